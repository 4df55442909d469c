//! Where the readers of an ended notice are sent.

use super::{Instead, Making, Released, notice_address};
use crate::diagnostic::{Diagnostic, Level};

/// The notice that takes the place of an ended one, by language.
///
/// # Errors
/// When that notice has no released version.
pub fn instead_of(
    making: &Making<'_>,
    released: &Released,
    all: &[Released],
) -> Result<Instead, Vec<Diagnostic>> {
    let ended = released.chain.ended(making.today);
    let Some(id) = ended.and_then(|end| end.end.as_ref()?.instead.clone()) else {
        return Ok(Instead::new());
    };
    let Some(other) = all.iter().find(|other| other.id == id) else {
        let message = format!(
            "the notice `{}` ended in favour of `{id}`, which has no released version",
            released.id
        );
        return Err(vec![
            Diagnostic::new("unknown-reference", Level::Error, "", message)
                .help(format!("bring the records of `{id}` back, or release it")),
        ]);
    };
    let slugs = other.chain.slugs(making.today).into_iter();
    let title = |language: &str| {
        let newest = other.chain.texts().rev().find_map(|record| record.document(language));
        newest.map(|document| document.title.clone()).unwrap_or_default()
    };
    Ok(slugs
        .map(|(language, slug)| {
            let address = notice_address(&language, &slug);
            let title = title(&language);
            (language, (title, address))
        })
        .collect())
}
