//! A site's own templates → what fails when pages are made with them, which reading them does not show.

use anyhow::Result;
use jiff::civil::Date;

use crate::diagnostic::Diagnostic;
use crate::pages::{self, NoticeSummary, PageContext, Successor};
use crate::render::theme::{Own, Theme};
use crate::site::Site;
use crate::site::chain::read_chain;
use crate::site::findings::check_notice;

/// The errors of templates on the pages of a draft and of a notice that was released.
///
/// # Errors
/// When the disk fails.
pub fn check(site: &Site, own: &Own, today: Date) -> Result<Vec<Diagnostic>> {
    if own.templates.is_empty() {
        return Ok(Vec::new());
    }
    // What cannot be read is reported already.
    let Ok(theme) = Theme::new(&site.settings, &site.locales, own) else { return Ok(Vec::new()) };
    let context = PageContext::new(&theme, &site.settings, &site.locales, &site.tables, today);
    let mut findings = Vec::new();
    let mut notices = site.found.notices.iter();
    if let Some(paths) = notices.clone().find(|paths| paths.has_draft) {
        let checked = check_notice(site, paths, today)?;
        match pages::draft_pages(&context, &paths.id, &checked.documents, false) {
            Ok((_, summary)) => {
                let summaries: [&NoticeSummary; 1] = [&summary];
                let site = pages::draft_site(&context, &summaries, false, &|_| true);
                findings.extend(site.err().unwrap_or_default());
            }
            Err(found) => findings.extend(found),
        }
    }
    if let Some(paths) = notices.find(|paths| paths.has_records())
        && let Ok(released) = read_chain(paths)?
    {
        let made = pages::notice_pages(&context, &released, &Successor::new());
        findings.extend(made.err().unwrap_or_default());
    }
    findings.retain(|one| one.rule.name.starts_with("template"));
    Ok(findings)
}
