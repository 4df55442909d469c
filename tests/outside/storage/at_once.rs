//! Two runs at once: storage has no locks, so a clash is noticed, nothing is lost, and the next run completes the site.

use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use super::crawl::crawl;
use super::proxy::{Faults, Proxy};
use super::server::Server;
use super::{KEYS, PREFIX, aim, assert_holds, change, publish, shop};
use crate::tester::{Tester, copy};

#[test]
fn a_run_that_meets_another_stops_and_the_next_completes_the_site() {
    let Some(server) = Server::start() else { return };
    let older = shop(server.port());
    assert_eq!(publish(&older, &[]).code, 0);
    let newer = Tester::empty();
    copy(older.path(), newer.path());
    change(&newer);

    // The newer state is held up while it brings its first pages; the older goes up meanwhile.
    let faults = Faults { held_after: Some(10_000), ..Faults::default() };
    let proxy = Proxy::to(server.port(), faults);
    aim(&newer, proxy.port());
    let mut command = Command::new(env!("CARGO_BIN_EXE_klartext"));
    command.current_dir(newer.path()).args(["publish", "--today", "2026-11-24"]).envs(KEYS);
    let mut process = command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap();
    let begun = Instant::now();
    while !proxy.is_holding() {
        assert!(process.try_wait().unwrap().is_none(), "it ended before it was held");
        assert!(begun.elapsed() < Duration::from_secs(60), "it is not held");
        std::thread::sleep(Duration::from_millis(1));
    }
    let other = publish(&older, &[]);
    assert_eq!(other.code, 0, "{}", other.stderr);
    proxy.let_through();
    let output = process.wait_with_output().unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2), "{said}");
    let message = "another run of klartext is working in `notices/om/integritet/`: let only one publish at a \
                time, and run again";
    assert!(said.contains(message), "{said}");
    let (_, dead) = crawl(&server.objects(PREFIX));
    assert!(dead.is_empty(), "{dead:?}");

    // The next run knows what each of them was doing, and completes the site.
    let next = publish(&older, &[]);
    assert_eq!(next.code, 0, "{}", next.stderr);
    assert!(next.stdout.starts_with("went on from a run that was stopped\n"), "{}", next.stdout);
    assert_holds(&server, &older, "2026-11-23");
    aim(&newer, server.port());
    let next = publish(&newer, &["--today", "2026-11-24"]);
    assert_eq!(next.code, 0, "{}", next.stderr);
    assert_holds(&server, &newer, "2026-11-24");
}
