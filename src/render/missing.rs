//! The page for an address where nothing is. A server shows it at any address, so all its links begin
//! at the root of the host.

use crate::diagnostic::Diagnostic;
use crate::render::frame::Around;
use crate::render::page::IndexEntry;
use crate::render::theme::Theme;
use crate::render::view::{ForwardView, FrameView, LinkView};

/// The page of one language, or of all at the root of the site.
#[derive(Clone, Debug)]
pub struct MissingPage<'a> {
    /// The language of the frame.
    pub language: &'a str,
    /// Its address.
    pub address: String,
    /// The languages whose words are on it.
    pub languages: Vec<&'a str>,
    /// The notices to go on to.
    pub notices: Vec<&'a IndexEntry>,
}

impl Theme<'_> {
    /// A page that says that there is nothing at an address, and where to go.
    ///
    /// # Errors
    /// When the template fails, or a locale lacks a message.
    pub fn missing(&self, page: &MissingPage<'_>) -> Result<String, Box<Diagnostic>> {
        let words = self.words_for(page.language)?;
        let root = self.root();
        let mut text = String::new();
        for language in &page.languages {
            let of_language = self.words_for(language)?.html("missing_text", &[])?;
            text.push_str(&format!("<span lang=\"{language}\">{of_language}</span> "));
        }
        let link = |notice: &&IndexEntry| LinkView {
            href: format!("{root}{}", notice.address),
            text: notice.title.clone(),
            language: Some(notice.language.clone()),
            ..LinkView::default()
        };
        let start = |language: &&str| {
            let words = self.words_for(language)?;
            let href = format!("{root}{language}/");
            let text = words.get("missing_start").to_owned();
            Ok(LinkView { href, text, ..LinkView::default() })
        };
        let starts: Vec<LinkView> =
            page.languages.iter().map(start).collect::<Result<_, Box<Diagnostic>>>()?;
        let title = words.get("missing_title").to_owned();
        let view = ForwardView {
            title: title.clone(),
            text,
            links: page.notices.iter().map(link).chain(starts).collect(),
        };
        let frame = self.frame(&Around {
            language: page.language,
            address: "",
            canonical: &page.address,
            description: &title,
            title: title.clone(),
            noindex: true,
            ..Around::default()
        });
        self.list_page("forward", from_root(frame, &root), view, words)
    }

    /// The path of the site on its host, with a slash at its end.
    fn root(&self) -> String {
        let base = self.settings.base_url.as_deref().unwrap_or_default();
        let path = base.split_once("://").map_or("", |(_, rest)| rest);
        let path = path.split_once('/').map_or("", |(_, path)| path).trim_matches('/');
        if path.is_empty() { "/".to_owned() } else { format!("/{path}/") }
    }
}

/// The frame with links from the root of the host.
fn from_root(mut frame: FrameView, root: &str) -> FrameView {
    let full = |link: &mut String| {
        if !link.contains(':') && !link.starts_with(['/', '#']) {
            *link = format!("{root}{link}");
        }
    };
    frame.styles.iter_mut().for_each(full);
    frame.assets.values_mut().for_each(full);
    frame.logo.iter_mut().for_each(full);
    full(&mut frame.home);
    let links = frame.header.iter_mut().chain(&mut frame.footer).chain(&mut frame.languages);
    links.for_each(|link| full(&mut link.href));
    frame
}
