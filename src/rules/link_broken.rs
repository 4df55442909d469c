//! `link-broken`: a link that leads nowhere, or is open to eavesdropping.

use super::{Authority, Context, Rule, Topic, help};
use crate::diagnostic::{Diagnostic, Level, Message};
use crate::document::Document;
use crate::language::OwnWords;
use crate::suggest::nearest;

pub const RULE: Rule = Rule {
    name: "link-broken",
    topic: Topic::Upkeep,
    level: Level::Error,
    authority: Authority::Logic,
    law: "",
    page: include_str!("link_broken.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for own in context.words {
        for (_, to) in &own.links {
            if let Some(anchor) = to.strip_prefix('#') {
                diagnostics.extend(broken(context, own, anchor));
            } else if to.to_lowercase().starts_with("http://") {
                let message = Message::new("link-broken-http").with("link", to);
                let help = Message::verbatim(format!(
                    "https{}",
                    to.get("http".len()..).unwrap_or_default()
                ));
                let mut diagnostic = RULE.finding_in(own, to, message).help(help);
                diagnostic.level = Level::Info;
                diagnostics.push(diagnostic);
            }
        }
    }
}

fn broken(context: &Context<'_>, own: &OwnWords<'_>, anchor: &str) -> Option<Diagnostic> {
    let of_language = |document: &&Document| document.language == own.locale.language;
    let document = context.documents.iter().find(of_language)?;
    let units = document.units();
    // A list of terms has an id of its own beside those of its terms.
    let known = |id: &str| units.iter().any(|unit| unit.id() == id);
    if known(anchor) {
        return None;
    }

    let help = match nearest(anchor, units.iter().map(|unit| unit.id())) {
        Some(near) => help::did_you_mean(&format!("#{near}")),
        None => Message::new("link-broken-help"),
    };
    let message = Message::new("link-broken").with("anchor", format!("#{anchor}"));
    Some(RULE.finding_in(own, &format!("#{anchor}"), message).help(help))
}
