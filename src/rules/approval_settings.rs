//! What is wrong with `[approval]` in `site.toml`.

use crate::diagnostic::{Diagnostic, Message, site};
use crate::model::ApprovalSettings;

/// The most approvals that a role can ask for.
const MOST: u32 = 20;

/// What is wrong with who has to approve a release.
pub fn check(settings: &ApprovalSettings) -> Vec<Diagnostic> {
    let finding = |at: String, message| Diagnostic::new(&site::APPROVAL_SETTINGS, at, message);
    let mut found = Vec::new();
    let asks_for_people = settings.is_by_different_people() || settings.is_never_by_releaser();
    if settings.roles.is_empty() && (asks_for_people || settings.signers.is_some()) {
        let message = Message::new("approval-settings-roles");
        found.push(finding("approval".into(), message));
    }
    if asks_for_people && settings.signers.is_none() {
        let help = Message::verbatim("signers = \"approvers\"");
        let message = Message::new("approval-settings-signers");
        found.push(finding("approval".into(), message).help(help));
    }
    for (role, wanted) in &settings.roles {
        let at = format!("approval.roles.{role}");
        let is_letter =
            |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        if role.is_empty() || role.len() > 64 || !role.bytes().all(is_letter) {
            let message = Message::new("approval-settings-name").with("role", role);
            found.push(finding(at.clone(), message));
        }
        if wanted.count.is_some_and(|count| count == 0 || count > MOST) {
            let message = Message::new("approval-settings-count").with("role", role);
            found.push(finding(at, message));
        }
    }
    found
}
