//! `camera-undescribed`: what cameras watch, or whether they record sound, is missing.

use super::{Authority, Context, Rule, Topic, help};
use crate::diagnostic::{Diagnostic, Level, Message, Value};
use crate::facts::EntryTable;

pub const RULE: Rule = Rule {
    name: "camera-undescribed",
    topic: Topic::Special,
    level: Level::Info,
    authority: Authority::Guideline,
    law: "Art. 13 GDPR; EDPB Guidelines 3/2019",
    page: include_str!("camera_undescribed.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (id, camera) in &context.notice.cameras {
        let (place, sound) = (camera.place.is_none(), camera.sound.is_none());
        let missing = match (place, sound) {
            (true, true) => "both",
            (true, false) => "place",
            (false, true) => "sound",
            (false, false) => continue,
        };
        let message = Message::new("camera-undescribed")
            .with("cameras", help::entry(context, EntryTable::Cameras, id))
            .with("missing", Value::Word(missing));
        let mut finding = RULE.finding(format!("cameras.{id}"), message);
        if place {
            finding = finding.help(help::text_line(context, "place"));
        }
        if sound {
            finding = finding.help(Message::new("camera-undescribed-sound"));
        }
        diagnostics.push(finding);
    }
}
