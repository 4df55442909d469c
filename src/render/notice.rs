//! The pages that show a notice's text: the current one, a version's own, a group's.

use crate::diagnostic::Diagnostic;
use crate::document::{Group, Inline, Inlines, Role, plain};
use crate::locale::Arg;
use crate::model::PageKind;
use crate::render::frame::Around;
use crate::render::html::{self, HtmlWriter, Twin};
use crate::render::links::{folder, relative};
use crate::render::markup::fragment;
use crate::render::page::{CompanionPage, NoticePage, StatusView, View};
use crate::render::scope::{Companion, Scope, Shown};
use crate::render::structured::structured;
use crate::render::theme::Theme;
use crate::render::version_note;
use crate::render::view::{
    BannerView, CardView, EntryView, FactView, LinkView, NoticeView, VersionLine,
};
use crate::render::words::{Words, short};

/// What rendering one page needs.
struct NoticeRenderer<'a, 'b> {
    theme: &'b Theme<'a>,
    words: &'b Words<'a>,
    page: &'b NoticePage<'b>,
    at: String,
    group: Option<&'b Group>,
    /// The heading of a page that shows only a part.
    heading: Option<&'b Inlines>,
}

impl Theme<'_> {
    /// A page with the text of a notice.
    ///
    /// # Errors
    /// When a template fails or leaves out a block, or the locale lacks a message.
    pub fn notice(&self, page: &NoticePage<'_>) -> Result<String, Box<Diagnostic>> {
        let words = self.words_for(&page.document.language)?;
        let group = match page.view {
            View::Group(id) => page.document.groups.iter().find(|group| group.id == id),
            _ => None,
        };
        let companion = match page.view {
            View::Companion(companion) => companion.section(page.document),
            _ => None,
        };
        let heading = group.map(|group| &group.title).or(companion.map(|section| &section.title));
        let making =
            NoticeRenderer { theme: self, words, page, at: address(page, group), group, heading };
        making.render()
    }
}

/// The address of a page.
fn address(page: &NoticePage<'_>, group: Option<&Group>) -> String {
    let own = &page.chain.address;
    match (page.view, group) {
        (View::Current, _) => own.clone(),
        (View::At(address), _) => address.to_owned(),
        (View::Version, _) => format!("{own}{}/", page.version.name),
        (View::Companion(companion), _) => format!("{own}{}/", companion.folder()),
        (View::Group(id), group) => {
            format!("{own}for/{}/", group.map_or(id, |group| &group.slug))
        }
    }
}

impl NoticeRenderer<'_, '_> {
    fn render(&self) -> Result<String, Box<Diagnostic>> {
        let part = match self.page.view {
            View::Group(id) => Some(self.page.document.of_group(id)),
            _ => None,
        };
        let scope = match self.page.view {
            View::Group(id) => part
                .as_ref()
                .map(|part| Scope::of_group(self.page.document, part, id))
                .unwrap_or_default(),
            View::Companion(companion) => {
                Scope::companion(self.page.document, companion).unwrap_or_default()
            }
            _ => Scope::complete(self.page.document),
        };
        let sections = self.sections(&scope);
        let view = NoticeView {
            title: match self.heading {
                Some(heading) => html::frame(heading),
                None => html::frame(&[Inline::Text(self.page.document.title.clone())]),
            },
            up: self.heading.map(|_| self.link(&self.page.chain.address, self.words.get("whole"))),
            banners: self.banners()?,
            version: self.version_line()?,
            groups: self.groups(),
            companions: self.companions(),
            contents: contents(&scope.sections),
            contact: contact(&scope.sections),
            hash: self.page.version.hash.clone(),
            glance: scope.sections.first().is_some_and(|one| one.section.role == Role::Glance),
            sections,
        };
        let frame = self.theme.frame(&self.around()?);
        self.theme.text_page(frame, view, self.words)
    }

    fn sections(&self, scope: &Scope<'_>) -> Vec<String> {
        let own = &self.page.chain.address;
        let direction = |language: &str| {
            let locale = self.theme.words(language)?.locale();
            Some(locale.about.direction.as_str())
        };
        let writer = HtmlWriter {
            ids: html::ids(scope),
            notice: self.heading.map_or(String::new(), |_| relative(&self.at, own)),
            companion: &|id| self.page.chain.home_of(id).map(|page| relative(&self.at, &page)),
            base: folder(&self.at, own),
            anchor: (&self.words.anchor.0, &self.words.anchor.1),
            twins: self.twins(),
            direction: &direction,
            form: html::Form::Page,
            marks_unfinished: self.page.version.status == StatusView::Draft,
        };
        let mut sections = Vec::with_capacity(scope.sections.len() + 1);
        let mut before = String::new();
        scope.blocks.iter().for_each(|block| writer.block(block, 1, &mut before));
        if !before.is_empty() {
            sections.push(format!("<div class=\"before\">\n{before}</div>\n"));
        }
        for shown in &scope.sections {
            let mut section = String::new();
            writer.section(shown, 2, &mut section);
            sections.push(section);
        }
        sections
    }

    fn twins(&self) -> Vec<Twin<'_>> {
        let mut twins = Vec::new();
        // In a language that was dropped the notice's address shows its last version, and elsewhere
        // a later one, which may have other sections.
        let is_last_of_language =
            matches!(self.page.version.status, StatusView::Past | StatusView::Withdrawn { .. })
                && self.page.view != View::Version;
        if is_last_of_language {
            return twins;
        }
        for (language, address) in &self.page.alternates {
            let Some(words) = self.theme.words(language) else { continue };
            if *language != self.page.document.language {
                let href = relative(&self.at, address);
                twins.push(Twin { language, href, name: &words.locale().about.name });
            }
        }
        twins
    }

    fn makes(&self, kind: PageKind) -> bool {
        self.theme.settings.makes(kind)
    }

    fn link(&self, to: &str, text: &str) -> LinkView {
        LinkView { href: relative(&self.at, to), text: text.to_owned(), ..LinkView::default() }
    }

    fn around(&self) -> Result<Around<'_>, Box<Diagnostic>> {
        let NoticePage { document, chain, version, view, .. } = self.page;
        Ok(Around {
            part: None,
            language: &document.language,
            address: &self.at,
            canonical: if matches!(view, View::At(_)) { &chain.address } else { &self.at },
            title: self.tab_title()?,
            description: &document.description,
            alternates: &self.page.alternates,
            noindex: version.status == StatusView::Draft || *view == View::Version,
            chain: Some(chain),
            data: self.data(),
            notes: self.theme.notes(chain, &self.at, &version.name)?,
            notice: Some(&chain.address),
            styles: match view {
                View::Companion(_) => &["icons.css", "beside.css"],
                _ => &["icons.css"],
            },
            // They are of the version at the notice's own address.
            forms: if *view == View::Version { &[] } else { &chain.forms },
            print: self.words.print(self.version_name(), &version.hash)?,
        })
    }

    /// For search engines, which are sent to the page that `canonical` names.
    fn data(&self) -> Option<String> {
        let NoticePage { document, chain, view, .. } = self.page;
        let canonical = if matches!(view, View::At(_)) { &chain.address } else { &self.at };
        let address = self.theme.full(&self.at, canonical);
        let title = self.heading.map_or_else(|| document.title.clone(), |heading| plain(heading));
        let publisher = self.theme.site_name(&document.language);
        structured(self.page, &title, &address, publisher.as_deref())
    }

    fn tab_title(&self) -> Result<String, Box<Diagnostic>> {
        let title = &self.page.document.title;
        match (self.heading, self.page.view) {
            (Some(heading), _) => Ok(format!("{} – {title}", plain(heading))),
            (None, View::Version) => {
                let version = Arg::from(self.page.version.name.clone());
                let title = Arg::from(title.clone());
                self.words.text("version_title", &[("title", title), ("version", version)])
            }
            _ => Ok(title.clone()),
        }
    }

    /// The groups with links to their pages, which exist only for the version at the
    /// notice's own address; with a single group there is nothing to choose.
    fn groups(&self) -> Vec<LinkView> {
        let is_choice = self.page.document.groups.len() > 1;
        let has_them = !matches!(self.page.view, View::Version | View::Companion(_));
        if !has_them || !self.makes(PageKind::Groups) || !is_choice {
            return Vec::new();
        }
        let own = &self.page.chain.address;
        let link = |group: &Group| LinkView {
            current: self.group.is_some_and(|this| this.id == group.id),
            ..self.link(&format!("{own}for/{}/", group.slug), &plain(&group.title))
        };
        self.page.document.groups.iter().map(link).collect()
    }

    /// The companion pages; like the groups' pages, only the version at the notice's own address has
    /// them.
    fn companions(&self) -> Vec<CardView> {
        if self.page.view == View::Version {
            return Vec::new();
        }
        let chain = self.page.chain;
        let card = |page: &CompanionPage| CardView {
            href: relative(&self.at, &format!("{}{}/", chain.address, page.companion.folder())),
            text: page.title.clone(),
            note: self.words.get(page.companion.note()).to_owned(),
            kind: page.companion.folder(),
            current: self.page.view == View::Companion(page.companion),
        };
        chain.companions.iter().map(card).collect()
    }

    /// The version's name, which a draft has none of.
    fn version_name(&self) -> &str {
        match self.page.version.status {
            StatusView::Draft => self.words.get("draft_version"),
            _ => &self.page.version.name,
        }
    }

    /// On a version's own page, its own dates; elsewhere those of the notice: when it was last
    /// updated and from when that applies.
    fn version_line(&self) -> Result<VersionLine, Box<Diagnostic>> {
        let NoticePage { chain, version, view, .. } = self.page;
        let fact = |term, date| FactView {
            term: self.words.get(term).to_owned(),
            detail: self.words.date_html(date),
        };
        let dates = match (view, chain.updated, chain.applies_from) {
            _ if version.status == StatusView::Draft => Vec::new(),
            (_, Some(updated), Some(from)) if *view != View::Version => {
                let other = chain.other.iter().map(|date| fact("updated_other", *date));
                let newest = match (updated == from, chain.is_first) {
                    (true, true) => vec![fact("applies_from", from)],
                    (true, false) => vec![fact("updated_and_applies", updated)],
                    (false, true) => vec![fact("published", updated), fact("applies_from", from)],
                    (false, false) => vec![fact("updated", updated), fact("applies_from", from)],
                };
                newest.into_iter().chain(other).collect()
            }
            _ => {
                vec![fact("published", version.published), fact("applies_from", version.effective)]
            }
        };
        let of_version = |folder: &str| format!("{}{folder}{}/", chain.address, version.name);
        let link = |to: String| relative(&self.at, &to);
        let released = version.status != StatusView::Draft;
        let approvals = version.approvals.iter().map(|one| self.words.approval(one));
        let stamps = version.stamps.iter();
        let stamps = stamps.map(|stamp| self.words.stamp(stamp, &self.at, &chain.address));
        Ok(VersionLine {
            dates,
            name: self.version_name().to_owned(),
            page: (released && *view != View::Version && self.makes(PageKind::Versions))
                .then(|| link(of_version(""))),
            hash: short(&version.hash).to_owned(),
            stamps: stamps.collect::<Result<_, _>>()?,
            approvals: approvals.collect::<Result<_, _>>()?,
            history: chain.history.then(|| link(format!("{}versions/", chain.address))),
            changes: version.changes.then(|| link(of_version("changes/"))),
            since: (version.since && *view == View::Version).then(|| link(of_version("since/"))),
            recipients: chain.has_recipients.then(|| link(format!("{}recipients/", chain.address))),
            feed: chain.feed.clone().map(link),
        })
    }

    /// What a reader must know before reading: the version's state, and when it was written down
    /// where that was later than its date (DESIGN.md, "Dates").
    fn banners(&self) -> Result<Vec<BannerView>, Box<Diagnostic>> {
        let mut banners = Vec::new();
        banners.extend(self.status_banner()?);
        if let Some(backdated) = &self.page.version.backdated {
            let version = self.page.version;
            let args = [
                ("made", self.words.date(backdated.made)),
                ("published", self.words.date(version.published)),
            ];
            let what = if backdated.imported { "imported" } else { "backdated" };
            banners.push(BannerView {
                kind: what,
                text: self.words.html(what, &args)?,
                reason: Some(backdated.reason.clone())
                    .filter(|reason| !backdated.imported && !reason.is_empty()),
                link: None,
            });
        }
        Ok(banners)
    }

    fn status_banner(&self) -> Result<Option<BannerView>, Box<Diagnostic>> {
        let version = self.page.version;
        let own_page = self.page.view == View::Version;
        let (kind, text) = match version_note::status(self.words, version)? {
            Some((kind, said)) => (kind, html::frame(&said)),
            None if own_page => ("in-force", self.in_force()?),
            None => return Ok(None),
        };
        let reason = match &version.status {
            StatusView::Withdrawn { reason, .. } => Some(reason.clone()),
            _ => None,
        };
        let link = (own_page && self.page.chain.in_force)
            .then(|| self.link(&self.page.chain.address, self.words.get("current")));
        Ok(Some(BannerView { kind, text, reason, link }))
    }
}

impl NoticeRenderer<'_, '_> {
    /// What a version in force says of itself on its own page: until when it is, where that is known.
    fn in_force(&self) -> Result<String, Box<Diagnostic>> {
        let version = self.page.version;
        let from = ("from", self.words.date(version.effective));
        match version.range.and_then(|range| range.until) {
            Some(until) => {
                self.words.html("in_force_until", &[from, ("until", self.words.date(until))])
            }
            None => self.words.html("in_force", &[from]),
        }
    }
}

/// The table of contents: the sections, and below the purposes the groups. The glance comes first
/// on the page and needs no entry.
fn contents(sections: &[Shown<'_>]) -> Vec<EntryView> {
    let entry = |shown: &Shown<'_>, entries| EntryView {
        href: fragment(&shown.section.id),
        text: plain(&shown.section.title),
        entries,
    };
    let below = |shown: &Shown<'_>| {
        let groups = shown.sections.iter().filter(|below| below.heading);
        groups
            .filter(|below| below.section.role == Role::Group)
            .map(|group| entry(group, Vec::new()))
            .collect()
    };
    // The title of a companion page is its section's heading, so the contents list what is below.
    let inner = |shown: &Shown<'_>| !shown.heading && Companion::of(shown.section).is_some();
    let of_part = sections.iter().filter(|shown| inner(shown)).flat_map(|shown| &shown.sections);
    sections
        .iter()
        .chain(of_part)
        .filter(|shown| shown.heading && shown.section.role != Role::Glance)
        .map(|shown| entry(shown, below(shown)))
        .collect()
}

/// The link to the controller's contact details on the page.
fn contact(sections: &[Shown<'_>]) -> Option<String> {
    sections.iter().find_map(|shown| match shown.section.role {
        Role::Controller => Some(fragment(&shown.section.id)),
        _ => contact(&shown.sections),
    })
}
