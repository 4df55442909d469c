//! What an imported policy states, what has no place, and what the law asks for besides: in the reader's
//! language.

use crate::diagnostic::{Diagnostic, Message, Value};
use crate::import::{LeftOut, PolicyImport};
use crate::report::Wording;
use crate::sheet::citations;

/// So many letters of what is left out are shown.
const LETTERS: usize = 100;

/// The report.
pub fn report(
    import: &PolicyImport,
    left_out: &[LeftOut],
    missing: &[Diagnostic],
    words: &Wording,
) -> String {
    let mut report = Report { words, text: String::new() };
    let count = Value::Number(import.facts.len());
    report.head(&Message::new("findings-import-found").with("count", count));
    for fact in &import.facts {
        report.item(fact.line, format!("{} = {}", fact.key, short(&fact.value)));
    }
    for date in &import.dates {
        let date = Message::new("findings-import-date").with("date", Value::text(date.to_string()));
        report.item(None, words.worded(&date));
    }
    if !import.rights.is_empty() {
        let rights = Value::text(import.rights.join(", "));
        let rights = Message::new("findings-import-rights").with("rights", rights);
        report.item(None, words.worded(&rights));
    }
    report.list(
        &Message::new("findings-import-choices"),
        import.choices.iter().map(|one| short(one)),
    );
    if !import.sections.is_empty() {
        report.head(&Message::new("findings-import-sections"));
    }
    for section in &import.sections {
        report.item(section.line, format!("{} ({})", short(&section.words), section.key));
    }
    report.list(
        &Message::new("findings-import-left-out"),
        left_out.iter().map(|one| short(&one.words)),
    );
    let (open, lacks): (Vec<&Diagnostic>, Vec<&Diagnostic>) =
        missing.iter().partition(|one| import.is_open(&one.at));
    let lacks = lacks_by_letter(&lacks, words);
    report.list(&Message::new("findings-import-lacks"), lacks.into_iter());
    let open = lacks_by_letter(&open, words);
    report.list(&Message::new("findings-import-open"), open.into_iter());
    report.text.push('\n');
    report.text
}

struct Report<'a> {
    words: &'a Wording,
    text: String,
}

impl Report<'_> {
    fn head(&mut self, message: &Message) {
        self.text.push('\n');
        self.text.push_str(&self.words.worded(message));
        self.text.push('\n');
    }

    fn item(&mut self, line: Option<usize>, item: String) {
        let item = match line {
            None => item,
            Some(line) => self.words.worded(
                &Message::new("findings-import-line")
                    .with("line", Value::text(line.to_string()))
                    .with("words", Value::text(item)),
            ),
        };
        self.text.push_str("  ");
        self.text.push_str(&item);
        self.text.push('\n');
    }

    /// A heading with items, if there are any.
    fn list(&mut self, head: &Message, items: impl ExactSizeIterator<Item = String>) {
        if items.len() > 0 {
            self.head(head);
            items.for_each(|item| self.item(None, item));
        }
    }
}

/// The findings about Arts. 13 and 14, each with the letter that asks, in the order of the law.
fn lacks_by_letter(missing: &[&Diagnostic], words: &Wording) -> Vec<String> {
    let mut lacks: Vec<(u16, u16, char, String)> = Vec::new();
    for finding in missing {
        let law = finding.law.as_deref().unwrap_or_default();
        let cited = citations(law).into_iter().find(|one| matches!(one.article, 13 | 14));
        let Some(cited) = cited else { continue };
        let paragraph = cited.paragraph.map(|one| format!("({one})")).unwrap_or_default();
        let letter = cited.letter.map(|one| format!("({one})")).unwrap_or_default();
        let article = words.cited(&format!("Art. {}{paragraph}{letter} GDPR", cited.article));
        let at = if finding.at.is_empty() { String::new() } else { format!("{}: ", finding.at) };
        let line = format!("{article}: {at}{} [{}]", words.message(finding), finding.rule.name);
        let order = (cited.article, cited.paragraph.unwrap_or_default());
        lacks.push((order.0, order.1, cited.letter.unwrap_or_default(), line));
    }
    lacks.sort();
    lacks.dedup();
    lacks.into_iter().map(|(.., line)| line).collect()
}

fn short(words: &str) -> String {
    let clean: String = words.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let short: String = clean.chars().take(LETTERS).collect();
    if short.len() < clean.len() { format!("{}…", short.trim_end()) } else { short }
}
