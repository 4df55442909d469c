//! Every key of a notice as data: for a list of keys, a form, an editor's language server.

#![expect(clippy::indexing_slicing, reason = "indices that are counted here")]

use super::{
    ADDRESS, AI, AUDIENCE, BASIS, CAMERA, CHILDREN, CONDITION, CONTACT, CONTROLLER, COOKIE,
    Citation, Compared, DATA, DECISION, EVENT, EXEMPTION, Fact, FactKind, INTERNAL,
    JOINT_CONTROLLER, KeyType, LAW, MINIMUM_AGE, NOTICE, ON_BEHALF, PERSON, PROFILING, PROVISION,
    PURPOSE, RECIPIENT, RETENTION, RIGHT_TEXT, RIGHTS, SECTION, SECURITY, SOURCE, SUBJECT,
    TRANSFER, Takes, Weight, right_citation, row,
};
use crate::model::{RightKind, Rights};

/// A key of a notice.
#[derive(Clone, Debug)]
pub struct Row {
    /// The key path, with `*` for the id of an entry. Entries of a list are not in it: one thing
    /// may be written in place of a list.
    pub path: Vec<&'static str>,
    /// What it is about.
    pub kind: FactKind,
    /// The provision that asks for it.
    pub article: Citation,
    /// When a change of it is material.
    pub weight: Weight,
    /// How it is compared.
    pub compared: Compared,
    /// Whether records and pages may hold it.
    pub published: bool,
    /// What it takes; of ids, which table they are of.
    pub takes: KeyType,
}

/// Every key of a notice, in the order of the table.
pub fn rows() -> Vec<Row> {
    let mut rows = Rows(Vec::new());
    rows.at(&[], NOTICE);
    rows.at(&["audience"], AUDIENCE);
    rows.at(&["audience", "children"], CHILDREN);
    rows.at(&["audience", "minimum_age"], MINIMUM_AGE);
    rows.person("dpo", FactKind::Dpo);
    rows.person("representative", FactKind::Representative);
    rows.at(&["controller"], CONTROLLER);
    rows.contact(&["controller"], None);
    rows.at(&["controllers", "*"], CONTROLLER);
    rows.contact(&["controllers", "*"], None);
    rows.at(&["joint_controllers", "*"], JOINT_CONTROLLER);
    rows.contact(&["joint_controllers", "*"], None);
    rows.at(&["subjects", "*"], SUBJECT);
    rows.at(&["data", "*"], DATA);
    rows.at(&["sources", "*"], SOURCE);
    rows.at(&["events", "*"], EVENT);
    rows.at(&["laws", "*"], LAW);
    rows.at(&["purposes", "*"], PURPOSE);
    rows.at(&["purposes", "*", "basis"], BASIS);
    rows.at(&["purposes", "*", "retention"], RETENTION);
    rows.at(&["purposes", "*", "special"], CONDITION);
    rows.at(&["purposes", "*", "provision"], PROVISION);
    rows.at(&["purposes", "*", "exempt"], EXEMPTION);
    rows.at(&["purposes", "*", "automated_decisions"], DECISION);
    rows.at(&["purposes", "*", "profiling"], PROFILING);
    rows.at(&["recipients", "*"], RECIPIENT);
    rows.at(&["recipients", "*", "transfer"], TRANSFER);
    rows.at(&["ai", "*"], AI);
    rows.at(&["cameras", "*"], CAMERA);
    rows.at(&["cookies", "*"], COOKIE);
    rows.at(&["security"], SECURITY);
    rows.at(&["on_behalf", "*"], ON_BEHALF);
    rows.at(&["rights"], RIGHTS);
    for right in RightKind::ALL {
        rows.right(right);
    }
    rows.at(&["section", "*"], SECTION);
    rows.at(&["internal", "*"], INTERNAL);
    rows.0
}

struct Rows(Vec<Row>);

impl Rows {
    fn at<T>(&mut self, above: &[&'static str], facts: &[Fact<T>]) -> &mut [Row] {
        let first = self.0.len();
        self.0.extend(facts.iter().map(|fact| Row {
            path: [above, &[fact.key]].concat(),
            kind: fact.kind,
            article: fact.kind.article(),
            weight: fact.weight,
            compared: fact.compared,
            published: fact.published,
            takes: fact.key_type(),
        }));
        &mut self.0[first..]
    }

    fn contact(&mut self, above: &[&'static str], kind: Option<FactKind>) {
        let first = self.0.len();
        self.at(above, CONTACT);
        self.at(&[above, &["address"]].concat(), ADDRESS);
        for row in &mut self.0[first..] {
            row.kind = kind.unwrap_or(row.kind);
            row.article = row.kind.article();
        }
    }

    fn person(&mut self, key: &'static str, kind: FactKind) {
        for row in self.at(&[key], PERSON) {
            row.kind = kind;
            row.article = kind.article();
        }
        self.contact(&[key], Some(kind));
    }

    fn right(&mut self, right: RightKind) {
        let first = self.0.len();
        let itself = row::in_code(right.id(), FactKind::Right, Weight::Material, Takes::Keys);
        self.at::<Rights>(&["rights"], &[itself]);
        self.at(&["rights", right.id()], RIGHT_TEXT);
        self.0[first..].iter_mut().for_each(|row| row.article = right_citation(right));
    }
}
