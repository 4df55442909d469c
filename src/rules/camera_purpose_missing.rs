//! `camera-purpose-missing`: cameras serve no purpose.

use super::{Authority, Context, Rule, Topic, help};
use crate::derive;
use crate::diagnostic::{Diagnostic, Level, Message};
use crate::facts::EntryTable;

pub const RULE: Rule = Rule {
    name: "camera-purpose-missing",
    topic: Topic::Purposes,
    level: Level::Error,
    authority: Authority::Text,
    law: "Arts. 5(1)(b), 13(1)(c) and 14(1)(c) GDPR",
    page: include_str!("camera_purpose_missing.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (id, camera) in &context.notice.cameras {
        if derive::purposes_named(context.notice, camera.purposes.as_ref()).is_empty() {
            let message = Message::new("camera-purpose-missing")
                .with("cameras", help::entry(context, EntryTable::Cameras, id));
            diagnostics.push(RULE.finding(format!("cameras.{id}"), message));
        }
    }
}
