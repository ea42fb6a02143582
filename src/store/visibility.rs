//! The one rule of what a reviewer sees of others: `domain::Rounds::hides`, asked of the project's tables.
//!
//! What others answered, noted and flagged in a case is hidden from a reviewer exactly while an open round gives the
//! case to them. Whatever reads what others did asks here.
//!
//! A reviewer is known by an id of their home. One who looks from another home has another id there, so that what is
//! hidden from the person of the same name is hidden from them too, until the two are known to be one or not.

use std::collections::BTreeSet;

use rusqlite::Connection;
use uuid::Uuid;

use super::reviewers;
use crate::domain::{CaseNo, Reviewer, Viewer};

/// The number of no one.
const NO_ONE: i64 = 0;

/// What a viewer sees of a project at one moment.
pub(super) struct Visibility {
    /// The number of the person who looks; [`NO_ONE`] before the first act.
    person: i64,
    /// From whom cases are hidden that are hidden from the viewer, as a list in SQL; `None` where nothing is.
    blind: Option<String>,
}

impl Visibility {
    /// Returns what this viewer sees.
    pub(super) fn of(conn: &Connection, viewer: &Viewer) -> rusqlite::Result<Self> {
        let person = reviewers::number(conn, viewer.reviewer())?.unwrap_or(NO_ONE);
        let blind = format!("({person}, {})", namesake(conn, viewer)?);
        let hides_any = !viewer.is_unblinded()
            && conn.query_row(
                &format!(
                    "SELECT EXISTS (SELECT 1 FROM assignment
                 WHERE reviewer IN {blind} AND closed_lamport IS NULL)"
                ),
                [],
                |row| row.get(0),
            )?;
        Ok(Self { person, blind: Some(blind).filter(|_| hides_any) })
    }

    /// Returns what is there, for what is counted and not shown to anyone.
    pub(super) const fn of_everything() -> Self {
        Self { person: NO_ONE, blind: None }
    }

    /// Returns whether anything is hidden.
    pub(super) const fn hides_any(&self) -> bool {
        self.blind.is_some()
    }

    /// Returns whether the person of this number is the viewer.
    pub(super) const fn is_viewer(&self, person: i64) -> bool {
        self.person == person
    }

    /// Returns who looks, as the project knows them; `None` before their first act.
    pub(super) fn viewer_in(&self, conn: &Connection) -> rusqlite::Result<Option<Reviewer>> {
        (self.person != NO_ONE).then(|| reviewers::person(conn, self.person)).transpose()
    }

    /// Returns how many cases of another's act of so many may be shown: more would say that a hidden case is among
    /// them.
    pub(super) fn shown_of_batch(
        &self,
        conn: &Connection,
        act: Uuid,
        size: u32,
    ) -> rusqlite::Result<u32> {
        if !self.hides_any() || size <= 1 {
            return Ok(size);
        }
        conn.prepare_cached(&format!(
            "SELECT count(*) FROM event e JOIN event_case c ON c.event = e.no
             WHERE e.id = ?1 AND NOT {}",
            self.hides("c.case_no")
        ))?
        .query_row([act.into_bytes()], |row| row.get::<_, u32>(0))
        .map(|shown| shown.clamp(1, size))
    }

    /// Returns the condition, as SQL, that what others say of the case in the column `case` is hidden.
    pub(super) fn hides(&self, case: &str) -> String {
        match &self.blind {
            None => "0".to_owned(),
            Some(blind) => format!(
                "EXISTS (SELECT 1 FROM assignment hidden WHERE hidden.case_no = {case}
                     AND hidden.reviewer IN {blind} AND hidden.closed_lamport IS NULL)"
            ),
        }
    }

    /// Returns the condition, as SQL, that the viewer may see what the person in the column `author` says of the
    /// case in the column `case`.
    pub(super) fn shows(&self, case: &str, author: &str) -> String {
        if !self.hides_any() {
            return "1".to_owned();
        }
        format!("({author} = {} OR NOT {})", self.person, self.hides(case))
    }

    /// Returns whether what others say of this case is hidden.
    pub(super) fn hides_case(&self, conn: &Connection, case: CaseNo) -> rusqlite::Result<bool> {
        if !self.hides_any() {
            return Ok(false);
        }
        conn.prepare_cached(&format!("SELECT {}", self.hides("?1")))?
            .query_row([case], |row| row.get(0))
    }

    /// Returns whose acts on the case are shown alone: the viewer's, where those of others are hidden; `None` where
    /// everyone's are.
    pub(super) fn own_where_hidden(
        &self,
        conn: &Connection,
        case: CaseNo,
    ) -> rusqlite::Result<Option<i64>> {
        Ok(self.hides_case(conn, case)?.then_some(self.person))
    }

    /// Returns the cases of which is hidden what others say.
    pub(super) fn hidden_cases(&self, conn: &Connection) -> rusqlite::Result<BTreeSet<CaseNo>> {
        let Some(blind) = &self.blind else { return Ok(BTreeSet::new()) };
        conn.prepare_cached(&format!(
            "SELECT DISTINCT case_no FROM assignment
             WHERE reviewer IN {blind} AND closed_lamport IS NULL"
        ))?
        .query_map([], |row| row.get(0))?
        .collect()
    }
}

/// Returns the number of the person who has the viewer's name.
fn namesake(conn: &Connection, viewer: &Viewer) -> rusqlite::Result<i64> {
    let Some(named) = reviewers::named(conn, viewer.reviewer().as_str())? else {
        return Ok(NO_ONE);
    };
    Ok(reviewers::person_of(conn, named.id())?.unwrap_or(NO_ONE))
}
