//! What is at a place → whether it is the version of the notice that applies, word for word.
//!
//! In: what was fetched, the place as `site.toml` names it, and the records. Out: a verdict, a sentence
//! and findings.

use std::rc::Rc;

use jiff::civil::Date;
use serde::Serialize;

use super::article::{Candidates, Closest, articles, closest, of_hash};
use super::difference::{Allow, Difference, difference, pieces};
use super::embedded::{Candidate, check_surroundings};
use super::frames::{FetchedPlace, NotRead};
use super::page::{FetchedPage, name_in_site, served};
use crate::diagnostic::{Diagnostic, Message, Rule, Value, verify};
use crate::html::{Id, Tree, parse};
use crate::model::PlaceKind;
use crate::pages::Released;
use crate::version::{Record, Shown, Status, VersionName};

/// A place as `site.toml` names it.
#[derive(Clone, Copy, Debug)]
pub struct WantedPlace<'a> {
    /// Its address.
    pub url: &'a str,
    /// The notice whose text is there.
    pub notice: &'a Released,
    /// The language of the text there; none for any.
    pub language: Option<&'a str>,
    /// What is there.
    pub kind: PlaceKind,
}

/// What is at a place, in a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// The version that applies, unchanged.
    Current,
    /// That version, with changes.
    Changed,
    /// A version that does not apply yet.
    Early,
    /// A version that no longer applies.
    Older,
    /// Another notice, or another language.
    Other,
    /// No text of a notice.
    NoNotice,
    /// No page.
    NotFound,
    /// It was not read: too slow, too large, or a host that may not be reached.
    NotRead,
}

/// What is at a place.
#[derive(Debug, Serialize)]
pub struct PlaceReport {
    /// The address.
    pub url: String,
    /// Where redirects and frames led to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// The notice whose text should be there.
    pub notice: String,
    /// The language of the text that is there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// What should be there.
    pub kind: PlaceKind,
    /// What is there.
    pub verdict: Verdict,
    /// The version that is there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub version: Option<VersionName>,
    /// The version that applies today.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub applies: Option<VersionName>,
    /// Since when the version that is there should be gone; from when it applies, if it is early.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub since: Option<Date>,
    /// What is wrong.
    #[serde(skip)]
    pub findings: Vec<Diagnostic>,
}

/// Judges what is at a place.
///
/// # Errors
/// What stops klartext from making the text to compare with.
pub fn place(
    wanted: &WantedPlace<'_>,
    found: &FetchedPlace,
    candidates: &mut Candidates<'_>,
) -> Result<PlaceReport, Vec<Diagnostic>> {
    let mut report = PlaceReport::new(wanted, candidates.today());
    let page = match &found.page {
        Ok(page) => page,
        Err(reason) => return Ok(report.not_read(reason)),
    };
    let tree = match parse(&page.text) {
        Ok(tree) => tree,
        Err(excess) => {
            let reason = format!("`{}` has {excess}", wanted.url);
            return Ok(report.not_read(&NotRead::Other(reason)));
        }
    };
    report.leads_to(&page.address);
    if !articles(&tree).is_empty() {
        Judgement { wanted, page, tree: &tree, report: &mut report }.assess(candidates)?;
        return Ok(report);
    }
    for one in &found.frames {
        let Ok(page) = &one.page else { continue };
        let Ok(tree) = parse(&page.text) else { continue };
        if !articles(&tree).is_empty() {
            report.leads_to(&page.address);
            Judgement { wanted, page, tree: &tree, report: &mut report }.assess(candidates)?;
            for fault in &one.frame.faults {
                let what = fault.clone();
                let url = wanted.url;
                report.change(Message::new("page-text-has").with("url", url).with("what", what));
            }
            return Ok(report);
        }
    }
    let unread = found.frames.iter().find_map(|one| one.page.as_ref().err());
    let message = match unread {
        None => Message::new("place-missing-text").with("url", wanted.url),
        Some(reason) => Message::new("place-missing-frame")
            .with("url", wanted.url)
            .with("reason", Value::text(reason.reason())),
    };
    report.find(Verdict::NoNotice, &verify::PLACE_MISSING, message);
    Ok(report)
}

impl PlaceReport {
    fn new(wanted: &WantedPlace<'_>, today: Date) -> PlaceReport {
        let applies = match wanted.notice.chain.shown(today) {
            Some(Shown::InForce(record) | Shown::Coming(record)) => Some(record.version),
            _ => None,
        };
        PlaceReport {
            url: wanted.url.to_owned(),
            address: None,
            notice: wanted.notice.id.clone(),
            language: None,
            kind: wanted.kind,
            verdict: Verdict::Current,
            version: None,
            applies,
            since: None,
            findings: Vec::new(),
        }
    }

    fn leads_to(&mut self, address: &str) {
        self.address = Some(address.to_owned()).filter(|address| *address != self.url);
    }

    fn not_read(mut self, reason: &NotRead) -> PlaceReport {
        let why = Value::text(reason.reason());
        match reason {
            NotRead::NotFound(_) => {
                let message = Message::new("place-missing").with("reason", why);
                self.find(Verdict::NotFound, &verify::PLACE_MISSING, message);
            }
            NotRead::Other(_) => {
                let message = Message::new("place-unreadable").with("reason", why);
                self.find(Verdict::NotRead, &verify::PLACE_UNREADABLE, message);
            }
        }
        self
    }

    /// Adds a finding; the verdict is that of the worst.
    fn find(&mut self, verdict: Verdict, rule: &'static Rule, message: Message) {
        self.verdict = self.verdict.max(verdict);
        self.findings.push(Diagnostic::new(rule, "", message));
    }

    fn change(&mut self, message: Message) {
        self.find(Verdict::Changed, &verify::PLACE_CHANGED, message);
        if let Some(finding) = self.findings.last_mut() {
            finding.help.push(Message::new("page-text-copy-help"));
        }
    }

    /// The sentence about a place where all is as it should be.
    pub fn sentence(&self) -> Option<String> {
        let (version, language) = (self.version?, self.language.as_ref()?);
        let through = match &self.address {
            Some(address) => format!(" (at {address})"),
            None => String::new(),
        };
        let how = match self.kind {
            PlaceKind::Page => "the whole page",
            PlaceKind::Fragment => "its text",
        };
        (self.verdict == Verdict::Current).then(|| {
            format!(
                "{}{through}: has version `{version}` of `{}` in `{language}`, which applies; compared: \
                 {how}",
                self.url, self.notice
            )
        })
    }
}

/// A page with texts of notices, on the way to a verdict.
struct Judgement<'a> {
    wanted: &'a WantedPlace<'a>,
    page: &'a FetchedPage,
    tree: &'a Tree,
    report: &'a mut PlaceReport,
}

/// A text of the notice on the page, and the one of klartext that is closest to it.
struct Text<'a> {
    article: Id,
    record: &'a Record,
    made: Rc<[Candidate]>,
    closest: Closest,
}

impl Text<'_> {
    fn closest_text(&self) -> Option<&Candidate> {
        self.made.get(self.closest.index)
    }

    fn language(&self) -> &str {
        self.closest_text().map_or("", |made| &made.language)
    }
}

impl Judgement<'_> {
    fn assess(mut self, candidates: &mut Candidates<'_>) -> Result<(), Vec<Diagnostic>> {
        let (today, base_url) = (candidates.today(), candidates.base_url());
        let texts = self.texts(candidates)?;
        served(self.page, true).into_iter().for_each(|one| self.report.change(one));
        for text in self.in_language(texts) {
            self.report.version = Some(text.record.version);
            self.report.language = Some(text.language().to_owned());
            let applies = self.version(text.record, today);
            match text.closest_text() {
                Some(_) if applies && self.wanted.kind == PlaceKind::Page => {
                    self.complete_page(&text.made, text.language(), base_url);
                }
                Some(made) => self.text(&text, made),
                None => {}
            }
        }
        Ok(())
    }

    /// The texts of the notice on the page; where there is none, what there is instead is a finding.
    fn texts<'b>(
        &mut self,
        candidates: &mut Candidates<'b>,
    ) -> Result<Vec<Text<'b>>, Vec<Diagnostic>> {
        let released = candidates.released();
        let (mut texts, mut other) = (Vec::new(), None);
        for (article, hash) in articles(self.tree) {
            let Some((index, record)) = of_hash(released, hash) else {
                let message = Message::new("page-unreleased")
                    .with("url", self.wanted.url)
                    .with("hash", Value::text(hash));
                self.report.change(message);
                continue;
            };
            let id = released.get(index).map(|one| one.id.as_str());
            if id != Some(self.wanted.notice.id.as_str()) {
                other = other.or(id);
                continue;
            }
            let made = candidates.of(index, record)?;
            if let Some(closest) = closest(&made, self.wanted.language, self.tree, article) {
                texts.push(Text { article, record, made, closest });
            }
        }
        if let (true, true, Some(other)) =
            (texts.is_empty(), self.report.findings.is_empty(), other)
        {
            let message = Message::new("place-missing-other")
                .with("url", self.wanted.url)
                .with("other", other)
                .with("notice", &self.wanted.notice.id);
            self.report.find(Verdict::Other, &verify::PLACE_MISSING, message);
        }
        Ok(texts)
    }

    /// The texts in the place's language; where there is none, that is a finding.
    fn in_language<'b>(&mut self, texts: Vec<Text<'b>>) -> Vec<Text<'b>> {
        let Some(language) = self.wanted.language else { return texts };
        let other = texts.first().map(|text| text.language().to_owned());
        let texts: Vec<Text<'b>> =
            texts.into_iter().filter(|text| text.language() == language).collect();
        if let (true, Some(other)) = (texts.is_empty(), other) {
            let message = Message::new("place-missing-language")
                .with("url", self.wanted.url)
                .with("other", other)
                .with("language", language);
            self.report.find(Verdict::Other, &verify::PLACE_MISSING, message);
        }
        texts
    }

    /// Whether the version on the page applies; if not, that is a finding.
    fn version(&mut self, record: &Record, today: Date) -> bool {
        let chain = &self.wanted.notice.chain;
        if self.report.applies == Some(record.version) {
            return true;
        }
        let is_early = chain.status(record.version, today) == Some(Status::Coming);
        self.report.since = if is_early {
            Some(record.effective)
        } else {
            let last = chain.ranges(record.version).into_iter().filter_map(|range| range.to);
            let last = last.filter(|day| *day < today).max().and_then(|day| day.tomorrow().ok());
            last.or_else(|| Some(chain.withdrawal_of(record.version)?.effective))
        };
        let state = match (is_early, self.report.since, self.report.applies) {
            (true, ..) => "early",
            (_, None, _) => "never",
            (_, Some(_), None) => "ended",
            (_, Some(_), Some(_)) => "replaced",
        };
        let message = Message::new("place-older")
            .with("url", self.wanted.url)
            .with("version", record.version.to_string())
            .with("notice", &self.wanted.notice.id)
            .with("state", Value::Word(state))
            .with(
                "since",
                Value::text(self.report.since.map(|day| day.to_string()).unwrap_or_default()),
            )
            .with("applies", self.report.applies.map(|one| one.to_string()).unwrap_or_default());
        let verdict = if is_early { Verdict::Early } else { Verdict::Older };
        self.report.find(verdict, &verify::PLACE_OLDER, message);
        false
    }

    /// Compares a text within another page.
    fn text(&mut self, text: &Text<'_>, made: &Candidate) {
        let url = self.wanted.url;
        if let Some(what) = text.closest.difference.clone() {
            let message = Message::new("page-text-version")
                .with("url", url)
                .with("version", text.record.version.to_string())
                .with("notice", &self.wanted.notice.id)
                .with("difference", what);
            self.report.change(message);
            self.hint();
        }
        for what in check_surroundings(self.tree, text.article, made) {
            self.report.change(Message::new("page-text-has").with("url", url).with("what", what));
        }
    }

    /// Compares a page of the site as a whole with the closest that klartext makes.
    fn complete_page(&mut self, made: &[Candidate], language: &str, base_url: &str) {
        let name = name_in_site(self.wanted.url, base_url);
        let pages = made.iter().filter(|one| one.name.is_some() && one.language == language);
        let is_named = |one: &&Candidate| one.name.is_some() && one.name == name;
        let named: Vec<&Candidate> = pages.clone().filter(is_named).collect();
        let pages = if named.is_empty() { pages.collect() } else { named };
        let found = pieces(self.tree.page(), Allow::Nothing);
        let differences = pages
            .into_iter()
            .map(|one| difference(&found, &pieces(one.tree.page(), Allow::Nothing)));
        let differences: Option<Vec<Difference>> = differences.collect();
        // One that does not differ makes it none.
        let closest = differences.unwrap_or_default().into_iter().max_by_key(|one| one.same);
        if let Some(closest) = closest {
            let message = Message::new("page-text")
                .with("url", self.wanted.url)
                .with("difference", closest.message());
            self.report.change(message);
            self.hint();
        }
    }

    /// Says where a change comes from, if it is a known one.
    fn hint(&mut self) {
        let is_rewritten = self.page.text.contains("/cdn-cgi/l/email-protection");
        if let (true, Some(finding)) = (is_rewritten, self.report.findings.last_mut()) {
            finding.help.push(Message::new("place-changed-help"));
        }
    }
}
