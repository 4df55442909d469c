### Standardord på svenska: uppgifter, grupper, händelser och källor. Klartext, 2026-11-23.
###
### data-*, subject-* och source-* är etiketter: små bokstäver, som mitt i en mening, utan punkt.
### event-* är bisatser som passar efter "5 år efter att …" och "från det att …"; .until efter
### "tills …".
### .third är ordalydelsen när läsaren inte är den som uppgifterna handlar om.
### "Vi" och "oss" står bara där `$we` är `one`, eftersom en text kan ha flera ansvariga.
### Här finns inget obekräftat; orden är våra egna.

## Uppgifter: personen

data-name = namn
data-email = e-postadress
data-phone = telefonnummer
data-address = adress
data-personal-identity-number = personnummer
data-birth-date = födelsedatum
data-gender = kön
data-nationality = medborgarskap
data-language = språk
data-photo = fotografi
data-signature = namnteckning
data-identity-document = kopia av id-handling
data-employer = arbetsgivare
data-title = befattning
data-household = hushållets sammansättning
data-guardians = vårdnadshavare
data-next-of-kin = kontaktuppgifter till anhöriga

## Uppgifter: konton och val

data-account-details = kontouppgifter
data-username = användarnamn
data-password = lösenord
data-login-history = inloggningar
data-preferences = val och inställningar
data-consent-record = lämnade och återkallade samtycken

## Uppgifter: köp och pengar

data-customer-number = kundnummer
data-order-history = beställningar
data-delivery-details = leveransuppgifter
data-contract-details = avtalsuppgifter
data-payment-details = betalningsuppgifter
data-bank-account = bankkonto
data-card-details = kortuppgifter
data-invoice-details = fakturauppgifter
data-credit-information = kreditupplysning
data-tax-details = skatteuppgifter

## Uppgifter: kontakter

data-correspondence = korrespondens
data-support-cases = supportärenden
data-feedback = synpunkter och omdömen
data-call-recording = inspelade samtal
data-social-media-profile = profil i sociala medier
data-social-media-comments = kommentarer och meddelanden i sociala medier
data-likes = gilla-markeringar

## Uppgifter: teknik, kameror och platser

data-ip-address = ip-adress
data-device-information = uppgifter om enhet och webbläsare
data-cookie-identifiers = identifierare i kakor (cookies)
data-browsing-behaviour = besökta sidor och klick
data-usage-data = hur tjänsten används
data-log = loggar
data-location = platsuppgifter
data-call-details = trafikuppgifter om samtal och meddelanden
data-video = kamerainspelningar
data-audio-recording = ljudinspelningar
data-entry-records = in- och utpasseringar
data-meter-readings = mätarställningar och förbrukning

## Uppgifter: rekrytering och anställning

data-cv = cv
data-cover-letter = personligt brev
data-references = referenser
data-grades = betyg
data-education = utbildning
data-employment-history = tidigare anställningar
data-interview-notes = anteckningar från intervjuer
data-assessments = bedömningar
data-employment-details = uppgifter om anställningen
data-salary = lön
data-working-hours = arbetstid
data-absence = frånvaro
data-sick-leave = sjukfrånvaro
data-trade-union-membership = medlemskap i fackförening
data-criminal-record = utdrag ur belastningsregistret

## Uppgifter: särskilda kategorier (känsliga personuppgifter)

data-health = uppgifter om hälsa
data-allergies = allergier
data-disability = funktionsnedsättning
data-patient-record = patientjournal
data-biometric-data = biometriska uppgifter
data-genetic-data = genetiska uppgifter
data-ethnic-origin = etniskt ursprung
data-political-opinion = politiska åsikter
data-religious-belief = religiös övertygelse
data-sexual-orientation = sexuell läggning

## Uppgifter: skola, myndighet, boende och förening

data-school-class = skola och klass
data-attendance = närvaro
data-results = resultat
data-application-details = uppgifter i ansökan
data-case-documents = handlingar i ärendet
data-property-details = fastighetsuppgifter
data-lease-details = uppgifter om hyresavtalet
data-queue-position = köplats och kötid
data-membership-number = medlemsnummer
data-membership-details = uppgifter om medlemskapet
data-event-registrations = anmälningar till aktiviteter

## Grupper

subject-customer = kunder
subject-contact-person = kontaktpersoner
subject-visitor = besökare
subject-follower = följare i sociala medier
subject-user = användare
subject-applicant = arbetssökande
subject-employee = anställda
subject-supplier = leverantörer
subject-tenant = hyresgäster
subject-patient = patienter
subject-pupil = elever
subject-member = medlemmar
subject-relative = anhöriga
subject-child = barn
subject-bystander = utomstående
subject-resident = invånare
subject-subscriber = prenumeranter
subject-donor = givare
subject-voter = väljare
subject-supporter = anhängare
subject-whistleblower = visselblåsare
subject-accused = den som en anmälan gäller
subject-witness = vittnen
subject-tenant-owner = bostadsrättshavare

## Händelser

event-collection = uppgifterna har samlats in
    .third = uppgifterna har samlats in
    .until = uppgifterna samlas in
    .until-third = uppgifterna samlas in
    .child = { $we ->
        [one] vi fick uppgifterna
       *[several] uppgifterna lämnades
    }
event-last-contact = du senast var i kontakt med { $we ->
        [one] oss
       *[several] den ansvariga
    }
    .third = personen senast var i kontakt med { $we ->
        [one] oss
       *[several] den ansvariga
    }
    .until = du inte längre har kontakt med { $we ->
        [one] oss
       *[several] den ansvariga
    }
    .until-third = personen inte längre har kontakt med { $we ->
        [one] oss
       *[several] den ansvariga
    }
event-last-login = du senast loggade in
    .third = personen senast loggade in
    .until = du inte längre loggar in
    .until-third = personen inte längre loggar in
event-end-of-relationship = { $relation ->
        [customer] du har slutat att vara kund
        [business] affärsförbindelsen med dig har upphört
       *[other] relationen mellan oss har upphört
    }
    .third = { $relation ->
        [customer] personen har slutat att vara kund
        [business] affärsförbindelsen med personen har upphört
       *[other] relationen har upphört
    }
    .until = { $relation ->
        [customer] du slutar att vara kund
        [business] affärsförbindelsen med dig upphör
       *[other] relationen mellan oss upphör
    }
    .until-third = { $relation ->
        [customer] personen slutar att vara kund
        [business] affärsförbindelsen med personen upphör
       *[other] relationen upphör
    }
event-end-of-contract = avtalet har upphört
    .third = avtalet har upphört
    .until = avtalet upphör
    .until-third = avtalet upphör
event-account-closed = kontot har avslutats
    .third = kontot har avslutats
    .until = kontot avslutas
    .until-third = kontot avslutas
event-order-completed = beställningen har slutförts
    .third = beställningen har slutförts
    .until = beställningen är slutförd
    .until-third = beställningen är slutförd
event-payment = betalningen har gjorts
    .third = betalningen har gjorts
    .until = betalningen är gjord
    .until-third = betalningen är gjord
event-end-of-financial-year = räkenskapsåret har avslutats
    .third = räkenskapsåret har avslutats
    .until = räkenskapsåret avslutas
    .until-third = räkenskapsåret avslutas
event-consent-withdrawn = du har tagit tillbaka ditt samtycke
    .third = samtycket har tagits tillbaka
    .until = du tar tillbaka ditt samtycke
    .until-third = samtycket tas tillbaka
    .child = du har ångrat ditt ja
    .until-child = du ångrar ditt ja
event-objection = du har invänt
    .third = personen har invänt
    .until = du invänder
    .until-third = personen invänder
    .child = du har sagt att du inte vill
    .until-child = du säger att du inte vill
event-unsubscribed = du har avslutat prenumerationen
    .third = prenumerationen har avslutats
    .until = du avslutar prenumerationen
    .until-third = prenumerationen avslutas
event-erasure-request = du har begärt att uppgifterna raderas
    .third = personen har begärt att uppgifterna raderas
    .until = du begär att uppgifterna raderas
    .until-third = personen begär att uppgifterna raderas
event-case-closed = ärendet har avslutats
    .third = ärendet har avslutats
    .until = ärendet är avslutat
    .until-third = ärendet är avslutat
event-decision = beslutet har fattats
    .third = beslutet har fattats
    .until = beslutet är fattat
    .until-third = beslutet är fattat
event-position-filled = tjänsten har tillsatts
    .third = tjänsten har tillsatts
    .until = tjänsten är tillsatt
    .until-third = tjänsten är tillsatt
event-employment-ended = anställningen har upphört
    .third = anställningen har upphört
    .until = anställningen upphör
    .until-third = anställningen upphör
event-membership-ended = medlemskapet har upphört
    .third = medlemskapet har upphört
    .until = medlemskapet upphör
    .until-third = medlemskapet upphör
    .child = du har slutat vara med
    .until-child = du slutar vara med
event-recording = bilden togs eller inspelningen gjordes
    .third = bilden togs eller inspelningen gjordes
    .until = bilden tas eller inspelningen görs
    .until-third = bilden tas eller inspelningen görs
    .child = bilden togs eller inspelningen gjordes
    .until-child = bilden tas eller inspelningen görs
event-last-connection = du senast var ansluten
    .third = personen senast var ansluten
    .until = enheten inte längre ansluts
    .until-third = enheten inte längre ansluts
event-visit = besöket har ägt rum
    .third = besöket har ägt rum
    .until = besöket är över
    .until-third = besöket är över
    .child = du har varit här
    .until-child = du har varit här
event-last-entry = den sista anteckningen har gjorts
    .third = den sista anteckningen har gjorts
    .until = den sista anteckningen är gjord
    .until-third = den sista anteckningen är gjord
    .child = { $we ->
        [one] vi skrev något om dig sista gången
       *[several] något skrevs om dig sista gången
    }
    .until-child = { $we ->
        [one] vi slutar skriva om dig
       *[several] inget mer skrivs om dig
    }
event-event-held = evenemanget har ägt rum
    .third = evenemanget har ägt rum
    .until = evenemanget är över
    .until-third = evenemanget är över
    .child = aktiviteten är slut
    .until-child = aktiviteten är slut
event-guarantee-ended = garantin har löpt ut
    .third = garantin har löpt ut
    .until = garantin löper ut
    .until-third = garantin löper ut

## Källor (efter "Uppgifterna kommer från")

source-data-subject = dig själv
    .third = personen själv
source-observed = { $we ->
        [one] det som vi noterar, mäter eller registrerar
       *[several] det som noteras, mäts eller registreras
    }
    .third = { $we ->
        [one] det som vi noterar, mäter eller registrerar
       *[several] det som noteras, mäts eller registreras
    }
    .child = det som märks när du är med
source-observed-use = det som registreras när du använder tjänsten
    .third = det som registreras när personen använder tjänsten
    .child = det som märks när du är med
source-observed-place = det som registreras på platsen
source-inferred = slutsatser som dras av andra uppgifter om dig
    .third = slutsatser som dras av andra uppgifter om personen
source-public = offentliga register
    .third = offentliga register
source-controller = { $we ->
        [one] vår egen verksamhet
       *[several] den personuppgiftsansvarigas egen verksamhet
    }
