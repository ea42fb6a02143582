//! Notes and rulings that are not finished: drafts whose content is text.

use rusqlite::{Connection, Row, params};

use super::reviewers;
use crate::domain::rulings::{HalfRuling, RulingAct};
use crate::domain::{Act, CaseNo, Change, DraftKind, DraftPlace, KeptDraft, Moment, Reviewer};

/// That a row `d` is of the reviewer with the id `?1` or of another id of the person with the number `?2`.
macro_rules! of_reviewer {
    () => {
        "(d.reviewer = ?1 OR d.reviewer IN (SELECT id FROM reviewer WHERE person = ?2))"
    };
}

const NOTE: &str = "note";
const RULING: &str = "ruling";

/// Returns what the reviewer has half written, in import order; of two homes of one person the newer.
pub(super) fn all(
    conn: &Connection,
    reviewer: &Reviewer,
) -> rusqlite::Result<Vec<(DraftPlace, KeptDraft)>> {
    let person = reviewers::number(conn, reviewer)?;
    let found: Vec<Option<(DraftPlace, KeptDraft)>> = conn
        .prepare_cached(concat!(
            "SELECT d.case_no, d.kind, d.content, max(d.at) FROM half_written d WHERE ",
            of_reviewer!(),
            " AND d.kind <> 'marked' GROUP BY d.case_no, d.kind ORDER BY d.case_no, d.kind"
        ))?
        .query_map(params![reviewer.id(), person], read)?
        .collect::<rusqlite::Result<_>>()?;
    Ok(found.into_iter().flatten().collect())
}

fn read(row: &Row<'_>) -> rusqlite::Result<Option<(DraftPlace, KeptDraft)>> {
    let (no, kind, content): (CaseNo, String, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
    let draft = match kind.as_str() {
        NOTE => Some(KeptDraft::Note(content)),
        _ => HalfRuling::read(&content).map(|half| KeptDraft::Ruling(Box::new(half))),
    };
    Ok(draft.map(|draft| draft.on(no)))
}

/// Keeps a note or ruling on a case as far as it is written, instead of the one before.
pub(super) fn keep(
    conn: &Connection,
    reviewer: &Reviewer,
    (no, draft): (CaseNo, &KeptDraft),
    at: Moment,
) -> rusqlite::Result<()> {
    let (kind, content) = match draft {
        KeptDraft::Answers(_) | KeptDraft::Marked(_) => return Ok(()),
        KeptDraft::Note(text) => (NOTE, text.clone()),
        KeptDraft::Ruling(half) => (RULING, half.written()),
    };
    drop_of(conn, reviewer, no, kind)?;
    conn.prepare_cached(
        "INSERT INTO half_written (reviewer, case_no, kind, content, at)
         SELECT ?1, no, ?3, ?4, ?5 FROM case_report WHERE no = ?2",
    )?
    .execute(params![reviewer.id(), no, kind, content, at])?;
    Ok(())
}

/// Removes what lies there.
pub(super) fn drop_at(
    conn: &Connection,
    reviewer: &Reviewer,
    place: DraftPlace,
) -> rusqlite::Result<()> {
    match place.kind {
        DraftKind::Answers | DraftKind::Marked => Ok(()),
        DraftKind::Note => drop_of(conn, reviewer, place.case, NOTE),
        DraftKind::Ruling => drop_of(conn, reviewer, place.case, RULING),
    }
}

/// Removes what an act has made of them: the note is saved, the case ruled.
pub(super) fn drop_saved(
    conn: &Connection,
    reviewer: &Reviewer,
    act: &Act,
) -> rusqlite::Result<()> {
    match act {
        Act::Answered { changes } => {
            for (_, cases) in changes.iter().filter(|(patch, _)| patch.note != Change::Keep) {
                for seen in cases {
                    drop_of(conn, reviewer, seen.case, NOTE)?;
                }
            }
            Ok(())
        }
        Act::Ruling(RulingAct::Ruled(ruled)) => drop_of(conn, reviewer, ruled.seen.case, RULING),
        _ => Ok(()),
    }
}

/// Removes what all reviewers have on a case: its texts are erased, or it goes.
pub(super) fn forget(conn: &Connection, no: CaseNo) -> rusqlite::Result<()> {
    conn.prepare_cached("DELETE FROM half_written WHERE case_no = ?1")?.execute([no]).map(|_| ())
}

fn drop_of(conn: &Connection, reviewer: &Reviewer, no: CaseNo, kind: &str) -> rusqlite::Result<()> {
    let person = reviewers::number(conn, reviewer)?;
    conn.prepare_cached(concat!(
        "DELETE FROM half_written AS d WHERE d.case_no = ?3 AND d.kind = ?4 AND ",
        of_reviewer!()
    ))?
    .execute(params![reviewer.id(), person, no, kind])?;
    Ok(())
}
