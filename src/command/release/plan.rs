//! A notice, its chain and what the command line asks for → the record of the next release, or why
//! there is none.

use std::collections::BTreeSet;

use anyhow::anyhow;
use jiff::civil::Date;

use crate::approval::{Approved, RELEASE_NAMESPACE};
use crate::args::Release;
use crate::command::approve;
use crate::command::release::{authority, wanted};
use crate::compare::{self, ChangeWording, DescribedChanges, compare_facts};
use crate::compare::{Baseline, propose};
use crate::diagnostic::{self, Diagnostic, Level};
use crate::language::translation;
use crate::model::Notice;
use crate::pages::Released;
use crate::read::NoticePaths;
use crate::report::Wording;
use crate::resolve::Draft;
use crate::site::chain::read_chain;
use crate::site::slugs::{Slug, Taken};
use crate::site::untranslated::MarkedSite;
use crate::site::{Checked, Site};
use crate::ssh;
use crate::version::{
    self, Chain, Content, Difference, Lagging, LastRelease, Options, Plan, Record, ReleaseError,
};

/// What is asked of a site.
#[derive(Clone, Copy)]
pub struct Request<'a> {
    /// The site.
    pub site: &'a Site,
    /// The same site with marks, where something is not translated.
    pub marked: Option<&'a MarkedSite>,
    /// The command line.
    pub options: &'a Release,
    /// The day it is.
    pub today: Date,
    /// The words of findings.
    pub words: &'a Wording,
}

/// A release that is planned and not yet written.
pub struct Planned {
    /// Its record.
    pub record: Record,
    /// The class that the changes give.
    pub proposed: version::Class,
    /// The changes of facts in words.
    pub changes: Option<DescribedChanges>,
    /// The approvals that it takes up.
    pub approved: Vec<Approved>,
    /// The signature of the record by the one who releases.
    pub signature: Option<String>,
}

impl Request<'_> {
    /// Checks a notice and plans its release. `None` if findings block it.
    ///
    /// # Errors
    /// When a file cannot be read, or the command line cannot be understood.
    pub fn plan(
        &self,
        paths: &NoticePaths,
        taken: &mut Taken,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> anyhow::Result<Option<Result<Planned, ReleaseError>>> {
        let options = self.options;
        let chain = match read_chain(paths)? {
            Ok(released) => released.chain,
            Err(faults) => {
                diagnostics.extend(faults);
                return Ok(None);
            }
        };
        let last = LastRelease::of(&chain, options.withdraw);
        let checked = self.site.check(paths, last.as_ref(), self.today)?;
        diagnostics.extend(checked.diagnostics.iter().cloned());
        diagnostics.extend(taken.faults(&paths.id, &Slug::all_of(&checked), &checked.diagnostics));
        if diagnostic::has_errors(diagnostics) && !self.may_override(diagnostics) {
            return Ok(None);
        }
        // A change of wording only waits for the next release, unless the notice is named.
        let only_words = |base: &Record| {
            let (facts, documents) = (Some(&checked.draft.notice), &checked.documents);
            version::difference(base, facts, documents) == Difference::Words
        };
        let is_named = !options.notice.is_empty() || options.withdraw.is_some();
        if !is_named && chain.base(None).is_some_and(only_words) {
            return Ok(Some(Err(ReleaseError::Reworded)));
        }
        let lagging = last.map(|last| lagging(&checked, &last)).unwrap_or_default();
        let wanted = wanted(options, self.today)?;
        let planned = self.plan_record(&paths.id, &chain, &checked, (&lagging, wanted.clone()))?;
        if planned.is_ok() {
            let untranslated = self.untranslated(&paths.id, &chain, checked, (&lagging, wanted))?;
            if !untranslated.is_empty() {
                diagnostics.extend(untranslated);
                return Ok(None);
            }
        }
        Ok(Some(planned))
    }

    /// A planned release with the approvals that it needs, signed by the one who releases.
    ///
    /// # Errors
    /// When a file cannot be read, or nothing can be signed. That approvals are missing is the inner
    /// error.
    pub fn approved(
        &self,
        paths: &NoticePaths,
        planned: Planned,
    ) -> anyhow::Result<Result<Planned, Vec<Diagnostic>>> {
        let (site, options) = (self.site, self.options);
        let approved = match approve::of_release(site, paths, &planned.record)? {
            Ok(approved) => approved,
            Err(findings) => return Ok(Err(findings)),
        };
        let recorded = approved.iter().map(Approved::recorded).collect();
        let record =
            planned.record.with_approvals(recorded).map_err(|error| anyhow!("{error:?}"))?;
        let key = options.sign.as_ref().filter(|_| !options.dry_run);
        let signature =
            key.map(|key| ssh::sign(key, RELEASE_NAMESPACE, record.bytes())).transpose()?;
        let found = approve::of_releaser(site, paths, &record, &approved, signature.as_deref())?;
        let is_signed_later = options.dry_run && options.sign.is_some();
        if !found.is_empty() && !is_signed_later {
            return Ok(Err(found));
        }
        Ok(Ok(Planned { record, approved, signature, ..planned }))
    }

    /// The messages that would be on the notice's pages and are not in their language.
    fn untranslated(
        &self,
        notice: &str,
        chain: &Chain,
        checked: Checked,
        (lagging, wanted): (&[Lagging], Options),
    ) -> anyhow::Result<Vec<Diagnostic>> {
        let Some(marked) = self.marked else { return Ok(Vec::new()) };
        // The hash of the content is another one with marks.
        let wanted = Options { expect: None, ..wanted };
        let documents = marked.site.compose(checked.draft.clone(), Vec::new()).documents;
        let checked = Checked { documents, ..checked };
        let request = Request { site: &marked.site, ..*self };
        let planned = request.plan_record(notice, chain, &checked, (lagging, wanted))?;
        let chain = planned.ok().and_then(|planned| chain.with(planned.record).ok());
        let released = chain.map(|chain| Released { id: notice.to_owned(), chain });
        Ok(released.map(|one| marked.in_release(&one, self.today)).unwrap_or_default())
    }

    fn plan_record(
        &self,
        notice: &str,
        chain: &Chain,
        checked: &Checked,
        (lagging, mut options): (&[Lagging], Options),
    ) -> anyhow::Result<Result<Planned, ReleaseError>> {
        let Draft { notice: now, languages, .. } = &checked.draft;
        let site = self.site;
        let base = chain.base(self.options.withdraw);
        let facts = base.and_then(Record::facts);
        let before = match (base, facts) {
            (None, _) => Baseline::Nothing,
            (Some(_), None) => Baseline::Imported,
            (Some(_), Some(facts)) => Baseline::Facts(facts),
        };
        let proposed = propose(before, now, languages, &site.locales, &site.tables);
        let class = if base.is_none() { version::Class::Material } else { proposed.class };
        let reworded = base.zip(facts).map(|(base, facts)| self.reworded(base, facts, checked));
        options.despite_findings =
            options.despite_findings.filter(|_| diagnostic::has_errors(&checked.diagnostics));
        let planned = version::plan(&Plan {
            chain,
            notice,
            authority: authority(site)?,
            klartext: env!("CARGO_PKG_VERSION"),
            content: Some(Content {
                facts: Some(now),
                documents: &checked.documents,
                lagging,
                reworded: &reworded.unwrap_or_default(),
            }),
            proposed,
            options,
            today: self.today,
        });
        Ok(planned.map(|record| Planned {
            record,
            proposed: class,
            changes: facts.and_then(|facts| self.changes(facts, checked)),
            approved: Vec::new(),
            signature: None,
        }))
    }

    /// The changes of facts in words, in the site's first language that the notice has.
    fn changes(&self, before: &Notice, checked: &Checked) -> Option<DescribedChanges> {
        let Draft { notice, languages, .. } = &checked.draft;
        let Site { locales, tables, .. } = self.site;
        let language = self.site.languages().iter().find(|tag| languages.contains(tag))?;
        let wording =
            ChangeWording::new((before, notice), languages, locales.get(language)?, tables);
        Some(wording.describe(compare_facts(before, notice, tables)))
    }

    /// The parts of the text that only today's standard wording has changed since the last release.
    fn reworded(&self, base: &Record, facts: &Notice, checked: &Checked) -> Vec<String> {
        let own = facts.audience.as_ref().map(|audience| audience.languages.clone());
        let languages =
            own.filter(|own| !own.is_empty()).unwrap_or_else(|| self.site.languages().to_vec());
        let recomposed = self.site.compose_again(facts, &checked.draft.id, &languages);
        let mut changed_by_facts = BTreeSet::new();
        let mut reworded = BTreeSet::new();
        for now in &checked.documents {
            let same = recomposed.iter().find(|one| one.language == now.language);
            let Some((before, same)) = base.document(&now.language).zip(same) else { continue };
            reworded.extend(compare::reworded(before, same, now));
            changed_by_facts.extend(compare::differing(same, now));
        }
        reworded.difference(&changed_by_facts).cloned().collect()
    }

    /// Whether `--despite-findings` covers every error.
    pub fn may_override(&self, diagnostics: &[Diagnostic]) -> bool {
        let mut errors = diagnostics.iter().filter(|one| one.level == Level::Error);
        self.options.despite_findings.is_some() && errors.all(|one| one.rule.overridable)
    }
}

/// The lagging texts for the record: all that are not allowed, whatever the level of the rule.
fn lagging(checked: &Checked, last: &LastRelease) -> Vec<Lagging> {
    let Draft { notice, languages, .. } = &checked.draft;
    translation::lagging(notice, last, languages, |lag| {
        notice.allow.iter().any(|allow| allow.allows("translation-drift", &lag.place()))
    })
}
