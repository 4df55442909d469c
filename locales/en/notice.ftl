### The notice's own words in English: headings, legal bases, periods, rights. Klartext.
###
### An editor's words are put in as they are and never inflected. `$we` is `one` where a single
### controller speaks ("we") and `several` where there are more. `.third` is used where the reader
### is not the person whose data it is, `.child` in the notice written for children. Short, active
### sentences to "you"; British spelling.

document-description = { $title }: how { $name } uses personal data, and the rights you have.

## At a glance

glance-title = At a glance
glance-who = Who is responsible
glance-why = Why
glance-how-long = How long
glance-recipients = Who receives the data
glance-transfers = Countries outside the EU and EEA
glance-decisions = Decisions and profiling
glance-rights = Your rights
glance-complaint = Complain to
glance-contact = Contact
glance-group = { $group }: { $purposes }
glance-longest = It depends on the purpose. The longest: { $how-long } ({ $purpose }).
glance-each = Each purpose says how long
glance-recipients-none = Nobody outside the organisation
glance-more = { $count } more
glance-transfers-none = No data leaves the EU and EEA
glance-decided = A computer makes decisions that affect you
glance-profiled = Data is used for profiling
glance-decided-none = No computer alone makes important decisions about you
glance-rights-list = You can { $rights }.
glance-right-access = find out what is known about you
glance-right-rectification = have it corrected
glance-right-erasure = have it erased
glance-right-restriction = restrict how it is used
glance-right-portability = take it with you
glance-right-object = object
glance-right-withdraw-consent = withdraw your consent
glance-right-human-decision = have a person review a decision

## Who is responsible

controller-title = Who is responsible
controller-is = { $name } is the controller. That means that { $name } decides why and how the data is used, and is responsible for it.
    .child = { $name } decides what the data is used for and is responsible for it. That is called being the controller.
controller-is-called = { $name } (“{ $short }”) is the controller. That means that { $short } decides why and how the data is used, and is responsible for it.
    .child = { $name } (“{ $short }”) decides what the data is used for and is responsible for it. That is called being the controller.
controllers-intro = There are several controllers, each for its own purposes. Every purpose says who is responsible.
controllers-is = { $name } is a controller.
controllers-is-called = { $name } (“{ $short }”) is a controller.
contact-registration-number = Registration number
contact-vat = VAT number
contact-name = Name
contact-email = Email
contact-phone = Phone
contact-form = Form
dpo-title = Data protection officer
dpo-intro = The data protection officer checks that the rules on personal data are followed. You can contact the officer with questions about your data and your rights.
    .child = The data protection officer checks that the rules are followed. You can ask the officer about your data.
dpo-none = { $we ->
        [one] We have no data protection officer.
       *[several] There is no data protection officer.
    }
representative-title = Representative in the EU
representative-intro = The controller is outside the EU and EEA. You can turn to the representative with anything that concerns your data.
representative-exempt = The controller is outside the EU and EEA and needs no representative in the EU.
joint-title = Joint responsibility with { $name }
joint-intro = { $we ->
        [one] We decide together with { $name }. We are joint controllers.
       *[several] { $name } decides together with the controller. They are joint controllers.
    }
joint-intro-purposes = { $we ->
        [one] We decide together with { $name }. We are joint controllers. This concerns: { $purposes }.
       *[several] { $name } decides together with the controller. They are joint controllers. This concerns: { $purposes }.
    }
joint-arrangement = Here you can read who does what: { $link }.
joint-arrangement-link = the arrangement with { $name }
joint-contact-point = Please turn to { $name } first.
joint-contact-point-us = { $we ->
        [one] Please turn to us first.
       *[several] Please turn to the controller first.
    }
joint-rights = You can use your rights against each of the controllers.

## Purposes

purposes-title = Why the data is used
group-also = Data is also used to: { $purposes }.
group-only = Data is used to: { $purposes }.
group-page-intro = This page shows what applies to { $group }.
group-page-left-out = The page leaves out what only applies to { $groups }.
purposes-source = The data comes from you.
purposes-source-unless = The data comes from you, unless a purpose says otherwise.
purpose-unnamed = a purpose that is not stated
purpose-subjects = Applies to
purpose-controllers = Controller
purpose-share-joint = They decide together how the data is used (Article 26 GDPR).
purpose-share-separate = Each of them decides for itself and is responsible for its own use.
purpose-joint = { $we ->
        [one] We, together with { $name }
       *[several] Together with { $name }
    }
purpose-data = Data
purpose-special = Sensitive data
purpose-recipients = Recipients
purpose-recipients-none = Nobody outside the organisation.
purpose-source = The data comes from
purpose-provision = Do you have to give the data?
    .third = Does the data have to be given?
purpose-machine = Decisions and profiling
purpose-decided-link = A computer makes decisions
purpose-profiled-link = The data is used for profiling
purpose-rights = You can also
    .third = Other rights
purpose-right-withdraw-consent = Withdraw your consent
purpose-right-object = Object to this
purpose-right-object-marketing = Say no to direct marketing
purpose-right-portability = Take the data with you
purpose-right-human-decision = Have a person review the decision
data-with-parts = { $name } ({ $parts })
source-with-data = { $source } ({ $data })
name-covers = { $name } ({ $covers })
covers-when = if { $when }
covers-for = for { $groups }
covers-rest = otherwise
covers-sentence = { $covers }: { $sentence }

## Legal basis

basis-name = Legal basis
basis-consent = Consent: you have said yes (Article 6(1)(a) GDPR).
    .third = Consent (Article 6(1)(a) GDPR).
    .child = Consent: you or an adult at home said yes (Article 6(1)(a) GDPR).
basis-contract = Contract: the data is needed to perform a contract with you (Article 6(1)(b) GDPR).
    .third = Contract: the data is needed to perform a contract with the person (Article 6(1)(b) GDPR).
    .child = Contract: the data is needed to keep a promise made to you (Article 6(1)(b) GDPR).
basis-contract-before = Contract: the data is needed for what you ask for before a contract is made (Article 6(1)(b) GDPR).
    .third = Contract: the data is needed for what the person asks for before a contract is made (Article 6(1)(b) GDPR).
basis-legal-obligation = Legal obligation: the law requires it (Article 6(1)(c) GDPR).
basis-vital-interests = Vital interests: the data is needed to protect somebody’s life or health (Article 6(1)(d) GDPR).
basis-public-task = A task in the public interest: the data is needed to carry it out (Article 6(1)(e) GDPR).
    .child = A task in the public interest: it matters to us all (Article 6(1)(e) GDPR).
basis-official-authority = The exercise of official authority: the data is needed for it (Article 6(1)(e) GDPR).
    .child = The exercise of official authority: the law gives the right to decide this (Article 6(1)(e) GDPR).
basis-legitimate-interests = Legitimate interest, weighed against your interests (Article 6(1)(f) GDPR).
    .third = Legitimate interest, weighed against the person’s interests (Article 6(1)(f) GDPR).
    .child = Legitimate interest: there is a good reason, and it weighs more than what speaks against it (Article 6(1)(f) GDPR).
basis-law = Laid down in: { $laws }.
interest = The legitimate interest: to { $interest }.
interest-controller = { $we ->
        [one] Our legitimate interest: to { $interest }.
       *[several] The legitimate interest: to { $interest }.
    }
interest-third-party = Somebody else’s legitimate interest: to { $interest }.
interest-named = Legitimate interest of { $holder }: to { $interest }.
law-cited = { $name } ({ $citation })
law-at = { $at } of { $law }

## Sensitive data

special-with-law = { $condition } Laid down in: { $laws }.
special-explicit-consent = Explicit consent: you have clearly said yes (Article 9(2)(a) GDPR).
    .third = Explicit consent (Article 9(2)(a) GDPR).
    .child = Explicit consent: you or an adult at home clearly said yes (Article 9(2)(a) GDPR).
special-employment-law = Needed for duties and rights under employment, social security and social protection law (Article 9(2)(b) GDPR).
special-vital-interests = Needed to protect somebody’s life or health when the person cannot consent (Article 9(2)(c) GDPR).
special-non-profit = A non-profit organisation uses data about its own members and contacts (Article 9(2)(d) GDPR).
special-made-public = You have clearly made the data public yourself (Article 9(2)(e) GDPR).
    .third = The person has clearly made the data public (Article 9(2)(e) GDPR).
special-legal-claims = Needed for legal claims (Article 9(2)(f) GDPR).
special-substantial-public-interest = Needed for a substantial public interest (Article 9(2)(g) GDPR).
special-health-care = Needed for health or social care (Article 9(2)(h) GDPR).
special-public-health = Needed for public health (Article 9(2)(i) GDPR).
special-research = Needed for archives, research or statistics (Article 9(2)(j) GDPR).

## How long

retention-name = How long
retention-sentence = { $how-long }.
retention-period = { $period }
retention-bound-at-least = at least { $period }
retention-bound-at-most = at most { $period }
retention-from = { $period } after { $event }
retention-or-until = { $time }, or until { $event }, whichever comes first
retention-until = until { $event }
retention-until-at-most = { $time }, but no longer than { $period }
retention-at-most = At most: { $period }.
retention-forever = for ever
retention-not-stored = the data is not stored
retention-longer-if = Longer if { $when }.
retention-law = The period follows from { $laws }.
retention-as-law-says = { $period }, under { $law }
retention-as-law-requires = for as long as { $law } requires
period-years = { $count ->
        [one] one year
       *[other] { $count } years
    }
period-months = { $count ->
        [one] one month
       *[other] { $count } months
    }
period-weeks = { $count ->
        [one] one week
       *[other] { $count } weeks
    }
period-days = { $count ->
        [one] one day
       *[other] { $count } days
    }
period-hours = { $count ->
        [one] one hour
       *[other] { $count } hours
    }

## Does the data have to be given?

provision-statutory = Yes, the law requires it.
provision-contractual = Yes, the contract requires it.
provision-to-enter-contract = Yes, it is needed to enter into the contract.
provision-voluntary = No, it is voluntary.

## Data from others

exempt-known = You are not told separately, because you already have this information (Article 14(5)(a) GDPR).
    .third = The people concerned are not told separately, because they already have this information (Article 14(5)(a) GDPR).
exempt-effort = The people concerned are not told one by one, because that is impossible or would take a disproportionate effort (Article 14(5)(b) GDPR). That is why the information is published here.
exempt-law = You are not told separately, because a law lays down that the data is to be obtained or disclosed (Article 14(5)(c) GDPR).
    .third = The people concerned are not told separately, because a law lays down that the data is to be obtained or disclosed (Article 14(5)(c) GDPR).
exempt-law-named = You are not told separately, because a law lays down that the data is to be obtained or disclosed (Article 14(5)(c) GDPR): { $laws }.
    .third = The people concerned are not told separately, because a law lays down that the data is to be obtained or disclosed (Article 14(5)(c) GDPR): { $laws }.
exempt-secrecy = You are not told separately, because the data is covered by a duty of secrecy (Article 14(5)(d) GDPR).
    .third = The people concerned are not told separately, because the data is covered by a duty of secrecy (Article 14(5)(d) GDPR).
exempt-secrecy-named = You are not told separately, because the data is covered by a duty of secrecy (Article 14(5)(d) GDPR) under { $laws }.
    .third = The people concerned are not told separately, because the data is covered by a duty of secrecy (Article 14(5)(d) GDPR) under { $laws }.

## Recipients

recipients-title = Who receives the data
recipients-intro = The table shows who receives data, what they do with it and where they are.
recipients-none = Nobody outside the organisation receives the data.
recipients-head-recipient = Recipient
recipients-head-activity = What they do
recipients-head-data = Data and purposes
recipients-head-country = Country
recipient-members = By name: { $members }.
recipient-when = Only if { $when }.
recipient-law = Laid down in: { $laws }.
recipient-purposes = In order to: { $purposes }.
recipient-all-purposes = All purposes
role-processor = { $we ->
        [one] Processor: works for us and follows our instructions.
       *[several] Processor: works for the controller and follows its instructions.
    }
    .child = { $we ->
            [one] Works for us and does as we say. That is called a processor.
           *[several] Works for the controller and does as it says. That is called a processor.
        }
role-controller = Themselves responsible for how they use the data.
    .child = Decide themselves what they use the data for.
role-authority = Public authority
role-third-party = Third party
role-anyone = The data is published, so anyone can read it.

## Countries outside the EU and EEA

transfers-title = Countries outside the EU and EEA
transfers-none = { $we ->
        [one] We do not transfer data to countries outside the EU and EEA.
       *[several] No data is transferred to countries outside the EU and EEA.
    }
transfers-intro = Data is transferred to the countries in the table. It also says what protects the data there, and how you can get a copy when the protection rests on a contract or on rules.
    .child = Data is sent to the countries in the table. It also says what protects the data there.
transfers-head-country = Country
transfers-head-recipient = Recipient
transfers-head-safeguard = Safeguard
transfers-head-copy = Copy
transfer-remote-access = The data can be accessed from there but is not stored there.
safeguard-adequacy = The European Commission has decided that the country protects data well enough: an adequacy decision (Article 45 GDPR).
safeguard-adequacy-certified = The European Commission’s adequacy decision does not cover the whole country, but it covers this recipient (Article 45 GDPR).
safeguard-standard-contractual-clauses = The European Commission’s standard contractual clauses (Article 46(2)(c) GDPR).
safeguard-binding-corporate-rules = Binding corporate rules (Article 47 GDPR).
safeguard-public-instrument = A binding instrument between public bodies (Article 46(2)(a) GDPR).
safeguard-code-of-conduct = An approved code of conduct (Article 46(2)(e) GDPR).
safeguard-certification = An approved certification (Article 46(2)(f) GDPR).
safeguard-ad-hoc-clauses = Contractual clauses that the supervisory authority has approved (Article 46(3)(a) GDPR).
safeguard-explicit-consent = Explicit consent to the transfer (Article 49(1)(a) GDPR).
safeguard-contract = The transfer is needed for a contract with you (Article 49(1)(b) GDPR).
safeguard-contract-in-your-interest = The transfer is needed for a contract made in your interest (Article 49(1)(c) GDPR).
safeguard-public-interest = Important reasons of public interest (Article 49(1)(d) GDPR).
safeguard-legal-claims = The transfer is needed for legal claims (Article 49(1)(e) GDPR).
safeguard-vital-interests = The transfer is needed to protect somebody’s life or health (Article 49(1)(f) GDPR).
safeguard-public-register = The data comes from a public register (Article 49(1)(g) GDPR).
safeguard-compelling-interests = Compelling legitimate interests (Article 49(1), second subparagraph, GDPR).

## Automated decisions and profiling

decisions-title = Automated decisions and profiling
decisions-none = { $we ->
        [one] We do not let a computer alone make decisions that have legal effects for you or affect you to a similar degree.
       *[several] No computer alone makes decisions that have legal effects for you or affect you to a similar degree.
    }
    .child = No computer alone decides important things about you.
profiling-none = { $we ->
        [one] We do not use profiling.
       *[several] Profiling is not used.
    }
    .child = The data is not used to guess what you are like.
decision-title = Automated decision: { $purpose }
decision-ground = Why it is allowed
decision-ground-contract = The decision is needed for a contract with you (Article 22(2)(a) GDPR).
decision-ground-law = The law allows the decision (Article 22(2)(b) GDPR).
decision-ground-explicit-consent = You have given explicit consent (Article 22(2)(c) GDPR).
decision-logic = How it works
decision-significance = What the decision means
decision-consequences = What it can lead to for you
decision-human-contact = Talk to a person
profiling-title = Profiling: { $purpose }
profiling-logic = How it works
profiling-consequences = What it can lead to for you

## Cookies

cookies-title = Cookies
cookies-none = { $we ->
        [one] We use no cookies and store nothing else on your device.
       *[several] No cookies are used, and nothing else is stored on your device.
    }
cookies-intro = The table shows what is stored on your device, why and for how long.
cookies-head-name = Name
cookies-head-purpose = Why
cookies-head-set-by = Set by
cookies-head-lasts = How long
cookie-necessary = Necessary
cookie-preferences = Preferences
cookie-statistics = Statistics
cookie-marketing = Marketing
cookie-set-by-us = { $we ->
        [one] Us
       *[several] The controller
    }
cookie-session = Until you close the browser

## Children

children-title = Children
children-none = What is described here is not meant for children.
children-age = From the age of { $age } you can consent yourself.

## On behalf of others

on-behalf-title = What we do on behalf of others
on-behalf-intro = { $we ->
        [one] Here we work as a processor for others. They are the controllers, and they are the ones you turn to.
       *[several] Here the controller works as a processor for others. They are the controllers, and they are the ones you turn to.
    }
on-behalf-for = For whom
on-behalf-subjects = Applies to
on-behalf-data = Data
on-behalf-recipients = Recipients

## Rights

rights-title = Your rights
rights-intro = You have rights when somebody uses data about you. Here you can read which they are and how to use them.
    .child = You have a say in how your data is used. Here you can read what you can do. An adult can help you.
rights-how = Get in touch { $ways }.
rights-how-dpo = Get in touch with the data protection officer { $ways }.
rights-how-representative = Get in touch with the representative { $ways }.
rights-by-email = by email at { $email }
rights-by-form = through the form at { $form }
rights-by-phone = by phone on { $phone }
rights-by-post = by letter to the address above
rights-procedure = It costs nothing. You get an answer within one month. If up to two more months are needed, you are told so, and why, within the first month. If it is unclear who you are, you may have to show it.
    .child = It costs nothing. You get an answer within one month. If it takes longer, you are told why. The answer then comes within two more months.
right-applies-to = The right applies where data is used to { $purposes }.
right-applies-to-several = The right applies where data is used to:
right-access-title = See your data
right-access = You have the right to know whether your data is used. If it is, you have the right to a copy of it, and to information on how it is used (Article 15 GDPR).
    .child = You have the right to know what there is about you. You can also have a copy (Article 15 GDPR).
right-rectification-title = Have mistakes corrected
right-rectification = You have the right to have wrong data corrected, and to add what is missing (Article 16 GDPR).
    .child = Is something wrong? Then you have the right to have it put right (Article 16 GDPR).
right-erasure-title = Have data erased
right-erasure = You have the right to have your data erased if it is no longer needed. The same applies if you withdraw a consent, if you object and your reasons weigh more, or if the data is used against the law (Article 17 GDPR).
    .child = You have the right to have data erased if it is no longer needed. The same applies if you take back a yes, or if the data is used wrongly (Article 17 GDPR).
right-erasure-limit = Data that a law requires is not erased for as long as the law requires it.
    .child = What the law requires is not erased for as long as the law requires it.
right-erasure-limit-laws = Data that a law requires is not erased for as long as the law requires it. This concerns: { $laws }.
    .child = What the law requires is not erased for as long as the law requires it. This concerns: { $laws }.
right-restriction-title = Restrict how data is used
    .child = Pause how data is used
right-restriction = You have the right to ask that your data is only stored and not used in other ways. This applies while it is checked whether the data is right, or whether your objection is to be accepted. It also applies if you need the data for a legal claim. The same goes if the data is used against the law but you do not want it erased (Article 18 GDPR).
    .child = You have the right to ask for a pause. The data is then kept but not used. This applies while somebody finds out whether it is right, or if you need it yourself (Article 18 GDPR).
right-portability-title = Take the data with you
right-portability = You have the right to get the data that you have provided, in a file that a computer can read. You may pass it on to somebody else (Article 20 GDPR).
    .child = You have the right to get what you have told in a file. You may give the file to somebody else (Article 20 GDPR).
right-withdraw-consent-title = Withdraw your consent
right-withdraw-consent = You can withdraw your consent at any time. What was done before then is not affected (Article 7(3) GDPR).
    .child = Have you said yes? You can change your mind at any time. What is already done does not change (Article 7(3) GDPR).
right-human-decision-title = Have a person review a decision
right-human-decision = When a computer alone has made a decision, you have the right to talk to a person and to say what you think. You also have the right to have the decision looked at again (Article 22(3) GDPR).
    .child = Has a computer decided something about you? Then you have the right to talk to a person and to say what you think. You can ask for it to be looked at again (Article 22(3) GDPR).

## The right to object

objection-title = You have the right to object
objection-marketing = { $we ->
        [one] You can say no to direct marketing at any time. We then stop. You need not say why.
       *[several] You can say no to direct marketing at any time. It then stops. You need not say why.
    }
objection-interests = You can object to what rests on a legitimate interest, for reasons that have to do with your own situation.
    .child = You can say that you do not want the data to be used like this. Tell us why you do not want it.
objection-tasks = You can object to what rests on a task in the public interest or official authority, for reasons that have to do with your own situation.
    .child = You can say that you do not want the data to be used like this. Tell us why you do not want it.
objection-general = You can object to your data being used, for reasons that have to do with your own situation.
    .child = You can say that you do not want your data to be used. Tell us why you do not want it.
objection-then = After an objection the data can be used only if there are compelling legitimate grounds that outweigh your interests, or if it is needed for legal claims.
    .child = After that the data can be used only if there are reasons that weigh more than yours, or if it is needed for legal claims.
objection-how = You object in the same way as you use your other rights. It costs nothing (Article 21 GDPR).
    .child = Say so in the same way as for the other rights. It costs nothing (Article 21 GDPR).

## Complaints

complaint-title = Complain to a supervisory authority
complaint-to = Do you think your data is used wrongly? Then you can complain to { $authorities }.
    .child = Do you think somebody uses your data wrongly? Then you can complain to { $authorities }. An adult can help you.
complaint-anywhere = Do you think your data is used wrongly? Then you can complain to a data protection authority.
complaint-choice = You can also complain in the EU or EEA country where you live or work, or where the wrong was done (Article 77 GDPR).
authority-short = { $name } ({ $short })
authority-complaint = Complaints
authority-complaint-link = Lodge a complaint
authority-web = Website
authority-email = Email
authority-phone = Phone

## Ready letters

right-letter = Ready letter: { $letters }.
letters-title = Ready letters
letters-intro = Here is a letter for each right. Send it by email, or print it and post it. It costs nothing, and you get an answer within one month.
    .child = Here is a letter for each thing you can ask for. Send it by email, or print it and post it. It costs nothing. You get an answer within one month. An adult can help you.
letters-print = Choose a letter first, and only that one is printed.
letter-email = Write by email: { $title }
letter-greeting = Hello,
letter-answer = Please answer as soon as you can, and within one month at the latest. It costs me nothing (Article 12(3) and (5) GDPR).
letter-access-title = Request to see my data
letter-access = I want to know whether you use data about me. If you do, I want a copy of it. I also want the information on how you use it that I have a right to (Article 15 GDPR).
letter-rectification-title = Request to have mistakes corrected
letter-rectification = Data that you have about me is wrong, or something is missing. I want you to correct it (Article 16 GDPR).
letter-erasure-title = Request to have data erased
letter-erasure = I want you to erase the data you have about me (Article 17 GDPR). If there is data that you may not erase, I want to know which, and why.
letter-restriction-title = Request to restrict how data is used
letter-restriction = For now I want you to store the data about me without using it (Article 18 GDPR).
letter-portability-title = Request to take my data with me
letter-portability = I want the data that I have provided, in a file that a computer can read (Article 20 GDPR).
letter-object-title = Objection to how my data is used
letter-object = I object to your using data about me, for reasons that have to do with my own situation (Article 21(1) GDPR).
letter-object-marketing-title = No to direct marketing
letter-object-marketing = I say no to direct marketing. I want you to stop using data about me for it (Article 21(2) and (3) GDPR).
letter-withdraw-consent-title = Withdrawal of my consent
letter-withdraw-consent = I withdraw my consent (Article 7(3) GDPR). I want you to stop using the data that you have because of it.
letter-human-decision-title = Request to have a person review a decision
letter-human-decision = A computer alone has made a decision about me. I want to talk to a person, and I want that person to look at the decision again (Article 22(3) GDPR).
letter-field-concerns = It concerns:
letter-field-date = Date:
letter-field-known = What you know me by (customer number or user name):
letter-field-mistake = What is wrong, and what is right:
letter-field-name = My name:
letter-field-reach = How to reach me:
letter-field-reasons = My reasons:
letter-field-signature = Signature:
letter-field-view = What I think of the decision:

## The label

label-title = Privacy label
label-intro = Every answer here is worked out from the facts of the notice. Nobody has written or picked any of them.
label-count = { $count }
label-yes = Yes
label-no = No
label-none = None
label-nobody = Nobody
label-not-said = The notice does not say
label-purposes-count = { $count ->
        [one] { $count } purpose
       *[other] { $count } purposes
    }
label-yes-purposes = { $count ->
        [one] Yes, for { $count } purpose
       *[other] Yes, for { $count } purposes
    }
label-who = Who is responsible
label-people = Groups of people
label-purposes = Purposes
label-how-long = Longest time
label-longest = { $how-long } ({ $purpose })
label-open = { $count ->
        [one] No fixed time for { $count } purpose
       *[other] No fixed time for { $count } purposes
    }
label-recipients = Recipients
label-recipients-count = { $count ->
        [one] { $count } recipient or category
       *[other] { $count } recipients or categories
    }
label-countries = Countries outside the EU and EEA
label-special = Sensitive data
label-offences = Data about crime
label-sources = Data from others than you
label-marketing = Direct marketing
label-profiling = Profiling
label-decisions = Decisions by a computer alone
label-cookies = Cookies
label-cookies-count = { $other ->
        [0] { $count }, all of them necessary
       *[other] { $count }, of which { $other } not necessary
    }
label-bases-title = Legal bases
label-basis-consent = Consent
label-basis-contract = Contract
label-basis-legal-obligation = Legal obligation
label-basis-vital-interests = Vital interests
label-basis-public-task = Public interest or official authority
label-basis-legitimate-interests = Legitimate interest
label-basis-none = The notice does not say
label-kinds-title = Kinds of data
data-kind-contact = Contact details
data-kind-identity = Who you are
data-kind-family = Family and household
data-kind-account = Account and choices
data-kind-money = Purchases and money
data-kind-messages = What you write and say
data-kind-use = Traces of use
data-kind-place = Places
data-kind-recordings = Pictures and recordings
data-kind-work = Work
data-kind-studies = School and studies
data-kind-special = Sensitive data
data-kind-offences = Data about crime
data-kind-other = Other
label-roles-title = Recipients by role
label-recipient-processor = Processors, who follow the controller’s instructions
label-recipient-controller = Controllers in their own right
label-recipient-authority = Public authorities
label-recipient-third-party = Third parties
label-recipient-anyone = Anyone, as the data is published
label-recipient-joint = Joint controllers
label-recipient-none = The notice does not say

## About the notice

languages-title = Languages
languages-prevails = This information is published in several languages. If the texts differ, the one in { $language } applies.

language-bg = Bulgarian
language-cs = Czech
language-da = Danish
language-de = German
language-el = Greek
language-en = English
language-es = Spanish
language-et = Estonian
language-fi = Finnish
language-fr = French
language-ga = Irish
language-hr = Croatian
language-hu = Hungarian
language-is = Icelandic
language-it = Italian
language-lt = Lithuanian
language-lv = Latvian
language-mt = Maltese
language-nb = Norwegian Bokmål
language-nl = Dutch
language-nn = Norwegian Nynorsk
language-pl = Polish
language-pt = Portuguese
language-ro = Romanian
language-se = Northern Sami
language-sk = Slovak
language-sl = Slovenian
language-sv = Swedish
language-ar = Arabic
language-so = Somali
language-uk = Ukrainian
