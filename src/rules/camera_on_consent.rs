//! `camera-on-consent`: people who are filmed are to consent.

use super::camera_sign_missing::is_filmed;
use super::look::{bases_of, purposes};
use super::{Authority, Context, Rule, Topic, help};
use crate::diagnostic::{Diagnostic, Level, Message};
use crate::model::BasisKind;

pub const RULE: Rule = Rule {
    name: "camera-on-consent",
    topic: Topic::LegalBasis,
    level: Level::Warning,
    authority: Authority::Guideline,
    law: "Art. 6(1)(a) GDPR; EDPB Guidelines 3/2019",
    page: include_str!("camera_on_consent.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (at, id, purpose) in purposes(context) {
        let consents = bases_of(purpose, BasisKind::Consent).next();
        let Some((index, _)) = consents.filter(|_| is_filmed(context, id, purpose)) else {
            continue;
        };

        let message = Message::new("camera-on-consent").with("purpose", help::purpose(context, id));
        diagnostics.push(RULE.finding(format!("{at}.basis.{index}"), message));
    }
}
