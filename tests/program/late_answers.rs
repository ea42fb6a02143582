//! What comes by a merge after a round was closed: kept, counted, and left out of agreement unless it is wanted.

use serde_json::{Value, json};

use crate::place::Place;

fn answer(place: &Place, reviewer: &str, filter: &str, category: &str) {
    let command = ["classify", "--reviewer", reviewer, "--where", filter];
    place.run(command).args(["--category", category, "--new", "no"]).assert().success();
}

fn merge(place: &Place, reviewer: &str, other: &Place) {
    let other = other.path("project.nybrott");
    place.run(["merge", "--reviewer", reviewer]).arg(other).assert().success();
}

fn agreement(place: &Place, more: &[&str]) -> Value {
    let command = ["agreement", "--json", "--round", "hoved", "--reviewer", "leder"];
    serde_json::from_str(&place.says(command.iter().chain(more))).unwrap()
}

/// Six cases that kvam has answered here, and lom two of them in a hand-out when the round is closed; then lom answers
/// the others there, without knowing of that.
fn closed_too_early() -> (Place, Place) {
    let (leder, lom) = (Place::with_cases(6), Place::new());
    let open = ["round", "open", "double", "--name", "hoved", "--n", "all", "--seed", "2026"];
    leder.run(open).args(["--reviewers", "kvam,lom", "--reviewer", "leder"]).assert().success();
    let file = lom.path("project.nybrott");
    leder.run(["round", "hand-out", "hoved", "lom"]).arg(file).assert().success();
    answer(&leder, "kvam", "not id:6", "emergency");
    answer(&lom, "lom", "id:1 or id:2", "emergency");
    merge(&leder, "leder", &lom);
    leder.run(["round", "close", "hoved", "--yes", "--reviewer", "leder"]).assert().success();
    // One by one, so that there are more acts in his copy than in the other.
    for id in ["id:3", "id:4", "id:5"] {
        for category in ["preparedness", "long-term"] {
            answer(&lom, "lom", id, category);
        }
    }
    (leder, lom)
}

#[test]
fn what_comes_after_the_closing_is_left_out_unless_it_is_wanted() {
    let (leder, lom) = closed_too_early();
    let before = agreement(&leder, &[]);
    assert_eq!(
        (&before["cases_with_two_answers"], &before["answers_late"]),
        (&json!(2), &json!(0))
    );
    merge(&leder, "leder", &lom);
    let after = agreement(&leder, &[]);
    assert_eq!(after["rows"], before["rows"], "the closing settled what is compared");
    assert_eq!((&after["answers_late"], &after["leaves_out_late"]), (&json!(3), &json!(true)));
    let all = agreement(&leder, &["--late"]);
    assert_eq!((&all["cases_with_two_answers"], &all["answers_late"]), (&json!(5), &json!(3)));
    assert_eq!(all["answers_after_a_look"], 0);
    assert_eq!(all["answers_blind"], 10, "the copy had nothing of others");

    let said = leder.says(["agreement", "--round", "hoved", "--reviewer", "leder"]);
    assert!(
        said.contains("3 answers are left out, because they came after their round was closed"),
        "{said}"
    );
    assert!(said.contains("nybrott agreement --late"), "{said}");
    let said = leder.says(["agreement", "--round", "hoved", "--late", "--reviewer", "leder"]);
    assert!(said.contains("3 of the answers came after their round was closed"), "{said}");
    let (said, code) =
        leder.remarks(["agreement", "--round", "hoved", "--csv", "--reviewer", "leder"]);
    assert!(code == 0 && said.contains("3 answers are left out"), "{said}");
    // They are kept: what counts is what both answered.
    let listed = leder.says(["list", "--where", "differs", "--json", "--reviewer", "leder"]);
    assert_eq!(listed.lines().count(), 3, "{listed}");
}

#[test]
fn every_copy_says_the_same_whichever_way_they_are_merged() {
    let (leder, lom) = closed_too_early();
    merge(&lom, "lom", &leder);
    merge(&leder, "leder", &lom);
    for more in [&[][..], &["--late"]] {
        let [here, there] = [&leder, &lom].map(|place| agreement(place, more));
        assert_eq!(here["rows"], there["rows"]);
        assert_eq!((&here["answers_late"], &there["answers_late"]), (&json!(3), &json!(3)));
        assert_eq!(here["digest"], there["digest"]);
    }
}

#[test]
fn what_is_answered_knowing_of_the_closing_is_not_late() {
    let (leder, lom) = closed_too_early();
    merge(&leder, "leder", &lom);
    answer(&leder, "kvam", "id:6", "emergency");
    merge(&lom, "lom", &leder);
    let found = agreement(&leder, &["--late"]);
    assert_eq!((&found["answers_late"], &found["answers_after_a_look"]), (&json!(3), &json!(1)));
    assert_eq!(found["cases_with_two_answers"], 5);
}
