//! The way from the certificate that signed a stamp to one that the site names.
//!
//! Each step is checked: who issued it, by a signature; that the issuer may issue; and that it was
//! valid **at the time of the stamp**. Whether a certificate was revoked is not looked at: lists of
//! revoked ones are gone long before the stamps are needed.

use jiff::Timestamp;

use super::certificate::Certificate;
use super::error::StampError;

/// How many certificates may be between the one that signed and the one that is named.
const LENGTH: usize = 8;

/// How many signatures are tried: a stamp may bring many certificates that lead nowhere.
const TRIES: usize = 64;

/// A search for a path.
struct Search<'a> {
    /// What the stamp brings.
    brought: &'a [Certificate],
    /// What the site names.
    named: &'a [Certificate],
    at: Timestamp,
    tries: usize,
    /// What spoiled the best path so far.
    spoiled: Option<StampError>,
}

/// Checks that a certificate was trusted at a time.
///
/// # Errors
/// When no named certificate leads to it, or one on the way was not valid then.
pub(super) fn check(
    signer: &Certificate,
    brought: &[Certificate],
    named: &[Certificate],
    at: Timestamp,
) -> Result<(), StampError> {
    let mut search = Search { brought, named, at, tries: TRIES, spoiled: None };
    if search.leads(&mut vec![signer]) {
        return Ok(());
    }
    let unknown = || StampError::UnknownAuthority { subject: signer.subject() };
    Err(search.spoiled.unwrap_or_else(unknown))
}

impl<'a> Search<'a> {
    /// Whether the last certificate of a path is named, or was issued by one from which a path leads
    /// on.
    fn leads(&mut self, path: &mut Vec<&'a Certificate>) -> bool
    where
        Self: 'a,
    {
        let Some(last) = path.last().copied() else { return false };
        if self.named.contains(last) {
            return self.was_valid(path);
        }
        if path.len() > LENGTH {
            return false;
        }
        let issuers = self.named.iter().chain(self.brought);
        let issuer_name = last.issuer_name();
        let issuers: Vec<&Certificate> =
            issuers.filter(|one| one.subject_name() == issuer_name).collect();
        for issuer in issuers {
            if path.contains(&issuer) || self.tries == 0 {
                continue;
            }
            self.tries -= 1;
            if !self.issued(last, issuer, path.len() - 1) {
                continue;
            }
            path.push(issuer);
            if self.leads(path) {
                return true;
            }
            path.pop();
        }
        false
    }

    /// Whether `issuer` issued `last`, with `below` certificates of issuers under it.
    fn issued(&mut self, last: &Certificate, issuer: &Certificate, below: usize) -> bool {
        match last.check_issuer(issuer) {
            Ok(()) => issuer.may_issue(below),
            // Another key of the same name; one that cannot be judged is worth a word.
            Err(StampError::Signature) => false,
            Err(error) => {
                self.spoiled.get_or_insert(error);
                false
            }
        }
    }

    fn was_valid(&mut self, path: &[&Certificate]) -> bool {
        match path.iter().try_for_each(|one| one.check_time(self.at)) {
            Ok(()) => true,
            Err(error) => {
                self.spoiled = Some(error);
                false
            }
        }
    }
}
