//! Introducing a reviewer to a project: with the first act, and when the name has changed.

use rusqlite::{Connection, params};
use uuid::{Uuid, Version};

use super::event_row::EventRow;
use super::reviewers;
use super::sequencer::{Numbering, Sequencer};
use crate::domain::{INTRODUCED, Introduction, Moment, Reviewer, ReviewerId};

/// Returns the number of the reviewer's own id. With the first act in the project an id that was minted is
/// introduced, and again when the home gives it another name. A person whom the project knows by that name
/// alone, as files up to schema 4 do, is the one who comes under it with an id.
pub(super) fn enrol(
    conn: &Connection,
    sequencer: &mut Sequencer,
    reviewer: &Reviewer,
    at: Moment,
) -> rusqlite::Result<i64> {
    if reviewer.id().is_from_name() {
        return match reviewers::number(conn, reviewer)? {
            Some(no) => Ok(no),
            None => reviewers::number_or_add(conn, reviewer),
        };
    }
    let known = reviewers::own_number(conn, reviewer.id())?;
    if let Some(no) = known
        && (sequencer.has_introduced(no) || !has_news(conn, no, reviewer)?)
    {
        sequencer.note_introduced(no);
        return Ok(no);
    }
    let namesake = reviewers::known_by_name(conn, reviewer.as_str())?;
    let namesake = namesake.filter(|_| known.is_none());
    let adopted = namesake.map(|no| reviewers::person(conn, no)).transpose()?;
    let no = reviewers::number_or_add(conn, reviewer)?;
    let same_as = adopted.map(|person| person.id());
    write(conn, sequencer.number(), (no, reviewer), same_as, at)?;
    if let Some(namesake) = namesake {
        reviewers::adopt(conn, no, namesake)?;
    }
    reviewers::follow_names(conn, &reviewers::people(conn)?)?;
    sequencer.note_introduced(no);
    Ok(no)
}

/// Returns whether the log does not say yet that the home calls the reviewer so. Another name may be shown,
/// which a merge gave: that one stays until the home changes its own.
fn has_news(conn: &Connection, no: i64, reviewer: &Reviewer) -> rusqlite::Result<bool> {
    let person = reviewers::person(conn, no)?;
    if person.as_str() == reviewer.as_str() && has_acted(conn, no)? {
        return Ok(false);
    }
    let newest: Option<String> = newest_by_own_home(conn, no)?;
    Ok(newest.as_deref() != Some(reviewer.as_str()))
}

fn has_acted(conn: &Connection, no: i64) -> rusqlite::Result<bool> {
    conn.prepare_cached(
        "SELECT EXISTS (SELECT 1 FROM act
         WHERE own = 1 AND reviewer = (SELECT person FROM reviewer WHERE no = ?1))",
    )?
    .query_row([no], |row| row.get(0))
}

/// Returns the name of the newest introduction that a home wrote, and no merge.
fn newest_by_own_home(conn: &Connection, no: i64) -> rusqlite::Result<Option<String>> {
    let mut query = conn.prepare_cached(
        "SELECT id, payload ->> '$.name' FROM event
         WHERE reviewer = ?1 AND kind = ?2 AND json_valid(payload) ORDER BY lamport DESC, id DESC",
    )?;
    let mut rows = query.query(params![no, INTRODUCED])?;
    while let Some(row) = rows.next()? {
        let id = Uuid::from_bytes(row.get(0)?);
        // What a merge decides has an id made from its content.
        if id.get_version() != Some(Version::Custom) {
            return row.get(1);
        }
    }
    Ok(None)
}

fn write(
    conn: &Connection,
    Numbering { id, session, seq, lamport, codebook }: Numbering,
    (no, reviewer): (i64, &Reviewer),
    same_as: Option<ReviewerId>,
    at: Moment,
) -> rusqlite::Result<()> {
    let payload = Introduction::payload(reviewer.id(), reviewer.as_str(), same_as);
    let row = EventRow {
        id,
        reviewer: no,
        session,
        seq,
        lamport,
        at,
        kind: INTRODUCED,
        target: None,
        imported: false,
        batch_size: 0,
        track: None,
        codebook,
        payload: Some(payload.to_string()),
        received: false,
    };
    row.insert(conn).map(|_| ())
}
