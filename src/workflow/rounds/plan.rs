//! Rounds: what is drawn, who reads it, and in which order.

use std::collections::{BTreeMap, HashSet};

use uuid::Uuid;

use super::again::{draw_again, training};
use super::error::{RoundError, unfit, unfit_part};
use super::overlap::OverlapCases;
use super::people::{adjudicators, people};
use super::request::{RoundRequest, SampleSize};
use crate::domain::exchange::CaseKey;
use crate::domain::rounds::{
    Assigned, FramedCase, PlannedRound, RoundId, RoundKind, RoundOpened, RoundPart, RoundPlan,
    RoundRefusal, RoundStatus, Strata, StratumPart,
};
use crate::domain::{CaseNo, Message, Reviewer, SeenCase, Viewer};
use crate::measure::draws::frame::DRAW_RULE;
use crate::measure::draws::{
    Assignment, allocate, assign, default_overlap, draw_order, frame_sha256, stratified_sample,
};
use crate::store::{Reader, StoreError};
use crate::workflow::codebook::codebook_in_force;

/// How two reviewers read a case of the overlap unless something else is asked for.
const TIMES: usize = 2;

/// What is written for a blank stratum.
const BLANK: &str = "–";

/// Draws a round and says who would read what. `own` is who asks.
///
/// # Errors
/// [`RoundError::Unfit`] with what to change; whatever the project answers.
pub fn plan_round(
    reader: &Reader,
    own: &Reviewer,
    request: &RoundRequest,
) -> Result<PlannedRound, RoundError> {
    reader.at_one_moment(|reader| draw(reader, own, request))?
}

fn draw(
    reader: &Reader,
    own: &Reviewer,
    request: &RoundRequest,
) -> Result<PlannedRound, RoundError> {
    check_name(reader, &request.name)?;
    if request.filter.speaks_of_decisions() {
        return unfit_part(RoundPart::Cases, Message::new("round-filter-of-answers"));
    }
    if request.filter.asks_for_reserved() {
        return unfit_part(RoundPart::Cases, Message::new("review-filter-reserved-passes"));
    }
    if request.filter.asks_for_drafts() {
        return unfit_part(RoundPart::Cases, Message::new("review-filter-drafts-pass"));
    }
    let strata = strata(request.strata.as_deref())?;
    let seed = seed(request.seed.as_deref())?;
    let (mut people, mut newcomers) = people(reader, own, &request.reviewers)?;
    people.sort_by_key(Reviewer::id);
    let (adjudicators, new_adjudicators) = adjudicators(reader, own, request, &people)?;
    newcomers.extend(new_adjudicators);
    match request.kind {
        RoundKind::Drift => return draw_again(reader, request, seed, people),
        RoundKind::Training => return training(reader, request, (people, newcomers)),
        RoundKind::Double | RoundKind::Sample | RoundKind::Calibration => {}
    }
    let (frame, calibration) = frame(reader, own, request, strata.as_ref())?;
    let n = match request.size {
        SampleSize::All | SampleSize::Part(_) => frame.len(),
        SampleSize::Cases(n) if n > frame.len() => {
            let message = Message::new("round-too-few-cases").with("n", n);
            let message = message.with("frame", frame.len());
            let refusal = RoundRefusal::of(RoundPart::Number, message);
            return unfit(refusal.without_options_as("review-round-too-few-cases"));
        }
        SampleSize::Cases(n) => n,
    };
    if n == 0 {
        return unfit_part(RoundPart::Cases, Message::new("round-no-cases"));
    }
    let keys: Vec<CaseKey> = frame.iter().map(|case| case.key.clone()).collect();
    let order = draw_order(&seed, &keys);
    let (sample, allocation) = sample(&frame, &order, n, strata.is_some())?;
    let (wanted, times) = overlap(request, sample.len(), people.len())?;
    let OverlapCases { sample, overlap, near } =
        OverlapCases::new(reader, &frame, sample, (wanted, request.one_per_group))?;
    let assignment = assign(sample.len(), overlap, times, people.len());
    let Some(Assignment { reviewers }) = assignment else {
        let message = Message::new("round-too-few-reviewers").with("times", times);
        let message = message.with("reviewers", people.len());
        let refusal = RoundRefusal::of(RoundPart::Reviewers, message);
        return unfit(refusal.without_options_as("review-round-too-few-reviewers"));
    };
    let given = {
        let how = (request.reuses, strata.is_some());
        give(reader, &people, &frame, &sample, &reviewers, how)?
    };
    let hashed: Vec<_> = frame.iter().map(|case| (case.key.clone(), case.text)).collect();
    let plan = RoundPlan {
        adjudicators: adjudicators.iter().map(Reviewer::id).collect(),
        allocation,
        codebook: codebook_in_force(reader)?,
        draw: DRAW_RULE.to_owned(),
        filter: request.filter_text.trim().to_owned(),
        frame_n: frame.len(),
        frame_sha256: frame_sha256(&hashed),
        goal: request.goal,
        keeps_calibration: request.keeps_calibration,
        kind: request.kind,
        n: sample.len(),
        name: request.name.trim().to_owned(),
        one_per_group: request.one_per_group,
        overlap,
        reuses: request.reuses,
        reviewers: people.iter().map(Reviewer::id).collect(),
        round: RoundId(Uuid::now_v7()),
        seed,
        settled: request.settled,
        strata: request.strata.as_deref().map(|typed| typed.trim().to_owned()),
        times,
        worked: Vec::new(),
    };
    let is_same = |round: &&RoundStatus| round.plan.frame_sha256 == plan.frame_sha256;
    let draw = reader.rounds()?.iter().filter(is_same).count() + 1;
    let GivenCases { parts, loads, answered_before, answered_by_others, unread } = given;
    let mut loads: Vec<(Reviewer, usize)> = people.into_iter().zip(loads).collect();
    loads.sort();
    let opened = RoundOpened { plan: Box::new(plan), sample: parts.into_iter().collect() };
    Ok(PlannedRound {
        opened,
        loads,
        adjudicators,
        newcomers,
        draw,
        answered_before,
        answered_by_others,
        unread,
        near,
        calibration,
    })
}

/// Refuses a name that says nothing, or that a round has.
fn check_name(reader: &Reader, name: &str) -> Result<(), RoundError> {
    let name = name.trim();
    if name.is_empty() || name.chars().any(char::is_control) {
        let refusal = RoundRefusal::of(RoundPart::Name, Message::new("round-no-name"));
        return unfit(refusal.without_options_as("review-round-no-name"));
    }
    if reader.rounds()?.iter().any(|round| round.plan.name == name) {
        return unfit_part(RoundPart::Name, Message::new("round-name-taken").with("name", name));
    }
    Ok(())
}

/// Returns by which column the draw is made in parts; `None` where that is by none.
fn strata(typed: Option<&str>) -> Result<Option<Strata>, RoundError> {
    let Some(typed) = typed else { return Ok(None) };
    match Strata::parse(typed) {
        None => {
            let message = Message::new("round-strata").with("typed", typed);
            unfit_part(RoundPart::Strata, message)
        }
        parsed => Ok(parsed),
    }
}

/// Returns what is drawn by: six digits by chance where nothing is given.
fn seed(given: Option<&str>) -> Result<String, RoundError> {
    match given.map(str::trim) {
        None => Ok(format!("{:06}", Uuid::now_v7().as_u128() % 1_000_000)),
        Some(seed) if seed.is_empty() || seed.chars().any(char::is_control) => {
            unfit(Message::new("round-no-seed"))
        }
        Some(seed) => Ok(seed.to_owned()),
    }
}

/// Returns the frame, and how many cases of calibration rounds are left out of it.
fn frame(
    reader: &Reader,
    own: &Reviewer,
    request: &RoundRequest,
    strata: Option<&Strata>,
) -> Result<(Vec<FramedCase>, usize), RoundError> {
    let mut frame = reader.frame(&request.filter, strata, &Viewer::from(own))?;
    if request.keeps_calibration {
        return Ok((frame, 0));
    }
    let calibration = reader.cases_of_rounds(RoundKind::Calibration)?;
    let all = frame.len();
    frame.retain(|case| calibration.binary_search(&case.no).is_err());
    let left_out = all - frame.len();
    Ok((frame, left_out))
}

/// Returns the places of the sample in the frame, in the order of the draw, and what each stratum gives.
pub(super) fn sample(
    frame: &[FramedCase],
    order: &[usize],
    n: usize,
    by_strata: bool,
) -> Result<(Vec<usize>, Vec<StratumPart>), RoundError> {
    if !by_strata {
        return Ok((order.iter().copied().take(n).collect(), Vec::new()));
    }
    let name = |case: &FramedCase| stratum_name(case).to_owned();
    let mut sizes: BTreeMap<String, usize> = BTreeMap::new();
    for case in frame {
        *sizes.entry(name(case)).or_default() += 1;
    }
    if sizes.keys().all(|name| name == BLANK) {
        return unfit_part(RoundPart::Strata, Message::new("round-no-strata"));
    }
    let places: BTreeMap<&str, usize> =
        sizes.keys().enumerate().map(|(place, name)| (name.as_str(), place)).collect();
    let stratum: Vec<usize> =
        frame.iter().filter_map(|case| places.get(stratum_name(case)).copied()).collect();
    let counts: Vec<usize> = sizes.values().copied().collect();
    let given = match allocate(&counts, n) {
        Ok(given) => given,
        Err(few) => {
            let message = Message::new("round-too-many-strata").with("strata", few.strata);
            let message = message.with("needed", few.needed).with("n", n);
            return unfit_part(RoundPart::Strata, message);
        }
    };
    let drawn = stratified_sample(order, &stratum, &given);
    let parts = sizes.into_iter().zip(given);
    let parts = parts.map(|((stratum, of), n)| StratumPart { n, of, stratum });
    Ok((drawn, parts.collect()))
}

fn stratum_name(case: &FramedCase) -> &str {
    case.stratum.as_deref().map(str::trim).filter(|name| !name.is_empty()).unwrap_or(BLANK)
}

/// Returns how many cases are read several times, and how often. In a double reading these are all, in a calibration all
/// by everyone.
fn overlap(
    request: &RoundRequest,
    n: usize,
    reviewers: usize,
) -> Result<(usize, usize), RoundError> {
    let usual = match request.kind {
        RoundKind::Sample => default_overlap(n),
        RoundKind::Double | RoundKind::Calibration => n,
        RoundKind::Drift | RoundKind::Training => 0,
    };
    let overlap = match request.overlap {
        None => usual,
        Some(SampleSize::All) => n,
        Some(SampleSize::Cases(cases)) if cases > n => {
            let message = Message::new("round-overlap").with("overlap", cases).with("n", n);
            return unfit_part(RoundPart::Overlap, message);
        }
        Some(SampleSize::Cases(cases)) => cases,
        // A part of some thousand cases is exact.
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_precision_loss,
            clippy::cast_sign_loss
        )]
        Some(SampleSize::Part(part)) => ((n as f64 * part).ceil() as usize).min(n),
    };
    let times = match request.kind {
        RoundKind::Calibration => reviewers,
        RoundKind::Sample | RoundKind::Double => TIMES,
        RoundKind::Drift | RoundKind::Training => 1,
    };
    Ok((overlap, request.times.unwrap_or(times)))
}

/// Who reads what.
struct GivenCases {
    parts: BTreeMap<Assigned, Vec<SeenCase>>,
    /// How many cases each has, in the order of the reviewers.
    loads: Vec<usize>,
    answered_before: usize,
    answered_by_others: usize,
    unread: usize,
}

/// Gives the sample to the reviewers, but for cases that they have answered before.
fn give(
    reader: &Reader,
    people: &[Reviewer],
    frame: &[FramedCase],
    sample: &[usize],
    reviewers: &[Vec<usize>],
    (reuses, by_strata): (bool, bool),
) -> Result<GivenCases, RoundError> {
    type Answered = Result<Vec<HashSet<CaseNo>>, StoreError>;
    let set = |cases: Vec<CaseNo>| cases.into_iter().collect();
    let own = people.iter().map(|person| Ok(set(reader.ever_answered(person)?)));
    let answered = own.collect::<Answered>()?;
    let others = people.iter().map(|person| Ok(set(reader.answered_by_others(person)?)));
    let by_others = others.collect::<Answered>()?;
    let has = |sets: &[HashSet<CaseNo>], who: usize, no: CaseNo| {
        sets.get(who).is_some_and(|set| set.contains(&no))
    };
    let (parts, loads) = (BTreeMap::new(), vec![0; people.len()]);
    let (answered_before, answered_by_others, unread) = (0, 0, 0);
    let mut given = GivenCases { parts, loads, answered_before, answered_by_others, unread };
    for (place, wanted) in sample.iter().zip(reviewers) {
        let Some(case) = frame.get(*place) else { continue };
        let has_answered = |who: &&usize| has(&answered, **who, case.no);
        let before = wanted.iter().filter(has_answered).count();
        given.answered_before += before;
        let reviewers: Vec<usize> =
            wanted.iter().filter(|who| reuses || !has_answered(who)).copied().collect();
        given.unread += usize::from(reviewers.is_empty());
        for who in &reviewers {
            given.loads[*who] += 1;
            let is_second = has(&by_others, *who, case.no) && !has_answered(&who);
            given.answered_by_others += usize::from(is_second);
        }
        let stratum = by_strata.then(|| stratum_name(case).to_owned());
        let seen = SeenCase { case: case.no, text: case.text };
        given.parts.entry(Assigned { reviewers, stratum }).or_default().push(seen);
    }
    Ok(given)
}
