//! The extension for VS Code: its TypeScript is checked, it is built, and its start-up code talks to the
//! server. No window is opened.

use std::process::Command;

use crate::program::program;
use crate::tester::source;

#[test]
fn the_vscode_extension_builds_and_reaches_the_server() {
    if program("npm").is_none() {
        return;
    }
    let output = Command::new(source("editors/vscode/pack"))
        .arg("--check")
        .env("KLARTEXT", env!("CARGO_BIN_EXE_klartext"))
        .output()
        .unwrap();
    let printed = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{printed}\n{}", String::from_utf8_lossy(&output.stderr));
    assert!(printed.contains("# fail 0") && printed.contains("# skipped 0"), "{printed}");
}
