//! What was seen → the table to write for it, with `TODO` for all that only an editor knows.

use super::{HostGroup, ItemGroup};
use crate::diagnostic::Edit;
use crate::evidence::Storage;
use crate::fix::PLACEHOLDER;
use crate::resolve::Draft;
use crate::slug::slug_of;
use crate::tables::Tables;
use crate::toml_writer::{self, list, quoted};

/// A table to write: its name, and its keys with their values in TOML.
pub struct Skeleton {
    name: String,
    entries: Vec<(String, String)>,
}

impl Skeleton {
    /// As TOML.
    pub fn text(&self) -> String {
        let lines = self.entries.iter().map(|(key, value)| format!("{key} = {value}"));
        let head = format!("[{}]", self.name);
        std::iter::once(head).chain(lines).collect::<Vec<_>>().join("\n")
    }

    /// The edit that writes it at the end of a notice.
    pub fn edit(&self, draft: &Draft) -> Option<Edit> {
        toml_writer::add_table(&draft.tree.file, &self.name, &self.entries)
    }
}

const DAY: u64 = 24 * 60 * 60;

/// The table of a cookie or stored item that lasts so many seconds.
pub fn cookie_skeleton(
    group: &ItemGroup<'_>,
    lasts: Option<u64>,
    tables: &Tables,
    draft: &Draft,
) -> Skeleton {
    // A name that differs with each site or visitor is written with a star.
    let known = tables.hosts.service_of_cookie(group.name).map(|(pattern, _)| pattern);
    let name = known.unwrap_or(group.name);
    let mut entries = vec![("name".to_owned(), quoted(name))];
    let todo = || quoted(PLACEHOLDER);
    entries.push(("purpose".to_owned(), todo()));
    entries.push(("kind".to_owned(), todo()));
    if !group.is_own {
        let service = tables.hosts.service_of(group.host).map(|(_, one)| one.company.as_str());
        entries.push(("set_by".to_owned(), service.map_or_else(todo, quoted)));
        entries.push(("hosts".to_owned(), list([group.host])));
    }
    match group.storage {
        Storage::Cookie => entries.extend(lasts.map(|lasts| ("lasts".to_owned(), period(lasts)))),
        _ => {
            for language in &draft.languages {
                entries.push((format!("storage.{language}"), todo()));
            }
        }
    }
    let cookies = draft.tree.get("cookies").and_then(|node| node.table());
    let is_free = |id: &str| cookies.is_none_or(|table| !table.contains_key(id));
    Skeleton { name: format!("cookies.{}", id_of(name, is_free)), entries }
}

/// The table of a recipient for some hosts of one service, or for one host.
pub fn recipient_skeleton(group: &HostGroup<'_>, hosts: &[&str], draft: &Draft) -> Skeleton {
    let todo = || quoted(PLACEHOLDER);
    let service = group.service.map(|(_, service)| service);
    let company = service.map_or_else(todo, |one| quoted(&one.company));
    let mut entries = vec![("name".to_owned(), company), ("role".to_owned(), todo())];
    let country = service.and_then(|one| one.known_country());
    entries.extend(country.map(|country| ("country".to_owned(), quoted(country))));
    for language in &draft.languages {
        entries.push((format!("activity.{language}"), todo()));
    }
    entries.push(("hosts".to_owned(), list(hosts.iter().copied())));
    let recipients = draft.tree.get("recipients").and_then(|node| node.table());
    let is_free = |id: &str| recipients.is_none_or(|table| !table.contains_key(id));
    let name = group.service.map_or(group.host, |(id, _)| id);
    Skeleton { name: format!("recipients.{}", id_of(name, is_free)), entries }
}

/// An id made of a name, that no entry has yet.
fn id_of(name: &str, is_free: impl Fn(&str) -> bool) -> String {
    let id = slug_of(name);
    let id = if id.is_empty() { "item".to_owned() } else { id };
    if is_free(&id) {
        return id;
    }
    let more = (2..).map(|number| format!("{id}-{number}"));
    more.into_iter().find(|id| is_free(id)).unwrap_or(id)
}

/// A period in TOML, as short as it can be said; part of a day is a day.
fn period(seconds: u64) -> String {
    let days = seconds.div_ceil(DAY);
    match (seconds, days) {
        (0, _) => quoted("session"),
        _ if seconds < DAY => format!("{{ hours = {} }}", seconds.div_ceil(60 * 60)),
        (_, days) if days % 365 == 0 => format!("{{ years = {} }}", days / 365),
        (_, days) => format!("{{ days = {days} }}"),
    }
}
