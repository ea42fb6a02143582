//! Settling what a spelling of a municipality means.

use super::Project;
use crate::domain::{Moment, PLACE_SETTLED, PlaceNo, PlaceSettlement, Reviewer};
use crate::store::error::StoreError;
use crate::store::event_row::EventRow;
use crate::store::introductions;

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
            let payload = Some(settlement.payload().to_string());
            let row = EventRow::new(sequencer.number(), no, at, PLACE_SETTLED);
            EventRow { payload, ..row }.insert(tx)?;
            Ok(())
        })
    }
}
