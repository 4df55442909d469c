//! Other ways to read a notice: a text browser, settings of the reader's own, paper sheet by sheet.

use std::path::Path;
use std::process::Command;

use klartext::internals::document::{Document, Section, Unit, plain};
use klartext::internals::render::scope::{Companion, Scope};

use crate::pages::{documents, example, letters};
use crate::program::{printed, program, script};
use crate::server::Folder;

/// A text browser shows every word in the order of the text. Rows of a table stand side by side
/// there, cell next to cell; each of their words is somewhere.
#[test]
fn a_text_browser_reads_it_in_order() {
    let Some(w3m) = program("w3m") else { return };
    let site = example();
    for document in documents() {
        let page =
            site.path().join(format!("public/{}/{}/index.html", document.language, document.slug));
        let arguments = ["-dump", "-T", "text/html", "-I", "UTF-8", "-O", "UTF-8", "-cols", "100"];
        let dump = printed(&Command::new(&w3m).args(arguments).arg(&page).output().unwrap());
        let dump = letters(&dump);
        let mut at = dump.find(&letters(&document.title)).unwrap();
        for unit in Scope::complete(&document).units() {
            let words = unit.text();
            if matches!(unit, Unit::Row(..) | Unit::Head(..)) {
                let lost = words.split_whitespace().find(|word| !dump.contains(&letters(word)));
                assert_eq!(lost, None, "{}", unit.id());
                continue;
            }
            let found = dump[at..].find(&letters(&words));
            at += found.unwrap_or_else(|| panic!("`{words}` is not in its place"));
        }
    }
}

#[test]
fn the_page_suits_what_readers_have_set() {
    let site = example();
    let served = Folder::serve(&site.path().join("public"), "/", &[]);
    for document in documents() {
        let address =
            served.address(&format!("{}/{}/index.html", document.language, document.slug));
        let Some(output) = script("modes.mjs", &[&address]) else { return };
        assert_eq!(printed(&output), "5 modes\n", "{address}");
    }
}

/// Each sheet states its number, version, hash and address, and no heading is alone at its foot.
#[test]
fn every_sheet_states_where_it_is_from() {
    let site = example();
    let served = Folder::serve(&site.path().join("public"), "/", &[]);
    for document in documents() {
        let address = format!("{}/{}/", document.language, document.slug);
        let Some(sheets) = sheets(&served.address(&format!("{address}index.html")), site.path())
        else {
            return;
        };
        let headings = headings(&document);
        for (index, sheet) in sheets.iter().enumerate() {
            let (text, foot) = sheet.split_once("Version 2026-11-23 ·").unwrap();
            let number = format!("{}/{}", index + 1, sheets.len());
            assert!(foot.replace(' ', "").contains(&number), "{foot}");
            assert!(letters(foot).contains(&letters(&address)), "{foot}");
            let hash = foot.split_whitespace().any(|word| word.len() == 12 && is_hex(word));
            assert!(hash, "{foot}");
            // The words of a heading can stand in the text too: they are one where the next sheet
            // goes on with what follows it.
            let last = letters(text.trim_end().lines().last().unwrap_or_default());
            let next = sheets.get(index + 1).and_then(|sheet| sheet.trim_start().lines().next());
            let next = next.map(letters).unwrap_or_default();
            let is_alone = |(heading, follows): &(String, String)| {
                *heading == last && !next.is_empty() && follows.starts_with(&next)
            };
            let alone = headings.iter().any(is_alone);
            assert!(!alone, "`{last}` stands alone at the foot of sheet {index}");
        }
    }
}

/// Each sheet of a page of changes states the later version.
#[test]
fn every_sheet_of_changes_states_its_version() {
    let site = example();
    let served = Folder::serve(&site.path().join("public"), "/", &[]);
    for document in documents() {
        let page = format!("{}/{}/since/2023-11-27/index.html", document.language, document.slug);
        let Some(sheets) = sheets(&served.address(&page), site.path()) else { return };
        assert!(sheets.len() > 1, "{page}");
        for (index, sheet) in sheets.iter().enumerate() {
            let (_, foot) = sheet.split_once("Version 2026-11-23 ·").unwrap();
            let number = format!("{}/{}", index + 1, sheets.len());
            assert!(foot.replace(' ', "").contains(&number), "{foot}");
        }
    }
}

/// A letter that was chosen is printed alone, on one sheet.
#[test]
fn a_letter_is_printed_alone() {
    let site = example();
    let served = Folder::serve(&site.path().join("public"), "/", &[]);
    for document in documents() {
        let all = &Companion::Letters.section(&document).unwrap().sections;
        let title = |section: &Section| letters(&plain(&section.title));
        let page = format!("{}/{}/letters/index.html", document.language, document.slug);
        for letter in all {
            let address = served.address(&format!("{page}#{}", letter.id));
            let Some(sheets) = sheets(&address, site.path()) else { return };
            assert_eq!(sheets.len(), 1, "{address}");
            let text = letters(&sheets[0]);
            assert!(text.contains(&title(letter)), "{address}");
            let other = all.iter().find(|one| one.id != letter.id && text.contains(&title(one)));
            // One title may begin as another does.
            let other = other.filter(|one| !title(letter).contains(&title(one)));
            assert_eq!(other.map(|one| &one.id), None, "{address}");
        }
    }
}

/// The label is one sheet.
#[test]
fn the_label_is_printed_on_one_sheet() {
    let site = example();
    let served = Folder::serve(&site.path().join("public"), "/", &[]);
    for document in documents() {
        let page = format!("{}/{}/label/index.html", document.language, document.slug);
        let Some(sheets) = sheets(&served.address(&page), site.path()) else { return };
        assert_eq!(sheets.len(), 1, "{page}");
    }
}

/// The sheets of a page as Chromium prints them, as text that lies as it does on paper.
fn sheets(address: &str, folder: &Path) -> Option<Vec<String>> {
    let pdftotext = program("pdftotext")?;
    let pdf = folder.join("sheets.pdf");
    printed(&script("print.mjs", &[address, pdf.to_str().unwrap()])?);
    let output =
        Command::new(pdftotext).args(["-layout", "-enc", "UTF-8"]).arg(&pdf).arg("-").output();
    let text = printed(&output.unwrap());
    Some(text.trim_end_matches('\u{c}').split('\u{c}').map(str::to_owned).collect())
}

/// Each heading with the words that follow it.
fn headings(document: &Document) -> Vec<(String, String)> {
    let units = Scope::complete(document).units();
    let pairs = units.windows(2).filter(|pair| matches!(pair[0], Unit::Heading(_)));
    pairs.map(|pair| (letters(&pair[0].text()), letters(&pair[1].text()))).collect()
}

fn is_hex(word: &str) -> bool {
    word.bytes().all(|byte| byte.is_ascii_hexdigit())
}
