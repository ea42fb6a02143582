//! One case: its report, and its standing with a reviewer.

use indexmap::IndexMap;
use rusqlite::types::ValueRef;
use rusqlite::{Connection, OptionalExtension, Row, params};

use super::{Reader, Result};
use crate::domain::{
    Case, CaseNo, Headers, OpenCase, Patch, PlaceLookup as _, Reviewer, Stamp, WrittenPlace,
};
use crate::register::in_force;
use crate::store::newest::{newest_version, of_newest_version};
use crate::store::places::ProjectPlaces;
use crate::store::rulings::live as live_rulings;
use crate::store::{columns, reversing, reviewers};

impl Reader {
    /// Returns a case with its newest report, and its standing with `reviewer`. `None` when there is no
    /// case of that number.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn case(&self, no: CaseNo, reviewer: &Reviewer) -> Result<Option<OpenCase>> {
        self.ask(|conn| open_case(conn, no, reviewer))
    }

    /// Returns the columns of a case's file that are no role of it; none where there is no such case.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn fields_of(&self, no: CaseNo) -> Result<IndexMap<String, String>> {
        self.ask(|conn| {
            let mut query = conn.prepare_cached(of_newest_version!("fields", "?1"))?;
            let found = query.query_row([no], |row| columns::json(row, 0)).optional()?;
            Ok(found.unwrap_or_default())
        })
    }

    /// Returns the case of the reviewer's newest live act of their own that answered a question, the first in import order
    /// of several, and what it answered to all of them alike.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn newest_decision(&self, reviewer: &Reviewer) -> Result<Option<(OpenCase, Patch)>> {
        self.ask(|conn| {
            let Some((no, patch)) = newest_decided(conn, reviewer)? else { return Ok(None) };
            Ok(open_case(conn, no, reviewer)?.map(|open| (open, patch)))
        })
    }

    /// Returns whether that case's act is the newest of the reviewer's own that count, notes, flags, postponements and
    /// rulings among them: undo takes it back first.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn newest_act_answers(&self, reviewer: &Reviewer) -> Result<bool> {
        self.ask(|conn| {
            let Some(person) = reviewers::number(conn, reviewer)? else { return Ok(false) };
            let newest: Option<(Stamp, bool)> = conn
                .prepare_cached(
                    "SELECT lamport, id, answered FROM act
                     WHERE reviewer = ?1 AND own = 1 AND live = 1
                     ORDER BY lamport DESC, id DESC LIMIT 1",
                )?
                .query_row([person], |row| Ok((columns::stamp(row, 0)?, row.get(2)?)))
                .optional()?;
            let ruling = live_rulings::own(conn, person)?.pop();
            Ok(newest.is_some_and(|(stamp, answers)| {
                answers && ruling.is_none_or(|(_, ruled)| ruled < stamp)
            }))
        })
    }

    /// Returns the text of one version of a report. `None` when there is no such version, or when the project
    /// does not have its text.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn version_text(&self, no: CaseNo, version: i64) -> Result<Option<String>> {
        self.ask(|conn| {
            conn.prepare_cached(
                "SELECT text FROM case_version WHERE case_no = ?1 AND version = ?2",
            )?
            .query_row(params![no, version], |row| row.get(0))
            .optional()
            .map(Option::flatten)
        })
    }
}

/// The row of headers that was read last. The cases of a file come one after the other and have the same.
#[derive(Debug, Default)]
pub(super) struct LastHeaders {
    json: String,
    headers: Headers,
}

impl LastHeaders {
    fn read(&mut self, row: &Row<'_>, index: usize) -> rusqlite::Result<Headers> {
        let value = row.get_ref(index)?;
        if matches!(value, ValueRef::Null) {
            return Ok(Headers::default());
        }
        let json = value.as_str().map_err(|error| columns::unreadable(index, error))?;
        if json != self.json {
            self.headers = columns::json(row, index)?;
            json.clone_into(&mut self.json);
        }
        Ok(self.headers.clone())
    }
}

/// Reads the case from the columns from `index`: source, id, title, municipality, county, date,
/// fields, text, headers.
pub(super) fn case(row: &Row<'_>, index: usize, last: &mut LastHeaders) -> rusqlite::Result<Case> {
    Ok(Case {
        source: row.get(index)?,
        id: row.get(index + 1)?,
        title: row.get(index + 2)?,
        municipality: row.get(index + 3)?,
        county: row.get(index + 4)?,
        date: row.get(index + 5)?,
        fields: columns::json(row, index + 6)?,
        text: row.get(index + 7)?,
        headers: last.read(row, index + 8)?,
    })
}

pub(super) fn open_case(
    conn: &Connection,
    no: CaseNo,
    reviewer: &Reviewer,
) -> rusqlite::Result<Option<OpenCase>> {
    let person = reviewers::number(conn, reviewer)?;
    conn.prepare_cached(concat!(
        "SELECT nullif(r.source, ''), r.id, v.title, v.municipality, v.county, v.date, v.fields,
                v.text, h.headers, v.sha256, ",
        columns::standing_columns!(),
        " FROM case_report r ",
        newest_version!(),
        "LEFT JOIN header_row h ON h.no = v.header_row
         LEFT JOIN standing s ON s.case_no = r.no
          AND s.reviewer = ?2
         LEFT JOIN note_text n ON n.sha256 = s.note
         WHERE r.no = ?1"
    ))?
    .query_row(params![no, person], |row| {
        let case = case(row, 0, &mut LastHeaders::default())?;
        let standing = columns::standing(row, 10)?;
        let proposed_county = proposed_county(conn, &case)?;
        Ok(OpenCase { no, case, hash: row.get(9)?, standing, proposed_county })
    })
    .optional()
}

/// Returns the county of the municipality of a case that has no county.
fn proposed_county(conn: &Connection, case: &Case) -> rusqlite::Result<Option<String>> {
    let written = WrittenPlace::of(case);
    if written.own_county().is_some() || written.municipality.trim().is_empty() {
        return Ok(None);
    }
    // The log is asked only for what the register does not know.
    let place = match in_force().of(written) {
        None => ProjectPlaces::read(conn)?.settled(written.municipality),
        found => found,
    };
    Ok(place.and_then(|place| in_force().county(place)).map(str::to_owned))
}

/// Returns the first case whose answers the reviewer's newest act of answering changed.
fn newest_decided(
    conn: &Connection,
    reviewer: &Reviewer,
) -> rusqlite::Result<Option<(CaseNo, Patch)>> {
    let person = reviewers::number(conn, reviewer)?;
    let act: Option<i64> = conn
        .prepare_cached(
            "SELECT event FROM act WHERE reviewer = ?1
               AND own = 1 AND live = 1 AND answered = 1
             ORDER BY lamport DESC, id DESC LIMIT 1",
        )?
        .query_row([person], |row| row.get(0))
        .optional()?;
    let Some(act) = act else { return Ok(None) };
    let mut query = conn.prepare_cached(
        "SELECT c.case_no, p.patch FROM event_case c
         JOIN event_patch p ON p.event = c.event AND p.patch_no = c.patch_no
         WHERE c.event = ?1 ORDER BY c.case_no",
    )?;
    let mut rows = query.query([act])?;
    while let Some(row) = rows.next()? {
        let patch = columns::patch(conn, row, 1)?;
        if patch.answers_a_question() {
            return Ok(Some((row.get(0)?, reversing::shared_patch(conn, act)?)));
        }
    }
    Ok(None)
}
