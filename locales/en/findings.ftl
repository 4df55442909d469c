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
findings-did-you-mean = did you mean { $near }?

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
automated-decision-unstated-help = { $table } with ground, logic, significance, consequences and human_contact, and remove `automated_decisions = "none"`; where someone decides in the end, say who in the text
automated-decision-unstated-section = { $words } reads as a decision without a human being, and the notice { $claim ->
    [denied] says that there is none
   *[unstated] states none
}
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
balancing-test-offer = how the interests were weighed is missing in { $purposes }, and so is an offer to explain it
bookkeeping-hint = { $purpose } leads to invoices, which hold personal data; no purpose speaks of accounting
    .help = add a purpose with { $basis } and { $retention }
camera-on-consent = the cameras of { $purpose } film whoever passes, and no one can say no
    .help = type = "legitimate-interests" with interest, holder and balancing, or type = "public-task" with law for an authority
camera-sign-missing = people are filmed in { $purpose }, and the notice mentions no sign
    .help = { $informed }
        say where the signs are
categories-missing = which data { $data } is, in words, is missing
change-notice-passive = { $words }: important changes must reach people, not wait for them
    .help = say how people are informed, such as by e-mail, and how long before a change applies
change-policy-missing = how people learn of changes is missing
change-policy-missing-help = say how people are informed, and how long before a change applies
child-consent-age = children consent from the age of { $age } here, but in { $country } they cannot before { $limit }
    .help = from_age = { $limit }
child-consent-age-guardian = how a guardian consents for a child under { $limit } is missing
    .help = audience.children.guardian.en = "The guardian says yes or no in the app."
child-notice-missing = children are addressed, and no notice is written for them
    .help = write one in a folder of its own, and name it: audience.children = {"{"} notice = "for-children" {"}"}
child-notice-missing-file = the notice for children, { $notice }, does not exist
child-notice-missing-file-help = write it: { $file }
children-unstated = { $purpose } { $basis ->
    [consent] rests on consent and is about children
   *[other] is about children
}, and whether the notice addresses children is missing
    .help = audience.children = false where only adults read it and consent, such as guardians; else audience.children = {"{"} from_age = AGE, guardian = …, notice = "FOLDER" {"}"}, with the age from which a child consents alone
complaint-authority-unnamed = the notice names no supervisory authority to complain to
complaint-authority-unnamed-help = authorities = ["…"]: the country of your representative or branch in the EEA; else the country of the controller's address
complaint-authority-unnamed-near-help = authorities = ["{ $id }"], { $authority }, if it is competent for you; others have the code of their region
complaint-authority-unnamed-region = regions of { $country } have authorities of their own for public bodies
    .help = { $note } If that is you, authorities = ["CODE-OF-REGION"]; else authorities = ["{ $code }"]
complaint-authority-unnamed-region-help = authorities = ["…"], the one of your region: { $ids }; { $country } is for federal bodies, telecommunications and post
complaint-missing = everyone can complain to a supervisory authority, and the notice leaves it out
    .help = remove the line
consent-imbalance = { $purpose } rests on the consent of { $whom ->
    [employees] employees
    [applicants] applicants
    [pupils] pupils
   *[anyone] people towards an authority
}, who can hardly refuse { $words }
    .help = another legal basis, after a balancing of interests or by a law that allows it; where none fits, stop the processing too
consent-imbalance-asked = { $purpose } rests on the consent of { $whom ->
    [employees] employees
    [applicants] applicants
    [pupils] pupils
   *[anyone] people towards an authority
}: can they refuse freely?
    .help = provision = {"{"} by = "voluntary" {"}"} where a no has no consequence; else another legal basis
consent-not-explicit = { $datum } is a special category, for which consent must be explicit; { $purpose } does not say that it is
consent-not-voluntary = { $purpose } rests on consent, and the data must be given
    .help = by = "voluntary"; or another legal basis for what is required
consent-withdrawal-hard = { $words }: consent must be as easy to take back as to give
    .help = a way that is as easy as the yes was: a link, a button, a message; without leaving the service
consent-withdrawal-how-missing = { $purpose } rests on consent, and does not say how it is withdrawn
    .help = { $withdraw } in the basis, or for all purposes at once [rights.withdraw-consent] with { $how }
consent-withdrawal-missing = { $purpose } rests on consent, and the notice says that it cannot be withdrawn
    .help = remove the line: the right is then worded in the standard words
contact-malformed = { $written } is not { $key ->
    [email] an e-mail address
    [phone] a telephone number
   *[form] a web address
}
contact-malformed-form = { $written } cannot be dialled from every country
contract-basis-not-party = { $group } are not party to the contract that { $purpose } rests on
    .help = a basis of their own, with { $subjects }: often legitimate interests, once you have weighed them against theirs, with interest, holder and balancing
controller-ambiguous = several controllers are named, { $controllers }, and { $purpose } does not say whose it is
    .help = controllers = ["{ $first }"], or controllers = "all"
controller-contact-missing = the notice gives no way to reach the controller
    .help = email = "…", phone = "+46 …", form = "https://…" or an address
controller-contact-single = there is only one way to reach the controller
    .help = add another: email = "…", phone = "…", form = "https://…" or address = {"{"} … {"}"}
controller-contact-single-each = there is only one way to reach each of { $controllers }
    .help = add another: email = "…", phone = "…", form = "https://…" or address = {"{"} … {"}"}
controller-identity-missing = the notice does not say who is responsible
    .help = [controller] with name = "…", registration_number = "…" and email = "…"
controller-identity-missing-form = { $name } alone does not say which legal person it is
    .help = write the full name with its legal form (`AB`, `Ltd`), or add registration_number
controller-identity-missing-name = the notice does not say which legal person is the controller
    .help = name = "…", the full name as it is registered
controllers-share-unstated = several controllers have { $purposes }: do they decide together?
    .help = share = "separate" where each decides for itself, or "joint" where they decide together; in the purpose, or once at the top for all
cookie-consent-missing = the cookie { $cookie } { $use ->
    [choices] remembers choices: is it set before the reader has made one
    [exempt-statistics] counts visits, which is exempt only under strict conditions
    [statistics] counts visits
   *[marketing] serves marketing
}, and the notice names no consent to it
    .help = { $consent }
        how people say yes before it is set, and take it back; the purpose may have another legal basis
cookie-kind-mismatch = the cookie { $cookie } is called necessary, and serves { $use ->
    [by-name] statistics or advertising, by its name
    [statistics] statistics
    [recording] recording what visitors do
    [tracking] following visitors
   *[marketing] advertising
}
    .help = kind = "statistics" or "marketing", with consent; or the purpose that needs it, such as security
cookie-setter-unlisted = { $setter } sets the cookie { $cookie }, and is not among the recipients
    .help = [recipients.ID] with its name, role, country and activity, named by the cookie's purpose
cookies-undeclared = whether cookies or the like are used is missing
    .help = cookies = "none", or a table [cookies.ID] for each
cookies-unstated = the text speaks of { $words }, and the notice says that there are none
cookies-unstated-data = { $purpose } uses data from cookies ({ $data }), and the notice says that there are none
cookies-unstated-help = a table [cookies.ID] for each, with purpose, kind and lasts, in place of cookies = "none"
criminal-data-law-missing = { $datum } is data on offences, and { $purpose } names no law that allows it
    .help = law = "…" in the basis that covers it: the act that orders the check, or what allows private bodies such data (in Sweden the regulations of IMY, or { $claims } for legal claims)
criminal-data-unmarked = { $words } names offences, and { $datum } is not marked as data on them
criminal-data-unmarked-asked = { $words } can tie a person to an offence: does { $datum }?
criminal-data-unmarked-help = criminal = true in { $table }, and the law that allows it where the data is used; criminal = false where it ties no one to an offence

## D–L

data-category-generic = { $words } does not say which data
    .help = name it, or add parts: { $parts }
data-origin-missing = where { $data } of { $purpose } comes from is missing
    .help = source = ["data-subject"]; or "observed", "controller" for what you make yourselves, or the id of a source
data-origin-missing-kind = what kind of source { $source } is, is missing
    .help = kind = "third-party"; or "public", "inferred", "observed", "data-subject"
disclosure-law-unnamed = which authority { $recipient } is, or under which law it gets data, is missing
    .help = name the most usual one, and the law: law = "…"
dpo-contact-missing = there is a data protection officer, and no way to reach them
    .help = email = "…", phone = "+46 …", form = "https://…" or an address; the name may be left out
dpo-required = { $authority } is a public authority, and the notice names no data protection officer
    .help = [dpo] with email = "…"
dpo-undeclared = the notice does not say whether there is a data protection officer
    .help = dpo = "none" above the first table, or [dpo] with email = "…"
dpo-unstated = the text speaks of { $words }, and the notice says that there is none
dpo-unstated-address = { $email } is the address of a data protection officer, and the notice says that there is none
dpo-unstated-core = sensitive data is a core of what is done here ({ $purpose }), and the notice says that there is no data protection officer
    .help = one is required where sensitive data is processed on a large scale as a core activity: [dpo] with email = "…"; else allow the finding, with the scale as the reason
dpo-unstated-help = [dpo] with email = "…" in place of dpo = "none"
dpv-unknown = the Data Privacy Vocabulary has no purpose { $term }
dpv-unknown-data = the Data Privacy Vocabulary has no data category { $term }
dpv-unknown-help = a term of https://w3id.org/dpv as in { $example }; or remove the line, and the export names the entry by your own words
eu-representative-missing = { $controller } is in { $country }, outside the EEA, and has no representative in it
eu-representative-missing-contact = the representative has no name, or no way to be reached
eu-representative-missing-help = [representative] with name and email, phone, form or address; or why none is needed: { $exempt }
eu-representative-missing-unnamed = the controller is in { $country }, outside the EEA, and has no representative in it
frame-policy = the frame has no Content-Security-Policy: nothing stops a page from asking another host for something, which then knows who reads the notice, from running a script or from setting a cookie
    .help = write { $line } first in its `<head>`, or take the built-in line from `klartext init --copy templates/frame.html`
frame-policy-default = the policy has no `default-src`: what it does not name may come from any host, which then knows who reads the notice
    .help = begin it with `default-src 'none';`
frame-policy-hosts = the policy lets pages load from { $hosts }: whoever is there knows who reads the notice
    .help = put the files into `static/`, and name only `'self'`
frame-policy-scripts = the policy lets scripts run: they can set cookies and watch the reader
    .help = leave out `script-src`, and let `default-src` be `'none'`
free-text-special-risk = { $datum } can reveal health, belief or union membership, and how that is handled is missing
    .help = { $note }
        ask people not to write about health, belief or trade union, or say how you treat it
further-processing-compatibility = { $purpose } uses { $data } for something new; why that is compatible with the old purpose is missing
host-malformed = { $written } is not the name of a host
    .help = { $hosts }; `*.` in front means all hosts below
joint-controller-essence-missing = who does what of you and { $other } is missing
    .help = { $arrangement }, or arrangement = {"{"} url = "https://…" {"}"}
joint-controller-essence-missing-shared = the controllers of { $purpose } decide together, and the essence of their arrangement is missing
    .help = [joint_controllers.ID] for the other one, with name, { $purposes } and { $arrangement }
language-filler = { $words } says nothing to the reader
    .help = remove the sentence, or say what you do
language-passive = { $words } does not say who does it, or whether
    .help = say who does what: "we share your address with the carrier"
language-vague = { $words } leaves the reader in doubt
    .help = say what is done, and when; or that it is not done
language-vague-who = { $words } does not say who
    .help = say which people: those with an account, those who read the website
law-citation-imprecise = { $words } does not say which law
    .help = law = "…", by its id; or name it in the text
law-citation-repealed = { $law } is repealed
law-citation-repealed-words = { $words } is no longer in force
    .help = cite what applies now
law-country-mismatch = { $law } is a law of { $country }, and the controller is in { $own }
    .help = cite the law of the controller's country, or of the Union; one that is not in the table: [laws.ID] with name, citation, kind and country
law-kind-mismatch = { $law } { $what ->
    [information] orders that people are informed; it is not known to order anything else
    [no-task] lays down no task
    [no-disclosure] orders no one to hand data to others
   *[limit] limits how long data may be kept; it orders no one to keep or do anything
}
    .help = cite the law that orders it; where there is none, another basis, or the time without a law
law-kind-mismatch-asked = does { $law } { $what ->
    [time] say how long, and where?
   *[order] order this, and where?
}
    .help = say where it says so: law = {"{"} id = "…", at = "…" {"}"}; or cite the law that does
legal-basis-ambiguous = { $purpose } has several legal bases, and what each one covers is missing
legal-basis-ambiguous-data = several legal bases of { $purpose } cover { $data } at once
legal-basis-ambiguous-help = say in each basis what it covers: data = ["…"], subjects = ["…"] or { $when }
legal-basis-missing = { $purpose } has no legal basis
    .help = basis = {"{"} type = "…" {"}"}, one of { $types }
legal-basis-missing-data = no legal basis of { $purpose } covers { $datum }{ $of ->
    [some] { " " }of { $groups }
   *[all] { "" }
}
    .help = add { $entry } to `basis`, or leave `data` out of the entry that covers the rest
legal-basis-missing-type = a legal basis of { $purpose } does not say which one it is
    .help = type = "…", one of { $types }
legal-obligation-law-missing = { $purpose } rests on a legal obligation, and no law is named
    .help = law = "bokforingslagen", or one of your own, described in [laws.ID]
legitimate-interest-holder-missing = { $purpose } does not say whose interest it is
    .help = holder = "controller", "third-party", or a name in each language
legitimate-interest-missing = { $purpose } rests on legitimate interests, and the interest is missing
    .help = { $interest } in the basis{ $holder ->
        [missing] , and whose it is: holder = "controller", "third-party" or words
       *[stated] { "" }
    }
legitimate-interest-public-authority = a public authority has { $purpose } rest on legitimate interests
    .help = type = "public-task" with law; allow this finding where it is not part of the authority's tasks
legitimate-interest-restates-purpose = the interest { $words } only says again what is done
    .help = say what you, or someone else, gain by it: why the purpose is needed
limitation-law-as-obligation = { $law } sets a time within which claims can be made; it orders no one to keep data
    .help = type = "legitimate-interests" with the interest of defending claims, and retention with { $retention }
link-broken = the notice has no block { $anchor }
link-broken-help = ids are those of the page: #purposes/ID, #recipients/ID, #section/ID, #rights
link-broken-http = { $link } is not encrypted

## TOML and files

bad-id = { $id } is not a valid name of an entry
bad-id-help = a name has the letters a-z, digits, and hyphens between them
bad-id-section = { $id } is the name of a section that klartext writes
    .help = give your section another name: { $table }
bad-id-slug-help = a name has the letters a-z, digits, and hyphens between them: { $slug }
duplicate-id = this key or table is defined twice
    .help = join the two, or give one of them another name
duplicate-id-line = this is defined twice, first in line { $line }
    .help = join the two, or give one of them another name
file-too-large = this file has { $size } bytes, and at most { $limit } are read
    .help = split it: long texts go into Markdown files, notices into folders of their own
language-missing = the site has no language
    .help = languages = ["sv", "en"]
language-unknown = there is no wording for { $language }
language-unknown-help = write the wording in a folder { $folder }; start from `klartext init --copy locales/en/notice.ftl`
link-astray = this link leads out of the site's folder
    .help = put the file itself here, or link to one within the site's folder
misplaced-key-help = { $key } belongs in { $home }
misplaced-key-top-help = { $key } belongs at the top of the file, above the first line in [brackets]
missing-file = there is no file { $file }
missing-file-each = { $name } is the name of one file, and each language has its own
    .help = { $file }, for the files { $files }
missing-file-help = write the text in a file { $file } next to this one
missing-file-near-help = there is a file { $near }; rename it, or write that name
missing-key = { $key } is missing here
not-a-file = this is not a regular file
    .help = put a text file here; a folder, pipe or device is never read
not-utf8 = this file is not UTF-8 from here on
    .help = save it as UTF-8; many editors say "Save with encoding"
not-utf8-utf16 = this file is UTF-16, not UTF-8
    .help = save it as UTF-8; many editors say "Save with encoding"
notice-missing = there is no notice: no { $file } below `content/`
    .help = write the notice into content/NAME/notice.toml, or make an example with `klartext init`
notice-missing-folder-help = put it into a folder of its own: content/NAME/notice.toml
notice-missing-name-help = rename it to notice.toml
notice-missing-other-help = if this is a notice, name its file notice.toml; else move it out of `content/`
notice-missing-unread = this file is not read: its folder has no { $file }
repeated-word = { $word } appears twice in this list
    .help = write it once
text-control-character = a hidden character, { $code }
    .help = write the text again by hand, or paste it as plain text
toml-syntax = { $reason }
toml-syntax-after-bracket = there is text after the closing bracket
    .help = start a new line with it: { $rest }
toml-syntax-backslash = a backslash in a text has a special meaning
    .help = write it twice: \\; or put the text in single quotes: '…'
toml-syntax-bracket = the name in brackets has no closing bracket
toml-syntax-bullet = a line begins with its key, not with a mark
toml-syntax-bullet-help = remove the mark: { $line }
toml-syntax-colon = a key and its value need `=` between them, not a colon
toml-syntax-comma = there is a comma after the value
    .help = remove it: commas go only between [ ] and between {"{"} {"}"}
toml-syntax-comment = a comment begins with `#`
toml-syntax-curly = a text needs straight quotes
    .help = replace the curly quotes with straight ones: "…"
toml-syntax-date = there is no such date
toml-syntax-date-form = { $value } is not a date as TOML writes it
toml-syntax-date-help = write year, month and day: { $line }
toml-syntax-decimal = { $number } is not a whole number
    .help = write whole numbers; a year and a half is months = 18
toml-syntax-name = a name in brackets has the letters a-z, digits and hyphens
toml-syntax-no-equals = this line has no `=`
    .help = a line is key = "text"; a text of several lines goes between """ and """
toml-syntax-no-value = there is no value after `=`
toml-syntax-open-list = the list that begins here has no closing bracket
    .help = write ] after its last item
toml-syntax-open-table = the table that begins here has no closing brace
    .help = write {"}"} after its last item
toml-syntax-quote = a quote inside the text ends it
toml-syntax-quote-help = put the text in single quotes: { $line }
toml-syntax-quotes = a text needs quotes
toml-syntax-space = this is a special space, not an ordinary one ({ $code })
    .help = write an ordinary space
toml-syntax-truth = { $value } is not a TOML value
toml-syntax-unclosed = this text has no closing quote
    .help = write " at its end; a text of several lines goes between """ and """
toml-syntax-unclosed-lines = this text of several lines has no closing quotes
    .help = write """ after it
toml-syntax-zero = a number does not begin with 0
toml-syntax-zero-help = write 3, not 03; put a number that is a name in quotes: "03"
unknown-key = unknown key { $key } in { $table }
unknown-key-entry = this is not an entry of the table: { $reason }
    .help = a file of tables/ begins with date = YYYY-MM-DD, the day on which it was current; docs/TABLES.md shows its entries
unknown-key-help = keys here are { $keys }
unknown-key-table = { $file } is not a table that klartext reads
    .help = laws.toml, authorities.toml, adequacy.toml or countries.toml
unknown-key-top = unknown key { $key } at the top of the file
unknown-reference = no { $kind ->
    [authorities] supervisory authority
    [controllers] controller
    [joint_controllers] joint controller
    [subjects] data subject group
    [data] data category
    [sources] source
    [events] event
    [laws] law
    [purposes] purpose
    [recipients] recipient
    [cookies] cookie
    [on_behalf] activity on behalf of others
    [section] section
   *[countries] country code
} { $id } is known
unknown-reference-authority-help = write the code of a country (`SE`) or a region (`DE-HH`), or lay one of your own over the table: tables/authorities.toml
unknown-reference-country-help = write the two letters of ISO 3166, such as `SE` or `US`
unknown-reference-help = describe it: { $table } with { $keys }
unknown-reference-without = the shared facts have no { $path } to remove
unknown-reference-without-help = name a table and an entry: `purposes.newsletter`
unknown-word = { $word } is not a valid value here
unknown-word-help = it is one of { $words }
wrong-type = { $key } is { $is }, and takes { $takes }
wrong-type-bool-help = write { $true }, or { $false }, without quotes
wrong-type-entry = this is not an entry of the table: { $reason }
    .help = a file of tables/ begins with date = YYYY-MM-DD, the day on which it was current; docs/TABLES.md shows its entries
wrong-type-header-help = write its header in these brackets: { $brackets }
wrong-type-list = a list, each item { $each }
wrong-type-table-date = the table has no date
    .help = a file of tables/ begins with date = YYYY-MM-DD, the day on which it was current; docs/TABLES.md shows its entries
wrong-type-unquoted-help = write { $line }, without quotes
wrong-type-value = { $kind ->
    [table] a table
    [tables] tables, each under a name
    [list] a list
    [texts] a list of texts
    [languages] a text in each language
    [number] a whole number
    [decimal] a number with decimals
    [bool] true or false
    [date] a date
    [time] a time
   *[text] a text
}
wrong-type-whole-help = write a whole number; a year and a half is months = 18
wrong-type-words = one of { $words }

## The site

base-url-form = { $url } is not a web address
base-url-form-http = { $url } is not encrypted
base-url-form-slash = { $url } does not end with a slash, so addresses below it would be wrong
base-url-missing = the site does not say what its address will be
    .help = base_url = "https://www.example.se/integritet/"
output-unknown = there is no kind of page { $kind }
output-unknown-help = what can be left out is { $kinds }
output-unknown-required = { $kind } cannot be left out, since other pages lead to it
publish-target = the target { $target } does not say what it is
    .help = type = "folder", or type = "s3"
publish-target-endpoint = { $endpoint } is not a web address
    .help = endpoint = "https://s3.eu-north-1.amazonaws.com"
publish-target-http = the way to { $endpoint } is not encrypted
    .help = endpoint = "https://s3.eu-north-1.amazonaws.com"
publish-target-key = the target { $target } lacks { $key }
publish-target-name = { $target } cannot be the name of a target
    .help = use a-z, 0-9 and -, as in [publish.web]
publish-target-other = { $key } belongs to a target of type { $type }
    .help = remove it, or change `type`
slug-form = { $slug } cannot be the last part of an address
slug-form-letters = { $slug } cannot be the last part of an address
    .help = write it with a-z, 0-9 and single hyphens
slug-missing = the notice { $notice } has no address in { $language }
slug-reserved = { $slug } cannot be the last part of an address: the site uses it itself
    .help = write another
slug-taken = the notice { $other } has or had the address { $address }, which stays reserved for it
    .help = give { $notice } another slug
theme-colour = { $written } is not a colour
theme-contrast = links in { $written } are hard to see: contrast { $contrast } to 1 against the background, and { $needed } is needed
    .help = choose { $instead ->
        [darker] a darker colour
       *[lighter] a lighter colour
    }
theme-font = { $font } is not a list of fonts
    .help = font = "'Source Sans 3', sans-serif"
theme-link = { $url } is not a link that a page can have
    .help = url = "https://www.example.se/", or an address within the site
timezone-unknown = there is no time zone { $zone }
    .help = timezone = "Europe/Stockholm"
