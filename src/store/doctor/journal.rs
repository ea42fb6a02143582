//! The journal of a damaged project: its entries, and which cases each delivery had.

use rusqlite::Connection;

use super::salvage::{self, Allowance, Table};
use crate::domain::Message;

/// Where the entries are until it is known whether their deliveries are.
const STAGED: &str = "CREATE TEMP TABLE saved_journal (
    no INTEGER PRIMARY KEY, kind, at, file, sha256, format, new, changed, same, missing, events, erased,
    target, is_whole
)";

/// Before schema 5, there were deliveries alone, and erasures only where the cases are.
const OF_OLDER_FILE: &str = "
    UPDATE saved_journal SET kind = 'import';
    INSERT INTO saved_journal (kind, at, erased)
    SELECT 'erasure', at, count(*) FROM erased GROUP BY at ORDER BY at;";

/// What a delivery brought, where no more is known of it, as the step to schema 6 finds it.
const BY_TIME: &str = "
    DELETE FROM delivered;
    UPDATE case_version SET journal = (
        SELECT min(no) FROM journal WHERE kind = 'import' AND at = imported_at HAVING count(*) = 1
    ) WHERE journal IS NULL;
    INSERT INTO delivered (journal, first, last)
    SELECT journal, min(case_no), max(case_no) FROM (
        SELECT journal, case_no,
            case_no - row_number() OVER (PARTITION BY journal ORDER BY case_no) AS island
        FROM (SELECT DISTINCT v.journal, case_no FROM case_version v
              JOIN journal j ON j.no = v.journal WHERE j.kind = 'import')
    ) GROUP BY journal, island;";

/// Brings over the journal, when all that it speaks of is there. Returns what is lost of it.
pub(super) fn save(
    from: &Connection,
    bytes: u64,
    to: &Connection,
) -> rusqlite::Result<Vec<Message>> {
    to.pragma_update(None, "defer_foreign_keys", true)?;
    to.execute_batch(STAGED)?;
    let is_older = has(from, "origin");
    let entries = if is_older { "origin" } else { "journal" };
    let staged = table(entries, "saved_journal", "no", "true");
    let saved = salvage::save(from, to, &staged, &Allowance::for_file(bytes))?;
    if is_older {
        to.execute_batch(OF_OLDER_FILE)?;
    }
    let of_known = "?1 IN (SELECT no FROM saved_journal) AND ?2 BETWEEN 1 AND ?3";
    let runs = table("delivered", "delivered", "journal", of_known);
    let delivered = salvage::save(from, to, &runs, &Allowance::for_file(bytes))?;
    let is_refused = write(to, !delivered.is_lost())?;
    if delivered.is_lost() {
        to.execute_batch(BY_TIME)?;
    }
    to.execute_batch(
        "UPDATE case_version SET journal = NULL WHERE journal NOT IN (SELECT no FROM journal);
         DELETE FROM delivered WHERE journal NOT IN (SELECT no FROM journal);
         DROP TABLE saved_journal",
    )?;
    let mut losses = Vec::new();
    if saved.is_lost() || is_refused {
        losses.push(Message::new("doctor-lost-journal"));
    }
    // Files before schema 6 never knew it.
    if delivered.is_lost() && has(from, "delivered") {
        losses.push(Message::new("doctor-lost-deliveries"));
    }
    Ok(losses)
}

/// Writes the entries; those of deliveries as whole only where it is known which cases they had. Returns
/// whether any was refused.
fn write(to: &Connection, is_delivered: bool) -> rusqlite::Result<bool> {
    let written = to.execute(
        "INSERT OR IGNORE INTO journal (no, kind, at, file, sha256, format, new, changed, same, missing,
             events, erased, target, is_whole)
         SELECT no, kind, at, file, sha256, format, new, changed, same, missing, events, erased,
             CASE WHEN target IN (SELECT no FROM saved_journal) THEN target END,
             kind <> 'import' OR coalesce(is_whole, 0) AND ?1
         FROM saved_journal ORDER BY no",
        [is_delivered],
    )?;
    let staged: i64 = to.query_row("SELECT count(*) FROM saved_journal", [], |row| row.get(0))?;
    Ok(i64::try_from(written).unwrap_or(i64::MAX) < staged)
}

const fn table<'a>(name: &'a str, into: &'a str, key: &'a str, condition: &'a str) -> Table<'a> {
    Table { name, into, key, spare: &[], condition, accepts: |_| true }
}

fn has(from: &Connection, table: &str) -> bool {
    from.prepare(&format!("SELECT 1 FROM {table}")).is_ok()
}
