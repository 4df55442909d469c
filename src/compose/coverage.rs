//! What one of several legal bases, periods or conditions covers: in words and in block ids; and their
//! order.

#![expect(clippy::indexing_slicing, reason = "ids and indices of this notice")]

use super::words::{Composer, capital};
use crate::derive::{RightScope, ScopePart};
use crate::document::{Inline, Inlines, plain};
use crate::locale::small;
use crate::model::Coverage;

impl Composer<'_> {
    /// What one of several entries covers, as words in a sentence.
    pub fn covers(&self, at: &str, covers: &Coverage) -> Inlines {
        let mut parts = Vec::new();
        let data = || self.data_names(covers.data.iter().map(String::as_str));
        let groups = || self.subject_list(&covers.subjects);
        match (covers.data.is_empty(), covers.subjects.is_empty()) {
            (false, false) => {
                let args = [("data", data().into()), ("groups", groups().into())];
                parts.push(self.message("covers-said-data-of", &args));
            }
            (false, true) => parts.push(data()),
            (true, false) => parts.push(groups()),
            (true, true) => {}
        }
        if let Some(when) = &covers.when {
            let when = self.own(&format!("{at}.when"), when);
            parts.push(self.message("covers-said-when", &[("when", when.into())]));
        }
        if parts.is_empty() {
            return self.word("covers-said-rest");
        }
        let mut words = Inlines::new();
        for (index, part) in parts.into_iter().enumerate() {
            if index > 0 {
                crate::locale::push(&mut words, Inline::Text(", ".into()));
            }
            part.into_iter().for_each(|inline| crate::locale::push(&mut words, inline));
        }
        words
    }

    /// The lines about one of several entries, the first of which begins with what it covers; an only
    /// entry covers all.
    pub(super) fn scoped(
        &self,
        at: &str,
        all: &[&Coverage],
        index: usize,
        lines: Vec<Inlines>,
    ) -> Vec<Inlines> {
        let mut lines = lines;
        if all.len() < 2 {
            return lines;
        }
        if let Some(first) = lines.first_mut() {
            let covers = capital(self.scope(at, all, index));
            let words = std::mem::take(first);
            let is_sentence = plain(&words).ends_with('.');
            let words = if is_sentence { words } else { small(words) };
            let args = [("covers", covers.into()), ("words", words.into())];
            *first = self.message("covers-line", &args);
        }
        lines
    }

    /// What one of several entries covers; the rest is named by what the others name.
    fn scope(&self, at: &str, all: &[&Coverage], index: usize) -> Inlines {
        let covers = all[index];
        if !covers.is_rest() {
            return self.covers(at, covers);
        }
        let names = |what: fn(&Coverage) -> bool| all.iter().any(|one| what(one));
        let data = names(|one| !one.data.is_empty());
        let groups = names(|one| !one.subjects.is_empty());
        let when = names(|one| one.when.is_some());
        self.word(match (data, groups, when) {
            (true, false, false) => "covers-rest",
            (false, true, false) => "covers-rest-groups",
            _ => "covers-rest-cases",
        })
    }

    /// What some parts of a purpose cover, as words in a sentence.
    fn parts(&self, id: &str, parts: &[ScopePart]) -> Inlines {
        let words = parts.iter().map(|part| {
            let at = format!("purposes.{id}.{}", part.at);
            self.covers(&at, &part.covers)
        });
        self.list(words.collect())
    }

    /// A purpose as an item of a list, with what of it is meant.
    pub(super) fn purpose_in_scope(&self, id: &str, scope: &RightScope) -> Inlines {
        let purpose = capital(self.purpose_link(id));
        let (message, parts) = match scope {
            RightScope::All => return purpose,
            RightScope::Only(parts) => ("covers-only", parts),
            RightScope::Except(parts) => ("covers-except", parts),
        };
        let covers = self.parts(id, parts);
        self.message(message, &[("purpose", purpose.into()), ("covers", covers.into())])
    }

    /// A sentence that says what of a purpose is meant; none where that is all of it.
    pub(super) fn scope_sentence(&self, id: &str, scope: &RightScope) -> Option<Inlines> {
        let (message, parts) = match scope {
            RightScope::All => return None,
            RightScope::Only(parts) => ("covers-only-sentence", parts),
            RightScope::Except(parts) => ("covers-except-sentence", parts),
        };
        Some(self.message(message, &[("covers", self.parts(id, parts).into())]))
    }
}

/// The order of entries: those that name what they cover, then the one for the rest.
pub fn coverage_order<'c>(covers: impl IntoIterator<Item = &'c Coverage>) -> Vec<usize> {
    let is_rest = |covers: &Coverage| {
        covers.data.is_empty() && covers.subjects.is_empty() && covers.when.is_none()
    };
    let covers: Vec<bool> = covers.into_iter().map(is_rest).collect();
    let mut order: Vec<usize> = (0..covers.len()).collect();
    order.sort_by_key(|index| covers[*index]);
    order
}

/// The part of a block id for what an entry covers; `None` for the only entry of a list.
///
/// Entries with the same coverage but different situations are numbered.
pub fn coverage_id(all: &[&Coverage], index: usize) -> Option<String> {
    if all.len() < 2 {
        return None;
    }
    let name = |covers: &Coverage| {
        let ids: Vec<&str> =
            covers.data.iter().chain(&covers.subjects).map(String::as_str).collect();
        match (ids.is_empty(), covers.when.is_some()) {
            (true, true) => "when".to_owned(),
            (true, false) => "rest".to_owned(),
            (false, true) => format!("{}/when", ids.join("+")),
            (false, false) => ids.join("+"),
        }
    };
    let own = name(all[index]);
    match all[..index].iter().filter(|covers| name(covers) == own).count() {
        0 => Some(own),
        before => Some(format!("{own}-{}", before + 1)),
    }
}
