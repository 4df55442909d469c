//! The titles and addresses of a notice whose texts are imported, by language.

use std::collections::BTreeMap;

use anyhow::bail;
use jiff::civil::Date;

use crate::args::ImportVersions;
use crate::command::release::by_language;
use crate::diagnostic::{Diagnostic, Message, Value, import};
use crate::import::{Address, Page, Text, slug_of};
use crate::pages::slug_fault;
use crate::read::NoticePaths;
use crate::site::Site;

/// The files of one version by language.
pub type Files = BTreeMap<String, Page>;

/// What versions are sorted by: the date, and the numbers that the names of files have.
pub type VersionId = (Date, u32, u32);

/// The title and slug that notice.toml says, by language.
pub fn known(
    project: &Site,
    paths: &NoticePaths,
    today: Date,
) -> anyhow::Result<BTreeMap<String, Address>> {
    if !paths.has_draft {
        return Ok(BTreeMap::new());
    }
    let checked = project.check(paths, None, today)?;
    let notice = &checked.draft.notice;
    let said = |text: Option<&str>| text.unwrap_or_default().to_owned();
    let address = |language: &String| {
        let title = notice.title.as_ref().and_then(|title| title.in_language(language));
        let slug = notice.slug.as_ref().and_then(|slug| slug.in_language(language));
        (language.clone(), Address { title: said(title), slug: said(slug) })
    };
    Ok(project.languages().iter().map(address).collect())
}

/// Title and slug in each language of the texts; a missing one is a finding.
pub fn addresses(
    options: &ImportVersions,
    versions: &BTreeMap<VersionId, Files>,
    newest: &Files,
    known: BTreeMap<String, Address>,
    id: &str,
    findings: &mut Vec<Diagnostic>,
) -> anyhow::Result<BTreeMap<String, Address>> {
    let titles = by_language("--title", &options.title)?;
    let slugs = by_language("--slug", &options.slug)?;
    let mut addresses = BTreeMap::new();
    for language in versions.values().flat_map(BTreeMap::keys) {
        if addresses.contains_key(language) {
            continue;
        }
        let mut address = known.get(language).cloned().unwrap_or_default();
        address.title = titles.get(language).cloned().unwrap_or(address.title);
        address.slug = slugs.get(language).cloned().unwrap_or(address.slug);
        if address.title.is_empty() || address.slug.is_empty() {
            let near = newest.get(language).and_then(|page| Text::of(page, None).title);
            findings.push(unsaid(id, language, &address, near));
        }
        addresses.insert(language.clone(), address);
    }
    let mut named = titles.keys().chain(slugs.keys());
    if let Some(language) = named.find(|one| !addresses.contains_key(*one)) {
        bail!("no text is in `{language}`, the language of a `--title` or `--slug`");
    }
    Ok(addresses)
}

/// That the title or slug in a language is missing; what the text itself says is proposed.
fn unsaid(id: &str, language: &str, address: &Address, near: Option<String>) -> Diagnostic {
    let title = Some(address.title.clone()).filter(|title| !title.is_empty());
    let proposed = title.clone().or(near).unwrap_or_else(|| "Privacy notice".into());
    let lacks = match (address.title.is_empty(), address.slug.is_empty()) {
        (true, true) => "both",
        (true, false) => "title",
        _ => "address",
    };
    let mut help = String::new();
    if title.is_none() {
        help.push_str(&format!("--title {language}=\"{proposed}\""));
    }
    if address.slug.is_empty() {
        let slug = Some(slug_of(&proposed)).filter(|slug| slug_fault(slug).is_none());
        let slug = slug.unwrap_or_else(|| "privacy-notice".into());
        let blank = if help.is_empty() { "" } else { " " };
        help.push_str(&format!("{blank}--slug {language}={slug}"));
    }
    let message = Message::new("import-title")
        .with("notice", id)
        .with("lacks", Value::Word(lacks))
        .with("language", language);
    Diagnostic::new(&import::IMPORT_TITLE, "", message).help(Message::verbatim(help))
}
