//! `cookies-undeclared`: nothing says whether cookies are used.

use super::{Authority, Context, Rule};
use crate::diagnostic::{Diagnostic, Level};

pub const RULE: Rule = Rule {
    name: "cookies-undeclared",
    level: Level::Info,
    case_law: None,
    authority: Authority::Text,
    law: "the Swedish Electronic Communications Act (2022:482); Art. 5(3) of Directive 2002/58/EC",
    page: include_str!("cookies_undeclared.md"),
    check,
};

fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    if context.notice.cookies.is_none() {
        diagnostics.push(
            RULE.finding("cookies", "nothing says whether cookies or the like are used")
                .help("cookies = \"none\", or a table [cookies.ID] for each"),
        );
    }
}
