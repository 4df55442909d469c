//! `law-country-mismatch`: a law is cited of a country that no controller is in.

use super::cited_law::{CitedFor, cited_laws};
use super::{Authority, Context, Rule, Topic};
use crate::derive;
use crate::diagnostic::{Diagnostic, Level, Message, Value};

pub const RULE: Rule = Rule {
    name: "law-country-mismatch",
    topic: Topic::LegalBasis,
    level: Level::Warning,
    authority: Authority::Text,
    law: "Art. 6(3) GDPR",
    page: include_str!("law_country_mismatch.md"),
    ..Rule::OF_NOTICE
};

/// The Union, as the country of its acts.
const UNION: &str = "EU";

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for cited in cited_laws(context) {
        // A recipient abroad has laws of its own; a limitation period can be that of a claim abroad.
        if matches!(cited.for_what, CitedFor::Disclosure | CitedFor::Time) {
            continue;
        }
        let countries = countries(context, cited.purpose);
        // Without a country there is nothing to compare with.
        if countries.is_empty() {
            continue;
        }
        let id = cited.law.id();
        let country = derive::law_country(context.notice, context.tables, id);
        let Some(country) = country.filter(|one| *one != UNION && !countries.contains(one)) else {
            continue;
        };

        let own = countries.iter().map(|one| Value::Country((*one).to_owned())).collect();
        let message = Message::new("law-country-mismatch")
            .with("law", id)
            .with("country", Value::Country(country.to_owned()))
            .with("own", Value::All(own));
        let mut finding = RULE.finding(cited.at, message);
        // The obligation is one's own; a task or condition can be laid down abroad for a branch.
        finding.level = match cited.for_what {
            CitedFor::Obligation | CitedFor::Task => Level::Warning,
            _ => Level::Info,
        };
        diagnostics.push(finding);
    }
}

/// The countries of the controllers of a purpose, or of all.
fn countries<'a>(context: &Context<'a>, purpose: Option<&str>) -> Vec<&'a str> {
    let notice = context.notice;
    let controllers = match purpose.and_then(|id| notice.purposes.get(id)) {
        Some(purpose) => derive::controllers_of(notice, purpose),
        None => notice.all_controllers().into_iter().map(|(_, one)| one).collect(),
    };
    controllers.into_iter().filter_map(derive::country_of).collect()
}
