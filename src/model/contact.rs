//! Email addresses, telephone numbers and URLs as written → what is wrong with them as links.

/// What is wrong with contact details.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ContactIssue {
    /// It does not work from abroad, or not as a link; contains the form that does.
    Form(String),
    /// It does not work; contains the correction if there is only one.
    Broken(Option<String>),
}

/// What is wrong with an email address.
pub fn email(written: &str) -> Option<ContactIssue> {
    if is_email(written) {
        return None;
    }
    let mut bare = written.trim().to_owned();
    for prefix in ["mailto:", "<"] {
        bare = bare.strip_prefix(prefix).unwrap_or(&bare).to_owned();
    }
    for at in ["(at)", "[at]", "(a)", "[a]", "(snabel-a)"] {
        bare = bare.replace(at, "@");
    }
    bare.retain(|c| !c.is_whitespace());
    let bare = bare.trim_end_matches(['>', '.', ',', ';']);
    Some(ContactIssue::Broken(is_email(bare).then(|| bare.to_owned())))
}

fn is_email(text: &str) -> bool {
    let Some((local, domain)) = text.split_once('@') else { return false };
    let is_label = |label: &str| {
        !label.is_empty()
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.chars().all(|c| c.is_alphanumeric() || c == '-')
    };
    let local_fits = |c: char| c.is_alphanumeric() || ".!#$%&'*+/=?^_`{|}~-".contains(c);
    !local.is_empty()
        && !local.starts_with('.')
        && !local.ends_with('.')
        && !local.contains("..")
        && local.chars().all(local_fits)
        && domain.contains('.')
        && domain.split('.').all(is_label)
}

/// Country codes of countries whose national numbers start with a 0 that is dropped after the code.
const COUNTRIES: [(&str, &str); 15] = [
    ("AT", "43"),
    ("BE", "32"),
    ("BG", "359"),
    ("CH", "41"),
    ("DE", "49"),
    ("FI", "358"),
    ("FR", "33"),
    ("GB", "44"),
    ("HR", "385"),
    ("IE", "353"),
    ("NL", "31"),
    ("RO", "40"),
    ("SE", "46"),
    ("SI", "386"),
    ("SK", "421"),
];

/// What is wrong with a telephone number in a country.
///
/// Short numbers, and Swedish ones that cannot be reached from abroad (020), are accepted.
pub fn phone(written: &str, country: Option<&str>) -> Option<ContactIssue> {
    let number = written.trim();
    let digits = number.chars().filter(char::is_ascii_digit).count();
    let fits = |c: char| c.is_ascii_digit() || c.is_whitespace() || "+-–()/.".contains(c);
    if !number.chars().all(fits) || !(3..=15).contains(&digits) {
        return Some(ContactIssue::Broken(None));
    }
    let normal = international(number, country)?;
    (normal != written).then_some(ContactIssue::Form(normal))
}

/// The number with country code; `None` if the country is unknown.
fn international(number: &str, country: Option<&str>) -> Option<String> {
    if let Some(rest) = number.strip_prefix("00") {
        return international(&format!("+{rest}"), country);
    }
    if number.starts_with('+') {
        return Some(
            number.replacen("(0)", " ", 1).split_whitespace().collect::<Vec<_>>().join(" "),
        );
    }
    let national = number.trim_start_matches('(').strip_prefix('0')?;
    let (_, code) = COUNTRIES.into_iter().find(|(one, _)| Some(*one) == country)?;
    if code == "46" && national.starts_with("20") {
        return None;
    }
    let groups = national.split(|c: char| c.is_whitespace() || "-–()/.".contains(c));
    let groups: Vec<&str> = groups.filter(|group| !group.is_empty()).collect();
    Some(format!("+{code} {}", groups.join(" ")))
}

/// What is wrong with the URL of a contact form.
pub fn web(written: &str) -> Option<ContactIssue> {
    let is_host = |rest: &str| {
        let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
        host.contains('.') && host.split('.').all(|label| !label.is_empty())
    };
    let is_clean = |text: &str| !text.contains(|c: char| c.is_whitespace() || "<>\"".contains(c));
    match written.split_once("://") {
        Some(("https" | "http", rest)) if is_clean(rest) && is_host(rest) => None,
        None => {
            let bare = written.trim();
            let is_meant = bare.starts_with("www.") && is_clean(bare) && is_host(bare);
            Some(ContactIssue::Broken(is_meant.then(|| format!("https://{bare}"))))
        }
        Some(_) => Some(ContactIssue::Broken(None)),
    }
}

/// What is wrong with the name of a host, which may begin with `*.` for all hosts below it.
pub fn host(written: &str) -> Option<ContactIssue> {
    if is_host_pattern(written) {
        return None;
    }
    // An address is written in the place of the name that is in it.
    let bare = written.trim();
    let bare = bare.split_once("://").map_or(bare, |(_, rest)| rest);
    let name = bare.split(['/', ':', '?', '#']).next().unwrap_or_default().to_lowercase();
    let (star, name) = name.strip_prefix("*.").map_or(("", &*name), |rest| ("*.", rest));
    // As browsers send a name with other letters.
    let sent = url::Host::parse(name).map(|host| format!("{star}{host}"));
    Some(ContactIssue::Broken(sent.ok().filter(|name| is_host_pattern(name) && *name != written)))
}

fn is_host_pattern(name: &str) -> bool {
    is_host(name.strip_prefix("*.").unwrap_or(name)) || is_number(name)
}

/// Whether a text is the number of a host, as addresses have it.
fn is_number(name: &str) -> bool {
    use url::Host::{Ipv4, Ipv6};
    url::Host::parse(name)
        .is_ok_and(|host| matches!(host, Ipv4(_) | Ipv6(_)) && host.to_string() == name)
}

/// Whether a text is the full name of a host, in lower case.
fn is_host(name: &str) -> bool {
    let is_label = |label: &str| {
        (1..=63).contains(&label.len())
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b"-_".contains(&b))
    };
    let labels = || name.split('.');
    let ends_in_letters =
        labels().next_back().is_some_and(|top| top.contains(|c: char| c.is_ascii_lowercase()));
    name.len() <= 253 && labels().count() > 1 && labels().all(is_label) && ends_in_letters
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(text: &str) -> Option<ContactIssue> {
        Some(ContactIssue::Form(text.into()))
    }

    #[test]
    fn emails() {
        for good in ["info@example.se", "a.b+c@sub.example.co.uk", "dataskydd@företaget.se"] {
            assert_eq!(email(good), None, "{good}");
        }
        for (written, corrected) in [
            ("mailto:info@example.se", Some("info@example.se")),
            ("info (at) example.se", Some("info@example.se")),
            ("info@example.se.", Some("info@example.se")),
            ("info @example.se", Some("info@example.se")),
            ("<info@example.se>", Some("info@example.se")),
            ("info@example", None),
            ("info.example.se", None),
            ("info@@example.se", None),
            ("info@example..se", None),
            ("info@example.se, gdpr@example.se", None),
            ("", None),
        ] {
            assert_eq!(
                email(written),
                Some(ContactIssue::Broken(corrected.map(str::to_owned))),
                "{written}"
            );
        }
    }

    #[test]
    fn hosts() {
        for good in [
            "example.net",
            "*.example.net",
            "xn--bcher-kva.example",
            "a-1.b_c.co.uk",
            "192.0.2.1",
            "[2001:db8::1]",
        ] {
            assert_eq!(host(good), None, "{good}");
        }
        for (written, fixed) in [
            ("https://cdn.example.net/x.js?y", Some("cdn.example.net")),
            ("Example.NET:443", Some("example.net")),
            (" *.example.net ", Some("*.example.net")),
            ("*", None),
            ("*.*.example.net", None),
            ("example", None),
            ("-a.example.net", None),
            ("a..example.net", None),
            ("*.Bücher.example", Some("*.xn--bcher-kva.example")),
            ("[2001:DB8::1]", None),
            ("999.1.1.1", None),
            ("", None),
        ] {
            assert_eq!(
                host(written),
                Some(ContactIssue::Broken(fixed.map(str::to_owned))),
                "{written}"
            );
        }
    }

    #[test]
    fn phones() {
        for good in
            ["+46 8 123 456 00", "+46 10-788 20 30", "112 14", "020-123 456", "+1 (415) 555-0100"]
        {
            assert_eq!(phone(good, Some("SE")), None, "{good}");
        }
        assert_eq!(phone("08-123 456 00", Some("SE")), form("+46 8 123 456 00"));
        assert_eq!(phone("070/123 45 67", Some("SE")), form("+46 70 123 45 67"));
        assert_eq!(phone("(08) 123 456 00", Some("SE")), form("+46 8 123 456 00"));
        assert_eq!(phone("+46 (0)8 123 456 00", Some("SE")), form("+46 8 123 456 00"));
        assert_eq!(phone("+46(0)8-123 456 00", None), form("+46 8-123 456 00"));
        assert_eq!(phone("0046 8 123 456 00", None), form("+46 8 123 456 00"));
        assert_eq!(phone("020 7946 0000", Some("GB")), form("+44 20 7946 0000"));
        assert_eq!(phone("08-123 456 00", None), None);
        assert_eq!(phone("06 1234 5678", Some("IT")), None);
        assert_eq!(phone("växel 08-123 456 00", Some("SE")), Some(ContactIssue::Broken(None)));
    }

    #[test]
    fn webs() {
        for good in ["https://www.example.se/kontakt/", "http://example.se"] {
            assert_eq!(web(good), None, "{good}");
        }
        let corrected = Some("https://www.example.se/kontakt".to_owned());
        assert_eq!(web("www.example.se/kontakt"), Some(ContactIssue::Broken(corrected)));
        for broken in ["/kontakt", "htps://example.se", "https://example", "https://a b.se"] {
            assert_eq!(web(broken), Some(ContactIssue::Broken(None)), "{broken}");
        }
    }
}
