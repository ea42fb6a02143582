//! In which order a reviewer reads.

use std::collections::BTreeSet;

use crate::domain::exchange::CaseKey;
use crate::domain::rounds::RoundPlan;
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
