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
use crate::site::Wanted;
use crate::table::Row;

const NOTICE: Wanted =
    Wanted { seed: 1, notices: 1, versions: 0, purposes: 30, languages: 2, everything: true };

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
    Ok(vec![Row::at_most("start: `--version`, more than `true`", 1.0, more, " ms", also)])
}

/// `check` of one long notice, and of many.
pub fn check(bench: &Bench) -> anyhow::Result<Vec<Row>> {
    let one = bench.site("check-one", &NOTICE)?;
    let many = bench.site("check-many", &Wanted { notices: 1000, purposes: 1, ..NOTICE })?;
    let time = |root: &Path, rounds: usize| -> anyhow::Result<Duration> {
        let times =
            (0..rounds).map(|_| Ok(run(klartext(&["check"]).arg("--root").arg(root))?.time));
        Ok(median(times.collect::<anyhow::Result<_>>()?))
    };
    let one = milliseconds(time(&one, 3 * bench.rounds)?);
    let a_second = 1000.0 / time(&many, bench.rounds)?.as_secs_f64();
    Ok(vec![
        Row::at_most("`check`, one notice of 30 purposes", 6.0, one, " ms", String::new()),
        Row::at_least("`check`, 1,000 notices", 4000.0, a_second, " a second"),
    ])
}

/// Two versions of a long notice, in both languages.
pub fn compare(bench: &Bench) -> anyhow::Result<Vec<Row>> {
    let wanted = Wanted { versions: 2, purposes: 120, ..NOTICE };
    let root = bench.site("compare", &wanted)?;
    let records = klartext::internals::read::records(&root.join(crate::site::id(0)))?;
    let read = |(name, bytes): &(String, Vec<u8>)| {
        Record::read_file(name, bytes).map_err(|error| anyhow!("{error:?}"))
    };
    let records: Vec<Record> = records.iter().map(read).collect::<anyhow::Result<_>>()?;
    let [old, new] = records.as_slice() else { return Err(anyhow!("two versions were asked for")) };
    let (old, new) = (old.document("en"), new.document("en"));
    let (old, new) = old.zip(new).context("a text in English")?;
    let words: usize = new.units().iter().map(|unit| unit.text().len()).sum();
    let time = milliseconds(timed(9 * bench.rounds, || compared(old, new)));
    let also = format!(" ({} KB of words)", words / 1000);
    Ok(vec![Row::at_most("compare two versions of 60 KB", 1.0, time, " ms", also)])
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

/// Size of the program.
pub fn size(_: &Bench) -> anyhow::Result<Vec<Row>> {
    let bytes = fs::metadata(env!("CARGO_BIN_EXE_klartext"))?.len();
    Ok(vec![Row::at_most(
        "size of the stripped release binary",
        10.0,
        bytes as f64 / 1e6,
        " MB",
        String::new(),
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
