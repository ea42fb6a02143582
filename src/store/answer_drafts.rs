//! Drafts: what a reviewer has begun and not saved. They are kept beside the log, and follow from nothing. Those of
//! answers are here, others in [`half_written`] and [`marked_draft`].

use std::collections::BTreeSet;

use rusqlite::{Connection, OptionalExtension as _, params};

use super::newest::of_newest_version;
use super::reader::{Reader, Result};
use super::{columns, half_written, marked_draft, reversing, reviewers};
use crate::domain::{
    Act, AnswerDraft, Answers, CaseNo, DraftKind, DraftPlace, KeptDraft, Moment, Patch, Reviewer,
    SeenCase, TextHash, Viewer,
};

/// That a draft `d` is of the reviewer with the id `?1` or of another id of the person with the number `?2`.
macro_rules! of_reviewer {
    () => {
        "(d.reviewer = ?1 OR d.reviewer IN (SELECT id FROM reviewer WHERE person = ?2))"
    };
}

/// That the answers of a draft `d` count already, as those of the standing `s`.
macro_rules! is_settled {
    () => {
        "s.case_no = d.case_no AND s.reviewer = ?2 AND s.category IS d.category
         AND s.new_to_municipality IS d.new_to_municipality AND s.change_kinds IS d.change_kinds
         AND d.facets = (SELECT json_group_object(f.facet, json(f.answer)) FROM facet_answer f
                         WHERE f.case_no = s.case_no AND f.reviewer = s.reviewer)"
    };
}

impl Reader {
    /// Returns the reviewer's drafts of every kind.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn drafts(&self, reviewer: &Reviewer) -> Result<Vec<(DraftPlace, KeptDraft)>> {
        self.ask(|conn| {
            let person = reviewers::number(conn, reviewer)?;
            // Of two homes of one person, the newer draft counts: SQLite takes the row with the maximum.
            let mut query = conn.prepare_cached(concat!(
                "SELECT d.case_no, d.sha256, d.category, d.new_to_municipality, d.change_kinds,
                   d.facets, d.is_typed, max(d.at)
                 FROM draft d WHERE ",
                of_reviewer!(),
                " AND NOT EXISTS (SELECT 1 FROM standing s WHERE ",
                is_settled!(),
                ") GROUP BY d.case_no ORDER BY d.case_no"
            ))?;
            let answers = query.query_map(params![reviewer.id(), person], |row| {
                let seen = SeenCase { case: row.get(0)?, text: row.get(1)? };
                let answers = columns::all_answers(row, 2)?;
                let draft = AnswerDraft { seen, answers, is_typed: row.get(6)? };
                Ok(KeptDraft::Answers(draft).on(seen.case))
            })?;
            let mut drafts = answers.collect::<rusqlite::Result<Vec<_>>>()?;
            drafts.extend(half_written::all(conn, reviewer)?);
            drafts.extend(marked_draft::of(conn, reviewer)?);
            Ok(drafts)
        })
    }

    /// Returns the cases with answers of the reviewer that are not saved and were given on another title or text than the case has
    /// now, in import order.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn drafts_on_other_text(&self, reviewer: &Reviewer) -> Result<Vec<CaseNo>> {
        self.ask(|conn| {
            let person = reviewers::number(conn, reviewer)?;
            conn.prepare_cached(concat!(
                "SELECT case_no FROM (
                   SELECT d.case_no, d.sha256, max(d.at) FROM draft d WHERE ",
                of_reviewer!(),
                " AND NOT EXISTS (SELECT 1 FROM standing s WHERE ",
                is_settled!(),
                ") GROUP BY d.case_no) AS d WHERE d.sha256 <> (",
                of_newest_version!("sha256", "d.case_no"),
                ") ORDER BY case_no"
            ))?
            .query_map(params![reviewer.id(), person], |row| row.get(0))?
            .collect()
        })
    }

    /// Returns the cases on which the reviewer has typed answers since their newest act that counts, by when that was: undo comes
    /// to those answers before that act, the newest first.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn typed_since_newest_act(&self, reviewer: &Reviewer) -> Result<Vec<CaseNo>> {
        self.ask(|conn| {
            let person = reviewers::number(conn, reviewer)?;
            let newest_act = reversing::undoable_at(conn, reviewer)?;
            conn.prepare_cached(concat!(
                "SELECT d.case_no FROM draft d WHERE ",
                of_reviewer!(),
                " AND d.is_typed AND (?3 IS NULL OR d.at > ?3)
                 GROUP BY d.case_no ORDER BY max(d.at), d.case_no"
            ))?
            .query_map(params![reviewer.id(), person, newest_act], |row| row.get(0))?
            .collect()
        })
    }

    /// Returns the reviewer's drafts that a session goes on with: of rulings those on cases that they may settle. What another
    /// has settled meanwhile is kept, in case that is taken back, and is in no one's way.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn drafts_to_go_on_with(
        &self,
        reviewer: &Reviewer,
    ) -> Result<Vec<(DraftPlace, KeptDraft)>> {
        let mut drafts = self.drafts(reviewer)?;
        let viewer = Viewer::from(reviewer);
        let mut settled = BTreeSet::new();
        for (place, draft) in &drafts {
            if matches!(draft, KeptDraft::Ruling(_)) {
                let dispute = self.dispute(place.case, &viewer)?;
                if dispute.is_none_or(|dispute| dispute.settlement.ruling().is_some()) {
                    settled.insert(*place);
                }
            }
        }
        drafts.retain(|(place, _)| !settled.contains(place));
        Ok(drafts)
    }
}

/// What a reviewer has begun and not saved, in numbers of cases.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NotSaved {
    /// Those with answers or a note.
    pub cases: BTreeSet<CaseNo>,
    /// Those that are marked for one answer.
    pub marked: usize,
    /// Those on which a ruling is begun.
    pub rulings: usize,
}

impl Reader {
    /// Returns how many things the reviewer has begun and not saved.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn not_saved(&self, reviewer: &Reviewer) -> Result<NotSaved> {
        let (mut cases, mut marked, mut rulings) = (BTreeSet::new(), 0, 0);
        for (place, draft) in self.drafts_to_go_on_with(reviewer)? {
            match draft {
                KeptDraft::Marked(draft) => marked += draft.cases.len(),
                KeptDraft::Ruling(_) => rulings += 1,
                KeptDraft::Answers(_) | KeptDraft::Note(_) => {
                    cases.insert(place.case);
                }
            }
        }
        Ok(NotSaved { cases, marked, rulings })
    }
}

/// Keeps a draft, instead of the one before, or removes it.
pub(super) fn write(
    conn: &Connection,
    reviewer: &Reviewer,
    (place, draft): (DraftPlace, Option<&KeptDraft>),
    at: Moment,
) -> rusqlite::Result<()> {
    match (place.kind, draft) {
        (_, Some(KeptDraft::Answers(draft))) => keep(conn, reviewer, draft, at),
        (_, Some(KeptDraft::Marked(draft))) => marked_draft::keep(conn, reviewer, draft, at),
        (_, Some(draft)) => half_written::keep(conn, reviewer, (place.case, draft), at),
        (DraftKind::Marked, None) => marked_draft::drop_of(conn, reviewer),
        (DraftKind::Answers, None) => drop_of(conn, reviewer, place.case),
        (_, None) => half_written::drop_at(conn, reviewer, place),
    }
}

/// Keeps the answers of a case, instead of those before.
pub(super) fn keep(
    conn: &Connection,
    reviewer: &Reviewer,
    draft: &AnswerDraft,
    at: Moment,
) -> rusqlite::Result<()> {
    let AnswerDraft { seen, answers, is_typed } = draft;
    drop_of(conn, reviewer, seen.case)?;
    conn.prepare_cached(
        "INSERT INTO draft (reviewer, case_no, sha256, category, new_to_municipality, change_kinds,
                            is_typed, at, facets)
         SELECT ?1, no, ?3, ?4, ?5, ?6, ?7, ?8, ?9 FROM case_report WHERE no = ?2",
    )?
    .execute(params![
        reviewer.id(),
        seen.case,
        seen.text,
        answers.category,
        answers.new,
        answers.kinds,
        is_typed,
        at,
        columns::written(&answers.facets)?
    ])?;
    Ok(())
}

/// Leaves the answers of a retracted act as a draft on their case, unless others were typed there since. Returns it.
pub(super) fn leave(
    conn: &Connection,
    reviewer: &Reviewer,
    (no, answers): (CaseNo, &Answers),
    at: Moment,
) -> rusqlite::Result<Option<AnswerDraft>> {
    let person = reviewers::number(conn, reviewer)?;
    let text: Option<TextHash> = conn
        .prepare_cached(concat!(
            "SELECT sha256 FROM (",
            of_newest_version!("sha256", "?3"),
            ") WHERE NOT EXISTS (SELECT 1 FROM draft d WHERE d.case_no = ?3 AND d.is_typed AND ",
            of_reviewer!(),
            ")"
        ))?
        .query_row(params![reviewer.id(), person, no], |row| row.get(0))
        .optional()?;
    let Some(text) = text else { return Ok(None) };
    let seen = SeenCase { case: no, text };
    let draft = AnswerDraft { seen, answers: answers.clone(), is_typed: false };
    keep(conn, reviewer, &draft, at)?;
    Ok(Some(draft))
}

/// Removes the reviewer's answers on a case, if there are any.
fn drop_of(conn: &Connection, reviewer: &Reviewer, no: CaseNo) -> rusqlite::Result<()> {
    let person = reviewers::number(conn, reviewer)?;
    conn.prepare_cached(concat!(
        "DELETE FROM draft AS d WHERE d.case_no = ?3 AND ",
        of_reviewer!()
    ))?
    .execute(params![reviewer.id(), person, no])?;
    Ok(())
}

/// Gives the reviewer's drafts the answers of an act that has answered several cases together, as the panel shows them; what was
/// typed to other questions is left. An act on a single case is saved from its draft, or leaves it to be looked
/// at.
pub(super) fn answer_together(
    conn: &Connection,
    reviewer: &Reviewer,
    act: &Act,
) -> rusqlite::Result<()> {
    let Act::Answered { changes } = act else { return Ok(()) };
    if act.case_count() < 2 {
        return Ok(());
    }
    for (patch, cases) in changes {
        answer(conn, reviewer, patch, cases.iter().map(|seen| seen.case))?;
    }
    Ok(())
}

/// Gives the reviewer's drafts on these cases the answers of a patch.
pub(super) fn answer(
    conn: &Connection,
    reviewer: &Reviewer,
    patch: &Patch,
    cases: impl Iterator<Item = CaseNo>,
) -> rusqlite::Result<()> {
    let person = reviewers::number(conn, reviewer)?;
    let of_case = concat!(
        "SELECT d.reviewer, d.category, d.new_to_municipality, d.change_kinds, d.facets FROM draft d
         WHERE d.case_no = ?3 AND ",
        of_reviewer!()
    );
    for case in cases {
        let drafts: Vec<([u8; 16], Answers)> = conn
            .prepare_cached(of_case)?
            .query_map(params![reviewer.id(), person, case], |row| {
                Ok((row.get(0)?, columns::all_answers(row, 1)?))
            })?
            .collect::<rusqlite::Result<_>>()?;
        for (id, mut answers) in drafts {
            patch.apply_to(&mut answers);
            rewrite(conn, case, id, &answers)?;
        }
    }
    Ok(())
}

fn rewrite(
    conn: &Connection,
    no: CaseNo,
    reviewer: [u8; 16],
    answers: &Answers,
) -> rusqlite::Result<()> {
    conn.prepare_cached(
        "UPDATE draft SET category = ?3, new_to_municipality = ?4, change_kinds = ?5, facets = ?6
         WHERE case_no = ?1 AND reviewer = ?2",
    )?
    .execute(params![
        no,
        reviewer,
        answers.category,
        answers.new,
        answers.kinds,
        columns::written(&answers.facets)?
    ])?;
    Ok(())
}

/// Removes the reviewer's drafts whose answers count now: they have been saved.
pub(super) fn drop_settled(conn: &Connection, reviewer: &Reviewer) -> rusqlite::Result<()> {
    let person = reviewers::number(conn, reviewer)?;
    conn.prepare_cached(concat!(
        "DELETE FROM draft AS d WHERE ",
        of_reviewer!(),
        " AND EXISTS (SELECT 1 FROM standing s WHERE ",
        is_settled!(),
        ")"
    ))?
    .execute(params![reviewer.id(), person])?;
    Ok(())
}
