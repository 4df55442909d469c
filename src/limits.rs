//! All limits on input and output. What exceeds a limit is reported before it is processed.

/// The largest text file, in bytes.
pub const FILE: u64 = 4 * 1024 * 1024;

/// The largest file that is imported, in bytes.
pub const IMPORT: u64 = 16 * 1024 * 1024;

/// The largest file of evidence of a website, in bytes: a HAR has all that a browser was sent.
pub const EVIDENCE: u64 = 100 * 1024 * 1024;

/// How deeply values may be nested in evidence.
pub const EVIDENCE_NESTING: u32 = 64;

/// How many entries (requests, cookies, links) are read of one file of evidence.
pub const EVIDENCE_ENTRIES: usize = 200_000;

/// How many bytes of a name in evidence are read.
pub const EVIDENCE_NAME: u64 = 1024;

/// How many bytes of a header are read for the names of cookies in it.
pub const EVIDENCE_HEADER: u64 = 64 * 1024;

/// How many bytes of a page's HTML are read for its links and forms.
pub const EVIDENCE_PAGE: u64 = 4 * 1024 * 1024;
/// The largest file of the web that is imported, in bytes.
#[cfg(feature = "net")]
pub const FETCHED: u64 = 8 * 1024 * 1024;

/// How many parts a Word file may have; long ones with many pictures have some hundreds.
pub const WORD_PARTS: usize = 10_000;

/// How many bytes the parts of a Word file that are read may have in all.
pub const WORD_TEXT: usize = 64 * 1024 * 1024;

/// How many times as large as in the file a part of it may become.
pub const WORD_RATIO: usize = 200;

/// The largest version record, in bytes: a notice's facts with its texts in every language.
pub const RECORD: u64 = 32 * 1024 * 1024;

/// The largest answer of a time stamp authority, in bytes; usual ones have some thousands.
pub const STAMP: u64 = 64 * 1024;

/// The largest list of a site's files or versions, in bytes.
pub const LISTING: u64 = 64 * 1024 * 1024;

/// The largest file in `static/`, in bytes.
pub const STATIC_FILE: u64 = 16 * 1024 * 1024;

/// The longest text in a TOML file, in bytes.
pub const TEXT: usize = 64 * 1024;

/// The largest Markdown file, in bytes: many times the longest known notice.
pub const MARKDOWN: u64 = 512 * 1024;

/// How deeply lists, links and marks may be nested in Markdown.
pub const MARKDOWN_NESTING: usize = 16;

/// How many errors of syntax of one file are explained.
pub const SYNTAX_ERRORS: usize = 50;

/// How deeply tables and lists may be nested in a TOML file.
pub const NESTING: usize = 32;

/// How many entries a table or list of a TOML file may have.
pub const ENTRIES: usize = 2_000;

/// The largest page that a template may render, in bytes.
pub const PAGE: usize = 8 * 1024 * 1024;

/// The deepest folder below `content/`.
pub const FOLDER_DEPTH: usize = 16;
