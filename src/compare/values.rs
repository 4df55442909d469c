//! The old and new value of a change in words.

use super::change::{Action, Change};
use super::entry_name::name_in;
use super::marked::Side;
use super::words::ChangeWording;
use crate::compose::{Addressee, Composer};
use crate::document::{Inline, Inlines, plain};
use crate::facts::{EntryTable, FactKind, FactValue, IdsOf};
use crate::locale::push;
use crate::model::{
    Address, All, AllOr, Arrangement, BasisKind, ContractStage, CookieLife, Holder, HolderRole,
    LawRef, LegalBasis, Retention, Safeguard, Text, Transfer, word,
};

/// Everyone who can receive data is in one of several tables, and named the same way.
const RECEIVING: [EntryTable; 3] =
    [EntryTable::Recipients, EntryTable::JointControllers, EntryTable::Controllers];

/// Plain words.
pub(super) fn text(words: &str) -> Inlines {
    vec![Inline::Text(words.to_owned())]
}

impl ChangeWording<'_> {
    pub(super) fn composer(&self, side: Side) -> &Composer<'_> {
        match side {
            Side::Old => &self.old,
            Side::New => &self.new,
        }
    }

    /// An entry by its name: in the old notice's words where they are asked for and it has it.
    pub(super) fn entry_name(&self, side: Side, table: EntryTable, id: &str) -> Inlines {
        let known_before = match table {
            EntryTable::Recipients => RECEIVING.iter().any(|one| one.has(self.old.notice, id)),
            table => table.has(self.old.notice, id),
        };
        if side == Side::Old && known_before {
            return name_in(&self.old, table, id);
        }
        let words = name_in(&self.new, table, id);
        match words.as_slice() {
            // An entry that lost its name is still known by it.
            [Inline::Code { .. }] if known_before && table != EntryTable::Cookies => {
                name_in(&self.old, table, id)
            }
            _ => words,
        }
    }

    /// The name of an entry in the words of one side alone.
    pub(super) fn name_on(&self, side: Side, table: EntryTable, id: &str) -> Inlines {
        name_in(self.composer(side), table, id)
    }

    /// The words of one side where that side says nothing, and nothing means all.
    pub(super) fn unsaid_value(&self, change: &Change) -> Option<Inlines> {
        let is_all = change.at.table() == Some(EntryTable::Recipients)
            && change.at.last_key() == Some("data")
            && change.action == Action::Changed;
        is_all.then(|| self.new.word("change-recipient-all-data"))
    }

    /// The words of a value; none where it cannot be said in a line.
    pub(super) fn value(&self, side: Side, change: &Change, value: &FactValue) -> Inlines {
        let words = self.composer(side);
        match value {
            FactValue::Nothing(_) => text("none"),
            FactValue::Flag(_) => Inlines::new(),
            FactValue::Answer(yes) => self.new.word(if *yes { "change-yes" } else { "change-no" }),
            // The one number that is a fact of its own is an age.
            FactValue::Number(number) => {
                self.new.message("change-age", &[("count", (*number).into())])
            }
            // The id of a notice says nothing to readers.
            FactValue::Name(_) if change.kind == FactKind::Children => Inlines::new(),
            FactValue::Name(name) => text(name),
            FactValue::Names(names) => self.list(names, |name| text(name)),
            FactValue::Text(own) => self.quoted(self.own(side, change, own)),
            FactValue::Texts(texts) => self.list(texts, |own| self.own(side, change, own)),
            FactValue::Word((prefix, word)) => self.word(prefix, word),
            FactValue::Words((prefix, words)) => self.list(words, |word| self.word(prefix, word)),
            FactValue::Id((of, id)) => self.id(side, *of, id),
            FactValue::Ids((of, ids)) => self.list(ids, |id| self.id(side, *of, id)),
            FactValue::AllOr((of, AllOr::Some(ids))) => self.list(ids, |id| self.id(side, *of, id)),
            FactValue::AllOr((of, AllOr::All(All::All))) => self.new.word(match of.table() {
                Some(EntryTable::Purposes) => "change-all-purposes",
                _ => "change-all",
            }),
            FactValue::Laws(laws) => self.list(laws, |law| words.law(law)),
            FactValue::Period(period) => words.period(period),
            FactValue::CookieLife(CookieLife::Period(period)) => words.period(period),
            FactValue::CookieLife(CookieLife::Session(_)) => {
                self.new.word("change-word-cookie-session")
            }
            FactValue::Parts(parts) => match parts.get(&self.new.locale.language) {
                Some(items) => self.list(items, |item| text(item)),
                None => Inlines::new(),
            },
            FactValue::Address(address) => self.address(address),
            FactValue::Arrangement(Arrangement::Link { url }) => {
                vec![Inline::Link { link: url.clone(), text: text(url) }]
            }
            FactValue::Arrangement(Arrangement::Words(own)) => {
                self.quoted(self.own(side, change, own))
            }
            FactValue::MinimumAge(age) => match age.years {
                Some(years) => self.new.message("change-age", &[("count", years.into())]),
                None => Inlines::new(),
            },
            FactValue::Security(security) => match &security.text {
                Some(own) => self.quoted(self.own(side, change, own)),
                None => Inlines::new(),
            },
            FactValue::Children(_)
            | FactValue::Holder(_)
            | FactValue::Exempt(_)
            | FactValue::Exemption(_)
            | FactValue::Decision(_)
            | FactValue::Profiling(_)
            | FactValue::Right(_) => Inlines::new(),
            entry => self.entry(side, change, entry),
        }
    }

    /// The words of a value that is an entry of a list or a table.
    fn entry(&self, side: Side, change: &Change, value: &FactValue) -> Inlines {
        match value {
            FactValue::Basis(basis) if change.kind == FactKind::Interest => {
                self.interest(side, change, basis)
            }
            FactValue::Basis(basis) => self.basis(side, basis),
            FactValue::Retention(retention) => self.retention(side, change, retention),
            FactValue::Condition(entry) => match entry.condition {
                Some(condition) => {
                    let words = self.new.word(&format!("change-word-special-{}", word(condition)));
                    self.under(side, words, &entry.law)
                }
                None => Inlines::new(),
            },
            FactValue::Provision(entry) => match entry.by {
                Some(by) => self.new.word(&format!("change-word-provision-{}", word(by))),
                None => Inlines::new(),
            },
            FactValue::Transfer(transfer) if change.kind == FactKind::Safeguard => {
                self.safeguard(transfer)
            }
            FactValue::Transfer(transfer) => self.countries(side, change, transfer),
            FactValue::Controller(one) => {
                self.named(change, one.name.as_deref().or(one.contact.email.as_deref()))
            }
            FactValue::Person(one) => {
                self.named(change, one.name.as_deref().or(one.contact.email.as_deref()))
            }
            FactValue::Recipient(one) => self.labelled(side, change, one.name.as_deref()),
            FactValue::JointController(one) => match &one.name {
                Some(name) => self.own(side, change, name),
                None => self.named(change, one.contact.email.as_deref()),
            },
            FactValue::OnBehalf(one) => self.labelled(side, change, one.name.as_deref()),
            FactValue::Section(one) => self.labelled(side, change, one.title.as_deref()),
            FactValue::Cookie(one) => self.named(change, one.name.as_deref()),
            _ => match (change.at.table(), change.at.id()) {
                (Some(table), Some(id)) => self.entry_name(side, table, id),
                _ => Inlines::new(),
            },
        }
    }

    fn list<T>(&self, items: &[T], words: impl Fn(&T) -> Inlines) -> Inlines {
        match items {
            [] => self.new.word("change-none"),
            items => self.new.list(items.iter().map(words).collect()),
        }
    }

    fn own(&self, side: Side, change: &Change, own: &Text) -> Inlines {
        self.composer(side).own(&change.at.to_string(), own)
    }

    /// An entry by a proper name, else by its id.
    fn named(&self, change: &Change, name: Option<&str>) -> Inlines {
        name.or(change.at.id()).map(text).unwrap_or_default()
    }

    /// An entry by its own name by language, else by its id.
    fn labelled(&self, side: Side, change: &Change, name: Option<&Text>) -> Inlines {
        match name {
            Some(name) => self.own(side, change, name),
            None => self.named(change, None),
        }
    }

    fn id(&self, side: Side, of: IdsOf, id: &str) -> Inlines {
        match of {
            IdsOf::Countries | IdsOf::Places => self.new.country_in_sentence(id),
            IdsOf::Authorities => self.new.authority_place(id),
            IdsOf::Languages => self.known(&format!("language-{id}"), id),
            IdsOf::Models if of.is_own_word(id) => self.new.word("change-model-own"),
            _ if of.is_own_word(id) => self.new.word("change-controller-itself"),
            IdsOf::ContactPoints | IdsOf::Models => {
                self.entry_name(side, EntryTable::Recipients, id)
            }
            IdsOf::Entries(EntryTable::Controllers | EntryTable::JointControllers) => {
                self.entry_name(side, EntryTable::Recipients, id)
            }
            IdsOf::Entries(EntryTable::Sources) => self.source(side, id),
            IdsOf::Entries(table) => self.entry_name(side, table, id),
        }
    }

    /// A source as it follows "from": klartext's own ones have names for that.
    fn source(&self, side: Side, id: &str) -> Inlines {
        let words = self.composer(side);
        let own = format!("change-from-{id}");
        match words.notice.sources.contains_key(id) || !self.new.locale.has(&own) {
            true => words.source(id, Addressee::Third),
            false => self.new.word(&own),
        }
    }

    /// Whole sentences in quotation marks, other words as they are.
    fn quoted(&self, words: Inlines) -> Inlines {
        match plain(&words).trim_end().ends_with(['.', '!', '?']) {
            true => self.new.message("change-quote", &[("text", words.into())]),
            false => words,
        }
    }

    /// A word of klartext's: in a list of changes, else as pages have it.
    fn word(&self, prefix: &str, word: &str) -> Inlines {
        let own = format!("change-word-{prefix}{word}");
        let own = Some(own).filter(|own| self.new.locale.has(own));
        self.known(&own.unwrap_or_else(|| format!("{prefix}{word}")), word)
    }

    /// A message if there is one, else the word itself.
    fn known(&self, message: &str, word: &str) -> Inlines {
        if self.new.locale.has(message) { self.new.word(message) } else { text(word) }
    }

    fn basis(&self, side: Side, basis: &LegalBasis) -> Inlines {
        let LegalBasis { kind: Some(kind), stage, exercise_of_authority, law, .. } = basis else {
            return Inlines::new();
        };
        let name = match kind {
            BasisKind::Contract if *stage == Some(ContractStage::Before) => {
                "contract-before".into()
            }
            BasisKind::PublicTask if *exercise_of_authority == Some(true) => {
                "official-authority".into()
            }
            kind => word(kind),
        };
        self.under(side, self.new.word(&format!("change-basis-{name}")), law)
    }

    /// Words with the laws that are behind them.
    fn under(&self, side: Side, words: Inlines, laws: &[LawRef]) -> Inlines {
        if laws.is_empty() {
            return words;
        }
        let laws = self.composer(side).laws(laws);
        self.new.message("change-basis-law", &[("basis", words.into()), ("laws", laws.into())])
    }

    /// A legitimate interest; with whose it is, or that alone, where that changed.
    fn interest(&self, side: Side, change: &Change, basis: &LegalBasis) -> Inlines {
        let (words, at) = (self.composer(side), change.at.to_string());
        let interest = basis.interest.as_deref().map(|own| words.own(&at, own)).unwrap_or_default();
        let (Some(FactValue::Basis(old)), Some(FactValue::Basis(new))) = (&change.old, &change.new)
        else {
            return interest;
        };
        let holder = match &basis.holder {
            Some(Holder::Role(HolderRole::Controller)) => self.new.word("change-holder-controller"),
            Some(Holder::Role(HolderRole::ThirdParty)) => {
                self.new.word("change-holder-third-party")
            }
            Some(Holder::Named(name)) => words.own(&at, name),
            None => Inlines::new(),
        };
        if self.is_holder_alone(change) {
            return holder;
        }
        if old.holder == new.holder || interest.is_empty() || holder.is_empty() {
            return interest;
        }
        let args = [("interest", interest.into()), ("holder", holder.into())];
        self.new.message("change-holder-of", &args)
    }

    /// Whether it changed whose interest it is, and not which.
    pub(super) fn is_holder_alone(&self, change: &Change) -> bool {
        match (&change.old, &change.new) {
            (Some(FactValue::Basis(old)), Some(FactValue::Basis(new))) => {
                old.interest == new.interest && old.holder != new.holder
            }
            _ => false,
        }
    }

    /// How long, with what makes it longer: "5 år efter att …; längre om …".
    fn retention(&self, side: Side, change: &Change, retention: &Retention) -> Inlines {
        let at = change.at.to_string();
        let reader = self.reader(side, change.at.id().unwrap_or_default());
        let words = self.composer(side);
        let mut time = match &retention.criteria {
            _ if retention.not_stored == Some(true) => self.new.word("change-retention-not-stored"),
            Some(criteria) => self.quoted(text(&words.own_plain(&at, criteria))),
            None => words.how_long(retention, reader).unwrap_or_default(),
        };
        if let (Some(_), Some(at_most)) = (&retention.criteria, &retention.at_most) {
            let args = [("time", time.into()), ("period", words.period(at_most).into())];
            time = words.message("retention-until-at-most", &args);
        }
        for clause in retention.longer_if.iter() {
            let args = [("time", time.into()), ("when", words.own(&at, clause).into())];
            time = self.new.message("change-retention-longer-if", &args);
        }
        time
    }

    fn reader(&self, side: Side, purpose: &str) -> Addressee {
        let notice = self.composer(side).notice;
        let groups = notice.purposes.get(purpose).map(|purpose| purpose.subjects.as_slice());
        let addressed = crate::derive::is_addressed(notice, groups.unwrap_or_default());
        if addressed { Addressee::You } else { Addressee::Third }
    }

    fn safeguard(&self, transfer: &Transfer) -> Inlines {
        match transfer.safeguard {
            None => Inlines::new(),
            Some(Safeguard::Adequacy) if transfer.certified == Some(true) => {
                self.new.word("change-word-safeguard-adequacy-certified")
            }
            Some(safeguard) => self.new.word(&format!("change-word-safeguard-{}", word(safeguard))),
        }
    }

    /// The countries of a transfer, as they are called in a sentence.
    fn countries(&self, side: Side, change: &Change, transfer: &Transfer) -> Inlines {
        let words = self.composer(side);
        let recipient = change.at.id().and_then(|id| words.notice.recipients.get(id));
        let codes = match recipient {
            Some(recipient) => crate::derive::countries_of(recipient, transfer, words.tables),
            None => transfer.country.iter().map(String::as_str).collect(),
        };
        self.new.list(codes.into_iter().map(|code| self.new.country_in_sentence(code)).collect())
    }

    /// The countries that a change of a safeguard concerns.
    pub(super) fn countries_of(&self, change: &Change) -> Inlines {
        match change.new.as_ref().or(change.old.as_ref()) {
            Some(FactValue::Transfer(transfer)) if change.kind == FactKind::Safeguard => {
                let side = if change.new.is_some() { Side::New } else { Side::Old };
                self.countries(side, change, transfer)
            }
            _ => Inlines::new(),
        }
    }

    fn address(&self, address: &Address) -> Inlines {
        let Address { street, line2, postal_code, city, region, country } = address;
        let lines = [street, line2, postal_code, city, region].into_iter().flatten();
        let lines: Vec<&str> = lines.map(String::as_str).collect();
        let mut words = text(&lines.join(", "));
        if let Some(country) = country {
            push(&mut words, Inline::Text(", ".into()));
            self.new.country(country).into_iter().for_each(|inline| push(&mut words, inline));
        }
        words
    }
}
