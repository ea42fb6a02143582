//! Rounds in a team: what the screen does when they come and when they are closed elsewhere.

use std::fs;

use crate::screen::Screen;
use crate::screen::keys::ENTER;
use crate::teams::{classify, digest, does, member, two};

const OPEN: [&str; 9] =
    ["round", "open", "double", "--name", "hoved", "--n", "all", "--reviewers", "kvam,lom"];

#[test]
fn a_round_is_read_settled_and_closed_through_a_shared_folder() {
    let folder = tempfile::tempdir().unwrap();
    let [one, other] = two(folder.path());
    does(&one, &OPEN);
    does(&one, &["team", "sync"]);
    let mut screen = Screen::start(&other.0, &["review", "--reviewer", "lom"]);
    screen.wait_for("Round “hoved” gives you 3 cases; Enter goes through them.");
    screen.wait_for("round hoved case 1 of 3");
    for done in 1..=3 {
        screen.press_to_save(&format!("311{ENTER}"), done);
    }
    screen.wait_for("you have answered all your 3 cases");
    screen.wait_for("“team” does it now");
    assert!(!screen.shows("send the project file"), "{}", screen.text());
    screen.quit();
    for id in ["1", "2", "3"] {
        classify(&one, id, "emergency");
    }
    does(&one, &["team", "sync"]);
    does(&one, &["round", "close", "hoved", "--yes"]);
    let mut settling = Screen::start(&one.0, &["review", "--reviewer", "kvam"]);
    settling.wait_for(" sent");
    settling.press_for("C", "Difference 1 of 3");
    settling.press_for("311\r", "your answer is given");
    settling.press_for("\r", "Difference 2 of 3");
    settling.press_for("\u{1b}", "C  differences to settle");
    settling.quit();
    let screen = Screen::start(&other.0, &["review", "--reviewer", "lom"]);
    screen.wait_for("This brings 2 more cases to settle with the key C. 1 difference is settled.");
    screen.wait_for("Round “hoved” is closed.");
    // Who joins hears the same.
    let sola = member("sola");
    let address = format!("folder:{}", folder.path().display());
    let said = does(&sola, &["team", "join", &address]);
    assert!(
        said.contains("This brings 2 more cases with answers that differ between reviewers"),
        "{said}"
    );
    assert!(said.contains("1 difference is settled."), "{said}");
}

#[test]
fn whom_a_round_names_is_looked_for_in_the_team_first() {
    let folder = tempfile::tempdir().unwrap();
    let shared = folder.path().join("felles");
    fs::create_dir(&shared).unwrap();
    let [one, other] = two(&shared);
    classify(&other, "1", "emergency");
    does(&other, &["team", "sync"]);
    let said = does(&one, &OPEN);
    assert!(said.contains("New from the others: 1 entry"), "{said}");
    // Neither is asked who the other is.
    for member in [&one, &other, &one] {
        does(member, &["team", "sync"]);
    }
    assert_eq!(digest(&one), digest(&other));
    let rounds = other.0.says(["round", "show", "hoved"]);
    assert!(rounds.contains("lom"), "{rounds}");
    fs::rename(&shared, folder.path().join("borte")).unwrap();
    let again = ["round", "open", "double", "--name", "neste", "--n", "all", "--reviewers"];
    let named = |names: &'static str| [&again[..], &[names, "--reviewer", "kvam"]].concat();
    let (said, code) = one.0.remarks(named("kvam,sola"));
    assert!(code != 0 && said.contains("This copy does not know sola yet"), "{said}");
    let (said, code) = one.0.remarks(named("kvam,lom"));
    assert_eq!(code, 0, "{said}");
}

#[test]
fn a_colleague_whom_the_team_knows_is_no_newcomer_on_the_screen() {
    let folder = tempfile::tempdir().unwrap();
    let [one, other] = two(folder.path());
    let mut screen = Screen::start(&one.0, &["review", "--reviewer", "kvam"]);
    screen.wait_for(" sent");
    classify(&other, "1", "emergency");
    does(&other, &["team", "sync"]);
    screen.press_for(&format!(":round-open{ENTER}"), "Open a round");
    screen.press("1");
    screen.press(&format!("main{ENTER}{ENTER}all{ENTER}{ENTER},lom{ENTER}{ENTER}"));
    screen.wait_for("main (double reading): 3 of 3 cases");
    assert!(!screen.shows("No one called"), "{}", screen.text());
    screen.press_for(ENTER, "Round “main” gives you 3 cases");
}

#[test]
fn who_has_answered_before_a_round_names_them_stays_one_reviewer_and_is_asked_nothing() {
    for sends_first in [false, true] {
        let folder = tempfile::tempdir().unwrap();
        let [one, other] = two(folder.path());
        classify(&other, "1", "emergency");
        does(&one, &OPEN);
        if !sends_first {
            does(&one, &["team", "sync"]);
        }
        for member in [&other, &one, &other, &one] {
            does(member, &["team", "sync"]);
        }
        let sola = member("sola");
        let address = format!("folder:{}", folder.path().display());
        does(&sola, &["team", "join", &address]);
        for place in [&one, &other, &sola] {
            assert_eq!(digest(&one), digest(place));
            let shown = place.0.says(["round", "show", "hoved"]);
            assert!(shown.contains("lom: 1 of 3 done"), "{shown}");
        }
        // What the round gives to the name goes to who has it.
        let screen = Screen::start(&other.0, &["review", "--reviewer", "lom"]);
        screen.wait_for("of 3");
    }
}

#[test]
fn who_joins_after_a_round_was_opened_for_their_name_reads_what_it_gives_them() {
    let folder = tempfile::tempdir().unwrap();
    let address = format!("folder:{}", folder.path().display());
    let (one, other) = (member("kvam"), member("lom"));
    one.0.write("saker.csv", "id;tittel;tekst\n1;A;Tekst en.\n2;B;Tekst to.\n3;C;Tekst tre.\n");
    does(&one, &["import", "saker.csv"]);
    does(&one, &["team", "init", &address]);
    does(&one, &OPEN);
    does(&one, &["team", "sync"]);
    does(&other, &["team", "join", &address]);
    let mut screen = Screen::start(&other.0, &["review", "--reviewer", "lom"]);
    screen.wait_for("Round “hoved” gives you 3 cases; Enter goes through them.");
    assert!(!screen.shows("gives no cases"), "{}", screen.text());
    // What a dialogue asks is whole at every size, also where the frame is narrower than the pane.
    screen.wait_for(" sent");
    screen.press_for(&format!(":round{ENTER}"), "Rounds");
    screen.press_for("\t", "Close the round?");
    for (rows, columns) in [(30, 200), (30, 120), (10, 40), (24, 80)] {
        screen.resize(rows, columns);
        screen.wait_until("the question is whole", |shown| {
            let text = shown.contents();
            let words: Vec<&str> = text.split_whitespace().filter(|word| *word != "│").collect();
            words.join(" ").contains(
                "As far as this file knows, 6 answers are outstanding in “hoved”. Exchange first: \
                 press Esc, then : and “team”. Only answers that are in when you close it count for agreement. A round \
                 is never opened again.",
            )
        });
    }
    screen.press_for(ENTER, "The round is closed. The others see the answers after the next");
}

#[test]
fn what_a_round_is_without_the_others_is_said_when_it_is_opened_closed_and_compared() {
    let folder = tempfile::tempdir().unwrap();
    let [one, other] = two(folder.path());
    let mut screen = Screen::start(&other.0, &["review", "--reviewer", "lom"]);
    screen.wait_for(" sent");
    screen.press_for("A", "Exchange with the team first, with : and “team”.");
    screen.press_for("\u{1b}", "Category: which one");
    screen.quit();
    let unsent =
        "The others of the team know it after an exchange: nybrott --reviewer kvam team sync.";
    let said = does(&one, &OPEN);
    assert!(said.contains(unsent), "{said}");
    does(&one, &["team", "sync"]);
    does(&other, &["team", "sync"]);
    for member in [&one, &other] {
        classify(member, "1", "emergency");
    }
    let said = does(&one, &["round", "close", "hoved", "--yes"]);
    assert!(said.contains(unsent), "{said}");
    does(&one, &["team", "sync"]);
    let mut screen = Screen::start(&other.0, &["review", "--reviewer", "lom"]);
    screen.wait_for("Round “hoved” is closed with 2 cases left for you.");
    let late = "Without the answers that came after their round was closed, no case";
    screen.press_for("A", late);
    let said = other.0.says(["agreement"]);
    assert!(said.starts_with(late), "{said}");
}
