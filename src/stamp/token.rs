//! The answer of an authority → what it says, who signed it, and whether that is true.

use der::asn1::{Any, Int};
use der::{Decode as _, Encode as _};
use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use sha1::Sha1;
use sha2::Digest as _;

use super::asn1::{
    Attribute, Content, IssuerAndSerial, Response, SignedData, Signer, SigningCertificate,
    SigningCertificateV2, TimeStampInfo, id, read,
};
use super::certificate::Certificate;
use super::error::StampError;
use super::signature::{Hash, verify};

/// How many certificates a stamp may bring.
const CERTIFICATES: usize = 32;

/// A time stamp as it was read; nothing about it is verified yet.
pub(super) struct Token {
    /// The bytes that say what is stamped, and when.
    content: Vec<u8>,
    /// The same, read.
    info: TimeStampInfo,
    signer: Signer,
    /// The certificates that it brings.
    pub certificates: Vec<Certificate>,
    /// The time.
    pub time: Timestamp,
}

fn unreadable(what: impl ToString) -> StampError {
    StampError::Unreadable { what: what.to_string() }
}

impl Token {
    /// Reads an answer.
    ///
    /// # Errors
    /// When it is none, or a refusal.
    pub fn read(answer: &[u8]) -> Result<Token, StampError> {
        let response = Response::from_ber(answer).map_err(unreadable)?;
        // Granted, or granted with modifications.
        if response.status.status > 1 {
            let texts = response.status.texts.unwrap_or_default();
            return Err(StampError::Refused {
                status: response.status.status,
                words: plain(&texts),
            });
        }
        let token = response.token.ok_or_else(|| unreadable("there is no stamp in it"))?;
        Token::of(&token)
    }

    fn of(token: &Content) -> Result<Token, StampError> {
        if token.kind != id::SIGNED_DATA {
            return Err(unreadable("it is not signed"));
        }
        let data: SignedData = read(&token.content).map_err(unreadable)?;
        if data.content.kind != id::TIME_STAMP {
            return Err(unreadable("what is signed is not a time stamp"));
        }
        let content = data.content.content.ok_or_else(|| unreadable("nothing is signed"))?;
        let content = content.as_bytes().to_vec();
        let info = TimeStampInfo::from_ber(&content).map_err(unreadable)?;
        let [signer] = data.signers.as_slice() else {
            return Err(unreadable("it does not have one signature"));
        };
        let signer: Signer = read(signer).map_err(unreadable)?;
        let brought = data.certificates.unwrap_or_default();
        // Other kinds of certificate, and those that cannot be read, help no one.
        let brought = brought.iter().take(CERTIFICATES);
        let brought = brought.filter_map(|one| Certificate::of(&one.to_der().ok()?).ok());
        let certificates = brought.collect();
        let time = time(&info.time).ok_or_else(|| unreadable("its time cannot be read"))?;
        Ok(Token { content, info, signer, certificates, time })
    }

    /// Checks that it is of a SHA-256.
    ///
    /// # Errors
    /// When it is of another hash.
    pub fn check_hash(&self, hash: &[u8]) -> Result<(), StampError> {
        let stamped = self.info.imprint.hash.as_bytes();
        if self.info.imprint.algorithm.oid == id::SHA256 && stamped == hash {
            return Ok(());
        }
        let stamped = stamped.iter().take(64).map(|byte| format!("{byte:02x}")).collect();
        Err(StampError::OtherHash { stamped })
    }

    /// Checks that it answers the request with a nonce.
    ///
    /// # Errors
    /// When it answers another one, or does not say which.
    pub fn check_nonce(&self, nonce: &Int) -> Result<(), StampError> {
        if self.info.nonce.as_ref() == Some(nonce) { Ok(()) } else { Err(StampError::OtherNonce) }
    }

    /// The certificate that signed, if the signature is its own, and of what the stamp says.
    ///
    /// # Errors
    /// When it is not there, or the signature is not that of its key.
    pub fn signed_by<'a>(
        &'a self,
        named: &'a [Certificate],
    ) -> Result<&'a Certificate, StampError> {
        let mut known = self.certificates.iter().chain(named);
        let signer = known.find(|one| self.is_signer(one)).ok_or(StampError::NoCertificate)?;
        let hash = Hash::of(self.signer.digest.oid)?;
        let attributes = self.signer.signed.as_ref().ok_or_else(|| unreadable("no attributes"))?;
        let value = |kind| {
            let mut attributes = attributes.iter().filter_map(|one| read::<Attribute>(one).ok());
            let found = attributes.find(|one| one.kind == kind)?;
            match found.values.as_slice() {
                [value] => Some(value.clone()),
                _ => None,
            }
        };
        let kind = value(id::CONTENT_KIND).and_then(|kind| read(&kind).ok());
        if kind != Some(id::TIME_STAMP) {
            return Err(StampError::Signature);
        }
        let digest = value(id::DIGEST).map(|digest| digest.value().to_vec());
        if digest != Some(hash.digest(&self.content)) {
            return Err(StampError::Signature);
        }
        self.check_attributes(signer, hash)?;
        // A signature is of its certificate too, lest another one with the same key takes its place.
        let says_so = value(id::SIGNING_CERTIFICATE_V2).is_some_and(|one| is_it_v2(&one, signer))
            || value(id::SIGNING_CERTIFICATE).is_some_and(|one| is_it(&one, signer));
        if says_so { Ok(signer) } else { Err(StampError::Signature) }
    }

    /// The signature is of the attributes as a set; in the order they came in, or in that of DER.
    fn check_attributes(&self, signer: &Certificate, hash: Hash) -> Result<(), StampError> {
        let attributes = self.signer.signed.iter().flat_map(|all| all.iter());
        let mut each = attributes.map(|one| one.to_der()).collect::<Result<Vec<_>, _>>();
        let each = each.as_mut().map_err(|error| unreadable(*error))?;
        let signature = self.signer.signature.as_bytes();
        let check = |each: &[Vec<u8>]| {
            let set = Any::new(der::Tag::Set, each.concat()).and_then(|set| set.to_der());
            let set = set.map_err(unreadable)?;
            verify(signer.key(), &self.signer.algorithm, Some(hash), &set, signature)
        };
        check(each).or_else(|error| {
            each.sort();
            if error == StampError::Signature { check(each) } else { Err(error) }
        })
    }

    /// Whether a certificate is the one that the signature names: by issuer and number, or by its key.
    fn is_signer(&self, certificate: &Certificate) -> bool {
        if let Ok(named) = read::<IssuerAndSerial>(&self.signer.id) {
            let issuer = named.issuer.to_der().unwrap_or_default();
            return issuer == certificate.issuer_name()
                && named.serial.as_bytes() == certificate.serial();
        }
        certificate.key_id().is_some_and(|key| key == self.signer.id.value())
    }
}

fn is_it_v2(value: &Any, signer: &Certificate) -> bool {
    let Ok(named) = read::<SigningCertificateV2>(value) else { return false };
    let Some(first) = named.certificates.first() else { return false };
    let hash = first.algorithm.as_ref().map_or(Ok(Hash::Sha256), |name| Hash::of(name.oid));
    hash.is_ok_and(|hash| hash.digest(&signer.bytes) == first.hash.as_bytes())
}

fn is_it(value: &Any, signer: &Certificate) -> bool {
    let Ok(named) = read::<SigningCertificate>(value) else { return false };
    let hash = Sha1::digest(&signer.bytes).to_vec();
    named.certificates.first().is_some_and(|first| first.hash.as_bytes() == hash)
}

/// The words of an authority in one line.
fn plain(texts: &[Any]) -> String {
    let words: Vec<_> = texts.iter().map(|text| String::from_utf8_lossy(text.value())).collect();
    let letters = words.join(" ");
    let letters = letters.chars().map(|one| if one.is_control() { ' ' } else { one });
    letters.take(200).collect()
}

/// `20261123094112Z`, with a fraction or without.
fn time(value: &Any) -> Option<Timestamp> {
    let text = std::str::from_utf8(value.value()).ok()?.strip_suffix('Z')?;
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.len() != 14 || !digits(whole) || !digits(fraction) || fraction.len() > 9 {
        return None;
    }
    let number = |from: usize, to: usize| whole.get(from..to)?.parse::<i16>().ok();
    let small = |from: usize| i8::try_from(number(from, from + 2)?).ok();
    let nanos = format!("{fraction:0<9}").parse().ok()?;
    let time = DateTime::new(
        number(0, 4)?,
        small(4)?,
        small(6)?,
        small(8)?,
        small(10)?,
        small(12)?,
        nanos,
    );
    time.ok()?.to_zoned_datetime(TimeZone::UTC).ok().map(|time| time.timestamp())
}
