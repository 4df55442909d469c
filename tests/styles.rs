//! The stylesheets against browsers of 2018: Chrome 71, Firefox 64, Safari 12, the last of that year.
//!
//! Each property, value, selector and at-rule of the built-in sheets is one that all three know, or is
//! in a table of newer ones, which says what readers get without it. One in neither is
//! a failure: look up its year.

use crate::tester::source;

/// Properties that all three have known since 2018 or before.
const KNOWN: &str = "align-items align-self background background-color background-position-y \
    border border-bottom border-collapse border-color border-left border-radius border-right \
    border-top bottom box-shadow box-sizing clear clip-path color columns content cursor display flex flex-wrap \
    float font font-family font-size font-style font-variant-numeric font-weight grid-area \
    grid-column grid-row grid-template-columns height justify-content left letter-spacing line-height \
    list-style margin margin-bottom margin-left margin-right margin-top max-height max-width \
    min-height min-width opacity orphans outline outline-offset overflow overflow-wrap padding \
    padding-bottom padding-left padding-right padding-top page-break-after page-break-before \
    page-break-inside pointer-events position right text-align text-decoration text-transform top \
    vertical-align white-space widows width word-break z-index";

/// What a newer feature needs so that a browser without it loses nothing that matters.
enum Without {
    /// Only looks: what readers miss without it, in words.
    Looks(&'static str),
    /// The same property, or this one, said before it in the same rule.
    Before(&'static str),
    /// The element is a grid, for which it is older.
    Grid,
    /// `@supports` round it.
    Asked,
}

use Without::{Asked, Before, Grid, Looks};

/// Newer properties, with the year in which the last of the three knew them.
const PROPERTIES: &[(&str, u16, Without)] = &[
    ("aspect-ratio", 2021, Asked),
    ("border-inline-start", 2019, Looks("a bar beside a box")),
    ("box-decoration-break", 2024, Looks("rounded ends where a mark goes over lines")),
    ("break-after", 2019, Before("page-break-after")),
    ("break-before", 2019, Before("page-break-before")),
    ("break-inside", 2019, Before("page-break-inside")),
    ("color-scheme", 2022, Looks("dark bars of scrolling")),
    ("column-gap", 2021, Grid),
    ("content-visibility", 2024, Looks("folded parts are printed folded")),
    ("gap", 2021, Grid),
    ("hyphens", 2023, Before("-webkit-hyphens")),
    ("inset", 2021, Asked),
    ("margin-block", 2021, Asked),
    ("margin-inline", 2021, Asked),
    ("margin-inline-end", 2019, Looks("a gap")),
    ("margin-inline-start", 2019, Looks("an indent")),
    ("padding-block", 2021, Asked),
    ("padding-inline", 2021, Asked),
    ("padding-inline-end", 2019, Looks("a gap")),
    ("padding-inline-start", 2019, Looks("an indent")),
    ("print-color-adjust", 2025, Before("-webkit-print-color-adjust")),
    ("row-gap", 2021, Grid),
    ("scroll-behavior", 2022, Looks("the way to a place in the text is a jump")),
    ("scroll-margin-top", 2021, Looks("the heading of a card whose list a link leads to")),
    ("scroll-padding-top", 2021, Looks("a heading is at the very top")),
    ("scroll-target-group", 2026, Asked),
    ("size", 2024, Looks("paper as the printer has it")),
    ("text-decoration-thickness", 2021, Looks("thickness of underlines")),
    ("text-underline-offset", 2020, Looks("place of underlines")),
    ("text-wrap", 2024, Looks("even lines")),
];

/// Newer values, by what they hold.
const VALUES: &[(&str, u16, Without)] = &[
    ("clamp(", 2020, Before("")),
    ("color-mix(", 2023, Before("")),
    ("max(", 2020, Before("")),
    ("min(", 2020, Before("")),
    ("\"/\"", 2024, Before("")),
    ("anywhere", 2022, Before("")),
    ("fit-content", 2021, Before("")),
    ("inline-start", 2023, Before("")),
    ("sticky", 2019, Looks("a bar that scrolls away")),
    ("subgrid", 2023, Asked),
    ("system-ui", 2021, Looks("the next font")),
    ("ui-monospace", 2020, Looks("the next font")),
];

/// Newer selectors, which take the whole rule with them where they are not known.
const SELECTORS: &[(&str, u16, Without)] = &[
    (":focus-visible", 2022, Looks("the browser's own mark of focus")),
    (":has(", 2023, Asked),
    (":is(", 2021, Asked),
    (":where(", 2021, Asked),
    (":focus-within", 2018, Looks("")),
    ("::details-content", 2025, Looks("folded parts are printed folded")),
    (":target-current", 2026, Asked),
    ("&", 2023, Asked),
];

/// At-rules: media features of 2018, and newer ones that are not met where they are not known.
const MEDIA: &str = "print screen min-width max-width max-height forced-colors hover \
    prefers-color-scheme prefers-contrast prefers-reduced-motion";

#[test]
fn browsers_of_2018_lay_out_every_page() {
    let mut faults = Vec::new();
    let mut rules = 0;
    let sheets = ["klartext", "icons", "changes", "lists", "beside"].map(|name| {
        let path = source(&format!("static/{name}.css"));
        (name, std::fs::read_to_string(path).unwrap())
    });
    let fragment = std::fs::read_to_string(source("templates/fragment.css")).unwrap();
    let fragment = fragment.replace("{% if fragment.accent %}{{ fragment.accent }}{% else %}", "");
    let fragment = ("fragment", fragment.replace("inherit{% endif %}", "inherit"));
    let cards = std::fs::read_to_string(source("templates/fragment-cards.css")).unwrap();
    for (name, css) in sheets.iter().chain([&fragment, &("fragment-cards", cards)]) {
        let all = read(css);
        rules += all.len();
        let found = all.iter().flat_map(|rule| faults_of(rule, &all));
        faults.extend(found.map(|fault| format!("{name}.css: {fault}")));
    }
    assert!(rules > 250, "{rules}");
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// Newer properties are found, so that nothing passes unexamined.
#[test]
fn a_newer_feature_is_named() {
    for (css, named) in [
        ("a{inset:0}", "inset"),
        ("nav{display:flex;gap:1rem}", "gap"),
        ("a{color:color-mix(in srgb,red,blue)}", "color-mix("),
        ("a:has(b){color:red}", ":has("),
        ("p{color:red;& b{color:blue}}", "&"),
        ("p{field-sizing:content}", "field-sizing"),
        ("@container (min-width:1px){a{color:red}}", "@container"),
        ("@media (width>1px){a{color:red}}", "width>1px"),
        ("@layer a{b{color:red}}", "@layer"),
        ("h1{font-size:clamp(1rem,2vw,3rem)}", "clamp("),
        ("@media print{li{break-inside:avoid}}", "break-inside"),
    ] {
        let all = read(css);
        let faults: Vec<String> = all.iter().flat_map(|rule| faults_of(rule, &all)).collect();
        assert!(faults.iter().any(|fault| fault.contains(named)), "{css}: {faults:?}");
    }
    for css in [
        "nav{display:grid;gap:1rem}",
        "@supports selector(:has(a)){a:has(b){color:red}}",
        "h1{font-size:2rem;font-size:clamp(1rem,2vw,3rem)}",
        "li{page-break-inside:avoid;break-inside:avoid}",
        "@page{margin:1cm;@bottom-left{content:\"x\"}}",
    ] {
        let all = read(css);
        let faults: Vec<String> = all.iter().flat_map(|rule| faults_of(rule, &all)).collect();
        assert!(faults.is_empty(), "{css}: {faults:?}");
    }
}

/// A rule with the at-rules around it.
#[derive(Debug)]
struct Rule {
    around: Vec<String>,
    selector: String,
    declarations: Vec<(String, String)>,
}

/// The rules of a stylesheet; each block with declarations of its own is one.
fn read(css: &str) -> Vec<Rule> {
    let mut rules = Vec::new();
    let mut around: Vec<(String, Vec<(String, String)>)> = Vec::new();
    let mut text = String::new();
    let mut quote = None;
    let (mut rest, mut depth) = (css, 0_i32);
    while let Some(letter) = rest.chars().next() {
        if quote.is_none() && rest.starts_with("/*") {
            rest = rest.split_once("*/").map_or("", |(_, after)| after);
            continue;
        }
        rest = &rest[letter.len_utf8()..];
        match (letter, quote) {
            ('"', None) => quote = Some('"'),
            ('"', Some(_)) => quote = None,
            ('(', None) => depth += 1,
            (')', None) => depth -= 1,
            _ => {}
        }
        let is_plain = quote.is_none() && depth == 0;
        match letter {
            '{' if is_plain => around.push((std::mem::take(&mut text), Vec::new())),
            ';' | '}' if is_plain => {
                let said = std::mem::take(&mut text);
                if let (Some((name, value)), Some((_, all))) =
                    (said.split_once(':'), around.last_mut())
                {
                    all.push((name.trim().to_owned(), value.trim().to_owned()));
                }
                if letter == '}'
                    && let Some((selector, declarations)) = around.pop()
                {
                    let around = around.iter().map(|(one, _)| one.trim().to_owned()).collect();
                    rules.push(Rule { around, selector: selector.trim().into(), declarations });
                }
            }
            _ => text.push(letter),
        }
    }
    rules
}

fn faults_of(rule: &Rule, all: &[Rule]) -> Vec<String> {
    let mut faults = Vec::new();
    let is_asked = rule.around.iter().any(|one| one.starts_with("@supports"));
    if let Some(name) = rule.selector.strip_prefix('@') {
        faults.extend(at_rule(name).map(|what| format!("`@{what}` is newer than 2018")));
    }
    for (part, year, without) in SELECTORS.iter().filter(|_| !rule.selector.starts_with('@')) {
        let is_there = rule.selector.contains(part);
        if is_there && !is_asked && !matches!(without, Looks(_)) {
            faults.push(format!("`{part}` of `{}` is of {year}", rule.selector));
        }
    }
    for (index, (name, value)) in rule.declarations.iter().enumerate() {
        let before = |wanted: &str| {
            let earlier = &rule.declarations[..index];
            earlier.iter().any(|(one, said)| one == wanted && newer_value(said).is_none())
        };
        let said = |without: &Without| match without {
            Looks(what) => !what.is_empty(),
            Before("") => before(name),
            Before(older) => before(older),
            Grid => all.iter().any(|one| one.selector == rule.selector && is_grid(one)),
            Asked => false,
        };
        let newer = PROPERTIES.iter().find(|(one, ..)| one == name);
        let is_known = KNOWN.split_whitespace().any(|one| one == name);
        // What an engine names its own way is passed over by the others.
        let is_own = name.starts_with("--") || name.starts_with("-webkit-");
        match newer {
            Some((_, year, without)) if !is_asked && !said(without) => {
                faults.push(format!("`{name}` of `{}` is of {year}", rule.selector));
            }
            None if !is_known && !is_own => faults.push(format!("`{name}` is in no table")),
            _ => {}
        }
        if let Some((part, year, without)) = newer_value(value)
            && !is_asked
            && !said(without)
        {
            faults.push(format!("`{part}` of `{}` is of {year}", rule.selector));
        }
    }
    faults
}

fn newer_value(value: &str) -> Option<&'static (&'static str, u16, Without)> {
    // `minmax()` is of grids, and of 2017.
    let value = value.replace("minmax(", "");
    VALUES.iter().find(|(part, ..)| value.contains(part))
}

fn is_grid(rule: &Rule) -> bool {
    rule.declarations.iter().any(|(name, value)| name == "display" && value == "grid")
}

/// What of an at-rule is newer, if anything.
fn at_rule(rule: &str) -> Option<String> {
    let (name, about) = rule.split_at(rule.find([' ', '(']).unwrap_or(rule.len()));
    match name {
        // Browsers without it print sheets without a footer.
        "supports" | "page" | "bottom-left" | "bottom-right" => None,
        "media" => {
            let words = about.split([' ', '(', ')', ',']).filter(|word| !word.is_empty());
            let features = words.map(|word| word.split(':').next().unwrap_or(word));
            let is_known = |word: &&str| {
                *word == "and" || MEDIA.split_whitespace().any(|known| known == *word)
            };
            features.into_iter().find(|word| !is_known(word)).map(str::to_owned)
        }
        _ => Some(name.to_owned()),
    }
}
