//! Two people with a copy each, in homes of their own, and their files united.

use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

use serde_json::{Value, json};

use crate::place::{PROGRAM, Place};

/// Two places with a copy of one project of thirty cases.
fn two_copies() -> (Place, Place) {
    let (one, other) = (Place::with_cases(30), Place::new());
    let copy = other.path("project.nybrott");
    one.run(["backup".as_ref(), copy.as_os_str()]).assert().success();
    (one, other)
}

fn classify(place: &Place, reviewer: &str, filter: &str, category: &str) {
    let answers = ["--category", category, "--new", "yes", "--kinds", "service"];
    let command = [&["classify", "--reviewer", reviewer, "--where", filter][..], &answers].concat();
    place.run(command).assert().success();
}

fn merge(place: &Place, other: &Place, more: &[&str]) -> assert_cmd::assert::Assert {
    let file = other.path("project.nybrott");
    let mut command = place.run(["merge"]);
    command.arg(file).args(more);
    command.assert()
}

fn digest(place: &Place) -> String {
    place.says(["log", "--digest"])
}

fn stderr(done: &assert_cmd::assert::Assert) -> String {
    String::from_utf8(done.get_output().stderr.clone()).unwrap()
}

#[test]
fn merged_both_ways_two_copies_know_the_same_and_each_person_keeps_their_own_answers() {
    let (kari, ola) = two_copies();
    classify(&kari, "kari", "id:1 or id:2", "emergency");
    classify(&ola, "ola", "id:2 or id:3", "long_term");
    let before = digest(&kari);

    let tried = merge(&kari, &ola, &["--dry-run", "--json"]).success();
    let told: Value = serde_json::from_slice(&tried.get_output().stdout).unwrap();
    assert_eq!(told[0]["cases"], json!({ "new": 0, "known": 30 }));
    assert_eq!(told[0]["events"][0]["new"], 1);
    assert_eq!(digest(&kari), before, "a dry run changes nothing");
    assert!(!kari.path("project.nybrott-backups").read_dir().is_ok_and(|mut files| {
        files.any(|file| file.unwrap().file_name().to_string_lossy().contains("merge"))
    }));

    let said = stderr(&merge(&kari, &ola, &[]).success());
    assert!(said.contains("ola: 1 new act, 0 known"), "{said}");
    assert!(said.contains("1 case now has answers that differ"), "{said}");
    merge(&ola, &kari, &[]).success();
    assert_eq!(digest(&kari), digest(&ola));
    assert_eq!(kari.answers("2"), ola.answers("2"));
    assert_eq!(kari.answers("2").len(), 2);

    let again = stderr(&merge(&kari, &ola, &[]).success());
    assert!(again.contains("nothing that is new here"), "{again}");
    // What came is never undone here.
    kari.run(["undo", "--reviewer", "ola"]).assert().code(1);
    kari.run(["undo", "--reviewer", "kari"]).assert().success();
    assert_eq!(kari.answers("2").len(), 1);
    for place in [&kari, &ola] {
        place.run(["doctor"]).assert().success();
    }
}

/// The text of case 7.
const TEXT: &[u8] = b"Tekst 7";

#[test]
fn texts_that_were_erased_elsewhere_go_here_only_with_the_option() {
    let (kari, ola) = two_copies();
    ola.run(["erase", "7", "--yes"]).assert().success();
    let before = digest(&kari);
    let is_in_file = || {
        let file = std::fs::read(kari.path("project.nybrott")).unwrap();
        file.windows(TEXT.len()).any(|part| part == TEXT)
    };
    assert!(is_in_file());
    let said = stderr(&merge(&kari, &ola, &[]).code(1));
    assert!(said.contains("1 case that has its text here was erased"), "{said}");
    assert_eq!(digest(&kari), before);
    merge(&kari, &ola, &["--yes"]).success();
    assert_eq!(digest(&kari), digest(&ola));
    assert!(!is_in_file(), "nothing of it is left");
}

#[test]
fn what_is_no_copy_of_the_project_is_refused_in_a_sentence() {
    let (kari, _) = two_copies();
    let stranger = Place::with_cases(2);
    let said = stderr(&merge(&kari, &stranger, &[]).code(1));
    assert!(said.contains("a copy of this project"), "{said}");
    assert!(said.contains("--foreign"), "{said}");
    let said = stderr(&merge(&kari, &kari, &[]).code(1));
    assert!(said.contains("the project itself"), "{said}");
    kari.write("tekst.txt", "hei");
    kari.run(["merge", "tekst.txt"]).assert().code(1);
    kari.run(["merge", "--rename", "ola", "tekst.txt"]).assert().code(2);
    kari.run(["merge"]).assert().code(2);
}

#[test]
fn a_merge_that_is_killed_is_whole_or_not_there() {
    let (kari, ola) = two_copies();
    ola.write("flere.csv", many_cases());
    ola.run(["import", "flere.csv"]).assert().success();
    classify(&ola, "ola", "all", "long_term");
    let before = digest(&kari);
    let whole = digest(&ola);
    for round in 0..ROUNDS {
        let mut merging = Command::new(PROGRAM)
            .args(["merge".as_ref(), ola.path("project.nybrott").as_os_str()])
            .env_clear()
            .envs(kari.environment())
            .current_dir(kari.folder())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        // Nothing is waited for: the kill is to come at any moment of the merge.
        thread::sleep(Duration::from_millis(10 * round));
        merging.kill().unwrap();
        merging.wait().unwrap();
        let after = digest(&kari);
        assert!(after == before || after == whole, "round {round}");
        kari.run(["doctor"]).assert().success();
        if after == whole {
            break;
        }
    }
    merge(&kari, &ola, &[]).success();
    assert_eq!(digest(&kari), whole);
}

/// Later rounds are killed later.
const ROUNDS: u64 = 12;

fn many_cases() -> String {
    let rows = (0..2_000).map(|no| format!("n{no},Sak {no},Teksten om sak {no}.\n"));
    std::iter::once("id,title,text\n".to_owned()).chain(rows).collect()
}
