//! A project of what other copies handed over in parts.

use std::collections::BTreeMap;

use rusqlite::{Connection, params};

use super::cases::{self, CaseMerger};
use super::refold;
use super::run::MergeRun;
use crate::domain::exchange::{CaseKey, PortableVersion};
use crate::domain::{Moment, Parcel, ParcelItem};
use crate::store::reviewers;
use crate::store::tx_error::TxError;

/// Fills an empty project with what parcels have. A case of which there are acts alone is there without a version.
pub(in crate::store) fn fill_with(
    conn: &Connection,
    parcels: &[Parcel],
    at: Moment,
) -> Result<(), TxError> {
    let mut run = MergeRun::new(conn, at);
    refold::begin(conn)?;
    fill_cases(&mut run, parcels)?;
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
    for parcel in parcels {
        for case in parcel.cases_of_events() {
            number_or_add(conn, &case)?;
        }
        for event in parcel.events() {
            run.merge_event(event)?;
        }
    }
    refold::follow_introductions(conn)?;
    Ok(())
}

/// Fills in the cases, each with all its versions that any parcel has.
fn fill_cases(run: &mut MergeRun<'_>, parcels: &[Parcel]) -> rusqlite::Result<()> {
    let mut by_case: BTreeMap<CaseKey, Vec<PortableVersion>> = BTreeMap::new();
    for version in parcels.iter().flat_map(Parcel::versions) {
        let key = CaseKey { source: version.source.clone(), id: version.id.clone() };
        by_case.entry(key).or_default().push(version.clone());
    }
    let mut merger = CaseMerger::new(run.conn)?;
    for versions in by_case.values_mut() {
        versions.sort_by_key(|version| (version.imported_at, version.sha256));
        versions.dedup_by_key(|version| (version.imported_at, version.sha256));
        merger.merge(versions, true, &mut run.merged)?;
    }
    for (id, body) in merger.contradicting.drain(..) {
        run.set_aside(
            id.as_bytes(),
            id.clone(),
            &body,
            crate::domain::Contradiction::OtherContent,
        )?;
    }
    Ok(())
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
