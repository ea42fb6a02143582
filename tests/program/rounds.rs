//! Rounds through the command line: drawn, handed out, blind, closed, united.

use std::fmt::Write as _;
use std::fs;

use serde_json::{Value, json};

use crate::place::Place;

/// A note that only kari, or only ola, has written.
const OF_KARI: &str = "fjellrype";
const OF_OLA: &str = "havhest";

/// Twelve cases in kari's home; a round gives all of them to kari and ola, who has a hand-out in a home of his own.
fn two_homes() -> (Place, Place) {
    let (kari, ola) = (Place::with_cases(12), Place::new());
    answer(&kari, "kari", "id:1", "emergency", OF_KARI);
    let open = ["round", "open", "double", "--name", "hoved", "--n", "all", "--seed", "2026"];
    kari.run(open).args(["--reviewers", "kari,ola", "--goal", "0.8"]).assert().success();
    let file = ola.path("project.nybrott");
    kari.run(["round", "hand-out", "hoved", "ola"]).arg(file).assert().success();
    (kari, ola)
}

fn answer(place: &Place, reviewer: &str, filter: &str, category: &str, note: &str) {
    let answers = ["--category", category, "--new", "yes", "--kinds", "service"];
    let command = ["classify", "--reviewer", reviewer, "--where", filter, "--note", note, "--flag"];
    place.run(command).args(answers).assert().success();
}

fn merge(place: &Place, other: &Place) -> String {
    let done = place.run(["merge"]).arg(other.path("project.nybrott")).assert().success();
    String::from_utf8(done.get_output().stderr.clone()).unwrap()
}

/// All bytes that these commands show or write.
fn shown(place: &Place, commands: &[&str]) -> String {
    let mut all = String::new();
    for command in commands {
        let done = place.run(command.split(' ')).output().unwrap();
        for bytes in [done.stdout, done.stderr] {
            writeln!(all, "{command}: {}", String::from_utf8_lossy(&bytes)).unwrap();
        }
    }
    for file in fs::read_dir(place.folder()).unwrap().map(|file| file.unwrap().path()) {
        if file.file_name().unwrap().to_string_lossy().starts_with("ut.") {
            all.push_str(&String::from_utf8_lossy(&fs::read(&file).unwrap()));
        }
    }
    all
}

/// What shows anything of anyone's answers. Categories that no one chose are named in some of it.
const SHOWING: [&str; 20] = [
    "list",
    "list --json",
    "list --where reviewer:ola",
    "list --where -reviewer:ola --json",
    "list --where reviewer:ola,category:preparedness",
    "log",
    "log --json",
    "export ut.json --overwrite",
    "export ut.jsonl --overwrite",
    "export ut.ron --overwrite",
    "export ut.csv --overwrite --all",
    "export ut.csv --overwrite --reviewers long --pseudonymise",
    "export - --format label-studio",
    "export - --format doccano",
    "undo --list",
    "classify --where reviewer:ola --category unclear --dry-run",
    "agreement --ratings",
    "round list --json",
    "round show hoved",
    "merge project.nybrott",
];

#[test]
fn while_a_round_is_open_nothing_of_the_other_is_shown_or_written() {
    let (kari, ola) = two_homes();
    answer(&kari, "kari", "not id:1", "emergency", OF_KARI);
    // Case 1 is not given to kari, who had answered it before.
    answer(&ola, "ola", "not id:1", "preparedness", OF_OLA);
    let said = merge(&kari, &ola);
    assert!(!said.contains("differ"), "{said}");
    assert!(said.contains("ola: 1 new answer, note or flag"), "{said}");

    let seen = shown(&kari, &SHOWING);
    assert!(seen.contains(OF_KARI) && seen.contains("emergency"), "the own answers are there");
    for word in [OF_OLA, "preparedness\"", "Preparedness", "preparedness,", "preparedness;"] {
        let at = seen.find(word).map(|at| &seen[at.saturating_sub(300)..at + 20]);
        assert_eq!(at, None, "{word}");
    }
    let counting = ["status", "status --json", "agreement", "agreement --json", "shares --json"];
    let counted = shown(&kari, &counting);
    assert!(!counted.contains(OF_OLA));
    let shares = kari.says(["shares"]);
    assert!(shares.contains("hides from you what others answered to 11"), "{shares}");
    kari.run(["report", "r.html"]).assert().success();
    let page = kari.read("r.html");
    assert!(page.contains("these numbers are not for others"), "{page}");
    assert!(page.contains("so how far reviewers agree is not shown"), "{page}");
    assert_eq!(kari.status("ola"), json!({ "classified": 11, "hidden": true, "reviewer": "ola" }));
    let agreement: Value = serde_json::from_str(&kari.says(["agreement", "--json"])).unwrap();
    assert_eq!(agreement["hidden"], true);
    assert_eq!(agreement["readers"][1]["classified"], 11);
    assert!(agreement.get("rows").is_none(), "{agreement}");
    let (said, code) = kari.remarks(["list", "--where", "reviewer:ola"]);
    assert_eq!(code, 0);
    assert!(said.contains("leaves out 11 cases"), "{said}");
    // Who reads nothing in the round sees all of it.
    assert!(kari.says(["log", "--reviewer", "leder"]).contains(OF_OLA));

    kari.run(["round", "close", "hoved", "--yes"]).assert().success();
    let seen = shown(&kari, &["log", "export ut.json --overwrite", "list --where reviewer:ola"]);
    assert!(seen.contains(OF_OLA) && seen.contains("preparedness"));
    let agreement: Value = serde_json::from_str(&kari.says(["agreement", "--json"])).unwrap();
    assert_eq!(agreement["cases_with_two_answers"], 11);
    assert_eq!((&agreement["label"], &agreement["answers_blind"]), (&json!("blind"), &json!(22)));
    let in_words = kari.says(["agreement", "--lang", "nb"]);
    assert!(in_words.starts_with("Enighet om 11 saker"), "{in_words}");
    assert!(
        in_words.contains("uten å se hverandres svar") && !in_words.contains("ikke gitt blindt"),
        "{in_words}"
    );
    merge(&ola, &kari);
    assert_eq!(kari.says(["log", "--digest"]), ola.says(["log", "--digest"]));
    for place in [&kari, &ola] {
        place.run(["doctor"]).assert().success();
    }
}

#[test]
fn another_home_of_the_same_name_sees_no_more_and_a_look_there_is_written_down() {
    let (kari, ola) = two_homes();
    answer(&ola, "ola", "not id:1", "preparedness", OF_OLA);
    merge(&kari, &ola);
    let second = Place::new();
    fs::copy(kari.path("project.nybrott"), second.path("project.nybrott")).unwrap();
    // The first act gives the reviewer an id of this home.
    answer(&second, "kari", "id:2", "emergency", OF_KARI);
    let seen = shown(&second, &SHOWING);
    assert!(seen.contains(OF_KARI) && !seen.contains(OF_OLA));

    second.run(["export", "alt.json", "--unblind", "--yes"]).assert().success();
    assert!(second.read("alt.json").contains(OF_OLA));
    assert!(second.says(["log", "--json"]).contains("\"seen\""));
}

#[test]
fn a_hand_out_has_nothing_of_others_and_comes_back_by_a_merge() {
    let (kari, ola) = two_homes();
    let file = fs::read(ola.path("project.nybrott")).unwrap();
    let has = |word: &str| file.windows(word.len()).any(|part| part == word.as_bytes());
    assert!(!has(OF_KARI) && !has("emergency"), "kari's answer to case 1 is not in it");
    assert!(has("Sak 12") && has("hoved"));
    ola.run(["doctor"]).assert().success();
    let listed = ola.says(["list", "--where", "reviewer:kari", "--reviewer", "ola"]);
    assert_eq!(listed, "");
    let pseudonym = |place: &Place| {
        answer(place, "siri", "id:2", "emergency", "");
        let set = place.says(["export", "-", "--format", "json", "--pseudonymise"]);
        let set: Value = serde_json::from_str(&set).unwrap();
        set["reviewers"][0]["name"].clone()
    };
    assert_ne!(pseudonym(&Place::new_copy(&kari)), pseudonym(&Place::new_copy(&ola)));

    answer(&ola, "ola", "id:3 or id:4", "preparedness", OF_OLA);
    let before = kari.says(["log", "--digest"]);
    merge(&kari, &ola);
    assert_ne!(kari.says(["log", "--digest"]), before);
    let again = merge(&kari, &ola);
    assert!(again.contains("nothing that is new here"), "{again}");
    // The name that the round gave is ola's own now.
    let round: Value =
        serde_json::from_str(&kari.says(["round", "show", "hoved", "--json"])).unwrap();
    let readers = round["readers"].as_array().unwrap();
    let done: Vec<_> =
        readers.iter().map(|of| (&of["reviewer"], &of["given"], &of["classified"])).collect();
    assert_eq!(
        done,
        [(&json!("kari"), &json!(11), &json!(0)), (&json!("ola"), &json!(12), &json!(2))]
    );
    let refused = kari.run(["round", "hand-out", "hoved", "siri", "s.nybrott"]).assert().code(1);
    let said = String::from_utf8(refused.get_output().stderr.clone()).unwrap();
    assert!(said.contains("siri"), "{said}");
    kari.run(["round", "hand-out", "hoved", "ola"])
        .arg(ola.path("project.nybrott"))
        .assert()
        .code(1);
}

#[test]
fn a_hand_out_says_how_it_is_opened_and_answers_under_another_name_are_pointed_out() {
    let (kari, ola) = two_homes();
    let (said, _) = kari.remarks(["round", "hand-out", "hoved", "ola", "til ola.nybrott"]);
    assert!(said.contains(r#"--project "til ola.nybrott" --reviewer ola"#), "{said}");
    answer(&ola, "ohansen", "id:3 or id:4", "preparedness", OF_OLA);
    let said = merge(&kari, &ola);
    assert!(
        said.contains("ohansen answered 2 cases that round “hoved” gives to kari, ola"),
        "{said}"
    );
    let done = |place: &Place| place.says(["round", "list"]);
    assert!(done(&kari).contains("0 of 23"), "{}", done(&kari));
    ola.run(["merge", "--same", "ola", "--reviewer", "ohansen", "--yes"]).assert().success();
    let said = merge(&kari, &ola);
    assert!(!said.contains("does not count"), "{said}");
    assert!(done(&kari).contains("2 of 23"), "{}", done(&kari));
}

#[test]
fn the_draw_says_how_many_of_its_answers_will_not_be_blind() {
    let place = Place::with_cases(4);
    answer(&place, "siri", "id:1 or id:2", "emergency", "");
    let open = |readers: &str| {
        let open = ["round", "open", "double", "--name", "hoved", "--n", "all", "--dry-run"];
        place.says(open.into_iter().chain(["--reviewers", readers]))
    };
    assert!(open("kari,ola").contains("4 readings are of cases that someone has answered already"));
    // Siri does not read again what she has answered.
    assert!(
        open("kari,siri").contains("2 readings are of cases that someone has answered already")
    );
}

#[test]
fn a_draw_is_that_of_anyone_who_makes_it_with_sha256sum() {
    let place = Place::new();
    let mut cases = String::from("id,title,text,county\n");
    for no in 1..=24 {
        let county = if no <= 16 { "Trøndelag" } else { "Agder" };
        writeln!(cases, "c{no:02},title c{no:02},text c{no:02},{county}").unwrap();
    }
    place.write("saker.csv", cases);
    place.run(["import", "saker.csv"]).assert().success();
    let open = |name: &str, more: &[&str]| {
        let all = ["round", "open", "sample", "--name", name, "--seed", "2026"];
        let readers = ["--reviewers", "kari,ola,siri"];
        place.says([&all[..], &readers, more].concat())
    };
    open("hoved", &["--n", "20", "--overlap", "6"]);
    let plan = |name: &str| -> Value {
        serde_json::from_str(&place.says(["round", "show", name, "--json"])).unwrap()
    };
    let hoved = plan("hoved");
    assert_eq!(hoved["plan"]["frame_sha256"], FRAME);
    let loads: Vec<_> = hoved["readers"]
        .as_array()
        .unwrap()
        .iter()
        .map(|of| of["given"].as_u64().unwrap())
        .collect();
    assert_eq!(loads.iter().sum::<u64>(), 26);
    assert!(loads.iter().max().unwrap() - loads.iter().min().unwrap() <= 1, "{loads:?}");

    let checked = place.says(["round", "check", "hoved"]);
    let order: Vec<&str> = checked.lines().map(|line| line.rsplit('\'').nth(1).unwrap()).collect();
    assert_eq!(order[..4], FIRST);
    assert_eq!(checked.lines().filter(|line| line.contains(" + printf")).count(), 20);
    let (said, code) = place.remarks(["round", "check", "hoved"]);
    assert!(code == 0 && said.contains("The frame is the one of the draw"), "{said}");
    let frame = place.says(["round", "check", "hoved", "--frame"]);
    assert!(frame.starts_with("\0c01\0") && frame.lines().count() == 24);

    open("fylker", &["--n", "12", "--strata", "county"]);
    let fylker = plan("fylker");
    assert_eq!(fylker["plan"]["allocation"][0], json!({ "n": 4, "of": 8, "stratum": "Agder" }));
    assert_eq!((&fylker["draw"], &fylker["draws"]), (&json!(2), &json!(2)));
    place.run(["round", "check", "fylker"]).assert().success();
    // What has come since changes the frame, and is said.
    place.write("flere.csv", "id,title,text\nny,Ny,Ny sak\n");
    place.run(["import", "flere.csv"]).assert().success();
    let (said, code) = place.remarks(["round", "check", "hoved"]);
    assert!(code == 1 && said.contains("The frame has changed"), "{said}");
}

#[test]
fn strata_by_county_know_the_county_of_a_municipality() {
    let place = Place::new();
    let row = |no: usize| format!("{no},T{no},Tekst,{}", ["Røros", "Bergen"][no % 2]);
    let rows: Vec<String> = (1..=12).map(row).collect();
    place.write("saker.csv", format!("id,title,text,municipality\n{}\n", rows.join("\n")));
    place.run(["import", "saker.csv"]).assert().success();
    let open = ["round", "open", "sample", "--name", "hoved", "--n", "8", "--strata", "county"];
    place.run(open).args(["--reviewers", "kari,ola", "--overlap", "0"]).assert().success();
    let shown: Value =
        serde_json::from_str(&place.says(["round", "show", "hoved", "--json"])).unwrap();
    let strata = [
        json!({"n": 4, "of": 6, "stratum": "Trøndelag"}),
        json!({"n": 4, "of": 6, "stratum": "Vestland"}),
    ];
    assert_eq!(shown["plan"]["allocation"], json!(strata));
    place.run(["round", "check", "hoved"]).assert().success();
}

/// Of cases c01 to c24.
const FRAME: &str = "fac00a260ede4cf4989d04eaab443e1153f7c9e918d5dda3d590628937735958";
const FIRST: [&str; 4] = ["c10", "c12", "c07", "c14"];

#[test]
fn a_round_that_does_not_fit_is_refused_with_what_to_change() {
    let place = Place::with_cases(6);
    let open = |more: &str| {
        let all = ["round", "open", "sample", "--name", "hoved"];
        place.remarks(all.into_iter().chain(more.split(' ')))
    };
    for (arguments, expected) in [
        ("--n 4 --reviewers kari", "--times or --overlap"),
        ("--n 7 --reviewers kari,ola", "--n all"),
        ("--n all --reviewers kari,ola --where category:emergency", "what was answered"),
        ("--n all --reviewers kari,ola --where -reviewer:ola", "what was answered"),
        ("--n all --reviewers kari,ola,kari", "named twice"),
        ("--n all --reviewers kari,ola,Ola", "named twice"),
        ("--n all --reviewers kari,ola --strata sektor", "field."),
        ("--n all --reviewers kari,ola --strata field.Dato", "no strata"),
        ("--n mange --reviewers kari,ola", "does not fit --n"),
        ("--n all --reviewers kari,ola --goal 1.5", "does not fit --goal"),
        ("--n all --reviewers kari,ola --overlap 7", "larger than the sample"),
    ] {
        let (said, code) = open(arguments);
        assert!(code == 2 && said.contains(expected), "{arguments}: {said}");
    }
    let (said, code) = open("--n all --reviewers kari,ola --dry-run");
    assert!(code == 0 && said.contains("dry run"), "{said}");
    assert_eq!(place.says(["round", "list"]), "");
    assert_eq!(open("--n all --reviewers kari,ola").1, 0);
    let (said, code) = open("--n all --reviewers kari,ola");
    assert!(code == 2 && said.contains("already"), "{said}");

    let (said, code) = place.remarks(["round", "close", "hoved"]);
    assert!(code == 2 && said.contains("12 answers are outstanding"), "{said}");
    place.run(["round", "reassign", "hoved", "ola=siri"]).assert().success();
    let (said, code) = place.remarks(["round", "reassign", "hoved", "siri=kari"]);
    assert!(code == 1 && said.contains("nothing to give"), "{said}");
    place.run(["round", "close", "hoved", "--void", "--yes"]).assert().success();
    assert!(place.says(["round", "list"]).contains("not to be used"));
    assert_eq!(place.remarks(["round", "close", "hoved", "--yes"]).1, 1);
    assert_eq!(place.remarks(["round", "show", "annen"]).1, 1);
    place.run(["doctor"]).assert().success();
}

#[test]
fn who_looks_all_the_same_is_written_down_and_is_not_independent_from_then_on() {
    let (kari, ola) = two_homes();
    answer(&ola, "ola", "all", "preparedness", OF_OLA);
    merge(&kari, &ola);
    let export = ["export", "ut.json", "--unblind"];
    let (said, code) = kari.remarks(export);
    assert!(code == 2 && said.contains("--yes"), "{said}");
    assert!(!kari.path("ut.json").exists());
    kari.run(export).arg("--yes").assert().success();
    assert!(kari.read("ut.json").contains(OF_OLA));
    answer(&kari, "kari", "not id:1", "preparedness", OF_KARI);
    kari.run(["round", "close", "hoved"]).assert().success();
    let agreement: Value = serde_json::from_str(&kari.says(["agreement", "--json"])).unwrap();
    assert_eq!(agreement["answers_after_a_look"], 11);
    assert_eq!(agreement["cases_with_two_answers"], 1, "the answer from before the round");
}

#[test]
fn a_batch_shows_no_more_cases_than_are_seen_and_its_undo_is_shown_with_it() {
    let (kari, ola) = two_homes();
    answer(&ola, "ola", "all", "preparedness", OF_OLA);
    merge(&kari, &ola);
    // Case 1 is not given to kari, so that is what the act is to them.
    let events = |place: &Place| -> Vec<Value> {
        let log = place.says(["log", "--json"]);
        log.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    };
    let is_of_ola = |event: &&Value| event["reviewer"] == "ola" && event["act"] == "answered";
    let seen = events(&kari);
    let batch = seen.iter().find(is_of_ola).unwrap();
    assert_eq!(batch["batch_size"], 1, "{batch}");
    assert_eq!(batch["changes"][0]["cases"].as_array().unwrap().len(), 1);
    let set: Value = serde_json::from_str(&kari.says(["export", "-", "--format", "json"])).unwrap();
    assert!(!set.to_string().contains("\"batch_size\":12"), "{set}");
    kari.run(["export", "ut.csv"]).assert().success();
    assert!(!kari.read("ut.csv").contains(",12,"));

    ola.run(["undo", "--reviewer", "ola"]).assert().success();
    merge(&kari, &ola);
    let seen = events(&kari);
    assert!(
        seen.iter().any(|event| event["act"] == "retracted" && event["reviewer"] == "ola"),
        "what is seen of the act is seen to be undone"
    );
}

#[test]
fn a_name_like_a_known_one_is_refused_with_the_known_one() {
    let (kari, _) = two_homes();
    let open = ["round", "open", "double", "--name", "neste", "--n", "all", "--reviewers"];
    for (typed, known) in [("Kari,ola", "“kari”"), ("kari,OLA", "“ola”")] {
        let (said, code) = kari.remarks(open.iter().chain([&typed]));
        assert!(code == 2 && said.contains(known), "{typed}: {said}");
    }
    let (said, code) = kari.remarks(["round", "reassign", "hoved", "ola=KARI"]);
    assert!(code == 1 && said.contains("“kari”"), "{said}");
}

#[test]
fn a_part_of_the_frame_is_named_as_such() {
    let kari = Place::with_cases(6);
    let open =
        ["round", "open", "sample", "--name", "hoved", "--n", "2", "--reviewers", "kari,ola"];
    kari.run(open).assert().success();
    let ola = Place::new();
    let file = ola.path("project.nybrott");
    kari.run(["round", "hand-out", "hoved", "ola"]).arg(file).assert().success();
    let (said, code) = ola.remarks(["round", "check", "hoved"]);
    assert!(said.contains("2 of the 6 cases") && !said.contains("have come since"), "{said}");
    assert_eq!(code, 0, "what was drawn is drawn again: {said}");
}

#[test]
fn an_export_says_that_answers_of_others_are_hidden() {
    let (kari, ola) = two_homes();
    answer(&ola, "ola", "not id:1", "preparedness", OF_OLA);
    merge(&kari, &ola);
    let (said, _) = kari.remarks(["export", "ut.json"]);
    assert!(said.contains("gives you 11 cases; what others answered to them is not in"), "{said}");
}

#[test]
fn a_case_that_others_had_answered_before_it_was_given_is_not_blind() {
    let (kari, ola) = two_homes();
    answer(&ola, "ola", "id:2", "preparedness", OF_OLA);
    merge(&kari, &ola);
    kari.run(["round", "reassign", "hoved", "kari=siri"]).assert().success();
    merge(&ola, &kari);
    answer(&ola, "ola", "id:3", "preparedness", "");
    answer(&kari, "siri", "id:2 or id:3", "preparedness", "");
    merge(&kari, &ola);
    kari.run(["round", "close", "hoved", "--yes"]).assert().success();
    let agreement: Value = serde_json::from_str(&kari.says(["agreement", "--json"])).unwrap();
    // Of case 2 siri's is not: what ola answered was there to be seen.
    assert_eq!(agreement["answers_blind"], 3, "{agreement}");
}

#[cfg(unix)]
#[test]
fn who_starts_in_a_second_home_hears_that_the_name_is_known() {
    use crate::screen::Screen;

    let (kari, _) = two_homes();
    let second = Place::new_copy(&kari);
    let mut screen = Screen::start(&second, &["review", "--reviewer", "kari"]);
    screen.wait_for("merge --same \"kari\"");
    screen.quit();
    let mut screen = Screen::start(&kari, &["review", "--reviewer", "kari"]);
    screen.wait_for("Tekst");
    assert!(!screen.shows("--same"));
    screen.quit();
}

/// Reports that are nearly the same in pairs: every two of eight.
fn pairs_of_reports() -> Place {
    let place = Place::new();
    let about = ["omsorg", "skole", "vei", "vann"];
    let report = |number: usize| {
        let what = about[(number - 1) / 2];
        let words: Vec<String> = (1..=30).map(|word| format!("{what}{word}")).collect();
        let end = if number.is_multiple_of(2) { "igjen" } else { "først" };
        format!("{number},Sak {number},{} {end}\n", words.join(" "))
    };
    place.write("saker.csv", format!("id,title,text\n{}", (1..=8).map(report).collect::<String>()));
    place.run(["import", "saker.csv"]).assert().success();
    place
}

#[test]
fn reports_that_are_nearly_the_same_are_counted_and_may_be_read_several_times_but_once() {
    let place = pairs_of_reports();
    let open = ["round", "open", "sample", "--name", "hoved", "--n", "all", "--seed", "2026"];
    let with = ["--overlap", "8", "--reviewers", "kari,ola", "--reviewer", "leder"];
    let preview = place.says(open.iter().chain(&with).chain(&["--dry-run"]));
    assert!(preview.contains("4 cases, in 4 groups"), "{preview}");
    let preview = place.says(open.iter().chain(&with).chain(&["--dry-run", "--lang", "nb"]));
    assert!(preview.contains("4 saker, i 4 grupper"), "{preview}");
    let more = ["--one-per-group"];
    let shown = place.says(open.iter().chain(&with).chain(&more));
    assert!(shown.contains("one alone is read several times"), "{shown}");
    let round: Value =
        serde_json::from_str(&place.says(["round", "show", "hoved", "--json"])).unwrap();
    assert_eq!((&round["plan"]["n"], &round["plan"]["overlap"]), (&json!(8), &json!(4)));
    let given: u64 =
        round["readers"].as_array().unwrap().iter().map(|of| of["given"].as_u64().unwrap()).sum();
    assert_eq!(given, 4 * 2 + 4, "one of each group is read twice, the other once");
    let (said, code) = place.remarks(["round", "check", "hoved"]);
    assert_eq!(code, 0, "what was drawn is drawn again: {said}");
}
