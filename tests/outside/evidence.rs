//! A record is checked without klartext, as docs/EVIDENCE.md says.

use std::fs;
use std::process::Command;

use klartext::internals::version::Record;

use crate::program::{printed, program};
use crate::tester::source;

#[test]
fn anybody_can_check_a_record_with_common_tools() {
    if program("jq").is_none() {
        return;
    }
    let page = fs::read_to_string(source("docs/EVIDENCE.md")).unwrap();
    let line = |start: &str| page.lines().find(|line| line.starts_with(start)).unwrap().to_owned();
    let (recipe, content) = (line("head -n -2 "), line("jq -jcS "));
    let folder = source("content/cloudist/versions");
    let says = |command: &str| {
        let mut shell = Command::new("sh");
        let said = printed(&shell.args(["-c", command]).current_dir(&folder).output().unwrap());
        said.split_whitespace().next().unwrap().to_owned()
    };
    let record = fs::read(folder.join("2026-11-23.json")).unwrap();
    let record = Record::read_file("2026-11-23.json", &record).unwrap();
    assert_eq!(says(&recipe), record.hash);
    assert_eq!(says(&content), record.content);
}
