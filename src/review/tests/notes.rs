//! Notes as they are typed, left half written and pasted.

use tui_input::InputRequest;

use super::sitting::desk;
use crate::domain::CaseNo;
use crate::review::{Action, Command};

#[test]
fn the_usual_key_of_other_programs_says_in_a_note_that_enter_saves_it() {
    let typed = desk("m x").arrives(Action::Do(Command::SaveHint));
    typed.says(&["review-note-enter-saves"]).keys("Enter").says(&["review-note-saved"]);
}

#[test]
fn a_note_is_saved_by_enter() {
    desk("2 m ")
        .types("se på dette @ {[]}")
        .keys("Enter")
        .shows("1 [2 - -] q2, 1 draft")
        .says(&["review-note-saved"])
        .stores("--- «se på dette @ {[]}», ---, ---, ---, ---");
    desk("m hei Enter m !! Enter").stores("--- «hei!!», ---, ---, ---, ---");
    desk("m Enter").says(&[]).counts(0, 0, 0);
    desk("m hei Enter m Backspace Backspace Backspace Enter")
        .says(&["review-note-removed"])
        .stores("---, ---, ---, ---, ---");
}

#[test]
fn a_note_or_a_flag_beside_marks_names_the_one_case_that_gets_it() {
    // Space marks a case and goes down, so that the case under the cursor is not among the marked ones.
    let marked = desk("l Space Space");
    let noted = marked.clone().keys("m").types("felles").keys("Enter");
    noted
        .says(&["review-note-saved-beside-marks title=\"Sak 3\""])
        .stores("---, ---, --- «felles», ---, ---");
    marked.clone().keys("f").says(&["review-flagged-beside-marks title=\"Sak 3\""]);
    marked.keys("f f").says(&["review-unflagged-beside-marks title=\"Sak 3\""]);
}

#[test]
fn a_note_that_is_half_written_is_there_again_after_a_restart_until_it_is_saved_or_discarded() {
    let half = desk("m ").types("se på de");
    assert_eq!(half.state.cases_with_drafts(), [CaseNo(1)]);
    let again = half.restarted().says(&["review-note-half"]).shows("1 [- - -] q1, 1 draft");
    assert_eq!(again.state.cases_with_drafts(), [CaseNo(1)]);
    let saved = again.clone().keys("m t Enter").says(&["review-note-saved"]);
    let saved = saved.stores("--- «se på det», ---, ---, ---, ---").restarted().says(&[]);
    saved.keys("m Enter").says(&[]);
    let discarded = again.keys("m Esc").says(&["review-note-unsaved"]);
    discarded.clone().restarted().says(&["review-note-half"]);
    discarded
        .keys("Esc")
        .restarted()
        .says(&[])
        .keys("m a Enter")
        .stores("--- «a», ---, ---, ---, ---");
}

#[test]
fn esc_in_a_changed_note_warns_once() {
    desk("m hei Esc")
        .shows("1 [- - -] q1 + note, 1 draft")
        .says(&["review-note-unsaved"])
        .keys("Esc")
        .shows("1 [- - -] q1")
        .stores("---, ---, ---, ---, ---");
    let twice = desk("m hei Esc mer Esc").shows("1 [- - -] q1 + note, 1 draft");
    twice.says(&["review-note-unsaved"]);
    // A digit is meant for a question then, and gets into no text.
    let digits = desk("m hei Esc 1 1 3").says(&["review-note-digit"]);
    digits.keys("Enter").stores("--- «hei», ---, ---, ---, ---");
    desk("m hei Esc Enter").stores("--- «hei», ---, ---, ---, ---");
    desk("m Esc").shows("1 [- - -] q1");
    let warned = desk("m hei Ctrl-C").shows("1 [- - -] q1 + note, 1 draft");
    warned.keys("Ctrl-C").shows("1 [- - -] q1").stays();
}

#[test]
fn enter_behind_digits_over_a_note_asks_before_it_saves_without_them() {
    let lost = ["review-note-digit-lost"];
    // Saved or discarded, the note is gone; the case is not saved without question 3.
    for note in ["Enter", "Esc"] {
        let asked = desk("1 2 m hei Esc 6").keys(note).keys("Enter").says(&lost);
        let asked = asked.shows("1 [1 2 -] q3, 1 draft");
        assert!(asked.stored().starts_with("---"), "{note}");
        assert!(asked.clone().keys("6 Enter").stored().starts_with("126"), "{note}");
        assert!(asked.keys("Enter").stored().starts_with("12-"), "{note}");
        // Who has typed the digit since is not asked.
        assert!(desk("1 2 m hei Esc 6").keys(note).keys("6 Enter").stored().starts_with("126"));
    }
    // A finished case is not passed by, and marked cases are not saved either.
    desk("1 2 Enter k m hei Esc 6 Enter Enter").says(&lost).shows("1 [1 2 -] q1");
    desk("l x j x 1 2 m hei Esc 6 Enter Enter").says(&lost).keys("Enter").counts(2, 2, 0);
    // What is missing is named as always, and on another case nothing is asked.
    desk("1 m hei Esc 2 Enter Enter").says(&["review-answer-missing question=2"]);
    desk("1 2 m hei Esc 6 Enter j 2 2 Enter").stores("--- «hei», 22-, ---, ---, ---");
    desk("1 2 m hei Esc Enter Enter").stores("12- «hei», ---, ---, ---, ---");
}

#[test]
fn a_long_paste_goes_in_at_the_cursor_as_a_whole() {
    let long = "å".repeat(200_000);
    desk("m a b")
        .arrives(Action::Edit(InputRequest::GoToPrevChar))
        .arrives(Action::Paste(long.clone()))
        .types("c")
        .keys("Enter")
        .stores(&format!("--- «a{long}cb», ---, ---, ---, ---"));
}

#[test]
fn pasted_text_is_text() {
    desk("m")
        .arrives(Action::Paste("to\r\nlinjer\nq\n".to_owned()))
        .keys("Enter")
        .stores("--- «to linjer q», ---, ---, ---, ---");
    desk("2")
        .arrives(Action::Paste("1 q Enter".to_owned()))
        .shows("1 [2 - -] q2, 1 draft")
        .says(&["review-pasted-nowhere"])
        .stays();
}
