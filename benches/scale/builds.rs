//! [I/O] Rows on `build`: against `cp -r` of the same output, and building again against a full build.

use std::fs;
use std::path::Path;
use std::time::Duration;

use anyhow::Context;

use crate::Bench;
use crate::run::{Cost, build, clear, copy, median, run};
use crate::site::{Notices, Wanted};
use crate::table::Row;

/// Copies of notices of five purposes, only the current page of each.
const CURRENT: Wanted =
    Wanted { notices: Notices::Five, count: 1000, versions: 1, repeat: 1, everything: false };

/// Copies of real notices with five versions, everything made.
const EVERYTHING: Wanted =
    Wanted { notices: Notices::Real, count: 100, versions: 5, repeat: 1, everything: true };

/// Bytes in a mebibyte.
const MIB: f64 = 1024.0 * 1024.0;

/// The example of this repository with its two versions, everything made.
pub fn example(bench: &Bench) -> anyhow::Result<Vec<Row>> {
    let root = bench.path("example");
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    fs::create_dir_all(&root)?;
    run(&mut copy(&source, &root.join("content")))?;
    let out = bench.path("example-out");
    let times = (0..3 * bench.rounds)
        .map(|_| {
            clear(&out)?;
            Ok(run(&mut build(&root, &out))?.time)
        })
        .collect::<anyhow::Result<Vec<Duration>>>()?;
    let time = milliseconds(median(times));
    let work = "build, the example, two versions, everything";
    Ok(vec![Row::at_most(work, 30.0, time, " ms", String::new())])
}

/// Many notices, only the current page of each.
pub fn current_page(bench: &Bench) -> anyhow::Result<Vec<Row>> {
    let wanted = Wanted { count: bench.size(CURRENT.count), ..CURRENT };
    let full = Full::measure(bench, "current", &wanted)?;
    Ok(full.rows("build, 1,000 notices of five purposes, current page only", (4.0, 15.2), 48.0))
}

/// Real notices with their history.
pub fn everything(bench: &Bench) -> anyhow::Result<Vec<Row>> {
    let wanted = Wanted { count: bench.size(EVERYTHING.count), ..EVERYTHING };
    let full = Full::measure(bench, "everything", &wanted)?;
    Ok(full.rows("build, 100 real notices, five versions, everything", (3.0, 10.3), 80.0))
}

/// Builds again with nothing changed, and with one notice changed, against a full build.
pub fn incremental(bench: &Bench) -> anyhow::Result<Vec<Row>> {
    let wanted = Wanted { count: bench.size(EVERYTHING.count), ..EVERYTHING };
    let root = bench.site("incremental", &wanted)?;
    let out = bench.path("incremental-out");
    let further =
        bench.site("further", &Wanted { count: 5 * bench.rounds, versions: 6, ..EVERYTHING })?;
    run(&mut build(&root, &out))?;
    let (mut unchanged, mut one) = (Vec::new(), Vec::new());
    for round in 0..bench.rounds {
        unchanged.push(run(&mut build(&root, &out))?.time);
        copy_missing(&further, &root, &format!("unit-{:04}", 3 * round))?;
        one.push(run(&mut build(&root, &out))?.time);
    }
    let (unchanged, one) = (milliseconds(median(unchanged)), milliseconds(median(one)));
    let work = "100 real notices, five versions, everything";
    let name = |what: &str| format!("build again, {what}, {work}");
    Ok(vec![
        Row::at_most(&name("nothing changed"), 300.0, unchanged, " ms", String::new()),
        Row::at_most(
            &name("one new version: more than nothing changed"),
            60.0,
            (one - unchanged).max(0.0),
            " ms",
            String::new(),
        ),
    ])
}

/// Copies the records of a unit that are missing.
fn copy_missing(from: &Path, to: &Path, unit: &str) -> anyhow::Result<()> {
    let folder = from.join("content").join(unit);
    let mut copied = 0;
    for entry in walkdir::WalkDir::new(&folder) {
        let entry = entry?;
        let target = to.join(entry.path().strip_prefix(from)?);
        if entry.file_type().is_file() && !target.exists() {
            fs::copy(entry.path(), target).context("a further version")?;
            copied += 1;
        }
    }
    anyhow::ensure!(copied > 0, "`{}` has no further version", folder.display());
    Ok(())
}

/// A full build compared with `cp -r` of its output.
struct Full {
    built: Duration,
    copied: Duration,
    memory: u64,
}

impl Full {
    fn measure(bench: &Bench, name: &str, wanted: &Wanted) -> anyhow::Result<Full> {
        let root = bench.site(name, wanted)?;
        let (out, copied) =
            (bench.path(&format!("{name}-out")), bench.path(&format!("{name}-copy")));
        run(&mut build(&root, &out))?;
        let again = bench.path(&format!("{name}-again"));
        let mut builds: Vec<Cost> = Vec::new();
        let mut copies = Vec::new();
        for _ in 0..bench.rounds {
            clear(&copied)?;
            copies.push(run(&mut copy(&out, &copied))?.time);
            clear(&again)?;
            builds.push(run(&mut build(&root, &again))?);
        }
        clear(&copied)?;
        clear(&again)?;
        Ok(Full {
            built: median(builds.iter().map(|cost| cost.time).collect()),
            copied: median(copies),
            memory: builds.iter().map(|cost| cost.memory).max().unwrap_or(0),
        })
    }

    /// With the goals for the ratio, which is also given as it usually is, and for memory.
    fn rows(&self, work: &str, (ratio, usual): (f64, f64), memory: f64) -> Vec<Row> {
        let (built, copied) = (self.built.as_secs_f64(), self.copied.as_secs_f64());
        let also = format!(" ({:.0} ms; `cp -r` {:.0} ms)", built * 1e3, copied * 1e3);
        vec![
            Row::at_most(&format!("{work}: against `cp -r`"), ratio, built / copied, "×", also)
                .usually(usual, ratio),
            Row::at_most(
                &format!("{work}: memory"),
                memory,
                self.memory as f64 / MIB,
                " MiB",
                String::new(),
            ),
        ]
    }
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}
