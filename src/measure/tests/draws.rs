//! Draws, assignments, drift and suppression, exactly as they were computed elsewhere.

use serde_json::Value as Json;

use super::super::agreement::Ratings;
use super::super::draws::assignment::{assign, reading_order};
use super::super::draws::frame::{draw_key, draw_order, frame_sha256};
use super::super::draws::strata::{allocate, stratified_sample};
use super::super::drift::drift;
use super::super::suppression::{Published, exposed, publish, suppress};
use super::{close, count, counts, estimates, fixture, table};
use crate::domain::exchange::CaseKey;
use crate::domain::{ReviewerId, TextHash};

pub(super) fn case(id: &str) -> CaseKey {
    CaseKey { id: id.to_owned(), source: String::new() }
}

/// c01 to c24.
fn cases() -> Vec<CaseKey> {
    (1..=24).map(|number| case(&format!("c{number:02}"))).collect()
}

fn hex(hash: [u8; 32]) -> String {
    TextHash(hash).to_string()
}

fn ids(cases: &[CaseKey], order: &[usize]) -> Vec<String> {
    order.iter().map(|place| cases[*place].id.clone()).collect()
}

#[test]
fn a_draw_is_what_sha256sum_gives() {
    let draw = &estimates()["draw"];
    let cases = cases();
    let seed = draw["seed"].as_str().unwrap();
    let order = ids(&cases, &draw_order(seed, &cases));
    assert_eq!(order, draw["order_of_c01_to_c24"].as_array().unwrap().clone());
    assert_eq!(hex(draw_key(seed, &case("c01"))), draw["c01"].as_str().unwrap());
    for (id, hash) in draw["first_hash"].as_object().unwrap() {
        assert_eq!(hex(draw_key(seed, &case(id))), hash.as_str().unwrap());
        assert_eq!(id, &order[0]);
    }
}

#[test]
fn a_frame_is_identified_by_its_cases_and_their_wording() {
    let text = |case: CaseKey| {
        let text = TextHash::new(&format!("title {}", case.id), &format!("text {}", case.id));
        (case, text)
    };
    let mut frame: Vec<_> = cases().into_iter().map(text).collect();
    let expected = estimates()["frame_sha256"]["value"].as_str().unwrap().to_owned();
    assert_eq!(frame_sha256(&frame).to_string(), expected);
    frame.reverse();
    assert_eq!(frame_sha256(&frame).to_string(), expected, "the order does not matter");
    frame[0].1 = TextHash::new("title", "corrected");
    assert_ne!(frame_sha256(&frame).to_string(), expected);
}

#[test]
fn an_assignment_and_the_order_of_each_reviewer_are_exact() {
    let assignment = &estimates()["assignment"];
    let seed = assignment["seed"].as_str().unwrap();
    let mut reviewers: Vec<(ReviewerId, String)> = assignment["reviewers"]
        .as_object()
        .unwrap()
        .iter()
        .map(|(name, id)| (id.as_str().unwrap().parse().unwrap(), name.clone()))
        .collect();
    reviewers.sort();
    let cases = cases();
    let sample = count(&assignment["n"]);
    let order = draw_order(seed, &cases);
    let drawn: Vec<CaseKey> = order[..sample].iter().map(|place| cases[*place].clone()).collect();
    let (overlap, times) = (count(&assignment["overlap"]), count(&assignment["times"]));
    let assigned = assign(sample, overlap, times, reviewers.len()).unwrap();
    for (case, given) in drawn.iter().zip(&assigned.reviewers) {
        let names: Vec<&str> = given.iter().map(|place| reviewers[*place].1.as_str()).collect();
        assert_eq!(names, assignment["who"][&case.id].as_array().unwrap().clone(), "{}", case.id);
    }
    for (place, (id, name)) in reviewers.iter().enumerate() {
        let own = drawn.iter().zip(&assigned.reviewers).filter(|(_, given)| given.contains(&place));
        let own: Vec<CaseKey> = own.map(|(case, _)| case.clone()).collect();
        assert_eq!(own.len(), count(&assignment["loads"][name]));
        let queue = ids(&own, &reading_order(seed, *id, &own));
        assert_eq!(queue, assignment["queues"][name].as_array().unwrap().clone(), "{name}");
    }
}

#[test]
fn a_sample_is_allocated_by_largest_remainders() {
    let examples = estimates()["allocation"]["examples"].as_array().unwrap().clone();
    assert_eq!(examples.len(), 4);
    for example in examples {
        let found = allocate(&counts(&example["N_h"]), count(&example["n"]));
        assert_eq!(found.unwrap(), counts(&example["n_h"]));
    }
    let (order, stratum) = ([3, 0, 4, 1, 2], [0, 0, 1, 1, 0]);
    assert_eq!(stratified_sample(&order, &stratum, &[1, 2]), [3, 0, 2]);
}

#[test]
fn drift_of_twenty_cases_is_one_sided() {
    let all = fixture(include_str!("../../../tests/corpus/measure/agreement_cases.json"));
    let examples = all["examples"].as_array().unwrap();
    let example = examples.iter().find(|example| example["id"] == "nyb_drift_1x20").unwrap();
    let declared = example["declared"].as_array().unwrap();
    let place = |value: &Json| declared.iter().position(|known| known == value);
    let row = |row: &Json| row.as_array().unwrap().iter().map(place).collect();
    let rows = example["ratings"].as_array().unwrap().iter().map(row);
    let found = drift(&Ratings::new(declared.len(), rows));
    for (value, found) in declared.iter().zip(&found) {
        let expected = counts(&example["counts_then_now"][value.as_str().unwrap()]);
        assert_eq!([found.then, found.now].as_slice(), expected.as_slice());
    }
    let (expected, found) = (&example["towards_long_term"], found[2]);
    assert_eq!([found.gained, found.lost], [count(&expected["gained"]), count(&expected["lost"])]);
    close("McNemar", found.probability.unwrap(), &expected["exact_mcnemar_p"]);
}

fn wide(table: Vec<Vec<usize>>) -> Vec<Vec<u64>> {
    table.into_iter().map(|row| row.into_iter().map(|count| count as u64).collect()).collect()
}

#[test]
fn small_counts_are_hidden_so_that_none_follows() {
    let examples = estimates()["suppression"]["examples"].as_array().unwrap().clone();
    assert_eq!(examples.len(), 4);
    for example in examples {
        let counts = wide(table(&example["table"]));
        let hidden = suppress(&counts, example["threshold"].as_u64().unwrap());
        let published = example["published"].as_array().unwrap();
        for (hidden, published) in hidden.iter().zip(published) {
            let expected: Vec<bool> =
                published.as_array().unwrap().iter().map(Json::is_null).collect();
            assert_eq!(*hidden, expected, "{counts:?}");
        }
        let followed: Vec<Vec<usize>> =
            exposed(&counts, &hidden).iter().map(|(row, column)| vec![*row, *column]).collect();
        assert_eq!(followed, table(&example["exposed"]), "{counts:?}");
        for (row, total) in counts.iter().zip(super::counts(&example["row_totals"])) {
            assert_eq!(row.iter().sum::<u64>(), total as u64);
        }
    }
}

#[test]
fn a_count_that_would_follow_is_put_together_with_others() {
    // The 4 is alone in its row, so that its total shows it.
    let counts = wide(vec![vec![4, 0], vec![6, 7], vec![30, 20]]);
    assert_eq!(exposed(&counts, &suppress(&counts, 5)), [(0, 0)]);
    let Published::Rows { rows, counts, hidden } = publish(&counts, 5) else {
        panic!("some rows are left")
    };
    assert_eq!(rows, [vec![2], vec![0, 1]], "with the smallest other row");
    assert_eq!(counts, wide(vec![vec![30, 20], vec![10, 7]]));
    assert_eq!(hidden, vec![vec![false; 2]; 2]);
    assert_eq!(publish(&wide(vec![vec![3, 0], vec![0, 9]]), 5), Published::TotalsAlone);
    let whole = wide(vec![vec![50, 40], vec![30, 14]]);
    let untouched = Published::Rows {
        rows: vec![vec![0], vec![1]],
        counts: whole.clone(),
        hidden: vec![vec![false; 2]; 2],
    };
    assert_eq!(publish(&whole, 5), untouched);
}

#[test]
fn all_small_rows_are_put_together_before_a_table_is_given_up() {
    // What is answered, and the rest: two municipalities with fewer than 5 reports each could not be cured by one joining.
    let counts =
        wide(vec![vec![30, 10], vec![20, 6], vec![1, 5], vec![2, 0], vec![3, 0], vec![0, 1]]);
    let Published::Rows { rows, counts, hidden } = publish(&counts, 5) else {
        panic!("some rows are left")
    };
    assert_eq!(rows[..2], [vec![0], vec![1]]);
    assert_eq!(rows.iter().flatten().count(), 6, "each row is in one of those that are left");
    assert_eq!(counts.iter().flatten().sum::<u64>(), 78);
    assert!(hidden[..2].iter().flatten().all(|is_hidden| !is_hidden), "{hidden:?}");
    assert!(exposed(&counts, &hidden).is_empty());
}

#[test]
fn hidden_counts_that_can_only_be_1_are_not_published() {
    let published = |table: Vec<Vec<usize>>| publish(&wide(table), 5);
    let together = |counts: Vec<usize>| Published::Rows {
        rows: vec![vec![0, 1]],
        hidden: vec![vec![false; counts.len()]],
        counts: wide(vec![counts]),
    };
    assert_eq!(published(vec![vec![1, 1], vec![1, 1]]), Published::TotalsAlone);
    // The first row has no further cell to hide.
    assert_eq!(published(vec![vec![1, 1, 0], vec![20, 30, 40]]), together(vec![21, 31, 40]));
    // Five hidden cells that sum to 5.
    assert_eq!(published(vec![vec![1; 5], vec![9; 5]]), together(vec![10; 5]));
    // A sixth cell hides them.
    assert!(suppress(&wide(vec![vec![1, 1, 1, 1, 1, 9], vec![9; 6]]), 5)[0][5]);
    // The first two columns have 14, of which the first two rows have 12: the third row has 1 in each.
    let blocks = wide(vec![vec![3, 3, 0, 0], vec![3, 3, 0, 0], vec![1, 1, 4, 4], vec![0, 0, 4, 4]]);
    assert_eq!(exposed(&blocks, &suppress(&blocks, 5)), [(2, 0), (2, 1)]);
    assert!(
        !matches!(publish(&blocks, 5), Published::Rows { rows, .. } if rows.len() == blocks.len())
    );
}
