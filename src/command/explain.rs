//! `explain`: a rule's page, or the list of rules by topic.

use std::io::Write;

use anyhow::bail;

use super::Outcome;
use super::language::wording;
use crate::args::Common;
use crate::diagnostic::Rule;
use crate::report::{page, rule_list};
use crate::rules::{self, rule};
use crate::suggest::nearest;
use crate::terminal;

/// Prints the page of a rule; or the rules that have `name` in their name, by topic.
pub fn run(common: &Common, name: Option<&str>) -> anyhow::Result<Outcome> {
    let name = name.unwrap_or_default();
    let wording = wording(common, None);
    let mut out = terminal::coloured_stdout();
    if let Some(rule) = rule(name) {
        write!(out, "{}", page(rule, &wording))?;
        return Ok(Outcome::Done);
    }
    let found: Vec<&Rule> = rules::all().filter(|rule| rule.name.contains(name)).collect();
    if found.is_empty() {
        match nearest(name, rules::all().map(|rule| rule.name)) {
            Some(near) => bail!("there is no rule `{name}`; did you mean `{near}`?"),
            None => bail!("there is no rule `{name}`; `klartext explain` lists all rules"),
        }
    }
    write!(out, "{}", rule_list(found, &wording))?;
    Ok(Outcome::Done)
}
