//! `orgnr-form-mismatch`: a name and a registration number of different legal forms.

use super::orgnr_format::swedish_numbers;
use super::{Authority, Context, Rule, Topic};
use crate::diagnostic::{Diagnostic, Level, Message, Value};
use crate::model::registration::{Form, RegistrationNumber};

pub const RULE: Rule = Rule {
    name: "orgnr-form-mismatch",
    topic: Topic::Numbers,
    level: Level::Warning,
    authority: Authority::Logic,
    law: "",
    page: include_str!("orgnr_form_mismatch.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (at, controller, written) in swedish_numbers(context.notice) {
        let Some(number) = RegistrationNumber::parse(written) else { continue };
        // A wrong digit and a person's number have rules of their own.
        if number.is_personal() || !number.has_valid_check_digit() {
            continue;
        }
        let name = controller.name.as_deref().unwrap_or_default();
        let Some(form) = Form::of_name(name) else { continue };
        if number.form() != Some(form) {
            let message = match number.form() {
                Some(other) => Message::new("orgnr-form-mismatch")
                    .with("name", name)
                    .with("number", written)
                    .with("form", form_words(form))
                    .with("other", form_words(other))
                    .with("digit", usize::from(form.digit())),
                None => Message::new("orgnr-form-mismatch-none")
                    .with("name", name)
                    .with("number", written)
                    .with("form", form_words(form))
                    .with("digit", usize::from(form.digit())),
            };
            diagnostics.push(RULE.finding(at, message));
        }
    }
}

fn form_words(form: Form) -> Message {
    Message::new("orgnr-form-mismatch-form").with("form", Value::Word(form.word()))
}
