//! What a recipient lacks, as one matter: who it is, what it does, where, for whom and for what.

use super::look::{is_anybody, is_category, phrase, words_of};
use super::{Context, help};
use crate::derive;
use crate::diagnostic::{Diagnostic, Message, Value};
use crate::model::{Recipient, RecipientRole, Text};
use crate::prose::Meaning;

/// What is missing of a recipient.
#[derive(Debug, Default)]
pub(super) struct Gaps {
    /// Words of its name that could be anybody's, or nothing where the category is not described.
    pub who: Option<Who>,
    /// Whether it works for the controller.
    pub role: bool,
    /// Where it is.
    pub country: bool,
    /// For which purposes it gets data.
    pub purposes: bool,
    activity: bool,
}

/// Why one cannot tell who a recipient is.
#[derive(Debug)]
pub(super) enum Who {
    /// These words could be anybody, and nothing else is said.
    Loose(String),
    /// These words could be anybody, and their country is missing.
    Anywhere(String),
    /// A category of which nothing is said.
    Undescribed,
}

impl Gaps {
    /// What is missing of a recipient.
    pub(super) fn of(context: &Context<'_>, id: &str, recipient: &Recipient) -> Gaps {
        let who = who(context, id, recipient);
        Gaps {
            country: recipient.country.is_empty()
                && (matches!(who, Some(Who::Anywhere(_))) || who.is_some() && recipient.is_body()),
            activity: recipient.activity.is_none() && who.is_some(),
            who,
            role: recipient.role.is_none(),
            purposes: !derive::linked_recipients(context.notice).contains(id),
        }
    }

    /// A finding with what to write, a key a line.
    pub(super) fn help(&self, context: &Context<'_>, finding: Diagnostic) -> Diagnostic {
        let activity = Value::text(help::text_key(context, "activity"));
        let lines = [
            (self.role, Message::new("recipient-role-missing-help")),
            (
                self.activity,
                Message::new("recipient-category-unspecific-activity-help")
                    .with("activity", activity),
            ),
            (self.country, Message::verbatim("country = \"…\"")),
            (self.purposes, Message::new("recipient-unlinked-help")),
            (self.who.is_some(), Message::new("recipient-category-unspecific-members-help")),
        ];
        let lines = lines.into_iter().filter(|(is_missing, _)| *is_missing);
        lines.fold(finding, |finding, (_, line)| finding.help(line))
    }

    /// What else is missing than `said`, for the end of a message.
    pub(super) fn others(&self, said: &str) -> Value {
        let missing = [
            ("role", self.role, Message::new("recipient-category-unspecific-role")),
            ("country", self.country, Message::new("recipient-category-unspecific-country")),
            ("purposes", self.purposes, Message::new("recipient-category-unspecific-purposes")),
        ];
        let missing =
            missing.into_iter().filter(|(key, is_missing, _)| *is_missing && *key != said);
        let missing: Vec<Value> = missing.map(|(_, _, words)| words.into()).collect();
        match missing.is_empty() {
            true => Value::text(""),
            false => Message::new("recipient-category-unspecific-others")
                .with("missing", Value::Any(missing))
                .into(),
        }
    }
}

fn who(context: &Context<'_>, id: &str, recipient: &Recipient) -> Option<Who> {
    let named_by_role = matches!(
        recipient.role,
        Some(RecipientRole::Authority | RecipientRole::Anyone | RecipientRole::AnyoneOnRequest)
    );
    if !is_category(recipient) || named_by_role {
        return None;
    }
    // A name that widens the list ("other recipients") is `recipient-list-contradiction`, one that
    // could be all the world ("everyone") `language-vague`.
    let is_whole = |name: &Text, words: &str| {
        words_of(context, name).iter().any(|(_, name)| name.trim() == words)
    };
    let is_other = |name: &&Text| {
        let everyone = phrase(context, "who-vague", name);
        phrase(context, "recipient-list-contradiction", name).is_some()
            || everyone.is_some_and(|words| is_whole(name, words))
    };
    let name = recipient.name.as_deref().filter(|name| !is_other(name))?;
    // Whatever they do, no one can know who has been "carefully selected".
    let chosen = context.mentions.named(&format!("recipients.{id}.name"), Meaning::ChosenPartners);
    if let Some(mention) = chosen.filter(|_| recipient.members.is_empty()) {
        return Some(Who::Loose(mention.words.clone()));
    }
    let is_described = recipient.activity.as_deref().is_some_and(|words| says(context, words));
    match loose(context, name) {
        Some(words) if !is_described => Some(Who::Loose(words)),
        Some(words) if recipient.country.is_empty() => Some(Who::Anywhere(words)),
        Some(_) => None,
        // Whom the reader has chosen, the reader knows; of a private person, or of someone in a
        // situation that is stated, nothing better can be said.
        None => {
            let is_private = recipient.role == Some(RecipientRole::ThirdParty);
            let is_situated = recipient.when.is_some() || !recipient.law.is_empty();
            let is_known = phrase(context, "reader", name).is_some();
            let is_silent = !is_described && !is_private && !is_situated && !is_known;
            is_silent.then_some(Who::Undescribed)
        }
    }
}

/// Words of a name that could be anybody: a phrase of the list, or the whole name.
fn loose(context: &Context<'_>, name: &Text) -> Option<String> {
    let hollow = || {
        let all = words_of(context, name).into_iter();
        all.filter(|(language, words)| is_anybody(context, language, words))
            .map(|(_, words)| words)
            .next()
    };
    let phrase = phrase(context, "recipient-category-unspecific", name);
    phrase.or_else(hollow).map(str::to_owned)
}

/// Whether an activity says what is done in every language.
fn says(context: &Context<'_>, activity: &Text) -> bool {
    words_of(context, activity).into_iter().all(|(language, words)| {
        context.locales.get(language).is_none_or(|locale| {
            let answer = &locale.about.answer;
            answer.is_empty() || !answer.says_nothing(words, &[&answer.activity, &answer.party])
        })
    })
}
