//! The one way in which a version of a report and its headers are written.

use rusqlite::{Connection, OptionalExtension, params};

use crate::domain::{CaseNo, Moment, TextHash};

/// A row of the table `case_version`.
pub(super) struct VersionRow<'a> {
    pub(super) case: CaseNo,
    /// The place among the versions of the case, from 1.
    pub(super) version: i64,
    pub(super) sha256: TextHash,
    pub(super) title: &'a str,
    pub(super) municipality: Option<&'a str>,
    pub(super) county: Option<&'a str>,
    pub(super) date: Option<&'a str>,
    pub(super) imported_at: Moment,
    /// The other columns, in JSON.
    pub(super) fields: String,
    pub(super) text: Option<&'a str>,
    /// The number of the row of headers.
    pub(super) header_row: Option<i64>,
    /// The entry of the journal that brought it.
    pub(super) journal: i64,
}

impl VersionRow<'_> {
    /// Writes the row.
    pub(super) fn insert(&self, conn: &Connection) -> rusqlite::Result<()> {
        conn.prepare_cached(
            "INSERT INTO case_version (case_no, version, sha256, title, municipality, county,
                 date, imported_at, fields, text, header_row, journal)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
        )?
        .execute(params![
            self.case,
            self.version,
            self.sha256,
            self.title,
            self.municipality,
            self.county,
            self.date,
            self.imported_at,
            self.fields,
            self.text,
            self.header_row,
            self.journal,
        ])?;
        Ok(())
    }
}

/// Returns the number of a row of headers, written in JSON. Each is kept once.
pub(super) fn header_row(conn: &Connection, headers: &str) -> rusqlite::Result<i64> {
    let known = conn
        .prepare_cached("SELECT no FROM header_row WHERE headers = ?1")?
        .query_row([headers], |row| row.get(0))
        .optional()?;
    match known {
        Some(no) => Ok(no),
        None => {
            conn.prepare_cached("INSERT INTO header_row (headers) VALUES (?1)")?.insert([headers])
        }
    }
}

/// Writes a value as JSON.
pub(super) fn as_json(value: &impl serde::Serialize) -> rusqlite::Result<String> {
    serde_json::to_string(value)
        .map_err(|error| rusqlite::Error::ToSqlConversionFailure(Box::new(error)))
}
