//! `verify --url`: a live page, served as a company's own server would, against the records.

use std::fs;

use crate::server::Folder;
use crate::tester::Tester;

fn built() -> Tester {
    let shop = Tester::copy_of("tests/sites/webshop/input");
    for arguments in [&["release", "--published", "2026-11-23"][..], &["build"]] {
        let output = shop.run(arguments);
        assert_eq!(output.code, 0, "{}", output.stderr);
    }
    shop
}

#[test]
fn a_live_page_states_its_version_and_is_verified_as_unchanged() {
    let shop = built();
    let served = Folder::serve(&shop.path().join("public"), "/om/", &[]);
    for (page, language) in [
        ("", "sv"),
        ("en/", "en"),
        ("sv/personuppgifter/", "sv"),
        ("en/privacy/2026-11-23/", "en"),
        ("en/privacy/for/customer/", "en"),
    ] {
        let url = served.address(page);
        let output = shop.run(&["verify", "--url", &url]);
        assert_eq!((output.code, output.stderr.as_str()), (0, ""), "{page}");
        let said = format!(
            "{url}: has version `2026-11-23` of `webshop` in `{language}`, published 2026-11-23, \
             which applies today; compared by its article"
        );
        assert!(output.stdout.contains(&said), "{}", output.stdout);
    }
}

#[test]
fn a_changed_word_is_found_also_within_another_page() {
    let shop = built();
    let page = shop.read("public/en/privacy/index.html");
    let article = &page[page.find("<article").unwrap()..page.find("</article>").unwrap() + 10];
    let around = |article: &str| {
        format!("<!doctype html><title>Shop</title><article>News</article>{article}<p>Shop</p>")
    };
    let folder = shop.path().join("theirs");
    fs::create_dir(&folder).unwrap();
    fs::write(folder.join("whole.html"), around(article)).unwrap();
    let fragment = shop.read("public/en/privacy/fragment.html");
    fs::write(folder.join("fragment.html"), around(&fragment)).unwrap();
    let hidden = fragment.replacen("<p>", "<p><span hidden>not</span>", 1);
    assert_ne!(hidden, fragment);
    fs::write(folder.join("hidden.html"), around(&hidden)).unwrap();
    let changed = article.replacen("Garnboden", "Grynboden", 1);
    assert_ne!(changed, article);
    fs::write(folder.join("changed.html"), around(&changed)).unwrap();
    let followed = format!("{article}<article><h2>More</h2><p>We sell all.</p></article>");
    fs::write(folder.join("followed.html"), around(&followed)).unwrap();
    fs::write(folder.join("without.html"), "<!doctype html><title>Shop</title>").unwrap();
    let hash = &article[article.find("data-version=\"").unwrap() + 14..][..64];
    let unknown = article.replacen(hash, &"0".repeat(64), 1);
    fs::write(folder.join("unknown.html"), around(&unknown)).unwrap();
    let served = Folder::serve(&folder, "/", &[]);
    let verify = |page: &str| shop.run(&["verify", "--url", &served.address(page)]);

    let whole = verify("whole.html");
    assert_eq!((whole.code, whole.stderr.as_str()), (0, ""));
    let fragment = verify("fragment.html");
    assert_eq!((fragment.code, fragment.stderr.as_str()), (0, ""));
    assert!(fragment.stdout.contains(" in `en`, published 2026-11-23"), "{}", fragment.stdout);
    let hidden = verify("hidden.html");
    assert_eq!(hidden.code, 1);
    assert!(hidden.stderr.contains("`<span hidden"), "{}", hidden.stderr);
    let changed = verify("changed.html");
    assert_eq!(changed.code, 1);
    assert!(changed.stderr.contains("error[page-text]: the page `http://"), "{}", changed.stderr);
    assert!(changed.stderr.contains("Grynboden") && changed.stderr.contains("\n1 error\n"));
    let followed = verify("followed.html");
    assert_eq!(followed.code, 1);
    assert!(followed.stderr.contains("another `<article>` directly after"), "{}", followed.stderr);
    let without = verify("without.html");
    assert_eq!(without.code, 1);
    assert!(without.stderr.contains("has no text that klartext made"), "{}", without.stderr);
    let unknown = verify("unknown.html");
    assert_eq!(unknown.code, 1);
    assert!(unknown.stderr.contains("of which there is no record"), "{}", unknown.stderr);
    let missing = verify("missing.html");
    assert_eq!(missing.code, 2);
    assert!(missing.stderr.contains("the server responded with 404"), "{}", missing.stderr);
    let none = shop.run(&["verify", "--url", "file:///etc/passwd"]);
    assert_eq!(none.code, 2);
    assert!(none.stderr.contains("is not a valid URL"), "{}", none.stderr);
}

#[test]
fn an_older_page_says_which_version_applies() {
    let shop = built();
    let copied = shop.path().join("copied");
    crate::tester::copy(&shop.path().join("public"), &copied);
    let notice = shop.path().join("content/webshop/notice.toml");
    let text = fs::read_to_string(&notice).unwrap();
    fs::write(&notice, text.replace("Garnboden Lindqvist AB", "Garnboden i Lund AB")).unwrap();
    let released = shop.run(&["release", "--published", "2026-12-01", "--today", "2026-12-01"]);
    assert_eq!(released.code, 0, "{}", released.stderr);
    let served = Folder::serve(&copied, "/", &[]);
    let url = served.address("sv/");
    let output = shop.run(&["verify", "--url", &url, "--today", "2026-12-01"]);
    assert_eq!(output.code, 0, "{}", output.stderr);
    assert!(
        output.stdout.contains(", while `2026-12-01` applies today; compared by its article"),
        "{}",
        output.stdout
    );
}
