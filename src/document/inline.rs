//! Words with their marks: strong, links, dates, words in another language.

use std::fmt;

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{self, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};

/// Words with marks.
pub type Inlines = Vec<Inline>;

/// Words, or words with a mark.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(untagged)]
pub enum Inline {
    /// Plain words.
    Text(String),
    /// Important words.
    Strong {
        /// The words.
        strong: Inlines,
    },
    /// Stressed words.
    Emphasis {
        /// The words.
        emphasis: Inlines,
    },
    /// A technical name.
    Code {
        /// The name.
        code: String,
    },
    /// A link: `#id` to a block, or a full address.
    Link {
        /// Where it leads.
        link: String,
        /// Its words.
        text: Inlines,
    },
    /// A date in words.
    Date {
        /// The date.
        #[schemars(with = "String")]
        date: Date,
        /// The date in words.
        text: String,
    },
    /// Words in another language.
    Foreign {
        /// The language tag.
        foreign: String,
        /// The words.
        text: Inlines,
    },
    /// A line break.
    Break {
        /// Always true.
        #[serde(rename = "break")]
        line: bool,
    },
}

/// By hand, as a text is thousands of these: serde would copy each and try kind after kind.
impl<'de> Deserialize<'de> for Inline {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Inline, D::Error> {
        deserializer.deserialize_any(InlineVisitor)
    }
}

struct InlineVisitor;

impl<'de> Visitor<'de> for InlineVisitor {
    type Value = Inline;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("words, or words with a mark")
    }

    fn visit_str<E>(self, words: &str) -> Result<Inline, E> {
        Ok(Inline::Text(words.to_owned()))
    }

    fn visit_string<E>(self, words: String) -> Result<Inline, E> {
        Ok(Inline::Text(words))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Inline, A::Error> {
        let marked = Marked::deserialize(MapAccessDeserializer::new(map))?;
        marked.inline().ok_or_else(|| de::Error::custom("words with a mark that is not known"))
    }
}

/// All keys that words with a mark may have.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Marked {
    strong: Option<Inlines>,
    emphasis: Option<Inlines>,
    code: Option<String>,
    link: Option<String>,
    text: Option<Words>,
    date: Option<Date>,
    foreign: Option<String>,
    #[serde(rename = "break")]
    line: Option<bool>,
}

/// Plain words, or words with marks.
enum Words {
    Plain(String),
    Marked(Inlines),
}

impl<'de> Deserialize<'de> for Words {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Words, D::Error> {
        deserializer.deserialize_any(WordsVisitor)
    }
}

struct WordsVisitor;

impl<'de> Visitor<'de> for WordsVisitor {
    type Value = Words;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("words, or a list of words with marks")
    }

    fn visit_str<E>(self, words: &str) -> Result<Words, E> {
        Ok(Words::Plain(words.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<Words, A::Error> {
        Inlines::deserialize(SeqAccessDeserializer::new(list)).map(Words::Marked)
    }
}

impl Marked {
    fn inline(self) -> Option<Inline> {
        Some(match self {
            Marked { strong: Some(strong), .. } => Inline::Strong { strong },
            Marked { emphasis: Some(emphasis), .. } => Inline::Emphasis { emphasis },
            Marked { code: Some(code), .. } => Inline::Code { code },
            Marked { link: Some(link), text: Some(Words::Marked(text)), .. } => {
                Inline::Link { link, text }
            }
            Marked { date: Some(date), text: Some(Words::Plain(text)), .. } => {
                Inline::Date { date, text }
            }
            Marked { foreign: Some(foreign), text: Some(Words::Marked(text)), .. } => {
                Inline::Foreign { foreign, text }
            }
            Marked { line: Some(line), .. } => Inline::Break { line },
            _ => return None,
        })
    }
}

/// Whether a page may have this link: web, mail, telephone, or a place on the site.
pub fn is_safe_link(to: &str) -> bool {
    let scheme = to.split_once(':').map(|(scheme, _)| scheme);
    match scheme {
        // A colon after a slash, query or hash belongs to a relative address.
        Some(scheme) if !scheme.contains(['/', '?', '#']) => ["https", "http", "mailto", "tel"]
            .iter()
            .any(|known| scheme.eq_ignore_ascii_case(known)),
        _ => !to.starts_with("//"),
    }
}

/// The plain words of marked ones; a break is a space.
pub fn plain(inlines: &[Inline]) -> String {
    let mut text = String::new();
    push_plain(inlines, &mut text);
    text
}

fn push_plain(inlines: &[Inline], text: &mut String) {
    for inline in inlines {
        match inline {
            Inline::Text(words)
            | Inline::Code { code: words }
            | Inline::Date { text: words, .. } => {
                text.push_str(words);
            }
            Inline::Strong { strong: words }
            | Inline::Emphasis { emphasis: words }
            | Inline::Link { text: words, .. }
            | Inline::Foreign { text: words, .. } => push_plain(words, text),
            Inline::Break { .. } => text.push(' '),
        }
    }
}
