//! What a server sends with a file: its type and how long it may be cached; and its size in words.
//!
//! In: a file's name in the site. Out: the values of `Content-Type` and `Cache-Control`.

/// The type of a file, by how its name ends.
pub fn content_type(name: &str) -> &'static str {
    match name.rsplit_once('.').map_or("", |(_, ending)| ending) {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "md" => "text/markdown; charset=utf-8",
        "txt" => "text/plain; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        "atom" => "application/atom+xml",
        "xml" => "application/xml",
        "json" => "application/json",
        "jsonld" => "application/ld+json",
        "tsr" => "application/timestamp-reply",
        "pdf" => "application/pdf",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "gif" => "image/gif",
        "webp" => "image/webp",
        "avif" => "image/avif",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "woff" => "font/woff",
        _ => "application/octet-stream",
    }
}

/// How long a file may be kept. What has a fingerprint in its name never changes; a page is asked
/// for again each time, so that readers never see an old text, and no network changes it on the way
/// (some hide e-mail addresses from readers without their script).
pub fn cache_control(name: &str) -> &'static str {
    if is_fingerprinted(name) {
        "public, max-age=31536000, immutable"
    } else {
        "public, max-age=0, must-revalidate, no-transform"
    }
}

/// Whether a name holds the first eight digits of its file's hash (`static/x.1a2b3c4d.css`).
fn is_fingerprinted(name: &str) -> bool {
    let is_print = |part: &str| {
        part.len() == 8 && part.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
    };
    name.starts_with("static/")
        && name.rsplit('/').next().is_some_and(|file| file.split('.').skip(1).any(is_print))
}

/// A size in words: `812 bytes`, `24 kB`, `3.1 MB`.
pub fn size(bytes: u64) -> String {
    match bytes {
        0..1_000 => format!("{bytes} bytes"),
        1_000..1_000_000 => format!("{} kB", bytes.div_ceil(1_000)),
        _ => format!("{}.{} MB", bytes / 1_000_000, bytes % 1_000_000 / 100_000),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_never_changes_is_kept_for_good_and_a_page_is_not() {
        for name in ["static/klartext.1a2b3c4d.css", "static/img/logo.00ff00ff"] {
            assert!(cache_control(name).contains("immutable"), "{name}");
        }
        for name in ["index.html", "sv/policy/2026-11-23/index.html", "static/robots.txt"] {
            assert!(cache_control(name).contains("must-revalidate"), "{name}");
        }
    }
}
