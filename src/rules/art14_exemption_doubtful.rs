//! `art14-exemption-doubtful`: an exemption of Art. 14(5) is used, and the notice's own facts speak against it.

use super::look::purposes;
use super::{Authority, Context, Rule, Topic, help};
use crate::derive;
use crate::diagnostic::{Diagnostic, Level, Message};
use crate::language::Mention;
use crate::model::{ExemptionGround, Purpose};
use crate::prose::Meaning;

pub const RULE: Rule = Rule {
    name: "art14-exemption-doubtful",
    topic: Topic::Sources,
    level: Level::Warning,
    authority: Authority::Text,
    law: "Art. 14(5) GDPR",
    page: include_str!("art14_exemption_doubtful.md"),
    ..Rule::OF_NOTICE
};

/// Data by which someone can be reached.
const REACHES: [&str; 4] = ["email", "phone", "address", "contact-details"];

/// The secrecy of public authorities, which binds no private body.
const OF_AUTHORITIES: &str = "offentlighets-och-sekretesslagen";

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (at, id, purpose) in purposes(context) {
        let Some(exempt) = &purpose.exempt else { continue };
        let named = |meaning| named(context, (id, purpose), meaning);
        let found = match exempt.ground {
            Some(ExemptionGround::Known) => named(Meaning::Rumour).map(|mention| {
                let message = Message::new("art14-exemption-doubtful-known")
                    .with("purpose", help::purpose(context, id))
                    .with("words", &mention.words);
                (message, Level::Warning)
            }),
            Some(ExemptionGround::Effort) => named(Meaning::LettersToAll)
                .map(|mention| {
                    let message = Message::new("art14-exemption-doubtful-letters")
                        .with("purpose", help::purpose(context, id))
                        .with("words", &mention.words);
                    (message, Level::Warning)
                })
                .or_else(|| {
                    let data = purpose.data.iter().find(|id| REACHES.contains(&id.as_str()))?;
                    let message = Message::new("art14-exemption-doubtful-effort")
                        .with("purpose", help::purpose(context, id))
                        .with("data", help::datum(context, data));
                    Some((message, Level::Info))
                }),
            Some(ExemptionGround::Secrecy) => {
                let mut laws = exempt.law.iter();
                let is_misused = laws.any(|law| law.id() == OF_AUTHORITIES)
                    && !derive::is_of_authority(context.notice, purpose);
                is_misused.then(|| {
                    let message = Message::new("art14-exemption-doubtful-secrecy")
                        .with("purpose", help::purpose(context, id));
                    (message, Level::Warning)
                })
            }
            _ => None,
        };
        let found = found
            .map(|(message, level)| RULE.finding(format!("{at}.exempt"), message).level(level));
        diagnostics.extend(found);
    }
}

/// Words of a purpose, its data or its sources that name something.
fn named<'a>(
    context: &'a Context<'_>,
    (id, purpose): (&str, &'a Purpose),
    meaning: Meaning,
) -> Option<&'a Mention> {
    let mut sources = context.notice.sources_of(purpose).into_iter();
    let of_source = |id: &str| context.mentions.named(&format!("sources.{id}"), meaning);
    context.mentions.purpose((id, purpose), meaning).or_else(|| sources.find_map(of_source))
}
