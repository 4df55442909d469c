//! Cookies and what is like them.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Id, Label, Period, Sentence};

/// A cookie, or another thing stored in the reader's device.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Cookie {
    /// Its technical name; `*` is for a part that differs (`_ga_*`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The purpose it serves, by id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub purpose: Option<Id>,
    /// What it is for, in four kinds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<CookieKind>,
    /// Who sets it, where it is not the controller.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub set_by: Option<Label>,
    /// How long it lasts: a period, or "session".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lasts: Option<CookieLife>,
    /// How it is stored, where it is not a cookie (`local storage`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub storage: Option<Label>,
    /// How consent to it is asked for and taken back; it need not be the purpose's legal basis.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub consent: Option<Sentence>,
    /// The hosts that it is set for, by name (`*.example.net` for all below it), where it is not the
    /// site's own; never published.
    #[serde(default, skip_serializing)]
    pub hosts: Vec<String>,
}

/// What a cookie is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum CookieKind {
    /// Needed for a service that the reader asked for.
    Necessary,
    /// Remembers choices.
    Preferences,
    /// Counts visits.
    Statistics,
    /// Serves marketing.
    Marketing,
}

/// How long a cookie lasts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum CookieLife {
    /// Until the browser is closed.
    Session(SessionOnly),
    /// A period.
    Period(Period),
}

/// The word `"session"`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum SessionOnly {
    /// Until the browser is closed.
    Session,
}
