//! `camera-sound`: cameras record sound, and no data of their purposes is sound; or why it is needed is missing.

use super::{Authority, Context, Rule, Topic, help, look};
use crate::derive;
use crate::diagnostic::{Diagnostic, Level, Message, Value};
use crate::facts::EntryTable;
use crate::model::{BasisKind, Purpose};
use crate::prose::Meaning;

pub const RULE: Rule = Rule {
    name: "camera-sound",
    topic: Topic::Special,
    level: Level::Warning,
    authority: Authority::Guideline,
    law: "Arts. 5(1)(c) and 13(1)(c) GDPR; EDPB Guidelines 3/2019",
    page: include_str!("camera_sound.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let notice = context.notice;
    for (id, camera) in &notice.cameras {
        let ids = derive::purposes_named(notice, camera.purposes.as_ref());
        if camera.sound == Some(false) {
            let texts = ids.iter().map(|id| format!("purposes.{id}"));
            let texts = texts.chain([format!("cameras.{id}")]);
            let mut texts = texts.chain(notice.section.keys().map(|id| format!("section.{id}")));
            let named = |at: String| context.mentions.named(&at, Meaning::CameraSound);
            if let Some(mention) = texts.find_map(named) {
                let message = Message::new("camera-sound-denied")
                    .with("words", &mention.words)
                    .with("cameras", help::entry(context, EntryTable::Cameras, id));
                diagnostics.push(look::at_mention(context, &RULE, mention, message));
            }
        }
        if camera.sound != Some(true) || ids.is_empty() {
            continue;
        }
        let purposes: Vec<&Purpose> =
            ids.iter().filter_map(|id| notice.purposes.get(*id)).collect();
        let at = format!("cameras.{id}.sound");
        let cameras = || help::entry(context, EntryTable::Cameras, id);
        let lists_sound = |purpose: &&Purpose| {
            purpose.data.iter().any(|datum| datum == SOUND)
                || context.mentions.datum(purpose, Meaning::Sound).is_some()
        };
        if !purposes.iter().any(lists_sound) {
            let message = Message::new("camera-sound")
                .with("cameras", cameras())
                .with("data", Value::text(SOUND));
            diagnostics.push(RULE.finding(at, message));
        } else if purposes.iter().any(|purpose| is_unweighed(purpose)) {
            let message = Message::new("camera-sound-unweighed").with("cameras", cameras());
            diagnostics.push(RULE.finding(at, message).level(Level::Info));
        }
    }
}

/// Recorded sound in klartext's table of data.
const SOUND: &str = "audio-recording";

/// Whether a purpose rests on legitimate interests and does not say how they were weighed.
fn is_unweighed(purpose: &Purpose) -> bool {
    let mut bases = purpose.basis.iter();
    bases.any(|one| one.kind == Some(BasisKind::LegitimateInterests) && one.balancing.is_none())
}
