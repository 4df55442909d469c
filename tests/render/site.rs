//! A site with every kind of page, made of Documents at hand.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::{Date, date};
use klartext::internals::diagnostic::Diagnostic;
use klartext::internals::document::Document;
use klartext::internals::locale::Locale;
use klartext::internals::model::Settings;
use klartext::internals::origin::InputFile;
use klartext::internals::render::links::file;
use klartext::internals::render::page::{
    Backdated, ChainView, ClassView, CompanionPage, Forward, ForwardPage, HistoryPage, IndexEntry,
    IndexPage, Listed, NoticePage, Range, StatusView, VersionView, View,
};
use klartext::internals::render::theme::Theme;

pub const HASH: &str = "1f3870be274f6c49b3e31a0c6728957f1f3870be274f6c49b3e31a0c6728957f";

pub fn input(path: &str, text: &str) -> Arc<InputFile> {
    Arc::new(InputFile::new(path, text))
}

pub fn locales() -> BTreeMap<String, Locale> {
    let sv = ("sv", "Svenska", "sv-SE", include_str!("../../locales/sv/frame.ftl"));
    let en = ("en", "English", "en-GB", include_str!("../../locales/en/frame.ftl"));
    [sv, en]
        .into_iter()
        .map(|(tag, name, formats, words)| (tag.to_owned(), locale(tag, name, formats, words)))
        .collect()
}

pub fn locale(tag: &str, name: &str, formats: &str, words: &str) -> Locale {
    let about = format!(
        "name = \"{name}\"\nformats = \"{formats}\"\ndirection = \"ltr\"\nreadability = \"lix\"\n"
    );
    let about = input("language.toml", &about);
    let (locale, diagnostics) = Locale::parse(tag, &about, &[input("frame.ftl", words)]);
    assert_eq!(diagnostics, []);
    locale.unwrap()
}

pub fn settings() -> Settings {
    toml::from_str(
        r##"
        base_url = "https://www.example.se/integritet/"
        languages = ["sv", "en"]
        [theme]
        name = { sv = "Exempel", en = "Example" }
        banner = { sv = "Det här är ett exempel.", en = "This is an example." }
        header = [{ name = { sv = "Webbplats", en = "Website" }, url = "https://www.example.se/" }]
        footer = [{ name = { sv = "Kontakt", en = "Contact" }, url = "https://www.example.se/kontakt" }]
        "##,
    )
    .unwrap()
}

fn own_address(document: &Document) -> String {
    format!("{}/{}/", document.language, document.slug)
}

pub fn chain(document: &Document) -> ChainView {
    let (controllers, contact) = ChainView::people(document);
    ChainView {
        controllers,
        contact,
        language: document.language.clone(),
        title: document.title.clone(),
        address: own_address(document),
        updated: Some(date(2026, 11, 23)),
        is_first: false,
        applies_from: Some(date(2026, 12, 1)),
        other: vec![date(2027, 1, 15)],
        history: true,
        has_recipients: false,
        feed: None,
        recipients: None,
        coming: Vec::new(),
        ending: None,
        in_force: true,
        companions: CompanionPage::all(document, |_| true),
        forms: Vec::new(),
    }
}

fn version(name: &str, status: StatusView, from: Date, until: Option<Date>) -> VersionView {
    VersionView {
        name: name.to_owned(),
        hash: HASH.to_owned(),
        published: name[..10].parse().unwrap(),
        effective: from,
        backdated: None,
        withdraws: None,
        class: ClassView::Material,
        status,
        range: Some(Range { from, until }),
        summary: None,
        languages: vec!["sv".into(), "en".into()],
        changes: false,
        since: false,
        stamps: Vec::new(),
        approvals: Vec::new(),
    }
}

pub fn versions(language: &str) -> Vec<VersionView> {
    let until = date(2026, 11, 30);
    let mut old = version("2023-11-27", StatusView::Past, date(2023, 11, 27), Some(until));
    old.class = ClassView::First;
    old.backdated = Some(Backdated {
        made: date(2026, 11, 23),
        reason: if language == "sv" {
            "Texten fanns före klartext.".into()
        } else {
            "The text is older than klartext.".into()
        },
        imported: false,
    });
    let mut new =
        version("2026-11-23", StatusView::InForce, date(2026, 12, 1), Some(date(2027, 2, 28)));
    new.summary = Some(if language == "sv" {
        "Sparar ansökningar i 24 månader i stället för 12 och anlitar en ny leverantör av e-post."
            .into()
    } else {
        "Keeps applications for 24 months instead of 12, and uses a new email supplier.".into()
    });
    let on = date(2026, 12, 20);
    let withdrawn = StatusView::Withdrawn { on, reason: "Fel period.".into() };
    let mut withdrawn = version("2026-12-18", withdrawn, date(2026, 12, 18), Some(on));
    withdrawn.class = ClassView::Other;
    let mut coming = version("2027-02-01", StatusView::Coming, date(2027, 3, 1), None);
    coming.languages = vec!["sv".into()];
    vec![coming, withdrawn, new, old]
}

/// The pages of a site with the sample, by file.
pub struct Pages {
    pub files: BTreeMap<String, String>,
    pub assets: Vec<String>,
}

pub fn build(theme: &Theme<'_>, documents: &[Document]) -> Pages {
    let in_each = |address: &dyn Fn(&Document) -> String| -> Vec<(String, String)> {
        documents.iter().map(|one| (one.language.clone(), address(one))).collect()
    };
    let mut files = BTreeMap::new();
    for document in documents {
        let (chain, versions) = (chain(document), versions(&document.language));
        let own = &chain.address;
        let mut add = |address: String, html: Result<String, Box<Diagnostic>>| {
            files.insert(file(&address), html.unwrap());
        };
        let page =
            |version: &VersionView, view: View<'_>, alternates: &dyn Fn(&Document) -> String| {
                let alternates = in_each(alternates);
                theme.notice(&NoticePage { document, chain: &chain, version, view, alternates })
            };
        add(own.clone(), page(&versions[2], View::Current, &own_address));
        for version in &versions {
            let mut alternates = in_each(&|one| format!("{}{}/", own_address(one), version.name));
            alternates.retain(|(language, _)| version.languages.contains(language));
            if version.languages.contains(&document.language) {
                let page = NoticePage {
                    document,
                    chain: &chain,
                    version,
                    view: View::Version,
                    alternates,
                };
                add(format!("{own}{}/", version.name), theme.notice(&page));
            }
        }
        for group in &document.groups {
            let at = |one: &Document| format!("{}for/{}/", own_address(one), group.slug);
            add(at(document), page(&versions[2], View::Group(&group.id), &at));
        }
        for companion in chain.companions.iter().map(|page| page.companion) {
            let at = |one: &Document| format!("{}{}/", own_address(one), companion.folder());
            add(at(document), page(&versions[2], View::Companion(companion), &at));
        }
        let alternates = in_each(&|one| format!("{}versions/", own_address(one)));
        let history = HistoryPage { chain: &chain, versions: &versions, marks: &[], alternates };
        add(format!("{own}versions/"), theme.history(&history));
        let root = format!("{}/", document.language);
        let entries = entries(document);
        let notices = entries.iter().collect();
        add(root.clone(), theme.index(&index(document, notices, root.clone())));
        let gone = format!("{root}old/");
        add(
            gone.clone(),
            theme.forward(&forward(&chain, gone.clone(), Forward::Moved { to: own.clone() })),
        );
        let ended = format!("{root}ended/");
        let forward_to = Forward::Ended {
            on: date(2026, 12, 1),
            instead: Some((chain.title.clone(), own.clone())),
            last: None,
            history: Some(format!("{own}versions/")),
        };
        add(ended.clone(), theme.forward(&forward(&chain, ended.clone(), forward_to)));
        if document.language == "sv" {
            add(String::new(), page(&versions[2], View::At(""), &own_address));
        }
    }
    let assets = theme.assets.files().map(|asset| asset.address.clone()).collect();
    Pages { files, assets }
}

/// A notice that applies, and one that has ended.
fn entries(document: &Document) -> [IndexEntry; 2] {
    let entry = IndexEntry {
        title: document.title.clone(),
        description: document.description.clone(),
        language: document.language.clone(),
        address: own_address(document),
        groups: document
            .groups
            .iter()
            .map(|group| klartext::internals::document::plain(&group.title).to_lowercase())
            .collect(),
        controllers: Vec::new(),
        since: Some(date(2026, 12, 1)),
        ended: None,
    };
    let old = IndexEntry {
        title: "Kundklubben".into(),
        address: format!("{}/ended/", document.language),
        ended: Some(date(2026, 12, 1)),
        language: "sv".into(),
        ..IndexEntry::default()
    };
    [entry, old]
}

fn index<'a>(document: &Document, notices: Vec<&'a IndexEntry>, address: String) -> IndexPage<'a> {
    IndexPage {
        language: document.language.clone(),
        canonical: address.clone(),
        address,
        notices: notices
            .into_iter()
            .map(|entry| Listed { entry, heading: None, letter: None })
            .collect(),
        is_long: false,
        letters: Vec::new(),
        alternates: vec![("sv".into(), "sv/".into()), ("en".into(), "en/".into())],
        part: None,
    }
}

fn forward(chain: &ChainView, address: String, forward: Forward) -> ForwardPage {
    let (language, title) = (chain.language.clone(), chain.title.clone());
    ForwardPage { language, address, title, forward, alternates: Vec::new() }
}
