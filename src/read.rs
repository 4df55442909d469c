//! [I/O] Reads input files; each error names its path.

#![expect(clippy::disallowed_methods, reason = "files are touched here")]

mod buffers;
mod find;
pub mod open;
pub mod pdf;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;

use anyhow::{Context, bail};
use walkdir::WalkDir;

use crate::approval::{ARCHIVE_END, SIGNATURE_END};
use crate::characters;
use crate::diagnostic::{Diagnostic, Message, Value, files};
use crate::limits;
use crate::listing::OWN_FOLDER;
use crate::origin::{InputFile, Origin};
use crate::stamp::STAMP_END;
use open::{Opened, open};

pub use buffers::Buffers;
pub use find::{
    APPROVALS_FOLDER, NOTICE_FILE, NoticePaths, SHARED_FILE, SitePaths, VERSIONS_FOLDER, find,
    is_nearly_notice, is_record,
};

/// Reads a text file. What is wrong with the file is a finding; an empty text is
/// given where there is none to read.
///
/// `path` is shown relative to `root`.
///
/// # Errors
/// When the file cannot be read.
pub fn text(root: &Path, path: &Path) -> anyhow::Result<(Arc<InputFile>, Vec<Diagnostic>)> {
    let shown = path.strip_prefix(root).unwrap_or(path);
    text_within(root, path, shown, limits::FILE)
}

/// Reads a text file that was named on the command line, as [`text`] does: where a link leads is
/// for whoever named it to know.
///
/// # Errors
/// When the file cannot be read.
pub fn named_text(path: &Path) -> anyhow::Result<(Arc<InputFile>, Vec<Diagnostic>)> {
    let real = path.canonicalize().unwrap_or_else(|_| path.to_owned());
    text_within(real.parent().unwrap_or(&real), &real, path, limits::FILE)
}

/// By which a changed file is known: its size and time.
pub type FileStamp = (u64, std::time::SystemTime);

/// The stamp of a file; none where there is no file.
pub fn stamp(path: &Path) -> Option<FileStamp> {
    let about = fs::metadata(path).ok()?;
    Some((about.len(), about.modified().ok()?))
}

/// A file of evidence that was named on the command line, to be read as it comes; what it is instead is a
/// finding.
///
/// # Errors
/// When the file cannot be opened.
pub fn evidence(path: &Path) -> anyhow::Result<Result<impl std::io::Read, Box<Diagnostic>>> {
    let shown = path.to_string_lossy().replace('\\', "/");
    let context = || format!("cannot read `{shown}`");
    let real = path.canonicalize().with_context(context)?;
    let fault = match open(real.parent().unwrap_or(&real), &real).with_context(context)? {
        Opened::Regular(file, size) if size <= limits::EVIDENCE => {
            return Ok(Ok(std::io::BufReader::new(file).take(limits::EVIDENCE)));
        }
        Opened::Regular(_, size) => Fault::TooLarge(size, limits::EVIDENCE),
        Opened::Other => Fault::NoFile,
        Opened::Astray => Fault::Astray,
    };
    let file = Arc::new(InputFile::new(shown, String::new()));
    Ok(Err(Box::new(fault.finding(Origin { file, span: 0..0 }))))
}

fn text_within(
    root: &Path,
    path: &Path,
    shown: &Path,
    limit: u64,
) -> anyhow::Result<(Arc<InputFile>, Vec<Diagnostic>)> {
    let shown = shown.to_string_lossy().replace('\\', "/");
    let context = || format!("cannot read `{shown}`");
    let fault = match open(root, path).with_context(context)? {
        Opened::Regular(file, size) if size <= limit => {
            let bytes = open::read(file, size, limit).with_context(context)?;
            return Ok(decode(shown, bytes));
        }
        Opened::Regular(_, size) => Fault::TooLarge(size, limit),
        Opened::Other => Fault::NoFile,
        Opened::Astray => Fault::Astray,
    };
    Ok(fault.without_text(shown))
}

/// The text of a file in memory, as [`text`] reads it from the disk.
pub fn text_of(path: &str, bytes: &[u8], limit: u64) -> (Arc<InputFile>, Vec<Diagnostic>) {
    match bytes.len() as u64 {
        size if size > limit => Fault::TooLarge(size, limit).without_text(path.to_owned()),
        _ => decode(path.to_owned(), bytes.to_vec()),
    }
}

/// Why there is no text at a path.
enum Fault {
    /// Its size, and the largest that is read.
    TooLarge(u64, u64),
    NoFile,
    Astray,
}

impl Fault {
    fn without_text(&self, path: String) -> (Arc<InputFile>, Vec<Diagnostic>) {
        let input = Arc::new(InputFile::new(path, ""));
        let finding = self.finding(Origin { file: input.clone(), span: 0..0 });
        (input, vec![finding])
    }

    fn finding(&self, origin: Origin) -> Diagnostic {
        let error = |rule, message: Message| Diagnostic::in_file(rule, origin, message);
        match self {
            Fault::TooLarge(size, limit) => error(
                &files::FILE_TOO_LARGE,
                Message::new("file-too-large")
                    .with("size", Value::text(size.to_string()))
                    .with("limit", Value::text(limit.to_string())),
            ),
            Fault::NoFile => error(&files::NOT_A_FILE, Message::new("not-a-file")),
            Fault::Astray => error(&files::LINK_ASTRAY, Message::new("link-astray")),
        }
    }
}

/// Bytes → text; a byte order mark is dropped, and what is not UTF-8 is a finding.
fn decode(shown: String, bytes: Vec<u8>) -> (Arc<InputFile>, Vec<Diagnostic>) {
    match String::from_utf8(bytes) {
        Ok(text) => {
            let text = match text.strip_prefix('\u{feff}') {
                Some(rest) => rest.to_owned(),
                None => text,
            };
            (Arc::new(InputFile::new(shown, text)), Vec::new())
        }
        Err(error) if utf16(error.as_bytes()).is_some() => {
            let text = utf16(error.as_bytes()).unwrap_or_default();
            let input = Arc::new(InputFile::new(shown, text));
            let origin = Origin { file: input.clone(), span: 0..0 };
            let diagnostic =
                Diagnostic::in_file(&files::NOT_UTF8, origin, Message::new("not-utf8-utf16"));
            (input, vec![diagnostic])
        }
        Err(error) => {
            let valid = error.utf8_error().valid_up_to();
            let lossy = String::from_utf8_lossy(error.as_bytes()).into_owned();
            let input = Arc::new(InputFile::new(shown, lossy));
            let origin = Origin { file: input.clone(), span: valid..valid + '\u{fffd}'.len_utf8() };

            let diagnostic =
                Diagnostic::in_file(&files::NOT_UTF8, origin, Message::new("not-utf8"));
            (input, vec![diagnostic])
        }
    }
}

/// The text of bytes that begin with the mark of UTF-16.
fn utf16(bytes: &[u8]) -> Option<String> {
    let (mark, rest) = bytes.split_at_checked(2)?;
    let unit = match mark {
        [0xff, 0xfe] => u16::from_le_bytes,
        [0xfe, 0xff] => u16::from_be_bytes,
        _ => return None,
    };
    let units: Vec<u16> = rest.as_chunks::<2>().0.iter().map(|pair| unit(*pair)).collect();
    Some(String::from_utf16_lossy(&units))
}

/// The version records beside a notice: file names and bytes, sorted by name.
///
/// # Errors
/// When the folder or a record cannot be read.
pub fn records(folder: &Path) -> anyhow::Result<Vec<(String, Vec<u8>)>> {
    let folder = folder.join(VERSIONS_FOLDER);
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let records = entries(&folder)?.into_iter().filter(|(name, _)| is_record(name));
    records
        .map(|(name, path)| {
            let bytes = complete_file(&folder, &path, limits::RECORD)?;
            Ok((name, bytes))
        })
        .collect()
}

/// The time stamps beside the records of a notice: file names and bytes, sorted by name. Of one that is
/// larger than any stamp only the beginning is read.
///
/// # Errors
/// When the folder or a file cannot be read.
pub fn stamps(folder: &Path) -> anyhow::Result<Vec<(String, Vec<u8>)>> {
    let folder = folder.join(VERSIONS_FOLDER);
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let stamps = entries(&folder)?.into_iter().filter(|(name, _)| name.ends_with(STAMP_END));
    let read = |(name, path): (String, PathBuf)| {
        let bytes = site_file(&folder, &name, limits::STAMP + 1)?;
        let bytes = bytes.with_context(|| format!("`{}` is not a regular file", path.display()))?;
        Ok((name, bytes))
    };
    stamps.map(read).collect()
}

/// The approvals that releases took up, as they are kept beside the records: file names and bytes.
///
/// # Errors
/// When the folder or a file cannot be read.
pub fn archived_approvals(folder: &Path) -> anyhow::Result<Vec<(String, Vec<u8>)>> {
    let folder = folder.join(VERSIONS_FOLDER);
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let archived = entries(&folder)?.into_iter().filter(|(name, _)| name.ends_with(ARCHIVE_END));
    archived.map(|(name, path)| Ok((name, complete_file(&folder, &path, limits::FILE)?))).collect()
}

/// The signatures of records by those who released them: file names and texts.
///
/// # Errors
/// When the folder or a file cannot be read.
pub fn release_signatures(folder: &Path) -> anyhow::Result<Vec<(String, String)>> {
    let folder = folder.join(VERSIONS_FOLDER);
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let signed = entries(&folder)?.into_iter().filter(|(name, _)| name.ends_with(SIGNATURE_END));
    let text = |(name, path): (String, PathBuf)| {
        let bytes = complete_file(&folder, &path, limits::FILE)?;
        Ok((name, String::from_utf8_lossy(&bytes).into_owned()))
    };
    signed.map(text).collect()
}

/// The file of an approval that no release has taken up.
#[derive(Clone, Debug)]
pub struct ApprovalFile {
    /// Its name.
    pub name: String,
    /// Its text; what is not UTF-8 is replaced.
    pub text: String,
    /// The signature beside it.
    pub signature: Option<String>,
}

/// The approvals of a notice, sorted by name.
///
/// # Errors
/// When the folder or a file cannot be read.
pub fn approvals(folder: &Path) -> anyhow::Result<Vec<ApprovalFile>> {
    let folder = folder.join(APPROVALS_FOLDER);
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let text = |path: &Path| -> anyhow::Result<String> {
        let bytes = complete_file(&folder, path, limits::FILE)?;
        Ok(String::from_utf8_lossy(&bytes).into_owned())
    };
    let all = entries(&folder)?;
    let mut approvals = Vec::new();
    for (name, path) in all.iter().filter(|(name, _)| name.ends_with(".toml")) {
        let signed = all.iter().find(|(other, _)| *other == format!("{name}.sig"));
        let signature = signed.map(|(_, path)| text(path)).transpose()?;
        approvals.push(ApprovalFile { name: name.clone(), text: text(path)?, signature });
    }
    Ok(approvals)
}

/// The bytes of a file with certificates, by its path from the site's root.
///
/// # Errors
/// When it cannot be read, is too large or no regular file.
pub fn certificates(root: &Path, path: &str) -> anyhow::Result<Vec<u8>> {
    complete_file(root, &root.join(path), limits::FILE)
}

/// Which records a notice has, by name, size and time: the same as before where none has changed.
pub type RecordsState = Vec<(String, u64, Option<SystemTime>)>;

/// The state of the version records beside a notice, without reading them.
pub fn records_state(folder: &Path) -> RecordsState {
    let entries = fs::read_dir(folder.join(VERSIONS_FOLDER)).into_iter().flatten().flatten();
    let state = entries.map(|entry| {
        let about = entry.metadata().ok();
        let name = entry.file_name().to_string_lossy().into_owned();
        let size = about.as_ref().map_or(0, fs::Metadata::len);
        (name, size, about.and_then(|about| about.modified().ok()))
    });
    let mut state: RecordsState = state.collect();
    state.sort();
    state
}

/// The pages and other files of a built site below a folder, by path below it, klartext's own
/// notes aside; sorted by name.
///
/// # Errors
/// When the folder is missing, or a file cannot be read.
pub fn built_files(folder: &Path) -> anyhow::Result<BTreeMap<String, Vec<u8>>> {
    if !folder.is_dir() {
        bail!("there is no folder `{}`", folder.display());
    }
    let read = |(name, path): (String, PathBuf)| {
        let bytes = fs::read(&path).with_context(|| format!("cannot read `{}`", path.display()))?;
        Ok((name, bytes))
    };
    // A link or pipe is nothing that klartext made.
    let is_file =
        |(_, path): &(String, PathBuf)| path.symlink_metadata().is_ok_and(|about| about.is_file());
    paths_below(folder)?.into_iter().filter(is_file).map(read).collect()
}

/// The names of all that is below the folder of a site, whatever it is, but folders and what klartext
/// itself keeps there.
///
/// # Errors
/// When the folder is missing or cannot be listed.
pub fn site_files(folder: &Path) -> anyhow::Result<BTreeSet<String>> {
    const OWN: [&str; 2] = ["listing", "lock"];
    if !folder.is_dir() {
        bail!("there is no folder `{}`", folder.display());
    }
    let mut names = BTreeSet::new();
    for entry in WalkDir::new(folder).min_depth(1) {
        let entry = entry.with_context(|| format!("cannot list `{}`", folder.display()))?;
        let below = entry.path().strip_prefix(folder).unwrap_or(entry.path());
        let name = below.to_string_lossy().replace('\\', "/");
        let is_own = OWN.iter().any(|own| name == format!("{OWN_FOLDER}/{own}"));
        if !entry.file_type().is_dir() && !is_own {
            names.insert(name);
        }
    }
    Ok(names)
}

/// The beginning of a file of a site, so many bytes at most; none if it is not a regular file.
///
/// # Errors
/// When it cannot be read.
pub fn site_file(folder: &Path, name: &str, most: u64) -> anyhow::Result<Option<Vec<u8>>> {
    let path = folder.join(name);
    let context = || format!("cannot read `{}`", path.display());
    if !path.symlink_metadata().with_context(context)?.is_file() {
        return Ok(None);
    }
    let mut bytes = Vec::new();
    let file = fs::File::open(&path).with_context(context)?;
    file.take(most).read_to_end(&mut bytes).with_context(context)?;
    Ok(Some(bytes))
}

/// The bytes of a file that lists a site; none where there is no such file.
///
/// # Errors
/// When it cannot be read, is too large or no regular file.
pub fn bytes(path: &Path) -> anyhow::Result<Option<Vec<u8>>> {
    match path.try_exists() {
        Ok(false) => Ok(None),
        _ => {
            let real = path.canonicalize().unwrap_or_else(|_| path.to_owned());
            complete_file(real.parent().unwrap_or(&real), &real, limits::LISTING).map(Some)
        }
    }
}

/// The files of a folder whose names `is_wanted` accepts, sorted by name.
///
/// # Errors
/// When the folder is missing or cannot be listed.
pub fn named_files(
    folder: &Path,
    is_wanted: impl Fn(&str) -> bool,
) -> anyhow::Result<BTreeMap<String, PathBuf>> {
    if !folder.is_dir() {
        bail!("there is no folder `{}`", folder.display());
    }
    Ok(entries(folder)?.into_iter().filter(|(name, _)| is_wanted(name)).collect())
}

/// The bytes of a file that is imported by its name; of a PDF its text.
///
/// # Errors
/// When it cannot be read, is too large or no regular file.
pub fn imported(path: &Path) -> anyhow::Result<Vec<u8>> {
    let real = path.canonicalize().unwrap_or_else(|_| path.to_owned());
    let bytes = imported_within(real.parent().unwrap_or(&real), &real);
    bytes.with_context(|| format!("cannot read `{}`", path.display()))
}

/// The same of a file of a folder that is imported.
///
/// # Errors
/// Also when it is a link that leads out of the folder.
pub fn imported_within(folder: &Path, path: &Path) -> anyhow::Result<Vec<u8>> {
    let bytes = complete_file(folder, path, limits::IMPORT)?;
    match path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("pdf")) {
        true => pdf::text(&bytes).with_context(|| format!("cannot read `{}`", path.display())),
        false => Ok(bytes),
    }
}

/// The site's own files below a folder of its root (`locales`, `templates`), by path below it.
///
/// # Errors
/// When the folder or a file cannot be read.
pub fn texts_below(
    root: &Path,
    folder: &str,
    diagnostics: &mut Vec<Diagnostic>,
) -> anyhow::Result<BTreeMap<String, Arc<InputFile>>> {
    let mut files = BTreeMap::new();
    for (name, path) in paths_below(&root.join(folder))? {
        let (file, finding) = text(root, &path)?;
        diagnostics.extend(finding);
        diagnostics.extend(characters::hidden(&file));
        files.insert(name, file);
    }
    Ok(files)
}

/// The site's own static files, by path below `static/`.
///
/// # Errors
/// When the folder or a file cannot be read, or a file is too large.
pub fn static_files(root: &Path) -> anyhow::Result<BTreeMap<String, Vec<u8>>> {
    let mut files = BTreeMap::new();
    for (name, path) in paths_below(&root.join("static"))? {
        files.insert(name, complete_file(root, &path, limits::STATIC_FILE)?);
    }
    Ok(files)
}

/// Everything except folders below a folder, with paths from it; empty if there is no such
/// folder. Links are not followed, and names that begin with a full stop are left alone.
fn paths_below(folder: &Path) -> anyhow::Result<Vec<(String, PathBuf)>> {
    let mut paths = Vec::new();
    if !folder.is_dir() {
        return Ok(paths);
    }
    let hidden = |name: &std::ffi::OsStr| name.to_string_lossy().starts_with('.');
    let walk = WalkDir::new(folder).max_depth(limits::FOLDER_DEPTH).sort_by_file_name();
    for entry in
        walk.into_iter().filter_entry(|entry| entry.depth() == 0 || !hidden(entry.file_name()))
    {
        let entry = entry.with_context(|| format!("cannot list `{}`", folder.display()))?;
        if !entry.file_type().is_dir() {
            let below = entry.path().strip_prefix(folder).unwrap_or(entry.path());
            let Some(name) = below.to_str() else {
                bail!("the name of `{}` is not UTF-8; rename it", entry.path().display());
            };
            paths.push((name.replace('\\', "/"), entry.path().to_owned()));
        }
    }
    Ok(paths)
}

/// The bytes of a regular file within `root`.
fn complete_file(root: &Path, path: &Path, limit: u64) -> anyhow::Result<Vec<u8>> {
    let context = || format!("cannot read `{}`", path.display());
    match open(root, path).with_context(context)? {
        Opened::Regular(file, size) if size <= limit => {
            open::read(file, size, limit).with_context(context)
        }
        Opened::Regular(_, size) => bail!(
            "`{}` has {size} bytes, and at most {limit} are read; make it smaller",
            path.display()
        ),
        Opened::Other => {
            bail!("`{}` is not a regular file; put a file there, or remove it", path.display())
        }
        Opened::Astray => bail!(
            "the link `{}` leads out of its folder or nowhere; put the file itself there",
            path.display()
        ),
    }
}

/// Everything except folders in one folder, sorted by name; what is not a regular file is reported when
/// it is opened.
fn entries(folder: &Path) -> anyhow::Result<Vec<(String, PathBuf)>> {
    let context = || format!("cannot list `{}`", folder.display());
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).with_context(context)? {
        let entry = entry.with_context(context)?;
        let kind = entry.file_type().with_context(context)?;
        if !kind.is_dir()
            && let Ok(name) = entry.file_name().into_string()
        {
            files.push((name, entry.path()));
        }
    }
    files.sort();
    Ok(files)
}
