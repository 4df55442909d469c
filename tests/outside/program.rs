//! Other programs: found and run, or missed loudly.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use crate::tester::source;

/// A program of this machine, by one of its names; none where it is missing, which is said past
/// the test runner's capture, and is a failure where `CI` is set.
pub fn program(name: &str) -> Option<PathBuf> {
    let found = std::env::split_paths(&std::env::var_os("PATH")?)
        .map(|folder| folder.join(name))
        .find(|path| path.is_file());
    if found.is_none() {
        missing(name);
    }
    found
}

/// Node.js with the packages of this folder, and a browser; a script of this folder is run with
/// its arguments. None where one of them is missing.
pub fn script(name: &str, arguments: &[&str]) -> Option<Output> {
    let mut command = node(name)?;
    program("chromium")?;
    Some(command.args(arguments).output().unwrap())
}

/// Node.js about to run a script of this folder; none where it or its packages are missing.
pub fn node(name: &str) -> Option<Command> {
    let folder = source("tests/outside");
    if !Path::new(&folder).join("node_modules/.installed").is_file() {
        missing("node_modules in tests/outside (run tests/outside/install)");
        return None;
    }
    let mut command = Command::new(program("node")?);
    command.current_dir(&folder).arg(name);
    Some(command)
}

/// What a script printed on stdout, where it ended well.
pub fn printed(output: &Output) -> String {
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{stderr}");
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn missing(what: &str) {
    let test = std::thread::current().name().unwrap_or_default().to_owned();
    assert!(std::env::var_os("CI").is_none(), "{test} needs {what}, which is missing");
    // `eprintln!` would be kept back by the test runner.
    let mut stderr = std::io::stderr();
    writeln!(stderr, "SKIPPED {test}: it needs {what}").unwrap();
}
