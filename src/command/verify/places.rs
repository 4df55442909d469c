//! `verify --places`: the pages that `site.toml` names, read side by side and compared.

use anyhow::bail;

use crate::args::Verify;
use crate::diagnostic::Diagnostic;
use crate::model::{Place, PlaceKind};
use crate::net::{self, Hosts};
use crate::pages::{PageContext, Released};
use crate::site::Site;
use crate::verify::{self, Candidates, PlaceReport, Verdict, WantedPlace};

/// Reads and judges each place, in the order of `site.toml`. A place whose notice has no release is left out:
/// there is nothing to compare.
pub fn places(
    options: &Verify,
    site: &Site,
    context: &PageContext<'_>,
    released: &[Released],
    findings: &mut Vec<Diagnostic>,
) -> anyhow::Result<Vec<PlaceReport>> {
    if site.settings.place.is_empty() {
        bail!("site.toml names no place; add `[[place]]` with `url = \"https://…\"`");
    }
    let wrong = site.settings_errors();
    if !wrong.is_empty() {
        findings.extend(wrong);
        return Ok(Vec::new());
    }
    let places = site.settings.place.iter().enumerate();
    let wanted: Vec<(usize, Hosts, WantedPlace<'_>)> = places
        .filter_map(|(index, place)| Some((index, hosts(options, place), wanted(place, released)?)))
        .collect();
    let addresses: Vec<(&str, Hosts)> =
        wanted.iter().map(|(_, hosts, place)| (place.url, *hosts)).collect();
    let mut candidates = Candidates::new(context, released);
    let mut reports = Vec::new();
    for ((index, _, place), found) in wanted.iter().zip(net::places(&addresses)) {
        let mut report = match verify::place(place, &found, &mut candidates) {
            Ok(report) => report,
            Err(errors) => {
                findings.extend(errors);
                return Ok(Vec::new());
            }
        };
        let at = format!("place.{index}.url");
        let origin = site.settings_tree.locate(&at);
        let located = |one: Diagnostic| Diagnostic { origin: Some(origin.clone()), ..one.at(&at) };
        report.findings = report.findings.into_iter().map(located).collect();
        findings.extend(report.findings.iter().cloned());
        reports.push(report);
    }
    Ok(reports)
}

fn wanted<'a>(place: &'a Place, released: &'a [Released]) -> Option<WantedPlace<'a>> {
    let notice = match &place.notice {
        Some(id) => released.iter().find(|one| one.id == *id)?,
        None => released.first()?,
    };
    let (url, language) = (place.url.as_deref()?, place.language.as_deref());
    Some(WantedPlace { url, notice, language, kind: place.kind.unwrap_or(PlaceKind::Fragment) })
}

fn hosts(options: &Verify, place: &Place) -> Hosts {
    match options.web.hosts() {
        Hosts::Public if place.plain_http == Some(true) => Hosts::PublicByHttp,
        hosts => hosts,
    }
}

/// What is said about places: those where all is well, and how many they are.
pub fn lines(reports: &[PlaceReport]) -> Vec<String> {
    let current = reports.iter().filter(|one| one.verdict == Verdict::Current).count();
    let count =
        |count: usize| if count == 1 { "1 place".to_owned() } else { format!("{count} places") };
    let mut lines: Vec<String> = reports.iter().filter_map(PlaceReport::sentence).collect();
    lines.push(format!(
        "{} read, {current} with the version that applies; what styles and scripts of their pages do is not \
         seen",
        count(reports.len())
    ));
    lines
}
