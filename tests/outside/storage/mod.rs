//! `publish` to object storage, against a real server (`s3s-fs`), over good and bad networks.

mod at_once;
mod crawl;
mod cuts;
mod proxy;
mod server;
mod ways;

use std::collections::BTreeSet;
use std::fs;

use self::crawl::crawl;
use self::proxy::{Faults, Proxy};
use self::server::{KEY, SECRET, Server, files, target};
use crate::tester::{Output, Tester, copy, source};

const PREFIX: &str = "om/integritet";
const KEYS: [(&str, &str); 2] =
    [("KLARTEXT_CDN_ACCESS_KEY_ID", KEY), ("KLARTEXT_CDN_SECRET_ACCESS_KEY", SECRET)];

/// A shop with one release, and a target that is reached at a port.
fn shop(port: u16) -> Tester {
    let shop = Tester::copy_of("tests/sites/webshop/input");
    aim(&shop, port);
    let output = shop.run(&["release", "--published", "2026-11-23"]);
    assert_eq!(output.code, 0, "{}", output.stderr);
    shop
}

/// Makes the target the one at this port.
fn aim(site: &Tester, port: u16) {
    let file = site.path().join("content/site.toml");
    let text = fs::read_to_string(&file).unwrap();
    let own = text.split("\n[publish.cdn]").next().unwrap();
    fs::write(&file, own.to_owned() + &target(port, PREFIX)).unwrap();
}

fn publish(site: &Tester, more: &[&str]) -> Output {
    site.run_with(&[&["publish"], more].concat(), &KEYS)
}

/// A second release: a page more, changed ones; and kinds of page that go.
fn change(site: &Tester) {
    let notice = site.path().join("content/webshop/notice.toml");
    let text = fs::read_to_string(&notice).unwrap();
    let changed = text.replace("Garnboden Lindqvist AB", "Garnboden i Lund AB");
    assert_ne!(text, changed);
    fs::write(&notice, changed).unwrap();
    let output = site.run(&["release", "--published", "2026-11-24", "--today", "2026-11-24"]);
    assert_eq!(output.code, 0, "{}", output.stderr);
    let settings = site.path().join("content/site.toml");
    let text = fs::read_to_string(&settings).unwrap();
    fs::write(&settings, text.replacen("\n[publish", "\n[output]\ngroups = false\n\n[publish", 1))
        .unwrap();
}

/// What the same site is in a folder.
fn built(site: &Tester, today: &str) -> std::collections::BTreeMap<String, Vec<u8>> {
    let output = site.run(&["build", "--out", "built", "--today", today]);
    assert_eq!(output.code, 0, "{}", output.stderr);
    let mut files = files(&site.path().join("built"));
    files.retain(|name, _| !name.starts_with(".klartext/"));
    files
}

/// The store has exactly this site and a listing without uncertain objects.
fn assert_holds(server: &Server, site: &Tester, today: &str) {
    let mut stored = server.objects(PREFIX);
    let listing = stored.remove(".klartext/listing").unwrap();
    assert!(!listing.split(|byte| *byte == b'\n').any(|line| line.starts_with(&[b'0'; 64])));
    let names: BTreeSet<&String> = stored.keys().collect();
    let built = built(site, today);
    assert_eq!(names, built.keys().collect());
    assert!(stored == built, "an object differs from its page");
    assert_eq!(crawl(&stored).1, Vec::<String>::new());
}

#[test]
fn a_site_goes_up_whole_and_only_what_changed_is_sent_again() {
    let Some(server) = Server::start() else { return };
    let proxy = Proxy::to(server.port(), Faults::default());
    let shop = shop(proxy.port());
    let first = publish(&shop, &[]);
    assert_eq!(first.code, 0, "{}", first.stderr);
    assert!(first.stdout.contains("published to `cdn`, notices/om/integritet/\n"));
    assert!(first.stdout.contains(
        "  <link rel=\"privacy-policy\" hreflang=\"en\" href=\"https://www.example.se/en/\">\n"
    ));
    assert_holds(&server, &shop, "2026-11-23");

    let page = server.noted("om/integritet/sv/personuppgifter/index.html");
    assert!(
        page.contains("text/html; charset=utf-8") && page.contains("must-revalidate"),
        "{page}"
    );
    let name = server.objects(PREFIX).into_keys().find(|name| name.ends_with(".css")).unwrap();
    let style = server.noted(&format!("om/integritet/{name}"));
    assert!(style.contains("text/css; charset=utf-8") && style.contains("immutable"), "{style}");

    let before = proxy.requests().len();
    let again = publish(&shop, &[]);
    assert_eq!(again.code, 0, "{}", again.stderr);
    assert!(again.stdout.contains("0 files put (0 bytes), "), "{}", again.stdout);
    let asked: Vec<String> = proxy.requests().split_off(before);
    assert_eq!(asked.len(), 1, "only a listing: {asked:?}");

    change(&shop);
    let before = proxy.requests().len();
    let changed = publish(&shop, &["--today", "2026-11-24"]);
    assert_eq!(changed.code, 0, "{}", changed.stderr);
    assert_holds(&server, &shop, "2026-11-24");
    let asked = proxy.requests().split_off(before);
    let style = asked.iter().find(|line| line.contains("klartext.") && line.contains(".css"));
    assert_eq!(style, None, "the stylesheet has not changed");
    assert!(asked.iter().any(|line| line.starts_with("DELETE ") && line.contains("/for/")));
}

#[test]
fn a_bad_network_only_takes_longer() {
    let Some(server) = Server::start() else { return };
    let faults = Faults { answer_500: Some(3), cut_each: Some(40_000), ..Faults::default() };
    let proxy = Proxy::to(server.port(), faults);
    let shop = shop(proxy.port());
    let output = publish(&shop, &[]);
    assert_eq!(output.code, 0, "{}", output.stderr);
    assert!(proxy.failed() >= 4, "{}", proxy.failed());
    assert_holds(&server, &shop, "2026-11-23");
}

#[test]
fn a_dry_run_prints_the_steps_and_changes_nothing() {
    let Some(server) = Server::start() else { return };
    let shop = shop(server.port());
    let output = publish(&shop, &["--dry-run"]);
    assert_eq!(output.code, 0, "{}", output.stderr);
    assert!(output.stdout.contains("put    sv/personuppgifter/2026-11-23/index.html ("));
    assert!(output.stdout.ends_with("0 to delete\nnothing was changed\n"), "{}", output.stdout);
    assert!(server.objects("").is_empty());
}

#[test]
fn keys_come_from_the_environment_and_are_never_shown() {
    let Some(server) = Server::start() else { return };
    let shop = shop(server.port());
    let output = shop.run(&["publish"]);
    assert_eq!(output.code, 2);
    assert_eq!(
        output.stderr,
        "error: the target `cdn`: its keys are missing: set `KLARTEXT_CDN_ACCESS_KEY_ID` and \
         `KLARTEXT_CDN_SECRET_ACCESS_KEY` in the environment (and `KLARTEXT_CDN_SESSION_TOKEN`, if \
         the keys came with a token)\n"
    );
    let wrong = "aWrongSecretThatIsNotShown";
    let output = shop.run_with(&["publish"], &[KEYS[0], (KEYS[1].0, wrong)]);
    assert_eq!(output.code, 2);
    assert!(output.stderr.contains("403 SignatureDoesNotMatch"), "{}", output.stderr);
    let shown = output.stdout + &output.stderr;
    assert!(!shown.contains(wrong) && !shown.contains(KEY) && !shown.contains("X-Amz"), "{shown}");
    assert!(server.objects("").is_empty());
}

#[test]
fn a_server_that_is_not_there_is_named_and_no_address_is_signed_in_the_message() {
    if Server::start().is_none() {
        return;
    }
    let shop = shop(9);
    let output = publish(&shop, &[]);
    assert_eq!(output.code, 2);
    assert!(output.stderr.contains("no answer about `notices/om/integritet/.klartext/listing`"));
    assert!(!output.stderr.contains(KEY) && !output.stderr.contains("X-Amz"), "{}", output.stderr);
}

#[test]
fn what_others_put_there_is_left_alone() {
    let Some(server) = Server::start() else { return };
    let shop = shop(server.port());
    let folder = server.folder(PREFIX);
    fs::create_dir_all(folder.join("sv")).unwrap();
    fs::write(folder.join("theirs.html"), "theirs").unwrap();
    let output = publish(&shop, &[]);
    assert_eq!(output.code, 2);
    assert!(
        output.stderr.contains("theirs.html` was not made by klartext: name an empty folder"),
        "{}",
        output.stderr
    );
    assert_eq!(server.objects(PREFIX).len(), 1);

    fs::remove_file(folder.join("theirs.html")).unwrap();
    assert_eq!(publish(&shop, &[]).code, 0);
    fs::write(folder.join("theirs.html"), "theirs").unwrap();
    let name = "sv/personuppgifter/2026-11-24/index.html";
    fs::create_dir_all(folder.join(name).parent().unwrap()).unwrap();
    fs::write(folder.join(name), "in the way").unwrap();
    change(&shop);
    let output = publish(&shop, &["--today", "2026-11-24"]);
    assert_eq!(output.code, 2);
    let said = format!("`notices/om/integritet/{name}` was not made by klartext and is in the way");
    assert!(output.stderr.contains(&said), "{}", output.stderr);
    let stored = server.objects(PREFIX);
    assert_eq!(
        (&stored["theirs.html"][..], &stored[name][..]),
        (&b"theirs"[..], &b"in the way"[..])
    );
    assert_eq!(crawl(&stored).1, Vec::<String>::new());

    fs::remove_file(folder.join(name)).unwrap();
    let output = publish(&shop, &["--today", "2026-11-24"]);
    assert_eq!(output.code, 0, "{}", output.stderr);
    assert!(output.stdout.starts_with("went on from a run that was stopped\n"));
    fs::remove_file(folder.join("theirs.html")).unwrap();
    assert_holds(&server, &shop, "2026-11-24");
}

#[test]
fn a_published_version_is_not_lost_by_accident() {
    let Some(server) = Server::start() else { return };
    let shop = shop(server.port());
    change(&shop);
    assert_eq!(publish(&shop, &["--today", "2026-11-24"]).code, 0);
    fs::remove_file(shop.path().join("content/webshop/versions/2026-11-24.json")).unwrap();
    // As on another machine, which has nothing of the last run.
    fs::remove_dir_all(shop.path().join(".klartext")).unwrap();
    let output = publish(&shop, &["--today", "2026-11-25"]);
    assert_eq!(output.code, 1);
    assert!(
        output.stderr.contains(
            "error[version-lost]: version `2026-11-24` of `webshop` is listed in \
         `notices/om/integritet/versions.json`, and its record is missing"
        ),
        "{}",
        output.stderr
    );
    assert!(output.stderr.ends_with("nothing was changed at `cdn`\n"));
    let output = publish(&shop, &["--today", "2026-11-25", "--drop", "webshop/2026-11-24"]);
    assert_eq!(output.code, 0, "{}", output.stderr);
    assert_holds(&server, &shop, "2026-11-25");
}

/// Many notices, of which one changes.
fn one_of_many(count: usize) {
    let Some(server) = Server::start() else { return };
    let proxy = Proxy::to(server.port(), Faults::default());
    let site = shop(proxy.port());
    let content = site.path().join("content");
    let text = fs::read_to_string(content.join("webshop/notice.toml")).unwrap();
    for number in 1..count {
        let folder = content.join(format!("shop-{number}"));
        fs::create_dir_all(&folder).unwrap();
        let own = text
            .replace("slug.sv = \"personuppgifter\"", &format!("slug.sv = \"butik-{number}\""))
            .replace("slug.en = \"privacy\"", &format!("slug.en = \"shop-{number}\""));
        assert_ne!(own, text);
        fs::write(folder.join("notice.toml"), own).unwrap();
    }
    let output = site.run(&["release", "--all", "--published", "2026-11-23"]);
    assert_eq!(output.code, 0, "{}", output.stderr);
    let output = publish(&site, &[]);
    assert_eq!(output.code, 0, "{}", output.stderr);
    let all = proxy.requests().len();
    assert!(all > count * 10, "{all}");

    change(&site);
    let settings = content.join("site.toml");
    let text = fs::read_to_string(&settings).unwrap().replace("groups = false\n", "");
    fs::write(&settings, text).unwrap();
    let begun = std::time::Instant::now();
    let output = publish(&site, &["--today", "2026-11-23"]);
    let took = begun.elapsed();
    assert_eq!(output.code, 0, "{}", output.stderr);
    let asked = proxy.requests().split_off(all);
    let of_others = asked.iter().filter(|line| line.contains("/shop-") || line.contains("/butik-"));
    assert_eq!(of_others.count(), 0, "only the changed notice's pages are sent");
    assert!(asked.len() < 50, "{asked:?}");
    println!("{count} notices, one changed: {} requests, {took:?}", asked.len());
}

#[test]
fn of_many_notices_only_the_changed_one_is_sent() {
    one_of_many(8);
}

#[test]
#[ignore = "long"]
fn of_a_thousand_notices_only_the_changed_one_is_sent() {
    one_of_many(1000);
}

/// What this file's helpers take for granted.
#[test]
fn the_crawl_sees_a_dead_link() {
    let site = Tester::empty();
    copy(&source("tests/sites/webshop/input"), site.path());
    assert_eq!(site.run(&["release", "--published", "2026-11-23"]).code, 0);
    let mut files = built(&site, "2026-11-23");
    let (seen, dead) = crawl(&files);
    assert!(dead.is_empty() && seen.len() > 12, "{dead:?} {seen:?}");
    files.remove("sv/personuppgifter/versions/index.html");
    assert!(!crawl(&files).1.is_empty());
}
