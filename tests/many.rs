//! A site of many small notices.

use std::fmt::Write as _;

use crate::tester::Tester;

/// The settings of the site; kinds of page may be left out below them.
pub const SETTINGS: &str = "base_url = \"https://www.example.se/\"\nlanguages = [\"sv\", \"en\"]\n\
    timezone = \"Europe/Stockholm\"\n\n[output]\n";

/// A notice.
pub fn notice(index: usize) -> String {
    format!(
        "title.sv = \"Uppgifter {index}\"\ntitle.en = \"Data {index}\"\n\
         slug.sv = \"uppgifter-{index:03}\"\nslug.en = \"data-{index:03}\"\n\n\
         dpo = \"none\"\nautomated_decisions = \"none\"\ncookies = \"none\"\ntransfers = \"none\"\n\n\
         [controller]\nname = \"Verksamheten {index} AB\"\nregistration_number = \"559012-3450\"\n\
         email = \"dataskydd@example.se\"\n\
         address = {{ street = \"Spolgatan 1\", postal_code = \"503 30\", city = \"Borås\", country = \"SE\" }}\n\n\
         [purposes.answer]\nname.sv = \"svara på frågor\"\nname.en = \"answer questions\"\n\
         subjects = [\"customer\"]\ndata = [\"name\", \"email\"]\nbasis = {{ type = \"contract\" }}\n\
         retention = {{ years = 2, from = \"order-completed\" }}\n"
    )
}

/// The id of a notice.
pub fn id(index: usize) -> String {
    format!("notice-{index:03}")
}

/// The site of small notices with a version each, of whose pages only the current ones are made.
pub fn released(notices: usize) -> Tester {
    let mut settings = SETTINGS.to_owned();
    for (_, kind) in
        klartext::internals::model::PageKind::ALL.into_iter().filter(|(_, kind)| *kind != "llms")
    {
        writeln!(settings, "{kind} = false").unwrap();
    }
    let mut site = Tester::empty().file("content/site.toml", settings);
    for index in 0..notices {
        site = site.file(&format!("content/{}/notice.toml", id(index)), notice(index));
    }
    let more = ["--summary", "sv=Första.", "--summary", "en=First."];
    let day = ["release", "--all", "--published", "2026-01-10", "--today", "2026-01-10"];
    let run = site.run(&[&day[..], &["--despite-findings", "a test"], &more].concat());
    assert_eq!(run.code, 0, "{}", run.stderr);
    site
}
