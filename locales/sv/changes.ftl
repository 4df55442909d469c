### Ord för det som har ändrats mellan två versioner. Klartext.
###
### Redaktörens ord sätts in som de är och böjs aldrig: de står efter kolon, efter "för att", inom
### citattecken eller efter ord som inte böjs efter dem. `$action` är `added`, `removed`, `changed`
### eller `moved`; `$new` är det som gäller nu, `$old` det som gällde förut. Där `$action` är
### `changed` eller `moved` slutar båda med punkt; annars sätts punkten efteråt, en gång. En rad
### börjar med liten bokstav, för den står oftast efter det som den handlar om (`change-about`);
### annars blir bokstaven stor. `$form` är `sentence` där det nya är redaktörens egen mening.

change-about = { $about } – { $change }
change-quote = ”{ $text }”

## Mönster för de flesta uppgifter. `$name` är ett av namnen längst ned. `$before` och `$after` är
## `none` där inget stod om saken, annars `some`.

change-fact = { $action ->
        [added] { $before ->
            [none] { $name } anges nu: { $new }
           *[some] { $name }: nu också { $new }
        }
        [removed] { $after ->
            [none] { $name } anges inte längre. Förut: { $old }
           *[some] { $name }: inte längre { $old }
        }
       *[changed] { $name }: nu { $new } Förut: { $old }
    }
change-single = { $action ->
        [added] { $name } anges nu: { $new }
        [removed] { $name } anges inte längre. Förut: { $old }
       *[changed] { $name }: nu { $new } Förut: { $old }
    }
change-elsewhere = { $name } har ändrats på ett annat språk
change-words = { $action ->
        [added] { $name } anges nu
        [removed] { $name } anges inte längre
       *[changed] { $name } har ändrats
    }
change-coverage = { $name }, nu med annan omfattning: { $new }

## Vad en ändring gäller, på en egen rad.

change-scope = { $side ->
        [new] gäller nu: { $covers }
        [old] gällde förut: { $covers }
       *[both] gäller: { $covers }
    }
change-scope-rest = allt annat
change-scope-all = allt
change-scope-for = för { $groups }
change-scope-when = bara om { $when }
change-scope-purposes = ändamål: { $purposes }

## Ändamål

change-purpose = { $action ->
        [added] nytt ändamål: { $new }
       *[removed] ett ändamål upphör: { $old }
    }
change-purpose-name = { $action ->
        [added] ett ändamål har fått ett namn: { $new }
        [removed] ett ändamål har inte längre något namn. Förut: { $old }
       *[changed] ett ändamål beskrivs nu så: { $new } Förut: { $old }
    }
change-subject-subjects = { $action ->
        [added] gäller nu också { $new }
        [removed] gäller inte längre { $old }
        [moved] står nu under en annan grupp: { $new } Förut: { $old }
       *[changed] gäller nu { $new } Förut: { $old }
    }
change-data-data = { $action ->
        [added] nu används också { $new }
       *[removed] { $old } används inte längre
    }
change-source-source = { $action ->
        [added] { $before ->
            [none] varifrån uppgifterna kommer anges nu: { $new }
           *[some] uppgifterna kommer nu också från { $new }
        }
        [removed] { $after ->
            [none] varifrån uppgifterna kommer anges inte längre. Förut: { $old }
           *[some] uppgifterna kommer inte längre från { $old }
        }
       *[changed] uppgifterna kommer nu från { $new } Förut: { $old }
    }
change-basis = { $action ->
        [added] ny rättslig grund: { $new }
        [removed] en rättslig grund gäller inte längre: { $old }
       *[changed] den rättsliga grunden är nu { $new } Förut: { $old }
    }
change-interest = { $action ->
        [added] det berättigade intresset är att { $new }
        [removed] det berättigade intresset anges inte längre. Förut: att { $old }
       *[changed] det berättigade intresset är nu att { $new } Förut: att { $old }
    }
change-interest-holder = { $action ->
        [added] vems det berättigade intresset är anges nu: { $new }
        [removed] vems det berättigade intresset är anges inte längre. Förut: { $old }
       *[changed] vems det berättigade intresset är: nu { $new } Förut: { $old }
    }
change-retention = { $action ->
        [added] ny lagringstid: { $new }
        [removed] en lagringstid gäller inte längre: { $old }
       *[changed] { $form ->
            [sentence] lagringstid: nu { $new } Förut: { $old }
           *[phrase] uppgifterna sparas nu { $new } Förut: { $old }
        }
    }
change-retention-not-stored = inte alls
change-retention-longer-if = { $time }, längre om { $when }
change-marketing = { $action ->
        [removed] används inte längre för direkt marknadsföring
       *[added] används nu för direkt marknadsföring
    }
change-exemption = { $action ->
        [added] nytt undantag: de som uppgifterna gäller informeras inte var för sig
        [removed] undantaget från att informera var och en för sig gäller inte längre
       *[changed] undantaget från att informera var och en för sig är ändrat
    }
change-automated-decision = { $action ->
        [added] viktiga beslut fattas nu helt automatiskt
       *[removed] här fattas inte längre några viktiga beslut helt automatiskt
    }
change-automated-decision-none = { $action ->
        [added] här står nu att inga viktiga beslut fattas helt automatiskt
       *[removed] här står inte längre att inga viktiga beslut fattas helt automatiskt
    }
change-profiling = { $action ->
        [added] uppgifterna används nu för profilering
       *[removed] uppgifterna används inte längre för profilering
    }
change-profiling-none = { $action ->
        [added] här står nu att ingen profilering görs
       *[removed] här står inte längre att ingen profilering görs
    }

## Mottagare och länder

change-recipient = { $action ->
        [added] ny mottagare: { $new }
       *[removed] en mottagare får inte längre uppgifter: { $old }
    }
change-recipient-recipients = { $action ->
        [added] här står nu att ingen utanför verksamheten får uppgifterna
       *[removed] här står inte längre att ingen utanför verksamheten får uppgifterna
    }
change-recipient-purposes = { $action ->
        [added] { $before ->
            [none] här står nu för vilka ändamål mottagaren får uppgifter
           *[some] får nu uppgifter för fler ändamål
        }
       *[removed] { $after ->
            [none] får inte längre uppgifter
           *[some] får inte längre uppgifter för alla ändamål som förut
        }
    }
change-recipient-data = { $action ->
        [added] får nu också { $new }
        [removed] får inte längre { $old }
       *[changed] får nu { $new } Förut: { $old }
    }
change-recipient-all-data = alla uppgifter för ändamålet
change-recipient-when = { $action ->
        [added] får uppgifter nu bara om { $new }
        [removed] får nu uppgifter också i andra fall än om { $old }
       *[changed] får nu uppgifter om { $new } Förut: om { $old }
    }
change-recipient-country = { $action ->
        [added] { $before ->
            [none] landet anges nu: { $new }
           *[some] finns nu i { $new }
        }
       *[removed] { $after ->
            [none] landet anges inte längre. Förut: { $old }
           *[some] finns inte längre i { $old }
        }
    }
change-transfer = { $action ->
        [added] { $before ->
            [some] här står nu hur uppgifter förs över till { $new }
           *[none] uppgifter förs nu över till { $new }
        }
        [removed] { $after ->
            [some] överföringen till { $old } beskrivs inte längre på samma sätt
           *[none] uppgifter förs inte längre över till { $old }
        }
       *[changed] uppgifter förs nu över till { $new } Förut: { $old }
    }
change-transfer-none = { $action ->
        [added] här står nu att inga uppgifter förs över till länder utanför EU/EES
       *[removed] här står inte längre att inga uppgifter förs över till länder utanför EU/EES
    }

## Vem som ansvarar, och resten

change-controller = { $action ->
        [added] ny personuppgiftsansvarig: { $new }
       *[removed] inte längre personuppgiftsansvarig: { $old }
    }
change-controller-share = { $action ->
        [added] hur de ansvariga delar ansvaret anges nu: { $new }
        [removed] hur de ansvariga delar ansvaret anges inte längre. Förut: { $old }
       *[changed] hur de ansvariga delar ansvaret: nu { $new } Förut: { $old }
    }
change-controller-name = { $action ->
        [added] den personuppgiftsansvarigas namn anges nu: { $new }
        [removed] den personuppgiftsansvarigas namn anges inte längre. Förut: { $old }
       *[changed] personuppgiftsansvarig är nu { $new } Förut: { $old }
    }
change-controller-renamed = den personuppgiftsansvariga har bytt namn till { $new } Förut: { $old }
change-controller-controllers = { $action ->
        [added] vem som ansvarar anges nu: { $new }
        [removed] vem som ansvarar anges inte längre. Förut: { $old }
       *[changed] ansvarar nu: { $new } Förut: { $old }
    }
change-controller-public-authority = { $action ->
        [removed] anges inte längre som myndighet
       *[added] anges nu som myndighet
    }
change-joint-controller = { $action ->
        [added] nytt gemensamt ansvar med { $new }
       *[removed] inte längre gemensamt ansvar med { $old }
    }
change-dpo = { $action ->
        [added] nytt dataskyddsombud: { $new }
       *[removed] dataskyddsombudet anges inte längre. Förut: { $old }
    }
change-dpo-none = { $action ->
        [added] här står nu att det inte finns något dataskyddsombud
       *[removed] här står inte längre att det inte finns något dataskyddsombud
    }
change-representative = { $action ->
        [added] ny företrädare: { $new }
       *[removed] företrädaren anges inte längre. Förut: { $old }
    }
change-authority = { $action ->
        [added] här anges nu också tillsynsmyndigheten i { $new }
       *[removed] här anges inte längre tillsynsmyndigheten i { $old }
    }
change-special-category-special = { $action ->
        [added] räknas nu som känsliga uppgifter: { $new }
        [removed] räknas inte längre som känsliga uppgifter. Förut: { $old }
       *[changed] räknas nu som känsliga uppgifter av ett annat slag: { $new } Förut: { $old }
    }
change-special-category-criminal = { $action ->
        [removed] räknas inte längre som uppgifter om brott
       *[added] räknas nu som uppgifter om brott
    }
change-children = { $audience ->
        [none] här står inte längre om verksamheten riktar sig till barn
        [children] här står nu att verksamheten också riktar sig till barn
       *[adults] här står nu att verksamheten inte riktar sig till barn
    }
change-children-minimum-age = { $action ->
        [added] nu finns en åldersgräns: { $new }
        [removed] åldersgränsen står inte kvar. Förut: { $old }
       *[changed] åldersgräns: nu { $new } Förut: { $old }
    }
change-ai = { $action ->
        [added] ny användning av AI: { $new }
       *[removed] AI används inte längre så här: { $old }
    }
change-camera = { $action ->
        [added] nya kameror: { $new }
       *[removed] här finns inte längre kameror: { $old }
    }
change-cookie = { $action ->
        [added] ny kaka: { $new }
       *[removed] en kaka används inte längre: { $old }
    }
change-cookie-none = { $action ->
        [added] här står nu att inga kakor används
       *[removed] här står inte längre att inga kakor används
    }
change-on-behalf = { $action ->
        [added] görs nu också åt andra: { $new }
       *[removed] görs inte längre åt andra: { $old }
    }
change-languages-order = om språken skiljer sig åt är det nu den här som gäller: { $new } Förut: { $old }
change-event = { $action ->
        [added] en händelse som avgör hur länge uppgifter sparas anges nu: { $new }
        [removed] en händelse som avgör hur länge uppgifter sparas anges inte längre. Förut: { $old }
       *[changed] en händelse som avgör hur länge uppgifter sparas är nu: { $new } Förut: { $old }
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

## Egna ord om en rättighet. `$applies` är `yes` där rätten gällde och gäller.

change-right = { $action ->
        [added] nu finns en extra förklaring av rätten
        [removed] { $applies ->
            [yes] den extra förklaringen är borttagen. Rätten gäller som förut
           *[no] den extra förklaringen är borttagen
        }
       *[changed] den extra förklaringen är ändrad
    }
change-right-how = { $action ->
        [added] hur du använder rätten anges nu: { $new }
        [removed] { $applies ->
            [yes] förklaringen av hur du använder rätten är borttagen. Rätten gäller som förut. Där stod: { $old }
           *[no] förklaringen av hur du använder rätten är borttagen. Där stod: { $old }
        }
       *[changed] hur du använder rätten: nu { $new } Förut: { $old }
    }
change-right-limits = { $action ->
        [added] vad som begränsar rätten anges nu: { $new }
        [removed] vad som begränsar rätten anges inte längre. Där stod: { $old }
       *[changed] vad som begränsar rätten: nu { $new } Förut: { $old }
    }
change-right-none = { $action ->
        [added] här står nu att informationen inte ger den här rätten
       *[removed] här står inte längre att informationen inte ger den här rätten
    }
change-right-contact = { $action ->
        [removed] för att använda dina rättigheter vänder du dig nu till den personuppgiftsansvariga. Förut: { $old }
        [added] för att använda dina rättigheter vänder du dig nu till { $new }
       *[changed] för att använda dina rättigheter vänder du dig nu till { $new } Förut: { $old }
    }
change-right-contact-controller = den personuppgiftsansvariga
change-right-contact-dpo = dataskyddsombudet
change-right-contact-representative = företrädaren
change-right-name-access = rätten att få tillgång till dina uppgifter
change-right-name-rectification = rätten att få felaktiga uppgifter rättade
change-right-name-erasure = rätten att få dina uppgifter raderade
change-right-name-restriction = rätten att begränsa hur uppgifterna används
change-right-name-portability = rätten att ta med dig dina uppgifter
change-right-name-object = rätten att invända
change-right-name-withdraw-consent = rätten att ta tillbaka ditt samtycke
change-right-name-human-decision = rätten att få ett automatiskt beslut prövat av en människa
change-right-name-complaint = rätten att klaga hos en tillsynsmyndighet
change-right-name-marketing = rätten att säga nej till direkt marknadsföring

## Ett annat namn på samma sak

change-renamed = { $action ->
        [added] har fått ett namn: { $new }
        [removed] har inte längre något eget namn. Förut: { $old }
       *[changed] kallades förut { $old }
    }

## Det som syns bara för program

change-term = den maskinläsbara märkningen är ändrad

## Det som följer. `$where` är `here`, `purpose` (då finns `$purpose`) eller `notice`.

change-gains-right = { $where ->
        [here] { $right } gäller nu också här.
        [purpose] { $right } gäller nu också för ändamålet att { $purpose }.
       *[notice] { $right } gäller nu.
    }
change-loses-right = { $where ->
        [here] { $right } gäller inte längre här.
        [purpose] { $right } gäller inte längre för ändamålet att { $purpose }.
       *[notice] { $right } gäller inte längre, eftersom inget ändamål ger den.
    }
change-gains-authority = Du kan nu också klaga hos tillsynsmyndigheten i { $country }.
change-loses-authority = Tillsynsmyndigheten i { $country } anges inte längre. Du kan fortfarande klaga där du bor eller arbetar inom EU/EES.

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
change-holder-controller = den personuppgiftsansvarigas
change-holder-third-party = någon annans
change-holder-of = { $interest } (intresset är { $holder })
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
change-source-observed = egna iakttagelser
change-source-data-subject = personen själv
change-from-data-subject = personen själv
change-from-observed = det som registreras när tjänsten används
change-from-inferred = slutsatser som dras av andra uppgifter
change-law-duty = ger en skyldighet
change-law-task = ger en uppgift
change-law-limitation = ger en tid för krav
change-law-limit = ger en längsta tid
change-law-information = kräver information
change-law-other = annat
change-all = alla
change-all-purposes = alla ändamål
change-none = inga
change-organisation-international = internationell organisation
change-yes = ja
change-no = nej
change-model-own = den ansvarigas egen
change-controller-itself = den personuppgiftsansvariga
change-age = från { $count } års ålder

## Ord i stället för dem på informationens egna sidor, som är hela meningar.

change-word-role-processor = personuppgiftsbiträde
change-word-role-controller = ansvarar själv för sin användning
change-word-role-authority = myndighet
change-word-role-third-party = någon utanför verksamheten
change-word-role-anyone = vem som helst, uppgifterna publiceras
change-word-provision-statutory = ja, enligt lag
change-word-provision-contractual = ja, enligt avtalet
change-word-provision-to-enter-contract = ja, för att kunna ingå avtalet
change-word-provision-voluntary = nej, det är frivilligt
change-word-special-explicit-consent = uttryckligt samtycke
change-word-special-employment-law = arbetsrätt, social trygghet och socialt skydd
change-word-special-vital-interests = skydd av någons liv eller hälsa
change-word-special-non-profit = förening med politiskt, filosofiskt, religiöst eller fackligt syfte
change-word-special-made-public = uppgifter som personen själv har offentliggjort
change-word-special-legal-claims = rättsliga anspråk
change-word-special-substantial-public-interest = viktigt allmänt intresse
change-word-special-health-care = vård eller social omsorg
change-word-special-public-health = folkhälsa
change-word-special-research = arkiv, forskning eller statistik
change-word-safeguard-adequacy = beslut om adekvat skyddsnivå
change-word-safeguard-adequacy-certified = beslut om adekvat skyddsnivå, som mottagaren är ansluten till
change-word-safeguard-standard-contractual-clauses = standardavtalsklausuler
change-word-safeguard-binding-corporate-rules = bindande företagsbestämmelser
change-word-safeguard-public-instrument = bindande instrument mellan myndigheter
change-word-safeguard-code-of-conduct = godkänd uppförandekod
change-word-safeguard-certification = godkänd certifiering
change-word-safeguard-ad-hoc-clauses = avtalsklausuler som tillsynsmyndigheten har godkänt
change-word-safeguard-explicit-consent = uttryckligt samtycke till överföringen
change-word-safeguard-contract = överföringen behövs för ett avtal
change-word-safeguard-contract-in-your-interest = överföringen behövs för ett avtal i personens intresse
change-word-safeguard-public-interest = viktigt allmänt intresse
change-word-safeguard-legal-claims = överföringen behövs för rättsliga anspråk
change-word-safeguard-vital-interests = skydd av någons liv eller hälsa
change-word-safeguard-public-register = uppgifterna finns i ett offentligt register
change-word-safeguard-compelling-interests = tvingande berättigade intressen
change-word-decision-ground-contract = beslutet behövs för ett avtal
change-word-decision-ground-law = lagen tillåter beslutet
change-word-decision-ground-explicit-consent = uttryckligt samtycke
change-word-cookie-necessary = nödvändig
change-word-cookie-preferences = inställningar
change-word-cookie-statistics = statistik
change-word-cookie-marketing = marknadsföring
change-word-cookie-session = tills webbläsaren stängs

## Namn på uppgifter

change-name-title = titeln
change-name-purpose-name = ändamålets namn
change-name-slug = adressen på webbplatsen
change-name-languages = språk
change-name-children-from-age = åldern för eget samtycke
change-name-children-guardian = hur vårdnadshavare samtycker
change-name-children-notice = informationen för barn
change-name-children-checked = hur åldern kontrolleras
change-name-controller-name = den personuppgiftsansvarigas namn
change-name-controller-short-name = det korta namnet
change-name-controller-registration-number = organisationsnumret
change-name-controller-vat = momsregistreringsnumret
change-name-controller-country = landet
change-name-contact-email = e-postadressen
change-name-contact-phone = telefonnumret
change-name-contact-form = kontaktformuläret
change-name-contact-address = postadressen
change-name-joint-controller-name = namnet
change-name-joint-controller-country = landet
change-name-joint-controller-purposes = de gemensamma ändamålen
change-name-joint-controller-arrangement = hur ansvaret är fördelat
change-name-joint-controller-contact-point = vem du vänder dig till
change-name-dpo-name = dataskyddsombudets namn
change-name-dpo-email = dataskyddsombudets e-postadress
change-name-dpo-phone = dataskyddsombudets telefonnummer
change-name-dpo-form = dataskyddsombudets kontaktformulär
change-name-dpo-address = dataskyddsombudets postadress
change-name-representative-name = företrädarens namn
change-name-representative-email = företrädarens e-postadress
change-name-representative-phone = företrädarens telefonnummer
change-name-representative-form = företrädarens kontaktformulär
change-name-representative-address = företrädarens postadress
change-name-representative-exempt = varför ingen företrädare behövs
change-name-subject = gruppen
change-name-subject-name = gruppens namn
change-name-subject-kind = gruppens typ
change-name-data = uppgifterna
change-name-data-name = uppgifternas namn
change-name-data-parts = vad uppgifterna består av
change-name-personal-number = skälet att använda personnummer
change-name-source = källan
change-name-source-name = källans namn
change-name-source-kind = vad för slags källa det är
change-name-source-data = vilka uppgifter som kommer från källan
change-name-event = händelsen som avgör hur länge uppgifter sparas
change-name-law = lagen
change-name-law-name = lagens namn
change-name-law-citation = lagens nummer
change-name-law-kind = vad lagen gör
change-name-law-country = lagens land
change-name-basis = rättslig grund
change-name-balancing = hur intressena vägs mot varandra
change-name-withdrawal = hur du tar tillbaka ditt samtycke
change-name-retention = lagringstid
change-name-retention-reason = varför tiden behövs
change-name-retention-reason-law = lagen bakom tiden
change-name-condition = villkor för känsliga uppgifter
change-name-provision = om uppgifterna måste lämnas
change-name-provision-consequence = följden av att inte lämna uppgifterna
change-name-recipient = mottagaren
change-name-recipient-name = mottagarens namn
change-name-recipient-role = mottagarens roll
change-name-recipient-organisation = typen av organisation
change-name-recipient-activity = vad mottagaren gör
change-name-recipient-members = vilka mottagarna är
change-name-recipient-law = lagen bakom utlämnandet
change-name-transfer = villkoren för överföringen
change-name-safeguard = skyddet vid överföring till { $country }
change-name-safeguard-copy = hur du får en kopia av skyddet
change-name-safeguard-risks = riskerna med överföringen
change-name-interest = det berättigade intresset
change-name-transfer-interest = det tvingande intresset bakom överföringen
change-name-informing = när och hur du får information
change-name-exemption-measures = skyddet när ingen informeras särskilt
change-name-automated-decision-ground = varför det automatiska beslutet är tillåtet
change-name-automated-decision-logic = hur det automatiska beslutet går till
change-name-automated-decision-significance = vad det automatiska beslutet betyder
change-name-automated-decision-consequences = följderna av det automatiska beslutet
change-name-automated-decision-human-contact = hur du får prata med en människa
change-name-profiling-logic = hur profileringen går till
change-name-profiling-consequences = följderna av profileringen
change-name-ai-name = vad AI-systemet heter
change-name-ai-does = vad AI-systemet gör
change-name-ai-purposes = vad AI-systemet används till
change-name-ai-model = vems modellen är
change-name-ai-trained-on-data = om uppgifterna tränar modellen
change-name-ai-training = ändamålen med träningen
change-name-ai-opt-out = hur du säger nej till AI
change-name-ai-disclosure = hur du märker att det är AI
change-name-camera-place = platsen
change-name-camera-sound = om ljud spelas in
change-name-camera-sign = vad skylten säger
change-name-camera-purposes = varför kamerorna finns
change-name-security = hur uppgifterna skyddas
change-name-cookie-name = kakans namn
change-name-cookie-purpose = kakans ändamål
change-name-cookie-kind = typen av kaka
change-name-cookie-set-by = vem som sätter kakan
change-name-cookie-consent = hur man samtycker till kakan
change-name-cookie-lasts = hur länge kakan finns kvar
change-name-cookie-storage = hur det lagras
change-name-on-behalf-name = det som görs åt andra
change-name-on-behalf-for = åt vem det görs
change-name-on-behalf-note = mer om det som görs åt andra
change-name-on-behalf-subjects = vilka det gäller
change-name-on-behalf-data = uppgifterna
change-name-on-behalf-recipients = mottagarna
change-name-right-how = hur du använder rätten
change-name-right-limits = vad som begränsar rätten
change-name-right-secrecy = lagen om sekretess som begränsar rätten
change-name-section-title = rubriken
change-name-section-text = avsnittet
change-name-note = det som står mer om ändamålet

## Hur mycket som ändras, för sammanfattningen och överst på sidan. `$action` som ovan.

change-overview = Sammanlagt: { $counts }.
change-summary-rest = { $summary } Dessutom: { $counts }.
change-summary-purposes = nya ändamål: { $names }
change-summary-purposes-more = { $count } ändamål till
change-summary-recipients = nya mottagare: { $names }
change-summary-recipients-more = { $count } mottagare till
change-count-purposes = { $action ->
        [added] { $count ->
            [one] ett nytt ändamål
           *[other] { $count } nya ändamål
        }
        [removed] { $count ->
            [one] ett ändamål som upphör
           *[other] { $count } ändamål som upphör
        }
       *[changed] { $count ->
            [one] ett ändrat ändamål
           *[other] { $count } ändrade ändamål
        }
    }
change-count-controllers = { $action ->
        [added] { $count ->
            [one] en ny ansvarig
           *[other] { $count } nya ansvariga
        }
        [removed] { $count ->
            [one] en ansvarig färre
           *[other] { $count } ansvariga färre
        }
       *[changed] { $count ->
            [one] ändringar hos en ansvarig
           *[other] ändringar hos { $count } ansvariga
        }
    }
change-count-recipients = { $action ->
        [added] { $count ->
            [one] en ny mottagare
           *[other] { $count } nya mottagare
        }
        [removed] { $count ->
            [one] en mottagare färre
           *[other] { $count } mottagare färre
        }
       *[changed] { $count ->
            [one] ändringar hos en mottagare
           *[other] ändringar hos { $count } mottagare
        }
    }
change-count-ai = { $count ->
        [one] en ändring om AI
       *[other] { $count } ändringar om AI
    }
change-count-cameras = { $count ->
        [one] en ändring om kameror
       *[other] { $count } ändringar om kameror
    }
change-count-security = { $count ->
        [one] en ändring om hur uppgifterna skyddas
       *[other] { $count } ändringar om hur uppgifterna skyddas
    }
change-count-cookies = { $action ->
        [added] { $count ->
            [one] en ny kaka
           *[other] { $count } nya kakor
        }
        [removed] { $count ->
            [one] en kaka färre
           *[other] { $count } kakor färre
        }
       *[changed] { $count ->
            [one] en ändring om kakor
           *[other] { $count } ändringar om kakor
        }
    }
change-count-sections = { $action ->
        [added] { $count ->
            [one] ett nytt avsnitt
           *[other] { $count } nya avsnitt
        }
        [removed] { $count ->
            [one] ett borttaget avsnitt
           *[other] { $count } borttagna avsnitt
        }
       *[changed] { $count ->
            [one] ett ändrat avsnitt
           *[other] { $count } ändrade avsnitt
        }
    }
change-count-data = { $count ->
        [one] en ändring av vilka uppgifter som används
       *[other] { $count } ändringar av vilka uppgifter som används
    }
change-count-people = { $count ->
        [one] en ändring av vilka det gäller
       *[other] { $count } ändringar av vilka det gäller
    }
change-count-periods = { $count ->
        [one] en ändrad lagringstid
       *[other] { $count } ändrade lagringstider
    }
change-count-bases = { $count ->
        [one] en ändring av rättslig grund
       *[other] { $count } ändringar av rättslig grund
    }
change-count-sources = { $count ->
        [one] en ändring av varifrån uppgifterna kommer
       *[other] { $count } ändringar av varifrån uppgifterna kommer
    }
change-count-transfers = { $count ->
        [one] en ändring av överföringar till andra länder
       *[other] { $count } ändringar av överföringar till andra länder
    }
change-count-rights = { $count ->
        [one] en ändring i texten om rättigheter
       *[other] { $count } ändringar i texten om rättigheter
    }
change-count-decisions = { $count ->
        [one] en ändring om automatiska beslut eller profilering
       *[other] { $count } ändringar om automatiska beslut eller profilering
    }
change-count-contacts = { $count ->
        [one] en ändrad kontaktuppgift
       *[other] { $count } ändrade kontaktuppgifter
    }
change-count-work = { $count ->
        [one] en ändring av det som görs åt andra
       *[other] { $count } ändringar av det som görs åt andra
    }
change-count-page = { $count ->
        [one] en ändring av titel eller språk
       *[other] { $count } ändringar av titel eller språk
    }
change-article = artikel { $article }{ $paragraph ->
        [0] {""}
       *[other] .{ $paragraph }
    }{ $letter } i GDPR
change-article-letter = {" "}{ $letter }
change-article-cookies = artikel 5.3 i direktiv 2002/58/EG
change-article-ai = artikel 50 i AI-förordningen

## Där inga uppgifter kan jämföras

change-first = Den första versionen.
change-set-out-anew = Informationen är uppställd på ett nytt sätt.
change-words-alone = Bara ordvalet eller ordningen i texten är ändrad. Hur uppgifterna används är detsamma.
change-metadata-alone = Bara maskinläsbar märkning är ändrad. Hur uppgifterna används är detsamma.
