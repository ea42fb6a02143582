//! What keys do while differences are settled, and what the page says of them.

use std::fs;

use crate::place::Place;
use crate::screen::keys::ESC;
use crate::screen::{Screen, first_row, last_row, rows};
use crate::settling::{differing, finals, two_homes, typed_by};

/// Opens the only difference by a key of the reviewer's own for rules.
fn with_own_keys(place: &Place) -> Screen {
    fs::create_dir_all(place.path("home/config/nybrott")).unwrap();
    let keys = "(keys: {\"settle-rule\": [\"G\"], \"later\": [\"p\"]})";
    place.write("home/config/nybrott/config.ron", keys);
    Screen::start(place, &["--reviewer", "kvam"])
}

#[test]
fn sentences_name_the_keys_as_they_are_bound_and_digits_answer_what_is_asked_for() {
    let place = differing();
    let mut screen = with_own_keys(&place);
    screen.press_for("C", "pass it with p for another");
    screen.press_for("311\r", "none chosen (G)");
    screen.press_for("\t", "Tab next question");
    screen.press("\t");
    screen.press_for("0", "Undetermined");
    screen.wait_for("Tab why");
    screen.press_for("\r", "Say why with 1 to 5, or by which rule with G.");
    screen.press_for("2\r", "choose it with G.");
    assert!(screen.row_with("New?").trim_end().ends_with("Unclear"), "{}", screen.text());
    screen.press_for("1\r", "You have made 1 ruling since");
    screen.press_for("u", "is taken back");
    screen.press_for("\u{19}", "Redone: the ruling on “Sak 1” counts again.");
    screen.wait_for("You have seen all differences.");
    // Keys that answer a difference or pass it by are not meant for the case below the last one.
    screen.press_for("31", "Press Enter, then answer");
    screen.press_for("p", "Press p again to postpone it");
    assert_eq!(place.status("kvam")["postponed"], 0);
    screen.press("p");
    screen.wait_for_no("to postpone it");
    screen.quit();
    assert_eq!(place.status("kvam")["postponed"], 1);
}

#[test]
fn after_a_key_in_vain_it_is_named_what_enter_does_next() {
    let place = differing();
    let mut screen = Screen::start(&place, &["--reviewer", "kvam"]);
    screen.press_for("C", "Difference 1 of 1");
    screen.press_for(":", "Here the keys");
    screen.press_for("\r", "“Category” has no answer");
    assert!(!screen.shows("Press Enter again"), "{}", screen.text());
    screen.press_for("311:", "Here the keys");
    // The digits stand: it is the last key that did nothing.
    screen.press_for("\r", "The last key did nothing in this case");
    screen.press_for(":", "Here the keys");
    screen.press_for("\r", "Press Enter again to give your answer");
    screen.press_for("\r", "your answer is given");
    screen.press_for(":", "Here the keys");
    screen.press_for("\r", "Press Enter again to settle the case.");
    screen.press("\t\t");
    screen.press_for("0", "Undetermined");
    screen.press_for(":", "Here the keys");
    screen.press_for("\r", "None of them gave this answer. Say why with 1 to 5");
    screen.press(ESC);
    screen.wait_for_no("Difference");
    screen.quit();
}

#[test]
fn digits_that_replace_a_reason_may_be_meant_for_the_questions_and_enter_asks_once() {
    let place = differing();
    let mut screen = Screen::start(&place, &["--reviewer", "kvam"]);
    screen.press_for("C", "Difference 1 of 1");
    screen.press_for("311\r", "your answer is given");
    screen.press_for("2", "The reason says that a rule is at fault: choose it with R.");
    screen.press_for("1", "The digits changed the reason and no answer. Tab goes to the answers.");
    screen.press_for("\r", "Press Enter again to settle the case.");
    screen.press_for("\r", "You have seen all differences");
    screen.wait_for("Next: e exports the final answers to a file");
    screen.quit();
}

#[test]
fn the_history_opens_from_a_difference_and_keys_say_where_they_work() {
    let place = differing();
    let mut screen = Screen::start(&place, &["--reviewer", "kvam"]);
    screen.press_for("R", "“R” works while differences are settled: C opens them.");
    screen.press_for("l", "Queue");
    screen.press_for("R", "“R” works while differences are settled: C opens them.");
    screen.press_for("C", "Difference 1 of 1");
    screen.press_for("h", "First give your answer");
    screen.press_for("311\r", "your answer is given");
    screen.press_for("7", "1 to 5 say why. Tab goes to the answers.");
    // It names who answered, which the log notes once.
    for _ in 0..2 {
        screen.press_for("h", "lom: Long-term");
        screen.press(ESC);
        screen.wait_for_no("lom: Long-term");
    }
    screen.wait_for("your answer is given");
    screen.press(ESC);
    screen.wait_for_no("Difference");
    screen.quit();
    let log = place.says(["log", "--lang", "en"]);
    assert_eq!(log.matches("saw who had answered what").count(), 1, "{log}");
}

#[test]
fn a_reason_that_its_digit_takes_away_again_is_asked_about_once() {
    let place = differing();
    let mut screen = Screen::start(&place, &["--reviewer", "kvam"]);
    screen.press_for("C", "Difference 1 of 1");
    screen.press_for("311\r", "your answer is given");
    screen.press_for("4", "▸4 slip");
    screen.press(ESC);
    screen.wait_for_no("Difference");
    screen.press_for("C", "▸4 slip");
    screen.press("4");
    screen.press_for("\r", "Pressing the reason again took it away");
    screen.press_for("\r", "You have seen all differences");
    screen.quit();
    assert_eq!(finals(&place)[0]["rulings"][0]["reason"], serde_json::Value::Null);
}

#[test]
fn what_was_taken_back_while_settling_is_typed_again() {
    let place = differing();
    let mut screen = Screen::start(&place, &["--reviewer", "kvam"]);
    screen.press_for("C", "Difference 1 of 1");
    screen.press_for("3", "✓ Category  Long-term");
    screen.press_for("u", "The last answer is undone. Ctrl-Y redoes it.");
    screen.press_for("\u{19}", "✓ Category  Long-term");
    screen.press_for("11\r", "your answer is given");
    screen.press_for("4", "▸4 slip");
    screen.press_for("u", "The last reason is undone. Ctrl-Y redoes it.");
    assert!(!screen.shows("▸4 slip"), "{}", screen.text());
    screen.press_for("\u{19}", "▸4 slip");
    // A rule and a note are typed too.
    screen.press_for("Rxyzzy", "No rule has these words or this id.");
    screen.press(ESC);
    screen.wait_for_no("No rule has");
    screen.press_for("R", "Which rule");
    screen.press_for("\r", "Rule: Category");
    screen.press_for("mHm", "Note on the ruling");
    screen.press_for("\r", "note on the ruling: Hm");
    screen.press_for("u", "The note is as it was before.");
    assert!(!screen.shows("note on the ruling"), "{}", screen.text());
    screen.press_for("u", "The last choice of a rule is undone.");
    assert!(screen.shows("none chosen"), "{}", screen.text());
    screen.press_for("\r", "You have made 1 ruling since");
    screen.quit();
    assert_eq!(finals(&place)[0]["rulings"][0]["reason"], "slip");
}

#[test]
fn a_half_answer_that_comes_back_while_settling_is_named_before_digits_go_on_with_it() {
    let place = differing();
    let mut screen = Screen::start(&place, &["--reviewer", "kvam"]);
    screen.press_for("C", "Difference 1 of 1");
    screen.press_for("3", "✓ Category  Long-term");
    screen.press("\x1b");
    screen.wait_for_no("Difference");
    screen.press_for("C", "What you began here is kept; digits go on at the open question.");
    screen.press_for("u", "The last answer is undone.");
    assert!(screen.shows("▸ Category   "), "{}", screen.text());
    screen.press_for("2", "✓ Category  Preparedness");
    screen.press("\x1b");
    screen.wait_for_no("Difference");
    screen.quit();
    // After a restart it is one that `u` takes back.
    let mut screen = Screen::start(&place, &["--reviewer", "kvam"]);
    screen.press_for("C", "What you began here earlier is kept; digits go on at the open");
    screen.press_for("u", "What you began here earlier is cleared. Ctrl-Y brings it back.");
    assert!(screen.shows("▸ Category   "), "{}", screen.text());
    screen.press_for("\u{19}", "✓ Category  Preparedness");
    screen.press_for("11\r", "your answer is given");
    screen.press_for("4\r", "You have made 1 ruling since");
    screen.quit();
    assert_eq!(finals(&place)[0]["final"]["category"]["value"], "preparedness");
}

#[test]
fn undo_clears_what_an_earlier_run_has_left_on_a_difference_before_it_comes_to_a_ruling_on_another()
{
    let (kvam, _) = two_homes();
    let mut screen = Screen::start(&kvam, &["--reviewer", "leder"]);
    screen.press_for("C", "Difference 1 of 3");
    screen.press_for("311\r", "your answer is given");
    screen.press_for("\r", "Difference 2 of 3");
    screen.press_for("311\r", "your answer is given");
    screen.press_for("4", "▸4 slip");
    // The last row says what `u` takes back: the reason, and not the ruling before it.
    assert!(!screen.row_with("Settled: ").contains("u undoes"), "{}", screen.text());
    screen.press(ESC);
    screen.wait_for_no("Difference");
    screen.quit();
    let mut screen = Screen::start(&kvam, &["--reviewer", "leder"]);
    screen.press_for("C", "▸4 slip");
    screen.press_for("u", "What you began here earlier is cleared.");
    assert!(!screen.shows("▸4 slip") && screen.shows("Difference 1 of 2"), "{}", screen.text());
    screen.press_for("\u{19}", "What you began here earlier is back.");
    assert!(screen.shows("▸4 slip"), "{}", screen.text());
    screen.press_for("u", "is cleared");
    screen.press_for("u", "The ruling on “Sak");
    // As far back, as far forth.
    screen.press_for("\u{19}", "counts again");
    screen.press_for("\u{19}", "What you began here earlier is back.");
    assert!(screen.shows("▸4 slip"), "{}", screen.text());
    screen.press(ESC);
    screen.wait_for_no("Difference");
    screen.quit();
}

#[test]
fn a_ruling_that_is_begun_is_no_draft_any_more_when_another_has_made_one_and_an_export_says_where_it_is()
 {
    let place = differing();
    let other = Place::new_copy(&place);
    let mut screen = Screen::start(&place, &["--reviewer", "kvam"]);
    screen.press_for("C", "Difference 1 of 1");
    screen.press_for("311\r", "your answer is given");
    screen.press_for("4", "▸4 slip");
    screen.press(ESC);
    screen.wait_for("1 begun in C");
    screen.quit();
    let export = ["export", "ut.csv", "--overwrite", "--reviewer", "kvam"];
    let (said, _) = place.remarks(export);
    assert!(said.contains("1 ruling that you have begun is not in the file. C shows it"), "{said}");
    assert!(typed_by(&other, "leder", &["C", "3 1 1", "", "", "-", "q"]).status.success());
    let mut screen = Screen::start(&place, &["--reviewer", "kvam"]);
    screen.wait_for("1 begun in C");
    screen.press_for(":", "Commands");
    screen.press_for("merge", "Merge");
    screen.press_for("\r", "type where it is");
    screen.press(&other.path("project.nybrott").display().to_string());
    screen.press_for("\r", "1 difference would be settled");
    screen.press_for("\r", "1 difference is settled");
    screen.wait_for_no("begun in C");
    assert!(!screen.shows("Merging "), "{}", screen.text());
    screen.quit();
    let (said, _) = place.remarks(export);
    assert!(!said.contains("ruling that you have begun"), "{said}");
    let mut screen = Screen::start(&place, &["--reviewer", "kvam"]);
    screen.wait_for("Tekst ");
    assert!(!screen.shows("draft"), "{}", screen.text());
    screen.quit();
}

#[test]
fn a_case_that_another_has_settled_says_so_where_it_lies_open() {
    let place = differing();
    let mut screen = Screen::start(&place, &["--reviewer", "lom"]);
    screen.press_for("gg", "Tekst 1");
    assert!(!screen.shows("Settled: "), "{}", screen.text());
    screen.quit();
    assert!(typed_by(&place, "leder", &["C", "1 1 1", "", "", "-", "q"]).status.success());
    let mut screen = Screen::start(&place, &["--reviewer", "lom"]);
    screen.press_for("gg", "Tekst 1");
    screen.wait_for("Settled: Emergency");
    screen.quit();
}

#[test]
fn what_was_undone_outside_is_redone_there_and_settling_says_so() {
    let (kvam, _) = two_homes();
    let mut screen = Screen::start(&kvam, &["--reviewer", "kvam"]);
    screen.press_for("C", "Difference 1 of 3");
    screen.press_for("311\r", "your answer is given");
    screen.press_for("\r", "Difference 2 of 3");
    screen.press(ESC);
    screen.wait_for_no("Difference");
    screen.press_for("G", "Tekst 12");
    screen.press_for("2\r", "Changed: Long-term → Preparedness");
    screen.press_for("u", "the earlier answers to “Sak 12” apply again");
    screen.press_for("u", "The ruling on “Sak");
    screen.press_for("\u{19}", "Redone: the ruling on “Sak");
    screen.press_for("\u{19}", "What you undid outside is redone there: Esc, then Ctrl-Y.");
    screen.press(ESC);
    screen.wait_for_no("Difference");
    screen.press_for("\u{19}", "Redone: the answers to “Sak 12” apply again.");
    screen.quit();
}

#[test]
fn the_page_of_keys_has_those_of_settling_and_none_of_the_queue() {
    let place = differing();
    let mut screen = Screen::start_with(&place, &["--reviewer", "kvam"], &[], 50, 80);
    screen.press_for("C", "Difference 1 of 1");
    screen.press_for("?", "Settling a difference");
    let undo = "Take back the last digit";
    let others = ["settle the case", "Pass: it stays to be settled", "Read its report alone"];
    for said in others.into_iter().chain([undo]) {
        assert!(screen.shows(said), "{said}: {}", screen.text());
    }
    // Nor is the palette there, which opens only outside.
    for said in ["In the case", "In the queue", "unclassified", "Postpone", "Ctrl-P"] {
        assert!(!screen.shows(said), "{said}: {}", screen.text());
    }
    screen.press(ESC);
    screen.wait_for("Difference 1 of 1");
    screen.press(ESC);
    screen.wait_for_no("Difference");
    screen.quit();
}

#[test]
fn in_the_smallest_window_the_report_is_read_alone_by_the_key_that_the_last_row_names() {
    let place = differing();
    let mut screen = Screen::start_with(&place, &["--reviewer", "kvam"], &[], 10, 40);
    screen.press_for("C", "One of the answers is yours.");
    assert!(screen.shows("3 Long-"), "{}", screen.text());
    screen.press_for("311\r", "  You");
    assert!(!screen.shows("Tekst 1"), "{}", screen.text());
    assert!(last_row(&screen.now()).contains("i report"), "{}", screen.text());
    screen.press_for("i", "Tekst 1");
    // What cannot be seen is not changed.
    screen.press_for("1", "does nothing here");
    screen.press_for("i", "Why");
    // The key that reads on elsewhere leads there too.
    screen.press_for(" ", "Tekst 1");
    screen.press_for("\r", "Why");
    // What digits mean is in sight where they are asked for.
    screen.press("\t\t");
    screen.press_for("0", "Undete");
    screen.press_for("\r", "Say why: 1 to 5, or a rule: R");
    assert!(screen.shows("Why  1 text unclear"), "{}", screen.text());
    screen.press_for("4", "4 slip");
    screen.press_for("\r", "You have made 1 ruling since");
    screen.quit();
    assert_eq!(finals(&place)[0]["final"]["category"]["value"], "long_term");
}

#[test]
fn a_ruling_that_is_begun_is_counted_apart_from_the_drafts_that_lists_have() {
    let place = differing();
    let mut screen = Screen::start(&place, &["--reviewer", "kvam"]);
    screen.press_for("C", "Difference 1 of 1");
    screen.press_for("311\r", "your answer is given");
    screen.press("5");
    screen.press(ESC);
    screen.wait_for_no("Difference");
    let first = first_row(&screen.now());
    assert!(first.contains("1 begun in C") && !first.contains("draft"), "{first}");
    screen.press_for("W", "partly saved and drafts");
    let row = screen.row_with("partly saved and drafts");
    assert!(row.trim_end().ends_with(" 0"), "{row}");
    screen.press(ESC);
    screen.wait_for_no("partly saved and drafts");
    screen.quit();
    let done = place.run(["review", "--plain", "--reviewer", "kvam"]).write_stdin("").output();
    let said = String::from_utf8(done.unwrap().stderr).unwrap();
    let wanted =
        "1 ruling that you have begun with C is kept for the next time. Everything else is";
    assert!(said.contains(wanted), "{said}");
}

#[test]
fn a_mark_names_its_case_and_where_it_is_refused_the_keys_that_help() {
    let (kvam, _) = two_homes();
    let other = ["classify", "--reviewer", "sola", "--where", "id:2", "--category", "preparedness"];
    kvam.run(other).args(["--new", "no"]).assert().success();
    let mut screen = Screen::start(&kvam, &["--reviewer", "leder"]);
    screen.press_for("C", "Difference 1 of 3");
    screen.press_for("x", "First give your answer and press Enter");
    let marked = screen.row_with("Sak ").split_whitespace().nth(1).unwrap().to_owned();
    screen.press_for("311\r", "your answer is given");
    screen.press_for("x", &format!("“Sak {marked}” is marked until you quit. If the"));
    assert!(screen.shows("the next case you settle"), "{}", screen.text());
    screen.press_for("311\r", "your answer is given");
    if !screen.row_with("Sak ").contains("Sak 2") {
        screen.press_for("x", "the 2 marked cases are");
        screen.press_for("311\r", "your answer is given");
    }
    screen.press_for("x", "come");
    assert!(screen.shows("Enter settles this case alone."), "{}", screen.text());
    assert!(screen.shows("x removes"), "{}", screen.text());
    // Which of them is here next depends on the order of the cases.
    screen.press_for("\r", "Only “Sak 2” is settled.");
    assert!(screen.shows("marked case"), "{}", screen.text());
    screen.press(ESC);
    screen.wait_for_no("Difference");
    screen.quit();
}

#[test]
fn what_was_settled_last_is_in_sight_right_after_and_undo_names_the_case() {
    let (kvam, _) = two_homes();
    let mut screen = Screen::start(&kvam, &["--reviewer", "kvam"]);
    // All the cases are kvam's own: the first says so, and how to answer.
    screen.press_for("C", "You are one of those who answered");
    let ruled =
        rows(&screen.now()).iter().find_map(|row| row.strip_prefix(" Sak ").map(str::to_owned));
    let ruled = format!("Sak {}", ruled.unwrap().split_whitespace().next().unwrap());
    screen.press_for("311\r", "your answer is given");
    screen.press_for("\r", "Difference 2 of 3");
    screen.wait_for("Your old answer shows once");
    let settled = screen.row_with("Settled: ");
    assert!(settled.contains(&ruled), "{settled}");
    // The next answer is given, and is on the disk: what would be undone is the ruling before it.
    screen.press_for("112\r", "your answer is given");
    assert!(screen.row_with("Settled: ").contains(&ruled), "{}", screen.text());
    screen.press_for("u", &format!("u again takes back the ruling on “{ruled}”"));
    screen.press_for("u", &format!("The ruling on “{ruled}” is taken back"));
    screen.press(ESC);
    screen.wait_for_no("Difference");
    screen.quit();
}
