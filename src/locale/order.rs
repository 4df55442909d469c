//! The order of words in a language: Swedish has Å after Z, English has it with A. The letters come from
//! `language.toml`; what is not among them is sorted as its letter without a mark, or by its number.

use std::cmp::Ordering;

/// How a language sorts.
pub struct WordOrder {
    letters: Vec<char>,
}

impl WordOrder {
    /// The order of a language with these letters; without any, of the Latin ones.
    pub fn of(alphabet: &str) -> WordOrder {
        let letters = if alphabet.is_empty() { "abcdefghijklmnopqrstuvwxyz" } else { alphabet };
        WordOrder { letters: letters.chars().collect() }
    }

    /// Which of two words comes first.
    pub fn compare(&self, one: &str, other: &str) -> Ordering {
        let key = |word: &str| word.chars().filter_map(|c| self.place(c)).collect::<Vec<_>>();
        key(one).cmp(&key(other)).then_with(|| one.cmp(other))
    }

    /// The letter under which a word is listed: É with E, Å with A where the language has it so. None
    /// for a word without letters and digits.
    pub fn letter(&self, word: &str) -> Option<String> {
        let first = word.chars().find(|letter| letter.is_alphanumeric())?;
        if first.is_numeric() {
            return Some("0–9".to_owned());
        }
        Some(self.known(first).to_uppercase().collect())
    }

    /// A letter in small, as the language has it.
    fn known(&self, letter: char) -> char {
        let small = letter.to_lowercase().next().unwrap_or(letter);
        if self.letters.contains(&small) { small } else { without_mark(small) }
    }

    /// Blanks before digits, digits before letters, letters of the language before others.
    fn place(&self, c: char) -> Option<(u8, u32)> {
        if c.is_numeric() {
            return Some((1, c.into()));
        }
        if !c.is_alphabetic() {
            return (c == ' ').then_some((0, 0));
        }
        let known = self.known(c);
        let place = self.letters.iter().position(|one| *one == known);
        let place = place.and_then(|place| u32::try_from(place).ok());
        Some(place.map_or((3, known.into()), |place| (2, place)))
    }
}

/// The Latin letter below a mark.
fn without_mark(letter: char) -> char {
    match letter {
        'à'..='æ' | 'ā' | 'ă' | 'ą' => 'a',
        'ç' | 'ć' | 'č' => 'c',
        'ď' | 'đ' | 'ð' => 'd',
        'è'..='ë' | 'ē' | 'ė' | 'ę' | 'ě' => 'e',
        'ğ' | 'ģ' => 'g',
        'ì'..='ï' | 'ī' | 'į' | 'ı' => 'i',
        'ķ' => 'k',
        'ļ' | 'ľ' | 'ł' => 'l',
        'ñ' | 'ń' | 'ņ' | 'ň' => 'n',
        'ò'..='ö' | 'ø' | 'ō' | 'ő' | 'œ' => 'o',
        'ŕ' | 'ř' => 'r',
        'ś' | 'ş' | 'š' | 'ș' | 'ß' => 's',
        'ţ' | 'ť' | 'ț' | 'þ' => 't',
        'ù'..='ü' | 'ū' | 'ů' | 'ű' | 'ų' => 'u',
        'ý' | 'ÿ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SWEDISH: &str = "abcdefghijklmnopqrstuvwxyzåäö";

    #[test]
    fn each_language_has_its_own_order() {
        let sorted = |alphabet: &str| {
            let order = WordOrder::of(alphabet);
            let mut words =
                ["Öland", "Zinkgruvan", "Åre", "Ängelholm", "Arboga", "Édouard", "el", "7 hav"];
            words.sort_by(|one, other| order.compare(one, other));
            words.join(" ")
        };
        assert_eq!(sorted(SWEDISH), "7 hav Arboga Édouard el Zinkgruvan Åre Ängelholm Öland");
        assert_eq!(sorted(""), "7 hav Ängelholm Arboga Åre Édouard el Öland Zinkgruvan");
        let order = WordOrder::of(SWEDISH);
        assert_eq!(order.compare("Bo här", "Boende"), Ordering::Less);
    }

    #[test]
    fn words_are_listed_under_the_letters_of_the_language() {
        let letters = |alphabet: &str| {
            let order = WordOrder::of(alphabet);
            ["åre", "Édouard", "(el)", "7 sjöar", "…"].map(|word| order.letter(word))
        };
        let some = |letter: &str| Some(letter.to_owned());
        assert_eq!(letters(SWEDISH), [some("Å"), some("E"), some("E"), some("0–9"), None]);
        assert_eq!(letters("").first(), Some(&some("A")));
    }
}
