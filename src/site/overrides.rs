//! A site's own files that take the place of built-in ones → those without effect, and messages that
//! ask for what they do not get.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use fluent_syntax::ast::{
    Attribute, Entry as Ast, Expression, InlineExpression, Pattern, PatternElement,
};
use fluent_syntax::parser;

use super::locales::{ABOUT, Wording, built_in_locales};
use crate::diagnostic::{Diagnostic, theme};
use crate::locale::entries;
use crate::origin::{InputFile, Origin};
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
                let message = "this file is in no language's folder, and is not read";
                let help = format!("move it to locales/{}/", languages.first().map_or("en", |one| one));
                findings.push(unused(file, 0..0, message).help(help));
            }
        }
    }
    findings
}

/// A finding about a file whose name is nearly that of a built-in one.
pub(super) fn unused_file(file: &Arc<InputFile>, folder: &str, near: &str) -> Diagnostic {
    let name = file.path.rsplit('/').next().unwrap_or(&file.path);
    let message = format!("klartext has no file `{name}` in `{folder}/`, so it takes the place of none");
    unused(file, 0..0, &message).help(format!("did you mean `{near}`?"))
}

/// A finding about something without effect.
pub(super) fn unused(
    file: &Arc<InputFile>,
    span: std::ops::Range<usize>,
    message: &str,
) -> Diagnostic {
    Diagnostic::in_file(&theme::OVERRIDE_UNUSED, Origin { file: file.clone(), span }, message)
}

/// What the built-in wording has.
struct Known {
    /// The names of its files.
    files: BTreeSet<String>,
    messages: BTreeMap<String, Message>,
}

/// A message of the built-in wording, in whatever language.
#[derive(Default)]
struct Message {
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
        let near = known().find(|one| strsim::osa_distance(one, name) <= 2);
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

    fn unknown(
        &self,
        id: &str,
        file: &Arc<InputFile>,
        span: std::ops::Range<usize>,
    ) -> Diagnostic {
        let message = format!("there is no message `{id}`, so these words are on no page");
        let near = nearest(id, self.messages.keys().map(String::as_str));
        unused(file, span.start..span.start + id.len(), &message).help(match near {
            Some(near) => format!("did you mean `{near}`?"),
            None => "remove it; `klartext init --copy locales/en/notice.ftl` shows which there are"
                .to_owned(),
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

impl Message {
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
            let place = file.text[span.start..].find(&format!("${name}"));
            let start = span.start + place.unwrap_or_default();
            let origin = Origin { file: file.clone(), span: start..start + name.len() + 1 };
            let message = format!("the message `{id}` has no variable `${name}`");
            Diagnostic::in_file(&theme::MESSAGE_MISSING, origin, message).help(self.help(name))
        };
        unknown.map(finding).collect()
    }

    fn help(&self, written: &str) -> String {
        let known: Vec<String> = self.variables.iter().map(|name| format!("${name}")).collect();
        match nearest(written, self.variables.iter().map(String::as_str)) {
            Some(near) if known.len() == 1 => format!("did you mean `${near}`?"),
            Some(near) => format!("did you mean `${near}`? There are {}", known.join(", ")),
            None if known.is_empty() => "it has none: write its words without".to_owned(),
            None => format!("there are {}", known.join(", ")),
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
