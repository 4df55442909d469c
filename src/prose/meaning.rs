//! What words can name: health, a camera, marketing. Each language lists its words in
//! `language.toml` under `[meaning]`.

use serde::Deserialize;

/// What words can name, as far as rules ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Meaning {
    /// Health (Art. 4(15) GDPR).
    Health,
    /// Features of the body that identify a person (Art. 4(14)).
    Biometric,
    /// Genes (Art. 4(13)).
    Genetic,
    /// Racial or ethnic origin.
    EthnicOrigin,
    /// Political opinions.
    Politics,
    /// Religious or philosophical beliefs.
    Belief,
    /// Trade union membership.
    TradeUnion,
    /// Sex life or sexual orientation.
    SexLife,
    /// Convictions, offences and suspicions of them (Art. 10).
    Offences,
    /// A number that identifies a person to the state (Art. 87).
    IdentityNumber,
    /// Cameras that watch a place.
    Camera,
    /// A picture or the voice of a person.
    Likeness,
    /// Recorded sound.
    Sound,
    /// Where a person is.
    Location,
    /// Children.
    Children,
    /// A person's credit, or a score.
    Credit,
    /// Data that is handed to someone else.
    Disclosure,
    /// What is worked out about a person: a likelihood, a rank, a segment.
    Profile,
    /// A decision that a machine makes.
    MachineDecision,
    /// A machine that has learnt or that answers.
    Ai,
    /// Direct marketing.
    Marketing,
    /// Watching what staff do, or testing them.
    StaffMonitoring,
    /// Following people over time, pages or devices.
    Tracking,
    /// Research.
    Research,
    /// A channel for reports of wrongdoing.
    Whistleblowing,
    /// A text that people write about themselves.
    FreeText,
    /// Counting and measuring visits.
    Statistics,
    /// Recording what a visitor does on a page.
    Replay,
    /// What a site needs to work and be safe.
    SiteSecurity,
    /// Identifying people, or letting them in.
    Identification,
    /// Life or health in danger.
    Emergency,
    /// Advertising that the person has ordered: a newsletter, a loyalty club.
    Ordered,
    /// What is done for a person who asks: a booking, a payment, a delivery.
    Performed,
    /// What is right to keep for ever.
    ForPosterity,
    /// What anyone can see or read.
    Published,
    /// The use of a platform that makes its provider decide too: a page, a pixel, advertisements.
    PlatformUse,
    /// What a page on social media gives.
    SocialPage,
    /// What ends up in the accounts.
    Paid,
    /// Who runs the site.
    OwnSite,
    /// The rights of Arts. 15–22 and how they are used.
    Rights,
    /// Access only once in a time.
    AccessOncePerTime,
    /// An answer later than the law allows.
    LateAnswer,
    /// A copy of an identity document, from everyone.
    IdentityCopy,
    /// A letter by post, or a visit, and no other way.
    LetterOnly,
    /// Consent that ends only with the service, or only at certain hours.
    HardWithdrawal,
    /// Readers look for changes themselves.
    CheckThisPage,
    /// Readers are informed of changes.
    ActiveNotice,
    /// A text that changes at any time.
    ChangesAnyTime,
    /// Money for the use of a right.
    RightsFee,
    /// Access that is refused, or only for some.
    AccessRefused,
    /// A reason that whoever uses a right must give.
    ReasonAsked,
    /// An objection to direct marketing that is weighed.
    MarketingObjectionWeighed,
    /// A right that is denied, or belongs only to some.
    RightDenied,
    /// Data that is hidden and not erased.
    ErasureHidden,
    /// A complaint to the authority only after something else.
    ComplaintDelayed,
    /// A consent that no one has given.
    ConsentAssumed,
    /// Data as the property of whoever holds it.
    DataOwned,
    /// Claims and rights that the reader gives up.
    RightsWaived,
    /// A promise that no one else gets data.
    NeverShared,
    /// A promise that all is erased the day someone leaves.
    ErasedAtEnd,
    /// A promise that nothing is gathered elsewhere.
    NeverSearched,
    /// A promise that data stays in the controller's country …
    StaysInCountry,
    /// … in the Nordic countries …
    StaysInNordics,
    /// … or in the EU and the EEA.
    StaysInEea,
    /// Data that someone uses for itself.
    OwnEnds,
    /// Purposes or means that several decide on together.
    JointControl,
    /// A mark in the reader's browser or device, or a tool that sets one.
    Tracker,
    /// Children or young people who use a service themselves.
    YoungUsers,
    /// A withdrawal of consent that costs something.
    WithdrawalPunished,
    /// Words in the place of an answer that answer nothing.
    NoAnswer,
    /// Information under Art. 14 that comes too late.
    InformedLate,
    /// A source that is not open to all.
    ClosedSource,
    /// A source that could be any.
    LooseSource,
    /// People whose data others give.
    NamedByOthers,
    /// A place where people undress, sleep or rest.
    PrivatePlace,
    /// Watching someone at work in every detail.
    CloseWatch,
    /// A data protection officer who leads what the officer supervises.
    OfficerLeads,
    /// Hundreds of thousands of people or more.
    ManyPeople,
    /// Data that is sold.
    Sold,
    /// A risk of a transfer.
    RiskNamed,
    /// A safeguard that is not in place, or no longer.
    SafeguardVoid,
    /// Data that people cannot know of.
    Rumour,
    /// Letters that reach everyone concerned.
    LettersToAll,
    /// Partners of whom only that they were chosen is said.
    ChosenPartners,
    /// Sound that cameras take up.
    CameraSound,
}
