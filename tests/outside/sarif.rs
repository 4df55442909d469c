//! `check --format sarif` is valid against the schema of SARIF 2.1.0.

use crate::program::{node, printed};
use crate::tester::{Tester, copy, source};

/// What the schema's validator says of logs.
fn faults(site: &Tester, logs: &[&str]) -> Option<String> {
    let mut command = node("sarif.mjs")?;
    command.args(logs.iter().map(|log| site.path().join(log)));
    Some(printed(&command.output().unwrap()))
}

#[test]
fn logs_are_valid() {
    let site = Tester::empty();
    copy(&source("content"), &site.path().join("content"));
    let good = site.run(&["check", "--format", "sarif"]).stdout;
    let faulty =
        "[controller]\nmejl = \"a\"\nphone = \"08-123 456 00\"\n[purposes.a]\ndata = \"name\"\n";
    let site = site.file("content/å b/notice.toml", faulty);
    let bad = site.run(&["check", "--format", "sarif"]);
    assert_eq!(bad.code, 1);
    assert!(bad.stdout.contains("\"fixes\""));
    let old = Tester::copy_of("tests/sites/cloudist-2023/input");
    let old = old.run(&["check", "--format", "sarif"]).stdout;
    let site = site
        .file("good.sarif", good)
        .file("bad.sarif", &bad.stdout)
        .file("old.sarif", old)
        .file("wrong.sarif", bad.stdout.replace("\"startLine\": 2", "\"startLine\": 0"));
    let Some(faults_of_ours) = faults(&site, &["good.sarif", "bad.sarif", "old.sarif"]) else {
        return;
    };
    assert_eq!(faults_of_ours, "");
    let faults_of_wrong = faults(&site, &["wrong.sarif"]).unwrap();
    assert!(faults_of_wrong.contains("startLine"), "the validator looks: {faults_of_wrong}");
}
