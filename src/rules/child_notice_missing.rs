//! `child-notice-missing`: children are addressed and no text is written for them.

use super::{Authority, Context, Rule, Topic};
use crate::diagnostic::{Diagnostic, Level};
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
        diagnostics.push(
            RULE.finding("audience.children", "children are addressed, and no notice is written for them")
                .help("write one in a folder of its own, and name it: audience.children = { notice = \"for-children\" }"),
        );
        return;
    };
    let ids = || context.notices.iter().map(|notice| notice.id.as_str());
    if !ids().any(|id| id == name || id.rsplit('/').next() == Some(name)) {
        let help = match nearest(name, ids()) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("write it: content/{name}/notice.toml"),
        };
        let message = format!("the notice for children, `{name}`, does not exist");
        diagnostics.push(RULE.finding("audience.children.notice", message).help(help));
    }
}
