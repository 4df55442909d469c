//! A notice's part inside other people's pages (docs/EMBEDDING.md), in a browser.

use std::fs;

use klartext::document::Section;
use klartext::version::Record;

use crate::program::{printed, script};
use crate::server::Folder;
use crate::tester::{Tester, copy, source};

/// The example, built for an address.
fn site(base_url: &str) -> Tester {
    let site = Tester::empty();
    copy(&source("content"), &site.path().join("content"));
    let settings = site.read("content/site.toml");
    let line = settings.lines().find(|line| line.starts_with("base_url")).unwrap();
    let settings = settings.replace(line, &format!("base_url = \"{base_url}\""));
    let site = site.file("content/site.toml", settings);
    let output = site.run(&["build"]);
    assert_eq!(output.code, 0, "{}", output.stderr);
    site
}

/// What the program's own site says in the article.
fn released_words() -> String {
    let file = source("content/cloudist/versions/2026-11-23.json");
    let record = Record::read(&fs::read(file).unwrap()).unwrap();
    let sections = record.document("sv").unwrap().sections.iter();
    let units = sections.flat_map(Section::units);
    letters(&units.map(|unit| unit.text()).collect::<Vec<_>>().join(" "))
}

/// The text of elements has no blanks between them.
fn letters(words: &str) -> String {
    words.chars().filter(|letter| !letter.is_whitespace()).collect()
}

/// A code block of the manual, by its language and what it holds.
fn block(language: &str, holds: &str) -> String {
    let manual = fs::read_to_string(source("docs/EMBEDDING.md")).unwrap();
    let mark = format!("```{language}\n");
    let blocks = manual.split(&mark).skip(1);
    let mut blocks = blocks.map(|block| block.split("```").next().unwrap());
    blocks.find(|block| block.contains(holds)).unwrap().to_owned()
}

/// A page of somebody else, with elements of all kinds of its own.
fn host(head: &str, middle: &str) -> String {
    format!(
        "<!doctype html><html lang=\"sv\"><head><meta charset=\"utf-8\"><title>Bolaget</title>\
         <meta name=\"viewport\" content=\"width=device-width\"><link rel=\"icon\" href=\"data:,\">\
         {head}</head><body><main class=\"container\"><div id=\"host\"><h1>Policy</h1><h2>Om oss</h2>\
         <p class=\"note\">Hej <a href=\"/\">hem</a> <strong>du</strong></p><ul><li>ett</li></ul>\
         <dl><dt>a</dt><dd>b</dd></dl><table><tr><th>a</th><td>b</td></tr></table></div>\
         {middle}</main></body></html>"
    )
}

/// Styles of a host that take away all that browsers give.
const HOSTILE: &str = "<style>*,*::before,*::after{box-sizing:border-box;margin:0;padding:0;border:0;\
     font:inherit;color:inherit;background:none;list-style:none;text-decoration:none;\
     vertical-align:baseline}h1,h2,h3,h4,h5,h6{font-size:100%;font-weight:normal;text-transform:uppercase}\
     p{font-size:.7rem;line-height:1}li{display:inline;float:left}table,tr,td,th{display:block}\
     dt,dd{display:inline;float:left;width:50%}section,article{float:left;width:20rem}\
     a{color:red}em,strong{font-style:normal;font-weight:400}</style>";

fn look(how: &str, address: &str, away: &str) -> Option<()> {
    let said = printed(&script("embedding.mjs", &[how, address, away])?);
    let (faults, words) = said.trim_end().rsplit_once('\n').unwrap_or(("", said.trim_end()));
    assert_eq!(faults, "");
    assert_eq!(letters(words), released_words());
    Some(())
}

const FRAGMENT: &str = "public/sv/personuppgiftspolicy/fragment.html";

#[test]
fn it_stands_up_to_a_hostile_reset() {
    let site = site("https://www.example.se/integritet/");
    let page = host(HOSTILE, &site.read(FRAGMENT));
    let site = site.file("host/index.html", page);
    let served = Folder::serve(&site.path().join("host"), "/", &[]);
    look("inside", &served.address("index.html"), "");
}

#[test]
fn it_stands_in_a_common_framework() {
    let bootstrap = source("tests/outside/node_modules/bootstrap/dist/css/bootstrap.css");
    let Ok(bootstrap) = fs::read(bootstrap) else {
        let _missing = script("embedding.mjs", &[]);
        return;
    };
    let site = site("https://www.example.se/integritet/");
    let link = "<link rel=\"stylesheet\" href=\"bootstrap.css\">";
    let page = host(link, &site.read(FRAGMENT));
    let site = site.file("host/index.html", page).file("host/bootstrap.css", bootstrap);
    let served = Folder::serve(&site.path().join("host"), "/", &[]);
    look("inside", &served.address("index.html"), "");
}

/// The script and the policy of the manual, on two servers.
#[test]
fn a_page_fetches_it_as_the_manual_says() {
    let allow = [("Access-Control-Allow-Origin", "*")];
    // The site's own address is known when it is served: first an empty folder, then the site.
    let folder = Tester::empty();
    let served = Folder::serve(folder.path(), "/integritet/", &allow);
    let site = site(&served.address(""));
    copy(&site.path().join("public"), folder.path());
    let here =
        |text: String| text.replace("https://www.example.se/integritet/", &served.address(""));
    let origin = served.address("").replace("/integritet/", "");
    let policy = block("text", "script-src").trim().replace("https://www.example.se", &origin);
    let policy = format!("default-src 'none'; img-src data:; {policy}");
    let page = host("", &here(block("html", "data-notice")));
    let host = Tester::empty().file("index.html", page).file("notice.js", block("js", "fetch"));
    let csp = [("Content-Security-Policy", policy.as_str())];
    let host_server = Folder::serve(host.path(), "/", &csp);
    look("fetched", &host_server.address("index.html"), &origin);
}

/// What a server includes, and what a generator fetches, is the file that the program prints.
#[test]
fn the_shell_lines_of_the_manual_give_the_same_part() {
    let Some(curl) = crate::program::program("curl") else { return };
    let folder = Tester::empty();
    let served = Folder::serve(folder.path(), "/integritet/", &[]);
    let site = site(&served.address(""));
    copy(&site.path().join("public"), folder.path());
    let line =
        block("sh", "curl").replace("https://www.example.se/integritet/", &served.address(""));
    let work = Tester::empty().file("_includes/.keep", "");
    let done = std::process::Command::new("sh")
        .args(["-c", &line])
        .current_dir(work.path())
        .env("PATH", format!("{}:/usr/bin:/bin", curl.parent().unwrap().display()))
        .status()
        .unwrap();
    assert!(done.success());
    let fetched = work.read("_includes/privacy.html");
    assert_eq!(fetched, site.read(FRAGMENT));
    let line = block("sh", "klartext export");
    let arguments: Vec<&str> = line.split_whitespace().skip(1).collect();
    let site = site.file("_includes/.keep", "");
    assert_eq!(site.run(&arguments).code, 0);
    assert_eq!(site.read("_includes/privacy.html"), fetched);
}
