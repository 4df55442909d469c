//! [I/O] A PDF → its text, by `pdftotext`, where that program is installed.

use std::io::{ErrorKind, Read, Write as _};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, bail};

use crate::limits;

/// How long the program may take; a notice takes a part of a second.
const LONGEST: Duration = Duration::from_secs(30);
/// How often it is asked whether it is done.
const ROUND: Duration = Duration::from_millis(10);

/// The text of a PDF, as `pdftotext` prints it.
///
/// # Errors
/// When there is no such program, when it fails or does not end, or when the PDF has no text.
pub fn text(bytes: &[u8]) -> anyhow::Result<Vec<u8>> {
    let mut program = Command::new("pdftotext");
    program.args(["-enc", "UTF-8", "-eol", "unix", "-", "-"]);
    let text = run(program, bytes, LONGEST)?;
    if !String::from_utf8_lossy(&text).contains(char::is_alphanumeric) {
        bail!(
            "this PDF contains no text, only pictures of it; have its text recognised (OCR), or \
             import the file that it was made from"
        );
    }
    Ok(text)
}

/// What a program prints about bytes, within a time.
fn run(mut program: Command, bytes: &[u8], longest: Duration) -> anyhow::Result<Vec<u8>> {
    program.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = match program.spawn() {
        Ok(child) => child,
        Err(error) if error.kind() == ErrorKind::NotFound => bail!(
            "a PDF is read by the program `pdftotext`, which is not installed here; install \
             poppler-utils, or save the text as .docx, .html, .md or .txt"
        ),
        Err(error) => return Err(error).context("cannot start `pdftotext`"),
    };
    let input = child.stdin.take();
    let (output, errors) = (child.stdout.take(), child.stderr.take());
    thread::scope(|scope| {
        scope.spawn(move || {
            // It may end without reading all.
            input.and_then(|mut input| input.write_all(bytes).ok())
        });
        let output = scope.spawn(move || read(output));
        let errors = scope.spawn(move || read(errors));
        let is_done = wait(&mut child, longest)?;
        let text = output.join().unwrap_or_default();
        let errors = errors.join().unwrap_or_default();
        match is_done {
            None => bail!("`pdftotext` did not end after {} s, and was ended", longest.as_secs()),
            Some(true) if text.len() as u64 > limits::FILE => {
                bail!("the text of this PDF is too large")
            }
            Some(true) => Ok(text),
            Some(false) => {
                let errors = String::from_utf8_lossy(&errors).to_lowercase();
                match errors.contains("password") {
                    true => bail!("this PDF is protected by a password; save it without one"),
                    false => bail!("`pdftotext` cannot read this PDF; save it again"),
                }
            }
        }
    })
}

/// All that a program prints, up to one byte more than is allowed; then its output is closed.
fn read(from: Option<impl Read>) -> Vec<u8> {
    let mut bytes = Vec::new();
    if let Some(from) = from {
        // What was read before a failure is enough to say what is wrong.
        let _ = from.take(limits::FILE + 1).read_to_end(&mut bytes);
    }
    bytes
}

/// Whether a program ended well; none where it had to be ended.
fn wait(child: &mut Child, longest: Duration) -> anyhow::Result<Option<bool>> {
    let start = Instant::now();
    loop {
        if let Some(status) = child.try_wait().context("cannot wait for `pdftotext`")? {
            return Ok(Some(status.success()));
        }
        if start.elapsed() > longest {
            child.kill().context("cannot end `pdftotext`")?;
            child.wait().context("cannot wait for `pdftotext`")?;
            return Ok(None);
        }
        thread::sleep(ROUND);
    }
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    fn sh(script: &str, longest: u64) -> anyhow::Result<Vec<u8>> {
        let mut program = Command::new("sh");
        program.args(["-c", script]);
        run(program, &vec![b'x'; 1 << 20], Duration::from_secs(longest))
    }

    #[test]
    fn a_program_that_hangs_floods_or_fails_is_ended() {
        let message = |script, longest| sh(script, longest).unwrap_err().to_string();
        assert!(message("exec sleep 1000", 0).contains("was ended"));
        assert!(message("exec yes", 600).contains("cannot read"));
        assert!(message("echo Incorrect password >&2; exit 1", 600).contains("password"));
        assert_eq!(sh("cat >/dev/null; echo text", 600).unwrap(), b"text\n");
        let missing = run(Command::new("no-such-program"), b"", Duration::ZERO).unwrap_err();
        assert!(missing.to_string().contains("poppler-utils"));
    }
}
