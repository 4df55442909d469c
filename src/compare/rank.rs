//! Which changes matter most to people: the order of lists, summaries and feeds.

use super::change::{Action, Change, Class, Direction};
use crate::facts::{FactKind as Kind, FactValue};

/// What a change does to people, the weightiest first. The class and the direction of a change
/// come from the table of facts and the comparison; here they are only put in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Rank {
    /// Data is kept longer.
    Longer,
    /// Someone else gets data or decides on it.
    Recipient,
    /// Someone gets more of it, or it goes to more places.
    Circle,
    /// Data is used for more.
    Purpose,
    /// More data, more people, weaker protection, decisions and profiling.
    Weaker,
    /// Another basis, source or right.
    Ground,
    /// Whom people turn to.
    Contact,
    /// What ends, and what protects better.
    Better,
    /// The rest of what applies.
    Rest,
    /// Other names for the same, and ways to reach someone who is not turned to for rights.
    Name,
    /// What programs alone see.
    Metadata,
}

/// What a change does to people, as pages sort it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Impact {
    /// Data is used for more, kept longer, goes to more places or is less protected.
    More,
    /// The opposite of one of these.
    Less,
    /// Anything else.
    Other,
}

/// The impact of a change.
pub(super) fn impact(change: &Change) -> Impact {
    let is_gone =
        change.action == Action::Removed || matches!(change.new, Some(FactValue::Nothing(_)));
    match rank(change) {
        Rank::Longer | Rank::Recipient | Rank::Circle | Rank::Purpose | Rank::Weaker => {
            if is_gone {
                Impact::Less
            } else {
                Impact::More
            }
        }
        Rank::Better => Impact::Less,
        Rank::Ground | Rank::Contact | Rank::Rest | Rank::Name | Rank::Metadata => Impact::Other,
    }
}

/// The rank of a change.
pub(super) fn rank(change: &Change) -> Rank {
    if change.is_metadata() {
        return Rank::Metadata;
    }
    match change.class {
        Class::Material => material(change),
        Class::Other => other(change),
    }
}

fn material(change: &Change) -> Rank {
    let is_whole = change.at.is_entry() || change.at.to_string() == "controller";
    match (change.kind, change.direction) {
        (Kind::Retention | Kind::Event, Some(Direction::Longer)) => Rank::Longer,
        (Kind::Controller, _) if change.at.last_key() == Some("name") => Rank::Recipient,
        (Kind::Recipient | Kind::Controller | Kind::JointController, _) if is_whole => {
            Rank::Recipient
        }
        (Kind::Recipient | Kind::Transfer, _) => Rank::Circle,
        (Kind::Purpose, _) => Rank::Purpose,
        (_, Some(Direction::Wider | Direction::Weaker | Direction::Longer)) => Rank::Weaker,
        (
            Kind::SpecialCategory
            | Kind::AutomatedDecision
            | Kind::Profiling
            | Kind::Marketing
            | Kind::Ai
            | Kind::Camera,
            _,
        ) => Rank::Weaker,
        (Kind::Contact | Kind::Dpo | Kind::Representative, _) => Rank::Contact,
        _ => Rank::Ground,
    }
}

fn other(change: &Change) -> Rank {
    let better = [Direction::Shorter, Direction::Narrower, Direction::Stronger];
    let ends = change.action == Action::Removed && change.at.is_entry();
    let is_name = matches!(change.at.last_key(), Some("name" | "title" | "short_name"));
    match change.kind {
        _ if change.direction.is_some_and(|way| better.contains(&way)) => Rank::Better,
        Kind::Purpose | Kind::Recipient if ends => Rank::Better,
        Kind::Controller | Kind::Contact | Kind::Dpo | Kind::Representative => Rank::Name,
        Kind::Title | Kind::Slug => Rank::Name,
        _ if is_name => Rank::Name,
        _ => Rank::Rest,
    }
}
