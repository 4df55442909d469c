//! [I/O] Where a running preview is, for other programs: `.klartext/preview` in the site's folder has its
//! address for as long as it runs. A site that cannot be written is previewed without.

#![expect(clippy::disallowed_methods, reason = "files are touched here")]

use std::fs;
use std::net::{TcpStream, ToSocketAddrs};
use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::listing::OWN_FOLDER;

/// How long a preview that was killed is waited for.
const PATIENCE: Duration = Duration::from_millis(100);

const IGNORE: &str = ".gitignore";
const IGNORE_ALL: &str = "*\n";

fn file(root: &Path) -> PathBuf {
    root.join(OWN_FOLDER).join("preview")
}

/// The words of the file: who wrote it, and the address.
fn words(address: &str) -> String {
    format!("{} {address}\n", std::process::id())
}

/// Says where this process serves a site. A repository ignores the folder.
pub fn announce(root: &Path, address: &str) {
    let path = file(root);
    let Some(folder) = path.parent() else { return };
    let is_new = !folder.exists();
    let made = fs::create_dir_all(folder).and_then(|()| fs::write(&path, words(address)));
    if is_new && made.is_ok() {
        let _read_only = fs::write(folder.join(IGNORE), IGNORE_ALL);
    }
}

/// Removes what this process announced; what another one did stays.
pub fn withdraw(root: &Path) {
    let path = file(root);
    let text = fs::read_to_string(&path).unwrap_or_default();
    if text.split(' ').next() != Some(&std::process::id().to_string()) {
        return;
    }
    let _read_only = fs::remove_file(&path);
    let Some(folder) = path.parent() else { return };
    let is_left = fs::read_dir(folder).is_ok_and(|names| names.count() == 1);
    let ignore = folder.join(IGNORE);
    if is_left && fs::read_to_string(&ignore).is_ok_and(|text| text == IGNORE_ALL) {
        let _read_only = fs::remove_file(&ignore);
        let _not_empty = fs::remove_dir(folder);
    }
}

/// The address of the site's preview, if one runs.
pub fn address(root: &Path) -> Option<String> {
    let text = fs::read_to_string(file(root)).ok()?;
    let address = text.trim_end().split_once(' ')?.1;
    let host = address.strip_prefix("http://")?.strip_suffix('/')?;
    let at = host.to_socket_addrs().ok()?.next()?;
    TcpStream::connect_timeout(&at, PATIENCE).ok()?;
    Some(address.to_owned())
}
