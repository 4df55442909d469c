//! `child-notice-missing`: children are addressed and no text is written for them.

use super::{Authority, Context, Rule, Topic, help};
use crate::diagnostic::{Diagnostic, Level, Message};
use crate::model::ChildrenAudience;
use crate::suggest::nearest;

pub const RULE: Rule = Rule {
    name: "child-notice-missing",
    topic: Topic::Children,
    level: Level::Error,
    authority: Authority::Text,
    law: "Art. 12(1) and recital 58 GDPR",
    page: include_str!("child_notice_missing.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let children = context.notice.audience.as_ref().and_then(|audience| audience.children.as_ref());
    let notice = match children {
        None | Some(ChildrenAudience::Addressed(false)) => return,
        Some(ChildrenAudience::Addressed(true)) => None,
        Some(ChildrenAudience::How(how)) => how.notice.as_deref(),
    };
    let Some(name) = notice else {
        diagnostics.push(RULE.finding("audience.children", Message::new("child-notice-missing")));
        return;
    };
    let ids = || context.notices.iter().map(|notice| notice.id.as_str());
    if !ids().any(|id| id == name || id.rsplit('/').next() == Some(name)) {
        let help = match nearest(name, ids()) {
            Some(near) => help::did_you_mean(near),
            None => Message::new("child-notice-missing-file-help")
                .with("file", format!("content/{name}/notice.toml")),
        };
        let message = Message::new("child-notice-missing-file").with("notice", name);
        diagnostics.push(RULE.finding("audience.children.notice", message).help(help));
    }
}
