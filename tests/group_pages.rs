//! The pages of data subject groups, and what is said of groups elsewhere: for every notice of every
//! site, in each language, and for every group.

use klartext::internals::document::{Body, Document, Inline, Section, Unit, plain};
use klartext::internals::model::Notice;

use crate::sentences::{Read, details, read, unit};

/// The whole text and the part of each group, each with what it is called in a failure.
fn pages(read: &Read) -> Vec<(String, Document)> {
    let Read { id, document, .. } = read;
    let at = format!("{id} in {}", document.language);
    let part = |id: &str| (format!("{at} for {id}"), document.of_group(id));
    let parts = document.groups.iter().map(|group| part(&group.id));
    parts.chain([(at.clone(), document.clone())]).collect()
}

/// Sections without anything, and paragraphs that introduce nothing.
fn left_alone(section: &Section, faults: &mut Vec<String>) {
    if section.blocks.is_empty() && section.sections.is_empty() {
        faults.push(format!("{} is empty", section.id));
    }
    for (index, block) in section.blocks.iter().enumerate() {
        let Body::Paragraph(words) = &block.body else { continue };
        let words = plain(words);
        let next = section.blocks.get(index + 1);
        let introduces = block.id.ends_with("/intro") || words.ends_with(':');
        let is_followed = match words.ends_with(':') {
            true => next.is_some_and(|next| !matches!(next.body, Body::Paragraph(_))),
            false => next.is_some(),
        };
        if introduces && !is_followed && section.sections.is_empty() {
            faults.push(format!("{} introduces nothing: {words}", block.id));
        }
    }
    section.sections.iter().for_each(|below| left_alone(below, faults));
}

#[test]
fn nothing_is_introduced_that_is_not_there() {
    let mut faults = Vec::new();
    let mut count = 0;
    for one in read() {
        for (at, document) in pages(&one) {
            count += 1;
            let mut found = Vec::new();
            let sections = document.sections.iter();
            // The words of an editor, and companion pages, introduce what they like.
            let ours = sections.filter(|one| {
                !one.id.starts_with("section/") && !["label", "letters"].contains(&one.id.as_str())
            });
            ours.for_each(|section| left_alone(section, &mut found));
            faults.extend(found.into_iter().map(|fault| format!("{at}: {fault}")));
        }
    }
    assert!(count > 200, "{count}");
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// Who gets data about a group, from the facts alone.
fn receivers_of_group(notice: &Notice, group: &str) -> Vec<String> {
    let concerns =
        |subjects: &[String]| subjects.is_empty() || subjects.iter().any(|one| one == group);
    let mut found: Vec<String> = Vec::new();
    for (id, _) in notice.purposes.iter().filter(|(_, one)| concerns(&one.subjects)) {
        found.extend(notice.recipients_of(id).into_iter().map(str::to_owned));
        let joint = notice.joint_controllers.iter();
        let joint =
            joint.filter(|(_, one)| one.purposes.as_ref().is_some_and(|it| it.includes(id)));
        found.extend(joint.map(|(id, _)| id.clone()));
    }
    for work in notice.on_behalf.values().filter(|work| concerns(&work.subjects)) {
        found.extend(work.recipients.iter().flatten().cloned());
    }
    found
}

#[test]
fn a_group_reads_only_of_its_own_recipients() {
    let mut rows = 0;
    for one in read() {
        for group in &one.document.groups {
            let ours = receivers_of_group(&one.notice, &group.id);
            let linked = one.notice.purposes.keys().flat_map(|id| one.notice.recipients_of(id));
            let linked: Vec<&str> = linked.collect();
            let part = one.document.of_group(&group.id);
            for unit in part.units() {
                let Unit::Row(row) = unit else { continue };
                let id = row.id.strip_prefix("recipients/").or_else(|| {
                    row.id.strip_prefix("transfers/").and_then(|id| id.split('/').next())
                });
                let Some(id) = id.map(|id| id.rsplit('/').next().unwrap_or(id)) else { continue };
                rows += 1;
                // One that no purpose names may get anyone's data.
                let is_ours = ours.iter().any(|one| one == id) || !linked.contains(&id);
                assert!(is_ours, "{} for {}: {id}", one.id, group.id);
            }
        }
    }
    assert!(rows > 500, "{rows}");
}

/// How many purposes words say there are besides those that are named.
fn more(words: &str) -> usize {
    let is_one = ["samt ett ändamål till", "samt en sak till", "plus one more"];
    let counted = words.rsplit_once(", samt ").or_else(|| words.rsplit_once(", plus "));
    match counted.and_then(|(_, rest)| rest.split(' ').next()?.parse().ok()) {
        Some(count) => count,
        None => usize::from(is_one.iter().any(|one| words.contains(one))),
    }
}

#[test]
fn the_glance_counts_every_purpose_of_every_group() {
    for Read { id, notice, document, .. } in read() {
        let at = format!("{id} in {}", document.language);
        let Some(Unit::Term(_, term)) = unit(&document, "glance/why") else { continue };
        for group in &document.groups {
            let purposes = notice.purposes.values().filter(|one| one.subjects.contains(&group.id));
            let names =
                purposes.filter_map(|one| one.name.as_ref()?.in_language(&document.language));
            let names: Vec<String> = names.map(str::to_lowercase).collect();
            let title = plain(&group.title);
            let line = match document.groups.len() {
                1 => term.details.first().map(|line| plain(line)),
                _ => term.details.iter().map(|line| plain(line)).find(|line| {
                    line.strip_prefix(&title).is_some_and(|rest| rest.starts_with(": "))
                }),
            };
            let line = line.unwrap_or_else(|| panic!("{at}: no line for {}", group.id));
            let lower = line.to_lowercase();
            let named = names.iter().filter(|name| lower.contains(name.as_str())).count();
            assert_eq!(named + more(&line), names.len(), "{at}: {line}");
        }
    }
}

/// Every purpose is named as the longest or counted as open, at most once.
#[test]
fn times_without_an_end_are_counted_once() {
    for Read { id, notice, document, .. } in read() {
        let Some(Unit::Term(_, term)) = unit(&document, "glance/how-long") else { continue };
        let Some(first) = term.details.first() else { continue };
        let said = details(&document, "glance/how-long").join(" ");
        let is_endless = said.contains("Ingen bortre gräns") || said.contains("No fixed end");
        if !is_endless || term.details.len() < 2 {
            continue;
        }
        let named = first.iter().find_map(|inline| match inline {
            Inline::Link { link, .. } => link.strip_prefix("#purposes/"),
            _ => None,
        });
        assert!(named.is_some_and(|named| notice.purposes.contains_key(named)), "{id}: {said}");
        let second = plain(&term.details[1]);
        assert!(second.contains(" till") || second.contains(" more "), "{id}: {said}");
    }
}

/// What the right to erasure says of storage names the laws of the retentions alone; for ever only
/// where something is kept for ever.
#[test]
fn laws_that_order_storage_come_from_the_retention() {
    let mut found = 0;
    for Read { id, notice, document, .. } in read() {
        let of = |forever: bool| {
            let all = notice.purposes.values().flat_map(|one| one.retention.iter());
            all.filter(move |one| (one.forever == Some(true)) == forever)
                .any(|one| !one.law.is_empty())
        };
        for (unit_id, forever) in [("law", false), ("law-forever", true)] {
            let unit = unit(&document, &format!("rights/erasure/{unit_id}"));
            found += usize::from(unit.is_some());
            assert!(unit.is_none() || of(forever), "{id}: {unit_id}");
        }
    }
    assert!(found > 20, "{found}");
}

/// A law that makes people give their data is said at the purpose that it is about.
#[test]
fn a_duty_to_give_data_is_said_where_it_holds() {
    for Read { id, notice, document, .. } in read() {
        let all = details(&document, "common/provision").join(" ");
        let is_voluntary = ["frivilligt", "du väljer", "voluntary", "you choose"]
            .iter()
            .any(|it| all.contains(it));
        assert!(all.is_empty() || is_voluntary, "{id}: {all}");
        for (purpose, one) in &notice.purposes {
            let is_duty = one.provision.iter().any(|one| {
                one.by.is_some_and(|by| by != klartext::internals::model::ProvisionBy::Voluntary)
            });
            let said = unit(&document, &format!("purposes/{purpose}/provision"));
            assert!(!is_duty || said.is_some(), "{id}: {purpose}");
        }
    }
}

/// A right that rests on one of several bases says what of the purpose it covers.
#[test]
fn rights_keep_the_conditions_of_their_bases() {
    use klartext::internals::model::BasisKind;
    let mut found = 0;
    for Read { id, notice, document, .. } in read() {
        for (purpose, one) in &notice.purposes {
            let is_consent = |kind: Option<BasisKind>| kind == Some(BasisKind::Consent);
            let all = one.basis.len();
            let these = one.basis.iter().filter(|basis| is_consent(basis.kind)).count();
            // Explicit consent may cover what the basis does not.
            if these == 0 || these == all || !one.special.is_empty() {
                continue;
            }
            found += 1;
            let text: Vec<String> = document
                .units()
                .iter()
                .filter(|unit| unit.id().starts_with("rights/withdraw-consent/purposes"))
                .map(Unit::text)
                .collect();
            let text = text.join(" ");
            let conditions = ["– bara ", "– dock inte ", "Det gäller bara ", "Det gäller inte "];
            let english = ["– only ", "– but not ", " Only ", " But not "];
            let has = conditions.iter().chain(&english).any(|words| text.contains(words));
            assert!(has, "{id}: {purpose}: {text}");
        }
    }
    assert!(found >= 2, "{found}");
}
