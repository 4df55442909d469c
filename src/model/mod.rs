//! What a notice can say: plain data, one file an idea, named by the law's words.
//!
//! The same types are read from TOML (`parse`, `resolve`), stored in version records (`version`)
//! and described to editors as JSON Schema (`schema`). Nothing here refers to files or spans.
//! What the law asks for is an `Option`: that it is missing is a finding with its article, never
//! an error of shape.

mod ai;
mod audience;
mod basis;
mod camera;
pub mod colour;
pub mod contact;
mod cookie;
mod coverage;
mod data;
mod decision;
mod forms;
mod law;
mod notice;
mod output;
mod party;
mod period;
mod purpose;
mod recipient;
pub mod registration;
mod retention;
mod right;
mod section;
mod security;
mod settings;
mod subject;
mod text;

pub use ai::AiSystem;
pub use audience::{Audience, Children, ChildrenAudience, MinimumAge};
pub use basis::{BasisKind, ContractStage, Holder, HolderRole, LegalBasis};
pub use camera::Camera;
pub use cookie::{Cookie, CookieKind, CookieLife, SessionOnly};
pub use coverage::Coverage;
pub use data::{
    DataCategory, DataSource, Parts, PersonalNumberGround, SourceKind, SpecialCondition,
    SpecialKind, SpecialProcessing,
};
pub use decision::{AutomatedDecision, DecisionGround, Profiling};
pub use forms::{All, AllOr, Id, Nothing, OneOrMany, Stated, Table, word};
pub use law::{Event, Law, LawKind, LawRef};
pub use notice::{Allow, Notice};
pub use output::PageKind;
pub use party::{
    Address, Arrangement, Contact, Controller, Exempt, JointController, Representative,
    RepresentedIn,
};
pub use period::Period;
pub use purpose::{Exemption, ExemptionGround, OnBehalf, Provision, ProvisionBy, Purpose, Share};
pub use recipient::{Access, Organisation, Recipient, RecipientRole, Safeguard, Transfer};
pub use retention::{Bound, Retention};
pub use right::{RightKind, RightText, Rights, RightsContact};
pub use section::{STANDARD_SECTIONS, Section};
pub use security::{Internal, Security};
pub use settings::{
    ApprovalRole, ApprovalSettings, Link, Profile, RuleLevel, Settings, StampAuthority, Target,
    TargetKind, Theme, is_font_list,
};
pub use subject::{Subject, SubjectKind};
pub use text::{Clause, Label, PLACEHOLDER, Phrase, Prose, Sentence, Slug, Text, Title};
