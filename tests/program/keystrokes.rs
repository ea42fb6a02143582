//! What the handbook promises: how many keys it takes, and in which language the screen speaks.

use std::fmt::Write as _;

use crate::place::Place;
use crate::screen::Screen;
use crate::screen::keys::{ENTER, ESC};

/// Forty cases, of which every other one comes from Røros.
fn forty_cases() -> (Place, Screen) {
    let place = Place::new();
    let mut table = "id,tittel,tekst,kommune\n".to_owned();
    for number in 1..=40 {
        let municipality = if number % 2 == 0 { "Røros" } else { "Bodø" };
        writeln!(table, "{number},Hjemmekontor {number},Dette er rapport {number}.,{municipality}")
            .unwrap();
    }
    place.write("saker.csv", table);
    let screen = Screen::start(&place, &["--lang", "nb", "review", "saker.csv"]);
    screen.wait_for("Dette er rapport 1.");
    (place, screen)
}

/// A project with more cases than are read at once, of which every other one comes from Røros.
fn many_cases() -> (Place, Screen) {
    let place = Place::new();
    let mut table = "id,tittel,tekst,kommune\n".to_owned();
    for number in 1..=6_000 {
        let municipality = if number % 2 == 0 { "Røros" } else { "Bodø" };
        writeln!(table, "{number},Sak {number},Rapport {number}.,{municipality}").unwrap();
    }
    place.write("saker.csv", table);
    place.run(["import", "saker.csv"]).assert().success();
    let screen = Screen::start(&place, &["--lang", "nb", "review"]);
    screen.wait_for("Rapport 1.");
    (place, screen)
}

#[test]
fn thousands_of_cases_get_one_answer_while_keys_typed_ahead_wait_for_the_list() {
    let (place, mut screen) = many_cases();
    // All of it is meant for the cases that the filter shows and the star marks.
    let keys = format!("Fkommune:Røros{ENTER}*111{ENTER}{ENTER}");
    screen.press_for(&keys, "3\u{a0}000 saker lagret");
    screen.press_for("u", "Angret: 3\u{a0}000 saker");
    screen.press_for("\u{19}", "Gjort om: svarene på 3\u{a0}000 saker");
    screen.quit();
    assert_eq!(place.status("kvam")["classified"], 3_000);
    assert_eq!(place.log().len(), 3, "an act, an undo and a redo");
}

#[test]
fn a_key_typed_behind_the_enter_of_a_search_is_meant_for_the_hits() {
    let (_place, mut screen) = many_cases();
    screen.press_for(&format!("/Sak 599{ENTER}"), "Rapport 599.");
    screen.press_for(&format!("/Sak 299{ENTER}n"), "Rapport 2990.");
    screen.quit();
}

/// The classified cases and the number of acts in the log.
fn classified_and_acts(place: &Place) -> (i64, usize) {
    (place.status("kvam")["classified"].as_i64().unwrap_or(0), place.log().len())
}

#[test]
fn a_case_takes_four_keys_and_a_like_case_two() {
    let (place, mut screen) = forty_cases();
    let case = format!("212{ENTER}");
    assert_eq!(case.chars().count(), 4);
    screen.press_for(&case, "Dette er rapport 2.");
    let like_case = format!(".{ENTER}");
    assert_eq!(like_case.chars().count(), 2);
    screen.press_for(&like_case, "Dette er rapport 3.");
    screen.wait_for("lagret 2");
    assert_eq!(classified_and_acts(&place), (2, 2));
}

#[test]
fn twelve_cases_in_one_go_take_at_most_twenty_keys() {
    let (place, mut screen) = forty_cases();
    let keys = format!("l{}111{ENTER}", " ".repeat(12));
    assert!(keys.chars().count() <= 20, "{}", keys.chars().count());
    screen.press_for(&keys, "12 saker lagret; 28 igjen å klassifisere. u angrer.");
    assert_eq!(classified_and_acts(&place), (12, 1));
    screen.press_for("u", "Angret: 12 saker, merket igjen.");
    assert_eq!(classified_and_acts(&place), (0, 2));
}

#[test]
fn all_that_a_filter_finds_take_at_most_eight_keys_beside_its_text() {
    let (place, mut screen) = forty_cases();
    let filter = "kommune:Røros";
    screen.press("F");
    screen.press_for(filter, "kommune:Røros");
    screen.press_for(ENTER, "20 av 40 · Esc viser alle");
    // F and Enter are two of the eight.
    let keys = format!("*111{ENTER}");
    assert!(keys.chars().count() + 2 <= 8);
    screen.press_for(&keys, "20 saker lagret; 20 igjen å klassifisere.");
    assert_eq!(classified_and_acts(&place), (20, 1));
}

#[test]
fn a_batch_is_undone_after_a_restart_too() {
    let (place, mut screen) = forty_cases();
    screen.press_for(&format!("l   111{ENTER}"), "3 saker lagret; 37 igjen å klassifisere.");
    screen.quit();
    let mut screen = Screen::start(&place, &["--lang", "nb"]);
    screen.wait_for("Dette er rapport 4.");
    screen.press_for("u", "Angret: 3 saker, merket igjen.");
    assert_eq!(classified_and_acts(&place), (0, 2));
}

/// English words that no Norwegian text has.
const ENGLISH: [&str; 24] = [
    " the ", " and ", " of ", " is ", " case", "saved", "save ", "next", "quit", "more ", "back ",
    "search", "unclear", "yes ", "service", "product ", "undo", "new to", "answer", "question",
    "note ", "flag ", "queue", "left",
];

#[test]
fn twenty_cases_in_bokmal_without_an_english_word() {
    let (_place, mut screen) = forty_cases();
    let mut seen = String::new();
    let mut look = |screen: &Screen| {
        let text = screen.text().to_lowercase();
        seen.push_str(&text);
        text
    };
    let answers = ["2113", "1112", "32", "000", "116", "2124", "1115", "120", "310", "2113"];
    for number in 1..=20 {
        let keys = answers[(number - 1) % answers.len()];
        for key in keys.chars() {
            screen.press(&key.to_string());
            look(&screen);
        }
        screen.press_for(ENTER, &format!("Dette er rapport {}.", number + 1));
        look(&screen);
    }
    for (key, text) in [
        ("?", "── Taster"),
        ("c", "── Kodebok"),
        ("i", "── Alle felt"),
        ("h", "── Hva som er gjort"),
    ] {
        screen.press_for(key, text);
        look(&screen);
        screen.press(ESC);
        screen.wait_for_no(text);
    }
    for (key, text) in [
        ("/", "── Søk"),
        (":", "── Kommandoer"),
        ("F", "── Filter"),
        ("e", "── Ta ut"),
        ("m", "── Merknad"),
    ] {
        screen.press_for(key, text);
        look(&screen);
        screen.press(ESC);
        screen.wait_for_no(text);
    }
    for word in ENGLISH {
        // The filters ready to choose show how the filter is written, beside their Norwegian names.
        let found = seen.lines().find(|line| line.contains(word) && !line.contains("uavklarte"));
        assert!(found.is_none(), "{word:?} in {found:?}");
    }
}
