//! Recipients and transfers to third countries: Art. 13(1)(e)–(f) GDPR.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{AllOr, Clause, Id, Label, LawRef, OneOrMany, Phrase, Sentence};

/// Whoever receives data: a company, an authority, or a category of them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Recipient {
    /// Who it is: a proper name, or a category in each language.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<Label>,
    /// What they are in the eyes of the law.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<RecipientRole>,
    /// Where they are: country codes (`SE`), or `EU` or `EEA` as a whole.
    #[serde(default, skip_serializing_if = "OneOrMany::is_empty")]
    pub country: OneOrMany<String>,
    /// An organisation that several states have set up: what goes to it is a transfer, wherever it
    /// is (Art. 44 GDPR).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<Organisation>,
    /// What they do with the data: a verb phrase.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub activity: Option<Phrase>,
    /// The companies in the category, by name.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub members: Vec<String>,
    /// The data they receive, by id (default: those of the purpose).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub data: Vec<Id>,
    /// The purposes they receive data for: ids, or "all".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub purposes: Option<AllOr>,
    /// The situation they receive data in; comes after "if" / "om".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<Clause>,
    /// The law under which they receive data.
    #[serde(default, skip_serializing_if = "OneOrMany::is_empty")]
    pub law: OneOrMany<LawRef>,
    /// Transfers to countries outside the EU and the EEA.
    #[serde(default, skip_serializing_if = "OneOrMany::is_empty")]
    pub transfer: OneOrMany<Transfer>,
    /// The hosts that data goes to in a visitor's browser, by name (`*.example.net` for all below
    /// it); never published.
    #[serde(default, skip_serializing)]
    pub hosts: Vec<String>,
    /// The id this entry had before, or the name: what is called otherwise now is still the same.
    #[serde(default, skip_serializing_if = "OneOrMany::is_empty")]
    pub was: OneOrMany<Id>,
}

impl Recipient {
    /// Whether it is a body that is given data to work with: no authority, no one who reads what is
    /// published, and no one who is only in the way of it.
    pub fn is_body(&self) -> bool {
        !matches!(
            self.role,
            Some(
                RecipientRole::Authority
                    | RecipientRole::Anyone
                    | RecipientRole::AnyoneOnRequest
                    | RecipientRole::ThirdParty
            )
        )
    }
}

/// What sort of organisation a recipient is, where that matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Organisation {
    /// An international organisation (Art. 4(26) GDPR).
    International,
}

/// What a recipient is in the eyes of the law.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum RecipientRole {
    /// Works for the controller, on its instructions (Art. 28).
    Processor,
    /// Decides itself about its use of the data.
    Controller,
    /// An authority.
    Authority,
    /// Someone else.
    ThirdParty,
    /// Anybody: the data is published.
    Anyone,
    /// Anybody who asks for it, such as for an official document; nothing is published.
    AnyoneOnRequest,
}

/// A transfer to a third country (Chapter V GDPR).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Transfer {
    /// The countries, by code (`US`).
    #[serde(default, skip_serializing_if = "OneOrMany::is_empty")]
    pub country: OneOrMany<String>,
    /// How the data gets there, where it is not storage.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<Access>,
    /// What makes the transfer lawful: Arts. 45, 46 and 49 GDPR.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub safeguard: Option<Safeguard>,
    /// The recipient is covered by a decision that does not cover the whole country.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub certified: Option<bool>,
    /// How to get a copy of the safeguard, or where it is (Art. 13(1)(f)).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub copy: Option<Sentence>,
    /// With `explicit-consent`: the risks people were informed of (Art. 49(1)(a)).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub risks: Option<Sentence>,
    /// With `compelling-interests`: the interest (Art. 49(1), second subparagraph).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub interest: Option<Sentence>,
    /// The purposes it concerns, by id (default: all the recipient is in).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub purposes: Vec<Id>,
}

/// How data gets to a third country.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Access {
    /// They are stored or handled there.
    Storage,
    /// They are reached from there.
    RemoteAccess,
}

/// What makes a transfer lawful: Art. 45 adequacy, Arts. 46–47 safeguards, Art. 49 derogations.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Safeguard {
    /// Art. 45: a decision that the country protects data adequately.
    Adequacy,
    /// Art. 46(2)(c): the Commission's standard contractual clauses.
    StandardContractualClauses,
    /// Arts. 46(2)(b) and 47: binding corporate rules.
    BindingCorporateRules,
    /// Art. 46(2)(a): an instrument between public bodies.
    PublicInstrument,
    /// Art. 46(2)(e): a code of conduct.
    CodeOfConduct,
    /// Art. 46(2)(f): a certification.
    Certification,
    /// Art. 46(3)(a): clauses that the authority has authorised.
    AdHocClauses,
    /// Art. 49(1)(a): explicit consent.
    ExplicitConsent,
    /// Art. 49(1)(b): a contract with the person.
    Contract,
    /// Art. 49(1)(c): a contract in the person's interest.
    ContractInYourInterest,
    /// Art. 49(1)(d): important reasons of public interest.
    PublicInterest,
    /// Art. 49(1)(e): legal claims.
    LegalClaims,
    /// Art. 49(1)(f): vital interests.
    VitalInterests,
    /// Art. 49(1)(g): a public register.
    PublicRegister,
    /// Art. 49(1), second subparagraph: compelling legitimate interests.
    CompellingInterests,
}

impl Safeguard {
    /// Whether nothing protects the data: an exception of Art. 49(1), first subparagraph.
    pub fn is_derogation(self) -> bool {
        use Safeguard::*;
        matches!(
            self,
            ExplicitConsent
                | Contract
                | ContractInYourInterest
                | PublicInterest
                | LegalClaims
                | VitalInterests
                | PublicRegister
        )
    }

    /// Whether people can ask for a copy: Arts. 46, 47 and 49(1), second subparagraph
    /// (Art. 13(1)(f)).
    pub fn has_copy(self) -> bool {
        use Safeguard::*;
        matches!(
            self,
            StandardContractualClauses
                | BindingCorporateRules
                | PublicInstrument
                | CodeOfConduct
                | Certification
                | AdHocClauses
                | CompellingInterests
        )
    }
}
