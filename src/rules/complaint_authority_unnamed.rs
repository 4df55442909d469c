//! `complaint-authority-unnamed`: the supervisory authority has no name.

use super::look::is_denied;
use super::{Authority, Context, Rule, Topic};
use crate::derive;
use crate::diagnostic::{Diagnostic, Level};
use crate::model::RightKind;

pub const RULE: Rule = Rule {
    name: "complaint-authority-unnamed",
    topic: Topic::Rights,
    level: Level::Warning,
    authority: Authority::Guideline,
    law: "Arts. 13(2)(d), 14(2)(e) and 77 GDPR",
    page: include_str!("complaint_authority_unnamed.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let named = derive::authorities(context.notice, context.tables);
    let known = |id: &&str| context.tables.authorities.contains_key(*id);
    if is_denied(context, RightKind::Complaint) {
        return;
    }
    if !named.iter().any(known) {
        let mut finding =
            RULE.finding("authorities", "the notice names no supervisory authority to complain to");
        finding.help = vec![proposal(context).into()];
        diagnostics.push(finding);
    } else if let Some(finding) = of_region(context) {
        diagnostics.push(finding);
    }
}

/// Which authority may be meant: one of the region that a controller's address names, else what decides.
fn proposal(context: &Context<'_>) -> String {
    let controllers = context.notice.all_controllers();
    let addresses = controllers.iter().filter_map(|(_, one)| one.contact.address.as_ref());
    let places: Vec<&str> = addresses
        .flat_map(|address| [address.region.as_deref(), address.city.as_deref()])
        .flatten()
        .collect();
    let authorities = context.tables.authorities.iter();
    let near = authorities.clone().find(|(_, authority)| {
        authority.places.iter().any(|place| places.contains(&place.as_str()))
    });
    if let Some((id, authority)) = near {
        return format!(
            "authorities = [\"{id}\"], {}, if it is competent for you; others have the code of their region",
            authority.name_in("en")
        );
    }
    let regional = controllers.iter().filter_map(|(_, one)| derive::country_of(one)).find(|code| {
        context.tables.authorities.get(*code).is_some_and(|authority| authority.regional)
    });
    match regional {
        Some(country) => {
            let prefix = format!("{country}-");
            let ids = authorities.map(|(id, _)| id.as_str()).filter(|id| id.starts_with(&prefix));
            format!(
                "authorities = [\"…\"], the one of your region: {}; `{country}` is for federal bodies, telecommunications and post",
                ids.collect::<Vec<_>>().join(", ")
            )
        }
        None => "authorities = [\"…\"]: the country of your representative or branch in the EEA; else the country of the controller's address".into(),
    }
}

/// A public body in a country whose regions have authorities of their own for such bodies.
fn of_region(context: &Context<'_>) -> Option<Diagnostic> {
    if !context.notice.authorities.is_empty() {
        return None;
    }
    let controllers = context.notice.all_controllers();
    let mut public =
        controllers.iter().filter(|(_, controller)| controller.public_authority == Some(true));
    let (country, note) = public.find_map(|(_, controller)| {
        let country = derive::country_of(controller)?;
        let note = context.tables.authorities.get(country)?.note.as_ref()?;
        Some((country, note.in_language("en")?))
    })?;
    let message = format!("regions of `{country}` have authorities of their own for public bodies");
    Some(RULE.finding("authorities", message).level(Level::Info).help(format!(
        "{note} If that is you, authorities = [\"CODE-OF-REGION\"]; else authorities = [\"{country}\"]"
    )))
}
