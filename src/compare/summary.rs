//! What a release proposes of itself: its class, a summary, and a line in the manner of Swedish
//! statute registers ("ändr. 3 §§; nytt ändamål: …; upph. …").

use std::collections::BTreeSet;

use super::change::{Action, Change, Class, Kind};
use super::words::Wording;
use crate::document::{Inline, Inlines, plain};
use crate::locale::{capital, push};

/// So many changes are told of one by one in a summary; more would not be read.
const TOLD: usize = 3;

/// The line of a register, and the same in plain words.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct RegisterLine {
    /// The terse line.
    pub line: Inlines,
    /// What it says, as a sentence.
    pub reading: Inlines,
}

impl Wording<'_> {
    /// A proposed summary in plain words: what changed for people, the most important first;
    /// smaller things are counted.
    pub fn summary(&self, changes: &[Change]) -> String {
        let of = |class: Class| changes.iter().filter(move |change| change.class == class);
        let mut told: Vec<&Change> = of(Class::Material).collect();
        let minor = of(Class::Editorial).count();
        if told.is_empty() && minor == 0 {
            return plain(&self.new.word("change-summary-none"));
        }
        if told.is_empty() {
            told = of(Class::Editorial).take(TOLD).collect();
            let rest = minor - told.len();
            return self.sentences(&told, rest);
        }
        // What whole purposes and people bring comes before details of what stood there already.
        told.sort_by_key(|change| weight(change));
        let rest = told.len().saturating_sub(TOLD) + minor;
        told.truncate(TOLD);
        self.sentences(&told, rest)
    }

    fn sentences(&self, told: &[&Change], rest: usize) -> String {
        let mut summary = String::new();
        for change in told {
            let line = plain(&self.change(change));
            if !summary.is_empty() {
                summary.push(' ');
            }
            summary.push_str(&line);
            if !line.ends_with(['.', '!', '?']) {
                summary.push('.');
            }
        }
        if rest == 0 {
            return summary;
        }
        plain(
            &self
                .new
                .say("change-summary-more", &[("count", rest.into()), ("summary", summary.into())]),
        )
    }

    /// The line of the register. Each purpose counts as a paragraph of a statute.
    pub fn register_line(&self, changes: &[Change]) -> RegisterLine {
        let whole = |action: Action| {
            changes.iter().filter(move |change| is_whole_purpose(change) && change.action == action)
        };
        let names = |action: Action| -> Vec<Inlines> {
            let changes = whole(action);
            changes
                .filter_map(|it| Some(self.purpose(side_of(it), it.at.split('.').nth(1)?)))
                .collect()
        };
        let (new, repealed) = (names(Action::Added), names(Action::Removed));
        let changed: BTreeSet<&str> = changes
            .iter()
            .filter(|change| !is_whole_purpose(change))
            .filter_map(|change| change.at.strip_prefix("purposes.")?.split('.').next())
            .collect();
        let rest = changes.iter().filter(|change| !change.at.starts_with("purposes.")).count();
        let mut line: Vec<Inlines> = Vec::new();
        let mut reading: Vec<Inlines> = Vec::new();
        let mut add = |part: &'static str, count: usize, words: Option<Inlines>| {
            if count > 0 {
                let value = words.unwrap_or_default();
                line.push(self.new.say(
                    &format!("change-register-{part}"),
                    &[("count", count.into()), ("purposes", value.into())],
                ));
                reading.push(
                    self.new
                        .say(&format!("change-register-reads-{part}"), &[("count", count.into())]),
                );
            }
        };
        add("changed", changed.len(), None);
        add("new", new.len(), Some(self.new.list(new.clone())));
        add("repealed", repealed.len(), Some(self.new.list(repealed.clone())));
        add("rest", rest, None);
        if line.is_empty() {
            line.push(self.new.word("change-register-none"));
            reading.push(self.new.word("change-register-reads-none"));
        }
        let reading = self.new.list(reading);
        RegisterLine {
            line: capital(joined(line)),
            reading: self.new.say("change-register-reading", &[("reading", reading.into())]),
        }
    }
}

fn joined(parts: Vec<Inlines>) -> Inlines {
    let mut words = Inlines::new();
    for (index, part) in parts.into_iter().enumerate() {
        if index > 0 {
            push(&mut words, Inline::Text("; ".into()));
        }
        part.into_iter().for_each(|inline| push(&mut words, inline));
    }
    words
}

fn is_whole_purpose(change: &Change) -> bool {
    change.kind == Kind::Purpose && change.action != Action::Changed
}

fn side_of(change: &Change) -> super::values::Side {
    if change.new.is_some() { super::values::Side::New } else { super::values::Side::Old }
}

fn weight(change: &Change) -> u8 {
    match (change.kind, change.action) {
        (Kind::Controller | Kind::JointController, _) => 0,
        (Kind::Purpose, _) => 1,
        (Kind::AutomatedDecision | Kind::Profiling | Kind::SpecialCategory, _) => 2,
        (Kind::Recipient | Kind::Transfer | Kind::Safeguard | Kind::Data | Kind::Subject, _) => 3,
        (Kind::Basis | Kind::Interest | Kind::Retention | Kind::Source, _) => 4,
        _ => 5,
    }
}
