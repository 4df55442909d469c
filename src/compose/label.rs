//! The label: the notice in figures and yes or no, derived only from its fields so that it cannot
//! flatter. What the notice does not state is shown as missing.

use std::collections::BTreeSet;

use super::controller::terms_block;
use super::words::{Composer, capital, controller_name, link, term, text, word_of};
use crate::derive;
use crate::derive::retention_length::{Length, length};
use crate::document::{Block, Inlines, Role, Section, Term};
use crate::model::{BasisKind, CookieKind, Purpose, RecipientRole, Retention};

impl Composer<'_> {
    /// The label, on a page of its own.
    pub(super) fn label_section(&self) -> Option<Section> {
        if self.notice.purposes.is_empty() {
            return None;
        }
        let mut section = self.headed("label", "label-title", &[]);
        section.role = Role::Label;
        let intro = self.word("label-intro");
        section.blocks.push(Block::paragraph("label/intro", Vec::new(), intro));
        section.blocks.extend(terms_block("label/facts".into(), self.label_terms()));
        let parts = [
            ("bases", self.bases_of_label()),
            ("kinds", self.data_of_label()),
            ("roles", self.roles_of_label()),
        ];
        for (key, terms) in parts {
            let Some(block) = terms_block(format!("label/{key}/list"), terms) else { continue };
            let mut part = self.headed(&format!("label/{key}"), &format!("label-{key}-title"), &[]);
            part.blocks.push(block);
            section.sections.push(part);
        }
        Some(section)
    }

    fn label_terms(&self) -> Vec<Term> {
        let controllers = self.notice.all_controllers().into_iter();
        let names: Vec<Inlines> =
            controllers.map(|(_, controller)| text(controller_name(controller))).collect();
        let terms = [
            ("who", if names.is_empty() { self.not_said() } else { vec![self.list(names)] }),
            ("people", self.counted(self.group_ids().len())),
            ("purposes", self.counted(self.notice.purposes.len())),
            ("how-long", self.periods_of_label()),
            ("recipients", self.recipients_of_label()),
            ("countries", self.countries_of_label()),
            ("special", self.special_of_label()),
            ("offences", self.offences_of_label()),
            ("sources", self.sources_of_label()),
            ("marketing", self.marketing_of_label()),
            ("profiling", self.profiling_of_label()),
            ("decisions", self.decisions_of_label()),
            ("cookies", self.cookies_of_label()),
        ];
        let terms = terms.into_iter().filter_map(|(key, details)| {
            term(format!("label/{key}"), &[], self.word(&format!("label-{key}")), details)
        });
        terms.collect()
    }

    fn not_said(&self) -> Vec<Inlines> {
        vec![self.word("label-not-said")]
    }

    fn no(&self) -> Vec<Inlines> {
        vec![self.word("label-no")]
    }

    fn counted(&self, count: usize) -> Vec<Inlines> {
        vec![self.message("label-count", &[("count", count.into())])]
    }

    /// How many purposes have a property.
    fn purposes_that(&self, holds: impl Fn(&str, &Purpose) -> bool) -> usize {
        self.notice.purposes.iter().filter(|(id, purpose)| holds(id, purpose)).count()
    }

    fn yes_for(&self, purposes: usize) -> Vec<Inlines> {
        vec![self.message("label-yes-purposes", &[("count", purposes.into())])]
    }

    /// The longest measurable period, and how many purposes have one that cannot be measured.
    fn periods_of_label(&self) -> Vec<Inlines> {
        let is_measured = |retention: &Retention| {
            matches!(length(retention, self.tables), Length::Nothing | Length::Period(_))
        };
        let all = self.notice.purposes.iter().flat_map(|(id, purpose)| {
            purpose.retention.iter().map(move |retention| (id.as_str(), retention))
        });
        let longest = all
            .filter(|(_, retention)| is_measured(retention))
            .max_by_key(|(_, retention)| length(retention, self.tables));
        let mut lines = Vec::new();
        lines.extend(longest.and_then(|(id, retention)| {
            let reader = self.reader(&self.notice.purposes[id]);
            let words = capital(self.how_long_briefly(retention, reader)?);
            let purpose = self.purpose_link(id);
            let args = [("how-long", words.into()), ("purpose", purpose.into())];
            Some(self.message("label-longest", &args))
        }));
        let open = self.purposes_that(|_, purpose| {
            purpose.retention.is_empty() || !purpose.retention.iter().all(is_measured)
        });
        if open > 0 {
            lines.push(self.message("label-open", &[("count", open.into())]));
        }
        lines
    }

    /// Recipients and joint controllers; each category counts as one, which is stated.
    fn recipients_of_label(&self) -> Vec<Inlines> {
        let recipients = &self.notice.recipients;
        let joint = &self.notice.joint_controllers;
        let count =
            recipients.len() + joint.keys().filter(|id| !recipients.contains_key(*id)).count();
        if count == 0 {
            return match super::glance::has_no_recipients(self.notice) {
                true => vec![self.word("label-nobody")],
                false => self.not_said(),
            };
        }
        vec![self.message("label-recipients-count", &[("count", count.into())])]
    }

    fn countries_of_label(&self) -> Vec<Inlines> {
        let countries: BTreeSet<&str> = derive::third_countries(self.notice, self.tables)
            .into_iter()
            .map(|(_, country)| country)
            .collect();
        match (countries.is_empty(), self.notice.transfers.is_some()) {
            (true, true) => vec![self.word("label-none")],
            (true, false) => self.not_said(),
            (false, _) => {
                let names = countries.into_iter().map(|code| self.country(code)).collect();
                vec![link("#transfers", self.list(names))]
            }
        }
    }

    fn special_of_label(&self) -> Vec<Inlines> {
        let special =
            |id: &String| self.notice.data.get(id).is_some_and(|d| d.special_kind().is_some());
        let mut used: Vec<&str> = Vec::new();
        for id in self.notice.purposes.values().flat_map(|purpose| &purpose.data) {
            if special(id) && !used.contains(&id.as_str()) {
                used.push(id);
            }
        }
        let declared =
            used.is_empty() && self.notice.purposes.values().any(|one| !one.special.is_empty());
        match (used.is_empty(), declared) {
            (true, false) => self.no(),
            (true, true) => vec![self.word("label-yes")],
            (false, _) => vec![capital(self.data_names(used))],
        }
    }

    fn offences_of_label(&self) -> Vec<Inlines> {
        let criminal =
            |id: &String| self.notice.data.get(id).is_some_and(|one| one.criminal == Some(true));
        match self.purposes_that(|_, purpose| purpose.data.iter().any(criminal)) {
            0 => self.no(),
            count => self.yes_for(count),
        }
    }

    fn sources_of_label(&self) -> Vec<Inlines> {
        let indirect = |_: &str, purpose: &Purpose| {
            let sources = self.notice.sources_of(purpose);
            sources.into_iter().any(|source| derive::is_indirect(self.notice, source))
        };
        match self.purposes_that(indirect) {
            0 => self.no(),
            count => self.yes_for(count),
        }
    }

    fn marketing_of_label(&self) -> Vec<Inlines> {
        match self.purposes_that(|_, purpose| derive::objects_to_marketing(purpose)) {
            0 => self.no(),
            count => self.yes_for(count),
        }
    }

    fn profiling_of_label(&self) -> Vec<Inlines> {
        let count = self.purposes_that(|_, purpose| purpose.profiling.is_some());
        self.yes_no_or_silence(count, self.notice.profiling.is_some())
    }

    fn decisions_of_label(&self) -> Vec<Inlines> {
        let count = self.purposes_that(|_, purpose| purpose.automated_decisions.is_some());
        self.yes_no_or_silence(count, self.notice.automated_decisions.is_some())
    }

    fn yes_no_or_silence(&self, count: usize, said_none: bool) -> Vec<Inlines> {
        match (count, said_none) {
            (0, true) => self.no(),
            (0, false) => self.not_said(),
            (count, _) => self.yes_for(count),
        }
    }

    fn cookies_of_label(&self) -> Vec<Inlines> {
        let Some(stated) = &self.notice.cookies else { return self.not_said() };
        let Some(cookies) = stated.given() else { return self.no() };
        let other = |kind: &Option<CookieKind>| *kind != Some(CookieKind::Necessary);
        let other = cookies.values().filter(|cookie| other(&cookie.kind)).count();
        vec![self.message(
            "label-cookies-count",
            &[("count", cookies.len().into()), ("other", other.into())],
        )]
    }

    /// Each legal basis with its number of purposes.
    fn bases_of_label(&self) -> Vec<Term> {
        let kinds = [
            BasisKind::Consent,
            BasisKind::Contract,
            BasisKind::LegalObligation,
            BasisKind::VitalInterests,
            BasisKind::PublicTask,
            BasisKind::LegitimateInterests,
        ];
        let terms = kinds.into_iter().filter_map(|kind| {
            let count = self.purposes_that(|_, purpose| derive::has_basis(purpose, kind));
            self.counted_term("basis", &word_of(&kind), "bases", "label-purposes-count", count)
        });
        let none = self.purposes_that(|_, purpose| purpose.basis.is_empty());
        let none = self.counted_term("basis", "none", "bases", "label-purposes-count", none);
        terms.chain(none).collect()
    }

    /// Recipients by their role in law.
    fn roles_of_label(&self) -> Vec<Term> {
        let roles = [
            RecipientRole::Processor,
            RecipientRole::Controller,
            RecipientRole::Authority,
            RecipientRole::ThirdParty,
            RecipientRole::Anyone,
        ];
        let recipients = || self.notice.recipients.values();
        let joint = self.notice.joint_controllers.len();
        let terms = roles.into_iter().filter_map(|role| {
            let count = recipients().filter(|one| one.role == Some(role)).count();
            self.counted_term("recipient", &word_of(&role), "roles", "label-count", count)
        });
        let joint = self.counted_term("recipient", "joint", "roles", "label-count", joint);
        let silent = recipients().filter(|one| one.role.is_none()).count();
        let silent = self.counted_term("recipient", "none", "roles", "label-count", silent);
        terms.chain(joint).chain(silent).collect()
    }

    /// A term with a number; none if that is zero.
    fn counted_term(
        &self,
        vocabulary: &str,
        word: &str,
        part: &str,
        message: &str,
        count: usize,
    ) -> Option<Term> {
        if count == 0 {
            return None;
        }
        let kind = format!("{vocabulary}-{word}");
        let name = self.word(&format!("label-{kind}"));
        let details = vec![self.message(message, &[("count", count.into())])];
        let term = term(format!("label/{part}/{word}"), &[], name, details)?;
        Some(term.of_kind((word != "none").then_some(kind)))
    }

    /// The data by kind, each with its categories.
    fn data_of_label(&self) -> Vec<Term> {
        let kinds = self.tables.data_kinds.keys().map(String::as_str);
        let kinds = ["special", "offences"].into_iter().chain(kinds).chain(["other"]);
        let mut used: Vec<&str> = Vec::new();
        for id in self.notice.purposes.values().flat_map(|purpose| &purpose.data) {
            if !used.contains(&id.as_str()) {
                used.push(id);
            }
        }
        let of_kind = |kind: &str| {
            let ids = used.iter().copied().filter(|id| self.kind_of_data(id) == kind);
            ids.collect::<Vec<_>>()
        };
        let terms = kinds.filter_map(|kind| {
            let names = of_kind(kind);
            if names.is_empty() {
                return None;
            }
            let name = self.word(&format!("data-kind-{kind}"));
            let details = vec![capital(self.data_names(names))];
            let term = term(format!("label/kinds/{kind}"), &[], name, details)?;
            Some(term.of_kind(Some(format!("data-{kind}"))))
        });
        terms.collect()
    }

    fn kind_of_data(&self, id: &str) -> &str {
        let data = self.notice.data.get(id);
        if data.is_some_and(|data| data.special_kind().is_some()) {
            return "special";
        }
        if data.is_some_and(|data| data.criminal == Some(true)) {
            return "offences";
        }
        let dpv = data.and_then(|data| data.dpv.as_deref());
        self.tables.kind_of_data(id, dpv)
    }
}
