//! Marks, and one answer for all marked cases.

use super::project::WorkedProject;
use super::sitting::{Disk, Sitting, desk};
use crate::domain::{CaseNo, Question};
use crate::review::{Action, Command, Effect, Reply};

/// The numbers of the marked cases.
fn marks(sitting: &Sitting) -> Vec<i64> {
    sitting.state.marks.cases().map(|no| no.0).collect()
}

#[test]
fn space_marks_and_moves_down_and_x_marks_anywhere() {
    let sitting = desk("x l Space j Space");
    assert_eq!(marks(&sitting), [3], "x marked the first case, Space took that mark off");
    assert_eq!(sitting.state.current(), Some(CaseNo(4)));
    assert_eq!(marks(&desk("l Space Space x x Space")), [1, 2, 3]);
}

#[test]
fn a_range_grows_with_every_move_and_ends_with_v() {
    assert_eq!(marks(&desk("j l v j j v j")), [2, 3, 4]);
    assert_eq!(marks(&desk("l G v k k")), [3, 4, 5]);
}

#[test]
fn star_marks_all_that_are_shown_and_takes_those_marks_off() {
    assert_eq!(marks(&desk("l *")), [1, 2, 3, 4, 5]);
    assert_eq!(marks(&desk("l Ctrl-A *")), [] as [i64; 0]);
}

#[test]
fn one_answer_is_one_act_for_all_and_one_undo() {
    let sitting = desk("l Space Space Space 1 1 3 Enter")
        .stores("113, 113, 113, ---, ---")
        .counts(3, 3, 0)
        .says(&["review-batch-saved count=3 open=0 left=2"]);
    assert_eq!(marks(&sitting), [] as [i64; 0]);
    let sitting = sitting.keys("u").stores("---, ---, ---, ---, ---").counts(0, 0, 0);
    assert!(sitting.notices()[0].starts_with("review-undone-many count=3 unchanged=0"));
    sitting.keys("Ctrl-Y").stores("113, 113, 113, ---, ---");
}

#[test]
fn an_answer_for_many_says_when_no_case_is_left() {
    desk("2 1 1 Enter l g j * 1 1 1 Enter Enter")
        .says(&["review-batch-saved count=5 open=0 left=0", "review-batch-finishes count=5"]);
    desk("l Space Space 1 1 1 Enter").says(&["review-batch-saved count=2 open=0 left=3"]);
}

#[test]
fn one_case_of_a_batch_that_is_undone_is_marked_again() {
    let undone = desk("l Space 1 1 3 Enter u").stores("---, ---, ---, ---, ---");
    assert_eq!(marks(&undone), [1]);
    assert!(undone.notices()[0].starts_with("review-undone-marked"), "{:?}", undone.notices());
}

#[test]
fn what_is_not_answered_stays_as_it_is_in_each_case() {
    desk("2 1 3 Enter l g Space Space 1 Enter Enter").stores("113, 1--, ---, ---, ---");
}

#[test]
fn one_marked_case_is_the_decision_in_sight_with_all_its_answers() {
    let decided = desk("2 1 3 Enter l g Space 3 Enter Enter");
    let decided = decided.says(&["review-batch-saved count=1 open=0 left=4"]);
    decided.stores("313, ---, ---, ---, ---").saved_last("1 [3 1 3] Sak 1");
    desk("j l Space 1 Enter Enter").stores("---, 1--, ---, ---, ---").saved_last("2 [1 - -] Sak 2");
}

#[test]
fn a_changed_decision_wants_enter_twice() {
    let asked = desk("2 1 3 Enter l g Space Space 1 2 Enter");
    let asked = asked
        .stores("213, ---, ---, ---, ---")
        .says(&["review-batch-again count=2 changed=1 open=0"]);
    // Any other key takes the first Enter back.
    asked.clone().keys("Tab Enter").stores("213, ---, ---, ---, ---");
    asked.keys("Enter").stores("123, 12-, ---, ---, ---");
}

#[test]
fn more_than_twenty_want_enter_twice() {
    let many = || Sitting::on(WorkedProject::of(21)).keys("l *");
    assert!(many().keys("1 2 Enter").notices()[0].starts_with("review-batch-again count=21"));
    assert_eq!(many().keys("1 2 Enter Enter").state.cases_saved(), 21);
}

#[test]
fn open_questions_want_enter_twice() {
    let asked = desk("2 1 3 Enter l g Space Space Space o 1 Enter")
        .stores("213, ---, ---, ---, ---")
        .says(&["review-batch-again-all-open count=2 changed=0 open=2"]);
    asked.keys("Enter").stores("213, 1--, 1--, ---, ---");
    // What the cases have already counts.
    desk("l Space Space Tab 2 Enter Enter g Space Space 1 Enter").stores("12-, 12-, ---, ---, ---");
}

#[test]
fn finished_ones_are_left_out_on_demand() {
    desk("2 1 3 Enter l g Space Space o 1 2 Enter").stores("213, 12-, ---, ---, ---");
    // It goes on when the answers are cleared to be typed again.
    let again = desk("2 1 3 Enter l g Space Space o 3 Esc 1 2 Enter");
    again.stores("213, 12-, ---, ---, ---");
}

#[test]
fn the_question_that_a_marked_case_lacks_is_in_focus() {
    let begun = "l Space Space 3 Enter Enter g";
    let focus = |keys: &str| desk(&format!("{begun} {keys}")).state.batch.focus;
    assert_eq!(focus("Space Space"), Question::New);
    assert_eq!(focus("Space Space Space"), Question::Category, "the usual digits are for it");
    assert_eq!(focus("Space Space Space k x"), Question::New, "without it again");
    assert_eq!(focus("Space Space 1 Esc"), Question::New);
    assert_eq!(focus("Space Space 1 Esc Ctrl-Y u"), Question::New);
    assert_eq!(focus("Space Tab j x"), Question::Kinds, "who went to a question stays there");
    let answered = desk(&format!("{begun} Space Space 1 3 Enter"));
    answered.stores("313, 313, ---, ---, ---");
    let finished = desk("1 2 Enter 1 2 Enter l g Space Space").state;
    assert_eq!(finished.batch.focus, Question::Category);
}

#[test]
fn different_answers_are_shown_as_such() {
    let sitting = desk("2 2 Enter 1 2 Enter l g Space Space");
    let panel = sitting.state.panel().unwrap();
    assert_eq!(panel.mixed, [Question::Category]);
    assert_eq!(panel.answers.category, None);
    assert!(panel.answers.new.is_some(), "both have the same answer to question 2");
}

#[test]
fn a_digit_for_all_is_taken_back_before_an_act() {
    desk("2 2 Enter l j Space 1 u").stores("22-, ---, ---, ---, ---").counts(1, 1, 0);
}

#[test]
fn esc_peels_answers_then_marks_after_a_question_then_the_queue() {
    let sitting = desk("l Space Space 1 Esc").says(&["review-batch-cleared"]);
    assert_eq!(marks(&sitting), [1, 2]);
    let asked = sitting.keys("Esc").shows("3 [- - -] q1 in queue + drop marks");
    assert_eq!(marks(&asked.clone().keys("Esc")), [1, 2]);
    let unmarked = asked.keys("Enter").shows("3 [- - -] q1 in queue");
    assert_eq!(marks(&unmarked), [] as [i64; 0]);
    unmarked.keys("Esc").shows("3 [- - -] q1");
}

#[test]
fn digits_over_the_question_about_marks_answer_nothing_and_drop_nothing() {
    // For all, and where the case has the keys.
    for (keys, shown, count) in [
        ("l Space Space Esc", "3 [- - -] q1 in queue + drop marks", 2),
        ("x j Esc", "2 [- - -] q1 + drop marks", 1),
    ] {
        let typed = desk(keys).keys("2 2").shows(shown).says(&["review-drop-marks-digit"]);
        let enter = typed.keys("Enter").shows(shown).says(&["review-drop-marks-enter"]);
        let enter = enter.stores("---, ---, ---, ---, ---");
        assert_eq!(enter.state.marks.len(), count, "{keys}");
        assert_eq!(enter.clone().keys("Esc").state.marks.len(), count, "{keys}");
        assert_eq!(enter.keys("Enter").state.marks.len(), 0, "{keys}");
    }
}

#[test]
fn a_key_that_does_not_answer_the_question_about_marks_names_those_that_do() {
    for key in ["q", "y", "s"] {
        let asked = desk("l Space Space Esc").keys(key);
        asked.says(&["review-key-not-here-enter"]).shows("3 [- - -] q1 in queue + drop marks");
    }
}

#[test]
fn marks_do_not_touch_the_case_that_lies_open() {
    // With cases marked, digits in the case still answer that case alone.
    desk("l Space Space l 2 2 Enter").stores("---, ---, 22-, ---, ---");
}

#[test]
fn keys_wait_until_the_answer_for_all_is_durable() {
    let mut sitting = desk("l Space Space 1 2");
    sitting.disk = Disk::Slow;
    let sitting = sitting.keys("Enter");
    assert!(sitting.state.waits.acts);
    let sitting = sitting.catches_up().stores("12-, 12-, ---, ---, ---");
    assert!(!sitting.state.waits.acts);
    assert!(!sitting.asked.iter().any(|effect| matches!(effect, Effect::Quit)));
}

#[test]
fn enter_waits_for_the_answers_of_all_marked_cases() {
    let sitting = desk("l Space Space 1 2");
    let rows = sitting.project.rows_of(&[CaseNo(1), CaseNo(2)]);
    let mut reading = sitting.clone();
    reading.state.marks.clear();
    reading.state.marks.add([CaseNo(1), CaseNo(2)]);
    let reading = reading.keys("Enter").says(&["review-batch-reading"]);
    assert!(reading.state.keeps_keys_back());
    let as_of = reading.state.saving.revision;
    let one = reading.arrives(Reply::Marked { rows: rows[..1].to_vec(), as_of });
    assert!(one.state.keeps_keys_back());
    let both = one.arrives(Reply::Marked { rows, as_of }).stores("12-, 12-, ---, ---, ---");
    assert!(!both.state.keeps_keys_back());
}

#[test]
fn a_marked_case_that_was_read_before_a_decision_is_read_again() {
    let sitting = desk("k");
    let stale = sitting.project.rows_of(&[CaseNo(1)]);
    let as_of = sitting.state.saving.revision;
    let sitting = sitting.keys("1 2 1 Enter l k x");
    let finished = |sitting: &Sitting| {
        sitting.state.marks.answers().filter(|(_, answers)| answers.are_complete()).count()
    };
    assert_eq!(finished(&sitting), 1);
    let sitting = sitting.arrives(Reply::Marked { rows: stale, as_of });
    assert_eq!(finished(&sitting), 1, "what was read before does not count");
}

#[test]
fn an_answer_for_all_uses_up_the_drafts_of_its_cases() {
    // Under the cursor, and elsewhere.
    for keys in
        ["2 1 l x 1 2 Enter Enter", "2 1 j l g x 1 2 Enter Enter", "2 1 l x j x 1 2 Enter Enter"]
    {
        let saved = desk(keys);
        assert_eq!(saved.state.draft_count(), 0, "{keys}: {}", saved.shown());
        assert!(saved.project.drafts.is_empty(), "{keys}: the project keeps the draft");
        let saved = saved.restarted();
        assert_eq!(saved.state.draft_count(), 0, "{keys}");
        let undone = desk(keys).keys("u");
        assert_eq!(undone.stored(), "---, ---, ---, ---, ---", "{keys}");
    }
    // A flag or a note uses up nothing.
    desk("2 1 f").shows("1 [2 1 -] q3, 1 draft");
}

/// The answers to a case that are not saved.
fn draft(sitting: &Sitting, no: i64) -> Option<String> {
    sitting.state.draft_answers(CaseNo(no)).map(|answers| super::sitting::digits(&answers))
}

#[test]
fn an_answer_for_all_leaves_what_was_typed_to_other_questions() {
    // On the case under the cursor, and elsewhere.
    for keys in ["2 1 3 l x j x k 1 Enter Enter", "2 1 3 l x j x 1 Enter Enter"] {
        let saved = desk(keys).stores("1--, 1--, ---, ---, ---");
        assert_eq!(draft(&saved, 1).as_deref(), Some("1 1 3"), "{keys}");
        assert_eq!(saved.state.draft_count(), 1, "{keys}");
        let undone = saved.clone().keys("u").stores("---, ---, ---, ---, ---");
        assert_eq!(draft(&undone, 1).as_deref(), Some("2 1 3"), "{keys}");
        let redone = undone.keys("Ctrl-Y").stores("1--, 1--, ---, ---, ---");
        assert_eq!(draft(&redone, 1).as_deref(), Some("1 1 3"), "{keys}");
        let later = saved.restarted();
        assert_eq!(draft(&later, 1).as_deref(), Some("1 1 3"), "{keys}");
    }
    // What was typed on it since is newer than that answer.
    let undone = desk("2 1 l x j x 1 Enter Enter g l 3 j u").shows("1 [1 1 -] q3, 1 draft");
    undone.stores("1--, 1--, ---, ---, ---").keys("u").stores("---, ---, ---, ---, ---");
    // Digits that were typed one by one are taken back one by one.
    let typed = desk("2 1 3 l x j x k 1 Enter Enter l 3 u").shows("1 [1 1 3] q1, 1 draft");
    assert_eq!(typed.stored(), "1--, 1--, ---, ---, ---");
}

#[test]
fn an_answer_for_all_tells_of_the_drafts_that_it_changes() {
    let drafts = |keys: &str| desk(keys).state.batch_outlook().drafts;
    // On the case under the cursor, and elsewhere.
    assert_eq!(drafts("2 1 3 l x j x 1"), 1);
    assert_eq!(drafts("2 j 2 l g x j x j x 1"), 2);
    // The same answer, another question, a case that is not marked, or an answer that is saved.
    assert_eq!(drafts("2 1 l x j x 2"), 0);
    assert_eq!(drafts("2 l x j x Tab 1"), 0);
    assert_eq!(drafts("2 l j x 1"), 0);
    assert_eq!(drafts("2 2 Enter l g x j x 1"), 0);
    // What is typed and not saved is not replaced by one key.
    let asked = desk("2 1 l x j x 1 2 Enter").stores("---, ---, ---, ---, ---");
    assert!(asked.notices().iter().any(|notice| notice.contains("review-batch-drafts count=1")));
    asked.keys("Enter").stores("12-, 12-, ---, ---, ---");
}

#[test]
fn a_single_marked_case_gets_its_draft_back_like_any() {
    for keys in ["2 1 3 l x 1 Enter Enter", "2 1 l x 1 2 Enter Enter"] {
        let typed = if keys.starts_with("2 1 3") { "2 1 3" } else { "2 1 -" };
        let undone = desk(keys).keys("u").stores("---, ---, ---, ---, ---");
        assert_eq!(draft(&undone, 1).as_deref(), Some(typed), "{keys}");
        assert_eq!(marks(&undone), [1], "{keys}");
        let again = undone.keys("Ctrl-Y");
        assert_eq!(marks(&again), [] as [i64; 0], "{keys}");
        let undone = again.keys("u").stores("---, ---, ---, ---, ---");
        assert_eq!(draft(&undone, 1).as_deref(), Some(typed), "{keys}");
    }
    // A decision on the case itself is undone by itself.
    let decided = desk("2 1 3 l x 1 Enter Enter l Enter u");
    assert_eq!(marks(&decided), [] as [i64; 0]);
    decided.shows("1 [1 1 3] q1, 1 draft").stores("1--, ---, ---, ---, ---");
}

#[test]
fn a_draft_comes_back_with_the_answer_that_used_it_up_and_no_other() {
    let twice = desk("2 1 l g x j x 1 2 Enter Enter g x j x 2 2 Enter Enter");
    let undone = twice.stores("22-, 22-, ---, ---, ---").keys("u");
    let undone = undone.stores("12-, 12-, ---, ---, ---");
    assert_eq!(draft(&undone, 1), None);
    let undone = undone.keys("Esc Esc Esc Enter u").stores("---, ---, ---, ---, ---");
    assert_eq!(draft(&undone, 1).as_deref(), Some("2 1 -"));
}

#[test]
fn answers_for_marks_that_are_dropped_are_not_for_other_cases() {
    let blank = |sitting: &Sitting| super::sitting::digits(&sitting.state.batch.answers);
    for keys in ["l x 1 x", "l x j x 1 * *", "l x 1 Esc Esc Enter"] {
        let dropped = desk(keys);
        assert_eq!(marks(&dropped), [] as [i64; 0], "{keys}");
        let again = dropped.keys("G x Ctrl-Y").says(&["review-nothing-to-redo"]);
        assert_eq!(blank(&again), "- - -", "{keys}");
    }
    assert_eq!(blank(&desk("l x j x 1 x")), "1 - -", "one mark is left");
}

#[test]
fn a_digit_for_all_taken_back_is_typed_again_by_redo() {
    let typed = |keys: &str| {
        let sitting = desk(&format!("1 2 Enter u l j x j x {keys}"));
        assert_eq!(sitting.stored(), "---, ---, ---, ---, ---", "{keys}: another case's act");
        (super::sitting::digits(&sitting.state.batch.answers), sitting.notices())
    };
    let again = vec!["review-answer-again".to_owned()];
    assert_eq!(typed("1 u Ctrl-Y"), ("1 - -".to_owned(), again.clone()));
    assert_eq!(typed("1 2 u u Ctrl-Y Ctrl-Y"), ("1 2 -".to_owned(), again));
    let nothing = vec!["review-nothing-to-redo".to_owned()];
    assert_eq!(typed("1 u Ctrl-Y Ctrl-Y"), ("1 - -".to_owned(), nothing.clone()));
    assert_eq!(typed("1 u 2 Ctrl-Y"), ("2 - -".to_owned(), nothing));
}

#[test]
fn answers_for_all_that_were_put_away_come_back() {
    for key in ["Ctrl-Y", "u"] {
        let back = desk("1 2 Enter l j x j x 1 2 Esc").keys(key).stores("12-, ---, ---, ---, ---");
        let back = back.says(&["review-answers-back"]);
        assert_eq!(super::sitting::digits(&back.state.batch.answers), "1 2 -");
        back.keys("Enter").stores("12-, ---, 12-, 12-, ---");
    }
}

#[test]
fn the_numbers_of_an_outlook_add_up() {
    // Of five marked cases two are finished: one of them has the category already.
    let marked = desk("1 2 Enter 2 2 Enter l *").keys("1");
    let outlook = marked.state.batch.outlook(&marked.state.marks, &[]);
    assert_eq!(
        (outlook.answered, outlook.changed, outlook.as_before, outlook.left_out),
        (3, 1, 1, 0)
    );
    assert_eq!(outlook.written(), 5);
    let left = marked.keys("o");
    let outlook = left.state.batch.outlook(&left.state.marks, &[]);
    assert_eq!(
        (outlook.answered, outlook.changed, outlook.as_before, outlook.left_out),
        (3, 0, 0, 2)
    );
    assert_eq!(outlook.written(), 3);
    left.keys("Enter Enter").stores("12-, 22-, 1--, 1--, 1--");
}

#[test]
fn where_all_marked_cases_are_left_out_the_key_and_enter_say_that_none_is_saved() {
    let none = "review-batch-nothing count=2";
    let left = desk("1 2 Enter 1 2 Enter l g Space Space o").says(&[none]);
    left.keys("3 Enter").says(&[none]).stores("12-, 12-, ---, ---, ---");
}

#[test]
fn clearing_an_answer_is_for_one_case_and_says_so_beside_marks() {
    let refused = desk("2 1 l j x k").arrives(Action::Do(Command::ClearAnswer));
    refused.says(&["review-not-for-all"]).shows("1 [2 1 -] q3 in queue, 1 draft");
}

#[test]
fn finished_cases_that_an_answer_for_all_opens_again_are_named_before_and_after() {
    let asked = desk("1 2 Enter l g Space Space Tab 1 Enter");
    let asked = asked.says(&["review-batch-again-all-open count=2 changed=1 open=2"]);
    let saved = asked.keys("Enter").stores("11-, -1-, ---, ---, ---").counts(2, 0, 0);
    saved.says(&["review-batch-saved count=2 open=2 left=5"]);
    desk("1 2 Enter l g Space Space 3 2 Enter Enter")
        .says(&["review-batch-saved count=2 open=0 left=3"]);
}

#[test]
fn a_marked_case_that_has_the_missing_answers_in_its_draft_is_named() {
    let asked = desk("2 1 l g Space Space Tab Tab 1 Enter").says(&[
        "review-batch-again-all-open count=2 changed=0 open=2",
        "review-batch-in-drafts count=1",
    ]);
    asked.keys("Enter").stores("--1, --1, ---, ---, ---");
}

#[test]
fn an_answer_for_all_that_replaces_a_partly_saved_one_is_asked_about() {
    let partly = || desk("l g Space Space 2 Enter Enter").stores("2--, 2--, ---, ---, ---");
    let asked = partly().keys("g Space Space Shift-Tab 1 2 Enter");
    let asked = asked
        .says(&["review-batch-replaces count=2", "review-batch-again count=2 changed=0 open=0"]);
    let asked = asked.stores("2--, 2--, ---, ---, ---");
    asked.keys("Enter").stores("12-, 12-, ---, ---, ---");
    // Answers beside those that are saved replace nothing.
    partly().keys("g Space Space 2 Enter").stores("22-, 22-, ---, ---, ---");
}

#[test]
fn space_at_the_last_case_takes_no_mark_off() {
    let last = desk("l G Space Space Space").says(&["review-mark-last"]);
    assert_eq!(marks(&last), [5]);
    assert_eq!(marks(&last.keys("x")), [] as [i64; 0]);
    assert_eq!(marks(&desk("l G k Space Space Space")), [4, 5]);
}

#[test]
fn marks_that_one_key_changes_twice_are_kept_as_they_are_in_the_end() {
    // The mark is taken off, and the range puts it on again when the next case is open.
    let marked = desk("l g x 1 j v Space");
    assert_eq!(marks(&marked), [1, 2, 3]);
    assert_eq!(marks(&marked.restarted()), [1, 2, 3]);
}

#[test]
fn enter_saves_no_unmarked_case_while_others_are_marked() {
    let marked = desk("2 1 1 l j x j x g Enter");
    marked.says(&["review-batch-answer-first count=2"]).stores("---, ---, ---, ---, ---");
    desk("2 1 1 l j x j x g Esc Enter Enter Enter").stores("211, ---, ---, ---, ---");
}

#[test]
fn answers_that_all_marked_cases_have_write_nothing_and_leave_what_can_be_redone() {
    let undone = desk("2 2 Enter 2 2 Enter f u").keys("l g Space Space");
    let kept = undone.keys("2 2 Enter").says(&["review-batch-unchanged count=2"]).counts(2, 2, 0);
    assert_eq!(marks(&kept), [1, 2]);
    kept.clone()
        .keys("Esc Esc Enter U")
        .says(&["review-redone-flag count=1 unchanged=0 title=\"Sak 3\""]);
    kept.keys("1").keys("Enter Enter").stores("221, 221, ---, ---, ---");
    // On a report that has changed since, the same answers confirm.
    let mut changed = desk("2 2 Enter 2 2 Enter");
    changed.project.cases[1].text = Some("En annen tekst.".to_owned());
    changed.keys("l g Space Space 2 2 Enter").says(&["review-batch-saved count=2 open=0 left=3"]);
}

#[test]
fn enter_at_the_end_of_the_work_goes_to_the_marked_cases_whose_answers_are_not_saved() {
    let finished = Sitting::on(WorkedProject::of(3)).keys("1 2 Enter 1 2 Enter 1 2 Enter");
    let beside = finished.keys("k l k Space Space 3 l Enter").shows("finished");
    let back = beside.keys("Enter").shows("2 [1 2 -] q1 in queue");
    back.keys("Enter Enter").stores("12-, 32-, 32-");
}

#[test]
fn answers_for_marked_cases_wait_also_where_all_of_them_are_left_out() {
    let all = "1 2 Enter 1 2 Enter 1 2 Enter 1 2 Enter 1 2 Enter";
    let waiting = desk(&format!("{all} l g Space Space o 3"));
    assert_eq!(waiting.state.typed_for_marked(), 2);
    // The finished screen and the end of the run name as many as are there again after it.
    waiting
        .clone()
        .keys("Ctrl-C")
        .says(&["review-interrupt-marked count=2", "review-interrupt-how"]);
    let again = waiting.restarted().says(&["review-batch-back count=2"]);
    assert_eq!(again.state.typed_for_marked(), 2);
}

#[test]
fn the_answers_saved_last_and_kept_ones_are_filled_in_for_all_marked_cases() {
    let filled = desk("2 1 1 Enter l j Space Space .");
    let filled = filled.says(&["review-batch-repeated title=\"Sak 1\" count=2"]);
    filled.clone().keys("Enter").stores("211, ---, 211, 211, ---");
    let undone = filled.keys("u");
    assert!(undone.state.batch().answers.is_blank());
    let many = desk("l Space Space 1 2 Enter Space Space Space .");
    many.says(&["review-batch-repeated-many last=2 count=3"]);
    desk("l Space .").says(&["review-nothing-to-repeat"]);
    let kept = desk("2 2 keep hjem Enter Esc l Space Space r 1");
    let kept = kept.says(&["review-batch-filled count=2 name=\"hjem\""]);
    kept.keys("Enter Enter").stores("22-, 22-, ---, ---, ---");
}
