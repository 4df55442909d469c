//! The notes on every page of a notice about a coming version or its coming end.

use crate::diagnostic::Diagnostic;
use crate::locale::Arg;
use crate::render::links::relative;
use crate::render::page::{ChainView, Coming, Ending};
use crate::render::theme::Theme;
use crate::render::view::{BannerView, LinkView};
use crate::render::words::Words;

impl Theme<'_> {
    /// The boxes on a page at an address; `own` is the version that the page shows, of which it
    /// speaks itself.
    ///
    /// # Errors
    /// When a site's own message needs an argument that there is not.
    pub(crate) fn notes(
        &self,
        chain: &ChainView,
        at: &str,
        own: &str,
    ) -> Result<Vec<BannerView>, Box<Diagnostic>> {
        let words = self.words_for(&chain.language)?;
        let coming = chain.coming.iter().filter(|coming| coming.name != own);
        let coming = coming.map(|coming| comes(chain, coming, at, words));
        let ending = chain.ending.iter().map(|ending| ends(ending, at, words));
        coming.chain(ending).collect()
    }
}

fn comes(
    chain: &ChainView,
    coming: &Coming,
    at: &str,
    words: &Words<'_>,
) -> Result<BannerView, Box<Diagnostic>> {
    let address = &chain.address;
    let (to, text) = match coming {
        Coming { changes: true, name, .. } => (format!("{address}changes/{name}/"), "will_change"),
        Coming { there: true, name, .. } => (format!("{address}{name}/"), "read_coming"),
        _ if chain.history => (format!("{address}versions/"), "history"),
        // The site has no other page of it.
        _ => (at.to_owned(), "history"),
    };
    Ok(BannerView {
        kind: "coming",
        text: words.html("comes", &[("from", words.date(coming.from))])?,
        reason: None,
        link: Some(LinkView {
            href: relative(at, &to),
            text: words.get(text).to_owned(),
            ..LinkView::default()
        })
        .filter(|_| to != at),
    })
}

fn ends(ending: &Ending, at: &str, words: &Words<'_>) -> Result<BannerView, Box<Diagnostic>> {
    let mut text = words.html("will_end", &[("on", words.date(ending.on))])?;
    if let Some((title, _)) = &ending.instead {
        text.push(' ');
        text.push_str(&words.html("instead", &[("notice", Arg::from(title.clone()))])?);
    }
    let link = ending.instead.as_ref().map(|(title, to)| LinkView {
        href: relative(at, to),
        text: title.clone(),
        ..LinkView::default()
    });
    let reason = Some(ending.reason.clone()).filter(|reason| !reason.is_empty());
    Ok(BannerView { kind: "ending", text, reason, link })
}
