//! What an editor shows above lines, and colours.

use std::path::Path;

use serde_json::{Value, json};

use super::client::{Client, uri};
use super::{NOTICE, site, start, start_with};
use crate::serving::Serving;

fn lenses(client: &mut Client, file: &Path) -> Vec<Value> {
    let document = json!({ "textDocument": { "uri": uri(file) } });
    client.request("textDocument/codeLens", document).as_array().unwrap().clone()
}

#[test]
fn what_changed_since_the_release_is_counted_and_shown() {
    let site = site();
    let release = ["release", "--published", "2026-11-23", "--despite-findings", "a test"];
    assert_eq!(site.run(&release).code, 0);
    let notice = site.path().join(NOTICE);
    let capabilities = json!({ "window": { "showDocument": { "support": true } } });
    let mut client = start_with(&site, json!({ "capabilities": capabilities }));
    client.open(&notice);
    client.settle();
    assert_eq!(lenses(&mut client, &notice), Vec::<Value>::new(), "nothing has changed");
    let text = site.read(NOTICE).replace("years = 3", "years = 5");
    client.replace(&notice, &text);
    client.settle();
    let found = lenses(&mut client, &notice);
    assert_eq!(found.len(), 1, "{found:?}");
    let command = &found[0]["command"];
    assert_eq!(command["title"], "1 fact changed since 2026-11-23: see it");
    // The server asks the editor to show the page, and has its text.
    let params = json!({ "command": command["command"], "arguments": command["arguments"] });
    assert_eq!(client.request("workspace/executeCommand", params), Value::Null);
    client.settle();
    let shown = client.asked.iter().find(|one| one["method"] == "window/showDocument").unwrap();
    assert_eq!(shown["params"]["uri"], command["arguments"][0]);
    assert_eq!(shown["params"]["external"], false);
    let page =
        client.request("workspace/textDocumentContent", json!({ "uri": shown["params"]["uri"] }));
    let page = page["text"].as_str().unwrap();
    assert!(page.contains("5 ") && page.contains("3 "), "{page}");
    let other = json!({ "command": "klartext.nonsense", "arguments": [] });
    assert!(client.try_request("workspace/executeCommand", other).is_err());
    // An editor that cannot show pages is offered none.
    let mut plain = start(&site);
    plain.open_text(&notice, &text);
    plain.settle();
    assert_eq!(lenses(&mut plain, &notice), Vec::<Value>::new());
}

#[cfg(unix)]
#[test]
fn a_purpose_has_its_page_in_a_running_preview() {
    use rustix::process::{Pid, Signal, kill_process};
    let site = site();
    let notice = site.path().join(NOTICE);
    let capabilities = json!({ "window": { "showDocument": { "support": true } } });
    let mut client = start_with(&site, json!({ "capabilities": capabilities }));
    client.open(&notice);
    client.settle();
    assert_eq!(lenses(&mut client, &notice), Vec::<Value>::new(), "no preview runs");
    let serving = Serving::start(&site, &[]);
    let found = lenses(&mut client, &notice);
    assert_eq!(found.len(), 3, "{found:?}");
    let address = found[0]["command"]["arguments"][0].as_str().unwrap();
    let (page, anchor) = address.split_once('#').unwrap();
    assert_eq!(anchor, "purposes/orders");
    let path = page.strip_prefix(&format!("http://127.0.0.1:{}", serving.port())).unwrap();
    assert!(serving.plain(path).contains("id=\"purposes/orders\""));
    // It removes what it left.
    let state = site.path().join(".klartext/preview");
    assert!(state.is_file());
    let process = Pid::from_raw(i32::try_from(serving.process()).unwrap()).unwrap();
    kill_process(process, Signal::TERM).unwrap();
    let ended = (0..200).any(|_| {
        std::thread::sleep(std::time::Duration::from_millis(50));
        !state.exists()
    });
    assert!(ended);
    assert_eq!(lenses(&mut client, &notice), Vec::<Value>::new());
}

#[test]
fn unknown_ids_and_texts_that_lag_behind_are_coloured() {
    let site = site();
    let release = ["release", "--published", "2026-11-23", "--despite-findings", "a test"];
    assert_eq!(site.run(&release).code, 0);
    let notice = site.path().join(NOTICE);
    let text = site
        .read(NOTICE)
        .replace("\"carrier\"]", "\"carriers\"]")
        .replace("name.sv = \"bokföra köp\"", "name.sv = \"bokföra köp och återköp\"");
    let mut client = start(&site);
    client.open_text(&notice, &text);
    client.settle();
    let legend = &client.introduction["capabilities"]["semanticTokensProvider"]["legend"];
    assert_eq!(legend["tokenModifiers"], json!(["unresolved", "lagging"]));
    let document = json!({ "textDocument": { "uri": uri(&notice) } });
    let tokens = client.request("textDocument/semanticTokens/full", document);
    let data: Vec<u64> =
        tokens["data"].as_array().unwrap().iter().map(|one| one.as_u64().unwrap()).collect();
    let (mut line, mut column, mut words) = (0, 0, Vec::new());
    for token in data.chunks(5) {
        column = if token[0] == 0 { column + token[1] } else { token[1] };
        line += token[0];
        let units: Vec<u16> =
            text.lines().nth(usize::try_from(line).unwrap()).unwrap().encode_utf16().collect();
        let (start, length) =
            (usize::try_from(column).unwrap(), usize::try_from(token[2]).unwrap());
        words.push((String::from_utf16(&units[start..start + length]).unwrap(), token[4]));
    }
    assert!(words.contains(&("\"carriers\"".to_owned(), 1)), "{words:?}");
    assert!(words.contains(&("\"keep accounts of purchases\"".to_owned(), 2)), "{words:?}");
}
