//! [I/O] A page → a PDF, by a browser, where one is installed.

#![expect(clippy::disallowed_methods, reason = "files are touched here")]

use std::fs;
use std::io::ErrorKind;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, bail};

/// Browsers that print without a window, by the names of their programs.
const BROWSERS: [&str; 8] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "microsoft-edge",
    "msedge",
    "chrome",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];
/// How long a browser may take; a notice takes a second or two.
const LONGEST: Duration = Duration::from_secs(120);
/// How often it is asked whether it is done.
const ROUND: Duration = Duration::from_millis(20);

/// The PDF of a page.
///
/// # Errors
/// When there is no browser, or it does not print.
pub fn pdf(html: &str) -> anyhow::Result<Vec<u8>> {
    print(html, &BROWSERS, LONGEST)
}

fn print(html: &str, browsers: &[&str], longest: Duration) -> anyhow::Result<Vec<u8>> {
    let folder = tempfile::tempdir().context("cannot create a temporary folder")?;
    let (page, pdf) = (folder.path().join("notice.html"), folder.path().join("notice.pdf"));
    fs::write(&page, html).context("cannot write a temporary file")?;
    let mut child = start(browsers, folder.path(), &page, &pdf)?;
    wait(&mut child, longest)?;
    match fs::read(&pdf) {
        Ok(bytes) if bytes.starts_with(b"%PDF") => Ok(bytes),
        _ => bail!("the browser printed nothing; export html, open it, and print it to a PDF"),
    }
}

/// Starts the first browser that there is.
fn start(browsers: &[&str], profile: &Path, page: &Path, pdf: &Path) -> anyhow::Result<Child> {
    for browser in browsers {
        let mut command = Command::new(browser);
        command.args(["--headless", "--disable-gpu", "--no-first-run", "--no-pdf-header-footer"]);
        if is_superuser() {
            // A browser refuses to build its sandbox as the superuser; the page has no script.
            command.arg("--no-sandbox");
        }
        command.arg(format!("--user-data-dir={}", profile.join("profile").display()));
        command.arg(format!("--print-to-pdf={}", pdf.display())).arg(page);
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        match command.spawn() {
            Ok(child) => return Ok(child),
            Err(error) if error.kind() == ErrorKind::NotFound => {}
            Err(error) => return Err(error).with_context(|| format!("cannot start `{browser}`")),
        }
    }
    bail!(
        "a PDF is printed by a browser, and neither Chromium, Chrome nor Edge is installed here; \
         export html, open it, and print it to a PDF"
    )
}

/// Waits for a browser, and ends one that takes too long.
fn wait(child: &mut Child, longest: Duration) -> anyhow::Result<()> {
    let start = Instant::now();
    while child.try_wait().context("cannot wait for the browser")?.is_none() {
        if start.elapsed() > longest {
            child.kill().context("cannot end the browser")?;
            child.wait().context("cannot wait for the browser")?;
            bail!("the browser did not end after {} s, and was ended", longest.as_secs());
        }
        thread::sleep(ROUND);
    }
    Ok(())
}

#[cfg(unix)]
fn is_superuser() -> bool {
    rustix::process::geteuid().is_root()
}

#[cfg(not(unix))]
fn is_superuser() -> bool {
    false
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn a_browser_that_is_missing_fails_or_hangs_ends_with_a_message() {
        let message = |browser: &str, longest| {
            print("<p>", &["no-such-program", browser], Duration::from_secs(longest))
                .unwrap_err()
                .to_string()
        };
        assert!(message("no-such-program", 60).contains("neither Chromium"));
        assert!(message("true", 60).contains("printed nothing"));
        let folder = tempfile::tempdir().unwrap();
        let slow = folder.path().join("slow");
        fs::write(&slow, "#!/bin/sh\nexec sleep 1000\n").unwrap();
        fs::set_permissions(&slow, std::os::unix::fs::PermissionsExt::from_mode(0o755)).unwrap();
        assert!(message(slow.to_str().unwrap(), 0).contains("was ended"));
    }
}
