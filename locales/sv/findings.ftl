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
camera-sound-unweighed = kamerorna { $cameras } spelar in ljud: hur är det avvägt?
    .help = `balancing` i den rättsliga grunden: varför det inte räcker med bild; eller sound = false om det räcker
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
was-unknown = ingen utgiven version har { $before }, som { $entry } ska ha hetat förut
was-unknown-near = was = "…": menade du { $near }?
was-unknown-remove = det id eller namn som posten hade i en utgiven version; eller ta bort `was`

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
automated-decision-unstated-section = { $words } låter som ett beslut utan någon människa, { $claim ->
    [denied] men enligt texten fattas inga sådana
   *[unstated] men texten redovisar inget sådant
}
automated-decision-unstated-help = { $table } med ground, logic, significance, consequences och human_contact, och ta bort `automated_decisions = "none"`; om någon till slut fattar beslutet själv, skriv vem
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

## D–L

legitimate-interest-missing = { $purpose } bygger på ett berättigat intresse, men intresset nämns inte
    .help = { $interest } i den rättsliga grunden{ $holder ->
        [missing] , och vems det är: holder = "controller", "third-party" eller egna ord
       *[stated] { "" }
    }
