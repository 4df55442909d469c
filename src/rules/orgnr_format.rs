//! `orgnr-format`: a Swedish registration number that is not ten digits.

use super::{Authority, Context, Rule, Topic};
use crate::derive;
use crate::diagnostic::{Diagnostic, Level, Message};
use crate::fix;
use crate::model::registration::RegistrationNumber;
use crate::model::{Controller, Notice};

pub const RULE: Rule = Rule {
    name: "orgnr-format",
    topic: Topic::Numbers,
    level: Level::Error,
    authority: Authority::Logic,
    law: "",
    page: include_str!("orgnr_format.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (at, _, written) in swedish_numbers(context.notice) {
        match RegistrationNumber::parse(written) {
            None => diagnostics
                .push(RULE.finding(at, Message::new("orgnr-format").with("number", written))),
            Some(number) if !number.is_personal() && number.to_string() != written => {
                let place = context.draft.tree.locate(&at);
                let mut diagnostic = RULE
                    .finding(at, Message::new("orgnr-format-unusual").with("number", written))
                    .help(Message::verbatim(format!("registration_number = \"{number}\"")))
                    .fix(fix::toml::reword(&place, written, &number.to_string()));
                diagnostic.level = Level::Info;
                diagnostics.push(diagnostic);
            }
            Some(_) => {}
        }
    }
}

/// The registration numbers of controllers in Sweden as written, with their key paths; what is yet
/// to be written is `placeholder-left`'s.
pub(super) fn swedish_numbers(notice: &Notice) -> Vec<(String, &Controller, &str)> {
    let controllers = derive::controllers(notice).into_iter();
    controllers
        .filter(|(_, controller)| derive::country_of(controller) == Some("SE"))
        .filter_map(|(at, controller)| {
            let written = controller.registration_number.as_deref()?;
            (!written.contains(fix::PLACEHOLDER)).then_some((
                format!("{at}.registration_number"),
                controller,
                written,
            ))
        })
        .collect()
}
