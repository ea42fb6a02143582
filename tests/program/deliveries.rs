//! Deliveries on the command line: a wrong import is taken back.

use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

use serde_json::Value;

use crate::place::{PROGRAM, Place};
use crate::screen::Screen;
use crate::screen::keys::ENTER;

/// A project with three cases, and then a file that does not belong there: a text of the first is another, and
/// two cases are new.
fn with_a_wrong_file() -> Place {
    let place = Place::with_three_cases();
    place.write(
        "feil.csv",
        "id,title,text,municipality\nA-1,Videotrening,En annen tekst.,Bodø\nB-1,Feil,Feil.,Bodø\nB-2,Feil,Feil.,Bodø\n",
    );
    place
}

#[test]
fn a_wrong_import_is_taken_back_after_a_question() {
    let place = with_a_wrong_file();
    let before = place.says(["log", "--digest"]);
    place.run(["import", "feil.csv"]).assert().success();

    let (said, code) = place.remarks(["imports", "--take-back", "2"]);
    assert_eq!(code, 2, "there is no one to ask");
    assert!(said.contains("--yes") && said.contains("2 cases and 1 change"), "{said}");
    assert_eq!(place.all_cases().len(), 5);

    let (said, code) = place.remarks(["imports", "--take-back", "2", "--yes"]);
    assert_eq!(code, 0, "{said}");
    assert!(said.contains("Removed: 2 cases and 1 change to a case."), "{said}");
    assert!(said.contains("1 case stays"), "{said}");
    assert!(said.contains("merge a copy") && said.contains("it comes back"), "{said}");
    let backup = said.lines().find_map(|line| line.split("as it was before: ").nth(1)).unwrap();
    let of_before = place.says(["list", "--project", backup]);
    assert!(of_before.contains("B-1"), "{of_before}");

    assert_eq!(place.says(["log", "--digest"]), before);
    place.run(["doctor"]).assert().success();
    let listed = place.says(["imports"]);
    assert!(listed.lines().nth(1).unwrap().ends_with("(taken back)"), "{listed}");
    assert!(listed.contains("import of delivery 2 taken back: 2 cases and 1 version"), "{listed}");
    let log = place.says(["log"]);
    assert!(log.contains("taken back"), "{log}");
    let json: Value = serde_json::from_str(&place.says(["imports", "--json"])).unwrap();
    assert_eq!((&json[1]["taken_back"], &json[2]["target"]), (&true.into(), &2.into()));
    let (said, code) = place.remarks(["imports", "--take-back", "2", "--yes"]);
    assert!(said.contains("already been taken back") && code == 1, "{said}");
}

#[test]
fn an_import_that_someone_has_worked_on_stays_and_the_refusal_says_what_helps() {
    let place = with_a_wrong_file();
    place.run(["import", "feil.csv"]).assert().success();
    place.run(["classify", "--where", "id:B-2", "--category", "emergency"]).assert().success();
    place.run(["undo"]).assert().success();
    for (language, words) in [
        ("en", ["1 case that would go", "B-2", "nybrott erase"]),
        ("nb", ["1 sak som ville bli borte", "B-2", "nybrott erase"]),
        ("nn", ["1 sak som ville bli borte", "B-2", "nybrott erase"]),
    ] {
        let arguments = ["--lang", language, "imports", "--take-back", "2", "--yes"];
        let (said, code) = place.remarks(arguments);
        assert_eq!(code, 1);
        assert!(words.iter().all(|word| said.contains(word)), "{said}");
    }
    assert_eq!(place.all_cases().len(), 5);
    let (said, code) = place.remarks(["imports", "--take-back", "7", "--yes"]);
    assert!(said.contains("nybrott imports") && code == 1, "{said}");
}

#[test]
fn of_several_files_all_come_in_or_none() {
    let titles = |titles: [&str; 2]| {
        let row = |(at, title): (usize, &&str)| format!("{at},{title},Tekst om {title}\n");
        let rows: String = titles.iter().enumerate().map(row).collect();
        format!("id,title,text\n{rows}")
    };
    let place = Place::new();
    place.write("a.csv", titles(["Matkasser", "Tolk"]));
    // Known ids with other titles are other cases: the store refuses them.
    place.write("b.csv", titles(["Video", "Telefon"]));
    place.write("c.csv", "id,title,text\n7,Åpen,\"uten slutt\n");
    for (wrong, why) in [("b.csv", "another title"), ("c.csv", "quotation mark")] {
        let (said, code) = place.remarks(["import", "a.csv", wrong]);
        assert_eq!(code, 1, "{said}");
        let none = format!("None of the 2 files was imported, because of “{wrong}”.");
        assert!(said.contains(why) && said.contains(&none), "{said}");
        assert!(!said.contains("all new"), "{said}");
        assert!(!place.path("project.nybrott").exists(), "{wrong}");
    }
    place.write("d.csv", "id,title,text\n8,Kiosk,Vi åpnet en kiosk.\n");
    place.run(["import", "d.csv"]).assert().success();
    let before = place.says(["imports", "--json"]);
    let (said, code) = place.remarks(["import", "a.csv", "b.csv"]);
    assert!(said.contains("None of the 2 files") && code == 1, "{said}");
    assert_eq!(place.says(["imports", "--json"]), before);

    place.write("e.csv", "id,title,text\n0,Matkasser,Ny tekst\n9,Skole,Tekst\n");
    let (said, code) = place.remarks(["import", "a.csv", "e.csv"]);
    assert_eq!(code, 0, "{said}");
    assert!(said.contains("; all new\n") && said.contains("1 new, 1 changed"), "{said}");
    assert_eq!(place.all_cases().len(), 4);
    let journal: Value = serde_json::from_str(&place.says(["imports", "--json"])).unwrap();
    assert_eq!(journal.as_array().unwrap().len(), 3, "each is a delivery");
    place.run(["doctor"]).assert().success();
}

/// Later rounds are killed later.
const ROUNDS: u64 = 12;

/// A table of cases with these numbers.
fn rows(from: usize, to: usize) -> String {
    let rows = (from..to).map(|no| format!("n{no},Sak {no},Teksten om sak {no}.\n"));
    std::iter::once("id,title,text\n".to_owned()).chain(rows).collect()
}

#[cfg(unix)]
#[test]
fn a_take_back_on_the_screen_that_is_killed_is_whole_or_not_there() {
    use crate::screen::Screen;

    let place = Place::with_cases(300);
    place.write("flere.csv", rows(0, 2_000));
    place.run(["import", "flere.csv"]).assert().success();
    let mut is_done = false;
    for round in 0..ROUNDS {
        let mut screen = Screen::start(&place, &[]);
        screen.press_to_save("32\r", 1);
        screen.press_for(":", "Commands");
        screen.press_for("take", "Take back the import of flere.csv");
        screen.press_for("\r", "Take the import back?");
        let before = place.says(["log", "--digest"]);
        screen.press("\r");
        // Nothing is waited for: the kill is to come at any moment.
        thread::sleep(Duration::from_millis(15 * round));
        screen.kill_9();
        drop(screen);
        place.run(["doctor"]).assert().success();
        is_done = place.all_cases().len() == 300;
        if is_done {
            break;
        }
        assert_eq!(place.says(["log", "--digest"]), before, "round {round}");
        assert_eq!(place.all_cases().len(), 2_300, "round {round}");
    }
    if !is_done {
        place.run(["imports", "--take-back", "2", "--yes"]).assert().success();
    }
    assert!(place.says(["status", "--reviewer", "kvam"]).contains("of 300"));
}

#[test]
fn a_take_back_that_is_killed_is_whole_or_not_there() {
    let place = Place::with_cases(300);
    place.write("flere.csv", rows(0, 2_000));
    place.run(["import", "flere.csv"]).assert().success();
    // Later cases move up.
    place.write("siste.csv", rows(1_990, 2_300));
    place.run(["import", "siste.csv"]).assert().success();
    place.run(["classify", "--where", "id:n2200", "--category", "unclear"]).assert().success();
    let before = place.says(["log", "--digest"]);
    let mut is_done = false;
    for round in 0..ROUNDS {
        let mut taking_back = Command::new(PROGRAM)
            .args(["imports", "--take-back", "2", "--yes"])
            .env_clear()
            .envs(place.environment())
            .current_dir(place.folder())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        // Nothing is waited for: the kill is to come at any moment.
        thread::sleep(Duration::from_millis(20 * round));
        taking_back.kill().unwrap();
        taking_back.wait().unwrap();
        place.run(["doctor"]).assert().success();
        is_done = place.all_cases().len() == 610;
        assert!(is_done || place.says(["log", "--digest"]) == before, "round {round}");
        if is_done {
            break;
        }
    }
    if !is_done {
        place.run(["imports", "--take-back", "2", "--yes"]).assert().success();
    }
    assert_eq!(place.all_cases().len(), 610, "ten of its cases came again");
    place.run(["doctor"]).assert().success();
    assert_eq!(place.answers("n2200").len(), 1);
}

#[cfg(unix)]
#[test]
fn on_the_screen_the_palette_offers_the_last_import_and_undo_points_there() {
    use crate::screen::Screen;
    use crate::screen::keys::ENTER;

    let place = with_a_wrong_file();
    place.run(["import", "feil.csv"]).assert().success();
    let mut screen = Screen::start(&place, &[]);
    screen.press_for("u", "To take back the import of feil.csv");
    screen.press_for(":", "Commands");
    screen.press_for("take", "Take back the import of feil.csv");
    screen.press_for(ENTER, "2 cases and 1 change to a case that stays");
    screen.press_for(ENTER, "was taken back. Removed: 2 cases");
    screen.wait_for("0 of 3 done");
    screen.press_to_save("32\r", 1);
    screen.press_for(":", "Commands");
    screen.press_for("take", "Take back the import of saker.csv: not any more");
    screen.press_for(ENTER, "cannot be taken back");
    screen.quit();
    place.run(["doctor"]).assert().success();
    place.run(["undo"]).assert().success();
    let (said, code) = place.remarks(["undo"]);
    // What was undone is in the log, and keeps the cases.
    assert!(said.contains("Nothing to undo") && !said.contains("take-back") && code == 1, "{said}");
    assert_eq!(place.all_cases().len(), 3);
}

#[cfg(unix)]
#[test]
fn drafts_of_anyone_that_go_with_a_delivery_are_counted_before_and_after() {
    use crate::screen::Screen;

    let place = Place::with_cases(2);
    place.write("flere.csv", "id,title,text\nny,Ny sak,Ny tekst\n");
    place.run(["import", "flere.csv"]).assert().success();
    let mut screen = Screen::start(&place, &["review", "--reviewer", "lom"]);
    screen.wait_for("Tekst 1");
    screen.press_for("G", "Ny tekst");
    screen.press("1");
    screen.quit();
    let (said, code) = place.remarks(["imports", "--take-back", "2"]);
    assert!(code == 2 && said.contains("with 1 unsaved draft"), "{said}");
    let (said, code) = place.remarks(["imports", "--take-back", "2", "--yes"]);
    assert!(code == 0 && said.contains("with 1 unsaved draft"), "{said}");
}

/// Imports this file again from the screen, whose first case lies open.
fn import_on_screen(screen: &mut Screen, file: &str) {
    screen.press_for(":import", "Import cases from a file");
    screen.press_for(ENTER, "type where it is");
    screen.press(file);
    screen.press(ENTER);
}

#[test]
fn a_corrected_file_shows_its_fields_at_once_and_how_many_cases_it_no_longer_has() {
    let place = Place::new();
    place.write("a.csv", "id,title,text,Enhet\nA,En,Teksten.,Gammel\nB,To,Mer tekst.,Gammel\n");
    place.run(["import", "a.csv"]).assert().success();
    place.write("a.csv", "id,title,text,Enhet\nA,En,Teksten.,Nyeste\n");
    let mut screen = Screen::start(&place, &["review"]);
    screen.wait_for("Gammel");
    import_on_screen(&mut screen, "a.csv");
    screen.wait_for("1 changed case. 1 case of earlier deliveries of this file or source is");
    screen.wait_for("Nyeste");
    assert!(!screen.shows("Gammel"), "{}", screen.text());
    screen.quit();
}

#[test]
fn a_workbook_that_comes_back_on_the_screen_says_that_its_answer_columns_were_not_read() {
    let place = Place::with_three_cases();
    place.run(["export", "ut.xlsx", "--all"]).assert().success();
    let mut screen = Screen::start(&place, &["review"]);
    import_on_screen(&mut screen, "ut.xlsx");
    screen.wait_for("The answer columns of the first sheet were not read");
    screen.wait_for("apply");
    assert!(!screen.shows("`"), "{}", screen.text());
    screen.quit();
}

#[test]
fn cases_with_known_ids_and_other_titles_are_imported_on_the_screen_as_the_reviewer_answers() {
    let place = Place::with_three_cases();
    let others = "id,title,text\nA-1,Bro,En bro.\nA-2,Vei,En vei.\nA-3,Havn,En havn.\n";
    place.write("andre.csv", others);
    let mut screen = Screen::start(&place, &["review"]);
    import_on_screen(&mut screen, "andre.csv");
    screen.wait_for("Nothing is imported yet. 3 of the 3 ids");
    assert!(!screen.shows("--source"), "{}", screen.text());
    screen.press_for("2", "3 cases imported from “andre.csv”.");
    // Corrected, they are known under the file's name.
    place.write("andre.csv", others.replace("En bro.", "En lang bro."));
    import_on_screen(&mut screen, "andre.csv");
    screen.wait_for("Nothing is imported yet.");
    screen.press_for("2", "1 changed case, 2 cases as before");
    place.write("andre.csv", others.replace(",Havn", ",Kai"));
    import_on_screen(&mut screen, "andre.csv");
    screen.wait_for("Nothing is imported yet.");
    screen.press_for("1", "3 changed cases");
    screen.quit();
    assert_eq!(place.all_cases().len(), 6);
    let first = &place.all_cases()[0];
    assert_eq!((&first["title"], &first["source"]), (&"Bro".into(), &Value::Null));
}
