//! A page of the site → the page as the preview serves it: with the preview's script, and a policy
//! that allows the script.

#![expect(clippy::string_slice, reason = "positions that were found in this text")]

use super::http::OWN;

/// What the policy of a page must allow: the preview's script, answers, stylesheet and redline.
const NEEDED: [(&str, &str); 5] = [
    ("script-src", "'self'"),
    ("connect-src", "'self'"),
    ("style-src", "'self'"),
    ("img-src", "'self'"),
    ("frame-src", "'self'"),
];

/// The page with the preview's script. `name` is the page's, which shows how many folders deep it is;
/// `token` is what it sends with an edit.
pub fn inject(html: &str, name: &str, token: Option<&str>) -> String {
    let up = "../".repeat(name.matches('/').count());
    let token = token.map_or(String::new(), |token| format!(" data-klartext-edit=\"{token}\""));
    let script = format!("<script src=\"{up}{OWN}preview.js\" type=\"module\"{token}></script>\n");
    let html = allow(html);
    match html.rfind("</head>") {
        Some(at) => format!("{}{script}{}", &html[..at], &html[at..]),
        None => format!("{html}{script}"),
    }
}

/// The page with a policy that allows what is needed; a page without a policy stays as it is.
fn allow(html: &str) -> String {
    const START: &str = "<meta http-equiv=\"Content-Security-Policy\" content=\"";
    let Some(start) = html.find(START).map(|at| at + START.len()) else { return html.to_owned() };
    let Some(end) = html[start..].find('"').map(|at| start + at) else { return html.to_owned() };
    format!("{}{}{}", &html[..start], policy(&html[start..end]), &html[end..])
}

fn policy(policy: &str) -> String {
    let mut directives: Vec<String> =
        policy.split(';').map(|one| one.trim().to_owned()).filter(|one| !one.is_empty()).collect();
    for (name, source) in NEEDED {
        let has_name = |one: &&mut String| one.split(' ').next() == Some(name);
        match directives.iter_mut().find(has_name) {
            Some(one) if one.split(' ').any(|known| known == source) => {}
            Some(one) if one.ends_with("'none'") => *one = format!("{name} {source}"),
            Some(one) => *one = format!("{one} {source}"),
            None => directives.push(format!("{name} {source}")),
        }
    }
    directives.join("; ")
}

#[cfg(test)]
mod tests {
    use super::inject;

    #[test]
    fn the_policy_allows_the_script_and_stays_strict_otherwise() {
        let page = "<head>\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'self'; script-src 'none'\">\n</head><body></body>";
        let served = inject(page, "sv/policy/index.html", None);
        assert_eq!(
            served,
            "<head>\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; frame-src 'self'\">\n<script src=\"../../_klartext/preview.js\" type=\"module\"></script>\n</head><body></body>"
        );
    }

    #[test]
    fn a_page_of_a_sites_own_template_gets_the_script_too() {
        let served = inject("<p>text", "index.html", Some("0a1b"));
        assert_eq!(
            served,
            "<p>text<script src=\"_klartext/preview.js\" type=\"module\" data-klartext-edit=\"0a1b\"></script>\n"
        );
    }
}
