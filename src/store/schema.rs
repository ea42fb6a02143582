//! The schemas of a project file, each made from the one before by one step.
//!
//! A new project takes all steps, an older one those that it lacks: what a project looks like is written
//! nowhere else. A step is never changed once a release has it; a change is a further step.

use std::path::Path;

use rusqlite::{Connection, ErrorCode, OptionalExtension, Transaction, TransactionBehavior};

use super::error::StoreError;
use super::functions;
use super::tx_error::TxError;

/// What brings a project from one schema to the next, within a transaction that keeps all or nothing.
/// References between tables need not hold in the middle of it, only at its end.
pub(super) type SchemaStep = fn(&Transaction<'_>) -> rusqlite::Result<()>;

/// The first makes schema 1 of an empty file, the next schema 2 of schema 1, and so on.
pub(super) const STEPS: &[SchemaStep] = &[
    |tx| tx.execute_batch(include_str!("schema/1.sql")),
    |tx| tx.execute_batch(include_str!("schema/2.sql")),
    |tx| tx.execute_batch(include_str!("schema/3.sql")),
    |tx| tx.execute_batch(include_str!("schema/4.sql")),
    |tx| {
        functions::equip_for_ids(tx)?;
        tx.execute_batch(include_str!("schema/5.sql"))
    },
    |tx| tx.execute_batch(include_str!("schema/6.sql")),
    |tx| tx.execute_batch(include_str!("schema/7.sql")),
    |tx| tx.execute_batch(include_str!("schema/8.sql")),
    |tx| tx.execute_batch(include_str!("schema/9.sql")),
    |tx| tx.execute_batch(include_str!("schema/10.sql")),
    |tx| tx.execute_batch(include_str!("schema/11.sql")),
    |tx| tx.execute_batch(include_str!("schema/12.sql")),
];

/// The schema of the project files that this program writes, and the newest it reads.
pub const PROJECT_VERSION: i64 = newest(STEPS);

/// Returns the schema that these steps lead to.
pub(super) const fn newest(steps: &[SchemaStep]) -> i64 {
    steps.len().cast_signed() as i64
}

/// Returns the schema of a project; 0 before the first step.
pub(super) fn version(conn: &Connection) -> rusqlite::Result<i64> {
    conn.pragma_query_value(None, "user_version", |row| row.get(0))
}

/// Takes the steps that the project at `path` lacks, all in one transaction.
pub(super) fn advance(
    conn: &mut Connection,
    path: &Path,
    steps: &[SchemaStep],
) -> Result<(), TxError> {
    // Within a transaction this would do nothing. Opening the project turns it on again.
    conn.pragma_update(None, "foreign_keys", false)?;
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let taken = usize::try_from(version(&tx)?).unwrap_or(usize::MAX);
    for step in steps.iter().skip(taken) {
        step(&tx).map_err(|error| lacking(path, error))?;
    }
    if let Some(table) = table_with_broken_reference(&tx)? {
        let detail = format!("foreign key of {table}");
        return Err(StoreError::Damaged { path: path.to_owned(), detail }.into());
    }
    tx.pragma_update(None, "user_version", newest(steps))?;
    tx.commit()?;
    Ok(())
}

/// Returns what is the matter where a step fails: most often the file lacks a table or a safeguard that the step changes.
fn lacking(path: &Path, error: rusqlite::Error) -> TxError {
    match error.sqlite_error_code() {
        Some(ErrorCode::Unknown) => {
            StoreError::Damaged { path: path.to_owned(), detail: error.to_string() }.into()
        }
        _ => error.into(),
    }
}

fn table_with_broken_reference(conn: &Connection) -> rusqlite::Result<Option<String>> {
    conn.query_row("SELECT \"table\" FROM pragma_foreign_key_check LIMIT 1", [], |row| row.get(0))
        .optional()
}
