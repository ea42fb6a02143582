//! What the project has already of what a file brings: cases as they are, rows of headers.

use indexmap::IndexMap;
use rusqlite::{Connection, OptionalExtension, params};

use super::super::columns;
use super::super::version_row::{as_json, header_row};
use crate::domain::{CaseNo, CaseRecord, Headers, Moment, TextHash};

/// A case as the project has it.
pub(super) struct Stored {
    pub(super) no: CaseNo,
    pub(super) version: i64,
    pub(super) imported_at: Moment,
    pub(super) hash: TextHash,
    pub(super) title: String,
    pub(super) has_text: bool,
    pub(super) municipality: Option<String>,
    pub(super) county: Option<String>,
    pub(super) date: Option<String>,
    pub(super) fields: String,
    pub(super) header_row: Option<i64>,
    pub(super) is_erased: bool,
    /// A repair found that title and text are not what was delivered.
    pub(super) is_lost: bool,
}

impl Stored {
    /// Returns the newest version of the case; `None` where it is not here.
    pub(super) fn find(conn: &Connection, record: &CaseRecord) -> rusqlite::Result<Option<Self>> {
        conn.prepare_cached(
            "SELECT r.no, v.version, v.imported_at, v.sha256, v.title, v.text IS NOT NULL, v.municipality,
                    v.county, v.date, v.fields, v.header_row,
                    r.no IN (SELECT case_no FROM erased),
                    EXISTS (SELECT 1 FROM lost_version
                            WHERE case_no = r.no AND version = v.version)
             FROM case_report r JOIN case_version v ON v.case_no = r.no
             WHERE r.source = ?1 AND r.id = ?2 ORDER BY v.version DESC LIMIT 1",
        )?
        .query_row(params![source_of(record), record.case.id], |row| {
            Ok(Self {
                no: row.get(0)?,
                version: row.get(1)?,
                imported_at: row.get(2)?,
                hash: row.get(3)?,
                title: row.get(4)?,
                has_text: row.get(5)?,
                municipality: row.get(6)?,
                county: row.get(7)?,
                date: row.get(8)?,
                fields: row.get(9)?,
                header_row: row.get(10)?,
                is_erased: row.get(11)?,
                is_lost: row.get(12)?,
            })
        })
        .optional()
    }

    /// Returns whether title and text stay: they are the same, or the file left out a text that is here.
    pub(super) fn keeps_report(&self, record: &CaseRecord) -> bool {
        match (&record.case.text, self.has_text) {
            (None, true) => true,
            (Some(_), _) if self.is_lost => false,
            (Some(_), false) => false,
            (Some(_), true) | (None, false) => {
                self.hash == record.text_sha256 && self.title == record.case.title
            }
        }
    }

    pub(super) fn has_columns_of(&self, record: &CaseRecord) -> rusqlite::Result<bool> {
        let same = self.municipality == record.case.municipality
            && self.county == record.case.county
            && self.date == record.case.date;
        if !same || self.fields == fields_of(record)? {
            return Ok(same);
        }
        // The same columns in another order are the same columns, and a sheet has a blank cell where
        // another file has none.
        let stored: IndexMap<String, String> =
            serde_json::from_str(&self.fields).map_err(|error| columns::unreadable(8, error))?;
        let filled = |fields: &IndexMap<String, String>| -> IndexMap<String, String> {
            let filled = fields.iter().filter(|(_, value)| !value.is_empty());
            filled.map(|(header, value)| (header.clone(), value.clone())).collect()
        };
        Ok(filled(&stored) == filled(&record.case.fields))
    }
}

/// The rows of headers that cases came in under. Each is kept once.
#[derive(Default)]
pub(super) struct HeaderRows {
    /// The one asked for last: cases of one file share theirs.
    last: Option<(Headers, i64)>,
}

impl HeaderRows {
    /// Returns the number of this row of headers; `None` where there are none.
    pub(super) fn no_of(
        &mut self,
        conn: &Connection,
        headers: &Headers,
    ) -> rusqlite::Result<Option<i64>> {
        if headers.is_empty() {
            return Ok(None);
        }
        if let Some((last, no)) = &self.last
            && last.is_same_row(headers)
        {
            return Ok(Some(*no));
        }
        let written = as_json(headers)?;
        let no = header_row(conn, &written)?;
        self.last = Some((headers.clone(), no));
        Ok(Some(no))
    }
}

pub(super) fn source_of(record: &CaseRecord) -> &str {
    record.case.source.as_deref().unwrap_or("")
}

pub(super) fn fields_of(record: &CaseRecord) -> rusqlite::Result<String> {
    as_json(&record.case.fields)
}
