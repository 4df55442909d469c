//! `consent-withdrawal-hard`: consent is harder to take back than to give.

use super::look::{place_of, purposes};
use super::{Authority, Context, Rule, Topic};
use crate::diagnostic::{Diagnostic, Level, Message};
use crate::prose::Meaning;

pub const RULE: Rule = Rule {
    name: "consent-withdrawal-hard",
    topic: Topic::Rights,
    level: Level::Warning,
    authority: Authority::Text,
    law: "Art. 7(3) GDPR",
    page: include_str!("consent_withdrawal_hard.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let of_bases = purposes(context).flat_map(|(at, _, purpose)| {
        let count = purpose.basis.len();
        let paths = (0..count).flat_map(move |index| {
            let one = (count == 1).then(|| format!("{at}.basis.withdraw"));
            one.into_iter().chain([format!("{at}.basis.{index}.withdraw")])
        });
        paths.collect::<Vec<_>>()
    });
    let rights = ["rights.withdraw-consent.how", "rights.withdraw-consent.limits"];
    for at in of_bases.chain(rights.map(str::to_owned)) {
        let Some(mention) = context.mentions.named(&at, Meaning::HardWithdrawal) else { continue };

        let message = Message::new("consent-withdrawal-hard").with("words", &mention.words);
        let mut finding = RULE.finding(mention.at.clone(), message);
        finding.origin = Some(place_of(context, &mention.at, &mention.words));
        diagnostics.push(finding);
    }
}
