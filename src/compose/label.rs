//! The label: the notice in figures and yes or no, derived only from its fields so that it cannot
//! flatter. Each row links to where it is said.

use super::controller::terms_block;
use super::recipient::kind_of_role;
use super::words::{Composer, ReadingLevel, capital, link, term, text, word_of};
use crate::derive;
use crate::document::{Block, Inlines, Role, Section, Term, plain};
use crate::model::{BasisKind, CookieKind, Purpose, RecipientRole, RightKind};

/// How many purposes are named that use a kind of data.
const USERS: usize = 2;

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
        let mut parts = vec![("kinds", self.data_of_label())];
        // The words of the law are for adults.
        if self.level == ReadingLevel::Standard {
            parts.extend([("bases", self.bases_of_label()), ("roles", self.roles_of_label())]);
        }
        for (key, terms) in parts {
            let Some(block) = terms_block(format!("label/{key}/list"), terms) else { continue };
            let mut part = self.headed(&format!("label/{key}"), &format!("label-{key}-title"), &[]);
            part.blocks.push(block);
            section.sections.push(part);
        }
        Some(section)
    }

    /// First what it means for a person, then how much and who; a row for which the notice has no
    /// fact is left out.
    fn label_terms(&self) -> Vec<Term> {
        let objects = self.includes_right(RightKind::Object);
        let objection = if objects { "right-to-object" } else { "purposes" };
        let terms = [
            ("countries", "transfers", self.countries_of_label()),
            ("decisions", "automated-decisions", self.decisions_of_label()),
            ("tracking", "", self.tracking_of_label()),
            ("how-long", "", self.longest_lines()),
            ("special", "purposes", self.special_of_label()),
            ("offences", "purposes", self.offences_of_label()),
            ("marketing", objection, self.marketing_of_label()),
            ("sources", "purposes", self.sources_of_label()),
            ("recipients", "recipients", self.recipients_of_label()),
            ("who", "controller", self.names_of_label()),
            ("cookies", "cookies", self.cookies_of_label()),
        ];
        let terms = terms.into_iter().filter_map(|(key, at, details)| {
            let linked = |words| if at.is_empty() { words } else { link(format!("#{at}"), words) };
            let details = details.into_iter().map(linked).collect();
            term(format!("label/{key}"), &[], self.word(&format!("label-{key}")), details)
        });
        terms.collect()
    }

    fn names_of_label(&self) -> Vec<Inlines> {
        let controllers = self.notice.all_controllers().into_iter();
        let names: Vec<Inlines> =
            controllers.map(|(_, controller)| text(controller.called())).collect();
        let own = Some(names).filter(|names| !names.is_empty()).map(|names| self.list(names));
        own.into_iter().chain(self.joint_names().map(|names| unlinked(&names))).collect()
    }

    fn no(&self) -> Vec<Inlines> {
        vec![self.word("label-no")]
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
            let none = derive::has_no_receivers(self.notice);
            return none.then(|| self.word("label-nobody")).into_iter().collect();
        }
        vec![self.message("label-recipients-count", &[("count", count.into())])]
    }

    fn countries_of_label(&self) -> Vec<Inlines> {
        let countries = derive::countries(self.notice, self.tables);
        if countries.is_empty() {
            let is_said = self.notice.transfers.is_some();
            return if is_said { self.no() } else { Vec::new() };
        }
        let names = countries.into_iter().map(|code| self.country_in_sentence(code)).collect();
        vec![self.message("label-yes-countries", &[("countries", self.list(names).into())])]
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
        self.yes_or_no(self.purposes_that(|_, purpose| purpose.data.iter().any(criminal)))
    }

    fn sources_of_label(&self) -> Vec<Inlines> {
        let from_others = |_: &str, purpose: &Purpose| {
            let sources = self.notice.sources_of(purpose);
            sources.into_iter().any(|source| derive::is_from_others(self.notice, source))
        };
        self.yes_or_no(self.purposes_that(from_others))
    }

    fn marketing_of_label(&self) -> Vec<Inlines> {
        self.yes_or_no(self.purposes_that(|_, purpose| derive::objects_to_marketing(purpose)))
    }

    fn decisions_of_label(&self) -> Vec<Inlines> {
        let count = self.purposes_that(|_, purpose| purpose.automated_decisions.is_some());
        if count == 0 && self.notice.automated_decisions.is_none() {
            return Vec::new();
        }
        self.yes_or_no(count)
    }

    fn yes_or_no(&self, count: usize) -> Vec<Inlines> {
        if count == 0 { self.no() } else { self.yes_for(count) }
    }

    /// Cookies that follow people, and profiling; "no" only where the notice speaks of both.
    fn tracking_of_label(&self) -> Vec<Inlines> {
        let mut details = Vec::new();
        let follows = |kind| matches!(kind, Some(CookieKind::Statistics | CookieKind::Marketing));
        let cookies = derive::cookies(self.notice);
        if cookies.is_some_and(|all| all.values().any(|cookie| follows(cookie.kind))) {
            details.push(link("#cookies", self.word("label-tracking-cookies")));
        }
        let profiled = self.purposes_that(|_, purpose| purpose.profiling.is_some());
        if profiled > 0 {
            let words = self.message("label-tracking-profiling", &[("count", profiled.into())]);
            details.push(link("#automated-decisions", words));
        }
        let speaks_of_both = self.notice.cookies.is_some() && self.notice.profiling.is_some();
        if details.is_empty() && speaks_of_both {
            details.push(link("#cookies", self.word("label-no")));
        }
        details
    }

    fn cookies_of_label(&self) -> Vec<Inlines> {
        let Some(stated) = &self.notice.cookies else { return Vec::new() };
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
        let to = if part == "roles" { "#recipients" } else { "#purposes" };
        let message = if word.starts_with("anyone") { "label-yes" } else { message };
        let details = vec![link(to, self.message(message, &[("count", count.into())]))];
        let term = term(format!("label/{part}/{word}"), &[], name, details)?;
        let kind = if vocabulary == "recipient" { kind_of_role(word) } else { kind };
        Some(term.of_kind((word != "none").then_some(kind)))
    }

    /// The data by kind, each with its categories and what they are used for.
    fn data_of_label(&self) -> Vec<Term> {
        let kinds = derive::data_by_kind(self.notice, self.tables).into_iter();
        let terms = kinds.filter_map(|(kind, data)| {
            let name = capital(self.word(&format!("data-kind-{kind}")));
            let users = self.notice.purposes.iter();
            let users = users.filter(|(_, one)| {
                one.name.is_some() && one.data.iter().any(|id| data.contains(&id.as_str()))
            });
            let mut users: Vec<Inlines> = users.map(|(id, _)| self.purpose_link(id)).collect();
            let mut details = vec![capital(self.data_names(data))];
            if !users.is_empty() {
                let more = self.purposes_left_out(&mut users, USERS, Some("#purposes"));
                let purposes = ("purposes", self.list(users).into());
                details.push(match more {
                    Some(more) => {
                        self.message("recipient-some-purposes", &[purposes, ("more", more.into())])
                    }
                    None => self.message("recipient-purposes", &[purposes]),
                });
            }
            let term = term(format!("label/kinds/{kind}"), &[], name, details)?;
            Some(term.of_kind(Some(format!("data-{kind}"))))
        });
        terms.collect()
    }
}

/// The words without their links, for a row that is a link itself.
fn unlinked(words: &Inlines) -> Inlines {
    text(&plain(words))
}
