//! A page that is served somewhere against what klartext makes: a page of the site itself completely,
//! another site's by the article with a version's words.
//!
//! In: the page as it was fetched, and what pages are made with. Out: a sentence, or findings. Styles
//! and scripts of a page are not run: what they hide or add is not seen.

use jiff::civil::Date;

use super::article::{articles, closest, of_hash};
use super::difference::{Allow, difference, pieces};
use super::embedded::{candidates, check_surroundings};
use crate::diagnostic::{Diagnostic, Message, Rule, Value, verify};
use crate::html::{Id, Tree, parse};
use crate::pages::{PageContext, Released};
use crate::version::{Record, Shown};

/// A page as a server sent it.
#[derive(Clone, Debug, Default)]
pub struct FetchedPage {
    /// The address that was asked for.
    pub url: String,
    /// The address that the server led to.
    pub address: String,
    /// Its text, read as UTF-8.
    pub text: String,
    /// What kind of file the server says it is.
    pub content_type: Option<String>,
    /// Where the server sends browsers after a while.
    pub refresh: Option<String>,
}

/// A sentence about a page, and what is wrong with it.
pub type Verified = (Option<String>, Vec<Diagnostic>);

const UNSEEN: &str = "what its styles and scripts do is not seen";

/// Where a page is in a site: the name of its file.
pub fn name_in_site(url: &str, base_url: &str) -> Option<String> {
    let base = base_url.strip_suffix('/').unwrap_or(base_url);
    let rest = url.strip_prefix(base).filter(|_| !base.is_empty())?;
    let rest = rest.split(['?', '#']).next().unwrap_or_default();
    let name = if rest.is_empty() { "" } else { rest.strip_prefix('/')? };
    Some(crate::render::links::file(name))
}

/// Compares a page of the site itself, frame and head too.
pub fn own_page(page: &FetchedPage, name: &str, made: &[u8], base_url: &str) -> Verified {
    let FetchedPage { url, address, text, .. } = page;
    let mut messages = served(page, name.ends_with(".html"));
    if name_in_site(address, base_url).as_deref() != Some(name) {
        messages.push(Message::new("page-text-redirect").with("url", url).with("address", address));
    }
    let made = String::from_utf8_lossy(made);
    if *text != made {
        messages.extend(match name.ends_with(".html") {
            true => own_difference(url, text, &made),

            false => Some(Message::new("page-text-file").with("url", url).with("name", name)),
        });
    }
    let sentence = format!("{url}: is `{name}` of this site, whole; {UNSEEN}");
    verified(sentence, &verify::PAGE_TEXT, messages, &Message::new("page-text-publish-help"))
}

fn own_difference(url: &str, text: &str, made: &str) -> Option<Message> {
    let found = match parse(text) {
        Ok(found) => found,
        Err(excess) => return Some(unreadable(url, excess)),
    };
    let made = parse(made).ok()?;
    let allow = Allow::Nothing;
    let difference = difference(&pieces(found.page(), allow), &pieces(made.page(), allow))?;

    Some(Message::new("page-text").with("url", url).with("difference", difference.message()))
}

fn unreadable(url: &str, excess: &str) -> Message {
    Message::new("page-text-unreadable").with("url", url).with("reason", Value::text(excess))
}

/// What is wrong with how a page is served.
pub fn served(page: &FetchedPage, is_page: bool) -> Vec<Message> {
    let url = &page.url;
    let mut messages = Vec::new();
    if let Some(content_type) = page.content_type.as_deref() {
        let mut parts = content_type.split(';').map(|part| part.trim().to_ascii_lowercase());
        let kind = parts.next().unwrap_or_default();
        let charset = parts.find_map(|part| Some(part.strip_prefix("charset=")?.to_owned()));
        let is_utf8 =
            |charset: String| ["utf-8", "utf8"].contains(&charset.trim_matches(['"', '\'']));
        if (is_page && kind != "text/html") || !charset.is_none_or(is_utf8) {
            messages
                .push(Message::new("page-text-sent").with("url", url).with("type", content_type));
        }
    }
    if let Some(refresh) = &page.refresh {
        let header = format!("Refresh: {refresh}");
        messages.push(Message::new("page-text-refresh").with("url", url).with("header", header));
    }
    messages
}

fn verified(
    sentence: String,
    rule: &'static Rule,
    messages: Vec<Message>,
    help: &Message,
) -> Verified {
    if messages.is_empty() {
        return (Some(sentence), Vec::new());
    }
    let finding = |message: Message| Diagnostic::new(rule, "", message).help(help.clone());
    (None, messages.into_iter().map(finding).collect())
}

/// Compares the article on another site's page.
pub fn embedded_page(
    page: &FetchedPage,
    context: &PageContext<'_>,
    released: &[Released],
) -> Verified {
    let url = &page.url;

    let refuse =
        |rule: &'static Rule, message: Message| (None, vec![Diagnostic::new(rule, "", message)]);
    let tree = match parse(&page.text) {
        Ok(tree) => tree,
        Err(excess) => {
            return refuse(&verify::PAGE_TEXT, unreadable(url, excess));
        }
    };
    let (article, hash) = match the_article(&tree) {
        Ok(found) => found,
        Err(what) => {
            let message = Message::new("page-text-no-article").with("url", url).with("what", what);
            return refuse(&verify::PAGE_TEXT, message);
        }
    };
    let Some((index, record)) = of_hash(released, hash) else {
        let message =
            Message::new("page-unreleased").with("url", url).with("hash", Value::text(hash));
        return refuse(&verify::PAGE_UNRELEASED, message);
    };
    let candidates = match candidates(context, released, index, record) {
        Ok(candidates) => candidates,
        Err(diagnostics) => return (None, diagnostics),
    };
    let Some(notice) = released.get(index) else { return (None, Vec::new()) };
    let version = format!("version `{}` of `{}`", record.version, notice.id);
    let found = closest(&candidates, None, &tree, article);
    let found = found.and_then(|one| Some((candidates.get(one.index)?, one.difference)));
    let Some((candidate, difference)) = found else {
        let message = Message::new("page-text-no-text")
            .with("version", record.version.to_string())
            .with("notice", &notice.id);
        return refuse(&verify::PAGE_TEXT, message);
    };
    let differs = |what: Message| {
        Message::new("page-text-version")
            .with("url", url)
            .with("version", record.version.to_string())
            .with("notice", &notice.id)
            .with("difference", what)
    };
    let has = |what: Message| Message::new("page-text-has").with("url", url).with("what", what);
    let around = check_surroundings(&tree, article, candidate);
    let mut messages = served(page, true);
    messages.extend(difference.map(differs));
    messages.extend(around.into_iter().map(has));
    let sentence = format!(
        "{url}: has {version} in `{}`, published {}, {}; compared by its article, since it is not a \
         page of this site; {UNSEEN}",
        candidate.language,
        record.published,
        applies(notice, record, context.today)
    );
    verified(sentence, &verify::PAGE_TEXT, messages, &Message::new("page-text-copy-help"))
}

/// The one article with a version's words, and the version's hash.
fn the_article(tree: &Tree) -> Result<(Id, &str), Message> {
    let mut found = articles(tree).into_iter();
    match (found.next(), found.next()) {
        (None, _) => Err(Message::new("page-text-none")),
        (Some(_), Some(_)) => Err(Message::new("page-text-several")),
        (Some((id, hash)), None) => match tree.name(id) {
            Some("article") => Ok((id, hash)),

            name => {
                let element = format!("<{}>", name.unwrap_or_default());
                Err(Message::new("page-text-on").with("element", element))
            }
        },
    }
}

/// Whether the version applies today, in words.
fn applies(notice: &Released, record: &Record, today: Date) -> String {
    match notice.chain.shown(today) {
        Some(Shown::InForce(now)) if now.hash == record.hash => "which applies today".into(),
        Some(Shown::InForce(now)) => format!("while `{}` applies today", now.version),
        Some(Shown::Coming(now)) if now.hash == record.hash => {
            format!("which applies from {}", record.effective)
        }
        Some(Shown::Coming(_)) | None => "which does not apply today".into(),
        Some(Shown::Ended { .. }) => "of a notice that has ended".into(),
    }
}
