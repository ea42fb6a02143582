//! Rounds through the command line: drawn, handed out, blind, closed, united.

use std::fmt::Write as _;
use std::fs;

use serde_json::{Value, json};

use crate::place::Place;

/// A note that only kvam, or only lom, has written.
const OF_KVAM: &str = "fjellrype";
const OF_LOM: &str = "havhest";

/// Twelve cases in kvam's home; a round gives all of them to kvam and lom, who has a hand-out in a home of his own.
fn two_homes() -> (Place, Place) {
    let (kvam, lom) = (Place::with_cases(12), Place::new());
    answer(&kvam, "kvam", "id:1", "emergency", OF_KVAM);
    let open = ["round", "open", "double", "--name", "hoved", "--n", "all", "--seed", "2026"];
    kvam.run(open).args(["--reviewers", "kvam,lom", "--goal", "0.8"]).assert().success();
    let file = lom.path("project.nybrott");
    kvam.run(["round", "hand-out", "hoved", "lom"]).arg(file).assert().success();
    (kvam, lom)
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
    "list --where reviewer:lom",
    "list --where -reviewer:lom --json",
    "list --where reviewer:lom,category:preparedness",
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
    "classify --where reviewer:lom --category unclear --dry-run",
    "agreement --ratings",
    "round list --json",
    "round show hoved",
    "merge project.nybrott",
];

#[test]
fn while_a_round_is_open_nothing_of_the_other_is_shown_or_written() {
    let (kvam, lom) = two_homes();
    answer(&kvam, "kvam", "not id:1", "emergency", OF_KVAM);
    // Case 1 is not given to kvam, who had answered it before.
    answer(&lom, "lom", "not id:1", "preparedness", OF_LOM);
    let said = merge(&kvam, &lom);
    assert!(!said.contains("differ"), "{said}");
    assert!(said.contains("lom: 1 new entry"), "{said}");

    let seen = shown(&kvam, &SHOWING);
    assert!(seen.contains(OF_KVAM) && seen.contains("emergency"), "the own answers are there");
    for word in [OF_LOM, "preparedness\"", "Preparedness", "preparedness,", "preparedness;"] {
        let at = seen.find(word).map(|at| &seen[at.saturating_sub(300)..at + 20]);
        assert_eq!(at, None, "{word}");
    }
    let counting = ["status", "status --json", "agreement", "agreement --json", "shares --json"];
    let counted = shown(&kvam, &counting);
    assert!(!counted.contains(OF_LOM));
    let shares = kvam.says(["shares"]);
    assert!(shares.contains("hides from you what others answered to 11"), "{shares}");
    kvam.run(["report", "r.html"]).assert().success();
    let page = kvam.read("r.html");
    assert!(page.contains("these numbers are not for others"), "{page}");
    assert!(page.contains("so how far reviewers agree is not shown"), "{page}");
    assert_eq!(kvam.status("lom"), json!({ "classified": 11, "hidden": true, "reviewer": "lom" }));
    let agreement: Value = serde_json::from_str(&kvam.says(["agreement", "--json"])).unwrap();
    assert_eq!(agreement["hidden"], true);
    assert_eq!(agreement["readers"][1]["classified"], 11);
    assert!(agreement.get("rows").is_none(), "{agreement}");
    let (said, code) = kvam.remarks(["list", "--where", "reviewer:lom"]);
    assert_eq!(code, 0);
    assert!(said.contains("leaves out 11 cases"), "{said}");
    // Who reads nothing in the round sees all of it.
    assert!(kvam.says(["log", "--reviewer", "leder"]).contains(OF_LOM));

    kvam.run(["round", "close", "hoved", "--yes"]).assert().success();
    let seen = shown(&kvam, &["log", "export ut.json --overwrite", "list --where reviewer:lom"]);
    assert!(seen.contains(OF_LOM) && seen.contains("preparedness"));
    let agreement: Value = serde_json::from_str(&kvam.says(["agreement", "--json"])).unwrap();
    assert_eq!(agreement["cases_with_two_answers"], 11);
    assert_eq!((&agreement["label"], &agreement["answers_blind"]), (&json!("blind"), &json!(22)));
    let in_words = kvam.says(["agreement", "--lang", "nb"]);
    assert!(in_words.starts_with("Enighet om 11 saker"), "{in_words}");
    assert!(
        in_words.contains("uten å se hverandres svar") && !in_words.contains("ikke gitt blindt"),
        "{in_words}"
    );
    merge(&lom, &kvam);
    assert_eq!(kvam.says(["log", "--digest"]), lom.says(["log", "--digest"]));
    for place in [&kvam, &lom] {
        place.run(["doctor"]).assert().success();
    }
}

#[test]
fn another_home_of_the_same_name_sees_no_more_and_a_look_there_is_written_down() {
    let (kvam, lom) = two_homes();
    answer(&lom, "lom", "not id:1", "preparedness", OF_LOM);
    merge(&kvam, &lom);
    let second = Place::new();
    fs::copy(kvam.path("project.nybrott"), second.path("project.nybrott")).unwrap();
    // The first act gives the reviewer an id of this home.
    answer(&second, "kvam", "id:2", "emergency", OF_KVAM);
    let seen = shown(&second, &SHOWING);
    assert!(seen.contains(OF_KVAM) && !seen.contains(OF_LOM));

    second.run(["export", "alt.json", "--unblind", "--yes"]).assert().success();
    assert!(second.read("alt.json").contains(OF_LOM));
    assert!(second.says(["log", "--json"]).contains("\"seen\""));
}

#[test]
fn a_hand_out_has_nothing_of_others_and_comes_back_by_a_merge() {
    let (kvam, lom) = two_homes();
    let file = fs::read(lom.path("project.nybrott")).unwrap();
    let has = |word: &str| file.windows(word.len()).any(|part| part == word.as_bytes());
    assert!(!has(OF_KVAM) && !has("emergency"), "kvam's answer to case 1 is not in it");
    assert!(has("Sak 12") && has("hoved"));
    lom.run(["doctor"]).assert().success();
    let listed = lom.says(["list", "--where", "reviewer:kvam", "--reviewer", "lom"]);
    assert_eq!(listed, "");
    let pseudonym = |place: &Place| {
        answer(place, "sola", "id:2", "emergency", "");
        let set = place.says(["export", "-", "--format", "json", "--pseudonymise"]);
        let set: Value = serde_json::from_str(&set).unwrap();
        set["reviewers"][0]["name"].clone()
    };
    assert_ne!(pseudonym(&Place::new_copy(&kvam)), pseudonym(&Place::new_copy(&lom)));

    answer(&lom, "lom", "id:3 or id:4", "preparedness", OF_LOM);
    let before = kvam.says(["log", "--digest"]);
    merge(&kvam, &lom);
    assert_ne!(kvam.says(["log", "--digest"]), before);
    let again = merge(&kvam, &lom);
    assert!(again.contains("nothing that is new here"), "{again}");
    // The name that the round gave is lom's own now.
    let round: Value =
        serde_json::from_str(&kvam.says(["round", "show", "hoved", "--json"])).unwrap();
    let readers = round["readers"].as_array().unwrap();
    let done: Vec<_> =
        readers.iter().map(|of| (&of["reviewer"], &of["given"], &of["classified"])).collect();
    assert_eq!(
        done,
        [(&json!("kvam"), &json!(11), &json!(0)), (&json!("lom"), &json!(12), &json!(2))]
    );
    let refused = kvam.run(["round", "hand-out", "hoved", "sola", "s.nybrott"]).assert().code(1);
    let said = String::from_utf8(refused.get_output().stderr.clone()).unwrap();
    assert!(said.contains("sola"), "{said}");
    kvam.run(["round", "hand-out", "hoved", "lom"])
        .arg(lom.path("project.nybrott"))
        .assert()
        .code(1);
}

#[test]
fn a_hand_out_says_how_it_is_opened_and_answers_under_another_name_are_pointed_out() {
    let (kvam, lom) = two_homes();
    let (said, _) = kvam.remarks(["round", "hand-out", "hoved", "lom", "til lom.nybrott"]);
    assert!(said.contains(r#"--project "til lom.nybrott" --reviewer lom"#), "{said}");
    answer(&lom, "ohansen", "id:3 or id:4", "preparedness", OF_LOM);
    let said = merge(&kvam, &lom);
    assert!(
        said.contains("ohansen answered 2 cases that round “hoved” gives to kvam, lom"),
        "{said}"
    );
    let done = |place: &Place| place.says(["round", "list"]);
    assert!(done(&kvam).contains("0 of 23"), "{}", done(&kvam));
    lom.run(["merge", "--same", "lom", "--reviewer", "ohansen", "--yes"]).assert().success();
    let said = merge(&kvam, &lom);
    assert!(!said.contains("does not count"), "{said}");
    assert!(done(&kvam).contains("2 of 23"), "{}", done(&kvam));
}

#[test]
fn the_draw_says_how_many_of_its_answers_will_not_be_blind() {
    let place = Place::with_cases(4);
    answer(&place, "sola", "id:1 or id:2", "emergency", "");
    let open = |readers: &str| {
        let open = ["round", "open", "double", "--name", "hoved", "--n", "all", "--dry-run"];
        place.says(open.into_iter().chain(["--reviewers", readers]))
    };
    assert!(open("kvam,lom").contains("4 readings are of cases that someone has answered already"));
    // Sola does not read again what is answered already.
    assert!(
        open("kvam,sola").contains("2 readings are of cases that someone has answered already")
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
        let readers = ["--reviewers", "kvam,lom,sola"];
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
    place.run(open).args(["--reviewers", "kvam,lom", "--overlap", "0"]).assert().success();
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
        ("--n 4 --reviewers kvam", "--times or --overlap"),
        ("--n 7 --reviewers kvam,lom", "--n all"),
        ("--n all --reviewers kvam,lom --where category:emergency", "what was answered"),
        ("--n all --reviewers kvam,lom --where -reviewer:lom", "what was answered"),
        ("--n all --reviewers kvam,lom,kvam", "named twice. Name each reviewer once."),
        ("--n all --reviewers kvam,lom,Lom", "named twice"),
        ("--n all --reviewers kvam,lom --strata sektor", "field."),
        ("--n all --reviewers kvam,lom --strata field.Dato", "no strata"),
        ("--n mange --reviewers kvam,lom", "does not fit --n. Write a number above 0, or all."),
        ("--n 0 --reviewers kvam,lom", "does not fit --n"),
        (
            "--n all --overlap 200% --reviewers kvam,lom",
            "does not fit --overlap. Write a number, a",
        ),
        ("--n all --reviewers kvam,lom --goal 1.5", "does not fit --goal. A goal is above 0"),
        ("--n all --reviewers kvam,lom --overlap 7", "larger than the sample"),
    ] {
        let (said, code) = open(arguments);
        assert!(code == 2 && said.contains(expected), "{arguments}: {said}");
    }
    let (said, code) = open("--n all --reviewers kvam,lom --dry-run");
    assert!(code == 0 && said.contains("dry run"), "{said}");
    assert_eq!(place.says(["round", "list"]), "");
    assert_eq!(open("--n all --reviewers kvam,lom").1, 0);
    let (said, code) = open("--n all --reviewers kvam,lom");
    assert!(code == 2 && said.contains("already"), "{said}");

    let (said, code) = place.remarks(["round", "close", "hoved"]);
    assert!(code == 2 && said.contains("12 answers are outstanding"), "{said}");
    place.run(["round", "reassign", "hoved", "lom=sola"]).assert().success();
    let (said, code) = place.remarks(["round", "reassign", "hoved", "sola=kvam"]);
    assert!(code == 1 && said.contains("nothing to give"), "{said}");
    place.run(["round", "close", "hoved", "--void", "--yes"]).assert().success();
    assert!(place.says(["round", "list"]).contains("not to be used"));
    assert_eq!(place.remarks(["round", "close", "hoved", "--yes"]).1, 1);
    assert_eq!(place.remarks(["round", "show", "annen"]).1, 1);
    place.run(["doctor"]).assert().success();
}

#[test]
fn who_looks_all_the_same_is_written_down_and_is_not_independent_from_then_on() {
    let (kvam, lom) = two_homes();
    answer(&lom, "lom", "all", "preparedness", OF_LOM);
    merge(&kvam, &lom);
    let export = ["export", "ut.json", "--unblind"];
    let (said, code) = kvam.remarks(export);
    assert!(code == 2 && said.contains("--yes"), "{said}");
    assert!(!kvam.path("ut.json").exists());
    kvam.run(export).arg("--yes").assert().success();
    assert!(kvam.read("ut.json").contains(OF_LOM));
    answer(&kvam, "kvam", "not id:1", "preparedness", OF_KVAM);
    kvam.run(["round", "close", "hoved"]).assert().success();
    let agreement: Value = serde_json::from_str(&kvam.says(["agreement", "--json"])).unwrap();
    assert_eq!(agreement["answers_after_a_look"], 11);
    assert_eq!(agreement["cases_with_two_answers"], 1, "the answer from before the round");
}

#[test]
fn a_batch_shows_no_more_cases_than_are_seen_and_its_undo_is_shown_with_it() {
    let (kvam, lom) = two_homes();
    answer(&lom, "lom", "all", "preparedness", OF_LOM);
    merge(&kvam, &lom);
    // Case 1 is not given to kvam, so that is what the act is to them.
    let events = |place: &Place| -> Vec<Value> {
        let log = place.says(["log", "--json"]);
        log.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    };
    let is_of_lom = |event: &&Value| event["reviewer"] == "lom" && event["act"] == "answered";
    let seen = events(&kvam);
    let batch = seen.iter().find(is_of_lom).unwrap();
    assert_eq!(batch["batch_size"], 1, "{batch}");
    assert_eq!(batch["changes"][0]["cases"].as_array().unwrap().len(), 1);
    let set: Value = serde_json::from_str(&kvam.says(["export", "-", "--format", "json"])).unwrap();
    assert!(!set.to_string().contains("\"batch_size\":12"), "{set}");
    kvam.run(["export", "ut.csv"]).assert().success();
    assert!(!kvam.read("ut.csv").contains(",12,"));

    lom.run(["undo", "--reviewer", "lom"]).assert().success();
    merge(&kvam, &lom);
    let seen = events(&kvam);
    assert!(
        seen.iter().any(|event| event["act"] == "retracted" && event["reviewer"] == "lom"),
        "what is seen of the act is seen to be undone"
    );
}

#[test]
fn a_name_like_a_known_one_is_refused_with_the_known_one() {
    let (kvam, _) = two_homes();
    let open = ["round", "open", "double", "--name", "neste", "--n", "all", "--reviewers"];
    for (typed, known) in [("Kvam,lom", "“kvam”"), ("kvam,LOM", "“lom”")] {
        let (said, code) = kvam.remarks(open.iter().chain([&typed]));
        assert!(code == 2 && said.contains(known), "{typed}: {said}");
    }
    let (said, code) = kvam.remarks(["round", "reassign", "hoved", "lom=KVAM"]);
    assert!(code == 1 && said.contains("“kvam”"), "{said}");
}

#[test]
fn a_part_of_the_frame_is_named_as_such() {
    let kvam = Place::with_cases(6);
    let open =
        ["round", "open", "sample", "--name", "hoved", "--n", "2", "--reviewers", "kvam,lom"];
    kvam.run(open).assert().success();
    let lom = Place::new();
    let file = lom.path("project.nybrott");
    kvam.run(["round", "hand-out", "hoved", "lom"]).arg(file).assert().success();
    let (said, code) = lom.remarks(["round", "check", "hoved"]);
    assert!(said.contains("2 of the 6 cases") && !said.contains("have come since"), "{said}");
    assert_eq!(code, 0, "what was drawn is drawn again: {said}");
}

#[test]
fn an_export_says_that_answers_of_others_are_hidden() {
    let (kvam, lom) = two_homes();
    answer(&lom, "lom", "not id:1", "preparedness", OF_LOM);
    merge(&kvam, &lom);
    let (said, _) = kvam.remarks(["export", "ut.json"]);
    assert!(said.contains("gives you 11 cases; what others answered to them is not in"), "{said}");
}

#[test]
fn a_case_that_others_had_answered_before_it_was_given_is_not_blind() {
    let (kvam, lom) = two_homes();
    answer(&lom, "lom", "id:2", "preparedness", OF_LOM);
    merge(&kvam, &lom);
    kvam.run(["round", "reassign", "hoved", "kvam=sola"]).assert().success();
    merge(&lom, &kvam);
    answer(&lom, "lom", "id:3", "preparedness", "");
    answer(&kvam, "sola", "id:2 or id:3", "preparedness", "");
    merge(&kvam, &lom);
    kvam.run(["round", "close", "hoved", "--yes"]).assert().success();
    let agreement: Value = serde_json::from_str(&kvam.says(["agreement", "--json"])).unwrap();
    // Of case 2 sola's is not: what lom answered was there to be seen.
    assert_eq!(agreement["answers_blind"], 3, "{agreement}");
}

#[cfg(unix)]
#[test]
fn who_starts_in_a_second_home_hears_that_the_name_is_known() {
    use crate::screen::Screen;

    let (kvam, _) = two_homes();
    let second = Place::new_copy(&kvam);
    let mut screen = Screen::start(&second, &["review", "--reviewer", "kvam"]);
    screen.wait_for("merge --same \"kvam\"");
    screen.quit();
    let mut screen = Screen::start(&kvam, &["review", "--reviewer", "kvam"]);
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
    let with = ["--overlap", "8", "--reviewers", "kvam,lom", "--reviewer", "leder"];
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
