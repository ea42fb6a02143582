//! The part of the queue that is kept in memory: a window of rows around the open case.

use super::action::Effect;
use crate::domain::{CaseNo, CaseRow, Standing};

/// Rows kept at a time; several screens, so that reading is rare and memory small.
const WINDOW: i64 = 256;

/// Rows that must be there before and after the open case.
const MARGIN: i64 = 80;

/// A window of rows in import order, and the postponed cases.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Queue {
    /// Consecutive rows.
    pub rows: Vec<CaseRow>,
    /// The postponed cases, in the order of postponing.
    pub postponed: Vec<CaseRow>,
}

impl Queue {
    /// The reading that is needed before the rows around `no` can be shown; `None` when they are
    /// there. `total` is the number of cases.
    #[must_use]
    pub fn missing_around(&self, no: CaseNo, total: i64) -> Option<Effect> {
        let first = self.rows.first().map_or(i64::MAX, |row| row.no.0);
        let last = self.rows.last().map_or(0, |row| row.no.0);
        let there = first <= (no.0 - MARGIN).max(1) && last >= (no.0 + MARGIN).min(total);
        (!there).then(|| Effect::ReadRows {
            first: CaseNo((no.0 - WINDOW / 2).max(1)),
            count: usize::try_from(WINDOW).unwrap_or(usize::MAX),
        })
    }

    /// Shows where a case stands now.
    pub fn update(&mut self, no: CaseNo, standing: &Standing) {
        if let Some(row) = self.rows.iter_mut().find(|row| row.no == no) {
            row.update(standing);
        }
        if standing.is_postponed() {
            if let Some(row) = self.postponed.iter_mut().find(|row| row.no == no) {
                row.update(standing);
            }
        } else {
            self.postponed.retain(|row| row.no != no);
        }
    }

    /// Puts a case at the end of the postponed ones.
    pub fn postpone(&mut self, row: CaseRow) {
        self.postponed.retain(|other| other.no != row.no);
        self.postponed.push(row);
    }

    /// The row of a case, where it is in the window.
    #[must_use]
    pub fn row(&self, no: CaseNo) -> Option<&CaseRow> {
        self.rows.iter().chain(&self.postponed).find(|row| row.no == no)
    }
}
