//! What a case is called in sentences.

use rusqlite::Connection;

use crate::domain::{CaseName, CaseNo};

/// Returns the id that its source gave a case.
pub(in crate::store) fn id_of(conn: &Connection, case: CaseNo) -> rusqlite::Result<String> {
    conn.prepare_cached("SELECT id FROM case_report WHERE no = ?1")?
        .query_row([case], |row| row.get(0))
}

/// Returns what a case is called now, by its title and its id.
pub(in crate::store) fn name_of(conn: &Connection, case: CaseNo) -> rusqlite::Result<CaseName> {
    Ok(CaseName::new(&newest_title(conn, case)?, &id_of(conn, case)?))
}

fn newest_title(conn: &Connection, case: CaseNo) -> rusqlite::Result<String> {
    let newest = "SELECT title FROM case_version WHERE case_no = ?1 ORDER BY version DESC LIMIT 1";
    conn.prepare_cached(newest)?.query_row([case], |row| row.get(0))
}

/// Returns the title that a case has now; its id where it has none.
pub(in crate::store) fn title_of(conn: &Connection, case: CaseNo) -> rusqlite::Result<String> {
    let title = newest_title(conn, case)?;
    if title.trim().is_empty() { id_of(conn, case) } else { Ok(title) }
}
