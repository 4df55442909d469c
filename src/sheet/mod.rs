//! A notice, its Documents and findings → the cross-check sheet: every letter of Arts. 13 and 14
//! GDPR and related articles, with the place that states it. Pure, plain data.
//!
//! `text` prints it for a terminal; a page of the preview shows the same data.

mod answers;
mod citation;
mod data;
mod duties;
mod text;

use std::collections::BTreeMap;

use crate::derive;
use crate::diagnostic::{Diagnostic, Level, has_errors};
use crate::document::{Document, plain};
use crate::facts::{EntryTable, entry_in};
use crate::locale::{Arg, Locale, MessageError};
use crate::model::{BasisKind, Notice, Purpose};
use crate::prose::Measure;
use crate::report::Summary;
use crate::resolve::Draft;
use crate::rules::notice_rule;
use crate::tables::{TableName, Tables};
use crate::version::content_hash;

pub use citation::{Citation, citations};
pub use data::{Allowed, Answer, Finding, List, Part, Place, Row, Sheet, Signing, State, Term};
pub use duties::{Duty, DutyKind, PARTS, Regime, duty_kinds};
pub use text::text;

/// What a sheet is made from.
pub struct Input<'a> {
    /// The notice with its places.
    pub draft: &'a Draft,
    /// Its text in each language, the prevailing one first.
    pub documents: &'a [Document],
    /// Its findings.
    pub diagnostics: &'a [Diagnostic],
    /// The wording of the sheet's language.
    pub locale: &'a Locale,
    /// The wording of each language of the site, for its readability.
    pub locales: &'a BTreeMap<String, Locale>,
    /// The tables, for their dates and the site's own entries.
    pub tables: &'a Tables,
}

/// Fills in the sheet of a notice.
///
/// # Errors
/// When a message of the locale is missing.
pub fn sheet(input: &Input<'_>) -> Result<Sheet, MessageError> {
    let notice = &input.draft.notice;
    let words = Words(input.locale);
    let document = quoted(input);
    let content = content_hash(Some(notice), input.documents);
    let mut is_placed = vec![false; input.diagnostics.len()];
    let mut parts = Vec::new();
    for (part, duties) in PARTS {
        let rows = duties.iter().map(|duty| row(input, document, &words, duty, &mut is_placed));
        parts.push(Part {
            title: words.message(&format!("sheet-part-{part}"))?,
            rows: rows.collect::<Result<_, _>>()?,
        });
    }
    let rest = input.diagnostics.iter().zip(&is_placed).filter(|(_, is_placed)| !**is_placed);
    let other = rest.map(|(one, _)| finding(&words, one)).collect::<Result<_, _>>()?;
    Ok(Sheet {
        notice: input.draft.id.clone(),
        language: input.locale.language.clone(),
        title: words.message_with("sheet-title", "title", title(input, document))?,
        lead: words.message("sheet-lead")?,
        about: about(input, document, &words, &content)?,
        parts,
        other: List { title: words.message("sheet-part-other")?, items: other },
        allowed: List {
            title: words.message("sheet-part-allowed")?,
            items: allowed(notice, &words)?,
        },
        signing: signing(input, &words, &content)?,
        content,
    })
}

/// The text to quote: in the sheet's language, else the prevailing one.
fn quoted<'a>(input: &Input<'a>) -> Option<&'a Document> {
    let own = input.documents.iter().find(|one| one.language == input.locale.language);
    own.or(input.documents.first())
}

fn title(input: &Input<'_>, document: Option<&Document>) -> String {
    match document.map(|document| document.title.trim()) {
        Some(title) if !title.is_empty() => title.to_owned(),
        _ => input.draft.id.clone(),
    }
}

fn about(
    input: &Input<'_>,
    document: Option<&Document>,
    words: &Words<'_>,
    content: &str,
) -> Result<Vec<Term>, MessageError> {
    let language = |tag: &str| words.message(&format!("language-{tag}"));
    let Summary { errors, warnings, infos } = Summary::of(input.diagnostics);
    let counts =
        [("errors", errors.into()), ("warnings", warnings.into()), ("notes", infos.into())];
    let mut about = vec![("sheet-notice", input.draft.id.clone())];
    if let (Some(prevails), Some(document)) = (input.draft.languages.first(), document) {
        about.push(("sheet-prevails", language(prevails)?));
        if document.language != *prevails {
            about.push(("sheet-language", language(&document.language)?));
        }
    }
    about.push(("sheet-content", content.to_owned()));
    about.push(("sheet-findings", plain(&words.0.message("sheet-count", &counts)?)));
    about.push(("sheet-tables", tables(input.tables, words)?));
    if !input.tables.own.is_empty() {
        about.push(("sheet-own-tables", own_tables(input.tables)));
    }
    if !input.diagnostics.is_empty() {
        about.push(("sheet-findings-language", words.message("sheet-findings-languages")?));
    }
    let terms =
        about.into_iter().map(|(name, value)| Ok(Term { name: words.message(name)?, value }));
    terms.collect()
}

/// The days on which the tables were current that the check relied on.
fn tables(tables: &Tables, words: &Words<'_>) -> Result<String, MessageError> {
    let names = [
        ("laws", TableName::Laws),
        ("authorities", TableName::Authorities),
        ("adequacy", TableName::Adequacy),
        ("countries", TableName::Countries),
    ];
    let dates = names.into_iter().map(|(id, table)| {
        Ok(format!("{} {}", words.message(&format!("sheet-table-{id}"))?, tables.date_of(table)))
    });
    Ok(dates.collect::<Result<Vec<_>, _>>()?.join(", "))
}

/// The site's own entries, each with its file and day.
fn own_tables(tables: &Tables) -> String {
    let own = tables.own.iter();
    let own = own.map(|one| format!("{} ({}, {})", one.id, one.file, one.date));
    own.collect::<Vec<_>>().join("; ")
}

fn row(
    input: &Input<'_>,
    document: Option<&Document>,
    words: &Words<'_>,
    duty: &Duty,
    is_placed: &mut [bool],
) -> Result<Row, MessageError> {
    let notice = &input.draft.notice;
    let because = because(notice, duty);
    let mut findings = Vec::new();
    let mut level = None;
    for (diagnostic, is_placed) in input.diagnostics.iter().zip(is_placed) {
        if because.is_none() && concerns(notice, duty, diagnostic) {
            *is_placed = true;
            level =
                Some(level.map_or(diagnostic.level, |level: Level| level.min(diagnostic.level)));
            findings.push(finding(words, diagnostic)?);
        }
    }
    let answers = match (&because, document) {
        (None, _) if duty.kind == DutyKind::Plain => readings(input, words)?,
        (None, Some(document)) => answers::find(input.draft, document, duty),
        _ => Vec::new(),
    };
    let state = match level {
        Some(Level::Error | Level::Warning) => State::Finding,
        _ if because.is_some() => State::NotApplicable,
        _ if duty.kind == DutyKind::Joint && notice.joint_controllers.is_empty() => {
            if shares_purpose(notice) {
                State::Unanswered
            } else {
                State::Claimed
            }
        }
        None if is_claim(&answers) => State::Claimed,
        _ if is_claim(&answers) => State::Finding,
        _ if !answers.is_empty() => State::Answered,
        Some(Level::Info) => State::Finding,
        None => State::Unanswered,
    };
    let verdict = match because {
        Some(reason) => words.message_with(
            "sheet-because",
            "reason",
            words.message(&format!("sheet-because-{reason}"))?,
        )?,
        None => words.message(match state {
            State::Unanswered if duty.kind == DutyKind::Joint => "sheet-joint-undecided",
            State::Claimed if duty.kind == DutyKind::Joint => "sheet-joint-unclaimed",
            State::Answered => "sheet-answered",
            State::Claimed => "sheet-claimed",
            State::NotApplicable => "sheet-not-applicable",
            State::Finding => "sheet-finding",
            State::Unanswered => "sheet-unanswered",
        })?,
    };
    Ok(Row {
        id: duty.id(),
        article: article(words, duty)?,
        duty: words.message(&format!("sheet-duty-{}", duty.kind.word()))?,
        state,
        verdict,
        answers,
        findings,
    })
}

fn article(words: &Words<'_>, duty: &Duty) -> Result<String, MessageError> {
    let mut args = vec![("article", Arg::from(duty.article.to_string()))];
    args.push(("paragraph", Arg::from(duty.paragraph.to_string())));
    args.extend(duty.letter.map(|letter| ("letter", Arg::from(letter.to_string()))));
    let id = if duty.letter.is_some() { "sheet-letter" } else { "sheet-paragraph" };
    Ok(plain(&words.0.message(id, &args)?))
}

/// Whether a finding is about an item: by the law it cites, and for a purpose that the item applies to.
fn concerns(notice: &Notice, duty: &Duty, diagnostic: &Diagnostic) -> bool {
    let law = diagnostic.law.as_deref().unwrap_or_default();
    let is_meant = citations(law).iter().any(|one| duty_kinds(one).contains(&duty.kind));
    let purpose = match entry_in(&diagnostic.at) {
        Some((EntryTable::Purposes, id)) => notice.purposes.get(id),
        _ => None,
    };
    is_meant && purpose.is_none_or(|purpose| duty.regime.includes(notice, purpose))
}

/// Why an item does not apply to a notice: the last part of a message's id.
fn because(notice: &Notice, duty: &Duty) -> Option<&'static str> {
    let any = |is: &dyn Fn(&Purpose) -> bool| {
        notice.purposes.values().any(|purpose| duty.regime.includes(notice, purpose) && is(purpose))
    };
    if duty.regime != Regime::Both && notice.purposes.is_empty() && !notice.on_behalf.is_empty() {
        return Some("on-behalf");
    }
    let is_of_regime = any(&|_| true) || notice.purposes.is_empty();
    match duty.regime {
        // Without purposes, Art. 13 is shown for both.
        Regime::Direct if !is_of_regime => return Some("direct"),
        Regime::Indirect if !any(&|_| true) => return Some("indirect"),
        _ => {}
    }
    let has = |kind: BasisKind| any(&|purpose| derive::has_basis(purpose, kind));
    match duty.kind {
        DutyKind::Interests if !has(BasisKind::LegitimateInterests) => Some("interests"),
        DutyKind::Withdrawal if !any(&withdraws) => Some("consent"),
        DutyKind::Provision if !any(&|purpose| is_given(notice, purpose)) => Some("observed"),
        DutyKind::Objection if !any(&objects) => Some("objection"),
        _ => None,
    }
}

/// Whether several controllers share a purpose: whether they decide together is theirs to say.
fn shares_purpose(notice: &Notice) -> bool {
    notice.purposes.values().any(|purpose| {
        let is_stated = purpose.share.is_some() || notice.share.is_some();
        !is_stated && derive::controllers_of(notice, purpose).len() > 1
    })
}

/// Whether all that a notice states is that there is none.
fn is_claim(answers: &[Answer]) -> bool {
    !answers.is_empty() && answers.iter().all(|answer| answer.block.ends_with("/none"))
}

fn withdraws(purpose: &Purpose) -> bool {
    derive::has_basis(purpose, BasisKind::Consent) || derive::has_explicit_consent(purpose)
}

fn objects(purpose: &Purpose) -> bool {
    derive::objects_in_general(purpose) || derive::objects_to_marketing(purpose)
}

/// Whether people give any of a purpose's data themselves, or its source is missing.
fn is_given(notice: &Notice, purpose: &Purpose) -> bool {
    let sources = notice.sources_of(purpose);
    sources.is_empty() || sources.contains(&"data-subject")
}

/// How easily the text reads, in each language.
fn readings(input: &Input<'_>, words: &Words<'_>) -> Result<Vec<Answer>, MessageError> {
    let mut answers = Vec::new();
    for document in input.documents {
        let Some(locale) = input.locales.get(&document.language) else { continue };
        let count = locale.reading.count_document(document);
        let Some(score) = locale.reading.score(count) else { continue };
        let measure = match locale.reading.measure {
            Measure::Lix => "LIX",
            Measure::Flesch => "Flesch",
        };
        let args = [
            ("language", Arg::from(words.message(&format!("language-{}", document.language))?)),
            ("measure", Arg::from(measure.to_owned())),
            ("figure", Arg::from(format!("{:.0}", score.raw))),
        ];
        let text = plain(&words.0.message("sheet-reads", &args)?);
        let text = crate::locale::capital_text(&text);
        answers.push(Answer { block: String::new(), words: text, place: None });
    }
    Ok(answers)
}

fn finding(words: &Words<'_>, diagnostic: &Diagnostic) -> Result<Finding, MessageError> {
    let level = match diagnostic.level {
        Level::Error => "sheet-error",
        Level::Warning => "sheet-warning",
        Level::Info => "sheet-note",
    };
    Ok(Finding {
        rule: diagnostic.rule.name.to_owned(),
        level: words.message(level)?,
        title: words.title(diagnostic.rule.name)?,
        at: diagnostic.at.clone(),
        message: diagnostic.message.clone(),
        help: diagnostic.help.clone(),
        place: diagnostic.origin.as_ref().map(Place::of),
    })
}

fn allowed(notice: &Notice, words: &Words<'_>) -> Result<Vec<Allowed>, MessageError> {
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let allowed = notice.allow.iter().map(|allow| {
        Ok(Allowed {
            rule: text(&allow.rule),
            title: words.title(allow.rule.as_deref().unwrap_or_default())?,
            at: text(&allow.at),
            reason: text(&allow.reason),
        })
    });
    allowed.chain(answers(notice, words)).collect()
}

/// What the author answers to a finding that words led to.
fn answers<'a>(
    notice: &'a Notice,
    words: &'a Words<'_>,
) -> impl Iterator<Item = Result<Allowed, MessageError>> + 'a {
    let answer = |rule: &str, id: &str, reason: Option<&String>| {
        Ok(Allowed {
            rule: rule.to_owned(),
            title: words.title(rule)?,
            at: format!("data.{id}"),
            reason: reason.cloned().unwrap_or_default(),
        })
    };
    notice.data.iter().flat_map(move |(id, data)| {
        let special = data.is_said_not_special();
        let special =
            special.then(|| answer("special-category-unmarked", id, data.special_reason.as_ref()));
        let criminal = data.criminal == Some(false);
        special.into_iter().chain(criminal.then(|| answer("criminal-data-unmarked", id, None)))
    })
}

fn signing(input: &Input<'_>, words: &Words<'_>, content: &str) -> Result<Signing, MessageError> {
    let id = &input.draft.id;
    let is_good = !has_errors(input.diagnostics);
    let command = format!(
        "klartext release {id} --published YYYY-MM-DD --expect {content} --approved-by \"…\""
    );
    Ok(Signing {
        approve: words.message_with("sheet-approve", "content", content.to_owned())?,
        fields: [
            words.message("sheet-name")?,
            words.message("sheet-date")?,
            words.message("sheet-signature")?,
        ],
        release: words.message(if is_good { "sheet-release" } else { "sheet-forbidden" })?,
        command: is_good.then_some(command),
    })
}

/// The sheet's words in one language.
struct Words<'a>(&'a Locale);

impl Words<'_> {
    fn message(&self, id: &str) -> Result<String, MessageError> {
        self.0.message(id, &[]).map(|text| plain(&text))
    }

    /// What a rule's findings are about; rules about files share one title.
    fn title(&self, name: &str) -> Result<String, MessageError> {
        match notice_rule(name) {
            Some(rule) => self.message(&format!("rule-{}", rule.name)),
            None => self.message("rule-other"),
        }
    }

    fn message_with(
        &self,
        id: &str,
        name: &'static str,
        words: String,
    ) -> Result<String, MessageError> {
        self.0.message(id, &[(name, Arg::from(words))]).map(|text| plain(&text))
    }
}
