//! `orgnr-checksum`: a registration number with a wrong digit.

use super::orgnr_format::swedish_numbers;
use super::{Authority, Context, Rule, Topic};
use crate::diagnostic::{Diagnostic, Level, Message, Value};
use crate::model::registration::RegistrationNumber;

pub const RULE: Rule = Rule {
    name: "orgnr-checksum",
    topic: Topic::Numbers,
    level: Level::Error,
    authority: Authority::Logic,
    law: "",
    page: include_str!("orgnr_checksum.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (at, _, written) in swedish_numbers(context.notice) {
        let number = RegistrationNumber::parse(written);
        if let Some(number) = number.filter(|number| !number.has_valid_check_digit()) {
            let corrected = number.with_valid_check_digit();
            let message = Message::new("orgnr-checksum")
                .with("number", written)
                .with("corrected", Value::text(corrected.to_string()));
            diagnostics.push(RULE.finding(at, message));
        }
    }
}
