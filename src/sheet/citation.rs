//! "Arts. 13(1)(c) and (e), 14(1)(c)–(e) GDPR" → the places in the GDPR that it names.

#![expect(clippy::string_slice, reason = "positions that were found in this text")]

/// A place in the GDPR.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Citation {
    /// The article.
    pub article: u16,
    /// Its paragraph, where one is named.
    pub paragraph: Option<u16>,
    /// Its letter, where one is named.
    pub letter: Option<char>,
}

/// The places in the GDPR that a rule's law names; other laws and decisions are skipped.
pub fn citations(law: &str) -> Vec<Citation> {
    law.split(';').flat_map(clause).collect()
}

fn clause(clause: &str) -> Vec<Citation> {
    let Some(end) = clause.find(" GDPR") else { return Vec::new() };
    let clause = &clause[..end];
    let start =
        ["Arts. ", "Art. "].iter().filter_map(|word| Some(clause.rfind(word)? + word.len()));
    match start.max() {
        Some(start) => read(&clause[start..]),
        None => Vec::new(),
    }
}

/// Reads numbers, bracketed numbers and bracketed letters; a dash between two makes a range.
fn read(text: &str) -> Vec<Citation> {
    let mut found: Vec<Citation> = Vec::new();
    let mut is_range = false;
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
        if end > 0 {
            let article = rest[..end].parse().unwrap_or_default();
            let from = found.last().map_or(article, |last| last.article + 1);
            let articles = if is_range { from..=article } else { article..=article };
            found.extend(articles.map(|article| Citation {
                article,
                paragraph: None,
                letter: None,
            }));
            is_range = false;
            rest = &rest[end..];
            continue;
        }
        if let Some((inside, after)) = rest.strip_prefix('(').and_then(|rest| rest.split_once(')'))
        {
            bracketed(
                &mut found,
                inside,
                is_range,
                !text[..text.len() - rest.len()].ends_with(' '),
            );
            is_range = false;
            rest = after;
            continue;
        }
        match first {
            '–' => is_range = true,
            // Words between, such as "second subparagraph" and "recital", end a range.
            c if c.is_alphabetic() => is_range = false,
            _ => {}
        }
        rest = &rest[first.len_utf8()..];
    }
    found
}

/// A paragraph or letter: it completes the previous place if it follows directly, else it is another
/// place in the same article.
fn bracketed(found: &mut Vec<Citation>, inside: &str, is_range: bool, is_joined: bool) {
    let Some(last) = found.last().copied() else { return };
    let mut place = last;
    match (inside.parse::<u16>(), inside.chars().next()) {
        (Ok(paragraph), _) => {
            if is_range {
                let from = last.paragraph.map_or(paragraph, |before| before + 1);
                let between = (from..paragraph)
                    .map(|paragraph| Citation { paragraph: Some(paragraph), ..last });
                found.extend(between);
            }
            place.paragraph = Some(paragraph);
            place.letter = None;
        }
        (Err(_), Some(letter)) => {
            if let (true, Some(before)) = (is_range, last.letter) {
                let between = (before..letter).skip(1);
                found.extend(between.map(|letter| Citation { letter: Some(letter), ..last }));
            }
            place.letter = Some(letter);
        }
        (Err(_), None) => return,
    }
    let completes = is_joined && !is_range && last.letter.is_none();
    if completes {
        found.pop();
    }
    found.push(place);
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The places as "13-1-c".
    fn read(law: &str) -> String {
        let words = citations(law).into_iter().map(|one| {
            let mut text = one.article.to_string();
            text.extend(one.paragraph.map(|paragraph| format!("-{paragraph}")));
            text.extend(one.letter.map(|letter| format!("-{letter}")));
            text
        });
        words.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn reads_what_rules_cite() {
        for (law, expected) in [
            ("Art. 26 GDPR; CJEU C-210/16 (2018)", "26"),
            ("Arts. 13(2)(a) and 14(2)(a) GDPR", "13-2-a 14-2-a"),
            ("Arts. 13(1)(c) and (e), 14(1)(c)–(e) GDPR", "13-1-c 13-1-e 14-1-c 14-1-d 14-1-e"),
            ("Arts. 12(2), 13(1)(a)–(b) and 14(1)(a)–(b) GDPR", "12-2 13-1-a 13-1-b 14-1-a 14-1-b"),
            ("Arts. 13(1)(f), 14(1)(f) and 44–49 GDPR", "13-1-f 14-1-f 44 45 46 47 48 49"),
            (
                "Arts. 12(1) and 13(1)(c), (e) GDPR; CNIL SAN-2020-008 (Carrefour)",
                "12-1 13-1-c 13-1-e",
            ),
            ("Art. 21(2)–(4) GDPR", "21-2 21-3 21-4"),
            ("Art. 9(2)(b) and (g)–(j) GDPR", "9-2-b 9-2-g 9-2-h 9-2-i 9-2-j"),
            ("Arts. 7(3), 12–14 and 21(4) GDPR", "7-3 12 13 14 21-4"),
            ("WP260 rev.01, Arts. 13(1)(e) and 14(1)(e) GDPR", "13-1-e 14-1-e"),
            ("Section 15 of an Act (2018:1200), Art. 13 GDPR", "13"),
            ("Art. 6(1), second subparagraph, GDPR", "6-1"),
            ("Recital 60 GDPR", ""),
            ("Art. 5(3) of Directive 2002/58/EC", ""),
            ("", ""),
        ] {
            assert_eq!(read(law), expected, "{law}");
        }
    }
}
