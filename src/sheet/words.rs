//! The words of the sheet in one language.

use crate::document::plain;
use crate::locale::{Arg, Locale, MessageError};
use crate::report::Wording;
use crate::rules::notice_rule;

/// The sheet's words in one language, and those of findings.
pub(super) struct Words<'a>(pub(super) &'a Locale, pub(super) &'a Wording);

impl Words<'_> {
    pub(super) fn message(&self, id: &str) -> Result<String, MessageError> {
        self.0.message(id, &[]).map(|text| plain(&text))
    }

    /// What a rule's findings are about; rules about files share one title.
    pub(super) fn title(&self, name: &str) -> Result<String, MessageError> {
        match notice_rule(name) {
            Some(rule) => self.message(&format!("rule-{}", rule.name)),
            None => self.message("rule-other"),
        }
    }

    pub(super) fn message_with(
        &self,
        id: &str,
        name: &'static str,
        words: String,
    ) -> Result<String, MessageError> {
        self.0.message(id, &[(name, Arg::from(words))]).map(|text| plain(&text))
    }
}
