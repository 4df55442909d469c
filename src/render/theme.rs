//! The theme: templates parsed once, static files and the frame's words; shared by all threads.
//!
//! A site's own file in `templates/` or `static/` takes the place of the built-in one of the same
//! name. What is wrong in a site's own template is a finding with its place.

#![expect(clippy::string_slice, reason = "positions that were found in this text")]

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;
use tera::{Context, ErrorKind, ReportError, Tera};

use crate::assets::{STATIC, TEMPLATES, files};
use crate::diagnostic::{Diagnostic, Message, Value, theme};
use crate::limits;
use crate::locale::Locale;
use crate::model::Settings;
use crate::origin::{InputFile, Origin};
use crate::render::article::{ArticleError, check_article};
use crate::render::assets::{Assets, drawings, stylesheet};
use crate::render::favicon::favicon;
use crate::render::size_limit::SizeLimit;
use crate::render::view::{FrameView, NoticeView};
use crate::render::words::Words;

/// A site's own files, as read.
#[derive(Clone, Debug, Default)]
pub struct Own {
    /// The files of `templates/`, by their path from the site's root.
    pub templates: Vec<Arc<InputFile>>,
    /// The files of `static/`, by their path from that folder.
    pub files: Vec<(String, Vec<u8>)>,
}

impl Own {
    /// The text of a template: the site's own, else the built-in one.
    pub fn template(&self, name: &str) -> Option<String> {
        let own = self.templates.iter().find(|file| name_of(file) == name);
        own.map(|file| file.text.clone()).or_else(|| {
            let (_, built_in) = files(&TEMPLATES).into_iter().find(|(one, _)| one == name)?;
            built_in.contents_utf8().map(str::to_owned)
        })
    }
}

/// All that pages are made with. Rendering is pure and may run in several threads at once.
pub struct Theme<'a> {
    pub(crate) settings: &'a Settings,
    /// The static files with their fingerprints.
    pub assets: Assets,
    words: BTreeMap<String, Words<'a>>,
    tera: Tera,
    own: BTreeMap<String, Arc<InputFile>>,
}

impl<'a> Theme<'a> {
    /// Parses the templates and says the frame's words.
    ///
    /// # Errors
    /// All that is wrong in the site's own templates and messages, in one list.
    pub fn new(
        settings: &'a Settings,
        locales: &'a BTreeMap<String, Locale>,
        own: &Own,
    ) -> Result<Theme<'a>, Vec<Diagnostic>> {
        let mut diagnostics = Vec::new();
        let mut words = BTreeMap::new();
        for (language, locale) in locales {
            let (said, missing) = Words::new(locale);
            // A language that the site no longer lists is there for versions that have it.
            let is_listed = settings.languages.contains(language);
            if is_listed || missing.is_empty() {
                words.insert(language.clone(), said);
            }
            diagnostics.extend(missing.into_iter().filter(|_| is_listed));
        }
        let own_templates =
            own.templates.iter().map(|file| (name_of(file), file.clone())).collect();
        let all = static_files(settings, &own.files);
        let mut theme = Theme {
            settings,
            assets: Assets::new(all),
            words,
            tera: Tera::default(),
            own: own_templates,
        };
        diagnostics.extend(theme.parse());
        if diagnostics.is_empty() { Ok(theme) } else { Err(diagnostics) }
    }

    /// Adds all templates at once, a site's own over the built-in ones.
    fn parse(&mut self) -> Vec<Diagnostic> {
        let mut templates: BTreeMap<String, &str> = files(&TEMPLATES)
            .into_iter()
            .filter_map(|(name, file)| Some((name, file.contents_utf8()?)))
            .collect();
        templates.extend(self.own.iter().map(|(name, file)| (name.clone(), file.text.as_str())));
        // Tera stops at the first error, so each file is checked alone.
        let mut diagnostics: Vec<Diagnostic> = Vec::new();
        for (name, file) in &self.own {
            let alone = Tera::default().add_raw_template(name, &file.text);
            if let Err(error) = alone
                && matches!(error.kind(), ErrorKind::SyntaxError(_))
            {
                diagnostics.push(self.template_error(&error));
            }
        }
        diagnostics.extend(self.own.get("frame.html").and_then(without_main));
        if diagnostics.is_empty()
            && let Err(error) = self.tera.add_raw_templates(templates)
        {
            diagnostics.push(self.template_error(&error));
        }
        diagnostics
    }

    /// The frame's words in a language of the site.
    pub(crate) fn words(&self, language: &str) -> Option<&Words<'a>> {
        self.words.get(language)
    }

    /// The frame's words for a page.
    pub fn words_for(&self, language: &str) -> Result<&Words<'a>, Box<Diagnostic>> {
        self.words(language).ok_or_else(|| {
            let message = Message::new("locale-missing")
                .with("language", language)
                .with("folder", format!("locales/{language}"));
            Box::new(Diagnostic::new(&theme::LOCALE_MISSING, "languages", message))
        })
    }

    /// A page with a notice's text; one of the site's own templates is checked.
    pub(crate) fn text_page(
        &self,
        frame: FrameView,
        view: NoticeView,
        words: &Words<'_>,
    ) -> Result<String, Box<Diagnostic>> {
        let html = self.list_page("notice", frame, &view, words)?;
        if self.is_built_in() {
            return Ok(html);
        }
        match check_article(&html, &view.hash, &view.sections) {
            Ok(()) => Ok(html),
            Err(error) => Err(Box::new(self.article_error(&error))),
        }
    }

    /// Whether no template is the site's own; tests check the built-in ones.
    pub(crate) fn is_built_in(&self) -> bool {
        self.own.is_empty()
    }

    /// A page from the template `name`: every template sees `frame` and `words`, and its own view as
    /// `name`.
    pub(crate) fn list_page(
        &self,
        name: &'static str,
        frame: FrameView,
        view: impl Serialize,
        words: &Words<'_>,
    ) -> Result<String, Box<Diagnostic>> {
        let mut context = Context::new();
        context.insert("frame", &frame);
        context.insert("words", &words.fixed);
        context.insert(name, &view);
        self.render(&format!("{name}.html"), &context)
    }

    /// Renders a page, up to a limit on its size.
    fn render(&self, template: &str, context: &Context) -> Result<String, Box<Diagnostic>> {
        let mut page = SizeLimit::new(limits::PAGE);
        match self.tera.render_to(template, context, &mut page) {
            Ok(()) => Ok(String::from_utf8(page.bytes).expect("templates and values are text")),
            Err(error) => Err(Box::new(match error.kind() {
                ErrorKind::Io(_) => self.endless(template),
                _ => self.template_error(&error),
            })),
        }
    }

    /// As [`Theme::list_page`], without a frame.
    pub(crate) fn part(
        &self,
        template: &str,
        name: &'static str,
        view: impl Serialize,
        words: &Words<'_>,
    ) -> Result<String, Box<Diagnostic>> {
        let mut context = Context::new();
        context.insert("words", &words.fixed);
        context.insert(name, &view);
        self.render(template, &context)
    }

    /// A page whose article is not the notice's text: only a site's own template makes one.
    fn article_error(&self, error: &ArticleError) -> Diagnostic {
        let file = ["notice.html", "frame.html"].iter().find_map(|name| self.own.get(*name));
        let diagnostic = Diagnostic {
            origin: file.map(|file| Origin { file: file.clone(), span: 0..0 }),
            ..Diagnostic::new(&theme::TEMPLATE_TEXT, "", error.message("notice.html"))
        };
        diagnostic.help(Message::new("template-text-help").with("article", ARTICLE))
    }

    fn endless(&self, template: &str) -> Diagnostic {
        let message = Message::new("template-endless")
            .with("template", template)
            .with("limit", Value::text(limits::PAGE.to_string()));
        Diagnostic {
            origin: self.own.get(template).map(start),
            ..Diagnostic::new(&theme::TEMPLATE, "", message)
        }
    }

    fn template_error(&self, error: &tera::Error) -> Diagnostic {
        let new = |message: Message| Diagnostic::new(&theme::TEMPLATE, "", message);
        let says = |reason: String| Message::new("template").with("reason", Value::text(reason));
        match error.kind() {
            ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
                let origin = self.own.get(report.filename()).map(|file| origin(file, report));
                let words = origin.as_ref().and_then(|origin| {
                    let words = origin.file.text.get(origin.span.clone())?;
                    Some(words.lines().next().unwrap_or("").trim())
                        .filter(|words| !words.is_empty())
                });
                // After the error Tera lists what is available; that becomes the help.
                let (said, help) =
                    report.message().split_once(". ").unwrap_or((report.message(), ""));

                let message = match words {
                    Some(words) if !said.contains(words) => Message::new("template-words")
                        .with("reason", Value::text(sentence(said)))
                        .with("words", words),
                    _ => says(sentence(said)),
                };
                let help = Some(sentence(help)).filter(|help| !help.is_empty());
                let help = help.map(Message::verbatim).into_iter().collect();
                Diagnostic { origin, help, ..new(message) }
            }
            ErrorKind::MissingParent { current, parent } => Diagnostic {
                origin: self.own.get(current).map(start),
                ..new(Message::new("template-parent")
                    .with("template", current)
                    .with("parent", parent))
            },
            ErrorKind::CircularExtend { tpl, .. } | ErrorKind::CircularInclude { tpl, .. } => {
                Diagnostic {
                    origin: self.own.get(tpl).map(start),
                    ..new(Message::new("template-circle").with("template", tpl))
                }
            }
            other => new(says(other.to_string())),
        }
    }
}

/// The article of a page, as the built-in template has it.
const ARTICLE: &str = "<article data-version=\"{{ notice.hash }}\">{% for section in notice.sections %}{{ section | safe }}{% endfor %}</article>";

/// A frame without the place where every page puts its own part.
fn without_main(frame: &Arc<InputFile>) -> Option<Diagnostic> {
    let has_main = frame.text.split("block").any(|rest| rest.trim_start().starts_with("main"));
    (!has_main).then(|| {
        let message = Message::new("template-main")
            .with("block", "{% block main %}")
            .with("line", "{% block main %}{% endblock %}");
        Diagnostic::in_file(&theme::TEMPLATE, start(frame), message)
    })
}

/// `templates/frame.html` → `frame.html`.
fn name_of(file: &InputFile) -> String {
    let path = file.path.as_str();
    path.strip_prefix("templates/")
        .or(path.rsplit_once("/templates/").map(|(_, name)| name))
        .unwrap_or(path)
        .to_owned()
}

/// The mark in a browser's tab.
const MARK: &str = "mark.svg";

/// The built-in static files, a site's own in their place; stylesheet and mark in the site's colours.
fn static_files(settings: &Settings, own: &[(String, Vec<u8>)]) -> BTreeMap<String, Vec<u8>> {
    let mut all: BTreeMap<String, Vec<u8>> =
        files(&STATIC).into_iter().map(|(name, file)| (name, file.contents().to_vec())).collect();
    all.extend(own.iter().cloned());
    if let Some(css) = all.get_mut("klartext.css") {
        *css = stylesheet(&String::from_utf8_lossy(css), &settings.theme).into_bytes();
    }
    let is_own = own.iter().any(|(name, _)| name == MARK);
    let logo = settings.theme.logo.as_deref().and_then(|logo| all.get(logo)).map(Vec::as_slice);
    let made = all.get(MARK).filter(|_| !is_own);
    let made = made.map(|mark| favicon(settings, logo, &String::from_utf8_lossy(mark)));
    all.extend(made.map(|mark| (MARK.to_owned(), mark.into_bytes())));
    if let Some(svg) = all.get_mut("icons.svg") {
        *svg = drawings(&String::from_utf8_lossy(svg), &settings.theme).into_bytes();
    }
    all
}

fn start(file: &Arc<InputFile>) -> Origin {
    Origin { file: file.clone(), span: 0..0 }
}

/// Tera counts lines from 1 and columns in characters from 0; an origin counts bytes.
fn origin(file: &Arc<InputFile>, report: &ReportError) -> Origin {
    let span = report.span();
    let from = offset(&file.text, span.start_line, span.start_col);
    let to = offset(&file.text, span.end_line, span.end_col).max(from);
    Origin { file: file.clone(), span: from..to }
}

fn offset(text: &str, line: usize, column: usize) -> usize {
    let start: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let rest = &text[start.min(text.len())..];
    start + rest.char_indices().nth(column).map_or(rest.len(), |(at, _)| at)
}

/// A message in our manner: lower case, no full stop.
fn sentence(message: &str) -> String {
    let message = message.trim().trim_end_matches('.');
    let mut letters = message.chars();
    match letters.next() {
        Some(first) => first.to_lowercase().chain(letters).collect(),
        None => String::new(),
    }
}
