//! How much changes, by kind: "2 nya mottagare och en ändrad kontaktuppgift".

use std::collections::BTreeSet;

use super::change::{Action, Change};
use super::rank::rank;
use super::words::ChangeWording;
use crate::document::Inlines;
use crate::facts::{EntryTable, FactKind as Kind};
use crate::locale::Arg;

/// More phrases than these are not read: then what is new, gone and changed is counted together.
const PHRASES: usize = 6;

/// Changes that are counted together.
struct Counted {
    /// The end of the message's id.
    what: &'static str,
    /// Whether entries are new or gone, or something else about them changed.
    action: Action,
    /// The entries or places they are about.
    places: BTreeSet<String>,
}

impl ChangeWording<'_> {
    /// The changes counted by kind, the weightiest first; none where there are none to count.
    pub(super) fn counts<'c>(&self, changes: impl Iterator<Item = &'c Change>) -> Option<Inlines> {
        let mut changes: Vec<&Change> = changes.filter(|one| !one.is_metadata()).collect();
        changes.sort_by_key(|change| rank(change));
        let mut counted = count(&changes, action_of);
        if counted.len() > PHRASES {
            counted = count(&changes, |change| match what_of(change) {
                "purposes" => action_of(change),
                _ => Action::Changed,
            });
        }
        let words = |one: &Counted| {
            let action = match one.action {
                Action::Added => "added",
                Action::Removed => "removed",
                Action::Changed | Action::Moved => "changed",
            };
            let args = [("action", Arg::Word(action)), ("count", one.places.len().into())];
            self.new.message(&format!("change-count-{}", one.what), &args)
        };
        (!counted.is_empty()).then(|| self.new.list(counted.iter().map(words).collect()))
    }
}

fn count(changes: &[&Change], action: impl Fn(&Change) -> Action) -> Vec<Counted> {
    let mut counted: Vec<Counted> = Vec::new();
    for (index, change) in changes.iter().enumerate() {
        let (what, action) = (what_of(change), action(change));
        let place = match change.at.id().filter(|_| is_of_entries(what)) {
            Some(id) => id.to_owned(),
            None => index.to_string(),
        };
        match counted.iter_mut().find(|one| one.what == what && one.action == action) {
            Some(one) => drop(one.places.insert(place)),
            None => counted.push(Counted { what, action, places: [place].into() }),
        }
    }
    counted
}

/// Whether entries are counted, and not changes.
fn is_of_entries(what: &str) -> bool {
    matches!(what, "purposes" | "recipients" | "controllers" | "sections")
}

/// What is new or gone as a whole; everything else changed.
fn action_of(change: &Change) -> Action {
    let is_whole = change.at.is_entry() || change.at.to_string() == "controller";
    match change.action {
        action @ (Action::Added | Action::Removed)
            if is_whole
                && (is_of_entries(what_of(change))
                    || matches!(change.kind, Kind::Cookie | Kind::Ai | Kind::Camera)) =>
        {
            action
        }
        _ => Action::Changed,
    }
}

/// What a change is counted as.
fn what_of(change: &Change) -> &'static str {
    let in_purpose = change.at.table() == Some(EntryTable::Purposes);
    match change.kind {
        Kind::Controller | Kind::Recipient if in_purpose => "purposes",
        Kind::Purpose
        | Kind::Marketing
        | Kind::Provision
        | Kind::Informing
        | Kind::Exemption
        | Kind::Note
        | Kind::Balancing => "purposes",
        Kind::Controller | Kind::JointController => "controllers",
        Kind::Recipient => "recipients",
        Kind::Data | Kind::SpecialCategory | Kind::PersonalNumber => "data",
        Kind::Subject | Kind::Children => "people",
        Kind::Retention | Kind::RetentionReason | Kind::Event => "periods",
        Kind::Interest if change.at.table() == Some(EntryTable::Recipients) => "transfers",
        Kind::Basis | Kind::Interest | Kind::Condition | Kind::Law => "bases",
        Kind::Source => "sources",
        Kind::Transfer | Kind::Safeguard => "transfers",
        Kind::Right | Kind::Withdrawal | Kind::Authority => "rights",
        Kind::AutomatedDecision | Kind::Profiling => "decisions",
        Kind::Ai | Kind::AiDisclosure => "ai",
        Kind::Camera => "cameras",
        Kind::Cookie => "cookies",
        Kind::Contact | Kind::Dpo | Kind::Representative => "contacts",
        Kind::OnBehalf => "work",
        Kind::Section => "sections",
        Kind::Security | Kind::Internal => "security",
        Kind::Title | Kind::Slug | Kind::Languages | Kind::Term => "page",
    }
}
