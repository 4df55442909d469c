//! What is wrong with the time stamp authorities of `site.toml`.

use crate::diagnostic::{Diagnostic, Level, Message, site};
use crate::model::StampAuthority;
use crate::stamp;

/// What is wrong with one authority.
pub fn check(name: &str, authority: &StampAuthority) -> Vec<Diagnostic> {
    let at = format!("stamp.{name}");
    let finding = |message| Diagnostic::new(&site::STAMP_AUTHORITY, at.clone(), message);
    let mut found = Vec::new();
    if !stamp::is_name(name) {
        found.push(finding(Message::new("stamp-authority-name").with("name", name)));
    }
    // What is stamped is signed by the authority, so the way need not be encrypted.
    let is_address = |url: &str| {
        url.split_once("://").is_some_and(|(scheme, rest)| {
            matches!(scheme, "https" | "http")
                && !rest.is_empty()
                && !rest.contains(char::is_whitespace)
        })
    };
    if !authority.url.as_deref().is_some_and(is_address) {
        let help = Message::verbatim("url = \"http://tsa.example.com/\"");
        found.push(finding(Message::new("stamp-authority-url").with("name", name)).help(help));
    }
    if authority.certificates.is_empty() {
        let help = Message::verbatim(format!("certificates = \"certificates/{name}.pem\""));
        let message = Message::new("stamp-authority-certificates").with("name", name);
        found.push(finding(message).level(Level::Warning).help(help));
    }
    found
}
