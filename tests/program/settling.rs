//! Differences between reviewers, settled by keys, with the program in two homes.

use std::process::Output;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::place::Place;
use crate::screen::keys::ESC;
use crate::screen::{Screen, rows};

/// Twelve cases in two homes, which a round gave to kari and to ola. Each answered by keys; they differ about the
/// first three. Both copies know all of it, and the round is closed.
pub fn two_homes() -> (Place, Place) {
    let (kari, ola) = (Place::with_cases(12), Place::new());
    kari.run(["classify", "--reviewer", "leder", "--where", "id:1", "--flag"]).assert().success();
    let open = ["round", "open", "double", "--name", "hoved", "--n", "all", "--seed", "2026"];
    kari.run(open).args(["--reviewers", "kari,ola", "--reviewer", "leder"]).assert().success();
    let file = ola.path("project.nybrott");
    kari.run(["round", "hand-out", "hoved", "ola"]).arg(file).assert().success();
    answer(&kari, "kari", |_| "311\r");
    answer(&ola, "ola", |no| if no <= 3 { "112\r" } else { "311\r" });
    merge(&kari, &ola);
    kari.run(["round", "close", "hoved", "--yes", "--reviewer", "leder"]).assert().success();
    merge(&ola, &kari);
    assert_eq!(digest(&kari), digest(&ola));
    (kari, ola)
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

fn merge(place: &Place, other: &Place) {
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

fn sources(cases: &[Value], question: &str) -> Vec<String> {
    let source = |case: &Value| case["final"][question]["source"].as_str().unwrap().to_owned();
    cases.iter().map(source).collect()
}

#[test]
fn three_differences_are_settled_in_five_strokes_each_and_both_homes_have_the_same_final_set() {
    let (kari, ola) = two_homes();
    assert_eq!(sources(&finals(&kari), "category")[..4], ["open", "open", "open", "unanimous"]);
    let answers = |place: &Place| {
        let found = place.says(["agreement", "--json", "--reviewer", "leder"]);
        let mut found: Value = serde_json::from_str(&found).unwrap();
        // That of the whole log, which the rulings are in.
        found.as_object_mut().unwrap().remove("digest");
        found
    };
    let agreement = answers(&kari);

    let mut screen = Screen::start(&kari, &["--reviewer", "leder"]);
    screen.press_for("C", "Difference 1 of 3");
    assert!(!screen.shows("Your ruling") && !screen.shows("!"), "{}", screen.text());
    screen.press_for("311\r", "your answer is given");
    assert!(screen.row_with("! Category").contains("Long-term"), "{}", screen.text());
    assert!(!screen.shows("kari") && !screen.shows("ola"), "{}", screen.text());
    screen.press_for("\r", "Difference 2 of 3");
    // The answer is changed after the look, by a rule: R, the first of the list.
    screen.press_for("311\r", "your answer is given");
    // Esc takes away what w has shown, and the difference stays.
    screen.press_for("w", "kari");
    screen.press(ESC);
    screen.wait_for_no("kari");
    screen.wait_for("Difference 2 of 3");
    screen.press_for("2\r", "choose it with R");
    screen.press_for("R", "Which rule");
    screen.press_for("\r", "Rule: Category");
    screen.press_for("\r", "Difference 3 of 3");
    screen.press_for("112\r", "your answer is given");
    screen.press_for("\r", "3 rulings were made");
    screen.quit();

    let settled = finals(&kari);
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
    kari.run(["rules", "--reviewer", "leder"]).args(note).assert().success();
    let rules = kari.says(["rules", "--json", "--reviewer", "leder"]);
    let rules: Value = serde_json::from_str(&rules).unwrap();
    let first = &rules["rules"][0];
    assert_eq!((&first["rule"], &first["disputes"]), (&json!("category.emergency"), &json!(1)));
    assert_eq!(first["reasons"], json!({ "rule_unclear": 1 }));
    assert_eq!(first["notes"][0]["text"], "Hvor lenge er midlertidig?");
    assert_eq!((&first["cases"], &first["specific"]), (&json!(1), &json!(0.0)));
    assert_eq!(answers(&kari), agreement, "a ruling changes no answer");
    merge(&ola, &kari);
    merge(&kari, &ola);
    assert_eq!(digest(&kari), digest(&ola));
    assert_eq!(finals(&ola), settled);
    kari.run(["doctor"]).assert().success();
}

#[test]
fn a_ruling_is_taken_back_and_a_crash_between_look_and_ruling_keeps_the_blind_answer() {
    let (kari, _) = two_homes();
    let mut screen = Screen::start(&kari, &["--reviewer", "leder"]);
    screen.press_for("C", "Difference 1 of 3");
    screen.press_for("311\r", "your answer is given");
    screen.kill_9();
    let kinds: Vec<Value> = kari.log().iter().map(|event| event["act"].clone()).collect();
    assert_eq!(kinds[kinds.len() - 2..], [json!("answered"), json!("seen")]);

    let mut screen = Screen::start(&kari, &["--reviewer", "leder"]);
    screen.press_for("C", "your answer is given");
    screen.press_for("\r", "Difference 2 of 3");
    screen.press_for("u", "taken back");
    screen.press_for("w", "kari");
    screen.press_for("\r", "Difference 2 of 3");
    screen.press("\x1b");
    screen.wait_for_no("Difference");
    screen.quit();
    assert_eq!(sources(&finals(&kari), "category")[..2], ["adjudicated", "open"]);
}

/// Kari and ola have each answered case 1 by themselves, and differ about its category.
pub fn differing() -> Place {
    let place = Place::with_cases(3);
    for (who, category) in [("kari", "emergency"), ("ola", "long_term")] {
        classify(&place, who, category);
    }
    place
}

fn classify(place: &Place, who: &str, category: &str) {
    let answers = ["--category", category, "--new", "yes", "--kinds", "service"];
    let command = ["classify", "--reviewer", who, "--where", "id:1"];
    place.run(command).args(answers).assert().success();
}

fn settle_case_1(screen: &mut Screen) {
    screen.press_for("C", "Difference 1 of 1");
    screen.press_for("311\r", "your answer is given");
    screen.press_for("\r", "1 ruling was made");
}

#[test]
fn who_has_settled_a_case_and_answers_it_otherwise_has_it_to_settle_again() {
    let place = differing();
    let mut screen = Screen::start(&place, &["--reviewer", "kari"]);
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
    screen.press_for("\r", "1 ruling was made");
    screen.quit();
    assert_eq!(sources(&finals(&place), "category")[..1], ["adjudicated"]);
}

#[test]
fn a_merge_says_how_many_rulings_no_longer_count_and_where_their_cases_are() {
    let place = differing();
    let other = Place::new_copy(&place);
    let mut screen = Screen::start(&place, &["--reviewer", "kari"]);
    settle_case_1(&mut screen);
    classify(&other, "ola", "preparedness");
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
    screen.press_for("\r", "1 ruling no longer counts");
    screen.quit();
    let again = merge(&[]);
    assert!(!again.contains("ruling"), "{again}");
}

#[test]
fn letters_that_mean_nothing_while_settling_are_followed_by_no_save() {
    let place = differing();
    let mut screen = Screen::start(&place, &["--reviewer", "kari"]);
    screen.press_for("C", "Difference 1 of 1");
    screen.press_for("311\r", "your answer is given");
    screen.press_for(":", "Here the keys of the last row work");
    screen.press_for("lag\r", "so it is not saved");
    assert!(screen.shows("Difference 1 of 1"), "{}", screen.text());
    screen.press_for("\r", "1 ruling was made");
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

#[test]
fn line_by_line_a_difference_is_settled_too() {
    let (kari, _) = two_homes();
    let done = typed(&kari, &["C", "3 1 1", "", "4", "", "-"]);
    let said = String::from_utf8(done.stdout).unwrap();
    let order = [
        "Uenighet 1 av 3",
        "Ditt svar: Langsiktig",
        "Nr. 1: ",
        "Nr. 2: ",
        "uenige om",
        "glipp",
        "Uenighet 2 av 3",
    ];
    let mut rest = said.as_str();
    for part in order {
        let at = rest.find(part).unwrap_or_else(|| panic!("{part} is not in\n{said}"));
        rest = &rest[at..];
    }
    let settled = finals(&kari);
    // Who has not answered it hears what it is settled as.
    let at_per = String::from_utf8(typed_by(&kari, "per", &["q"]).stdout).unwrap();
    assert!(at_per.contains("Du har ikke svart selv. Avgjort: "), "{at_per}");
    assert_eq!(settled[0]["rulings"][0]["reason"], "slip");
    assert_eq!(sources(&settled, "category")[..2], ["adjudicated", "open"]);
}

#[test]
fn line_by_line_numbers_typed_behind_the_last_difference_answer_no_case_of_the_queue() {
    let (kari, _) = two_homes();
    let ruled = ["C", "3 1 1", "", "", "3 1 1", "", "", "3 1 1", "", ""];
    let habit = [&ruled[..], &["1 1 1", "", "q"]].concat();
    let said = String::from_utf8(typed(&kari, &habit).stdout).unwrap();
    assert!(said.contains("Trykk Enter først; da gjelder"), "{said}");
    assert_eq!(kari.status("leder")["classified"], 0, "{said}");
    let meant = ["C", "", "1 1 1", "", "q"];
    let said = String::from_utf8(typed(&kari, &meant).stdout).unwrap();
    assert_eq!(kari.status("leder")["classified"], 1, "{said}");
}

#[test]
fn agreement_of_a_round_has_its_interval_by_jackknife_or_bootstrap() {
    let kari = Place::with_cases(24);
    for (who, of) in [("kari", 12), ("ola", 15)] {
        for no in 1..=24 {
            let category = if no <= of { "emergency" } else { "long_term" };
            let filter = format!("id:{no}");
            let answers = ["--category", category, "--new", "yes", "--kinds", "service"];
            let command = ["classify", "--reviewer", who, "--where", &filter];
            kari.run(command.iter().chain(&answers)).assert().success();
        }
    }
    let of = |more: &[&str]| {
        let command = ["agreement", "--json", "--reviewer", "leder"];
        let json: Value = serde_json::from_str(&kari.says(command.iter().chain(more))).unwrap();
        json["rows"][0]["alpha"].clone()
    };
    let plain = of(&[]);
    let (jackknife, drawn) = (of(&["--interval", "jackknife"]), of(&["--interval", "bootstrap"]));
    assert_eq!(
        (&plain["method"], &jackknife["method"]),
        (&json!("linearised"), &json!("jackknife"))
    );
    assert_eq!(drawn["method"], "bootstrap");
    assert_eq!((&plain["est"], &plain["est"]), (&jackknife["est"], &drawn["est"]));
    assert!(plain["low"] != jackknife["low"] && jackknife["low"] != drawn["low"]);
    assert_eq!(of(&["--interval", "bootstrap"]), drawn, "the seed is fixed");
    kari.run(["agreement", "--round", "hoved"]).assert().code(1);
}

#[test]
fn the_final_set_leaves_in_every_format_and_strictly_without_what_is_open() {
    let (kari, _) = two_homes();
    let export = |format: &str, more: &[&str]| {
        let command = ["export", "-", "--format", format, "--final", "--reviewer", "leder"];
        kari.says(command.iter().chain(more))
    };
    let csv = export("csv", &[]);
    let header = csv.lines().next().unwrap();
    assert!(header.contains("final_category,final_category_source"), "{header}");
    assert_eq!(csv.lines().count(), 13, "a row a case");
    assert!(csv.lines().nth(1).unwrap().contains(",,open,"), "{csv}");
    assert_eq!(export("csv", &["--strict"]).lines().count(), 10);
    assert_eq!(export("jsonl", &["--strict"]).lines().count(), 10);
    assert!(export("ron", &[]).contains("\"unanimous\""));
    assert!(export("excel-no", &[]).contains("Endelig kategori"));
    let tasks: Value = serde_json::from_str(&export("label-studio", &[])).unwrap();
    assert_eq!(tasks[3]["annotations"].as_array().unwrap().len(), 1);
    kari.run(["export", "ut.xlsx", "--final", "--reviewer", "leder"]).assert().success();
    let again = Place::new();
    again.run(["import"]).arg(kari.path("ut.xlsx")).assert().success();
    assert!(!again.says(["export", "-", "--format", "csv", "--all"]).contains("Final category"));
    let set = export("json", &["--pseudonymise"]);
    assert!(!set.contains("kari") && !set.contains("\"leder\""), "{set}");
}

fn found(place: &Place, arguments: &[&str]) -> Value {
    let by = ["--json", "--reviewer", "leder"];
    serde_json::from_str(&place.says(arguments.iter().chain(&by))).unwrap()
}

#[test]
fn agreement_of_a_round_is_that_of_its_reviewers_and_a_round_is_found_in_one_way() {
    let (kari, _) = two_homes();
    let outside = ["classify", "--reviewer", "siri", "--where", "id:1", "--category", "unclear"];
    kari.run(outside).assert().success();
    let of_round = found(&kari, &["agreement", "--round", "hoved"]);
    assert_eq!(of_round["reviewers"], json!(["kari", "ola"]));
    assert_eq!(of_round["reviewers_without_answers"], json!([]));
    assert_eq!(of_round["rows"][0]["answers"], 24);
    assert_eq!(found(&kari, &["agreement"])["rows"][0]["answers"], 25);

    let rounds = found(&kari, &["round", "list"]);
    let id = rounds[0]["plan"]["round"].as_str().unwrap().to_owned();
    assert_eq!(found(&kari, &["agreement", "--round", &id])["rows"], of_round["rows"]);
    let by_name = found(&kari, &["shares", "--round", "hoved"]);
    assert_eq!(found(&kari, &["shares", "--round", &id]), by_name);
    for command in ["agreement", "shares"] {
        let output = kari.run([command, "--round", "ukjent"]).output().unwrap();
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(1), "{command}");
        assert!(said.contains("ukjent") && said.contains("hoved"), "{command}: {said}");
    }
}

#[test]
fn a_rule_counts_each_case_once_and_only_a_rule_that_there_is_takes_a_note() {
    let (kari, ola) = two_homes();
    // Two adjudicators settle the same case by the same rule, each in their own copy.
    for (place, who) in [(&kari, "siri"), (&ola, "per")] {
        let lines = ["C", "3 1 1", "", "2", "r", "1", "", "-"];
        assert!(typed_by(place, who, &lines).status.success());
    }
    merge(&kari, &ola);
    let rules = found(&kari, &["rules"]);
    assert_eq!(rules["rules"][0]["rule"], "category.emergency");
    assert_eq!(rules["rules"][0]["disputes"], 1);
    let note = |rule: &str| {
        let note = ["rules", "--reviewer", "leder", "--note", rule, "--text", "Hvor lenge?"];
        kari.run(note).output().unwrap()
    };
    let unknown = note("category.emergencey");
    assert_eq!(unknown.status.code(), Some(2));
    assert!(String::from_utf8(unknown.stderr).unwrap().contains("rules` lists"));
    assert!(note("category.emergency").status.success());
}

#[test]
fn what_rules_call_alike_is_what_agreement_says_of_answers_to_the_same_text() {
    let place = Place::with_cases(4);
    let of = |who: &str, filter: &str, category: &str| {
        let answer = ["classify", "--reviewer", who, "--where", filter, "--category", category];
        place.run(answer).assert().success();
    };
    of("kari", "id:1 or id:2", "emergency");
    of("ola", "id:1", "emergency");
    place.write("rettet.csv", "id,title,text\n2,Sak 2,Rettet tekst\n");
    place.run(["import", "rettet.csv"]).assert().success();
    of("ola", "id:2", "long_term");
    let rows = found(&place, &["agreement"])["rows"].clone();
    let emergency = rows.as_array().unwrap().iter().find(|row| row["value"] == "emergency");
    let rules = found(&place, &["rules"])["rules"].clone();
    let rule = rules.as_array().unwrap().iter().find(|of| of["rule"] == "category.emergency");
    assert_eq!(rule.unwrap()["specific"], emergency.unwrap()["specific"]);
    assert_eq!(rule.unwrap()["specific"], 1.0);
}

#[test]
fn the_log_says_in_words_what_was_done_while_settling() {
    let (kari, _) = two_homes();
    let done = typed(&kari, &["C", "3 1 1", "", "w", "-"]);
    assert!(done.status.success());
    let log = kari.run(["log"]).env("LC_ALL", "en_GB.UTF-8").output().unwrap();
    let log = String::from_utf8(log.stdout).unwrap();
    let last: Vec<&str> = log.lines().rev().take(3).collect();
    assert!(last[0].contains("saw who had answered what"), "{log}");
    assert!(!last[0].contains("while a round was open"), "{log}");
    assert!(last[2].contains("answered before the ruling"), "{log}");
    assert_eq!(log.matches("answered before the ruling").count(), 1, "{log}");
    assert_eq!(log.matches("round “hoved” closed").count(), 1, "{log}");
}

#[test]
fn line_by_line_the_heading_and_the_help_fit_what_is_asked_and_an_old_ruling_is_read_out() {
    let (kari, _) = two_homes();
    let done = typed(&kari, &["C", "?", "3 1 1", "", "?", "4", "", "-"]);
    let said = String::from_utf8(done.stdout).unwrap();
    let at = |part: &str| said.find(part).unwrap_or_else(|| panic!("{part} is not in\n{said}"));
    assert!(at("Enter gir dem") < at("Nr. 1: ") && at("Nr. 1: ") < at("Enter avgjør"), "{said}");
    // The report is another one now: the ruling is stale.
    let case = finals(&kari)[0]["title"].as_str().unwrap().to_owned();
    kari.write("rettet.csv", format!("id,title,text\n1,{case},Nå står det mer.\n"));
    kari.run(["import", "rettet.csv"]).assert().success();
    let done = typed(&kari, &["C", "-"]);
    let said = String::from_utf8(done.stdout).unwrap();
    for part in ["svaret ditt er gitt", "må avgjøres på nytt", "Avgjort før: Langsiktig", "glipp"]
    {
        assert!(said.contains(part), "{part} is not in\n{said}");
    }
    assert!(!said.contains("svar først selv"), "{said}");
}

#[test]
fn half_done_work_lies_on_the_case_again_and_digits_are_taken_back_before_a_ruling() {
    let (kari, _) = two_homes();
    let mut screen = Screen::start(&kari, &["--reviewer", "leder"]);
    screen.press_for("C", "Difference 1 of 3");
    screen.press_for("311\r", "your answer is given");
    screen.press_for("\r", "Difference 2 of 3");
    // Before the blind answer, a digit is what `u` takes back.
    screen.press_for("31", "You can choose several");
    screen.press_for("u", "The last answer is undone");
    assert!(screen.shows("Difference 2 of 3"), "{}", screen.text());
    screen.press_for("11\r", "your answer is given");
    // A reason and a rule are left on the case: Esc and `s` keep both.
    screen.press_for("4R", "Which rule");
    screen.press_for("\r", "Rule: Category");
    screen.press_for("m", "Note on the ruling");
    screen.press("En merknad");
    screen.press("\r");
    screen.press("\x1b");
    screen.wait_for_no("Difference");
    screen.press_for("C", "Rule: Category");
    screen.press_for("s", "Difference 3 of 3");
    screen.press("\x1b");
    screen.wait_for_no("Difference");
    // It goes on where it was; what was passed by comes again when all were seen.
    screen.press_for("C", "Difference 3 of 3");
    screen.press_for("s", "You have seen all differences.");
    screen.press_for("C", "Rule: Category");
    screen.press_for("\r", "Difference 2 of 2");
    screen.press("\x1b");
    screen.wait_for_no("Difference");
    screen.quit();
    let ruling = &finals(&kari)[1]["rulings"][0];
    assert_eq!((&ruling["reason"], &ruling["note"]), (&json!("slip"), &json!("En merknad")));
    assert_eq!(ruling["rules"], json!(["category.emergency"]));
}

/// Waits until the project has these words: the screen shows them before.
fn wait_for_bytes(place: &Place, words: &str) {
    let deadline = Instant::now() + Duration::from_secs(20);
    let has = |file: &str| {
        let bytes = std::fs::read(place.path(file)).unwrap_or_default();
        bytes.windows(words.len()).any(|part| part == words.as_bytes())
    };
    while !has("project.nybrott-wal") && !has("project.nybrott") {
        assert!(Instant::now() < deadline, "the project never had {words}");
        std::thread::yield_now();
    }
}

#[test]
fn what_is_half_ruled_or_half_noted_lies_on_the_case_again_after_a_kill() {
    let (kari, _) = two_homes();
    let mut screen = Screen::start(&kari, &["--reviewer", "leder"]);
    screen.press_for("C", "Difference 1 of 3");
    screen.press_for("311\r", "your answer is given");
    screen.press_for("2R", "Which rule");
    screen.press_for("\r", "Rule: Category");
    screen.press_for("mHvor lenge var", "Hvor lenge var");
    wait_for_bytes(&kari, "Hvor lenge var");
    screen.kill_9();
    assert!(!kari.says(["log", "--json"]).contains("Hvor lenge"), "a draft is in no log");

    let mut screen = Screen::start(&kari, &["--reviewer", "leder"]);
    screen.press_for("C", "Hvor lenge var");
    assert!(screen.shows("Rule: Category"), "{}", screen.text());
    screen.press_for("m det?\r", "Hvor lenge var det?");
    screen.press_for("\r", "Difference 2 of 3");
    screen.press("\x1b");
    screen.wait_for_no("Difference");
    screen.press_for("mEn halv", "En halv");
    wait_for_bytes(&kari, "En halv");
    screen.kill_9();
    let settled = finals(&kari);
    let ruling = &settled[0]["rulings"][0];
    assert_eq!(
        (&ruling["reason"], &ruling["rules"], &ruling["note"]),
        (&json!("rule_unclear"), &json!(["category.emergency"]), &json!("Hvor lenge var det?"))
    );

    let mut screen = Screen::start(&kari, &["--reviewer", "leder"]);
    screen.wait_for("half-written note");
    screen.press_for("m merknad\r", "Note saved");
    screen.quit();
    assert!(kari.says(["log", "--json"]).contains("En halv merknad"));
}

#[test]
fn the_last_ruling_is_taken_back_when_nothing_is_left_to_settle_and_its_work_lies_on_the_case() {
    let (kari, _) = two_homes();
    let lines = ["C", "3 1 1", "", "", "3 1 1", "", "", "3 1 1", "", "2", "r", "1", ""];
    assert!(typed(&kari, &lines).status.success());
    let adjudicated = |place: &Place| sources(&finals(place), "change_kinds");
    assert_eq!(adjudicated(&kari)[2], "adjudicated");

    let mut screen = Screen::start(&kari, &["--reviewer", "leder"]);
    screen.wait_for("Sak ");
    screen.press_for("u", "is taken back");
    // A digit that is older than the ruling waits for it.
    screen.press("\x1b");
    screen.wait_for_no("Difference");
    screen.press_for("3", "no answer to");
    screen.press_for("C", "your answer is given");
    screen.press_for("\r", "1 ruling was made");
    screen.press_for("u", "is taken back");
    screen.wait_for("Rule: Category");
    screen.press_for("\r", "1 ruling was made");
    screen.press_for("u", "Rule: Category");
    screen.press("\x1b");
    screen.wait_for_no("Difference");
    screen.press_for("U", "Redone: the ruling on “Sak 3” counts again");
    screen.quit();
    assert_eq!(adjudicated(&kari)[2], "adjudicated");

    let by = |arguments: &[&str]| {
        let command = kari.run(arguments.iter().chain(&["--reviewer", "leder"])).output().unwrap();
        String::from_utf8([command.stdout, command.stderr].concat()).unwrap()
    };
    let note = ["rules", "--note", "category.emergency", "--text", "Hvor lenge?"];
    by(&note);
    let listed = by(&["undo", "--list"]);
    assert!(listed.lines().next().unwrap().contains("Hvor lenge?"), "{listed}");
    assert!(by(&["undo"]).contains("The note about “Category: Emergency” is undone"));
    assert_eq!(found(&kari, &["rules"])["rules"][0]["notes"], json!([]));
    assert!(by(&["redo"]).contains("The note about “Category: Emergency” counts again"));
    assert!(by(&["undo"]).contains("The note about “Category: Emergency” is undone"));
    assert!(by(&["undo"]).contains("The ruling on “Sak 3” is undone"));
    assert_eq!(adjudicated(&kari)[2], "open");
    assert!(by(&["redo"]).contains("The ruling on “Sak 3” counts again"));
    assert_eq!(adjudicated(&kari)[2], "adjudicated");
    kari.run(["doctor"]).assert().success();
}

#[test]
fn the_page_of_agreement_has_the_numbers_of_the_subcommand_and_leads_to_the_differences() {
    let (kari, _) = two_homes();
    let rows = found(&kari, &["agreement", "--round", "hoved"])["rows"].clone();
    assert_eq!(rows[0]["percent"]["est"], 0.75);
    let mut screen = Screen::start(&kari, &["--reviewer", "leder"]);
    screen.wait_for("Sak ");
    screen.press_for("A", "Round “hoved”, closed");
    screen.wait_for("Answers differ most on “Category” and “Changed”.");
    let row = screen.row_with("Category   ");
    let cells: Vec<&str> = row.split_whitespace().collect();
    assert!(cells.contains(&"12") && cells.contains(&"75"), "{row}");
    screen.press_for(" ", "12 cases are too few for an interval");
    assert!(screen.shows("Most often against each other: Emergency"), "{}", screen.text());
    screen.press_for("\t", "everyone answered “Yes”");
    // Each two reviewers, every measure, and a file with all of it.
    screen.press_for("p", "kari · ola");
    screen.press_for("v", "pi (Scott)");
    assert!(!screen.shows("kari · ola"), "{}", screen.text());
    screen.press_for("e", "Agreement was written to");
    // It is where exports are proposed: beside the file of the cases, called after it.
    let folder = kari.path("project.nybrott").parent().unwrap().to_owned();
    let names = std::fs::read_dir(&folder).unwrap().map(|file| file.unwrap().file_name());
    let mut names = names.map(|name| name.into_string().unwrap());
    let is_agreement =
        |name: &String| name.starts_with("saker-agreement-") && name.ends_with("-hoved.csv");
    let name = names.find(is_agreement).unwrap();
    let file = std::fs::read_to_string(folder.join(name)).unwrap();
    assert_eq!(file, kari.says(["agreement", "--round", "hoved", "--csv", "--reviewer", "leder"]));
    screen.press_for("v", "of others giving it too");
    screen.press_for("\r", "Difference 1 of 3");
    screen.press("\x1b");
    screen.wait_for_no("Difference");
    screen.quit();
    let said = typed(&kari, &["A", "q"]);
    let said = String::from_utf8(said.stdout).unwrap();
    for part in ["Runde «hoved», lukket", "Oftest mot hverandre: Nød", "alle svarte «Ja»"] {
        assert!(said.contains(part), "{part} is not in\n{said}");
    }
}

#[test]
fn while_a_round_is_open_the_page_of_agreement_says_how_far_everyone_is_and_no_number() {
    let kari = Place::with_cases(12);
    let answer = ["classify", "--reviewer", "ola", "--where", "id:1", "--category", "emergency"];
    let open = ["round", "open", "double", "--name", "hoved", "--n", "all", "--seed", "2026"];
    kari.run(open).args(["--reviewers", "kari,ola", "--reviewer", "leder"]).assert().success();
    kari.run(answer).args(["--new", "no"]).assert().success();
    let mut screen = Screen::start(&kari, &["--reviewer", "kari"]);
    screen.wait_for("Sak ");
    screen.press_for("A", "hoved · ola: 1 of 12");
    // The header has how much of the round is done.
    let page: String = screen.text().lines().skip(1).collect();
    assert!(!page.contains("alpha") && !page.contains('%'), "{page}");
    screen.press("\x1b");
    screen.wait_for_no("hoved · ola");
    screen.quit();
}

#[test]
fn like_disputes_are_marked_and_ruled_together_each_answered_blind_before() {
    let (kari, _) = two_homes();
    let mut screen = Screen::start(&kari, &["--reviewer", "leder"]);
    screen.press_for("C", "Difference 1 of 3");
    screen.press_for("311\r", "your answer is given");
    screen.press_for("x", "Difference 2 of 3");
    screen.wait_for("1 marked");
    // What is begun is where it was after the program has ended.
    screen.press_for("112\r", "your answer is given");
    screen.press("\u{1b}");
    screen.wait_for_no("Difference 2");
    screen.quit();
    let mut screen = Screen::start(&kari, &["--reviewer", "leder"]);
    screen.press_for("C", "your answer is given");
    screen.press_for("x", "Difference 2 of 3");
    screen.press_for("x", "Difference 3 of 3");
    screen.press_for("311\r", "3 cases together · your answer is given");
    screen.press_for("\r", "3 rulings were made");
    assert!(!screen.shows("="), "{}", screen.text());
    screen.press_for("l", "=");
    screen.quit();
    let settled = finals(&kari);
    let all = ["adjudicated", "adjudicated", "adjudicated", "unanimous"];
    assert_eq!(sources(&settled, "category")[..4], all);
    // One decision on what was in dispute, whatever was answered blind.
    for case in &settled[..3] {
        assert_eq!(case["final"]["category"]["value"], "long_term");
    }
    // The queue and the history say so; `C` and the list of commands say what there is to do.
    let mut screen = Screen::start(&kari, &["--reviewer", "leder"]);
    screen.press_for("h", "leder: settled as Long-term");
    screen.press("\u{1b}");
    screen.wait_for_no("leder: settled");
    // Together they were made, and together they are taken back and done again.
    screen.press_for("u", "3 rulings made together are taken back");
    screen.press_for(":", "Esc closes; then");
    screen.press("\u{1b}");
    screen.wait_for_no("your answer is given");
    assert_eq!(sources(&finals(&kari), "category")[..3], ["open", "open", "open"]);
    screen.press_for("C", "Difference 1 of 3");
    screen.press_for("\u{19}", "3 rulings were made");
    screen.quit();
    assert_eq!(sources(&finals(&kari), "category")[..4], all);
}

#[test]
fn line_by_line_like_disputes_are_ruled_together_too() {
    let (kari, _) = two_homes();
    let lines = ["C", "3 1 1", "", "x", "3 1 1", "", "x", "3 1 1", "", "", "q"];
    let said = String::from_utf8(typed(&kari, &lines).stdout).unwrap();
    assert!(
        said.contains("avgjøres den merkede samtidig") && said.contains("de 2 merkede"),
        "{said}"
    );
    let all = ["adjudicated", "adjudicated", "adjudicated"];
    assert_eq!(sources(&finals(&kari), "category")[..3], all);
}

#[test]
fn the_filter_for_differences_has_what_is_to_be_settled_and_nothing_that_is_hidden() {
    let (kari, _) = two_homes();
    let listed = |who: &str, filter: &str| {
        kari.says(["list", "--reviewer", who, "--where", filter]).lines().count()
    };
    assert_eq!((listed("leder", "differs"), listed("leder", "ulikt:kategori")), (3, 3));
    assert_eq!((listed("leder", "differs:new"), listed("leder", "differs:kinds,new")), (0, 3));
    assert!(typed(&kari, &["C", "3 1 1", "", "", "-", "q"]).status.success());
    assert_eq!((listed("leder", "differs"), listed("leder", "-differs")), (2, 10));
    let open = ["round", "open", "double", "--name", "igjen", "--n", "all", "--seed", "1"];
    let by = ["--reviewers", "siri,per", "--reviewer", "leder"];
    kari.run(open).args(by).assert().success();
    assert_eq!((listed("siri", "differs"), listed("siri", "-differs")), (0, 0));
    let refused = ["round", "open", "double", "--name", "nei", "--n", "all", "--where", "differs"];
    let refused = kari.run(refused).args(["--reviewers", "siri,per"]).output().unwrap();
    assert_eq!(refused.status.code(), Some(2));
}

#[test]
fn rulings_of_two_homes_that_differ_are_contested_and_those_of_another_text_are_stale_in_both() {
    let (kari, ola) = two_homes();
    let both = || {
        merge(&ola, &kari);
        merge(&kari, &ola);
        assert_eq!(digest(&kari), digest(&ola));
        assert_eq!(finals(&kari), finals(&ola));
        sources(&finals(&kari), "category")[..3].to_vec()
    };
    // Two adjudicators rule the first case apart, each in a home of their own, and each another one alone.
    let lines = ["C", "3 1 1", "", "", "3 1 1", "", "", "q"];
    assert!(typed_by(&kari, "leder", &lines).status.success());
    assert!(typed_by(&ola, "siri", &["C", "1 1 2", "", "", "q"]).status.success());
    assert_eq!(both(), ["contested", "adjudicated", "open"]);
    let listed = |filter: &str| {
        kari.says(["list", "--reviewer", "leder", "--where", filter]).lines().count()
    };
    assert_eq!((listed("ruled"), listed("lapsed"), listed("lapsed differs")), (1, 1, 1));

    // Taken back it leaves what the other ruled; done again it counts as little as before, also after a restart.
    let mut screen = Screen::start(&ola, &["--reviewer", "siri"]);
    screen.press_for("l", "<>");
    screen.press_for("u", "What leder ruled counts now.");
    screen.press(ESC);
    screen.wait_for_no("Difference");
    screen.quit();
    let mut screen = Screen::start(&ola, &["--reviewer", "siri"]);
    screen.press_for("\u{19}", "Ctrl-Y");
    screen.press_for("\u{19}", "is still contested: leder");
    screen.quit();
    let undone =
        String::from_utf8(ola.run(["undo", "--reviewer", "siri"]).output().unwrap().stderr);
    assert!(undone.unwrap().contains("what leder ruled counts now"));
    let redone =
        String::from_utf8(ola.run(["redo", "--reviewer", "siri"]).output().unwrap().stderr);
    assert!(redone.unwrap().contains("is redone but does not count"));
    assert_eq!(both(), ["contested", "adjudicated", "open"]);

    // Who rules next sees both, without names, and settles nothing as long as the other has another mind.
    let mut screen = Screen::start(&ola, &["--reviewer", "siri"]);
    screen.press_for("C", "contested");
    assert!(screen.row_with("! Category").matches("Long-term").count() > 1, "{}", screen.text());
    assert!(!screen.shows("leder") && !screen.shows("kari"), "{}", screen.text());
    screen.press("\x1b");
    screen.wait_for_no("contested");
    screen.quit();
    assert_eq!(both(), ["contested", "adjudicated", "open"]);
    assert!(typed_by(&ola, "siri", &["C", "3 1 1", "", "q"]).status.success());
    assert_eq!(both(), ["adjudicated", "adjudicated", "open"]);

    // The report of the second case is another one in one home.
    ola.write("ny.csv", "id,title,text\n2,Sak 2,En annen tekst\n");
    ola.run(["import", "ny.csv", "--reviewer", "ola"]).assert().success();
    assert_eq!(both(), ["adjudicated", "stale", "open"]);
    let mut screen = Screen::start(&kari, &["--reviewer", "leder"]);
    screen.press_for("C", "to be ruled again");
    screen.press_for("\r", "Difference 2 of 2");
    screen.press("\x1b");
    screen.wait_for_no("Difference");
    screen.quit();
    assert_eq!(both(), ["adjudicated", "adjudicated", "open"]);
    kari.run(["doctor"]).assert().success();
    ola.run(["doctor"]).assert().success();
}
