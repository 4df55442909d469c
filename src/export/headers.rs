//! The site's HTTP headers for web servers: what a `<meta>` cannot say, and how long files are kept.
//!
//! In: the policy of the frame, the path of the site. Out: a `_headers` file, or a snippet
//! for nginx or Apache. Nothing here is needed for a page to work; it keeps promise 5 also where a
//! page is changed on its way, and pages fresh.

use std::fmt::Write;

use crate::render::media_type::{cache_control, content_type};

/// Whose form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Server {
    /// `_headers`, as Netlify and Cloudflare Pages read it.
    Hosted,
    /// nginx, within its `server` block.
    Nginx,
    /// Apache, as `.htaccess` in the site's folder or within its `<Directory>`.
    Apache,
}

/// What a policy of a frame that names none is: what no page of klartext's needs.
const LEAST: &str = "base-uri 'none'; form-action 'none'; object-src 'none'";

/// Names that servers may not know the type of.
const TYPES: [&str; 3] = ["atom", "jsonld", "md"];

/// The headers of a site, whose pages have `policy`, at `path` (`/`, `/privacy/`).
pub fn headers(server: Server, policy: Option<&str>, path: &str) -> String {
    let all = for_all(policy.unwrap_or(LEAST));
    match server {
        Server::Hosted => hosted(&all, path),
        Server::Nginx => nginx(&all, path),
        Server::Apache => apache(&all, path),
    }
}

/// What every answer has.
fn for_all(policy: &str) -> [(&'static str, String); 5] {
    // A policy has no quotes of this kind; one would end the value in a snippet.
    let words: Vec<&str> = policy.split_whitespace().collect();
    let policy = words.join(" ").replace(['"', '\\'], "");
    let policy = policy.trim_end_matches([';', ' ']);
    [
        // Only a header can say who may show the page within another.
        ("Content-Security-Policy", format!("{policy}; frame-ancestors 'self'")),
        ("X-Content-Type-Options", "nosniff".into()),
        ("Referrer-Policy", "no-referrer".into()),
        ("Cross-Origin-Opener-Policy", "same-origin".into()),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=()".into()),
    ]
}

fn pages() -> &'static str {
    cache_control("index.html")
}

fn fingerprinted() -> &'static str {
    cache_control("static/klartext.00000000.css")
}

/// These hosts ask for every page again unless a header says otherwise, and join what two rules say of one
/// header; so only what is kept is named.
fn hosted(all: &[(&str, String)], path: &str) -> String {
    let mut text = format!("# Put this into the topmost folder of what is published.\n{path}*\n");
    for (name, value) in all {
        let _ = writeln!(text, "  {name}: {value}");
    }
    let _ = write!(text, "{path}static/*\n  Cache-Control: {}\n", fingerprinted());
    for ending in TYPES {
        let _ =
            write!(text, "{path}*.{ending}\n  Content-Type: {}\n", content_type(&dotted(ending)));
    }
    text
}

/// nginx forgets the headers of the place above as soon as one below has its own.
fn nginx(all: &[(&str, String)], path: &str) -> String {
    let mut text =
        String::from("# For the `server` block. Ask again for pages, keep what never changes.\n");
    for (below, cache) in [("", pages()), ("static/", fingerprinted())] {
        let _ = writeln!(text, "location {} {{", nginx_word(&format!("{path}{below}")));
        for (name, value) in all {
            let _ = writeln!(text, "    add_header {name} \"{value}\" always;");
        }
        let _ = writeln!(text, "    add_header Cache-Control \"{cache}\";");
        if below.is_empty() {
            text.push_str(
                "    charset utf-8;\n    charset_types text/markdown text/plain text/css;\n",
            );
            text.push_str("    include mime.types;\n    types {\n");
            for ending in TYPES {
                let kind = content_type(&dotted(ending)).split(';').next().unwrap_or_default();
                let _ = writeln!(text, "        {kind} {ending};");
            }
            text.push_str("    }\n");
        }
        text.push_str("}\n");
    }
    let own = nginx_word(&format!("{path}.klartext/"));
    let _ = writeln!(text, "location {own} {{ return 404; }}");
    let _ = writeln!(text, "error_page 404 {};", nginx_word(&format!("{path}404.html")));
    text
}

/// A word of nginx' configuration, in quotes where a character would end it.
fn nginx_word(word: &str) -> String {
    match word.chars().all(|c| c.is_ascii_alphanumeric() || "-._~/%".contains(c)) {
        true => word.to_owned(),
        false => format!("\"{}\"", word.replace('\\', "\\\\").replace('"', "\\\"")),
    }
}

fn apache(all: &[(&str, String)], path: &str) -> String {
    let mut text = String::from(
        "# For `.htaccess` in the site's folder, or its <Directory>. Needs mod_headers.\nAddDefaultCharset utf-8\n",
    );
    for ending in TYPES {
        let _ = writeln!(text, "AddType \"{}\" .{ending}", content_type(&dotted(ending)));
    }
    for (name, value) in all {
        let _ = writeln!(text, "Header always set {name} \"{value}\"");
    }
    let _ = writeln!(text, "Header set Cache-Control \"{}\"", pages());
    let _ = write!(
        text,
        "<FilesMatch \"\\.[0-9a-f]{{8}}\\.[a-z0-9]+$\">\n  Header set Cache-Control \"{}\"\n</FilesMatch>\n",
        fingerprinted()
    );
    let _ = writeln!(text, "ErrorDocument 404 {path}404.html");
    text.push_str("RedirectMatch 404 \"/\\.klartext(/|$)\"\n");
    text
}

fn dotted(ending: &str) -> String {
    format!("x.{ending}")
}
