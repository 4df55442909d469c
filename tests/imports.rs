//! Texts from before klartext become versions, word for word.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use klartext::internals::compose::read_markdown;
use klartext::internals::document::{Body, Document, List, plain};
use klartext::internals::import::{Address, Page, Text, dated, documents, slug_of};
use klartext::internals::version::Record;

use crate::tester::{Tester, source};

fn text_of(text: &str, title: Option<&str>) -> Text {
    Text::of(&Page::read(text.as_bytes(), "old.md").unwrap(), title)
}

/// The documents of a text in each language, with the first as the lead.
fn imported(texts: &[(&str, &str)], base: Option<&str>) -> Vec<Document> {
    let address = Address { title: "Policy".into(), slug: "policy".into() };
    let addresses: BTreeMap<String, Address> =
        texts.iter().map(|(language, _)| ((*language).into(), address.clone())).collect();
    let texts_by_language = texts
        .iter()
        .map(|(language, text)| ((*language).to_owned(), text_of(text, Some("Policy"))))
        .collect();
    documents(&texts_by_language, &addresses, texts[0].0, base).0
}

fn ids(document: &Document) -> Vec<&str> {
    document.sections.iter().map(|section| section.id.as_str()).collect()
}

#[test]
fn the_head_of_a_file_is_no_part_of_its_text() {
    for border in ["---\n", "--- \n", "---\r\n"] {
        let text = text_of(&format!("{border}title: \"Old\"\n{border}# Policy\n\nWords.\n"), None);
        let words: Vec<String> = text.parts.iter().map(|part| words_of(&part.bodies)).collect();
        assert_eq!(text.title.as_deref(), Some("Policy"), "{border:?}");
        assert_eq!(words, ["Words."], "{border:?}");
    }
    // A line that parts two paragraphs begins no head.
    let text = text_of("---\n\nWords.\n", None);
    assert_eq!(words_of(&text.parts[0].bodies), "Words.");
}

#[test]
fn file_names_give_the_day() {
    let parsed = |name: &str| {
        dated(name).map(|dated| {
            let day = dated.day.to_string();
            (day, dated.order, dated.number, dated.language.unwrap_or_default())
        })
    };
    let day = |order, number, language: &str| {
        Some(("2023-11-27".to_owned(), order, number, language.to_owned()))
    };
    assert_eq!(parsed("2023-11-27.md"), day(0, 1, ""));
    assert_eq!(parsed("2023-11-27.sv.md"), day(0, 1, "sv"));
    assert_eq!(parsed("001-2023-11-27.md"), day(1, 1, ""));
    assert_eq!(parsed("044-2023-11-27.pt-BR.md"), day(44, 1, "pt-BR"));
    assert_eq!(parsed("2023-11-27-2.md"), day(0, 2, ""));
    assert_eq!(parsed("2023-11-27.sv.DOCX"), day(0, 1, "sv"));
    assert_eq!(parsed("2023-11-27.pdf"), day(0, 1, ""));
    for name in [
        "README.md",
        "2023-11-31.md",
        "2023-11-27.odt",
        "2023-11-27.old copy.md",
        "x-2023-11-27.md",
    ] {
        assert_eq!(parsed(name), None, "{name}");
    }
}

#[test]
fn words_give_ids() {
    assert_eq!(slug_of("Så här gör vi!"), "sa-har-gor-vi");
    assert_eq!(slug_of("What we don’t collect & why"), "what-we-dont-collect-why");
    assert_eq!(slug_of("???"), "");
}

#[test]
fn headings_of_the_top_level_become_sections() {
    let text = "# Policy\n\nFirst words.\n\n## Data\n\nA.\n\n### More\n\nB.\n\n## ???\n\nC.\n\n## Data\n\nD.\n";
    let documents = imported(&[("en", text)], None);
    let document = &documents[0];
    assert_eq!(ids(document), ["section/1", "section/data", "section/3", "section/data-2"]);
    assert!(document.sections[0].title.is_empty(), "the title stands on each page already");
    assert_eq!(document.sections[1].blocks[1].id, "section/data/2");
    assert!(matches!(&document.sections[1].blocks[1].body, Body::Heading(1, _)));
    assert!(document.units().iter().all(|unit| unit.facts().is_empty()));
    // Another heading above all others is words of the text.
    let text = "# Our old policy\n\nFirst words.\n\n#### Data\n\nA.\n";
    let documents = imported(&[("en", text)], None);
    assert_eq!(ids(&documents[0]), ["section/our-old-policy", "section/data"]);
}

#[test]
fn a_text_without_headings_is_one_section() {
    let documents = imported(&[("en", "Just words.\n\nAnd more.\n")], None);
    assert_eq!(ids(&documents[0]), ["section/1"]);
    assert_eq!(documents[0].sections[0].blocks.len(), 2);
}

#[test]
fn languages_have_the_same_sections() {
    let sv = "Inledning.\n\n## Uppgifter\n\nA.\n\n## Rättigheter\n\nB.\n\n## Kontakt\n\nC.\n";
    let en = "Introduction.\n\n## Data\n\nA.\n\n## Rights\n\nB.\n";
    let documents = imported(&[("sv", sv), ("en", en)], None);
    let expected = ["section/1", "section/uppgifter", "section/rattigheter"];
    assert!(documents.iter().all(|document| ids(document) == expected));
    let sv = documents.iter().find(|document| document.language == "sv").unwrap();
    let last = &sv.sections[2].blocks;
    assert!(matches!(&last[1].body, Body::Heading(1, words) if plain(words) == "Kontakt"));
    assert_eq!(last.len(), 3);
}

#[test]
fn links_lead_where_they_led() {
    let text = "See [data](#data-we-hold), [more](#more), [gone](#gone), [terms](../terms/index.md#x), \
                [root](/support) and [web](https://example.com/).\n\n## Data we hold\n\nA.\n\n### More\n\nB.\n";
    let text_of = |base| {
        let documents = imported(&[("en", text)], base);
        serde_json::to_string(&documents[0].sections[0]).unwrap()
    };
    let plain = text_of(None);
    assert!(plain.contains("#section/data-we-hold\"") && plain.contains("#section/data-we-hold/2"));
    assert!(plain.contains("https://example.com/"));
    assert_eq!(plain.matches("\"link\"").count(), 3, "{plain}");
    let based = text_of(Some("https://old.example.se/about/privacy/index.md"));
    assert!(based.contains("https://old.example.se/about/terms/index.md#x"), "{based}");
    assert!(based.contains("https://old.example.se/support"), "{based}");
}

/// The words of blocks in order.
fn words_of(bodies: &[Body]) -> String {
    fn list(one: &List, words: &mut Vec<String>) {
        for item in &one.items {
            words.push(plain(&item.text));
            item.list.iter().for_each(|below| list(below, words));
        }
    }
    let mut words = Vec::new();
    for body in bodies {
        match body {
            Body::Heading(_, text) | Body::Paragraph(text) => words.push(plain(text)),
            Body::List(one) => list(one, &mut words),
            Body::Table(table) => {
                words.extend(table.head.iter().map(|head| plain(head)));
                let cells = table.rows.iter().flat_map(|row| row.cells.iter().flatten());
                words.extend(cells.map(|cell| plain(cell)));
            }
            _ => unreachable!("Markdown gives no other blocks"),
        }
    }
    words.join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
}

fn words_in(document: &Document) -> String {
    let words: Vec<String> = document.units().iter().map(|unit| unit.text()).collect();
    words.join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
}

fn site(tester: Tester, languages: &str) -> Tester {
    let text = format!("base_url = \"https://www.example.se/\"\nlanguages = [{languages}]\n");
    tester.file("content/site.toml", text)
}

fn corpus() -> Option<PathBuf> {
    let given = std::env::var_os("KLARTEXT_CORPUS").map(PathBuf::from);
    let folder = given.unwrap_or_else(|| source("../shared/corpus")).join("37signals-privacy");
    folder.is_dir().then_some(folder)
}

#[test]
fn a_real_policy_in_many_states_imports_and_builds() {
    let Some(folder) = corpus() else {
        eprintln!(
            "SKIPPED: there is no corpus at ../shared/corpus, and KLARTEXT_CORPUS names none"
        );
        return;
    };
    let mut states: Vec<PathBuf> =
        fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    states.sort();
    let tester = site(Tester::empty(), "\"en\"");
    let arguments =
        ["--notice", "policy", "--title", "en=Privacy policy", "--slug", "en=privacy-policy"];
    let import = [&["import", "versions", folder.to_str().unwrap()], &arguments[..]].concat();
    let output = tester.run(&import);
    assert_eq!(output.code, 0, "{}", output.stderr);
    let versions = tester.path().join("content/policy/versions");
    assert_eq!(fs::read_dir(&versions).unwrap().count(), states.len());
    let mut number = BTreeMap::new();
    for state in &states {
        let day = &state.file_name().unwrap().to_str().unwrap()[4..14];
        let count: &mut usize = number.entry(day.to_owned()).or_default();
        *count += 1;
        let name = if *count == 1 { format!("{day}.json") } else { format!("{day}-{count}.json") };
        let record = Record::read_file(&name, &fs::read(versions.join(&name)).unwrap()).unwrap();
        assert!(record.imported && record.facts().is_none());
        let text = fs::read_to_string(state).unwrap();
        // Without the front matter between two lines of dashes.
        let mut parts = text.splitn(3, "---").map(|part| part.trim_start_matches([' ', '\n']));
        let text = match parts.next() {
            Some("") => parts.nth(1).unwrap(),
            _ => text.as_str(),
        };
        let words = words_of(&read_markdown(text).bodies);
        let words = words.strip_prefix("Privacy policy ").unwrap_or(&words);
        // Pictures have words of their own besides.
        let found = words_in(record.document("en").unwrap());
        let mut found = found.split(' ');
        let missing = words.split(' ').find(|word| !found.any(|one| one.contains(word)));
        assert_eq!(missing, None, "{}", state.display());
    }
    let output = tester.run(&["build"]);
    assert_eq!((output.code, output.stderr.as_str()), (0, ""));
    let output = tester.run(&["verify", "--site", "public"]);
    assert_eq!((output.code, output.stderr.as_str()), (0, ""));
    let again = tester.run(&import);
    assert_eq!(again.code, 0, "{}", again.stderr);
    assert!(again.stdout.contains("nothing to import"), "{}", again.stdout);
}

#[test]
fn an_import_is_whole_or_not_at_all() {
    let tester = site(Tester::empty(), "\"en\"")
        .file("old/2020-01-01.md", "One.\n")
        .file("old/2027-01-01.md", "In the future.\n");
    let output = tester.run(&[
        "import",
        "versions",
        "old",
        "--notice",
        "shop",
        "--title",
        "en=Policy",
        "--slug",
        "en=policy",
    ]);
    assert_eq!(output.code, 1);
    assert!(output.stderr.contains("2027-01-01"), "{}", output.stderr);
    assert!(!tester.path().join("content/shop").exists());
}

/// Imports one file and shows what the version says.
fn shown(name: &str, text: &str) -> (i32, String, String) {
    let tester = site(Tester::empty(), "\"en\"").file(&format!("old/{name}"), text);
    let arguments = ["import", "versions", "old", "--notice", "policy", "--title", "en=Policy"];
    let output =
        tester.run(&[&arguments[..], &["--slug", "en=policy", "--language", "en"]].concat());
    if output.code != 0 {
        return (output.code, String::new(), output.stderr);
    }
    let shown = tester.run(&["export", "markdown", "policy", "--version", "2023-11-27"]);
    assert_eq!(shown.code, 0, "{}", shown.stderr);
    (0, shown.stdout, output.stderr)
}

/// The lines of a version without its title, dates and hash.
fn lines(name: &str, text: &str) -> Vec<String> {
    let (code, shown, stderr) = shown(name, text);
    assert_eq!(code, 0, "{stderr}");
    let lines = shown.lines().map(|line| line.trim().to_owned());
    lines.filter(|line| !line.is_empty()).collect()
}

fn assert_in_order(lines: &[String], wanted: &[&str]) {
    let mut rest = lines.iter();
    for one in wanted {
        assert!(rest.any(|line| line == one), "{one:?} is missing in order:\n{}", lines.join("\n"));
    }
}

#[test]
fn raw_html_in_markdown_is_read_as_what_it_is() {
    let text = "## Data\n\n<p>We store your <b>name</b>.</p>\n<div>And your address.</div>\n\n\
                <table><tr><th>Purpose</th><th>Basis</th></tr><tr><td>Orders</td><td>Contract</td></tr></table>\n\n\
                <details><summary>More</summary>Hidden until it is opened.</details>\n\n\
                Name<br>Street<br/>Town\n\nA <span>word</span> in <u>between</u>.\n";
    let lines = lines("2023-11-27.md", text);
    assert_in_order(&lines, &["We store your **name**.", "And your address."]);
    let all = lines.join("\n");
    for words in ["Purpose", "Orders", "Contract", "More", "Hidden until it is opened."] {
        assert!(all.contains(words), "{words}: {all}");
    }
    assert_in_order(&lines, &["Name", "Street", "Town", "A word in between."]);
}

#[test]
fn numbers_of_lists_stay() {
    let lines = lines(
        "2023-11-27.html",
        "<ol start=7><li>seven<li>eight</ol><p>x<ol type=a><li>first<li value=4>fourth</ol>\
         <p>y<ol reversed><li>two<li>one</ol>",
    );
    assert_in_order(&lines, &["7. seven", "8. eight", "x"]);
    let all = lines.join("\n");
    for item in ["a. first", "d. fourth", "2\\. two", "1\\. one"] {
        assert!(all.contains(item), "{item}: {all}");
    }
}

#[test]
fn a_page_is_read_where_its_text_is_and_the_rest_is_named() {
    let page = "<!doctype html><title>Policy – Shop</title><header>Shop logo</header>\
                <nav><a href=/>Start</a></nav><main><h1>Policy</h1><h2>Data</h2><p>We store names.</main>\
                <footer>Buy more</footer><script>var word = 'never';</script>";
    let (code, shown, stderr) = shown("2023-11-27.html", page);
    assert_eq!(code, 0, "{stderr}");
    assert!(shown.contains("We store names.") && !shown.contains("Buy more"), "{shown}");
    assert!(!shown.contains("never"), "{shown}");
    assert!(stderr.contains("outside of its `<main>`"), "{stderr}");
    assert!(stderr.contains("`Shop logo Start Buy more`"), "{stderr}");
    // Without a `<main>` the complete body is the text.
    let lines =
        lines("2023-11-27.html", "<body><header>Our shop</header><p>We store names.</body>");
    assert_in_order(&lines, &["Our shop", "We store names."]);
}

#[test]
fn plain_text_keeps_its_paragraphs_and_lines() {
    let lines = lines("2023-11-27.txt", "We store names.\r\n\r\nShop AB\r\nStreet 1 <a & b>\r\n");
    assert_in_order(&lines, &["We store names.", "Shop AB", "Street 1 \\<a & b\\>"]);
}

#[test]
fn marks_of_dialects_are_read_or_named() {
    let text = "## Data {#data .x}\n\n~~Old~~ new.[^1]\n\n- [x] done\n\n{: .note}\nA note.\n\n[^1]: The note's words.\n";
    let (code, shown, stderr) = shown("2023-11-27.md", text);
    assert_eq!(code, 0, "{stderr}");
    for words in ["Old new. 1", "done", "A note.", "The note's words."] {
        assert!(shown.contains(words), "{words}: {shown}");
    }
    assert!(!shown.contains('{') && !shown.contains('~') && !shown.contains('^'), "{shown}");
    assert!(stderr.contains("`{#data .x}`, and in 1 more place"), "{stderr}");
}

#[test]
fn hidden_characters_are_taken_out_and_lines_parted() {
    let (code, shown, stderr) =
        shown("2023-11-27.md", "One\u{2028}two\u{2029}three fo\u{200b}ur.\n");
    assert_eq!(code, 0, "{stderr}");
    let lines: Vec<&str> = shown.lines().map(str::trim).collect();
    assert!(lines.contains(&"One") && lines.contains(&"two"), "{shown}");
    assert!(lines.contains(&"three four."), "{shown}");
    assert!(stderr.contains("hidden characters are left out: `U+200B`"), "{stderr}");
}

#[test]
fn a_text_without_words_or_beyond_all_bounds_is_refused() {
    for (name, text) in [
        ("2023-11-27.md", "\n".to_owned()),
        ("2023-11-27.html", "<main></main>".to_owned()),
        ("2023-11-27.html", "<div>".repeat(2_000)),
    ] {
        let (code, _, stderr) = shown(name, &text);
        assert_eq!(code, 1, "{stderr}");
        assert!(stderr.contains("error[import-incomplete]"), "{stderr}");
        assert!(stderr.contains("nothing was imported"), "{stderr}");
    }
}

#[test]
fn depths_of_headings_have_no_gaps() {
    let documents = imported(&[("en", "## A\n\n#### B\n\n###### C\n\n### D\n")], None);
    let depths: Vec<u8> = documents[0].sections[0]
        .blocks
        .iter()
        .filter_map(|block| match block.body {
            Body::Heading(depth, _) => Some(depth),
            _ => None,
        })
        .collect();
    assert_eq!(depths, [1, 2, 1]);
}

#[test]
fn links_of_a_page_lead_to_what_they_led_to() {
    let page = "<main><h1 id=top>Policy</h1><p><a href='#x1'>one</a> <a href='#x2'>two</a> \
                <a href='#x3'>three</a> <a href='#%C3%A5'>four</a> <a href='#gone'>five</a>\
                <h2 id=x1>Data</h2><p>Words.<section id=x2><h2>Rights</h2><p id=x3>More.\
                <p><a name=å></a><h3>Erasure</h3><p>Last.</main>";
    let page = Page::read(page.as_bytes(), "old.html").unwrap();
    let texts = BTreeMap::from([("en".to_owned(), Text::of(&page, Some("Policy")))]);
    let (documents, dropped) = documents(&texts, &BTreeMap::new(), "en", None);
    let links = format!("{:?}", documents[0].sections[0].blocks[0].body);
    for (id, words) in [
        ("#section/data", "one"),
        ("#section/rights", "two"),
        ("#section/rights/1", "three"),
        ("#section/rights/2", "four"),
    ] {
        let link = format!("link: \"{id}\", text: [Text(\"{words}\")]");
        assert!(links.contains(&link), "{link}: {links}");
    }
    assert_eq!(dropped, 1);
    let documents = imported(&[("en", "[x](#own)\n\n## Data {#own}\n\nWords.\n")], None);
    assert!(format!("{documents:?}").contains("link: \"#section/data\""), "{documents:?}");
}

/// Whatever is nested in whatever: each word that a reader of the page saw is in the version or in
/// the list of what is left out.
#[test]
fn no_word_is_lost_whatever_it_is_in() {
    use klartext::internals::import::lost_words;
    use proptest::prelude::*;
    const TAGS: [&str; 30] = [
        "p",
        "div",
        "ul",
        "ol",
        "li",
        "table",
        "tr",
        "td",
        "th",
        "caption",
        "b",
        "em",
        "a",
        "code",
        "pre",
        "h2",
        "h4",
        "dl",
        "dt",
        "dd",
        "blockquote",
        "details",
        "summary",
        "select",
        "option",
        "nav",
        "sup",
        "center",
        "section",
        "x-own",
    ];
    let piece = prop_oneof![
        (0..TAGS.len()).prop_map(|tag| format!("<{}>", TAGS[tag])),
        (0..TAGS.len()).prop_map(|tag| format!("</{}>", TAGS[tag])),
        (0..500u32).prop_map(|number| format!("word{number} ")),
        Just("<br>".to_owned()),
        Just(" href ".to_owned()),
    ];
    proptest!(|(pieces in prop::collection::vec(piece, 1..40))| {
        let page = pieces.concat();
        let read = Page::read(page.as_bytes(), "2023-11-27.html").unwrap();
        let texts = [("en".into(), Text::of(&read, None))].into();
        let (documents, _) = documents(&texts, &BTreeMap::new(), "en", None);
        let lost = lost_words(&read, &documents[0]);
        // What number an item has where lists are not closed in order is anybody's guess.
        let lost: Vec<_> = lost.iter().filter(|word| word.parse::<u32>().is_err()).collect();
        prop_assert!(lost.is_empty(), "{lost:?}\n{page}\n{:?}", documents[0]);
    });
}

const POLICY: [&str; 5] = ["--notice", "policy", "--title", "en=Policy", "--slug"];

fn import(tester: &Tester, more: &[&str]) -> (i32, String) {
    let arguments = [&["import", "versions", "old"], &POLICY[..], &["en=policy"], more].concat();
    let output = tester.run(&arguments);
    (output.code, format!("{}{}", output.stdout, output.stderr))
}

#[test]
fn later_texts_are_added_to_an_import() {
    let tester = site(Tester::empty(), "\"en\"")
        .file("old/2020-01-01.md", "## Data\n\nNames.\n")
        .file("old/2020-01-01-2.md", "## Data\n\nNames, too.\n");
    assert_eq!(import(&tester, &[]).0, 0);
    let first = tester.read("content/policy/versions/2020-01-01.json");
    // The same texts are not imported twice.
    let (code, said) = import(&tester, &[]);
    assert_eq!(code, 0, "{said}");
    assert!(said.contains("nothing to import"), "{said}");
    // A later one comes after them, under the title and address that they have.
    let tester = tester.file("old/2022-05-01.txt", "Names and addresses.\n");
    let output = tester.run(&["import", "versions", "old"]);
    assert_eq!(output.code, 0, "{}", output.stderr);
    assert!(output.stdout.contains("imported 1 version of policy, from 2022-05-01"));
    assert_eq!(tester.read("content/policy/versions/2020-01-01.json"), first);
    assert_eq!(tester.run(&["build"]).code, 0);
    // What is a version already says the same for good.
    let tester = tester.file("old/2022-05-01.txt", "Names and more.\n");
    let (code, said) = import(&tester, &[]);
    assert_eq!(code, 1, "{said}");
    assert!(said.contains("another text than the version `2022-05-01`"), "{said}");
    // A text between two versions would change the chain.
    std::fs::remove_file(tester.path().join("old/2022-05-01.txt")).unwrap();
    let tester = tester.file("old/2021-01-01.md", "In between.\n");
    let (code, said) = import(&tester, &[]);
    assert_eq!(code, 1, "{said}");
    assert!(said.contains("2022-05-01"), "{said}");
}

#[test]
fn an_import_is_made_again_as_long_as_nothing_is_built() {
    let tester = site(Tester::empty(), "\"en\"").file("old/2020-01-01.md", "Nmaes.\n");
    let (code, said) = import(&tester, &["--replace"]);
    assert_eq!(code, 2, "{said}");
    assert_eq!(import(&tester, &[]).0, 0);
    let tester = tester.file("old/2020-01-01.md", "Names.\n");
    assert_eq!(import(&tester, &[]).0, 1);
    let (code, said) = import(&tester, &["--replace"]);
    assert_eq!(code, 0, "{said}");
    assert!(tester.read("content/policy/versions/2020-01-01.json").contains("Names."));
    let left: Vec<_> = std::fs::read_dir(tester.path().join("content/policy"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name())
        .collect();
    assert_eq!(left, ["versions"]);
    assert_eq!(tester.run(&["build"]).code, 0);
    let (code, said) = import(&tester, &["--replace"]);
    assert_eq!(code, 2, "{said}");
    assert!(said.contains("are built already (`public/en/policy/"), "{said}");
}

#[test]
fn a_file_that_cannot_be_read_is_not_passed_over() {
    let tester = site(Tester::empty(), "\"en\"")
        .file("old/2020-01-01.md", "Names.\n")
        .file("old/2021-01-01.odt", "PK")
        .file("old/notes.xlsx", "PK");
    let (code, said) = import(&tester, &[]);
    assert_eq!(code, 0, "{said}");
    assert!(said.contains("`2021-01-01.odt` is in a format that is not read"), "{said}");
    assert!(!said.contains("notes.xlsx"), "{said}");
    let tester =
        tester.file("old/2022-01-01.doc", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    assert!(import(&tester, &[]).1.contains("`2022-01-01.doc`"));
}
