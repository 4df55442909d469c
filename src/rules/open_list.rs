//! `open-list`: a list of purposes, recipients or data that only gives examples.

use super::{Authority, Context, Rule, Topic};
use crate::diagnostic::{Diagnostic, Level, Message};
use crate::facts::{EntryTable, entry_in, keys_in};
use crate::language::OwnWords;
use crate::locale::Locale;
use crate::prose::Hit;

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
        for hit in open_words(context, own.locale, &own.plain) {
            let message = Message::new("open-list").with("words", hit.words);
            diagnostics.push(RULE.finding_in(own, hit.words, message));
        }
    }
}

/// The words that leave a list open. "Including" does so after a loose plural ("data including …"):
/// after a whole it makes the list more exact.
pub(super) fn open_words<'a>(
    context: &Context<'_>,
    locale: &Locale,
    text: &'a str,
) -> Vec<Hit<'a>> {
    let find = |list: &str| {
        let words = locale.about.vague.get(list);
        words.map(|words| context.folded.find(words, text)).unwrap_or_default()
    };
    let mut hits = find(RULE.name);
    let covered: Vec<_> = hits.iter().map(|hit| hit.span.clone()).collect();
    let parts = find("open-list-part").into_iter();
    hits.extend(parts.filter(|hit| {
        let again = covered.iter().any(|span| span.contains(&hit.span.start));
        !again && is_loose(locale, text.get(..hit.span.start).unwrap_or_default())
    }));
    hits.sort_by_key(|hit| hit.span.start);
    hits
}

/// Whether the item that ends here is a loose plural, and is not called a whole.
fn is_loose(locale: &Locale, before: &str) -> bool {
    let topic = |name: &str| locale.about.topics.get(name).map_or(&[][..], Vec::as_slice);
    let before = before.trim_end().trim_end_matches([',', '(', ' ']).to_lowercase();
    let item = before.rsplit([',', ';', '.', '\n']).next().unwrap_or_default();
    let words: Vec<&str> = item.split(|c: char| !c.is_alphanumeric()).collect();
    let is_whole = words.iter().any(|word| topic("whole").iter().any(|whole| whole == word));
    // A compound ends with its head: "kontaktuppgifter".
    let is_open = |word: &&str| topic("open").iter().any(|open| word.ends_with(open.as_str()));
    !is_whole && words.iter().any(is_open)
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
