//! What a release is proposed to say of itself: its class and, in each language, its summary.

use std::collections::BTreeMap;

use crate::compare::{Change, ChangeWording, class_of, compare_facts};
use crate::document::plain;
use crate::locale::Locale;
use crate::model::Notice;
use crate::tables::Tables;
use crate::version::{Class, Proposed};

/// What the release is compared with.
#[derive(Clone, Copy, Debug)]
pub enum Before<'a> {
    /// Nothing: it is the first.
    Nothing,
    /// Words without facts, taken over from before klartext.
    Imported,
    /// The facts of the release before.
    Facts(&'a Notice),
}

/// Proposes class and summary. A first release is material, and so is the first one with facts:
/// what it changes cannot be told from words alone.
pub fn propose(
    before: Before<'_>,
    now: &Notice,
    languages: &[String],
    locales: &BTreeMap<String, Locale>,
    tables: &Tables,
) -> Proposed {
    let said = |message: &str| {
        let each = languages.iter().filter_map(|language| {
            let words = locales.get(language)?.say(message, &[]).ok()?;
            Some((language.clone(), plain(&words)))
        });
        each.collect()
    };
    match before {
        Before::Nothing => Proposed { class: Class::Material, summary: said("change-first") },
        Before::Imported => {
            Proposed { class: Class::Material, summary: said("change-set-out-anew") }
        }
        Before::Facts(old) => {
            let changes: Vec<Change> = compare_facts(old, now, tables);
            if changes.is_empty() {
                return Proposed { class: Class::Other, summary: said("change-words-alone") };
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
