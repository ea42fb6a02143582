//! A merge under way: what came of it so far.

use std::collections::{BTreeMap, HashMap};
use std::path::Path;

use rusqlite::{Connection, params};

use crate::domain::{MergeRefusal, MergeSummary, MergedEvents, Moment, Quarantined, ReviewerId};
use crate::store::error::StoreError;
use crate::store::reviewers;
use crate::store::tx_error::TxError;

/// A merge under way.
pub(super) struct MergeRun<'a> {
    pub(super) conn: &'a Connection,
    pub(super) at: Moment,
    pub(super) merged: MergeSummary,
    /// New and known acts, by the number of the id whose they are.
    pub(super) counts: BTreeMap<i64, (usize, usize)>,
    /// The numbers of reviewers that were asked for.
    reviewers: HashMap<ReviewerId, i64>,
}

impl<'a> MergeRun<'a> {
    /// Begins a merge into the project that `conn` has open.
    pub(super) fn new(conn: &'a Connection, at: Moment) -> Self {
        let (counts, reviewers) = (BTreeMap::new(), HashMap::new());
        Self { conn, at, merged: MergeSummary::default(), counts, reviewers }
    }

    /// Returns the number of a reviewer, each asked for once.
    pub(super) fn reviewer(&mut self, id: ReviewerId) -> rusqlite::Result<i64> {
        if let Some(no) = self.reviewers.get(&id) {
            return Ok(*no);
        }
        let no = match reviewers::own_number(self.conn, id)? {
            Some(no) => no,
            None => reviewers::add(self.conn, id, &id.to_string())?,
        };
        self.reviewers.insert(id, no);
        Ok(no)
    }

    /// Keeps what contradicts something here, without merging it. What is kept already is not reported again.
    pub(super) fn set_aside(
        &mut self,
        id: &[u8],
        item: Quarantined,
        body: &str,
    ) -> rusqlite::Result<()> {
        let added = self
            .conn
            .prepare_cached(
                "INSERT OR IGNORE INTO quarantine (id, why, body, at) VALUES (?1, ?2, ?3, ?4)",
            )?
            .execute(params![id, item.why.as_str(), body, self.at])?;
        if added > 0 {
            self.merged.quarantined.push(item);
        }
        Ok(())
    }

    /// Returns how many events came of each person, by name.
    pub(super) fn count_events(&self) -> rusqlite::Result<Vec<MergedEvents>> {
        let mut by_person: BTreeMap<_, (usize, usize)> = BTreeMap::new();
        for (no, (new, known)) in &self.counts {
            let person = reviewers::person(self.conn, *no)?;
            let counted = by_person.entry(person).or_default();
            counted.0 += new;
            counted.1 += known;
        }
        let counted = by_person.into_iter();
        Ok(counted.map(|(reviewer, (new, known))| MergedEvents { reviewer, new, known }).collect())
    }
}

/// Returns the error of a merge that was not done.
pub(super) fn refused(file: &Path, why: MergeRefusal) -> TxError {
    StoreError::MergeRefused { path: file.to_owned(), why }.into()
}
