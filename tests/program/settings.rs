//! Settings that cannot be understood, read or written, and surroundings that lack what is usual.

use std::fs;

use crate::place::Place;
use crate::screen::Screen;
use crate::screen::keys::ENTER;

/// Three cases, and settings that say this.
fn place_with_settings(text: &str) -> Place {
    let place = Place::with_three_cases();
    fs::create_dir_all(place.path("home/config/nybrott")).unwrap();
    place.write("home/config/nybrott/config.ron", text);
    place
}

const MISSPELT: &str = "(\n    langauge: \"nb\",\n)\n";

#[test]
fn misspelt_settings_stop_only_what_needs_them() {
    let place = place_with_settings(MISSPELT);
    for works in [
        vec!["--help"],
        vec!["--version"],
        vec!["codebook"],
        vec!["completions", "bash"],
        vec!["status"],
        vec!["log"],
        vec!["export", "-", "--format", "json"],
        vec!["import", "saker.csv"],
        // The reviewer is named by the environment, so nothing is passed over.
        vec!["list"],
        vec!["undo", "--list"],
    ] {
        let (remark, code) = place.remarks(&works);
        assert_eq!(code, 0, "{works:?}: {remark}");
        assert!(!remark.contains("cannot be understood"), "{works:?}: {remark}");
    }
    let mut screen = Screen::start(&place, &[]);
    assert_eq!(screen.exit_status().exit_code(), 2);
    let said = screen.text().replace('\n', "");
    assert!(said.contains("cannot be understood: line 2"), "{said}");
    assert!(!screen.now().alternate_screen());
    assert_eq!(place.read("home/config/nybrott/config.ron"), MISSPELT, "nothing is written over");
}

#[test]
fn a_reviewer_who_may_be_named_in_misspelt_settings_is_not_guessed() {
    let place = place_with_settings("(\n    reviewer: \"kari\"\n    theme: \"ansi\",\n)\n");
    for stopped in [vec!["list"], vec!["undo"], vec!["review", "--plain"]] {
        let done = place.run(&stopped).env_remove("NYBROTT_REVIEWER").output().unwrap();
        assert_eq!(done.status.code(), Some(2), "{stopped:?}");
        let remark = String::from_utf8(done.stderr).unwrap();
        assert!(remark.contains("cannot be understood: line 3"), "{stopped:?}: {remark}");
    }
    let status = place.run(["status"]).env_remove("NYBROTT_REVIEWER").output().unwrap();
    assert!(status.status.success());
}

#[test]
fn what_settings_are_mended_with_works_and_says_what_is_wrong() {
    for (settings, wrong) in [
        (MISSPELT, "cannot be understood: line 2, character 5"),
        ("(\n    keys: {\"flagg\": [\"F2\"]},\n)\n", "line 2: There is no command “flagg”"),
    ] {
        let place = place_with_settings(settings);
        let keys = place.run(["keys", "--ids"]).output().unwrap();
        let (shown, remark) = (String::from_utf8(keys.stdout), String::from_utf8(keys.stderr));
        assert!(keys.status.success() && shown.unwrap().contains("flag  "), "{settings}");
        assert!(remark.unwrap().contains(wrong), "{settings}");

        let config = place.run(["config"]).output().unwrap();
        let (shown, remark) = (String::from_utf8(config.stdout), String::from_utf8(config.stderr));
        assert!(shown.unwrap().contains("config.ron"), "{settings}");
        assert!(remark.unwrap().contains(wrong), "{settings}");
        assert_eq!(config.status.code(), Some(2), "{settings}");
    }
}

#[test]
fn without_a_home_that_can_be_written_settings_hold_until_the_end() {
    let place = Place::with_three_cases();
    let nowhere = [
        ("HOME", "/dev/null"),
        ("XDG_CONFIG_HOME", "/dev/null/config"),
        ("XDG_DATA_HOME", "/dev/null/data"),
    ];
    let mut screen = Screen::start_with(&place, &[], &nowhere, 24, 80);
    screen.wait_for("Øvelsene ble filmet");
    screen.press(":theme");
    screen.wait_for("theme");
    screen.press_for(ENTER, "holds until you quit");
    screen.press_to_save("212\r", 1);
    screen.quit();
    assert_eq!(place.status("kari")["classified"], 1);
}

#[test]
fn without_a_home_and_a_named_project_nothing_is_made_anywhere() {
    let place = Place::new();
    let done = place
        .run(["review", "--plain"])
        .env("HOME", "/dev/null")
        .env("XDG_DATA_HOME", "/dev/null/data")
        .env_remove("NYBROTT_PROJECT")
        .output()
        .unwrap();
    assert_eq!(done.status.code(), Some(1));
    let remark = String::from_utf8(done.stderr).unwrap();
    assert!(remark.contains("/dev/null/data"), "the folder is named: {remark}");
}

#[test]
fn the_c_locale_shows_the_reports_all_the_same() {
    let place = Place::with_three_cases();
    let locale = [("LC_ALL", "C"), ("LANG", "C"), ("LANGUAGE", "")];
    let mut screen = Screen::start_with(&place, &["--lang", "nb"], &locale, 24, 80);
    screen.wait_for("Øvelsene ble filmet");
    screen.press("212\r");
    screen.wait_for("lagret 1");
    screen.quit();
    assert!(screen.text().contains("Alt er lagret. 1 sak i dag, 2 saker igjen."));
}

#[test]
fn the_end_counts_what_was_classified_today_not_in_this_run() {
    let place = Place::with_three_cases();
    let mut screen = Screen::start(&place, &[]);
    screen.wait_for("Øvelsene ble filmet");
    screen.press_to_save("212\r", 1);
    // Neither a flag nor a correction is a case more.
    screen.press_to_save("f", 2);
    screen.press("k");
    screen.wait_for("Øvelsene ble filmet");
    screen.press_to_save("311\r", 3);
    screen.quit();
    assert!(screen.text().contains("1 case today, 2 cases left."), "{}", screen.text());
    let mut screen = Screen::start(&place, &[]);
    screen.wait_for("1 of 3 done");
    screen.press_to_save("212\r", 1);
    screen.quit();
    assert!(screen.text().contains("2 cases today, 1 case left."), "{}", screen.text());
}
