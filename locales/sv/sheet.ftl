### Kontrollbladet på svenska: vad lagen kräver, punkt för punkt. Klartext, 2026-11-26.

sheet-title = Kontrollblad: { $title }
sheet-lead = För varje punkt som lagen kräver visar bladet var texten tar upp den, varför den inte gäller eller vad som saknas.

## Vad bladet handlar om

sheet-notice = Text
sheet-language = Citatens språk
sheet-prevails = Språk som gäller före andra
sheet-content = Innehållets kontrollsumma
sheet-findings = Anmärkningar
sheet-tables = Tabeller som använts
sheet-own-tables = Webbplatsens egna uppgifter
sheet-table-laws = lagar
sheet-table-authorities = myndigheter
sheet-table-adequacy = beslut om skyddsnivå
sheet-table-countries = länder
sheet-count = { $errors ->
    [one] { $errors } fel
   *[other] { $errors } fel
}, { $warnings ->
    [one] { $warnings } varning
   *[other] { $warnings } varningar
}, { $notes ->
    [one] { $notes } notis
   *[other] { $notes } notiser
}

## Första sidan

sheet-summary = Sammanfattning
sheet-summary-counts = { $yes ->
    [one] { $yes } punkt
   *[other] { $yes } punkter
} står här, { $no } har anmärkningar, { $ask } behöver ett svar från den som skriver under och { $none } gäller inte.
sheet-mark-yes = står i texten
sheet-mark-no = har en anmärkning
sheet-mark-ask = bygger på den ansvarigas eget besked, som inget i texten talar emot, eller är en öppen fråga
sheet-mark-none = gäller inte enligt det som står i texten

## Hur en punkt står sig

sheet-answered = Står här
sheet-claimed = Enligt den som har skrivit texten; inget annat här talar emot det
sheet-joint-unclaimed = Påstås inte: texten nämner ingen som bestämmer tillsammans med den ansvariga
sheet-joint-undecided = Inte avgjort: flera ansvariga delar ett ändamål, och det står inte om de bestämmer tillsammans
sheet-not-applicable = Gäller inte
sheet-finding = Anmärkning
sheet-unanswered = Saknas
sheet-because = Gäller inte enligt det som står i texten: { $reason }.
sheet-error = Fel
sheet-warning = Varning
sheet-note = Notis

## Delarna

sheet-part-form = Hur informationen ges
sheet-part-direct = Uppgifter som samlas in från personen
sheet-part-indirect = Uppgifter som inte kommer från personen
sheet-part-further = Vad som krävs därutöver
sheet-part-other = Övriga anmärkningar
sheet-part-allowed = Anmärkningar som är tillåtna

## Artiklar

sheet-article = Art. { $article }
sheet-paragraph = Art. { $article }.{ $paragraph }
sheet-letter = Art. { $article }.{ $paragraph } { $letter }

## Vad lagen kräver

sheet-duty-plain = Kort och tydligt, på alla språk som texten finns på
sheet-duty-channel = Hur man använder sina rättigheter
sheet-duty-time = Svar inom en månad
sheet-duty-free = Det kostar ingenting
sheet-duty-identity = Hur man visar vem man är
sheet-duty-controller = Den ansvariga och en eventuell företrädare, och hur man når dem
sheet-duty-dpo = Hur man når dataskyddsombudet
sheet-duty-purposes = Vad uppgifterna används till och med vilken rättslig grund
sheet-duty-interests = Vilka berättigade intressen
sheet-duty-data = Vilka slags uppgifter
sheet-duty-recipients = Vem som får uppgifterna
sheet-duty-transfers = Om uppgifter lämnar EU/EES, och vad som skyddar dem där
sheet-duty-retention = Hur länge uppgifterna sparas
sheet-duty-rights = Rätten att se, rätta, radera, begränsa, invända och flytta uppgifter
sheet-duty-withdrawal = Rätten att ta tillbaka sitt samtycke
sheet-duty-complaint = Rätten att klaga hos en tillsynsmyndighet
sheet-duty-provision = Om man måste lämna uppgifterna, och vad som händer annars
sheet-duty-automated = Automatiska beslut, med hur de fattas och vad de leder till
sheet-duty-source = Varifrån uppgifterna kommer
sheet-duty-objection = Rätten att invända, skild från annan text
sheet-duty-joint = Vem som gör vad av dem som bestämmer tillsammans

sheet-reads = { $language }: { $measure } { $figure }

## Varför en punkt inte gäller

sheet-because-direct = inga uppgifter samlas in från personen
sheet-because-indirect = inga uppgifter kommer från någon annan än personen
sheet-because-on-behalf = texten bara handlar om arbete som görs åt andra
sheet-because-interests = inget ändamål vilar på ett berättigat intresse
sheet-because-consent = inget ändamål vilar på samtycke
sheet-because-observed = ingen behöver lämna uppgifterna själv
sheet-because-objection = inget ändamål vilar på ett berättigat intresse eller allmänt intresse, och det finns ingen direktmarknadsföring

## Underskrift

sheet-approve = Jag har läst texten med kontrollsumman { $content } och godkänner den.
sheet-name = Namn
sheet-date = Datum
sheet-signature = Underskrift
sheet-release = Det här kommandot ger ut just den här texten och ingen annan:
sheet-forbidden = Den kan inte ges ut förrän felen är rättade.
