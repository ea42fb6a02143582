//! What identifies cases and can be searched without reading a report: ids, titles, municipalities.

use std::borrow::Cow;
use std::collections::HashMap;

use rusqlite::{OptionalExtension, Row, params};

use super::{Reader, Result};
use crate::domain::markup::without_markup;
use crate::domain::{CaseNo, Heading};
use crate::store::newest::{newest_heading, newest_version};

/// Cases by the ids of their own: each with its id space, in import order.
pub type CasesById = HashMap<String, Vec<(Option<String>, CaseNo)>>;

impl Reader {
    /// Returns what can be searched of at most `count` consecutive cases from `first`, without reading their
    /// reports.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn headings(&self, first: CaseNo, count: usize) -> Result<Vec<Heading>> {
        let last = first.0.saturating_add(i64::try_from(count).unwrap_or(i64::MAX));
        self.ask(|conn| {
            conn.prepare_cached(concat!(
                "SELECT r.no, r.id, v.title, v.municipality FROM case_report r",
                newest_heading!(),
                "WHERE r.no >= ?1 AND r.no < ?2 ORDER BY r.no"
            ))?
            .query_map(params![first, last], heading)?
            .collect()
        })
    }

    /// Returns the headings of these cases, in the given order; cases that are not there are left out.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn headings_of(&self, cases: &[CaseNo]) -> Result<Vec<Heading>> {
        self.ask(|conn| {
            let mut query = conn.prepare_cached(concat!(
                "SELECT r.no, r.id, v.title, v.municipality FROM case_report r",
                newest_version!(),
                "WHERE r.no = ?1"
            ))?;
            let mut headings = Vec::with_capacity(cases.len());
            for case in cases {
                headings.extend(query.query_row([case], heading).optional()?);
            }
            Ok(headings)
        })
    }

    /// Returns the case's id space and its own id.
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

    /// Returns whether an id comes again under another source.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn ids_repeat(&self) -> Result<bool> {
        self.ask(|conn| {
            // Most projects have one source, which two looks at the index say.
            conn.prepare_cached(
                "SELECT (SELECT min(source) FROM case_report) <> (SELECT max(source) FROM case_report)
                     AND EXISTS (SELECT 1 FROM case_report GROUP BY id HAVING count(*) > 1)",
            )?
            .query_row([], |row| row.get::<_, Option<bool>>(0))
            .map(Option::unwrap_or_default)
        })
    }

    /// Returns the cases by the ids of their own; there may be one of that id in each id space.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn cases_by_id(&self) -> Result<CasesById> {
        self.ask(|conn| {
            let mut cases = CasesById::new();
            let mut query = conn
                .prepare_cached("SELECT id, nullif(source, ''), no FROM case_report ORDER BY no")?;
            let mut rows = query.query([])?;
            while let Some(row) = rows.next()? {
                cases.entry(row.get(0)?).or_default().push((row.get(1)?, row.get(2)?));
            }
            Ok(cases)
        })
    }
}

/// Returns a heading as it is read.
fn heading(row: &Row<'_>) -> rusqlite::Result<Heading> {
    let read = |text: String| match without_markup(&text) {
        Cow::Borrowed(_) => text,
        Cow::Owned(read) => read,
    };
    let (title, municipality): (String, Option<String>) = (row.get(2)?, row.get(3)?);
    let (title, municipality) = (read(title), municipality.map(read));
    Ok(Heading { no: row.get(0)?, id: row.get(1)?, title, municipality })
}
