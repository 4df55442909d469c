//! Approvals without signatures: a release waits for them, takes them up, and keeps no name in its
//! record. (With signatures: tests/outside/approvals.rs.)

use std::fs;

use serde_json::Value;

use crate::tester::{Output, Tester};

const ROLES: &str = "
[approval.roles.legal]
name = { sv = \"juristen\", en = \"the lawyer\" }

[approval.roles.management]
name = { sv = \"ledningen\", en = \"the management\" }
count = 2
";

fn site(settings: &str) -> Tester {
    let tester = Tester::copy_of("tests/rules/base")
        .file("content/example/notice.toml", "title.sv = \"Policy\"\ntitle.en = \"Policy\"\n");
    let file = tester.path().join("content/site.toml");
    let text = fs::read_to_string(&file).unwrap_or_default() + settings;
    fs::write(file, text).unwrap();
    tester
}

fn approve(tester: &Tester, role: &str, by: &str, more: &[&str]) -> Output {
    tester.run(&[&["approve", "--role", role, "--by", by][..], more].concat())
}

fn release(tester: &Tester, more: &[&str]) -> Output {
    tester.run(&[&["release"][..], more].concat())
}

fn names(tester: &Tester, folder: &str) -> Vec<String> {
    tester
        .files_below(&format!("content/example/{folder}"))
        .into_iter()
        .map(|(name, _)| name)
        .collect()
}

#[test]
fn a_release_waits_for_its_approvals_and_takes_them_up() {
    let tester = site(ROLES);
    let refused = release(&tester, &[]);
    assert_eq!(refused.code, 1);
    for line in ["as legal: 0 of 1", "as management: 0 of 2", "klartext approve example --role"] {
        assert!(refused.stderr.contains(line), "{line}: {}", refused.stderr);
    }
    assert_eq!(approve(&tester, "legal", "Anna Advokat", &[]).code, 0);
    assert_eq!(approve(&tester, "management", "Bo Chef", &[]).code, 0);
    // The same one twice is one.
    let twice = approve(&tester, "management", "Bo Chef", &[]);
    assert_eq!(twice.code, 2);
    assert!(
        twice.stderr.contains("has approved this text as management already"),
        "{}",
        twice.stderr
    );
    assert!(release(&tester, &[]).stderr.contains("as management: 1 of 2"));
    assert_eq!(approve(&tester, "management", "Cia Chef", &[]).code, 0);
    assert_eq!(names(&tester, "approvals").len(), 3, "{:?}", names(&tester, "approvals"));
    let released = release(&tester, &[]);
    assert_eq!(released.code, 0, "{}", released.stderr);
    assert!(names(&tester, "approvals").is_empty());
    assert_eq!(names(&tester, "versions"), ["2026-11-23.approvals.json", "2026-11-23.json"]);
    let record = tester.read("content/example/versions/2026-11-23.json");
    for name in ["Anna", "Bo Chef", "Cia"] {
        assert!(!record.contains(name), "{name} is in the record");
    }
    let record: Value = serde_json::from_str(&record).unwrap();
    assert_eq!(record["approvals"].as_array().unwrap().len(), 3);
    let verified = tester.run(&["verify"]);
    assert_eq!(verified.code, 0, "{}", verified.stderr);
    let line = "2026-11-23 was approved as legal on 2026-11-23 by Anna Advokat, as stated by";
    assert!(verified.stdout.contains(line), "{}", verified.stdout);
}

#[test]
fn the_names_are_on_no_page_and_can_be_removed() {
    for (names, shown) in [("", false), ("names = true\n", true)] {
        let tester = site(&format!(
            "\n[approval]\n{names}\n[approval.roles.legal]\nname = {{ sv = \"juristen\", en = \"the lawyer\" }}\n"
        ));
        assert_eq!(approve(&tester, "legal", "Anna Advokat", &[]).code, 0);
        assert_eq!(release(&tester, &[]).code, 0);
        let built = tester.run(&["build"]);
        assert_eq!(built.code, 0, "{}", built.stderr);
        let pages = tester.files_below("public");
        let says = |words: &str| pages.iter().any(|(_, page)| page.contains(words));
        assert_eq!(says("Anna Advokat"), shown);
        assert!(says("Godkänd") && says("juristen") && says("enligt den som skrev filen"));
        assert!(
            says("Approved") && says("the lawyer") && says("as stated by whoever wrote the file")
        );
        // A person leaves, and their name with them.
        fs::remove_file(tester.path().join("content/example/versions/2026-11-23.approvals.json"))
            .unwrap();
        let verified = tester.run(&["verify"]);
        assert_eq!(verified.code, 0, "{}", verified.stderr);
        assert!(verified.stdout.contains("was approved as legal on 2026-11-23, as stated"));
        assert_eq!(tester.run(&["build"]).code, 0);
        assert!(
            !tester.files_below("public").iter().any(|(_, page)| page.contains("Anna Advokat"))
        );
    }
}

#[test]
fn what_has_changed_makes_an_approval_void() {
    let role = "\n[approval.roles.legal]\nname = { sv = \"juristen\", en = \"the lawyer\" }\n";
    let tester = site(role);
    assert_eq!(approve(&tester, "legal", "Anna", &[]).code, 0);
    let void = |more: &[&str], words: &str| {
        let refused = release(&tester, more);
        assert_eq!(refused.code, 1, "{words}");
        assert!(refused.stderr.contains("error[approval-void]"), "{words}: {}", refused.stderr);
        assert!(refused.stderr.contains(words), "{words}: {}", refused.stderr);
    };
    void(&["--effective", "2027-01-01"], "is of another effective date");
    let notice = tester.path().join("content/example/notice.toml");
    let text = fs::read_to_string(&notice).unwrap();
    fs::write(
        &notice,
        format!(
            "title.sv = \"En annan titel\"\ntitle.en = \"Another title\"\n{}",
            without(&text, "title.")
        ),
    )
    .unwrap();
    void(&[], "is of another text");
    // A comment is not part of what was approved.
    fs::write(&notice, format!("# seen\n{text}")).unwrap();
    assert_eq!(release(&tester, &[]).code, 0);
}

fn without(text: &str, start: &str) -> String {
    let lines = text.lines().filter(|line| !line.starts_with(start));
    lines.map(|line| format!("{line}\n")).collect()
}

#[test]
fn a_kept_approval_that_was_changed_is_found() {
    let tester =
        site("\n[approval.roles.legal]\nname = { sv = \"juristen\", en = \"the lawyer\" }\n");
    assert_eq!(approve(&tester, "legal", "Anna", &[]).code, 0);
    assert_eq!(release(&tester, &[]).code, 0);
    let file = tester.path().join("content/example/versions/2026-11-23.approvals.json");
    let archived = fs::read_to_string(&file).unwrap().replace("Anna", "Berit");
    fs::write(&file, archived).unwrap();
    let verified = tester.run(&["verify"]);
    assert_eq!(verified.code, 1);
    assert!(verified.stderr.contains("error[approval-invalid]"), "{}", verified.stderr);
}

#[test]
fn a_role_that_the_site_does_not_name_is_refused() {
    let tester = site(ROLES);
    let unknown = approve(&tester, "board", "Anna", &[]);
    assert_eq!(unknown.code, 2);
    assert!(unknown.stderr.contains("there are legal, management"), "{}", unknown.stderr);
    let none = approve(&site(""), "board", "Anna", &[]);
    assert!(none.stderr.contains("write `[approval.roles.board]`"), "{}", none.stderr);
}
