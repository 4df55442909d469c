//! `joint-controller-essence-missing`: joint controllers, and not a word on who does what.

use super::controllers_share_unstated::is_shared;
use super::look::purposes;
use super::{Authority, Context, Rule, Topic, help};
use crate::diagnostic::{Diagnostic, Level, Message, Value};
use crate::facts::EntryTable;
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
            let arrangement = Value::text(help::text_key(context, "arrangement"));
            diagnostics.push(
                RULE.finding(
                    format!("joint_controllers.{id}.arrangement"),
                    Message::new("joint-controller-essence-missing")
                        .with("other", help::entry(context, EntryTable::JointControllers, id))
                        .with("arrangement", arrangement),
                ),
            );
        }
    }
    for (at, id, purpose) in purposes(context) {
        let share = purpose.share.or(context.notice.share);
        let mut joint = context.notice.joint_controllers.values();
        let is_described =
            joint.any(|one| one.purposes.as_ref().is_none_or(|purposes| purposes.includes(id)));
        if share == Some(Share::Joint) && is_shared(context, purpose) && !is_described {
            let message = Message::new("joint-controller-essence-missing-shared")
                .with("purpose", help::purpose(context, id))
                .with("purposes", Value::text(format!("purposes = [\"{id}\"]")))
                .with("arrangement", Value::text(help::text_key(context, "arrangement")));
            diagnostics.push(RULE.finding(format!("{at}.share"), message));
        }
    }
}
