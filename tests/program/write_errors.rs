//! The project file cannot be written any more: nothing that was counted as saved is lost, nothing is
//! counted that is not, and what is not saved is written elsewhere and comes back.

use std::fmt::Write as _;

use crate::place::Place;
use crate::screen::Screen;
use crate::screen::keys::{ENTER, ESC};

/// Too little for any act.
const NO_ROOM: u32 = 128;

/// Writes what is not saved to `rescued.json`, and quits.
fn rescue(screen: &mut Screen) -> String {
    screen.press_for("s", "Save the answers elsewhere");
    screen.press("\u{15}rescued.json");
    screen.wait_for("> rescued.json");
    screen.press_for(ENTER, "written to");
    screen.press("q");
    assert_eq!(screen.exit_status().exit_code(), 1);
    let said = screen.text().replace('\n', "");
    assert!(!screen.now().alternate_screen() && !said.contains("Everything is saved"), "{said}");
    assert!(said.contains("rescued.json"), "where it is stands in the shell too: {said}");
    said
}

/// The number at the end of the last row that showed one.
fn saved(shown: &str) -> Option<usize> {
    shown.lines().next()?.rsplit_once(" saved ")?.1.trim().parse().ok()
}

#[test]
fn a_disk_that_fills_up_in_the_middle_of_the_work_loses_nothing() {
    let place = Place::with_cases(40);
    let mut screen = Screen::start_cramped(&place, &[], 2_000);
    screen.wait_for("0 of 40 done");
    let mut counted = 0;
    while !screen.shows("NOT SAVED") {
        screen.press("212\r");
        let wanted = counted + 1;
        screen.wait_until("saved, or not", |now| {
            let shown = crate::screen::rows(now).join("\n");
            saved(&shown) == Some(wanted) || shown.contains("NOT SAVED")
        });
        if saved(&screen.text()) == Some(wanted) {
            counted = wanted;
        }
    }
    assert!((1..40).contains(&counted), "{counted} saved before there was no more room");
    screen.press_for("2", "new answers are not accepted");
    rescue(&mut screen);

    assert_eq!(place.log().len(), counted, "what was counted, and nothing else");
    assert_eq!(place.status("kvam")["classified"], counted);
    place.run(["import", "--replace", "rescued.json"]).assert().success();
    assert_eq!(place.status("kvam")["classified"], counted + 1);
    let rescued = (counted + 1).to_string();
    assert_eq!(place.answers(&rescued)[0][0], "preparedness");
    // Twice changes nothing.
    let acts = place.log().len();
    place.run(["import", "--replace", "rescued.json"]).assert().success();
    assert_eq!(place.log().len(), acts);
}

#[test]
fn an_answer_for_many_cases_a_changed_one_a_note_and_a_flag_come_back() {
    let place = Place::with_cases(9);
    let mut screen = Screen::start(&place, &[]);
    screen.wait_for("0 of 9 done");
    screen.press_to_save("111\r", 1);
    screen.press_for("f", "Flagged");
    screen.quit();

    let mut screen = Screen::start_cramped(&place, &[], NO_ROOM);
    screen.wait_for("1 of 9 done");
    // The second case lies open and is flagged: three cases from it, then Enter for all.
    screen.press_for("l", "Queue");
    // A finished case is among them, so Enter is wanted twice.
    screen.press("gvjjj212\r\r");
    screen.wait_for("NOT SAVED");
    screen.press_for("s", "4 cases at once");
    screen.press(ESC);
    screen.wait_for_no("4 cases at once");
    rescue(&mut screen);
    assert_eq!(place.log().len(), 2, "nothing of it is in the project");

    place.run(["import", "--replace", "rescued.json"]).assert().success();
    for id in ["1", "2", "3", "4"] {
        let answers = place.answers(id);
        assert_eq!(answers.len(), 1, "{id}");
        assert_eq!(answers[0][0], "preparedness", "{id}");
    }
    let cases = place.all_cases();
    assert_eq!(cases[1]["classifications"][0]["flagged"], true, "the flag stays");
    assert_eq!(cases[1]["classifications"][0]["batch_size"], 4);
    assert_eq!(place.log().len(), 3, "it comes back as one act");
    let listed = place.says(["list", "--where", "flagged", "--json"]);
    assert_eq!(listed.lines().count(), 1);
}

#[test]
fn a_note_and_a_lowered_flag_come_back_by_themselves() {
    for (before, keys, key, expected) in [
        ("", "mhei\r", "note", "hei"),
        ("f", "f", "flagged", "false"),
        ("", "f", "flagged", "true"),
    ] {
        let place = Place::with_cases(2);
        if !before.is_empty() {
            let mut screen = Screen::start(&place, &[]);
            screen.wait_for("0 of 2 done");
            screen.press_for(before, "Flagged.");
            screen.quit();
        }
        let mut screen = Screen::start_cramped(&place, &[], NO_ROOM);
        screen.wait_for("0 of 2 done");
        screen.press(keys);
        screen.wait_for("NOT SAVED");
        rescue(&mut screen);
        place.run(["import", "--replace", "rescued.json"]).assert().success();
        let cases = place.all_cases();
        let decision = &cases[0]["classifications"][0][key];
        match expected {
            // With nothing left of it, the decision is gone.
            "false" => assert!(decision.is_null(), "{cases:?}"),
            "true" => assert_eq!(decision, true),
            text => assert_eq!(decision, text),
        }
    }
}

#[test]
fn what_no_file_can_hold_is_listed() {
    for (before, keys, said) in
        [("", "s", "“Sak 1” is not postponed."), ("212\r", "u", "The last undo was not saved.")]
    {
        let place = Place::with_cases(3);
        if !before.is_empty() {
            let mut screen = Screen::start(&place, &[]);
            screen.wait_for("0 of 3 done");
            screen.press_to_save(before, 1);
            screen.quit();
        }
        let acts = place.log().len();
        let mut screen = Screen::start_cramped(&place, &[], NO_ROOM);
        screen.wait_for("of 3 done");
        screen.press_for(keys, said);
        assert!(screen.shows("NOT SAVED: answers saved before are safe"), "{}", screen.text());
        screen.press_for("s", "nothing to save elsewhere. q quits.");
        assert!(screen.shows(said), "{}", screen.text());
        screen.press_for("q", "Esc goes back");
        assert!(screen.shows(said), "{}", screen.text());
        screen.press("q");
        assert_eq!(screen.exit_status().exit_code(), 1);
        assert!(screen.text().replace('\n', "").contains(said), "{}", screen.text());
        assert_eq!(place.log().len(), acts);
    }
}

#[test]
fn without_a_terminal_to_ask_at_what_is_unsaved_is_written_elsewhere_unasked() {
    for signal in ["TERM", "HUP"] {
        let place = Place::with_cases(3);
        let mut screen = Screen::start_cramped(&place, &[], NO_ROOM);
        screen.wait_for("0 of 3 done");
        screen.press("212\r");
        screen.wait_for("NOT SAVED");
        screen.signal(signal);
        assert_eq!(screen.exit_status().exit_code(), 1, "{signal}");
        let said = screen.text().replace('\n', "");
        assert!(said.contains("1 case with answers written to"), "{signal}: {said}");
        let files = place.folder().read_dir().unwrap().map(|file| file.unwrap().file_name());
        let names = files.map(|name| name.into_string().unwrap());
        let rescued = names.filter(|name| name.starts_with("saker-unsaved-")).collect::<Vec<_>>();
        assert_eq!(rescued.len(), 1, "{signal}: {rescued:?}");
        place.run(["import", "--replace", rescued[0].as_str()]).assert().success();
        assert_eq!(place.status("kvam")["classified"], 1, "{signal}");
    }
}

#[test]
fn a_file_that_finds_no_room_is_not_imported_and_the_next_start_is_sound() {
    let place = Place::with_cases(3);
    let mut more = String::from("id,title,text\n");
    for number in 10..2_000 {
        writeln!(more, "{number},Sak {number},{}", "ord ".repeat(200)).unwrap();
    }
    place.write("flere.csv", more);
    let mut screen = Screen::start_cramped(&place, &[], 1_000);
    screen.wait_for("0 of 3 done");
    screen.press(":import");
    screen.wait_for("import");
    screen.press_for(ENTER, "Drag the file here");
    screen.press("flere.csv");
    screen.press_for(ENTER, "Nothing from the file was imported.");
    screen.press("q");
    screen.wait_for("Esc goes back");
    screen.press("q");
    assert_eq!(screen.exit_status().exit_code(), 1);
    assert_eq!(place.all_cases().len(), 3);
    let mut screen = Screen::start(&place, &[]);
    screen.wait_for("0 of 3 done");
    screen.press_to_save("212\r", 1);
    screen.quit();
}

#[test]
fn line_by_line_what_is_not_saved_is_named_and_written_elsewhere_too() {
    let place = Place::with_cases(3);
    let script = format!("trap '' XFSZ; ulimit -f {NO_ROOM}; exec \"$@\"");
    let done = assert_cmd::Command::new("/bin/sh")
        .args(["-c", &script, "sh", crate::place::PROGRAM, "review", "--plain"])
        .env_clear()
        .envs(place.environment())
        .current_dir(place.folder())
        .write_stdin("2 1 2\n\ns\nrescued.json\nq\n")
        .output()
        .unwrap();
    let said = String::from_utf8(done.stdout).unwrap();
    assert!(said.contains("NOT SAVED"), "{said}");
    assert!(said.contains("Sak 1: Preparedness"), "{said}");
    assert_eq!(done.status.code(), Some(1));
    place.run(["import", "--replace", "rescued.json"]).assert().success();
    assert_eq!(place.status("kvam")["classified"], 1);
}

#[test]
fn what_finds_no_room_leaves_the_old_file_and_nothing_beside_it() {
    let place = Place::with_a_decision();
    for (command, file) in [
        ("export ut.json --all --overwrite", "ut.json"),
        ("export ut.csv --all --overwrite", "ut.csv"),
        ("backup kopi.nybrott --force", "kopi.nybrott"),
    ] {
        place.write(file, "den gamle");
        let (remark, code) = place.remarks_within(0, command);
        assert!(code == 1 && remark.contains(file), "{command}: {remark}");
        assert_eq!(place.read(file), "den gamle", "{command}");
    }
    let names = std::fs::read_dir(place.folder()).unwrap().map(|entry| entry.unwrap().file_name());
    let drafts: Vec<_> = names.filter(|name| name.to_string_lossy().starts_with('.')).collect();
    assert!(drafts.is_empty(), "{drafts:?}");
}
