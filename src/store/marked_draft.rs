//! Answers that were given to marked cases and not saved, with the marks: a row of `half_written` for each marked case.

use rusqlite::{Connection, OptionalExtension as _, params};

use super::reviewers;
use crate::domain::{
    Act, CaseNo, DraftPlace, KeptDraft, MarkedDraft, Moment, Reviewer, ReviewerId,
};

/// That a row `d` is a mark of the reviewer with the id `?1` or of another id of the person with the number `?2`.
macro_rules! is_mark {
    () => {
        "d.kind = 'marked'
         AND (d.reviewer = ?1 OR d.reviewer IN (SELECT id FROM reviewer WHERE person = ?2))"
    };
}

/// Returns the reviewer's; of two homes of one person the newer.
pub(super) fn of(
    conn: &Connection,
    reviewer: &Reviewer,
) -> rusqlite::Result<Option<(DraftPlace, KeptDraft)>> {
    let person = reviewers::number(conn, reviewer)?;
    let found: Option<(ReviewerId, String)> = conn
        .prepare_cached(concat!(
            "SELECT d.reviewer, d.content FROM half_written d WHERE ",
            is_mark!(),
            " ORDER BY d.at DESC, d.reviewer LIMIT 1"
        ))?
        .query_row(params![reviewer.id(), person], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    let Some((id, content)) = found else { return Ok(None) };
    let draft = MarkedDraft::read(marked_by(conn, id)?, &content);
    Ok(draft.map(|draft| (DraftPlace::MARKED, KeptDraft::Marked(Box::new(draft)))))
}

fn marked_by(conn: &Connection, id: ReviewerId) -> rusqlite::Result<Vec<CaseNo>> {
    conn.prepare_cached(
        "SELECT case_no FROM half_written WHERE kind = 'marked' AND reviewer = ?1 ORDER BY case_no",
    )?
    .query_map([id], |row| row.get(0))?
    .collect()
}

/// Keeps the answers and the marks, instead of those before. Where the marks are those that are there, as with each digit, their
/// rows stay and only the answers in them are written: of thousands of rows, that takes half the time.
pub(super) fn keep(
    conn: &Connection,
    reviewer: &Reviewer,
    draft: &MarkedDraft,
    at: Moment,
) -> rusqlite::Result<()> {
    let content = draft.written();
    if marked_by(conn, reviewer.id())? == draft.cases {
        conn.prepare_cached(
            "UPDATE half_written SET content = ?2, at = ?3 WHERE kind = 'marked' AND reviewer = ?1",
        )?
        .execute(params![reviewer.id(), content, at])?;
        return Ok(());
    }
    drop_of(conn, reviewer)?;
    let mut mark = conn.prepare_cached(
        "INSERT INTO half_written (case_no, reviewer, kind, content, at)
         SELECT no, ?2, 'marked', ?3, ?4 FROM case_report WHERE no = ?1",
    )?;
    for no in &draft.cases {
        mark.execute(params![no, reviewer.id(), content, at])?;
    }
    Ok(())
}

/// Removes the reviewer's.
pub(super) fn drop_of(conn: &Connection, reviewer: &Reviewer) -> rusqlite::Result<()> {
    let person = reviewers::number(conn, reviewer)?;
    conn.prepare_cached(concat!("DELETE FROM half_written AS d WHERE ", is_mark!()))?
        .execute(params![reviewer.id(), person])?;
    Ok(())
}

/// Removes the reviewer's where an act has answered several cases together: it is saved.
pub(super) fn drop_saved(
    conn: &Connection,
    reviewer: &Reviewer,
    act: &Act,
) -> rusqlite::Result<()> {
    match act {
        Act::Answered { .. } if act.case_count() > 1 => drop_of(conn, reviewer),
        _ => Ok(()),
    }
}
