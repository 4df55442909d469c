//! Countries, as the built-in wording names them: the only list of their codes.

use std::collections::BTreeSet;

use fluent::FluentResource;
use fluent_syntax::ast::{Entry, PatternElement};

use crate::assets;

/// The codes of ISO 3166-1.
pub(super) fn codes() -> BTreeSet<String> {
    names("en").into_iter().map(|(code, _)| code).collect()
}

/// The code of a country by its name in a built-in language, in capital or small letters.
pub fn country_named(written: &str) -> Option<String> {
    let written = written.trim().to_lowercase();
    let languages = assets::LOCALES.dirs().filter_map(|folder| folder.path().to_str());
    let mut names = languages.flat_map(names);
    names.find(|(_, name)| name.to_lowercase() == written).map(|(code, _)| code)
}

/// Each country's code and its name in a built-in language.
fn names(language: &str) -> Vec<(String, String)> {
    let file = assets::LOCALES.get_file(format!("{language}/countries.ftl"));
    let text = file.and_then(|file| file.contents_utf8()).unwrap_or_default();
    let (Ok(resource) | Err((resource, _))) = FluentResource::try_new(text.to_owned());
    let country = |entry: &Entry<&str>| {
        let Entry::Message(message) = entry else { return None };
        // The Union and others have names too.
        let code = message.id.name.strip_prefix("country-")?;
        let is_country = code.len() == 2 && !super::WHOLE.contains(&code);
        is_country.then_some(())?;
        match message.value.as_ref()?.elements.as_slice() {
            [PatternElement::TextElement { value }] => Some((code.to_owned(), (*value).to_owned())),
            _ => None,
        }
    };
    resource.entries().filter_map(country).collect()
}
