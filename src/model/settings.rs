//! The site: what `site.toml` says.

use indexmap::IndexMap;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Label, OneOrMany, Sentence, Title};

/// The settings of a site.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Settings {
    /// The address of the site, with a slash at its end.
    #[serde(default)]
    pub base_url: Option<String>,
    /// The languages; the first is the default.
    #[serde(default)]
    pub languages: Vec<String>,
    /// Decides what day it is (`Europe/Stockholm`).
    #[serde(default)]
    pub timezone: Option<String>,
    /// How strictly contested points are judged.
    #[serde(default)]
    pub profile: Option<Profile>,
    /// The name of the site, where it holds several notices.
    #[serde(default)]
    pub title: Option<Title>,
    /// The level of a rule, by its name.
    #[serde(default)]
    pub rules: IndexMap<String, RuleLevel>,
    /// Colours, logo, links.
    #[serde(default)]
    pub theme: Theme,
    /// Kinds of page to leave out (`jsonld = false`): `changes`, `feed`, `fragment`, `groups`,
    /// `history`, `json`, `jsonld`, `label`, `llms`, `markdown`, `since`, `text`, `tilt`, `versions`.
    /// Without `versions` there is no `changes`, `history` or `since` either.
    #[serde(default)]
    pub output: IndexMap<String, bool>,
    /// Where the site is published, by name.
    #[serde(default)]
    pub publish: IndexMap<String, Target>,
    /// Who has to approve a release.
    #[serde(default)]
    pub approval: ApprovalSettings,
    /// The authorities that say at what time a record was there (RFC 3161), by name.
    #[serde(default)]
    pub stamp: IndexMap<String, StampAuthority>,
}

/// How strictly contested points are judged.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Profile {
    /// As the guidelines and most regulators ask.
    #[default]
    Strict,
    /// As Swedish courts have judged.
    SeCaseLaw,
}

/// What a rule's findings count as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum RuleLevel {
    /// An error.
    Deny,
    /// A warning.
    Warn,
    /// Nothing.
    Allow,
}

/// The look of a site, where the built-in theme is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Theme {
    /// The colour of links and marks, as `#rrggbb`.
    #[serde(default)]
    pub accent: Option<String>,
    /// The same on a dark background.
    #[serde(default)]
    pub accent_dark: Option<String>,
    /// The font stack of the text.
    #[serde(default)]
    pub font: Option<String>,
    /// A picture in `static/`.
    #[serde(default)]
    pub logo: Option<String>,
    /// The name beside or in place of the logo.
    #[serde(default)]
    pub name: Option<Label>,
    /// The level of the first headings of `fragment.html`, from 1 to 6 (default: 2, as the page
    /// around it has its own title).
    #[serde(default)]
    pub fragment_heading_level: Option<u8>,
    /// A line on every page, such as that the site is an example.
    #[serde(default)]
    pub banner: Option<Sentence>,
    /// Links at the top of every page.
    #[serde(default)]
    pub header: Vec<Link>,
    /// Links at the foot of every page.
    #[serde(default)]
    pub footer: Vec<Link>,
}

/// Whether a text is a list of fonts, as a stylesheet takes it, and nothing else.
pub fn is_font_list(written: &str) -> bool {
    let is_name = |letter: char| letter.is_alphanumeric() || " ,-_.'\"+".contains(letter);
    let closes = |mark: char| written.matches(mark).count().is_multiple_of(2);
    written.chars().all(is_name) && closes('\'') && closes('"')
}

/// A link in a page's frame.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Link {
    /// What it says.
    #[serde(default)]
    pub name: Option<Label>,
    /// Where it leads.
    #[serde(default)]
    pub url: Option<String>,
}

/// Where a site is published.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Target {
    /// A folder, or S3-compatible object storage.
    #[serde(default, rename = "type")]
    pub kind: Option<TargetKind>,
    /// With `folder`: its path, from the site's root.
    #[serde(default)]
    pub path: Option<String>,
    /// With `s3`: the bucket.
    #[serde(default)]
    pub bucket: Option<String>,
    /// With `s3`: the server's address (`https://s3.eu-north-1.amazonaws.com`).
    #[serde(default)]
    pub endpoint: Option<String>,
    /// With `s3`: the region (`eu-north-1`).
    #[serde(default)]
    pub region: Option<String>,
    /// With `s3`: a folder in the bucket.
    #[serde(default)]
    pub prefix: Option<String>,
    /// With `s3`: whether the bucket's name is in the path of addresses, and not before the
    /// server's name.
    #[serde(default)]
    pub path_style: Option<bool>,
    /// Files of others that may be there and stay, as patterns: `robots.txt`, `.git/**`.
    #[serde(default)]
    pub keep: Vec<String>,
}

/// Who has to approve a release.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ApprovalSettings {
    /// The roles in which a release is approved, by name.
    #[serde(default)]
    pub roles: IndexMap<String, ApprovalRole>,
    /// A file of SSH keys whose signatures count (`allowed_signers` of `ssh-keygen`), from the site's
    /// root. Without it an approval is as stated by whoever wrote its file.
    #[serde(default)]
    pub signers: Option<String>,
    /// Whether no one may approve in two roles; asks for `signers`.
    #[serde(default)]
    pub different_people: Option<bool>,
    /// Whether who releases may not have approved; asks for `signers`, and for `release --sign`.
    #[serde(default)]
    pub not_by_releaser: Option<bool>,
    /// Whether pages name who approved (default: only the role and the day).
    #[serde(default)]
    pub names: Option<bool>,
}

/// A role in which a release is approved.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ApprovalRole {
    /// Who that is, as pages say it: "the lawyer".
    #[serde(default)]
    pub name: Option<Label>,
    /// How many have to approve (default: 1).
    #[serde(default)]
    pub count: Option<u32>,
}

impl ApprovalSettings {
    /// Whether no one may approve in two roles.
    pub fn is_by_different_people(&self) -> bool {
        self.different_people == Some(true)
    }

    /// Whether who releases may not have approved.
    pub fn is_never_by_releaser(&self) -> bool {
        self.not_by_releaser == Some(true)
    }
}

impl ApprovalRole {
    /// How many have to approve.
    pub fn needed(&self) -> usize {
        self.count.unwrap_or(1) as usize
    }
}

/// An authority that stamps the hashes of records with the time.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct StampAuthority {
    /// Where it is asked (`http://tsa.example.com/`); its answer is signed.
    #[serde(default)]
    pub url: Option<String>,
    /// Files with the certificates that its stamps are verified by, from the site's root; one or a
    /// list.
    #[serde(default)]
    pub certificates: OneOrMany<String>,
}

/// The kinds of place a site is published to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum TargetKind {
    /// A folder.
    Folder,
    /// Object storage.
    S3,
}
