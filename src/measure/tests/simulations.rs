//! How often intervals hold the truth, by simulation: what `docs/method.md` quotes. They take a minute:
//! `cargo test --lib simulations -- --ignored --nocapture`.
#![allow(clippy::print_stdout)]

use super::super::agreement::{Agreement, Coefficient, Estimate, Ratings, Weights};
use super::super::generator::SplitMix64;
use super::super::numbers::{Interval, LEVEL, ln_choose, real, t_quantile};
use super::super::shares::{DoubleSample, anytime, hypergeometric, simple, wilson};

/// The place of a value drawn by these shares.
fn pick(generator: &mut SplitMix64, shares: &[f64]) -> usize {
    let mut at = generator.unit();
    for (place, share) in shares.iter().enumerate() {
        at -= share;
        if at < 0.0 {
            return place;
        }
    }
    shares.len() - 1
}

/// Two reviewers who give the true value with this accuracy, and otherwise any other.
struct Model {
    shares: Vec<f64>,
    accuracy: f64,
}

impl Model {
    fn answer(&self, generator: &mut SplitMix64, truth: usize) -> usize {
        if generator.unit() < self.accuracy {
            return truth;
        }
        (truth + 1 + generator.below(self.shares.len() - 1)) % self.shares.len()
    }

    fn table(&self, generator: &mut SplitMix64, units: usize) -> Ratings {
        let unit = |_| {
            let truth = pick(generator, &self.shares);
            vec![Some(self.answer(generator, truth)), Some(self.answer(generator, truth))]
        };
        Ratings::new(self.shares.len(), (0..units).map(unit).collect::<Vec<_>>())
    }

    /// Alpha and AC1 of endlessly many units.
    fn truth(&self) -> [f64; 2] {
        let values = self.shares.len();
        let wrong = (1.0 - self.accuracy) / (real(values) - 1.0);
        let says = |truth: usize, value: usize| if truth == value { self.accuracy } else { wrong };
        let over = |of: &dyn Fn(usize, usize) -> f64| -> f64 {
            (0..values).map(|k| (0..values).map(|c| self.shares[c] * of(c, k)).sum::<f64>()).sum()
        };
        let observed = over(&|truth, value| says(truth, value).powi(2));
        let habit = |k: usize| (0..values).map(|c| self.shares[c] * says(c, k)).sum::<f64>();
        let alpha: f64 = (0..values).map(|k| habit(k).powi(2)).sum();
        let spread: f64 = (0..values).map(|k| habit(k) * (1.0 - habit(k))).sum();
        let ac1 = spread / (real(values) - 1.0);
        [alpha, ac1].map(|expected| (observed - expected) / (1.0 - expected))
    }
}

const RUNS: usize = 2_000;

fn share(count: usize, of: usize) -> f64 {
    real(count) / real(of.max(1))
}

#[test]
#[ignore = "takes a minute"]
fn intervals_of_agreement_hold_the_truth() {
    let models = [
        ("balanced", Model { shares: vec![0.4, 0.2, 0.35, 0.05], accuracy: 0.85 }),
        ("skewed", Model { shares: vec![0.9, 0.06, 0.02, 0.02], accuracy: 0.93 }),
        ("yes or no, 90 to 10", Model { shares: vec![0.9, 0.1], accuracy: 0.93 }),
    ];
    for (name, model) in models {
        let truth = model.truth();
        for units in [10, 20, 30, 50, 100, 200] {
            let mut generator = SplitMix64::new(7);
            let weights = Weights::identity(model.shares.len());
            let (mut holds, mut defined, mut by_jackknife) = ([0; 2], [0; 2], 0);
            for _ in 0..RUNS {
                let ratings = model.table(&mut generator, units);
                let agreement = Agreement::new(&ratings, &weights);
                let shown = |coefficient| {
                    let estimate: Estimate = agreement.estimate(coefficient).ok()?;
                    Some((estimate, estimate.interval()?))
                };
                for (at, coefficient) in
                    [Coefficient::Alpha, Coefficient::Ac1].into_iter().enumerate()
                {
                    let Some((estimate, interval)) = shown(coefficient) else { continue };
                    defined[at] += 1;
                    holds[at] += usize::from(interval.contains(truth[at]));
                    if coefficient == Coefficient::Alpha {
                        let error = agreement.jackknife(coefficient).unwrap_or_default();
                        let half = t_quantile(real(units) - 1.0) * error;
                        let interval = Interval::around(estimate.value, half, -1.0, 1.0);
                        by_jackknife += usize::from(interval.contains(truth[0]));
                    }
                }
            }
            let cover = [0, 1].map(|at| share(holds[at], defined[at]));
            println!(
                "{name}, {units} units: alpha {:.3} covered {:.3} (jackknife {:.3}), AC1 {:.3} covered {:.3}, no \
                 interval {:.3}",
                truth[0],
                cover[0],
                share(by_jackknife, defined[0]),
                truth[1],
                cover[1],
                1.0 - share(defined[0], RUNS),
            );
            if units == 100 {
                assert!(
                    cover.iter().all(|cover| (0.91..=0.97).contains(cover)),
                    "{name}: {cover:?}"
                );
            }
        }
    }
}

/// A population in random order: its first `with` have something, and are strewn among the others.
fn shuffled(generator: &mut SplitMix64, with: usize, population: usize) -> Vec<bool> {
    let mut cases: Vec<bool> = (0..population).map(|place| place < with).collect();
    for last in (1..population).rev() {
        cases.swap(last, generator.below(last + 1));
    }
    cases
}

#[test]
#[ignore = "takes a minute"]
fn intervals_of_shares_hold_the_truth() {
    let mut generator = SplitMix64::new(11);
    for (with, of, population) in
        [(383, 200, 1234), (123, 100, 1234), (30, 50, 300), (617, 400, 1234)]
    {
        let (mut shown, mut exact, truth) = (0, 0, share(with, population));
        for _ in 0..RUNS {
            let drawn = shuffled(&mut generator, with, population);
            let found = drawn[..of].iter().filter(|has| **has).count();
            let interval = simple(found, of, Some(population)).unwrap().interval.unwrap();
            shown += usize::from(interval.contains(truth));
            exact += usize::from(
                hypergeometric(found, of, population).shares_of(population).contains(truth),
            );
        }
        let cover = [share(shown, RUNS), share(exact, RUNS)];
        println!(
            "{of} of {population}, share {truth:.3}: covered {:.3}, exact {:.3}",
            cover[0], cover[1]
        );
        assert!(cover.iter().all(|cover| (0.93..=1.0).contains(cover)), "{cover:?}");
    }
}

#[test]
#[ignore = "takes a minute"]
fn corrected_shares_hold_the_truth_in_half_the_width() {
    for (population, drawn, accuracy) in
        [(1234, 200, 0.85), (1234, 100, 0.85), (1234, 200, 0.97), (400, 80, 0.8)]
    {
        let mut generator = SplitMix64::new(13);
        let shares = [0.33, 0.19, 0.41, 0.07];
        let truth: Vec<usize> = (0..population).map(|_| pick(&mut generator, &shares)).collect();
        let first: Vec<usize> = truth
            .iter()
            .map(|truth| if generator.unit() < accuracy { *truth } else { generator.below(4) })
            .collect();
        let count =
            |values: &[usize], value| values.iter().filter(|other| **other == value).count();
        let (mut holds, mut width, mut alone) = ([0; 4], [0.0; 4], [0.0; 4]);
        for _ in 0..RUNS {
            let mut order: Vec<usize> = (0..population).collect();
            for last in (1..population).rev() {
                order.swap(last, generator.below(last + 1));
            }
            let mut part = vec![vec![0; 4]; 4];
            order[..drawn].iter().for_each(|case| part[first[*case]][truth[*case]] += 1);
            let sizes = (0..4).map(|value| count(&first, value)).collect();
            let sample = DoubleSample::new(sizes, part).unwrap();
            for value in 0..4 {
                let found = sample.share(value).unwrap();
                let interval = found.corrected.interval;
                holds[value] +=
                    usize::from(interval.contains(share(count(&truth, value), population)));
                width[value] += 2.0 * interval.half_width() / real(RUNS);
                alone[value] += 2.0 * found.part.1.half_width() / real(RUNS);
            }
        }
        let cover = holds.map(|holds| share(holds, RUNS));
        println!(
            "{drawn} of {population}, accuracy {accuracy}: covered {cover:.3?}, width {width:.3?}, sample alone {alone:.3?}"
        );
        assert!(cover.iter().all(|cover| (0.93..=1.0).contains(cover)), "{cover:?}");
    }
}

#[test]
#[ignore = "takes a minute"]
fn an_interval_for_every_look_is_seldom_ever_wrong() {
    let (with, population, runs) = (93, 300, 1_000);
    let mut generator = SplitMix64::new(17);
    let (mut ever, mut ordinary) = (0, 0);
    let threshold = (1.0 - LEVEL).ln() - real(population + 1).ln();
    for _ in 0..runs {
        let cases = shuffled(&mut generator, with, population);
        let (mut found, mut is_wrong, mut is_wrong_at_a_look) = (0, false, false);
        for of in 1..population {
            found += usize::from(cases[of - 1]);
            // What `anytime` keeps, without looking for its ends each time.
            let ways = ln_choose(with, found) + ln_choose(population - with, of - found);
            is_wrong |= ways - ln_choose(population + 1, of + 1) <= threshold;
            if of >= 20 && of % 5 == 0 {
                let interval = wilson(found, of, Some(population));
                is_wrong_at_a_look |= !interval.contains(share(with, population));
                let kept = anytime(found, of, population);
                assert!(is_wrong || (kept.low..=kept.high).contains(&with));
            }
        }
        ever += usize::from(is_wrong);
        ordinary += usize::from(is_wrong_at_a_look);
    }
    println!(
        "ever wrong: {:.3}; Wilson's looked at every 5: {:.3}",
        share(ever, runs),
        share(ordinary, runs)
    );
    assert!(share(ever, runs) <= 0.05);
}

#[test]
#[ignore = "takes a minute"]
fn stopping_at_a_width_keeps_the_promise() {
    let mut generator = SplitMix64::new(19);
    for (population, with, half) in
        [(1234, 383, 0.03), (1234, 383, 0.05), (1234, 123, 0.03), (1234, 617, 0.05)]
    {
        let (mut holds, mut read) = (0, 0);
        for _ in 0..RUNS {
            let cases = shuffled(&mut generator, with, population);
            let mut of = 100;
            let interval = loop {
                let found = cases[..of].iter().filter(|has| **has).count();
                let interval = wilson(found, of, Some(population));
                if interval.half_width() <= half || of == population {
                    break interval;
                }
                of = (of + 25).min(population);
            };
            holds += usize::from(interval.contains(share(with, population)));
            read += of;
        }
        println!(
            "±{half} of {population}, share {:.2}: covered {:.3}, {} read",
            share(with, population),
            share(holds, RUNS),
            read / RUNS
        );
        assert!((0.93..=0.97).contains(&share(holds, RUNS)));
    }
}
