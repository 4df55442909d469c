//! Every way editors save, and what is shown then.

use std::fs;
use std::io::Write;
use std::path::Path;

use super::{NOTICE, PAGE, site};
use crate::serving::Serving;
use crate::tester::Tester;

/// The notice with another name for a purpose, which makes a text to look for.
pub fn notice(site: &Tester, word: &str) -> String {
    let text = site.read(NOTICE);
    let start = text.find("name.sv = \"").unwrap() + "name.sv = \"".len();
    let end = start + text[start..].find('"').unwrap();
    format!("{}{word}{}", &text[..start], &text[end..])
}

pub fn shows(serving: &Serving, word: &str) -> bool {
    let answer = serving.get(PAGE);
    assert_eq!(answer.status, 200, "the page is missing");
    says(&answer.text, word)
}

/// Whether a page has a purpose's name, which begins with a capital in a heading.
fn says(page: &str, word: &str) -> bool {
    page.to_lowercase().contains(&word.to_lowercase())
}

type Save = fn(&Path, &str);

/// In place, renamed over, in two steps, by a swap file, away and back.
const SAVES: [(&str, Save); 5] = [
    ("in place", |path, text| fs::write(path, text).unwrap()),
    ("renamed over", |path, text| {
        let temporary = path.with_extension("toml.new");
        fs::write(&temporary, text).unwrap();
        fs::rename(&temporary, path).unwrap();
    }),
    ("in two steps", |path, text| {
        let mut file = fs::File::create(path).unwrap();
        let (first, rest) = text.split_at(text.floor_char_boundary(text.len() / 2));
        file.write_all(first.as_bytes()).unwrap();
        file.flush().unwrap();
        std::thread::sleep(std::time::Duration::from_millis(40));
        file.write_all(rest.as_bytes()).unwrap();
    }),
    ("by a swap file", |path, text| {
        let folder = path.parent().unwrap();
        fs::write(folder.join("4913"), "").unwrap();
        fs::remove_file(folder.join("4913")).unwrap();
        fs::rename(path, folder.join("notice.toml~")).unwrap();
        fs::write(path, text).unwrap();
        fs::remove_file(folder.join("notice.toml~")).unwrap();
    }),
    ("away and back", |path, text| {
        fs::remove_file(path).unwrap();
        fs::write(path, text).unwrap();
    }),
];

#[test]
fn every_way_of_saving_is_seen_and_the_page_never_goes_back() {
    let site = site();
    let serving = Serving::start(&site, &[]);
    for (index, (how, save)) in SAVES.iter().enumerate() {
        let word = format!("sparad på sätt {index}");
        let text = notice(&site, &word);
        // What takes the file away for a moment may remove the page too.
        let stays = !matches!(*how, "by a swap file" | "away and back");
        save(&site.path().join(NOTICE), &text);
        serving.until(|| {
            if stays { shows(&serving, &word) } else { says(&serving.get(PAGE).text, &word) }
        });
        assert!(shows(&serving, &word), "{how}");
        serving.until(|| {
            serving.state("sv/personuppgifter/index.html")["errors"].as_array().unwrap().is_empty()
        });
    }
}

#[test]
fn a_broken_file_keeps_the_last_good_page_and_says_where() {
    let site = site();
    let serving = Serving::start(&site, &[]);
    let before = serving.plain(PAGE);
    let good = site.read(NOTICE);
    fs::write(site.path().join(NOTICE), good.replacen("[purposes", "[purposes\"", 1)).unwrap();
    let state = || serving.state("sv/personuppgifter/index.html");
    serving.until(|| !state()["errors"].as_array().unwrap().is_empty());
    assert_eq!(serving.plain(PAGE), before);
    let fault = &state()["errors"][0];
    assert_eq!(fault["level"], "error");
    assert_eq!(fault["place"]["file"], NOTICE);
    let line = fault["place"]["line"].as_u64().unwrap();
    assert!(fault["place"]["text"].as_str().unwrap().starts_with("[purposes\""), "{fault}");
    let href = fault["place"]["href"].as_str().unwrap();
    assert!(
        href.starts_with("vscode://file/") && href.contains(&format!("notice.toml:{line}:")),
        "{href}"
    );
    // The terminal says the same.
    let place = format!("{NOTICE}:{line}:");
    serving.until(|| serving.printed().contains(&place));
    fs::write(site.path().join(NOTICE), good).unwrap();
    serving.until(|| state()["errors"].as_array().unwrap().is_empty());
    assert_eq!(serving.plain(PAGE), before);
}

#[test]
fn a_file_half_written_for_a_moment_is_not_an_error() {
    let site = site();
    let serving = Serving::start(&site, &[]);
    assert_eq!(serving.get(PAGE).status, 200);
    let good = notice(&site, "helt sparad");
    for _ in 0..10 {
        fs::write(site.path().join(NOTICE), &good[..good.floor_char_boundary(good.len() / 3)])
            .unwrap();
        std::thread::sleep(std::time::Duration::from_millis(30));
        assert!(
            serving.state("sv/personuppgifter/index.html")["errors"].as_array().unwrap().is_empty()
        );
        fs::write(site.path().join(NOTICE), &good).unwrap();
        std::thread::sleep(std::time::Duration::from_millis(60));
    }
    serving.until(|| shows(&serving, "helt sparad"));
}

#[test]
fn a_notice_that_is_deleted_is_gone_and_comes_back() {
    let site = Tester::copy_of("tests/sites/group/input");
    let serving = Serving::start(&site, &[]);
    let before = serving.get("/sv/").text;
    assert_eq!(serving.get("/sv/el/").status, 200);
    let away = site.path().join("energy-away");
    fs::rename(site.path().join("content/energy"), &away).unwrap();
    serving.until(|| serving.get("/sv/el/").status == 404);
    let list = || serving.get("/sv/").text;
    serving
        .until(|| list().matches("<li>\n<h2>").count() == before.matches("<li>\n<h2>").count() - 1);
    fs::rename(&away, site.path().join("content/energy")).unwrap();
    serving.until(|| serving.get("/sv/").text == before);
}

#[test]
fn a_renamed_folder_a_new_one_and_shared_facts_are_seen() {
    let site = Tester::copy_of("tests/sites/group/input");
    let serving = Serving::start(&site, &[]);
    assert_eq!(serving.get("/sv/").status, 200);
    fs::rename(site.path().join("content/energy"), site.path().join("content/power")).unwrap();
    crate::tester::copy(
        &site.path().join("content/trading"),
        &site.path().join("content/deep/er/trade"),
    );
    let copied = site.path().join("content/deep/er/trade/notice.toml");
    let text = fs::read_to_string(&copied).unwrap();
    let (start, _) = text.match_indices("slug.").next().unwrap();
    let end = start + text[start..].find("\n\n").unwrap_or(0).min(200);
    let slugs = "slug.sv = \"ny-handel\"\nslug.en = \"new-trade\"\nslug.fi = \"uusi\"\nslug.nb = \"ny\"\nslug.da = \"ny\"";
    let others: Vec<&str> =
        text[start..end].lines().filter(|line| !line.starts_with("slug.")).collect();
    fs::write(&copied, format!("{}{slugs}\n{}{}", &text[..start], others.join("\n"), &text[end..]))
        .unwrap();
    serving.until(|| serving.get("/sv/ny-handel/").status == 200);
    let shared = site.path().join("content/shared.toml");
    let text = fs::read_to_string(&shared).unwrap();
    let email = text.split("email = \"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    fs::write(&shared, text.replace(&email, "ny-adress@example.se")).unwrap();
    serving.until(|| serving.get("/sv/ny-handel/").text.contains("ny-adress@example.se"));
    assert_eq!(site.run(&["build", "--draft"]).code, 0);
    for (name, text) in site.files_below("draft") {
        if name.ends_with(".html") {
            serving.until(|| serving.plain(&format!("/{name}")) == text);
        }
    }
}

#[test]
fn theme_words_and_settings_are_seen_and_a_broken_template_keeps_the_pages() {
    let site = site();
    let serving = Serving::start(&site, &[]);
    let before = serving.plain(PAGE);
    let site = site.file("static/klartext.css", "body{color:teal}");
    let css = |text: &str| text.split("static/klartext.").nth(1).unwrap()[..8].to_owned();
    serving.until(|| css(&serving.plain(PAGE)) != css(&before));
    let address = format!("/static/klartext.{}.css", css(&serving.plain(PAGE)));
    assert!(serving.get(&address).text.starts_with("body{color:teal}"));
    let last_good = serving.plain(PAGE);
    let site =
        site.file("templates/notice.html", "{% extends \"frame.html\" %}{% block main %}{{ oops");
    serving.until(|| !serving.state("index.html")["site"].as_array().unwrap().is_empty());
    assert_eq!(serving.plain(PAGE), last_good);
    fs::remove_file(site.path().join("templates/notice.html")).unwrap();
    serving.until(|| serving.state("index.html")["site"].as_array().unwrap().is_empty());
    assert_eq!(serving.plain(PAGE), last_good);
}

#[test]
fn two_notices_at_one_address_do_not_take_it_from_each_other() {
    let site = site();
    let serving = Serving::start(&site, &[]);
    assert_eq!(serving.get(PAGE).status, 200);
    let text = site.read(NOTICE);
    let site = site.file("content/zzz/notice.toml", &text);
    serving.until(|| !serving.state("index.html")["elsewhere"].as_array().unwrap().is_empty());
    let before = serving.get(PAGE);
    assert_eq!(before.status, 200);
    fs::remove_dir_all(site.path().join("content/webshop")).unwrap();
    serving.until(|| serving.state("index.html")["elsewhere"].as_array().unwrap().is_empty());
    serving.until(|| serving.get(PAGE).status == 200);
}
