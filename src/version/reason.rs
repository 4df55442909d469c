//! The reasons of a release: what is given, and whether all its readers can read it.

use super::release_error::ReleaseError;
use crate::model::{Sentence, Text};

/// A text without blanks around it; none where it has nothing else.
pub(super) fn given(text: &Option<String>) -> Option<String> {
    text.as_deref().map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned)
}

/// As [`given`], in each language.
pub(super) fn given_text(text: &Option<Sentence>) -> Option<Sentence> {
    match &text.as_ref()?.0 {
        Text::Plain(words) => given(&Some(words.clone())).map(|words| Sentence(Text::Plain(words))),
        Text::Localised(texts) => {
            let texts: std::collections::BTreeMap<String, String> = texts
                .iter()
                .filter_map(|(tag, words)| Some((tag.clone(), given(&Some(words.clone()))?)))
                .collect();
            (!texts.is_empty()).then_some(Sentence(Text::Localised(texts)))
        }
    }
}

/// Checks that a text by language is in each of some languages and in no other.
///
/// # Errors
/// When a language is missing, or is not one of them.
pub(super) fn check_languages(
    option: &'static str,
    text: &Sentence,
    languages: &[String],
) -> Result<(), ReleaseError> {
    let has = |tag: &String| text.in_language(tag).is_some();
    let missing: Vec<String> = languages.iter().filter(|tag| !has(tag)).cloned().collect();
    let is_known = |tag: &&str| languages.iter().any(|language| language == *tag);
    let unknown: Vec<String> =
        text.languages().filter(|tag| !is_known(tag)).map(str::to_owned).collect();
    if missing.is_empty() && unknown.is_empty() {
        return Ok(());
    }
    Err(ReleaseError::Reason { option, missing, unknown })
}
