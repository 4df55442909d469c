//! A storm of saves by all ways while many listen: what is served in the end is what a fresh build
//! makes, and nothing is left over.
//!
//! The short form runs with the other tests, the whole one (2,000 saves in a minute with 100
//! listeners) with `scripts/long`.

use std::fs;
use std::net::TcpStream;
use std::time::{Duration, Instant};

use crate::serving::Serving;
use crate::tester::Tester;

const NOTICES: [&str; 4] = ["energy", "trading", "holding", "construction"];

/// A number of the process, such as `VmRSS` or `Threads`.
pub fn figure(process: u32, name: &str) -> u64 {
    let status = fs::read_to_string(format!("/proc/{process}/status")).unwrap();
    let line = status.lines().find(|line| line.starts_with(name)).unwrap();
    line.split_whitespace().nth(1).unwrap().parse().unwrap()
}

fn save(site: &Tester, turn: usize, text: &str) {
    let folder = site.path().join("content").join(NOTICES[turn % NOTICES.len()]);
    let path = folder.join("notice.toml");
    match turn % 7 {
        0 | 1 => fs::write(&path, text).unwrap(),
        2 => {
            fs::write(folder.join(".notice.toml.new"), text).unwrap();
            fs::rename(folder.join(".notice.toml.new"), &path).unwrap();
        }
        3 => {
            fs::write(&path, &text[..text.floor_char_boundary(text.len() / 2)]).unwrap();
            fs::write(&path, text).unwrap();
        }
        4 => {
            fs::remove_file(&path).unwrap();
            fs::write(&path, text).unwrap();
        }
        5 => {
            let away = site.path().join("away");
            fs::rename(&folder, &away).unwrap();
            fs::rename(&away, &folder).unwrap();
            fs::write(&path, text).unwrap();
        }
        _ => fs::write(&path, format!("{text}\n[[")).unwrap(),
    }
}

#[test]
#[cfg(target_os = "linux")]
fn after_a_storm_of_saves_the_pages_are_those_of_a_fresh_build() {
    storm(150);
}

#[test]
#[cfg(target_os = "linux")]
#[ignore = "long"]
fn after_a_minute_of_two_thousand_saves_too() {
    storm(2000);
}

#[cfg(target_os = "linux")]
fn storm(saves: usize) {
    let site = Tester::copy_of("tests/sites/group/input");
    let texts = NOTICES.map(|notice| site.read(&format!("content/{notice}/notice.toml")));
    let serving = Serving::start(&site, &[]);
    assert_eq!(serving.get("/sv/").status, 200);
    // Threads that wait for work go after a few seconds.
    std::thread::sleep(Duration::from_secs(if saves > 1000 { 10 } else { 1 }));
    let threads = figure(serving.process(), "Threads");
    for turn in 0..NOTICES.len() * 7 {
        save(&site, turn, &texts[turn % NOTICES.len()]);
        std::thread::sleep(Duration::from_millis(20));
    }
    let memory = figure(serving.process(), "VmRSS");
    let streams: Vec<TcpStream> = (0..100).map(|_| serving.listen()).collect();
    let started = Instant::now();
    let pause = Duration::from_secs(60) / 2000;
    for turn in 0..saves {
        let text = &texts[turn % NOTICES.len()];
        save(&site, turn, &text.replace("example", &format!("example{}", turn / 20)));
        std::thread::sleep(
            (pause * u32::try_from(turn + 1).unwrap()).saturating_sub(started.elapsed()),
        );
    }
    for (notice, text) in NOTICES.iter().zip(&texts) {
        fs::write(site.path().join(format!("content/{notice}/notice.toml")), text).unwrap();
    }
    assert_eq!(site.run(&["build", "--draft"]).code, 0);
    for (name, text) in site.files_below("draft") {
        if name.ends_with(".html") {
            serving.until(|| {
                serving.get(&format!("/{name}")).status == 200
                    && serving.plain(&format!("/{name}")) == text
            });
        }
    }
    let grown = figure(serving.process(), "VmRSS").saturating_sub(memory);
    eprintln!("{saves} saves in {:?}, memory grown by {grown} KiB", started.elapsed());
    assert!(grown < 20 * 1024, "memory has grown by {grown} KiB");
    drop(streams);
    let left = Instant::now();
    serving.until(|| figure(serving.process(), "Threads") <= threads + 2);
    assert!(
        left.elapsed() < Duration::from_secs(if saves > 1000 { 10 } else { 25 }),
        "{:?}",
        left.elapsed()
    );
}

#[test]
fn a_checkout_of_many_files_is_a_few_builds() {
    checkout(400);
}

#[test]
#[ignore = "long"]
fn a_checkout_of_two_thousand_files_too() {
    checkout(2000);
}

fn checkout(count: usize) {
    let site = Tester::empty()
        .file("content/site.toml", include_str!("../sites/webshop/input/content/site.toml"));
    let text = include_str!("../sites/webshop/input/content/webshop/notice.toml");
    let write = |word: &str| {
        for index in 0..count {
            let folder = site.path().join(format!("content/n{index}"));
            fs::create_dir_all(&folder).unwrap();
            let own = text
                .replace("\"personuppgifter\"", &format!("\"p{index}\""))
                .replace("\"privacy\"", &format!("\"p{index}\""))
                .replace("skicka garn som du har beställt", word);
            fs::write(folder.join("notice.toml"), own).unwrap();
        }
    };
    write("det som var");
    let serving = Serving::start(&site, &[]);
    let last = format!("/sv/p{}/", count - 1);
    // An unoptimised program on a busy machine takes its time for so many.
    let patience = Duration::from_secs(300);
    serving.until_within(patience, || serving.get(&last).status == 200);
    let builds = || serving.state("index.html")["figures"]["builds"].as_u64().unwrap();
    let before = builds();
    let started = Instant::now();
    write("det som kom");
    let written = started.elapsed();
    for index in 0..count {
        let page = format!("/sv/p{index}/");
        serving.until_within(patience, || serving.get(&page).text.contains("Det som kom"));
    }
    let shown = started.elapsed();
    std::thread::sleep(Duration::from_secs(2));
    let made = builds() - before;
    eprintln!("{count} files written in {written:?}, all shown after {shown:?}, in {made} builds");
    assert!((1..=10).contains(&made), "{made} builds");
}
