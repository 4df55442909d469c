//! What a page of this run sends with an edit, so that a page of another site cannot: 32 random bytes.

use anyhow::{Context, anyhow};

/// A new one, as hexadecimal digits.
///
/// # Errors
/// When the system has no random bytes.
pub fn new() -> anyhow::Result<String> {
    let mut bytes = [0; 32];
    getrandom::fill(&mut bytes)
        .map_err(|error| anyhow!("{error}"))
        .context("the system gives no random bytes for --edit")?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}

/// Whether two are the same; it takes as long wherever they differ.
pub fn same(one: &str, other: &str) -> bool {
    let differs = one.bytes().zip(other.bytes()).fold(0, |differs, (a, b)| differs | (a ^ b));
    one.len() == other.len() && differs == 0
}
