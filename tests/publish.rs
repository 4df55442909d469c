//! `publish`: what is wrong with a target is told with its line. (The stories tell what it does to a
//! folder, the outside tests what it does to storage.)

use crate::tester::Tester;

fn shop(targets: &str) -> Tester {
    let shop = Tester::copy_of("tests/sites/webshop/input");
    let settings = shop.read("content/site.toml");
    shop.file("content/site.toml", settings + targets)
}

#[test]
fn each_fault_of_a_target_is_told_at_its_line() {
    let shop = shop(
        r#"
[publish.web]
type = "folder"
bucket = "b"
[publish."My CDN"]
type = "s3"
endpoint = "http://s3.example"
region = "r"
[publish.last]
"#,
    );
    let output = shop.run(&["check", "--format", "json"]);
    assert_eq!(output.code, 1);
    let found: serde_json::Value = serde_json::from_str(&output.stdout).unwrap();
    let found = found["diagnostics"].as_array().unwrap().iter();
    let told: Vec<(u64, &str)> = found
        .filter(|one| one["rule"] == "publish-target")
        .map(|one| (one["line"].as_u64().unwrap(), one["message"].as_str().unwrap()))
        .collect();
    assert_eq!(
        told,
        [
            (6, "the target `web` lacks `path`"),
            (8, "`bucket` belongs to a target of type \"s3\""),
            (9, "`My CDN` cannot be the name of a target"),
            (9, "the target `My CDN` lacks `bucket`"),
            (11, "the way to `http://s3.example` is not encrypted"),
            (13, "the target `last` does not say what it is"),
        ]
    );
}

#[test]
fn a_target_with_a_fault_is_not_published_to() {
    let shop = shop("\n[publish.\"../up\"]\ntype = \"folder\"\n");
    let output = shop.run(&["publish"]);
    assert_eq!(output.code, 1);
    assert!(output.stderr.contains("`../up` cannot be the name of a target"), "{}", output.stderr);
    assert!(output.stderr.contains("lacks `path`") && output.stderr.contains("2 errors"));
}

/// A build without the feature says so, and how to get one that has it.
#[cfg(not(feature = "net"))]
#[test]
fn a_build_that_cannot_speak_to_others_says_so() {
    let shop = shop(
        r#"
[publish.cdn]
type = "s3"
endpoint = "https://s3.example"
region = "r"
bucket = "b"
"#,
    );
    assert_eq!(shop.run(&["release", "--published", "2026-11-23"]).code, 0);
    for arguments in [&["publish"][..], &["verify", "--url", "https://www.example.se/"]] {
        let output = shop.run(arguments);
        assert_eq!(output.code, 2);
        let said = "this klartext cannot speak to other machines: take one from a release archive";
        assert!(output.stderr.contains(said), "{}", output.stderr);
    }
}
