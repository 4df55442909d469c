//! Why a time stamp is not accepted, as data and as a message.

use jiff::Timestamp;

use crate::diagnostic::{Message, Value};

/// Why a time stamp is not accepted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StampError {
    /// The bytes are not the answer of a time stamp authority, or were cut.
    Unreadable {
        /// What does not fit.
        what: String,
    },
    /// The authority did not do what was asked.
    Refused {
        /// Its status.
        status: u32,
        /// Its words.
        words: String,
    },
    /// It is of another hash than the record's.
    OtherHash {
        /// The hash that it is of.
        stamped: String,
    },
    /// It answers another request.
    OtherNonce,
    /// It was signed, or one of the certificates was, in a way that is unknown or not trusted.
    Algorithm {
        /// The name of the way, or its number.
        name: String,
    },
    /// The key of a certificate cannot be read, or is too short.
    Key,
    /// The signature is not that of the certificate's key, or not of what the stamp says.
    Signature,
    /// The certificate that signed is not in the stamp, nor named by the site.
    NoCertificate,
    /// The certificate is not one for time stamps.
    Purpose {
        /// Whose it is.
        subject: String,
    },
    /// A certificate had expired when it stamped, or was not valid yet.
    NotValid {
        /// Whose it is.
        subject: String,
        /// From when.
        from: Timestamp,
        /// Until when.
        until: Timestamp,
        /// The time of the stamp.
        at: Timestamp,
    },
    /// No certificate that the site names leads to the one that signed.
    UnknownAuthority {
        /// Whose certificate signed.
        subject: String,
    },
}

impl StampError {
    /// Whether only the site's trust is missing.
    pub fn is_unknown(&self) -> bool {
        matches!(self, StampError::UnknownAuthority { .. })
    }

    /// What is wrong.
    pub fn message(&self) -> Message {
        use StampError::*;
        let time = |time: &Timestamp| Value::text(shown(*time));
        match self {
            Unreadable { what } => {
                Message::new("stamp-invalid-unreadable").with("reason", Value::text(what))
            }
            Refused { status, words } if words.is_empty() => Message::new("stamp-invalid-refused")
                .with("status", Value::text(status.to_string())),
            Refused { status, words } => Message::new("stamp-invalid-refused-words")
                .with("status", Value::text(status.to_string()))
                .with("words", Value::text(words)),
            OtherHash { stamped } => {
                Message::new("stamp-invalid-hash").with("stamped", Value::text(stamped))
            }
            OtherNonce => Message::new("stamp-invalid-nonce"),
            Algorithm { name } => {
                Message::new("stamp-invalid-algorithm").with("name", Value::text(name))
            }
            Key => Message::new("stamp-invalid-key"),
            Signature => Message::new("stamp-invalid-signature"),
            NoCertificate => Message::new("stamp-invalid-certificate"),
            Purpose { subject } => {
                Message::new("stamp-invalid-purpose").with("subject", Value::text(subject))
            }
            NotValid { subject, from, until, at } => Message::new("stamp-invalid-expired")
                .with("subject", Value::text(subject))
                .with("from", time(from))
                .with("until", time(until))
                .with("at", time(at)),
            UnknownAuthority { subject } => {
                Message::new("stamp-invalid-unknown").with("subject", Value::text(subject))
            }
        }
    }
}

/// A time as people and programs read it: `2026-11-23T09:41:12Z`.
pub fn shown(time: Timestamp) -> String {
    time.to_string()
}
