//! Time stamps (RFC 3161): the hash of a record → a request; the answer of an authority → who says
//! that the record was there at what time, or why that is not to be believed.
//!
//! A stamp lies beside its record and is never in it (`versions/2026-11-23.NAME.tsr`). It is
//! verified by the certificates that the site names, at the stamp's own time. Everything here is a
//! function from bytes to values; `net` asks the authorities.

mod asn1;
mod certificate;
mod error;
mod path;
mod signature;
mod token;

use std::collections::BTreeMap;

use der::Encode as _;
use der::asn1::{Int, OctetString};
use jiff::Timestamp;
use spki::AlgorithmIdentifierOwned;

use asn1::{Imprint, Request, id};
use certificate::Certificate;
use token::Token;

pub use error::{StampError, shown as shown_time};

/// How the names of stamps end.
pub const STAMP_END: &str = ".tsr";

/// A time stamp that is verified.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// The name of its authority in `site.toml`.
    pub authority: String,
    /// The time that the authority says.
    pub time: Timestamp,
    /// Whose certificate signed it.
    pub signer: String,
    /// The file, as the authority gave it.
    pub bytes: Vec<u8>,
}

/// The certificates that a site names for its authorities.
#[derive(Clone, Debug, Default)]
pub struct Authorities {
    named: BTreeMap<String, Vec<Certificate>>,
}

/// A request for a stamp, and the number that its answer has to repeat.
pub struct StampRequest {
    /// The bytes to send.
    pub bytes: Vec<u8>,
    nonce: Int,
}

impl Authorities {
    /// Adds the certificates of a file for an authority.
    ///
    /// # Errors
    /// When there is none in it, or one cannot be read.
    pub fn add(&mut self, authority: &str, file: &[u8]) -> Result<(), String> {
        let certificates = Certificate::all_in(file)?;
        if certificates.is_empty() {
            return Err("there is no certificate in it".into());
        }
        self.named.entry(authority.to_owned()).or_default().extend(certificates);
        Ok(())
    }

    /// Verifies the stamp of a hash.
    ///
    /// # Errors
    /// Why it is not accepted.
    pub fn verify(&self, authority: &str, hash: &str, answer: &[u8]) -> Result<Stamp, StampError> {
        let token = Token::read(answer)?;
        token.check_hash(&bytes_of(hash))?;
        self.verify_token(authority, &token, answer)
    }

    /// Verifies the answer to a request, which also has to repeat its number.
    ///
    /// # Errors
    /// Why it is not accepted.
    pub fn verify_answer(
        &self,
        authority: &str,
        hash: &str,
        request: &StampRequest,
        answer: &[u8],
    ) -> Result<Stamp, StampError> {
        let token = Token::read(answer)?;
        token.check_hash(&bytes_of(hash))?;
        token.check_nonce(&request.nonce)?;
        self.verify_token(authority, &token, answer)
    }

    fn verify_token(
        &self,
        authority: &str,
        token: &Token,
        answer: &[u8],
    ) -> Result<Stamp, StampError> {
        let named = self.named.get(authority).map(Vec::as_slice).unwrap_or_default();
        let signer = token.signed_by(named)?;
        if !signer.is_for_stamps() {
            return Err(StampError::Purpose { subject: signer.subject() });
        }
        path::check(signer, &token.certificates, named, token.time)?;
        Ok(Stamp {
            authority: authority.to_owned(),
            time: token.time,
            signer: signer.subject(),
            bytes: answer.to_vec(),
        })
    }
}

impl StampRequest {
    /// The request to stamp a hash. `random` makes the answer one to this request alone.
    ///
    /// # Panics
    /// Never: a hash and a number can always be written.
    pub fn of(hash: &str, random: [u8; 16]) -> StampRequest {
        let mut number = random;
        // Positive, and as long as it looks.
        if let Some(first) = number.first_mut() {
            *first = (*first & 0x3f) | 0x40;
        }
        let nonce = Int::new(&number).expect("sixteen bytes are a number");
        let request = Request {
            version: 1,
            imprint: Imprint {
                algorithm: AlgorithmIdentifierOwned {
                    oid: id::SHA256,
                    parameters: Some(der::asn1::Any::null()),
                },
                hash: OctetString::new(bytes_of(hash)).expect("a hash is short"),
            },
            nonce: Some(nonce.clone()),
            wants_certificates: true,
        };
        StampRequest { bytes: request.to_der().expect("a request can be written"), nonce }
    }
}

/// The name of a stamp's file: `2026-11-23.NAME.tsr`.
pub fn file_name(version: &str, authority: &str) -> String {
    format!("{version}.{authority}{STAMP_END}")
}

/// The version and the authority that the name of a stamp's file says.
pub fn named_in(file: &str) -> Option<(&str, &str)> {
    file.strip_suffix(STAMP_END)?.split_once('.')
}

/// Whether the name of an authority can be part of a file's name.
pub fn is_name(name: &str) -> bool {
    let is_letter = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    !name.is_empty() && name.len() <= 64 && name.bytes().all(is_letter)
}

/// The bytes of a hash in hexadecimal digits; none where it is not one.
fn bytes_of(hash: &str) -> Vec<u8> {
    let pairs = hash.as_bytes().as_chunks::<2>().0.iter();
    let byte = |pair: &[u8; 2]| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok();
    pairs.map(byte).collect::<Option<_>>().unwrap_or_default()
}
