//! `camera-undescribed`: what cameras watch, or whether they record sound, is missing.

use super::{Authority, Context, Rule, Topic, help};
use crate::diagnostic::{Diagnostic, Level};

pub const RULE: Rule = Rule {
    name: "camera-undescribed",
    topic: Topic::Special,
    level: Level::Info,
    authority: Authority::Guideline,
    law: "Art. 13 GDPR; EDPB Guidelines 3/2019 on video devices",
    page: include_str!("camera_undescribed.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (id, camera) in &context.notice.cameras {
        let place = help::text_key(context, "place");
        let asked = [
            (camera.place.is_none(), "what they watch", place.as_str()),
            (camera.sound.is_none(), "whether they record sound", "sound = false, or true"),
        ];
        let missing = || asked.iter().filter(|(is_missing, ..)| *is_missing);
        if missing().next().is_none() {
            continue;
        }
        let what: Vec<&str> = missing().map(|(_, what, _)| *what).collect();
        let keys: Vec<&str> = missing().map(|(.., key)| *key).collect();
        let message = format!("of the cameras `{id}` is missing: {}", what.join("; "));
        diagnostics.push(RULE.finding(format!("cameras.{id}"), message).help(keys.join("\n")));
    }
}
