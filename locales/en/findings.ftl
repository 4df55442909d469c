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

## Rules, as `explain` lists them

findings-rule-text = required by law
findings-rule-guideline = required by a guideline
findings-rule-decision = decided by an authority or a court
findings-rule-logic = a conclusion from the facts
findings-rule-fixed = cannot be turned off
findings-topic-who = Controllers and contacts
findings-topic-purposes = Purposes
findings-topic-legal-basis = Legal basis
findings-topic-recipients = Recipients
findings-topic-transfers = Transfers to third countries
findings-topic-retention = Retention
findings-topic-rights = Rights
findings-topic-decisions = Giving data and automated decisions
findings-topic-sources = Data from elsewhere
findings-topic-children = Children
findings-topic-special = Laws and special cases
findings-topic-numbers = Registration numbers
findings-topic-language = Language
findings-topic-translations = Translations and wording
findings-topic-upkeep = Upkeep
findings-topic-files = Files
findings-topic-site = site.toml and addresses
findings-topic-theme = Theme, templates and messages
findings-topic-records = Records
findings-topic-release = Releasing and publishing
findings-topic-verify = Verifying
findings-topic-import = Importing

## Citations, where rules write them in another language

law-dataskyddslagen-2018-218-3-kap-10 = Chapter 3, Section 10 of the Swedish Data Protection Act (2018:218)

## AI systems, cameras, minimum age, representatives

ai-model-unlinked = { $provider } provides the model of { $system } and receives no data for { $purposes }
    .help = recipients = ["{ $recipient }"] in the purpose; or model = "own" where the model runs on your own machines
ai-purpose-missing = { $system } is not used for any purpose of the notice
    .help = purposes = ["…"]: the purposes that data goes through it for, or "all"
ai-training-purpose-missing = data trains the model of { $system }, but there is no purpose for it
    .help = training = ["…"]: a purpose of its own for the training, with legal basis and retention
ai-training-purpose-missing-denied = no data trains the model of { $system }, but purposes of training are named
    .help = trained_on_data = true, or remove `training`
ai-undescribed = about { $system } this is missing: { $missing }
ai-undescribed-does = what it does
ai-undescribed-model = whose model it is
ai-undescribed-trained = whether the data trains the model
ai-undescribed-opt-out = how people say no to the training
ai-undescribed-disclosed = how people know that it is AI
ai-undescribed-write-does = does: what the system does, beginning with a verb
ai-undescribed-write-model = model: the recipient that provides it, or "own"
ai-undescribed-write-trained = trained_on_data = false; or true, with `training`
ai-undescribed-write-opt-out = opt_out: how people say no, as a sentence
ai-undescribed-write-disclosed = disclosed: where it says so, as a sentence; or that nobody meets the system
ai-unstated = { $words } seems to be AI, which the notice does not describe
    .help = [ai.ID] with does, purposes, model, trained_on_data and disclosed: what it does, whose model it is, whether the data trains it, and how people know
camera-purpose-missing = the cameras { $cameras } do not serve any purpose of the notice
    .help = purposes = ["…"]: why there are cameras here
camera-sound = the cameras { $cameras } record sound, which is not among the data of their purposes
    .help = data = ["{ $data }"] in the purpose; or sound = false where the microphone is off
camera-sound-unweighed = the cameras { $cameras } record sound: how was that weighed?
    .help = `balancing` in the legal basis: why pictures alone are not enough; or sound = false where they are
camera-undescribed = { $missing ->
        [place] what the cameras { $cameras } film is missing
        [sound] whether the cameras { $cameras } record sound is missing
       *[both] what the cameras { $cameras } film, and whether they record sound, is missing
    }
camera-undescribed-sound = sound = false, or true
minimum-age-consent = people may use the service from the age of { $years }, but in { $country } they cannot consent on their own before { $limit }
    .help = audience.children with from_age = { $limit } and `guardian`: how a guardian consents for younger children; or years = { $limit }
minimum-age-contradiction = the minimum age is { $years }, but the notice addresses children
    .help = audience.children = false; or a lower minimum age
minimum-age-contradiction-consent = children consent from the age of { $age }, but the minimum age is { $years }
    .help = from_age = { $years } in [audience.children]; or a lower minimum age
minimum-age-unchecked = the minimum age is { $years }, and how it is checked is missing
    .help = { $checked }
        say how people show their age, or that they state it themselves
representative-abroad-missing = the authority of { $place } is named, but there is no representative there
    .help = { $named }
        or why none is needed: { $exempt }
representative-place-mismatch = the controller is in { $place } itself and needs no representative there
    .help = remove it; or name another place: for = "EU", "GB" or "CH"
representative-place-mismatch-twice = there are two representatives for { $place }
    .help = one for each place: for = "EU", "GB" or "CH"
right-secrecy-misplaced = secrecy limits what people may see, not the right { $right }
    .help = secrecy = ["…"] in [rights.access]; other limits of this right go in `limits`, as a sentence
transfer-adequacy-unknown-organisation = is there an adequacy decision for the organisation { $organisation }?
    .help = there is one for the European Patent Organisation, Implementing Decision (EU) 2025/1382; for others, a safeguard of Art. 46, such as `public-instrument`, or a ground of Art. 49
transfer-contradiction-organisation = { $recipient } is an international organisation, but the notice says that no data leaves the EU and the EEA

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
provision-missing-help = provision = {"{"} by = … {"}"}: { $choices }; where the data must be given, with { $consequence }
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

## Q–R

readability-low = { $part ->
    [all] the notice's own words
   *[part] the words here
} in { $language } are hard for { $reader ->
    [child] a child
   *[adult] most readers
}: { $measure } { $figure } ({ $short } with fixed legal terms counted as short)
    .help = write shorter sentences and everyday words; aim at { $measure } { $goal } or { $direction ->
        [less] less
       *[more] more
    }
recipient-category-unspecific = { $words } does not say who receives the data{ $others }
recipient-category-unspecific-activity-help = { $activity }: what they do with the data
recipient-category-unspecific-anywhere = { $words } could be anyone, and where they are is missing{ $others }
recipient-category-unspecific-country = where they are
recipient-category-unspecific-members-help = or give the names: members = ["…"]
recipient-category-unspecific-others = ; nor does the notice say { $missing }
recipient-category-unspecific-purposes = for which purposes they get data
recipient-category-unspecific-role = whether they work for you
recipient-category-unspecific-undescribed = the category { $recipient } is not described{ $others }
recipient-list-contradiction = the page says who receives the data, and { $words } contradicts it
    .help = name each recipient or category; where there are no others, remove this one
recipient-name-recommended = given only as a category: { $recipients }; someone who asks for access has a right to the names
    .help = members = ["…"] with the names
recipient-role-missing = whether { $recipient } works for you or decides itself is missing{ $others }
recipient-role-missing-help = role = "processor" where it works on your instructions; else "controller", "authority", "third-party" or "anyone"
recipient-unlinked = no purpose names { $recipient }: why it receives data, and which, is missing
recipient-unlinked-help = purposes = ["…"] here; or add it to `recipients` of the purpose
recipients-undeclared = { $purpose } does not say who receives its data
    .help = recipients = ["…"], or `recipients = []` where no one outside receives it
recipients-unstated = { $words } in { $purpose } speaks of someone who receives data, and `recipients = []` says that no one does
    .help = recipients = ["ID"], with a table [recipients.ID] that says who it is and what it does
recipients-unstated-recipient = { $purpose } says that no one receives its data, and { $recipient } says that it does
    .help = remove `recipients = []`, or remove the purpose from `purposes` of the recipient
retention-forever = the data of { $purpose } is kept for ever, and no reason is given
retention-forever-help = a period (years, months, days) with `from`, or until = "…" with an event; where the data must be kept for ever, law = "…" or { $reason }
retention-forever-law = the data of { $purpose } is kept for ever, and { $law } does not order that
retention-long = the data of { $purpose } is kept for longer than ten years, and the reason is missing
    .help = { $reason }
        or law = "…"
retention-missing = { $purpose } does not say how long data is kept
retention-missing-data = { $purpose } does not say how long { $data } is kept
retention-missing-data-help = add an entry with data = ["{ $id }"] and its own time to `retention`, or leave `data` out of the entry that covers the rest
retention-missing-entry = this does not say how long the data of { $purpose } is kept
retention-missing-groups = { $purpose } does not say how long { $data } of { $groups } is kept
retention-missing-help = retention = a period (years, months, weeks or days) with `from`, or `until`, and an event such as { $events }; or law = "…", or criteria in words
retention-start-missing = the event that starts the time of { $purpose } is missing
    .help = from = "…": { $events }, or one of your own, [events.ID]
retention-statute-mismatch = { $law } gives { $period }; the notice says { $stated }
    .help = retention = {"{"} law = "{ $id }" {"}"} gives the law's own period; klartext knows its words
retention-statute-mismatch-calendar = { $law } asks for storage through year { $years } after the calendar year in which the financial year ended; the notice says { $stated }
    .help = retention = {"{"} law = "{ $id }" {"}"} gives the law's own period; klartext knows its words
retention-statute-mismatch-limit = { $law } allows this time only for a reason, and none is given
    .help = longer_if or { $reason }
retention-uniform = all { $count } purposes have the same period, also { $purpose }, which a law orders
    .help = give each purpose the time that it needs
retention-until-request = the data of { $purpose } is kept until someone asks for erasure, which is a right and not a period
    .help = add an end that comes without being asked: a period with `from`, or an event in `until`; or_until = "erasure-request" can stay
retention-vague = { $words } is neither a period nor a criterion: it names no time, event or law
retention-vague-help = say what ends the time for { $purpose }, so that a reader can work it out: until = "…" with an event ({ $events }), or a period (years, months, days) and from = "…" with an event, or the event in words ("when the case is closed")
retention-vague-open = { $words } leaves open when the time ends
review-due = { $purpose } was to be reviewed by { $day }, and it is { $today }
    .help = review it, then give `review_by` a new day or remove it
right-access-missing = everyone has the right of access, and the notice leaves it out
    .help = remove the line; what limits the right goes into `limits`
right-erasure-missing = everyone has the right to erasure, and the notice leaves it out
    .help = remove the line; what limits the right goes into `limits`
right-limited-access = { $words }: access is free each time, not once in a period
    .help = leave the limit out; only requests that are manifestly unfounded or excessive can be refused or cost a fee
right-limited-answer = { $words }: an answer comes within one month
    .help = within one month; two more months are for complex or many requests, and the person is informed within the first
right-limited-identity = { $words }: not everyone must show who they are with a copy
    .help = ask for more information only where there is reasonable doubt about who asks, and for no more than that needs
right-limited-letter = { $words }: a letter, a visit, a form or certain hours cannot be the only way
    .help = name an easy way too, such as e-mail or a form; requests in other ways count as well
right-limited-marketing = { $words }: an objection to direct marketing always ends it
    .help = leave it out: after an objection the data is no longer used for direct marketing
right-limited-reason = { $words }: people need not say why they want a copy of their data
    .help = leave it out
right-limited-refused = { $words }: the right belongs to all whose data it is
    .help = say what people get, and which law, or whose rights, limit it
right-object-marketing-missing = { $purpose } is direct marketing, and the notice does not say that people can stop it at any time
    .help = remove the line
right-object-missing = people can object to { $purpose }, and the notice leaves it out
    .help = remove the line
right-overpromised-decision = the notice promises the right to have a person look at a decision, and no purpose has it: none makes an automated decision
    .help = remove the table; or a purpose, or its legal basis, is missing
right-overpromised-object = the notice promises the right to object, and no purpose has it: none rests on legitimate interests, a public task or direct marketing
    .help = remove the table; or a purpose, or its legal basis, is missing
right-overpromised-portability = the notice promises the right to data portability, and no purpose has it: none rests on consent or a contract
    .help = remove the table; or a purpose, or its legal basis, is missing
right-portability-missing = the right to data portability applies to { $purpose }, and the notice leaves it out
    .help = remove the line
right-rectification-missing = everyone has the right to rectification, and the notice leaves it out
    .help = remove the line; what limits the right goes into `limits`
right-restriction-missing = everyone has the right to restriction, and the notice leaves it out
    .help = remove the line; what limits the right goes into `limits`
rights-channel-missing = people are to turn to { $who ->
    [dpo] the data protection officer
   *[representative] the representative
}, and how is missing
    .help = give an email, phone, form or address there; or contact = "controller"
rights-fee = { $words }: the use of a right is free
    .help = a fee is allowed for further copies, and for requests that are manifestly unfounded or excessive; say so where it is meant

## S–Z

base-url-form = { $url } is not a web address
base-url-form-slash = { $url } does not end with a slash, so addresses below it would be wrong
base-url-form-unencrypted = { $url } is not encrypted
base-url-missing = the site's address is missing
    .help = base_url = "https://www.example.se/integritet/"
output-unknown = there is no kind of page { $kind }
    .help = what can be left out is { $kinds }
output-unknown-kept = { $kind } cannot be left out, since other pages lead to it
    .help = what can be left out is { $kinds }
output-unknown-near = there is no kind of page { $kind }
    .help = did you mean { $near }?
publish-target-address = { $url } is not a web address
publish-target-key = the target { $name } lacks { $key }
publish-target-name = { $name } cannot be the name of a target
    .help = use a-z, 0-9 and -, as in [publish.web]
publish-target-other = { $key } belongs to a target of type "{ $type }"
    .help = remove it, or change `type`
publish-target-type = the target { $name } does not say what it is
    .help = type = "folder", or type = "s3"
publish-target-unencrypted = the way to { $url } is not encrypted
sentence-long = the sentence that begins { $words } has { $count } words
    .help = make two or three of it, or a list; 15 words are easy to read
social-page-joint-control = { $purpose } is about followers on social media, and the platform is not named as a joint controller
    .help = [joint_controllers.PLATFORM] with name, purposes = ["{ $id }"] and arrangement
source-missing = who or what { $source } is, in words, is missing
source-unspecific = { $words } does not say where the data comes from
    .help = { $name }: its name, or what kind of organisation it is and its sector
special-category-condition-missing = { $data } is a special category, and { $purpose } names no condition for it
    .help = special = {"{"} condition = … {"}"}, the one of Art. 9(2) that is true: { $conditions }, or another; with law = "…" where it rests on one
special-category-law-missing = the condition of { $purpose }, Art. 9(2)({ $letter }), needs a law behind it, and none is named
    .help = law = "…": one that klartext knows (docs/KEYS.md), or your own, described in [laws.ID]
special-category-unmarked = { $words } names a special category, and { $data } is not marked as one
special-category-unmarked-help = special = "{ $kind }" in [data.{ $id }], and special = {"{"} condition = "…" {"}"} in each purpose that uses it; or special = "none" in [data.{ $id }] with special_reason = "…", where it reveals nothing of the kind
special-category-unmarked-likeness = { $purpose } identifies people, and uses { $words }: does a machine compare it?
    .help = special = "biometric" in [data.{ $id }] where a machine recognises people by it; or special = "none" with special_reason = "…", where a person looks at it
special-category-unmarked-maybe = { $words } can reveal a special category: does { $data }?
special-category-unmarked-purpose = { $words } needs data of a special category, and { $id } uses none
    .help = name the data that it uses in `data`, with `special`; or special = "none" with special_reason = "…" at one of its data
special-category-unmarked-reason = { $words } is said not to be a special category, without a reason
    .help = special_reason = "…": what the words mean here; it is never published
special-condition-unavailable = the condition of { $purpose } is for non-profit bodies with a political, religious or trade union aim, and the controller is not one
    .help = another condition of Art. 9(2) that is true here, such as explicit-consent
special-condition-unavailable-aim = the condition of { $purpose } is for bodies with a political, religious or trade union aim: is yours one?
    .help = another condition of Art. 9(2) that is true here, such as explicit-consent
special-condition-unavailable-public = the condition of { $purpose } is that the person has made the data public, and the person gives it to you
    .help = another condition of Art. 9(2) that is true here, such as explicit-consent; where the data is public, source = ["public"] or the source's id
special-condition-unavailable-research = the condition of { $purpose } is for archives, research and statistics: is this one of them?
    .help = another condition; or name the research in the purpose's name or note
special-condition-unavailable-vital = the condition of { $purpose } is for people who cannot consent, and here they give the data themselves
    .help = another condition of Art. 9(2) that is true here, such as explicit-consent; or name the emergency
special-condition-unavailable-work = the condition of { $purpose } is for employment and social protection law, and none of the people here are staff
    .help = another condition of Art. 9(2) that is true here, such as explicit-consent, or one with its law
table-old = klartext's table of { $table ->
    [laws] laws
    [authorities] authorities
    [adequacy] adequacy decisions
   *[countries] countries
}, which this relies on, was current on { $date }, { $months } months ago
    .help = see whether it still holds; a newer klartext has a newer table, and tables/ of the site can correct it (docs/TABLES.md)
table-own-adequacy = whom the adequacy decision for { $country } covers comes from { $file } of { $date }
table-own-adequate = that transfers to { $country } rest on an adequacy decision comes from { $file } of { $date }
table-own-allow-help = allow this finding with the source as the reason: no other finding speaks of it any more
table-own-authority = how to reach the authority { $authority } comes from { $file } of { $date }
table-own-country = which rules hold for { $country } comes from { $file } of { $date }
table-own-help = nothing to write; this is the source that readers and approvers rely on
table-own-law = what { $law } orders comes from { $file } of { $date }
table-own-other-law = what { $law } orders, which klartext's own table says otherwise, comes from { $file } of { $date }
table-unconfirmed = klartext could not confirm { $keys } of { $id }
    .help = look it up, and lay what you find over the table: tables/ of the site, with its date (docs/TABLES.md)
table-unconfirmed-authority = klartext could not confirm { $keys } of the authority { $id }, and the page leaves it out
    .help = look it up, and lay what you find over the table: tables/ of the site, with its date (docs/TABLES.md)
text-control-character = a hidden character, { $code }
    .help = write the text again by hand, or paste it as plain text
text-form-capital = a sentence begins with a capital letter
text-form-end = a sentence ends with a full stop
text-form-heading = a heading has no full stop
text-form-name = a name is placed inside a sentence and begins with a small letter
text-form-phrase = a verb phrase begins with a small letter
text-form-stop = this text is placed inside a sentence and has no full stop
text-form-verb = a verb phrase begins with its verb
theme-colour = { $written } is not a colour
theme-contrast = links in { $written } are hard to see: contrast { $contrast } to 1 against the background, and { $needed } is needed
    .help = choose a { $choose ->
        [darker] darker
       *[lighter] lighter
    } colour
theme-font = { $font } is not a list of fonts
    .help = font = "'Source Sans 3', sans-serif"
theme-link = { $url } is not a link that a page can have
    .help = url = "https://www.example.se/", or an address within the site
timezone-unknown = there is no time zone { $zone }
    .help = timezone = "Europe/Stockholm"
transfer-adequacy-scope = the adequacy decision for { $country } covers only organisations on a list, and whether { $recipient } is on it is missing
    .help = certified = true where the recipient is on the list (for the United States www.dataprivacyframework.gov); else another safeguard
transfer-adequacy-scope-commercial = the adequacy decision for { $country } covers only private bodies under its act on personal data, and whether { $recipient } is one is missing
    .help = certified = true where the recipient is covered; else another safeguard
transfer-adequacy-unknown = klartext's table of adequacy decisions, dated { $date }, has none for { $country }
    .help = a safeguard of Art. 46 that you really have, such as standard-contractual-clauses with `copy`
transfer-adequacy-unknown-ended = the adequacy decision for { $country } ended on { $date }
    .help = a safeguard of Art. 46 that you really have, such as standard-contractual-clauses with `copy`
transfer-compelling-interest-missing = data goes to { $recipient } because of compelling legitimate interests, and which is missing
transfer-consent-risks-missing = people consent to a transfer to { $recipient }, and what the risks are is missing
transfer-contradiction = { $recipient } is outside the EU and the EEA ({ $countries }), and the notice says that no data leaves them
transfer-contradiction-access = { $recipient } reaches data from outside the EU and the EEA{ $place ->
    [none] {""}
   *[some] {" "}({ $countries })
}, and the notice says that no data leaves them
transfer-contradiction-form = { $recipient } has the form of a company outside the EU ({ $form }), and the notice says that no data leaves the EU and the EEA
    .help = write the company that you have a contract with, where one in the EEA is meant; else remove `transfers = "none"`, and say on the recipient where data goes and what protects it
transfer-contradiction-help = remove `transfers = "none"`, and say on the recipient what protects the data: transfer = {"{"} country = "…", safeguard = "…" {"}"}; access from outside is a transfer too
transfer-contradiction-nowhere = the notice says that no data leaves the EU and the EEA, and where { $recipient } is, is missing
    .help = country = "…": where it stores the data or reaches it from; outside the EEA also `transfer`, and remove `transfers = "none"`
transfer-contradiction-section = the text speaks of { $place }, and the notice says that no data leaves the EU and the EEA
transfer-contradiction-transfer = data goes with { $recipient } outside the EU and the EEA{ $place ->
    [none] {""}
   *[some] {" "}({ $countries })
}, and the notice says that none does
transfer-contradiction-words = the words about { $recipient } speak of { $places }, and the notice says that no data leaves the EU and the EEA
transfer-copy-missing = how to get a copy of what protects the data with { $recipient }, or where it is, is missing
    .help = { $copy }
        say whom to ask for a copy, or where it can be read
transfer-country-missing = data goes to { $recipient } outside the EU and the EEA, and no country is named
    .help = country = "…", its two letters, such as US
transfer-derogation-closed = an authority cannot rest the transfer to { $recipient } on this exception in the exercise of its powers
    .help = a ground that is open to an authority: public-instrument, standard-contractual-clauses with `copy`, or public-interest with the law
transfer-derogation-closed-law = the transfer to { $recipient } rests on a public interest, and no law that recognises it is named
    .help = law = "…" at the recipient: the act of the Union or of your country
transfer-derogation-repeated = the transfer to { $recipient } rests on an exception for single cases, and a processor works all the time
    .help = a safeguard of Art. 46 that you really have, such as standard-contractual-clauses with `copy`
transfer-inside-eea = { $countries } { $count ->
    [one] is
   *[other] are
} in the EEA, so this is not a transfer
    .help = write it as the recipient's `country`, and no safeguard
transfer-safeguard-missing = data goes to { $recipient } outside the EU and the EEA ({ $countries }), and what protects it there is missing
transfer-safeguard-missing-adequacy-help = transfer = {"{"} country = "{ $country }", safeguard = "adequacy" {"}"}
transfer-safeguard-missing-clauses-help = transfer = {"{"} country = "{ $country }", safeguard = "…" {"}"}; "standard-contractual-clauses" with { $copy }
transfer-safeguard-missing-nowhere = data goes to { $recipient } outside the EU and the EEA, and what protects it there is missing
transfer-safeguard-missing-scope-help = transfer = {"{"} country = "{ $country }", safeguard = "…" {"}"}: "adequacy" with certified = true, where the decision covers this recipient; else "standard-contractual-clauses" with { $copy }
transfer-unstated = the words about { $recipient } speak of { $places }, and no transfer there is stated
    .help = transfer = {"{"} country = "{ $country }", by = "remote-access", safeguard = "…" {"}"}, where the data is handled there or reached from there; storage there is without `by`
transfers-undeclared = whether data leaves the EU and the EEA is missing
    .help = transfers = "none", or a `transfer` on the recipient outside
translation-differs = { $what } is in { $here } and not in { $there }
    .help = make both say the same
translation-differs-items = the list has { $more } items in { $here } and { $less } in { $there }
    .help = make both say the same
translation-differs-links = the text has { $more } links in { $here } and { $less } in { $there }
    .help = make both say the same
translation-drift = this text has changed in { $changed } since the release of { $since }, and not in { $language }
    .help = before: { $before }
        now: { $now }
        bring { $language } up; where it was only a slip of the pen, allow it:
translation-missing = this text is missing in { $language }
translation-missing-help = { $key } is not in a language of the site
unknown-rule = there is no rule { $rule }
    .help = `klartext explain` lists the rules; what a file cannot hold, such as an unknown key, cannot be allowed
unknown-rule-near = there is no rule { $rule }
    .help = did you mean { $near }?
unknown-rule-none = this `[[allow]]` names no rule
    .help = rule = "…", as findings have it in brackets
unused-data = nothing refers to the data category { $data }
    .help = name it in `data` of a purpose, or remove it
unused-event = nothing refers to the event { $event }
    .help = name it in `from` or `until` of a retention, or remove it
unused-law = nothing refers to the law { $law }
    .help = name it in `law` of a basis, retention or recipient, or remove it
unused-source = nothing refers to the source { $source }
    .help = name it in `source` of a purpose or of a data category, or remove it
vital-interests-scope = { $purpose } rests on vital interests, and nothing in it concerns someone's life or health
    .help = another type: { $body ->
        [authority] "public-task" or "legal-obligation"
       *[other] "legitimate-interests" or "legal-obligation"
    }; or name the emergency in the purpose's name or note
withdrawal-without-consent = the notice promises that consent can be withdrawn, and no purpose rests on consent
    .help = remove the table; or a purpose is missing, or has another basis than it should
wording-blanked = the message { $message } says nothing, and the law asks for it
    .help = remove it from locales/{ $language }/, and the built-in words apply
wording-blanked-argument = the message { $message } leaves out { $argument }
    .help = remove it from locales/{ $language }/, and the built-in words apply

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
