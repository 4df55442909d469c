//! `legitimate-interest-restates-purpose`: the interest says the purpose once more.

use super::look::words_at;
use super::{Authority, Context, Rule, Topic};
use crate::diagnostic::{Diagnostic, Level, Message};
use crate::model::BasisKind;

pub const RULE: Rule = Rule {
    name: "legitimate-interest-restates-purpose",
    topic: Topic::LegalBasis,
    level: Level::Warning,
    authority: Authority::Decision,
    law: "Arts. 13(1)(d) and 14(2)(b) GDPR; DPC v WhatsApp, IN-18-12-2",
    page: include_str!("legitimate_interest_restates_purpose.md"),
    ..Rule::OF_NOTICE
};

/// How alike the two texts are when only their endings differ (1 is the same).
const NEARLY_THE_SAME: f64 = 0.85;

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (id, purpose) in &context.notice.purposes {
        let Some(name) = &purpose.name else { continue };
        let interests = purpose.basis.iter().enumerate();
        let interests =
            interests.filter(|(_, basis)| basis.kind == Some(BasisKind::LegitimateInterests));
        for (index, interest) in
            interests.filter_map(|(index, basis)| Some((index, basis.interest.as_ref()?)))
        {
            let at = format!("purposes.{id}.basis.{index}.interest");
            // One finding for all languages: they say the same.
            let restated =
                words_at(context, &at, interest).into_iter().find(|(_, language, words)| {
                    name.in_language(language).is_some_and(|name| restates(words, name))
                });
            if let Some((at, _, words)) = restated {
                let message =
                    Message::new("legitimate-interest-restates-purpose").with("words", words);
                diagnostics.push(RULE.finding(at, message));
            }
        }
    }
}

/// Whether an interest has no word of weight that the purpose has not.
fn restates(interest: &str, name: &str) -> bool {
    let weighty = |text: &str| -> Vec<String> {
        let words = text.split(|c: char| !c.is_alphanumeric());
        words.filter(|word| word.chars().count() > 2).map(str::to_lowercase).collect()
    };
    let (interest_words, name_words) = (weighty(interest), weighty(name));
    let says_nothing_new =
        !interest_words.is_empty() && interest_words.iter().all(|word| name_words.contains(word));
    says_nothing_new
        || strsim::normalized_damerau_levenshtein(&interest.to_lowercase(), &name.to_lowercase())
            >= NEARLY_THE_SAME
}
