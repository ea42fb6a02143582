//! A project of what other copies handed over in parts.

use std::collections::{BTreeSet, HashSet};

use indexmap::IndexMap;
use rusqlite::{Connection, params};

use super::cases;
use super::run::MergeRun;
use crate::domain::exchange::{CaseKey, PortableChange, PortableVersion};
use crate::domain::{INTRODUCED, Moment, Parcel, ParcelItem, TextHash};
use crate::store::tx_error::TxError;
use crate::store::{refold, reviewers};

/// Fills an empty project with what parcels have of names, texts of notes and erasures. Versions of reports and events are
/// merged from where they are: a million need not be written twice.
pub(in crate::store) fn fill_with(
    conn: &Connection,
    parcels: &[Parcel],
    at: Moment,
) -> Result<(), TxError> {
    let mut run = MergeRun::new(conn, at);
    refold::begin(conn)?;
    for item in parcels.iter().flat_map(|parcel| &parcel.items) {
        match item {
            ParcelItem::Reviewer { id, name } => {
                if reviewers::own_number(conn, *id)?.is_none() {
                    reviewers::add(conn, *id, name)?;
                }
            }
            ParcelItem::Note(note) => {
                conn.prepare_cached(
                    "INSERT OR IGNORE INTO note_text (sha256, text) VALUES (?1, ?2)",
                )?
                .execute(params![note.sha256, note.text])?;
            }
            ParcelItem::Codebook(codebook) => {
                conn.prepare_cached(
                    "INSERT OR IGNORE INTO codebook_text (sha256, text) VALUES (?1, ?2)",
                )?
                .execute(params![codebook.sha256, codebook.text])?;
            }
            ParcelItem::Erasure(case) => {
                let no = number_or_add(conn, case)?;
                conn.prepare_cached("INSERT OR IGNORE INTO erased (case_no, at) VALUES (?1, ?2)")?
                    .execute(params![no, at])?;
            }
            ParcelItem::Version(_) | ParcelItem::Event(_) => {}
        }
    }
    for event in parcels.iter().flat_map(Parcel::events) {
        run.reviewer(event.reviewer)?;
        if event.kind == INTRODUCED {
            run.merge_event(event)?;
        }
    }
    refold::follow_introductions(conn)?;
    Ok(())
}

/// Returns the versions that any parcel has of each case, by time and hash, the cases in the order in which they come.
pub(super) fn by_case(parcels: &[Parcel]) -> impl Iterator<Item = Vec<&PortableVersion>> {
    let mut by_case: IndexMap<(&str, &str), Vec<&PortableVersion>> = IndexMap::new();
    for version in parcels.iter().flat_map(Parcel::versions) {
        by_case.entry((&version.source, &version.id)).or_default().push(version);
    }
    by_case.into_values().map(|mut versions| {
        versions.sort_by_key(|version| (version.imported_at, version.sha256));
        versions.dedup_by_key(|version| (version.imported_at, version.sha256));
        versions
    })
}

/// Returns the cases of which a parcel has acts with a note whose text it has too.
pub(super) fn cases_with_notes(parcels: &[Parcel]) -> BTreeSet<CaseKey> {
    let items = || parcels.iter().flat_map(|parcel| &parcel.items);
    let texts: HashSet<TextHash> = items()
        .filter_map(|item| match item {
            ParcelItem::Note(note) => Some(note.sha256),
            _ => None,
        })
        .collect();
    let has_text = |change: &&PortableChange| {
        let note = change.patch.as_ref().and_then(|patch| patch.get("note")?.as_str());
        note.and_then(|hash| hash.parse().ok()).is_some_and(|hash: TextHash| texts.contains(&hash))
    };
    let changes = parcels.iter().flat_map(Parcel::events).flat_map(|event| &event.changes);
    let cases = changes.filter(has_text).flat_map(|change| &change.cases);
    cases.map(|case| CaseKey { source: case.source.clone(), id: case.id.clone() }).collect()
}

fn number_or_add(conn: &Connection, case: &CaseKey) -> rusqlite::Result<i64> {
    if let Some(no) = cases::number(conn, &case.source, &case.id)? {
        return Ok(no.0);
    }
    conn.prepare_cached(
        "INSERT INTO case_report (no, source, id)
         SELECT coalesce(max(no), 0) + 1, ?1, ?2 FROM case_report",
    )?
    .execute(params![case.source, case.id])?;
    Ok(conn.last_insert_rowid())
}
