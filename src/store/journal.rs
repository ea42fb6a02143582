//! The journal of the file: deliveries, merges, erasures and take-backs, in the order in which they came.

use std::collections::HashSet;

use rusqlite::types::Type;
use rusqlite::{Connection, OptionalExtension, Row, params};

use super::newest::newest_heading;
use super::reader::{Reader, Result};
use crate::domain::{
    CaseName, Imported, JournalEntry, JournalKind, LastDelivery, MergeSummary, Moment, Origin,
    TakenBack,
};

/// That the entry whose number `$no` names was not taken back.
macro_rules! not_taken_back {
    ($no:literal) => {
        concat!($no, " NOT IN (SELECT target FROM journal WHERE target IS NOT NULL)")
    };
}
pub(super) use not_taken_back;

/// Selects `$columns` of the delivery that was imported last and is not taken back.
macro_rules! last_import {
    ($columns:literal) => {
        concat!(
            "SELECT ",
            $columns,
            " FROM journal WHERE kind = 'import' AND ",
            not_taken_back!("no"),
            " ORDER BY no DESC LIMIT 1"
        )
    };
}

impl Reader {
    /// Returns the delivery that was imported last and is not taken back.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn newest_origin(&self) -> Result<Option<Origin>> {
        self.ask(|conn| {
            conn.prepare_cached(last_import!("coalesce(file, ''), at, format, sha256"))?
                .query_row([], |row| {
                    let (file, at) = (row.get(0)?, row.get(1)?);
                    Ok(Origin { file, at, format: row.get(2)?, sha256: row.get(3)? })
                })
                .optional()
        })
    }

    /// Returns the delivery that was imported last and is not taken back, with how many cases it has. Cases that were new are the
    /// last ones of it; whether acts speak of those that it only changed is looked at when it is to be taken back.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn last_delivery(&self) -> Result<Option<LastDelivery>> {
        self.ask(|conn| {
            conn.prepare_cached(last_import!(
                "no, coalesce(file, ''),
                 (SELECT coalesce(sum(last - first + 1), 0) FROM delivered WHERE journal = no),
                 EXISTS (SELECT 1 FROM event_case WHERE case_no BETWEEN
                   (SELECT max(last) FROM delivered WHERE journal = no) - new + 1
                   AND (SELECT max(last) FROM delivered WHERE journal = no))"
            ))?
            .query_row([], |row| {
                let file: String = row.get(1)?;
                let file = name_of(&file).to_owned();
                let (cases, has_acts) = (row.get(2)?, row.get(3)?);
                Ok(LastDelivery { no: row.get(0)?, file, cases, has_acts })
            })
            .optional()
        })
    }

    /// Returns the journal, oldest entry first.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn journal(&self) -> Result<Vec<JournalEntry>> {
        self.ask(|conn| {
            conn.prepare_cached(concat!(
                "SELECT no, kind, at, file, sha256, format, new, changed, same, missing, events,
                            erased, target, NOT (",
                not_taken_back!("no"),
                ") FROM journal ORDER BY no"
            ))?
            .query_map([], entry)?
            .collect()
        })
    }
}

fn entry(row: &Row<'_>) -> rusqlite::Result<JournalEntry> {
    let word: String = row.get(1)?;
    let kind = JournalKind::ALL.into_iter().find(|kind| kind.as_str() == word);
    let unknown = || rusqlite::Error::InvalidColumnType(1, word.clone(), Type::Text);
    Ok(JournalEntry {
        no: row.get(0)?,
        kind: kind.ok_or_else(unknown)?,
        at: row.get(2)?,
        file: row.get(3)?,
        sha256: row.get(4)?,
        format: row.get(5)?,
        new: row.get(6)?,
        changed: row.get(7)?,
        same: row.get(8)?,
        missing: row.get(9)?,
        events: row.get(10)?,
        erased: row.get(11)?,
        target: row.get(12)?,
        is_taken_back: row.get(13)?,
    })
}

/// Returns the number of the next entry, so that what it brings can name it.
pub(super) fn next_no(conn: &Connection) -> rusqlite::Result<i64> {
    conn.query_row("SELECT coalesce(max(no), 0) + 1 FROM journal", [], |row| row.get(0))
}

/// Notes a delivery.
pub(super) fn add_import(
    conn: &Connection,
    origin: &Origin,
    attendance: &Attendance,
    imported: &Imported,
) -> rusqlite::Result<()> {
    let Origin { file, at, format, sha256 } = origin;
    let counts = [imported.new, imported.changed, imported.same, imported.missing.len()];
    let [new, changed, same, missing] = counts.map(as_integer);
    let no = conn
        .prepare_cached(
            "INSERT INTO journal (kind, at, file, format, sha256, new, changed, same, missing)
             VALUES ('import', ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        )?
        .insert(params![at, file, format, sha256, new, changed, same, missing])?;
    let mut run =
        conn.prepare("INSERT INTO delivered (journal, first, last) VALUES (?1, ?2, ?3)")?;
    for (first, last) in attendance.runs() {
        run.execute([no, first, last])?;
    }
    Ok(())
}

/// Notes that a delivery was taken back.
pub(super) fn add_take_back(
    conn: &Connection,
    at: Moment,
    taken_back: &TakenBack,
) -> rusqlite::Result<()> {
    let TakenBack { no, versions, .. } = taken_back;
    conn.execute(
        "INSERT INTO journal (kind, at, file, new, changed, target)
         VALUES ('take_back', ?1, (SELECT file FROM journal WHERE no = ?4), ?2, ?3, ?4)",
        params![at, as_integer(taken_back.cases()), as_integer(*versions), no],
    )?;
    Ok(())
}

/// Notes that another copy was merged.
pub(super) fn add_merge(
    conn: &Connection,
    file: &str,
    at: Moment,
    merged: &MergeSummary,
) -> rusqlite::Result<()> {
    let counts = [merged.new_cases, merged.new_versions, merged.known_cases];
    let [new, changed, same] = counts.map(as_integer);
    let (events, erased) = (as_integer(merged.new_events()), as_integer(merged.erased));
    conn.execute(
        "INSERT INTO journal (kind, at, file, new, changed, same, events, erased)
         VALUES ('merge', ?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        params![at, file, new, changed, same, events, erased],
    )?;
    Ok(())
}

/// Notes that texts of so many cases went.
pub(super) fn add_erasure(conn: &Connection, at: Moment, cases: usize) -> rusqlite::Result<()> {
    conn.execute(
        "INSERT INTO journal (kind, at, erased) VALUES ('erasure', ?1, ?2)",
        params![at, as_integer(cases)],
    )?;
    Ok(())
}

/// What a delivery has of the cases that were here before it.
pub(super) struct Attendance {
    /// For each number below that of the first new case, whether the case came again.
    seen: Vec<bool>,
    /// The highest number of a case that came, known before or new.
    highest: i64,
    /// The id spaces that the delivery names.
    sources: HashSet<String>,
}

impl Attendance {
    /// Begins with a delivery that has none of the cases up to this number.
    pub(super) fn new(highest: i64) -> Self {
        let known = usize::try_from(highest).unwrap_or_default();
        Self { seen: vec![false; known + 1], highest, sources: HashSet::new() }
    }

    /// Returns the numbers of the cases that came, as runs: the first and the last of each. New cases follow
    /// each other.
    fn runs(&self) -> Vec<(i64, i64)> {
        let known = self.seen.iter().zip(0..).filter(|(seen, _)| **seen).map(|(_, no)| no);
        let first_new = i64::try_from(self.seen.len()).unwrap_or(i64::MAX);
        let mut runs: Vec<(i64, i64)> = Vec::new();
        for no in known.chain(first_new..=self.highest) {
            match runs.last_mut() {
                Some((_, last)) if *last + 1 == no => *last = no,
                _ => runs.push((no, no)),
            }
        }
        runs
    }

    /// Notes that the case came.
    pub(super) fn note(&mut self, no: i64, source: &str) {
        self.highest = self.highest.max(no);
        if let Some(seen) = usize::try_from(no).ok().and_then(|no| self.seen.get_mut(no)) {
            *seen = true;
        }
        if !self.sources.contains(source) {
            self.sources.insert(source.to_owned());
        }
    }

    /// Returns the ids of the cases that did not come, though they are in the same source, or in the common
    /// id space and came in a file of the same name. What is erased is not expected.
    pub(super) fn missing(&self, conn: &Connection, file: &str) -> rusqlite::Result<Vec<CaseName>> {
        let mut numbers = Vec::new();
        if self.sources.contains("") {
            for run in earlier(conn, file)? {
                self.add_absent(conn, &mut numbers, run)?;
            }
        }
        let mut named = conn.prepare("SELECT no FROM case_report WHERE source = ?1")?;
        for source in self.sources.iter().filter(|source| !source.is_empty()) {
            let found = named.query_map([source], |row| row.get(0))?;
            for no in found {
                numbers.extend(Some(no?).filter(|no| self.is_absent(*no)));
            }
        }
        numbers.sort_unstable();
        numbers.dedup();
        let mut named = conn.prepare(concat!(
            "SELECT v.title, r.id FROM case_report r",
            newest_heading!(),
            "WHERE r.no = ?1 AND r.no NOT IN (SELECT case_no FROM erased)"
        ))?;
        let names = numbers.iter().map(|no| {
            let name = |row: &Row<'_>| -> rusqlite::Result<CaseName> {
                Ok(CaseName::new(&row.get::<_, String>(0)?, &row.get::<_, String>(1)?))
            };
            named.query_row([no], name).optional()
        });
        Ok(names.collect::<rusqlite::Result<Vec<_>>>()?.into_iter().flatten().collect())
    }

    fn add_absent(
        &self,
        conn: &Connection,
        numbers: &mut Vec<i64>,
        (first, last): (i64, i64),
    ) -> rusqlite::Result<()> {
        let mut common =
            conn.prepare_cached("SELECT source = '' FROM case_report WHERE no = ?1")?;
        for no in (first..=last).filter(|no| self.is_absent(*no)) {
            if common.query_row([no], |row| row.get(0)).optional()?.unwrap_or_default() {
                numbers.push(no);
            }
        }
        Ok(())
    }

    /// Returns whether the case was here before and did not come.
    fn is_absent(&self, no: i64) -> bool {
        let seen = usize::try_from(no).ok().and_then(|no| self.seen.get(no));
        seen.is_some_and(|seen| !seen)
    }
}

/// Returns the runs of cases of each earlier delivery of a file of this name, whatever folder it was in.
fn earlier(conn: &Connection, file: &str) -> rusqlite::Result<Vec<(i64, i64)>> {
    let mut found = Vec::new();
    let mut query = conn.prepare(concat!(
        "SELECT j.file, d.first, d.last FROM journal j JOIN delivered d ON d.journal = j.no
         WHERE j.file IS NOT NULL AND ",
        not_taken_back!("j.no")
    ))?;
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        if name_of(&row.get::<_, String>(0)?) == name_of(file) {
            found.push((row.get(1)?, row.get(2)?));
        }
    }
    Ok(found)
}

/// Returns the last part of a path of any system: the file may have been imported on another.
pub(super) fn name_of(file: &str) -> &str {
    file.rsplit(['/', '\\']).next().unwrap_or(file)
}

fn as_integer(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
