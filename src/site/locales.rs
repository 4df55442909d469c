//! The wording of each language: the built-in one, overridden by the site's own.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use include_dir::File;
use rayon::prelude::*;

use super::{unfinished, wording};
use crate::assets;
use crate::diagnostic::{Diagnostic, Message, site};
use crate::locale::{Locale, Marking, Messages};
use crate::model::Settings;
use crate::origin::InputFile;
use crate::parse::Node;
use crate::suggest::nearest;

/// The file that describes a language.
pub(super) const ABOUT: &str = "language.toml";

/// The words of findings, which only `report` reads.
pub const FINDINGS: &str = "findings.ftl";

/// The words of the preview's panel, which only the preview reads.
pub const PANEL: &str = "panel.ftl";

/// A site's own wording, by path below `locales/`.
pub(super) type Wording = BTreeMap<String, Arc<InputFile>>;

/// The wording of each language, as read.
pub(super) struct Locales {
    /// The languages of the site; none where one has no wording.
    listed: Vec<(String, Option<ReadLocale>)>,
    /// Languages that the site does not list: released versions in them keep their pages. What is
    /// wrong with them is no longer the editor's to fix; pages that need them say so.
    dropped: BTreeMap<String, Locale>,
}

/// A language, unless its `language.toml` cannot be read, and what is wrong with it.
type ReadLocale = (Option<Locale>, Vec<Diagnostic>);

/// Reads the wording of each language.
pub(super) fn read_locales(own: &Wording, languages: &[String], marks: Marking) -> Locales {
    let listed = languages
        .par_iter()
        .map(|language| (language.clone(), read_locale(own, language, marks)))
        .collect();
    let built_in = assets::LOCALES.dirs().filter_map(|folder| folder.path().to_str());
    let own_languages = own.keys().filter_map(|name| name.strip_suffix(ABOUT)?.strip_suffix('/'));
    let all: BTreeSet<&str> = built_in.chain(own_languages).collect();
    let dropped = all.into_par_iter().filter(|one| languages.iter().all(|it| it != one));
    let read = |one: &str| Some((one.to_owned(), read_locale(own, one, marks)?.0?));
    Locales { listed, dropped: dropped.filter_map(read).collect() }
}

impl Locales {
    /// The languages; adds what is wrong with those of the site.
    pub fn report(
        mut self,
        settings: &Settings,
        tree: &Node,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> BTreeMap<String, Locale> {
        for (index, (language, read)) in self.listed.iter_mut().enumerate() {
            match read {
                Some((_, faults)) => diagnostics.append(faults),
                None => {
                    let origin = tree.locate(&format!("languages.{index}"));
                    let message = Message::new("language-unknown").with("language", &*language);
                    let finding = Diagnostic::in_file(&site::LANGUAGE_UNKNOWN, origin, message);
                    let near = other_language(language, settings);
                    let near =
                        near.map(|near| Message::new("language-unknown-near").with("near", near));
                    let begin = Message::new("language-unknown-begin")
                        .with("command", format!("klartext init --language {language}"));
                    let finding = near.into_iter().fold(finding, Diagnostic::help);
                    diagnostics.push(finding.at("languages").help(begin));
                }
            }
        }
        self.into_locales()
    }

    /// The languages that could be read.
    pub fn into_locales(self) -> BTreeMap<String, Locale> {
        let mut locales = self.dropped;
        locales.extend(self.listed.into_iter().filter_map(|(name, read)| Some((name, read?.0?))));
        locales
    }
}

/// The wording of one language; `None` where there is none.
fn read_locale(own: &Wording, language: &str, marks: Marking) -> Option<ReadLocale> {
    let built_in = built_in_files(language);
    let own_about = own.get(&format!("{language}/{ABOUT}")).cloned();
    let is_built_in = built_in.is_some();
    let (about, mut files) = match (own_about, built_in) {
        (Some(about), built_in) => (about, built_in.map(|(_, files)| files).unwrap_or_default()),
        (None, built_in) => built_in?,
    };
    let prefix = format!("{language}/");
    let own = own.iter().filter(|(name, _)| name.starts_with(&prefix) && name.ends_with(".ftl"));
    let own: Vec<Arc<InputFile>> = own.map(|(_, file)| file.clone()).collect();
    files.extend(own.iter().filter(|file| !is_of_findings(file)).cloned());
    let (locale, mut diagnostics) = Locale::parse(language, &about, &files);
    let of_findings = own.iter().filter(|file| is_of_findings(file));
    of_findings.for_each(|file| Messages::new(language).overlay(file, &mut diagnostics));
    let Some(mut locale) = locale else { return Some((None, diagnostics)) };
    if !is_built_in {
        let (unfinished, findings) = unfinished::of(&locale, &about, &own, marks);
        diagnostics.extend(findings);
        if let Some(unfinished) = unfinished {
            locale = locale.with_unfinished(unfinished);
        }
    }
    let reference = assets::LOCALES.get_file("en/notice.ftl").and_then(File::contents_utf8);
    // A test checks the built-in wording.
    if let (false, Some(reference)) = (own.is_empty(), reference) {
        locale.incomplete = wording::incomplete(&locale, reference, &own);
    }
    Some((Some(locale), diagnostics))
}

/// The `language.toml` and the messages of a language that is built in.
pub fn built_in_files(language: &str) -> Option<(Arc<InputFile>, Vec<Arc<InputFile>>)> {
    let folder = assets::LOCALES.get_dir(language)?;
    let about = Arc::new(input(folder.get_file(format!("{language}/{ABOUT}"))?)?);
    let files = folder.files().filter(|file| file.path().extension() == Some("ftl".as_ref()));
    let files = files.filter_map(|file| input(file).map(Arc::new));
    Some((about, files.filter(|file| !is_of_findings(file)).collect()))
}

/// One of the files of messages of a language that is built in.
pub fn built_in_messages(language: &str, name: &str) -> Option<Arc<InputFile>> {
    input(assets::LOCALES.get_file(format!("{language}/{name}"))?).map(Arc::new)
}

/// Whether a file has words of findings or of the preview's panel, which no page says.
fn is_of_findings(file: &InputFile) -> bool {
    matches!(file.path.rsplit('/').next(), Some(FINDINGS | PANEL))
}

/// The languages that are built in.
pub fn built_in_languages() -> impl Iterator<Item = &'static str> {
    assets::LOCALES.dirs().filter_map(|folder| folder.path().to_str())
}

/// A built-in language that the site does not list, with nearly this name.
fn other_language(language: &str, settings: &Settings) -> Option<&'static str> {
    let is_listed = |one: &&str| settings.languages.iter().any(|listed| listed == one);
    nearest(language, built_in_languages().filter(|one| !is_listed(one)))
}

/// The files of the built-in wording, by path below `locales/`.
pub fn built_in_locales() -> BTreeMap<String, Arc<InputFile>> {
    let files = assets::files(&assets::LOCALES).into_iter();
    files.filter_map(|(name, file)| Some((name, Arc::new(input(file)?)))).collect()
}

fn input(file: &File<'_>) -> Option<InputFile> {
    let path = format!("locales/{}", file.path().to_string_lossy().replace('\\', "/"));
    Some(InputFile::new(path, file.contents_utf8()?))
}
