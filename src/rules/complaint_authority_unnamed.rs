//! `complaint-authority-unnamed`: the supervisory authority has no name.

use super::look::is_denied;
use super::{Authority, Context, Rule, Topic};
use crate::derive;
use crate::diagnostic::{Diagnostic, Level, Message, Value};
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
        let message = Message::new("complaint-authority-unnamed");
        diagnostics.push(RULE.finding("authorities", message).help(proposal(context)));
    } else {
        diagnostics.extend(of_region(context).or_else(|| of_federation(context)));
    }
}

/// Which authority may be meant: one of the region that a controller's address names, else what decides.
fn proposal(context: &Context<'_>) -> Message {
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
        return Message::new("complaint-authority-unnamed-near-help")
            .with("id", Value::text(id))
            .with("authority", Value::Words(authority.name.clone()));
    }
    let regional = controllers.iter().filter_map(|(_, one)| derive::country_of(one)).find(|code| {
        context.tables.authorities.get(*code).is_some_and(|authority| authority.regional)
    });
    match regional {
        Some(country) => {
            let prefix = format!("{country}-");
            let ids = authorities.map(|(id, _)| id.as_str()).filter(|id| id.starts_with(&prefix));

            Message::new("complaint-authority-unnamed-region-help")
                .with("ids", Value::text(ids.collect::<Vec<_>>().join(", ")))
                .with("country", country)
        }
        None => Message::new("complaint-authority-unnamed-help"),
    }
}

/// A private body that names the authority of a federation, which is for telecommunications and post.
fn of_federation(context: &Context<'_>) -> Option<Diagnostic> {
    let notice = context.notice;
    let controllers = notice.all_controllers();
    let is_of_network = notice.data.contains_key("call-details");
    let is_public = controllers.iter().any(|(_, one)| one.public_authority == Some(true));
    let country = notice.authorities.iter().find(|code| {
        let is_home = controllers.iter().any(|(_, one)| derive::country_of(one) == Some(code));
        is_home && context.tables.authorities.get(*code).is_some_and(|one| one.regional)
    })?;
    let message = Message::new("complaint-authority-unnamed-federation")
        .with("country", Value::Country(country.clone()));
    let finding = RULE.finding("authorities", message).level(Level::Info).help(proposal(context));
    (!is_public && !is_of_network).then_some(finding)
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
        Some((country, note))
    })?;
    let message = Message::new("complaint-authority-unnamed-region")
        .with("country", Value::Country(country.to_owned()))
        .with("note", Value::from(note))
        .with("code", Value::text(country));
    Some(RULE.finding("authorities", message).level(Level::Info))
}
