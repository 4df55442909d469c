//! `authority-name-outdated`: an authority is called by a name that it had before.

#![expect(clippy::string_slice, reason = "positions that were found in this text")]

use super::look::{for_each_text, phrase_match};
use super::{Authority, Context, Rule, Topic};
use crate::diagnostic::{Diagnostic, Level, Message, Value};

pub const RULE: Rule = Rule {
    name: "authority-name-outdated",
    topic: Topic::Rights,
    level: Level::Error,
    authority: Authority::Logic,
    law: "Arts. 13(2)(d) and 14(2)(e) GDPR",
    page: include_str!("authority_name_outdated.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let authorities = context.tables.authorities.values();
    let renamed: Vec<_> = authorities.filter(|authority| !authority.former.is_empty()).collect();
    for_each_text(context, |text, language, words, origin| {
        for authority in &renamed {
            let former = authority
                .former
                .iter()
                .find_map(|name| words.find(name.as_str()).map(|at| (at, name)));
            let Some((start, former)) = former else { continue };
            let now = authority.name_in(language);
            let short = authority.short.as_deref().unwrap_or(now);
            // "IMY, formerly Datainspektionen" is right.
            if words.contains(now.trim_start_matches("the ")) || words.contains(short) {
                continue;
            }
            let hit =
                phrase_match(text, language, words, origin, &words[start..start + former.len()]);
            let message = Message::new("authority-name-outdated")
                .with("former", hit.phrase)
                .with("now", Value::text(now))
                .with("short", Value::text(short));
            let mut finding = RULE.finding(hit.at, message);
            finding.origin = Some(hit.origin);
            diagnostics.push(finding);
        }
    });
}
