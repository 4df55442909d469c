//! The page of all who receive data, from words that are composed already.

use jiff::civil::Date;
use rustc_hash::FxHashSet;

use crate::compose::ReceiverWords;
use crate::diagnostic::Diagnostic;
use crate::document::Inlines;
use crate::locale::Arg;
use crate::render::frame::Around;
use crate::render::html::{Form, HtmlWriter};
use crate::render::links::relative;
use crate::render::page::{Alternates, ChainView};
use crate::render::theme::Theme;
use crate::render::view::{FormerReceiverView, LinkView, ReceiverView, RecipientsView};
use crate::render::words::Words;

/// Who receives data, and who no longer does.
pub struct RecipientsPage<'a> {
    /// The notice.
    pub chain: &'a ChainView,
    /// The address of the page.
    pub address: &'a str,
    /// Who receives data, in the notice's order.
    pub receivers: Vec<Receiver>,
    /// Who no longer does, the last to leave first.
    pub gone: Vec<FormerReceiver>,
    /// The same page in each language.
    pub alternates: Alternates,
}

/// Someone who receives data.
pub struct Receiver {
    /// Who, and what for.
    pub words: ReceiverWords,
    /// The version that named them first.
    pub since: Option<Since>,
}

/// Someone who no longer receives data.
pub struct FormerReceiver {
    /// Who.
    pub name: Inlines,
    /// The version without them.
    pub until: Since,
}

/// A version as a date.
pub struct Since {
    /// Its name.
    pub version: String,
    /// The day from which it applies.
    pub on: Date,
    /// Whether earlier versions say it too, in words that are not compared.
    pub or_earlier: bool,
    /// Whether it has a page in this language.
    pub has_page: bool,
}

impl Theme<'_> {
    /// The page of all recipients.
    ///
    /// # Errors
    /// When the template fails, or the locale lacks a message.
    pub fn recipients(&self, page: &RecipientsPage<'_>) -> Result<String, Box<Diagnostic>> {
        let RecipientsPage { chain, address, .. } = *page;
        let words = self.words_for(&chain.language)?;
        let title = words.text("recipients_title", &[("title", chain.title.clone().into())])?;
        let writer = writer(page);
        let receivers = page.receivers.iter().map(|one| receiver(one, page, &writer, words));
        let gone = page.gone.iter().map(|one| {
            let until = since(&one.until, page, words)?;
            Ok(FormerReceiverView { name: line(&writer, &one.name), until })
        });
        let view = RecipientsView {
            title: title.clone(),
            lead: words.get("recipients_lead").to_owned(),
            up: link(address, &chain.address, &chain.title),
            feed: chain
                .recipients
                .as_ref()
                .map(|feed| link(address, feed, words.get("feed_recipients"))),
            safeguards: page.receivers.iter().any(|one| !one.words.safeguards.is_empty()),
            receivers: receivers.collect::<Result<_, Box<Diagnostic>>>()?,
            gone: gone.collect::<Result<_, Box<Diagnostic>>>()?,
        };
        let frame = self.frame(&Around {
            language: &chain.language,
            address,
            canonical: address,
            description: &view.lead,
            title,
            alternates: &page.alternates,
            chain: Some(chain),
            notes: self.notes(chain, address, "")?,
            notice: Some(&chain.address),
            styles: &["lists.css"],
            ..Around::default()
        });
        self.list_page("recipients", frame, view, words)
    }
}

fn receiver(
    one: &Receiver,
    page: &RecipientsPage<'_>,
    writer: &HtmlWriter<'_>,
    words: &Words<'_>,
) -> Result<ReceiverView, Box<Diagnostic>> {
    let lines = |lines: &[Inlines]| lines.iter().map(|one| line(writer, one)).collect();
    let ReceiverWords { id, name, activity, purposes, safeguards } = &one.words;
    Ok(ReceiverView {
        id: id.clone(),
        name: lines(name),
        activity: lines(activity),
        purposes: lines(purposes),
        safeguards: lines(safeguards),
        since: one.since.as_ref().map(|one| since(one, page, words)).transpose()?,
    })
}

/// A version as its date, which leads to its page.
fn since(
    one: &Since,
    page: &RecipientsPage<'_>,
    words: &Words<'_>,
) -> Result<String, Box<Diagnostic>> {
    let date = words.date_html(one.on);
    let date = match one.has_page {
        true => {
            let to = relative(page.address, &format!("{}{}/", page.chain.address, one.version));
            format!("<a href=\"{to}\">{date}</a>")
        }
        false => date,
    };
    match one.or_earlier {
        true => {
            let earlier = words.text("recipients_or_earlier", &[("date", Arg::from("\u{0}"))])?;
            Ok(earlier.replace('\u{0}', &date))
        }
        false => Ok(date),
    }
}

fn line(writer: &HtmlWriter<'_>, words: &Inlines) -> String {
    let mut out = String::new();
    writer.inlines(words, &mut out);
    out
}

fn link(from: &str, to: &str, text: &str) -> LinkView {
    LinkView { href: relative(from, to), text: text.to_owned(), ..LinkView::default() }
}

/// Links to what the notice contains lead to its own page.
fn writer<'a>(page: &RecipientsPage<'_>) -> HtmlWriter<'a> {
    let notice = relative(page.address, &page.chain.address);
    HtmlWriter {
        ids: FxHashSet::default(),
        base: notice.clone(),
        notice,
        companion: &|_| None,
        anchor: ("", ""),
        twins: Vec::new(),
        direction: &|_| None,
        form: Form::Page,
        marks_unfinished: false,
    }
}
