//! `website-cookie-longer`: a cookie lasts longer than the notice says.

use super::website::in_notice;
use super::{Authority, Rule, Topic};
use crate::diagnostic::{Diagnostic, Level, Message, Value};
use crate::model::CookieLife;
use crate::website::Website;

pub const RULE: Rule = Rule {
    name: "website-cookie-longer",
    topic: Topic::Website,
    level: Level::Error,
    authority: Authority::Decision,
    law: "Art. 5(3) of Directive 2002/58/EC; CJEU C-673/17 (2019)",
    page: include_str!("website_cookie_longer.md"),
    ..Rule::OF_NOTICE
};

const HOUR: u64 = 60 * 60;

/// A month has 28 to 31 days, and a year may have one more: what is two days longer is not longer.
const TOLERANCE: u64 = 48 * HOUR;

pub(super) fn check(site: &Website<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for group in site.items() {
        let (Some(declared), Some(seen)) = (group.declared, site.longest(&group)) else { continue };
        let Some(life) = &declared.cookie.lasts else { continue };
        let stated = match life {
            CookieLife::Session(_) => 0,
            CookieLife::Period(period) => period.approximate_hours() * HOUR,
        };
        // Of a short period a tenth.
        if seen <= stated + (stated / 10).min(TOLERANCE) {
            continue;
        }
        let message = Message::new("website-cookie-longer")
            .with("cookie", group.name)
            .with("seen", length(seen))
            .with("stated", in_words(life));
        let at = format!("cookies.{}.lasts", declared.id);
        let finding = RULE.finding(at, message).seen(group.sights(None));
        diagnostics.push(in_notice(finding, declared.draft));
    }
}

fn part(unit: &'static str, count: usize) -> Value {
    Message::new("website-cookie-longer-part")
        .with("unit", Value::Word(unit))
        .with("count", count)
        .into()
}

/// A length in days, or in hours where it is shorter.
fn length(seconds: u64) -> Value {
    let (unit, count) = match seconds / (24 * HOUR) {
        0 => ("hours", seconds.div_ceil(HOUR)),
        days => ("days", days),
    };
    part(unit, usize::try_from(count).unwrap_or(usize::MAX))
}

fn in_words(life: &CookieLife) -> Value {
    match life {
        CookieLife::Session(_) => Message::new("website-cookie-longer-session").into(),
        CookieLife::Period(period) => {
            Value::All(period.parts().map(|(unit, count)| part(unit, count as usize)).collect())
        }
    }
}
