//! The purposes in words, each once, under its first data subject group.

use super::coverage::coverage_order;
use super::words::{Addressee, Composer, capital, link, term, word_of};
use crate::derive;
use crate::document::{Block, Body, Inlines, Role, Section, Term};
use crate::locale::Arg;
use crate::model::{AllOr, Coverage, Exemption, ExemptionGround, Provision, Purpose, RightKind};

impl Composer<'_> {
    /// All purposes, grouped by "who are you?".
    pub(super) fn purposes_section(&self) -> Option<Section> {
        if self.notice.purposes.is_empty() {
            return None;
        }
        let mut section = self.headed("purposes", "purposes-title", &["purposes"]);
        section.role = Role::Purposes;
        let purposes = || self.notice.purposes.values();
        if purposes().any(|purpose| self.comes_from_reader(purpose)) {
            let all = purposes().all(|purpose| self.comes_from_reader(purpose));
            let words = self.word(if all { "purposes-source" } else { "purposes-source-unless" });
            section.blocks.push(Block::paragraph("purposes/source", Vec::new(), words));
        }
        for group in self.group_ids() {
            section.sections.push(self.group_section(group));
        }
        let ungrouped =
            self.notice.purposes.iter().filter(|(_, purpose)| purpose.subjects.is_empty());
        section.sections.extend(ungrouped.map(|(id, purpose)| self.purpose_section(id, purpose)));
        Some(section)
    }

    /// The groups that purposes name, in order of first mention.
    pub(super) fn group_ids(&self) -> Vec<&str> {
        let mut groups: Vec<&str> = Vec::new();
        for group in self.notice.purposes.values().flat_map(|purpose| &purpose.subjects) {
            if !groups.contains(&group.as_str()) {
                groups.push(group);
            }
        }
        groups
    }

    fn group_section(&self, group: &str) -> Section {
        let mut section = Section {
            id: format!("purposes/for/{group}"),
            role: Role::Group,
            facts: vec![format!("subjects.{group}")],
            title: capital(self.subject(group)),
            subjects: vec![group.to_owned()],
            ..Section::default()
        };
        let mut elsewhere = Vec::new();
        for (id, purpose) in &self.notice.purposes {
            match purpose.subjects.iter().position(|subject| subject == group) {
                Some(0) => section.sections.push(self.purpose_section(id, purpose)),
                Some(_) => elsewhere.push(self.purpose_link(id)),
                None => {}
            }
        }
        if !elsewhere.is_empty() {
            let message = if section.sections.is_empty() { "group-only" } else { "group-also" };
            let words = self.message(message, &[("purposes", self.list(elsewhere).into())]);
            section.blocks.push(Block::paragraph(
                format!("purposes/for/{group}/also"),
                Vec::new(),
                words,
            ));
        }
        section
    }

    fn purpose_section(&self, id: &str, purpose: &Purpose) -> Section {
        let base = format!("purposes/{id}");
        let terms = self.purpose_terms(id, purpose);
        let mut blocks = Vec::new();
        if !terms.is_empty() {
            blocks.push(Block {
                id: format!("{base}/facts"),
                facts: Vec::new(),
                body: Body::Terms(terms),
            });
        }
        if let Some(note) = &purpose.note {
            blocks.extend(self.prose(
                &format!("{base}/note"),
                &format!("purposes.{id}.note"),
                note,
            ));
        }
        Section {
            id: base,
            role: Role::Purpose,
            facts: vec![format!("purposes.{id}.name")],
            title: capital(self.purpose_name(id)),
            subjects: purpose.subjects.clone(),
            blocks,
            sections: Vec::new(),
        }
    }

    /// Whom the sentences about a purpose address.
    pub(super) fn reader(&self, purpose: &Purpose) -> Addressee {
        if derive::is_addressed(self.notice, &purpose.subjects) {
            Addressee::You
        } else {
            Addressee::Third
        }
    }

    fn purpose_terms(&self, id: &str, purpose: &Purpose) -> Vec<Term> {
        let reader = self.reader(purpose);
        let mut terms = Vec::new();
        terms.extend(self.purpose_controllers(id, purpose));
        if purpose.subjects.len() > 1 {
            let groups = capital(self.subject_list(&purpose.subjects));
            terms.extend(self.simple_term(id, "subjects", vec![groups]));
        }
        if !purpose.data.is_empty() {
            terms.extend(self.simple_term(
                id,
                "data",
                vec![capital(self.data_list(&purpose.data))],
            ));
        }
        terms.extend(self.basis_terms(id, purpose));
        terms.extend(self.special_term(id, purpose, reader));
        terms.extend(self.retention_terms(id, purpose, reader));
        terms.extend(self.purpose_recipients(id));
        terms.extend(self.source_term(id, purpose, reader));
        terms.extend(self.provision_terms(id, purpose, reader));
        terms.extend(self.decision_terms(id, purpose));
        terms.extend(self.purpose_rights(id, purpose, reader));
        terms
    }

    fn simple_term(&self, id: &str, key: &str, details: Vec<Inlines>) -> Option<Term> {
        let name = self.word(&format!("purpose-{key}"));
        term(format!("purposes/{id}/{key}"), &[format!("purposes.{id}.{key}")], name, details)
    }

    /// Which controllers decide, if there are several; and who decides together with them.
    fn purpose_controllers(&self, id: &str, purpose: &Purpose) -> Option<Term> {
        let mut details = Vec::new();
        if self.is_several() {
            let all = self.notice.controllers.keys();
            let ids: Vec<&String> = match &purpose.controllers {
                Some(AllOr::Some(ids)) => ids.iter().collect(),
                Some(AllOr::All(_)) => all.collect(),
                None => Vec::new(),
            };
            let share = purpose.share.or(self.notice.share).filter(|_| ids.len() > 1);
            let names = ids.into_iter().map(|controller| {
                link(format!("#controllers/{controller}"), self.recipient(controller))
            });
            details.extend(names);
            details.extend(
                share.map(|share| self.word(&format!("purpose-share-{}", word_of(&share)))),
            );
        }
        let joint = self.notice.joint_controllers.iter().filter(|(_, joint)| {
            joint.purposes.as_ref().is_some_and(|purposes| purposes.includes(id))
        });
        for (joint, _) in joint {
            let name = link(format!("#joint_controllers/{joint}"), self.recipient(joint));
            details.push(self.message("purpose-joint", &[("name", name.into())]));
        }
        self.simple_term(id, "controllers", details)
    }

    /// The special categories, and the condition of Art. 9(2) for them.
    fn special_term(&self, id: &str, purpose: &Purpose, reader: Addressee) -> Option<Term> {
        let several = purpose.special.len() > 1;
        let order = coverage_order(purpose.special.iter().map(|special| &special.covers));
        let details = order.into_iter().filter_map(|index| {
            let special = &purpose.special[index];
            let condition = special.condition?;
            let at = format!("purposes.{id}.special.{index}");
            let words = self.message_to(reader, &format!("special-{}", word_of(&condition)), &[]);
            let words = match special.law.is_empty() {
                true => words,
                false => {
                    let laws = self.laws(&special.law);
                    self.message(
                        "special-with-law",
                        &[("condition", words.into()), ("laws", laws.into())],
                    )
                }
            };
            Some(self.with_covers(&at, &special.covers, several, words))
        });
        let mut details: Vec<Inlines> = details.collect();
        let special = derive::special_data(self.notice, purpose);
        if !special.is_empty() && !details.is_empty() {
            details.insert(0, capital(self.data_names(special)));
        }
        self.simple_term(id, "special", details)
    }

    /// A sentence; if there are several, with what it covers before it.
    fn with_covers(&self, at: &str, covers: &Coverage, several: bool, words: Inlines) -> Inlines {
        if !several {
            return words;
        }
        let covers = capital(self.covers(at, covers));
        self.message("covers-sentence", &[("covers", covers.into()), ("sentence", words.into())])
    }

    fn purpose_recipients(&self, id: &str) -> Option<Term> {
        let recipients = self.notice.recipients_of(id);
        let said_none = self.notice.purposes[id].recipients.as_ref().is_some_and(Vec::is_empty);
        let details = if recipients.is_empty() && said_none {
            vec![self.word("purpose-recipients-none")]
        } else {
            recipients
                .into_iter()
                .map(|recipient| capital(self.recipient_link(recipient)))
                .collect()
        };
        self.simple_term(id, "recipients", details)
    }

    /// A recipient's name, with a link to it.
    pub(super) fn recipient_link(&self, id: &str) -> Inlines {
        let table = if self.notice.recipients.contains_key(id) {
            "recipients"
        } else if self.notice.joint_controllers.contains_key(id) {
            "joint_controllers"
        } else if self.is_several() && self.notice.controllers.contains_key(id) {
            "controllers"
        } else {
            return self.recipient(id);
        };
        link(format!("#{table}/{id}"), self.recipient(id))
    }

    /// Whether all data comes from the reader and nothing more is to be said about it; this is stated
    /// once, before all purposes.
    fn comes_from_reader(&self, purpose: &Purpose) -> bool {
        self.notice.sources_of(purpose) == ["data-subject"]
            && self.reader(purpose) == Addressee::You
            && purpose.informed.is_none()
            && purpose.exempt.is_none()
    }

    /// Where the data comes from (Art. 14(2)(f)), and how people are informed (Art. 14(3), (5)).
    fn source_term(&self, id: &str, purpose: &Purpose, reader: Addressee) -> Option<Term> {
        if self.comes_from_reader(purpose) {
            return None;
        }
        let mut details: Vec<Inlines> = self
            .notice
            .sources_of(purpose)
            .into_iter()
            .map(|source| {
                let name = capital(self.source(source, reader));
                let given = self.notice.sources.get(source).map(|source| source.data.as_slice());
                let given = given.unwrap_or_default();
                let data = purpose.data.iter().filter(|id| given.contains(id));
                let data: Vec<&str> = data.map(String::as_str).collect();
                if data.is_empty() || data.len() == purpose.data.len() {
                    return name;
                }
                self.message(
                    "source-with-data",
                    &[("source", name.into()), ("data", self.data_names(data).into())],
                )
            })
            .collect();
        if let Some(informed) = &purpose.informed {
            details.push(self.own(&format!("purposes.{id}.informed"), informed));
        }
        if let Some(exempt) = &purpose.exempt {
            details.extend(exempt.ground.map(|ground| self.exemption(exempt, ground, reader)));
            let measures = exempt.measures.as_ref();
            details.extend(
                measures.map(|words| self.own(&format!("purposes.{id}.exempt.measures"), words)),
            );
        }
        self.simple_term(id, "source", details)
    }

    /// Why people are not informed individually, with the law if that is the reason.
    fn exemption(&self, exempt: &Exemption, ground: ExemptionGround, reader: Addressee) -> Inlines {
        let by_law = matches!(ground, ExemptionGround::Law | ExemptionGround::Secrecy);
        let named = if by_law && !exempt.law.is_empty() { "-named" } else { "" };
        let laws: Arg = self.laws(&exempt.law).into();
        self.message_to(reader, &format!("exempt-{}{named}", word_of(&ground)), &[("laws", laws)])
    }

    /// Whether people must give the data (Art. 13(2)(e)).
    fn provision_terms(&self, id: &str, purpose: &Purpose, reader: Addressee) -> Option<Term> {
        let several = purpose.provision.len() > 1;
        let mut details = Vec::new();
        for index in coverage_order(purpose.provision.iter().map(|one| &one.covers)) {
            let at = format!("purposes.{id}.provision.{index}");
            details.extend(self.provision(&at, &purpose.provision[index], several, reader));
        }
        let name = self.message_to(reader, "purpose-provision", &[]);
        term(
            format!("purposes/{id}/provision"),
            &[format!("purposes.{id}.provision")],
            name,
            details,
        )
    }

    fn provision(
        &self,
        at: &str,
        provision: &Provision,
        several: bool,
        reader: Addressee,
    ) -> Vec<Inlines> {
        let Some(by) = provision.by else { return Vec::new() };
        let words = self.message_to(reader, &format!("provision-{}", word_of(&by)), &[]);
        let mut details = vec![self.with_covers(at, &provision.covers, several, words)];
        let consequence = provision.consequence.as_ref();
        details.extend(consequence.map(|words| self.own(&format!("{at}.consequence"), words)));
        details
    }

    /// That there are automated decisions or profiling, with a link to the explanation.
    fn decision_terms(&self, id: &str, purpose: &Purpose) -> Option<Term> {
        let mut details = Vec::new();
        if purpose.automated_decisions.is_some() {
            details.push(link(
                format!("#purposes/{id}/automated-decisions"),
                self.word("purpose-decided-link"),
            ));
        }
        if purpose.profiling.is_some() {
            details.push(link(
                format!("#purposes/{id}/profiling"),
                self.word("purpose-profiled-link"),
            ));
        }
        let facts =
            [format!("purposes.{id}.automated_decisions"), format!("purposes.{id}.profiling")];
        term(format!("purposes/{id}/machine"), &facts, self.word("purpose-machine"), details)
    }

    /// The rights of this purpose in addition to the general ones.
    fn purpose_rights(&self, id: &str, purpose: &Purpose, reader: Addressee) -> Option<Term> {
        let rights = [
            RightKind::WithdrawConsent,
            RightKind::Object,
            RightKind::Portability,
            RightKind::HumanDecision,
        ];
        let details = rights
            .into_iter()
            .filter(|right| {
                derive::right_applies(self.notice, purpose, *right) && self.includes_right(*right)
            })
            .map(|right| {
                let marketing = right == RightKind::Object && derive::objects_to_marketing(purpose);
                let message = if marketing {
                    "purpose-right-object-marketing".to_owned()
                } else {
                    format!("purpose-right-{}", right.id())
                };
                link(format!("#{}", right_anchor(right)), self.word(&message))
            })
            .collect();
        let name = self.message_to(reader, "purpose-rights", &[]);
        term(format!("purposes/{id}/rights"), &[], name, details)
    }
}

/// The block where a right is explained.
pub(super) fn right_anchor(right: RightKind) -> String {
    match right {
        RightKind::Object => "right-to-object".into(),
        RightKind::Complaint => "complaint".into(),
        right => format!("rights/{}", right.id()),
    }
}
