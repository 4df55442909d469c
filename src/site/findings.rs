//! [I/O] A site → all that `check` finds in it, in parts: what is about the site, what is about each
//! notice, and these joined. A language server finds again only what a change concerns.

use jiff::civil::Date;

use super::slugs::{Slug, Taken};
use super::untranslated::MarkedSite;
use super::{Checked, Site, templates, theme};
use crate::diagnostic::{self, Diagnostic};
use crate::read::NoticePaths;
use crate::resolve::Draft;
use crate::site::chain::read_chain;
use crate::version::LastRelease;

/// What is found in a site besides its notices: settings, wording, shared facts, theme.
///
/// # Errors
/// When the disk fails.
pub fn of_site(site: &Site, today: Date) -> anyhow::Result<Vec<Diagnostic>> {
    Ok([&site.diagnostics[..], &site.findings, &of_theme(site, today)?].concat())
}

/// What is found in a site's own theme.
///
/// # Errors
/// When the disk fails.
pub fn of_theme(site: &Site, today: Date) -> anyhow::Result<Vec<Diagnostic>> {
    let mut diagnostics = Vec::new();
    let own = theme::own_files(&site.found.root, &mut diagnostics)?;
    diagnostics.extend(theme::check(&own, site));
    diagnostics.extend(templates::check(site, &own, today)?);
    Ok(diagnostics)
}

/// What a notice is checked against: its last release, and what is wrong with its records.
#[derive(Clone, Debug, Default)]
pub struct LastState {
    /// The last release.
    pub last: Option<LastRelease>,
    /// What is wrong with the records.
    pub errors: Vec<Diagnostic>,
}

impl LastState {
    /// Reads the records of a notice.
    ///
    /// # Errors
    /// When the disk fails.
    pub fn read(paths: &NoticePaths) -> anyhow::Result<LastState> {
        Ok(match read_chain(paths)? {
            Ok(released) => {
                LastState { last: LastRelease::of(&released.chain, None), errors: Vec::new() }
            }
            Err(errors) => LastState { last: None, errors },
        })
    }

    /// A notice with the findings about it and about its records.
    ///
    /// # Errors
    /// When the disk fails.
    pub fn check(&self, site: &Site, paths: &NoticePaths, today: Date) -> anyhow::Result<Checked> {
        let mut checked = site.check(paths, self.last.as_ref(), today)?;
        checked.diagnostics.extend(self.errors.iter().cloned());
        Ok(checked)
    }
}

/// A notice with the findings about it and about its records.
///
/// # Errors
/// When the disk fails.
pub fn check_notice(site: &Site, paths: &NoticePaths, today: Date) -> anyhow::Result<Checked> {
    LastState::read(paths)?.check(site, paths, today)
}

/// What remains of a checked notice: the texts of an entire site would need too much memory.
#[derive(Clone, Debug)]
pub struct NoticeFindings {
    /// The notice.
    pub id: String,
    /// The last parts of its addresses.
    pub slugs: Vec<Slug>,
    /// The findings about it.
    pub diagnostics: Vec<Diagnostic>,
}

impl NoticeFindings {
    /// The findings of a notice that was checked, and the notice itself.
    pub fn of(
        checked: Checked,
        marked: Option<&MarkedSite>,
        today: Date,
    ) -> (NoticeFindings, Draft) {
        let slugs = Slug::all_of(&checked);
        let Checked { draft, mut diagnostics, .. } = checked;
        diagnostics.extend(marked.map(|one| one.in_draft(&draft, today)).unwrap_or_default());
        (NoticeFindings { id: draft.id.clone(), slugs, diagnostics }, draft)
    }
}

/// All findings of a site, sorted: what is about it, about its notices, and about addresses that two
/// notices want.
pub fn join<'a>(
    mut of_site: Vec<Diagnostic>,
    notices: impl IntoIterator<Item = &'a NoticeFindings>,
) -> Vec<Diagnostic> {
    let mut taken = Taken::default();
    for one in notices {
        let refused = taken.faults(&one.id, &one.slugs, &one.diagnostics);
        of_site.extend(one.diagnostics.iter().cloned().chain(refused));
    }
    diagnostic::sort(&mut of_site);
    of_site
}
