### Meddelandets egna ord på svenska: rubriker, rättsliga grunder, tider, rättigheter. Klartext.
###
### Redaktörens ord sätts in som de är och böjs aldrig. `$we` är `one` när en ensam ansvarig talar
### ("vi") och `several` när de är flera. `.third` används när läsaren inte är den som uppgifterna
### handlar om, `.child` i den information som är skriven för barn. Korta, aktiva meningar till "du".

document-description = { $title }: så använder { $name } personuppgifter, och vilka rättigheter du har.

## I korthet

glance-title = I korthet
glance-who = Vem som ansvarar
glance-why = Varför
glance-how-long = Hur länge
glance-recipients = Vilka som får uppgifterna
glance-transfers = Länder utanför EU och EES
glance-decisions = Beslut och profilering
glance-rights = Dina rättigheter
glance-complaint = Klaga hos
glance-contact = Kontakt
glance-group = { $group }: { $purposes }
glance-longest = Det beror på ändamålet. Längst: { $how-long } ({ $purpose }).
glance-each = Tiden står vid varje ändamål
glance-recipients-none = Ingen utanför verksamheten
glance-more = { $count } till
glance-transfers-none = Inga uppgifter lämnar EU och EES
glance-decided = En dator fattar beslut som påverkar dig
glance-profiled = Uppgifter används för profilering
glance-decided-none = Ingen dator fattar ensam viktiga beslut om dig
glance-rights-list = Du kan { $rights }.
glance-right-access = få veta vilka uppgifter som finns om dig
glance-right-rectification = få dem rättade
glance-right-erasure = få dem raderade
glance-right-restriction = begränsa hur de används
glance-right-portability = ta dem med dig
glance-right-object = invända
glance-right-withdraw-consent = ta tillbaka ditt samtycke
glance-right-human-decision = få ett beslut prövat av en människa

## Vem som ansvarar

controller-title = Vem som ansvarar
controller-is = { $name } är personuppgiftsansvarig. Det betyder att { $name } bestämmer varför och hur uppgifterna används, och ansvarar för dem.
    .child = { $name } bestämmer vad uppgifterna används till och ansvarar för dem. Det kallas att vara personuppgiftsansvarig.
controller-is-called = { $name } (”{ $short }”) är personuppgiftsansvarig. Det betyder att { $short } bestämmer varför och hur uppgifterna används, och ansvarar för dem.
    .child = { $name } (”{ $short }”) bestämmer vad uppgifterna används till och ansvarar för dem. Det kallas att vara personuppgiftsansvarig.
controllers-intro = Flera är personuppgiftsansvariga, var och en för sina ändamål. Vid varje ändamål står vem som ansvarar.
controllers-is = { $name } är personuppgiftsansvarig.
controllers-is-called = { $name } (”{ $short }”) är personuppgiftsansvarig.
contact-registration-number = Organisationsnummer
contact-vat = Momsregistreringsnummer
contact-name = Namn
contact-email = E-post
contact-phone = Telefon
contact-form = Formulär
dpo-title = Dataskyddsombud
dpo-intro = Dataskyddsombudet övervakar att reglerna om personuppgifter följs. Du kan vända dig dit med frågor om dina uppgifter och dina rättigheter.
    .child = Dataskyddsombudet kontrollerar att reglerna följs. Du kan fråga ombudet om dina uppgifter.
dpo-none = { $we ->
        [one] Vi har inget dataskyddsombud.
       *[several] Det finns inget dataskyddsombud.
    }
representative-title = Företrädare i EU
representative-intro = Den personuppgiftsansvariga finns utanför EU och EES. Du kan vända dig till företrädaren i allt som rör dina uppgifter.
representative-exempt = Den personuppgiftsansvariga finns utanför EU och EES och behöver ingen företrädare i EU.
joint-title = Gemensamt ansvar med { $name }
joint-intro = { $we ->
        [one] Vi och { $name } bestämmer tillsammans och är gemensamt personuppgiftsansvariga.
       *[several] { $name } bestämmer tillsammans med den som ansvarar för ändamålet. De är gemensamt personuppgiftsansvariga.
    }
joint-intro-purposes = { $we ->
        [one] Vi och { $name } bestämmer tillsammans och är gemensamt personuppgiftsansvariga. Det gäller: { $purposes }.
       *[several] { $name } bestämmer tillsammans med den som ansvarar för ändamålet. De är gemensamt personuppgiftsansvariga. Det gäller: { $purposes }.
    }
joint-arrangement = Hur ansvaret är fördelat kan du läsa här: { $link }.
joint-arrangement-link = överenskommelsen med { $name }
joint-contact-point = Vänd dig i första hand till { $name }.
joint-contact-point-us = { $we ->
        [one] Vänd dig i första hand till oss.
       *[several] Vänd dig i första hand till den personuppgiftsansvariga.
    }
joint-rights = Du kan använda dina rättigheter mot var och en av de ansvariga.

## Ändamål

purposes-title = Varför uppgifterna används
group-also = Uppgifter används också för att: { $purposes }.
group-only = Uppgifter används för att: { $purposes }.
group-page-intro = Den här sidan visar det som gäller { $group }.
group-page-left-out = Sidan visar inte det som bara gäller { $groups }.
purposes-source = Uppgifterna kommer från dig själv.
purposes-source-unless = Uppgifterna kommer från dig själv, om inget annat står vid ändamålet.
purpose-unnamed = ändamål som inte anges
purpose-subjects = Gäller
purpose-controllers = Ansvarig
purpose-share-joint = De bestämmer tillsammans hur uppgifterna används (artikel 26 i GDPR).
purpose-share-separate = Var och en av dem bestämmer själv och ansvarar för sin egen användning.
purpose-joint = { $we ->
        [one] Vi tillsammans med { $name }
       *[several] Tillsammans med { $name }
    }
purpose-data = Uppgifter
purpose-special = Känsliga uppgifter
purpose-recipients = Mottagare
purpose-recipients-none = Ingen utanför verksamheten.
purpose-source = Uppgifterna kommer från
purpose-provision = Måste du lämna uppgifterna?
    .third = Måste uppgifterna lämnas?
purpose-machine = Beslut och profilering
purpose-decided-link = En dator fattar beslut
purpose-profiled-link = Uppgifterna används för profilering
purpose-rights = Du kan också
    .third = Andra rättigheter
purpose-right-withdraw-consent = Ta tillbaka ditt samtycke
purpose-right-object = Invända mot det här
purpose-right-object-marketing = Säga nej till direkt marknadsföring
purpose-right-portability = Ta med dig uppgifterna
purpose-right-human-decision = Få beslutet prövat av en människa
data-with-parts = { $name } ({ $parts })
source-with-data = { $source } ({ $data })
name-covers = { $name } ({ $covers })
covers-when = om { $when }
covers-for = för { $groups }
covers-rest = i övrigt
covers-sentence = { $covers }: { $sentence }

## Rättslig grund

basis-name = Rättslig grund
basis-consent = Samtycke: du har sagt ja (artikel 6.1 a i GDPR).
    .third = Samtycke (artikel 6.1 a i GDPR).
    .child = Samtycke: du eller en vuxen hemma har sagt ja (artikel 6.1 a i GDPR).
basis-contract = Avtal: uppgifterna behövs för att fullgöra ett avtal med dig (artikel 6.1 b i GDPR).
    .third = Avtal: uppgifterna behövs för att fullgöra ett avtal med personen (artikel 6.1 b i GDPR).
    .child = Avtal: uppgifterna behövs för att hålla det som är lovat (artikel 6.1 b i GDPR).
basis-contract-before = Avtal: uppgifterna behövs för det som du ber om innan ett avtal ingås (artikel 6.1 b i GDPR).
    .third = Avtal: uppgifterna behövs för det som personen ber om innan ett avtal ingås (artikel 6.1 b i GDPR).
basis-legal-obligation = Rättslig förpliktelse: lagen kräver det (artikel 6.1 c i GDPR).
basis-vital-interests = Grundläggande intressen: uppgifterna behövs för att skydda någons liv eller hälsa (artikel 6.1 d i GDPR).
basis-public-task = Uppgift av allmänt intresse: personuppgifterna behövs för att utföra den (artikel 6.1 e i GDPR).
    .child = Uppgift av allmänt intresse: det är viktigt för alla (artikel 6.1 e i GDPR).
basis-official-authority = Myndighetsutövning: personuppgifterna behövs för den (artikel 6.1 e i GDPR).
    .child = Myndighetsutövning: lagen ger rätt att bestämma det här (artikel 6.1 e i GDPR).
basis-legitimate-interests = Berättigat intresse efter en avvägning mot dina intressen (artikel 6.1 f i GDPR).
    .third = Berättigat intresse efter en avvägning mot personens intressen (artikel 6.1 f i GDPR).
    .child = Berättigat intresse: det finns ett bra skäl, och det väger tyngre än det som talar emot (artikel 6.1 f i GDPR).
basis-law = Rättsligt stöd: { $laws }.
interest = Det berättigade intresset: att { $interest }.
interest-controller = { $we ->
        [one] Vårt berättigade intresse: att { $interest }.
       *[several] Det berättigade intresset: att { $interest }.
    }
interest-third-party = Någon annans berättigade intresse: att { $interest }.
interest-named = Berättigat intresse hos { $holder }: att { $interest }.
law-cited = { $name } ({ $citation })
law-at = { $at } { $law }

## Känsliga uppgifter

special-with-law = { $condition } Rättsligt stöd: { $laws }.
special-explicit-consent = Uttryckligt samtycke: du har tydligt sagt ja (artikel 9.2 a i GDPR).
    .third = Uttryckligt samtycke (artikel 9.2 a i GDPR).
    .child = Uttryckligt samtycke: du eller en vuxen hemma har tydligt sagt ja (artikel 9.2 a i GDPR).
special-employment-law = Behövs för skyldigheter och rättigheter inom arbetsrätt, social trygghet och socialt skydd (artikel 9.2 b i GDPR).
special-vital-interests = Behövs för att skydda någons liv eller hälsa när personen inte kan samtycka (artikel 9.2 c i GDPR).
special-non-profit = En ideell organisation använder uppgifter om sina egna medlemmar och kontakter (artikel 9.2 d i GDPR).
special-made-public = Du har själv tydligt offentliggjort uppgifterna (artikel 9.2 e i GDPR).
    .third = Personen har själv tydligt offentliggjort uppgifterna (artikel 9.2 e i GDPR).
special-legal-claims = Behövs för rättsliga anspråk (artikel 9.2 f i GDPR).
special-substantial-public-interest = Behövs för ett viktigt allmänt intresse (artikel 9.2 g i GDPR).
special-health-care = Behövs för hälso- och sjukvård eller social omsorg (artikel 9.2 h i GDPR).
special-public-health = Behövs för folkhälsan (artikel 9.2 i i GDPR).
special-research = Behövs för arkiv, forskning eller statistik (artikel 9.2 j i GDPR).

## Hur länge

retention-name = Hur länge
retention-sentence = { $how-long }.
retention-period = { $period }
retention-bound-at-least = minst { $period }
retention-bound-at-most = högst { $period }
retention-from = { $period } efter att { $event }
retention-or-until = { $time }, eller tills { $event }, om det sker tidigare
retention-until = tills { $event }
retention-until-at-most = { $time }, men högst { $period }
retention-at-most = Längst: { $period }.
retention-forever = för alltid
retention-not-stored = uppgifterna sparas inte
retention-longer-if = Längre om { $when }.
retention-law = Tiden följer av { $laws }.
retention-as-law-says = { $period }, enligt { $law }
retention-as-law-requires = så länge som { $law } kräver
period-years = { $count ->
        [one] ett år
       *[other] { $count } år
    }
period-months = { $count ->
        [one] en månad
       *[other] { $count } månader
    }
period-weeks = { $count ->
        [one] en vecka
       *[other] { $count } veckor
    }
period-days = { $count ->
        [one] en dag
       *[other] { $count } dagar
    }
period-hours = { $count ->
        [one] en timme
       *[other] { $count } timmar
    }

## Måste uppgifterna lämnas?

provision-statutory = Ja, lagen kräver det.
provision-contractual = Ja, avtalet kräver det.
provision-to-enter-contract = Ja, det krävs för att ingå avtalet.
provision-voluntary = Nej, det är frivilligt.

## Uppgifter från andra än dig

exempt-known = Du får ingen särskild information, eftersom du redan har fått den (artikel 14.5 a i GDPR).
    .third = De som uppgifterna gäller får ingen särskild information, eftersom de redan har fått den (artikel 14.5 a i GDPR).
exempt-effort = De som uppgifterna gäller informeras inte en och en, eftersom det är omöjligt eller skulle kräva en orimligt stor insats (artikel 14.5 b i GDPR). Därför finns informationen här.
exempt-law = Du får ingen särskild information, eftersom en lag bestämmer att uppgifterna ska hämtas eller lämnas ut (artikel 14.5 c i GDPR).
    .third = De som uppgifterna gäller får ingen särskild information, eftersom en lag bestämmer att uppgifterna ska hämtas eller lämnas ut (artikel 14.5 c i GDPR).
exempt-law-named = Du får ingen särskild information, eftersom en lag bestämmer att uppgifterna ska hämtas eller lämnas ut (artikel 14.5 c i GDPR): { $laws }.
    .third = De som uppgifterna gäller får ingen särskild information, eftersom en lag bestämmer att uppgifterna ska hämtas eller lämnas ut (artikel 14.5 c i GDPR): { $laws }.
exempt-secrecy = Du får ingen särskild information, eftersom uppgifterna omfattas av tystnadsplikt (artikel 14.5 d i GDPR).
    .third = De som uppgifterna gäller får ingen särskild information, eftersom uppgifterna omfattas av tystnadsplikt (artikel 14.5 d i GDPR).
exempt-secrecy-named = Du får ingen särskild information, eftersom uppgifterna omfattas av tystnadsplikt (artikel 14.5 d i GDPR) enligt { $laws }.
    .third = De som uppgifterna gäller får ingen särskild information, eftersom uppgifterna omfattas av tystnadsplikt (artikel 14.5 d i GDPR) enligt { $laws }.

## Mottagare

recipients-title = Vilka som får uppgifterna
recipients-intro = Tabellen visar vilka som får uppgifter, vad de gör med dem och var de finns.
recipients-none = Ingen utanför verksamheten får uppgifterna.
recipients-head-recipient = Mottagare
recipients-head-activity = Vad de gör
recipients-head-data = Uppgifter och ändamål
recipients-head-country = Land
recipient-members = Det är { $members }.
recipient-when = Bara om { $when }.
recipient-law = Rättsligt stöd: { $laws }.
recipient-purposes = För att: { $purposes }.
recipient-all-purposes = Alla ändamål
role-processor = { $we ->
        [one] Personuppgiftsbiträde: arbetar åt oss och följer våra instruktioner.
       *[several] Personuppgiftsbiträde: arbetar åt den ansvariga och följer den ansvarigas instruktioner.
    }
    .child = { $we ->
            [one] Arbetar åt oss och gör som vi säger. Det kallas personuppgiftsbiträde.
           *[several] Arbetar åt den som ansvarar och gör som den säger. Det kallas personuppgiftsbiträde.
        }
role-controller = Ansvarar själv för sin användning av uppgifterna.
    .child = Bestämmer själv vad uppgifterna används till.
role-authority = Myndighet
role-third-party = Tredje part
role-anyone = Uppgifterna publiceras, så vem som helst kan läsa dem.

## Länder utanför EU och EES

transfers-title = Länder utanför EU och EES
transfers-none = { $we ->
        [one] Vi för inte över uppgifter till länder utanför EU och EES.
       *[several] Inga uppgifter förs över till länder utanför EU och EES.
    }
transfers-intro = Uppgifter förs över till länderna i tabellen. Där står också vad som skyddar uppgifterna, och hur du får en kopia när skyddet bygger på avtal eller regler.
    .child = Uppgifter skickas till länderna i tabellen. Där står också vad som skyddar dem.
transfers-head-country = Land
transfers-head-recipient = Mottagare
transfers-head-safeguard = Skydd
transfers-head-copy = Kopia
transfer-remote-access = Uppgifterna kan nås därifrån men lagras inte där.
safeguard-adequacy = EU-kommissionen har beslutat att landet ger tillräckligt skydd, så kallad adekvat skyddsnivå (artikel 45 i GDPR).
safeguard-adequacy-certified = EU-kommissionens beslut om adekvat skyddsnivå gäller inte hela landet, men det gäller den här mottagaren (artikel 45 i GDPR).
safeguard-standard-contractual-clauses = EU-kommissionens standardavtalsklausuler (artikel 46.2 c i GDPR).
safeguard-binding-corporate-rules = Bindande företagsbestämmelser (artikel 47 i GDPR).
safeguard-public-instrument = Ett bindande instrument mellan myndigheter (artikel 46.2 a i GDPR).
safeguard-code-of-conduct = En godkänd uppförandekod (artikel 46.2 e i GDPR).
safeguard-certification = En godkänd certifiering (artikel 46.2 f i GDPR).
safeguard-ad-hoc-clauses = Avtalsklausuler som tillsynsmyndigheten har godkänt (artikel 46.3 a i GDPR).
safeguard-explicit-consent = Uttryckligt samtycke till överföringen (artikel 49.1 a i GDPR).
safeguard-contract = Överföringen behövs för ett avtal med dig (artikel 49.1 b i GDPR).
safeguard-contract-in-your-interest = Överföringen behövs för ett avtal som ingås i ditt intresse (artikel 49.1 c i GDPR).
safeguard-public-interest = Viktiga skäl av allmänt intresse (artikel 49.1 d i GDPR).
safeguard-legal-claims = Överföringen behövs för rättsliga anspråk (artikel 49.1 e i GDPR).
safeguard-vital-interests = Överföringen behövs för att skydda någons liv eller hälsa (artikel 49.1 f i GDPR).
safeguard-public-register = Uppgifterna kommer från ett offentligt register (artikel 49.1 g i GDPR).
safeguard-compelling-interests = Tvingande berättigade intressen (artikel 49.1 andra stycket i GDPR).

## Automatiska beslut och profilering

decisions-title = Automatiska beslut och profilering
decisions-none = { $we ->
        [one] Vi låter inte en dator ensam fatta beslut som har rättsliga följder för dig eller påverkar dig i liknande grad.
       *[several] Ingen dator fattar ensam beslut som har rättsliga följder för dig eller påverkar dig i liknande grad.
    }
    .child = Ingen dator bestämmer ensam viktiga saker om dig.
profiling-none = { $we ->
        [one] Vi använder inte profilering.
       *[several] Profilering används inte.
    }
    .child = Uppgifterna används inte för att gissa hur du är.
decision-title = Automatiskt beslut: { $purpose }
decision-ground = Varför det är tillåtet
decision-ground-contract = Beslutet behövs för ett avtal med dig (artikel 22.2 a i GDPR).
decision-ground-law = Lagen tillåter beslutet (artikel 22.2 b i GDPR).
decision-ground-explicit-consent = Du har uttryckligen samtyckt (artikel 22.2 c i GDPR).
decision-logic = Så går det till
decision-significance = Vad beslutet betyder
decision-consequences = Följder för dig
decision-human-contact = Prata med en människa
profiling-title = Profilering: { $purpose }
profiling-logic = Så går det till
profiling-consequences = Följder för dig

## Kakor

cookies-title = Kakor (cookies)
cookies-none = { $we ->
        [one] Vi använder inga kakor och sparar inget annat på din enhet.
       *[several] Inga kakor används, och inget annat sparas på din enhet.
    }
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
children-none = Det som beskrivs här riktar sig inte till barn.
children-age = Den som har fyllt { $age } år kan själv samtycka.

## Åt andra

on-behalf-title = Det vi gör åt andra
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
rights-intro = Du har rättigheter när någon använder uppgifter om dig. Här står vilka de är och hur du använder dem.
    .child = Du får vara med och bestämma om dina uppgifter. Här står vad du kan göra. En vuxen kan hjälpa dig.
rights-how = Hör av dig { $ways }.
rights-how-dpo = Hör av dig till dataskyddsombudet { $ways }.
rights-how-representative = Hör av dig till företrädaren { $ways }.
rights-by-email = med e-post till { $email }
rights-by-form = genom formuläret på { $form }
rights-by-phone = på telefon { $phone }
rights-by-post = med brev till adressen ovan
rights-procedure = Det kostar ingenting. Du får svar inom en månad. Om det behövs upp till två månader till får du veta det, och varför, inom den första månaden. Om det är oklart vem du är kan du behöva visa det.
    .child = Det kostar inget. Du får svar inom en månad. Tar det längre tid får du veta varför. Svaret kommer då inom två månader till.
right-applies-to = Rätten gäller när uppgifterna används för att { $purposes }.
right-applies-to-several = Rätten gäller när uppgifterna används för att:
right-access-title = Få tillgång till dina uppgifter
right-access = Du har rätt att få veta om dina uppgifter används. Används de har du rätt till en kopia av dem, och till information om hur de används (artikel 15 i GDPR).
    .child = Du har rätt att få veta vad som finns om dig. Du kan också få en kopia (artikel 15 i GDPR).
right-rectification-title = Få fel rättade
right-rectification = Du har rätt att få felaktiga uppgifter rättade, och att lägga till det som saknas (artikel 16 i GDPR).
    .child = Är något fel? Då har du rätt att få det rättat (artikel 16 i GDPR).
right-erasure-title = Få uppgifter raderade
right-erasure = Du har rätt att få dina uppgifter raderade om de inte längre behövs. Det gäller också om du tar tillbaka ett samtycke, om du invänder och dina skäl väger tyngre, eller om uppgifterna används i strid med lagen (artikel 17 i GDPR).
    .child = Du har rätt att få uppgifter borttagna om de inte behövs längre. Det gäller också om du ångrar ett ja, eller om de används fel (artikel 17 i GDPR).
right-erasure-limit = Uppgifter som en lag kräver raderas inte så länge lagen kräver dem.
    .child = Det som lagen kräver tas inte bort så länge lagen kräver det.
right-erasure-limit-laws = Uppgifter som en lag kräver raderas inte så länge lagen kräver dem. Det gäller: { $laws }.
    .child = Det som lagen kräver tas inte bort så länge lagen kräver det. Det gäller: { $laws }.
right-restriction-title = Begränsa hur uppgifterna används
    .child = Pausa hur uppgifterna används
right-restriction = Du har rätt att begära att dina uppgifter bara lagras och inte används till något annat. Det gäller medan det utreds om de är riktiga eller om din invändning ska godtas. Det gäller också om du behöver uppgifterna för ett rättsligt anspråk. Detsamma gäller om de används i strid med lagen men du inte vill att de raderas (artikel 18 i GDPR).
    .child = Du har rätt att be om en paus. Då sparas uppgifterna men används inte. Det gäller medan någon tar reda på om de är rätt, eller om du behöver dem själv (artikel 18 i GDPR).
right-portability-title = Ta med dig uppgifterna
right-portability = Du har rätt att få de uppgifter som du själv har lämnat i en fil som en dator kan läsa. Du får föra över dem till någon annan (artikel 20 i GDPR).
    .child = Du har rätt att få det som du själv har lämnat i en fil. Du får ge filen till någon annan (artikel 20 i GDPR).
right-withdraw-consent-title = Ta tillbaka ditt samtycke
right-withdraw-consent = Du kan när som helst ta tillbaka ett samtycke. Det som gjordes innan dess påverkas inte (artikel 7.3 i GDPR).
    .child = Har du sagt ja? Du kan ångra dig när du vill. Det som redan är gjort ändras inte (artikel 7.3 i GDPR).
right-human-decision-title = Få ett beslut prövat av en människa
right-human-decision = När en dator ensam har fattat ett beslut har du rätt att få prata med en människa och säga vad du anser. Du har också rätt att få beslutet prövat igen (artikel 22.3 i GDPR).
    .child = Har en dator bestämt något om dig? Då har du rätt att prata med en människa och säga vad du tycker. Du kan be att någon prövar det igen (artikel 22.3 i GDPR).

## Rätten att invända

objection-title = Du har rätt att invända
objection-marketing = { $we ->
        [one] Du kan när som helst säga nej till direkt marknadsföring. Då slutar vi. Du behöver inte säga varför.
       *[several] Du kan när som helst säga nej till direkt marknadsföring. Då upphör den. Du behöver inte säga varför.
    }
objection-interests = Du kan invända mot det som bygger på berättigat intresse, av skäl som rör just din situation.
    .child = Du kan säga att du inte vill att uppgifterna används så här. Berätta varför just du inte vill det.
objection-tasks = Du kan invända mot det som bygger på en uppgift av allmänt intresse eller myndighetsutövning, av skäl som rör just din situation.
    .child = Du kan säga att du inte vill att uppgifterna används så här. Berätta varför just du inte vill det.
objection-general = Du kan invända mot att dina uppgifter används, av skäl som rör just din situation.
    .child = Du kan säga att du inte vill att dina uppgifter används. Berätta varför just du inte vill det.
objection-then = Efter en invändning får uppgifterna användas bara om det finns tvingande berättigade skäl som väger tyngre än dina intressen, eller om de behövs för rättsliga anspråk.
    .child = Sedan får uppgifterna användas bara om det finns skäl som väger tyngre än dina, eller om de behövs för rättsliga anspråk.
objection-how = Du invänder på samma sätt som du använder dina andra rättigheter. Det kostar ingenting (artikel 21 i GDPR).
    .child = Säg till på samma sätt som för de andra rättigheterna. Det kostar inget (artikel 21 i GDPR).

## Klagomål

complaint-title = Klaga hos en tillsynsmyndighet
complaint-to = Tycker du att dina uppgifter används på fel sätt? Då kan du klaga hos { $authorities }.
    .child = Tycker du att någon använder dina uppgifter fel? Då kan du klaga hos { $authorities }. En vuxen kan hjälpa dig.
complaint-anywhere = Tycker du att dina uppgifter används på fel sätt? Då kan du klaga hos en tillsynsmyndighet för dataskydd.
complaint-choice = Du kan också klaga i det EU- eller EES-land där du bor eller arbetar, eller där felet har skett (artikel 77 i GDPR).
authority-short = { $name } ({ $short })
authority-complaint = Klagomål
authority-complaint-link = Lämna ett klagomål
authority-web = Webbplats
authority-email = E-post
authority-phone = Telefon

## Färdiga brev

right-letter = Färdigt brev: { $letters }.
letters-title = Färdiga brev
letters-intro = Här finns ett brev för varje rättighet. Skicka det med e-post, eller skriv ut och posta det. Det kostar ingenting, och du får svar inom en månad.
    .child = Här finns ett brev för varje sak du kan be om. Skicka det med e-post, eller skriv ut och posta det. Det kostar ingenting. Du får svar inom en månad. En vuxen kan hjälpa dig.
letters-print = Välj brev först, så skrivs bara det ut.
letter-email = Skriv med e-post: { $title }
letter-greeting = Hej!
letter-answer = Svara gärna så snart ni kan, och senast inom en månad. Det kostar mig ingenting (artikel 12.3 och 12.5 i GDPR).
letter-access-title = Begäran om att få se mina uppgifter
letter-access = Jag vill veta om ni använder uppgifter om mig. Om ni gör det vill jag ha en kopia av dem. Jag vill också ha den information om användningen som jag har rätt till (artikel 15 i GDPR).
letter-rectification-title = Begäran om rättelse
letter-rectification = Uppgifter som ni har om mig är fel, eller så saknas något. Jag vill att ni rättar det (artikel 16 i GDPR).
letter-erasure-title = Begäran om radering
letter-erasure = Jag vill att ni raderar uppgifterna om mig (artikel 17 i GDPR). Om ni inte får radera några av dem vill jag veta vilka och varför.
letter-restriction-title = Begäran om begränsning
letter-restriction = Jag vill att ni tills vidare lagrar uppgifterna om mig utan att använda dem (artikel 18 i GDPR).
letter-portability-title = Begäran om att få ta med mig mina uppgifter
letter-portability = Jag vill ha de uppgifter som jag har lämnat i en fil som en dator kan läsa (artikel 20 i GDPR).
letter-object-title = Invändning mot hur mina uppgifter används
letter-object = Jag invänder mot att ni använder uppgifter om mig, av skäl som rör just min situation (artikel 21.1 i GDPR).
letter-object-marketing-title = Nej till direkt marknadsföring
letter-object-marketing = Jag säger nej till direkt marknadsföring. Jag vill att ni slutar använda uppgifter om mig till den (artikel 21.2 och 21.3 i GDPR).
letter-withdraw-consent-title = Jag tar tillbaka mitt samtycke
letter-withdraw-consent = Jag tar tillbaka mitt samtycke (artikel 7.3 i GDPR). Jag vill att ni slutar använda de uppgifter som ni har på grund av det.
letter-human-decision-title = Begäran om att en människa prövar ett beslut
letter-human-decision = En dator har ensam fattat ett beslut om mig. Jag vill tala med en människa, och jag vill att den människan prövar beslutet på nytt (artikel 22.3 i GDPR).
letter-field-concerns = Det gäller:
letter-field-date = Datum:
letter-field-known = Så känner ni igen mig (kundnummer eller användarnamn):
letter-field-mistake = Vad som är fel, och vad som är rätt:
letter-field-name = Mitt namn:
letter-field-reach = Så når ni mig:
letter-field-reasons = Mina skäl:
letter-field-signature = Underskrift:
letter-field-view = Vad jag tycker om beslutet:

## Innehållsdeklarationen

label-title = Innehållsdeklaration
label-intro = Varje svar här är framräknat ur de fakta som informationen bygger på. Ingen har skrivit eller valt något av dem.
label-count = { $count }
label-yes = Ja
label-no = Nej
label-none = Inga
label-nobody = Ingen
label-not-said = Det framgår inte
label-purposes-count = { $count ->
        [one] { $count } ändamål
       *[other] { $count } ändamål
    }
label-yes-purposes = { $count ->
        [one] Ja, för { $count } ändamål
       *[other] Ja, för { $count } ändamål
    }
label-who = Vem som ansvarar
label-people = Grupper av människor
label-purposes = Ändamål
label-how-long = Längsta tid
label-longest = { $how-long } ({ $purpose })
label-open = { $count ->
        [one] Ingen bestämd tid för { $count } ändamål
       *[other] Ingen bestämd tid för { $count } ändamål
    }
label-recipients = Mottagare
label-recipients-count = { $count ->
        [one] { $count } mottagare eller kategori
       *[other] { $count } mottagare eller kategorier
    }
label-countries = Länder utanför EU och EES
label-special = Känsliga uppgifter
label-offences = Uppgifter om brott
label-sources = Uppgifter från andra än dig
label-marketing = Direkt marknadsföring
label-profiling = Profilering
label-decisions = Beslut av en dator ensam
label-cookies = Kakor (cookies)
label-cookies-count = { $other ->
        [0] { $count }, alla nödvändiga
       *[other] { $count }, varav { $other } inte är nödvändiga
    }
label-bases-title = Rättsliga grunder
label-basis-consent = Samtycke
label-basis-contract = Avtal
label-basis-legal-obligation = Rättslig förpliktelse
label-basis-vital-interests = Grundläggande intressen
label-basis-public-task = Allmänt intresse eller myndighetsutövning
label-basis-legitimate-interests = Berättigat intresse
label-basis-none = Det framgår inte
label-kinds-title = Slags uppgifter
data-kind-contact = Kontaktuppgifter
data-kind-identity = Vem du är
data-kind-family = Familj och hushåll
data-kind-account = Konto och val
data-kind-money = Köp och pengar
data-kind-messages = Vad du skriver och säger
data-kind-use = Spår av användning
data-kind-place = Platser
data-kind-recordings = Bilder och inspelningar
data-kind-work = Arbete
data-kind-studies = Skola och studier
data-kind-special = Känsliga uppgifter
data-kind-offences = Uppgifter om brott
data-kind-other = Övrigt
label-roles-title = Mottagare efter roll
label-recipient-processor = Personuppgiftsbiträden, som följer den ansvarigas instruktioner
label-recipient-controller = Ansvariga för sin egen användning
label-recipient-authority = Myndigheter
label-recipient-third-party = Tredje parter
label-recipient-anyone = Vem som helst, eftersom uppgifterna publiceras
label-recipient-joint = Gemensamt ansvariga
label-recipient-none = Det framgår inte

## Om informationen

languages-title = Språk
languages-prevails = Informationen finns på flera språk. Om texterna skiljer sig åt gäller den på { $language }.

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
