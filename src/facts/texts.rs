//! The own words of a notice, by their places.

use super::{Fact, FactPath, FactValue, Visit, visit};
use crate::model::{Arrangement, Holder, Notice, Text};

/// Every text of a notice in one language, with the key path of each.
pub fn texts(notice: &Notice, language: &str) -> Vec<(FactPath, String)> {
    let mut found = Texts { language, found: Vec::new() };
    visit(notice, &mut found);
    found.found
}

struct Texts<'a> {
    language: &'a str,
    found: Vec<(FactPath, String)>,
}

impl Visit for Texts<'_> {
    fn entry<T>(&mut self, at: &FactPath, facts: &[Fact<T>], entry: &T) {
        for fact in facts {
            if let Some(value) = fact.read(entry) {
                self.value(at.key(fact.key), &value);
            }
        }
    }
}

impl Texts<'_> {
    fn value(&mut self, at: FactPath, value: &FactValue) {
        match value {
            FactValue::Text(text)
            | FactValue::Arrangement(Arrangement::Words(crate::model::Sentence(text)))
            | FactValue::Holder(Holder::Named(crate::model::Label(text))) => self.text(at, text),
            FactValue::Texts(texts) => {
                for (index, text) in texts.iter().enumerate() {
                    self.text(at.index(index), text);
                }
            }
            FactValue::Parts(parts) => {
                let items = parts.get(self.language);
                self.found.extend(items.map(|items| (at, items.join("\n"))));
            }
            FactValue::Exempt(exempt) => {
                if let Some(reason) = &exempt.reason {
                    self.text(at.key("reason"), reason);
                }
            }
            FactValue::Laws(laws) => {
                for (index, law) in laws.iter().enumerate() {
                    if let Some(place) = law.at() {
                        self.text(at.index(index).key("at"), place);
                    }
                }
            }
            _ => {}
        }
    }

    fn text(&mut self, at: FactPath, text: &Text) {
        let words = text.in_language(self.language);
        self.found.extend(words.map(|words| (at, words.to_owned())));
    }
}
