//! The case that Enter goes to.

use super::super::trouble::trouble;
use super::{Executor, Outcome};
use crate::domain::{CaseNo, NextCase};
use crate::review::queue::QueueContent;
use crate::review::{Reply, Via};

/// Rows read at a time when the next case of a list is looked for.
const ROWS_AT_ONCE: usize = 256;

impl Executor {
    /// Opens the case that Enter goes to: of the list that the queue shows, or of all.
    pub(super) fn open_next(&self, after: Option<CaseNo>) -> Outcome {
        let chosen = self.state.next_of_round(after);
        if let Some(next) = chosen.or_else(|| self.state.next_claimed(after)) {
            let read = |no| self.read_case(no, Via::Next(next));
            return next.case().map_or(Outcome::Answered(Reply::NoneLeft), read);
        }
        if let QueueContent::Listed { cases, .. } = &self.state.queue().shown {
            return self.open_next_among(cases, after);
        }
        let underway = self.state.underway_cases();
        match self.project.reader.next_case(&self.reviewer, after, &underway) {
            Ok(NextCase::None) => Outcome::Answered(Reply::NoneLeft),
            Ok(next) => next.case().map_or(Outcome::Done, |no| self.read_case(no, Via::Next(next))),
            Err(error) => Outcome::Answered(trouble(&error)),
        }
    }

    /// Opens the next unclassified case of a list, wrapping round.
    fn open_next_among(&self, cases: &[CaseNo], after: Option<CaseNo>) -> Outcome {
        let here = after.and_then(|no| cases.iter().position(|case| *case == no));
        let (before, behind) = cases.split_at(here.map_or(0, |here| here + 1));
        for part in behind.chunks(ROWS_AT_ONCE).chain(before.chunks(ROWS_AT_ONCE)) {
            let rows = match self.project.reader.rows_of(part, &self.reviewer) {
                Ok(rows) => self.state.with_underway(rows),
                Err(error) => return Outcome::Answered(trouble(&error)),
            };
            let open = rows.iter().find(|row| !row.answers.are_complete() && !row.postponed);
            if let Some(row) = open {
                return self.read_case(row.no, Via::Next(NextCase::Unclassified(row.no)));
            }
        }
        Outcome::Answered(Reply::ListDone)
    }
}
