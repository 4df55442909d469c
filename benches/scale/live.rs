//! [I/O] Rows on `serve`: from start to the first page, and from a save to the new text in a
//! response. The client also checks that no page is missing or older than a previous one.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context, bail};

use crate::Bench;
use crate::run::{klartext, median};
use crate::site::{Notices, Wanted};
use crate::table::Row;

const SITE: Wanted =
    Wanted { notices: Notices::Five, count: 1, versions: 0, repeat: 1, everything: true };
/// How many saves are measured; each begins when the previous one is visible.
const EDITS: usize = 200;
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

/// The notice that is edited.
struct Edited {
    path: PathBuf,
    text: String,
    title: String,
    address: String,
}

impl Edited {
    /// The first notice of a site.
    fn of(root: &Path) -> anyhow::Result<Edited> {
        let first = walkdir::WalkDir::new(root.join("content")).sort_by_file_name();
        let mut paths = first.into_iter().filter_map(Result::ok).map(walkdir::DirEntry::into_path);
        let path = paths.find(|path| path.ends_with("notice.toml")).context("a notice")?;
        let text = fs::read_to_string(&path)?;
        let notice: toml_edit::DocumentMut = text.parse()?;
        let word = |key: &str| notice[key]["sv"].as_str().map(str::to_owned).context("a text");
        let (title, slug) = (word("title")?, word("slug")?);
        Ok(Edited { path, text, title, address: format!("/sv/{slug}/") })
    }
}

/// All rows.
pub fn serve(bench: &Bench) -> anyhow::Result<Vec<Row>> {
    let mut rows = Vec::new();
    for (notices, count, name, figure) in [
        (Notices::Example, 1, "the example", 4.0),
        (Notices::Municipality, 1, "the municipality", 6.0),
        (Notices::Five, 1000, "1,000 notices of five purposes", 6.0),
    ] {
        let root =
            bench.site(&format!("serve-{count}-{name}"), &Wanted { notices, count, ..SITE })?;
        let edited = Edited::of(&root)?;
        let (live, first) = started(&root, &edited, if count > 1 { bench.rounds } else { 1 })?;
        if count > 1 {
            let work = format!("`serve`, start to first page, {name}");
            rows.push(Row::at_most(&work, 120.0, milliseconds(first), " ms", String::new()));
        }
        // The check after the start is not part of a save.
        sleep(Duration::from_secs(if count > 1 { 6 } else { 1 }));
        let mut times = edits(&live, &edited, if bench.quick { EDITS / 5 } else { EDITS })?;
        times.sort();
        let late = milliseconds(times[times.len() * 95 / 100]);
        let also = format!(" (95th percentile {late:.1} ms)");
        let work = format!("`serve`, save to HTTP, {name}");
        rows.push(Row::at_most(&work, figure, milliseconds(median(times)), " ms", also));
    }
    Ok(rows)
}

/// A preview that has served its first page, and how long it took from its start to that.
fn started(root: &Path, edited: &Edited, starts: usize) -> anyhow::Result<(Live, Duration)> {
    let mut times = Vec::new();
    let mut live = None;
    for _ in 0..starts {
        let started = Instant::now();
        let fresh = Live::start(root)?;
        if !fresh.get(&edited.address)?.starts_with("HTTP/1.1 200") {
            bail!("there is no first page");
        }
        times.push(started.elapsed());
        live = Some(fresh);
    }
    Ok((live.context("it was started")?, median(times)))
}

fn edits(live: &Live, edited: &Edited, edits: usize) -> anyhow::Result<Vec<Duration>> {
    let word = |turn: usize| format!("Ord x{turn:04} till dig");
    let mut times = Vec::new();
    for turn in 0..edits {
        fs::write(&edited.path, edited.text.replace(&edited.title, &word(turn)))?;
        let saved = Instant::now();
        loop {
            let page = live.get(&edited.address)?;
            if !page.starts_with("HTTP/1.1 200") {
                bail!("the page is missing: {}", page.lines().next().unwrap_or_default());
            }
            if page.contains(&word(turn)) {
                break;
            }
            let before = if turn == 0 { edited.title.clone() } else { word(turn - 1) };
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
    fs::write(&edited.path, &edited.text)?;
    Ok(times)
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}
