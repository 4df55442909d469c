//! The purposes in words, each once, under its first data subject group.

#![expect(clippy::indexing_slicing, reason = "ids and indices of this notice")]

use super::coverage::coverage_order;
use super::words::{Addressee, Composer, ReadingLevel, capital, link, term, word_of};
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
        section.blocks.extend(self.stated_once());
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
        terms.extend(self.source_term(id, purpose, reader));
        terms.extend(self.informed_term(id, purpose, reader));
        terms.extend(self.retention_terms(id, purpose, reader));
        // Children find recipients in the table, and the conditions of Art. 9 in the full notice.
        let is_adult = self.level == ReadingLevel::Standard;
        terms.extend(self.purpose_recipients(id).filter(|_| is_adult));
        terms.extend(self.provision_term(id, purpose, reader));
        terms.extend(self.decision_terms(id, purpose));
        terms.extend(self.purpose_rights(id, purpose, reader));
        terms.extend(self.basis_terms(id, purpose));
        terms.extend(self.special_term(id, purpose, reader).filter(|_| is_adult));
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
            details
                .extend(share.map(|share| self.word(&format!("purpose-share-{}", word_of(share)))));
            details.extend(names);
        }
        for joint in derive::joint_controllers_of(self.notice, id) {
            let name = link(format!("#joint_controllers/{joint}"), self.recipient(joint));
            details.push(self.message("purpose-joint", &[("name", name.into())]));
        }
        self.simple_term(id, "controllers", details)
    }

    /// The special categories, and the condition of Art. 9(2) for them.
    fn special_term(&self, id: &str, purpose: &Purpose, reader: Addressee) -> Option<Term> {
        let covers: Vec<&Coverage> = purpose.special.iter().map(|one| &one.covers).collect();
        let order = coverage_order(purpose.special.iter().map(|special| &special.covers));
        let mut details = Vec::new();
        for index in order {
            let special = &purpose.special[index];
            let Some(condition) = special.condition else { continue };
            let at = format!("purposes.{id}.special.{index}");
            let name =
                self.message_to(reader, &format!("special-short-{}", word_of(condition)), &[]);
            let lines = vec![self.by_law(name, &special.law)];
            details.extend(self.scoped(&at, &covers, index, lines));
        }
        let special = derive::special_data(self.notice, purpose);
        if !special.is_empty() && !details.is_empty() {
            details.insert(0, capital(self.data_names(special)));
        }
        self.simple_term(id, "special", details)
    }

    fn purpose_recipients(&self, id: &str) -> Option<Term> {
        let recipients = self.notice.recipients_of(id);
        let purpose = self.notice.purposes.get(id);
        let said_none = purpose.and_then(|one| one.recipients.as_ref()).is_some_and(Vec::is_empty);
        let is_joint = !derive::joint_controllers_of(self.notice, id).is_empty();
        let details = if recipients.is_empty() && said_none && !is_joint {
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
        match self.table_of(id) {
            Some(table) => link(format!("#{table}/{id}"), self.recipient(id)),
            None => self.recipient(id),
        }
    }

    /// The table that has an entry of a receiver's id.
    pub(super) fn table_of(&self, id: &str) -> Option<&'static str> {
        if self.notice.recipients.contains_key(id) {
            Some("recipients")
        } else if self.notice.joint_controllers.contains_key(id) {
            Some("joint_controllers")
        } else {
            (self.is_several() && self.notice.controllers.contains_key(id)).then_some("controllers")
        }
    }

    /// Where the data comes from (Art. 14(2)(f)), unless that is stated once for all purposes.
    fn source_term(&self, id: &str, purpose: &Purpose, reader: Addressee) -> Option<Term> {
        if self.comes_from_reader(purpose) {
            return None;
        }
        let details = self.notice.sources_of(purpose).into_iter().map(|source| {
            let name = match source {
                "observed" => self.observed(purpose, reader),
                source => self.source(source, reader),
            };
            let name = capital(name);
            let data = derive::data_of_source(self.notice, purpose, source);
            let is_all = data.is_empty() || data.len() == purpose.data.len();
            if is_all || self.level == ReadingLevel::Child {
                return name;
            }
            let data = self.data_names(data);
            self.message("source-with-data", &[("source", name.into()), ("data", data.into())])
        });
        self.simple_term(id, "source", details.collect())
    }

    /// What is observed: at a place, of how a service is used, or of whatever else.
    fn observed(&self, purpose: &Purpose, reader: Addressee) -> Inlines {
        let kinds = derive::kinds_observed(self.notice, self.tables, purpose);
        let is_all = |kind: &str| !kinds.is_empty() && kinds.iter().all(|one| *one == kind);
        let message = if is_of_place(purpose) {
            "source-observed-place"
        } else if is_all("use") {
            "source-observed-use"
        } else {
            "source-observed"
        };
        self.message_to(reader, message, &[])
    }

    /// When and how people are informed of data from elsewhere (Art. 14(3) and (5)).
    fn informed_term(&self, id: &str, purpose: &Purpose, reader: Addressee) -> Option<Term> {
        let mut details = Vec::new();
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
        let name = self.message_to(reader, "purpose-informed", &[]);
        let facts = [format!("purposes.{id}.informed"), format!("purposes.{id}.exempt")];
        term(format!("purposes/{id}/informed"), &facts, name, details)
    }

    /// Why people are not informed individually, with the law if that is the reason.
    fn exemption(&self, exempt: &Exemption, ground: ExemptionGround, reader: Addressee) -> Inlines {
        let by_law = matches!(ground, ExemptionGround::Law | ExemptionGround::Secrecy);
        let named = if by_law && !exempt.law.is_empty() { "-named" } else { "" };
        let laws: Arg = self.laws(&exempt.law).into();
        self.message_to(reader, &format!("exempt-{}{named}", word_of(ground)), &[("laws", laws)])
    }

    /// Whether people must give the data (Art. 13(2)(e)); what is stated once before the purposes
    /// leaves only the consequence.
    fn provision_term(&self, id: &str, purpose: &Purpose, reader: Addressee) -> Option<Term> {
        let block = format!("purposes/{id}/provision");
        let facts = [format!("purposes.{id}.provision")];
        if self.has_common_provision(purpose) {
            let at = format!("purposes.{id}.provision.0.consequence");
            let consequence = purpose.provision.first()?.consequence.as_ref()?;
            let name = self.message_to(reader, "purpose-without", &[]);
            return term(block, &facts, name, vec![self.own(&at, consequence)]);
        }
        let covers: Vec<&Coverage> = purpose.provision.iter().map(|one| &one.covers).collect();
        let mut details = Vec::new();
        for index in coverage_order(purpose.provision.iter().map(|one| &one.covers)) {
            let provision = &purpose.provision[index];
            let at = format!("purposes.{id}.provision.{index}");
            let lines = self.provision(&at, provision, reader).into_iter().collect();
            details.extend(self.scoped(&at, &covers, index, lines));
        }
        let name = self.message_to(reader, "purpose-provision", &[]);
        term(block, &facts, name, details)
    }

    /// The answer with its consequence.
    fn provision(&self, at: &str, provision: &Provision, reader: Addressee) -> Option<Inlines> {
        let answer = self.message_to(reader, &format!("provision-{}", word_of(provision.by?)), &[]);
        let Some(consequence) = &provision.consequence else { return Some(answer) };
        let consequence = self.own(&format!("{at}.consequence"), consequence);
        let args = [("answer", answer.into()), ("consequence", consequence.into())];
        Some(self.message("provision-with", &args))
    }

    /// That there are automated decisions or profiling, with a link to the explanation.
    fn decision_terms(&self, id: &str, purpose: &Purpose) -> Option<Term> {
        let mut details = Vec::new();
        if purpose.automated_decisions.is_some() {
            details.push(link(
                format!("#purposes/{id}/automated-decisions"),
                self.word("purpose-decided"),
            ));
        }
        if purpose.profiling.is_some() {
            details.push(link(format!("#purposes/{id}/profiling"), self.word("purpose-profiled")));
        }
        let facts =
            [format!("purposes.{id}.automated_decisions"), format!("purposes.{id}.profiling")];
        term(format!("purposes/{id}/machine"), &facts, self.word("purpose-machine"), details)
    }

    /// The rights of this purpose that its legal basis, explained before the purposes, does not
    /// show.
    fn purpose_rights(&self, id: &str, purpose: &Purpose, reader: Addressee) -> Option<Term> {
        let marketing = derive::objects_to_marketing(purpose)
            .then_some((RightKind::Object, "purpose-right-object-marketing"));
        let decision = derive::right_applies(self.notice, purpose, RightKind::HumanDecision)
            .then_some((RightKind::HumanDecision, "purpose-right-human-decision"));
        let rights = marketing.into_iter().chain(decision);
        let details = rights
            .filter(|(right, _)| self.includes_right(*right))
            .map(|(right, message)| link(format!("#{}", right_anchor(right)), self.word(message)));
        let name = self.message_to(reader, "purpose-rights", &[]);
        term(format!("purposes/{id}/rights"), &[], name, details.collect())
    }
}

/// Whether what is observed is what cameras and doors record, at a place.
fn is_of_place(purpose: &Purpose) -> bool {
    purpose.data.iter().any(|id| ["video", "entry-records"].contains(&id.as_str()))
}

/// The block where a right is explained.
pub(super) fn right_anchor(right: RightKind) -> String {
    match right {
        RightKind::Object => "right-to-object".into(),
        RightKind::Complaint => "complaint".into(),
        right => format!("rights/{}", right.id()),
    }
}
