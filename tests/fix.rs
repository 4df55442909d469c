//! `check --fix`: what is mechanical is written, and nothing else changes.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::Arc;

use klartext::internals::diagnostic::Diagnostic;
use klartext::internals::fix::apply;
use klartext::internals::origin::InputFile;
use klartext::internals::parse::{Data, Node, parse};
use klartext::internals::site::Site;
use proptest::prelude::*;
use serde::Deserialize;
use serde_json::Value;

use crate::tester::{Tester, source};

const BROKEN: &str = "# Our notice\r
title.sv = “Integritetspolicy”\r
";

fn example(text: &str) -> Tester {
    Tester::copy_of("tests/rules/base").file("content/example/notice.toml", text)
}

#[test]
fn fixes_what_needs_no_judgement_and_reports_it() {
    let tester = example(
        "# who\n[controller] # we\nname = \"Exempelhandel AB\"\nregistration_number = '5560360793' # number\n\
         email = \"info (at) example.se\"\nphone = \"08-123 456 00\"\ncountry = \"SE\"\n\n\
         [purposes.deliver]\nname = { sv = \"Leverera varor.\" }   # what\ndata = \"name\"\n\
         review_by = \"2027-06-30\"\n\n[purposes.deliver.provision]\nby = \"contractual\"\n",
    );
    let output = tester.run(&["check", "--fix"]);
    assert_eq!(
        tester.read("content/example/notice.toml"),
        "# who\n[controller] # we\nname = \"Exempelhandel AB\"\nregistration_number = '556036-0793' # number\n\
         email = \"info@example.se\"\nphone = \"+46 8 123 456 00\"\ncountry = \"SE\"\n\n\
         [purposes.deliver]\nname.sv = \"leverera varor\"\nname.en = \"TODO\"   # what\ndata = [\"name\"]\n\
         review_by = 2027-06-30\n\n[purposes.deliver.provision]\nby = \"contractual\"\n\
         consequence.sv = \"TODO\"\nconsequence.en = \"TODO\"\n"
    );
    crate::tester::assert_expected("tests/fix/told.txt", &output.stderr);
    crate::tester::assert_expected("tests/fix/left.txt", &output.stdout);
    assert_eq!(output.code, 1, "placeholders are left");
    let again = tester.run(&["check", "--fix"]);
    assert_eq!(again.stderr, "nothing to fix\n");
    assert_eq!(again.stdout, output.stdout);
}

/// What only an editor can say gets a place to say it, and blocks a release until it is filled in.
#[test]
fn placeholders_are_added_where_an_editor_has_to_write() {
    let site = "base_url = \"https://www.example.se/\"\nlanguages = [\"sv\", \"en\"]\ntimezone = \"Europe/Stockholm\"\n";
    let notice = "title.sv = \"Policy\"\ntitle.en = \"Policy\"\nslug.sv = \"policy\"\nslug.en = \"policy\"\n\n\
                  [section.principles]\ntitle.sv = \"Principer\"\ntitle.en = \"Principles\"\nfile = \"principles\"\n\n\
                  [purposes.deliver]\nname.sv = \"leverera varor\"\nname.en = \"deliver goods\"\n\
                  subjects = [\"customer\"]\ndata = [\"name\"]\nbasis = { type = \"contract\" } # why";
    let tester = Tester::empty()
        .file("content/site.toml", site)
        .file("content/shop/notice.toml", notice)
        .file("content/shop/principles.sv.md", "Vi är sparsamma.\n");
    let output = tester.run(&["check", "--fix"]);
    assert_eq!(
        tester.read("content/shop/notice.toml"),
        format!(
            "{notice}\nretention = {{ criteria = {{ sv = \"TODO\", en = \"TODO\" }} }}\n\n\
             [controller]\nname = \"TODO\"\nemail = \"TODO\"\n"
        ),
        "{}",
        output.stderr
    );
    assert_eq!(tester.read("content/shop/principles.en.md"), "TODO\n");
    assert_eq!(tester.read("content/shop/principles.sv.md"), "Vi är sparsamma.\n");
    assert!(
        output.stderr.contains("fixed missing-file at content/shop/principles.en.md:1\n  + TODO\n")
    );
    let left = output.stdout.matches("error[placeholder-left]").count();
    assert_eq!(left, 5, "{}", output.stdout);
    assert_eq!(tester.run(&["check", "--fix"]).stderr, "nothing to fix\n");
    let release = tester.run(&["release", "--published", "2026-11-23"]);
    assert_eq!(release.code, 1);
    assert!(
        release.stderr.contains("placeholder-left") || release.stdout.contains("placeholder-left")
    );
}

#[test]
fn curly_quotes_become_straight_and_line_ends_stay() {
    let tester = example(BROKEN);
    let output = tester.run(&["check", "--fix"]);
    assert_eq!(
        tester.read("content/example/notice.toml"),
        BROKEN.replace(['“', '”'], "\"") + "title.en = \"TODO\"\r\n",
        "{}",
        output.stderr
    );
}

#[test]
fn a_shared_fact_is_fixed_in_its_own_file() {
    let tester = Tester::copy_of("tests/rules/base").file("content/example/notice.toml", "");
    let shared = tester.read("content/shared.toml");
    let odd = shared.replace("556036-0793", "556036 0793");
    let tester = tester.file("content/shared.toml", format!("\u{feff}{odd}"));
    let tester =
        tester.file("content/other/notice.toml", "title.sv = \"Annan\"\ntitle.en = \"Other\"\n");
    let output = tester.run(&["check", "--fix"]);
    assert_eq!(
        tester.read("content/shared.toml"),
        format!("\u{feff}{shared}"),
        "{}",
        output.stderr
    );
    assert!(output.stderr.ends_with("fixed 1 finding\n\n"), "{}", output.stderr);
}

#[test]
fn a_file_with_other_syntax_errors_is_left_alone() {
    let text = "[controller]\nname = \"Exempelhandel AB\nphone = \"08-123 456 00\"\n";
    let tester = example(text);
    let output = tester.run(&["check", "--fix"]);
    assert_eq!(tester.read("content/example/notice.toml"), text);
    assert_eq!(
        (output.code, output.stderr.as_str()),
        (
            1,
            "nothing to fix\nfixing stops at content/example/notice.toml:2: nothing else in this file can be \
             fixed until this error is\n\n"
        )
    );
}

#[test]
fn a_file_that_is_not_utf8_is_left_alone() {
    let text = b"[controller]\nname = \"R\xe4ksm\xf6rg\xe5s AB\"\nphone = \"08-123 456 00\"\ncountry = \"SE\"\n";
    let tester = Tester::copy_of("tests/rules/base").file("content/example/notice.toml", text);
    let output = tester.run(&["check", "--fix"]);
    assert_eq!(fs::read(tester.path().join("content/example/notice.toml")).unwrap(), text);
    assert_eq!((output.code, output.stderr.as_str()), (1, "nothing to fix\n"));
}

#[cfg(unix)]
#[test]
fn a_link_is_never_overwritten_and_permissions_stay() {
    use std::os::unix::fs::PermissionsExt;
    let text = "[controller]\nname = \"Exempelhandel AB\"\nemail = \"info@example.se\"\nphone = \"08-123 456 00\"\ncountry = \"SE\"\n";
    let tester = example("").file("elsewhere.toml", text);
    let notice = tester.path().join("content/example/notice.toml");
    fs::remove_file(&notice).unwrap();
    std::os::unix::fs::symlink(tester.path().join("elsewhere.toml"), &notice).unwrap();
    let output = tester.run(&["check", "--fix"]);
    assert_eq!(output.code, 2);
    assert!(
        output.stderr.contains("is not a regular file, and was left unchanged"),
        "{}",
        output.stderr
    );
    assert_eq!(tester.read("elsewhere.toml"), text);

    fs::remove_file(&notice).unwrap();
    fs::write(&notice, text).unwrap();
    fs::set_permissions(&notice, fs::Permissions::from_mode(0o640)).unwrap();
    tester.run(&["check", "--fix"]);
    assert!(tester.read("content/example/notice.toml").contains("\"+46 8 123 456 00\""));
    let mode = fs::metadata(&notice).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o640);
    let files = fs::read_dir(notice.parent().unwrap()).unwrap().count();
    assert_eq!(files, 1, "no other file is left in the folder");
}

#[test]
fn a_file_that_was_changed_meanwhile_is_kept() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("notice.toml");
    fs::write(&path, "new = 1\n").unwrap();
    let error =
        klartext::internals::write::replace_text(&path, "old = 1\n", "old = 2\n").unwrap_err();
    assert!(format!("{error:#}").contains("was changed meanwhile"), "{error:#}");
    assert_eq!(fs::read_to_string(&path).unwrap(), "new = 1\n");
}

/// What an editor may have done to a line: each keeps the file readable.
fn spoil(line: &str, how: u8) -> Option<String> {
    let (key, value) = line.split_once(" = ")?;
    match how {
        // A text that is missing in a language.
        0 if key.ends_with(".en") && value.ends_with('"') => Some(String::new()),
        // A full stop, a capital, an infinitive.
        1 if key.ends_with(".sv") && value.ends_with('"') => {
            Some(format!("{key} = {}.\"", value.strip_suffix('"')?))
        }
        2 if key.ends_with("name.en") => {
            let mut letters = value.strip_prefix('"')?.chars();
            let first = letters.next()?.to_uppercase();
            Some(format!("{key} = \"{first}{}", letters.as_str()))
        }
        3 if key.ends_with("name.en") => Some(format!("{key} = \"to {}", value.strip_prefix('"')?)),
        // Forms of numbers, dates and lists.
        4 if key == "registration_number" => Some(line.replace('-', "")),
        5 if key == "phone" => Some(line.replace("+46 ", "0")),
        6 if key == "email" => Some(line.replace('@', " (at) ")),
        7 if value.starts_with("[\"")
            && value.matches('"').count() == 2
            && value.ends_with(']') =>
        {
            Some(format!("{key} = {}", value.trim_matches(['[', ']'])))
        }
        // Layout that must stay.
        8 => Some(format!("  {line}   # kommentar med åäö, \"citat\" och = tecken")),
        9 if key.ends_with(".sv") && value.ends_with('"') => {
            Some(format!("{} = {{ sv = {value} }}", key.strip_suffix(".sv")?))
        }
        10 if value.ends_with('"') && !value.contains('\'') && !value.contains('\\') => {
            Some(format!("{key} = '{}'", value.trim_matches('"')))
        }
        11 => Some(format!("{line}\r")),
        _ => None,
    }
}

fn check(root: &Path) -> Vec<Diagnostic> {
    let project = Site::read(root).unwrap();
    let mut found = [&project.diagnostics[..], &project.findings].concat();
    for paths in &project.found.notices {
        found
            .extend(project.check(paths, None, "2026-11-23".parse().unwrap()).unwrap().diagnostics);
    }
    klartext::internals::diagnostic::sort(&mut found);
    found
}

/// Every value of a file by its key path.
fn leaves(node: &Node, path: &str, found: &mut BTreeMap<String, String>) {
    let join = |key: &str| if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") };
    match &node.data {
        Data::Table(table) => table.iter().for_each(|(key, node)| leaves(node, &join(key), found)),
        Data::Array(items) if items.iter().any(|item| item.table().is_some()) => {
            items
                .iter()
                .enumerate()
                .for_each(|(i, node)| leaves(node, &join(&i.to_string()), found));
        }
        _ => drop(found.insert(path.to_owned(), Value::deserialize(node).unwrap().to_string())),
    }
}

fn values(text: &str) -> BTreeMap<String, String> {
    let file = Arc::new(InputFile::new("notice.toml", text));
    let (node, faults) = parse(&file);
    assert!(faults.is_empty(), "{faults:?}\n{text}");
    let mut found = BTreeMap::new();
    leaves(&node, "", &mut found);
    found
}

/// A key path without indices: a single value may replace a list of one.
fn bare(path: &str) -> String {
    let parts = path.split('.').filter(|part| part.parse::<usize>().is_err());
    parts.collect::<Vec<_>>().join(".")
}

/// Fixes a site round by round, and checks after each that only what was fixed has changed.
fn fix_and_compare(root: &Path) -> usize {
    let mut fixed = 0;
    for round in 0.. {
        assert!(round < 12, "mending comes to an end");
        let found = check(root);
        let fixed_files = apply(&found);
        if fixed_files.is_empty() {
            let left: Vec<&Diagnostic> = found.iter().filter(|one| !one.fix.is_empty()).collect();
            assert!(left.is_empty(), "whatever can be fixed is fixed: {left:#?}");
            break;
        }
        for one in fixed_files {
            let fixes: Vec<&Diagnostic> = found
                .iter()
                .filter(|finding| {
                    finding.fix.first().is_some_and(|edit| edit.origin.file.path == one.file.path)
                })
                .collect();
            // The bytes between the places of fixes stand there as they were, in their order.
            let mut spans: Vec<_> = fixes
                .iter()
                .flat_map(|one| &one.fix)
                .map(|edit| edit.origin.span.clone())
                .collect();
            spans.sort_by_key(|span| (span.start, span.end));
            let (mut done, mut at, old) = (0, 0, &one.file.text);
            for span in spans {
                if span.start >= done {
                    let piece = &old[done..span.start];
                    let start = one.text[at..].find(piece).expect("bytes outside fixes stay");
                    assert!(done > 0 || start == 0);
                    at += start + piece.len();
                }
                done = done.max(span.end);
            }
            assert!(one.text[at..].ends_with(&old[done..]));
            // No value has changed but those the findings speak of.
            let (before, after) = (values(old), values(&one.text));
            for key in before.keys().chain(after.keys()) {
                if before.get(key) != after.get(key) {
                    let key = bare(key);
                    let meant = fixes.iter().any(|one| {
                        key.starts_with(&bare(&one.at)) || bare(&one.at).starts_with(&key)
                    });
                    assert!(meant, "`{key}` has changed, and no finding spoke of it");
                }
            }
            fs::write(root.join(&one.file.path), &one.text).unwrap();
            fixed += one.fixed.len();
        }
    }
    fixed
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn nothing_but_the_faults_changes(
        site in 0..4_usize,
        spoils in prop::collection::vec((any::<prop::sample::Index>(), 0..12_u8), 1..40),
    ) {
        let (folder, notice) = [
            ("tests/sites/webshop/input", "content/webshop/notice.toml"),
            ("tests/sites/clinic/input", "content/clinic/notice.toml"),
            ("tests/sites/club/input", "content/club/notice.toml"),
            ("tests/sites/cloudist-2023/input", "content/cloudist/notice.toml"),
        ][site];
        let tester = Tester::copy_of(folder);
        let text = tester.read(notice);
        let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
        let mut spoiled = vec![false; lines.len()];
        for (index, how) in spoils {
            let fits: Vec<usize> = (0..lines.len())
                .filter(|line| !spoiled[*line] && spoil(&lines[*line], how).is_some())
                .collect();
            if fits.is_empty() { continue; }
            let line = fits[index.index(fits.len())];
            let new = spoil(&lines[line], how).unwrap();
            lines[line] = new;
            spoiled[line] = true;
        }
        let text = lines.join("\n") + "\n";
        let file = Arc::new(InputFile::new("notice.toml", text.clone()));
        // Two of the changes together may not be TOML any more (a key twice).
        prop_assume!(parse(&file).1.is_empty());
        fs::write(tester.path().join(notice), &text).unwrap();
        fix_and_compare(tester.path());
        let again = apply(&check(tester.path()));
        prop_assert!(again.is_empty(), "a second run changes nothing");
    }
}

#[test]
fn good_sites_have_nothing_to_fix() {
    for entry in fs::read_dir(source("tests/sites")).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        let found = check(&source(&format!("tests/sites/{name}/input")));
        let fixable: Vec<&Diagnostic> = found.iter().filter(|one| !one.fix.is_empty()).collect();
        // The notice of 2023 has many errors, some of which can be fixed mechanically.
        assert!(fixable.is_empty() || name == "cloudist-2023", "{name}: {fixable:#?}");
    }
}
