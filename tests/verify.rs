//! `verify` finds what is not as it was released; and a release leaves a whole record or none.

use std::fs;
use std::path::{Path, PathBuf};

use klartext::internals::version::Record;

use crate::tester::{Output, Tester, resealed, source};

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

/// Every byte of a record is changed, some to several other values, and some are removed.
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
fn a_changed_record_is_named_with_its_file() {
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
            "content/webshop/versions/2026-01-10.json",
            "compare the file with version control",
        ],
    );
    fs::write(tester.path().join(RECORD), text.replace('\n', "\r\n")).unwrap();
    has(&found(&tester, &[]), &["error[record-layout]", "has Windows line endings (CRLF, not LF)"]);
    // With a new hash the record verifies, but the next record names the old hash.
    let forged = text.replace("3 år efter att", "5 år efter att");
    let forged = resealed(serde_json::from_str(&forged).unwrap());
    fs::write(tester.path().join(RECORD), forged).unwrap();
    has(
        &found(&tester, &[]),
        &["error[chain-rewritten]", "version `2026-01-10` was rewritten after `2026-02-01`"],
    );
}

/// A built site that is not as it was made is found, whatever was done to it.
#[test]
fn every_way_to_change_a_built_page_is_found() {
    let tester = built();
    let whole = tester.run(&["verify", "--site", "public"]);
    assert_eq!((whole.code, whole.stderr.as_str()), (0, ""));
    has(&whole.stdout, &["files, as klartext makes them"]);
    // The listing is not trusted: it may be missing, or adapted by whoever changed a page.
    fs::remove_file(tester.path().join("public/.klartext/listing")).unwrap();
    assert_eq!(tester.run(&["verify", "--site", "public"]).code, 0);
    let page = tester.read(PAGE);
    let check = |changed: String, parts: &[&str]| {
        assert_ne!(changed, page);
        fs::write(tester.path().join(PAGE), changed).unwrap();
        let text = found(&tester, &["--site", "public"]);
        has(&text, &["`sv/personuppgifter/2026-01-10/index.html` in `public`"]);
        has(&text, parts);
        fs::write(tester.path().join(PAGE), &page).unwrap();
    };
    let put = |old: &str, new: &str| page.replacen(old, new, 1);
    check(
        put("<dd>3\u{a0}år efter", "<dd>4 år efter"),
        &["by `purposes/orders/retention`", "4 år efter"],
    );
    for hidden in HIDDEN_WORDS {
        check(put("<article data-version", &format!("{hidden}<article data-version")), &[]);
        check(put("</article>", &format!("{hidden}</article>")), &["Vi säljer allt"]);
    }
    for (start, end) in HIDING {
        let (before, after) = page.split_once("<section class=\"glance\">").unwrap();
        let (glance, after) = after.split_once("</section>").unwrap();
        let glance =
            format!("{before}{start}<section class=\"glance\">{glance}</section>{end}{after}");
        check(glance, &[start.split([' ', '>']).next().unwrap()]);
    }
    check(put("</article>", "</article><article><h2>Tillägg</h2></article>"), &["Tillägg"]);
    check(put("</article>", "</article><ARTICLE/data-version=x></ARTICLE>"), &["ARTICLE"]);
    check(put("mailto:", "mailto:evil@evil.example?"), &["evil"]);
    check(
        put("<head>", "<head><base href=\"https://evil.example/\">"),
        &["error[page-frame]", "<base"],
    );
    check(
        put("<head>", "<head><meta http-equiv=refresh content=\"0;url=https://evil.example/\">"),
        &["refresh"],
    );
    check(put("Content-Security-Policy", "Content-Nothing"), &["error[page-frame]"]);
    check(put("<h1 id", "<h1 hidden id"), &["error[page-frame]"]);
    check(put("</html>", "</html><p>Vi säljer allt"), &["error[page-frame]"]);
    check(format!("\u{feff}{page}"), &["from line 1"]);
    check(page.replace('\n', "\r\n"), &["the line ends of", "(CRLF, not LF)"]);
    check(page.replacen("<dd>3\u{a0}år", "<dd>3\u{200b}\u{a0}år", 1), &["<U+200B>"]);
    let list = page.find("<div id=\"purposes/orders/retention\">").unwrap();
    let end = list + page[list..].find("</div>").unwrap() + "</div>".len();
    let mut moved = page.clone();
    moved.replace_range(list..end, "");
    check(moved.clone(), &["purposes/orders/"]);
    moved.insert_str(moved.find("<div id=\"purposes/orders/").unwrap(), &page[list..end]);
    check(moved, &["purposes/orders/"]);
}

/// What a browser shows and a careless reader of HTML does not see.
const HIDDEN_WORDS: [&str; 9] = [
    "<!-->Vi säljer allt<!-- -->",
    "<!--->Vi säljer allt<!-- -->",
    "<!-- --!>Vi säljer allt<!-- -->",
    "<!\">Vi säljer allt<!\">",
    "<b \">Vi säljer allt</b \">",
    "</b \">Vi säljer allt<b \">",
    "<![CDATA[\">]]>Vi säljer allt<!\">",
    "<input value=\"Vi säljer allt\">",
    "<?x \">Vi säljer allt<?x \">",
];

/// What takes words from readers.
const HIDING: [(&str, &str); 16] = [
    ("<details>", "</details>"),
    ("<select>", "</select>"),
    ("<noframes>", "</noframes>"),
    ("<title>", "</title>"),
    ("<b/hidden>", "</b>"),
    ("<dialog>", "</dialog>"),
    ("<canvas>", "</canvas>"),
    ("<svg>", "</svg>"),
    ("<math>", "</math>"),
    ("<div popover>", "</div>"),
    ("<template>", "</template>"),
    ("<noscript>", "</noscript>"),
    ("<font color=white>", "</font>"),
    ("<bdo dir=rtl>", "</bdo>"),
    ("<div style=\"display:none\">", "</div>"),
    ("<del>", "</del>"),
];

/// Lists, feeds, pages of changes and files for programs are compared as all others.
#[test]
fn any_file_that_is_changed_missing_or_foreign_is_found() {
    let tester = built();
    let files = tester.files_below("public");
    let mut kinds = std::collections::BTreeSet::new();
    for (name, text) in files.iter().filter(|(name, _)| !name.starts_with(".klartext/")) {
        let path = tester.path().join("public").join(name);
        let kind = name
            .rsplit('/')
            .take(3)
            .map(|part| part.trim_matches(|c: char| c.is_ascii_digit() || c == '-'));
        if !kinds.insert(kind.collect::<Vec<_>>()) {
            continue;
        }
        fs::write(&path, format!("{text} ")).unwrap();
        has(&found(&tester, &["--site", "public"]), &["error[page-", name]);
        fs::remove_file(&path).unwrap();
        has(&found(&tester, &["--site", "public"]), &["error[page-missing]", name]);
        fs::write(&path, text).unwrap();
    }
    assert!(kinds.len() > 20, "{kinds:?}");
    for name in
        ["fake/index.html", ".htaccess", "sv/personuppgifter/index.html.gz", ".klartext/index.html"]
    {
        let path = tester.path().join("public").join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, "Fake notice").unwrap();
        has(&found(&tester, &["--site", "public"]), &["error[page-foreign]", &format!("`{name}`")]);
        fs::remove_file(&path).unwrap();
    }
    #[cfg(unix)]
    {
        let path = tester.path().join(PAGE);
        fs::rename(&path, tester.path().join("aside")).unwrap();
        std::os::unix::fs::symlink(tester.path().join("aside"), &path).unwrap();
        has(&found(&tester, &["--site", "public"]), &["is not a regular file"]);
    }
}

#[test]
fn foreign_files_may_be_there_if_a_target_keeps_them() {
    let tester = built();
    fs::write(tester.path().join("public/robots.txt"), "User-agent: *\n").unwrap();
    has(&found(&tester, &["--site", "public"]), &["`robots.txt`, which klartext did not make"]);
    let settings = tester.read("content/site.toml");
    let target = "\n[publish.web]\ntype = \"folder\"\npath = \"htdocs\"\nkeep = [\"robots.txt\"]\n";
    fs::write(tester.path().join("content/site.toml"), settings + target).unwrap();
    let output = done(tester.run(&["verify", "--site", "public"]));
    has(&output.stdout, &["kept by site.toml: robots.txt"]);
    fs::remove_file(tester.path().join("public/versions.json")).unwrap();
    has(&found(&tester, &["--site", "public"]), &["`versions.json`"]);
}

/// Another theme explains why all pages differ, and is reported before anything else.
#[test]
fn a_site_of_another_theme_is_said_to_be_that() {
    let tester = built();
    let settings = tester.read("content/site.toml");
    let banner = "\n[theme]\nbanner = { sv = \"Ett exempel\", en = \"An example\" }\n";
    fs::write(tester.path().join("content/site.toml"), settings + banner).unwrap();
    let text = found(&tester, &["--site", "public"]);
    has(
        &text,
        &["error[page-frame]", "the theme, the static files and the settings", "klartext 0.1.0"],
    );
}

#[test]
fn a_complete_site_of_another_day_is_said_to_be_that() {
    let tester = built();
    change(&tester, "content/webshop/notice.toml", "years = 4", "years = 5");
    release(&tester, "2026-03-01");
    let verify = |today: &str, more: &[&str]| {
        tester.run(&[&["verify", "--site", "public", "--today", today], more].concat())
    };
    let behind = verify("2026-03-05", &[]);
    assert_eq!(behind.code, 1);
    has(
        &behind.stderr,
        &["error[site-behind]", "as klartext makes it for 2026-02-01", "1 error\n"],
    );
    assert_eq!(verify("2026-03-05", &["--allow-older", "4"]).code, 1);
    let allowed = verify("2026-03-05", &["--allow-older", "5"]);
    assert_eq!(allowed.code, 0, "{}", allowed.stderr);
    has(&allowed.stderr, &["warning[site-behind]"]);
    // One page of another day is a page that was changed.
    let page = "public/sv/personuppgifter/index.html";
    fs::copy(tester.path().join(PAGE), tester.path().join(page)).unwrap();
    let mixed = verify("2026-03-05", &["--allow-older", "400"]);
    assert_eq!(mixed.code, 1);
    has(&mixed.stderr, &["error[page-text]", "`sv/personuppgifter/index.html`"]);
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
fn an_archived_list_shows_what_was_rewritten_lost_or_inserted() {
    let tester = built();
    fs::copy(tester.path().join("public/versions.json"), tester.path().join("kept.json")).unwrap();
    let against = ["--against", "kept.json"];
    let output = tester.run(&["verify", "--against", "kept.json"]);
    assert_eq!((output.code, output.stderr.as_str()), (0, ""));
    // A later version is reported, but is not an error.
    change(&tester, "content/webshop/notice.toml", "years = 4", "years = 5");
    release(&tester, "2026-03-01");
    let output = done(tester.run(&["verify", "--against", "kept.json"]));
    has(
        &output.stderr,
        &["info[version-new]", "version `2026-03-01` of `webshop` is not in `kept.json`"],
    );
    // The chain is replaced by another valid one, with another text and an inserted version.
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
    let writing = klartext::internals::write::RecordLock::begin(&content).unwrap().unwrap();
    let arguments = ["release", "--published", "2026-11-23"];
    let output = tester.run(&arguments);
    assert_eq!(output.code, 2);
    assert_eq!(
        output.stderr.replace('\\', "/"),
        "error: another run of klartext is working in `./content`; wait for it\n"
    );
    drop(writing);
    done(tester.run(&arguments));
    assert!(!content.join(klartext::internals::write::LOCK_FILE).exists());
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
