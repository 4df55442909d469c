//! `website-cookie-without-consent`: a cookie that needs consent is there without it.

use super::cookie_consent_missing::MEASUREMENT_EXEMPT;
use super::website::in_notice;
use super::{Authority, Rule, Topic};
use crate::derive;
use crate::diagnostic::{Diagnostic, Level, Message, Value};
use crate::evidence::ConsentState;
use crate::model::CookieKind;
use crate::website::{DeclaredCookie, Website};

pub const RULE: Rule = Rule {
    name: "website-cookie-without-consent",
    topic: Topic::Website,
    level: Level::Error,
    authority: Authority::Text,
    law: "Art. 5(3) of Directive 2002/58/EC; CJEU C-673/17 (2019)",
    page: include_str!("website_cookie_without_consent.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(site: &Website<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for group in site.items() {
        let Some(declared) = group.declared else { continue };
        let Some((level, kind)) = needs_consent(site, declared) else { continue };
        for state in [ConsentState::Before, ConsentState::Refused] {
            if !group.is_seen(state) {
                continue;
            }
            let message = Message::new("website-cookie-without-consent")
                .with("cookie", group.name)
                .with("kind", Value::Word(kind))
                .with("state", Value::Word(state.word()));
            let at = format!("cookies.{}.kind", declared.id);
            let finding = RULE.finding(at, message).level(level).seen(group.sights(Some(state)));
            diagnostics.push(in_notice(finding, declared.draft));
        }
    }
}

/// How sure it is that a cookie needs consent, by the kind that the notice gives it.
fn needs_consent(
    site: &Website<'_>,
    declared: DeclaredCookie<'_>,
) -> Option<(Level, &'static str)> {
    let authorities = derive::authorities(&declared.draft.notice, site.tables);
    match declared.cookie.kind? {
        CookieKind::Necessary => None,
        // What the reader chose, such as a language, is a service that they asked for.
        CookieKind::Preferences => Some((Level::Info, "preferences")),
        CookieKind::Statistics
            if authorities.iter().any(|one| MEASUREMENT_EXEMPT.contains(one)) =>
        {
            Some((Level::Info, "statistics"))
        }
        CookieKind::Statistics => Some((Level::Error, "statistics")),
        CookieKind::Marketing => Some((Level::Error, "marketing")),
    }
}
