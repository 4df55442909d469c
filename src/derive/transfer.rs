//! Which recipients data goes to, and in which countries outside the EEA.

use std::collections::BTreeSet;

use crate::model::{Notice, Organisation, Recipient, RecipientRole, Transfer};
use crate::tables::Tables;

/// An international organisation in the place of a country: what goes to it is a transfer of its own,
/// wherever it has its seat (Art. 44 GDPR).
pub const INTERNATIONAL: &str = "international";

/// The countries outside the EEA where recipients are or get data, each pair of country and
/// recipient once, in the notice's order.
pub fn third_countries<'a>(notice: &'a Notice, tables: &Tables) -> Vec<(&'a str, &'a str)> {
    let mut found = Vec::new();
    for (id, recipient) in &notice.recipients {
        if is_international(recipient) {
            found.push((id.as_str(), INTERNATIONAL));
            continue;
        }
        let transferred = recipient
            .transfer
            .iter()
            .flat_map(|transfer| transfer.country.iter().map(String::as_str));
        for country in places(recipient).iter().map(String::as_str).chain(transferred) {
            let pair = (id.as_str(), country);
            if !tables.in_eea(country) && !found.contains(&pair) {
                found.push(pair);
            }
        }
    }
    found
}

/// The countries outside the EEA where recipients are or get data, each once.
pub fn countries<'a>(notice: &'a Notice, tables: &Tables) -> Vec<&'a str> {
    let mut found: Vec<&str> = Vec::new();
    for (_, country) in third_countries(notice, tables) {
        if !found.contains(&country) {
            found.push(country);
        }
    }
    found
}

/// Whether a recipient is an international organisation.
pub fn is_international(recipient: &Recipient) -> bool {
    recipient.organisation == Some(Organisation::International)
}

/// Where outside the EEA a recipient is by itself, whether or not a transfer says so.
pub fn third_places<'a>(recipient: &'a Recipient, tables: &Tables) -> Vec<&'a str> {
    if is_international(recipient) {
        return vec![INTERNATIONAL];
    }
    let countries = places(recipient).iter().map(String::as_str);
    countries.filter(|country| !tables.in_eea(country)).collect()
}

/// The countries that a recipient gets data in. To publish data on a page that anyone can open is no
/// transfer of its own to the countries where it is read (CJEU C-101/01, Lindqvist, 2003).
pub fn places(recipient: &Recipient) -> &[String] {
    match recipient.role {
        Some(RecipientRole::Anyone) => &[],
        _ => &recipient.country,
    }
}

/// The transfers of a recipient that concern a country, by index; one that names no country
/// concerns all of them.
pub fn transfers_to<'a>(recipient: &'a Recipient, country: &str) -> Vec<(usize, &'a Transfer)> {
    let concerns = |transfer: &Transfer| {
        transfer.country.is_empty()
            || country == INTERNATIONAL
            || transfer.country.iter().any(|one| one == country)
    };
    let transfers = recipient.transfer.iter().enumerate();
    transfers.filter(|(_, transfer)| concerns(transfer)).collect()
}

/// The countries a transfer goes to: those it names, or those outside the EEA that its
/// recipient is in.
pub fn countries_of<'a>(
    recipient: &'a Recipient,
    transfer: &'a Transfer,
    tables: &Tables,
) -> Vec<&'a str> {
    if transfer.country.is_empty() || is_international(recipient) {
        return third_places(recipient, tables);
    }
    transfer.country.iter().map(String::as_str).collect()
}

/// The recipients of a purpose, or of work on behalf of others, by id.
pub fn linked_recipients(notice: &Notice) -> BTreeSet<&str> {
    let of_purposes = notice.purposes.keys().flat_map(|id| notice.recipients_of(id));
    let on_behalf = notice.on_behalf.values().flat_map(|work| work.recipients.iter().flatten());
    of_purposes.chain(on_behalf.map(String::as_str)).collect()
}
