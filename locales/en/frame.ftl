### The frame's words in English: what stands around the text on each page. Klartext, 2026-11-23.
###
### Nothing here is part of a notice's own text or makes a new version.

## Finding one's way

frame-skip = Skip to content
frame-header = Site links
frame-footer = More links
frame-languages = Languages
frame-home = Home
frame-contents = Contents
frame-contact = Contact
frame-groups = Read the part for:
frame-label-note = What matters most, in short answers
frame-letters-note = Ask to see, correct or erase your data
frame-controllers = { $count ->
        [one] Controller: { $names }
       *[other] Controllers: { $names }
    }
frame-whole = Read the whole text
frame-top = Back to top
frame-anchor = Link to section: { $title }

## The version line

frame-updated = Last updated
frame-updated-and-applies = Updated and in force from
frame-applies-from = Applies from
frame-published = Published
frame-updated-other = Also changed
frame-version = Version
frame-draft-version = draft
frame-hash = Checksum
frame-approval = Approved
frame-approved = { $role }, { $day } ({ $how })
frame-approved-by = { $name }, { $role }, { $day } ({ $how })
frame-approval-signed = with a digital signature
frame-approval-stated = as stated by whoever wrote the file
frame-stamp = Time stamp
# A version's record was there at this time, as an independent service has signed.
frame-stamped = { $day }, { $time } UTC, by { $signer }
frame-history = All versions
frame-changes = What changed
frame-see-changes = See what changed
frame-feed = Follow changes (Atom)
frame-feed-recipients = Follow changed recipients (Atom)
frame-forms = Machine-readable formats:
frame-form-text = Text
frame-print = Version { $version } · checksum { $hash }
frame-version-title = { $title }, version { $version }

## Boxes about the version

frame-reason = Reason:
frame-current = Read the current version
frame-draft = This is a draft. It is not published and does not apply.
frame-past = This is an earlier version. It applied from { $from } to { $until }.
frame-never = This version never took effect.
frame-comes = From { $from } a new version applies.
frame-read-coming = Read the new version
frame-will-change = See what will change
frame-will-end = This text stops applying on { $on }.
frame-coming = This version takes effect on { $from }.
frame-in-force-until = This version applies { $from } – { $until }.
frame-in-force = This version applies from { $from } until a newer one takes over.
frame-withdrawn = This version was withdrawn on { $on } and does not apply.
frame-backdated = This version was written down on { $made }. The facts are those of { $published }, but this is not the text that was shown then.
frame-imported = This is the text as published on { $published }. It was added to this archive on { $made }.

## All versions

frame-history-title = All versions: { $title }
frame-history-lead = Each version, and when it applied. A version is never changed afterwards.
frame-applies = Applies
frame-news = What is new
frame-range = { $from } – { $until }
frame-range-open = from { $from } until further notice
frame-class-first = First version
frame-class-material = Substantive change
frame-class-other = Other change
frame-class-wording = Change of wording
frame-class-imported = Text older than this archive
frame-class-withdrawal = Withdrawal
frame-class-end = End of the notice
frame-read = Read the text
frame-since = Changed since then
frame-withdrawn-note = Withdrawn on { $on }
frame-withdrawn-mark = Withdrawn
frame-backdated-note = Recorded afterwards, on { $made }
frame-imported-note = Added to the archive on { $made }
frame-withdraws = Withdraws version { $version }
frame-ends = Ends on { $on }

## All recipients

frame-recipients = All recipients
frame-recipients-title = All recipients: { $title }
frame-recipients-lead = Everyone who receives data, and the day from which they have been named here. Those who are no longer named are at the end.
frame-recipients-none = No one outside the organisation receives data.
frame-recipients-gone = No longer named
frame-recipients-or-earlier = { $date } or earlier
frame-recipient = Recipient
frame-recipient-activity = What they do
frame-recipient-purposes = What for
frame-recipient-safeguard = Safeguard outside the EU/EEA
frame-recipient-since = Named since
frame-recipient-until = Not named since

## All texts

frame-index-title = How personal data is used
frame-index-part = { $title }, part { $part } of { $count }
frame-index-parts = All parts of the list
frame-index-letters = Letters
frame-index-steps = Move between the parts
frame-index-previous = Previous part
frame-index-next = Next part
frame-for-whom = For:
frame-since-date = Applies from { $from }
frame-ended = No longer applies
frame-ended-on = Ended on { $on }

## Pages that have moved or ended

frame-missing-title = Page not found
frame-missing-text = There is no page at this address. It may have moved.
frame-missing-start = Go to the start page
frame-moved-title = { $title } has moved
frame-moved-text = The text now has another address.
frame-ended-title = { $title } no longer applies
frame-ended-text = The text stopped applying on { $on }. You can still read every version.
frame-instead = Now applies instead: { $notice }.
frame-last-version = Read the last version

## The feeds

frame-feed-title = Changes: { $title }
frame-feed-recipients-title = Changed recipients: { $title }
frame-feed-release = { $class }, applies from { $from }
frame-feed-recipients-release = Changed recipients, from { $from }
frame-feed-withdrawn = Version { $version } is withdrawn
frame-feed-ends = The text stops applying on { $on }
frame-feed-more = More parts have changed than are shown here.

## What has changed

frame-changes-title = What changed: { $title }
frame-changes-coming-title = What will change: { $title }
frame-changes-lead = The version of { $new } compared with that of { $old }.
frame-since-title = Changed since then: { $title }
frame-since-lead = Everything that has changed between the version of { $old } and the current one, of { $new }.
frame-read-version = Read version { $version }
frame-more = More than before
frame-less = Less than before, or better protection
frame-next-change = Next change
frame-previous-change = Previous change
frame-material = Important changes
frame-other = Other changes
frame-metadata = Machine-readable labels
frame-see = Show in the text
frame-marked = The text with its changes
frame-marked-key = New text is underlined. Removed text is struck through.
frame-no-words = The wording has not changed.
frame-text-only = Only the texts are compared here, word by word. Neither version has structured facts that could be compared one by one.
frame-text-only-one = Only one of the versions has structured facts, and the information is set out in a new way. The texts are therefore compared word by word, and what is marked as new may have applied before.
frame-words-alone = Only the wording or the order of the text has changed. How the data is used is the same.
frame-unchanged = { $count ->
        [one] { $count } unchanged part
       *[other] { $count } unchanged parts
    }
frame-inserted = new:
frame-inserted-end = end of new
frame-deleted = removed:
frame-deleted-end = end of removed
frame-moved-here = Moved here
frame-moved-away = Was here before
frame-moved-parts = { $count ->
        [one] { $count } part was here before
       *[other] { $count } parts were here before
    }
frame-link-was = the link led to
frame-link-changed = the link is changed
frame-link-new = the link is new
frame-reworded = New standard wording
frame-reworded-lead = Standard sentences have been reworded in these parts of the text. This does not change how personal data is used.
frame-reworded-place = Part { $number } in the text
frame-reworded-parts = { $count ->
        [one] { $count } part with new standard wording
       *[other] { $count } parts with new standard wording
    }

## Two states compared outside the site

frame-diff-span = from { $old } to { $new }
frame-diff-version = version { $version }
frame-diff-draft = the draft
frame-diff-same = Nothing has changed.
frame-diff-changed = { $count ->
        [one] { $count } part of the text has changed
       *[other] { $count } parts of the text have changed
    }
