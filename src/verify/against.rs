//! The records against an archived `versions.json`: what was rewritten, what is missing,
//! what was put in between afterwards, and what has been released since.

use super::versions_file::{ListedNotice, VersionsFile, find};
use crate::diagnostic::{Diagnostic, Message, Rule, Value, verify};
use crate::pages::Released;
use crate::version::{Kind, Record};

/// Compares. Versions released since then are notes; all else is an error.
///
/// `file` is how messages name that file.
pub fn against(file: &str, listed: &VersionsFile, released: &[Released]) -> Vec<Diagnostic> {
    let mut findings = Vec::new();
    for notice in &listed.notices {
        match find(released, &notice.notice) {
            Some(found) => notice_against(file, notice, found, &mut findings),
            None => findings.push(finding(
                &verify::VERSION_MISSING,
                Message::new("version-missing-notice")
                    .with("notice", &notice.notice)
                    .with("file", file)
                    .with("count", notice.records().count()),
            )),
        }
    }
    let known = |one: &&Released| {
        let is_it =
            |notice: &ListedNotice| find(std::slice::from_ref(*one), &notice.notice).is_some();
        listed.notices.iter().any(is_it)
    };
    for one in released.iter().filter(|one| !known(one)) {
        let message = Message::new("version-new-notice")
            .with("notice", &one.id)
            .with("count", one.chain.records().len())
            .with("file", file);
        findings.push(note(message));
    }
    findings
}

fn notice_against(
    file: &str,
    listed: &ListedNotice,
    released: &Released,
    findings: &mut Vec<Diagnostic>,
) {
    let chain = &released.chain;
    for one in listed.records() {
        let version = one.version;
        match chain.version(version) {
            None => findings.push(finding(
                &verify::VERSION_MISSING,
                Message::new("version-missing")
                    .with("version", version.to_string())
                    .with("notice", &listed.notice)
                    .with("file", file)
                    .with("hash", Value::text(one.hash.to_string())),
            )),
            Some(record) if record.hash != one.hash => findings.push(finding(
                &verify::VERSION_REWRITTEN,
                Message::new("version-rewritten")
                    .with("version", version.to_string())
                    .with("notice", &listed.notice)
                    .with("old", Value::text(one.hash.to_string()))
                    .with("file", file)
                    .with("new", Value::text(record.hash.to_string())),
            )),
            Some(_) => {}
        }
    }
    let is_listed = |record: &Record| listed.records().any(|one| one.version == record.version);
    let lists_marks = !listed.marks.is_empty();
    let last = chain.records().iter().rposition(is_listed);
    for (index, record) in chain.records().iter().enumerate().filter(|(_, one)| !is_listed(one)) {
        // A list of only texts does not cover the records without one.
        if record.kind() != Kind::Text && !lists_marks && Some(index) < last {
            continue;
        }
        findings.push(added(file, listed, record, Some(index) < last));
    }
}

/// A record that the file does not list. One before a listed record cannot have been released
/// after it.
fn added(file: &str, listed: &ListedNotice, record: &Record, is_between: bool) -> Diagnostic {
    let (version, notice) = (record.version, &listed.notice);
    if is_between {
        return finding(
            &verify::VERSION_ADDED,
            Message::new("version-added")
                .with("version", version.to_string())
                .with("notice", notice)
                .with("file", file),
        );
    }
    let what = match record.kind() {
        Kind::Text if record.is_backdated() => "backdated",
        Kind::Text => "text",
        Kind::Withdrawal => "withdrawal",
        Kind::End => "end",
    };
    note(
        Message::new("version-new")
            .with("version", version.to_string())
            .with("notice", notice)
            .with("file", file)
            .with("what", Value::Word(what))
            .with("made", Value::text(record.made.to_string())),
    )
}

fn finding(rule: &'static Rule, message: Message) -> Diagnostic {
    Diagnostic::new(rule, "", message)
}

fn note(message: Message) -> Diagnostic {
    Diagnostic::new(&verify::VERSION_NEW, "", message)
}
