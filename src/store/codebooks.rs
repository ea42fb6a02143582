//! Codebooks that a project took in the place of the one that is built in.

use rusqlite::{Connection, OptionalExtension as _};
use serde_json::Value;
use sha2::{Digest as _, Sha256};

use crate::domain::{CODEBOOK_TAKEN, TakenCodebook, TextHash};

/// Returns the codebook that the project took last; `None` where it took none.
pub(super) fn newest(conn: &Connection) -> rusqlite::Result<Option<TakenCodebook>> {
    let mut query = conn.prepare_cached(
        "SELECT payload FROM event WHERE kind = ?1 AND payload IS NOT NULL
         ORDER BY lamport DESC, id DESC",
    )?;
    let mut rows = query.query([CODEBOOK_TAKEN])?;
    while let Some(row) = rows.next()? {
        let text: String = row.get(0)?;
        let Ok(payload) = serde_json::from_str::<Value>(&text) else { continue };
        let mut found = Ok(None);
        let taken = TakenCodebook::read(&payload, |sha256| {
            found = text_of(conn, sha256);
            found.as_ref().ok().cloned().flatten()
        });
        found?;
        if taken.is_some() {
            return Ok(taken);
        }
    }
    Ok(None)
}

/// Returns the canonical form of a codebook.
fn text_of(conn: &Connection, sha256: TextHash) -> rusqlite::Result<Option<String>> {
    conn.prepare_cached("SELECT text FROM codebook_text WHERE sha256 = ?1")?
        .query_row([sha256], |row| row.get(0))
        .optional()
}

/// Returns whether a canonical form is the one that the hash names.
pub(super) fn is_of_hash(text: &str, sha256: TextHash) -> bool {
    TextHash(Sha256::digest(text.as_bytes()).into()) == sha256
}
