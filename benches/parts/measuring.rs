//! The arithmetic of agreement, draws and suppression, beside a plain pass over the same table.

use divan::Bencher;
use nybrott::domain::exchange::CaseKey;
use nybrott::measure::SplitMix64;
use nybrott::measure::agreement::{Agreement, Coefficient, Ratings, Weights};
use nybrott::measure::draws::{draw_order, frame_sha256};
use nybrott::measure::suppression::publish;

/// Cases that three reviewers answered.
const ANSWERED: usize = 10_000;

/// Cases drawn from, and cells of a table.
const DRAWN_FROM: usize = 100_000;

fn ratings() -> Ratings {
    let mut generator = SplitMix64::new(1);
    let mut unit = || {
        let truth = generator.below(4);
        let mut answer = || if generator.below(5) > 0 { truth } else { generator.below(4) };
        vec![Some(answer()), Some(answer()), Some(answer())]
    };
    Ratings::new(4, (0..ANSWERED).map(|_| unit()).collect::<Vec<_>>())
}

/// How often each value was given.
#[divan::bench]
fn bare(bencher: Bencher<'_, '_>) {
    let ratings = ratings();
    bencher.bench_local(|| ratings.given());
}

/// All six coefficients with both standard errors.
#[divan::bench]
fn agreement(bencher: Bencher<'_, '_>) {
    let (ratings, weights) = (ratings(), Weights::identity(4));
    bencher.bench_local(|| {
        let agreement = Agreement::new(&ratings, &weights);
        Coefficient::ALL
            .map(|coefficient| (agreement.estimate(coefficient), agreement.jackknife(coefficient)))
    });
}

/// All six intervals by drawing the units again 2,000 times.
#[divan::bench(sample_count = 5)]
fn bootstrap(bencher: Bencher<'_, '_>) {
    let (ratings, weights) = (ratings(), Weights::identity(4));
    let agreement = Agreement::new(&ratings, &weights);
    bencher.bench_local(|| agreement.bootstrap(&Coefficient::ALL, 2_000, 1));
}

fn cases() -> Vec<CaseKey> {
    let case = |number: usize| CaseKey { id: format!("s-{number}"), source: String::new() };
    (0..DRAWN_FROM).map(case).collect()
}

/// The cases in alphabetical order: what any draw must at least do.
#[divan::bench(sample_count = 10)]
fn bare_order(bencher: Bencher<'_, '_>) {
    let cases = cases();
    bencher.bench_local(|| {
        let mut order: Vec<usize> = (0..cases.len()).collect();
        order.sort_unstable_by_key(|place| &cases[*place]);
        order
    });
}

/// The cases in the order of a draw, and what identifies them.
#[divan::bench(sample_count = 10)]
fn draw(bencher: Bencher<'_, '_>) {
    let cases = cases();
    let hash = nybrott::domain::TextHash::new("", "");
    let frame: Vec<_> = cases.iter().map(|case| (case.clone(), hash)).collect();
    bencher.bench_local(|| (draw_order("2026", &cases), frame_sha256(&frame)));
}

/// A table of 20,000 rows and five columns, with small counts hidden.
#[divan::bench(sample_count = 10)]
fn suppression(bencher: Bencher<'_, '_>) {
    let mut generator = SplitMix64::new(3);
    let mut row = || (0..5).map(|_| generator.below(12) as u64).collect::<Vec<u64>>();
    let counts: Vec<Vec<u64>> = (0..DRAWN_FROM / 5).map(|_| row()).collect();
    bencher.bench_local(|| publish(&counts, 5));
}
