//! `eu-representative-missing`: a controller outside the EEA names no representative inside it.

use super::{Authority, Context, Rule, Topic, help};
use crate::derive;
use crate::diagnostic::{Diagnostic, Level, Message, Value};
use crate::model::{Representative, RepresentedIn};

pub const RULE: Rule = Rule {
    name: "eu-representative-missing",
    topic: Topic::Who,
    level: Level::Error,
    authority: Authority::Text,
    law: "Arts. 13(1)(a), 14(1)(a) and 27 GDPR",
    page: include_str!("eu_representative_missing.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let outside = derive::controllers(context.notice).into_iter().find_map(|(_, controller)| {
        let country = derive::country_of(controller)?;
        // Art. 27(2)(b): public authorities need none. A code that is none has a finding of its own.
        let bound = context.tables.country_codes.contains(country)
            && !context.tables.in_eea(country)
            && controller.public_authority != Some(true);
        bound.then_some((controller, country))
    });
    let Some((controller, country)) = outside else { return };
    let representative = context.notice.representative_in(RepresentedIn::EU);
    if representative.is_some_and(is_enough) {
        return;
    }

    let message = match (representative, controller.name.as_deref()) {
        (None, Some(name)) => Message::new("eu-representative-missing")
            .with("controller", name)
            .with("country", Value::Country(country.to_owned())),
        (None, None) => Message::new("eu-representative-missing-unnamed")
            .with("country", Value::Country(country.to_owned())),
        (Some(_), _) => Message::new("eu-representative-missing-contact"),
    };
    let exempt = format!("exempt = {{ {} }}", help::text_key(context, "reason"));
    diagnostics.push(
        RULE.finding("representative", message).help(
            Message::new("eu-representative-missing-help").with("exempt", Value::text(exempt)),
        ),
    );
}

/// Whether a representative can be turned to, or the reason for having none is given.
fn is_enough(representative: &Representative) -> bool {
    match &representative.exempt {
        Some(exempt) => exempt.reason.is_some(),
        None => representative.name.is_some() && derive::channels(&representative.contact) > 0,
    }
}
