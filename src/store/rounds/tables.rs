//! What follows from acts about rounds and is kept beside the log: who reads which case, and who has seen what.

use std::collections::HashMap;

use rusqlite::{Connection, OptionalExtension, params};

use super::acts;
use crate::domain::rounds::{RoundAct, RoundId, RoundSink};
use crate::domain::{CaseNo, ReviewerId, Stamp};
use crate::store::{columns, reviewers};

/// Writes what one act changes, as `domain::rounds` says. It is to come after all acts before it in the order of
/// stamps.
pub(in crate::store) fn apply(
    conn: &Connection,
    (by, at): (ReviewerId, Stamp),
    act: &RoundAct,
) -> rusqlite::Result<()> {
    act.apply(by, at, &mut RoundTables::new(conn, at))
}

/// Derives all of it again, into tables that are blank.
pub(in crate::store) fn derive(conn: &Connection) -> rusqlite::Result<()> {
    let kinds: Vec<String> = RoundAct::KINDS.iter().map(|kind| format!("'{kind}'")).collect();
    let mut query = conn.prepare(&format!(
        "SELECT e.no, e.kind, e.payload, r.id, e.lamport, e.id
         FROM event e JOIN reviewer r ON r.no = e.reviewer
         WHERE e.kind IN ({}) AND e.payload IS NOT NULL AND json_valid(e.payload)
         ORDER BY e.lamport, e.id",
        kinds.join(", ")
    ))?;
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        let kind: String = row.get(1)?;
        if let Some(act) = acts::read(conn, row.get(0)?, &kind, row, 2)? {
            apply(conn, (row.get(3)?, columns::stamp(row, 4)?), &act)?;
        }
    }
    Ok(())
}

/// Derives all of it again, whatever was there.
pub(in crate::store) fn derive_again(conn: &Connection) -> rusqlite::Result<()> {
    conn.execute_batch("DELETE FROM assignment; DELETE FROM look")?;
    derive(conn)
}

/// A round as the log knows it at one place of the order.
#[derive(Debug, Clone, Copy)]
struct KnownRound {
    /// The event that opened it.
    opening: i64,
    is_open: bool,
}

/// The tables, for the changes of one act.
struct RoundTables<'a> {
    conn: &'a Connection,
    /// The act's place in the order.
    at: Stamp,
    rounds: HashMap<RoundId, Option<KnownRound>>,
    people: HashMap<ReviewerId, Option<i64>>,
}

impl<'a> RoundTables<'a> {
    fn new(conn: &'a Connection, at: Stamp) -> Self {
        Self { conn, at, rounds: HashMap::new(), people: HashMap::new() }
    }

    /// Returns the round, where it was opened at this place of the order or before.
    fn round(&mut self, round: RoundId) -> rusqlite::Result<Option<KnownRound>> {
        if let Some(known) = self.rounds.get(&round) {
            return Ok(*known);
        }
        let known = self.read_round(round)?;
        self.rounds.insert(round, known);
        Ok(known)
    }

    fn read_round(&self, round: RoundId) -> rusqlite::Result<Option<KnownRound>> {
        let (lamport, id) = (self.at.lamport.cast_signed(), self.at.id.into_bytes());
        let opened: Option<(i64, i64, [u8; 16])> = self
            .conn
            .prepare_cached(
                "SELECT no, lamport, id FROM event WHERE kind = 'round_opened'
                   AND payload IS NOT NULL AND json_valid(payload) AND payload ->> '$.round' = ?1
                   AND (lamport, id) <= (?2, ?3) ORDER BY lamport, id LIMIT 1",
            )?
            .query_row(params![round.to_string(), lamport, id], |row| {
                Ok((row.get(0)?, row.get(1)?, row.get(2)?))
            })
            .optional()?;
        let Some((opening, from_lamport, from_id)) = opened else { return Ok(None) };
        let is_closed: bool = self
            .conn
            .prepare_cached(
                "SELECT EXISTS (SELECT 1 FROM event WHERE kind = 'round_closed'
                   AND payload IS NOT NULL AND json_valid(payload) AND payload ->> '$.round' = ?1
                   AND (lamport, id) < (?2, ?3) AND (lamport, id) > (?4, ?5))",
            )?
            .query_row(params![round.to_string(), lamport, id, from_lamport, from_id], |row| {
                row.get(0)
            })?;
        Ok(Some(KnownRound { opening, is_open: !is_closed }))
    }

    /// Returns the event that opened the round, where it is open.
    fn open_round(&mut self, round: RoundId) -> rusqlite::Result<Option<i64>> {
        Ok(self.round(round)?.filter(|known| known.is_open).map(|known| known.opening))
    }

    fn person(&mut self, id: ReviewerId) -> rusqlite::Result<Option<i64>> {
        if let Some(known) = self.people.get(&id) {
            return Ok(*known);
        }
        let person = reviewers::person_of(self.conn, id)?;
        self.people.insert(id, person);
        Ok(person)
    }

    fn insert(&self, opening: i64, person: i64, case: CaseNo) -> rusqlite::Result<()> {
        self.conn
            .prepare_cached(
                "INSERT OR IGNORE INTO assignment (case_no, reviewer, round) VALUES (?1, ?2, ?3)",
            )?
            .execute(params![case, person, opening])
            .map(|_| ())
    }
}

impl RoundSink for RoundTables<'_> {
    type Error = rusqlite::Error;

    fn open(&mut self, round: RoundId, _: Stamp) -> rusqlite::Result<()> {
        self.round(round).map(|_| ())
    }

    fn assign(
        &mut self,
        round: RoundId,
        reviewer: ReviewerId,
        case: CaseNo,
    ) -> rusqlite::Result<()> {
        match (self.open_round(round)?, self.person(reviewer)?) {
            (Some(opening), Some(person)) => self.insert(opening, person, case),
            _ => Ok(()),
        }
    }

    fn reassign(
        &mut self,
        round: RoundId,
        (from, to): (ReviewerId, ReviewerId),
        case: CaseNo,
        _: Stamp,
    ) -> rusqlite::Result<()> {
        let hands = (self.person(from)?, self.person(to)?);
        let (Some(opening), (Some(from), Some(to))) = (self.open_round(round)?, hands) else {
            return Ok(());
        };
        let removed = self
            .conn
            .prepare_cached(
                "DELETE FROM assignment WHERE case_no = ?1 AND reviewer = ?2 AND round = ?3",
            )?
            .execute(params![case, from, opening])?;
        if removed > 0 { self.insert(opening, to, case) } else { Ok(()) }
    }

    fn close(&mut self, round: RoundId, at: Stamp) -> rusqlite::Result<()> {
        let Some(opening) = self.open_round(round)? else { return Ok(()) };
        self.conn
            .prepare_cached(
                "UPDATE assignment SET closed_lamport = ?2, closed_id = ?3 WHERE round = ?1",
            )?
            .execute(params![opening, at.lamport.cast_signed(), at.id.into_bytes()])
            .map(|_| ())
    }

    fn leave_unanswered(
        &mut self,
        _: RoundId,
        _: ReviewerId,
        _: CaseNo,
        _: Stamp,
    ) -> rusqlite::Result<()> {
        // It is read from the act where it is asked for.
        Ok(())
    }

    fn look(&mut self, reviewer: ReviewerId, case: CaseNo, at: Stamp) -> rusqlite::Result<()> {
        let Some(person) = self.person(reviewer)? else { return Ok(()) };
        self.conn
            .prepare_cached(
                "INSERT OR IGNORE INTO look (case_no, reviewer, lamport, id)
                 VALUES (?1, ?2, ?3, ?4)",
            )?
            .execute(params![case, person, at.lamport.cast_signed(), at.id.into_bytes()])
            .map(|_| ())
    }
}
