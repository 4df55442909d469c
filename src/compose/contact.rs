//! Ways to reach somebody → words with a link: e-mail, telephone, web. What cannot be a link as it
//! is written is words alone; the rule `contact-malformed` speaks of it.

use super::words::{link, text};
use crate::document::Inlines;
use crate::model::Contact;
use crate::model::contact::{self, ContactError};

/// The ways to reach somebody at once, each with its key, in the order they are told.
pub(super) fn ways(contact: &Contact) -> Vec<(&'static str, Inlines)> {
    let email = contact.email.as_deref().map(|written| ("email", email(written)));
    let phone = contact.phone.as_deref().map(|written| ("phone", phone(written)));
    let form = contact.form.as_deref().map(|written| ("form", web(written)));
    [email, phone, form].into_iter().flatten().collect()
}

/// An e-mail address.
pub(super) fn email(written: &str) -> Inlines {
    linked(contact::email(written), format!("mailto:{written}"), text(written))
}

/// A telephone number, whose link has digits alone.
pub(super) fn phone(written: &str) -> Inlines {
    let digits: String = written.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
    linked(contact::phone(written, None), format!("tel:{digits}"), text(written))
}

/// A web address, shown as people write it: without scheme and last slash.
pub(super) fn web(written: &str) -> Inlines {
    let bare = written.strip_prefix("https://").or_else(|| written.strip_prefix("http://"));
    let bare = bare.unwrap_or(written);
    let bare = bare.strip_prefix("www.").unwrap_or(bare).trim_end_matches('/');
    web_link(written, text(bare))
}

/// Words that lead to a web address.
pub(super) fn web_link(written: &str, words: Inlines) -> Inlines {
    linked(contact::web(written), written.to_owned(), words)
}

fn linked(fault: Option<ContactError>, to: String, words: Inlines) -> Inlines {
    match fault {
        Some(ContactError::Broken(_)) => words,
        Some(ContactError::Form(_)) | None => link(to, words),
    }
}
