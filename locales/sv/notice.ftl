### Textens egna ord på svenska: rubriker, rättsliga grunder, tider, rättigheter. Klartext.
###
### Redaktörens ord sätts in som de är och böjs aldrig. `$we` är `one` när en ensam ansvarig talar
### ("vi") och `several` när de är flera. `.third` används när läsaren inte är den som uppgifterna
### handlar om, `.child` i den information som är skriven för barn. Korta, aktiva meningar till "du".

document-description = { $title }: så använder { $name } personuppgifter, och vilka rättigheter du har.

## I korthet

glance-title = I korthet
glance-data = Vilka uppgifter
glance-who = Vem som ansvarar
glance-why = Varför
glance-how-long = Hur länge
glance-recipients = Vilka som får uppgifterna
glance-transfers = Utanför EU/EES
    .child = Andra länder
glance-decisions = Beslut och profilering
    .child = Bestämmer en dator?
glance-rights = Dina rättigheter
glance-complaint = Klaga hos
glance-contact = Kontakt
longest-period = Som längst { $how-long } ({ $purpose })
longest-by-law = { $how-long } ({ $purpose })
longest-no-end = Ingen bortre gräns; { $how-long } ({ $purpose })
    .child = { $how-long } ({ $purpose })
longest-forever = { $part ->
        [yes] För alltid: { $covers } ({ $purpose })
       *[no] För alltid ({ $purpose })
    }
longest-open = { $count ->
        [one] Ingen bestämd tid för ett ändamål
       *[other] Ingen bestämd tid för { $count } ändamål
    }
    .child = { $count ->
            [one] Ingen bestämd tid för en sak
           *[other] Ingen bestämd tid för { $count } saker
        }
longest-open-more = { $count ->
        [one] Ingen bestämd tid för ett ändamål till
       *[other] Ingen bestämd tid för { $count } ändamål till
    }
    .child = { $count ->
            [one] Ingen bestämd tid för en sak till
           *[other] Ingen bestämd tid för { $count } saker till
        }
glance-group = { $group }: { $purposes }
glance-recipients-none = Ingen utanför verksamheten
some-purposes = { $purposes }, samt { $more }
some-purposes-more = { $count ->
        [one] ett ändamål till
       *[other] { $count } ändamål till
    }
    .child = { $count ->
            [one] en sak till
           *[other] { $count } saker till
        }
glance-more-recipients = { $count } mottagare till
glance-decided = { $we ->
        [one] Vi fattar helt automatiska beslut som påverkar dig
       *[several] Helt automatiska beslut som påverkar dig
    }
    .child = En dator bestämmer saker om dig
glance-profiled = { $we ->
        [one] Vi använder profilering
       *[several] Profilering används
    }
    .child = En dator försöker gissa hur du är
glance-decided-none = Inga viktiga beslut om dig fattas helt automatiskt
    .child = Ingen dator bestämmer ensam över dig
glance-rights-list = Du kan { $rights }.
glance-rights-conditional = I vissa fall kan du också { $rights }.
    .child = Om reglerna säger det kan du också { $rights }.
glance-can-access = se dina uppgifter
    .child = få veta vad som finns om dig
glance-can-rectification = få fel rättade
    .child = få fel rättade
glance-can-withdraw-consent = ta tillbaka ditt samtycke
    .child = ångra ett ja
glance-can-object-marketing = säga nej till direkt marknadsföring
    .child = säga nej till reklam
glance-can-erasure = få uppgifter raderade
    .child = få saker borttagna
glance-can-restriction = begränsa användningen
    .child = be om en paus
glance-can-portability = ta med dig uppgifter
    .child = få med dig det du har lämnat
glance-can-object = invända
    .child = säga att du inte vill
glance-can-human-decision = få ett beslut prövat av en människa
    .child = få prata med en människa

who-joint = { $count ->
        [0] Tillsammans med { $names }
        [one] För ett ändamål tillsammans med { $names }
       *[other] För { $count } ändamål tillsammans med { $names }
    }
    .child = Tillsammans med { $names }

## Vem som ansvarar

controller-title = Vem som ansvarar
controller-is = { $we ->
        [one] { $name } är personuppgiftsansvarig. Det betyder att vi bestämmer varför och hur uppgifterna används, och ansvarar för dem.
       *[several] { $name } är personuppgiftsansvarig. Det betyder att { $name } bestämmer varför och hur uppgifterna används, och ansvarar för dem.
    }
    .child = { $name } bestämmer vad uppgifterna används till och ansvarar för dem. Det kallas att vara personuppgiftsansvarig.
controller-is-called = { $we ->
        [one] { $name } (”{ $short }”) är personuppgiftsansvarig. Det betyder att vi bestämmer varför och hur uppgifterna används, och ansvarar för dem.
       *[several] { $name } (”{ $short }”) är personuppgiftsansvarig. Det betyder att { $short } bestämmer varför och hur uppgifterna används, och ansvarar för dem.
    }
    .child = { $name } (”{ $short }”) bestämmer vad uppgifterna används till och ansvarar för dem. Det kallas att vara personuppgiftsansvarig.
controllers-intro = Flera är personuppgiftsansvariga, var och en för sina ändamål. Det betyder att de bestämmer varför och hur uppgifterna används, och ansvarar för dem. Vid varje ändamål står vem som ansvarar.
    .child = Flera ansvarar, var och en för sin del. De bestämmer vad uppgifterna används till.
controllers-is = { $name } är personuppgiftsansvarig.
controllers-is-called = { $name } (”{ $short }”) är personuppgiftsansvarig.
contact-registration-number = Organisationsnummer
contact-vat = Momsregistreringsnummer
contact-name = Namn
contact-email = E-post
contact-phone = Telefon
contact-form = Formulär
dpo-title = Dataskyddsombud
dpo-intro = Dataskyddsombudet kontrollerar att reglerna om personuppgifter följs. Du kan vända dig dit med frågor om dina uppgifter och rättigheter.
    .child = Dataskyddsombudet kontrollerar att reglerna följs. Du kan fråga ombudet om dina uppgifter.
dpo-none = { $we ->
        [one] Vi har inget dataskyddsombud.
       *[several] Det finns inget dataskyddsombud.
    }
representative-title = { $place ->
        [GB] Företrädare i Storbritannien
        [CH] Företrädare i Schweiz
       *[EU] Företrädare i EU
    }
representative-intro = { $place ->
        [GB] { $we ->
            [one] Vi finns utanför Storbritannien.
           *[several] Den personuppgiftsansvariga finns utanför Storbritannien.
        } Är du där kan du vända dig till företrädaren i allt som rör dina uppgifter.
        [CH] { $we ->
            [one] Vi finns utanför Schweiz.
           *[several] Den personuppgiftsansvariga finns utanför Schweiz.
        } Är du där kan du vända dig till företrädaren i allt som rör dina uppgifter.
       *[EU] { $we ->
            [one] Vi finns utanför EU/EES.
           *[several] Den personuppgiftsansvariga finns utanför EU/EES.
        } Du kan vända dig till företrädaren i allt som rör dina uppgifter.
    }
representative-exempt = { $place ->
        [GB] { $we ->
            [one] Vi finns utanför Storbritannien och behöver ingen företrädare där.
           *[several] Den personuppgiftsansvariga finns utanför Storbritannien och behöver ingen företrädare där.
        }
        [CH] { $we ->
            [one] Vi finns utanför Schweiz och behöver ingen företrädare där.
           *[several] Den personuppgiftsansvariga finns utanför Schweiz och behöver ingen företrädare där.
        }
       *[EU] { $we ->
            [one] Vi finns utanför EU/EES och behöver ingen företrädare i EU.
           *[several] Den personuppgiftsansvariga finns utanför EU/EES och behöver ingen företrädare i EU.
        }
    }
joint-title = Gemensamt ansvar med { $name }
joint-intro = { $we ->
        [one] Vi och { $name } bestämmer tillsammans varför och hur uppgifterna används. Vi är gemensamt personuppgiftsansvariga.
       *[several] { $name } bestämmer varför och hur uppgifterna används tillsammans med den som ansvarar för ändamålet. De är gemensamt personuppgiftsansvariga.
    }
    .child = { $we ->
            [one] Vi och { $name } bestämmer tillsammans vad uppgifterna används till.
           *[several] { $name } bestämmer tillsammans med den som ansvarar vad uppgifterna används till.
        }
joint-several-title = Gemensamt ansvar
joint-several-intro = { $we ->
        [one] Tillsammans med var och en av dem som står här bestämmer vi varför och hur uppgifterna används. Då är vi gemensamt personuppgiftsansvariga.
       *[several] De som står här bestämmer varför och hur uppgifterna används tillsammans med den som ansvarar för ändamålet. De är gemensamt personuppgiftsansvariga.
    }
    .child = { $we ->
            [one] Tillsammans med dem som står här bestämmer vi vad uppgifterna används till.
           *[several] De som står här bestämmer tillsammans med den som ansvarar vad uppgifterna används till.
        }
joint-purposes = { $we ->
        [one] Vi gör det för att { $purposes }.
       *[several] Det gäller när uppgifterna används för att { $purposes }.
    }
joint-arrangement = Hur ansvaret är fördelat kan du läsa i { $link }.
joint-arrangement-link = överenskommelsen med { $name }
joint-contact-point = Vänd dig i första hand till { $name }.
joint-contact-point-us = { $we ->
        [one] Vänd dig i första hand till oss.
       *[several] Vänd dig i första hand till den personuppgiftsansvariga.
    }
joint-rights = Där ansvaret är gemensamt kan du använda dina rättigheter mot var och en av de ansvariga.
    .child = Där flera ansvarar kan du fråga vem som helst av dem.

## Ändamål

purposes-title = { $we ->
        [one] Därför använder vi dina uppgifter
       *[several] Därför används uppgifterna
    }
group-also = { $we ->
        [one] Vi använder också uppgifter för att { $purposes }.
       *[several] Uppgifter används också för att { $purposes }.
    }
group-only = { $we ->
        [one] Vi använder uppgifter för att { $purposes }.
       *[several] Uppgifter används för att { $purposes }.
    }
group-page-intro = Här står det som gäller { $group }.
group-page-left-out = Det som bara gäller { $groups } är utelämnat. Det står i hela texten.
purposes-source = { $all ->
        [yes] Dig själv
       *[no] Dig själv, om inget annat står vid ändamålet
    }
    .child = Dig själv, om inget annat står
purposes-provision-voluntary = Nej, det är frivilligt, om inget annat står vid ändamålet
    .child = Nej, du väljer själv, om inget annat står
purposes-bases = Så fungerar de rättsliga grunderna:
purposes-special = Känsliga uppgifter får användas bara av särskilda skäl. De här skälen gäller:
purpose-unnamed = ändamål som inte anges
purpose-subjects = Gäller
purpose-controllers = Ansvarig
purpose-share-joint = De här tillsammans, enligt artikel 26 i GDPR:
    .child = De här tillsammans:
purpose-share-separate = De här, var och en med ansvar för sin egen användning:
purpose-joint = { $we ->
        [one] Vi tillsammans med { $name }
       *[several] Tillsammans med { $name }
    }
purpose-informed = Så får du veta om uppgifterna
    .third = Så får de berörda veta om uppgifterna
    .child = Hur du får veta det
purpose-without = Om du inte lämnar uppgifterna
    .third = Om uppgifterna inte lämnas
purpose-decided = Helt automatiska beslut
purpose-profiled = Profilering
purpose-data = Uppgifter
purpose-special = Känsliga uppgifter
purpose-recipients = Mottagare
purpose-recipients-none = Ingen utanför verksamheten.
purpose-source = Uppgifterna kommer från
    .child = Från vem
purpose-provision = Måste du lämna uppgifterna?
    .third = Måste uppgifterna lämnas?
    .child = Måste du berätta?
purpose-machine = Beslut och profilering
purpose-rights = Du kan också
    .third = Andra rättigheter
purpose-right-withdraw-consent = Ta tillbaka ditt samtycke
purpose-right-object = Invända mot det här
purpose-right-portability = Ta med dig dina uppgifter
purpose-right-object-marketing = Säga nej till direkt marknadsföring
    .child = Säga nej till reklam
name-covers = { $name } ({ $covers })
covers-line = { $covers }: { $words }
purpose-right-human-decision = Få beslutet prövat av en människa
source-with-data = { $source }: { $data }
data-with-parts = { $name } ({ $parts })
covers-rest = Allt annat
covers-rest-groups = Alla andra
covers-rest-cases = I andra fall
covers-only = { $purpose } – bara { $covers }
covers-except = { $purpose } – dock inte { $covers }
covers-only-sentence = Det gäller bara { $covers }.
covers-except-sentence = Det gäller inte { $covers }.
covers-said-data-of = { $data } för { $groups }
covers-said-when = om { $when }
covers-said-rest = allt annat

## Rättslig grund

basis-name = Rättslig grund
    .child = Varför det är tillåtet
basis-consent = Samtycke: du har sagt ja (artikel 6.1 a i GDPR).
    .third = Samtycke (artikel 6.1 a i GDPR).
    .child = Samtycke: du eller en vuxen hemma har sagt ja.
basis-contract = Avtal: uppgifterna behövs för att fullgöra ett avtal med dig (artikel 6.1 b i GDPR).
    .third = Avtal: uppgifterna behövs för att fullgöra ett avtal med personen (artikel 6.1 b i GDPR).
    .child = Avtal: uppgifterna behövs för att hålla ett löfte till dig.
basis-contract-before = Avtal: uppgifterna behövs för det som du ber om innan ett avtal ingås (artikel 6.1 b i GDPR).
    .third = Avtal: uppgifterna behövs för det som personen ber om innan ett avtal ingås (artikel 6.1 b i GDPR).
basis-legal-obligation = Rättslig förpliktelse: lagen kräver det (artikel 6.1 c i GDPR).
basis-vital-interests = Grundläggande intressen: uppgifterna behövs för att skydda någons liv eller hälsa (artikel 6.1 d i GDPR).
basis-public-task = Allmänt intresse: uppgifterna behövs för något som är viktigt för samhället (artikel 6.1 e i GDPR).
    .child = Allmänt intresse: det är viktigt för samhället.
basis-official-authority = Myndighetsutövning: personuppgifterna behövs för den (artikel 6.1 e i GDPR).
    .child = Myndighetsutövning: lagen låter en myndighet bestämma det här.
basis-legitimate-interests = Berättigat intresse efter en avvägning mot dina intressen (artikel 6.1 f i GDPR).
    .third = Berättigat intresse efter en avvägning mot personens intressen (artikel 6.1 f i GDPR).
    .child = Berättigat intresse: skälet är bra och väger tyngre än det som talar emot.
basis-by-law = { $basis } enligt { $laws }
basis-short-consent = Samtycke
    .child = Du eller en vuxen hemma har sagt ja
basis-short-contract = Avtal
    .child = { $we ->
        [one] Det behövs för att vi ska kunna hålla det vi har lovat
       *[several] Det behövs för att hålla ett löfte till dig
    }
basis-short-contract-before = Steg inför ett avtal
    .child = Du har bett om det
basis-short-legal-obligation = Rättslig förpliktelse
    .child = Lagen säger att det måste göras
basis-short-vital-interests = Grundläggande intressen
    .child = Det skyddar någons liv
basis-short-public-task = Allmänt intresse
    .child = { $we ->
        [one] Det hör till det som vi gör för samhället
       *[several] Det hör till något som är viktigt för samhället
    }
basis-short-official-authority = Myndighetsutövning
    .child = { $we ->
        [one] Lagen låter oss bestämma det här
       *[several] Lagen låter en myndighet bestämma det här
    }
basis-short-legitimate-interests = Berättigat intresse
    .child = Det finns ett bra skäl
basis-means-consent = Du har sagt ja. Du kan när som helst ta tillbaka ditt samtycke (artikel 6.1 a i GDPR).
    .third = Den som uppgifterna gäller har sagt ja, och kan när som helst ta tillbaka samtycket (artikel 6.1 a i GDPR).
basis-means-contract = Uppgifterna behövs för att fullgöra ett avtal med dig (artikel 6.1 b i GDPR).
    .third = Uppgifterna behövs för att fullgöra ett avtal med den som de gäller (artikel 6.1 b i GDPR).
basis-means-contract-before = Uppgifterna behövs för det som du ber om innan ett avtal ingås (artikel 6.1 b i GDPR).
    .third = Uppgifterna behövs för det som personen ber om innan ett avtal ingås (artikel 6.1 b i GDPR).
basis-means-legal-obligation = En lag kräver att uppgifterna används (artikel 6.1 c i GDPR).
basis-means-vital-interests = Uppgifterna behövs för att skydda någons liv eller hälsa (artikel 6.1 d i GDPR).
basis-means-public-task = Uppgifterna behövs för något som är viktigt för samhället. Du kan invända (artikel 6.1 e i GDPR).
    .third = Uppgifterna behövs för något som är viktigt för samhället (artikel 6.1 e i GDPR).
basis-means-official-authority = Uppgifterna behövs för beslut som fattas med stöd av lag. Du kan invända (artikel 6.1 e i GDPR).
    .third = Uppgifterna behövs för beslut som fattas med stöd av lag (artikel 6.1 e i GDPR).
basis-means-legitimate-interests = Intresset av att använda uppgifterna väger tyngre än dina intressen. Du kan invända (artikel 6.1 f i GDPR).
    .third = Intresset av att använda uppgifterna väger tyngre än personens intressen (artikel 6.1 f i GDPR).
interest = Intresset är att { $interest }.
interest-controller = { $we ->
        [one] Vårt intresse är att { $interest }.
       *[several] Intresset är att { $interest }.
    }
    .child = Det är för att { $interest }.
interest-third-party = { $we ->
        [one] Någon utanför vår verksamhet har intresse av att { $interest }.
       *[several] Någon annan än den ansvariga har intresse av att { $interest }.
    }
interest-named = { $holder } har intresse av att { $interest }.
basis-withdraw = Så tar du tillbaka samtycket: { $how }
    .third = Så tas samtycket tillbaka: { $how }
    .child = Så ångrar du dig: { $how }
law-cited = { $name } ({ $citation })
law-at = { $at } { $law }

## Känsliga uppgifter

special-explicit-consent = Uttryckligt samtycke: du har tydligt sagt ja (artikel 9.2 a i GDPR).
    .third = Uttryckligt samtycke (artikel 9.2 a i GDPR).
    .child = Uttryckligt samtycke: du eller en vuxen hemma har tydligt sagt ja.
special-employment-law = Behövs för skyldigheter och rättigheter inom arbetsrätt, social trygghet och socialt skydd (artikel 9.2 b i GDPR).
special-vital-interests = Behövs för att skydda någons liv eller hälsa när personen inte kan samtycka (artikel 9.2 c i GDPR).
special-non-profit = Ideell organisation med politiskt, filosofiskt, religiöst eller fackligt syfte: uppgifterna gäller medlemmar, tidigare medlemmar och regelbundna kontakter, och lämnas inte ut utan samtycke (artikel 9.2 d i GDPR).
special-short-explicit-consent = Uttryckligt samtycke
    .child = Du eller en vuxen hemma har tydligt sagt ja
special-short-employment-law = Arbetsrätt, social trygghet och socialt skydd
    .child = Det behövs på jobbet
special-short-vital-interests = Skydd av liv och hälsa
    .child = Det skyddar någons liv
special-short-non-profit = Ideell organisations verksamhet
    .child = Föreningen behöver det
special-short-made-public = Offentliggjort av personen själv
    .child = Du har själv berättat det för alla
special-short-legal-claims = Rättsliga anspråk
    .child = Det behövs om någon tycker att något har gått fel
special-short-substantial-public-interest = Viktigt allmänt intresse
    .child = Det är viktigt för alla
special-short-health-care = Vård och omsorg
    .child = Det behövs för att du ska få vård
special-short-public-health = Folkhälsa
    .child = Det skyddar allas hälsa
special-short-research = Arkiv, forskning eller statistik
    .child = Det behövs för forskning
special-means-explicit-consent = Du har tydligt sagt ja, och kan när som helst ta tillbaka ditt samtycke (artikel 9.2 a i GDPR).
    .third = Den som uppgifterna gäller har tydligt sagt ja (artikel 9.2 a i GDPR).
special-means-employment-law = Uppgifterna behövs för skyldigheter eller rättigheter i arbetslivet eller socialförsäkringen (artikel 9.2 b i GDPR).
special-means-vital-interests = Det gäller någons liv eller hälsa, och personen kan inte samtycka (artikel 9.2 c i GDPR).
special-means-non-profit = { $we ->
        [one] Vi är en ideell organisation med politiskt, filosofiskt, religiöst eller fackligt syfte. Uppgifterna gäller bara medlemmar, tidigare medlemmar och regelbundna kontakter. De lämnas inte ut utan samtycke (artikel 9.2 d i GDPR).
       *[several] Den ansvariga är en ideell organisation med politiskt, filosofiskt, religiöst eller fackligt syfte. Uppgifterna gäller bara medlemmar, tidigare medlemmar och regelbundna kontakter. De lämnas inte ut utan samtycke (artikel 9.2 d i GDPR).
    }
special-means-made-public = Den som uppgifterna gäller har själv tydligt offentliggjort dem (artikel 9.2 e i GDPR).
special-means-legal-claims = Uppgifterna behövs för att ställa, driva eller möta ett rättsligt krav (artikel 9.2 f i GDPR).
special-means-substantial-public-interest = En lag tillåter det av hänsyn till samhället (artikel 9.2 g i GDPR).
special-means-health-care = Uppgifterna behövs för hälso- och sjukvård eller social omsorg (artikel 9.2 h i GDPR).
special-means-public-health = Uppgifterna behövs för att skydda folkhälsan (artikel 9.2 i i GDPR).
special-means-research = Uppgifterna behövs för att bevara historiska källor, forska eller göra statistik (artikel 9.2 j i GDPR).
number-consent = { $we ->
        [one] Vi använder uppgiften med samtycke.
       *[several] Uppgiften används med samtycke.
    }
number-purpose = { $we ->
        [one] Vi använder uppgiften bara där det är tydligt att den behövs.
       *[several] Uppgiften används bara där det är tydligt att den behövs.
    }
    .child = Numret används bara där det behövs.
number-secure-identification = { $we ->
        [one] Vi använder uppgiften för att veta säkert vem som är vem.
       *[several] Uppgiften används för att veta säkert vem som är vem.
    }
    .child = Numret behövs för att ingen ska blandas ihop med någon annan.
number-other-reason = { $we ->
        [one] Vi använder uppgiften eftersom det finns ett starkt skäl för det.
       *[several] Uppgiften används eftersom det finns ett starkt skäl för det.
    }
    .child = Det finns ett starkt skäl.
special-made-public = Du har själv tydligt offentliggjort uppgifterna (artikel 9.2 e i GDPR).
    .third = Personen har själv tydligt offentliggjort uppgifterna (artikel 9.2 e i GDPR).
special-legal-claims = Behövs för rättsliga anspråk (artikel 9.2 f i GDPR).
special-substantial-public-interest = Behövs för ett viktigt allmänt intresse (artikel 9.2 g i GDPR).
special-health-care = Behövs för hälso- och sjukvård eller social omsorg (artikel 9.2 h i GDPR).
special-public-health = Behövs för folkhälsan (artikel 9.2 i i GDPR).
special-research = Behövs för arkiv, forskning eller statistik (artikel 9.2 j i GDPR).

## Hur länge

retention-name = Hur länge
retention-period = { $period }
retention-bound-at-least = minst { $period }
retention-bound-at-most = högst { $period }
retention-from = { $period } efter att { $event }
retention-or-until = { $time }, eller tills { $event }, om det sker tidigare
    .child = { $time }, eller tills { $event }
retention-until = tills { $event }
retention-until-at-most = { $time }, men högst { $period }
    .child = { $time }, högst { $period }
retention-in-all-at-most = { $time }, men sammanlagt högst { $period }
retention-at-most = Som längst { $period }.
retention-forever = för alltid
retention-not-stored = uppgifterna sparas inte
retention-longer-if = Längre om { $when }.
retention-law = Tiden följer av { $laws }.
retention-law-limitation = Under den tiden kan krav ställas, se { $laws }.
retention-law-reason = Se { $laws }.
retention-as-law-says = { $period }, enligt { $law }
    .child = { $period }
retention-as-law-requires = så länge som { $law } kräver
    .child = så länge som lagen kräver
period-years = { $count } år
period-months = { $count ->
        [one] 1 månad
       *[other] { $count } månader
    }
period-weeks = { $count ->
        [one] 1 vecka
       *[other] { $count } veckor
    }
period-days = { $count ->
        [one] 1 dag
       *[other] { $count } dagar
    }
period-hours = { $count ->
        [one] 1 timme
       *[other] { $count } timmar
    }

## Måste uppgifterna lämnas?

provision-statutory = Ja, enligt lag
    .child = Ja, lagen säger det
provision-contractual = Ja, enligt avtalet
    .child = { $we ->
        [one] Ja, annars kan vi inte hålla det vi har lovat
       *[several] Ja, det behövs för att hålla ett löfte till dig
    }
provision-to-enter-contract = Ja, för att kunna ingå ett avtal
    .child = Ja, för att kunna komma överens
provision-voluntary = Nej, det är frivilligt
    .child = Nej, du väljer själv
provision-with = { $answer }. { $consequence }

## Uppgifter från andra än dig

exempt-known = Du får inget särskilt besked, eftersom du redan känner till det (artikel 14.5 a i GDPR)
    .third = De får inget särskilt besked, eftersom de redan känner till det (artikel 14.5 a i GDPR)
    .child = Du vet det redan
exempt-effort = Var och en får inget eget besked, för det är omöjligt eller skulle kräva en orimligt stor insats. Därför finns den här sidan (artikel 14.5 b i GDPR).
    .child = Det går inte att berätta för var och en, så därför finns den här sidan
exempt-law = Du får inget särskilt besked, eftersom en lag bestämmer att uppgifterna ska hämtas eller lämnas ut (artikel 14.5 c i GDPR)
    .third = De får inget särskilt besked, eftersom en lag bestämmer att uppgifterna ska hämtas eller lämnas ut (artikel 14.5 c i GDPR)
    .child = Lagen säger att uppgifterna ska hämtas
exempt-law-named = Du får inget särskilt besked, eftersom uppgifterna ska hämtas eller lämnas ut enligt { $laws }, se artikel 14.5 c i GDPR
    .third = De får inget särskilt besked, eftersom uppgifterna ska hämtas eller lämnas ut enligt { $laws }, se artikel 14.5 c i GDPR
    .child = Lagen säger att uppgifterna ska hämtas
exempt-secrecy = Du får inget särskilt besked, eftersom uppgifterna omfattas av tystnadsplikt (artikel 14.5 d i GDPR)
    .third = De får inget särskilt besked, eftersom uppgifterna omfattas av tystnadsplikt (artikel 14.5 d i GDPR)
    .child = Uppgifterna är hemliga
exempt-secrecy-named = Du får inget särskilt besked, eftersom uppgifterna omfattas av tystnadsplikt enligt { $laws }, se artikel 14.5 d i GDPR
    .third = De får inget särskilt besked, eftersom uppgifterna omfattas av tystnadsplikt enligt { $laws }, se artikel 14.5 d i GDPR
    .child = Uppgifterna är hemliga

## Mottagare

recipients-title = Vilka som får uppgifterna
recipients-none = Ingen utanför verksamheten får uppgifterna.
recipients-head-recipient = Mottagare
recipients-head-activity = Vad de gör
recipients-head-purposes = För vad
recipients-head-country = Land
recipients-country-all = { $country }
recipients-country-most = { $country }, om inget annat står vid mottagaren
recipient-members = { $count ->
        [one] Det är { $members }.
       *[other] Det är { $members }.
    }
recipient-data = Får bara { $data }.
recipient-when = Bara om { $when }.
recipient-law = Enligt { $laws }
recipient-purposes = För att { $purposes }
recipient-some-purposes = För att { $purposes }, samt för { $more }
role-short-processor = På uppdrag
    .child = Hjälper oss
role-short-controller = Med eget ansvar
role-short-joint = Med gemensamt ansvar
role-short-authority = Som myndighet
role-short-third-party = Någon utanför verksamheten
role-short-anyone = Öppet för alla, eftersom uppgifterna publiceras
    .child = Alla kan se uppgifterna
role-short-anyone-on-request = På begäran, öppet för alla
    .child = Alla som frågar kan få se uppgifterna
recipient-all-purposes = Alla ändamål
role-processor = { $we ->
        [one] Personuppgiftsbiträde, som arbetar åt oss och följer våra instruktioner.
       *[several] Personuppgiftsbiträde, som arbetar åt den ansvariga och följer den ansvarigas instruktioner.
    }
    .child = { $we ->
            [one] Arbetar åt oss och gör som vi säger.
           *[several] Arbetar åt den som ansvarar och gör som den säger.
        }
role-controller = Bestämmer själv varför och hur, och ansvarar för det.
    .child = Ansvarar för det som händer med uppgifterna där.
role-joint = { $we ->
        [one] Bestämmer och ansvarar tillsammans med oss.
       *[several] Bestämmer och ansvarar tillsammans med den ansvariga.
    }
    .child = Flera bestämmer tillsammans.
role-authority = Får uppgifterna för sitt uppdrag enligt lag.
    .child = Sköter något åt staten eller kommunen.
role-third-party = Någon som varken är vi eller arbetar åt oss.
    .child = Någon annan som får uppgifterna.
role-anyone-on-request = Vem som helst får uppgifterna på begäran. De publiceras inte.
role-anyone = Uppgifterna publiceras, så vem som helst kan läsa dem.

## Länder utanför EU/EES

transfers-title = Länder utanför EU/EES
    .child = Andra länder
transfers-none = { $we ->
        [one] Vi för inte över uppgifter till länder utanför EU/EES.
       *[several] Inga uppgifter förs över till länder utanför EU/EES.
    }
    .child = Uppgifterna skickas inte till länder som har andra regler än EU.
transfers-intro = { $to ->
        [organisations] Uppgifter förs över till internationella organisationer, som inte är bundna av EU:s dataskyddsregler.
        [both] Uppgifter förs över till länderna och de internationella organisationerna i tabellen.
       *[countries] Uppgifter förs över till länderna i tabellen.
    } { $unprotected ->
        [all] Tabellen visar varför det är tillåtet fast uppgifterna inte får något särskilt skydd.
        [some] Tabellen visar vad som skyddar uppgifterna, eller varför det är tillåtet utan särskilt skydd. Den visar också hur du får en kopia när skyddet bygger på avtal eller regler.
       *[none] Tabellen visar vad som skyddar uppgifterna, och hur du får en kopia när skyddet bygger på avtal eller regler.
    }
    .child = { $to ->
        [organisations] Uppgifter skickas till organisationer som finns i många länder.
        [both] Uppgifter skickas till länderna och organisationerna i tabellen.
       *[countries] Uppgifter skickas till länderna i tabellen.
    } { $unprotected ->
        [none] Där står också vad som skyddar dem.
       *[some] Där står också varför det är tillåtet.
    }
transfers-head-country = Land
transfers-head-recipient = Mottagare
transfers-head-safeguard = { $unprotected ->
        [all] Varför det är tillåtet
        [some] Skydd eller undantag
       *[none] Skydd
    }
transfers-head-copy = Kopia
transfer-remote-access = Uppgifterna nås därifrån men lagras inte där
safeguard-adequacy = EU-kommissionen har beslutat att landet skyddar uppgifter tillräckligt bra (artikel 45 i GDPR)
    .child = EU har bestämt att landet skyddar uppgifter tillräckligt bra
safeguard-adequacy-certified = EU-kommissionen har beslutat att mottagare av det här slaget skyddar uppgifter tillräckligt bra (artikel 45 i GDPR)
    .child = EU har bestämt att mottagaren skyddar uppgifter tillräckligt bra
safeguard-adequacy-US = Mottagaren är ansluten till EU–US Data Privacy Framework, som EU-kommissionen har godkänt (artikel 45 i GDPR)
    .child = EU har bestämt att mottagaren skyddar uppgifter tillräckligt bra
safeguard-standard-contractual-clauses = Ett avtal med EU-kommissionens standardavtalsklausuler (artikel 46.2 c i GDPR)
    .child = Ett avtal med regler som EU har skrivit
safeguard-binding-corporate-rules = Bindande regler inom koncernen, godkända av en tillsynsmyndighet (artikel 47 i GDPR)
    .child = Företagets egna regler, som är godkända
safeguard-public-instrument = Ett bindande instrument mellan myndigheter (artikel 46.2 a i GDPR)
    .child = Ett avtal mellan myndigheter
safeguard-code-of-conduct = En godkänd uppförandekod (artikel 46.2 e i GDPR)
    .child = Regler som är godkända
safeguard-certification = En godkänd certifiering (artikel 46.2 f i GDPR)
    .child = En kontroll som är godkänd
safeguard-ad-hoc-clauses = Avtalsklausuler som tillsynsmyndigheten har godkänt (artikel 46.3 a i GDPR)
    .child = Ett avtal som är godkänt
safeguard-explicit-consent = Inget särskilt skydd: du har uttryckligen samtyckt till överföringen (artikel 49.1 a i GDPR)
    .child = Du eller en vuxen hemma har sagt ja till det
safeguard-contract = Inget särskilt skydd: överföringen behövs för ett avtal med dig (artikel 49.1 b i GDPR)
    .child = Det behövs för att hålla ett löfte till dig
safeguard-contract-in-your-interest = Inget särskilt skydd: överföringen behövs för ett avtal i ditt intresse (artikel 49.1 c i GDPR)
    .child = Det behövs för ett avtal som är bra för dig
safeguard-public-interest = Inget särskilt skydd: det finns viktiga skäl av allmänt intresse (artikel 49.1 d i GDPR)
    .child = Det är viktigt för alla
safeguard-legal-claims = Inget särskilt skydd: överföringen behövs för rättsliga anspråk (artikel 49.1 e i GDPR)
    .child = Det behövs om någon tycker att något har gått fel
safeguard-vital-interests = Inget särskilt skydd: överföringen behövs för att skydda någons liv eller hälsa (artikel 49.1 f i GDPR)
    .child = Det skyddar någons liv
safeguard-public-register = Inget särskilt skydd: uppgifterna kommer från ett offentligt register (artikel 49.1 g i GDPR)
    .child = Uppgifterna får läsas av alla
safeguard-compelling-interests = Tvingande berättigade intressen (artikel 49.1 andra stycket i GDPR)
    .child = Det finns ett mycket starkt skäl

## Automatiska beslut och profilering

decisions-title = Automatiska beslut och profilering
    .child = Bestämmer en dator?
decisions-none = { $we ->
        [one] Vi fattar inga helt automatiska beslut som har rättsliga följder för dig eller påverkar dig lika mycket.
       *[several] Inga helt automatiska beslut fattas som har rättsliga följder för dig eller påverkar dig lika mycket.
    }
    .child = Ingen dator bestämmer ensam viktiga saker om dig.
profiling-none = { $we ->
        [one] Vi använder inte profilering. Profilering betyder att ett program bedömer hur du är.
       *[several] Profilering används inte. Profilering betyder att ett program bedömer hur du är.
    }
    .child = Uppgifterna används inte för att gissa hur du är.
profiling-means = Profilering betyder att ett program bedömer hur du är.
    .child = Ett program gissar hur du är eller vad du kommer att göra.
decision-title = Helt automatiskt beslut: { $purpose }
decision-ground = Varför det är tillåtet
decision-ground-contract = Beslutet behövs för ett avtal med dig (artikel 22.2 a i GDPR).
    .child = Beslutet behövs för att hålla ett löfte till dig.
decision-ground-law = Lagen tillåter beslutet (artikel 22.2 b i GDPR).
    .child = Lagen tillåter det.
decision-ground-explicit-consent = Du har uttryckligen samtyckt (artikel 22.2 c i GDPR).
    .child = Du eller en vuxen hemma har sagt ja.
decision-logic = Så går det till
decision-significance = Vad beslutet betyder
decision-consequences = Följder för dig
decision-human-contact = Prata med en människa
profiling-title = Profilering: { $purpose }
profiling-logic = Så går det till
profiling-consequences = Följder för dig

## AI

ai-title = Artificiell intelligens (AI)
ai-intro = Här står var AI används, vems modellen är och om uppgifterna används för att träna den.
ai-unnamed = AI-system
ai-does = Vad systemet gör
ai-purposes = Ändamål
ai-model = Vems modellen är
ai-model-own = { $we ->
        [one] Vår egen
       *[several] Den ansvarigas egen
    }
ai-trained-on-data = Träning
ai-trained = Uppgifterna används för att träna modellen.
    .child = Modellen lär sig av uppgifterna.
ai-not-trained = Uppgifterna används inte för att träna modellen.
    .child = Modellen lär sig inte av uppgifterna.
ai-opt-out = Om du inte vill
ai-disclosed = Så märker du att det är AI

## Kameror

cameras-title = Kameror
cameras-intro = Tabellen visar vad kamerorna filmar och varför, och om de spelar in ljud.
cameras-head-place = Plats
cameras-head-purpose = Varför
cameras-head-sound = Ljud
cameras-head-sign = Skylt
camera-unplaced = Platsen står inte här
camera-sound = Spelas in
camera-no-sound = Spelas inte in

## Kakor

cookies-title = Kakor (cookies)
cookies-none = { $we ->
        [one] Vi använder inga kakor och sparar inget annat på din enhet.
       *[several] Inga kakor används, och inget annat sparas på din enhet.
    }
    .child = Inget sparas i din mobil eller dator.
cookies-intro = Tabellen visar vad som sparas på din enhet, varför och hur länge.
cookies-head-name = Namn
cookies-head-purpose = Varför
cookies-head-set-by = Sätts av
cookies-head-lasts = Hur länge
cookie-necessary = Nödvändig
cookie-preferences = Inställningar
cookie-statistics = Statistik
cookie-marketing = Marknadsföring
cookie-set-by-us = { $we ->
        [one] Oss
       *[several] Den personuppgiftsansvariga
    }
cookie-session = Tills du stänger webbläsaren

## Barn

children-title = Barn
children-none = Den här texten är inte skriven för barn.
children-age = Den som har fyllt { $age } år kan själv samtycka till digitala tjänster som erbjuds direkt till barn.
    .child = Har du fyllt { $age } år får du själv säga ja till appar och webbplatser för barn.

minimum-age-title = Åldersgräns
minimum-age = { $we ->
        [one] Du behöver ha fyllt { $age } år för att använda våra tjänster.
       *[several] Du behöver ha fyllt { $age } år för att använda tjänsterna.
    }
    .child = Du får vara med när du har fyllt { $age } år.

## Säkerhet

security-title = Så skyddas uppgifterna

## Åt andra

on-behalf-title = { $we ->
        [one] Det vi gör åt andra
       *[several] Det som görs åt andra
    }
on-behalf-intro = { $we ->
        [one] Här arbetar vi som personuppgiftsbiträde åt andra. De är personuppgiftsansvariga, och det är till dem du vänder dig.
       *[several] Här arbetar den ansvariga som personuppgiftsbiträde åt andra. De är personuppgiftsansvariga, och det är till dem du vänder dig.
    }
on-behalf-for = Åt vem
on-behalf-subjects = Gäller
on-behalf-data = Uppgifter
on-behalf-recipients = Mottagare

## Rättigheter

rights-title = Dina rättigheter
rights-intro = Du får vara med och bestämma om dina uppgifter. Här står vad du kan göra. En vuxen kan hjälpa dig.
rights-how = { $ways }.
rights-how-dpo = Vänd dig till dataskyddsombudet. { $ways }.
rights-how-representative = Vänd dig till företrädaren. { $ways }.
rights-how-controllers = Vänd dig till den som ansvarar för ändamålet:
rights-how-controller = { $name }: { $ways }
rights-by-email = mejla { $email }
rights-by-form = använd formuläret på { $form }
rights-by-phone = ring { $phone }
rights-by-address = skriv till { $address }
rights-letters = Här finns { $link } som du kan använda.
rights-letters-link = färdiga brev
rights-procedure = { $we ->
        [one] Du får svar inom en månad. Ibland behöver vi mer tid, högst två månader till. Då säger vi det, och varför, inom den första månaden. Är vi osäkra på vem du är kan vi be dig visa det. Rättigheterna är gratis, om inte en begäran är uppenbart ogrundad eller orimlig.
       *[several] Du får svar inom en månad. Ibland behövs mer tid, högst två månader till. Då får du veta det, och varför, inom den första månaden. Är det oklart vem du är kan du behöva visa det. Rättigheterna är gratis, om inte en begäran är uppenbart ogrundad eller orimlig.
    }
    .child = Du får svar inom en månad. Tar det längre tid får du veta varför. Svaret kommer då inom två månader till.
right-access-title = Få tillgång till dina uppgifter (registerutdrag)
    .child = Få veta vad som finns om dig
right-access = Du har rätt att få veta om dina uppgifter används. Om de används har du rätt till en kopia av dem, och till information om hur de används (artikel 15 i GDPR).
    .child = Du har rätt att få veta vad som finns om dig. Du kan också få en kopia.
right-secrecy = Rätten gäller inte uppgifter som inte får lämnas ut till dig enligt { $laws }.
    .child = Det som är hemligt enligt { $laws } kan du inte få se.
right-rectification-title = Rätta felaktiga uppgifter
    .child = Rätta det som är fel
right-rectification = Du har rätt att få felaktiga uppgifter rättade, och att lägga till det som saknas (artikel 16 i GDPR).
    .child = Är något fel? Då har du rätt att få det rättat.
right-erasure-title = Radera dina uppgifter (rätten att bli bortglömd)
    .child = Ta bort uppgifter om dig
right-erasure = Du har rätt att få dina uppgifter raderade om de inte längre behövs. Det gäller också om du tar tillbaka det samtycke som användningen bygger på, eller om uppgifterna används i strid med lagen. Invänder du gäller det om inget väger tyngre (artikel 17 i GDPR).
    .child = Du har rätt att få uppgifter borttagna om de inte behövs längre. Det gäller också om du ångrar ett ja, eller om de används fel.
right-erasure-storage = { $we ->
        [one] Uppgifter som vi måste spara en viss tid enligt { $laws } raderar vi inte under den tiden.
       *[several] Uppgifter som måste sparas en viss tid enligt { $laws } raderas inte under den tiden.
    }
    .child = Det som lagen säger att vi måste spara en tid tas bort senare.
right-erasure-forever = { $we ->
        [one] Uppgifter som vi måste bevara för alltid enligt { $laws } raderar vi aldrig.
       *[several] Uppgifter som måste bevaras för alltid enligt { $laws } raderas aldrig.
    }
    .child = Det som lagen säger ska sparas för alltid tas aldrig bort.
right-erasure-limits = Rätten gäller inte så länge uppgifterna behövs för { $reasons } (artikel 17.3 i GDPR).
    .child = Det som fortfarande behövs tas inte bort.
erasure-limit-legal-obligation = en rättslig förpliktelse
erasure-limit-public-task = något av allmänt intresse
erasure-limit-official-authority = myndighetsutövning
erasure-limit-public-health = folkhälsan
erasure-limit-research = arkiv, forskning och statistik
erasure-limit-legal-claims = rättsliga anspråk
right-restriction-title = Begränsa hur uppgifterna används
    .child = Be om en paus
right-restriction = Du har rätt att begära att uppgifterna bara lagras. Det gäller medan det utreds om de är riktiga, eller om din invändning väger tyngst. Det gäller också om du behöver dem för ett rättsligt anspråk, eller inte vill att de raderas fast de används i strid med lagen (artikel 18 i GDPR).
    .child = Du har rätt att be om en paus. Då sparas uppgifterna men används inte. Det gäller medan vi tar reda på om de är rätt. Det gäller också om du själv behöver dem.
right-portability-title = Ta med dig dina uppgifter (dataportabilitet)
    .child = Få med dig det du har lämnat
right-portability = Du har rätt att få ut de uppgifter som du har lämnat, i en fil som en dator kan läsa. Du får föra över dem till någon annan (artikel 20 i GDPR).
    .child = Du har rätt att få det som du har lämnat, i en fil. Du får ge filen till någon annan.
right-portability-purpose = Rätten gäller det som du lämnar när uppgifterna används för att { $purposes }.
    .child = Det gäller sådant som du har lämnat och som behövs för att { $purposes }.
right-portability-purposes = Rätten gäller det som du lämnar för de här ändamålen:
    .child = Det gäller sådant som du har lämnat för det här:
right-withdraw-consent-title = Ta tillbaka ditt samtycke
    .child = Ångra ett ja
right-withdraw-consent = Du kan när som helst ta tillbaka ett samtycke. Det som gjordes innan dess påverkas inte (artikel 7.3 i GDPR).
    .child = Har du sagt ja? Du kan ångra dig när du vill. Det som redan är gjort ändras inte.
right-withdraw-consent-purpose = Samtycke behövs för att { $purposes }.
    .child = Ett ja behövs för att { $purposes }.
right-withdraw-consent-purposes = Samtycke behövs för de här ändamålen:
    .child = Ett ja behövs för det här:
right-human-decision-title = Få ett beslut prövat av en människa
    .child = Prata med en människa
right-human-decision = När ett beslut har fattats helt automatiskt har du rätt att få prata med en människa och säga vad du anser. Du har också rätt att få beslutet prövat igen (artikel 22.3 i GDPR).
    .child = Har en dator bestämt något om dig? Då har du rätt att prata med en människa och säga vad du tycker. Du kan be att någon prövar det igen.
right-human-decision-purpose = Det gäller när uppgifterna används för att { $purposes }.
right-human-decision-purposes = Sådana beslut fattas för de här ändamålen:
objection-marketing-title = Direkt marknadsföring
    .child = Reklam

## Rätten att invända

objection-title = Du har rätt att invända
    .child = Du får säga ifrån
objection-marketing = { $we ->
        [one] Du kan när som helst säga nej till direkt marknadsföring, och till profilering som hör till den. Då slutar vi. Du behöver inte säga varför.
       *[several] Du kan när som helst säga nej till direkt marknadsföring, och till profilering som hör till den. Då upphör den. Du behöver inte säga varför.
    }
    .child = Du kan när som helst säga nej till reklam. Då kommer ingen mer. Du behöver inte säga varför.
objection-marketing-purpose = Hit räknas att { $purposes }.
objection-marketing-purposes = Hit räknas de här ändamålen:
objection-interests-title = Berättigat intresse
    .child = Säg att du inte vill
objection-interests-purpose = Det gäller när uppgifterna används för att { $purposes }.
objection-interests-purposes = De här ändamålen bygger på berättigat intresse:
    .child = Det gäller:
objection-interests-many = Du ser vid varje ändamål om det har den grunden.
objection-tasks-title = { $tasks ->
        [authority] Myndighetsutövning
        [interest] Allmänt intresse
       *[both] Allmänt intresse och myndighetsutövning
    }
    .child = Säg att du inte vill
objection-tasks-purpose = Det gäller när uppgifterna behövs för att { $purposes }.
objection-tasks-purposes = { $tasks ->
        [authority] De här ändamålen bygger på myndighetsutövning:
        [interest] De här ändamålen bygger på allmänt intresse:
       *[both] De här ändamålen bygger på allmänt intresse eller myndighetsutövning:
    }
    .child = Det gäller:
objection-tasks-many = { $tasks ->
        [both] Du ser vid varje ändamål om det har någon av de grunderna.
       *[one] Du ser vid varje ändamål om det har den grunden.
    }
objection-interests = Du kan invända mot det som bygger på berättigat intresse, av skäl som rör just din situation.
    .child = Du kan säga att du inte vill att uppgifterna används så här. Berätta varför just du inte vill det.
objection-tasks = { $tasks ->
        [authority] Du kan invända mot det som bygger på myndighetsutövning, av skäl som rör just din situation.
        [interest] Du kan invända mot det som bygger på allmänt intresse, av skäl som rör just din situation.
       *[both] Du kan invända mot det som bygger på allmänt intresse eller myndighetsutövning, av skäl som rör just din situation.
    }
    .child = Du kan säga att du inte vill att uppgifterna används så här. Berätta varför just du inte vill det.
objection-general = Du kan invända mot att dina uppgifter används, av skäl som rör just din situation.
    .child = Du kan säga att du inte vill att dina uppgifter används. Berätta varför just du inte vill det.
objection-then = Efter en invändning får uppgifterna användas bara om det finns tvingande berättigade skäl som väger tyngre än dina intressen, eller om de behövs för rättsliga anspråk.
    .child = Sedan får uppgifterna användas bara om det finns skäl som väger tyngre än dina.
objection-how = Du invänder på samma sätt som du använder dina andra rättigheter (artikel 21 i GDPR).
    .child = Säg till på samma sätt som för de andra rättigheterna.
complaint-first = { $we ->
        [one] Du får gärna höra av dig till oss först, men du måste inte.
       *[several] Du får gärna vända dig till den ansvariga först. Det är inget krav.
    }
    .child = Du får gärna säga till oss först, men du måste inte.

## Klagomål

complaint-title = Klaga hos en tillsynsmyndighet
    .child = Om du vill klaga
complaint-to = Tycker du att dina uppgifter används på fel sätt? Då kan du klaga hos { $authorities }.
    .child = Tycker du att någon använder dina uppgifter fel? Då kan du klaga hos { $authorities }. En vuxen kan hjälpa dig.
complaint-anywhere = Tycker du att dina uppgifter används på fel sätt? Då kan du klaga hos en tillsynsmyndighet för dataskydd.
complaint-choice = Du kan också klaga i det EU- eller EES-land där du bor eller arbetar, eller där felet har skett (artikel 77 i GDPR).
    .child = Bor du i ett annat land i EU kan du klaga där.
letters-intro-email-post = Här finns brev som du kan använda. Mejla dem, eller skriv ut och posta dem.
    .child = Här finns ett brev för varje sak du kan be om. Mejla det, eller skriv ut och posta det. En vuxen kan hjälpa dig.
letters-intro-email = Här finns brev som du kan mejla.
    .child = Här finns ett brev att mejla för varje sak du kan be om. En vuxen kan hjälpa dig.
letters-intro-post = Här finns brev som du kan skriva ut och posta.
    .child = Här finns ett brev att posta för varje sak du kan be om. En vuxen kan hjälpa dig.
letters-intro-other = Här finns brev som du kan använda. { $ways }.
    .child = Här finns ett brev för varje sak du kan be om. { $ways }. En vuxen kan hjälpa dig.
letter-send = Mejla brevet
letter-send-to = Mejla brevet till { $name }
letter-to = Brevet går till den som ansvarar för det som du skriver om:
authority-short = { $name } ({ $short })
authority-complaint = Klagomål
authority-complaint-link = Lämna ett klagomål
authority-web = Webbplats
authority-email = E-post
authority-phone = Telefon

## Färdiga brev

letters-title = Färdiga brev
letters-intro-none = Här finns brev som du kan använda.
    .child = Här finns ett brev för varje sak du kan be om. En vuxen kan hjälpa dig.
letters-print = Välj brev först, så skrivs bara det ut.
letter-to-dpo = Dataskyddsombudet
letter-greeting = Hej!
letter-answer = Svara så snart ni kan, senast en månad efter att ni har fått brevet (artikel 12.3 i GDPR).
    .child = Svara mig så snart ni kan, senast om en månad. Tack!
letter-access-title = Begäran om att få se mina uppgifter
    .child = Jag vill veta vad ni har skrivit om mig
letter-access = Jag vill veta om ni använder uppgifter om mig. Om ni gör det vill jag ha en kopia av dem. Jag vill också ha den information om användningen som jag har rätt till (artikel 15 i GDPR).
    .child = Jag vill veta vad ni har skrivit om mig. Jag vill ha en kopia av det.
letter-rectification-title = Begäran om rättelse
    .child = Något om mig är fel
letter-rectification = Uppgifter som ni har om mig är fel, eller så saknas något. Jag vill att ni rättar det (artikel 16 i GDPR).
    .child = Något som ni har skrivit om mig är fel. Jag vill att ni ändrar det.
letter-erasure-title = Begäran om radering
    .child = Ta bort det som ni har om mig
letter-erasure = Jag vill att ni raderar uppgifterna om mig (artikel 17 i GDPR). Om det är något som ni inte får radera vill jag veta vad och varför.
    .child = Jag vill att ni tar bort det som ni har om mig. Berätta för mig om ni måste spara något.
letter-restriction-title = Begäran om begränsning
    .child = Pausa mina uppgifter
letter-restriction = Jag vill att ni tills vidare lagrar uppgifterna om mig utan att använda dem (artikel 18 i GDPR).
    .child = Jag vill att ni sparar mina uppgifter men inte använder dem just nu.
letter-portability-title = Begäran om att få ta med mig mina uppgifter
    .child = Jag vill ha det som jag har lämnat
letter-portability = Jag vill ha de uppgifter som jag har lämnat, i en fil som en dator kan läsa (artikel 20 i GDPR).
    .child = Jag vill ha det som jag har lämnat till er, i en fil.
letter-object-title = Invändning mot hur mina uppgifter används
    .child = Jag vill inte att ni gör så här
letter-object = Jag invänder mot att ni använder uppgifter om mig, av skäl som rör just min situation (artikel 21.1 i GDPR).
    .child = Jag vill inte att ni använder mina uppgifter så här. Jag skriver varför här nedanför.
letter-object-marketing-title = Nej till direkt marknadsföring
    .child = Jag vill inte ha reklam
letter-object-marketing = Jag säger nej till direkt marknadsföring. Jag vill att ni slutar använda uppgifter om mig för direkt marknadsföring och för profilering som hör till den (artikel 21.2 och 21.3 i GDPR).
    .child = Jag vill inte ha reklam från er. Sluta använda mina uppgifter till det.
letter-withdraw-consent-title = Jag tar tillbaka mitt samtycke
    .child = Jag ångrar mitt ja
letter-withdraw-consent = Jag tar tillbaka mitt samtycke (artikel 7.3 i GDPR). Jag vill att ni slutar använda de uppgifter som ni har tack vare samtycket.
    .child = Jag har sagt ja till något, men nu ångrar jag mig. Jag vill att ni slutar.
letter-human-decision-title = Begäran om att en människa prövar ett beslut
    .child = Jag vill prata med en människa
letter-human-decision = Ett beslut om mig har fattats helt automatiskt. Jag vill tala med en människa, och jag vill att den människan prövar beslutet på nytt (artikel 22.3 i GDPR).
    .child = En dator har bestämt något om mig. Jag vill prata med en människa om det.
letter-field-concerns = Det gäller:
letter-field-controller = Brevet är till ({ $names }):
letter-field-date = Datum:
letter-field-known = Så känner ni igen mig (ett nummer eller namn som jag har hos er):
    .child = Så vet ni vem jag är (min födelsedag):
letter-field-mistake = Vad som är fel, och vad som är rätt:
letter-field-name = Mitt namn:
letter-field-reach = Så når ni mig:
    .child = Så kan ni svara mig:
letter-field-reasons = Mina skäl:
    .child = Därför vill jag inte:
letter-field-pause = Mina skäl:
    .child = Därför vill jag ha en paus:
letter-field-signature = Underskrift:
    .child = Jag skriver mitt namn här:
letter-field-view = Vad jag tycker om beslutet:
    .child = Det här tycker jag:

## Innehållsdeklarationen

label-title = Innehållsdeklaration
label-intro = Svaren räknas fram automatiskt ur samma uppgifter som sidan bygger på.
    .child = Svaren kommer från samma uppgifter som sidan.
label-count = { $count }
label-yes = Ja
label-no = Nej
label-nobody = Ingen
label-purposes-count = { $count ->
        [one] Ett ändamål
       *[other] { $count } ändamål
    }
label-yes-purposes = { $count ->
        [one] Ja, för ett ändamål
       *[other] Ja, för { $count } ändamål
    }
    .child = Ja
label-who = Vem som ansvarar
label-how-long = Längsta tid
label-recipients = Mottagare
label-recipients-count = { $count ->
        [one] { $count } mottagare eller kategori
       *[other] { $count } mottagare eller kategorier
    }
    .child = { $count }
label-countries = { $we ->
        [one] För vi över uppgifter till länder utanför EU/EES?
       *[several] Förs uppgifter över till länder utanför EU/EES?
    }
    .child = Skickas uppgifter till länder som har andra regler än EU?
label-yes-countries = Ja, till { $countries }
label-special = Känsliga uppgifter
label-offences = Uppgifter om brott
label-sources = Uppgifter från andra än dig
label-marketing = Direkt marknadsföring
    .child = Reklam
label-decisions = Fattas viktiga beslut om dig helt automatiskt?
    .child = Är det bara en dator som bestämmer över dig?
label-tracking = Används spårande kakor eller profilering?
    .child = Följer en dator dig på nätet, eller gissar den hur du är?
label-tracking-cookies = Ja, kakor för statistik eller marknadsföring
    .child = Ja, på nätet
label-tracking-profiling = { $count ->
        [one] Ja, profilering för ett ändamål
       *[other] Ja, profilering för { $count } ändamål
    }
    .child = Ja, den gissar
label-cookies-all-necessary = { $count ->
        [one] 1, nödvändig
       *[other] { $count }, alla nödvändiga
    }
label-cookies-others = { $count ->
        [one] 1, inte nödvändig
       *[other] { $count }, varav { $other } inte är nödvändiga
    }
label-cookies = Kakor (cookies)
label-bases-title = Rättsliga grunder
label-basis-consent = Samtycke
label-basis-contract = Avtal
label-basis-legal-obligation = Rättslig förpliktelse
label-basis-vital-interests = Grundläggande intressen
label-basis-public-task = Allmänt intresse eller myndighetsutövning
label-basis-legitimate-interests = Berättigat intresse
label-basis-none = Det framgår inte
label-kinds-title = Typer av uppgifter
data-kind-contact = kontaktuppgifter
data-kind-identity = namn och identitet
data-kind-family = familj och hushåll
data-kind-account = konton och inställningar
data-kind-money = köp och ekonomi
data-kind-messages = det du skriver och säger
data-kind-use = hur du använder tjänster
data-kind-place = platser
data-kind-recordings = bilder och inspelningar
data-kind-work = arbete
data-kind-studies = skola och studier
data-kind-special = känsliga uppgifter
data-kind-offences = uppgifter om brott
data-kind-other = andra uppgifter
data-kind-named = { $kind } ({ $data })
label-roles-title = Mottagare efter roll
label-recipient-processor = På uppdrag av den ansvariga (personuppgiftsbiträden)
label-recipient-controller = Med eget ansvar
label-recipient-authority = Som myndighet
label-recipient-third-party = Någon utanför verksamheten
label-recipient-anyone = Vem som helst, eftersom uppgifterna publiceras
label-recipient-anyone-on-request = Vem som helst på begäran
label-recipient-joint = Med gemensamt ansvar
label-recipient-none = Det framgår inte

## Om informationen

languages-title = Språk
languages-prevails = Informationen finns på flera språk. Om texterna skiljer sig åt gäller texten på { $language }.

language-bg = bulgariska
language-cs = tjeckiska
language-da = danska
language-de = tyska
language-el = grekiska
language-en = engelska
language-es = spanska
language-et = estniska
language-fi = finska
language-fr = franska
language-ga = iriska
language-hr = kroatiska
language-hu = ungerska
language-is = isländska
language-it = italienska
language-lt = litauiska
language-lv = lettiska
language-mt = maltesiska
language-nb = norskt bokmål
language-nl = nederländska
language-nn = nynorska
language-pl = polska
language-pt = portugisiska
language-ro = rumänska
language-se = nordsamiska
language-sk = slovakiska
language-sl = slovenska
language-sv = svenska
language-ar = arabiska
language-so = somaliska
language-uk = ukrainska
