//! A rule's page, and the list of rules → text for a terminal, with colours.

use super::citation;
use super::wording::Wording;
use crate::diagnostic::Message;
use crate::rules::{Authority, Rule, Topic, page_text};

const BOLD: &str = "\x1b[1m";
const CODE: &str = "\x1b[36m";
const PLAIN: &str = "\x1b[0m";

/// The page of a rule: its name, level and basis, then its text with indented examples.
pub fn page(rule: &Rule, wording: &Wording) -> String {
    let mut text = String::new();
    let mut is_example = false;
    for line in page_text(rule, wording.language()).lines() {
        if line.starts_with("```") {
            is_example = !is_example;
        } else if is_example {
            let indent = if line.is_empty() { "" } else { "    " };
            text.push_str(&format!("{indent}{line}"));
            text.push('\n');
        } else if let Some(title) = line.strip_prefix("# ") {
            text.push_str(&format!("{BOLD}{title}{PLAIN}\n{}\n", basis(rule, wording)));
        } else if let Some(title) = line.strip_prefix("## ") {
            text.push_str(&format!("{BOLD}{title}{PLAIN}\n"));
        } else {
            text.push_str(&coloured(line));
            text.push('\n');
        }
    }
    text
}

/// Rules by topic, each with its level, name and title.
pub fn rule_list(mut rules: Vec<&Rule>, wording: &Wording) -> String {
    rules.sort_by_key(|rule| rule.topic);
    let width = rules.iter().map(|rule| rule.name.len()).max().unwrap_or(0);
    let mut text = String::new();
    for topic in rules.chunk_by(|a, b| a.topic == b.topic) {
        let blank = if text.is_empty() { "" } else { "\n" };
        let heading = topic.first().map(|first| wording.worded(&topic_title(first.topic)));
        text.push_str(&format!("{blank}{}\n", heading.unwrap_or_default()));
        for rule in topic {
            let (level, name, title) = (wording.level(rule.level), rule.name, title(rule, wording));
            text.push_str(&format!("  {level:<8} {name:<width$}  {title}\n"));
        }
    }
    text
}

/// What a rule's findings are about: its title on the cross-check sheet, or the first sentence of
/// its page.
fn title(rule: &Rule, wording: &Wording) -> String {
    wording.name(&format!("rule-{}", rule.name)).unwrap_or_else(|| {
        let page = page_text(rule, wording.language());
        let paragraph = page.split("\n\n").nth(1).unwrap_or_default().replace('\n', " ");
        let sentence = paragraph.split(". ").next().unwrap_or(&paragraph);
        sentence.trim_end_matches('.').to_owned()
    })
}

fn topic_title(topic: Topic) -> Message {
    Message::new(match topic {
        Topic::Who => "findings-topic-who",
        Topic::Purposes => "findings-topic-purposes",
        Topic::LegalBasis => "findings-topic-legal-basis",
        Topic::Recipients => "findings-topic-recipients",
        Topic::Transfers => "findings-topic-transfers",
        Topic::Retention => "findings-topic-retention",
        Topic::Rights => "findings-topic-rights",
        Topic::Decisions => "findings-topic-decisions",
        Topic::Sources => "findings-topic-sources",
        Topic::Children => "findings-topic-children",
        Topic::Special => "findings-topic-special",
        Topic::Website => "findings-topic-website",
        Topic::Numbers => "findings-topic-numbers",
        Topic::Language => "findings-topic-language",
        Topic::Translations => "findings-topic-translations",
        Topic::Upkeep => "findings-topic-upkeep",
        Topic::Files => "findings-topic-files",
        Topic::Site => "findings-topic-site",
        Topic::Theme => "findings-topic-theme",
        Topic::Records => "findings-topic-records",
        Topic::Release => "findings-topic-release",
        Topic::Verify => "findings-topic-verify",
        Topic::Import => "findings-topic-import",
    })
}

/// "error · required by law · Art. 12(1) GDPR"
fn basis(rule: &Rule, wording: &Wording) -> String {
    let behind = Message::new(match rule.authority {
        Authority::Text => "findings-rule-text",
        Authority::Guideline => "findings-rule-guideline",
        Authority::Decision => "findings-rule-decision",
        Authority::Logic if rule.overridable => "findings-rule-logic",
        Authority::Logic => "findings-rule-fixed",
    });
    let mut parts = vec![wording.level(rule.level), wording.worded(&behind)];
    if !rule.law.is_empty() {
        parts.push(citation::words(wording, rule.law));
    }
    parts.join(" · ")
}

/// A line with its code in colour and without asterisks.
fn coloured(line: &str) -> String {
    let mut text = String::new();
    for (index, piece) in line.split('`').enumerate() {
        match index % 2 {
            1 => text.push_str(&format!("{CODE}`{piece}`{PLAIN}")),
            _ => text.push_str(&piece.replace("**", "")),
        }
    }
    text
}
