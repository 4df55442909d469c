//! How long data is kept, in words: Art. 13(2)(a) GDPR.

#![expect(clippy::indexing_slicing, reason = "ids and indices of this notice")]

use super::coverage::{coverage_id, coverage_order};
use super::words::{Addressee, Composer, ReadingLevel, capital, link, term};
use crate::derive::{self, LongestStorage, StorageEnd};
use crate::document::{Inline, Inlines, Term};
use crate::locale::{Arg, push};
use crate::model::{Bound, Coverage, LawKind, LawRef, Purpose, Retention};

impl Composer<'_> {
    /// A term for each period of a purpose.
    pub(super) fn retention_terms(
        &self,
        id: &str,
        purpose: &Purpose,
        reader: Addressee,
    ) -> Vec<Term> {
        let covers: Vec<&Coverage> = purpose.retention.iter().map(|one| &one.covers).collect();
        coverage_order(covers.iter().copied())
            .into_iter()
            .filter_map(|index| {
                let retention = &purpose.retention[index];
                let at = format!("purposes.{id}.retention.{index}");
                let name = self.word("retention-name");
                let block_id = match coverage_id(&covers, index) {
                    Some(covers) => format!("purposes/{id}/retention/{covers}"),
                    None => format!("purposes/{id}/retention"),
                };
                let lines = self.retention_lines(&at, retention, reader);
                let details = self.scoped(&at, &covers, index, lines);
                term(block_id, &[format!("purposes.{id}.retention")], name, details)
            })
            .collect()
    }

    /// A retention in sentences: how long, what makes it longer, and why.
    pub fn retention(&self, at: &str, retention: &Retention, reader: Addressee) -> Vec<Inlines> {
        let mut lines = self.retention_lines(at, retention, reader);
        if let Some(first) = lines.first_mut().filter(|_| has_length(retention)) {
            push(first, Inline::Text(".".into()));
        }
        lines
    }

    /// The same as the lines of a term: how long has no stop.
    fn retention_lines(&self, at: &str, retention: &Retention, reader: Addressee) -> Vec<Inlines> {
        let mut details: Vec<Inlines> = Vec::new();
        let is_adult = self.level == ReadingLevel::Standard;
        let own_time = has_own_time(retention) && is_adult;
        let has_length = has_length(retention);
        details.extend(self.how_long(retention, reader).map(|time| {
            let laws = self.laws_of(&retention.law, "retention-law");
            match own_time && !laws.is_empty() {
                true => {
                    let args = [("period", time.into()), ("law", self.laws(&laws).into())];
                    capital(self.message("retention-as-law-says", &args))
                }
                false => capital(time),
            }
        }));
        if let Some(criteria) = &retention.criteria {
            details.push(self.own(&format!("{at}.criteria"), criteria));
            if let Some(at_most) = &retention.at_most {
                details.push(
                    self.message("retention-at-most", &[("period", self.period(at_most).into())]),
                );
            }
        }
        for (index, clause) in retention.longer_if.iter().enumerate() {
            let clause = self.own(&format!("{at}.longer_if.{index}"), clause);
            details.push(self.message("retention-longer-if", &[("when", clause.into())]));
        }
        let reason = retention.reason.as_ref();
        details.extend(reason.map(|reason| self.own(&format!("{at}.reason"), reason)));
        if own_time {
            details.extend(self.retention_laws(retention, has_length));
        }
        details
    }

    /// What the laws have to do with a period of the notice's own: a duty or a limit sets it, which
    /// the words for how long say where there are any; under a limitation act claims can be made
    /// during it, which a reason of the notice's own says better.
    fn retention_laws(&self, retention: &Retention, has_length: bool) -> Vec<Inlines> {
        let kinds = ["retention-law", "retention-law-limitation", "retention-law-reason"];
        let kinds = kinds.into_iter().skip(usize::from(has_length));
        let words = |kind: &'static str| {
            let laws = self.laws_of(&retention.law, kind);
            let is_said = kind == "retention-law-limitation" && retention.reason.is_some();
            let message = if is_said { "retention-law-reason" } else { kind };
            let words = || self.message(message, &[("laws", self.laws(&laws).into())]);
            (!laws.is_empty()).then(words)
        };
        kinds.filter_map(words).collect()
    }

    /// The laws that one of the messages is about.
    fn laws_of(&self, laws: &[LawRef], message: &str) -> Vec<LawRef> {
        let of = |law: &LawRef| {
            let kinds = derive::law_kinds(self.notice, self.tables, law.id());
            let does = |among: &[LawKind]| kinds.iter().any(|kind| among.contains(kind));
            if does(&[LawKind::Duty, LawKind::Limit]) {
                "retention-law"
            } else if does(&[LawKind::Limitation]) {
                "retention-law-limitation"
            } else {
                "retention-law-reason"
            }
        };
        laws.iter().filter(|law| of(law) == message).cloned().collect()
    }

    /// Only how long, lower case and without a stop: "5 år efter att avtalet har upphört".
    pub fn how_long(&self, retention: &Retention, reader: Addressee) -> Option<Inlines> {
        if retention.not_stored == Some(true) {
            return Some(self.word("retention-not-stored"));
        }
        if retention.forever == Some(true) {
            return Some(self.word("retention-forever"));
        }
        let base = if !retention.period.is_empty() {
            self.for_period(retention, reader)
        } else if let Some(event) = &retention.until {
            self.until(event, retention, reader)
        } else if retention.criteria.is_none() && !retention.law.is_empty() {
            self.as_law_says(retention)
        } else {
            return None;
        };
        Some(base)
    }

    /// The longest storage in words, and how many purposes have no fixed time; one answer for the
    /// glance and the label.
    pub(super) fn longest_lines(&self) -> Vec<Inlines> {
        let storage = derive::longest_storage(self.notice, self.tables);
        let mut lines: Vec<Inlines> = self.longest_line(&storage).into_iter().collect();
        if storage.open > 0 {
            let is_more = matches!(storage.longest, Some((.., StorageEnd::AtLeast)));
            let message = if is_more { "longest-open-more" } else { "longest-open" };
            let words = self.message(message, &[("count", storage.open.into())]);
            lines.push(link("#purposes", words));
        }
        lines
    }

    fn longest_line(&self, storage: &LongestStorage<'_>) -> Option<Inlines> {
        let (id, retention, end) = storage.longest?;
        let reader = self.reader(&self.notice.purposes[id]);
        if storage.is_only_one {
            return self.how_long_briefly(retention, reader).map(capital);
        }
        if retention.not_stored == Some(true) {
            return Some(capital(self.word("retention-not-stored")));
        }
        if end == StorageEnd::Never {
            return Some(self.longest_forever(id, retention, &storage.forever));
        }
        let how_long = match &retention.at_most {
            Some(at_most) => self.period(at_most),
            None => self.how_long_briefly(&without_bound(retention), reader)?,
        };
        let message = match end {
            StorageEnd::AtLeast => "longest-no-end",
            _ if storage.is_tied || !has_own_time(retention) => "longest-by-law",
            _ => "longest-period",
        };
        let args = [("how-long", how_long.into()), ("purpose", self.purpose_link(id).into())];
        Some(capital(self.message(message, &args)))
    }

    /// What is kept for ever, and for which purposes.
    fn longest_forever(&self, id: &str, retention: &Retention, purposes: &[&str]) -> Inlines {
        let index = self.notice.purposes[id].retention.iter().position(|one| one == retention);
        let at = format!("purposes.{id}.retention.{}", index.unwrap_or_default());
        let part = if retention.covers.is_rest() { "no" } else { "yes" };
        let args = [
            ("part", Arg::Word(part)),
            ("covers", self.covers(&at, &retention.covers).into()),
            ("purpose", self.purpose_link(id).into()),
        ];
        let words = capital(self.message("longest-forever", &args));
        let more = purposes.len().saturating_sub(1);
        if more == 0 {
            return words;
        }
        let more = link("#purposes", self.more_purposes(more));
        self.message("some-purposes", &[("purposes", words.into()), ("more", more.into())])
    }

    /// How long, for a glance: the law's period without the law.
    fn how_long_briefly(&self, retention: &Retention, reader: Addressee) -> Option<Inlines> {
        let by_law = !has_own_time(retention) && retention.not_stored != Some(true);
        match retention.law.first().filter(|_| by_law && retention.law.len() == 1) {
            Some(law) if self.knows_period(law.id()) => {
                Some(self.word(&format!("law-{}.period", law.id())))
            }
            _ => self.how_long(retention, reader),
        }
    }

    /// Whether the locale has words for the period of a law, and the notice means that law.
    fn knows_period(&self, law: &str) -> bool {
        !self.notice.laws.contains_key(law) && self.locale.has(&format!("law-{law}.period"))
    }

    fn for_period(&self, retention: &Retention, reader: Addressee) -> Inlines {
        let period = self.period(&retention.period);
        let period = match retention.bound {
            Some(Bound::AtLeast) => {
                self.message("retention-bound-at-least", &[("period", period.into())])
            }
            Some(Bound::AtMost) => {
                self.message("retention-bound-at-most", &[("period", period.into())])
            }
            None => self.message("retention-period", &[("period", period.into())]),
        };
        let words = match &retention.from {
            Some(event) => self.message(
                "retention-from",
                &[("period", period.into()), ("event", self.event(event, reader).into())],
            ),
            None => period,
        };
        let words = match retention.or_until.as_ref().or(retention.until.as_ref()) {
            Some(event) => self.message(
                "retention-or-until",
                &[("time", words.into()), ("event", self.event_until(event, reader).into())],
            ),
            None => words,
        };
        match &retention.at_most {
            Some(at_most) => self.message(
                "retention-in-all-at-most",
                &[("time", words.into()), ("period", self.period(at_most).into())],
            ),
            None => words,
        }
    }

    fn until(&self, event: &str, retention: &Retention, reader: Addressee) -> Inlines {
        let mut words =
            self.message("retention-until", &[("event", self.event_until(event, reader).into())]);
        if let Some(event) = &retention.or_until {
            let event = self.event_until(event, reader);
            words = self
                .message("retention-or-until", &[("time", words.into()), ("event", event.into())]);
        }
        match &retention.at_most {
            Some(at_most) => self.message(
                "retention-until-at-most",
                &[("time", words.into()), ("period", self.period(at_most).into())],
            ),
            None => words,
        }
    }

    /// The periods of the laws, as each law states them.
    fn as_law_says(&self, retention: &Retention) -> Inlines {
        let mut words = Inlines::new();
        for (index, law) in retention.law.iter().enumerate() {
            if index > 0 {
                push(&mut words, Inline::Text("; ".into()));
            }
            let law_words = self.law(law);
            let said = if self.knows_period(law.id()) {
                let period = self.word(&format!("law-{}.period", law.id()));
                self.message(
                    "retention-as-law-says",
                    &[("period", period.into()), ("law", law_words.into())],
                )
            } else {
                self.message("retention-as-law-requires", &[("law", law_words.into())])
            };
            said.into_iter().for_each(|inline| push(&mut words, inline));
        }
        words
    }
}

/// The retention without "at most", which a frame of its own says.
fn without_bound(retention: &Retention) -> Retention {
    let bound = retention.bound.filter(|bound| *bound != Bound::AtMost);
    Retention { bound, ..retention.clone() }
}

/// Whether there are words for how long, apart from criteria.
fn has_length(retention: &Retention) -> bool {
    retention.not_stored == Some(true)
        || retention.forever == Some(true)
        || !retention.period.is_empty()
        || retention.until.is_some()
        || (retention.criteria.is_none() && !retention.law.is_empty())
}

/// Whether a period is given in addition to the law, which is then the reason for it.
fn has_own_time(retention: &Retention) -> bool {
    !retention.period.is_empty()
        || retention.until.is_some()
        || retention.forever == Some(true)
        || retention.criteria.is_some()
}
