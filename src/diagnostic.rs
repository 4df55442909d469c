//! What a check says: plain data. `report` prints it.

use std::borrow::Cow;

use crate::origin::Origin;

/// How much a finding weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Forbids a release.
    Error,
    /// Should be mended, or allowed with a reason.
    Warning,
    /// Good to know.
    Info,
}

/// One finding.
#[derive(Clone, Debug, PartialEq)]
pub struct Diagnostic {
    /// The rule that found it; its page is what `explain` prints.
    pub rule: &'static str,
    /// How much it weighs.
    pub level: Level,
    /// The key path of what it is about (`purposes.customer-surveys.retention`); may be empty.
    pub at: String,
    /// The place, where it is known already; else it is found from `at`.
    pub origin: Option<Origin>,
    /// What is: lower case, no full stop, the editor's words in backticks.
    pub message: String,
    /// What to write.
    pub help: Option<String>,
    /// The article, guideline or decision behind it.
    pub law: Option<Cow<'static, str>>,
    /// The notices it touches, where it stands in a shared file.
    pub notices: Vec<String>,
    /// What mends it, where that needs no judgement; `fix` applies it.
    pub fix: Vec<Edit>,
}

/// A place in a file that is to be written anew.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// The place; with an empty span, words are put in there.
    pub origin: Origin,
    /// What is to stand there.
    pub text: String,
}

impl Diagnostic {
    /// A finding of `rule` about the key path `at`.
    pub fn new(
        rule: &'static str,
        level: Level,
        at: impl Into<String>,
        message: impl Into<String>,
    ) -> Self {
        Diagnostic {
            rule,
            level,
            at: at.into(),
            origin: None,
            message: message.into(),
            help: None,
            law: None,
            notices: Vec::new(),
            fix: Vec::new(),
        }
    }

    /// An error of shape or syntax at a place.
    pub fn error(rule: &'static str, origin: Origin, message: impl Into<String>) -> Self {
        Diagnostic { origin: Some(origin), ..Diagnostic::new(rule, Level::Error, "", message) }
    }

    /// Says what to write.
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Says what law is behind it.
    pub fn law(mut self, law: impl Into<Cow<'static, str>>) -> Self {
        self.law = Some(law.into());
        self
    }

    /// Says what mends it, where anything does.
    pub fn fix(mut self, edits: impl IntoIterator<Item = Edit>) -> Self {
        self.fix.extend(edits);
        self
    }

    /// Whether it is about a file of this name, whatever its folder.
    pub fn is_in(&self, file: &str) -> bool {
        let path = self.origin.as_ref().map(|origin| origin.file.path.as_str());
        path.is_some_and(|path| path.rsplit('/').next() == Some(file))
    }

    /// Says what key path it is about.
    pub fn at(mut self, at: impl Into<String>) -> Self {
        self.at = at.into();
        self
    }
}

/// Whether any finding is an error.
pub fn has_errors(diagnostics: &[Diagnostic]) -> bool {
    diagnostics.iter().any(|diagnostic| diagnostic.level == Level::Error)
}

/// Sorts findings by file, place, rule and words, and joins those that are the same but for the
/// notice they touch, so that every run prints the same.
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

type SortKey<'a> = (Option<(&'a str, usize, usize)>, &'a str, &'a str, &'a str, &'a [String]);

fn sort_key(diagnostic: &Diagnostic) -> SortKey<'_> {
    let place = diagnostic
        .origin
        .as_ref()
        .map(|origin| (origin.file.path.as_str(), origin.span.start, origin.span.end));
    (place, &diagnostic.at, diagnostic.rule, &diagnostic.message, &diagnostic.notices)
}
