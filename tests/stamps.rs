//! Time stamps: those of several authorities and implementations (`tests/fixtures/stamps`) get the
//! right verdict, whatever day it is. The stamps are of the SHA-256 of the word `klartext`; they were
//! made by `tests/outside/authority` and `tests/outside/Stamp.java`.

use std::fs;

use klartext::internals::diagnostic::Diagnostic;
use klartext::internals::report::Wording;
use klartext::internals::rules::all;
use klartext::internals::stamp::{Authorities, Stamp, StampError, StampRequest};
use klartext::internals::version::sha256_hex;

use crate::tester::source;

fn bytes(name: &str) -> Vec<u8> {
    fs::read(source(&format!("tests/fixtures/stamps/{name}"))).unwrap()
}

/// The verdict on a stamp where the site names the root of `root`.
fn verdict(stamp: &[u8], root: Option<&str>) -> Result<Stamp, StampError> {
    let mut authorities = Authorities::default();
    if let Some(root) = root {
        authorities.add("one", &bytes(&format!("{root}.pem"))).unwrap();
    }
    authorities.verify("one", &sha256_hex(b"klartext"), stamp)
}

fn words(error: &StampError) -> String {
    let rule = all().find(|rule| rule.name == "stamp-invalid").unwrap();
    Wording::english().message(&Diagnostic::new(rule, "", error.message()))
}

#[test]
fn stamps_of_all_kinds_of_keys_are_read() {
    for name in ["rsa", "p384", "p521", "chain", "bc-rsa", "bc-pss", "bc-p384"] {
        let stamp = verdict(&bytes(&format!("{name}.tsr")), Some(name));
        let stamp = stamp.unwrap_or_else(|error| panic!("{name}: {}", words(&error)));
        assert!(stamp.signer.starts_with("Test leaf"), "{name}: {}", stamp.signer);
        assert!(stamp.time.to_string().starts_with("2026-11-30T2"), "{name}: {}", stamp.time);
        assert_eq!(stamp.bytes, bytes(&format!("{name}.tsr")));
    }
}

#[test]
fn a_certificate_is_judged_at_the_time_of_the_stamp() {
    let error = verdict(&bytes("expired.tsr"), Some("expired")).unwrap_err();
    assert!(matches!(error, StampError::NotValid { .. }), "{error:?}");
    assert!(words(&error).contains("was valid from 2025-01-01T00:00:00Z to 2026-11-01T00:00:00Z"));
}

#[test]
fn a_certificate_for_something_else_stamps_nothing() {
    // One is for servers; the other for stamps, but does not say that it is for nothing else.
    for name in ["purpose", "lax"] {
        let error = verdict(&bytes(&format!("{name}.tsr")), Some(name)).unwrap_err();
        assert!(matches!(error, StampError::Purpose { .. }), "{name}: {error:?}");
    }
}

#[test]
fn only_named_certificates_are_trusted() {
    for root in [None, Some("p384"), Some("chain")] {
        let error = verdict(&bytes("rsa.tsr"), root).unwrap_err();
        assert!(error.is_unknown(), "{root:?}: {error:?}");
    }
    assert!(Authorities::default().add("one", b"no certificate").is_err());
    let cut = String::from_utf8(bytes("rsa.pem")).unwrap().replacen("MII", "M", 1);
    assert!(Authorities::default().add("one", cut.as_bytes()).is_err());
    // A file may hold several, with words between them.
    let both = [&b"the root:\n"[..], &bytes("p384.pem"), b"\nanother:\n", &bytes("rsa.pem")];
    let mut authorities = Authorities::default();
    authorities.add("one", &both.concat()).unwrap();
    assert!(authorities.verify("one", &sha256_hex(b"klartext"), &bytes("rsa.tsr")).is_ok());
    assert!(authorities.verify("two", &sha256_hex(b"klartext"), &bytes("rsa.tsr")).is_err());
}

#[test]
fn a_stamp_of_something_else_is_refused() {
    let mut authorities = Authorities::default();
    authorities.add("one", &bytes("rsa.pem")).unwrap();
    let error = authorities.verify("one", &sha256_hex(b"other"), &bytes("rsa.tsr")).unwrap_err();
    assert_eq!(error, StampError::OtherHash { stamped: sha256_hex(b"klartext") });
    let hash = sha256_hex(b"klartext");
    let request = StampRequest::of(&hash, [7; 16]);
    let error = authorities.verify_answer("one", &hash, &request, &bytes("rsa.tsr")).unwrap_err();
    assert_eq!(error, StampError::OtherNonce);
}

/// Nothing that is cut or changed is a stamp, and nothing makes the reader panic.
#[test]
fn one_changed_byte_anywhere_is_found() {
    for name in ["rsa", "bc-p384"] {
        let whole = bytes(&format!("{name}.tsr"));
        for length in (0..whole.len()).step_by(41) {
            assert!(verdict(&whole[..length], Some(name)).is_err(), "{name} cut at {length}");
        }
        let mut accepted = Vec::new();
        for at in (0..whole.len()).step_by(13) {
            let mut changed = whole.clone();
            changed[at] ^= 0x01;
            if verdict(&changed, Some(name)).is_ok() {
                accepted.push(at);
            }
        }
        // Not signed: the status and the words of the answer, the list of hash functions, and the
        // certificates that no path needs.
        assert!(accepted.len() < whole.len() / 26, "{name}: {accepted:?}");
        let says = |bytes: &[u8]| verdict(bytes, Some(name)).map(|one| (one.time, one.signer));
        for at in accepted {
            let mut changed = whole.clone();
            changed[at] ^= 0x01;
            assert_eq!(says(&changed), says(&whole), "{name} at {at}");
        }
    }
    let mut longer = bytes("rsa.tsr");
    longer.push(0);
    assert!(matches!(verdict(&longer, Some("rsa")), Err(StampError::Unreadable { .. })));
}

#[test]
fn a_refusal_is_said_in_the_authority_s_words() {
    // Status 2 with the words "busy", and a code.
    let refusal = [
        &[0x30, 0x12, 0x30, 0x10, 0x02, 0x01, 0x02, 0x30, 0x06, 0x0c, 0x04][..],
        b"busy",
        &[0x03, 0x03, 0x04, 0x10, 0x00][..],
    ];
    let refusal = refusal.concat();
    let error = verdict(&refusal, None).unwrap_err();
    let said = words(&error);
    assert!(said.contains("busy"), "{said}");
    for broken in [&b""[..], b"<html>not found</html>", &[0x30, 0x80, 0, 0], &[0x30, 0x84, 0xff]] {
        assert!(matches!(verdict(broken, None), Err(StampError::Unreadable { .. })));
    }
}
