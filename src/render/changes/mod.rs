//! The pages that show what changed: first the facts in words, then the text with marks.

mod fold;
mod lead;
mod stretch;
mod table;
mod text;

use serde::Serialize;

pub use self::lead::{Lead, Was};
pub use self::text::MarkedWriter;
use crate::compare::{Card, Compared, DescribedChange, DescribedChanges, Impact, TextAlone};
use crate::diagnostic::Diagnostic;
use crate::document::{Inline, Inlines};
use crate::locale::Arg;
use crate::render::frame::Around;
use crate::render::html;
use crate::render::links::relative;
use crate::render::markup::fragment;
use crate::render::page::{Alternates, ChainView, StatusView, VersionView};
use crate::render::theme::Theme;
use crate::render::view::LinkView;
use crate::render::words::Words;

/// A page that compares two versions.
#[derive(Clone, Debug)]
pub struct ChangesPage<'a> {
    /// The chain.
    pub chain: &'a ChainView,
    /// The address of the page.
    pub address: &'a str,
    /// Whether it shows all that changed since the old version, or one release.
    pub since: bool,
    /// The old version.
    pub old: &'a VersionView,
    /// The new one.
    pub new: &'a VersionView,
    /// What changed.
    pub compared: &'a Compared,
    /// The same page in each language, this one too.
    pub alternates: Alternates,
}

/// What the template of a comparison sees.
#[derive(Clone, Debug, Default, Serialize)]
pub(crate) struct ChangesView {
    pub title: String,
    pub lead: String,
    pub up: Option<LinkView>,
    pub links: Vec<LinkView>,
    pub summary: Option<String>,
    /// How much changed, by kind; that only words did; or why no facts could be compared.
    pub overview: Option<String>,
    /// The changes by what they do to people.
    pub parts: Vec<PartView>,
    /// The text with marks, as HTML; none where no word changed.
    pub text: Option<String>,
    /// Links to the parts of which only the wording changed.
    pub reworded: Vec<LinkView>,
    /// The hashes of both versions.
    pub old_hash: String,
    pub new_hash: String,
}

/// Changes with one impact.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct PartView {
    title: String,
    cards: Vec<CardView>,
}

/// Changes about one thing.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct CardView {
    /// What they are about, or how many they are.
    title: Option<String>,
    /// Whether they are folded below that.
    fold: bool,
    /// How many there are, where the title does not say it.
    count: Option<usize>,
    /// The link to the words about it.
    at: Option<String>,
    changes: Vec<ChangeView>,
}

#[derive(Clone, Debug, Serialize)]
pub(crate) struct ChangeView {
    words: String,
    /// What the fact was and is, in place of the words.
    values: Option<ValuesView>,
    /// The link to the words that say it; none where no word changed, or the card has one.
    at: Option<String>,
    /// What it concerns, and what follows from it.
    below: Vec<String>,
}

#[derive(Clone, Debug, Serialize)]
pub(crate) struct ValuesView {
    name: String,
    before: String,
    now: String,
}

/// With more changes than this, those about one thing are folded.
const SEEN: usize = 15;

impl Theme<'_> {
    /// A page that says what changed between two versions.
    ///
    /// # Errors
    /// When a template fails, or the locale lacks a message.
    pub fn changes(&self, page: &ChangesPage<'_>) -> Result<String, Box<Diagnostic>> {
        let words = self.words_for(&page.chain.language)?;
        let title = |name| words.text(name, &[("title", Arg::from(page.chain.title.clone()))]);
        let dates =
            [("old", words.date(page.old.published)), ("new", words.date(page.new.published))];
        let is_coming = page.new.status == StatusView::Coming;
        let (heading, lead) = match page.since {
            true => (title("since_title")?, words.html("since_lead", &dates)?),
            false if is_coming => {
                (title("changes_coming_title")?, words.html("changes_lead", &dates)?)
            }
            false => (title("changes_title")?, words.html("changes_lead", &dates)?),
        };
        // What does not apply yet is said, of the page's own version too.
        let own = if is_coming { "" } else { page.new.name.as_str() };
        let leads = Lead::from_page(page);
        let view = ChangesView {
            title: heading.clone(),
            lead,
            up: Some(link_from(page, &page.chain.address, &page.chain.title)),
            links: read_links(page, words)?,
            summary: page.new.summary.clone().filter(|_| !page.since),
            old_hash: page.old.hash.clone(),
            new_hash: page.new.hash.clone(),
            ..ChangesView::of(page.compared, &leads, words)?
        };
        let mut frame = self.frame(&Around {
            language: &page.chain.language,
            address: page.address,
            canonical: page.address,
            description: &heading,
            title: heading.clone(),
            alternates: &page.alternates,
            chain: Some(page.chain),
            notice: Some(&page.chain.address),
            notes: self.notes(page.chain, page.address, own)?,
            print: words.print(&page.new.name, &page.new.hash)?,
            ..Around::default()
        });
        frame.styles.extend(frame.assets.get("changes.css").cloned());
        self.list_page("changes", frame, view, words)
    }
}

impl ChangesView {
    /// What changed, without the frame.
    pub fn of(
        compared: &Compared,
        lead: &Lead<'_>,
        words: &Words<'_>,
    ) -> Result<ChangesView, Box<Diagnostic>> {
        let Compared { described, marked, reworded, .. } = compared;
        let (text, folds) = match marked.is_changed() {
            true => MarkedWriter { lead, words, said: true }.text(marked, reworded)?,
            false => (String::new(), Vec::new()),
        };
        let numbered = folds.iter().enumerate().map(|(index, id)| {
            let number = ("number", Arg::from(index + 1));
            let text = words.text("reworded_place", &[number])?;
            Ok::<_, Box<Diagnostic>>(LinkView { href: fragment(id), text, ..LinkView::default() })
        });
        let parts: Vec<PartView> =
            described.as_ref().map(|all| parts(all, lead, words)).unwrap_or_default();
        Ok(ChangesView {
            reworded: numbered.collect::<Result<_, _>>()?,
            // The cards say how many they are.
            overview: overview(compared, words).filter(|_| parts.is_empty()),
            parts,
            text: Some(text).filter(|text| !text.is_empty()),
            ..ChangesView::default()
        })
    }
}

/// What is said above the lists of changes.
fn overview(compared: &Compared, words: &Words<'_>) -> Option<String> {
    let frame = |name| html::frame(&[Inline::Text(words.get(name).to_owned())]);
    match (&compared.described, compared.text_alone) {
        (Some(changes), _) if changes.for_readers().next().is_none() => {
            let is_reworded = compared.marked.is_changed();
            is_reworded.then(|| frame("words_alone"))
        }
        (Some(changes), _) => changes.overview.as_ref().map(|words| html::frame(words)),
        (None, Some(TextAlone::Both)) => Some(frame("text_only")),
        (None, _) => Some(frame("text_only_one")),
    }
}

fn link_from(page: &ChangesPage<'_>, to: &str, text: &str) -> LinkView {
    LinkView { href: relative(page.address, to), text: text.to_owned(), ..LinkView::default() }
}

fn read_links(page: &ChangesPage<'_>, words: &Words<'_>) -> Result<Vec<LinkView>, Box<Diagnostic>> {
    [page.new, page.old]
        .into_iter()
        .map(|version| {
            let text =
                words.text("read_version", &[("version", Arg::from(version.name.clone()))])?;
            let to = format!("{}{}/", page.chain.address, version.name);
            Ok(link_from(page, &to, &text))
        })
        .collect()
}

/// The changes by impact, those first that mean more use of data.
fn parts(all: &DescribedChanges, lead: &Lead<'_>, words: &Words<'_>) -> Vec<PartView> {
    let is_many = all.for_readers().count() > SEEN;
    let part = |(impact, title): (Impact, &'static str)| {
        let cards = all.cards(impact);
        let cards: Vec<CardView> =
            cards.iter().map(|card| card_view(card, is_many, lead)).collect();
        (!cards.is_empty()).then(|| PartView { title: words.get(title).to_owned(), cards })
    };
    let order = [(Impact::More, "more"), (Impact::Less, "less"), (Impact::Other, "other")];
    order.into_iter().filter_map(part).collect()
}

fn card_view(card: &Card<'_>, is_many: bool, lead: &Lead<'_>) -> CardView {
    let is_about = card.changes.iter().all(|one| one.about.is_some());
    let mut changes: Vec<ChangeView> = Vec::new();
    for change in &card.changes {
        let words = if is_about { &change.statement } else { &change.words };
        changes.push(change_view(change, &lead.words(words), lead));
    }
    let mut at = None;
    if is_about {
        // One link for all: the same words below each other are noise.
        for link in changes.iter_mut().filter_map(|change| change.at.take()) {
            at.get_or_insert(link);
        }
    }
    let fold = is_many && changes.len() > 1;
    CardView {
        title: card.title.map(|title| html::frame(&lead.words(title))),
        fold,
        count: (fold && is_about).then_some(changes.len()),
        at,
        changes,
    }
}

fn change_view(change: &DescribedChange, words: &Inlines, lead: &Lead<'_>) -> ChangeView {
    let show = |words: &Inlines| html::frame(&lead.words(words));
    ChangeView {
        words: html::frame(words),
        values: change.values.as_ref().map(|values| ValuesView {
            name: show(&values.name),
            before: show(&values.before),
            now: show(&values.now),
        }),
        at: lead.to_words(&change.change),
        below: change.below().map(show).collect(),
    }
}
