//! `consent-assumed`: use, silence or a visit is taken as consent.

use super::{Authority, Context, Rule, Topic, look};
use crate::diagnostic::{Diagnostic, Level, Message};
use crate::prose::Meaning;

pub const RULE: Rule = Rule {
    name: "consent-assumed",
    topic: Topic::LegalBasis,
    level: Level::Warning,
    authority: Authority::Decision,
    law: "Arts. 4(11) and 7 and recital 32 GDPR; CJEU C-673/17 (2019)",
    page: include_str!("consent_assumed.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for at in look::entries(context) {
        let Some(mention) = context.mentions.named(&at, Meaning::ConsentAssumed) else { continue };
        let message = Message::new("consent-assumed").with("words", &mention.words);
        diagnostics.push(look::at_mention(context, &RULE, mention, message));
    }
}
