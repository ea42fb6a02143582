//! However the program ends or is stopped, the terminal is given back as it was.

use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use portable_pty::{CommandBuilder, PtySize, native_pty_system};

use crate::place::{PROGRAM, Place};
use crate::screen::Screen;

/// What taking the terminal over writes, and what undoes it.
const TAKEN: [(&str, &str); 5] = [
    ("\u{1b}[?1049h", "\u{1b}[?1049l"),
    ("\u{1b}[?2004h", "\u{1b}[?2004l"),
    ("\u{1b}[?25l", "\u{1b}[?25h"),
    ("\u{1b}[?1007l", "\u{1b}[?1007h"),
    ("\u{1b}[?2026h", "\u{1b}[?2026l"),
];

/// The state of a terminal that no program uses.
fn untouched() -> String {
    let place = Place::new();
    let mut screen = Screen::start(&place, &["keys"]);
    screen.exit_status();
    screen.terminal_settings()
}

fn verify_given_back(screen: &Screen, how: &str) {
    assert_eq!(screen.terminal_settings(), untouched(), "{how}");
    let raw = String::from_utf8_lossy(&screen.raw()).into_owned();
    for (taken, given_back) in TAKEN {
        assert!(raw.rfind(given_back) > raw.rfind(taken), "{how}: {taken:?} is undone");
    }
    let now = screen.now();
    assert!(!now.alternate_screen() && !now.bracketed_paste() && !now.hide_cursor(), "{how}");
    assert!(!now.inverse() && !now.bold() && now.fgcolor() == vt100::Color::Default, "{how}");
    let titles = ["\u{1b}]0;", "\u{1b}]1;", "\u{1b}]2;"];
    let has_title = titles.iter().any(|title| raw.contains(title));
    assert!(!has_title, "{how}: no title was set, so there is none to undo");
}

fn at_work() -> (Place, Screen) {
    let place = Place::with_three_cases();
    let screen = Screen::start(&place, &[]);
    screen.wait_for("Øvelsene ble filmet");
    (place, screen)
}

#[test]
fn every_signal_that_ends_gives_it_back_and_saves_what_is_underway() {
    for signal in ["TERM", "HUP", "INT", "QUIT"] {
        let (place, mut screen) = at_work();
        screen.press_for("3", "Category  Long-term");
        screen.press("2\r");
        screen.wait_for("Frivillige kjørte ut mat.");
        screen.signal(signal);
        screen.exit_status();
        verify_given_back(&screen, signal);
        assert_eq!(place.log().len(), 1, "{signal}");
    }
}

#[test]
fn the_end_a_failure_and_a_project_that_is_gone_give_it_back() {
    let (_place, mut screen) = at_work();
    screen.quit();
    verify_given_back(&screen, "q");

    // So many that the last case lies on a page that was never read.
    let place = Place::with_cases(2000);
    let mut screen = Screen::start(&place, &[]);
    screen.wait_for("Tekst 1");
    place.write("project.nybrott", "");
    screen.press("G");
    // Which thread notices it first is open, and with that what the message calls it.
    screen.wait_for("NOT SAVED:");
    screen.press("q");
    assert_eq!(screen.exit_status().exit_code(), 1);
    verify_given_back(&screen, "a damaged project");
}

#[test]
fn a_stop_without_notice_is_survived() {
    let (_place, mut screen) = at_work();
    screen.press_for("21", " New Yes");
    screen.signal("STOP");
    // The shell takes the terminal as it likes it.
    let terminal = screen.terminal_name();
    let terminal = std::fs::File::open(terminal).unwrap();
    let sane = Command::new("stty").arg("sane").stdin(terminal).stderr(Stdio::null()).status();
    assert!(sane.unwrap().success());
    let lines = screen.terminal_settings();
    screen.signal("CONT");
    // Keys arrive one by one again.
    screen.wait_for_other_settings(&lines);
    screen.wait_for(" New Yes");
    screen.press_to_save("2\r", 1);
    screen.quit();
    verify_given_back(&screen, "after a stop");
}

#[test]
fn stopped_and_continued_it_is_given_back_and_taken_again() {
    let (_place, mut screen) = at_work();
    let taken = screen.terminal_settings();
    screen.signal("TSTP");
    screen.wait_until("the shell's screen", |now| !now.alternate_screen());
    screen.wait_for_settings(&untouched());
    screen.signal("CONT");
    screen.wait_until("the program's screen", vt100::Screen::alternate_screen);
    screen.wait_for("Øvelsene ble filmet");
    screen.wait_for_settings(&taken);
    screen.press_to_save("212\r", 1);
    screen.quit();
    verify_given_back(&screen, "after a stop");
}

#[test]
fn when_the_terminal_goes_away_the_program_ends_within_moments_and_saves() {
    for controls in [true, false] {
        let place = Place::with_three_cases();
        let pair = native_pty_system().openpty(PtySize::default()).unwrap();
        let mut command = CommandBuilder::new(PROGRAM);
        command.env_clear();
        for (name, value) in place.environment() {
            command.env(name, value);
        }
        command.cwd(place.folder());
        // Without a controlling terminal, no signal is sent when it goes.
        command.set_controlling_tty(controls);
        let mut child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let mut output = pair.master.try_clone_reader().unwrap();
        let mut keyboard = pair.master.take_writer().unwrap();
        read_until(&mut output, "all saved");
        keyboard.write_all(b"212\r").unwrap();
        read_until(&mut output, "Previous:");
        drop((pair.master, output, keyboard));

        let gone = Instant::now();
        while child.try_wait().unwrap().is_none() {
            assert!(gone.elapsed() < Duration::from_secs(10), "it still runs, {controls}");
            std::thread::yield_now();
        }
        // A second is the promise; a machine at work on other tests is given some more.
        assert!(gone.elapsed() < Duration::from_secs(3), "{:?}, {controls}", gone.elapsed());
        assert_eq!(place.log().len(), 1, "{controls}");
    }
}

/// Reads until the output has had this text.
fn read_until(output: &mut dyn std::io::Read, wanted: &str) {
    let mut seen = Vec::new();
    while !String::from_utf8_lossy(&seen).contains(wanted) {
        let mut chunk = [0; 4_096];
        let count = output.read(&mut chunk).unwrap();
        assert!(count > 0, "{}", String::from_utf8_lossy(&seen));
        seen.extend_from_slice(&chunk[..count]);
    }
}

#[test]
fn answers_for_marked_cases_wait_as_a_draft() {
    let (place, mut screen) = at_work();
    screen.press_for("l", "Enter open");
    screen.press_for("xjx1", "ANSWERS FOR 2 MARKED CASES");
    screen.quit();
    let text = screen.text();
    assert!(text.contains("answers for the 2 marked cases are kept as a draft"), "{text}");
    let screen = Screen::start(&place, &[]);
    screen.wait_for("answers for 2 marked cases");
}

#[test]
fn a_window_of_one_cell_is_got_over() {
    let (place, mut screen) = at_work();
    for (rows, columns) in [(1, 1), (1, 80), (24, 1), (2, 3)] {
        let drawn = screen.raw().len();
        screen.resize(rows, columns);
        screen.wait_for_more_than(drawn);
    }
    screen.resize(24, 80);
    // Only a frame that was drawn again has the text.
    screen.wait_for("Øvelsene ble filmet");
    screen.press_to_save("212\r", 1);
    screen.wait_for("Frivillige kjørte ut mat.");
    // So fast that the program may see no other size, though nothing is left in the window.
    let drawn = screen.raw().len();
    screen.resize(1, 1);
    screen.resize(24, 80);
    screen.wait_for_more_than(drawn);
    screen.wait_for("Frivillige kjørte ut mat.");
    screen.quit();
    verify_given_back(&screen, "after one cell");
    assert_eq!(place.log().len(), 1);
}

#[test]
fn a_window_too_small_to_show_a_case_takes_no_answer() {
    let (place, mut screen) = at_work();
    let drawn = screen.raw().len();
    screen.resize(9, 80);
    screen.wait_for_more_than(drawn);
    screen.wait_for("40×10");
    screen.press("212\r");
    screen.quit();
    assert_eq!(place.log().len(), 0);
}

#[test]
fn what_is_typed_into_a_field_goes_on_in_a_window_too_small_to_show_it() {
    let (place, mut screen) = at_work();
    screen.press_for("m", "── Note ──");
    screen.press_for("ring", "ring");
    let drawn = screen.raw().len();
    screen.resize(9, 80);
    screen.wait_for_more_than(drawn);
    screen.wait_for("40×10");
    screen.press(" Frøya");
    screen.paste(" og Hitra");
    screen.resize(24, 80);
    screen.wait_for("ring Frøya og Hitra");
    screen.press_for("\r", "Note saved");
    screen.quit();
    assert_eq!(place.log().len(), 1);
}

#[test]
fn a_file_is_not_named_by_keys_in_a_window_too_small_to_show_it() {
    let (_place, mut screen) = at_work();
    screen.press_for("e", "CSV for a Norwegian Excel");
    screen.press_for("4", "File name");
    let drawn = screen.raw().len();
    screen.resize(9, 80);
    screen.wait_for_more_than(drawn);
    screen.wait_for("40×10");
    screen.press("77");
    screen.resize(24, 80);
    screen.wait_for(".json");
    assert!(!screen.text().contains("77"), "{}", screen.text());
    screen.press_for("\u{1b}", "1  Excel: your sheet");
    screen.press("\u{1b}");
    screen.wait_for_no("1  Excel: your sheet");
    screen.quit();
}

#[test]
fn a_terminal_that_cannot_show_the_screen_is_left_alone() {
    let place = Place::with_three_cases();
    for term in ["dumb", ""] {
        let mut screen = Screen::start_with(&place, &[], &[("TERM", term)], 24, 80);
        assert_eq!(screen.exit_status().exit_code(), 2);
        let said = screen.text().replace('\n', "");
        assert!(said.contains(&format!("(TERM={term})")) && said.contains("--plain"), "{said}");
        assert!(!String::from_utf8_lossy(&screen.raw()).contains('\u{1b}'), "{said}");
    }
    // There line by line works.
    let mut plain = Screen::start_with(&place, &["review", "--plain"], &[("TERM", "")], 24, 80);
    plain.wait_for("Øvelsene ble filmet");
    plain.press("q\n");
    assert!(plain.exit_status().success());
}

#[test]
fn with_a_terminal_at_one_end_only_the_screen_is_not_begun() {
    for redirected in ["> ut.txt", "< saker.csv"] {
        let place = Place::with_three_cases();
        let script = format!("exec \"$0\" {redirected}");
        let line = ["/bin/sh", "-c", &script, PROGRAM];
        let mut screen = Screen::start_line(&place, &line, &[], 24, 80);
        assert_eq!(screen.exit_status().exit_code(), 2, "{redirected}");
        let said = screen.text().replace('\n', " ");
        assert!(
            said.contains("needs a terminal for both input and output"),
            "{redirected}: {said}"
        );
        assert!(!String::from_utf8_lossy(&screen.raw()).contains('\u{1b}'), "{redirected}");
        if redirected.starts_with('>') {
            assert_eq!(place.read("ut.txt"), "");
        }
    }
}
