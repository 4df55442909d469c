//! Completion: in each of many places the right answer is the first or the second.

use std::path::Path;

use serde_json::{Value, json};

use super::client::{Client, uri};
use super::start_with;
use crate::tester::Tester;

/// A notice that has something of everything; places of the table below are added to it.
const NOTICE: &str = "content/for-elever/notice.toml";

/// Where something is written (`|`), and what is meant.
const PLACES: &[(&str, &str)] = &[
    // Keys at the top.
    ("ti|", "title"),
    ("dp|", "dpo"),
    ("transf|", "transfers"),
    ("cook|", "cookies"),
    ("auto|", "automated_decisions"),
    ("aud|", "audience"),
    ("title.|", "sv"),
    // Keys of tables.
    ("[purposes.p]\n|", "name"),
    ("[purposes.p]\nret|", "retention"),
    ("[purposes.p]\nbas|", "basis"),
    ("[purposes.p]\nrec|", "recipients"),
    ("[purposes.p]\nprov|", "provision"),
    ("[recipients.r]\nro|", "role"),
    ("[recipients.r]\nact|", "activity"),
    ("[recipients.r]\ntra|", "transfer"),
    ("[controller]\nreg|", "registration_number"),
    ("[controller]\naddress = { po|", "postal_code"),
    ("[purposes.p]\nretention = { y|", "years"),
    ("[purposes.p]\nbasis = { type = \"legitimate-interests\", int|", "interest"),
    ("[section.x]\nti|", "title"),
    ("[data.x]\nspe|", "special"),
    ("[[allow]]\nrea|", "reason"),
    // Names of tables.
    ("[purp|", "purposes"),
    ("[rec|]", "recipients"),
    ("[data.em|]", "email"),
    ("[subjects.emp|]", "employee"),
    ("[rights.era|]", "erasure"),
    ("[purposes.p]\nrecipients = [\"new-one\"]\n[recipients.|]", "new-one"),
    // Fixed words.
    ("dpo = |", "none"),
    ("[purposes.p]\nbasis = { type = \"|\" }", "consent"),
    ("[purposes.p]\nbasis = { type = \"leg|\" }", "legal-obligation"),
    ("[purposes.p]\nbasis = { type = \"avtal|\" }", "contract"),
    ("[purposes.p]\nprovision = { by = \"v|\" }", "voluntary"),
    ("[recipients.r]\nrole = \"p|\"", "processor"),
    ("[recipients.r]\nrole = |", "processor"),
    ("[recipients.r]\npurposes = |", "all"),
    ("[data.x]\nspecial = \"h|\"", "health"),
    ("[purposes.p]\ndirect_marketing = t|", "true"),
    // Own and shared ids.
    ("[purposes.p]\nrecipients = [\"sch|\"]", "school-system"),
    ("[purposes.p]\nrecipients = [\"school-system\", \"oth|\"]", "other-schools"),
    ("[purposes.p]\nretention = { years = 1, from = \"scho|\" }", "school-left"),
    ("[purposes.p]\nsource = [\"tea|\"]", "teachers"),
    ("[purposes.p]\ndata = [\"supp|\"]", "support-needs"),
    ("[purposes.p]\ncontrollers = [\"edu|\"]", "education-board"),
    ("[recipients.r]\npurposes = [\"teach|\"]", "teaching"),
    ("order = [\"your|\"]", "your-turn"),
    ("without = [\"recipients.pho|\"]", "recipients.photo-readers"),
    ("[ai.a]\nmodel = \"school-s|\"", "school-system"),
    // Standard ids.
    ("[purposes.p]\ndata = [\"pho|\"]", "phone"),
    ("[purposes.p]\ndata = [\"name\", \"personal-i|\"]", "personal-identity-number"),
    ("[purposes.p]\nsubjects = [\"cus|\"]", "customer"),
    ("[purposes.p]\nsource = [\"data-|\"]", "data-subject"),
    ("[purposes.p]\nretention = { until = \"consent-|\" }", "consent-withdrawn"),
    (
        "[purposes.p]\nbasis = { type = \"consent\" }\nretention = { until = \"|\" }",
        "consent-withdrawn",
    ),
    // Laws.
    ("[purposes.p]\nbasis = { type = \"legal-obligation\", law = \"bok|\" }", "bokforingslagen"),
    ("[purposes.p]\nretention = { law = \"1999:1078|\" }", "bokforingslagen"),
    ("[purposes.p]\nbasis = { type = \"public-task\", law = { id = \"skol|\" } }", "skollagen"),
    // Countries, by name in the reader's language too.
    ("[recipients.r]\ncountry = \"S|\"", "SE"),
    ("[recipients.r]\ncountry = \"Tysk|\"", "DE"),
    ("[recipients.r]\ncountry = [\"SE\", \"FR|\"]", "FR"),
    ("[controller]\naddress = { country = \"Sver|\" }", "SE"),
    // What fits.
    ("[recipients.r]\ntransfer = { country = \"CH\", safeguard = \"|\" }", "adequacy"),
    (
        "[recipients.r]\ntransfer = { country = \"IN\", safeguard = \"|\" }",
        "standard-contractual-clauses",
    ),
    (
        "[recipients.r]\ntransfer = { country = \"IN\", safeguard = \"scc|\" }",
        "standard-contractual-clauses",
    ),
    ("[recipients.r]\ncountry = \"IN\"\ntransfer = { country = \"|\" }", "IN"),
    ("[purposes.p]\nsubjects = [\"employee\"]\nspecial = { condition = \"|\" }", "employment-law"),
    (
        "[purposes.p]\nbasis = { type = \"consent\" }\nspecial = { condition = \"|\" }",
        "explicit-consent",
    ),
    ("[[allow]]\nrule = \"retention-l|\"", "retention-long"),
];

fn site() -> Tester {
    Tester::copy_of("tests/sites/municipality/input")
}

fn editor(site: &Tester) -> Client {
    let item = json!({ "completionItem": { "snippetSupport": true } });
    let text = json!({ "textDocument": { "completion": item } });
    let mut client = start_with(site, json!({ "locale": "sv", "capabilities": text }));
    client.open(&site.path().join(NOTICE));
    client.settle();
    client
}

/// A text with a place in it: the text, and the place as the protocol has it.
pub fn with_place(text: &str) -> (String, Value) {
    let at = text.find('|').unwrap();
    let before = &text[..at];
    let line = before.matches('\n').count();
    let character = before.rsplit('\n').next().unwrap().encode_utf16().count();
    (text.replacen('|', "", 1), json!({ "line": line, "character": character }))
}

fn complete(client: &mut Client, path: &Path, marked: &str) -> Vec<Value> {
    let (text, position) = with_place(marked);
    client.replace(path, &text);
    let params = json!({ "textDocument": { "uri": uri(path) }, "position": position });
    let answer = client.request("textDocument/completion", params);
    let mut items = answer["items"].as_array().unwrap().clone();
    items.sort_by_key(|item| item["sortText"].as_str().unwrap().to_owned());
    items
}

/// A table is put where it belongs: keys of the top before all others, tables after.
fn in_notice(place: &str, rest: &str) -> String {
    match place.starts_with('[') {
        true => format!("{rest}\n{place}\n"),
        false => format!("{place}\n{rest}"),
    }
}

#[test]
fn the_right_answer_is_first_or_second() {
    let site = site();
    let path = site.path().join(NOTICE);
    let rest = site.read(NOTICE);
    let rest = rest.replacen("title.sv", "#title.sv", 1).replacen("title.en", "#title.en", 1);
    let mut client = editor(&site);
    assert!(PLACES.len() >= 50);
    let mut wrong = String::new();
    for (place, meant) in PLACES {
        // `cookies` and `audience` are in the rest.
        let rest = rest.replacen("cookies = \"none\"\n", "", 1);
        let rest = if place.starts_with("aud") { "" } else { &rest };
        let items = complete(&mut client, &path, &in_notice(place, rest));
        let labels: Vec<&str> = items.iter().map(|item| item["label"].as_str().unwrap()).collect();
        if !labels.iter().take(2).any(|label| label == meant) {
            wrong += &format!(
                "{place:?}: {meant} is not in {:?}\n",
                labels.iter().take(6).collect::<Vec<_>>()
            );
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

/// The text after an item was chosen, with `$` for the caret.
fn chosen(text: &str, item: &Value) -> String {
    let (text, _) = with_place(text);
    let edit = &item["textEdit"];
    let offset = |place: &Value| {
        let line = usize::try_from(place["line"].as_u64().unwrap()).unwrap();
        let start: usize = text.split_inclusive('\n').take(line).map(str::len).sum();
        start + usize::try_from(place["character"].as_u64().unwrap()).unwrap()
    };
    let (start, end) = (offset(&edit["range"]["start"]), offset(&edit["range"]["end"]));
    format!("{}{}{}", &text[..start], edit["newText"].as_str().unwrap(), &text[end..])
}

#[test]
fn what_is_chosen_is_written_where_it_belongs() {
    let site = site();
    let path = site.path().join(NOTICE);
    let mut client = editor(&site);
    for (text, label, expected) in [
        ("dpo = |", "none", "dpo = \"none\""),
        ("dpo = \"no|\"", "none", "dpo = \"none\""),
        ("dpo = \"n|one\"", "none", "dpo = \"none\""),
        ("[purposes.p]\ndata = |", "email", "[purposes.p]\ndata = [\"email\"]"),
        (
            "[purposes.p]\ndata = [\"name\", |]",
            "email",
            "[purposes.p]\ndata = [\"name\", \"email\"]",
        ),
        ("[recipients.r]\npurposes = |", "all", "[recipients.r]\npurposes = \"all\""),
        ("[purposes.p]\nda|", "data", "[purposes.p]\ndata = [\"$0\"]"),
        ("[purposes.p]\nnam|", "name", "[purposes.p]\nname.sv = \"$1\"\nname.en = \"$2\""),
        ("[purposes.p]\nreten| = 5", "retention", "[purposes.p]\nretention = 5"),
        ("[purposes.p]\nretention = { fr|", "from", "[purposes.p]\nretention = { from = \"$0\""),
        ("[purp|]", "purposes", "[purposes.]"),
        ("[purposes.p]\ndirect_marketing = |", "true", "[purposes.p]\ndirect_marketing = true"),
    ] {
        let items = complete(&mut client, &path, text);
        let item = items.iter().find(|item| item["label"] == label);
        let item = item.unwrap_or_else(|| panic!("{text}: no {label} in {items:?}"));
        assert_eq!(chosen(text, item), expected);
    }
}

#[test]
fn items_say_what_they_are() {
    let site = site();
    let path = site.path().join(NOTICE);
    let mut client = editor(&site);
    let items = complete(&mut client, &path, "[purposes.p]\nretention = { law = \"bokf|\" }");
    let detail = items[0]["detail"].as_str().unwrap();
    assert!(detail.contains("1999:1078") && detail.contains("duty"), "{detail}");
    let items = complete(&mut client, &path, "[purposes.p]\nrecipients = [\"school-sys|\"]");
    let detail = items[0]["detail"].as_str().unwrap();
    assert!(
        detail.contains("Exempelskola AB") && detail.contains("content/shared.toml"),
        "{detail}"
    );
    let items = complete(&mut client, &path, "[purposes.p]\nret|");
    assert!(items[0]["documentation"]["value"].as_str().unwrap().starts_with("How long the data"));
    assert_eq!(items[0]["detail"], "Art. 13(2)(a) GDPR");
    // A law that is no longer in force comes last.
    let items = complete(&mut client, &path, "[purposes.p]\nbasis = { law = \"|\" }");
    let is_old = |item: &Value| item.get("tags").is_some();
    assert!(!is_old(&items[0]) && is_old(items.last().unwrap()));
    // What a list has is not offered again.
    let items = complete(&mut client, &path, "[purposes.p]\ndata = [\"email\", \"|\"]");
    assert!(items.iter().all(|item| item["label"] != "email"));
    // Nothing in a comment, after a value, in a text.
    for nothing in ["# ti|", "dpo = \"none\" |", "title.sv = \"|\""] {
        assert_eq!(complete(&mut client, &path, nothing), Vec::<Value>::new(), "{nothing}");
    }
}

#[test]
fn what_is_still_asked_comes_first_and_snippets_are_whole() {
    let site = site();
    let path = site.path().join(NOTICE);
    let mut client = editor(&site);
    let purpose = "[purposes.p]\nname.sv = \"a\"\nname.en = \"a\"\nsubjects = [\"pupil\"]\ndata = [\"name\"]\nbasis = { type = \"contract\" }\nrecipients = []\n";
    client.replace(&path, purpose);
    client.settle();
    let items = complete(&mut client, &path, &format!("{purpose}|"));
    let first: Vec<&str> =
        items.iter().take(6).map(|item| item["label"].as_str().unwrap()).collect();
    // A finding asks for the first, the duty to inform for the others.
    assert!(first[0] == "retention" && first.contains(&"provision"), "{first:?}");
    assert!(!first.contains(&"note") && !first.contains(&"was"), "{first:?}");
    // Each snippet is valid TOML once its places are filled in.
    for name in ["purpose …", "recipient …", "transfer …"] {
        let items = complete(&mut client, &path, "[recipients.r]\n|");
        let item = items.iter().find(|item| item["label"] == name).unwrap();
        let mut text = item["textEdit"]["newText"].as_str().unwrap().to_owned();
        for number in (0..20).rev() {
            text = text.replace(&format!("${number}"), "x");
        }
        while let Some((before, rest)) = text.clone().split_once("${") {
            let (mark, after) = rest.split_once('}').unwrap();
            let (_, default) = mark.split_once(':').unwrap();
            text = format!("{before}{default}{after}");
        }
        let text = text.replace("[x]", "[]").replace("\"x", "\"").replace("}x", "}");
        let text = text.trim_end().trim_end_matches('x').to_owned();
        toml::from_str::<toml::Table>(&text).unwrap_or_else(|error| panic!("{text}: {error}"));
    }
    // An editor that has no snippets gets plain text.
    let mut plain = start_with(&site, json!({}));
    plain.open(&path);
    let items = complete(&mut plain, &path, "[purposes.p]\nret|");
    assert_eq!(items[0]["textEdit"]["newText"], "retention = ");
    assert!(items.iter().all(|item| item["insertTextFormat"] == 1));
}

#[test]
fn settings_are_completed_too() {
    let site = site();
    let path = site.path().join("content/site.toml");
    let mut client = editor(&site);
    client.open(&path);
    for (text, label) in [
        ("base|", "base_url"),
        ("languages = [\"s|\"]", "sv"),
        ("profile = \"|\"", "strict"),
        ("[rules]\nretention-l|", "retention-long"),
        ("[rules]\nretention-long = \"|\"", "deny"),
        ("[the|", "theme"),
    ] {
        let items = complete(&mut client, &path, text);
        let labels: Vec<&str> = items.iter().map(|item| item["label"].as_str().unwrap()).collect();
        assert!(labels.iter().take(2).any(|one| *one == label), "{text}: {labels:?}");
    }
}
