//! The cross-check sheet: every item that the law asks for, with its place, its reason or its
//! finding; and the release of exactly the text that was signed.

use std::collections::BTreeMap;

use klartext::internals::rules;
use klartext::internals::sheet::{citations, duty_kinds};
use serde_json::Value;

use crate::tester::{Tester, assert_expected};

fn sheet(tester: &Tester, notice: &str) -> Value {
    let output = tester.run(&["check", notice, "--sheet", "--format", "json", "--lang", "en"]);
    assert_eq!(output.stderr, "");
    let json: Value = serde_json::from_str(&output.stdout).unwrap();
    json["sheets"][0].clone()
}

/// The items by id.
fn rows(sheet: &Value) -> BTreeMap<String, Value> {
    let parts = sheet["parts"].as_array().unwrap().iter();
    let rows = parts.flat_map(|part| part["rows"].as_array().unwrap());
    rows.map(|row| (row["id"].as_str().unwrap().to_owned(), row.clone())).collect()
}

fn state<'a>(rows: &'a BTreeMap<String, Value>, id: &str) -> &'a str {
    rows[id]["state"].as_str().unwrap()
}

fn blocks(row: &Value) -> Vec<&str> {
    let answers = row["answers"].as_array().unwrap();
    answers.iter().map(|answer| answer["block"].as_str().unwrap()).collect()
}

fn rules(findings: &Value) -> Vec<&str> {
    findings.as_array().unwrap().iter().map(|one| one["rule"].as_str().unwrap()).collect()
}

fn with(text: &str) -> Tester {
    Tester::copy_of("tests/rules/base").file("content/example/notice.toml", text)
}

#[test]
fn every_letter_of_the_example_is_said_or_does_not_apply() {
    let tester = Tester::empty();
    crate::tester::copy(&crate::tester::source("content"), &tester.path().join("content"));
    let rows = rows(&sheet(&tester, "cloudist"));
    let ids: Vec<&str> = rows.keys().map(String::as_str).collect();
    let letters = |article: &str, paragraph: u8, last: char| -> Vec<String> {
        ('a'..=last).map(|letter| format!("{article}-{paragraph}-{letter}")).collect()
    };
    let mut expected = [
        letters("13", 1, 'f'),
        letters("13", 2, 'f'),
        letters("14", 1, 'f'),
        letters("14", 2, 'g'),
    ]
    .concat();
    for id in ["7-3", "12-1", "12-2", "12-3", "12-5", "12-6", "21-4", "26-2"] {
        expected.push(id.into());
    }
    expected.sort();
    assert_eq!(ids, expected);
    for (id, row) in &rows {
        let state = row["state"].as_str().unwrap();
        match state {
            "answered" => assert!(!row["answers"].as_array().unwrap().is_empty(), "{id}"),
            "not-applicable" => assert!(row["verdict"].as_str().unwrap().contains("by what")),
            "claimed" => assert!(blocks(row).iter().all(|block| block.ends_with("/none")), "{id}"),
            other => panic!("{id} is {other}"),
        }
    }
    assert!(blocks(&rows["26-2"]).contains(&"joint_controllers/meta/arrangement"));
    assert!(blocks(&rows["14-2-f"]).contains(&"purposes/disputes/source"));
    assert_eq!(state(&rows, "14-2-d"), "not-applicable");
}

/// A place that answers is a block of the page and a line of TOML that holds the fact.
#[test]
fn answers_name_the_block_and_the_line() {
    let tester = with("");
    let rows = rows(&sheet(&tester, "example"));
    let answer = &rows["13-2-a"]["answers"][0];
    assert_eq!(answer["block"], "purposes/deliver/retention");
    assert_eq!(answer["words"], "How long: 3 years after the order is completed");
    let line = usize::try_from(answer["place"]["line"].as_u64().unwrap()).unwrap();
    let shared = tester.read(answer["place"]["file"].as_str().unwrap());
    assert_eq!(
        shared.lines().nth(line - 1).unwrap(),
        "retention = { years = 3, from = \"order-completed\" }"
    );
    assert_eq!(
        rows["13-1-d"]["verdict"],
        "Does not apply by what the notice states: no purpose rests on legitimate interests."
    );
}

#[test]
fn findings_stand_at_the_letter_they_are_about_and_none_is_lost() {
    let tester = Tester::copy_of("tests/sites/cloudist-2023/input");
    let sheet = sheet(&tester, "cloudist");
    let rows = rows(&sheet);
    for (id, rule) in [
        ("13-1-b", "dpo-undeclared"),
        ("13-1-c", "purpose-missing"),
        ("13-1-d", "legitimate-interest-missing"),
        ("13-1-e", "recipient-unlinked"),
        ("13-2-a", "retention-vague"),
        ("13-2-a", "retention-missing"),
        ("13-2-c", "withdrawal-without-consent"),
        ("13-2-e", "provision-missing"),
        ("13-2-f", "automated-decisions-undeclared"),
        ("26-2", "social-page-joint-control"),
    ] {
        let found = rules(&rows[id]["findings"]);
        let elsewhere = rows[id]["state"] == "not-applicable"
            && rules(&sheet["other"]["items"]).contains(&rule);
        assert!(found.contains(&rule) || elsewhere, "{id} has {found:?}, not {rule}");
    }
    assert_eq!(state(&rows, "13-1-d"), "finding");
    assert_eq!(rules(&rows["13-1-d"]["findings"]).len(), 5);
    let json = tester.run(&["check", "--format", "json"]).stdout;
    let json: Value = serde_json::from_str(&json).unwrap();
    let mut shown: Vec<&str> = rules(&sheet["other"]["items"]);
    rows.values().for_each(|row| shown.extend(rules(&row["findings"])));
    for one in json["diagnostics"].as_array().unwrap() {
        assert!(shown.contains(&one["rule"].as_str().unwrap()), "{one} is on the sheet");
    }
    assert!(sheet["signing"].get("command").is_none(), "errors forbid a release");
    assert_eq!(tester.run(&["check", "--sheet"]).code, 1);
}

#[test]
fn article_13_does_not_apply_where_all_data_come_from_elsewhere() {
    let tester = with(
        "[purposes.deliver]\nsource = [\"register\"]\nprovision = []\ninformed.sv = \"Vi skriver inom en månad.\"\n\
         informed.en = \"We write within a month.\"\n[sources.register]\nkind = \"third-party\"\n\
         name.sv = \"Bolagsverket\"\nname.en = \"the Swedish Companies Registration Office\"\n",
    );
    let rows = rows(&sheet(&tester, "example"));
    for (id, row) in rows.iter().filter(|(id, _)| id.starts_with("13-")) {
        assert_eq!(
            row["verdict"],
            "Does not apply by what the notice states: no data is collected from the person.",
            "{id}"
        );
    }
    for id in ["14-1-a", "14-1-d", "14-1-e", "14-2-a", "14-2-f"] {
        assert_eq!(state(&rows, id), "answered", "{id}: {}", rows[id]);
    }
    assert_eq!(blocks(&rows["14-2-f"]), ["purposes/deliver/source"]);
}

#[test]
fn joint_controllers_without_an_arrangement_are_a_finding() {
    let joint = "[joint_controllers.partner]\nname = \"Partner AB\"\npurposes = [\"deliver\"]\n\
        country = \"SE\"\nemail = \"info@partner.example.se\"\n";
    let without = rows(&sheet(&with(joint), "example"));
    assert_eq!(state(&without, "26-2"), "finding");
    assert_eq!(rules(&without["26-2"]["findings"]), ["joint-controller-essence-missing"]);
    let essence = "arrangement.sv = \"Partner AB kör ut varorna.\"\narrangement.en = \"Partner AB delivers the goods.\"\n";
    let with_it = rows(&sheet(&with(&format!("{joint}{essence}")), "example"));
    assert_eq!(state(&with_it, "26-2"), "answered");
    assert_eq!(state(&rows(&sheet(&with(""), "example")), "26-2"), "claimed");
}

#[test]
fn what_is_allowed_is_listed_with_its_reason() {
    let tester = with(
        "[purposes.deliver]\nretention = { years = 3 }\n[[allow]]\nrule = \"retention-start-missing\"\n\
         at = \"purposes.deliver\"\nreason = \"the order's day is plain\"\n",
    );
    let sheet = sheet(&tester, "example");
    assert_eq!(sheet["allowed"]["items"][0]["reason"], "the order's day is plain");
    assert_eq!(state(&rows(&sheet), "13-2-a"), "answered");
}

/// An answer to a question is the author's: the sheet shows it, and no record or page holds it.
#[test]
fn answers_to_questions_are_on_the_sheet_and_nowhere_else() {
    let data = "[data.menu]\nname.sv = \"specialkost\"\nname.en = \"dietary requirements\"\n\
                source = [\"data-subject\"]\n";
    let purpose = "[purposes.deliver]\ndata = [\"name\", \"address\", \"menu\"]\n";
    let facts = |answer: &str| {
        let tester = with(&format!("{data}{answer}{purpose}"));
        let output = tester.run(&["export", "json", "--draft"]);
        assert_eq!(output.stderr, "");
        (sheet(&tester, "example"), output.stdout)
    };
    let (asked, open) = facts("");
    assert!(asked.to_string().contains("special-category-unmarked"), "{asked}");
    let (answered, closed) =
        facts("special = \"none\"\nspecial_reason = \"The guest chooses a dish.\"\n");
    assert_eq!(answered["allowed"]["items"][0]["rule"], "special-category-unmarked");
    assert_eq!(answered["allowed"]["items"][0]["at"], "data.menu");
    assert_eq!(answered["allowed"]["items"][0]["reason"], "The guest chooses a dish.");
    assert_eq!(closed, open);
}

#[test]
fn the_sheet_is_printed_in_both_languages() {
    let tester = with("dpo = \"none\"\n[purposes.deliver]\nretention = { years = 3 }\n");
    for language in ["sv", "en"] {
        let output = tester.run(&["check", "--sheet", "--lang", language]);
        assert_eq!((output.code, output.stderr.as_str()), (0, ""));
        assert!(
            output
                .stdout
                .lines()
                .all(|line| line.chars().count() <= 96 || line.contains("--expect"))
        );
        assert_expected(&format!("tests/sheet/{language}.txt"), &output.stdout);
    }
    assert_eq!(
        tester.run(&["check", "--sheet"]).stdout,
        tester.run(&["check", "--sheet", "--lang", "sv"]).stdout
    );
    let output = tester.run(&["check", "--sheet", "--lang", "se"]);
    assert_eq!(
        (output.code, output.stderr.as_str()),
        (2, "error: the site has no language `se`; did you mean `sv`?\n")
    );
    assert_eq!(tester.run(&["check", "--sheet", "--fix"]).code, 2);
    assert_eq!(tester.run(&["check", "--sheet", "--format", "sarif"]).code, 2);
}

/// The hash that was signed releases that text and no other.
#[test]
fn only_the_text_that_was_signed_is_released() {
    let tester = with("title.sv = \"Policy\"\ntitle.en = \"Policy\"\n");
    let content = sheet(&tester, "example")["content"].as_str().unwrap().to_owned();
    let release = |tester: &Tester, hash: &str| {
        tester.run(&["release", "example", "--published", "2026-11-23", "--expect", hash])
    };
    let printed = tester.run(&["check", "--sheet"]).stdout;
    assert!(printed.contains(&format!("--expect {content}\n")), "{printed}");

    let tester = tester
        .file("content/example/notice.toml", "title.sv = \"Policyn\"\ntitle.en = \"Policy\"\n");
    let refused = release(&tester, &content);
    assert_eq!(refused.code, 1);
    assert!(refused.stderr.contains("the text is not the approved one"), "{}", refused.stderr);
    assert!(!tester.path().join("content/example/versions").exists());

    // A comment and an `[[allow]]` are not part of the text.
    let tester = tester.file(
        "content/example/notice.toml",
        "# seen by the lawyer\ntitle.sv = \"Policy\"\ntitle.en = \"Policy\"\n",
    );
    let released = release(&tester, &content);
    assert_eq!(released.code, 0, "{}", released.stderr);
    let record = tester.read("content/example/versions/2026-11-23.json");
    let record: Value = serde_json::from_str(&record).unwrap();
    assert_eq!(record["content"], content.as_str());
}

/// A finding lands at its item by the law it cites: every citation of what the sheet lists is read.
#[test]
fn what_rules_cite_belongs_to_an_item() {
    let listed = ["7(3)", "12(", "13(1)", "13(2)", "14(1)", "14(2)", "21(4)", "26"];
    for rule in rules::all().filter(|rule| rule.law.contains("GDPR")) {
        let cites = listed.iter().any(|place| rule.law.contains(place));
        let found = citations(rule.law).iter().any(|one| !duty_kinds(one).is_empty());
        assert!(found || !cites, "{}: {}", rule.name, rule.law);
    }
}

/// A sheet that is signed separates what is said, what the facts decide and what is claimed.
#[test]
fn a_claim_is_no_fact() {
    let none = rows(&sheet(&with(""), "example"));
    assert_eq!(state(&none, "13-1-f"), "claimed");
    assert_eq!(state(&none, "13-1-b"), "claimed");
    assert_eq!(state(&none, "13-2-c"), "not-applicable");
    let contradicted = "[recipients.carrier]\nactivity.sv = 'kör paket, med support från Indien'\n";
    let rows_of = |text: &str| rows(&sheet(&with(text), "example"));
    assert_eq!(state(&rows_of(contradicted), "13-1-f"), "finding");
    let two = "[controllers.a]\nname = 'A AB'\n[controllers.b]\nname = 'B AB'\n\
               [purposes.deliver]\ncontrollers = 'all'\n";
    assert_eq!(state(&rows_of(two), "26-2"), "unanswered");
}

/// The sheet begins with a mark for every item, and is one HTML file to sign, in each language.
#[test]
fn a_sheet_sums_up_and_prints_as_html() {
    let tester = with("[purposes.empty]\nname.sv = \"gissa <b>\"\nname.en = \"guess <b>\"\n");
    for (language, words) in [
        ("en", ["Summary", "Art. 13(1)(a)", "Signature"]),
        ("sv", ["Sammanfattning", "Art. 13.1 a", "Underskrift"]),
    ] {
        let run = |format| {
            tester
                .run(&["check", "example", "--sheet", "--format", format, "--lang", language])
                .stdout
        };
        let (text, html) = (run("text"), run("html"));
        let (summary, _) = text.split_once('\u{c}').unwrap();
        assert!(
            summary.contains(words[0]) && summary.contains('✓') && summary.contains('✗'),
            "{summary}"
        );
        let parsed = rows(&sheet(&tester, "example"));
        let letters = parsed.keys().filter(|id| id.starts_with("13-") || id.starts_with("14-"));
        assert!(letters.count() == 25, "{parsed:?}");
        for word in words {
            assert!(html.contains(word), "{word}: {html}");
        }
        assert!(
            html.starts_with(&format!("<!doctype html>\n<html lang=\"{language}\">")),
            "{html}"
        );
        assert!(
            html.contains("@media print")
                && html.contains("gissa &lt;b&gt;") | html.contains("guess &lt;b&gt;")
        );
        for foreign in ["<script", "<link", "src=", "url(", "<b>"] {
            assert!(!html.contains(foreign), "{foreign}: {html}");
        }
        assert_eq!(html.matches("<section class=\"item\"").count(), parsed.len());
    }
    let mark = |id: &str| rows(&sheet(&tester, "example"))[id]["mark"].clone();
    assert_eq!(mark("13-1-c"), "no");
    assert_eq!(mark("13-1-b"), "ask");
    assert_eq!(mark("13-2-d"), "yes");
    let refused = tester.run(&["check", "example", "--format", "html"]);
    assert_ne!(refused.code, 0);
    assert!(refused.stderr.contains("--sheet"), "{}", refused.stderr);
}
