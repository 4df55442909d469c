//! A draft and the last release → the class and the summary that are proposed for the next release.

use std::collections::BTreeMap;

use super::{Change, ChangeWording, class_of, compare_facts};
use crate::document::plain;
use crate::locale::Locale;
use crate::model::Notice;
use crate::tables::Tables;
use crate::version::{Class, Proposed};

/// What the release is compared with.
#[derive(Clone, Copy, Debug)]
pub enum Baseline<'a> {
    /// Nothing: this is the first release.
    Nothing,
    /// Words without facts, imported from before klartext.
    Imported,
    /// The facts of the previous release.
    Facts(&'a Notice),
}

/// Proposes class and summary. A first release is material, and so is the first one with facts,
/// since words alone do not show what it changes.
pub fn propose(
    baseline: Baseline<'_>,
    now: &Notice,
    languages: &[String],
    locales: &BTreeMap<String, Locale>,
    tables: &Tables,
) -> Proposed {
    let summary = |message: &str| {
        let each = languages.iter().filter_map(|language| {
            let words = locales.get(language)?.message(message, &[]).ok()?;
            Some((language.clone(), plain(&words)))
        });
        each.collect()
    };
    match baseline {
        Baseline::Nothing => Proposed { class: Class::Material, summary: summary("change-first") },
        Baseline::Imported => {
            Proposed { class: Class::Material, summary: summary("change-set-out-anew") }
        }
        Baseline::Facts(old) => {
            let changes: Vec<Change> = compare_facts(old, now, tables);
            if changes.is_empty() {
                return Proposed { class: Class::Other, summary: summary("change-words-alone") };
            }
            let each = languages.iter().filter_map(|language| {
                let wording =
                    ChangeWording::new((old, now), languages, locales.get(language)?, tables);
                Some((language.clone(), wording.summary(&changes)))
            });
            Proposed { class: class_of(&changes), summary: each.collect() }
        }
    }
}
