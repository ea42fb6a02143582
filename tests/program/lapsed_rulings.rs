//! Rulings that count no more since their author answers otherwise: where that is said, and how they are made again.

use std::fs;

use serde_json::json;

use crate::place::Place;
use crate::screen::{Screen, rows};
use crate::settling::{differing, finals, typed_by};
use crate::teams::{classify, does, two};

/// Kvam has settled case 1 by a rule and a reason, and lies open before it.
fn settled() -> (Place, Screen) {
    let place = differing();
    let mut screen = Screen::start(&place, &["--reviewer", "kvam"]);
    screen.press_for("C", "Difference 1 of 1");
    screen.press_for("311\r", "your answer is given");
    screen.press_for("5R", "Which rule");
    screen.press_for("\r", "Rule: Category");
    screen.press_for("mDet hastet", "Note on the ruling");
    screen.press_for("\r", "note on the ruling: Det hastet");
    screen.press_for("\r", "You have made 1 ruling since");
    screen.press_for("gg", "Tekst 1");
    (place, screen)
}

#[test]
fn a_case_is_settled_again_with_what_was_answered_since_and_with_reason_rule_and_note_of_before() {
    let (place, mut screen) = settled();
    screen.press_for("2\r", "The ruling on “Sak 1” no longer counts");
    screen.press_for("C", "to be ruled again");
    let category = screen.row_with("! Category");
    assert!(category.ends_with("Preparedness"), "{category}");
    assert!(screen.shows("You, first ") && screen.shows("You, later "), "{}", screen.text());
    assert!(
        screen.row_with("Rule, as before").contains("Category: Emergency"),
        "{}",
        screen.text()
    );
    assert!(screen.shows("Why, as before"), "{}", screen.text());
    assert!(screen.shows("note, as before: Det hastet"), "{}", screen.text());
    // What lies there without a key is no draft.
    screen.press("\x1b");
    screen.wait_for_no("Rule, as before");
    assert!(!screen.shows("draft"), "{}", screen.text());
    screen.press_for("C", "to be ruled again");
    screen.press_for("\r", "You have made 2 rulings since");
    screen.quit();
    let case = &finals(&place)[0];
    assert_eq!(case["final"]["category"]["value"], "preparedness");
    let ruling = case["rulings"].as_array().unwrap().last().unwrap();
    assert_eq!(
        (&ruling["reason"], &ruling["rules"], &ruling["note"]),
        (&json!("both_defensible"), &json!(["category.emergency"]), &json!("Det hastet"))
    );
}

#[test]
fn saving_undoing_and_redoing_an_answer_say_what_becomes_of_the_ruling() {
    let (place, mut screen) = settled();
    screen.quit();
    fs::create_dir_all(place.path("home/config/nybrott")).unwrap();
    place.write("home/config/nybrott/config.ron", "(keys: {\"settle\": [\"G\"]})");
    let mut screen = Screen::start(&place, &["--reviewer", "kvam"]);
    screen.press_for("gg", "Tekst 1");
    screen.press_for(
        "2\r",
        "The ruling on “Sak 1” no longer counts; settle it again with G. Changed:",
    );
    assert_eq!(screen.text().matches("u undoes").count(), 1, "{}", screen.text());
    screen.press_for("u", "The ruling on “Sak 1” counts again.");
    screen.press_for("\u{19}", "The ruling on “Sak 1” no longer counts; settle it again with G.");
    screen.press_for("u", "The ruling on “Sak 1” counts again.");
    // An answer that a ruling is not about turns none.
    screen.press_for("j", "Tekst 2");
    screen.press_for("311\r", "Tekst 3");
    assert!(!screen.shows("counts"), "{}", screen.text());
    // An answer for many cases says it too.
    screen.press_for("gl", "Queue: 3 cases");
    screen.press_for("  2", "ANSWERS FOR 2 MARKED CASES");
    screen.press("\r");
    screen.press_for("\r", "The ruling no longer counts; settle it again with G.");
    screen.press_for("u", "The ruling counts again.");
    screen.quit();
}

#[test]
fn the_history_of_a_case_has_answers_and_rulings_in_time_and_says_which_ruling_no_longer_counts() {
    let (_place, mut screen) = settled();
    screen.press_for("h", "kvam: settled as Long-term");
    assert!(!screen.shows("no longer counts"), "{}", screen.text());
    screen.press("\x1b");
    screen.wait_for_no("kvam: settled");
    screen.press_for("2\r", "The ruling on “Sak 1” no longer counts");
    screen.press_for("gg", "Tekst 1");
    screen.press_for("h", "no longer counts)");
    let shown = rows(&screen.now());
    let at = |text: &str| shown.iter().position(|row| row.contains(text)).unwrap();
    assert!(at("kvam: settled") < at("kvam: Preparedness"), "{shown:#?}");
    assert!(at("kvam: Emergency") < at("kvam: settled"), "{shown:#?}");
    screen.press("\x1b");
    screen.wait_for_no("kvam: settled");
    screen.quit();
}

#[test]
fn what_is_begun_without_an_answer_has_the_newest_one_too() {
    let place = differing();
    let mut screen = Screen::start(&place, &["--reviewer", "kvam"]);
    screen.press_for("C", "Difference 1 of 1");
    screen.press_for("311\r", "your answer is given");
    screen.press("4\x1b");
    screen.wait_for_no("Difference");
    screen.press_for("gg", "Tekst 1");
    screen.press_to_save("2\r", 1);
    screen.press_for("C", "your answer is given");
    assert!(screen.row_with("! Category").ends_with("Preparedness"), "{}", screen.text());
    // What is typed stays, be it the first answer again.
    screen.press("\t3\x1b");
    screen.wait_for_no("Difference");
    screen.press_for("C", "your answer is given");
    assert!(screen.row_with("! Category").ends_with("Long-term"), "{}", screen.text());
    screen.press_for("\r", "You have made 1 ruling since");
    screen.quit();
    let ruling = &finals(&place)[0]["rulings"][0];
    assert_eq!((&ruling["reason"], &ruling["category"]), (&json!("slip"), &json!("long_term")));
}

#[test]
fn subcommands_that_answer_say_what_becomes_of_rulings() {
    let (place, mut screen) = settled();
    screen.quit();
    let by_kvam = |arguments: &[&str]| {
        let (said, code) = place.remarks(arguments.iter().chain(&["--reviewer", "kvam"]));
        assert_eq!(code, 0, "{said}");
        said
    };
    let answer = ["classify", "--where", "id:1", "--category", "preparedness"];
    let tried = by_kvam(&[&answer[..], &["--dry-run"]].concat());
    assert!(!tried.contains("ruling"), "{tried}");
    assert!(by_kvam(&answer).contains("1 ruling no longer counts"));
    assert!(by_kvam(&["undo"]).contains("The ruling counts again."));
    assert!(by_kvam(&["redo"]).contains("1 ruling no longer counts"));
    assert!(!by_kvam(&answer).contains("ruling"), "it counted no more before");
}

#[test]
fn an_import_says_how_many_rulings_no_longer_count_by_a_changed_text_or_answer() {
    let (place, mut screen) = settled();
    screen.quit();
    let changed = "id,title,text\n1,Sak 1,Nå står det mer.\n2,Sak 2,Tekst 2\n3,Sak 3,Tekst 3\n";
    place.write("rettet.csv", changed);
    let by_kvam = |arguments: &[&str]| {
        let (said, code) = place.remarks([arguments, &["--reviewer", "kvam"]].concat());
        assert_eq!(code, 0, "{said}");
        said
    };
    let said = by_kvam(&["import", "--dry-run", "rettet.csv"]);
    assert!(said.contains("1 ruling would no longer count"), "{said}");
    // An answer of a file that replaces the own one turns a ruling as well.
    let set = place.says(["export", "-", "--format", "json", "--reviewer", "kvam"]);
    let mut set: serde_json::Value = serde_json::from_str(&set).unwrap();
    for given in set["cases"][0]["classifications"].as_array_mut().unwrap() {
        given["category"] = json!("preparedness");
    }
    place.write("svar.json", set.to_string());
    let said = by_kvam(&["import", "--replace", "svar.json"]);
    assert!(said.contains("1 ruling no longer counts and is not needed"), "all agree now: {said}");
    assert!(!by_kvam(&["import", "rettet.csv"]).contains("ruling"), "it counts no more before");

    // On the screen too.
    let (place, mut screen) = settled();
    place.write("rettet.csv", changed);
    screen.press_for(":import\r", "Drag the file here");
    screen.press_for("rettet.csv\r", "1 ruling no longer counts");
    screen.wait_for("C has the case again. Your answers are untouched.");
    screen.quit();
}

#[test]
fn an_exchange_says_of_rulings_in_a_round_that_they_no_longer_count_when_the_round_is_closed() {
    let folder = tempfile::tempdir().unwrap();
    let [kvam, lom] = two(folder.path());
    for id in ["1", "2"] {
        classify(&kvam, id, "emergency");
        classify(&lom, id, "long_term");
    }
    let meet = || {
        let at_lom = does(&lom, &["team", "sync"]);
        let at_kvam = does(&kvam, &["team", "sync"]);
        (at_kvam, at_lom + &does(&lom, &["team", "sync"]))
    };
    meet();
    let settled = typed_by(&kvam.0, "kvam", &["C", "3 1 1", "", "", "3 1 1", "", "", "-", "q"]);
    assert!(settled.status.success());
    let (_, at_lom) = meet();
    assert!(at_lom.contains("2 differences are settled"), "{at_lom}");
    let open = ["round", "open", "double", "--name", "en til", "--n", "all", "--reuse"];
    does(&lom, &[&open[..], &["--reviewers", "kvam,lom"]].concat());
    // That a round gives the cases out turns no ruling, and what is answered in it is hidden.
    assert!(!meet().0.contains("ruling"));
    classify(&lom, "1", "preparedness");
    assert!(!meet().0.contains("ruling"));
    does(&lom, &["round", "close", "en til", "--yes"]);
    let (at_kvam, _) = meet();
    assert!(at_kvam.contains("1 ruling no longer counts"), "{at_kvam}");
    let news = at_kvam.contains("is settled") || at_kvam.contains("differences are settled");
    assert!(!news, "the other one counted all the time: {at_kvam}");
    assert!(!meet().0.contains("ruling"));
}

#[test]
fn an_exchange_says_which_rulings_are_to_be_made_again_and_which_are_not_needed() {
    let folder = tempfile::tempdir().unwrap();
    let [kvam, lom] = two(folder.path());
    for id in ["1", "2"] {
        classify(&kvam, id, "emergency");
        classify(&lom, id, "long_term");
    }
    does(&lom, &["team", "sync"]);
    does(&kvam, &["team", "sync"]);
    does(&lom, &["team", "sync"]);
    // Without the folder both settle the first, each in their own way, and lom comes to think as kvam about the second.
    let aside = folder.path().with_extension("aside");
    fs::rename(folder.path(), &aside).unwrap();
    for (member, who, settled) in [
        (&kvam, "kvam", &["C", "3 1 1", "", "", "3 1 1", "", "", "-", "q"][..]),
        (&lom, "lom", &["C", "1 1 1", "", "", "-", "q"]),
    ] {
        assert!(typed_by(&member.0, who, settled).status.success());
    }
    classify(&lom, "2", "emergency");
    fs::rename(&aside, folder.path()).unwrap();
    does(&lom, &["team", "sync"]);
    let said = does(&kvam, &["team", "sync"]);
    assert!(said.contains("1 case is contested"), "{said}");
    assert!(said.contains("1 ruling no longer counts and is not needed"), "{said}");
    assert!(!said.contains("the report has changed"), "{said}");
    let left = typed_by(&kvam.0, "kvam", &["C", "-", "q"]);
    assert!(String::from_utf8_lossy(&left.stdout).contains("1 av 1"), "only the contested one");
}

#[test]
fn an_own_answer_by_which_all_agree_says_so_and_what_makes_a_difference_is_counted_at_once() {
    let place = differing();
    place
        .run(["classify", "--reviewer", "kvam", "--where", "id:2 or id:3"])
        .args(["--category", "emergency", "--new", "yes", "--kinds", "service"])
        .assert()
        .success();
    assert!(typed_by(&place, "leder", &["C", "1 1 1", "", "", "-", "q"]).status.success());
    let mut screen = Screen::start(&place, &["--reviewer", "kvam"]);
    screen.press_for("gg", "Tekst 1");
    screen.press_for("3\r", "On “Sak 1” all agree now: no ruling is needed any more.");
    assert!(!screen.shows("settle it again"), "{}", screen.text());
    screen.press_for("u", "The ruling on “Sak 1” counts again.");
    screen.press_for("2\r", "no longer counts");
    // The finished screen counts the difference as soon as the answer is on the disk.
    screen.wait_until("a difference to settle", |screen| {
        rows(screen).iter().any(|row| row.contains("differences to settle") && row.contains(" 1"))
    });
    screen.quit();
}

#[test]
fn who_comes_to_answer_what_was_ruled_leaves_the_ruling_as_it_is() {
    let (place, mut screen) = settled();
    screen.press_to_save("3\r", 1);
    assert!(!screen.shows("no longer counts"), "{}", screen.text());
    screen.press_for("C", "There is no difference to settle.");
    screen.quit();
    let mut screen = Screen::start(&place, &["--reviewer", "lom"]);
    screen.press_for("C", "There is no difference to settle.");
    screen.quit();
    let category = &finals(&place)[0]["final"]["category"];
    assert_eq!(
        (&category["source"], &category["value"]),
        (&json!("adjudicated"), &json!("long_term"))
    );
    // Another answer is a reason to ask again.
    let mut screen = Screen::start(&place, &["--reviewer", "kvam"]);
    screen.press_for("gg", "Tekst 1");
    screen.press_for("2\r", "The ruling on “Sak 1” no longer counts");
    screen.quit();
}

#[test]
fn a_case_on_which_all_agree_by_now_is_asked_for_in_neither_of_two_copies_that_merge() {
    const COPY: &str = "kopi.nybrott";
    let of = |place: &Place, project: &str, arguments: &[&str], typed: &[&str]| {
        let mut command = place.run([&["--project", project], arguments].concat());
        command.env("LC_ALL", "nb_NO.UTF-8").env("TERM", "dumb");
        let done = command.write_stdin(typed.join("\n") + "\n").assert().success();
        String::from_utf8(done.get_output().stdout.clone()).unwrap()
    };
    let merge = |place: &Place, into: &str, from: &str| {
        of(place, into, &["merge", from, "--yes", "--reviewer", "leder"], &[]);
    };
    let answer = ["--where", "id:1", "--category", "long_term", "--new", "yes", "--kinds"];
    let answer = [&["classify", "--reviewer", "kvam"], &answer[..], &["service"]].concat();
    for (looks, is_copy_first) in [(true, true), (true, false), (false, true), (false, false)] {
        let place = differing();
        fs::copy(place.path("project.nybrott"), place.path(COPY)).unwrap();
        // In one copy the difference is settled as lom answered it, in the other kvam comes to answer so too.
        let by = |who| ["review", "--plain", "--reviewer", who];
        of(&place, "project.nybrott", &by("leder"), &["C", "3 1 1", "", "", "-", "q"]);
        if looks {
            of(&place, COPY, &by("kvam"), &["C", "1 1 1", "", "-", "q"]);
        }
        of(&place, COPY, &answer, &[]);
        let mut order = [("project.nybrott", COPY), (COPY, "project.nybrott")];
        if is_copy_first {
            order.reverse();
        }
        for (into, from) in order {
            merge(&place, into, from);
        }
        for project in ["project.nybrott", COPY] {
            let listed = of(&place, project, &["list", "--where", "differs"], &[]);
            assert_eq!(listed, "", "{project}, {looks}, {is_copy_first}");
            for who in ["leder", "kvam"] {
                let said = of(&place, project, &by(who), &["C", "q"]);
                assert!(said.contains("ingen uenighet å avgjøre"), "{project}, {looks}: {said}");
            }
        }
        let category = &finals(&place)[0]["final"]["category"];
        let source = if looks { "adjudicated" } else { "unanimous" };
        assert_eq!(
            (&category["source"], &category["value"]),
            (&json!(source), &json!("long_term"))
        );
        place.run(["doctor"]).assert().success();
    }
}
