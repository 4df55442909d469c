//! The records against an archived `versions.json`: what was rewritten, what is missing,
//! what was put in between afterwards, and what has been released since.

use super::versions_file::{ListedNotice, VersionsFile, find};
use crate::diagnostic::{Diagnostic, Rule, verify};
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
                format!(
                    "the notice `{}` is gone: `{file}` lists {} of it",
                    notice.notice,
                    versions(notice.records().count())
                ),
                "bring its records back, from version control or a copy",
            )),
        }
    }
    let known = |one: &&Released| {
        let is_it =
            |notice: &ListedNotice| find(std::slice::from_ref(*one), &notice.notice).is_some();
        listed.notices.iter().any(is_it)
    };
    for one in released.iter().filter(|one| !known(one)) {
        let message = format!(
            "the notice `{}` with {} is not in `{file}`",
            one.id,
            versions(one.chain.records().len())
        );
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
                format!(
                    "version `{version}` of `{}` is missing: `{file}` lists it with the hash {}",
                    listed.notice, one.hash
                ),
                "bring its record back, from version control or a copy",
            )),
            Some(record) if record.hash != one.hash => findings.push(finding(
                &verify::VERSION_REWRITTEN,
                format!(
                    "version `{version}` of `{}` was rewritten: its hash was {} in `{file}` and is {}",
                    listed.notice, one.hash, record.hash
                ),
                "bring its record back as it was, from version control or a copy",
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
            format!(
                "version `{version}` of `{notice}` was put in afterwards: it comes before versions \
                 that `{file}` lists, and is not among them"
            ),
            "remove the record, and bring the others back as they were",
        );
    }
    let what = match record.kind() {
        Kind::Text if record.is_backdated() => {
            format!("released since then, written down on {}", record.made)
        }
        Kind::Text => "released since then".to_owned(),
        Kind::Withdrawal => "a withdrawal since then".to_owned(),
        Kind::End => "the end of the notice since then".to_owned(),
    };
    note(format!("version `{version}` of `{notice}` is not in `{file}`: {what}"))
}

fn finding(rule: &'static Rule, message: String, help: &str) -> Diagnostic {
    Diagnostic::new(rule, "", message).help(help)
}

fn note(message: String) -> Diagnostic {
    Diagnostic::new(&verify::VERSION_NEW, "", message)
}

fn versions(count: usize) -> String {
    if count == 1 { "1 version".into() } else { format!("{count} versions") }
}
