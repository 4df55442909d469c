//! What is wrong with the places of `site.toml`.

use crate::diagnostic::{Diagnostic, Message, Value, site};
use crate::model::{Place, Settings};
use crate::parse::Node;

/// What is wrong with the places; `notices` are the folders of the site's notices.
pub fn check_places(settings: &Settings, tree: &Node, notices: &[&str]) -> Vec<Diagnostic> {
    let places = settings.place.iter().enumerate();
    let found = places.flat_map(|(index, place)| {
        let at = format!("place.{index}");
        check(&at, place, settings, notices)
    });
    let located = |mut one: Diagnostic| {
        one.origin = Some(tree.locate(&one.at));
        one
    };
    found.map(located).collect()
}

fn check(at: &str, place: &Place, settings: &Settings, notices: &[&str]) -> Vec<Diagnostic> {
    let finding = |key: &str, message: Message| {
        Diagnostic::new(&site::PLACE_SETTINGS, format!("{at}{key}"), message)
    };
    let example = || Message::verbatim("url = \"https://shop.example.se/privacy\"");
    let mut found = Vec::new();
    match place.url.as_deref().map(address) {
        None => found.push(finding("", Message::new("place-settings-url")).help(example())),
        Some(Address::Other) => {
            let message = Message::new("place-settings-form");
            found.push(finding(".url", message).help(example()));
        }
        Some(Address::Plain) if place.plain_http != Some(true) => {
            found.push(finding(".url", Message::new("place-settings-plain")));
        }
        Some(Address::Encrypted | Address::Plain) => {}
    }
    let languages = &settings.languages;
    if let Some(language) = place.language.as_ref().filter(|one| !languages.contains(one)) {
        let message = Message::new("place-settings-language").with("language", language);
        let help =
            Message::new("place-settings-language-help").with("languages", Value::any(languages));
        found.push(finding(".language", message).help(help));
    }
    let message = match &place.notice {
        Some(notice) if !notices.contains(&notice.as_str()) => {
            Some(Message::new("place-settings-notice").with("notice", notice))
        }
        None if notices.len() > 1 => Some(Message::new("place-settings-which")),
        _ => None,
    };
    found.extend(message.map(|message| {
        let help = Message::new("place-settings-notice-help")
            .with("notices", Value::any(notices.iter().copied()));
        finding(if place.notice.is_some() { ".notice" } else { "" }, message).help(help)
    }));
    found
}

/// Of what kind an address is.
enum Address {
    Encrypted,
    Plain,
    Other,
}

fn address(url: &str) -> Address {
    let (scheme, rest) = url.split_once("://").unwrap_or_default();
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    if host.is_empty() || url.contains(|c: char| c.is_whitespace() || c.is_control()) {
        return Address::Other;
    }
    match scheme.to_ascii_lowercase().as_str() {
        "https" => Address::Encrypted,
        "http" => Address::Plain,
        _ => Address::Other,
    }
}
