### Words for what changed between two versions. Klartext.
###
### An editor's words are put in as they are and never inflected: they stand after a colon, after
### "to", in quotation marks, or after words that do not follow them. `$action` is `added`,
### `removed`, `changed` or `moved`; `$new` is what applies now, `$old` what applied before. Where
### `$action` is `changed` or `moved`, both end with a full stop; else the full stop is put after the
### line, once. A line begins in lower case, for it stands mostly after what it is about
### (`change-about`); else its letter is raised.

change-about = { $about } – { $change }
change-quote = “{ $text }”

## Patterns for most facts. `$name` is one of the names at the bottom. `$before` and `$after` are
## `none` where nothing was said of the matter, else `some`.

change-fact = { $action ->
        [added] { $before ->
            [none] { $name } is now stated: { $new }
           *[some] { $name }: now also { $new }
        }
        [removed] { $after ->
            [none] { $name } is no longer stated. Before: { $old }
           *[some] { $name }: no longer { $old }
        }
       *[changed] { $name }: now { $new } Before: { $old }
    }
change-single = { $action ->
        [added] { $name } is now stated: { $new }
        [removed] { $name } is no longer stated. Before: { $old }
       *[changed] { $name }: now { $new } Before: { $old }
    }
change-elsewhere = { $name } has changed in another language
change-words = { $action ->
        [added] { $name } is now stated
        [removed] { $name } is no longer stated
       *[changed] { $name } has changed
    }
change-coverage = { $name }, now with a different scope: { $new }

## What a change concerns, on a line of its own.

change-scope = { $side ->
        [new] now concerns: { $covers }
        [old] concerned before: { $covers }
       *[both] concerns: { $covers }
    }
change-scope-rest = everything else
change-scope-all = everything
change-scope-for = for { $groups }
change-scope-when = only if { $when }
change-scope-purposes = { $count ->
        [one] for this purpose: { $purposes }
       *[other] for these purposes: { $purposes }
    }

## Purposes

change-purpose = { $action ->
        [added] new purpose: { $new }
       *[removed] purpose that ends: { $old }
    }
change-purpose-name = { $action ->
        [added] a purpose now has a name: { $new }
        [removed] a purpose no longer has a name. Before: { $old }
       *[changed] a purpose is now described as: { $new } Before: { $old }
    }
change-subject-subjects = { $action ->
        [added] now also concerns { $new }
        [removed] no longer concerns { $old }
        [moved] now listed under another group: { $new } Before: { $old }
       *[changed] now concerns { $new } Before: { $old }
    }
change-data-data = { $action ->
        [added] now also uses { $new }
       *[removed] no longer uses { $old }
    }
change-source-source = { $action ->
        [added] { $before ->
            [none] where the data comes from is now stated: { $new }
           *[some] the data now also comes from { $new }
        }
        [removed] { $after ->
            [none] where the data comes from is no longer stated. Before: { $old }
           *[some] the data no longer comes from { $old }
        }
       *[changed] the data now comes from { $new } Before: { $old }
    }
change-basis = { $action ->
        [added] new legal basis: { $new }
        [removed] legal basis that no longer applies: { $old }
       *[changed] the legal basis is now { $new } Before: { $old }
    }
change-interest = { $action ->
        [added] the legitimate interest is to { $new }
        [removed] the legitimate interest is no longer stated. Before: to { $old }
       *[changed] the legitimate interest is now to { $new } Before: to { $old }
    }
change-interest-holder = { $action ->
        [added] whose legitimate interest it is, is now stated: { $new }
        [removed] whose legitimate interest it is, is no longer stated. Before: { $old }
       *[changed] whose legitimate interest it is: now { $new } Before: { $old }
    }
change-retention = { $action ->
        [added] new storage period: { $new }
        [removed] storage period that no longer applies: { $old }
       *[changed] storage period: now { $new } Before: { $old }
    }
change-retention-not-stored = no storage
change-retention-longer-if = { $time }, or longer if { $when }
change-marketing = { $action ->
        [removed] no longer used for direct marketing
       *[added] now used for direct marketing
    }
change-exemption = { $action ->
        [added] new exemption: people are not informed individually
        [removed] the exemption from informing people individually no longer applies
       *[changed] the exemption from informing people individually has changed
    }
change-automated-decision = { $action ->
        [added] important decisions are now made by automated means alone
       *[removed] important decisions are no longer made here by automated means alone
    }
change-automated-decision-none = { $action ->
        [added] now states that no important decisions are made by automated means alone
       *[removed] no longer states that no important decisions are made by automated means alone
    }
change-profiling = { $action ->
        [added] the data is now used for profiling
       *[removed] the data is no longer used for profiling
    }
change-profiling-none = { $action ->
        [added] now states that there is no profiling
       *[removed] no longer states that there is no profiling
    }

## Recipients and countries

change-recipient = { $action ->
        [added] new recipient: { $new }
       *[removed] recipient that no longer gets data: { $old }
    }
change-recipient-recipients = { $action ->
        [added] now states that no one outside the organisation gets the data
       *[removed] no longer states that no one outside the organisation gets the data
    }
change-recipient-purposes = { $action ->
        [added] { $before ->
            [none] now states the purposes for which this recipient gets data
           *[some] now gets data for more purposes
        }
       *[removed] { $after ->
            [none] no longer gets data
           *[some] no longer gets data for all the purposes it did before
        }
    }
change-recipient-data = { $action ->
        [added] now also gets { $new }
        [removed] no longer gets { $old }
       *[changed] now gets { $new } Before: { $old }
    }
change-recipient-all-data = all data of the purpose
change-recipient-when = { $action ->
        [added] now gets data only if { $new }
        [removed] now gets data in other cases too, not only if { $old }
       *[changed] now gets data if { $new } Before: if { $old }
    }
change-recipient-country = { $action ->
        [added] { $before ->
            [none] the country is now stated: { $new }
           *[some] is now located in { $new }
        }
       *[removed] { $after ->
            [none] the country is no longer stated. Before: { $old }
           *[some] is no longer located in { $old }
        }
    }
change-transfer = { $action ->
        [added] { $before ->
            [some] now states how data is transferred to { $new }
           *[none] data is now transferred to { $new }
        }
        [removed] { $after ->
            [some] the transfer to { $old } is no longer described in the same way
           *[none] data is no longer transferred to { $old }
        }
       *[changed] data is now transferred to { $new } Before: { $old }
    }
change-transfer-none = { $action ->
        [added] now states that no data is transferred outside the EU/EEA
       *[removed] no longer states that no data is transferred outside the EU/EEA
    }

## Who is responsible, and the rest

change-controller = { $action ->
        [added] new controller: { $new }
       *[removed] no longer a controller: { $old }
    }
change-controller-share = { $action ->
        [added] how the controllers share the responsibility is now stated: { $new }
        [removed] how the controllers share the responsibility is no longer stated. Before: { $old }
       *[changed] how the controllers share the responsibility: now { $new } Before: { $old }
    }
change-controller-name = { $action ->
        [added] the name of the controller is now stated: { $new }
        [removed] the name of the controller is no longer stated. Before: { $old }
       *[changed] the controller is now { $new } Before: { $old }
    }
change-controller-renamed = the controller has changed its name to { $new } Before: { $old }
change-controller-controllers = { $action ->
        [added] who is responsible is now stated: { $new }
        [removed] who is responsible is no longer stated. Before: { $old }
       *[changed] now responsible: { $new } Before: { $old }
    }
change-controller-public-authority = { $action ->
        [removed] is no longer listed as a public authority
       *[added] is now listed as a public authority
    }
change-joint-controller = { $action ->
        [added] new joint controller: { $new }
       *[removed] no longer a joint controller: { $old }
    }
change-dpo = { $action ->
        [added] new data protection officer: { $new }
       *[removed] the data protection officer is no longer stated. Before: { $old }
    }
change-dpo-none = { $action ->
        [added] now states that there is no data protection officer
       *[removed] no longer states that there is no data protection officer
    }
change-representative = { $action ->
        [added] new representative: { $new }
       *[removed] the representative is no longer stated. Before: { $old }
    }
change-authority = { $action ->
        [added] now also names the supervisory authority in { $new }
       *[removed] no longer names the supervisory authority in { $old }
    }
change-special-category-special = { $action ->
        [added] now counts as sensitive data: { $new }
        [removed] no longer counts as sensitive data. Before: { $old }
       *[changed] now counts as another kind of sensitive data: { $new } Before: { $old }
    }
change-special-category-criminal = { $action ->
        [removed] no longer counts as criminal offence data
       *[added] now counts as criminal offence data
    }
change-children = { $audience ->
        [none] no longer states whether the services are meant for children
        [children] now states that the services are also meant for children
       *[adults] now states that the services are not meant for children
    }
change-children-minimum-age = { $action ->
        [added] there is now a minimum age: { $new }
        [removed] the minimum age is no longer stated. Before: { $old }
       *[changed] minimum age: now { $new } Before: { $old }
    }
change-ai = { $action ->
        [added] new use of AI: { $new }
       *[removed] AI is no longer used like this: { $old }
    }
change-camera = { $action ->
        [added] new cameras: { $new }
       *[removed] there are no longer cameras here: { $old }
    }
change-cookie = { $action ->
        [added] new cookie: { $new }
       *[removed] cookie that is no longer used: { $old }
    }
change-cookie-none = { $action ->
        [added] now states that no cookies are used
       *[removed] no longer states that no cookies are used
    }
change-on-behalf = { $action ->
        [added] now also done for others: { $new }
       *[removed] no longer done for others: { $old }
    }
change-languages-order = if the languages differ, the one that now applies is { $new } Before: { $old }
change-event = { $action ->
        [added] an event that decides how long data is kept is now stated: { $new }
        [removed] an event that decides how long data is kept is no longer stated. Before: { $old }
       *[changed] an event that decides how long data is kept is now: { $new } Before: { $old }
    }
change-section = { $action ->
        [added] new section: { $new }
       *[removed] section that has been removed: { $old }
    }
change-section-text = { $action ->
        [added] the text is new
        [removed] the text has been removed
       *[changed] the text has changed
    }

## Own words on a right. `$applies` is `yes` where the right applied and still does.

change-right = { $action ->
        [added] now has an extra explanation
        [removed] { $applies ->
            [yes] the extra explanation has been removed. The right applies as before
           *[no] the extra explanation has been removed
        }
       *[changed] the extra explanation has changed
    }
change-right-how = { $action ->
        [added] how you use this right is now stated: { $new }
        [removed] { $applies ->
            [yes] the explanation of how you use this right has been removed. The right applies as before. It said: { $old }
           *[no] the explanation of how you use this right has been removed. It said: { $old }
        }
       *[changed] how you use this right: now { $new } Before: { $old }
    }
change-right-limits = { $action ->
        [added] what limits this right is now stated: { $new }
        [removed] what limits this right is no longer stated. It said: { $old }
       *[changed] what limits this right: now { $new } Before: { $old }
    }
change-right-none = { $action ->
        [added] now states that this notice does not give the right
       *[removed] no longer states that this notice does not give the right
    }
change-right-contact = { $action ->
        [removed] to use your rights, you now contact the controller. Before: { $old }
        [added] to use your rights, you now contact { $new }
       *[changed] to use your rights, you now contact { $new } Before: { $old }
    }
change-right-contact-controller = the controller
change-right-contact-dpo = the data protection officer
change-right-contact-representative = the representative
change-right-name-access = the right to access your data
change-right-name-rectification = the right to have inaccurate data corrected
change-right-name-erasure = the right to have your data erased
change-right-name-restriction = the right to restrict how the data is used
change-right-name-portability = the right to take your data with you
change-right-name-object = the right to object
change-right-name-withdraw-consent = the right to withdraw your consent
change-right-name-human-decision = the right to have an automated decision reviewed by a person
change-right-name-complaint = the right to complain to a supervisory authority
change-right-name-marketing = the right to say no to direct marketing

## Another name for the same thing

change-renamed = { $action ->
        [added] now has a name: { $new }
        [removed] no longer has a name of its own. Before: { $old }
       *[changed] was called { $old }
    }

## What only programs see

change-term = the machine-readable label has changed

## What follows. `$where` is `here`, `purpose` (then there is `$purpose`) or `notice`.

change-gains-right = { $where ->
        [here] { $right } now applies here too.
        [purpose] { $right } now also applies to this purpose: { $purpose }.
       *[notice] { $right } now applies.
    }
change-loses-right = { $where ->
        [here] { $right } no longer applies here.
        [purpose] { $right } no longer applies to this purpose: { $purpose }.
       *[notice] { $right } no longer applies, as no purpose gives it.
    }
change-gains-authority = You can now also complain to the supervisory authority in { $country }.
change-loses-authority = The supervisory authority in { $country } is no longer named. You can still complain where you live or work in the EU/EEA.

## Values

change-share-joint = they decide together
change-share-separate = each decides for itself
change-basis-consent = consent
change-basis-contract = contract
change-basis-contract-before = steps before entering into a contract
change-basis-legal-obligation = legal obligation
change-basis-vital-interests = protecting someone’s life or health
change-basis-public-task = task in the public interest
change-basis-official-authority = exercise of official authority
change-basis-legitimate-interests = legitimate interest
change-basis-law = { $basis } under { $laws }
change-holder-controller = the controller’s
change-holder-third-party = someone else’s
change-holder-of = { $interest } (whose interest: { $holder })
change-special-health = health
change-special-ethnic-origin = ethnic origin
change-special-politics = political opinions
change-special-belief = religious or philosophical beliefs
change-special-trade-union = trade union membership
change-special-genetic = genetic data
change-special-biometric = biometric data
change-special-sex-life = sex life or sexual orientation
change-ground-consent = consent
change-ground-purpose = needed for the purpose
change-ground-secure-identification = secure identification
change-ground-other-reason = another weighty reason
change-source-third-party = someone else
change-source-public = public source
change-source-inferred = conclusions we draw
change-source-observed = our own observations
change-source-data-subject = the person
change-from-data-subject = the person concerned
change-from-observed = what is recorded when the service is used
change-from-inferred = conclusions drawn from other data
change-law-duty = lays down a duty
change-law-task = lays down a task
change-law-limitation = sets a time limit for claims
change-law-limit = sets a maximum period
change-law-information = requires information
change-law-other = something else
change-all = all
change-all-purposes = all purposes
change-none = none
change-organisation-international = an international organisation
change-yes = yes
change-no = no
change-model-own = the controller’s own
change-controller-itself = the controller
change-age = from the age of { $count }

## Words in place of those on a notice's own pages, which are whole sentences.

change-word-role-processor = processor
change-word-role-controller = a controller in its own right
change-word-role-authority = public authority
change-word-role-third-party = someone outside the organisation
change-word-role-anyone = anyone, as the data is published
change-word-provision-statutory = yes, by law
change-word-provision-contractual = yes, under the contract
change-word-provision-to-enter-contract = yes, to enter into the contract
change-word-provision-voluntary = no, it is voluntary
change-word-special-explicit-consent = explicit consent
change-word-special-employment-law = employment, social security and social protection law
change-word-special-vital-interests = protecting someone’s life or health
change-word-special-non-profit = a body with a political, philosophical, religious or trade union aim
change-word-special-made-public = data the person has made public
change-word-special-legal-claims = legal claims
change-word-special-substantial-public-interest = substantial public interest
change-word-special-health-care = health or social care
change-word-special-public-health = public health
change-word-special-research = archiving, research or statistics
change-word-safeguard-adequacy = adequacy decision
change-word-safeguard-adequacy-certified = adequacy decision that the recipient is certified under
change-word-safeguard-standard-contractual-clauses = standard contractual clauses
change-word-safeguard-binding-corporate-rules = binding corporate rules
change-word-safeguard-public-instrument = a binding instrument between public authorities
change-word-safeguard-code-of-conduct = approved code of conduct
change-word-safeguard-certification = approved certification
change-word-safeguard-ad-hoc-clauses = contractual clauses authorised by the supervisory authority
change-word-safeguard-explicit-consent = explicit consent to the transfer
change-word-safeguard-contract = the transfer is necessary for a contract
change-word-safeguard-contract-in-your-interest = the transfer is necessary for a contract in the person’s interest
change-word-safeguard-public-interest = important reasons of public interest
change-word-safeguard-legal-claims = the transfer is necessary for legal claims
change-word-safeguard-vital-interests = protecting someone’s life or health
change-word-safeguard-public-register = the data is in a public register
change-word-safeguard-compelling-interests = compelling legitimate interests
change-word-decision-ground-contract = the decision is necessary for a contract
change-word-decision-ground-law = the law allows the decision
change-word-decision-ground-explicit-consent = explicit consent
change-word-cookie-necessary = necessary
change-word-cookie-preferences = preferences
change-word-cookie-statistics = statistics
change-word-cookie-marketing = marketing
change-word-cookie-session = until the browser is closed

## Names of facts

change-name-title = the title
change-name-purpose-name = the name of the purpose
change-name-slug = the address on the website
change-name-languages = the list of languages
change-name-children-from-age = the age of consent
change-name-children-guardian = how a guardian consents
change-name-children-notice = the notice for children
change-name-children-checked = how the age is checked
change-name-controller-name = the name of the controller
change-name-controller-short-name = the short name
change-name-controller-registration-number = the registration number
change-name-controller-vat = the VAT number
change-name-controller-country = the country
change-name-contact-email = the email address
change-name-contact-phone = the phone number
change-name-contact-form = the contact form
change-name-contact-address = the postal address
change-name-joint-controller-name = the name
change-name-joint-controller-country = the country
change-name-joint-controller-purposes = what is decided together
change-name-joint-controller-arrangement = how the responsibility is shared
change-name-joint-controller-contact-point = who you contact
change-name-dpo-name = the name of the data protection officer
change-name-dpo-email = the email address of the data protection officer
change-name-dpo-phone = the phone number of the data protection officer
change-name-dpo-form = the contact form of the data protection officer
change-name-dpo-address = the postal address of the data protection officer
change-name-representative-name = the name of the representative
change-name-representative-email = the email address of the representative
change-name-representative-phone = the phone number of the representative
change-name-representative-form = the contact form of the representative
change-name-representative-address = the postal address of the representative
change-name-representative-exempt = why no representative is needed
change-name-subject = the group
change-name-subject-name = the name of the group
change-name-subject-kind = the type of group
change-name-data = the data
change-name-data-name = the name of the data
change-name-data-parts = what the data consists of
change-name-personal-number = the reason for using personal identity numbers
change-name-source = the source
change-name-source-name = the name of the source
change-name-source-kind = the type of source
change-name-source-data = what data comes from the source
change-name-event = the event that decides how long data is kept
change-name-law = the law
change-name-law-name = the name of the law
change-name-law-citation = the number of the law
change-name-law-kind = what the law does
change-name-law-country = the country of the law
change-name-basis = legal basis
change-name-balancing = how the interests are weighed
change-name-withdrawal = how you withdraw your consent
change-name-retention = storage period
change-name-retention-reason = why the period is needed
change-name-retention-reason-law = the law behind the period
change-name-condition = condition for sensitive data
change-name-provision = whether you have to provide the data
change-name-provision-consequence = what happens if the data is not provided
change-name-recipient = the recipient
change-name-recipient-name = the name of the recipient
change-name-recipient-role = the role of the recipient
change-name-recipient-organisation = the type of organisation
change-name-recipient-activity = what the recipient does
change-name-recipient-members = who the recipients are
change-name-recipient-law = the law behind the disclosure
change-name-transfer = the terms of the transfer
change-name-safeguard = the safeguard for transfers to { $country }
change-name-safeguard-copy = how you get a copy of the safeguard
change-name-safeguard-risks = what the risks of the transfer are
change-name-interest = the legitimate interest
change-name-transfer-interest = the compelling interest behind the transfer
change-name-informing = when and how you are informed
change-name-exemption-measures = what protects people who are not informed individually
change-name-automated-decision-ground = why the automated decision is allowed
change-name-automated-decision-logic = how the automated decision works
change-name-automated-decision-significance = what the automated decision means
change-name-automated-decision-consequences = what follows from the automated decision
change-name-automated-decision-human-contact = how you reach a person
change-name-profiling-logic = how the profiling works
change-name-profiling-consequences = what follows from the profiling
change-name-ai-name = what the AI system is called
change-name-ai-does = what the AI system does
change-name-ai-purposes = what the AI system is used for
change-name-ai-model = whose model it is
change-name-ai-trained-on-data = whether the data trains the model
change-name-ai-training = the purposes of the training
change-name-ai-opt-out = how you say no to AI
change-name-ai-disclosure = how you can tell that it is AI
change-name-camera-place = the place
change-name-camera-sound = whether sound is recorded
change-name-camera-sign = what the sign says
change-name-camera-purposes = why there are cameras
change-name-security = how the data is protected
change-name-cookie-name = the name of the cookie
change-name-cookie-purpose = the purpose of the cookie
change-name-cookie-kind = the type of cookie
change-name-cookie-set-by = who sets the cookie
change-name-cookie-consent = how people consent to the cookie
change-name-cookie-lasts = how long the cookie lasts
change-name-cookie-storage = how it is stored
change-name-on-behalf-name = what is done for others
change-name-on-behalf-for = who it is done for
change-name-on-behalf-note = the note on what is done for others
change-name-on-behalf-subjects = who it concerns
change-name-on-behalf-data = what data is used
change-name-on-behalf-recipients = who gets the data
change-name-right-how = how you use this right
change-name-right-limits = what limits this right
change-name-right-secrecy = the law on secrecy that limits the right
change-name-section-title = the heading
change-name-section-text = the section
change-name-note = the note on the purpose

## How much changes, for the summary and the top of the page. `$action` as above.

change-overview = In all: { $counts }.
change-summary-rest = { $summary } Also: { $counts }.
change-summary-purposes = new purposes: { $names }
change-summary-purposes-more = { $count } more { $count ->
        [one] purpose
       *[other] purposes
    }
change-summary-recipients = new recipients: { $names }
change-summary-recipients-more = { $count } more { $count ->
        [one] recipient
       *[other] recipients
    }
change-count-purposes = { $action ->
        [added] { $count ->
            [one] one new purpose
           *[other] { $count } new purposes
        }
        [removed] { $count ->
            [one] one purpose that ends
           *[other] { $count } purposes that end
        }
       *[changed] { $count ->
            [one] one changed purpose
           *[other] { $count } changed purposes
        }
    }
change-count-controllers = { $action ->
        [added] { $count ->
            [one] one new controller
           *[other] { $count } new controllers
        }
        [removed] { $count ->
            [one] one controller fewer
           *[other] { $count } controllers fewer
        }
       *[changed] { $count ->
            [one] changes to one controller
           *[other] changes to { $count } controllers
        }
    }
change-count-recipients = { $action ->
        [added] { $count ->
            [one] one new recipient
           *[other] { $count } new recipients
        }
        [removed] { $count ->
            [one] one recipient fewer
           *[other] { $count } recipients fewer
        }
       *[changed] { $count ->
            [one] changes to one recipient
           *[other] changes to { $count } recipients
        }
    }
change-count-ai = { $count ->
        [one] one change about AI
       *[other] { $count } changes about AI
    }
change-count-cameras = { $count ->
        [one] one change about cameras
       *[other] { $count } changes about cameras
    }
change-count-security = { $count ->
        [one] one change to how the data is protected
       *[other] { $count } changes to how the data is protected
    }
change-count-cookies = { $action ->
        [added] { $count ->
            [one] one new cookie
           *[other] { $count } new cookies
        }
        [removed] { $count ->
            [one] one cookie fewer
           *[other] { $count } cookies fewer
        }
       *[changed] { $count ->
            [one] one change about cookies
           *[other] { $count } changes about cookies
        }
    }
change-count-sections = { $action ->
        [added] { $count ->
            [one] one new section
           *[other] { $count } new sections
        }
        [removed] { $count ->
            [one] one removed section
           *[other] { $count } removed sections
        }
       *[changed] { $count ->
            [one] one changed section
           *[other] { $count } changed sections
        }
    }
change-count-data = { $count ->
        [one] one change to the data used
       *[other] { $count } changes to the data used
    }
change-count-people = { $count ->
        [one] one change to who is concerned
       *[other] { $count } changes to who is concerned
    }
change-count-periods = { $count ->
        [one] one changed storage period
       *[other] { $count } changed storage periods
    }
change-count-bases = { $count ->
        [one] one change of legal basis
       *[other] { $count } changes of legal basis
    }
change-count-sources = { $count ->
        [one] one change to where data comes from
       *[other] { $count } changes to where data comes from
    }
change-count-transfers = { $count ->
        [one] one change to transfers abroad
       *[other] { $count } changes to transfers abroad
    }
change-count-rights = { $count ->
        [one] one change to the text on rights
       *[other] { $count } changes to the text on rights
    }
change-count-decisions = { $count ->
        [one] one change about automated decisions or profiling
       *[other] { $count } changes about automated decisions or profiling
    }
change-count-contacts = { $count ->
        [one] one changed contact detail
       *[other] { $count } changed contact details
    }
change-count-work = { $count ->
        [one] one change to what is done for others
       *[other] { $count } changes to what is done for others
    }
change-count-page = { $count ->
        [one] one change of title or language
       *[other] { $count } changes of title or language
    }
change-article = Art. { $article }{ $paragraph ->
        [0] {""}
       *[other] ({ $paragraph })
    }{ $letter } GDPR
change-article-letter = ({ $letter })
change-article-cookies = Art. 5(3) of Directive 2002/58/EC
change-article-ai = Article 50 of the AI Act

## Where no facts can be compared

change-first = The first version.
change-set-out-anew = The information is set out in a new way.
change-words-alone = Only the wording or the order of the text has changed. How the data is used is the same.
change-metadata-alone = Only machine-readable labels have changed. How the data is used is the same.
