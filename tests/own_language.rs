//! A language of a site's own, made by `klartext init --language` and translation alone: pages of every
//! kind are in it, with its own plurals and lists. Each word of the wording and of the editor's texts is
//! marked with a letter at its end, so that a word without it is one that no translator could reach.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use klartext::internals::export::csv::{self, Separator};
use klartext::internals::render::html_reader::{HtmlPiece, attribute, decode, read_html};

use crate::tester::{Output, Tester};

/// The last letter of every word of the language.
const MARK: char = 'ŋ';
/// What the language says after two to four things, which English has no form for.
const FEW: &str = "kilkaŋ";
/// How its lists end whose items hold commas.
const LIST_END: &str = "jakoteżŋ";

/// Words without a mark that are the same in every language, or come with dates and lists.
const SAME: &[&str] = &[
    // Dates and lists of Unicode's tables.
    "listopada",
    "grudnia",
    "stycznia",
    "lutego",
    "marca",
    "kwietnia",
    "oraz",
    "lub",
    // Names of languages, formats, the authority and companies, with their addresses.
    "Svenska",
    "English",
    "DPV",
    "JSON",
    "LD",
    "Markdown",
    "TILT",
    "json",
    "versions",
    "klartext",
    "IMY",
    "Integritetsskyddsmyndigheten",
    "Box",
    "Stockholm",
    "imy",
    "se",
    "Cloudist",
    "AB",
    "Mäster",
    "Johansgatan",
    "Malmö",
    "Meta",
    "Platforms",
    "Ireland",
    "Limited",
    "Merrion",
    "Road",
    "Dublin",
    "LinkedIn",
    "Unlimited",
    "Company",
    "Wilton",
    "Place",
    // Ids and addresses of the example, and tags that a feed quotes.
    "cloudist",
    "customer",
    "bookkeeping",
    "deliveries",
    "disputes",
    "enquiries",
    "newsletter",
    "recruitment",
    "social",
    "media",
    "statistics",
    "surveys",
    "integritetspolicy",
    "polityka",
    "prywatnosc",
    "ul",
    "li",
];

/// Every word marked, save addresses.
fn marked(text: &str) -> String {
    let token = |token: &str| match token.contains(['@', '/', '`']) || token.contains("www.") {
        true => token.to_owned(),
        false => marked_words(token),
    };
    text.split(' ').map(token).collect::<Vec<_>>().join(" ")
}

fn marked_words(text: &str) -> String {
    let mut marked = String::new();
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        marked.push(letter);
        if letter.is_alphabetic() && !letters.peek().is_some_and(|next| next.is_alphabetic()) {
            marked.push(MARK);
        }
    }
    marked
}

/// A Fluent file with every word marked and a form for a few.
fn translated(fluent: &str) -> String {
    let mut out = String::new();
    let mut counts = false;
    for line in fluent.lines().filter(|line| *line != "# TODO") {
        if line.starts_with('#') || line.trim().is_empty() {
            out += &format!("{line}\n");
            continue;
        }
        if line.contains("->") {
            counts = line.contains("{ $count ->");
        }
        let (head, text) = split_line(line);
        if counts && head.trim() == "*[other]" {
            out += &format!("    [few]{} {FEW}\n", outside_braces(text));
        }
        out += &format!("{head}{}\n", outside_braces(text));
    }
    out
}

/// What comes before the words of a line: `id =`, `.third =`, `[one]`; and the words.
fn split_line(line: &str) -> (&str, &str) {
    let start = line.trim_start();
    let end = match start.chars().next() {
        Some('[' | '*') => start.find(']').map(|at| at + 1),
        Some('.') => start.find('=').map(|at| at + 1),
        _ if !line.starts_with(' ') && !line.starts_with('}') => start.find('=').map(|at| at + 1),
        _ => Some(0),
    };
    line.split_at(line.len() - start.len() + end.unwrap_or(0))
}

/// The words outside placeables marked, and those that a placeable holds literally.
fn outside_braces(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, inside)) = rest.split_once('{') {
        out += &marked(before);
        let Some((placeable, after)) = inside.split_once('}') else {
            return out + "{" + inside;
        };
        out += &format!("{{{placeable}}}");
        rest = after;
    }
    out + &marked(rest)
}

/// The example in Swedish and English, with a third language begun.
fn begun() -> Tester {
    let tester = Tester::empty();
    crate::tester::copy(&crate::tester::source("content"), &tester.path().join("content"));
    fs::remove_dir_all(tester.path().join("content/cloudist/versions")).unwrap();
    let site = tester.read("content/site.toml");
    let site = site
        .replace("[\"sv\", \"en\"]", "[\"sv\", \"en\", \"pl\"]")
        .replace("name.en = ", "name.pl = \"Cloudist\"\nname.en = ")
        .replace("banner.en = ", "banner.pl = \"Przykładŋ.\"\nbanner.en = ");
    let notice = tester.read("content/cloudist/notice.toml");
    let notice = notice.replace("slug.en = ", "slug.pl = \"prywatnosc\"\nslug.en = ");
    let tester =
        tester.file("content/site.toml", site).file("content/cloudist/notice.toml", notice);
    done(&tester.run(&["init", "--language", "pl"]));
    tester
}

fn done(output: &Output) {
    assert_eq!(output.code, 0, "{}{}", output.stdout, output.stderr);
}

/// The wording translated: nothing but files in `locales/pl/` is written.
fn translate_wording(tester: &Tester) {
    let folder = tester.path().join("locales/pl");
    for entry in fs::read_dir(&folder).unwrap() {
        let path = entry.unwrap().path();
        let text = fs::read_to_string(&path).unwrap();
        let text = match path.extension().unwrap().to_str().unwrap() {
            "ftl" => translated(&text),
            _ => text
                .replace("# TODO\n", "")
                .replace("name = \"English\"", "name = \"Polskiŋ\"")
                .replace("\"; and \"", &format!("\"; {LIST_END} \""))
                .replace("\", and \"", &format!("\", {LIST_END} \""))
                .replace("infinitive = \"to\"", "infinitive = \"\"")
                .replace("code = \"+44\"", "code = \"+48\""),
        };
        fs::write(path, text).unwrap();
    }
}

/// The editor's own texts translated, by export and import.
fn translate_texts(tester: &Tester) {
    let output = tester.run(&["export", "texts", "--lang", "pl"]);
    done(&output);
    let mut rows: Vec<Vec<String>> =
        csv::read(&output.stdout).unwrap().into_iter().map(|row| row.cells).collect();
    for row in &mut rows[1..] {
        row[4] = row[3].split('\n').map(marked).collect::<Vec<_>>().join("\n");
    }
    fs::write(tester.path().join("texts.csv"), csv::write(&rows, Separator::Comma)).unwrap();
    done(&tester.run(&["import", "texts", "texts.csv"]));
}

/// The words of a page that a reader sees or hears.
fn words_of(name: &str, text: &str) -> Vec<String> {
    let mut shown = String::new();
    if name.ends_with(".html") || name.ends_with(".atom") {
        let text = text.split_once("?>").map_or(text, |(_, feed)| feed);
        let mut is_raw = false;
        for piece in read_html(text) {
            match piece {
                HtmlPiece::Text(text) if !is_raw => shown += &decode(text),
                HtmlPiece::Text(_) => {}
                HtmlPiece::Close(_) => {
                    is_raw = false;
                    shown.push(' ');
                }
                HtmlPiece::Open(tag, attributes) => {
                    is_raw = matches!(tag, "style" | "script");
                    for name in ["alt", "title", "aria-label"] {
                        let value = attribute(attributes, name).unwrap_or_default();
                        shown += &format!(" {value} ");
                    }
                }
            }
        }
    } else {
        shown += &text.replace("<br>", " ");
    }
    let is_hash = |token: &str| token.len() > 9 && token.bytes().all(|b| b.is_ascii_hexdigit());
    let is_address = |token: &str| {
        token.contains(['@', '/', '_', '{']) || token.contains("www.") || token.contains("tel:")
    };
    let tokens = shown.split_whitespace().filter(|token| !is_address(token) && !is_hash(token));
    let words = tokens.flat_map(|token| token.split(|c: char| !c.is_alphabetic()));
    words.filter(|word| word.chars().count() > 1).map(str::to_owned).collect()
}

/// Words without a mark on the pages of the language, each with a page that has it.
fn unmarked(tester: &Tester, folder: &str) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    for (name, text) in tester.files_below(folder) {
        if [".html", ".md", ".txt", ".atom", ".csv"].iter().any(|end| name.ends_with(end)) {
            for word in words_of(&name, &text) {
                if !word.ends_with(MARK) && !SAME.contains(&word.as_str()) {
                    found.insert(word, name.clone());
                }
            }
        }
    }
    found
}

/// The kinds of page that were looked at.
fn kinds(tester: &Tester) -> BTreeSet<String> {
    let names = tester.files_below("public/pl").into_iter().map(|(name, _)| name);
    names
        .map(|name| {
            // Without the address of the notice, versions and groups.
            let below = name.split_once('/').map_or(&*name, |(_, below)| below);
            let (folder, file) = below.rsplit_once('/').unwrap_or(("", below));
            let folder = folder.split('/').find(|part| !part.is_empty() && !part.starts_with("20"));
            folder.map_or(file, |folder| folder).to_owned()
        })
        .collect()
}

#[test]
fn a_language_made_of_files_alone_is_on_every_page() {
    let tester = begun();
    translate_wording(&tester);
    translate_texts(&tester);
    let check = tester.run(&["check"]);
    assert!(!check.stdout.contains("wording-unfinished"), "{}", check.stdout);
    assert!(!check.stdout.contains("locales/pl"), "{}", check.stdout);
    let release = |today: &str, rest: &[&str]| {
        done(&tester.run(&[&["release", "--today", today], rest].concat()));
    };
    let change = |old: &str, new: &str| {
        let path = tester.path().join("content/cloudist/notice.toml");
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.contains(old), "{old}");
        fs::write(path, text.replace(old, new)).unwrap();
    };
    let mut found = BTreeMap::new();
    let mut seen = BTreeSet::new();
    let mut all = String::new();
    let mut look = |today: &str| {
        done(&tester.run(&["build", "--today", today]));
        found.extend(unmarked(&tester, "public/pl"));
        seen.extend(kinds(&tester));
        all.extend(tester.files_below("public/pl").into_iter().map(|(_, text)| text));
    };
    release("2026-11-23", &[]);
    look("2026-11-23");
    // Facts of several kinds, and another address.
    change("slug.pl = \"prywatnosc\"", "slug.pl = \"polityka\"");
    change("phone = \"+46 10 788 20 30\"", "phone = \"+46 10 788 20 31\"");
    change("years = 5", "years = 7");
    change("order = [\"controller\", \"purposes\"]", "order = [\"purposes\"]");
    change("data = [\"name\", ", "data = [\"birth-date\", \"name\", ");
    release("2026-12-01", &["--effective", "2027-01-15"]);
    look("2026-12-01");
    look("2027-01-15");
    change("years = 7", "years = 8");
    let reason = ["sv=Fel tid.", "en=Wrong time.", "pl=Błądŋ."].map(|words| ["--reason", words]);
    let backdated = reason.map(|[_, words]| ["--backdated", words]).concat();
    release("2027-02-02", &[&["--published", "2027-02-01"], backdated.as_slice()].concat());
    look("2027-02-02");
    let reason = reason.concat();
    release("2027-02-03", &[&["--withdraw", "2027-02-01"], reason.as_slice()].concat());
    look("2027-02-03");
    release("2027-02-04", &[&["--end", "--effective", "2027-04-01"], reason.as_slice()].concat());
    look("2027-02-04");
    look("2027-04-01");
    for arguments in [
        &["export", "markdown", "--lang", "pl"][..],
        &["export", "text", "--lang", "pl"],
        &["export", "register", "--lang", "pl"],
        &["diff", "2026-11-23", "2026-12-01", "--lang", "pl"],
    ] {
        let output = tester.run(arguments);
        done(&output);
        let words = words_of("printed.txt", &output.stdout).into_iter();
        let words = words.filter(|word| !word.ends_with(MARK) && !SAME.contains(&word.as_str()));
        found.extend(words.map(|word| (word, arguments.join(" "))));
    }
    assert_eq!(found, BTreeMap::new());
    for form in [FEW, LIST_END, " lub "] {
        assert!(all.contains(form), "{form}");
    }
    let seen: Vec<&str> = seen.iter().map(String::as_str).filter(|kind| !kind.is_empty()).collect();
    let kinds = "404.html changes feed.atom for fragment-cards.html fragment-plain.html fragment.html index.html label letters \
                 notice.json notice.jsonld notice.md notice.tilt.json notice.txt recipients recipients.atom since \
                 versions versions.json";
    assert_eq!(seen.join(" "), kinds);
}

/// A site with the example in a third language, all of it translated.
fn finished() -> Tester {
    let tester = begun();
    translate_wording(&tester);
    translate_texts(&tester);
    tester
}

fn edit(tester: &Tester, file: &str, old: &str, new: &str) {
    let text = tester.read(file);
    assert!(text.contains(old), "{file}: {old}");
    fs::write(tester.path().join(file), text.replace(old, new)).unwrap();
}

#[test]
fn what_no_page_has_blocks_nothing_and_what_one_has_blocks_the_release() {
    let tester = finished();
    edit(&tester, "locales/pl/countries.ftl", "country-ZW =", "# TODO\ncountry-ZW =");
    let check = tester.run(&["check"]);
    assert_eq!(check.code, 0, "{}", check.stdout);
    let words = "warning[wording-unfinished]: `locales/pl/countries.ftl`: 1 of ";
    assert!(check.stdout.contains(words), "{}", check.stdout);
    assert!(check.stdout.contains("not translated: `country-ZW` (line "), "{}", check.stdout);

    // A message that is missing, one that is marked, and one that only a page of changes has.
    let before = tester.read("locales/pl/frame.ftl");
    let line = before.lines().find(|line| line.starts_with("frame-skip = ")).unwrap();
    edit(&tester, "locales/pl/frame.ftl", &format!("{line}\n"), "");
    edit(&tester, "locales/pl/notice.ftl", "glance-title =", "# TODO\nglance-title =");
    let check = tester.run(&["check"]);
    assert_eq!(check.code, 1);
    let words = "error[wording-unfinished]: 2 messages on the pages of `cloudist` would not be in \
                 `pl`: `frame-skip` and `glance-title`";
    assert!(check.stdout.contains(words), "{}", check.stdout);
    let release = tester.run(&["release"]);
    assert_eq!(release.code, 1);
    assert!(release.stderr.contains(words), "{}", release.stderr);
    // A draft has the words that the message would be copied from, and not its name.
    done(&tester.run(&["build", "--draft"]));
    let page = tester.read("draft/pl/prywatnosc/index.html");
    assert!(page.contains("Skip to content") && !page.contains("frame-skip"));

    let init = tester.run(&["init", "--language", "pl"]);
    assert!(
        init.stdout.starts_with("added 1 message to locales/pl/frame.ftl\n"),
        "{}",
        init.stdout
    );
    let after = tester.read("locales/pl/frame.ftl");
    assert!(after.ends_with("\n# TODO\nframe-skip = Skip to content\n"), "{after}");
    edit(&tester, "locales/pl/frame.ftl", "# TODO\nframe-skip", "frame-skip");
    edit(&tester, "locales/pl/notice.ftl", "# TODO\nglance-title", "glance-title");
    done(&tester.run(&["release"]));
    edit(
        &tester,
        "locales/pl/changes.ftl",
        "change-name-retention =",
        "# TODO\nchange-name-retention =",
    );
    edit(&tester, "locales/pl/frame.ftl", "frame-changes-title =", "# TODO\nframe-changes-title =");
    edit(&tester, "content/cloudist/notice.toml", "years = 5", "years = 6");
    let check = tester.run(&["check"]);
    assert_eq!(check.code, 0, "{}", check.stdout);
    let release = tester.run(&["release", "--today", "2026-12-01"]);
    assert_eq!(release.code, 1);
    assert!(release.stderr.contains("`frame-changes-title`"), "{}", release.stderr);
}

#[test]
fn a_language_begins_only_where_it_can() {
    let tester = Tester::copy_of("tests/rules/base").file("content/example/notice.toml", "");
    for (arguments, words) in [
        (&["--language", "sv"][..], "klartext has the wording of `sv`"),
        (&["--language", "Deutsch"], "`Deutsch` is not a language tag"),
        (&["--language", "de", "--from", "fr"], "klartext has no wording of `fr`"),
        (&["--language", "de", "nowhere"], "`nowhere` is not a site"),
    ] {
        let output = tester.run(&[&["init"], arguments].concat());
        assert_eq!(output.code, 2, "{}", output.stdout);
        assert!(output.stderr.contains(words), "{}", output.stderr);
    }
    let site = tester.read("content/site.toml").replace("\"en\"]", "\"en\", \"de\"]");
    let tester = tester.file("content/site.toml", site);
    let check = tester.run(&["check"]);
    assert!(check.stdout.contains("its wording begins with `klartext init --language de`"));
    done(&tester.run(&["init", "--language", "de", "--from", "sv"]));
    assert!(tester.read("locales/de/language.toml").contains("\nfallback = \"sv\"\n"));
    assert!(
        tester
            .read("locales/de/frame.ftl")
            .contains("# TODO\nframe-skip = Hoppa till innehållet\n")
    );
    edit(&tester, "locales/de/language.toml", "formats = \"de\"", "formats = \"xx\"");
    let check = tester.run(&["check"]);
    assert!(
        check.stdout.contains("how dates are written in `xx` is not known"),
        "{}",
        check.stdout
    );
}

#[test]
fn what_changes_nothing_is_said() {
    for (file, text, found) in [
        ("locales/sv/notise.ftl", "", &["did you mean `notice.ftl`?"][..]),
        ("locales/notice.ftl", "", &["not in the folder of a language", "locales/sv/"]),
        ("locales/sv/language.tml", "", &["did you mean `language.toml`?"]),
        (
            "locales/sv/notice.ftl",
            "glance-titel = Kort\n",
            &["no message `glance-titel`", "did you mean `glance-title`?", "notice.ftl:1:1"],
        ),
        (
            "locales/sv/notice.ftl",
            "glance-title = Kort\ndocument-description = { $titel }: { $name }\n",
            &["error[message-missing]", "no variable `$titel`", "`$title`", "notice.ftl:2:26"],
        ),
        ("templates/fram.html", "", &["did you mean `frame.html`?"]),
        ("templates/part.html", "", &["no page is made with this template", "`notice.html`"]),
        ("static/klartxt.css", "", &["did you mean `klartext.css`?"]),
        ("templates/index.html", "{{ foo.bar }}", &["error[template]", "templates/index.html:1:"]),
        ("templates/history.html", "{{ foo.bar }}", &["error[template]", "history.html:1:"]),
    ] {
        let tester = Tester::copy_of("tests/sites/webshop/input");
        done(&tester.run(&["release"]));
        let tester = tester.file(file, text);
        let check = tester.run(&["check"]);
        for words in found {
            assert!(check.stdout.contains(words), "{file}: {words}:\n{}", check.stdout);
        }
    }
    for (theme, found) in [
        ("logo = \"nope.svg\"", "no picture `static/nope.svg`"),
        ("logo = \"static/logo.svg\"", "logo = \"logo.svg\""),
        ("logo = \"https://a.example/logo.svg\"", "copy the picture into `static/`"),
        ("header = [{ name.sv = \"Hem\", name.en = \"Home\" }]", "this link has no `url`"),
        ("footer = [{ url = \"https://a.example/\" }]", "this link has no `name`"),
    ] {
        let tester = Tester::copy_of("tests/rules/base").file("content/example/notice.toml", "");
        let site = format!("{}\n[theme]\n{theme}\n", tester.read("content/site.toml"));
        let check = tester.file("content/site.toml", site).run(&["check"]);
        assert!(check.stdout.contains("warning[override-unused]"), "{}", check.stdout);
        assert!(check.stdout.contains(found), "{theme}:\n{}", check.stdout);
    }
}
