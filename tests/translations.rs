//! The editor's words go to a translator and come back to where they stand.

use klartext::internals::export::csv::{self, Separator};

use crate::tester::Tester;

const SITE: &str = "base_url = \"https://www.example.se/\"\nlanguages = [\"sv\", \"en\"]\n";

/// Comments, quotes, brackets and blanks of all kinds, which must stay.
const NOTICE: &str = r#"# Början
title.sv   =   "Policy"     # titeln
title.en = 'Policy'
slug = { sv = "policy", en = "privacy" }

[controller]
name = "Bolaget AB" # ett namn
email = "a@example.se"

[data.log]   # loggar
name = { sv = "loggar", en = "logs" } # båda
parts.sv = [ "IP-adress", "tid" ]

[purposes.mail]
name.sv = "skicka brev"
data = ["email"]
note.sv = """
Ett "brev" om \\ året.
Två rader."""
note.en = """
One "letter" a year.
Two lines.""" # sist
basis = { type = "legitimate-interests", interest.sv = "synas", interest.en = "be seen" }

[section.about]
title.sv = "Om oss"
title.en = "About us"
file = "about"
"#;

fn site() -> Tester {
    Tester::empty()
        .file("content/site.toml", SITE)
        .file("content/shop/notice.toml", NOTICE)
        .file("content/shop/about.sv.md", "Vi finns.\n\n- ett\n")
        .file("content/shop/about.en.md", "We are.\n\n- one\n")
}

fn rows(tester: &Tester) -> Vec<Vec<String>> {
    let output = tester.run(&["export", "texts", "--lang", "en"]);
    assert_eq!(output.code, 0, "{}", output.stderr);
    csv::read(&output.stdout).unwrap().into_iter().map(|row| row.cells).collect()
}

fn translate(rows: &mut [Vec<String>], id: &str, words: &str) {
    let row = rows.iter_mut().find(|row| row[0] == id).unwrap();
    row[4] = words.to_owned();
}

#[test]
fn a_translator_gets_what_there_is_to_translate() {
    let rows = rows(&site());
    assert_eq!(rows[0], ["id", "kind", "sv before", "sv", "en"]);
    let ids: Vec<&str> = rows[1..].iter().map(|row| row[0].as_str()).collect();
    for id in
        ["title", "data.log.name", "data.log.parts", "purposes.mail.note", "section.about.text"]
    {
        assert!(ids.contains(&id), "{ids:?}");
    }
    assert!(!ids.contains(&"slug") && !ids.contains(&"controller.name"), "{ids:?}");
    let row = |id: &str| rows.iter().find(|row| row[0] == id).unwrap().clone();
    assert_eq!(row("data.log.parts")[1..], ["parts", "", "IP-adress\ntid", ""]);
    assert_eq!(row("purposes.mail.name")[1..], ["phrase", "", "skicka brev", ""]);
    assert_eq!(row("section.about.text")[4], "We are.\n\n- one\n");
}

#[test]
fn words_come_back_and_nothing_else_changes() {
    let tester = site();
    let mut rows = rows(&tester);
    translate(&mut rows, "title", "It's a “policy”");
    translate(&mut rows, "purposes.mail.name", "send letters");
    translate(&mut rows, "purposes.mail.note", "One \"letter\" every year.\nTwo lines.");
    translate(&mut rows, "purposes.mail.basis.interest", "=be known");
    translate(&mut rows, "data.log.name", "log files");
    translate(&mut rows, "data.log.parts", "IP address\ntime");
    translate(&mut rows, "section.about.text", "We exist.\n\n- one\n");
    for separator in [Separator::Comma, Separator::Semicolon] {
        let tester = site().file("texts.csv", csv::write(&rows, separator));
        let output = tester.run(&["import", "texts", "texts.csv"]);
        assert_eq!(output.code, 0, "{}", output.stderr);
        assert!(output.stdout.starts_with("wrote 7 texts in `en`"), "{}", output.stdout);
        let expected = NOTICE
            .replace("title.en = 'Policy'", "title.en = \"It's a “policy”\"")
            .replace("en = \"logs\"", "en = \"log files\"")
            .replace("\"tid\" ]\n", "\"tid\" ]\nparts.en = [\"IP address\", \"time\"]\n")
            .replace("\"skicka brev\"\n", "\"skicka brev\"\nname.en = \"send letters\"\n")
            .replace("One \"letter\" a year.", "One \"letter\" every year.")
            .replace("\"be seen\"", "\"=be known\"");
        assert_eq!(tester.read("content/shop/notice.toml"), expected);
        assert_eq!(tester.read("content/shop/about.en.md"), "We exist.\n\n- one\n");
        assert_eq!(tester.read("content/shop/about.sv.md"), "Vi finns.\n\n- ett\n");
        // Once more: nothing is left to write, and what is exported is what was imported.
        let again = tester.run(&["import", "texts", "texts.csv"]);
        assert!(again.stdout.starts_with("wrote 0 texts"), "{}", again.stdout);
        assert_eq!(self::rows(&tester), rows);
    }
}

#[test]
fn every_text_of_the_example_can_be_translated_again() {
    let tester = Tester::empty();
    crate::tester::copy(&crate::tester::source("content"), &tester.path().join("content"));
    let mut rows = rows(&tester);
    assert!(rows.len() > 60, "{}", rows.len());
    // The released words are next to the current ones, if both are the same.
    assert!(rows[1..].iter().all(|row| row[2] == row[3]), "the example is as it was released");
    for row in &mut rows[1..] {
        row[4] = row[4].replace("the ", "THE ").replace('a', "å");
    }
    let before = tester.read("content/cloudist/notice.toml");
    let tester = tester.file("texts.csv", csv::write(&rows, Separator::Comma));
    let output = tester.run(&["import", "texts", "texts.csv"]);
    assert_eq!(output.code, 0, "{}{}", output.stdout, output.stderr);
    let now = self::rows(&tester);
    for (row, wanted) in now.iter().zip(&rows) {
        assert_eq!(row, wanted);
    }
    let after = tester.read("content/cloudist/notice.toml");
    for (one, other) in before.lines().zip(after.lines()) {
        let is_english = one.contains(".en ") || one.contains("en =");
        assert!(one == other || is_english, "{one}\n{other}");
    }
    assert_eq!(before.lines().count(), after.lines().count());
}

#[test]
fn what_has_changed_meanwhile_is_left() {
    let tester = site();
    let mut rows = rows(&tester);
    translate(&mut rows, "title", "New title");
    translate(&mut rows, "purposes.mail.name", "send letters");
    rows.push(["purposes.gone.name", "phrase", "", "borta", "gone"].map(str::to_owned).to_vec());
    let changed = NOTICE.replace("\"Policy\"     #", "\"Policyn\"     #");
    let tester = tester
        .file("content/shop/notice.toml", &changed)
        .file("texts.csv", csv::write(&rows, Separator::Comma));
    let output = tester.run(&["import", "texts", "texts.csv"]);
    assert_eq!(output.code, 1);
    assert!(output.stdout.starts_with("wrote 1 text in `en`"), "{}", output.stdout);
    for words in
        ["has changed since the export", "no longer has a text `purposes.gone.name`", "texts.csv:2"]
    {
        assert!(output.stderr.contains(words), "{words}: {}", output.stderr);
    }
    let now = tester.read("content/shop/notice.toml");
    assert!(now.contains("title.en = 'Policy'") && now.contains("name.en = \"send letters\""));
}

#[test]
fn what_is_no_translation_is_said() {
    let tester = site().file("heads.csv", "a,b\n1,2\n").file("quote.csv", "id,\"kind\n");
    for (file, words) in [("heads.csv", "the header is not the one"), ("quote.csv", "does not end")]
    {
        let output = tester.run(&["import", "texts", file]);
        assert_eq!(output.code, 1);
        assert!(output.stderr.contains(words), "{}", output.stderr);
    }
    for (arguments, words) in
        [(&["--lang", "sv"][..], "not a language to translate into"), (&[][..], "--lang: en")]
    {
        let output = tester.run(&[&["export", "texts"], arguments].concat());
        assert_eq!(output.code, 2);
        assert!(output.stderr.contains(words), "{}", output.stderr);
    }
    assert_eq!(tester.read("content/shop/notice.toml"), NOTICE);
}

/// A file ends its last line and a cell does not; files may have the line ends of Windows.
#[test]
fn a_text_that_is_there_is_not_written_again() {
    let site = site().file("content/shop/about.en.md", "We are.\r\n\r\n- one\r\n");
    let mut rows = rows(&site);
    for row in &mut rows {
        row[4] = row[4].trim_end().replace("\r\n", "\n");
    }
    let texts = csv::write(&rows, Separator::Comma);
    let site = site.file("texts.csv", texts);
    let before = site.files_below("content");
    let output = site.run(&["import", "texts", "texts.csv"]);
    assert_eq!(output.code, 0, "{}", output.all_output());
    assert!(output.stdout.starts_with("wrote 0 texts"), "{}", output.stdout);
    assert_eq!(site.files_below("content"), before);
}
