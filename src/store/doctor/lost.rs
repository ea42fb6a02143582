//! What a project is known to have lost: what a repair could not bring back is reported until it is there
//! again.

use rusqlite::Connection;

use super::finding::named_cases;
use crate::domain::{CaseNo, Message};
use crate::store::newest::newest_no;

/// What replaces an id or a name that could not be read, with a number behind it.
pub(super) const STAND_IN: &str = "nybrott-lost-";

/// Cases whose newest report is not what was delivered. Those without their id are reported as such: no
/// delivery finds them.
const NEWEST: &str = concat!(
    "
    SELECT r.no FROM lost_version l JOIN case_report r ON r.no = l.case_no
    WHERE l.version = ",
    newest_no!("l.case_no"),
    "
      AND l.case_no NOT IN (SELECT case_no FROM erased)
      AND NOT (r.source = '' AND r.id GLOB 'nybrott-lost-*')
    ORDER BY r.no"
);

/// Cases of which an older report is not what was delivered.
const OLDER: &str = concat!(
    "
    SELECT r.no FROM lost_version l JOIN case_report r ON r.no = l.case_no
    WHERE l.version < ",
    newest_no!("l.case_no"),
    "
      AND l.case_no NOT IN (SELECT case_no FROM erased)
    ORDER BY r.no"
);

/// Cases with a note that the log speaks of and nothing has. Of an erased case, notes are gone for good.
const WITHOUT_NOTE: &str = "
    SELECT DISTINCT r.no FROM (
        SELECT event, patch_no, unhex(json_extract(patch, '$.note')) AS note FROM event_patch
        WHERE json_extract(patch, '$.note') IS NOT NULL
    ) p
    JOIN event_case c ON c.event = p.event AND c.patch_no = p.patch_no
    JOIN case_report r ON r.no = c.case_no
    WHERE NOT EXISTS (SELECT 1 FROM note_text WHERE sha256 = p.note)
      AND c.case_no NOT IN (SELECT case_no FROM erased)
    ORDER BY r.no";

const WITHOUT_ID: &str = "
    SELECT no FROM case_report WHERE source = '' AND id GLOB 'nybrott-lost-*' ORDER BY no";

const WITHOUT_NAME: &str =
    "SELECT EXISTS (SELECT 1 FROM reviewer WHERE name GLOB 'nybrott-lost-*')";

/// Reports what is lost, each kind in a sentence with what helps.
pub(super) fn known(conn: &Connection) -> rusqlite::Result<Vec<Message>> {
    let mut losses = Vec::new();
    for (key, query) in [
        ("doctor-lost-texts", NEWEST),
        ("doctor-lost-older-texts", OLDER),
        ("doctor-lost-ids", WITHOUT_ID),
        ("doctor-lost-notes", WITHOUT_NOTE),
    ] {
        let cases: Vec<CaseNo> = conn
            .prepare(query)?
            .query_map([], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?;
        if !cases.is_empty() {
            let message = Message::new(key).with("count", cases.len());
            losses.push(message.with("names", named_cases(conn, &cases)?));
        }
    }
    if conn.query_row(WITHOUT_NAME, [], |row| row.get(0))? {
        losses.push(Message::new("doctor-lost-reviewers"));
    }
    Ok(losses)
}
