//! Codebooks that a project took in the place of the one that is built in.

use rusqlite::{Connection, OptionalExtension as _};
use serde_json::Value;
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use crate::domain::{
    CODEBOOK_TAKEN, CodebookEdition, CodebookReading, CodebookVersions, TakenCodebook, TextHash,
};

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

/// Returns how answers given under earlier codebooks read under the one in force.
pub(super) fn reading(conn: &Connection) -> rusqlite::Result<CodebookReading> {
    let mut editions = editions(conn)?;
    let in_force = if editions.is_empty() { None } else { newest(conn)? };
    let Some(in_force) = in_force else { return Ok(CodebookReading::default()) };
    // One whose text is lost is not in force, though it was taken later.
    let last = editions.iter().rposition(|edition| edition.sha256 == in_force.sha256);
    editions.truncate(last.map_or(0, |last| last + 1));
    Ok(CodebookReading::new(&editions, in_force.text.as_deref()))
}

/// Returns the versions of the codebook that the project has followed; the hash of the one that is built in is asked for
/// where there are others.
pub(super) fn versions(
    conn: &Connection,
    built_in: fn() -> TextHash,
) -> rusqlite::Result<CodebookVersions> {
    let editions = editions(conn)?;
    if editions.is_empty() {
        return Ok(CodebookVersions::default());
    }
    Ok(CodebookVersions::new(&editions, built_in()))
}

/// Returns the codebook that an act names.
pub(super) fn of_act(conn: &Connection, act: Uuid) -> rusqlite::Result<Option<TextHash>> {
    let mut query = conn.prepare_cached("SELECT codebook FROM event WHERE id = ?1")?;
    Ok(query.query_row([act.into_bytes()], |row| row.get(0)).optional()?.flatten())
}

/// Returns how answers would read once this codebook is taken.
pub(super) fn reading_once_taken(
    conn: &Connection,
    codebook: &TakenCodebook,
) -> rusqlite::Result<CodebookReading> {
    let mut editions = editions(conn)?;
    editions.extend(CodebookEdition::read(&codebook.payload()));
    Ok(CodebookReading::new(&editions, codebook.text.as_deref()))
}

/// Returns the editions that were taken, in the order of their stamps.
fn editions(conn: &Connection) -> rusqlite::Result<Vec<CodebookEdition>> {
    let payloads: Vec<String> = conn
        .prepare_cached(
            "SELECT payload FROM event WHERE kind = ?1 AND payload IS NOT NULL
             ORDER BY lamport, id",
        )?
        .query_map([CODEBOOK_TAKEN], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    let edition = |payload: &String| CodebookEdition::read(&serde_json::from_str(payload).ok()?);
    Ok(payloads.iter().filter_map(edition).collect())
}

/// Returns the canonical forms of all codebooks that were taken, the oldest first.
pub(super) fn texts(conn: &Connection) -> rusqlite::Result<Vec<String>> {
    let editions = editions(conn)?;
    let text = |edition: &CodebookEdition| text_of(conn, edition.sha256).transpose();
    editions.iter().filter_map(text).collect()
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
