//! Killed at any moment: each page in the folder is whole, each link that can be followed works,
//! and the next run finishes.

#![cfg(unix)]

use std::collections::BTreeSet;
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use klartext::internals::listing::Listing;

use super::tree::{Tree, build, tree};

const ROUNDS: usize = 60;

/// The site of a day: 60 files. From one day to the next five pages go, five come, half of the
/// others change.
fn site(day: usize) -> Tree {
    let numbers: Vec<_> = (day * 5..day * 5 + 56).collect();
    let address = |n: usize| format!("sv/{n}/index.html");
    let mut files: Vec<(String, usize, Vec<String>)> = Vec::new();
    for (at, n) in numbers.iter().enumerate() {
        let next = address(numbers[(at + 1) % numbers.len()]);
        let links = [next, address(numbers[0]), "index.html".into(), format!("day{day}.css")];
        match n % 2 {
            0 => files.push((address(*n), day, links.into())),
            _ => files.push((address(*n), 0, vec!["index.html".into(), "all.css".into()])),
        }
    }
    let all: Vec<_> = numbers.iter().map(|n| address(*n)).collect();
    files.push(("index.html".into(), day, all.clone()));
    files.push(("feed.atom".into(), day, all));
    files.push((format!("day{day}.css"), day, vec![]));
    files.push(("all.css".into(), 0, vec![]));
    files
        .into_iter()
        .map(|(name, day, links)| {
            let text = format!("{name} {day}\n{}\n{}end\n", links.join("\n"), "word ".repeat(500));
            (name, text.into_bytes())
        })
        .collect()
}

fn links(bytes: &[u8]) -> Vec<String> {
    let text = String::from_utf8(bytes.to_owned()).unwrap();
    let lines = text.lines().skip(1).take_while(|line| !line.starts_with("word "));
    lines.filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

/// Each page is whole, and who starts at a page that stood there before (or, once one of them
/// is deleted, at one that stays) never meets a dead link.
fn assert_sound(there: &Tree, old: &Tree, new: &Tree) {
    for (name, bytes) in there {
        let whole = [old, new].iter().any(|site| site.get(name) == Some(bytes));
        assert!(whole, "{name} is neither the old page nor the new one");
    }
    let deleting = old.keys().any(|name| !there.contains_key(name));
    let stays = |name: &&String| !deleting || new.contains_key(*name);
    let mut open: Vec<String> = old.keys().filter(stays).cloned().collect();
    let mut seen = BTreeSet::new();
    while let Some(name) = open.pop() {
        let bytes = there.get(&name).unwrap_or_else(|| panic!("{name} is missing"));
        if seen.insert(name) {
            open.extend(links(bytes));
        }
    }
}

fn spawn(out: &Path, day: usize) -> Child {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--exact", "place::kill::child", "--nocapture", "--test-threads=1"]);
    command.env("KLARTEXT_KILL_CHILD", out).env("KLARTEXT_KILL_DAY", day.to_string());
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
    let mut lines = BufReader::new(child.stdout.as_mut().unwrap()).lines();
    assert!(lines.any(|line| line.unwrap().ends_with("ready")));
    child
}

/// Not a test of its own: builds the site of a day, and is killed by the others.
#[test]
fn child() {
    let Some(out) = std::env::var_os("KLARTEXT_KILL_CHILD") else { return };
    let day = std::env::var("KLARTEXT_KILL_DAY").unwrap().parse().unwrap();
    let site = site(day);
    println!("ready");
    build(Path::new(&out), &site).unwrap();
}

/// Numbers that look random, the same in each run (xorshift).
struct Dice(u64);

impl Dice {
    fn micros(&mut self, below: u64) -> Duration {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        Duration::from_micros(self.0 % below.max(1))
    }
}

/// How long a build takes here when it is not killed.
fn usual(dir: &Path) -> u64 {
    let out = dir.join("usual");
    build(&out, &site(0)).unwrap();
    let mut child = spawn(&out, 1);
    let start = Instant::now();
    child.wait().unwrap();
    start.elapsed().as_micros() as u64
}

/// Whether the listing is that of the old site and the new one together.
fn is_amid_steps(out: &Path) -> bool {
    let text = std::fs::read_to_string(out.join(".klartext/listing")).unwrap_or_default();
    Listing::parse(&text).is_ok_and(|listing| listing.uncertain().next().is_some())
}

fn kill(mut child: Child, wait: Duration, until: impl Fn() -> bool) {
    while !until() && child.try_wait().unwrap().is_none() {
        std::thread::yield_now();
    }
    let start = Instant::now();
    while start.elapsed() < wait {
        std::hint::spin_loop();
    }
    child.kill().unwrap();
    child.wait().unwrap();
}

#[test]
fn killed_at_many_moments() {
    let dir = tempfile::tempdir().unwrap();
    let (out, usual) = (dir.path().join("public"), usual(dir.path()));
    let mut dice = Dice(20_231_127);
    build(&out, &site(0)).unwrap();
    let mut old = site(0);
    let (mut before, mut amid, mut after) = (0, 0, 0);
    for round in 1..=ROUNDS {
        let new = site(round);
        let child = spawn(&out, round);
        // Half of the kills at any moment, half while steps are run, which is soon over.
        match round % 2 {
            0 => kill(child, dice.micros(usual), || true),
            _ => kill(child, dice.micros(2000), || is_amid_steps(&out)),
        }
        let there = tree(&out);
        assert_sound(&there, &old, &new);
        let was_amid = is_amid_steps(&out);
        match (there == old, there == new) {
            (true, _) => before += 1,
            (_, true) => after += 1,
            _ => amid += 1,
        }
        // The next run builds the same site, or that of the next day at once.
        let next = if round % 3 == 0 { site(round + 1) } else { new };
        let summary = build(&out, &next).unwrap();
        assert_eq!(summary.resumed, was_amid);
        assert_eq!(tree(&out), next);
        if round % 3 == 0 {
            build(&out, &site(round)).unwrap();
        }
        old = site(round);
    }
    println!("{ROUNDS} kills: {before} before the first step, {amid} amid steps, {after} after");
    assert!(amid > 0, "no kill met a step");
}

#[test]
fn a_first_build_killed_leaves_all_or_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let usual = usual(dir.path());
    let mut dice = Dice(7);
    for round in 0..ROUNDS / 3 {
        let out = dir.path().join(format!("public{round}"));
        kill(spawn(&out, 1), dice.micros(usual), || true);
        assert!(!out.exists() || tree(&out) == site(1));
        build(&out, &site(1)).unwrap();
        assert_eq!(tree(&out), site(1));
        assert!(!dir.path().join(format!(".public{round}.klartext-new")).exists());
    }
}
