//! `criminal-data-unmarked`: words name offences, and the data is not marked as such.

use super::criminal_data_law_missing::has_support;
use super::{Authority, Context, Rule, Topic, help, look};
use crate::derive;
use crate::diagnostic::{Diagnostic, Level, Message, Value};
use crate::prose::Meaning;

pub const RULE: Rule = Rule {
    name: "criminal-data-unmarked",
    topic: Topic::Special,
    level: Level::Error,
    authority: Authority::Text,
    law: "Art. 10 GDPR",
    page: include_str!("criminal_data_unmarked.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let notice = context.notice;
    for (id, _) in notice.data.iter().filter(|(_, data)| data.criminal.is_none()) {
        // Authorities may process such data without a further law; they need no question.
        let mut uses = notice.purposes.values().filter(|purpose| {
            purpose.data.contains(id) && !derive::is_of_authority(notice, purpose)
        });
        let Some(mention) = context.mentions.find(&format!("data.{id}"), Meaning::Offences) else {
            continue;
        };
        let Some(first) = uses.next().filter(|_| mention.is_own) else { continue };
        let words = &mention.words;

        let message = match mention.is_certain {
            true => Message::new("criminal-data-unmarked")
                .with("words", words)
                .with("datum", help::datum(context, id)),
            false => Message::new("criminal-data-unmarked-asked")
                .with("words", words)
                .with("datum", help::datum(context, id)),
        };
        let mut finding = RULE.finding(mention.at.clone(), message).help(
            Message::new("criminal-data-unmarked-help")
                .with("table", Value::text(format!("[data.{id}]"))),
        );
        finding.origin = Some(look::place_of(context, &mention.at, words));
        let is_supported = has_support(first, id) && uses.all(|purpose| has_support(purpose, id));
        if is_supported || !mention.is_certain {
            finding.level = Level::Info;
        }
        diagnostics.push(finding);
    }
}
