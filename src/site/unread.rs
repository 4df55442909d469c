//! What is in `content/` and is read by nothing: a site without findings must be one that was looked at.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use crate::diagnostic::{Diagnostic, Level, Message, files};
use crate::origin::{InputFile, Origin};
use crate::read::{NOTICE_FILE, SitePaths, is_nearly_notice};

/// That there is no notice, and which folders look like one.
pub(super) fn findings(found: &SitePaths) -> Vec<Diagnostic> {
    let mut folders: BTreeMap<&Path, Vec<&Path>> = BTreeMap::new();
    for path in &found.unread {
        folders.entry(path.parent().unwrap_or(path)).or_default().push(path);
    }
    let mut findings: Vec<Diagnostic> =
        folders.into_values().filter_map(|files| in_folder(&found.root, &files)).collect();
    if found.notices.is_empty() && findings.iter().all(|one| one.level != Level::Error) {
        let message = Message::new("notice-missing").with("file", NOTICE_FILE);
        findings.push(Diagnostic::new(&files::NOTICE_MISSING, "", message));
    }
    findings
}

/// A folder with files of a notice, but no `notice.toml`.
fn in_folder(root: &Path, files: &[&Path]) -> Option<Diagnostic> {
    let name = |path: &Path| path.file_name().map(|name| name.to_string_lossy().into_owned());
    let is_near = |path: &Path| name(path).is_some_and(|name| is_nearly_notice(&name));
    let is_toml = |path: &Path| path.extension().is_some_and(|end| end == "toml");
    let find = |is: &dyn Fn(&Path) -> bool| files.iter().copied().find(|path| is(path));
    let near = find(&is_near);
    let (file, level) = match near.or_else(|| find(&is_toml)) {
        Some(file) => (file, Level::Error),
        None => (*files.first()?, Level::Warning),
    };
    let shown = file.strip_prefix(root).unwrap_or(file).to_string_lossy().replace('\\', "/");
    let help = match near {
        Some(_) if shown.matches('/').count() == 1 => Message::new("notice-missing-folder-help"),
        Some(_) => Message::new("notice-missing-name-help"),
        None => Message::new("notice-missing-other-help"),
    };
    let message = Message::new("notice-missing-unread").with("file", NOTICE_FILE);
    let file = Arc::new(InputFile::new(shown, ""));
    let finding = Diagnostic::in_file(&files::NOTICE_MISSING, Origin { file, span: 0..0 }, message);
    Some(finding.level(level).help(help))
}
