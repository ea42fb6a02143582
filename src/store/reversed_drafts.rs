//! What undo and redo make of drafts and marks. It is written with them: a run that ends right behind an undo leaves no answers of
//! before it under drafts of after it, and loses no ruling that was taken back.

use rusqlite::Connection;

use super::{answer_drafts, half_written, marked_draft};
use crate::domain::rulings::{HalfRuling, ReversedSettling, RulingAct, WrittenRulings};
use crate::domain::{
    Act, CaseNo, Classification, DraftKind, DraftPlace, DraftsBefore, KeptDraft, MarkedDraft,
    Moment, Reversal, Reviewer,
};

/// Leaves the answers of an act that was retracted as a draft, and a ruling as one that is begun. Of an act that has answered
/// marked cases, drafts are as before it, and the cases marked again, with what all of them were given. Returns the drafts of
/// answers that are there by it.
pub(super) fn undone(
    conn: &Connection,
    reviewer: &Reviewer,
    (reversal, before): (&Reversal, &DraftsBefore),
    at: Moment,
) -> rusqlite::Result<Vec<(DraftPlace, KeptDraft)>> {
    if let Some(ReversedSettling::Rulings(written)) = &reversal.settling {
        taken_back(conn, reviewer, (written, &before.joined), at)?;
        return Ok(Vec::new());
    }
    let is_known = before.cases == reversal.cases;
    let is_of_many = reversal.cases.len() > 1 || (is_known && before.is_for_marked);
    if !reversal.gives_answers() {
        return Ok(Vec::new());
    }
    if !is_of_many {
        let answers = &reversal.before.classification.answers;
        let Some(no) = reversal.cases.first() else { return Ok(Vec::new()) };
        let left = answer_drafts::leave(conn, reviewer, (*no, answers), at)?;
        return Ok(left.map(|draft| KeptDraft::Answers(draft).on(*no)).into_iter().collect());
    }
    let mut left = Vec::new();
    if is_known {
        for draft in &before.drafts {
            answer_drafts::keep(conn, reviewer, draft, at)?;
            left.push(KeptDraft::Answers(draft.clone()).on(draft.seen.case));
        }
    }
    let mut given = Classification::default();
    reversal.shared.apply(&mut given);
    // A file gave each its own answers: to marked cases, digits would give all the same.
    if !reversal.is_alike() || given.answers.is_blank() {
        return Ok(left);
    }
    let cases = reversal.cases.clone();
    let draft = MarkedDraft { cases, answers: given.answers, ..MarkedDraft::default() };
    marked_draft::keep(conn, reviewer, &draft, at)?;
    left.push((DraftPlace::MARKED, KeptDraft::Marked(Box::new(draft))));
    Ok(left)
}

/// Has what led to rulings that were taken back lie on their cases again: on those that were ruled together with another one what
/// lay there before, as far as that is known.
pub(super) fn taken_back(
    conn: &Connection,
    reviewer: &Reviewer,
    (written, before): (&WrittenRulings, &[(CaseNo, HalfRuling)]),
    at: Moment,
) -> rusqlite::Result<()> {
    let Some((on_top, joined)) = written.on_top_and_joined() else { return Ok(()) };
    let half = |no: CaseNo, half: HalfRuling| {
        half_written::keep(conn, reviewer, (no, &KeptDraft::Ruling(Box::new(half))), at)
    };
    half(on_top.seen.case, on_top.into())?;
    for no in joined.iter().map(|ruled| ruled.seen.case) {
        let place = DraftPlace { case: no, kind: DraftKind::Ruling };
        half_written::drop_at(conn, reviewer, place)?;
        if let Some((_, own)) = before.iter().find(|(known, _)| *known == no) {
            half(no, own.clone())?;
        }
    }
    Ok(())
}

/// Drops what lies on the cases of rulings that count again.
pub(super) fn ruled_again(
    conn: &Connection,
    reviewer: &Reviewer,
    written: &WrittenRulings,
) -> rusqlite::Result<()> {
    written.ruled.iter().try_for_each(|ruled| {
        let act = Act::Ruling(RulingAct::Ruled(Box::new(ruled.clone())));
        half_written::drop_saved(conn, reviewer, &act)
    })
}

/// Gives drafts the answers of an act that counts again and has answered several cases together, and drops the marks, or what lies
/// on cases that are ruled again.
pub(super) fn redone(
    conn: &Connection,
    reviewer: &Reviewer,
    reversal: &Reversal,
) -> rusqlite::Result<()> {
    if let Some(ReversedSettling::Rulings(written)) = &reversal.settling {
        return ruled_again(conn, reviewer, written);
    }
    if reversal.cases.len() < 2 || !reversal.gives_answers() {
        return Ok(());
    }
    answer_drafts::answer(conn, reviewer, &reversal.shared, reversal.cases.iter().copied())?;
    marked_draft::drop_of(conn, reviewer)
}
