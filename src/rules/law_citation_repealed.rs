//! `law-citation-repealed`: a law or a decision is cited that is no longer in force.

use super::look::{find, for_each_text, say};
use super::{Authority, Context, Rule};
use crate::diagnostic::{Diagnostic, Level};
use crate::resolve::{Kind, references};
use crate::tables::StandardLaw;

pub const RULE: Rule = Rule {
    name: "law-citation-repealed",
    level: Level::Warning,
    case_law: None,
    authority: Authority::Logic,
    law: "Art. 5(1)(a) GDPR",
    page: include_str!("law_citation_repealed.md"),
    check,
};

fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for reference in references(context.notice) {
        let own = context.notice.laws.contains_key(&reference.id);
        let law = context.tables.laws.get(&reference.id).filter(|law| law.repealed && !own);
        if let (Kind::Law, Some(law)) = (reference.kind, law) {
            let mut finding = RULE.finding(reference.at, format!("`{}` is repealed", reference.id));
            finding.help = law.replaced_by.as_ref().map(|new| format!("law = \"{new}\""));
            diagnostics.push(finding);
        }
    }
    for (id, own) in &context.notice.laws {
        let same =
            |law: &&StandardLaw| law.repealed && own.citation.as_deref() == Some(&law.citation);
        if let Some(law) = context.tables.laws.values().find(same) {
            let mut finding = RULE
                .finding(format!("laws.{id}.citation"), format!("{} is repealed", law.citation));
            finding.help = law
                .replaced_by
                .as_ref()
                .map(|new| format!("law = \"{new}\", which klartext knows"));
            diagnostics.push(finding);
        }
    }
    let repealed: Vec<&StandardLaw> =
        context.tables.laws.values().filter(|law| law.repealed).collect();
    for_each_text(context, |text, language, words, origin| {
        let number =
            repealed.iter().map(|law| law.citation.as_str()).find(|number| cites(words, number));
        let phrase = find(context, RULE.name, language, words).or(number);
        if let Some(phrase) = phrase {
            let said = say(text, language, words, origin, phrase);
            let mut finding = RULE
                .finding(said.at, format!("`{}` is no longer in force", said.phrase))
                .help("cite what applies now");
            finding.origin = Some(said.origin);
            diagnostics.push(finding);
        }
    });
}

/// Whether words hold a law's number, and not as part of a longer one.
fn cites(words: &str, number: &str) -> bool {
    words.match_indices(number).any(|(start, _)| {
        let before = words[..start].chars().next_back();
        let after = words[start + number.len()..].chars().next();
        ![before, after].into_iter().flatten().any(|c| c.is_ascii_digit())
    })
}
