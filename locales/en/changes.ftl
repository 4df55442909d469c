### Words for what changed between two versions. Klartext.
###
### An editor's words are put in as they are and never inflected: they stand after a colon, in
### brackets, or after words that do not follow them. `$action` is `added`, `removed`, `changed` or
### `moved`; `$new` is what applies now, `$old` what applied before. A line begins in lower case,
### for it stands mostly after what it is about (`change-about`); else its letter is raised.

change-about = { $about }: { $change }
change-covers = { $change } (concerns: { $covers })
change-covers-rest = everything else

## Patterns for most facts. `$name` is one of the names at the bottom.

change-fact = { $action ->
        [added] { $name }: now also { $new }
        [removed] { $name }: no longer { $old }
       *[changed] { $name }: now { $new } (before: { $old })
    }
change-single = { $action ->
        [added] { $name }, new: { $new }
        [removed] { $name }: no longer stated (before: { $old })
       *[changed] { $name }: now { $new } (before: { $old })
    }
change-sentence = { $action ->
        [added] { $name }. New: { $new }
        [removed] { $name }. Removed: { $old }
       *[changed] { $name }. Now: { $new } Before: { $old }
    }
change-elsewhere = { $name }: changed in another language
change-words = { $action ->
        [added] { $name }: new
        [removed] { $name }: removed
       *[changed] { $name }: changed
    }

## Purposes

change-purpose = { $action ->
        [added] new purpose: { $new }
       *[removed] a purpose ends: { $old }
    }
change-purpose-name = { $action ->
        [added] a purpose now has a name: { $new }
        [removed] a purpose no longer has a name: { $old }
       *[changed] a purpose is now called: { $new } (before: { $old })
    }
change-subject-subjects = { $action ->
        [added] now also concerns { $new }
        [removed] no longer concerns { $old }
        [moved] now concerns first of all { $new } (before: { $old })
       *[changed] now concerns { $new } (before: { $old })
    }
change-data-data = { $action ->
        [added] new data is used: { $new }
       *[removed] no longer used: { $old }
    }
change-source-source = { $action ->
        [added] the data now also comes from: { $new }
        [removed] the data no longer comes from: { $old }
       *[changed] the data now comes from: { $new } (before: { $old })
    }
change-basis = { $action ->
        [added] new legal basis: { $new }
        [removed] a legal basis no longer applies: { $old }
       *[changed] the legal basis is now { $new } (before: { $old })
    }
change-interest = { $action ->
        [added] the legitimate interest is: to { $new }
        [removed] the legitimate interest is no longer stated: { $old }
       *[changed] the legitimate interest is now: to { $new } (before: to { $old })
    }
change-retention = { $action ->
        [added] new storage time: { $new }
        [removed] a storage time no longer applies: { $old }
       *[changed] the data is now kept: { $new } (before: { $old })
    }
change-retention-not-stored = not at all
change-retention-longer-if = { $time }; longer if { $when }
change-marketing = { $action ->
        [removed] no longer used for direct marketing
       *[added] now used for direct marketing
    }
change-exemption = { $action ->
        [added] new exemption from informing everybody one by one
        [removed] the exemption from informing everybody one by one no longer applies
       *[changed] the exemption from informing everybody one by one is changed
    }
change-automated-decision = { $action ->
        [added] a computer now makes decisions that affect you
       *[removed] a computer no longer makes such decisions
    }
change-automated-decision-none = { $action ->
        [added] automated decisions: it now says that there are none
       *[removed] automated decisions: it no longer says that there are none
    }
change-profiling = { $action ->
        [added] the data is now used for profiling
       *[removed] the data is no longer used for profiling
    }
change-profiling-none = { $action ->
        [added] profiling: it now says that there is none
       *[removed] profiling: it no longer says that there is none
    }

## Recipients and countries

change-recipient = { $action ->
        [added] new recipient: { $new }
       *[removed] a recipient no longer gets data: { $old }
    }
change-recipient-for = { $change } (to: { $purposes })
change-recipient-recipients = { $action ->
        [added] it now says that nobody outside the organisation gets the data
       *[removed] it no longer says that nobody outside the organisation gets the data
    }
change-recipient-purposes = { $action ->
        [added] now gets data to: { $new }
       *[removed] no longer gets data to: { $old }
    }
change-recipient-data = { $action ->
        [added] now also gets: { $new }
        [removed] no longer gets: { $old }
       *[changed] now gets: { $new } (before: { $old })
    }
change-recipient-all-data = all data of the purpose
change-recipient-when = { $action ->
        [added] gets data only if { $new }
        [removed] gets data not only if { $old }
       *[changed] now gets data if { $new } (before: if { $old })
    }
change-recipient-country = { $action ->
        [added] is now in { $new }
       *[removed] is no longer in { $old }
    }
change-transfer = { $action ->
        [added] data is now transferred to { $new }
        [removed] data is no longer transferred to { $old }
       *[changed] data is now transferred to { $new } (before: { $old })
    }
change-transfer-none = { $action ->
        [added] countries outside the EU and EEA: it now says that no data is transferred
       *[removed] countries outside the EU and EEA: it no longer says that no data is transferred
    }

## Who is responsible, and the rest

change-controller = { $action ->
        [added] new controller: { $new }
       *[removed] no longer a controller: { $old }
    }
change-controller-share = { $action ->
    [added] how they share the responsibility: { $new }
    [removed] it is no longer stated how they share the responsibility: { $old }
   *[changed] how they share the responsibility: { $new } (was: { $old })
    }
change-controller-controllers = { $action ->
        [added] now responsible: { $new }
        [removed] who is responsible is no longer stated: { $old }
       *[changed] now responsible: { $new } (before: { $old })
    }
change-controller-public-authority = { $action ->
        [removed] is no longer a public authority
       *[added] is now a public authority
    }
change-joint-controller = { $action ->
        [added] now jointly responsible: { $new }
       *[removed] no longer jointly responsible: { $old }
    }
change-dpo = { $action ->
        [added] new data protection officer: { $new }
       *[removed] the data protection officer is removed: { $old }
    }
change-dpo-none = { $action ->
        [added] data protection officer: it now says that there is none
       *[removed] data protection officer: it no longer says that there is none
    }
change-representative = { $action ->
        [added] new representative in the EU: { $new }
       *[removed] the representative in the EU is removed: { $old }
    }
change-authority = { $action ->
        [added] new supervisory authority in: { $new }
       *[removed] no longer the supervisory authority in: { $old }
    }
change-special-category-special = { $action ->
        [added] now counts as sensitive data: { $new }
        [removed] no longer counts as sensitive data: { $old }
       *[changed] now counts as sensitive data: { $new } (before: { $old })
    }
change-special-category-criminal = { $action ->
        [removed] no longer concerns criminal offences
       *[added] now concerns criminal offences
    }
change-children = { $action ->
        [added] children, new: { $new }
        [removed] children, removed: { $old }
       *[changed] children, now: { $new } (before: { $old })
    }
change-children-yes = addressed
change-children-no = not addressed
change-cookie = { $action ->
        [added] new cookie: { $new }
       *[removed] the cookie is no longer used: { $old }
    }
change-cookie-none = { $action ->
        [added] cookies: it now says that there are none
       *[removed] cookies: it no longer says that there are none
    }
change-on-behalf = { $action ->
        [added] now also done for others: { $new }
       *[removed] no longer done for others: { $old }
    }
change-section = { $action ->
        [added] new section: { $new }
       *[removed] a section is removed: { $old }
    }
change-section-text = { $action ->
        [added] the text is new
        [removed] the text is removed
       *[changed] the text is changed
    }
change-right = { $action ->
        [added] it now says more about this right
        [removed] what it said about this right is removed
       *[changed] what it says about this right is changed
    }
change-recipient-name = { $action ->
        [added] now has a name: { $new }
        [removed] no longer has a name of its own (before: { $old })
       *[changed] was called before: { $old }
    }
change-data-name = { $action ->
        [added] now has a name: { $new }
        [removed] no longer has a name of its own (before: { $old })
       *[changed] was called before: { $old }
    }
change-subject-name = { $action ->
        [added] now has a name: { $new }
        [removed] no longer has a name of its own (before: { $old })
       *[changed] was called before: { $old }
    }
change-source-name = { $action ->
        [added] now has a name: { $new }
        [removed] no longer has a name of its own (before: { $old })
       *[changed] was called before: { $old }
    }
change-joint-controller-name = { $action ->
        [added] now has a name: { $new }
        [removed] no longer has a name of its own (before: { $old })
       *[changed] was called before: { $old }
    }
change-section-title = { $action ->
        [added] now has a name: { $new }
        [removed] no longer has a name of its own (before: { $old })
       *[changed] was called before: { $old }
    }
change-right-none = { $action ->
        [added] it now says that this right is not given
        [removed] it no longer says that this right is not given
       *[changed] the text is changed
    }
change-right-contact = { $action ->
        [added] to use your rights, you now turn to: { $new }
        [removed] to use your rights, you now turn to the controller (before: { $old })
       *[changed] to use your rights, you now turn to: { $new } (before: { $old })
    }
change-right-contact-controller = the controller
change-right-contact-dpo = the data protection officer
change-right-contact-representative = the representative
change-term-dpv = the label for machines is changed

## What follows

change-gains-right = The right to { $right } now applies here too.
change-loses-right = The right to { $right } no longer applies here.
change-gains-authority = With this you can also complain to the supervisory authority in { $country }.
change-loses-authority = With this the supervisory authority in { $country } is no longer the nearest.

## Values

change-share-joint = they decide together
change-share-separate = each decides for itself
change-basis-consent = consent
change-basis-contract = contract
change-basis-contract-before = steps before a contract
change-basis-legal-obligation = legal obligation
change-basis-vital-interests = protection of somebody’s life or health
change-basis-public-task = task in the public interest
change-basis-official-authority = official authority
change-basis-legitimate-interests = legitimate interest
change-basis-law = { $basis } under { $laws }
change-basis-none = none
change-holder-controller = { $interest } (the controller’s)
change-holder-third-party = { $interest } (somebody else’s)
change-holder-named = { $interest } (of: { $holder })
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
change-source-third-party = somebody else
change-source-public = public source
change-source-inferred = conclusions
change-source-observed = observation
change-source-data-subject = the person
change-law-duty = lays down a duty
change-law-task = lays down a task
change-law-limitation = sets a time for claims
change-law-limit = sets a longest time
change-law-information = requires information
change-law-other = something else
change-all = all
change-none = none
change-controller-itself = the controller
change-age = from the age of { $count }

## Names of facts

change-name-purpose-name = name of the purpose
change-name-title = title
change-name-slug = address on the website
change-name-languages = languages
change-name-children-from-age = age for own consent
change-name-children-guardian = guardian’s consent
change-name-children-notice = information for children
change-name-controller-name = name
change-name-controller-short-name = short name
change-name-controller-registration-number = registration number
change-name-controller-vat = VAT number
change-name-controller-country = country
change-name-contact-email = email
change-name-contact-phone = phone
change-name-contact-form = form
change-name-contact-address = address
change-name-joint-controller-name = name
change-name-joint-controller-country = country
change-name-joint-controller-purposes = joint purposes
change-name-joint-controller-arrangement = how the responsibility is shared
change-name-joint-controller-contact-point = whom you turn to
change-name-dpo-name = name of the data protection officer
change-name-dpo-email = email of the data protection officer
change-name-dpo-phone = phone of the data protection officer
change-name-dpo-form = form of the data protection officer
change-name-dpo-address = address of the data protection officer
change-name-representative-name = name of the representative
change-name-representative-email = email of the representative
change-name-representative-phone = phone of the representative
change-name-representative-form = form of the representative
change-name-representative-address = address of the representative
change-name-representative-exempt = why no representative is needed
change-name-subject = group
change-name-subject-name = name of the group
change-name-subject-kind = kind of group
change-name-data = data category
change-name-data-name = name of the data
change-name-data-parts = what the data is made of
change-name-personal-number = reason to use personal identity numbers
change-name-source = source
change-name-source-name = name of the source
change-name-source-kind = kind of source
change-name-source-data = data from the source
change-name-event = event
change-name-law = law
change-name-law-name = name of the law
change-name-law-citation = number of the law
change-name-law-kind = what the law does
change-name-law-country = country of the law
change-name-basis = legal basis
change-name-balancing = how the interests are weighed
change-name-withdrawal = how you withdraw your consent
change-name-retention = storage time
change-name-retention-reason = why the time is needed
change-name-retention-reason-law = law behind the time
change-name-condition = condition for sensitive data
change-name-provision = whether the data must be given
change-name-provision-consequence = what follows if the data is not given
change-name-recipient = recipient
change-name-recipient-name = name of the recipient
change-name-recipient-role = role of the recipient
change-name-recipient-activity = what the recipient does
change-name-recipient-members = who the recipients are
change-name-recipient-law = law behind the disclosure
change-name-transfer = terms of the transfer
change-name-safeguard = safeguard for transfers to { $country }
change-name-safeguard-copy = how you get a copy of the safeguard
change-name-safeguard-risks = risks of the transfer
change-name-interest = interest
change-name-informing = when and how you are informed
change-name-exemption-measures = protection where nobody is informed one by one
change-name-automated-decision-ground = why the automated decision is allowed
change-name-automated-decision-logic = how the automated decision works
change-name-automated-decision-significance = what the automated decision means
change-name-automated-decision-consequences = consequences of the automated decision
change-name-automated-decision-human-contact = how you reach a person
change-name-profiling-logic = how the profiling works
change-name-profiling-consequences = consequences of the profiling
change-name-cookie-name = name of the cookie
change-name-cookie-purpose = purpose of the cookie
change-name-cookie-kind = kind of cookie
change-name-cookie-set-by = who sets the cookie
change-name-cookie-consent = how people consent to the cookie
change-name-cookie-lasts = how long the cookie stays
change-name-cookie-storage = how it is stored
change-name-on-behalf-name = what is done for others
change-name-on-behalf-for = for whom
change-name-on-behalf-note = more on what is done for others
change-name-on-behalf-subjects = whom it concerns
change-name-on-behalf-data = data
change-name-on-behalf-recipients = recipients
change-name-right-how = how you use the right
change-name-right-limits = what limits the right
change-name-section-title = heading of the section
change-name-section-text = section
change-name-note = more on the purpose

## The summary, and the line in the manner of Swedish statute registers

change-summary-none = The text is changed, but nothing of what applies.
change-summary-more = { $count ->
        [one] { $summary } One other thing changes too.
       *[other] { $summary } { $count } other things change too.
    }
change-summary-purposes = new purposes: { $names }
change-summary-recipients = new recipients: { $names }
change-summary-names-more = { $names } and { $count } more
change-register-new = { $count ->
        [one] new purpose: { $purposes }
       *[other] new purposes: { $purposes }
    }
change-register-repealed = rep. { $purposes }
change-register-changed = { $count ->
        [one] am. { $count } §
       *[other] am. { $count } §§
    }
change-register-rest = am. otherwise: { $count }
change-register-none = am. in words only
change-register-reading = This means: { $reading }.
change-register-reads-new = { $count ->
        [one] one purpose is new
       *[other] { $count } purposes are new
    }
change-register-reads-repealed = { $count ->
        [one] one purpose ends
       *[other] { $count } purposes end
    }
change-register-reads-changed = { $count ->
        [one] something changes in one purpose
       *[other] something changes in { $count } purposes
    }
change-register-reads-rest = { $count ->
        [one] one other fact changes
       *[other] { $count } other facts change
    }
change-register-reads-none = only words or their order are changed
change-article = Art. { $article }{ $paragraph ->
        [0] {""}
       *[other] ({ $paragraph })
    }{ $letter } GDPR
change-article-letter = ({ $letter })
change-article-cookies = Art. 5(3) of Directive 2002/58/EC

## Where no facts can be compared

change-first = The first version.
change-set-out-anew = The information is set out in a new way.
change-words-alone = The text has other words or another order. What is done with the data is the same.
