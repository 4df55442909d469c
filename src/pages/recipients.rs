//! The page of all who receive data: since which version, and who left when. It is worded from the
//! facts of the records when the site is built, as changes are.

use std::collections::BTreeMap;

use super::{Comparisons, PageContext, page};
use crate::compare::{Action, Change, FactChanges};
use crate::compose::{Composer, ReceiverWords};
use crate::derive;
use crate::diagnostic::Diagnostic;
use crate::facts::EntryTable;
use crate::listing::{Order, Page};
use crate::model::{Notice, PageKind};
use crate::render::page::{Alternates, ChainView};
use crate::render::recipients::{FormerReceiver, Receiver, RecipientsPage, Since};
use crate::version::{Chain, Record};

/// Who is new and who left, up to the version that is shown.
#[derive(Default)]
struct Past<'a> {
    /// The version that named each of today's receivers first.
    since: BTreeMap<String, &'a Record>,
    /// Who left: in which version they were last, their id, and the version without them.
    gone: Vec<(&'a Notice, String, &'a Record)>,
}

/// Makes the page in one language; none for a text without facts, or where no one ever got data.
///
/// # Errors
/// When the template fails or a message is missing.
pub fn recipients_page<'a>(
    comparisons: &Comparisons<'a>,
    view: &ChainView,
    shown: &'a Record,
    alternates: Alternates,
) -> Result<Option<Page>, Box<Diagnostic>> {
    let Some(facts) = shown.facts() else { return Ok(None) };
    let &Comparisons { context, chain, .. } = comparisons;
    let past = past(comparisons, shown);
    let first_known = chain.texts().next().is_some_and(|first| first.facts().is_some());
    let since = |record: &&Record| Since {
        version: record.version.to_string(),
        on: record.effective,
        // The versions before the first one with facts say it in words alone.
        or_earlier: !first_known && is_first_with_facts(chain, record),
        has_page: context.makes(PageKind::Versions) && record.document(&view.language).is_some(),
    };
    let receivers = words(context, facts, &view.language)
        .into_iter()
        .map(|words| Receiver { since: past.since.get(&words.id).map(since), words });
    let receivers: Vec<Receiver> = receivers.collect();
    let gone = past.gone.iter().rev().filter_map(|(before, id, after)| {
        let words = words(context, before, &view.language);
        let words = words.into_iter().find(|one| one.id == *id)?;
        let is_back = |one: &Receiver| one.words.name.first() == words.name.first();
        let name = words.name.first().filter(|_| !receivers.iter().any(is_back))?.clone();
        Some(FormerReceiver { name, until: since(after) })
    });
    let gone: Vec<FormerReceiver> = gone.collect();
    if receivers.is_empty() && gone.is_empty() {
        return Ok(None);
    }
    let address = format!("{}recipients/", view.address);
    let made = RecipientsPage { chain: view, address: &address, receivers, gone, alternates };
    Ok(Some(page(&address, Order::Index, context.theme.recipients(&made)?)))
}

/// Whether a notice has the page.
pub fn has_recipients(context: &PageContext<'_>, shown: &Record) -> bool {
    let some = |facts: &Notice| !derive::receivers(facts).is_empty();
    context.makes(PageKind::Recipients) && shown.facts().is_some_and(some)
}

fn words(context: &PageContext<'_>, facts: &Notice, language: &str) -> Vec<ReceiverWords> {
    let Some(locale) = context.locales.get(language) else { return Vec::new() };
    Composer::new(facts, context.languages, locale, context.tables).receivers_in_words()
}

fn is_first_with_facts(chain: &Chain, record: &Record) -> bool {
    let first = chain.texts().find(|one| one.facts().is_some());
    first.is_some_and(|first| first.version == record.version)
}

/// Goes through the versions that were not withdrawn, as the pages of changes compare them.
fn past<'a>(comparisons: &Comparisons<'a>, shown: &'a Record) -> Past<'a> {
    let chain = comparisons.chain;
    let mut past = Past::default();
    let mut before: Option<(&Record, &Notice)> = None;
    let until = chain.position(shown.version);
    let texts = chain.texts().filter(|one| chain.position(one.version) <= until);
    for record in texts.filter(|one| chain.withdrawal_of(one.version).is_none()) {
        let Some(facts) = record.facts() else { continue };
        match before {
            None => {
                let ids = derive::receivers(facts).into_iter();
                past.since = ids.map(|id| (id.to_owned(), record)).collect();
            }
            Some((last, before)) => {
                let facts_changed = comparisons.facts((last, record));
                let changes = facts_changed.as_ref().map(FactChanges::changes);
                past.step(changes.unwrap_or_default(), before, facts, record);
            }
        }
        before = Some((record, facts));
    }
    past
}

impl<'a> Past<'a> {
    fn step(
        &mut self,
        changes: &[Change],
        before: &'a Notice,
        facts: &'a Notice,
        record: &'a Record,
    ) {
        let mut added = Vec::new();
        for change in changes {
            let tables = [EntryTable::Recipients, EntryTable::JointControllers];
            let id = tables.iter().find_map(|table| change.at.id_in(*table));
            let Some(id) = id.filter(|_| change.at.is_entry()) else { continue };
            match change.action {
                Action::Added => added.push(id.to_owned()),
                Action::Removed => self.gone.push((before, id.to_owned(), record)),
                _ => {}
            }
        }
        let known = std::mem::take(&mut self.since);
        for id in derive::receivers(facts) {
            let was = facts.recipients.get(id).map_or(&[][..], |one| &one.was);
            let earlier = known.get(id).or_else(|| was.iter().find_map(|was| known.get(was)));
            let is_new = added.iter().any(|new| new == id);
            let since = earlier.filter(|_| !is_new).copied().unwrap_or(record);
            self.since.insert(id.to_owned(), since);
        }
    }
}
