//! The pages a visitor sees, in a browser and before validators: accessible, valid, quiet, small;
//! and the same words on the page, on paper, in Markdown and in the record.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use klartext::internals::document::{Document, Unit};
use klartext::internals::render::markdown::markdown;
use klartext::internals::render::scope::{Companion, Scope};
use klartext::internals::render::version_note::VersionNote;

use crate::many;
use crate::program::{node, printed, program, script};
use crate::server::Folder;
use crate::tester::{Tester, copy, source};

/// Three notices of different kinds, besides the example.
const OTHERS: [&str; 3] = ["clinic", "municipality", "webshop"];

fn built(site: Tester) -> Tester {
    let output = site.run(&["build"]);
    assert_eq!(output.code, 0, "{}", output.stderr);
    site
}

/// The example, built.
pub fn example() -> Tester {
    let site = Tester::empty();
    copy(&source("content"), &site.path().join("content"));
    built(site)
}

/// A site of `tests/sites`, released once.
fn released(name: &str) -> Tester {
    let site = Tester::copy_of(&format!("tests/sites/{name}/input"));
    let day = ["release", "--all", "--published", "2026-11-23", "--today", "2026-11-23"];
    let summary = ["--summary", "sv=Första versionen.", "--summary", "en=The first version."];
    let why = ["--despite-findings", "Ett exempel."];
    let output = site.run(&[&day[..], &summary, &why].concat());
    assert_eq!(output.code, 0, "{}", output.stderr);
    built(site)
}

/// The webshop with two versions, in which addresses, numbers, names, order and texts changed, and
/// a notice whose past was imported; with what changed as a page for mail beside them.
fn changed() -> Tester {
    let site = Tester::copy_of("tests/sites/webshop/input");
    let done = |arguments: &[&str]| {
        let output = site.run(arguments);
        assert_eq!(output.code, 0, "{arguments:?}: {}", output.stderr);
        output.stdout
    };
    done(&["release", "--all", "--published", "2026-11-20", "--today", "2026-11-20"]);
    let file = site.path().join("content/webshop/notice.toml");
    let mut text = fs::read_to_string(&file).unwrap();
    for (old, new) in [
        ("email = \"hej@", "email = \"integritet@"),
        ("years = 3", "years = 4"),
        ("recipients = [\"mailer\"]", "recipients = [\"mailer\", \"shop-platform\"]"),
        ("name.sv = \"mejla mönster och nya färger\"", "name.sv = \"mejla nya mönster\""),
        ("name.en = \"email patterns and new colours\"", "name.en = \"email new patterns\""),
    ] {
        assert!(text.contains(old), "{old}");
        text = text.replacen(old, new, 1);
    }
    // The last purpose comes first.
    let start = text.find("[purposes.newsletter]").unwrap();
    let end = start + text[start..].find("\n[").unwrap() + 1;
    let moved = text[start..end].to_owned();
    text.replace_range(start..end, "");
    text.insert_str(text.find("[purposes.orders]").unwrap(), &moved);
    fs::write(&file, text).unwrap();
    done(&["release", "--all", "--published", "2026-11-23"]);
    copy(&source("tests/fixtures/import"), &site.path().join("old"));
    let titles =
        ["--title", "sv=Förr", "--title", "en=Then", "--slug", "sv=forr", "--slug", "en=then"];
    let rest = ["--notice", "past", "--language", "sv"];
    done(&[&["import", "versions", "old"], &titles[..], &rest].concat());
    done(&["build"]);
    done(&["verify", "--site", "public"]);
    let page = done(&["diff", "2026-11-20", "last", "--format", "html", "--notice", "webshop"]);
    site.file("public/mail/index.html", page)
}

/// A site whose list of notices has two parts, one that has ended in the second.
fn parted() -> Tester {
    let site = many::released(203);
    let end = ["release", "notice-007", "--end", "--effective", "2026-03-01", "--reason", "Slut."];
    let day = ["--published", "2026-02-20", "--today", "2026-02-20"];
    let output = site.run(&[&end[..], &day].concat());
    assert_eq!(output.code, 0, "{}", output.stderr);
    built(site)
}

/// The parts of its list.
const PARTS: [&str; 5] = [
    "index.html",
    "sv/index.html",
    "en/index.html",
    "sv/list/2/index.html",
    "en/list/2/index.html",
];

/// The pages of a site, from its folder.
fn pages(site: &Tester) -> Vec<String> {
    let public = site.path().join("public");
    let files = walkdir::WalkDir::new(&public).sort_by_file_name().into_iter();
    let names = files.map(|entry| {
        let path = entry.unwrap().into_path();
        path.strip_prefix(&public).unwrap().to_str().unwrap().replace('\\', "/")
    });
    names.filter(|name| name.ends_with("index.html")).collect()
}

/// One page of each kind in each language: of groups, past versions and changes, the first.
fn kinds(site: &Tester) -> Vec<String> {
    let mut kinds: Vec<String> = Vec::new();
    let kind = |name: &str| {
        let mut parts: Vec<&str> = name.split('/').collect();
        if parts.len() > 3 && ["for", "changes", "since"].contains(&parts[2]) {
            parts[3] = "";
        }
        if parts.len() > 2 && parts[2].starts_with("20") {
            parts[2] = "20";
        }
        parts.join("/")
    };
    for page in pages(site) {
        if !kinds.iter().any(|known| kind(known) == kind(&page)) {
            kinds.push(page);
        }
    }
    kinds
}

/// The notices' own pages: `sv/NOTICE/index.html`.
fn current(site: &Tester) -> Vec<String> {
    pages(site).into_iter().filter(|name| name.matches('/').count() == 2).collect()
}

#[test]
fn every_page_is_accessible_and_quiet() {
    let sites: Vec<Tester> =
        [example(), changed()].into_iter().chain(OTHERS.into_iter().map(released)).collect();
    let served: Vec<Folder> =
        sites.iter().map(|site| Folder::serve(&site.path().join("public"), "/", &[])).collect();
    let mut addresses: Vec<String> =
        kinds(&sites[0]).iter().map(|page| served[0].address(page)).collect();
    let of_changes = |page: &String| {
        ["/changes/", "/since/", "/versions/", "mail"].iter().any(|part| page.contains(part))
    };
    addresses.extend(
        pages(&sites[1]).iter().filter(|page| of_changes(page)).map(|page| served[1].address(page)),
    );
    for (site, served) in sites.iter().zip(&served).skip(2) {
        addresses.extend(current(site).iter().map(|page| served.address(page)));
    }
    let parted = parted();
    let lists = Folder::serve(&parted.path().join("public"), "/", &[]);
    addresses.extend(PARTS[2..].iter().map(|page| lists.address(page)));
    let whole = [served[0].address("en/privacy-policy/index.html"), lists.address(PARTS[3])];
    addresses.retain(|address| !whole.contains(address));
    let count = (addresses.len() + whole.len()) * 2;
    let mut arguments: Vec<&str> = addresses.iter().map(String::as_str).collect();
    arguments.push("--whole");
    arguments.extend(whole.iter().map(String::as_str));
    let Some(output) = script("pages.mjs", &arguments) else { return };
    assert_eq!(printed(&output), format!("{count} views\n"));
    assert!(count >= 60, "{count}");
}

#[test]
fn every_page_is_valid() {
    let sites: Vec<Tester> =
        [example(), changed()].into_iter().chain(OTHERS.into_iter().map(released)).collect();
    let of_site = |site: &Tester| -> Vec<PathBuf> {
        pages(site).into_iter().map(|page| site.path().join("public").join(page)).collect()
    };
    let parted = parted();
    let lists = PARTS.iter().map(|page| parted.path().join("public").join(page));
    let files: Vec<PathBuf> = sites.iter().flat_map(of_site).chain(lists).collect();
    if let Some(mut validator) = node("valid.mjs") {
        assert_eq!(printed(&validator.args(&files).output().unwrap()), "");
    }
    let jar = source("tests/outside/node_modules/vnu-jar/build/dist/vnu.jar");
    if let Some(java) = program("java").filter(|_| jar.is_file()) {
        let flags = ["--errors-only", "--stdout", "--exit-zero-always"];
        let output = Command::new(java).arg("-jar").arg(jar).args(flags).args(&files).output();
        // In the page for mail the stylesheet is read too; it has what this checker does not know yet.
        let is_new = |line: &&str| {
            line.contains("“scroll-target-group”") || line.contains("“:target-current”")
        };
        let printed = printed(&output.unwrap());
        let faults: Vec<&str> = printed.lines().filter(|line| !is_new(line)).collect();
        assert!(faults.is_empty(), "{faults:#?}");
    }
}

/// The example's Documents, as released.
pub fn documents() -> Vec<Document> {
    let record = fs::read_to_string(source("content/cloudist/versions/2026-11-23.json")).unwrap();
    let record: serde_json::Value = serde_json::from_str(&record).unwrap();
    let documents: BTreeMap<String, Document> =
        serde_json::from_value(record["documents"].clone()).unwrap();
    assert_eq!(documents.len(), 2);
    documents.into_values().collect()
}

/// The words of the current notice are those of the record, of `notice.md` and of the print.
#[test]
fn the_words_are_the_same_everywhere() {
    let site = example();
    let served = Folder::serve(&site.path().join("public"), "/", &[]);
    for document in &documents() {
        let expected = words_of(&Scope::complete(document).units());
        let address = format!("{}/{}/index.html", document.language, document.slug);
        let pdf = site.path().join(format!("{}.pdf", document.language));
        let Some(output) = script("print.mjs", &[&served.address(&address), pdf.to_str().unwrap()])
        else {
            return;
        };
        assert_eq!(letters(&printed(&output)), letters(&expected.join(" ")), "{address}");
        on_paper(&pdf, &expected);
        let parts: Vec<Unit<'_>> = Companion::ALL
            .iter()
            .flat_map(|companion| companion.section(document).unwrap().units())
            .collect();
        let all =
            format!("{} {} {}", document.title, expected.join(" "), words_of(&parts).join(" "));
        assert_eq!(
            letters(&without_targets(&markdown(document, &VersionNote::default()))),
            letters(&all),
            "{address}"
        );
    }
}

/// Every word of the text is in the print as often as in the text, and little more: addresses
/// written out and the footer of each sheet. The order in a PDF is that of painting.
fn on_paper(pdf: &Path, expected: &[String]) {
    let Some(pdftotext) = program("pdftotext") else { return };
    let output = Command::new(pdftotext).args(["-raw", "-enc", "UTF-8"]).arg(pdf).arg("-").output();
    let printed = printed(&output.unwrap());
    let sheets = printed.matches('\u{c}').count();
    assert!((4..=9).contains(&sheets), "{sheets} sheets");
    assert_eq!(printed.matches("2026-11-23 ·").count(), sheets, "each sheet tells its version");
    // A word may be parted at the end of a line.
    let on_paper = letters(&printed);
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    expected.iter().for_each(|word| *counts.entry(letters(word)).or_default() += 1);
    let lost = |(word, count): &(String, usize)| on_paper.matches(word.as_str()).count() < *count;
    let lost: Vec<(String, usize)> = counts.into_iter().filter(lost).collect();
    assert_eq!(lost, Vec::new());
    let more = on_paper.len() as f64 / letters(&expected.join("")).len() as f64;
    assert!(more < 1.2, "{more}");
}

/// On paper the example's changes are what changed with its headings, and nothing else.
#[test]
fn changes_are_short_on_paper() {
    let site = example();
    let served = Folder::serve(&site.path().join("public"), "/", &[]);
    for page in ["sv/personuppgiftspolicy", "en/privacy-policy"] {
        let address = served.address(&format!("{page}/changes/2026-11-23/index.html"));
        let pdf = site.path().join("changes.pdf");
        if script("print.mjs", &[&address, pdf.to_str().unwrap()]).is_none() {
            return;
        }
        let Some(pdftotext) = program("pdftotext") else { return };
        let output = Command::new(pdftotext).args(["-raw"]).arg(&pdf).arg("-").output();
        let sheets = printed(&output.unwrap()).matches('\u{c}').count();
        assert!((3..=9).contains(&sheets), "{page}: {sheets} sheets");
    }
}

fn words_of(units: &[Unit<'_>]) -> Vec<String> {
    let words = |unit: &Unit<'_>| -> Vec<String> {
        unit.text().split_whitespace().map(str::to_owned).collect()
    };
    units.iter().flat_map(words).collect()
}

/// Words without spaces and punctuation.
pub fn letters(text: &str) -> String {
    text.chars().filter(|letter| letter.is_alphanumeric()).collect()
}

/// Markdown without the addresses of its links, its line breaks in cells and its numbers of lists.
fn without_targets(text: &str) -> String {
    let mut words = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("](") {
        words.push_str(before);
        rest = after.split_once(')').map_or("", |(_, after)| after);
    }
    words.push_str(rest);
    words.replace("<br>", " ")
}

/// How long pages may be at most: on a phone and at a desk; and where the glance ends, counted from the
/// title on a phone, as the frame above it is the site's.
struct Limits {
    phone: i64,
    desk: i64,
    glance_on_phone: i64,
    glance_at_desk: i64,
}

/// The height of a phone's window, and of a desk's.
const WINDOWS: [i64; 2] = [844, 900];

#[test]
fn the_glance_fits_and_pages_are_short() {
    let [phone, desk] = WINDOWS;
    let of_example = Limits {
        phone: 14_000,
        desk: 10_000,
        glance_on_phone: phone * 3 / 2,
        glance_at_desk: desk,
    };
    let of_municipality = Limits {
        phone: 20_500,
        desk: 14_500,
        glance_on_phone: phone * 3,
        glance_at_desk: 2 * desk,
    };
    let sites = [(example(), of_example), (released("municipality"), of_municipality)];
    for (site, limits) in sites {
        let served = Folder::serve(&site.path().join("public"), "/", &[]);
        let addresses: Vec<String> =
            current(&site).iter().map(|page| served.address(page)).collect();
        let addresses: Vec<&str> = addresses.iter().map(String::as_str).collect();
        let Some(output) = script("figures.mjs", &addresses) else { return };
        let lines = printed(&output);
        assert_eq!(lines.lines().count(), addresses.len() * 2);
        for line in lines.lines() {
            let figures: serde_json::Value = serde_json::from_str(line).unwrap();
            let figure = |name: &str| figures[name].as_i64().unwrap();
            assert_eq!(figures["wider"], false, "{line}");
            match figure("width") {
                390 => {
                    assert!(figure("length") <= limits.phone, "{line}");
                    let glance = figure("glance") - figure("title");
                    assert!(glance <= limits.glance_on_phone, "{line}");
                }
                _ => {
                    assert!(figure("length") <= limits.desk, "{line}");
                    assert!(figure("glance") <= limits.glance_at_desk, "{line}");
                }
            }
        }
    }
}

/// What people come for, from the entry page on a phone: how long an application is stored, whether anything
/// got worse, and their own data. Each takes few taps and little scrolling.
#[test]
fn three_tasks_take_few_taps() {
    let municipality = released("municipality");
    let file = municipality.path().join("content/municipality/notice.toml");
    let text = fs::read_to_string(&file).unwrap();
    fs::write(&file, text.replacen("years = 5", "years = 6", 1)).unwrap();
    let again = ["release", "municipality", "--published", "2026-11-24", "--today", "2026-11-24"];
    let output = municipality.run(&[&again[..], &["--despite-findings", "Ett exempel."]].concat());
    assert_eq!(output.code, 0, "{}", output.stderr);
    let output = municipality.run(&["build", "--today", "2026-11-24"]);
    assert_eq!(output.code, 0, "{}", output.stderr);
    let notice = ".notices a:has-text(\"behandlar kommunen\")";
    let (changes, letters) = (".dates a", ".cards .letters a");
    let (change, letter) = (".changes li", "a[href^=\"mailto:\"]");
    let (applicants, builders) =
        (".groups a:has-text(\"Arbetssökande\")", ".groups a:has-text(\"byggärenden\")");
    let storage = "[id*=\"/retention\"]";
    let of_example: [&[&str]; 3] = [&[applicants, storage], &[changes, change], &[letters, letter]];
    let of_municipality: [&[&str]; 3] =
        [&[notice, builders, storage], &[notice, changes, change], &[notice, letters, letter]];
    for (site, tasks) in [(example(), of_example), (municipality, of_municipality)] {
        let served = Folder::serve(&site.path().join("public"), "/", &[]);
        let entry = served.address("index.html");
        for task in tasks {
            let Some(output) = script("tasks.mjs", &[&[entry.as_str()], task].concat()) else {
                return;
            };
            let figures: serde_json::Value = serde_json::from_str(&printed(&output)).unwrap();
            assert!(figures["taps"].as_u64().unwrap() <= 4, "{task:?}: {figures}");
            assert!(figures["screens"].as_f64().unwrap() <= 3.0, "{task:?}: {figures}");
        }
    }
}

/// At every width of a window from 320 to 1,600 px, whatever is in the tables.
#[test]
fn no_page_moves_sideways_at_any_width() {
    let site = released("municipality");
    let served = Folder::serve(&site.path().join("public"), "/", &[]);
    let of_example = example();
    let example = Folder::serve(&of_example.path().join("public"), "/", &[]);
    let mut addresses: Vec<String> =
        current(&site).iter().rev().take(1).map(|page| served.address(page)).collect();
    for below in ["recipients/", "versions/", "changes/2026-11-23/"] {
        addresses.push(example.address(&format!("sv/personuppgiftspolicy/{below}index.html")));
    }
    let addresses: Vec<&str> = addresses.iter().map(String::as_str).collect();
    let Some(output) = script("widths.mjs", &addresses) else { return };
    assert_eq!(printed(&output), "");
}

/// What of the current notice travels: pages and stylesheets as servers compress them.
#[test]
fn the_current_notice_is_small() {
    let site = example();
    for page in current(&site) {
        let page = site.path().join("public").join(&page);
        // The ids of its hundred terms are 450 bytes of that.
        assert!(gzipped(&page) <= 10_000, "{}: {}", page.display(), gzipped(&page));
        let html = fs::read_to_string(&page).unwrap();
        let styles = html.split("rel=\"stylesheet\" href=\"").skip(1);
        let size =
            |rest: &str| gzipped(&page.parent().unwrap().join(rest.split('"').next().unwrap()));
        let styles: Vec<usize> = styles.map(size).collect();
        assert_eq!(styles.len(), 2);
        assert!(styles.iter().sum::<usize>() <= 5_000, "{styles:?}");
    }
}

fn gzipped(file: &Path) -> usize {
    let output = Command::new("gzip").args(["-9", "-n", "-c"]).arg(file).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    output.stdout.len()
}
