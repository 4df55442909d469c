//! A duty of the law → its row: whether the notice meets it, and where.

use super::answers;
use super::words::Words;
use super::{
    Answer, Duty, DutyKind, Finding, Input, Mark, Place, Regime, Row, State, citations, duty_kinds,
};
use crate::derive;
use crate::diagnostic::{Diagnostic, Level};
use crate::document::{Document, plain};
use crate::facts::{EntryTable, entry_in};
use crate::locale::{Arg, MessageError};
use crate::model::{BasisKind, Notice, Purpose};
use crate::prose::Measure;

/// The row of a duty; marks the findings that are placed at it.
pub(super) fn row(
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
    let state = state(notice, duty, because.is_some(), level, &answers);
    let verdict = verdict(words, duty, because, state)?;
    Ok(Row {
        id: duty.id(),
        article: article(words, duty)?,
        duty: words.message(&format!("sheet-duty-{}", duty.kind.word()))?,
        state,
        mark: mark(state, level),
        verdict,
        answers,
        findings,
    })
}

/// How a duty is met.
fn state(
    notice: &Notice,
    duty: &Duty,
    is_moot: bool,
    level: Option<Level>,
    answers: &[Answer],
) -> State {
    match level {
        Some(Level::Error | Level::Warning) => State::Finding,
        _ if is_moot => State::NotApplicable,
        _ if duty.kind == DutyKind::Joint && notice.joint_controllers.is_empty() => {
            if shares_purpose(notice) {
                State::Unanswered
            } else {
                State::Claimed
            }
        }
        None if is_claim(answers) => State::Claimed,
        _ if is_claim(answers) => State::Finding,
        _ if !answers.is_empty() => State::Answered,
        Some(Level::Info) => State::Finding,
        None => State::Unanswered,
    }
}

/// The state at one look.
fn mark(state: State, level: Option<Level>) -> Mark {
    match (state, level) {
        (State::Finding, Some(Level::Error | Level::Warning)) => Mark::No,
        (State::Finding | State::Claimed | State::Unanswered, _) => Mark::Ask,
        (State::Answered, _) => Mark::Yes,
        (State::NotApplicable, _) => Mark::None,
    }
}

fn verdict(
    words: &Words<'_>,
    duty: &Duty,
    because: Option<&'static str>,
    state: State,
) -> Result<String, MessageError> {
    match because {
        Some(reason) => words.message_with(
            "sheet-because",
            "reason",
            words.message(&format!("sheet-because-{reason}"))?,
        ),
        None => words.message(match state {
            State::Unanswered if duty.kind == DutyKind::Joint => "sheet-joint-undecided",
            State::Claimed if duty.kind == DutyKind::Joint => "sheet-joint-unclaimed",
            State::Answered => "sheet-answered",
            State::Claimed => "sheet-claimed",
            State::NotApplicable => "sheet-not-applicable",
            State::Finding => "sheet-finding",
            State::Unanswered => "sheet-unanswered",
        }),
    }
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

pub(super) fn finding(words: &Words<'_>, diagnostic: &Diagnostic) -> Result<Finding, MessageError> {
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
        message: words.1.message(diagnostic),
        help: words.1.help(diagnostic),
        place: diagnostic.origin.as_ref().map(Place::of),
    })
}
