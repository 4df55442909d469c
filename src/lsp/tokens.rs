//! Words that an editor colours by what is found: ids that name nothing, texts that lag behind.

use lsp_types::{
    SemanticToken, SemanticTokenModifier, SemanticTokenType, SemanticTokens, SemanticTokensLegend,
    SemanticTokensParams,
};

use super::requests::OpenFile;
use super::workspace::Workspace;
use crate::report::shown_span;

/// The rules whose findings are coloured, with the number of the token's kind; its modifier has the
/// same number.
const COLOURED: [(&str, u32); 2] = [("unknown-reference", 0), ("translation-drift", 1)];

/// What tokens there are.
pub fn legend() -> SemanticTokensLegend {
    SemanticTokensLegend {
        token_types: vec![SemanticTokenType::ENUM_MEMBER, SemanticTokenType::STRING],
        token_modifiers: vec![
            SemanticTokenModifier::new("unresolved"),
            SemanticTokenModifier::new("lagging"),
        ],
    }
}

/// The tokens of a file as it is now.
pub fn tokens(workspace: &Workspace<'_>, params: &SemanticTokensParams) -> Option<SemanticTokens> {
    let file = OpenFile::of(workspace, &params.text_document.uri)?;
    let text: &str = &file.text.text;
    let found = file.state.shown(&file.path).iter().filter_map(|one| {
        let (_, kind) = COLOURED.iter().find(|(rule, _)| *rule == one.rule.name)?;
        let origin = one.origin.as_ref().filter(|origin| *origin.file.text == *text)?;
        let range = file.text.lines.range(text, &shown_span(text, &origin.span));
        // A token is within one line.
        (range.start.line == range.end.line && range.start < range.end).then_some((range, *kind))
    });
    let mut found: Vec<(lsp_types::Range, u32)> = found.collect();
    found.sort_by_key(|(range, _)| (range.start, range.end));
    found.dedup_by(|next, first| next.0.start < first.0.end);
    let mut data = Vec::new();
    let mut previous = lsp_types::Position::default();
    for (range, kind) in found {
        let same_line = range.start.line == previous.line;
        data.push(SemanticToken {
            delta_line: range.start.line - previous.line,
            delta_start: range.start.character - if same_line { previous.character } else { 0 },
            length: range.end.character - range.start.character,
            token_type: kind,
            token_modifiers_bitset: 1 << kind,
        });
        previous = range.start;
    }
    Some(SemanticTokens { result_id: None, data })
}
