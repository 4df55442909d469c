//! Well-known hosts: whose they are and what they do. The table proposes a recipient and never decides.

use indexmap::IndexMap;
use jiff::civil::Date;
use serde::Deserialize;

/// The table, or the one that a site lays over it.
#[derive(Debug, Deserialize)]
pub struct Hosts {
    /// The day on which the table was current.
    #[serde(deserialize_with = "super::toml_date")]
    pub date: Date,
    /// Hosts of the site's own beside the one of its address: `*.example.net` for all below one.
    #[serde(default)]
    pub own: Vec<String>,
    /// The services by id.
    #[serde(flatten)]
    pub services: IndexMap<String, Service>,
}

/// A service that websites use.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Service {
    /// What it is called.
    pub name: String,
    /// The company that runs it.
    pub company: String,
    /// The country of that company.
    pub country: String,
    /// What it does.
    pub does: Does,
    /// The role that the company usually has.
    pub role: ServiceRole,
    /// Its hosts, with all below each.
    pub hosts: Vec<String>,
    /// The names of cookies that it sets on the site's own host, `*` for what differs.
    #[serde(default)]
    pub cookies: Vec<String>,
    /// The keys that no source confirmed.
    #[serde(default)]
    pub unconfirmed: Vec<String>,
}

impl Service {
    /// The country of the company, if a source confirmed it.
    pub fn known_country(&self) -> Option<&str> {
        let is_unconfirmed = self.unconfirmed.iter().any(|key| key == "country");
        (!is_unconfirmed).then_some(self.country.as_str())
    }
}

/// Declares an enum of words, in TOML and in messages.
macro_rules! words {
    ($(#[$about:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $word:literal,)* }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
        pub enum $name { $($(#[$doc])* #[serde(rename = $word)] $variant,)* }

        impl $name {
            /// The word by which messages choose.
            pub fn word(self) -> &'static str {
                match self { $($name::$variant => $word,)* }
            }
        }
    };
}

words! {
    /// What a service does for a website.
    Does {
        /// Counts and measures visits.
        Statistics = "statistics",
        /// Shows or measures advertising.
        Advertising = "advertising",
        /// Records what visitors do on a page.
        Recording = "recording",
        /// Loads other scripts.
        Tags = "tags",
        /// Asks for consent.
        Consent = "consent",
        /// Delivers files.
        Files = "files",
        /// Delivers fonts.
        Fonts = "fonts",
        /// Plays video.
        Video = "video",
        /// Plays sound.
        Sound = "sound",
        /// Shows maps.
        Maps = "maps",
        /// A chat or help desk.
        Chat = "chat",
        /// Takes payments.
        Payment = "payment",
        /// Distinguishes people from machines.
        Captcha = "captcha",
        /// Reports errors of scripts.
        Errors = "errors",
        /// A social network.
        Social = "social",
        /// Sends newsletters and other messages.
        Messages = "messages",
        /// Compares variants of a page.
        Variants = "variants",
        /// Forms and surveys.
        Forms = "forms",
        /// Books appointments.
        Booking = "booking",
        /// Collects reviews.
        Reviews = "reviews",
        /// Comments.
        Comments = "comments",
        /// Runs websites or shops.
        Hosting = "hosting",
        /// Searches the site.
        Search = "search",
        /// Logs people in.
        Login = "login",
    }
}

words! {
    /// The role that a company usually has.
    ServiceRole {
        /// It works on the site's instructions.
        Processor = "processor",
        /// It decides itself.
        Controller = "controller",
    }
}

impl Does {
    /// Whether it is done to follow or count visitors.
    pub fn follows_visitors(self) -> bool {
        matches!(self, Does::Statistics | Does::Advertising | Does::Recording)
    }
}

impl Hosts {
    /// Lays a site's own table over this one.
    pub(super) fn overlay(&mut self, own: Hosts) {
        self.own.extend(own.own);
        for (id, service) in own.services {
            self.services.shift_remove(&id);
            // The last of equal hosts wins.
            self.services.insert(id, service);
        }
    }

    /// The service that a host is of: the one with the longest name that it is, or is below.
    pub fn service_of(&self, host: &str) -> Option<(&str, &Service)> {
        let all = self.services.iter().flat_map(|(id, service)| {
            service.hosts.iter().map(move |known| (known, id.as_str(), service))
        });
        let found = all.filter(|(known, ..)| is_or_below(host, known));
        found.max_by_key(|(known, ..)| known.len()).map(|(_, id, service)| (id, service))
    }

    /// The service that sets a cookie of a name on the site's own host, and the name with `*`.
    pub fn service_of_cookie(&self, name: &str) -> Option<(&str, &Service)> {
        let all = self
            .services
            .values()
            .flat_map(|service| service.cookies.iter().map(move |known| (known.as_str(), service)));
        all.filter(|(known, _)| matches(known, name)).max_by_key(|(known, _)| known.len())
    }
}

/// Whether a host is another one or below it.
pub fn is_or_below(host: &str, above: &str) -> bool {
    host.strip_suffix(above).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
}

/// Whether a name fits a pattern, in which `*` is for any letters.
pub fn matches(pattern: &str, name: &str) -> bool {
    let mut parts = pattern.split('*');
    let Some(mut rest) = parts.next().and_then(|first| name.strip_prefix(first)) else {
        return false;
    };
    let parts: Vec<&str> = parts.collect();
    let Some((last, middle)) = parts.split_last() else { return rest.is_empty() };
    for part in middle {
        let Some((_, after)) = rest.split_once(part) else { return false };
        rest = after;
    }
    rest.ends_with(last)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tables::Tables;

    #[test]
    fn a_star_is_for_any_letters() {
        for (pattern, name, fits) in [
            ("sid", "sid", true),
            ("sid", "sid2", false),
            ("_ga_*", "_ga_ABC", true),
            ("_ga_*", "_ga", false),
            ("*", "x", true),
            ("a*b*c", "a1b2c", true),
            ("a*b*c", "acb", false),
            ("a*a", "a", false),
        ] {
            assert_eq!(matches(pattern, name), fits, "{pattern} {name}");
        }
    }

    #[test]
    fn hosts_are_found_by_the_longest_name() {
        let tables = Tables::built_in();
        let service = |host| tables.hosts.service_of(host).map(|(id, _)| id);
        assert_eq!(service("www.google-analytics.com"), Some("google-analytics"));
        assert_eq!(service("fonts.gstatic.com"), Some("google-fonts"));
        assert_eq!(service("notgoogle-analytics.com"), None);
        let cookie = |name| tables.hosts.service_of_cookie(name).map(|(name, _)| name);
        assert_eq!((cookie("_ga_ABC123"), cookie("_ga")), (Some("_ga_*"), Some("_ga")));
    }

    /// Each host and id once, every host the name of one, every country a country.
    #[test]
    fn the_table_holds_together() {
        let tables = Tables::built_in();
        let mut seen = std::collections::BTreeSet::new();
        for (id, service) in &tables.hosts.services {
            assert!(tables.country_codes.contains(&service.country), "{id}");
            for host in &service.hosts {
                assert!(seen.insert(host), "{host} is there twice");
                assert_eq!(crate::model::contact::host(host), None, "{host}");
            }
        }
        assert!(seen.len() >= 200, "{} hosts", seen.len());
        let unknown = "date = 2026-01-01\n[x]\nname = 'x'\nnoet = 1";
        assert!(toml::from_str::<Hosts>(unknown).is_err());
    }
}
