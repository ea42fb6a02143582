//! Taking a codebook.

use rusqlite::params;

use super::Project;
use crate::domain::{CODEBOOK_TAKEN, Moment, Reviewer, TakenCodebook};
use crate::store::codebooks;
use crate::store::error::StoreError;
use crate::store::event_row::EventRow;
use crate::store::introductions;

impl Project {
    /// Returns the codebook that the project took last; `None` where it took none.
    ///
    /// # Errors
    /// The project cannot be read.
    pub fn codebook(&self) -> Result<Option<TakenCodebook>, StoreError> {
        codebooks::newest(&self.conn).map_err(|error| StoreError::from_sql(&self.path, &error))
    }

    /// Has the project follow a codebook from here on, and writes that into the log.
    ///
    /// # Errors
    /// See [`Project`].
    pub fn take_codebook(
        &mut self,
        reviewer: &Reviewer,
        taken: &TakenCodebook,
        at: Moment,
    ) -> Result<(), StoreError> {
        self.transact(|tx, _, sequencer| {
            let no = introductions::enrol(tx, sequencer, reviewer, at)?;
            if let Some(text) = &taken.text {
                tx.prepare_cached(
                    "INSERT OR IGNORE INTO codebook_text (sha256, text) VALUES (?1, ?2)",
                )?
                .execute(params![taken.sha256, text])?;
            }
            sequencer.take_codebook(taken.sha256);
            let payload = Some(taken.payload().to_string());
            let row = EventRow::new(sequencer.number(), no, at, CODEBOOK_TAKEN);
            EventRow { payload, ..row }.insert(tx)?;
            Ok(())
        })
    }
}
