//! The notice at a glance: who, why, how long, recipients, rights, complaints; and the description for
//! search engines.

use super::controller::terms_block;
use super::purpose::right_anchor;
use super::words::{Composer, capital, link, term, text};
use crate::derive::{self, AnsweringParty};
use crate::document::{Inlines, Role, Section, Term, plain};
use crate::model::{Purpose, RightKind};

/// A notice with more purposes than this lists only some of each group, and counts the rest.
const PURPOSES: usize = 8;

/// How many purposes of a group are listed then: with several groups, and with one.
const OF_A_GROUP: usize = 1;
const OF_ALL: usize = 6;

/// How many recipients are listed.
const RECIPIENTS: usize = 2;

impl Composer<'_> {
    /// The summary at the start; each answer links to the text.
    pub(super) fn glance(&self) -> Section {
        let mut section = self.headed("glance", "glance-title", &[]);
        section.role = Role::Glance;
        let mut terms = Vec::new();
        terms.extend(self.glance_term("data", self.data_kinds()));
        terms.extend(self.glance_term("who", self.controller_names()));
        terms.extend(self.glance_term("why", self.purposes_by_group()));
        terms.extend(self.glance_term("how-long", self.longest_lines()));
        terms.extend(self.glance_term("recipients", self.receivers()));
        terms.extend(self.glance_term("transfers", self.countries()));
        terms.extend(self.glance_term("decisions", self.machine()));
        terms.extend(self.glance_term("rights", self.rights_list()));
        terms.extend(self.glance_term("complaint", self.authorities_short()));
        terms.extend(self.glance_term("contact", self.contact_short()));
        section.blocks.extend(terms_block("glance/facts".into(), terms));
        section
    }

    /// A sentence that describes the notice.
    pub(super) fn description(&self, title: &str) -> String {
        let names = self.notice.all_controllers().into_iter();
        let names = names.map(|(_, controller)| text(controller.called())).collect();
        let args = [("title", title.to_owned().into()), ("name", self.list(names).into())];
        plain(&self.message("document-description", &args))
    }

    /// The last part of the notice's address in this language.
    pub(super) fn slug(&self) -> String {
        self.notice.slug.as_ref().map(|slug| self.own_plain("slug", slug)).unwrap_or_default()
    }

    fn glance_term(&self, key: &str, details: Vec<Inlines>) -> Option<Term> {
        term(format!("glance/{key}"), &[], self.word(&format!("glance-{key}")), details)
    }

    fn controller_names(&self) -> Vec<Inlines> {
        let names = self.notice.all_controllers().into_iter().filter_map(|(id, controller)| {
            let to =
                if self.is_several() { format!("#controllers/{id}") } else { "#controller".into() };
            Some(link(to, text(controller.name.as_deref()?)))
        });
        names.chain(self.joint_names()).collect()
    }

    /// Who decides together with the controller, and for how many purposes if not for all.
    pub(super) fn joint_names(&self) -> Option<Inlines> {
        let joint: Vec<&String> = self.notice.joint_controllers.keys().collect();
        let ids = || self.notice.purposes.keys();
        let shared = ids().filter(|id| !derive::joint_controllers_of(self.notice, id).is_empty());
        let count = Some(shared.count()).filter(|count| *count < ids().count()).unwrap_or(0);
        let names = joint.iter().map(|id| self.recipient_link(id)).collect();
        let args = [("count", count.into()), ("names", self.list(names).into())];
        (!joint.is_empty()).then(|| self.message("who-joint", &args))
    }

    /// A line for each group, with its own purposes first; each purpose of a group is named or
    /// counted.
    fn purposes_by_group(&self) -> Vec<Inlines> {
        let groups = self.group_ids();
        let all: Vec<Vec<&str>> =
            groups.iter().map(|group| self.purposes_of_group(group)).collect();
        let is_many = all.iter().map(Vec::len).sum::<usize>() > PURPOSES;
        let mut lines = Vec::new();
        for (group, ids) in groups.iter().zip(all) {
            let to = format!("#purposes/for/{group}");
            if groups.len() == 1 {
                let purposes = ids.iter().map(|id| self.purpose_link(id)).collect();
                let count = if is_many { OF_ALL } else { PURPOSES };
                lines.push(capital(self.some_purposes(purposes, count, Some(&to))));
                continue;
            }
            // A group links to its purposes; without groups, each purpose has a link of its own.
            let purposes = ids.iter().map(|id| self.purpose_name(id)).collect();
            let count = if is_many { OF_A_GROUP } else { PURPOSES };
            let purposes = self.some_purposes(purposes, count, None);
            let group = link(to, capital(self.subject(group)));
            let args = [("group", group.into()), ("purposes", purposes.into())];
            lines.push(self.message("glance-group", &args));
        }
        let ungrouped =
            self.notice.purposes.iter().filter(|(_, purpose)| purpose.subjects.is_empty());
        lines.extend(ungrouped.map(|(id, _)| capital(self.purpose_link(id))));
        lines
    }

    /// The purposes of a group: those under its own heading first.
    fn purposes_of_group(&self, group: &str) -> Vec<&str> {
        let place = |purpose: &Purpose| purpose.subjects.iter().position(|one| one == group);
        let of = self.notice.purposes.iter();
        let of = of.filter_map(|(id, purpose)| Some((place(purpose)?, id.as_str())));
        let mut of: Vec<(usize, &str)> = of.collect();
        of.sort_by_key(|(place, _)| *place > 0);
        of.into_iter().map(|(_, id)| id).collect()
    }

    /// The first purposes as a list in words, and how many more there are.
    pub(super) fn some_purposes(
        &self,
        mut purposes: Vec<Inlines>,
        count: usize,
        rest: Option<&str>,
    ) -> Inlines {
        match self.purposes_left_out(&mut purposes, count, rest) {
            Some(more) => {
                let purposes = self.list(purposes);
                let args = [("purposes", purposes.into()), ("more", more.into())];
                self.message("some-purposes", &args)
            }
            None => self.list(purposes),
        }
    }

    /// Leaves the first purposes, and says how many more there were.
    pub(super) fn purposes_left_out(
        &self,
        purposes: &mut Vec<Inlines>,
        count: usize,
        rest: Option<&str>,
    ) -> Option<Inlines> {
        let more = purposes.len().saturating_sub(count);
        // A single further purpose is as short as its count.
        if more < 2 {
            return None;
        }
        purposes.truncate(count);
        let words = self.more_purposes(more);
        Some(match rest {
            Some(to) => link(to, words),
            None => words,
        })
    }

    pub(super) fn more_purposes(&self, count: usize) -> Inlines {
        self.message("some-purposes-more", &[("count", count.into())])
    }

    /// The kinds of data, as the label has them; sensitive data and offences by name.
    fn data_kinds(&self) -> Vec<Inlines> {
        let kinds =
            derive::data_by_kind(self.notice, self.tables).into_iter().map(|(kind, data)| {
                let name =
                    link(format!("#label/kinds/{kind}"), self.word(&format!("data-kind-{kind}")));
                match kind {
                    "special" | "offences" => {
                        let data = self.data_names(data);
                        self.message(
                            "data-kind-named",
                            &[("kind", name.into()), ("data", data.into())],
                        )
                    }
                    _ => name,
                }
            });
        let kinds: Vec<Inlines> = kinds.collect();
        if kinds.is_empty() { kinds } else { vec![capital(self.list(kinds))] }
    }

    fn receivers(&self) -> Vec<Inlines> {
        let ids = derive::receivers(self.notice);
        if ids.is_empty() {
            let none = derive::has_no_receivers(self.notice);
            return none.then(|| self.word("glance-recipients-none")).into_iter().collect();
        }
        let mut names: Vec<Inlines> = ids.iter().map(|id| self.recipient_link(id)).collect();
        let more = names.len().saturating_sub(RECIPIENTS);
        // A single further recipient is as short as its count.
        if more > 1 {
            names.truncate(RECIPIENTS);
            let words = self.message("glance-more-recipients", &[("count", more.into())]);
            names.push(link("#recipients", words));
        }
        vec![capital(self.list(names))]
    }

    fn countries(&self) -> Vec<Inlines> {
        let countries = derive::countries(self.notice, self.tables);
        if countries.is_empty() {
            let none = self.notice.transfers.is_some();
            return none.then(|| self.word("transfers-none")).into_iter().collect();
        }
        let names =
            self.list(countries.into_iter().map(|code| self.country_in_sentence(code)).collect());
        vec![link("#transfers", capital(names))]
    }

    fn machine(&self) -> Vec<Inlines> {
        let decided =
            self.notice.purposes.values().any(|purpose| purpose.automated_decisions.is_some());
        let profiled = self.notice.purposes.values().any(|purpose| purpose.profiling.is_some());
        let to = |message: &str| link("#automated-decisions", self.word(message));
        let mut lines = Vec::new();
        lines.extend(decided.then(|| to("glance-decided")));
        let none = !decided && self.notice.automated_decisions.is_some();
        lines.extend(none.then(|| self.word("glance-decided-none")));
        lines.extend(profiled.then(|| to("glance-profiled")));
        lines
    }

    /// What people can always do; then what depends on conditions of the law.
    fn rights_list(&self) -> Vec<Inlines> {
        let marketing = self.notice.purposes.values().any(derive::objects_to_marketing);
        let always = [
            (RightKind::Access, "access", true),
            (RightKind::Rectification, "rectification", true),
            (RightKind::WithdrawConsent, "withdraw-consent", true),
            (RightKind::Object, "object-marketing", marketing),
        ];
        let general = !marketing || self.notice.purposes.values().any(derive::objects_in_general);
        let conditional = [
            (RightKind::Erasure, "erasure", true),
            (RightKind::Restriction, "restriction", true),
            (RightKind::Portability, "portability", true),
            (RightKind::Object, "object", general),
            (RightKind::HumanDecision, "human-decision", true),
        ];
        let sentence = |message: &str, rights: &[(RightKind, &str, bool)]| {
            let rights = rights.iter().filter(|(right, _, is)| *is && self.includes_right(*right));
            let rights: Vec<Inlines> = rights
                .map(|(right, word, _)| {
                    let name = self.word(&format!("glance-can-{word}"));
                    link(format!("#{}", right_anchor(*right)), name)
                })
                .collect();
            let words = || self.message(message, &[("rights", self.list(rights.clone()).into())]);
            (!rights.is_empty()).then(words)
        };
        let sentences = [
            sentence("glance-rights-list", &always),
            sentence("glance-rights-conditional", &conditional),
        ];
        sentences.into_iter().flatten().collect()
    }

    fn authorities_short(&self) -> Vec<Inlines> {
        derive::authorities(self.notice, self.tables)
            .into_iter()
            .filter_map(|country| {
                let authority = self.tables.authorities.get(country)?;
                let name = authority.name_in(&self.locale.language);
                Some(link("#complaint", capital(text(name))))
            })
            .collect()
    }

    fn contact_short(&self) -> Vec<Inlines> {
        match derive::answering(self.notice, &[]).as_slice() {
            [only] => self.ways(only.contact).into_iter().map(|(_, words)| words).collect(),
            several => several.iter().filter_map(|party| self.party_ways(party)).collect(),
        }
    }

    /// One of several parties by name, and how to reach it.
    pub(super) fn party_ways(&self, party: &AnsweringParty<'_>) -> Option<Inlines> {
        let names = party.controllers.iter();
        let names = names
            .map(|(id, controller)| link(format!("#controllers/{id}"), text(controller.called())));
        let ways = self.ways_in_words(party.contact)?;
        let args = [("name", self.list(names.collect()).into()), ("ways", ways.into())];
        Some(self.message("rights-how-controller", &args))
    }
}
