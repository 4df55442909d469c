//! `verify` finds what is not as it was released; and a release leaves a whole record or none.

use std::fs;
use std::path::{Path, PathBuf};

use klartext::version::Record;

use crate::tester::{Output, Tester, source};

/// A site with two versions, built.
fn built() -> Tester {
    let tester = Tester::copy_of("tests/sites/webshop/input");
    release(&tester, "2026-01-10");
    change(&tester, "content/webshop/notice.toml", "years = 3", "years = 4");
    release(&tester, "2026-02-01");
    done(tester.run(&["build"]));
    tester
}

fn release(tester: &Tester, day: &str) {
    done(tester.run(&["release", "--published", day, "--today", day]));
}

fn done(output: Output) -> Output {
    assert_eq!(output.code, 0, "{}", output.stderr);
    output
}

fn change(tester: &Tester, file: &str, old: &str, new: &str) {
    let text = tester.read(file);
    assert!(text.contains(old), "{file} has no {old}");
    fs::write(tester.path().join(file), text.replacen(old, new, 1)).unwrap();
}

/// What `verify` says with exit code 1.
fn found(tester: &Tester, arguments: &[&str]) -> String {
    let output = tester.run(&[&["verify"], arguments].concat());
    assert_eq!(output.code, 1, "{}{}", output.stdout, output.stderr);
    output.stderr
}

fn has(text: &str, parts: &[&str]) {
    for part in parts {
        assert!(text.contains(part), "`{part}` is not in\n{text}");
    }
}

const PAGE: &str = "public/sv/personuppgifter/2026-01-10/index.html";
const RECORD: &str = "content/webshop/versions/2026-01-10.json";

/// Every byte of a record is changed, and some are to several others or taken out.
#[test]
fn one_byte_changed_anywhere_in_a_record_is_found() {
    for name in ["format-1-first.json", "format-1-withdrawal.json", "format-1-imported.json"] {
        let bytes = fs::read(source("tests/fixtures/records").join(name)).unwrap();
        assert!(Record::read(&bytes).is_ok());
        for at in 0..bytes.len() {
            let others = [bytes[at] ^ 1, bytes[at] ^ 0x20, b'0', b' ', b'\n', 0xff];
            let tried = if at % 29 == 0 { &others[..] } else { &others[at % 6..=at % 6] };
            for other in tried {
                let mut changed = bytes.clone();
                changed[at] = *other;
                if changed != bytes {
                    assert!(Record::read(&changed).is_err(), "{name}: byte {at} as {other}");
                }
            }
        }
        for at in (0..bytes.len()).step_by(53) {
            let mut shorter = bytes.clone();
            shorter.remove(at);
            assert!(Record::read(&shorter).is_err(), "{name}: byte {at} taken out");
        }
    }
}

#[test]
fn a_changed_record_is_named_with_its_block() {
    let tester = built();
    let whole = tester.run(&["verify"]);
    assert_eq!((whole.code, whole.stderr.as_str()), (0, ""));
    has(&whole.stdout, &["webshop: 2 records, as they were released; the last is 2026-02-01"]);
    let text = tester.read(RECORD);
    change(&tester, RECORD, "3 år efter att", "5 år efter att");
    has(
        &found(&tester, &[]),
        &[
            "error[record-changed]",
            "the record of version `2026-01-10` is not what was released",
            "the block `purposes/orders/retention` in `sv` differs",
            "content/webshop/versions/2026-01-10.json:",
        ],
    );
    fs::write(tester.path().join(RECORD), text.replace('\n', "\r\n")).unwrap();
    has(
        &found(&tester, &[]),
        &["error[record-layout]", "its line ends were changed (CRLF, not LF)"],
    );
    // Hashed anew, the record is whole, and the next one knows that it is another.
    let forged = text.replace("3 år efter att", "5 år efter att");
    fs::write(tester.path().join(RECORD), rehashed(&forged)).unwrap();
    has(
        &found(&tester, &[]),
        &["error[chain-rewritten]", "version `2026-01-10` was rewritten after `2026-02-01`"],
    );
}

/// A record whose hashes fit what it says now.
fn rehashed(text: &str) -> String {
    use klartext::version::{canonical, sha256_hex};
    let mut tree: serde_json::Value = serde_json::from_str(text).unwrap();
    let content = serde_json::json!({ "facts": tree["facts"], "documents": tree["documents"] });
    tree["content"] = sha256_hex(canonical(&content).unwrap().as_bytes()).into();
    tree.as_object_mut().unwrap().remove("hash");
    tree["hash"] = sha256_hex(canonical(&tree).unwrap().as_bytes()).into();
    canonical(&tree).unwrap()
}

#[test]
fn a_page_changed_by_hand_is_found() {
    let tester = built();
    let verify = ["--site", "public"];
    let whole = tester.run(&["verify", "--site", "public"]);
    assert_eq!((whole.code, whole.stderr.as_str()), (0, ""));
    let page = tester.read(PAGE);
    let check = |old: &str, new: &str, parts: &[&str]| {
        change(&tester, PAGE, old, new);
        // Also without the listing, as on a copy of the site.
        let listing = tester.path().join("public/.klartext/listing");
        let aside = tester.path().join("listing");
        has(&found(&tester, &verify), parts);
        fs::rename(&listing, &aside).unwrap();
        let text = found(&tester, &verify);
        has(&text, parts);
        assert!(text.ends_with("1 error\n"), "{text}");
        fs::rename(&aside, &listing).unwrap();
        fs::write(tester.path().join(PAGE), &page).unwrap();
    };
    let named = "`sv/personuppgifter/2026-01-10/index.html`";
    let version = "version `2026-01-10` of `webshop`";
    check(
        "<dd>3 år efter",
        "<dd>4 år efter",
        &[
            named,
            version,
            "`purposes/orders/retention`",
            "`Hur länge 4 år efter att …`",
            "`Hur länge 3 år efter att …`",
        ],
    );
    check(
        "</article>",
        "<p>Vi säljer allt.</p></article>",
        &[named, version, "in no block: `Vi säljer allt.`"],
    );
    check(
        "<article data-version",
        "<article hidden data-version",
        &[named, version, "`<article hidden>`"],
    );
    check("<article data-version=\"", "<article data-version=\"0", &[named, "never released"]);
    check("<article data-version", "<div data-version", &[named, "lacks the text", version]);
}

/// Old and new words of a page of changes are those of both records, block by block.
#[test]
fn a_page_of_changes_changed_by_hand_is_found() {
    let tester = built();
    let pages = [
        "public/sv/personuppgifter/changes/2026-02-01/index.html",
        "public/sv/personuppgifter/since/2026-01-10/index.html",
    ];
    fs::remove_file(tester.path().join("public/.klartext/listing")).unwrap();
    for page in pages {
        let whole = tester.read(page);
        let check = |old: &str, new: &str, parts: &[&str]| {
            change(&tester, page, old, new);
            let text = found(&tester, &["--site", "public"]);
            has(&text, parts);
            has(&text, &[page.strip_prefix("public/").unwrap()]);
            fs::write(tester.path().join(page), &whole).unwrap();
        };
        check(
            "<b>3</b>",
            "<b>2</b>",
            &["without what is new", "Hur länge 2 år", "`purposes/orders/retention`", "2026-01-10"],
        );
        check(
            "<b>4</b>",
            "<b>40</b>",
            &[
                "without what is gone",
                "Hur länge 40 år",
                "`purposes/orders/retention`",
                "2026-02-01",
            ],
        );
        check("paketet dig inte", "paketet dig ändå", &["has, without what is"]);
        check(">nytt: <", ">kanske: <", &["says beside the text: `kanske:`"]);
        check("</details>\n", "</details><p>Vi säljer allt.</p>\n", &["`Vi säljer allt.`"]);
        check("data-new=\"", "data-new=\"0", &["compares other versions"]);
        check("data-old=", "data-before=", &["lacks the text"]);
    }
    fs::remove_file(tester.path().join(pages[0])).unwrap();
    has(&found(&tester, &["--site", "public"]), &["page-missing", "changes/2026-02-01"]);
}

/// Where most of a paragraph changed, before and after stand one above the other, numbers and all.
#[test]
fn a_paragraph_that_is_all_new_is_read_back() {
    let tester = Tester::copy_of("tests/sites/webshop/input");
    let section = |text: &str| {
        format!(
            "[section.news]\ntitle = {{ sv = \"Nytt\", en = \"News\" }}\ntext = {{ sv = \"{text}\", en = \"{text}\" }}\n"
        )
    };
    let notice = tester.path().join("content/webshop/notice.toml");
    let facts = fs::read_to_string(&notice).unwrap();
    let old = "After 30 days, we remove 12 names. Write to us within 5 days.";
    fs::write(&notice, format!("{facts}\n{}", section(old))).unwrap();
    release(&tester, "2026-01-10");
    let new = "Nothing of this holds any more: ask 3 of our shops instead, please.";
    fs::write(&notice, format!("{facts}\n{}", section(new))).unwrap();
    release(&tester, "2026-02-01");
    done(tester.run(&["build"]));
    let page = tester.read("public/en/privacy/changes/2026-02-01/index.html");
    assert_eq!(page.matches("<br>").count(), 1, "the old words end their line once");
    done(tester.run(&["verify", "--site", "public"]));
}

#[test]
fn a_block_moved_or_taken_out_is_found() {
    let tester = built();
    let page = tester.read(PAGE);
    let list = page.find("<dl id=\"purposes/orders/facts\">").unwrap();
    let line = |name: &str| {
        let name = list + page[list..].find(&format!(">{name}<dd>")).unwrap();
        let start = page[..name].rfind("<dt").unwrap();
        let end = page[start + 1..].find("<dt").unwrap();
        page[start..=start + end].to_owned()
    };
    let (basis, retention) = (line("Rättslig grund"), line("Hur länge"));
    let swapped =
        page.replace(&basis, "\u{1}").replace(&retention, &basis).replace('\u{1}', &retention);
    assert_ne!(swapped, page);
    fs::write(tester.path().join(PAGE), swapped).unwrap();
    has(
        &found(&tester, &["--site", "public"]),
        &["twice or not in its place", "of version `2026-01-10`"],
    );
    fs::write(tester.path().join(PAGE), page.replace(&retention, "")).unwrap();
    has(&found(&tester, &["--site", "public"]), &["lacks the block `purposes/orders/retention`"]);
    let again = page.replace(&retention, &format!("{retention}{retention}"));
    fs::write(tester.path().join(PAGE), again).unwrap();
    has(&found(&tester, &["--site", "public"]), &["purposes/orders/", "twice or not in its place"]);
    let other = page.replace("<dl id=\"purposes/orders/facts\">", "<dl id=\"purposes/orders/other\">");
    fs::write(tester.path().join(PAGE), other).unwrap();
    has(&found(&tester, &["--site", "public"]), &["lacks the block `purposes/orders/retention`"]);
    fs::write(tester.path().join(PAGE), page.replace('\n', "\r\n")).unwrap();
    let output = tester.run(&["verify", "--site", "public"]);
    assert_eq!(output.code, 0, "no word differs: {}", output.stderr);
    has(&output.stderr, &["warning[page-line-ends]", "(CRLF, not LF)"]);
}

#[test]
fn a_page_that_is_gone_or_another_is_found() {
    let tester = built();
    let other = tester.read("public/sv/personuppgifter/2026-02-01/index.html");
    fs::write(tester.path().join(PAGE), other).unwrap();
    has(
        &found(&tester, &["--site", "public"]),
        &["shows another text than that of version `2026-01-10`"],
    );
    fs::remove_file(tester.path().join(PAGE)).unwrap();
    has(&found(&tester, &["--site", "public"]), &["is gone from the site"]);
    done(tester.run(&["build"]));
    change(&tester, "public/en/privacy/versions/index.html", "2026-01-10", "2026-01-09");
    has(
        &found(&tester, &["--site", "public"]),
        &["`en/privacy/versions/index.html` was changed after klartext wrote it"],
    );
    change(&tester, "public/versions.json", "\"hash\": \"", "\"hash\": \"0");
    has(
        &found(&tester, &["--site", "public"]),
        &["error[version-rewritten]", "public/versions.json"],
    );
}

#[test]
fn a_site_that_is_behind_is_told_and_is_not_false() {
    let tester = built();
    change(&tester, "content/webshop/notice.toml", "years = 4", "years = 5");
    release(&tester, "2026-03-01");
    let output = tester.run(&["verify", "--site", "public"]);
    assert_eq!(output.code, 0, "{}", output.stderr);
    has(
        &output.stderr,
        &["warning[site-behind]", "before version `2026-03-01` of `webshop` was released"],
    );
}

#[test]
fn a_kept_list_tells_what_was_rewritten_lost_or_put_between() {
    let tester = built();
    fs::copy(tester.path().join("public/versions.json"), tester.path().join("kept.json")).unwrap();
    let against = ["--against", "kept.json"];
    let output = tester.run(&["verify", "--against", "kept.json"]);
    assert_eq!((output.code, output.stderr.as_str()), (0, ""));
    // What came later is told, and is no fault.
    change(&tester, "content/webshop/notice.toml", "years = 4", "years = 5");
    release(&tester, "2026-03-01");
    let output = done(tester.run(&["verify", "--against", "kept.json"]));
    has(
        &output.stderr,
        &["info[version-new]", "version `2026-03-01` of `webshop` is not in `kept.json`"],
    );
    // The whole chain made anew, whole in itself, with another text and a version in between.
    fs::remove_dir_all(tester.path().join("content/webshop/versions")).unwrap();
    release(&tester, "2026-01-10");
    change(&tester, "content/webshop/notice.toml", "years = 5", "years = 6");
    release(&tester, "2026-01-20");
    change(&tester, "content/webshop/notice.toml", "years = 6", "years = 4");
    release(&tester, "2026-02-01");
    assert_eq!(tester.run(&["verify"]).code, 0);
    has(
        &found(&tester, &against),
        &[
            "version `2026-01-10` of `webshop` was rewritten",
            "version `2026-02-01` of `webshop` was rewritten",
            "version `2026-01-20` of `webshop` was put in afterwards",
            "3 errors",
        ],
    );
    fs::remove_file(tester.path().join("content/webshop/versions/2026-02-01.json")).unwrap();
    has(&found(&tester, &against), &["version `2026-02-01` of `webshop` is missing"]);
    // A notice's own list will do as well.
    let own = "public/en/privacy/versions.json";
    has(&found(&tester, &["--against", own]), &["version `2026-02-01` of `webshop` is missing"]);
    let output = tester.run(&["verify", "--against", "content/site.toml"]);
    assert_eq!(output.code, 2);
}

#[test]
fn of_two_releases_at_once_the_second_is_refused() {
    let tester = Tester::copy_of("tests/sites/webshop/input");
    let content = tester.path().join("content");
    let writing = klartext::write::Writing::begin(&content).unwrap().unwrap();
    let arguments = ["release", "--published", "2026-11-23"];
    let output = tester.run(&arguments);
    assert_eq!(output.code, 2);
    assert_eq!(
        output.stderr.replace('\\', "/"),
        "error: another run of klartext is working in `./content`; wait for it\n"
    );
    drop(writing);
    done(tester.run(&arguments));
    assert!(!content.join(klartext::write::LOCK_FILE).exists());
}

/// Killed at any moment, a release leaves no new record or a whole one, and the next run works.
#[cfg(unix)]
#[test]
fn a_killed_release_leaves_a_whole_record_or_none() {
    use std::process::{Command, Stdio};
    use std::time::{Duration, Instant};

    const KILLS: u32 = 100;
    let tester = Tester::copy_of("tests/sites/webshop/input");
    let versions = tester.path().join("content/webshop/versions");
    let spawn = || {
        let mut command = Command::new(env!("CARGO_BIN_EXE_klartext"));
        command.args(["release", "--published", "2026-11-23", "--today", "2026-11-23"]);
        command.current_dir(tester.path()).stdout(Stdio::null()).stderr(Stdio::null());
        command.spawn().unwrap()
    };
    let start = Instant::now();
    assert!(spawn().wait().unwrap().success());
    let usual = start.elapsed();
    let (mut none, mut whole, mut parts) = (0, 0, 0);
    for kill in 0..KILLS {
        fs::remove_dir_all(&versions).unwrap();
        let mut child = spawn();
        if kill % 2 == 0 {
            // At any moment of its run.
            std::thread::sleep(usual * kill / KILLS);
        } else {
            // While it writes, which is soon over.
            let until = Instant::now() + usual * 3;
            while !versions.exists() && Instant::now() < until {
                std::thread::sleep(Duration::from_micros(20));
            }
            std::thread::sleep(Duration::from_micros(u64::from(kill) * 15));
        }
        let _ = child.kill();
        child.wait().unwrap();
        match records(&versions).as_slice() {
            [] => none += 1,
            [one] => {
                let bytes = fs::read(one).unwrap();
                Record::read_file("2026-11-23.json", &bytes).unwrap();
                whole += 1;
            }
            several => panic!("{several:?}"),
        }
        if versions.is_dir() {
            parts += fs::read_dir(&versions).unwrap().count() - records(&versions).len();
        }
        fs::create_dir_all(&versions).unwrap();
    }
    println!("{KILLS} kills: {none} left nothing, {whole} a record, {parts} a part that is none");
    assert!(none > 0);
    fs::remove_dir_all(&versions).unwrap();
    assert!(spawn().wait().unwrap().success());
    done(tester.run(&["verify"]));
}

#[cfg(unix)]
fn records(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let paths = entries.map(|entry| entry.unwrap().path());
    paths.filter(|path| path.extension().is_some_and(|end| end == "json")).collect()
}
