//! The language server with a client that others keep: pytest-lsp.

use std::process::Command;

use crate::program::program;
use crate::tester::{Tester, source};

#[test]
fn pytest_lsp_drives_every_capability() {
    let Some(python) = program("python3") else { return };
    let packages = source("tests/outside/python_modules");
    if !packages.join("pytest_lsp").is_dir() {
        program("pytest-lsp in tests/outside/python_modules (run tests/outside/install)");
        return;
    }
    let site = Tester::copy_of("tests/sites/webshop/input");
    let output = Command::new(python)
        .args(["-m", "pytest", "-q", "-p", "no:cacheprovider", "-o", "asyncio_mode=auto"])
        .arg(source("tests/outside/editor_client.py"))
        .current_dir(site.path())
        .env("PYTHONPATH", &packages)
        .env("PYTHONDONTWRITEBYTECODE", "1")
        .env("KLARTEXT", env!("CARGO_BIN_EXE_klartext"))
        .env("SITE", site.path())
        .output()
        .unwrap();
    let printed = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{printed}\n{}", String::from_utf8_lossy(&output.stderr));
    assert!(printed.contains("passed") && !printed.contains("skipped"), "{printed}");
}
