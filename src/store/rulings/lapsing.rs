//! What has become of rulings by something that came: which cases are settled by it, and on which no ruling counts any more.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::Connection;

use super::inputs::{answers_to, settlements};
use crate::domain::CaseNo;
use crate::domain::rulings::{Differences, LapsedRulings, Settlement};
use crate::store::visibility::Visibility;

/// How rulings are on all cases on which anyone has ruled, at one time.
#[derive(Default)]
pub(in crate::store) struct RulingsAtOnce {
    /// The cases with a live ruling.
    ruled: BTreeSet<CaseNo>,
    /// Those of them on which one counts.
    counting: BTreeSet<CaseNo>,
    /// Those that an open round gives to someone: what becomes of them is not for its readers to know before it is closed.
    being_read: BTreeSet<CaseNo>,
    /// Those on which no ruling counts any more, each with whether there are two different ones.
    lapsed: BTreeMap<CaseNo, bool>,
}

impl RulingsAtOnce {
    /// Reads how they are now.
    pub(in crate::store) fn now(conn: &Connection) -> rusqlite::Result<Self> {
        let mut now = Self::default();
        let mut being_read = conn.prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM assignment WHERE case_no = ?1 AND closed_lamport IS NULL)",
        )?;
        for (no, settlement) in settlements(conn, &Visibility::of_everything())? {
            now.ruled.insert(no);
            if being_read.query_row([no], |row| row.get(0))? {
                now.being_read.insert(no);
            }
            match settlement {
                Settlement::Ruled(_) => {
                    now.counting.insert(no);
                }
                Settlement::Contested(_) => {
                    now.lapsed.insert(no, true);
                }
                Settlement::Stale(_) => {
                    now.lapsed.insert(no, false);
                }
                Settlement::Open => {}
            }
        }
        Ok(now)
    }

    /// Returns the cases on which a ruling counts, but for those that an open round gives to anyone.
    pub(in crate::store) fn settled(&self) -> BTreeSet<CaseNo> {
        self.counting.difference(&self.being_read).copied().collect()
    }

    /// Returns those of them on which none counted before.
    pub(in crate::store) fn settled_since(&self, before: &Self) -> BTreeSet<CaseNo> {
        self.settled().difference(&before.counting).copied().collect()
    }

    /// Returns on how many cases that had a ruling before none counts any more. Of those that an open round gives out it is
    /// returned when that is closed, and not when it is opened.
    pub(in crate::store) fn lapsed_since(
        &self,
        conn: &Connection,
        before: &Self,
    ) -> rusqlite::Result<LapsedRulings> {
        let had_lapsed =
            |no: &CaseNo| !before.being_read.contains(no) && before.lapsed.contains_key(no);
        let visibility = Visibility::of_everything();
        let mut found = LapsedRulings::default();
        for (no, is_contested) in &self.lapsed {
            if before.ruled.contains(no) && !self.being_read.contains(no) && !had_lapsed(no) {
                found.add(how_lapsed(conn, &visibility, *no, *is_contested)?);
            }
        }
        Ok(found)
    }
}

/// Returns what is to be done with a case on which no ruling counts any more.
pub(super) fn how_lapsed(
    conn: &Connection,
    visibility: &Visibility,
    no: CaseNo,
    is_contested: bool,
) -> rusqlite::Result<LapsedRulings> {
    let inputs = answers_to(conn, visibility, no)?;
    let none = LapsedRulings::default();
    Ok(if Differences::of(inputs.iter()).is_empty() {
        LapsedRulings { agreed: 1, ..none }
    } else if is_contested {
        LapsedRulings { contested: 1, ..none }
    } else {
        LapsedRulings { stale: 1, ..none }
    })
}
