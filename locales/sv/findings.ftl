### Anmärkningarna på svenska: vad som är fel och vad man skriver i stället. Klartext, 2026-11-30.
###
### Ett meddelande börjar med regelns namn. Det handlar om en sak, börjar med liten bokstav och slutar utan
### punkt; `.help` säger vad man skriver. Argumenten har egna grava accenter: `{ $purpose }` är ett id eller
### redaktörens ord, `{ $data }` en uppräkning. Nycklar och TOML är desamma på alla språk.
### En källa är `law-` med sina ord; de i dataskyddsförordningen sätts ihop av `law-place-…` och `law-gdpr`.

## Gemensamt

findings-all = { $rest } och { $last }
findings-any = { $rest } eller { $last }
findings-concerns = gäller { $notices }
findings-count-errors = { $count } fel
findings-count-infos = { $count ->
    [one] { $count } notis
   *[other] { $count } notiser
}
findings-count-warnings = { $count ->
    [one] { $count } varning
   *[other] { $count } varningar
}
findings-did-you-mean = menade du { $near }?
findings-editor-allow = Tillåt { $rule } här, med ett skäl
findings-editor-change = { $change ->
        [private] publiceras aldrig
        [never] räknas inte som en ändring
        [material] räknas som ändring i sak
        [unless-removed] räknas som ändring i sak, utom när något tas bort
        [depends] räknas som ändring i sak om något blir längre, vidare eller svagare för människor
       *[other] räknas inte som ändring i sak
    }
findings-editor-changed = { $count ->
        [one] 1 faktum ändrat sedan { $since }: visa
       *[other] { $count } fakta ändrade sedan { $since }: visa
    }
findings-editor-describe = Beskriv { $id }
findings-editor-fill = Lägg till det som saknas ({ $rule })
findings-editor-fix = Rätta { $rule }
findings-editor-fix-all = Rätta allt som inte kräver en bedömning
findings-editor-preview = Visa i förhandsvisningen
findings-editor-replace = Ändra till { $id }
findings-editor-standard = Byt till standardnamnet { $id }
findings-error = fel
findings-example = ett exempel: klartext explain { $rule }
findings-help = hjälp
findings-import-choices = står på mer än ett sätt; välj ett:
findings-import-date = datumet { $date }
findings-import-found = { $count ->
    [one] hittat i texten: { $count } uppgift
   *[other] hittat i texten: { $count } uppgifter
}
findings-import-lacks = det här kräver artiklarna 13 och 14 i GDPR, och texten säger det inte:
findings-import-left-out = utelämnat från sidan:
findings-import-line = rad { $line }: { $words }
findings-import-open = det här kräver de också; se efter om det står i ord som klartext inte har läst:
findings-import-rights = rättigheterna { $rights }
findings-import-sections = står i texten men har ingen plats bland fakta, och är kvar som avsnitt:
findings-info = notis
findings-law = stöd
findings-none = inget att anmärka på
findings-note = obs
findings-seen = sett
findings-seen-more =
    { $count ->
        [one] och på { $count } ställe till
       *[other] och på { $count } ställen till
    }
findings-tenths = { $whole },{ $tenth }
findings-warning = varning

## Reglerna, så som `explain` räknar upp dem

findings-rule-text = krävs i lag
findings-rule-guideline = krävs enligt riktlinjer
findings-rule-decision = avgjort av en myndighet eller domstol
findings-rule-logic = en slutsats ur fakta
findings-rule-fixed = kan inte stängas av
findings-topic-who = Ansvariga och kontakter
findings-topic-purposes = Ändamål
findings-topic-legal-basis = Rättslig grund
findings-topic-recipients = Mottagare
findings-topic-transfers = Överföringar till tredjeland
findings-topic-retention = Lagringstid
findings-topic-rights = Rättigheter
findings-topic-decisions = Att lämna uppgifter, och automatiska beslut
findings-topic-sources = Uppgifter från andra
findings-topic-children = Barn
findings-topic-special = Lagar och särskilda fall
findings-topic-numbers = Organisationsnummer
findings-topic-language = Språk
findings-topic-translations = Översättningar och ordalydelser
findings-topic-upkeep = Underhåll
findings-topic-files = Filer
findings-topic-site = site.toml och adresser
findings-topic-theme = Tema, mallar och meddelanden
findings-topic-records = Versionsfiler
findings-topic-release = Att ge ut och publicera
findings-topic-verify = Kontroll i efterhand
findings-topic-website = Inspelningar av webbplatsen
findings-topic-import = Import

## Källor

law-place-article = { $article }
law-place-paragraph = { $article }.{ $paragraph }
law-place-letter = { $article }.{ $paragraph } { $letter }
law-place-second-subparagraph = { $place } andra stycket
law-gdpr = { $has-articles ->
    [one] artikel { $articles }{ $has-recitals ->
        [some] { " " }samt skäl { $recitals }
       *[none] { "" }
    }
    [several] artiklarna { $articles }{ $has-recitals ->
        [some] { " " }samt skäl { $recitals }
       *[none] { "" }
    }
   *[none] skäl { $recitals }
} i GDPR
law-art-5-3-of-directive-2002-58-ec = artikel 5.3 i direktiv 2002/58/EG
law-chapter-9-section-28-of-the-swedish-electronic-communications-act-2022-482 = 9 kap. 28 § lagen (2022:482) om elektronisk kommunikation
law-chapter-7-section-2-of-the-swedish-accounting-act-1999-1078 = 7 kap. 2 § bokföringslagen (1999:1078)
law-section-15-of-the-swedish-camera-surveillance-act-2018-1200 = 15 § kamerabevakningslagen (2018:1200)
law-dataskyddslagen-2018-218-3-kap-10 = 3 kap. 10 § dataskyddslagen (2018:218)
law-edpb-opinion-28-2024 = EDPB:s yttrande 28/2024
law-edpb-statement-1-2025 = EDPB:s uttalande 1/2025
law-art-50-of-the-ai-act = artikel 50 i AI-förordningen
law-uk-gdpr-art-27 = artikel 27 i Storbritanniens dataskyddsförordning
law-art-14-of-the-swiss-federal-act-on-data-protection = artikel 14 i Schweiz dataskyddslag
law-chapter-5-section-1-of-the-swedish-data-protection-act-2018-218 = 5 kap. 1 § dataskyddslagen (2018:218)
law-wp260-rev-01 = WP260 rev.01
law-guidelines-on-transparency-wp260-rev-01 = riktlinjerna om öppenhet, WP260 rev.01
law-edpb-guidelines-05-2020 = EDPB:s riktlinjer 05/2020
law-edpb-guidelines-3-2019 = EDPB:s riktlinjer 3/2019
law-edpb-guidelines-2-2018 = EDPB:s riktlinjer 2/2018
law-edpb-guidelines-07-2020 = EDPB:s riktlinjer 07/2020
law-edpb-guidelines-2-2023 = EDPB:s riktlinjer 2/2023
law-imy-on-personal-identity-numbers = IMY om personnummer
law-imy-di-2019-6696-spotify-2023 = IMY DI-2019-6696 (Spotify, 2023)
law-cjeu-c-422-24-2025 = EU-domstolen C-422/24 (2025)
law-cjeu-c-154-21-2023 = EU-domstolen C-154/21 (2023)
law-cjeu-c-252-21-2023 = EU-domstolen C-252/21 (2023)
law-cjeu-c-673-17-2019 = EU-domstolen C-673/17 (2019)
law-cjeu-c-453-21-2023 = EU-domstolen C-453/21 (2023)
law-cjeu-c-311-18-2020 = EU-domstolen C-311/18 (2020)
law-cjeu-c-210-16-2018 = EU-domstolen C-210/16 (2018)
law-cjeu-c-40-17-2019 = EU-domstolen C-40/17 (2019)
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

## AI-system, kameror, åldersgräns, företrädare

ai-model-unlinked = { $provider } står för modellen i { $system } men tar inte emot uppgifter för { $purposes }
    .help = recipients = ["{ $recipient }"] i ändamålet; eller model = "own" om modellen körs på era egna datorer
ai-purpose-missing = { $system } används inte för något ändamål
    .help = purposes = ["…"]: ändamålen som systemet används för, eller "all"
ai-training-purpose-missing = uppgifter tränar modellen i { $system }, men det finns inget ändamål för det
    .help = training = ["…"]: ett eget ändamål för träningen, med rättslig grund och lagringstid
ai-training-purpose-missing-denied = inga uppgifter tränar modellen i { $system }, men ändamål för träning anges
    .help = trained_on_data = true, eller ta bort `training`
ai-undescribed = om { $system } står det inte { $missing }
ai-undescribed-does = vad det gör
ai-undescribed-model = vems modellen är
ai-undescribed-trained = om uppgifterna tränar modellen
ai-undescribed-opt-out = hur man säger nej till träningen
ai-undescribed-disclosed = hur man märker att det är AI
ai-undescribed-write-does = does: vad systemet gör, med ett verb först
ai-undescribed-write-model = model: mottagaren som står för modellen, eller "own"
ai-undescribed-write-trained = trained_on_data = false; eller true, med `training`
ai-undescribed-write-opt-out = opt_out: hur man säger nej, i en hel mening
ai-undescribed-write-disclosed = disclosed: var det står, i en hel mening; eller att ingen möter systemet
ai-unstated = { $words } verkar vara AI, som inte är beskriven
    .help = [ai.ID] med does, purposes, model, trained_on_data och disclosed: vad systemet gör, vems modellen är, om uppgifterna tränar den och hur man märker att det är AI
camera-purpose-missing = kamerorna { $cameras } hör inte till något ändamål
    .help = purposes = ["…"]: varför det finns kameror här
camera-sound = kamerorna { $cameras } spelar in ljud, som inte finns bland uppgifterna i deras ändamål
    .help = data = ["{ $data }"] i ändamålet; eller sound = false om mikrofonen är avstängd
camera-sound-denied = { $words }: texten talar om ljud, men kamerorna { $cameras } har sound = false
    .help = sound = true, med audio-recording bland uppgifterna i ändamålet och varför ljudet behövs; eller stäng av mikrofonerna och ta bort orden
camera-sound-unweighed = kamerorna { $cameras } spelar in ljud, men det står inte varför det inte räcker med bild
    .help = `balancing` i den rättsliga grunden, med svaret; eller sound = false om det räcker med bild
camera-undescribed = { $missing ->
        [place] det står inte vad kamerorna { $cameras } filmar
        [sound] det står inte om kamerorna { $cameras } spelar in ljud
       *[both] det står inte vad kamerorna { $cameras } filmar eller om de spelar in ljud
    }
camera-undescribed-sound = sound = false, eller true
minimum-age-consent = tjänsten får användas från { $years } års ålder, men i { $country } kan man inte samtycka själv före { $limit }
    .help = audience.children med from_age = { $limit } och `guardian`: hur en vårdnadshavare samtycker för yngre barn; eller years = { $limit }
minimum-age-contradiction = åldersgränsen är { $years } år, men texten riktar sig till barn
    .help = audience.children = false; eller en lägre åldersgräns
minimum-age-contradiction-consent = barn samtycker från { $age } års ålder, men åldersgränsen är { $years } år
    .help = from_age = { $years } i [audience.children]; eller en lägre åldersgräns
minimum-age-contradiction-words = { $words } talar om yngre än åldersgränsen på { $years } år släpper in
    .help = ta bort orden, eller skriv den åldersgräns som verkligen gäller
minimum-age-unchecked = åldersgränsen är { $years } år, men det står inte hur den kontrolleras
    .help = { $checked }
        skriv hur man visar sin ålder, eller att man själv anger den
representative-abroad-missing = tillsynsmyndigheten för { $place } anges, men ingen företrädare där
    .help = { $named }
        eller varför ingen behövs: { $exempt }
representative-place-mismatch = den ansvariga finns själv i { $place } och behöver ingen företrädare där
    .help = ta bort företrädaren; eller ange en annan plats: for = "EU", "GB" eller "CH"
representative-place-mismatch-twice = det finns två företrädare för { $place }
    .help = en för varje plats: for = "EU", "GB" eller "CH"
right-secrecy-misplaced = sekretess begränsar vad man får se, inte rättigheten { $right }
    .help = secrecy = ["…"] i [rights.access]; andra begränsningar av rättigheten skrivs i `limits`, i en hel mening
transfer-adequacy-unknown-organisation = finns det ett beslut om adekvat skyddsnivå för organisationen { $organisation }?
    .help = det finns ett för Europeiska patentorganisationen, genomförandebeslut (EU) 2025/1382; för andra en skyddsåtgärd enligt artikel 46, till exempel `public-instrument`, eller en grund i artikel 49
transfer-contradiction-organisation = { $recipient } är en internationell organisation, men enligt texten lämnar inga uppgifter EU/EES-området
was-unknown = ingen utgiven version har { $before }, som { $entry } ska ha hetat förut
was-unknown-near = was = "…": menade du { $near }?
was-unknown-remove = det id eller namn som posten hade i en utgiven version; eller ta bort `was`

## A–C

allow-unused = { $rule } ger ingen anmärkning, så det finns inget att tillåta
    .help = ta bort denna `[[allow]]`, eller rätta dess `at`
allow-unused-at = { $rule } ger ingen anmärkning vid { $at }, så det finns inget att tillåta
    .help = ta bort denna `[[allow]]`, eller rätta dess `at`
allow-unused-reason = { $rule } tillåts utan skäl, och räknas därför som otillåten
    .help = reason = "…": varför det är rätt i den här texten
answer-empty = { $words } är inget svar
    .help = skriv något som läsaren kan kontrollera: ett tal, en händelse, en lag, vad som vägs mot vad, vem som gör vad; finns inget svar får det som kräver det utgå
approval-invalid = filen med ett godkännande går inte att läsa: { $reason }
    .help = godkänn på nytt med `klartext approve`, och ta bort filen
approval-invalid-record = ett godkännande är inget som versionsfilen bredvid räknar
    .help = återställ filen från versionshanteringen eller en kopia, eller ta bort den; versionsfilen behöver den inte
approval-missing = { $notice } är inte godkänd i rollen { $role }: { $has } av { $needed }
    .help = klartext approve { $notice } --role { $role } --by NAMN
approval-person-releaser = { $who } ger ut versionen och har också godkänt den
    .help = låt någon annan godkänna eller ge ut versionen
approval-person-same = { $who } har godkänt i rollerna { $roles }, men site.toml kräver olika personer
    .help = låt någon annan godkänna i en av rollerna, och ta bort det andra godkännandet
approval-person-unknown = det är okänt vem som ger ut versionen, och det får inte vara någon som har godkänt
    .help = signera versionen med din nyckel: `klartext release --sign ~/.ssh/id_ed25519`
approval-settings-count = rollen { $role } kräver inget godkännande, eller fler än 20
    .help = skriv `count` från 1 till 20, eller ta bort rollen
approval-settings-name = en roll kan inte heta { $role }
    .help = skriv ett namn av a–z, 0–9 och bindestreck; `name` är vad läsarna ser
approval-settings-roles = `[approval]` anger ingen roll
    .help = lägg till en: `[approval.roles.legal]` med `name`
approval-settings-signers = regler om personer kräver signaturer, men `[approval]` anger ingen fil med nycklar
approval-signature = signaturen hör inte till filen: någon av dem har ändrats
    .help = godkänn på nytt med `klartext approve`, och ta bort båda filerna
approval-signature-missing = godkännandet är inte signerat
    .help = den som godkänner signerar filen: `ssh-keygen -Y sign -f NYCKEL -n klartext-approval FIL`
approval-signature-unknown = nyckeln som signerade finns inte bland dem som site.toml anger
    .help = signera med en nyckel ur filen som `signers` anger, eller låt lägga till nyckeln där
approval-void = godkännandet gäller { $what ->
    [notice] en annan text: { $was }, inte { $is }
    [content] ett annat innehåll: { $was }, inte { $is }
    [effective] ett annat ikraftträdande: { $was }, inte { $is }
   *[class] en annan klass: { $was }, inte { $is }
}
    .help = låt godkänna på nytt med `klartext approve`, och ta bort den här filen
approval-void-role = godkännandet gäller rollen { $role }, som site.toml inte anger
    .help = ta bort filen, eller ange rollen i `[approval.roles]`
art14-exemption-doubtful-effort = enligt { $purpose } kräver det för stor ansträngning att informera, men { $data } räcker för att nå personerna
    .help = ta bort `exempt` och skriv i `informed` när de får veta det; behåll det bara om det vore oproportionerligt att skriva till dem, och tillåt anmärkningen med det skälet
art14-exemption-doubtful-known = enligt { $purpose } känner personerna redan till uppgifterna, men { $words } kan de inte känna till
    .help = ta bort `exempt` och skriv i `informed` när de får veta det, inom en månad
art14-exemption-doubtful-letters = enligt { $purpose } kräver det för stor ansträngning att informera, men { $words } når personerna
    .help = ta bort `exempt` och informera dem i det brevet: `informed`
art14-exemption-doubtful-secrecy = { $purpose } vilar på myndigheters sekretess, men den ansvariga är ingen myndighet
    .help = lagen som ger er tystnadsplikt, om det finns någon; ta annars bort `exempt`
art14-exemption-law-missing = personerna informeras inte om { $purpose } på grund av en lag, men lagen nämns inte
    .help = law = "…" i `exempt`: lagen som föreskriver insamlingen eller kräver tystnadsplikt
art14-exemption-measures-missing = personerna informeras inte var för sig om { $purpose }, men det står inte vad som skyddar dem i stället
art14-timing = uppgifterna för { $purpose } kommer från { $sources }, men det står inte när personerna får veta det
    .help = { $informed }
        eller exempt = {"{"} ground = "law", law = "…" {"}"}
art14-timing-late = { $words } är för sent: personerna ska få veta det inom en månad från det att uppgifterna hämtades
    .help = inom en månad; vid den första kontakten, eller innan uppgifterna lämnas till någon annan, om det kommer först
audience-language-missing = texten riktar sig till läsare på { $language } men finns inte på { $language }
    .help = lägg till { $language } i `languages` i site.toml, som har { $languages }, och skriv texterna
authority-name-outdated = { $former } heter något annat nu: { $now }
    .help = skriv { $now } ({ $short }); det som myndigheten gjorde under sitt gamla namn står kvar: { $former } (numera { $short })
automated-consequences-missing = det står inte vad beslutet i { $purpose } betyder för personen och vad det kan leda till
automated-decision-unstated = { $words } i { $purpose } låter som ett beslut utan någon människa, { $claim ->
    [denied] men enligt texten fattas inga sådana
   *[unstated] men texten redovisar inget sådant
}
automated-decision-unstated-help = { $table } med ground, logic, significance, consequences och human_contact { $claim ->
        [denied] och ta bort `automated_decisions = "none"`
       *[unstated] {""}
    }; om någon till slut fattar beslutet själv, skriv vem
automated-decision-unstated-section = { $words } låter som ett beslut utan någon människa, { $claim ->
    [denied] men enligt texten fattas inga sådana
   *[unstated] men texten redovisar inget sådant
}
automated-decisions-undeclared = det står inte om beslut om personer fattas helt automatiskt
    .help = automated_decisions = "none", eller en tabell [purposes.ID.automated_decisions]
automated-ground-missing = det står inte vad som tillåter beslutet i { $purpose }
    .help = ground = "contract" om avtalet kräver beslutet, "law" om en lag tillåter det, "explicit-consent" om personen uttryckligen har samtyckt
automated-logic-missing = det står inte hur det automatiska beslutet i { $purpose } fattas
    .help = { $logic }
        skriv vilka uppgifter som räknas, och hur
automated-safeguards-missing = det står inte hur man når någon som prövar beslutet i { $purpose } på nytt
automated-special-category = beslutet i { $purpose } bygger på känsliga uppgifter, men varken på uttryckligt samtycke eller på ett viktigt allmänt intresse
    .help = ta bort de uppgifterna ur beslutet; eller special = {"{"} condition = "explicit-consent" {"}"}
balancing-test-offer = det står inte hur intressena har vägts mot varandra i { $purposes }, och läsaren erbjuds inte att få veta det
bookkeeping-hint = { $purpose } leder till fakturor med personuppgifter, men inget ändamål handlar om bokföring
    .help = lägg till ett ändamål med { $basis } och { $retention }
camera-on-consent = kamerorna i { $purpose } filmar alla som går förbi, och ingen kan säga nej
    .help = type = "legitimate-interests" med interest, holder och balancing; för en myndighet type = "public-task" med law
camera-private-place = kamerorna { $cameras } filmar { $words }, där människor räknar med att slippa bli iakttagna
    .help = ta bort kamerorna därifrån, eller flytta dem till en plats utanför och skriv vilken; ingen rättslig grund passar där
camera-sign-missing = människor filmas i { $purpose }, men texten nämner ingen skylt
    .help = { $informed }
        skriv var skyltarna sitter; eller [cameras.ID] med place, sound, sign och purposes
camera-sign-missing-camera = det står inte hur en skylt upplyser om kamerorna { $camera }
    .help = { $sign }
        vad det står på skylten, eller var den sitter
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
children-unstated-denied = { $group } { $basis ->
    [consent] samtycker själva till { $purpose }
   *[other] är de som använder { $purpose }
}, men texten säger att den inte vänder sig till barn
    .help = audience.children = {"{"} from_age = ÅLDER, guardian = …, notice = "MAPP" {"}"}; eller en annan sort än `user` för gruppen om det är vuxna som bestämmer
children-unstated-pupils = { $group } är barn, men texten säger att den inte vänder sig till några
    .help = audience.children = {"{"} notice = "MAPP" {"}"} med en text som är skriven för dem; är alla vuxna, tillåt anmärkningen med det skälet
children-unstated-words = { $words } talar om unga som själva använder detta, men texten säger att den inte vänder sig till barn
    .help = audience.children = {"{"} from_age = ÅLDER, guardian = …, notice = "MAPP" {"}"}, med åldern från vilken de samtycker själva; eller ta bort orden om bara vuxna får
claim-misleading-owned = { $words }: uppgifter om människor är ingen egendom
    .help = ta bort det, och skriv vad uppgifterna används till och på vilken rättslig grund
claim-misleading-waived = { $words }: ingen avstår från rättigheter eller krav genom att läsa en text
    .help = ta bort det; rättigheterna i artiklarna 12–22 och rätten till ersättning i artikel 82 finns kvar vad texten än säger
complaint-authority-unnamed = det står inte hos vilken tillsynsmyndighet man kan klaga
complaint-authority-unnamed-help = authorities = ["…"]: landet där er företrädare eller filial i EES finns, annars landet i den ansvarigas adress
complaint-authority-unnamed-federation = den federala myndigheten i { $country } har tillsyn över federala organ, telekom och post: gäller det er?
complaint-authority-unnamed-near-help = authorities = ["{ $id }"], { $authority }, om den är behörig för er; de andra har sin regions kod
complaint-authority-unnamed-region = i { $country } har regionerna egna tillsynsmyndigheter för offentliga organ
    .help = { $note } Om det gäller er: authorities = ["REGIONENS-KOD"], annars authorities = ["{ $code }"]
complaint-authority-unnamed-region-help = authorities = ["…"], den i er region: { $ids }; { $country } är för federala organ, telekom och post
complaint-missing = alla får klaga hos en tillsynsmyndighet, men texten tar bort den rätten
    .help = ta bort raden
consent-assumed = { $words }: att använda, besöka eller tiga är inget samtycke
    .help = ta bort det; för det som bygger på samtycke, skriv hur man säger ja (en ruta att kryssa i, en knapp), och för allt annat den rättsliga grunden
consent-imbalance = { $purpose } bygger på samtycke från { $whom ->
    [employees] anställda
    [applicants] arbetssökande
    [pupils] elever
   *[anyone] personer i förhållande till en myndighet
}, som knappast kan säga nej till { $words }
    .help = en annan rättslig grund, efter en intresseavvägning eller med en lag som tillåter det; finns det ingen som passar får uppgifterna inte användas så
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
consent-withdrawal-hard-punished = { $words }: den som tar tillbaka sitt samtycke ska inte få det sämre
    .help = ta bort följden; bara det som bygger på samtycket upphör, till exempel utskicken
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
    .help = en egen rättslig grund för dem, med { $subjects }: en som håller gentemot dem; berättigat intresse bara när du har vägt det mot deras och de får veta det, med interest, holder och balancing
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
    [exempt-statistics] räknar besök, vilket får ske utan samtycke bara på stränga villkor
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
    .help = source = ["data-subject"] om personen lämnar dem själv, "observed" om de uppstår när tjänsten används, "controller" om ni tar fram dem; annars id för en egen källa, [sources.ID]
data-origin-missing-kind = det står inte vad källan { $source } är för slags källa
    .help = kind = "third-party" om någon annan lämnar dem, "public" om de är offentliga, "inferred" om ni räknar ut dem, "observed" eller "data-subject"
disclosure-law-unnamed = det står inte vilken myndighet { $recipient } är, eller enligt vilken lag den får uppgifter
    .help = nämn den vanligaste, och lagen: law = "…"
dpo-conflict = { $words }: den som bestämmer över behandlingen kan inte vara dataskyddsombud
    .help = utse ett ombud som inte bestämmer över någon behandling, i organisationen eller utifrån, med en egen adress
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
dpo-unstated-scale = { $words } och känsliga uppgifter ({ $purpose }): det är den stora omfattning som kräver ett dataskyddsombud
    .help = [dpo] med email = "…"; om de personerna inte är de vars känsliga uppgifter det gäller, tillåt anmärkningen med det skälet
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
host-malformed = { $written } är inte ett domännamn
    .help = { $hosts }; `*.` framför betyder alla domäner under den
joint-control-unstated = { $words } talar om gemensamt ansvar, men ingen gemensamt ansvarig anges
    .help = [joint_controllers.ID] med name, purposes och arrangement, det väsentliga i det ni har kommit överens om; om var och en bestämmer för sig, skriv det
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
    .help = skriv lagens namn i texten, eller ange den med id: law = "…"
law-citation-repealed = { $law } är upphävd
law-citation-repealed-words = { $words } gäller inte längre
    .help = hänvisa till det som gäller nu, när du har kontrollerat att det stämmer
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
    [time] står det i { $law } hur länge, och i vilken bestämmelse?
   *[order] kräver { $law } detta, och i vilken bestämmelse?
}
    .help = ange bestämmelsen: law = {"{"} id = "…", at = "3 kap. 2 §" {"}"}; eller hänvisa till den lag som säger det
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
    .help = holder = "controller" om det är ert eget, "third-party" om det är någon annans, eller vems det är på varje språk
legitimate-interest-missing = { $purpose } bygger på ett berättigat intresse, men intresset nämns inte
    .help = { $interest } i den rättsliga grunden{ $holder ->
        [missing] , och vems det är: holder = "controller", "third-party" eller egna ord
       *[stated] { "" }
    }
legitimate-interest-public-authority = en myndighet får inte stödja { $purpose } på berättigat intresse om det hör till dess uppgifter
    .help = type = "public-task" med law, lagen som ger uppgiften; hör det inte till uppgifterna, tillåt anmärkningen med ett skäl, [[allow]]
legitimate-interest-restates-purpose = intresset { $words } upprepar bara vad som görs
    .help = skriv vad ni, eller någon annan, vinner på det: varför det behövs
limitation-law-as-obligation = { $law } anger när krav senast kan ställas, men ålägger ingen att spara uppgifter
    .help = type = "legitimate-interests" med intresset att försvara sig mot krav, och retention med { $retention }
link-broken = länken leder ingenstans: texten har ingen del som heter { $anchor }
link-broken-help = skriv den dels namn på sidan: #purposes/ID, #recipients/ID, #section/ID, #rights
link-broken-http = { $link } är inte krypterad

## M–P

markdown-html = rå HTML kommer inte med på sidan: { $text }
    .help = skriv Markdown: **fetstil**, [länk](https://…), - lista
markdown-html-image = en bild kommer inte med på sidan: { $text }
    .help = säg med ord vad bilden visar
markdown-html-link = länken kommer inte med på sidan, bara dess ord: { $text }
    .help = länka till https://…, mailto:…, tel:… eller #id i den här texten
markdown-html-nesting = det här kommer inte med på sidan, för det ligger för djupt i andra listor, länkar eller markeringar: { $text }
    .help = skriv det som en egen lista eller ett eget stycke
marketing-flag-missing = { $words } låter som direkt marknadsföring, men { $purpose } är inte märkt som det
    .help = direct_marketing = true, så att det framgår att man alltid kan säga nej; false om det inte är direkt marknadsföring
marketing-flag-missing-term = begreppet i `dpv` för { $purpose } betyder direkt marknadsföring, men ändamålet är inte märkt som det
    .help = { marketing-flag-missing.help }
marketing-on-contract = { $purpose } är direkt marknadsföring men vilar på ett avtal som inte kräver den
    .help = type = "consent" med withdraw, eller type = "legitimate-interests" med interest, holder och balancing; det som personerna beställer är ett annat ändamål, och reklam i en gratis tjänst är inget de har beställt
name-not-localised = { $words } är detsamma på alla språk, men är inget egennamn
new-purpose-unannounced = { $purpose } är nytt och använder uppgifter som ni redan har, { $data }; personerna ska få veta det innan det börjar
    .help = säg när och hur: { $informed }; was = "…" om det är ett gammalt ändamål med nytt id
notice-mixed-content = avsnittet handlar inte om personuppgifter
    .help = skriv det på ett annat ställe: det som rör personuppgifter är lättare att hitta när det står för sig
notice-scattered = texten hänvisar till { $document } utan att länka dit
    .help = säg det här, eller länka: [våra villkor](https://…); länkar går att skriva i texter i Markdown (`note`, `section`)
observed-is-art13 = uppgifterna för { $purpose } samlas in när personerna iakttas, och de ska få veta det genast; undantagen i artikel 14.5 gäller inte här
    .help = ta bort `exempt`, och informera på platsen där uppgifterna registreras, till exempel med en skylt
observed-is-art13-source = { $data } för { $purpose } registreras medan personen är där och tas inte fram efteråt
    .help = source = ["observed"]
open-list = { $words } lämnar uppräkningen öppen, men lagen kräver att den är fullständig
    .help = nämn allt som ingår, eller en kategori som omfattar alltihop
orgnr-checksum = kontrollsiffran i { $number } stämmer inte
    .help = jämför varje siffra med registret; om de nio första är rätt är numret { $corrected }
orgnr-form-mismatch = enligt namnet { $name } är det { $form }, men numret { $number } hör till { $other }
    .help = nummer för den formen börjar med { $digit }: kontrollera namn och nummer
orgnr-form-mismatch-none = enligt namnet { $name } är det { $form }, men numret { $number } hör inte till en sådan
    .help = nummer för den formen börjar med { $digit }: kontrollera namn och nummer
orgnr-form-mismatch-form = { $form ->
    [public] ett offentligt organ
    [limited-company] ett aktiebolag
    [cooperative] en ekonomisk förening
    [partnership] ett handelsbolag
   *[non-profit] en ideell förening eller stiftelse
}
orgnr-format = { $number } är inget svenskt organisationsnummer
    .help = tio siffror med bindestreck: registration_number = "NNNNNN-NNNN"
orgnr-format-unusual = { $number } är inte skrivet på vanligt sätt
orgnr-is-personnummer = organisationsnumret är ett personnummer
    .help = utelämna registration_number; namnet och en adress räcker
personnummer-consent-without-basis = enligt `ground` används { $data } med samtycke, men { $purpose } vilar inte på samtycke
    .help = [data.{ $id }] med ground = "secure-identification" eller "purpose", och skälet med ord; eller en grund med type = "consent" för numret här
personnummer-ground-missing = { $purpose } använder personnummer, men det står inte varför de får användas
    .help = [data.{ $id }] med ground = "consent", "purpose" eller "secure-identification", och { $reason }
personnummer-ground-missing-reason = ett annat beaktansvärt skäl att använda personnummer åberopas, men det står inte vilket
placeholder-left = { $word } står där du själv ska skriva något
    .help = skriv det som gäller hos er, och ta bort ordet
platform-as-processor = { $recipient } kallas personuppgiftsbiträde men är med och bestämmer över uppgifterna: { $words }
    .help = [joint_controllers.{ $id }] med purposes och arrangement, eller role = "controller"; tillåt anmärkningen om avtalet utesluter all egen användning
processor-own-purposes = { $recipient } kallas personuppgiftsbiträde men arbetar för egen del: { $words }
    .help = role = "controller", med ett ändamål och en rättslig grund för utlämnandet; eller stoppa den användningen i avtalet och ändra `activity`
processor-own-purposes-ours = { $words }: den som gör det på någons uppdrag är själv personuppgiftsansvarig för det
    .help = ett eget ändamål under [purposes.ID], med rättslig grund; eller sluta med den användningen
profiling-undisclosed = personer profileras i { $purpose }, men det står inte { $missing ->
    [logic] hur det går till
    [consequences] vad det kan leda till
   *[both] hur det går till eller vad det kan leda till
}
profiling-unstated = { $words } i { $purpose } låter som profilering, { $claim ->
    [denied] men enligt texten förekommer ingen
   *[unstated] men texten redovisar ingen
}
profiling-unstated-section = { $words } låter som profilering, { $claim ->
    [denied] men enligt texten förekommer ingen
   *[unstated] men texten redovisar ingen
}
promise-contradicted-gathered = { $words }: uppgifter för { $purpose } kommer från { $source }
    .help = ta bort löftet, eller skriv vad det stämmer på; ta bort källan bara om inga uppgifter kommer därifrån
promise-contradicted-kept = { $words }: { $purpose } sparar uppgifter längre
    .help = ta bort löftet, eller skriv vad som raderas genast och vad som sparas, och hur länge
promise-contradicted-outside = { $words }: { $recipient } finns utanför ({ $countries })
    .help = ta bort löftet, eller skriv vad det stämmer på
promise-contradicted-shared = { $words }: { $recipient } får uppgifter
    .help = ta bort löftet, eller skriv vilka andra som får uppgifter och vilka som inte får det
provision-consequence-missing = det står inte vad som händer om uppgifterna för { $purpose } inte lämnas
provision-missing = { $purpose } säger inte om man måste lämna uppgifterna
provision-missing-data = { $purpose } säger inte om man måste lämna { $data }
    .help = { $narrowed ->
        [subjects] en post i `provision` för de personer som saknar en, {"{"} by = "voluntary", subjects = ["…"] {"}"}; eller utelämna `subjects` i den post som täcker resten
       *[data] lägg till {"{"} by = "voluntary", data = ["{ $id }"] {"}"} i `provision`, eller utelämna `data` i den post som täcker resten
    }
provision-missing-entry = här står inte om man måste lämna uppgifterna för { $purpose }
provision-missing-help = provision = {"{"} by = … {"}"}: { $choices }; om uppgifterna måste lämnas också { $consequence }
provision-missing-voluntary-help = provision = {"{"} by = … {"}"}: { $choices }
public-task-law-missing = { $purpose } vilar på en uppgift av allmänt intresse, men lagen bakom nämns inte
    .help = law = "…": en som klartext känner till (docs/KEYS.md), eller er egen, beskriven i [laws.ID]
purpose-data-missing = { $purpose } säger inte vilka uppgifter som används
    .help = data = ["…"], till exempel name, email eller phone, eller era egna ur [data.ID]
purpose-data-missing-subjects = { $purpose } säger inte vems uppgifter det gäller
    .help = subjects = ["…"], till exempel customer, employee eller visitor, eller era egna ur [subjects.ID]
purpose-duplicate = { $first } och { $second } är samma ändamål: { $name }
    .help = slå ihop dem till ett ändamål med båda grupperna i `subjects`, eller säg i `name` vad som skiljer (kopierades { $second } från { $first }?)
purpose-list-open = { $words } lämnar öppet vad uppgifterna mer används till
    .help = nämn allt som uppgifterna används till, med ett eget ändamål för varje sak
purpose-missing = { $purpose } säger inte vad uppgifterna används till
purpose-missing-group = inget ändamål gäller gruppen { $group }
    .help = subjects = ["{ $id }"] i de ändamål som rör gruppen, eller ta bort den
purpose-missing-groups = { $purpose } säger inte vad uppgifterna om { $groups } används till
purpose-missing-none = texten har inget ändamål
    .help = beskriv varje ändamål, med basis, retention och recipients:
purpose-vague = { $words } säger inte vad som görs med uppgifterna
    .help = säg vilka uppgifter som används, till vad, och vad det ger läsaren; ett eget ändamål för varje sak

## Q–R

readability-low = { $part ->
    [all] textens egna ord
   *[part] orden här
} på { $language } är svåra för { $reader ->
    [child] ett barn
   *[adult] de flesta
}: { $measure } { $figure } ({ $short } om fasta juridiska termer räknas som korta ord)
    .help = skriv kortare meningar och vardagliga ord; sikta på { $measure } { $goal } eller { $direction ->
        [less] lägre
       *[more] högre
    }
recipient-category-unspecific = { $words } säger inte vem som får uppgifterna{ $others }
recipient-category-unspecific-activity-help = { $activity }: vad de gör med uppgifterna
recipient-category-unspecific-anywhere = { $words } kan vara vem som helst, och det står inte var de finns{ $others }
recipient-category-unspecific-country = var de finns
recipient-category-unspecific-members-help = eller ange namnen: members = ["…"]
recipient-category-unspecific-others = ; det står inte heller { $missing }
recipient-category-unspecific-purposes = till vilka ändamål de får uppgifter
recipient-category-unspecific-role = om de arbetar åt er
recipient-category-unspecific-undescribed = kategorin { $recipient } är inte beskriven{ $others }
recipient-list-contradiction = sidan säger vem som får uppgifterna, men { $words } öppnar listan igen
    .help = nämn varje mottagare eller kategori; ta bort den här om det inte finns några andra
recipient-name-recommended = bara kategorin anges: { $recipients }; den som begär tillgång har rätt att få veta namnen
    .help = members = ["…"] med namnen
recipient-role-missing = det står inte om { $recipient } arbetar åt er eller bestämmer själv{ $others }
recipient-role-missing-help = role = "processor" om den arbetar på ert uppdrag, annars "controller", "authority", "third-party" eller "anyone"
recipient-unlinked = inget ändamål nämner { $recipient }: det står inte varför den får uppgifter, eller vilka
recipient-unlinked-help = purposes = ["…"] här; eller lägg till den i ändamålets `recipients`
recipients-undeclared = { $purpose } säger inte vem som får uppgifterna
    .help = recipients = ["…"], eller `recipients = []` om ingen utomstående får dem
recipients-unstated = { $words } i { $purpose } talar om någon som får uppgifter, men enligt `recipients = []` får ingen dem
    .help = recipients = ["ID"], med en tabell [recipients.ID] som säger vem det är och vad den gör
recipients-unstated-recipient = enligt { $purpose } får ingen uppgifterna, men enligt { $recipient } är den en mottagare
    .help = ta bort `recipients = []`, eller ta bort ändamålet ur mottagarens `purposes`
recipients-unstated-sold = { $words }: uppgifter säljs, men ingen som får dem anges
    .help = en tabell [recipients.ID] med role = "controller" för den som köper dem, och ett ändamål med rättslig grund
retention-forever = uppgifterna för { $purpose } sparas för alltid, men det står inte varför
retention-forever-help = en tid (years, months, days) med `from`, eller until = "…" med en händelse; om uppgifterna måste sparas för alltid, law = "…" eller { $reason }
retention-forever-law = uppgifterna för { $purpose } sparas för alltid, men { $law } kräver inte det
retention-forever-least = uppgifterna för { $purpose } sparas ”minst” en viss tid, men det står inte när de tas bort
retention-long = uppgifterna för { $purpose } sparas i tio år eller längre, men det står inte varför
    .help = { $reason }
        eller law = "…"
retention-missing = { $purpose } säger inte hur länge uppgifterna sparas
retention-missing-data = { $purpose } säger inte hur länge { $data } sparas
retention-missing-data-help = lägg till en post med data = ["{ $id }"] och en egen tid i `retention`, eller utelämna `data` i den post som täcker resten
retention-missing-entry = här står inte hur länge uppgifterna för { $purpose } sparas
retention-missing-groups = { $purpose } säger inte hur länge { $data } om { $groups } sparas
retention-missing-help = retention = en tid (years, months, weeks eller days) med `from`, eller `until`, och en händelse som { $events }; eller law = "…", eller criteria med egna ord
retention-start-missing = det står inte från när tiden för { $purpose } räknas
    .help = from = "…": { $events }, eller en egen, [events.ID]
retention-statute-mismatch = { $law } ger { $period }, men texten säger { $stated }
    .help = retention = {"{"} law = "{ $id }" {"}"} ger lagens egen tid, med ord som klartext redan har
retention-statute-mismatch-calendar = { $law } kräver att uppgifterna sparas till och med det { $years }:e året efter utgången av det kalenderår då räkenskapsåret avslutades, men texten säger { $stated }
    .help = retention = {"{"} law = "{ $id }" {"}"} ger lagens egen tid, med ord som klartext redan har
retention-statute-mismatch-limit = { $law } tillåter den tiden bara av ett särskilt skäl, men det står inte vilket
    .help = longer_if eller { $reason }
retention-uniform = alla { $count } ändamål har samma tid, även { $purpose }, som en lag kräver
    .help = ge varje ändamål den tid som det behöver
retention-until-request = uppgifterna för { $purpose } sparas tills någon begär radering, men det är en rättighet och ingen lagringstid
    .help = lägg till ett slut som kommer utan begäran: en tid med `from`, eller en händelse i `until`; or_until = "erasure-request" kan stå kvar
retention-vague = { $words } är varken en tid eller ett kriterium: ingen tid, händelse eller lag nämns
retention-vague-help = säg vad som avslutar tiden för { $purpose }, så att läsaren kan räkna ut det: until = "…" med en händelse ({ $events }), eller en tid (years, months, days) och from = "…" med en händelse, eller händelsen med egna ord (”när ärendet är avslutat”)
retention-vague-repeated-help = säg vad som avslutar tiden för { $purpose }: until = "…", en tid med from = "…", eller händelsen med egna ord
retention-vague-open = { $words } lämnar öppet när tiden tar slut
review-due = { $purpose } skulle ses över senast { $day }, och i dag är det { $today }
    .help = se över det, och ge sedan `review_by` en ny dag eller ta bort nyckeln
right-access-missing = alla har rätt till tillgång, men texten utelämnar den rätten
    .help = ta bort raden; det som begränsar rätten hör hemma i `limits`
right-erasure-missing = alla har rätt till radering, men texten utelämnar den rätten
    .help = ta bort raden; det som begränsar rätten hör hemma i `limits`
right-limited-access = { $words }: tillgång är gratis varje gång, inte bara en gång under en viss tid
    .help = utelämna begränsningen; bara en begäran som är uppenbart ogrundad eller orimlig får nekas eller kosta något
right-limited-answer = { $words }: svaret ska komma inom en månad
    .help = skriv en månad; det får ta två månader till bara om begäran är komplicerad eller om de är många, och det ska personen få veta inom den första
right-limited-complaint = { $words }: man får när som helst klaga hos myndigheten, utan att vända sig till er först
    .help = ta bort ordningsföljden; ”fråga gärna oss först” går bra
right-limited-denied = { $words }: rätten gäller alla vars uppgifter det är, och bara lagen begränsar den
    .help = ta bort det; om en lag begränsar rätten i ett visst fall, skriv fallet och lagen
right-limited-hidden = { $words }: uppgifter som döljs är inte raderade
    .help = skriv att uppgifterna raderas, och vad som ändå sparas, hur länge och enligt vilken lag
right-limited-identity = { $words }: alla behöver inte visa vem de är med en kopia
    .help = begär mer information bara när det finns rimliga skäl att tvivla på vem som frågar, och inte mer än vad som behövs
right-limited-letter = { $words }: ett brev, ett besök, en blankett eller vissa tider får inte vara det enda sättet
    .help = ange också ett enkelt sätt, som e-post eller ett formulär; en begäran på annat sätt gäller lika mycket
right-limited-marketing = { $words }: en invändning mot direkt marknadsföring ska alltid följas
    .help = ta bort det: efter en invändning får uppgifterna inte längre användas till direkt marknadsföring
right-limited-reason = { $words }: ingen behöver säga varför hen vill ha en kopia av sina uppgifter
    .help = ta bort det
right-limited-refused = { $words }: rätten gäller alla vars uppgifter det är
    .help = skriv vad man får, och vilken lag eller vems rättigheter som begränsar det
right-object-marketing-missing = { $purpose } är direkt marknadsföring, men det står inte att man när som helst kan säga nej
    .help = ta bort raden
right-object-missing = personerna kan invända mot { $purpose }, men texten utelämnar det
    .help = ta bort raden
right-overpromised-decision = texten lovar att en människa prövar beslut, men den rätten gäller inget ändamål: inget beslut fattas helt automatiskt
    .help = ta bort tabellen; eller så saknas ett ändamål, eller dess rättsliga grund
right-overpromised-object = texten lovar rätt att invända, men den gäller inget ändamål: inget vilar på berättigat intresse eller en uppgift av allmänt intresse, och inget är direkt marknadsföring
    .help = ta bort tabellen; eller så saknas ett ändamål, eller dess rättsliga grund
right-overpromised-portability = texten lovar rätt till dataportabilitet, men den gäller inget ändamål: inget vilar på samtycke eller avtal
    .help = ta bort tabellen; eller så saknas ett ändamål, eller dess rättsliga grund
right-portability-missing = rätten till dataportabilitet gäller { $purpose }, men texten utelämnar den
    .help = ta bort raden
right-rectification-missing = alla har rätt till rättelse, men texten utelämnar den rätten
    .help = ta bort raden; det som begränsar rätten hör hemma i `limits`
right-restriction-missing = alla har rätt till begränsning, men texten utelämnar den rätten
    .help = ta bort raden; det som begränsar rätten hör hemma i `limits`
rights-channel-missing = man ska vända sig till { $who ->
    [dpo] dataskyddsombudet
   *[representative] företrädaren
}, men det står inte hur
    .help = ange email, phone, form eller address där; eller contact = "controller"
rights-fee = { $words }: det är gratis att använda en rättighet
    .help = en avgift får tas ut för ytterligare kopior, och för en begäran som är uppenbart ogrundad eller orimlig; skriv ut det om det är vad som menas

## S–Z

base-url-form = { $url } är ingen webbadress
base-url-form-slash = { $url } slutar inte med ett snedstreck, så adresserna under den skulle bli fel
base-url-form-unencrypted = { $url } är inte krypterad
base-url-missing = webbplatsens adress saknas
    .help = base_url = "https://www.example.se/integritet/"
output-unknown = det finns inget slags sida som heter { $kind }
    .help = det som kan utelämnas är { $kinds }
output-unknown-kept = { $kind } kan inte utelämnas, för andra sidor länkar dit
    .help = det som kan utelämnas är { $kinds }
output-unknown-near = det finns inget slags sida som heter { $kind }
    .help = menade du { $near }?
place-settings-form = platsens adress är ingen webbadress
place-settings-language = webbplatsen har inget språk { $language }
place-settings-language-help = skriv { $languages }
place-settings-notice = det finns ingen text { $notice }
place-settings-notice-help = skriv `notice` med { $notices }
place-settings-plain = platsens adress är okrypterad
    .help = skriv https://, eller `plain_http = true` om vem som helst på vägen får ändra det som läses
place-settings-url = platsen har ingen adress
place-settings-which = platsen anger inte vilken text som finns där
publish-target-address = { $url } är ingen webbadress
publish-target-key = målet { $name } saknar { $key }
publish-target-name = ett mål kan inte heta { $name }
    .help = använd a-z, 0-9 och -, som i [publish.web]
publish-target-other = { $key } hör till ett mål med type = "{ $type }"
    .help = ta bort nyckeln, eller ändra `type`
publish-target-type = målet { $name } säger inte vad det är
    .help = type = "folder", eller type = "s3"
publish-target-unencrypted = vägen till { $url } är inte krypterad
sentence-long = meningen som börjar { $words } har { $count } ord
    .help = dela den i två eller tre, eller gör en lista; 15 ord är lätta att läsa
social-page-joint-control = { $purpose } handlar om följare på sociala medier, men plattformen anges inte som gemensamt personuppgiftsansvarig
    .help = [joint_controllers.PLATTFORM] med name, purposes = ["{ $id }"] och arrangement
source-mismatch = { $group } nämns av någon annan, men enligt { $purpose } lämnar de uppgifterna själva
    .help = en egen källa för den som nämner dem: [sources.ID] med kind = "third-party" och name, och `informed` med när de får veta det; låt det stå bara om de själva lämnar alla uppgifter
source-mismatch-closed = { $words } är inte öppet för alla, men källan kallas offentlig
    .help = kind = "third-party", med ett namn som säger vem som lämnar uppgifterna
source-missing = det står inte med ord vem eller vad { $source } är
source-unspecific = { $words } säger inte varifrån uppgifterna kommer
    .help = { $name }: källans namn, eller vad det är för slags organisation och bransch
special-category-condition-missing = { $data } är känsliga uppgifter, men { $purpose } anger inget undantag för dem
    .help = special = {"{"} condition = … {"}"}, det undantag i artikel 9.2 som stämmer: { $conditions }, eller ett annat; med law = "…" om det bygger på en lag
special-category-law-missing = undantaget för { $purpose }, artikel 9.2 { $letter }, kräver stöd i lag, men ingen lag nämns
    .help = law = "…": en som klartext känner till (docs/KEYS.md), eller er egen, beskriven i [laws.ID]
special-category-unmarked = { $words } hör till de känsliga uppgifterna, men { $data } är inte märkt så
special-category-unmarked-help = special = "{ $kind }" i [data.{ $id }], och special = {"{"} condition = "…" {"}"} i varje ändamål som använder dem; eller special = "none" i [data.{ $id }] med special_reason = "…", om de inte avslöjar något sådant
special-category-unmarked-likeness = { $purpose } identifierar personer och använder { $words }: är det en maskin som jämför?
    .help = special = "biometric" i [data.{ $id }] om en maskin känner igen personer på det; eller special = "none" med special_reason = "…", om en människa tittar på det
special-category-unmarked-maybe = { $words } kan avslöja känsliga uppgifter: gör { $data } det?
special-category-unmarked-purpose = { $words } kräver känsliga uppgifter, men { $id } använder inga
    .help = ange i `data` vilka uppgifter som används, märkta med `special`; eller special = "none" med special_reason = "…" vid någon av uppgifterna
special-category-unmarked-reason = { $words } sägs inte vara känsligt, men det står inte varför
    .help = special_reason = "…": vad orden betyder här; det publiceras aldrig
special-category-unmarked-second = { $words } är ett annat slags känsliga uppgifter än det som { $data } är märkt med ({ $marked })
    .help = två tabeller under [data], var och en med sitt `special` ("{ $marked }" och "{ $kind }"), och ett undantag för båda där de används; eller ta bort de orden
special-condition-unavailable = undantaget för { $purpose } gäller ideella organisationer med politiskt, religiöst eller fackligt syfte, och den ansvariga är ingen sådan
    .help = ett annat undantag i artikel 9.2 som stämmer här (condition), till exempel explicit-consent
special-condition-unavailable-aim = undantaget för { $purpose } gäller organisationer med politiskt, religiöst eller fackligt syfte: är ni en sådan?
    .help = ett annat undantag i artikel 9.2 som stämmer här (condition), till exempel explicit-consent
special-condition-unavailable-public = undantaget för { $purpose } gäller uppgifter som personen själv har offentliggjort, men här lämnar personen dem till er
    .help = ett annat undantag i artikel 9.2 som stämmer här (condition), till exempel explicit-consent; om uppgifterna är offentliga, source = ["public"] eller källans id
special-condition-unavailable-research = undantaget för { $purpose } gäller arkiv, forskning och statistik: är det här något av dem?
    .help = ett annat undantag i artikel 9.2 som stämmer här (condition); eller nämn forskningen i ändamålets `name` eller `note`
special-condition-unavailable-vital = undantaget för { $purpose } gäller personer som inte kan samtycka, men här lämnar de uppgifterna själva
    .help = ett annat undantag i artikel 9.2 som stämmer här (condition), till exempel explicit-consent; eller nämn nödsituationen
special-condition-unavailable-work = undantaget för { $purpose } gäller arbetsrätt och socialt skydd, men ingen av personerna är anställd
    .help = ett annat undantag i artikel 9.2 som stämmer här (condition), till exempel explicit-consent, eller ett med sin lag
staff-monitoring-excessive = { $purpose } övervakar anställda närmare än den rättsliga grunden tillåter: { $words }
    .help = ta bort de uppgifterna, eller använd något mildare, som resultat för en grupp eller stickprov vid misstanke; det som en lag kräver: type = "legal-obligation" med law
stamp-authority-certificates = inget certifikat är angivet för tidsstämplingstjänsten { $name }: dess stämplar kan inte kontrolleras
stamp-authority-file = { $file } kan inte användas som certifikat för en tidsstämplingstjänst: { $reason }
    .help = lägg tjänstens rotcertifikat där, som PEM
stamp-authority-name = en tidsstämplingstjänst kan inte heta { $name }
    .help = skriv ett namn av a–z, 0–9 och bindestreck, med högst 64 tecken
stamp-authority-url = tidsstämplingstjänsten { $name } saknar webbadress
stamp-invalid = stämpeln för version { $version } från { $authority } är inte giltig: { $why }
stamp-invalid-algorithm = den, eller ett av dess certifikat, är undertecknad med { $name }, som är okänd eller inte betrodd
stamp-invalid-certificate = certifikatet som undertecknade den saknas
stamp-invalid-expired = certifikatet för { $subject } gällde från { $from } till { $until }, men stämpeln är från { $at }
stamp-invalid-file = { $file } heter som en tidsstämpel, men det finns ingen sådan version
    .help = ge den namnet VERSION.TJÄNST.tsr efter den version som den stämplar, eller ta bort den
stamp-invalid-hash = den gäller kontrollsumman { $stamped }
stamp-invalid-help = återställ { $file } från versionshanteringen eller en kopia; eller ta bort den och låt stämpla versionen på nytt med `klartext stamp`
stamp-invalid-key = nyckeln i ett certifikat går inte att läsa eller är för kort
stamp-invalid-nonce = den svarar på en annan fråga
stamp-invalid-purpose = certifikatet för { $subject } är inte avsett för tidsstämplar
stamp-invalid-refused = tjänsten vägrade, med status { $status }
stamp-invalid-refused-words = tjänsten vägrade, med status { $status }: { $words }
stamp-invalid-signature = underskriften stämmer inte
stamp-invalid-unknown = inget certifikat som site.toml anger leder till det för { $subject }
stamp-invalid-unreadable = den är inget svar från en tidsstämplingstjänst, eller bara en del av ett ({ $reason })
stamp-missing = version { $version } av { $notice } har ingen stämpel från { $authority }: { $why }
    .help = versionen är utgiven ändå; `klartext stamp` frågar igen
stamp-unknown = stämpeln för version { $version } från { $authority } kommer från en okänd tjänst: { $why }
    .help = ange tjänstens rotcertifikat: `certificates = "certificates/{ $authority }.pem"` i `[stamp.{ $authority }]`
table-old = klartexts tabell över { $table ->
    [laws] lagar
    [authorities] myndigheter
    [adequacy] beslut om adekvat skyddsnivå
   *[countries] länder
}, som det här bygger på, var aktuell { $date }, för { $months } månader sedan
    .help = kontrollera om den fortfarande stämmer; en nyare klartext har en nyare tabell, och webbplatsens tables/ kan rätta den (docs/TABLES.md)
table-own-adequacy = vem beslutet om adekvat skyddsnivå för { $country } omfattar kommer från { $file }, daterad { $date }
table-own-adequate = att { $country } har ett beslut om adekvat skyddsnivå kommer från { $file }, daterad { $date }
table-own-allow-help = tillåt anmärkningen med källan som skäl: ingen annan anmärkning tar längre upp det
table-own-authority = hur man når myndigheten { $authority } kommer från { $file }, daterad { $date }
table-own-country = vilka regler som gäller för { $country } kommer från { $file }, daterad { $date }
table-own-help = inget att skriva; det här är källan som läsarna och de som godkänner texten litar på
table-own-law = vad { $law } kräver kommer från { $file }, daterad { $date }
table-own-other-law = vad { $law } kräver kommer från { $file }, daterad { $date }, och klartexts egen tabell säger något annat
table-unconfirmed = klartext har inte kunnat bekräfta { $keys } för { $id }
    .help = slå upp det, och lägg det du finner i webbplatsens tables/, med datum (docs/TABLES.md)
table-unconfirmed-authority = klartext har inte kunnat bekräfta { $keys } för myndigheten { $id }, och sidan utelämnar det
    .help = slå upp det, och lägg det du finner i webbplatsens tables/, med datum (docs/TABLES.md)
text-control-character = ett tecken som inte syns, { $code }
    .help = skriv om texten för hand, eller klistra in den som vanlig text
text-form-capital = en mening börjar med stor bokstav
text-form-end = en mening slutar med punkt
text-form-heading = en rubrik har ingen punkt
text-form-name = ett namn sätts in i en mening och börjar med liten bokstav
text-form-phrase = en verbfras börjar med liten bokstav
text-form-stop = den här texten sätts in i en mening och har ingen punkt
text-form-verb = en verbfras börjar med verbet
theme-colour = { $written } är ingen färg
theme-contrast = länkar i { $written } syns dåligt: kontrasten mot bakgrunden är { $contrast } till 1, och { $needed } krävs
    .help = välj en { $choose ->
        [darker] mörkare
       *[lighter] ljusare
    } färg
theme-font = { $font } är ingen lista med typsnitt
    .help = font = "'Source Sans 3', sans-serif"
theme-link = { $url } är ingen länk som en sida kan ha
    .help = url = "https://www.example.se/", eller en adress på webbplatsen
timezone-unknown = det finns ingen tidszon { $zone }
    .help = timezone = "Europe/Stockholm"
transfer-adequacy-scope = beslutet om adekvat skyddsnivå för { $country } omfattar bara organisationer på en lista, och det står inte om { $recipient } finns på den
    .help = certified = true om mottagaren finns på listan (för USA www.dataprivacyframework.gov); annars en annan skyddsåtgärd
transfer-adequacy-scope-commercial = beslutet om adekvat skyddsnivå för { $country } omfattar bara privata organisationer under landets dataskyddslag, och det står inte om { $recipient } är en sådan
    .help = certified = true om mottagaren omfattas; annars en annan skyddsåtgärd
transfer-adequacy-unknown = i klartexts tabell från { $date } finns inget beslut om adekvat skyddsnivå för { $country }
    .help = en skyddsåtgärd i artikel 46 som ni verkligen har (safeguard), till exempel standard-contractual-clauses med `copy`
transfer-adequacy-unknown-ended = beslutet om adekvat skyddsnivå för { $country } upphörde { $date }
    .help = en skyddsåtgärd i artikel 46 som ni verkligen har (safeguard), till exempel standard-contractual-clauses med `copy`
transfer-compelling-interest-missing = uppgifter går till { $recipient } på grund av tvingande berättigade intressen, men det står inte vilka
transfer-consent-risks-missing = personerna samtycker till en överföring till { $recipient }, men riskerna nämns inte
transfer-consent-risks-missing-untold = `risks` för överföringen till { $recipient } nämner ingen risk
    .help = skriv vad som kan hända där men inte här: att myndigheter kan läsa uppgifterna, att ingen tillsyn finns, att domstolar inte hjälper, eller vad annat som gäller i det landet
transfer-contradiction = { $recipient } finns utanför EU/EES ({ $countries }), men enligt texten lämnar inga uppgifter EU/EES-området
transfer-contradiction-access = { $recipient } kommer åt uppgifter från ett land utanför EU/EES{ $place ->
    [none] {""}
   *[some] {" "}({ $countries })
}, men enligt texten lämnar inga uppgifter EU/EES-området
transfer-contradiction-form = { $recipient } har en bolagsform som bara finns utanför EU ({ $form }), men enligt texten lämnar inga uppgifter EU/EES-området
    .help = skriv det bolag som ni har avtal med, om det är ett inom EES; ta annars bort `transfers = "none"`, och säg vid mottagaren vart uppgifterna går och vad som skyddar dem
transfer-contradiction-help = ta bort `transfers = "none"`, och säg vid mottagaren vad som skyddar uppgifterna: transfer = {"{"} country = "…", safeguard = "…" {"}"}; åtkomst utifrån är också en överföring
transfer-contradiction-nowhere = enligt texten lämnar inga uppgifter EU/EES-området, men det står inte var { $recipient } finns
    .help = country = "…": landet där den lagrar uppgifterna eller kommer åt dem; utanför EES också `transfer`, och ta bort `transfers = "none"`
transfer-contradiction-section = avsnittet nämner { $place }, men enligt texten lämnar inga uppgifter EU/EES-området
transfer-contradiction-transfer = uppgifter hos { $recipient } går utanför EU/EES{ $place ->
    [none] {""}
   *[some] {" "}({ $countries })
}, men enligt texten gör inga det
transfer-contradiction-words = orden om { $recipient } nämner { $places }, men enligt texten lämnar inga uppgifter EU/EES-området
transfer-copy-missing = det står inte hur man får en kopia av det som skyddar uppgifterna hos { $recipient }, eller var den finns
    .help = { $copy }
        skriv vem man ber om en kopia, eller var den går att läsa
transfer-country-missing = uppgifter går till { $recipient } utanför EU/EES, men inget land nämns
    .help = country = "…", landets två bokstäver, till exempel US
transfer-derogation-closed = en myndighet kan inte låta överföringen till { $recipient } vila på det undantaget i sin myndighetsutövning
    .help = en grund som en myndighet får använda (safeguard): public-instrument, standard-contractual-clauses med `copy`, eller public-interest med lagen
transfer-derogation-closed-law = överföringen till { $recipient } vilar på ett allmänt intresse, men lagen som erkänner det nämns inte
    .help = law = "…" vid mottagaren: unionens rättsakt eller ert lands lag
transfer-derogation-repeated = överföringen till { $recipient } vilar på ett undantag för enstaka fall, men ett personuppgiftsbiträde arbetar löpande
    .help = en skyddsåtgärd i artikel 46 som ni verkligen har (safeguard), till exempel standard-contractual-clauses med `copy`
transfer-inside-eea = { $countries } ligger inom EES, så det här är ingen överföring
    .help = skriv det som mottagarens `country`, utan skyddsåtgärd
transfer-safeguard-missing = uppgifter går till { $recipient } utanför EU/EES ({ $countries }), men det står inte vad som skyddar dem där
transfer-safeguard-missing-adequacy-help = transfer = {"{"} country = "{ $country }", safeguard = "adequacy" {"}"}
transfer-safeguard-missing-clauses-help = transfer = {"{"} country = "{ $country }", safeguard = "…" {"}"}; "standard-contractual-clauses" med { $copy }
transfer-safeguard-missing-nowhere = uppgifter går till { $recipient } utanför EU/EES, men det står inte vad som skyddar dem där
transfer-safeguard-missing-scope-help = transfer = {"{"} country = "{ $country }", safeguard = "…" {"}"}: "adequacy" med certified = true, om beslutet omfattar mottagaren; annars "standard-contractual-clauses" med { $copy }
transfer-safeguard-void = { $words }: inget som gäller i dag skyddar överföringen till { $recipient }
    .help = den skyddsåtgärd som gäller nu, med `copy`; för USA certified = true bara om mottagaren finns i Data Privacy Frameworks lista; stoppa annars överföringen
transfer-safeguard-void-group = bindande företagsbestämmelser binder en koncern: hör { $recipient } till er?
    .help = annars en annan skyddsåtgärd, till exempel standard-contractual-clauses med `copy`; hör den dit, eller finns dess bestämmelser för biträden i ert avtal, tillåt anmärkningen med det skälet
transfer-unstated = orden om { $recipient } nämner { $places }, men ingen överföring dit anges
    .help = transfer = {"{"} country = "{ $country }", by = "remote-access", safeguard = "…" {"}"}, om uppgifterna hanteras där eller nås därifrån; lagring där skrivs utan `by`
transfers-undeclared = det står inte om uppgifter förs över till länder utanför EU/EES
    .help = transfers = "none", eller en `transfer` vid mottagaren utanför
translation-differs = { $what } står på { $here } men inte på { $there }
    .help = låt båda språken säga detsamma
translation-differs-items = listan har { $more } punkter på { $here } och { $less } på { $there }
    .help = låt båda språken säga detsamma
translation-differs-links = texten har { $more } länkar på { $here } och { $less } på { $there }
    .help = låt båda språken säga detsamma
translation-drift = den här texten har ändrats på { $changed } sedan versionen från { $since }, men inte på { $language }
    .help = förut: { $before }
        nu: { $now }
        uppdatera { $language }; om bara ett skrivfel har rättats, tillåt det:
translation-missing = den här texten saknas på { $language }
translation-missing-help = { $key } är inte på något av webbplatsens språk
unknown-rule = det finns ingen regel som heter { $rule }
    .help = `klartext explain` räknar upp reglerna; det som en fil inte kan innehålla, som en okänd nyckel, kan inte tillåtas
unknown-rule-near = det finns ingen regel som heter { $rule }
    .help = menade du { $near }?
unknown-rule-none = denna `[[allow]]` anger ingen regel
    .help = rule = "…", namnet som står inom hakparentes i anmärkningen
unused-data = inget hänvisar till uppgifterna { $data }
    .help = ange dem i `data` för ett ändamål, eller ta bort dem
unused-event = inget hänvisar till händelsen { $event }
    .help = ange den i `from` eller `until` för en lagringstid, eller ta bort den
unused-law = inget hänvisar till lagen { $law }
    .help = ange den i `law` för en rättslig grund, en lagringstid eller en mottagare, eller ta bort den
unused-source = inget hänvisar till källan { $source }
    .help = ange den i `source` för ett ändamål eller ett slags uppgifter, eller ta bort den
vital-interests-scope = { $purpose } vilar på intressen av grundläggande betydelse, men inget i det rör någons liv eller hälsa
    .help = en annan type: { $body ->
        [authority] "public-task" eller "legal-obligation"
       *[other] "legitimate-interests" eller "legal-obligation"
    }; bara när någons liv eller hälsa verkligen är i fara kan grunden stå kvar, och då framgår det hur
website-beacon =
    { $count ->
        [one] ett anrop till { $host } rapporterar bara
       *[other] { $count } anrop till { $host } rapporterar bara
    }, och hämtar inget som sidan visar
    .help = mäts det vad besökare gör? Då ska ett ändamål säga det och ange vem som får uppgifterna. Om inte kan du tillåta anmärkningen ([[allow]]) och skriva vad anropet är till för
website-cookie-longer = kakan { $cookie } finns kvar i { $seen }, men i texten står { $stated }
    .help = ange den längre tiden i `lasts`, eller låt webbplatsen sätta en kortare
website-cookie-longer-part =
    { $unit ->
        [years] { $count } år
        [months] { $count ->
            [one] { $count } månad
           *[other] { $count } månader
        }
        [weeks] { $count ->
            [one] { $count } vecka
           *[other] { $count } veckor
        }
        [days] { $count ->
            [one] { $count } dag
           *[other] { $count } dagar
        }
       *[hours] { $count ->
            [one] { $count } timme
           *[other] { $count } timmar
        }
    }
website-cookie-longer-session = att den försvinner när webbläsaren stängs
website-cookie-undeclared =
    { $whose ->
        [own] webbplatsen
       *[other] { $host }
    } lagrar { $storage ->
        [cookie] kakan { $name }
        [local] { $name } i lokal lagring
        [session] { $name } i sessionslagring
       *[database] databasen { $name }
    }, som inte finns med i texten
website-cookie-undeclared-add-help = lägg till den i texten; `--fix` skriver det här, och du ersätter varje TODO:
website-cookie-undeclared-before-help = den fanns innan besökaren hade valt något: det är rätt bara om en tjänst som besökaren har bett om behöver den (kind = "necessary")
website-cookie-undeclared-host-help = värden hör till { $service } ({ $company }; { $does })
website-cookie-undeclared-known-help = { $service } ({ $company }; { $does }) brukar sätta en kaka med det namnet
website-cookie-unseen = { $cookie } finns bland kakorna i texten, men syntes inte i { $files }
    .help = ta bort den ur texten om webbplatsen inte längre sätter den; behåll den om andra sidor gör det
website-cookie-without-consent =
    { $cookie } är till för { $kind ->
        [marketing] marknadsföring
        [statistics] statistik
       *[preferences] inställningar
    }, men fanns { $state ->
        [before] innan besökaren hade valt något
        [refused] efter att besökaren hade sagt nej
       *[both] både innan besökaren hade valt något och efter att besökaren hade sagt nej
    }
    .help = låt webbplatsen sätta den först efter samtycke, eller skriv kind = "necessary" om en tjänst som besökaren har bett om behöver den
website-denial-contradicted-company =
    { $company } ({ $country })
website-denial-contradicted-cookies = i texten står att inga kakor används, men webbplatsen lagrar { $names }
    .help = ta bort cookies = "none" och skriv en tabell [cookies.ID] för var och en, med name, purpose, kind och lasts, eller ta bort dem från webbplatsen
website-denial-contradicted-tracking = i texten står { $words }, men webbplatsen anropar { $hosts }, som är kända för att följa eller räkna besökare
    .help = ändra meningen, eller webbplatsen
website-denial-contradicted-transfers = i texten står att inga uppgifter lämnar EU och EES, men webbplatsen anropar värdar hos { $companies }
    .help = når uppgifter dem där? Ta i så fall bort transfers = "none" och beskriv överföringen hos mottagaren. Om avtalet håller uppgifterna inom EES kan du tillåta anmärkningen ([[allow]]) med det skälet
website-device-read =
    ett skript från { $host } läser av { $what ->
        [canvas] hur en rityta (canvas) ser ut på enheten
       *[fonts] vilka typsnitt enheten har
    }
    .help = så kan enheter skiljas åt, men det har också andra användningar: fråga den som har gjort skriptet vad det är till för, och ange det om det gäller besökare
website-evidence-partial = syns inte i filer av det här slaget: { $matters }
    .help = lägg till en fil som visar det: docs/WEBSITE.md räknar upp vad varje slag visar
website-evidence-partial-matter =
    { $matter ->
        [cookies] kakor
        [stored] vad mer som lagras i enheten
        [session] sessionslagring
        [hosts] vilka värdar webbläsaren anropade
        [links] vart länkar leder
        [forms] vart formulär skickas
        [fields] vad formulär frågar efter
        [beacons] anrop som bara rapporterar
       *[device-reads] skript som läser av ritytor eller typsnitt
    }
website-evidence-partial-sanitised =
    { $file } innehåller inga kakor alls: webbläsare utelämnar dem om inget annat väljs, så filen säger inget om kakor
    .help = spara den igen med känsliga uppgifter, eller lägg till en lista över kakor; docs/WEBSITE.md säger hur i varje webbläsare
website-evidence-partial-state = är { $file } från innan besökaren hade valt något, eller från efteråt?
    .help = skriv `before`, `refused` eller `accepted` i filens namn, eller lägg till --state
website-form-field = ett formulär som skickas till { $path } frågar efter { $data }, som inget ändamål använder
    .help = vilket ändamål är det till för? Lägg till "{ $id }" i dess data = […]. Om det inte behövs för något ändamål ska formuläret inte fråga efter det
website-form-insecure = ett formulär skickas okrypterat, till { $address }
    .help = låt webbplatsen skicka det till en adress som börjar med https
website-host-undeclared = webbplatsen anropar { $host }: vem får uppgifter där?
    .help = om värden är er egen skriver du { $own } i tables/hosts.toml (docs/TABLES.md); lägg annars till mottagaren. `--fix` skriver det här, och du ersätter varje TODO:
website-host-undeclared-does =
    { $does ->
        [statistics] statistik
        [advertising] annonsering
        [recording] inspelning av besök
        [tags] laddar andra skript
        [consent] frågar om samtycke
        [files] levererar filer
        [fonts] levererar typsnitt
        [video] video
        [sound] ljud
        [maps] kartor
        [chat] chatt
        [payment] betalning
        [captcha] skiljer människor från maskiner
        [errors] rapporterar fel
        [social] socialt nätverk
        [messages] nyhetsbrev och meddelanden
        [variants] jämför varianter av sidor
        [forms] formulär och enkäter
        [booking] bokning
        [reviews] omdömen
        [comments] kommentarer
        [hosting] driver webbplatser
        [search] sökning
       *[login] inloggning
    }
website-host-undeclared-known = webbplatsen anropar { $hosts } ({ $service }; { $does }), men { $company } finns inte bland mottagarna i texten
    .help = oftast { $role ->
            [processor] personuppgiftsbiträde
           *[controller] personuppgiftsansvarig
        }; avtalet avgör. `--fix` skriver det här, och du ersätter varje TODO:
website-host-undeclared-named = webbplatsen anropar { $hosts }, som verkar höra till { $table }, men det står inte där
    .help = om det stämmer, lägg till i { $table }: { $line }
website-notice-loud = själva sidan med texten anropar andra värdar eller lagrar något: { $names }
    .help = sidan som klartext gör gör inget av det: se efter vad webbservern, en samtyckesruta eller en egen mall lägger till
website-notice-unlinked = { $page } har ingen länk till en text under { $address }
    .help = länka till den från varje sida, till exempel i sidfoten. Om texten finns på en egen sida kan du tillåta anmärkningen ([[allow]]) med det skälet
website-notice-unlinked-old = sidan länkar bara till en gammal version, { $address }; den senaste är { $last }
    .help = länka till textens adress utan datum, som alltid visar den version som gäller
website-transfer-unstated = lämnar uppgifter EU och EES genom { $recipient }? Webbplatsen anropar { $host } hos { $company } ({ $country })
    .help = i så fall: { $line }; om avtalet håller uppgifterna inom EES kan du tillåta anmärkningen ([[allow]]) med det skälet
withdrawal-without-consent = texten lovar att samtycke kan tas tillbaka, men inget ändamål vilar på samtycke
    .help = ta bort tabellen; eller så saknas ett ändamål, eller har ett ändamål fel rättslig grund
wording-blanked = meddelandet { $message } säger ingenting, men lagen kräver det
    .help = ta bort det ur locales/{ $language }/, så gäller de inbyggda orden
wording-blanked-argument = meddelandet { $message } utelämnar { $argument }
    .help = ta bort det ur locales/{ $language }/, så gäller de inbyggda orden

## TOML och filer

bad-id = { $id } går inte att använda som namn på en post
bad-id-device = mappen { $folder } heter som en enhet i Windows
    .help = ge den ett annat namn, till exempel { $example }
bad-id-help = ett namn har bokstäverna a–z, siffror och bindestreck mellan dem
bad-id-section = { $id } är namnet på ett avsnitt som klartext skriver
    .help = ge ditt avsnitt ett annat namn: { $table }
bad-id-slug-help = ett namn har bokstäverna a–z, siffror och bindestreck mellan dem: { $slug }
conflict-marks = git har lämnat båda sidorna av en konflikt i filen
    .help = välj den ena sidan, eller slå ihop dem, och ta bort raderna med <<<<<<<, ======= och >>>>>>>
duplicate-id = den här nyckeln eller tabellen står två gånger
    .help = slå ihop de två, eller ge den ena ett annat namn
duplicate-id-line = detta står två gånger, första gången på rad { $line }
    .help = slå ihop de två, eller ge den ena ett annat namn
evidence-unreadable = den här filen är ingen som klartext läser som underlag
    .help = ange inspection.json från Website Evidence Collector, en HAR-fil, ett lagringsläge från Playwright eller en lista över kakor som CSV med kolumnen `name` (docs/WEBSITE.md)
evidence-unreadable-deep = värdena i filen är inbäddade i för många nivåer för att vara underlag
    .help = spara den igen från webbläsaren
evidence-unreadable-disk = filen går inte att läsa: { $reason }
    .help = kopiera hit den igen
evidence-unreadable-empty = filen är tom
    .help = spara den igen från webbläsaren
evidence-unreadable-many = filen har fler poster än vad som läses
    .help = spela in färre sidor i varje fil, och ange flera filer
evidence-unreadable-packed = filen är komprimerad
    .help = packa upp den först, och ange filen som du då får
evidence-unreadable-syntax = filen är skadad här: det är inte giltig JSON eller text
    .help = spara den igen från webbläsaren, en lista som CSV i UTF-8, och ändra inte i den för hand
evidence-unreadable-wrong =
    här ska det stå { $wanted ->
        [list] en lista
        [table] en tabell inom klamrar
       *[text] en text
    }
    .help = spara den igen från webbläsaren, och ändra inte i den för hand
file-too-large = filen är { $size } byte stor, men högst { $limit } läses
    .help = dela den: långa texter i Markdown-filer, och varje text i en egen mapp
language-missing = webbplatsen har inget språk
    .help = languages = ["sv", "en"]
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
text-too-long = texten är { $size } byte lång, men högst { $limit } läses
    .help = lägg en lång text i en Markdown-fil
toml-syntax = raden går inte att läsa som TOML (på engelska: { $reason })
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
toml-syntax-more = ytterligare { $count } fel visas inte
    .help = rätta först felen ovanför
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
toml-syntax-truth = { $value } går inte att läsa: ett ja eller nej skrivs true eller false
toml-syntax-unclosed = texten har inget avslutande citattecken
    .help = skriv " i slutet; en text på flera rader står mellan """ och """
toml-syntax-unclosed-lines = texten på flera rader har inga avslutande citattecken
    .help = skriv """ efter den
toml-syntax-zero = ett tal börjar inte med 0
toml-syntax-zero-help = skriv 3, inte 03; sätt ett tal som är ett namn inom citattecken: "03"
too-deep = fler än { $limit } tabeller och listor ligger i varandra
    .help = ingen nyckel ligger så djupt
too-many-entries = här finns { $entries } poster, men högst { $limit } läses
    .help = dela upp texten i flera
unknown-key = okänd nyckel { $key } i { $table }
unknown-key-entry = det här passar inte i tabellen (på engelska: { $reason })
    .help = en fil i tables/ börjar med date = ÅÅÅÅ-MM-DD, dagen då den var aktuell; docs/TABLES.md visar posterna
unknown-key-help = nycklarna här är { $keys }
unknown-key-table = { $file } är ingen tabell som klartext läser
    .help = laws.toml, authorities.toml, adequacy.toml eller countries.toml
unknown-key-top = okänd nyckel { $key } överst i filen
unknown-reference = det finns { $kind ->
    [ai] inget AI-system
    [cameras] ingen kamera
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
unknown-reference-note = det finns inget ändamål, ingen mottagare och ingen annan post { $id }
unknown-reference-note-help = skriv id för ett ändamål, en mottagare eller en annan post i texten
unknown-reference-without = de gemensamma uppgifterna har ingen { $path } att ta bort
unknown-reference-without-help = ange tabell och post: `purposes.newsletter`
unknown-word = { $word } är inget av de värden som nyckeln kan ha
unknown-word-help = välj bland { $words }
wrong-type = { $key } är { $is }, men ska vara { $takes }
wrong-type-bool-help = skriv { $true } eller { $false }, utan citattecken
wrong-type-entry = det här passar inte i tabellen (på engelska: { $reason })
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

slug-form = { $slug } kan inte vara den sista delen av en adress
slug-form-letters = { $slug } kan inte vara den sista delen av en adress
    .help = skriv den med a–z, 0–9 och enkla bindestreck
slug-missing = texten { $notice } har ingen adress på { $language }
slug-reserved = { $slug } kan inte vara den sista delen av en adress: webbplatsen använder det själv
    .help = skriv något annat, till exempel { $example }
slug-reserved-device = { $slug } kan inte vara den sista delen av en adress: i Windows är det namnet på en enhet
    .help = skriv något annat, till exempel { $example }
slug-taken = texten { $other } har eller har haft adressen { $address }, som förblir dess egen
    .help = ge { $notice } en annan slug

## Arkiv och publicering

chain-broken = version { $next } följer på { $version }, vars fil saknas
    .help = återställ { $file } från versionshanteringen eller en kopia; bara en sista fil som aldrig har legat på en webbplats får raderas
chain-broken-withdrawal = version { $version } återkallar { $withdraws }, som inte är en tidigare version
    .help = återställ { $file } från versionshanteringen eller en kopia
chain-dates-effective = version { $version } börjar gälla { $effective }, före publiceringsdagen { $published }
    .help = återställ { $file } som den gavs ut, från versionshanteringen eller en kopia; klartext skriver ingen sådan fil
chain-dates-effective-falls = version { $version } börjar gälla { $effective }, före den tidigare versionen { $earlier }, som börjar gälla { $later } och inte är återkallad
    .help = återställ { $file } som den gavs ut, från versionshanteringen eller en kopia; klartext skriver ingen sådan fil
chain-dates-future = version { $version } är daterad { $day }, men i dag är det { $today }
    .help = ställ datorns klocka, eller skriv `--today`; om { $file } inte är som den gavs ut, återställ den
chain-dates-made = version { $version } skrevs { $made }, före publiceringsdagen { $published }
    .help = återställ { $file } som den gavs ut, från versionshanteringen eller en kopia; klartext skriver ingen sådan fil
chain-dates-made-falls = version { $version } skrevs { $made }, före version { $follows }, som den följer på och som skrevs { $later }
    .help = återställ { $file } som den gavs ut, från versionshanteringen eller en kopia; klartext skriver ingen sådan fil
chain-dates-published = version { $version } publicerades { $published }, före version { $follows }, som den följer på
    .help = återställ { $file } som den gavs ut, från versionshanteringen eller en kopia; klartext skriver ingen sådan fil
chain-duplicate = version { $version } har två filer, med kontrollsummorna { $one } och { $other }
    .help = behåll den fil som heter som versionen och har legat på en webbplats
chain-duplicate-same = version { $version } har två filer med samma innehåll
    .help = behåll den fil som heter som versionen och har legat på en webbplats
chain-forked = { $versions } följer { $count ->
    [2] båda
   *[other] alla
} på { $previous }
    .help = radera den som aldrig har legat på en webbplats, och ge ut en ny version av den sammanslagna TOML-filen
chain-forked-first = { $versions } gör { $count ->
    [2] båda
   *[other] alla
} anspråk på att vara den första versionen
    .help = radera den som aldrig har legat på en webbplats, och ge ut en ny version av den sammanslagna TOML-filen
chain-mixed = version { $version } hör till en annan text än { $first }: { $feed }, inte { $expected }
    .help = flytta filen till texten som den hör till; en kopierad text börjar utan versioner
chain-rewritten = version { $version } skrevs om efter att { $next } gavs ut: kontrollsumman var { $released } och är { $hash }
    .help = återställ { $file } som den gavs ut, från versionshanteringen eller en kopia; rätta ett fel i den med en ny version
record-changed = { $record } är inte det som gavs ut: kontrollsumman i `hash` gäller ett annat innehåll
record-changed-content = { $record } har ändrats: kontrollsumman i `content` gäller andra uppgifter eller texter
record-changed-end = { $record } är inte det som gavs ut: de två sista raderna är inte `hash` och { "`}`" }
record-changed-restore-help = jämför filen med versionshanteringen och återställ den som den gavs ut; ge ut en ny version om du vill ändra vad den säger
record-layout-lines = { $record } har radslut från Windows (CRLF, inte LF)
    .help = skriv `* text=auto eol=lf` i .gitattributes och hämta filen på nytt
record-layout-mark = { $record } börjar med en byteordningsmarkering
record-misnamed = { $record } ligger i en fil som heter { $file }
    .help = byt namn på den till { $name }
record-newer = { $record } skrevs av en nyare klartext: den har format { $format }, men denna klartext läser format till och med { $known }
    .help = installera en nyare klartext
record-unreadable = { $record } är ingen giltig versionsfil (på engelska: { $reason })
record-unreadable-conflict = { $record } innehåller gits konfliktmarkeringar
    .help = slå inte ihop versionsfiler: ta den ena sidans fil, byte för byte
record-unreadable-json = { $record } är inte giltig JSON (på engelska: { $reason })
record-unreadable-text = { $record } är inte UTF-8 från byte { $offset }
record-unreadable-unnamed = filen
record-unreadable-version = filen för version { $version }
release-refused = { $notice }: { $why }
release-refused-add-help = lägg till { $option }
release-refused-backdated = publiceringsdatumet { $published } har passerat: i dag är det { $today }
release-refused-backdated-help = skriv `--published { $today }`, eller lägg till `--backdated SKÄL`
release-refused-before = om version { $version } återkallas gäller ingen text
release-refused-before-help = ge ut en rättad text med `--withdraw { $version } --with-text`, eller avsluta texten med `--end`
release-refused-before-last = publiceringsdatumet { $published } är före det för version { $version }
release-refused-before-last-help = skriv ett datum från och med { $day }
release-refused-before-made = i dag är det { $today }, men den senaste versionen { $version } skrevs { $made }
release-refused-before-made-help = ställ datorns klocka, eller ge ut versionen { $day } eller senare
release-refused-class = ändringarna är väsentliga, men klassen sänks utan skäl
release-refused-class-help = ta bort `--class other`, eller lägg till `--class-reason SKÄL`
release-refused-drop-help = ta bort { $option }
release-refused-effective = datumet då texten börjar gälla, { $effective }, är före publiceringsdatumet { $published }
release-refused-effective-help = skriv `--effective { $day }` eller ett senare datum
release-refused-effective-version = datumet då texten börjar gälla, { $effective }, är före det för version { $version }, { $coming }
release-refused-effective-version-help = skriv `--effective { $day }` eller ett senare datum, eller `--withdraw { $version } --with-text`
release-refused-ended = version { $version } avslutar redan texten
release-refused-ended-help = kör först `--withdraw { $version }` om du vill ange ett annat datum
release-refused-first = den första versionen av en text är alltid väsentlig
release-refused-first-help = ta bort `--class other`
release-refused-future = publiceringsdatumet { $published } ligger i framtiden: i dag är det { $today }
release-refused-future-help = skriv `--published { $today }`; ska texten börja gälla senare, lägg till `--effective DATUM`
release-refused-given = skälet efter { $option } saknas på { $languages }
release-refused-given-unknown = skälet efter { $option } är på { $languages }, men det är inte texten
release-refused-instead = en text kan inte ersätta sig själv
release-refused-instead-help = ange en annan text efter `--instead`, eller ta bort det
release-refused-later = en återkallelse gäller från dagen då den ges ut
release-refused-later-help = ta bort `--backdated` och `--effective`, eller ge ut en text som börjar gälla då, med `--with-text`
release-refused-no-end = texten har ingen version att avsluta
release-refused-no-end-help = radera mappen: inget har getts ut
release-refused-no-successor-help = ge ut den texten först, eller ta bort `--instead`
release-refused-not-backdated = { $published } är i dag: inget är tillbakadaterat
release-refused-not-backdated-help = ta bort `--backdated`
release-refused-nothing-help = inget har getts ut än
release-refused-reason = återkallelsen saknar skäl
release-refused-reason-help = lägg till `--reason SKÄL`, eller ett för varje språk: `--reason sv=SKÄL`
release-refused-reworded = bara standardtexterna har ändrats, varken uppgifterna eller dina egna texter
release-refused-reworded-help = ange texten för att ge ut den nu
release-refused-successor = ingen text { $successor } har någon utgiven version
release-refused-successor-help = skriv { $known }
release-refused-summary = sammanfattningen saknas på { $languages }
release-refused-summary-unknown = sammanfattningen är på { $languages }, men det är inte texten
release-refused-unchanged = inget har ändrats sedan version { $version }
release-refused-unclear = man ger ut antingen en text, en återkallelse eller ett avslut
release-refused-unclear-help = ge ut texten, återkalla en version med `--withdraw` eller avsluta texten med `--end`
release-refused-unexpected = texten är inte den godkända: kontrollsumman är { $content }, inte { $expected }
release-refused-unexpected-help = låt någon godkänna den nuvarande texten, och skriv dess kontrollsumma
release-refused-unreadable = versionsfilen gick inte att läsa tillbaka: { $why }
release-refused-version = det finns ingen version { $version }
release-refused-version-help = den sista versionen är { $last }
release-refused-withdraw = version { $version } kan inte återkallas: { $state ->
    [withdrawn] den är redan återkallad
    [withdrawal] den återkallar bara en annan version
    [ended] texten är avslutad
   *[past] den gäller inte längre
}
release-refused-withdraw-help = återkalla den version som gäller eller ska börja gälla, eller ge ut en ny
unknown-reference-successor = texten { $notice } avslutades till förmån för { $successor }, som inte har någon utgiven version
    .help = återställ versionsfilerna för { $successor }, eller ge ut den
version-lost = version { $version } av { $notice } står i { $file }, men dess fil { $state ->
    [changed] har ändrats
   *[missing] saknas
}
    .help = återställ filen{ $state ->
        [changed] { " " }som den var
       *[missing] { "" }
    }, från versionshanteringen eller en kopia; för att ta bort den från webbplatsen för gott: { $drop }

## Sidor och import

import-incomplete = { $count ->
    [one] ordet { $words } skulle saknas i versionen
   *[other] ord skulle saknas i versionen: { $words }
}{ $more ->
    [0] { "" }
   *[other] { " " }och { $more } till
}
    .help = skriv den delen av filen på ett enklare sätt, med samma ord
import-incomplete-damaged = den här Word-filen är skadad
    .help = öppna den i Word och spara den igen som .docx, eller som ren text
import-incomplete-empty = filen innehåller ingen text
    .help = ta bort filen, eller skriv in texten som den publicerades
import-incomplete-entities = { $part } i Word-filen deklarerar entiteter, som aldrig läses
    .help = öppna den i Word och spara den igen som .docx, eller som ren text
import-incomplete-large = texten i Word-filen är för stor
    .help = öppna den i Word och spara den igen som .docx, eller som ren text
import-incomplete-nested = { $part } i Word-filen har för många nivåer
    .help = öppna den i Word och spara den igen som .docx, eller som ren text
import-incomplete-no-word = det här är ingen Word-fil
    .help = spara texten som .docx, .html, .md eller .txt
import-incomplete-old = det här är en fil från Word 97–2003
    .help = spara den i Word som .docx, och importera den filen
import-incomplete-part = { $part } i Word-filen är skadad
    .help = öppna den i Word och spara den igen som .docx, eller som ren text
import-incomplete-parts = den här Word-filen har för många delar
    .help = öppna den i Word och spara den igen som .docx, eller som ren text
import-incomplete-protected = den här Word-filen är skyddad med lösenord
    .help = spara den i Word utan lösenord, och importera den filen
import-incomplete-twice = den här Word-filen innehåller { $part } två gånger
    .help = öppna den i Word och spara den igen som .docx, eller som ren text
import-incomplete-unread = filen har { $reason }, och läses inte
    .help = spara dess text som ren text: 2023-11-27.txt
import-incomplete-xml = { $part } i Word-filen är inte XML (på engelska: { $reason })
    .help = öppna den i Word och spara den igen som .docx, eller som ren text
import-json = det här är inte giltig JSON (på engelska: { $reason })
import-left-out = { $kind ->
    [surroundings] sidans navigering och det som står utanför `<main>` eller `<article>` utelämnas
    [hidden] det som sidan döljer utelämnas
    [embedded] inbäddat innehåll utelämnas
    [picture] bilder utelämnas; deras alternativtext blir kvar
    [link] en länk som kan köra kod tas bort; dess text blir kvar
    [character] osynliga tecken utelämnas
    [deleted] spårade ändringar läses som godkända; de stryker
    [inserted] spårade ändringar läses som godkända; de lägger till
    [comment] kommentarer utelämnas
   *[mark] markeringar utan ord utelämnas
}: { $words }{ $more ->
    [0] { "" }
    [one] , och på ett ställe till
   *[other] , och på { $more } ställen till
}
import-link = { $count } länkar till andra sidor blev vanlig text
    .help = ange adressen där texterna publicerades för att behålla dem: `--base https://www.example.se/integritet/`
import-name = namnet { $name } innehåller inget datum, så filen utelämnas
    .help = ge den ett namn som 2023-11-27.md, 2023-11-27.sv.html eller 001-2023-11-27.txt
import-name-differs = { $file } har en annan text än version { $version }, som aldrig ändras
    .help = ta bort filen, eller ge den dagen då den publicerades; om inget har byggts än gör `--replace` om alla versioner
import-name-format = { $name } har ett format som inte läses, och utelämnas
    .help = spara den som .docx, .html, .md eller .txt
import-name-same = { $other } och { $name } är samma version på { $language }
import-texts-cells = raden har inte fem celler
    .help = återställ raden som `export texts` skrev
import-texts-csv = det här är inte giltig CSV (på engelska: { $reason })
    .help = börja med `klartext export texts --lang en`, och ändra bara den sista kolumnen
import-texts-form = { $at } är skriven på ett sätt som inte kan ändras automatiskt
    .help = skriv in den där för hand: { $words }
import-texts-gone = texten { $at } finns inte längre
    .help = exportera texterna på nytt
import-texts-header = rubrikraden är inte den som `export texts` skriver
    .help = börja med `klartext export texts --lang en`, och ändra bara den sista kolumnen
import-texts-outdated = texten på { $language } har ändrats sedan exporten, så översättningen är inaktuell
    .help = exportera texterna på nytt och översätt raden igen
import-tilt = det här är inte TILT: det har varken `controller` eller `dataDisclosed`
import-title = { $notice } har { $lacks ->
    [both] varken titel eller adress
    [title] ingen titel
   *[address] ingen adress
} på { $language }
language-unknown-import = webbplatsen har inget språk { $language }
    .help = lägg till { $language } i languages i site.toml, eller ange filens språk
link-broken-no-id = inget med id { $id }
link-broken-no-page = ingen sida { $file }
link-broken-outside = inget utanför webbplatsen
link-broken-page = sidan { $page } i texten { $notice } länkar till { $link }, men där finns { $what }
    .help = rätta länken i texten, eller i din egen mall
locale-missing = det finns inga standardtexter på språket { $language }
    .help = lägg till en mapp { $folder }
locale-syntax = meddelandet går inte att läsa (på engelska: { $reason })
    .help = skriv `namn = ord`, med indrag på varje följande rad i meddelandet
locale-syntax-tag = { $tag } är ingen giltig språkkod
locale-syntax-toml = beskrivningen av språket går inte att läsa (på engelska: { $reason })
slug-missing-draft = texten har ingen giltig slug för sin adress
slug-taken-draft = texten { $other } har redan adressen { $address }
    .help = ge en av de två en annan slug
template = mallen går inte att använda (på engelska: { $reason })
template-circle = { $template } bygger på sig själv
template-endless = en sida från { $template } har mer än { $limit } byte
    .help = leta efter en slinga i din egen mall; de största texterna behöver en tiondel av det
template-main = ramen har inget { $block }, där varje sida lägger sin del
    .help = skriv { $line } mellan sidhuvud och sidfot
template-parent = { $template } bygger på { $parent }, som inte finns
template-text = i { $template } har sidan ingen `<article data-version=…>` med texten
template-text-extra = i { $template } har artikeln { $text } efter det sista avsnittet
template-text-help = skriv { $article }, utan något annat i den
template-text-section = i { $template } saknas avsnittet { $section }, eller är ändrat eller på fel plats
template-text-several = i { $template } har sidan mer än en `<article data-version=…>` med texten
template-words = mallen går inte att använda: { $words } (på engelska: { $reason })
unreadable = det går inte att läsa (på engelska: { $reason })

## Kontroll

page-changed = { $name } i { $folder } skiljer sig från rad { $line } och framåt{ $place ->
    [near] , vid { $near }
   *[line] { "" }
}: den har { $found }, där klartext skriver { $made }
page-changed-help = bygg webbplatsen på nytt med `klartext build --full`, och ta reda på vem som har ändrat den
page-changed-kind = { $name } i { $folder } är ingen vanlig fil
page-changed-lines = radsluten i { $name } i { $folder } har ändrats (CRLF, inte LF)
page-changed-more = ytterligare { $count } filer i { $folder } skiljer sig
page-foreign = { $folder } har filen { $name }, som klartext inte har skrivit
    .help = ta bort den, eller nämn den i `keep` för ett mål i site.toml
page-frame = i { $folder } har { $count ->
    [one] { $count } sida
   *[other] { $count } sidor
} de utgivna orden i en annan ram än den som arbetskopians tema, statiska filer och inställningar och klartext { $version } ger
    .help = bygg webbplatsen på nytt med denna klartext och dessa inställningar, eller kontrollera den med dem den byggdes med; är de desamma har någon ändrat sidorna
page-missing = { $folder } saknar filen { $name }
page-text = sidan { $url } är inte som klartext skriver den: den har { $difference }
page-text-article = ytterligare en `<article>` direkt efter texten
page-text-base = { $element }, som leder textens länkar någon annanstans
page-text-copy-help = publicera webbplatsen på nytt, eller kopiera in texten på sidan igen
page-text-difference = { $kind ->
    [other] { $found } i stället för { $made }
    [extra] { $found } för mycket
   *[missing] inte { $made }
}{ $place ->
    [near] , vid { $near }
   *[unknown] { "" }
}
page-text-element = { $element }
page-text-file = { $url } är inte filen { $name } som klartext skriver den
page-text-has = sidan { $url } har { $what }
page-text-hidden = texten i { $element }
page-text-in = texten i { $element }, som kanske inte visar den
page-text-next = { $part } bredvid texten, som klartext inte lägger där
page-text-no-article = sidan { $url } har { $what }
    .help = ange en sida som har en version: dess `<article>` har `data-version`
page-text-no-text = version { $version } av { $notice } har ingen text
    .help = se efter i dess fil
page-text-none = ingen text som klartext har skrivit
page-text-on = `data-version` på { $element }
page-text-publish-help = publicera webbplatsen på nytt
page-text-redirect = sidan { $url } leder vidare till { $address }
page-text-refresh = sidan { $url } skickar sina läsare vidare: { $header }
page-text-sent = sidan { $url } skickas som { $type }, inte som HTML i UTF-8
page-text-several = mer än ett element med `data-version`
page-text-shadow = ett annat innehåll av { $element } på textens plats: `<template>`
page-text-unreadable = sidan { $url } har { $reason }, och jämförs inte
    .help = titta på sidan
page-text-version = sidan { $url } har inte version { $version } av { $notice } som klartext skriver den: den har { $difference }
page-text-wrapper = en { $element } med andra attribut än klartexts
page-unreleased = sidan { $url } har en text med kontrollsumman { $hash }, men det finns ingen sådan version
    .help = återställ versionens fil från versionshanteringen, eller bygg och publicera webbplatsen på nytt
place-changed-help = en tjänst mellan servern och läsarna skriver om e-postadresser; stäng av det (hos Cloudflare: Email Address Obfuscation)
place-missing = texten finns inte på sin plats (på engelska: { $reason })
    .help = publicera texten där igen, eller ta bort platsen ur site.toml
place-missing-frame = sidan { $url } har ingen text från klartext, och en ram på sidan gick inte att läsa (på engelska: { $reason })
    .help = publicera texten där igen, eller ta bort platsen ur site.toml
place-missing-language = sidan { $url } har texten på språket { $other }, inte { $language }
    .help = kopiera texten på språket { $language } till sidan
place-missing-other = sidan { $url } har texten { $other }, inte { $notice }
    .help = kopiera texten { $notice } till sidan
place-missing-text = sidan { $url } har ingen text från klartext, varken direkt eller i en ram
    .help = publicera texten där igen, eller ta bort platsen ur site.toml
place-older = sidan { $url } har version { $version } av { $notice }, { $state ->
    [early] som börjar gälla först { $since }
    [ended] som borde ha tagits bort { $since }, då texten upphörde
    [replaced] som borde ha ersatts { $since }; nu gäller { $applies }
   *[never] som aldrig har gällt
}
    .help = publicera webbplatsen på nytt, eller kopiera texten till sidan igen
place-unreadable = platsen är inte kontrollerad (på engelska: { $reason })
site-behind = varje fil i { $folder } är som klartext skriver den för { $day }; { $state ->
    [behind] det som gäller { $today } visas inte än
   *[future] den dagen har inte kommit
}
    .help = bygg webbplatsen på nytt: `klartext build`
version-added = version { $version } av { $notice } har lagts in i efterhand: den kommer före versioner som { $file } räknar upp, men är inte med bland dem
    .help = ta bort versionens fil, och återställ de andra som de var
version-missing = version { $version } av { $notice } saknas: { $file } har den med kontrollsumman { $hash }
    .help = återställ dess fil, från versionshanteringen eller en kopia
version-missing-notice = texten { $notice } är borta: { $file } har { $count ->
    [one] { $count } version
   *[other] { $count } versioner
} av den
    .help = återställ dess filer, från versionshanteringen eller en kopia
version-new = version { $version } av { $notice } är inte med i { $file }: { $what ->
    [backdated] utgiven efter det, nedskriven { $made }
    [text] utgiven efter det
    [withdrawal] en återkallelse efter det
   *[end] textens slut efter det
}
version-new-notice = texten { $notice } med { $count ->
    [one] { $count } version
   *[other] { $count } versioner
} är inte med i { $file }
version-rewritten = version { $version } av { $notice } har skrivits om: kontrollsumman var { $old } i { $file } och är { $new }
    .help = återställ dess fil som den var, från versionshanteringen eller en kopia

## Webbplatsens egna ord och utseende

language-unknown = det finns inga ord för språket { $language }
language-unknown-begin = börja med { $command }
language-unknown-near = menade du { $near }?
locale-syntax-fallback = { $language } är inte ett språk som klartext har
    .help = skriv ett av { $languages }
locale-syntax-formats = det är inte känt hur datum skrivs på { $language }
    .help = skriv en språkkod som `pl` eller `en-GB`
message-missing-format = meddelandet { $id } på { $language } kan inte sättas ihop (på engelska: { $reason })
    .help = ändra det i { $folder }
message-missing-none = meddelandet { $id } saknas på { $language }
    .help = lägg till det i { $folder }
message-missing-no-variable = meddelandet har inga variabler: skriv det utan
message-missing-variable = meddelandet { $id } har ingen variabel { $name }
message-missing-variables = variablerna är { $names }
override-unused-file = { $folder } har ingen inbyggd fil { $name }, så den här ersätter ingen
    .help = menade du { $near }?
override-unused-folder = filen ligger inte i mappen för ett språk, och läses inte
    .help = flytta den till { $folder }
override-unused-link = länken saknar { $key } och visas därför inte på någon sida
override-unused-link-url = url = "https://www.example.se/"
override-unused-link-name = name.sv = "Kontakt"
override-unused-list = { $command } kopierar dem som finns
override-unused-logo = bilden { $file } finns inte, så sidorna har ingen logotyp
override-unused-logo-address = kopiera bilden till `static/` och skriv dess namn: { $logo }
override-unused-logo-folder = `logo` är ett namn i mappen `static/`: { $logo }
override-unused-logo-put = lägg den i `static/`
override-unused-message = det finns inget meddelande { $id }, så orden visas inte på någon sida
override-unused-near = menade du { $near }?
override-unused-template = ingen sida görs med den här mallen
    .help = de inbyggda mallarna är { $names }
toml-syntax-none = rad { $line } säger att det inte finns något sådant, men här börjar det: { $written }
    .help = ta bort rad { $line }: { $written }
toml-syntax-value = rad { $line } ger redan nyckeln ett värde: { $written }
toml-syntax-value-language = skriv på rad { $line } vilket språk det är: { $first }
toml-syntax-value-remove = ta bort rad { $line }, eller de här raderna
wording-unfinished = { $count ->
        [one] 1 meddelande
       *[other] { $count } meddelanden
    } på sidorna för { $notice } är inte på { $language }: { $names }
    .help = { $count ->
        [one] översätt det i { $folder } och ta bort kommentaren `# TODO` ovanför
       *[other] översätt dem i { $folder } och ta bort kommentaren `# TODO` ovanför varje
    }
wording-unfinished-file = { $file }: { $count } av { $all } är inte översatta: { $names }
wording-unfinished-line = { $name } (rad { $line })
wording-unfinished-missing = lägg till det som saknas med { $command }, och översätt det
wording-unfinished-more = { $count } till
wording-unfinished-none = { $name }
wording-unfinished-todo = översätt vart och ett, och ta bort kommentaren `# TODO` ovanför
