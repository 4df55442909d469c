//! The pages that show what changed: first the facts in words, then the text with marks.

mod lead;
mod stretch;
mod text;

use serde::Serialize;

pub use self::lead::{Lead, Was};
pub use self::text::MarkedWriter;
use crate::compare::{Compared, DescribedChange, TextAlone, grouped};
use crate::diagnostic::Diagnostic;
use crate::document::{Inline, Inlines};
use crate::locale::Arg;
use crate::render::frame::Around;
use crate::render::html;
use crate::render::links::relative;
use crate::render::markup::fragment;
use crate::render::page::{Alternates, ChainView, VersionView};
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
    pub material: Vec<GroupView>,
    pub other: Vec<GroupView>,
    /// The text with marks, as HTML; none where no word changed.
    pub text: Option<String>,
    /// Links to the parts of which only the wording changed.
    pub reworded: Vec<LinkView>,
    /// The hashes of both versions.
    pub old_hash: String,
    pub new_hash: String,
}

/// Changes about one thing.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct GroupView {
    /// What they are about, where there are several.
    about: Option<String>,
    /// The link to the words about it, where there are several changes.
    at: Option<String>,
    changes: Vec<ChangeView>,
}

#[derive(Clone, Debug, Serialize)]
pub(crate) struct ChangeView {
    words: String,
    /// The link to the words that say it; none where no word changed, or the group has one.
    at: Option<String>,
    /// What it concerns, and what follows from it.
    below: Vec<String>,
}

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
        let (heading, lead) = match page.since {
            true => (title("since_title")?, words.html("since_lead", &dates)?),
            false => (title("changes_title")?, words.html("changes_lead", &dates)?),
        };
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
            notes: self.notes(page.chain, page.address, &page.new.name)?,
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
        let view = |changes: &[DescribedChange]| {
            grouped(changes).iter().map(|group| group_view(group, lead)).collect::<Vec<_>>()
        };
        let (text, folds) = match marked.is_changed() {
            true => MarkedWriter { lead, words, said: true }.text(marked, reworded)?,
            false => (String::new(), Vec::new()),
        };
        let numbered = folds.iter().enumerate().map(|(index, id)| {
            let number = ("number", Arg::from(index + 1));
            let text = words.text("reworded_place", &[number])?;
            Ok::<_, Box<Diagnostic>>(LinkView { href: fragment(id), text, ..LinkView::default() })
        });
        Ok(ChangesView {
            reworded: numbered.collect::<Result<_, _>>()?,
            overview: overview(compared, words),
            material: described.as_ref().map(|changes| view(&changes.material)).unwrap_or_default(),
            other: described.as_ref().map(|changes| view(&changes.other)).unwrap_or_default(),
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

fn group_view(group: &[&DescribedChange], lead: &Lead<'_>) -> GroupView {
    let first = group.first().and_then(|first| first.about.as_ref());
    let about = first.filter(|_| group.len() > 1);
    let words = |change: &'_ DescribedChange| match about {
        Some(_) => lead.words(&change.statement),
        None => lead.words(&change.words),
    };
    let changes = group.iter().map(|one| change_view(one, &words(one), lead));
    let mut changes: Vec<ChangeView> = changes.collect();
    let mut at = None;
    if about.is_some() {
        // One link for all: the same words below each other are noise.
        for link in changes.iter_mut().filter_map(|change| change.at.take()) {
            at.get_or_insert(link);
        }
    }
    GroupView { about: about.map(|about| html::frame(&lead.words(about))), at, changes }
}

fn change_view(change: &DescribedChange, words: &Inlines, lead: &Lead<'_>) -> ChangeView {
    ChangeView {
        words: html::frame(words),
        at: lead.to_words(&change.change),
        below: change.below().map(|one| html::frame(&lead.words(one))).collect(),
    }
}
