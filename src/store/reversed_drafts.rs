//! What undo and redo of answers make of drafts and marks. It is written with them: a run that ends right behind an undo leaves
//! no answers of before it under drafts of after it.

use rusqlite::Connection;

use super::{answer_drafts, marked_draft};
use crate::domain::{Classification, DraftsBefore, MarkedDraft, Moment, Reversal, Reviewer};

/// Leaves the answers of an act that was retracted as a draft. Of one that has answered marked cases, drafts are as before it,
/// and the cases marked again, with what all of them were given.
pub(super) fn undone(
    conn: &Connection,
    reviewer: &Reviewer,
    (reversal, before): (&Reversal, &DraftsBefore),
    at: Moment,
) -> rusqlite::Result<()> {
    let is_known = before.cases == reversal.cases;
    let is_of_many = reversal.cases.len() > 1 || (is_known && before.is_for_marked);
    if !reversal.gives_answers() {
        return Ok(());
    }
    if !is_of_many {
        let answers = &reversal.before.classification.answers;
        let Some(no) = reversal.cases.first() else { return Ok(()) };
        return answer_drafts::leave(conn, reviewer, (*no, answers), at);
    }
    if is_known {
        for draft in &before.drafts {
            answer_drafts::keep(conn, reviewer, draft, at)?;
        }
    }
    let mut given = Classification::default();
    reversal.shared.apply(&mut given);
    // A file gave each its own answers: to marked cases, digits would give all the same.
    if !reversal.is_alike() || given.answers.is_blank() {
        return Ok(());
    }
    let cases = reversal.cases.clone();
    let draft = MarkedDraft { cases, answers: given.answers, ..MarkedDraft::default() };
    marked_draft::keep(conn, reviewer, &draft, at)
}

/// Gives drafts the answers of an act that counts again and has answered several cases together, and drops the marks.
pub(super) fn redone(
    conn: &Connection,
    reviewer: &Reviewer,
    reversal: &Reversal,
) -> rusqlite::Result<()> {
    if reversal.cases.len() < 2 || !reversal.gives_answers() {
        return Ok(());
    }
    answer_drafts::answer(conn, reviewer, &reversal.shared, reversal.cases.iter().copied())?;
    marked_draft::drop_of(conn, reviewer)
}
