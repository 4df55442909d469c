//! Findings → SARIF 2.1.0, which code-scanning sites read.

#![expect(
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "objects of JSON that are made here"
)]

use std::collections::BTreeMap;
use std::ops::Range;

use serde::Serialize;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::Wording;
use crate::diagnostic::{Diagnostic, Edit, Level, Rule, Sight};
use crate::origin::InputFile;
use crate::rules;
use crate::url_encode;

const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// Where a finding about the site and not about a file is shown.
const SITE: &str = "content/site.toml";

/// The findings as a SARIF log of one run.
pub fn sarif(diagnostics: &[Diagnostic], wording: &Wording) -> String {
    let mut rules: Vec<&Rule> = diagnostics.iter().map(|one| one.rule).collect();
    rules.sort_by_key(|rule| rule.name);
    rules.dedup();
    let mut counts = BTreeMap::new();
    let results: Vec<Value> = diagnostics
        .iter()
        .map(|diagnostic| {
            let index = rules.binary_search_by_key(&diagnostic.rule.name, |rule| rule.name);
            let mut result = result(diagnostic, index.unwrap_or_default(), &mut counts);
            result["message"] = json!({ "text": super::message_with_help(diagnostic, wording) });
            result
        })
        .collect();
    let rules = rules.iter().map(|rule| descriptor(rule, wording.language())).collect();
    log(rules, results, json!({ "executionSuccessful": true }))
}

/// A log of a run that found nothing to check, with the reason.
pub fn sarif_of_failure(error: &anyhow::Error) -> String {
    let why = json!({ "level": "error", "message": { "text": format!("{error:#}") } });
    let invocation = json!({ "executionSuccessful": false, "toolExecutionNotifications": [why] });
    log(Vec::new(), Vec::new(), invocation)
}

fn log(rules: Vec<Value>, results: Vec<Value>, invocation: Value) -> String {
    let log = json!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "klartext",
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "rules": rules,
            }},
            "columnKind": "unicodeCodePoints",
            "invocations": [invocation],
            "results": results,
        }],
    });
    let mut text = serde_json::to_string_pretty(&log).expect("plain data always serialises");
    text.push('\n');
    text
}

fn level_word(level: Level) -> &'static str {
    match level {
        Level::Error => "error",
        Level::Warning => "warning",
        Level::Info => "note",
    }
}

/// A rule; its page is its help.
fn descriptor(rule: &Rule, language: &str) -> Value {
    let name: String = rule.name.split('-').map(crate::locale::capital_text).collect();
    let page = rules::page_text(rule, language);
    let (_, body) = page.split_once("\n\n").unwrap_or(("", &page));
    let first = body.split("\n\n").next().unwrap_or_default().replace('\n', " ");
    json!({
        "id": rule.name,
        "name": name,
        "shortDescription": { "text": sentence(&first) },
        "fullDescription": { "text": first },
        "help": { "text": body, "markdown": body },
        "defaultConfiguration": { "level": level_word(rule.level) },
        "properties": properties(rule),
    })
}

/// The first sentence of a paragraph.
fn sentence(text: &str) -> &str {
    text.find(". ").map_or(text, |end| &text[..=end])
}

#[derive(Serialize)]
struct Properties {
    tags: [&'static str; 2],
    #[serde(skip_serializing_if = "str::is_empty")]
    law: &'static str,
}

fn properties(rule: &Rule) -> Properties {
    Properties { tags: ["privacy", rule.authority.word()], law: rule.law }
}

type Counts<'a> = BTreeMap<(&'a str, &'a str, &'a str), usize>;

fn result<'a>(diagnostic: &'a Diagnostic, rule_index: usize, counts: &mut Counts<'a>) -> Value {
    let mut result = json!({
        "ruleId": diagnostic.rule.name,
        "ruleIndex": rule_index,
        "level": level_word(diagnostic.level),
        "locations": [location(diagnostic)],
        "partialFingerprints": fingerprints(diagnostic, counts),
    });
    if !diagnostic.seen.is_empty() {
        result["relatedLocations"] = diagnostic.seen.iter().map(seen).collect();
    }
    if !diagnostic.fix.is_empty() {
        result["fixes"] = json!([fix(&diagnostic.fix)]);
    }
    result
}

fn location(diagnostic: &Diagnostic) -> Value {
    let mut location = match &diagnostic.origin {
        Some(origin) => json!({ "physicalLocation": {
            "artifactLocation": { "uri": uri(&origin.file.path) },
            "region": region(&origin.file, &origin.span),
        }}),
        None => json!({ "physicalLocation": {
            "artifactLocation": { "uri": SITE },
            "region": { "startLine": 1 },
        }}),
    };
    if !diagnostic.at.is_empty() {
        location["logicalLocations"] = json!([{ "fullyQualifiedName": diagnostic.at }]);
    }
    location
}

/// A place in a file of evidence.
fn seen(place: &Sight) -> Value {
    let mut location = json!({ "physicalLocation": {
        "artifactLocation": { "uri": uri(&place.file) },
        "region": { "startLine": place.line, "startColumn": place.column },
    }});
    if !place.at.is_empty() {
        location["logicalLocations"] = json!([{ "fullyQualifiedName": place.at }]);
    }
    location
}

fn region(file: &InputFile, span: &Range<usize>) -> Value {
    let (start_line, start_column) = file.line_column(span.start);
    let (end_line, end_column) = file.line_column(span.end.max(span.start));
    json!({
        "startLine": start_line,
        "startColumn": start_column,
        "endLine": end_line,
        "endColumn": end_column,
    })
}

/// Identifies a finding in later runs, wherever its line moves: by its rule, file and key path; without
/// a key path by the text of its line. Equal ones are numbered.
fn fingerprints<'a>(diagnostic: &'a Diagnostic, counts: &mut Counts<'a>) -> Value {
    let origin = diagnostic.origin.as_ref();
    let file = origin.map_or("", |origin| &origin.file.path);
    let about = match origin {
        Some(origin) if diagnostic.at.is_empty() => line(&origin.file.text, origin.span.start),
        _ => &diagnostic.at,
    };
    let count = counts.entry((diagnostic.rule.name, file, about)).or_default();
    *count += 1;
    let mut hash = Sha256::new();
    for part in [diagnostic.rule.name, file, about] {
        hash.update(part.as_bytes());
        hash.update([0]);
    }
    let digits: String = hash.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    let print = format!("{digits}:{count}");
    // Code-scanning sites look for the second name.
    json!({ "klartext/v1": print, "primaryLocationLineHash": print })
}

fn line(text: &str, offset: usize) -> &str {
    let offset = text.floor_char_boundary(offset.min(text.len()));
    let before = text.get(..offset).unwrap_or_default();
    let start = before.rfind('\n').map_or(0, |newline| newline + 1);
    text.get(start..).unwrap_or_default().lines().next().unwrap_or_default().trim()
}

fn fix(edits: &[Edit]) -> Value {
    let changes = edits.iter().map(|edit| {
        json!({
            "artifactLocation": { "uri": uri(&edit.origin.file.path) },
            "replacements": [{
                "deletedRegion": region(&edit.origin.file, &edit.origin.span),
                "insertedContent": { "text": edit.text },
            }],
        })
    });
    json!({
        "description": { "text": "what `klartext check --fix` writes" },
        "artifactChanges": changes.collect::<Vec<_>>(),
    })
}

/// A path as a relative reference, percent-encoded.
fn uri(path: &str) -> String {
    url_encode::encode(path.trim_start_matches("./"), b"/")
}
