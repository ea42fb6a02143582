//! The first start: an empty project, a file that is imported, the samples; and the end.

use std::fs;

use crate::packing::{rows, xlsx};
use crate::place::{Place, THREE_CASES};
use crate::screen::Screen;
use crate::screen::keys::{ENTER, ESC, TAB};

const BACKGROUND: &str = "Skolene stengte 12. mars, og mange elever hadde ikke det de trengte.";
const DEED: &str = "Biblioteket kjørte ut nettbrett med bokbussen, to ganger i uka i to måneder.";

fn empty() -> (Place, Screen) {
    let place = Place::new();
    let screen = Screen::start(&place, &[]);
    screen.wait_for("Welcome. There are no cases here yet.");
    (place, screen)
}

#[test]
fn the_welcome_names_the_ways_on() {
    let (_place, mut screen) = empty();
    for words in [
        "1 Import cases",
        "2 Try it with samples",
        "q Quit",
        "Everything stays on this machine.",
        "project.nybrott",
        "registered as kvam",
    ] {
        assert!(screen.shows(words), "{words}:\n{}", screen.text());
    }
    screen.press_for("5", "Choose 1 to import cases, 2 for samples or q to quit.");
    screen.quit();
}

#[test]
fn a_file_that_the_command_line_names_is_reported_with_the_first_case() {
    let place = Place::new();
    place.write("saker.csv", "id,title,text\nA-1,Videotrening,Øvelsene ble filmet.\nA-2,Tom,\n");
    let mut screen = Screen::start(&place, &["review", "saker.csv"]);
    screen.wait_for("2 cases imported from “saker.csv”. 1 case without text (row 3).");
    screen.press_for("1", "✓ Category");
    screen.quit();
    // Again it has nothing new, and says so.
    let mut screen = Screen::start(&place, &["review", "saker.csv"]);
    screen.wait_for("2 cases as before");
    screen.quit();
}

#[test]
fn a_file_is_imported_however_its_path_is_written() {
    for spelling in ["'{}'", "\"{}\"", "file://{}", "{}"] {
        let (place, mut screen) = empty();
        let folder = place.path("Mine saker på norsk");
        fs::create_dir(&folder).unwrap();
        fs::write(folder.join("saker.csv"), THREE_CASES).unwrap();
        let mut path = folder.join("saker.csv").to_string_lossy().into_owned();
        match spelling {
            // As a terminal on a Mac drops it; and as a browser writes it.
            "{}" => path = path.replace(' ', "\\ "),
            "file://{}" => path = path.replace(' ', "%20").replace('å', "%C3%A5"),
            _ => {}
        }
        screen.press_for("1", "Drag the file here with the mouse");
        screen.press(&spelling.replace("{}", &path));
        screen.wait_for(".csv");
        screen.press_for(ENTER, "3 cases imported from “saker.csv”. The file is untouched.");
        assert!(screen.shows("Øvelsene ble filmet"));
        screen.press_to_save("212\r", 1);
        screen.quit();
    }
}

#[test]
fn a_dropped_file_is_a_path_even_on_the_welcome() {
    let (place, mut screen) = empty();
    place.write("saker.csv", THREE_CASES);
    screen.paste(&format!("'{}' ", place.path("saker.csv").display()));
    screen.wait_for(".csv");
    screen.press_for(ENTER, "3 cases imported");
}

#[test]
fn a_folder_of_letters_is_several_files() {
    let (place, mut screen) = empty();
    let folder = place.path("brev");
    fs::create_dir(&folder).unwrap();
    for number in 1..=2 {
        let text = format!("Brev {number}\n\nKommunen fikk en app, nummer {number}.\n");
        fs::write(folder.join(format!("brev{number}.txt")), text).unwrap();
    }
    screen.press_for("1", "Drag the file here with the mouse");
    screen.press(&folder.to_string_lossy());
    screen.press_for(ENTER, "2 cases imported from “brev”. The files are untouched.");
}

#[test]
fn a_path_under_the_home_folder_is_completed_by_tab() {
    let (place, mut screen) = empty();
    place.write("home/saksliste.csv", THREE_CASES);
    screen.press_for("1", "Drag the file here with the mouse");
    screen.press("~/saksl");
    screen.press_for(TAB, "/saksliste.csv");
    screen.press_for(ENTER, "3 cases imported");
}

#[test]
fn a_file_that_is_not_there_or_not_understood_leaves_the_field_open() {
    let (place, mut screen) = empty();
    place.write("saker.csv", "id,title,text\n1,En,\"uten slutt\n2,To,mer\n");
    screen.press_for("1", "Drag the file here with the mouse");
    screen.press("finnes-ikke.csv");
    screen.press_for(ENTER, "There is no file");
    screen.press("\u{15}saker.csv");
    screen.wait_for("> saker.csv");
    screen.press_for(ENTER, "row 2, column C");
    screen.press(ESC);
    screen.wait_for_no("> saker.csv");
    assert!(screen.shows("2 Try it with samples"));
    screen.quit();
    assert_eq!(place.all_cases().len(), 0);
}

#[test]
fn the_samples_have_a_project_of_their_own() {
    let (place, mut screen) = empty();
    screen.press_for("2", "Beholdere til hånddesinfeksjon");
    screen.press_to_save("212\r", 1);
    screen.quit();
    assert!(screen.text().contains("samples.nybrott"), "{}", screen.text());
    assert!(place.path("samples.nybrott").is_file());
    assert_eq!(place.all_cases().len(), 0, "nothing of it is in the project");
    assert_eq!(place.log().len(), 0);
}

#[test]
fn a_file_chosen_among_the_samples_goes_to_the_own_project() {
    let (place, mut screen) = empty();
    screen.press_for("2", "Beholdere til hånddesinfeksjon");
    screen.press_to_save("211\r", 1);
    place.write("saker.csv", THREE_CASES);
    screen.press_for(":", "Commands");
    screen.press("import");
    screen.press_for(ENTER, "Drag the file here with the mouse");
    screen.paste(&format!("'{}' ", place.path("saker.csv").display()));
    screen.wait_for(".csv");
    screen.press_for(ENTER, "The cases are in your own project, not among the samples.");
    assert!(screen.shows("Øvelsene ble filmet"), "{}", screen.text());
    screen.press_to_save("212\r", 1);
    screen.quit();
    assert!(screen.text().contains("2 cases left"), "{}", screen.text());
    // Each project has its own.
    assert_eq!(place.all_cases().len(), 3);
    assert_eq!(place.log().len(), 1);
    let samples = place.path("samples.nybrott");
    let status = place.says(["--project", samples.to_str().unwrap(), "status"]);
    assert!(status.contains("30 cases"), "{status}");
}

#[test]
fn the_samples_are_gone_on_with() {
    let (place, mut screen) = empty();
    screen.press_for("2", "Beholdere til hånddesinfeksjon");
    screen.press_to_save("212\r", 1);
    screen.quit();
    let mut screen = Screen::start(&place, &[]);
    screen.wait_for("2 Go on with the samples");
    screen.press_for("2", "1 of 30 done");
    screen.quit();
}

#[test]
fn without_a_named_project_it_lies_in_the_data_folder() {
    let place = Place::new();
    place.write("saker.csv", THREE_CASES);
    let mut screen =
        Screen::start_with(&place, &["review", "saker.csv"], &[("NYBROTT_PROJECT", "")], 24, 80);
    screen.wait_for("0 of 3 done");
    screen.quit();
    let text = screen.text().replace('\n', " ");
    assert!(text.contains("Go on with: nybrott --reviewer kvam"), "{text}");
    let shown = place.run(["status"]).env_remove("NYBROTT_PROJECT").assert().success();
    let shown = String::from_utf8_lossy(&shown.get_output().stdout).into_owned();
    assert!(shown.contains("3 cases"), "{shown}");
    let home = place.path("home").to_string_lossy().into_owned();
    assert!(shown.contains(&home), "{shown}");
    assert!(!place.path("project.nybrott").exists());
}

#[test]
fn the_terminal_is_given_back() {
    let place = Place::with_three_cases();
    let mut screen = Screen::start(&place, &[]);
    screen.wait_for("Øvelsene ble filmet");
    let now = screen.now();
    assert!(now.alternate_screen() && now.bracketed_paste());
    // A killed session leaves what it drew on that screen.
    let raw = String::from_utf8_lossy(&screen.raw()).into_owned();
    let entered = raw.split_once("\u{1b}[?1049h").map(|(_, entered)| entered);
    assert!(entered.is_some_and(|entered| entered.starts_with("\u{1b}[1;1H\u{1b}[J")), "{raw:?}");
    screen.quit();
    let now = screen.now();
    assert!(!now.alternate_screen(), "the screen of the shell is back");
    assert!(!now.bracketed_paste(), "pastes are keys again");
    assert!(!now.hide_cursor(), "the cursor is shown");
    assert_eq!(now.mouse_protocol_mode(), vt100::MouseProtocolMode::None);
    assert_eq!(now.fgcolor(), vt100::Color::Default);
    assert!(!now.inverse() && !now.bold());
    let raw = String::from_utf8_lossy(&screen.raw()).into_owned();
    for (taken, given_back) in
        [("?1049h", "?1049l"), ("?2004h", "?2004l"), ("?25l", "?25h"), ("?1007l", "?1007h")]
    {
        assert!(raw.rfind(given_back) > raw.rfind(taken), "{taken} is followed by {given_back}");
    }
    assert!(screen.text().contains("Everything is saved. 0 cases classified today, 3 cases left."));
}

#[test]
fn the_terminal_takes_lines_again_after_the_end() {
    // A terminal that was never taken, for comparison.
    let place = Place::with_three_cases();
    let mut untouched = Screen::start(&place, &["status"]);
    assert!(untouched.exit_status().success());
    let mut screen = Screen::start(&place, &[]);
    screen.wait_for("Øvelsene ble filmet");
    assert_ne!(screen.terminal_settings(), untouched.terminal_settings(), "raw while it runs");
    screen.quit();
    assert_eq!(screen.terminal_settings(), untouched.terminal_settings());
}

#[test]
fn where_nothing_says_a_language_it_is_asked_once_and_kept() {
    let place = Place::with_three_cases();
    let nowhere = [("LC_ALL", "C"), ("LANG", "C"), ("LANGUAGE", "")];
    let start = || Screen::start_with(&place, &[], &nowhere, 24, 80);
    let mut screen = start();
    screen.wait_for("1 bokmål   2 nynorsk   3 English");
    screen.press_for("2", "0 av 3 ferdige");
    screen.press("q");
    assert!(screen.exit_status().success());

    let mut screen = start();
    screen.wait_for("0 av 3 ferdige");
    assert!(!screen.shows("1 bokmål"), "{}", screen.text());
    screen.press_for("212\r", "Førre: ");
    screen.press("q");
    assert!(screen.exit_status().success());
    assert_eq!(place.log().len(), 1);
}

#[test]
fn a_language_that_is_given_is_not_asked_for() {
    let place = Place::with_three_cases();
    for (environment, arguments, shown) in [
        (("LC_ALL", "nn_NO.UTF-8"), vec![], "alt lagra"),
        (("LC_ALL", "nb_NO.UTF-8"), vec![], "alt lagret"),
        (("LC_ALL", "C"), vec!["--lang", "en"], "all saved"),
    ] {
        let screen = Screen::start_with(&place, &arguments, &[environment], 24, 80);
        screen.wait_for(shown);
        assert!(!screen.shows("1 bokmål"), "{}", screen.text());
    }
}

#[test]
fn a_survey_is_looked_at_before_it_is_taken_and_known_the_next_time() {
    let (place, mut screen) = empty();
    let table = rows(&[
        &["ID", "E-post", "Hva kaller dere det?", "Hva var bakgrunnen?", "Hva gjorde dere?"],
        &["1", "post@kommune.example", "Bokbuss med nettbrett", BACKGROUND, DEED],
        &["2", "post@kommune.example", "Matkasser på døra", BACKGROUND, DEED],
    ]);
    place.write("svar.xlsx", xlsx(&[("Om", ""), ("Svar", &table)]));
    screen.press_for("1", "Drag the file here with the mouse");
    screen.press("svar.xlsx");
    screen.press_for(ENTER, "2 Text: “Hva var bakgrunnen?” + “Hva gjorde dere?”");
    assert!(screen.shows("2 cases · sheet “Svar”"));
    assert!(screen.shows("1 Title: “Hva kaller dere det?”"));
    assert!(screen.shows("Not shown, because they hold personal data: “E-post”"));
    // Down to the column after the one that was guessed: the title loses it.
    screen.press_for("2", "which columns?");
    screen.press_for("\x1b[B \r", "2 Text: “Hva var bakgrunnen?” 3");
    screen.press_for("2", "which columns?");
    screen.press_for("\x1b[B \r", "“Hva var bakgrunnen?” + “Hva gjorde dere?”");
    screen.press_for(ENTER, "2 cases imported from “svar.xlsx”, sheet “Svar”.");
    screen.press_for("i", "to show them");
    assert!(!screen.shows("post@kommune.example"));
    screen.press("q");
    screen.wait_for_no("to show them");
    screen.press_for(":", "Commands");
    screen.press("show-persons");
    screen.press_for(ENTER, "are shown from now on");
    assert!(screen.shows("post@kommune.example"), "short fields are below the report");
    screen.press_for("i", "All fields");
    assert!(screen.shows("post@kommune.example"));
    screen.press("q");
    screen.quit();
    // Without a screen the columns are those that were taken.
    place.write("neste.xlsx", xlsx(&[("Svar", &table)]));
    let (said, code) = place.remarks(["import", "neste.xlsx"]);
    assert_eq!(code, 0, "{said}");
    assert!(said.contains("0 new, 0 changed, 2 as before"), "{said}");
    // Where columns were never chosen, the message names the options that choose them.
    let other = Place::new();
    other.write("svar.xlsx", xlsx(&[("Svar", &table)]));
    let (said, code) = other.remarks(["import", "svar.xlsx"]);
    assert_eq!(code, 1, "{said}");
    assert!(said.contains(r#"--title "Hva kaller dere det?""#), "{said}");
}

#[test]
fn a_named_project_that_is_new_is_called_so() {
    let place = Place::new();
    let mut screen = Screen::start(&place, &["--project", "feilskrevet.nybrott"]);
    screen.wait_for("feilskrevet.nybrott. Did you mean an existing project? Then quit");
    assert!(screen.shows("New project: "));
    screen.quit();
    // It is there now, and no news.
    let mut screen = Screen::start(&place, &["--project", "feilskrevet.nybrott"]);
    screen.wait_for("feilskrevet.nybrott");
    assert!(!screen.text().contains("New project"), "{}", screen.text());
    screen.quit();
    // What only reads makes none.
    let (said, code) = place.remarks(["team", "status", "--project", "borte.nybrott"]);
    assert!(code != 0 && said.contains("There is no project file"), "{said}");
    assert!(!place.path("borte.nybrott").exists());
}
