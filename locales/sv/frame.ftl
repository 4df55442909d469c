### Ramens ord på svenska: det som står runt texten på varje sida. Klartext, 2026-11-23.
###
### Inget här hör till en policys egen text eller ger en ny version.

## Att hitta på sidan

frame-skip = Hoppa till innehållet
frame-header = Webbplatsens länkar
frame-footer = Fler länkar
frame-languages = Språk
frame-home = Till startsidan
frame-contents = Innehåll
frame-contact = Kontakt
frame-groups = Läs det som gäller:
frame-label-note = Det viktigaste i korta svar
frame-letters-note = Begär att få se, rätta eller radera
frame-controllers = { $count ->
        [one] Personuppgiftsansvarig: { $names }
       *[other] Personuppgiftsansvariga: { $names }
    }
frame-whole = Läs hela texten
frame-top = Till sidans början
frame-anchor = Länk till avsnittet: { $title }

## Versionsraden

frame-updated = Senast uppdaterad
frame-updated-and-applies = Uppdaterad och gäller från
frame-applies-from = Gäller från
frame-published = Publicerad
frame-updated-other = Även ändrad
frame-version = Version
frame-draft-version = utkast
frame-hash = Kontrollsumma
frame-approval = Godkänd
frame-approved = { $role }, { $day } ({ $how })
frame-approved-by = { $name }, { $role }, { $day } ({ $how })
frame-approval-signed = med digital signatur
frame-approval-stated = enligt den som skrev filen
frame-stamp = Tidsstämpel
# Versionens fil fanns vid den här tiden; det har en oberoende tjänst undertecknat.
frame-stamped = { $day } kl. { $time } UTC, av { $signer }
frame-history = Alla versioner
frame-changes = Det här ändrades
frame-see-changes = Se vad som ändrades
frame-feed = Följ ändringar (Atom)
frame-feed-recipients = Följ ändrade mottagare (Atom)
frame-forms = Maskinläsbara format:
frame-form-text = Text
frame-print = Version { $version } · kontrollsumma { $hash }
frame-version-title = { $title }, version { $version }

## Rutor om versionen

frame-reason = Skäl:
frame-current = Läs den version som gäller
frame-draft = Det här är ett utkast. Det är inte publicerat och gäller inte.
frame-past = Det här är en tidigare version. Den gällde från { $from } till { $until }.
frame-never = Den här versionen hann aldrig börja gälla.
frame-comes = Från den { $from } gäller en ny version.
frame-read-coming = Läs den nya versionen
frame-will-change = Se vad som ändras
frame-will-end = Texten upphör att gälla den { $on }.
frame-coming = Den här versionen börjar gälla den { $from }.
frame-in-force-until = Den här versionen gäller { $from } – { $until }.
frame-in-force = Den här versionen gäller från den { $from } och tills en nyare tar över.
frame-withdrawn = Den här versionen återkallades den { $on } och gäller inte.
frame-backdated = Den här versionen skrevs ner den { $made }. Uppgifterna är de som gällde den { $published }, men det här är inte den text som visades då.
frame-imported = Det här är texten från den { $published }. Den fördes in i arkivet den { $made }.

## Alla versioner

frame-history-title = Alla versioner: { $title }
frame-history-lead = Här står varje version och när den gällde. En version ändras aldrig i efterhand.
frame-applies = Gäller
frame-news = Vad som är nytt
frame-range = { $from } – { $until }
frame-range-open = från { $from } tills vidare
frame-class-first = Första versionen
frame-class-material = Ändring i sak
frame-class-other = Annan ändring
frame-class-wording = Språklig ändring
frame-class-imported = Text från tiden före arkivet
frame-class-withdrawal = Återkallelse
frame-class-end = Texten upphör
frame-read = Läs texten
frame-since = Ändrat sedan dess
frame-withdrawn-note = Återkallad { $on }
frame-withdrawn-mark = Återkallad
frame-backdated-note = Nedskriven i efterhand, { $made }
frame-imported-note = Införd i arkivet { $made }
frame-withdraws = Återkallar version { $version }
frame-ends = Upphör { $on }

## Alla mottagare

frame-recipients = Alla mottagare
frame-recipients-title = Alla mottagare: { $title }
frame-recipients-lead = Här står alla som får uppgifter, och från vilken dag de har nämnts här. Längst ner står de som inte nämns längre.
frame-recipients-none = Ingen utanför verksamheten får uppgifter.
frame-recipients-gone = Nämns inte längre
frame-recipients-or-earlier = { $date } eller tidigare
frame-recipient = Mottagare
frame-recipient-activity = Vad de gör
frame-recipient-purposes = För vad
frame-recipient-safeguard = Skydd utanför EU/EES
frame-recipient-since = Nämnd sedan
frame-recipient-until = Inte nämnd sedan

## Alla texter

frame-index-title = Så används personuppgifter
frame-index-part = { $title }, del { $part } av { $count }
frame-index-parts = Listans alla delar
frame-index-letters = Bokstäver
frame-index-steps = Bläddra mellan delarna
frame-index-previous = Föregående del
frame-index-next = Nästa del
frame-for-whom = För:
frame-since-date = Gäller från { $from }
frame-ended = Gäller inte längre
frame-ended-on = Upphörde { $on }

## Sidor som har flyttat eller upphört

frame-missing-title = Sidan finns inte
frame-missing-text = Det finns ingen sida på den här adressen. Den kan ha flyttat.
frame-missing-start = Till startsidan
frame-moved-title = { $title } har flyttat
frame-moved-text = Texten finns nu på en annan adress.
frame-ended-title = { $title } gäller inte längre
frame-ended-text = Texten upphörde att gälla den { $on }. Alla versioner finns kvar att läsa.
frame-instead = I stället gäller: { $notice }.
frame-last-version = Läs den sista versionen

## Flödena

frame-feed-title = Ändringar: { $title }
frame-feed-recipients-title = Ändrade mottagare: { $title }
frame-feed-release = { $class }, gäller från { $from }
frame-feed-recipients-release = Ändrade mottagare från { $from }
frame-feed-withdrawn = Version { $version } återkallas
frame-feed-ends = Texten upphör att gälla den { $on }
frame-feed-more = Fler delar har ändrats än de som visas här.

## Vad som har ändrats

frame-changes-title = Det här ändrades: { $title }
frame-changes-coming-title = Det här ändras: { $title }
frame-changes-lead = Versionen från { $new } jämförd med den från { $old }.
frame-since-title = Ändrat sedan dess: { $title }
frame-since-lead = Allt som har ändrats mellan versionen { $old } och den som gäller nu ({ $new }).
frame-read-version = Läs version { $version }
frame-more = Mer än förut
frame-less = Mindre än förut, eller bättre skydd
frame-next-change = Nästa ändring
frame-previous-change = Föregående ändring
frame-material = Viktiga ändringar
frame-other = Andra ändringar
frame-metadata = Maskinläsbar märkning
frame-see = Visa i texten
frame-marked = Texten med ändringar
frame-marked-key = Nytt är understruket. Borttaget är överstruket.
frame-no-words = Ordalydelsen är oförändrad.
frame-text-only = Här jämförs bara texterna, ord för ord. Ingen av versionerna har strukturerade uppgifter som kan jämföras en för en.
frame-text-only-one = Bara den ena versionen har strukturerade uppgifter, och informationen är uppställd på ett nytt sätt. Därför jämförs texterna ord för ord, och det som är markerat som nytt kan ha gällt förut.
frame-words-alone = Bara ordvalet eller ordningen i texten är ändrad. Hur uppgifterna används är detsamma.
frame-unchanged = { $count ->
        [one] { $count } oförändrad del
       *[other] { $count } oförändrade delar
    }
frame-inserted = nytt:
frame-inserted-end = slut på nytt
frame-deleted = borttaget:
frame-deleted-end = slut på borttaget
frame-moved-here = Flyttat hit
frame-moved-away = Stod här tidigare
frame-moved-parts = { $count ->
        [one] { $count } del stod här förut
       *[other] { $count } delar stod här förut
    }
frame-link-was = länken ledde till
frame-link-changed = länken är ändrad
frame-link-new = länken är ny
frame-reworded = Nya standardmeningar
frame-reworded-lead = I de här delarna av texten har standardmeningar fått nya ord. Det ändrar inte hur personuppgifter används.
frame-reworded-place = Del { $number } i texten
frame-reworded-parts = { $count ->
        [one] { $count } del med nya standardmeningar
       *[other] { $count } delar med nya standardmeningar
    }

## Två lägen jämförda utanför webbplatsen

frame-diff-span = från { $old } till { $new }
frame-diff-version = version { $version }
frame-diff-draft = utkastet
frame-diff-same = Inget har ändrats.
frame-diff-changed = { $count ->
        [one] { $count } del av texten har ändrats
       *[other] { $count } delar av texten har ändrats
    }
