//! What fuzzing keeps is run as a regression: each file of `fuzz/corpus/NAME/` through its target.

use std::fs;

use crate::tester::{source, tried};

#[path = "../fuzz/targets.rs"]
mod targets;

#[test]
fn no_input_that_was_ever_tried_crashes_the_program() {
    let mut count = 0;
    for (name, target) in targets::TARGETS {
        let folder = source("fuzz/corpus").join(name);
        let mut inputs: Vec<_> =
            fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        inputs.sort();
        assert!(!inputs.is_empty(), "{name} has no input");
        for input in inputs {
            target(&fs::read(&input).unwrap());
            count += 1;
        }
    }
    tried("fuzzed", &format!("{count} inputs tried"));
}
