//! `klartext serve` in a process of its own, for as long as a test needs it.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::tester::Tester;

/// How long anything may take before a test gives up; the tests share the machine.
const PATIENCE: Duration = Duration::from_secs(30);

/// A running preview; it ends with this.
pub struct Serving {
    child: Child,
    port: u16,
    /// What it printed first.
    pub first_line: String,
    further: Arc<Mutex<String>>,
}

/// An answer.
#[derive(Debug)]
pub struct Answer {
    /// The status; 0 where there was no answer.
    pub status: u16,
    /// The head, as it came.
    pub head: String,
    /// The body.
    pub text: String,
}

impl Serving {
    /// Starts a preview of a site on any free port.
    pub fn start(site: &Tester, arguments: &[&str]) -> Serving {
        Serving::start_at(site, 0, arguments)
    }

    /// Starts a preview at a port.
    pub fn start_at(site: &Tester, port: u16, arguments: &[&str]) -> Serving {
        // A release may be measured by a test that was built without optimisation.
        let program = std::env::var_os("KLARTEXT_PROGRAM");
        let program = program.unwrap_or_else(|| env!("CARGO_BIN_EXE_klartext").into());
        Serving::start_by(Command::new(program), site, port, arguments)
    }

    /// Starts a preview at a port by a command that ends with the program's name.
    pub fn start_by(mut command: Command, site: &Tester, port: u16, arguments: &[&str]) -> Serving {
        command.current_dir(site.path()).args(["serve", "--port", &port.to_string()]);
        command.args(arguments).args(["--today", "2026-11-23"]).env("NO_COLOR", "1");
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::inherit()).spawn().unwrap();
        let mut out = BufReader::new(child.stdout.take().unwrap());
        let mut first_line = String::new();
        out.read_line(&mut first_line).unwrap();
        // Whoever prints must not wait for a reader.
        let further = Arc::new(Mutex::new(String::new()));
        let printed = further.clone();
        std::thread::spawn(move || {
            let mut line = String::new();
            while out.read_line(&mut line).is_ok_and(|read| read > 0) {
                printed.lock().unwrap().push_str(&std::mem::take(&mut line));
            }
        });
        let port = first_line
            .split("http://")
            .nth(1)
            .and_then(|rest| rest.split([':', '/']).nth(1)?.parse().ok());
        let port = port.unwrap_or_else(|| panic!("{first_line}"));
        Serving { child, port, first_line, further }
    }

    /// The port.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// The number of the process that serves: the child of the one that was started.
    pub fn process(&self) -> u32 {
        child_of(self.child.id()).unwrap_or(self.child.id())
    }

    /// What it has printed after its first line.
    pub fn printed(&self) -> String {
        self.further.lock().unwrap().clone()
    }

    /// Asks for an address.
    pub fn get(&self, path: &str) -> Answer {
        get_raw(self.port, &format!("GET {path} HTTP/1.1\r\nHost: localhost:{}\r\n\r\n", self.port))
    }

    /// A page as `build` makes it: without what the preview adds.
    pub fn plain(&self, path: &str) -> String {
        let answer = self.get(path);
        assert_eq!(answer.status, 200, "{path}");
        plain(&answer.text)
    }

    /// What the preview shows over a page.
    pub fn state(&self, page: &str) -> Value {
        self.state_if_any(page).unwrap()
    }

    /// The same, where the preview answers.
    pub fn state_if_any(&self, page: &str) -> Option<Value> {
        let page = page.replace('/', "%2F");
        let answer = self.get(&format!("/_klartext/state.json?page={page}"));
        serde_json::from_str(&answer.text).ok()
    }

    /// Opens a stream of events and reads its first one.
    pub fn listen(&self) -> TcpStream {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        stream.write_all(b"GET /_klartext/events HTTP/1.1\r\nHost: localhost\r\n\r\n").unwrap();
        let mut head = String::new();
        while !head.contains("event: hello") && !head.contains("503") {
            let mut bytes = [0; 512];
            let read = stream.read(&mut bytes).unwrap();
            assert!(read > 0, "{head}");
            head.push_str(&String::from_utf8_lossy(&bytes[..read]));
        }
        stream
    }

    /// Waits until a condition is met.
    #[track_caller]
    pub fn until(&self, is_met: impl Fn() -> bool) {
        self.until_within(PATIENCE, is_met);
    }

    /// Waits until a condition is met that takes long.
    #[track_caller]
    pub fn until_within(&self, patience: Duration, is_met: impl Fn() -> bool) {
        let started = Instant::now();
        while !is_met() {
            assert!(started.elapsed() < patience, "the condition was never met");
            std::thread::sleep(Duration::from_millis(2));
        }
    }

    /// Sends it what Ctrl-C sends; its exit code.
    pub fn interrupt(&mut self) -> Option<i32> {
        let id = self.child.id().to_string();
        Command::new("kill").args(["-INT", &id]).status().unwrap();
        self.child.wait().unwrap().code()
    }
}

/// The first child of a process, if the system shows it.
fn child_of(process: u32) -> Option<u32> {
    let children = format!("/proc/{process}/task/{process}/children");
    std::fs::read_to_string(children).ok()?.split_whitespace().next()?.parse().ok()
}

impl Drop for Serving {
    fn drop(&mut self) {
        let serving = child_of(self.child.id());
        // It may have ended already.
        let _ended = self.child.kill();
        let _ended = self.child.wait();
        // The process that serves ends by itself; the port must be free when this is done.
        while serving.is_some_and(is_alive) {
            std::thread::sleep(Duration::from_millis(2));
        }
    }
}

/// Whether a process runs: any of its threads, for each of them keeps the port.
fn is_alive(process: u32) -> bool {
    let Ok(threads) = std::fs::read_dir(format!("/proc/{process}/task")) else { return false };
    threads.flatten().any(|thread| {
        let about = std::fs::read_to_string(thread.path().join("stat"));
        about.is_ok_and(|about| !about.contains(") Z "))
    })
}

/// Sends a request unchanged and reads the answer up to its stated length, as browsers do.
pub fn get_raw(port: u16, request: &str) -> Answer {
    let none = || Answer { status: 0, head: String::new(), text: String::new() };
    let Ok(mut stream) = TcpStream::connect(("127.0.0.1", port)) else { return none() };
    if stream.write_all(request.as_bytes()).is_err() {
        return none();
    }
    read_answer(&mut stream, request.starts_with("HEAD")).unwrap_or_else(none)
}

/// Reads one answer.
pub fn read_answer(stream: &mut TcpStream, without_body: bool) -> Option<Answer> {
    stream.set_read_timeout(Some(PATIENCE)).unwrap();
    let mut bytes = Vec::new();
    loop {
        if let Some(answer) = answer_of(&bytes, without_body) {
            return Some(answer);
        }
        let mut more = [0; 65536];
        match stream.read(&mut more) {
            Ok(read) if read > 0 => bytes.extend_from_slice(&more[..read]),
            _ => return None,
        }
    }
}

/// An answer, where all of it has come.
fn answer_of(bytes: &[u8], without_body: bool) -> Option<Answer> {
    let end = bytes.windows(4).position(|four| four == b"\r\n\r\n")?;
    let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
    let body = &bytes[end + 4..];
    let length = head.lines().find_map(|line| line.strip_prefix("Content-Length: "));
    let length = if without_body { 0 } else { length?.parse().ok()? };
    let status = head.split(' ').nth(1)?.parse().ok()?;
    (body.len() >= length).then(|| Answer {
        status,
        head,
        text: String::from_utf8_lossy(&body[..length]).into_owned(),
    })
}

/// A page without the preview's script and what it asks of the policy.
pub fn plain(html: &str) -> String {
    let mut page = html.replace("; script-src 'self'; connect-src 'self'; frame-src 'self'", "");
    if let Some(start) = page.find("<script src=\"")
        && let Some(length) = page[start..].find("</script>\n")
    {
        page.replace_range(start..start + length + "</script>\n".len(), "");
    }
    page
}
