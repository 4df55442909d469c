//! The chain, a draft and what the editor asks for → the next record, or why there is none.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::chain::Chain;
use super::metadata::{Class, End, Metadata, Previous, Reasons};
use super::name::VersionName;
use super::options::Plan;
use super::reason::{check_languages, given, given_text};
use super::record::{Kind, Record, content_hash, feed_tag};
use super::release_error::ReleaseError;
use super::validity::Status;

/// Plans a release.
///
/// # Errors
/// The first reason that it is refused.
pub fn plan(plan: &Plan<'_>) -> Result<Record, ReleaseError> {
    let options = &plan.options;
    let kind = plan.kind()?;
    check_published(plan)?;
    check_approval(plan)?;
    check_reasons(plan)?;
    if let Some(version) = options.withdraw {
        check_withdrawal(plan, kind, version)?;
    }
    match kind {
        Kind::Text => check_changed(plan)?,
        Kind::End => check_end(plan)?,
        Kind::Withdrawal => {}
    }
    check_effective(plan, kind)?;
    let class = class(plan, kind)?;
    let metadata = Metadata {
        class,
        class_reason: given(&options.class_reason).filter(|_| class != plan.proposed_class(kind)),
        summary: summary(plan)?,
        ..plan.metadata(class)
    };
    let content = plan.content;
    Record::seal(
        metadata,
        content.and_then(|content| content.facts),
        content.map(|content| content.documents).unwrap_or_default(),
    )
    .map_err(ReleaseError::Unreadable)
}

impl Plan<'_> {
    fn kind(&self) -> Result<Kind, ReleaseError> {
        let options = &self.options;
        match (&self.content, &options.withdraw, &options.end) {
            (Some(content), _, None) if !content.documents.is_empty() => Ok(Kind::Text),
            (None, Some(_), None) => Ok(Kind::Withdrawal),
            (None, None, Some(_)) => Ok(Kind::End),
            _ => Err(ReleaseError::Unclear),
        }
    }

    fn effective(&self) -> Date {
        self.options.effective.unwrap_or(self.options.published)
    }

    /// The class unless the editor gives one: an end is material, and a withdrawal has the class of
    /// what it withdraws.
    fn proposed_class(&self, kind: Kind) -> Class {
        let withdrawn = self.options.withdraw.and_then(|version| self.chain.version(version));
        match kind {
            Kind::Text if self.chain.texts().next().is_none() => Class::Material,
            Kind::Text => self.proposed.class,
            Kind::Withdrawal => withdrawn.map_or(Class::Material, |record| record.class),
            Kind::End => Class::Material,
        }
    }

    fn metadata(&self, class: Class) -> Metadata {
        let (options, content) = (&self.options, self.content);
        let last = self.chain.last();
        let feed = self.chain.first().map(|first| first.feed.clone());
        let reason = given_text(&options.reason);
        Metadata {
            format: 0,
            klartext: self.klartext.to_owned(),
            notice: self.notice.to_owned(),
            feed: feed.unwrap_or_else(|| feed_tag(self.authority, self.today.year(), self.notice)),
            version: self.name(),
            published: options.published,
            effective: self.effective(),
            made: self.today,
            class,
            class_reason: None,
            summary: BTreeMap::new(),
            reasons: Reasons {
                backdated: given_text(&options.backdated),
                despite_findings: given(&options.despite_findings),
                withdrawn: reason.clone().filter(|_| options.withdraw.is_some()),
                ended: reason.filter(|_| options.end.is_some()),
            },
            lagging: content.map(|content| content.lagging.to_vec()).unwrap_or_default(),
            reworded: content.map(|content| content.reworded.to_vec()).unwrap_or_default(),
            approvals: Vec::new(),
            withdraws: options.withdraw,
            end: options.end.clone(),
            imported: content.is_some_and(|content| content.facts.is_none()),
            previous: last.map(|last| Previous { version: last.version, hash: last.hash.clone() }),
            content: String::new(),
            hash: String::new(),
        }
    }

    /// The published date, with the next number that no version of that day has.
    fn name(&self) -> VersionName {
        next_name(self.chain, self.options.published)
    }
}

/// The name that a release of a day would have.
pub fn next_name(chain: &Chain, day: Date) -> VersionName {
    let taken = chain.records().iter().map(|record| record.version);
    let last = taken.filter(|version| version.day == day).map(|version| version.number).max();
    VersionName { day, number: last.unwrap_or(0) + 1 }
}

fn check_published(plan: &Plan<'_>) -> Result<(), ReleaseError> {
    let (published, today) = (plan.options.published, plan.today);
    let backdated = given_text(&plan.options.backdated).is_some();
    if published > today {
        return Err(ReleaseError::Future { published, today });
    }
    if published < today && !backdated {
        return Err(ReleaseError::Backdated { published, today });
    }
    if published == today && backdated {
        return Err(ReleaseError::NotBackdated { published });
    }
    match plan.chain.last() {
        Some(last) if published < last.published => {
            Err(ReleaseError::BeforeLast { published, last: last.version })
        }
        Some(last) if plan.today < last.made => {
            let (today, last, made) = (plan.today, last.version, last.made);
            Err(ReleaseError::BeforeLastRecord { today, last, made })
        }
        _ => Ok(()),
    }
}

fn check_approval(plan: &Plan<'_>) -> Result<(), ReleaseError> {
    let Some(expected) = &plan.options.expect else { return Ok(()) };
    let content = plan.content.map_or_else(
        || content_hash(None, &[]),
        |content| content_hash(content.facts, content.documents),
    );
    if content == *expected {
        return Ok(());
    }
    Err(ReleaseError::Unexpected { content, expected: expected.clone() })
}

/// A reason that is given by language needs each language of its readers.
fn check_reasons(plan: &Plan<'_>) -> Result<(), ReleaseError> {
    let withdrawn = plan.options.withdraw.and_then(|version| plan.chain.version(version));
    let of_record = |record: &Record| record.documents().keys().cloned().collect::<Vec<_>>();
    let languages = match plan.content {
        Some(content) => content.documents.iter().map(|one| one.language.clone()).collect(),
        None => withdrawn
            .filter(|record| record.kind() == Kind::Text)
            .or(plan.chain.base(None))
            .map(of_record)
            .unwrap_or_default(),
    };
    let options = &plan.options;
    let reasons = [("--backdated", &options.backdated), ("--reason", &options.reason)];
    reasons.into_iter().try_for_each(|(option, reason)| match given_text(reason) {
        Some(reason) => check_languages(option, &reason, &languages),
        None => Ok(()),
    })
}

fn check_withdrawal(plan: &Plan<'_>, kind: Kind, version: VersionName) -> Result<(), ReleaseError> {
    let (chain, today) = (plan.chain, plan.today);
    if given_text(&plan.options.reason).is_none() {
        return Err(ReleaseError::WithdrawnWithoutReason);
    }
    // From today on: a backdated withdrawal would change what applied on past days.
    let is_today = plan.options.published == today;
    if !is_today || (kind == Kind::Withdrawal && plan.effective() != today) {
        return Err(ReleaseError::WithdrawnLater);
    }
    let Some(record) = chain.version(version) else {
        let last = chain.last().map(|last| last.version);
        return Err(ReleaseError::NoSuchVersion { version, last });
    };
    let cannot = |what| Err(ReleaseError::CannotWithdraw { version, what });
    match chain.status(version, today) {
        Some(Status::Withdrawn) => return cannot("withdrawn"),
        Some(Status::Past) if record.kind() == Kind::Withdrawal => {
            return cannot("withdrawal");
        }
        Some(Status::Past) => return cannot("past"),
        Some(Status::Ended) if record.kind() == Kind::Text => {
            return cannot("ended");
        }
        _ => {}
    }
    if kind == Kind::Withdrawal && chain.base(Some(version)).is_none() {
        return Err(ReleaseError::NothingBefore { version });
    }
    Ok(())
}

fn check_changed(plan: &Plan<'_>) -> Result<(), ReleaseError> {
    let Some(content) = plan.content else { return Ok(()) };
    // An imported text was published on its day, even if its words equal those of the previous one.
    if content.facts.is_none() {
        return Ok(());
    }
    let Some(base) = plan.chain.base(plan.options.withdraw) else { return Ok(()) };
    // After an end the same text is news: it says that the notice applies again.
    let ended = end_that_stays(plan).is_some();
    if !ended && base.content == content_hash(content.facts, content.documents) {
        return Err(ReleaseError::NothingChanged { last: base.version });
    }
    Ok(())
}

fn check_end(plan: &Plan<'_>) -> Result<(), ReleaseError> {
    let ended_by = end_that_stays(plan).map(|end| end.version);
    if ended_by.is_some() || plan.chain.base(None).is_none() {
        return Err(ReleaseError::NothingToEnd { ended_by });
    }
    match &plan.options.end {
        Some(End { instead: Some(instead) }) if instead == plan.notice => {
            Err(ReleaseError::InsteadOfItself)
        }
        _ => Ok(()),
    }
}

/// The end that is the last thing the chain says, unless this release withdraws it.
fn end_that_stays<'a>(plan: &Plan<'a>) -> Option<&'a Record> {
    staying(plan).next_back().filter(|record| record.kind() == Kind::End)
}

/// The texts and ends that are not withdrawn, by this release neither.
fn staying<'a>(plan: &Plan<'a>) -> impl DoubleEndedIterator<Item = &'a Record> {
    let (chain, withdraw) = (plan.chain, plan.options.withdraw);
    chain.records().iter().filter(move |record| {
        record.kind() != Kind::Withdrawal
            && chain.withdrawal_of(record.version).is_none()
            && Some(record.version) != withdraw
    })
}

/// Effective dates never fall along a chain.
fn check_effective(plan: &Plan<'_>, kind: Kind) -> Result<(), ReleaseError> {
    let (effective, published) = (plan.effective(), plan.options.published);
    if effective < published {
        return Err(ReleaseError::EffectiveBeforePublished { effective, published });
    }
    let latest = staying(plan).max_by_key(|record| record.effective);
    match latest.filter(|record| record.effective > effective && kind != Kind::Withdrawal) {
        Some(record) => Err(ReleaseError::EffectiveBefore {
            effective,
            version: record.version,
            coming: record.effective,
        }),
        None => Ok(()),
    }
}

fn class(plan: &Plan<'_>, kind: Kind) -> Result<Class, ReleaseError> {
    let proposed = plan.proposed_class(kind);
    let class = plan.options.class.unwrap_or(proposed);
    if class >= proposed {
        return Ok(class);
    }
    if kind == Kind::Text && plan.chain.texts().next().is_none() {
        return Err(ReleaseError::FirstIsMaterial);
    }
    if given(&plan.options.class_reason).is_none() {
        return Err(ReleaseError::ClassLowered);
    }
    Ok(class)
}

/// The proposed summary with the editor's over it: in every language of the text, or in none.
fn summary(plan: &Plan<'_>) -> Result<BTreeMap<String, String>, ReleaseError> {
    let mut summary = plan.proposed.summary.clone();
    summary.extend(plan.options.summary.clone());
    summary.retain(|_, words| !words.trim().is_empty());
    let Some(content) = plan.content else { return Ok(summary) };
    let languages = content.documents.iter().map(|document| &document.language);
    let unknown: Vec<String> = summary
        .keys()
        .filter(|tag| languages.clone().all(|language| language != *tag))
        .cloned()
        .collect();
    let missing: Vec<String> =
        languages.filter(|language| !summary.contains_key(*language)).cloned().collect();
    if unknown.is_empty() && (missing.is_empty() || summary.is_empty()) {
        return Ok(summary);
    }
    Err(ReleaseError::Summary { missing, unknown })
}
