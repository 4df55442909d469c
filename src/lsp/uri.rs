//! The addresses of files, as editors write them, to paths and back.

use std::path::{Path, PathBuf};
use std::str::FromStr;

use lsp_types::Uri;

use crate::url_encode::{decode, encode};

/// The path of a `file:` address; none for any other, such as a text that was never saved.
pub fn path_of(uri: &Uri) -> Option<PathBuf> {
    let rest = uri.as_str().strip_prefix("file://")?;
    // An address may name this machine.
    let rest = rest.strip_prefix("localhost").unwrap_or(rest);
    let path = decode(rest.split(['?', '#']).next()?)?;
    if !path.starts_with('/') {
        return None;
    }
    let path = match cfg!(windows) {
        // "/C:/site" or "/c%3A/site".
        true => path.strip_prefix('/').unwrap_or(&path),
        false => &path,
    };
    Some(PathBuf::from(path))
}

/// The `file:` address of a full path.
pub fn uri_of(path: &Path) -> Option<Uri> {
    let path = path.to_string_lossy().replace('\\', "/");
    let slash = if path.starts_with('/') { "" } else { "/" };
    Uri::from_str(&format!("file://{slash}{}", encode(&path, b"/"))).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_its_address_and_back() {
        let path = Path::new("/hem/Åsas sida [1]/content/notice.toml");
        let uri = uri_of(path).unwrap();
        assert_eq!(uri.as_str(), "file:///hem/%C3%85sas%20sida%20%5B1%5D/content/notice.toml");
        assert_eq!(path_of(&uri).unwrap(), path);
        assert_eq!(path_of(&Uri::from_str("untitled:Untitled-1").unwrap()), None);
    }
}
