//! The one rule of what a reviewer sees of others: `domain::Rounds::hides`, asked of the project's tables.
//!
//! What others answered, noted and flagged in a case is hidden from a reviewer exactly while an open round gives the
//! case to them. Whatever reads what others did asks here.

use std::collections::BTreeSet;

use rusqlite::{Connection, params};

use super::reviewers;
use crate::domain::{CaseNo, Viewer};

/// What a viewer sees of a project at one moment.
pub(super) struct Visibility {
    /// The number of the person who looks; `None` before the first act.
    person: Option<i64>,
    /// Whether anything is hidden from them.
    hides_any: bool,
}

impl Visibility {
    /// Returns what this viewer sees.
    pub(super) fn of(conn: &Connection, viewer: &Viewer) -> rusqlite::Result<Self> {
        let person = reviewers::number(conn, viewer.reviewer())?;
        let hides_any = !viewer.is_unblinded()
            && conn
                .prepare_cached(
                    "SELECT EXISTS (SELECT 1 FROM assignment
                     WHERE reviewer = ?1 AND closed_lamport IS NULL)",
                )?
                .query_row([person], |row| row.get(0))?;
        Ok(Self { person, hides_any })
    }

    /// Returns whether anything is hidden.
    pub(super) const fn hides_any(&self) -> bool {
        self.hides_any
    }

    /// Returns whether the person of this number is the viewer.
    pub(super) fn is_viewer(&self, person: i64) -> bool {
        self.person == Some(person)
    }

    /// Returns the condition, as SQL, that what others say of the case in the column `case` is hidden.
    pub(super) fn hides(&self, case: &str) -> String {
        match self.person.filter(|_| self.hides_any) {
            None => "0".to_owned(),
            Some(person) => format!(
                "EXISTS (SELECT 1 FROM assignment hidden WHERE hidden.case_no = {case}
                     AND hidden.reviewer = {person} AND hidden.closed_lamport IS NULL)"
            ),
        }
    }

    /// Returns the condition, as SQL, that the viewer may see what the person in the column `author` says of the
    /// case in the column `case`.
    pub(super) fn shows(&self, case: &str, author: &str) -> String {
        match self.person.filter(|_| self.hides_any) {
            None => "1".to_owned(),
            Some(person) => format!("({author} = {person} OR NOT {})", self.hides(case)),
        }
    }

    /// Returns whether what others say of this case is hidden.
    pub(super) fn hides_case(&self, conn: &Connection, case: CaseNo) -> rusqlite::Result<bool> {
        if !self.hides_any {
            return Ok(false);
        }
        conn.prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM assignment
             WHERE case_no = ?1 AND reviewer = ?2 AND closed_lamport IS NULL)",
        )?
        .query_row(params![case, self.person], |row| row.get(0))
    }

    /// Returns whose acts on the case are shown alone: the viewer's, where those of others are hidden; `None` where
    /// everyone's are.
    pub(super) fn own_where_hidden(
        &self,
        conn: &Connection,
        case: CaseNo,
    ) -> rusqlite::Result<Option<i64>> {
        Ok(if self.hides_case(conn, case)? { self.person } else { None })
    }

    /// Returns the cases of which is hidden what others say.
    pub(super) fn hidden_cases(&self, conn: &Connection) -> rusqlite::Result<BTreeSet<CaseNo>> {
        if !self.hides_any {
            return Ok(BTreeSet::new());
        }
        conn.prepare_cached(
            "SELECT DISTINCT case_no FROM assignment
             WHERE reviewer = ?1 AND closed_lamport IS NULL",
        )?
        .query_map([self.person], |row| row.get(0))?
        .collect()
    }
}
