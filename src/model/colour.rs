//! Colours: parsing, contrast (WCAG 2.2), lighter variants for dark mode, and the backgrounds of the
//! built-in theme.

/// The backgrounds of links in the built-in theme: the page and a card.
pub const LIGHT: [Colour; 2] = [Colour(0xf6, 0xf5, 0xf1), Colour(0xff, 0xff, 0xff)];
/// As [`LIGHT`], in dark mode.
pub const DARK: [Colour; 2] = [Colour(0x14, 0x18, 0x1a), Colour(0x1c, 0x21, 0x24)];

/// The minimum contrast of text (WCAG 2.2, success criterion 1.4.3).
pub const CONTRAST: f64 = 4.5;

/// A colour by its red, green and blue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour(pub u8, pub u8, pub u8);

impl Colour {
    /// Reads `#rrggbb` or `#rgb`.
    pub fn parse(written: &str) -> Option<Colour> {
        let digits = written.strip_prefix('#')?;
        if !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return None;
        }
        let part = |start: usize, length: usize| {
            let part = digits.get(start..start + length)?;
            let value = u8::from_str_radix(part, 16).ok()?;
            Some(if length == 1 { value * 17 } else { value })
        };
        let length = match digits.len() {
            3 => 1,
            6 => 2,
            _ => return None,
        };
        Some(Colour(part(0, length)?, part(length, length)?, part(2 * length, length)?))
    }

    /// The lowest contrast against any of the backgrounds.
    pub fn least_contrast(self, grounds: &[Colour]) -> f64 {
        grounds.iter().map(|ground| contrast(self, *ground)).fold(f64::MAX, f64::min)
    }

    /// The colour, mixed with as much white as it needs on dark backgrounds.
    pub fn on_dark(self) -> Colour {
        let mixed = |part: u8, white: u16| {
            u8::try_from((u16::from(part) * (20 - white) + 255 * white) / 20).unwrap_or(u8::MAX)
        };
        (0..=20)
            .map(|white| Colour(mixed(self.0, white), mixed(self.1, white), mixed(self.2, white)))
            .find(|colour| colour.least_contrast(&DARK) >= CONTRAST)
            .unwrap_or(Colour(255, 255, 255))
    }

    /// The relative luminance of WCAG 2.2.
    fn luminance(self) -> f64 {
        let linear = |value: u8| {
            let value = f64::from(value) / 255.0;
            if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(self.0) + 0.7152 * linear(self.1) + 0.0722 * linear(self.2)
    }
}

impl std::fmt::Display for Colour {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "#{:02x}{:02x}{:02x}", self.0, self.1, self.2)
    }
}

/// The contrast of two colours, from 1 to 21.
fn contrast(a: Colour, b: Colour) -> f64 {
    let (a, b) = (a.luminance(), b.luminance());
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contrast_is_that_of_wcag() {
        let white = Colour(255, 255, 255);
        assert!((contrast(Colour(0, 0, 0), white) - 21.0).abs() < 1e-9);
        assert!((contrast(Colour::parse("#767676").expect("a colour"), white) - 4.54).abs() < 0.01);
        assert_eq!(Colour::parse("#abc"), Some(Colour(0xaa, 0xbb, 0xcc)));
        assert_eq!(Colour::parse("#ab"), None);
        assert_eq!(Colour::parse("#ååå"), None);
        assert_eq!(Colour::parse("#+a+b+c"), None);
    }

    #[test]
    fn a_dark_colour_is_made_lighter_for_dark_grounds() {
        for written in ["#000000", "#1a2b8c", "#0b5a5c", "#b00020"] {
            let made = Colour::parse(written).expect("a colour").on_dark();
            assert!(made.least_contrast(&DARK) >= CONTRAST, "{written}: {made}");
        }
        let light = Colour::parse("#7fd0c8").expect("a colour");
        assert_eq!(light.on_dark().to_string(), "#7fd0c8");
    }
}
