//! Twenty-five worked examples of agreement, with standard errors and intervals: published ones, and eight in
//! the shape of a project. `tests/corpus/measure` names the source of each.

use serde_json::Value as Json;

use super::super::agreement::specific::value_agreement;
use super::super::agreement::{Agreement, Coefficient, Estimate, Ratings, Undefined, Weights};
use super::{close, count, counts, fixture, table};

pub(super) fn published() -> Json {
    fixture(include_str!("../../../tests/corpus/measure/agreement_published.json"))
}

pub(super) fn cases() -> Json {
    fixture(include_str!("../../../tests/corpus/measure/agreement_cases.json"))
}

pub(super) fn example(all: &Json, id: &str) -> Json {
    let found = all["examples"].as_array().unwrap().iter().find(|example| example["id"] == id);
    found.unwrap_or_else(|| panic!("{id} is there")).clone()
}

/// The examples that `check` looks at, so that none is forgotten.
fn each(all: &Json, mut check: impl FnMut(&str, &Json)) {
    for example in all["examples"].as_array().unwrap() {
        check(example["id"].as_str().unwrap(), example);
    }
}

const COEFFICIENTS: [(&str, Coefficient); 6] = [
    ("percent", Coefficient::Percent),
    ("conger_or_cohen", Coefficient::Conger),
    ("fleiss_or_scott", Coefficient::Fleiss),
    ("krippendorff_alpha", Coefficient::Alpha),
    ("gwet_ac1", Coefficient::Ac1),
    ("brennan_prediger", Coefficient::BrennanPrediger),
];

/// Ratings by declared values, which the fixture names as numbers or words.
pub(super) fn ratings(declared: &Json, rows: &Json) -> Ratings {
    let declared = declared.as_array().unwrap();
    let place = |value: &Json| declared.iter().position(|known| known == value);
    let row = |row: &Json| row.as_array().unwrap().iter().map(place).collect();
    Ratings::new(declared.len(), rows.as_array().unwrap().iter().map(row))
}

/// A coefficient by which only the same value is agreement.
pub(super) fn estimate(ratings: &Ratings, coefficient: Coefficient) -> Result<Estimate, Undefined> {
    Agreement::new(ratings, &Weights::identity(ratings.values())).estimate(coefficient)
}

/// Compares one coefficient with everything that the fixture has of it.
#[track_caller]
pub(super) fn check_estimate(what: &str, found: Result<Estimate, Undefined>, expected: &Json) {
    if expected["defined"] == false {
        let why = match expected["why"].as_str().unwrap() {
            "pe=1" => Undefined::OneValue,
            "no unit with two answers" => Undefined::NoPair,
            "a reviewer without answers" => Undefined::SilentReviewer,
            other => panic!("{what}: {other}"),
        };
        assert_eq!(found.unwrap_err(), why, "{what}");
        return;
    }
    let found = found.unwrap_or_else(|why| panic!("{what}: {why:?}"));
    close(what, found.value, &expected["est"]);
    close(what, found.observed, &expected["pa"]);
    close(what, found.expected, &expected["pe"]);
    assert_eq!(found.units, count(&expected["n_units"]), "{what}");
    match found.error {
        Some(error) => close(what, error, &expected["se"]),
        None => assert!(expected["se"].is_null(), "{what}"),
    }
    match found.interval() {
        Some(interval) => {
            close(what, interval.low, &expected["ci95"][0]);
            close(what, interval.high, &expected["ci95"][1]);
            assert!(interval.contains(found.value), "{what}");
        }
        None => assert!(expected["ci95"].is_null(), "{what}"),
    }
}

/// Compares with the jackknife and the bootstrap that the fixture has.
#[track_caller]
pub(super) fn check_resampling(
    what: &str,
    agreement: &Agreement<'_>,
    of: Coefficient,
    expected: &Json,
) {
    match expected.get("jackknife_se") {
        None => {}
        Some(Json::Null) => assert_eq!(agreement.jackknife(of), None, "{what}"),
        Some(error) => close(what, agreement.jackknife(of).unwrap(), error),
    }
    if let Some(expected) = expected.get("bootstrap") {
        let (replicates, seed) = (count(&expected["B"]), count(&expected["seed"]) as u64);
        let found = agreement.bootstrap(&[of], replicates, seed)[0];
        assert_eq!(found.undefined, count(&expected["undefined"]), "{what}");
        let interval = found.interval.unwrap();
        close(what, interval.low, &expected["ci95"][0]);
        close(what, interval.high, &expected["ci95"][1]);
    }
}

/// Compares every coefficient of a block; returns how many there were.
#[track_caller]
fn check_block(what: &str, ratings: &Ratings, expected: &Json) -> usize {
    let weights = Weights::identity(ratings.values());
    let agreement = Agreement::new(ratings, &weights);
    let mut checked = 0;
    for (name, coefficient) in COEFFICIENTS {
        let Some(expected) = expected.get(name) else { continue };
        let what = format!("{what} {name}");
        check_estimate(&what, agreement.estimate(coefficient), expected);
        check_resampling(&what, &agreement, coefficient, expected);
        checked += 1;
    }
    checked
}

#[test]
fn published_tables_give_what_irrcac_and_krippendorff_compute() {
    let mut checked = 0;
    each(&published(), |id, example| {
        let expected = &example["v2"];
        if let Some(rows) = example.get("ratings") {
            let (declared, expected) = match example.get("declared") {
                Some(declared) => (declared.clone(), expected),
                None => (serde_json::json!([1, 2, 3]), &example["v2_declared_1_2_3"]),
            };
            checked += check_block(id, &ratings(&declared, rows), expected);
        } else if let Some(counts) = example.get("counts") {
            checked += check_block(id, &Ratings::from_counts(&table(counts)), expected);
        } else if let Some(pairs) = example.get("table") {
            checked += check_block(id, &Ratings::from_pairs(&table(pairs)), expected);
        } else if let Some(cases) = example.get("cases") {
            for (case, expected) in
                cases.as_array().unwrap().iter().zip(expected.as_array().unwrap())
            {
                let ratings = match case.get("counts") {
                    Some(counts) => Ratings::from_counts(&table(counts)),
                    None => Ratings::from_pairs(&table(&case["table"])),
                };
                checked += check_block(id, &ratings, expected);
            }
        }
    });
    // 5 of 6 coefficients where it is lost who gave which value; sets and crowds are tested below.
    assert_eq!(checked, 6 * 6 + 5 + 2 * 5 + 4 * 5 + 8 * 6);
}

#[test]
fn published_digits_are_met() {
    let published = published();
    let value = |ratings: &Ratings, coefficient| {
        let weights = Weights::identity(ratings.values());
        let agreement = Agreement::new(ratings, &weights);
        let estimate: Estimate = agreement.estimate(coefficient).unwrap();
        (estimate.value, estimate.error.unwrap(), estimate.units)
    };
    let near = |what: &str, found: f64, digits: f64, last: f64| {
        assert!((found - digits).abs() <= last / 2.0 + 1e-12, "{what}: {found} is not {digits}");
    };
    // SAS and irrCAC's tables of two reviewers divide by n where the variance of n - 1 is meant.
    let by_n = |(_, error, units): (f64, f64, usize)| {
        let units = f64::from(u32::try_from(units).unwrap());
        error * ((units - 1.0) / units).sqrt()
    };
    // The procedure FREQ of SAS: kappa 0.4842 with ASE 0.1380.
    let sas = Ratings::from_pairs(&table(&example(&published, "sas_cohen_3x3")["table"]));
    let cohen = value(&sas, Coefficient::Conger);
    near("SAS kappa", cohen.0, 0.4842, 1e-4);
    near("SAS ASE", by_n(cohen), 0.138, 1e-3);
    close("cohen", by_n(cohen), &example(&published, "sas_cohen_3x3")["cohen_ase_n"]);
    // Gwet's abstractors, in the vignette of irrCAC: kappa 0.7964094 (0.05891072), pi 0.7962397 (0.05905473).
    let gwet = Ratings::from_pairs(&table(&example(&published, "gwet_abstractors_3x3")["table"]));
    let (cohen, scott) = (value(&gwet, Coefficient::Conger), value(&gwet, Coefficient::Fleiss));
    near("Gwet kappa", cohen.0, 0.796_409_4, 1e-7);
    near("Gwet kappa's error", by_n(cohen), 0.058_910_72, 2e-7);
    near("Gwet pi", scott.0, 0.796_239_7, 1e-7);
    near("Gwet pi's error", by_n(scott), 0.059_054_73, 2e-6);
    for id in ["sas_cohen_3x3", "gwet_abstractors_3x3", "gwet_diagnosis_4x4"] {
        let example = example(&published, id);
        let ratings = Ratings::from_pairs(&table(&example["table"]));
        close(id, by_n(value(&ratings, Coefficient::Conger)), &example["cohen_ase_n"]);
        close(id, by_n(value(&ratings, Coefficient::Fleiss)), &example["scott_ase_n"]);
    }
    // Fleiss 1971: 30 patients, six psychiatrists, kappa 0.43.
    let fleiss = example(&published, "fleiss_1971_diagnoses_30x6");
    let fleiss = ratings(&fleiss["declared"], &fleiss["ratings"]);
    near("Fleiss kappa", value(&fleiss, Coefficient::Fleiss).0, 0.43, 1e-2);
    // Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability", sections A to C.
    for (id, digits) in [
        ("krippendorff_2011_4x12", 0.743),
        ("krippendorff_2011_binary_2x10", 0.095),
        ("krippendorff_2011_nominal_2x12", 0.692),
        ("wikipedia_3x15", 0.691),
    ] {
        let example = example(&published, id);
        let ratings = ratings(&example["declared"], &example["ratings"]);
        near(id, value(&ratings, Coefficient::Alpha).0, digits, 1e-3);
    }
    // The worked example of Fleiss' kappa in Wikipedia.
    let counts = example(&published, "wikipedia_fleiss_10x5_counts");
    let counts = Ratings::from_counts(&table(&counts["counts"]));
    near("Wikipedia Fleiss", value(&counts, Coefficient::Fleiss).0, 0.21, 1e-2);
    // Randolph's calculator, whose free-marginal kappa is Brennan and Prediger's.
    for case in example(&published, "randolph_tables")["cases"].as_array().unwrap() {
        let ratings = Ratings::from_counts(&table(&case["counts"]));
        let free = value(&ratings, Coefficient::BrennanPrediger).0;
        close("Randolph", free, &case["randolph"]);
    }
    // Two tables of the paradox of kappa.
    for case in example(&published, "kappa_paradox")["cases"].as_array().unwrap() {
        let ratings = Ratings::from_pairs(&table(&case["table"]));
        near(
            "paradox",
            value(&ratings, Coefficient::Conger).0,
            case["cohen"].as_f64().unwrap(),
            1e-5,
        );
        near(
            "paradox",
            value(&ratings, Coefficient::Ac1).0,
            case["gwet_ac1"].as_f64().unwrap(),
            1e-5,
        );
    }
}

#[test]
fn agreement_of_crowds_is_that_of_their_counts() {
    let crowds = example(&published(), "crowd_real");
    let crowds = crowds["v2"].as_object().unwrap();
    for (name, crowd) in crowds {
        let mut units = Vec::new();
        for row in crowd["counts_and_units"].as_array().unwrap() {
            units.extend(vec![counts(&row[0]); count(&row[1])]);
        }
        assert_eq!(units.len(), count(&crowd["items"]), "{name}");
        assert_eq!(units.iter().flatten().sum::<usize>(), count(&crowd["ratings"]), "{name}");
        assert_eq!(check_block(name, &Ratings::from_counts(&units), &crowd["v2"]), 5);
    }
    assert_eq!(crowds.len(), 4);
}

#[test]
fn tables_in_the_shape_of_a_project_give_what_the_libraries_compute() {
    let mut checked = 0;
    each(&cases(), |id, example| {
        let (Some(rows), Some(declared)) = (example.get("ratings"), example.get("declared")) else {
            return;
        };
        let ratings = ratings(declared, rows);
        checked += check_block(id, &ratings, &example["v2"]);
        let pairable = ratings.pairable();
        assert_eq!(pairable.units().len(), count(&example["units_two_or_more"]), "{id}");
        if let Some(expected) = example.get("v2_pairable_only") {
            checked += check_block(id, &pairable, expected);
        }
        check_values(id, &ratings, declared, &example["per_value"]);
        if let Some(expected) = example.get("pairs") {
            check_pairs(id, &ratings, expected);
        }
    });
    assert_eq!(checked, 6 * 6 + 3 * 6);
    let prevalent = example(&cases(), "nyb_new_2x40_prevalent");
    let two = ratings(&serde_json::json!(["yes", "no"]), &prevalent["ratings"]);
    assert_eq!(check_block("without the unused value", &two, &prevalent["q2"]), 2);
}

pub(super) fn check_values(id: &str, ratings: &Ratings, declared: &Json, expected: &Json) {
    let pairable = ratings.pairable();
    for (place, value) in declared.as_array().unwrap().iter().enumerate() {
        let given = pairable.one_against_rest(place);
        let found = value_agreement(&given);
        let name = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        let what = format!("{id} {name}");
        let expected = &expected[&name];
        assert_eq!(found.given, count(&expected["answers"]), "{what}");
        assert_eq!(found.units, count(&expected["units_with_it"]), "{what}");
        match found.specific {
            Some(specific) => close(&what, specific, &expected["specific_agreement"]),
            None => assert!(expected["specific_agreement"].is_null(), "{what}"),
        }
        let (alpha, ac1) =
            (estimate(&given, Coefficient::Alpha), estimate(&given, Coefficient::Ac1));
        check_estimate(&what, alpha, &expected["alpha_one_vs_rest"]);
        check_estimate(&what, ac1, &expected["ac1_one_vs_rest"]);
    }
}

fn check_pairs(id: &str, ratings: &Ratings, expected: &Json) {
    let names = ["first", "second", "third"];
    for (first, second) in [(0, 1), (0, 2), (1, 2)] {
        let both = ratings.pair(first, second);
        let expected = &expected[format!("{}-{}", names[first], names[second])];
        let what = format!("{id} {first} {second}");
        assert_eq!(both.units().len(), count(&expected["n"]), "{what}");
        let value = |coefficient| estimate(&both, coefficient).unwrap().value;
        close(&what, value(Coefficient::Percent), &expected["percent"]);
        check_estimate(&what, estimate(&both, Coefficient::Conger), &expected["cohen"]);
        close(&what, value(Coefficient::Ac1), &expected["ac1"]);
    }
}

#[test]
fn what_is_undefined_perfect_or_silent_is_so() {
    let edges = example(&cases(), "nyb_edge_cases");
    let mut checked = 0;
    for case in edges["cases"].as_array().unwrap() {
        let name = case["name"].as_str().unwrap();
        checked += check_block(name, &ratings(&edges["declared"], &case["ratings"]), &case["v2"]);
    }
    assert_eq!(checked, 6 * 6);
    // Without the reviewer who gave no value, Conger's kappa is Cohen's of the two others.
    let silent =
        edges["cases"].as_array().unwrap().iter().find(|c| c["name"] == "one_reviewer_silent");
    let (left, who) = ratings(&edges["declared"], &silent.unwrap()["ratings"]).without_silent();
    assert_eq!((left.reviewers(), who), (2, vec![0, 1]));
    assert!(estimate(&left, Coefficient::Conger).is_ok());
}

#[test]
fn the_interval_by_leaving_out_units_is_that_of_its_standard_error() {
    let anxiety = example(&published(), "irr_anxiety_20x3");
    let ratings = ratings(&anxiety["declared"], &anxiety["ratings"]);
    let weights = Weights::identity(ratings.values());
    let agreement = Agreement::new(&ratings, &weights);
    let alpha = agreement.estimate(Coefficient::Alpha).unwrap();
    let interval = agreement.jackknife_interval(&alpha).unwrap();
    // The 0.975 quantile of t with 19 degrees of freedom is 2.093024.
    let half = 2.093_024 * agreement.jackknife(Coefficient::Alpha).unwrap();
    assert!((interval.low - (alpha.value - half)).abs() < 1e-6);
    assert!((interval.high - (alpha.value + half)).abs() < 1e-6);
    // Where no unit differs there is none.
    let alike = Ratings::from_pairs(&[vec![7, 0], vec![0, 3]]);
    let agreement = Agreement::new(&alike, &weights);
    let alpha = agreement.estimate(Coefficient::Alpha).unwrap();
    assert_eq!(agreement.jackknife_interval(&alpha), None);
}
