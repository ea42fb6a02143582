//! Introducing a reviewer to a project: with the first act, and when the name has changed.

use rusqlite::Connection;

use super::event_row::EventRow;
use super::sequencer::{Numbering, Sequencer};
use super::{refold, reviewers};
use crate::domain::{INTRODUCED, Introduction, Moment, Reviewer, ReviewerId};

/// Returns the number of the reviewer's own id. With the first act in the project an id that was minted is
/// introduced, and again when the home gives it another name. A person whom the project knows by that name
/// alone, as files up to schema 4 do, is the one who comes under it with an id, even if the id is known
/// already, from a file of decisions.
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
    let adopted = reviewers::to_adopt(conn, reviewer)?;
    let no = reviewers::number_or_add(conn, reviewer)?;
    let same_as = adopted.as_ref().map(Reviewer::id);
    write(conn, sequencer.number(), (no, reviewer), same_as, at)?;
    match (adopted, known) {
        (Some(adopted), None) => {
            let from = reviewers::person_of(conn, adopted.id())?;
            from.map(|from| reviewers::adopt(conn, no, from)).transpose()?;
            reviewers::follow_names(conn, &reviewers::people(conn)?)?;
        }
        // What follows from the acts of both is to be derived together.
        (Some(_), Some(_)) => {
            refold::begin(conn)?;
            refold::follow_introductions(conn)?;
            refold::finish(conn)?;
        }
        (None, _) => reviewers::follow_names(conn, &reviewers::people(conn)?)?,
    }
    sequencer.note_introduced(no);
    Ok(no)
}

/// Returns whether the project knows the reviewer's id, and not yet the name that their home gives them now.
pub(super) fn is_renamed(conn: &Connection, reviewer: &Reviewer) -> rusqlite::Result<bool> {
    match reviewers::own_number(conn, reviewer.id())? {
        Some(no) if !reviewer.id().is_from_name() => has_news(conn, no, reviewer),
        _ => Ok(false),
    }
}

/// Returns whether the log does not say yet that the home calls the reviewer so. Another name may be shown,
/// which a merge gave: that one stays until the home changes its own.
fn has_news(conn: &Connection, no: i64, reviewer: &Reviewer) -> rusqlite::Result<bool> {
    let person = reviewers::person(conn, no)?;
    if person.as_str() == reviewer.as_str() && has_acted(conn, no)? {
        return Ok(false);
    }
    let newest = reviewers::newest_name_by_home(conn, no)?;
    Ok(newest.as_deref() != Some(reviewer.as_str()))
}

fn has_acted(conn: &Connection, no: i64) -> rusqlite::Result<bool> {
    conn.prepare_cached(
        "SELECT EXISTS (SELECT 1 FROM act
         WHERE own = 1 AND reviewer = (SELECT person FROM reviewer WHERE no = ?1))",
    )?
    .query_row([no], |row| row.get(0))
}

fn write(
    conn: &Connection,
    numbering: Numbering,
    (no, reviewer): (i64, &Reviewer),
    same_as: Option<ReviewerId>,
    at: Moment,
) -> rusqlite::Result<()> {
    let payload = Introduction::payload(reviewer.id(), reviewer.as_str(), same_as);
    let payload = Some(payload.to_string());
    let row = EventRow { payload, ..EventRow::new(numbering, no, at, INTRODUCED) };
    row.insert(conn).map(|_| ())
}

/// Introduces a reviewer whom the project does not know.
pub(super) fn introduce(
    conn: &Connection,
    sequencer: &mut Sequencer,
    reviewer: &Reviewer,
    at: Moment,
) -> rusqlite::Result<()> {
    if reviewers::own_number(conn, reviewer.id())?.is_some() {
        return Ok(());
    }
    let no = reviewers::number_or_add(conn, reviewer)?;
    write(conn, sequencer.number(), (no, reviewer), None, at)
}
