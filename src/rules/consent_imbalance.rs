//! `consent-imbalance`: consent of people who depend on whoever asks for it.

use super::camera_sign_missing::is_filmed;
use super::look::{bases_of, groups_on, purposes};
use super::{Authority, Context, Rule, Topic, help};
use crate::derive;
use crate::diagnostic::{Diagnostic, Level, Message, Value};
use crate::language::Mention;
use crate::model::{BasisKind, Notice, Purpose, SubjectKind};
use crate::prose::Meaning;

pub const RULE: Rule = Rule {
    name: "consent-imbalance",
    topic: Topic::LegalBasis,
    level: Level::Warning,
    authority: Authority::Guideline,
    law: "Arts. 4(11) and 7(4) GDPR; EDPB Guidelines 05/2020",
    page: include_str!("consent_imbalance.md"),
    ..Rule::OF_NOTICE
};

/// What no one who depends on the answer can refuse freely. Cameras have a rule of their own.
const GRAVE: [Meaning; 6] = [
    Meaning::StaffMonitoring,
    Meaning::Location,
    Meaning::Biometric,
    Meaning::Offences,
    Meaning::Credit,
    Meaning::Sound,
];

/// What staff and applicants are asked besides, and cannot refuse if they want the place.
const OF_WORK: [Meaning; 2] = [Meaning::Health, Meaning::Politics];

/// The same for people towards an authority, who are not watched all day.
const OF_ANYONE: [Meaning; 2] = [Meaning::Biometric, Meaning::Offences];

/// Whom it is about: a word by which the messages choose.
const ANYONE: &str = "anyone";

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (at, id, purpose) in purposes(context) {
        let Some((basis, whom)) = dependent(context.notice, purpose) else { continue };
        if is_filmed(context, id, purpose) {
            continue;
        }
        let of_work = OF_WORK.into_iter().filter(|_| whom == "applicants");
        let grave = GRAVE
            .into_iter()
            .filter(|one| whom != ANYONE || OF_ANYONE.contains(one))
            .chain(of_work)
            .find_map(|one| of_purpose(context, (&at, purpose), one));

        let (at, message) = if let Some(mention) = grave {
            let message = Message::new("consent-imbalance")
                .with("purpose", help::purpose(context, id))
                .with("whom", Value::Word(whom))
                .with("words", &mention.words);
            let at = basis.map_or(format!("{at}.special"), |index| format!("{at}.basis.{index}"));
            (at, message)
        } else if let Some(index) = basis.filter(|_| purpose.provision.is_empty()) {
            let message = Message::new("consent-imbalance-asked")
                .with("purpose", help::purpose(context, id))
                .with("whom", Value::Word(whom));
            (format!("{at}.basis.{index}"), message)
        } else {
            continue;
        };
        let mut finding = RULE.finding(at, message);
        if grave.is_none() {
            finding.level = Level::Info;
        }
        diagnostics.push(finding);
    }
}

/// The basis by which people consent who depend on the controller, and who they are; without a
/// place where only special categories rest on consent.
fn dependent(notice: &Notice, purpose: &Purpose) -> Option<(Option<usize>, &'static str)> {
    let is_of_authority = derive::is_of_authority(notice, purpose);
    let whom = |groups: &mut dyn Iterator<Item = &str>| {
        let kinds = groups.map(|id| notice.subjects.get(id).and_then(|group| group.kind));
        kinds.filter_map(whom_of).next().or(is_of_authority.then_some(ANYONE))
    };
    let of_basis = bases_of(purpose, BasisKind::Consent).find_map(|(index, _)| {
        Some((Some(index), whom(&mut groups_on(purpose, index).into_iter())?))
    });
    of_basis.or_else(|| {
        let explicit = derive::has_explicit_consent(purpose);
        let whom = whom(&mut purpose.subjects.iter().map(String::as_str));
        whom.filter(|_| explicit).map(|whom| (None, whom))
    })
}

fn whom_of(kind: Option<SubjectKind>) -> Option<&'static str> {
    match kind? {
        SubjectKind::Employee => Some("employees"),
        SubjectKind::Applicant => Some("applicants"),
        SubjectKind::Pupil => Some("pupils"),
        _ => None,
    }
}

/// The words of a purpose's name or of its data that name something, standard terms included.
fn of_purpose<'a>(
    context: &'a Context<'_>,
    (at, purpose): (&str, &'a Purpose),
    meaning: Meaning,
) -> Option<&'a Mention> {
    let name = context.mentions.named(&format!("{at}.name"), meaning);
    name.or_else(|| context.mentions.datum(purpose, meaning).map(|(_, mention)| mention))
}
