//! What follows from the facts: which entry covers what, which rights apply to which purpose, which
//! data comes from elsewhere, which countries data goes to.
//!
//! `compose` words it and the rules check it, so both use the same functions.

mod basis;
mod contact;
mod contact_link;
mod controller;
mod coverage;
mod data;
mod erasure;
mod group;
mod recipient;
pub mod retention_length;
mod right;
mod source;
mod storage;
mod transfer;

pub use basis::{has_basis, has_explicit_consent, special_data};
pub use contact::{AnsweringParty, answering};
pub use contact_link::{email_link, phone_link, web_link};
pub use controller::{
    authorities, channels, contact_of, controllers, controllers_of, country_of, is_of_authority,
    law_countries,
};
pub use coverage::{Gap, bases_of_datum, covering, gaps, overlaps};
pub use data::{data_by_kind, kinds_observed, used_data};
pub use erasure::{StorageLaws, erasure_limits, storage_laws};
pub use group::{groups_of, purposes_named, relation, union};
pub use recipient::{
    groups_of_receiver, has_no_receivers, joint_controllers_of, purposes_of_receiver, receivers,
    receivers_of, receives_all,
};
pub use right::{
    AppliedRight, RightScope, ScopePart, applies, includes_right, is_general, objects_in_general,
    objects_to_marketing, purposes_of_right, right_applies, rights, scope_of_bases, scope_of_right,
};
pub use source::{
    STANDARD_SOURCES, data_of_source, is_asked, is_direct, is_from_others, is_indirect,
    source_kind, sources_of_datum,
};
pub use storage::{LongestStorage, StorageEnd, longest_storage};
pub use transfer::{
    INTERNATIONAL, countries, countries_of, is_international, linked_recipients, places,
    third_countries, third_places, transfers_to,
};

use crate::model::{ChildrenAudience, LawKind, Notice, Purpose, Stated};
use crate::tables::Tables;

/// What a law's provisions do: as stated in the notice, or in klartext's table.
pub fn law_kinds<'a>(notice: &'a Notice, tables: &'a Tables, id: &str) -> &'a [LawKind] {
    match notice.laws.get(id) {
        Some(law) => &law.kind,
        None => tables.laws.get(id).map_or(&[], |law| &law.kind.0),
    }
}

/// The country whose law a law is, `EU` for the Union's: as stated in the notice, or in the table.
pub fn law_country<'a>(notice: &'a Notice, tables: &'a Tables, id: &str) -> Option<&'a str> {
    match notice.laws.get(id) {
        Some(law) => law.country.as_deref(),
        None => tables.laws.get(id)?.country.as_deref(),
    }
}

/// The purposes that are new in a notice, by id, each with those of its data that an earlier one
/// already had about one of its groups.
pub fn new_uses<'a>(earlier: &Notice, notice: &'a Notice) -> Vec<(&'a str, Vec<&'a str>)> {
    let held = |datum: &str, purpose: &Purpose| {
        let datum_was = notice.data.get(datum).map_or(&[][..], |data| &data.was);
        earlier.purposes.values().any(|old| {
            old.data.iter().any(|id| id == datum || datum_was.contains(id))
                && old.subjects.iter().any(|id| {
                    purpose.subjects.iter().any(|group| {
                        let group_was = notice.subjects.get(group).map(|group| &group.was);
                        id == group || group_was.is_some_and(|was| was.contains(id))
                    })
                })
        })
    };
    let is_new = |(id, purpose): &(&String, &Purpose)| {
        !earlier.purposes.contains_key(*id)
            && !purpose.was.iter().any(|was| earlier.purposes.contains_key(was))
    };
    let data = |purpose: &'a Purpose| {
        let data = purpose.data.iter().map(String::as_str);
        data.filter(|datum| held(datum, purpose)).collect::<Vec<_>>()
    };
    let new = notice.purposes.iter().filter(is_new);
    new.map(|(id, purpose)| (id.as_str(), data(purpose)))
        .filter(|(_, data)| !data.is_empty())
        .collect()
}

/// Whether the reader is addressed as "you": not if someone else reads the notice for all groups
/// (relatives, children, bystanders).
pub fn is_addressed(notice: &Notice, groups: &[String]) -> bool {
    let kinds = groups.iter().map(|id| notice.subjects.get(id).and_then(|group| group.kind));
    groups.is_empty() || kinds.into_iter().any(|kind| kind.is_none_or(|kind| kind.is_addressed()))
}

/// Whether the notice in the folder `id` is the one for children that it names.
pub fn is_for_children(notice: &Notice, id: &str) -> bool {
    let children = notice.audience.as_ref().and_then(|audience| audience.children.as_ref());
    let Some(ChildrenAudience::How(how)) = children else { return false };
    how.notice.as_deref().is_some_and(|named| id == named || id.rsplit('/').next() == Some(named))
}

/// The cookies of a notice; none if it states that there are none, or nothing.
pub fn cookies(notice: &Notice) -> Option<&crate::model::Table<crate::model::Cookie>> {
    notice.cookies.as_ref().and_then(Stated::given)
}
