//! `joint-controller-essence-missing`: joint controllers, and not a word on who does what.

use super::controllers_share_unstated::is_shared;
use super::look::purposes;
use super::{Authority, Context, Rule, Topic, help};
use crate::diagnostic::{Diagnostic, Level};
use crate::model::{Arrangement, Share};

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
    for (at, id, purpose) in purposes(context) {
        let share = purpose.share.or(context.notice.share);
        let mut joint = context.notice.joint_controllers.values();
        let is_described =
            joint.any(|one| one.purposes.as_ref().is_none_or(|purposes| purposes.includes(id)));
        if share == Some(Share::Joint) && is_shared(context, purpose) && !is_described {
            let words = help::text_key(context, "arrangement");
            let message = format!(
                "the controllers of `{id}` decide together, and the essence of their arrangement is missing"
            );
            diagnostics.push(RULE.finding(format!("{at}.share"), message).help(format!(
                "[joint_controllers.ID] for the other one, with name, purposes = [\"{id}\"] and {words}"
            )));
        }
    }
}
