//! The notice: everything one `notice.toml` says, shared facts merged in.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    AiSystem, Audience, Camera, Controller, Cookie, DataCategory, DataSource, Event, Id, Internal,
    JointController, Law, Nothing, OnBehalf, OneOrMany, Purpose, Recipient, Representative,
    RepresentedIn, Rights, Section, Security, Share, Slug, Stated, Subject, Table, Title,
};

/// The facts and own words of one notice.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Notice {
    /// The title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<Title>,
    /// The last part of its address, by language.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub slug: Option<Slug>,
    /// Whom it is written for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub audience: Option<Audience>,
    /// The order of the sections; what the law asks for is appended where it is left off.
    #[serde(default, skip_serializing)]
    pub order: Vec<Id>,
    /// What to remove from the shared facts (`purposes.newsletter`).
    #[serde(default, skip_serializing)]
    pub without: Vec<String>,
    /// The supervisory authorities, by country (default: the controllers' countries).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub authorities: Vec<String>,
    /// The data protection officer, or "none".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dpo: Option<Stated<Representative>>,
    /// The representative in the Union of a controller elsewhere (Art. 27); with several, each says
    /// where.
    #[serde(default, skip_serializing_if = "OneOrMany::is_empty")]
    pub representative: OneOrMany<Representative>,
    /// The controller.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub controller: Option<Controller>,
    /// Several controllers, each for its own purposes.
    #[serde(default, skip_serializing_if = "Table::is_empty")]
    pub controllers: Table<Controller>,
    /// How several controllers share their purposes, where a purpose does not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub share: Option<Share>,
    /// Those who decide together with the controller.
    #[serde(default, skip_serializing_if = "Table::is_empty")]
    pub joint_controllers: Table<JointController>,
    /// The data subject groups.
    #[serde(default, skip_serializing_if = "Table::is_empty")]
    pub subjects: Table<Subject>,
    /// The data categories.
    #[serde(default, skip_serializing_if = "Table::is_empty")]
    pub data: Table<DataCategory>,
    /// Where data comes from, apart from the person.
    #[serde(default, skip_serializing_if = "Table::is_empty")]
    pub sources: Table<DataSource>,
    /// Events of the notice's own.
    #[serde(default, skip_serializing_if = "Table::is_empty")]
    pub events: Table<Event>,
    /// Laws that klartext's table does not know.
    #[serde(default, skip_serializing_if = "Table::is_empty")]
    pub laws: Table<Law>,
    /// The purposes.
    #[serde(default, skip_serializing_if = "Table::is_empty")]
    pub purposes: Table<Purpose>,
    /// The recipients.
    #[serde(default, skip_serializing_if = "Table::is_empty")]
    pub recipients: Table<Recipient>,
    /// "none" where no data leaves the EU and the EEA.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub transfers: Option<Nothing>,
    /// "none" where no machine alone makes decisions that matter to people.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub automated_decisions: Option<Nothing>,
    /// "none" where people are not profiled.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub profiling: Option<Nothing>,
    /// The AI systems that data goes through, or that people talk to.
    #[serde(default, skip_serializing_if = "Table::is_empty")]
    pub ai: Table<AiSystem>,
    /// The cameras that watch a place.
    #[serde(default, skip_serializing_if = "Table::is_empty")]
    pub cameras: Table<Camera>,
    /// The cookies, or "none".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cookies: Option<Stated<Table<Cookie>>>,
    /// How data is protected.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub security: Option<Security>,
    /// What is done as someone's processor.
    #[serde(default, skip_serializing_if = "Table::is_empty")]
    pub on_behalf: Table<OnBehalf>,
    /// Own words on rights.
    #[serde(default, skip_serializing_if = "Rights::is_empty")]
    pub rights: Rights,
    /// Free sections.
    #[serde(default, skip_serializing_if = "Table::is_empty")]
    pub section: Table<Section>,
    /// Notes for the register of Art. 30, by the id of a purpose, a recipient or another entry; never
    /// published.
    #[serde(default, skip_serializing)]
    pub internal: Table<Internal>,
    /// Findings that are allowed, each with a reason; never published.
    #[serde(default, skip_serializing)]
    pub allow: Vec<Allow>,
}

/// A finding that an editor allows.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Allow {
    /// The rule's name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rule: Option<String>,
    /// The place (`purposes.customer-surveys`); everything below it is meant too.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<String>,
    /// Why it is allowed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

impl Allow {
    /// Whether a finding of `rule` at the key path `at` is allowed: with a reason, there or above.
    pub fn allows(&self, rule: &str, at: &str) -> bool {
        let above = self.at.as_deref().unwrap_or_default();
        let below = |rest: &str| rest.starts_with('.');
        self.rule.as_deref() == Some(rule)
            && self.has_reason()
            && (at == above || above.is_empty() || at.strip_prefix(above).is_some_and(below))
    }

    /// Whether a reason is given.
    pub fn has_reason(&self) -> bool {
        self.reason.as_deref().is_some_and(|reason| !reason.trim().is_empty())
    }
}

impl Notice {
    /// All controllers with their ids: the several ones, or the single one under `controller`.
    pub fn all_controllers(&self) -> Vec<(&str, &Controller)> {
        if self.controllers.is_empty() {
            self.controller.iter().map(|controller| ("controller", controller)).collect()
        } else {
            self.controllers.iter().map(|(id, controller)| (id.as_str(), controller)).collect()
        }
    }

    /// The representative in a place.
    pub fn representative_in(&self, place: RepresentedIn) -> Option<&Representative> {
        self.representative.iter().find(|one| one.place.unwrap_or_default() == place)
    }

    /// The representative to turn to: the one in the Union, else the first.
    pub fn main_representative(&self) -> Option<&Representative> {
        self.representative_in(RepresentedIn::EU).or_else(|| self.representative.first())
    }

    /// The recipients of a purpose, by id: those it names, then those that name it.
    pub fn recipients_of<'a>(&'a self, purpose_id: &'a str) -> Vec<&'a str> {
        let named = self
            .purposes
            .get(purpose_id)
            .and_then(|purpose| purpose.recipients.as_deref())
            .unwrap_or_default();
        let mut ids: Vec<&str> = named.iter().map(String::as_str).collect();
        for (id, recipient) in &self.recipients {
            let includes =
                recipient.purposes.as_ref().is_some_and(|purposes| purposes.includes(purpose_id));
            if includes && !ids.contains(&id.as_str()) {
                ids.push(id);
            }
        }
        ids
    }

    /// The purposes a recipient receives data for, by id, in the notice's order.
    pub fn purposes_of<'a>(&'a self, recipient_id: &str) -> Vec<&'a str> {
        let own = self.recipients.get(recipient_id).and_then(|one| one.purposes.as_ref());
        let receives = |id: &str, purpose: &super::Purpose| {
            purpose
                .recipients
                .as_ref()
                .is_some_and(|named| named.iter().any(|one| one == recipient_id))
                || own.is_some_and(|purposes| purposes.includes(id))
        };
        let purposes = self.purposes.iter().filter(|(id, purpose)| receives(id, purpose));
        purposes.map(|(id, _)| id.as_str()).collect()
    }

    /// Where the data of a purpose come from, by id: what the purpose says, else what its data
    /// categories say, in that order and each once.
    pub fn sources_of<'a>(&'a self, purpose: &'a super::Purpose) -> Vec<&'a str> {
        if let Some(source) = &purpose.source {
            return source.iter().map(String::as_str).collect();
        }
        let mut ids = Vec::new();
        for datum in &purpose.data {
            let source = self.data.get(datum).and_then(|data| data.source.as_ref());
            for id in source.into_iter().flatten() {
                if !ids.contains(&id.as_str()) {
                    ids.push(id.as_str());
                }
            }
        }
        ids
    }
}
