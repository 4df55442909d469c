//! Which data subject groups something concerns.

use crate::model::{AllOr, Notice};

/// The groups that some purposes concern; none where that may be anyone, or where there are no
/// purposes.
pub fn groups_of<'a>(notice: &Notice, purposes: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    let mut groups: Vec<String> = Vec::new();
    for purpose in purposes.into_iter().filter_map(|id| notice.purposes.get(id)) {
        if purpose.subjects.is_empty() {
            return Vec::new();
        }
        for group in &purpose.subjects {
            if !groups.contains(group) {
                groups.push(group.clone());
            }
        }
    }
    groups
}

/// The purposes that an entry names, by id, in the notice's order.
pub fn purposes_named<'a>(notice: &'a Notice, named: Option<&AllOr>) -> Vec<&'a str> {
    let ids = notice.purposes.keys().map(String::as_str);
    ids.filter(|id| named.is_some_and(|named| named.includes(id))).collect()
}
