//! `consent-withdrawal-hard`: consent is harder to take back than to give.

use super::look::{at_mention, purposes};
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
        if let Some(mention) = context.mentions.named(&at, Meaning::WithdrawalPunished) {
            let message =
                Message::new("consent-withdrawal-hard-punished").with("words", &mention.words);
            let finding = at_mention(context, &RULE, mention, message);
            diagnostics.push(finding.law("Art. 7(3)–(4) and recital 42 GDPR"));
        } else if let Some(mention) = context.mentions.named(&at, Meaning::HardWithdrawal) {
            let message = Message::new("consent-withdrawal-hard").with("words", &mention.words);
            diagnostics.push(at_mention(context, &RULE, mention, message));
        }
    }
}
