//! What is in `content/` and is read by nothing: a site without findings must be one that was looked at.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use crate::diagnostic::{Diagnostic, Level, files};
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
        let message = format!("there is no notice: no `{NOTICE_FILE}` below `content/`");
        findings.push(Diagnostic::new(&files::NOTICE_MISSING, "", message).help(
            "write the notice into content/NAME/notice.toml, or make an example with `klartext init`",
        ));
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
        Some(_) if shown.matches('/').count() == 1 => {
            "put it into a folder of its own: content/NAME/notice.toml"
        }
        Some(_) => "rename it to notice.toml",
        None => "if this is a notice, name its file notice.toml; else move it out of `content/`",
    };
    let message = format!("this file is not read: its folder has no `{NOTICE_FILE}`");
    let file = Arc::new(InputFile { path: shown, text: String::new() });
    let finding = Diagnostic::in_file(&files::NOTICE_MISSING, Origin { file, span: 0..0 }, message);
    Some(finding.level(level).help(help))
}
