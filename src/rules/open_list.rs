//! `open-list`: a list of purposes, recipients or data that only gives examples.

use super::{Authority, Context, Rule, Topic};
use crate::diagnostic::{Diagnostic, Level};
use crate::facts::{EntryTable, entry_in, keys_in};
use crate::language::OwnWords;

pub const RULE: Rule = Rule {
    name: "open-list",
    topic: Topic::Language,
    level: Level::Warning,
    case_law: Some(Level::Info),
    authority: Authority::Decision,
    law: "Arts. 12(1) and 13(1)(c), (e) GDPR; CNIL SAN-2020-008 (Carrefour, 2020)",
    page: include_str!("open_list.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for own in context.words.iter().filter(|own| is_listed(own)) {
        let Some(open) = own.locale.about.vague.get("open-list") else { continue };
        for hit in context.folded.find(open, &own.plain) {
            let message = format!("`{}` opens a list that the law wants whole", hit.words);
            let help = "name all of it, or a category that holds all of it";
            diagnostics.push(RULE.finding_in(own, hit.words, message).help(help));
        }
    }
}

/// What answers a question of Art. 13 or 14: the names, activities and interests. A sentence that
/// explains may give examples. The name of a purpose is `purpose-list-open`'s to look at.
fn is_listed(own: &OwnWords<'_>) -> bool {
    use EntryTable::{Data, JointControllers, OnBehalf, Purposes, Recipients, Sources};
    let table = entry_in(own.text_at).map(|(table, _)| table);
    let is_asked =
        matches!(table, Some(Purposes | Recipients | Data | Sources | JointControllers | OnBehalf));
    let answers = matches!(own.kind, "label" | "phrase" | "clause" | "parts");
    // What a profile or decision rests on must be whole too, but its logic is explained.
    let is_purpose_name = table == Some(Purposes) && keys_in(own.text_at).skip(2).eq(["name"]);
    answers && is_asked && !is_purpose_name
}
