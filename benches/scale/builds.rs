//! [I/O] Rows on `build`: against `cp -r` of the same output, and against `find -newer` over the
//! same files where nothing changed.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use anyhow::Context;

use crate::Bench;
use crate::run::{Cost, build, clear, copy, median, run};
use crate::site::{Wanted, id};
use crate::table::Row;

/// A site with the current page of each notice alone, of one version.
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

/// Many notices, the current page of each alone.
pub fn current_page(bench: &Bench) -> anyhow::Result<Vec<Row>> {
    let full = Full::measure(bench, "current", &Wanted { notices: bench.size(1000), ..CURRENT })?;
    Ok(full.rows("build, N = 1,000, current page only", (2.0, 5.5), (48.0, 48.0)))
}

/// Many notices, five versions of each, everything made.
pub fn everything(bench: &Bench) -> anyhow::Result<Vec<Row>> {
    let wanted = Wanted { notices: bench.size(1000), versions: 5, everything: true, ..CURRENT };
    let full = Full::measure(bench, "everything", &wanted)?;
    Ok(full.rows("build, N = 1,000, five versions, everything", (1.8, 3.5), (64.0, 64.0)))
}

/// Ten times as many; then again with nothing changed, and with one notice changed.
pub fn large(bench: &Bench) -> anyhow::Result<Vec<Row>> {
    let small = Wanted { notices: bench.size(1000), ..CURRENT };
    let large = Wanted { notices: bench.size(10_000), ..CURRENT };
    let small = Full::measure(bench, "small", &small)?;
    let name = "large";
    let full = Full::measure(bench, name, &large)?;
    let times = full.built.as_secs_f64() / small.built.as_secs_f64() / 10.0;
    let memory = full.memory as f64 / small.memory as f64;
    let mut rows = vec![
        Row::at_most(
            "build, N = 10,000, current page only: time against ten times N = 1,000",
            1.1,
            times,
            "×",
            format!(" ({:.2} s)", full.built.as_secs_f64()),
        ),
        Row::at_most(
            "build, N = 10,000, current page only: memory against N = 1,000",
            1.5,
            memory,
            "×",
            mebibytes(full.memory),
        ),
    ];
    rows.extend(again(bench, &bench.path(name), &bench.path("large-out"))?);
    Ok(rows)
}

/// A full build beside `cp -r` of what it made.
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

/// Builds again over what stands there.
fn again(bench: &Bench, root: &Path, out: &Path) -> anyhow::Result<Vec<Row>> {
    let (mut found, mut unchanged, mut one) = (Vec::new(), Vec::new(), Vec::new());
    let further =
        bench.site("further", &Wanted { notices: bench.rounds, versions: 2, ..CURRENT })?;
    run(&mut build(root, out))?;
    let cache = out.join(".klartext/listing");
    for round in 0..bench.rounds {
        let mut find = Command::new("find");
        find.arg(root).arg(out).arg("-newer").arg(&cache);
        found.push(run(&mut find)?.time);
        unchanged.push(run(&mut build(root, out))?.time);
        let record = format!("{}/versions/2023-03-01.json", id(round));
        fs::copy(further.join(&record), root.join(&record)).context("a further version")?;
        one.push(run(&mut build(root, out))?.time);
    }
    let (found, unchanged, one) = (median(found), median(unchanged), median(one));
    let ratio = unchanged.as_secs_f64() / found.as_secs_f64();
    let also =
        format!(" ({:.0} ms; `find` {:.0} ms)", milliseconds(unchanged), milliseconds(found));
    let more = milliseconds(one) - milliseconds(unchanged);
    Ok(vec![
        Row::at_most(
            "build again, nothing changed, N = 10,000: against `find -newer`",
            1.0,
            ratio,
            "×",
            also,
        ),
        Row::at_most(
            "build again, one notice of 10,000 has a new version: more than nothing changed",
            10.0,
            more,
            " ms",
            String::new(),
        ),
    ])
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}

fn mebibytes(bytes: u64) -> String {
    format!(" ({:.1} MiB)", bytes as f64 / MIB)
}
