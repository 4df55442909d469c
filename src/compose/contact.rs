//! Contact details → words with a link: e-mail, telephone, web. A detail that is malformed has no link;
//! the rule `contact-malformed` reports it.

use super::words::{Composer, link, text};
use crate::derive;
use crate::document::{Inlines, plain};
use crate::model::Contact;

impl Composer<'_> {
    /// The electronic contact details, each with its key, in order.
    pub(super) fn ways(&self, contact: &Contact) -> Vec<(&'static str, Inlines)> {
        let email = contact.email.as_deref().map(|written| ("email", email(written)));
        let phone = contact.phone.as_deref().map(|written| ("phone", self.phone(written)));
        let form = contact.form.as_deref().map(|written| ("form", web(written)));
        [email, phone, form].into_iter().flatten().collect()
    }

    /// What someone does to reach a contact, as words after which a sentence ends: "mejla …, använd
    /// formuläret … eller ring …". The postal address is named where there is nothing else.
    pub(super) fn ways_in_words(&self, contact: &Contact) -> Option<Inlines> {
        let way = |key: &'static str, words: Inlines| {
            self.message(&format!("rights-by-{key}"), &[(key, words.into())])
        };
        let mut ways: Vec<Inlines> =
            self.ways(contact).into_iter().map(|(key, words)| way(key, words)).collect();
        if let Some(address) = contact.address.as_ref().filter(|_| ways.is_empty()) {
            let lines = self.address_lines(address);
            let lines: Vec<String> = lines.iter().map(|line| plain(line)).collect();
            ways.push(way("address", text(&lines.join(", "))));
        }
        (!ways.is_empty()).then(|| self.choice(ways))
    }

    /// A telephone number as people of the language's country write it, else as it is written; its
    /// link has only digits and the country's code.
    pub(super) fn phone(&self, written: &str) -> Inlines {
        let shown = self.locale.about.phone.national(written);
        linked(derive::phone_link(written), text(&shown))
    }
}

/// An e-mail address.
pub(super) fn email(written: &str) -> Inlines {
    linked(derive::email_link(written), text(written))
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
    linked(derive::web_link(written), words)
}

fn linked(to: Option<String>, words: Inlines) -> Inlines {
    match to {
        Some(to) => link(to, words),
        None => words,
    }
}
