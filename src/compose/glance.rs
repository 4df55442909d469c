//! The notice at a glance: who, why, how long, recipients, rights, complaints; and the description for
//! search engines.

use super::contact::ways;
use super::controller::terms_block;
use super::purpose::right_anchor;
use super::words::{Composer, capital, controller_name, link, term, text};
use crate::derive;
use crate::derive::retention_length::{Length, length};
use crate::document::{Inlines, Role, Section, Term, plain};
use crate::model::{Contact, Notice, Retention, RightKind, RightsContact, Stated};

/// A notice with more purposes than this lists only some of each group, and counts the rest.
const PURPOSES: usize = 8;

/// How many purposes of a group are listed then: with several groups, and with one.
const OF_A_GROUP: usize = 2;
const OF_ALL: usize = 6;

/// How many recipients are listed.
const RECIPIENTS: usize = 5;

impl Composer<'_> {
    /// The summary at the start; each answer links to the text.
    pub(super) fn glance(&self) -> Section {
        let mut section = self.headed("glance", "glance-title", &[]);
        section.role = Role::Glance;
        let mut terms = Vec::new();
        terms.extend(self.glance_term("who", self.controller_names()));
        terms.extend(self.glance_term("why", self.purposes_by_group()));
        terms.extend(self.glance_term("how-long", self.longest()));
        terms.extend(self.glance_term("recipients", self.receivers()));
        terms.extend(self.glance_term("transfers", self.countries()));
        terms.extend(self.glance_term("decisions", self.machine()));
        terms.extend(self.glance_term("rights", vec![self.rights_list()]));
        terms.extend(self.glance_term("complaint", self.authorities_short()));
        terms.extend(self.glance_term("contact", self.contact_short()));
        section.blocks.extend(terms_block("glance/facts".into(), terms));
        section
    }

    /// A sentence that describes the notice.
    pub(super) fn description(&self, title: &str) -> String {
        let names = self.notice.all_controllers().into_iter();
        let names = names.map(|(_, controller)| text(controller_name(controller))).collect();
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
        names.collect()
    }

    fn purposes_by_group(&self) -> Vec<Inlines> {
        let several = self.group_ids().len() > 1;
        let mut lines = Vec::new();
        for group in self.group_ids() {
            let first = |id: &&String| {
                self.notice.purposes[*id].subjects.first().is_some_and(|first| first == group)
            };
            let ids: Vec<&String> = self.notice.purposes.keys().filter(first).collect();
            if ids.is_empty() {
                continue;
            }
            let to = format!("#purposes/for/{group}");
            // A group links to its purposes; without groups, each purpose has a link of its own.
            let purposes = match several {
                true => ids.iter().map(|id| self.purpose_name(id)).collect(),
                false => ids.iter().map(|id| self.purpose_link(id)).collect(),
            };
            let purposes = match (self.notice.purposes.len() > PURPOSES, several) {
                (true, true) => self.first_of(purposes, OF_A_GROUP, None),
                (true, false) => self.first_of(purposes, OF_ALL, Some(&to)),
                (false, _) => self.list(purposes),
            };
            lines.push(match several {
                true => {
                    let group = link(to, capital(self.subject(group)));
                    self.message(
                        "glance-group",
                        &[("group", group.into()), ("purposes", purposes.into())],
                    )
                }
                false => capital(purposes),
            });
        }
        let ungrouped =
            self.notice.purposes.iter().filter(|(_, purpose)| purpose.subjects.is_empty());
        lines.extend(ungrouped.map(|(id, _)| capital(self.purpose_link(id))));
        lines
    }

    /// The first items as a list in words, and how many more there are.
    fn first_of(&self, mut items: Vec<Inlines>, count: usize, rest: Option<&str>) -> Inlines {
        let more = items.len().saturating_sub(count);
        // A single further item is as short as its count.
        if more > 1 {
            items.truncate(count);
            let words = self.message("glance-more", &[("count", more.into())]);
            items.push(match rest {
                Some(to) => link(to, words),
                None => words,
            });
        }
        self.list(items)
    }

    /// The only period, or the longest one with its purpose.
    fn longest(&self) -> Vec<Inlines> {
        let all: Vec<(&str, &Retention)> = self
            .notice
            .purposes
            .iter()
            .flat_map(|(id, purpose)| purpose.retention.iter().map(move |one| (id.as_str(), one)))
            .collect();
        let Some((id, longest)) =
            all.iter().copied().max_by_key(|(_, one)| length(one, self.tables))
        else {
            return Vec::new();
        };
        let reader = self.reader(&self.notice.purposes[id]);
        let same =
            all.iter().all(|(_, one)| one.period == longest.period && one.from == longest.from);
        match (same, self.how_long_briefly(longest, reader)) {
            (true, Some(words)) => {
                vec![self.message("retention-sentence", &[("how-long", capital(words).into())])]
            }
            (false, Some(words)) if length(longest, self.tables) > Length::Open => {
                vec![self.message(
                    "glance-longest",
                    &[("how-long", words.into()), ("purpose", self.purpose_link(id).into())],
                )]
            }
            _ => vec![link("#purposes", self.word("glance-each"))],
        }
    }

    fn receivers(&self) -> Vec<Inlines> {
        let ids: Vec<&String> = self.notice.recipients.keys().collect();
        if ids.is_empty() {
            let none = has_no_recipients(self.notice);
            return none.then(|| self.word("glance-recipients-none")).into_iter().collect();
        }
        let names = ids.iter().map(|id| self.recipient_link(id)).collect();
        vec![capital(self.first_of(names, RECIPIENTS, Some("#recipients")))]
    }

    fn countries(&self) -> Vec<Inlines> {
        let mut countries: Vec<&str> = Vec::new();
        for (_, country) in derive::third_countries(self.notice, self.tables) {
            if !countries.contains(&country) {
                countries.push(country);
            }
        }
        if countries.is_empty() {
            let none = self.notice.transfers.is_some();
            return none.then(|| self.word("glance-transfers-none")).into_iter().collect();
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

    fn rights_list(&self) -> Inlines {
        let rights = RightKind::ALL
            .into_iter()
            .filter(|right| *right != RightKind::Complaint && self.includes_right(*right))
            .map(|right| {
                let name = self.word(&format!("glance-right-{}", right.id()));
                link(format!("#{}", right_anchor(right)), name)
            })
            .collect();
        self.message("glance-rights-list", &[("rights", self.list(rights).into())])
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
        let Some(contact) = self.rights_contact() else { return Vec::new() };
        ways(contact).into_iter().map(|(_, words)| words).collect()
    }

    /// The contact for rights: as the notice says, else the controller.
    pub(super) fn rights_contact(&self) -> Option<&Contact> {
        let dpo = self.notice.dpo.as_ref().and_then(Stated::given).map(|dpo| &dpo.contact);
        let representative = self.notice.representative.as_ref().map(|one| &one.contact);
        let controller = self
            .notice
            .controllers
            .first()
            .filter(|_| !self.is_several())
            .map(|(_, controller)| controller)
            .into_iter()
            .chain(self.notice.controller.iter())
            .chain(self.notice.controllers.values())
            .map(|controller| &controller.contact)
            .find(|contact| !contact.is_empty());
        match self.notice.rights.contact {
            Some(RightsContact::Dpo) => dpo.or(controller),
            Some(RightsContact::Representative) => representative.or(controller),
            _ => controller,
        }
    }
}

/// Whether every purpose states that its data has no recipients.
pub(super) fn has_no_recipients(notice: &Notice) -> bool {
    !notice.purposes.is_empty()
        && notice
            .purposes
            .values()
            .all(|purpose| purpose.recipients.as_ref().is_some_and(Vec::is_empty))
}
