//! A release by button, as a page asks for it: the same refusals as on the command line, and only what
//! was shown.

use serde_json::{Value, json};

use super::edit::{SWEDISH, editing};
use super::form::post;
use super::{NOTICE, PAGE, site};
use crate::serving::Serving;

fn release(serving: &Serving, wish: &Value) -> (u16, Value) {
    post(serving, PAGE, "release", &json!({ "page": SWEDISH, "language": "sv", "wish": wish }))
}

#[test]
fn what_was_shown_is_released_and_nothing_else() {
    let site = site();
    let serving = Serving::start(&site, &["--edit", "--release"]);
    serving.until(|| serving.get(PAGE).status == 200);
    let (status, planned) = release(&serving, &json!({}));
    assert_eq!((status, &planned["state"]), (200, &json!("planned")), "{planned}");
    let plan = &planned["plan"];
    assert_eq!((&plan["version"], &plan["class"]), (&json!("2026-11-23"), &json!("material")));
    let record = "content/webshop/versions/2026-11-23.json";
    assert!(!site.path().join(record).exists());
    let content = plan["content"].clone();
    let other = json!({ "content": "0".repeat(64) });
    let (status, answer) = release(&serving, &other);
    assert_eq!((status, &answer["state"]), (422, &json!("blocked")), "{answer}");
    assert!(answer["findings"].to_string().contains("release-refused"), "{answer}");
    // What was saved after it was shown is not released either.
    let text = site.read(NOTICE);
    std::fs::write(site.path().join(NOTICE), text.replace("skicka garn som", "skicka allt som"))
        .unwrap();
    let wish = json!({ "content": content });
    assert_eq!(release(&serving, &wish).0, 422);
    std::fs::write(site.path().join(NOTICE), &text).unwrap();
    assert!(!site.path().join(record).exists());
    let (status, answer) = release(&serving, &wish);
    assert_eq!((status, &answer["state"]), (200, &json!("released")), "{answer}");
    assert_eq!(answer["plan"]["file"], record);
    assert_eq!(site.run(&["verify"]).code, 0);
    // There is nothing more to release.
    let (status, answer) = release(&serving, &json!({}));
    assert_eq!(status, 422, "{answer}");
}

#[test]
fn findings_block_a_release_by_button() {
    let site = site();
    let text = site.read(NOTICE).replace("basis = { type = \"contract\" }\n", "");
    let site = site.file(NOTICE, text);
    let serving = Serving::start(&site, &["--edit", "--release"]);
    serving.until(|| serving.get(PAGE).status == 200);
    let (status, answer) = release(&serving, &json!({}));
    assert_eq!((status, &answer["state"]), (422, &json!("blocked")), "{answer}");
    assert!(answer["findings"].to_string().contains("legal-basis-missing"), "{answer}");
}

#[test]
fn a_release_by_button_is_for_this_machine_and_must_be_allowed() {
    let site = site();
    let serving = editing(&site);
    serving.until(|| serving.get(PAGE).status == 200);
    assert_eq!(release(&serving, &json!({})).1["state"], "refused");
    let open = ["serve", "--edit", "--release", "--host", "0.0.0.0", "--port", "0"];
    let refused = site.run(&open);
    assert_eq!(refused.code, 2);
    assert!(refused.stderr.contains("this machine alone"), "{}", refused.stderr);
    assert_eq!(site.run(&["serve", "--release"]).code, 2);
}
