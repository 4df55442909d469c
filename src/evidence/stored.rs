//! Cookies and stored items as Playwright and the Website Evidence Collector list them.

use std::io::Read;

use jiff::Timestamp;

use super::json::{Json, Step};
use super::set_cookie::domain_of;
use super::{Address, Evidence, Kind, Lasts, Matter, SeenItem, Storage};

/// A storage state: cookies, and for each origin what is stored there.
#[derive(Default)]
pub(super) struct StorageState {
    pub(super) items: Vec<SeenItem>,
    /// When it was recorded, as docs/recipes/record.mjs notes.
    pub(super) recorded: Option<Timestamp>,
    has_cookies: bool,
    has_origins: bool,
    has_sessions: bool,
}

impl StorageState {
    /// Whether the file has both lists, and so is a storage state.
    pub(super) fn is_one(&self) -> bool {
        self.has_cookies && self.has_origins
    }

    /// What a storage state shows.
    pub(super) fn finish(self) -> Evidence {
        let shows = [Matter::Cookies, Matter::Stored].into_iter();
        let shows = shows.chain(self.has_sessions.then_some(Matter::Session)).collect();
        let recorded = self.recorded;
        Evidence { items: self.items, shows, recorded, ..Evidence::new(Kind::StorageState) }
    }

    /// What a list of cookies shows.
    pub(super) fn into_list(self) -> Evidence {
        let shows = [Matter::Cookies].into();
        Evidence { items: self.items, shows, ..Evidence::new(Kind::CookieList) }
    }

    /// Reads a list of cookies.
    pub(super) fn read_cookies<R: Read>(&mut self, json: &mut Json<R>) -> Step {
        self.has_cookies = true;
        json.list(&mut |json| {
            let cookie = read_cookie(json)?;
            self.items.extend(cookie);
            json.keep()
        })
    }

    /// Reads what is stored for each origin.
    pub(super) fn read_origins<R: Read>(&mut self, json: &mut Json<R>) -> Step {
        self.has_origins = true;
        json.list(&mut |json| {
            let (mut origin, mut items, mut has_session) = (None, Vec::new(), false);
            let has_sessions = &mut self.has_sessions;
            json.object(&mut |json, key| match storage(key) {
                Some(storage) => {
                    has_session |= storage == Storage::Session;
                    json.list(&mut |json| {
                        items.extend(read_item(json, storage)?);
                        json.keep()
                    })
                }
                None if key == "origin" => json.text().map(|text| origin = text),
                None => json.skip(),
            })?;
            *has_sessions |= has_session;
            let host = origin.and_then(|origin| Address::read(&origin, None)).map(|one| one.host);
            let host = host.unwrap_or_default();
            self.items
                .extend(items.into_iter().map(|item| SeenItem { host: host.clone(), ..item }));
            Ok(())
        })
    }
}

fn storage(key: &str) -> Option<Storage> {
    match key {
        "localStorage" => Some(Storage::Local),
        "sessionStorage" => Some(Storage::Session),
        "indexedDB" => Some(Storage::Database),
        _ => None,
    }
}

/// A stored item: its name, and nothing else of it.
fn read_item<R: Read>(json: &mut Json<R>, storage: Storage) -> Step<Option<SeenItem>> {
    let place = json.place();
    let mut found = None;
    json.object(&mut |json, key| match key {
        "name" => json.text().map(|name| found = name),
        _ => json.skip(),
    })?;
    let lasts = (storage == Storage::Session).then_some(Lasts::Session);
    let item = |name| SeenItem { name, host: String::new(), storage, lasts, page: None, place };
    Ok(found.filter(|name| !name.is_empty()).map(item))
}

/// A cookie with `name`, `domain` and how long it lasts. Its value is left unread.
fn read_cookie<R: Read>(json: &mut Json<R>) -> Step<Option<SeenItem>> {
    let place = json.place();
    let (mut name, mut host, mut end, mut is_session) = (None, None, None, false);
    json.object(&mut |json, key| {
        match key {
            "name" => name = json.text()?,
            "domain" | "host" => host = json.text()?,
            // Minus one is until the browser is closed.
            "expires" | "expirationDate" => end = json.time()?.filter(|end| end.as_second() > 0),
            "session" if json.is_flag()? => is_session = json.flag()?,
            _ => json.skip()?,
        }
        Ok(())
    })?;
    let lasts = match end {
        Some(end) if !is_session => Lasts::Until(end),
        _ => Lasts::Session,
    };
    let item = |name: String| SeenItem {
        name,
        host: host.as_deref().map(domain_of).unwrap_or_default(),
        storage: Storage::Cookie,
        lasts: Some(lasts),
        page: None,
        place,
    };
    Ok(name.filter(|name| !name.is_empty()).map(item))
}
