//! `camera-sign-missing`: cameras without a sign.

use super::look::{matches, purposes};
use super::{Authority, Context, Rule, Topic, help};
use crate::derive;
use crate::diagnostic::{Diagnostic, Level, Message, Value};
use crate::facts::EntryTable;
use crate::model::{Purpose, SourceKind};
use crate::prose::Meaning;

pub const RULE: Rule = Rule {
    name: "camera-sign-missing",
    topic: Topic::Special,
    level: Level::Warning,
    authority: Authority::Text,
    law: "Section 15 of the Swedish Camera Surveillance Act (2018:1200), Art. 13 GDPR",
    page: include_str!("camera_sign_missing.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (id, camera) in &context.notice.cameras {
        let serves = |id: &str| camera.purposes.as_ref().is_some_and(|named| named.includes(id));
        let untold =
            purposes(context).any(|(_, id, purpose)| serves(id) && purpose.informed.is_none());
        if camera.sign.is_none() && untold {
            let message = Message::new("camera-sign-missing-camera")
                .with("camera", help::entry(context, EntryTable::Cameras, id))
                .with("sign", Value::text(help::text_key(context, "sign")));
            diagnostics.push(RULE.finding(format!("cameras.{id}"), message));
        }
    }
    let has_cameras = |id: &str| {
        let mut cameras = context.notice.cameras.values();
        cameras.any(|camera| camera.purposes.as_ref().is_some_and(|named| named.includes(id)))
    };
    let mut signs = None;
    for (at, id, purpose) in purposes(context) {
        if has_cameras(id) || !is_filmed(context, id, purpose) || purpose.informed.is_some() {
            continue;
        }
        // A text anywhere may describe the signs.
        if *signs.get_or_insert_with(|| !matches(context, "camera-sign", |_| true).is_empty()) {
            return;
        }
        diagnostics.push(
            RULE.finding(
                at,
                Message::new("camera-sign-missing")
                    .with("purpose", help::purpose(context, id))
                    .with("informed", Value::text(help::text_key(context, "informed"))),
            ),
        );
    }
}

/// Whether cameras watch people for a purpose: by its name or those of its data. Recordings that
/// people send in themselves are none.
pub(super) fn is_filmed(context: &Context<'_>, id: &str, purpose: &Purpose) -> bool {
    let notice = context.notice;
    let is_observed = |datum: &str| {
        let sources = derive::sources_of_datum(notice, purpose, datum);
        sources.iter().any(|one| derive::source_kind(notice, one) == Some(SourceKind::Observed))
    };
    let of_data = purpose.data.iter().any(|datum| {
        let named = context.mentions.named(&format!("data.{datum}"), Meaning::Camera);
        named.is_some_and(|mention| mention.is_own || is_observed(datum))
    });
    of_data || context.mentions.named(&format!("purposes.{id}.name"), Meaning::Camera).is_some()
}
