//! Real notices: all that the model can say survives in a record.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use klartext::internals::read::NoticePaths;
use klartext::internals::site::{Checked, Site};
use klartext::internals::version::{Chain, Content, Options, Plan, Proposed, Record, plan};

use super::{Class, day};

/// The record of every notice of some test sites, with what it was made from.
fn records(is_wanted: impl Fn(&str) -> bool) -> Vec<(String, Record, Checked)> {
    let sites = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sites");
    let mut folders: Vec<_> = fs::read_dir(sites).unwrap().map(|site| site.unwrap()).collect();
    folders.retain(|folder| is_wanted(&folder.file_name().to_string_lossy()));
    folders.sort_by_key(|folder| folder.file_name());
    let inputs = folders.into_iter().map(|folder| folder.path().join("input"));
    inputs.filter(|input| input.join("content/site.toml").exists()).flat_map(records_of).collect()
}

fn records_of(site: PathBuf) -> Vec<(String, Record, Checked)> {
    let project = Site::read(&site).unwrap();
    let today = day("2026-11-23");
    let record = |notice: &NoticePaths| {
        let checked = project.check(notice, None, today).unwrap();
        let record = plan(&Plan {
            chain: &Chain::default(),
            notice: &notice.id,
            authority: "www.example.se",
            klartext: "0.1.0",
            content: Some(Content {
                facts: Some(&checked.draft.notice),
                documents: &checked.documents,
                lagging: &[],
                reworded: &[],
            }),
            proposed: Proposed { class: Class::Material, summary: BTreeMap::new() },
            options: Options::published(today),
            today,
        });
        (notice.id.clone(), record.unwrap(), checked)
    };
    project.found.notices.iter().map(record).collect()
}

#[test]
fn every_notice_survives_in_a_record() {
    let records = records(|_| true);
    assert!(records.len() > 8, "the test sites were not found");
    for (id, record, checked) in records {
        let read = Record::read(record.bytes()).unwrap();
        let json = |notice| serde_json::to_value(notice).unwrap();
        let facts = read.facts().unwrap();
        assert_eq!(json(facts), json(&checked.draft.notice), "{id}");
        assert_eq!(read.documents().len(), checked.documents.len(), "{id}");
        for document in &checked.documents {
            assert_eq!(read.document(&document.language), Some(document), "{id}");
        }
        let order = |notice: &klartext::internals::model::Notice| -> Vec<String> {
            notice.purposes.keys().cloned().collect()
        };
        assert_eq!(order(facts), order(&checked.draft.notice), "{id}");
    }
}
