//! `consent-withdrawal-how-missing`: consent is used, and not a word on how to withdraw it.

use super::{Authority, Context, Rule, Topic, help};
use crate::derive;
use crate::diagnostic::{Diagnostic, Level, Message, Value};
use crate::model::{BasisKind, Purpose, RightKind, Stated};

pub const RULE: Rule = Rule {
    name: "consent-withdrawal-how-missing",
    topic: Topic::LegalBasis,
    level: Level::Warning,
    authority: Authority::Text,
    law: "Art. 7(3) GDPR",
    page: include_str!("consent_withdrawal_how_missing.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let own = context.notice.rights.of(RightKind::WithdrawConsent).and_then(Stated::given);
    if own.is_some_and(|own| own.how.is_some()) {
        return;
    }
    for (id, purpose) in &context.notice.purposes {
        let Some(at) = unexplained(purpose) else { continue };

        let message = Message::new("consent-withdrawal-how-missing")
            .with("purpose", help::purpose(context, id))
            .with("withdraw", Value::text(help::text_key(context, "withdraw")))
            .with("how", Value::text(help::text_key(context, "how")));
        diagnostics.push(RULE.finding(format!("purposes.{id}.{at}"), message));
    }
}

/// Where a purpose rests on consent and does not say how it is withdrawn.
fn unexplained(purpose: &Purpose) -> Option<String> {
    let bases = || purpose.basis.iter().enumerate();
    if bases().any(|(_, basis)| basis.withdraw.is_some()) {
        return None;
    }
    bases()
        .find(|(_, basis)| basis.kind == Some(BasisKind::Consent))
        .map(|(index, _)| format!("basis.{index}.withdraw"))
        .or_else(|| derive::has_explicit_consent(purpose).then(|| "special".to_owned()))
}
