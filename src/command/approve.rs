//! `approve`: writes down that a person approves a text in a role; and the approvals that a release
//! takes up.

use std::io::Write;
use std::path::Path;

use anyhow::{Context, bail};
use jiff::civil::Date;

use super::{Outcome, print_findings, roots, select, today, wording};
use crate::approval::{
    self, Approval, ApprovalError, Approved, NAMESPACE, RELEASE_NAMESPACE, Statement,
};
use crate::args::{Approve, Common, Release};
use crate::command::release::plan::{Planned, Request};
use crate::diagnostic::{self, Diagnostic};
use crate::read::{self, APPROVALS_FOLDER, NoticePaths};
use crate::site::Site;
use crate::site::siblings::approval_finding;
use crate::site::slugs::Taken;
use crate::site::untranslated::MarkedSite;
use crate::ssh;
use crate::terminal;
use crate::version::Record;
use crate::write::{RecordLock, add_text};

/// Writes the approval of a notice's current text.
pub fn run(common: &Common, options: &Approve) -> anyhow::Result<Outcome> {
    let roots = roots(common);
    let [root] = roots.as_slice() else {
        bail!("`approve` accepts only one site; give one --root")
    };
    let _writing = RecordLock::begin(&root.join("content"))?;
    let site = Site::read(root)?;
    let words = wording(common, Some(&site));
    if !site.settings.approval.roles.contains_key(&options.role) {
        let roles: Vec<&str> = site.settings.approval.roles.keys().map(String::as_str).collect();
        match roles.as_slice() {
            [] => bail!("site.toml names no role; write `[approval.roles.{}]`", options.role),
            roles => {
                bail!("site.toml names no role `{}`; there are {}", options.role, roles.join(", "))
            }
        }
    }
    let day = today(common, &site.settings)?;
    let all: Vec<&NoticePaths> = site.found.notices.iter().filter(|one| one.has_draft).collect();
    let paths = select::notice(&all, options.notice.as_deref())?;
    let as_release = Release::of_approval(&paths.id, options);
    let marked = MarkedSite::of(&site)?;
    let request = Request {
        site: &site,
        marked: marked.as_ref(),
        options: &as_release,
        today: day,
        words: &words,
    };
    let mut findings = Vec::new();
    let planned = request.plan(paths, &mut Taken::of(&site)?, &mut findings)?;
    let record = match planned {
        Some(Ok(Planned { record, .. })) => record,
        Some(Err(error)) => {
            findings.push(error.diagnostic(&paths.id));
            return refused(findings, &words);
        }
        None => return refused(findings, &words),
    };
    write(&site, paths, options, &record, day)?;
    Ok(Outcome::Done)
}

fn refused(findings: Vec<Diagnostic>, words: &crate::report::Wording) -> anyhow::Result<Outcome> {
    let is_error = |one: &Diagnostic| one.level == diagnostic::Level::Error;
    let mut errors: Vec<Diagnostic> = findings.into_iter().filter(is_error).collect();
    print_findings(&mut errors, words)?;
    crate::stderr_line!("nothing was approved");
    Ok(Outcome::Failed)
}

fn write(
    site: &Site,
    paths: &NoticePaths,
    options: &Approve,
    record: &Record,
    day: Date,
) -> anyhow::Result<()> {
    let mut random = [0; 16];
    getrandom::fill(&mut random).context("the machine gives no random numbers")?;
    let Statement { notice, content, effective, class } = Statement::of(record);
    let approval = Approval {
        role: options.role.clone(),
        by: options.by.trim().to_owned(),
        day,
        notice,
        content,
        effective,
        class,
        random: random.iter().map(|byte| format!("{byte:02x}")).collect(),
    };
    let folder = paths.folder.join(APPROVALS_FOLDER);
    let name = free_name(paths, &approval, record)?;
    let text = approval.text();
    let signature = match &options.sign {
        Some(key) => Some(ssh::sign(key, NAMESPACE, text.as_bytes())?),
        None => None,
    };
    add_text(&folder, &name, &text)?;
    if let Some(signature) = &signature {
        add_text(&folder, &format!("{name}.sig"), signature)?;
    }
    let mut out = terminal::stdout();
    let file = folder.join(&name);
    writeln!(out, "approved {} as {} by {}", paths.id, approval.role, approval.by)?;
    writeln!(out, "  content {}", approval.content)?;
    match approval.effective {
        Some(day) => writeln!(out, "  applies from {day}")?,
        None => writeln!(out, "  applies from the day of its release")?,
    }
    writeln!(out, "  written to {}", file.display())?;
    if signature.is_none() && site.settings.approval.signers.is_some() {
        let file = file.display();
        writeln!(out, "next: sign it: ssh-keygen -Y sign -f KEY -n {NAMESPACE} {file}")?;
    }
    Ok(())
}

/// A name that no approval has. No one approves the same text twice in a role.
fn free_name(paths: &NoticePaths, approval: &Approval, record: &Record) -> anyhow::Result<String> {
    let files = read::approvals(&paths.folder)?;
    let now = Statement::of(record);
    for file in &files {
        let same = Approval::read(&file.text).is_ok_and(|one| {
            one.role == approval.role
                && one.by.eq_ignore_ascii_case(&approval.by)
                && one.check(&now).is_ok()
        });
        if same {
            bail!(
                "{} has approved this text as {} already: `{}`",
                approval.by,
                approval.role,
                file.name
            );
        }
    }
    let start = approval.content.get(..12).unwrap_or(&approval.content);
    let name = |number: u32| match number {
        1 => format!("{start}.{}.toml", approval.role),
        number => format!("{start}.{}-{number}.toml", approval.role),
    };
    let is_free = |name: &String| files.iter().all(|file| file.name != *name);
    Ok((1..).map(name).find(is_free).expect("there are fewer files than numbers"))
}

/// The approvals that the release of a record takes up, or why there are too few.
///
/// # Errors
/// When a file cannot be read, or `ssh-keygen` cannot be run.
pub fn of_release(
    site: &Site,
    paths: &NoticePaths,
    record: &Record,
) -> anyhow::Result<Result<Vec<Approved>, Vec<Diagnostic>>> {
    let settings = &site.settings.approval;
    let (mut approved, mut faults) = (Vec::new(), Vec::new());
    if settings.roles.is_empty() {
        return Ok(Ok(approved));
    }
    let signers = settings.signers.as_ref().map(|file| site.found.root.join(file));
    let now = Statement::of(record);
    for file in read::approvals(&paths.folder)? {
        let name = file.name.clone();
        match counted(settings, signers.as_deref(), &now, file)? {
            Ok(one) => approved.push(one),
            Err(error) => faults.push(approval_finding(paths, APPROVALS_FOLDER, &name, &error)),
        }
    }
    Ok(approval::choose(settings, approved).map_err(|errors| {
        let missing = errors
            .iter()
            .map(|error| Diagnostic::new(error.rule(), paths.id.clone(), error.message(&paths.id)));
        missing.chain(faults).collect()
    }))
}

/// What speaks against the one who signed the record of a release.
///
/// # Errors
/// When `ssh-keygen` cannot be run.
pub fn of_releaser(
    site: &Site,
    paths: &NoticePaths,
    record: &Record,
    approved: &[Approved],
    signature: Option<&str>,
) -> anyhow::Result<Vec<Diagnostic>> {
    let settings = &site.settings.approval;
    let signers = settings.signers.as_ref().map(|file| site.found.root.join(file));
    let person = match (signers, signature) {
        (Some(signers), Some(signature)) => {
            Some(ssh::signer(&signers, RELEASE_NAMESPACE, record.bytes(), signature)?)
        }
        _ => None,
    };
    let error = match person {
        Some(Err(error)) => Some(error),
        Some(Ok(person)) => approval::check_releaser(settings, approved, Some(&person)),
        None => approval::check_releaser(settings, approved, None),
    };
    let finding = |error: ApprovalError| {
        Diagnostic::new(error.rule(), paths.id.clone(), error.message(&paths.id))
    };
    Ok(error.map(finding).into_iter().collect())
}

/// An approval, if it is one of what is to be released.
fn counted(
    settings: &crate::model::ApprovalSettings,
    signers: Option<&Path>,
    now: &Statement,
    file: read::ApprovalFile,
) -> anyhow::Result<Result<Approved, ApprovalError>> {
    let approval = match Approval::read(&file.text) {
        Ok(approval) => approval,
        Err(error) => return Ok(Err(error)),
    };
    if let Err(error) = approval.check(now) {
        return Ok(Err(error));
    }
    if !settings.roles.contains_key(&approval.role) {
        return Ok(Err(ApprovalError::UnknownRole { role: approval.role }));
    }
    let person = match (signers, &file.signature) {
        (None, _) => None,
        (Some(_), None) => return Ok(Err(ApprovalError::Unsigned)),
        (Some(signers), Some(signature)) => {
            match ssh::signer(signers, NAMESPACE, file.text.as_bytes(), signature)? {
                Ok(person) => Some(person),
                Err(error) => return Ok(Err(error)),
            }
        }
    };
    let read::ApprovalFile { name, text, signature } = file;
    Ok(Ok(Approved { file: name, text, approval, person, signature }))
}
