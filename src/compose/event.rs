//! Events in words: "5 years after the contract has ended", "until the contract ends".

use super::words::{Addressee, Args, Composer};
use crate::derive;
use crate::document::{Inline, Inlines};
use crate::locale::Arg;

impl Composer<'_> {
    /// An event as a clause after "until": in the form of its own for it, where it has one.
    pub fn event_until(&self, id: &str, reader: Addressee) -> Inlines {
        let form = match reader {
            Addressee::You => format!("event-{id}.until"),
            Addressee::Third => format!("event-{id}.until-third"),
        };
        if let Some(until) = self.notice.events.get(id).and_then(|event| event.until.as_ref()) {
            return self.own(&format!("events.{id}.until"), until);
        }
        match self.locale.has(&form) && !self.notice.events.contains_key(id) {
            true => self.message(&form, &[self.relation(id)]),
            false => self.event(id, reader),
        }
    }

    /// An event as a clause.
    pub fn event(&self, id: &str, reader: Addressee) -> Inlines {
        match self.notice.events.get(id).and_then(|event| event.when.as_ref()) {
            Some(when) => self.own(&format!("events.{id}.when"), when),
            None => self.standard_to(reader, "event", id, &[self.relation(id)]),
        }
    }

    /// What the people whom an event concerns are to the controller.
    fn relation(&self, event: &str) -> (&'static str, Arg) {
        ("relation", Arg::Word(derive::relation(self.notice, event)))
    }

    /// A standard word for whom it addresses.
    pub(super) fn standard_to(
        &self,
        reader: Addressee,
        table: &str,
        id: &str,
        args: Args<'_>,
    ) -> Inlines {
        let message = format!("{table}-{id}");
        if self.locale.has(&message) {
            self.message_to(reader, &message, args)
        } else {
            vec![Inline::Code { code: id.to_owned() }]
        }
    }
}
