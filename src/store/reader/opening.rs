//! Which event opened a round.

use rusqlite::{Connection, OptionalExtension as _};

use crate::domain::rounds::RoundId;

/// Returns the event that opened a round.
pub(super) fn opening(conn: &Connection, round: RoundId) -> rusqlite::Result<Option<i64>> {
    conn.prepare_cached(
        "SELECT no FROM event WHERE kind = 'round_opened' AND payload IS NOT NULL
           AND json_valid(payload) AND payload ->> '$.round' = ?1 ORDER BY lamport, id LIMIT 1",
    )?
    .query_row([round.to_string()], |row| row.get(0))
    .optional()
}
