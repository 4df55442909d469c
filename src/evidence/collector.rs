//! `inspection.json` of the Website Evidence Collector of the European Data Protection Supervisor.

use std::io::Read;

use jiff::Timestamp;

use super::json::{Json, Step, short};
use super::stored::StorageState;
use super::{
    Address, Evidence, Kind, Matter, Place, SeenForm, SeenHost, SeenItem, SeenLink, Storage,
};

/// What has been read of an inspection.
#[derive(Default)]
pub(super) struct Inspection {
    /// How many of the keys that only inspections have were read.
    keys: usize,
    recorded: Option<Timestamp>,
    start: Option<(Address, Place)>,
    pages: Vec<(Address, Place)>,
    items: Vec<SeenItem>,
    hosts: Vec<SeenHost>,
    beacons: Vec<SeenHost>,
    forms: Vec<(Option<String>, Place)>,
    links: Vec<SeenLink>,
}

impl Inspection {
    /// Whether the file is an inspection.
    pub(super) fn is_one(&self) -> bool {
        self.keys >= 2
    }

    /// What an inspection shows.
    pub(super) fn finish(self, stored: StorageState) -> Evidence {
        use Matter::{Beacons, Cookies, Forms, Hosts, Links, Stored};
        let mut pages = self.pages;
        if let Some(start) =
            self.start.filter(|(start, _)| pages.iter().all(|(one, _)| one != start))
        {
            pages.insert(0, start);
        }
        let base = pages.first().map(|(page, _)| page.clone());
        let forms = self.forms.into_iter().filter_map(|(action, place)| {
            let action = Address::read(&action.unwrap_or_default(), base.as_ref())?;
            Some(SeenForm { action, fields: Vec::new(), place })
        });
        Evidence {
            shows: [Cookies, Stored, Hosts, Beacons, Links, Forms].into(),
            recorded: self.recorded,
            forms: forms.collect(),
            pages,
            items: [stored.items, self.items].concat(),
            hosts: self.hosts,
            beacons: self.beacons,
            links: self.links,
            ..Evidence::new(Kind::Collector)
        }
    }

    /// Reads the value of a key at the top.
    pub(super) fn read<R: Read>(&mut self, json: &mut Json<R>, key: &str) -> Step {
        match key {
            "uri_ins" | "uri_dest" => {
                self.keys += 1;
                self.read_start(json)
            }
            "start_time" => json.time().map(|time| self.recorded = time),
            "browsing_history" => {
                self.keys += 1;
                let pages = &mut self.pages;
                json.list(&mut |json| {
                    let place = json.place();
                    pages.extend(json.address(None)?.map(|page| (page, place)));
                    json.keep()
                })
            }
            "hosts" => {
                self.keys += 1;
                self.read_hosts(json)
            }
            "beacons" => {
                self.keys += 1;
                self.read_beacons(json)
            }
            "links" => self.read_links(json),
            "unsafeForms" => {
                self.keys += 1;
                self.read_forms(json)
            }
            "localStorage" => self.read_stored(json),
            _ => json.skip(),
        }
    }

    fn read_start<R: Read>(&mut self, json: &mut Json<R>) -> Step {
        let place = json.place();
        let start = json.address(None)?;
        self.start = start.map(|start| (start, place)).or(self.start.take());
        Ok(())
    }

    /// `hosts.requests` and `hosts.cookies`, whoever they are of: that is worked out from the hosts.
    fn read_hosts<R: Read>(&mut self, json: &mut Json<R>) -> Step {
        let hosts = &mut self.hosts;
        json.object(&mut |json, key| match key {
            "requests" => json.object(&mut |json, _| {
                json.list(&mut |json| {
                    let place = json.place();
                    let host = json.text()?.map(|host| host.to_lowercase());
                    hosts.extend(host.map(|host| SeenHost { host, page: None, place }));
                    json.keep()
                })
            }),
            _ => json.skip(),
        })
    }

    fn read_beacons<R: Read>(&mut self, json: &mut Json<R>) -> Step {
        let beacons = &mut self.beacons;
        json.list(&mut |json| {
            let place = json.place();
            let mut address = None;
            json.object(&mut |json, key| match key {
                "url" => json.address(None).map(|found| address = found),
                _ => json.skip(),
            })?;
            let seen = address.map(|one| SeenHost { host: one.host, page: None, place });
            beacons.extend(seen);
            json.keep()
        })
    }

    fn read_links<R: Read>(&mut self, json: &mut Json<R>) -> Step {
        let links = &mut self.links;
        json.object(&mut |json, _| {
            json.list(&mut |json| {
                let place = json.place();
                let mut address = None;
                json.object(&mut |json, key| match key {
                    "href" => json.address(None).map(|found| address = found),
                    _ => json.skip(),
                })?;
                links.extend(address.map(|to| SeenLink { to, place }));
                json.keep()
            })
        })
    }

    fn read_forms<R: Read>(&mut self, json: &mut Json<R>) -> Step {
        let forms = &mut self.forms;
        json.list(&mut |json| {
            let place = json.place();
            let mut action = None;
            json.object(&mut |json, key| match key {
                "action" => {
                    json.text_within(super::address::LENGTH).map(|written| action = written)
                }
                _ => json.skip(),
            })?;
            forms.push((action, place));
            json.keep()
        })
    }

    /// By origin, then by name.
    fn read_stored<R: Read>(&mut self, json: &mut Json<R>) -> Step {
        let items = &mut self.items;
        json.object(&mut |json, origin| {
            let host = Address::read(origin, None).map_or_else(|| short(origin), |one| one.host);
            json.object(&mut |json, name| {
                items.push(SeenItem {
                    name: short(name),
                    host: host.clone(),
                    storage: Storage::Local,
                    lasts: None,
                    page: None,
                    place: json.place(),
                });
                json.skip()?;
                json.keep()
            })
        })
    }
}
