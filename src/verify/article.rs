//! The articles with a version's words on a page, and the texts of klartext that they are most like.

use std::collections::BTreeMap;
use std::rc::Rc;

use jiff::civil::Date;

use super::difference::{Allow, difference, pieces};
use super::embedded::{Candidate, candidates};
use crate::diagnostic::{Diagnostic, Message};
use crate::html::{Id, Tree};
use crate::pages::{PageContext, Released};
use crate::version::Record;

/// All elements of a page that name a version, with its hash.
pub fn articles(tree: &Tree) -> Vec<(Id, &str)> {
    let found = tree.elements().filter_map(|id| Some((id, tree.attribute(id, "data-version")?)));
    found.collect()
}

/// The version with a hash, and the place of its notice.
pub fn of_hash<'a>(released: &'a [Released], hash: &str) -> Option<(usize, &'a Record)> {
    released.iter().enumerate().find_map(|(index, released)| {
        let record = released.chain.texts().find(|record| record.hash == hash)?;
        Some((index, record))
    })
}

/// The texts of versions as klartext makes them, each made once.
pub struct Candidates<'a> {
    context: &'a PageContext<'a>,
    released: &'a [Released],
    made: BTreeMap<String, Rc<[Candidate]>>,
}

impl<'a> Candidates<'a> {
    /// None is made before it is asked for.
    pub fn new(context: &'a PageContext<'a>, released: &'a [Released]) -> Candidates<'a> {
        Candidates { context, released, made: BTreeMap::new() }
    }

    /// The notices with their records.
    pub fn released(&self) -> &'a [Released] {
        self.released
    }

    /// The day it is.
    pub fn today(&self) -> Date {
        self.context.today
    }

    /// The address of the site.
    pub fn base_url(&self) -> &'a str {
        self.context.base_url
    }

    /// The texts of a version of the notice at `index`.
    ///
    /// # Errors
    /// What stops them from being made.
    pub fn of(
        &mut self,
        index: usize,
        record: &Record,
    ) -> Result<Rc<[Candidate]>, Vec<Diagnostic>> {
        if let Some(made) = self.made.get(&record.hash) {
            return Ok(made.clone());
        }
        let made: Rc<[Candidate]> = candidates(self.context, self.released, index, record)?.into();
        self.made.insert(record.hash.clone(), made.clone());
        Ok(made)
    }
}

/// The candidate that an article is most like.
pub struct Closest {
    /// Its place among the candidates.
    pub index: usize,
    /// Where they first differ.
    pub difference: Option<Message>,
}

/// The candidate that an article is most like; of several, one in the language that is wanted.
pub fn closest(
    candidates: &[Candidate],
    language: Option<&str>,
    tree: &Tree,
    article: Id,
) -> Option<Closest> {
    let found = pieces(tree.pieces(article), Allow::Embedding);
    let mut best: Option<((usize, bool), Closest)> = None;
    for (index, candidate) in candidates.iter().enumerate() {
        let expected = pieces(candidate.tree.pieces(candidate.article), Allow::Embedding);
        let difference = difference(&found, &expected);
        let same = difference.as_ref().map_or(usize::MAX, |difference| difference.same);
        let rank = (same, language == Some(candidate.language.as_str()));
        if best.as_ref().is_none_or(|(most, _)| rank > *most) {
            let difference = difference.map(|difference| difference.message());
            best = Some((rank, Closest { index, difference }));
        }
    }
    best.map(|(_, closest)| closest)
}
