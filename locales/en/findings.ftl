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
