//! What a check reports, and the rules that it is a finding of: plain data. `report` prints it.
//!
//! The rules here are about files, records and commands, and no setting turns them off; those about
//! a notice are in `rules`, which lists them all.

pub(crate) mod approvals;
pub(crate) mod files;
pub(crate) mod import;
mod message;
pub(crate) mod records;
pub(crate) mod release;
mod rule;
pub(crate) mod site;
pub(crate) mod theme;
pub(crate) mod verify;

use std::borrow::Cow;

use serde::Serialize;

use crate::origin::Origin;

pub use message::{Entry, Message, Value};
pub use rule::{Authority, Rule, Topic};

/// How severe a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Blocks a release.
    Error,
    /// Should be fixed, or allowed with a reason.
    Warning,
    /// Good to know.
    Info,
}

/// One finding.
#[derive(Clone, Debug, PartialEq)]
pub struct Diagnostic {
    /// The rule that it is a finding of.
    pub rule: &'static Rule,
    /// Its level: the rule's, unless this finding is less severe or a setting says otherwise.
    pub level: Level,
    /// The key path that it is about (`purposes.customer-surveys.retention`); may be empty.
    pub at: String,
    /// The place in a file, where it is known already; else it is found from `at`.
    pub origin: Option<Origin>,
    /// What is wrong.
    pub message: Message,
    /// What to write, a message a line; after the message's own help.
    pub help: Vec<Message>,
    /// The article, guideline or decision that asks for it, as rules cite it.
    pub law: Option<Cow<'static, str>>,
    /// The notices that are affected by a finding in a shared file.
    pub notices: Vec<String>,
    /// Where in files of evidence it was seen.
    pub seen: Vec<Sight>,
    /// The edits that fix it without judgement; `check --fix` applies them.
    pub fix: Vec<Edit>,
}

/// A place in a file of evidence. Its text is never shown: it may have values.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Sight {
    /// The file as it was named.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// The column in that line, from 1.
    pub column: usize,
    /// The place in its JSON (`$.log.entries[3]`); may be empty.
    pub at: String,
}

/// A replacement in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// The place that is replaced; with an empty span the text is inserted.
    pub origin: Origin,
    /// The new text.
    pub text: String,
}

impl Diagnostic {
    /// A finding of `rule`, with its level, about the key path `at`.
    pub fn new(rule: &'static Rule, at: impl Into<String>, message: impl Into<Message>) -> Self {
        Diagnostic {
            rule,
            level: rule.level,
            at: at.into(),
            origin: None,
            message: message.into(),
            help: Vec::new(),
            law: None,
            notices: Vec::new(),
            seen: Vec::new(),
            fix: Vec::new(),
        }
    }

    /// A finding of `rule` at a place in a file.
    pub fn in_file(rule: &'static Rule, origin: Origin, message: impl Into<Message>) -> Self {
        Diagnostic { origin: Some(origin), ..Diagnostic::new(rule, "", message) }
    }

    /// Sets the level.
    pub fn level(mut self, level: Level) -> Self {
        self.level = level;
        self
    }

    /// Adds a line that says what to write.
    pub fn help(mut self, help: impl Into<Message>) -> Self {
        self.help.push(help.into());
        self
    }

    /// Sets the law that asks for it.
    pub fn law(mut self, law: impl Into<Cow<'static, str>>) -> Self {
        self.law = Some(law.into());
        self
    }

    /// Adds places in evidence.
    pub fn seen(mut self, places: impl IntoIterator<Item = Sight>) -> Self {
        self.seen.extend(places);
        self
    }

    /// Adds the edits that fix it.
    pub fn fix(mut self, edits: impl IntoIterator<Item = Edit>) -> Self {
        self.fix.extend(edits);
        self
    }

    /// Whether it is about a file of this name, whatever its folder.
    pub fn is_in(&self, file: &str) -> bool {
        let path = self.origin.as_ref().map(|origin| origin.file.path.as_str());
        path.is_some_and(|path| path.rsplit('/').next() == Some(file))
    }

    /// Whether it is why a part of a file could not be read, so that what is missing there may follow
    /// from it.
    pub fn is_unreadable(&self) -> bool {
        ["conflict-marks", "duplicate-id", "toml-syntax"].contains(&self.rule.name)
    }

    /// Sets the key path.
    pub fn at(mut self, at: impl Into<String>) -> Self {
        self.at = at.into();
        self
    }
}

/// Whether any finding is an error.
pub fn has_errors(diagnostics: &[Diagnostic]) -> bool {
    diagnostics.iter().any(|diagnostic| diagnostic.level == Level::Error)
}

/// Sorts findings by file, place, rule and message, errors of syntax before the rest of their file, and joins those that differ only in the notice
/// that is affected, so that every run prints the same.
pub fn sort(diagnostics: &mut Vec<Diagnostic>) {
    diagnostics.sort_by(|a, b| sort_key(a).cmp(&sort_key(b)));
    diagnostics.dedup_by(|next, first| {
        let same = first.origin.is_some()
            && first.rule == next.rule
            && first.origin == next.origin
            && first.message == next.message
            && first.at == next.at;
        if same {
            for notice in next.notices.drain(..) {
                if !first.notices.contains(&notice) {
                    first.notices.push(notice);
                }
            }
        }
        same
    });
}

type SortKey<'a> =
    (Option<(&'a str, bool, usize, usize)>, &'a str, &'a str, &'a Message, &'a [String]);

fn sort_key(diagnostic: &Diagnostic) -> SortKey<'_> {
    let place = diagnostic.origin.as_ref().map(|origin| {
        let Origin { file, span } = origin;
        (file.path.as_str(), !diagnostic.is_unreadable(), span.start, span.end)
    });
    (place, &diagnostic.at, diagnostic.rule.name, &diagnostic.message, &diagnostic.notices)
}
