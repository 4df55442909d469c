//! Who receives data: the recipients, those who decide together with the controller, and other
//! controllers of the notice, each once.

use super::group::union;
use crate::model::{AllOr, Notice};

/// All who receive data, by id, in the order of the notice.
pub fn receivers(notice: &Notice) -> Vec<&str> {
    let mut ids: Vec<&str> = notice.recipients.keys().map(String::as_str).collect();
    let joint = notice.joint_controllers.keys().map(String::as_str);
    let named = notice.purposes.keys().flat_map(|id| notice.recipients_of(id));
    let others = named.filter(|id| notice.controllers.contains_key(*id));
    for id in joint.chain(others) {
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    ids
}

/// Whether every purpose states that its data has no recipients.
pub fn has_no_receivers(notice: &Notice) -> bool {
    let none =
        |purpose: &crate::model::Purpose| purpose.recipients.as_ref().is_some_and(Vec::is_empty);
    !notice.purposes.is_empty()
        && receivers(notice).is_empty()
        && notice.purposes.values().all(none)
}

/// Who receives the data of a purpose: those it names and those that name it.
pub fn receivers_of<'a>(notice: &'a Notice, purpose: &'a str) -> Vec<&'a str> {
    let mut ids = notice.recipients_of(purpose);
    for id in joint_controllers_of(notice, purpose) {
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    ids
}

/// Who decides about a purpose together with the controller.
pub fn joint_controllers_of<'a>(notice: &'a Notice, purpose: &str) -> Vec<&'a str> {
    let joint = notice.joint_controllers.iter();
    joint
        .filter(|(_, one)| one.purposes.as_ref().is_some_and(|all| all.includes(purpose)))
        .map(|(id, _)| id.as_str())
        .collect()
}

/// The purposes that someone receives data for, by id, in the notice's order.
pub fn purposes_of_receiver<'a>(notice: &'a Notice, receiver: &str) -> Vec<&'a str> {
    let ids = notice.purposes.keys().map(String::as_str);
    ids.filter(|purpose| receivers_of(notice, purpose).contains(&receiver)).collect()
}

/// Whether someone receives the data of all purposes, as said.
pub fn receives_all(notice: &Notice, receiver: &str) -> bool {
    let of_recipient = notice.recipients.get(receiver).and_then(|one| one.purposes.as_ref());
    let of_joint = notice.joint_controllers.get(receiver).and_then(|one| one.purposes.as_ref());
    matches!(of_recipient.or(of_joint), Some(AllOr::All(_)))
}

/// The groups whose data someone receives; none where it may be anyone's.
pub fn groups_of_receiver(notice: &Notice, receiver: &str) -> Vec<String> {
    let purposes = purposes_of_receiver(notice, receiver).into_iter();
    let purposes = purposes.filter_map(|id| notice.purposes.get(id)).map(|one| &one.subjects);
    let works = notice.on_behalf.values();
    let works = works.filter(|work| work.recipients.iter().flatten().any(|id| id == receiver));
    union(purposes.chain(works.map(|work| &work.subjects)))
}
