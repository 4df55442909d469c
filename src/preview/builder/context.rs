//! What the builder works with whatever the site contains, and how it shows results.

use std::path::Path;

use serde_json::json;

use crate::diagnostic::Diagnostic;
use crate::preview::Phases;
use crate::preview::editor::{Editor, ShownFinding};
use crate::preview::events::Broadcaster;
use crate::preview::state::{Served, State};
use crate::report::Wording;

/// If more pages than this changed, browsers get "all".
const MANY: usize = 200;

/// What the builder works with.
pub struct PreviewContext<'a> {
    /// The site's folder.
    pub root: &'a Path,
    /// What is served.
    pub state: &'a State,
    /// The browsers.
    pub browsers: &'a Broadcaster,
    /// How links open the editor.
    pub editor: &'a Editor,
    /// The words of findings.
    pub wording: &'a Wording,
    /// The token that a page must send with an edit; none if editing is off.
    pub token: Option<&'a str>,
    /// Whether a notice can be released on its page.
    pub releases: bool,
    /// The phases that `serve` was given.
    pub phases: &'a Phases<'a>,
}

impl PreviewContext<'_> {
    /// Serves new pages, removes others, and notifies the browsers.
    pub fn publish(&self, pages: Vec<(String, Served)>, removed: &[String]) {
        self.notify_pages(&self.state.publish(pages, removed));
    }

    /// Notifies the browsers of pages that have changed.
    pub fn notify_pages(&self, names: &[String]) {
        if names.is_empty() {
            return;
        }
        let data = match names.len() > MANY {
            true => json!({ "all": true }),
            false => json!({ "pages": names }),
        };
        self.browsers.send("pages", &data.to_string());
    }

    /// Shows the errors of the site itself.
    pub fn show_site_errors(&self, errors: &[Diagnostic]) {
        let errors = self.editor.findings(errors, self.wording);
        if self.state.change_errors(|all| all.site = errors) {
            self.browsers.send("errors", "{}");
        }
    }

    /// Shows the errors of a notice; an empty list removes them.
    pub fn show_notice_errors(&self, notice: &str, errors: Vec<ShownFinding>) {
        let changed = self.state.change_errors(|all| match errors.is_empty() {
            true => drop(all.notices.remove(notice)),
            false => drop(all.notices.insert(notice.to_owned(), errors)),
        });
        if changed {
            self.browsers.send("errors", "{}");
        }
    }
}
