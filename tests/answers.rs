//! One answer to one question wherever it is asked: in the glance, the label, the cards and the
//! tables of every notice of every site, in each language.

use klartext::internals::derive;
use klartext::internals::document::{Body, Document, Inline, Inlines, Row, Table, Unit, plain};
use klartext::internals::model::Notice;
use klartext::internals::site::Site;

use crate::sentences::{Read, details, read, section, unit};

fn links(inlines: &Inlines, found: &mut Vec<String>) {
    for inline in inlines {
        if let Inline::Link { link, .. } = inline {
            found.push(link.clone());
        }
    }
}

fn tables<'a>(document: &'a Document, id: &str) -> impl Iterator<Item = &'a Table> {
    let blocks = section(document, id).map(|section| section.blocks.as_slice());
    blocks.unwrap_or_default().iter().filter_map(|block| match &block.body {
        Body::Table(table) => Some(table),
        _ => None,
    })
}

/// The ids of the rows of the recipients' table, as cards link to them.
fn receivers_in_table(document: &Document) -> Vec<String> {
    let rows: Vec<&Row> = tables(document, "recipients").flat_map(|table| &table.rows).collect();
    rows.iter().map(|row| row.id.trim_start_matches("recipients/").to_owned()).collect()
}

/// The ids of the recipients that cards name.
fn receivers_on_cards(document: &Document) -> Vec<String> {
    let mut found = Vec::new();
    for unit in document.units() {
        let Unit::Term(_, term) = unit else { continue };
        if term.id.starts_with("purposes/") && term.id.ends_with("/recipients") {
            term.details.iter().for_each(|one| links(one, &mut found));
        }
    }
    let id = |link: &String| link.trim_start_matches("#recipients/").trim_start_matches('#').into();
    found.iter().map(id).collect()
}

#[test]
fn one_question_has_one_answer() {
    for Read { project, id, notice, document, .. } in read() {
        let at = format!("{id} in {}", document.language);
        let label = details(&document, "label/how-long");
        assert!(!label.is_empty(), "{at}");
        assert_eq!(details(&document, "glance/how-long"), label, "{at}");
        countries_are_the_same(&at, &project, &notice, &document);
        let rows = receivers_in_table(&document);
        assert_eq!(rows.len(), derive::receivers(&notice).len(), "{at}");
        let counted = details(&document, "label/recipients").join(" ");
        if !rows.is_empty() {
            let number = counted.split(' ').next().unwrap().to_owned();
            assert_eq!(number, rows.len().to_string(), "{at}: {counted}");
        }
        let on_cards = receivers_on_cards(&document);
        assert!(on_cards.iter().all(|one| rows.contains(one)), "{at}: {on_cards:?} {rows:?}");
        the_longest_is_on_its_card(&at, &notice, &document);
        the_glance_counts_as_the_table(&at, &document, rows.len());
        the_label_counts_as_the_cards(&at, &document);
        groups_have_the_recipients_of_their_cards(&at, &document);
        let kinds: Vec<String> = document
            .units()
            .iter()
            .filter_map(|unit| Some(unit.id().strip_prefix("label/kinds/")?.to_owned()))
            .filter(|kind| kind != "list")
            .collect();
        let mut in_glance = Vec::new();
        if let Some(Unit::Term(_, term)) = unit(&document, "glance/data") {
            term.details.iter().for_each(|one| links(one, &mut in_glance));
        }
        let in_glance: Vec<&str> =
            in_glance.iter().filter_map(|link| link.strip_prefix("#label/kinds/")).collect();
        assert_eq!(in_glance, kinds, "{at}");
    }
}

/// The countries of the glance, the label and the table of transfers, which are those of the facts;
/// "none" is said everywhere or nowhere.
fn countries_are_the_same(at: &str, project: &Site, notice: &Notice, document: &Document) {
    let locale = &project.locales[&document.language];
    let names: Vec<String> = derive::countries(notice, &project.tables)
        .into_iter()
        .map(|code| locale.message(&format!("country-{code}"), []).unwrap())
        .map(|name| plain(&name).to_lowercase())
        .collect();
    let said = |id: &str| details(document, id).join(" ").to_lowercase();
    let rows: Vec<&Row> = tables(document, "transfers").flat_map(|table| &table.rows).collect();
    let is_said = notice.transfers.is_some() || !names.is_empty();
    for answer in [said("glance/transfers"), said("label/countries")] {
        assert_eq!(!answer.is_empty(), is_said, "{at}: {answer}");
        assert!(names.iter().all(|name| answer.contains(name)), "{at}: {answer}: {names:?}");
    }
    let no = if document.language == "sv" { "nej" } else { "no" };
    assert_eq!(said("label/countries") == no, is_said && names.is_empty(), "{at}");
    let mut in_table: Vec<String> =
        rows.iter().map(|row| plain(&row.cells[0][0]).to_lowercase()).collect();
    in_table.sort();
    in_table.dedup();
    let mut sorted = names;
    sorted.sort();
    assert_eq!(in_table, sorted, "{at}");
}

/// The longest time is a time of the purpose that it names, in the same words.
fn the_longest_is_on_its_card(at: &str, notice: &Notice, document: &Document) {
    let Some(Unit::Term(_, term)) = unit(document, "glance/how-long") else { return };
    let [first, ..] = term.details.as_slice() else { return };
    let mut to = Vec::new();
    links(first, &mut to);
    let Some(purpose) = to.iter().find_map(|link| link.strip_prefix("#purposes/")) else { return };
    let said = plain(first);
    let time = said.rsplit_once(" (").map_or(said.as_str(), |(time, _)| time);
    let time = ["Som längst ", "Ingen bortre gräns; ", "At most ", "No fixed end; "]
        .iter()
        .find_map(|frame| time.strip_prefix(frame))
        .unwrap_or(time)
        .to_lowercase();
    // What is kept for ever is said after it.
    let time = time.split_once(": ").map_or(time.as_str(), |(time, _)| time);
    let card: Vec<String> = document
        .units()
        .iter()
        .filter(|unit| unit.id().starts_with(&format!("purposes/{purpose}/retention")))
        .map(|unit| unit.text().to_lowercase())
        .collect();
    assert!(card.iter().any(|text| text.contains(time)), "{at}: {time}: {card:?}");
    assert!(notice.purposes.contains_key(purpose), "{at}");
}

/// The first number in words.
fn number(words: &str) -> Option<usize> {
    words.split(|c: char| !c.is_ascii_digit()).find_map(|part| part.parse().ok())
}

/// Who is named in the glance, and how many more there are, are those of the table.
fn the_glance_counts_as_the_table(at: &str, document: &Document, rows: usize) {
    let Some(Unit::Term(_, term)) = unit(document, "glance/recipients") else { return };
    let mut counted = 0;
    for inline in term.details.iter().flatten() {
        let Inline::Link { link, text } = inline else { continue };
        counted += if link == "#recipients" { number(&plain(text)).unwrap() } else { 1 };
    }
    assert_eq!(counted, rows, "{at}");
}

/// Decisions, profiling and marketing: the label counts the purposes whose cards and sections say
/// so; sensitive data is the same in the label and the glance.
fn the_label_counts_as_the_cards(at: &str, document: &Document) {
    let label = |id: &str| details(document, &format!("label/{id}")).join(" ");
    let sections = section(document, "automated-decisions").map_or(&[][..], |it| &it.sections);
    let ending = |end: &str| sections.iter().filter(|one| one.id.ends_with(end)).count();
    let is_one = |words: &str| words.ends_with("ett ändamål") || words.ends_with("one purpose");
    let count = |words: &str| number(words).unwrap_or(usize::from(is_one(words)));
    let is_child = !document.units().iter().any(|unit| unit.text().contains("GDPR"));
    let decided = label("decisions");
    if !decided.is_empty() && !is_child {
        assert_eq!(count(&decided), ending("/automated-decisions"), "{at}: {decided}");
    }
    let tracking = label("tracking");
    let profiling = tracking.split("rofil").nth(1).map(|rest| match number(rest) {
        Some(count) => count,
        None => count(rest).max(1),
    });
    assert!(is_child || profiling.unwrap_or(0) == ending("/profiling"), "{at}: {tracking}");
    let no_to_marketing = ["Säga nej till direkt marknadsföring", "Say no to direct marketing"];
    let offered = document.units().into_iter().filter(|unit| {
        let is_rights = unit.id().starts_with("purposes/") && unit.id().ends_with("/rights");
        is_rights && no_to_marketing.iter().any(|words| unit.text().contains(words))
    });
    let marketing = label("marketing");
    if !marketing.is_empty() && !is_child {
        assert_eq!(count(&marketing), offered.count(), "{at}: {marketing}");
    }
    let special = label("special").to_lowercase();
    let is_named = !["nej", "no", "ja", "yes", ""].contains(&special.as_str());
    let in_glance = details(document, "glance/data").join(" ").to_lowercase();
    assert!(!is_named || in_glance.contains(&special), "{at}: {special}: {in_glance}");
}

/// On the page of a group every recipient that its cards name is in its table.
fn groups_have_the_recipients_of_their_cards(at: &str, document: &Document) {
    // What is done for others is on no group's cards.
    let mut for_others = Vec::new();
    for unit in document.units().into_iter().filter(|unit| unit.id().starts_with("on_behalf/")) {
        let Unit::Term(_, term) = unit else { continue };
        term.details.iter().for_each(|one| links(one, &mut for_others));
    }
    let is_for_others = |id: &String| for_others.iter().any(|link| link.ends_with(id.as_str()));
    for group in &document.groups {
        let part = document.of_group(&group.id);
        let (rows, cards) = (receivers_in_table(&part), receivers_on_cards(&part));
        let missing: Vec<&String> = cards.iter().filter(|one| !rows.contains(one)).collect();
        assert!(missing.is_empty(), "{at}: {}: {missing:?}", group.id);
        // Cards for children name no recipient, their tables do.
        let foreign: Vec<&String> =
            rows.iter().filter(|one| !is_for_others(one) && !cards.contains(one)).collect();
        assert!(cards.is_empty() || foreign.is_empty(), "{at}: {}: {foreign:?}", group.id);
    }
}
