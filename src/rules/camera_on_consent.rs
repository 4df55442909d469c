//! `camera-on-consent`: people who are filmed are to consent.

use super::camera_sign_missing::is_filmed;
use super::look::{bases_of, purposes};
use super::{Authority, Context, Rule, Topic};
use crate::diagnostic::{Diagnostic, Level};
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
        let message = format!("the cameras of `{id}` film whoever passes, and no one can say no");
        diagnostics.push(RULE.finding(format!("{at}.basis.{index}"), message).help(
            "type = \"legitimate-interests\" with interest, holder and balancing, or type = \"public-task\" with law for an authority",
        ));
    }
}
