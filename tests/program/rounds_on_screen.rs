//! Rounds as two people meet them on their screens: two homes, twelve cases each by keys, nothing of the other before the
//! round is closed.

use std::fs;

use serde_json::Value;

use crate::place::Place;
use crate::screen::keys::{ENTER, ESC};
use crate::screen::{Screen, first_row};

/// A note that only kvam, or only lom, has written.
const OF_KVAM: &str = "fjellrype";
const OF_LOM: &str = "havhest";

/// Twelve cases in a project that somebody else leads; a round gives all of them to kvam and lom, who has a hand-out.
fn two_homes() -> (Place, Place) {
    let (kvam, lom) = (Place::with_cases(12), Place::new());
    let open = ["round", "open", "double", "--name", "hoved", "--n", "all", "--seed", "2026"];
    let readers = ["--reviewers", "kvam,lom", "--reviewer", "leder"];
    kvam.run(open).args(readers).assert().success();
    let file = lom.path("project.nybrott");
    kvam.run(["round", "hand-out", "hoved", "lom"]).arg(file).assert().success();
    (kvam, lom)
}

fn screen_of(place: &Place, name: &str) -> Screen {
    Screen::start(place, &["review", "--reviewer", name])
}

/// Reads all twelve cases with these keys, the first with a note.
fn reads_all(screen: &mut Screen, keys: &str, note: &str) {
    screen.wait_for("round hoved case 1 of 12");
    screen.press_for("m", "Note");
    screen.press(&format!("{note}{ENTER}"));
    screen.wait_for("Note saved");
    for done in 1..=12 {
        screen.press_to_save(&format!("{keys}{ENTER}"), done);
    }
    screen.wait_for("you have answered all your 12 cases");
}

fn has(bytes: &[u8], word: &str) -> bool {
    bytes.windows(word.len()).any(|part| part == word.as_bytes())
}

/// Merges what another has, as this reviewer.
fn merge((place, name): (&Place, &str), other: &Place) {
    let file = other.path("project.nybrott");
    place.run(["merge", "--reviewer", name]).arg(file).assert().success();
}

#[test]
fn a_round_is_handed_out_on_the_screen_and_what_is_there_already_is_not_overwritten() {
    let kvam = Place::with_cases(3);
    let open = ["round", "open", "double", "--name", "hoved", "--n", "all"];
    kvam.run(open).args(["--reviewers", "kvam,lom"]).assert().success();
    let mut screen = screen_of(&kvam, "kvam");
    screen.wait_for("round hoved case 1 of 3");
    screen.press_for(":", "Commands");
    screen.press_for(&format!("round{ENTER}"), "hand out");
    screen.press_for("e", "Hand the round out?");
    screen.press_for(ENTER, "hoved-lom.nybrott");
    let first = fs::read(kvam.path("hoved-lom.nybrott")).unwrap();
    assert!(has(&first, "Sak 3"));
    screen.press_for(":", "Commands");
    screen.press_for(&format!("round{ENTER}"), "hand out");
    screen.press_for("e", "Hand the round out?");
    screen.press_for(ENTER, "already");
    assert_eq!(fs::read(kvam.path("hoved-lom.nybrott")).unwrap(), first);
}

#[test]
fn two_people_read_a_round_by_keys_and_neither_sees_the_other_before_it_is_closed() {
    let (kvam, lom) = two_homes();
    let mut screen = screen_of(&kvam, "kvam");
    reads_all(&mut screen, "111", OF_KVAM);
    screen.wait_for("Not done yet, as far as this file knows: lom (0 of 12)");
    screen.wait_for("Quit with q, then send the project file to leder");
    let mut other = screen_of(&lom, "lom");
    reads_all(&mut other, "212", OF_LOM);
    assert!(!has(&other.raw(), OF_KVAM));
    other.quit();

    // The merge comes through the dialogue, while the round is open.
    screen.press_for(":", "Commands");
    screen.press_for(&format!("merge{ENTER}"), "Tab completes");
    screen.paste(&lom.path("project.nybrott").to_string_lossy());
    screen.press_for(ENTER, "Enter merges");
    screen.press_for(ENTER, "Merged:");
    screen.wait_for("All others have answered too");
    // Back to a case, and to all that shows what was done to it.
    screen.press_for("k", "Category:");
    screen.press_for("h", "History of the case");
    screen.press_for(ESC, "Category:");
    screen.press_for("w", "See what others answered?");
    screen.press(ESC);
    screen.wait_for_no("See what others answered?");
    screen.press_for(&format!("Freviewer:lom{ENTER}"), "The filter leaves out 12 cases");
    screen.press(ESC);
    screen.wait_for_no("F reviewer:lom");
    screen.press_for("W", "Worklists");
    screen.press(ESC);
    screen.wait_for_no("Worklists");
    screen.press_for("B", "What the cases say");
    screen.press(ESC);
    screen.wait_for_no("What the cases say");
    screen.press_for("l", "in your order");
    screen.press("l");
    screen.wait_for_no("in your order");
    screen.quit();
    let shown = screen.raw();
    assert!(has(&shown, OF_KVAM), "the own note was typed there");
    assert!(!has(&shown, OF_LOM));

    for command in [
        "list --json",
        "log --json",
        "export ut.json",
        "export ut.csv --all",
        "report ut.html",
        "status --json",
        "undo --list",
        "agreement --ratings",
    ] {
        let line = command.split(' ').chain(["--reviewer", "kvam"]);
        let done = kvam.run(line).output().unwrap();
        assert!(!has(&done.stdout, OF_LOM) && !has(&done.stderr, OF_LOM), "{command}");
        // The counts of one's own answers name every category.
        let names_all = command.starts_with("status");
        assert!(names_all || !has(&done.stdout, "\"preparedness\""), "{command}");
    }
    for file in ["ut.json", "ut.csv", "ut.html"] {
        assert!(!has(&fs::read(kvam.path(file)).unwrap(), OF_LOM), "{file}");
    }

    kvam.run(["round", "close", "hoved", "--yes"]).assert().success();
    assert!(kvam.says(["log", "--reviewer", "kvam"]).contains(OF_LOM));
    merge((&lom, "lom"), &kvam);
    assert_eq!(kvam.says(["log", "--digest"]), lom.says(["log", "--digest"]));
    let agreement: Value = serde_json::from_str(&kvam.says(["agreement", "--json"])).unwrap();
    assert_eq!((&agreement["label"], &agreement["answers_blind"]), (&"blind".into(), &24.into()));
    for place in [&kvam, &lom] {
        place.run(["doctor"]).assert().success();
    }
}

#[test]
fn after_a_restart_the_finished_screen_says_that_the_round_is_open_and_the_rounds_begin_with_it() {
    let kvam = Place::with_cases(2);
    let open = ["round", "open", "double", "--name", "hoved", "--n", "all"];
    kvam.run(open).args(["--reviewers", "kvam,lom", "--reviewer", "kvam"]).assert().success();
    kvam.run(["classify", "--reviewer", "kvam", "--where", "id:1 or id:2"])
        .args(["--category", "emergency", "--new", "no"])
        .assert()
        .success();
    let mut screen = screen_of(&kvam, "kvam");
    screen.wait_for("All 2 cases are classified");
    screen.wait_for("Round “hoved” is open, and your 2 cases in it are classified. Not done yet");
    screen.press_for(":", "Commands");
    screen.press_for(&format!("round{ENTER}"), "hand out");
    screen.press_for("\t", "Close the round?");
    screen.press(ESC);
    screen.wait_for_no("Close the round?");
    screen.press(ESC);
    screen.wait_for_no("work in the round");
    screen.quit();
}

#[test]
fn a_look_on_the_screen_is_agreed_to_and_written_down() {
    let (kvam, lom) = two_homes();
    let mut other = screen_of(&lom, "lom");
    reads_all(&mut other, "212", OF_LOM);
    other.quit();
    merge((&kvam, "kvam"), &lom);
    let mut screen = screen_of(&kvam, "kvam");
    screen.wait_for("round hoved case 1 of 12");
    screen.press_for("w", "See what others answered?");
    screen.press_for(ENTER, "Who answered what");
    screen.press_for(ESC, "Category:");
    screen.quit();
    let log = kvam.says(["log", "--json"]);
    let seen = log.lines().filter(|line| line.contains("\"act\":\"seen\"")).count();
    assert_eq!(seen, 1);
}

#[test]
fn a_round_is_opened_and_left_and_come_back_to_by_keys() {
    let place = Place::with_cases(60);
    let mut screen = Screen::start(&place, &["review", "--reviewer", "kvam"]);
    screen.wait_for("0 of 60");
    screen.press_for(&format!(":round-open{ENTER}"), "Open a round");
    screen.press("2");
    screen.press(&format!("main{ENTER}"));
    screen.press(ENTER);
    screen.press(&format!("20{ENTER}{ENTER}{ENTER},lom{ENTER}0,8{ENTER}"));
    screen.wait_for("main (sample): 20 of 60 cases");
    screen.press_for(ENTER, "Round “main” gives you 20 cases; Enter goes through them.");
    // The case that lies open stays where the draw has it too.
    let is_round = |row: &str| row.contains("round main ") && row.contains(" of 20");
    screen.wait_until("the header", |screen| is_round(&first_row(screen)));
    screen.press_for(&format!(":round{ENTER}"), "Rounds (digit");
    assert!(screen.row_with("main · sample").contains("goal: alpha 0.80"), "{}", screen.text());
    screen.press_for("0", "The queue is the whole project again");
    screen.wait_until("the header", |screen| first_row(screen).contains("0 of 60"));
    screen.press_for(&format!("Fround:main{ENTER}"), "Filter: round:main");
    screen.wait_for("20");
    screen.press(&format!(":round{ENTER}"));
    screen.wait_for("Rounds (digit");
    screen.press_for("1", "round main");
    screen.quit();
    assert!(place.says(["round", "list"]).contains("main"));
}

#[test]
fn in_plain_mode_the_queue_is_the_round_too() {
    let (kvam, _) = two_homes();
    let answers = "1 1 1\n\n".repeat(12);
    let done = kvam
        .run(["review", "--plain", "--reviewer", "kvam"])
        .write_stdin(format!("w\n-\nround\n0\nround\n1\n{answers}q\n"))
        .assert()
        .success();
    let said = String::from_utf8(done.get_output().stdout.clone()).unwrap();
    for expected in [
        "Round hoved: 1 of 12, 12 left",
        "An open round gives you this case",
        "1 hoved · double reading",
        "The queue is the whole project again.",
        "The queue is round “hoved”: 12 cases of yours, 12 left.",
        "Round hoved: 12 of 12, 1 left",
        "you have answered all your 12 cases",
    ] {
        assert!(said.contains(expected), "{expected}:\n{said}");
    }
    let closing = kvam
        .run(["review", "--plain", "--reviewer", "kvam"])
        .write_stdin("round\nx1\n\nq\n")
        .assert()
        .success();
    let said = String::from_utf8(closing.get_output().stdout.clone()).unwrap();
    assert!(
        said.contains("12 answers are outstanding") && said.contains("The round is closed"),
        "{said}"
    );
}
