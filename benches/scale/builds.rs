//! [I/O] Rows on `build`: against `cp -r` of the same output, and building again against a full build.

use std::fs;
use std::path::Path;
use std::time::Duration;

use anyhow::Context;

use crate::Bench;
use crate::run::{Cost, build, clear, copy, median, run};
use crate::site::{Wanted, id};
use crate::table::Row;

/// A site with only the current page of each notice, which has one version.
const CURRENT: Wanted =
    Wanted { seed: 1, notices: 1000, versions: 1, purposes: 1, languages: 2, everything: false };

/// Bytes in a mebibyte.
const MIB: f64 = 1024.0 * 1024.0;

/// A site of one notice with two versions, everything made.
pub fn one(bench: &Bench) -> anyhow::Result<Vec<Row>> {
    let root =
        bench.site("one", &Wanted { notices: 1, versions: 2, everything: true, ..CURRENT })?;
    let out = bench.path("one-out");
    let times = (0..3 * bench.rounds)
        .map(|_| {
            clear(&out)?;
            Ok(run(&mut build(&root, &out))?.time)
        })
        .collect::<anyhow::Result<Vec<Duration>>>()?;
    let time = milliseconds(median(times));
    Ok(vec![Row::at_most(
        "build, one notice, 2 languages, 2 versions",
        10.0,
        time,
        " ms",
        String::new(),
    )])
}

/// Many notices, only the current page of each.
pub fn current_page(bench: &Bench) -> anyhow::Result<Vec<Row>> {
    let full = Full::measure(bench, "current", &Wanted { notices: bench.size(1000), ..CURRENT })?;
    Ok(full.rows("build, N = 1,000, current page only", (2.0, 11.9), (48.0, 48.0)))
}

/// Many notices, five versions of each, everything made.
pub fn everything(bench: &Bench) -> anyhow::Result<Vec<Row>> {
    let wanted = Wanted { notices: bench.size(1000), versions: 5, everything: true, ..CURRENT };
    let full = Full::measure(bench, "everything", &wanted)?;
    Ok(full.rows("build, N = 1,000, five versions, everything", (1.8, 6.4), (64.0, 64.0)))
}

/// Builds again with nothing changed, and with one notice changed, against a full build.
pub fn incremental(bench: &Bench) -> anyhow::Result<Vec<Row>> {
    let wanted = Wanted { notices: bench.size(1000), versions: 5, everything: true, ..CURRENT };
    let root = bench.site("incremental", &wanted)?;
    let out = bench.path("incremental-out");
    let further =
        bench.site("further", &Wanted { notices: bench.rounds, versions: 6, ..CURRENT })?;
    let full = run(&mut build(&root, &out))?.time;
    let (mut unchanged, mut one) = (Vec::new(), Vec::new());
    for round in 0..bench.rounds {
        unchanged.push(run(&mut build(&root, &out))?.time);
        let versions = |root: &Path| root.join(format!("{}/versions", id(round)));
        copy_missing(&versions(&further), &versions(&root))?;
        one.push(run(&mut build(&root, &out))?.time);
    }
    let work = "N = 1,000, five versions, everything: against a full build";
    let row = |what: &str, times: Vec<Duration>| {
        let time = median(times);
        let ratio = time.as_secs_f64() / full.as_secs_f64();
        let also = format!(" ({:.0} ms; full {:.0} ms)", milliseconds(time), milliseconds(full));
        Row::at_most(&format!("build again, {what}, {work}"), 0.5, ratio, "×", also)
    };
    Ok(vec![row("nothing changed", unchanged), row("one new version", one)])
}

/// Copies the files that are missing.
fn copy_missing(from: &Path, to: &Path) -> anyhow::Result<()> {
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if !target.exists() {
            fs::copy(entry.path(), target).context("a further version")?;
        }
    }
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

    /// `ratio` and `memory` are what must be reached, and what usually is.
    fn rows(&self, work: &str, ratio: (f64, f64), memory: (f64, f64)) -> Vec<Row> {
        let (built, copied) = (self.built.as_secs_f64(), self.copied.as_secs_f64());
        let also = format!(" ({:.0} ms; `cp -r` {:.0} ms)", built * 1e3, copied * 1e3);
        vec![
            Row::at_most(&format!("{work}: against `cp -r`"), ratio.0, built / copied, "×", also)
                .usually(ratio.1, ratio.0),
            Row::at_most(
                &format!("{work}: memory"),
                memory.0,
                self.memory as f64 / MIB,
                " MiB",
                String::new(),
            )
            .usually(memory.1, memory.0),
        ]
    }
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}
