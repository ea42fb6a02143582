//! Imports as a whole: bytes in, cases or an error out.

mod any_input;
mod documents;
mod files;
mod incoming;
mod kinds;
mod letters;
mod limits;
mod packing;
mod sets;
mod surveys;
mod tables;
mod workbooks;

use std::path::Path;

use super::*;
use crate::domain::{CaseRecord, ColumnMap, Role};

/// The delivery of these bytes, read without a word about them.
fn delivery(name: &str, bytes: impl AsRef<[u8]>) -> Delivery {
    read_bytes(name, bytes.as_ref(), &Options::default()).unwrap()
}

/// The columns with these headers.
fn columns(roles: &[(Role, &[&str])]) -> ColumnMap {
    let owned = |headers: &[&str]| headers.iter().map(|&header| header.to_owned()).collect();
    roles.iter().map(|(role, headers)| (*role, owned(headers))).collect()
}

/// What is the matter with these bytes.
fn fault(name: &str, bytes: impl AsRef<[u8]>) -> ImportErrorKind {
    read_bytes(name, bytes.as_ref(), &Options::default()).unwrap_err().kind
}

/// Titles and texts of the cases.
fn titles_and_texts(delivery: &Delivery) -> Vec<(&str, &str)> {
    delivery
        .records
        .iter()
        .map(|record| (record.case.title.as_str(), record.case.text.as_deref().unwrap()))
        .collect()
}

/// One row that repeats another.
fn repeated((first, second): (CasePlace, CasePlace), id: Option<&str>, all: usize) -> RepeatedRows {
    RepeatedRows {
        count: 1,
        named: vec![RepeatedRow { first, second, id: id.map(str::to_owned) }],
        sheets: Vec::new(),
        column: id.is_some().then(|| "id".to_owned()),
        all,
    }
}

const fn row(row: usize, line: usize) -> CasePlace {
    CasePlace::Row { row, line }
}

const fn case(number: usize, line: usize) -> CasePlace {
    CasePlace::Case { number, line }
}

const fn spot(line: usize, column: usize) -> Spot {
    Spot { line, column }
}
