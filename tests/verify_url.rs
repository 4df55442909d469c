//! `verify --url`: a page of the site itself is compared completely, a page of another site by its article.

use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::thread::JoinHandle;

use tiny_http::{Header, Response, Server};

use crate::tester::{Output, Tester};

/// A web server for a folder, until it is dropped.
struct Served {
    server: Arc<Server>,
    thread: Option<JoinHandle<()>>,
}

impl Served {
    fn folder(folder: &Path, kind: &'static str) -> Served {
        let server = Arc::new(Server::http("127.0.0.1:0").unwrap());
        let (listening, folder) = (server.clone(), folder.to_owned());
        let thread = std::thread::spawn(move || {
            for request in listening.incoming_requests() {
                let path = folder.join(request.url().trim_start_matches('/'));
                let path = if path.is_dir() { path.join("index.html") } else { path };
                let kind = Header::from_bytes("Content-Type", kind).unwrap();
                let answer = match fs::read(path) {
                    Ok(bytes) => Response::from_data(bytes).with_header(kind),
                    Err(_) => Response::from_data("").with_status_code(404),
                };
                let _gone = request.respond(answer);
            }
        });
        Served { server, thread: Some(thread) }
    }

    fn address(&self, path: &str) -> String {
        format!("http://{}/{path}", self.server.server_addr())
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        self.server.unblock();
        if let Some(thread) = self.thread.take() {
            thread.join().unwrap();
        }
    }
}

/// A site with two versions, built for the address at which it is served.
fn own_site() -> (Tester, Served) {
    let shop = Tester::copy_of("tests/sites/webshop/input");
    let served = Served::folder(&shop.path().join("public"), "text/html; charset=utf-8");
    let settings = shop.path().join("content/site.toml");
    let text = fs::read_to_string(&settings).unwrap();
    let line = text.lines().find(|line| line.starts_with("base_url")).unwrap().to_owned();
    let text = text.replace(&line, &format!("base_url = \"{}\"", served.address("")));
    fs::write(&settings, text).unwrap();
    // The checker wants a public address, which no test has.
    let release = |day: &str| {
        let arguments =
            ["release", "--despite-findings", "a test", "--published", day, "--today", day];
        assert_eq!(shop.run(&arguments).code, 0, "{}", shop.run(&arguments).stderr);
    };
    release("2026-01-10");
    let notice = shop.path().join("content/webshop/notice.toml");
    let facts = fs::read_to_string(&notice).unwrap().replacen("years = 3", "years = 4", 1);
    fs::write(&notice, facts).unwrap();
    release("2026-02-01");
    let built = shop.run(&["build", "--today", "2026-02-02"]);
    assert_eq!(built.code, 0, "{}", built.stderr);
    (shop, served)
}

fn verify(shop: &Tester, url: &str) -> Output {
    shop.run(&["verify", "--today", "2026-02-02", "--url", url])
}

/// Runs `verify` on each of these contents of a file that is served.
fn each_is_found(shop: &Tester, url: &str, file: &Path, contents: &[(String, &str)]) {
    for (content, part) in contents {
        fs::write(file, content).unwrap();
        let output = verify(shop, url);
        assert_eq!(output.code, 1, "{part}: {}{}", output.stdout, output.stderr);
        let said = output.stderr;
        assert!(said.contains(url) && said.contains(part), "`{part}` is not in\n{said}");
    }
}

/// Each kind of page, as it was built.
#[test]
fn no_page_of_the_site_itself_gives_a_false_alarm() {
    let (shop, served) = own_site();
    let mut pages = 0;
    for (name, _) in shop.files_below("public") {
        if name.starts_with("static/") {
            continue;
        }
        let url = served.address(name.strip_suffix("index.html").unwrap_or(&name));
        let output = verify(&shop, &url);
        if name.ends_with(".html") {
            assert_eq!((output.code, output.stderr.as_str()), (0, ""), "{url}");
            pages += 1;
        }
    }
    assert!(pages > 20, "{pages}");
    // The same page in other bytes is the same page.
    let page = shop.path().join("public/sv/personuppgifter/index.html");
    let text = fs::read_to_string(&page).unwrap();
    let other = text
        .replace("<main id=\"_main\" tabindex=\"-1\"", "<MAIN\ttabindex='-1' id=_main")
        .replace("</dd>", "")
        .replace("mailto:", "&#109;ailto:");
    assert_ne!(other, text);
    fs::write(&page, format!("\u{feff}{other}")).unwrap();
    let output = verify(&shop, &served.address("sv/personuppgifter/"));
    assert_eq!((output.code, output.stderr.as_str()), (0, ""));
}

#[test]
fn a_changed_page_of_the_site_itself_is_found() {
    let (shop, served) = own_site();
    let file = shop.path().join("public/sv/personuppgifter/index.html");
    let page = fs::read_to_string(&file).unwrap();
    let put = |old: &str, new: &str| {
        assert!(page.contains(old), "{old}");
        page.replacen(old, new, 1)
    };
    let mut contents = attacks(&page);
    contents.extend([
        (put("<head>", "<head><script src=\"https://evil.example/x.js\"></script>"), "<script"),
        (put("Content-Security-Policy", "Content-Nothing"), "Content-Nothing"),
        (put("<h1 id", "<h1 hidden id"), "hidden"),
        (put("<time datetime=\"2026-02-01\"", "<time datetime=\"2020-01-01\""), "2020-01-01"),
        (put("<article data-version", "<article hidden data-version"), "hidden"),
        (put("<!doctype html>", ""), "<!doctype"),
        (put("</html>", "</html><p>Vi säljer allt"), "<p>"),
        (put("<body", "<body onload=\"x()\""), "onload"),
        (put("</article>", "</article><article><h2>Tillägg</h2></article>"), "<article>"),
    ]);
    each_is_found(&shop, &served.address("sv/personuppgifter/"), &file, &contents);
    let old =
        fs::read_to_string(shop.path().join("public/sv/personuppgifter/2026-01-10/index.html"));
    fs::write(&file, old.unwrap()).unwrap();
    assert_eq!(verify(&shop, &served.address("sv/personuppgifter/")).code, 1);
    let changes = shop.path().join("public/sv/personuppgifter/changes/2026-02-01/index.html");
    let page = fs::read_to_string(&changes).unwrap();
    let contents = [(page.replacen("<b>3</b>", "<b>2</b>", 1), "`2`")];
    each_is_found(
        &shop,
        &served.address("sv/personuppgifter/changes/2026-02-01/"),
        &changes,
        &contents,
    );
}

/// What an attacker may do to the words of a page, each with what the message has to show.
fn attacks(page: &str) -> Vec<(String, &'static str)> {
    let put = |old: &str, new: &str| {
        assert!(page.contains(old), "{old}");
        page.replacen(old, new, 1)
    };
    let mut attacks = Vec::new();
    for added in [
        "<!-->Vi säljer allt<!-- -->",
        "<!--->Vi säljer allt<!-- -->",
        "<!-- --!>Vi säljer allt<!-- -->",
        "<!\">Vi säljer allt<!\">",
        "<![CDATA[\">]]>Vi säljer allt<!\">",
        "<?x \">Vi säljer allt<?x \">",
    ] {
        attacks.push((put("<dd>4\u{a0}år", &format!("<dd>{added}4\u{a0}år")), "Vi säljer"));
    }
    for (added, part) in [
        ("<b \">Vi säljer allt</b \">", "<b"),
        ("</b \">Vi säljer allt<b \">", "Vi säljer"),
        ("<input value=\"Vi säljer allt\">", "<input"),
        ("<img alt=\"Vi säljer allt\" src=\"data:,\">", "<img"),
        ("<svg><text>Vi säljer allt</text></svg>", "<svg"),
        ("<math><mtext>Vi säljer allt</mtext></math>", "<math"),
        ("<noscript>Vi säljer allt</noscript>", "<noscript"),
        ("&#8203;", "U+200B"),
    ] {
        attacks.push((put("<dd>4\u{a0}år", &format!("<dd>{added}4\u{a0}år")), part));
    }
    for tag in [
        "details", "select", "noframes", "title", "dialog", "canvas", "video", "datalist", "svg",
        "meter", "template", "noscript", "script", "style", "iframe", "del", "textarea", "object",
    ] {
        attacks.push((put("<dd>4\u{a0}år", &format!("<dd><{tag}>4\u{a0}år")), "4\u{a0}år"));
    }
    for (tag, part) in [
        ("b/hidden", "<b hidden"),
        ("div popover", "<div popover"),
        ("font color=white", "<font color"),
        ("bdo dir=rtl", "<bdo dir"),
        ("span style=\"display:none\"", "<span style"),
    ] {
        attacks.push((put("<dd>4\u{a0}år", &format!("<dd><{tag}>4\u{a0}år")), part));
    }
    attacks.push((put("<dd>4\u{a0}år", "<dd>5\u{a0}år"), "5\u{a0}år"));
    attacks
        .push((put("href=\"mailto:", "href=\"mailto:evil@evil.example?x="), "evil@evil.example"));
    attacks.push((put("<head>", "<head><base href=\"https://evil.example/\">"), "<base"));
    let refresh = "<head><meta http-equiv=refresh content=\"0;url=https://evil.example/\">";
    attacks.push((put("<head>", refresh), "http-equiv"));
    attacks.retain(|(changed, _)| changed != page);
    attacks
}

/// Another site's page around a text.
fn around(text: &str) -> String {
    format!(
        "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>Shop</title></head><body>\n\
         <div class=\"site\"><h1>Shop</h1>{text}</div></body></html>"
    )
}

#[test]
fn a_text_on_another_page_is_compared_by_its_article() {
    let (shop, _own) = own_site();
    let theirs = shop.path().join("theirs");
    fs::create_dir(&theirs).unwrap();
    let served = Served::folder(&theirs, "text/html");
    let file = theirs.join("page.html");
    let url = served.address("page.html");
    let fragment = shop.read("public/sv/personuppgifter/fragment.html");
    let plain = shop.read("public/sv/personuppgifter/fragment-plain.html");
    let exported = shop.run(&["export", "fragment", "--lang", "en", "--heading-level", "4"]).stdout;
    let whole = shop.read("public/sv/personuppgifter/for/customer/index.html");
    let article = &whole[whole.find("<article").unwrap()..whole.find("</article>").unwrap() + 10];
    for text in [&fragment, &plain, &exported, article] {
        fs::write(&file, around(text)).unwrap();
        let output = verify(&shop, &url);
        assert_eq!((output.code, output.stderr.as_str()), (0, ""), "{text}");
        assert!(output.stdout.contains("compared by its article"), "{}", output.stdout);
    }
    // What content management systems change in a text that no reader sees.
    let tidied = fragment
        .replace("\n", "\n    ")
        .replace("<a href=\"http", "<a target=\"_blank\" rel=\"noopener noreferrer\" href=\"http")
        .replace("<dd>", "<!-- wp --><dd>");
    fs::write(&file, around(&tidied)).unwrap();
    let output = verify(&shop, &url);
    assert_eq!((output.code, output.stderr.as_str()), (0, ""));

    let page = around(&fragment);
    let put = |old: &str, new: &str| {
        assert!(page.contains(old), "{old}");
        page.replacen(old, new, 1)
    };
    let mut contents = attacks(&page);
    contents.extend([
        (put("</article>", "</article><article><h2>Tillägg</h2></article>"), "Tillägg"),
        (put("</article>", "</article><ARTICLE/data-version=x></ARTICLE>"), "more than one"),
        (put("</article>", "<article><p>Tillägg</article></article>"), "<article>"),
        (put("<article ", "<article hidden "), "hidden"),
        (put("<div class=\"klartext\"", "<div hidden class=\"klartext\""), "hidden"),
        (put("<div class=\"site\">", "<details><div class=\"site\">"), "<details>"),
        (put("<div class=\"site\">", "<template><div class=\"site\">"), "<template>"),
        (put("<div class=\"site\">", "<div inert>"), "inert"),
        (
            put("<div class=\"site\">", "<div><template shadowrootmode=open>Annat</template>"),
            "<template>",
        ),
        (put("<p class=\"klartext-version\">", "<p class=\"klartext-version\">Gammal. "), "Gammal"),
        (page.replace("data-version=\"", "data-version=\"0"), "of which there is no record"),
        (page.replace(" data-version", " data-other"), "no text that klartext made"),
    ]);
    each_is_found(&shop, &url, &file, &contents);
    let wrong = Served::folder(&theirs, "text/html; charset=utf-16");
    fs::write(&file, &page).unwrap();
    let output = verify(&shop, &wrong.address("page.html"));
    assert_eq!(output.code, 1);
    assert!(output.stderr.contains("charset=utf-16"), "{}", output.stderr);
}

/// A page that would take a parser quadratic time or all memory is refused.
#[test]
fn a_page_of_open_elements_is_refused_at_once() {
    let (shop, _own) = own_site();
    let theirs = shop.path().join("theirs");
    fs::create_dir(&theirs).unwrap();
    let served = Served::folder(&theirs, "text/html");
    let file = theirs.join("page.html");
    for open in ["<div>x", "<b>", "<svg>"] {
        fs::write(&file, open.repeat((8 << 20) / open.len() - 1)).unwrap();
        assert_eq!(verify(&shop, &served.address("page.html")).code, 1, "{open}");
    }
}
