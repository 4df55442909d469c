//! The frame of every page: names, links and languages, from the settings and the locale.

use crate::document::is_safe_link;
use crate::model::colour::DARK;
use crate::model::{Link, Text};
use crate::render::assets::{BUILT_IN_ACCENT, colour};
use crate::render::links::relative;
use crate::render::markup::fragment;
use crate::render::page::{ChainView, Form, Part};
use crate::render::theme::Theme;
use crate::render::view::{BannerView, FootView, FormView, FrameView, LinkView};
use crate::render::words::Words;

/// What the frame needs to know of a page.
#[derive(Default)]
pub struct Around<'a> {
    /// The language.
    pub language: &'a str,
    /// The address of the page.
    pub address: &'a str,
    /// Its canonical address, for search engines.
    pub canonical: &'a str,
    /// What the tab says, before the site's name.
    pub title: String,
    /// The page in a sentence.
    pub description: &'a str,
    /// The same page in each language.
    pub alternates: &'a [(String, String)],
    /// Which part of a list it is.
    pub part: Option<&'a Part>,
    /// Whether search engines are to leave it out.
    pub noindex: bool,
    /// The chain of the notice that the page is about.
    pub chain: Option<&'a ChainView>,
    /// What search engines read of the page.
    pub data: Option<String>,
    /// What is coming for that notice.
    pub notes: Vec<BannerView>,
    /// The address of the notice.
    pub notice: Option<&'a str>,
    /// The page's stylesheets in addition to the common one.
    pub styles: &'a [&'a str],
    /// The text in other forms.
    pub forms: &'a [Form],
    /// The foot of each printed page, before the address.
    pub print: String,
}

impl Theme<'_> {
    /// The frame of one page.
    pub(crate) fn frame(&self, around: &Around<'_>) -> FrameView {
        let theme = &self.settings.theme;
        let link = |to: &str| relative(around.address, to);
        let name = self.site_name(around.language);
        let title = match &name {
            Some(name) if *name != around.title => format!("{} – {name}", around.title),
            _ => around.title.clone(),
        };
        let words = self.words(around.language);
        let locale = words.map(Words::locale);
        let canonical = self.full(around.address, around.canonical);
        FrameView {
            language: around.language.to_owned(),
            direction: locale.map_or("ltr", |locale| &locale.about.direction).to_owned(),
            title,
            description: around.description.to_owned(),
            alternates: self.alternates(around),
            previous: around.part.and_then(Part::previous).map(link),
            next: around.part.and_then(Part::next).map(link),
            noindex: around.noindex,
            refresh: None,
            assets: self.assets.addresses().map(|(n, to)| (n.to_owned(), link(to))).collect(),
            styles: ["klartext.css"]
                .iter()
                .chain(around.styles)
                .filter_map(|name| self.assets.address(name).map(link))
                .collect(),
            feeds: self.feeds(around),
            forms: around.forms.iter().map(|form| form_view(form, around, words)).collect(),
            data: around.data.clone(),
            notes: around.notes.clone(),
            privacy_policy: around.notice.filter(|notice| *notice != around.address).map(link),
            theme_colours: [
                colour(theme.accent.as_deref()).unwrap_or_else(|| BUILT_IN_ACCENT.to_owned()),
                DARK[0].to_string(),
            ],
            foot: around.chain.and_then(|chain| self.foot(chain, around.address)),
            name,
            // A language that the site no longer lists has no start page.
            home: link(&match self.settings.languages.iter().any(|one| one == around.language) {
                true => format!("{}/", around.language),
                false => String::new(),
            }),
            logo: theme.logo.as_deref().and_then(|logo| self.assets.address(logo)).map(link),
            banner: self.banner(around.language),
            header: links(&theme.header, around),
            footer: links(&theme.footer, around),
            languages: self.languages(around),
            print: [around.print.as_str(), &canonical]
                .into_iter()
                .filter(|part| !part.is_empty())
                .collect::<Vec<_>>()
                .join(" · "),
            canonical,
        }
    }

    /// The foot of a notice's pages: who is responsible, contact and versions.
    fn foot(&self, chain: &ChainView, at: &str) -> Option<FootView> {
        let words = self.words(&chain.language)?;
        let names = chain.controllers.clone();
        let count = names.len();
        let args = [("count", count.into()), ("names", words.list(&names).into())];
        let controllers = words.text("controllers", &args).ok().filter(|_| count > 0);
        let to = |address: String| relative(at, &address);
        let notice = if chain.address == at { String::new() } else { to(chain.address.clone()) };
        let contact = chain.contact.as_ref().map(|id| notice + &fragment(id));
        let history = chain.history.then(|| to(format!("{}versions/", chain.address)));
        let is_empty = controllers.is_none() && contact.is_none() && history.is_none();
        (!is_empty).then_some(FootView { controllers, contact, history })
    }

    /// The name of the site in a language.
    pub(crate) fn site_name(&self, language: &str) -> Option<String> {
        let name = self.settings.theme.name.as_deref().or(self.settings.title.as_deref());
        name.and_then(|name: &Text| name.in_language(language)).map(str::to_owned)
    }

    /// A full address where the site's is known, else a link from `from`.
    pub(crate) fn full(&self, from: &str, to: &str) -> String {
        match &self.settings.base_url {
            Some(base) => format!("{}/{to}", base.trim_end_matches('/')),
            None => relative(from, to),
        }
    }

    /// The feeds of the notice.
    fn feeds(&self, around: &Around<'_>) -> Vec<LinkView> {
        let Some((chain, words)) = around.chain.zip(self.words(around.language)) else {
            return Vec::new();
        };
        let feed = |to: &Option<String>, text| {
            let href = relative(around.address, to.as_ref()?);
            Some(LinkView { href, text: words.get(text).to_owned(), ..LinkView::default() })
        };
        let feeds = [feed(&chain.feed, "feed"), feed(&chain.recipients, "feed_recipients")];
        feeds.into_iter().flatten().collect()
    }

    fn alternates(&self, around: &Around<'_>) -> Vec<LinkView> {
        let alternate = |(language, address): &(String, String)| LinkView {
            href: self.full(around.address, address),
            language: Some(language.clone()),
            ..LinkView::default()
        };
        around.alternates.iter().map(alternate).collect()
    }

    /// The links of the language switch; none where there is nothing to choose.
    fn languages(&self, around: &Around<'_>) -> Vec<LinkView> {
        if around.alternates.len() < 2 {
            return Vec::new();
        }
        let switch = |(language, address): &(String, String)| LinkView {
            href: relative(around.address, address),
            text: self
                .words(language)
                .map_or(language.clone(), |words| words.locale().about.name.clone()),
            language: Some(language.clone()),
            current: language == around.language,
        };
        around.alternates.iter().map(switch).collect()
    }
}

fn form_view(form: &Form, around: &Around<'_>, words: Option<&Words<'_>>) -> FormView {
    let href = relative(around.address, &form.address);
    // The others are called the same in every language.
    let name = match (form.media, words) {
        ("text/plain", Some(words)) => words.get("form_text"),
        _ => form.name,
    };
    FormView { href, media: form.media, name: name.to_owned() }
}

/// A site's own links in one language; addresses within the site are from its root.
fn links(links: &[Link], around: &Around<'_>) -> Vec<LinkView> {
    let view = |link: &Link| {
        let url = link.url.as_deref().filter(|url| is_safe_link(url))?;
        let text = link.name.as_deref()?.in_language(around.language)?;
        let elsewhere = url.contains(':') || url.starts_with(['/', '#']);
        let href = if elsewhere { url.to_owned() } else { relative(around.address, url) };
        Some(LinkView { href, text: text.to_owned(), ..LinkView::default() })
    };
    links.iter().filter_map(view).collect()
}
