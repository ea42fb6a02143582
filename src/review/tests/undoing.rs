//! Undo: rule 6.

use super::project::Turn;
use super::sitting::{BEGIN, Sitting, desk};
use crate::domain::{AnswerDraft, Answers, CaseNo, KeptDraft, Patch, SeenCase};
use crate::review::{Effect, Reply, StoreEffect, Via, update};

#[test]
fn an_answer_that_comes_back_is_seen_in_its_case_where_the_panel_is_that_of_marked_cases() {
    let marked = desk("1 1 1 Enter k Delete l j x 3 Enter Enter k u");
    let back = marked.keys("u").shows("1 [1 1 1] q1");
    let again = back.says(&["review-back-to title=\"Sak 1\"", "review-answer-again"]);
    again.keys("l Ctrl-Y").shows("1 [- 1 1] q1, 1 draft");
}

#[test]
fn typed_digits_are_taken_back_before_acts() {
    desk("1 2 Enter 3 1 u").shows("2 [3 - -] q2, 1 draft").says(&["review-answer-undone"]);
    desk("1 2 Enter 3 1 u u").shows("2 [- - -] q1").counts(1, 1, 0);
    desk("1 2 Enter 3 1 u u u").shows("1 [1 2 -] q1, 1 draft").counts(0, 0, 0);
    desk("2 1 1 3 u").shows("1 [2 1 1] q3, 1 draft");
}

#[test]
fn an_undone_decision_becomes_a_draft_to_correct() {
    desk("2 1 1 Enter u")
        .shows("1 [2 1 1] q1, 1 draft")
        .says(&["review-undone count=1 unchanged=0 title=\"Sak 1\""])
        .stores("---, ---, ---, ---, ---")
        .counts(0, 0, 0)
        .keys("3 Enter")
        .stores("311, ---, ---, ---, ---")
        .counts(1, 1, 0);
}

#[test]
fn a_draft_that_the_project_has_left_with_an_undo_is_not_sent_to_it_again() {
    let written_behind = |answers: fn(&Answers) -> Answers| {
        let mut desk = desk("2 1 1 Enter");
        let mut reversal = desk.project.turn(Turn::Undo).unwrap();
        let seen = SeenCase { case: CaseNo(1), text: desk.project.hash(CaseNo(1)) };
        let answers = answers(&reversal.before.classification.answers);
        let left = AnswerDraft { seen, answers, is_typed: false };
        reversal.drafts = vec![KeptDraft::Answers(left).on(CaseNo(1))];
        let opened = Reply::Opened(Box::new(desk.project.open(CaseNo(1))), Via::Reversal);
        let replies = [Reply::Undone(Some(Box::new(reversal))), opened].into_iter();
        let effects = replies.flat_map(|reply| update(&mut desk.state, reply, BEGIN));
        let is_draft =
            |effect: &Effect| matches!(effect, Effect::Store(StoreEffect::WriteDraft { .. }));
        effects.filter(is_draft).count()
    };
    assert_eq!(written_behind(Answers::clone), 0);
    assert!(written_behind(|_| Answers::default()) > 0, "what it does not have, it gets");
}

#[test]
fn an_undone_decision_does_not_count_as_typed() {
    desk("1 2 Enter 3 2 Enter u")
        .shows("2 [3 2 -] q1, 1 draft")
        .keys("u")
        .shows("1 [1 2 -] q1, 2 drafts")
        .stores("---, ---, ---, ---, ---");
    desk("1 2 Enter u q").asks(&Effect::Quit);
}

#[test]
fn a_digit_on_an_undone_decision_is_taken_back_first() {
    desk("1 2 Enter 3 2 Enter u 1 u")
        .shows("2 [3 2 -] q1, 1 draft")
        .stores("12-, ---, ---, ---, ---");
}

#[test]
fn a_digit_that_is_saved_already_is_nothing_to_take_back() {
    let typed = desk("1 2 Enter 3 2 Enter k k 1").shows("1 [1 2 -] q2").undoes_last(true);
    let undone = typed.keys("u").shows("2 [3 2 -] q1, 1 draft");
    undone.says(&["review-undone count=1 unchanged=0 title=\"Sak 2\""]);
    // Also where that is this case.
    let own = desk("1 2 Enter k 1 2 u").shows("1 [1 2 -] q1, 1 draft");
    own.says(&["review-undone count=1 unchanged=0 title=\"Sak 1\""]);
    // What was changed before it is taken back, wherever that was.
    desk("1 2 Enter k 3 2 u").shows("1 [1 2 -] q1").says(&["review-answer-undone"]);
    let elsewhere = desk("1 2 Enter 3 k 1 u").shows("2 [- - -] q1");
    elsewhere.says(&["review-back-to title=\"Sak 2\"", "review-answer-undone"]);
    let marked = desk("l Space Space 1 Shift-Tab 1 u");
    let marked = marked.says(&["review-answer-undone"]);
    assert!(marked.state.batch.answers.is_blank());
}

#[test]
fn an_answer_that_was_cleared_is_back_and_not_undone() {
    desk("1 2 Shift-Tab Delete u").shows("1 [1 2 -] q2, 1 draft").says(&["review-answer-again"]);
    desk("1 1 3 3 u").shows("1 [1 1 3] q3, 1 draft").says(&["review-answer-again"]);
    desk("1 1 3 u").says(&["review-answer-undone"]);
}

#[test]
fn no_key_undoes_the_decision_saved_last_under_a_dialogue() {
    for dialogue in ["e", "e 1", "W", "F", "m"] {
        let open = desk("1 2 Enter").undoes_last(true).keys(dialogue).undoes_last(false);
        open.keys("Esc Esc").undoes_last(true);
    }
}

#[test]
fn undo_leaves_question_3_as_it_was_before_the_digit() {
    // Kinds of before begin from nothing right after question 2, also where a digit was taken back.
    let undone = desk("1 1 1 2 Enter k 3 1 3 u");
    let undone = undone.shows("1 [3 1 12] q3, 1 draft");
    let undone = undone.says(&["review-answer-undone"]);
    undone.keys("4").shows("1 [3 1 4] q3, 1 draft");
    desk("1 1 1 Enter k 3 1 3 4 u").says(&["review-answer-undone"]);
}

#[test]
fn the_second_undo_in_a_row_teaches_the_other_way() {
    let done = "1 2 Enter 1 2 Enter 1 2 Enter";
    let taught = |keys: &str| {
        let said = desk(&format!("{done} {keys}")).notices();
        said.iter().any(|sentence| sentence.starts_with("review-second-undo"))
    };
    assert!(!taught("u"));
    assert!(taught("u u"));
    assert!(!taught("u u u"), "once is enough");
    assert!(!taught("u k u"), "not in a row");
    assert!(!taught("1 u u"), "the first took back a digit");
}

#[test]
fn nothing_to_undo_and_nothing_to_redo() {
    desk("u").says(&["review-nothing-to-undo"]).shows("1 [- - -] q1").counts(0, 0, 0);
    desk("U").says(&["review-nothing-to-redo"]).shows("1 [- - -] q1");
    desk("1 2 Enter u u").says(&["review-nothing-to-undo"]);
    let sitting = desk("u");
    assert!(!sitting.state.waits.acts);
}

#[test]
fn a_postponement_is_undone() {
    desk("s u")
        .shows("1 [- - -] q1")
        .says(&["review-undone-postponement count=1 unchanged=0 title=\"Sak 1\""])
        .counts(0, 0, 0)
        .keys("U")
        .shows("1 [- - -] q1")
        .stores("--->>, ---, ---, ---, ---")
        .counts(0, 0, 1);
}

#[test]
fn an_undo_of_answers_that_were_the_same_promises_no_draft() {
    let again = desk("2 2 Enter k 2 2 Enter u").shows("1 [2 2 -] q1");
    assert!(again.notices()[0].starts_with("review-undone-same"), "{:?}", again.notices());
}

#[test]
fn notes_and_flags_are_undone() {
    desk("j f u").shows("2 [- - -] q1").stores("---, ---, ---, ---, ---");
    desk("m hei Enter j u")
        .shows("1 [- - -] q1")
        .says(&["review-undone-note count=1 unchanged=0 title=\"Sak 1\""])
        .stores("---, ---, ---, ---, ---")
        .keys("U")
        .stores("--- «hei», ---, ---, ---, ---");
}

#[test]
fn an_undo_of_a_note_says_what_became_of_it() {
    for (second, key) in
        [("m der Enter", "wording"), ("m Backspace Backspace Backspace Enter", "removed")]
    {
        let undone = desk("m hei Enter").keys(second).keys("u");
        let undone = undone.stores("--- «hei», ---, ---, ---, ---");
        let of = "count=1 unchanged=0 title=\"Sak 1\"";
        let undone = undone.says(&[&format!("review-undone-note-{key} {of}")]);
        undone.keys("U").says(&[&format!("review-redone-note-{key} {of}")]);
    }
}

#[test]
fn undoing_a_correction_brings_the_older_answers_back() {
    desk("1 2 Enter k 3 Enter u")
        .shows("1 [3 2 -] q1, 1 draft")
        .says(&["review-undone-older count=1 unchanged=0 title=\"Sak 1\""])
        .stores("12-, ---, ---, ---, ---")
        .counts(1, 1, 0);
    // In the queue Esc does not take them away.
    let queue = desk("1 2 Enter k 3 Enter l u").shows("1 [3 2 -] q1 in queue, 1 draft");
    queue.says(&["review-undone-older-in-queue count=1 unchanged=0 title=\"Sak 1\""]);
}

#[test]
fn the_decision_saved_last_is_one_that_counts() {
    desk("1 2 Enter 3 2 Enter u").saved_last("1 [1 2 -] Sak 1");
    desk("1 2 Enter 3 2 Enter u u").saved_last("");
    desk("1 2 Enter 3 2 Enter u u U").saved_last("1 [1 2 -] Sak 1");
    desk("1 2 Enter 3 2 Enter u u U U").saved_last("2 [3 2 -] Sak 2");
    desk("1 2 Enter 3 2 Enter u 0 Enter u").saved_last("1 [1 2 -] Sak 1");
    desk("1 2 Enter s f u u").saved_last("1 [1 2 -] Sak 1");
}

#[test]
fn what_was_typed_before_a_later_act_waits_until_that_act_is_taken_back() {
    desk("3 j 1 2 Enter k k")
        .shows("1 [3 - -] q2, 1 draft")
        .keys("u")
        .shows("2 [1 2 -] q1, 2 drafts")
        .stores("---, ---, ---, ---, ---");
    desk("3 j k u").shows("1 [- - -] q1");
    desk("3 j 1 2 Enter k k 1 u").shows("1 [3 - -] q2, 1 draft");
    desk("3 j 1 2 Enter k k Esc Esc").shows("1 [- - -] q1");
}

#[test]
fn an_undo_says_when_a_newer_draft_is_shown_and_not_the_answers_undone() {
    let says = |keys: &str, key: &str| {
        let mut sitting = desk(keys);
        // By the clocks of two machines it may seem older than the act.
        sitting.project.typed_at.clear();
        let said = sitting.restarted().keys("u").notices();
        assert!(said[0].starts_with(&format!("{key} ")), "{keys}: {said:?}");
    };
    says("1 2 Enter", "review-undone");
    says("1 2 Enter k 3", "review-undone-beside-draft");
    says("1 2 Enter k 2 Enter k 3", "review-undone-older-beside-draft");
}

#[test]
fn undo_takes_back_a_digit_in_the_case_that_was_left() {
    let undone = desk("1 2 Enter 3 j u").shows("2 [- - -] q1");
    let undone = undone.says(&["review-back-to title=\"Sak 2\"", "review-answer-undone"]);
    let again = undone.stores("12-, ---, ---, ---, ---").keys("j U").shows("2 [3 - -] q2, 1 draft");
    again.says(&["review-back-to title=\"Sak 2\"", "review-answer-again"]);
    // Of digits on several cases, the newest goes first.
    let undone = desk("3 j 2 j u").shows("2 [- - -] q1, 1 draft").keys("u").shows("1 [- - -] q1");
    let again = undone.keys("U").shows("1 [3 - -] q2, 1 draft").keys("U");
    again.shows("2 [2 - -] q2, 2 drafts").keys("U").says(&["review-nothing-to-redo"]);
    let between = desk("3 j 2 k 1 j j u").shows("1 [3 - -] q2, 2 drafts").keys("u");
    between.shows("2 [- - -] q1, 1 draft").keys("u").shows("1 [- - -] q1");
    // From the queue it is done again in its case, where the panel is that of marked cases that wait for answers.
    let untyped = desk("l x j x 1 j j l 3 u").shows("4 [- - -] q1").keys("l U");
    untyped.shows("4 [3 - -] q2, 1 draft").keys("l").shows("4 [3 - -] q2 in queue, 1 draft");
    // What Esc has put away comes back.
    desk("2 1 Esc j u").shows("1 [2 1 -] q3, 1 draft");
    // In the queue the keys stay there.
    desk("3 l j j u").shows("1 [- - -] q1 in queue");
    desk("3 l j j u Backspace").shows("3 [- - -] q1 in queue");
}

#[test]
fn undo_takes_back_digits_of_an_earlier_run_on_other_cases_the_newest_first() {
    let begun = desk("1 2 Enter j 3 j 1").restarted().shows("2 [- - -] q1, 2 drafts");
    let undone = begun.keys("u").shows("4 [- - -] q1, 1 draft");
    let undone = undone.says(&["review-back-to title=\"Sak 4\"", "review-draft-undone"]);
    undone.clone().keys("j U").shows("4 [1 - -] q2, 2 drafts");
    let undone = undone.keys("u").shows("3 [- - -] q1").stores("12-, ---, ---, ---, ---");
    undone.keys("u").shows("1 [1 2 -] q1, 1 draft");
    // What was done after they were typed goes first.
    let older = || desk("j 3 k 1 2 Enter").restarted().shows("2 [3 - -] q2, 1 draft").keys("j u");
    let undone = older().shows("1 [1 2 -] q1, 2 drafts").stores("---, ---, ---, ---, ---");
    undone.keys("u").shows("2 [- - -] q1, 1 draft").keys("j u").says(&["review-nothing-to-undo"]);
    let since = desk("1 2 Enter j 3").restarted().keys("f u").shows("2 [- - -] q1, 1 draft");
    since.keys("u").shows("3 [- - -] q1");
    // What an undo left was not typed.
    desk("1 2 Enter u").restarted().keys("j u").says(&["review-nothing-to-undo"]);
}

#[test]
fn acts_and_digits_on_other_cases_are_undone_and_redone_in_their_order() {
    let undone = desk("3 j 1 2 Enter 2 j u u").shows("2 [1 2 -] q1, 2 drafts").keys("u");
    let undone = undone.shows("1 [- - -] q1, 1 draft").stores("---, ---, ---, ---, ---");
    let again = undone.keys("U").shows("1 [3 - -] q2, 2 drafts").keys("U");
    let again = again.stores("---, 12-, ---, ---, ---").keys("U").shows("3 [2 - -] q2, 2 drafts");
    again.stores("---, 12-, ---, ---, ---");
    // What was typed before a new act is not typed again.
    desk("3 j u j 1 2 Enter U").says(&["review-nothing-to-redo"]);
    // A digit on a case that was saved since is none any more.
    desk("3 j 1 2 Enter k k 2 Enter u").shows("1 [3 2 -] q1, 1 draft").keys("u");
}

#[test]
fn undo_and_redo_outlive_the_run() {
    let project = desk("1 2 Enter 3 2 Enter u").project;
    Sitting::on(project.clone())
        .keys("U U")
        .shows("2 [3 2 -] q1")
        .stores("12-, 32-, ---, ---, ---");
    Sitting::on(project)
        .keys("u")
        .shows("1 [1 2 -] q1, 2 drafts")
        .stores("---, ---, ---, ---, ---");
}

#[test]
fn undo_waits_for_the_disk_and_says_so() {
    let sitting = desk("1 2 Enter").slowly().keys("u").shows("2 [- - -] q1");
    assert!(sitting.state.waits.acts, "the session keeps keys back");
    let sitting = sitting.catches_up().shows("1 [1 2 -] q1, 1 draft");
    assert!(!sitting.state.waits.acts);
}

#[test]
fn the_last_decision_names_undo_only_where_undo_takes_it_back() {
    desk("1 2 Enter").undoes_last(true);
    desk("1 2 Enter 3").undoes_last(false).keys("u").undoes_last(true);
    desk("1 2 Enter 3 j").undoes_last(false).keys("u j").undoes_last(true);
    for key in ["f", "s", "m hei Enter"] {
        let other = desk("1 2 Enter").keys(key).undoes_last(false);
        other.clone().keys("2 2 Enter").undoes_last(true).keys("u").undoes_last(false);
        let undone = other.keys("u").stores("12-, ---, ---, ---, ---").undoes_last(true);
        undone.keys("Ctrl-Y").undoes_last(false);
    }
    desk("1 2 Enter 3 2 Enter u").saved_last("1 [1 2 -] Sak 1").undoes_last(true);
    desk("f 1 2 Enter 3 2 Enter u u").undoes_last(false);
    desk("1 2 Enter 3 1 Esc").undoes_last(false);
}

#[test]
fn the_last_decision_of_an_earlier_run_names_undo_where_it_is_the_newest_act() {
    let last = |is_newest| {
        let project = desk("1 2 Enter").project;
        let newest = project.open(CaseNo(1));
        let mut sitting = Sitting::on(project);
        sitting.state = sitting.state.after(&newest, &Patch::default(), is_newest);
        sitting.undoes_last(is_newest)
    };
    last(true);
    last(false);
}

#[test]
fn a_note_or_a_flag_is_undone_before_what_was_typed_before_it() {
    for (key, named) in [("f", "review-undone-flag"), ("m hei Enter", "review-undone-note")] {
        let undone = desk("1 2 Enter 3").keys(key).keys("u").shows("2 [3 - -] q2, 1 draft");
        assert!(undone.notices()[0].starts_with(named), "{key}");
        let digit = undone.stores("12-, ---, ---, ---, ---").keys("u").shows("2 [- - -] q1");
        digit.stores("12-, ---, ---, ---, ---").keys("u").shows("1 [1 2 -] q1, 1 draft");
        // What is typed after it goes first.
        desk("3").keys(key).keys("1 u").shows("1 [3 - -] q2, 1 draft");
    }
}

#[test]
fn undoing_a_note_or_a_flag_leaves_the_keys_where_they_were() {
    for key in ["f", "m hei Enter"] {
        let undone = desk("1 1 1").keys(key).keys("u").shows("1 [1 1 1] q3, 1 draft");
        let undone = undone.keys("3").shows("1 [1 1 13] q3, 1 draft");
        let redone = undone.keys("u Ctrl-Y Ctrl-Y").shows("1 [1 1 13] q3, 1 draft");
        assert!(redone.keys("Enter").stored().starts_with("1113"), "{key}");
    }
}

#[test]
fn what_esc_has_put_away_comes_back_at_any_time_until_something_else_is_answered() {
    let back = "1 [2 1 -] q3, 1 draft";
    desk("2 1 Esc Ctrl-Y").shows(back).says(&["review-answers-back"]);
    desk("2 1 Esc j k Ctrl-Y").shows(back);
    desk("2 1 Esc j 1 2 Enter k k Ctrl-Y").shows(back).stores("---, 12-, ---, ---, ---");
    // Undo right after brings it back, and takes nothing else back.
    let undone = desk("1 2 Enter 2 1 Esc u").shows("2 [2 1 -] q3, 1 draft");
    undone.stores("12-, ---, ---, ---, ---").keys("u").shows("2 [2 - -] q2, 1 draft");
    // After another act, undo takes that back first.
    let undone = desk("2 1 Esc j 1 2 Enter k k u").stores("---, ---, ---, ---, ---");
    undone.keys("k Ctrl-Y").shows("1 [2 1 -] q3, 2 drafts");
    desk("2 1 Esc 3 u Ctrl-Y").shows("1 [3 - -] q2, 1 draft");
    desk("2 1 Esc 3 2 Enter k Ctrl-Y").says(&["review-nothing-to-redo"]);
}

#[test]
fn undo_in_the_queue_stays_there_on_the_row_of_its_case() {
    let saved = "2 1 1 Enter 1 2 Enter l";
    desk(&format!("{saved} G u")).shows("2 [1 2 -] q1 in queue, 1 draft");
    desk(&format!("{saved} G u u")).shows("1 [2 1 1] q1 in queue, 2 drafts");
    desk(&format!("{saved} G u U")).shows("2 [1 2 -] q1 in queue");
    // A case that the queue does not show has no row there.
    desk(&format!("{saved} F id:s-5 Enter u")).shows("2 [1 2 -] q1, 1 draft");
}

#[test]
fn the_decision_saved_last_goes_out_of_sight_with_the_case_that_followed_it() {
    let is_in_sight = |keys: &str| {
        let sitting = desk(&format!("1 2 Enter {keys}"));
        sitting.state.last_saved_in_sight().map(|last| last.no)
    };
    for keys in ["", "j k", "k", "3 u", "f", "l", "G Backspace"] {
        assert_eq!(is_in_sight(keys), Some(CaseNo(1)), "{keys}");
    }
    for keys in ["j", "G", "l j", "j l"] {
        assert_eq!(is_in_sight(keys), None, "{keys}");
    }
    assert_eq!(is_in_sight("j 3 2 Enter"), Some(CaseNo(3)));
    assert_eq!(is_in_sight("j 3 2 Enter u"), Some(CaseNo(1)), "the one before it");
}

#[test]
fn an_undo_takes_back_that_a_redo_brought_answers_back_and_the_other_way_round() {
    // What Esc put away, brought back by a redo.
    let back = desk("1 2 Enter 2 1 Esc Ctrl-Y").shows("2 [2 1 -] q3, 1 draft");
    let again = back.keys("u").shows("2 [- - -] q1").says(&["review-answers-cleared"]);
    let again = again.stores("12-, ---, ---, ---, ---");
    again.clone().keys("Ctrl-Y").shows("2 [2 1 -] q3, 1 draft");
    again.keys("u").shows("2 [2 1 -] q3, 1 draft").keys("u").shows("2 [2 - -] q2, 1 draft");
    // Also a draft that an undo left, in the place of an act that is older.
    let left = desk("1 2 Enter 3 2 Enter u Esc Esc").shows("2 [- - -] q1");
    let back = left.keys("Ctrl-Y").shows("2 [3 2 -] q1, 1 draft").keys("u");
    back.shows("2 [- - -] q1").stores("12-, ---, ---, ---, ---");
    // And that an undo brought them back, by a redo.
    let undone = desk("2 1 Esc u").shows("1 [2 1 -] q3, 1 draft").keys("Ctrl-Y");
    undone.shows("1 [- - -] q1").says(&["review-answers-cleared"]);
    desk("2 1 Esc u u Ctrl-Y Ctrl-Y").shows("1 [- - -] q1");
    // So it is with answers for marked cases.
    let marked = || desk("1 2 Enter l Space Space 3 Esc Ctrl-Y");
    let put_back = marked().keys("u").says(&["review-batch-cleared"]);
    assert!(put_back.state.batch().answers.is_blank());
    put_back.stores("12-, ---, ---, ---, ---");
}
