### Anmärkningarna på svenska: vad som är fel och vad man skriver i stället. Klartext, 2026-11-30.
###
### Ett meddelande börjar med regelns namn. Det handlar om en sak, börjar med liten bokstav och slutar utan
### punkt; `.help` säger vad man skriver. Argumenten har egna grava accenter: `{ $purpose }` är ett id eller
### redaktörens ord, `{ $data }` en uppräkning. Nycklar och TOML är desamma på alla språk.
### En källa är `law-` med sina ord; de i dataskyddsförordningen sätts ihop av `law-place-…` och `law-gdpr`.

## Gemensamt

findings-error = fel
findings-warning = varning
findings-info = notis
findings-law = lag
findings-help = hjälp
findings-note = obs
findings-none = inget att anmärka på
findings-count-errors = { $count } fel
findings-count-warnings = { $count ->
    [one] { $count } varning
   *[other] { $count } varningar
}
findings-count-infos = { $count ->
    [one] { $count } notis
   *[other] { $count } notiser
}
findings-concerns = gäller { $notices }
findings-all = { $rest } och { $last }
findings-any = { $rest } eller { $last }
findings-example = ett exempel: klartext explain { $rule }
findings-did-you-mean = menade du { $near }?

## Källor

law-place-article = { $article }
law-place-paragraph = { $article }.{ $paragraph }
law-place-letter = { $article }.{ $paragraph } { $letter }
law-place-second-subparagraph = { $place } andra stycket
law-gdpr = { $has-articles ->
    [some] artikel { $articles }{ $has-recitals ->
        [some] { " " }samt skäl { $recitals }
       *[none] { "" }
    }
   *[none] skäl { $recitals }
} i dataskyddsförordningen
law-art-5-3-of-directive-2002-58-ec = artikel 5.3 i direktiv 2002/58/EG
law-chapter-9-section-28-of-the-swedish-electronic-communications-act-2022-482 = 9 kap. 28 § lagen (2022:482) om elektronisk kommunikation
law-chapter-7-section-2-of-the-swedish-accounting-act-1999-1078 = 7 kap. 2 § bokföringslagen (1999:1078)
law-section-15-of-the-swedish-camera-surveillance-act-2018-1200 = 15 § kamerabevakningslagen (2018:1200)
law-dataskyddslagen-2018-218-3-kap-10 = 3 kap. 10 § dataskyddslagen (2018:218)
law-wp260-rev-01 = WP260 rev.01
law-guidelines-on-transparency-wp260-rev-01 = riktlinjerna om öppenhet, WP260 rev.01
law-edpb-guidelines-05-2020 = EDPB:s riktlinjer 05/2020
law-edpb-guidelines-3-2019 = EDPB:s riktlinjer 3/2019
law-edpb-guidelines-2-2018 = EDPB:s riktlinjer 2/2018
law-edpb-guidelines-07-2020 = EDPB:s riktlinjer 07/2020
law-imy-on-personal-identity-numbers = IMY om personnummer
law-imy-di-2019-6696-spotify-2023 = IMY DI-2019-6696 (Spotify, 2023)
law-cjeu-c-422-24-2025 = EU-domstolen C-422/24 (2025)
law-cjeu-c-154-21-2023 = EU-domstolen C-154/21 (2023)
law-cjeu-c-252-21-2023 = EU-domstolen C-252/21 (2023)
law-cjeu-c-673-17-2019 = EU-domstolen C-673/17 (2019)
law-cjeu-c-210-16-2018 = EU-domstolen C-210/16 (2018)
law-cjeu-c-40-17-2019-and-c-210-16-2018 = EU-domstolen C-40/17 (2019) och C-210/16 (2018)
law-cnil-v-google-san-2019-001 = CNIL mot Google, SAN-2019-001
law-cnil-san-2019-001-google-2019 = CNIL SAN-2019-001 (Google, 2019)
law-cnil-v-carrefour-san-2020-008 = CNIL mot Carrefour, SAN-2020-008
law-cnil-san-2020-008-carrefour-2020 = CNIL SAN-2020-008 (Carrefour, 2020)
law-aepd-v-edp-ps-00037-2020 = AEPD mot EDP, PS/00037/2020
law-dpc-v-tiktok-2025 = DPC mot TikTok (2025)
law-dpc-v-whatsapp-in-18-12-2 = DPC mot WhatsApp, IN-18-12-2
law-dpc-v-whatsapp-2021-and-linkedin-2024 = DPC mot WhatsApp (2021) och LinkedIn (2024)
law-wcag-2-2-1-4-3 = WCAG 2.2, 1.4.3

## A–C

allow-unused = { $rule } ger ingen anmärkning, så det finns inget att tillåta
    .help = ta bort denna `[[allow]]`, eller rätta dess `at`
allow-unused-at = { $rule } ger ingen anmärkning vid { $at }, så det finns inget att tillåta
    .help = ta bort denna `[[allow]]`, eller rätta dess `at`
allow-unused-reason = { $rule } tillåts utan skäl, och räknas därför som otillåten
    .help = reason = "…"
art14-exemption-law-missing = personerna informeras inte om { $purpose } på grund av en lag, men lagen nämns inte
    .help = law = "…"
art14-exemption-measures-missing = personerna informeras inte var för sig om { $purpose }, men det står inte vad som skyddar dem i stället
art14-timing = uppgifterna för { $purpose } kommer från { $sources }, men det står inte när personerna får veta det
    .help = { $informed }
        eller exempt = {"{"} ground = "law", law = "…" {"}"}
audience-language-missing = texten riktar sig till läsare på { $language } men finns inte på { $language }
    .help = lägg till { $language } i `languages` i site.toml, som har { $languages }, och skriv texterna
authority-name-outdated = { $former } heter något annat nu: { $now }
    .help = skriv { $now } ({ $short })
automated-consequences-missing = det står inte vad beslutet i { $purpose } betyder för personen och vad det kan leda till
automated-decision-unstated = { $words } i { $purpose } låter som ett beslut utan någon människa, { $claim ->
    [denied] men enligt texten fattas inga sådana
   *[unstated] men texten redovisar inget sådant
}
automated-decision-unstated-help = { $table } med ground, logic, significance, consequences och human_contact, och ta bort `automated_decisions = "none"`; om någon till slut fattar beslutet själv, skriv vem
automated-decision-unstated-section = { $words } låter som ett beslut utan någon människa, { $claim ->
    [denied] men enligt texten fattas inga sådana
   *[unstated] men texten redovisar inget sådant
}
automated-decisions-undeclared = det står inte om beslut om personer fattas helt automatiskt
    .help = automated_decisions = "none", eller en tabell [purposes.ID.automated_decisions]
automated-ground-missing = det står inte vad som tillåter beslutet i { $purpose }
    .help = ground = "contract", "law" eller "explicit-consent"
automated-logic-missing = det står inte hur det automatiska beslutet i { $purpose } fattas
    .help = { $logic }
        skriv vilka uppgifter som räknas, och hur
automated-safeguards-missing = det står inte hur man når någon som prövar beslutet i { $purpose } på nytt
automated-special-category = beslutet i { $purpose } bygger på känsliga uppgifter, men varken på uttryckligt samtycke eller på ett viktigt allmänt intresse
    .help = låt beslutet klara sig utan de uppgifterna; eller special = {"{"} condition = "explicit-consent" {"}"}
balancing-test-offer = det står inte hur intressena har vägts mot varandra i { $purposes }, och läsaren erbjuds inte att få veta det
bookkeeping-hint = { $purpose } leder till fakturor med personuppgifter, men inget ändamål handlar om bokföring
    .help = lägg till ett ändamål med { $basis } och { $retention }
camera-on-consent = kamerorna i { $purpose } filmar alla som går förbi, och ingen kan säga nej
    .help = type = "legitimate-interests" med interest, holder och balancing; för en myndighet type = "public-task" med law
camera-sign-missing = människor filmas i { $purpose }, men texten nämner ingen skylt
    .help = { $informed }
        skriv var skyltarna sitter
categories-missing = det står inte i ord vilka uppgifter { $data } är
change-notice-passive = { $words }: viktiga ändringar ska nå läsarna, de ska inte behöva leta själva
    .help = skriv hur läsarna får veta det, till exempel med e-post, och hur lång tid innan ändringen gäller
change-policy-missing = det står inte hur läsarna får veta att texten har ändrats
change-policy-missing-help = skriv hur läsarna får veta det, och hur lång tid innan ändringen gäller
child-consent-age = barn samtycker själva från { $age } år här, men i { $country } får de det först vid { $limit }
    .help = from_age = { $limit }
child-consent-age-guardian = det står inte hur en vårdnadshavare samtycker för ett barn under { $limit } år
    .help = audience.children.guardian.sv = "Vårdnadshavaren säger ja eller nej i appen."
child-notice-missing = texten vänder sig till barn, men ingen text är skriven för dem
    .help = skriv en i en egen mapp och ange den: audience.children = {"{"} notice = "for-barn" {"}"}
child-notice-missing-file = texten för barn, { $notice }, finns inte
child-notice-missing-file-help = skriv den: { $file }
children-unstated = { $purpose } { $basis ->
    [consent] bygger på samtycke och gäller barn
   *[other] gäller barn
}, men det står inte om texten vänder sig till barn
    .help = audience.children = false om bara vuxna läser och samtycker, till exempel vårdnadshavare; annars audience.children = {"{"} from_age = ÅLDER, guardian = …, notice = "MAPP" {"}"}, med åldern från vilken barnet samtycker själv
complaint-authority-unnamed = det står inte hos vilken tillsynsmyndighet man kan klaga
complaint-authority-unnamed-help = authorities = ["…"]: landet där er företrädare eller filial i EES finns, annars landet i den ansvarigas adress
complaint-authority-unnamed-near-help = authorities = ["{ $id }"], { $authority }, om den är behörig för er; de andra har sin regions kod
complaint-authority-unnamed-region = i { $country } har regionerna egna tillsynsmyndigheter för offentliga organ
    .help = { $note } Om det gäller er: authorities = ["REGIONENS-KOD"], annars authorities = ["{ $code }"]
complaint-authority-unnamed-region-help = authorities = ["…"], den i er region: { $ids }; { $country } är för federala organ, telekom och post
complaint-missing = alla får klaga hos en tillsynsmyndighet, men texten tar bort den rätten
    .help = ta bort raden
consent-imbalance = { $purpose } bygger på samtycke från { $whom ->
    [employees] anställda
    [applicants] arbetssökande
    [pupils] elever
   *[anyone] personer i förhållande till en myndighet
}, som knappast kan säga nej till { $words }
    .help = en annan rättslig grund, efter en intresseavvägning eller med en lag som tillåter det; passar ingen, sluta också med behandlingen
consent-imbalance-asked = { $purpose } bygger på samtycke från { $whom ->
    [employees] anställda
    [applicants] arbetssökande
    [pupils] elever
   *[anyone] personer i förhållande till en myndighet
}: kan de fritt säga nej?
    .help = provision = {"{"} by = "voluntary" {"}"} om ett nej inte får några följder; annars en annan rättslig grund
consent-not-explicit = { $datum } är känsliga uppgifter, och då måste samtycket vara uttryckligt; det står inte att det är det i { $purpose }
consent-not-voluntary = { $purpose } bygger på samtycke, men uppgifterna måste lämnas
    .help = by = "voluntary"; eller en annan rättslig grund för det som krävs
consent-withdrawal-hard = { $words }: det ska vara lika lätt att ta tillbaka ett samtycke som att ge det
    .help = ett sätt som är lika lätt som att säga ja: en länk, en knapp, ett meddelande; utan att man måste lämna tjänsten
consent-withdrawal-how-missing = { $purpose } bygger på samtycke, men det står inte hur man tar tillbaka det
    .help = { $withdraw } i den rättsliga grunden, eller för alla ändamål på en gång [rights.withdraw-consent] med { $how }
consent-withdrawal-missing = { $purpose } bygger på samtycke, men enligt texten kan det inte tas tillbaka
    .help = ta bort raden: rätten beskrivs då med standardtexten
contact-malformed = { $written } är inte { $key ->
    [email] en e-postadress
    [phone] ett telefonnummer
   *[form] en webbadress
}
contact-malformed-form = { $written } går inte att ringa från alla länder
contract-basis-not-party = { $group } är inte part i det avtal som { $purpose } bygger på
    .help = en egen rättslig grund för dem, med { $subjects }: ofta berättigat intresse, när du har vägt det mot deras, med interest, holder och balancing
controller-ambiguous = flera ansvariga anges, { $controllers }, men det står inte vem av dem som ansvarar för { $purpose }
    .help = controllers = ["{ $first }"], eller controllers = "all"
controller-contact-missing = det står inte hur man når den personuppgiftsansvariga
    .help = email = "…", phone = "+46 …", form = "https://…" eller en adress
controller-contact-single = det finns bara ett sätt att nå den personuppgiftsansvariga
    .help = lägg till ett till: email = "…", phone = "…", form = "https://…" eller address = {"{"} … {"}"}
controller-contact-single-each = det finns bara ett sätt att nå var och en av { $controllers }
    .help = lägg till ett till: email = "…", phone = "…", form = "https://…" eller address = {"{"} … {"}"}
controller-identity-missing = det står inte vem som är ansvarig
    .help = [controller] med name = "…", registration_number = "…" och email = "…"
controller-identity-missing-form = enbart { $name } visar inte vilken juridisk person det är
    .help = skriv hela namnet med bolagsform (`AB`, `Ltd`), eller lägg till registration_number
controller-identity-missing-name = det står inte vilken juridisk person som är personuppgiftsansvarig
    .help = name = "…", hela namnet som det är registrerat
controllers-share-unstated = flera ansvariga har { $purposes }: bestämmer de tillsammans?
    .help = share = "separate" om var och en bestämmer själv, "joint" om de bestämmer tillsammans; i ändamålet, eller en gång överst för alla
cookie-consent-missing = kakan { $cookie } { $use ->
    [choices] kommer ihåg val: sätts den innan läsaren har valt
    [exempt-statistics] räknar besök, vilket bara är undantaget på stränga villkor
    [statistics] räknar besök
   *[marketing] används för marknadsföring
}, och texten nämner inget samtycke till den
    .help = { $consent }
        hur man säger ja innan den sätts, och hur man ångrar sig; ändamålet kan ha en annan rättslig grund
cookie-kind-mismatch = kakan { $cookie } kallas nödvändig men används för { $use ->
    [by-name] statistik eller reklam, av namnet att döma
    [statistics] statistik
    [recording] att spela in vad besökare gör
    [tracking] att följa besökare
   *[marketing] reklam
}
    .help = kind = "statistics" eller "marketing", med samtycke; eller det ändamål som behöver den, till exempel säkerhet
cookie-setter-unlisted = { $setter } sätter kakan { $cookie } men finns inte bland mottagarna
    .help = [recipients.ID] med name, role, country och activity, som kakans ändamål hänvisar till
cookies-undeclared = det står inte om kakor eller liknande används
    .help = cookies = "none", eller en tabell [cookies.ID] för varje kaka
cookies-unstated = texten talar om { $words }, men anger också att det inte finns några kakor
cookies-unstated-data = { $purpose } använder uppgifter från kakor ({ $data }), men texten anger att det inte finns några
cookies-unstated-help = en tabell [cookies.ID] för varje kaka, med purpose, kind och lasts, i stället för cookies = "none"
criminal-data-law-missing = { $datum } är uppgifter om brott, men { $purpose } nämner ingen lag som tillåter det
    .help = law = "…" i den rättsliga grund som gäller dem: lagen som kräver kontrollen, eller det som ger enskilda rätt till sådana uppgifter (i Sverige IMY:s föreskrifter, eller { $claims } för rättsliga anspråk)
criminal-data-unmarked = { $words } är uppgifter om brott, men { $datum } är inte märkt så
criminal-data-unmarked-asked = { $words } kan koppla en person till ett brott: gör { $datum } det?
criminal-data-unmarked-help = criminal = true i { $table }, och den lag som tillåter det där uppgifterna används; criminal = false om de inte kopplar någon till ett brott

## D–L

data-category-generic = { $words } säger inte vilka uppgifter det är
    .help = skriv vilka, eller lägg till delar: { $parts }
data-origin-missing = det står inte varifrån { $data } i { $purpose } kommer
    .help = source = ["data-subject"]; eller "observed", "controller" för det ni tar fram själva, eller id för en källa
data-origin-missing-kind = det står inte vad källan { $source } är för slags källa
    .help = kind = "third-party"; eller "public", "inferred", "observed", "data-subject"
disclosure-law-unnamed = det står inte vilken myndighet { $recipient } är, eller enligt vilken lag den får uppgifter
    .help = nämn den vanligaste, och lagen: law = "…"
dpo-contact-missing = det finns ett dataskyddsombud men inget sätt att nå det
    .help = email = "…", phone = "+46 …", form = "https://…" eller en adress; namnet behövs inte
dpo-required = { $authority } är en myndighet, men texten anger inget dataskyddsombud
    .help = [dpo] med email = "…"
dpo-undeclared = det står inte om det finns ett dataskyddsombud
    .help = dpo = "none" ovanför den första tabellen, eller [dpo] med email = "…"
dpo-unstated = texten talar om { $words }, men anger också att det inte finns något
dpo-unstated-address = { $email } är ett dataskyddsombuds adress, men texten anger att det inte finns något ombud
dpo-unstated-core = känsliga uppgifter är en kärna i det som görs här ({ $purpose }), men texten anger att det inte finns något dataskyddsombud
    .help = ett ombud krävs där känsliga uppgifter behandlas i stor omfattning som kärnverksamhet: [dpo] med email = "…"; tillåt annars anmärkningen, med omfattningen som skäl
dpo-unstated-help = [dpo] med email = "…" i stället för dpo = "none"
dpv-unknown = det finns inget ändamål { $term } i Data Privacy Vocabulary
dpv-unknown-data = det finns inget slags uppgifter { $term } i Data Privacy Vocabulary
dpv-unknown-help = en term från https://w3id.org/dpv, som i { $example }; eller ta bort raden, så använder exporten dina egna ord
eu-representative-missing = { $controller } finns i { $country }, utanför EES, men har ingen företrädare där
eu-representative-missing-contact = företrädaren saknar namn, eller går inte att nå
eu-representative-missing-help = [representative] med name och email, phone, form eller address; eller varför ingen behövs: { $exempt }
eu-representative-missing-unnamed = den personuppgiftsansvariga finns i { $country }, utanför EES, men har ingen företrädare i EES
frame-policy = ramen har ingen Content-Security-Policy: inget hindrar en sida från att hämta något från en annan värd, som då vet vem som läser texten, från att köra ett skript eller från att sätta en kaka
    .help = skriv { $line } först i `<head>`, eller ta den inbyggda raden från `klartext init --copy templates/frame.html`
frame-policy-default = regeln saknar `default-src`: det som den inte nämner får komma från vilken värd som helst, som då vet vem som läser texten
    .help = börja den med `default-src 'none';`
frame-policy-hosts = regeln låter sidor hämta från { $hosts }: den som finns där vet vem som läser texten
    .help = lägg filerna i `static/`, och nämn bara `'self'`
frame-policy-scripts = regeln tillåter skript, som kan sätta kakor och följa läsaren
    .help = ta bort `script-src`, och låt `default-src` vara `'none'`
free-text-special-risk = { $datum } kan avslöja hälsa, tro eller medlemskap i fackförening, men det står inte hur det hanteras
    .help = { $note }
        be läsarna att inte skriva om hälsa, tro eller fackförening, eller skriv hur ni hanterar det
further-processing-compatibility = { $purpose } använder { $data } till något nytt, men det står inte varför det är förenligt med det gamla ändamålet
host-malformed = { $written } är inte namnet på en värd
    .help = { $hosts }; `*.` framför betyder alla värdar därunder
joint-controller-essence-missing = det står inte vem som gör vad av er och { $other }
    .help = { $arrangement }, eller arrangement = {"{"} url = "https://…" {"}"}
joint-controller-essence-missing-shared = de ansvariga för { $purpose } bestämmer tillsammans, men det väsentliga i deras överenskommelse saknas
    .help = [joint_controllers.ID] för den andra, med name, { $purposes } och { $arrangement }
language-filler = { $words } säger läsaren ingenting
    .help = ta bort meningen, eller skriv vad ni gör
language-passive = { $words } säger inte vem som gör det, eller om det görs
    .help = skriv vem som gör vad: "vi lämnar din adress till transportören"
language-vague = { $words } lämnar läsaren i ovisshet
    .help = skriv vad som görs och när, eller att det inte görs
language-vague-who = { $words } säger inte vem
    .help = skriv vilka: de som har ett konto, de som läser webbplatsen
law-citation-imprecise = { $words } säger inte vilken lag det är
    .help = law = "…", med lagens id; eller nämn den i texten
law-citation-repealed = { $law } är upphävd
law-citation-repealed-words = { $words } gäller inte längre
    .help = hänvisa till det som gäller nu
law-country-mismatch = { $law } gäller i { $country }, men den personuppgiftsansvariga finns i { $own }
    .help = hänvisa till en lag i den ansvarigas land eller i EU; en som inte finns i tabellen: [laws.ID] med name, citation, kind och country
law-kind-mismatch = { $law } { $what ->
    [information] kräver att personer informeras, men så vitt klartext vet inget annat
    [no-task] ger ingen i uppgift att göra något
    [no-disclosure] kräver inte att någon lämnar uppgifter till andra
   *[limit] begränsar hur länge uppgifter får sparas, men kräver inte att någon sparar eller gör något
}
    .help = hänvisa till den lag som kräver det; finns ingen, välj en annan rättslig grund, eller ange tiden utan lag
law-kind-mismatch-asked = { $what ->
    [time] säger { $law } hur länge, och var?
   *[order] kräver { $law } detta, och var?
}
    .help = skriv var det står: law = {"{"} id = "…", at = "…" {"}"}; eller hänvisa till den lag som säger det
legal-basis-ambiguous = { $purpose } har flera rättsliga grunder, men det står inte vad var och en gäller
legal-basis-ambiguous-data = flera rättsliga grunder i { $purpose } gäller { $data } på samma gång
legal-basis-ambiguous-help = skriv i varje grund vad den gäller: data = ["…"], subjects = ["…"] eller { $when }
legal-basis-missing = { $purpose } saknar rättslig grund
    .help = basis = {"{"} type = "…" {"}"}, med { $types }
legal-basis-missing-data = ingen rättslig grund i { $purpose } gäller { $datum }{ $of ->
    [some] { " " }för { $groups }
   *[all] { "" }
}
    .help = lägg till { $entry } i `basis`, eller ta bort `data` ur den grund som gäller resten
legal-basis-missing-type = det står inte vilken rättslig grund det är i { $purpose }
    .help = type = "…", med { $types }
legal-obligation-law-missing = { $purpose } bygger på en rättslig förpliktelse, men ingen lag nämns
    .help = law = "bokforingslagen", eller en egen som beskrivs i [laws.ID]
legitimate-interest-holder-missing = det står inte vems intresset är i { $purpose }
    .help = holder = "controller", "third-party", eller ett namn på varje språk
legitimate-interest-missing = { $purpose } bygger på ett berättigat intresse, men intresset nämns inte
    .help = { $interest } i den rättsliga grunden{ $holder ->
        [missing] , och vems det är: holder = "controller", "third-party" eller egna ord
       *[stated] { "" }
    }
legitimate-interest-public-authority = en myndighet stöder { $purpose } på berättigat intresse
    .help = type = "public-task" med law; tillåt anmärkningen om det inte hör till myndighetens uppgifter
legitimate-interest-restates-purpose = intresset { $words } upprepar bara vad som görs
    .help = skriv vad ni, eller någon annan, vinner på det: varför det behövs
limitation-law-as-obligation = { $law } anger när krav senast kan ställas, men ålägger ingen att spara uppgifter
    .help = type = "legitimate-interests" med intresset att försvara sig mot krav, och retention med { $retention }
link-broken = texten har inget block { $anchor }
link-broken-help = id:n är de på sidan: #purposes/ID, #recipients/ID, #section/ID, #rights
link-broken-http = { $link } är inte krypterad

## TOML och filer

bad-id = { $id } går inte att använda som namn på en post
bad-id-help = ett namn har bokstäverna a–z, siffror och bindestreck mellan dem
bad-id-section = { $id } är namnet på ett avsnitt som klartext skriver
    .help = ge ditt avsnitt ett annat namn: { $table }
bad-id-slug-help = ett namn har bokstäverna a–z, siffror och bindestreck mellan dem: { $slug }
duplicate-id = den här nyckeln eller tabellen står två gånger
    .help = slå ihop de två, eller ge den ena ett annat namn
duplicate-id-line = detta står två gånger, första gången på rad { $line }
    .help = slå ihop de två, eller ge den ena ett annat namn
file-too-large = filen är { $size } byte stor, men högst { $limit } läses
    .help = dela den: långa texter i Markdown-filer, och varje text i en egen mapp
language-missing = webbplatsen har inget språk
    .help = languages = ["sv", "en"]
language-unknown = det finns inga standardtexter på { $language }
language-unknown-help = skriv dem i en mapp { $folder }; börja med `klartext init --copy locales/en/notice.ftl`
link-astray = länken leder ut ur webbplatsens mapp
    .help = lägg filen själv här, eller länka till en i webbplatsens mapp
misplaced-key-help = { $key } hör hemma i { $home }
misplaced-key-top-help = { $key } ska stå överst i filen, ovanför den första raden i [hakparenteser]
missing-file = filen { $file } finns inte
missing-file-each = { $name } är namnet på en enda fil, men varje språk har sin egen
    .help = { $file }, för filerna { $files }
missing-file-help = skriv texten i en fil { $file } bredvid den här
missing-file-near-help = det finns en fil { $near }; byt namn på den, eller skriv det namnet
missing-key = { $key } saknas här
not-a-file = det här är ingen vanlig fil
    .help = lägg en textfil här; en mapp eller enhet läses aldrig
not-utf8 = härifrån är filen inte UTF-8
    .help = spara den som UTF-8; i många redigerare heter det "Spara med kodning"
not-utf8-utf16 = filen är UTF-16, inte UTF-8
    .help = spara den som UTF-8; i många redigerare heter det "Spara med kodning"
notice-missing = det finns ingen text: ingen { $file } i någon mapp under `content/`
    .help = skriv texten i content/NAMN/notice.toml, eller skapa ett exempel med `klartext init`
notice-missing-folder-help = lägg den i en egen mapp: content/NAMN/notice.toml
notice-missing-name-help = byt namn på den till notice.toml
notice-missing-other-help = om det här är en text ska filen heta notice.toml; flytta den annars ut ur `content/`
notice-missing-unread = filen läses inte: dess mapp har ingen { $file }
repeated-word = { $word } står två gånger i listan
    .help = skriv det en gång
text-control-character = ett osynligt tecken, { $code }
    .help = skriv texten på nytt för hand, eller klistra in den som ren text
toml-syntax = raden går inte att läsa som TOML ({ $reason })
toml-syntax-after-bracket = det står text efter hakparentesen
    .help = börja en ny rad med den: { $rest }
toml-syntax-backslash = ett omvänt snedstreck har en särskild betydelse i en text
    .help = skriv det två gånger: \\; eller sätt texten inom enkla citattecken: '…'
toml-syntax-bracket = namnet i hakparentes har ingen avslutande hakparentes
toml-syntax-bullet = en rad börjar med sin nyckel, inte med en punkt eller ett streck
toml-syntax-bullet-help = ta bort tecknet: { $line }
toml-syntax-colon = mellan en nyckel och dess värde står `=`, inte kolon
toml-syntax-comma = det står ett kommatecken efter värdet
    .help = ta bort det: kommatecken står bara mellan [ ] och mellan {"{"} {"}"}
toml-syntax-comment = en kommentar börjar med `#`
toml-syntax-curly = en text ska ha raka citattecken
    .help = byt de böjda citattecknen mot raka: "…"
toml-syntax-date = datumet finns inte
toml-syntax-date-form = så skrivs inte ett datum i TOML: { $value }
toml-syntax-date-help = skriv år, månad och dag: { $line }
toml-syntax-decimal = { $number } är inget heltal
    .help = skriv heltal; ett och ett halvt år är months = 18
toml-syntax-name = ett namn i hakparentes har bokstäverna a–z, siffror och bindestreck
toml-syntax-no-equals = raden saknar `=`
    .help = en rad är nyckel = "text"; en text på flera rader står mellan """ och """
toml-syntax-no-value = det står inget värde efter `=`
toml-syntax-open-list = listan som börjar här har ingen avslutande hakparentes
    .help = skriv ] efter den sista posten
toml-syntax-open-table = tabellen som börjar här har ingen avslutande klammerparentes
    .help = skriv {"}"} efter den sista posten
toml-syntax-quote = ett citattecken inne i texten avslutar den
toml-syntax-quote-help = sätt texten inom enkla citattecken: { $line }
toml-syntax-quotes = en text ska stå inom citattecken
toml-syntax-space = det här är ett särskilt mellanslag, inte ett vanligt ({ $code })
    .help = skriv ett vanligt mellanslag
toml-syntax-truth = { $value } är inget värde i TOML
toml-syntax-unclosed = texten har inget avslutande citattecken
    .help = skriv " i slutet; en text på flera rader står mellan """ och """
toml-syntax-unclosed-lines = texten på flera rader har inga avslutande citattecken
    .help = skriv """ efter den
toml-syntax-zero = ett tal börjar inte med 0
toml-syntax-zero-help = skriv 3, inte 03; sätt ett tal som är ett namn inom citattecken: "03"
unknown-key = okänd nyckel { $key } i { $table }
unknown-key-entry = det här passar inte i tabellen: { $reason }
    .help = en fil i tables/ börjar med date = ÅÅÅÅ-MM-DD, dagen då den var aktuell; docs/TABLES.md visar posterna
unknown-key-help = nycklarna här är { $keys }
unknown-key-table = { $file } är ingen tabell som klartext läser
    .help = laws.toml, authorities.toml, adequacy.toml eller countries.toml
unknown-key-top = okänd nyckel { $key } överst i filen
unknown-reference = det finns { $kind ->
    [authorities] ingen tillsynsmyndighet
    [controllers] ingen personuppgiftsansvarig
    [joint_controllers] ingen gemensamt ansvarig
    [subjects] ingen grupp
    [data] inget slags uppgifter
    [sources] ingen källa
    [events] ingen händelse
    [laws] ingen lag
    [purposes] inget ändamål
    [recipients] ingen mottagare
    [cookies] ingen kaka
    [on_behalf] inget uppdrag åt andra
    [section] inget avsnitt
   *[countries] ingen landskod
} { $id }
unknown-reference-authority-help = skriv koden för ett land (`SE`) eller en region (`DE-HH`), eller lägg till en egen i tables/authorities.toml
unknown-reference-country-help = skriv de två bokstäverna enligt ISO 3166, till exempel `SE` eller `US`
unknown-reference-help = beskriv den: { $table } med { $keys }
unknown-reference-without = de gemensamma uppgifterna har ingen { $path } att ta bort
unknown-reference-without-help = ange tabell och post: `purposes.newsletter`
unknown-word = { $word } går inte att använda här
unknown-word-help = välj bland { $words }
wrong-type = { $key } är { $is }, men ska vara { $takes }
wrong-type-bool-help = skriv { $true } eller { $false }, utan citattecken
wrong-type-entry = det här passar inte i tabellen: { $reason }
    .help = en fil i tables/ börjar med date = ÅÅÅÅ-MM-DD, dagen då den var aktuell; docs/TABLES.md visar posterna
wrong-type-header-help = skriv rubriken inom dessa parenteser: { $brackets }
wrong-type-list = en lista, där varje post är { $each }
wrong-type-table-date = tabellen saknar datum
    .help = en fil i tables/ börjar med date = ÅÅÅÅ-MM-DD, dagen då den var aktuell; docs/TABLES.md visar posterna
wrong-type-unquoted-help = skriv { $line }, utan citattecken
wrong-type-value = { $kind ->
    [table] en tabell
    [tables] tabeller, var och en med ett namn
    [list] en lista
    [texts] en lista med texter
    [languages] en text på varje språk
    [number] ett heltal
    [decimal] ett tal med decimaler
    [bool] true eller false
    [date] ett datum
    [time] ett klockslag
   *[text] en text
}
wrong-type-whole-help = skriv ett heltal; ett och ett halvt år är months = 18
wrong-type-words = ett av { $words }

## Webbplatsen

base-url-form = { $url } är ingen webbadress
base-url-form-http = { $url } är inte krypterad
base-url-form-slash = { $url } slutar inte med ett snedstreck, så adresserna under den skulle bli fel
base-url-missing = det står inte vilken adress webbplatsen ska ha
    .help = base_url = "https://www.example.se/integritet/"
output-unknown = det finns inget slags sida { $kind }
output-unknown-help = det som kan utelämnas är { $kinds }
output-unknown-required = { $kind } kan inte utelämnas, för andra sidor leder dit
publish-target = det står inte vad målet { $target } är
    .help = type = "folder", eller type = "s3"
publish-target-endpoint = { $endpoint } är ingen webbadress
    .help = endpoint = "https://s3.eu-north-1.amazonaws.com"
publish-target-http = vägen till { $endpoint } är inte krypterad
    .help = endpoint = "https://s3.eu-north-1.amazonaws.com"
publish-target-key = målet { $target } saknar { $key }
publish-target-name = ett mål kan inte heta { $target }
    .help = använd a–z, 0–9 och -, som i [publish.web]
publish-target-other = { $key } hör till ett mål av typen { $type }
    .help = ta bort den, eller ändra `type`
slug-form = { $slug } kan inte vara den sista delen av en adress
slug-form-letters = { $slug } kan inte vara den sista delen av en adress
    .help = skriv den med a–z, 0–9 och enkla bindestreck
slug-missing = texten { $notice } har ingen adress på { $language }
slug-reserved = { $slug } kan inte vara den sista delen av en adress: webbplatsen använder det själv
    .help = skriv något annat
slug-taken = texten { $other } har eller har haft adressen { $address }, som förblir dess egen
    .help = ge { $notice } en annan slug
theme-colour = { $written } är ingen färg
theme-contrast = länkar i { $written } syns dåligt: kontrasten är { $contrast } till 1 mot bakgrunden, men { $needed } krävs
    .help = välj { $instead ->
        [darker] en mörkare färg
       *[lighter] en ljusare färg
    }
theme-font = { $font } är ingen lista med typsnitt
    .help = font = "'Source Sans 3', sans-serif"
theme-link = { $url } är ingen länk som en sida kan ha
    .help = url = "https://www.example.se/", eller en adress på webbplatsen
timezone-unknown = det finns ingen tidszon { $zone }
    .help = timezone = "Europe/Stockholm"
