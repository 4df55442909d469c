//! Which entries a notice refers to, and from where.

use std::fmt::Arguments;

use crate::derive::STANDARD_SOURCES;
use crate::diagnostic::{Diagnostic, files};
use crate::model::{AllOr, Coverage, LawRef, Notice, Purpose, Recipient, Stated, Table};
use crate::parse::Node;
use crate::slug::slug_of;
use crate::suggest::nearest;
use crate::suggest::synonym_of;
use crate::tables::{Tables, country_named};

/// What an id names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A controller of several.
    Controller,
    /// A country, by code.
    Country,
    /// A data category.
    Data,
    /// An event.
    Event,
    /// A law.
    Law,
    /// A purpose.
    Purpose,
    /// A recipient or joint controller.
    Recipient,
    /// A source of data.
    Source,
    /// A data subject group.
    Subject,
}

/// One mention of an id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference {
    /// What it names.
    pub kind: Kind,
    /// The id.
    pub id: String,
    /// The key path of the mention.
    pub at: String,
}

/// Every mention of an id in a notice, in the notice's order.
pub fn references(notice: &Notice) -> Vec<Reference> {
    let mut found = Found(Vec::new());
    for (id, purpose) in &notice.purposes {
        found.purpose(format_args!("purposes.{id}"), purpose);
    }
    for (id, recipient) in &notice.recipients {
        found.recipient(format_args!("recipients.{id}"), recipient);
    }
    for (id, source) in &notice.sources {
        found.ids(Kind::Data, format_args!("sources.{id}.data"), &source.data);
    }
    for (id, data) in &notice.data {
        found.ids(
            Kind::Source,
            format_args!("data.{id}.source"),
            data.source.as_deref().unwrap_or_default(),
        );
    }
    for (id, work) in &notice.on_behalf {
        let at = format!("on_behalf.{id}");
        found.ids(Kind::Subject, format_args!("{at}.subjects"), &work.subjects);
        found.ids(Kind::Data, format_args!("{at}.data"), &work.data);
        found.ids(
            Kind::Recipient,
            format_args!("{at}.recipients"),
            work.recipients.as_deref().unwrap_or_default(),
        );
    }
    for (id, joint) in &notice.joint_controllers {
        let at = format!("joint_controllers.{id}");
        found.all_or(Kind::Purpose, format_args!("{at}.purposes"), joint.purposes.as_ref());
        found.add(Kind::Country, format_args!("{at}.country"), joint.country.as_deref());
        let point = joint.contact_point.as_deref().filter(|point| *point != "controller");
        found.add(Kind::Recipient, format_args!("{at}.contact_point"), point);
    }
    if let Some(Stated::Given(cookies)) = &notice.cookies {
        for (id, cookie) in cookies {
            found.add(
                Kind::Purpose,
                format_args!("cookies.{id}.purpose"),
                cookie.purpose.as_deref(),
            );
        }
    }
    found.countries(notice);
    found.0
}

struct Found(Vec<Reference>);

impl Found {
    fn add(&mut self, kind: Kind, at: Arguments<'_>, id: Option<&str>) {
        if let Some(id) = id {
            self.0.push(Reference { kind, id: id.to_owned(), at: at.to_string() });
        }
    }

    fn ids(&mut self, kind: Kind, at: Arguments<'_>, ids: &[String]) {
        for (index, id) in ids.iter().enumerate() {
            self.add(kind, format_args!("{at}.{index}"), Some(id));
        }
    }

    fn all_or(&mut self, kind: Kind, at: Arguments<'_>, ids: Option<&AllOr>) {
        if let Some(AllOr::Some(ids)) = ids {
            self.ids(kind, at, ids);
        }
    }

    fn laws(&mut self, at: Arguments<'_>, laws: &[LawRef]) {
        for (index, law) in laws.iter().enumerate() {
            self.add(Kind::Law, format_args!("{at}.{index}"), Some(law.id()));
        }
    }

    fn coverage(&mut self, at: Arguments<'_>, covers: &Coverage) {
        self.ids(Kind::Data, format_args!("{at}.data"), &covers.data);
        self.ids(Kind::Subject, format_args!("{at}.subjects"), &covers.subjects);
    }

    fn purpose(&mut self, at: Arguments<'_>, purpose: &Purpose) {
        self.ids(Kind::Subject, format_args!("{at}.subjects"), &purpose.subjects);
        self.ids(Kind::Data, format_args!("{at}.data"), &purpose.data);
        self.all_or(
            Kind::Controller,
            format_args!("{at}.controllers"),
            purpose.controllers.as_ref(),
        );
        for (index, basis) in purpose.basis.iter().enumerate() {
            let at = format!("{at}.basis.{index}");
            self.coverage(format_args!("{at}"), &basis.covers);
            self.laws(format_args!("{at}.law"), &basis.law);
        }
        for (index, retention) in purpose.retention.iter().enumerate() {
            let at = format!("{at}.retention.{index}");
            self.coverage(format_args!("{at}"), &retention.covers);
            self.add(Kind::Event, format_args!("{at}.from"), retention.from.as_deref());
            self.add(Kind::Event, format_args!("{at}.until"), retention.until.as_deref());
            self.add(Kind::Event, format_args!("{at}.or_until"), retention.or_until.as_deref());
            self.laws(format_args!("{at}.law"), &retention.law);
        }
        for (index, special) in purpose.special.iter().enumerate() {
            let at = format!("{at}.special.{index}");
            self.coverage(format_args!("{at}"), &special.covers);
            self.laws(format_args!("{at}.law"), &special.law);
        }
        for (index, provision) in purpose.provision.iter().enumerate() {
            self.coverage(format_args!("{at}.provision.{index}"), &provision.covers);
        }
        if let Some(exempt) = &purpose.exempt {
            self.laws(format_args!("{at}.exempt.law"), &exempt.law);
        }
        self.ids(
            Kind::Source,
            format_args!("{at}.source"),
            purpose.source.as_deref().unwrap_or_default(),
        );
        self.ids(
            Kind::Recipient,
            format_args!("{at}.recipients"),
            purpose.recipients.as_deref().unwrap_or_default(),
        );
    }

    fn recipient(&mut self, at: Arguments<'_>, recipient: &Recipient) {
        self.ids(Kind::Data, format_args!("{at}.data"), &recipient.data);
        self.all_or(Kind::Purpose, format_args!("{at}.purposes"), recipient.purposes.as_ref());
        self.laws(format_args!("{at}.law"), &recipient.law);
        self.ids(Kind::Country, format_args!("{at}.country"), &recipient.country);
        for (index, transfer) in recipient.transfer.iter().enumerate() {
            let at = format!("{at}.transfer.{index}");
            self.ids(Kind::Country, format_args!("{at}.country"), &transfer.country);
            self.ids(Kind::Purpose, format_args!("{at}.purposes"), &transfer.purposes);
        }
    }

    fn countries(&mut self, notice: &Notice) {
        self.ids(Kind::Country, format_args!("authorities"), &notice.authorities);
        let single =
            notice.controller.iter().map(|controller| ("controller".to_owned(), controller));
        let several = notice.controllers.iter().map(|(id, one)| (format!("controllers.{id}"), one));
        for (at, controller) in single.chain(several) {
            self.add(Kind::Country, format_args!("{at}.country"), controller.country.as_deref());
            let address = controller.contact.address.as_ref();
            let country = address.and_then(|address| address.country.as_deref());
            self.add(Kind::Country, format_args!("{at}.address.country"), country);
        }
        for (id, law) in &notice.laws {
            self.add(Kind::Country, format_args!("laws.{id}.country"), law.country.as_deref());
        }
    }
}

/// Says which mentioned ids are known nowhere.
pub fn check(
    used: &[Reference],
    notice: &Notice,
    tables: &Tables,
    tree: &Node,
    diagnostics: &mut Vec<Diagnostic>,
) {
    for reference in used {
        if is_known(reference, notice, tables) {
            continue;
        }
        let known = known(reference.kind, notice, tables);
        let meant = match reference.kind {
            Kind::Country => country(&reference.id, &known),
            _ => nearest(&reference.id, known.iter().copied()).map(str::to_owned),
        };
        let help = match meant {
            Some(meant) => format!("did you mean `{meant}`?"),
            None => describe_it(reference),
        };
        diagnostics.push(
            Diagnostic::in_file(
                &files::UNKNOWN_REFERENCE,
                tree.locate(&reference.at),
                format!("no {} `{}` is known", name(reference.kind), reference.id),
            )
            .at(reference.at.clone())
            .help(help),
        );
    }
}

/// The code of a country that was named, or written in small letters. Of two letters, no others
/// are near.
fn country(written: &str, known: &[&str]) -> Option<String> {
    if written.chars().count() == 2 {
        return nearest(written, known.iter().copied())
            .filter(|code| {
                code.eq_ignore_ascii_case(written) || synonym_of(written).any(|one| one == *code)
            })
            .map(str::to_owned);
    }
    country_named(written)
}

fn is_known(reference: &Reference, notice: &Notice, tables: &Tables) -> bool {
    let id = reference.id.as_str();
    match reference.kind {
        Kind::Country => tables.country_codes.contains(id),
        Kind::Data => notice.data.contains_key(id) || tables.data.contains_key(id),
        Kind::Law => notice.laws.contains_key(id) || tables.laws.contains_key(id),
        Kind::Subject => notice.subjects.contains_key(id) || tables.subjects.contains_key(id),
        kind => known(kind, notice, tables).contains(&id),
    }
}

/// All ids of a kind, for what is near to one that is none.
fn known<'a>(kind: Kind, notice: &'a Notice, tables: &'a Tables) -> Vec<&'a str> {
    fn keys<T>(table: &Table<T>) -> Vec<&str> {
        table.keys().map(String::as_str).collect()
    }
    match kind {
        Kind::Controller => keys(&notice.controllers),
        Kind::Country => tables.country_codes.iter().map(String::as_str).collect(),
        Kind::Data => {
            let mut known = keys(&notice.data);
            known.extend(tables.data.keys().map(String::as_str));
            known
        }
        Kind::Event => {
            let mut known = keys(&notice.events);
            known.extend(tables.events.iter().map(String::as_str));
            known
        }
        Kind::Law => {
            let mut known = keys(&notice.laws);
            known.extend(tables.laws.keys().map(String::as_str));
            known
        }
        Kind::Purpose => keys(&notice.purposes),
        Kind::Recipient => {
            [keys(&notice.recipients), keys(&notice.joint_controllers), keys(&notice.controllers)]
                .concat()
        }
        Kind::Source => {
            let mut known = keys(&notice.sources);
            known.extend(STANDARD_SOURCES);
            known
        }
        Kind::Subject => {
            let mut known = keys(&notice.subjects);
            known.extend(tables.subjects.keys().map(String::as_str));
            known
        }
    }
}

fn name(kind: Kind) -> &'static str {
    match kind {
        Kind::Controller => "controller",
        Kind::Country => "country code",
        Kind::Data => "data category",
        Kind::Event => "event",
        Kind::Law => "law",
        Kind::Purpose => "purpose",
        Kind::Recipient => "recipient",
        Kind::Source => "source",
        Kind::Subject => "data subject group",
    }
}

fn describe_it(reference: &Reference) -> String {
    // A name that is none is given a form that is one.
    let id = match slug_of(&reference.id) {
        slug if slug.is_empty() => "NAME".to_owned(),
        slug => slug,
    };
    match reference.kind {
        Kind::Country => "write the two letters of ISO 3166, such as `SE` or `US`".into(),
        Kind::Controller => format!("describe it: [controllers.{id}]"),
        Kind::Data => format!("describe it: [data.{id}] with name.sv and name.en"),
        Kind::Event => format!("describe it: [events.{id}] with when.sv and when.en"),
        Kind::Law => format!("describe it: [laws.{id}] with name, citation and kind"),
        Kind::Purpose => format!("describe it: [purposes.{id}]"),
        Kind::Recipient => format!("describe it: [recipients.{id}] with name, role and activity"),
        Kind::Source => format!("describe it: [sources.{id}] with name and kind"),
        Kind::Subject => format!("describe it: [subjects.{id}] with kind and name"),
    }
}
