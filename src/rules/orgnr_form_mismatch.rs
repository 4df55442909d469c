//! `orgnr-form-mismatch`: a name and a registration number of different legal forms.

use super::orgnr_format::swedish_numbers;
use super::{Authority, Context, Rule, Topic};
use crate::diagnostic::{Diagnostic, Level};
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
            let is = match number.form() {
                Some(other) => format!("is that of {}", other.describe()),
                None => format!("is not that of {}", form.describe()),
            };
            diagnostics.push(
                RULE.finding(
                    at,
                    format!(
                        "the name `{name}` is that of {}, and the number `{written}` {is}",
                        form.describe()
                    ),
                )
                .help(format!(
                    "numbers of this form begin with {}: check name and number",
                    form.digit()
                )),
            );
        }
    }
}
