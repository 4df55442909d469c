//! What follows from the facts and is asked of nobody: which entry covers what, which rights
//! apply to which purpose, which data come from elsewhere, which countries data go to.
//!
//! `compose` words it and the rules judge it, so it stands here once.

use std::collections::BTreeSet;

use crate::model::{
    BasisKind, ChildrenAudience, Contact, Controller, Coverage, DecisionGround, LawKind,
    LegalBasis, Notice, Purpose, Recipient, RightKind, SourceKind, SpecialCondition, Stated,
    Transfer,
};
use crate::tables::Tables;

/// Sources that need no table: the person, what is observed of them, what is worked out from
/// other data, public registers, and what the controller makes itself.
pub const STANDARD_SOURCES: [&str; 5] =
    ["data-subject", "observed", "inferred", "public", "controller"];

/// Which entries of a list cover one datum of one group, by index.
///
/// Entries that name the datum or the group come before the rest (MODEL.md, "Rules of reading").
/// An entry with a `when` covers a situation and stands beside the others.
pub fn covering<'a, T>(
    entries: &'a [T],
    covers: impl Fn(&T) -> &Coverage,
    datum: &str,
    group: &str,
) -> Vec<(usize, &'a T)> {
    let of = |named: bool| -> Vec<(usize, &'a T)> {
        entries
            .iter()
            .enumerate()
            .filter(|(_, entry)| {
                let covers = covers(entry);
                if covers.data.is_empty() && covers.subjects.is_empty() {
                    !named
                } else {
                    named && covers.names(datum, group)
                }
            })
            .collect()
    };
    let named = of(true);
    // What is named for some situations alone has the rest for the others.
    if named.iter().any(|(_, entry)| covers(entry).when.is_none()) {
        return named;
    }
    [named, of(false)].concat()
}

/// Data of a purpose that no entry of a list covers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap<'a> {
    /// The place of the datum in the purpose's `data`.
    pub index: usize,
    /// The datum.
    pub datum: &'a str,
    /// The groups whose datum it is not covered for; none where that is all of them.
    pub groups: Vec<&'a str>,
}

/// Each datum × group of a purpose that no entry of a list covers (MODEL.md, "Rules of reading"),
/// by datum. An empty list covers nothing.
pub fn gaps<'a, T>(
    purpose: &'a Purpose,
    entries: &[T],
    covers: impl Fn(&T) -> &Coverage,
) -> Vec<Gap<'a>> {
    let groups: Vec<&str> = match purpose.subjects.is_empty() {
        true => vec![""],
        false => purpose.subjects.iter().map(String::as_str).collect(),
    };
    let gap = |(index, datum): (usize, &'a String)| {
        let lacks = |group: &&&str| covering(entries, &covers, datum, group).is_empty();
        let lacking: Vec<&str> = groups.iter().filter(lacks).copied().collect();
        let groups = if lacking.len() == groups.len() { Vec::new() } else { lacking.clone() };
        (!lacking.is_empty()).then_some(Gap { index, datum, groups })
    };
    purpose.data.iter().enumerate().filter_map(gap).collect()
}

/// Each datum of a purpose that several entries of a list cover in every situation at once, with
/// the indices of those entries. Where a purpose names no data, its entries are compared alone.
pub fn overlaps<'a, T>(
    purpose: &'a Purpose,
    entries: &[T],
    covers: impl Fn(&T) -> &Coverage,
) -> Vec<(&'a str, Vec<usize>)> {
    let or_any = |ids: &'a [String]| -> Vec<&'a str> {
        if ids.is_empty() { vec![""] } else { ids.iter().map(String::as_str).collect() }
    };
    let always = |datum: &str, group: &str| -> Vec<usize> {
        covering(entries, &covers, datum, group)
            .into_iter()
            .filter(|(_, entry)| covers(entry).when.is_none())
            .map(|(index, _)| index)
            .collect()
    };
    let mut found = Vec::new();
    for datum in or_any(&purpose.data) {
        let several = or_any(&purpose.subjects)
            .into_iter()
            .map(|group| always(datum, group))
            .find(|indices| indices.len() > 1);
        found.extend(several.map(|indices| (datum, indices)));
    }
    found
}

/// The legal bases of a purpose that cover one datum of any of its groups, by index.
pub fn bases_of_datum<'a>(purpose: &'a Purpose, datum: &str) -> Vec<(usize, &'a LegalBasis)> {
    let any = [String::new()];
    let groups = if purpose.subjects.is_empty() { &any[..] } else { &purpose.subjects };
    let mut found: Vec<(usize, &LegalBasis)> = groups
        .iter()
        .flat_map(|group| covering(&purpose.basis, |basis| &basis.covers, datum, group))
        .collect();
    found.sort_by_key(|(index, _)| *index);
    found.dedup_by_key(|(index, _)| *index);
    found
}

/// Where a purpose's datum comes from, by the ids of sources.
pub fn sources_of_datum<'a>(notice: &'a Notice, purpose: &'a Purpose, datum: &str) -> Vec<&'a str> {
    match &purpose.source {
        Some(source) => source
            .iter()
            .map(String::as_str)
            .filter(|id| {
                let named = notice.sources.get(*id).map(|source| source.data.as_slice());
                named.is_none_or(|data| data.is_empty() || data.iter().any(|one| one == datum))
            })
            .collect(),
        None => {
            let source = notice.data.get(datum).and_then(|data| data.source.as_ref());
            source.into_iter().flatten().map(String::as_str).collect()
        }
    }
}

/// What kind of source an id names.
pub fn source_kind(notice: &Notice, source: &str) -> Option<SourceKind> {
    match source {
        "data-subject" => Some(SourceKind::DataSubject),
        "observed" => Some(SourceKind::Observed),
        "inferred" | "controller" => Some(SourceKind::Inferred),
        "public" => Some(SourceKind::Public),
        id => notice.sources.get(id).and_then(|source| source.kind),
    }
}

/// Whether data from this source are not collected from the person, so that Art. 14 GDPR applies.
///
/// Data observed of the person fall under Art. 13 (CJEU C-422/24, 2025); data that the controller
/// makes itself fall under Art. 14 (CJEU C-169/23, 2024).
pub fn is_indirect(notice: &Notice, source: &str) -> bool {
    !matches!(
        source_kind(notice, source),
        None | Some(SourceKind::DataSubject | SourceKind::Observed)
    )
}

/// Whether any of a purpose's data come from the person.
pub fn is_direct(notice: &Notice, purpose: &Purpose) -> bool {
    notice.sources_of(purpose).into_iter().any(|source| !is_indirect(notice, source))
}

/// A right and the purposes it applies to, by id; for rights that always apply, all of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AppliedRight<'a> {
    /// The right.
    pub right: RightKind,
    /// The purposes.
    pub purposes: Vec<&'a str>,
}

/// The rights that apply, each with its purposes, in the order a notice gives them.
pub fn rights(notice: &Notice) -> Vec<AppliedRight<'_>> {
    let of = |right| AppliedRight { right, purposes: purposes_of_right(notice, right) };
    RightKind::ALL.into_iter().filter(|right| applies(notice, *right)).map(of).collect()
}

/// Whether a right applies: it belongs to everybody, or to a purpose of the notice.
pub fn applies(notice: &Notice, right: RightKind) -> bool {
    is_general(right)
        || notice.purposes.values().any(|purpose| right_applies(notice, purpose, right))
}

/// The purposes that a right applies to, by id.
pub fn purposes_of_right(notice: &Notice, right: RightKind) -> Vec<&str> {
    let purposes = notice.purposes.iter();
    let of_right = purposes.filter(|(_, purpose)| right_applies(notice, purpose, right));
    of_right.map(|(id, _)| id.as_str()).collect()
}

/// Whether a right belongs to everybody, whatever the purpose.
pub fn is_general(right: RightKind) -> bool {
    use RightKind::*;
    matches!(right, Access | Rectification | Erasure | Restriction | Complaint)
}

/// Whether a right applies to a purpose: Arts. 7(3), 20, 21 and 22 by its legal bases.
pub fn right_applies(notice: &Notice, purpose: &Purpose, right: RightKind) -> bool {
    match right {
        RightKind::Portability => {
            let by_basis = has_basis(purpose, BasisKind::Consent)
                || has_basis(purpose, BasisKind::Contract)
                || has_explicit_consent(purpose);
            by_basis && is_direct(notice, purpose)
        }
        RightKind::Object => objects_in_general(purpose) || objects_to_marketing(purpose),
        RightKind::WithdrawConsent => {
            has_basis(purpose, BasisKind::Consent) || has_explicit_consent(purpose)
        }
        RightKind::HumanDecision => purpose.automated_decisions.as_ref().is_some_and(|decision| {
            // Art. 22(3) speaks of decisions on a contract or on explicit consent.
            decision.ground != Some(DecisionGround::Law)
        }),
        general => is_general(general),
    }
}

/// Whether Art. 21(1) GDPR gives a right to object: legitimate interests or a public task.
pub fn objects_in_general(purpose: &Purpose) -> bool {
    has_basis(purpose, BasisKind::LegitimateInterests) || has_basis(purpose, BasisKind::PublicTask)
}

/// Whether Art. 21(2) GDPR gives an absolute right to object: direct marketing.
pub fn objects_to_marketing(purpose: &Purpose) -> bool {
    purpose.direct_marketing == Some(true)
}

/// Whether a purpose rests on a letter of Art. 6(1) GDPR, alone or beside others.
pub fn has_basis(purpose: &Purpose, kind: BasisKind) -> bool {
    purpose.basis.iter().any(|basis| basis.kind == Some(kind))
}

/// Whether special categories are used with explicit consent (Art. 9(2)(a) GDPR).
pub fn has_explicit_consent(purpose: &Purpose) -> bool {
    purpose
        .special
        .iter()
        .any(|special| special.condition == Some(SpecialCondition::ExplicitConsent))
}

/// Whether a purpose uses special categories of data (Art. 9(1) GDPR).
pub fn special_data<'a>(notice: &Notice, purpose: &'a Purpose) -> Vec<&'a str> {
    purpose
        .data
        .iter()
        .map(String::as_str)
        .filter(|id| notice.data.get(*id).is_some_and(|data| data.special.is_some()))
        .collect()
}

/// The countries outside the EEA that recipients are in or get data in, with the recipient, in
/// the notice's order and each pair once.
pub fn third_countries<'a>(notice: &'a Notice, tables: &Tables) -> Vec<(&'a str, &'a str)> {
    let mut found = Vec::new();
    for (id, recipient) in &notice.recipients {
        let transferred = recipient.transfer.iter().flat_map(|transfer| transfer.country.iter());
        for country in recipient.country.iter().chain(transferred) {
            let pair = (id.as_str(), country.as_str());
            if !tables.in_eea(country) && !found.contains(&pair) {
                found.push(pair);
            }
        }
    }
    found
}

/// The transfers of a recipient that concern a country, by index; one that names no country
/// concerns all of them.
pub fn transfers_to<'a>(recipient: &'a Recipient, country: &str) -> Vec<(usize, &'a Transfer)> {
    let concerns = |transfer: &Transfer| {
        transfer.country.is_empty() || transfer.country.iter().any(|one| one == country)
    };
    let transfers = recipient.transfer.iter().enumerate();
    transfers.filter(|(_, transfer)| concerns(transfer)).collect()
}

/// The countries a transfer goes to: those it names, else those outside the EEA that its
/// recipient is in.
pub fn countries_of<'a>(
    recipient: &'a Recipient,
    transfer: &'a Transfer,
    tables: &Tables,
) -> Vec<&'a str> {
    if !transfer.country.is_empty() {
        return transfer.country.iter().map(String::as_str).collect();
    }
    let countries = recipient.country.iter().map(String::as_str);
    countries.filter(|country| !tables.in_eea(country)).collect()
}

/// The recipients that a purpose, or work on somebody's behalf, gives data to, by id.
pub fn linked_recipients(notice: &Notice) -> BTreeSet<&str> {
    let of_purposes = notice.purposes.keys().flat_map(|id| notice.recipients_of(id));
    let on_behalf = notice.on_behalf.values().flat_map(|work| work.recipients.iter().flatten());
    of_purposes.chain(on_behalf.map(String::as_str)).collect()
}

/// The countries whose authorities supervise: those named, else the controllers'.
pub fn authorities<'a>(notice: &'a Notice, tables: &Tables) -> Vec<&'a str> {
    if !notice.authorities.is_empty() {
        return notice.authorities.iter().map(String::as_str).collect();
    }
    let mut countries = Vec::new();
    for (_, controller) in notice.all_controllers() {
        let country = country_of(controller).filter(|country| tables.in_eea(country));
        if let Some(country) = country
            && !countries.contains(&country)
        {
            countries.push(country);
        }
    }
    countries
}

/// All controllers with their key paths (`controller`, `controllers.bank`).
pub fn controllers(notice: &Notice) -> Vec<(String, &Controller)> {
    let several = !notice.controllers.is_empty();
    let path = |id: &str| if several { format!("controllers.{id}") } else { id.to_owned() };
    notice.all_controllers().into_iter().map(|(id, controller)| (path(id), controller)).collect()
}

/// The controllers of a purpose: those it names, else all.
pub fn controllers_of<'a>(notice: &'a Notice, purpose: &Purpose) -> Vec<&'a Controller> {
    let includes =
        |id: &str| purpose.controllers.as_ref().is_none_or(|controllers| controllers.includes(id));
    let all = notice.all_controllers().into_iter();
    all.filter(|(id, _)| notice.controllers.is_empty() || includes(id))
        .map(|(_, one)| one)
        .collect()
}

/// Whether a public authority is among the controllers of a purpose.
pub fn is_of_authority(notice: &Notice, purpose: &Purpose) -> bool {
    let controllers = controllers_of(notice, purpose);
    controllers.iter().any(|controller| controller.public_authority == Some(true))
}

/// How to reach a controller: one of several that says nothing is reached as `[controller]` says.
pub fn contact_of<'a>(notice: &'a Notice, controller: &'a Controller) -> &'a Contact {
    let fallback = notice.controller.as_ref().filter(|_| !notice.controllers.is_empty());
    match fallback {
        Some(fallback) if controller.contact.is_empty() => &fallback.contact,
        _ => &controller.contact,
    }
}

/// How many ways there are to reach somebody: e-mail, telephone, form, post.
pub fn channels(contact: &Contact) -> usize {
    let given = |value: &Option<String>| value.as_ref().is_some_and(|text| !text.trim().is_empty());
    let post = contact.address.as_ref().is_some_and(|address| {
        given(&address.street) || given(&address.line2) || given(&address.city)
    });
    let ways = [given(&contact.email), given(&contact.phone), given(&contact.form), post];
    ways.into_iter().filter(|way| *way).count()
}

/// What a law does: as the notice says, else as klartext's table has it.
pub fn law_kind(notice: &Notice, tables: &Tables, id: &str) -> Option<LawKind> {
    match notice.laws.get(id) {
        Some(law) => law.kind,
        None => tables.laws.get(id).map(|law| law.kind),
    }
}

/// The purposes that a notice has and an earlier one had not, by id, each with those of its data
/// that the earlier one already held about one of its groups.
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

/// The country a controller is established in: said, or that of its address.
pub fn country_of(controller: &Controller) -> Option<&str> {
    let address = controller.contact.address.as_ref();
    controller.country.as_deref().or_else(|| address.and_then(|address| address.country.as_deref()))
}

/// Whether the reader is spoken to as "you": not where all groups are people whose data somebody
/// else reads about (relatives, children, bystanders).
pub fn is_addressed(notice: &Notice, groups: &[String]) -> bool {
    let kinds = groups.iter().map(|id| notice.subjects.get(id).and_then(|group| group.kind));
    groups.is_empty() || kinds.into_iter().any(|kind| kind.is_none_or(|kind| kind.is_addressed()))
}

/// Whether the notice, in the folder `id`, is the one written for children: the one it names.
pub fn is_for_children(notice: &Notice, id: &str) -> bool {
    let children = notice.audience.as_ref().and_then(|audience| audience.children.as_ref());
    let Some(ChildrenAudience::How(how)) = children else { return false };
    how.notice.as_deref().is_some_and(|named| id == named || id.rsplit('/').next() == Some(named))
}

/// The cookies a notice tells of; none where it says there are none or says nothing.
pub fn cookies(notice: &Notice) -> Option<&crate::model::Table<crate::model::Cookie>> {
    notice.cookies.as_ref().and_then(Stated::given)
}
