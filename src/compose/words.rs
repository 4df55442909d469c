//! The words of which sections are made: messages, the editor's texts, names, lists, periods.

use std::cell::RefCell;

use super::marks::{SourceMarks, WordSource};
use crate::document::{Inline, Inlines, Section, Term, plain};
pub(super) use crate::locale::capital;
use crate::locale::{Arg, Locale, MessageError, push};
use crate::model::{LawRef, Notice, Period, Text};
use crate::tables::Tables;

/// The kebab-case word of an enum of the model, as message ids use it.
pub use crate::model::word as word_of;

/// Whom a sentence addresses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Addressee {
    /// The person whose data it is.
    You,
    /// Someone else, who reads about that person.
    Third,
}

/// The reading level of standard sentences.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReadingLevel {
    /// For everyone.
    Standard,
    /// For children: the simpler sentences, where the locale has them (Art. 12(1)).
    Child,
}

/// Wording that is missing.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MissingWording {
    /// A message of the locale is missing or lacks an argument.
    Message(MessageError),
    /// A text of the notice, by key path, is missing in the language.
    Text(String),
}

/// Arguments of a message.
pub type Args<'a> = &'a [(&'static str, Arg)];

/// Words the facts of one notice in one language.
pub struct Composer<'a> {
    /// The facts.
    pub notice: &'a Notice,
    /// The notice's languages, the prevailing one first.
    pub languages: &'a [String],
    /// The language.
    pub locale: &'a Locale,
    /// Laws, authorities, standard terms.
    pub tables: &'a Tables,
    /// The reading level of standard sentences.
    pub level: ReadingLevel,
    /// Whether words are marked with where they come from.
    pub marks: SourceMarks,
    /// The wording that is missing so far. A `RefCell`, so that methods need only `&self`; a composer
    /// stays on one thread.
    missing: RefCell<Vec<MissingWording>>,
}

impl<'a> Composer<'a> {
    /// Words for a notice in a language.
    pub fn new(
        notice: &'a Notice,
        languages: &'a [String],
        locale: &'a Locale,
        tables: &'a Tables,
    ) -> Composer<'a> {
        let (level, marks) = (ReadingLevel::Standard, SourceMarks::Off);
        let missing = RefCell::default();
        Composer { notice, languages, locale, tables, level, marks, missing }
    }

    /// The wording that is missing, sorted and each once.
    pub fn missing(&self) -> Vec<MissingWording> {
        let mut missing = self.missing.borrow().clone();
        missing.sort();
        missing.dedup();
        missing
    }

    /// The words of a message, or of its attribute `.child` in a notice for children. Every message
    /// may use `$we` (`one` or `several` controllers).
    pub fn message(&self, id: &str, args: Args<'_>) -> Inlines {
        let we = ("we", Arg::Word(if self.is_several() { "several" } else { "one" }));
        // A form of a message for a place in a sentence has one for children next to it.
        let mark = if id.contains('.') { '-' } else { '.' };
        let child = (self.level == ReadingLevel::Child).then(|| format!("{id}{mark}child"));
        let id = child.as_deref().filter(|child| self.locale.has(child)).unwrap_or(id);
        let words = self.locale.message(id, args.iter().chain([&we])).unwrap_or_else(|missing| {
            self.missing.borrow_mut().push(MissingWording::Message(missing));
            Inlines::new()
        });
        self.marks.mark(WordSource::Message, id, words)
    }

    /// The words of a message without arguments.
    pub fn word(&self, id: &str) -> Inlines {
        self.message(id, &[])
    }

    /// The words of a message for whom it addresses: its attribute `.third` for someone else.
    pub fn message_to(&self, reader: Addressee, id: &str, args: Args<'_>) -> Inlines {
        let third = (reader == Addressee::Third).then(|| format!("{id}.third"));
        self.message(third.as_deref().filter(|third| self.locale.has(third)).unwrap_or(id), args)
    }

    /// Whether there are several controllers, so that "we" would be unclear.
    pub fn is_several(&self) -> bool {
        self.notice.controllers.len() > 1
    }

    /// An editor's text in this language; if it is missing, in the prevailing one and marked.
    pub fn own(&self, at: &str, text: &Text) -> Inlines {
        self.marks.mark(WordSource::Own, at, self.own_unmarked(at, text))
    }

    fn own_unmarked(&self, at: &str, text: &Text) -> Inlines {
        if let Some(words) = text.in_language(&self.locale.language) {
            return vec![Inline::Text(words.trim().to_owned())];
        }
        self.missing.borrow_mut().push(MissingWording::Text(at.to_owned()));
        let other = self
            .languages
            .iter()
            .map(String::as_str)
            .chain(text.languages())
            .find_map(|language| Some((language.to_owned(), text.in_language(language)?)));
        match other {
            Some((foreign, words)) => {
                vec![Inline::Foreign { foreign, text: vec![Inline::Text(words.trim().to_owned())] }]
            }
            None => Inlines::new(),
        }
    }

    /// An editor's text in this language without marks.
    pub fn own_plain(&self, at: &str, text: &Text) -> String {
        plain(&self.own(at, text))
    }

    /// Items as a list in words: "a, b och c".
    pub fn list(&self, items: Vec<Inlines>) -> Inlines {
        self.locale.list(&items)
    }

    /// Items to choose among, as a list in words: "a, b eller c".
    pub fn choice(&self, items: Vec<Inlines>) -> Inlines {
        self.locale.choice(&items)
    }

    /// A data category without its parts.
    pub fn data_name(&self, id: &str) -> Inlines {
        match self.notice.data.get(id).and_then(|data| data.name.as_ref()) {
            Some(name) => self.own(&format!("data.{id}.name"), name),
            None => self.standard("data", id),
        }
    }

    /// A data category with its parts.
    pub fn data(&self, id: &str) -> Inlines {
        let data = self.notice.data.get(id);
        let name = self.data_name(id);
        let parts = data.and_then(|data| data.parts.as_ref());
        match parts.and_then(|parts| parts.get(&self.locale.language)) {
            Some(parts) if !parts.is_empty() => {
                let parts = parts.iter().map(|part| text(part)).collect();
                let parts = self.list(parts);
                let parts = self.marks.mark(WordSource::Own, &format!("data.{id}.parts"), parts);
                self.message("data-with-parts", &[("name", name.into()), ("parts", parts.into())])
            }
            _ => name,
        }
    }

    /// A data subject group.
    pub fn subject(&self, id: &str) -> Inlines {
        let subject = self.notice.subjects.get(id);
        if let Some(name) = subject.and_then(|subject| subject.name.as_ref()) {
            return self.own(&format!("subjects.{id}.name"), name);
        }
        let kind = subject.and_then(|subject| subject.kind).map(word_of);
        self.standard("subject", kind.as_deref().unwrap_or(id))
    }

    /// The words for a standard term; for an unknown id, which is a finding, the id itself.
    fn standard(&self, table: &str, id: &str) -> Inlines {
        let message = format!("{table}-{id}");
        if self.locale.has(&message) {
            self.word(&message)
        } else {
            vec![Inline::Code { code: id.to_owned() }]
        }
    }

    /// Data categories as a list in words, without their parts: where these are stated elsewhere, this
    /// avoids brackets within brackets.
    pub fn data_names<'d>(&self, ids: impl IntoIterator<Item = &'d str>) -> Inlines {
        self.list(ids.into_iter().map(|id| self.data_name(id)).collect())
    }

    /// Data categories with their parts, as a list in words.
    pub fn data_list(&self, ids: &[String]) -> Inlines {
        self.list(ids.iter().map(|id| self.data(id)).collect())
    }

    /// Data subject groups as a list in words.
    pub fn subject_list(&self, ids: &[String]) -> Inlines {
        self.list(ids.iter().map(|id| self.subject(id)).collect())
    }

    /// A recipient, joint controller or controller, by id.
    pub fn recipient(&self, id: &str) -> Inlines {
        if let Some(recipient) = self.notice.recipients.get(id) {
            return match &recipient.name {
                Some(name) => self.own(&format!("recipients.{id}.name"), name),
                None => vec![Inline::Code { code: id.to_owned() }],
            };
        }
        if let Some(joint) = self.notice.joint_controllers.get(id) {
            return match &joint.name {
                Some(name) => self.own(&format!("joint_controllers.{id}.name"), name),
                None => vec![Inline::Code { code: id.to_owned() }],
            };
        }
        match self.notice.controllers.get(id) {
            Some(controller) => text(controller.called()),
            None => vec![Inline::Code { code: id.to_owned() }],
        }
    }

    /// A source of data, as it follows "Uppgifterna kommer från".
    pub fn source(&self, id: &str, reader: Addressee) -> Inlines {
        match self.notice.sources.get(id) {
            Some(source) => match &source.name {
                Some(name) => self.own(&format!("sources.{id}.name"), name),
                None => vec![Inline::Code { code: id.to_owned() }],
            },
            None => self.standard_to(reader, "source", id, &[]),
        }
    }

    /// A law with its number and, if given, the place in it.
    pub fn law(&self, law: &LawRef) -> Inlines {
        let id = law.id();
        let own = self.notice.laws.get(id);
        let name = match own.and_then(|own| own.name.as_ref()) {
            Some(name) => {
                let name = self.own(&format!("laws.{id}.name"), name);
                match own.and_then(|own| own.citation.as_ref()) {
                    Some(citation) => self.cited(name, citation),
                    None => name,
                }
            }
            None => self.table_law(id),
        };
        match law.at() {
            Some(at) => {
                let at = self.own(&format!("law.{id}.at"), at);
                self.message("law-at", &[("at", at.into()), ("law", name.into())])
            }
            None => name,
        }
    }

    /// A law of the tables, by the wording's name; one of a site's own table by the table's.
    fn table_law(&self, id: &str) -> Inlines {
        let law = self.tables.laws.get(id);
        let named = law.and_then(|law| Some((law, law.name.as_ref()?)));
        match named.and_then(|(law, name)| Some((law, name.in_language(&self.locale.language)?))) {
            Some((law, name)) => self.cited(text(name), &law.citation),
            None => self.standard("law", id),
        }
    }

    /// A law's name with its number: after it, or where the language has it: "lagen (2018:1212) om
    /// nationell läkemedelslista".
    fn cited(&self, name: Inlines, citation: &str) -> Inlines {
        let before = self.locale.about.citation_before.iter();
        let split = before.filter_map(|word| match &name[..] {
            [Inline::Text(name)] => Some((name.split_once(word.as_str())?, word)),
            _ => None,
        });
        let words = split.min_by_key(|((head, _), _)| head.len());
        let Some(((head, rest), word)) = words else {
            let citation = citation.to_owned().into();
            return self.message("law-cited", &[("name", name.into()), ("citation", citation)]);
        };
        let rest = format!("{word}{rest}");
        let args = [("name", text(head).into()), ("citation", citation.to_owned().into())];
        let mut words = self.message("law-cited", &args);
        push(&mut words, Inline::Text(rest));
        words
    }

    /// Laws as a list in words; apart from each other where a name goes on after "om".
    pub fn laws(&self, laws: &[LawRef]) -> Inlines {
        let laws: Vec<Inlines> = laws.iter().map(|law| self.law(law)).collect();
        let goes_on = |law: &Inlines| {
            let name = plain(law);
            self.locale.about.citation_before.iter().any(|word| name.contains(word.as_str()))
        };
        match laws.iter().any(goes_on) {
            true => self.locale.list_apart(&laws),
            false => self.list(laws),
        }
    }

    /// A country's name in a cell or a list.
    pub fn country(&self, code: &str) -> Inlines {
        self.standard("country", code)
    }

    /// A country's name in a sentence.
    pub fn country_in_sentence(&self, code: &str) -> Inlines {
        let sentence = format!("country-{code}.sentence");
        if self.locale.has(&sentence) { self.word(&sentence) } else { self.country(code) }
    }

    /// An authority by its country, or by its name where a region has its own.
    pub fn authority_place(&self, id: &str) -> Inlines {
        match self.tables.authorities.get(id).filter(|_| id.contains('-')) {
            Some(authority) => text(authority.name_in(&self.locale.language)),
            None => self.country_in_sentence(id),
        }
    }

    /// A period: "5 år", "ett år och 6 månader".
    pub fn period(&self, period: &Period) -> Inlines {
        let parts = period
            .parts()
            .map(|(unit, count)| {
                self.message(&format!("period-{unit}"), &[("count", count.into())])
            })
            .collect();
        self.list(parts)
    }

    /// A section with a heading from a message.
    pub fn headed(&self, id: &str, message: &str, facts: &[&str]) -> Section {
        Section {
            id: id.to_owned(),
            title: self.word(message),
            facts: facts.iter().map(|fact| (*fact).to_owned()).collect(),
            ..Section::default()
        }
    }

    /// The name of a purpose, lower case; if it has none, which is a finding, a message.
    pub fn purpose_name(&self, id: &str) -> Inlines {
        match self.notice.purposes.get(id).and_then(|purpose| purpose.name.as_ref()) {
            Some(name) => self.own(&format!("purposes.{id}.name"), name),
            None => self.word("purpose-unnamed"),
        }
    }

    /// A link to a purpose with its name.
    pub fn purpose_link(&self, id: &str) -> Inlines {
        link(format!("#purposes/{id}"), self.purpose_name(id))
    }
}

/// Plain words.
pub fn text(words: &str) -> Inlines {
    vec![Inline::Text(words.to_owned())]
}

/// A link.
pub fn link(to: impl Into<String>, text: Inlines) -> Inlines {
    vec![Inline::Link { link: to.into(), text }]
}

/// A term with its details; `None` without any.
pub fn term(
    id: impl Into<String>,
    facts: &[String],
    name: Inlines,
    details: Vec<Inlines>,
) -> Option<Term> {
    let details: Vec<Inlines> = details.into_iter().filter(|words| !words.is_empty()).collect();
    (!details.is_empty()).then(|| Term {
        id: id.into(),
        facts: facts.to_vec(),
        name,
        details,
        ..Term::default()
    })
}
