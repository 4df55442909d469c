//! Document blocks → HTML: with `markup`, the only place that escapes and tags a notice's words.
//!
//! Each unit of the Document becomes one element whose `id` is the unit's and whose text is the
//! unit's words and nothing else: what helps the eye (a link to the heading, labels of cells on a
//! phone) is next to it or in attributes.

#![expect(clippy::indexing_slicing, reason = "positions that were found in this text")]

use std::borrow::Cow;

use rustc_hash::FxHashSet;

use crate::document::{
    Block, Body, Inline, List, Role, Row, Table, Term, Unit, is_safe_link, plain,
};
pub use crate::render::frame_html::{frame, open_link};
use crate::render::icons;
pub use crate::render::markup::escape;
use crate::render::markup::{close, close_line, fragment, open, scheme, unfinished};
use crate::render::scope::{Companion, Scope, Shown};
use crate::render::typography::joined;

/// What the text of one page is written with.
pub struct HtmlWriter<'a> {
    /// The ids on this page; links to others lead to the notice's own page.
    pub ids: FxHashSet<&'a str>,
    /// From this page to the notice's own, empty on that page itself.
    pub notice: String,
    /// The link to the companion page that contains an id; `None` if no page has it now.
    pub companion: &'a dyn Fn(&str) -> Option<String>,
    /// From this page to the folder of the notice's own, for relative links of an editor's text.
    pub base: String,
    /// The label of a link to a heading, before and after its words.
    pub anchor: (&'a str, &'a str),
    /// The same page in other languages.
    pub twins: Vec<Twin<'a>>,
    /// The direction of a language, where it is known.
    pub direction: &'a dyn Fn(&str) -> Option<&'a str>,
    /// What it is written for.
    pub form: Form<'a>,
    /// Whether what an editor has yet to write is marked: in drafts.
    pub marks_unfinished: bool,
}

/// What a text is written for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form<'a> {
    /// A page of the site.
    Page,
    /// A part of another site's page: ids and classes have a prefix, headings have no link to
    /// themselves, and there are no icons.
    Fragment {
        /// What ids and classes begin with.
        prefix: &'a str,
        /// The scheme and host that addresses from a site's root are below.
        origin: &'a str,
    },
}

/// The same page in another language, for links that keep the reader's place.
pub struct Twin<'a> {
    /// The language tag.
    pub language: &'a str,
    /// The link to it, without a fragment.
    pub href: String,
    /// What the language is called in itself.
    pub name: &'a str,
}

/// The ids of a page: those of its units, and of the lists that hold terms.
pub fn ids<'a>(scope: &Scope<'a>) -> FxHashSet<&'a str> {
    let units = scope.units();
    let lists = units.iter().filter_map(|unit| match unit {
        Unit::Term(list, _) => Some(list.id.as_str()),
        _ => None,
    });
    units.iter().map(Unit::id).chain(lists).collect()
}

/// A heading of a section, or one in an editor's text, which has no role.
struct Heading<'a> {
    id: &'a str,
    title: &'a [Inline],
    level: u8,
    role: Option<Role>,
}

impl HtmlWriter<'_> {
    /// A section with all below it; `level` is that of its heading.
    pub fn section(&self, shown: &Shown<'_>, level: u8, out: &mut String) {
        let section = shown.section;
        let class = role_class(section.role).map(|class| self.named(class));
        // Assistive technology announces a section by its heading.
        let tag = if shown.heading { "section" } else { "div" };
        let class = class.as_ref().map(|class| ("class", class.as_ref()));
        open(out, tag, class.as_slice());
        if shown.heading {
            let heading =
                Heading { id: &section.id, title: &section.title, level, role: Some(section.role) };
            self.heading(&heading, out);
        }
        section.blocks.iter().for_each(|block| self.block(block, level, out));
        // A section whose heading is left out leaves its level to those below.
        let below = if shown.heading { level + 1 } else { level };
        shown.sections.iter().for_each(|shown| self.section(shown, below, out));
        close_line(out, tag);
    }

    /// A heading, which is a link to itself, and after one of the first level where the section can
    /// be read in another language. The mark of the link and the icon come from the stylesheet.
    fn heading(&self, heading: &Heading<'_>, out: &mut String) {
        let Heading { id, title, level, role } = *heading;
        // HTML has six levels; deeper ones of an editor's text look like the sixth.
        let level = level.min(6);
        let tag = LEVELS[usize::from(level)];
        let named = self.named(id);
        if self.form != Form::Page {
            open(out, tag, &[("id", &named)]);
            self.inlines(title, out);
            return close_line(out, tag);
        }
        match role.and_then(|role| icons::of_heading(role, id, level)) {
            Some(icon) => open(out, tag, &[("id", &named), ("data-icon", icon)]),
            None => open(out, tag, &[("id", &named)]),
        }
        let here = fragment(id);
        if has_link(title) {
            self.inlines(title, out);
            let label = format!("{}{}{}", self.anchor.0, plain(title), self.anchor.1);
            open(out, "a", &[("href", &here), ("aria-label", &label)]);
        } else {
            open(out, "a", &[("href", &here)]);
            self.inlines(title, out);
        }
        out.push_str("</a>");
        close_line(out, tag);
        if level == 2 {
            self.twin_links(&here, out);
        }
    }

    fn twin_links(&self, here: &str, out: &mut String) {
        for twin in &self.twins {
            let href = format!("{}{here}", twin.href);
            open(out, "a", &[("href", &href), ("lang", twin.language)]);
            escape(twin.name, out);
            out.push_str("</a>");
        }
    }

    /// A block; `level` is that of the heading above it.
    pub fn block(&self, block: &Block, level: u8, out: &mut String) {
        match &block.body {
            Body::Heading(depth, text) => {
                let level = level.saturating_add(*depth);
                self.heading(&Heading { id: &block.id, title: text, level, role: None }, out);
            }
            Body::Paragraph(text) => {
                open(out, "p", &[("id", &self.named(&block.id))]);
                self.inlines(text, out);
                close_line(out, "p");
            }
            Body::List(list) => self.list(list, Some(&block.id), out),
            Body::Table(table) => self.table(&block.id, table, out),
            Body::Terms(terms) => self.terms(&block.id, terms, out),
            Body::Address(lines) => {
                open(out, "address", &[("id", &self.named(&block.id))]);
                self.joined(lines, "<br>", out);
                close_line(out, "address");
            }
            Body::Notice(lines) => {
                let (id, class) = (self.named(&block.id), self.named("note"));
                open(out, "div", &[("id", &id), ("class", &class), ("role", "note")]);
                self.paragraphs(lines, out);
                close_line(out, "div");
            }
        }
    }

    fn list(&self, list: &List, id: Option<&str>, out: &mut String) {
        let tag = if list.ordered { "ol" } else { "ul" };
        let start = (list.ordered && list.start != 1).then(|| Cow::Owned(list.start.to_string()));
        let attributes = [("id", id.map(|id| self.named(id))), ("start", start)];
        let attributes: Vec<(&str, &str)> = attributes
            .iter()
            .filter_map(|(name, value)| Some((*name, value.as_deref()?)))
            .collect();
        open(out, tag, &attributes);
        for item in &list.items {
            out.push_str("<li>");
            self.inlines(&item.text, out);
            if let Some(list) = &item.list {
                self.list(list, None, out);
            }
            close_line(out, "li");
        }
        close_line(out, tag);
    }

    fn table(&self, id: &str, table: &Table, out: &mut String) {
        out.push_str("<table><thead>");
        open(out, "tr", &[("id", &self.named(id))]);
        for head in &table.head {
            out.push_str("<th>");
            self.inlines(head, out);
            close(out, "th");
        }
        close(out, "tr");
        close_line(out, "thead");
        out.push_str("<tbody>");
        let labels: Vec<String> = table.head.iter().map(|head| plain(head)).collect();
        table.rows.iter().for_each(|row| self.row(row, &labels, out));
        close_line(out, "tbody");
        close_line(out, "table");
    }

    /// A row; on a phone it is a card, where each cell shows its column's head.
    fn row(&self, row: &Row, labels: &[String], out: &mut String) {
        open(out, "tr", &[("id", &self.named(&row.id))]);
        for (index, cell) in row.cells.iter().enumerate() {
            let tag = if index == 0 { "th" } else { "td" };
            let mark = match labels.get(index) {
                _ if index == 0 => icons::of_row(row).map(|icon| ("data-icon", icon)),
                label => label.map(|label| ("data-label", label.as_str())),
            };
            open(out, tag, mark.as_slice());
            match cell.as_slice() {
                [text] => self.inlines(text, out),
                several => self.paragraphs(several, out),
            }
            close(out, tag);
        }
        close_line(out, "tr");
    }

    fn terms(&self, id: &str, terms: &[Term], out: &mut String) {
        open(out, "dl", &[("id", &self.named(id))]);
        for term in terms {
            open(out, "div", &[("id", &self.named(&term.id))]);
            let icon = icons::of_term(term).filter(|_| self.form == Form::Page);
            open(out, "dt", icon.map(|icon| ("data-icon", icon)).as_slice());
            self.inlines(&term.name, out);
            close(out, "dt");
            for detail in &term.details {
                out.push_str("<dd>");
                self.inlines(detail, out);
                close(out, "dd");
            }
            close_line(out, "div");
        }
        close_line(out, "dl");
    }

    fn paragraphs(&self, texts: &[Vec<Inline>], out: &mut String) {
        for text in texts {
            out.push_str("<p>");
            self.inlines(text, out);
            close(out, "p");
        }
    }

    fn joined(&self, texts: &[Vec<Inline>], between: &str, out: &mut String) {
        for (index, text) in texts.iter().enumerate() {
            if index > 0 {
                out.push_str(between);
            }
            self.inlines(text, out);
        }
    }

    pub(super) fn inlines(&self, inlines: &[Inline], out: &mut String) {
        for inline in inlines {
            match inline {
                Inline::Link { link, text } => match self.target(link) {
                    Some(href) => {
                        open(out, "a", &[("href", &href)]);
                        self.inlines(text, out);
                        out.push_str("</a>");
                    }
                    None => self.inlines(text, out),
                },
                Inline::Strong { strong: text } => self.marked("strong", text, out),
                Inline::Emphasis { emphasis: text } => self.marked("em", text, out),
                Inline::Foreign { foreign, text } => {
                    let direction = (self.direction)(foreign);
                    let marks = direction.map(|direction| ("dir", direction));
                    let missing = self.marks_unfinished.then_some(("class", "todo"));
                    let all: Vec<_> = [("lang", foreign.as_str())]
                        .into_iter()
                        .chain(marks)
                        .chain(missing)
                        .collect();
                    open(out, "span", &all);
                    self.inlines(text, out);
                    out.push_str("</span>");
                }
                simple => self.simple(simple, out),
            }
        }
    }

    fn simple(&self, inline: &Inline, out: &mut String) {
        match inline {
            Inline::Text(text) if self.marks_unfinished => unfinished(&joined(text), out),
            Inline::Text(text) => escape(&joined(text), out),
            Inline::Code { code } => {
                out.push_str("<code>");
                escape(code, out);
                out.push_str("</code>");
            }
            Inline::Date { date, text } => {
                open(out, "time", &[("datetime", &date.to_string())]);
                escape(text, out);
                out.push_str("</time>");
            }
            _ => out.push_str("<br>"),
        }
    }

    /// An id or class as this form writes it.
    fn named<'n>(&self, name: &'n str) -> Cow<'n, str> {
        match self.form {
            Form::Page => Cow::Borrowed(name),
            Form::Fragment { prefix, .. } => Cow::Owned(format!("{prefix}{name}")),
        }
    }

    fn marked(&self, tag: &str, text: &[Inline], out: &mut String) {
        open(out, tag, &[]);
        self.inlines(text, out);
        out.push_str("</");
        out.push_str(tag);
        out.push('>');
    }

    /// Where a link of the Document leads from this page; none where it must not lead anywhere.
    pub(super) fn target(&self, link: &str) -> Option<String> {
        if let Some(id) = link.strip_prefix('#') {
            return match self.ids.contains(id) {
                true => Some(fragment(&self.named(id))),
                false if is_companion(id) => Some((self.companion)(id)? + &fragment(id)),
                false => Some(format!("{}{}", self.notice, fragment(&self.named(id)))),
            };
        }
        if !is_safe_link(link) {
            return None;
        }
        match scheme(link) {
            Some(_) => Some(link.to_owned()),
            None if link.starts_with('/') => match self.form {
                Form::Page => Some(link.to_owned()),
                Form::Fragment { origin, .. } => Some(format!("{origin}{link}")),
            },
            None => Some(format!("{}{link}", self.base)),
        }
    }
}

/// Whether an id belongs to a companion page.
pub(crate) fn is_companion(id: &str) -> bool {
    let first = id.split('/').next().unwrap_or_default();
    Companion::ALL.iter().any(|companion| companion.folder() == first)
}

const LEVELS: [&str; 7] = ["h6", "h1", "h2", "h3", "h4", "h5", "h6"];

/// Whether words contain a link: HTML does not nest links.
pub fn has_link(inlines: &[Inline]) -> bool {
    inlines.iter().any(|inline| match inline {
        Inline::Link { .. } => true,
        Inline::Strong { strong: text }
        | Inline::Emphasis { emphasis: text }
        | Inline::Foreign { text, .. } => has_link(text),
        _ => false,
    })
}

fn role_class(role: Role) -> Option<&'static str> {
    match role {
        Role::Plain | Role::Controller | Role::Purposes | Role::Right => None,
        Role::Glance => Some("glance"),
        Role::Group => Some("group"),
        Role::Purpose => Some("purpose"),
        Role::Objection => Some("objection"),
        Role::Label => Some("label"),
        Role::Letters => Some("letters"),
        Role::Letter => Some("letter"),
    }
}
