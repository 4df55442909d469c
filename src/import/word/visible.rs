//! All that readers of a Word file see, as another parser reads it: to count its words.

use html5gum::emitters::default::DefaultEmitter;
use html5gum::{StartTag, Token, Tokenizer};

use crate::characters::is_hidden;

/// What is apart from the words around it.
const APART: [&str; 4] = ["txbxcontent", "movefrom", "del", "rt"];

/// The words of a part, in which those of a text box, of a deletion or of a hidden run are apart.
pub fn visible(xml: &str) -> String {
    let mut counted = Counted::default();
    let mut emitter = DefaultEmitter::default();
    emitter.naively_switch_states(false);
    for token in Tokenizer::new_with_emitter(xml, emitter).flatten() {
        match token {
            Token::StartTag(tag) => {
                let name = String::from_utf8_lossy(&tag.name).into_owned();
                counted.start(name.rsplit(':').next().unwrap_or_default(), &tag);
            }
            Token::EndTag(tag) => {
                let name = String::from_utf8_lossy(&tag.name).into_owned();
                counted.end(name.rsplit(':').next().unwrap_or_default());
            }
            Token::String(words) => counted.words(&String::from_utf8_lossy(&words)),
            _ => {}
        }
    }
    while let Some(open) = counted.open.pop() {
        counted.set_apart(&open.words);
    }
    counted.done + &counted.apart
}

#[derive(Default)]
struct Counted {
    done: String,
    /// The words that are apart.
    apart: String,
    open: Vec<Open>,
    is_text: bool,
    /// Content in two forms: whether the first was there, for each that is open.
    chosen: Vec<bool>,
    /// How many forms that are not shown are open.
    skipped: usize,
}

/// An element whose words may be apart.
#[derive(Default)]
struct Open {
    name: String,
    words: String,
    is_hidden: bool,
}

impl Counted {
    fn out(&mut self) -> &mut String {
        match self.open.last_mut() {
            Some(open) => &mut open.words,
            None => &mut self.done,
        }
    }

    fn set_apart(&mut self, words: &str) {
        self.apart.push(' ');
        self.apart.push_str(words);
    }

    fn words(&mut self, words: &str) {
        if self.is_text && self.skipped == 0 {
            let shown = words.chars().filter(|letter| !is_hidden(*letter));
            self.out().extend(shown);
        }
    }

    fn start(&mut self, name: &str, tag: &StartTag<()>) {
        match name {
            "t" | "deltext" => self.is_text = !tag.self_closing,
            "choice" => self.chosen.last_mut().into_iter().for_each(|one| *one = true),
            "vanish" if !is_off(tag) => {
                self.open
                    .last_mut()
                    .into_iter()
                    .for_each(|open| open.is_hidden |= open.name == "r");
            }
            _ if tag.self_closing => {}
            "alternatecontent" => self.chosen.push(false),
            "fallback" if self.chosen.last() == Some(&true) => self.skipped += 1,
            name if name == "r" || APART.contains(&name) => {
                self.open.push(Open { name: name.to_owned(), ..Open::default() });
            }
            _ => {}
        }
        self.part(name);
    }

    fn end(&mut self, name: &str) {
        match name {
            "t" | "deltext" => self.is_text = false,
            "alternatecontent" => drop(self.chosen.pop()),
            "fallback" => self.skipped = self.skipped.saturating_sub(1),
            _ => {}
        }
        if self.open.last().is_some_and(|open| open.name == name)
            && let Some(open) = self.open.pop()
        {
            match name == "r" && !open.is_hidden {
                true => self.out().push_str(&open.words),
                false => self.set_apart(&open.words),
            }
        }
        self.part(name);
    }

    /// What parts words.
    fn part(&mut self, name: &str) {
        const PARTS: [&str; 9] = [
            "p",
            "tc",
            "tab",
            "ptab",
            "br",
            "cr",
            "nobreakhyphen",
            "footnotereference",
            "endnotereference",
        ];
        if PARTS.contains(&name) {
            self.out().push(' ');
        }
    }
}

fn is_off(tag: &StartTag<()>) -> bool {
    let value =
        tag.attributes.iter().find(|(name, _)| name.ends_with(b":val") || &name[..] == b"val");
    value.is_some_and(|(_, value)| matches!(&value[..], b"0" | b"false" | b"off"))
}
