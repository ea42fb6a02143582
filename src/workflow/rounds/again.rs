//! Drift: some of a reviewer's own old cases are drawn, to be answered again.

use std::collections::BTreeMap;

use uuid::Uuid;

use super::error::{RoundError, unfit};
use super::request::{RoundRequest, SampleSize};
use crate::domain::exchange::CaseKey;
use crate::domain::rounds::{
    Assigned, FramedCase, PlannedRound, RoundId, RoundKind, RoundOpened, RoundPlan, RoundStatus,
    SettledHow,
};
use crate::domain::{CaseNo, Message, Moment, Reviewer, SeenCase};
use crate::measure::draws::frame::DRAW_RULE;
use crate::measure::draws::{draw_order, frame_sha256};
use crate::store::Reader;
use crate::workflow::codebook::codebook_in_force;
use crate::workflow::training::OF_THE_PROGRAM;

/// So many cases each reviewer reads again unless something else is asked for.
pub(super) const USUAL_AGAIN: usize = 20;

/// A case is old when it was decided so many days ago, unless something else is asked for.
const USUAL_DAYS: u32 = 14;

/// Or when its reviewer has decided so many others since.
const DECISIONS_SINCE: usize = 200;

const MILLIS_A_DAY: i64 = 24 * 60 * 60 * 1_000;

/// Draws cases out of those that each reviewer has decided long ago, so that they can answer them again. The frame has
/// the old cases of all; each reviewer gets the first of the draw among their own.
pub(super) fn draw_again(
    reader: &Reader,
    request: &RoundRequest,
    seed: String,
    people: Vec<Reviewer>,
) -> Result<PlannedRound, RoundError> {
    let days = request.older_than.unwrap_or(USUAL_DAYS);
    let before = Moment::now().as_millis().saturating_sub(i64::from(days) * MILLIS_A_DAY);
    let before = Moment::from_millis(before);
    let each = match request.size {
        SampleSize::Cases(each) => each,
        SampleSize::All | SampleSize::Part(_) => usize::MAX,
    };
    let mut frame: BTreeMap<CaseNo, FramedCase> = BTreeMap::new();
    let mut given: BTreeMap<CaseNo, Vec<usize>> = BTreeMap::new();
    let mut loads = vec![0; people.len()];
    for (who, person) in people.iter().enumerate() {
        let old = reader.decided_long_ago(person, before, DECISIONS_SINCE)?;
        let keys: Vec<CaseKey> = old.iter().map(|case| case.key.clone()).collect();
        for place in draw_order(&seed, &keys).into_iter().take(each) {
            given.entry(old[place].no).or_default().push(who);
            loads[who] += 1;
        }
        frame.extend(old.into_iter().map(|case| (case.no, case)));
    }
    if given.is_empty() {
        return unfit(Message::new("round-drift-none").with("days", i64::from(days)));
    }
    let hashed: Vec<_> = frame.values().map(|case| (case.key.clone(), case.text)).collect();
    let mut parts: BTreeMap<Assigned, Vec<SeenCase>> = BTreeMap::new();
    for (no, reviewers) in &given {
        let Some(case) = frame.get(no) else { continue };
        let assigned = Assigned { reviewers: reviewers.clone(), stratum: None };
        parts.entry(assigned).or_default().push(SeenCase { case: *no, text: case.text });
    }
    let plan = RoundPlan {
        frame_n: frame.len(),
        frame_sha256: frame_sha256(&hashed),
        kind: RoundKind::Drift,
        n: given.len(),
        ..undrawn(reader, request, (seed, &people))?
    };
    let is_same = |round: &&RoundStatus| round.plan.frame_sha256 == plan.frame_sha256;
    let draw = reader.rounds()?.iter().filter(is_same).count() + 1;
    let mut loads: Vec<(Reviewer, usize)> = people.into_iter().zip(loads).collect();
    loads.sort();
    let opened = RoundOpened { plan: Box::new(plan), sample: parts.into_iter().collect() };
    let newcomers = Vec::new();
    Ok(PlannedRound {
        opened,
        loads,
        adjudicators: Vec::new(),
        newcomers,
        draw,
        answered_before: 0,
        answered_by_others: 0,
        unread: 0,
        near: Some((0, 0)),
        calibration: 0,
    })
}

/// Gives the worked cases to everyone: those of the program, and the project's own.
pub(super) fn training(
    reader: &Reader,
    request: &RoundRequest,
    (people, newcomers): (Vec<Reviewer>, Vec<Reviewer>),
) -> Result<PlannedRound, RoundError> {
    let worked = request.worked.clone();
    let n = OF_THE_PROGRAM + worked.len();
    let seed = "-".to_owned();
    let plan = RoundPlan {
        frame_n: n,
        kind: RoundKind::Training,
        n,
        worked,
        ..undrawn(reader, request, (seed, &people))?
    };
    let mut loads: Vec<(Reviewer, usize)> = people.into_iter().map(|who| (who, n)).collect();
    loads.sort();
    let opened = RoundOpened { plan: Box::new(plan), sample: Vec::new() };
    Ok(PlannedRound {
        opened,
        loads,
        adjudicators: Vec::new(),
        newcomers,
        draw: 1,
        answered_before: 0,
        answered_by_others: 0,
        unread: 0,
        near: Some((0, 0)),
        calibration: 0,
    })
}

/// Returns a round in which nothing is compared between reviewers.
fn undrawn(
    reader: &Reader,
    request: &RoundRequest,
    (seed, people): (String, &[Reviewer]),
) -> Result<RoundPlan, RoundError> {
    Ok(RoundPlan {
        adjudicators: Vec::new(),
        allocation: Vec::new(),
        codebook: codebook_in_force(reader)?,
        draw: DRAW_RULE.to_owned(),
        filter: String::new(),
        frame_n: 0,
        frame_sha256: frame_sha256(&[]),
        goal: None,
        keeps_calibration: true,
        kind: request.kind,
        n: 0,
        name: request.name.trim().to_owned(),
        one_per_group: false,
        overlap: 0,
        reuses: true,
        reviewers: people.iter().map(Reviewer::id).collect(),
        round: RoundId(Uuid::now_v7()),
        seed,
        settled: SettledHow::Blind,
        strata: None,
        times: 1,
        worked: Vec::new(),
    })
}
