//! Keys typed by habit right behind a page of cases that has ended by itself.

use super::sitting::{Sitting, desk, digits, first_options};
use crate::domain::rulings::{Differences, DisputeState, DisputedCase};
use crate::domain::{CaseNo, Choice, Question, ReadingReasons, TrainingCase};
use crate::review::{Action, Command, Reply};

/// Settling the only difference, on a desk after these keys; someone else's ruling on it comes before it is laid open.
fn settled_meanwhile(keys: &str) -> Sitting {
    let case = DisputedCase::new(CaseNo(2), Differences::default(), DisputeState::Open);
    desk(keys)
        .arrives(Action::Do(Command::Settle))
        .arrives(Reply::Disputes(vec![case]))
        .arrives(Reply::Dispute(None))
}

/// The same where there is nothing to settle.
fn nothing_to_settle(keys: &str) -> Sitting {
    desk(keys).arrives(Action::Do(Command::Settle)).arrives(Reply::Disputes(Vec::new()))
}

/// Practice with one case, answered and read.
fn practised(keys: &str) -> Sitting {
    let desk = desk(keys);
    let case = TrainingCase {
        open: desk.project.open(CaseNo(3)),
        reading: first_options(),
        reasons: ReadingReasons::Own(None),
        round: None,
    };
    desk.arrives(Reply::Training(vec![case])).keys("1 1 1 Enter Enter")
}

#[test]
fn digits_typed_behind_the_end_of_a_page_answer_nothing_until_another_key_was_pressed() {
    for ended in [settled_meanwhile, nothing_to_settle, practised] {
        let refused = r#"review-below-digits title="Sak 1""#;
        let end = ended("").shows("1 [- - -] q1");
        let said: Vec<String> = std::iter::once(refused.to_owned()).chain(end.notices()).collect();
        let after = end.keys("3 1 1").shows("1 [- - -] q1");
        assert_eq!(after.notices(), said, "the notice of the end stays");
        let goes_on =
            ended("").keys("3 1 1 Enter").says(&[r#"review-below-answers title="Sak 1""#]);
        goes_on.shows("1 [- - -] q1").counts(0, 0, 0).keys("3").shows("1 [3 - -] q2, 1 draft");
        for key in ["Left", "Right", "Space", "l", "Esc", "R"] {
            let answers = ended("").keys(key).keys("2");
            assert!(answers.shown().contains("[2"), "{key}: {}", answers.shown());
        }
        let line = Action::Answers(vec![(
            Question::Category,
            vec![Choice::options(Question::Category)[1]],
        )]);
        ended("").arrives(line.clone()).says(&[refused]).shows("1 [- - -] q1");
        ended("").keys("Enter").arrives(line).shows("1 [2 - -] q2, 1 draft");
    }
}

#[test]
fn enter_and_later_behind_the_end_of_a_page_neither_save_nor_postpone_at_once() {
    for ended in [settled_meanwhile, nothing_to_settle, practised] {
        let kept = ended("2 1 2").keys("Enter").says(&["review-below-saves"]);
        kept.counts(0, 0, 0).keys("Enter").counts(1, 1, 0);
        let passed = ended("").keys("s").says(&[r#"review-below-later title="Sak 1""#]);
        passed.counts(0, 0, 0).keys("s").counts(0, 0, 1);
        ended("").keys("1 s").says(&[r#"review-below-later title="Sak 1""#]).counts(0, 0, 0);
    }
    // Where nothing would be saved, Enter goes on as ever.
    nothing_to_settle("2 1 2 Enter k").keys("Enter").shows("2 [- - -] q1");
}

#[test]
fn digits_behind_the_end_of_a_page_answer_no_marked_cases_and_choose_no_list() {
    for ended in [settled_meanwhile, nothing_to_settle] {
        let marked = ended("l x j x").keys("3");
        assert_eq!(marked.notices()[0], "review-below-digits-marked");
        assert!(marked.state.batch.answers.is_blank());
        let marked = marked.keys("Enter 3");
        assert_eq!(digits(&marked.state.batch.answers), "3 - -");
        let finished = "1 1 1 Enter 1 1 1 Enter 1 1 1 Enter 1 1 1 Enter 1 1 1 Enter";
        let finished = ended(finished).keys("1");
        assert_eq!(finished.notices()[0], "review-below-digits-finished");
        finished.keys("s").says(&["review-no-case-open"]);
    }
}

#[test]
fn who_closes_the_differences_answers_the_case_below_at_once() {
    let case = DisputedCase::new(CaseNo(2), Differences::default(), DisputeState::Open);
    let closed = desk("").arrives(Action::Do(Command::Settle)).arrives(Reply::Disputes(vec![case]));
    closed.keys("Esc 3").shows("1 [3 - -] q2, 1 draft");
}
