//! Ids in an editor: where they lead, what names them, how they are renamed.

use serde_json::{Value, json};

use super::client::{Client, path, uri};
use super::editing::{actions_at, apply_all, offset, params, position, words_at};
use super::{NOTICE, site, start};
use crate::tester::Tester;

#[test]
fn an_id_leads_to_its_description_and_to_all_that_names_it() {
    let site = Tester::copy_of("tests/sites/municipality/input");
    let notice = site.path().join("content/municipality/notice.toml");
    let shared = site.path().join("content/shared.toml");
    let text = std::fs::read_to_string(&shared).unwrap();
    let mut client = start(&site);
    client.open(&shared);
    client.open(&notice);
    client.settle();
    let at = position(&text, "recipients = [\"school-sys");
    let found = client.request("textDocument/definition", params(&shared, &at));
    assert_eq!(found.as_array().unwrap().len(), 1, "{found}");
    assert_eq!(words_at(&text, &found[0]["range"]), "school-system");
    let start = offset(&text, &found[0]["range"]["start"]);
    assert!(text[..start].ends_with("[recipients."));
    let mut all = params(&shared, &at);
    all["context"] = json!({ "includeDeclaration": true });
    let found = client.request("textDocument/references", all.clone());
    let found = found.as_array().unwrap().clone();
    for one in &found {
        let text = std::fs::read_to_string(path(one["uri"].as_str().unwrap())).unwrap();
        assert_eq!(words_at(&text, &one["range"]), "school-system");
    }
    // As many as a search by hand finds: headers and quoted ids.
    let expected: usize = [&shared, &notice]
        .iter()
        .map(|path| {
            let text = std::fs::read_to_string(path).unwrap();
            text.matches("\"school-system\"").count()
                + text.matches("recipients.school-system]").count()
        })
        .sum();
    assert_eq!(found.len(), expected, "{found:?}");
    all["context"] = json!({ "includeDeclaration": false });
    let fewer = client.request("textDocument/references", all);
    assert_eq!(fewer.as_array().unwrap().len(), found.len() - 1);
    // A section's files.
    let text = std::fs::read_to_string(&notice).unwrap();
    let at = position(&text, "file = \"open");
    let found = client.request("textDocument/definition", params(&notice, &at));
    assert!(found[0]["uri"].as_str().unwrap().ends_with("/openness.sv.md"), "{found}");
    let links = client
        .request("textDocument/documentLink", json!({ "textDocument": { "uri": uri(&notice) } }));
    assert_eq!(words_at(&text, &links[0]["range"]), "openness");
    assert!(links[0]["target"].as_str().unwrap().ends_with("/openness.sv.md"), "{links}");
}

#[test]
fn a_rename_changes_every_mention_and_says_was_where_it_was_released() {
    let site = site();
    let notice = site.path().join(NOTICE);
    let text = site.read(NOTICE);
    let rename = |client: &mut Client, what: &str, to: &str| {
        let at = position(&text, what);
        let place = params(&notice, &at);
        let prepared = client.request("textDocument/prepareRename", place.clone());
        let mut params = place;
        params["newName"] = to.into();
        (prepared, client.try_request("textDocument/rename", params))
    };
    let mut client = start(&site);
    client.open(&notice);
    client.settle();
    let (prepared, edit) = rename(&mut client, "recipients = [\"shop-", "shop");
    assert_eq!(prepared["placeholder"], "shop-platform");
    assert_eq!(words_at(&text, &prepared["range"]), "shop-platform");
    let renamed = apply_all(&edit.unwrap(), &|_| text.clone())[&notice].clone();
    assert_eq!(renamed, text.replace("shop-platform", "shop"));
    // What cannot be an id, or is one already.
    let (_, error) = rename(&mut client, "recipients = [\"shop-", "The Shop");
    assert!(error.unwrap_err()["message"].as_str().unwrap().contains("not an id"));
    let (_, error) = rename(&mut client, "recipients = [\"shop-", "carrier");
    assert!(error.unwrap_err()["message"].as_str().unwrap().contains("already"));
    // A word that klartext knows by itself.
    let (prepared, edit) = rename(&mut client, "data = [\"na", "nam");
    assert_eq!((prepared, edit.unwrap()), (Value::Null, Value::Null));
    // After a release the entry says what it was called.
    let release = ["release", "--published", "2026-11-23", "--despite-findings", "a test"];
    assert_eq!(site.run(&release).code, 0);
    let (_, edit) = rename(&mut client, "[recipients.shop-", "shop");
    let renamed = apply_all(&edit.unwrap(), &|_| text.clone())[&notice].clone();
    assert!(renamed.contains("was = \"shop-platform\""), "{renamed}");
    std::fs::write(&notice, &renamed).unwrap();
    let diff = site.run(&["diff", "--format", "json"]);
    let changes: Value = serde_json::from_str(&diff.stdout).unwrap();
    assert!(!diff.stdout.contains("recipient-added"), "{changes}");
}

#[test]
fn an_own_entry_that_klartext_knows_is_renamed_to_it() {
    let site = site();
    let notice = site.path().join(NOTICE);
    let own = "\n[data.e-mail]\nname.sv = \"e-postadress\"\nname.en = \"email address\"\n";
    let text = site.read(NOTICE).replace("data = [\"email\"]", "data = [\"e-mail\"]") + own;
    let mut client = start(&site);
    client.open_text(&notice, &text);
    client.settle();
    let at = position(&text, "[data.e-m");
    let offered =
        actions_at(&mut client, &notice, &json!({ "start": at, "end": at }), Some("refactor"));
    let action = offered.iter().find(|one| one["title"] == "Rename to the standard id `email`");
    let action = action.unwrap_or_else(|| panic!("{offered:?}"));
    let renamed = apply_all(&action["edit"], &|_| text.clone())[&notice].clone();
    assert!(
        renamed.contains("data = [\"email\"]") && renamed.contains("[data.email]"),
        "{renamed}"
    );
    assert!(!renamed.contains("e-mail\""));
}
