//! A notice in other forms says what its pages say.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use klartext::internals::document::{Body, Document, Inline, Inlines, Item, List, Section, Unit};
use klartext::internals::export::csv;
use klartext::internals::render::markdown::markdown;
use klartext::internals::render::text::text;
use klartext::internals::render::version_note::VersionNote;
use klartext::internals::version::Record;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use serde_json::Value;

use crate::tester::{Tester, source};

/// The sites that tests write about, with the notices of each.
fn sites() -> Vec<(String, Tester)> {
    let mut sites = Vec::new();
    for entry in fs::read_dir(source("tests/sites")).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        let folder = format!("tests/sites/{name}/input");
        if source(&folder).is_dir() {
            sites.push((name, Tester::copy_of(&folder)));
        }
    }
    assert!(sites.len() >= 8, "{}", sites.len());
    sites
}

fn example() -> Tester {
    let tester = Tester::empty();
    crate::tester::copy(&source("content"), &tester.path().join("content"));
    tester
}

fn export(tester: &Tester, arguments: &[&str]) -> String {
    let output = tester.run(&[&["export"], arguments].concat());
    assert_eq!(output.code, 0, "{arguments:?}: {}", output.stderr);
    output.stdout
}

fn documents_of(tester: &Tester) -> Vec<Document> {
    let project = klartext::internals::site::Site::read(tester.path()).unwrap();
    let today = "2026-11-23".parse().unwrap();
    let notices = project.found.notices.iter();
    notices.flat_map(|paths| project.check(paths, None, today).unwrap().documents).collect()
}

/// The words that a reader of the Markdown sees.
fn words_of_markdown(markdown: &str) -> Vec<String> {
    let mut words = String::new();
    for event in Parser::new_ext(markdown, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH) {
        match event {
            Event::Text(text) | Event::Code(text) => words.push_str(&text),
            Event::InlineHtml(html) if &*html == "<br>" => words.push(' '),
            Event::Html(html) | Event::InlineHtml(html) => panic!("HTML: {html}"),
            Event::End(
                TagEnd::Emphasis | TagEnd::Strong | TagEnd::Link | TagEnd::Strikethrough,
            ) => {}
            Event::Start(Tag::Emphasis | Tag::Strong | Tag::Link { .. } | Tag::Strikethrough) => {}
            _ => words.push(' '),
        }
    }
    words.split_whitespace().map(str::to_owned).collect()
}

/// The words of the Document, as the page's article has them, with the title before them.
fn words_of_document(document: &Document) -> Vec<String> {
    let sections = document.sections.iter().flat_map(Section::units);
    let mut words = document.title.clone();
    for unit in sections {
        words.push(' ');
        words.push_str(&unit.text());
    }
    words.split_whitespace().map(str::to_owned).collect()
}

/// Markdown lists have a colon after a term that the page has not.
fn without_colons(words: &[String]) -> Vec<String> {
    words.iter().map(|word| word.trim_end_matches(':').to_owned()).collect()
}

#[test]
fn markdown_has_the_words_of_the_page() {
    let mut count = 0;
    for (name, tester) in sites() {
        for document in documents_of(&tester) {
            let written = markdown(&document, &VersionNote::default());
            let read = without_colons(&words_of_markdown(&written));
            let expected = without_colons(&words_of_document(&document));
            let differs = read.iter().zip(&expected).position(|(one, other)| one != other);
            let near = |words: &[String]| {
                differs.map(|at| words[at.saturating_sub(4)..(at + 4).min(words.len())].join(" "))
            };
            assert_eq!(near(&read), near(&expected), "{name}");
            assert_eq!(read.len(), expected.len(), "{name}");
            count += 1;
        }
    }
    assert!(count > 20, "{count}");
}

#[test]
fn text_has_the_words_of_the_page() {
    for (name, tester) in sites() {
        for document in documents_of(&tester) {
            let written = text(&document, &VersionNote::default());
            let all: BTreeSet<&str> = written.split_whitespace().collect();
            let words = document.sections.iter().flat_map(Section::units);
            // The head of a column without cells is left out.
            let words =
                words.filter(|unit| !matches!(unit, Unit::Head(..))).map(|unit| unit.text());
            let words: Vec<String> = words.chain([document.title.clone()]).collect();
            for word in words.iter().flat_map(|words| words.split_whitespace()) {
                // Cells and lists end with marks of their own.
                let is_there = all.contains(word)
                    || all.contains(format!("{word}:").as_str())
                    || all.contains(format!("{word};").as_str())
                    // A link's address is between its words and the full stop.
                    || all.contains(word.trim_end_matches(['.', ',', ')']));
                assert!(is_there, "{name}: `{word}` is not in the text");
            }
            let long = written.lines().find(|line| line.chars().count() > 90);
            assert!(long.is_none_or(|line| line.contains("://")), "{name}: {long:?}");
        }
    }
}

fn words(text: &str) -> Inlines {
    vec![Inline::Text(text.into())]
}

/// Words that Markdown would take for marks stay words.
#[test]
fn marks_in_words_stay_words() {
    let hard = [
        "# no heading",
        "- no item",
        "+ no item",
        "1. no item",
        "12) no item",
        "=== no underline",
        "--- no line",
        "~~~ no code",
        "> no quotation",
        "a * b * c _d_ `e` [f](g) <h> \\i",
        "H&M &amp; &#65; AT&T;",
        "~~gone~~ and ~half~",
        "| a | b |",
        "https://example.com/a_b_c",
        "    four blanks",
    ];
    for text in hard {
        let inner = List::ordered(9, vec![Item::of(words(text))]);
        let list = List::unordered(vec![Item { list: Some(inner), ..Item::of(words(text)) }]);
        let broken = vec![
            Inline::Text("first".into()),
            Inline::Break { line: true },
            Inline::Strong { strong: words(text) },
        ];
        let code = Inline::Code { code: "a `b` ``c``".into() };
        let block = |id: &str, body| klartext::internals::document::Block {
            id: id.into(),
            facts: Vec::new(),
            body,
        };
        let document = Document {
            title: text.into(),
            sections: vec![Section {
                id: "a".into(),
                title: words(text),
                blocks: vec![
                    block("a/1", Body::Paragraph(words(text))),
                    block("a/2", Body::List(list)),
                    block("a/3", Body::Notice(vec![broken.clone()])),
                    block("a/4", Body::Address(vec![words(text), words(text)])),
                    block("a/5", Body::Paragraph([vec![code], broken].concat())),
                ],
                ..Section::default()
            }],
            ..Document::default()
        };
        let written = markdown(&document, &VersionNote::default());
        assert_eq!(words_of_markdown(&written), words_of_document(&document), "{written}");
    }
}

/// Every form says which version it is.
#[test]
fn forms_are_stamped() {
    let tester = example();
    let hash = |version: &str| {
        let bytes = tester.read(&format!("content/cloudist/versions/{version}.json"));
        Record::read(bytes.as_bytes()).unwrap().hash.clone()
    };
    for version in ["2023-11-27", "2026-11-23"] {
        for format in ["markdown", "text", "json", "tilt", "fragment"] {
            let made = export(&tester, &[format, "--version", version]);
            assert!(made.contains(&hash(version)), "{format} {version}");
        }
    }
    let old = export(&tester, &["markdown", "--version", "2023-11-27", "--lang", "en"]);
    assert!(old.contains("This is an earlier version."), "{old}");
    let json: Value =
        serde_json::from_str(&export(&tester, &["json", "--version", "2023-11-27"])).unwrap();
    assert_eq!(json["applies"][0]["to"], "2026-11-22");
    assert_eq!(json["facts"]["controller"]["name"], "Cloudist AB");
}

#[test]
fn what_is_exported_is_on_the_site() {
    let tester = example();
    assert_eq!(tester.run(&["build"]).code, 0);
    for (language, slug) in [("sv", "personuppgiftspolicy"), ("en", "privacy-policy")] {
        let page = tester.read(&format!("public/{language}/{slug}/index.html"));
        for (format, file, kind) in [
            ("markdown", "notice.md", "text/markdown"),
            ("text", "notice.txt", "text/plain"),
            ("json", "notice.json", "application/json"),
            ("jsonld", "notice.jsonld", "application/ld+json"),
            ("tilt", "notice.tilt.json", "application/json"),
            ("fragment", "fragment.html", ""),
        ] {
            // On the site the file has the label and the letters as well.
            let complete: &[&str] = if format == "text" { &["--complete"] } else { &[] };
            let made = export(&tester, &[&[format, "--lang", language], complete].concat());
            assert_eq!(made, tester.read(&format!("public/{language}/{slug}/{file}")), "{file}");
            let link = format!("<a rel=\"alternate\" type=\"{kind}\" href=\"{file}\">");
            assert!(kind.is_empty() || page.contains(&link), "{file}");
        }
        let plain = export(&tester, &["fragment", "--no-styles", "--lang", language]);
        let file = format!("public/{language}/{slug}/fragment-plain.html");
        assert_eq!(plain, tester.read(&file));
        let old = ["fragment", "--version", "2023-11-27", "--lang", language];
        let file = format!("public/{language}/{slug}/2023-11-27/fragment.html");
        assert_eq!(export(&tester, &old), tester.read(&file));
    }
    let llms = tester.read("public/llms.txt");
    assert!(llms.contains("https://www.example.se/integritet/en/privacy-policy/notice.md"));
    assert_eq!(tester.run(&["verify", "--site", "public"]).code, 0);
}

#[test]
fn each_form_can_be_left_out() {
    let files = BTreeMap::from([
        ("markdown", "notice.md"),
        ("text", "notice.txt"),
        ("json", "notice.json"),
        ("jsonld", "notice.jsonld"),
        ("tilt", "notice.tilt.json"),
        ("fragment", "fragment.html"),
        ("llms", "llms.txt"),
    ]);
    let site = example();
    let settings = site.read("content/site.toml");
    for (kind, file) in &files {
        let tester =
            example().file("content/site.toml", format!("output.{kind} = false\n{settings}"));
        assert_eq!(tester.run(&["build"]).code, 0);
        for other in files.values() {
            let folder = if *other == "llms.txt" { "" } else { "sv/personuppgiftspolicy/" };
            let path = tester.path().join(format!("public/{folder}{other}"));
            assert_eq!(path.exists(), other != file, "{kind}: {other}");
        }
        let page = tester.read("public/sv/personuppgiftspolicy/index.html");
        assert!(!page.contains(&format!("\"{file}\"")), "{kind}");
    }
}

/// A fragment does not clash with the page that it is put into.
#[test]
fn a_fragment_keeps_to_itself() {
    for (name, tester) in sites() {
        let project = klartext::internals::site::Site::read(tester.path()).unwrap();
        for paths in &project.found.notices {
            let arguments = ["fragment", &paths.id, "--draft", "--heading-level", "3"];
            let html = export(&tester, &arguments);
            assert!(!html.contains("<html") && !html.contains("<body"), "{name}");
            assert!(html.starts_with("<div class=\"klartext\""), "{name}");
            let lowest = html.contains("<h1") || html.contains("<h2");
            assert!(html.contains("<h3") && !lowest, "{name}");
            for attribute in ["id", "class"] {
                for value in html.split(&format!(" {attribute}=\"")).skip(1) {
                    let value = value.split('"').next().unwrap();
                    assert!(value.starts_with("klartext"), "{name}: {attribute}={value}");
                }
            }
            for link in html.split(" href=\"").skip(1) {
                let link = link.split('"').next().unwrap();
                let is_full = ["https://", "http://", "mailto:", "tel:", "#klartext-"];
                assert!(is_full.iter().any(|one| link.starts_with(one)), "{name}: {link}");
            }
            let plain = export(&tester, &[&arguments[..], &["--no-styles"]].concat());
            assert!(!plain.contains("<style") && !plain.contains(" style="), "{name}");
        }
    }
}

/// Each rule of a fragment's own styles applies only below its class.
#[test]
fn styles_of_a_fragment_stay_below_its_class() {
    let html = export(&example(), &["fragment"]);
    let css = html.split("<style>").nth(1).unwrap().split("</style>").next().unwrap();
    let css = css.replace("@media (max-width:40rem){", "");
    let mut rules = 0;
    for rule in css.split('}').filter(|rule| rule.contains('{')) {
        for selector in rule.split('{').next().unwrap().split(',') {
            assert!(selector.trim().starts_with(".klartext"), "{selector}");
        }
        rules += 1;
    }
    assert!(rules > 30, "{rules}");
}

#[test]
fn a_register_has_a_row_for_each_purpose() {
    let tester = example();
    let english = export(&tester, &["register", "--lang", "en"]);
    let swedish = export(&tester, &["register", "--lang", "sv", "--semicolons"]);
    assert!(english.starts_with("\u{feff}Notice and version,") && english.contains("\r\n"));
    assert!(swedish.starts_with("\u{feff}Policy och version;Id;Roll"));
    let english = csv::read(&english).unwrap();
    let swedish = csv::read(&swedish).unwrap();
    let bytes = tester.read("content/cloudist/versions/2026-11-23.json");
    let record = Record::read(bytes.as_bytes()).unwrap();
    let facts = record.facts().unwrap();
    assert_eq!(english.len(), facts.purposes.len() + facts.on_behalf.len() + 1);
    assert_eq!(english.len(), swedish.len());
    for rows in [&english, &swedish] {
        assert!(rows.iter().all(|row| row.cells.len() == rows[0].cells.len()));
    }
    let ids: Vec<&str> = english[1..].iter().map(|row| row.cells[1].as_str()).collect();
    let known = facts.purposes.keys().chain(facts.on_behalf.keys());
    assert_eq!(ids, known.map(String::as_str).collect::<Vec<_>>());
    let row = english.iter().find(|row| row.cells[1] == "bookkeeping").unwrap();
    let all = row.cells.join("\n");
    for words in ["Cloudist AB", "Keep accounts", "suppliers", "Accounting Act", "tax"] {
        assert!(all.to_lowercase().contains(&words.to_lowercase()), "{words}: {all}");
    }
}

/// The hosts of a recipient are in the register, also in that of a released version, and in nothing
/// that is published: the hash of text and facts is the same with them.
#[test]
fn hosts_are_in_the_register_alone() {
    let tester = example();
    let before = export(&tester, &["json", "--draft"]);
    let path = tester.path().join("content/cloudist/notice.toml");
    let toml = fs::read_to_string(&path).unwrap();
    let with_hosts = "[recipients.hosting]\nhosts = [\"*.example.net\", \"cdn.example.org\"]";
    fs::write(&path, toml.replace("[recipients.hosting]", with_hosts)).unwrap();
    assert_eq!(export(&tester, &["json", "--draft"]), before);
    for version in ["--draft", "--version=2026-11-23"] {
        let register = export(&tester, &["register", "--lang", "en", version]);
        let rows = csv::read(&register).unwrap();
        let column = rows[0].cells.iter().position(|cell| cell == "Hosts in the browser").unwrap();
        let hosts = rows.iter().map(|row| row.cells[column].as_str());
        let named = hosts
            .filter(|cell| cell.contains("IT hosting providers: *.example.net, cdn.example.org"));
        assert!(named.count() > 0, "{register}");
    }
    let output = tester.run(&["check", "--today", "2026-11-23"]);
    assert!(!output.stdout.contains("hosts"), "{}", output.stdout);
}

#[test]
fn csv_is_read_as_it_was_written_and_runs_nothing() {
    let rows: Vec<Vec<String>> = [
        ["plain", "with, comma", "with \"quotes\""],
        ["two\nlines", "two\r\nlines", " blanks "],
        ["=1+1", "+46 10", "-2"],
        ["@SUM(A1)", "'=2", "''+3"],
        ["", "semi;colon", "tab\tin"],
    ]
    .map(|row| row.map(str::to_owned).to_vec())
    .to_vec();
    for separator in [csv::Separator::Comma, csv::Separator::Semicolon] {
        let text = csv::write(&rows, separator);
        let read = csv::read(&text).unwrap();
        let read: Vec<Vec<String>> = read.into_iter().map(|row| row.cells).collect();
        assert_eq!(read, rows);
        for cell in ["=1+1", "+46 10", "-2", "@SUM"] {
            assert!(text.contains(&format!("'{cell}")), "{text}");
        }
    }
    assert!(csv::read("a,\"b\n").is_err() && csv::read("\"a\"b,c\n").is_err());
}

#[test]
fn what_cannot_be_exported_is_said() {
    let tester = example();
    let said = |arguments: &[&str]| {
        let output = tester.run(&[&["export"], arguments].concat());
        assert_eq!(output.code, 2, "{arguments:?}");
        output.stderr
    };
    let language = said(&["markdown", "--lang", "de"]);
    assert!(language.contains("there is no text in `de`; there is sv, en"), "{language}");
    let version = said(&["json", "--version", "2020-01-01"]);
    assert!(version.contains("it has 2023-11-27, 2026-11-23"), "{version}");
    let notice = said(&["json", "shop"]);
    assert!(notice.contains("there are cloudist"), "{notice}");
    let output = tester.run(&["export", "tilt", "--out", "tilt.json"]);
    assert!(output.stderr.contains("- cookies\n"), "{}", output.stderr);
    assert!(output.stdout.is_empty() && tester.read("tilt.json").starts_with("{\n"));
}
