//! Ids: those of the file, or such as the same report gets each time it is delivered.

use std::collections::HashMap;

use super::error::Fault;
use super::place::Place;
use crate::domain::CaseRecord;

/// Gives ids to cases whose file has none, and checks that every case has one of its own.
///
/// Without an id column, or where it is blank from top to bottom, a case's id is `c-` and the first
/// 16 hexadecimal digits of its text's hash.
///
/// # Errors
/// An id missing in some rows, an id that two have, two rows of one content without ids.
pub(super) fn settle(
    records: &mut [CaseRecord],
    places: &[Place],
    id_column: Option<&str>,
) -> Result<(), Fault> {
    if let Some(column) = id_column
        && records.iter().any(|record| !record.id.is_empty())
    {
        return unique(records, places, column);
    }
    for record in &mut *records {
        let hash = record.text_sha256.to_string();
        record.id = format!("c-{}", &hash[..16]);
    }
    match repeated(records, places) {
        Some((_, first, second)) => Err(Fault::SameContent { first, second }),
        None => Ok(()),
    }
}

/// Checks that every case has an id, and none that another case of its id space has.
///
/// # Errors
/// A missing or repeated id.
pub(super) fn unique(records: &[CaseRecord], places: &[Place], column: &str) -> Result<(), Fault> {
    let blank = records.iter().zip(places).find(|(record, _)| record.id.trim().is_empty());
    if let Some((_, place)) = blank {
        return Err(Fault::BlankId { place: *place, column: column.to_owned() });
    }
    match repeated(records, places) {
        Some((id, first, second)) => Err(Fault::DuplicateId { id: id.to_owned(), first, second }),
        None => Ok(()),
    }
}

fn repeated<'a>(records: &'a [CaseRecord], places: &[Place]) -> Option<(&'a str, Place, Place)> {
    let mut seen = HashMap::with_capacity(records.len());
    records.iter().zip(places).find_map(|(record, place)| {
        let first = seen.insert((record.source.as_deref(), record.id.as_str()), *place)?;
        Some((record.id.as_str(), first, *place))
    })
}
