//! A version's text on another site's page: what klartext makes of it, and what may surround it.

use std::sync::Mutex;

use super::difference::{Allow, Compared, pieces};
use crate::diagnostic::{Diagnostic, Message};
use crate::html::{Id, Tree, parse};
use crate::listing::Page;
use crate::pages::{Comparisons, PageContext, Released, Text, files_of_notice, visit_all};
use crate::render::fragment::Styles;
use crate::version::{Chain, Record};

/// A text as klartext makes it.
pub struct Candidate {
    /// Its language.
    pub language: String,
    /// The page or fragment.
    pub tree: Tree,
    /// The article in it.
    pub article: Id,
}

/// All forms in which klartext makes a version's text: on its pages, and as a fragment of each
/// level of headings.
///
/// # Errors
/// What stops them from being made.
pub fn candidates(
    context: &PageContext<'_>,
    released: &[Released],
    index: usize,
    record: &Record,
) -> Result<Vec<Candidate>, Vec<Diagnostic>> {
    let Some(notice) = released.get(index) else { return Ok(Vec::new()) };
    let stamp = format!("data-version=\"{}\"", record.hash);
    let mut candidates = Vec::new();
    let comparisons = Comparisons::new(context, &notice.chain);
    if let Some(text) = Text::released(&comparisons, &notice.id, record) {
        for language in record.documents().keys() {
            for level in 1..=6 {
                let html = text.fragment(language, Some(level), Styles::Own);
                let html = html.map_err(|fault| vec![*fault])?.unwrap_or_default();
                candidates.extend(candidate(language, &html));
            }
        }
    }
    for file in pages(context, released, index, record)? {
        let html = String::from_utf8_lossy(&file.bytes);
        if html.contains(&stamp) {
            let language = file.name.split_once('/').map(|(language, _)| language);
            let language = language.or(context.languages.first().map(String::as_str));
            candidates.extend(candidate(language.unwrap_or_default(), &html));
        }
    }
    Ok(candidates)
}

/// The pages with the text of a notice, as they are today and as they were when the version was the
/// last one: a copy from then may still be served.
fn pages(
    context: &PageContext<'_>,
    released: &[Released],
    index: usize,
    record: &Record,
) -> Result<Vec<Page>, Vec<Diagnostic>> {
    let mut pages = pages_on(context, released, index)?;
    let then = record.effective.max(record.published);
    let records = released.get(index).map(|notice| notice.chain.records()).unwrap_or_default();
    let until = records.iter().position(|one| one.hash == record.hash).map_or(0, |at| at + 1);
    let mut released = released.to_vec();
    if until < records.len()
        && let Ok(chain) = Chain::new(records.iter().take(until).cloned().collect())
        && let Some(notice) = released.get_mut(index)
    {
        notice.chain = chain;
        pages.extend(pages_on(&PageContext { today: then, ..*context }, &released, index)?);
    }
    Ok(pages)
}

/// The pages of a notice on a day; the text of a single one is at the root, too.
fn pages_on(
    context: &PageContext<'_>,
    released: &[Released],
    index: usize,
) -> Result<Vec<Page>, Vec<Diagnostic>> {
    let is_page = |file: &Page| file.name == "index.html" || file.name.ends_with("/index.html");
    let mut pages = match released {
        [_] => {
            let made = Mutex::new(Vec::new());
            visit_all(context, released, &|_, files| {
                made.lock().expect("no thread ends while it holds this").extend_from_slice(files);
                true
            })?;
            made.into_inner().expect("no thread ends while it holds this")
        }
        _ => files_of_notice(context, released, index)?.0,
    };
    pages.retain(is_page);
    Ok(pages)
}

fn candidate(language: &str, html: &str) -> Option<Candidate> {
    let tree = parse(html).ok()?;
    let article = tree.elements().find(|id| tree.attribute(*id, "data-version").is_some())?;
    Some(Candidate { language: language.to_owned(), tree, article })
}

/// Elements that show what is in them.
const SHOWING: [&str; 28] = [
    "article",
    "aside",
    "blockquote",
    "body",
    "center",
    "dd",
    "div",
    "dl",
    "fieldset",
    "figure",
    "footer",
    "form",
    "header",
    "html",
    "li",
    "main",
    "nav",
    "ol",
    "p",
    "section",
    "span",
    "table",
    "tbody",
    "td",
    "tfoot",
    "thead",
    "tr",
    "ul",
];
/// Attributes that hide what is in an element from readers, or from some of them.
const HIDING: [&str; 4] = ["aria-hidden", "hidden", "inert", "popover"];

/// What around a text hides it, adds to it or leads its links elsewhere.
pub fn check_surroundings(tree: &Tree, article: Id, made: &Candidate) -> Vec<Message> {
    let mut faults = Vec::new();
    for around in tree.ancestors(article) {
        let Some(name) = tree.name(around) else { continue };
        // Elements of a site's own have a hyphen in their names.
        if !SHOWING.contains(&name) && !name.contains('-') {
            faults.push(Message::new("page-text-in").with("element", format!("<{name}>")));
        }
        let hiding = HIDING.iter().filter(|name| tree.attribute(around, name).is_some());
        faults.extend(hiding.map(|hiding| {
            Message::new("page-text-hidden").with("element", format!("<{name} {hiding}>"))
        }));
        let is_shadow = |id: &Id| {
            tree.name(*id) == Some("template") && tree.attribute(*id, "shadowrootmode").is_some()
        };
        if tree.children(around).any(|id| is_shadow(&id)) {
            faults.push(Message::new("page-text-shadow").with("element", format!("<{name}>")));
        }
    }
    faults.extend(leads_elsewhere(tree));
    let wrapper = tree.ancestors(article).next().filter(|id| is_wrapper(tree, *id));
    match wrapper.filter(|_| made.tree.ancestors(made.article).any(|id| is_wrapper(&made.tree, id)))
    {
        Some(wrapper) => faults.extend(check_wrapper(tree, wrapper, article, made)),
        None => faults.extend(check_neighbours(tree, article)),
    }
    faults
}

/// What sends readers, or the links of a text, to another address.
fn leads_elsewhere(tree: &Tree) -> Vec<Message> {
    let mut faults = Vec::new();
    for id in tree.elements() {
        let attribute = |name| tree.attribute(id, name);
        match tree.name(id) {
            Some("base") => faults.extend(attribute("href").map(|href| {
                Message::new("page-text-base").with("element", format!("<base href=\"{href}\">"))
            })),
            Some("meta") if attribute("http-equiv").is_some_and(is_refresh) => {
                let content = attribute("content").unwrap_or_default();
                let is_reload = content.trim().bytes().all(|byte| byte.is_ascii_digit());

                let element = format!("<meta http-equiv=\"refresh\" content=\"{content}\">");
                faults.extend(
                    (!is_reload)
                        .then(|| Message::new("page-text-element").with("element", element)),
                );
            }
            _ => {}
        }
    }
    faults
}

fn is_refresh(value: &str) -> bool {
    value.eq_ignore_ascii_case("refresh")
}

/// Whether an element is the one that contains a fragment's complete text.
fn is_wrapper(tree: &Tree, id: Id) -> bool {
    let classes = tree.attribute(id, "class").unwrap_or_default();
    tree.name(id) == Some("div") && classes.split_ascii_whitespace().any(|one| one == "klartext")
}

/// What is in a fragment besides its article: the styles, state and dates that klartext puts there, or
/// less.
fn check_wrapper(tree: &Tree, wrapper: Id, article: Id, made: &Candidate) -> Vec<Message> {
    let Some(own) = made.tree.ancestors(made.article).next() else { return Vec::new() };
    let of = |tree: &'_ Tree, id| -> Vec<String> {
        // What differs within a line of dates is reported piece by piece.
        let is_line = tree.attribute(id, "class") == Some("klartext-version");
        let parts: Vec<Id> = if is_line { tree.children(id).collect() } else { vec![id] };
        parts.into_iter().map(|part| show(&pieces(tree.pieces(part), Allow::Embedding))).collect()
    };
    let mut allowed: Vec<String> =
        made.tree.children(own).flat_map(|id| of(&made.tree, id)).collect();
    allowed.push(String::new());
    let mut faults = Vec::new();
    let start = |tree: &Tree, id| format!("{:?}", tree.pieces(id).next());
    if start(tree, wrapper) != start(&made.tree, own) {
        let element = "<div class=\"klartext\">";
        faults.push(Message::new("page-text-wrapper").with("element", element));
    }
    for child in tree.children(wrapper).filter(|child| *child != article) {
        let others = of(tree, child).into_iter().filter(|part| !allowed.contains(part));
        faults.extend(
            others.map(|part| {
                Message::new("page-text-next").with("part", super::excerpt::short(&part))
            }),
        );
    }
    faults
}

fn show(pieces: &[Compared<'_>]) -> String {
    pieces.iter().map(Compared::to_string).collect()
}

/// An article directly after the text would be read as more of it.
fn check_neighbours(tree: &Tree, article: Id) -> Option<Message> {
    let parent = tree.ancestors(article).next()?;
    let elements = tree.children(parent).filter(|id| tree.name(*id).is_some());
    let next = elements.skip_while(|id| *id != article).nth(1)?;

    (tree.name(next) == Some("article")).then(|| Message::new("page-text-article"))
}
