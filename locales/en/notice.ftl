### The notice's own words in English: headings, legal bases, periods, rights. Klartext.
###
### An editor's words are put in as they are and never inflected. `$we` is `one` where a single
### controller speaks ("we") and `several` where there are more. `.third` is used where the reader
### is not the person whose data it is, `.child` in the notice written for children. Short, active
### sentences to "you"; British spelling.

document-description = { $title }: how { $name } uses personal data, and the rights you have.

## At a glance

glance-title = At a glance
glance-data = Which data
glance-who = Who is responsible
glance-why = Why
glance-how-long = How long
glance-recipients = Who receives the data
glance-transfers = Outside the EU/EEA
    .child = Other countries
glance-decisions = Decisions and profiling
    .child = Does a computer decide?
glance-rights = Your rights
glance-complaint = Complaints
glance-contact = Contact
longest-period = At most { $how-long } ({ $purpose })
longest-by-law = { $how-long } ({ $purpose })
longest-no-end = No fixed end; { $how-long } ({ $purpose })
    .child = { $how-long } ({ $purpose })
longest-forever = { $part ->
        [yes] For ever: { $covers } ({ $purpose })
       *[no] For ever ({ $purpose })
    }
longest-open = { $count ->
        [one] No fixed time for one purpose
       *[other] No fixed time for { $count } purposes
    }
    .child = { $count ->
            [one] No fixed time for one thing
           *[other] No fixed time for { $count } things
        }
longest-open-more = { $count ->
        [one] No fixed time for one more purpose
       *[other] No fixed time for { $count } more purposes
    }
    .child = { $count ->
            [one] No fixed time for one more thing
           *[other] No fixed time for { $count } more things
        }
glance-group = { $group }: { $purposes }
glance-recipients-none = No one outside the organisation
some-purposes = { $purposes }, plus { $more }
some-purposes-more = { $count ->
        [one] one more purpose
       *[other] { $count } more purposes
    }
    .child = { $count ->
            [one] one more thing
           *[other] { $count } more things
        }
glance-more-recipients = { $count } more recipients
glance-decided = { $we ->
        [one] We make fully automated decisions that affect you
       *[several] Fully automated decisions that affect you
    }
    .child = A computer decides things about you
glance-profiled = { $we ->
        [one] We use profiling
       *[several] Profiling is used
    }
    .child = A computer tries to guess what you are like
glance-decided-none = No important decisions about you are fully automated
    .child = No computer makes decisions about you by itself
glance-rights-list = You can { $rights }.
glance-rights-conditional = In some cases, you can also { $rights }.
    .child = If the rules allow it, you can also { $rights }.
glance-can-access = see your data
    .child = find out what is written about you
glance-can-rectification = have mistakes corrected
    .child = have mistakes put right
glance-can-withdraw-consent = withdraw your consent
    .child = change your mind about a yes
glance-can-object-marketing = say no to direct marketing
    .child = say no to ads
glance-can-erasure = have data erased
    .child = have things deleted
glance-can-restriction = restrict its use
    .child = ask for a pause
glance-can-portability = take your data with you
    .child = take with you what you have given
glance-can-object = object
    .child = say that you do not want it
glance-can-human-decision = have a person review a decision
    .child = talk to a person

who-joint = { $count ->
        [0] Together with { $names }
        [one] For one purpose together with { $names }
       *[other] For { $count } purposes together with { $names }
    }
    .child = Together with { $names }

## Who is responsible

controller-title = Who is responsible
controller-is = { $we ->
        [one] { $name } is the controller. This means that we decide why and how the data is used, and that we are responsible for it.
       *[several] { $name } is the controller. This means that { $name } decides why and how the data is used, and is responsible for it.
    }
    .child = { $name } decides what the data is used for and looks after it. That is called being the controller.
controller-is-called = { $we ->
        [one] { $name } (“{ $short }”) is the controller. This means that we decide why and how the data is used, and that we are responsible for it.
       *[several] { $name } (“{ $short }”) is the controller. This means that { $short } decides why and how the data is used, and is responsible for it.
    }
    .child = { $name } (“{ $short }”) decides what the data is used for and looks after it. That is called being the controller.
controllers-intro = There are several controllers, each responsible for its own purposes. A controller decides why and how the data is used, and is responsible for it. Each purpose names its controller.
    .child = Several share the job, each with a part of its own. They decide what the data is used for.
controllers-is = { $name } is a controller.
controllers-is-called = { $name } (“{ $short }”) is a controller.
contact-registration-number = Registration number
contact-vat = VAT number
contact-name = Name
contact-email = Email
contact-phone = Phone
contact-form = Form
dpo-title = Data protection officer
dpo-intro = The data protection officer checks that the rules on personal data are followed. You can ask the officer about your data and your rights.
    .child = The data protection officer checks that the rules are followed. You can ask the officer about your data.
dpo-none = { $we ->
        [one] We have no data protection officer.
       *[several] There is no data protection officer.
    }
representative-title = { $place ->
        [GB] Representative in the United Kingdom
        [CH] Representative in Switzerland
       *[EU] Representative in the EU
    }
representative-intro = { $place ->
        [GB] { $we ->
            [one] We are based outside the United Kingdom.
           *[several] The controller is based outside the United Kingdom.
        } If you are there, you can contact the representative about anything that concerns your data.
        [CH] { $we ->
            [one] We are based outside Switzerland.
           *[several] The controller is based outside Switzerland.
        } If you are there, you can contact the representative about anything that concerns your data.
       *[EU] { $we ->
            [one] We are based outside the EU/EEA.
           *[several] The controller is based outside the EU/EEA.
        } You can contact the representative about anything that concerns your data.
    }
representative-exempt = { $place ->
        [GB] { $we ->
            [one] We are based outside the United Kingdom and do not need a representative there.
           *[several] The controller is based outside the United Kingdom and does not need a representative there.
        }
        [CH] { $we ->
            [one] We are based outside Switzerland and do not need a representative there.
           *[several] The controller is based outside Switzerland and does not need a representative there.
        }
       *[EU] { $we ->
            [one] We are based outside the EU/EEA and do not need a representative in the EU.
           *[several] The controller is based outside the EU/EEA and does not need a representative in the EU.
        }
    }
joint-title = Joint responsibility with { $name }
joint-intro = { $we ->
        [one] Together with { $name }, we decide why and how the data is used. We are joint controllers.
       *[several] { $name } and the controller for the purpose decide together why and how the data is used. They are joint controllers.
    }
    .child = { $we ->
            [one] We decide together with { $name } what the data is used for.
           *[several] { $name } and the controller decide together what the data is used for.
        }
joint-several-title = Joint responsibility
joint-several-intro = { $we ->
        [one] Together with each of those below, we decide why and how the data is used. We are then joint controllers.
       *[several] Each of those below decides why and how the data is used together with the controller for the purpose. They are joint controllers.
    }
    .child = { $we ->
            [one] Together with those below, we decide what the data is used for.
           *[several] Those below and the controller decide together what the data is used for.
        }
joint-purposes = { $we ->
        [one] We do this to { $purposes }.
       *[several] This applies where data is used to { $purposes }.
    }
joint-arrangement = You can read who is responsible for what in { $link }.
joint-arrangement-link = the arrangement with { $name }
joint-contact-point = Please contact { $name } first.
joint-contact-point-us = { $we ->
        [one] Please contact us first.
       *[several] Please contact the controller first.
    }
joint-rights = Where responsibility is shared, you can use your rights against any of the joint controllers.
    .child = Where several share the job, you can ask any of them.

## Purposes

purposes-title = { $we ->
        [one] Why we use your data
       *[several] Why the data is used
    }
group-also = { $we ->
        [one] We also use data to { $purposes }.
       *[several] Data is also used to { $purposes }.
    }
group-only = { $we ->
        [one] We use data to { $purposes }.
       *[several] Data is used to { $purposes }.
    }
group-page-intro = This page is for { $group }.
group-page-left-out = It leaves out what only concerns { $groups }. You will find that in the full text.
purposes-source = { $all ->
        [yes] You
       *[no] You, unless a purpose says otherwise
    }
    .child = You, unless it says something else
purposes-provision-voluntary = No, it is voluntary, unless a purpose says otherwise
    .child = No, you choose, unless it says something else
purposes-bases = Every purpose has a legal basis. This is what each of them means:
purposes-special = Sensitive data is used only for special reasons. These reasons apply:
purpose-unnamed = a purpose that is not stated
purpose-subjects = Applies to
purpose-controllers = Controller
purpose-share-joint = These together, under Article 26 GDPR:
    .child = These together:
purpose-share-separate = These, each responsible for its own use:
purpose-joint = { $we ->
        [one] We, together with { $name }
       *[several] Together with { $name }
    }
purpose-informed = How you learn that we have the data
    .third = How the people concerned learn of it
    .child = How you know
purpose-data = Data
purpose-special = Sensitive data
purpose-recipients = Recipients
purpose-recipients-none = No one outside the organisation
name-covers = { $name } ({ $covers })
covers-line = { $covers }: { $words }
purpose-source = The data comes from
    .child = From whom
purpose-provision = Do you have to give the data?
    .third = Does the data have to be given?
    .child = Do you have to tell us?
purpose-without = If you do not give the data
    .third = If the data is not given
purpose-decided = Fully automated decisions
purpose-profiled = Profiling
purpose-machine = Decisions and profiling
purpose-rights = You can also
    .third = Other rights
purpose-right-withdraw-consent = Withdraw your consent
purpose-right-object = Object to this
purpose-right-portability = Take your data with you
purpose-right-object-marketing = Say no to direct marketing
    .child = Say no to ads
purpose-right-human-decision = Have a person review the decision
source-with-data = { $source }: { $data }
data-with-parts = { $name } ({ $parts })
covers-rest = Everything else
covers-rest-groups = Everyone else
covers-rest-cases = In other cases
covers-only = { $purpose } – only { $covers }
covers-except = { $purpose } – but not { $covers }
covers-only-sentence = Only { $covers }.
covers-except-sentence = But not { $covers }.
covers-said-data-of = { $data } of { $groups }
covers-said-when = if { $when }
covers-said-rest = everything else

## Legal basis

basis-name = Legal basis
    .child = Why it is allowed
basis-consent = Consent: you have said yes (Article 6(1)(a) GDPR).
    .third = Consent (Article 6(1)(a) GDPR).
    .child = Consent: you or an adult at home said yes.
basis-contract = Contract: the data is needed to perform a contract with you (Article 6(1)(b) GDPR).
    .third = Contract: the data is needed to perform a contract with the person (Article 6(1)(b) GDPR).
    .child = Contract: the data is needed to keep a promise made to you.
basis-contract-before = Contract: the data is needed for what you ask for before a contract is made (Article 6(1)(b) GDPR).
    .third = Contract: the data is needed for what the person asks for before a contract is made (Article 6(1)(b) GDPR).
basis-legal-obligation = Legal obligation: the law requires it (Article 6(1)(c) GDPR).
basis-vital-interests = Vital interests: the data is needed to protect someone’s life or health (Article 6(1)(d) GDPR).
basis-public-task = A task in the public interest: the data is needed to carry it out (Article 6(1)(e) GDPR).
    .child = A task in the public interest: it matters to society.
basis-official-authority = The exercise of official authority: the data is needed for it (Article 6(1)(e) GDPR).
    .child = The exercise of official authority: the law lets an authority decide this.
basis-legitimate-interests = Legitimate interest, weighed against your interests (Article 6(1)(f) GDPR).
    .third = Legitimate interest, weighed against the person’s interests (Article 6(1)(f) GDPR).
    .child = Legitimate interest: there is a good reason, and it weighs more than what speaks against it.
basis-by-law = { $basis } under { $laws }
basis-short-consent = Consent
    .child = You or an adult at home said yes
basis-short-contract = Contract
    .child = { $we ->
        [one] We need the data to do what we have promised
       *[several] The data is needed to keep a promise made to you
    }
basis-short-contract-before = Steps before a contract
    .child = You asked for it
basis-short-legal-obligation = Legal obligation
    .child = The law says that it must be done
basis-short-vital-interests = Vital interests
    .child = It protects someone’s life
basis-short-public-task = Task in the public interest
    .child = { $we ->
        [one] It is part of our job
       *[several] It is part of a job for all
    }
basis-short-official-authority = Official authority
    .child = { $we ->
        [one] The law lets us decide this
       *[several] The law lets an authority decide this
    }
basis-short-legitimate-interests = Legitimate interest
    .child = There is a good reason
basis-means-consent = You have said yes. You can withdraw your consent at any time (Article 6(1)(a) GDPR).
    .third = The person concerned has said yes, and can withdraw the consent at any time (Article 6(1)(a) GDPR).
basis-means-contract = The data is needed for a contract with you (Article 6(1)(b) GDPR).
    .third = The data is needed for a contract with the person concerned (Article 6(1)(b) GDPR).
basis-means-contract-before = The data is needed for what you ask for before a contract is made (Article 6(1)(b) GDPR).
    .third = The data is needed for what the person asks for before a contract is made (Article 6(1)(b) GDPR).
basis-means-legal-obligation = A law requires the data to be used (Article 6(1)(c) GDPR).
basis-means-vital-interests = The data is needed to protect someone’s life or health (Article 6(1)(d) GDPR).
basis-means-public-task = The data is needed for something that matters to society. You can object (Article 6(1)(e) GDPR).
    .third = The data is needed for something that matters to society (Article 6(1)(e) GDPR).
basis-means-official-authority = The data is needed for decisions made under the law. You can object (Article 6(1)(e) GDPR).
    .third = The data is needed for decisions made under the law (Article 6(1)(e) GDPR).
basis-means-legitimate-interests = The interest in using the data outweighs your interests. You can object (Article 6(1)(f) GDPR).
    .third = The interest in using the data outweighs the person’s interests (Article 6(1)(f) GDPR).
interest = The interest is to { $interest }.
interest-controller = { $we ->
        [one] Our interest is to { $interest }.
       *[several] The interest is to { $interest }.
    }
    .child = This is done to { $interest }.
interest-third-party = A third party’s interest is to { $interest }.
interest-named = The interest of { $holder } is to { $interest }.
basis-withdraw = To withdraw your consent: { $how }
    .third = To withdraw the consent: { $how }
    .child = To stop: { $how }
law-cited = { $name } ({ $citation })
law-at = { $at } of { $law }

## Sensitive data

special-explicit-consent = Explicit consent: you have clearly said yes (Article 9(2)(a) GDPR).
    .third = Explicit consent (Article 9(2)(a) GDPR).
    .child = Explicit consent: you or an adult at home clearly said yes.
special-employment-law = Needed for duties and rights under employment, social security and social protection law (Article 9(2)(b) GDPR).
special-vital-interests = Needed to protect someone’s life or health when the person cannot consent (Article 9(2)(c) GDPR).
special-non-profit = Non-profit body with a political, philosophical, religious or trade union aim: the data concerns members, former members and regular contacts, and is not disclosed without consent (Article 9(2)(d) GDPR).
special-short-explicit-consent = Explicit consent
    .child = You or an adult at home clearly said yes
special-short-employment-law = Employment, social security and social protection
    .child = It is needed at work
special-short-vital-interests = Protecting life and health
    .child = It protects someone’s life
special-short-non-profit = Work of a non-profit body
    .child = The club needs it
special-short-made-public = Made public by the person
    .child = You have told everyone yourself
special-short-legal-claims = Legal claims
    .child = It is needed if someone thinks something went wrong
special-short-substantial-public-interest = Substantial public interest
    .child = It matters to everyone
special-short-health-care = Health or social care
    .child = It is needed to give you care
special-short-public-health = Public health
    .child = It protects everyone’s health
special-short-research = Archives, research or statistics
    .child = It is needed for research
special-means-explicit-consent = You have clearly said yes, and can withdraw your consent at any time (Article 9(2)(a) GDPR).
    .third = The person concerned has clearly said yes (Article 9(2)(a) GDPR).
special-means-employment-law = The data is needed for duties or rights under employment or social security law (Article 9(2)(b) GDPR).
special-means-vital-interests = Someone’s life or health is at stake, and the person cannot consent (Article 9(2)(c) GDPR).
special-means-non-profit = { $we ->
        [one] We are a non-profit body with a political, philosophical, religious or trade union aim. The data concerns only members, former members and regular contacts. We do not disclose it without consent (Article 9(2)(d) GDPR).
       *[several] The controller is a non-profit body with a political, philosophical, religious or trade union aim. The data concerns only members, former members and regular contacts. It is not disclosed without consent (Article 9(2)(d) GDPR).
    }
special-means-made-public = The person concerned has clearly made the data public (Article 9(2)(e) GDPR).
special-means-legal-claims = The data is needed to make, pursue or answer a legal claim (Article 9(2)(f) GDPR).
special-means-substantial-public-interest = A law allows it for the good of society (Article 9(2)(g) GDPR).
special-means-health-care = The data is needed for health care or social care (Article 9(2)(h) GDPR).
special-means-public-health = The data is needed to protect public health (Article 9(2)(i) GDPR).
special-means-research = The data is needed to preserve historical records, do research or make statistics (Article 9(2)(j) GDPR).
number-consent = { $we ->
        [one] We use it with consent.
       *[several] It is used with consent.
    }
number-purpose = { $we ->
        [one] We use it only where it is clearly needed.
       *[several] It is used only where it is clearly needed.
    }
    .child = The number is used only where it is needed.
number-secure-identification = { $we ->
        [one] We use it to be certain who is who.
       *[several] It is used to be certain who is who.
    }
    .child = The number is needed so that no one is mixed up with someone else.
number-other-reason = { $we ->
        [one] We use it because there is a strong reason to.
       *[several] It is used because there is a strong reason to.
    }
    .child = There is a strong reason.
special-made-public = You have clearly made the data public yourself (Article 9(2)(e) GDPR).
    .third = The person has clearly made the data public (Article 9(2)(e) GDPR).
special-legal-claims = Needed for legal claims (Article 9(2)(f) GDPR).
special-substantial-public-interest = Needed for a substantial public interest (Article 9(2)(g) GDPR).
special-health-care = Needed for health or social care (Article 9(2)(h) GDPR).
special-public-health = Needed for public health (Article 9(2)(i) GDPR).
special-research = Needed for archives, research or statistics (Article 9(2)(j) GDPR).

## How long

retention-name = How long
retention-period = { $period }
retention-bound-at-least = at least { $period }
retention-bound-at-most = at most { $period }
retention-from = { $period } after { $event }
retention-or-until = { $time }, or until { $event }, whichever comes first
    .child = { $time }, or until { $event }
retention-until = until { $event }
retention-until-at-most = { $time }, but no longer than { $period }
    .child = { $time }, at most { $period }
retention-in-all-at-most = { $time }, but no longer than { $period } in all
retention-at-most = At most { $period }.
retention-forever = for ever
retention-not-stored = the data is not stored
retention-longer-if = Longer if { $when }.
retention-law = The period is set by { $laws }.
retention-law-limitation = Claims can be made during that time, see { $laws }.
retention-law-reason = See { $laws }.
retention-as-law-says = { $period }, under { $law }
    .child = { $period }
retention-as-law-requires = for as long as { $law } requires
    .child = for as long as the law says
period-years = { $count ->
        [one] 1 year
       *[other] { $count } years
    }
period-months = { $count ->
        [one] 1 month
       *[other] { $count } months
    }
period-weeks = { $count ->
        [one] 1 week
       *[other] { $count } weeks
    }
period-days = { $count ->
        [one] 1 day
       *[other] { $count } days
    }
period-hours = { $count ->
        [one] 1 hour
       *[other] { $count } hours
    }

## Does the data have to be given?

provision-statutory = Yes, by law
    .child = Yes, the law says so
provision-contractual = Yes, under the contract
    .child = { $we ->
        [one] Yes, or we cannot do what we have promised
       *[several] Yes, it is needed to keep a promise made to you
    }
provision-to-enter-contract = Yes, to enter into a contract
    .child = Yes, it is needed to make an agreement
provision-voluntary = No, it is voluntary
    .child = No, you choose
provision-with = { $answer }. { $consequence }

## Data from others

exempt-known = You do not get a separate message, because you already know this (Article 14(5)(a) GDPR)
    .third = They do not get a separate message, because they already know this (Article 14(5)(a) GDPR)
    .child = You know this already
exempt-effort = It is impossible to tell each person, or would take disproportionate effort. This page is published instead (Article 14(5)(b) GDPR).
    .child = We cannot tell everyone one by one, so we have this page
exempt-law = You do not get a separate message, because a law requires the data to be obtained or disclosed (Article 14(5)(c) GDPR)
    .third = They do not get a separate message, because a law requires the data to be obtained or disclosed (Article 14(5)(c) GDPR)
    .child = The law says that the data must be fetched
exempt-law-named = You do not get a separate message, because the data is obtained or disclosed under { $laws }, see Article 14(5)(c) GDPR
    .third = They do not get a separate message, because the data is obtained or disclosed under { $laws }, see Article 14(5)(c) GDPR
    .child = The law says that the data must be fetched
exempt-secrecy = You do not get a separate message, because the data is confidential by law (Article 14(5)(d) GDPR)
    .third = They do not get a separate message, because the data is confidential by law (Article 14(5)(d) GDPR)
    .child = The data is secret
exempt-secrecy-named = You do not get a separate message, because the data is confidential under { $laws }, see Article 14(5)(d) GDPR
    .third = They do not get a separate message, because the data is confidential under { $laws }, see Article 14(5)(d) GDPR
    .child = The data is secret

## Recipients

recipients-title = Who receives the data
recipients-none = No one outside the organisation receives the data.
recipients-head-recipient = Recipient
recipients-head-activity = What they do
recipients-head-purposes = What for
recipients-head-country = Country
recipients-country-all = { $country }
recipients-country-most = { $country }, unless another country is given for the recipient
recipient-members = { $count ->
        [one] This is { $members }.
       *[other] These are { $members }.
    }
recipient-data = Gets only { $data }.
recipient-when = Only if { $when }.
recipient-law = Under { $laws }
recipient-purposes = To { $purposes }
recipient-some-purposes = To { $purposes }, and for { $more }
role-short-processor = Acting on instructions
    .child = Helping us
role-short-controller = Responsible on its own
role-short-joint = Jointly responsible
role-short-authority = Public authority
role-short-third-party = Someone outside the organisation
role-short-anyone = Open to anyone, as the data is published
    .child = Everyone can see the data
role-short-anyone-on-request = On request, open to anyone
    .child = Everyone who asks can see the data
recipient-all-purposes = All purposes
role-processor = { $we ->
        [one] A processor, working for us and following our instructions.
       *[several] A processor, working for the controller and following its instructions.
    }
    .child = { $we ->
            [one] Works for us and does as we say.
           *[several] Works for the one in charge and does as it says.
        }
role-controller = A controller in its own right: it decides why and how it uses the data, and is responsible for that.
    .child = Decides on its own what to do with the data, and is responsible for it.
role-joint = { $we ->
        [one] A joint controller, deciding together with us.
       *[several] A joint controller, deciding together with the controller.
    }
    .child = Several decide together.
role-authority = Gets the data for its own task under the law.
    .child = Does a job for the state or the council.
role-third-party = Someone who is neither us nor working for us.
    .child = Someone else who gets the data.
role-anyone-on-request = Anyone gets the data on request. It is not published.
role-anyone = The data is published, so anyone can read it.

## Countries outside the EU/EEA

transfers-title = Countries outside the EU/EEA
    .child = Other countries
transfers-none = { $we ->
        [one] We do not transfer data to countries outside the EU/EEA.
       *[several] No data is transferred to countries outside the EU/EEA.
    }
    .child = The data is not sent to countries whose rules differ from the EU’s.
transfers-intro = { $to ->
        [organisations] Data is transferred to international organisations, which EU data protection rules do not bind.
        [both] Data is transferred to the countries and international organisations in the table.
       *[countries] Data is transferred to the countries in the table.
    } { $unprotected ->
        [all] The table shows why this is allowed although nothing special protects the data.
        [some] The table shows what protects the data, or why it may be sent without special protection. It also shows how to get a copy of a contract or of rules that protect it.
       *[none] The table shows what protects the data, and how to get a copy of a contract or of rules that protect it.
    }
    .child = { $to ->
        [organisations] Data is sent to organisations that work in many countries.
        [both] Data is sent to the countries and organisations in the table.
       *[countries] Data is sent to the countries in the table.
    } { $unprotected ->
        [none] The table also says what protects the data.
       *[some] The table also says why that is allowed.
    }
transfers-head-country = Country
transfers-head-recipient = Recipient
transfers-head-safeguard = { $unprotected ->
        [all] Why it is allowed
        [some] Safeguard or exception
       *[none] Safeguard
    }
transfers-head-copy = Copy
transfer-remote-access = The data can be reached from there but is not stored there
safeguard-adequacy = The European Commission has decided that the country protects data well enough (Article 45 GDPR)
    .child = The EU has decided that the country protects data well enough
safeguard-adequacy-certified = The European Commission has decided that recipients of this kind protect data well enough (Article 45 GDPR)
    .child = The EU has decided that the recipient protects data well enough
safeguard-adequacy-US = The recipient is certified under the EU–US Data Privacy Framework, which the European Commission has approved (Article 45 GDPR)
    .child = The EU has decided that the recipient protects data well enough
safeguard-standard-contractual-clauses = A contract with the European Commission’s standard contractual clauses (Article 46(2)(c) GDPR)
    .child = A contract with rules that the EU has written
safeguard-binding-corporate-rules = Binding rules within the group of companies, approved by a supervisory authority (Article 47 GDPR)
    .child = The company’s own rules, which have been approved
safeguard-public-instrument = A binding instrument between public bodies (Article 46(2)(a) GDPR)
    .child = An agreement between public bodies
safeguard-code-of-conduct = An approved code of conduct (Article 46(2)(e) GDPR)
    .child = Rules that have been approved
safeguard-certification = An approved certification (Article 46(2)(f) GDPR)
    .child = A check that has been approved
safeguard-ad-hoc-clauses = Contractual clauses that the supervisory authority has approved (Article 46(3)(a) GDPR)
    .child = A contract that has been approved
safeguard-explicit-consent = No special protection: you have explicitly consented to the transfer (Article 49(1)(a) GDPR)
    .child = You or an adult at home said yes to it
safeguard-contract = No special protection: the transfer is needed for a contract with you (Article 49(1)(b) GDPR)
    .child = It is needed to keep a promise made to you
safeguard-contract-in-your-interest = No special protection: the transfer is needed for a contract made in your interest (Article 49(1)(c) GDPR)
    .child = It is needed for an agreement that is good for you
safeguard-public-interest = No special protection: there are important reasons of public interest (Article 49(1)(d) GDPR)
    .child = It matters to everyone
safeguard-legal-claims = No special protection: the transfer is needed for legal claims (Article 49(1)(e) GDPR)
    .child = It is needed if someone thinks something went wrong
safeguard-vital-interests = No special protection: the transfer is needed to protect someone’s life or health (Article 49(1)(f) GDPR)
    .child = It protects someone’s life
safeguard-public-register = No special protection: the data comes from a public register (Article 49(1)(g) GDPR)
    .child = Everyone is allowed to read the data
safeguard-compelling-interests = Compelling legitimate interests (Article 49(1), second subparagraph, GDPR)
    .child = There is a very strong reason

## Automated decisions and profiling

decisions-title = Automated decisions and profiling
    .child = Does a computer decide?
decisions-none = { $we ->
        [one] We make no fully automated decisions that have legal effects for you or affect you in a similarly significant way.
       *[several] No fully automated decisions are made that have legal effects for you or affect you in a similarly significant way.
    }
    .child = No computer makes important decisions about you by itself.
profiling-none = { $we ->
        [one] We do not use profiling. Profiling means that a program assesses what you are like or what you will do.
       *[several] Profiling is not used. Profiling means that a program assesses what you are like or what you will do.
    }
    .child = The data is not used to guess what you are like.
profiling-means = Profiling means that a program assesses what you are like or what you will do.
    .child = A program guesses what you are like or what you will do.
decision-title = Fully automated decision: { $purpose }
decision-ground = Why it is allowed
decision-ground-contract = The decision is needed for a contract with you (Article 22(2)(a) GDPR).
    .child = The decision is needed to keep a promise made to you.
decision-ground-law = The law allows the decision (Article 22(2)(b) GDPR).
    .child = The law allows it.
decision-ground-explicit-consent = You have given explicit consent (Article 22(2)(c) GDPR).
    .child = You or an adult at home said yes.
decision-logic = How it works
decision-significance = What the decision means
decision-consequences = What it can lead to for you
decision-human-contact = Talk to a person
profiling-title = Profiling: { $purpose }
profiling-logic = How it works
profiling-consequences = What it can lead to for you

## AI

ai-title = Artificial intelligence (AI)
ai-intro = Here you can read where AI is used, whose model it is and whether the data is used to train it.
ai-unnamed = AI system
ai-does = What the system does
ai-purposes = Purposes
ai-model = Whose model it is
ai-model-own = { $we ->
        [one] Our own
       *[several] The controller’s own
    }
ai-trained-on-data = Training
ai-trained = The data is used to train the model.
    .child = The model learns from the data.
ai-not-trained = The data is not used to train the model.
    .child = The model does not learn from the data.
ai-opt-out = If you do not want this
ai-disclosed = How you can tell that it is AI

## Cameras

cameras-title = Cameras
cameras-intro = The table shows what the cameras film and why, and whether they record sound.
cameras-head-place = Place
cameras-head-purpose = Why
cameras-head-sound = Sound
cameras-head-sign = Sign
camera-unplaced = The place is not stated here
camera-sound = Recorded
camera-no-sound = Not recorded

## Cookies

cookies-title = Cookies
cookies-none = { $we ->
        [one] We use no cookies and store nothing else on your device.
       *[several] No cookies are used, and nothing else is stored on your device.
    }
    .child = Nothing is stored on your phone or computer.
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
children-none = This notice is not written for children.
children-age = From the age of { $age }, you can consent on your own to online services offered directly to children.
    .child = If you are { $age } or older, you can say yes on your own to apps and websites for children.

minimum-age-title = Minimum age
minimum-age = { $we ->
        [one] You must be at least { $age } to use our services.
       *[several] You must be at least { $age } to use the services.
    }
    .child = You can join when you are { $age }.

## Security

security-title = How the data is protected

## On behalf of others

on-behalf-title = { $we ->
        [one] What we do on behalf of others
       *[several] What is done on behalf of others
    }
on-behalf-intro = { $we ->
        [one] In this work we are a processor for others. They are the controllers, so please contact them.
       *[several] In this work the controller is a processor for others. They are the controllers, so please contact them.
    }
on-behalf-for = For whom
on-behalf-subjects = Applies to
on-behalf-data = Data
on-behalf-recipients = Recipients

## Rights

rights-title = Your rights
rights-intro = You have a say in how your data is used. Here you can read what you can do. An adult can help you.
rights-how = { $ways }.
rights-how-dpo = Contact the data protection officer. { $ways }.
rights-how-representative = Contact the representative. { $ways }.
rights-how-controllers = Contact the one responsible for the purpose:
rights-how-controller = { $name }: { $ways }
rights-by-email = email { $email }
rights-by-form = use the form at { $form }
rights-by-phone = call { $phone }
rights-by-address = write to { $address }
rights-letters = You can use our { $link }.
rights-letters-link = letter templates
rights-procedure = { $we ->
        [one] We answer within one month. If we need more time, up to two more months, we tell you so, and why, within the first month. If we are not sure who you are, you may have to prove it. Using your rights costs nothing, unless a request is clearly unfounded or excessive.
       *[several] You get an answer within one month. If more time is needed, up to two more months, you are told so, and why, within the first month. If it is not clear who you are, you may have to prove it. Using your rights costs nothing, unless a request is clearly unfounded or excessive.
    }
    .child = You get an answer within one month. If it takes longer, you are told why. The answer then comes within two more months.
right-access-title = See your data (right of access)
    .child = Find out what is written about you
right-access = You have the right to know whether your data is used. If it is, you have the right to a copy of it and to information on how it is used (Article 15 GDPR).
    .child = You have the right to know what is written about you. You can also have a copy.
right-secrecy = The right does not cover data that may not be disclosed to you under { $laws }.
    .child = You cannot see what is secret under { $laws }.
right-rectification-title = Correct your data (right to rectification)
    .child = Put mistakes right
right-rectification = You have the right to have inaccurate data corrected, and to add what is missing (Article 16 GDPR).
    .child = Is something wrong? Then you have the right to have it put right.
right-erasure-title = Erase your data (right to be forgotten)
    .child = Delete what there is about you
right-erasure = You have the right to have your data erased if it is no longer needed. The same applies if you withdraw the consent that the use rests on, or if the data is used unlawfully. If you object, it applies where nothing outweighs your objection (Article 17 GDPR).
    .child = You have the right to have data deleted if it is no longer needed. The same applies if you change your mind about a yes, or if the data is used wrongly.
right-erasure-storage = { $we ->
        [one] We do not erase data that we have to keep for a certain time under { $laws } before that time is over.
       *[several] Data that has to be kept for a certain time under { $laws } is not erased before that time is over.
    }
    .child = What the law says must be kept for a time is deleted later.
right-erasure-forever = { $we ->
        [one] We never erase data that we have to keep for ever under { $laws }.
       *[several] Data that has to be kept for ever under { $laws } is never erased.
    }
    .child = What the law says must be kept for ever is never deleted.
right-erasure-limits = The right does not apply for as long as the data is needed for { $reasons } (Article 17(3) GDPR).
    .child = What is still needed is not deleted.
erasure-limit-legal-obligation = a legal obligation
erasure-limit-public-task = a task in the public interest
erasure-limit-official-authority = official authority
erasure-limit-public-health = public health
erasure-limit-research = archives, research and statistics
erasure-limit-legal-claims = legal claims
right-restriction-title = Restrict how your data is used
    .child = Ask for a pause
right-restriction = You have the right to have your data stored but not used. This applies while it is being checked whether the data is correct, or while your objection is being considered. It also applies if you need the data for a legal claim, or do not want it erased although it is used unlawfully (Article 18 GDPR).
    .child = You have the right to ask for a pause. The data is then kept but not used. This applies while we find out whether the data is right. It also applies if you need it yourself.
right-portability-title = Take your data with you (data portability)
    .child = Take with you what you have given
right-portability = You have the right to get the data that you have provided, in a file that a computer can read. You may pass it on to someone else (Article 20 GDPR).
    .child = You have the right to get what you have given, in a file. You may give the file to someone else.
right-portability-purpose = The right covers what you provide when data is used to { $purposes }.
    .child = This is about what you have given, where it is needed to { $purposes }.
right-portability-purposes = The right covers what you provide for these purposes:
    .child = This is about what you have given for these things:
right-withdraw-consent-title = Withdraw your consent
    .child = Change your mind about a yes
right-withdraw-consent = You can withdraw your consent at any time. That does not affect what was done before (Article 7(3) GDPR).
    .child = Have you said yes? You can change your mind at any time. What is already done does not change.
right-withdraw-consent-purpose = This is about the consent to { $purposes }.
    .child = A yes is needed to { $purposes }.
right-withdraw-consent-purposes = Consent is needed for these purposes:
    .child = A yes is needed for these things:
right-human-decision-title = Have a person review a decision
    .child = Talk to a person
right-human-decision = If a decision was fully automated, you have the right to talk to a person and to say what you think. You also have the right to have the decision reviewed (Article 22(3) GDPR).
    .child = Has a computer decided something about you? Then you have the right to talk to a person and to say what you think. You can ask for it to be looked at again.
right-human-decision-purpose = This applies where data is used to { $purposes }.
right-human-decision-purposes = Such decisions are made for these purposes:
objection-marketing-title = Direct marketing
    .child = Ads

## The right to object

objection-title = You have the right to object
    .child = You can speak up
objection-marketing = { $we ->
        [one] You can say no to direct marketing at any time, and to profiling that is part of it. We then stop. You do not have to give a reason.
       *[several] You can say no to direct marketing at any time, and to profiling that is part of it. It then stops. You do not have to give a reason.
    }
    .child = You can say no to ads at any time. Then there will be no more. You do not have to say why.
objection-marketing-purpose = This applies where data is used to { $purposes }.
objection-marketing-purposes = It is part of these purposes:
objection-interests-title = Legitimate interest
    .child = Say that you do not want it
objection-interests = You can object to what is based on a legitimate interest, for reasons relating to your own situation.
    .child = You can say that you do not want the data to be used like this. Say why you do not want it.
objection-interests-purpose = This applies where data is used to { $purposes }.
objection-interests-purposes = These purposes are based on a legitimate interest:
    .child = This applies to:
objection-interests-many = Every purpose says whether it has that basis.
objection-tasks-title = { $tasks ->
        [authority] Official authority
        [interest] Public interest
       *[both] Public interest and official authority
    }
    .child = Say that you do not want it
objection-tasks = { $tasks ->
        [authority] You can object to what is based on official authority, for reasons relating to your own situation.
        [interest] You can object to what is based on a task in the public interest, for reasons relating to your own situation.
       *[both] You can object to what is based on a task in the public interest or official authority, for reasons relating to your own situation.
    }
    .child = You can say that you do not want the data to be used like this. Say why you do not want it.
objection-tasks-many = { $tasks ->
        [both] Every purpose says whether it has one of those bases.
       *[one] Every purpose says whether it has that basis.
    }
objection-tasks-purpose = This applies where data is needed to { $purposes }.
objection-tasks-purposes = { $tasks ->
        [authority] These purposes are based on official authority:
        [interest] These purposes are based on the public interest:
       *[both] These purposes are based on the public interest or official authority:
    }
    .child = This applies to:
objection-general = You can object to the use of your data, for reasons relating to your own situation.
    .child = You can say that you do not want your data to be used. Say why you do not want it.
objection-then = After an objection, the data can be used only if there are compelling legitimate grounds that outweigh your interests, or if it is needed for legal claims.
    .child = After that the data can be used only if there are reasons that weigh more than yours.
objection-how = You object in the same way as you use your other rights (Article 21 GDPR).
    .child = Say so in the same way as for the other rights.

## Complaints

complaint-title = Complain to a supervisory authority
    .child = If you want to complain
complaint-to = Do you think your data is being used wrongly? Then you can complain to { $authorities }.
    .child = Do you think someone uses your data wrongly? Then you can complain to { $authorities }. An adult can help you.
complaint-anywhere = Do you think your data is being used wrongly? Then you can complain to a data protection authority.
complaint-first = { $we ->
        [one] You are welcome to contact us first, so that we can try to put it right. You do not have to.
       *[several] You are welcome to contact the controller first. You do not have to.
    }
    .child = You are welcome to tell us first, but you do not have to.
complaint-choice = You can also complain in the EU or EEA country where you live or work, or where the infringement took place (Article 77 GDPR).
    .child = If you live in another EU country, you can complain there.
authority-short = { $name } ({ $short })
authority-complaint = Complaints
authority-complaint-link = Lodge a complaint
authority-web = Website
authority-email = Email
authority-phone = Phone

## Ready letters

letters-title = Letter templates
letters-intro-email-post = Here are letters that you can use. Email them, or print and post them.
    .child = Here is a letter for each thing you can ask for. Email it, or print it and post it. An adult can help you.
letters-intro-email = Here are letters that you can email.
    .child = Here is a letter to email for each thing you can ask for. An adult can help you.
letters-intro-post = Here are letters that you can print and post.
    .child = Here is a letter to post for each thing you can ask for. An adult can help you.
letters-intro-other = Here are letters that you can use. { $ways }.
    .child = Here is a letter for each thing you can ask for. { $ways }. An adult can help you.
letters-intro-none = Here are letters that you can use.
    .child = Here is a letter for each thing you can ask for. An adult can help you.
letters-print = Choose a letter first, and only that one is printed.
letter-send = Email this letter
letter-send-to = Email this letter to { $name }
letter-to = The letter goes to the one responsible for what you write about:
letter-to-dpo = The data protection officer
letter-greeting = Hello,
letter-answer = Please answer as soon as you can, and no later than a month after you get this letter (Article 12(3) GDPR).
    .child = Please answer me as soon as you can, in a month at the latest. Thank you!
letter-access-title = Request to see my data
    .child = I want to know what you have written about me
letter-access = I would like to know whether you use data about me. If you do, I would like a copy of it, and the information on how you use it that I am entitled to (Article 15 GDPR).
    .child = I want to know what you have written about me. I want a copy of it.
letter-rectification-title = Request to correct my data
    .child = Something about me is wrong
letter-rectification = Data that you have about me is wrong, or something is missing. Please correct it (Article 16 GDPR).
    .child = Something that you have written about me is wrong. Please change it.
letter-erasure-title = Request to erase my data
    .child = Delete what you have about me
letter-erasure = Please erase the data that you have about me (Article 17 GDPR). If there is data that you may not erase, please tell me which, and why.
    .child = Please delete what you have about me. Tell me if you have to keep something.
letter-restriction-title = Request to restrict how my data is used
    .child = Pause my data
letter-restriction = For now, please store the data about me without using it (Article 18 GDPR).
    .child = Please keep my data but do not use it right now.
letter-portability-title = Request to take my data with me
    .child = I want what I have given you
letter-portability = I would like the data that I have provided, in a file that a computer can read (Article 20 GDPR).
    .child = I want what I have given you, in a file.
letter-object-title = Objection to how my data is used
    .child = I do not want you to do this
letter-object = I object to your use of data about me, for reasons relating to my own situation (Article 21(1) GDPR).
    .child = I do not want you to use my data like this. I write why below.
letter-object-marketing-title = No to direct marketing
    .child = I do not want ads
letter-object-marketing = I say no to direct marketing. Please stop using data about me for direct marketing, and for profiling that is part of it (Article 21(2) and (3) GDPR).
    .child = I do not want ads from you. Stop using my data for that.
letter-withdraw-consent-title = Withdrawal of my consent
    .child = I have changed my mind
letter-withdraw-consent = I withdraw my consent (Article 7(3) GDPR). Please stop using the data that you use on the basis of it.
    .child = I said yes to something, but now I have changed my mind. Please stop.
letter-human-decision-title = Request for a person to review a decision
    .child = I want to talk to a person
letter-human-decision = A decision about me was fully automated. I would like to talk to a person, and I would like that person to review the decision (Article 22(3) GDPR).
    .child = A computer has decided something about me. I want to talk to a person about it.
letter-field-concerns = It concerns:
    .child = This is about:
letter-field-controller = This letter is for ({ $names }):
letter-field-date = Date:
letter-field-known = How you know me (a number or name I have with you):
    .child = How you know who I am (my birthday):
letter-field-mistake = What is wrong, and what is right:
letter-field-name = My name:
letter-field-reach = How to reach me:
    .child = How you can answer me:
letter-field-reasons = My reasons:
    .child = Why I do not want it:
letter-field-pause = My reasons:
    .child = Why I want a pause:
letter-field-signature = Signature:
    .child = I write my name here:
letter-field-view = What I think of the decision:
    .child = What I think:

## The label

label-title = Privacy label
label-intro = The answers are worked out automatically from the same facts as the page.
    .child = The answers come from the same facts as the page.
label-count = { $count }
label-yes = Yes
label-no = No
label-nobody = No one
label-purposes-count = { $count ->
        [one] One purpose
       *[other] { $count } purposes
    }
label-yes-purposes = { $count ->
        [one] Yes, for one purpose
       *[other] Yes, for { $count } purposes
    }
    .child = Yes
label-who = Who is responsible
label-how-long = Longest time
label-recipients = Recipients
label-recipients-count = { $count ->
        [one] { $count } recipient or category
       *[other] { $count } recipients or categories
    }
    .child = { $count }
label-countries = { $we ->
        [one] Do we transfer data outside the EU/EEA?
       *[several] Is data transferred outside the EU/EEA?
    }
    .child = Is data sent to countries whose rules differ from the EU’s?
label-yes-countries = Yes, to { $countries }
label-special = Sensitive data
label-offences = Criminal offence data
label-sources = Data from someone else
label-marketing = Direct marketing
    .child = Ads
label-decisions = Are important decisions about you fully automated?
    .child = Does a computer make decisions about you by itself?
label-tracking = Is there profiling, or tracking with cookies?
    .child = Does a computer follow you online, or guess what you are like?
label-tracking-cookies = Yes, cookies for statistics or marketing
    .child = Yes, online
label-tracking-profiling = { $count ->
        [one] Yes, profiling for one purpose
       *[other] Yes, profiling for { $count } purposes
    }
    .child = Yes, it guesses
label-cookies-all-necessary = { $count ->
        [one] 1, necessary
       *[other] { $count }, all of them necessary
    }
label-cookies-others = { $count ->
        [one] 1, not necessary
       *[other] { $count }, of which { $other } { $other ->
            [one] is
           *[other] are
        } not necessary
    }
label-cookies = Cookies
label-bases-title = Legal bases
label-basis-consent = Consent
label-basis-contract = Contract
label-basis-legal-obligation = Legal obligation
label-basis-vital-interests = Vital interests
label-basis-public-task = Public interest or official authority
label-basis-legitimate-interests = Legitimate interest
label-basis-none = The notice does not say
label-kinds-title = Kinds of data
data-kind-contact = contact details
data-kind-identity = name and identity
data-kind-family = family and household
data-kind-account = accounts and settings
data-kind-money = purchases and finances
data-kind-messages = what you write and say
data-kind-use = usage data
data-kind-place = locations
data-kind-recordings = pictures and recordings
data-kind-work = work
data-kind-studies = school and studies
data-kind-special = sensitive data
data-kind-offences = criminal offence data
data-kind-other = other data
data-kind-named = { $kind } ({ $data })
label-roles-title = Recipients by role
label-recipient-processor = Acting on instructions (processors)
label-recipient-controller = Responsible on their own
label-recipient-authority = Public authorities
label-recipient-third-party = Others outside the organisation
label-recipient-anyone = Anyone, as the data is published
label-recipient-anyone-on-request = Anyone on request
label-recipient-joint = Jointly responsible
label-recipient-none = The notice does not say

## About the notice

languages-title = Languages
languages-prevails = This information is available in several languages. If the texts differ, the one in { $language } applies.

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
