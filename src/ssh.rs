//! [I/O] Signatures by SSH keys, made and verified by `ssh-keygen` (OpenSSH 8.2 and later).
//!
//! In: bytes, a key or a file of keys (`allowed_signers`). Out: a signature, or whose it is.

#![expect(clippy::disallowed_methods, reason = "another program reads these files")]

use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, bail};

use crate::approval::ApprovalError;

const PROGRAM: &str = "ssh-keygen";

/// Signs bytes with a key; `ssh-keygen` or the agent may ask for its passphrase.
///
/// # Errors
/// When `ssh-keygen` is missing, or does not sign.
pub fn sign(key: &Path, namespace: &str, bytes: &[u8]) -> anyhow::Result<String> {
    let folder = tempfile::tempdir().context("cannot make a temporary folder")?;
    let file = folder.path().join("signed");
    std::fs::write(&file, bytes).context("cannot write a temporary file")?;
    let mut command = Command::new(PROGRAM);
    command.args(["-Y", "sign", "-n", namespace, "-f"]).arg(key).arg(&file);
    let output = command.stdin(Stdio::inherit()).output().with_context(missing)?;
    let signature = std::fs::read_to_string(file.with_extension("sig"));
    match signature {
        Ok(signature) if output.status.success() => Ok(signature),
        _ => bail!(
            "`{PROGRAM}` cannot sign with `{}`: {}",
            key.display(),
            String::from_utf8_lossy(&output.stderr).trim()
        ),
    }
}

/// Whose signature of some bytes it is, by the keys that a file lists.
///
/// # Errors
/// When `ssh-keygen` is missing. That the signature is none, or of an unlisted key, is the inner error.
pub fn signer(
    signers: &Path,
    namespace: &str,
    bytes: &[u8],
    signature: &str,
) -> anyhow::Result<Result<String, ApprovalError>> {
    let folder = tempfile::tempdir().context("cannot make a temporary folder")?;
    let file = folder.path().join("signature");
    std::fs::write(&file, signature).context("cannot write a temporary file")?;
    let is_one = run(&["-Y", "check-novalidate", "-n", namespace, "-s"], &file, None, bytes)?;
    if is_one.is_none() {
        return Ok(Err(ApprovalError::Forged));
    }
    let found = run(&["-Y", "find-principals", "-s"], &file, Some(signers), &[])?;
    let person = found.and_then(|found| Some(found.lines().next()?.trim().to_owned()));
    let Some(person) = person.filter(|person| !person.is_empty()) else {
        return Ok(Err(ApprovalError::UnknownSigner));
    };
    let verify = ["-Y", "verify", "-n", namespace, "-I", &person, "-s"];
    let verified = run(&verify, &file, Some(signers), bytes)?;
    Ok(verified.map(|_| person).ok_or(ApprovalError::UnknownSigner))
}

/// What `ssh-keygen` prints, if it is content.
fn run(
    arguments: &[&str],
    signature: &Path,
    signers: Option<&Path>,
    bytes: &[u8],
) -> anyhow::Result<Option<String>> {
    let mut command = Command::new(PROGRAM);
    command.args(arguments).arg(signature);
    if let Some(signers) = signers {
        command.arg("-f").arg(signers);
    }
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut child = command.spawn().with_context(missing)?;
    if let Some(mut input) = child.stdin.take() {
        // It may end before it has read all.
        let _ = input.write_all(bytes);
    }
    let output = child.wait_with_output().with_context(missing)?;
    let printed = String::from_utf8_lossy(&output.stdout).into_owned();
    Ok(output.status.success().then_some(printed))
}

fn missing() -> String {
    format!("cannot run `{PROGRAM}`, which signs and verifies approvals; install OpenSSH")
}
