//! Rulings in filters, in the final set and where two reviewers are joined.

use crate::place::Place;
use crate::screen::keys::ESC;
use crate::screen::{Screen, rows};
use crate::settling::{differing, two_homes, typed};

#[test]
fn filters_find_what_is_ruled_and_what_is_to_be_ruled_again() {
    let (kvam, _) = two_homes();
    let listed = |filter: &str| {
        kvam.says(["list", "--reviewer", "leder", "--where", filter]).lines().count()
    };
    assert_eq!((listed("ruled"), listed("-ruled"), listed("lapsed")), (0, 12, 0));
    assert!(typed(&kvam, &["C", "3 1 1", "", "", "3 1 1", "", "", "-", "q"]).status.success());
    assert_eq!((listed("ruled"), listed("avgjort"), listed("-avgjorde")), (2, 2, 10));
    kvam.write("rettet.csv", "id,title,text\n1,Sak 1,Nå står det mer.\n");
    kvam.run(["import", "rettet.csv", "--reviewer", "kvam"]).assert().success();
    assert_eq!((listed("ruled"), listed("lapsed"), listed("bortfalt")), (1, 1, 1));
    assert_eq!(listed("bortfallen or differs"), 2);
    let mut screen = Screen::start(&kvam, &["--reviewer", "leder"]);
    screen.press_for("F", "Filter");
    screen.press_for("rul\t", "ruled");
    screen.press_for("\r", "Filter: ruled");
    assert!(rows(&screen.now()).iter().any(|row| row.contains('=')), "{}", screen.text());
    screen.press(ESC);
    screen.wait_for_no("Filter: ruled");
    screen.quit();
}

#[test]
fn who_ruled_leaves_with_the_final_set_under_a_pseudonym_where_that_is_asked_for() {
    let (kvam, _) = two_homes();
    assert!(typed(&kvam, &["C", "3 1 1", "", "", "-", "q"]).status.success());
    let adjudicator = |more: &[&str]| {
        let command = ["export", "-", "--format", "csv", "--final", "--reviewer", "leder"];
        let csv = kvam.says(command.iter().chain(more));
        let mut lines = csv.lines().map(|line| line.split(',').map(str::to_owned).collect());
        let (header, first): (Vec<String>, Vec<String>) =
            (lines.next().unwrap(), lines.next().unwrap());
        let at = header.iter().position(|column| column == "adjudicator").unwrap();
        first[at].clone()
    };
    assert_eq!(adjudicator(&[]), "leder");
    let pseudonym = adjudicator(&["--pseudonymise"]);
    assert!(!pseudonym.is_empty() && pseudonym != "leder", "{pseudonym}");
}

#[test]
fn joining_two_reviewers_into_one_says_which_rulings_no_longer_count() {
    let place = differing();
    let mut screen = Screen::start(&place, &["--reviewer", "leder"]);
    screen.press_for("C", "Difference 1 of 1");
    screen.press_for("311\r", "your answer is given");
    screen.press_for("\r", "You have made 1 ruling since");
    screen.quit();
    let (said, code) = place.remarks(["merge", "--same", "lom", "--yes", "--reviewer", "kvam"]);
    assert!(code == 0 && said.contains("1 ruling no longer counts"), "{said}");
    let (again, _) = place.remarks(["merge", "--same", "lom", "--yes", "--reviewer", "kvam"]);
    assert!(!again.contains("ruling"), "{again}");
}

#[test]
fn the_note_of_a_ruling_leaves_with_the_final_set_in_tables_too_and_comes_back_as_no_note() {
    let place = differing();
    let mut screen = Screen::start(&place, &["--reviewer", "leder"]);
    screen.press_for("C", "Difference 1 of 1");
    screen.press_for("311\r", "your answer is given");
    screen.press_for("m", "Note on the ruling");
    screen.press_for("Hvor lenge?\r", "Hvor lenge?");
    screen.press_for("R", "Which rules are in dispute?");
    screen.press_for("category: long\r", "Rule: Category: Long-term");
    screen.press_for("\r", "You have made 1 ruling since");
    screen.quit();
    let final_table = |more: &[&str]| {
        let command = ["export", "-", "--final", "--all", "--reviewer", "leder"];
        place.says(command.iter().chain(more))
    };
    let csv = final_table(&["--format", "csv"]);
    let lines: Vec<&str> = csv.lines().collect();
    assert!(lines[0].ends_with(",ruling_text_changed_since,ruling_note"), "{}", lines[0]);
    assert!(lines[1].ends_with(",Hvor lenge?") && lines[2].ends_with(','), "{csv}");
    assert!(lines[1].contains(",category.long_term,"), "{csv}");
    let excel = final_table(&["--dialect", "excel-no", "--format", "csv"]);
    let lines: Vec<&str> = excel.lines().collect();
    assert!(lines[0].ends_with(";Merknad til avgjørelsen"), "{}", lines[0]);
    assert!(lines[1].ends_with(";Hvor lenge?"), "{excel}");
    assert!(lines[1].contains(";Kategori: Langsiktig;"), "{excel}");
    // As the other columns of the final set, it is kept with the case, and is a note of no one.
    place.write("endelig.csv", &csv);
    let excel = ["export", "endelig.xlsx", "--final", "--all", "--reviewer", "leder"];
    place.run(excel).assert().success();
    for name in ["endelig.csv", "endelig.xlsx"] {
        let back = Place::new();
        let file = place.path(name);
        back.run(["import", "--reviewer", "per"]).arg(file).assert().success();
        let set = back.says(["export", "-", "--format", "json", "--all", "--reviewer", "per"]);
        let set: serde_json::Value = serde_json::from_str(&set).unwrap();
        let decisions = set["cases"][0]["classifications"].as_array().unwrap();
        assert!(decisions.iter().all(|decision| decision["note"].is_null()), "{set}");
    }
}

#[test]
fn a_strict_final_set_says_which_cases_are_left_out_because_they_are_not_settled() {
    let place = differing();
    let strict = |who: &str| {
        place.remarks(["export", "fs.csv", "--final", "--strict", "--overwrite", "--reviewer", who])
    };
    let (said, code) = strict("leder");
    assert_eq!(code, 0, "{said}");
    assert!(said.contains("1 case is left out, because it is not settled."), "{said}");
    assert!(said.contains("2 cases without answers are not in it."), "{said}");
    for who in ["kvam", "lom"] {
        place
            .run(["classify", "--reviewer", who, "--where", "id:2 or id:3", "--category"])
            .args(["emergency", "--new", "yes", "--kinds", "service"])
            .assert()
            .success();
    }
    let (said, _) = strict("leder");
    assert!(said.contains("2 cases written") && !said.contains("not in it"), "{said}");
}
