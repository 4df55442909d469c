//! `cookie-consent-missing`: a cookie that is not necessary, and no consent to it.

use super::{Authority, Context, Rule, Topic, help};
use crate::derive;
use crate::diagnostic::{Diagnostic, Level, Message, Value};
use crate::model::{BasisKind, Cookie, CookieKind};
use crate::prose::Meaning;

pub const RULE: Rule = Rule {
    name: "cookie-consent-missing",
    topic: Topic::Special,
    level: Level::Error,
    authority: Authority::Text,
    law: "Art. 5(3) of Directive 2002/58/EC; CJEU C-673/17 (2019)",
    page: include_str!("cookie_consent_missing.md"),
    ..Rule::OF_NOTICE
};

/// The law of a controller that is established in Sweden.
const SWEDISH: &str = "Art. 5(3) of Directive 2002/58/EC; CJEU C-673/17 (2019); Chapter 9, Section 28 of the Swedish Electronic Communications Act (2022:482)";

/// Countries whose authorities or laws exempt some audience measurement from consent.
pub(super) const MEASUREMENT_EXEMPT: [&str; 4] = ["ES", "FR", "IT", "NL"];

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (id, cookie) in derive::cookies(context.notice).into_iter().flatten() {
        let Some((level, what)) = needs_consent(context, id, cookie) else { continue };
        let purpose = cookie.purpose.as_ref().and_then(|id| context.notice.purposes.get(id));
        let is_asked = cookie.consent.is_some()
            || purpose.is_some_and(|purpose| derive::has_basis(purpose, BasisKind::Consent));
        if is_asked {
            continue;
        }

        let message = Message::new("cookie-consent-missing")
            .with("cookie", id)
            .with("use", Value::Word(what))
            .with("consent", Value::text(help::text_key(context, "consent")));
        let mut finding = RULE.finding(format!("cookies.{id}"), message);
        let mut controllers = context.notice.all_controllers().into_iter();
        if controllers.any(|(_, controller)| derive::country_of(controller) == Some("SE")) {
            finding = finding.law(SWEDISH);
        }
        finding.level = level;
        diagnostics.push(finding);
    }
}

/// Parts of names of what remembers a reader's own choice.
const CHOICES: [&str; 9] =
    ["choice", "consent", "samtyck", "lang", "sprak", "locale", "currency", "theme", "contrast"];

/// Whether a cookie remembers a choice, by its name.
fn is_choice(id: &str, cookie: &Cookie) -> bool {
    let name = cookie.name.as_deref().unwrap_or_default().to_lowercase();
    CHOICES.iter().any(|choice| id.contains(choice) || name.contains(choice))
}

/// How sure it is that a cookie needs consent, and why.
fn needs_consent(
    context: &Context<'_>,
    id: &str,
    cookie: &Cookie,
) -> Option<(Level, &'static str)> {
    let kind = cookie.kind.or_else(|| {
        let at = format!("purposes.{}.name", cookie.purpose.as_deref()?);
        let names = |meaning| context.mentions.named(&at, meaning).is_some();
        if names(Meaning::Marketing) || names(Meaning::Tracking) {
            return Some(CookieKind::Marketing);
        }
        (names(Meaning::Statistics) || names(Meaning::Replay)).then_some(CookieKind::Statistics)
    })?;
    let authorities = derive::authorities(context.notice, context.tables);
    match kind {
        CookieKind::Necessary => None,
        // A choice that the reader makes, such as a language, is a service they asked for.
        CookieKind::Preferences if is_choice(id, cookie) => None,
        CookieKind::Preferences => Some((Level::Info, "choices")),
        CookieKind::Statistics
            if authorities.iter().any(|one| MEASUREMENT_EXEMPT.contains(one)) =>
        {
            Some((Level::Info, "exempt-statistics"))
        }
        CookieKind::Statistics => Some((Level::Error, "statistics")),
        CookieKind::Marketing => Some((Level::Error, "marketing")),
    }
}
