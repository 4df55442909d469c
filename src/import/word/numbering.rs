//! The numbers of a Word file's lists and headings, as they show.

use std::collections::{BTreeMap, HashMap, HashSet};

use roxmltree::Node;

use super::styles::Styles;
use super::xml::{attribute, child, children, switch, value};
use crate::import::list::{letters_repeated, roman};

/// How many levels a list of Word has.
const LEVELS: usize = 9;

/// The lists that a file describes.
#[derive(Default)]
pub struct Numbering {
    /// Which description a number has, and what it does otherwise.
    numbers: HashMap<String, Number>,
    /// The levels of each description.
    levels: HashMap<String, BTreeMap<usize, Level>>,
    /// Descriptions that are those of a style.
    linked: HashMap<String, String>,
}

#[derive(Default)]
struct Number {
    description: String,
    starts: HashMap<usize, u32>,
    levels: HashMap<usize, Level>,
}

#[derive(Clone)]
struct Level {
    start: u32,
    format: String,
    text: String,
    /// The level below which this one begins again.
    restart: Option<usize>,
    is_legal: bool,
    style: Option<String>,
}

/// What is shown before a paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Label {
    /// A sign without words.
    Bullet,
    /// `7.`
    Number(u32),
    /// Any other: `§ 3`, `2.1`, `(a)`.
    Words(String),
}

/// How far the lists of a text have come.
#[derive(Default)]
pub struct Counters {
    values: HashMap<String, [Option<u32>; LEVELS]>,
    begun: HashSet<(String, usize)>,
}

impl Numbering {
    /// Reads the lists.
    pub fn of(root: Node<'_, '_>) -> Numbering {
        let mut numbering = Numbering::default();
        for description in children(root, "abstractNum") {
            let id = attribute(description, "abstractNumId").unwrap_or_default().to_owned();
            if let Some(style) = value(description, "numStyleLink") {
                numbering.linked.insert(id.clone(), style.to_owned());
            }
            let levels = children(description, "lvl").filter_map(level).collect();
            numbering.levels.insert(id, levels);
        }
        for number in children(root, "num") {
            let Some(id) = attribute(number, "numId") else { continue };
            let mut own = Number {
                description: value(number, "abstractNumId").unwrap_or_default().to_owned(),
                ..Number::default()
            };
            for change in children(number, "lvlOverride") {
                let at = attribute(change, "ilvl").and_then(|at| at.parse().ok()).unwrap_or(0);
                if let Some(start) = value(change, "startOverride").and_then(|one| one.parse().ok())
                {
                    own.starts.insert(at, start);
                }
                own.levels.extend(child(change, "lvl").and_then(level));
            }
            numbering.numbers.insert(id.to_owned(), own);
        }
        numbering
    }

    /// The number with its description: another one's where a style has it.
    fn number<'n>(&'n self, id: &str, styles: &'n Styles) -> Option<(&'n Number, &'n str)> {
        let number = self.numbers.get(id)?;
        let Some(style) = self.linked.get(&number.description) else {
            return Some((number, &number.description));
        };
        let (linked, _, _) = styles.numbering(Some(style))?;
        Some((number, &self.numbers.get(linked)?.description))
    }

    fn level<'n>(&'n self, number: &'n Number, description: &str, at: usize) -> Option<&'n Level> {
        number.levels.get(&at).or_else(|| self.levels.get(description)?.get(&at))
    }

    /// The level that a style has in a numbering.
    pub fn level_of_style(&self, id: &str, styles: &Styles, style: &str) -> Option<usize> {
        let (_, description) = self.number(id, styles)?;
        let mut levels = self.levels.get(description)?.iter();
        let (at, _) = levels.find(|(_, level)| level.style.as_deref() == Some(style))?;
        Some(*at)
    }

    /// What is shown before the next paragraph of a numbering; none where nothing is.
    pub fn next(
        &self,
        counters: &mut Counters,
        styles: &Styles,
        id: &str,
        at: usize,
    ) -> Option<Label> {
        let (number, description) = self.number(id, styles)?;
        let level = self.level(number, description, at)?;
        let start = |at: usize| self.level(number, description, at).map_or(1, |level| level.start);
        let values = counters.values.entry(description.to_owned()).or_default();
        let begins = counters.begun.insert((id.to_owned(), at));
        let value = match (number.starts.get(&at).filter(|_| begins), values.get(at)?) {
            (Some(start), _) => *start,
            (None, Some(value)) => value.saturating_add(1),
            (None, None) => level.start,
        };
        for (below, counted) in values.iter_mut().enumerate().skip(at) {
            let restart = self.level(number, description, below).and_then(|level| level.restart);
            if below == at {
                *counted = Some(value);
            } else if at < restart.unwrap_or(below) {
                *counted = None;
            }
        }
        let shown = |index: usize| {
            let format = self.level(number, description, index).map(|level| &*level.format);
            let format = format.filter(|_| !level.is_legal).unwrap_or("decimal");
            written(values.get(index).copied().flatten().unwrap_or_else(|| start(index)), format)
        };
        label(filled(&level.text, shown).trim(), value, &level.format)
    }
}

/// A pattern such as `%1.%2` with the numbers of the levels that it names.
fn filled(pattern: &str, shown: impl Fn(usize) -> String) -> String {
    let mut parts = pattern.split('%');
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let mut letters = part.chars();
        match letters.next().and_then(|digit| digit.to_digit(10)).filter(|level| *level > 0) {
            Some(level) => {
                text.push_str(&shown(level as usize - 1));
                text.push_str(letters.as_str());
            }
            None => {
                text.push('%');
                text.push_str(part);
            }
        }
    }
    text
}

fn label(text: &str, value: u32, format: &str) -> Option<Label> {
    if text.is_empty() {
        return (format == "bullet").then_some(Label::Bullet);
    }
    if format == "bullet" || !text.contains(char::is_alphanumeric) {
        return Some(Label::Bullet);
    }
    match text == format!("{value}.") {
        true => Some(Label::Number(value)),
        false => Some(Label::Words(text.to_owned())),
    }
}

fn level(node: Node<'_, '_>) -> Option<(usize, Level)> {
    let at: usize = attribute(node, "ilvl")?.parse().ok()?;
    let level = Level {
        start: value(node, "start").and_then(|start| start.parse().ok()).unwrap_or(0),
        format: value(node, "numFmt").unwrap_or("decimal").to_owned(),
        text: value(node, "lvlText").unwrap_or_default().to_owned(),
        restart: value(node, "lvlRestart").and_then(|restart| restart.parse().ok()),
        is_legal: switch(node, "isLgl") == Some(true),
        style: value(node, "pStyle").map(str::to_owned),
    };
    (at < LEVELS).then_some((at, level))
}

/// A number as Word writes it in a format; those of languages that klartext has no figures for are
/// written in Arabic ones.
pub fn written(number: u32, format: &str) -> String {
    let number = i64::from(number);
    let text = match format {
        "none" => Some(String::new()),
        "lowerLetter" => letters_repeated(number),
        "upperLetter" => letters_repeated(number).map(|text| text.to_uppercase()),
        "lowerRoman" => roman(number),
        "upperRoman" => roman(number).map(|text| text.to_uppercase()),
        "decimalZero" => Some(format!("{number:02}")),
        _ => None,
    };
    text.unwrap_or_else(|| number.to_string())
}
