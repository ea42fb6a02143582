//! Inputs that were found by fuzzing, or thought of: whatever they hold, each is read or refused in a
//! sentence. `fuzz/README.md` says how more are found.

use std::fs;
use std::path::Path;

use crate::packing;

#[path = "../../fuzz/targets.rs"]
mod targets;

/// A folder has inputs with names, one a file, and beside it a file has those that were found.
fn inputs(target: &str) -> Vec<(String, Vec<u8>)> {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus");
    let mut inputs = Vec::new();
    for entry in fs::read_dir(corpus.join(target)).unwrap() {
        let path = entry.unwrap().path();
        inputs.push((path.display().to_string(), fs::read(&path).unwrap()));
    }
    assert!(inputs.len() > 3, "{target} has inputs with names");
    let found = format!("{target}.found");
    for line in fs::read_to_string(corpus.join(&found)).unwrap().lines() {
        inputs.push((format!("{found}: {line}"), bytes_of(line)));
    }
    inputs
}

/// A line is a JSON string, each letter of it one byte.
fn bytes_of(line: &str) -> Vec<u8> {
    let letters: String = serde_json::from_str(line).unwrap();
    letters.chars().map(|letter| u8::try_from(letter).unwrap()).collect()
}

fn replay(target: &str, run: fn(&[u8])) {
    targets::prepare();
    for (name, bytes) in inputs(target) {
        let held = std::panic::catch_unwind(|| run(&bytes));
        assert!(held.is_ok(), "{name} shows why, above");
    }
}

macro_rules! replayed {
    ($($target:ident)+) => {
        $(#[test]
        fn $target() {
            replay(stringify!($target), targets::$target);
        })+
    };
}

replayed! { csv flow gz json jsonl ron set xlsx xlsb xls ods docx rows filter text keys }
