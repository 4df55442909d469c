//! Exports, judged by other people's programs: JSON Schema validators and a JSON-LD processor.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use crate::program::{node, printed};
use crate::tester::{Tester, copy, source};

/// The example with its releases, and every site that tests write about as a draft: each notice's
/// export in a format, in each language where it has one.
fn exports(format: &str, languages: &[&str]) -> (Tester, Vec<String>) {
    let folder = Tester::empty();
    let mut files = Vec::new();
    let mut write = |site: &Tester, name: &str, arguments: &[&str]| {
        for language in languages {
            let file = folder.path().join(format!("{name}-{language}.json"));
            let file = file.to_str().unwrap().to_owned();
            let all = [&["export", format, "--out", &file, "--lang", language], arguments].concat();
            let output = site.run(&all);
            assert_eq!(output.code, 0, "{name}: {}", output.stderr);
            files.push(file);
        }
    };
    let example = Tester::empty();
    copy(&source("content"), &example.path().join("content"));
    for version in ["2023-11-27", "2026-11-23"] {
        write(&example, version, &["--version", version]);
    }
    // With a version that is yet to take effect, and without an address to write to.
    let coming = Tester::copy_of("tests/sites/webshop/input");
    let notice = coming.path().join("content/webshop/notice.toml");
    let text = fs::read_to_string(&notice).unwrap();
    assert_eq!(
        coming.run(&["release", "--published", "2026-11-22", "--today", "2026-11-22"]).code,
        0
    );
    fs::write(&notice, text.replace("bokföra köp", "bokföra det som köps")).unwrap();
    assert_eq!(
        coming.run(&["release", "--published", "2026-11-23", "--effective", "2027-01-01"]).code,
        0
    );
    write(&coming, "coming", &[]);
    fs::write(&notice, text.replace("email = \"hej@example.se\"\n", "")).unwrap();
    write(&coming, "unreached", &["--draft"]);
    for entry in fs::read_dir(source("tests/sites")).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        let site = Tester::copy_of(&format!("tests/sites/{name}/input"));
        let project = klartext::internals::site::Site::read(site.path()).unwrap();
        for paths in &project.found.notices {
            let file = format!("{name}-{}", paths.id.replace('/', "-"));
            write(&site, &file, &[&paths.id, "--draft"]);
        }
    }
    (folder, files)
}

/// What a validator says of files.
fn faults(schema: &str, files: &[String]) -> Option<String> {
    let mut command = node("formats.mjs")?;
    command.arg("schema").arg(source(schema)).args(files);
    Some(printed(&command.output().unwrap()))
}

#[test]
fn tilt_is_valid() {
    let (_folder, files) = exports("tilt", &["sv", "en"]);
    assert!(files.len() > 20, "{}", files.len());
    let schema = "tests/fixtures/formats/tilt-schema.json";
    let Some(said) = faults(schema, &files) else { return };
    assert_eq!(said, format!("{} files\n", files.len()));
    // The validator looks.
    let text = fs::read_to_string(&files[0]).unwrap();
    fs::write(&files[0], text.replace("GDPR-6-1-", "GDPR Art. 6 ")).unwrap();
    let said = faults(schema, &files[..1]).unwrap();
    assert!(said.contains("should match pattern"), "{said}");
}

#[test]
fn facts_fit_their_published_schema() {
    let (_folder, files) = exports("json", &["sv"]);
    let schema = "schemas/facts.schema.json";
    let Some(said) = faults(schema, &files) else { return };
    assert_eq!(said, format!("{} files\n", files.len()));
    let text = fs::read_to_string(&files[0]).unwrap();
    fs::write(&files[0], text.replace("\"class\": \"", "\"class\": \"very-")).unwrap();
    assert_ne!(faults(schema, &files[..1]).unwrap(), "1 files\n");
}

/// A term of DPV as the vocabulary's own list has it.
struct Term {
    kind: String,
    types: BTreeSet<String>,
    is_sunset: bool,
}

fn vocabulary() -> BTreeMap<String, Term> {
    let list = fs::read_to_string(source("tests/fixtures/formats/dpv-terms.tsv")).unwrap();
    let terms = list.lines().skip(1).map(|line| {
        let cells: Vec<&str> = line.split('\t').collect();
        let types = cells[5].split(' ').map(str::to_owned).collect();
        let term = Term { kind: cells[3].into(), types, is_sunset: cells[7] == "sunset" };
        (cells[0].to_owned(), term)
    });
    terms.collect()
}

/// What a property of ours may lead to, where DPV says so: the type that a named term has.
const RANGES: [(&str, &str); 9] = [
    ("hasPurpose", "dpv:Purpose"),
    ("hasPersonalData", "dpv:PersonalData"),
    ("hasDataSubject", "dpv:HumanSubject"),
    ("hasLegalBasis", "dpv:LegalBasis"),
    ("hasProcessing", "dpv:Processing"),
    ("hasNoticeStatus", "dpv:NoticeStatus"),
    ("hasDataSource", "dpv:DataSource"),
    ("hasNecessity", "dpv:Necessity"),
    ("hasCountry", "dpv:Country"),
];

#[test]
fn json_ld_uses_the_terms_of_dpv_as_they_are_meant() {
    let vocabulary = vocabulary();
    let (_folder, files) = exports("jsonld", &["sv"]);
    let mut seen = BTreeSet::new();
    for file in &files {
        let Some(mut command) = node("formats.mjs") else { return };
        let said = printed(&command.arg("jsonld").arg(file).output().unwrap());
        assert!(said.lines().count() > 100, "{file}: {said}");
        for line in said.lines().filter(|line| !line.is_empty()) {
            check(file, line, &vocabulary, &mut seen);
        }
    }
    assert!(seen.len() > 90, "{} terms", seen.len());
    let page = fs::read_to_string(&files[0]).unwrap();
    assert!(!page.contains("</") && !page.contains("<!--"));
}

/// A statement: subject, property, object.
fn check(file: &str, line: &str, terms: &BTreeMap<String, Term>, seen: &mut BTreeSet<String>) {
    const DPV: &str = "https://w3id.org/dpv";
    let mut parts = line.splitn(3, ' ');
    let [subject, property, object] = std::array::from_fn(|_| parts.next().unwrap());
    let iri =
        |part: &str| part.strip_prefix('<').map(|part| part.split('>').next().unwrap().to_owned());
    assert!(!iri(subject).is_some_and(|one| one.starts_with(DPV)), "{file}: {line}");
    let property = iri(property).unwrap();
    let term = |iri: &str| {
        let term = terms.get(iri).unwrap_or_else(|| panic!("{file}: DPV has no {iri}: {line}"));
        assert!(!term.is_sunset, "{file}: {iri} is withdrawn");
        term
    };
    if property.starts_with(DPV) {
        assert_eq!(term(&property).kind, "property", "{file}: {line}");
        seen.insert(property.clone());
    }
    let Some(object) = iri(object)
        .filter(|one| one.starts_with(&format!("{DPV}/")) || one.starts_with(&format!("{DPV}#")))
    else {
        return;
    };
    if property == "http://purl.org/dc/terms/conformsTo" {
        assert_eq!(object, "https://w3id.org/dpv/2.3");
        return;
    }
    let found = term(&object);
    assert_eq!(found.kind, "class", "{file}: {line}");
    if let Some((_, range)) =
        RANGES.iter().find(|(name, _)| property.ends_with(&format!("#{name}")))
    {
        let is_itself = object.ends_with(&range.replace("dpv:", "#"));
        assert!(found.types.contains(*range) || is_itself, "{file}: {line}");
    }
    seen.insert(object);
}
