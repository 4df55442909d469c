//! `special-condition-unavailable`: a condition of Art. 9(2) that is not open to this body, these people or this data.

use super::look::{entry_path, purposes};
use super::{Authority, Context, Rule, Topic, help};
use crate::derive;
use crate::diagnostic::{Diagnostic, Level, Message};
use crate::facts::EntryTable;
use crate::model::registration::Form;
use crate::model::{
    LawRef, Purpose, SourceKind, SpecialCondition, SpecialKind, SpecialProcessing, SubjectKind,
};
use crate::prose::Meaning;

pub const RULE: Rule = Rule {
    name: "special-condition-unavailable",
    topic: Topic::LegalBasis,
    level: Level::Error,
    authority: Authority::Text,
    law: "Art. 9(2) GDPR",
    page: include_str!("special_condition_unavailable.md"),
    ..Rule::OF_NOTICE
};

/// Legal forms of companies elsewhere.
const COMPANIES: [&str; 15] = [
    "gmbh", "ag", "kg", "ug", "ltd", "limited", "plc", "inc", "llc", "oy", "oyj", "as", "a/s",
    "aps", "b.v.",
];

/// Acts on research.
const RESEARCH: [&str; 3] = ["etikprovningslagen", "biobankslagen", "clinical-trials-regulation"];

/// Acts on social security and social protection, which Art. 9(2)(b) is also about.
const SOCIAL: [&str; 3] = ["socialforsakringsbalken", "socialtjanstlagen", "lss"];

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (at, _, purpose) in purposes(context) {
        for (index, special) in purpose.special.iter().enumerate() {
            let Some((level, message)) = unavailable(context, (&at, purpose), special) else {
                continue;
            };
            let at = entry_path(&at, "special", index, purpose.special.len());
            let mut finding = RULE.finding(at, message);
            finding.level = level;
            diagnostics.push(finding);
        }
    }
}

type Reason = (Level, Message);

fn unavailable(
    context: &Context<'_>,
    (at, purpose): (&str, &Purpose),
    special: &SpecialProcessing,
) -> Option<Reason> {
    let speaks = |meaning| context.mentions.purpose((at_id(at), purpose), meaning).is_some();
    match special.condition? {
        SpecialCondition::NonProfit => of_non_profit(context, (at_id(at), purpose), special),
        SpecialCondition::EmploymentLaw => of_employment(context, (at_id(at), purpose), special),
        SpecialCondition::MadePublic
            if is_given(context, purpose) && !speaks(Meaning::Published) =>
        {
            let message = Message::new("special-condition-unavailable-public")
                .with("purpose", help::entry(context, EntryTable::Purposes, at_id(at)));
            Some((Level::Warning, message))
        }
        SpecialCondition::VitalInterests
            if is_given(context, purpose) && !speaks(Meaning::Emergency) =>
        {
            let message = Message::new("special-condition-unavailable-vital")
                .with("purpose", help::entry(context, EntryTable::Purposes, at_id(at)));
            Some((Level::Warning, message))
        }
        SpecialCondition::Research
            if !speaks(Meaning::Research)
                && !speaks(Meaning::ForPosterity)
                && !speaks(Meaning::Statistics)
                && !special.law.iter().any(|law| RESEARCH.contains(&law.id())) =>
        {
            let message = Message::new("special-condition-unavailable-research")
                .with("purpose", help::entry(context, EntryTable::Purposes, at_id(at)));
            Some((Level::Info, message))
        }
        _ => None,
    }
}

fn at_id(at: &str) -> &str {
    at.strip_prefix("purposes.").unwrap_or(at)
}

/// The special categories that an entry covers, with their ids.
fn covered<'a>(
    context: &Context<'_>,
    purpose: &'a Purpose,
    special: &SpecialProcessing,
) -> Vec<(&'a str, SpecialKind)> {
    let covers = |id: &&String| special.covers.data.is_empty() || special.covers.data.contains(id);
    let kind = |id: &'a String| Some((id.as_str(), context.notice.data.get(id)?.special_kind()?));
    purpose.data.iter().filter(covers).filter_map(kind).collect()
}

/// (d): a body with a political, philosophical, religious or trade union aim, and its members.
fn of_non_profit(
    context: &Context<'_>,
    (id, purpose): (&str, &Purpose),
    special: &SpecialProcessing,
) -> Option<Reason> {
    let controllers = derive::controllers_of(context.notice, purpose);
    let is_company = controllers.iter().any(|one| {
        let name = one.name.as_deref().unwrap_or_default();
        let last = name.rsplit(' ').next().unwrap_or_default().to_lowercase();
        let form = Form::of_name(name);
        one.public_authority == Some(true)
            || matches!(form, Some(Form::LimitedCompany | Form::Partnership | Form::Public))
            || COMPANIES.contains(&last.trim_end_matches('.'))
    });
    if is_company {
        let message = Message::new("special-condition-unavailable")
            .with("purpose", help::entry(context, EntryTable::Purposes, id));
        return Some((Level::Error, message));
    }
    let is_of_aim = |(_, kind): &(&str, SpecialKind)| {
        matches!(kind, SpecialKind::Politics | SpecialKind::Belief | SpecialKind::TradeUnion)
    };
    let data = covered(context, purpose, special);
    let has_aim = data.is_empty() || data.iter().any(is_of_aim);
    let message = Message::new("special-condition-unavailable-aim")
        .with("purpose", help::entry(context, EntryTable::Purposes, id));
    (!has_aim).then_some((Level::Info, message))
}

/// (b): employment, social security and social protection.
fn of_employment(
    context: &Context<'_>,
    (id, purpose): (&str, &Purpose),
    special: &SpecialProcessing,
) -> Option<Reason> {
    use SubjectKind::*;
    let kind = |id: &String| context.notice.subjects.get(id).and_then(|group| group.kind);
    let is_outside = |kind: Option<SubjectKind>| {
        matches!(
            kind,
            Some(
                Customer
                    | Visitor
                    | Follower
                    | User
                    | Tenant
                    | Pupil
                    | Member
                    | Bystander
                    | Resident
                    | Subscriber
                    | Donor
                    | Voter
                    | Supporter
                    | TenantOwner
            )
        )
    };
    let is_social = |law: &LawRef| {
        let is_own = context.notice.laws.contains_key(law.id());
        is_own || SOCIAL.contains(&law.id())
    };
    let of_union = |(_, kind): &(&str, SpecialKind)| *kind == SpecialKind::TradeUnion;
    let applies = purpose.subjects.is_empty()
        || !purpose.subjects.iter().all(|id| is_outside(kind(id)))
        || special.law.iter().any(is_social)
        || derive::is_of_authority(context.notice, purpose)
        || covered(context, purpose, special).iter().any(of_union);
    let message = Message::new("special-condition-unavailable-work")
        .with("purpose", help::entry(context, EntryTable::Purposes, id));
    (!applies).then_some((Level::Warning, message))
}

/// Whether all of the special data of a purpose comes from the person, and from there alone.
fn is_given(context: &Context<'_>, purpose: &Purpose) -> bool {
    let notice = context.notice;
    let special = derive::special_data(notice, purpose);
    let given = |datum: &&str| {
        let sources = derive::sources_of_datum(notice, purpose, datum);
        let is_person =
            |one: &&str| derive::source_kind(notice, one) == Some(SourceKind::DataSubject);
        !sources.is_empty() && sources.iter().all(is_person)
    };
    !special.is_empty() && special.iter().all(given)
}
