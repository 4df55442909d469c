//! The tables of a notice whose entries have ids, and what an id in a fact can be of.

use crate::model::{Notice, Stated, Table};

/// A table of a notice whose entries have ids.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EntryTable {
    /// Several controllers.
    Controllers,
    /// Those who decide together with the controller.
    JointControllers,
    /// Data subject groups.
    Subjects,
    /// Data categories.
    Data,
    /// Sources of data.
    Sources,
    /// Events of the notice's own.
    Events,
    /// Laws of the notice's own.
    Laws,
    /// Purposes.
    Purposes,
    /// Recipients.
    Recipients,
    /// AI systems.
    Ai,
    /// Cameras that watch a place.
    Cameras,
    /// Cookies.
    Cookies,
    /// Work as someone's processor.
    OnBehalf,
    /// Free sections.
    Section,
    /// Notes for the register, by the id of the entry they are about.
    Internal,
}

use EntryTable::*;

impl EntryTable {
    /// All tables, in the order of a notice.
    pub const ALL: [EntryTable; 15] = [
        Controllers,
        JointControllers,
        Subjects,
        Data,
        Sources,
        Events,
        Laws,
        Purposes,
        Recipients,
        Ai,
        Cameras,
        Cookies,
        OnBehalf,
        Section,
        Internal,
    ];

    /// The key in TOML.
    pub fn key(self) -> &'static str {
        match self {
            Controllers => "controllers",
            JointControllers => "joint_controllers",
            Subjects => "subjects",
            Data => "data",
            Sources => "sources",
            Events => "events",
            Laws => "laws",
            Purposes => "purposes",
            Recipients => "recipients",
            Ai => "ai",
            Cameras => "cameras",
            Cookies => "cookies",
            OnBehalf => "on_behalf",
            Section => "section",
            Internal => "internal",
        }
    }

    /// What messages call an entry.
    pub fn entry(self) -> &'static str {
        match self {
            Controllers => "controller",
            JointControllers => "joint controller",
            Subjects => "data subject group",
            Data => "data category",
            Sources => "source",
            Events => "event",
            Laws => "law",
            Purposes => "purpose",
            Recipients => "recipient",
            Ai => "AI system",
            Cameras => "camera",
            Cookies => "cookie",
            OnBehalf => "work as a processor",
            Section => "section",
            Internal => "internal note",
        }
    }

    /// The table with this key.
    pub fn of_key(key: &str) -> Option<EntryTable> {
        EntryTable::ALL.into_iter().find(|table| table.key() == key)
    }

    /// The ids of a notice's entries.
    pub fn ids(self, notice: &Notice) -> Vec<&str> {
        fn keys<T>(table: &Table<T>) -> Vec<&str> {
            table.keys().map(String::as_str).collect()
        }
        match self {
            Controllers => keys(&notice.controllers),
            JointControllers => keys(&notice.joint_controllers),
            Subjects => keys(&notice.subjects),
            Data => keys(&notice.data),
            Sources => keys(&notice.sources),
            Events => keys(&notice.events),
            Laws => keys(&notice.laws),
            Purposes => keys(&notice.purposes),
            Recipients => keys(&notice.recipients),
            Ai => keys(&notice.ai),
            Cameras => keys(&notice.cameras),
            Cookies => crate::derive::cookies(notice).map(keys).unwrap_or_default(),
            OnBehalf => keys(&notice.on_behalf),
            Section => keys(&notice.section),
            Internal => keys(&notice.internal),
        }
    }

    /// Whether a notice has an entry with this id.
    pub fn has(self, notice: &Notice, id: &str) -> bool {
        self.ids(notice).contains(&id)
    }

    /// Removes an entry.
    pub fn remove(self, notice: &mut Notice, id: &str) {
        fn take<T>(table: &mut Table<T>, id: &str) {
            table.0.shift_remove(id);
        }
        match self {
            Controllers => take(&mut notice.controllers, id),
            JointControllers => take(&mut notice.joint_controllers, id),
            Subjects => take(&mut notice.subjects, id),
            Data => take(&mut notice.data, id),
            Sources => take(&mut notice.sources, id),
            Events => take(&mut notice.events, id),
            Laws => take(&mut notice.laws, id),
            Purposes => take(&mut notice.purposes, id),
            Recipients => take(&mut notice.recipients, id),
            Ai => take(&mut notice.ai, id),
            Cameras => take(&mut notice.cameras, id),
            Cookies => {
                if let Some(Stated::Given(cookies)) = &mut notice.cookies {
                    take(cookies, id);
                }
            }
            OnBehalf => take(&mut notice.on_behalf, id),
            Section => take(&mut notice.section, id),
            Internal => take(&mut notice.internal, id),
        }
    }
}

/// What an id in a fact names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum IdsOf {
    /// An entry of a table, or one of klartext's own entries of that name.
    Entries(EntryTable),
    /// A recipient or joint controller, or `controller` for the controller itself.
    ContactPoints,
    /// A recipient or joint controller that provides a model, or `own`.
    Models,
    /// A country, by its code.
    Countries,
    /// A country, by its code, or the Union or the EEA as a whole.
    Places,
    /// A supervisory authority, by its id in the table.
    Authorities,
    /// A language, by its tag.
    Languages,
}

impl IdsOf {
    /// Whether it is a word of klartext's own in the place of an id.
    pub fn is_own_word(self, id: &str) -> bool {
        match self {
            IdsOf::ContactPoints => id == "controller",
            IdsOf::Models => id == "own",
            _ => false,
        }
    }

    /// The table of the notice in which such an id is an entry.
    pub fn table(self) -> Option<EntryTable> {
        match self {
            IdsOf::Entries(table) => Some(table),
            IdsOf::ContactPoints | IdsOf::Models => Some(Recipients),
            IdsOf::Countries | IdsOf::Places | IdsOf::Authorities | IdsOf::Languages => None,
        }
    }
}

impl From<EntryTable> for IdsOf {
    fn from(table: EntryTable) -> IdsOf {
        IdsOf::Entries(table)
    }
}
