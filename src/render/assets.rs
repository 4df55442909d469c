//! Static files → files with a fingerprint in their names, and the way from name to file.

#![expect(clippy::string_slice, reason = "positions that were found in this text")]

use std::collections::BTreeMap;
use std::fmt::Write;

use sha2::{Digest, Sha256};

use crate::model::colour::Colour;
use crate::model::{Theme as Settings, is_font_list};

/// A file that pages refer to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asset {
    /// Its address in the site (`static/klartext.1a2b3c4d.css`).
    pub address: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// The static files of a site by the names a template knows them by (`klartext.css`).
#[derive(Clone, Debug, Default)]
pub struct Assets {
    files: BTreeMap<String, Asset>,
}

impl Assets {
    /// Names each file by what it holds, so that a browser may keep it for ever. A stylesheet's
    /// `url(NAME)` of another file becomes the name that file has got.
    pub fn new(files: impl IntoIterator<Item = (String, Vec<u8>)>) -> Assets {
        let is_style = |name: &str| name.ends_with(".css");
        let (styles, others): (Vec<_>, Vec<_>) =
            files.into_iter().partition(|(name, _)| is_style(name));
        let mut assets = Assets::default();
        others.into_iter().for_each(|(name, bytes)| assets.add(name, bytes));
        let named: Vec<(String, String)> = assets
            .files
            .iter()
            .map(|(name, asset)| {
                (format!("url({name})"), format!("url({})", &asset.address["static/".len()..]))
            })
            .collect();
        for (name, bytes) in styles {
            let mut css = String::from_utf8_lossy(&bytes).into_owned();
            // Files in folders below are found from the stylesheet's own, which is the topmost.
            named.iter().for_each(|(plain, print)| css = css.replace(plain, print));
            assets.add(name, css.into_bytes());
        }
        assets
    }

    fn add(&mut self, name: String, bytes: Vec<u8>) {
        let address = format!("static/{}", fingerprinted(&name, &bytes));
        self.files.insert(name, Asset { address, bytes });
    }

    /// The address of a file by its name.
    pub fn address(&self, name: &str) -> Option<&str> {
        self.files.get(name).map(|asset| asset.address.as_str())
    }

    /// A text file by its name.
    pub fn text(&self, name: &str) -> Option<String> {
        self.files.get(name).map(|asset| String::from_utf8_lossy(&asset.bytes).into_owned())
    }

    /// Address of each file by its name, for templates.
    pub fn addresses(&self) -> impl Iterator<Item = (&str, &str)> {
        self.files.iter().map(|(name, asset)| (name.as_str(), asset.address.as_str()))
    }

    /// All files.
    pub fn files(&self) -> impl Iterator<Item = &Asset> {
        self.files.values()
    }
}

/// `klartext.css` with the first eight digits of its SHA-256: `klartext.1a2b3c4d.css`.
fn fingerprinted(name: &str, bytes: &[u8]) -> String {
    let mut print = String::with_capacity(8);
    for byte in Sha256::digest(bytes).iter().take(4) {
        write!(print, "{byte:02x}").expect("a String takes all that is written");
    }
    let (folder, file) = name.split_at(name.rfind('/').map_or(0, |slash| slash + 1));
    match file.rsplit_once('.') {
        Some((stem, ending)) => format!("{folder}{stem}.{print}.{ending}"),
        None => format!("{folder}{file}.{print}"),
    }
}

/// The accent of the built-in look.
pub const BUILT_IN_ACCENT: &str = "#0a5254";

/// The accents of the built-in look, light and dark, as `icons.svg` is drawn in.
const ACCENTS: [&str; 2] = [BUILT_IN_ACCENT, "#7fd0c8"];

/// The drawings in the site's own colours.
pub fn drawings(svg: &str, theme: &Settings) -> String {
    let (light, dark) = accents(theme);
    let svg = light.map_or(svg.to_owned(), |light| svg.replace(ACCENTS[0], &light));
    dark.map_or(svg.clone(), |dark| svg.replace(ACCENTS[1], &dark))
}

/// The site's own accents, light and dark. Where the light one is alone, the dark one is made of it,
/// as light as it must be.
fn accents(theme: &Settings) -> (Option<String>, Option<String>) {
    let light = colour(theme.accent.as_deref());
    let of_light = || Some(Colour::parse(light.as_deref()?)?.on_dark().to_string());
    let dark = colour(theme.accent_dark.as_deref()).or_else(of_light);
    (light, dark)
}

/// The stylesheet with the site's own colours and font after it. A value that is not a colour or
/// could end the declaration is left out; `check` reports it.
pub fn stylesheet(css: &str, theme: &Settings) -> String {
    let (accent, dark) = accents(theme);
    let font = theme.font.as_deref().filter(|font| is_font_list(font));
    let mut own = String::new();
    let mut push = |before: &str, name: &str, value: Option<&str>, after: &str| {
        if let Some(value) = value {
            own.push_str(&format!("{before}:root{{--{name}:{value}}}{after}\n"));
        }
    };
    push("", "font", font, "");
    push("", "accent", accent.as_deref(), "");
    push("@media (prefers-color-scheme:dark){", "accent", dark.as_deref(), "}");
    push("@media print{", "accent", accent.as_deref(), "}");
    if own.is_empty() { css.to_owned() } else { format!("{css}\n{own}") }
}

/// A colour of the settings, if it is a valid one.
pub fn colour(written: Option<&str>) -> Option<String> {
    written.filter(|written| Colour::parse(written).is_some()).map(str::to_owned)
}
