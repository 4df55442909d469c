//! `transfer-safeguard-void`: a transfer relies on what is annulled, unfinished or another group's.

use super::look::{at_mention, entry_path, recipients};
use super::{Authority, Context, Rule, Topic, help};
use crate::diagnostic::{Diagnostic, Level, Message};
use crate::facts::EntryTable;
use crate::model::{Recipient, RecipientRole, Safeguard, Text};
use crate::prose::Meaning;

pub const RULE: Rule = Rule {
    name: "transfer-safeguard-void",
    topic: Topic::Transfers,
    level: Level::Warning,
    authority: Authority::Decision,
    law: "Arts. 44–47 GDPR; CJEU C-311/18 (2020)",
    page: include_str!("transfer_safeguard_void.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (at, id, recipient) in recipients(context) {
        for (index, transfer) in recipient.transfer.iter().enumerate() {
            let count = recipient.transfer.len();
            let one = (count == 1).then(|| format!("{at}.transfer.copy"));
            let copies = one.into_iter().chain([format!("{at}.transfer.{index}.copy")]);
            let mut copies = copies.into_iter();
            let named = |at: String| context.mentions.named(&at, Meaning::SafeguardVoid);
            if let Some(mention) = copies.find_map(named) {
                let message = Message::new("transfer-safeguard-void")
                    .with("recipient", help::entry(context, EntryTable::Recipients, id))
                    .with("words", &mention.words);
                diagnostics.push(at_mention(context, &RULE, mention, message));
            } else if transfer.safeguard == Some(Safeguard::BindingCorporateRules)
                && recipient.role == Some(RecipientRole::Processor)
                && !is_of_group(context, recipient)
            {
                let message = Message::new("transfer-safeguard-void-group")
                    .with("recipient", help::entry(context, EntryTable::Recipients, id));
                let at = entry_path(&at, "transfer", index, count);
                diagnostics.push(RULE.finding(at, message).level(Level::Info));
            }
        }
    }
}

/// Whether a recipient shares the first word of its name with a controller.
fn is_of_group(context: &Context<'_>, recipient: &Recipient) -> bool {
    let first = |name: &str| name.split_whitespace().next().map(str::to_lowercase);
    let Some(Text::Plain(name)) = recipient.name.as_deref() else { return true };
    let controllers = context.notice.all_controllers();
    let mut names = controllers.iter().filter_map(|(_, one)| one.name.as_deref());
    names.any(|own| first(own) == first(name))
}
