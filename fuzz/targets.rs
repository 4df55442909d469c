//! What is fuzzed: any bytes in the place of one input. A target must return, whatever they are.
//!
//! `cargo fuzz run NAME` tries new bytes; `tests/fuzzed.rs` runs what is kept in `corpus/`.

use std::path::{Component, Path};

use klartext::internals::compare::{Compared, FactChanges};
use klartext::internals::export::headers::{Server, headers};
use klartext::internals::export::{csv, facts, json_ld, register, texts, tilt as tilt_export};
use klartext::internals::import::{Page, Text, documents, lost_words};
use klartext::internals::listing::{Listing, check_together};
use klartext::internals::pages::{self, Extent, Released, notice_pages};
use klartext::internals::preview::http::{RequestHead, parameter};
use klartext::internals::render::diff::{self, Comparison, State};
use klartext::internals::render::fragment::Styles;
use klartext::internals::render::media_type::content_type;
use klartext::internals::render::words::Words;
use klartext::internals::version::{Chain, Record};

mod fixed;

use fixed::{NOTICE, checked, context, draft, draft_in, files_with, site, today};

/// A target: its name, which is its folder in `corpus/`, and what it does with bytes.
pub type Target = (&'static str, fn(&[u8]));

/// All targets.
pub const TARGETS: [Target; 20] = [
    ("notice", notice),
    ("settings", settings),
    ("wording", wording),
    ("template", template),
    ("markdown", markdown),
    ("record", record),
    ("old_text", old_text),
    ("tilt", tilt),
    ("http", http),
    ("changes", changes),
    ("listing", listing),
    ("locale", locale),
    ("texts", texts_csv),
    ("word", word),
    ("evidence", evidence),
    ("verify", verify),
    ("export", export),
    ("diff", diff_of_facts),
    ("tables", tables),
    ("language", language),
];

/// A `notice.toml`: checked, composed, its draft rendered.
pub fn notice(bytes: &[u8]) {
    draft(bytes);
}

/// A `site.toml`, and the headers for each web server.
pub fn settings(bytes: &[u8]) {
    draft_in(&files_with([("content/site.toml", bytes)]));
    if let Ok(text) = std::str::from_utf8(bytes) {
        for server in [Server::Hosted, Server::Nginx, Server::Apache] {
            drop(headers(server, Some(text), &format!("/{text}")));
        }
    }
}

/// A Fluent file of the site's own.
pub fn wording(bytes: &[u8]) {
    draft_in(&files_with([("locales/en/own.ftl", bytes)]));
}

/// A template of the site's own.
pub fn template(bytes: &[u8]) {
    draft_in(&files_with([("templates/notice.html", bytes)]));
}

/// An editor's Markdown.
pub fn markdown(bytes: &[u8]) {
    if let Ok(text) = std::str::from_utf8(bytes) {
        klartext::internals::compose::read_markdown(text);
    }
}

/// A version record: where it is one, its pages are made.
pub fn record(bytes: &[u8]) {
    let Ok(record) = Record::read(bytes) else { return };
    let Ok(chain) = Chain::new(vec![record]) else { return };
    let released = Released { id: "example".into(), chain };
    let _ = notice_pages(context(), &released, &Default::default());
}

/// A dated text from before klartext, and the same as a policy to make a notice of.
pub fn old_text(bytes: &[u8]) {
    for name in ["2026-11-23.md", "2026-11-23.html", "2026-11-23.txt"] {
        imported(bytes, name);
    }
}

/// A Word file: what it shows is read, and its words are counted.
pub fn word(bytes: &[u8]) {
    imported(bytes, "2026-11-23.docx");
}

fn imported(bytes: &[u8], name: &str) {
    let Ok(page) = Page::read(bytes, name) else { return };
    let texts = [("en".to_owned(), Text::of(&page, None))].into();
    let (documents, _) = documents(&texts, &Default::default(), "en", None);
    drop(lost_words(&page, &documents[0]));
    if let Ok(policy) = klartext::import_policy(bytes, name, today()) {
        let read = policy.import.toml.parse::<toml::Table>();
        assert!(read.is_ok(), "{read:?}\n{}", policy.import.toml);
    }
}

/// A notice in TILT: it is converted to TOML and then drafted.
pub fn tilt(bytes: &[u8]) {
    let Ok(document) = serde_json::from_slice(bytes) else { return };
    let Ok(imported) = klartext::internals::import::from_tilt(document, "en") else { return };
    let read = imported.toml.parse::<toml::Table>();
    assert!(read.is_ok(), "{read:?}\n{}", imported.toml);
    draft(imported.toml.as_bytes());
}

/// A request to the preview: its first line and its `Host`, as its server hands them over. What is
/// asked for lies below the root, and an answer that repeats it has no line too many.
pub fn http(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let (line, rest) = text.split_once('\n').unwrap_or((&text, ""));
    let mut words = line.splitn(2, ' ');
    let head = RequestHead {
        method: words.next().unwrap_or(""),
        url: words.next().unwrap_or(""),
        host: rest.lines().next(),
    };
    for posts in [false, true] {
        match klartext::internals::preview::http::read(&head, "preview.internal", posts) {
            Ok(asked) => {
                let path = Path::new(&asked.name);
                let is_plain = |part| matches!(part, Component::Normal(_));
                assert!(path.components().all(is_plain), "{:?}", asked.name);
                assert!(!asked.name.contains(['\\', '\0']), "{:?}", asked.name);
                let _ = parameter(&asked.query, "page");
                let _ = content_type(&asked.name);
            }
            Err(refusal) => assert!((400..500).contains(&refusal.status().0)),
        }
    }
}

/// A recording of a website: read, compared with a notice, and worded; no finding has its values.
pub fn evidence(bytes: &[u8]) {
    use klartext::internals::evidence::read;
    use klartext::internals::report::{Wording, github, json, sarif, text};
    use klartext::internals::rules::check_website;
    use klartext::internals::website::{SiteNotice, Website};
    let Ok(one) = read("before.har", bytes) else { return };
    let (evidence, checked) = ([one], checked(b""));
    let notices = vec![SiteNotice { draft: &checked.draft, last: None }];
    let found = check_website(&Website::new(notices, &evidence, site(), today()));
    let words = Wording::english();
    let printed = [github(&found, &words), json(&found, &words), sarif(&found, &words)];
    drop((printed, text(&found, &words, false), klartext::internals::fix::apply(&found)));
}

/// The description of a language of the site's own.
pub fn locale(bytes: &[u8]) {
    draft_in(&files_with([("locales/en/language.toml", bytes)]));
}

/// The files of a language that klartext does not have, divided by zero bytes.
pub fn language(bytes: &[u8]) {
    const NAMES: [&str; 4] = ["language.toml", "notice.ftl", "findings.ftl", "import.toml"];
    let names = NAMES.map(|name| format!("locales/nb/{name}"));
    let parts = bytes.splitn(4, |byte| *byte == 0);
    let own = names.iter().map(String::as_str).zip(parts);
    let settings = b"base_url = \"https://x.se/\"\nlanguages = [\"en\", \"nb\"]\n".as_slice();
    draft_in(&files_with(own.chain([("content/site.toml", settings)])));
}

/// The site's own laws, authorities, adequacy decisions and countries, divided by zero bytes; the
/// first part is a notice that names them.
pub fn tables(bytes: &[u8]) {
    const NAMES: [&str; 5] = [
        NOTICE,
        "tables/laws.toml",
        "tables/authorities.toml",
        "tables/adequacy.toml",
        "tables/countries.toml",
    ];
    draft_in(&files_with(NAMES.into_iter().zip(bytes.splitn(5, |byte| *byte == 0))));
}

/// The list of a site's files, which lies where others may write.
pub fn listing(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let Ok(listing) = Listing::parse(text) else { return };
    let _ = check_together(&listing);
    assert_eq!(Listing::parse(&listing.to_text()).ok().as_ref(), Some(&listing));
}

/// A translator's CSV, read into a notice that has texts.
pub fn texts_csv(bytes: &[u8]) {
    use klartext::internals::import::read_texts;
    use klartext::internals::origin::{InputFile, Origin};
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let Ok(translation) = read_texts(text) else { return };
    let draft = checked(include_bytes!("corpus/notice/rich.toml")).draft;
    let file = std::sync::Arc::new(InputFile::new("texts.csv", text));
    let origin = |at: usize| Origin { file: file.clone(), span: at..at };
    for (_, change) in translation.changes(&draft, &origin).0 {
        drop(change.apply());
    }
}

/// Two states of a text, divided by a zero byte: what changed between them.
pub fn changes(bytes: &[u8]) {
    use klartext::internals::compare::compare_documents;
    let mut states = bytes.splitn(2, |byte| *byte == 0).filter_map(|bytes| {
        let page = Page::read(bytes, "2026-11-23.md").ok()?;
        let texts = [("en".to_owned(), Text::of(&page, None))].into();
        documents(&texts, &Default::default(), "en", None).0.pop()
    });
    if let (Some(old), Some(new)) = (states.next(), states.next()) {
        let _ = compare_documents(&old, &new);
    }
}

/// Two states of a notice, divided by a zero byte: what changed, in every form of `diff`.
pub fn diff_of_facts(bytes: &[u8]) {
    let Some(at) = bytes.iter().position(|byte| *byte == 0) else { return };
    let (old, new) = bytes.split_at(at);
    let (old, new) = (checked(old), checked(&new[1..]));
    let site = site();
    let changes =
        FactChanges::compare(Some(&old.draft.notice), Some(&new.draft.notice), &site.tables);
    let state = || State { version: None, page: None };
    let mut comparisons = Vec::new();
    for (before, after) in old.documents.iter().zip(&new.documents) {
        let Some(locale) = site.locales.get(&after.language) else { continue };
        let facts = changes.as_ref().map_err(|why| *why);
        let languages = &new.draft.languages;
        comparisons.push(Comparison {
            notice: "example".into(),
            title: after.title.clone(),
            language: after.language.clone(),
            address: None,
            compared: Compared::of(facts, (before, after), languages, locale, &site.tables),
            old: state(),
            new: state(),
        });
        let words = Words::new(locale).0;
        let last = comparisons.last().expect("one was added");
        let _ = diff::text(last, &words);
        let _ = diff::markdown(last, &words);
    }
    drop(diff::json(&comparisons));
    let _ = context().theme.diff(&comparisons);
}

/// A notice in every form that `export` writes.
pub fn export(bytes: &[u8]) {
    let checked = checked(bytes);
    let notice = checked.draft.notice.clone();
    let text = pages::Text::draft(context(), "example", &checked.documents, notice);
    for language in text.languages() {
        let _ = text.markdown(&language);
        let _ = text.text(&language, Extent::Complete);
        let _ = text.docx(&language, Extent::Complete);
        let _ = text.fragment(&language, None, Styles::Host);
        let Some(edition) = text.edition() else { return };
        let _ = text.tilt(&language);
        if let Some(rows) = register::register(&edition, None, &language) {
            let written = csv::write(&rows, csv::Separator::Comma);
            let read = csv::read(&written).expect("what was written is CSV");
            assert_eq!(read.len(), rows.len());
        }
    }
    if let Some(edition) = text.edition() {
        drop(tilt_export::losses(edition.facts));
        let is_json = |text: String| serde_json::from_str::<serde_json::Value>(&text).is_ok();
        assert!(is_json(facts::facts(&edition)) && is_json(json_ld::json_ld(&edition)));
    }
    drop(texts::texts(&checked.draft, None, "sv", "en"));
}

/// A page as a server sends it, against the site's own and against a version that is embedded.
#[cfg(feature = "net")]
pub fn verify(bytes: &[u8]) {
    use klartext::internals::verify::{FetchedPage, embedded_page, own_page};
    const RECORD: &[u8] = include_bytes!("corpus/record/format-1-first.json");
    const PAGE: &[u8] = include_bytes!("corpus/verify/page.html");
    let page = FetchedPage {
        url: "https://www.example.se/sv/".into(),
        address: "https://www.example.se/sv/".into(),
        text: String::from_utf8_lossy(bytes).into_owned(),
        ..FetchedPage::default()
    };
    drop(own_page(&page, "sv/index.html", PAGE, "https://www.example.se/"));
    let chain = Chain::new(vec![Record::read(RECORD).expect("a record")]).expect("a chain");
    drop(embedded_page(&page, context(), &[Released { id: "example".into(), chain }]));
}

/// Without a network there is no page to compare.
#[cfg(not(feature = "net"))]
pub fn verify(_: &[u8]) {}
