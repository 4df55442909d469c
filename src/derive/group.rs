//! Which data subject groups something concerns.

use crate::model::{AllOr, Notice, SubjectKind};

/// The groups that some purposes concern; none where that may be anyone, or where there are no
/// purposes.
pub fn groups_of<'a>(notice: &Notice, purposes: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    let purposes = purposes.into_iter().filter_map(|id| notice.purposes.get(id));
    union(purposes.map(|purpose| &purpose.subjects))
}

/// All groups of some lists, each once; none where one of the lists is of anyone.
pub fn union<'s>(lists: impl IntoIterator<Item = &'s Vec<String>>) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for list in lists {
        if list.is_empty() {
            return Vec::new();
        }
        for group in list {
            if !all.contains(group) {
                all.push(group.clone());
            }
        }
    }
    all
}

/// The purposes that an entry names, by id, in the notice's order.
pub fn purposes_named<'a>(notice: &'a Notice, named: Option<&AllOr>) -> Vec<&'a str> {
    let ids = notice.purposes.keys().map(String::as_str);
    ids.filter(|id| named.is_some_and(|named| named.includes(id))).collect()
}

/// What the people are whose data is kept until an event or from it: `customer`, `business` where
/// they are customers or suppliers of any kind, else `other`.
pub fn relation(notice: &Notice, event: &str) -> &'static str {
    let concerned = notice.purposes.values().filter(|purpose| {
        purpose.retention.iter().any(|one| {
            [&one.from, &one.until, &one.or_until].into_iter().flatten().any(|it| it == event)
        })
    });
    let kinds = concerned.flat_map(|purpose| &purpose.subjects);
    let kinds = kinds.map(|group| notice.subjects.get(group).and_then(|group| group.kind));
    let kinds: Vec<Option<SubjectKind>> = kinds.collect();
    use SubjectKind::{ContactPerson, Customer, Supplier};
    let all = |among: &[SubjectKind]| {
        let is_among = |kind: &Option<_>| kind.is_some_and(|kind| among.contains(&kind));
        !kinds.is_empty() && kinds.iter().all(is_among)
    };
    if all(&[Customer]) {
        "customer"
    } else if all(&[Customer, ContactPerson, Supplier]) {
        "business"
    } else {
        "other"
    }
}
