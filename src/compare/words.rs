//! A change of facts → a line in one language, from the messages of `changes.ftl`.
//!
//! A line says what it is about, then what changed: "Ta emot ansökningar – lagringstid: nu 24 månader.
//! Förut: 12 månader."

use super::change::{Change, Consequence, Effect};
use super::marked::Side;
use crate::compose::{Composer, MissingWording};
use crate::document::{Inline, Inlines, plain};
use crate::facts::{CitedLaw, EntryTable, FactKind};
use crate::locale::{Arg, Locale, capital, push};
use crate::model::{Notice, RightKind};
use crate::tables::Tables;

/// Words changes between two notices in one language.
pub struct ChangeWording<'a> {
    pub(super) old: Composer<'a>,
    pub(super) new: Composer<'a>,
}

/// One change as a line in one language.
///
/// `languages` are those of the new notice, the prevailing one first. For several changes, make a
/// `ChangeWording` once.
pub fn word_change(
    change: &Change,
    notices: (&Notice, &Notice),
    languages: &[String],
    locale: &Locale,
    tables: &Tables,
) -> Inlines {
    ChangeWording::new(notices, languages, locale, tables).change(change)
}

impl<'a> ChangeWording<'a> {
    /// Words for the changes from one notice to another.
    pub fn new(
        (old, new): (&'a Notice, &'a Notice),
        languages: &'a [String],
        locale: &'a Locale,
        tables: &'a Tables,
    ) -> ChangeWording<'a> {
        ChangeWording {
            old: Composer::new(old, languages, locale, tables),
            new: Composer::new(new, languages, locale, tables),
        }
    }

    /// What could not be worded, sorted and each once.
    pub fn missing(&self) -> Vec<MissingWording> {
        let mut missing = [self.old.missing(), self.new.missing()].concat();
        missing.sort();
        missing.dedup();
        missing
    }

    /// A change as a line: what it is about, then what changed.
    pub fn change(&self, change: &Change) -> Inlines {
        let statement = self.statement(change);
        match self.about(change) {
            Some(about) => self.new.message(
                "change-about",
                &[("about", capital(about).into()), ("change", statement.into())],
            ),
            None => capital(statement),
        }
    }

    /// What follows from a change, as a sentence.
    pub fn consequence(&self, change: &Change, consequence: &Consequence) -> Inlines {
        let (gained, purpose) = (consequence.gained, consequence.purpose.as_deref());
        let right = |id: &str| {
            let message = if gained { "change-gains-right" } else { "change-loses-right" };
            let place = match purpose {
                None => "notice",
                some if change.at.id_in(EntryTable::Purposes) == some => "here",
                Some(_) => "purpose",
            };
            let name = |id| self.entry_name(Side::New, EntryTable::Purposes, id);
            let args: [(&str, Arg); 3] = [
                ("where", Arg::Word(place)),
                ("right", self.new.word(&format!("change-right-name-{id}")).into()),
                ("purpose", purpose.map(name).unwrap_or_default().into()),
            ];
            capital(self.new.message(message, &args))
        };
        match &consequence.what {
            Effect::MarketingObjection => right("marketing"),
            Effect::Right(kind) => right(kind.id()),
            Effect::Authority(country) => {
                let message =
                    if gained { "change-gains-authority" } else { "change-loses-authority" };
                let country = self.new.country_in_sentence(country);
                self.new.message(message, &[("country", country.into())])
            }
        }
    }

    /// The provision that asks for a fact, as the language cites it.
    pub fn article(&self, change: &Change) -> Inlines {
        let cited = change.article;
        match cited.law {
            CitedLaw::EPrivacy => return self.new.word("change-article-cookies"),
            CitedLaw::AiAct => return self.new.word("change-article-ai"),
            CitedLaw::Gdpr => {}
        }
        let letter = match cited.letter {
            Some(letter) => {
                self.new.message("change-article-letter", &[("letter", letter.to_string().into())])
            }
            None => Inlines::new(),
        };
        self.new.message(
            "change-article",
            &[
                ("article", cited.article.to_string().into()),
                ("paragraph", u32::from(cited.paragraph).into()),
                ("letter", letter.into()),
            ],
        )
    }

    /// What a change is about: the purpose, recipient or other entry that the fact belongs to.
    pub(super) fn about(&self, change: &Change) -> Option<Inlines> {
        if let (Some(table), Some(id)) = (change.at.table(), change.at.id()) {
            // That an entry was added or removed says its name itself, as does its new name; an
            // event of the notice's own is a clause without a name.
            let names_it = change.at.is_entry()
                || table == EntryTable::Events
                || (table == EntryTable::Controllers && change.at.last_key() == Some("name"))
                || (table == EntryTable::Purposes && change.kind == FactKind::Purpose);
            let is_there = self.new.notice.purposes.contains_key(id) || change.new.is_some();
            let side = if is_there { Side::New } else { Side::Old };
            return (!names_it).then(|| match table {
                // The name of data alone, without what it consists of.
                EntryTable::Data if table.has(self.new.notice, id) => self.new.data_name(id),
                table => self.entry_name(side, table, id),
            });
        }
        let mut keys = change.at.keys();
        match (keys.next()?, keys.next()?) {
            ("rights", right) => {
                let right = RightKind::ALL.into_iter().find(|one| one.id() == right)?;
                Some(self.new.word(&format!("change-right-name-{}", right.id())))
            }
            // Who it is now, or was, is what the change itself says.
            ("controller", key) if !matches!(key, "name" | "short_name") => {
                let controller = self.new.notice.controller.as_ref()?;
                let name = controller.short_name.as_ref().or(controller.name.as_ref())?;
                Some(super::values::text(name))
            }
            _ => None,
        }
    }
}

/// Words that end a sentence; none for no words.
pub(super) fn finished(mut words: Inlines) -> Inlines {
    let line = plain(&words);
    let line = line.trim_end_matches(['”', '“', '"', '’', ' ']);
    if !line.is_empty() && !line.ends_with(['.', '!', '?', '…']) {
        push(&mut words, Inline::Text(".".into()));
    }
    words
}
