//! The input of each page as plain data, filled from version records.
//!
//! An address is a path from the root of the site: a page's ends with `/` (`sv/privacy/`, the root
//! itself is empty), a file's does not (`sv/privacy/feed.atom`).

use jiff::civil::Date;

use std::collections::BTreeSet;

use crate::document::{Document, Role, Unit, plain};
pub use crate::render::index_page::{IndexEntry, IndexPage, Listed, Part};
use crate::render::scope::{Companion, Scope};

/// A page in each of its languages: language tag and address, in the site's order.
pub type Alternates = Vec<(String, String)>;

/// A notice's chain of versions as all its pages in one language speak of it.
#[derive(Clone, Debug, Default)]
pub struct ChainView {
    /// The language.
    pub language: String,
    /// The title of the version in force, in that language.
    pub title: String,
    /// The notice's own address.
    pub address: String,
    /// The published date of the newest material version in force; none where none is.
    pub updated: Option<Date>,
    /// The effective date of that version.
    pub applies_from: Option<Date>,
    /// Whether that version is the first, so that nothing was updated.
    pub is_first: bool,
    /// The published dates of later other versions in force.
    pub other: Vec<Date>,
    /// The names of the controllers of the version at the notice's own address.
    pub controllers: Vec<String>,
    /// The id on that page at which they can be reached.
    pub contact: Option<String>,
    /// Whether there is a history page.
    pub history: bool,
    /// Whether there is a page of all recipients.
    pub has_recipients: bool,
    /// The address of the feed, where there is one.
    pub feed: Option<String>,
    /// The address of the feed of changed recipients.
    pub recipients: Option<String>,
    /// The versions that have yet to take effect, the next one first.
    pub coming: Vec<Coming>,
    /// The end that has yet to come.
    pub ending: Option<Ending>,
    /// Whether the notice's own address shows a version that is in force.
    pub in_force: bool,
    /// The companion pages of the version at the notice's own address.
    pub companions: Vec<CompanionPage>,
    /// The text at the notice's own address in other forms.
    pub forms: Vec<Form>,
}

/// The label or the letters of a notice, as links need them.
#[derive(Clone, Debug)]
pub struct CompanionPage {
    /// Which.
    pub companion: Companion,
    /// Its title.
    pub title: String,
    /// The ids on it.
    pub ids: BTreeSet<String>,
}

impl CompanionPage {
    /// The companion pages of a Document that the site has.
    pub fn all(document: &Document, makes: impl Fn(Companion) -> bool) -> Vec<CompanionPage> {
        let page = |companion: Companion| {
            let section = companion.section(document).filter(|_| makes(companion))?;
            let scope = Scope::companion(document, companion)?;
            Some(CompanionPage {
                companion,
                title: plain(&section.title),
                ids: scope.ids().into_iter().map(str::to_owned).collect(),
            })
        };
        Companion::ALL.into_iter().filter_map(page).collect()
    }
}

impl ChainView {
    /// The names of the controllers, as the glance of a text has them, and the id of the section that
    /// says how to reach them.
    pub fn people(document: &Document) -> (Vec<String>, Option<String>) {
        let who = document.units().into_iter().find(|unit| unit.id() == "glance/who");
        let names = match who {
            Some(Unit::Term(_, term)) => term.details.iter().map(|one| plain(one)).collect(),
            _ => Vec::new(),
        };
        let mut sections = document.sections.iter();
        let contact = sections.find(|section| section.role == Role::Controller);
        (names, contact.map(|section| section.id.clone()))
    }

    /// The companion page with an id; `None` if the version at the notice's address has no such id.
    pub fn home_of(&self, id: &str) -> Option<String> {
        let page = self.companions.iter().find(|page| page.ids.contains(id))?;
        Some(format!("{}{}/", self.address, page.companion.folder()))
    }
}

/// The text of a page in another form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Form {
    /// Its address.
    pub address: String,
    /// Its media type.
    pub media: &'static str,
    /// What it is called, in every language.
    pub name: &'static str,
}

/// A version that has yet to take effect.
#[derive(Clone, Debug)]
pub struct Coming {
    /// Its name.
    pub name: String,
    /// The first day it applies on.
    pub from: Date,
    /// Whether it exists in the page's language.
    pub there: bool,
    /// Whether it has a page of changes.
    pub changes: bool,
}

/// The end of a notice that has yet to come.
#[derive(Clone, Debug)]
pub struct Ending {
    /// The first day on which it no longer applies.
    pub on: Date,
    /// Title and address of the notice that applies instead.
    pub instead: Option<(String, String)>,
    /// The editor's reason.
    pub reason: String,
}

/// A version of a notice, as its own pages and the history speak of it.
#[derive(Clone, Debug)]
pub struct VersionView {
    /// Its name (`2023-11-27`), the last part of its address.
    pub name: String,
    /// The hash of its record, in hex; of a draft, that of its content.
    pub hash: String,
    /// The day of its release.
    pub published: Date,
    /// The day it takes effect.
    pub effective: Date,
    /// When and why it was written down, where that was after it was published.
    pub backdated: Option<Backdated>,
    /// The version it withdraws and takes the place of.
    pub withdraws: Option<Withdraws>,
    /// How much it changed.
    pub class: ClassView,
    /// What it is today.
    pub status: StatusView,
    /// From when until when it was, is or will be the version in force; none where it never is.
    pub range: Option<Range>,
    /// What it changed, in the page's language.
    pub summary: Option<String>,
    /// The languages it exists in, in the site's order.
    pub languages: Vec<String>,
    /// Whether it has a page of changes.
    pub changes: bool,
    /// Whether it has a page of what has changed since.
    pub since: bool,
    /// The time stamps of its record.
    pub stamps: Vec<StampedAt>,
    /// Its approvals.
    pub approvals: Vec<ApprovedBy>,
}

/// An approval of a version.
#[derive(Clone, Debug)]
pub struct ApprovedBy {
    /// In which role, as the page says it.
    pub role: String,
    /// When.
    pub day: Date,
    /// Whether it was signed.
    pub signed: bool,
    /// By whom, where the site wants that said.
    pub name: Option<String>,
}

/// A time stamp of a record.
#[derive(Clone, Debug)]
pub struct StampedAt {
    /// The time.
    pub time: jiff::Timestamp,
    /// Who says so.
    pub signer: String,
    /// The file, below `versions/` of the notice.
    pub file: String,
}

/// When and why a version was written down after its published date.
#[derive(Clone, Debug)]
pub struct Backdated {
    /// The day it was written down.
    pub made: Date,
    /// The editor's reason.
    pub reason: String,
    /// Whether it was taken over from before klartext: then it is the text that was shown.
    pub imported: bool,
}

/// The version that another withdraws.
#[derive(Clone, Debug)]
pub struct Withdraws {
    /// Its name.
    pub version: String,
    /// The editor's reason.
    pub reason: String,
}

/// A record without a text, in the history.
#[derive(Clone, Debug)]
pub struct Mark {
    /// Its name.
    pub name: String,
    /// Its hash, in hex.
    pub hash: String,
    /// The day of its release.
    pub published: Date,
    /// How many versions with a text are newer: its place in the list.
    pub newer: usize,
    /// What it does.
    pub what: MarkKind,
    /// The editor's reason.
    pub reason: Option<String>,
    /// Whether a later record took it back.
    pub is_withdrawn: bool,
    /// The time stamps of the record.
    pub stamps: Vec<StampedAt>,
}

/// What a record without a text does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MarkKind {
    /// It withdraws a version, by name.
    Withdraws(String),
    /// It ends the notice, from this day on.
    Ends(Date),
}

/// Days on which a version applies, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Range {
    /// The first day.
    pub from: Date,
    /// The last day; none where no end is known.
    pub until: Option<Date>,
}

/// How much a version changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClassView {
    /// It is the first.
    First,
    /// What is done with data changed.
    Material,
    /// Something else changed.
    Other,
    /// Only words changed, and no fact.
    Wording,
    /// It was taken over from before klartext: what kind of change it was is not known.
    Imported,
}

/// What a version is today.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StatusView {
    /// It applies.
    InForce,
    /// A later one applies.
    Past,
    /// It takes effect later.
    Coming,
    /// It was withdrawn.
    Withdrawn {
        /// The day from which it no longer applies.
        on: Date,
        /// The editor's reason.
        reason: String,
    },
    /// The working copy, which is not a version.
    Draft,
}

/// A page with the text of a notice.
#[derive(Clone, Debug)]
pub struct NoticePage<'a> {
    /// The text.
    pub document: &'a Document,
    /// Its chain.
    pub chain: &'a ChainView,
    /// Its version.
    pub version: &'a VersionView,
    /// Which page.
    pub view: View<'a>,
    /// The same page in each language, this one too.
    pub alternates: Alternates,
}

/// Which page of a version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View<'a> {
    /// The notice's own address.
    Current,
    /// The same text at another address, such as the root of a site with a single notice.
    At(&'a str),
    /// The version's own page.
    Version,
    /// What applies to one data subject group, by id.
    Group(&'a str),
    /// The label or the letters.
    Companion(Companion),
}

/// The page that lists all versions of a notice.
#[derive(Clone, Debug)]
pub struct HistoryPage<'a> {
    /// The chain.
    pub chain: &'a ChainView,
    /// The versions, the newest first.
    pub versions: &'a [VersionView],
    /// The records without a text, the newest first.
    pub marks: &'a [Mark],
    /// The same page in each language, this one too.
    pub alternates: Alternates,
}

/// A page at a former address that says where to go.
#[derive(Clone, Debug)]
pub struct ForwardPage {
    /// The language.
    pub language: String,
    /// Its address.
    pub address: String,
    /// The title of the notice.
    pub title: String,
    /// What has become of it.
    pub forward: Forward,
    /// The same page in each language, this one too.
    pub alternates: Alternates,
}

/// What has become of a page.
#[derive(Clone, Debug)]
pub enum Forward {
    /// It is at another address.
    Moved {
        /// The address.
        to: String,
    },
    /// The notice has ended.
    Ended {
        /// The first day on which it no longer applies.
        on: Date,
        /// Title and address of the notice that applies instead.
        instead: Option<(String, String)>,
        /// The address of its last version.
        last: Option<String>,
        /// The address of its history.
        history: Option<String>,
    },
}
