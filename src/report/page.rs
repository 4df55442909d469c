//! A rule's page → text for a terminal, with colours.

use super::level_word;
use crate::rules::{Authority, Rule, page_text};

const BOLD: &str = "\x1b[1m";
const CODE: &str = "\x1b[36m";
const PLAIN: &str = "\x1b[0m";

/// The page of a rule in a language: its name, level and basis, then its text with indented examples.
pub fn page(rule: &Rule, language: &str) -> String {
    let mut text = String::new();
    let mut is_example = false;
    for line in page_text(rule, language).lines() {
        if line.starts_with("```") {
            is_example = !is_example;
        } else if is_example {
            let indent = if line.is_empty() { "" } else { "    " };
            text.push_str(&format!("{indent}{line}"));
            text.push('\n');
        } else if let Some(title) = line.strip_prefix("# ") {
            text.push_str(&format!("{BOLD}{title}{PLAIN}\n{}\n", basis(rule)));
        } else if let Some(title) = line.strip_prefix("## ") {
            text.push_str(&format!("{BOLD}{title}{PLAIN}\n"));
        } else {
            text.push_str(&coloured(line));
            text.push('\n');
        }
    }
    text
}

/// "error · required by law · Art. 12(1) GDPR"
fn basis(rule: &Rule) -> String {
    let behind = match rule.authority {
        Authority::Text => "required by law",
        Authority::Guideline => "required by a guideline",
        Authority::Decision => "decided by an authority or a court",
        Authority::Logic if rule.overridable => "a conclusion from the facts",
        Authority::Logic => "cannot be turned off",
    };
    let mut parts = vec![level_word(rule.level), behind];
    if !rule.law.is_empty() {
        parts.push(rule.law);
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
