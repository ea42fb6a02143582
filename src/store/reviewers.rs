//! Reviewers of a project: ids, the person behind each, and the names that are shown.

use rusqlite::{Connection, OptionalExtension, params};

use super::columns;
use crate::domain::{Reviewer, ReviewerId};

/// The tables that follow from the log, each row of one person.
const FOLLOWING: [&str; 4] = ["act", "standing", "tally", "closed_run"];

/// Returns the number of the person who has this id.
pub(super) fn number(conn: &Connection, id: ReviewerId) -> rusqlite::Result<Option<i64>> {
    conn.prepare_cached("SELECT person FROM reviewer WHERE id = ?1")?
        .query_row([id], |row| row.get(0))
        .optional()
}

/// Returns the number of this very id, whoever is behind it.
pub(super) fn own_number(conn: &Connection, id: ReviewerId) -> rusqlite::Result<Option<i64>> {
    conn.prepare_cached("SELECT no FROM reviewer WHERE id = ?1")?
        .query_row([id], |row| row.get(0))
        .optional()
}

/// Returns the person behind the reviewer of this number.
pub(super) fn person(conn: &Connection, no: i64) -> rusqlite::Result<Reviewer> {
    conn.prepare_cached(
        "SELECT p.name, p.id FROM reviewer r JOIN reviewer p ON p.no = r.person WHERE r.no = ?1",
    )?
    .query_row([no], |row| columns::reviewer(row, 0))
}

/// Returns the person who bears this name.
pub(super) fn named(conn: &Connection, name: &str) -> rusqlite::Result<Option<Reviewer>> {
    conn.prepare_cached("SELECT name, id FROM reviewer WHERE name = ?1 AND person = no")?
        .query_row([name], |row| columns::reviewer(row, 0))
        .optional()
}

/// Returns the reviewer's own number, which comes with the first act. A person who is known by name alone,
/// as in older files, is the one who comes under that name with an id.
pub(super) fn enrol(conn: &Connection, reviewer: &Reviewer) -> rusqlite::Result<i64> {
    if let Some(no) = own_number(conn, reviewer.id())? {
        return Ok(no);
    }
    let namesake = named(conn, reviewer.as_str())?;
    let no = add(conn, reviewer.id(), reviewer.as_str())?;
    if let Some(namesake) = namesake
        && let Some(other) = number(conn, namesake.id())?
    {
        let (kept, gone) = join(conn, no, other)?;
        // The newcomer has done nothing yet, so what follows from the acts of both is that of the other.
        for table in FOLLOWING {
            conn.execute(
                &format!("UPDATE {table} SET reviewer = ?1 WHERE reviewer = ?2"),
                [kept, gone],
            )?;
        }
    }
    Ok(no)
}

/// Adds a reviewer as a person of their own, and returns the number. The name may be another's until both are
/// joined or one is renamed: then it is told apart by its id.
pub(super) fn add(conn: &Connection, id: ReviewerId, name: &str) -> rusqlite::Result<i64> {
    let shown = free_name(conn, id, name)?;
    // A row refers to itself, so its number has to be known before.
    let no: i64 = conn
        .prepare_cached("SELECT coalesce(max(no), 0) + 1 FROM reviewer")?
        .query_row([], |row| row.get(0))?;
    conn.prepare_cached("INSERT INTO reviewer (no, name, id, person) VALUES (?1, ?2, ?3, ?1)")?
        .execute(params![no, shown, id])?;
    Ok(no)
}

/// Shows a person under this name, unless another person bears it.
pub(super) fn rename(conn: &Connection, person: i64, name: &str) -> rusqlite::Result<()> {
    conn.prepare_cached(
        "UPDATE reviewer SET name = ?2 WHERE no = ?1
         AND NOT EXISTS (SELECT 1 FROM reviewer WHERE name = ?2 AND person = no AND no <> ?1)",
    )?
    .execute(params![person, name])?;
    Ok(())
}

fn free_name(conn: &Connection, id: ReviewerId, name: &str) -> rusqlite::Result<String> {
    Ok(match named(conn, name)? {
        Some(_) => format!("{name} ({})", &id.to_string()[..8]),
        None => name.to_owned(),
    })
}

/// Makes two persons one. Returns the number that stands for both, and the one that did for the other. The
/// id that stands for both is one that was not made from a name, and of two such the smaller: so it is the
/// same in every copy. What is kept of both beside the log is left to the caller.
pub(super) fn join(conn: &Connection, one: i64, other: i64) -> rusqlite::Result<(i64, i64)> {
    let (one, other) = (person_no(conn, one)?, person_no(conn, other)?);
    let (first, second) = (person(conn, one)?, person(conn, other)?);
    let rank = |reviewer: &Reviewer| (reviewer.id().is_from_name(), reviewer.id());
    let (kept, gone) = if rank(&first) <= rank(&second) { (one, other) } else { (other, one) };
    conn.execute("UPDATE reviewer SET person = ?1 WHERE person = ?2", [kept, gone])?;
    // The longer name may be one that was only told apart by its id.
    if let Some(name) =
        [&first, &second].map(Reviewer::as_str).into_iter().min_by_key(|name| name.len())
    {
        rename(conn, kept, name)?;
    }
    Ok((kept, gone))
}

/// Returns the number of the person behind the reviewer of this number.
pub(super) fn person_no(conn: &Connection, no: i64) -> rusqlite::Result<i64> {
    conn.prepare_cached("SELECT person FROM reviewer WHERE no = ?1")?
        .query_row([no], |row| row.get(0))
}
