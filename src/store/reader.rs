//! Reading a project: the open case, the window of the queue, the totals.

use std::path::{Path, PathBuf};

use rusqlite::types::ValueRef;
use rusqlite::{Connection, OptionalExtension, Row, params};

use super::error::StoreError;
use super::schema::PROJECT_VERSION;
use super::{beside, columns, file, intake, lock, projection};
use crate::domain::{
    Case, CaseNo, CaseRow, Headers, Heading, Moment, OpenCase, Origin, Reviewer, SeenCase, Tally,
    TextHash,
};

/// What the store answers.
pub type Result<T> = std::result::Result<T, StoreError>;

/// The newest version `v` of the report `r`.
macro_rules! newest_version {
    () => {
        " JOIN case_version v ON v.case_no = r.no
          AND v.version = (SELECT max(version) FROM case_version WHERE case_no = r.no) "
    };
}

/// The columns and tables of a line of the queue; `?1` is the reviewer's name. Titles come out of an
/// index, so that no report is read for them.
macro_rules! row_query {
    () => {
        concat!(
            "SELECT r.no, r.id, v.title, v.municipality, v.date, ",
            columns::answer_columns!(),
            ", s.flagged, s.skipped_lamport IS NOT NULL AND NOT s.classified
             FROM case_report r
             JOIN case_version v INDEXED BY case_heading ON v.case_no = r.no
              AND v.version = (SELECT max(version) FROM case_version WHERE case_no = r.no)
             LEFT JOIN standing s ON s.case_no = r.no
              AND s.reviewer = (SELECT no FROM reviewer WHERE name = ?1) "
        )
    };
}

pub(super) use newest_version;

/// A project open for reading, beside a writer of this or another process, or without one.
///
/// Errors of all its methods: whatever the disk refuses, and [`StoreError::Damaged`].
#[derive(Debug)]
pub struct Reader {
    conn: Connection,
    path: PathBuf,
}

/// The last to close puts SQLite's log away, which is not a reader's business while somebody may write to
/// the project where no lock shows it.
impl Drop for Reader {
    fn drop(&mut self) {
        let path = self.path.canonicalize().unwrap_or_else(|_| self.path.clone());
        if lock::may_be_in_use(&path) {
            file::leave_log(&self.conn);
        }
    }
}

impl Reader {
    /// Opens a project for reading.
    ///
    /// # Errors
    /// [`StoreError::NotFound`], [`StoreError::NotAFile`], [`StoreError::NotAProject`],
    /// [`StoreError::NewerSchema`], [`StoreError::OlderSchema`], [`StoreError::Planted`],
    /// [`StoreError::Elsewhere`]; whatever the disk refuses.
    pub fn open(path: &Path) -> Result<Self> {
        let real = path.canonicalize().unwrap_or_else(|_| path.to_owned());
        beside::vet(&real)?;
        lock::check_reach(&real)?;
        Ok(Self { conn: file::open_to_read(path, PROJECT_VERSION)?, path: path.to_owned() })
    }

    /// Opens a project that is only copied and counted, also one of an older schema.
    ///
    /// # Errors
    /// Those of [`Reader::open`] but for [`StoreError::OlderSchema`].
    pub fn open_to_copy(path: &Path) -> Result<Self> {
        let (conn, _) = file::open_to_copy(path, PROJECT_VERSION)?;
        Ok(Self { conn, path: path.to_owned() })
    }

    /// Opens a project for reading that this process has open for writing.
    pub(super) fn beside_writer(path: &Path) -> Result<Self> {
        Ok(Self { conn: file::open_beside_writer(path)?, path: path.to_owned() })
    }

    /// The project file.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The connection itself, for what is no question.
    pub(super) fn connection(&self) -> &Connection {
        &self.conn
    }

    /// How many cases the project has; their numbers run from 1 to this.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn case_count(&self) -> Result<i64> {
        self.ask(case_count)
    }

    /// A case with its newest report, and where it stands with `reviewer`. `None` when there is no
    /// case of that number.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn case(&self, no: CaseNo, reviewer: &Reviewer) -> Result<Option<OpenCase>> {
        self.ask(|conn| open_case(conn, no, reviewer))
    }

    /// The lines of at most `count` consecutive cases from `first`.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn rows(&self, first: CaseNo, count: usize, reviewer: &Reviewer) -> Result<Vec<CaseRow>> {
        let last = first.0.saturating_add(i64::try_from(count).unwrap_or(i64::MAX));
        self.ask(|conn| {
            conn.prepare_cached(concat!(
                row_query!(),
                "WHERE r.no >= ?2 AND r.no < ?3 ORDER BY r.no"
            ))?
            .query_map(params![reviewer, first, last], case_row)?
            .collect()
        })
    }

    /// The lines of these cases, in the order given; numbers that no case has are left out.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn rows_of(&self, cases: &[CaseNo], reviewer: &Reviewer) -> Result<Vec<CaseRow>> {
        self.ask(|conn| rows_of(conn, cases, reviewer))
    }

    /// The cases as they would be seen now, each with the hash of its newest version, in the given
    /// order; cases that are not there are left out.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn seen(&self, cases: &[CaseNo]) -> Result<Vec<SeenCase>> {
        self.ask(|conn| {
            let mut query = conn.prepare_cached(
                "SELECT sha256 FROM case_version WHERE case_no = ?1 ORDER BY version DESC LIMIT 1",
            )?;
            let mut seen = Vec::with_capacity(cases.len());
            for case in cases {
                let hash: Option<TextHash> =
                    query.query_row([case], |row| row.get(0)).optional()?;
                seen.extend(hash.map(|text| SeenCase { case: *case, text }));
            }
            Ok(seen)
        })
    }

    /// The lines of the cases this reviewer put off and has not classified since, the one put off
    /// longest ago first.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn postponed(&self, reviewer: &Reviewer, limit: usize) -> Result<Vec<CaseRow>> {
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        self.ask(|conn| {
            let cases = conn
                .prepare_cached(
                    "SELECT case_no FROM standing
                     WHERE reviewer = (SELECT no FROM reviewer WHERE name = ?1)
                       AND classified = 0 AND skipped_lamport IS NOT NULL
                     ORDER BY skipped_lamport, skipped_id LIMIT ?2",
                )?
                .query_map(params![reviewer, limit], |row| row.get(0))?
                .collect::<rusqlite::Result<Vec<CaseNo>>>()?;
            rows_of(conn, &cases, reviewer)
        })
    }

    /// The reviewer's totals.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn tally(&self, reviewer: &Reviewer) -> Result<Tally> {
        self.ask(|conn| projection::tally(conn, reviewer))
    }

    /// How many cases are classified by decisions that this reviewer made at `from` or later, but before
    /// `to`.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn classified_between(&self, reviewer: &Reviewer, from: Moment, to: Moment) -> Result<i64> {
        self.ask(|conn| {
            conn.prepare_cached(
                "SELECT count(*) FROM standing
                 WHERE reviewer = (SELECT no FROM reviewer WHERE name = ?1)
                   AND classified = 1 AND decided_at >= ?2 AND decided_at < ?3",
            )?
            .query_row(params![reviewer, from, to], |row| row.get(0))
        })
    }

    /// The case of the reviewer's newest live act of their own that answered a question; of several
    /// cases the first in import order.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn newest_decision(&self, reviewer: &Reviewer) -> Result<Option<OpenCase>> {
        self.ask(|conn| {
            let Some(no) = newest_decided(conn, reviewer)? else { return Ok(None) };
            open_case(conn, no, reviewer)
        })
    }

    /// The text of one version of a report. `None` when there is no such version, or when the
    /// project does not have its text.
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

    /// What can be searched of at most `count` consecutive cases from `first`, without reading their
    /// reports.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn headings(&self, first: CaseNo, count: usize) -> Result<Vec<Heading>> {
        let last = first.0.saturating_add(i64::try_from(count).unwrap_or(i64::MAX));
        self.ask(|conn| {
            conn.prepare_cached(
                "SELECT r.no, r.id, v.title, v.municipality FROM case_report r
                 JOIN case_version v INDEXED BY case_heading ON v.case_no = r.no
                  AND v.version = (SELECT max(version) FROM case_version WHERE case_no = r.no)
                 WHERE r.no >= ?1 AND r.no < ?2 ORDER BY r.no",
            )?
            .query_map(params![first, last], heading)?
            .collect()
        })
    }

    /// The headings of these cases, in the given order; cases that are not there are left out.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn headings_of(&self, cases: &[CaseNo]) -> Result<Vec<Heading>> {
        self.ask(|conn| {
            let mut query = conn.prepare_cached(
                "SELECT r.no, r.id, v.title, v.municipality FROM case_report r
                 JOIN case_version v ON v.case_no = r.no
                  AND v.version = (SELECT max(version) FROM case_version WHERE case_no = r.no)
                 WHERE r.no = ?1",
            )?;
            let mut headings = Vec::with_capacity(cases.len());
            for case in cases {
                headings.extend(query.query_row([case], heading).optional()?);
            }
            Ok(headings)
        })
    }

    /// Where cases were fetched from last.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn newest_origin(&self) -> Result<Option<Origin>> {
        self.ask(intake::newest_origin)
    }

    /// The case's id space and its own id.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn case_id(&self, no: CaseNo) -> Result<Option<(Option<String>, String)>> {
        self.ask(|conn| {
            conn.prepare_cached("SELECT nullif(source, ''), id FROM case_report WHERE no = ?1")?
                .query_row([no], |row| Ok((row.get(0)?, row.get(1)?)))
                .optional()
        })
    }

    /// Does several readings of the project as it is now, whatever is written meanwhile.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn at_one_moment<T>(&self, read: impl FnOnce(&Self) -> T) -> Result<T> {
        self.ask(|_| Ok(read(self)))
    }

    /// Asks the project as it is now, whatever is written meanwhile.
    pub(super) fn ask<T>(
        &self,
        question: impl FnOnce(&Connection) -> rusqlite::Result<T>,
    ) -> Result<T> {
        let answer = || {
            // Within another question, that one's moment counts.
            let _snapshot =
                self.conn.is_autocommit().then(|| self.conn.unchecked_transaction()).transpose()?;
            question(&self.conn)
        };
        answer().map_err(|error| StoreError::from_sql(&self.path, &error))
    }
}

/// How many cases there are. Their numbers have no gaps, so the highest is their count.
pub(super) fn case_count(conn: &Connection) -> rusqlite::Result<i64> {
    conn.prepare_cached("SELECT coalesce(max(no), 0) FROM case_report")?
        .query_row([], |row| row.get(0))
}

/// Reads the case from the columns from `index`: source, id, title, municipality, county, date,
/// fields, text, headers.
pub(super) fn case(row: &Row<'_>, index: usize) -> rusqlite::Result<Case> {
    Ok(Case {
        source: row.get(index)?,
        id: row.get(index + 1)?,
        title: row.get(index + 2)?,
        municipality: row.get(index + 3)?,
        county: row.get(index + 4)?,
        date: row.get(index + 5)?,
        fields: columns::json(row, index + 6)?,
        text: row.get(index + 7)?,
        headers: headers(row, index + 8)?,
    })
}

fn headers(row: &Row<'_>, index: usize) -> rusqlite::Result<Headers> {
    match row.get_ref(index)? {
        ValueRef::Null => Ok(Headers::default()),
        _ => columns::json(row, index),
    }
}

fn open_case(
    conn: &Connection,
    no: CaseNo,
    reviewer: &Reviewer,
) -> rusqlite::Result<Option<OpenCase>> {
    conn.prepare_cached(concat!(
        "SELECT nullif(r.source, ''), r.id, v.title, v.municipality, v.county, v.date, v.fields,
                v.text, h.headers, v.sha256, ",
        columns::standing_columns!(),
        " FROM case_report r ",
        newest_version!(),
        "LEFT JOIN header_row h ON h.no = v.header_row
         LEFT JOIN standing s ON s.case_no = r.no
          AND s.reviewer = (SELECT no FROM reviewer WHERE name = ?2)
         LEFT JOIN note_text n ON n.sha256 = s.note
         WHERE r.no = ?1"
    ))?
    .query_row(params![no, reviewer], |row| {
        let standing = columns::standing(row, 10)?;
        Ok(OpenCase { no, case: case(row, 0)?, hash: row.get(9)?, standing })
    })
    .optional()
}

fn rows_of(
    conn: &Connection,
    cases: &[CaseNo],
    reviewer: &Reviewer,
) -> rusqlite::Result<Vec<CaseRow>> {
    let mut query = conn.prepare_cached(concat!(row_query!(), "WHERE r.no = ?2"))?;
    let mut rows = Vec::with_capacity(cases.len());
    for no in cases {
        rows.extend(query.query_row(params![reviewer, no], case_row).optional()?);
    }
    Ok(rows)
}

fn heading(row: &Row<'_>) -> rusqlite::Result<Heading> {
    Ok(Heading { no: row.get(0)?, id: row.get(1)?, title: row.get(2)?, municipality: row.get(3)? })
}

fn case_row(row: &Row<'_>) -> rusqlite::Result<CaseRow> {
    Ok(CaseRow {
        no: row.get(0)?,
        id: row.get(1)?,
        title: row.get(2)?,
        municipality: row.get(3)?,
        date: row.get(4)?,
        answers: columns::answers(row, 5)?,
        flagged: row.get::<_, Option<bool>>(8)?.unwrap_or(false),
        postponed: row.get(9)?,
    })
}

/// The first case whose answers the reviewer's newest act of answering changed.
fn newest_decided(conn: &Connection, reviewer: &Reviewer) -> rusqlite::Result<Option<CaseNo>> {
    let act: Option<i64> = conn
        .prepare_cached(
            "SELECT event FROM act WHERE reviewer = (SELECT no FROM reviewer WHERE name = ?1)
               AND imported = 0 AND live = 1 AND answered = 1
             ORDER BY lamport DESC, id DESC LIMIT 1",
        )?
        .query_row([reviewer], |row| row.get(0))
        .optional()?;
    let Some(act) = act else { return Ok(None) };
    let mut query = conn.prepare_cached(
        "SELECT c.case_no, p.patch FROM event_case c
         JOIN event_patch p ON p.event = c.event AND p.patch_no = c.patch_no
         WHERE c.event = ?1 ORDER BY c.case_no",
    )?;
    let mut rows = query.query([act])?;
    while let Some(row) = rows.next()? {
        if columns::patch(conn, row, 1)?.answers_a_question() {
            return row.get(0).map(Some);
        }
    }
    Ok(None)
}
