//! Sets of answers that are kept under a name.

use super::sitting::{Sitting, desk};
use crate::review::{Effect, ScreenEffect};

#[test]
fn kept_answers_are_filled_in_with_two_keys() {
    desk("2 1 1 3 keep hjem Enter Enter r 1 Enter")
        .stores("2113, 2113, ---, ---, ---")
        .shows("3 [- - -] q1");
    desk("r").says(&["review-nothing-kept"]);
    desk("2 1 keep").says(&["review-keep-incomplete"]);
    desk("2 2 keep hjem Enter Tab 1 keep hjem Enter 1 r 1").shows("1 [1 2 -] q1, 1 draft");
}

#[test]
fn a_name_in_use_is_not_given_to_other_answers_unasked() {
    let asked = desk("2 2 keep hjem Enter Tab 1 keep hjem Enter");
    let kept = |sitting: &Sitting| sitting.state.setup.kept.clone();
    assert_eq!(kept(&asked), kept(&desk("2 2 keep hjem Enter")));
    let asked = asked.shows("1 [1 2 -] q2 + keep replace, 1 draft");
    let other = asked.clone().keys("2").shows("1 [1 2 -] q2 + keep, 1 draft").types("2");
    assert_eq!(kept(&other.keys("Enter")).len(), 2);
    for closes in ["Esc", "q"] {
        asked.clone().keys(closes).shows("1 [1 2 -] q2 + keep, 1 draft");
    }
    asked
        .keys("Enter")
        .says(&["review-key-not-here-two"])
        .keys("1")
        .says(&["review-kept name=\"hjem\""]);
}

#[test]
fn kept_answers_are_forgotten_once_the_reviewer_agrees() {
    let two = || desk("2 2 keep hjem Enter keep borte Enter");
    let names = |sitting: &Sitting| -> Vec<String> {
        sitting.state.setup.kept.iter().map(|kept| kept.name.clone()).collect()
    };
    for keys in ["r Tab 1", "forget 1"] {
        let asked = two().keys(keys).shows("1 [2 2 -] q3 + kept agree, 1 draft");
        assert_eq!(names(&asked), ["hjem", "borte"]);
        assert_eq!(names(&asked.clone().keys("Esc Esc")), ["hjem", "borte"]);
        let gone = asked.keys("Enter").says(&["review-kept-forgotten name=\"hjem\""]);
        assert_eq!(names(&gone), ["borte"]);
        let forgets = ScreenEffect::ForgetAnswers("hjem".to_owned());
        gone.asks(&Effect::Screen(forgets)).keys("r 1").shows("1 [2 2 -] q1, 1 draft");
    }
    two().keys("r Tab Tab 1").says(&["review-filled name=\"hjem\""]);
    desk("forget").says(&["review-nothing-kept"]);
}

#[test]
fn at_most_nine_sets_of_answers_are_kept() {
    let mut sitting = desk("2 2");
    for name in ["a", "b", "c", "d", "e", "f", "g", "h", "i"] {
        sitting = sitting.keys("keep").types(name).keys("Enter");
    }
    let sitting = sitting.keys("keep").types("j").keys("Enter");
    assert_eq!(sitting.state.setup.kept.len(), 9);
    sitting.says(&["review-keep-full"]);
}
