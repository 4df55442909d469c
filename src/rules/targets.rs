//! What is wrong with the targets of `site.toml`: where the site is published to.

use crate::diagnostic::{Diagnostic, Level, site};
use crate::model::{Target, TargetKind};

/// What is wrong with one target.
pub fn check(name: &str, target: &Target) -> Vec<Diagnostic> {
    let at = format!("publish.{name}");
    let fault = |key: &str, message: String, help: &str| {
        let at = if key.is_empty() { at.clone() } else { format!("{at}.{key}") };
        Diagnostic::new(&site::PUBLISH_TARGET, at, message).help(help)
    };
    let mut found = Vec::new();
    if !is_name(name) {
        let message = format!("`{name}` cannot be the name of a target");
        found.push(fault("", message, "use a-z, 0-9 and -, as in [publish.web]"));
    }
    let Some(kind) = target.kind else {
        let message = format!("the target `{name}` does not say what it is");
        found.push(fault("", message, "type = \"folder\", or type = \"s3\""));
        return found;
    };
    for (key, value, of, example) in keys(target) {
        let is_missing = value.is_none_or(str::is_empty);
        if of == kind && is_missing && key != "prefix" {
            found.push(fault("", format!("the target `{name}` lacks `{key}`"), example));
        } else if of != kind && value.is_some() {
            let other = if of == TargetKind::S3 { "s3" } else { "folder" };
            let message = format!("`{key}` belongs to a target of type \"{other}\"");
            found.push(fault(key, message, "remove it, or change `type`"));
        }
    }
    if let Some(endpoint) = &target.endpoint {
        found.extend(endpoint_fault(endpoint).map(|(level, message)| Diagnostic {
            level,
            ..fault("endpoint", message, "endpoint = \"https://s3.eu-north-1.amazonaws.com\"")
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
fn endpoint_fault(endpoint: &str) -> Option<(Level, String)> {
    let Some((scheme, rest)) = endpoint.split_once("://").filter(|(_, rest)| !rest.is_empty())
    else {
        return Some((Level::Error, format!("`{endpoint}` is no web address")));
    };
    let host = rest.split([':', '/']).next().unwrap_or_default();
    let local = host == "localhost" || host.ends_with(".localhost") || host == "127.0.0.1";
    match scheme {
        "https" => None,
        "http" if local => None,
        "http" => Some((Level::Warning, format!("the way to `{endpoint}` is not encrypted"))),
        _ => Some((Level::Error, format!("`{endpoint}` is no web address"))),
    }
}
