//! `automated-decision-unstated`: words say that a machine decides, and no such decision is stated.

use super::look::{place_of, purposes};
use super::{Authority, Context, Rule, Topic, help};
use crate::diagnostic::{Diagnostic, Level, Message, Value};
use crate::language::Mention;
use crate::prose::Meaning;

pub const RULE: Rule = Rule {
    name: "automated-decision-unstated",
    topic: Topic::Decisions,
    level: Level::Warning,
    authority: Authority::Text,
    law: "Arts. 13(2)(f), 14(2)(g) and 22 GDPR",
    page: include_str!("automated_decision_unstated.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let mut stated = false;
    for (at, id, purpose) in purposes(context) {
        if purpose.automated_decisions.is_some() {
            stated = true;
        } else if let Some(mention) =
            context.mentions.purpose((id, purpose), Meaning::MachineDecision)
        {
            let message = Message::new("automated-decision-unstated")
                .with("words", &mention.words)
                .with("purpose", help::purpose(context, id))
                .with("claim", claim(context));
            diagnostics.push(finding(context, mention, message, &at));
        }
    }
    // A section that explains a decision belongs to the purpose that states it.
    let mention = context.mentions.named("section", Meaning::MachineDecision);
    if let Some(mention) = mention.filter(|_| !stated) {
        let message = Message::new("automated-decision-unstated-section")
            .with("words", &mention.words)
            .with("claim", claim(context));
        diagnostics.push(finding(context, mention, message, "purposes.ID"));
    }
}

/// What the notice says of such decisions: `denied` or `unstated`.
fn claim(context: &Context<'_>) -> Value {
    Value::Word(if context.notice.automated_decisions.is_some() { "denied" } else { "unstated" })
}

fn finding(context: &Context<'_>, mention: &Mention, message: Message, at: &str) -> Diagnostic {
    let mut finding = RULE.finding(mention.at.clone(), message).help(
        Message::new("automated-decision-unstated-help")
            .with("claim", claim(context))
            .with("table", Value::text(format!("[{at}.automated_decisions]"))),
    );
    if mention.is_own {
        finding.origin = Some(place_of(context, &mention.at, &mention.words));
    }
    finding
}
