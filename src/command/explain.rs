//! `explain`: a rule's page, or the list of all rules.

use std::io::Write;

use anyhow::bail;

use super::Outcome;
use crate::diagnostic::nearest;
use crate::report::{level_word, page};
use crate::rules::{RULES, rule};
use crate::terminal;

/// Prints the page of a rule, or all rules with their levels.
pub fn run(name: Option<&str>) -> anyhow::Result<Outcome> {
    let mut out = terminal::coloured_stdout();
    let Some(name) = name else {
        for rule in RULES {
            writeln!(out, "{:<8} {}", level_word(rule.level), rule.name)?;
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
