//! Comparisons → one page that holds all it needs, to be sent by mail.

use serde::Serialize;

use super::Comparison;
use crate::diagnostic::Diagnostic;
use crate::document::Inline;
use crate::locale::Arg;
use crate::render::changes::{ChangesView, Lead};
use crate::render::html;
use crate::render::theme::Theme;
use crate::render::view::LinkView;

/// What `diff.html` sees.
#[derive(Serialize)]
struct DiffView {
    language: String,
    direction: String,
    title: String,
    /// The stylesheets.
    styles: Vec<String>,
    /// What changed in each notice, as HTML.
    notices: Vec<String>,
}

impl Theme<'_> {
    /// A page of comparisons, all in one language.
    ///
    /// # Errors
    /// When a template fails, or the locale lacks a message.
    pub fn diff(&self, comparisons: &[Comparison]) -> Result<String, Box<Diagnostic>> {
        let Some(first) = comparisons.first() else { return Ok(String::new()) };
        let words = self.words_for(&first.language)?;
        let styles = ["klartext.css", "changes.css"];
        let view = DiffView {
            language: first.language.clone(),
            direction: words.locale().about.direction.clone(),
            title: words.text("changes_title", &[("title", Arg::from(first.title.clone()))])?,
            styles: styles.iter().filter_map(|name| self.assets.text(name)).collect(),
            notices: comparisons.iter().map(|one| self.compared(one)).collect::<Result<_, _>>()?,
        };
        self.part("diff.html", "diff", view, words)
    }

    fn compared(&self, comparison: &Comparison) -> Result<String, Box<Diagnostic>> {
        let words = self.words_for(&comparison.language)?;
        let Comparison { compared, old, new, address, .. } = comparison;
        let lead = Lead::from_outside(
            &compared.marked,
            address.clone(),
            old.page.clone(),
            new.page.clone(),
        )
        // One file can hold several notices, whose ids are alike.
        .with_anchors(format!("{}:", comparison.notice));
        let links = [new, old].into_iter().filter_map(|state| Some((state.page.clone()?, state)));
        let links = links.map(|(href, state)| {
            let version = Arg::from(state.name().to_owned());
            let text = words.text("read_version", &[("version", version)])?;
            Ok::<_, Box<Diagnostic>>(LinkView { href, text, ..LinkView::default() })
        });
        let title = Arg::from(comparison.title.clone());
        let span = comparison.span(words)?;
        let view = ChangesView {
            title: words.text("changes_title", &[("title", title)])?,
            lead: html::frame(&[Inline::Text(span)]),
            links: links.collect::<Result<_, _>>()?,
            old_hash: old.name().to_owned(),
            new_hash: new.name().to_owned(),
            ..ChangesView::of(compared, &lead, words)?
        };
        self.part("compared.html", "changes", view, words)
    }
}
