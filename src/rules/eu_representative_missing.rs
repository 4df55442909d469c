//! `eu-representative-missing`: a controller outside the EEA names no representative inside it.

use super::{Authority, Context, Rule, Topic, help};
use crate::derive;
use crate::diagnostic::{Diagnostic, Level};
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
        // Art. 27(2)(b): public authorities need none.
        let bound = !context.tables.in_eea(country) && controller.public_authority != Some(true);
        bound.then_some((controller, country))
    });
    let Some((controller, country)) = outside else { return };
    let representative = context.notice.representative_in(RepresentedIn::EU);
    if representative.is_some_and(is_enough) {
        return;
    }
    let name = controller.name.as_deref().unwrap_or("the controller");
    let message = match representative {
        None => {
            format!("`{name}` is in {country}, outside the EEA, and has no representative in it")
        }
        Some(_) => "the representative has no name, or no way to be reached".into(),
    };
    let reason = help::text_key(context, "reason");
    diagnostics.push(RULE.finding("representative", message).help(format!(
        "[representative] with name and email, phone, form or address; or why none is needed: exempt = {{ {reason} }}"
    )));
}

/// Whether a representative can be turned to, or the reason for having none is given.
fn is_enough(representative: &Representative) -> bool {
    match &representative.exempt {
        Some(exempt) => exempt.reason.is_some(),
        None => representative.name.is_some() && derive::channels(&representative.contact) > 0,
    }
}
