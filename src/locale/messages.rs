//! Fluent texts → the messages of one language.

use std::sync::Arc;

use fluent::concurrent::FluentBundle;
use fluent::{FluentArgs, FluentError, FluentResource};
use fluent_syntax::ast::Pattern;

use crate::diagnostic::{Diagnostic, Message, Value, theme};
use crate::origin::{InputFile, Origin};

/// The messages of a language.
pub struct Messages(FluentBundle<FluentResource>);

impl Messages {
    /// No messages yet.
    pub fn new(language: &str) -> Messages {
        let mut bundle = FluentBundle::new_concurrent(vec![language.parse().unwrap_or_default()]);
        // Templates mark where a word of another direction begins.
        bundle.set_use_isolating(false);
        Messages(bundle)
    }

    /// Adds the messages of a file; they replace those of the same name.
    ///
    /// A message that cannot be read is reported and left out.
    pub fn overlay(&mut self, file: &Arc<InputFile>, diagnostics: &mut Vec<Diagnostic>) {
        let (resource, errors) = match FluentResource::try_new(file.text.clone()) {
            Ok(resource) => (resource, Vec::new()),
            Err((resource, errors)) => (resource, errors),
        };
        self.0.add_resource_overriding(resource);
        diagnostics.extend(errors.into_iter().map(|error| {
            let origin = Origin { file: file.clone(), span: error.slice.unwrap_or(error.pos) };

            let message =
                Message::new("locale-syntax").with("reason", Value::text(error.kind.to_string()));
            Diagnostic::in_file(&theme::LOCALE_SYNTAX, origin, message)
        }));
    }

    /// Whether there is a message or, as `id.attribute`, an attribute of one.
    pub fn has(&self, id: &str) -> bool {
        self.pattern(id).is_some()
    }

    /// Whether there is a message of this name, whatever its attributes.
    pub fn has_message(&self, id: &str) -> bool {
        self.0.has_message(name_of(id))
    }

    /// The text of a message or, as `id.attribute`, of an attribute; `None` where there is none.
    pub fn format(
        &self,
        id: &str,
        args: &FluentArgs<'_>,
        errors: &mut Vec<FluentError>,
    ) -> Option<String> {
        Some(self.0.format_pattern(self.pattern(id)?, Some(args), errors).into_owned())
    }

    fn pattern(&self, id: &str) -> Option<&Pattern<&str>> {
        match id.split_once('.') {
            Some((name, attribute)) => {
                Some(self.0.get_message(name)?.get_attribute(attribute)?.value())
            }
            None => self.0.get_message(id)?.value(),
        }
    }
}

/// The name of a message: `event` of `event.until`.
pub(super) fn name_of(id: &str) -> &str {
    id.split_once('.').map_or(id, |(name, _)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn messages(texts: [&str; 2]) -> (Messages, usize) {
        let mut messages = Messages::new("en");
        let mut diagnostics = Vec::new();
        for text in texts.map(str::to_owned) {
            messages.overlay(&Arc::new(InputFile::new("own.ftl", text)), &mut diagnostics);
        }
        (messages, diagnostics.len())
    }

    fn text(messages: &Messages, id: &str) -> Option<String> {
        let mut errors = Vec::new();
        let text = messages.format(id, &FluentArgs::new(), &mut errors);
        assert_eq!(errors, []);
        text
    }

    #[test]
    fn a_later_file_replaces_what_earlier_messages_refer_to() {
        let (messages, errors) = messages([
            "hello = Hello, { -who }{ mark.end }\nmark = x\n .end = { stop }\n",
            "-who = { \"\" }world\nstop = .\n",
        ]);
        assert_eq!(errors, 0);
        assert_eq!(text(&messages, "hello").as_deref(), Some("Hello, world."));
        assert!(messages.has("mark.end") && !messages.has("mark.start") && !messages.has("who"));
    }

    #[test]
    fn an_invalid_message_leaves_the_earlier_one() {
        let (messages, errors) =
            messages(["a = built in\nb = built in\n", "a = {$}\nb = own\n\n# c = no\n"]);
        assert_eq!(errors, 1);
        assert_eq!(text(&messages, "a").as_deref(), Some("built in"));
        assert_eq!(text(&messages, "b").as_deref(), Some("own"));
        assert!(!messages.has("c"));
    }
}
