//! All files of a released site, made in memory one notice at a time: what `verify` compares with what
//! is in a folder or is served.

#![expect(clippy::indexing_slicing, reason = "indices that are counted here")]

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};

use rayon::prelude::*;

use super::{
    NoticeOutput, NoticeSummary, PageContext, Released, Successor, notice_pages, site_pages,
    successor, successor_id,
};
use crate::diagnostic::{Diagnostic, Message, files};
use crate::listing::Page;

/// Takes the files of a notice, by its place among the released ones, or at last those of the whole
/// site; from several threads. Gives whether to go on.
pub type Visit<'a> = dyn Fn(Option<usize>, &[Page]) -> bool + Sync + 'a;

/// Makes all files and hands them to `visit`, until it has seen enough.
///
/// # Errors
/// What stops the site from being made.
pub fn visit_all(
    context: &PageContext<'_>,
    released: &[Released],
    visit: &Visit<'_>,
) -> Result<(), Vec<Diagnostic>> {
    let is_done = AtomicBool::new(false);
    let one = |index: usize| -> Result<Option<NoticeSummary>, Vec<Diagnostic>> {
        if is_done.load(Ordering::Relaxed) {
            return Ok(None);
        }
        let (pages, summary) = files_of_notice(context, released, index)?;
        if !visit(Some(index), &pages) {
            is_done.store(true, Ordering::Relaxed);
        }
        Ok(Some(summary))
    };
    let each: Vec<_> = (0..released.len()).into_par_iter().map(one).collect();
    let (mut summaries, mut faults) = (Vec::new(), Vec::new());
    for made in each {
        match made {
            Ok(summary) => summaries.extend(summary),
            Err(diagnostics) => faults.extend(diagnostics),
        }
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    if is_done.into_inner() {
        return Ok(());
    }
    let single = if let [single] = released { Some(single) } else { None };
    let summaries: Vec<&NoticeSummary> = summaries.iter().collect();
    let pages = site_pages(context, &summaries, single).map_err(|fault| vec![*fault])?;
    visit(None, &pages);
    Ok(())
}

/// All files of a site, in memory at once.
///
/// # Errors
/// As [`visit_all`].
pub fn all(context: &PageContext<'_>, released: &[Released]) -> Result<Vec<Page>, Vec<Diagnostic>> {
    let all = Mutex::new(Vec::new());
    visit_all(context, released, &|_, pages| {
        all.lock().unwrap_or_else(PoisonError::into_inner).extend_from_slice(pages);
        true
    })?;
    Ok(all.into_inner().unwrap_or_else(PoisonError::into_inner))
}

/// Makes the files of one of the released notices.
///
/// # Errors
/// As [`visit_all`].
pub fn files_of_notice(
    context: &PageContext<'_>,
    released: &[Released],
    index: usize,
) -> Result<NoticeOutput, Vec<Diagnostic>> {
    let notice = &released[index];
    let successor = match successor_id(notice, context.today) {
        None => Successor::new(),
        Some(id) => match released.iter().find(|other| other.id == id) {
            Some(other) => successor(other, context.today),
            None => {
                let message = Message::new("unknown-reference-successor")
                    .with("notice", &notice.id)
                    .with("successor", &id);
                return Err(vec![Diagnostic::new(&files::UNKNOWN_REFERENCE, "", message)]);
            }
        },
    };
    notice_pages(context, notice, &successor)
}
