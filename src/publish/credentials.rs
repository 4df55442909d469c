//! The keys to a target's storage, only from the environment: variables with a prefix for each
//! target.
//!
//! In: the target's name. Out: the keys, or which variables are missing. Keys are never printed:
//! they are removed from answers that are shown ([`Credentials::hide`]).

use anyhow::bail;

/// The keys to a storage.
pub struct Credentials(rusty_s3::Credentials);

/// The variables that hold the keys of a target: the key's id, its secret, and the token that
/// short-lived keys come with.
pub fn variables(target: &str) -> [String; 3] {
    let name = target.to_uppercase().replace('-', "_");
    ["ACCESS_KEY_ID", "SECRET_ACCESS_KEY", "SESSION_TOKEN"]
        .map(|what| format!("KLARTEXT_{name}_{what}"))
}

impl Credentials {
    /// The keys of a target.
    ///
    /// # Errors
    /// When a variable is missing; it is named.
    pub fn from_environment(target: &str) -> anyhow::Result<Credentials> {
        let [id, secret, token] = variables(target);
        let value = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
        let missing: Vec<String> = [&id, &secret]
            .into_iter()
            .filter(|name| value(name).is_none())
            .map(|name| format!("`{name}`"))
            .collect();
        let (Some(key), Some(word)) = (value(&id), value(&secret)) else {
            bail!(
                "its keys are missing: set {} in the environment \
                 (and `{token}`, if the keys came with a token)",
                missing.join(" and ")
            );
        };
        Ok(Credentials(match value(&token) {
            Some(token) => rusty_s3::Credentials::new_with_token(key, word, token),
            None => rusty_s3::Credentials::new(key, word),
        }))
    }

    /// What signs requests.
    pub(super) fn signer(&self) -> &rusty_s3::Credentials {
        &self.0
    }

    /// A text without the keys.
    pub(super) fn hide(&self, text: &str) -> String {
        let keys = [Some(self.0.key()), Some(self.0.secret()), self.0.token()];
        let keys = keys.into_iter().flatten().filter(|key| !key.is_empty());
        keys.fold(text.to_owned(), |text, key| text.replace(key, "…"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_removed_from_what_is_shown() {
        let keys = rusty_s3::Credentials::new_with_token("AKIAKEY", "s3cr3t", "t0k3n");
        let shown = Credentials(keys).hide("no key AKIAKEY with s3cr3t and t0k3n");
        assert_eq!(shown, "no key … with … and …");
    }

    #[test]
    fn each_target_has_its_own_variables() {
        assert_eq!(variables("web-2")[0], "KLARTEXT_WEB_2_ACCESS_KEY_ID");
    }
}
