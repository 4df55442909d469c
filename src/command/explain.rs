//! `explain`: a rule's page, or the list of rules by topic.

use std::io::Write;

use anyhow::bail;

use super::Outcome;
use crate::diagnostic::Rule;
use crate::report::{level_word, page};
use crate::rules::{self, rule};
use crate::suggest::nearest;
use crate::terminal;

/// Prints the page of a rule; or the rules that have `name` in their name, by topic.
pub fn run(name: Option<&str>) -> anyhow::Result<Outcome> {
    let name = name.unwrap_or_default();
    let mut out = terminal::coloured_stdout();
    if let Some(rule) = rule(name) {
        write!(out, "{}", page(rule, "en"))?;
        return Ok(Outcome::Done);
    }
    let mut found: Vec<&Rule> = rules::all().filter(|rule| rule.name.contains(name)).collect();
    if found.is_empty() {
        match nearest(name, rules::all().map(|rule| rule.name)) {
            Some(near) => bail!("there is no rule `{name}`; did you mean `{near}`?"),
            None => bail!("there is no rule `{name}`; `klartext explain` lists all rules"),
        }
    }
    found.sort_by_key(|rule| rule.topic);
    let width = found.iter().map(|rule| rule.name.len()).max().unwrap_or(0);
    for (index, topic) in found.chunk_by(|a, b| a.topic == b.topic).enumerate() {
        let blank = if index == 0 { "" } else { "\n" };
        if let Some(first) = topic.first() {
            writeln!(out, "{blank}{}", first.topic.title())?;
        }
        for rule in topic {
            let (level, name) = (level_word(rule.level), rule.name);
            writeln!(out, "  {level:<8} {name:<width$}  {}", title(rule))?;
        }
    }
    Ok(Outcome::Done)
}

/// What a rule's findings are about: its title on the cross-check sheet, or the first sentence of
/// its page.
fn title(rule: &Rule) -> &'static str {
    let mut lines = TITLES.lines();
    let title = lines
        .find_map(|line| line.strip_prefix("rule-")?.strip_prefix(rule.name)?.strip_prefix(" = "));
    title.unwrap_or_else(|| {
        let line = rule.page.lines().nth(2).unwrap_or_default();
        line.split(". ").next().unwrap_or(line).trim_end_matches('.')
    })
}

/// The titles of rules, as the cross-check sheet has them.
const TITLES: &str = include_str!("../../locales/en/rules.ftl");
