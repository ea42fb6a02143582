//! Undo by keyboard, half-given answers, and what is there after the program has ended.

use serde_json::{Value, json};

use crate::place::Place;
use crate::reviewing::three_cases;
use crate::screen::keys::{CTRL_C, CTRL_S, CTRL_Z, ENTER};
use crate::screen::{Screen, first_row};

#[test]
fn half_given_answers_stay_with_their_case() {
    let (place, mut screen) = three_cases();
    screen.press_for("2", "✓ Category  Preparedness");
    screen.press_for("j", "“Videotrening” has 1 of 3 answers.");
    assert!(screen.row_with("of 3 done").contains("1 draft"));
    assert!(!screen.shows("Category  Preparedness"));
    screen.press_for("k", "✓ Category  Preparedness");
    assert_eq!(place.log().len(), 0);
}

#[test]
fn half_given_answers_survive_q_and_kill_and_are_there_after_a_restart() {
    let (place, mut screen) = three_cases();
    screen.press_for("2", "✓ Category  Preparedness");
    screen.press("q");
    assert!(screen.exit_status().success(), "q does not ask");
    assert_eq!(place.log().len(), 0);

    let mut screen = Screen::start(&place, &[]);
    screen.wait_for("✓ Category  Preparedness");
    screen.press_for("1", " New Yes");
    wait_for_drafts(&place, &["preparedness,yes"]);
    screen.kill_9();

    let mut screen = Screen::start(&place, &[]);
    screen.wait_for(" New Yes");
    screen.press_for("2\r", "saved 1");
    wait_for_drafts(&place, &[]);
    screen.quit();
    assert_eq!(place.answers("A-1"), [json!(["preparedness", "yes", ["product"], "innovation"])]);
}

/// Waits until the project has these drafts, by what is answered.
fn wait_for_drafts(place: &Place, wanted: &[&str]) {
    let path = place.path("project.nybrott");
    let found = || {
        let file = rusqlite::Connection::open(&path).unwrap();
        let all = "SELECT concat_ws(',', category, new_to_municipality, change_kinds) FROM draft";
        let mut drafts = file.prepare(all).unwrap();
        let drafts = drafts.query_map([], |row| row.get(0)).unwrap();
        drafts.collect::<Result<Vec<String>, _>>().unwrap()
    };
    while found() != wanted {
        std::thread::yield_now();
    }
}

#[test]
fn undo_takes_typed_answers_before_acts() {
    let (place, mut screen) = three_cases();
    screen.press_for("212\r", "Frivillige kjørte ut mat.");
    screen.press_for("31", " New Yes");
    screen.press("u");
    screen.wait_for_no(" New Yes");
    assert!(screen.shows("Category  Long-term"), "one answer at a time");
    screen.press(CTRL_Z);
    screen.wait_for_no("Category  Long-term");
    assert!(screen.shows("Frivillige kjørte ut mat."), "no act was taken back yet");
    screen.press_for(CTRL_Z, "Undone: “Videotrening” is no longer classified.");
    screen.wait_for_saved(0);
    assert!(screen.shows("Changed Product"), "its answers stand there to be corrected");
    assert!(
        !screen.shows("Saved: ") && !screen.shows("Previous: "),
        "what is taken back is not shown as saved"
    );
    // Such a draft is not typed: the next one goes an act further back, and there is none.
    screen.press_for("u", "Nothing to undo.");
    screen.press_for("U", "Redone: the answers to “Videotrening” apply again.");
    screen.quit();
    let acts: Vec<Value> = place.log().iter().map(|act| act["act"].clone()).collect();
    assert_eq!(acts, ["answered", "retracted", "restored"]);
    assert_eq!(place.status("kvam")["classified"], 1);
}

#[test]
fn what_was_undone_is_corrected_with_a_digit_and_enter() {
    let (place, mut screen) = three_cases();
    screen.press_for("212\r", "Frivillige kjørte ut mat.");
    screen.press_for("u", "Undone:");
    screen.press_for("1", "Category  Emergency");
    screen.press_for(ENTER, "Frivillige kjørte ut mat.");
    screen.wait_for_saved(1);
    screen.quit();
    assert_eq!(place.answers("A-1"), [json!(["emergency", "yes", ["product"], "innovation"])]);
}

#[test]
fn the_second_undo_in_a_row_teaches_the_other_way() {
    let (_place, mut screen) = three_cases();
    screen.press_for("212\r", "Frivillige kjørte ut mat.");
    screen.press_for("212\r", "Innbyggerne kunne ringe på polsk.");
    screen.press_for("u", "Undone: “Matkasser”");
    screen.press_for("u", "To correct one older case only");
}

#[test]
fn undo_takes_back_notes_flags_and_postponements_too() {
    let (place, mut screen) = three_cases();
    screen.press_for("f", "Flagged.");
    screen.press_for("s", "Frivillige kjørte ut mat.");
    screen.wait_for_saved(0);
    screen.press_for("u", "Undone: “Videotrening” is no longer postponed.");
    screen.press_for("u", "Undone: “Videotrening” is no longer flagged.");
    screen.quit();
    assert_eq!(place.all_cases()[0]["classifications"], json!([]));
    assert_eq!(place.log().len(), 4, "all of it stays in the log");
}

#[test]
fn ctrl_c_reassures_first_and_quits_the_second_time() {
    let (_place, mut screen) = three_cases();
    screen.press_for(CTRL_C, "Everything is saved. Quit with q");
    screen.press_for("?", "In the case");
    screen.press_for(CTRL_C, "Øvelsene ble filmet");
    screen.press_for(CTRL_C, "Everything is saved. Quit with q");
    screen.press(CTRL_C);
    assert!(screen.exit_status().success());
}

#[test]
fn ctrl_s_says_when_it_is_saved() {
    let (_place, mut screen) = three_cases();
    screen.press_for(CTRL_S, "Each case is saved when you press Enter.");
}

#[test]
fn the_header_ends_in_the_save_state() {
    for (language, all, word) in
        [("en", "all saved", "saved"), ("nb", "alt lagret", "lagret"), ("nn", "alt lagra", "lagra")]
    {
        let place = Place::with_three_cases();
        let mut screen = Screen::start(&place, &["--lang", language]);
        screen.wait_until(all, |now| first_row(now).ends_with(all));
        for saved in 1..=3 {
            screen.press("212\r");
            let end = format!(" {word} {saved}");
            screen.wait_until(&end, |now| first_row(now).ends_with(&end));
        }
    }
}

#[test]
fn an_export_says_what_is_not_saved_and_the_terminal_where_it_is_after_the_screen_has_closed() {
    let (place, mut screen) = three_cases();
    screen.press_to_save("212\r", 1);
    screen.press("j1");
    screen.press_for("e", "Export the answers");
    screen.press_for("4", "File name:");
    screen.press(ENTER);
    screen.wait_for("2 cases are not in it: 1 without answers, 1 draft.");
    assert!(!screen.shows("draft is left out"), "each is counted once: {}", screen.text());
    screen.quit();
    let ended = screen.now().contents().replace('\n', "");
    assert!(ended.contains("1 case written to"), "{ended}");
    // Of drafts the end speaks once, as they are then.
    assert!(!ended.contains("in the file"), "{ended}");
    // The command line says it too.
    let (said, code) = place.remarks(["export", "ut.json"]);
    assert_eq!(code, 0, "{said}");
    assert!(said.contains("2 cases are not in it: 1 without answers, 1 draft."), "{said}");
    assert!(!said.contains("draft is left out"), "{said}");
    // With all cases in it, the draft alone is not.
    let (said, _) = place.remarks(["export", "alle.json", "--all"]);
    assert!(said.contains("1 draft is left out: the file"), "{said}");
}
