//! The language of findings: the one asked for, else the environment's, else English.

use std::env;

use crate::args::Common;
use crate::diagnostic::Diagnostic;
use crate::report::{self, Wording};
use crate::site::{Site, built_in_languages};
use crate::stderr_line;

const ENGLISH: &str = "en";

/// The words of findings about a site, which may have messages of its own.
pub(super) fn wording(common: &Common, site: Option<&Site>) -> Wording {
    let has = |language: &String| {
        built_in_languages().any(|one| one == language)
            || site.is_some_and(|site| site.locales.contains_key(language))
    };
    let language = common.lang.clone().or_else(|| environment().filter(has));
    let language = language.as_deref().unwrap_or(ENGLISH);
    let own = site.map(|site| site.own_messages(language)).unwrap_or_default();
    Wording::new(language, own)
}

/// The environment's language: `sv_SE.UTF-8` → `sv`.
pub(super) fn environment() -> Option<String> {
    let set = |name: &&str| env::var(name).ok().filter(|value| !value.is_empty());
    let value = ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(set)?;
    let language = value.split(['_', '.', '@', '-']).next().unwrap_or_default();
    Some(language.to_lowercase())
}

/// Prints findings on stderr, sorted, with a line that counts them.
///
/// # Errors
/// When stderr cannot be written.
pub(super) fn print_findings(
    diagnostics: &mut Vec<Diagnostic>,
    wording: &Wording,
) -> std::io::Result<()> {
    report::print_to_stderr(diagnostics, wording)?;
    say_what_is_missing(wording);
    Ok(())
}

/// Says that a language lacks words of findings.
pub(super) fn say_what_is_missing(wording: &Wording) {
    if wording.lacks_messages() {
        let language = wording.language();
        stderr_line!(
            "note: locales/{language}/findings.ftl lacks some findings, which are in English"
        );
    }
}
