//! [I/O] Generates a site from a seed: realistic notices in Swedish and English, each with its
//! releases. The same arguments give the same bytes.
//!
//! A notice has a controller, some purposes with their data, basis, retention and recipients; with
//! one purpose its page is about 12 KB. From version to version a period and a recipient change.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use anyhow::{Context, anyhow};
use jiff::civil::Date;
use klartext::internals::compare::{Baseline, propose};
use klartext::internals::read::NoticePaths;
use klartext::internals::site::Site;
use klartext::internals::version::{Chain, Content, Options, Plan, Record, plan};
use rayon::prelude::*;

/// What a generated site contains.
#[derive(Clone, Copy, Debug)]
pub struct Wanted {
    /// The seed.
    pub seed: u64,
    /// How many notices.
    pub notices: usize,
    /// How many versions each has; with 0 they are drafts.
    pub versions: usize,
    /// How many purposes a notice has.
    pub purposes: usize,
    /// How many languages.
    pub languages: usize,
    /// Whether to build all kinds of page, or only the current page of each notice.
    pub everything: bool,
}

/// The day that benchmarks use as today.
pub const TODAY: &str = "2026-11-23";

/// The languages a site may have: the built-in ones.
const LANGUAGES: [&str; 2] = ["sv", "en"];

/// Generates the site in a new folder.
pub fn make(root: &Path, wanted: &Wanted) -> anyhow::Result<()> {
    write(&root.join("content/site.toml"), &settings(wanted))?;
    for version in 0..wanted.versions.max(1) {
        (0..wanted.notices).into_par_iter().try_for_each(|index| {
            write(&root.join(id(index)).join("notice.toml"), &notice(wanted, index, version))
        })?;
        if wanted.versions > 0 {
            release(root, version)?;
        }
    }
    Ok(())
}

/// The folder of a notice: fifty to a folder, as a municipality would have them.
pub fn id(index: usize) -> String {
    format!("content/unit-{:03}/notice-{index:05}", index / 50)
}

fn write(path: &Path, text: &str) -> anyhow::Result<()> {
    fs::create_dir_all(path.parent().context("a path below the site")?)?;
    fs::write(path, text).with_context(|| format!("cannot write `{}`", path.display()))
}

fn settings(wanted: &Wanted) -> String {
    let languages: Vec<String> =
        LANGUAGES.iter().take(wanted.languages).map(|tag| format!("\"{tag}\"")).collect();
    let mut text = format!(
        "base_url = \"https://www.example.se/\"\nlanguages = [{}]\ntimezone = \"Europe/Stockholm\"\n",
        languages.join(", ")
    );
    if !wanted.everything {
        text.push_str("\n[output]\n");
        for (_, name) in klartext::internals::model::PageKind::ALL {
            writeln!(text, "{name} = false").expect("a String takes all that is written");
        }
    }
    text
}

/// Releases every notice, one version each.
fn release(root: &Path, version: usize) -> anyhow::Result<()> {
    let project = Site::read(root)?;
    let day = Date::new(2022 + i16::try_from(version)?, 3, 1)?;
    project.found.notices.par_iter().try_for_each(|paths| {
        let record = record(&project, paths, day)?;
        let folder = paths.folder.join("versions");
        fs::create_dir_all(&folder)?;
        Ok(fs::write(folder.join(record.version.file_name()), record.bytes())?)
    })
}

fn record(project: &Site, paths: &NoticePaths, day: Date) -> anyhow::Result<Record> {
    let records = klartext::internals::read::records(&paths.folder)?;
    let records: Vec<Record> = records
        .iter()
        .map(|(name, bytes)| Record::read_file(name, bytes).map_err(|error| anyhow!("{error:?}")))
        .collect::<anyhow::Result<_>>()?;
    let chain = Chain::new(records).map_err(|errors| anyhow!("{errors:?}"))?;
    let checked = project.check(paths, None, day)?;
    let before = chain.base(None).and_then(|base| base.facts());
    let before = before.map_or(Baseline::Nothing, Baseline::Facts);
    let notice = &checked.draft.notice;
    let languages = &checked.draft.languages;
    plan(&Plan {
        chain: &chain,
        notice: &paths.id,
        authority: "www.example.se",
        klartext: env!("CARGO_PKG_VERSION"),
        content: Some(Content {
            facts: Some(notice),
            documents: &checked.documents,
            lagging: &[],
            reworded: &[],
        }),
        proposed: propose(before, notice, languages, &project.locales, &project.tables),
        options: Options::published(day),
        today: day,
    })
    .map_err(|error| anyhow!("{}: {error:?}", paths.id))
}

/// A small random number generator: the same seed gives the same site.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed ^ (mixed >> 31)) % end as u64).unwrap_or(0)
    }

    fn one_of<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        &all[self.below(all.len())]
    }
}

const TOWNS: [(&str, &str); 6] = [
    ("Borås", "503 30"),
    ("Falun", "791 70"),
    ("Kalmar", "391 20"),
    ("Luleå", "972 31"),
    ("Uppsala", "753 20"),
    ("Ystad", "271 31"),
];

/// Purposes in both languages.
const DEEDS: [(&str, &str); 6] = [
    ("svara på frågor om {}", "answer questions about {}"),
    ("boka en tid för {}", "book a time for {}"),
    ("skicka det du har beställt till {}", "send what you have ordered for {}"),
    ("ta emot din anmälan till {}", "receive your registration for {}"),
    ("planera arbetet med {}", "plan the work with {}"),
    ("betala ut ersättning för {}", "pay compensation for {}"),
];

const THINGS: [(&str, &str); 8] = [
    ("biblioteket", "the library"),
    ("cykelverkstaden", "the bicycle workshop"),
    ("hamnen", "the harbour"),
    ("idrottshallen", "the sports hall"),
    ("kursgården", "the course centre"),
    ("musikskolan", "the school of music"),
    ("simhallen", "the swimming pool"),
    ("verkstaden", "the workshop"),
];

const RECIPIENTS: [(&str, &str, &str); 4] = [
    ("Paketbåten AB", "kör det du har beställt till dig", "brings what you have ordered to you"),
    ("Kalenderhuset AB", "driver vårt bokningssystem", "runs our booking system"),
    ("Brevbladet AB", "trycker och skickar våra brev", "prints and sends our letters"),
    ("Molnskogen AB", "lagrar våra filer", "stores our files"),
];

/// The text of a notice's `notice.toml` at a version.
pub fn notice(wanted: &Wanted, index: usize, version: usize) -> String {
    let mut numbers = Numbers(wanted.seed ^ (index as u64).wrapping_mul(0x5851_f42d_4c95_7f2d));
    let thing = *numbers.one_of(&THINGS);
    let (town, postal_code) = numbers.one_of(&TOWNS);
    let mut text = format!(
        "title.sv = \"Personuppgifter i {sv} {index}\"\ntitle.en = \"Personal data at {en} {index}\"\n\
         slug.sv = \"uppgifter-{index}\"\nslug.en = \"data-{index}\"\n\n\
         dpo = \"none\"\nautomated_decisions = \"none\"\ncookies = \"none\"\ntransfers = \"none\"\n\n\
         [section.changes]\ntitle.sv = \"När vi ändrar den här texten\"\n\
         title.en = \"When we change this notice\"\n\
         text.sv = \"Vi skriver till dig innan en viktig ändring börjar gälla.\"\n\
         text.en = \"We write to you before an important change takes effect.\"\n\n\
         [controller]\nname = \"Verksamheten {index} i {town} AB\"\n\
         short_name = \"Verksamheten {index}\"\nregistration_number = \"559012-3450\"\n\
         email = \"dataskydd@example.se\"\nphone = \"+46 70 174 06 15\"\n\
         address = {{ street = \"Spolgatan {}\", postal_code = \"{postal_code}\", city = \"{town}\", country = \"SE\" }}\n",
        numbers.below(90) + 1,
        sv = thing.0,
        en = thing.1,
    );
    for purpose in 0..wanted.purposes {
        push_purpose(&mut text, &mut numbers, purpose, thing, version);
    }
    for (place, (name, sv, en)) in
        RECIPIENTS.iter().enumerate().take(recipients_of(wanted, version))
    {
        write!(
            text,
            "\n[recipients.recipient-{place}]\nname = \"{name}\"\nrole = \"processor\"\n\
             country = \"SE\"\nactivity.sv = \"{sv}\"\nactivity.en = \"{en}\"\n"
        )
        .expect("a String takes all that is written");
    }
    text
}

/// How many recipients the notice has: one more from the third version on.
fn recipients_of(wanted: &Wanted, version: usize) -> usize {
    let first = if wanted.purposes > 1 { 3 } else { 1 };
    first + usize::from(version > 2)
}

fn push_purpose(
    text: &mut String,
    numbers: &mut Numbers,
    purpose: usize,
    thing: (&str, &str),
    version: usize,
) {
    let deed = DEEDS[(numbers.below(DEEDS.len()) + purpose) % DEEDS.len()];
    let years = 2 + (numbers.below(4) + version) % 8;
    let recipients =
        if version > 2 { "\"recipient-0\", \"recipient-1\"" } else { "\"recipient-0\"" };
    let round = if purpose < 6 { String::new() } else { format!(" ({})", purpose / 6 + 1) };
    write!(
        text,
        "\n[purposes.purpose-{purpose}]\nname.sv = \"{}{round}\"\nname.en = \"{}{round}\"\n\
         subjects = [\"customer\"]\ndata = [\"name\", \"email\", \"phone\"]\n\
         basis = {{ type = \"contract\" }}\n\
         retention = {{ years = {years}, from = \"order-completed\" }}\nrecipients = [{recipients}]\n\
         provision = {{ by = \"contractual\", consequence = {{ sv = \"Utan uppgifterna kan vi inte \
         hjälpa dig.\", en = \"Without the data we cannot help you.\" }} }}\n",
        deed.0.replace("{}", thing.0),
        deed.1.replace("{}", thing.1),
    )
    .expect("a String takes all that is written");
}
