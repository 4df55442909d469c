//! What is said of a version, in words: its state, and the dates of a text that stands alone.

use crate::diagnostic::Diagnostic;
use crate::document::{Inlines, plain};
use crate::render::page::{Chain, Status, Version};
use crate::render::theme::Theme;
use crate::render::words::Words;

/// What is said of the version in front of a text that stands alone: plain words, line by line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stamp {
    /// The lines.
    pub lines: Vec<String>,
}

/// What a version is today, with the name of the box that says so; none of one in force.
///
/// # Errors
/// When the locale lacks a message.
pub fn status(
    words: &Words<'_>,
    version: &Version,
) -> Result<Option<(&'static str, Inlines)>, Box<Diagnostic>> {
    let (kind, said) = match (&version.status, version.range) {
        (Status::Draft, _) => ("draft", words.say("draft", &[])?),
        (Status::Withdrawn { on, .. }, _) => {
            ("withdrawn", words.say("withdrawn", &[("on", words.date(*on))])?)
        }
        (Status::Coming, _) => {
            ("coming", words.say("coming", &[("from", words.date(version.effective))])?)
        }
        (Status::Past, None) => ("past", words.say("never", &[])?),
        (Status::Past, Some(range)) => {
            let until = range.until.unwrap_or(range.from);
            let range = [("from", words.date(range.from)), ("until", words.date(until))];
            ("past", words.say("past", &range)?)
        }
        (Status::InForce, _) => return Ok(None),
    };
    Ok(Some((kind, said)))
}

impl Theme<'_> {
    /// The site's line on every page, such as that it is an example.
    pub(crate) fn banner(&self, language: &str) -> Option<String> {
        let banner = self.settings.theme.banner.as_deref()?;
        banner.in_language(language).map(str::to_owned)
    }

    /// What stands in front of a text that has left its page: which version it is, from when it
    /// applies, and where to find it.
    ///
    /// # Errors
    /// When the locale lacks a message.
    pub fn stamp(&self, chain: &Chain, version: &Version) -> Result<Stamp, Box<Diagnostic>> {
        let words = self.words_for(&chain.language)?;
        let date = |term, date| {
            let said = words.locale().date(date);
            format!("{}: {said}", words.get(term))
        };
        let mut lines: Vec<String> = self.banner(&chain.language).into_iter().collect();
        lines.extend(status(words, version)?.map(|(_, said)| plain(&said)));
        if version.status != Status::Draft {
            lines.push(date("published", version.published));
            lines.push(date("applies_from", version.effective));
            lines.push(format!("{}: {}", words.get("version"), version.name));
        }
        lines.push(format!("{}: {}", words.get("hash"), version.hash));
        if self.settings.base_url.is_some() {
            lines.push(self.full("", &chain.address));
        }
        Ok(Stamp { lines })
    }
}
