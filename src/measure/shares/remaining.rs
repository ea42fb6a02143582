//! Whether all of something rare has been found.

use super::super::numbers::{LEVEL, first_where, real, whole};
use super::exact::so_few;

/// Returns the most that may be left, at 95 % (one-sided), after `drawn` of `left` cases were drawn at random and
/// `found` of those have it: the greatest number under which so few would still be drawn in more than 5 %.
#[must_use]
pub fn at_most_left(left: usize, drawn: usize, found: usize) -> usize {
    let drawn = drawn.min(left);
    let found = found.min(drawn);
    let most = left - (drawn - found);
    let is_too_many = |all: usize| so_few(found, drawn, all, left) <= 1.0 - LEVEL;
    let beyond = first_where(found, most + 1, |all| all > most || is_too_many(all));
    beyond.saturating_sub(found + 1)
}

/// Returns the probability by which Callaghan and Müller-Hansen (2020) reject that less than a share of all relevant
/// cases has been found, when the cases most likely to be relevant were read first: `read` says which of those that
/// were read, in order, are relevant. It is the least over all tails of what was read, so that it promises too much when
/// looked at often.
#[must_use]
pub fn recall_test(read: &[bool], population: usize, recall: f64) -> f64 {
    let seen = read.iter().filter(|relevant| **relevant).count();
    let (mut in_tail, mut least) = (0, 1.0_f64);
    for (place, relevant) in read.iter().rev().enumerate() {
        in_tail += usize::from(*relevant);
        let size = place + 1;
        // So many there would be, in the tail and unread, if the target were missed.
        let missed = whole((real(seen) / recall + 1.0 - real(seen - in_tail)).floor());
        let urn = population.saturating_sub(read.len() - size);
        if missed <= urn {
            least = least.min(so_few(in_tail, size, missed, urn));
        }
    }
    least
}
