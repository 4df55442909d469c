//! Comparing the words of two versions: both can be read back, and what changed is what is marked.

use std::io::Write as _;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use klartext::internals::compare::{
    Mark, Marked, MarkedUnit, Presence, Shape, Side, Status, compare_documents,
};
use klartext::internals::document::{
    Block, Body, Document, Inline, Inlines, Item, List, Row, Section, Table, plain,
};
use proptest::prelude::*;
use pulldown_cmark::{Event, Parser, Tag, TagEnd};

fn text(words: &str) -> Inlines {
    vec![Inline::Text(words.into())]
}

fn link(to: &str, words: &str) -> Inline {
    Inline::Link { link: to.into(), text: text(words) }
}

fn paragraph(id: &str, words: Inlines) -> Block {
    Block::paragraph(id, Vec::new(), words)
}

fn document(blocks: Vec<Block>) -> Document {
    let section =
        Section { id: "section/text".into(), title: text("Text"), blocks, ..Section::default() };
    Document {
        language: "en".into(),
        title: "Policy".into(),
        sections: vec![section],
        ..Document::default()
    }
}

/// A text of paragraphs with ids that only count, as an editor's Markdown gets.
fn prose(paragraphs: &[&str]) -> Document {
    let numbered = paragraphs.iter().enumerate();
    document(
        numbered.map(|(n, words)| paragraph(&format!("section/text/{n}"), text(words))).collect(),
    )
}

fn words_of(document: &Document) -> String {
    let units = document.units();
    let lines: Vec<String> = std::iter::once(document.title.clone())
        .chain(units.iter().flat_map(|unit| unit.pieces()).map(|piece| plain(piece)))
        .collect();
    lines.join("\n")
}

/// Compares, and holds the result to the promise that both versions can be read back.
fn compare(old: &Document, new: &Document) -> Marked {
    let marked = compare_documents(old, new);
    assert_eq!(marked.text(Side::Old), words_of(old), "without what was inserted: the old words");
    assert_eq!(marked.text(Side::New), words_of(new), "without what was deleted: the new words");
    marked
}

/// Runs in the manner of wdiff: [-deleted-]{+inserted+}.
fn show(unit: &MarkedUnit) -> String {
    let runs = unit.pieces.iter().flat_map(|piece| &piece.runs);
    runs.map(|run| match run.mark {
        Mark::Same => plain(&run.words),
        Mark::Deleted => format!("[-{}-]", plain(&run.words)),
        Mark::Inserted => format!("{{+{}+}}", plain(&run.words)),
    })
    .collect()
}

fn edited(old: &str, new: &str) -> MarkedUnit {
    let marked = compare(&prose(&[old]), &prose(&[new]));
    assert_eq!(marked.units.len(), 2, "{marked:#?}");
    marked.units[1].clone()
}

#[test]
fn same_texts_have_no_marks() {
    let marked = compare(&prose(&["One.", "Two."]), &prose(&["One.", "Two."]));
    assert!(!marked.is_changed());
}

#[test]
fn words_change_inside_a_paragraph() {
    let unit = edited("We keep your data for 12 months.", "We keep your data for 24 months.");
    assert_eq!(unit.status, Status::Changed);
    assert_eq!(show(&unit), "We keep your data for [-12-]{+24+} months.");
    assert!(unit.pieces[0].runs.iter().all(|run| run.figure == (run.mark != Mark::Same)));
}

#[test]
fn a_unit_after_a_number_is_marked_as_a_figure() {
    let unit =
        edited("We keep all of it for 5 months, safely.", "We keep all of it for 5 years, safely.");
    assert_eq!(show(&unit), "We keep all of it for 5 [-months-]{+years+}, safely.");
    assert_eq!(unit.pieces[0].runs.iter().filter(|run| run.figure).count(), 2);
}

#[test]
fn swedish_words_are_whole_words() {
    let unit = edited(
        "Vi sparar återkopplingen i vårt register.",
        "Vi sparar återkopplingarna i vårt register.",
    );
    assert_eq!(show(&unit), "Vi sparar [-återkopplingen-]{+återkopplingarna+} i vårt register.");
}

#[test]
fn islands_are_merged() {
    let unit = edited(
        "You can read here at once what we do with all your data and why we do it.",
        "You can see below with ease what we do with all your data and why we do it.",
    );
    assert_eq!(
        show(&unit),
        "You can [-read here at once-]{+see below with ease+} what we do with all your data and why we do it."
    );
}

#[test]
fn what_mostly_changed_is_stacked() {
    let unit = edited("Write to our office in Malmö.", "Call the support team instead, in Lund.");
    assert!(unit.pieces[0].stacked);
    assert_eq!(unit.pieces[0].runs.len(), 2);
}

#[test]
fn a_new_target_under_the_same_words_is_shown() {
    let old = vec![
        Inline::Text("Read ".into()),
        link("https://a.example/", "our terms"),
        Inline::Text(".".into()),
    ];
    let new = vec![
        Inline::Text("Read ".into()),
        link("https://b.example/", "our terms"),
        Inline::Text(".".into()),
    ];
    let marked = compare(
        &document(vec![paragraph("section/text/0", old)]),
        &document(vec![paragraph("section/text/0", new)]),
    );
    let unit = &marked.units[1];
    assert_eq!(unit.status, Status::Changed);
    assert_eq!(show(unit), "Read our terms.");
    let relinked: Vec<_> =
        unit.pieces[0].runs.iter().filter(|run| run.link_was.is_some()).collect();
    assert_eq!(relinked.len(), 1);
    assert_eq!(relinked[0].link_was.as_deref(), Some("https://a.example/"));
    assert_eq!(plain(&relinked[0].words), "our terms");
}

#[test]
fn a_move_keeps_its_edit() {
    let old = prose(&[
        "Cookies help us count the visits to our pages every month.",
        "We store what you write to us, and nothing else.",
        "You have the right to see your data and to correct them.",
        "Write to our office when something here is unclear to you.",
    ]);
    let new = prose(&[
        "We store what you write to us, and nothing else.",
        "You have the right to see your data and to correct them.",
        "Write to our office when something here is unclear to you.",
        "Cookies help us count the visits to our pages every year.",
    ]);
    let marked = compare(&old, &new);
    let of = |status| marked.units.iter().find(|unit| unit.status == status);
    let here = of(Status::MovedHere).expect("moved");
    assert_eq!(
        show(here),
        "Cookies help us count the visits to our pages every [-month-]{+year+}."
    );
    assert!(of(Status::MovedAway).is_some());
    assert_eq!(marked.units.iter().filter(|unit| unit.status == Status::Same).count(), 4);
}

#[test]
fn units_are_matched_by_their_ids() {
    let block = |id: &str, words: &str| paragraph(id, text(words));
    let old = document(vec![
        block("purposes/a/data", "name and phone number"),
        block("purposes/b/data", "cv"),
    ]);
    let new = document(vec![
        block("purposes/a/data", "cv"),
        block("purposes/b/data", "name and phone number"),
    ]);
    let marked = compare(&old, &new);
    assert!(marked.units[1..].iter().all(|unit| unit.status == Status::Changed), "{marked:#?}");
}

#[test]
fn rows_are_matched_by_their_keys() {
    let row = |id: &str, cells: [&str; 2]| Row {
        id: format!("recipients/{id}"),
        facts: Vec::new(),
        cells: cells.iter().map(|cell| vec![text(cell)]).collect(),
        ..Row::default()
    };
    let table = |rows| {
        let head = vec![text("Who"), text("Where")];
        document(vec![Block {
            id: "recipients/table".into(),
            facts: Vec::new(),
            body: Body::Table(Table { head, rows }),
        }])
    };
    let old = table(vec![row("bank", ["Bank", "Sweden"]), row("host", ["Host", "Ireland"])]);
    let new = table(vec![
        row("audit", ["Auditor", "Sweden"]),
        row("bank", ["Bank", "Sweden"]),
        row("host", ["Host", "India"]),
    ]);
    let marked = compare(&old, &new);
    let statuses: Vec<(&str, Status)> =
        marked.units[2..].iter().map(|unit| (unit.id.as_str(), unit.status)).collect();
    assert_eq!(
        statuses,
        [
            ("recipients/audit", Status::Added),
            ("recipients/bank", Status::Same),
            ("recipients/host", Status::Changed)
        ]
    );
    assert_eq!(marked.units[4].shape, Shape::Row { table: "recipients/table".into() });
    assert_eq!(show(&marked.units[4]), "Host[-Ireland-]{+India+}");
}

#[test]
fn an_item_of_a_list_is_added() {
    let list = |items: &[&str]| {
        let items = items.iter().map(|item| Item::of(text(item))).collect();
        let body = Body::List(List::unordered(items));
        document(vec![Block { id: "data".into(), facts: Vec::new(), body }])
    };
    let marked = compare(&list(&["name", "phone"]), &list(&["name", "email", "phone"]));
    let presences: Vec<Presence> =
        marked.units[1].pieces.iter().map(|piece| piece.presence).collect();
    assert_eq!(presences, [Presence::Both, Presence::New, Presence::Both]);
}

// ------------------------------------------------------------------------------- random edits

const VOCABULARY: [&str; 12] = [
    "we", "keep", "your", "data", "for", "12", "månader", "24", "and", "erase", "them.", "(after)",
];

fn any_paragraph() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(&VOCABULARY[..]), 0..12)
        .prop_map(|words| words.join(" "))
}

fn any_inlines() -> impl Strategy<Value = Inlines> {
    let date = jiff::civil::date(2026, 11, 23);
    let piece = prop_oneof![
        any_paragraph().prop_map(Inline::Text),
        any_paragraph().prop_map(|words| Inline::Strong { strong: text(&words) }),
        (prop::sample::select(vec!["https://a.example/", "#x"]), any_paragraph())
            .prop_map(|(to, words)| link(to, &words)),
        Just(Inline::Break { line: true }),
        Just(Inline::Code { code: "sid 12".into() }),
        Just(Inline::Date { date, text: "23 November 2026".into() }),
    ];
    prop::collection::vec(piece, 0..4)
}

fn any_document() -> impl Strategy<Value = Document> {
    let block = (any::<bool>(), 0..6_u8, any_inlines());
    prop::collection::vec(block, 0..8).prop_map(|blocks| {
        let mut seen = std::collections::BTreeSet::new();
        let blocks = blocks.into_iter().enumerate().filter_map(|(n, (counts, id, words))| {
            let id = if counts { format!("section/text/{n}") } else { format!("purposes/{id}") };
            seen.insert(id.clone()).then(|| paragraph(&id, words))
        });
        document(blocks.collect())
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn any_two_texts_can_be_read_back(old in any_document(), new in any_document()) {
        compare(&old, &new);
    }

    #[test]
    fn shuffled_texts_can_be_read_back(
        old in prop::collection::vec(any_paragraph(), 0..10),
        order in any::<prop::sample::Index>(),
        swap in any::<prop::sample::Index>(),
    ) {
        let mut new = old.clone();
        if !new.is_empty() {
            let length = new.len();
            new.rotate_left(order.index(length));
            new.swap(0, swap.index(length));
        }
        let as_document = |paragraphs: &[String]| {
            prose(&paragraphs.iter().map(String::as_str).collect::<Vec<_>>())
        };
        compare(&as_document(&old), &as_document(&new));
    }
}

// ------------------------------------------------------------------------------- the corpus

/// Real policies in many states, outside the repository.
fn corpus() -> Option<Vec<Document>> {
    let root = match std::env::var_os("KLARTEXT_CORPUS") {
        Some(root) => PathBuf::from(root),
        None => PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared/corpus"),
    };
    let folder = root.join("37signals-privacy");
    let Ok(entries) = std::fs::read_dir(&folder) else {
        // Written past the test runner, which would keep the words of a passing test to itself.
        let _ = writeln!(
            std::io::stderr(),
            "SKIPPED: no corpus; set KLARTEXT_CORPUS to its folder to run this test"
        );
        return None;
    };
    let mut files: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    files.retain(|file| file.extension().is_some_and(|ending| ending == "md"));
    files.sort();
    let read = |file: &PathBuf| std::fs::read_to_string(file).expect("a file of the corpus");
    Some(files.iter().map(|file| markdown(&read(file))).collect())
}

/// The blocks of a Markdown text, with links.
fn markdown(source: &str) -> Document {
    let mut blocks = Vec::new();
    let mut open: Vec<Inlines> = Vec::new();
    let mut add = |body: Body| {
        let id = format!("section/text/{}", blocks.len());
        blocks.push(Block { id, facts: Vec::new(), body });
    };
    let mut items: Vec<Item> = Vec::new();
    let mut lists = 0;
    for event in Parser::new(source) {
        match event {
            Event::Start(Tag::List(_)) => lists += 1,
            Event::End(TagEnd::List(_)) => {
                lists -= 1;
                if lists == 0 {
                    add(Body::List(List::unordered(std::mem::take(&mut items))));
                }
            }
            Event::Start(Tag::Paragraph | Tag::Heading { .. } | Tag::Item | Tag::Link { .. }) => {
                open.push(Inlines::new());
            }
            Event::End(TagEnd::Paragraph) => {
                let words = open.pop().unwrap_or_default();
                match open.last_mut() {
                    Some(outer) => outer.extend(words),
                    None => add(Body::Paragraph(words)),
                }
            }
            Event::End(TagEnd::Heading(_)) => add(Body::Heading(1, open.pop().unwrap_or_default())),
            Event::End(TagEnd::Item) => items.push(Item::of(open.pop().unwrap_or_default())),
            Event::End(TagEnd::Link) => {
                let words = open.pop().unwrap_or_default();
                // Where it leads is not kept by the end tag; the words are what is tested here.
                let to = plain(&words);
                open.last_mut().unwrap().push(Inline::Link { link: to, text: words });
            }
            Event::Text(words) => match open.last_mut() {
                Some(outer) => outer.push(Inline::Text(words.into_string())),
                None => add(Body::Paragraph(text(&words))),
            },
            Event::Code(code) => {
                open.last_mut().unwrap().push(Inline::Code { code: code.into_string() })
            }
            Event::SoftBreak | Event::HardBreak => {
                if let Some(outer) = open.last_mut() {
                    outer.push(Inline::Text(" ".into()));
                }
            }
            _ => {}
        }
    }
    document(blocks)
}

#[test]
fn every_pair_of_neighbours_of_the_corpus_can_be_read_back() {
    let Some(states) = corpus() else { return };
    assert!(states.len() > 1, "the corpus has states");
    for pair in states.windows(2) {
        compare(&pair[0], &pair[1]);
    }
    compare(&states[0], &states[states.len() - 1]);
}

/// `cargo test --release -- --ignored measure --nocapture`
#[test]
#[ignore = "a measurement"]
fn measure_the_corpus() {
    let Some(states) = corpus() else { return };
    let timed = |run: &mut dyn FnMut()| {
        let times = (0..20).map(|_| {
            let start = Instant::now();
            run();
            start.elapsed()
        });
        times.min().unwrap_or(Duration::MAX)
    };
    let all = timed(&mut || {
        states.windows(2).for_each(|pair| drop(compare_documents(&pair[0], &pair[1])))
    });
    println!("{} neighbours: {all:?}", states.len() - 1);
    let last = &states[states.len() - 1];
    let doubled = |state: &Document| {
        let mut blocks = state.sections[0].blocks.clone();
        while blocks.iter().map(|block| block.units()[0].text().len()).sum::<usize>() < 60_000 {
            let more = state.sections[0].blocks.iter().cloned();
            let count = blocks.len();
            blocks.extend(more.enumerate().map(|(n, mut block)| {
                block.id = format!("section/text/{}", count + n);
                block
            }));
        }
        document(blocks)
    };
    let (old, new) = (doubled(&states[states.len() - 2]), doubled(last));
    println!(
        "{} bytes of text: {:?}",
        words_of(&new).len(),
        timed(&mut || drop(compare_documents(&old, &new)))
    );
    // The worst that can be written: one paragraph of 60 KB, its words in another order.
    let all: Vec<String> = words_of(&new).split_whitespace().map(str::to_owned).collect();
    let turned: Vec<String> = (0..all.len()).map(|n| all[n * 7919 % all.len()].clone()).collect();
    let (one, other) = (prose(&[all.join(" ").as_str()]), prose(&[turned.join(" ").as_str()]));
    println!("the worst: {:?}", timed(&mut || drop(compare_documents(&one, &other))));
}
