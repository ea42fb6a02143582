//! A report from the screen.

use std::fs;

use crate::place::Place;
use crate::screen::{Screen, rows};
use crate::shares::with_a_small_count;

#[test]
fn the_screen_asks_where_it_writes_the_page_of_the_subcommand_and_says_where() {
    let place = with_a_small_count();
    let mut screen = Screen::start(&place, &["--reviewer", "leder"]);
    screen.wait_for("Sak 1");
    screen.press_for("B", "1/");
    screen.press_for("e", "-report-");
    screen.press_for("\r", "The page is in ");
    screen.press("\x1b");
    screen.wait_for_no("1/");
    // From the palette, another file: nothing is written over unasked.
    screen.press_for(":", "Commands");
    screen.press_for("report", "Report: write a page to publish");
    screen.press_for("\r", "Write the report");
    screen.press_for("\r", "exists. 1\u{a0}overwrites\u{a0}it");
    screen.press("\x1b");
    screen.wait_for_no("overwrites\u{a0}it");
    screen.press("\u{15}andre");
    screen.press_for("\r", "andre.html");
    screen.quit();
    let files = fs::read_dir(place.folder()).unwrap().flatten();
    let pages = files.map(|file| file.file_name().into_string().unwrap());
    let mut pages: Vec<String> = pages.filter(|name| name.contains(".html")).collect();
    pages.sort();
    assert!(pages.len() == 2 && pages[0] == "andre.html", "{pages:?}");
    assert!(pages[1].starts_with("saker-report-"), "{pages:?}");
    let written = pages.iter().map(|name| place.read(name)).collect::<Vec<_>>();
    place.run(["report", "plain.html", "--reviewer", "leder"]).assert().success();
    let plain = place.read("plain.html");
    // A report says on which day it was made, which may end meanwhile.
    let without_day = |page: &str| -> Vec<String> {
        page.lines().filter(|line| !line.contains("Made ")).map(str::to_owned).collect()
    };
    assert_eq!(without_day(&plain).len() + 1, plain.lines().count());
    for page in &written {
        assert_eq!(without_day(page), without_day(&plain));
    }
}

#[test]
fn the_page_of_cases_that_came_from_no_file_is_beside_the_project() {
    let place = Place::new();
    place.run(["demo", "mappe"]).assert().success();
    let arguments = ["--project", "mappe/demo.nybrott", "--reviewer", "leder"];
    let mut screen = Screen::start(&place, &arguments);
    screen.wait_for("200");
    screen.press_for("B", "1/");
    screen.press_for("e", "-report-");
    screen.press_for("\r", "The page is in ");
    screen.press("\x1b");
    screen.wait_for_no("1/");
    screen.quit();
    let files = fs::read_dir(place.path("mappe")).unwrap().flatten();
    let names = files.map(|file| file.file_name().into_string().unwrap());
    let pages: Vec<String> = names.filter(|name| name.contains(".html")).collect();
    assert_eq!(pages.len(), 1, "{pages:?}");
}

#[test]
fn where_no_case_is_classified_the_screen_says_so_and_writes_no_page() {
    let place = Place::with_cases(3);
    let mut screen = Screen::start(&place, &[]);
    screen.wait_for("Sak 1");
    let said = "3 cases, none of them classified yet.";
    screen.press_for("B", said);
    screen.press_for("e", "-report-");
    screen.press("\r");
    screen.wait_until("the page and the row below say it", |now| {
        rows(now).iter().filter(|row| row.contains(said)).count() == 2
    });
    screen.press("\x1b");
    screen.wait_for_no("Esc close");
    screen.press_for(":", "Commands");
    screen.press_for("report\r", "-report-");
    screen.press_for("\r", said);
    screen.quit();
    let files = fs::read_dir(place.folder()).unwrap().flatten();
    let pages = files.filter(|file| file.file_name().to_string_lossy().ends_with(".html"));
    assert_eq!(pages.count(), 0);
}
