//! Pages: whole words, links that work, safe markup, findings about templates, speed.
//!
//! `KLARTEXT_PAGES=DIR cargo test render` writes the pages there, to be looked at.

mod sample;
mod site;

use std::collections::BTreeMap;

use jiff::civil::date;
use klartext::internals::diagnostic::Diagnostic;
use klartext::internals::document::{Document, Inline, Unit};
use klartext::internals::render::article::{ArticleError, check_article};
use klartext::internals::render::links::{Linked, check_links, read_links, relative};
use klartext::internals::render::page::{NoticePage, View};
use klartext::internals::render::scope::Scope;
use klartext::internals::render::theme::{Own, Theme};
use klartext::internals::report::Wording;

use site::{HASH, Pages, build, chain, input, locale, locales, settings, versions};

fn current(theme: &Theme<'_>, document: &Document) -> Result<String, Box<Diagnostic>> {
    let chain = chain(document);
    let version = &versions(&document.language)[2];
    theme.notice(&NoticePage {
        document,
        chain: &chain,
        version,
        view: View::Current,
        alternates: Vec::new(),
    })
}

#[test]
fn every_link_of_a_site_leads_somewhere() {
    let (settings, locales) = (settings(), locales());
    let theme = Theme::new(&settings, &locales, &Own::default()).ok().unwrap();
    check_pages(&theme, "sample", &["sv", "en"].map(sample::document));
}

/// All example notices as they are composed: every block on the page, every link in place.
#[test]
fn composed_notices_stand_on_pages_whole() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let sites = root.join("tests/sites");
    let others =
        std::fs::read_dir(&sites).unwrap().map(|entry| entry.unwrap().path().join("input"));
    let mut roots: Vec<_> = others.collect();
    roots.sort();
    for root in std::iter::once(root.to_owned()).chain(roots) {
        let project = klartext::internals::site::Site::read(&root).unwrap();
        let theme = Theme::new(&project.settings, &project.locales, &Own::default()).ok().unwrap();
        for paths in &project.found.notices {
            let checked = project.check(paths, None, date(2026, 11, 23)).unwrap();
            let site = root.parent().and_then(|site| site.file_name()).unwrap().to_string_lossy();
            let name = format!("{site}-{}", paths.id.replace('/', "-"));
            let html = check_pages(&theme, &name, &checked.documents);
            // Twenty kilobytes are words; ids and links are what else it takes.
            assert!(html <= 80_000, "{}: {html} bytes", paths.id);
        }
    }
}

/// Checks the links of a notice's pages; gives the size of the largest page.
fn check_pages(theme: &Theme<'_>, name: &str, documents: &[Document]) -> usize {
    let pages = build(theme, documents);
    if let Some(folder) = std::env::var_os("KLARTEXT_PAGES") {
        write(&std::path::Path::new(&folder).join(name), &pages, theme);
    }
    let linked: BTreeMap<&str, Linked> =
        pages.files.iter().map(|(name, html)| (name.as_str(), read_links(html))).collect();
    // The list of versions for programs is generated from the chain, not by templates.
    let has_file = |name: &str| {
        linked.contains_key(name)
            || pages.assets.iter().any(|one| one == name)
            || name.ends_with("/versions.json")
    };
    let anchors = |name: &str| linked.get(name).map(|page| &page.ids);
    for (name, page) in &linked {
        assert_eq!(check_links(name, page, &has_file, &anchors), [], "{name}");
    }
    let largest = pages.files.values().map(String::len).max().unwrap_or_default();
    println!("{name}: {largest} bytes");
    largest
}

fn write(folder: &std::path::Path, pages: &Pages, theme: &Theme<'_>) {
    let assets = theme.assets.files().map(|asset| (&asset.address, asset.bytes.as_slice()));
    for (name, bytes) in
        pages.files.iter().map(|(name, html)| (name, html.as_bytes())).chain(assets)
    {
        let path = folder.join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes).unwrap();
    }
}

#[test]
fn a_page_holds_the_words_of_the_document_and_no_others() {
    let (settings, locales) = (settings(), locales());
    let theme = Theme::new(&settings, &locales, &Own::default()).ok().unwrap();
    let document = sample::document("sv");
    let html = current(&theme, &document).unwrap();
    holds_text(&html, &document);
}

/// Each unit is an element with its id, and the words of the article are the units' words and the
/// names of the other languages.
fn holds_text(html: &str, document: &Document) {
    let article = html.split("<article ").nth(1).unwrap().split_once('>').unwrap().1;
    let article = article.split("</article>").next().unwrap();
    let mut found = String::new();
    for piece in article.split('<') {
        found.push_str(piece.split_once('>').map_or(piece, |(_, text)| text));
        found.push(' ');
    }
    for (escaped, letter) in
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
    {
        found = found.replace(escaped, letter);
    }
    let letters = |text: &str| text.split_whitespace().collect::<String>();
    let mut found = letters(&found);
    for unit in Scope::complete(document).units() {
        let mut id = String::new();
        klartext::internals::render::html::escape(unit.id(), &mut id);
        assert_eq!(article.matches(&format!(" id=\"{id}\"")).count(), 1, "{id}");
        let words = letters(&unit.text());
        let at = found.find(&words).unwrap_or_else(|| panic!("{id}: {words}"));
        let before = found[..at].replace("Svenska", "").replace("English", "");
        assert_eq!(before, "", "before {id}");
        found.replace_range(..at + words.len(), "");
    }
    assert_eq!(found.replace("Svenska", "").replace("English", ""), "");
}

#[test]
fn an_article_has_each_section_as_it_was_made() {
    let sections = ["<h2 id=\"a\">A</h2>\n".to_owned(), "<h2 id=\"b\">B</h2>\n".to_owned()];
    let page = |text: &str| {
        format!("<main><article data-version=\"{HASH}\" class=x>{text}</article></main>")
    };
    let check = |html: &str| check_article(html, HASH, &sections).unwrap_err();
    let whole = page("\n<h2 id=\"a\">A</h2>\n  <h2 id=\"b\">B</h2> ");
    assert_eq!(check_article(&whole, HASH, &sections), Ok(()));
    let missing = |id: &str| ArticleError::Missing(id.to_owned());
    assert_eq!(check(&whole.replace(">A<", ">Å<")), missing("a"));
    assert_eq!(check(&page("<h2 id=\"b\">B</h2><h2 id=\"a\">A</h2>")), missing("a"));
    assert_eq!(check(&page("<h2 id=\"a\">A</h2>")), missing("b"));
    assert_eq!(
        check(&whole.replace("</article>", "<p>C</article>")),
        ArticleError::Extra("<p>C</article></main>".into())
    );
    assert_eq!(check(&whole.replace(HASH, "other")), ArticleError::NoArticle);
    assert_eq!(check(&format!("{whole}{whole}")), ArticleError::Several);
}

#[test]
fn a_groups_page_shows_what_concerns_it_with_the_same_ids() {
    let document = sample::document("en");
    let part = document.of_group("customer");
    let scope = Scope::of_group(&document, &part, "customer");
    let ids: Vec<&str> = scope.units().iter().map(Unit::id).collect();
    assert_eq!(ids[0], "for/customer/intro");
    let purposes: Vec<&&str> = ids
        .iter()
        .filter(|id| id.starts_with("purposes/") && id.matches('/').count() == 1)
        .collect();
    assert_eq!(purposes, [&"purposes/newsletter", &"purposes/orders"]);
    assert!(!ids.contains(&"purposes/for/customer") && ids.contains(&"right-to-object"));
}

#[test]
fn nothing_of_a_text_becomes_markup() {
    let (settings, locales) = (settings(), locales());
    let theme = Theme::new(&settings, &locales, &Own::default()).ok().unwrap();
    let mut document = sample::document("en");
    let evil = "\"><script>alert('1')</script>&amp;<!--";
    document.title = evil.into();
    document.description = evil.into();
    document.sections[0].title = vec![Inline::Text(evil.into())];
    document.sections[0].id = "\" onclick=\"x".into();
    document.sections[1].blocks[0].body = klartext::internals::document::Body::Paragraph(vec![
        Inline::Link {
            link: "java\nscript:alert(1)".into(),
            text: vec![Inline::Text("one".into())],
        },
        Inline::Link { link: "//evil.example/".into(), text: vec![Inline::Text("two".into())] },
        Inline::Link { link: "data:text/html,x".into(), text: vec![Inline::Text("three".into())] },
    ]);
    let html = current(&theme, &document).unwrap();
    // The one script is data, and holds the title as it is.
    let scripts: Vec<&str> = html.split("<script").skip(1).collect();
    let [data] = scripts.as_slice() else { panic!("{html}") };
    let data = data.strip_prefix(" type=\"application/ld+json\">").unwrap();
    let data: serde_json::Value = serde_json::from_str(data.split("</").next().unwrap()).unwrap();
    assert_eq!((&data["name"], &data["inLanguage"]), (&evil.into(), &"en".into()));
    assert!(!html.contains("onclick=\"x"));
    assert!(!html.contains("evil.example") && !html.contains("data:text"), "{html}");
    assert!(html.contains("onetwothree"));
    holds_text(&html, &document);
}

fn with_template(path: &str, text: &str) -> Result<String, Vec<Diagnostic>> {
    let (settings, locales) = (settings(), locales());
    let own = Own { templates: vec![input(path, text)], files: Vec::new() };
    let theme = Theme::new(&settings, &locales, &own)?;
    current(&theme, &sample::document("sv")).map_err(|one| vec![*one])
}

/// File, line and message of the first finding.
fn first_finding(found: Result<String, Vec<Diagnostic>>) -> (String, usize, String) {
    let found = found.unwrap_err().remove(0);
    let message = Wording::english().message(&found);
    let origin = found.origin.unwrap();
    (origin.file.path.clone(), origin.file.line_column(origin.span.start).0, message)
}

#[test]
fn a_fault_in_a_sites_template_is_a_finding_with_its_place() {
    let syntax =
        "{% extends \"frame.html\" %}\n{% block main %}\n{{ notice.title | }}\n{% endblock %}";
    let (file, line, message) = first_finding(with_template("templates/notice.html", syntax));
    assert_eq!((file.as_str(), line), ("templates/notice.html", 3));
    assert_eq!(message, "found `}}` but expected identifier");
    let unknown = "{% extends \"frame.html\" %}\n{% block main %}{{ notice.titel }}{% endblock %}";
    let (_, line, message) = first_finding(with_template("templates/notice.html", unknown));
    assert_eq!(line, 2);
    assert_eq!(message, "field `titel` is not defined");
    let parent = "{% extends \"ram.html\" %}";
    let (_, _, message) = first_finding(with_template("templates/notice.html", parent));
    assert_eq!(message, "`notice.html` builds on `ram.html`, which is not there");
}

#[test]
fn a_template_that_leaves_a_block_out_is_an_error() {
    let lacking = "{% extends \"frame.html\" %}{% block main %}<article data-version=\"{{ notice.hash }}\">{% for section in notice.sections %}{% if not loop.first %}{{ section | safe }}{% endif %}{% endfor %}</article>{% endblock %}";
    let (file, _, message) = first_finding(with_template("templates/notice.html", lacking));
    assert_eq!(file, "templates/notice.html");
    assert_eq!(
        message,
        "in `notice.html`, the section `glance` is missing, changed or not in its place"
    );
}

#[test]
fn a_sites_own_frame_surrounds_the_same_text() {
    let frame =
        "<!doctype html><title>{{ frame.title }}</title><p>Vår ram{% block main %}{% endblock %}";
    let html = with_template("templates/frame.html", frame).unwrap();
    assert!(
        html.starts_with("<!doctype html><title>Personuppgiftspolicy – Exempel</title><p>Vår ram")
    );
}

#[test]
fn a_message_that_is_missing_is_named() {
    let settings = settings();
    let words = include_str!("../locales/sv/frame.ftl").replace("frame-skip =", "frame-skipp =");
    let locales = [("sv".to_owned(), locale("sv", "Svenska", "sv-SE", &words))].into();
    let found = Theme::new(&settings, &locales, &Own::default()).err().unwrap();
    assert_eq!(found.len(), 1);
    let message = Wording::english().message(&found[0]);
    assert_eq!(message, "the message `frame-skip` is missing in `sv`");
}

#[test]
fn links_are_relative_and_name_the_file() {
    assert_eq!(relative("sv/a/", "sv/a/"), "index.html");
    assert_eq!(relative("sv/a/for/x/", "sv/a/"), "../../index.html");
    assert_eq!(relative("sv/a/", "en/b/2023-11-27/"), "../../en/b/2023-11-27/index.html");
    assert_eq!(relative("", "static/x.css"), "static/x.css");
    assert_eq!(relative("sv/a/", ""), "../../index.html");
    assert_eq!(relative("sv/a/", "sv/ab/"), "../ab/index.html");
}

#[test]
fn the_stylesheet_is_small_and_takes_the_sites_colours() {
    let locales = locales();
    let mut settings = settings();
    settings.theme.accent = Some("#102030".into());
    settings.theme.accent_dark = Some("red;}body{display:none".into());
    settings.theme.font = Some("Georgia, serif".into());
    let theme = Theme::new(&settings, &locales, &Own::default()).ok().unwrap();
    let address = theme.assets.address("klartext.css").unwrap();
    assert!(
        address.starts_with("static/klartext.")
            && address.len() == "static/klartext.1a2b3c4d.css".len()
    );
    let css = theme.assets.files().find(|asset| asset.address == address).unwrap();
    let css = String::from_utf8(css.bytes.clone()).unwrap();
    // What travels is held by tests/outside: 5,000 bytes with the icons.
    assert!(css.len() <= 14 * 1024, "{}", css.len());
    assert!(css.contains("prefers-color-scheme:dark){:root{--accent:#778a9f}"), "{css}");
    assert!(css.contains("--accent:#102030") && css.contains("--font:Georgia, serif"));
    assert!(!css.contains("body{display:none"));
}
