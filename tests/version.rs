//! Version records, their chain and the planning of releases.

mod chains;
mod laws;
mod lives;
mod plans;
mod records;
mod sites;

use std::collections::BTreeMap;

use jiff::civil::Date;
use klartext::internals::diagnostic::Diagnostic;
use klartext::internals::document::{Block, Body, Document, Inline, Row, Section, Table};
use klartext::internals::model::Notice;
use klartext::internals::report::Wording;
use klartext::internals::version::{
    Chain, Class, Content, Lagging, Options, Plan, Proposed, Record, ReleaseError, VersionName,
    plan,
};

use crate::tester::resealed;

const FACTS: &str = r#"
    title.sv = "Personuppgiftspolicy"
    title.en = "Privacy policy"
    dpo = "none"

    [controller]
    name = "Exempel AB"
    email = "post@example.com"
    address = { city = "Malmö", country = "SE" }

    [purposes.zebra]
    name.sv = "räkna zebror"
    name.en = "count zebras"
    data = ["name"]
    basis = { type = "contract" }
    retention = { years = 5, from = "end-of-contract" }
    recipients = []

    [purposes.apa]
    name.sv = "mata apor"
    name.en = "feed apes"
    data = ["name", "email"]
    basis = [{ type = "consent", data = ["email"] }, { type = "contract" }]
    retention = { months = 6 }
    recipients = ["keeper"]

    [recipients.keeper]
    name = "Djurvård AB"
    country = "GB"
    transfer = { country = "GB", safeguard = "adequacy" }

    [cookies.session]
    name = "sid"
    lasts = "session"
"#;

fn facts() -> Notice {
    toml::from_str(FACTS).expect("the facts of the test are TOML")
}

/// What a finding says in English, and what to write.
fn worded(diagnostic: &Diagnostic) -> (String, String) {
    let wording = Wording::english();
    (wording.message(diagnostic), wording.help(diagnostic).unwrap_or_default())
}

fn day(text: &str) -> Date {
    text.parse().expect("a date of the test")
}

fn name(text: &str) -> VersionName {
    text.parse().expect("a name of the test")
}

fn words(text: &str) -> Vec<Inline> {
    vec![Inline::Text(text.into())]
}

/// A document with a paragraph that says `text`.
fn document(language: &str, text: &str) -> Document {
    let row = Row {
        id: "recipients/keeper".into(),
        facts: vec!["recipients.keeper".into()],
        cells: vec![vec![words("Djurvård AB")], vec![words("GB")]],
        ..Row::default()
    };
    let table = Table { head: vec![words("Mottagare"), words("Land")], rows: vec![row] };
    let blocks = vec![
        Block::paragraph(
            "purposes/apa/retention",
            vec!["purposes.apa.retention".into()],
            words(text),
        ),
        Block { id: "recipients/table".into(), facts: Vec::new(), body: Body::Table(table) },
    ];
    Document {
        language: language.into(),
        title: "Personuppgiftspolicy".into(),
        slug: format!("policy-{language}"),
        sections: vec![Section {
            id: "purposes".into(),
            title: words("Ändamål"),
            blocks,
            ..Section::default()
        }],
        ..Document::default()
    }
}

fn documents(text: &str) -> Vec<Document> {
    vec![document("sv", text), document("en", text)]
}

fn both(sv: &str, en: &str) -> BTreeMap<String, String> {
    [("sv", sv), ("en", en)].map(|(tag, text)| (tag.to_owned(), text.to_owned())).into()
}

/// A release in the making: what a test does not say is as plain as can be.
struct Release {
    today: Date,
    documents: Option<Vec<Document>>,
    facts: Option<Notice>,
    lagging: Vec<Lagging>,
    proposed: Class,
    options: Options,
}

impl Release {
    /// A release of a text, published on the day it is made.
    fn text(today: &str, text: &str) -> Release {
        Release { documents: Some(documents(text)), facts: Some(facts()), ..Release::mark(today) }
    }

    /// A release without a text.
    fn mark(today: &str) -> Release {
        let today = day(today);
        Release {
            today,
            documents: None,
            facts: None,
            lagging: Vec::new(),
            proposed: Class::Material,
            options: Options::published(today),
        }
    }

    fn withdrawal(today: &str, version: &str) -> Release {
        let mut release = Release::mark(today);
        release.options.withdraw = Some(name(version));
        release.options.reason = Some("fel uppgift".into());
        release
    }

    fn effective(mut self, effective: &str) -> Release {
        self.options.effective = Some(day(effective));
        self
    }

    fn other(mut self) -> Release {
        self.proposed = Class::Other;
        self
    }

    fn with(mut self, change: impl FnOnce(&mut Options)) -> Release {
        change(&mut self.options);
        self
    }

    fn slug(mut self, slug: &str) -> Release {
        for document in self.documents.iter_mut().flatten() {
            document.slug = slug.into();
        }
        self
    }

    fn plan(&self, chain: &Chain) -> Result<Record, ReleaseError> {
        plan(&Plan {
            chain,
            notice: "djur/exempel å",
            authority: "www.Example.se",
            klartext: "0.1.0",
            content: self.documents.as_deref().map(|documents| Content {
                facts: self.facts.as_ref(),
                documents,
                lagging: &self.lagging,
                reworded: &[],
            }),
            proposed: Proposed { class: self.proposed, summary: BTreeMap::new() },
            options: self.options.clone(),
            today: self.today,
        })
    }
}

/// The chain of some releases, one after the other.
fn chain(releases: impl IntoIterator<Item = Release>) -> Chain {
    releases.into_iter().fold(Chain::default(), |chain, release| {
        let record = release.plan(&chain).expect("the test's releases are in order");
        chain.with(record).expect("a planned record continues its chain")
    })
}

/// The bytes of a record after `change`, with the hashes made to fit.
fn forged(
    record: &Record,
    change: impl FnOnce(&mut serde_json::Map<String, serde_json::Value>),
) -> Vec<u8> {
    let mut tree = tree(record);
    change(tree.as_object_mut().expect("a record is an object"));
    resealed(tree).into_bytes()
}

/// What a record says as JSON.
fn tree(record: &Record) -> serde_json::Value {
    serde_json::from_slice(record.bytes()).expect("a record is JSON")
}
