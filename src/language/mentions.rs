//! A notice → what its words name: the one view of words that all rules share.
//!
//! It reads the editor's own words in all languages, sentence by sentence, the proper names, and the
//! names of the standard terms that the notice uses. What a rule needs to know of a word is never
//! its id: "kamerainspelningar" names a camera, whoever wrote it.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Bound;

use super::OwnWords;
use crate::document::plain;
use crate::locale::Locale;
use crate::model::{Notice, Purpose};
use crate::prose::Meaning;
use crate::resolve::Draft;

/// Words of a notice that name something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// What they name.
    pub meaning: Meaning,
    /// Whether they name it, and do not only suggest it.
    pub is_certain: bool,
    /// The key path of the text, with the language where it has one (`data.scan.name.sv`).
    pub at: String,
    /// The words.
    pub words: String,
    /// Whether an editor wrote them; else they are the name of a standard term.
    pub is_own: bool,
}

/// All that the words of a notice name, by key path, the prevailing language first.
#[derive(Clone, Debug, Default)]
pub struct Mentions {
    by_text: BTreeMap<String, Vec<Mention>>,
    /// All that anything names: most notices name little of what rules ask for.
    meanings: BTreeSet<Meaning>,
}

impl Mentions {
    /// Reads the words of a draft.
    pub fn read(
        draft: &Draft,
        words: &[OwnWords<'_>],
        locales: &BTreeMap<String, Locale>,
    ) -> Mentions {
        let mut mentions = Mentions::default();
        for own in words {
            for sentence in &own.sentences {
                mentions.add(own.locale, (own.text_at, &own.at), own.sentence(sentence), true);
            }
        }
        for language in draft.languages.iter().filter_map(|language| locales.get(language)) {
            for text in &draft.texts {
                if let Some((name, _)) = &text.plain {
                    mentions.add(language, (&text.at, &text.at), name, true);
                }
            }
            mentions.read_terms(&draft.notice, language);
        }
        mentions
    }

    /// The standard terms that a notice uses without words of its own.
    fn read_terms(&mut self, notice: &Notice, locale: &Locale) {
        let data = notice.data.iter().filter(|(_, data)| data.name.is_none());
        let groups = notice.subjects.iter().filter(|(_, group)| group.name.is_none());
        let terms = data.map(|(id, _)| ("data", id)).chain(groups.map(|(id, _)| ("subjects", id)));
        for (table, id) in terms {
            let message = format!("{}-{id}", table.trim_end_matches('s'));
            let Ok(name) = locale.message(&message, &[]) else { continue };
            self.add(
                locale,
                (&format!("{table}.{id}"), &format!("{table}.{id}")),
                &plain(&name),
                false,
            );
        }
    }

    fn add(&mut self, locale: &Locale, (text, at): (&str, &str), sentence: &str, is_own: bool) {
        let found = locale.about.meaning.find(sentence);
        if found.is_empty() {
            return;
        }
        self.meanings.extend(found.iter().map(|named| named.meaning));
        let mentions = self.by_text.entry(text.to_owned()).or_default();
        mentions.extend(found.into_iter().map(|named| Mention {
            meaning: named.meaning,
            is_certain: named.is_certain,
            at: at.to_owned(),
            words: named.hit.words.to_owned(),
            is_own,
        }));
    }

    /// What the texts at a key path and below it name.
    pub fn below(&self, at: &str) -> impl Iterator<Item = &Mention> + use<'_> {
        let at = at.to_owned();
        let from = (Bound::Included(at.as_str()), Bound::Unbounded);
        let texts = self.by_text.range::<str, _>(from);
        texts
            .map_while(move |(path, mentions)| Some((path.strip_prefix(&at)?, mentions)))
            .filter(|(rest, _)| rest.is_empty() || rest.starts_with('.'))
            .flat_map(|(_, mentions)| mentions)
    }

    /// The words at a key path and below it that name something: those that name it, else those
    /// that suggest it.
    pub fn find(&self, at: &str, meaning: Meaning) -> Option<&Mention> {
        if !self.meanings.contains(&meaning) {
            return None;
        }
        let mut suggested = None;
        for one in self.below(at).filter(|one| one.meaning == meaning) {
            if one.is_certain {
                return Some(one);
            }
            suggested = suggested.or(Some(one));
        }
        suggested
    }

    /// The words at a key path and below it that name something for certain.
    pub fn named(&self, at: &str, meaning: Meaning) -> Option<&Mention> {
        self.find(at, meaning).filter(|one| one.is_certain)
    }

    /// The first of a purpose's data whose name names something, with the words.
    pub fn datum<'a>(
        &'a self,
        purpose: &'a Purpose,
        meaning: Meaning,
    ) -> Option<(&'a str, &'a Mention)> {
        if !self.meanings.contains(&meaning) {
            return None;
        }
        let named =
            |id: &'a String| Some((id.as_str(), self.named(&format!("data.{id}"), meaning)?));
        purpose.data.iter().find_map(named)
    }

    /// The words of a purpose that name something: its own, or the names of its data.
    pub fn purpose<'a>(
        &'a self,
        (id, purpose): (&str, &'a Purpose),
        meaning: Meaning,
    ) -> Option<&'a Mention> {
        let own = self.named(&format!("purposes.{id}"), meaning);
        own.or_else(|| self.datum(purpose, meaning).map(|(_, mention)| mention))
    }
}
