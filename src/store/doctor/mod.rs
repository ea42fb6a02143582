//! Whether a project is sound, and what can be saved of one that is not.

mod contents;
mod finding;
mod impostors;
mod journal;
mod lost;
mod numbers;
mod place;
mod rebuild;
mod repair;
mod salvage;
mod schema;

use std::path::Path;

use rusqlite::Connection;

use super::error::StoreError;
use super::reader::Reader;
use super::{columns, erase, file};
use crate::domain::{CaseNo, Message, TextHash, ToMessage as _};
use finding::named_cases;

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
            let StoreError::OlderSchema { found, .. } = error else {
                match error {
                    // It was found beside the project already.
                    StoreError::Planted { .. } => {}
                    StoreError::Elsewhere { .. } => {
                        findings.push(Finding::obstacle(error.to_message()));
                    }
                    _ => findings.push(Finding::fault(error.to_message())),
                }
                return findings;
            };
            findings.push(Finding::remark(error.to_message()));
            findings.extend(examine_older(project, found));
            return findings;
        }
    };
    let conn = reader.connection();
    findings.extend(run_checks(project, conn, &OF_ANY_SCHEMA));
    findings.extend(run_checks(project, conn, &OF_THIS_SCHEMA));
    match set_aside(conn) {
        Ok(finding) => findings.extend(finding),
        Err(error) => findings.push(unreadable(project, &error)),
    }
    match lost::known(conn) {
        Ok(losses) => findings.extend(losses.into_iter().map(Finding::remark)),
        Err(error) => findings.push(unreadable(project, &error)),
    }
    findings
}

/// Looks at one thing.
type Check = fn(&Connection) -> rusqlite::Result<Finding>;

/// What can be looked at before a project is brought up to date.
const OF_ANY_SCHEMA: [Check; 5] = [integrity, references, schema::compare, numbers::examine, texts];

/// What can be looked at only where the tables are those that this version derives.
const OF_THIS_SCHEMA: [Check; 3] = [rebuild::compare, erasures, rebuild::compare_words];

/// Looks at a project of an older schema: what is wrong with it is better known before it is brought up
/// to date. What is derived from its log was derived by other rules, and is derived again then.
fn examine_older(project: &Path, schema: i64) -> Vec<Finding> {
    match file::open_to_read(project, schema) {
        Ok(conn) => {
            let mut findings = run_checks(project, &conn, &OF_ANY_SCHEMA);
            findings.push(Finding::remark(Message::new("doctor-log-later")));
            findings
        }
        Err(error) => vec![Finding::fault(error.to_message())],
    }
}

fn run_checks(project: &Path, conn: &Connection, checks: &[Check]) -> Vec<Finding> {
    let look = |check: &Check| check(conn).unwrap_or_else(|error| unreadable(project, &error));
    checks.iter().map(look).collect()
}

fn unreadable(project: &Path, error: &rusqlite::Error) -> Finding {
    let error = StoreError::from_sql(project, error);
    Finding::fault(Message::new("doctor-unreadable").with("what", error.to_message()))
}

/// Returns whether the pages of the file make sense, by SQLite's own check.
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

/// Returns whether everything that a row refers to is there.
fn references(conn: &Connection) -> rusqlite::Result<Finding> {
    let broken: i64 =
        conn.query_row("SELECT count(*) FROM pragma_foreign_key_check", [], |row| row.get(0))?;
    let trouble =
        (broken > 0).then(|| Message::new("doctor-references-fault").with("count", broken));
    Ok(Finding::unless(trouble, Message::new("doctor-references")))
}

/// Returns whether reports and notes are what their hashes say, but for those that are known to be lost.
fn texts(conn: &Connection) -> rusqlite::Result<Finding> {
    let knows_losses: bool = conn.query_row(
        "SELECT EXISTS (SELECT 1 FROM main.sqlite_schema WHERE name = 'lost_version')",
        [],
        |row| row.get(0),
    )?;
    let others = if knows_losses {
        "AND (v.case_no, v.version) NOT IN (SELECT case_no, version FROM lost_version)"
    } else {
        ""
    };
    let mut query = conn.prepare(&format!(
        "SELECT r.no, v.sha256, v.title, v.text FROM case_version v
         JOIN case_report r ON r.no = v.case_no WHERE v.text IS NOT NULL {others} ORDER BY r.no"
    ))?;
    let mut rows = query.query([])?;
    let mut changed = Vec::new();
    let mut count = 0_i64;
    while let Some(row) = rows.next()? {
        count += 1;
        let hash: TextHash = row.get(1)?;
        if TextHash::new(row.get_ref(2)?.as_str()?, row.get_ref(3)?.as_str()?) != hash {
            changed.push(row.get::<_, CaseNo>(0)?);
        }
    }
    let mut query = conn.prepare("SELECT sha256, text FROM note_text")?;
    let mut rows = query.query([])?;
    let mut notes = 0_i64;
    while let Some(row) = rows.next()? {
        notes += i64::from(columns::note_hash(row.get_ref(1)?.as_str()?) != row.get(0)?);
    }
    let texts = changed.len();
    changed.dedup();
    let names = named_cases(conn, &changed)?;
    let trouble = (notes > 0 || texts > 0).then(|| {
        let message = Message::new("doctor-texts-fault").with("count", texts);
        message.with("notes", notes).with("names", names)
    });
    Ok(Finding::unless(trouble, Message::new("doctor-texts").with("count", count)))
}

/// Returns how much merges have set aside, if anything.
fn set_aside(conn: &Connection) -> rusqlite::Result<Option<Finding>> {
    let count: i64 = conn.query_row("SELECT count(*) FROM quarantine", [], |row| row.get(0))?;
    Ok((count > 0).then(|| Finding::remark(Message::new("doctor-set-aside").with("count", count))))
}

/// Returns whether every erasure was followed by rewriting the file.
fn erasures(conn: &Connection) -> rusqlite::Result<Finding> {
    Ok(if erase::is_unswept(conn)? {
        Finding { grade: Grade::Unfinished, message: Message::new("doctor-erasures-unswept") }
    } else {
        Finding::sound(Message::new("doctor-erasures"))
    })
}
