//! A small site in memory, in which some files hold the bytes that are tried.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use jiff::civil::Date;
use klartext::internals::diagnostic::Diagnostic;
use klartext::internals::fix;
use klartext::internals::pages::{PageContext, draft_pages};
use klartext::internals::render::theme::{Own, Theme};
use klartext::internals::report::{self, Wording};
use klartext::internals::sheet;
use klartext::internals::site::{Checked, NoticeFiles, Site, SiteFiles, theme};

/// The files of a site by path.
pub type Files = BTreeMap<String, Vec<u8>>;

/// The notice that is tried.
pub const NOTICE: &str = "content/example/notice.toml";

const FILES: [(&str, &str); 3] = [
    ("content/site.toml", include_str!("../tests/rules/base/content/site.toml")),
    ("content/shared.toml", include_str!("../tests/rules/base/content/shared.toml")),
    (NOTICE, ""),
];

/// The day it is.
pub fn today() -> Date {
    "2026-11-23".parse().expect("a date")
}

/// The site with other files.
pub fn files_with<'a>(others: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> Files {
    let own = FILES.map(|(name, text)| (name, text.as_bytes()));
    let all = own.into_iter().chain(others);
    all.map(|(name, bytes)| (name.to_owned(), bytes.to_vec())).collect()
}

/// The site as it is, which is read once.
pub fn site() -> &'static Site {
    static SITE: OnceLock<Site> = OnceLock::new();
    SITE.get_or_init(|| {
        let files = SiteFiles::from_memory(&files_with([])).expect("the site is faultless");
        Site::new(files)
    })
}

/// The site's pages are made with this, which is made once.
pub fn context() -> &'static PageContext<'static> {
    static THEME: OnceLock<Theme<'static>> = OnceLock::new();
    static CONTEXT: OnceLock<PageContext<'static>> = OnceLock::new();
    let site = site();
    let theme = THEME.get_or_init(|| {
        Theme::new(&site.settings, &site.locales, &Own::default()).expect("the theme is built in")
    });
    CONTEXT.get_or_init(|| context_of(site, theme))
}

fn context_of<'a>(site: &'a Site, theme: &'a Theme<'a>) -> PageContext<'a> {
    let settings = &site.settings;
    PageContext {
        base_url: "https://www.example.se/",
        ..PageContext::new(theme, settings, &site.locales, &site.tables, today())
    }
}

/// A notice of the site, checked.
pub fn checked(bytes: &[u8]) -> Checked {
    checked_in(site(), &files_with([(NOTICE, bytes)]))
}

fn checked_in(site: &Site, files: &Files) -> Checked {
    let paths = site.found.notices.first().expect("the site has a notice");
    let read = NoticeFiles::from_memory(files, paths).expect("the notice is among the files");
    let (draft, diagnostics) = site.resolve(paths, read);
    site.run_rules(site.compose(draft, diagnostics), None, today())
}

/// Everything that a draft goes through but the disk, in the site as it is.
pub fn draft(bytes: &[u8]) {
    let checked = checked(bytes);
    show(site(), &checked);
    let _ = draft_pages(context(), "example", &checked.documents, true);
}

/// The same in a site that other files make another.
pub fn draft_in(files: &Files) {
    let Ok(read) = SiteFiles::from_memory(files) else { return };
    let site = Site::new(read);
    let mut diagnostics = [&site.diagnostics[..], &site.findings].concat();
    let own = theme::own_in_memory(files, &mut diagnostics);
    diagnostics.extend(theme::check(&own, &site));
    report(&diagnostics);
    let checked = checked_in(&site, files);
    show(&site, &checked);
    let Ok(theme) = Theme::new(&site.settings, &site.locales, &own) else { return };
    let _ = draft_pages(&context_of(&site, &theme), "example", &checked.documents, true);
}

/// What `check` prints in every form, its fixes and its sheet.
fn show(site: &Site, checked: &Checked) {
    report(&checked.diagnostics);
    drop(fix::apply(&checked.diagnostics));
    let Some(locale) = site.languages().first().and_then(|one| site.locales.get(one)) else {
        return;
    };
    let wording = Wording::english();
    let input = sheet::Input {
        draft: &checked.draft,
        documents: &checked.documents,
        diagnostics: &checked.diagnostics,
        locale,
        wording: &wording,
        locales: &site.locales,
        tables: &site.tables,
        role: None,
    };
    drop(sheet::sheet(&input).map(|sheet| sheet::text(&sheet)));
}

fn report(diagnostics: &[Diagnostic]) {
    let wording = Wording::english();
    drop(report::text(diagnostics, &wording, true));
    drop(report::github(diagnostics, &wording));
    let is_json = |text: String| serde_json::from_str::<serde_json::Value>(&text).is_ok();
    assert!(is_json(report::json(diagnostics, &wording)));
    assert!(is_json(report::sarif(diagnostics, &wording)));
}
