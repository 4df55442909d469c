//! The frame's words in one language: said once where they are fixed, filled where they hold
//! dates and titles.

use std::collections::BTreeMap;

use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::diagnostic::Diagnostic;
use crate::document::{Inline, Inlines, plain};
use crate::locale::{Arg, Locale, MessageError, capital};
use crate::render::html;
use crate::render::links::relative;
use crate::render::page::{ApprovedBy, Range, StampedAt};
use crate::render::view::StampView;

/// The messages of `frame.ftl` without arguments, as templates know them: `words.skip` is
/// `frame-skip`.
pub const FIXED: &[&str] = &[
    "applies",
    "applies_from",
    "approval",
    "approval_signed",
    "approval_stated",
    "changes",
    "class_other",
    "class_end",
    "class_first",
    "class_imported",
    "class_material",
    "class_withdrawal",
    "class_wording",
    "contact",
    "contents",
    "current",
    "deleted",
    "deleted_end",
    "diff_draft",
    "draft_version",
    "diff_same",
    "ended",
    "feed",
    "feed_more",
    "feed_recipients",
    "footer",
    "form_text",
    "forms",
    "for_whom",
    "groups",
    "hash",
    "header",
    "history",
    "history_lead",
    "home",
    "index_letters",
    "index_next",
    "index_parts",
    "index_previous",
    "index_steps",
    "index_title",
    "inserted",
    "inserted_end",
    "label_note",
    "languages",
    "last_version",
    "less",
    "letters_note",
    "link_changed",
    "link_new",
    "link_was",
    "marked",
    "marked_key",
    "material",
    "metadata",
    "missing_start",
    "missing_title",
    "more",
    "moved_away",
    "moved_here",
    "news",
    "next_change",
    "no_words",
    "other",
    "previous_change",
    "published",
    "read",
    "read_coming",
    "reason",
    "reworded",
    "reworded_lead",
    "see",
    "see_changes",
    "since",
    "skip",
    "stamp",
    "text_only",
    "text_only_one",
    "top",
    "updated",
    "updated_and_applies",
    "updated_other",
    "version",
    "whole",
    "will_change",
    "withdrawn_mark",
    "words_alone",
    "recipient",
    "recipient_activity",
    "recipient_purposes",
    "recipient_safeguard",
    "recipient_since",
    "recipient_until",
    "recipients",
    "recipients_gone",
    "recipients_lead",
    "recipients_none",
];

/// The messages of `frame.ftl` that hold dates, titles or names.
pub const FILLED: &[&str] = &[
    "anchor",
    "approved",
    "approved_by",
    "backdated",
    "backdated_note",
    "changes_lead",
    "changes_title",
    "changes_coming_title",
    "comes",
    "coming",
    "diff_changed",
    "diff_span",
    "diff_version",
    "draft",
    "ended_on",
    "ended_text",
    "ended_title",
    "ends",
    "feed_ends",
    "feed_recipients_release",
    "feed_recipients_title",
    "feed_release",
    "feed_title",
    "feed_withdrawn",
    "history_title",
    "imported",
    "imported_note",
    "in_force",
    "in_force_until",
    "instead",
    "moved_parts",
    "moved_text",
    "moved_title",
    "never",
    "past",
    "print",
    "range",
    "range_open",
    "read_version",
    "reworded_parts",
    "reworded_place",
    "since_date",
    "since_lead",
    "since_title",
    "stamped",
    "unchanged",
    "version_title",
    "will_end",
    "withdrawn",
    "withdrawn_note",
    "withdraws",
];

/// The frame's words in one language.
pub struct Words<'a> {
    locale: &'a Locale,
    /// The fixed words by their name.
    pub fixed: BTreeMap<&'static str, String>,
    /// The label of a link to a heading, before and after the heading's words.
    pub anchor: (String, String),
}

/// The first twelve digits of a hash.
pub(crate) fn short(hash: &str) -> &str {
    hash.get(..12).unwrap_or(hash)
}

/// Stands for a heading in the label of links to headings, which is said once.
const HEADING: &str = "\u{F8FF}";

impl<'a> Words<'a> {
    /// Says all fixed words. A message that is missing is an error that names it.
    pub fn new(locale: &'a Locale) -> (Words<'a>, Vec<Diagnostic>) {
        let mut words =
            Words { locale, fixed: BTreeMap::new(), anchor: (String::new(), String::new()) };
        let mut diagnostics = Vec::new();
        for name in FIXED {
            match words.message(name, &[]) {
                Ok(said) => {
                    words.fixed.insert(name, plain(&said));
                }
                Err(diagnostic) => diagnostics.push(*diagnostic),
            }
        }
        let lacking = FILLED.iter().map(|name| message_id(name)).filter(|id| !locale.has(id));
        let lacking = lacking.map(|id| MessageError { id, reason: None });
        diagnostics.extend(lacking.map(|error| error.finding(&locale.language)));
        if let Ok(anchor) = words.message("anchor", &[("title", Arg::from(HEADING.to_owned()))]) {
            let anchor = plain(&anchor);
            let (before, after) = anchor.split_once(HEADING).unwrap_or((&anchor, ""));
            words.anchor = (before.to_owned(), after.to_owned());
        }
        (words, diagnostics)
    }

    /// A fixed message.
    pub fn get(&self, name: &'static str) -> &str {
        self.fixed.get(name).map_or("", String::as_str)
    }

    /// A message with its arguments.
    ///
    /// # Errors
    /// When a site's own message needs an argument that there is not.
    pub fn message(
        &self,
        name: &str,
        args: &[(&'static str, Arg)],
    ) -> Result<Inlines, Box<Diagnostic>> {
        self.locale
            .message(&message_id(name), args)
            .map_err(|error| Box::new(error.finding(&self.locale.language)))
    }

    /// A message with its arguments, as HTML.
    ///
    /// # Errors
    /// As [`Words::message`].
    pub fn html(
        &self,
        name: &str,
        args: &[(&'static str, Arg)],
    ) -> Result<String, Box<Diagnostic>> {
        self.message(name, args).map(|said| html::frame(&said))
    }

    /// A message with its arguments, as plain words.
    ///
    /// # Errors
    /// As [`Words::message`].
    pub fn text(
        &self,
        name: &str,
        args: &[(&'static str, Arg)],
    ) -> Result<String, Box<Diagnostic>> {
        self.message(name, args).map(|said| plain(&said))
    }

    /// The foot of each printed page of a version.
    ///
    /// # Errors
    /// As [`Words::message`].
    pub fn print(&self, version: &str, hash: &str) -> Result<String, Box<Diagnostic>> {
        let hash = ("hash", Arg::from(short(hash).to_owned()));
        self.text("print", &[("version", Arg::from(version.to_owned())), hash])
    }

    /// A date as an argument.
    pub fn date(&self, date: Date) -> Arg {
        Arg::Words(vec![self.locale.date_inline(date)])
    }

    /// A date as HTML.
    pub fn date_html(&self, date: Date) -> String {
        html::frame(&[self.locale.date_inline(date)])
    }

    /// A range of days as HTML, as a cell begins.
    ///
    /// # Errors
    /// As [`Words::message`].
    pub fn range(&self, range: Range) -> Result<String, Box<Diagnostic>> {
        let from = ("from", self.date(range.from));
        let said = match range.until {
            Some(until) => self.message("range", &[from, ("until", self.date(until))]),
            None => self.message("range_open", &[from]),
        };
        said.map(|said| html::frame(&capital(said)))
    }

    /// An approval of a version.
    ///
    /// # Errors
    /// As [`Words::message`].
    pub fn approval(&self, one: &ApprovedBy) -> Result<String, Box<Diagnostic>> {
        let how = self.get(if one.signed { "approval_signed" } else { "approval_stated" });
        let role = ("role", Arg::from(one.role.clone()));
        let (day, how) = (("day", self.date(one.day)), ("how", Arg::from(how.to_owned())));
        match &one.name {
            Some(name) => {
                self.html("approved_by", &[role, day, how, ("name", Arg::from(name.clone()))])
            }
            None => self.html("approved", &[role, day, how]),
        }
    }

    /// A time stamp of a version of the notice at an address, on a page at another.
    ///
    /// # Errors
    /// As [`Words::message`].
    pub fn stamp(
        &self,
        stamp: &StampedAt,
        at: &str,
        notice: &str,
    ) -> Result<StampView, Box<Diagnostic>> {
        let time = stamp.time.to_zoned_datetime(TimeZone::UTC).datetime();
        let clock = format!("{:02}:{:02}", time.hour(), time.minute());
        let args = [
            ("day", self.date(time.date())),
            ("time", Arg::from(clock)),
            ("signer", Arg::from(stamp.signer.clone())),
        ];
        Ok(StampView {
            text: self.html("stamped", &args)?,
            href: relative(at, &format!("{notice}versions/{}", stamp.file)),
            file: stamp.file.clone(),
        })
    }

    /// Items as a list in words.
    pub fn list(&self, items: &[String]) -> String {
        if let [only] = items {
            return only.clone();
        }
        let items: Vec<Inlines> =
            items.iter().map(|item| vec![Inline::Text(item.clone())]).collect();
        plain(&self.locale.list(&items))
    }

    /// The locale.
    pub fn locale(&self) -> &'a Locale {
        self.locale
    }
}

/// `applies_from` → `frame-applies-from`: templates have no hyphens in names.
fn message_id(name: &str) -> String {
    format!("frame-{}", name.replace('_', "-"))
}
