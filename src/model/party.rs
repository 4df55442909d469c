//! Who answers for the processing: controllers, joint controllers, representative, data
//! protection officer (Arts. 13(1)(a)–(b), 26, 27 and 37 GDPR).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{AllOr, Id, Label, OneOrMany, Sentence};

/// The person or body that decides about the processing (Art. 4(7) GDPR).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Controller {
    /// The legal person's full name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// What the text calls it, where the full name is long.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub short_name: Option<String>,
    /// The registration number (`559269-6313`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub registration_number: Option<String>,
    /// The VAT number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vat: Option<String>,
    /// A public authority or body.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub public_authority: Option<bool>,
    /// The country it is established in (default: that of the address).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// How to reach it.
    #[serde(flatten)]
    pub contact: Contact,
}

impl Controller {
    /// What the text calls it.
    pub fn called(&self) -> &str {
        self.short_name.as_deref().or(self.name.as_deref()).unwrap_or_default()
    }
}

/// How to reach someone.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Contact {
    /// An e-mail address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// A telephone number in international form (`+46 10 788 20 30`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    /// The address of a contact form.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub form: Option<String>,
    /// The postal address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<Address>,
}

impl Contact {
    /// Whether there is no way at all to reach them.
    pub fn is_empty(&self) -> bool {
        self.email.is_none()
            && self.phone.is_none()
            && self.form.is_none()
            && self.address.is_none()
    }
}

/// A postal address.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Address {
    /// Street and number, or box.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub street: Option<String>,
    /// A second line (floor, c/o, unit).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line2: Option<String>,
    /// The postal code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub postal_code: Option<String>,
    /// The town.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub city: Option<String>,
    /// State, county or region, where an address has it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// The country's code (`SE`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
}

/// A data protection officer or a representative.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Representative {
    /// The name; not required for a data protection officer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// How to reach them.
    #[serde(flatten)]
    pub contact: Contact,
    /// For a representative: where (default: the Union).
    #[serde(default, rename = "for", skip_serializing_if = "Option::is_none")]
    pub place: Option<RepresentedIn>,
    /// For a representative: why none is needed (Art. 27(2)).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exempt: Option<Exempt>,
}

/// Where a representative stands for a controller that is elsewhere.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
pub enum RepresentedIn {
    /// In the European Union (Art. 27 GDPR).
    #[default]
    EU,
    /// In the United Kingdom (Art. 27 UK GDPR).
    GB,
    /// In Switzerland (Art. 14 of the Swiss data protection act).
    CH,
}

impl RepresentedIn {
    /// All places, in the order of a notice.
    pub const ALL: [RepresentedIn; 3] = [RepresentedIn::EU, RepresentedIn::GB, RepresentedIn::CH];
}

/// Why no representative in the Union is named (Art. 27(2) GDPR).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Exempt {
    /// The reason.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Sentence>,
}

/// Someone who decides together with the controller (Art. 26 GDPR).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct JointController {
    /// Who it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<Label>,
    /// The country it is established in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// The purposes decided together: ids, or "all".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub purposes: Option<AllOr>,
    /// Who does what: the essence of the arrangement, or where it can be read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub arrangement: Option<Arrangement>,
    /// Whom to turn to first: an id of a joint controller, or `controller`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact_point: Option<Id>,
    /// The hosts that data goes to in a visitor's browser, by name (`*.example.net` for all below
    /// it); never published.
    #[serde(default, skip_serializing)]
    pub hosts: Vec<String>,
    /// The id this entry had before, or the name: what is called otherwise now is still the same.
    #[serde(default, skip_serializing_if = "OneOrMany::is_empty")]
    pub was: OneOrMany<Id>,
    /// How to reach it.
    #[serde(flatten)]
    pub contact: Contact,
}

/// The essence of an arrangement between joint controllers (Art. 26(2) GDPR).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum Arrangement {
    /// Where it can be read.
    Link {
        /// The address.
        url: String,
    },
    /// In words.
    Words(Sentence),
}
