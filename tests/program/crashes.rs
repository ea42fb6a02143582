//! Crashes, signals, a second reviewer at the same project, no terminal at all.

use crate::place::Place;
use crate::screen::Screen;
use crate::screen::keys::{ENTER, ESC};

#[test]
fn what_was_counted_as_saved_survives_kill_9() {
    for saved in 1..=4 {
        let place = Place::with_cases(20);
        let mut screen = Screen::start(&place, &[]);
        screen.wait_for("0 of 20 done");
        for number in 1..=saved {
            screen.press_to_save("212\r", number);
        }
        screen.kill_9();
        assert_eq!(place.log().len(), saved as usize, "exactly the acts that were counted");
        assert_eq!(place.status("kvam")["classified"], saved);

        // The lock of the killed one keeps no one out, and the work goes on where it was.
        let mut screen = Screen::start(&place, &[]);
        screen.wait_for(&format!("{saved} of 20 done"));
        screen.wait_for(&format!("Tekst {}", saved + 1));
        screen.press_to_save("212\r", 1);
        screen.quit();
        assert_eq!(place.log().len(), saved as usize + 1);
    }
}

#[test]
fn answers_for_marked_cases_survive_kill_9_with_their_marks() {
    let place = Place::with_cases(20);
    let mut screen = Screen::start(&place, &[]);
    screen.wait_for("0 of 20 done");
    screen.press("l  1l");
    // What is durable now was written after the draft.
    screen.press_to_save("212\r", 1);
    screen.kill_9();

    let mut screen = Screen::start(&place, &[]);
    screen.wait_for("The answers for 2 marked cases are here again, but not saved.");
    screen.wait_for("ANSWERS FOR 2 MARKED CASES");
    screen.press_to_save("11\r", 2);
    screen.quit();
    let acts = place.log();
    let cases = acts.iter().map(|act| act["changes"][0]["cases"].as_array().unwrap().len());
    assert_eq!(cases.collect::<Vec<_>>(), [1, 2]);
}

#[test]
fn kill_9_in_the_middle_of_fast_typing_loses_nothing_that_was_counted() {
    let place = Place::with_cases(200);
    let mut screen = Screen::start(&place, &[]);
    screen.wait_for("0 of 200 done");
    for number in 1..=3 {
        screen.press_to_save("212\r", number);
    }
    screen.press(&"212\r".repeat(100));
    screen.wait_for_no(" 3 of 200 done");
    screen.kill_9();
    let acts = place.log().len();
    assert!((3..=103).contains(&acts), "{acts} acts, 3 counted as saved");
    assert_eq!(place.status("kvam")["classified"], acts, "every act is whole");
    let ids: Vec<String> = place
        .log()
        .iter()
        .map(|act| act["changes"][0]["cases"][0]["id"].as_str().unwrap().to_owned())
        .collect();
    let expected: Vec<String> = (1..=acts).map(|number| number.to_string()).collect();
    assert_eq!(ids, expected, "in order, without holes");
}

#[cfg(unix)]
#[test]
fn a_project_that_is_moved_away_meanwhile_is_reported_at_the_end() {
    let place = Place::with_cases(3);
    let mut screen = Screen::start(&place, &[]);
    screen.wait_for("0 of 3 done");
    screen.press_to_save("212\r", 1);
    let moved = place.path("moved.nybrott");
    std::fs::rename(place.path("project.nybrott"), moved).unwrap();
    screen.press("q");
    assert_eq!(screen.exit_status().exit_code(), 1);
    let text = screen.text().replace('\n', "");
    assert!(text.contains("keep both") && !text.contains("Everything is saved"), "{text}");
}

#[test]
fn a_project_that_is_emptied_meanwhile_stops_the_work() {
    // So many that the last case lies on a page that was never read.
    let place = Place::with_cases(2000);
    let mut screen = Screen::start(&place, &[]);
    screen.wait_for("Tekst 1");
    place.write("project.nybrott", "");
    // Nothing is saved here: it is noticed when a case is read, or by the backup of the day.
    screen.press("G");
    screen.wait_for("NOT SAVED");
    // Whichever part comes upon it first says what it sees: a damaged, a missing or an empty file.
    screen.wait_for("newest backup");
    screen.press("2");
    screen.wait_for("new answers are not accepted");
    screen.press("q");
    assert_eq!(screen.exit_status().exit_code(), 1);
    assert!(!screen.text().contains("Everything is saved"), "{}", screen.text());
}

#[test]
fn typed_ahead_cases_are_all_saved_before_the_end() {
    let place = Place::with_cases(30);
    let mut screen = Screen::start(&place, &[]);
    screen.wait_for("0 of 30 done");
    screen.press(&"212\r".repeat(25));
    screen.press("q");
    assert!(screen.exit_status().success());
    assert_eq!(place.status("kvam")["classified"], 25);
    assert!(screen.text().contains("25 cases classified today, 5 cases left"), "{}", screen.text());
}

#[test]
fn a_second_reviewer_sees_who_is_at_work() {
    let place = Place::with_cases(5);
    let mut first = Screen::start(&place, &[]);
    first.wait_for("0 of 5 done");
    first.press_to_save("212\r", 1);

    let mut second = Screen::start(&place, &["--reviewer", "lom"]);
    assert_eq!(second.exit_status().exit_code(), 1);
    let said = second.text().replace('\n', "");
    // By the name in the project, not by that of the login.
    assert!(said.contains("kvam is already working in"), "{said}");
    assert!(said.contains("process "), "{said}");
    assert!(!second.now().alternate_screen());

    let (remark, code) = place.remarks(["import", "saker.csv"]);
    assert_eq!(code, 1);
    assert!(remark.contains("is already working in"), "{remark}");
    // What only reads works beside it, and sees what is saved.
    assert_eq!(place.status("kvam")["classified"], 1);
    assert_eq!(place.log().len(), 1);
    place.run(["export", "ut.json"]).assert().success();
    assert_eq!(place.read_json("ut.json")["cases"].as_array().unwrap().len(), 1);

    first.press_to_save("212\r", 2);
    first.quit();
    let mut second = Screen::start(&place, &["--reviewer", "lom"]);
    second.wait_for("0 of 5 done");
    second.quit();
}

#[test]
fn without_a_terminal_the_screen_names_what_works() {
    let place = Place::with_cases(1);
    for arguments in [vec!["review"], vec![]] {
        let (remark, code) = place.remarks(arguments);
        assert_eq!(code, 2);
        for command in ["import", "export", "status", "log", "codebook", "keys"] {
            assert!(remark.contains(command), "{command}: {remark}");
        }
    }
    let mut screen = Screen::start_with(&place, &[], &[("TERM", "dumb")], 24, 80);
    assert_eq!(screen.exit_status().exit_code(), 2);
    assert!(screen.text().contains("TERM=dumb"), "{}", screen.text());
}

#[test]
fn a_project_that_cannot_be_written_is_an_error_before_the_screen() {
    let place = Place::new();
    place.write("project.nybrott", "this is a shopping list");
    let mut screen = Screen::start(&place, &[]);
    assert_eq!(screen.exit_status().exit_code(), 1);
    assert!(screen.text().contains("is not a project file"), "{}", screen.text());
    assert_eq!(place.read("project.nybrott"), "this is a shopping list");
}

#[test]
fn quitting_while_the_export_is_asked_for_writes_nothing() {
    let place = Place::with_cases(2);
    let mut screen = Screen::start(&place, &[]);
    screen.wait_for("0 of 2 done");
    screen.press_for("e", "All cases (2).");
    screen.press_for(ENTER, "saker-all-");
    screen.press(ESC);
    screen.wait_for("All cases (2).");
    screen.press(ESC);
    screen.wait_for_no("All cases (2).");
    screen.quit();
    let files = place.folder().read_dir().unwrap().map(|file| file.unwrap().file_name());
    let mut files: Vec<String> = files.map(|name| name.into_string().unwrap()).collect();
    // The backup of the day may have been made by then, or not.
    files.retain(|name| name != "project.nybrott-backups");
    files.sort();
    assert_eq!(files, ["home", "project.nybrott", "saker.csv"]);
}

#[test]
fn a_second_writer_is_refused_in_every_language() {
    let place = Place::with_three_cases();
    let mut screen = Screen::start(&place, &[]);
    screen.wait_for("0 of 3 done");
    for (language, words) in [
        ("en", "is already working in"),
        ("nb", "arbeider allerede i"),
        ("nn", "arbeider allereie i"),
    ] {
        for command in
            [&["erase", "A-1", "--yes"][..], &["import", "saker.csv"], &["doctor", "--repair"]]
        {
            let (remark, code) = place.remarks(["--lang", language].iter().chain(command));
            assert!(code == 1 && remark.contains(words), "{language}: {remark}");
        }
    }
    place.run(["doctor"]).assert().success();
    screen.quit();
}
