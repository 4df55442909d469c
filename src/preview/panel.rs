//! A notice, its documents and its last release → what the side panel shows: plain data as JSON.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::{Value, json};

use super::editor::{Editor, ShownFinding, SourceLine};
use crate::compare::{Compared, DescribedChanges, FactChanges};
use crate::diagnostic::Diagnostic;
use crate::document::{Document, Unit, plain};
use crate::evidence::Evidence;
use crate::facts::keys_in;
use crate::locale::Locale;
use crate::model::Notice;
use crate::parse::Node;
use crate::render::diff::{Comparison, State};
use crate::report::Wording;
use crate::sheet::{self, Input};
use crate::site::{Checked, Site};
use crate::version::{Class, Record, VersionName};

/// What the panel of one page is made from.
pub struct PanelInput<'a> {
    /// The site.
    pub site: &'a Site,
    /// The notice, checked.
    pub checked: &'a Checked,
    /// Its last release, with the facts if it has any.
    pub last: Option<(&'a Record, Option<&'a Notice>)>,
    /// The name of a release today.
    pub next: VersionName,
    /// The language of the page.
    pub language: &'a str,
    /// How links open the editor.
    pub editor: &'a Editor,
    /// The words of findings.
    pub wording: &'a Wording,
    /// Recordings of the website.
    pub evidence: &'a [Evidence],
}

/// A row of the table with the languages side by side.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LanguageRow {
    /// The block.
    pub block: String,
    /// Its text in each language that has it.
    pub texts: BTreeMap<String, String>,
    /// `same`, `missing` or `drifted`.
    pub state: &'static str,
    /// The languages that lack it, or show it in another language.
    pub lacks: Vec<String>,
}

impl PanelInput<'_> {
    fn document(&self) -> Option<&Document> {
        let documents = &self.checked.documents;
        documents.iter().find(|one| one.language == self.language).or(documents.first())
    }

    /// The panel as JSON.
    pub fn panel(&self) -> Value {
        let Some(document) = self.document() else { return Value::Null };
        let findings: Vec<ShownFinding> = self
            .checked
            .diagnostics
            .iter()
            .map(|one| self.editor.finding(one, self.wording, block_of(&one.at, document)))
            .collect();
        let languages: Vec<&String> =
            self.checked.documents.iter().map(|document| &document.language).collect();
        json!({
            "notice": self.checked.draft.id,
            "language": document.language,
            "findings": findings,
            "places": places(document, &self.checked.draft.tree, self.editor),
            "languages": {
                "order": languages,
                "rows": align_languages(&self.checked.documents, &self.checked.diagnostics),
            },
            "changes": self.changes(document),
            "sheet": self.sheet(),
            "website": self.website(),
        })
    }

    /// The draft compared with the last release, for the redline; none if there is nothing to compare
    /// with in this language.
    pub fn comparison(&self) -> Option<Comparison> {
        let (record, facts) = self.last.as_ref()?;
        let document = self.document()?;
        let before = record.document(&document.language)?;
        let draft = &self.checked.draft;
        let facts = FactChanges::compare(*facts, Some(&draft.notice), &self.site.tables);
        let locale = self.locale(&document.language)?;
        Some(Comparison {
            notice: draft.id.clone(),
            title: document.title.clone(),
            language: document.language.clone(),
            address: None,
            compared: Compared::of(
                facts.as_ref().map_err(|why| *why),
                (before, document),
                &draft.languages,
                locale,
                &self.site.tables,
            ),
            old: State { version: Some(record.version.to_string()), page: None },
            new: State { version: None, page: None },
        })
    }

    fn locale(&self, language: &str) -> Option<&Locale> {
        self.site.locales.get(language)
    }

    fn changes(&self, document: &Document) -> Value {
        let next = self.next.to_string();
        let Some((record, facts)) = &self.last else {
            return json!({ "next": next, "class": Class::Material, "first": true, "items": [] });
        };
        let compared = self.comparison();
        let changes = compared.as_ref().and_then(|one| one.compared.described.as_ref());
        let class = match (facts, changes) {
            // What the first release with facts changes cannot be derived from words.
            (None, _) => Class::Material,
            (_, Some(changes)) => changes.class,
            (_, None) => Class::Other,
        };
        let is_same = compared.as_ref().is_some_and(|one| one.compared.is_same());
        json!({
            "next": next,
            "last": record.version.to_string(),
            "class": class,
            "same": is_same,
            "comparable": record.document(&document.language).is_some(),
            "items": changes.map(items).unwrap_or_default(),
        })
    }

    fn sheet(&self) -> Value {
        let language = self.document().map_or(self.language, |document| document.language.as_str());
        let Some(locale) = self.locale(language) else { return Value::Null };
        let input = Input {
            draft: &self.checked.draft,
            documents: &self.checked.documents,
            diagnostics: &self.checked.diagnostics,
            locale,
            wording: &Wording::new(language, self.site.own_messages(language)),
            locales: &self.site.locales,
            tables: &self.site.tables,
            role: self.site.settings.approval.roles.keys().next().map(String::as_str),
        };
        sheet::sheet(&input).map_or(Value::Null, |sheet| json!(sheet))
    }
}

fn items(changes: &DescribedChanges) -> Vec<Value> {
    let item = |one: &crate::compare::DescribedChange| {
        json!({
            "class": one.change.class,
            "words": plain(&one.words),
            "article": plain(&one.cited),
            "follows": one.below().map(|words| plain(words)).collect::<Vec<_>>(),
        })
    };
    changes.all().map(item).collect()
}

/// The block about a key path: the one whose facts are nearest to it.
pub fn block_of(at: &str, document: &Document) -> Option<String> {
    if at.is_empty() {
        return None;
    }
    let units = document.units();
    let near = |unit: &&Unit<'_>| unit.facts().iter().map(|fact| nearness(at, fact)).max();
    // Of several at the same distance the first one: `max_by_key` returns the last.
    let best = units.iter().rev().filter(|unit| near(unit) > Some(0)).max_by_key(near)?;
    Some(best.id().to_owned())
}

/// How much two key paths share if one is within the other; 0 if they share nothing.
fn nearness(at: &str, fact: &str) -> usize {
    let parts = |path| keys_in(path).collect::<Vec<_>>();
    let (at, fact) = (parts(at), parts(fact));
    let shared = at.iter().zip(&fact).take_while(|(a, b)| a == b).count();
    match shared {
        0 => 0,
        _ if shared == at.len() && shared == fact.len() => 2 * shared + 1,
        _ if shared == at.len() || shared == fact.len() => 2 * shared,
        // Both are in one entry, but about different keys.
        _ => shared.saturating_sub(1),
    }
}

/// The line of each block: that of its deepest fact.
pub fn places(document: &Document, tree: &Node, editor: &Editor) -> BTreeMap<String, SourceLine> {
    let mut places = BTreeMap::new();
    for unit in document.units() {
        let deepest = unit.facts().iter().max_by_key(|fact| fact.matches('.').count());
        if let Some(fact) = deepest {
            let own = format!("{fact}.{}", document.language);
            let fact = if tree.nearest(&own).1 { &own } else { fact };
            places.insert(unit.id().to_owned(), editor.place(&tree.locate(fact)));
        }
    }
    places
}

/// The text of all languages block by block, in the order of the first. A block is missing if one
/// language lacks it or shows it in another language; it has drifted if a finding says so.
pub fn align_languages(documents: &[Document], findings: &[Diagnostic]) -> Vec<LanguageRow> {
    let mut order: Vec<String> = Vec::new();
    let mut texts: BTreeMap<String, BTreeMap<String, String>> = BTreeMap::new();
    let mut foreign: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for document in documents {
        for unit in document.units() {
            let id = unit.id().to_owned();
            if !texts.contains_key(&id) {
                order.push(id.clone());
            }
            if unit.pieces().iter().any(|piece| is_foreign(piece)) {
                foreign.entry(id.clone()).or_default().push(document.language.clone());
            }
            texts.entry(id).or_default().insert(document.language.clone(), unit.text());
        }
    }
    let of_rule = |rule: &'static str| -> Vec<String> {
        let found = findings.iter().filter(move |one| one.rule.name == rule);
        let first = documents.first();
        found.filter_map(|one| block_of(&one.at, first?)).collect()
    };
    let (drifted, untranslated) = (of_rule("translation-drift"), of_rule("translation-missing"));
    let row = |id: String| {
        let texts = texts.remove(&id).unwrap_or_default();
        let all = documents.iter().map(|document| &document.language);
        let without = all.filter(|language| !texts.contains_key(*language)).cloned();
        let lacks: Vec<String> = without.chain(foreign.remove(&id).unwrap_or_default()).collect();
        let state = match () {
            () if !lacks.is_empty() || untranslated.contains(&id) => "missing",
            () if drifted.contains(&id) => "drifted",
            () => "same",
        };
        LanguageRow { block: id, texts, state, lacks }
    };
    order.into_iter().map(row).collect()
}

/// Whether words are in another language, because no translation exists.
fn is_foreign(words: &[crate::document::Inline]) -> bool {
    words.iter().any(|inline| matches!(inline, crate::document::Inline::Foreign { .. }))
}

#[cfg(test)]
mod tests {
    use super::{align_languages, block_of};
    use crate::diagnostic::Diagnostic;
    use crate::document::{Block, Document, Inline, Section};

    fn document(language: &str, blocks: &[(&str, &str)]) -> Document {
        let block = |(fact, words): &(&str, &str)| {
            let id = fact.replace('.', "/");
            Block::paragraph(id, vec![(*fact).to_owned()], vec![Inline::Text((*words).into())])
        };
        let section = Section {
            id: "purposes".into(),
            blocks: blocks.iter().map(block).collect(),
            ..Section::default()
        };
        Document { language: language.into(), sections: vec![section], ..Document::default() }
    }

    #[test]
    fn a_finding_links_to_the_block_nearest_to_its_key() {
        let blocks = [("purposes.pay", "a"), ("purposes.pay.retention", "b"), ("dpo", "c")];
        let document = document("en", &blocks);
        let block = |at| block_of(at, &document);
        assert_eq!(block("purposes.pay.retention"), Some("purposes/pay/retention".into()));
        assert_eq!(block("purposes.pay.retention.0.law"), Some("purposes/pay/retention".into()));
        assert_eq!(block("purposes.pay.basis"), Some("purposes/pay".into()));
        assert_eq!(block("dpo.email"), Some("dpo".into()));
        assert_eq!(block("transfers"), None);
        assert_eq!(block(""), None);
    }

    #[test]
    fn languages_are_aligned_by_block_and_gaps_are_marked() {
        let swedish = document("sv", &[("a.x", "ett"), ("a.y", "två"), ("a.z", "tre")]);
        let english = document("en", &[("a.x", "one"), ("a.z", "three"), ("a.w", "four")]);
        let rule = crate::rules::rule("translation-drift").expect("a rule");
        let drift = Diagnostic::new(rule, "a.z", crate::diagnostic::Message::verbatim(""));
        let rows = align_languages(&[swedish, english], &[drift]);
        let states: Vec<(&str, &str)> =
            rows.iter().map(|row| (row.block.as_str(), row.state)).collect();
        assert_eq!(
            states,
            [
                ("purposes", "same"),
                ("a/x", "same"),
                ("a/y", "missing"),
                ("a/z", "drifted"),
                ("a/w", "missing")
            ]
        );
        assert_eq!(rows[1].texts["en"], "one");
        let lacks: Vec<&[String]> = rows.iter().map(|row| row.lacks.as_slice()).collect();
        assert_eq!(lacks, [&[] as &[&str], &[], &["en"], &[], &["sv"]]);
    }
}
