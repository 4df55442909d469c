//! What templates see: a struct for each template, its words already composed.
//!
//! Every field is always there, `null` where there is nothing, so that a template can ask. Fields
//! whose doc says HTML are written with `| safe`; all others are escaped by the template.

use std::collections::BTreeMap;

use serde::Serialize;

/// What each page has: `frame.html`.
#[derive(Clone, Debug, Default, Serialize)]
pub struct FrameView {
    /// The page's language tag.
    pub language: String,
    /// `ltr` or `rtl`.
    pub direction: String,
    /// What the browser's tab says.
    pub title: String,
    /// The page in a sentence.
    pub description: String,
    /// The page's own address, full where the site's is known.
    pub canonical: String,
    /// The same page in each of its languages, with full addresses where the site's is known.
    pub alternates: Vec<LinkView>,
    /// The part before this one, of a list in several pages.
    pub previous: Option<String>,
    /// The part after this one.
    pub next: Option<String>,
    /// Whether search engines are to leave it out.
    pub noindex: bool,
    /// Where the browser goes at once.
    pub refresh: Option<String>,
    /// Links to static files by their name.
    pub assets: BTreeMap<String, String>,
    /// The links to the stylesheets of the page.
    pub styles: Vec<String>,
    /// The Atom feeds.
    pub feeds: Vec<LinkView>,
    /// The text in other forms.
    pub forms: Vec<FormView>,
    /// What search engines read of the page: JSON in which nothing can end its element, written with
    /// `| safe`.
    pub data: Option<String>,
    /// What is coming for the notice: another version, or its end.
    pub notes: Vec<BannerView>,
    /// The notice's own address, which is what `rel="privacy-policy"` names.
    pub privacy_policy: Option<String>,
    /// The colours of the browser's own frame, light and dark.
    pub theme_colours: [String; 2],
    /// The name of the site.
    pub name: Option<String>,
    /// The link to the site's list of notices.
    pub home: String,
    /// The link to the logo.
    pub logo: Option<String>,
    /// A line on every page.
    pub banner: Option<String>,
    /// Links at the top.
    pub header: Vec<LinkView>,
    /// Links at the foot.
    pub footer: Vec<LinkView>,
    /// Who is responsible for the notice, and the way to contact and versions; on its pages.
    pub foot: Option<FootView>,
    /// The same page in each language, to be chosen by the reader; empty with one language.
    pub languages: Vec<LinkView>,
    /// The foot of each printed page.
    pub print: String,
}

/// Who is responsible for a notice, at the foot of its pages.
#[derive(Clone, Debug, Default, Serialize)]
pub struct FootView {
    /// The controllers, in words.
    pub controllers: Option<String>,
    /// The link to where they can be reached.
    pub contact: Option<String>,
    /// The link to the history.
    pub history: Option<String>,
}

/// A link.
#[derive(Clone, Debug, Default, Serialize)]
pub struct LinkView {
    /// Where it leads.
    pub href: String,
    /// What it says.
    pub text: String,
    /// The language of what it leads to, where it is another.
    pub language: Option<String>,
    /// Whether it leads to this page.
    pub current: bool,
}

/// The text of a page in another form.
#[derive(Clone, Debug, Default, Serialize)]
pub struct FormView {
    /// Where it is.
    pub href: String,
    /// Its media type.
    pub media: &'static str,
    /// What it is called.
    pub name: String,
}

/// A page with the text of a notice: `notice.html`.
#[derive(Clone, Debug, Default, Serialize)]
pub struct NoticeView {
    /// The heading of the page, as HTML.
    pub title: String,
    /// On a group's page, the link to the complete notice.
    pub up: Option<LinkView>,
    /// What there is to say about the version, before all else.
    pub banners: Vec<BannerView>,
    /// The version line.
    pub version: VersionLine,
    /// The data subject groups with links to their pages.
    pub groups: Vec<LinkView>,
    /// The label and the letters, as cards.
    pub companions: Vec<CardView>,
    /// The table of contents.
    pub contents: Vec<EntryView>,
    /// The link to where the controller can be reached.
    pub contact: Option<String>,
    /// The hash of the version, for `<article data-version=…>`.
    pub hash: String,
    /// Whether the text begins with its glance.
    pub glance: bool,
    /// The text, section by section, as HTML: all of them, in order, with nothing between.
    pub sections: Vec<String>,
}

/// A link to a page of its own, with a line about it.
#[derive(Clone, Debug, Default, Serialize)]
pub struct CardView {
    /// Where it leads.
    pub href: String,
    /// What it says.
    pub text: String,
    /// What is there.
    pub note: String,
    /// The folder of the page, for looks.
    pub kind: &'static str,
    /// Whether it leads to this page.
    pub current: bool,
}

/// A box above the text.
#[derive(Clone, Debug, Default, Serialize)]
pub struct BannerView {
    /// `past`, `coming`, `ending`, `withdrawn`, `draft`, `backdated`, `imported` or `in-force`.
    pub kind: &'static str,
    /// What it says, as HTML.
    pub text: String,
    /// The reason that the editor gave.
    pub reason: Option<String>,
    /// Where to read on.
    pub link: Option<LinkView>,
}

/// Date, name and hash of a version, with links to its history: `version.html`.
#[derive(Clone, Debug, Default, Serialize)]
pub struct VersionLine {
    /// The dates: what each is, and the date as HTML.
    pub dates: Vec<FactView>,
    /// The version's name.
    pub name: String,
    /// The link to the version's own page.
    pub page: Option<String>,
    /// The first twelve digits of its hash.
    pub hash: String,
    /// Its time stamps.
    pub stamps: Vec<StampView>,
    /// Its approvals, as HTML.
    pub approvals: Vec<String>,
    /// The link to the history.
    pub history: Option<String>,
    /// The link to what the version changed.
    pub changes: Option<String>,
    /// On the page of an earlier version, the link to what has changed since it.
    pub since: Option<String>,
    /// The link to the page of all recipients.
    pub recipients: Option<String>,
    /// The link to the feed.
    pub feed: Option<String>,
}

/// A time stamp of a version.
#[derive(Clone, Debug, Default, Serialize)]
pub struct StampView {
    /// When and by whom, as HTML.
    pub text: String,
    /// Where its file is.
    pub href: String,
    /// The name of the file.
    pub file: String,
}

/// A term and what is said of it.
#[derive(Clone, Debug, Default, Serialize)]
pub struct FactView {
    /// The term.
    pub term: String,
    /// What is said of it, as HTML.
    pub detail: String,
}

/// An entry of the table of contents.
#[derive(Clone, Debug, Default, Serialize)]
pub struct EntryView {
    /// The link.
    pub href: String,
    /// The heading.
    pub text: String,
    /// The entries below it.
    pub entries: Vec<EntryView>,
}

/// The list of versions: `history.html`.
#[derive(Clone, Debug, Default, Serialize)]
pub struct HistoryView {
    /// The heading.
    pub title: String,
    /// What the page is for.
    pub lead: String,
    /// The link to the notice.
    pub up: LinkView,
    /// The same list for programs.
    pub list: LinkView,
    /// The versions, the newest first.
    pub versions: Vec<HistoryRow>,
}

/// A version in the list.
#[derive(Clone, Debug, Default, Serialize)]
pub struct HistoryRow {
    /// Its name.
    pub name: String,
    /// When it applies or applied, as HTML.
    pub range: String,
    /// The day of its release, as HTML.
    pub published: String,
    /// Notes next to it (withdrawn, written down later), as HTML.
    pub notes: Vec<String>,
    /// What kind of change it was.
    pub class: String,
    /// What it changed.
    pub summary: Option<String>,
    /// The full hash of its record.
    pub hash: String,
    /// Its time stamps.
    pub stamps: Vec<StampView>,
    /// Its approvals, as HTML.
    pub approvals: Vec<String>,
    /// Links to its text, its changes and what has changed since.
    pub links: Vec<LinkView>,
    /// Its status, for looks: `in-force`, `past`, `coming` or `withdrawn`.
    pub status: &'static str,
}

/// All who receive data: `recipients.html`.
#[derive(Clone, Debug, Default, Serialize)]
pub struct RecipientsView {
    /// The heading.
    pub title: String,
    /// What the page is for.
    pub lead: String,
    /// The link to the notice.
    pub up: LinkView,
    /// The link to the feed of changed recipients.
    pub feed: Option<LinkView>,
    /// Whether anyone is outside the EU/EEA.
    pub safeguards: bool,
    /// Who receives data.
    pub receivers: Vec<ReceiverView>,
    /// Who no longer does.
    pub gone: Vec<FormerReceiverView>,
}

/// Someone who receives data; all lines are HTML.
#[derive(Clone, Debug, Default, Serialize)]
pub struct ReceiverView {
    /// The id of the entry.
    pub id: String,
    /// The name, then members, role and countries.
    pub name: Vec<String>,
    /// What they do.
    pub activity: Vec<String>,
    /// For which purposes.
    pub purposes: Vec<String>,
    /// What protects the data outside the EU/EEA.
    pub safeguards: Vec<String>,
    /// Since when.
    pub since: Option<String>,
}

/// Someone who no longer receives data, as HTML.
#[derive(Clone, Debug, Default, Serialize)]
pub struct FormerReceiverView {
    /// Who.
    pub name: String,
    /// The day on which they left.
    pub until: String,
}

/// A text for another site's page: `fragment.html`.
#[derive(Clone, Debug, Default, Serialize)]
pub struct FragmentView {
    /// The language tag.
    pub language: String,
    /// `ltr` or `rtl`.
    pub direction: String,
    /// What ids and classes begin with, for `<article data-prefix=…>`.
    pub prefix: &'static str,
    /// The title of the notice.
    pub title: String,
    /// The hash of the version, for `<article data-version=…>`.
    pub hash: String,
    /// The version's name.
    pub version: String,
    /// The site's line on every page.
    pub banner: Option<String>,
    /// What the version is where it is not in force, as HTML.
    pub status: Option<String>,
    /// Its dates: what each is, and the date as HTML.
    pub dates: Vec<FactView>,
    /// The address of the notice.
    pub page: String,
    /// The address of its history.
    pub history: Option<String>,
    /// Whether it brings its own styles.
    pub styles: bool,
    /// Whether these have the look of the site.
    pub cards: bool,
    /// The site's colour of links.
    pub accent: Option<String>,
    /// The text, section by section, as HTML.
    pub sections: Vec<String>,
}

/// A notice in the list: `index.html`.
#[derive(Clone, Debug, Default, Serialize)]
pub struct IndexRow {
    /// The link to it, which says its title.
    pub link: LinkView,
    /// For whom it is.
    pub groups: String,
    /// From when it applies or when it ended, as HTML.
    pub since: Option<String>,
    /// The controller whose notices begin here.
    pub heading: Option<String>,
    /// The id of the letter whose notices begin here.
    pub letter: Option<String>,
}

/// The parts of a list in several pages: `index.html`.
#[derive(Clone, Debug, Default, Serialize)]
pub struct PartsView {
    /// Links to all parts, by their numbers.
    pub all: Vec<LinkView>,
    /// The link to the part before.
    pub previous: Option<LinkView>,
    /// The link to the next part.
    pub next: Option<LinkView>,
}

/// A page that says where to go: `forward.html`.
#[derive(Clone, Debug, Default, Serialize)]
pub struct ForwardView {
    /// The heading.
    pub title: String,
    /// What has happened, as HTML.
    pub text: String,
    /// Where to go.
    pub links: Vec<LinkView>,
}
