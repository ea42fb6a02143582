//! Finding one's way: search, palette, pages, the queue, the export dialogue.

use crate::place::Place;
use crate::screen::Screen;
use crate::screen::keys::{DOWN, ENTER, ESC, TAB, UP};

fn three_cases() -> (Place, Screen) {
    let place = Place::with_three_cases();
    let screen = Screen::start(&place, &[]);
    screen.wait_for("Øvelsene ble filmet");
    (place, screen)
}

#[test]
fn search_folds_norwegian_letters_and_case_on_both_sides() {
    let (_place, mut screen) = three_cases();
    for (query, found) in [
        ("BÆRUM", "Frivillige kjørte ut mat."),
        ("RØROS", "Innbyggerne kunne ringe på polsk."),
        ("bodo", "Øvelsene ble filmet"),
        ("aTkAsSeR", "Frivillige kjørte ut mat."),
        ("a-3", "Innbyggerne kunne ringe på polsk."),
    ] {
        // Enter is pressed before the search can have answered, as fast fingers do.
        screen.press_for(&format!("/{query}\r"), found);
    }
}

#[test]
fn esc_returns_from_the_search_to_where_one_was() {
    let (_place, mut screen) = three_cases();
    screen.press_for("j", "Frivillige kjørte ut mat.");
    screen.press_for("/", "Search");
    screen.press_for("bodo", "1 hit");
    screen.press(ESC);
    screen.wait_for_no("1 hit");
    assert!(screen.shows("Frivillige kjørte ut mat."));
}

#[test]
fn a_search_without_hits_says_so_and_stays_open() {
    let (_place, mut screen) = three_cases();
    screen.press_for("/", "Search");
    screen.press_for("qqqq", "0 hits");
    screen.press(ENTER);
    screen.wait_for("No hits for “qqqq”. Try fewer letters");
    screen.press_for("\u{15}bodo", "1 hit");
}

#[test]
fn hits_are_stepped_through() {
    let place = Place::new();
    place.write("like.csv", "id,title,text\n1,Lik a,Første\n2,Lik b,Andre\n3,Lik c,Tredje\n");
    let mut screen = Screen::start(&place, &["review", "like.csv"]);
    screen.wait_for("Første");
    screen.press_for("n", "Search or choose a list first");
    screen.press_for("/", "title, municipality, id");
    screen.press("lik");
    screen.wait_for("3 hits");
    screen.press(DOWN);
    screen.press(DOWN);
    screen.press(UP);
    screen.press_for(ENTER, "Andre");
    screen.press_for("n", "Tredje");
    screen.press_for("N", "Andre");
    screen.press_for("N", "Første");
}

#[test]
fn the_palette_runs_commands_by_key_and_by_name() {
    let (_place, mut screen) = three_cases();
    screen.press_for(":", "Commands");
    screen.press_for("flag", "▸ Flag, or remove");
    screen.press_for(ENTER, "Flagged.");
    screen.press_for(":", "Commands");
    screen.press_for("q", "Quit");
    screen.press(ENTER);
    assert!(screen.exit_status().success());
}

#[test]
fn a_command_that_is_none_is_named() {
    let (_place, mut screen) = three_cases();
    screen.press_for("\u{10}", "Commands");
    screen.press_for("xyzzy", "No command is called “xyzzy”.");
    screen.press(ENTER);
    screen.wait_for("No command is called “xyzzy”.");
    screen.press(ESC);
    screen.wait_for_no("Commands");
}

#[test]
fn pages_open_and_close() {
    let (_place, mut screen) = three_cases();
    for (key, page) in [
        ("?", "In the case"),
        ("c", "Question 1. "),
        ("\u{1b}OP", "Question 1. "),
        ("i", "All fields"),
        ("h", "History of the case"),
    ] {
        for close in [ESC, "q"] {
            screen.press_for(key, page);
            screen.press(close);
            screen.wait_for_no(page);
            screen.wait_for("Øvelsene ble filmet");
        }
    }
    screen.quit();
}

#[test]
fn history_tells_what_was_done_and_undone() {
    let (_place, mut screen) = three_cases();
    screen.press_for("212\r", "Frivillige kjørte ut mat.");
    screen.press_for("u", "Undone:");
    screen.press_for("h", "History of the case");
    assert!(screen.row_with("Prepared").contains("kvam"), "{}", screen.text());
    assert!(screen.shows("undone"), "{}", screen.text());
}

#[test]
fn fields_show_every_column() {
    let place = Place::new();
    place.write("f.csv", "id,title,text,Hvor mange deltok?\n1,En,Tekst,Sekstifire\n");
    let mut screen = Screen::start(&place, &["review", "f.csv"]);
    screen.wait_for("0 of 1 done");
    screen.press_for("i", "All fields");
    assert!(screen.shows("Hvor mange deltok?"));
    assert!(screen.shows("Sekstifire"));
}

#[test]
fn the_queue_lies_over_the_report_at_80_columns() {
    let (_place, mut screen) = three_cases();
    screen.press_for("212\r", "Frivillige kjørte ut mat.");
    screen.press_for("l", "Queue: 3 cases");
    assert!(screen.row_with("Videotrening").contains("P+"), "{}", screen.text());
    assert!(screen.row_with("Koronatelefon").contains("Røros"));
    assert!(!screen.shows("Frivillige kjørte ut mat."), "the report is covered");
    screen.press(DOWN);
    screen.wait_until("the cursor on case 3", |now| now.contents().contains("\n▸   3"));
    screen.press_for(ENTER, "Innbyggerne kunne ringe på polsk.");
    assert!(!screen.shows("Queue: 3 cases"));
    screen.press_for("l", "Queue: 3 cases");
    screen.press_for("l", "Innbyggerne kunne ringe på polsk.");
}

#[test]
fn the_export_dialogue_never_writes_over_a_file_unasked() {
    let (place, mut screen) = three_cases();
    screen.press_for("212\r", "Frivillige kjørte ut mat.");
    screen.wait_for_saved(1);
    for (format, ending) in [("1", "xlsx"), ("2", "csv"), ("3", "ron"), ("4", "json")] {
        let name = format!("ut.{ending}");
        place.write(&name, "den gamle");
        screen.press_for("e", "Only classified.");
        screen.press_for(TAB, "All cases (3)");
        screen.press_for(format, "saker-all-");
        screen.press(&format!("\u{15}{name}"));
        screen.wait_for(&format!("> {name}"));
        screen.press_for(ENTER, "exists. 1\u{a0}overwrites\u{a0}it");
        assert_eq!(place.read(&name), "den gamle");
        screen.press(ESC);
        screen.wait_for_no("overwrites\u{a0}it");
        screen.press_for(ENTER, "exists. 1\u{a0}overwrites\u{a0}it");
        screen.press_for("1", "3 cases written to");
        let written = std::fs::read(place.path(&name)).unwrap();
        let told = if ending == "xlsx" { &b"PK\x03\x04"[..] } else { "Koronatelefon".as_bytes() };
        assert!(written.windows(told.len()).any(|part| part == told), "{name}");
    }
    screen.press_for("e", "Only classified.");
    screen.press(ESC);
    screen.wait_for_no("Only classified.");
    screen.quit();
}

#[test]
fn an_export_of_cases_from_several_files_is_called_after_none_of_them() {
    let (place, mut screen) = three_cases();
    screen.press_for("e", "All cases (3)");
    screen.press_for("4", "saker-all-");
    assert!(screen.shows("All cases (3)"), "{}", screen.text());
    screen.press(ESC);
    screen.press(ESC);
    screen.wait_for_no("All cases (3)");
    screen.quit();
    place.write("flere.csv", "id,title,text\nB-1,Matkasser,Frivillige kjørte ut mat til alle.\n");
    place.run(["import", "flere.csv"]).assert().success();
    let mut screen = Screen::start(&place, &[]);
    screen.press_for("e", "All cases (4)");
    screen.press_for("4", "nybrott-all-");
    screen.press(ESC);
    screen.press(ESC);
    screen.wait_for_no("All cases (4)");
    screen.quit();
}

#[test]
fn the_export_dialogue_proposes_another_name_for_the_file_that_the_cases_came_from() {
    let (place, mut screen) = three_cases();
    screen.press_for("212\r", "Frivillige kjørte ut mat.");
    screen.wait_for_saved(1);
    let before = place.read("saker.csv");
    screen.press_for("e", "Only classified.");
    screen.press_for("2", "saker-classified-");
    screen.press("\u{15}saker.csv");
    screen.wait_for("> saker.csv");
    screen.press_for(ENTER, "is the file that 3 cases came from, so it is not overwritten.");
    assert!(screen.shows("saker-classified-") && !screen.shows("> saker.csv"), "{}", screen.text());
    screen.press_for(ENTER, "1 case written to");
    assert_eq!(place.read("saker.csv"), before);
    screen.quit();
}

#[test]
fn a_finished_lookalike_that_was_answered_differently_is_shown_beside_the_verdict() {
    let place = Place::new();
    place.write(
        "like.csv",
        "id,title,municipality,text\n\
         1,Trening over video,Steinkjer,Rehabilitering og trening over video for eldre hjemme.\n\
         2,Trening over video,Verdal,Rehabilitering og trening over video for eldre hjemme.\n\
         3,Håndsprit,Røros,Beholdere for desinfeksjon sammen med en lokal bedrift.\n",
    );
    let mut screen = Screen::start(&place, &["review", "like.csv"]);
    screen.wait_for("Steinkjer");
    screen.press("111\r");
    screen.wait_for("Verdal");
    screen.press_for("211", "A similar case got: Emergency");
    // The same answers leave nothing to point out.
    screen.press("\u{1b}[Z\u{1b}[Z");
    screen.press_for("1", "Enter saves");
    assert!(!screen.shows("similar case"));
    // Another verdict is named as one.
    screen.press_for("2", "got: Innovation");
}

#[test]
fn a_page_that_is_opened_again_begins_at_its_top() {
    let (_place, mut screen) = three_cases();
    screen.press_for("?", "In the case");
    screen.press_for("\u{1b}[F", "Settling a difference");
    screen.press(ESC);
    screen.wait_for_no("Settling a difference");
    screen.press_for("?", "In the case");
    screen.press(ESC);
    screen.wait_for_no("In the case");
    screen.quit();
}

#[test]
fn a_word_of_the_filter_finds_drafts_on_the_screen_and_in_a_list() {
    let (place, mut screen) = three_cases();
    screen.press_for("2", "1 draft");
    screen.press_for("F", "Filter");
    // What is found while the word is being typed says nothing of the whole of it.
    screen.press_for("utkast", "F utkast");
    screen.wait_for("1 of 3");
    screen.press(ESC);
    screen.wait_for_no("utkast");
    screen.quit();
    let listed = place.says(["list", "--where", "draft"]);
    assert_eq!(listed.lines().count(), 1, "{listed}");
    // A list of all cases shows which has one.
    let has_draft = |line: &str| line.ends_with("  draft");
    let shown: Vec<bool> = place.says(["list"]).lines().map(has_draft).collect();
    assert_eq!(shown, [true, false, false]);
    let objects = place.says(["list", "--json"]);
    let has_draft = |line: &str| line.contains("\"draft\":true");
    let shown: Vec<bool> = objects.lines().map(has_draft).collect();
    assert_eq!(shown, [true, false, false], "{objects}");
    // What is measured is to be the same tomorrow.
    let (refused, code) = place.remarks(["agreement", "--where", "draft"]);
    assert!(refused.contains("“draft” cannot be used here") && code != 0, "{refused}");
}
