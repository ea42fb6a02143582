//! Inputs that were found by fuzzing, or thought of: whatever they hold, each is read or refused in a
//! sentence. `fuzz/README.md` says how more are found.

use std::fs;
use std::path::Path;

#[path = "../../fuzz/targets.rs"]
mod targets;

fn replay(target: &str, run: fn(&[u8])) {
    targets::prepare();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus").join(target);
    let mut count = 0;
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let bytes = fs::read(&path).unwrap();
        let held = std::panic::catch_unwind(|| run(&bytes));
        assert!(held.is_ok(), "{} shows why, above", path.display());
        count += 1;
    }
    assert!(count > 3, "{target} has inputs");
}

macro_rules! replayed {
    ($($target:ident)+) => {
        $(#[test]
        fn $target() {
            replay(stringify!($target), targets::$target);
        })+
    };
}

replayed! { csv json jsonl ron set rows filter text }
