//! Recordings of the website beside a notice → the panel's part about them: plain data as JSON.

use serde_json::{Value, json};

use super::panel::PanelInput;
use crate::evidence::{ConsentState, Evidence};
use crate::rules;
use crate::website::{DeclaredCookie, HostGroup, ItemGroup, SiteNotice, Website};

impl PanelInput<'_> {
    /// What was seen, by cookie and by host, with the entry that declares it; nothing without evidence.
    pub(super) fn website(&self) -> Value {
        if self.evidence.is_empty() {
            return Value::Null;
        }
        let draft = &self.checked.draft;
        let last = self.last.as_ref().map(|(record, _)| record.version);
        let notices = vec![SiteNotice { draft, last }];
        let site = Website::new(notices, self.evidence, self.site, self.next.day);
        let findings = rules::check_website(&site);
        let findings = findings.iter().map(|one| self.editor.finding(one, self.wording, None));
        let items = site.items();
        let unseen = site.declared_cookies().filter(|declared| {
            let is_it =
                |group: &ItemGroup<'_>| group.declared.is_some_and(|one| one.id == declared.id);
            !items.iter().any(is_it)
        });
        json!({
            "files": self.evidence.iter().map(file).collect::<Vec<_>>(),
            "cookies": items.iter().map(|one| self.item(one)).collect::<Vec<_>>(),
            "unseen": unseen.map(|one| self.declared(&one)).collect::<Vec<_>>(),
            "hosts": site.hosts().iter().map(|one| self.host(one)).collect::<Vec<_>>(),
            "findings": findings.collect::<Vec<_>>(),
        })
    }

    fn item(&self, group: &ItemGroup<'_>) -> Value {
        let states = [ConsentState::Before, ConsentState::Refused, ConsentState::Accepted];
        let states = states.into_iter().filter(|state| group.is_seen(*state));
        json!({
            "name": group.name,
            "host": group.host,
            "states": states.map(ConsentState::word).collect::<Vec<_>>(),
            "declared": group.declared.map(|one| self.declared(&one)),
        })
    }

    fn declared(&self, declared: &DeclaredCookie<'_>) -> Value {
        let place = declared.draft.tree.locate(&format!("cookies.{}", declared.id));
        json!({ "id": declared.id, "place": self.editor.place(&place) })
    }

    fn host(&self, group: &HostGroup<'_>) -> Value {
        let declared = group.declared.as_ref().map(
            |(draft, at)| json!({ "id": at, "place": self.editor.place(&draft.tree.locate(at)) }),
        );
        json!({
            "host": group.host,
            "known": group.service.map(|(_, service)| &service.company),
            "declared": declared,
        })
    }
}

fn file(evidence: &Evidence) -> Value {
    json!({ "file": evidence.file, "state": evidence.state.map(ConsentState::word) })
}
