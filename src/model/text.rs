//! A notice's own words by language, in the kinds that the grammar contract knows.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Deref;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};

/// The text in a place where an editor is to write; the rule `placeholder-left` finds it, and drafts
/// mark it.
pub const PLACEHOLDER: &str = "TODO";

/// A text in each language of the notice, or one proper name for all of them.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Text {
    /// A proper name, the same in every language.
    Plain(String),
    /// The words by language tag (`sv`, `en`).
    Localised(BTreeMap<String, String>),
}

impl Text {
    /// The words in `language`, or `None` where they are missing.
    pub fn in_language(&self, language: &str) -> Option<&str> {
        match self {
            Text::Plain(name) => Some(name),
            Text::Localised(by_language) => by_language.get(language).map(String::as_str),
        }
    }

    /// Every language this text is written in; none for a proper name.
    pub fn languages(&self) -> impl Iterator<Item = &str> {
        match self {
            Text::Plain(_) => None,
            Text::Localised(by_language) => Some(by_language.keys().map(String::as_str)),
        }
        .into_iter()
        .flatten()
    }
}

/// Declares a kind of text: a transparent wrapper whose schema shows editors how to write it.
macro_rules! text_kind {
    ($name:ident, $kind:literal, $doc:literal, $sv:literal, $en:literal) => {
        #[doc = $doc]
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Text);

        impl Deref for $name {
            type Target = Text;
            fn deref(&self) -> &Text {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(words: &str) -> $name {
                $name(Text::Plain(words.to_owned()))
            }
        }

        impl JsonSchema for $name {
            fn schema_name() -> Cow<'static, str> {
                stringify!($name).into()
            }
            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!({
                    "description": concat!($doc, "\n\nsv = \"", $sv, "\", en = \"", $en, "\""),
                    "examples": [{ "sv": $sv, "en": $en }],
                    "x-kind": $kind,
                    "anyOf": [
                        { "type": "string" },
                        {
                            "type": "object",
                            "propertyNames": { "pattern": "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$" },
                            "additionalProperties": { "type": "string" },
                        },
                    ],
                })
            }
        }
    };
}

text_kind!(
    Title,
    "title",
    "A heading (title): begins with a capital letter, no full stop.",
    "Integritetspolicy",
    "Privacy notice"
);
text_kind!(
    Label,
    "label",
    "A name as in the middle of a sentence (label): lower case, groups in the plural, no full stop.",
    "kunder i webbutiken",
    "customers of the shop"
);
text_kind!(
    Phrase,
    "phrase",
    "A verb phrase without \"att\" or \"to\" (phrase): lower case, no full stop.",
    "leverera varor",
    "deliver goods"
);
text_kind!(
    Clause,
    "clause",
    "A clause with its own subject and verb (clause), as after \"if\" or \"until\": lower case, no full stop.",
    "hyresavtalet har upphört",
    "the lease has ended"
);
text_kind!(
    Sentence,
    "sentence",
    "One or more whole sentences (sentence): capital letter, full stop.",
    "Utan adressen når varorna inte fram.",
    "Without the address the goods cannot reach you."
);
text_kind!(
    Prose,
    "prose",
    "Free text in Markdown (prose). Raw HTML is not allowed.",
    "Vi skriver **alltid** först.",
    "We **always** write first."
);
text_kind!(
    Slug,
    "slug",
    "The last part of the notice's address: a-z, 0-9 and hyphens.",
    "integritetspolicy",
    "privacy-notice"
);
