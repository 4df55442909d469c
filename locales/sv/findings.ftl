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
transfer-adequacy-unknown-organisation = finns det ett beslut om adekvat skyddsnivå för organisationen { $organisation }?
    .help = det finns ett för Europeiska patentorganisationen, genomförandebeslut (EU) 2025/1382; för andra en skyddsåtgärd enligt artikel 46, till exempel `public-instrument`, eller en grund i artikel 49
transfer-contradiction-organisation = { $recipient } är en internationell organisation, men enligt texten lämnar inga uppgifter EU och EES

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
    .help = type = "consent" med withdraw, eller type = "legitimate-interests" med interest, holder och balancing; om personerna har beställt just detta, säg det i ändamålets `name` eller `note`
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
profiling-undisclosed = personer profileras i { $purpose }, men det står inte { $missing ->
    [logic] hur det går till
    [consequences] vad det kan leda till
   *[both] hur det går till eller vad det kan leda till
}
profiling-unstated = { $words } i { $purpose } låter som profilering, { $claim ->
    [denied] men enligt texten förekommer ingen
   *[unstated] men texten redovisar ingen
}
provision-consequence-missing = det står inte vad som händer om uppgifterna för { $purpose } inte lämnas
provision-missing = { $purpose } säger inte om man måste lämna uppgifterna
provision-missing-data = { $purpose } säger inte om man måste lämna { $data }
    .help = lägg till {"{"} by = "voluntary", data = ["{ $id }"] {"}"} i `provision`, eller utelämna `data` i den post som täcker resten
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
retention-forever = uppgifterna för { $purpose } sparas för alltid, men det står inte varför
retention-forever-help = en tid (years, months, days) med `from`, eller until = "…" med en händelse; om uppgifterna måste sparas för alltid, law = "…" eller { $reason }
retention-forever-law = uppgifterna för { $purpose } sparas för alltid, men { $law } kräver inte det
retention-long = uppgifterna för { $purpose } sparas längre än tio år, men det står inte varför
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
transfer-contradiction = { $recipient } finns utanför EU och EES ({ $countries }), men enligt texten lämnar inga uppgifter EU och EES
transfer-contradiction-access = { $recipient } kommer åt uppgifter från ett land utanför EU och EES{ $place ->
    [none] {""}
   *[some] {" "}({ $countries })
}, men enligt texten lämnar inga uppgifter EU och EES
transfer-contradiction-form = { $recipient } har en bolagsform som bara finns utanför EU ({ $form }), men enligt texten lämnar inga uppgifter EU och EES
    .help = skriv det bolag som ni har avtal med, om det är ett inom EES; ta annars bort `transfers = "none"`, och säg vid mottagaren vart uppgifterna går och vad som skyddar dem
transfer-contradiction-help = ta bort `transfers = "none"`, och säg vid mottagaren vad som skyddar uppgifterna: transfer = {"{"} country = "…", safeguard = "…" {"}"}; åtkomst utifrån är också en överföring
transfer-contradiction-nowhere = enligt texten lämnar inga uppgifter EU och EES, men det står inte var { $recipient } finns
    .help = country = "…": landet där den lagrar uppgifterna eller kommer åt dem; utanför EES också `transfer`, och ta bort `transfers = "none"`
transfer-contradiction-section = avsnittet nämner { $place }, men enligt texten lämnar inga uppgifter EU och EES
transfer-contradiction-transfer = uppgifter hos { $recipient } går utanför EU och EES{ $place ->
    [none] {""}
   *[some] {" "}({ $countries })
}, men enligt texten gör inga det
transfer-contradiction-words = orden om { $recipient } nämner { $places }, men enligt texten lämnar inga uppgifter EU och EES
transfer-copy-missing = det står inte hur man får en kopia av det som skyddar uppgifterna hos { $recipient }, eller var den finns
    .help = { $copy }
        skriv vem man ber om en kopia, eller var den går att läsa
transfer-country-missing = uppgifter går till { $recipient } utanför EU och EES, men inget land nämns
    .help = country = "…", landets två bokstäver, till exempel US
transfer-derogation-closed = en myndighet kan inte låta överföringen till { $recipient } vila på det undantaget i sin myndighetsutövning
    .help = en grund som en myndighet får använda (safeguard): public-instrument, standard-contractual-clauses med `copy`, eller public-interest med lagen
transfer-derogation-closed-law = överföringen till { $recipient } vilar på ett allmänt intresse, men lagen som erkänner det nämns inte
    .help = law = "…" vid mottagaren: unionens rättsakt eller ert lands lag
transfer-derogation-repeated = överföringen till { $recipient } vilar på ett undantag för enstaka fall, men ett personuppgiftsbiträde arbetar löpande
    .help = en skyddsåtgärd i artikel 46 som ni verkligen har (safeguard), till exempel standard-contractual-clauses med `copy`
transfer-inside-eea = { $countries } ligger inom EES, så det här är ingen överföring
    .help = skriv det som mottagarens `country`, utan skyddsåtgärd
transfer-safeguard-missing = uppgifter går till { $recipient } utanför EU och EES ({ $countries }), men det står inte vad som skyddar dem där
transfer-safeguard-missing-adequacy-help = transfer = {"{"} country = "{ $country }", safeguard = "adequacy" {"}"}
transfer-safeguard-missing-clauses-help = transfer = {"{"} country = "{ $country }", safeguard = "…" {"}"}; "standard-contractual-clauses" med { $copy }
transfer-safeguard-missing-nowhere = uppgifter går till { $recipient } utanför EU och EES, men det står inte vad som skyddar dem där
transfer-safeguard-missing-scope-help = transfer = {"{"} country = "{ $country }", safeguard = "…" {"}"}: "adequacy" med certified = true, om beslutet omfattar mottagaren; annars "standard-contractual-clauses" med { $copy }
transfer-unstated = orden om { $recipient } nämner { $places }, men ingen överföring dit anges
    .help = transfer = {"{"} country = "{ $country }", by = "remote-access", safeguard = "…" {"}"}, om uppgifterna hanteras där eller nås därifrån; lagring där skrivs utan `by`
transfers-undeclared = det står inte om uppgifter lämnar EU och EES
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
    }; eller nämn nödsituationen i ändamålets `name` eller `note`
withdrawal-without-consent = texten lovar att samtycke kan tas tillbaka, men inget ändamål vilar på samtycke
    .help = ta bort tabellen; eller så saknas ett ändamål, eller har ett ändamål fel rättslig grund
wording-blanked = meddelandet { $message } säger ingenting, men lagen kräver det
    .help = ta bort det ur locales/{ $language }/, så gäller de inbyggda orden
wording-blanked-argument = meddelandet { $message } utelämnar { $argument }
    .help = ta bort det ur locales/{ $language }/, så gäller de inbyggda orden

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
