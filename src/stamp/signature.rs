//! Whether a signature is that of a key: RSA and elliptic curves, with SHA-2.

use der::asn1::ObjectIdentifier;
use rsa::pkcs1::DecodeRsaPublicKey as _;
use rsa::signature::hazmat::PrehashVerifier;
use sha2::{Digest, Sha224, Sha256, Sha384, Sha512};
use spki::{AlgorithmIdentifierOwned, SubjectPublicKeyInfoOwned};

use super::asn1::{PssParameters, id, read};
use super::error::StampError;

/// The shortest RSA key that is trusted, in bits.
const RSA_BITS: usize = 2048;

/// A hash function.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hash {
    Sha224,
    Sha256,
    Sha384,
    Sha512,
}

impl Hash {
    /// The one of a name. SHA-1 is not trusted any more.
    pub fn of(name: ObjectIdentifier) -> Result<Hash, StampError> {
        match name {
            id::SHA224 => Ok(Hash::Sha224),
            id::SHA256 => Ok(Hash::Sha256),
            id::SHA384 => Ok(Hash::Sha384),
            id::SHA512 => Ok(Hash::Sha512),
            other => Err(StampError::Algorithm { name: known(other) }),
        }
    }

    /// The hash of some bytes.
    pub fn digest(self, bytes: &[u8]) -> Vec<u8> {
        match self {
            Hash::Sha224 => Sha224::digest(bytes).to_vec(),
            Hash::Sha256 => Sha256::digest(bytes).to_vec(),
            Hash::Sha384 => Sha384::digest(bytes).to_vec(),
            Hash::Sha512 => Sha512::digest(bytes).to_vec(),
        }
    }
}

/// How a signature was made.
#[derive(Clone, Copy, Debug)]
enum Scheme {
    Rsa(Hash),
    RsaPss(Hash),
    Ecdsa(Hash),
}

impl Scheme {
    /// `beside` is the hash function that is named beside the algorithm, for algorithms without one.
    fn of(
        algorithm: &AlgorithmIdentifierOwned,
        named_hash: Option<Hash>,
    ) -> Result<Scheme, StampError> {
        let unknown = || StampError::Algorithm { name: known(algorithm.oid) };
        Ok(match algorithm.oid {
            id::RSA_SHA224 => Scheme::Rsa(Hash::Sha224),
            id::RSA_SHA256 => Scheme::Rsa(Hash::Sha256),
            id::RSA_SHA384 => Scheme::Rsa(Hash::Sha384),
            id::RSA_SHA512 => Scheme::Rsa(Hash::Sha512),
            id::ECDSA_SHA224 => Scheme::Ecdsa(Hash::Sha224),
            id::ECDSA_SHA256 => Scheme::Ecdsa(Hash::Sha256),
            id::ECDSA_SHA384 => Scheme::Ecdsa(Hash::Sha384),
            id::ECDSA_SHA512 => Scheme::Ecdsa(Hash::Sha512),
            id::RSA => Scheme::Rsa(named_hash.ok_or_else(unknown)?),
            id::EC => Scheme::Ecdsa(named_hash.ok_or_else(unknown)?),
            id::RSA_PSS => Scheme::RsaPss(pss_hash(algorithm)?),
            _ => return Err(unknown()),
        })
    }
}

/// The hash function of RSASSA-PSS, which must be that of its mask too.
fn pss_hash(algorithm: &AlgorithmIdentifierOwned) -> Result<Hash, StampError> {
    let unknown = || StampError::Algorithm { name: "RSASSA-PSS".into() };
    let parameters = algorithm.parameters.as_ref().ok_or_else(unknown)?;
    let parameters: PssParameters = read(parameters).map_err(|_| unknown())?;
    let hash = parameters.hash.ok_or_else(unknown)?.oid;
    let mask = parameters.mask.filter(|mask| mask.oid == id::RSA_MASK);
    let of_mask = mask.and_then(|mask| read::<AlgorithmIdentifierOwned>(&mask.parameters?).ok());
    if of_mask.map(|mask| mask.oid) != Some(hash) {
        return Err(unknown());
    }
    Hash::of(hash)
}

/// Checks the signature of `message` by the key of a certificate.
///
/// # Errors
/// When it is not, or when it was made in a way that is unknown or not trusted.
pub(super) fn verify(
    key: &SubjectPublicKeyInfoOwned,
    algorithm: &AlgorithmIdentifierOwned,
    named_hash: Option<Hash>,
    message: &[u8],
    signature: &[u8],
) -> Result<(), StampError> {
    let scheme = Scheme::of(algorithm, named_hash)?;
    let is_it = match scheme {
        Scheme::Rsa(hash) => rsa(key, hash, &hash.digest(message), signature)?,
        Scheme::RsaPss(hash) => rsa_pss(key, hash, &hash.digest(message), signature)?,
        Scheme::Ecdsa(hash) => ecdsa(key, &hash.digest(message), signature)?,
    };
    if is_it { Ok(()) } else { Err(StampError::Signature) }
}

fn rsa_key(key: &SubjectPublicKeyInfoOwned) -> Result<rsa::PublicKey, StampError> {
    let bytes = key.subject_public_key.raw_bytes();
    let read = rsa::PublicKey::from_pkcs1_der(bytes).ok();
    let is_rsa = matches!(key.algorithm.oid, id::RSA | id::RSA_PSS);
    let read = read.filter(|_| is_rsa).ok_or(StampError::Key)?;
    use rsa::traits::PublicKeyParts as _;
    if read.size() * 8 < RSA_BITS { Err(StampError::Key) } else { Ok(read) }
}

fn rsa(
    key: &SubjectPublicKeyInfoOwned,
    hash: Hash,
    digest: &[u8],
    signature: &[u8],
) -> Result<bool, StampError> {
    let scheme = match hash {
        Hash::Sha224 => rsa::Pkcs1v15Sign::new::<Sha224>(),
        Hash::Sha256 => rsa::Pkcs1v15Sign::new::<Sha256>(),
        Hash::Sha384 => rsa::Pkcs1v15Sign::new::<Sha384>(),
        Hash::Sha512 => rsa::Pkcs1v15Sign::new::<Sha512>(),
    };
    Ok(rsa_key(key)?.verify(scheme, digest, signature).is_ok())
}

fn rsa_pss(
    key: &SubjectPublicKeyInfoOwned,
    hash: Hash,
    digest: &[u8],
    signature: &[u8],
) -> Result<bool, StampError> {
    use rsa::pss::VerifyingKey;
    let key = rsa_key(key)?;
    let Ok(signature) = rsa::pss::Signature::try_from(signature) else { return Ok(false) };
    Ok(match hash {
        Hash::Sha224 => {
            VerifyingKey::<Sha224>::new_with_auto_salt_len(key).verify_prehash(digest, &signature)
        }
        Hash::Sha256 => {
            VerifyingKey::<Sha256>::new_with_auto_salt_len(key).verify_prehash(digest, &signature)
        }
        Hash::Sha384 => {
            VerifyingKey::<Sha384>::new_with_auto_salt_len(key).verify_prehash(digest, &signature)
        }
        Hash::Sha512 => {
            VerifyingKey::<Sha512>::new_with_auto_salt_len(key).verify_prehash(digest, &signature)
        }
    }
    .is_ok())
}

fn ecdsa(
    key: &SubjectPublicKeyInfoOwned,
    digest: &[u8],
    signature: &[u8],
) -> Result<bool, StampError> {
    let curve = key.algorithm.parameters.as_ref().filter(|_| key.algorithm.oid == id::EC);
    let curve = curve.and_then(|curve| read::<ObjectIdentifier>(curve).ok());
    let point = key.subject_public_key.raw_bytes();
    // Leading zeros do not change the number that is signed, and a curve asks for half its length.
    let padded = |length: usize| [vec![0; length.saturating_sub(digest.len())], digest.to_vec()];
    macro_rules! verified {
        ($key:ty, $signature:ty, $half:expr) => {{
            let key = <$key>::from_sec1_bytes(point);
            let key = key.map_err(|_| StampError::Key)?;
            <$signature>::from_der(signature).is_ok_and(|signature| {
                key.verify_prehash(&padded($half).concat(), &signature).is_ok()
            })
        }};
    }
    match curve {
        Some(id::P256) => Ok(verified!(p256::ecdsa::VerifyingKey, p256::ecdsa::Signature, 16)),
        Some(id::P384) => Ok(verified!(p384::ecdsa::VerifyingKey, p384::ecdsa::Signature, 24)),
        Some(id::P521) => Ok(verified!(p521::ecdsa::VerifyingKey, p521::ecdsa::Signature, 33)),
        Some(other) => Err(StampError::Algorithm { name: known(other) }),
        None => Err(StampError::Key),
    }
}

/// The usual name of an algorithm, or its number.
pub(super) fn known(name: ObjectIdentifier) -> String {
    match name {
        id::SHA1 => "SHA-1".into(),
        id::RSA_SHA1 => "RSA with SHA-1".into(),
        id::ECDSA_SHA1 => "ECDSA with SHA-1".into(),
        other => other.to_string(),
    }
}
