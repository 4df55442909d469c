//! The numbers of lists.

use std::collections::HashMap;

use crate::document::{Inline, Item, List};
use crate::html::{Id, Tree};
use crate::locale::push;

/// How often Word repeats a letter; it writes figures beyond that.
const LETTERS: usize = 30;

/// What is shown before each item of an ordered list, such as `7.`.
pub(super) fn labels(tree: &Tree) -> HashMap<Id, String> {
    let list_of = |item: Id| {
        tree.ancestors(item).find(|id| matches!(tree.name(*id), Some("ol" | "ul" | "menu")))
    };
    let items: Vec<(Id, Id)> = tree
        .elements()
        .filter(|id| tree.name(*id) == Some("li"))
        .filter_map(|item| Some((item, list_of(item)?)))
        .filter(|(_, list)| tree.name(*list) == Some("ol"))
        .collect();
    let mut counters: HashMap<Id, Counter> = HashMap::new();
    let mut labels = HashMap::new();
    for (item, list) in &items {
        let counter = counters.entry(*list).or_insert_with(|| {
            let attribute = |name| tree.attribute(*list, name);
            let count = || items.iter().filter(|(_, one)| one == list).count();
            let reversed = attribute("reversed").map(|_| count());
            Counter::new(attribute("start"), reversed, attribute("type"))
        });
        labels.insert(*item, counter.next(tree.attribute(*item, "value")));
    }
    labels
}

/// Counts the items of an ordered list as browsers do.
pub(super) struct Counter {
    next: i64,
    step: i64,
    form: Form,
}

#[derive(Clone, Copy)]
enum Form {
    Number,
    Letter { upper: bool },
    Roman { upper: bool },
}

impl Counter {
    /// `reversed` is the number of items where they are counted down.
    pub(super) fn new(start: Option<&str>, reversed: Option<usize>, form: Option<&str>) -> Counter {
        let first = reversed.map_or(1, |items| items as i64);
        Counter {
            next: start.and_then(|start| start.trim().parse().ok()).unwrap_or(first),
            step: if reversed.is_some() { -1 } else { 1 },
            form: match form {
                Some("a") => Form::Letter { upper: false },
                Some("A") => Form::Letter { upper: true },
                Some("i") => Form::Roman { upper: false },
                Some("I") => Form::Roman { upper: true },
                _ => Form::Number,
            },
        }
    }

    /// The label of the next item, which may name its own number.
    pub(super) fn next(&mut self, value: Option<&str>) -> String {
        let number = value.and_then(|value| value.trim().parse().ok()).unwrap_or(self.next);
        self.next = number.saturating_add(self.step);
        let written = match self.form {
            Form::Number => None,
            Form::Letter { upper } => letters(number).map(|text| cased(text, upper)),
            Form::Roman { upper } => roman(number).map(|text| cased(text, upper)),
        };
        format!("{}.", written.unwrap_or_else(|| number.to_string()))
    }
}

fn cased(text: String, upper: bool) -> String {
    if upper { text.to_uppercase() } else { text }
}

/// a, b … z, aa, ab …
fn letters(number: i64) -> Option<String> {
    let mut number = u32::try_from(number).ok().filter(|number| *number > 0)?;
    let mut letters = Vec::new();
    while number > 0 {
        number -= 1;
        letters.push(char::from(b'a' + u8::try_from(number % 26).ok()?));
        number /= 26;
    }
    Some(letters.into_iter().rev().collect())
}

/// a, b … z, aa, bb …, as Word counts.
pub(super) fn letters_repeated(number: i64) -> Option<String> {
    let before = u32::try_from(number).ok()?.checked_sub(1)?;
    let letter = char::from(b'a' + u8::try_from(before % 26).ok()?);
    let count = usize::try_from(before / 26).ok().filter(|count| *count < LETTERS)?;
    Some(letter.to_string().repeat(count + 1))
}

pub(super) fn roman(number: i64) -> Option<String> {
    const SIGNS: [(i64, &str); 13] = [
        (1000, "m"),
        (900, "cm"),
        (500, "d"),
        (400, "cd"),
        (100, "c"),
        (90, "xc"),
        (50, "l"),
        (40, "xl"),
        (10, "x"),
        (9, "ix"),
        (5, "v"),
        (4, "iv"),
        (1, "i"),
    ];
    let mut rest = Some(number).filter(|number| (1..4000).contains(number))?;
    let mut text = String::new();
    for (value, sign) in SIGNS {
        while rest >= value {
            text.push_str(sign);
            rest -= value;
        }
    }
    Some(text)
}

/// A list of items with their labels. Where the labels are not a row of numbers, which is all that a
/// record can number by itself, they are words of the items.
pub(super) fn numbered(items: Vec<(Option<String>, Item)>) -> List {
    let label = items.first().and_then(|(label, _)| label.as_deref());
    let start = label.and_then(|label| label.strip_suffix('.')?.parse::<u32>().ok());
    let is_row = |start: &u32| {
        let mut numbers = (u64::from(*start)..).zip(&items);
        numbers.all(|(number, (label, _))| label.as_deref() == Some(&format!("{number}.")))
    };
    match start.filter(is_row) {
        Some(start) => List::ordered(start, items.into_iter().map(|(_, item)| item).collect()),
        None => List::unordered(items.into_iter().map(with_label).collect()),
    }
}

/// The items of a list, with their numbers as words.
pub(super) fn unnumbered(list: List) -> Vec<Item> {
    let numbers = u64::from(list.start)..;
    let label = |number| list.ordered.then(|| format!("{number}."));
    numbers.zip(list.items).map(|(number, item)| with_label((label(number), item))).collect()
}

fn with_label((label, mut item): (Option<String>, Item)) -> Item {
    if let Some(label) = label {
        let words = std::mem::replace(&mut item.text, vec![Inline::Text(format!("{label} "))]);
        words.into_iter().for_each(|inline| push(&mut item.text, inline));
    }
    item
}
