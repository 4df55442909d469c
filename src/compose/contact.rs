//! Contact details → words with a link: e-mail, telephone, web. A detail that is malformed has no link;
//! the rule `contact-malformed` reports it.

use super::words::{link, text};
use crate::document::Inlines;
use crate::model::Contact;
use crate::model::contact::{self, ContactIssue};

/// The electronic contact details, each with its key, in order.
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

/// A telephone number, whose link has only digits.
pub(super) fn phone(written: &str) -> Inlines {
    let digits: String = written.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
    linked(contact::phone(written, None), format!("tel:{digits}"), text(written))
}

/// A web address, shown as people write it: without scheme and final slash.
pub(super) fn web(written: &str) -> Inlines {
    let bare = written.strip_prefix("https://").or_else(|| written.strip_prefix("http://"));
    let bare = bare.unwrap_or(written);
    let bare = bare.strip_prefix("www.").unwrap_or(bare).trim_end_matches('/');
    web_link(written, text(bare))
}

/// Words with a link to a web address.
pub(super) fn web_link(written: &str, words: Inlines) -> Inlines {
    linked(contact::web(written), written.to_owned(), words)
}

fn linked(fault: Option<ContactIssue>, to: String, words: Inlines) -> Inlines {
    match fault {
        Some(ContactIssue::Broken(_)) => words,
        Some(ContactIssue::Form(_)) | None => link(to, words),
    }
}
