//! `authority-name-outdated`: an authority is called by a name that it had before.

use super::look::{for_each_text, say};
use super::{Authority, Context, Rule};
use crate::diagnostic::{Diagnostic, Level};
use crate::lexicon::Lexicon;
use crate::tables;

pub const RULE: Rule = Rule {
    name: "authority-name-outdated",
    level: Level::Error,
    case_law: None,
    authority: Authority::Logic,
    law: "Arts. 13(2)(d) and 14(2)(e) GDPR",
    page: include_str!("authority_name_outdated.md"),
    check,
};

fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let renamed = context.tables.authorities.values().filter(|one| !one.former.is_empty());
    let renamed: Vec<(&tables::Authority, Lexicon)> =
        renamed.map(|one| (one, Lexicon::from(one.former.clone()))).collect();
    for_each_text(context, |text, language, words, origin| {
        for (authority, former) in &renamed {
            let Some(hit) = former.find_first(words) else { continue };
            let now = authority.name_in(language);
            let short = authority.short.as_deref().unwrap_or(now);
            // "IMY, formerly Datainspektionen" is right.
            if words.contains(now.trim_start_matches("the ")) || words.contains(short) {
                continue;
            }
            let said = say(text, language, words, origin, hit.words);
            let message = format!("`{}` has another name now: {now}", said.phrase);
            let mut finding = RULE.finding(said.at, message).help(format!("write {now} ({short})"));
            finding.origin = Some(said.origin);
            diagnostics.push(finding);
        }
    });
}
