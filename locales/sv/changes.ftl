### Ord för det som har ändrats mellan två versioner. Klartext.
###
### Redaktörens ord sätts in som de är och böjs aldrig: de står efter kolon, inom parentes eller
### efter ord som inte böjs efter dem. `$action` är `added`, `removed`, `changed` eller `moved`;
### `$new` är det som gäller nu, `$old` det som gällde förut. En rad börjar med liten bokstav, för
### den står oftast efter det som den handlar om (`change-about`); annars blir bokstaven stor.

change-about = { $about }: { $change }
change-covers = { $change } (gäller: { $covers })
change-covers-rest = allt annat

## Mönster för de flesta uppgifter. `$name` är ett av namnen längst ned.

change-fact = { $action ->
        [added] { $name }: nu också { $new }
        [removed] { $name }: inte längre { $old }
       *[changed] { $name }: nu { $new } (tidigare: { $old })
    }
change-single = { $action ->
        [added] { $name }, nytt: { $new }
        [removed] { $name }: anges inte längre (tidigare: { $old })
       *[changed] { $name }: nu { $new } (tidigare: { $old })
    }
change-sentence = { $action ->
        [added] { $name }. Nytt: { $new }
        [removed] { $name }. Borttaget: { $old }
       *[changed] { $name }. Nu: { $new } Tidigare: { $old }
    }
change-elsewhere = { $name }: ändrat på ett annat språk
change-words = { $action ->
        [added] { $name }: nytt
        [removed] { $name }: borttaget
       *[changed] { $name }: ändrat
    }

## Ändamål

change-purpose = { $action ->
        [added] nytt ändamål: { $new }
       *[removed] ett ändamål upphör: { $old }
    }
change-purpose-name = { $action ->
        [added] ett ändamål har fått ett namn: { $new }
        [removed] ett ändamål har inte längre något namn: { $old }
       *[changed] ett ändamål heter nu: { $new } (tidigare: { $old })
    }
change-subject-subjects = { $action ->
        [added] gäller nu också { $new }
        [removed] gäller inte längre { $old }
        [moved] gäller nu i första hand { $new } (tidigare: { $old })
       *[changed] gäller nu { $new } (tidigare: { $old })
    }
change-data-data = { $action ->
        [added] nya uppgifter används: { $new }
       *[removed] används inte längre: { $old }
    }
change-source-source = { $action ->
        [added] uppgifterna kommer nu också från: { $new }
        [removed] uppgifterna kommer inte längre från: { $old }
       *[changed] uppgifterna kommer nu från: { $new } (tidigare: { $old })
    }
change-basis = { $action ->
        [added] ny rättslig grund: { $new }
        [removed] en rättslig grund gäller inte längre: { $old }
       *[changed] den rättsliga grunden är nu { $new } (tidigare: { $old })
    }
change-interest = { $action ->
        [added] det berättigade intresset är: att { $new }
        [removed] det berättigade intresset anges inte längre: { $old }
       *[changed] det berättigade intresset är nu: att { $new } (tidigare: att { $old })
    }
change-retention = { $action ->
        [added] ny lagringstid: { $new }
        [removed] en lagringstid gäller inte längre: { $old }
       *[changed] uppgifterna sparas nu { $new } (tidigare: { $old })
    }
change-retention-not-stored = inte alls
change-retention-longer-if = { $time }; längre om { $when }
change-marketing = { $action ->
        [removed] används inte längre för direkt marknadsföring
       *[added] används nu för direkt marknadsföring
    }
change-exemption = { $action ->
        [added] nytt undantag från att informera var och en
        [removed] undantaget från att informera var och en gäller inte längre
       *[changed] undantaget från att informera var och en är ändrat
    }
change-automated-decision = { $action ->
        [added] en dator fattar nu beslut som påverkar dig
       *[removed] en dator fattar inte längre sådana beslut
    }
change-automated-decision-none = { $action ->
        [added] automatiska beslut: här står nu att inga fattas
       *[removed] automatiska beslut: här står inte längre att inga fattas
    }
change-profiling = { $action ->
        [added] uppgifterna används nu för profilering
       *[removed] uppgifterna används inte längre för profilering
    }
change-profiling-none = { $action ->
        [added] profilering: här står nu att ingen görs
       *[removed] profilering: här står inte längre att ingen görs
    }

## Mottagare och länder

change-recipient = { $action ->
        [added] ny mottagare: { $new }
       *[removed] en mottagare får inte längre uppgifter: { $old }
    }
change-recipient-for = { $change } (för att: { $purposes })
change-recipient-recipients = { $action ->
        [added] här står nu att ingen utanför verksamheten får uppgifterna
       *[removed] här står inte längre att ingen utanför verksamheten får uppgifterna
    }
change-recipient-purposes = { $action ->
        [added] får nu uppgifter för att: { $new }
       *[removed] får inte längre uppgifter för att: { $old }
    }
change-recipient-data = { $action ->
        [added] får nu också: { $new }
        [removed] får inte längre: { $old }
       *[changed] får nu: { $new } (tidigare: { $old })
    }
change-recipient-all-data = alla uppgifter för ändamålet
change-recipient-when = { $action ->
        [added] får uppgifter bara om { $new }
        [removed] får uppgifter inte bara om { $old }
       *[changed] får nu uppgifter om { $new } (tidigare: om { $old })
    }
change-recipient-country = { $action ->
        [added] finns nu i { $new }
       *[removed] finns inte längre i { $old }
    }
change-transfer = { $action ->
        [added] uppgifter förs nu över till { $new }
        [removed] uppgifter förs inte längre över till { $old }
       *[changed] uppgifter förs nu över till { $new } (tidigare: { $old })
    }
change-transfer-none = { $action ->
        [added] länder utanför EU och EES: här står nu att inga uppgifter förs över
       *[removed] länder utanför EU och EES: här står inte längre att inga uppgifter förs över
    }

## Vem som ansvarar, och resten

change-controller = { $action ->
        [added] ny personuppgiftsansvarig: { $new }
       *[removed] inte längre personuppgiftsansvarig: { $old }
    }
change-controller-share = { $action ->
    [added] så delas ansvaret nu: { $new }
    [removed] hur ansvaret delas anges inte längre: { $old }
   *[changed] så delas ansvaret nu: { $new } (tidigare: { $old })
    }
change-controller-controllers = { $action ->
        [added] ansvarig nu: { $new }
        [removed] vem som ansvarar anges inte längre: { $old }
       *[changed] ansvarig nu: { $new } (tidigare: { $old })
    }
change-controller-public-authority = { $action ->
        [removed] är inte längre en myndighet
       *[added] är nu en myndighet
    }
change-joint-controller = { $action ->
        [added] nytt gemensamt ansvar med: { $new }
       *[removed] inte längre gemensamt ansvar med: { $old }
    }
change-dpo = { $action ->
        [added] nytt dataskyddsombud: { $new }
       *[removed] dataskyddsombudet är borttaget: { $old }
    }
change-dpo-none = { $action ->
        [added] dataskyddsombud: här står nu att det inte finns något
       *[removed] dataskyddsombud: här står inte längre att det inte finns något
    }
change-representative = { $action ->
        [added] ny företrädare i EU: { $new }
       *[removed] företrädaren i EU är borttagen: { $old }
    }
change-authority = { $action ->
        [added] ny tillsynsmyndighet i: { $new }
       *[removed] inte längre tillsynsmyndigheten i: { $old }
    }
change-special-category-special = { $action ->
        [added] räknas nu som känsliga uppgifter: { $new }
        [removed] räknas inte längre som känsliga uppgifter: { $old }
       *[changed] räknas nu som känsliga uppgifter: { $new } (tidigare: { $old })
    }
change-special-category-criminal = { $action ->
        [removed] gäller inte längre lagöverträdelser
       *[added] gäller nu lagöverträdelser
    }
change-children = { $action ->
        [added] barn, nytt: { $new }
        [removed] barn, borttaget: { $old }
       *[changed] barn, nu: { $new } (tidigare: { $old })
    }
change-children-yes = målgrupp
change-children-no = inte målgrupp
change-cookie = { $action ->
        [added] ny kaka: { $new }
       *[removed] kakan används inte längre: { $old }
    }
change-cookie-none = { $action ->
        [added] kakor: här står nu att inga används
       *[removed] kakor: här står inte längre att inga används
    }
change-on-behalf = { $action ->
        [added] görs nu också åt andra: { $new }
       *[removed] görs inte längre åt andra: { $old }
    }
change-section = { $action ->
        [added] nytt avsnitt: { $new }
       *[removed] ett avsnitt är borttaget: { $old }
    }
change-section-text = { $action ->
        [added] texten är ny
        [removed] texten är borttagen
       *[changed] texten är ändrad
    }
change-right = { $action ->
        [added] här står nu mer om rätten
        [removed] det som stod särskilt om rätten är borttaget
       *[changed] det som står om rätten är ändrat
    }
change-recipient-name = { $action ->
        [added] har fått ett namn: { $new }
        [removed] har inte längre något eget namn (tidigare: { $old })
       *[changed] hette tidigare: { $old }
    }
change-data-name = { $action ->
        [added] har fått ett namn: { $new }
        [removed] har inte längre något eget namn (tidigare: { $old })
       *[changed] hette tidigare: { $old }
    }
change-subject-name = { $action ->
        [added] har fått ett namn: { $new }
        [removed] har inte längre något eget namn (tidigare: { $old })
       *[changed] hette tidigare: { $old }
    }
change-source-name = { $action ->
        [added] har fått ett namn: { $new }
        [removed] har inte längre något eget namn (tidigare: { $old })
       *[changed] hette tidigare: { $old }
    }
change-joint-controller-name = { $action ->
        [added] har fått ett namn: { $new }
        [removed] har inte längre något eget namn (tidigare: { $old })
       *[changed] hette tidigare: { $old }
    }
change-section-title = { $action ->
        [added] har fått ett namn: { $new }
        [removed] har inte längre något eget namn (tidigare: { $old })
       *[changed] hette tidigare: { $old }
    }
change-right-none = { $action ->
        [added] här står nu att rätten inte ges
        [removed] här står inte längre att rätten inte ges
       *[changed] texten är ändrad
    }
change-right-contact = { $action ->
        [added] den som du vänder dig till för att använda dina rättigheter är nu: { $new }
        [removed] den som du vänder dig till för att använda dina rättigheter är nu den personuppgiftsansvariga (tidigare: { $old })
       *[changed] den som du vänder dig till för att använda dina rättigheter är nu: { $new } (tidigare: { $old })
    }
change-right-contact-controller = den personuppgiftsansvariga
change-right-contact-dpo = dataskyddsombudet
change-right-contact-representative = företrädaren
change-term-dpv = märkningen för datorer är ändrad

## Det som följer

change-gains-right = Här gäller därmed också rätten att { $right }.
change-loses-right = Här gäller därmed inte längre rätten att { $right }.
change-gains-authority = Därmed kan du också klaga hos tillsynsmyndigheten i { $country }.
change-loses-authority = Därmed är tillsynsmyndigheten i { $country } inte längre den närmaste.

## Värden

change-share-joint = de bestämmer tillsammans
change-share-separate = var och en bestämmer för sig
change-basis-consent = samtycke
change-basis-contract = avtal
change-basis-contract-before = åtgärder innan ett avtal ingås
change-basis-legal-obligation = rättslig förpliktelse
change-basis-vital-interests = skydd av någons liv eller hälsa
change-basis-public-task = uppgift av allmänt intresse
change-basis-official-authority = myndighetsutövning
change-basis-legitimate-interests = berättigat intresse
change-basis-law = { $basis } enligt { $laws }
change-basis-none = ingen
change-holder-controller = { $interest } (den ansvarigas)
change-holder-third-party = { $interest } (någon annans)
change-holder-named = { $interest } (hos: { $holder })
change-special-health = hälsa
change-special-ethnic-origin = etniskt ursprung
change-special-politics = politiska åsikter
change-special-belief = religiös eller filosofisk övertygelse
change-special-trade-union = medlemskap i fackförening
change-special-genetic = genetiska uppgifter
change-special-biometric = biometriska uppgifter
change-special-sex-life = sexualliv eller sexuell läggning
change-ground-consent = samtycke
change-ground-purpose = behövs för ändamålet
change-ground-secure-identification = säker identifiering
change-ground-other-reason = annat tungt vägande skäl
change-source-third-party = någon annan
change-source-public = öppen källa
change-source-inferred = slutsatser
change-source-observed = observation
change-source-data-subject = personen själv
change-law-duty = ger en skyldighet
change-law-task = ger en uppgift
change-law-limitation = ger en tid för krav
change-law-limit = ger en längsta tid
change-law-information = kräver information
change-law-other = annat
change-all = alla
change-none = inget
change-controller-itself = den personuppgiftsansvariga
change-age = från { $count } års ålder

## Namn på uppgifter

change-name-purpose-name = ändamålets namn
change-name-title = titel
change-name-slug = adress på webbplatsen
change-name-languages = språk
change-name-children-from-age = ålder för eget samtycke
change-name-children-guardian = vårdnadshavares samtycke
change-name-children-notice = information för barn
change-name-controller-name = namn
change-name-controller-short-name = kort namn
change-name-controller-registration-number = organisationsnummer
change-name-controller-vat = momsregistreringsnummer
change-name-controller-country = land
change-name-contact-email = e-post
change-name-contact-phone = telefon
change-name-contact-form = formulär
change-name-contact-address = adress
change-name-joint-controller-name = namn
change-name-joint-controller-country = land
change-name-joint-controller-purposes = gemensamma ändamål
change-name-joint-controller-arrangement = hur ansvaret är fördelat
change-name-joint-controller-contact-point = den som du vänder dig till
change-name-dpo-name = dataskyddsombudets namn
change-name-dpo-email = dataskyddsombudets e-post
change-name-dpo-phone = dataskyddsombudets telefon
change-name-dpo-form = dataskyddsombudets formulär
change-name-dpo-address = dataskyddsombudets adress
change-name-representative-name = företrädarens namn
change-name-representative-email = företrädarens e-post
change-name-representative-phone = företrädarens telefon
change-name-representative-form = företrädarens formulär
change-name-representative-address = företrädarens adress
change-name-representative-exempt = varför ingen företrädare behövs
change-name-subject = grupp
change-name-subject-name = gruppens namn
change-name-subject-kind = slag av grupp
change-name-data = uppgiftskategori
change-name-data-name = uppgifternas namn
change-name-data-parts = vad uppgifterna består av
change-name-personal-number = skäl att använda personnummer
change-name-source = källa
change-name-source-name = källans namn
change-name-source-kind = slag av källa
change-name-source-data = uppgifter från källan
change-name-event = händelse
change-name-law = lag
change-name-law-name = lagens namn
change-name-law-citation = lagens nummer
change-name-law-kind = vad lagen gör
change-name-law-country = lagens land
change-name-basis = rättslig grund
change-name-balancing = hur intressena vägs mot varandra
change-name-withdrawal = hur du tar tillbaka ditt samtycke
change-name-retention = lagringstid
change-name-retention-reason = varför tiden behövs
change-name-retention-reason-law = lag bakom tiden
change-name-condition = villkor för känsliga uppgifter
change-name-provision = om uppgifterna måste lämnas
change-name-provision-consequence = följd av att inte lämna uppgifterna
change-name-recipient = mottagare
change-name-recipient-name = mottagarens namn
change-name-recipient-role = mottagarens roll
change-name-recipient-activity = vad mottagaren gör
change-name-recipient-members = vilka mottagarna är
change-name-recipient-law = lag bakom utlämnandet
change-name-transfer = villkor för överföringen
change-name-safeguard = skydd vid överföring till { $country }
change-name-safeguard-copy = hur du får en kopia av skyddet
change-name-safeguard-risks = risker med överföringen
change-name-interest = intresse
change-name-informing = när och hur du får information
change-name-exemption-measures = skydd när ingen informeras särskilt
change-name-automated-decision-ground = varför det automatiska beslutet är tillåtet
change-name-automated-decision-logic = hur det automatiska beslutet går till
change-name-automated-decision-significance = vad det automatiska beslutet betyder
change-name-automated-decision-consequences = följder av det automatiska beslutet
change-name-automated-decision-human-contact = hur du får prata med en människa
change-name-profiling-logic = hur profileringen går till
change-name-profiling-consequences = följder av profileringen
change-name-cookie-name = kakans namn
change-name-cookie-purpose = kakans ändamål
change-name-cookie-kind = slag av kaka
change-name-cookie-set-by = vem som sätter kakan
change-name-cookie-consent = hur man samtycker till kakan
change-name-cookie-lasts = hur länge kakan finns kvar
change-name-cookie-storage = hur det lagras
change-name-on-behalf-name = det som görs åt andra
change-name-on-behalf-for = åt vem
change-name-on-behalf-note = mer om det som görs åt andra
change-name-on-behalf-subjects = vilka det gäller
change-name-on-behalf-data = uppgifter
change-name-on-behalf-recipients = mottagare
change-name-right-how = hur du använder rätten
change-name-right-limits = vad som begränsar rätten
change-name-section-title = avsnittets rubrik
change-name-section-text = avsnittet
change-name-note = mer om ändamålet

## Sammanfattningen och registerraden, som i svenska författningsregister

change-summary-none = Texten är ändrad, men inget av det som gäller.
change-summary-more = { $count ->
        [one] { $summary } Dessutom ändras en sak till.
       *[other] { $summary } Dessutom ändras { $count } andra saker.
    }
change-summary-purposes = nya ändamål: { $names }
change-summary-recipients = nya mottagare: { $names }
change-summary-names-more = { $names } och { $count } till
change-register-new = { $count ->
        [one] nytt ändamål: { $purposes }
       *[other] nya ändamål: { $purposes }
    }
change-register-repealed = upph. { $purposes }
change-register-changed = { $count ->
        [one] ändr. { $count } §
       *[other] ändr. { $count } §§
    }
change-register-rest = ändr. i övrigt: { $count }
change-register-none = endast ändr. i ord
change-register-reading = Det betyder: { $reading }.
change-register-reads-new = { $count ->
        [one] ett ändamål är nytt
       *[other] { $count } ändamål är nya
    }
change-register-reads-repealed = { $count ->
        [one] ett ändamål upphör
       *[other] { $count } ändamål upphör
    }
change-register-reads-changed = { $count ->
        [one] något ändras i ett ändamål
       *[other] något ändras i { $count } ändamål
    }
change-register-reads-rest = { $count ->
        [one] en annan uppgift ändras
       *[other] { $count } andra uppgifter ändras
    }
change-register-reads-none = bara ord eller deras ordning är ändrade
change-article = artikel { $article }{ $paragraph ->
        [0] {""}
       *[other] .{ $paragraph }
    }{ $letter } i GDPR
change-article-letter = {" "}{ $letter }
change-article-cookies = artikel 5.3 i direktiv 2002/58/EG

## När inga uppgifter kan jämföras

change-first = Den första versionen.
change-set-out-anew = Informationen är uppställd på ett nytt sätt.
change-words-alone = Texten har fått andra ord eller en annan ordning. Det som görs med uppgifterna är detsamma.
