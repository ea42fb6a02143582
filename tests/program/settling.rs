//! Differences between reviewers, settled by keys, with the program in two homes.

use std::process::Output;

use serde_json::{Value, json};

use crate::place::Place;
use crate::screen::keys::ESC;
use crate::screen::{Screen, rows};

/// Twelve cases in two homes, which a round gave to kvam and to lom. Each answered by keys; they differ about the
/// first three. Both copies know all of it, and the round is closed.
pub fn two_homes() -> (Place, Place) {
    let (kvam, lom) = (Place::with_cases(12), Place::new());
    kvam.run(["classify", "--reviewer", "leder", "--where", "id:1", "--flag"]).assert().success();
    let open = ["round", "open", "double", "--name", "hoved", "--n", "all", "--seed", "2026"];
    kvam.run(open).args(["--reviewers", "kvam,lom", "--reviewer", "leder"]).assert().success();
    let file = lom.path("project.nybrott");
    kvam.run(["round", "hand-out", "hoved", "lom"]).arg(file).assert().success();
    answer(&kvam, "kvam", |_| "311\r");
    answer(&lom, "lom", |no| if no <= 3 { "112\r" } else { "311\r" });
    merge(&kvam, &lom);
    kvam.run(["round", "close", "hoved", "--yes", "--reviewer", "leder"]).assert().success();
    merge(&lom, &kvam);
    assert_eq!(digest(&kvam), digest(&lom));
    (kvam, lom)
}

fn answer(place: &Place, who: &str, keys: impl Fn(u32) -> &'static str) {
    let mut screen = Screen::start(place, &["--reviewer", who]);
    screen.wait_for("Sak ");
    for saved in 1..=12 {
        // Each reviewer has the cases in an order of their own.
        let keys = keys(open_case(&screen));
        screen.press_to_save(keys, saved);
    }
    screen.quit();
}

fn open_case(screen: &Screen) -> u32 {
    let rows = rows(&screen.now());
    let title = rows.iter().find_map(|row| row.strip_prefix(" Sak ")).unwrap();
    title.split_whitespace().next().unwrap().parse().unwrap()
}

pub fn merge(place: &Place, other: &Place) {
    place.run(["merge", "--yes"]).arg(other.path("project.nybrott")).assert().success();
}

fn digest(place: &Place) -> String {
    place.says(["log", "--digest"])
}

/// The cases of the final set.
pub fn finals(place: &Place) -> Vec<Value> {
    let set = place.says(["export", "-", "--format", "json", "--final", "--reviewer", "leder"]);
    let set: Value = serde_json::from_str(&set).unwrap();
    set["cases"].as_array().unwrap().clone()
}

pub fn sources(cases: &[Value], question: &str) -> Vec<String> {
    let source = |case: &Value| case["final"][question]["source"].as_str().unwrap().to_owned();
    cases.iter().map(source).collect()
}

#[test]
fn three_differences_are_settled_in_five_strokes_each_and_both_homes_have_the_same_final_set() {
    let (kvam, lom) = two_homes();
    assert_eq!(sources(&finals(&kvam), "category")[..4], ["open", "open", "open", "unanimous"]);
    let answers = |place: &Place| {
        let found = place.says(["agreement", "--json", "--reviewer", "leder"]);
        let mut found: Value = serde_json::from_str(&found).unwrap();
        // That of the whole log, which the rulings are in.
        found.as_object_mut().unwrap().remove("digest");
        found
    };
    let agreement = answers(&kvam);

    let mut screen = Screen::start(&kvam, &["--reviewer", "leder"]);
    screen.press_for("C", "Difference 1 of 3");
    assert!(!screen.shows("Your ruling") && !screen.shows("!"), "{}", screen.text());
    screen.press_for("311\r", "your answer is given");
    assert!(screen.row_with("! Category").contains("Long-term"), "{}", screen.text());
    assert!(!screen.shows("kvam") && !screen.shows("lom"), "{}", screen.text());
    screen.press_for("\r", "Difference 2 of 3");
    // The answer is changed after the look, by a rule: R, the first of the list.
    screen.press_for("311\r", "your answer is given");
    // Esc takes away what w has shown, and the difference stays.
    screen.press_for("w", "kvam");
    screen.press(ESC);
    screen.wait_for_no("kvam");
    screen.wait_for("Difference 2 of 3");
    screen.press_for("2\r", "choose it with R");
    screen.press_for("R", "Which rule");
    screen.press_for("\r", "Rule: Category");
    screen.press_for("\r", "Difference 3 of 3");
    screen.press_for("112\r", "your answer is given");
    screen.press_for("\r", "You have made 3 rulings since");
    screen.quit();

    let settled = finals(&kvam);
    assert_eq!(
        sources(&settled, "category")[..4],
        ["adjudicated", "adjudicated", "adjudicated", "unanimous"]
    );
    let ruling = &settled[1]["rulings"][0];
    assert_eq!(
        (&ruling["reason"], &ruling["rules"], &ruling["blind_equal"]),
        (&json!("rule_unclear"), &json!(["category.emergency"]), &json!(true))
    );
    assert_eq!(settled[2]["final"]["category"]["value"], "emergency");
    let note = ["--note", "category.emergency", "--text", "Hvor lenge er midlertidig?"];
    kvam.run(["rules", "--reviewer", "leder"]).args(note).assert().success();
    let rules = kvam.says(["rules", "--json", "--reviewer", "leder"]);
    let rules: Value = serde_json::from_str(&rules).unwrap();
    let first = &rules["rules"][0];
    assert_eq!((&first["rule"], &first["disputes"]), (&json!("category.emergency"), &json!(1)));
    assert_eq!(first["reasons"], json!({ "rule_unclear": 1 }));
    assert_eq!(first["notes"][0]["text"], "Hvor lenge er midlertidig?");
    assert_eq!((&first["cases"], &first["specific"]), (&json!(1), &json!(0.0)));
    assert_eq!(answers(&kvam), agreement, "a ruling changes no answer");
    merge(&lom, &kvam);
    merge(&kvam, &lom);
    assert_eq!(digest(&kvam), digest(&lom));
    assert_eq!(finals(&lom), settled);
    kvam.run(["doctor"]).assert().success();
}

#[test]
fn a_ruling_is_taken_back_and_a_crash_between_look_and_ruling_keeps_the_blind_answer() {
    let (kvam, _) = two_homes();
    let mut screen = Screen::start(&kvam, &["--reviewer", "leder"]);
    screen.press_for("C", "Difference 1 of 3");
    screen.press_for("311\r", "your answer is given");
    screen.kill_9();
    let kinds: Vec<Value> = kvam.log().iter().map(|event| event["act"].clone()).collect();
    assert_eq!(kinds[kinds.len() - 2..], [json!("answered"), json!("seen")]);

    let mut screen = Screen::start(&kvam, &["--reviewer", "leder"]);
    screen.press_for("C", "your answer is given");
    screen.press_for("\r", "Difference 2 of 3");
    screen.press_for("u", "taken back");
    screen.press_for("w", "kvam");
    screen.press_for("\r", "Difference 2 of 3");
    screen.press("\x1b");
    screen.wait_for_no("Difference");
    screen.quit();
    assert_eq!(sources(&finals(&kvam), "category")[..2], ["adjudicated", "open"]);
}

/// Kvam and lom have each answered case 1 by themselves, and differ about its category.
pub fn differing() -> Place {
    let place = Place::with_cases(3);
    for (who, category) in [("kvam", "emergency"), ("lom", "long_term")] {
        classify(&place, who, category);
    }
    place
}

pub fn classify(place: &Place, who: &str, category: &str) {
    let answers = ["--category", category, "--new", "yes", "--kinds", "service"];
    let command = ["classify", "--reviewer", who, "--where", "id:1"];
    place.run(command).args(answers).assert().success();
}

fn settle_case_1(screen: &mut Screen) {
    screen.press_for("C", "Difference 1 of 1");
    screen.press_for("311\r", "your answer is given");
    screen.press_for("\r", "You have made 1 ruling since");
}

#[test]
fn who_has_settled_a_case_and_answers_it_otherwise_has_it_to_settle_again() {
    let place = differing();
    let mut screen = Screen::start(&place, &["--reviewer", "kvam"]);
    settle_case_1(&mut screen);
    let is_marked = |screen: &vt100::Screen| {
        let of_case_1 = |row: &&String| row.trim_start_matches(['▸', ' ']).starts_with("1 ");
        rows(screen).iter().filter(of_case_1).any(|row| row.contains('='))
    };
    screen.press("l");
    screen.wait_until("the sign of a ruling", is_marked);
    assert_eq!(sources(&finals(&place), "category")[..1], ["adjudicated"]);
    // She opens the case as any other, and answers it otherwise.
    screen.press("l");
    screen.press_for("gg", "Tekst 1");
    screen.press_to_save("2\r", 1);
    screen.press("l");
    screen.wait_until("no sign of a ruling", |screen| !is_marked(screen));
    assert_eq!(sources(&finals(&place), "category")[..1], ["stale"]);
    screen.press("l");
    // What she answered before she saw the others' answers is hers, and is not asked for twice.
    screen.press_for("C", "your answer is given");
    screen.press_for("\r", "You have made 2 rulings since");
    screen.quit();
    assert_eq!(sources(&finals(&place), "category")[..1], ["adjudicated"]);
}

#[test]
fn a_merge_says_how_many_rulings_no_longer_count_and_where_their_cases_are() {
    let place = differing();
    let other = Place::new_copy(&place);
    let mut screen = Screen::start(&place, &["--reviewer", "kvam"]);
    settle_case_1(&mut screen);
    classify(&other, "lom", "preparedness");
    let file = other.path("project.nybrott");
    let merge = |tried: &[&str]| {
        let file = file.display().to_string();
        place.remarks([&["merge", &file, "--yes", "--reviewer", "leder"], tried].concat()).0
    };
    let tried = merge(&["--dry-run"]);
    assert!(tried.contains("1 ruling would no longer count"), "{tried}");
    // The preview on the screen says it too, and what came of it.
    screen.press_for(":", "Commands");
    screen.press_for("merge", "Merge");
    screen.press_for("\r", "type where it is");
    screen.press(&file.display().to_string());
    screen.press_for("\r", "1 ruling would no longer count");
    screen.press_for("\r", "This brings 1 more case to settle");
    screen.quit();
    let again = merge(&[]);
    assert!(!again.contains("ruling"), "{again}");
}

#[test]
fn letters_that_mean_nothing_while_settling_are_followed_by_no_save() {
    let place = differing();
    let mut screen = Screen::start(&place, &["--reviewer", "kvam"]);
    screen.press_for("C", "Difference 1 of 1");
    screen.press_for("311\r", "your answer is given");
    screen.press_for(":", "Here the keys of the last row work");
    screen.press_for("lag\r", "so it is not saved");
    assert!(screen.shows("Difference 1 of 1"), "{}", screen.text());
    screen.press_for("\r", "You have made 1 ruling since");
    screen.quit();
}

pub fn typed(place: &Place, lines: &[&str]) -> Output {
    typed_by(place, "leder", lines)
}

/// What a reviewer types line by line, and what is answered.
pub fn typed_by(place: &Place, who: &str, lines: &[&str]) -> Output {
    let mut command = place.run(["review", "--plain", "--reviewer", who]);
    command.env("LC_ALL", "nb_NO.UTF-8").env("TERM", "dumb");
    command.write_stdin(lines.join("\n") + "\n").output().unwrap()
}

pub fn found(place: &Place, arguments: &[&str]) -> Value {
    let by = ["--json", "--reviewer", "leder"];
    serde_json::from_str(&place.says(arguments.iter().chain(&by))).unwrap()
}

#[test]
fn the_log_says_in_words_what_was_done_while_settling() {
    let (kvam, _) = two_homes();
    let done = typed(&kvam, &["C", "3 1 1", "", "w", "-"]);
    assert!(done.status.success());
    let log = kvam.run(["log"]).env("LC_ALL", "en_GB.UTF-8").output().unwrap();
    let log = String::from_utf8(log.stdout).unwrap();
    let last: Vec<&str> = log.lines().rev().take(3).collect();
    assert!(last[0].contains("saw who had answered what"), "{log}");
    assert!(!last[0].contains("while a round was open"), "{log}");
    assert!(last[2].contains("answered before the ruling"), "{log}");
    assert_eq!(log.matches("answered before the ruling").count(), 1, "{log}");
    assert_eq!(log.matches("round “hoved” closed").count(), 1, "{log}");
}

#[test]
fn like_disputes_are_marked_and_ruled_together_each_answered_blind_before() {
    let (kvam, _) = two_homes();
    let mut screen = Screen::start(&kvam, &["--reviewer", "leder"]);
    screen.press_for("C", "Difference 1 of 3");
    screen.press_for("311\r", "your answer is given");
    screen.press_for("x", "Difference 2 of 3");
    screen.wait_for("1 marked");
    // What is begun is where it was after the program has ended.
    screen.press_for("112\r", "your answer is given");
    screen.press("\u{1b}");
    screen.wait_for_no("Difference 2");
    screen.quit();
    let mut screen = Screen::start(&kvam, &["--reviewer", "leder"]);
    screen.press_for("C", "your answer is given");
    screen.press_for("x", "Difference 2 of 3");
    screen.press_for("x", "Difference 3 of 3");
    screen.press_for("311\r", "3 cases together · your answer is given");
    screen.press_for("\r", "You have made 3 rulings since");
    assert!(!screen.shows("="), "{}", screen.text());
    screen.press_for("l", "=");
    screen.quit();
    let settled = finals(&kvam);
    let all = ["adjudicated", "adjudicated", "adjudicated", "unanimous"];
    assert_eq!(sources(&settled, "category")[..4], all);
    // One decision on what was in dispute, whatever was answered blind.
    for case in &settled[..3] {
        assert_eq!(case["final"]["category"]["value"], "long_term");
    }
    // The queue and the history say so; `C` and the list of commands say what there is to do.
    let mut screen = Screen::start(&kvam, &["--reviewer", "leder"]);
    screen.press_for("h", "leder: settled as Long-term");
    screen.press("\u{1b}");
    screen.wait_for_no("leder: settled");
    // Together they were made, and together they are taken back and done again.
    screen.press_for("u", "3 rulings made together are taken back");
    screen.press_for(":", "Esc closes; then");
    screen.press("\u{1b}");
    screen.wait_for_no("your answer is given");
    assert_eq!(sources(&finals(&kvam), "category")[..3], ["open", "open", "open"]);
    screen.press_for("C", "Difference 1 of 3");
    screen.press_for("\u{19}", "You have made 3 rulings since");
    screen.quit();
    assert_eq!(sources(&finals(&kvam), "category")[..4], all);
}

#[test]
fn rulings_of_two_homes_that_differ_are_contested_and_those_of_another_text_are_stale_in_both() {
    let (kvam, lom) = two_homes();
    let both = || {
        merge(&lom, &kvam);
        merge(&kvam, &lom);
        assert_eq!(digest(&kvam), digest(&lom));
        assert_eq!(finals(&kvam), finals(&lom));
        sources(&finals(&kvam), "category")[..3].to_vec()
    };
    // Two adjudicators rule the first case apart, each in a home of their own, and each another one alone.
    let lines = ["C", "3 1 1", "", "", "3 1 1", "", "", "q"];
    assert!(typed_by(&kvam, "leder", &lines).status.success());
    assert!(typed_by(&lom, "sola", &["C", "1 1 2", "", "", "q"]).status.success());
    assert_eq!(both(), ["contested", "adjudicated", "open"]);
    let listed = |filter: &str| {
        kvam.says(["list", "--reviewer", "leder", "--where", filter]).lines().count()
    };
    assert_eq!((listed("ruled"), listed("lapsed"), listed("lapsed differs")), (1, 1, 1));

    // Taken back it leaves what the other ruled; done again it counts as little as before, also after a restart.
    let mut screen = Screen::start(&lom, &["--reviewer", "sola"]);
    screen.press_for("l", "<>");
    screen.press_for("u", "What leder ruled counts now.");
    screen.press(ESC);
    screen.wait_for_no("Difference");
    screen.quit();
    let mut screen = Screen::start(&lom, &["--reviewer", "sola"]);
    screen.press_for("\u{19}", "Ctrl-Y");
    screen.press_for("\u{19}", "is still contested: leder");
    screen.quit();
    let undone =
        String::from_utf8(lom.run(["undo", "--reviewer", "sola"]).output().unwrap().stderr);
    assert!(undone.unwrap().contains("what leder ruled counts now"));
    let redone =
        String::from_utf8(lom.run(["redo", "--reviewer", "sola"]).output().unwrap().stderr);
    assert!(redone.unwrap().contains("is redone but does not count"));
    assert_eq!(both(), ["contested", "adjudicated", "open"]);

    // Who rules next sees both, without names, and settles nothing as long as the other has another mind.
    let mut screen = Screen::start(&lom, &["--reviewer", "sola"]);
    screen.press_for("C", "contested");
    assert!(screen.row_with("! Category").matches("Long-term").count() > 1, "{}", screen.text());
    assert!(!screen.shows("leder") && !screen.shows("kvam"), "{}", screen.text());
    screen.press("\x1b");
    screen.wait_for_no("contested");
    screen.quit();
    assert_eq!(both(), ["contested", "adjudicated", "open"]);
    assert!(typed_by(&lom, "sola", &["C", "3 1 1", "", "q"]).status.success());
    assert_eq!(both(), ["adjudicated", "adjudicated", "open"]);

    // The report of the second case is another one in one home.
    lom.write("ny.csv", "id,title,text\n2,Sak 2,En annen tekst\n");
    lom.run(["import", "ny.csv", "--reviewer", "lom"]).assert().success();
    assert_eq!(both(), ["adjudicated", "stale", "open"]);
    let mut screen = Screen::start(&kvam, &["--reviewer", "leder"]);
    screen.press_for("C", "to be ruled again");
    screen.press_for("\r", "Difference 2 of 2");
    screen.press("\x1b");
    screen.wait_for_no("Difference");
    screen.quit();
    assert_eq!(both(), ["adjudicated", "adjudicated", "open"]);
    kvam.run(["doctor"]).assert().success();
    lom.run(["doctor"]).assert().success();
}
