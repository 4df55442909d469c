//! The Markdown files of sections: what is found in them while they are written.

use serde_json::json;

use super::client::uri;
use super::start_with;
use crate::tester::Tester;

const SECTION: &str =
    "\n[section.care]\ntitle.sv = \"Vår omsorg\"\ntitle.en = \"Our care\"\nfile = \"care\"\n";

#[test]
fn language_a_missing_twin_and_links_are_found_and_the_twin_is_made() {
    let notice = "content/webshop/notice.toml";
    let site = Tester::copy_of("tests/sites/webshop/input");
    let text = site.read(notice) + SECTION;
    let site = site
        .file(notice, &text)
        .file("content/webshop/care.sv.md", "Vi tar hand om dina uppgifter.\n");
    let create = json!({ "resourceOperations": ["create"], "documentChanges": true });
    let capabilities = json!({ "workspace": { "workspaceEdit": create } });
    let mut client = start_with(&site, json!({ "capabilities": capabilities }));
    let (toml, sv) = (site.path().join(notice), site.path().join("content/webshop/care.sv.md"));
    client.open(&toml);
    client.open(&sv);
    client.settle();
    assert!(
        client.rules_in(&toml).contains(&"missing-file".to_owned()),
        "{:?}",
        client.rules_in(&toml)
    );
    // The twin as it is being written, before it is saved.
    let en = site.path().join("content/webshop/care.en.md");
    client.open_text(&en, "We take care of your data. See [what](#purposes/nothing).\n");
    client.settle();
    assert!(!client.rules_in(&toml).contains(&"missing-file".to_owned()));
    assert!(client.rules_in(&en).contains(&"link-broken".to_owned()), "{:?}", client.rules_in(&en));
    let place =
        client.diagnostics[&uri(&en)].iter().find(|one| one["code"] == "link-broken").unwrap();
    assert_eq!(place["range"]["start"], json!({ "line": 0, "character": 38 }), "{place}");
    client.change(&en, json!([{ "range": {
        "start": { "line": 0, "character": 48 }, "end": { "line": 0, "character": 55 } }, "text": "orders" }]));
    client.settle();
    assert!(
        !client.rules_in(&en).contains(&"link-broken".to_owned()),
        "{:?}",
        client.rules_in(&en)
    );
    // The outline has the headings.
    client.replace(&en, "# One\n\nText.\n\n## Two\n\nMore.\n");
    let document = json!({ "textDocument": { "uri": uri(&en) } });
    let symbols = client.request("textDocument/documentSymbol", document.clone());
    let names: Vec<&str> =
        symbols.as_array().unwrap().iter().map(|one| one["name"].as_str().unwrap()).collect();
    assert_eq!(names, ["One", "Two"]);
    let folds = client.request("textDocument/foldingRange", document);
    assert_eq!(folds.as_array().unwrap().len(), 2, "{folds}");
}
