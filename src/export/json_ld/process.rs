//! One purpose as a process: whose data, which, why, how long, to whom.

use serde_json::{Map, Value, json};

use super::term::condition_term;
use super::{Writer, put, reference};
use crate::compose::Addressee;
use crate::derive;
use crate::model::{AllOr, Coverage, ProvisionBy, Purpose, Retention, Text};

impl Writer<'_> {
    pub(super) fn processes(&self) -> Vec<Value> {
        let purposes = self.edition.facts.purposes.iter();
        purposes.map(|(id, purpose)| self.process(id, purpose)).collect()
    }

    fn process(&self, id: &str, purpose: &Purpose) -> Value {
        let facts = self.edition.facts;
        let mut node = Map::new();
        node.insert("@id".into(), self.id(&format!("purpose-{id}")).into());
        node.insert("@type".into(), "dpv:PersonalDataProcess".into());
        node.insert("dct:title".into(), self.by_language(|words| words.purpose_name(id)));
        node.insert("dpv:hasPurpose".into(), self.purpose_term(id, purpose));
        let subjects = purpose.subjects.iter().map(|group| self.subject_term(group));
        put(&mut node, "dpv:hasDataSubject", subjects.collect());
        let data = purpose.data.iter().map(|datum| self.data_term(datum));
        put(&mut node, "dpv:hasPersonalData", data.collect());
        let bases = purpose.basis.iter().enumerate();
        let bases = bases.filter_map(|(index, basis)| self.basis(id, index, basis));
        let conditions = purpose.special.iter().filter_map(|special| special.condition);
        let conditions = conditions.map(|condition| reference(condition_term(condition)));
        put(&mut node, "dpv:hasLegalBasis", bases.chain(conditions).collect());
        let retentions = purpose.retention.iter().enumerate();
        let retentions = retentions.map(|(index, one)| self.storage(id, index, purpose, one));
        put(&mut node, "dpv:hasStorageCondition", retentions.collect());
        let sources = facts.sources_of(purpose).into_iter().map(|source| self.source_term(source));
        put(&mut node, "dpv:hasDataSource", sources.collect());
        put(&mut node, "dpv:hasNecessity", necessities(purpose));
        if facts.controllers.len() > 1 {
            let own = facts.all_controllers().into_iter().filter(|(one, _)| {
                purpose.controllers.as_ref().is_none_or(|named| named.includes(one))
            });
            let own = own.map(|(one, _)| reference(&self.id(&format!("controller-{one}"))));
            put(&mut node, "dpv:hasDataController", own.collect());
        }
        self.insert_recipients(id, &mut node);
        put(&mut node, "dpv:hasProcessing", self.processing(id, purpose));
        put(&mut node, "dpv:hasContext", self.decisions(id, purpose));
        put(&mut node, "dpv:isImplementedUsingTechnology", self.technology(id));
        Value::Object(node)
    }

    fn insert_recipients(&self, id: &str, node: &mut Map<String, Value>) {
        let facts = self.edition.facts;
        let mut by_property = Map::new();
        for recipient in facts.recipients_of(id) {
            let property = self.recipient_property(recipient);
            let list = by_property.entry(property).or_insert_with(|| json!([]));
            if let Value::Array(list) = list {
                list.push(reference(&self.id(&format!("recipient-{recipient}"))));
            }
        }
        for (property, list) in by_property {
            let Value::Array(list) = list else { continue };
            put(node, &property, list);
        }
    }

    fn processing(&self, id: &str, purpose: &Purpose) -> Vec<Value> {
        let facts = self.edition.facts;
        let mut processing = vec![reference("dpv:Use")];
        let stored = purpose.retention.iter().any(|one| one.not_stored != Some(true));
        processing.extend(stored.then(|| reference("dpv:Store")));
        processing.extend(derive::is_direct(facts, purpose).then(|| reference("dpv:Collect")));
        let recipients = facts.recipients_of(id);
        processing.extend((!recipients.is_empty()).then(|| reference("dpv:Share")));
        processing.extend(purpose.profiling.as_ref().map(|_| reference("dpv:Profiling")));
        for one in recipients {
            let Some(recipient) = facts.recipients.get(one) else { continue };
            for (index, transfer) in recipient.transfer.iter().enumerate() {
                if transfer.purposes.is_empty() || transfer.purposes.iter().any(|to| to == id) {
                    processing.push(self.transfer(one, index, recipient, transfer));
                }
            }
        }
        processing
    }

    fn decisions(&self, id: &str, purpose: &Purpose) -> Vec<Value> {
        let at = format!("purposes.{id}.automated_decisions");
        let decision = purpose.automated_decisions.as_ref().map(|decision| {
            let mut node = Map::new();
            node.insert("@type".into(), "dpv:AutomatedDecisionMaking".into());
            if let Some(logic) = &decision.logic {
                let words = self.by_language(|words| words.own(&format!("{at}.logic"), logic));
                let logic = json!({ "@type": "dpv:AlgorithmicLogic", "dct:description": words });
                node.insert("dpv:hasAlgorithmicLogic".into(), logic);
            }
            if let Some(about) = &decision.significance {
                let words =
                    self.by_language(|words| words.own(&format!("{at}.significance"), about));
                node.insert("dct:description".into(), words);
            }
            Value::Object(node)
        });
        decision.into_iter().collect()
    }

    /// The AI systems and cameras that are used for a purpose; each is described once.
    fn technology(&self, purpose: &str) -> Vec<Value> {
        let facts = self.edition.facts;
        let serves =
            |named: &Option<AllOr>| named.as_ref().is_some_and(|one| one.includes(purpose));
        let ai = facts.ai.iter().filter(|(_, ai)| serves(&ai.purposes));
        let ai = ai.map(|(id, ai)| {
            let (key, words) = match &ai.name {
                Some(name) => ("name", Some(&name.0)),
                None => ("does", ai.does.as_deref()),
            };
            self.technology_term("ai", id, key, words)
        });
        let cameras = facts.cameras.iter().filter(|(_, camera)| serves(&camera.purposes));
        let cameras = cameras.map(|(id, camera)| {
            self.technology_term("cameras", id, "place", camera.place.as_deref())
        });
        ai.chain(cameras).collect()
    }

    fn technology_term(&self, table: &str, id: &str, key: &str, words: Option<&Text>) -> Value {
        let node_id = self.id(&format!("{table}-{id}"));
        if !self.described.borrow_mut().insert(node_id.clone()) {
            return reference(&node_id);
        }
        let mut node = Map::new();
        node.insert("@id".into(), node_id.into());
        node.insert("@type".into(), "dpv:Technology".into());
        if let Some(own) = words {
            let at = format!("{table}.{id}.{key}");
            node.insert("dct:title".into(), self.by_language(|words| words.own(&at, own)));
        }
        Value::Object(node)
    }

    /// How long data is kept, and when they are erased.
    fn storage(&self, id: &str, index: usize, purpose: &Purpose, one: &Retention) -> Value {
        let facts = self.edition.facts;
        let reader = match derive::is_addressed(facts, &purpose.subjects) {
            true => Addressee::You,
            false => Addressee::Third,
        };
        let at = format!("purposes.{id}.retention.{index}");
        let words = self.by_language(|words| {
            let mut joined = crate::document::Inlines::new();
            for (number, detail) in words.retention(&at, one, reader).into_iter().enumerate() {
                if number > 0 {
                    joined.push(crate::document::Inline::Text(" ".into()));
                }
                joined.extend(detail);
            }
            joined
        });
        let (kind, length) = duration(one);
        let mut duration = Map::new();
        duration.insert("@type".into(), kind.into());
        duration.extend(length.map(|length| ("dpv:hasDuration".into(), length.into())));
        duration.insert("dct:description".into(), words);
        let mut node = Map::new();
        node.insert("@id".into(), self.id(&format!("purpose-{id}-storage-{}", index + 1)).into());
        let ends = one.forever != Some(true);
        let storage = if ends { "dpv:StorageDeletion" } else { "dpv:StorageDuration" };
        node.insert("@type".into(), storage.into());
        self.insert_covers(&mut node, &one.covers);
        node.insert("dpv:hasDuration".into(), Value::Object(duration));
        Value::Object(node)
    }

    /// The data and people that an entry of several is about.
    pub(super) fn insert_covers(&self, node: &mut Map<String, Value>, covers: &Coverage) {
        let data = covers.data.iter().map(|datum| self.data_term(datum));
        put(node, "dpv:hasPersonalData", data.collect());
        let subjects = covers.subjects.iter().map(|group| self.subject_term(group));
        put(node, "dpv:hasDataSubject", subjects.collect());
        if let Some(when) = &covers.when {
            let words = self.by_language(|words| words.own("when", when));
            node.insert("dct:description".into(), words);
        }
    }
}

fn duration(one: &Retention) -> (&'static str, Option<String>) {
    let length = (!one.period.is_empty()).then(|| one.period.to_iso());
    let length = length.or_else(|| one.at_most.as_ref().map(crate::model::Period::to_iso));
    let kind = if one.forever == Some(true) {
        "dpv:EndlessDuration"
    } else if one.from.is_some() || one.until.is_some() || one.or_until.is_some() {
        "dpv:UntilEventDuration"
    } else if length.is_some() {
        "dpv:TemporalDuration"
    } else {
        "dpv:IndeterminateDuration"
    };
    (kind, length)
}

fn necessities(purpose: &Purpose) -> Vec<Value> {
    let mut terms: Vec<&str> = Vec::new();
    for provision in purpose.provision.iter() {
        let term = match provision.by {
            Some(ProvisionBy::Voluntary) => "dpv:Optional",
            Some(_) => "dpv:Required",
            None => continue,
        };
        if !terms.contains(&term) {
            terms.push(term);
        }
    }
    terms.into_iter().map(reference).collect()
}
