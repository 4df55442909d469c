//! A HAR: the requests of a browser, as its developer tools or Playwright save them.

use std::collections::BTreeMap;
use std::io::Read;

use jiff::Timestamp;

use super::address::Address;
use super::json::{Json, Step};
use super::set_cookie::{SetCookie, domain_of};
use super::{
    DeviceRead, Evidence, Kind, Lasts, Matter, Place, SeenForm, SeenHost, SeenItem, SeenLink,
    Storage, page,
};
use crate::limits;

/// How many bytes an image has that shows nothing.
const PIXEL: f64 = 100.0;

/// Reads the value of `log`.
pub(super) fn read<R: Read>(json: &mut Json<R>) -> Step<Evidence> {
    let mut log =
        Log { pages: BTreeMap::new(), evidence: Evidence::new(Kind::Har), saw: Saw::default() };
    json.object(&mut |json, key| match key {
        "entries" => json.list(&mut |json| {
            json.keep()?;
            let entry = Entry::read(json)?;
            log.add(entry);
            Ok(())
        }),
        "_klartext" => {
            log.saw.recipe = true;
            log.read_recorded(json)
        }
        _ => json.skip(),
    })?;
    Ok(log.finish())
}

/// What the entries were seen to have.
#[derive(Default)]
struct Saw {
    cookies: bool,
    bodies: bool,
    types: bool,
    /// What docs/recipes/record.mjs adds.
    recipe: bool,
}

struct Log {
    /// The pages by the names that entries refer to.
    pages: BTreeMap<String, usize>,
    evidence: Evidence,
    saw: Saw,
}

impl Log {
    fn finish(self) -> Evidence {
        use Matter::{Beacons, Cookies, DeviceReads, Fields, Forms, Hosts, Links};
        let Saw { cookies, bodies, types, recipe } = self.saw;
        let mut shows: std::collections::BTreeSet<Matter> = [Hosts].into();
        shows.extend((cookies || recipe).then_some(Cookies));
        shows.extend((bodies || recipe).then_some([Links, Forms, Fields]).into_iter().flatten());
        shows.extend((types || recipe).then_some(Beacons));
        shows.extend(recipe.then_some(DeviceReads));
        let kind = match (recipe, cookies) {
            (true, _) => Kind::RecordedHar,
            (false, true) => Kind::Har,
            (false, false) => Kind::SanitisedHar,
        };
        Evidence { shows, kind, ..self.evidence }
    }

    fn add(&mut self, entry: Entry) {
        let Some(address) = entry.address.clone() else { return };
        let evidence = &mut self.evidence;
        evidence.recorded = match (evidence.recorded, entry.started) {
            (Some(one), Some(other)) => Some(one.min(other)),
            (one, other) => one.or(other),
        };
        let name = entry.page.clone().unwrap_or_default();
        let first = !self.pages.contains_key(&name);
        let is_redirect = entry.status.is_some_and(|status| (300.0..400.0).contains(&status));
        let page = match self.pages.get(&name) {
            Some(page) => Some(*page),
            // The first answer that a page has is the page itself.
            None if !is_redirect => {
                let page = evidence.pages.len();
                self.pages.insert(name, page);
                evidence.pages.push((address.clone(), entry.place.clone()));
                Some(page)
            }
            None => None,
        };
        let seen =
            |place: &Place| SeenHost { host: address.host.clone(), page, place: place.clone() };
        if !address.host.is_empty() {
            evidence.hosts.push(seen(&entry.place));
        }
        let is_pixel =
            entry.is_image && entry.size.is_some_and(|size| (1.0..=PIXEL).contains(&size));
        self.saw.types |= entry.kind.is_some();
        self.saw.cookies |= entry.has_cookies;
        let is_ping = ["ping", "beacon"].iter().any(|one| entry.kind.as_deref() == Some(one));
        if is_ping || is_pixel {
            evidence.beacons.push(seen(&entry.place));
        }
        let items = entry.cookies.into_iter().map(|mut item| {
            if item.host.is_empty() {
                item.host.clone_from(&address.host);
            }
            SeenItem { page, ..item }
        });
        evidence.items.extend(items);
        if let Some((html, place)) = entry.html.filter(|_| first) {
            self.saw.bodies = true;
            let (forms, links) = page::read(&html, &address, &place);
            evidence.forms.extend(forms);
            evidence.links.extend(links);
        }
    }

    /// What docs/recipes/record.mjs adds: what a script read, links and forms as they were on the page.
    fn read_recorded<R: Read>(&mut self, json: &mut Json<R>) -> Step {
        let evidence = &mut self.evidence;
        json.object(&mut |json, key| match key {
            "deviceReads" => json.list(&mut |json| {
                evidence.device_reads.extend(read_device(json)?);
                json.keep()
            }),
            "links" => json.list(&mut |json| {
                let place = json.place();
                let to = json.address(None)?;
                evidence.links.extend(to.map(|to| SeenLink { to, place }));
                json.keep()
            }),
            "forms" => json.list(&mut |json| {
                evidence.forms.extend(read_form(json)?);
                json.keep()
            }),
            _ => json.skip(),
        })
    }
}

fn read_device<R: Read>(json: &mut Json<R>) -> Step<Option<(DeviceRead, SeenHost)>> {
    let place = json.place();
    let (mut what, mut by) = (None, None);
    json.object(&mut |json, key| {
        match key {
            "what" => what = json.text()?,
            "by" => by = json.address(None)?,
            _ => json.skip()?,
        }
        Ok(())
    })?;
    let what = match what.as_deref() {
        Some("canvas") => DeviceRead::Canvas,
        Some("fonts") => DeviceRead::Fonts,
        _ => return Ok(None),
    };
    let host = by.map(|by| by.host).unwrap_or_default();
    Ok(Some((what, SeenHost { host, page: None, place })))
}

fn read_form<R: Read>(json: &mut Json<R>) -> Step<Option<SeenForm>> {
    let place = json.place();
    let (mut action, mut fields) = (None, Vec::new());
    json.object(&mut |json, key| match key {
        "action" => json.address(None).map(|found| action = found),
        "fields" => json.list(&mut |json| {
            fields.extend(json.text()?.map(|words| words.to_lowercase()));
            json.keep()
        }),
        _ => json.skip(),
    })?;
    Ok(action.map(|action| SeenForm { action, fields, place }))
}

/// A request with its answer, without any value.
#[derive(Default)]
struct Entry {
    place: Place,
    address: Option<Address>,
    started: Option<Timestamp>,
    page: Option<String>,
    /// What the browser calls it (`document`, `ping`), where it says so.
    kind: Option<String>,
    status: Option<f64>,
    is_image: bool,
    size: Option<f64>,
    cookies: Vec<SeenItem>,
    has_cookies: bool,
    html: Option<(String, Place)>,
}

impl Entry {
    fn read<R: Read>(json: &mut Json<R>) -> Step<Entry> {
        let mut entry = Entry { place: json.place(), ..Entry::default() };
        json.object(&mut |json, key| {
            match key {
                "pageref" => entry.page = json.text()?,
                "startedDateTime" => entry.started = json.time()?,
                "_resourceType" => entry.kind = json.text()?,
                "request" => entry.read_request(json)?,
                "response" => entry.read_response(json)?,
                _ => json.skip()?,
            }
            Ok(())
        })?;
        Ok(entry)
    }

    fn read_request<R: Read>(&mut self, json: &mut Json<R>) -> Step {
        let (mut listed, mut sent) = (Vec::new(), Vec::new());
        json.object(&mut |json, key| {
            match key {
                "url" => self.address = json.address(None)?,
                "cookies" => read_cookies(json, false, &mut listed)?,
                "headers" => read_headers(json, "cookie", &mut |header, place| {
                    let names = header.split(';').filter_map(|pair| Some(pair.split_once('=')?.0));
                    sent.extend(names.map(|name| item(name, None, place)));
                })?,
                _ => json.skip()?,
            }
            Ok(())
        })?;
        self.take(if sent.is_empty() { listed } else { sent });
        Ok(())
    }

    fn read_response<R: Read>(&mut self, json: &mut Json<R>) -> Step {
        let (mut listed, mut set, mut has_header) = (Vec::new(), Vec::new(), false);
        json.object(&mut |json, key| {
            match key {
                "status" => self.status = json.number()?,
                "cookies" => read_cookies(json, true, &mut listed)?,
                "headers" => read_headers(json, "set-cookie", &mut |header, place| {
                    has_header = true;
                    // Some browsers join several headers with a line end.
                    let cookies = header.lines().filter_map(SetCookie::read);
                    let lasting = cookies.filter_map(|one| {
                        let lasts = one.lasts?;
                        let host = one.domain.unwrap_or_default();
                        Some(SeenItem { host, ..item(&one.name, Some(lasts), place) })
                    });
                    set.extend(lasting);
                })?,
                "content" => self.read_content(json)?,
                _ => json.skip()?,
            }
            Ok(())
        })?;
        self.has_cookies |= has_header;
        self.take(if has_header { set } else { listed });
        Ok(())
    }

    fn take(&mut self, cookies: Vec<SeenItem>) {
        self.has_cookies |= !cookies.is_empty();
        self.cookies.extend(cookies);
    }

    fn read_content<R: Read>(&mut self, json: &mut Json<R>) -> Step {
        let (mut text, mut is_html, mut is_encoded) = (None, false, false);
        json.object(&mut |json, key| {
            match key {
                "mimeType" => {
                    let kind = json.text()?.unwrap_or_default();
                    is_html = kind.starts_with("text/html");
                    self.is_image = kind.starts_with("image/");
                }
                "size" => self.size = json.number()?,
                "encoding" => is_encoded = json.text()?.is_some_and(|one| one == "base64"),
                "text" => {
                    let place = json.place();
                    text = json.text_within(limits::EVIDENCE_PAGE)?.map(|text| (text, place));
                }
                _ => json.skip()?,
            }
            Ok(())
        })?;
        self.html = text.filter(|(text, _)| is_html && !is_encoded && !text.is_empty());
        Ok(())
    }
}

fn item(name: &str, lasts: Option<Lasts>, place: &Place) -> SeenItem {
    SeenItem {
        name: super::json::short(name.trim()),
        host: String::new(),
        storage: Storage::Cookie,
        lasts,
        page: None,
        place: place.clone(),
    }
}

/// Calls `see` with the value of each header of a name, which is not kept.
fn read_headers<R: Read>(
    json: &mut Json<R>,
    wanted: &str,
    see: &mut dyn FnMut(&str, &Place),
) -> Step {
    json.list(&mut |json| {
        let (mut name, mut value) = (None, None);
        json.object(&mut |json, key| {
            match key {
                "name" => name = json.text()?,
                "value" => {
                    let place = json.place();
                    value = json.text_within(limits::EVIDENCE_HEADER)?.map(|one| (one, place));
                }
                _ => json.skip()?,
            }
            Ok(())
        })?;
        if let (Some(name), Some((value, place))) = (name, value)
            && name.eq_ignore_ascii_case(wanted)
        {
            see(&value, &place);
        }
        Ok(())
    })
}

/// The cookies that a request or an answer lists; those that are set say how long they last.
fn read_cookies<R: Read>(json: &mut Json<R>, is_set: bool, into: &mut Vec<SeenItem>) -> Step {
    json.list(&mut |json| {
        let place = json.place();
        let (mut name, mut host, mut end) = (None, None, None);
        json.object(&mut |json, key| {
            match key {
                "name" => name = json.text()?,
                "domain" if is_set => host = json.text()?,
                "expires" => end = json.time()?.filter(|end| end.as_second() > 0),
                _ => json.skip()?,
            }
            Ok(())
        })?;
        let lasts = is_set.then_some(end.map_or(Lasts::Session, Lasts::Until));
        if let Some(name) = name.filter(|name| !name.is_empty()) {
            let host = host.as_deref().map(domain_of).unwrap_or_default();
            into.push(SeenItem { host, ..item(&name, lasts, &place) });
        }
        json.keep()
    })
}
