//! Which rulings count no more since answers were written, and which count again.

use std::collections::BTreeSet;

use rusqlite::Connection;

use super::inputs::{FinalSet, answers_to, has_rulings};
use super::lapsing::how_lapsed;
use crate::domain::rulings::TurnedRulings;
use crate::domain::{Act, CaseNo, Reviewer, Viewer};
use crate::store::visibility::Visibility;

/// The cases of an act on which anyone has ruled, before it is written.
pub(in crate::store) struct RulingsBefore {
    /// Those that the reviewer may know of.
    ruled: Vec<CaseNo>,
    /// Those of them on which a ruling counts.
    counting: BTreeSet<CaseNo>,
}

impl RulingsBefore {
    /// Reads how rulings stand on the cases that an act answers. One that answers nothing turns none.
    pub(in crate::store) fn of_act(
        conn: &Connection,
        reviewer: &Reviewer,
        act: &Act,
    ) -> rusqlite::Result<Self> {
        let Act::Answered { changes } = act else { return Self::of(conn, reviewer, []) };
        let answering = changes.iter().filter(|(patch, _)| patch.answers_a_question());
        let cases = answering.flat_map(|(_, cases)| cases).map(|seen| seen.case);
        Self::of(conn, reviewer, cases)
    }

    /// Reads how rulings stand on these cases.
    pub(in crate::store) fn of(
        conn: &Connection,
        reviewer: &Reviewer,
        cases: impl IntoIterator<Item = CaseNo>,
    ) -> rusqlite::Result<Self> {
        let mut ruled = Vec::new();
        if !has_rulings(conn)? {
            return Ok(Self { ruled, counting: BTreeSet::new() });
        }
        let mut is_ruled = conn.prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM event_case c JOIN event e ON e.no = c.event
                            WHERE c.case_no = ?1 AND e.kind = 'ruled' AND e.payload IS NOT NULL)",
        )?;
        for case in cases {
            if is_ruled.query_row([case], |row| row.get(0))? {
                ruled.push(case);
            }
        }
        let counting = counting(conn, reviewer, &ruled)?;
        Ok(Self { ruled, counting })
    }

    /// Returns what has become of the rulings since.
    pub(in crate::store) fn turned(
        &self,
        conn: &Connection,
        reviewer: &Reviewer,
    ) -> rusqlite::Result<TurnedRulings> {
        let now = counting(conn, reviewer, &self.ruled)?;
        let revived = now.difference(&self.counting).count();
        let mut turned = TurnedRulings { revived, ..TurnedRulings::default() };
        if self.counting.is_subset(&now) {
            return Ok(turned);
        }
        let visibility = Visibility::of(conn, &Viewer::from(reviewer))?;
        for no in self.counting.difference(&now) {
            // Answers make no two rulings differ.
            turned.lapsed.add(how_lapsed(conn, &visibility, *no, false)?);
        }
        Ok(turned)
    }
}

/// Returns those of these cases on which a ruling counts, as far as the reviewer may know.
fn counting(
    conn: &Connection,
    reviewer: &Reviewer,
    cases: &[CaseNo],
) -> rusqlite::Result<BTreeSet<CaseNo>> {
    let mut found = BTreeSet::new();
    if cases.is_empty() {
        return Ok(found);
    }
    let visibility = Visibility::of(conn, &Viewer::from(reviewer))?;
    let finals = FinalSet::of_cases(conn, &visibility, cases)?;
    for case in cases {
        let inputs = answers_to(conn, &visibility, *case)?;
        if finals.settlement(*case, &inputs)?.ruling().is_some() {
            found.insert(*case);
        }
    }
    Ok(found)
}
