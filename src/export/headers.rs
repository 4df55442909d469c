//! The site's HTTP headers for web servers: what a `<meta>` cannot say, and how long files are kept.
//!
//! In: the policy of the frame, the path of the site. Out: a `_headers` file, or a snippet
//! for nginx or Apache. Nothing here is needed for a page to work; it keeps promise 5 also where a
//! page is changed on its way, and pages fresh.

use std::fmt::Write;

use crate::render::media_type::{cache_control, content_type};
use crate::url_encode::encode;

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
    // A policy has no quotes of this kind; one would end the value in a snippet. Nothing else can
    // stand in a header either.
    let words: Vec<&str> = policy.split_whitespace().collect();
    let policy = words.join(" ");
    let policy = policy.replace(|c: char| matches!(c, '"' | '\\') || c.is_control(), "");
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
/// header; so only what is kept is named, and that nothing is to be changed on the way.
fn hosted(all: &[(&str, String)], path: &str) -> String {
    let path = url_path(path);
    let mut text = format!("# Put this into the topmost folder of what is published.\n{path}*\n");
    for (name, value) in all {
        let _ = writeln!(text, "  {name}: {value}");
    }
    text.push_str("  Cache-Control: no-transform\n");
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
            let _ = writeln!(text, "    add_header {name} \"{}\" always;", nginx_value(value));
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
    let _ =
        writeln!(text, "error_page 404 {};", nginx_word(&nginx_value(&format!("{path}404.html"))));
    text
}

/// A word of nginx' configuration, in quotes where a character would end it.
fn nginx_word(word: &str) -> String {
    match word.chars().all(|c| c.is_ascii_alphanumeric() || "-._~/%".contains(c)) {
        true => word.to_owned(),
        false => format!("\"{}\"", word.replace('\\', "\\\\").replace('"', "\\\"")),
    }
}

/// A value within quotes of nginx, where a dollar sign begins a variable and nothing takes its meaning
/// away; in an address its code means the same.
fn nginx_value(value: &str) -> String {
    value.replace('$', "%24")
}

/// A value within quotes of Apache, where a per cent sign begins a format.
fn apache_value(value: &str) -> String {
    value.replace('%', "%%")
}

/// A path where a blank ends it and, in `_headers`, `*` and `:name` stand for others. What is encoded
/// already stays.
fn url_path(path: &str) -> String {
    encode(path, b"/%!$&'()+,;=@")
}

fn apache(all: &[(&str, String)], path: &str) -> String {
    let mut text = String::from(
        "# For `.htaccess` in the site's folder, or its <Directory>. Needs mod_headers.\nAddDefaultCharset utf-8\n",
    );
    for ending in TYPES {
        let _ = writeln!(text, "AddType \"{}\" .{ending}", content_type(&dotted(ending)));
    }
    for (name, value) in all {
        let _ = writeln!(text, "Header always set {name} \"{}\"", apache_value(value));
    }
    let _ = writeln!(text, "Header set Cache-Control \"{}\"", pages());
    let _ = write!(
        text,
        "<FilesMatch \"\\.[0-9a-f]{{8}}\\.[a-z0-9]+$\">\n  Header set Cache-Control \"{}\"\n</FilesMatch>\n",
        fingerprinted()
    );
    let _ = writeln!(text, "ErrorDocument 404 {}404.html", url_path(path));
    text.push_str("RedirectMatch 404 \"/\\.klartext(/|$)\"\n");
    text
}

fn dotted(ending: &str) -> String {
    format!("x.{ending}")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The words of nginx' configuration, as nginx reads them.
    fn nginx_words(text: &str) -> Vec<String> {
        let mut words = vec![String::new()];
        let (mut quoted, mut comment) = (false, false);
        let mut letters = text.chars();
        while let Some(letter) = letters.next() {
            let last = words.last_mut().unwrap();
            match letter {
                '\n' if !quoted => comment = false,
                _ if comment => {}
                '#' if last.is_empty() && !quoted => comment = true,
                '"' => quoted = !quoted,
                '\\' if quoted => last.extend(letters.next()),
                ';' | '{' | '}' if !quoted => words.extend([letter.to_string(), String::new()]),
                letter if letter.is_whitespace() && !quoted => words.push(String::new()),
                letter => last.push(letter),
            }
            if letter == '\n' && !quoted {
                words.push(String::new());
            }
        }
        words.retain(|word| !word.is_empty());
        words
    }

    proptest! {
        /// Whatever is in a path or a policy: the settings have as many lines or words as usual, and
        /// say the path that was meant.
        #[test]
        fn no_path_or_policy_becomes_a_setting(
            path in "/([a-z${}\";#:*\\\\\n ]{1,12}/)?",
            policy in "[a-z'${}\";#%\\\\\n -]{0,30}",
        ) {
            let usual = |server| headers(server, Some("x"), "/");
            let found = |server| headers(server, Some(&policy), &path);
            let words = nginx_words(&found(Server::Nginx));
            prop_assert_eq!(words.len(), nginx_words(&usual(Server::Nginx)).len());
            let below = path.clone() + "static/";
            prop_assert!(words.contains(&below));
            let variable = words.iter().find(|word| word.contains('$') && !word.starts_with('/'));
            prop_assert_eq!(variable, None);
            for server in [Server::Hosted, Server::Apache] {
                prop_assert_eq!(found(server).lines().count(), usual(server).lines().count());
            }
            for line in found(Server::Hosted).lines().filter(|line| line.starts_with('/')) {
                prop_assert!(!line.contains([' ', ':']) && line.matches('*').count() <= 1, "{}", line);
            }
            for line in found(Server::Apache).lines().filter(|line| line.starts_with("Header")) {
                prop_assert_eq!(line.matches('"').count(), 2, "{}", line);
                prop_assert!(!line.replace("%%", "").contains('%'), "{}", line);
            }
        }
    }
}
