//! Classifying by keyboard: the rules of the reviewer's screen, one by one.

use std::path::Path;

use encoding_rs::WINDOWS_1252;
use serde_json::{Value, json};

use crate::place::{Place, answers_of, cases_of};
use crate::screen::keys::{
    BACKSPACE, CTRL_H, CTRL_Y, ENTER, ESC, HOME, LEFT, RIGHT, SHIFT_TAB, TAB,
};
use crate::screen::{Screen, first_row};

/// As Excel on a Norwegian machine saves it: semicolons, a quoted line break, doubled quotation
/// marks, and a dash and curly marks that Latin-1 does not have.
const FIVE_CASES: &str = "\
Saksnummer;Tittel;Kommune;Dato;Beskrivelse;Enhet\r
S-1;Videotrening på nett;Bodø;12.05.2020;\"Øvelsene ble filmet.\r
De kaller det \"\"trening; hjemme\"\" – og det virker.\";Rehabilitering\r
S-2;Matkasser på døra;Bærum;13.05.2020;Frivillige kjørte ut mat.;Frivilligsentralen\r
S-3;Smittefrakker fra systua;Røros;14.05.2020;Systua sydde “frakker” av lakener.;Systua\r
S-4;Håndsprit fra bryggeriet;Tromsø;15.05.2020;Bryggeriet blandet håndsprit.;Innkjøp\r
S-5;Økt renhold på buss;Ålesund;16.05.2020;Bussene ble vasket oftere.;Samferdsel\r
";

pub fn three_cases() -> (Place, Screen) {
    let place = Place::with_three_cases();
    let screen = Screen::start(&place, &[]);
    screen.wait_for("Øvelsene ble filmet");
    (place, screen)
}

#[test]
fn from_a_windows_1252_file_to_the_classified_set_with_a_night_in_between() {
    let place = Place::new();
    place.write("saker.csv", WINDOWS_1252.encode(FIVE_CASES).0);

    let mut screen = Screen::start(&place, &["review", "saker.csv"]);
    screen.wait_for("De kaller det \"trening; hjemme\" – og det virker.");
    for (keys, next, saved) in [
        ("212\r", "Frivillige kjørte ut mat.", 1),
        ("111\r", "Systua sydde “frakker” av lakener.", 2),
        ("32\r", "Bryggeriet blandet håndsprit.", 3),
        ("2113\r", "Bussene ble vasket oftere.", 4),
        ("000\r", "All 5 cases are classified.", 5),
    ] {
        screen.press_for(keys, next);
        screen.wait_for_saved(saved);
    }
    screen.press_for("u", "Undone: “Økt renhold på buss” is no longer classified.");
    screen.press_for("u", "Undone: “Håndsprit fra bryggeriet” is no longer classified.");
    screen.wait_for_saved(3);
    screen.quit();
    assert_eq!(place.status("kvam")["classified"], 3);

    let mut screen = Screen::start(&place, &["review"]);
    screen.wait_for("Bryggeriet blandet håndsprit.");
    assert!(screen.shows("3 of 5 done"));
    screen.press_for(CTRL_Y, "Ctrl-Y once more redoes what was undone earlier (1 case).");
    screen.press_for(CTRL_Y, "Redone: the answers to “Håndsprit fra bryggeriet” apply again.");
    // An earlier run has saved it.
    screen.wait_for_saved(0);
    screen.press_for("e", "Only classified.");
    screen.press_for("4", "saker-classified-");
    screen.press_for(ENTER, "4 cases written to");
    screen.quit();

    let from_dialogue = place
        .folder()
        .read_dir()
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .find(|name| name.starts_with("saker-classified-"))
        .unwrap();
    assert_eq!(Path::new(&from_dialogue).extension(), Some("json".as_ref()));
    let from_dialogue = place.read_json(&from_dialogue);
    place.run(["export", "sett.json"]).assert().success();
    let from_command = place.read_json("sett.json");
    assert_eq!(from_dialogue["cases"], from_command["cases"]);

    let cases = cases_of(&from_command);
    let decided: Value = cases
        .iter()
        .map(|case| {
            let classifications = case["classifications"].as_array().unwrap();
            assert_eq!(classifications.len(), 1);
            assert_eq!(classifications[0]["reviewer"], "kvam");
            json!([case["id"], answers_of(&classifications[0])])
        })
        .collect();
    assert_eq!(
        decided,
        json!([
            ["S-1", ["preparedness", "yes", ["product"], "innovation"]],
            ["S-2", ["emergency", "yes", ["service"], "innovation"]],
            ["S-3", ["long_term", "no", null, "not_innovation"]],
            ["S-4", ["preparedness", "yes", ["service", "process"], "innovation"]],
        ])
    );
    assert_eq!(cases[0]["title"], "Videotrening på nett");
    assert_eq!(
        cases[0]["text"],
        "Øvelsene ble filmet.\r\nDe kaller det \"trening; hjemme\" – og det virker."
    );
    assert_eq!(cases[0]["municipality"], "Bodø");
    assert_eq!(cases[0]["fields"], json!({ "Enhet": "Rehabilitering" }));
}

#[test]
fn four_keystrokes_classify_a_case_and_nothing_is_saved_before_the_fourth() {
    let (place, mut screen) = three_cases();
    assert!(screen.shows("▌ Category"));
    screen.press_for("2", "✓ Category  Preparedness");
    assert!(screen.shows("▌ New to"), "the focus moves on");
    screen.press_for("1", " New Yes");
    assert!(screen.shows("▌ What is new"), "the focus moves on");
    screen.press_for("2", "INNOVATION  new to the municipality · product");
    assert!(first_row(&screen.now()).ends_with("  1 draft   ✓ all is kept"));
    assert_eq!(place.log().len(), 0);
    screen.press_for(ENTER, "Frivillige kjørte ut mat.");
    screen.wait_for_saved(1);
    assert!(screen.shows("Previous: Preparedness, new, product = Innovation · Videotrening"));
    assert!(screen.shows("1 of 3 done"));
    screen.quit();
    assert_eq!(place.log().len(), 1);
}

#[test]
fn enter_on_an_untouched_case_writes_nothing_and_says_so() {
    let (place, mut screen) = three_cases();
    screen.press_for(ENTER, "Answer with 0–3 first, or press s to postpone the case.");
    screen.press(ENTER);
    screen.press_for("?", "In the case");
    screen.press_for(ESC, "Øvelsene ble filmet");
    screen.quit();
    assert_eq!(place.log().len(), 0);
}

#[test]
fn enter_on_an_incomplete_case_names_and_focuses_the_first_missing_question() {
    let (place, mut screen) = three_cases();
    screen.press_for("2\r", "“New to the municipality” has no answer");
    assert!(screen.shows("▌ New to"));
    screen.press_for("1\r", "“New or changed” has no answer");
    assert!(screen.shows("▌ What is new"));
    screen.press_to_save("1\r", 1);

    // The second case is answered from behind.
    screen.wait_for("Frivillige kjørte ut mat.");
    screen.press_for("\t11\r", "“Category” has no answer");
    assert!(screen.shows("▌ Category"));
    assert!(screen.shows(" New Yes"), "what was answered stays");
    assert_eq!(place.log().len(), 1);
}

#[test]
fn not_new_is_saved_without_kinds() {
    let (place, mut screen) = three_cases();
    screen.press_for("32", "NOT AN INNOVATION  not new to the municipality");
    assert!(screen.shows("▌ What is new"), "the focus moves on all the same");
    screen.press_to_save(ENTER, 1);
    screen.quit();
    assert_eq!(place.answers("A-1"), [json!(["long_term", "no", null, "not_innovation"])]);
}

#[test]
fn kinds_toggle_and_none_and_unclear_clear_them() {
    let (place, mut screen) = three_cases();
    screen.press_for("3115", "INNOVATION  new to the municipality · service, communication");
    screen.press_for("6", "NOT AN INNOVATION  none of them, only a minor change");
    assert!(screen.shows("Changed None"));
    assert!(!screen.shows("Changed Service"));
    screen.press_for("0", "is unclear");
    screen.press_for("44", "no answer to");
    screen.press_for("3", "INNOVATION  new to the municipality · process");
    screen.press_to_save(ENTER, 1);
    screen.wait_for("Frivillige kjørte ut mat.");
    screen.press_to_save("316\r", 2);
    screen.wait_for("Innbyggerne kunne ringe på polsk.");
    screen.press_to_save("010\r", 3);
    screen.quit();
    assert_eq!(place.answers("A-1"), [json!(["long_term", "yes", ["process"], "innovation"])]);
    assert_eq!(place.answers("A-2"), [json!(["long_term", "yes", [], "not_innovation"])]);
    assert_eq!(place.answers("A-3"), [json!(["unclear", "yes", ["unclear"], "undetermined"])]);
}

#[test]
fn a_digit_without_an_answer_is_refused_by_name() {
    let (_place, mut screen) = three_cases();
    screen.press_for("5", "Press one of the digits beside the answers.");
    assert!(screen.shows("No answers yet") || screen.shows("▌ Category"));
}

#[test]
fn postponed_cases_come_last_in_the_order_of_postponing() {
    let (place, mut screen) = three_cases();
    screen.press_for("j", "Frivillige kjørte ut mat.");
    screen.press_for("s", "Innbyggerne kunne ringe på polsk.");
    assert!(screen.shows("Postponed. The case comes back at the end (1 postponed)."));
    screen.press_for("g", "Øvelsene ble filmet");
    screen.press_for("s", "Innbyggerne kunne ringe på polsk.");
    screen.press_for("212\r", "Only the 2 postponed cases are left.");
    assert!(screen.shows("Frivillige kjørte ut mat."), "the one that was postponed first");
    screen.press_for("212\r", "Øvelsene ble filmet");
    screen.press_for("212\r", "All 3 cases are classified.");
    screen.wait_for_saved(3);
    screen.quit();
    assert_eq!(place.status("kvam")["postponed"], 0);
}

#[test]
fn the_finished_screen_counts_and_offers_the_file() {
    let (place, mut screen) = three_cases();
    screen.press_for("f", "Flagged.");
    screen.press_for("212\r", "Frivillige kjørte ut mat.");
    screen.press_for("212\r", "Innbyggerne kunne ringe på polsk.");
    screen.press_for("000\r", "All 3 cases are classified.");
    assert!(screen.shows("Left to look at:") && screen.shows("1  undetermined"));
    assert!(screen.shows("e exports the answers to a file"));
    assert!(screen.shows("3 of 3 done"));
    screen.press_for("k", "Innbyggerne kunne ringe på polsk.");
    screen.quit();

    let mut screen = Screen::start(&place, &[]);
    screen.wait_for("All 3 cases are classified.");
    screen.quit();
    let said = "Everything is saved. All 3 cases are classified. Today: 3 cases.";
    assert!(screen.text().contains(said), "the shell is told in the same words: {}", screen.text());
}

#[test]
fn a_finished_case_shows_its_answers_and_new_ones_replace_them_at_enter() {
    let (place, mut screen) = three_cases();
    screen.press_for("212\r", "Frivillige kjørte ut mat.");
    screen.wait_for_saved(1);
    screen.press_for("k", "Answers you give now replace these");
    for answer in ["Category  Preparedness", "New Yes", "Changed Product"] {
        assert!(screen.shows(answer), "{answer}:\n{}", screen.text());
    }
    screen.press_for("1", "Category  Emergency");
    assert!(!screen.shows("Category  Preparedness"));
    assert_eq!(place.answers("A-1")[0][0], "preparedness", "only Enter saves");
    screen.press_for(ENTER, "Frivillige kjørte ut mat.");
    screen.wait_for_saved(1);
    screen.quit();
    assert_eq!(place.answers("A-1"), [json!(["emergency", "yes", ["product"], "innovation"])]);
    assert_eq!(place.log().len(), 2, "the first answer stays in the log");
}

#[test]
fn a_note_is_written_with_norwegian_letters_a_cursor_and_a_paste() {
    let (place, mut screen) = three_cases();
    screen.press_for("m", "── Note ──");
    screen.press_for("ør på polsk?", "ør på polsk?");
    screen.press(HOME);
    screen.press_for("Sp", "Spør på polsk?");
    screen.press("\u{1b}[F");
    screen.paste(" Æra\r\nog åra\r\n");
    screen.wait_for("Spør på polsk? Æra og åra");
    screen.press_for(ENTER, "Note saved.");
    screen.wait_for_saved(0);
    screen.press_for("m", "── Note ──");
    screen.press_for("!", "Spør på polsk? Æra og åra!");
    screen.press_for(ESC, "The note is not saved. Enter saves it, Esc discards it.");
    screen.press(ESC);
    screen.wait_for_no("── Note ──");
    screen.quit();
    let noted = &place.all_cases()[0]["classifications"][0];
    assert_eq!(noted["note"], "Spør på polsk? Æra og åra");
    assert_eq!(noted["category"], Value::Null);
}

#[test]
fn a_paste_outside_a_text_field_is_never_taken_for_keys() {
    let (place, mut screen) = three_cases();
    screen.paste("212\r\nq");
    screen.wait_for("Pasted text only goes into a text field");
    assert!(!screen.shows("Category  Preparedness"));
    screen.quit();
    assert_eq!(place.log().len(), 0);
}

#[test]
fn a_flag_goes_up_and_down() {
    let (place, mut screen) = three_cases();
    screen.press_for("f", "Flagged. f removes the flag.");
    screen.wait_for_saved(0);
    assert_eq!(place.status("kvam")["flagged"], 1);
    screen.press_for("f", "Flag removed.");
    screen.wait_for_saved(0);
    assert_eq!(place.status("kvam")["flagged"], 0);
}

#[test]
fn backspace_goes_back_without_taking_anything_back() {
    for backspace in [BACKSPACE, CTRL_H] {
        let (place, mut screen) = three_cases();
        screen.press_for("212\r", "Frivillige kjørte ut mat.");
        screen.wait_for_saved(1);
        screen.press_for("3", "Category  Long-term");
        screen.press(backspace);
        screen.wait_until("question 1 in focus", |now| now.contents().contains("▌ Category"));
        assert!(screen.shows("Category  Long-term"));
        screen.press_for(backspace, "Øvelsene ble filmet");
        assert_eq!(place.status("kvam")["classified"], 1);
    }
}

#[test]
fn tab_and_arrows_look_without_answering() {
    let (place, mut screen) = three_cases();
    screen.press_for(RIGHT, "When     it is a stop-gap");
    screen.press_for(RIGHT, "When     a named actor");
    screen.press_for(LEFT, "When     it is a stop-gap");
    screen.press_for(TAB, "▌ New to");
    screen.press_for(TAB, "▌ What is new");
    screen.press_for(SHIFT_TAB, "▌ New to");
    assert!(screen.shows("No answers yet"));
    screen.quit();
    assert_eq!(place.log().len(), 0);
}

#[test]
fn the_last_answers_are_filled_in_on_request() {
    let (place, mut screen) = three_cases();
    screen.press_for("2113\r", "Frivillige kjørte ut mat.");
    screen.press_for(".", "Filled in as for “Videotrening”.");
    assert!(screen.shows("INNOVATION  new to the municipality · service, process"));
    screen.press_to_save(ENTER, 2);
    screen.quit();
    assert_eq!(place.answers("A-2"), place.answers("A-1"));
}

#[test]
fn an_unknown_key_is_named() {
    let (_place, mut screen) = three_cases();
    screen.press_for("y", "“y” does nothing here. ? shows the keys.");
    screen.press_for("Y", "“Y” does nothing here. Is Caps Lock on?");
    screen.press_for("ø", "“ø” does nothing here.");
}

#[test]
fn the_screen_speaks_bokmaal() {
    let place = Place::with_three_cases();
    let mut screen = Screen::start_with(&place, &[], &[("LC_ALL", "nb_NO.UTF-8")], 24, 80);
    screen.wait_for("0 av 3 ferdige");
    for words in
        ["1 Nød", "2 Beredskap", "3 Langsiktig", "0 Uklart", "Ingen svar ennå", "q avslutt"]
    {
        assert!(screen.shows(words), "{words}:\n{}", screen.text());
    }
    screen.press_for("212", "INNOVASJON  ny for kommunen · produkt");
    screen.press_for(ENTER, "Forrige: Beredskap, ny, produkt = Innovasjon · Videotrening");
    screen.press_for("u", "Angret: «Videotrening» er ikke lenger klassifisert.");
    screen.press_for("y", "«y» gjør ingenting her. ? viser tastene.");
    screen.quit();
    assert!(screen.text().contains("Alt annet er lagret."), "{}", screen.text());
}

#[test]
fn a_report_that_changed_since_is_marked() {
    let (place, mut screen) = three_cases();
    screen.press_for("212\r", "Frivillige kjørte ut mat.");
    screen.wait_for_saved(1);
    screen.quit();
    place.write(
        "saker.csv",
        "id,title,text,municipality\nA-1,Videotrening,Nå er øvelsene blitt faste.,Bodø\n",
    );
    let (remark, code) = place.remarks(["import", "saker.csv"]);
    assert_eq!(code, 0);
    assert!(remark.contains("0 new, 1 changed, 0 as before"), "{remark}");

    let mut screen = Screen::start(&place, &[]);
    screen.wait_for("Frivillige kjørte ut mat.");
    screen.press_for("k", "The title or text has changed since you classified this case");
    assert!(screen.shows("Nå er øvelsene blitt faste."));
    let since =
        |place: &Place| place.all_cases()[0]["classifications"][0]["text_changed_since"].clone();
    assert_eq!(since(&place), true);
    screen.press_to_save(ENTER, 1);
    screen.quit();
    assert_eq!(since(&place), false, "answered anew on the new text");
}

#[test]
fn another_reviewer_begins_at_the_beginning_and_overwrites_no_one() {
    let (place, mut screen) = three_cases();
    screen.press_to_save("212\r", 1);
    screen.quit();
    let mut screen = Screen::start(&place, &["--reviewer", "lom"]);
    screen.wait_for("0 of 3 done");
    assert!(screen.shows("Øvelsene ble filmet"));
    screen.press_for("u", "Nothing to undo.");
    screen.press_to_save("32\r", 1);
    screen.quit();
    assert_eq!(
        place.answers("A-1"),
        [
            json!(["preparedness", "yes", ["product"], "innovation"]),
            json!(["long_term", "no", null, "not_innovation"]),
        ]
    );
}

#[test]
fn an_order_that_no_case_has_says_so_and_columns_of_the_file_complete_in_the_filter() {
    let place = Place::new();
    place.write(
        "a.csv",
        "id;tittel;tekst;Sektor;Namn på eining\n1;A;Vi gikk;helse;Nord\n2;B;Vi kom;kultur;Sør\n",
    );
    place.run(["import", "a.csv"]).assert().success();
    let mut screen = Screen::start(&place, &[]);
    screen.wait_for("Vi gikk");
    screen.press_for("OO", "No case has a municipality");
    screen.press(ESC);
    screen.press_for("F", "Filter");
    screen.press("field.na");
    screen.press_for(TAB, "field.\"Namn på eining\":");
    screen.press("sør");
    screen.press_for(ENTER, "1 of 2");
    screen.quit();
}
