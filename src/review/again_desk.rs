//! Own old cases at the desk that are answered again: they are shown as new, mixed into the work.

use crate::domain::rounds::{RoundId, RoundShare};
use crate::domain::{Answers, CaseNo, CaseRow, Classification, Standing};

/// After so many decisions comes an old case, so that one in ten is one.
const DECISIONS_BETWEEN: usize = 9;

/// The cases that open rounds of drift give to the reviewer.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AgainDesk {
    cases: Vec<AgainCase>,
    /// How many decisions were made since the last of them.
    since: usize,
    /// Where the reviewer goes on after the one that lies open.
    pub(super) back_to: Option<CaseNo>,
    /// The one that was answered last, while nothing else is done.
    pub(super) newest: Option<CaseNo>,
    /// What is on its way to the disk, by ticket.
    pub(super) underway: Vec<(u64, CaseNo)>,
}

/// One of them.
#[derive(Debug, Clone, PartialEq)]
struct AgainCase {
    no: CaseNo,
    round: RoundId,
    /// What was answered again in this run.
    given: Option<Answers>,
}

impl AgainDesk {
    /// Takes over what the project says. What was answered again in this run stays as it was given.
    pub(super) fn take(&mut self, shares: &[RoundShare]) {
        let before = std::mem::take(&mut self.cases);
        let given = |no: CaseNo| {
            let known = before.iter().find(|case| case.no == no);
            known.and_then(|case| case.given.clone())
        };
        let all = shares.iter().flat_map(|share| {
            share.cases.iter().map(|case| (case.no, share.round, case.is_classified))
        });
        self.cases = all
            .map(|(no, round, is_answered)| {
                (is_answered, AgainCase { no, round, given: given(no) })
            })
            .filter(|(is_answered, case)| !is_answered || case.given.is_some())
            .map(|(_, case)| case)
            .collect();
    }

    fn find(&self, no: CaseNo) -> Option<&AgainCase> {
        self.cases.iter().find(|case| case.no == no)
    }

    fn find_mut(&mut self, no: CaseNo) -> Option<&mut AgainCase> {
        self.cases.iter_mut().find(|case| case.no == no)
    }

    /// Returns the round that asks for the case again.
    #[must_use]
    pub fn round(&self, no: CaseNo) -> Option<RoundId> {
        self.find(no).map(|case| case.round)
    }

    /// Returns how many are left to be answered.
    #[must_use]
    pub fn left(&self) -> usize {
        self.cases.iter().filter(|case| case.given.is_none()).count()
    }

    /// Returns the standing under which a case is shown that is answered again; `None` for any other.
    #[must_use]
    pub fn shown_standing(&self, no: CaseNo) -> Option<Standing> {
        let answers = self.find(no)?.given.clone().unwrap_or_default();
        let classification = Classification { answers, ..Classification::default() };
        Some(Standing { classification, ..Standing::default() })
    }

    /// Shows those of these rows as new that are answered again.
    pub(super) fn mask(&self, rows: &mut [CaseRow]) {
        for row in rows.iter_mut().filter(|_| !self.cases.is_empty()) {
            if let Some(standing) = self.shown_standing(row.no) {
                row.update(&standing);
            }
        }
    }

    /// Notes a decision on new work; returns the old case that comes next, when it is time for one.
    pub(super) fn due_after(&mut self, no: CaseNo) -> Option<CaseNo> {
        self.since += 1;
        if self.since < DECISIONS_BETWEEN {
            return None;
        }
        let next = self.next()?;
        self.back_to = Some(no);
        Some(next)
    }

    /// Returns the next that is left.
    pub(super) fn next(&mut self) -> Option<CaseNo> {
        let next = self.cases.iter().find(|case| case.given.is_none())?.no;
        self.since = 0;
        Some(next)
    }

    /// Puts a case behind the others.
    pub(super) fn put_last(&mut self, no: CaseNo) {
        if let Some(at) = self.cases.iter().position(|case| case.no == no) {
            let case = self.cases.remove(at);
            self.cases.push(case);
        }
    }

    /// Notes what is answered again to a case.
    pub(super) fn answer(&mut self, no: CaseNo, answers: Answers, ticket: u64) {
        if let Some(case) = self.find_mut(no) {
            case.given = Some(answers);
            self.newest = Some(no);
            self.underway.push((ticket, no));
        }
    }

    /// Takes an answer back, which leaves the case to be answered.
    pub(super) fn take_back(&mut self, no: CaseNo) -> Option<Answers> {
        self.find_mut(no)?.given.take()
    }

    /// Has the cases follow to other numbers; those whose case has gone are forgotten.
    pub(super) fn follow(&mut self, place: &impl Fn(CaseNo) -> Option<CaseNo>) {
        let moved = |case: AgainCase| Some(AgainCase { no: place(case.no)?, ..case });
        self.cases = std::mem::take(&mut self.cases).into_iter().filter_map(moved).collect();
        self.back_to = self.back_to.and_then(place);
        self.newest = self.newest.and_then(place);
        self.underway.retain_mut(|(_, no)| place(*no).map(|to| *no = to).is_some());
    }
}
