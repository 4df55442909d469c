//! Neovim with the language server, without a window: it opens a notice, completes an id, applies a fix
//! and renames a recipient.

use std::process::Command;

use crate::program::program;
use crate::tester::{Tester, source};

const NOTICE: &str = "content/webshop/notice.toml";

#[test]
fn neovim_completes_fixes_and_renames() {
    let Some(neovim) = program("nvim") else { return };
    let site = Tester::copy_of("tests/sites/webshop/input");
    let text = site.read(NOTICE);
    let result = site.path().join("result.json");
    let output = Command::new(neovim)
        .args(["--headless", "-u", "NONE", "-i", "NONE", "-n", "-c"])
        .arg(format!("luafile {}", source("tests/outside/neovim.lua").display()))
        .env("NOTICE", site.path().join(NOTICE))
        .env("KLARTEXT", env!("CARGO_BIN_EXE_klartext"))
        .env("PLUGIN", source("editors/neovim/klartext.lua"))
        .env("RESULT", &result)
        .env("XDG_STATE_HOME", site.path())
        .output()
        .unwrap();
    let seen = std::fs::read_to_string(&result)
        .unwrap_or_else(|_| panic!("{}", String::from_utf8_lossy(&output.stderr)));
    let seen: serde_json::Value = serde_json::from_str(&seen).unwrap();
    assert!(seen.get("error").is_none(), "{seen}");
    assert_eq!(seen["completed"], "mailer");
    assert!(seen["line"].as_str().unwrap().contains("[\"shop-platform\", \"mailer\"]"), "{seen}");
    assert_eq!(seen["fixed"], true);
    let expected = text
        .replacen(
            "recipients = [\"shop-platform\"]",
            "recipients = [\"shop-platform\", \"mailer\"]",
            1,
        )
        .replace("\"carrier\"", "\"parcel-service\"")
        .replace("[recipients.carrier]", "[recipients.parcel-service]");
    assert_eq!(seen["renamed"], expected.as_str());
    assert_eq!(site.read(NOTICE), text, "only the editor writes files");
}
