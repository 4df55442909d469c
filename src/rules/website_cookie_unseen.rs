//! `website-cookie-unseen`: a declared cookie was not seen.

use super::website::in_notice;
use super::{Authority, Rule, Topic};
use crate::diagnostic::{Diagnostic, Level, Message, Value};
use crate::evidence::{ConsentState, Evidence, Matter};
use crate::model::CookieKind;
use crate::website::Website;

pub const RULE: Rule = Rule {
    name: "website-cookie-unseen",
    topic: Topic::Website,
    level: Level::Info,
    authority: Authority::Logic,
    law: "",
    page: include_str!("website_cookie_unseen.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(site: &Website<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let items = site.items();
    for declared in site.declared_cookies() {
        let is_it = |id: &str| std::ptr::eq(id, declared.id);
        if items.iter().any(|group| group.declared.is_some_and(|one| is_it(one.id))) {
            continue;
        }
        // Where it is stored is in the editor's words.
        let matters: &[Matter] = match declared.cookie.storage {
            Some(_) => &[Matter::Stored, Matter::Session],
            None => &[Matter::Cookies],
        };
        // What needs consent is there only after it.
        let needs_consent = declared.cookie.kind.is_some_and(|kind| kind != CookieKind::Necessary);
        let could_show = |one: &&Evidence| {
            matters.iter().all(|matter| one.shows(*matter))
                && (!needs_consent || one.state == Some(ConsentState::Accepted))
        };
        let files = site.evidence.iter().filter(could_show).map(|one| one.file.as_str());
        let files: Vec<&str> = files.collect();
        if files.is_empty() {
            continue;
        }
        let message = Message::new("website-cookie-unseen")
            .with("cookie", declared.cookie.name.as_deref().unwrap_or(declared.id))
            .with("files", Value::all(files));
        let finding = RULE.finding(format!("cookies.{}", declared.id), message);
        diagnostics.push(in_notice(finding, declared.draft));
    }
}
