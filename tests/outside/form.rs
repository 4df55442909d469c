//! Facts by form in a real browser: from a line of the page to its field, saved and undone, in both
//! languages of the panel, by keyboard and on a narrow screen.

use crate::program::{node, printed, program, script};
use crate::serving::Serving;
use crate::tester::Tester;

fn part(name: &str) {
    if program("chromium").is_none() || node("form.mjs").is_none() {
        return;
    }
    let site = Tester::copy_of("tests/sites/webshop/input");
    let serving = Serving::start(&site, &["--edit"]);
    let address = format!("http://127.0.0.1:{}/", serving.port());
    let file = site.path().join("content/webshop/notice.toml");
    if let Some(output) = script("form.mjs", &[name, &address, file.to_str().unwrap()]) {
        assert_eq!(printed(&output).trim(), "done");
    }
}

#[test]
fn a_line_of_the_page_leads_to_its_fact_which_is_changed_and_taken_back() {
    part("fact");
}

#[test]
fn a_purpose_and_a_recipient_begin_with_questions() {
    part("begin");
}

#[test]
fn what_was_typed_survives_escape_and_a_reload() {
    part("kept");
}

#[test]
fn the_panel_speaks_swedish_and_axe_finds_nothing_at_any_width() {
    part("language");
}
