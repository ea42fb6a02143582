//! Reading a table, beside a reader that knows its cells only.

use divan::Bencher;
use divan::counter::BytesCount;
use nybrott::import::{self, Options};

use crate::table;

/// The cells of a table, by a reader that does nothing else.
#[divan::bench]
fn bare(bencher: Bencher<'_, '_>) {
    let table = table();
    bencher.counter(BytesCount::new(table.len())).bench_local(|| {
        let mut reader = csv::Reader::from_reader(table.as_slice());
        reader.records().map(|row| row.expect("a row").len()).sum::<usize>()
    });
}

/// Its cases.
#[divan::bench]
fn cases(bencher: Bencher<'_, '_>) {
    let table = table();
    bencher.counter(BytesCount::new(table.len())).bench_local(|| {
        import::read_bytes("cases.csv", &table, &Options::default()).expect("a table")
    });
}
