//! Rounds: what they are, how far they are, and which cases they give to whom.

use std::collections::BTreeMap;

use rusqlite::{Connection, Row, params};
use serde::Deserialize as _;
use serde_json::Value;

use super::opening::opening;
use super::{Reader, Result, again};
use crate::domain::exchange::CaseKey;
use crate::domain::folding::fold;
use crate::domain::rounds::{
    Assigned, RoundActKind as _, RoundClosed, RoundEnd, RoundId, RoundKind, RoundOpened, RoundPlan,
    RoundReader, RoundStatus, SampledCase, SharedCase,
};
use crate::domain::{CaseNo, Filter, Moment, Reviewer, ReviewerId, Stamp, Viewer};
use crate::store::visibility::Visibility;
use crate::store::{columns, reviewers};

impl Reader {
    /// Returns the rounds, in the order in which they were opened. Of answers it has nothing but that they are there.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn rounds(&self) -> Result<Vec<RoundStatus>> {
        self.ask(|conn| {
            let mut ends = ends(conn)?;
            let mut rounds: Vec<RoundStatus> = Vec::new();
            for (event, stamp, at, by, payload) in acts(conn, RoundOpened::KIND)? {
                let Ok(plan) = RoundPlan::deserialize(&payload) else { continue };
                if rounds.iter().any(|round| round.plan.round == plan.round) {
                    continue;
                }
                let end = ends.remove(&plan.round).unwrap_or_default();
                let end = end.into_iter().find(|(closed, _)| *closed > stamp).map(|(_, end)| end);
                let readers = readers(conn, event, &plan)?;
                let adjudicators = adjudicators(conn, &plan)?;
                rounds.push(RoundStatus {
                    plan,
                    opened_at: at,
                    opened_by: by,
                    end,
                    draw: 1,
                    draws: 1,
                    readers,
                    adjudicators,
                });
            }
            count_draws(&mut rounds);
            Ok(rounds)
        })
    }

    /// Returns the reviewers who have answered in the project, by name.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn answering(&self) -> Result<Vec<Reviewer>> {
        self.ask(|conn| {
            conn.prepare_cached(
                "SELECT p.name, p.id FROM tally t JOIN reviewer p ON p.no = t.reviewer
                 WHERE t.classified > 0 ORDER BY p.name, p.id",
            )?
            .query_map([], |row| columns::reviewer(row, 0))?
            .collect()
        })
    }

    /// Returns the sample of a round as it was drawn, in import order.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn sample(&self, plan: &RoundPlan) -> Result<Vec<SampledCase>> {
        self.ask(|conn| {
            let Some(event) = opening(conn, plan.round)? else { return Ok(Vec::new()) };
            let mut assigned: BTreeMap<i64, Assigned> = BTreeMap::new();
            let mut query =
                conn.prepare_cached("SELECT patch_no, patch FROM event_patch WHERE event = ?1")?;
            let mut rows = query.query([event])?;
            while let Some(row) = rows.next()? {
                assigned.insert(row.get(0)?, columns::json(row, 1)?);
            }
            let mut query = conn.prepare_cached(
                "SELECT c.case_no, r.source, r.id, c.text_sha256, c.patch_no
                 FROM event_case c JOIN case_report r ON r.no = c.case_no
                 WHERE c.event = ?1 ORDER BY c.case_no",
            )?;
            let mut rows = query.query([event])?;
            let mut sample = Vec::new();
            while let Some(row) = rows.next()? {
                let of = row.get::<_, Option<i64>>(4)?.and_then(|no| assigned.get(&no));
                let places = of.map_or(&[][..], |of| &of.reviewers);
                sample.push(SampledCase {
                    no: row.get(0)?,
                    key: CaseKey { source: row.get(1)?, id: row.get(2)? },
                    text: row.get(3)?,
                    reviewers: places
                        .iter()
                        .filter_map(|place| plan.reviewers.get(*place).copied())
                        .collect(),
                    stratum: of.and_then(|of| of.stratum.clone()),
                });
            }
            Ok(sample)
        })
    }

    /// Returns the cases that a round gives to the reviewer now, in import order.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn given(&self, round: RoundId, reviewer: &Reviewer) -> Result<Vec<(CaseNo, CaseKey)>> {
        self.ask(|conn| {
            let Some(person) = reviewers::number(conn, reviewer)? else { return Ok(Vec::new()) };
            conn.prepare_cached(
                "SELECT a.case_no, r.source, r.id FROM assignment a
                 JOIN case_report r ON r.no = a.case_no
                 WHERE a.round = ?1 AND a.reviewer = ?2 ORDER BY a.case_no",
            )?
            .query_map(params![opening(conn, round)?, person], |row| {
                Ok((row.get(0)?, CaseKey { source: row.get(1)?, id: row.get(2)? }))
            })?
            .collect()
        })
    }

    /// Returns how far the reviewer is with each case that a round gives to them now, in import order.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn progress(&self, plan: &RoundPlan, reviewer: &Reviewer) -> Result<Vec<SharedCase>> {
        let round = plan.round;
        self.ask(|conn| {
            let Some(person) = reviewers::number(conn, reviewer)? else { return Ok(Vec::new()) };
            if plan.kind.has_track() {
                return again::progress(conn, round, person);
            }
            conn.prepare_cached(
                "SELECT a.case_no, coalesce(s.classified, 0),
                        coalesce(s.skipped_lamport IS NOT NULL AND NOT s.classified, 0)
                 FROM assignment a
                 LEFT JOIN standing s ON s.case_no = a.case_no AND s.reviewer = a.reviewer
                 WHERE a.round = ?1 AND a.reviewer = ?2 ORDER BY a.case_no",
            )?
            .query_map(params![opening(conn, round)?, person], |row| {
                let (no, is_classified, is_postponed) = (row.get(0)?, row.get(1)?, row.get(2)?);
                Ok(SharedCase { no, is_classified, is_postponed })
            })?
            .collect()
        })
    }

    /// Returns how many cases a filter cannot match because it speaks of others, and a round hides from the viewer what
    /// these say.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn left_out(&self, filter: &Filter, viewer: &Viewer) -> Result<usize> {
        if !filter.speaks_of_others(viewer.reviewer()) {
            return Ok(0);
        }
        Ok(self.hidden_cases(viewer)?.len())
    }

    /// Returns the cases of which is hidden from the viewer what others say, in import order.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn hidden_cases(&self, viewer: &Viewer) -> Result<Vec<CaseNo>> {
        self.ask(|conn| {
            let visibility = Visibility::of(conn, viewer)?;
            Ok(visibility.hidden_cases(conn)?.into_iter().collect())
        })
    }

    /// Returns the person whom the project knows by the reviewer's id, or by a name alone.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn person(&self, reviewer: &Reviewer) -> Result<Option<Reviewer>> {
        self.ask(|conn| {
            reviewers::number(conn, reviewer)?.map(|no| reviewers::person(conn, no)).transpose()
        })
    }

    /// Returns the person who is shown by this name.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn person_named(&self, name: &str) -> Result<Option<Reviewer>> {
        self.ask(|conn| reviewers::named(conn, name))
    }

    /// Returns the names of all reviewers that the project knows, by their ids.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn names_of_reviewers(&self) -> Result<BTreeMap<ReviewerId, String>> {
        self.ask(reviewers::known)
    }

    /// Returns the person whose name is this one as names are compared: without regard to capitals and accents. A name
    /// that is the very same comes before others.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn person_named_like(&self, name: &str) -> Result<Option<Reviewer>> {
        self.ask(|conn| {
            let mut query = conn.prepare_cached(
                "SELECT name, id FROM reviewer WHERE person = no ORDER BY name <> ?1, name",
            )?;
            let mut rows = query.query([name])?;
            while let Some(row) = rows.next()? {
                let known = columns::reviewer(row, 0)?;
                if fold(known.as_str()) == fold(name) {
                    return Ok(Some(known));
                }
            }
            Ok(None)
        })
    }

    /// Returns whether the project knows another person by the reviewer's name: one whom a home of their own has
    /// introduced, under another id.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn has_namesake(&self, reviewer: &Reviewer) -> Result<bool> {
        self.ask(|conn| {
            let Some(named) = reviewers::named(conn, reviewer.as_str())? else { return Ok(false) };
            let named = reviewers::person_of(conn, named.id())?;
            Ok(named.is_some() && named != reviewers::number(conn, reviewer)?)
        })
    }

    /// Returns the cases that this reviewer has ever answered, in import order, whether that counts now or not.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn ever_answered(&self, reviewer: &Reviewer) -> Result<Vec<CaseNo>> {
        self.ask(|conn| {
            let person = reviewers::number(conn, reviewer)?;
            conn.prepare_cached(
                "SELECT DISTINCT c.case_no FROM act a JOIN event_case c ON c.event = a.event
                 WHERE a.reviewer = ?1 AND a.answered = 1 ORDER BY c.case_no",
            )?
            .query_map([person], |row| row.get(0))?
            .collect()
        })
    }

    /// Returns the cases that anyone else than this reviewer has ever answered, in import order.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn answered_by_others(&self, reviewer: &Reviewer) -> Result<Vec<CaseNo>> {
        self.ask(|conn| {
            let person = reviewers::number(conn, reviewer)?;
            conn.prepare_cached(
                "SELECT DISTINCT c.case_no FROM act a JOIN event_case c ON c.event = a.event
                 WHERE a.reviewer IS NOT ?1 AND a.answered = 1 ORDER BY c.case_no",
            )?
            .query_map([person], |row| row.get(0))?
            .collect()
        })
    }
}

/// An act with its payload: the event's number, its stamp, when, whose.
type PayloadAct = (i64, Stamp, Moment, Reviewer, Value);

/// Returns the acts of a kind that say something, in the order of their stamps.
fn acts(conn: &Connection, kind: &str) -> rusqlite::Result<Vec<PayloadAct>> {
    let read = |row: &Row<'_>| {
        let payload = columns::json(row, 6)?;
        Ok((row.get(0)?, columns::stamp(row, 1)?, row.get(3)?, columns::reviewer(row, 4)?, payload))
    };
    conn.prepare_cached(
        "SELECT e.no, e.lamport, e.id, e.at, r.name, r.id, e.payload
         FROM event e JOIN reviewer i ON i.no = e.reviewer JOIN reviewer r ON r.no = i.person
         WHERE e.kind = ?1 AND e.payload IS NOT NULL AND json_valid(e.payload)
         ORDER BY e.lamport, e.id",
    )?
    .query_map([kind], read)?
    .collect()
}

fn ends(conn: &Connection) -> rusqlite::Result<BTreeMap<RoundId, Vec<(Stamp, RoundEnd)>>> {
    let mut ends: BTreeMap<RoundId, Vec<(Stamp, RoundEnd)>> = BTreeMap::new();
    for (_, stamp, at, by, payload) in acts(conn, RoundClosed::KIND)? {
        if let Some(RoundClosed { round, void, .. }) = RoundClosed::read(&payload, Vec::new()) {
            ends.entry(round).or_default().push((stamp, RoundEnd { at, by, is_void: void }));
        }
    }
    Ok(ends)
}

fn readers(conn: &Connection, event: i64, plan: &RoundPlan) -> rusqlite::Result<Vec<RoundReader>> {
    match plan.kind {
        RoundKind::Drift => return again::readers(conn, event, plan.round),
        RoundKind::Training => return again::readers_of_training(conn, plan),
        RoundKind::Double | RoundKind::Sample | RoundKind::Calibration => {}
    }
    let count = |row: &Row<'_>, index| {
        row.get::<_, i64>(index).map(|count| usize::try_from(count).unwrap_or_default())
    };
    conn.prepare_cached(
        "SELECT r.name, r.id, count(*), coalesce(sum(s.classified), 0)
         FROM assignment a JOIN reviewer r ON r.no = a.reviewer
         LEFT JOIN standing s ON s.case_no = a.case_no AND s.reviewer = a.reviewer
         WHERE a.round = ?1 GROUP BY a.reviewer ORDER BY r.name",
    )?
    .query_map([event], |row| {
        let reviewer = columns::reviewer(row, 0)?;
        Ok(RoundReader { reviewer, given: count(row, 2)?, done: count(row, 3)? })
    })?
    .collect()
}

/// Returns who alone may settle the differences of a round, by name.
fn adjudicators(conn: &Connection, plan: &RoundPlan) -> rusqlite::Result<Vec<Reviewer>> {
    let mut found = Vec::new();
    for id in &plan.adjudicators {
        if let Some(person) = reviewers::person_of(conn, *id)? {
            found.push(reviewers::person(conn, person)?);
        }
    }
    found.sort();
    Ok(found)
}

/// Says of each round which draw of its frame it is.
fn count_draws(rounds: &mut [RoundStatus]) {
    let frames: Vec<_> = rounds.iter().map(|round| round.plan.frame_sha256).collect();
    for (place, round) in rounds.iter_mut().enumerate() {
        let is_same = |frame: &&_| **frame == round.plan.frame_sha256;
        round.draw = frames[..=place].iter().filter(is_same).count();
        round.draws = frames.iter().filter(is_same).count();
    }
}
