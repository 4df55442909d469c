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

## M–P

markdown-html = raw HTML is left out: { $text }
    .help = write Markdown: **bold**, [link](https://…), - list
markdown-html-image = a picture is left out: { $text }
    .help = say in words what it shows
markdown-html-link = this link is left out, and its words remain: { $text }
    .help = link to https://…, mailto:…, tel:…, or #id of this notice
markdown-html-nesting = this is left out, since it is too deep in other lists, links or marks: { $text }
    .help = write it as a list or paragraph of its own
marketing-flag-missing = { $words } reads as direct marketing, and { $purpose } is not marked as such
    .help = direct_marketing = true, so that the notice states the right to say no at any time; false if it is not direct marketing
marketing-flag-missing-term = the term of { $purpose } means direct marketing, and the purpose is not marked as such
    .help = { marketing-flag-missing.help }
marketing-on-contract = { $purpose } is direct marketing, and rests on a contract that does not need it
    .help = type = "consent" with withdraw, or type = "legitimate-interests" with interest, holder and balancing; where people have ordered just this, say so in the purpose's name or note
name-not-localised = { $words } is the same in every language, and is not a name
new-purpose-unannounced = { $purpose } is new and uses data that you already hold, { $data }; people must be informed before it starts
    .help = say when and how: { $informed }; was = "…" if it is an old purpose under a new id
notice-mixed-content = this section does not speak of personal data
    .help = say it elsewhere: a notice is easier to find where nothing else is in it
notice-scattered = { $document } is referred to and not linked
    .help = say it here, or link to it: [our terms](https://…); links work in texts of Markdown (`note`, `section`)
observed-is-art13 = the data of { $purpose } is observed of people, who must be informed at once; Art. 14(5) exempts no one here
    .help = remove `exempt`, and inform people where the data is recorded, such as on a sign
observed-is-art13-source = { $data } of { $purpose } is recorded while people are there, not made afterwards
    .help = source = ["observed"]
open-list = { $words } opens a list that the law requires to be complete
    .help = name all of it, or a category that holds all of it
orgnr-checksum = the check digit of { $number } is wrong
    .help = compare each digit with the register; if the first nine are right, the number is { $corrected }
orgnr-form-mismatch = the name { $name } is that of { $form }, and the number { $number } is that of { $other }
    .help = numbers of this form begin with { $digit }: check name and number
orgnr-form-mismatch-none = the name { $name } is that of { $form }, and the number { $number } is not
    .help = numbers of this form begin with { $digit }: check name and number
orgnr-form-mismatch-form = { $form ->
    [public] a public body
    [limited-company] a limited company
    [cooperative] a cooperative
    [partnership] a partnership
   *[non-profit] a non-profit association or foundation
}
orgnr-format = { $number } is not a Swedish registration number
    .help = ten digits with a hyphen: registration_number = "NNNNNN-NNNN"
orgnr-format-unusual = { $number } is not in the usual form
orgnr-is-personnummer = this registration number is a personal identity number
    .help = leave registration_number out; the name and an address are enough
personnummer-consent-without-basis = { $data } is used with consent according to its `ground`, and { $purpose } does not rest on consent
    .help = [data.{ $id }] with ground = "secure-identification" or "purpose", and the reason in words; or a basis of type = "consent" for the number here
personnummer-ground-missing = { $purpose } uses personal identity numbers, and the notice does not say why that is allowed
    .help = [data.{ $id }] with ground = "consent", "purpose" or "secure-identification", and { $reason }
personnummer-ground-missing-reason = another weighty reason to use personal identity numbers is claimed, and not stated
placeholder-left = { $word } is where you are to write something
    .help = write what is true of your organisation, and remove the word
platform-as-processor = { $recipient } is called a processor, and decides too what the data is used for: { $words }
    .help = [joint_controllers.{ $id }] with purposes and arrangement, or role = "controller"; allow this finding where the contract bars every use of its own
profiling-undisclosed = people are profiled in { $purpose }, and { $missing ->
    [logic] how it is done
    [consequences] what can follow
   *[both] how it is done, and what can follow,
} is missing
profiling-unstated = { $words } in { $purpose } reads as profiling, and the notice { $claim ->
    [denied] says that there is none
   *[unstated] states none
}
provision-consequence-missing = what follows if the data of { $purpose } is not given is missing
provision-missing = { $purpose } does not say whether people must give the data
provision-missing-data = { $purpose } does not say whether people must give { $data }
    .help = add {"{"} by = "voluntary", data = ["{ $id }"] {"}"} to `provision`, or leave `data` out of the entry that covers the rest
provision-missing-entry = this does not say whether people must give the data of { $purpose }
provision-missing-help = provision = {"{"} by = … {"}"}: { $choices }; unless it is voluntary, with { $consequence }
provision-missing-voluntary-help = provision = {"{"} by = … {"}"}: { $choices }
public-task-law-missing = { $purpose } rests on a public task, and the law that lays it down is not named
    .help = law = "…": one that klartext knows (docs/KEYS.md), or your own, described in [laws.ID]
purpose-data-missing = { $purpose } does not say which data it uses
    .help = data = ["…"], such as name, email or phone, or your own from [data.ID]
purpose-data-missing-subjects = { $purpose } does not say whose data it uses
    .help = subjects = ["…"], such as customer, employee or visitor, or your own from [subjects.ID]
purpose-duplicate = { $first } and { $second } are the same purpose: { $name }
    .help = join them in one purpose with both groups in `subjects`, or say in `name` what differs (was { $second } copied from { $first }?)
purpose-list-open = { $words } leaves open what else the data is used for
    .help = name everything that the data is used for; a purpose of its own for each
purpose-missing = { $purpose } does not say what the data is used for
purpose-missing-group = no purpose names the group { $group }
    .help = subjects = ["{ $id }"] in the purposes that concern it, or remove the group
purpose-missing-groups = { $purpose } does not say what the data of { $groups } is used for
purpose-missing-none = the notice has no purpose
    .help = describe each with its basis, retention and recipients:
purpose-vague = { $words } does not say what is done with the data
    .help = say which data is used, for what, and with what result for the reader; a purpose of its own for each
