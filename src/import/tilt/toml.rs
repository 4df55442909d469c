//! A `notice.toml` that is being written: tables with keys and comments, in the order they are added.
//! Values are toml_edit's to write; it has no comment between keys, so the lines are written here.

use crate::toml_writer;

pub use crate::toml_writer::quoted;

/// A text in TOML.
#[derive(Default)]
pub struct Toml {
    text: String,
}

impl Toml {
    /// The text so far.
    pub fn into_text(self) -> String {
        self.text
    }

    /// Begins a table.
    pub fn table(&mut self, name: &str) {
        self.blank();
        self.text.push_str(&format!("[{name}]\n"));
    }

    /// An empty line.
    pub fn blank(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
    }

    /// A comment, line by line.
    pub fn comment(&mut self, words: &str) {
        for line in words.lines().map(clean).filter(|line| !line.trim().is_empty()) {
            self.text.push_str(&format!("# {}\n", line.trim()));
        }
    }

    /// A key with a value that is TOML.
    pub fn key(&mut self, key: &str, value: &str) {
        self.text.push_str(&format!("{key} = {value}\n"));
    }

    /// A key with words.
    pub fn words(&mut self, key: &str, words: &str) {
        self.key(key, &quoted(words));
    }

    /// A key with a list of words.
    pub fn list(&mut self, key: &str, items: &[String]) {
        self.key(key, &list(items));
    }

    /// A key with inline tables: a list, or a single one without brackets.
    pub fn entries(&mut self, key: &str, entries: &[String]) {
        match entries {
            [] => {}
            [one] => self.key(key, &format!("{{ {one} }}")),
            several => {
                self.text.push_str(&format!("{key} = [\n"));
                several.iter().for_each(|one| self.text.push_str(&format!("  {{ {one} }},\n")));
                self.text.push_str("]\n");
            }
        }
    }
}

/// A list of words in TOML.
pub fn list(items: &[String]) -> String {
    toml_writer::list(items.iter().map(String::as_str))
}

/// What TOML takes in a comment.
fn clean(line: &str) -> String {
    line.chars().map(|one| if one.is_control() { ' ' } else { one }).collect()
}
