//! All limits on what is read, in one place. Over a limit is a finding, before parsing.

/// The largest text file, in bytes.
pub const FILE: u64 = 4 * 1024 * 1024;

/// The largest file in `static/`, in bytes.
pub const STATIC_FILE: u64 = 16 * 1024 * 1024;

/// The deepest folder below `content/`.
pub const FOLDER_DEPTH: usize = 16;
