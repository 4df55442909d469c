//! `controllers-share-unstated`: several controllers have one purpose, and it is not stated whether they decide together.

use super::look::purposes;
use super::{Authority, Context, Rule, Topic, help};
use crate::diagnostic::{Diagnostic, Level, Message};
use crate::facts::EntryTable;
use crate::model::{AllOr, Purpose};

pub const RULE: Rule = Rule {
    name: "controllers-share-unstated",
    topic: Topic::Who,
    level: Level::Info,
    authority: Authority::Guideline,
    law: "Art. 26 GDPR; EDPB Guidelines 07/2020",
    page: include_str!("controllers_share_unstated.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let notice = context.notice;
    if notice.share.is_some() {
        return;
    }
    let is_open = |purpose: &Purpose| purpose.share.is_none() && is_shared(context, purpose);
    let open: Vec<(String, &str)> =
        purposes(context).filter(|(_, _, one)| is_open(one)).map(|(at, id, _)| (at, id)).collect();
    // One finding for the notice: the answer is often the same for all.
    let Some((first, _)) = open.first() else { return };

    let ids = open.iter().map(|(_, id)| *id);
    let message = Message::new("controllers-share-unstated")
        .with("purposes", help::entries(context, EntryTable::Purposes, ids));
    diagnostics.push(RULE.finding(format!("{first}.controllers"), message));
}

/// Whether a purpose has several controllers.
pub(super) fn is_shared(context: &Context<'_>, purpose: &Purpose) -> bool {
    context.notice.controllers.len() > 1
        && match &purpose.controllers {
            Some(AllOr::All(_)) => true,
            Some(AllOr::Some(ids)) => ids.len() > 1,
            None => false,
        }
}
