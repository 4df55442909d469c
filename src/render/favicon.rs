//! The site's mark in a browser's tab: its logo where that is a square drawing, else the initial of its
//! name on its accent, else klartext's own mark in that colour. The same bytes on every machine.

use crate::model::Settings;
use crate::model::colour::Colour;
use crate::render::assets::{BUILT_IN_ACCENT, colour};

/// The drawing; `logo` is the file that the settings name.
pub fn favicon(settings: &Settings, logo: Option<&[u8]>, built_in: &str) -> String {
    let drawn = logo.and_then(|logo| std::str::from_utf8(logo).ok());
    if let Some(logo) = drawn.filter(|logo| is_square_drawing(logo)) {
        return logo.to_owned();
    }
    let accent = colour(settings.theme.accent.as_deref());
    let accent = accent.as_deref().unwrap_or(BUILT_IN_ACCENT);
    match (initial(settings), Colour::parse(accent)) {
        (Some(initial), Some(ground)) => letter(initial, accent, ground.ink()),
        _ => built_in.replace(BUILT_IN_ACCENT, accent),
    }
}

fn letter(initial: char, accent: &str, ink: Colour) -> String {
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 32 32\">\
         <rect width=\"32\" height=\"32\" rx=\"7\" fill=\"{accent}\"/>\
         <text x=\"16\" y=\"23.2\" font-family=\"system-ui,-apple-system,'Segoe UI',Roboto,Arial,sans-serif\" \
         font-size=\"20\" font-weight=\"700\" text-anchor=\"middle\" fill=\"{ink}\">{initial}</text></svg>\n"
    )
}

/// The first letter or digit of the site's name in its first language, as a capital.
fn initial(settings: &Settings) -> Option<char> {
    let name = settings.theme.name.as_deref().or(settings.title.as_deref())?;
    let language = settings.languages.first()?;
    let first = name.in_language(language)?.chars().find(|letter| letter.is_alphanumeric())?;
    let mut capital = first.to_uppercase();
    // A letter whose capital is two stays as it is.
    capital.next().filter(|_| capital.next().is_none()).or(Some(first))
}

/// Whether a file is an SVG whose view box is as wide as it is high, or nearly.
fn is_square_drawing(file: &str) -> bool {
    let Some((_, drawing)) = file.split_once("<svg") else { return false };
    let Some(head) = drawing.split('>').next() else { return false };
    let Some((_, view)) = head.split_once("viewBox=") else { return false };
    let numbers =
        view.trim_start_matches(['"', '\'']).split(['"', '\'']).next().unwrap_or_default();
    let numbers = numbers.split([' ', ',']).filter(|one| !one.is_empty());
    let numbers: Vec<f64> = numbers.filter_map(|one| one.parse().ok()).collect();
    matches!(numbers.as_slice(), [_, _, width, height] if (0.8..=1.25).contains(&(width / height)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_square_drawing_is_its_own_mark_and_a_wide_one_is_not() {
        let drawing =
            |view: &str| format!("<?xml version='1.0'?><svg {view}><path d='M0 0'/></svg>");
        let settings = Settings::default();
        let made = |logo: &str| favicon(&settings, Some(logo.as_bytes()), "built in");
        let square = drawing("viewBox=\"0 0 48 50\"");
        assert_eq!(made(&square), square);
        for other in ["viewBox='0 0 200 50'", "width='4'", "viewBox='0 0 x y'", "viewBox='0 0 1 0'"]
        {
            assert_eq!(made(&drawing(other)), "built in", "{other}");
        }
        assert_eq!(favicon(&settings, Some(&[0xff, 0xfe]), "built in"), "built in");
        assert_eq!(favicon(&settings, None, "built in"), "built in");
    }
}
