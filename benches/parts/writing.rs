//! Writing a classified set, beside the same cases by `serde_json`.

use divan::Bencher;
use nybrott::domain::Moment;
use nybrott::domain::set_shape::{SetCase, SetShared};
use nybrott::export::{self, ExportFormat, SetHeader};

use crate::records;

/// The cases as they are, by `serde_json`.
#[divan::bench]
fn bare(bencher: Bencher<'_, '_>) {
    let records = records();
    let cases: Vec<_> = records.iter().map(|record| SetCase::new(record, Some(0))).collect();
    bencher.bench_local(|| serde_json::to_vec(&cases).expect("JSON"));
}

/// The classified set in a format.
#[divan::bench(args = [
    ExportFormat::Json,
    ExportFormat::Jsonl,
    ExportFormat::Ron,
    ExportFormat::Csv,
])]
fn set(bencher: Bencher<'_, '_>, format: ExportFormat) {
    let records = records();
    let header = SetHeader {
        shared: SetShared::of(&records),
        ..SetHeader::new("nybrott", String::new(), Moment::from_millis(0))
    };
    bencher.bench_local(|| {
        let mut out = Vec::new();
        let mut writer = export::writer(format, Box::new(&mut out));
        writer.begin(&header).expect("a header");
        for record in &records {
            writer.case(record).expect("a case");
        }
        writer.end().expect("an end");
        drop(writer);
        out
    });
}
