//! Recordings of a website beside the notices of its site: what was seen, and which entry declares it.
//!
//! In: evidence, drafts, tables. Out: cookies, stored items and hosts, each with the places where it was
//! seen and the entry that is about it. The rules `website-…` make findings of it, and the preview a list.

mod skeleton;

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::derive;
use crate::diagnostic::Sight;
use crate::evidence::{Address, ConsentState, Evidence, Place, SeenHost, SeenItem, Storage};
use crate::locale::Locale;
use crate::model::{Cookie, Settings, Stated};
use crate::resolve::Draft;
use crate::site::Site;
use crate::tables::{Service, Tables, is_or_below, matches};
use crate::version::VersionName;

pub use skeleton::{cookie_skeleton, recipient_skeleton};

/// A notice of the site.
#[derive(Clone, Copy)]
pub struct SiteNotice<'a> {
    /// Its facts and places.
    pub draft: &'a Draft,
    /// Its last release.
    pub last: Option<VersionName>,
}

/// Evidence and the notices that it is compared with.
pub struct Website<'a> {
    /// The notices.
    pub notices: Vec<SiteNotice<'a>>,
    /// The files of evidence.
    pub evidence: &'a [Evidence],
    /// What klartext and the site know of hosts and countries.
    pub tables: &'a Tables,
    /// The site.
    pub settings: &'a Settings,
    /// Its languages.
    pub locales: &'a BTreeMap<String, Locale>,
    /// The day it is.
    pub today: Date,
    /// The hosts that are the site's own, each with all below it.
    own: Vec<String>,
}

/// Where something was seen.
#[derive(Clone, Copy)]
pub struct Sighting<'a, T> {
    /// In which file.
    pub evidence: &'a Evidence,
    /// What was seen.
    pub what: &'a T,
    /// Where in it.
    pub place: &'a Place,
}

/// A cookie or stored item in all files.
pub struct ItemGroup<'a> {
    /// Its name.
    pub name: &'a str,
    /// The host that it is of; of the site's own the first.
    pub host: &'a str,
    /// Where it is stored.
    pub storage: Storage,
    /// Whether its host is the site's own.
    pub is_own: bool,
    /// Where it was seen.
    pub seen: Vec<Sighting<'a, SeenItem>>,
    /// The entry that declares it.
    pub declared: Option<DeclaredCookie<'a>>,
}

/// An entry of `[cookies]`.
#[derive(Clone, Copy)]
pub struct DeclaredCookie<'a> {
    /// The notice.
    pub draft: &'a Draft,
    /// Its id.
    pub id: &'a str,
    /// The entry.
    pub cookie: &'a Cookie,
}

/// A host in all files.
pub struct HostGroup<'a> {
    /// Its name.
    pub host: &'a str,
    /// Where it was seen.
    pub seen: Vec<Sighting<'a, SeenHost>>,
    /// The key path of the entry that names it, with its notice.
    pub declared: Option<(&'a Draft, String)>,
    /// The well-known service that it is of.
    pub service: Option<(&'a str, &'a Service)>,
}

impl<'a> Website<'a> {
    /// Evidence beside some notices.
    pub fn new(
        notices: Vec<SiteNotice<'a>>,
        evidence: &'a [Evidence],
        site: &'a Site,
        today: Date,
    ) -> Website<'a> {
        let settings: &Settings = &site.settings;
        let base = settings.base_url.as_deref().and_then(|url| Address::read(url, None));
        // Whatever a visit leads to later may be of others, such as a payment page.
        let first = evidence.iter().filter_map(|one| Some(one.pages.first()?.0.host.clone()));
        let own = base.into_iter().map(|base| base.host).chain(first);
        let own = own.map(|host| host.strip_prefix("www.").unwrap_or(&host).to_owned()).collect();
        Website {
            notices,
            evidence,
            tables: &site.tables,
            settings,
            locales: &site.locales,
            today,
            own,
        }
    }

    /// Whether a host is the site's own. One that is not known is.
    pub fn is_own(&self, host: &str) -> bool {
        host.is_empty()
            || self.own.iter().any(|own| is_or_below(host, own))
            || self.tables.hosts.own.iter().any(|pattern| fits_host(pattern, host))
            // A cookie for the domain above the page's host: browsers take it from no stranger.
            || self.own.iter().any(|own| own != host && is_or_below(own, host) && host.contains('.'))
    }

    /// The cookies and stored items of all files, in the order of their names.
    pub fn items(&self) -> Vec<ItemGroup<'a>> {
        let mut groups: Vec<ItemGroup<'a>> = Vec::new();
        let mut index = BTreeMap::new();
        for (evidence, what) in self.each(|one| &one.items) {
            let is_own = self.is_own(&what.host);
            let host = if is_own { "" } else { what.host.as_str() };
            let key = (what.name.as_str(), host, what.storage);
            let seen = Sighting { evidence, what, place: &what.place };
            let at = *index.entry(key).or_insert_with(|| {
                groups.push(ItemGroup {
                    name: &what.name,
                    host: &what.host,
                    storage: what.storage,
                    is_own,
                    seen: Vec::new(),
                    declared: self.declared_cookie(&what.name, &what.host, is_own),
                });
                groups.len() - 1
            });
            if let Some(group) = groups.get_mut(at) {
                group.seen.push(seen);
            }
        }
        groups.sort_by_key(|one| (one.name, one.host, one.storage));
        groups
    }

    /// The hosts of others that the browser spoke to, or that cookies are of, in their order.
    pub fn hosts(&self) -> Vec<HostGroup<'a>> {
        let mut groups = BTreeMap::<&str, HostGroup<'a>>::new();
        for (evidence, what) in self.each(|one| &one.hosts) {
            if self.is_own(&what.host) {
                continue;
            }
            let seen = Sighting { evidence, what, place: &what.place };
            let group = groups.entry(&what.host).or_insert_with(|| HostGroup {
                host: &what.host,
                seen: Vec::new(),
                declared: self.declared_host(&what.host),
                service: self.tables.hosts.service_of(&what.host),
            });
            group.seen.push(seen);
        }
        groups.into_values().collect()
    }

    /// The declared cookies of all notices.
    pub fn declared_cookies(&self) -> impl Iterator<Item = DeclaredCookie<'a>> + use<'a, '_> {
        self.notices.iter().flat_map(|SiteNotice { draft, .. }| {
            let cookies = derive::cookies(&draft.notice).into_iter().flatten();
            cookies.map(|(id, cookie)| DeclaredCookie { draft, id, cookie })
        })
    }

    fn declared_cookie(&self, name: &str, host: &str, is_own: bool) -> Option<DeclaredCookie<'a>> {
        self.declared_cookies().find(|DeclaredCookie { id, cookie, .. }| {
            let declared = cookie.name.as_deref().unwrap_or(id);
            let is_there = match cookie.hosts.is_empty() {
                true => is_own || cookie.set_by.is_some(),
                false => cookie.hosts.iter().any(|pattern| fits_domain(pattern, host)),
            };
            is_there && matches(declared, name)
        })
    }

    /// The recipient, joint controller or cookie that names a host.
    fn declared_host(&self, host: &str) -> Option<(&'a Draft, String)> {
        self.notices.iter().find_map(|SiteNotice { draft, .. }| {
            let notice = &draft.notice;
            let recipients =
                notice.recipients.iter().map(|(id, one)| (format!("recipients.{id}"), &one.hosts));
            let joint = notice.joint_controllers.iter();
            let joint = joint.map(|(id, one)| (format!("joint_controllers.{id}"), &one.hosts));
            let mut all = recipients.chain(joint);
            all.find(|(_, hosts)| hosts.iter().any(|pattern| fits_host(pattern, host)))
                .map(|(at, _)| (*draft, at))
        })
    }

    /// The notice that is about the website: the first that lists cookies, else that says there are none,
    /// else the first.
    pub fn main_notice(&self) -> Option<&'a Draft> {
        let has = |wanted: &dyn Fn(&Draft) -> bool| {
            self.notices.iter().map(|one| one.draft).find(|draft| wanted(draft))
        };
        has(&|draft| derive::cookies(&draft.notice).is_some())
            .or_else(|| has(&|draft| draft.notice.cookies.is_some()))
            .or_else(|| has(&|_| true))
    }

    /// Whether cookies are said to be none, and listed in no notice.
    pub fn says_no_cookies(&self) -> bool {
        let cookies = || self.notices.iter().map(|one| &one.draft.notice.cookies);
        cookies().any(|one| matches!(one, Some(Stated::Nothing(_))))
            && !cookies().any(|one| matches!(one, Some(Stated::Given(_))))
    }

    /// Each entry of a list of all files.
    pub fn each<T>(
        &self,
        list: impl Fn(&'a Evidence) -> &'a Vec<T>,
    ) -> impl Iterator<Item = (&'a Evidence, &'a T)>
    where
        T: 'a,
    {
        self.evidence.iter().flat_map(move |one| list(one).iter().map(move |entry| (one, entry)))
    }

    /// The time of day of `today`, for what a file does not date.
    pub fn now(&self) -> Timestamp {
        TimeZone::UTC.to_timestamp(self.today.at(0, 0, 0, 0)).unwrap_or_default()
    }

    /// How long an item was seen to last, in seconds: the longest.
    pub fn longest(&self, group: &ItemGroup<'_>) -> Option<u64> {
        group.seen.iter().filter_map(|one| one.evidence.seconds(one.what, self.now())).max()
    }

    /// The address of the notices, if the site has one.
    pub fn base(&self) -> Option<Address> {
        Address::read(self.settings.base_url.as_deref()?, None)
    }
}

impl ItemGroup<'_> {
    /// The places where it was seen, those in a state alone if one is wanted.
    pub fn sights(&self, state: Option<ConsentState>) -> Vec<Sight> {
        let wanted = |one: &&Sighting<'_, SeenItem>| state.is_none() || one.evidence.state == state;
        self.seen.iter().filter(wanted).map(|one| sight(one.evidence, one.place)).collect()
    }

    /// Whether it was seen in a state.
    pub fn is_seen(&self, state: ConsentState) -> bool {
        self.seen.iter().any(|one| one.evidence.state == Some(state))
    }
}

/// A place in evidence as a finding has it.
pub fn sight(evidence: &Evidence, place: &Place) -> Sight {
    Sight {
        file: evidence.file.clone(),
        line: place.line,
        column: place.column,
        at: place.path.clone(),
    }
}

/// Whether a host is the one of a pattern: `*.example.net` is for all below `example.net`.
fn fits_host(pattern: &str, host: &str) -> bool {
    match pattern.strip_prefix("*.") {
        Some(above) => host != above && is_or_below(host, above),
        None => host == pattern,
    }
}

/// Whether a cookie of a domain reaches a host of a pattern.
fn fits_domain(pattern: &str, domain: &str) -> bool {
    let bare = pattern.strip_prefix("*.").unwrap_or(pattern);
    fits_host(pattern, domain) || is_or_below(bare, domain)
}
