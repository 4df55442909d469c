//! Cookies as a table.

use super::words::{Composer, capital, word_of};
use crate::derive;
use crate::document::{Block, Body, Inline, Inlines, Row, Section, Table};
use crate::model::{Cookie, CookieLife, Stated};

impl Composer<'_> {
    /// A row for each cookie, or the sentence that there are none.
    pub(super) fn cookies_section(&self) -> Option<Section> {
        let mut section = self.headed("cookies", "cookies-title", &["cookies"]);
        match self.notice.cookies.as_ref()? {
            Stated::Nothing(_) => {
                let none = self.word("cookies-none");
                section.blocks.push(Block::paragraph("cookies/none", vec!["cookies".into()], none));
            }
            Stated::Given(cookies) => {
                let intro = self.word("cookies-intro");
                section.blocks.push(Block::paragraph("cookies/intro", Vec::new(), intro));
                let head = ["name", "purpose", "set-by", "lasts"];
                let table = Table {
                    head: head.map(|column| self.word(&format!("cookies-head-{column}"))).to_vec(),
                    rows: cookies.iter().map(|(id, cookie)| self.cookie_row(id, cookie)).collect(),
                };
                section.blocks.push(Block {
                    id: "cookies/table".into(),
                    facts: Vec::new(),
                    body: Body::Table(table),
                });
            }
        }
        Some(section)
    }

    fn cookie_row(&self, id: &str, cookie: &Cookie) -> Row {
        let at = format!("cookies.{id}");
        let name = cookie.name.as_deref().unwrap_or(id);
        let mut names: Vec<Inlines> = vec![vec![Inline::Code { code: name.to_owned() }]];
        let storage = cookie.storage.as_ref();
        names.extend(storage.map(|storage| capital(self.own(&format!("{at}.storage"), storage))));
        let mut why: Vec<Inlines> = Vec::new();
        why.extend(cookie.purpose.as_deref().map(|purpose| capital(self.purpose_link(purpose))));
        why.extend(cookie.kind.map(|kind| self.word(&format!("cookie-{}", word_of(kind)))));
        let consent = cookie.consent.as_ref();
        why.extend(consent.map(|words| self.own(&format!("{at}.consent"), words)));
        let set_by = match &cookie.set_by {
            Some(name) => capital(self.own(&format!("{at}.set_by"), name)),
            None => self.word("cookie-set-by-us"),
        };
        let lasts = cookie.lasts.as_ref().map(|lasts| match lasts {
            CookieLife::Session(_) => self.word("cookie-session"),
            CookieLife::Period(period) => capital(self.period(period)),
        });
        Row {
            id: format!("cookies/{id}"),
            facts: vec![at],
            subjects: derive::groups_of(self.notice, cookie.purpose.as_deref()),
            cells: vec![names, why, vec![set_by], lasts.into_iter().collect()],
            ..Row::default()
        }
    }
}
