//! [I/O] Rows on start, `check`, comparing and the size of the program.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Context, anyhow};
use klartext::internals::compare::{Marked, compare_renamed};
use klartext::internals::document::Document;
use klartext::internals::import;
use klartext::internals::version::Record;

use crate::Bench;
use crate::run::{klartext, median, run};
use crate::site::{Notices, Wanted};
use crate::table::Row;

const MUNICIPALITY: Wanted =
    Wanted { notices: Notices::Municipality, count: 1, versions: 0, repeat: 1, everything: true };

/// Time to start the program.
pub fn start(bench: &Bench) -> anyhow::Result<Vec<Row>> {
    let (mut nothing, mut version) = (Vec::new(), Vec::new());
    for _ in 0..10 * bench.rounds {
        nothing.push(run(&mut Command::new("true"))?.time);
        let mut command = Command::new(env!("CARGO_BIN_EXE_klartext"));
        version.push(run(command.arg("--version"))?.time);
    }
    let (nothing, version) = (median(nothing), median(version));
    let more = milliseconds(version) - milliseconds(nothing);
    let also = format!(" (`true` {:.2} ms)", milliseconds(nothing));
    Ok(vec![Row::at_most("start: `--version`, more than `true`", 2.0, more, " ms", also)])
}

/// `check` of the municipality, and of many notices.
pub fn check(bench: &Bench) -> anyhow::Result<Vec<Row>> {
    let one = bench.site("check-one", &MUNICIPALITY)?;
    let count = bench.size(1000);
    let many =
        bench.site("check-many", &Wanted { notices: Notices::Five, count, ..MUNICIPALITY })?;
    let time = |root: &Path, rounds: usize| -> anyhow::Result<Duration> {
        let times =
            (0..rounds).map(|_| Ok(run(klartext(&["check"]).arg("--root").arg(root))?.time));
        Ok(median(times.collect::<anyhow::Result<_>>()?))
    };
    let one = milliseconds(time(&one, 3 * bench.rounds)?);
    let a_second = count as f64 / time(&many, bench.rounds)?.as_secs_f64();
    Ok(vec![
        Row::at_most("`check`, the municipality", 12.0, one, " ms", String::new()),
        Row::at_least(
            "`check`, 1,000 notices of five purposes",
            3000.0,
            a_second,
            " notices a second",
            String::new(),
        ),
    ])
}

/// Instructions for the municipality's notice with one, two and four times its purposes: what the
/// second doubling adds is twice what the first adds, if cost grows in proportion.
pub fn growth(bench: &Bench) -> anyhow::Result<Vec<Row>> {
    if Command::new("valgrind").arg("--version").output().is_err() {
        eprintln!("SKIPPED: no `valgrind`, which counts instructions");
        return Ok(Vec::new());
    }
    let mut rows = Vec::new();
    for (name, versions) in [("check", 0), ("build", 2)] {
        let counts = [1, 2, 4].map(|repeat| {
            let wanted = Wanted { versions, repeat, ..MUNICIPALITY };
            let root = bench.site(&format!("growth-{name}-{repeat}"), &wanted)?;
            instructions(name, &root, &bench.path(&format!("growth-{name}-{repeat}-out")))
        });
        let [one, two, four] = counts;
        let (one, two, four) = (one?, two?, four?);
        let ratio = (four - two) / (two - one);
        let also = format!(" ({:.0}, {:.0} and {:.0} million)", one / 1e6, two / 1e6, four / 1e6);
        let work = format!("`{name}`, instructions: four times the purposes against twice");
        rows.push(Row::at_most(&work, 2.2, ratio, "×", also).counted());
    }
    Ok(rows)
}

fn instructions(name: &str, root: &Path, out: &Path) -> anyhow::Result<f64> {
    let mut command = Command::new("valgrind");
    command.args(["--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null"]);
    command.arg(env!("CARGO_BIN_EXE_klartext")).args([name, "--today", crate::site::TODAY]);
    command.arg("--root").arg(root);
    if name == "build" {
        command.arg("--out").arg(out);
    }
    let said = String::from_utf8(command.output()?.stderr)?;
    let line = said.lines().find(|line| line.contains("I refs:") || line.contains("I   refs:"));
    let count = line.and_then(|line| line.rsplit(' ').next()).context("a count of instructions")?;
    Ok(count.replace(',', "").parse()?)
}

/// Two versions of the municipality's notice that differ in a dozen places, in one language.
pub fn compare(bench: &Bench) -> anyhow::Result<Vec<Row>> {
    let root = bench.site("compare", &Wanted { versions: 5, ..MUNICIPALITY })?;
    let notice = root.join("content/unit-0000/municipality");
    let records = klartext::internals::read::records(&notice)?;
    let read = |(name, bytes): &(String, Vec<u8>)| {
        Record::read_file(name, bytes).map_err(|error| anyhow!("{error:?}"))
    };
    let records: Vec<Record> = records.iter().map(read).collect::<anyhow::Result<_>>()?;
    let (old, new) = records.first().zip(records.last()).context("five versions")?;
    let (old, new) = old.document("en").zip(new.document("en")).context("a text in English")?;
    let words: usize = new.units().iter().map(|unit| unit.text().len()).sum();
    let time = milliseconds(timed(9 * bench.rounds, || compared(old, new)));
    let also = format!(" ({} KB of words)", words / 1000);
    Ok(vec![Row::at_most("compare two versions of the municipality", 3.0, time, " ms", also)])
}

/// All neighbouring versions of a policy with 44 versions; nothing if the corpus is missing.
pub fn corpus(bench: &Bench) -> anyhow::Result<Vec<Row>> {
    let folder = match std::env::var_os("KLARTEXT_CORPUS") {
        Some(root) => PathBuf::from(root),
        None => PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared/corpus"),
    }
    .join("37signals-privacy");
    if !folder.is_dir() {
        eprintln!("SKIPPED: no corpus; set KLARTEXT_CORPUS to its folder to measure it");
        return Ok(Vec::new());
    }
    let states = states(&folder)?;
    let time = timed(bench.rounds, || {
        for pair in states.windows(2) {
            compared(&pair[0], &pair[1]);
        }
    });
    let also = format!(" ({} states)", states.len());
    Ok(vec![Row::at_most(
        "compare the 44-state corpus, all neighbours",
        150.0,
        milliseconds(time),
        " ms",
        also,
    )])
}

/// The versions of a policy, imported.
fn states(folder: &Path) -> anyhow::Result<Vec<Document>> {
    let files = klartext::internals::read::named_files(folder, import::is_text_file)?;
    let states = files.iter().map(|(name, path)| {
        let page = import::Page::read(&fs::read(path)?, name);
        let page = page.map_err(|findings| anyhow::anyhow!("{:?}", findings[0].message))?;
        let text = import::Text::of(&page, None);
        let texts = BTreeMap::from([("en".to_owned(), text)]);
        import::documents(&texts, &BTreeMap::new(), "en", None).0.pop().context("a text")
    });
    states.collect()
}

fn compared(old: &Document, new: &Document) -> Marked {
    std::hint::black_box(compare_renamed(old, new, &Default::default()))
}

fn timed<T>(rounds: usize, mut work: impl FnMut() -> T) -> Duration {
    let times = (0..rounds).map(|_| {
        let start = Instant::now();
        std::hint::black_box(work());
        start.elapsed()
    });
    median(times.collect())
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}
