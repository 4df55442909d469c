//! What the maker works with, whatever the site says: where it is, and whom to tell.

use std::path::Path;

use serde_json::json;

use crate::diagnostic::Diagnostic;
use crate::preview::events::Broadcaster;
use crate::preview::fault::{Editor, Fault};
use crate::preview::state::State;

/// More changed pages than this are told as "all".
const MANY: usize = 200;

/// What the maker works with.
pub struct Desk<'a> {
    /// The site's folder.
    pub root: &'a Path,
    /// What is served.
    pub state: &'a State,
    /// The browsers.
    pub tell: &'a Broadcaster,
    /// How places are opened.
    pub editor: &'a Editor,
    /// What a page must send with an edit; none where nothing is edited here.
    pub token: Option<&'a str>,
}

impl Desk<'_> {
    /// Tells the browsers which pages are others now.
    pub fn tell_pages(&self, names: &[String]) {
        if names.is_empty() {
            return;
        }
        let data = match names.len() > MANY {
            true => json!({ "all": true }),
            false => json!({ "pages": names }),
        };
        self.tell.tell("pages", &data.to_string());
    }

    /// Shows what is wrong with the site itself.
    pub fn show_site_faults(&self, faults: &[Diagnostic]) {
        let faults = self.editor.faults(faults);
        if self.state.set_faults(|all| all.site = faults) {
            self.tell.tell("faults", "{}");
        }
    }

    /// Shows what is wrong with a notice; nothing where `faults` is empty.
    pub fn show_faults(&self, notice: &str, faults: Vec<Fault>) {
        let change = self.state.set_faults(|all| match faults.is_empty() {
            true => drop(all.notices.remove(notice)),
            false => drop(all.notices.insert(notice.to_owned(), faults)),
        });
        if change {
            self.tell.tell("faults", "{}");
        }
    }
}
