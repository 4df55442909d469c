//! The old and new value of a change in words.

use serde_json::Value;

use super::change::{Change, Kind};
use super::words::{Wording, key_of};
use crate::compose::{Addressee, Composer};
use crate::document::{Inline, Inlines};
use crate::model::{
    BasisKind, ContractStage, CookieLife, Holder, HolderRole, LawRef, LegalBasis, Period, Purpose,
    Retention, Safeguard, SpecialProcessing, Text, Transfer,
};

/// Whose words are asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    Old,
    New,
}

/// Plain words.
pub(super) fn text(words: &str) -> Inlines {
    vec![Inline::Text(words.to_owned())]
}

fn read<T: serde::de::DeserializeOwned>(value: &Value) -> Option<T> {
    serde_json::from_value(value.clone()).ok()
}

/// Says the id of an entry: with the old notice's words where they are asked for and it has it.
macro_rules! by_id {
    ($name:ident, $table:ident, $words:ident) => {
        pub(super) fn $name(&self, side: Side, id: &str) -> Inlines {
            let known_before = self.old.notice.$table.contains_key(id);
            let words = match side {
                Side::Old if known_before => return self.old.$words(id),
                _ => self.new.$words(id),
            };
            // An entry that lost its name is still known by it.
            match words.as_slice() {
                [Inline::Code { .. }] if known_before => self.old.$words(id),
                _ => words,
            }
        }
    };
}

impl Wording<'_> {
    by_id!(purpose, purposes, purpose_name);
    by_id!(recipient, recipients, recipient);
    by_id!(joint, joint_controllers, recipient);
    by_id!(one_of_several, controllers, recipient);
    by_id!(datum, data, data);
    by_id!(subject, subjects, subject);

    fn composer(&self, side: Side) -> &Composer<'_> {
        match side {
            Side::Old => &self.old,
            Side::New => &self.new,
        }
    }

    /// The words of one side where that side says nothing, and nothing means all.
    pub(super) fn unsaid_value(&self, change: &Change) -> Option<Inlines> {
        let is_all = change.kind == Kind::Recipient
            && change.at.starts_with("recipients.")
            && change.at.ends_with(".data")
            && change.action == super::change::Action::Changed;
        is_all.then(|| self.new.word("change-recipient-all-data"))
    }

    /// The words of a value; none where it cannot be said in a line.
    pub(super) fn value(&self, side: Side, change: &Change, value: &Value) -> Inlines {
        match change.kind {
            Kind::Basis => self.basis(side, value),
            Kind::Interest => self.interest(side, change, value),
            Kind::Retention => self.retention(side, change, value),
            Kind::Condition => read::<SpecialProcessing>(value)
                .and_then(|it| it.condition)
                .map(|condition| self.new.word(&format!("special-{}", word(&condition))))
                .unwrap_or_default(),
            Kind::Provision if value.get("by").is_some() => {
                self.new.word(&format!("provision-{}", value["by"].as_str().unwrap_or_default()))
            }
            Kind::Safeguard if value.is_object() && value.get("country").is_some() => {
                self.safeguard(value)
            }
            Kind::Transfer => self.countries(value),
            Kind::Title | Kind::Slug => self.by_key(side, "title", change, value),
            _ => self.by_key(side, &key_of(change), change, value),
        }
    }

    fn basis(&self, side: Side, value: &Value) -> Inlines {
        let Some(LegalBasis { kind: Some(kind), stage, exercise_of_authority, law, .. }) =
            read(value)
        else {
            return self.new.word("change-basis-none");
        };
        let name = match kind {
            BasisKind::Contract if stage == Some(ContractStage::Before) => "contract-before".into(),
            BasisKind::PublicTask if exercise_of_authority == Some(true) => {
                "official-authority".into()
            }
            kind => word(&kind),
        };
        let basis = self.new.word(&format!("change-basis-{name}"));
        if law.is_empty() {
            return basis;
        }
        let laws = self.composer(side).laws(&law);
        self.new.message("change-basis-law", &[("basis", basis.into()), ("laws", laws.into())])
    }

    fn interest(&self, side: Side, change: &Change, value: &Value) -> Inlines {
        let of = |value: &Value| read::<LegalBasis>(value).unwrap_or_default();
        if !value.is_object() || value.get("type").is_none() {
            return self.by_key(side, "interest", change, value);
        }
        let basis = of(value);
        let words =
            basis.interest.as_ref().map(|it| self.new.own(&change.at, it)).unwrap_or_default();
        let other = [&change.old, &change.new].map(|it| it.as_ref().map(|it| of(it).holder));
        // Whose interest it is needs saying where that is what changed.
        if other[0] == other[1] || other.contains(&None) {
            return words;
        }
        match &basis.holder {
            None => words,
            Some(Holder::Role(HolderRole::Controller)) => {
                self.new.message("change-holder-controller", &[("interest", words.into())])
            }
            Some(Holder::Role(HolderRole::ThirdParty)) => {
                self.new.message("change-holder-third-party", &[("interest", words.into())])
            }
            Some(Holder::Named(name)) => {
                let holder = self.new.own(&change.at, name);
                self.new.message(
                    "change-holder-named",
                    &[("interest", words.into()), ("holder", holder.into())],
                )
            }
        }
    }

    /// How long, with what makes it longer: "5 år efter att …; längre om …".
    fn retention(&self, side: Side, change: &Change, value: &Value) -> Inlines {
        let Some(retention) = read::<Retention>(value) else { return Inlines::new() };
        let id = change.at.split('.').nth(1).unwrap_or_default();
        let reader = self.reader(side, id);
        let words = self.composer(side);
        let mut time = match &retention.criteria {
            _ if retention.not_stored == Some(true) => self.new.word("change-retention-not-stored"),
            Some(criteria) => {
                let said = words.own_plain(&change.at, criteria);
                text(said.trim_end_matches('.'))
            }
            None => words.how_long(&retention, reader).unwrap_or_default(),
        };
        if let (Some(_), Some(at_most)) = (&retention.criteria, &retention.at_most) {
            let period = words.period(at_most);
            time = words.message(
                "retention-until-at-most",
                &[("time", time.into()), ("period", period.into())],
            );
        }
        for clause in retention.longer_if.iter() {
            let when = words.own(&change.at, clause);
            time = self.new.message(
                "change-retention-longer-if",
                &[("time", time.into()), ("when", when.into())],
            );
        }
        time
    }

    fn reader(&self, side: Side, purpose: &str) -> Addressee {
        let notice = self.composer(side).notice;
        let groups = |purpose: &Purpose| purpose.subjects.clone();
        let groups = notice.purposes.get(purpose).map(groups).unwrap_or_default();
        if crate::derive::is_addressed(notice, &groups) { Addressee::You } else { Addressee::Third }
    }

    fn safeguard(&self, value: &Value) -> Inlines {
        let Some(Transfer { safeguard: Some(safeguard), certified, .. }) = read(value) else {
            return self.new.word("change-none");
        };
        if safeguard == Safeguard::Adequacy && certified == Some(true) {
            return self.new.word("safeguard-adequacy-certified");
        }
        self.new.word(&format!("safeguard-{}", word(&safeguard)))
    }

    /// The countries of a transfer, as they stand in a sentence.
    fn countries(&self, value: &Value) -> Inlines {
        let transfer: Transfer = read(value).unwrap_or_default();
        self.new
            .list(transfer.country.iter().map(|code| self.new.country_in_sentence(code)).collect())
    }

    /// The countries that a change of a safeguard concerns.
    pub(super) fn countries_of(&self, change: &Change) -> Inlines {
        let value = change.new.as_ref().or(change.old.as_ref());
        value
            .filter(|_| change.kind == Kind::Safeguard)
            .map(|it| self.countries(it))
            .unwrap_or_default()
    }

    /// The words of a value by the key it stands under.
    fn by_key(&self, side: Side, key: &str, change: &Change, value: &Value) -> Inlines {
        match value {
            Value::Bool(addressed) if key == "children" => self.new.word(match addressed {
                true => "change-children-yes",
                false => "change-children-no",
            }),
            Value::Null | Value::Bool(_) => Inlines::new(),
            Value::Number(number) if key == "from-age" => {
                let count =
                    number.as_u64().and_then(|age| u32::try_from(age).ok()).unwrap_or_default();
                self.new.message("change-age", &[("count", count.into())])
            }
            Value::Number(number) => text(&number.to_string()),
            Value::String(id) => self.by_id(side, key, change, id),
            Value::Array(items) if items.is_empty() => self.new.word("change-none"),
            Value::Array(items) => {
                let say = |item: &Value| match read::<LawRef>(item).filter(|_| key == "law") {
                    Some(law) => self.composer(side).law(&law),
                    None => self.by_key(side, key, change, item),
                };
                self.new.list(items.iter().map(say).collect())
            }
            Value::Object(_) => self.entry(side, key, change, value),
        }
    }

    fn by_id(&self, side: Side, key: &str, change: &Change, id: &str) -> Inlines {
        let words = self.composer(side);
        match (change.kind, key) {
            (_, "purposes" | "purpose") if id == "all" => self.new.word("recipient-all-purposes"),
            (_, "controllers") if id == "all" => self.new.word("change-all"),
            (_, "purposes" | "purpose") => self.purpose(side, id),
            (_, "subjects") => self.subject(side, id),
            (_, "data") => self.datum(side, id),
            (_, "contact-point") if id == "controller" => self.new.word("change-controller-itself"),
            (_, "recipients" | "controllers" | "contact-point") => self.recipient(side, id),
            (Kind::Source, "source") => words.source(id, Addressee::You),
            (_, "country" | "authorities") => self.new.country_in_sentence(id),
            (_, "languages") if self.new.locale.has(&format!("language-{id}")) => {
                self.new.word(&format!("language-{id}"))
            }
            (_, "law") => words.law(&LawRef::Id(id.to_owned())),
            (Kind::Subject, "kind") => self.known(&format!("subject-{id}"), id),
            (Kind::Source, "kind") => self.known(&format!("change-source-{id}"), id),
            (Kind::Law, "kind") => self.known(&format!("change-law-{id}"), id),
            (Kind::Cookie, "kind") => self.known(&format!("cookie-{id}"), id),
            (Kind::Cookie, "lasts") if id == "session" => self.new.word("cookie-session"),
            (Kind::Recipient, "role") => self.known(&format!("role-{id}"), id),
            (Kind::SpecialCategory, _) => self.known(&format!("change-special-{id}"), id),
            (Kind::PersonalNumber, "ground") => self.known(&format!("change-ground-{id}"), id),
            (Kind::AutomatedDecision, "ground") => self.known(&format!("decision-ground-{id}"), id),
            (Kind::Right, "contact") => self.known(&format!("change-right-contact-{id}"), id),
            (Kind::Recipient, _) if self.new.notice.joint_controllers.contains_key(id) => {
                self.recipient(side, id)
            }
            _ => text(id),
        }
    }

    /// A message if there is one, else the word itself.
    fn known(&self, message: &str, word: &str) -> Inlines {
        if self.new.locale.has(message) { self.new.word(message) } else { text(word) }
    }

    /// A value that is a table: an own text, a period, an address, or an entry by its name.
    fn entry(&self, side: Side, key: &str, change: &Change, value: &Value) -> Inlines {
        let words = self.composer(side);
        if let Some(url) = value.get("url").and_then(Value::as_str) {
            return vec![Inline::Link { link: url.to_owned(), text: text(url) }];
        }
        if key == "address" {
            return self.address(value);
        }
        if key == "parts" {
            let items = &value[self.new.locale.language.as_str()];
            return self.by_key(side, "items", change, items);
        }
        if key == "lasts" {
            let life = read::<CookieLife>(value);
            if let Some(CookieLife::Period(period)) = life {
                return words.period(&period);
            }
        }
        if key == "at-most"
            && let Some(period) = read::<Period>(value)
        {
            return words.period(&period);
        }
        if key == "children" {
            return self.new.word("change-children-yes");
        }
        if is_text(value) {
            return read::<Text>(value).map(|it| words.own(&change.at, &it)).unwrap_or_default();
        }
        self.named(side, change, value)
    }

    fn address(&self, value: &Value) -> Inlines {
        let keys = ["street", "line2", "postal_code", "city", "region"];
        let lines: Vec<&str> = keys.iter().filter_map(|key| value[*key].as_str()).collect();
        let mut words = text(&lines.join(", "));
        if let Some(country) = value["country"].as_str() {
            crate::locale::push(&mut words, Inline::Text(", ".into()));
            self.new
                .country(country)
                .into_iter()
                .for_each(|it| crate::locale::push(&mut words, it));
        }
        words
    }

    /// An entry that came or went, by its name.
    fn named(&self, side: Side, change: &Change, value: &Value) -> Inlines {
        let mut segments = change.at.split('.');
        let (table, id) =
            (segments.next().unwrap_or_default(), segments.next().unwrap_or_default());
        let name = ["name", "title", "email"].iter().find_map(|key| value.get(*key));
        match (table, name) {
            ("purposes", _) => self.purpose(side, id),
            ("data", _) => self.datum(side, id),
            ("subjects", _) => self.subject(side, id),
            ("sources" | "events" | "laws", _) => self.entry_name(side, table, id),
            ("rights", _) => Inlines::new(),
            (_, Some(name)) if is_text(name) || name.is_string() => {
                let name = read::<Text>(name);
                name.map(|it| self.composer(side).own(&change.at, &it)).unwrap_or_default()
            }
            (
                "cookies" | "on_behalf" | "section" | "recipients" | "controllers"
                | "joint_controllers",
                None,
            ) => text(id),
            _ => Inlines::new(),
        }
    }

    /// The name of an entry of a table that has names in several shapes.
    pub(super) fn entry_name(&self, side: Side, table: &str, id: &str) -> Inlines {
        let words = self.composer(side);
        let notice = words.notice;
        let own = |text: Option<&Text>| {
            text.map_or_else(
                || self::text(id),
                |text| words.own(&format!("{table}.{id}.name"), text),
            )
        };
        match table {
            "sources" => words.source(id, Addressee::You),
            "events" => words.event(id, Addressee::You),
            "laws" => words.law(&LawRef::Id(id.to_owned())),
            "on_behalf" => own(notice.on_behalf.get(id).and_then(|it| it.name.as_deref())),
            "section" => own(notice.section.get(id).and_then(|it| it.title.as_deref())),
            "cookies" => {
                let cookie = crate::derive::cookies(notice).and_then(|cookies| cookies.get(id));
                vec![Inline::Code {
                    code: cookie.and_then(|cookie| cookie.name.as_deref()).unwrap_or(id).to_owned(),
                }]
            }
            _ => text(id),
        }
    }
}

/// Whether a value is an own text by language.
fn is_text(value: &Value) -> bool {
    let is_language = |key: &str| {
        (2..=3).contains(&key.split('-').next().unwrap_or_default().len())
            && key != "url"
            && key != "law"
    };
    value.as_object().is_some_and(|keys| {
        !keys.is_empty() && keys.iter().all(|(key, value)| is_language(key) && value.is_string())
    })
}

/// The kebab-case word of an enum of the model.
fn word<T: serde::Serialize>(value: &T) -> String {
    match serde_json::to_value(value) {
        Ok(Value::String(word)) => word,
        _ => String::new(),
    }
}
