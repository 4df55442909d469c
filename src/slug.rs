//! Words → an id of `a-z`, `0-9` and hyphens.

/// The id of some words; empty if none of their letters has an ASCII form.
///
/// `Så här gör vi` becomes `sa-har-gor-vi`.
pub fn slug_of(words: &str) -> String {
    let mut slug = String::new();
    for letter in words.to_lowercase().chars() {
        let plain = plain(letter);
        if plain.is_empty() {
            // A mark inside a word, such as an apostrophe, does not split it.
            if !matches!(letter, '\'' | '’' | '‘' | '`') && !slug.ends_with('-') {
                slug.push('-');
            }
        } else {
            slug.push_str(&plain);
        }
    }
    slug.trim_matches('-').to_owned()
}

fn plain(letter: char) -> String {
    let plain = match letter {
        'a'..='z' | '0'..='9' => return letter.to_string(),
        'å' | 'ä' | 'á' | 'à' | 'â' | 'ã' => "a",
        'ö' | 'ø' | 'ó' | 'ò' | 'ô' | 'õ' => "o",
        'é' | 'è' | 'ê' | 'ë' => "e",
        'í' | 'ì' | 'î' | 'ï' => "i",
        'ü' | 'ú' | 'ù' | 'û' => "u",
        'ý' | 'ÿ' => "y",
        'ç' => "c",
        'ñ' => "n",
        'ð' => "d",
        'æ' => "ae",
        'œ' => "oe",
        'þ' => "th",
        'ß' => "ss",
        _ => "",
    };
    plain.to_owned()
}
