//! Taking what other copies handed over: a project of it in memory is merged as a file would be.

use std::path::Path;

use rusqlite::Connection;
use uuid::Uuid;

use crate::domain::{MergeChoices, MergeSummary, Moment, Parcel, ParcelOrder};
use crate::store::error::StoreError;
use crate::store::project::Project;
use crate::store::tx_error::TxError;
use crate::store::{connection, functions, merge, schema};

impl Project {
    /// Takes over what other copies of this project handed over: all of it or nothing. An empty project becomes a copy
    /// of that one.
    ///
    /// # Errors
    /// [`StoreError::MergeRefused`]; whatever the disk refuses.
    pub fn take_parcels(
        &mut self,
        order: &ParcelOrder,
        choices: &MergeChoices,
        at: Moment,
    ) -> Result<MergeSummary, StoreError> {
        let ParcelOrder { project, parcels, source } = order;
        // A parcel may have a new version of a report alone, which has nothing in common with those that are here.
        let choices = MergeChoices { foreign: true, ..choices.clone() };
        let merged = self.merge_with(|tx, _, sequencer| {
            tx.execute(
                "UPDATE project SET id = ?1 WHERE NOT EXISTS (SELECT 1 FROM event)
                 AND NOT EXISTS (SELECT 1 FROM case_report)",
                [project.into_bytes()],
            )?;
            let from = in_memory(*project, parcels, source, at)?;
            let merged = connection::with_many_pages(tx, || {
                merge::merge(tx, sequencer, (&from, source.as_path(), parcels), &choices, at)
            })?;
            let keeps = !choices.dry_run && !merged.is_nothing_new();
            Ok((merged, keeps))
        });
        self.sweep_after_merge()?;
        merged
    }
}

/// Makes a project of what the parcels have but for versions of reports.
fn in_memory(
    project: Uuid,
    parcels: &[Parcel],
    source: &Path,
    at: Moment,
) -> Result<Connection, TxError> {
    let mut conn = Connection::open_in_memory()?;
    functions::equip(&conn)?;
    schema::advance(&mut conn, source, schema::STEPS)?;
    conn.execute("UPDATE project SET id = ?1", [project.into_bytes()])?;
    conn.execute_batch("BEGIN")?;
    merge::fill_with(&conn, parcels, at)?;
    conn.execute_batch("COMMIT")?;
    Ok(conn)
}
