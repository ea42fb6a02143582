//! What reviewers thought of cases by themselves: `domain::Replay::independent`, case by case.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Connection, OptionalExtension as _, params};
use uuid::Uuid;

use super::{Reader, Result};
use crate::domain::rounds::{RoundActKind as _, RoundReassigned};
use crate::domain::{
    AppliedAct, CaseNo, Independence, Judgement, Retraction, Reviewer, SeenCase, Stamp, Standing,
    Viewer, history,
};
use crate::store::newest::of_newest_version;
use crate::store::rounds::closing;
use crate::store::visibility::Visibility;
use crate::store::{columns, projection, reviewers};

impl Reader {
    /// Returns what each reviewer whom the viewer may see decided about these cases, independently of others, in the order
    /// given. Those of a case come by the reviewers' names; cases that are not there are left out.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn judgements(
        &self,
        cases: &[CaseNo],
        viewer: &Viewer,
    ) -> Result<Vec<(SeenCase, Vec<Judgement>)>> {
        self.ask(|conn| {
            let visibility = Visibility::of(conn, viewer)?;
            let mut newest = conn.prepare_cached(of_newest_version!("sha256", "?1"))?;
            let mut judged = Vec::with_capacity(cases.len());
            for case in cases {
                let mut rows = newest.query([case])?;
                let Some(row) = rows.next()? else { continue };
                let seen = SeenCase { case: *case, text: row.get(0)? };
                let found = judgements(conn, &visibility, *case)?;
                judged.push((seen, found.into_iter().map(|(judgement, _)| judgement).collect()));
            }
            Ok(judged)
        })
    }
}

impl Reader {
    /// Returns the cases, in import order, of which more may be known than what one person decided: several decided, or
    /// a round gave it to someone, or someone was shown what others say.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn cases_of_several(&self) -> Result<Vec<CaseNo>> {
        self.ask(|conn| {
            conn.prepare_cached(
                "SELECT case_no FROM standing GROUP BY case_no HAVING count(*) > 1
                 UNION SELECT case_no FROM assignment UNION SELECT case_no FROM look ORDER BY 1",
            )?
            .query_map([], |row| row.get(0))?
            .collect()
        })
    }
}

/// Returns what everyone whom the viewer may see decided about a case, by name, each with what counts of them now.
pub(in crate::store) fn judgements(
    conn: &Connection,
    visibility: &Visibility,
    case: CaseNo,
) -> rusqlite::Result<Vec<(Judgement, Standing)>> {
    let only = visibility.own_where_hidden(conn, case)?;
    let mut current = standings(conn, case, only)?;
    let spans = blind_spans(conn, case)?;
    let unanswered =
        if spans.is_empty() { BTreeSet::new() } else { closing::unanswered_by(conn, case)? };
    let mut found: Vec<(Judgement, Standing)> = Vec::new();
    for (person, span) in spans {
        if only.is_some_and(|only| only != person) {
            continue;
        }
        let (reviewer, now) = match current.remove(&person) {
            Some(known) => known,
            None => (reviewers::person(conn, person)?, Standing::default()),
        };
        let independent = standing_before(conn, case, (person, &reviewer), span.first_seen)?;
        let others = first_answer_of_others(conn, case, person)?;
        let decided = independent.decided.map(|decided| decided.stamp);
        let is_blind = decided.is_some_and(|decided| span.is_blind(decided, others));
        let is_answered = |standing: &Standing| !standing.classification.answers.is_blank();
        let is_after_look = is_answered(&now) && !is_answered(&independent);
        let independence = if is_blind { Independence::Blind } else { Independence::NotBlind };
        let is_late = unanswered.contains(&person) && is_answered(&independent);
        let judgement = Judgement { reviewer, independent, independence, is_late, is_after_look };
        found.push((judgement, now));
    }
    found.extend(current.into_values().map(|(reviewer, independent)| {
        let now = independent.clone();
        let independence = Independence::NotBlind;
        let (is_late, is_after_look) = (false, false);
        (Judgement { reviewer, independent, independence, is_late, is_after_look }, now)
    }));
    found.sort_by(|(one, _), (other, _)| one.reviewer.cmp(&other.reviewer));
    Ok(found)
}

/// Returns what counts now of what everyone decided, or of what this one person did.
fn standings(
    conn: &Connection,
    case: CaseNo,
    only: Option<i64>,
) -> rusqlite::Result<BTreeMap<i64, (Reviewer, Standing)>> {
    conn.prepare_cached(concat!(
        "SELECT ",
        columns::standing_columns!(),
        ", r.name, r.id, s.reviewer FROM standing s JOIN reviewer r ON r.no = s.reviewer
         LEFT JOIN note_text n ON n.sha256 = s.note
         WHERE s.case_no = ?1 AND (?2 IS NULL OR s.reviewer = ?2)"
    ))?
    .query_map(params![case, only], |row| {
        Ok((row.get(16)?, (columns::reviewer(row, 14)?, columns::standing(row, 0)?)))
    })?
    .collect()
}

/// When a person was kept from what others say of a case.
#[derive(Debug, Clone, Default)]
struct BlindSpan {
    /// Since when each round gives them the case.
    since: Vec<Stamp>,
    first_seen: Option<Stamp>,
}

impl BlindSpan {
    fn see(&mut self, at: Option<Stamp>) {
        self.first_seen = self.first_seen.into_iter().chain(at).min();
    }

    /// Returns whether an act at this place of the order is within it: as `domain::rounds::Rounds::is_blind`.
    fn is_blind(&self, at: Stamp, others: Option<Stamp>) -> bool {
        let keeps = |since: &Stamp| *since < at && others.is_none_or(|answered| *since < answered);
        self.first_seen.is_none_or(|seen| at < seen) && self.since.iter().any(keeps)
    }
}

/// Returns when each person was kept from what others say of the case.
fn blind_spans(conn: &Connection, case: CaseNo) -> rusqlite::Result<BTreeMap<i64, BlindSpan>> {
    let mut spans: BTreeMap<i64, BlindSpan> = BTreeMap::new();
    let mut query = conn.prepare_cached(
        "SELECT a.reviewer, e.lamport, e.id, a.closed_lamport, a.closed_id, e.payload ->> '$.round'
         FROM assignment a JOIN event e ON e.no = a.round WHERE a.case_no = ?1",
    )?;
    let mut rows = query.query([case])?;
    while let Some(row) = rows.next()? {
        let person = row.get(0)?;
        let (opened, closed) = (columns::stamp(row, 1)?, columns::optional_stamp(row, 3)?);
        let moved = reassigned(conn, case, (person, &row.get::<_, String>(5)?), closed)?;
        let span = spans.entry(person).or_default();
        span.since.push(moved.map_or(opened, |moved| opened.max(moved)));
        span.see(closed);
    }
    let mut query =
        conn.prepare_cached("SELECT reviewer, lamport, id FROM look WHERE case_no = ?1")?;
    let mut rows = query.query([case])?;
    while let Some(row) = rows.next()? {
        let at = columns::stamp(row, 1)?;
        spans.entry(row.get(0)?).or_default().see(Some(at));
    }
    Ok(spans)
}

/// Returns when a reassignment gave a case of a round to a person, the last time before the round was closed.
fn reassigned(
    conn: &Connection,
    case: CaseNo,
    (person, round): (i64, &str),
    closed: Option<Stamp>,
) -> rusqlite::Result<Option<Stamp>> {
    let mut query = conn.prepare_cached(
        "SELECT e.lamport, e.id, e.payload FROM event_case c JOIN event e ON e.no = c.event
         WHERE c.case_no = ?1 AND e.kind = 'round_reassigned' AND json_valid(e.payload)
           AND e.payload ->> '$.round' = ?2 ORDER BY e.lamport DESC, e.id DESC",
    )?;
    let mut rows = query.query(params![case, round])?;
    while let Some(row) = rows.next()? {
        let payload: serde_json::Value = columns::json(row, 2)?;
        let Some(moved) = RoundReassigned::read(&payload, Vec::new()) else { continue };
        let at = columns::stamp(row, 0)?;
        let is_open = closed.is_none_or(|closed| at < closed);
        if is_open && reviewers::person_of(conn, moved.to)? == Some(person) {
            return Ok(Some(at));
        }
    }
    Ok(None)
}

/// Returns when the first of the others answered, noted or flagged a case.
fn first_answer_of_others(
    conn: &Connection,
    case: CaseNo,
    person: i64,
) -> rusqlite::Result<Option<Stamp>> {
    conn.prepare_cached(
        "SELECT e.lamport, e.id FROM event_case c JOIN event e ON e.no = c.event
         JOIN act a ON a.event = e.no
         WHERE c.case_no = ?1 AND e.kind = 'answered' AND a.reviewer <> ?2
         ORDER BY e.lamport, e.id LIMIT 1",
    )?
    .query_row(params![case, person], |row| columns::stamp(row, 0))
    .optional()
}

/// Returns a person's standing by their acts and retractions before this place of the order.
pub(super) fn standing_before(
    conn: &Connection,
    case: CaseNo,
    (person, reviewer): (i64, &Reviewer),
    end: Option<Stamp>,
) -> rusqlite::Result<Standing> {
    let is_before = |stamp: Stamp| end.is_none_or(|end| stamp < end);
    let logged = projection::acts_on(conn, case, Some(person))?;
    let acts = logged.into_iter().map(|logged| logged.act);
    let acts: Vec<AppliedAct> = acts.filter(|act| is_before(act.stamp)).collect();
    let mut retractions = Vec::new();
    for act in &acts {
        retractions.extend(retractions_of(conn, act.stamp.id, (person, reviewer))?);
    }
    retractions.retain(|one: &Retraction| is_before(one.stamp));
    Ok(history::fold(&acts, &retractions).remove(reviewer).unwrap_or_default())
}

/// Returns a person's retractions and restorations of an act.
fn retractions_of(
    conn: &Connection,
    target: Uuid,
    (person, reviewer): (i64, &Reviewer),
) -> rusqlite::Result<Vec<Retraction>> {
    conn.prepare_cached(
        "SELECT e.lamport, e.id, e.kind = 'restored' FROM event e
         JOIN reviewer r ON r.no = e.reviewer
         WHERE e.target = ?1 AND r.person = ?2 AND e.kind IN ('retracted', 'restored')",
    )?
    .query_map(params![target.into_bytes(), person], |row| {
        let (stamp, restores) = (columns::stamp(row, 0)?, row.get(2)?);
        Ok(Retraction { stamp, reviewer: reviewer.clone(), target, restores })
    })?
    .collect()
}
