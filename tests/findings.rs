//! Findings in every built-in language: each message that the code names is there, has the arguments
//! that it is given, and reads as a finding; and the language is the one that is asked for.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{
    CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement,
};
use klartext::internals::diagnostic::{Diagnostic, Message, Value};
use klartext::internals::report::Wording;
use klartext::internals::rules::{Rule, all};

use crate::tester::{Tester, assert_expected};

const LANGUAGES: [&str; 2] = ["en", "sv"];

/// Messages that `report` puts together itself.
const COMMON: [&str; 2] = ["findings-", "law-"];

fn source(file: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(file)
}

/// A message of a locale: the variables it uses, and the words by which it chooses.
#[derive(Debug, Default)]
struct LocaleMessage {
    variables: BTreeSet<String>,
    choices: BTreeMap<String, Vec<String>>,
}

fn locale_messages(language: &str) -> BTreeMap<String, LocaleMessage> {
    let text = fs::read_to_string(source(&format!("locales/{language}/findings.ftl"))).unwrap();
    let resource = fluent_syntax::parser::parse(text.as_str())
        .unwrap_or_else(|(_, errors)| panic!("{language}: {errors:?}"));
    let mut messages = BTreeMap::new();
    for entry in &resource.body {
        let Entry::Message(message) = entry else { continue };
        let mut found = LocaleMessage::default();
        let attributes = message.attributes.iter().map(|one| {
            assert_eq!(one.id.name, "help", "{}", message.id.name);
            &one.value
        });
        message
            .value
            .iter()
            .chain(attributes)
            .for_each(|pattern| read_pattern(pattern, &mut found));
        assert!(
            messages.insert(message.id.name.to_owned(), found).is_none(),
            "{}",
            message.id.name
        );
    }
    messages
}

fn read_pattern(pattern: &Pattern<&str>, found: &mut LocaleMessage) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        match expression {
            Expression::Inline(inline) => read_inline(inline, found),
            Expression::Select { selector, variants } => {
                read_inline(selector, found);
                let InlineExpression::VariableReference { id } = selector else { continue };
                let keys = variants.iter().map(|one| match one.key {
                    fluent_syntax::ast::VariantKey::Identifier { name } => name.to_owned(),
                    fluent_syntax::ast::VariantKey::NumberLiteral { value } => value.to_owned(),
                });
                found.choices.entry(id.name.to_owned()).or_default().extend(keys);
                variants.iter().for_each(|one| read_pattern(&one.value, found));
            }
        }
    }
}

fn read_inline(inline: &InlineExpression<&str>, found: &mut LocaleMessage) {
    match inline {
        InlineExpression::VariableReference { id } => found.variables.extend([id.name.to_owned()]),
        InlineExpression::FunctionReference { arguments, .. } => read_arguments(arguments, found),
        InlineExpression::Placeable { expression } => match &**expression {
            Expression::Inline(inline) => read_inline(inline, found),
            Expression::Select { .. } => panic!("a choice within a placeable"),
        },
        _ => {}
    }
}

fn read_arguments(arguments: &CallArguments<&str>, found: &mut LocaleMessage) {
    arguments.positional.iter().for_each(|one| read_inline(one, found));
}

/// The messages that the code names: the arguments of each place, and where it is.
fn code_messages() -> BTreeMap<String, Vec<(BTreeSet<String>, String)>> {
    let mut messages: BTreeMap<String, Vec<_>> = BTreeMap::new();
    for entry in walkdir::WalkDir::new(source("src")).into_iter().flatten() {
        // `report` puts together what findings have in common.
        let is_report = entry.path().starts_with(source("src/report"));
        if is_report || entry.path().extension().is_none_or(|extension| extension != "rs") {
            continue;
        }
        let text = fs::read_to_string(entry.path()).unwrap();
        for (at, call) in text.match_indices("Message::new(") {
            let file = entry.path().strip_prefix(source("")).unwrap().display();
            let place = format!("{file}:{}", text[..at].lines().count());
            let rest = text[at + call.len()..].trim_start();
            let Some(rest) = rest.strip_prefix('"') else {
                panic!("{place}: the id of a message is written where the message is made")
            };
            let (id, rest) = rest.split_once('"').unwrap();
            messages.entry(id.to_owned()).or_default().push((arguments(rest), place));
        }
    }
    messages
}

/// The names in `).with("name", …).with(…)`: a message gets all its arguments where it is made.
fn arguments(rest: &str) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    let mut rest =
        rest.trim_start().trim_start_matches(',').trim_start().strip_prefix(')').unwrap();
    while let Some(call) = rest.trim_start().strip_prefix(".with(") {
        let (name, _) = call.trim_start().strip_prefix('"').unwrap().split_once('"').unwrap();
        names.insert(name.to_owned());
        rest = &call[closing(call)..];
    }
    names
}

/// The offset behind the parenthesis that closes a call whose inside begins the text.
fn closing(text: &str) -> usize {
    let (mut depth, mut in_string, mut is_escaped) = (1, false, false);
    for (at, letter) in text.char_indices() {
        match letter {
            _ if is_escaped => is_escaped = false,
            '\\' if in_string => is_escaped = true,
            '"' => in_string = !in_string,
            '(' if !in_string => depth += 1,
            ')' if !in_string => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return at + 1;
        }
    }
    panic!("a call is not closed: {text:.80}")
}

fn is_common(id: &str) -> bool {
    COMMON.iter().any(|prefix| id.starts_with(prefix))
}

#[test]
fn each_language_has_the_messages_that_the_code_names() {
    let code = code_messages();
    let named: BTreeSet<&String> = code.keys().collect();
    let mut faults = String::new();
    for language in LANGUAGES {
        let locale = locale_messages(language);
        let there: BTreeSet<&String> = locale.keys().collect();
        for id in named.difference(&there) {
            faults += &format!("{language} lacks {id} ({})\n", code[*id][0].1);
        }
        for id in there.difference(&named).filter(|id| !is_common(id)) {
            faults += &format!("{language} has {id}, which nothing says\n");
        }
        for (id, places) in &code {
            let Some(message) = locale.get(id) else { continue };
            for (arguments, place) in places {
                let is_fit = match language {
                    "en" => message.variables == *arguments,
                    _ => message.variables.is_subset(arguments),
                };
                if !is_fit {
                    let (uses, given) = (&message.variables, arguments);
                    faults +=
                        &format!("{language} {id} uses {uses:?}, and {place} gives {given:?}\n");
                }
            }
        }
    }
    assert!(faults.is_empty(), "{faults}");
}

#[test]
fn a_message_begins_with_the_name_of_its_rule() {
    let rules: Vec<&str> = all().map(|rule| rule.name).collect();
    for id in locale_messages("en").keys().filter(|id| !is_common(id)) {
        assert!(rules.iter().any(|rule| id.starts_with(rule)), "{id}");
    }
}

/// Every message in every language, with each of its choices: complete, and in a finding's form.
#[test]
fn every_message_reads_as_a_finding() {
    let mut worded = 0;
    for language in LANGUAGES {
        let wording = Wording::new(language, Vec::new());
        for (id, message) in locale_messages(language) {
            if is_common(&id) {
                continue;
            }
            let id: &'static str = Box::leak(id.into_boxed_str());
            for finding in samples(id, &message) {
                worded += 1;
                let (text, help) = (wording.message(&finding), wording.help(&finding));
                assert_ne!(text, id, "{language}");
                let end = text.chars().next_back().unwrap();
                let first = text.chars().next().unwrap();
                let is_help = id.ends_with("-help");
                assert!(is_help || !first.is_uppercase(), "{language}: {text}");
                assert!(is_help || end != '.', "{language}: {text}");
                for words in [text].into_iter().chain(help) {
                    assert!(!words.contains("{$") && !words.contains("  "), "{language}: {words}");
                    assert_eq!(words.matches('`').count() % 2, 0, "{language}: {words}");
                }
            }
        }
        assert!(!wording.lacks_messages(), "{language}");
    }
    println!("{worded} findings worded");
}

/// A finding with the message, once for each of its choices.
fn samples(id: &'static str, message: &LocaleMessage) -> Vec<Diagnostic> {
    let rule: &'static Rule = all().next().unwrap();
    let rounds = message.choices.values().map(Vec::len).max().unwrap_or(1);
    let value = |name: &String, round: usize| match message.choices.get(name) {
        None => Value::from("orders"),
        Some(keys) if keys.iter().any(|key| key == "one") => Value::Number(round + 1),
        Some(keys) => {
            Value::Word(Box::leak(keys[round.min(keys.len() - 1)].clone().into_boxed_str()))
        }
    };
    let sample = |round| {
        let with = |made: Message, name: &String| {
            made.with(Box::leak(name.clone().into_boxed_str()), value(name, round))
        };
        let message = message.variables.iter().fold(Message::Worded { id, args: Vec::new() }, with);
        Diagnostic::new(rule, "", message)
    };
    (0..rounds).map(sample).collect()
}

/// What rules cite is Swedish in Swedish: the GDPR by its articles, all else by a message.
#[test]
fn laws_are_cited_in_each_language() {
    let wording = Wording::new("sv", Vec::new());
    let law = |law: &'static str| {
        wording
            .law(&Diagnostic::new(all().next().unwrap(), "", Message::verbatim("")).law(law))
            .unwrap()
    };
    for (english, swedish) in [
        ("Art. 12(1) GDPR", "artikel 12.1 i GDPR"),
        ("Art. 9 GDPR", "artikel 9 i GDPR"),
        (
            "Arts. 13(1)(c) and (e), 14(1)(c)–(e) GDPR",
            "artiklarna 13.1 c, 13.1 e och 14.1 c–e i GDPR",
        ),
        ("Art. 21(2)–(4) GDPR", "artikel 21.2–4 i GDPR"),
        ("Art. 49(3) and (4) GDPR", "artikel 49.3 och 49.4 i GDPR"),
        ("Arts. 13(1)(f), 14(1)(f) and 44–49 GDPR", "artiklarna 13.1 f, 14.1 f och 44–49 i GDPR"),
        ("Art. 6(1), second subparagraph, GDPR", "artikel 6.1 andra stycket i GDPR"),
        ("Recital 60 GDPR", "skäl 60 i GDPR"),
        ("Art. 6(1)(d) and recital 46 GDPR", "artikel 6.1 d samt skäl 46 i GDPR"),
        ("WP260 rev.01, Art. 14(2)(f) GDPR", "WP260 rev.01; artikel 14.2 f i GDPR"),
        ("Art. 26 GDPR; EDPB Guidelines 07/2020", "artikel 26 i GDPR; EDPB:s riktlinjer 07/2020"),
    ] {
        assert_eq!(law(english), swedish);
    }
    let english = ["Art", " and ", " of ", " v ", "uidelines", "ection", "hapter", "CJEU"];
    let left: Vec<&str> = all()
        .map(|rule| rule.law)
        .filter(|one| !one.is_empty() && english.iter().any(|word| law(one).contains(word)))
        .collect();
    assert_eq!(left, Vec::<&str>::new(), "add a message `law-…` to locales/sv/findings.ftl");
}

const NOTICE: &str = "[controller]\nname = \"Exempelhandel AB\"\ncountry = \"SE\"\n\n\
    [[allow]]\nrule = \"retention-long\"\nreason = \"a trade practice\"\n";

fn site() -> Tester {
    Tester::copy_of("tests/rules/base").file("content/shop/notice.toml", NOTICE)
}

#[test]
fn findings_are_in_the_language_that_is_asked_for() {
    let english = "warning[allow-unused]: `retention-long` finds nothing";
    let swedish = "varning[allow-unused]: `retention-long` ger ingen anmärkning";
    let none: [(&str, &str); 0] = [];
    let check = |arguments: &[&str], variables: &[(&str, &str)]| {
        site().run_with(&[&["check"], arguments].concat(), variables).stdout
    };
    for (arguments, variables, expected) in [
        (&[][..], &none[..], english),
        (&["--lang", "sv"], &none, swedish),
        (&[], &[("LANG", "sv_SE.UTF-8")], swedish),
        (&[], &[("LANG", "sv_SE.UTF-8"), ("LC_ALL", "C")], english),
        (&[], &[("LC_MESSAGES", "sv"), ("LANG", "en_GB")], swedish),
        (&[], &[("LANG", "de_DE.UTF-8")], english),
        (&["--lang", "en"], &[("LANG", "sv_SE.UTF-8")], english),
    ] {
        let found = check(arguments, variables);
        assert!(found.contains(expected), "{arguments:?} {variables:?}: {found}");
    }
    let json = check(&["--lang", "sv", "--format", "json"], &none);
    assert!(json.contains("`retention-long` ger ingen anmärkning"), "{json}");
    assert!(json.contains("\"level\": \"warning\""), "{json}");
}

/// A language of the site's own without words for findings, and one with some.
#[test]
fn a_language_without_findings_is_english_and_says_so_once() {
    let about = fs::read_to_string(source("locales/sv/language.toml")).unwrap();
    let note = "note: locales/fi/findings.ftl lacks some findings, which are in English\n";
    let tester = site().file("locales/fi/language.toml", about);
    let output = tester.run(&["check", "--lang", "fi"]);
    assert!(output.stdout.contains("warning[allow-unused]: `retention-long` finds nothing"));
    assert_eq!(output.stderr, note);
    let own = "allow-unused = { $rule } ei löydä mitään\n    .help = poista se\n";
    let tester = tester.file("locales/fi/findings.ftl", own);
    let output = tester.run(&["check", "--lang", "fi"]);
    assert!(output.stdout.contains("`retention-long` ei löydä mitään"), "{}", output.stdout);
    assert_eq!(output.stderr, note);
}

/// What the findings in complete sites say in Swedish: vague clauses, errors of syntax, errors of shape.
#[test]
fn whole_sites_are_checked_in_swedish() {
    for site in ["vague", "syntax", "shape"] {
        let tester = Tester::copy_of(&format!("tests/findings/{site}/input"));
        let output = tester.run(&["check", "--lang", "sv"]);
        assert_eq!((output.code, output.stderr.as_str()), (1, ""));
        assert_expected(&format!("tests/findings/{site}/expected.txt"), &output.stdout);
    }
}
