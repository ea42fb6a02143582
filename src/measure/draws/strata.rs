//! A draw from each stratum, so that small ones are not left to chance.

use std::cmp::Reverse;

/// The fewest cases of a stratum in a sample: one says nothing of how much they differ.
pub const FEWEST_OF_STRATUM: usize = 2;

/// The sample is too small to hold two cases of each stratum.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a sample of {strata} strata needs {needed} cases")]
pub struct TooFew {
    /// How many strata there are.
    pub strata: usize,
    /// The smallest sample that is possible.
    pub needed: usize,
}

/// Returns how many cases of each stratum a sample gets: in proportion, by largest remainders (Hamilton's
/// method; equal remainders in the order of the strata), at least two of each or all it has. What that is more than
/// their part is taken from the stratum with the highest rate; of two such from the one with more, then from the first.
/// No more than there are.
///
/// # Errors
/// When the sample is smaller than twice the number of strata.
pub fn allocate(sizes: &[usize], sample: usize) -> Result<Vec<usize>, TooFew> {
    let all: usize = sizes.iter().sum();
    if sample >= all {
        return Ok(sizes.to_vec());
    }
    let needed = FEWEST_OF_STRATUM * sizes.len();
    if sample < needed {
        return Err(TooFew { strata: sizes.len(), needed });
    }
    let wide = |count: usize| count as u128;
    let quota = |size: usize| wide(sample) * wide(size);
    let whole = |size: usize| usize::try_from(quota(size) / wide(all)).unwrap_or(size);
    let mut given: Vec<usize> = sizes.iter().map(|size| whole(*size)).collect();
    let mut by_remainder: Vec<usize> = (0..sizes.len()).collect();
    by_remainder.sort_by_key(|place| Reverse(quota(sizes[*place]) % wide(all)));
    let left = sample - given.iter().sum::<usize>();
    by_remainder.iter().take(left).for_each(|place| given[*place] += 1);
    for (given, size) in given.iter_mut().zip(sizes) {
        *given = (*given).max(FEWEST_OF_STRATUM.min(*size));
    }
    let mut too_many = given.iter().sum::<usize>() - sample;
    while too_many > 0 {
        let Some(place) = highest_rate(&given, sizes) else { break };
        given[place] -= 1;
        too_many -= 1;
    }
    Ok(given)
}

/// Returns the stratum with the highest rate among those that can give up a case.
fn highest_rate(given: &[usize], sizes: &[usize]) -> Option<usize> {
    let can = (0..given.len()).filter(|place| given[*place] > FEWEST_OF_STRATUM);
    can.max_by(|a, b| {
        // As products, so that no rounding decides between two rates.
        let rate = |one: usize, other: usize| given[one] as u128 * sizes[other] as u128;
        rate(*a, *b).cmp(&rate(*b, *a)).then(given[*a].cmp(&given[*b])).then(b.cmp(a))
    })
}

/// Returns the places of the cases that are drawn: the first of each stratum in the order of the draw, so many as
/// [`allocate`] gives it; together in that order again. `stratum` is each case's stratum by place.
#[must_use]
pub fn stratified_sample(order: &[usize], stratum: &[usize], given: &[usize]) -> Vec<usize> {
    let mut left = given.to_vec();
    let takes = |case: &&usize| {
        let of = stratum.get(**case).and_then(|stratum| left.get_mut(*stratum));
        of.is_some_and(|left| {
            let is_open = *left > 0;
            *left = left.saturating_sub(1);
            is_open
        })
    };
    order.iter().filter(takes).copied().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sample_too_small_for_its_strata_is_refused() {
        assert_eq!(allocate(&[7, 7, 7], 5), Err(TooFew { strata: 3, needed: 6 }));
        assert_eq!(allocate(&[7, 7, 7], 6), Ok(vec![2, 2, 2]));
        assert_eq!(allocate(&[1, 1], 3), Ok(vec![1, 1]));
        assert_eq!(allocate(&[], 0), Ok(vec![]));
    }
}
