//! The structures of RFC 3161 (time stamps), RFC 5652 (signed data) and RFC 5816 (which certificate
//! signed), as ASN.1.
//!
//! They are read by the lenient rules (BER), since some authorities leave sets unsorted; what is
//! inside is signed as it was received.

use der::asn1::{Any, BitString, Int, ObjectIdentifier, OctetString, SetOfVec};
use der::{Decode, Encode, Sequence};
use spki::AlgorithmIdentifierOwned;

/// A request (RFC 3161, 2.4.1).
#[derive(Sequence)]
pub(super) struct Request {
    pub version: u8,
    pub imprint: Imprint,
    pub nonce: Option<Int>,
    #[asn1(default = "Default::default")]
    pub wants_certificates: bool,
}

/// What is stamped: a hash.
#[derive(Clone, Debug, PartialEq, Eq, Sequence)]
pub(super) struct Imprint {
    pub algorithm: AlgorithmIdentifierOwned,
    pub hash: OctetString,
}

/// An answer (RFC 3161, 2.4.2).
#[derive(Sequence)]
pub(super) struct Response {
    pub status: Status,
    pub token: Option<Content>,
}

/// Whether the authority did what was asked.
#[derive(Sequence)]
pub(super) struct Status {
    pub status: u32,
    pub texts: Option<Vec<Any>>,
    pub failure: Option<BitString>,
}

/// Content of any kind, with its kind.
#[derive(Sequence)]
pub(super) struct Content {
    pub kind: ObjectIdentifier,
    #[asn1(context_specific = "0", tag_mode = "EXPLICIT")]
    pub content: Any,
}

/// Signed content (RFC 5652, 5.1).
#[derive(Sequence)]
pub(super) struct SignedData {
    pub version: u8,
    pub digests: SetOfVec<Any>,
    pub content: SignedContent,
    #[asn1(context_specific = "0", tag_mode = "IMPLICIT", constructed = "true", optional = "true")]
    pub certificates: Option<SetOfVec<Any>>,
    #[asn1(context_specific = "1", tag_mode = "IMPLICIT", constructed = "true", optional = "true")]
    pub revocations: Option<SetOfVec<Any>>,
    pub signers: SetOfVec<Any>,
}

/// What is signed.
#[derive(Sequence)]
pub(super) struct SignedContent {
    pub kind: ObjectIdentifier,
    #[asn1(context_specific = "0", tag_mode = "EXPLICIT", optional = "true")]
    pub content: Option<OctetString>,
}

/// A signature with what was signed beside the content (RFC 5652, 5.3).
#[derive(Sequence)]
pub(super) struct Signer {
    pub version: u8,
    pub id: Any,
    pub digest: AlgorithmIdentifierOwned,
    #[asn1(context_specific = "0", tag_mode = "IMPLICIT", constructed = "true", optional = "true")]
    pub signed: Option<SetOfVec<Any>>,
    pub algorithm: AlgorithmIdentifierOwned,
    pub signature: OctetString,
    #[asn1(context_specific = "1", tag_mode = "IMPLICIT", constructed = "true", optional = "true")]
    pub unsigned: Option<SetOfVec<Any>>,
}

/// Who issued a certificate, and its number there.
#[derive(Sequence)]
pub(super) struct IssuerAndSerial {
    pub issuer: Any,
    pub serial: Int,
}

/// What is signed beside the content.
#[derive(Sequence)]
pub(super) struct Attribute {
    pub kind: ObjectIdentifier,
    pub values: SetOfVec<Any>,
}

/// What a time stamp says (RFC 3161, 2.4.2).
#[derive(Sequence)]
pub(super) struct TimeStampInfo {
    pub version: u8,
    pub policy: ObjectIdentifier,
    pub imprint: Imprint,
    pub serial: Int,
    pub time: Any,
    pub accuracy: Option<Accuracy>,
    #[asn1(default = "Default::default")]
    pub ordering: bool,
    pub nonce: Option<Int>,
    #[asn1(context_specific = "0", tag_mode = "EXPLICIT", optional = "true")]
    pub authority: Option<Any>,
    #[asn1(context_specific = "1", tag_mode = "IMPLICIT", constructed = "true", optional = "true")]
    pub extensions: Option<Vec<Any>>,
}

/// How exact the time is.
#[derive(Sequence)]
pub(super) struct Accuracy {
    pub seconds: Option<Int>,
    #[asn1(context_specific = "0", tag_mode = "IMPLICIT", optional = "true")]
    pub millis: Option<Int>,
    #[asn1(context_specific = "1", tag_mode = "IMPLICIT", optional = "true")]
    pub micros: Option<Int>,
}

/// Which certificate signed, by SHA-1 (RFC 2634).
#[derive(Sequence)]
pub(super) struct SigningCertificate {
    pub certificates: Vec<CertificateId>,
    pub policies: Option<Vec<Any>>,
}

/// A certificate by its hash.
#[derive(Sequence)]
pub(super) struct CertificateId {
    pub hash: OctetString,
    pub issuer: Option<Vec<Any>>,
}

/// Which certificate signed, by any hash (RFC 5816).
#[derive(Sequence)]
pub(super) struct SigningCertificateV2 {
    pub certificates: Vec<CertificateIdV2>,
    pub policies: Option<Vec<Any>>,
}

/// A certificate by its hash; SHA-256 where no other is named.
#[derive(Sequence)]
pub(super) struct CertificateIdV2 {
    pub algorithm: Option<AlgorithmIdentifierOwned>,
    pub hash: OctetString,
    pub issuer: Option<Vec<Any>>,
}

/// A certificate: what is signed, and the signature.
#[derive(Sequence)]
pub(super) struct CertificateParts {
    pub signed: Any,
    pub algorithm: AlgorithmIdentifierOwned,
    pub signature: BitString,
}

/// The parameters of RSASSA-PSS.
#[derive(Sequence)]
pub(super) struct PssParameters {
    #[asn1(context_specific = "0", tag_mode = "EXPLICIT", optional = "true")]
    pub hash: Option<AlgorithmIdentifierOwned>,
    #[asn1(context_specific = "1", tag_mode = "EXPLICIT", optional = "true")]
    pub mask: Option<AlgorithmIdentifierOwned>,
    #[asn1(context_specific = "2", tag_mode = "EXPLICIT", optional = "true")]
    pub salt: Option<Int>,
    #[asn1(context_specific = "3", tag_mode = "EXPLICIT", optional = "true")]
    pub trailer: Option<Int>,
}

/// Reads a structure that was found inside another.
pub(super) fn read<T>(value: &Any) -> der::Result<T>
where
    T: for<'a> Decode<'a, Error = der::Error>,
{
    T::from_ber(&value.to_der()?)
}

/// The names of algorithms and of other things in these structures.
pub(super) mod id {
    use der::asn1::ObjectIdentifier as Id;

    pub const SIGNED_DATA: Id = Id::new_unwrap("1.2.840.113549.1.7.2");
    pub const TIME_STAMP: Id = Id::new_unwrap("1.2.840.113549.1.9.16.1.4");
    pub const CONTENT_KIND: Id = Id::new_unwrap("1.2.840.113549.1.9.3");
    pub const DIGEST: Id = Id::new_unwrap("1.2.840.113549.1.9.4");
    pub const SIGNING_CERTIFICATE: Id = Id::new_unwrap("1.2.840.113549.1.9.16.2.12");
    pub const SIGNING_CERTIFICATE_V2: Id = Id::new_unwrap("1.2.840.113549.1.9.16.2.47");
    pub const STAMPING: Id = Id::new_unwrap("1.3.6.1.5.5.7.3.8");
    pub const ANY_PURPOSE: Id = Id::new_unwrap("2.5.29.37.0");

    pub const SHA1: Id = Id::new_unwrap("1.3.14.3.2.26");
    pub const SHA224: Id = Id::new_unwrap("2.16.840.1.101.3.4.2.4");
    pub const SHA256: Id = Id::new_unwrap("2.16.840.1.101.3.4.2.1");
    pub const SHA384: Id = Id::new_unwrap("2.16.840.1.101.3.4.2.2");
    pub const SHA512: Id = Id::new_unwrap("2.16.840.1.101.3.4.2.3");

    pub const RSA: Id = Id::new_unwrap("1.2.840.113549.1.1.1");
    pub const RSA_SHA1: Id = Id::new_unwrap("1.2.840.113549.1.1.5");
    pub const RSA_MASK: Id = Id::new_unwrap("1.2.840.113549.1.1.8");
    pub const RSA_PSS: Id = Id::new_unwrap("1.2.840.113549.1.1.10");
    pub const RSA_SHA256: Id = Id::new_unwrap("1.2.840.113549.1.1.11");
    pub const RSA_SHA384: Id = Id::new_unwrap("1.2.840.113549.1.1.12");
    pub const RSA_SHA512: Id = Id::new_unwrap("1.2.840.113549.1.1.13");
    pub const RSA_SHA224: Id = Id::new_unwrap("1.2.840.113549.1.1.14");

    pub const EC: Id = Id::new_unwrap("1.2.840.10045.2.1");
    pub const ECDSA_SHA1: Id = Id::new_unwrap("1.2.840.10045.4.1");
    pub const ECDSA_SHA224: Id = Id::new_unwrap("1.2.840.10045.4.3.1");
    pub const ECDSA_SHA256: Id = Id::new_unwrap("1.2.840.10045.4.3.2");
    pub const ECDSA_SHA384: Id = Id::new_unwrap("1.2.840.10045.4.3.3");
    pub const ECDSA_SHA512: Id = Id::new_unwrap("1.2.840.10045.4.3.4");
    pub const P256: Id = Id::new_unwrap("1.2.840.10045.3.1.7");
    pub const P384: Id = Id::new_unwrap("1.3.132.0.34");
    pub const P521: Id = Id::new_unwrap("1.3.132.0.35");
}
