//! What of an imported file is not taken over.

/// Something that is not taken over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// What it is.
    pub what: LeftOutKind,
    /// Its words.
    pub words: String,
}

/// Why something is not taken over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeftOutKind {
    /// It is outside the page's `<main>` or `<article>`, or is its navigation.
    Surroundings,
    /// The page hides it.
    Hidden,
    /// An embedded page, drawing or film, or what is shown in its place.
    Embedded,
    /// A picture; its alternative text stays.
    Picture,
    /// The target of a link that could run code; its text stays.
    Link,
    /// Characters that no reader sees.
    Character,
    /// Words that a tracked change of Word deletes.
    Deleted,
    /// Words that a tracked change of Word inserts: they are taken over, as if it were accepted.
    Inserted,
    /// Comments in the margin.
    Comment,
    /// Marks of a dialect of Markdown, such as `{#id}`.
    Mark,
}
