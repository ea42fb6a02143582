//! Agreement about answers: the tables of a project's questions, kinds as sets, and value by value.

use std::collections::BTreeMap;

use serde_json::Value as Json;

use super::super::agreement::questions::KindsAs;
use super::super::agreement::sets::SetRatings;
use super::super::agreement::specific::value_agreement;
use super::super::agreement::{
    Agreement, AnswerTable, Coefficient, LabelSet, Rated, Ratings, SetDistance,
};
use super::agreement::{
    cases, check_estimate, check_resampling, check_values, estimate, example, published, ratings,
};
use super::{close, count};
use crate::domain::{Answers, KindsAnswer};

/// Sets written as words, each with a label of its own.
fn sets(rows: &[Vec<Option<&str>>]) -> (SetRatings, BTreeMap<String, u32>) {
    let mut labels: BTreeMap<String, u32> = BTreeMap::new();
    for word in rows.iter().flatten().flatten().flat_map(|set| set.split(' ')) {
        let next = labels.len().try_into().unwrap();
        labels.entry(word.to_owned()).or_insert(next);
    }
    let of = |words: &str| {
        words.split(' ').fold(LabelSet::default(), |set, word| set.with(labels[word]))
    };
    let row = |row: &Vec<Option<&str>>| row.iter().map(|words| words.map(of)).collect();
    let rows: Vec<Vec<_>> = rows.iter().map(row).collect();
    (SetRatings::new(&rows), labels)
}

const DISTANCES: [(&str, SetDistance); 3] = [
    ("set_nominal", SetDistance::Exact),
    ("jaccard", SetDistance::Jaccard),
    ("masi", SetDistance::Masi),
];

#[test]
fn alpha_of_sets_is_that_of_nltk() {
    let example = example(&published(), "multilabel_masi_6x3");
    let of = |reviewer: &str| example["ratings_sets"][reviewer].as_array().unwrap().clone();
    let by_reviewer = ["r1", "r2", "r3"].map(of);
    let rows: Vec<Vec<Option<&str>>> =
        (0..6).map(|unit| by_reviewer.iter().map(|sets| sets[unit].as_str()).collect()).collect();
    let (ratings, labels) = sets(&rows);
    for (name, distance) in DISTANCES {
        let weights = ratings.weights(|a, b| distance.between(a, b));
        let agreement = Agreement::new(&ratings.ratings, &weights);
        let expected = &example["v2"][name];
        check_estimate(name, agreement.estimate(Coefficient::Alpha), expected);
        check_resampling(name, &agreement, Coefficient::Alpha, expected);
        let alpha = agreement.estimate(Coefficient::Alpha).unwrap().value;
        close(name, alpha, &example["computed"][format!("alpha_{name}")]);
    }
    for (label, expected) in example["computed"]["per_label_alpha"].as_object().unwrap() {
        let alpha = estimate(&ratings.label(labels[label]), Coefficient::Alpha).unwrap();
        close(label, alpha.value, expected);
    }
}

#[test]
fn values_of_anxiety_are_compared_one_against_the_rest() {
    let anxiety = example(&published(), "irr_anxiety_20x3");
    let ratings = ratings(&anxiety["declared"], &anxiety["ratings"]);
    check_values("anxiety", &ratings, &anxiety["declared"], &anxiety["per_value"]);
    // The package irr of R: kappa2 of the second and third reviewer.
    let cohen = estimate(&ratings.pair(1, 2), Coefficient::Conger).unwrap().value;
    assert!((cohen + 0.006_289_308).abs() < 1e-9);
}

/// What the fixture's reviewers answered, as the program has it.
fn answer_table() -> AnswerTable {
    let example = example(&cases(), "nyb_category_3x24_missing");
    let answers = |json: &Json| {
        let kinds = match &json["change_kinds"] {
            Json::Null => None,
            Json::String(word) if word == "none" => Some(KindsAnswer::NONE),
            Json::String(word) => Some(KindsAnswer::from_words([word.as_str()]).unwrap()),
            words => {
                let words = words.as_array().unwrap().iter().map(|word| word.as_str().unwrap());
                Some(KindsAnswer::from_words(words).unwrap())
            }
        };
        let category = json["category"].as_str()?.parse().unwrap();
        let new = json["new_to_municipality"].as_str()?.parse().unwrap();
        Some(Answers { category: Some(category), new: Some(new), kinds, ..Answers::default() })
    };
    let row = |record: &Json| {
        ["first", "second", "third"].map(|reviewer| answers(&record["answers"][reviewer])).to_vec()
    };
    AnswerTable {
        cases: example["records"].as_array().unwrap().iter().map(row).collect(),
        facets: Vec::new(),
    }
}

#[test]
fn the_tables_of_questions_come_from_the_answers() {
    let answers = answer_table();
    for (id, rated) in [
        ("nyb_category_3x24_missing", Rated::Category),
        ("nyb_new_3x24", Rated::New),
        ("nyb_verdict_3x24", Rated::Verdict),
    ] {
        let example = example(&cases(), id);
        let values: Vec<String> = rated.values().iter().map(ToString::to_string).collect();
        assert_eq!(Json::from(values), example["declared"], "{id}");
        assert_eq!(
            answers.rated(rated),
            ratings(&example["declared"], &example["ratings"]),
            "{id}"
        );
    }
    assert!(answers.kinds_not_asked() > 0);
}

#[test]
fn kinds_agree_as_sets_as_nltk_computes_it_and_kind_by_kind() {
    let example = example(&cases(), "nyb_kinds_3x24_sets");
    let answers = answer_table();
    check_kinds(&answers, KindsAs::Five, &example["v2"], &example["per_kind"]);
    let four = &example["merged_four"];
    check_kinds(&answers, KindsAs::Four, &four["v2"], &four["per_kind"]);
    let without = &example["unclear_as_missing"];
    check_kinds(&answers, KindsAs::WithoutUnclear, &without["v2"], &Json::Null);
    let kinds = |kinds_as| answers.kinds(kinds_as).ratings;
    let five = kinds(KindsAs::Five);
    assert_eq!(five.answered().units().len(), count(&example["units_answered"]));
    assert_eq!(five.pairable().units().len(), count(&example["units_two_or_more"]));
    let pairable = kinds(KindsAs::WithoutUnclear).pairable();
    assert_eq!(pairable.units().len(), count(&without["units_two_or_more"]));
}

fn check_kinds(answers: &AnswerTable, kinds_as: KindsAs, expected: &Json, per_kind: &Json) {
    let kinds = answers.kinds(kinds_as);
    for (name, distance) in DISTANCES {
        let expected = &expected[name];
        let weights = kinds.weights(|a, b| distance.between(a, b));
        let agreement = Agreement::new(&kinds.ratings, &weights);
        for (part, coefficient) in
            [("krippendorff_alpha", Coefficient::Alpha), ("mean_similarity", Coefficient::Percent)]
        {
            let what = format!("{} {name} {part}", kinds_as.as_str());
            check_estimate(&what, agreement.estimate(coefficient), &expected[part]);
            check_resampling(&what, &agreement, coefficient, &expected[part]);
        }
        close(name, agreement.estimate(Coefficient::Alpha).unwrap().value, &expected["nltk_alpha"]);
    }
    let Some(per_kind) = per_kind.as_object() else { return };
    assert_eq!(per_kind.len(), kinds_as.labels().len());
    for (label, id) in kinds_as.labels() {
        let id = id.as_str();
        let expected = &per_kind[id];
        let all = kinds.label(label);
        let pairable = all.pairable();
        let found = value_agreement(&pairable);
        assert_eq!(found.given, count(&expected["answers_with_it"]), "{id}");
        close(id, found.specific.unwrap(), &expected["specific_agreement"]);
        check_estimate(id, estimate(&pairable, Coefficient::Alpha), &expected["alpha"]);
        // The libraries count units with a single answer too.
        check_estimate(id, estimate(&all, Coefficient::Ac1), &expected["ac1"]);
        check_estimate(id, estimate(&all, Coefficient::Percent), &expected["percent"]);
    }
}

#[test]
fn disputes_are_counted_most_frequent_first() {
    let unit = |answers: &[usize]| answers.iter().copied().map(Some).collect::<Vec<_>>();
    let units = [&[0][..], &[0, 1], &[1, 0], &[1, 2], &[2, 0, 2], &[1, 1]].map(unit);
    assert_eq!(Ratings::new(4, units).disputes(), [(0, 1, 2), (0, 2, 2), (1, 2, 1)]);
}
