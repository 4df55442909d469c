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

## Webbplatsens egna ord och utseende

language-unknown = det finns inga ord för språket { $language }
language-unknown-begin = börja med { $command }
language-unknown-near = menade du { $near }?
locale-syntax-fallback = { $language } är inte ett språk som klartext har
    .help = skriv ett av { $languages }
locale-syntax-formats = det är inte känt hur datum skrivs på { $language }
    .help = skriv en språkkod som `pl` eller `en-GB`
message-missing-format = meddelandet { $id } på { $language } kan inte sättas ihop: { $reason }
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
