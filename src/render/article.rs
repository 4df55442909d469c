//! The check of a page that a site's own template made: its article has every section of the notice as
//! klartext made it, once, in order, and nothing else.

#![expect(clippy::string_slice, reason = "positions that were found in this text")]

use crate::diagnostic::{Message, Value};

/// How a page's article differs from the sections that belong there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ArticleError {
    /// The page has no `<article data-version=…>` of this version.
    NoArticle,
    /// It has several.
    Several,
    /// The section with this id is not where it belongs.
    Missing(String),
    /// What the article has after its last section.
    Extra(String),
}

impl ArticleError {
    /// What is wrong with the page of a template.
    pub fn message(&self, template: &str) -> Message {
        let template = Value::from(template);
        match self {
            Self::NoArticle => Message::new("template-text").with("template", template),
            Self::Several => Message::new("template-text-several").with("template", template),
            Self::Missing(id) => {
                Message::new("template-text-section").with("template", template).with("section", id)
            }
            Self::Extra(text) => {
                Message::new("template-text-extra").with("template", template).with("text", text)
            }
        }
    }
}

/// Checks a page of the version with a hash. Blanks may surround the sections.
///
/// # Errors
/// The first difference.
pub fn check_article(html: &str, hash: &str, sections: &[String]) -> Result<(), ArticleError> {
    let stamps = [format!(" data-version=\"{hash}\""), format!(" data-version={hash}")];
    let mut articles = html.match_indices("<article").filter_map(|(at, _)| {
        let (tag, content) = html[at..].split_once('>')?;
        stamps.iter().any(|stamp| tag.contains(stamp)).then_some(content)
    });
    let mut rest = articles.next().ok_or(ArticleError::NoArticle)?;
    if articles.next().is_some() {
        return Err(ArticleError::Several);
    }
    for section in sections {
        let found = rest.trim_ascii_start().strip_prefix(section.trim_ascii());
        rest = found.ok_or_else(|| ArticleError::Missing(first_id(section)))?;
    }
    match rest.trim_ascii_start() {
        end if end.starts_with("</article>") => Ok(()),
        other => Err(ArticleError::Extra(other.chars().take(60).collect())),
    }
}

/// The id by which a message names a section.
fn first_id(section: &str) -> String {
    let id = section.split(" id=\"").nth(1).and_then(|rest| rest.split('"').next());
    id.unwrap_or_default().to_owned()
}
