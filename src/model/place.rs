//! A page where the text of a notice is, the site's own or another's.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A page where the text of a notice is; `klartext verify --places` reads it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Place {
    /// Its address, with `https://`.
    #[serde(default)]
    pub url: Option<String>,
    /// The folder of the notice (default: the only one).
    #[serde(default)]
    pub notice: Option<String>,
    /// The language that its text is in there (default: any).
    #[serde(default)]
    pub language: Option<String>,
    /// What is there (default: `fragment`).
    #[serde(default)]
    pub kind: Option<PlaceKind>,
    /// Whether the address may begin with `http://`, where anyone on the way can change what is read.
    #[serde(default)]
    pub plain_http: Option<bool>,
}

/// What is at a place.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum PlaceKind {
    /// A page of the site, as klartext makes it: the whole page is compared.
    Page,
    /// The text in a page of another make, or in a frame of one: the text is compared.
    #[default]
    Fragment,
}
