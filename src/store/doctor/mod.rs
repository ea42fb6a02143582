//! Whether a project is sound, and what can be saved of one that is not.

mod finding;
mod place;
mod rebuild;
mod repair;
mod salvage;
mod schema;

use std::path::Path;

use rusqlite::Connection;

use super::columns;
use super::error::StoreError;
use super::reader::Reader;
use crate::domain::{Message, Spoken as _, TextHash};
use finding::named;

pub use finding::{Finding, Grade};
pub use repair::{Repaired, repair};

/// Looks at everything that can be wrong with a project, beside a writer or without one. Nothing is
/// changed.
#[must_use]
pub fn examine(project: &Path) -> Vec<Finding> {
    let mut findings = place::examine(project);
    let reader = match Reader::open(project) {
        Ok(reader) => reader,
        Err(error) => {
            let finding = match error {
                StoreError::OlderSchema { .. } => Finding::remark(error.message()),
                _ => Finding::fault(error.message()),
            };
            findings.push(finding);
            return findings;
        }
    };
    let checks =
        [integrity, references, schema::compare, texts, rebuild::compare, rebuild::compare_words];
    for check in checks {
        findings.push(check(reader.connection()).unwrap_or_else(|error| {
            let error = StoreError::from_sql(project, &error);
            Finding::fault(Message::new("doctor-unreadable").with("what", error.message()))
        }));
    }
    findings
}

/// Whether the pages of the file make sense, by SQLite's own check.
fn integrity(conn: &Connection) -> rusqlite::Result<Finding> {
    let found: Vec<String> = conn
        .prepare("PRAGMA integrity_check(5)")?
        .query_map([], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    let trouble = (found != ["ok"]).then(|| {
        Message::new("doctor-integrity-fault").with("detail", found.join("; ").replace('\n', " "))
    });
    Ok(Finding::unless(trouble, Message::new("doctor-integrity")))
}

/// Whether everything that a row refers to is there.
fn references(conn: &Connection) -> rusqlite::Result<Finding> {
    let broken: i64 =
        conn.query_row("SELECT count(*) FROM pragma_foreign_key_check", [], |row| row.get(0))?;
    let trouble =
        (broken > 0).then(|| Message::new("doctor-references-fault").with("count", broken));
    Ok(Finding::unless(trouble, Message::new("doctor-references")))
}

/// Whether reports and notes are what their hashes say.
fn texts(conn: &Connection) -> rusqlite::Result<Finding> {
    let mut query = conn.prepare(
        "SELECT r.id, v.sha256, v.title, v.text FROM case_version v
         JOIN case_report r ON r.no = v.case_no WHERE v.text IS NOT NULL ORDER BY r.no",
    )?;
    let mut rows = query.query([])?;
    let mut changed = Vec::new();
    let mut count = 0_i64;
    while let Some(row) = rows.next()? {
        count += 1;
        let hash: TextHash = row.get(1)?;
        if TextHash::of(row.get_ref(2)?.as_str()?, row.get_ref(3)?.as_str()?) != hash {
            changed.push(row.get::<_, String>(0)?);
        }
    }
    let mut query = conn.prepare("SELECT sha256, text FROM note_text")?;
    let mut rows = query.query([])?;
    let mut notes = 0_i64;
    while let Some(row) = rows.next()? {
        notes += i64::from(columns::note_hash(row.get_ref(1)?.as_str()?) != row.get(0)?);
    }
    let trouble = (notes > 0 || !changed.is_empty()).then(|| {
        let message = Message::new("doctor-texts-fault").with("count", changed.len());
        message.with("notes", notes).with("ids", named(changed))
    });
    Ok(Finding::unless(trouble, Message::new("doctor-texts").with("count", count)))
}
