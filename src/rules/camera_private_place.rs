//! `camera-private-place`: a camera watches a place where people undress, wash, sleep or rest.

use super::{Authority, Context, Rule, Topic, help, look};
use crate::diagnostic::{Diagnostic, Level, Message};
use crate::facts::EntryTable;
use crate::prose::Meaning;

pub const RULE: Rule = Rule {
    name: "camera-private-place",
    topic: Topic::Special,
    level: Level::Warning,
    authority: Authority::Guideline,
    law: "Arts. 5(1)(c) and 6(1)(f) GDPR; EDPB Guidelines 3/2019",
    page: include_str!("camera_private_place.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for id in context.notice.cameras.keys() {
        let at = format!("cameras.{id}.place");
        let Some(mention) = context.mentions.named(&at, Meaning::PrivatePlace) else { continue };
        let message = Message::new("camera-private-place")
            .with("cameras", help::entry(context, EntryTable::Cameras, id))
            .with("words", &mention.words);
        diagnostics.push(look::at_mention(context, &RULE, mention, message));
    }
}
