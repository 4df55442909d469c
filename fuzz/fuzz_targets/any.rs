//! All targets in one program, since each of them is linked with all of klartext: `KLARTEXT_TARGET`
//! names the one that runs.

#![no_main]

use std::sync::OnceLock;

#[path = "../targets.rs"]
mod targets;

fn target() -> fn(&[u8]) {
    static TARGET: OnceLock<fn(&[u8])> = OnceLock::new();
    *TARGET.get_or_init(|| {
        let name = std::env::var("KLARTEXT_TARGET").unwrap_or_default();
        let mut all = targets::TARGETS.iter();
        let found = all.find(|(one, _)| *one == name).map(|(_, target)| *target);
        found.expect("KLARTEXT_TARGET names a folder of fuzz/corpus")
    })
}

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| target()(bytes));
