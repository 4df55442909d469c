//! `cookie-setter-unlisted`: a cookie is set by someone who is not among the recipients.

use super::look::words_of;
use super::{Authority, Context, Rule, Topic};
use crate::derive;
use crate::diagnostic::{Diagnostic, Level, Message};
use crate::model::Text;
use crate::prose::Meaning;

pub const RULE: Rule = Rule {
    name: "cookie-setter-unlisted",
    topic: Topic::Recipients,
    level: Level::Warning,
    authority: Authority::Text,
    law: "Art. 13(1)(e) GDPR",
    page: include_str!("cookie_setter_unlisted.md"),
    ..Rule::OF_NOTICE
};

/// So many letters of a word make it the same word in another form.
const STEM: usize = 6;

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let listed = listed(context);
    for (id, cookie) in derive::cookies(context.notice).into_iter().flatten() {
        let Some(set_by) = cookie.set_by.as_deref() else { continue };
        let at = format!("cookies.{id}.set_by");
        if context.mentions.named(&at, Meaning::OwnSite).is_some() {
            continue;
        }
        let words = words_of(context, set_by);
        let is_listed = |words: &str| {
            let words = words.to_lowercase();
            listed.iter().any(|name| is_same(name, &words))
        };
        if let Some((_, first)) = words.first()
            && !words.iter().any(|(_, words)| is_listed(words))
        {
            let message =
                Message::new("cookie-setter-unlisted").with("setter", *first).with("cookie", id);
            diagnostics.push(RULE.finding(at, message));
        }
    }
}

/// The names of recipients and of those who decide, in small letters.
fn listed(context: &Context<'_>) -> Vec<String> {
    let notice = context.notice;
    let of_text = |text: &Text| -> Vec<String> {
        words_of(context, text).into_iter().map(|(_, words)| words.to_lowercase()).collect()
    };
    let recipients = notice.recipients.values().flat_map(|one| {
        let texts = [one.name.as_deref(), one.activity.as_deref()];
        let members = one.members.iter().map(|name| name.to_lowercase());
        texts.into_iter().flatten().flat_map(of_text).chain(members).collect::<Vec<_>>()
    });
    let joint = notice.joint_controllers.values().filter_map(|one| one.name.as_deref());
    let controllers = notice.all_controllers().into_iter().flat_map(|(_, one)| {
        one.name.iter().chain(&one.short_name).map(|name| name.to_lowercase()).collect::<Vec<_>>()
    });
    recipients.chain(joint.flat_map(of_text)).chain(controllers).collect()
}

/// Whether a name is another, or part of it, or shares a long word with it.
fn is_same(name: &str, words: &str) -> bool {
    let stem = |word: &str| word.chars().take(STEM).collect::<String>();
    let is_long = |word: &&str| word.chars().count() >= STEM;
    let mut long = words.split(|c: char| !c.is_alphanumeric()).filter(is_long);
    name.contains(words) || words.contains(name) || long.any(|word| name.contains(&stem(word)))
}
