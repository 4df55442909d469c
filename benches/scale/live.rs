//! [I/O] Rows on `serve`: from start to the first page, and from a save to the new text in a
//! response. The client also checks that no page is missing or older than a previous one.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context, bail};

use crate::Bench;
use crate::run::{klartext, median};
use crate::site::{Wanted, id};
use crate::table::Row;

const SITE: Wanted =
    Wanted { seed: 1, notices: 1, versions: 0, purposes: 1, languages: 2, everything: true };
/// How many saves are measured; each begins when the previous one is visible.
const EDITS: usize = 200;
/// The text that is edited.
const TEXT: &str = "Vi skriver till dig";
/// Timeout for everything.
const PATIENCE: Duration = Duration::from_secs(60);

/// A running preview.
struct Live {
    child: Child,
    port: u16,
}

impl Live {
    fn start(root: &Path) -> anyhow::Result<Live> {
        let mut command = klartext(&["serve", "--port", "0"]);
        let mut child = command.arg("--root").arg(root).stdout(Stdio::piped()).spawn()?;
        let mut out = BufReader::new(child.stdout.take().context("its output")?);
        let mut line = String::new();
        out.read_line(&mut line)?;
        std::thread::spawn(move || out.read_to_string(&mut String::new()));
        let port = line.split([':', '/', ';']).find_map(|part| part.parse().ok());
        Ok(Live { child, port: port.with_context(|| line.clone())? })
    }

    fn get(&self, path: &str) -> anyhow::Result<String> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port))?;
        stream.set_nodelay(true)?;
        write!(stream, "GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n")?;
        let mut bytes = Vec::new();
        // As a browser does: read as much as the header states, then close the connection.
        loop {
            let mut more = [0; 65536];
            let read = stream.read(&mut more)?;
            bytes.extend_from_slice(&more[..read]);
            let text = String::from_utf8_lossy(&bytes);
            let whole = text.split_once("\r\n\r\n").is_some_and(|(head, body)| {
                let length = head.lines().find_map(|line| line.strip_prefix("Content-Length: "));
                length.is_some_and(|length| length.parse() == Ok(body.len()))
            });
            if whole {
                return Ok(text.into_owned());
            }
            if read == 0 {
                bail!("the response ends too early");
            }
        }
    }
}

impl Drop for Live {
    fn drop(&mut self) {
        // It may have exited already.
        let _ended = self.child.kill();
        let _ended = self.child.wait();
    }
}

/// All rows.
pub fn serve(bench: &Bench) -> anyhow::Result<Vec<Row>> {
    let mut rows = Vec::new();
    for (notices, figure) in [(1, 2.0), (100, 2.0), (1000, 3.0)] {
        let root = bench.site(&format!("serve-{notices}"), &Wanted { notices, ..SITE })?;
        let starts = if notices == 1000 { bench.rounds } else { 1 };
        let mut first = Vec::new();
        let mut live = None;
        for _ in 0..starts {
            let started = Instant::now();
            let fresh = Live::start(&root)?;
            if !fresh.get("/sv/uppgifter-0/")?.starts_with("HTTP/1.1 200") {
                bail!("there is no first page");
            }
            first.push(started.elapsed());
            live = Some(fresh);
        }
        let live = live.context("it was started")?;
        if notices == 1000 {
            let first = milliseconds(median(first));
            rows.push(Row::at_most(
                "`serve`, start to first page, N = 1,000",
                120.0,
                first,
                " ms",
                String::new(),
            ));
        }
        // The check after the start is not part of a save.
        sleep(Duration::from_secs(if notices == 1000 { 4 } else { 1 }));
        let mut times = edits(&live, &root, if bench.quick { EDITS / 5 } else { EDITS })?;
        times.sort();
        let late = milliseconds(times[times.len() * 95 / 100]);
        let also = format!(" (95th percentile {late:.1} ms)");
        let work = format!("`serve`, save to HTTP, N = {notices}");
        rows.push(Row::at_most(&work, figure, milliseconds(median(times)), " ms", also));
        rows.push(Row::at_most(
            &format!("{work}, 95th percentile"),
            6.0,
            late,
            " ms",
            String::new(),
        ));
    }
    Ok(rows)
}

fn edits(live: &Live, root: &Path, edits: usize) -> anyhow::Result<Vec<Duration>> {
    let path = root.join(id(0)).join("notice.toml");
    let text = fs::read_to_string(&path)?;
    let word = |turn: usize| format!("Ord x{turn:04} till dig");
    let mut times = Vec::new();
    for turn in 0..edits {
        let new = text.replace(TEXT, &word(turn));
        fs::write(&path, new)?;
        let saved = Instant::now();
        loop {
            let page = live.get("/sv/uppgifter-0/")?;
            if !page.starts_with("HTTP/1.1 200") {
                bail!("the page is missing: {}", page.lines().next().unwrap_or_default());
            }
            if page.contains(&word(turn)) {
                break;
            }
            let before = if turn == 0 { TEXT.to_owned() } else { word(turn - 1) };
            if !page.contains(&before) {
                bail!("an older page was served after a newer one");
            }
            if saved.elapsed() > PATIENCE {
                bail!("the new text never came");
            }
        }
        times.push(saved.elapsed());
        sleep(Duration::from_millis(20));
    }
    fs::write(&path, text)?;
    Ok(times)
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}
