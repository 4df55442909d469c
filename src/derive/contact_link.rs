//! Ways of contact as written → links to them: the only maker of `mailto:` and `tel:`.
//!
//! A detail that does not work has no link; the rule `contact-malformed` reports it.

use crate::model::contact::{self, ContactIssue};
use crate::url_encode::encode;

/// What an email address may have before its `@` that means nothing in a link.
const PLAIN: &[u8] = b"!$'*+=";

/// The link to an email address. What would begin the subject or another recipient is encoded.
pub fn email_link(written: &str) -> Option<String> {
    works(contact::email(written))?;
    let (local, domain) = written.rsplit_once('@')?;
    Some(format!("mailto:{}@{domain}", encode(local, PLAIN)))
}

/// The link to a telephone number: only its digits, and the plus of a country's code.
pub fn phone_link(written: &str) -> Option<String> {
    works(contact::phone(written, None))?;
    let plus = if written.trim_start().starts_with('+') { "+" } else { "" };
    let digits: String = written.chars().filter(char::is_ascii_digit).collect();
    Some(format!("tel:{plus}{digits}"))
}

/// The link to a page.
pub fn web_link(written: &str) -> Option<String> {
    works(contact::web(written))?;
    Some(written.to_owned())
}

fn works(fault: Option<ContactIssue>) -> Option<()> {
    (!matches!(fault, Some(ContactIssue::Broken(_)))).then_some(())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_would_steer_the_letter_is_encoded_or_has_no_link() {
        assert_eq!(email_link("info@example.se").as_deref(), Some("mailto:info@example.se"));
        assert_eq!(email_link("a+b@example.se").as_deref(), Some("mailto:a+b@example.se"));
        assert_eq!(
            email_link("a?bcc=evil&body=x#y%0d@example.se").as_deref(),
            Some("mailto:a%3Fbcc=evil%26body=x%23y%250d@example.se")
        );
        for broken in [
            "a@b.se?bcc=evil@evil.example&body=x",
            "a@b.se,evil@evil.example",
            "a@b.se%0d%0aBcc:",
            "&#x3c;script@b.se\"",
            "a@b",
        ] {
            assert_eq!(email_link(broken), None, "{broken}");
        }
        assert_eq!(phone_link("+46 (0)40-628 04 00").as_deref(), Some("tel:+460406280400"));
        assert_eq!(phone_link("112;ext=1"), None);
        assert_eq!(web_link("https://example.se/a b"), None);
        assert_eq!(web_link("javascript:alert(1)"), None);
    }

    proptest! {
        #[test]
        fn a_link_has_one_address_and_nothing_else(written in "[a-z.?&#%+,;:@/ \"<>å]{0,24}") {
            if let Some(link) = email_link(&written) {
                let address = link.strip_prefix("mailto:").unwrap();
                prop_assert_eq!(crate::url_encode::decode(address).unwrap(), written.as_str());
                prop_assert!(!address.contains(['?', '&', '#', ',', ';', ':', ' ', '"', '<', '>']));
            }
            if let Some(link) = phone_link(&written) {
                let digits = link.strip_prefix("tel:").unwrap();
                prop_assert!(digits.trim_start_matches('+').bytes().all(|b| b.is_ascii_digit()));
            }
        }
    }
}
