### Meddelandets egna ord på svenska: rubriker, rättsliga grunder, tider, rättigheter. Klartext.
###
### Redaktörens ord sätts in som de är och böjs aldrig. `$we` är `one` när en ensam ansvarig talar
### ("vi") och `several` när de är flera. `.third` används när läsaren inte är den som uppgifterna
### handlar om. Korta, aktiva meningar till "du".

document-description = { $title }: så använder { $name } personuppgifter, och vilka rättigheter du har.

## I korthet

glance-title = I korthet
glance-who = Vem som ansvarar
glance-why = Varför
glance-how-long = Hur länge
glance-recipients = Vilka som får uppgifterna
glance-transfers = Länder utanför EU och EES
glance-decisions = Automatiska beslut
glance-rights = Dina rättigheter
glance-complaint = Klaga hos
glance-contact = Kontakt
glance-group = { $group }: { $purposes }.
glance-purpose-count = { $count } ändamål
glance-longest = Olika länge för olika ändamål. Längst: { $how-long } (gäller: { $purpose }).
glance-each = Tiden står vid varje ändamål
glance-recipients-none = Ingen utanför verksamheten
glance-more = och { $count } till
glance-transfers-none = Inga uppgifter lämnar EU och EES
glance-decided = En dator fattar beslut som påverkar dig
glance-profiled = Uppgifter används för profilering
glance-decided-none = Inga beslut fattas av en dator ensam
glance-rights-list = Du kan { $rights }.
glance-right-access = få veta vilka uppgifter som finns om dig
glance-right-rectification = rätta dem
glance-right-erasure = få dem raderade
glance-right-restriction = begränsa hur de används
glance-right-portability = ta dem med dig
glance-right-object = invända
glance-right-withdraw-consent = ta tillbaka ditt samtycke
glance-right-human-decision = få ett beslut prövat av en människa

## Vem som ansvarar

controller-title = Vem som ansvarar
controller-is = { $name } är personuppgiftsansvarig. Det betyder att { $name } bestämmer varför och hur uppgifterna används, och ansvarar för dem.
controller-is-called = { $name } (”{ $short }”) är personuppgiftsansvarig. Det betyder att { $short } bestämmer varför och hur uppgifterna används, och ansvarar för dem.
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
dpo-none = { $we ->
        [one] Vi har inget dataskyddsombud.
       *[several] Något dataskyddsombud har inte utsetts.
    }
representative-title = Företrädare i EU
representative-intro = Den personuppgiftsansvariga finns utanför EU och EES. Du kan vända dig till företrädaren i allt som rör dina uppgifter.
representative-exempt = Den personuppgiftsansvariga finns utanför EU och EES och behöver ingen företrädare här.
joint-title = Gemensamt ansvar med { $name }
joint-intro = { $we ->
        [one] Vi och { $name } bestämmer tillsammans och är gemensamt personuppgiftsansvariga.
       *[several] { $name } bestämmer tillsammans med den ansvariga. De är gemensamt personuppgiftsansvariga.
    }
joint-intro-purposes = { $we ->
        [one] Vi och { $name } bestämmer tillsammans och är gemensamt personuppgiftsansvariga. Det gäller: { $purposes }.
       *[several] { $name } bestämmer tillsammans med den ansvariga. De är gemensamt personuppgiftsansvariga. Det gäller: { $purposes }.
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
group-also = Det här gäller också: { $purposes }.
group-page-intro = Den här sidan visar det som gäller { $group }.
group-page-left-out = Sidan visar inte det som bara gäller { $groups }.
purpose-unnamed = ändamål som inte anges
purpose-subjects = Gäller
purpose-controllers = Ansvarig
purpose-joint = Gemensamt med { $name }
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
purpose-rights = Rättigheter här
purpose-right-withdraw-consent = Ta tillbaka samtycket
purpose-right-object = Invända
purpose-right-object-marketing = Säga nej till direkt marknadsföring
purpose-right-portability = Ta med dig uppgifterna
purpose-right-human-decision = Få beslutet prövat av en människa
data-with-parts = { $name } ({ $parts })
source-with-data = { $source } ({ $data })
name-covers = { $name } ({ $covers })
covers-when = om { $when }
covers-rest = övrigt
covers-sentence = { $covers }: { $sentence }

## Rättslig grund

basis-name = Rättslig grund
basis-consent = Samtycke: du har sagt ja (artikel 6.1 a i GDPR).
    .third = Samtycke (artikel 6.1 a i GDPR).
basis-contract = Avtal: uppgifterna behövs för att fullgöra ett avtal med dig (artikel 6.1 b i GDPR).
    .third = Avtal: uppgifterna behövs för att fullgöra ett avtal med personen (artikel 6.1 b i GDPR).
basis-contract-before = Avtal: uppgifterna behövs för det som du ber om innan ett avtal ingås (artikel 6.1 b i GDPR).
    .third = Avtal: uppgifterna behövs för det som personen ber om innan ett avtal ingås (artikel 6.1 b i GDPR).
basis-legal-obligation = Rättslig förpliktelse: lagen kräver det (artikel 6.1 c i GDPR).
basis-vital-interests = Grundläggande intressen: uppgifterna behövs för att skydda någons liv eller hälsa (artikel 6.1 d i GDPR).
basis-public-task = Uppgift av allmänt intresse (artikel 6.1 e i GDPR).
basis-official-authority = Myndighetsutövning (artikel 6.1 e i GDPR).
basis-legitimate-interests = Berättigat intresse efter en intresseavvägning (artikel 6.1 f i GDPR).
basis-law = Stöd i lag: { $laws }.
interest = Det berättigade intresset: { $interest }.
interest-controller = { $we ->
        [one] Vårt berättigade intresse: { $interest }.
       *[several] Det berättigade intresset: { $interest }.
    }
interest-third-party = Någon annans berättigade intresse: { $interest }.
interest-named = Berättigat intresse hos { $holder }: { $interest }.
law-cited = { $name } ({ $citation })
law-at = { $at } { $law }

## Känsliga uppgifter

special-data = Känsliga uppgifter: { $data }.
special-with-law = { $condition } Stöd i lag: { $laws }.
special-explicit-consent = Uttryckligt samtycke (artikel 9.2 a i GDPR).
special-employment-law = Skyldigheter och rättigheter inom arbetsrätt, social trygghet och socialt skydd (artikel 9.2 b i GDPR).
special-vital-interests = Skydd av någons liv eller hälsa när personen inte kan samtycka (artikel 9.2 c i GDPR).
special-non-profit = En förenings egna medlemmar och kontakter (artikel 9.2 d i GDPR).
special-made-public = Personen har tydligt offentliggjort uppgifterna (artikel 9.2 e i GDPR).
special-legal-claims = Rättsliga anspråk (artikel 9.2 f i GDPR).
special-substantial-public-interest = Ett viktigt allmänt intresse (artikel 9.2 g i GDPR).
special-health-care = Hälso- och sjukvård eller social omsorg (artikel 9.2 h i GDPR).
special-public-health = Folkhälsa (artikel 9.2 i i GDPR).
special-research = Arkiv, forskning eller statistik (artikel 9.2 j i GDPR).

## Hur länge

retention-name = Hur länge
retention-sentence = { $how-long }.
retention-period = { $period }
retention-bound-at-least = minst { $period }
retention-bound-at-most = högst { $period }
retention-from = { $period } efter det att { $event }
retention-or-until = { $time }, eller till dess att { $event } om det sker tidigare
retention-until = till dess att { $event }
retention-until-at-most = { $time }, dock högst { $period }
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
exempt-known-named = Du får ingen särskild information, eftersom du redan har fått den (artikel 14.5 a i GDPR).
exempt-effort = Var och en får ingen särskild information, eftersom det är omöjligt eller skulle kräva en orimlig insats (artikel 14.5 b i GDPR). Därför finns informationen här.
exempt-effort-named = Var och en får ingen särskild information, eftersom det är omöjligt eller skulle kräva en orimlig insats (artikel 14.5 b i GDPR). Därför finns informationen här.
exempt-law = Du får ingen särskild information, eftersom en lag bestämmer att uppgifterna ska hämtas eller lämnas ut (artikel 14.5 c i GDPR).
exempt-law-named = Du får ingen särskild information, eftersom en lag bestämmer att uppgifterna ska hämtas eller lämnas ut (artikel 14.5 c i GDPR): { $laws }.
exempt-secrecy = Du får ingen särskild information, eftersom uppgifterna omfattas av tystnadsplikt (artikel 14.5 d i GDPR).
exempt-secrecy-named = Du får ingen särskild information, eftersom uppgifterna omfattas av tystnadsplikt (artikel 14.5 d i GDPR) enligt { $laws }.

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
recipient-law = Stöd i lag: { $laws }.
recipient-purposes = För att: { $purposes }.
recipient-all-purposes = Alla ändamål
role-processor = { $we ->
        [one] Personuppgiftsbiträde: arbetar åt oss och följer våra instruktioner.
       *[several] Personuppgiftsbiträde: arbetar åt den ansvariga och följer dess instruktioner.
    }
role-controller = Ansvarar själv för sin användning av uppgifterna.
role-authority = Myndighet
role-third-party = Tredje part
role-anyone = Uppgifterna publiceras, så vem som helst kan läsa dem.

## Länder utanför EU och EES

transfers-title = Länder utanför EU och EES
transfers-none = { $we ->
        [one] Vi för inte över uppgifter till länder utanför EU och EES.
       *[several] Inga uppgifter förs över till länder utanför EU och EES.
    }
transfers-intro = Uppgifter förs över till länderna i tabellen. Där står också vad som skyddar uppgifterna och hur du kan få en kopia av skyddet.
transfers-head-country = Land
transfers-head-recipient = Mottagare
transfers-head-safeguard = Skydd
transfers-head-copy = Kopia
transfer-remote-access = Uppgifterna nås därifrån, men lagras inte där.
safeguard-adequacy = EU-kommissionen har beslutat att landet ger tillräckligt skydd, så kallad adekvat skyddsnivå (artikel 45 i GDPR).
safeguard-adequacy-certified = EU-kommissionen har beslutat om adekvat skyddsnivå för dem som är anslutna, och mottagaren är ansluten (artikel 45 i GDPR).
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
        [one] Vi låter inte en dator ensam fatta beslut som har rättsliga följder för dig eller påverkar dig på ett liknande sätt.
       *[several] Ingen dator fattar ensam beslut som har rättsliga följder för dig eller påverkar dig på ett liknande sätt.
    }
profiling-none = { $we ->
        [one] Vi gör ingen profilering.
       *[several] Ingen profilering görs.
    }
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
        [one] Vi använder inga kakor och sparar inget annat i din enhet.
       *[several] Inga kakor används, och inget annat sparas i din enhet.
    }
cookies-intro = Tabellen visar vad som sparas i din enhet, varför och hur länge.
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
cookie-session = Till dess att du stänger webbläsaren

## Barn

children-title = Barn
children-none = Tjänsten riktar sig inte till barn.
children-age = Den som har fyllt { $age } år kan själv samtycka.

## Åt andra

on-behalf-title = Det vi gör åt andra
on-behalf-intro = Här arbetar vi som personuppgiftsbiträde åt andra. De är personuppgiftsansvariga, och det är till dem du vänder dig.
on-behalf-for = Åt vem
on-behalf-subjects = Gäller
on-behalf-data = Uppgifter
on-behalf-recipients = Mottagare

## Rättigheter

rights-title = Dina rättigheter
rights-intro = Du har rättigheter när någon använder uppgifter om dig. Här står vilka de är och hur du använder dem.
rights-how = Hör av dig { $ways }.
rights-how-dpo = Hör av dig till dataskyddsombudet { $ways }.
rights-how-representative = Hör av dig till företrädaren { $ways }.
rights-by-email = med e-post till { $email }
rights-by-form = genom { $form }
rights-by-phone = på telefon { $phone }
rights-by-post = med brev till adressen ovan
rights-procedure = Det kostar ingenting. Du får svar inom en månad. Om det behövs två månader till får du veta det, och varför, inom den första månaden. Är det oklart vem du är får du frågan om att visa det.
right-applies-to = Rätten gäller när uppgifterna används för att { $purposes }.
right-applies-to-several = Rätten gäller när uppgifterna används för att:
right-access-title = Få tillgång till dina uppgifter
right-access = Du har rätt att få veta om dina uppgifter används. Används de har du rätt till en kopia av dem, och till information om hur de används (artikel 15 i GDPR).
right-rectification-title = Få fel rättade
right-rectification = Du har rätt att få felaktiga uppgifter rättade, och att lägga till det som saknas (artikel 16 i GDPR).
right-erasure-title = Få uppgifter raderade
right-erasure = Du har rätt att få dina uppgifter raderade om de inte längre behövs. Det gäller också om du tar tillbaka ett samtycke, om du invänder och dina skäl väger tyngre, eller om uppgifterna används i strid med lagen (artikel 17 i GDPR).
right-erasure-limit = Uppgifter som lagen kräver ska sparas får inte raderas.
right-erasure-limit-laws = Uppgifter som lagen kräver ska sparas får inte raderas. Det gäller { $laws }.
right-restriction-title = Begränsa hur uppgifterna används
right-restriction = Du har rätt att begära att dina uppgifter bara lagras och inte används till något annat. Det gäller medan det utreds om de är riktiga eller om din invändning ska godtas. Det gäller också om du behöver uppgifterna för ett rättsligt anspråk, eller hellre vill det än att de raderas (artikel 18 i GDPR).
right-portability-title = Ta med dig uppgifterna
right-portability = Du har rätt att få de uppgifter som du själv har lämnat i en fil som en dator kan läsa. Du får föra över dem till någon annan (artikel 20 i GDPR).
right-withdraw-consent-title = Ta tillbaka ditt samtycke
right-withdraw-consent = Du kan när som helst ta tillbaka ett samtycke. Det som gjordes innan dess påverkas inte (artikel 7.3 i GDPR).
right-human-decision-title = Få ett beslut prövat av en människa
right-human-decision = När en dator ensam har fattat ett beslut har du rätt att få prata med en människa och säga vad du anser. Du har också rätt att få beslutet prövat igen (artikel 22.3 i GDPR).

## Rätten att invända

objection-title = Du har rätt att invända
objection-marketing = Du kan när som helst säga nej till direkt marknadsföring. Då slutar vi. Du behöver inte säga varför.
objection-interests = Du kan invända mot det som bygger på berättigat intresse, av skäl som rör just din situation.
objection-tasks = Du kan invända mot det som bygger på en uppgift av allmänt intresse eller myndighetsutövning, av skäl som rör just din situation.
objection-general = Du kan invända mot att dina uppgifter används, av skäl som rör just din situation.
objection-then = Efter en invändning får uppgifterna användas bara om det finns tvingande berättigade skäl som väger tyngre än dina intressen, eller om de behövs för rättsliga anspråk.
objection-how = Du invänder på samma sätt som du använder dina andra rättigheter. Det kostar ingenting (artikel 21 i GDPR).

## Klagomål

complaint-title = Klaga hos en tillsynsmyndighet
complaint-to = Tycker du att dina uppgifter används fel? Då kan du klaga hos { $authorities }.
complaint-anywhere = Tycker du att dina uppgifter används fel? Då kan du klaga hos en tillsynsmyndighet för dataskydd.
complaint-choice = Du kan också klaga i det EU- eller EES-land där du bor eller arbetar, eller där felet har skett (artikel 77 i GDPR).
authority-short = { $name } ({ $short })
authority-complaint = Klagomål
authority-complaint-link = Lämna ett klagomål
authority-web = Webbplats
authority-email = E-post
authority-phone = Telefon

## Om informationen

languages-title = Språk
languages-prevails = Informationen finns på flera språk. Skiljer de sig åt gäller texten på { $language }.

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
