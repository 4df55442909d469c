//! `website-notice-unlinked`: a page leads to no notice, or to an old version of one.

use super::{Authority, Rule, Topic};
use crate::diagnostic::{Diagnostic, Level, Message, Value};
use crate::evidence::{Address, Evidence, Matter, SeenLink};
use crate::version::VersionName;
use crate::website::{Website, sight};

pub const RULE: Rule = Rule {
    name: "website-notice-unlinked",
    topic: Topic::Website,
    level: Level::Warning,
    authority: Authority::Guideline,
    law: "Art. 12(1) GDPR; WP260 rev.01",
    page: include_str!("website_notice_unlinked.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(site: &Website<'_>, diagnostics: &mut Vec<Diagnostic>) {
    // Without an address it is unknown where the notices are.
    let Some(base) = site.base() else { return };
    for evidence in site.evidence.iter().filter(|one| one.shows(Matter::Links)) {
        let pages = || evidence.pages.iter();
        let Some((page, place)) = pages().find(|(page, _)| !is_notice_page(site, page)) else {
            continue;
        };
        let leads = |link: &&SeenLink| is_notice_page(site, &link.to);
        let links: Vec<&SeenLink> = evidence.links.iter().filter(leads).collect();
        if links.is_empty() {
            let message = Message::new("website-notice-unlinked")
                .with("page", page.to_string())
                .with("address", base.to_string());
            let at = format!("website{}", page.path);
            diagnostics.push(RULE.finding(at, message).seen([sight(evidence, place)]));
        }
        diagnostics.extend(old_link(site, evidence, &links));
    }
}

/// The finding about a page whose every link to the notices is to an old version.
fn old_link(site: &Website<'_>, evidence: &Evidence, links: &[&SeenLink]) -> Option<Diagnostic> {
    let version = |link: &&&SeenLink| {
        link.to.path.split('/').find_map(|part| part.parse::<VersionName>().ok())
    };
    let last = site.notices.iter().filter_map(|one| one.last).max()?;
    let is_old = |link: &&&SeenLink| version(link).is_some_and(|version| version < last);
    let first = links.first().filter(|_| links.iter().all(|link| is_old(&link)))?;
    let message = Message::new("website-notice-unlinked-old")
        .with("address", first.to.to_string())
        .with("last", Value::text(last.to_string()));
    let at = format!("website{}", first.to.path);
    Some(RULE.finding(at, message).seen([sight(evidence, &first.place)]))
}

/// Whether an address is one of the notices': below the site's address, and by name where that is the
/// address of a website with other pages too.
pub(super) fn is_notice_page(site: &Website<'_>, page: &Address) -> bool {
    let Some(base) = site.base().filter(|base| base.host == page.host) else { return false };
    let Some(rest) = page.path.strip_prefix(base.path.trim_end_matches('/')) else { return false };
    let rest = rest.trim_matches('/');
    let has_own_folder = base.path.len() > 1;
    let slugs = site.notices.iter().flat_map(|one| &one.draft.texts);
    let slugs = slugs.filter(|text| text.kind == "slug").flat_map(|text| {
        text.by_language.values().chain(&text.plain).map(|(slug, _)| slug.as_str())
    });
    has_own_folder || slugs.into_iter().any(|slug| rest.split('/').any(|part| part == slug))
}
