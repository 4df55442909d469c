//! One page that stands somewhere, also one of another site that holds a notice's text among its own:
//! which version it shows, and whether the words are those that were released.
//!
//! In: the page, its address, the chains. Out: what it shows, or findings.

use jiff::civil::Date;

use super::site::{of_hash, shown_in};
use super::words::{Version, flaws};
use crate::diagnostic::{Diagnostic, verify};
use crate::pages::Released;
use crate::render::article::Names;
use crate::render::scope::Scope;
use crate::version::{Record, Shown};

/// What a page shows, in a sentence, and what is wrong with it.
pub fn page(
    url: &str,
    html: &str,
    released: &[Released],
    names: &Names,
    today: Date,
) -> (Option<String>, Vec<Diagnostic>) {
    let fault = |rule, message: String, help: &str| {
        (None, vec![Diagnostic::new(rule, "", message).help(help)])
    };
    let hashes = shown_in(html);
    let [hash] = hashes.as_slice() else {
        let what = if hashes.is_empty() { "no text" } else { "the texts of several versions" };
        return fault(
            &verify::PAGE_TEXT,
            format!("the page `{url}` holds {what} that klartext made"),
            "name a page that shows one version: its `<article>` has `data-version`",
        );
    };
    let Some((notice, record)) = of_hash(released, hash) else {
        return fault(
            &verify::PAGE_UNRELEASED,
            format!(
                "the page `{url}` shows a text with the hash {hash}, of which there is no record"
            ),
            "bring the record back from version control, or build and publish the site again",
        );
    };
    let version = Version { notice: &notice.id, record };
    let (language, flaws) = nearest(url, html, &version, names);
    let sentence = format!(
        "{url}: shows {version} in `{language}`, published {}, {}",
        record.published,
        applies(notice, record, today)
    );
    let help = "publish the site again, or copy the text to the page anew";
    let found = flaws
        .into_iter()
        .map(|flaw| Diagnostic::new(&verify::PAGE_TEXT, "", flaw).help(help))
        .collect();
    (Some(sentence), found)
}

/// The language whose text is nearest to the page's, and what differs: an address elsewhere tells
/// neither the language nor whether it is the whole text or that for a group.
fn nearest(url: &str, html: &str, version: &Version<'_>, names: &Names) -> (String, Vec<String>) {
    let mut best: Option<(String, Vec<String>)> = None;
    for (language, document) in version.record.documents() {
        let groups = document.groups.iter().map(|group| Scope::of_group(document, &group.id));
        for scope in std::iter::once(Scope::whole(document)).chain(groups) {
            let found = flaws(url, html, version, &scope.units(), names);
            if best.as_ref().is_none_or(|(_, fewest)| found.len() < fewest.len()) {
                let messages = found.into_iter().map(|(_, message)| message).collect();
                best = Some((language.clone(), messages));
            }
        }
    }
    best.unwrap_or_default()
}

/// Whether the version applies today, in words.
fn applies(notice: &Released, record: &Record, today: Date) -> String {
    match notice.chain.shown(today) {
        Some(Shown::InForce(now)) if now.hash == record.hash => "which applies today".into(),
        Some(Shown::InForce(now)) => format!("while `{}` applies today", now.version),
        Some(Shown::Coming(now)) if now.hash == record.hash => {
            format!("which applies from {}", record.effective)
        }
        Some(Shown::Coming(_)) | None => "which does not apply today".into(),
        Some(Shown::Ended { .. }) => "of a notice that has ended".into(),
    }
}
