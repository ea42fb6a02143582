//! Windows of every size, with and without colours.

use crate::place::Place;
use crate::screen::keys::{ENTER, F2};
use crate::screen::{Screen, controls, first_row, last_row, rows};

#[test]
fn what_is_never_cut_is_there_at_every_size() {
    for (height, columns) in [(10, 40), (24, 80), (30, 120), (40, 120), (50, 200)] {
        for language in ["en", "nb", "nn"] {
            let place = Place::with_three_cases();
            let mut screen =
                Screen::start_with(&place, &["--lang", language], &[], height, columns);
            let (saved, quit, verdict) = match language {
                "en" => ("saved", "q quit", "INNOVATION"),
                "nb" => ("lagret", "q avslutt", "INNOVASJON"),
                _ => ("lagra", "q avslutt", "INNOVASJON"),
            };
            screen.wait_until("the first case", |now| first_row(now).ends_with(saved));
            screen.press("212\r");
            // On the smallest screens the first row names the case in the place of the count.
            let one_saved = if height < 12 { "+ Videotrening" } else { &format!("{saved} 1") };
            screen.wait_until("one saved", |now| first_row(now).ends_with(one_saved));
            screen.press_for("212", verdict);
            let shown = screen.text();
            let at = format!("{columns}×{height} {language}:\n{shown}");
            assert!(last_row(&screen.now()).contains(quit), "how to quit, {at}");
            assert!(last_row(&screen.now()).contains("? "), "where the other keys are, {at}");
            let last_saved = match language {
                "en" => "Previous:",
                "nb" => "Forrige:",
                _ => "Førre:",
            };
            // There the keys have its row.
            assert!(height < 12 || shown.contains(last_saved), "the last decision, {at}");
            let options = |screen: &vt100::Screen| -> String {
                let shown = rows(screen);
                let beside_bar = shown.iter().filter_map(|row| row.split_once(" ▌ "));
                let options: Vec<&str> = beside_bar.skip(1).map(|(_, options)| options).collect();
                format!(" {}", options.join(" "))
            };
            let back = "\u{1b}[Z";
            for (keys, digits) in [("", "1234560"), (back, "120"), (back, "1230")] {
                let before = options(&screen.now());
                screen.press(keys);
                screen.wait_until("the question before", |now| {
                    keys.is_empty() || options(now) != before
                });
                let shown = options(&screen.now());
                for digit in digits.chars() {
                    assert!(shown.contains(&format!(" {digit} ")), "{digit} in {shown}, {at}");
                }
            }
        }
    }
}

#[test]
fn a_wide_window_has_the_queue_beside_the_report() {
    let place = Place::with_three_cases();
    let screen = Screen::start_with(&place, &[], &[], 40, 120);
    screen.wait_for("Øvelsene ble filmet");
    for words in ["Queue: 3 cases", "Matkasser", "Koronatelefon"] {
        assert!(screen.shows(words), "{words}:\n{}", screen.text());
    }
}

#[test]
fn a_window_that_is_too_small_asks_for_more_room_and_comes_back() {
    let place = Place::with_three_cases();
    let mut screen = Screen::start(&place, &[]);
    screen.wait_for("Øvelsene ble filmet");
    screen.press_for("21", "✓ Category  Preparedness");
    screen.resize(9, 39);
    screen.wait_for("The window is too small");
    screen.resize(1, 1);
    screen.resize(30, 120);
    screen.wait_for("Øvelsene ble filmet");
    assert!(screen.shows("✓ Category  Preparedness"), "no answer is lost on the way");
    assert!(screen.shows("Queue: 3 cases"));
}

#[test]
fn rules_are_not_called_shown_where_the_window_is_too_low_for_them() {
    let place = Place::with_three_cases();
    let start = |rows| {
        let screen = Screen::start_with(&place, &[], &[], rows, 60);
        screen.wait_for("Øvelsene ble filmet");
        screen
    };
    let mut screen = start(24);
    screen.press_for(F2, "The rules are hidden");
    screen.press_for(F2, "The rules are shown again");
    screen.quit();
    let mut screen = start(10);
    // What has room even there, goes and comes too.
    screen.press_for(F2, "The rules are hidden");
    screen.press_for(F2, "as far as there is room");
    screen.quit();
}

#[test]
fn without_colours_reverse_video_remains() {
    let colours = |environment: &[(&str, &str)]| {
        let place = Place::with_three_cases();
        let mut screen = Screen::start_with(&place, &[], environment, 24, 80);
        screen.wait_for("Øvelsene ble filmet");
        // A verdict, a warning and hits are what has colours.
        screen.press_for("212", "INNOVATION");
        let now = screen.now();
        let chosen = rows(&now).iter().position(|row| row.contains("2 Product")).unwrap();
        let chosen = u16::try_from(chosen).unwrap();
        let reversed = (0..80).any(|at| now.cell(chosen, at).unwrap().inverse());
        screen.press_for("y", "does nothing here");
        screen.press_for("/", "Search");
        screen.press_for("bodo", "1 hit");
        let is_colourless = !environment.is_empty();
        assert_eq!(reversed, is_colourless, "what is chosen is reversed where it has no colour");
        controls(&screen.raw()).into_iter().filter(|control| sets_colour(control)).count()
    };
    assert!(colours(&[]) > 0, "there are colours to be left out");
    assert_eq!(colours(&[("NO_COLOR", "1")]), 0);
}

/// Whether an escape sequence chooses a colour, other than going back to the terminal's own.
fn sets_colour(control: &str) -> bool {
    let Some(parameters) = control.strip_prefix("\u{1b}[").and_then(|rest| rest.strip_suffix('m'))
    else {
        return false;
    };
    parameters
        .split([';', ':'])
        .filter_map(|code| code.parse::<u8>().ok())
        .any(|code| matches!(code, 30..=38 | 40..=48 | 58 | 90..=97 | 100..=107))
}

#[test]
fn a_long_report_is_paged_through() {
    let place = Place::new();
    let text: Vec<String> = (1..=60).map(|line| format!("Linje {line}.")).collect();
    let case = serde_json::json!([{ "id": "1", "title": "Lang", "text": text.join("\n") }]);
    place.write("lang.json", case.to_string());
    let mut screen = Screen::start(&place, &["review", "lang.json"]);
    screen.wait_for("Linje 1.");
    assert!(screen.shows("more lines: Space"));
    assert!(!screen.shows("Linje 60."));
    screen.press(" ");
    screen.wait_for_no("Linje 1.");
    screen.press_for("\u{1b}[F", "Linje 60.");
    assert!(!screen.shows("more lines: Space"));
    screen.press_for("\u{1b}[H", "Linje 1.");
    screen.press_for("b\u{1b}[B\u{1b}[B", "Linje 14.");
    screen.press_for("212", "INNOVATION");
    screen.press_for(ENTER, "The case is classified.");
}
