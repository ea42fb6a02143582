//! The table of acts, each live or not, derived from the log.

use rusqlite::Connection;

/// The events that a merge has noted in a table of the connection's own.
pub(super) const TOUCHED: Events = Events {
    from: "touched_event t CROSS JOIN event e ON e.no = t.no",
    retractions: "AND target IN (SELECT e.id FROM touched_event t JOIN event e ON e.no = t.no)",
};

/// All events of the log.
pub(super) const ALL: Events = Events { from: "event e", retractions: "" };

/// Whose acts are derived.
pub(super) struct Events {
    /// Where the event `e` comes from.
    from: &'static str,
    /// Which retractions and restorations are looked at.
    retractions: &'static str,
}

/// Writes the acts among these events. An act is live or not by what the newest retraction or restoration by
/// its own reviewer says, as in `domain::Replay::newest_retraction`, whichever of the events came first.
pub(super) fn derive(
    conn: &Connection,
    Events { from, retractions }: &Events,
) -> rusqlite::Result<()> {
    conn.execute(
        &format!(
            "INSERT OR REPLACE INTO act (event, reviewer, lamport, id, own, answered, live,
                 marked_lamport, marked_id)
             SELECT e.no, by.person, e.lamport, e.id, e.imported = 0 AND e.received = 0,
                 EXISTS (SELECT 1 FROM event_patch p WHERE p.event = e.no
                     AND coalesce(json_type(p.patch, '$.category'), json_type(p.patch, '$.new'),
                                  json_type(p.patch, '$.kinds')) IS NOT NULL),
                 coalesce(m.kind = 'restored', 1), m.lamport, m.id
             FROM {from} JOIN reviewer by ON by.no = e.reviewer LEFT JOIN (
                 SELECT target, r.person, kind, lamport, event.id, row_number() OVER (
                     PARTITION BY target, r.person ORDER BY lamport DESC, event.id DESC) AS place
                 FROM event JOIN reviewer r ON r.no = event.reviewer
                 WHERE kind IN ('retracted', 'restored') AND target IS NOT NULL {retractions}
             ) m ON m.target = e.id AND m.person = by.person AND m.place = 1
             WHERE e.kind IN ('answered', 'skipped') AND e.track IS NULL"
        ),
        [],
    )?;
    Ok(())
}
