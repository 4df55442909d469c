//! What a site's own `frame.html` loses of what the built-in one keeps: that a page asks nothing of
//! other hosts and runs no script. It is about the site and not about a notice.

use std::sync::Arc;

use crate::diagnostic::{Diagnostic, theme};
use crate::origin::{InputFile, Origin};
use crate::render::policy::{open, policy};

/// The help for a missing policy: the one of the built-in frame.
const BUILT_IN: &str = "write `<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'\">` first in its `<head>`, or take the built-in line from `klartext init --copy templates/frame.html`";

/// Checks a site's own frame. A finding knows its place.
pub fn check_frame(frame: &Arc<InputFile>) -> Vec<Diagnostic> {
    let find = |message: String, help: &str| Diagnostic {
        origin: Some(place(frame)),
        ..Diagnostic::new(&theme::FRAME_POLICY, "", message).help(help)
    };
    let Some(policy) = policy(&frame.text) else {
        let message = "the frame has no Content-Security-Policy: nothing stops a page from asking \
                       another host for something, which tells that host who reads the notice, \
                       from running a script or from setting a cookie";
        return vec![find(message.into(), BUILT_IN)];
    };
    let open = open(&policy);
    let mut found = Vec::new();
    if open.anywhere {
        let message = "the policy has no `default-src`: what it does not name may come from any \
                       host, which then knows who reads the notice";
        found.push(find(message.into(), "begin it with `default-src 'none';`"));
    }
    if !open.elsewhere.is_empty() {
        let places: Vec<String> = open.elsewhere.iter().map(|one| format!("`{one}`")).collect();
        let message = format!(
            "the policy lets pages load from {}: whoever is there knows who reads the notice",
            places.join(", ")
        );
        found.push(find(message, "put the files into `static/`, and name `'self'` alone"));
    }
    if open.scripts {
        let message = "the policy lets scripts run: they can set cookies and watch the reader";
        found.push(find(
            message.into(),
            "leave out `script-src`, and let `default-src` be `'none'`",
        ));
    }
    found
}

/// The policy's place, or the head's where there is none.
fn place(frame: &Arc<InputFile>) -> Origin {
    let lower = frame.text.to_ascii_lowercase();
    let at = |words: &str| lower.find(words).map(|at| at..at + words.len());
    let span = at("content-security-policy").or_else(|| at("<head")).unwrap_or(0..0);
    Origin { file: frame.clone(), span }
}
