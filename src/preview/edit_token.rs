//! The token that this preview's pages send with an edit, so that other sites' pages cannot edit: 32
//! random bytes.

use anyhow::{Context, anyhow};

/// A new token, as hexadecimal digits.
///
/// # Errors
/// When the system has no random bytes.
pub fn generate() -> anyhow::Result<String> {
    let mut bytes = [0; 32];
    getrandom::fill(&mut bytes)
        .map_err(|error| anyhow!("{error}"))
        .context("cannot get random bytes from the system, which `--edit` needs")?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}

/// Whether two tokens are equal, in a time that does not depend on where they differ.
pub fn equal(one: &str, other: &str) -> bool {
    let differs = one.bytes().zip(other.bytes()).fold(0, |differs, (a, b)| differs | (a ^ b));
    one.len() == other.len() && differs == 0
}
