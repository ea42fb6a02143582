//! Who reads which case: most are read once, the overlap several times.

use super::frame::{hash, sorted_by_hash};
use crate::domain::ReviewerId;
use crate::domain::exchange::CaseKey;

/// The rule of the order in which a reviewer reads.
pub const ORDER_RULE: &str = "nybrott-order-1";

/// The overlap is no smaller, or all cases: alpha of 50 cases is known to about ±0.18, of 100 to ±0.12, of 200 to ±0.09.
pub const LEAST_OVERLAP: usize = 50;

/// Returns how many cases of a sample several reviewers read when nothing else is asked for: a fifth, at least 50.
#[must_use]
pub fn default_overlap(sample: usize) -> usize {
    sample.div_ceil(5).max(LEAST_OVERLAP).min(sample)
}

/// Who reads each case of a sample, as places of reviewers in ascending order of their ids.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assignment {
    /// For each case, in the order of the draw, the places of its reviewers.
    pub reviewers: Vec<Vec<usize>>,
}

/// Assigns a sample to reviewers. The first cases in the order of the draw, as many as `overlap`, are read `times`
/// times: the *j*-th by the *j*-th subset of the reviewers (modulo how many there are), in lexicographic order, so that
/// every pair of reviewers meets equally often, give or take one. The rest is read once, in turn.
///
/// Returns `None` when there are fewer reviewers than each case of the overlap needs, or none.
#[must_use]
pub fn assign(sample: usize, overlap: usize, times: usize, reviewers: usize) -> Option<Assignment> {
    let overlap = overlap.min(sample);
    if reviewers == 0 || (overlap > 0 && (times > reviewers || times == 0)) {
        return None;
    }
    let subsets = ways(reviewers, times);
    let several = (0..overlap).map(|place| subset(place as u128 % subsets, reviewers, times));
    let once = (0..sample - overlap).map(|place| vec![place % reviewers]);
    Some(Assignment { reviewers: several.chain(once).collect() })
}

/// Returns how many subsets of so many there are.
fn ways(of: usize, chosen: usize) -> u128 {
    let chosen = chosen.min(of);
    (0..chosen)
        .fold(1, |ways: u128, step| ways.saturating_mul((of - step) as u128) / (step as u128 + 1))
}

/// Returns the subset at a place in the lexicographic order of all of its size.
fn subset(mut place: u128, of: usize, mut chosen: usize) -> Vec<usize> {
    let mut members = Vec::with_capacity(chosen);
    for member in 0..of {
        if chosen == 0 {
            break;
        }
        // So many subsets begin with this member.
        let with = ways(of - member - 1, chosen - 1);
        if place < with || of - member == chosen {
            members.push(member);
            chosen -= 1;
        } else {
            place -= with;
        }
    }
    members
}

/// Returns the places of a reviewer's cases in the order in which they read: by SHA-256 of the rule's name, the
/// seed, the reviewer's id, the source and the case's id. No one can tell which cases others read too, and no
/// two share an order, whose effects would look like agreement.
#[must_use]
pub fn reading_order(seed: &str, reviewer: ReviewerId, cases: &[CaseKey]) -> Vec<usize> {
    let reviewer = reviewer.to_string();
    sorted_by_hash(cases, |case| hash(&[ORDER_RULE, seed, &reviewer, &case.source, &case.id]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn subsets_come_in_lexicographic_order() {
        let all: Vec<Vec<usize>> = (0..6).map(|place| subset(place, 4, 2)).collect();
        assert_eq!(all, [[0, 1], [0, 2], [0, 3], [1, 2], [1, 3], [2, 3]]);
        assert_eq!((ways(4, 2), ways(5, 5), ways(60, 30)), (6, 1, 118_264_581_564_861_424));
    }

    #[test]
    fn an_overlap_needs_enough_reviewers() {
        assert_eq!(assign(3, 1, 2, 1), None);
        assert_eq!(assign(3, 0, 2, 1).unwrap().reviewers, [[0], [0], [0]]);
        assert_eq!(assign(3, 0, 2, 0), None);
        assert_eq!([10, 50, 240, 251, 1000].map(default_overlap), [10, 50, 50, 51, 200]);
    }
}
