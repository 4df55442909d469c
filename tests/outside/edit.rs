//! Edit in place in a real browser: by mouse and keyboard, in both languages, against a file that was
//! changed meanwhile, and against pages of other sites.

use crate::program::{node, printed, program, script};
use crate::serving::Serving;
use crate::tester::Tester;

/// Runs one part of `edit.mjs`.
fn part(name: &str) {
    let site = with_markdown();
    run(&site, name, "content/webshop/notice.toml");
}

/// Runs a part on a site; `file` is the one that is edited.
fn run(site: &Tester, name: &str, file: &str) {
    if program("chromium").is_none() || node("edit.mjs").is_none() {
        return;
    }
    let serving = Serving::start(site, &["--edit"]);
    let address = format!("http://127.0.0.1:{}/", serving.port());
    let file = site.path().join(file);
    if let Some(output) = script("edit.mjs", &[name, &address, file.to_str().unwrap()]) {
        assert_eq!(printed(&output).trim(), "done");
    }
}

/// The webshop with a section whose text lies in Markdown files.
fn with_markdown() -> Tester {
    let site = Tester::copy_of("tests/sites/webshop/input");
    let notice = format!(
        "{}\n[section.yarn]  # our own\ntitle.sv = \"Garnet\"\ntitle.en = \"The yarn\"\nfile = \"yarn\"\n",
        site.read("content/webshop/notice.toml")
    );
    site.file("content/webshop/notice.toml", notice)
        .file("content/webshop/yarn.sv.md", "Vi tar **väl** hand om garnet.\n\n- ett\n- två\n")
        .file("content/webshop/yarn.en.md", "We take *good* care of the yarn.\n")
}

#[test]
fn a_text_is_edited_in_place_in_both_languages_and_as_markdown() {
    part("edit");
}

#[test]
fn what_a_language_lacks_is_written_from_where_it_is_marked() {
    part("missing");
}

#[test]
fn a_text_is_edited_by_keyboard_and_axe_finds_nothing() {
    part("texts");
}

#[test]
fn what_was_written_is_kept_when_the_file_was_changed_meanwhile() {
    part("conflict");
}

#[test]
fn built_in_wording_and_facts_say_where_they_come_from() {
    part("built_in");
}

#[test]
fn a_page_of_another_site_cannot_edit() {
    part("foreign");
}

#[test]
fn the_notices_that_share_a_text_are_named_before_it_is_saved() {
    run(&Tester::copy_of("tests/sites/group/input"), "shared", "content/shared.toml");
}
