//! What an entry of a notice is called.

use super::values::text;
use crate::compose::{Addressee, Composer};
use crate::document::{Inline, Inlines};
use crate::facts::{EntryTable, FactPath};
use crate::model::{LawRef, Text};

/// The name of an entry in the words of one notice.
pub(super) fn name_in(words: &Composer<'_>, table: EntryTable, id: &str) -> Inlines {
    let notice = words.notice;
    let own = |key, own: Option<&Text>| match own {
        Some(own) => words.own(&FactPath::entry(table, id).key(key).to_string(), own),
        None => text(id),
    };
    match table {
        EntryTable::Purposes => words.purpose_name(id),
        EntryTable::Recipients | EntryTable::JointControllers | EntryTable::Controllers => {
            words.recipient(id)
        }
        EntryTable::Data => words.data(id),
        EntryTable::Subjects => words.subject(id),
        EntryTable::Sources => words.source(id, Addressee::Third),
        EntryTable::Events => words.event(id, Addressee::Third),
        EntryTable::Laws => words.law(&LawRef::Id(id.to_owned())),
        EntryTable::Ai => {
            let ai = notice.ai.get(id);
            match ai.and_then(|ai| ai.name.as_deref()) {
                Some(name) => own("name", Some(name)),
                None => own("does", ai.and_then(|ai| ai.does.as_deref())),
            }
        }
        EntryTable::Cameras => {
            own("place", notice.cameras.get(id).and_then(|camera| camera.place.as_deref()))
        }
        EntryTable::Internal => text(id),
        EntryTable::OnBehalf => {
            own("name", notice.on_behalf.get(id).and_then(|work| work.name.as_deref()))
        }
        EntryTable::Section => {
            own("title", notice.section.get(id).and_then(|section| section.title.as_deref()))
        }
        EntryTable::Cookies => {
            let cookie = crate::derive::cookies(notice).and_then(|cookies| cookies.get(id));
            let name = cookie.and_then(|cookie| cookie.name.as_deref());
            vec![Inline::Code { code: name.unwrap_or(id).to_owned() }]
        }
    }
}
