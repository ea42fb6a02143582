//! Reviewers of a project: ids, the person behind each, and the names that are shown.

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension, params};
use uuid::{Uuid, Version};

use super::columns;
use crate::domain::people::{distinguished, undistinguished};
use crate::domain::{INTRODUCED, Introduction, People, Reviewer, ReviewerId};

/// The tables that follow from the log, each row of one person.
pub(super) const FOLLOWING: [&str; 7] =
    ["act", "standing", "facet_answer", "tally", "closed_run", "assignment", "look"];

/// Returns the number of the person whom this project knows by the reviewer's id. Where no home has acted under
/// that id, it is the one whom the project knows by this name alone: that one's work is the reviewer's, and
/// becomes so for good with the first act. A reviewer without an id is the person of that name.
pub(super) fn number(conn: &Connection, reviewer: &Reviewer) -> rusqlite::Result<Option<i64>> {
    if let Some(adopted) = to_adopt(conn, reviewer)? {
        return person_of(conn, adopted.id());
    }
    if let Some(no) = person_of(conn, reviewer.id())? {
        return Ok(Some(no));
    }
    match named(conn, reviewer.as_str())? {
        Some(namesake) if reviewer.id().is_from_name() => person_of(conn, namesake.id()),
        _ => Ok(None),
    }
}

/// Returns the person whose work is the reviewer's from their first act on: the one who is known by their name
/// alone, while no home has introduced the reviewer's id.
pub(super) fn to_adopt(
    conn: &Connection,
    reviewer: &Reviewer,
) -> rusqlite::Result<Option<Reviewer>> {
    if reviewer.id().is_from_name() {
        return Ok(None);
    }
    if let Some(no) = own_number(conn, reviewer.id())?
        && newest_name_by_home(conn, no)?.is_some()
    {
        return Ok(None);
    }
    Ok(named(conn, reviewer.as_str())?.filter(|namesake| namesake.id().is_from_name()))
}

/// Returns the number of the person who has this id.
pub(super) fn person_of(conn: &Connection, id: ReviewerId) -> rusqlite::Result<Option<i64>> {
    conn.prepare_cached("SELECT person FROM reviewer WHERE id = ?1")?
        .query_row([id], |row| row.get(0))
        .optional()
}

/// Returns the number of this very id, not of the person who has it.
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

/// Returns the person who is shown by this name.
pub(super) fn named(conn: &Connection, name: &str) -> rusqlite::Result<Option<Reviewer>> {
    conn.prepare_cached("SELECT name, id FROM reviewer WHERE name = ?1 AND person = no")?
        .query_row([name], |row| columns::reviewer(row, 0))
        .optional()
}

/// Returns the name of the newest introduction that a home wrote, and no merge.
pub(super) fn newest_name_by_home(conn: &Connection, no: i64) -> rusqlite::Result<Option<String>> {
    let mut query = conn.prepare_cached(
        "SELECT id, payload ->> '$.name' FROM event
         WHERE reviewer = ?1 AND kind = ?2 AND payload IS NOT NULL AND json_valid(payload)
         ORDER BY lamport DESC, id DESC",
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

/// Returns the people to whom an id belongs that was made from a name, each with that name and that id; of
/// several, the first that the project got to know.
pub(super) fn names_of_ids(
    conn: &Connection,
) -> rusqlite::Result<BTreeMap<ReviewerId, (String, ReviewerId)>> {
    let mut found = BTreeMap::new();
    let mut query = conn.prepare(
        "SELECT p.id, r.name, r.id FROM reviewer r JOIN reviewer p ON p.no = r.person ORDER BY r.no",
    )?;
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        let (name, id): (String, ReviewerId) = (row.get(1)?, row.get(2)?);
        let name = undistinguished(id, &name);
        if ReviewerId::from_name(name) == id {
            found.entry(row.get(0)?).or_insert_with(|| (name.to_owned(), id));
        }
    }
    Ok(found)
}

/// Returns under whose id a decision from a file is written: the reviewer's, or where the file says no more
/// than a name, that of the person whom the project knows by it.
pub(super) fn author(conn: &Connection, reviewer: &Reviewer) -> rusqlite::Result<Reviewer> {
    if !reviewer.id().is_from_name() {
        return Ok(reviewer.clone());
    }
    match number(conn, reviewer)? {
        Some(no) => person(conn, no),
        None => Ok(reviewer.clone()),
    }
}

/// Returns the number of this id, which is added where it is new.
pub(super) fn number_or_add(conn: &Connection, reviewer: &Reviewer) -> rusqlite::Result<i64> {
    match own_number(conn, reviewer.id())? {
        Some(no) => Ok(no),
        None => add(conn, reviewer.id(), reviewer.as_str()),
    }
}

/// Adds an id as a person of their own, and returns its number. Where another person is shown by the name,
/// this one is distinguished by the id.
pub(super) fn add(conn: &Connection, id: ReviewerId, name: &str) -> rusqlite::Result<i64> {
    let shown = match named(conn, name)? {
        Some(_) => distinguished(id, name),
        None => name.to_owned(),
    };
    // A row refers to itself, so its number has to be known before.
    let no: i64 = conn
        .prepare_cached("SELECT coalesce(max(no), 0) + 1 FROM reviewer")?
        .query_row([], |row| row.get(0))?;
    conn.prepare_cached("INSERT INTO reviewer (no, name, id, person) VALUES (?1, ?2, ?3, ?1)")?
        .execute(params![no, shown, id])?;
    Ok(no)
}

/// Returns the number of the person behind the reviewer of this number.
pub(super) fn person_no(conn: &Connection, no: i64) -> rusqlite::Result<i64> {
    conn.prepare_cached("SELECT person FROM reviewer WHERE no = ?1")?
        .query_row([no], |row| row.get(0))
}

/// Returns all ids of the project, each with the name that it has where no introduction says one.
pub(super) fn known(conn: &Connection) -> rusqlite::Result<BTreeMap<ReviewerId, String>> {
    let mut query = conn.prepare_cached("SELECT id, name FROM reviewer")?;
    let known = query.query_map([], |row| {
        let (id, name): (ReviewerId, String) = (row.get(0)?, row.get(1)?);
        let name = undistinguished(id, &name).to_owned();
        Ok((id, name))
    })?;
    known.collect()
}

/// Returns the introductions in the log. What is not one says nothing.
pub(super) fn introductions(conn: &Connection) -> rusqlite::Result<Vec<Introduction>> {
    let mut found = Vec::new();
    let mut query = conn.prepare(
        "SELECT e.lamport, e.id, r.id, e.payload FROM event e JOIN reviewer r ON r.no = e.reviewer
         WHERE e.kind = ?1 AND e.payload IS NOT NULL ORDER BY e.lamport, e.id",
    )?;
    let mut rows = query.query([INTRODUCED])?;
    while let Some(row) = rows.next()? {
        let payload =
            row.get_ref(3)?.as_str().ok().and_then(|text| serde_json::from_str(text).ok());
        let payload: serde_json::Value = payload.unwrap_or_default();
        found.extend(Introduction::read(columns::stamp(row, 0)?, row.get(2)?, &payload));
    }
    Ok(found)
}

/// Returns the people of the project as its log introduces them.
pub(super) fn people(conn: &Connection) -> rusqlite::Result<People> {
    Ok(People::new(&known(conn)?, &introductions(conn)?))
}

/// Shows each person by the name that the log says.
pub(super) fn follow_names(conn: &Connection, people: &People) -> rusqlite::Result<()> {
    let mut renamed = Vec::new();
    for (id, name) in people.iter() {
        let shown: Option<String> = conn
            .prepare_cached("SELECT name FROM reviewer WHERE id = ?1")?
            .query_row([id], |row| row.get(0))
            .optional()?;
        if shown.is_some_and(|shown| shown != name) {
            renamed.push((id, name));
        }
    }
    let mut rename = conn.prepare_cached("UPDATE reviewer SET name = ?2 WHERE id = ?1")?;
    // In two steps, since two people may change names, and no two may bear one in between.
    for (id, _) in &renamed {
        rename.execute(params![id, id.to_string()])?;
    }
    for (id, name) in renamed {
        rename.execute(params![id, name])?;
    }
    Ok(())
}

/// Gives the person of number `from` to `to`, who has done nothing yet: what follows from the acts of both
/// is what followed from those of the first.
pub(super) fn adopt(conn: &Connection, to: i64, from: i64) -> rusqlite::Result<()> {
    conn.execute("UPDATE reviewer SET person = ?1 WHERE person = ?2", [to, from])?;
    for table in FOLLOWING {
        let sql = format!("UPDATE {table} SET reviewer = ?1 WHERE reviewer = ?2");
        conn.execute(&sql, [to, from])?;
    }
    Ok(())
}
