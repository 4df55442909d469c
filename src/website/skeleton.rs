//! What was seen → the table to write for it, with `TODO` for all that only an editor knows.

use std::collections::BTreeSet;

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
    /// Whether it declares what was seen, and no more.
    is_sure: bool,
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
        let add = || toml_writer::add_table(&draft.tree.file, &self.name, &self.entries);
        self.is_sure.then(add).flatten()
    }
}

const HOUR: u64 = 60 * 60;
const DAY: u64 = 24 * HOUR;

/// The table of a cookie or stored item that lasts so many seconds. `ids` are those of the tables proposed
/// before it.
pub fn cookie_skeleton(
    group: &ItemGroup<'_>,
    lasts: Option<u64>,
    tables: &Tables,
    draft: &Draft,
    ids: &mut BTreeSet<String>,
) -> Skeleton {
    // A name that differs with each site or visitor is written with a star. A star of the website's own
    // would stand for any letters, and so for cookies that no one has declared.
    let known = tables.hosts.service_of_cookie(group.name).map(|(pattern, _)| pattern);
    let is_pattern = known.is_none() && group.name.contains('*');
    let name = if is_pattern { PLACEHOLDER } else { known.unwrap_or(group.name) };
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
    let id = id_of(name, |id| ids.contains(id) || cookies.is_some_and(|one| one.contains_key(id)));
    let name = format!("cookies.{id}");
    ids.insert(id);
    Skeleton { name, entries, is_sure: !is_pattern }
}

/// The table of a recipient for some hosts of one service, or for one host.
pub fn recipient_skeleton(
    group: &HostGroup<'_>,
    hosts: &[&str],
    draft: &Draft,
    ids: &mut BTreeSet<String>,
) -> Skeleton {
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
    let name = group.service.map_or(group.host, |(id, _)| id);
    let is_taken =
        |id: &str| ids.contains(id) || recipients.is_some_and(|one| one.contains_key(id));
    let id = id_of(name, is_taken);
    let name = format!("recipients.{id}");
    ids.insert(id);
    Skeleton { name, entries, is_sure: true }
}

/// An id made of a name, that no entry has yet.
fn id_of(name: &str, is_taken: impl Fn(&str) -> bool) -> String {
    let id = slug_of(name);
    let id = if id.is_empty() { "item".to_owned() } else { id };
    if !is_taken(&id) {
        return id;
    }
    let more = (2..).map(|number| format!("{id}-{number}"));
    more.into_iter().find(|id| !is_taken(id)).unwrap_or(id)
}

/// A period in TOML, as short as it can be said; part of a day is a day. A few minutes more come from a
/// cookie that was set after its recording had begun.
fn period(seconds: u64) -> String {
    let days = seconds.saturating_sub(HOUR / 2).div_ceil(DAY).max(1);
    match (seconds, days) {
        (0, _) => quoted("session"),
        _ if seconds < DAY => format!("{{ hours = {} }}", seconds.div_ceil(HOUR)),
        (_, days) if days % 365 == 0 => format!("{{ years = {} }}", days / 365),
        (_, days) => format!("{{ days = {days} }}"),
    }
}
