//! `dpo-unstated`: the notice says that there is no data protection officer, and a word or the facts
//! speak against it.

use super::look::find;
use super::{Authority, Context, Rule, Topic, help, look};
use crate::derive;
use crate::diagnostic::{Diagnostic, Level, Message};
use crate::model::{Purpose, Stated, SubjectKind};
use crate::prose::Meaning;

pub const RULE: Rule = Rule {
    name: "dpo-unstated",
    topic: Topic::Who,
    level: Level::Warning,
    authority: Authority::Text,
    law: "Arts. 13(1)(b), 14(1)(b) and 37(1) GDPR",
    page: include_str!("dpo_unstated.md"),
    ..Rule::OF_NOTICE
};

/// So many purposes with sensitive data say nothing of what a body lives from.
const FEW: usize = 2;

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    if !matches!(context.notice.dpo, Some(Stated::Nothing(_))) {
        return;
    }
    if let Some(finding) = by_address(context).or_else(|| by_words(context)) {
        diagnostics.push(finding);
    } else if let Some(finding) = by_scale(context).or_else(|| by_core(context)) {
        diagnostics.push(finding);
    }
}

/// An address that is an officer's by its name.
fn by_address(context: &Context<'_>) -> Option<Diagnostic> {
    let officer = ["dpo", "dataskyddsombud", "dataprotectionofficer", "data-protection-officer"];
    derive::controllers(context.notice).into_iter().find_map(|(at, controller)| {
        let email = controller.contact.email.as_deref()?;
        let name = email.split('@').next().unwrap_or_default().to_lowercase();
        let message = Message::new("dpo-unstated-address").with("email", email);
        officer.contains(&name.as_str()).then(|| finding(format!("{at}.email"), message))
    })
}

/// A sentence that speaks of the officer, and does not deny that there is one.
fn by_words(context: &Context<'_>) -> Option<Diagnostic> {
    context.words.iter().find_map(|own| {
        own.sentences.iter().find_map(|sentence| {
            let sentence = own.sentence(sentence);
            let words = find(context, RULE.name, &own.locale.language, sentence)?;
            if own.locale.about.place.denies(sentence) {
                return None;
            }
            let message = Message::new("dpo-unstated").with("words", words);
            let mut finding = finding(own.at.clone(), message);
            finding.origin = Some(own.place(words));
            Some(finding)
        })
    })
}

/// Sensitive data in most of what the notice is about: whether an officer is required depends on the
/// scale, which only the controller knows.
fn by_core(context: &Context<'_>) -> Option<Diagnostic> {
    let notice = context.notice;
    let is_sensitive = |purpose: &Purpose| {
        let criminal = |id: &String| notice.data.get(id).is_some_and(|d| d.criminal == Some(true));
        !derive::special_data(notice, purpose).is_empty() || purpose.data.iter().any(criminal)
    };
    let of_patients = |purpose: &Purpose| {
        purpose.subjects.iter().any(|id| {
            notice.subjects.get(id).and_then(|one| one.kind) == Some(SubjectKind::Patient)
        })
    };
    let sensitive: Vec<&str> = notice
        .purposes
        .iter()
        .filter(|(_, purpose)| is_sensitive(purpose))
        .map(|(id, _)| id.as_str())
        .collect();
    let is_core = sensitive.len() > FEW && sensitive.len() * 2 > notice.purposes.len()
        || sensitive.iter().any(|id| notice.purposes.get(*id).is_some_and(of_patients));
    let first = sensitive.first().filter(|_| is_core)?;
    let message = Message::new("dpo-unstated-core").with("purpose", help::purpose(context, first));
    Some(RULE.finding("dpo", message).level(Level::Info))
}

/// Sensitive data, and words that speak of very many people.
fn by_scale(context: &Context<'_>) -> Option<Diagnostic> {
    let notice = context.notice;
    let is_special = |purpose: &Purpose| {
        !derive::special_data(notice, purpose).is_empty()
            || SPECIAL.iter().any(|meaning| context.mentions.datum(purpose, *meaning).is_some())
    };
    let id = notice.purposes.iter().find(|(_, purpose)| is_special(purpose))?.0;
    let mut entries = look::entries(context).into_iter();
    let mention = entries.find_map(|at| context.mentions.named(&at, Meaning::ManyPeople))?;
    let message = Message::new("dpo-unstated-scale")
        .with("words", &mention.words)
        .with("purpose", help::purpose(context, id));
    Some(look::at_mention(context, &RULE, mention, message))
}

/// What names sensitive data, marked or not.
const SPECIAL: [Meaning; 5] =
    [Meaning::Health, Meaning::SexLife, Meaning::Belief, Meaning::Politics, Meaning::Biometric];

fn finding(at: String, message: Message) -> Diagnostic {
    RULE.finding(at, message).help(Message::new("dpo-unstated-help"))
}
