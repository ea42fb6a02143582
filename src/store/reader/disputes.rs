//! Differences between reviewers: which there are, what there is to settle, and what rulings come to.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Connection, OptionalExtension, params};
use uuid::Uuid;

use super::case::open_case;
use super::settling_rules::SettlingRules;
use super::{Reader, Result};
use crate::domain::exchange::CaseKey;
use crate::domain::rounds::{RoundId, RoundStatus, SettledHow};
use crate::domain::rulings::{
    BlindAnswer, Differences, Dispute, DisputeState, DisputedCase, OwnBefore, RuleNoted, Ruling,
    RulingState, Settlement, track_of,
};
use crate::domain::{
    Answers, CaseChange, CaseNo, Classification, HistoryEntry, Moment, Reviewer, Stamp, Standing,
    Viewer,
};
use crate::store::rulings::inputs::{self, FinalSet};
use crate::store::rulings::live;
use crate::store::visibility::Visibility;
use crate::store::{columns, reviewers};

impl Reader {
    /// Returns the cases on which independent answers differ and no ruling counts, in the order in which they are
    /// settled, and those that a round wants mixed in. Those that an open round gives to anyone are not among them.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn disputes(&self, viewer: &Viewer) -> Result<Vec<DisputedCase>> {
        self.ask(|conn| {
            let visibility = Visibility::of(conn, viewer)?;
            let finals = FinalSet::new(conn, &visibility)?;
            let mut found = unsettled(conn, &visibility)?;
            let person = reviewers::number(conn, viewer.reviewer())?;
            let answered = match person {
                Some(person) => answered_on_tracks(conn, person)?,
                None => BTreeSet::new(),
            };
            let is_answered = |no: CaseNo| match person.filter(|_| answered.contains(&no)) {
                Some(person) => blind_answer(conn, no, person).map(|blind| blind.is_some()),
                None => Ok(false),
            };
            for case in &mut found {
                case.is_begun = is_answered(case.no)?;
            }
            let mut rules = SettlingRules::new(conn, viewer.reviewer())?;
            rules.apply(&visibility, &mut found, &is_answered)?;
            let last = match finals.newest_of(viewer.reviewer()) {
                Some(last) => {
                    let inputs = inputs::answers_to(conn, &visibility, last.ruled.seen.case)?;
                    Some(Differences::of(inputs.iter()))
                }
                None => None,
            };
            DisputedCase::sort(&mut found, last.as_ref());
            Ok(found)
        })
    }

    /// Returns the cases whose differences the viewer may settle, and how they are.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn disputes_to_settle(&self, viewer: &Viewer) -> Result<BTreeMap<CaseNo, DisputeState>> {
        let all = self.disputes(viewer)?.into_iter();
        Ok(all.filter(|case| !case.is_barred).map(|case| (case.no, case.state)).collect())
    }

    /// Returns how many cases of a round, or of all, have independent answers that differ, and no ruling that counts.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn unsettled_in(&self, round: Option<RoundId>, viewer: &Viewer) -> Result<usize> {
        self.ask(|conn| {
            let mut among = candidates(conn)?;
            if let Some(RoundId(round)) = round {
                let given: BTreeSet<CaseNo> = conn
                    .prepare_cached(
                        "SELECT DISTINCT a.case_no FROM assignment a JOIN event e ON e.no = a.round
                         WHERE e.payload ->> '$.round' = ?1",
                    )?
                    .query_map([round.to_string()], |row| row.get(0))?
                    .collect::<rusqlite::Result<_>>()?;
                among.retain(|case| given.contains(case));
            }
            Ok(unsettled_among(conn, &Visibility::of(conn, viewer)?, among)?.len())
        })
    }

    /// Returns a case with what there is to settle, for the adjudicator who looks; `None` where reviewers do not
    /// differ, or an open round gives it to someone.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn dispute(&self, no: CaseNo, viewer: &Viewer) -> Result<Option<Dispute>> {
        self.ask(|conn| {
            let visibility = Visibility::of(conn, viewer)?;
            let Some(open) = open_case(conn, no, viewer.reviewer())? else { return Ok(None) };
            let (_, rule) = SettlingRules::new(conn, viewer.reviewer())?.of(no)?;
            if rule.is_barred || is_being_read(conn, no)? {
                return Ok(None);
            }
            let how = rule.how;
            let given = inputs::answers_to(conn, &visibility, no)?;
            let inputs = inputs::of_case(conn, &visibility, no)?;
            let mut answers: Vec<(Reviewer, Answers)> = inputs
                .iter()
                .flat_map(|input| {
                    input.answers().map(|answers| (input.reviewer.clone(), answers.clone()))
                })
                .collect();
            let differences = Differences::of(given.iter());
            // Where all agree there is nothing to settle; such a case is mixed in.
            if differences.is_empty() && (how != SettledHow::Mixed || given.given() < 2) {
                return Ok(None);
            }
            let key = CaseKey {
                source: open.case.source.clone().unwrap_or_default(),
                id: open.case.id.clone(),
            };
            Dispute::number(&key, &mut answers);
            let settlement = FinalSet::new(conn, &visibility)?.settlement(no, &given)?;
            let person = reviewers::number(conn, viewer.reviewer())?;
            let own = person.map(|person| reviewers::person(conn, person)).transpose()?;
            let is_own =
                own.as_ref().is_some_and(|own| answers.iter().any(|(by, _)| by.id() == own.id()));
            let blind = match person {
                Some(person) => blind_answer(conn, no, person)?,
                None => None,
            };
            let ruling = own.as_ref().and_then(|own| {
                settlement.rulings().iter().rfind(|ruling| ruling.by.id() == own.id())
            });
            let before = own_before(blind.as_ref(), ruling, &open.standing);
            let blind = blind.map(|(_, blind)| blind);
            let is_seen = person.map_or(Ok(false), |person| is_seen(conn, no, person))?;
            let inputs = given.sha256();
            Ok(Some(Dispute {
                open,
                answers,
                differences,
                inputs,
                settlement,
                blind,
                before,
                is_own,
                how,
                is_seen,
            }))
        })
    }

    /// Returns the live rulings that the viewer may see, by case and in the order of the log: of each adjudicator the
    /// newest, which is the one that counts.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn rulings(&self, viewer: &Viewer) -> Result<Vec<Ruling>> {
        self.ask(|conn| {
            let hidden = Visibility::of(conn, viewer)?.hidden_cases(conn)?;
            let rulings = live::rulings(conn, None)?.into_iter();
            Ok(rulings
                .filter(|(case, _)| !hidden.contains(case))
                .flat_map(|(_, all)| Settlement::newest(all))
                .collect())
        })
    }

    /// Returns the rulings among [those](Self::rulings) that count on their case, as neither contested ones do nor those of
    /// which answers or the report are others now.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn counting_rulings(&self, viewer: &Viewer) -> Result<Vec<Ruling>> {
        self.ask(|conn| {
            let visibility = Visibility::of(conn, viewer)?;
            let hidden = visibility.hidden_cases(conn)?;
            let mut counting = Vec::new();
            for (case, rulings) in live::rulings(conn, None)? {
                if hidden.contains(&case) {
                    continue;
                }
                let given = inputs::answers_to(conn, &visibility, case)?;
                let states = Settlement::states(rulings, &given, inputs::text_of(conn, case)?);
                let counts = |(_, state): &(Ruling, RulingState)| *state == RulingState::Counts;
                counting.extend(states.into_iter().filter(counts).map(|(ruling, _)| ruling));
            }
            Ok(counting)
        })
    }

    /// Returns whether something counts beside what each reviewer decided: a ruling, or the answers of a closed round.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn has_finals(&self, viewer: &Viewer) -> Result<bool> {
        let rounds = self.rounds()?;
        Ok(rounds.iter().any(RoundStatus::is_compared) || !self.rulings(viewer)?.is_empty())
    }

    /// Returns what was noted about rules, oldest first, each with who noted it and when.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn rule_notes(&self, viewer: &Viewer) -> Result<Vec<(RuleNoted, Reviewer, Moment)>> {
        self.ask(|conn| {
            let hidden = Visibility::of(conn, viewer)?.hidden_cases(conn)?;
            let mut notes = live::rule_notes(conn)?;
            notes.retain(|(noted, ..)| noted.seen.is_none_or(|seen| !hidden.contains(&seen.case)));
            Ok(notes)
        })
    }
}

/// Returns the cases that a person has answered on any track.
fn answered_on_tracks(conn: &Connection, person: i64) -> rusqlite::Result<BTreeSet<CaseNo>> {
    conn.prepare_cached(
        "SELECT c.case_no FROM event e JOIN event_case c ON c.event = e.no
         JOIN reviewer r ON r.no = e.reviewer
         WHERE e.kind = 'answered' AND e.track IS NOT NULL AND r.person = ?1",
    )?
    .query_map([person], |row| row.get(0))?
    .collect()
}

/// Returns the cases that are to be settled, in import order.
pub(in crate::store) fn unsettled(
    conn: &Connection,
    visibility: &Visibility,
) -> rusqlite::Result<Vec<DisputedCase>> {
    unsettled_among(conn, visibility, candidates(conn)?)
}

fn unsettled_among(
    conn: &Connection,
    visibility: &Visibility,
    cases: BTreeSet<CaseNo>,
) -> rusqlite::Result<Vec<DisputedCase>> {
    let finals = FinalSet::new(conn, visibility)?;
    let mut found = Vec::new();
    for no in cases {
        let inputs = inputs::answers_to(conn, visibility, no)?;
        let differences = Differences::of(inputs.iter());
        if differences.is_empty() {
            continue;
        }
        let state = match finals.settlement(no, &inputs)? {
            Settlement::Ruled(_) => continue,
            Settlement::Open => DisputeState::Open,
            Settlement::Contested(_) => DisputeState::Contested,
            Settlement::Stale(_) => DisputeState::Stale,
        };
        found.push(DisputedCase::new(no, differences, state));
    }
    Ok(found)
}

/// Returns the cases whose independent answers may differ, but for those that an open round gives to someone.
fn candidates(conn: &Connection) -> rusqlite::Result<BTreeSet<CaseNo>> {
    conn.prepare_cached(
        "SELECT case_no FROM (
             SELECT case_no FROM standing
             GROUP BY case_no
             HAVING count(*) > 1 AND (min(category) <> max(category)
                 OR min(new_to_municipality) <> max(new_to_municipality)
                 OR min(change_kinds) <> max(change_kinds))
             UNION SELECT case_no FROM (
                 SELECT case_no, reviewer FROM assignment UNION SELECT case_no, reviewer FROM look)
             WHERE case_no IN (SELECT case_no FROM event_case c JOIN act a ON a.event = c.event
                               GROUP BY case_no HAVING count(DISTINCT a.reviewer) > 1))
         WHERE case_no NOT IN (SELECT case_no FROM assignment WHERE closed_lamport IS NULL)",
    )?
    .query_map([], |row| row.get(0))?
    .collect()
}

/// Returns whether an open round gives the case to anyone.
fn is_being_read(conn: &Connection, no: CaseNo) -> rusqlite::Result<bool> {
    conn.prepare_cached(
        "SELECT EXISTS (SELECT 1 FROM assignment WHERE case_no = ?1 AND closed_lamport IS NULL)",
    )?
    .query_row([no], |row| row.get(0))
}

/// Returns whether a person has seen what others answered to the case.
fn is_seen(conn: &Connection, no: CaseNo, person: i64) -> rusqlite::Result<bool> {
    conn.prepare_cached("SELECT EXISTS (SELECT 1 FROM look WHERE case_no = ?1 AND reviewer = ?2)")?
        .query_row(params![no, person], |row| row.get(0))
}

/// Returns the rounds that gave a case to someone, the newest first.
fn rounds_of(conn: &Connection, no: CaseNo) -> rusqlite::Result<Vec<RoundId>> {
    let mut query = conn.prepare_cached(
        "SELECT DISTINCT e.payload ->> '$.round', e.lamport FROM assignment a
         JOIN event e ON e.no = a.round WHERE a.case_no = ?1 ORDER BY e.lamport DESC",
    )?;
    let rounds = query.query_map([no], |row| row.get::<_, String>(0))?;
    let rounds = rounds.collect::<rusqlite::Result<Vec<_>>>()?;
    Ok(rounds.iter().filter_map(|round| round.parse().ok().map(RoundId)).collect())
}

/// Returns the tracks on which adjudicators may have answered a case, that of its newest round first.
fn tracks(conn: &Connection, no: CaseNo) -> rusqlite::Result<Vec<Uuid>> {
    Ok(rounds_of(conn, no)?.into_iter().map(Some).chain([None]).map(track_of).collect())
}

/// Returns what was answered to a case by who settled it, before they saw what others did: beside what counts.
pub(super) fn answered_blind(conn: &Connection, no: CaseNo) -> rusqlite::Result<Vec<HistoryEntry>> {
    let mut query = conn.prepare_cached(
        "SELECT e.lamport, e.id, r.name, r.id, e.at, c.text_sha256, e.imported, p.patch
         FROM event_case c JOIN event e ON e.no = c.event
         JOIN reviewer i ON i.no = e.reviewer JOIN reviewer r ON r.no = i.person
         JOIN event_patch p ON p.event = c.event AND p.patch_no = c.patch_no
         WHERE c.case_no = ?1 AND e.kind = 'answered' AND e.track = ?2
         ORDER BY e.lamport, e.id",
    )?;
    let mut found = Vec::new();
    for track in tracks(conn, no)? {
        let entries = query.query_map(params![no, track.into_bytes()], |row| {
            Ok(HistoryEntry {
                stamp: columns::stamp(row, 0)?,
                reviewer: columns::reviewer(row, 2)?,
                at: row.get(4)?,
                change: CaseChange::Answered(columns::patch(conn, row, 7)?),
                text: row.get(5)?,
                batch_size: 1,
                imported: row.get(6)?,
                live: true,
                is_apart: true,
            })
        })?;
        found.extend(entries.collect::<rusqlite::Result<Vec<_>>>()?);
    }
    Ok(found)
}

/// Returns the track of what adjudicators answer to a case before they see the others.
pub(in crate::store) fn track(conn: &Connection, no: CaseNo) -> rusqlite::Result<Uuid> {
    Ok(track_of(rounds_of(conn, no)?.first().copied()))
}

/// Returns what an adjudicator brings to a case: of what they answered blind, ruled and answer as a reviewer now, the
/// newest, and why they ruled. Who has neither answered blind nor ruled brings nothing.
fn own_before(
    blind: Option<&(Stamp, BlindAnswer)>,
    ruling: Option<&Ruling>,
    standing: &Standing,
) -> OwnBefore {
    let blind = blind.map(|(stamp, blind)| (*stamp, &blind.answers));
    let ruled = ruling.map(|ruling| (ruling.stamp, &ruling.ruled.answers));
    let since = standing.decided.map(|decided| (decided.stamp, &standing.classification.answers));
    let since = since.filter(|(_, answers)| answers.are_complete());
    let settled = blind.into_iter().chain(ruled).max_by_key(|(stamp, _)| *stamp);
    let newest = settled.into_iter().chain(since).max_by_key(|(stamp, _)| *stamp);
    OwnBefore {
        answers: settled.and(newest).map(|(_, answers)| answers.clone()),
        reason: ruling.and_then(|ruling| ruling.ruled.reason),
        rules: ruling.map(|ruling| ruling.ruled.rules.clone()).unwrap_or_default(),
        note: ruling.and_then(|ruling| ruling.ruled.note.clone()),
    }
}

/// Returns what a person answered to the case as an adjudicator, before they saw what others did: the first time, since
/// what came later was no longer blind.
fn blind_answer(
    conn: &Connection,
    no: CaseNo,
    person: i64,
) -> rusqlite::Result<Option<(Stamp, BlindAnswer)>> {
    let mut first = conn.prepare_cached(
        "SELECT e.lamport, e.id, p.patch FROM event_case c JOIN event e ON e.no = c.event
         JOIN reviewer r ON r.no = e.reviewer
         JOIN event_patch p ON p.event = c.event AND p.patch_no = c.patch_no
         WHERE c.case_no = ?1 AND r.person = ?2 AND e.kind = 'answered' AND e.track = ?3
         ORDER BY e.lamport, e.id LIMIT 1",
    )?;
    for track in tracks(conn, no)? {
        let found = first
            .query_row(params![no, person, track.into_bytes()], |row| {
                let mut given = Classification::default();
                columns::patch(conn, row, 2)?.apply(&mut given);
                let stamp = columns::stamp(row, 0)?;
                Ok((stamp, BlindAnswer { event: stamp.id, answers: given.answers }))
            })
            .optional()?;
        if found.is_some() {
            return Ok(found);
        }
    }
    Ok(None)
}
