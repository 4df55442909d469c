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

    /// The colour as light as it must be on dark backgrounds, with its hue and all the chroma that a
    /// screen can show there: mixed with white it would be pale.
    pub fn on_dark(self) -> Colour {
        if self.least_contrast(&DARK) >= CONTRAST {
            return self;
        }
        let [own, a, b] = self.oklab();
        (1..=100)
            .map(|step| own + (1.0 - own) * f64::from(step) / 100.0)
            .map(|lightness| Colour::with_chroma(lightness, a, b))
            .find(|colour| colour.least_contrast(&DARK) >= CONTRAST)
            .unwrap_or(WHITE)
    }

    /// Black or white, whichever is easier to read on it.
    pub fn ink(self) -> Colour {
        let black = Colour(0, 0, 0);
        if contrast(self, WHITE) >= contrast(self, black) { WHITE } else { black }
    }

    /// Lightness and the two axes of colour in Oklab.
    fn oklab(self) -> [f64; 3] {
        let [r, g, b] = [self.0, self.1, self.2].map(linear);
        let l = (0.412_221_470_8 * r + 0.536_332_536_3 * g + 0.051_445_992_9 * b).cbrt();
        let m = (0.211_903_498_2 * r + 0.680_699_545_1 * g + 0.107_396_956_6 * b).cbrt();
        let s = (0.088_302_461_9 * r + 0.281_718_837_6 * g + 0.629_978_700_5 * b).cbrt();
        [
            0.210_454_255_3 * l + 0.793_617_785_0 * m - 0.004_072_046_8 * s,
            1.977_998_495_1 * l - 2.428_592_205_0 * m + 0.450_593_709_9 * s,
            0.025_904_037_1 * l + 0.782_771_766_2 * m - 0.808_675_766_0 * s,
        ]
    }

    /// The colour of a lightness with as much of the chroma as there is.
    fn with_chroma(lightness: f64, a: f64, b: f64) -> Colour {
        let shares = (0..=32).rev().map(|share| f64::from(share) / 32.0);
        let mut parts = shares.map(|share| parts(lightness, a * share, b * share));
        let is_shown = |parts: &[f64; 3]| parts.iter().all(|part| (-1e-4..=1.0001).contains(part));
        let [r, g, b] = parts.find(is_shown).unwrap_or([1.0; 3]).map(byte);
        Colour(r, g, b)
    }

    /// The relative luminance of WCAG 2.2.
    fn luminance(self) -> f64 {
        0.2126 * linear(self.0) + 0.7152 * linear(self.1) + 0.0722 * linear(self.2)
    }
}

impl std::fmt::Display for Colour {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "#{:02x}{:02x}{:02x}", self.0, self.1, self.2)
    }
}

const WHITE: Colour = Colour(255, 255, 255);

/// A part of a colour in linear light.
fn linear(value: u8) -> f64 {
    let value = f64::from(value) / 255.0;
    if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
}

/// Red, green and blue of a colour in Oklab, in linear light.
fn parts(lightness: f64, a: f64, b: f64) -> [f64; 3] {
    let l = (lightness + 0.396_337_777_4 * a + 0.215_803_757_3 * b).powi(3);
    let m = (lightness - 0.105_561_345_8 * a - 0.063_854_172_8 * b).powi(3);
    let s = (lightness - 0.089_484_177_5 * a - 1.291_485_548_0 * b).powi(3);
    [
        4.076_741_662_1 * l - 3.307_711_591_3 * m + 0.230_969_929_2 * s,
        -1.268_438_004_6 * l + 2.609_757_401_1 * m - 0.341_319_396_5 * s,
        -0.004_196_086_3 * l - 0.703_418_614_7 * m + 1.707_614_701_0 * s,
    ]
}

/// A part in linear light as a screen takes it.
fn byte(part: f64) -> u8 {
    let part = part.clamp(0.0, 1.0);
    let encoded = match part <= 0.003_130_8 {
        true => part * 12.92,
        false => 1.055 * part.powf(1.0 / 2.4) - 0.055,
    };
    (0..=u8::MAX).find(|byte| f64::from(*byte) + 0.5 > encoded * 255.0).unwrap_or(u8::MAX)
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

    /// White mixed in would take the distance from grey away.
    #[test]
    fn a_lighter_colour_is_as_strong() {
        for written in ["#8a1538", "#0a5254", "#b00020", "#1a2b8c", "#00693e"] {
            let colour = Colour::parse(written).expect("a colour");
            let chroma = |[_, a, b]: [f64; 3]| a.hypot(b);
            let made = colour.on_dark();
            let share = chroma(made.oklab()) / chroma(colour.oklab());
            assert!(share > 0.9, "{written}: {made} has {share} of it");
        }
    }
}
