//! The live preview in a real browser: what stays while the page becomes another, what is laid over
//! it, two pages at once, a server that goes and comes back; keyboard and screen reader.

use std::fs;
use std::process::Stdio;

use crate::program::{node, printed, program, script};
use crate::serving::Serving;
use crate::tester::Tester;

/// A recording of the website: a cookie of the notice, one that it does not name, a host of others.
const RECORDING: &str = r#"{ "log": { "entries": [
  { "request": { "url": "https://www.example.se/" }, "response": { "headers": [
    { "name": "Set-Cookie", "value": "basket=secret" },
    { "name": "Set-Cookie", "value": "theme=secret; Max-Age=3600" } ] } },
  { "request": { "url": "https://count.example.net/seen?id=secret" } } ] } }
"#;

/// Runs one part of `preview.mjs` on a preview of the example.
fn part(name: &str) {
    let site = Tester::copy_of("tests/sites/webshop/input");
    if program("chromium").is_none() || node("preview.mjs").is_none() {
        return;
    }
    if ["redline", "drifted"].contains(&name) {
        let released =
            ["release", "--all", "--published", "2026-11-23", "--despite-findings", "a test"];
        assert_eq!(site.run(&released).code, 0);
    }
    let site = site.file("before.har", RECORDING);
    let evidence: &[&str] = if name == "website" { &["--evidence", "before.har"] } else { &[] };
    let serving = Serving::start(&site, evidence);
    let address = format!("http://127.0.0.1:{}/", serving.port());
    let notice = site.path().join("content/webshop/notice.toml");
    let arguments = [name, &address, notice.to_str().unwrap()];
    if let Some(output) = script("preview.mjs", &arguments) {
        assert_eq!(printed(&output).trim(), "done");
    }
}

#[test]
fn a_saved_text_is_put_in_place_and_scroll_focus_and_open_details_stay() {
    part("live");
}

#[test]
fn errors_are_shown_over_the_last_good_page_until_they_are_fixed() {
    part("errors");
}

#[test]
fn two_pages_are_live_at_once_and_a_hidden_one_lets_its_stream_go() {
    part("two");
}

#[test]
fn a_changed_stylesheet_is_swapped_without_a_reload() {
    part("styles");
}

#[test]
fn findings_languages_and_sheet_lead_to_blocks_and_lines() {
    part("panel");
}

#[test]
fn what_a_recording_shows_is_in_the_panel() {
    part("website");
}

#[test]
fn the_redline_shows_what_was_just_typed() {
    part("redline");
}

#[test]
fn overlay_and_panel_give_axe_nothing_to_find() {
    part("axe");
}

#[test]
fn a_text_that_was_changed_in_one_language_alone_is_marked() {
    part("drifted");
}

#[test]
fn the_overlay_is_reached_and_read_by_keyboard() {
    part("keyboard");
}

#[test]
fn a_page_is_live_again_when_the_server_was_started_again() {
    let site = Tester::copy_of("tests/sites/webshop/input");
    if program("chromium").is_none() {
        return;
    }
    let Some(mut command) = node("preview.mjs") else { return };
    // Below the ports that systems give to connections: nothing takes it while the server is away.
    let port = 20_000 + u16::try_from(std::process::id() % 10_000).unwrap();
    let serving = Serving::start_at(&site, port, &[]);
    let port = serving.port();
    let address = format!("http://127.0.0.1:{port}/");
    let flag = site.path().join("is-open");
    command.args(["again", &address, flag.to_str().unwrap()]);
    let child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    serving.until(|| flag.exists());
    drop(serving);
    let notice = site.path().join("content/webshop/notice.toml");
    let text = fs::read_to_string(&notice).unwrap();
    let start = text.find("name.sv = \"").unwrap() + "name.sv = \"".len();
    let end = start + text[start..].find('"').unwrap();
    fs::write(&notice, format!("{}medan servern var borta{}", &text[..start], &text[end..]))
        .unwrap();
    let again = Serving::start_at(&site, port, &[]);
    assert_eq!(again.port(), port, "the port was taken by another program");
    assert_eq!(printed(&child.wait_with_output().unwrap()).trim(), "done");
}

/// From a save to the text in the page, as `docs/PERFORMANCE.md` describes it. `LATENCY=200` in the
/// environment makes it a measurement, of the program that `KLARTEXT_PROGRAM` names (a full path);
/// without, it only shows that it works.
#[test]
fn a_save_is_in_the_page_soon() {
    let site = Tester::copy_of("tests/sites/webshop/input");
    if program("chromium").is_none() || node("preview.mjs").is_none() {
        return;
    }
    let edits = std::env::var("LATENCY").unwrap_or_else(|_| "5".into());
    let serving = Serving::start(&site, &[]);
    let address = format!("http://127.0.0.1:{}/", serving.port());
    let notice = site.path().join("content/webshop/notice.toml");
    if let Some(output) =
        script("preview.mjs", &["latency", &address, notice.to_str().unwrap(), &edits])
    {
        let printed = printed(&output);
        assert!(printed.contains("median"), "{printed}");
        eprintln!("{printed}");
    }
}
