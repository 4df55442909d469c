//! Nothing hostile out: whatever is in a text of TOML or Markdown, in a site's settings, wording
//! and names, is words on every page, in feeds, drawings and data: looked at in a browser.

use std::fs;

use crate::injected::{hostile, refused, released, site};
use crate::program::{printed, script};
use crate::server::Folder;
use crate::serving::Serving;
use crate::tester::{Tester, source, tried};

/// Opens every page of a built site, and says how often the hostile words were seen as words.
fn look(folder: &std::path::Path) -> Option<usize> {
    let page = |entry: walkdir::DirEntry| {
        let name = entry.path().strip_prefix(folder).unwrap().to_str().unwrap().to_owned();
        let ends = [".html", ".svg", ".atom", ".xml", ".json", ".jsonld"];
        Some(name).filter(|name| ends.iter().any(|end| name.ends_with(end)))
    };
    let pages = walkdir::WalkDir::new(folder).sort_by_file_name().into_iter();
    let pages: Vec<String> = pages.filter_map(|entry| page(entry.unwrap())).collect();
    // A part for other pages names no icon, so the browser asks for this one.
    std::fs::write(folder.join("favicon.ico"), "").unwrap();
    let served = Folder::serve(folder, "/", &[]);
    let origin = served.address("");
    let arguments = std::iter::once(origin.as_str()).chain(pages.iter().map(String::as_str));
    let printed = printed(&script("injection.mjs", &arguments.collect::<Vec<_>>())?);
    let (trouble, last) = printed.trim_end().rsplit_once('\n').unwrap_or(("", printed.trim_end()));
    assert_eq!(trouble, "");
    Some(last.split(' ').nth(2).unwrap().parse().unwrap())
}

#[test]
fn hostile_words_stay_words_in_a_draft() {
    let (tester, notice) = site();
    let shape = ["unknown-word", "unknown-reference", "bad-id", "wrong-type", "missing-file"];
    let spared = refused(&tester, &notice, |rule| shape.contains(&rule));
    let (text, count) = hostile(&notice, &spared, 1);
    assert!(count > 100, "only {count} texts were replaced");
    let text =
        format!("{text}\n[section.long]\ntitle = {{ sv = \"L\", en = \"L\" }}\nfile = \"long\"\n");
    fs::write(tester.path().join("content/example/notice.toml"), text).unwrap();
    let output = tester.run(&["build", "--draft"]);
    assert_eq!(output.code, 0, "{}", output.stderr);
    let Some(seen) = look(&tester.path().join("draft")) else { return };
    assert!(seen > 2 * count, "{count} texts were seen {seen} times");
}

#[test]
fn hostile_words_stay_words_in_versions_and_changes() {
    let (tester, notice) = site();
    let spared = refused(&tester, &notice, |rule| {
        klartext::internals::rules::rule(rule).is_none_or(|rule| !rule.overridable)
    });
    let mut count = 0;
    for (nth, day) in [(1, "2026-11-01"), (2, "2026-11-02")] {
        let text;
        (text, count) = hostile(&notice, &spared, nth);
        fs::write(tester.path().join("content/example/notice.toml"), text).unwrap();
        released(&tester, day);
    }
    assert!(count > 100, "only {count} texts were replaced");
    let output = tester.run(&["build"]);
    assert_eq!(output.code, 0, "{}", output.stderr);
    let output = tester.run(&["diff", "2026-11-01", "2026-11-02", "--format", "html"]);
    assert_eq!(output.code, 0, "{}", output.stderr);
    fs::write(tester.path().join("public/diff.html"), output.stdout).unwrap();
    let Some(seen) = look(&tester.path().join("public")) else { return };
    assert!(seen > 10 * count, "{count} texts were seen {seen} times");
    tried("injection", &format!("{count} hostile texts, seen {seen} times as words in a browser"));
}

#[test]
fn hostile_words_stay_words_in_the_preview() {
    let (tester, notice) = site();
    let spared = refused(&tester, &notice, |rule| {
        klartext::internals::rules::rule(rule).is_none_or(|rule| !rule.overridable)
    });
    let path = tester.path().join("content/example/notice.toml");
    fs::write(&path, hostile(&notice, &spared, 1).0).unwrap();
    released(&tester, "2026-11-01");
    fs::write(&path, hostile(&notice, &spared, 2).0).unwrap();
    // An invisible character is an error, whose message would cover the page.
    for language in ["sv", "en"] {
        let long = tester.path().join(format!("content/example/long.{language}.md"));
        fs::write(&long, fs::read_to_string(&long).unwrap().replace('\u{2028}', "")).unwrap();
    }
    let serving = Serving::start(&tester, &["--edit"]);
    let slug = notice["slug"]["sv"].as_str().unwrap();
    let address = format!("http://127.0.0.1:{}/sv/{slug}/", serving.port());
    let Some(output) = script("injected.mjs", &[&address, path.to_str().unwrap()]) else { return };
    let printed = printed(&output);
    let seen = printed.trim_end().strip_suffix(" times").and_then(|seen| seen.parse().ok());
    let Some(seen): Option<usize> = seen else { panic!("{printed}") };
    assert!(seen > 100, "hostile words were seen {seen} times");
    tried(
        "injection-preview",
        &format!("hostile words in the preview, seen {seen} times as words"),
    );
}

/// Every message of the wording begins with hostile words, every text of the settings is hostile
/// where it is not refused, and so are the names of a notice's folder and of a static file.
#[test]
fn hostile_wording_settings_and_names_stay_words() {
    let words = "<b hostile=1>x</b>\"' onfocus=hit() hostile=2 <script>hit=1</script></title>\
        </script></style><img src=x onerror=hit()> --> ]]>";
    let mut tester = Tester::empty();
    let mut messages = 0;
    for language in ["sv", "en"] {
        for file in ["frame", "notice", "changes"] {
            let text =
                fs::read_to_string(source(&format!("locales/{language}/{file}.ftl"))).unwrap();
            let lines = text.lines().map(|line| match line.split_once(" = ") {
                // A message that is looked up as a form of words and not shown is left as it is.
                Some((id, said)) if is_message(id) => {
                    messages += 1;
                    format!("{id} = {words} {said}\n")
                }
                _ => format!("{line}\n"),
            });
            let text: String = lines.collect();
            tester = tester.file(&format!("locales/{language}/{file}.ftl"), text);
        }
    }
    assert!(messages > 500, "only {messages} messages");
    let text = |words: &str| toml::Value::String(words.to_owned()).to_string();
    let both = format!("{{ sv = {0}, en = {0} }}", text(words));
    let link = |url: &str| format!("{{ name = {both}, url = {} }}", text(url));
    let elsewhere = format!("https://www.example.com/{words}");
    let links = [
        elsewhere.as_str(),
        "javascript:hit()",
        "JavaScript:hit()",
        "data:text/html,x",
        "//x.example",
        "https://www.example.com/\" onfocus=\"hit()",
    ]
    .map(link)
    .join(", ");
    let settings = format!(
        "base_url = \"https://www.example.se/\"\nlanguages = [\"sv\", \"en\"]\ntitle = {both}\n\
         [theme]\naccent = {0}\naccent_dark = {0}\nfont = {0}\nname = {both}\nbanner = {both}\n\
         header = [{links}]\nfooter = [{links}]\n",
        text("red}</style><script>hit=1</script>"),
    );
    let notice = "title = { sv = \"A\", en = \"B\" }\nslug = { sv = \"a\", en = \"b\" }\n";
    let tester = tester
        .file("content/site.toml", settings)
        .file("content/<b hostile=1>\"' onfocus=hit()/notice.toml", notice)
        .file(
            "static/' onfocus=hit() hostile=2 &amp;.svg",
            "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
        );
    let output = tester.run(&["build", "--draft"]);
    // What is refused is reported, and the draft is built from the rest.
    assert_eq!(output.code, 0, "{}", output.all_output());
    let Some(seen) = look(&tester.path().join("draft")) else { return };
    assert!(seen > 100, "{messages} messages were seen {seen} times");
    tried("injection-wording", &format!("{messages} hostile messages, seen {seen} times"));
}

/// Whether a line of a Fluent file begins a message whose words may be anything.
fn is_message(id: &str) -> bool {
    !id.is_empty()
        && id.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-' || byte.is_ascii_digit())
}
