//! A site's own files that take the place of built-in ones → those without effect, and messages that
//! ask for what they do not get.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use fluent_syntax::ast::{
    Attribute, Entry as Ast, Expression, InlineExpression, Pattern, PatternElement,
};
use fluent_syntax::parser;
use include_dir::Dir;

use super::locales::{ABOUT, Wording, built_in_locales};
use crate::assets;
use crate::diagnostic::{Diagnostic, Message, Value, theme};
use crate::locale::entries;
use crate::model::Theme;
use crate::origin::{InputFile, Origin};
use crate::parse::Node;
use crate::render::theme::Own;
use crate::suggest::nearest;

/// Files whose messages also get `$we`: those that a notice's own text is made of.
const OF_NOTICES: [&str; 4] = ["notice.ftl", "terms.ftl", "laws.ftl", "countries.ftl"];

/// What is wrong with a site's own wording of its languages. Terms of the site's own `tables` may have
/// words that klartext has not.
pub(super) fn of_wording(
    wording: &Wording,
    languages: &[String],
    tables: &BTreeMap<String, Arc<InputFile>>,
) -> Vec<Diagnostic> {
    if wording.is_empty() {
        return Vec::new();
    }
    let known = Known::built_in();
    let mut findings: Vec<Diagnostic> = Vec::new();
    for (name, file) in wording {
        match name.split_once('/') {
            Some((language, below)) if languages.iter().any(|one| one == language) => {
                match known.file(below) {
                    Some(near) => findings.push(unused_file(file, "locales", &near)),
                    None if below.ends_with(".ftl") => {
                        findings.extend(known.faults(file, wording, tables));
                    }
                    None => {}
                }
            }
            Some(_) => {}
            None => {
                let language = languages.first().map_or("en", |one| one);
                let message = Message::new("override-unused-folder")
                    .with("folder", format!("locales/{language}/"));
                findings.push(unused(file, 0..0, message));
            }
        }
    }
    findings
}

/// The templates and static files of a site's own that take the place of none.
pub(super) fn of_files(own: &Own) -> Vec<Diagnostic> {
    let templates: Vec<String> = names(&assets::TEMPLATES);
    let is_named = |name: &str| own.templates.iter().any(|file| file.text.contains(name));
    let mut findings = Vec::new();
    for file in &own.templates {
        let name = file.path.rsplit("templates/").next().unwrap_or(&file.path);
        if templates.iter().any(|known| known == name) || is_named(name) {
            continue;
        }
        findings.push(match nearest(name, templates.iter().map(String::as_str)) {
            Some(near) => unused_file(file, "templates", near),
            None => {
                let known = Value::all(templates.iter());
                unused(file, 0..0, Message::new("override-unused-template").with("names", known))
            }
        });
    }
    let known = names(&assets::STATIC);
    for (name, _) in &own.files {
        let near = known.iter().find(|known| is_nearly(known, name));
        let file = || InputFile::new(format!("static/{name}"), "");
        findings.extend(near.map(|near| unused_file(&Arc::new(file()), "static", near)));
    }
    findings
}

fn names(folder: &'static Dir<'static>) -> Vec<String> {
    assets::files(folder).into_iter().map(|(name, _)| name).collect()
}

/// Whether a name is probably meant to be a known one.
fn is_nearly(known: &str, name: &str) -> bool {
    known != name && strsim::osa_distance(known, name) <= 2
}

/// Settings of the theme that change nothing: a picture that is not there, links that lack a part.
pub(super) fn of_settings(theme: &Theme, tree: &Node, own: &Own) -> Vec<Diagnostic> {
    let finding = |at: String, message: Message| {
        Diagnostic::in_file(&theme::OVERRIDE_UNUSED, tree.locate(&at), message).at(at)
    };
    let mut findings = Vec::new();
    let has = |name: &str| {
        own.files.iter().any(|(known, _)| known == name)
            || names(&assets::STATIC).iter().any(|known| known == name)
    };
    if let Some(logo) = theme.logo.as_deref().filter(|logo| !has(logo)) {
        let message = Message::new("override-unused-logo")
            .with("file", format!("static/{}", logo.trim_start_matches("static/")));
        let name = logo.rsplit('/').next().unwrap_or(logo);
        let line = Value::text(format!("logo = \"{name}\""));
        let help = match logo {
            logo if logo.contains("://") => {
                Message::new("override-unused-logo-address").with("logo", line)
            }
            logo if logo.starts_with("static/") => {
                Message::new("override-unused-logo-folder").with("logo", line)
            }
            _ => Message::new("override-unused-logo-put"),
        };
        findings.push(finding("theme.logo".into(), message).help(help));
    }
    for (key, links) in [("header", &theme.header), ("footer", &theme.footer)] {
        for (index, link) in links.iter().enumerate() {
            let at = format!("theme.{key}.{index}");
            if link.url.is_none() {
                let message = Message::new("override-unused-link").with("key", "url");
                let help = Message::new("override-unused-link-url");
                findings.push(finding(at, message).help(help));
            } else if link.name.is_none() {
                let message = Message::new("override-unused-link").with("key", "name");
                let help = Message::new("override-unused-link-name");
                findings.push(finding(at, message).help(help));
            }
        }
    }
    findings
}

/// A finding about a file whose name is nearly that of a built-in one.
pub(super) fn unused_file(file: &Arc<InputFile>, folder: &str, near: &str) -> Diagnostic {
    let name = file.path.rsplit('/').next().unwrap_or(&file.path);
    let message = Message::new("override-unused-file")
        .with("name", name)
        .with("folder", format!("{folder}/"))
        .with("near", near);
    unused(file, 0..0, message)
}

/// A finding about something without effect.
pub(super) fn unused(
    file: &Arc<InputFile>,
    span: std::ops::Range<usize>,
    message: Message,
) -> Diagnostic {
    Diagnostic::in_file(&theme::OVERRIDE_UNUSED, Origin { file: file.clone(), span }, message)
}

/// What the built-in wording has.
struct Known {
    /// The names of its files.
    files: BTreeSet<String>,
    messages: BTreeMap<String, KnownMessage>,
}

/// A message of the built-in wording, in whatever language.
#[derive(Default)]
struct KnownMessage {
    variables: BTreeSet<String>,
    gets_we: bool,
}

impl Known {
    fn built_in() -> Known {
        let mut known = Known { files: BTreeSet::new(), messages: BTreeMap::new() };
        for (name, file) in built_in_locales() {
            let name = name.split_once('/').map_or(&*name, |(_, below)| below).to_owned();
            if name.ends_with(".ftl") {
                for (id, variables) in variables(&file.text) {
                    let message = known.messages.entry(id).or_default();
                    message.variables.extend(variables);
                    message.gets_we |= OF_NOTICES.contains(&name.as_str());
                }
            }
            known.files.insert(name);
        }
        known
    }

    /// The file that was meant, where one has nearly its name. Messages may be in a file of any
    /// other name.
    fn file(&self, name: &str) -> Option<String> {
        if self.files.contains(name) {
            return None;
        }
        let known = || self.files.iter().map(String::as_str).filter(|one| !one.contains('/'));
        let near = known().find(|one| is_nearly(one, name));
        let other = || (!name.ends_with(".ftl")).then(|| nearest(name, known()).unwrap_or(ABOUT));
        near.or_else(other).map(str::to_owned)
    }

    /// The messages of a file that klartext does not know, and variables that they do not get.
    fn faults(
        &self,
        file: &Arc<InputFile>,
        wording: &Wording,
        tables: &BTreeMap<String, Arc<InputFile>>,
    ) -> Vec<Diagnostic> {
        let places: BTreeMap<String, std::ops::Range<usize>> =
            entries(&file.text).into_iter().map(|one| (one.name, one.span)).collect();
        let mut findings = Vec::new();
        for (id, variables) in variables(&file.text) {
            let Some(span) = places.get(&id).cloned() else { continue };
            match self.messages.get(&id) {
                Some(message) => findings.extend(message.faults(&id, file, span, &variables)),
                None if is_used(&id, wording, tables) => {}
                None => findings.push(self.unknown(&id, file, span)),
            }
        }
        findings
    }

    fn unknown(&self, id: &str, file: &Arc<InputFile>, span: std::ops::Range<usize>) -> Diagnostic {
        let message = Message::new("override-unused-message").with("id", id);
        let near = nearest(id, self.messages.keys().map(String::as_str));
        unused(file, span.start..span.start + id.len(), message).help(match near {
            Some(near) => Message::new("override-unused-near").with("near", near),
            None => Message::new("override-unused-list")
                .with("command", "klartext init --copy locales/en/notice.ftl"),
        })
    }
}

/// Whether a message of a site's own is named by another one, or words a term of its own tables.
fn is_used(id: &str, wording: &Wording, tables: &BTreeMap<String, Arc<InputFile>>) -> bool {
    let reference = format!("{{ {id}");
    let term = id.split_once('-').map_or(id, |(_, term)| term);
    wording.values().any(|file| file.text.contains(&reference))
        || tables.values().any(|file| file.text.contains(term))
}

impl KnownMessage {
    /// The variables of a message of a site's own that it does not get.
    fn faults(
        &self,
        id: &str,
        file: &Arc<InputFile>,
        span: std::ops::Range<usize>,
        used: &BTreeSet<String>,
    ) -> Vec<Diagnostic> {
        let gets = |name: &str| self.variables.contains(name) || (name == "we" && self.gets_we);
        let unknown = used.iter().filter(|name| !gets(name));
        let finding = |name: &String| {
            let place = file.text.get(span.start..).and_then(|text| text.find(&format!("${name}")));
            let start = span.start + place.unwrap_or_default();
            let origin = Origin { file: file.clone(), span: start..start + name.len() + 1 };
            let message = Message::new("message-missing-variable")
                .with("id", id)
                .with("name", format!("${name}"));
            Diagnostic::in_file(&theme::MESSAGE_MISSING, origin, message).help(self.help(name))
        };
        unknown.map(finding).collect()
    }

    fn help(&self, written: &str) -> Message {
        let dollar = |name: &str| format!("${name}");
        if let Some(near) = nearest(written, self.variables.iter().map(String::as_str)) {
            return Message::new("override-unused-near").with("near", dollar(near));
        }
        match self.variables.is_empty() {
            true => Message::new("message-missing-no-variable"),
            false => {
                let names = self.variables.iter().map(|name| dollar(name));
                Message::new("message-missing-variables").with("names", Value::all(names))
            }
        }
    }
}

/// The messages of a file, each with the variables that it and its attributes use.
fn variables(text: &str) -> BTreeMap<String, BTreeSet<String>> {
    let resource = match parser::parse_runtime(text) {
        // What cannot be read is reported where the wording is read.
        Ok(resource) | Err((resource, _)) => resource,
    };
    let mut all = BTreeMap::new();
    for entry in &resource.body {
        let Ast::Message(message) = entry else { continue };
        let mut found = BTreeSet::new();
        let attributes = message.attributes.iter().map(|Attribute { value, .. }| value);
        message.value.iter().chain(attributes).for_each(|pattern| collect(pattern, &mut found));
        all.insert(message.id.name.to_owned(), found);
    }
    all
}

fn collect(pattern: &Pattern<&str>, found: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            collect_from(expression, found);
        }
    }
}

fn collect_from(expression: &Expression<&str>, found: &mut BTreeSet<String>) {
    let inline = match expression {
        Expression::Inline(inline) => inline,
        Expression::Select { selector, variants } => {
            variants.iter().for_each(|variant| collect(&variant.value, found));
            selector
        }
    };
    match inline {
        InlineExpression::VariableReference { id } => {
            found.insert(id.name.to_owned());
        }
        InlineExpression::Placeable { expression } => collect_from(expression, found),
        InlineExpression::FunctionReference { arguments, .. } => {
            for one in &arguments.positional {
                if let InlineExpression::VariableReference { id } = one {
                    found.insert(id.name.to_owned());
                }
            }
        }
        _ => {}
    }
}
