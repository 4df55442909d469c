//! Approvals with SSH keys: rules about persons hold, and each way round them is refused with what to do.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use crate::program::program;
use crate::tester::{Output, Tester};

/// A site that asks for two approvals by two people, neither of whom releases.
fn site() -> Tester {
    let tester = Tester::copy_of("tests/rules/base")
        .file("content/example/notice.toml", "title.sv = \"Policy\"\ntitle.en = \"Policy\"\n");
    let file = tester.path().join("content/site.toml");
    let text = fs::read_to_string(&file).unwrap_or_default();
    let settings = "
[approval]
signers = \"approvers\"
different_people = true
not_by_releaser = true

[approval.roles.legal]
name = { sv = \"juristen\", en = \"the lawyer\" }

[approval.roles.management]
name = { sv = \"ledningen\", en = \"the management\" }
";
    fs::write(file, text + settings).unwrap();
    let mut signers = String::new();
    for person in ["anna", "bo", "cia"] {
        let public = fs::read_to_string(key(&tester, person).with_extension("pub")).unwrap();
        signers += &format!(
            "{person}@example.se namespaces=\"klartext-approval,klartext-release\" {public}"
        );
    }
    key(&tester, "stranger");
    fs::write(tester.path().join("approvers"), signers).unwrap();
    tester
}

/// The key of a person, made when it is missing.
fn key(tester: &Tester, person: &str) -> PathBuf {
    let file = tester.path().join("keys").join(person);
    if !file.exists() {
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        let mut command = Command::new("ssh-keygen");
        command.args(["-q", "-t", "ed25519", "-N", "", "-C", "", "-f"]).arg(&file);
        assert!(command.status().unwrap().success());
    }
    file
}

fn approve(tester: &Tester, role: &str, person: &str) -> Output {
    let key = key(tester, person);
    tester.run(&["approve", "--role", role, "--by", person, "--sign", key.to_str().unwrap()])
}

fn release(tester: &Tester, person: &str) -> Output {
    tester.run(&["release", "--sign", key(tester, person).to_str().unwrap()])
}

/// The file of the only approval in a role.
fn file(tester: &Tester, role: &str) -> PathBuf {
    let files = fs::read_dir(tester.path().join("content/example/approvals")).unwrap().flatten();
    let mut files = files.map(|one| one.path());
    files.find(|path| path.to_string_lossy().ends_with(&format!(".{role}.toml"))).unwrap()
}

fn refused(output: &Output, rule: &str, words: &str) {
    assert_eq!(output.code, 1, "{rule}");
    assert!(output.stderr.contains(&format!("error[{rule}]")), "{rule}: {}", output.stderr);
    assert!(output.stderr.contains(words), "{words}: {}", output.stderr);
    assert!(output.stderr.contains("help"), "{}", output.stderr);
}

#[test]
fn a_release_gets_two_approvals_by_two_people() {
    if program("ssh-keygen").is_none() {
        return;
    }
    let tester = site();
    assert_eq!(approve(&tester, "legal", "anna").code, 0);
    assert_eq!(approve(&tester, "management", "bo").code, 0);
    let released = release(&tester, "cia");
    assert_eq!(released.code, 0, "{}", released.stderr);
    let verified = tester.run(&["verify"]);
    assert_eq!(verified.code, 0, "{}", verified.stderr);
    for person in ["anna", "bo"] {
        let line = format!("by {person}, signed with the key of {person}@example.se");
        assert!(verified.stdout.contains(&line), "{}", verified.stdout);
    }
    // The signature of the release is of this record.
    let signature = tester.path().join("content/example/versions/2026-11-23.release.sig");
    let text = fs::read_to_string(&signature).unwrap();
    let place = text.find("\n").unwrap() + 60;
    let other = if text.as_bytes()[place] == b'A' { "B" } else { "A" };
    fs::write(&signature, format!("{}{other}{}", &text[..place], &text[place + 1..])).unwrap();
    refused(&tester.run(&["verify"]), "approval-signature", "is not one of this file");
}

#[test]
fn each_way_round_is_refused() {
    if program("ssh-keygen").is_none() {
        return;
    }
    // The same person in both roles.
    let tester = site();
    assert_eq!(approve(&tester, "legal", "anna").code, 0);
    assert_eq!(approve(&tester, "management", "anna").code, 0);
    refused(&release(&tester, "cia"), "approval-person", "anna@example.se");
    // The one who releases.
    let tester = site();
    assert_eq!(approve(&tester, "legal", "anna").code, 0);
    assert_eq!(approve(&tester, "management", "bo").code, 0);
    refused(&release(&tester, "bo"), "approval-person", "releases, and has approved");
    refused(&tester.run(&["release"]), "approval-person", "release --sign");
    refused(&release(&tester, "stranger"), "approval-signature", "is not one that site.toml lists");
    // A changed file, another's signature, no signature.
    let legal = file(&tester, "legal");
    let text = fs::read_to_string(&legal).unwrap();
    fs::write(&legal, text.replace("by = \"anna\"", "by = \"cia\"")).unwrap();
    refused(&release(&tester, "cia"), "approval-signature", "is not one of this file");
    fs::write(&legal, &text).unwrap();
    let signature = legal.with_extension("toml.sig");
    let own = fs::read_to_string(&signature).unwrap();
    let another =
        fs::read_to_string(file(&tester, "management").with_extension("toml.sig")).unwrap();
    fs::write(&signature, another).unwrap();
    refused(&release(&tester, "cia"), "approval-signature", "is not one of this file");
    fs::remove_file(&signature).unwrap();
    refused(&release(&tester, "cia"), "approval-signature", "ssh-keygen -Y sign");
    // A key that is not listed.
    let mut sign = Command::new("ssh-keygen");
    sign.args(["-q", "-Y", "sign", "-n", "klartext-approval", "-f"]);
    assert!(sign.arg(key(&tester, "stranger")).arg(&legal).status().unwrap().success());
    refused(&release(&tester, "cia"), "approval-signature", "is not one that site.toml lists");
    // The right one again.
    fs::write(&signature, own).unwrap();
    assert_eq!(release(&tester, "cia").code, 0);
}
