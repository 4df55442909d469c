//! `platform-as-processor`: a platform that shows advertisements or reads a pixel is called a processor.

use super::look::recipients;
use super::{Authority, Context, Rule, Topic, help};
use crate::diagnostic::{Diagnostic, Level, Message, Value};
use crate::facts::EntryTable;
use crate::model::{Recipient, RecipientRole, Text};
use crate::prose::Meaning;

pub const RULE: Rule = Rule {
    name: "platform-as-processor",
    topic: Topic::Recipients,
    level: Level::Warning,
    authority: Authority::Decision,
    law: "Art. 26 GDPR; CJEU C-40/17 (2019) and C-210/16 (2018)",
    page: include_str!("platform_as_processor.md"),
    ..Rule::OF_NOTICE
};

/// Words of the names of platforms that sell advertising by what they know of people.
const PLATFORMS: [&str; 14] = [
    "meta",
    "facebook",
    "instagram",
    "google",
    "youtube",
    "doubleclick",
    "tiktok",
    "bytedance",
    "linkedin",
    "snapchat",
    "snap",
    "pinterest",
    "twitter",
    "criteo",
];

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (at, id, recipient) in recipients(context) {
        if recipient.role != Some(RecipientRole::Processor) || !is_platform(recipient) {
            continue;
        }
        let names = |at: &str| context.mentions.named(at, Meaning::PlatformUse);
        let mention = match recipient.activity {
            Some(_) => names(&format!("{at}.activity")),
            None => {
                let purposes = context.notice.purposes_of(id).into_iter();
                purposes.map(|id| names(&format!("purposes.{id}.name"))).find_map(|one| one)
            }
        };
        if let Some(mention) = mention {
            let message = Message::new("platform-as-processor")
                .with("recipient", help::entry(context, EntryTable::Recipients, id))
                .with("words", &mention.words)
                .with("id", Value::text(id));
            let finding = RULE.finding(format!("{at}.role"), message);
            diagnostics.push(finding.help(help::example_of(&RULE)));
        }
    }
}

fn is_platform(recipient: &Recipient) -> bool {
    let names: Vec<&str> = match recipient.name.as_deref() {
        Some(Text::Plain(name)) => vec![name],
        Some(Text::Localised(by_language)) => by_language.values().map(String::as_str).collect(),
        None => Vec::new(),
    };
    let names = names.into_iter().chain(recipient.members.iter().map(String::as_str));
    let mut words = names.flat_map(|name| name.split(|c: char| !c.is_alphanumeric()));
    words.any(|word| PLATFORMS.contains(&word.to_lowercase().as_str()))
}
