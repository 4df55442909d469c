//! `language-vague`: words that leave the reader in doubt about what is done.

use super::{Authority, Context, Rule, Topic};
use crate::diagnostic::{Diagnostic, Level};
use crate::language::{OwnWords, vague};
use crate::model::RecipientRole;
use crate::prose::Hedge;

pub const RULE: Rule = Rule {
    name: "language-vague",
    topic: Topic::Language,
    level: Level::Warning,
    case_law: Some(Level::Info),
    authority: Authority::Guideline,
    law: "Art. 12(1) GDPR; WP260 rev.01",
    page: include_str!("language_vague.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let names = controller_names(context);
    for own in context.words {
        let hits = vague(own.locale, RULE.name, &own.plain, context.folded).into_iter();
        diagnostics.extend(hits.map(|hit| doubt(own, hit.words)));
        for sentence in &own.sentences {
            let hedge = own.locale.about.modal.find(&own.words_of(sentence), &names);
            if let Some(Hedge::Vague(words)) = hedge {
                diagnostics.push(doubt(own, own.phrase(sentence, words)));
            }
        }
        if let Some(who) = who_is_vague(context, own) {
            let message = format!("`{}` does not say who", who.trim());
            let help = "say which people: those with an account, those who read the website";
            diagnostics.push(RULE.finding_in(own, who, message).help(help));
        }
    }
}

fn doubt(own: &OwnWords<'_>, words: &str) -> Diagnostic {
    RULE.finding_in(own, words, format!("`{words}` leaves the reader in doubt"))
        .help("say what is done, and when; or that it is not done")
}

/// A recipient that is called everyone, people or the public; not where the data is
/// published.
fn who_is_vague<'a>(context: &Context<'_>, own: &'a OwnWords<'_>) -> Option<&'a str> {
    let (id, key) = own.text_at.strip_prefix("recipients.")?.split_once('.')?;
    let published = context.notice.recipients.get(id)?.role == Some(RecipientRole::Anyone);
    if key != "name" || published {
        return None;
    }
    let vague = own.locale.about.vague.get("who-vague")?;
    let hit = context.folded.find_first(vague, &own.plain)?;
    (hit.words.len() == own.plain.trim().len()).then_some(hit.words)
}

/// The controllers' names in small letters, word by word.
pub fn controller_names(context: &Context<'_>) -> Vec<Vec<String>> {
    let controllers = context.notice.all_controllers().into_iter();
    let names = controllers.flat_map(|(_, one)| [&one.name, &one.short_name]).flatten();
    names.map(|name| name.to_lowercase().split_whitespace().map(str::to_owned).collect()).collect()
}
