//! Who is who in two files: the same id is the same person, the same name need not be.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use rusqlite::{Connection, params};
use serde_json::{Value, json};
use uuid::Uuid;

use super::run::refused;
use super::{events, refold};
use crate::domain::exchange::PortableEvent;
use crate::domain::{MergeChoices, MergeRefusal, Moment, Reviewer, ReviewerId};
use crate::store::acts::Sequencer;
use crate::store::reviewers;
use crate::store::tx_error::TxError;

/// What was decided about names, to be written into the log so that it reaches every copy.
#[derive(Debug, Default)]
pub(super) struct Settled {
    /// Ids that mean one person: theirs and ours.
    same: Vec<(ReviewerId, ReviewerId, String)>,
    /// Ids with their new names.
    renamed: Vec<(ReviewerId, String)>,
}

/// A person of the other file: the name, and all ids.
struct Person {
    name: String,
    ids: Vec<ReviewerId>,
}

/// Takes over the reviewers of the other file.
///
/// # Errors
/// [`MergeRefusal::SameNames`] where a name means different ids and nothing was decided about it.
pub(super) fn settle(
    conn: &Connection,
    from: &Connection,
    file: &Path,
    choices: &MergeChoices,
) -> Result<Settled, TxError> {
    let mut settled = Settled::default();
    let mut unsettled = BTreeSet::new();
    for Person { name, ids } in people(from)? {
        let known: Vec<i64> = ids
            .iter()
            .map(|id| reviewers::number(conn, *id))
            .collect::<rusqlite::Result<Vec<_>>>()?
            .into_iter()
            .flatten()
            .collect();
        let renamed = choices.rename.iter().find(|(old, _)| *old == name);
        let shown = renamed.map_or(name.as_str(), |(_, new)| new);
        let namesake = reviewers::named(conn, shown)?;
        let numbers = ids.iter().map(|id| match reviewers::own_number(conn, *id)? {
            Some(no) => Ok(no),
            None => reviewers::add(conn, *id, shown),
        });
        let numbers = numbers.collect::<rusqlite::Result<Vec<i64>>>()?;
        let Some(first) = numbers.first().copied() else { continue };
        for other in &numbers[1..] {
            join(conn, first, *other)?;
        }
        if let Some((_, new)) = renamed {
            reviewers::rename(conn, reviewers::person_no(conn, first)?, new)?;
            settled.renamed.extend(ids.iter().map(|id| (*id, new.clone())));
        }
        let Some(namesake) = namesake.filter(|_| known.is_empty()) else { continue };
        let Some(ours) = reviewers::number(conn, namesake.id())? else { continue };
        if choices.same.contains(&name) {
            join(conn, ours, first)?;
            settled.same.push((ids[0], namesake.id(), name));
        } else if is_same_by_session(conn, from, &namesake, ours, &ids)? {
            join(conn, ours, first)?;
        } else {
            unsettled.insert(name);
        }
    }
    if unsettled.is_empty() {
        return Ok(settled);
    }
    Err(refused(file, MergeRefusal::SameNames(unsettled.into_iter().collect())))
}

/// Returns whether one of the two is known by name alone, as in files before schema 5, and a session of that
/// reviewer is in both files: then one is a copy of the other.
fn is_same_by_session(
    conn: &Connection,
    from: &Connection,
    ours: &Reviewer,
    no: i64,
    theirs: &[ReviewerId],
) -> rusqlite::Result<bool> {
    if !ours.id().is_from_name() && !theirs.iter().any(|id| id.is_from_name()) {
        return Ok(false);
    }
    for id in theirs {
        let mut query = from.prepare_cached(
            "SELECT DISTINCT session FROM event
             WHERE reviewer = (SELECT no FROM reviewer WHERE id = ?1)",
        )?;
        let mut rows = query.query([id])?;
        while let Some(row) = rows.next()? {
            let session: Vec<u8> = row.get(0)?;
            let is_here: bool = conn
                .prepare_cached(
                    "SELECT EXISTS (SELECT 1 FROM event WHERE session = ?1
                     AND reviewer IN (SELECT no FROM reviewer WHERE person = ?2))",
                )?
                .query_row(params![session, no], |row| row.get(0))?;
            if is_here {
                return Ok(true);
            }
        }
    }
    Ok(false)
}

/// Returns the persons of a file, each with the id that stands for the person first.
fn people(from: &Connection) -> rusqlite::Result<Vec<Person>> {
    let mut people: BTreeMap<i64, Person> = BTreeMap::new();
    let mut query = from.prepare(
        "SELECT r.person, p.name, r.id FROM reviewer r JOIN reviewer p ON p.no = r.person
         ORDER BY r.person, r.no <> r.person, r.id",
    )?;
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        let name = row.get(1)?;
        let person = people.entry(row.get(0)?).or_insert_with(|| Person { name, ids: Vec::new() });
        person.ids.push(row.get(2)?);
    }
    Ok(people.into_values().collect())
}

/// Makes two persons one, and has all that follows from their acts folded anew.
fn join(conn: &Connection, one: i64, other: i64) -> rusqlite::Result<()> {
    if reviewers::person_no(conn, one)? != reviewers::person_no(conn, other)? {
        let (kept, gone) = reviewers::join(conn, one, other)?;
        refold::take_in_person(conn, kept, gone)?;
    }
    Ok(())
}

/// Writes what was decided about names into the log. Two copies that know the same and decide the same write
/// the same events.
pub(super) fn write_decisions(
    conn: &Connection,
    sequencer: &mut Sequencer,
    settled: &Settled,
) -> Result<(), TxError> {
    let newest: Option<Moment> =
        conn.query_row("SELECT max(at) FROM event", [], |row| row.get(0))?;
    let at = newest.unwrap_or(Moment::from_millis(0));
    let same = settled.same.iter().map(|(one, other, name)| {
        let (first, second) = (one.min(other), one.max(other));
        (*second, json!({ "id": second, "name": name, "same_as": first }))
    });
    let renamed = settled.renamed.iter().map(|(id, name)| (*id, json!({ "id": id, "name": name })));
    let mut decisions: Vec<(ReviewerId, Value)> = same.chain(renamed).collect();
    decisions.sort_by_key(|(id, payload)| (*id, payload.to_string()));
    for (id, payload) in decisions {
        let event = introduction(id, payload, sequencer.next_lamport(), at);
        if let Some(no) = reviewers::own_number(conn, id)? {
            events::write(conn, no, &event, false)?;
        }
    }
    Ok(())
}

fn introduction(id: ReviewerId, payload: Value, lamport: u64, at: Moment) -> PortableEvent {
    let blank = PortableEvent {
        at,
        batch_size: 0,
        changes: Vec::new(),
        codebook: None,
        id: Uuid::nil(),
        imported: false,
        kind: "introduced".to_owned(),
        lamport,
        payload: Some(payload),
        reviewer: id,
        seq: 1,
        session: Uuid::nil(),
        target: None,
        track: None,
    };
    blank.identified_by_content()
}

/// Shows each person under the name of the newest introduction, and makes those one of whom an introduction
/// says so.
pub(super) fn follow_log(conn: &Connection) -> rusqlite::Result<()> {
    let introduced: Vec<(ReviewerId, String, Option<String>)> = conn
        .prepare(
            "SELECT r.id, payload ->> '$.name', payload ->> '$.same_as'
             FROM event e JOIN reviewer r ON r.no = e.reviewer
             WHERE kind = 'introduced' AND json_valid(payload) ORDER BY lamport, e.id",
        )?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
        .collect::<rusqlite::Result<_>>()?;
    for (id, name, same_as) in introduced {
        let Some(person) = reviewers::number(conn, id)? else { continue };
        let same = same_as.and_then(|id| id.parse().ok());
        let other = same.map(|id| reviewers::number(conn, id)).transpose()?.flatten();
        if let Some(other) = other {
            join(conn, person, other)?;
        }
        if !name.trim().is_empty() {
            reviewers::rename(conn, reviewers::person_no(conn, person)?, name.trim())?;
        }
    }
    Ok(())
}
