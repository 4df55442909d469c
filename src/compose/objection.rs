//! The right to object, explicitly, clearly and apart from other information: Art. 21(4) GDPR.

use super::words::{Composer, ReadingLevel};
use crate::derive::{self, RightScope};
use crate::document::{Block, Body, Inlines, Role, Section};
use crate::locale::Arg;
use crate::model::{BasisKind, Purpose, RightKind, Stated};

const INTERESTS: BasisKind = BasisKind::LegitimateInterests;
const TASKS: BasisKind = BasisKind::PublicTask;

/// More purposes than this are not listed under a right that follows from their basis.
const LISTED: usize = 3;

impl Composer<'_> {
    /// A section of its own, if the right applies or is promised.
    pub(super) fn objection_section(&self) -> Option<Section> {
        if !self.includes_right(RightKind::Object) {
            return None;
        }
        let mut section = self.headed("right-to-object", "objection-title", &["rights.object"]);
        section.role = Role::Objection;
        let parts = [
            self.objection_to("marketing", derive::objects_to_marketing),
            self.objection_to("interests", |purpose| derive::has_basis(purpose, INTERESTS)),
            self.objection_to("tasks", |purpose| derive::has_basis(purpose, TASKS)),
        ];
        section.sections.extend(parts.into_iter().flatten());
        if section.sections.is_empty() {
            section.blocks.push(set_apart("right-to-object/what", self.word("objection-general")));
        } else {
            section.subjects = derive::union(section.sections.iter().map(|one| &one.subjects));
        }
        let own = self.notice.rights.of(RightKind::Object).and_then(Stated::given);
        if own.is_none_or(|own| own.how.is_none()) {
            let how = self.word("objection-how");
            section.blocks.push(Block::paragraph("right-to-object/how", Vec::new(), how));
        }
        // Own words get the section's id, as those of other rights get theirs.
        for mut block in self.right_own_words(RightKind::Object, "rights/object") {
            block.id = format!("{}-own", block.id.replace("rights/object", "right-to-object"));
            section.blocks.push(block);
        }
        Some(section)
    }

    /// The right in a box, and its purposes; nothing if it has none.
    fn objection_to(&self, key: &str, holds: impl Fn(&Purpose) -> bool) -> Option<Section> {
        let purposes = self.notice.purposes.iter().filter(|(_, purpose)| holds(purpose));
        let purposes: Vec<&str> = purposes.map(|(id, _)| id.as_str()).collect();
        if purposes.is_empty() {
            return None;
        }
        let base = format!("right-to-object/{key}");
        let message = format!("objection-{key}");
        let tasks = ("tasks", Arg::Word(self.tasks()));
        let words = |message: &str| self.message(message, std::slice::from_ref(&tasks));
        let mut section = Section {
            id: format!("right-to-object/for-{key}"),
            title: words(&format!("{message}-title")),
            subjects: derive::groups_of(self.notice, purposes.iter().copied()),
            blocks: vec![set_apart(&base, words(&message))],
            ..Section::default()
        };
        let list = format!("{base}/purposes");
        // Each card of a purpose shows its basis, except to children.
        let is_listed = purposes.len() <= LISTED || self.level == ReadingLevel::Child;
        if key == "marketing" || is_listed {
            let scope = |id: &str| self.scope_of_objection(id, key);
            let args = std::slice::from_ref(&tasks);
            section.blocks.extend(self.purposes_blocks(&list, &message, args, &purposes, scope));
        } else {
            let facts = purposes.iter().map(|id| format!("purposes.{id}.basis")).collect();
            section.blocks.push(Block::paragraph(list, facts, words(&format!("{message}-many"))));
        }
        if key != "marketing" {
            let then = self.word("objection-then");
            section.blocks.push(Block::paragraph(format!("{base}/then"), Vec::new(), then));
        }
        Some(section)
    }

    /// What of a purpose can be objected to.
    fn scope_of_objection(&self, id: &str, key: &str) -> RightScope {
        let kind = match key {
            "interests" => INTERESTS,
            "tasks" => TASKS,
            _ => return RightScope::All,
        };
        let purpose = self.notice.purposes.get(id);
        purpose.map_or(RightScope::All, |purpose| derive::scope_of_bases(purpose, &[kind]))
    }

    /// Which tasks of Art. 6(1)(e) GDPR the purposes rest on.
    fn tasks(&self) -> &'static str {
        let bases = self.notice.purposes.values().flat_map(|purpose| purpose.basis.iter());
        let tasks = bases.filter(|basis| basis.kind == Some(TASKS));
        let are: Vec<bool> = tasks.map(|basis| basis.exercise_of_authority == Some(true)).collect();
        match (are.contains(&true), are.contains(&false)) {
            (true, false) => "authority",
            (false, true) => "interest",
            _ => "both",
        }
    }
}

fn set_apart(id: &str, words: Inlines) -> Block {
    Block { id: id.to_owned(), facts: Vec::new(), body: Body::Notice(vec![words]) }
}
