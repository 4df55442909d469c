//! A site with more notices than a page of its list has: the parts, how they lead to each other,
//! and that they are made again where they changed and only there.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use klartext::pages::{Made, PageContext, site_pages};
use klartext::render::page::IndexEntry;
use klartext::render::theme::{Own, Theme};
use klartext::site::Site;

use crate::many::{self, SETTINGS, notice};
use crate::tester::{Output, Tester, copy};

/// One part and three more.
const NOTICES: usize = 203;

fn path(site: &Tester, index: usize) -> std::path::PathBuf {
    site.path().join(format!("content/{}", many::id(index)))
}

fn released() -> Tester {
    many::released(NOTICES)
}

/// A second version of a notice.
fn release(site: &Tester, index: usize) {
    fs::write(path(site, index).join("notice.toml"), notice(index, 2)).unwrap();
    let id = many::id(index);
    let more = ["--summary", "sv=Ändrat.", "--summary", "en=Changed.", "--class", "material"];
    let day = ["release", &id, "--published", "2026-02-10", "--today", "2026-02-10"];
    let run = site.run(&[&day[..], &["--despite-findings", "a test"], &more].concat());
    assert_eq!(run.code, 0, "{}", run.stderr);
}

fn build(site: &Tester, out: &str, more: &[&str]) -> Output {
    let output = site.run(&[&["build", "--out", out, "--today", "2026-11-26"], more].concat());
    assert_eq!(output.code, 0, "{}", output.stderr);
    output
}

fn files(site: &Tester, out: &str) -> BTreeMap<String, Vec<u8>> {
    klartext::read::built_files(&site.path().join(out)).unwrap()
}

/// The same bytes as a build from nothing.
fn assert_whole(site: &Tester, what: &str) {
    let _ = fs::remove_dir_all(site.path().join("whole"));
    build(site, "whole", &["--full"]);
    let (again, whole) = (files(site, "public"), files(site, "whole"));
    let names = || again.keys().chain(whole.keys());
    let differing: Vec<&String> =
        names().filter(|name| again.get(*name) != whole.get(*name)).collect();
    assert!(differing.is_empty(), "{what}: {differing:?}");
}

/// The files below `public` that a build replaces.
fn replaced(site: &Tester, build: impl FnOnce()) -> Vec<String> {
    let inodes = || -> BTreeMap<String, std::time::SystemTime> {
        let names = files(site, "public").into_keys();
        names
            .map(|name| {
                let about = fs::metadata(site.path().join("public").join(&name)).unwrap();
                (name, about.modified().unwrap())
            })
            .collect()
    };
    let before = inodes();
    build();
    let after = inodes();
    after
        .into_iter()
        .filter(|(name, time)| before.get(name) != Some(time))
        .map(|one| one.0)
        .collect()
}

#[test]
fn parts_lead_to_each_other_and_hold_every_notice_once() {
    let site = released();
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
        assert_eq!(first.matches("<li>\n<h2>").count(), 200);
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
    let second = "- [How personal data is used, part 2 of 2](https://www.example.se/en/list/2/) (en): Data 200 – Data 202\n";
    assert!(llms.contains(second), "{llms}");
    let verified = site.run(&["verify", "--site", "public", "--today", "2026-11-26"]);
    assert_eq!(verified.code, 0, "{}", verified.said());
    no_link_is_dead(&site.path().join("public"), &files(&site, "public"));
    for threads in ["1", "7"] {
        let out = format!("threads-{threads}");
        let arguments = ["build", "--out", &out, "--today", "2026-11-26"];
        assert_eq!(site.run_with(&arguments, &[("RAYON_NUM_THREADS", threads)]).code, 0);
        assert_eq!(files(&site, &out), files(&site, "public"), "{threads} threads");
    }
    build(&site, "draft", &["--draft"]);
    let draft = site.read("draft/en/list/2/index.html");
    assert!(draft.contains("data-202/"), "{draft}");
}

/// Each link of a list leads to a file.
fn no_link_is_dead(root: &Path, files: &BTreeMap<String, Vec<u8>>) {
    let is_list = |name: &str| name.split('/').count() < 3 || name.contains("/list/");
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

#[test]
fn only_the_part_that_changed_is_made_again() {
    let site = released();
    build(&site, "public", &[]);
    build(&site, "public", &[]);
    release(&site, 201);
    let changed = replaced(&site, || drop(build(&site, "public", &[])));
    let expected = [
        "en/data-201/index.html",
        "en/list/2/index.html",
        "sitemap.xml",
        "sv/list/2/index.html",
        "sv/uppgifter-201/index.html",
        "versions.json",
    ];
    assert_eq!(changed, expected);
    assert_whole(&site, "a new version");

    // Ended notices come last, so that of the first part leaves room for one of the second.
    let end = ["release", "notice-007", "--end", "--effective", "2026-03-01", "--reason", "Slut."];
    let run =
        site.run(&[&end[..], &["--published", "2026-02-20", "--today", "2026-02-20"]].concat());
    assert_eq!(run.code, 0, "{}", run.stderr);
    build(&site, "public", &[]);
    let second = site.read("public/en/list/2/index.html");
    assert!(second.contains("class=\"notices ended\""), "{second}");
    assert!(second.contains("data-007/") && !second.contains("data-200/"), "{second}");
    assert_whole(&site, "an end");

    // Over the bound of a part and back.
    let aside = site.path().join("aside");
    fs::create_dir(&aside).unwrap();
    let moved = [3, 77, 202];
    let drop_all: Vec<String> = moved
        .iter()
        .flat_map(|index| ["--drop".to_owned(), format!("notice-{index:03}/2026-01-10")])
        .collect();
    let drop_all: Vec<&str> = drop_all.iter().map(String::as_str).collect();
    moved.iter().for_each(|index| {
        fs::rename(path(&site, *index), aside.join(index.to_string())).unwrap();
    });
    build(&site, "public", &drop_all);
    assert!(!site.path().join("public/sv/list").exists());
    assert!(!site.read("public/sv/index.html").contains("class=\"parts\""));
    assert_whole(&site, "three notices less");
    fs::rename(aside.join("77"), path(&site, 77)).unwrap();
    build(&site, "public", &[]);
    assert!(site.read("public/sv/list/2/index.html").contains("uppgifter-007/"));
    assert_whole(&site, "a notice more");
}

#[test]
fn what_notices_left_is_not_used_where_it_is_damaged() {
    let original = released();
    build(&original, "public", &[]);
    type Spoil = fn(&Path);
    let spoil: [(&str, Spoil); 3] = [
        ("changed", |path| {
            let mut bytes = fs::read(path).unwrap();
            bytes.iter_mut().step_by(64).for_each(|byte| *byte ^= 1);
            fs::write(path, bytes).unwrap();
        }),
        ("shortened", |path| {
            let bytes = fs::read(path).unwrap();
            fs::write(path, &bytes[..bytes.len() / 2]).unwrap();
        }),
        ("deleted", |path| fs::remove_file(path).unwrap()),
    ];
    for (what, spoil) in spoil {
        let site = Tester::empty();
        copy(original.path(), site.path());
        build(&site, "public", &[]);
        release(&site, 4);
        spoil(&site.path().join("public/.klartext/left"));
        build(&site, "public", &[]);
        assert_whole(&site, what);
    }
}

/// The pages of a whole site whose notices have many addresses.
#[test]
fn a_large_site_map_is_an_index_of_several() {
    let site = Tester::empty().file("content/site.toml", SETTINGS);
    let project = Site::read(site.path()).unwrap();
    let own = Own::default();
    let Ok(theme) = Theme::new(&project.settings, &project.locales, &own) else { panic!() };
    let today = jiff::civil::date(2026, 11, 26);
    let making = PageContext::new(&theme, &project.settings, &project.locales, &project.tables, today);
    let made = |notice: usize| Made {
        id: format!("notice-{notice}"),
        entries: vec![("sv".into(), IndexEntry { title: "En".into(), ..IndexEntry::default() })],
        found: (0..30).map(|page| (format!("sv/{notice}/{page}/"), Some(today))).collect(),
        ..Made::default()
    };
    let maps = |count: usize| -> BTreeMap<String, String> {
        let made: Vec<Made> = (0..count).map(made).collect();
        let made: Vec<&Made> = made.iter().collect();
        let Ok(pages) = site_pages(&making, &made, None) else { panic!() };
        let maps = pages.into_iter().filter(|page| page.name.starts_with("sitemap"));
        maps.map(|page| (page.name, String::from_utf8(page.bytes).unwrap())).collect()
    };
    let small = maps(333);
    assert_eq!(small.len(), 1);
    assert_eq!(small["sitemap.xml"].matches("<url>").count(), 333 * 30);
    let large = maps(450);
    let counts: Vec<(&str, usize)> =
        large.iter().map(|(name, map)| (name.as_str(), map.matches("<url>").count())).collect();
    let expected = [
        ("sitemap-1.xml", 6000),
        ("sitemap-2.xml", 6000),
        ("sitemap-3.xml", 1500),
        ("sitemap.xml", 0),
    ];
    assert_eq!(counts, expected);
    let index = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
        <sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n\
        <sitemap><loc>https://www.example.se/sitemap-1.xml</loc></sitemap>\n\
        <sitemap><loc>https://www.example.se/sitemap-2.xml</loc></sitemap>\n\
        <sitemap><loc>https://www.example.se/sitemap-3.xml</loc></sitemap>\n\
        </sitemapindex>\n";
    assert_eq!(large["sitemap.xml"], index);
}

#[test]
fn the_word_of_the_parts_is_no_slug() {
    let text = notice(0, 1).replace("uppgifter-000", "list");
    let site = Tester::empty()
        .file("content/site.toml", SETTINGS)
        .file("content/notice-000/notice.toml", text);
    let output = site.run(&["check", "notice-000", "--today", "2026-11-26"]);
    assert_eq!(output.code, 1);
    let message = "`list` cannot be the last part of an address: the site uses it itself";
    assert!(output.said().contains(message), "{}", output.said());
}
