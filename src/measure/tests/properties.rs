//! What holds for any answers.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::super::agreement::sets::SetRatings;
use super::super::agreement::{Agreement, Coefficient, LabelSet, Ratings, SetDistance, Weights};
use super::super::draws::{
    allocate, assign, draw_order, frame_sha256, reading_order, stratified_sample,
};
use super::super::shares::comparing::cluster_variance;
use super::super::shares::{
    DoubleSample, StratumCount, anytime, at_most_left, clopper_pearson, difference_interval,
    hypergeometric, post_stratified, simple, stratified, wilson,
};
use super::super::suppression::{Published, exposed, publish, suppress};
use super::draws::case;
use crate::domain::exchange::CaseKey;
use crate::domain::{ReviewerId, TextHash};

/// Up to 30 units, 2 to 4 reviewers, 4 values of which the last is never used.
fn any_ratings() -> impl Strategy<Value = Ratings> {
    let answer = prop_oneof![4 => (0_usize..3).prop_map(Some), 1 => Just(None)];
    (2_usize..=4).prop_flat_map(move |reviewers| {
        let unit = prop::collection::vec(answer.clone(), reviewers);
        prop::collection::vec(unit, 1..30).prop_map(|units| Ratings::new(4, units))
    })
}

fn values(ratings: &Ratings) -> Vec<Option<[f64; 2]>> {
    let weights = Weights::identity(ratings.values());
    let agreement = Agreement::new(ratings, &weights);
    let value = |coefficient: &Coefficient| {
        let estimate = agreement.estimate(*coefficient).ok()?;
        Some([estimate.value, estimate.error.unwrap_or_default()])
    };
    Coefficient::ALL.iter().map(value).collect()
}

fn are_close(first: &[Option<[f64; 2]>], second: &[Option<[f64; 2]>]) -> bool {
    let close = |pair: (&Option<[f64; 2]>, &Option<[f64; 2]>)| match pair {
        (Some(a), Some(b)) => a.iter().zip(b).all(|(a, b)| (a - b).abs() < 1e-9),
        (None, None) => true,
        _ => false,
    };
    first.len() == second.len() && first.iter().zip(second).all(close)
}

proptest! {
    #[test]
    fn coefficients_do_not_depend_on_order_or_names(ratings in any_ratings()) {
        let expected = values(&ratings);
        let mut units = ratings.units().to_vec();
        units.reverse();
        prop_assert!(are_close(&values(&Ratings::new(4, units.clone())), &expected));
        for unit in &mut units {
            unit.reverse();
        }
        prop_assert!(are_close(&values(&Ratings::new(4, units)), &expected));
        let renamed = ratings.mapped(4, |value| [2, 3, 0, 1][value]);
        prop_assert!(are_close(&values(&renamed), &expected));
    }

    #[test]
    fn estimates_lie_in_their_intervals_and_no_coefficient_is_above_1(ratings in any_ratings()) {
        let weights = Weights::identity(4);
        let agreement = Agreement::new(&ratings, &weights);
        for coefficient in Coefficient::ALL {
            let Ok(estimate) = agreement.estimate(coefficient) else { continue };
            prop_assert!(estimate.value <= 1.0 + 1e-12);
            // With single answers beside it, a table of no agreement may get less than -1.
            let interval = estimate.interval().filter(|_| estimate.value >= -1.0);
            if let Some(interval) = interval {
                prop_assert!(interval.contains(estimate.value));
                prop_assert!(interval.low >= -1.0 && interval.high <= 1.0);
            }
        }
    }

    #[test]
    fn two_reviewers_have_cohens_kappa_and_scotts_pi(
        units in prop::collection::vec((0_usize..3, 0_usize..3), 2..40),
    ) {
        let ratings = Ratings::new(3, units.iter().map(|(a, b)| vec![Some(*a), Some(*b)]));
        let weights = Weights::identity(3);
        let agreement = Agreement::new(&ratings, &weights);
        let share = |of: &dyn Fn(&(usize, usize)) -> bool| {
            let number = |count| f64::from(u32::try_from(count).unwrap());
            number(units.iter().filter(|unit| of(unit)).count()) / number(units.len())
        };
        // By their definitions: Cohen 1960, Scott 1955.
        let observed = share(&|(a, b)| a == b);
        let cohen: f64 = (0..3).map(|k| share(&|(a, _)| *a == k) * share(&|(_, b)| *b == k)).sum();
        let scott: f64 = (0..3)
            .map(|k| f64::midpoint(share(&|(a, _)| *a == k), share(&|(_, b)| *b == k)).powi(2))
            .sum();
        for (coefficient, chance) in [(Coefficient::Conger, cohen), (Coefficient::Fleiss, scott)] {
            match agreement.estimate(coefficient) {
                Ok(found) => {
                    let expected = (observed - chance) / (1.0 - chance);
                    prop_assert!((found.value - expected).abs() < 1e-9);
                }
                Err(_) => prop_assert!(1.0 - chance < 1e-9),
            }
        }
    }

    #[test]
    fn an_unused_value_changes_neither_alpha_nor_kappa(ratings in any_ratings()) {
        let fewer = values(&Ratings::new(3, ratings.units().to_vec()));
        let more = values(&Ratings::new(7, ratings.units().to_vec()));
        for unmoved in [0, 1, 2, 3] {
            prop_assert!(are_close(&fewer[unmoved..=unmoved], &more[unmoved..=unmoved]));
        }
    }

    #[test]
    fn alpha_of_single_labels_is_that_of_values(ratings in any_ratings()) {
        let label = |value: &Option<usize>| {
            value.map(|value| LabelSet::default().with(u32::try_from(value).unwrap()))
        };
        let rows: Vec<Vec<_>> =
            ratings.units().iter().map(|unit| unit.iter().map(label).collect()).collect();
        let sets = SetRatings::new(&rows);
        let identity = Weights::identity(4);
        let expected = Agreement::new(&ratings, &identity).estimate(Coefficient::Alpha);
        for distance in SetDistance::ALL {
            let weights = sets.weights(|a, b| distance.between(a, b));
            let found = Agreement::new(&sets.ratings, &weights).estimate(Coefficient::Alpha);
            match (found, expected) {
                (Ok(found), Ok(expected)) => {
                    prop_assert!((found.value - expected.value).abs() < 1e-9);
                    let errors = (found.error.unwrap_or(0.0), expected.error.unwrap_or(0.0));
                    prop_assert!((errors.0 - errors.1).abs() < 1e-9);
                }
                (found, expected) => prop_assert_eq!(found.is_err(), expected.is_err()),
            }
        }
    }

    #[test]
    fn the_jackknife_leaves_out_one_unit_after_another(ratings in any_ratings()) {
        let ratings = ratings.answered();
        let weights = Weights::identity(4);
        for coefficient in Coefficient::ALL {
            let units = ratings.units();
            let others = (0..units.len()).map(|out| {
                let others = units.iter().enumerate().filter(|(place, _)| *place != out);
                let others = Ratings::new(4, others.map(|(_, unit)| unit.clone()));
                let value = Agreement::new(&others, &weights).estimate(coefficient).ok()?.value;
                Some(value)
            });
            let agreement = Agreement::new(&ratings, &weights);
            let Some(found) = agreement.jackknife(coefficient) else { continue };
            let others: Option<Vec<f64>> = others.collect();
            let others = others.unwrap();
            let number = f64::from(u32::try_from(others.len()).unwrap());
            let mean = others.iter().sum::<f64>() / number;
            let squares: f64 = others.iter().map(|value| (value - mean).powi(2)).sum();
            prop_assert!((found - ((number - 1.0) / number * squares).sqrt()).abs() < 1e-9);
        }
    }

    #[test]
    fn a_smaller_draw_is_the_beginning_of_a_larger_one(
        ids in prop::collection::btree_set("[a-z]{1,4}", 1..40), seed in "[0-9]{6}",
    ) {
        let cases: Vec<CaseKey> = ids.iter().map(|id| case(id)).collect();
        let mut others = cases.clone();
        others.reverse();
        let names = |cases: &[CaseKey]| -> Vec<String> {
            draw_order(&seed, cases).iter().map(|place| cases[*place].id.clone()).collect()
        };
        let order = names(&cases);
        prop_assert_eq!(&names(&others), &order, "the order of import does not matter");
        // Fewer cases in the project leave the order of the rest as it was.
        let kept: Vec<CaseKey> = cases.iter().skip(1).cloned().collect();
        let without: Vec<String> =
            order.iter().filter(|id| **id != cases[0].id).cloned().collect();
        prop_assert_eq!(names(&kept), without);
        let reviewer = ReviewerId::from_name("A");
        let read: BTreeSet<usize> = reading_order(&seed, reviewer, &cases).into_iter().collect();
        prop_assert_eq!(read.len(), cases.len(), "each case once");
    }

    #[test]
    fn work_is_shared_out_evenly(
        sample in 0_usize..80, overlap in 0_usize..80, reviewers in 2_usize..6, times in 2_usize..4,
    ) {
        let Some(assigned) = assign(sample, overlap, times, reviewers) else {
            prop_assert!(times > reviewers);
            return Ok(());
        };
        prop_assert_eq!(assigned.reviewers.len(), sample);
        let (mut pairs, mut loads) = (vec![0; reviewers * reviewers], vec![0; reviewers]);
        for (place, given) in assigned.reviewers.iter().enumerate() {
            let different: BTreeSet<&usize> = given.iter().collect();
            prop_assert_eq!(different.len(), if place < overlap { times } else { 1 });
            for first in given {
                loads[*first] += usize::from(place >= overlap);
                given.iter().filter(|second| first < second).for_each(|second| {
                    pairs[first * reviewers + second] += 1;
                });
            }
        }
        let spread = |counts: &[usize]| counts.iter().max().unwrap() - counts.iter().min().unwrap();
        prop_assert!(spread(&loads) <= 1);
        let pairs: Vec<usize> = (0..reviewers * reviewers)
            .filter(|at| at / reviewers < at % reviewers)
            .map(|at| pairs[at])
            .collect();
        if times == 2 {
            prop_assert!(spread(&pairs) <= 1);
        }
    }

    #[test]
    fn an_allocation_is_a_sample_of_that_size(
        sizes in prop::collection::vec(1_usize..50, 1..6), sample in 0_usize..200,
    ) {
        let Ok(given) = allocate(&sizes, sample) else {
            prop_assert!(sample < 2 * sizes.len());
            return Ok(());
        };
        prop_assert_eq!(given.iter().sum::<usize>(), sample.min(sizes.iter().sum()));
        prop_assert!(given.iter().zip(&sizes).all(|(n, size)| n <= size && *n >= 2.min(*size)));
        let stratum: Vec<usize> = sizes.iter().enumerate().flat_map(|(h, n)| vec![h; *n]).collect();
        let order: Vec<usize> = (0..stratum.len()).rev().collect();
        let drawn = stratified_sample(&order, &stratum, &given);
        for (h, n) in given.iter().enumerate() {
            prop_assert_eq!(drawn.iter().filter(|case| stratum[**case] == h).count(), *n);
        }
    }

    #[test]
    fn a_frame_does_not_depend_on_the_order_of_import(
        ids in prop::collection::btree_set("[a-z]{1,4}", 1..10),
    ) {
        let mut frame: Vec<(CaseKey, TextHash)> =
            ids.iter().map(|id| (case(id), TextHash::new(id, ""))).collect();
        let hash = frame_sha256(&frame);
        frame.rotate_left(1);
        prop_assert_eq!(frame_sha256(&frame), hash);
    }

    #[test]
    fn intervals_of_shares_hold_the_share_and_lie_between_0_and_1(
        with in 0_usize..300, more in 1_usize..300, rest in 0_usize..1000,
    ) {
        let (of, all) = (with + more, with + more + rest);
        let share = f64::from(u32::try_from(with).unwrap()) / f64::from(u32::try_from(of).unwrap());
        let intervals = [
            wilson(with, of, Some(all)),
            wilson(with, of, None),
            clopper_pearson(with, of),
            hypergeometric(with, of, all).shares_of(all),
            anytime(with, of, all).shares_of(all),
        ];
        for interval in intervals {
            prop_assert!(interval.low <= share + 1e-9 && share <= interval.high + 1e-9);
            prop_assert!(interval.low >= 0.0 && interval.high <= 1.0);
        }
        // All cases leave no doubt.
        prop_assert_eq!(simple(with, of, Some(of)).unwrap().interval, None);
        let counted = hypergeometric(with, of, of);
        prop_assert_eq!([counted.low, counted.high], [with, with]);
        prop_assert!(wilson(with, of, Some(of)).half_width() < 1e-15);
        prop_assert_eq!(at_most_left(of, of, with), 0);
        // Looking at any time costs width.
        let (once, often) = (hypergeometric(with, of, all), anytime(with, of, all));
        prop_assert!(often.low <= once.low && once.high <= often.high);
        let equal = difference_interval((share, intervals[0]), (share, intervals[0]));
        prop_assert!(equal.low <= 0.0 && equal.high >= 0.0);
    }

    #[test]
    fn one_stratum_is_a_simple_sample(with in 1_usize..100, more in 1_usize..100, rest in 1_usize..999) {
        let drawn = with + more;
        let stratum = StratumCount { size: drawn + rest, drawn, with };
        let number = |count| f64::from(u32::try_from(count).unwrap());
        let (n, all) = (number(drawn), number(drawn + rest));
        for found in [stratified(&[stratum]).unwrap(), post_stratified(&[stratum]).unwrap()] {
            prop_assert!((found.share - number(with) / n).abs() < 1e-12);
            let expected = (n - 1.0) * all / (all - n);
            prop_assert!((found.effective.unwrap() / expected - 1.0).abs() < 1e-9);
        }
        let whole = StratumCount { size: drawn, ..stratum };
        for found in [stratified(&[whole]).unwrap(), post_stratified(&[whole]).unwrap()] {
            prop_assert!(found.variance.abs() < 1e-15 && found.interval.half_width() < 1e-15);
        }
        // Clusters of one case vary as cases do.
        let clusters: Vec<(usize, usize)> = (0..drawn).map(|at| (1, usize::from(at < with))).collect();
        let single = cluster_variance(&clusters, n / all).unwrap();
        let variance = stratified(&[stratum]).unwrap().variance;
        prop_assert!((single / variance - 1.0).abs() < 1e-9);
    }

    #[test]
    fn corrected_shares_sum_to_1(
        part in prop::collection::vec(prop::collection::vec(0_usize..9, 3), 3),
        more in prop::collection::vec(0_usize..50, 3),
    ) {
        let first = part.iter().zip(&more).map(|(row, more)| row.iter().sum::<usize>() + more);
        let Some(sample) = DoubleSample::new(first.collect(), part.clone()) else { return Ok(()) };
        let shares: Vec<_> = (0..3).map(|value| sample.share(value).unwrap()).collect();
        let sum: f64 = shares.iter().map(|share| share.corrected.share).sum();
        prop_assert!((sum - 1.0).abs() < 1e-9);
        for share in shares {
            for interval in [share.corrected.interval, share.difference.interval, share.regression.interval] {
                prop_assert!(interval.low >= 0.0 && interval.high <= 1.0);
            }
        }
    }

    #[test]
    fn no_hidden_count_follows_from_what_is_published(
        counts in (1_usize..6, 1_usize..6).prop_flat_map(|(rows, columns)| {
            let count = prop_oneof![2 => Just(0_u64), 3 => 1_u64..5, 3 => 5_u64..40];
            prop::collection::vec(prop::collection::vec(count, columns), rows)
        }),
    ) {
        let hidden = suppress(&counts, 5);
        let found = exposed(&counts, &hidden);
        prop_assert!(by_rank(&hidden).iter().all(|cell| found.contains(cell)));
        if let Published::Rows { counts, hidden, .. } = publish(&counts, 5) {
            prop_assert_eq!(by_rank(&hidden), vec![]);
            for (counts, hidden) in counts.iter().zip(&hidden) {
                for (count, is_hidden) in counts.iter().zip(hidden) {
                    prop_assert!(!(1..5).contains(count) || *is_hidden);
                    prop_assert!(*count != 0 || !is_hidden);
                }
            }
            for line in lines(&counts, &hidden) {
                let sum: u64 = line.iter().sum();
                prop_assert!(line.is_empty() || sum >= 5 && sum > line.len() as u64, "{line:?}");
            }
        }
    }

    #[test]
    fn a_count_follows_when_all_tables_with_these_totals_have_it(
        cells in prop::collection::vec((any::<bool>(), 1_u64..4), 9),
    ) {
        let hidden: Vec<Vec<bool>> =
            cells.chunks(3).map(|row| row.iter().map(|(is_hidden, _)| *is_hidden).collect()).collect();
        let counts: Vec<Vec<u64>> =
            cells.chunks(3).map(|row| row.iter().map(|(_, count)| *count).collect()).collect();
        prop_assert_eq!(exposed(&counts, &hidden), by_trying(&counts, &hidden));
    }
}

/// The hidden counts of each row and column.
fn lines(counts: &[Vec<u64>], hidden: &[Vec<bool>]) -> Vec<Vec<u64>> {
    let columns = counts.first().map_or(0, Vec::len);
    let row = |row: usize| (0..columns).map(move |column| (row, column)).collect::<Vec<_>>();
    let column = |column: usize| (0..counts.len()).map(move |row| (row, column)).collect();
    let cells = (0..counts.len()).map(row).chain((0..columns).map(column));
    cells
        .map(|cells| {
            let of_hidden = cells.into_iter().filter(|(row, column)| hidden[*row][*column]);
            of_hidden.map(|(row, column)| counts[row][column]).collect()
        })
        .collect()
}

/// The hidden cells that follow, by trying all counts of at least 1.
fn by_trying(counts: &[Vec<u64>], hidden: &[Vec<bool>]) -> Vec<(usize, usize)> {
    let cells: Vec<(usize, usize)> = (0..9)
        .map(|cell| (cell / 3, cell % 3))
        .filter(|(row, column)| hidden[*row][*column])
        .collect();
    let mut seen = vec![BTreeSet::new(); cells.len()];
    try_next(&cells, &mut lines_left(counts, hidden), &mut Vec::new(), &mut seen);
    cells.iter().zip(seen).filter(|(_, seen)| seen.len() == 1).map(|(cell, _)| *cell).collect()
}

/// What the hidden cells of each row and column sum to, rows first.
fn lines_left(counts: &[Vec<u64>], hidden: &[Vec<bool>]) -> Vec<u64> {
    lines(counts, hidden).iter().map(|line| line.iter().sum()).collect()
}

fn try_next(
    cells: &[(usize, usize)],
    left: &mut [u64],
    tried: &mut Vec<u64>,
    seen: &mut [BTreeSet<u64>],
) {
    let Some((row, column)) = cells.get(tried.len()).copied() else {
        if left.iter().all(|left| *left == 0) {
            tried.iter().zip(seen).for_each(|(count, seen)| {
                seen.insert(*count);
            });
        }
        return;
    };
    for count in 1..=left[row].min(left[3 + column]) {
        left[row] -= count;
        left[3 + column] -= count;
        tried.push(count);
        try_next(cells, left, tried, seen);
        tried.pop();
        left[row] += count;
        left[3 + column] += count;
    }
}

/// The hidden cells that follow from the totals alone: the equations have no greater rank when the cell is known. Whole
/// numbers, each step without division.
fn by_rank(hidden: &[Vec<bool>]) -> Vec<(usize, usize)> {
    let cells: Vec<(usize, usize)> = hidden
        .iter()
        .enumerate()
        .flat_map(|(row, line)| (0..line.len()).map(move |column| (row, column)))
        .filter(|(row, column)| hidden[*row][*column])
        .collect();
    let columns = hidden.iter().map(Vec::len).max().unwrap_or_default();
    let equation = |is_in: &dyn Fn(&(usize, usize)) -> bool| {
        cells.iter().map(|cell| i128::from(is_in(cell))).collect::<Vec<i128>>()
    };
    let mut equations: Vec<Vec<i128>> = Vec::new();
    (0..hidden.len()).for_each(|row| equations.push(equation(&|cell| cell.0 == row)));
    (0..columns).for_each(|column| equations.push(equation(&|cell| cell.1 == column)));
    let known = |cell: &(usize, usize)| {
        let mut with = equations.clone();
        with.push(equation(&|other| other == cell));
        rank(with) == rank(equations.clone())
    };
    cells.iter().filter(|cell| known(cell)).copied().collect()
}

fn rank(mut rows: Vec<Vec<i128>>) -> usize {
    let (mut rank, columns) = (0, rows.first().map_or(0, Vec::len));
    for column in 0..columns {
        let Some(pivot) = (rank..rows.len()).find(|row| rows[*row][column] != 0) else { continue };
        rows.swap(rank, pivot);
        let pivot = rows[rank].clone();
        for row in &mut rows[rank + 1..] {
            let factor = row[column];
            for (cell, above) in row.iter_mut().zip(&pivot) {
                *cell = *cell * pivot[column] - above * factor;
            }
        }
        rank += 1;
    }
    rank
}
