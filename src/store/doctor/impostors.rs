//! What bears the name of a table in a project that someone else may have put together, and is none.

use rusqlite::Connection;

use crate::store::listing::{DECLARED, declared, listing};

/// How SQLite begins what it keeps of a table that is stored as rows, however it was written.
const TABLE: &str = "CREATE TABLE ";

/// Puts an empty table of the connection's own before each thing in `from` that bears the name of a table of
/// `to` and is none, or computes what it is asked for: a reader of the table then reads nothing. Answers
/// with the names.
///
/// Where the list makes no sense, SQLite knows nothing of the rest of it either.
pub(super) fn hide(from: &Connection, to: &Connection) -> rusqlite::Result<Vec<String>> {
    let expected = listing(to)?;
    let mut query = from.prepare(DECLARED)?;
    let mut rows = query.query([])?;
    let mut hidden = Vec::new();
    while let Ok(Some(row)) = rows.next() {
        let ((kind, name), (_, sql)) = declared(row)?;
        let name = name.to_lowercase();
        let own = expected.get(&("table".to_owned(), name.clone()));
        let Some((_, own)) = own.filter(|(_, own)| own.starts_with(TABLE)) else { continue };
        let is_stored = kind == "table" && sql.starts_with(TABLE) && is_all_stored(from, &name)?;
        if !is_stored && !hidden.contains(&name) {
            from.execute_batch(&own.replacen(TABLE, "CREATE TEMP TABLE ", 1))?;
            hidden.push(name);
        }
    }
    Ok(hidden)
}

/// Returns whether no column of a table is made of others when it is read.
fn is_all_stored(conn: &Connection, table: &str) -> rusqlite::Result<bool> {
    let hidden: Vec<i64> = conn
        .prepare(&format!("PRAGMA main.table_xinfo(\"{table}\")"))?
        .query_map([], |row| row.get("hidden"))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(hidden.iter().all(|hidden| *hidden == 0))
}
