//! Certificates: bytes or PEM → what a path of trust asks of them.

use der::asn1::ObjectIdentifier;
use der::{Decode as _, Encode as _};
use jiff::Timestamp;
use spki::SubjectPublicKeyInfoOwned;
use x509_cert::certificate::Version;
use x509_cert::ext::pkix::{BasicConstraints, ExtendedKeyUsage, KeyUsage, SubjectKeyIdentifier};

use super::asn1::{CertificateParts, id};
use super::error::StampError;
use super::signature;

/// The longest name that a message shows.
const NAME: usize = 120;

/// What may stand in a certificate marked as critical: what is looked at here, and what restricts
/// nothing here.
const UNDERSTOOD: [&str; 5] = [
    "2.5.29.15", // key usage
    "2.5.29.17", // alternative name
    "2.5.29.19", // basic constraints
    "2.5.29.32", // policies
    "2.5.29.37", // extended key usage
];

/// A certificate.
#[derive(Clone, Debug)]
pub(super) struct Certificate {
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// The part that its signature is of.
    signed: Vec<u8>,
    read: x509_cert::Certificate,
}

impl PartialEq for Certificate {
    fn eq(&self, other: &Certificate) -> bool {
        self.bytes == other.bytes
    }
}

impl Certificate {
    /// Reads a certificate.
    pub fn of(bytes: &[u8]) -> der::Result<Certificate> {
        let read = x509_cert::Certificate::from_der(bytes)?;
        let signed = CertificateParts::from_der(bytes)?.signed.to_der()?;
        Ok(Certificate { bytes: bytes.to_vec(), signed, read })
    }

    /// Reads all certificates of a file, PEM or not.
    ///
    /// # Errors
    /// When one cannot be read.
    pub fn all_in(file: &[u8]) -> Result<Vec<Certificate>, String> {
        const BEGIN: &str = "-----BEGIN CERTIFICATE-----";
        const END: &str = "-----END CERTIFICATE-----";
        if file.starts_with(&[0x30]) {
            return Ok(vec![Certificate::of(file).map_err(|error| error.to_string())?]);
        }
        let text = String::from_utf8_lossy(file);
        let mut all = Vec::new();
        for block in text.split(BEGIN).skip(1) {
            let body = block.split(END).next().unwrap_or_default().trim();
            let lines: Vec<&str> = body.lines().map(str::trim).collect();
            let pem = format!("{BEGIN}\n{}\n{END}\n", lines.join("\n"));
            let (_, bytes) =
                der::pem::decode_vec(pem.as_bytes()).map_err(|error| error.to_string())?;
            all.push(Certificate::of(&bytes).map_err(|error| error.to_string())?);
        }
        Ok(all)
    }

    /// Whose it is: the name of the person or machine, else of the organisation.
    pub fn subject(&self) -> String {
        let name = self.read.tbs_certificate().subject();
        let common = name.common_name().ok().flatten();
        let said = common.or_else(|| name.organization().ok().flatten());
        let said = said.map_or_else(|| name.to_string(), |said| said.value().into_owned());
        let plain = said.chars().map(|letter| if letter.is_control() { ' ' } else { letter });
        plain.take(NAME).collect()
    }

    /// The name of the one it is for, as bytes.
    pub fn subject_name(&self) -> Vec<u8> {
        self.read.tbs_certificate().subject().to_der().unwrap_or_default()
    }

    /// The name of the one who issued it, as bytes.
    pub fn issuer_name(&self) -> Vec<u8> {
        self.read.tbs_certificate().issuer().to_der().unwrap_or_default()
    }

    /// Its number at its issuer.
    pub fn serial(&self) -> &[u8] {
        self.read.tbs_certificate().serial_number().as_bytes()
    }

    /// Its key.
    pub fn key(&self) -> &SubjectPublicKeyInfoOwned {
        self.read.tbs_certificate().subject_public_key_info()
    }

    /// The name of its key, where it says one.
    pub fn key_id(&self) -> Option<Vec<u8>> {
        let id = self.extension::<SubjectKeyIdentifier>()?.1;
        Some(id.0.as_bytes().to_vec())
    }

    /// Whether another one issued it.
    ///
    /// # Errors
    /// When it did not, or the signature is of a kind that is not trusted.
    pub fn check_issuer(&self, issuer: &Certificate) -> Result<(), StampError> {
        let signature = self.read.signature().raw_bytes();
        let algorithm = self.read.signature_algorithm();
        signature::verify(issuer.key(), algorithm, None, &self.signed, signature)
    }

    /// Whether it may issue certificates, with `below` others between it and the last one.
    pub fn may_issue(&self, below: usize) -> bool {
        let constraints = match self.read.tbs_certificate().get_extension::<BasicConstraints>() {
            Ok(constraints) => constraints.map(|(_, constraints)| constraints),
            Err(_) => return false,
        };
        let is_authority = match &constraints {
            Some(constraints) => constraints.ca,
            // The first shape of certificates had no such word; only an old root is trusted so.
            None => {
                self.read.tbs_certificate().version() == Version::V1
                    && self.subject_name() == self.issuer_name()
            }
        };
        let longest = constraints.and_then(|constraints| constraints.path_len_constraint);
        let signs = self.extension::<KeyUsage>().is_none_or(|(_, usage)| usage.key_cert_sign());
        let for_stamps = self.extension::<ExtendedKeyUsage>().is_none_or(|(_, usage)| {
            usage.0.iter().any(|one| [id::STAMPING, id::ANY_PURPOSE].contains(one))
        });
        let is_short = longest.is_none_or(|longest| below <= usize::from(longest));
        is_authority && signs && for_stamps && is_short && self.is_understood()
    }

    /// Whether it is for time stamps and nothing else, as RFC 3161 asks (2.3).
    pub fn is_for_stamps(&self) -> bool {
        let purpose = self.extension::<ExtendedKeyUsage>();
        let only_stamps =
            purpose.is_some_and(|(critical, usage)| critical && usage.0 == [id::STAMPING]);
        let usage = self.extension::<KeyUsage>();
        let signs = usage.is_none_or(|(_, one)| one.digital_signature() || one.non_repudiation());
        only_stamps && signs && self.is_understood()
    }

    /// Checks that it was valid at a time.
    ///
    /// # Errors
    /// When it had expired, or was not valid yet.
    pub fn check_time(&self, at: Timestamp) -> Result<(), StampError> {
        let validity = self.read.tbs_certificate().validity();
        let time = |time: x509_cert::time::Time| {
            let seconds = i64::try_from(time.to_unix_duration().as_secs()).unwrap_or(i64::MAX);
            Timestamp::from_second(seconds).unwrap_or(Timestamp::MAX)
        };
        let (from, until) = (time(validity.not_before), time(validity.not_after));
        if (from.as_second()..=until.as_second()).contains(&at.as_second()) {
            return Ok(());
        }
        Err(StampError::NotValid { subject: self.subject(), from, until, at })
    }

    /// Whether nothing critical in it is unknown here.
    fn is_understood(&self) -> bool {
        let extensions = self.read.tbs_certificate().extensions();
        let mut critical = extensions.into_iter().flatten().filter(|one| one.critical);
        critical.all(|one| UNDERSTOOD.iter().any(|known| is_named(one.extn_id, known)))
    }

    /// An extension with whether it is critical; none where it is missing or cannot be read.
    fn extension<T>(&self) -> Option<(bool, T)>
    where
        T: for<'a> der::Decode<'a, Error = der::Error> + der::oid::AssociatedOid,
    {
        self.read.tbs_certificate().get_extension::<T>().ok().flatten()
    }
}

fn is_named(one: ObjectIdentifier, name: &str) -> bool {
    ObjectIdentifier::new(name).is_ok_and(|name| name == one)
}
