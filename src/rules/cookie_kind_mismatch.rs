//! `cookie-kind-mismatch`: a cookie is called necessary, and serves statistics, recording or advertising.

use super::{Authority, Context, Rule, Topic};
use crate::derive;
use crate::diagnostic::{Diagnostic, Level, Message, Value};
use crate::model::{Cookie, CookieKind};
use crate::prose::Meaning;

pub const RULE: Rule = Rule {
    name: "cookie-kind-mismatch",
    topic: Topic::Special,
    level: Level::Warning,
    authority: Authority::Text,
    law: "Art. 5(3) of Directive 2002/58/EC",
    page: include_str!("cookie_kind_mismatch.md"),
    ..Rule::OF_NOTICE
};

/// How the technical names begin that well-known tools for statistics, recording and advertising
/// give their cookies.
const TRACKERS: [&str; 22] = [
    "_ga",
    "_gid",
    "_gat",
    "_gcl",
    "_fbp",
    "_fbc",
    "_hj",
    "_clck",
    "_clsk",
    "_pk_",
    "mtm_",
    "_uet",
    "_ttp",
    "li_gc",
    "bcookie",
    "_pin_",
    "_scid",
    "ajs_",
    "mp_",
    "_vwo",
    "hubspotutk",
    "__hstc",
];

/// Parts of names of what a site needs, whatever the purpose: log-in, security, load, choices.
const NEEDED: [&str; 14] = [
    "csrf", "xsrf", "consent", "choice", "samtyck", "session", "auth", "login", "balanc", "secur",
    "cart", "basket", "guard", "captcha",
];

/// What no reader has asked for.
const NOT_NEEDED: [(Meaning, &str); 4] = [
    (Meaning::Statistics, "statistics"),
    (Meaning::Replay, "recording"),
    (Meaning::Marketing, "marketing"),
    (Meaning::Tracking, "tracking"),
];

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let cookies = derive::cookies(context.notice).into_iter().flatten();
    for (id, cookie) in cookies.filter(|(_, one)| one.kind == Some(CookieKind::Necessary)) {
        let Some(use_) = other_use(context, id, cookie) else { continue };

        let message =
            Message::new("cookie-kind-mismatch").with("cookie", id).with("use", Value::Word(use_));
        diagnostics.push(RULE.finding(format!("cookies.{id}.kind"), message));
    }
}

/// What a cookie serves, where that is not needed for the service.
fn other_use(context: &Context<'_>, id: &str, cookie: &Cookie) -> Option<&'static str> {
    let name = cookie.name.as_deref().unwrap_or(id).to_lowercase();
    if TRACKERS.iter().any(|tracker| name.starts_with(tracker)) {
        return Some("by-name");
    }
    let names = [id.to_lowercase(), name];
    if NEEDED.iter().any(|needed| names.iter().any(|name| name.contains(needed))) {
        return None;
    }
    let purpose = cookie.purpose.as_deref()?;
    let at = format!("purposes.{purpose}.name");
    if context.mentions.named(&at, Meaning::SiteSecurity).is_some() {
        return None;
    }
    let is_marketing = context.notice.purposes.get(purpose)?.direct_marketing == Some(true);
    let mut uses = NOT_NEEDED.into_iter();
    let named = uses.find(|(meaning, _)| context.mentions.named(&at, *meaning).is_some());
    named.map(|(_, use_)| use_).or(is_marketing.then_some("marketing"))
}
