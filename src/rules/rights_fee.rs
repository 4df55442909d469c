//! `rights-fee`: a price on the use of rights.

use super::{Authority, Context, Rule};
use crate::diagnostic::{Diagnostic, Level};

pub const RULE: Rule = Rule {
    name: "rights-fee",
    level: Level::Error,
    case_law: None,
    authority: Authority::Text,
    law: "Art. 12(5) GDPR",
    page: include_str!("rights_fee.md"),
    check,
};

fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for own in context.words.iter().filter(|own| own.text_at.starts_with("rights.")) {
        let about = &own.locale.about;
        let Some(fee) = about.vague.get("rights-fee") else { continue };
        for sentence in &own.sentences {
            let text = own.sentence(sentence);
            // "Det kostar ingenting" is no fee, nor is what Arts. 12(5) and 15(3) allow.
            let free = about.vague.get("rights-free").and_then(|free| free.find_first(text));
            if let (Some(hit), None) = (fee.find_first(text), free) {
                let message = format!("`{}` puts a price on a right that is free", hit.words);
                let help = "take it away; a fee is allowed only for requests that are clearly unfounded or excessive, and for further copies";
                diagnostics.push(RULE.finding_in(own, hit.words, message).help(help));
            }
        }
    }
}
