//! `joint-control-unstated`: words say that several decide together, and no joint controller is named.

use super::{Authority, Context, Rule, Topic, look};
use crate::diagnostic::{Diagnostic, Level, Message};
use crate::prose::Meaning;

pub const RULE: Rule = Rule {
    name: "joint-control-unstated",
    topic: Topic::Who,
    level: Level::Warning,
    authority: Authority::Decision,
    law: "Art. 26(1)–(2) GDPR; CJEU C-210/16 (2018)",
    page: include_str!("joint_control_unstated.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let notice = context.notice;
    // Several controllers who share a purpose are named already.
    if !notice.joint_controllers.is_empty() || notice.all_controllers().len() > 1 {
        return;
    }
    let mut entries = look::entries(context).into_iter();
    let named = |at: String| context.mentions.named(&at, Meaning::JointControl);
    let Some(mention) = entries.find_map(named) else { return };
    let message = Message::new("joint-control-unstated").with("words", &mention.words);
    diagnostics.push(look::at_mention(context, &RULE, mention, message));
}
