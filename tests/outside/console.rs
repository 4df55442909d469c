//! The live preview and the machine it runs on: a terminal, a system that does not watch, a browser to
//! open, files that run out.

use std::fs;
use std::io::Read;
use std::net::TcpStream;
use std::os::unix::fs::PermissionsExt;
use std::process::{Command, Stdio};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use crate::program::program;
use crate::serving::Serving;
use crate::tester::Tester;

const KLARTEXT: &str = env!("CARGO_BIN_EXE_klartext");
const NOTICE: &str = "content/webshop/notice.toml";
const PAGE: &str = "/sv/personuppgifter/";

fn site() -> Tester {
    Tester::copy_of("tests/sites/webshop/input")
}

fn named(site: &Tester, name: &str) -> String {
    site.read(NOTICE).replace("skicka garn som du har beställt", name)
}

fn save(site: &Tester, text: &str) {
    fs::write(site.path().join(NOTICE), text).unwrap();
}

#[test]
fn where_the_system_does_not_watch_files_are_polled_and_that_is_said_once() {
    let site = site();
    if program("unshare").is_none() {
        return;
    }
    // In a namespace of users of its own, in which no process may watch files.
    let none = "echo 0 > /proc/sys/user/max_inotify_instances";
    let mut command = Command::new("unshare");
    command.args(["-Ur", "sh", "-c", none]);
    if !command.output().is_ok_and(|output| output.status.success()) {
        assert!(std::env::var_os("CI").is_none(), "no namespace of users can be made");
        eprintln!("SKIPPED: no namespace of users can be made");
        return;
    }
    let mut command = Command::new("unshare");
    command.args(["-Ur", "sh", "-c", &format!("{none} && exec \"$0\" \"$@\""), KLARTEXT]);
    let good = site.read(NOTICE);
    let serving = Serving::start_by(command, &site, 0, &[]);
    assert_eq!(serving.get(PAGE).status, 200);
    for word in ["ett", "två", "tre"] {
        save(&site, &named(&site, word));
        let heading = format!("{}{}</a></h4>", word[..1].to_uppercase(), &word[1..]);
        serving.until(|| serving.get(PAGE).text.contains(&heading));
        save(&site, &good);
        serving.until(|| serving.get(PAGE).text.contains("Skicka garn som du har"));
    }
    // A new notice and a broken one are found too.
    let site = site.file(
        "content/other/notice.toml",
        good.replace("\"personuppgifter\"", "\"andra\"").replace("\"privacy\"", "\"other\""),
    );
    serving.until(|| serving.get("/sv/andra/").status == 200);
    save(&site, "[[");
    serving.until(|| {
        !serving.state("sv/personuppgifter/index.html")["errors"].as_array().unwrap().is_empty()
    });
    let figures = serving.state("index.html")["figures"].clone();
    assert!(figures["missed_events"].as_u64().unwrap() >= 4, "{figures}");
    let printed = serving.printed();
    assert_eq!(printed.matches("fs.inotify.max_user_instances").count(), 1, "{printed}");
    assert!(printed.contains("files are polled instead"), "{printed}");
    assert!(
        printed
            .contains(&format!("the system did not report a change of {NOTICE}; polling found it")),
        "{printed}"
    );
}

#[test]
fn a_browser_is_opened_at_the_address() {
    let site = site();
    let folder = tempfile::tempdir().unwrap();
    let opener = folder.path().join("xdg-open");
    let opened = folder.path().join("opened");
    fs::write(
        &opener,
        format!("#!/bin/sh\nprintf %s \"$1\" > {0}.new && mv {0}.new {0}\n", opened.display()),
    )
    .unwrap();
    fs::set_permissions(&opener, fs::Permissions::from_mode(0o755)).unwrap();
    let mut command = Command::new(KLARTEXT);
    let path = std::env::var("PATH").unwrap();
    command.env("PATH", format!("{}:{path}", folder.path().display()));
    let serving = Serving::start_by(command, &site, 0, &["--open"]);
    serving.until(|| opened.exists());
    assert_eq!(
        fs::read_to_string(&opened).unwrap(),
        format!("http://127.0.0.1:{}/", serving.port())
    );
}

#[test]
fn a_preview_that_ran_out_of_files_answers_again() {
    let site = site();
    let mut command = Command::new("sh");
    command.args(["-c", "ulimit -n 64; exec \"$0\" \"$@\"", KLARTEXT]);
    let serving = Serving::start_by(command, &site, 0, &[]);
    assert_eq!(serving.get(PAGE).status, 200);
    let held: Vec<TcpStream> =
        (0..100).filter_map(|_| TcpStream::connect(("127.0.0.1", serving.port())).ok()).collect();
    std::thread::sleep(Duration::from_secs(1));
    drop(held);
    // The watchdog looks every ten seconds and waits for an answer for five, twice.
    let started = Instant::now();
    let mut waited = false;
    while !answers(serving.port()) {
        waited = true;
        assert!(started.elapsed() < Duration::from_secs(60), "it never answers again");
        std::thread::sleep(Duration::from_millis(200));
    }
    println!("it answers again after {:?}, waited for: {waited}", started.elapsed());
    save(&site, &named(&site, "efteråt"));
    serving.until(|| answers(serving.port()) && serving.get(PAGE).text.contains("Efteråt"));
}

/// Whether a page comes within a second.
fn answers(port: u16) -> bool {
    use std::io::Write;
    let Ok(mut stream) = TcpStream::connect(("127.0.0.1", port)) else { return false };
    stream.set_read_timeout(Some(Duration::from_secs(1))).unwrap();
    let request = format!("GET {PAGE} HTTP/1.1\r\nHost: localhost\r\n\r\n");
    stream.write_all(request.as_bytes()).is_ok()
        && stream.read(&mut [0; 12]).is_ok_and(|read| read > 0)
}

#[test]
fn a_terminal_shows_how_things_stand_in_place() {
    let site = site();
    if program("script").is_none() {
        return;
    }
    let run = format!("'{KLARTEXT}' serve --port 0 --today 2026-11-23");
    let mut command = Command::new("script");
    command.current_dir(site.path()).args(["-qec", &run, "/dev/null"]);
    command.stdin(Stdio::null()).stdout(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let mut out = child.stdout.take().unwrap();
    let printed = Arc::new(Mutex::new(Vec::new()));
    let taken = printed.clone();
    std::thread::spawn(move || {
        let mut bytes = [0; 4096];
        while let Ok(read @ 1..) = out.read(&mut bytes) {
            taken.lock().unwrap().extend_from_slice(&bytes[..read]);
        }
    });
    let shown = |is_so: &dyn Fn(&[String]) -> bool| {
        let started = Instant::now();
        loop {
            let lines = screen(&String::from_utf8_lossy(&printed.lock().unwrap()));
            if is_so(&lines) {
                return lines;
            }
            assert!(started.elapsed() < Duration::from_secs(30), "{lines:#?}");
            std::thread::sleep(Duration::from_millis(20));
        }
    };
    let first = shown(&|lines| lines.len() == 2 && lines[1].starts_with("1 notice: "));
    assert!(first[0].starts_with("the preview is at http://127.0.0.1:"), "{first:#?}");
    let good = site.read(NOTICE);
    for _ in 0..3 {
        save(&site, &good.replacen("[purposes", "[purposes\"", 1));
        let broken =
            shown(&|lines| lines.len() > 3 && lines.iter().any(|line| line.starts_with(NOTICE)));
        assert!(
            broken.iter().any(|line| line == "the last good pages are shown until this is fixed"),
            "{broken:#?}"
        );
        assert_eq!(broken[0], first[0]);
        save(&site, &good);
        // Nothing is left of what was fixed.
        assert_eq!(shown(&|lines| lines.len() == 2), first);
    }
    let output = String::from_utf8_lossy(&printed.lock().unwrap()).into_owned();
    assert!(output.contains("\x1b["), "nothing was shown in place: {output}");
    child.kill().unwrap();
    child.wait().unwrap();
}

/// The content of a terminal after output: lines, moves up, and what is below erased.
fn screen(output: &str) -> Vec<String> {
    let mut lines = vec![String::new()];
    let mut at = 0;
    let mut letters = output.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\x1b' => {
                assert_eq!(letters.next(), Some('['));
                let mut sequence = String::new();
                for letter in letters.by_ref() {
                    sequence.push(letter);
                    if letter.is_ascii_alphabetic() {
                        break;
                    }
                }
                match sequence.chars().last() {
                    Some('A') => at -= sequence[..sequence.len() - 1].parse::<usize>().unwrap(),
                    Some('J') => {
                        lines.truncate(at);
                        lines.push(String::new());
                    }
                    other => panic!("{other:?} {sequence}"),
                }
            }
            '\n' => {
                at += 1;
                if at == lines.len() {
                    lines.push(String::new());
                }
            }
            '\r' => {}
            letter => lines[at].push(letter),
        }
    }
    lines.retain(|line| !line.is_empty());
    lines
}

/// On a terminal `release` shows what it would freeze and asks; `--yes`, like a pipe, is not asked.
#[test]
fn a_release_is_shown_and_asked_for_on_a_terminal() {
    if program("script").is_none() {
        return;
    }
    let typed = |site: &Tester, answer: &str, options: &str| {
        let command = format!("{KLARTEXT} release --today 2026-11-23 {options}");
        let mut child = Command::new("script")
            .args(["-qec", &command, "/dev/null"])
            .current_dir(site.path())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut input = child.stdin.take().unwrap();
        std::io::Write::write_all(&mut input, format!("{answer}\n").as_bytes()).unwrap();
        let output = child.wait_with_output().unwrap();
        drop(input);
        (output.status.success(), String::from_utf8_lossy(&output.stdout).into_owned())
    };
    let records = |site: &Tester| site.path().join("content/webshop/versions").exists();
    for answer in ["n", ""] {
        let site = site();
        let (is_done, screen) = typed(&site, answer, "");
        assert!(screen.contains("applies from 2026-11-23"), "{screen}");
        assert!(screen.contains("release this?") && screen.contains("nothing was"), "{screen}");
        assert!(!is_done && !records(&site), "{screen}");
    }
    for (answer, options) in [("y", ""), ("ja", ""), ("", "--yes")] {
        let site = site();
        let (is_done, screen) = typed(&site, answer, options);
        assert!(is_done && records(&site), "{screen}");
        assert_eq!(screen.contains("release this?"), options.is_empty(), "{screen}");
        let end = "--end --reason Slut.";
        let written = || site.files_below("content/webshop/versions").len();
        let (is_done, screen) = typed(&site, "n", end);
        assert!(screen.contains("this ends webshop") && screen.contains("nothing was"), "{screen}");
        assert!(!is_done && written() == 1, "{screen}");
        let (is_done, screen) = typed(&site, "y", end);
        assert!(is_done && written() == 2, "{screen}");
    }
}
