//! Whether a file is from before consent, by its name.

use clap::ValueEnum;

/// When evidence was recorded, with regard to consent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, ValueEnum)]
pub enum ConsentState {
    /// Before the visitor has chosen anything.
    Before,
    /// After refusing.
    Refused,
    /// After accepting.
    Accepted,
}

/// Words of file names that say it, in the languages of klartext.
const WORDS: [(ConsentState, &[&str]); 3] = [
    (ConsentState::Before, &["before", "före", "fore", "innan"]),
    (
        ConsentState::Refused,
        &[
            "refused",
            "refusing",
            "refusal",
            "rejected",
            "rejecting",
            "declined",
            "nekat",
            "avvisat",
        ],
    ),
    (ConsentState::Accepted, &["accepted", "accepting", "godkänt", "godkant", "samtyckt"]),
];

impl ConsentState {
    /// What the name of a file says: one of the words, as a word of its own. Nothing where it has none, or
    /// words that say otherwise.
    pub fn of_name(path: &str) -> Option<ConsentState> {
        let name = path.rsplit(['/', '\\']).next().unwrap_or(path).to_lowercase();
        let words: Vec<&str> = name.split(|letter: char| !letter.is_alphanumeric()).collect();
        let said = |known: &&(ConsentState, &[&str])| known.1.iter().any(|one| words.contains(one));
        let mut states = WORDS.iter().filter(said).map(|(state, _)| *state);
        let first = states.next()?;
        states.next().is_none().then_some(first)
    }

    /// The word by which messages choose.
    pub fn word(self) -> &'static str {
        match self {
            ConsentState::Before => "before",
            ConsentState::Refused => "refused",
            ConsentState::Accepted => "accepted",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::ConsentState::{self, Accepted, Before, Refused};

    #[test]
    fn a_name_says_the_state_only_in_a_word_of_its_own() {
        for (name, state) in [
            ("before.har", Some(Before)),
            ("site/after-refusing.har", Some(Refused)),
            ("2026-11-30 Accepted.json", Some(Accepted)),
            ("före-samtycke.har", Some(Before)),
            ("visit.har", None),
            ("beforehand.har", None),
            ("before-and-accepted.har", None),
            ("accepted/visit.har", None),
        ] {
            assert_eq!(ConsentState::of_name(name), state, "{name}");
        }
    }
}
