//! What a site's own `frame.html` loses of what the built-in one keeps: that a page asks nothing of
//! other hosts and runs no script. It is about the site and not about a notice.

use std::sync::Arc;

use crate::diagnostic::{Diagnostic, Message, Value, theme};
use crate::origin::{InputFile, Origin};
use crate::render::policy::{open, policy};

/// The line of the built-in frame.
const BUILT_IN: &str = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'\">";

/// Checks a site's own frame. A finding knows its place.
pub fn check_frame(frame: &Arc<InputFile>) -> Vec<Diagnostic> {
    let find = |message: Message| Diagnostic {
        origin: Some(place(frame)),
        ..Diagnostic::new(&theme::FRAME_POLICY, "", message)
    };
    let Some(policy) = policy(&frame.text) else {
        return vec![find(Message::new("frame-policy").with("line", BUILT_IN))];
    };
    let open = open(&policy);
    let mut found = Vec::new();
    if open.anywhere {
        found.push(find(Message::new("frame-policy-default")));
    }
    if !open.elsewhere.is_empty() {
        let hosts = Value::all(&open.elsewhere);
        found.push(find(Message::new("frame-policy-hosts").with("hosts", hosts)));
    }
    if open.scripts {
        found.push(find(Message::new("frame-policy-scripts")));
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
