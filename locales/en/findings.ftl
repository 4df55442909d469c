### Findings in English: what is wrong, and what to write. Klartext, 2026-11-30.
###
### A message begins with the name of its rule. It is about one thing, starts in lower case and has no full
### stop; `.help` says what to write. Arguments bring their own backticks: `{ $purpose }` is an id or the
### editor's words, `{ $data }` a list of them. Keys and TOML are the same in every language.
### A citation is `law-` with its words; those of the GDPR are made of `law-place-…` and `law-gdpr`.

## What findings have in common

findings-all = { $rest } and { $last }
findings-any = { $rest } or { $last }
findings-concerns = concerns { $notices }
findings-count-errors = { $count ->
    [one] { $count } error
   *[other] { $count } errors
}
findings-count-infos = { $count ->
    [one] { $count } info
   *[other] { $count } infos
}
findings-count-warnings = { $count ->
    [one] { $count } warning
   *[other] { $count } warnings
}
findings-did-you-mean = did you mean { $near }?
findings-editor-allow = Allow { $rule } here, with a reason
findings-editor-change = { $change ->
        [private] never published
        [never] no change for a release
        [material] a change is material
        [unless-removed] a change is material unless something is removed
        [depends] a change is material if it makes something longer, wider or weaker for people
       *[other] a change is not material
    }
findings-editor-changed = { $count ->
        [one] 1 fact changed since { $since }: see it
       *[other] { $count } facts changed since { $since }: see them
    }
findings-editor-describe = Describe { $id }
findings-editor-fill = Add what is missing ({ $rule })
findings-editor-fix = Fix { $rule }
findings-editor-fix-all = Fix everything that needs no judgement
findings-editor-preview = See it in the preview
findings-editor-replace = Change to { $id }
findings-editor-standard = Rename to the standard id { $id }
findings-error = error
findings-example = an example: klartext explain { $rule }
findings-help = help
findings-import-choices = stated in more than one way; choose one:
findings-import-date = the date { $date }
findings-import-found = { $count ->
    [one] found in the text: { $count } value
   *[other] found in the text: { $count } values
}
findings-import-lacks = Articles 13 and 14 GDPR ask for this, and the text does not state it:
findings-import-left-out = left out of the page:
findings-import-line = line { $line }: { $words }
findings-import-open = they ask for this too; see whether words that klartext did not read state it:
findings-import-rights = the rights { $rights }
findings-import-sections = in the text, without a place among the facts; kept as sections:
findings-info = info
findings-law = law
findings-none = nothing to report
findings-note = note
findings-seen = seen
findings-seen-more =
    { $count ->
        [one] and in { $count } more place
       *[other] and in { $count } more places
    }
findings-tenths = { $whole }.{ $tenth }
findings-warning = warning

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
findings-topic-website = Recordings of the website
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
was-unknown = no released version has { $before }, which { $entry } is said to have been called
was-unknown-near = was = "…": did you mean { $near }?
was-unknown-remove = the id or name that it had in a released version; or remove `was`

## A–C

allow-unused = { $rule } finds nothing, so there is nothing to allow
    .help = remove this `[[allow]]`, or fix its `at`
allow-unused-at = { $rule } finds nothing at { $at }, so there is nothing to allow
    .help = remove this `[[allow]]`, or fix its `at`
allow-unused-reason = { $rule } is allowed without a reason, so it is not allowed
    .help = reason = "…"
approval-invalid = the file of an approval cannot be read: { $reason }
    .help = approve again with `klartext approve`, and remove the file
approval-invalid-record = an approval is not one that the record beside it counts
    .help = restore the file from version control or a copy, or remove it; the record does not need it
approval-missing = { $notice } is not approved as { $role }: { $has } of { $needed }
    .help = klartext approve { $notice } --role { $role } --by NAME
approval-person-releaser = { $who } releases, and has approved
    .help = have somebody else approve, or release
approval-person-same = { $who } has approved as { $roles }, and site.toml asks for different people
    .help = have somebody else approve in one of the roles, and remove the other approval
approval-person-unknown = who releases is not known, and must not be one who approves
    .help = sign the release with your key: `klartext release --sign ~/.ssh/id_ed25519`
approval-settings-count = the role { $role } asks for no approval, or for more than 20
    .help = write `count` from 1 to 20, or remove the role
approval-settings-name = { $role } cannot be the name of a role
    .help = write a name of a-z, 0-9 and hyphens; `name` says it to readers
approval-settings-roles = `[approval]` names no role
    .help = add one: `[approval.roles.legal]` with `name`
approval-settings-signers = rules about persons need signatures, and `[approval]` names no file of keys
approval-signature = the signature is not one of this file: one of the two was changed
    .help = approve again with `klartext approve`, and remove both files
approval-signature-missing = the approval is not signed
    .help = sign the file as the one who approves: `ssh-keygen -Y sign -f KEY -n klartext-approval FILE`
approval-signature-unknown = the key that signed is not one that site.toml lists
    .help = sign with a key of the file that `signers` names, or have the key added there
approval-void = the approval is of another { $what ->
    [notice] notice: { $was }, not { $is }
    [content] text: { $was }, not { $is }
    [effective] effective date: { $was }, not { $is }
   *[class] class: { $was }, not { $is }
}
    .help = have it approved again with `klartext approve`, and remove this file
approval-void-role = the approval is in the role { $role }, which site.toml does not name
    .help = remove the file, or name the role in `[approval.roles]`
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
        say where the signs are; or [cameras.ID] with place, sound, sign and purposes
camera-sign-missing-camera = no sign says that there are cameras: { $camera }
    .help = { $sign }
        what the sign says, or where it is
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
children-unstated-denied = { $group } { $basis ->
    [consent] consent to { $purpose } themselves
   *[other] are the users of { $purpose }
}, and the notice says that it does not address children
    .help = audience.children = {"{"} from_age = AGE, guardian = …, notice = "FOLDER" {"}"}; or another kind than `user` for the group, where adults decide
complaint-authority-unnamed = the notice names no supervisory authority to complain to
complaint-authority-unnamed-help = authorities = ["…"]: the country of your representative or branch in the EEA; else the country of the controller's address
complaint-authority-unnamed-federation = the federal authority of { $country } supervises federal bodies, telecommunications and post: is that you?
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
profiling-unstated-section = { $words } reads as profiling, and the notice { $claim ->
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
retention-vague-repeated-help = say what ends the time for { $purpose }: until = "…", a period with from = "…", or the event in words
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
stamp-authority-certificates = no certificate is named for the time stamp authority { $name }: its stamps cannot be verified
stamp-authority-file = { $file } cannot be used as the certificate of a time stamp authority: { $reason }
    .help = put the authority's root certificate there, as PEM
stamp-authority-name = { $name } cannot be the name of a time stamp authority
    .help = write a name of a-z, 0-9 and hyphens, with at most 64 letters
stamp-authority-url = the time stamp authority { $name } has no web address
stamp-invalid = the stamp of version { $version } by { $authority } is not valid: { $why }
stamp-invalid-algorithm = it, or one of its certificates, is signed with { $name }, which is unknown or not trusted
stamp-invalid-certificate = the certificate that signed it is missing
stamp-invalid-expired = the certificate of { $subject } was valid from { $from } to { $until }, and the stamp is of { $at }
stamp-invalid-file = { $file } is named like a time stamp, and there is no such version
    .help = name it VERSION.AUTHORITY.tsr for the version that it is a stamp of, or remove it
stamp-invalid-hash = it is of the hash { $stamped }
stamp-invalid-help = restore { $file } from version control or a copy; or remove it, and have the version stamped again with `klartext stamp`
stamp-invalid-key = the key of a certificate cannot be read, or is too short
stamp-invalid-nonce = it answers another request
stamp-invalid-purpose = the certificate of { $subject } is not one for time stamps
stamp-invalid-refused = the authority refused, with status { $status }
stamp-invalid-refused-words = the authority refused, with status { $status }: { $words }
stamp-invalid-signature = the signature does not fit
stamp-invalid-unknown = no certificate that site.toml names leads to that of { $subject }
stamp-invalid-unreadable = it is not the answer of a time stamp authority, or not all of it ({ $reason })
stamp-missing = version { $version } of { $notice } has no stamp by { $authority }: { $why }
    .help = the release is not affected; `klartext stamp` asks again
stamp-unknown = the stamp of version { $version } by { $authority } is of an unknown authority: { $why }
    .help = name the authority's root: `certificates = "certificates/{ $authority }.pem"` in `[stamp.{ $authority }]`
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
website-beacon =
    { $count ->
        [one] a request to { $host } only reports, and fetches
       *[other] { $count } requests to { $host } only report, and fetch
    } nothing that the page shows
    .help = if it measures what visitors do, a purpose says so and names who receives it
website-cookie-longer = the cookie { $cookie } lasts { $seen }, and the notice says { $stated }
    .help = state the longer time in `lasts`, or let the website set a shorter one
website-cookie-longer-part =
    { $unit ->
        [years] { $count ->
            [one] { $count } year
           *[other] { $count } years
        }
        [months] { $count ->
            [one] { $count } month
           *[other] { $count } months
        }
        [weeks] { $count ->
            [one] { $count } week
           *[other] { $count } weeks
        }
        [days] { $count ->
            [one] { $count } day
           *[other] { $count } days
        }
       *[hours] { $count ->
            [one] { $count } hour
           *[other] { $count } hours
        }
    }
website-cookie-longer-session = that it ends when the browser is closed
website-cookie-undeclared =
    { $whose ->
        [own] the website
       *[other] { $host }
    } stores { $storage ->
        [cookie] the cookie { $name }
        [local] { $name } in local storage
        [session] { $name } in session storage
       *[database] the database { $name }
    }, which the notice does not name
    .help = add it to the notice; `--fix` writes this, and you replace each TODO:
website-cookie-undeclared-before-help = it was there before the visitor chose anything: that is right only if a service that they asked for needs it (kind = "necessary")
website-cookie-undeclared-known-help =
    { $service } of { $company } is known to set it ({ $does ->
        [statistics] statistics
        [advertising] advertising
        [recording] recordings of visits
        [tags] loads other scripts
        [consent] asks for consent
        [files] delivers files
        [fonts] delivers fonts
        [video] video
        [sound] sound
        [maps] maps
        [chat] chat
        [payment] payment
        [captcha] tells people from machines
        [errors] reports errors
        [social] social network
        [messages] newsletters and messages
        [variants] compares variants of pages
        [forms] forms and surveys
        [booking] booking
        [reviews] reviews
        [comments] comments
        [hosting] runs websites
        [search] search
       *[login] log-in
    })
website-cookie-unseen = the cookie { $cookie } is in the notice, and was not seen in { $files }
    .help = remove it from the notice if the website no longer sets it; keep it if other pages do
website-cookie-without-consent =
    { $cookie } is for { $kind ->
        [marketing] marketing
        [statistics] statistics
       *[preferences] preferences
    }, and was there { $state ->
        [before] before the visitor chose anything
       *[refused] after the visitor had refused
    }
    .help = let the website set it only after consent; or, if a service that the visitor asked for needs it, kind = "necessary"
website-denial-contradicted-company =
    { $company } ({ $country })
website-denial-contradicted-cookies = the notice says that no cookies are used, and the website stores { $names }
    .help = remove cookies = "none" and write a table [cookies.ID] for each, with name, purpose, kind and lasts; or remove them from the website
website-denial-contradicted-tracking = the notice says { $words }, and the website speaks to { $hosts }, which are known to follow or count visitors
    .help = change the sentence, or the website
website-denial-contradicted-transfers = the notice says that no data leaves the EU and the EEA, and the website speaks to hosts of { $companies }
    .help = does data reach them there? Then remove transfers = "none" and write the transfer at the recipient. If their contract keeps it in the EEA, allow this finding with that reason
website-device-read =
    a script of { $host } reads { $what ->
        [canvas] what a canvas looks like on this device
       *[fonts] which fonts this device has
    }
    .help = devices can be told apart by it, and it is also used for other things: ask whoever made the script what for, and state it if it is about visitors
website-evidence-partial = not seen in this kind of file: { $matters }
    .help = add a file that shows it: docs/WEBSITE.md lists what each kind shows
website-evidence-partial-matter =
    { $matter ->
        [cookies] cookies
        [stored] what else is stored in the device
        [session] session storage
        [hosts] the hosts that the browser spoke to
        [links] where links lead
        [forms] where forms are sent
        [fields] what forms ask for
        [beacons] requests that only report
       *[device-reads] scripts that read canvas or fonts
    }
website-evidence-partial-sanitised =
    { $file } has no cookie header: browsers leave them out by default, so it says nothing about cookies
    .help = save it again with sensitive data, or add a list of cookies (docs/WEBSITE.md)
website-evidence-partial-state = is { $file } from before the visitor chose anything, or from after?
    .help = put `before`, `refused` or `accepted` into its name, or add --state
website-form-field = a form sent to { $path } asks for { $data }, and no purpose uses that
    .help = which purpose is it for? Then data = ["{ $id }", …] there
website-form-insecure = a form is sent unencrypted, to { $address }
    .help = let the website send it to an address that begins with https
website-host-undeclared = the website speaks to { $host }: who receives data there?
    .help = if it is your own, write it in tables/hosts.toml: own = ["…"] (docs/TABLES.md). Otherwise add the recipient; `--fix` writes this, and you replace each TODO:
website-host-undeclared-known =
    the website speaks to { $hosts } of { $service } ({ $does ->
        [statistics] statistics
        [advertising] advertising
        [recording] recordings of visits
        [tags] loads other scripts
        [consent] asks for consent
        [files] delivers files
        [fonts] delivers fonts
        [video] video
        [sound] sound
        [maps] maps
        [chat] chat
        [payment] payment
        [captcha] tells people from machines
        [errors] reports errors
        [social] social network
        [messages] newsletters and messages
        [variants] compares variants of pages
        [forms] forms and surveys
        [booking] booking
        [reviews] reviews
        [comments] comments
        [hosting] runs websites
        [search] search
       *[login] log-in
    }) by { $company }, which is no recipient in the notice
    .help = usually a { $role ->
            [processor] processor
           *[controller] controller
        }; the contract decides. `--fix` writes this, and you replace each TODO:
website-host-undeclared-named = the website speaks to { $hosts }, which seems to belong to { $table }, where it is missing
    .help = if it is, add to { $table }: { $line }
website-notice-loud = the page of the notice itself speaks to other hosts or stores something: { $names }
    .help = the page that klartext makes does neither: look for what the web server, a consent banner or a template of your own adds
website-notice-unlinked = no link of { $page } leads to a notice below { $address }
    .help = link it from every page, such as in the footer. If the text is on a page of your own, allow this finding with that reason
website-notice-unlinked-old = the page links only to an old version, { $address }; the last one is { $last }
    .help = link to the address of the notice without a date, which always shows the version in force
website-transfer-unstated = does data reach { $country } through { $recipient }? The website speaks to { $host }, and { $company } is there
    .help = if so: { $line }; if the contract keeps it in the EEA, allow this finding with that reason
withdrawal-without-consent = the notice promises that consent can be withdrawn, and no purpose rests on consent
    .help = remove the table; or a purpose is missing, or has another basis than it should
wording-blanked = the message { $message } says nothing, and the law asks for it
    .help = remove it from locales/{ $language }/, and the built-in words apply
wording-blanked-argument = the message { $message } leaves out { $argument }
    .help = remove it from locales/{ $language }/, and the built-in words apply

## TOML and files

bad-id = { $id } is not a valid name of an entry
bad-id-device = the folder { $folder } has the name of a device on Windows
    .help = call it something else, such as { $example }
bad-id-help = a name has the letters a-z, digits, and hyphens between them
bad-id-section = { $id } is the name of a section that klartext writes
    .help = give your section another name: { $table }
bad-id-slug-help = a name has the letters a-z, digits, and hyphens between them: { $slug }
conflict-marks = git left both sides of a conflict in this file
    .help = choose one side, or join them, and remove the lines with <<<<<<<, ======= and >>>>>>>
duplicate-id = this key or table is defined twice
    .help = join the two, or give one of them another name
duplicate-id-line = this is defined twice, first in line { $line }
    .help = join the two, or give one of them another name
evidence-unreadable = this file is none that klartext reads as evidence
    .help = give inspection.json of the Website Evidence Collector, a HAR, a storage state of Playwright, or a list of cookies as CSV with a column `name` (docs/WEBSITE.md)
evidence-unreadable-deep = values in this file are nested too deeply to be evidence
    .help = save it again from the browser
evidence-unreadable-disk = this file cannot be read: { $reason }
    .help = copy it here again
evidence-unreadable-empty = this file is empty
    .help = save it again from the browser
evidence-unreadable-many = this file has more entries than are read
    .help = record fewer pages in one file, and give several files
evidence-unreadable-syntax = this file is damaged here: it is not valid JSON or text
    .help = save it again from the browser; do not edit it by hand
evidence-unreadable-wrong =
    { $wanted ->
        [list] a list
        [table] a table in braces
       *[text] a text
    } is expected here
    .help = save it again from the browser; do not edit it by hand
file-too-large = this file has { $size } bytes, and at most { $limit } are read
    .help = split it: long texts go into Markdown files, notices into folders of their own
language-missing = the site has no language
    .help = languages = ["sv", "en"]
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
text-too-long = this text has { $size } bytes, and at most { $limit } are read
    .help = put a long text into a Markdown file
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
toml-syntax-more = { $count } more errors are not shown
    .help = correct the ones above first
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
too-deep = more than { $limit } tables and lists are nested
    .help = no key of a notice is that deep
too-many-entries = there are { $entries } entries here, and at most { $limit } are read
    .help = split the notice into several
unknown-key = unknown key { $key } in { $table }
unknown-key-entry = this is not an entry of the table: { $reason }
    .help = a file of tables/ begins with date = YYYY-MM-DD, the day on which it was current; docs/TABLES.md shows its entries
unknown-key-help = keys here are { $keys }
unknown-key-table = { $file } is not a table that klartext reads
    .help = laws.toml, authorities.toml, adequacy.toml or countries.toml
unknown-key-top = unknown key { $key } at the top of the file
unknown-reference = no { $kind ->
    [ai] AI system
    [cameras] camera
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
unknown-reference-note = no purpose, recipient or other entry { $id } is known
unknown-reference-note-help = write the id of a purpose, a recipient or another entry of this notice
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

slug-form = { $slug } cannot be the last part of an address
slug-form-letters = { $slug } cannot be the last part of an address
    .help = write it with a-z, 0-9 and single hyphens
slug-missing = the notice { $notice } has no address in { $language }
slug-reserved = { $slug } cannot be the last part of an address: the site uses it itself
    .help = write another, such as { $example }
slug-reserved-device = { $slug } cannot be the last part of an address: on Windows it is the name of a device
    .help = write another, such as { $example }
slug-taken = the notice { $other } has or had the address { $address }, which stays reserved for it
    .help = give { $notice } another slug

## Records and releases

chain-broken = version { $next } follows { $version }, whose record is missing
    .help = restore { $file } from version control or a copy; only a last record that was never on a site may be deleted
chain-broken-withdrawal = version { $version } withdraws { $withdraws }, which is not an earlier version
    .help = restore { $file } from version control or a copy
chain-dates-effective = version { $version } takes effect on { $effective }, before its published date { $published }
    .help = restore { $file } as it was released, from version control or a copy; klartext writes no such record
chain-dates-effective-falls = version { $version } takes effect on { $effective }, before the earlier version { $earlier }, which takes effect on { $later } and is not withdrawn
    .help = restore { $file } as it was released, from version control or a copy; klartext writes no such record
chain-dates-future = version { $version } is dated { $day }, and today is { $today }
    .help = set the clock of this machine, or write `--today`; if { $file } is not what was released, restore it
chain-dates-made = version { $version } was written down on { $made }, before its published date { $published }
    .help = restore { $file } as it was released, from version control or a copy; klartext writes no such record
chain-dates-made-falls = version { $version } was written down on { $made }, before version { $follows }, which it follows and which was written down on { $later }
    .help = restore { $file } as it was released, from version control or a copy; klartext writes no such record
chain-dates-published = version { $version } was published on { $published }, before version { $follows }, which it follows
    .help = restore { $file } as it was released, from version control or a copy; klartext writes no such record
chain-duplicate = version { $version } has two records, with the hashes { $one } and { $other }
    .help = keep the file that is named for the version and was on a site
chain-duplicate-same = version { $version } has two files with the same content
    .help = keep the file that is named for the version and was on a site
chain-forked = { $versions } { $count ->
    [2] both
   *[other] all
} follow { $previous }
    .help = delete the one that was never on a site, and release again from the merged TOML
chain-forked-first = { $versions } { $count ->
    [2] both
   *[other] all
} claim to be the first version
    .help = delete the one that was never on a site, and release again from the merged TOML
chain-mixed = version { $version } belongs to another notice than { $first }: { $feed }, not { $expected }
    .help = move the record to the notice it belongs to; a copied notice starts without records
chain-rewritten = version { $version } was rewritten after { $next } was released: its hash was { $released } and is { $hash }
    .help = restore { $file } as it was released, from version control or a copy; correct a mistake in it with a further release
record-changed = { $record } is not what was released: its `hash` is of other bytes
record-changed-content = { $record } has a `content` that is not the hash of its facts and documents
record-changed-end = { $record } is not what was released: its last two lines are not its `hash` and { "`}`" }
record-changed-restore-help = compare the file with version control and restore it as it was released; to change what it says, release a new version
record-layout-lines = { $record } has Windows line endings (CRLF, not LF)
    .help = write `* text=auto eol=lf` in .gitattributes and check the file out again
record-layout-mark = { $record } starts with a byte order mark
record-misnamed = { $record } is in a file named { $file }
    .help = rename it to { $name }
record-newer = { $record } was made by a newer klartext: it has format { $format }, and this klartext reads formats up to { $known }
    .help = install a newer klartext
record-unreadable = { $record } is not a valid record: { $reason }
record-unreadable-conflict = { $record } contains git's conflict markers
    .help = do not merge records: take the file of one side, byte for byte
record-unreadable-json = { $record } is not valid JSON: { $reason }
record-unreadable-text = { $record } is not UTF-8 text from byte { $offset } on
record-unreadable-unnamed = the record
record-unreadable-version = the record of version { $version }
release-refused = { $notice }: { $why }
release-refused-add-help = add { $option }
release-refused-backdated = the published date { $published } is in the past: today is { $today }
release-refused-backdated-help = write `--published { $today }`, or add `--backdated REASON`
release-refused-before = with version { $version } withdrawn, no text would apply
release-refused-before-help = release a corrected text with `--withdraw { $version } --with-text`, or `--end` the notice
release-refused-before-last = the published date { $published } is before that of version { $version }
release-refused-before-last-help = write a date from { $day } on
release-refused-before-made = today is { $today }, and the last version { $version } was written down on { $made }
release-refused-before-made-help = set the clock of this machine, or release on { $day } or later
release-refused-class = the changes are material, and the class is lowered without a reason
release-refused-class-help = leave out `--class other`, or add `--class-reason REASON`
release-refused-drop-help = leave out { $option }
release-refused-effective = the effective date { $effective } is before the published date { $published }
release-refused-effective-help = write `--effective { $day }` or a later date
release-refused-effective-version = the effective date { $effective } is before that of version { $version }, { $coming }
release-refused-effective-version-help = write `--effective { $day }` or a later date, or `--withdraw { $version } --with-text`
release-refused-ended = version { $version } already ends the notice
release-refused-ended-help = to set another date, `--withdraw { $version }` first
release-refused-first = the first version of a notice is material
release-refused-first-help = leave out `--class other`
release-refused-future = the published date { $published } is in the future: today is { $today }
release-refused-future-help = write `--published { $today }`; for a text that applies later, add `--effective DATE`
release-refused-given = the reason after { $option } is missing in { $languages }
release-refused-given-unknown = the reason after { $option } is in { $languages }, but the notice is not
release-refused-instead = a notice cannot replace itself
release-refused-instead-help = name another notice after `--instead`, or leave it out
release-refused-later = a withdrawal takes effect on the day of the release
release-refused-later-help = leave out `--backdated` and `--effective`, or release a text that takes effect then, with `--with-text`
release-refused-no-end = the notice has no version to end
release-refused-no-end-help = delete the folder: nothing was released
release-refused-no-successor-help = release that notice first, or leave out `--instead`
release-refused-not-backdated = { $published } is today: nothing is backdated
release-refused-not-backdated-help = leave out `--backdated`
release-refused-nothing-help = nothing has been released yet
release-refused-reason = the withdrawal has no reason
release-refused-reason-help = add `--reason REASON`, or one for each language: `--reason en=REASON`
release-refused-reworded = only the wording has changed, neither facts nor the editor's texts
release-refused-reworded-help = name the notice to release it now
release-refused-successor = no notice { $successor } has a released version
release-refused-successor-help = write { $known }
release-refused-summary = the summary is missing in { $languages }
release-refused-summary-unknown = the summary is in { $languages }, but the notice is not
release-refused-unchanged = nothing has changed since version { $version }
release-refused-unclear = a release is either a text, a withdrawal or an end
release-refused-unclear-help = release the notice, or `--withdraw` a version, or `--end` the notice
release-refused-unexpected = the text is not the approved one: its hash is { $content }, not { $expected }
release-refused-unexpected-help = have the current text approved, and write its hash
release-refused-unreadable = the record could not be read back: { $why }
release-refused-version = there is no version { $version }
release-refused-version-help = the last version is { $last }
release-refused-withdraw = version { $version } cannot be withdrawn: { $state ->
    [withdrawn] it is already withdrawn
    [withdrawal] it only withdraws another version
    [ended] the notice has ended
   *[past] it no longer applies
}
release-refused-withdraw-help = withdraw the version that is in force or coming, or release a further one
unknown-reference-successor = the notice { $notice } ended in favour of { $successor }, which has no released version
    .help = restore the records of { $successor }, or release it
version-lost = version { $version } of { $notice } is listed in { $file }, and its record { $state ->
    [changed] has changed
   *[missing] is missing
}
    .help = restore its record{ $state ->
        [changed] { " " }as it was
       *[missing] { "" }
    }, from version control or a copy; to remove it from the site for good: { $drop }

## Pages and imports

import-incomplete = { $count ->
    [one] the word { $words } would be missing from the version
   *[other] words would be missing from the version: { $words }
}{ $more ->
    [0] { "" }
   *[other] { " " }and { $more } more
}
    .help = write this part of the file in a simpler way, with the same words
import-incomplete-damaged = this Word file is damaged
    .help = open it in Word, and save it again as .docx, or as plain text
import-incomplete-empty = the file contains no text
    .help = remove the file, or write the text as it was published into it
import-incomplete-entities = { $part } in this Word file declares entities, which are never read
    .help = open it in Word, and save it again as .docx, or as plain text
import-incomplete-large = the text of this Word file is too large
    .help = open it in Word, and save it again as .docx, or as plain text
import-incomplete-nested = { $part } in this Word file is nested too deep
    .help = open it in Word, and save it again as .docx, or as plain text
import-incomplete-no-word = this is not a Word file
    .help = save the text as .docx, .html, .md or .txt
import-incomplete-old = this is a file of Word 97 to 2003
    .help = save it in Word as .docx, and import that file
import-incomplete-part = { $part } in this Word file is damaged
    .help = open it in Word, and save it again as .docx, or as plain text
import-incomplete-parts = this Word file has too many parts
    .help = open it in Word, and save it again as .docx, or as plain text
import-incomplete-protected = this Word file is protected by a password
    .help = save it in Word without a password, and import that file
import-incomplete-twice = this Word file contains { $part } twice
    .help = open it in Word, and save it again as .docx, or as plain text
import-incomplete-unread = the file has { $reason }, and is not read
    .help = save its text as plain text: 2023-11-27.txt
import-incomplete-xml = { $part } in this Word file is not XML: { $reason }
    .help = open it in Word, and save it again as .docx, or as plain text
import-json = this is not valid JSON: { $reason }
import-left-out = { $kind ->
    [surroundings] the page's navigation and what is outside of its `<main>` or `<article>` is left out
    [hidden] what the page hides is left out
    [embedded] embedded content is left out
    [picture] pictures are left out; their alternative text stays
    [link] a link that could run code is removed; its text stays
    [character] hidden characters are left out
    [deleted] tracked changes are read as accepted; they delete
    [inserted] tracked changes are read as accepted; they insert
    [comment] comments are left out
   *[mark] marks without words are left out
}: { $words }{ $more ->
    [0] { "" }
    [one] , and in 1 more place
   *[other] , and in { $more } more places
}
import-link = { $count } links to other pages became plain text
    .help = to keep them, add the address where the texts were published: `--base https://www.example.se/privacy/`
import-name = the name { $name } contains no date, and the file is left out
    .help = name it like 2023-11-27.md, 2023-11-27.sv.html or 001-2023-11-27.txt
import-name-differs = { $file } is another text than the version { $version }, which never changes
    .help = remove the file, or give it the day on which it was published; if nothing was built yet, `--replace` makes all versions again
import-name-format = { $name } is in a format that is not read, and is left out
    .help = save it as .docx, .html, .md or .txt
import-name-same = { $other } and { $name } are the same version in { $language }
import-texts-cells = this row does not have five cells
    .help = restore the row that `export texts` wrote
import-texts-csv = this is not valid CSV: { $reason }
    .help = begin with `klartext export texts --lang en`, and change only the last column
import-texts-form = { $at } is written in a form that cannot be edited automatically
    .help = write it there by hand: { $words }
import-texts-gone = the notice no longer has a text { $at }
    .help = export the texts again
import-texts-header = the header is not the one that `export texts` writes
    .help = begin with `klartext export texts --lang en`, and change only the last column
import-texts-outdated = the text in { $language } has changed since the export, so this translation is outdated
    .help = export the texts again and translate this row again
import-tilt = this is not TILT: it has neither `controller` nor `dataDisclosed`
import-title = { $notice } has { $lacks ->
    [both] neither title nor address
    [title] no title
   *[address] no address
} in { $language }
language-unknown-import = the site has no language { $language }
    .help = add { $language } to languages in site.toml, or name the file's language
link-broken-no-id = nothing with the id { $id } there
link-broken-no-page = no page { $file }
link-broken-outside = no place outside the site
link-broken-page = the page { $page } of the notice { $notice } links to { $link }, and there is { $what }
    .help = fix the link in the text, or in your own template
locale-missing = there is no wording for the language { $language }
    .help = add a folder { $folder }
locale-syntax = this message cannot be read: { $reason }
    .help = write `name = words`, and indent every further line of the message
locale-syntax-tag = { $tag } is not a valid language tag
locale-syntax-toml = this description of a language cannot be read: { $reason }
slug-missing-draft = the notice has no valid slug for its address
slug-taken-draft = the notice { $other } already has the address { $address }
    .help = give one of the two another slug
template = { $reason }
template-circle = { $template } builds on itself
template-endless = a page made with { $template } has more than { $limit } bytes
    .help = look for a loop in your own template; the largest notices need a tenth of that
template-main = the frame has no { $block }, which holds a page's own part
    .help = write { $line } between your header and footer
template-parent = { $template } builds on { $parent }, which is not there
template-text = in { $template }, the page has no `<article data-version=…>` with the text
template-text-extra = in { $template }, after the last section the article has { $text }
template-text-help = write { $article }, with nothing else in it
template-text-section = in { $template }, the section { $section } is missing, changed or not in its place
template-text-several = in { $template }, the page has more than one `<article data-version=…>` with the text
template-words = { $reason } in { $words }
unreadable = { $reason }

## Verifying

page-changed = { $name } in { $folder } differs from line { $line } on{ $place ->
    [near] , by { $near }
   *[line] { "" }
}: it has { $found }, where klartext makes { $made }
page-changed-help = build the site again with `klartext build --full`, and find out who changed it
page-changed-kind = { $name } in { $folder } is not a regular file
page-changed-lines = the line ends of { $name } in { $folder } were changed (CRLF, not LF)
page-changed-more = { $count } more files of { $folder } differ
page-foreign = { $folder } has the file { $name }, which klartext did not make
    .help = remove it, or name it in the `keep` of a target in site.toml
page-frame = in { $folder } { $count ->
    [one] { $count } page has
   *[other] { $count } pages have
} the released words in a frame that the theme, the static files and the settings of this working copy and klartext { $version } do not make
    .help = build the site again with this klartext and these settings, or verify it with those it was built with; if they are the same, someone changed the pages
page-missing = { $folder } lacks the file { $name }
page-text = the page { $url } is not as klartext makes it: it has { $difference }
page-text-article = another `<article>` directly after the text
page-text-base = { $element }, which leads the links of the text elsewhere
page-text-copy-help = publish the site again, or copy the text to the page again
page-text-difference = { $kind ->
    [other] { $found } in place of { $made }
    [extra] { $found } too much
   *[missing] { $made } missing
}{ $place ->
    [near] , by { $near }
   *[unknown] { "" }
}
page-text-element = { $element }
page-text-file = { $url } is not the file { $name } as klartext makes it
page-text-has = the page { $url } has { $what }
page-text-hidden = the text in { $element }
page-text-in = the text in { $element }, which may not show it
page-text-next = { $part } next to the text, which klartext does not put there
page-text-no-article = the page { $url } has { $what }
    .help = name a page that has one version: its `<article>` has `data-version`
page-text-no-text = version { $version } of { $notice } has no text
    .help = look at its record
page-text-none = no text that klartext made
page-text-on = `data-version` on { $element }
page-text-publish-help = publish the site again
page-text-redirect = the page { $url } leads on to { $address }
page-text-refresh = the page { $url } sends its readers on: { $header }
page-text-sent = the page { $url } is sent as { $type }, not as HTML in UTF-8
page-text-several = more than one element with `data-version`
page-text-shadow = another content of { $element } in the text's place: `<template>`
page-text-unreadable = the page { $url } has { $reason }, and is not compared
    .help = look at the page
page-text-version = the page { $url } does not have version { $version } of { $notice } as klartext makes it: it has { $difference }
page-text-wrapper = a { $element } with other attributes than klartext's
page-unreleased = the page { $url } has a text with the hash { $hash }, of which there is no record
    .help = restore the record from version control, or build and publish the site again
site-behind = every file in { $folder } is as klartext makes it for { $day }; { $state ->
    [behind] what applies on { $today } is not shown yet
   *[future] that day has not come
}
    .help = build the site again: `klartext build`
version-added = version { $version } of { $notice } was put in afterwards: it comes before versions that { $file } lists, and is not among them
    .help = remove the record, and bring the others back as they were
version-missing = version { $version } of { $notice } is missing: { $file } lists it with the hash { $hash }
    .help = bring its record back, from version control or a copy
version-missing-notice = the notice { $notice } is gone: { $file } lists { $count ->
    [one] { $count } version
   *[other] { $count } versions
} of it
    .help = bring its records back, from version control or a copy
version-new = version { $version } of { $notice } is not in { $file }: { $what ->
    [backdated] released since then, written down on { $made }
    [text] released since then
    [withdrawal] a withdrawal since then
   *[end] the end of the notice since then
}
version-new-notice = the notice { $notice } with { $count ->
    [one] { $count } version
   *[other] { $count } versions
} is not in { $file }
version-rewritten = version { $version } of { $notice } was rewritten: its hash was { $old } in { $file } and is { $new }
    .help = bring its record back as it was, from version control or a copy

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
