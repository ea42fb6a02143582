//! Settling what a spelling of a municipality means.

use super::Project;
use crate::domain::{Moment, PLACE_SETTLED, PlaceNo, PlaceSettlement, Reviewer};
use crate::store::error::StoreError;
use crate::store::event_row::EventRow;
use crate::store::introductions;
use crate::store::sequencer::Numbering;

impl Project {
    /// Writes into the log what a spelling of a municipality means where the register does not know it; `None`
    /// takes that back.
    ///
    /// # Errors
    /// See [`Project`].
    pub fn settle_place(
        &mut self,
        reviewer: &Reviewer,
        spelling: &str,
        place: Option<PlaceNo>,
        at: Moment,
    ) -> Result<(), StoreError> {
        let settlement = PlaceSettlement { spelling: spelling.trim().to_owned(), place };
        self.transact(|tx, _, sequencer| {
            let no = introductions::enrol(tx, sequencer, reviewer, at)?;
            let Numbering { id, session, seq, lamport, codebook } = sequencer.number();
            let row = EventRow {
                id,
                reviewer: no,
                session,
                seq,
                lamport,
                at,
                kind: PLACE_SETTLED,
                target: None,
                imported: false,
                batch_size: 0,
                track: None,
                codebook,
                payload: Some(settlement.payload().to_string()),
                received: false,
            };
            row.insert(tx)?;
            Ok(())
        })
    }
}
