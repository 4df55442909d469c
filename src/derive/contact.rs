//! Whom people turn to with their rights: the controller that is responsible for what they ask
//! about, or whom the notice names for all.

use super::controller::contact_of;
use crate::model::{Contact, Controller, Notice, RightsContact, Stated};

/// The controllers that are reached in one way.
#[derive(Clone, Debug)]
pub struct AnsweringParty<'a> {
    /// The controllers, with their ids.
    pub controllers: Vec<(&'a str, &'a Controller)>,
    /// How to reach them.
    pub contact: &'a Contact,
}

/// Who answers for some purposes, or for all where none is given; those without any way to reach
/// them are left out.
pub fn answering<'a>(notice: &'a Notice, purposes: &[&str]) -> Vec<AnsweringParty<'a>> {
    let all = notice.all_controllers();
    let concerned = |id: &str| {
        purposes.is_empty()
            || purposes.iter().filter_map(|purpose| notice.purposes.get(*purpose)).any(|purpose| {
                purpose.controllers.as_ref().is_none_or(|controllers| controllers.includes(id))
            })
    };
    let is_several = notice.controllers.len() > 1;
    let concerned = all.into_iter().filter(|(id, _)| !is_several || concerned(id));
    let named = named_contact(notice);
    let mut parties: Vec<AnsweringParty> = Vec::new();
    for (id, controller) in concerned {
        let contact = named.unwrap_or_else(|| contact_of(notice, controller));
        match parties.iter_mut().find(|party| party.contact == contact) {
            Some(party) => party.controllers.push((id, controller)),
            None => parties.push(AnsweringParty { controllers: vec![(id, controller)], contact }),
        }
    }
    parties.retain(|party| !party.contact.is_empty());
    parties
}

/// The contact that the notice names for all rights, if it is not the controller.
fn named_contact(notice: &Notice) -> Option<&Contact> {
    let contact = match notice.rights.contact? {
        RightsContact::Dpo => &notice.dpo.as_ref().and_then(Stated::given)?.contact,
        RightsContact::Representative => &notice.main_representative()?.contact,
        _ => return None,
    };
    (!contact.is_empty()).then_some(contact)
}
