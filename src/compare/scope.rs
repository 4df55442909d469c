//! What a change concerns, as lines of their own below it: what an entry of several covers, and
//! the purposes of a recipient.

use super::change::{Action, Change};
use super::marked::Side;
use super::words::{ChangeWording, finished};
use crate::document::{Inline, Inlines};
use crate::facts::{EntryTable, FactKind, FactValue};
use crate::locale::{Arg, capital, push};
use crate::model::Coverage;

impl ChangeWording<'_> {
    /// The lines, as sentences.
    pub(super) fn scope(&self, change: &Change) -> Vec<Inlines> {
        let mut lines = self.coverage_lines(change);
        lines.extend(self.purposes_of(change).map(|purposes| {
            let args =
                [("count", purposes.len().into()), ("purposes", self.new.list(purposes).into())];
            self.new.message("change-scope-purposes", &args)
        }));
        lines.into_iter().map(|line| finished(capital(line))).collect()
    }

    /// Whether an entry covers something else than before.
    pub(super) fn differs_in_coverage(&self, change: &Change) -> bool {
        let (old, new) = (coverage(&change.old), coverage(&change.new));
        old.is_some() && new.is_some() && old != new
    }

    fn coverage_lines(&self, change: &Change) -> Vec<Inlines> {
        let line = |side: &'static str, covers: Inlines| {
            let args = [("side", Arg::Word(side)), ("covers", covers.into())];
            self.new.message("change-scope", &args)
        };
        let (old, new) = (coverage(&change.old), coverage(&change.new));
        match (old, new) {
            (Some(before), Some(now)) if before != now => vec![
                line("new", self.covers(Side::New, change, now)),
                line("old", self.covers(Side::Old, change, before)),
            ],
            (_, Some(covers)) | (Some(covers), None) => {
                let side = if new.is_some() { Side::New } else { Side::Old };
                // An only entry covers everything and need not say so.
                if covers.is_rest() && !self.is_one_of_several(side, change) {
                    return Vec::new();
                }
                vec![line("both", self.covers(side, change, covers))]
            }
            (None, None) => Vec::new(),
        }
    }

    fn covers(&self, side: Side, change: &Change, covers: &Coverage) -> Inlines {
        let words = self.composer(side);
        if covers.is_rest() {
            return self.new.word(match self.is_one_of_several(side, change) {
                true => "change-scope-rest",
                false => "change-scope-all",
            });
        }
        let mut parts = Vec::new();
        if !covers.data.is_empty() {
            parts.push(words.data_names(covers.data.iter().map(String::as_str)));
        }
        if !covers.subjects.is_empty() {
            let groups = words.subject_list(&covers.subjects);
            parts.push(match parts.is_empty() {
                true => groups,
                false => self.new.message("change-scope-for", &[("groups", groups.into())]),
            });
        }
        if let Some(when) = &covers.when {
            let when = words.own(&format!("{}.when", change.at), when);
            parts.push(self.new.message("change-scope-when", &[("when", when.into())]));
        }
        joined(parts, "; ")
    }

    /// Whether the list of an entry holds others on that side.
    fn is_one_of_several(&self, side: Side, change: &Change) -> bool {
        let notice = self.composer(side).notice;
        let Some(purpose) = change.at.id().and_then(|id| notice.purposes.get(id)) else {
            return change.at.has_coverage();
        };
        let count = match change.new.as_ref().or(change.old.as_ref()) {
            Some(FactValue::Basis(_)) => purpose.basis.len(),
            Some(FactValue::Retention(_)) => purpose.retention.len(),
            Some(FactValue::Condition(_)) => purpose.special.len(),
            Some(FactValue::Provision(_)) => purpose.provision.len(),
            _ => 0,
        };
        count > 1
    }

    /// What a new recipient or joint controller gets data for, or for what else an old one does, or
    /// no longer.
    fn purposes_of(&self, change: &Change) -> Option<Vec<Inlines>> {
        if !matches!(change.kind, FactKind::Recipient | FactKind::JointController) {
            return None;
        }
        let is_new = change.at.is_entry() && change.action == Action::Added;
        let ids: Vec<&str> = match (change.at.last_key(), &change.new, &change.old) {
            _ if is_new => self.new.notice.purposes_of(change.at.id()?),
            (Some("purposes"), Some(FactValue::Ids((_, ids))), _)
            | (Some("purposes"), None, Some(FactValue::Ids((_, ids)))) => {
                // Someone who gets nothing any longer gets it for no purpose.
                let stays = change.new.is_some()
                    || !self.new.notice.purposes_of(change.at.id()?).is_empty();
                let shown = ids.iter().filter(|_| stays);
                shown.map(String::as_str).collect()
            }
            _ => return None,
        };
        let side = if change.new.is_some() { Side::New } else { Side::Old };
        let name = |id| self.entry_name(side, EntryTable::Purposes, id);
        (!ids.is_empty()).then(|| ids.into_iter().map(name).collect())
    }
}

fn joined(parts: Vec<Inlines>, between: &str) -> Inlines {
    let mut words = Inlines::new();
    for (index, part) in parts.into_iter().enumerate() {
        if index > 0 {
            push(&mut words, Inline::Text(between.to_owned()));
        }
        part.into_iter().for_each(|inline| push(&mut words, inline));
    }
    words
}

/// What an entry covers, where the value is an entry of a list.
fn coverage(value: &Option<FactValue>) -> Option<&Coverage> {
    match value.as_ref()? {
        FactValue::Basis(entry) => Some(&entry.covers),
        FactValue::Retention(entry) => Some(&entry.covers),
        FactValue::Condition(entry) => Some(&entry.covers),
        FactValue::Provision(entry) => Some(&entry.covers),
        _ => None,
    }
}
