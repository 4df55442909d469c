//! A language of a site's own → which of its messages are missing or not translated yet, a finding a
//! file.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::locales::{
    ABOUT, FINDINGS, PANEL, built_in_files, built_in_languages, built_in_messages,
};
use crate::diagnostic::{Diagnostic, Level, Message, Value, theme};
use crate::locale::{Entry, Locale, Marking, Unfinished, entries};
use crate::origin::{InputFile, Origin};

/// The language that others fall back to unless they say another.
const FALLBACK: &str = "en";

/// How many messages a finding names.
const NAMED: usize = 12;

/// Files whose words only editors see.
const FOR_EDITORS: [&str; 4] = ["findings.ftl", "panel.ftl", "rules.ftl", "sheet.ftl"];

/// What a language lacks, if anything, with a finding for each file. `own` are the site's own files of
/// messages.
pub(super) fn of(
    locale: &Locale,
    about: &Arc<InputFile>,
    own: &[Arc<InputFile>],
    marks: Marking,
) -> (Option<Unfinished>, Vec<Diagnostic>) {
    let fallback = locale.about.fallback.as_deref().unwrap_or(FALLBACK);
    let Some((_, mut reference)) = built_in_files(fallback) else {
        return (None, vec![unknown_fallback(about, fallback)]);
    };
    let messages = reference.clone();
    reference.extend(built_in_messages(fallback, FINDINGS));
    let mut places: BTreeMap<String, (Entry, Origin)> = BTreeMap::new();
    for file in own {
        places.extend(entries(&file.text).into_iter().map(|entry| {
            let origin = Origin { file: file.clone(), span: entry.span.clone() };
            (entry.name.clone(), (entry, origin))
        }));
    }
    let keys = entries(&about.text);
    let lacking = keys.iter().filter(|key| key.is_todo).map(|key| {
        let origin = Origin { file: about.clone(), span: key.span.clone() };
        Lacking { name: key.name.clone(), place: Some(origin) }
    });
    let mut files = vec![FileState { name: ABOUT, all: keys.len(), lacking: lacking.collect() }];
    files.extend(reference.iter().map(|file| {
        let messages = entries(&file.text);
        let all = messages.len();
        let lacking = messages.into_iter().filter_map(|message| match places.get(&message.name) {
            Some((entry, origin)) if entry.is_todo => {
                Some(Lacking { name: message.name, place: Some(origin.clone()) })
            }
            Some(_) if is_read_elsewhere(file) || locale.has_own(&message.name) => None,
            _ => Some(Lacking { name: message.name, place: None }),
        });
        FileState { name: name_of(file), all, lacking: lacking.collect() }
    }));
    files.retain(|file| !file.lacking.is_empty());
    let findings = files.iter().map(|file| file.finding(&locale.language, about)).collect();
    let todo = files.iter().flat_map(|file| &file.lacking);
    let todo = todo.filter(|one| one.place.is_some()).map(|one| one.name.clone()).collect();
    let unfinished = Unfinished::new(fallback, &messages, todo, marks);
    ((!files.is_empty()).then_some(unfinished), findings)
}

/// Whether a file is not among those that pages are worded with.
fn is_read_elsewhere(file: &InputFile) -> bool {
    matches!(name_of(file), FINDINGS | PANEL)
}

fn unknown_fallback(about: &Arc<InputFile>, fallback: &str) -> Diagnostic {
    let key = entries(&about.text).into_iter().find(|entry| entry.name == "fallback");
    let span = key.map(|entry| entry.span).unwrap_or_default();
    let languages = Value::any(built_in_languages());
    let message = Message::new("locale-syntax-fallback")
        .with("language", fallback)
        .with("languages", languages);
    Diagnostic::in_file(&theme::LOCALE_SYNTAX, Origin { file: about.clone(), span }, message)
}

fn name_of(file: &InputFile) -> &str {
    file.path.rsplit('/').next().unwrap_or(&file.path)
}

/// What a file of a language lacks.
struct FileState<'a> {
    name: &'a str,
    /// How many messages or keys it should have.
    all: usize,
    lacking: Vec<Lacking>,
}

/// A message that is not in its language.
struct Lacking {
    name: String,
    /// Its place, where the site has it and it is marked.
    place: Option<Origin>,
}

impl FileState<'_> {
    fn finding(&self, language: &str, about: &Arc<InputFile>) -> Diagnostic {
        let first = self.lacking.iter().find_map(|one| one.place.clone());
        let place = first.unwrap_or_else(|| Origin { file: about.clone(), span: 0..0 });
        let named = self.lacking.iter().take(NAMED).map(Lacking::named);
        let more = self.lacking.len().saturating_sub(NAMED);
        let more = (more > 0).then(|| Message::new("wording-unfinished-more").with("count", more));
        let message = Message::new("wording-unfinished-file")
            .with("file", format!("locales/{language}/{}", self.name))
            .with("count", self.lacking.len())
            .with("all", self.all)
            .with("names", Value::all(named.chain(more)));
        let level = if FOR_EDITORS.contains(&self.name) { Level::Info } else { Level::Warning };
        let finding = Diagnostic::in_file(&theme::WORDING_UNFINISHED, place, message).level(level);
        match self.lacking.iter().any(|one| one.place.is_none()) {
            true => finding.help(
                Message::new("wording-unfinished-missing")
                    .with("command", format!("klartext init --language {language}")),
            ),
            false => finding.help(Message::new("wording-unfinished-todo")),
        }
    }
}

impl Lacking {
    fn named(&self) -> Message {
        match &self.place {
            Some(Origin { file, span }) => Message::new("wording-unfinished-line")
                .with("name", &self.name)
                .with("line", file.line_column(span.start).0),
            None => Message::new("wording-unfinished-none").with("name", &self.name),
        }
    }
}
