//! A rule's page → text for a terminal; colours go away where nobody sees them.

use super::level_word;
use crate::rules::{Authority, Rule, page_text};

const BOLD: &str = "\x1b[1m";
const CODE: &str = "\x1b[36m";
const PLAIN: &str = "\x1b[0m";

/// The page of a rule: its name, what it weighs and what stands behind it, then its words, with
/// examples set in.
pub fn page(rule: &Rule) -> String {
    let mut text = String::new();
    let mut is_example = false;
    for line in page_text(rule.page).lines() {
        if line.starts_with("```") {
            is_example = !is_example;
        } else if is_example {
            let set_in = if line.is_empty() { String::new() } else { format!("    {line}") };
            text.push_str(&set_in);
            text.push('\n');
        } else if let Some(title) = line.strip_prefix("# ") {
            text.push_str(&format!("{BOLD}{title}{PLAIN}\n{}\n", standing(rule)));
        } else if let Some(title) = line.strip_prefix("## ") {
            text.push_str(&format!("{BOLD}{title}{PLAIN}\n"));
        } else {
            text.push_str(&marked(line));
            text.push('\n');
        }
    }
    text
}

/// "error · law · Art. 12(1) GDPR"
fn standing(rule: &Rule) -> String {
    let behind = match rule.authority {
        Authority::Text => "the law asks for it",
        Authority::Guideline => "a guideline asks for it",
        Authority::Decision => "an authority or court has decided so",
        Authority::Logic => "klartext's own reasoning",
    };
    let mut parts = vec![level_word(rule.level), behind];
    if !rule.law.is_empty() {
        parts.push(rule.law);
    }
    parts.join(" · ")
}

/// Words between backticks and asterisks, set apart.
fn marked(line: &str) -> String {
    let mut text = String::new();
    for (index, piece) in line.split('`').enumerate() {
        match index % 2 {
            1 => text.push_str(&format!("{CODE}`{piece}`{PLAIN}")),
            _ => text.push_str(&piece.replace("**", "")),
        }
    }
    text
}
