//! The page of all recipients over a chain's life: since which version, who left and when; and what
//! the frame of every page says of whose site it is.

use std::fs;

use crate::joints::shown;
use crate::tester::{Output, Tester, copy, source};

fn done(output: Output) -> Output {
    assert_eq!(output.code, 0, "{}{}", output.stdout, output.stderr);
    output
}

fn change(site: &Tester, old: &str, new: &str) {
    let file = site.path().join("content/webshop/notice.toml");
    let text = fs::read_to_string(&file).unwrap();
    assert!(text.contains(old), "no {old}");
    fs::write(file, text.replace(old, new)).unwrap();
}

fn release(site: &Tester, day: &str) {
    done(site.run(&["release", "--published", day, "--today", day, "--despite-findings", "x"]));
}

/// A carrier comes, a mailer leaves, and a payment company has another name.
fn lived() -> Tester {
    let site = Tester::copy_of("tests/sites/webshop/input");
    release(&site, "2026-01-10");
    change(&site, "name = \"Pennyport Inc.\"", "name = \"Pennyworth Inc.\"");
    change(&site, "\"card-payments\"", "\"till\"");
    change(&site, "[recipients.card-payments]", "[recipients.till]\nwas = [\"card-payments\"]");
    release(&site, "2026-02-10");
    change(&site, "name = \"Quillmail LLC\"", "name = \"Brevduvan AB\"");
    release(&site, "2026-03-10");
    site
}

#[test]
fn everyone_is_on_the_page_of_recipients_since_they_came() {
    let site = lived();
    done(site.run(&["build", "--today", "2026-03-11"]));
    let page = site.read("public/sv/personuppgifter/recipients/index.html");
    let row = |id: &str| {
        let row = page.split(&format!("<tr id=\"{id}\">")).nth(1);
        shown(row.unwrap_or_else(|| panic!("no {id}")).split("</tr>").next().unwrap()).join(" | ")
    };
    assert!(row("shop-platform").ends_with("| 10 januari 2026"), "{}", row("shop-platform"));
    // Another name of the same company is no other recipient; another company under the same id is.
    assert!(row("till").contains("Pennyworth Inc."), "{}", row("till"));
    assert!(row("till").ends_with("| 10 januari 2026"), "{}", row("till"));
    assert!(row("mailer").contains("Brevduvan AB"), "{}", row("mailer"));
    assert!(row("mailer").ends_with("| 10 mars 2026"), "{}", row("mailer"));
    let gone = shown(page.split("Nämns inte längre</h2>").nth(1).unwrap()).join(" ");
    assert!(gone.contains("Quillmail LLC 10 mars 2026"), "{gone}");
    assert!(!gone.contains("Pennyport"), "{gone}");
    assert!(page.contains("EU–US Data Privacy Framework"));
    assert!(page.contains("href=\"../2026-01-10/index.html\""), "a version that began");
    let sitemap = site.read("public/sitemap.xml");
    assert!(sitemap.contains("/sv/personuppgifter/recipients/"), "{sitemap}");
    let notice = site.read("public/sv/personuppgifter/index.html");
    assert!(
        notice.contains("href=\"recipients/index.html\">Alla mottagare"),
        "a link from the notice"
    );
}

#[test]
fn the_page_of_recipients_can_be_left_out_and_goes_with_the_notice() {
    let site = lived();
    let settings = site.read("content/site.toml");
    let site =
        site.file("content/site.toml", format!("{settings}\n[output]\nrecipients = false\n"));
    done(site.run(&["build", "--today", "2026-03-11"]));
    assert!(!site.path().join("public/sv/personuppgifter/recipients").exists());
    assert!(!site.read("public/sv/personuppgifter/index.html").contains("recipients/index.html\""));
    let site = site.file("content/site.toml", settings);
    let end = ["release", "webshop", "--end", "--effective", "2026-04-01", "--reason", "Slut."];
    done(site.run(&[&end[..], &["--published", "2026-03-20", "--today", "2026-03-20"]].concat()));
    done(site.run(&["build", "--today", "2026-04-02"]));
    let page = site.read("public/sv/personuppgifter/recipients/index.html");
    assert!(page.contains("http-equiv=\"refresh\""), "{page}");
}

#[test]
fn the_foot_says_whose_notice_it_is_and_where_to_go() {
    let site = lived();
    done(site.run(&["build", "--today", "2026-03-11"]));
    for (page, contact) in [
        ("sv/personuppgifter/index.html", "href=\"#controller\">Kontakt"),
        ("sv/personuppgifter/label/index.html", "href=\"../index.html#controller\">Kontakt"),
        ("sv/personuppgifter/2026-01-10/index.html", "href=\"../index.html#controller\">Kontakt"),
        ("index.html", "href=\"sv/personuppgifter/index.html#controller\">Kontakt"),
    ] {
        let html = site.read(&format!("public/{page}"));
        let foot = html.split("<footer class=\"site\">").nth(1).unwrap();
        assert!(foot.contains("Personuppgiftsansvarig: Garnboden Lindqvist AB"), "{page}: {foot}");
        assert!(foot.contains(contact), "{page}: {foot}");
        assert!(foot.contains("versions/index.html\">Alla versioner"), "{page}: {foot}");
        assert!(foot.contains("hreflang=\"en\">English"), "{page}: {foot}");
    }
}

#[test]
fn the_mark_of_the_tab_is_the_sites_own() {
    let mark = |theme: &str, logo: Option<&str>| {
        let site = Tester::empty();
        copy(&source("tests/sites/webshop/input/content"), &site.path().join("content"));
        let settings = site.read("content/site.toml");
        let settings = settings.split("[theme]").next().unwrap().to_owned();
        let site = site.file("content/site.toml", format!("{settings}\n{theme}"));
        let site = match logo {
            Some(logo) => site.file("static/logo.svg", logo),
            None => site,
        };
        done(site.run(&["build", "--draft", "--today", "2026-03-11"]));
        let page = site.read("draft/index.html");
        let colours = page.matches("name=\"theme-color\" content=\"#").count();
        assert_eq!(colours, 2);
        let href = page.split("rel=\"icon\" type=\"image/svg+xml\" href=\"").nth(1).unwrap();
        let href = href.split('"').next().unwrap().to_owned();
        (site.read(&format!("draft/{href}")), page)
    };
    let (letter, page) = mark("[theme]\nname.sv = \"örnens garn\"\naccent = \"#8a1538\"\n", None);
    assert!(letter.contains(">Ö</text>") && letter.contains("fill=\"#8a1538\""), "{letter}");
    assert!(page.contains("content=\"#8a1538\" media=\"(prefers-color-scheme:light)\""));
    let square =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><path d=\"M0 0\"/></svg>";
    let logo = "[theme]\nname.sv = \"x\"\nlogo = \"logo.svg\"\n";
    assert_eq!(mark(logo, Some(square)).0, square);
    let wide = square.replace("0 0 9 9", "0 0 90 9");
    assert!(mark(logo, Some(&wide)).0.contains(">X</text>"));
}

#[test]
fn drafts_mark_what_is_to_be_written() {
    let site = Tester::copy_of("tests/sites/webshop/input");
    change(&site, "activity.sv = \"kör paketet till dig\"", "activity.sv = \"TODO\"");
    change(&site, "activity.en = \"runs the online shop\"\n", "");
    done(site.run(&["build", "--draft", "--today", "2026-03-11"]));
    let page = site.read("draft/sv/personuppgifter/index.html");
    assert!(page.contains("<mark class=\"todo\">TODO</mark>"), "a word to be written");
    let page = site.read("draft/en/privacy/index.html");
    assert!(
        page.contains("<span lang=\"sv\" dir=\"ltr\" class=\"todo\">"),
        "a text that is missing"
    );
}
