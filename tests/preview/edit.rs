//! Edit in place, as a browser asks for it: what is written where, and what is refused.

use std::fs;

use serde_json::{Value, json};

use super::{NOTICE, PAGE, site};
use crate::serving::{Answer, Serving, get_raw};
use crate::tester::Tester;

pub(super) const SWEDISH: &str = "sv/personuppgifter/index.html";
const ENGLISH: &str = "en/privacy/index.html";

pub(super) fn editing(site: &Tester) -> Serving {
    Serving::start(site, &["--edit"])
}

/// What a page of this run sends with an edit.
pub(super) fn token(serving: &Serving, page: &str) -> String {
    let page = serving.get(page).text;
    let token = page.split("data-klartext-edit=\"").nth(1);
    token.expect("the page has no token").split('"').next().unwrap().to_owned()
}

fn texts(serving: &Serving, page: &str) -> Value {
    let answer = serving.get(&format!("/_klartext/texts.json?page={}", page.replace('/', "%2F")));
    serde_json::from_str(&answer.text).unwrap_or_else(|error| panic!("{error}: {answer:?}"))
}

/// The text at a key path, as a page gets it.
pub(super) fn text(serving: &Serving, page: &str, at: &str) -> Value {
    let texts = texts(serving, page);
    let mut all = texts["texts"].as_array().unwrap().iter();
    all.find(|text| text["at"] == at).unwrap_or_else(|| panic!("no text {at}")).clone()
}

/// An edit as the page's own script sends it, with other headers where a test wants so.
fn send(serving: &Serving, headers: &str, body: &str) -> Answer {
    let length = body.len();
    let request =
        format!("POST /_klartext/edit HTTP/1.1\r\nContent-Length: {length}\r\n{headers}\r\n{body}");
    get_raw(serving.port(), &request)
}

pub(super) fn headers(serving: &Serving, token: &str) -> String {
    let host = format!("localhost:{}", serving.port());
    format!(
        "Host: {host}\r\nOrigin: http://{host}\r\nContent-Type: application/json\r\n\
         X-Klartext-Edit: {token}\r\n"
    )
}

/// Saves new words for a text that was seen.
pub(super) fn save(
    serving: &Serving,
    page: &str,
    seen: &Value,
    words: &str,
    sharing: &[&str],
) -> (u16, Value) {
    let language = page.split('/').next().unwrap();
    let body = json!({
        "page": page, "at": seen["at"], "language": language, "words": words,
        "seen": seen["seen"], "sharing": sharing,
    });
    let token = token(serving, &format!("/{page}"));
    let answer = send(serving, &headers(serving, &token), &body.to_string());
    let value = serde_json::from_str(&answer.text).unwrap_or(Value::Null);
    (answer.status, value)
}

#[test]
fn a_text_goes_back_to_its_value_in_its_language_and_every_other_byte_stays() {
    let site = site();
    let good = format!("# ours\r\n{}", site.read(NOTICE)).replace(
        "name.sv = \"skicka garn som du har beställt\"",
        "name.sv   =  'skicka garn som du har beställt'   # why",
    );
    fs::write(site.path().join(NOTICE), &good).unwrap();
    let serving = editing(&site);
    let seen = text(&serving, SWEDISH, "purposes.orders.name");
    assert_eq!(seen["words"], "skicka garn som du har beställt");
    assert_eq!(seen["others"]["en"], "send yarn that you have ordered");
    let (status, saved) = save(&serving, SWEDISH, &seen, "skicka garn och \"stickor\"", &[]);
    assert_eq!((status, &saved["state"]), (200, &json!("saved")), "{saved}");
    let now = good.replace(
        "'skicka garn som du har beställt'   # why",
        "'skicka garn och \"stickor\"'   # why",
    );
    assert_eq!(site.read(NOTICE), now);
    serving.until(|| {
        serving.get(PAGE).text.contains("Skicka garn och &quot;stickor&quot;")
            || serving.get(PAGE).text.contains("Skicka garn och \"stickor\"")
    });
    // The other language, in a table within braces.
    let seen = text(&serving, ENGLISH, "purposes.orders.provision.consequence");
    let (status, _) = save(&serving, ENGLISH, &seen, "No data, no parcel.", &[]);
    assert_eq!(status, 200);
    assert_eq!(
        site.read(NOTICE),
        now.replace("Without the data the parcel does not reach you.", "No data, no parcel.")
    );
}

#[test]
fn markdown_is_edited_as_markdown_and_a_missing_language_is_added() {
    let site = site();
    let section = "\n[section.yarn]\ntitle.sv = \"Garnet\"\nfile = \"yarn\"\n";
    let notice = format!("{}{section}", site.read(NOTICE))
        .replace("title.sv = \"Garnet\"\n", "title.sv = \"Garnet\"  # till hyllan\n");
    let site = site
        .file(NOTICE, &notice)
        .file(
            "content/webshop/yarn.sv.md",
            "Vi tar **väl** hand om garnet.\r\n\r\n- ett\r\n- två\r\n",
        )
        .file("content/webshop/yarn.en.md", "We take *good* care.\n");
    let serving = editing(&site);
    let seen = text(&serving, SWEDISH, "section.yarn.text");
    assert_eq!(seen["words"], "Vi tar **väl** hand om garnet.\n\n- ett\n- två\n");
    assert_eq!(seen["place"]["file"], "content/webshop/yarn.sv.md");
    let (status, _) = save(&serving, SWEDISH, &seen, "Vi tar **mycket väl** hand.\n\n- ett\n", &[]);
    assert_eq!(status, 200);
    assert_eq!(
        site.read("content/webshop/yarn.sv.md"),
        "Vi tar **mycket väl** hand.\r\n\r\n- ett\r\n"
    );
    serving.until(|| serving.get(PAGE).text.contains("<strong>mycket väl</strong>"));
    let seen = text(&serving, ENGLISH, "section.yarn.title");
    assert_eq!(seen["words"], Value::Null);
    let (status, _) = save(&serving, ENGLISH, &seen, "The yarn", &[]);
    assert_eq!(status, 200);
    assert_eq!(
        site.read(NOTICE),
        notice.replace("  # till hyllan\n", "  # till hyllan\ntitle.en = \"The yarn\"\n")
    );
}

#[test]
fn a_markdown_file_that_a_language_lacks_is_made() {
    let site = site();
    let section =
        "\n[section.yarn]\ntitle.sv = \"Garnet\"\ntitle.en = \"The yarn\"\nfile = \"yarn\"\n";
    let notice = format!("{}{section}", site.read(NOTICE));
    let site =
        site.file(NOTICE, &notice).file("content/webshop/yarn.sv.md", "Vi är **varsamma**.\n");
    let serving = editing(&site);
    let made = site.path().join("content/webshop/yarn.en.md");
    let seen = text(&serving, ENGLISH, "section.yarn.text");
    assert_eq!(
        (&seen["words"], &seen["place"]["file"], &seen["others"]["sv"]),
        (&Value::Null, &json!("content/webshop/yarn.en.md"), &json!("Vi är **varsamma**.\n"))
    );
    // A page in the other language can ask for it too, and the panel says who lacks it.
    let asked = "/_klartext/texts.json?page=sv%2Fpersonuppgifter%2Findex.html&language=en";
    let texts_of_page: Value = serde_json::from_str(&serving.get(asked).text).unwrap();
    assert!(texts_of_page["texts"].as_array().unwrap().contains(&seen), "{texts_of_page}");
    let panel = serving.get("/_klartext/panel.json?page=sv%2Fpersonuppgifter%2Findex.html").text;
    let panel: Value = serde_json::from_str(&panel).unwrap();
    let rows = panel["languages"]["rows"].as_array().unwrap();
    let lacks = |row: &&Value| row["lacks"] == json!(["en"]) && row["state"] == "missing";
    assert!(rows.iter().filter(lacks).any(|row| row["block"] == "section/yarn/1"), "{rows:#?}");
    // Someone else creates it in the meantime.
    fs::write(&made, "Theirs.\n").unwrap();
    let (status, answer) = save(&serving, ENGLISH, &seen, "We take *care*.", &[]);
    assert_eq!((status, &answer["words"]), (409, &json!("Theirs.\n")), "{answer}");
    assert_eq!(fs::read_to_string(&made).unwrap(), "Theirs.\n");
    fs::remove_file(&made).unwrap();
    let (status, answer) = save(&serving, ENGLISH, &seen, "We take *care*.", &[]);
    assert_eq!((status, &answer["place"]["file"]), (200, &seen["place"]["file"]), "{answer}");
    assert_eq!(fs::read_to_string(&made).unwrap(), "We take *care*.\n");
    assert_eq!(site.read(NOTICE), notice);
    serving.until(|| serving.get("/en/privacy/").text.contains("<em>care</em>"));
    serving.until(|| serving.state(ENGLISH)["errors"].as_array().unwrap().is_empty());
}

#[test]
fn a_file_that_was_changed_meanwhile_is_not_overwritten() {
    let site = site();
    let serving = editing(&site);
    let seen = text(&serving, SWEDISH, "purposes.orders.name");
    let theirs = site.read(NOTICE).replace("skicka garn som du", "posta garn som du");
    fs::write(site.path().join(NOTICE), &theirs).unwrap();
    let (status, answer) = save(&serving, SWEDISH, &seen, "skicka allt", &[]);
    assert_eq!((status, &answer["state"]), (409, &json!("changed")), "{answer}");
    assert_eq!(answer["file"], NOTICE);
    assert_eq!(answer["words"], "posta garn som du har beställt");
    assert_eq!(site.read(NOTICE), theirs);
    // With what it says now before one's eyes, it can be written.
    let (status, _) = save(
        &serving,
        SWEDISH,
        &json!({ "at": seen["at"], "seen": answer["seen"] }),
        "skicka allt",
        &[],
    );
    assert_eq!(status, 200);
    assert_eq!(site.read(NOTICE), theirs.replace("posta garn som du har beställt", "skicka allt"));
    // A file that is gone, or cannot be read as it is.
    fs::write(site.path().join(NOTICE), "[[").unwrap();
    let (status, _) = save(&serving, SWEDISH, &seen, "skicka", &[]);
    assert!([409, 422].contains(&status), "{status}");
    fs::remove_file(site.path().join(NOTICE)).unwrap();
    serving.until(|| serving.get(PAGE).status == 404);
    assert!(!site.path().join(NOTICE).exists());
}

#[test]
fn a_shared_text_is_written_once_the_notices_that_say_it_were_named() {
    let site = Tester::copy_of("tests/sites/group/input");
    let page = "sv/el/index.html";
    let serving = editing(&site);
    let before = site.read("content/shared.toml");
    let seen = text(&serving, page, "purposes.recruitment.name");
    assert_eq!(
        (&seen["shared"], &seen["place"]["file"]),
        (&json!(true), &json!("content/shared.toml"))
    );
    let (status, asked) = save(&serving, page, &seen, "anställa folk", &[]);
    assert_eq!((status, &asked["state"]), (409, &json!("shared")), "{asked}");
    let notices: Vec<&str> =
        asked["notices"].as_array().unwrap().iter().map(|id| id.as_str().unwrap()).collect();
    assert!(notices.contains(&"energy") && notices.len() > 2, "{notices:?}");
    assert_eq!(site.read("content/shared.toml"), before);
    // Other notices than those that were named are not consented to.
    let (status, _) = save(&serving, page, &seen, "anställa folk", &notices[1..]);
    assert_eq!(status, 409);
    let (status, answer) = save(&serving, page, &seen, "anställa folk", &notices);
    assert_eq!(status, 200, "{answer}");
    assert_eq!(
        site.read("content/shared.toml"),
        before.replace("anställa nya medarbetare", "anställa folk")
    );
    serving.until(|| serving.get("/sv/el/").text.contains("Anställa folk"));
}

/// Every own text of a large notice is offered on its page, and can be written in each language.
#[test]
fn every_text_of_a_notice_can_be_edited() {
    for (folder, pages) in [("webshop", [SWEDISH, ENGLISH]), ("landlord", ["sv/", "en/"])] {
        let site = Tester::copy_of(&format!("tests/sites/{folder}/input"));
        let serving = editing(&site);
        for page in pages {
            let language = &page[..2];
            let list = site.run(&["export", "texts", "--lang", "en"]);
            let rows: Vec<&str> =
                list.stdout.lines().skip(1).filter_map(|row| row.split(',').next()).collect();
            let page = address(&serving, page);
            let texts_of_page = texts(&serving, &page);
            let texts_of_page: Vec<&str> = texts_of_page["texts"]
                .as_array()
                .unwrap()
                .iter()
                .map(|one| one["at"].as_str().unwrap())
                .collect();
            let mut missing: Vec<&&str> = rows
                .iter()
                .filter(|at| at.contains('.') && !at.contains(' ') && !texts_of_page.contains(*at))
                .collect();
            println!(
                "{folder} {language}: {} texts, not on the page: {missing:?}",
                texts_of_page.len()
            );
            // A reason that klartext asks for and does not tell, and how to name an event that the
            // notice names with its `until` alone.
            missing.retain(|at| {
                **at != "data.personal-identity-number.reason" && **at != "events.queue-left.when"
            });
            assert!(missing.is_empty(), "{missing:?}");
            for at in texts_of_page.iter().step_by(if folder == "webshop" { 1 } else { 9 }) {
                let seen = text(&serving, &page, at);
                let words = format!("{} ny", seen["words"].as_str().unwrap_or_default().trim_end());
                let (status, answer) = save(&serving, &page, &seen, &words, &[]);
                assert_eq!(status, 200, "{at}: {answer}");
                let now = text(&serving, &page, at);
                assert_eq!(now["words"].as_str().unwrap().trim_end(), words, "{at}");
            }
        }
        assert!(!site.run(&["check"]).stderr.contains("toml-syntax"));
    }
}

/// The page of the only notice in a language.
fn address(serving: &Serving, page: &str) -> String {
    if page.len() > 3 {
        return page.to_owned();
    }
    let list = serving.get(&format!("/{page}")).text;
    let canonical =
        list.split("rel=\"canonical\" href=\"").nth(1).unwrap().split('"').next().unwrap();
    let start = canonical.find(&format!("/{page}")).unwrap() + 1;
    format!("{}index.html", &canonical[start..])
}

#[test]
fn words_that_are_no_text_are_refused_with_what_to_do() {
    let site = site();
    let serving = editing(&site);
    let before = site.read(NOTICE);
    let seen = text(&serving, SWEDISH, "purposes.orders.name");
    for words in ["", " \n ", &"x".repeat(64 * 1024 + 1)] {
        let (status, answer) = save(&serving, SWEDISH, &seen, words, &[]);
        assert_eq!(status, 422);
        assert!(answer["message"].as_str().is_some_and(|message| message.len() > 20), "{answer}");
    }
    let nowhere = json!({ "at": "purposes.nothing.name", "seen": seen["seen"] });
    assert_eq!(save(&serving, SWEDISH, &nowhere, "x", &[]).0, 422);
    let slug = json!({ "at": "slug", "seen": seen["seen"] });
    assert_eq!(save(&serving, SWEDISH, &slug, "x", &[]).0, 422);
    assert_eq!(site.read(NOTICE), before);
}

#[test]
fn posts_that_no_page_of_this_preview_sent_are_refused() {
    let site = site();
    let before = site.read(NOTICE);
    let serving = editing(&site);
    let seen = text(&serving, SWEDISH, "purposes.orders.name");
    let body = json!({
        "page": SWEDISH, "at": "purposes.orders.name", "language": "sv", "words": "hacked",
        "seen": seen["seen"],
    })
    .to_string();
    let port = serving.port();
    let token = token(&serving, PAGE);
    let good = headers(&serving, &token);
    let host = format!("localhost:{port}");
    let refused = [
        (good.replace(&format!("Host: {host}"), "Host: evil.example"), 403),
        (good.replace(&format!("Origin: http://{host}"), "Origin: http://evil.example"), 403),
        (good.replace(&format!("Origin: http://{host}\r\n"), ""), 403),
        (good.replace(&format!("Origin: http://{host}"), "Origin: null"), 403),
        (good.replace("application/json", "text/plain"), 403),
        (good.replace("application/json", "application/x-www-form-urlencoded"), 403),
        (good.replace(&token, &"0".repeat(token.len())), 403),
        (good.replace(&format!("X-Klartext-Edit: {token}\r\n"), ""), 403),
        (format!("{good}Sec-Fetch-Site: cross-site\r\n"), 403),
    ];
    for (headers, status) in &refused {
        assert_eq!(send(&serving, headers, &body).status, *status, "{headers}");
    }
    let elsewhere = format!("POST {PAGE} HTTP/1.1\r\n{good}Content-Length: 2\r\n\r\n{{}}");
    assert_eq!(get_raw(port, &elsewhere).status, 405);
    let asked = format!("OPTIONS /_klartext/edit HTTP/1.1\r\n{good}\r\n");
    let preflight = get_raw(port, &asked);
    assert_eq!(preflight.status, 405);
    assert!(!preflight.head.contains("Access-Control"), "{}", preflight.head);
    for (body, status) in [("", 400), ("{}", 400), ("[[[", 400), ("\"x\"", 400)] {
        assert_eq!(send(&serving, &good, body).status, status, "{body}");
    }
    let long = "x".repeat(500_000);
    assert_eq!(send(&serving, &good, &long).status, 413);
    let chunked = format!(
        "POST /_klartext/edit HTTP/1.1\r\n{good}Transfer-Encoding: chunked\r\n\r\n2\r\n{{}}\r\n0\r\n\r\n"
    );
    assert_eq!(get_raw(port, &chunked).status, 411);
    assert_eq!(site.read(NOTICE), before);
    // And the same as a page sends it is written.
    assert_eq!(send(&serving, &good, &body).status, 200);
    println!("{} foreign posts refused", refused.len() + 8);
}

#[test]
fn without_the_option_nothing_can_be_edited() {
    let site = site();
    let serving = Serving::start(&site, &[]);
    assert!(!serving.get(PAGE).text.contains("data-klartext-edit"));
    assert_eq!(serving.get("/_klartext/texts.json?page=index.html").status, 404);
    assert_eq!(send(&serving, &headers(&serving, ""), "{}").status, 405);
}
