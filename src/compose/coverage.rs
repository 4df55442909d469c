//! What one of several legal bases, periods or conditions covers: in words and in block ids; and their
//! order.

#![expect(clippy::indexing_slicing, reason = "ids and indices of this notice")]

use super::words::Composer;
use crate::document::{Inline, Inlines};
use crate::model::Coverage;

impl Composer<'_> {
    /// What one of several entries covers, as words in a sentence.
    pub fn covers(&self, at: &str, covers: &Coverage) -> Inlines {
        let mut parts = Vec::new();
        if !covers.data.is_empty() {
            parts.push(self.data_names(covers.data.iter().map(String::as_str)));
        }
        if !covers.subjects.is_empty() {
            parts.push(self.subject_list(&covers.subjects));
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

    /// What one of several entries covers, in lines of their own; none for an only entry.
    pub(super) fn scope_lines(&self, at: &str, all: &[&Coverage], index: usize) -> Vec<Inlines> {
        let covers = all[index];
        if all.len() < 2 {
            return Vec::new();
        }
        if covers.is_rest() {
            let names = |what: fn(&Coverage) -> bool| all.iter().any(|one| what(one));
            let data = names(|one| !one.data.is_empty());
            let groups = names(|one| !one.subjects.is_empty());
            return vec![self.word(match (data, groups) {
                (false, true) => "covers-rest-groups",
                (false, false) => "covers-rest-cases",
                _ => "covers-rest",
            })];
        }
        let mut lines = Vec::new();
        if !covers.data.is_empty() {
            let data = self.data_names(covers.data.iter().map(String::as_str));
            lines.push(self.message("covers-data", &[("data", data.into())]));
        }
        if !covers.subjects.is_empty() {
            let groups = self.subject_list(&covers.subjects);
            lines.push(self.message("covers-groups", &[("groups", groups.into())]));
        }
        if let Some(when) = &covers.when {
            let when = self.own(&format!("{at}.when"), when);
            lines.push(self.message("covers-when", &[("when", when.into())]));
        }
        lines
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
