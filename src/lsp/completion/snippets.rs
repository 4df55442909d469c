//! Whole entries to fill in: a purpose, a recipient, a transfer.

use super::keys::text_lines;
use super::{Asked, Item, ItemKind};
use crate::lsp::forms::FileKind;

/// The entries that can begin at the start of a line in a table.
pub fn all(asked: &Asked<'_>, table: &[String]) -> Vec<Item> {
    if !asked.snippets || asked.kind == FileKind::Site || asked.has_equals() {
        return Vec::new();
    }
    let mut items = vec![
        snippet(asked, "purpose", purpose(asked)),
        snippet(asked, "recipient", recipient(asked)),
    ];
    if let [first, _] = table
        && first == "recipients"
    {
        let transfer = "transfer = { country = \"${1:US}\", safeguard = \"${2:standard-contractual-clauses}\"$0 }";
        items.push(snippet(asked, "transfer", transfer.to_owned()));
    }
    items
}

fn snippet(asked: &Asked<'_>, name: &str, insert: String) -> Item {
    // After the keys, of which one may have the same name.
    let mut item = asked.item(format!("{name} …"), ItemKind::Snippet, 3);
    item.about = Some(format!("```toml\n{}\n```", without_marks(&insert)));
    item.insert = insert;
    item.is_snippet = true;
    item
}

/// The lines of a text with places for the caret after those that come before.
fn lines(asked: &Asked<'_>, key: &str, first: usize) -> String {
    let mut lines = text_lines(asked, key);
    // From the last on, so that no number is changed twice.
    for number in (1..=asked.facts.site.languages().len()).rev() {
        lines = lines.replace(&format!("${number}\""), &format!("${}\"", number + first));
    }
    lines
}

fn purpose(asked: &Asked<'_>) -> String {
    let names = lines(asked, "name", 1);
    let next = asked.facts.site.languages().len() + 2;
    format!(
        "[purposes.${{1:id}}]\n{names}\nsubjects = [\"${{{next}:customer}}\"]\n\
         data = [\"${{{}:name}}\"]\nbasis = {{ type = \"${{{}:contract}}\" }}\n\
         retention = {{ years = ${{{}:3}}, from = \"${{{}:end-of-relationship}}\" }}\n\
         recipients = [$0]\n",
        next + 1,
        next + 2,
        next + 3,
        next + 4,
    )
}

fn recipient(asked: &Asked<'_>) -> String {
    let activity = lines(asked, "activity", 4);
    format!(
        "[recipients.${{1:id}}]\nname = \"$2\"\nrole = \"${{3:processor}}\"\n\
         country = \"${{4:SE}}\"\n{activity}$0\n"
    )
}

/// A snippet as it looks before it is filled in.
fn without_marks(snippet: &str) -> String {
    let mut text = String::new();
    let mut rest = snippet;
    while let Some((before, after)) = rest.split_once('$') {
        text.push_str(before);
        rest = match after.strip_prefix('{').and_then(|inner| inner.split_once('}')) {
            Some((mark, after)) => {
                text.push_str(mark.split_once(':').map_or("", |(_, default)| default));
                after
            }
            None => after.trim_start_matches(|letter: char| letter.is_ascii_digit()),
        };
    }
    text + rest
}
