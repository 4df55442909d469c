//! What is said of a version, in words: its state, and the dates of a text outside its page.

use crate::diagnostic::Diagnostic;
use crate::document::{Inlines, plain};
use crate::render::page::{ChainView, StatusView, VersionView};
use crate::render::theme::Theme;
use crate::render::words::Words;

/// What is said of the version in front of a text outside its page: plain words, line by line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct VersionNote {
    /// The lines.
    pub lines: Vec<String>,
}

/// What a version is today, with the name of the box that says so; none of one in force.
///
/// # Errors
/// When the locale lacks a message.
pub fn status(
    words: &Words<'_>,
    version: &VersionView,
) -> Result<Option<(&'static str, Inlines)>, Box<Diagnostic>> {
    let (kind, said) = match (&version.status, version.range) {
        (StatusView::Draft, _) => ("draft", words.message("draft", &[])?),
        (StatusView::Withdrawn { on, .. }, _) => {
            ("withdrawn", words.message("withdrawn", &[("on", words.date(*on))])?)
        }
        (StatusView::Coming, _) => {
            ("coming", words.message("coming", &[("from", words.date(version.effective))])?)
        }
        (StatusView::Past, None) => ("past", words.message("never", &[])?),
        (StatusView::Past, Some(range)) => {
            let until = range.until.unwrap_or(range.from);
            let range = [("from", words.date(range.from)), ("until", words.date(until))];
            ("past", words.message("past", &range)?)
        }
        (StatusView::InForce, _) => return Ok(None),
    };
    Ok(Some((kind, said)))
}

impl Theme<'_> {
    /// The site's line on every page, such as that it is an example.
    pub(crate) fn banner(&self, language: &str) -> Option<String> {
        let banner = self.settings.theme.banner.as_deref()?;
        banner.in_language(language).map(str::to_owned)
    }

    /// The note in front of a text outside its page: which version it is, from when it
    /// applies, and where to find it.
    ///
    /// # Errors
    /// When the locale lacks a message.
    pub fn version_note(
        &self,
        chain: &ChainView,
        version: &VersionView,
    ) -> Result<VersionNote, Box<Diagnostic>> {
        let words = self.words_for(&chain.language)?;
        let date = |term, date| {
            let said = words.locale().date(date);
            format!("{}: {said}", words.get(term))
        };
        let mut lines: Vec<String> = self.banner(&chain.language).into_iter().collect();
        lines.extend(status(words, version)?.map(|(_, said)| plain(&said)));
        if version.status != StatusView::Draft {
            lines.push(date("published", version.published));
            lines.push(date("applies_from", version.effective));
            lines.push(format!("{}: {}", words.get("version"), version.name));
        }
        lines.push(format!("{}: {}", words.get("hash"), version.hash));
        if self.settings.base_url.is_some() {
            lines.push(self.full("", &chain.address));
        }
        Ok(VersionNote { lines })
    }
}
