//! `social-page-joint-control`: a page on social media, and no joint controller for it.

use super::{Authority, Context, Rule, Topic, help};
use crate::derive;
use crate::diagnostic::{Diagnostic, Level, Message, Value};
use crate::facts::EntryTable;
use crate::model::{SourceKind, SubjectKind};
use crate::prose::Meaning;

pub const RULE: Rule = Rule {
    name: "social-page-joint-control",
    topic: Topic::Who,
    level: Level::Warning,
    authority: Authority::Decision,
    law: "Art. 26 GDPR; CJEU C-210/16 (2018)",
    page: include_str!("social_page_joint_control.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let notice = context.notice;
    let of_page = |id: &&String| is_of_page(context, id);
    let pages: Vec<&String> = notice.purposes.keys().filter(of_page).collect();
    let is_joint = |id: &&String| {
        let mut joint = notice.joint_controllers.values();
        joint.any(|joint| joint.purposes.as_ref().is_none_or(|purposes| purposes.includes(id)))
    };
    // Answering a comment is often for the controller alone; that one purpose of a page is decided
    // together shows that it was thought of.
    if let Some(first) = pages.first().filter(|_| !pages.iter().any(is_joint)) {
        let message = Message::new("social-page-joint-control")
            .with("purpose", help::entry(context, EntryTable::Purposes, first))
            .with("id", Value::text(*first));
        let finding = RULE.finding(format!("purposes.{first}"), message);
        diagnostics.push(finding.help(help::example_of(&RULE)));
    }
}

/// Whether a purpose concerns people who follow a page, or data that such a page gives. To read what
/// others post openly takes no page of one's own.
fn is_of_page(context: &Context<'_>, id: &str) -> bool {
    let notice = context.notice;
    let Some(purpose) = notice.purposes.get(id) else { return false };
    let sources = notice.sources_of(purpose);
    let is_public = |id: &&str| derive::source_kind(notice, id) == Some(SourceKind::Public);
    if !sources.is_empty() && sources.iter().all(is_public) {
        return false;
    }
    let follower = |group: &String| {
        let group = notice.subjects.get(group);
        group.and_then(|group| group.kind) == Some(SubjectKind::Follower)
    };
    purpose.subjects.iter().any(follower)
        || context.mentions.datum(purpose, Meaning::SocialPage).is_some()
}
