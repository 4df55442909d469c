//! [I/O] What is imported: a file, or the address of a page.

use std::path::Path;

use crate::args::Web;
use crate::diagnostic::Diagnostic;
use crate::import::Page;
use crate::read;

/// Reads a file, or fetches what is at a web address.
///
/// # Errors
/// When there is nothing to read. What is wrong with its content is findings.
pub fn read(path: &Path, web: &Web) -> anyhow::Result<Result<Page, Vec<Diagnostic>>> {
    match address(path) {
        Some(url) => fetch(url, web),
        None => Ok(Page::read(&read::imported(path)?, &path.to_string_lossy())),
    }
}

/// The web address that is given instead of a file.
fn address(path: &Path) -> Option<&str> {
    let (scheme, _) = path.to_str()?.split_once("://")?;
    let is_web = ["http", "https"].iter().any(|web| scheme.eq_ignore_ascii_case(web));
    path.to_str().filter(|_| is_web)
}

#[cfg(not(feature = "net"))]
fn fetch(_: &str, _: &Web) -> anyhow::Result<Result<Page, Vec<Diagnostic>>> {
    anyhow::bail!(crate::command::WITHOUT_NET)
}

#[cfg(feature = "net")]
fn fetch(url: &str, web: &Web) -> anyhow::Result<Result<Page, Vec<Diagnostic>>> {
    use anyhow::Context as _;

    use crate::import::Format;
    use crate::limits;

    let fetched = crate::net::fetch(url, web.hosts(), limits::FETCHED)?;
    let format = format(&fetched);
    let bytes = match format {
        Format::Pdf => {
            read::pdf::text(&fetched.bytes).with_context(|| format!("cannot read `{url}`"))?
        }
        _ => fetched.bytes,
    };
    let page = Page::read_as(&bytes, url, format);
    Ok(page.map(|page| page.with_links_from(&fetched.address)))
}

/// What the server says a file is, else what its name says, else a page.
#[cfg(feature = "net")]
fn format(fetched: &crate::net::Fetched) -> crate::import::Format {
    use crate::import::{Format, format_of};

    let kind = fetched.content_type.as_deref().unwrap_or_default();
    let kind = kind.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    let path = fetched.address.split(['?', '#']).next().unwrap_or_default();
    let name = path.rsplit('/').next().unwrap_or_default();
    match kind.as_str() {
        "text/html" | "application/xhtml+xml" => Format::Html,
        "text/markdown" => Format::Markdown,
        "application/pdf" => Format::Pdf,
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document" => Format::Word,
        // Markdown is often sent as plain text.
        "text/plain" => format_of(name).unwrap_or(Format::Plain),
        _ => format_of(name).unwrap_or(Format::Html),
    }
}
