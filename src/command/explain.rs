//! `explain`: a rule's page, or the list of all rules.

use std::io::Write;

use anyhow::bail;

use super::Outcome;
use crate::report::{level_word, page};
use crate::rules::{RULES, Rule, rule};
use crate::suggest::nearest;
use crate::terminal;

/// Prints the page of a rule, or all rules with their levels and titles.
pub fn run(name: Option<&str>) -> anyhow::Result<Outcome> {
    let mut out = terminal::coloured_stdout();
    let Some(name) = name else {
        let width = RULES.iter().map(|rule| rule.name.len()).max().unwrap_or(0);
        for rule in RULES {
            let (level, name) = (level_word(rule.level), rule.name);
            writeln!(out, "{level:<8} {name:<width$}  {}", title(rule))?;
        }
        return Ok(Outcome::Done);
    };
    let Some(rule) = rule(name) else {
        match nearest(name, RULES.iter().map(|rule| rule.name)) {
            Some(near) => bail!("there is no rule `{name}`; did you mean `{near}`?"),
            None => bail!("there is no rule `{name}`; `klartext explain` lists them all"),
        }
    };
    write!(out, "{}", page(rule))?;
    Ok(Outcome::Done)
}

/// What a rule's findings are about, in English.
fn title(rule: &Rule) -> &'static str {
    let mut lines = TITLES.lines();
    let title = lines
        .find_map(|line| line.strip_prefix("rule-")?.strip_prefix(rule.name)?.strip_prefix(" = "));
    title.unwrap_or_default()
}

/// The titles of rules, as the cross-check sheet has them.
const TITLES: &str = include_str!("../../locales/en/rules.ftl");
