//! Which entries a notice refers to, and from where.

use super::{EntryTable, Fact, FactPath, IdsOf, Takes, Visit, visit};
use crate::model::{AllOr, Id, Notice};

/// One mention of an id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference {
    /// What it names.
    pub of: IdsOf,
    /// The id.
    pub id: Id,
    /// The place of the mention.
    pub at: FactPath,
}

impl Reference {
    /// Whether it names an entry of this table.
    pub fn is_to(&self, table: EntryTable) -> bool {
        self.of.table() == Some(table)
    }
}

/// Every mention of an id in a notice.
pub fn references(notice: &Notice) -> Vec<Reference> {
    let mut found = References(Vec::new());
    visit(notice, &mut found);
    found.0
}

struct References(Vec<Reference>);

impl Visit for References {
    fn entry<T>(&mut self, at: &FactPath, facts: &[Fact<T>], entry: &T) {
        for fact in facts {
            let at = || at.key(fact.key);
            match &fact.takes {
                Takes::Id(of, get, _) => {
                    let id = get(entry).filter(|id| !of.is_own_word(id));
                    self.0.extend(id.map(|id| Reference { of: *of, id: id.clone(), at: at() }));
                }
                Takes::Ids(of, get, _) => self.ids(*of, at, get(entry).iter()),
                Takes::AllOr(of, get, _) => {
                    if let Some(AllOr::Some(ids)) = get(entry) {
                        self.ids(*of, at, ids.iter());
                    }
                }
                Takes::Laws(get) => {
                    let of = IdsOf::Entries(EntryTable::Laws);
                    self.ids(of, at, get(entry).iter().map(|law| law.id()));
                }
                _ => {}
            }
        }
    }
}

impl References {
    fn ids<I: Into<Id>>(
        &mut self,
        of: IdsOf,
        at: impl Fn() -> FactPath,
        ids: impl Iterator<Item = I>,
    ) {
        // Which languages there are is the site's to say.
        if of != IdsOf::Languages {
            let ids = ids.map(Into::into).enumerate().filter(|(_, id)| !of.is_own_word(id));
            let mention = |(index, id)| Reference { of, id, at: at().index(index) };
            self.0.extend(ids.map(mention));
        }
    }
}
