//! "Arts. 13(1)(c) and 14(1)(c) GDPR; EDPB Guidelines 05/2020" → a citation as the reader's language
//! writes it: "artiklarna 13.1 c och 14.1 c i GDPR; EDPB:s riktlinjer 05/2020".

#![expect(clippy::string_slice, reason = "positions that were found in this text")]

use super::wording::Wording;
use crate::diagnostic::Value;

/// A citation in the words of a language; as rules write it where the language has none.
pub(super) fn words(wording: &Wording, law: &str) -> String {
    let clauses = law.split("; ").flat_map(parts).map(|clause| self::clause(wording, clause));
    clauses.collect::<Vec<_>>().join("; ")
}

/// "WP260 rev.01, Art. 5(1)(e) GDPR" has two parts, of which the second is about the GDPR.
fn parts(clause: &str) -> impl Iterator<Item = &str> {
    let start = clause.find(", Art").filter(|_| clause.ends_with(GDPR));
    let (first, second) = match start {
        Some(start) => (&clause[..start], Some(&clause[start + 2..])),
        None => (clause, None),
    };
    std::iter::once(first).chain(second)
}

const GDPR: &str = " GDPR";

fn clause(wording: &Wording, clause: &str) -> String {
    let worded = match clause.strip_suffix(GDPR) {
        Some(places) => in_gdpr(wording, places),
        None => wording.own_text(&message_id(clause), &[]),
    };
    worded.unwrap_or_else(|| clause.to_owned())
}

/// The message for a guideline, a decision or a law: `law-edpb-guidelines-05-2020`.
pub(super) fn message_id(clause: &str) -> String {
    let words = clause.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let words: Vec<String> = words.map(str::to_lowercase).collect();
    format!("law-{}", words.join("-"))
}

fn in_gdpr(wording: &Wording, places: &str) -> Option<String> {
    let places =
        ["Arts. ", "Art. "].iter().find_map(|word| places.strip_prefix(word)).unwrap_or(places);
    let mut articles: Vec<Value> = Vec::new();
    let mut recitals: Vec<Value> = Vec::new();
    let mut last = Place::default();
    let mut is_several = false;
    for item in places.split(", ").flat_map(|item| item.split(" and ")) {
        let item = item.trim_end_matches(',');
        if let Some(number) = item.to_lowercase().strip_prefix("recital ") {
            recitals.push(Value::text(number));
        } else if item == "second subparagraph" {
            let place = articles.pop()?;
            articles.push(Value::text(
                wording.own_text("law-place-second-subparagraph", &[("place", place)])?,
            ));
        } else {
            let next = last.next(item);
            is_several |= !articles.is_empty() && next.article != last.article;
            is_several |= next.article.contains('–');
            last = next;
            articles.push(Value::text(last.words(wording)?));
        }
    }
    let has_articles = Value::Word(match (articles.is_empty(), is_several) {
        (true, _) => "none",
        (false, false) => "one",
        (false, true) => "several",
    });
    let has_recitals = Value::Word(if recitals.is_empty() { "none" } else { "some" });
    wording.own_text(
        "law-gdpr",
        &[
            ("articles", Value::All(articles)),
            ("recitals", Value::All(recitals)),
            ("has-articles", has_articles),
            ("has-recitals", has_recitals),
        ],
    )
}

/// A place in the GDPR, or a range of articles, paragraphs or letters.
#[derive(Clone, Debug, Default)]
struct Place {
    article: String,
    paragraph: String,
    letter: String,
}

impl Place {
    /// The place that an item of a list names: what it leaves out is as in the place before it.
    fn next(&self, item: &str) -> Place {
        let (article, rest) = item.split_at(item.find('(').unwrap_or(item.len()));
        let (paragraph, letter): (Vec<&str>, Vec<&str>) = rest
            .split(['(', ')'])
            .filter(|part| !part.is_empty() && *part != "–")
            .partition(|part| part.bytes().all(|byte| byte.is_ascii_digit()));
        let (paragraph, letter) = (paragraph.join("–"), letter.join("–"));
        let inherits = article.is_empty();
        Place {
            article: if inherits { self.article.clone() } else { article.to_owned() },
            paragraph: match inherits && paragraph.is_empty() {
                true => self.paragraph.clone(),
                false => paragraph,
            },
            letter,
        }
    }

    fn words(&self, wording: &Wording) -> Option<String> {
        let id = match (self.paragraph.is_empty(), self.letter.is_empty()) {
            (true, true) => "law-place-article",
            (true, false) => return None,
            (false, true) => "law-place-paragraph",
            (false, false) => "law-place-letter",
        };
        wording.own_text(
            id,
            &[
                ("article", Value::text(&self.article)),
                ("paragraph", Value::text(&self.paragraph)),
                ("letter", Value::text(&self.letter)),
            ],
        )
    }
}
