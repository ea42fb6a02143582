//! In which order a reviewer reads.

use std::collections::{BTreeSet, HashMap};

use crate::domain::exchange::CaseKey;
use crate::domain::rounds::{RoundOverview, RoundPlan, RoundShare, SharedCase};
use crate::domain::{CaseNo, Reviewer, ReviewerId};
use crate::measure::draws::reading_order;
use crate::store::{Reader, StoreError};

/// Returns the cases that a round gives to a reviewer, in the order in which they read.
///
/// # Errors
/// Whatever the project answers.
pub fn reading_list(
    reader: &Reader,
    plan: &RoundPlan,
    reviewer: &Reviewer,
) -> Result<Vec<CaseNo>, StoreError> {
    let given = reader.given(plan.round, reviewer)?;
    // The order is by the id that the round knows; of one who came under another, that is the one made from the name.
    let ids: BTreeSet<ReviewerId> = plan.reviewers.iter().copied().collect();
    let own = reader.person(reviewer)?.map_or(reviewer.id(), |person| person.id());
    let by_name = ReviewerId::from_name(reviewer.as_str());
    let id = [own, reviewer.id(), by_name].into_iter().find(|id| ids.contains(id)).unwrap_or(own);
    let keys: Vec<CaseKey> = given.iter().map(|(_, key)| key.clone()).collect();
    let order = reading_order(&plan.seed, id, &keys);
    Ok(order.into_iter().map(|place| given[place].0).collect())
}

/// Returns the rounds, and what the open ones give to the reviewer in the order in which they read. Where a round names the
/// reviewer, it is with the reviewer's own id.
///
/// # Errors
/// Whatever the project answers.
pub fn round_overview(reader: &Reader, reviewer: &Reviewer) -> Result<RoundOverview, StoreError> {
    reader.at_one_moment(|reader| {
        let mut rounds = reader.rounds()?;
        // A name that a round was opened for is the reviewer's who bears it, before an act says so.
        if let Some(known) = reader.person(reviewer)? {
            for round in &mut rounds {
                round.give_id(&known, reviewer.id());
            }
        }
        let open = rounds.iter().filter(|round| round.is_open());
        let shares = open.map(|round| share(reader, &round.plan, reviewer));
        let shares: Vec<RoundShare> = shares.collect::<Result<_, StoreError>>()?;
        let shares = shares.into_iter().filter(|share| !share.cases.is_empty()).collect();
        let answering = reader.answering()?;
        Ok(RoundOverview { rounds, shares, answering, claimed: Vec::new() })
    })?
}

/// Returns what a round gives to the reviewer.
fn share(reader: &Reader, plan: &RoundPlan, reviewer: &Reviewer) -> Result<RoundShare, StoreError> {
    let progress = reader.progress(plan, reviewer)?;
    let known: HashMap<CaseNo, SharedCase> =
        progress.into_iter().map(|case| (case.no, case)).collect();
    let order = if known.is_empty() { Vec::new() } else { reading_list(reader, plan, reviewer)? };
    let cases = order.into_iter().filter_map(|no| known.get(&no).copied()).collect();
    Ok(RoundShare { round: plan.round, name: plan.name.clone(), kind: plan.kind, cases })
}
