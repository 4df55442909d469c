//! A site with more notices than a page of its list has: the parts, and how they link to each other.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::many::{self, SETTINGS, id, notice};
use crate::tester::{Output, Tester};

/// One part and three more.
const NOTICES: usize = 203;

fn build(site: &Tester, out: &str, more: &[&str]) -> Output {
    let output = site.run(&[&["build", "--out", out, "--today", "2026-11-26"], more].concat());
    assert_eq!(output.code, 0, "{}", output.stderr);
    output
}

fn files(site: &Tester, out: &str) -> BTreeMap<String, Vec<u8>> {
    klartext::internals::read::built_files(&site.path().join(out)).unwrap()
}

#[test]
fn parts_link_to_each_other_and_have_every_notice_once() {
    let site = many::released(NOTICES);
    build(&site, "public", &[]);
    let page = |name: &str| site.read(&format!("public/{name}"));
    for (language, slug, other) in [("sv", "uppgifter", "en"), ("en", "data", "sv")] {
        let first = page(&format!("{language}/index.html"));
        let second = page(&format!("{language}/list/2/index.html"));
        let both = format!("{first}{second}");
        for index in 0..NOTICES {
            let links = |before: &str| {
                both.matches(&format!("{before}{slug}-{index:03}/index.html\"")).count()
            };
            let links = links("/") + links("\"");
            assert_eq!(links, 1, "{language} {index}");
        }
        assert_eq!(first.matches("\n<h2><a href=").count(), 200);
        let base = "https://www.example.se";
        for (page, own, number) in [(&first, "", 1), (&second, "list/2/", 2)] {
            let words = [
                format!("<link rel=\"canonical\" href=\"{base}/{language}/{own}\">"),
                format!("hreflang=\"{other}\" href=\"{base}/{other}/{own}\">"),
                match language {
                    "sv" => format!("<h1>Så används personuppgifter, del {number} av 2</h1>"),
                    _ => format!("<h1>How personal data is used, part {number} of 2</h1>"),
                },
                format!("aria-current=\"page\">{number}</a>"),
            ];
            for words in words {
                assert!(page.contains(&words), "{language} {number} lacks {words}: {page}");
            }
        }
        assert!(first.contains("<link rel=\"next\" href=\"list/2/index.html\">"), "{first}");
        assert!(first.contains("<a href=\"list/2/index.html\" rel=\"next\">"), "{first}");
        assert!(!first.contains("rel=\"prev\""), "{first}");
        assert!(second.contains("<link rel=\"prev\" href=\"../../index.html\">"), "{second}");
        assert!(!second.contains("rel=\"next\""), "{second}");
    }
    let root = page("index.html");
    assert!(root.contains("<a href=\"sv/list/2/index.html\" rel=\"next\">"), "{root}");
    assert!(
        root.contains("<link rel=\"canonical\" href=\"https://www.example.se/sv/\">"),
        "{root}"
    );
    let llms = page("llms.txt");
    let second = "- [How personal data is used, part 2 of 2](https://www.example.se/en/list/2/) (en): Data 97 – Data 99\n";
    assert!(llms.contains(second), "{llms}");
    let verified = site.run(&["verify", "--site", "public", "--today", "2026-11-26"]);
    assert_eq!(verified.code, 0, "{}", verified.all_output());
    no_link_is_dead(&site.path().join("public"), &files(&site, "public"));
    for threads in ["1", "7"] {
        let out = format!("threads-{threads}");
        let arguments = ["build", "--out", &out, "--today", "2026-11-26"];
        assert_eq!(site.run_with(&arguments, &[("RAYON_NUM_THREADS", threads)]).code, 0);
        assert_eq!(files(&site, &out), files(&site, "public"), "{threads} threads");
    }
    build(&site, "draft", &["--draft"]);
    let draft = site.read("draft/en/list/2/index.html");
    assert!(draft.contains("data-099/"), "{draft}");
}

/// Each link of a list leads to a file. A page for what is not found is shown at any address, so its
/// links begin at the site's own.
fn no_link_is_dead(root: &Path, files: &BTreeMap<String, Vec<u8>>) {
    let is_list = |name: &str| {
        !name.ends_with("404.html") && (name.split('/').count() < 3 || name.contains("/list/"))
    };
    let mut links = 0;
    for (name, bytes) in files.iter().filter(|(name, _)| name.ends_with(".html") && is_list(name)) {
        let folder = root.join(name);
        let html = String::from_utf8_lossy(bytes);
        for part in html.split("href=\"").skip(1) {
            let link = part.split(['"', '#']).next().unwrap();
            if link.contains(':') || link.is_empty() {
                continue;
            }
            let to = folder.parent().unwrap().join(link);
            let to = if link.ends_with('/') { to.join("index.html") } else { to };
            assert!(to.is_file(), "{name}: {link}");
            links += 1;
        }
    }
    assert!(links > 3 * NOTICES, "{links}");
}

/// Ended notices come last, so one of the first part leaves room for one of the second; and a list
/// that is short enough has one part.
#[test]
fn notices_move_from_part_to_part() {
    let site = many::released(NOTICES);
    build(&site, "public", &[]);
    let end = ["release", "notice-007", "--end", "--effective", "2026-03-01", "--reason", "Slut."];
    let run =
        site.run(&[&end[..], &["--published", "2026-02-20", "--today", "2026-02-20"]].concat());
    assert_eq!(run.code, 0, "{}", run.stderr);
    build(&site, "public", &[]);
    let second = site.read("public/en/list/2/index.html");
    assert!(second.contains("class=\"notices ended\""), "{second}");
    assert!(second.contains("data-007/") && !second.contains("data-200/"), "{second}");
    let mut drop = Vec::new();
    for index in [3, 77, 202] {
        fs::rename(site.path().join("content").join(id(index)), site.path().join(id(index)))
            .unwrap();
        drop.extend(["--drop".to_owned(), format!("{}/2026-01-10", id(index))]);
    }
    build(&site, "public", &drop.iter().map(String::as_str).collect::<Vec<_>>());
    assert!(!site.path().join("public/sv/list").exists());
    assert!(!site.read("public/sv/index.html").contains("class=\"parts\""));
    build(&site, "whole", &[]);
    assert!(files(&site, "public") == files(&site, "whole"));
}

#[test]
fn the_word_of_the_parts_is_no_slug() {
    let text = notice(0).replace("uppgifter-000", "list");
    let site = Tester::empty()
        .file("content/site.toml", SETTINGS)
        .file("content/notice-000/notice.toml", text);
    let output = site.run(&["check", "notice-000", "--today", "2026-11-26"]);
    assert_eq!(output.code, 1);
    let message = "`list` cannot be the last part of an address: the site uses it itself";
    assert!(output.all_output().contains(message), "{}", output.all_output());
}
