//! What is fuzzed: any bytes in the place of one input. A target must return, whatever they are.
//!
//! `cargo fuzz run NAME` tries new bytes; `tests/fuzzed.rs` runs what is kept in `corpus/`.

use std::cell::RefCell;
use std::fs;
use std::path::{Component, Path};
use std::sync::Arc;

use klartext::internals::origin::InputFile;
use klartext::internals::pages::{PageContext, Released, draft_pages, notice_pages};
use klartext::internals::preview::http::{RequestHead, parameter};
use klartext::internals::render::media_type::content_type;
use klartext::internals::render::theme::{Own, Theme};
use klartext::internals::site::Site;
use klartext::internals::version::{Chain, Record};

/// A target: its name, which is its folder in `corpus/`, and what it does with bytes.
pub type Target = (&'static str, fn(&[u8]));

/// All targets.
pub const TARGETS: [Target; 15] = [
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
    ("texts", texts),
    ("word", word),
    ("evidence", evidence),
];

/// A `notice.toml`: checked, composed, its draft rendered.
pub fn notice(bytes: &[u8]) {
    with_site("content/example/notice.toml", bytes, |root| check_and_draft(root, &Own::default()));
}

/// A `site.toml`.
pub fn settings(bytes: &[u8]) {
    with_site("content/site.toml", bytes, |root| check_and_draft(root, &Own::default()));
}

/// A Fluent file of the site's own.
pub fn wording(bytes: &[u8]) {
    with_site("locales/en/own.ftl", bytes, |root| check_and_draft(root, &Own::default()));
}

/// A template of the site's own.
pub fn template(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let file = InputFile { path: "templates/notice.html".into(), text: text.to_owned() };
    let own = Own { templates: vec![Arc::new(file)], ..Own::default() };
    with_site("content/example/notice.toml", b"", |root| check_and_draft(root, &own));
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
    with_site("content/example/notice.toml", b"", |root| {
        let project = Site::read(root).expect("the site is faultless");
        with_making(&project, &Own::default(), |making| {
            let _ = notice_pages(making, &released, &Default::default());
        });
    });
}

/// A dated text from before klartext.
pub fn old_text(bytes: &[u8]) {
    use klartext::internals::import::{Page, Text, documents, lost_words};
    for name in ["2026-11-23.md", "2026-11-23.html", "2026-11-23.txt"] {
        let Ok(page) = Page::read(bytes, name) else { continue };
        let texts = [("en".to_owned(), Text::of(&page, None))].into();
        let (documents, _) = documents(&texts, &Default::default(), "en", None);
        drop(lost_words(&page, &documents[0]));
        let today = "2026-11-23".parse().expect("a date");
        drop(klartext::import_policy(bytes, name, today));
    }
}

/// A notice in TILT: it is converted to TOML and then drafted.
pub fn tilt(bytes: &[u8]) {
    let Ok(document) = serde_json::from_slice(bytes) else { return };
    let Ok(imported) = klartext::internals::import::from_tilt(document, "en") else { return };
    let read = imported.toml.parse::<toml::Table>();
    assert!(read.is_ok(), "{read:?}\n{}", imported.toml);
    let toml = imported.toml.as_bytes();
    with_site("content/example/notice.toml", toml, |root| check_and_draft(root, &Own::default()));
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

/// A Word file: what it shows is read, and its words are counted.
pub fn word(bytes: &[u8]) {
    use klartext::internals::import::{Page, Text, documents, lost_words};
    let Ok(page) = Page::read(bytes, "2026-11-23.docx") else { return };
    let texts = [("en".to_owned(), Text::of(&page, None))].into();
    let (documents, _) = documents(&texts, &Default::default(), "en", None);
    drop(lost_words(&page, &documents[0]));
}

/// A recording of a website: read, compared with a notice, and worded; no finding has its values.
pub fn evidence(bytes: &[u8]) {
    use klartext::internals::evidence::read;
    use klartext::internals::report::{Wording, github, json, sarif, text};
    use klartext::internals::rules::check_website;
    use klartext::internals::website::{SiteNotice, Website};
    let Ok(one) = read("before.har", bytes) else { return };
    let evidence = [one];
    with_site("content/example/notice.toml", b"", |root| {
        let site = Site::read(root).expect("the site is faultless");
        let today = "2026-11-23".parse().expect("a date");
        let paths = &site.found.notices[0];
        let checked = site.check(paths, None, today).expect("the files can be read");
        let notices = vec![SiteNotice { draft: &checked.draft, last: None }];
        let found = check_website(&Website::new(notices, &evidence, &site, today));
        let words = Wording::english();
        let printed = [github(&found, &words), json(&found, &words), sarif(&found, &words)];
        drop((printed, text(&found, &words, false), klartext::internals::fix::apply(&found)));
    });
}

/// The description of a language of the site's own.
pub fn locale(bytes: &[u8]) {
    with_site("locales/en/language.toml", bytes, |root| check_and_draft(root, &Own::default()));
}

/// The list of a site's files, which lies where others may write.
pub fn listing(bytes: &[u8]) {
    use klartext::internals::listing::{Listing, check_together};
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let Ok(listing) = Listing::parse(text) else { return };
    let _ = check_together(&listing);
    assert_eq!(Listing::parse(&listing.to_text()).ok().as_ref(), Some(&listing));
}

/// A translator's CSV.
pub fn texts(bytes: &[u8]) {
    if let Ok(text) = std::str::from_utf8(bytes) {
        let _ = klartext::internals::import::read_texts(text);
    }
}

/// Two states of a text, divided by a zero byte: what changed between them.
pub fn changes(bytes: &[u8]) {
    use klartext::internals::compare::compare_documents;
    use klartext::internals::import::{Page, Text, documents};
    let mut states = bytes.splitn(2, |byte| *byte == 0).filter_map(|bytes| {
        let page = Page::read(bytes, "2026-11-23.md").ok()?;
        let texts = [("en".to_owned(), Text::of(&page, None))].into();
        documents(&texts, &Default::default(), "en", None).0.pop()
    });
    if let (Some(old), Some(new)) = (states.next(), states.next()) {
        let _ = compare_documents(&old, &new);
    }
}

/// Everything that a draft goes through but the disk.
fn check_and_draft(root: &Path, own: &Own) {
    let Ok(project) = Site::read(root) else { return };
    let today = "2026-11-23".parse().expect("a date");
    for paths in &project.found.notices {
        let checked = project.check(paths, None, today).expect("the files can be read");
        with_making(&project, own, |making| {
            let _ = draft_pages(making, &paths.id, &checked.documents, true);
        });
    }
}

fn with_making(project: &Site, own: &Own, work: impl FnOnce(&PageContext<'_>)) {
    let Ok(theme) = Theme::new(&project.settings, &project.locales, own) else { return };
    work(&PageContext {
        theme: &theme,
        languages: project.languages(),
        locales: &project.locales,
        tables: &project.tables,
        base_url: "https://www.example.se/",
        today: "2026-11-23".parse().expect("a date"),
    });
}

const FILES: [(&str, &str); 3] = [
    ("content/site.toml", include_str!("../tests/rules/base/content/site.toml")),
    ("content/shared.toml", include_str!("../tests/rules/base/content/shared.toml")),
    ("content/example/notice.toml", ""),
];

/// A small site, in memory where the machine has a disk there, in which one file holds the bytes.
fn with_site(name: &str, bytes: &[u8], work: impl FnOnce(&Path)) {
    thread_local! {
        static SITE: RefCell<Option<tempfile::TempDir>> = const { RefCell::new(None) };
    }
    SITE.with_borrow_mut(|site| {
        let site = site.get_or_insert_with(|| {
            let memory = Path::new("/dev/shm");
            let site =
                if memory.is_dir() { tempfile::tempdir_in(memory) } else { tempfile::tempdir() };
            site.expect("a folder for the site")
        });
        let write = |name: &str, bytes: &[u8]| {
            let path = site.path().join(name);
            fs::create_dir_all(path.parent().expect("below the site")).expect("a folder");
            fs::write(path, bytes).expect("a file");
        };
        FILES.iter().for_each(|(name, text)| write(name, text.as_bytes()));
        write(name, bytes);
        work(site.path());
        let _ = fs::remove_dir_all(site.path().join("locales"));
    });
}
