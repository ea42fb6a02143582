//! Settings that cannot be understood, read or written, and surroundings that lack what is usual.

use std::fs;

use crate::place::Place;
use crate::screen::Screen;
use crate::screen::keys::{BACKSPACE, ENTER, ESC, F4};

/// Three cases, and settings that say this.
fn place_with_settings(text: &str) -> Place {
    let place = Place::with_three_cases();
    fs::create_dir_all(place.path("home/config/nybrott")).unwrap();
    place.write(CONFIG, text);
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
    // Broken at blanks.
    let said = screen.text().replace('\n', " ");
    assert!(said.contains("cannot be understood: line 2"), "{said}");
    assert!(!screen.now().alternate_screen());
    assert_eq!(place.read(CONFIG), MISSPELT, "nothing is written over");
}

#[test]
fn a_reviewer_who_may_be_named_in_misspelt_settings_is_not_guessed() {
    let place = place_with_settings("(\n    reviewer: \"kvam\"\n    theme: \"ansi\",\n)\n");
    // What shows answers must know who looks, since an open round may hide them.
    for stopped in [vec!["list"], vec!["status"], vec!["undo"], vec!["review", "--plain"]] {
        let done = place.run(&stopped).env_remove("NYBROTT_REVIEWER").output().unwrap();
        assert_eq!(done.status.code(), Some(2), "{stopped:?}");
        let remark = String::from_utf8(done.stderr).unwrap();
        assert!(remark.contains("cannot be understood: line 3"), "{stopped:?}: {remark}");
    }
    let imports = place.run(["imports"]).env_remove("NYBROTT_REVIEWER").output().unwrap();
    assert!(imports.status.success());
}

#[test]
fn what_settings_are_fixed_with_works_and_shows_what_is_wrong() {
    for (settings, wrong) in [
        (MISSPELT, "cannot be understood: line 2, character 5"),
        ("(\n    keys: {\"flagg\": [\"F8\"]},\n)\n", "line 2: There is no command “flagg”"),
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

const SURVEY: &str = "Navn på tiltaket,Hva gjorde dere?\nVideotrening,Øvelsene ble filmet.\n";
const NAMED: [&str; 6] =
    ["import", "skjema.csv", "--title", "Navn på tiltaket", "--text", "Hva gjorde dere?"];
const CONFIG: &str = "home/config/nybrott/config.ron";
const STATE: &str = "home/config/nybrott/state.ron";

#[test]
fn the_reviewers_own_settings_are_never_written() {
    let own = "// Min fil.\n(\n    language: \"en\", // ikke nb\n    theme: \"colourless\",\n)\n";
    let place = place_with_settings(own);
    place.write("skjema.csv", SURVEY);
    let (remark, code) = place.remarks(NAMED);
    assert!(code == 0 && remark.contains("remembered for files with the same headers"), "{remark}");
    let mut screen = Screen::start(&place, &[]);
    screen.wait_for("Øvelsene ble filmet");
    screen.press(":theme");
    screen.wait_for("theme");
    screen.press_for(ENTER, "This run only: config.ron sets something else");
    screen.press(":wider");
    screen.wait_for("wider");
    screen.press_for(ENTER, "The width of the queue has changed");
    screen.quit();
    assert_eq!(place.read(CONFIG), own);
    let state = place.read(STATE);
    assert!(state.contains("wider_queue") && state.contains("Navn på tiltaket"), "{state}");
    assert!(!state.contains("theme"), "what config.ron sets is not remembered: {state}");

    let (_, code) = place.remarks(["import", "skjema.csv", "--source", "igjen"]);
    assert_eq!(code, 0, "the columns are known");
}

#[test]
fn a_choice_that_the_settings_leave_open_holds_next_time() {
    let place = place_with_settings("(\n    keys: {\"flag\": [\"F8\"]},\n)\n");
    let mut screen = Screen::start(&place, &[]);
    screen.wait_for("Øvelsene ble filmet");
    screen.press(":language");
    screen.wait_for("language");
    screen.press_for(ENTER, "Språket er bokmål");
    screen.quit();
    assert!(place.says(["config"]).contains("Det nybrott selv husker"));
    place.write(CONFIG, "(language: \"nn\")");
    assert!(place.says(["config"]).contains("Det nybrott sjølv hugsar"), "config.ron wins");
}

#[test]
fn cue_words_that_are_lit_are_lit_next_time() {
    let place = Place::with_three_cases();
    let cue_words = |screen: &mut Screen| {
        screen.press(":settings");
        screen.press_for(ENTER, "Your name");
        let row = screen.row_with("Cue words");
        screen.press(ESC);
        screen.wait_for_no("Your name");
        row
    };
    let mut screen = Screen::start(&place, &[]);
    screen.wait_for("Øvelsene ble filmet");
    assert!(cue_words(&mut screen).contains("off"));
    screen.press_for(F4, "None of them is in this text");
    screen.quit();
    let mut screen = Screen::start(&place, &[]);
    screen.wait_for("Øvelsene ble filmet");
    let row = cue_words(&mut screen);
    assert!(row.contains("on") && !row.contains("off"), "{row}");
    screen.quit();
}

#[test]
fn settings_of_an_older_version_are_split_once_and_stay_as_they_are() {
    let old = "\
// Settings of nybrott. They can be changed here and in the program (:).
(
    // min egen merknad
    language: \"nb\",
    columns: [
        (signature: \"0f\", title: Some(\"Tiltak\"), text: [\"Effekt\"], id: None, municipality: None, county: None, date: None),
    ],
    kept: [(name: \"vanlig\", category: \"long_term\", new: \"yes\", kinds: [\"service\"])],
    keys: {\"flag\": [\"F2\"]},
)
";
    let place = Place::new();
    fs::create_dir_all(place.path("home/config/nybrott")).unwrap();
    place.write("skjema.csv", SURVEY);
    place.write(CONFIG, old.replace("kept:", "kpet:"));
    place.run(NAMED).assert().success();
    assert!(!place.path(STATE).exists(), "it is split once it is understood");
    place.write(CONFIG, old);
    place.run(NAMED).assert().success();
    assert_eq!(place.read(CONFIG), old);
    let state = place.read(STATE);
    for part in ["language: \"nb\"", "Tiltak", "vanlig", "long_term", "Navn på tiltaket"] {
        assert!(state.contains(part), "{part}: {state}");
    }
    assert!(!state.contains("keys"), "{state}");

    place.write(STATE, "()");
    place.run(["status"]).assert().success();
    assert_eq!(place.read(STATE), "()", "it is split once");
}

#[test]
fn runs_at_once_do_not_lose_each_others_columns() {
    let place = Place::new();
    let runs: Vec<_> = (0..8)
        .map(|number| {
            let file = format!("skjema-{number}.csv");
            place.write(&file, format!("Navn {number},Hva gjorde dere?\nEn,To\n"));
            let project = place.path(&format!("{number}.nybrott"));
            std::process::Command::new(crate::place::PROGRAM)
                .env_clear()
                .envs(place.environment())
                .env("NYBROTT_PROJECT", project)
                .current_dir(place.folder())
                .args(["import", &file, "--title", &format!("Navn {number}")])
                .args(["--text", "Hva gjorde dere?"])
                .stderr(std::process::Stdio::null())
                .spawn()
                .unwrap()
        })
        .collect();
    for mut run in runs {
        assert!(run.wait().unwrap().success());
    }
    let state = place.read(STATE);
    for number in 0..8 {
        assert!(state.contains(&format!("Navn {number}")), "{number}: {state}");
    }
}

#[test]
fn two_sessions_keep_each_others_answers() {
    let place = Place::with_three_cases();
    let other = place.path("annet.nybrott");
    fs::copy(place.path("project.nybrott"), &other).unwrap();
    let keep = |screen: &mut Screen, name: &str| {
        screen.wait_for("Øvelsene ble filmet");
        screen.press("212:keep the");
        screen.wait_for("Keep the answers under a name");
        screen.press_for(ENTER, "Name for these answers");
        screen.press(name);
        screen.press_for(ENTER, &format!("kept as “{name}”"));
    };
    let mut one = Screen::start(&place, &[]);
    let mut two = Screen::start(&place, &["--project", &other.to_string_lossy()]);
    keep(&mut one, "opplæring");
    keep(&mut two, "smittevern");
    one.kill_9();
    two.kill_9();
    let mut screen = Screen::start(&place, &[]);
    screen.wait_for("Øvelsene ble filmet");
    screen.press("r");
    screen.wait_for("opplæring");
    screen.wait_for("smittevern");
}

#[test]
fn a_name_that_the_settings_set_is_changed_there() {
    let place = place_with_settings("(reviewer: \"kvam\")");
    let mut screen = Screen::start(&place, &[]);
    screen.wait_for("Øvelsene ble filmet");
    screen.press(":your name");
    screen.wait_for("Change your name as reviewer");
    screen.press_for(ENTER, "Your name as reviewer");
    screen.press("lom");
    screen.press_for(ENTER, "Your name is set in config.ron. Change it there.");
    screen.quit();
    assert!(!place.read(STATE).contains("lom"), "nothing of it is remembered");
}

#[test]
fn another_name_takes_all_answers_along_and_is_no_other_reviewers_name() {
    let place = Place::with_three_cases();
    let rename = |screen: &mut Screen, name: &str, answer: &str| {
        screen.press(":your name");
        screen.wait_for("Change your name as reviewer");
        screen.press_for(ENTER, "Your name as reviewer");
        screen.press(&BACKSPACE.repeat(9));
        screen.press(name);
        screen.press_for(ENTER, answer);
    };
    // Who is named for one run has answers of their own, and takes those along.
    let mut screen = Screen::start(&place, &["--reviewer", "bodoe"]);
    screen.press_to_save("111\r", 1);
    rename(&mut screen, "narvik", "From the next start, you are narvik");
    screen.quit();
    let mut screen = Screen::start(&place, &["--reviewer", "narvik"]);
    screen.wait_for("1 of 3 done");
    screen.quit();
    let status = place.says(["status"]);
    assert!(status.contains("narvik: 1 of 3") && !status.contains("bodoe"), "{status}");

    let mut screen = Screen::start(&place, &["--reviewer", "bergen"]);
    screen.wait_for("The answers of narvik are here too");
    rename(&mut screen, "narvik", "“narvik” is another reviewer here");
    screen.press(ESC);
    screen.wait_for_no("Your name as reviewer");
    screen.quit();
}

#[test]
fn a_broken_memory_is_named_and_set_aside_and_the_review_goes_on() {
    let place = place_with_settings("()");
    for (number, broken) in [(1, "(theme: "), (2, "(kept: 7)")] {
        place.write(STATE, broken);
        let mut screen = Screen::start_with(&place, &[], &[], 24, 120);
        screen.wait_for("state.ron cannot be understood");
        screen.wait_for("Øvelsene ble filmet");
        screen.quit();
        let aside = format!("home/config/nybrott/state-broken-{number}.ron");
        assert_eq!(place.read(&aside), broken);
        assert!(!place.read(STATE).contains("theme"), "no more than who reviews is remembered");
    }
    place.write(STATE, [0xff, 0xfe]);
    let (remark, code) = place.remarks(["status"]);
    assert_eq!(code, 0);
    assert!(
        remark.contains("has been renamed to") && remark.contains("state-broken-3"),
        "{remark}"
    );
    assert_eq!(place.remarks(["status"]), (String::new(), 0));
}

#[test]
fn the_file_to_edit_is_written_once_and_names_the_other() {
    let place = Place::new();
    let shown = place.says(["config", "--init"]);
    assert!(shown.contains("config.ron") && shown.contains("state.ron"), "{shown}");
    let own = place.read(CONFIG);
    assert!(own.contains("// theme: ") && own.contains("state.ron"), "{own}");
    let norwegian = Place::new();
    norwegian.says(["--lang", "nb", "config", "--init"]);
    let in_bokmål = norwegian.read(CONFIG);
    assert!(in_bokmål.contains("    // Fargetemaet: terminal, "), "{in_bokmål}");
    let settings = |file: &str| -> Vec<String> {
        file.lines().filter(|line| line.ends_with(',')).map(str::to_owned).collect()
    };
    assert_eq!(settings(&in_bokmål), settings(&own));
    let (remark, code) = place.remarks(["config", "--init"]);
    assert!(code == 1 && remark.contains("was not changed"), "{remark}");
    assert_eq!(place.read(CONFIG), own);
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
    screen.press_for(ENTER, "applies until you quit");
    screen.press_to_save("212\r", 1);
    screen.quit();
    assert_eq!(place.status("kvam")["classified"], 1);
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
    assert!(screen.text().contains("Alt er lagret. 1 sak klassifisert i dag, 2 saker igjen."));
}

#[test]
fn the_end_counts_what_was_classified_today_not_in_this_run() {
    let place = Place::with_three_cases();
    let mut screen = Screen::start(&place, &[]);
    screen.wait_for("Øvelsene ble filmet");
    screen.press_to_save("212\r", 1);
    // Neither a flag nor a correction is a case more.
    screen.press_for("f", "Flagged");
    screen.press("k");
    screen.wait_for("Øvelsene ble filmet");
    screen.press_for("311\r", "Changed: Preparedness, product → Long-term, service");
    screen.quit();
    assert!(screen.text().contains("1 case classified today, 2 cases left."), "{}", screen.text());
    let mut screen = Screen::start(&place, &[]);
    screen.wait_for("1 of 3 done");
    screen.press_to_save("212\r", 1);
    screen.quit();
    assert!(screen.text().contains("2 cases classified today, 1 case left."), "{}", screen.text());
}

#[test]
fn answers_kept_under_a_name_are_replaced_and_forgotten_only_when_agreed() {
    let place = Place::with_three_cases();
    let keep = |screen: &mut Screen, asks: &str| {
        screen.press_for(":", "Commands");
        screen.press("keep");
        screen.press_for(ENTER, "Name for these answers");
        screen.press("hjem");
        screen.press_for(ENTER, asks);
    };
    let mut screen = Screen::start(&place, &[]);
    screen.wait_for("Videotrening");
    screen.press("22");
    keep(&mut screen, "kept as “hjem”");
    screen.press("1");
    screen.quit();

    let mut screen = Screen::start(&place, &[]);
    screen.wait_for("Videotrening");
    screen.press_for("r", "1  hjem");
    screen.press_for("\t", "Forget: choose with a digit");
    screen.press_for("1", "“hjem” (");
    screen.press_for(ENTER, "“hjem” is forgotten.");
    screen.quit();

    let mut screen = Screen::start(&place, &[]);
    screen.wait_for("Videotrening");
    screen.press_for("r", "No answers are kept yet");
    screen.quit();
}

#[test]
fn a_new_name_is_followed_by_commands_too_and_not_by_the_next_screen_alone() {
    let place = place_with_settings("(reviewer: \"kvam\")");
    place.write("saker.csv", "id;tittel;tekst\n1;A;Tekst en.\n");
    place.run(["import", "saker.csv"]).env_remove("NYBROTT_REVIEWER").assert().success();
    let classify = ["classify", "--where", "id:1", "--category", "emergency", "--new", "no"];
    place.run(classify).env_remove("NYBROTT_REVIEWER").assert().success();
    place.write(CONFIG, "(reviewer: \"sola\")");
    let names = || {
        let set = place.run(["export", "-", "--format", "json"]);
        let set = { set }.env_remove("NYBROTT_REVIEWER").output().unwrap();
        String::from_utf8(set.stdout).unwrap()
    };
    assert!(names().contains("sola") && !names().contains("kvam"), "{}", names());
}
