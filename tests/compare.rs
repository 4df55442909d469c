//! Comparing the facts of two versions: what is a change, of which class, and what follows from it.

use klartext::internals::compare::{
    Action, Change, Class, Direction, Effect, compare_facts, unit_renames,
};
use klartext::internals::facts::FactKind as Kind;
use klartext::internals::model::{Notice, RightKind};
use klartext::internals::tables::Tables;

pub(super) const RICH: &str = include_str!("compare_notice.toml");

pub(super) fn notice(toml: &str) -> Notice {
    toml::from_str(toml).unwrap_or_else(|error| panic!("{}", error.message()))
}

pub(super) static TABLES: std::sync::LazyLock<Tables> = std::sync::LazyLock::new(Tables::built_in);

fn changes(old: &Notice, new: &Notice) -> Vec<Change> {
    compare_facts(old, new, &TABLES)
}

pub(super) fn brief(change: &Change) -> String {
    format!("{:?} {:?} {:?} at {}", change.kind, change.action, change.class, change.at)
}

// ------------------------------------------------------------------------------------ no change

#[test]
fn the_same_facts_in_another_layout_are_no_change() {
    let rich = notice(RICH);
    assert_eq!(changes(&rich, &rich), []);
    let mut turned = rich.clone();
    turned.purposes.0.reverse();
    turned.recipients.0.reverse();
    turned.purposes.0["pay"].data.reverse();
    turned.purposes.0["pay"].basis.0.reverse();
    turned.purposes.0["pay"].retention.0.reverse();
    turned.order = vec!["rights".into()];
    turned.allow.push(Default::default());
    turned.purposes.0["pay"].review_by = Some(jiff::civil::date(2027, 6, 30));
    assert_eq!(changes(&rich, &turned), []);
}

#[test]
fn a_recipient_named_from_the_other_side_is_no_change() {
    let purpose = "[purposes.a]\nrecipients = [\"bank\"]\n[recipients.bank]\nname = \"Bank\"\n";
    let recipient = "[purposes.a]\n[recipients.bank]\nname = \"Bank\"\npurposes = [\"a\"]\n";
    let all = "[purposes.a]\n[recipients.bank]\nname = \"Bank\"\npurposes = \"all\"\n";
    assert_eq!(changes(&notice(purpose), &notice(recipient)), []);
    assert_eq!(changes(&notice(purpose), &notice(all)), []);
}

#[test]
fn renamed_entries_are_no_change() {
    let old = notice(&RICH.replace("was = ", "# was = "));
    let renamed = RICH
        .replace("purposes.pay", "purposes.wages-2")
        .replace("\"pay\"", "\"wages-2\"")
        .replace("recipients.uc", "recipients.credit")
        .replace("\"uc\"", "\"credit\"")
        .replace("data.health-record", "data.journal")
        .replace("\"health-record\"", "\"journal\"")
        .replace("sources.clinic", "sources.hospital")
        .replace("\"clinic\"", "\"hospital\"")
        .replace("subjects.customer", "subjects.buyer")
        .replace("\"customer\"]", "\"buyer\"]")
        .replace("[\"customer\"", "[\"buyer\"")
        .replace("was = \"wages\"", "was = [\"wages\", \"pay\"]")
        .replace("was = \"bureau\"", "was = \"uc\"")
        .replace("was = \"record\"", "was = \"health-record\"")
        .replace("was = \"ward\"", "was = \"clinic\"")
        .replace("was = \"client\"", "was = \"customer\"");
    let new = notice(&renamed);
    assert_eq!(changes(&old, &new).iter().map(brief).collect::<Vec<_>>(), Vec::<String>::new());
    let units = unit_renames(&old, &new);
    assert_eq!(units["purposes/wages-2"], "purposes/pay");
}

// ------------------------------------------------------------------------------------- longer

fn retention_change(old: &str, new: &str) -> Option<Change> {
    let with = |retention: &str| {
        notice(&format!(
            "[purposes.a]\nsubjects = [\"customer\"]\ndata = [\"name\", \"email\"]\nretention = {retention}\n"
        ))
    };
    let mut found = changes(&with(old), &with(new));
    assert!(found.len() < 2, "{found:#?}");
    found.pop()
}

#[test]
fn longer_follows_the_order_of_the_model() {
    use Direction::{Longer, Shorter};
    let cases = [
        ("{ years = 1 }", "{ years = 2 }", Some(Longer)),
        ("{ months = 24 }", "{ months = 12 }", Some(Shorter)),
        ("{ months = 12 }", "{ years = 1 }", None),
        ("{ years = 9 }", "{ forever = true }", Some(Longer)),
        ("{ years = 9 }", "{ years = 1, bound = \"at-least\" }", Some(Longer)),
        ("{ years = 9 }", "{ until = \"payment\" }", Some(Shorter)),
        ("{ until = \"payment\" }", "{ days = 1 }", Some(Longer)),
        ("{ until = \"payment\" }", "{ until = \"decision\" }", Some(Longer)),
        ("{ years = 1, from = \"payment\" }", "{ years = 1, from = \"decision\" }", Some(Longer)),
        (
            "{ until = \"payment\" }",
            "{ until = \"payment\", at_most = { years = 5 } }",
            Some(Shorter),
        ),
        (
            "{ until = \"payment\", at_most = { years = 5 } }",
            "{ until = \"payment\" }",
            Some(Longer),
        ),
        (
            "{ until = \"payment\", at_most = { years = 5 } }",
            "{ until = \"decision\", at_most = { years = 4 } }",
            Some(Longer),
        ),
        ("{ years = 1 }", "{ years = 1, or_until = \"objection\" }", Some(Shorter)),
        ("{ years = 1 }", "{ years = 1, longer_if = { sv = \"x\", en = \"x\" } }", Some(Longer)),
        ("{ criteria = { sv = \"A.\" } }", "{ criteria = { sv = \"B.\" } }", Some(Longer)),
        ("{ law = \"bokforingslagen\" }", "{ years = 1 }", Some(Longer)),
        (
            "{ law = \"bokforingslagen\" }",
            "{ years = 8, from = \"end-of-financial-year\" }",
            Some(Longer),
        ),
        (
            "{ law = \"bokforingslagen\" }",
            "{ years = 6, from = \"end-of-financial-year\" }",
            Some(Shorter),
        ),
        ("{ years = 1 }", "{ not_stored = true }", Some(Shorter)),
        // What was split: only what is now kept longer counts.
        ("{ years = 2 }", "[{ data = [\"email\"], years = 1 }, { years = 2 }]", Some(Shorter)),
        ("{ years = 2 }", "[{ data = [\"email\"], years = 3 }, { years = 2 }]", Some(Longer)),
        ("[{ data = [\"email\"], years = 1 }, { years = 2 }]", "{ years = 2 }", Some(Longer)),
        ("[{ data = [\"email\"], years = 3 }, { years = 2 }]", "{ years = 2 }", Some(Shorter)),
    ];
    for (old, new, direction) in cases {
        let change = retention_change(old, new).unwrap();
        assert_eq!(change.kind, Kind::Retention, "{old} → {new}");
        assert_eq!(change.direction, direction, "{old} → {new}");
        let class = if direction == Some(Longer) { Class::Material } else { Class::Other };
        assert_eq!(change.class, class, "{old} → {new}");
        assert_eq!(change.article.to_string(), "Art. 13(2)(a) GDPR");
    }
}

// -------------------------------------------------------------------------------- consequences

#[test]
fn rights_that_follow_from_a_basis_hang_under_it() {
    let with = |basis: &str| {
        notice(&format!(
            "[purposes.a]\nsource = [\"data-subject\"]\nbasis = {{ type = \"{basis}\" }}\n"
        ))
    };
    let found = changes(&with("consent"), &with("legitimate-interests"));
    assert_eq!(found.len(), 1, "{found:#?}");
    assert_eq!(found[0].kind, Kind::Basis);
    let effects: Vec<(Effect, bool)> =
        found[0].consequences.iter().map(|it| (it.what.clone(), it.gained)).collect();
    assert_eq!(
        effects,
        [
            (Effect::Right(RightKind::Portability), false),
            (Effect::Right(RightKind::Object), true),
            (Effect::Right(RightKind::WithdrawConsent), false),
        ]
    );
}

#[test]
fn a_new_purpose_brings_its_rights() {
    let old = notice("[purposes.a]\nbasis = { type = \"contract\" }\n");
    let new = notice(
        "[purposes.a]\nbasis = { type = \"contract\" }\n[purposes.b]\nbasis = { type = \"consent\" }\n",
    );
    let found = changes(&old, &new);
    assert_eq!(found.len(), 1);
    assert_eq!(
        (found[0].kind, found[0].action, found[0].class),
        (Kind::Purpose, Action::Added, Class::Material)
    );
    assert_eq!(found[0].consequences[0].what, Effect::Right(RightKind::WithdrawConsent));
}

#[test]
fn another_country_of_the_controller_brings_another_authority() {
    let with =
        |country: &str| notice(&format!("[controller]\nname = \"A\"\ncountry = \"{country}\"\n"));
    let found = changes(&with("SE"), &with("DK"));
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].consequences.len(), 2);
}

// ---------------------------------------------------------------------------- what moves, widens

#[test]
fn a_purpose_moves_to_another_group() {
    let with = |subjects: &str| notice(&format!("[purposes.a]\nsubjects = {subjects}\n"));
    let moved = changes(&with("[\"customer\", \"member\"]"), &with("[\"member\", \"customer\"]"));
    assert_eq!((moved.len(), moved[0].action, moved[0].class), (1, Action::Moved, Class::Other));
    let replaced = changes(&with("[\"customer\"]"), &with("[\"member\"]"));
    assert_eq!(
        (replaced.len(), replaced[0].action, replaced[0].class),
        (1, Action::Moved, Class::Material)
    );
}

#[test]
fn a_new_recipient_is_one_change() {
    let old = notice("[purposes.a]\nrecipients = []\n[purposes.b]\nrecipients = []\n");
    let new = notice(
        "[purposes.a]\nrecipients = [\"bank\"]\n[purposes.b]\nrecipients = [\"bank\"]\n[recipients.bank]\nname = \"Bank\"\n",
    );
    let found = changes(&old, &new);
    assert_eq!(
        found.iter().map(brief).collect::<Vec<_>>(),
        ["Recipient Added Material at recipients.bank"]
    );
}

#[test]
fn the_contact_for_rights_is_material() {
    let with = |email: &str, contact: &str| {
        notice(&format!(
            "[controller]\nname = \"A\"\nemail = \"{email}\"\n[rights]\ncontact = \"{contact}\"\n"
        ))
    };
    let class =
        |contact: &str| changes(&with("a@b.se", contact), &with("c@b.se", contact))[0].class;
    assert_eq!(class("controller"), Class::Material);
    assert_eq!(class("dpo"), Class::Other);
}

#[test]
fn a_weaker_safeguard_is_material() {
    let with = |safeguard: &str| {
        notice(&format!(
            "[purposes.a]\nrecipients = [\"x\"]\n[recipients.x]\nname = \"X\"\ntransfer = {{ country = \"US\", safeguard = \"{safeguard}\" }}\n"
        ))
    };
    let way = |old: &str, new: &str| {
        let found = changes(&with(old), &with(new));
        (found.len(), found[0].kind, found[0].class, found[0].direction)
    };
    let clauses = "standard-contractual-clauses";
    assert_eq!(
        way("adequacy", clauses),
        (1, Kind::Safeguard, Class::Material, Some(Direction::Weaker))
    );
    assert_eq!(
        way(clauses, "adequacy"),
        (1, Kind::Safeguard, Class::Other, Some(Direction::Stronger))
    );
    assert_eq!(way(clauses, "explicit-consent").2, Class::Material);
}
