//! `dpo-conflict`: the data protection officer is someone who decides on the processing.

use super::{Authority, Context, Rule, Topic, look};
use crate::diagnostic::{Diagnostic, Level, Message};
use crate::model::Stated;
use crate::prose::Meaning;

pub const RULE: Rule = Rule {
    name: "dpo-conflict",
    topic: Topic::Who,
    level: Level::Warning,
    authority: Authority::Decision,
    law: "Art. 38(6) GDPR; CJEU C-453/21 (2023)",
    page: include_str!("dpo_conflict.md"),
    ..Rule::OF_NOTICE
};

/// Addresses of those who lead, by what comes before the @.
const LEADERS: [&str; 8] =
    ["vd", "ceo", "rektor", "principal", "headteacher", "owner", "agare", "ordforande"];

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let Some(Stated::Given(dpo)) = &context.notice.dpo else { return };
    let email = dpo.contact.email.as_deref().filter(|email| {
        let name = email.split('@').next().unwrap_or_default().to_lowercase();
        LEADERS.contains(&name.as_str())
    });
    if let Some(email) = email {
        let message = Message::new("dpo-conflict").with("words", email);
        diagnostics.push(RULE.finding("dpo.email", message));
        return;
    }
    let mut entries = look::entries(context).into_iter();
    let named = |at: String| context.mentions.named(&at, Meaning::OfficerLeads);
    let Some(mention) = entries.find_map(named) else { return };
    let message = Message::new("dpo-conflict").with("words", &mention.words);
    diagnostics.push(look::at_mention(context, &RULE, mention, message));
}
