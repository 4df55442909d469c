//! The network goes away at a random moment, and the program with it: what is in storage
//! works, and the next run goes on.

use std::collections::BTreeMap;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use klartext::internals::listing::Listing;

use super::crawl::crawl;
use super::proxy::{Faults, Proxy};
use super::server::Server;
use super::{KEYS, PREFIX, aim, assert_holds, built, change, publish, shop};
use crate::tester::{Tester, copy};

type Files = BTreeMap<String, Vec<u8>>;

/// Runs `publish` until the network is gone; then it is killed, or, where `is_patient`, gives up by
/// itself. Whether the network went before it was done.
fn cut_short(site: &Tester, proxy: &Proxy, is_patient: bool) -> bool {
    let mut process = Command::new(env!("CARGO_BIN_EXE_klartext"))
        .current_dir(site.path())
        .args(["publish", "--today", "2026-11-24"])
        .envs(KEYS)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let begun = Instant::now();
    loop {
        if let Some(status) = process.try_wait().unwrap() {
            assert_eq!(status.code(), Some(if proxy.is_gone() { 2 } else { 0 }));
            return proxy.is_gone();
        }
        if proxy.is_gone() && !is_patient {
            process.kill().unwrap();
            process.wait().unwrap();
            return true;
        }
        assert!(begun.elapsed() < Duration::from_secs(120), "it neither ends nor is cut");
        std::thread::sleep(Duration::from_millis(1));
    }
}

/// Each page is whole, old or new; none that stood there and stays is lost; each link works.
fn assert_works(stored: &Files, old: &Files, new: &Files, at: u64) {
    let (_, dead) = crawl(stored);
    assert!(dead.is_empty(), "cut after {at} bytes: {dead:?}");
    for (name, bytes) in stored.iter().filter(|(name, _)| !name.starts_with(".klartext/")) {
        let is_whole = [old, new].iter().any(|site| site.get(name) == Some(bytes));
        assert!(is_whole, "cut after {at} bytes: {name} is neither old nor new");
    }
    for name in old.keys().filter(|name| new.contains_key(*name)) {
        assert!(stored.contains_key(name), "cut after {at} bytes: {name} is lost");
    }
}

/// Whether a listing is that of the old site and the new one together.
fn is_uncertain(listing: &[u8]) -> bool {
    let listing = Listing::parse(&String::from_utf8_lossy(listing)).unwrap();
    listing.uncertain().next().is_some()
}

/// Numbers that look random and are the same in each run.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % limit
    }
}

fn cut(count: u64, patient_each: u64) {
    let Some(server) = Server::start() else { return };
    let site = shop(server.port());
    assert_eq!(publish(&site, &[]).code, 0);
    let copy_of_store = tempfile::tempdir().unwrap();
    server.keep(copy_of_store.path());
    let old = built(&site, "2026-11-23");
    let before = Tester::empty();
    copy(site.path(), before.path());
    change(&site);
    let new = built(&site, "2026-11-24");
    let whole = Proxy::to(server.port(), Faults::default());
    aim(&site, whole.port());
    assert_eq!(publish(&site, &["--today", "2026-11-24"]).code, 0);
    let all = whole.bytes();

    let mut random = Random(7);
    let (mut stopped, mut half) = (0, 0);
    for round in 0..count {
        server.bring_back(copy_of_store.path());
        let at = 1 + random.below(all);
        let faults = Faults { gone_after: Some(at), ..Faults::default() };
        let proxy = Proxy::to(server.port(), faults);
        aim(&site, proxy.port());
        let is_patient = patient_each != 0 && round % patient_each == patient_each - 1;
        stopped += u64::from(cut_short(&site, &proxy, is_patient));
        // The server may still be at work on what has reached it.
        std::thread::sleep(Duration::from_millis(30));
        let stored = server.objects(PREFIX);
        assert_works(&stored, &old, &new, at);
        half +=
            u64::from(stored.get(".klartext/listing").is_some_and(|listing| is_uncertain(listing)));

        // The next run brings the same site, or goes back to the previous one.
        let (next, today, more): (_, _, &[&str]) = match round % 3 {
            0 => (&before, "2026-11-23", &["--drop", "2026-11-24"]),
            _ => (&site, "2026-11-24", &[]),
        };
        aim(next, server.port());
        let output = publish(next, &[&["--today", today], more].concat());
        assert_eq!(output.code, 0, "cut after {at} bytes: {}", output.stderr);
        assert_holds(&server, next, today);
    }
    assert!(stopped * 2 > count && half * 3 > count, "{stopped} were stopped, {half} half-way");
}

#[test]
fn a_run_cut_off_leaves_a_site_that_works_and_the_next_goes_on() {
    cut(8, 0);
}

#[test]
#[ignore = "long"]
fn two_hundred_runs_cut_off_leave_sites_that_work() {
    cut(200, 40);
}
