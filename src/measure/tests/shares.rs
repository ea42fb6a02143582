//! Shares, corrections and stopping, as scipy 1.12, statsmodels 0.15, samplics, `ppi_py` and
//! buscarpy compute them.

use serde_json::Value as Json;

use super::super::numbers::{Interval, Z, real};
use super::super::shares::corrected::{Corrected, LinearShare, Outside};
use super::super::shares::{
    DoubleSample, Method, SampledShare, StratumCount, anytime, at_most_left, clopper_pearson,
    group, how_many_more, hypergeometric, needed, needed_textbook, post_stratified, recall_test,
    rogan_gladen, simple, stratified, wilson,
};
use super::{close, count, counts, estimates, table};

fn examples(json: &Json) -> Vec<Json> {
    json["examples"].as_array().unwrap().clone()
}

#[track_caller]
fn same(what: &str, found: Interval, expected: &Json) {
    close(what, found.low, &expected[0]);
    close(what, found.high, &expected[1]);
}

fn population(example: &Json) -> Option<usize> {
    example["N"].as_u64().map(|all| all.try_into().unwrap())
}

#[test]
fn the_normal_quantile_is_that_of_the_tables() {
    close("z", Z, &estimates()["z"]);
}

#[test]
fn simple_shares_have_wilson_and_exact_intervals() {
    let examples = examples(&estimates()["simple"]);
    assert_eq!(examples.len(), 12);
    for example in examples {
        let (with, of) = (count(&example["k"]), count(&example["n"]));
        let what = format!("{with} of {of}, {:?}", population(&example));
        same(&what, wilson(with, of, None), &example["wilson"]);
        same(&what, clopper_pearson(with, of), &example["clopper_pearson"]);
        let share = simple(with, of, population(&example)).unwrap();
        close(&what, share.share, &example["p"]);
        let Some(all) = population(&example) else { continue };
        same(&what, wilson(with, of, Some(all)), &example["wilson_fpc"]);
        let exact = hypergeometric(with, of, all);
        assert_eq!(
            [exact.low, exact.high].as_slice(),
            counts(&example["exact_hypergeometric"]["M"])
        );
        same(&what, exact.shares_of(all), &example["exact_hypergeometric"]["share"]);
    }
}

#[test]
fn the_interval_fits_what_was_drawn() {
    let method = |with, of, all| simple(with, of, all).unwrap().method;
    assert_eq!(method(62, 200, Some(1234)), Method::Wilson);
    assert_eq!(method(4, 200, Some(1234)), Method::Exact);
    assert_eq!(method(196, 200, None), Method::Exact);
    assert_eq!(method(14, 29, None), Method::Exact);
    assert_eq!(method(14, 29, Some(29)), Method::Counted);
    assert_eq!(simple(14, 29, Some(29)).unwrap().interval, None);
    assert_eq!((simple(0, 0, None), simple(3, 2, None)), (None, None));
    assert_eq!(group(5, 9, None, 0.1), None, "below ten cases nothing is shown");
    let within = group(31, 100, None, 0.5).unwrap().interval.unwrap();
    let known = group(31, 100, Some(200), 0.5).unwrap().interval.unwrap();
    assert!((within.low - known.low).abs() < 1e-12 && (within.high - known.high).abs() < 1e-12);
    assert_eq!(group(31, 100, None, 1.0).unwrap().interval, None);
}

fn strata(json: &Json) -> Vec<StratumCount> {
    let (sizes, drawn, with) = (counts(&json["N_h"]), counts(&json["n_h"]), counts(&json["k_h"]));
    let strata = sizes.into_iter().zip(drawn).zip(with);
    strata.map(|((size, drawn), with)| StratumCount { size, drawn, with }).collect()
}

#[track_caller]
fn check_sampled(what: &str, found: SampledShare, expected: &Json) {
    close(what, found.share, &expected["p"]);
    close(what, found.error(), &expected["se"]);
    if expected.get("n_eff").is_some() {
        // Six digits of a number of hundreds.
        close(what, found.effective.unwrap(), &expected["n_eff"]);
        same(what, found.interval, &expected["ci_wilson_neff"]);
    } else {
        assert_eq!(found.effective, None, "{what}");
        same(what, found.interval, &expected["ci"]);
    }
}

#[test]
fn stratified_shares_are_those_of_samplics() {
    let all = estimates();
    let expected = &all["stratified"];
    let strata = strata(expected);
    let found = stratified(&strata).unwrap();
    check_sampled("stratified", found, expected);
    assert!((found.variance - expected["var"].as_f64().unwrap()).abs() < 1e-10);
    close("degrees", found.degrees.unwrap(), &expected["df_satterthwaite"]);
    same("t", found.t_interval().unwrap(), &expected["ci_t"]);
    close("samplics", found.share, &expected["samplics"]["point"]);
    close("samplics", found.error(), &expected["samplics"]["se"]);
    let (drawn, with): (usize, usize) =
        (strata.iter().map(|s| s.drawn).sum(), strata.iter().map(|s| s.with).sum());
    close("unweighted", real(with) / real(drawn), &expected["unweighted_p"]);
    // The design effect is the variance against that of a simple sample without replacement.
    let simple = (1.0 - 200.0 / 1234.0) * found.share * (1.0 - found.share) / 199.0;
    close("design effect", found.variance / simple, &expected["deff_vs_srs_wor"]);
    assert_eq!(stratified(&[StratumCount { size: 5, drawn: 0, with: 0 }]), None);
}

#[test]
fn strata_of_which_all_agree_leave_some_doubt() {
    let all = estimates();
    let examples = all["stratified_pure_strata"].as_array().unwrap();
    assert_eq!(examples.len(), 3);
    for example in examples {
        check_sampled("pure", stratified(&super::shares::strata(example)).unwrap(), example);
    }
}

#[test]
fn weighting_afterwards_is_cochrans() {
    let all = estimates();
    let expected = &all["post_stratified"];
    check_sampled("post-stratified", post_stratified(&strata(expected)).unwrap(), expected);
}

#[track_caller]
fn check_linear(what: &str, found: LinearShare, expected: &Json) {
    close(what, found.share, &expected["p"]);
    close(what, found.error, &expected["se"]);
    same(what, found.interval, &expected["ci"]);
}

/// Compares with what `ppi_py` computes for a slope of 1. It takes the cases that were read once as a sample of something
/// larger, apart from those that were read twice: the difference estimator without its finite population.
#[track_caller]
fn check_ppi(what: &str, found: &Corrected, (cases, read): (usize, usize), expected: &Json) {
    let (all, of) = (real(cases), real(read));
    let rest = all - of;
    // What was answered first: of all, of those that were read twice, and of the rest.
    let twice = found.first + found.part.0 - found.difference.share;
    let once = (all * found.first - of * twice) / rest;
    let share = once + found.part.0 - twice;
    close(&format!("{what} ppi"), share, &expected["p"]);
    // The variance of numpy divides by n.
    let corrections = found.difference.error.powi(2) / (1.0 - of / all) * (of - 1.0) / of;
    let half = Z * (corrections + once * (1.0 - once) / rest).sqrt();
    close(&format!("{what} ppi low"), share - half, &expected["ci"][0]);
    close(&format!("{what} ppi high"), share + half, &expected["ci"][1]);
}

#[test]
fn first_answers_are_corrected_by_final_ones() {
    let all = estimates();
    let corrected = &all["corrected"];
    let part = table(&corrected["rows_first_columns_final"]);
    let sample = DoubleSample::new(counts(&corrected["N_first"]), part).unwrap();
    assert!(sample.pooled().is_empty());
    let total = |json: &Json| counts(json).into_iter().sum::<usize>();
    let cases = total(&corrected["N_first"]);
    let rows = corrected["rows_first_columns_final"].as_array().unwrap();
    let read = rows.iter().map(total).sum();
    let mut sum = 0.0;
    for (value, name) in corrected["categories"].as_array().unwrap().iter().enumerate() {
        let what = name.as_str().unwrap();
        let expected = &corrected["results"][what];
        let found = sample.share(value).unwrap();
        close(what, found.first, &expected["first_coder_all"]);
        close(what, found.part.0, &expected["random_sample_only"]["p"]);
        same(what, found.part.1, &expected["random_sample_only"]["wilson_fpc"]);
        check_sampled(what, found.corrected, &expected["post_stratified_on_first_answer"]);
        check_linear(what, found.difference, &expected["difference_lambda_1"]);
        check_linear(what, found.regression, &expected["regression_lambda_opt"]);
        close(what, found.regression.slope, &expected["regression_lambda_opt"]["lambda"]);
        check_ppi(what, &found, (cases, read), &expected["ppi_py_lam_1"]);
        // Its own slope is another; it takes the rest as a sample of something larger, and is wider.
        let ci = &expected["ppi_py_tuned"]["ci"];
        let width = ci[1].as_f64().unwrap() - ci[0].as_f64().unwrap();
        assert!(width > 2.0 * found.regression.interval.half_width(), "{what} tuned");
        sum += found.corrected.share;
    }
    close("sum", sum, &corrected["sum_post_stratified"]);
}

#[test]
fn an_answer_that_the_part_lacks_gets_what_the_part_has() {
    let sample = DoubleSample::new(vec![90, 10], vec![vec![8, 2], vec![0, 0]]).unwrap();
    assert_eq!(sample.pooled(), [1]);
    let share = sample.share(0).unwrap().corrected.share;
    assert!((share - 0.8).abs() < 1e-12);
    assert_eq!(sample.share(2), None);
    assert_eq!(DoubleSample::new(vec![1, 1], vec![vec![2, 0], vec![0, 1]]), None, "2 of 1");
}

#[test]
fn rates_from_outside_correct_as_rogan_and_gladen_do() {
    let examples = examples(&estimates()["rogan_gladen"]);
    assert_eq!(examples.len(), 3);
    for example in examples {
        let rate = |rate: &str, cases: &str| Outside {
            rate: example[rate].as_f64().unwrap(),
            cases: example[cases].as_f64().unwrap(),
        };
        let found = rogan_gladen(
            rate("p_observed", "n"),
            rate("sensitivity", "n_se"),
            rate("specificity", "n_sp"),
        );
        let found = found.unwrap();
        close("share", found.share, &example["p"]);
        close("uncut", found.uncut, &example["unclipped"]);
        close("error", found.error, &example["se"]);
        same("interval", found.interval, &example["ci"]);
    }
    let half = Outside { rate: 0.5, cases: 100.0 };
    assert_eq!(
        rogan_gladen(half, Outside { rate: 0.69, ..half }, half),
        None,
        "hardly better than guessing"
    );
}

#[test]
fn how_many_cases_are_needed_is_counted_by_wilson_and_the_textbook() {
    let all = estimates();
    let table = all["stopping"]["n_needed"].as_array().unwrap();
    assert_eq!(table.len(), 30);
    for row in table {
        let (share, half) = (row["p"].as_f64().unwrap(), row["d"].as_f64().unwrap());
        assert_eq!(needed(share, half, population(row)), count(&row["n_wilson"]), "{row}");
        assert_eq!(needed_textbook(share, half, population(row)), count(&row["n_normal"]), "{row}");
    }
    let examples = all["stopping"]["how_many_more"].as_array().unwrap();
    assert_eq!(examples.len(), 6);
    for example in examples {
        let [with, of, all] = ["k", "n", "N"].map(|key| count(&example[key]));
        let found = how_many_more(with, of, all, example["d"].as_f64().unwrap()).unwrap();
        close("half-width", found.half_width, &example["half_width_now"]);
        close("planned", found.planned_share, &example["planning_p"]);
        assert_eq!(found.needed, count(&example["n_needed"]), "{example}");
        assert_eq!(found.more, count(&example["more"]), "{example}");
    }
}

#[test]
fn an_interval_for_every_look_is_the_prior_posterior_ratio() {
    let examples = examples(&estimates()["anytime"]);
    assert_eq!(examples.len(), 7);
    for example in examples {
        let [with, of, all] = ["k", "n", "N"].map(|key| count(&example[key]));
        let found = anytime(with, of, all);
        assert_eq!([found.low, found.high].as_slice(), counts(&example["M"]), "{example}");
        same("share", found.shares_of(all), &example["share"]);
        let once = hypergeometric(with, of, all).shares_of(all);
        same("a single look", once, &example["exact_hypergeometric_share"]);
    }
    let nothing = anytime(0, 0, 100);
    assert_eq!([nothing.low, nothing.high], [0, 100]);
}

#[test]
fn what_may_be_left_is_counted() {
    let all = estimates();
    let finding = &all["finding_all"];
    let tails = finding["random_tail"].as_array().unwrap();
    assert_eq!(tails.len(), 4);
    for tail in tails {
        let [left, drawn, found] = ["left", "random_checked", "found"].map(|key| count(&tail[key]));
        assert_eq!(at_most_left(left, drawn, found), count(&tail["at_most_95"]), "{tail}");
    }
    // The fixture's sequence, as it writes it.
    let mut read = vec![true; 30];
    (0..20).for_each(|_| read.extend([true, false]));
    read.extend([false; 50]);
    (0..4).for_each(|_| read.extend([false, false, false, false, true]));
    read.extend([false; 200]);
    let examples = finding["callaghan_mueller_hansen"].as_array().unwrap();
    assert_eq!(examples.len(), 8);
    for example in examples {
        let screened = count(&example["screened"]).min(read.len());
        let recall = example["recall_target"].as_f64().unwrap();
        let found = recall_test(&read[..screened], count(&example["N"]), recall);
        close("recall", found, &example["p"]);
    }
}
