//! `representative-place-mismatch`: a representative is named for a place where the controller itself is, or two for one place.

use super::{Authority, Context, Rule, Topic};
use crate::derive;
use crate::diagnostic::{Diagnostic, Level, Message};
use crate::model::{RepresentedIn, word};

pub const RULE: Rule = Rule {
    name: "representative-place-mismatch",
    topic: Topic::Who,
    level: Level::Error,
    authority: Authority::Logic,
    law: "Art. 27 GDPR",
    page: include_str!("representative_place_mismatch.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let notice = context.notice;
    let is_there = |place: RepresentedIn| {
        let all = derive::controllers(notice).into_iter();
        let mut countries = all.map(|(_, one)| derive::country_of(one));
        !notice.all_controllers().is_empty()
            && countries
                .all(|country| country.is_some_and(|country| is_in(context, country, place)))
    };
    for (index, one) in notice.representative.iter().enumerate() {
        let place = one.place.unwrap_or_default();
        let at = match notice.representative.len() {
            1 => "representative".to_owned(),
            _ => format!("representative.{index}"),
        };
        let earlier = notice.representative.iter().take(index);
        let earlier = earlier.filter(|other| other.place.unwrap_or_default() == place).count();
        let message = match () {
            () if earlier > 0 => {
                Message::new("representative-place-mismatch-twice").with("place", word(place))
            }
            () if is_there(place) => {
                Message::new("representative-place-mismatch").with("place", word(place))
            }
            () => continue,
        };
        diagnostics.push(RULE.finding(at, message));
    }
}

/// Whether a country is the place of a representative, or part of it.
pub(super) fn is_in(context: &Context<'_>, country: &str, place: RepresentedIn) -> bool {
    match place {
        RepresentedIn::EU => context.tables.in_eea(country),
        place => country == word(place),
    }
}
