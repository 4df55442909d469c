//! What broke in other people's hands, each as a kind: the message, and that nothing is written.

use klartext::internals::write::replace_text;

use crate::tester::Tester;

fn site() -> Tester {
    Tester::copy_of("tests/rules/base")
}

/// Where there is nothing to read, programs still get a document that they can read.
#[test]
fn json_and_sarif_are_valid_where_nothing_is_read() {
    let empty = Tester::empty();
    for format in ["json", "sarif"] {
        let output = empty.run(&["check", "--format", format]);
        assert_eq!(output.code, 2, "{}", output.stderr);
        let read: serde_json::Value = serde_json::from_str(&output.stdout).unwrap();
        let said = output.stderr.trim().strip_prefix("error: ").unwrap();
        if format == "json" {
            assert_eq!(read["error"], said);
            assert_eq!(read["diagnostics"].as_array().map(Vec::len), Some(0));
        } else {
            let run = &read["runs"][0];
            assert_eq!(run["results"].as_array().map(Vec::len), Some(0));
            assert_eq!(run["invocations"][0]["executionSuccessful"], false);
            let why = &run["invocations"][0]["toolExecutionNotifications"][0]["message"]["text"];
            assert_eq!(why, said);
        }
    }
}

#[test]
fn names_that_windows_keeps_for_devices_are_refused() {
    let notice = "slug.sv = \"con\"\nslug.en = \"lpt1\"\n";
    let tester = site().file("content/nul/notice.toml", notice);
    let said = tester.run(&["check"]).stdout;
    for part in ["[slug-reserved]", "`con` cannot", "`lpt1` cannot", "[bad-id]", "folder `nul`"] {
        assert!(said.contains(part), "{part}: {said}");
    }
    // Names that only begin like one are free.
    let tester = site().file("content/n/notice.toml", "slug.sv = \"contakt\"\nslug.en = \"com\"\n");
    assert!(!tester.run(&["check"]).stdout.contains("[slug-reserved]"));
}

/// A draft without an address is built all the same.
#[test]
fn a_draft_without_slug_is_built() {
    let title = "title = { sv = \"Om data\", en = \"About data\" }\n";
    let tester = site().file("content/n/notice.toml", title);
    let output = tester.run(&["build", "--draft"]);
    assert_eq!(output.code, 0, "{}", output.stderr);
    assert!(!tester.files_below("draft").is_empty());
}

/// What a letter's link would be steered by is part of the address, or there is no link.
#[test]
fn no_address_steers_a_letter() {
    let notice = |email: &str| {
        format!(
            "title = {{ sv = \"Om data\", en = \"About data\" }}\nslug = {{ sv = \"om\", en = \"about\" }}\n\
             [controller]\nname = \"Shop AB\"\nemail = \"{email}\"\nphone = \"112;ext=1\"\n"
        )
    };
    for email in ["a?bcc=evil&body=x@example.se", "a@b.se?bcc=evil@evil.example", "a@b.se,c@d.se"] {
        let tester = site().file("content/n/notice.toml", notice(email));
        let output = tester.run(&["build", "--draft"]);
        assert_eq!(output.code, 0, "{}", output.stderr);
        let files = tester.files_below("draft");
        assert!(files.iter().any(|(name, _)| name.contains("about")), "{email}");
        for (name, text) in files {
            for link in text.split("mailto:").skip(1) {
                let link = link.split(['"', '\\', '<']).next().unwrap_or_default();
                let address = link.split("?subject=").next().unwrap_or_default();
                assert!(!address.contains(['?', '&', ',']), "{name}: {link}");
            }
            assert!(!text.contains("tel:112"), "{name}");
        }
    }
}

/// Whoever saves second does not overwrite what the first one saved.
#[test]
fn of_two_editors_at_once_the_second_is_refused() {
    let tester = Tester::empty().file("notice.toml", "title = \"a\"\n");
    let path = tester.path().join("notice.toml");
    replace_text(&path, "title = \"a\"\n", "title = \"by one\"\n").unwrap();
    let error = replace_text(&path, "title = \"a\"\n", "title = \"by two\"\n").unwrap_err();
    assert!(error.to_string().contains("was changed meanwhile"), "{error}");
    assert_eq!(tester.read("notice.toml"), "title = \"by one\"\n");
}

/// A checkout with the line ends of Windows says the same.
#[test]
fn a_checkout_with_windows_line_ends_gives_the_same_draft() {
    let draft = |tester: &Tester| {
        let output = tester.run(&["build", "--draft", "--today", "2026-11-23"]);
        assert_eq!(output.code, 0, "{}", output.stderr);
        let files = tester.files_below("draft").into_iter();
        files.filter(|(name, _)| name.ends_with(".html")).collect::<Vec<_>>()
    };
    let unix = Tester::copy_of("tests/sites/webshop/input");
    let mut windows = Tester::empty();
    for (name, text) in unix.files_below("content") {
        windows = windows.file(&format!("content/{name}"), text.replace('\n', "\r\n"));
    }
    let (unix, windows) = (draft(&unix), draft(&windows));
    assert!(!unix.is_empty());
    for ((name, one), (_, other)) in unix.iter().zip(&windows) {
        assert_eq!(one, other, "{name}");
    }
    assert_eq!(unix.len(), windows.len());
}
