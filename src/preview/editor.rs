//! A finding as the preview shows it: with its line, and a link that opens it in an editor.

use std::path::Path;

use serde::Serialize;

use crate::diagnostic::Diagnostic;
use crate::origin::Origin;
use crate::report::{self, Wording};
use crate::url_encode;

/// A finding as a browser shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ShownFinding {
    /// Its severity: `error`, `warning` or `info`.
    pub level: &'static str,
    /// The rule.
    pub rule: &'static str,
    /// What is wrong.
    pub message: String,
    /// What to write.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub help: Option<String>,
    /// The law behind it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub law: Option<String>,
    /// The key path it is about.
    pub at: String,
    /// Where it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<SourceLine>,
    /// The block of the page that words it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub block: Option<String>,
}

/// A line of a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SourceLine {
    /// The file, relative to the site's root.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1.
    pub column: usize,
    /// The text of the line.
    pub text: String,
    /// The link that opens it in the editor.
    pub href: String,
}

/// How a line is opened in an editor.
#[derive(Clone, Debug)]
pub struct Editor {
    /// The link, with the placeholders `{file}`, `{line}` and `{column}`.
    pub link: String,
    /// The site's root as a full path.
    pub root: std::path::PathBuf,
}

impl Editor {
    /// The editor of a name, or of a link of the user's own.
    pub fn new(name: &str, root: &Path) -> Editor {
        let link = match name {
            "vscode" | "vscodium" | "cursor" | "vscode-insiders" | "zed" => {
                format!("{name}://file/{{file}}:{{line}}:{{column}}")
            }
            "idea" => "idea://open?file={file}&line={line}&column={column}".into(),
            "sublime" => "subl://open?url=file://{file}&line={line}&column={column}".into(),
            "textmate" => "txmt://open?url=file://{file}&line={line}&column={column}".into(),
            "emacs" => "org-protocol://open-file?url=file://{file}&line={line}".into(),
            link if link.contains("{file}") => link.to_owned(),
            // Such as `vscode://file/`: the file's path follows.
            link => format!("{}/{{file}}:{{line}}:{{column}}", link.trim_end_matches('/')),
        };
        Editor { link, root: root.to_owned() }
    }

    /// The line of an origin.
    pub fn place(&self, origin: &Origin) -> SourceLine {
        let (line, column) = origin.file.line_column(origin.span.start);
        let text = origin.file.text.lines().nth(line - 1).unwrap_or_default().to_owned();
        let file = origin.file.path.clone();
        SourceLine { href: self.href(&file, line, column), file, line, column, text }
    }

    fn href(&self, file: &str, line: usize, column: usize) -> String {
        let path = self.root.join(file).to_string_lossy().replace('\\', "/");
        // To some editors, a path that begins with two slashes is another one.
        let path = match self.link.split_once("{file}") {
            Some((before, _)) if before.ends_with('/') && !before.ends_with("//") => {
                path.trim_start_matches('/').to_owned()
            }
            _ => path,
        };
        self.link
            .replace("{file}", &url_encode::encode(&path, b"/:"))
            .replace("{line}", &line.to_string())
            .replace("{column}", &column.to_string())
    }

    /// A finding as it is shown, with the block that is about it.
    pub fn finding(
        &self,
        diagnostic: &Diagnostic,
        wording: &Wording,
        block: Option<String>,
    ) -> ShownFinding {
        ShownFinding {
            level: report::level_word(diagnostic.level),
            rule: diagnostic.rule.name,
            message: wording.message(diagnostic),
            help: wording.help(diagnostic),
            law: wording.law(diagnostic),
            at: diagnostic.at.clone(),
            place: diagnostic.origin.as_ref().map(|origin| self.place(origin)),
            block,
        }
    }

    /// Findings as they are shown.
    pub fn findings(&self, diagnostics: &[Diagnostic], wording: &Wording) -> Vec<ShownFinding> {
        diagnostics.iter().map(|one| self.finding(one, wording, None)).collect()
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::Editor;

    #[test]
    fn each_editor_has_its_link() {
        let link = |name| Editor::new(name, Path::new("/home/eva/my site")).href("a/å.toml", 3, 7);
        assert_eq!(link("vscode"), "vscode://file/home/eva/my%20site/a/%C3%A5.toml:3:7");
        assert_eq!(link("vscode://file/"), link("vscode"));
        assert_eq!(
            link("idea"),
            "idea://open?file=/home/eva/my%20site/a/%C3%A5.toml&line=3&column=7"
        );
        assert_eq!(link("x://{line}/{file}"), "x://3/home/eva/my%20site/a/%C3%A5.toml");
    }
}
