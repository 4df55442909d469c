//! The label: the notice in figures and yes or no, derived only from its fields so that it cannot
//! flatter. What the notice does not state is shown as missing.

use super::controller::terms_block;
use super::recipient::kind_of_role;
use super::words::{Composer, capital, link, term, text, word_of};
use crate::derive;
use crate::document::{Block, Inlines, Role, Section, Term};
use crate::model::{BasisKind, CookieKind, Purpose, RecipientRole};

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
            controllers.map(|(_, controller)| text(controller.called())).collect();
        let terms = [
            ("who", if names.is_empty() { self.not_said() } else { vec![self.list(names)] }),
            ("people", self.counted(self.group_ids().len())),
            ("purposes", self.counted(self.notice.purposes.len())),
            ("how-long", self.longest_lines()),
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

    /// All who receive data; each category counts as one, which is stated.
    fn recipients_of_label(&self) -> Vec<Inlines> {
        let count = derive::receivers(self.notice).len();
        if count == 0 {
            return match derive::has_no_receivers(self.notice) {
                true => vec![self.word("label-nobody")],
                false => self.not_said(),
            };
        }
        vec![self.message("label-recipients-count", &[("count", count.into())])]
    }

    fn countries_of_label(&self) -> Vec<Inlines> {
        let countries = derive::countries(self.notice, self.tables);
        match (countries.is_empty(), self.notice.transfers.is_some()) {
            (true, true) => vec![self.word("transfers-none")],
            (true, false) => self.not_said(),
            (false, _) => {
                let names = countries.into_iter().map(|code| self.country(code)).collect();
                vec![link("#transfers", capital(self.list(names)))]
            }
        }
    }

    fn special_of_label(&self) -> Vec<Inlines> {
        let kinds = derive::data_by_kind(self.notice, self.tables).into_iter();
        let used: Vec<&str> =
            kinds.filter(|(kind, _)| *kind == "special").flat_map(|(_, data)| data).collect();
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
        let message =
            if other == 0 { "label-cookies-all-necessary" } else { "label-cookies-others" };
        vec![self.message(message, &[("count", cookies.len().into()), ("other", other.into())])]
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
            self.counted_term("basis", &word_of(kind), "bases", "label-purposes-count", count)
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
            RecipientRole::AnyoneOnRequest,
        ];
        let receivers = derive::receivers(self.notice);
        let count = |is: &dyn Fn(Option<&str>) -> bool| {
            receivers.iter().filter(|id| is(self.role_of(id).as_deref())).count()
        };
        let roles = roles.iter().map(word_of).chain(["joint".to_owned()]);
        let terms = roles.filter_map(|role| {
            let count = count(&|one| one == Some(&role));
            self.counted_term("recipient", &role, "roles", "label-count", count)
        });
        let silent = count(&|one| one.is_none());
        let silent = self.counted_term("recipient", "none", "roles", "label-count", silent);
        terms.chain(silent).collect()
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
        let kind = if vocabulary == "recipient" { kind_of_role(word) } else { kind };
        Some(term.of_kind((word != "none").then_some(kind)))
    }

    /// The data by kind, each with its categories.
    fn data_of_label(&self) -> Vec<Term> {
        let kinds = derive::data_by_kind(self.notice, self.tables).into_iter();
        let terms = kinds.filter_map(|(kind, data)| {
            let name = capital(self.word(&format!("data-kind-{kind}")));
            let details = vec![capital(self.data_names(data))];
            let term = term(format!("label/kinds/{kind}"), &[], name, details)?;
            Some(term.of_kind(Some(format!("data-{kind}"))))
        });
        terms.collect()
    }
}
