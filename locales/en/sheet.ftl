### The cross-check sheet in English: what the law asks for, item by item. Klartext, 2026-11-26.

sheet-title = Cross-check: { $title }
sheet-lead = For each item that the law asks for, this sheet shows where the notice says it, why it does not apply, or what is missing.

## What the sheet is about

sheet-notice = Notice
sheet-language = Language of the quotes
sheet-prevails = Language that prevails
sheet-content = Checksum of the content
sheet-findings = Findings
sheet-tables = Tables relied on
sheet-own-tables = The site’s own entries
sheet-table-laws = laws
sheet-table-authorities = authorities
sheet-table-adequacy = adequacy decisions
sheet-table-countries = countries
sheet-count = { $errors ->
    [one] { $errors } error
   *[other] { $errors } errors
}, { $warnings ->
    [one] { $warnings } warning
   *[other] { $warnings } warnings
}, { $notes ->
    [one] { $notes } info
   *[other] { $notes } infos
}

## The first page

sheet-summary = Summary
sheet-summary-counts = { $yes ->
    [one] { $yes } item is stated
   *[other] { $yes } items are stated
}, { $no } { $no ->
    [one] has findings
   *[other] have findings
}, { $ask } { $ask ->
    [one] needs
   *[other] need
} an answer from whoever signs, and { $none } { $none ->
    [one] does
   *[other] do
} not apply.
sheet-mark-yes = stated in the notice
sheet-mark-no = has a finding
sheet-mark-ask = rests on the controller’s own word, which nothing in the notice contradicts, or is an open question
sheet-mark-none = does not apply by what the notice says

## How an item stands

sheet-answered = Said here
sheet-claimed = As the author states it; nothing else here speaks against it
sheet-joint-unclaimed = Not claimed: the notice names no one who decides together with the controller
sheet-joint-undecided = Undecided: several controllers share a purpose, and whether they decide together is not said
sheet-not-applicable = Does not apply
sheet-finding = Finding
sheet-unanswered = Not said
sheet-because = Does not apply by what the notice states: { $reason }.
sheet-error = Error
sheet-warning = Warning
sheet-note = Info

## The parts

sheet-part-form = How the notice is given
sheet-part-direct = Data collected from the person
sheet-part-indirect = Data that does not come from the person
sheet-part-further = What is asked for besides
sheet-part-other = Other findings
sheet-part-allowed = Findings that are allowed

## Articles

sheet-article = Art. { $article }
sheet-paragraph = Art. { $article }({ $paragraph })
sheet-letter = Art. { $article }({ $paragraph })({ $letter })

## What the law asks for

sheet-duty-plain = Concise and plain, in every language of the notice
sheet-duty-channel = How to use one’s rights
sheet-duty-time = An answer within one month
sheet-duty-free = It costs nothing
sheet-duty-identity = How to show who one is
sheet-duty-controller = Who is responsible and how to reach them, with any representative
sheet-duty-dpo = How to reach the data protection officer
sheet-duty-purposes = What the data is used for, and on what legal basis
sheet-duty-interests = Which legitimate interests
sheet-duty-data = Which kinds of data
sheet-duty-recipients = Who receives the data
sheet-duty-transfers = Whether data leaves the EU/EEA, and what protects it there
sheet-duty-retention = How long the data is kept
sheet-duty-rights = The rights to see, correct, erase, restrict, object and take data along
sheet-duty-withdrawal = The right to withdraw consent
sheet-duty-complaint = The right to complain to a supervisory authority
sheet-duty-provision = Whether people must give the data, and what follows if they do not
sheet-duty-automated = Automated decisions, with their logic and consequences
sheet-duty-source = Where the data comes from
sheet-duty-objection = The right to object, set apart from other text
sheet-duty-joint = Who does what of those who decide together

sheet-reads = { $language }: { $measure } { $figure }

## Why an item does not apply

sheet-because-direct = no data is collected from the person
sheet-because-indirect = no data comes from elsewhere than the person
sheet-because-on-behalf = the notice only tells of work done for others
sheet-because-interests = no purpose rests on legitimate interests
sheet-because-consent = no purpose rests on consent
sheet-because-observed = nobody is asked to give the data
sheet-because-objection = no purpose rests on legitimate interests or a public task, and there is no direct marketing

## Signing

sheet-approve = I have read the text with the checksum { $content } and approve it.
sheet-name = Name
sheet-date = Date
sheet-signature = Signature
sheet-release = This command releases exactly this text, and no other:
sheet-forbidden = It cannot be released before the errors are mended.
