//! What is never published is in the register and nowhere else: each private key of the table of
//! facts gets a word that occurs in no other place, and everything that leaves the repository is
//! searched for it.

use klartext::internals::facts::{KeyType, rows};

use crate::tester::{Tester, source};

/// The entries that a note for the register can be about.
const NOTED: [&str; 3] = ["deliver", "carrier", "helper"];

/// What the other private keys are written into, and how: not as notes for the register.
const OTHERS: [(&str, &str, &str); 6] = [
    ("purposes.*.review_by", "recipients = [\"carrier\"]", "review_by = 2051-03-17\n"),
    ("recipients.*.hosts", "role = \"processor\"", "hosts = [\"canary-hosts.example.net\"]\n"),
    ("data.*.special_reason", "[purposes.deliver]", ""),
    ("joint_controllers.*.hosts", "[purposes.deliver]", ""),
    ("cookies.*.hosts", "[purposes.deliver]", ""),
    ("allow", "", ""),
];

/// A joint controller and a cookie with hosts of their own.
const HOSTS: &str = r#"
[joint_controllers.partner]
name = "Partner AB"
country = "SE"
purposes = ["deliver"]
email = "hej@example.net"
contact_point = "partner"
hosts = ["canary-joint.example.net"]
arrangement.sv = "Partner AB kör bilarna, och vi packar varorna. Båda svarar på frågor."
arrangement.en = "Partner AB drives the vans, and we pack the goods. Both answer questions."
[cookies.cart]
name = "cart"
kind = "necessary"
purpose = "deliver"
lasts = { days = 7 }
hosts = ["canary-cookie.example.net"]
"#;

/// The site, with a word in each private key; and those words.
fn planted() -> (Tester, Vec<String>) {
    let base = std::fs::read_to_string(source("tests/rules/base/content/shared.toml")).unwrap();
    let mut words = Vec::new();
    let mut toml = base;
    for (path, before, text) in OTHERS.iter().filter(|(_, before, _)| !before.is_empty()) {
        assert!(rows().iter().any(|row| row.path.join(".") == *path && !row.published), "{path}");
        toml = toml.replacen(before, &format!("{before}\n{text}"), 1);
    }
    words.extend(
        [
            "2051-03-17",
            "canary-hosts.example.net",
            "canary-joint.example.net",
            "canary-cookie.example.net",
        ]
        .map(str::to_owned),
    );
    let special = "[data.diet]\nname.sv = \"kost\"\nname.en = \"diet\"\nspecial = \"none\"\nspecial_reason = \"canary-special\"\n";
    toml = toml.replacen(
        "data = [\"name\", \"address\"]",
        "data = [\"name\", \"address\", \"diet\"]",
        1,
    );
    toml = toml.replacen("years = 3", "years = 30", 1);
    // An objection is possible, which the label links to.
    let interests = "basis = { type = \"legitimate-interests\", holder = \"controller\", interest = { sv = \"leverera i tid\", en = \"deliver in time\" }, balancing = { sv = \"Skriv till info@example.se så får du läsa vår avvägning.\", en = \"Write to info@example.se to read how we weighed the interests.\" } }";
    toml = toml.replacen("basis = { type = \"contract\" }", interests, 1);
    toml += special;
    toml = toml.replacen("cookies = \"none\"\n", "", 1);
    toml += HOSTS;
    toml += "[ai.helper]\ndoes.sv = \"besvara frågor\"\ndoes.en = \"answer questions\"\npurposes = \"all\"\nmodel = \"own\"\ntrained_on_data = false\ndisclosed.sv = \"Det står i chatten.\"\ndisclosed.en = \"The chat says so.\"\n";
    toml += "[[allow]]\nrule = \"retention-long\"\nat = \"purposes.deliver\"\nreason = \"canary-allow\"\n";
    words.extend(["canary-special", "canary-allow"].map(str::to_owned));
    for id in NOTED {
        toml += &format!("[internal.{id}]\n");
        for row in rows().iter().filter(|row| row.path.len() == 3 && row.path[0] == "internal") {
            let key = row.path[2];
            let word = format!("canary-{id}-{key}");
            match row.takes {
                KeyType::Name => toml += &format!("{key} = \"{word}\"\n"),
                KeyType::Names => toml += &format!("{key} = [\"{word}\"]\n"),
                KeyType::Date => {
                    let day = format!(
                        "2049-0{}-23",
                        NOTED.iter().position(|one| *one == id).unwrap() + 1
                    );
                    toml += &format!("{key} = {day}\n");
                    words.push(day);
                    continue;
                }
                takes => panic!("plant a word in a key that takes {takes:?}: {key}"),
            }
            words.push(word);
        }
    }
    let site = std::fs::read(source("tests/rules/base/content/site.toml")).unwrap();
    let tester =
        Tester::empty().file("content/site.toml", site).file("content/shop/notice.toml", toml);
    (tester, words)
}

/// Every private key is planted, or named above.
#[test]
fn every_private_key_is_looked_for() {
    for row in rows().iter().filter(|row| !row.published) {
        let path = row.path.join(".");
        let is_known = row.path[0] == "internal"
            || ["order", "without", "section.*.file"].contains(&path.as_str())
            || OTHERS.iter().any(|(other, ..)| *other == path);
        assert!(is_known, "plant a word in `{path}`");
    }
}

#[test]
fn what_is_internal_is_in_the_register_alone() {
    let (tester, words) = planted();
    let check = tester.run(&["check"]);
    assert_eq!((check.code, check.stdout.as_str()), (0, "nothing to report\n"), "{}", check.stderr);
    let run = |arguments: &[&str]| {
        let output = tester.run(arguments);
        assert_eq!(output.code, 0, "{arguments:?}: {}", output.stderr);
        output
    };
    run(&["release", "shop", "--yes"]);
    run(&["build", "--out", "public"]);
    run(&["build", "--draft", "--out", "drafts"]);
    let mut published: Vec<(String, String)> = tester.files_below("public");
    published.extend(tester.files_below("drafts"));
    published.extend(tester.files_below("content/shop/versions"));
    assert!(published.len() > 40, "{}", published.len());
    for format in ["markdown", "text", "json", "jsonld", "tilt", "fragment", "texts"] {
        for draft in [&["--draft"][..], &[]] {
            if format == "texts" && draft.is_empty() {
                continue;
            }
            let arguments = [&["export", format, "--lang", "en"][..], draft].concat();
            published.push((arguments.join(" "), run(&arguments).stdout));
        }
    }
    for (name, text) in &published {
        for word in &words {
            assert!(!text.contains(word), "{word} is in {name}");
        }
    }
    for language in ["sv", "en"] {
        let register = run(&["export", "register", "--lang", language]).stdout;
        let of_purpose = ["assessment", "contract", "security", "owner"];
        let noted = of_purpose.map(|key| format!("canary-deliver-{key}"));
        let of_recipient = ["assessment", "contract"].map(|key| format!("canary-carrier-{key}"));
        for word in noted.iter().chain(&of_recipient).map(String::as_str).chain(["2049-01-23"]) {
            assert!(register.contains(word), "{word} is not in the register: {register}");
        }
    }
}

/// A changed note leaves the notice unchanged.
#[test]
fn a_note_makes_no_new_version() {
    let (tester, _) = planted();
    assert_eq!(tester.run(&["release", "shop", "--yes"]).code, 0);
    let path = tester.path().join("content/shop/notice.toml");
    let toml = std::fs::read_to_string(&path).unwrap();
    std::fs::write(&path, toml.replace("canary-deliver-owner", "someone else")).unwrap();
    let again = tester.run(&["release", "shop", "--yes", "--today", "2026-11-24"]);
    assert_ne!(again.code, 0);
    assert!(again.stderr.contains("nothing"), "{}", again.stderr);
}

#[test]
fn a_note_about_nothing_is_a_finding() {
    let (tester, _) = planted();
    let path = tester.path().join("content/shop/notice.toml");
    let toml = std::fs::read_to_string(&path).unwrap();
    std::fs::write(&path, toml.replace("[internal.carrier]", "[internal.carier]")).unwrap();
    let check = tester.run(&["check"]);
    assert_eq!(check.code, 1);
    assert!(check.stdout.contains("did you mean `carrier`?"), "{}", check.stdout);
}
