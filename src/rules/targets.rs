//! What is wrong with the targets of `site.toml`: where the site is published to.

use crate::diagnostic::{Diagnostic, Level, Message, Value, site};
use crate::model::{Target, TargetKind};

/// What is wrong with one target.
pub fn check(name: &str, target: &Target) -> Vec<Diagnostic> {
    let at = format!("publish.{name}");
    let finding = |key: &str, message: Message| {
        let at = if key.is_empty() { at.clone() } else { format!("{at}.{key}") };
        Diagnostic::new(&site::PUBLISH_TARGET, at, message)
    };
    let mut found = Vec::new();
    if !is_name(name) {
        found.push(finding("", Message::new("publish-target-name").with("name", name)));
    }
    let Some(kind) = target.kind else {
        found.push(finding("", Message::new("publish-target-type").with("name", name)));
        return found;
    };
    for (key, value, of, example) in keys(target) {
        let is_missing = value.is_none_or(str::is_empty);
        if of == kind && is_missing && key != "prefix" {
            let message = Message::new("publish-target-key").with("name", name).with("key", key);
            found.push(finding("", message).help(Message::verbatim(example)));
        } else if of != kind && value.is_some() {
            let other = if of == TargetKind::S3 { "s3" } else { "folder" };
            let message = Message::new("publish-target-other")
                .with("key", key)
                .with("type", Value::text(other));
            found.push(finding(key, message));
        }
    }
    if let Some(endpoint) = &target.endpoint {
        let message = endpoint_message(endpoint);
        let example = "endpoint = \"https://s3.eu-north-1.amazonaws.com\"";
        found.extend(message.map(|(level, message)| {
            finding("endpoint", message).level(level).help(Message::verbatim(example))
        }));
    }
    found
}

/// A name is part of names of variables and of a folder.
fn is_name(name: &str) -> bool {
    !name.is_empty() && name.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-'))
}

type Key<'a> = (&'static str, Option<&'a str>, TargetKind, &'static str);

fn keys(target: &Target) -> [Key<'_>; 5] {
    [
        ("path", target.path.as_deref(), TargetKind::Folder, "path = \"../htdocs/integritet\""),
        ("bucket", target.bucket.as_deref(), TargetKind::S3, "bucket = \"example-privacy\""),
        (
            "endpoint",
            target.endpoint.as_deref(),
            TargetKind::S3,
            "endpoint = \"https://s3.eu-north-1.amazonaws.com\"",
        ),
        ("region", target.region.as_deref(), TargetKind::S3, "region = \"eu-north-1\""),
        ("prefix", target.prefix.as_deref(), TargetKind::S3, "prefix = \"integritet\""),
    ]
}

/// Keys travel with requests, so the way is encrypted, but to this machine itself.
fn endpoint_message(endpoint: &str) -> Option<(Level, Message)> {
    let not_an_address =
        || Some((Level::Error, Message::new("publish-target-address").with("url", endpoint)));
    let Some((scheme, rest)) = endpoint.split_once("://").filter(|(_, rest)| !rest.is_empty())
    else {
        return not_an_address();
    };
    let host = rest.split([':', '/']).next().unwrap_or_default();
    let local = host == "localhost" || host.ends_with(".localhost") || host == "127.0.0.1";
    match scheme {
        "https" => None,
        "http" if local => None,
        "http" => {
            Some((Level::Warning, Message::new("publish-target-unencrypted").with("url", endpoint)))
        }
        _ => not_an_address(),
    }
}
