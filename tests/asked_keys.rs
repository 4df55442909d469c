//! What a finding asks an editor to write is on the page: every key in the help and the fixes of
//! every rule is worded in some notice, or is one that is never published (docs/KEYS.md).

use std::collections::{BTreeMap, BTreeSet};

use klartext::internals::document::{Document, Unit};
use klartext::internals::facts::{Row, rows};
use klartext::internals::model::Notice;
use klartext::internals::report;
use klartext::internals::rules::all;
use klartext::internals::site::Site;
use serde_json::Value;

use crate::rules::{Example, examples_of, findings_and_notice};
use crate::tester::source;

/// Keys that decide how something is worded or checked, and have no words of their own.
const DECIDE: &[(&str, &str)] = &[
    ("audience.children.notice", "names the notice for children, which is a page of its own"),
    ("audience.languages", "the languages themselves"),
    ("authorities", "the countries' authorities are named anyway; the key adds others"),
    ("controller.country", "decides the authority; the address has the country"),
    ("controllers.*.country", "decides the authority; the address has the country"),
    ("cookies.*.consent", "an answer to a finding"),
    ("data.*.special", "that it is sensitive; the card and the glance say so"),
    ("data.*.dpv", "a term for machines, in the JSON-LD"),
    ("dpo.exempt", "of a representative alone"),
    ("dpo.for", "of a representative alone"),
    ("laws.*.country", "decides for whom the law is cited"),
    ("purposes.*.dpv", "a term for machines, in the JSON-LD"),
    ("recipients.*.transfer.certified", "what the words of the safeguard say"),
    ("sources.*.kind", "decides whether people must be told of it (Art. 14)"),
    ("subjects.*.kind", "decides whether the reader is spoken to as you"),
];

/// What no site or example has.
const RARE: &str = r#"
[representative]
name = "Byrån AB"
form = "https://www.example.se/byran/"

[joint_controllers.partner]
name = "Partner AB"
email = "partner@example.se"
phone = "+46 8 123 456 01"
purposes = ["deliver"]

[events.lost]
when = { sv = "kortet har tappats", en = "the card has been lost" }
until = { sv = "kortet tappas", en = "the card is lost" }

[data.wish]
name = { sv = "önskan om mat", en = "wish for food" }
special = true

[purposes.cook]
name = { sv = "laga mat", en = "cook" }
subjects = ["customer", "employee"]
data = ["name", "wish"]
basis = { type = "consent" }
retention = { until = "lost" }
recipients = ["kitchen"]
source = ["data-subject"]
special = [
  { data = ["wish"], subjects = ["customer"], condition = "explicit-consent" },
  { condition = "legal-claims" },
]
provision = [
  { subjects = ["customer"], by = "voluntary" },
  { by = "contractual" },
]

[recipients.kitchen]
name = "Kitchen Inc."
role = "processor"
country = ["CA", "US"]
[[recipients.kitchen.transfer]]
country = "CA"
certified = true
safeguard = "adequacy"
[[recipients.kitchen.transfer]]
country = "US"
safeguard = "compelling-interests"
interest = { sv = "rädda maten", en = "save the food" }

[ai.cook]
does = { sv = "föreslå rätter", en = "suggest dishes" }
purposes = ["cook"]
model = "own"
trained_on_data = true
training = ["cook"]

[security]
text = { sv = "Köket är låst.", en = "The kitchen is locked." }

[rights.erasure]
how = { sv = "Ring oss.", en = "Call us." }
secrecy = ["offentlighets-och-sekretesslagen"]

[rights]
access = { secrecy = ["offentlighets-och-sekretesslagen"] }
rectification = { secrecy = ["offentlighets-och-sekretesslagen"] }
restriction = { secrecy = ["offentlighets-och-sekretesslagen"] }
portability = { secrecy = ["offentlighets-och-sekretesslagen"] }
object = { secrecy = ["offentlighets-och-sekretesslagen"] }
withdraw-consent = { secrecy = ["offentlighets-och-sekretesslagen"] }
human-decision = { secrecy = ["offentlighets-och-sekretesslagen"] }
complaint = { secrecy = ["offentlighets-och-sekretesslagen"] }
"#;

/// The same for a notice with several controllers, and a representative that is not needed.
const SEVERAL: &str = r#"
[controllers.one]
name = "Ett AB"
form = "https://www.example.se/ett/"
[controllers.two]
name = "Två AB"
[representative.exempt]
reason = { sv = "Vi säljer sällan i EU.", en = "We seldom sell in the EU." }
"#;

/// The keys that `text` asks for: `law = "…"`, `[dpo]`.
fn keys_in(text: &str) -> BTreeSet<String> {
    let is_of_key = |c: char| c.is_ascii_lowercase() || c == '_' || c == '.';
    let mut found = BTreeSet::new();
    for (at, _) in text.match_indices(" = ") {
        let key = text[..at].rsplit(|c| !is_of_key(c)).next().unwrap_or_default();
        found.extend(key.rsplit('.').next().map(str::to_owned));
    }
    for part in text.split('[').skip(1) {
        let path = part.split(']').next().unwrap_or_default();
        found.extend(path.split('.').next_back().map(str::to_owned));
    }
    found
}

/// Every key that a rule asks for, in the help and the fixes of what its page's examples give; and
/// the notices of these examples.
fn asked() -> (BTreeMap<String, BTreeSet<&'static str>>, Vec<Worded>) {
    let mut asked: BTreeMap<String, BTreeSet<&'static str>> = BTreeMap::new();
    let base = Site::read(&source("tests/rules/base")).unwrap();
    let site = std::rc::Rc::new(base);
    let wording = report::Wording::english();
    let mut notices = Vec::new();
    for rule in all() {
        for example in examples_of(rule.page, "faulty") {
            let (findings, notice) = findings_and_notice(&example);
            for finding in findings {
                let help = wording.help(&finding).into_iter();
                let edits = finding.fix.iter().map(|edit| edit.text.clone());
                for key in help.chain(edits).flat_map(|text| keys_in(&text)) {
                    asked.entry(key).or_default().insert(finding.rule.name);
                }
            }
            notices.push(Worded::new(&site, "example", &notice, vec!["sv".to_owned()]));
        }
    }
    (asked, notices)
}

/// A notice with the site that words it.
struct Worded {
    site: std::rc::Rc<Site>,
    id: String,
    facts: Value,
    languages: Vec<String>,
    words: std::cell::OnceCell<Option<Vec<String>>>,
}

impl Worded {
    fn new(site: &std::rc::Rc<Site>, id: &str, notice: &Notice, languages: Vec<String>) -> Worded {
        let facts = serde_json::to_value(notice).unwrap();
        let words = std::cell::OnceCell::new();
        Worded { site: site.clone(), id: id.to_owned(), facts, languages, words }
    }
}

/// A text laid over the faultless notice.
fn of_text(text: &str) -> Worded {
    let site = std::rc::Rc::new(Site::read(&source("tests/rules/base")).unwrap());
    let (_, notice) = findings_and_notice(&Example::new("faulty", "", text.to_owned()));
    Worded::new(&site, "example", &notice, vec!["sv".to_owned()])
}

fn notices() -> Vec<Worded> {
    let mut all = Vec::new();
    for folder in crate::compose::sites() {
        let site = std::rc::Rc::new(Site::read(&folder).unwrap());
        for paths in site.found.notices.iter().filter(|paths| paths.has_draft) {
            let checked = site.check(paths, None, "2026-11-23".parse().unwrap()).unwrap();
            let languages = checked.draft.languages[..1].to_vec();
            all.push(Worded::new(&site, &paths.id, &checked.draft.notice, languages));
        }
    }
    all
}

/// The values at a path of the table of facts, as JSON pointers. Tables by id are lists of entries in
/// facts, and what may be written once or as a list is a list.
fn places(facts: &Value, path: &[&str], at: &str, found: &mut Vec<String>) {
    let Some((key, rest)) = path.split_first() else {
        found.push(at.to_owned());
        return;
    };
    match facts {
        Value::Array(items) => {
            let below = if *key == "*" { rest } else { path };
            for (index, item) in items.iter().enumerate() {
                places(item, below, &format!("{at}/{index}"), found);
            }
        }
        Value::Object(entries) => {
            let Some(value) = entries.get(*key) else { return };
            places(value, rest, &format!("{at}/{key}"), found);
        }
        _ => {}
    }
}

fn words(worded: &Worded, facts: &Value) -> Option<Vec<String>> {
    let notice: Notice = serde_json::from_value(facts.clone()).ok()?;
    let documents = worded.site.compose_again(&notice, &worded.id, &worded.languages);
    let text = |document: &Document| -> Vec<String> {
        let title = std::iter::once(document.title.clone());
        title.chain(document.units().iter().map(Unit::text)).collect()
    };
    Some(documents.iter().flat_map(text).collect())
}

/// Whether some notice says otherwise without the key.
fn is_worded(row: &Row, notices: &[Worded]) -> bool {
    notices.iter().any(|worded| {
        let mut found = Vec::new();
        places(&worded.facts, &row.path, "", &mut found);
        found.iter().take(2).any(|at| {
            let mut without = worded.facts.clone();
            let (above, key) = at.rsplit_once('/').unwrap();
            let Some(Value::Object(entries)) = without.pointer_mut(above) else { return false };
            entries.remove(key);
            let before = worded.words.get_or_init(|| words(worded, &worded.facts));
            words(worded, &without).is_some_and(|after| Some(after) != *before)
        })
    })
}

#[test]
fn every_key_that_a_rule_asks_for_is_on_the_page() {
    let mut notices = notices();
    let (asked, examples) = asked();
    notices.extend(examples);
    notices.extend([RARE, SEVERAL].map(of_text));
    let mut faults = String::new();
    let mut checked = 0;
    for row in rows() {
        let path = row.path.join(".");
        let Some(rules) = asked.get(row.path[row.path.len() - 1]) else { continue };
        let decides = DECIDE.iter().any(|(key, _)| *key == path);
        if !row.published || decides {
            continue;
        }
        checked += 1;
        if !is_worded(&row, &notices) {
            faults += &format!("{path} (asked for by {rules:?})\n");
        }
    }
    assert!(checked > 60, "{checked}");
    assert!(faults.is_empty(), "on no page:\n{faults}");
}
