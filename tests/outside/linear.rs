//! Whatever reads from outside takes twice as long for twice the input, of whatever kind. Instructions are
//! counted and not time, so that a busy machine changes nothing; steps of our own would leave out
//! the parsers of others, which took longest when something was slow.
//!
//! One run of callgrind does all cases: it writes what it has counted whenever [`boundary`] is called.

use std::fs;
use std::hint::black_box;
use std::path::Path;
use std::process::Command;

use crate::program::program;
use crate::tester::tried;

#[path = "../../fuzz/targets.rs"]
mod targets;

/// An input of a size, about.
type Input = fn(usize) -> String;

/// What is fed to which target of fuzzing, and how many bytes the smaller input has.
const CASES: [(&str, &str, usize, Input); 40] = [
    ("notice", "unknown keys", 6_000, |size| numbered(size, "titel@ = 1\n")),
    ("notice", "empty purposes", 4_000, |size| numbered(size, "[purposes.p@]\n")),
    ("notice", "equal purposes", 4_000, |size| numbered(size, "[purposes.p@]\nname.sv = \"a\"\n")),
    ("notice", "recipients", 4_000, |size| numbered(size, "[recipients.p@]\nname = \"a\"\n")),
    ("notice", "comments", 60_000, |size| "#x\n".repeat(size / 3)),
    ("notice", "a long line", 60_000, |size| format!("# {}", "x".repeat(size))),
    ("notice", "errors", 8_000, |size| "= b\n".repeat(size / 4)),
    ("notice", "errors in a line", 8_000, |size| format!("a = \"{}\"", "\\q".repeat(size / 2))),
    ("notice", "keys that are there", 8_000, |size| "a = 1\n".repeat(size / 6)),
    ("notice", "open lists", 8_000, |size| format!("a = {}", "[".repeat(size))),
    ("notice", "open tables", 8_000, |size| format!("a = {}", "{a=".repeat(size / 3))),
    ("notice", "dotted keys", 8_000, |size| format!("{}b = 1", "a.".repeat(size / 2))),
    ("notice", "quotes", 8_000, |size| format!("a = {}", "\"".repeat(size))),
    ("notice", "vague words", 4_000, |size| section(size, "eventuellt ofta vissa ")),
    ("notice", "sentences", 4_000, |size| section(size, "Vi kan ofta dela uppgifter. ")),
    ("markdown", "brackets", 8_000, |size| "[".repeat(size)),
    ("markdown", "links", 8_000, |size| "[a](b) ".repeat(size / 7)),
    ("markdown", "open links", 8_000, |size| "[a](".repeat(size / 4)),
    ("markdown", "marks", 8_000, |size| "**a ".repeat(size / 4)),
    ("markdown", "code", 8_000, |size| "` ``".repeat(size / 4)),
    ("markdown", "lists", 8_000, |size| "- a\n  - b\n".repeat(size / 10)),
    ("markdown", "references", 8_000, |size| "[a]: b\n".repeat(size / 7)),
    ("old_text", "paragraphs", 4_000, |size| "a\n\n".repeat(size / 3)),
    ("old_text", "elements", 4_000, |size| "<div>".repeat(size / 5)),
    ("old_text", "marks of HTML", 4_000, |size| "<b>a".repeat(size / 4)),
    ("old_text", "ampersands", 4_000, |size| "&".repeat(size)),
    ("old_text", "comments", 4_000, |size| "<!--".repeat(size / 4)),
    ("old_text", "tables", 4_000, |size| "<table><tr><td>a".repeat(size / 16)),
    ("old_text", "sentences", 4_000, |size| "We may share your data. ".repeat(size / 24)),
    ("changes", "paragraphs", 4_000, |size| {
        format!("{}\0{}", numbered(size / 2, "a@\n\n"), numbered(size / 2, "b@\n\n"))
    }),
    ("changes", "words", 4_000, |size| {
        format!("{}\0{}", numbered(size / 2, "a@ "), numbered(size / 2, "b@ "))
    }),
    ("listing", "lines", 8_000, |size| numbered(size, "a@\n")),
    ("texts", "rows", 8_000, |size| "a,\"b\"\n".repeat(size / 6)),
    ("tilt", "lists", 8_000, |size| format!("{{\"a\":{}", "[".repeat(size))),
    ("record", "lists", 8_000, |size| format!("{{\"a\":{}", "[".repeat(size))),
    ("record", "keys", 8_000, |size| format!("{{{}", numbered(size, "\"a@\":1,"))),
    ("http", "steps", 8_000, |size| format!("GET /{}\na", "../".repeat(size / 3))),
    ("verify", "elements", 8_000, |size| "<div>x".repeat(size / 6)),
    ("verify", "links", 8_000, |size| "<a href=x>x".repeat(size / 11)),
    ("verify", "ampersands", 8_000, |size| "&".repeat(size)),
];

/// A line again and again, with a number in place of `@`.
fn numbered(size: usize, line: &str) -> String {
    (0..size / line.len()).map(|number| line.replace('@', &number.to_string())).collect()
}

/// A notice with a long text of its own.
fn section(size: usize, words: &str) -> String {
    let words = words.repeat(size / words.len());
    format!("[section.a]\ntitle.sv = \"a\"\ntext.sv = \"{words}\"\n")
}

/// Callgrind writes what it has counted since the last call.
#[inline(never)]
fn boundary() -> usize {
    black_box(0)
}

fn target(name: &str) -> fn(&[u8]) {
    targets::TARGETS.into_iter().find(|(one, _)| *one == name).unwrap().1
}

/// What callgrind runs; without it nothing is counted. For each target it counts an empty input, and
/// for each case the smaller and the larger one; what it counts in between is of no use.
#[test]
#[ignore = "run by twice_the_input_takes_twice_the_instructions"]
fn counted() {
    let mut last = "";
    for (name, _, size, input) in CASES {
        let target = target(name);
        if name != last {
            last = name;
            // What is read once, such as a locale, is read before.
            target(b"");
            boundary();
            target(b"");
            boundary();
        }
        let (small, large) = (input(size), input(2 * size));
        boundary();
        target(small.as_bytes());
        boundary();
        target(large.as_bytes());
        boundary();
    }
}

/// How many instructions there were between the calls.
fn counts(folder: &Path) -> impl Iterator<Item = f64> {
    (1..).map_while(move |number: usize| {
        let text = fs::read_to_string(folder.join(format!("counted.{number}"))).ok()?;
        let total = |line: &str| line.strip_prefix("totals:")?.trim().parse().ok();
        text.lines().rev().find_map(total)
    })
}

#[test]
fn twice_the_input_takes_twice_the_instructions() {
    let Some(valgrind) = program("valgrind") else { return };
    let folder = tempfile::tempdir().unwrap();
    let mut command = Command::new(valgrind);
    command.args(["--tool=callgrind", "--dump-before=*linear::boundary*"]);
    command.arg(format!("--callgrind-out-file={}", folder.path().join("counted").display()));
    command.arg(std::env::current_exe().unwrap());
    command.args(["--exact", "linear::counted", "--ignored", "--test-threads=1"]);
    let output = command.env("RAYON_NUM_THREADS", "1").output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
    let mut counts = counts(folder.path());
    let mut next = || counts.next().expect("a count for each call");
    let (mut last, mut none, mut said) = ("", 0.0, Vec::new());
    for (target, what, ..) in CASES {
        if target != last {
            last = target;
            next();
            none = next();
        }
        next();
        let (small, large) = (next() - none, next() - none);
        // Sorting takes a little more than twice; what is square takes four times.
        let ratio = large / small.max(100_000.0);
        let line = format!("{target}, {what}: {ratio:.2} ({small:.0}, {large:.0})");
        println!("{line}");
        if ratio > 2.6 {
            said.push(line);
        }
    }
    assert!(said.is_empty(), "more than in proportion:\n{}", said.join("\n"));
    tried("linear", &format!("{} kinds of input, each twice as long", CASES.len()));
}
