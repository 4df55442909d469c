### Findings in English: what is wrong, and what to write. Klartext, 2026-11-30.
###
### A message begins with the name of its rule. It is about one thing, starts in lower case and has no full
### stop; `.help` says what to write. Arguments bring their own backticks: `{ $purpose }` is an id or the
### editor's words, `{ $data }` a list of them. Keys and TOML are the same in every language.
### A citation is `law-` with its words; those of the GDPR are made of `law-place-…` and `law-gdpr`.

## What findings have in common

findings-error = error
findings-warning = warning
findings-info = info
findings-law = law
findings-help = help
findings-note = note
findings-none = nothing to report
findings-count-errors = { $count ->
    [one] { $count } error
   *[other] { $count } errors
}
findings-count-warnings = { $count ->
    [one] { $count } warning
   *[other] { $count } warnings
}
findings-count-infos = { $count ->
    [one] { $count } info
   *[other] { $count } infos
}
findings-concerns = concerns { $notices }
findings-all = { $rest } and { $last }
findings-any = { $rest } or { $last }
findings-example = an example: klartext explain { $rule }

## Citations, where rules write them in another language

law-dataskyddslagen-2018-218-3-kap-10 = Chapter 3, Section 10 of the Swedish Data Protection Act (2018:218)

## A–C

allow-unused = { $rule } finds nothing, so there is nothing to allow
    .help = remove this `[[allow]]`, or fix its `at`
allow-unused-at = { $rule } finds nothing at { $at }, so there is nothing to allow
    .help = remove this `[[allow]]`, or fix its `at`
allow-unused-reason = { $rule } is allowed without a reason, so it is not allowed
    .help = reason = "…"
art14-exemption-law-missing = people are not informed of { $purpose } because of a law, and the law is missing
    .help = law = "…"
art14-exemption-measures-missing = people are not informed of { $purpose } one by one, and what protects them instead is missing
art14-timing = data of { $purpose } comes from { $sources }, and when people are informed is missing
    .help = { $informed }
        or exempt = {"{"} ground = "law", law = "…" {"}"}
audience-language-missing = the notice is for readers of { $language } and has no text in { $language }
    .help = add { $language } to `languages` in site.toml, which has { $languages }, and write the texts
authority-name-outdated = { $former } has another name now: { $now }
    .help = write { $now } ({ $short })
automated-consequences-missing = what the decision of { $purpose } means for people, and what can follow, is missing
automated-decision-unstated = { $words } in { $purpose } reads as a decision without a human being, and the notice { $claim ->
    [denied] says that there is none
   *[unstated] states none
}
automated-decision-unstated-section = { $words } reads as a decision without a human being, and the notice { $claim ->
    [denied] says that there is none
   *[unstated] states none
}
automated-decision-unstated-help = { $table } with ground, logic, significance, consequences and human_contact, and remove `automated_decisions = "none"`; where someone decides in the end, say who in the text
automated-decisions-undeclared = whether a machine alone makes decisions about people is missing
    .help = automated_decisions = "none", or a table [purposes.ID.automated_decisions]
automated-ground-missing = what allows the decision of { $purpose } is missing
    .help = ground = "contract", "law" or "explicit-consent"
automated-logic-missing = how the machine decides in { $purpose } is missing
    .help = { $logic }
        say which data counts, and how
automated-safeguards-missing = how people reach someone who reviews the decision of { $purpose } is missing
automated-special-category = the decision of { $purpose } uses special categories of data, and rests neither on explicit consent nor on a substantial public interest
    .help = leave that data out of the decision; or special = {"{"} condition = "explicit-consent" {"}"}

## D–L

legitimate-interest-missing = { $purpose } rests on legitimate interests, and the interest is missing
    .help = { $interest } in the basis{ $holder ->
        [missing] , and whose it is: holder = "controller", "third-party" or words
       *[stated] { "" }
    }

## A site's own wording and theme

language-unknown = there is no wording for { $language }
language-unknown-begin = its wording begins with { $command }
language-unknown-near = did you mean { $near }?
locale-syntax-fallback = { $language } is not a language that klartext has
    .help = write one of { $languages }
locale-syntax-formats = how dates are written in { $language } is not known
    .help = write a language tag such as `pl` or `en-GB`
message-missing-format = the message { $id } in { $language } cannot be worded: { $reason }
    .help = change it in { $folder }
message-missing-none = the message { $id } is missing in { $language }
    .help = add it to { $folder }
message-missing-no-variable = it has none: write its words without
message-missing-variable = the message { $id } has no variable { $name }
message-missing-variables = it has { $names }
override-unused-file = { $folder } has no built-in file { $name }, so this one replaces none
    .help = did you mean { $near }?
override-unused-folder = this file is not in the folder of a language, and is not read
    .help = move it to { $folder }
override-unused-link = this link has no { $key }, so no page shows it
override-unused-link-url = url = "https://www.example.se/"
override-unused-link-name = name.en = "Contact"
override-unused-list = { $command } copies those that there are
override-unused-logo = there is no picture { $file }, so pages have no logo
override-unused-logo-address = copy the picture into `static/`, and write its name: { $logo }
override-unused-logo-folder = `logo` is a name within `static/`: { $logo }
override-unused-logo-put = put it into `static/`
override-unused-message = there is no message { $id }, so no page has these words
override-unused-near = did you mean { $near }?
override-unused-template = no page is made with this template
    .help = the built-in ones are { $names }
toml-syntax-none = line { $line } says that there is none, and here it begins: { $written }
    .help = remove line { $line }: { $written }
toml-syntax-value = line { $line } gives this key a value already: { $written }
toml-syntax-value-language = write in line { $line } which language it is in: { $first }
toml-syntax-value-remove = remove line { $line }, or these lines
wording-unfinished = { $count ->
        [one] 1 message
       *[other] { $count } messages
    } on the pages of { $notice } would not be in { $language }: { $names }
    .help = { $count ->
        [one] translate it in { $folder }, and remove the comment `# TODO` above it
       *[other] translate them in { $folder }, and remove the comment `# TODO` above each
    }
wording-unfinished-file = { $file }: { $count } of { $all } not translated: { $names }
wording-unfinished-line = { $name } (line { $line })
wording-unfinished-missing = add what is missing with { $command }, and translate it
wording-unfinished-more = { $count } more
wording-unfinished-none = { $name }
wording-unfinished-todo = translate each, and remove the comment `# TODO` above it
