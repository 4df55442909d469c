//! What is wrong with `site.toml` itself: addresses, time zone, colours, names of rules and pages.
//!
//! These findings are about the site and not about a notice, and no setting turns them off.

use jiff::tz::TimeZone;

use super::{
    approval_settings, authorities, placeholder_left, targets, text_control_character, unknown_rule,
};
use crate::diagnostic::{Diagnostic, Level, Message, Value, site, theme};
use crate::document::is_safe_link;
use crate::fix;
use crate::model::colour::{CONTRAST, Colour, DARK, LIGHT};
use crate::model::{PageKind, Settings, Theme, is_font_list};
use crate::parse::Node;
use crate::suggest::nearest;

/// Checks the settings of a site. A finding knows its place.
pub fn check_settings(settings: &Settings, tree: &Node) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    placeholder_left::find(tree, &mut found);
    text_control_character::find(tree, &mut found);
    found.extend(base_url(settings.base_url.as_deref(), tree));
    found.extend(timezone(settings.timezone.as_deref()));
    found.extend(theme(&settings.theme));
    found.extend(
        settings
            .rules
            .keys()
            .filter_map(|name| Some(unknown_rule::unknown(name)?.at(format!("rules.{name}")))),
    );
    found.extend(settings.output.keys().filter_map(|kind| output(kind)));
    found.extend(settings.publish.iter().flat_map(|(name, target)| targets::check(name, target)));
    found.extend(approval_settings::check(&settings.approval));
    let authorities = settings.stamp.iter();
    found.extend(authorities.flat_map(|(name, authority)| authorities::check(name, authority)));
    for diagnostic in &mut found {
        diagnostic.origin.get_or_insert_with(|| tree.locate(&diagnostic.at));
    }
    found
}

/// Feeds, search engines and links from other places need the full address.
fn base_url(url: Option<&str>, tree: &Node) -> Option<Diagnostic> {
    let Some(url) = url else {
        let message = Message::new("base-url-missing");
        return Some(Diagnostic::new(&site::BASE_URL_MISSING, "base_url", message));
    };
    let finding = |level, message: Message, url: &str| {
        let help = Message::verbatim(format!("base_url = \"{url}\""));
        Some(Diagnostic::new(&site::BASE_URL_FORM, "base_url", message).level(level).help(help))
    };
    let not_an_address = || Message::new("base-url-form").with("url", url);
    let Some((scheme, rest)) = url.split_once("://").filter(|(_, rest)| is_address(rest)) else {
        return finding(Level::Error, not_an_address(), "https://www.example.se/integritet/");
    };
    let local = rest.starts_with("localhost") || rest.starts_with("127.0.0.1");
    match scheme {
        "https" => {}
        "http" if local => {}
        "http" => {
            let message = Message::new("base-url-form-unencrypted").with("url", url);
            return finding(Level::Warning, message, &format!("https://{rest}"));
        }
        _ => return finding(Level::Error, not_an_address(), &format!("https://{rest}")),
    }
    if url.ends_with('/') {
        return None;
    }
    let message = Message::new("base-url-form-slash").with("url", url);
    finding(Level::Error, message, &format!("{url}/")).map(|finding| {
        let place = tree.locate("base_url");
        finding.fix(fix::toml::reword(&place, url, &format!("{url}/")))
    })
}

/// Whether what follows `https://` has a host, and only characters that a folder's address can have.
fn is_address(rest: &str) -> bool {
    let host = rest.split('/').next().unwrap_or_default();
    let is_part = |c: char| c.is_alphanumeric() || "-._~/:%@!$&'()*+,;=[]".contains(c);
    !host.is_empty() && rest.chars().all(is_part)
}

fn timezone(zone: Option<&str>) -> Option<Diagnostic> {
    let zone = zone?;
    if TimeZone::get(zone).is_ok() {
        return None;
    }
    let message = Message::new("timezone-unknown").with("zone", zone);
    Some(Diagnostic::new(&site::TIMEZONE_UNKNOWN, "timezone", message))
}

fn output(kind: &str) -> Option<Diagnostic> {
    let kinds = PageKind::ALL.map(|(_, name)| name);
    if kinds.contains(&kind) {
        return None;
    }
    let is_required = PageKind::KEPT.contains(&kind);
    let message = match nearest(kind, kinds) {
        _ if is_required => {
            Message::new("output-unknown-kept").with("kind", kind).with("kinds", Value::all(kinds))
        }
        Some(near) => Message::new("output-unknown-near").with("kind", kind).with("near", near),
        None => Message::new("output-unknown").with("kind", kind).with("kinds", Value::all(kinds)),
    };
    Some(Diagnostic::new(&site::OUTPUT_UNKNOWN, format!("output.{kind}"), message))
}

fn theme(theme: &Theme) -> Vec<Diagnostic> {
    let colours = [
        ("accent", &theme.accent, LIGHT, "darker"),
        ("accent_dark", &theme.accent_dark, DARK, "lighter"),
    ];
    let found = colours.into_iter().filter_map(|(key, colour, grounds, choose)| {
        let written = colour.as_deref()?;
        let at = format!("theme.{key}");
        let Some(colour) = Colour::parse(written) else {
            let message = Message::new("theme-colour").with("written", written);
            let help = Message::verbatim(format!("{key} = \"#0a5254\""));
            return Some(Diagnostic::new(&theme::THEME_COLOUR, at, message).help(help));
        };
        let least = colour.least_contrast(&grounds);
        (least < CONTRAST).then(|| {
            let message = Message::new("theme-contrast")
                .with("written", written)
                .with("contrast", tenths(least))
                .with("needed", tenths(CONTRAST))
                .with("choose", Value::Word(choose));
            Diagnostic::new(&theme::THEME_CONTRAST, at, message).law("WCAG 2.2, 1.4.3")
        })
    });
    let lists = [("header", &theme.header), ("footer", &theme.footer)];
    let links = lists.into_iter().flat_map(|(key, links)| {
        links.iter().enumerate().filter_map(move |(index, link)| {
            let url = link.url.as_deref().filter(|url| !is_safe_link(url))?;
            let at = format!("theme.{key}.{index}.url");
            let message = Message::new("theme-link").with("url", url);
            Some(Diagnostic::new(&theme::THEME_LINK, at, message))
        })
    });
    let font = theme.font.as_deref().filter(|font| !is_font_list(font)).map(|font| {
        let message = Message::new("theme-font").with("font", font);
        Diagnostic::new(&theme::THEME_FONT, "theme.font", message)
    });
    found.chain(links).chain(font).collect()
}

/// A contrast in tenths, cut and not rounded: one that is too low never looks enough.
fn tenths(contrast: f64) -> Value {
    Value::Tenths((contrast * 10.0).floor() as usize)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::origin::InputFile;

    fn rules(text: &str) -> Vec<(&'static str, Level)> {
        let file = Arc::new(InputFile::new("content/site.toml", text));
        let (tree, faults) = crate::parse::parse(&file);
        assert!(faults.is_empty());
        let settings: Settings =
            serde::Deserialize::deserialize(&tree).expect("the test's own settings");
        check_settings(&settings, &tree).into_iter().map(|one| (one.rule.name, one.level)).collect()
    }

    #[test]
    fn a_good_site_has_no_finding() {
        let good = "base_url = \"https://www.example.se/a/\"\ntimezone = \"Europe/Stockholm\"\n\
            [rules]\nplaceholder-left = \"deny\"\n[output]\njsonld = false\n\
            [theme]\naccent = \"#0a5254\"\naccent_dark = \"#7fd0c8\"\n";
        assert_eq!(rules(good), []);
        assert_eq!(rules("base_url = \"http://localhost:8000/\""), []);
    }

    #[test]
    fn reports_what_is_wrong() {
        assert_eq!(rules(""), [("base-url-missing", Level::Warning)]);
        for (url, level) in [
            ("www.example.se", Level::Error),
            ("https://", Level::Error),
            ("https://www.example.se", Level::Error),
            ("https://www.example.se/?a=b", Level::Error),
            ("ftp://www.example.se/", Level::Error),
            ("http://www.example.se/", Level::Warning),
        ] {
            assert_eq!(
                rules(&format!("base_url = \"{url}\"")),
                [("base-url-form", level)],
                "{url}"
            );
        }
        let found = rules(
            "base_url = \"https://TODO/\"\ntimezone = \"Europe/Stokholm\"\n[rules]\nx = \"deny\"\n\
             [output]\njson-ld = false\n[theme]\naccent = \"#ffff00\"\naccent_dark = \"blue\"\n",
        );
        let names: Vec<&str> = found.into_iter().map(|(rule, _)| rule).collect();
        assert_eq!(
            names,
            [
                "placeholder-left",
                "timezone-unknown",
                "theme-contrast",
                "theme-colour",
                "unknown-rule",
                "output-unknown"
            ]
        );
    }

    #[test]
    fn distinguishes_required_pages_from_unknown_ones() {
        for kind in PageKind::KEPT {
            let fault = output(kind).expect("a finding");
            let message = format!("{:?}", fault.message);
            assert!(message.contains("output-unknown-kept"), "{kind}: {message}");
        }
        let near = format!("{:?}", output("feeds").expect("a finding").message);
        assert!(near.contains("output-unknown-near") && near.contains("\"feed\""), "{near}");
        assert!(PageKind::ALL.iter().all(|(_, name)| output(name).is_none()));
    }
}
