//! `joint-controller-essence-missing`: joint controllers, and not a word on who does what.

use super::{Authority, Context, Rule, Topic, help};
use crate::diagnostic::{Diagnostic, Level};
use crate::model::Arrangement;

pub const RULE: Rule = Rule {
    name: "joint-controller-essence-missing",
    topic: Topic::Who,
    level: Level::Error,
    authority: Authority::Text,
    law: "Art. 26(2) GDPR",
    page: include_str!("joint_controller_essence_missing.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (id, joint) in &context.notice.joint_controllers {
        let says = match &joint.arrangement {
            None => false,
            Some(Arrangement::Link { url }) => !url.trim().is_empty(),
            Some(Arrangement::Words(_)) => true,
        };
        if !says {
            let words = help::text_key(context, "arrangement");
            diagnostics.push(
                RULE.finding(
                    format!("joint_controllers.{id}.arrangement"),
                    format!("nothing tells who does what of you and `{id}`"),
                )
                .help(format!("{words}, or arrangement = {{ url = \"https://…\" }}")),
            );
        }
    }
}
