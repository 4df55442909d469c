//! Rules: the registry holds together, and every rule's page is true.
//!
//! A page's examples are laid over the faultless notice of `rules/base`. A line that ends with
//! `# error: NAME` (or `warning`, `info`; several with commas) expects that finding there, and no
//! other finding may come. In a page, a line that begins with `#-` is part of the example for the
//! test alone. An example's first line says what it is:
//!
//! ```text
//! toml faulty     gives the findings it is marked with
//! toml fixed     gives none
//! toml previous   the release before the next example
//! toml site       settings for the next examples (added to the base's)
//! fluent LANGUAGE a site's own messages for the next example; `# error: NAME` alone on a line
//!                 speaks of the line below
//! evidence FILE   a recording of the website for the next examples; one after an example replaces those
//!                 before it. `website-evidence-partial` is only looked for on its own page
//! today=DATE      after any of them, the day it is
//! file=site.toml  after any of them: the example is that file of `content/`
//! without=KEY     after any of them: the base's line of a key (`transfers`) is left out
//! ```

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use klartext::internals::diagnostic::Diagnostic;
use klartext::internals::report;
use klartext::internals::rules::{all, check_website, of_notices, page_text};
use klartext::internals::site::{Checked, Site};
use klartext::internals::version::LastRelease;
use klartext::internals::website::{SiteNotice, Website};

fn source(file: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(file)
}

#[test]
fn rules_are_listed_named_and_paged() {
    let names: Vec<&str> = all().map(|rule| rule.name).collect();
    let mut sorted = names.clone();
    sorted.sort_unstable();
    sorted.dedup();
    assert_eq!(names, sorted, "RULES is sorted by name, each once");
    let mut files = BTreeSet::new();
    for entry in fs::read_dir(source("src/rules")).unwrap() {
        let path = entry.unwrap().path();
        let stem = path.file_stem().unwrap().to_str().unwrap().to_owned();
        if path.extension().is_some_and(|extension| extension == "md") {
            files.insert(stem.replace('_', "-"));
        }
    }
    let listed: BTreeSet<String> = names.iter().map(|name| (*name).to_owned()).collect();
    assert_eq!(files, listed, "every page in src/rules is a listed rule");
    for language in ["sv", "en"] {
        let titles = fs::read_to_string(source(&format!("locales/{language}/rules.ftl"))).unwrap();
        let titled =
            titles.lines().filter_map(|line| line.strip_prefix("rule-")?.split_once(" = "));
        let titled: BTreeSet<String> =
            titled.filter(|(_, title)| !title.is_empty()).map(|(name, _)| name.into()).collect();
        let wanted =
            of_notices().map(|rule| rule.name.to_owned()).chain(["other".to_owned()]).collect();
        assert_eq!(titled, wanted, "every rule has a title in `{language}`, and no other has");
    }
    for rule in all() {
        let title = format!("# {}\n", rule.name);
        assert!(rule.page.starts_with(&title), "the page of {} begins with its name", rule.name);
        let page = rule.page.replace("```console", "```toml");
        let is_run = !NOT_RUN.contains(&rule.name);
        let examples = ["```toml faulty", "```toml fixed"].into_iter().filter(|_| is_run);
        for part in ["\n## Why\n", "\n## Example\n"].into_iter().chain(examples) {
            assert!(page.contains(part), "the page of {} has `{}`", rule.name, part.trim());
        }
    }
}

/// A page in another language has the headings, the examples and the words before them where the English
/// one has them, and takes the examples from there.
#[test]
fn pages_are_translated() {
    let languages = fs::read_dir(source("locales")).unwrap().map(|folder| folder.unwrap().path());
    let translated: Vec<PathBuf> =
        languages.filter(|folder| folder.join("rules").exists()).collect();
    assert!(translated.contains(&source("locales/sv")));
    for folder in translated {
        let language = folder.file_name().unwrap().to_str().unwrap();
        for rule in all() {
            let path = format!("locales/{language}/rules/{}.md", rule.name.replace('-', "_"));
            let words =
                fs::read_to_string(source(&path)).unwrap_or_else(|_| panic!("{path} is missing"));
            assert_eq!(outline(&words), outline(rule.page), "{path}");
            let shown = page_text(rule, language);
            assert_eq!(examples(&shown), examples(&page_text(rule, "en")), "{path}");
            assert_eq!(examples(&words).concat(), "", "{path} has an example of its own");
        }
        let files = fs::read_dir(folder.join("rules")).unwrap();
        assert_eq!(files.count(), all().count(), "every page in `{language}` is of a listed rule");
    }
}

/// The headings of a page by level (the first with its words), what its examples are, and below
/// "Example" where words come before them.
fn outline(page: &str) -> Vec<String> {
    let mut outline: Vec<String> = Vec::new();
    let (mut is_example, mut is_below, mut was_text) = (false, false, false);
    for line in page.lines() {
        let is_text = !line.is_empty() && !line.starts_with("```") && !is_example;
        match line {
            _ if line.starts_with("```") => {
                is_example = !is_example;
                outline.extend(is_example.then(|| line.to_owned()));
            }
            _ if is_example => {}
            _ if line.starts_with("# ") => outline.push(line.to_owned()),
            _ if line.starts_with("## ") => {
                is_below = outline.iter().any(|one| one == "##");
                outline.push("##".to_owned());
            }
            _ if is_below && is_text && !was_text => outline.push("words".to_owned()),
            _ => {}
        }
        was_text = is_text;
    }
    outline
}

/// The contents of a page's code blocks.
fn examples(page: &str) -> Vec<&str> {
    let blocks = page.split("\n```").skip(1).step_by(2);
    blocks.map(|block| block.split_once('\n').map_or("", |(_, content)| content)).collect()
}

/// No story of commands leads to these: the preview reports the first when a file cannot be read
/// while it runs, and the others need records that klartext never writes (tests/version), an
/// authority (tests/stamps.rs) or keys (tests/outside).
const NOT_RUN: [&str; 5] =
    ["unreadable", "chain-duplicate", "chain-mixed", "stamp-unknown", "approval-person"];

/// How many of the law's duties the built-in wording and order always hold.
const HELD: usize = 10;

/// docs/RULES.md lists each rule once, with its level, and names a test for all that is held by
/// construction.
#[test]
fn docs_list_every_rule() {
    let docs = fs::read_to_string(source("docs/RULES.md")).unwrap();
    let (checks, _) = docs.split_once("\n## Decisions\n").unwrap();
    let tests = fs::read_to_string(source("tests/construction.rs")).unwrap();
    let mut documented = BTreeSet::new();
    let mut held = 0;
    for row in checks.lines().filter_map(|line| line.strip_prefix("| `")) {
        let (id, rest) = row.split_once("` | ").unwrap();
        let (class, remarks) = rest.split_once(" |").unwrap();
        assert!(documented.insert(id.to_owned()), "{id} is listed twice");
        let rule = all().find(|rule| rule.name == id);
        match (class, rule) {
            (class, Some(rule)) => {
                assert_eq!(class, format!("rule ({})", report::level_word(rule.level)), "{id}");
            }
            ("held by construction", None) => {
                let test = remarks.split_once("(test `").map(|(_, rest)| rest.split_once('`'));
                let (test, _) = test.flatten().unwrap_or_else(|| panic!("{id} names no test"));
                assert!(tests.contains(&format!("#[test]\nfn {test}()")), "{id}: {test}");
                held += 1;
            }
            ("cannot be decided" | "under another name", None) => {
                assert!(remarks.contains(char::is_alphabetic), "{id} says why");
            }
            (class, None) => panic!("{id} is no {class}"),
        }
    }
    let missing: Vec<&str> =
        all().map(|rule| rule.name).filter(|name| !documented.contains(*name)).collect();
    assert_eq!(missing, Vec::<&str>::new(), "docs/RULES.md lists every rule");
    // A lost row would be a duty that no test covers.
    assert_eq!(held, HELD);
}

#[test]
fn base_has_no_finding() {
    let base = Example::new("fixed", "", String::new());
    assert_eq!(report::text(&check(&base, None, &[]), &report::Wording::english(), false), "");
}

#[test]
fn pages_are_true() {
    let only = std::env::var("RULE").ok();
    let mut faults = String::new();
    let mut examples = 0;
    for rule in all().filter(|rule| only.as_deref().is_none_or(|only| only == rule.name)) {
        let mut previous: Option<Example> = None;
        let mut site: Vec<String> = Vec::new();
        let mut tables: Vec<(String, String)> = Vec::new();
        for mut example in parse_examples(rule.page) {
            match example.kind.as_str() {
                "previous" => previous = Some(example),
                "tables" => tables.push((example.file, example.text)),
                "site" => site.push(example.text),
                _ => {
                    examples += 1;
                    example.tables = std::mem::take(&mut tables);
                    let mut expected = expected(&example.text);
                    if let Some((_, messages)) = &example.locale {
                        expected.extend(expected_below(messages));
                    }
                    let named = expected.iter().any(|(_, _, name)| name == rule.name);
                    if (example.kind == "faulty") != named {
                        faults += &format!(
                            "{}: the {} example does not fit its kind\n",
                            rule.name, example.kind
                        );
                    }
                    let found = check(&example, previous.as_ref(), &site);
                    faults += &compare(rule.name, &example.kind, &expected, &found);
                }
            }
        }
    }
    println!("{examples} examples run");
    assert!(examples > 0 && faults.is_empty(), "{faults}");
}

/// The Swedish act on cookies binds those in Sweden; elsewhere the finding names only the Directive.
#[test]
fn cookies_are_judged_by_the_law_of_the_country() {
    let law = |text: &str| {
        let example = Example::new("faulty", "without=cookies", text.to_owned());
        let found = check(&example, None, &[]);
        let cookies = found.into_iter().find(|one| one.rule.name == "cookies-undeclared");
        cookies.unwrap().law.unwrap().into_owned()
    };
    let directive = "Art. 5(3) of Directive 2002/58/EC";
    let swedish = "Chapter 9, Section 28 of the Swedish Electronic Communications Act (2022:482)";
    assert_eq!(law(""), format!("{directive}; {swedish}"));
    assert_eq!(law("controller.country = \"FI\"\n"), directive);
}

/// What is laid over the base.
pub struct Example {
    kind: String,
    /// The day that it is.
    pub today: String,
    /// The file that its text is, `example/notice.toml` or `site.toml`.
    file: String,
    /// Keys of the base that are left out.
    without: Vec<String>,
    text: String,
    /// The site's own messages, with their language.
    locale: Option<(String, String)>,
    /// The site's own tables, with their file names.
    tables: Vec<(String, String)>,
    /// Recordings of the website, with their file names.
    evidence: Vec<(String, String)>,
}

impl Example {
    /// A site that is the faultless one with this example laid over it.
    pub fn site(&self, site: &[String]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        let content = folder.path().join("content");
        fs::create_dir_all(content.join("example")).unwrap();
        let base = source("tests/rules/base/content");
        let settings = fs::read_to_string(base.join("site.toml")).unwrap() + &site.concat();
        fs::write(content.join("site.toml"), settings).unwrap();
        let shared = fs::read_to_string(base.join("shared.toml")).unwrap();
        let left_out = |line: &&str| {
            let key = line.split_once(" = ").map(|(key, _)| key);
            key.is_some_and(|key| self.without.iter().any(|without| without == key))
        };
        let shared: Vec<&str> = shared.lines().filter(|line| !left_out(line)).collect();
        fs::write(content.join("shared.toml"), shared.join("\n")).unwrap();
        fs::write(content.join("example/notice.toml"), "").unwrap();
        fs::write(content.join(&self.file), &self.text).unwrap();
        if let Some((language, messages)) = &self.locale {
            let own = folder.path().join("locales").join(language);
            fs::create_dir_all(&own).unwrap();
            fs::write(own.join("own.ftl"), messages).unwrap();
        }
        for (name, text) in &self.tables {
            fs::create_dir_all(folder.path().join("tables")).unwrap();
            fs::write(folder.path().join("tables").join(name), text).unwrap();
        }
        folder
    }

    /// An example with options as written after its kind: `today=DATE without=KEY`.
    pub fn new(kind: &str, options: &str, text: String) -> Example {
        let mut today = "2026-11-23".to_owned();
        let mut file = "example/notice.toml".to_owned();
        let mut without = Vec::new();
        for option in options.split_whitespace() {
            match option.split_once('=') {
                Some(("today", date)) => today = date.to_owned(),
                Some(("file", name)) => file = name.to_owned(),
                Some(("without", key)) => without.push(key.to_owned()),
                _ => panic!("an example does not know `{option}`"),
            }
        }
        Example {
            kind: kind.to_owned(),
            today,
            file,
            without,
            text,
            locale: None,
            tables: Vec::new(),
            evidence: Vec::new(),
        }
    }
}

fn parse_examples(page: &str) -> Vec<Example> {
    let mut examples = Vec::new();
    let mut lines = page.lines();
    let mut locale = None;
    let (mut evidence, mut is_used) = (Vec::new(), false);
    while let Some(line) = lines.next() {
        if let Some(name) = line.strip_prefix("```evidence ") {
            let body = lines.by_ref().take_while(|line| !line.starts_with("```"));
            let text: String = body.map(|line| line.to_owned() + "\n").collect();
            if std::mem::take(&mut is_used) {
                evidence.clear();
            }
            evidence.push((name.to_owned(), text));
            continue;
        }
        if let Some(language) = line.strip_prefix("```fluent ") {
            let body = lines.by_ref().take_while(|line| !line.starts_with("```"));
            locale = Some((language.to_owned(), body.map(|line| line.to_owned() + "\n").collect()));
            continue;
        }
        let Some(info) = line.strip_prefix("```toml ") else { continue };
        let (kind, options) = info.split_once(' ').unwrap_or((info, ""));
        let body = lines.by_ref().take_while(|line| !line.starts_with("```"));
        let text = body
            .map(|line| line.strip_prefix("#-").map_or(line, str::trim_start).to_owned() + "\n")
            .collect();
        is_used = true;
        let example = Example::new(kind, options, text);
        examples.push(Example { locale: locale.take(), evidence: evidence.clone(), ..example });
    }
    examples
}

/// A finding: line, level, rule.
pub type Finding = (usize, String, String);

/// The examples of a kind on a rule's page.
pub fn examples_of(page: &str, kind: &str) -> Vec<Example> {
    parse_examples(page).into_iter().filter(|example| example.kind == kind).collect()
}

/// The findings of an example, and its notice.
pub fn findings_and_notice(
    example: &Example,
) -> (Vec<Diagnostic>, klartext::internals::model::Notice) {
    run(example, None, &[])
}

/// The findings that an example is marked with.
pub fn expected(text: &str) -> BTreeSet<Finding> {
    let mut expected = BTreeSet::new();
    for (index, line) in text.lines().enumerate() {
        for level in ["error", "warning", "info"] {
            if let Some((_, names)) = line.split_once(&format!("# {level}: ")) {
                let names = names.split('#').next().unwrap_or_default();
                for name in names.split(',') {
                    expected.insert((index + 1, level.to_owned(), name.trim().to_owned()));
                }
            }
        }
    }
    expected
}

/// The findings in messages, which have no room for notes at the end of a line.
fn expected_below(text: &str) -> BTreeSet<Finding> {
    expected(text).into_iter().map(|(line, level, name)| (line + 1, level, name)).collect()
}

/// How the findings differ from what was expected.
pub fn compare(
    rule: &str,
    kind: &str,
    expected: &BTreeSet<Finding>,
    found: &[Diagnostic],
) -> String {
    let mut faults = String::new();
    let mut seen = BTreeSet::new();
    let wording = report::Wording::english();
    for diagnostic in found {
        let origin = diagnostic.origin.as_ref();
        let line = origin.map_or(0, |origin| origin.file.line_column(origin.span.start).0);
        let key = (
            line,
            report::level_word(diagnostic.level).to_owned(),
            diagnostic.rule.name.to_owned(),
        );
        let own = origin.is_some_and(|origin| {
            let path = &origin.file.path;
            ["example/notice.toml", "site.toml", "own.ftl"].iter().any(|end| path.ends_with(end))
        });
        if !own || !expected.contains(&key) {
            let text = report::text(std::slice::from_ref(diagnostic), &wording, false);
            faults += &format!("{rule} ({kind}): not expected:\n{text}");
        }
        seen.insert(key);
    }
    for missing in expected.difference(&seen) {
        faults += &format!("{rule} ({kind}): expected and not found: {missing:?}\n");
    }
    faults
}

/// Lays an example over the base and checks it.
pub fn check(example: &Example, previous: Option<&Example>, site: &[String]) -> Vec<Diagnostic> {
    let facts = previous.map(|previous| run(previous, None, site).1);
    let last = facts.map(|facts| LastRelease::new("2026-01-10".parse().unwrap(), facts));
    run(example, last.as_ref(), site).0
}

fn run(
    example: &Example,
    last: Option<&LastRelease>,
    site: &[String],
) -> (Vec<Diagnostic>, klartext::internals::model::Notice) {
    let folder = example.site(site);
    let project = Site::read(folder.path()).unwrap();
    let checked =
        project.check(&project.found.notices[0], last, example.today.parse().unwrap()).unwrap();
    let seen = website_findings(example, &project, &checked, last);
    let diagnostics =
        [project.diagnostics.clone(), project.findings.clone(), checked.diagnostics].concat();
    (diagnostics.into_iter().chain(seen).collect(), checked.draft.notice)
}

/// What the recordings of an example give.
fn website_findings(
    example: &Example,
    site: &Site,
    checked: &Checked,
    last: Option<&LastRelease>,
) -> Vec<Diagnostic> {
    let read = |(name, text): &(String, String)| {
        klartext::internals::evidence::read(name, text.as_bytes()).unwrap()
    };
    let evidence: Vec<_> = example.evidence.iter().map(read).collect();
    if evidence.is_empty() {
        return Vec::new();
    }
    let notices = vec![SiteNotice { draft: &checked.draft, last: last.map(|last| last.version) }];
    let website = Website::new(notices, &evidence, site, example.today.parse().unwrap());
    let mut found = check_website(&website);
    // Hardly any example has files of all kinds.
    let partial = "website-evidence-partial";
    let is_named = example.text.contains(partial) || evidence.len() > 1;
    found.retain(|one| is_named || one.rule.name != partial);
    found
}
