//! The parts that a reviewer waits for, each beside the least that such a part can do: a frame beside an
//! empty one, reading a table beside its bare reader, writing beside `serde_json`, a search beside a look
//! through the same letters.
//!
//! `cargo bench --bench parts`. What the figures say is in `docs/performance.md`.

// A benchmark that cannot begin has nothing to say.
#![allow(clippy::expect_used)]

mod frames;
mod measuring;
mod reading;
mod searching;
#[path = "../program/synthetic.rs"]
#[allow(dead_code)]
mod synthetic;
mod writing;

use nybrott::domain::CaseRecord;
use nybrott::import::{self, Options};

/// Cases in what is read, written and shown.
const CASES: u64 = 1_000;

fn main() {
    divan::main();
}

/// A table of all cases.
fn table() -> Vec<u8> {
    let file = tempfile::NamedTempFile::new().expect("room for a file");
    synthetic::write_table(file.path(), CASES).expect("room for a table");
    std::fs::read(file.path()).expect("the table")
}

/// Its cases.
fn records() -> Vec<CaseRecord> {
    import::read_bytes("cases.csv", &table(), &Options::default()).expect("a table").records
}
