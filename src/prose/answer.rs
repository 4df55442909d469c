//! Whether a text has an answer in it: a number, an event, a law by its name, something that is
//! done. The words that say nothing stand in `language.toml` under `[answer]`.

#![expect(
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "positions that were found in this text"
)]

use std::ops::Range;

use serde::Deserialize;

/// The words of one language that say nothing, and those that begin an answer. `word*` is the
/// beginning of a word, `*word` its end; all but `law` in small letters.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default, rename_all = "kebab-case")]
pub struct AnswerWords {
    /// Words that say nothing by themselves.
    pub small: Vec<String>,
    /// What begins a time or an event: "until", "as long as".
    pub time: Vec<String>,
    /// What begins a further time: "thereafter".
    pub then: Vec<String>,
    /// What makes a time depend on the controller's own view: "needed".
    pub need: Vec<String>,
    /// What names no event by itself: "data", "kept".
    pub empty: Vec<String>,
    /// An amount that is none: "several".
    pub amount: Vec<String>,
    /// Units of time.
    pub unit: Vec<String>,
    /// What makes a unit a number: "one", "each".
    pub one: Vec<String>,
    /// What happens at regular times: "yearly".
    pub regular: Vec<String>,
    /// How the names of laws look.
    pub law: Vec<String>,
    /// Laws that give no time, and words for laws that name none.
    pub law_open: Vec<String>,
    /// What comes before a number that counts no time: "article".
    pub article: Vec<String>,
    /// What any purpose is about.
    pub activity: Vec<String>,
    /// What anybody is called.
    pub party: Vec<String>,
    /// What any data is called.
    pub data: Vec<String>,
    /// What begins that which data is about.
    pub about: Vec<String>,
    /// What joins two items: "and".
    pub and: Vec<String>,
}

/// Whether a criterion for a time can be worked out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Criterion {
    /// It can.
    Answered,
    /// It can, but for what follows: these bytes of the text.
    OpenEnd(Range<usize>),
    /// It cannot: there is no number, event or law in it.
    Vague,
}

/// A word with its bytes in the text.
struct Word {
    span: Range<usize>,
    lower: String,
}

/// What a part of a criterion is.
#[derive(PartialEq, Eq)]
enum Part {
    Answer,
    Open,
    Other,
}

impl AnswerWords {
    /// Whether a language has such words at all.
    pub fn is_empty(&self) -> bool {
        self.small.is_empty()
    }

    /// Whether a text that gives criteria for a time has an answer in it. `numbers` are the small
    /// numbers in words.
    pub fn criterion(&self, text: &str, numbers: &[String]) -> Criterion {
        let words = words(text);
        let mut is_answered = false;
        let mut open_end = None;
        for clause in self.clauses(text, &words) {
            let part = match self.has_number(text, clause, numbers) || self.names_law(text, clause)
            {
                true => Part::Answer,
                false => self.event(clause),
            };
            let first = clause.first().map_or(0, |word| word.span.start);
            let last = clause.last().map_or(0, |word| word.span.end);
            if part == Part::Answer {
                is_answered = true;
                open_end = None;
            } else if self.is_further_time(clause, part == Part::Open) {
                open_end = Some(first..last);
            }
        }
        match (is_answered, open_end) {
            (true, Some(span)) => Criterion::OpenEnd(span),
            (true, None) => Criterion::Answered,
            (false, _) => Criterion::Vague,
        }
    }

    /// Whether a clause begins a further time, or one that begins with it depends on a need: "and afterwards
    /// for the necessary time".
    fn is_further_time(&self, clause: &[Word], is_open: bool) -> bool {
        let starts = |from: usize| {
            let rest = clause.get(from..).unwrap_or_default();
            self.then.iter().any(|then| begins(rest, then))
        };
        let is_needed = || clause.iter().any(|word| is_in(&self.need, &word.lower));
        is_open && self.then.iter().any(|then| holds(clause, then))
            || (starts(0) || starts(1)) && is_needed()
    }

    /// Whether each word of a text is small or one of `list`, so that it says nothing.
    pub fn says_nothing(&self, text: &str, lists: &[&[String]]) -> bool {
        !self.is_empty() && words(text).iter().all(|word| self.is_hollow(word, lists))
    }

    /// The first item of the name of a data category that can be any data: "activities" in
    /// "comments and activities". What follows "about" something named belongs to it.
    pub fn generic_item<'a>(&self, text: &'a str) -> Option<&'a str> {
        let words = words(text);
        for item in self.clauses(text, &words) {
            let (Some(first), Some(last)) = (item.first(), item.last()) else { continue };
            let is_about = |word: &Word| self.about.contains(&word.lower);
            // "About you or a relative, …": a part of what follows, and no item.
            if !is_about(first) && item.iter().all(|word| self.is_hollow(word, &[&self.data])) {
                return Some(&text[first.span.start..last.span.end]);
            }
            if item.iter().any(is_about) {
                return None;
            }
        }
        None
    }

    fn is_hollow(&self, word: &Word, lists: &[&[String]]) -> bool {
        self.small.contains(&word.lower) || lists.iter().any(|list| is_in(list, &word.lower))
    }

    /// A text in parts, as commas, full stops and "and" divide it.
    fn clauses<'a>(&self, text: &str, words: &'a [Word]) -> Vec<&'a [Word]> {
        let mut clauses = Vec::new();
        let mut start = 0;
        for index in 1..words.len() {
            let between = &text[words[index - 1].span.end..words[index].span.start];
            let is_mark = between.contains([',', ';', '.', ':', '(', ')', '\n', '–']);
            let joins = self.and.iter().any(|and| begins(&words[index..], and));
            if is_mark || joins {
                clauses.push(&words[start..index]);
                start = index;
            }
        }
        clauses.push(&words[start.min(words.len())..]);
        clauses.retain(|clause| !clause.is_empty());
        clauses
    }

    /// A number other than an article of a law, or a unit of time with "one" or "each".
    fn has_number(&self, text: &str, clause: &[Word], numbers: &[String]) -> bool {
        let before = |index: usize| index.checked_sub(1).map(|before| &clause[before].lower);
        (0..clause.len()).any(|index| {
            let word = &clause[index].lower;
            let of_article = before(index).is_some_and(|word| self.article.contains(word));
            let sign = text[clause[index].span.end..].trim_start().starts_with('§');
            let digits = word.starts_with(|c: char| c.is_ascii_digit()) && !of_article && !sign;
            let in_words = numbers.contains(word) && !of_article;
            let counted = self.unit.contains(word)
                && (index.saturating_sub(2)..index).any(|at| self.one.contains(&clause[at].lower))
                && !clause.iter().any(|word| self.amount.contains(&word.lower));
            digits || in_words || counted || self.regular.contains(word)
        })
    }

    fn names_law(&self, text: &str, clause: &[Word]) -> bool {
        clause.iter().any(|word| {
            let written = &text[word.span.clone()];
            is_in(&self.law, written) && !self.law_open.contains(&word.lower)
        }) && !self.law_open.iter().any(|open| open.contains(' ') && holds(clause, open))
    }

    /// What follows "until", "while" and the like: an event where it says something, open where it
    /// depends on a need or says nothing.
    fn event(&self, clause: &[Word]) -> Part {
        let mut starts: Vec<usize> = Vec::new();
        for at in 0..clause.len() {
            let fits = |time: &&String| begins(&clause[at..], time);
            let length = self.time.iter().filter(fits).map(|time| time.split(' ').count()).max();
            starts.extend(length.map(|length| at + length));
        }
        if starts.is_empty() {
            return Part::Other;
        }
        let ends = starts.iter().skip(1).copied().chain([clause.len()]);
        let mut part = Part::Open;
        for (start, end) in starts.iter().zip(ends) {
            let event = &clause[(*start).min(end)..end];
            // "After the account is closed as long as needed": the need decides when it ends.
            if event.iter().any(|word| is_in(&self.need, &word.lower)) {
                part = Part::Open;
            } else if self.is_event(event) {
                part = Part::Answer;
            }
        }
        part
    }

    fn is_event(&self, words: &[Word]) -> bool {
        let is_amount = words.iter().any(|word| self.amount.contains(&word.lower));
        let says = |word: &Word| {
            let is_unit = is_amount && self.unit.contains(&word.lower);
            !is_unit && !self.is_hollow(word, &[&self.empty, &self.time])
        };
        words.iter().any(says)
    }
}

/// The words of a text: letters, digits and hyphens inside, "1999:1078" as one.
fn words(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut from = 0;
    while let Some(start) = text[from..].find(char::is_alphanumeric).map(|at| from + at) {
        let is_end = |c: char| !c.is_alphanumeric() && !matches!(c, '-' | '’' | '\'');
        let end = text[start..].find(is_end).map_or(text.len(), |length| start + length);
        words.push(Word { span: start..end, lower: text[start..end].to_lowercase() });
        from = end;
    }
    words
}

/// Whether a word is in a list, by its beginning (`word*`), its end (`*word`) or as a whole.
fn is_in(list: &[String], word: &str) -> bool {
    list.iter().any(|entry| match (entry.strip_suffix('*'), entry.strip_prefix('*')) {
        (Some(stem), _) => word.starts_with(stem),
        (_, Some(end)) => word.ends_with(end) && word.len() > end.len(),
        _ => word == entry,
    })
}

fn begins(words: &[Word], phrase: &str) -> bool {
    let mut words = words.iter();
    phrase.split(' ').all(|part| words.next().is_some_and(|word| word.lower == part))
}

fn holds(words: &[Word], phrase: &str) -> bool {
    (0..words.len()).any(|at| begins(&words[at..], phrase))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_match_by_beginning_end_or_whole() {
        let list = ["need*".to_owned(), "*lagen".to_owned(), "law".to_owned()];
        assert!(is_in(&list, "needed") && is_in(&list, "arkivlagen") && is_in(&list, "law"));
        assert!(!is_in(&list, "lagen") && !is_in(&list, "laws") && !is_in(&list, "unneeded"));
    }
}
