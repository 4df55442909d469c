//! Swedish registration numbers: ten digits, `NNNNNN-NNNN`.
//!
//! The first digit is the legal form, the last is a check digit. The third is at least 2, except in
//! a personal identity number, which starts with a date of birth.

use std::fmt;

/// The ten digits of a Swedish registration number, or of a sole trader's personal identity number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RegistrationNumber([u8; 10]);

/// Legal forms by the first digit of the number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// 2: the state, regions, municipalities, parishes.
    Public,
    /// 5: limited companies.
    LimitedCompany,
    /// 7: cooperatives and tenant-owners' associations.
    Cooperative,
    /// 8: non-profit associations and foundations.
    NonProfit,
    /// 9: trading and limited partnerships.
    Partnership,
}

impl RegistrationNumber {
    /// Reads a number with or without hyphen, spaces and the century digits `16` (an organisation)
    /// or `19` and `20` (a person). `None` if it does not have the digits of a number.
    pub fn parse(written: &str) -> Option<RegistrationNumber> {
        let is_mark = |c: char| c == '-' || c == '+' || c == '\u{2013}';
        let compact: String = written.chars().filter(|c| !c.is_whitespace()).collect();
        let (head, tail) = match compact.split_once(is_mark) {
            Some((head, tail)) if tail.len() == 4 => (head, tail),
            Some(_) => return None,
            None => compact.split_at_checked(compact.len().checked_sub(4)?)?,
        };
        let century = ["16", "19", "20"].iter().find_map(|century| head.strip_prefix(century));
        let head = match head.len() {
            8 => century?,
            _ => head,
        };
        let mut digits = [0; 10];
        if head.len() + tail.len() != digits.len() {
            return None;
        }
        for (digit, letter) in digits.iter_mut().zip(head.chars().chain(tail.chars())) {
            *digit = u8::try_from(letter.to_digit(10)?).ok()?;
        }
        Some(RegistrationNumber(digits))
    }

    /// Whether the last digit fits the others (Luhn algorithm).
    pub fn has_valid_check_digit(self) -> bool {
        let products = self.0.iter().enumerate().map(|(index, digit)| {
            let product = if index % 2 == 0 { digit * 2 } else { *digit };
            u32::from(product / 10 + product % 10)
        });
        products.sum::<u32>().is_multiple_of(10)
    }

    /// Whether it is a personal identity number: the third and fourth digits are a month, which
    /// is 20 or more in an organisation's number.
    pub fn is_personal(self) -> bool {
        self.0[2] < 2
    }

    /// The legal form of the first digit; `None` if several share it.
    pub fn form(self) -> Option<Form> {
        match self.0[0] {
            2 => Some(Form::Public),
            5 => Some(Form::LimitedCompany),
            7 => Some(Form::Cooperative),
            8 => Some(Form::NonProfit),
            9 => Some(Form::Partnership),
            _ => None,
        }
    }

    /// The number with a valid check digit.
    pub fn with_valid_check_digit(self) -> RegistrationNumber {
        let mut number = self;
        for digit in 0..10 {
            number.0[9] = digit;
            if number.has_valid_check_digit() {
                return number;
            }
        }
        number
    }
}

impl fmt::Display for RegistrationNumber {
    /// The normal form, `NNNNNN-NNNN`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, digit) in self.0.iter().enumerate() {
            let hyphen = if index == 6 { "-" } else { "" };
            write!(f, "{hyphen}{digit}")?;
        }
        Ok(())
    }
}

impl Form {
    /// The legal form in an organisation's name, if there is one.
    pub fn of_name(name: &str) -> Option<Form> {
        let name = name.trim().to_lowercase();
        let name = name.strip_suffix("(publ)").unwrap_or(&name).trim_end();
        let last = name.rsplit(' ').next().unwrap_or_default();
        let ends = |words: &[&str]| words.iter().any(|word| name.ends_with(&format!(" {word}")));
        if ends(&["ekonomisk förening", "ek. för.", "ek. för", "ek för"]) {
            return Some(Form::Cooperative);
        }
        match last {
            "ab" | "aktiebolag" | "aktiebolaget" => Some(Form::LimitedCompany),
            "hb" | "kb" | "handelsbolag" | "kommanditbolag" => Some(Form::Partnership),
            "kommun" => Some(Form::Public),
            _ if ends(&["ideell förening"]) => Some(Form::NonProfit),
            _ => None,
        }
    }

    /// The word by which messages choose.
    pub fn word(self) -> &'static str {
        match self {
            Form::Public => "public",
            Form::LimitedCompany => "limited-company",
            Form::Cooperative => "cooperative",
            Form::NonProfit => "non-profit",
            Form::Partnership => "partnership",
        }
    }

    /// The first digit of its numbers.
    pub fn digit(self) -> u8 {
        match self {
            Form::Public => 2,
            Form::LimitedCompany => 5,
            Form::Cooperative => 7,
            Form::NonProfit => 8,
            Form::Partnership => 9,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(written: &str) -> RegistrationNumber {
        RegistrationNumber::parse(written).unwrap()
    }

    #[test]
    fn check_digits() {
        for good in ["559269-6313", "556036-0793", "212000-0142", "212000-1355"] {
            assert!(number(good).has_valid_check_digit(), "{good}");
        }
        assert!(!number("559269-6314").has_valid_check_digit());
        assert_eq!(number("559269-6314").with_valid_check_digit().to_string(), "559269-6313");
    }

    #[test]
    fn ways_of_writing() {
        for written in
            ["5592696313", " 559269 6313", "16559269-6313", "165592696313", "559269–6313"]
        {
            assert_eq!(number(written).to_string(), "559269-6313", "{written}");
        }
        let wrong = [
            "",
            "559269",
            "559269-631",
            "559269-63131",
            "SE559269631301",
            "55926-96313",
            "åäö-1234",
        ];
        for written in wrong {
            assert_eq!(RegistrationNumber::parse(written), None, "{written}");
        }
    }

    #[test]
    fn persons_and_forms() {
        assert!(number("19811218-9876").is_personal());
        assert!(!number("559269-6313").is_personal());
        assert_eq!(number("769600-0000").form(), Some(Form::Cooperative));
        assert_eq!(Form::of_name("Cloudist AB"), Some(Form::LimitedCompany));
        assert_eq!(Form::of_name("Storbolaget AB (publ)"), Some(Form::LimitedCompany));
        assert_eq!(Form::of_name("Brf Eken ekonomisk förening"), Some(Form::Cooperative));
        assert_eq!(Form::of_name("Kommunstyrelsen i Storåkra kommun"), Some(Form::Public));
        assert_eq!(Form::of_name("Abba"), None);
    }
}
