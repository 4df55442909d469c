//! What a text states, each fact with the part of the text that states it: plain data.

use std::collections::BTreeMap;

use jiff::civil::Date;

/// A value, and the part of the text that states it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact<T> {
    /// The value.
    pub value: T,
    /// The number of the part.
    pub at: usize,
}

impl<T> Fact<T> {
    /// A value that a part states.
    pub fn new(value: T, at: usize) -> Fact<T> {
        Fact { value, at }
    }
}

/// Values that a text states for one key: several different ones are for the author to choose from.
pub type Choice<T> = Vec<Fact<T>>;

/// A postal address.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PostalAddress {
    /// The street, or the box.
    pub street: Option<String>,
    /// The postal code.
    pub postal_code: String,
    /// The town.
    pub city: Option<String>,
    /// The state.
    pub region: Option<String>,
    /// The country's code.
    pub country: Option<String>,
    /// Whether the street is in the part before.
    pub is_street_above: bool,
}

/// A body, and how to reach it.
#[derive(Debug, Default)]
pub struct Party {
    /// Its name.
    pub name: Choice<String>,
    /// What the text calls it.
    pub short_name: Choice<String>,
    /// Its registration number.
    pub registration_number: Choice<String>,
    /// Its e-mail address.
    pub email: Choice<String>,
    /// Its telephone number.
    pub phone: Choice<String>,
    /// Its postal address.
    pub address: Choice<PostalAddress>,
}

/// A data category: one of klartext's own, or the words of the text.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Datum {
    /// The id of a standard category.
    Standard(String),
    /// Words.
    Own(String),
}

/// A legal basis.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Basis {
    /// Its type.
    pub kind: String,
    /// The laws that the text names for it.
    pub laws: Vec<String>,
    /// The interest in words.
    pub interest: Option<String>,
}

/// How long data is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StoragePeriod {
    /// A unit of time and how many.
    pub period: Option<(String, u32)>,
    /// The period is the shortest time.
    pub is_at_least: bool,
    /// The event that the period begins with.
    pub from: Option<String>,
    /// The event that ends the time.
    pub until: Option<String>,
    /// The event that ends a period early.
    pub or_until: Option<String>,
    /// The laws that the text names for it.
    pub laws: Vec<String>,
    /// For ever.
    pub is_forever: bool,
    /// Not stored at all.
    pub is_not_stored: bool,
    /// The words, where they give criteria.
    pub criteria: Option<String>,
}

/// A purpose.
#[derive(Debug, Default)]
pub struct PurposeFacts {
    /// What the text calls it.
    pub label: String,
    /// The part with these words.
    pub at: usize,
    /// What is done.
    pub name: Choice<String>,
    /// The kinds of people.
    pub subjects: Choice<String>,
    /// The data.
    pub data: Choice<Datum>,
    /// The legal bases.
    pub bases: Choice<Basis>,
    /// The periods.
    pub retention: Choice<StoragePeriod>,
    /// The names of recipients.
    pub recipients: Choice<String>,
    /// Where the data comes from: people themselves, as a standard source, or others in words.
    pub sources: Choice<Datum>,
    /// What makes people give the data.
    pub provision: Choice<String>,
    /// The parts of a table's row that are about it and were not read.
    pub others: Vec<usize>,
}

/// A recipient.
#[derive(Debug, Default)]
pub struct RecipientFacts {
    /// What the text calls it.
    pub name: String,
    /// The part that names it first.
    pub at: usize,
    /// Whether that is a sentence, which may say more of it.
    pub is_in_sentence: bool,
    /// Its role.
    pub role: Choice<String>,
    /// Its countries, by code.
    pub country: Choice<String>,
    /// The safeguard of a transfer to it.
    pub safeguard: Choice<String>,
}

/// A cookie.
#[derive(Debug, Default)]
pub struct CookieFacts {
    /// Its name.
    pub name: String,
    /// The part that names it.
    pub at: usize,
    /// What it is for.
    pub kind: Choice<String>,
    /// How long it lasts: a unit and how many; none for the session.
    pub lasts: Choice<Option<(String, u32)>>,
    /// The parts of its row.
    pub others: Vec<usize>,
}

/// All that a text states.
#[derive(Debug, Default)]
pub struct PolicyFacts {
    /// The title.
    pub title: Choice<String>,
    /// The day that the text gives itself.
    pub dates: Choice<Date>,
    /// Who answers for the processing.
    pub controller: Party,
    /// The data protection officer.
    pub dpo: Party,
    /// Who decides together with the controller.
    pub joint: Choice<String>,
    /// What the text says that there is none of, by key.
    pub none: BTreeMap<String, usize>,
    /// The purposes.
    pub purposes: Vec<PurposeFacts>,
    /// The recipients.
    pub recipients: Vec<RecipientFacts>,
    /// The cookies.
    pub cookies: Vec<CookieFacts>,
    /// The authorities, by id.
    pub authorities: Choice<String>,
    /// The heads of the columns whose rows are facts.
    pub heads: Vec<usize>,
    /// The rights, by id, with every part that names one.
    pub rights: Choice<String>,
}

impl PolicyFacts {
    /// The rights that the text names, each once, in its order.
    pub fn right_names(&self) -> Vec<String> {
        let mut names: Vec<String> = Vec::new();
        for right in &self.rights {
            if !names.contains(&right.value) {
                names.push(right.value.clone());
            }
        }
        names
    }
}

/// The most values for one key.
const MOST: usize = 200;

/// Adds a value that is not there yet.
pub fn add<T: PartialEq>(choice: &mut Choice<T>, value: T, at: usize) {
    if choice.len() < MOST && !choice.iter().any(|fact| fact.value == value) {
        choice.push(Fact::new(value, at));
    }
}
