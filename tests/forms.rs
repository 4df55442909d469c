//! Forms to hand on: a Word file, an HTML file, the sheet in both, and the text without its companions.

use std::collections::BTreeSet;
use std::fs;

use klartext::internals::import::Page;

use crate::tester::Tester;

const DAY: &str = "2026-01-10";

/// A site with one version.
fn shop() -> Tester {
    let shop = Tester::copy_of("tests/sites/webshop/input");
    let output = shop.run(&["release", "--published", DAY, "--today", DAY]);
    assert_eq!(output.code, 0, "{}", output.all_output());
    shop
}

fn export(site: &Tester, arguments: &[&str]) -> Vec<u8> {
    let all = [&["export"], arguments, &["--today", DAY, "--out", "exported"]].concat();
    let output = site.run(&all);
    assert_eq!(output.code, 0, "{all:?}: {}", output.all_output());
    fs::read(site.path().join("exported")).unwrap()
}

fn text(site: &Tester, arguments: &[&str]) -> String {
    String::from_utf8(export(site, arguments)).unwrap()
}

/// The words of a text that another lacks. A table has its heads once, and plain text has them at each
/// row.
fn missing(of: &Page, other: &str) -> Vec<String> {
    const ROWS: usize = 100;
    of.missing(std::iter::repeat_n(other, ROWS))
}

/// The addresses of links, which plain text has after their words.
fn without_addresses(text: &str) -> String {
    let mut parts = text.split('<');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |all, part| all + part.split_once('>').map_or(part, |(_, after)| after))
}

#[test]
fn a_word_file_has_the_words_of_the_notice() {
    let shop = shop();
    for language in ["sv", "en"] {
        for complete in [&[][..], &["--complete"]] {
            let of = |format| [&[format, "--lang", language], complete].concat();
            let docx = export(&shop, &of("docx"));
            assert_eq!(docx, export(&shop, &of("docx")), "the same text gives the same bytes");
            let word = Page::read(&docx, "notice.docx").unwrap();
            let plain = without_addresses(&text(&shop, &of("text")));
            let plain = Page::read(plain.as_bytes(), "notice.txt").unwrap();
            assert_eq!(missing(&plain, &word.file.text), [""; 0]);
            assert_eq!(word.missing([plain.file.text.as_str()]), [""; 0]);
            assert!(word.left_out.is_empty(), "{:?}", word.left_out);
        }
    }
}

#[test]
fn a_word_file_keeps_headings_lists_tables_and_links() {
    let site = Tester::copy_of("tests/rules/base").file(
        "content/shop/notice.toml",
        "[section.own]\ntitle.sv = \"Eget\"\ntitle.en = \"Own\"\ntext.sv = \"a\"\ntext.en = \"\"\"\n\
         A **strong** & *stressed* <word>, with a [link](https://example.se/?a=1&b=2).\n\n\
         7. seventh\n8. eighth\n    - below\n\n\
         | head | other |\n|---|---|\n| cell | one \\| two |\n\"\"\"\n",
    );
    let docx = export(&site, &["docx", "--draft", "--lang", "en"]);
    let page = Page::read(&docx, "own.docx").unwrap();
    let markdown = klartext::internals::import::Text::of(&page, None);
    let words = format!("{:?}", page.bodies);
    assert!(words.contains("https://example.se/?a=1&b=2"), "{words}");
    assert!(words.contains("strong: [Text(\"strong\")]"), "{words}");
    assert!(words.contains("start: 7"), "{words}");
    assert!(words.contains("one | two") && words.contains("below"), "{words}");
    assert!(markdown.parts.len() > 2, "{words}");
}

#[test]
fn the_letters_are_there_when_they_are_asked_for() {
    let shop = shop();
    for format in ["text", "html"] {
        let own = text(&shop, &[format, "--lang", "en"]);
        let complete = text(&shop, &[format, "--lang", "en", "--complete"]);
        assert!(complete.len() > own.len() * 5 / 4, "{} {}", own.len(), complete.len());
        let letter = "I hereby";
        let is_there = |text: &str| text.contains(letter) || text.contains("Yours");
        assert!(!is_there(&own) || is_there(&complete), "{format}");
    }
    let built = shop.run(&["build", "--today", DAY]);
    assert_eq!(built.code, 0, "{}", built.stderr);
    let complete = text(&shop, &["text", "--lang", "en", "--complete"]);
    assert_eq!(shop.read("public/en/privacy/notice.txt"), complete);
}

#[test]
fn an_html_file_needs_nothing_else() {
    let shop = shop();
    let html = text(&shop, &["html", "--lang", "sv"]);
    assert!(html.starts_with("<!doctype html>\n<html lang=\"sv\" dir=\"ltr\">"), "{html}");
    for outside in ["<script", "<img", "<link", "src=", "@import", "url("] {
        assert!(!html.contains(outside), "{outside}");
    }
    let page = Page::read(html.as_bytes(), "notice.html").unwrap();
    let plain = without_addresses(&text(&shop, &["text", "--lang", "sv"]));
    let plain = Page::read(plain.as_bytes(), "notice.txt").unwrap();
    assert_eq!(missing(&plain, &strip(&html)), [""; 0]);
    assert_eq!(page.missing([plain.file.text.as_str()]), [""; 0]);
    assert!(page.left_out.is_empty(), "{:?}", page.left_out);
    // Every link within the text leads somewhere.
    let ids: BTreeSet<&str> =
        html.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    let links = html.split("href=\"#").skip(1).filter_map(|rest| rest.split('"').next());
    for link in links {
        assert!(ids.contains(link), "#{link}");
    }
}

/// The words between tags.
fn strip(html: &str) -> String {
    let body = html.split_once("<body>").unwrap().1;
    let mut text = String::new();
    for part in body.split('<') {
        text.push_str(part.split_once('>').map_or(part, |(_, words)| words));
        text.push(' ');
    }
    text.replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"")
}

#[test]
fn a_sheet_is_a_word_file_too() {
    let shop = shop();
    let docx = export(&shop, &["docx", "--sheet", "--lang", "sv"]);
    let word = Page::read(&docx, "sheet.docx").unwrap();
    let printed = shop.run(&["check", "--sheet", "--lang", "sv", "--today", DAY]).stdout;
    let printed = Page::read(printed.replace(['_', '='], " ").as_bytes(), "sheet.txt").unwrap();
    assert_eq!(missing(&printed, &word.file.text), [""; 0], "{}", word.file.text);
    let html = text(&shop, &["html", "--sheet", "--lang", "sv"]);
    assert!(html.contains("<article lang=\"sv\">"));
    let refused = shop.run(&["export", "markdown", "--sheet"]);
    assert_eq!(refused.code, 2);
    assert!(refused.stderr.contains("docx, html or pdf"), "{}", refused.stderr);
}
