//! Who is responsible for what, how they are reached, and whose authorities supervise.

use crate::model::{Contact, Controller, Notice, Purpose};
use crate::tables::Tables;

/// The authorities that supervise, by their ids in the table: those stated, or those of the
/// controllers' countries. Where regions have their own, none follows from the country.
pub fn authorities<'a>(notice: &'a Notice, tables: &Tables) -> Vec<&'a str> {
    if !notice.authorities.is_empty() {
        return notice.authorities.iter().map(String::as_str).collect();
    }
    let mut countries = Vec::new();
    for (_, controller) in notice.all_controllers() {
        let country = country_of(controller).filter(|country| tables.in_eea(country));
        let is_regional = |country: &&str| {
            tables.authorities.get(*country).is_some_and(|authority| authority.regional)
        };
        if let Some(country) = country.filter(|country| !is_regional(country))
            && !countries.contains(&country)
        {
            countries.push(country);
        }
    }
    countries
}

/// The countries whose law applies, as far as a notice shows: those of its authorities, and those of the
/// EEA that its controllers are in.
pub fn law_countries<'a>(notice: &'a Notice, tables: &Tables) -> Vec<&'a str> {
    let stated = notice.authorities.iter().filter_map(|id| id.split('-').next());
    let controllers = notice.all_controllers().into_iter();
    let own = controllers.filter_map(|(_, one)| country_of(one)).filter(|one| tables.in_eea(one));
    let mut countries: Vec<&str> = Vec::new();
    for country in stated.chain(own) {
        if !countries.contains(&country) {
            countries.push(country);
        }
    }
    countries
}

/// All controllers with their key paths (`controller`, `controllers.bank`).
pub fn controllers(notice: &Notice) -> Vec<(String, &Controller)> {
    let several = !notice.controllers.is_empty();
    let path = |id: &str| if several { format!("controllers.{id}") } else { id.to_owned() };
    notice.all_controllers().into_iter().map(|(id, controller)| (path(id), controller)).collect()
}

/// The controllers of a purpose: those it names, or all.
pub fn controllers_of<'a>(notice: &'a Notice, purpose: &Purpose) -> Vec<&'a Controller> {
    let includes =
        |id: &str| purpose.controllers.as_ref().is_none_or(|controllers| controllers.includes(id));
    let all = notice.all_controllers().into_iter();
    all.filter(|(id, _)| notice.controllers.is_empty() || includes(id))
        .map(|(_, one)| one)
        .collect()
}

/// Whether a public authority is among the controllers of a purpose.
pub fn is_of_authority(notice: &Notice, purpose: &Purpose) -> bool {
    let controllers = controllers_of(notice, purpose);
    controllers.iter().any(|controller| controller.public_authority == Some(true))
}

/// How to reach a controller; one of several without contact details uses those of `[controller]`.
pub fn contact_of<'a>(notice: &'a Notice, controller: &'a Controller) -> &'a Contact {
    let fallback = notice.controller.as_ref().filter(|_| !notice.controllers.is_empty());
    match fallback {
        Some(fallback) if controller.contact.is_empty() => &fallback.contact,
        _ => &controller.contact,
    }
}

/// How many ways there are to reach a controller: email, telephone, form, post.
pub fn channels(contact: &Contact) -> usize {
    let given = |value: &Option<String>| value.as_ref().is_some_and(|text| !text.trim().is_empty());
    let post = contact.address.as_ref().is_some_and(|address| {
        given(&address.street) || given(&address.line2) || given(&address.city)
    });
    let ways = [given(&contact.email), given(&contact.phone), given(&contact.form), post];
    ways.into_iter().filter(|way| *way).count()
}

/// The country a controller is established in: stated, or that of its address.
pub fn country_of(controller: &Controller) -> Option<&str> {
    let address = controller.contact.address.as_ref();
    controller.country.as_deref().or_else(|| address.and_then(|address| address.country.as_deref()))
}
