//! Two people with a copy each, in homes of their own, and their files united.

use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

use serde_json::{Value, json};

use crate::place::{PROGRAM, Place};
use crate::screen::Screen;

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
    let (kvam, lom) = two_copies();
    classify(&kvam, "kvam", "id:1 or id:2", "emergency");
    classify(&lom, "lom", "id:2 or id:3", "long_term");
    let before = digest(&kvam);

    let tried = merge(&kvam, &lom, &["--dry-run", "--json"]).success();
    let told: Value = serde_json::from_slice(&tried.get_output().stdout).unwrap();
    assert_eq!(told[0]["cases"], json!({ "new": 0, "known": 30 }));
    assert_eq!(told[0]["events"][0]["new"], 1);
    assert_eq!(digest(&kvam), before, "a dry run changes nothing");
    let said = stderr(&merge(&kvam, &lom, &["--dry-run"]).success());
    assert!(said.contains("1 case would have answers that differ"), "{said}");
    assert!(said.contains("Nothing was merged"), "{said}");
    assert_eq!(backups_of_merges(&kvam), 0);

    let said = stderr(&merge(&kvam, &lom, &[]).success());
    // What is only counted is one sentence.
    assert!(
        said.contains(
            ": 0 new cases, 30 known; lom: 1 new entry; 1 name of a reviewer is new here\n"
        ),
        "{said}"
    );
    assert!(said.contains("This brings 1 more case with answers that differ"), "{said}");
    assert!(said.contains("On the screen, C settles them."), "{said}");
    assert!(said.contains("An entry is one thing done"), "{said}");
    merge(&lom, &kvam, &[]).success();
    assert_eq!(digest(&kvam), digest(&lom));
    assert_eq!(kvam.answers("2"), lom.answers("2"));
    assert_eq!(kvam.answers("2").len(), 2);

    let again = stderr(&merge(&kvam, &lom, &[]).success());
    assert!(again.contains("nothing that is new here"), "{again}");
    assert!(!again.contains("An entry is"), "{again}");
    // What came is never undone here.
    kvam.run(["undo", "--reviewer", "lom"]).assert().code(1);
    kvam.run(["undo", "--reviewer", "kvam"]).assert().success();
    assert_eq!(kvam.answers("2").len(), 1);
    for place in [&kvam, &lom] {
        place.run(["doctor"]).assert().success();
    }
}

/// The text of case 7.
const TEXT: &[u8] = b"Tekst 7";

#[test]
fn texts_that_were_erased_elsewhere_go_here_only_with_the_option() {
    let (kvam, lom) = two_copies();
    lom.run(["erase", "7", "--yes"]).assert().success();
    let before = digest(&kvam);
    let is_in_file = || {
        let file = std::fs::read(kvam.path("project.nybrott")).unwrap();
        file.windows(TEXT.len()).any(|part| part == TEXT)
    };
    assert!(is_in_file());
    let said = stderr(&merge(&kvam, &lom, &[]).code(1));
    assert!(said.contains("1 case that has its text here was erased"), "{said}");
    assert_eq!(digest(&kvam), before);
    merge(&kvam, &lom, &["--yes"]).success();
    assert_eq!(digest(&kvam), digest(&lom));
    assert!(!is_in_file(), "nothing of it is left");
}

#[test]
fn what_is_no_copy_of_the_project_is_refused_in_a_sentence() {
    let (kvam, _) = two_copies();
    let stranger = Place::with_cases(2);
    let said = stderr(&merge(&kvam, &stranger, &[]).code(1));
    assert!(said.contains("a copy of this project"), "{said}");
    assert!(said.contains("--foreign"), "{said}");
    // What was imported there too has the same words: it is no other version.
    let said = stderr(&merge(&kvam, &stranger, &["--foreign", "--dry-run"]).success());
    assert!(said.contains("2 known") && !said.contains("version"), "{said}");
    assert!(said.contains("2 reports were imported there at another time"), "{said}");
    let said = stderr(&merge(&kvam, &kvam, &[]).code(1));
    assert!(said.contains("the project itself"), "{said}");
    kvam.write("tekst.txt", "hei");
    kvam.run(["merge", "tekst.txt"]).assert().code(1);
    kvam.run(["merge", "--rename", "lom", "tekst.txt"]).assert().code(2);
    kvam.run(["merge"]).assert().code(2);
}

#[test]
fn a_merge_that_is_killed_is_whole_or_not_there() {
    let (kvam, lom) = with_many_cases();
    let before = digest(&kvam);
    let whole = digest(&lom);
    for round in 0..ROUNDS {
        let mut merging = Command::new(PROGRAM)
            .args(["merge".as_ref(), lom.path("project.nybrott").as_os_str()])
            .env_clear()
            .envs(kvam.environment())
            .current_dir(kvam.folder())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        // Nothing is waited for: the kill is to come at any moment of the merge.
        thread::sleep(Duration::from_millis(10 * round));
        merging.kill().unwrap();
        merging.wait().unwrap();
        let after = digest(&kvam);
        assert!(after == before || after == whole, "round {round}");
        kvam.run(["doctor"]).assert().success();
        if after == whole {
            break;
        }
    }
    merge(&kvam, &lom, &[]).success();
    assert_eq!(digest(&kvam), whole);
}

#[test]
fn a_merge_on_the_screen_that_is_killed_is_whole_or_not_there() {
    let (kvam, lom) = with_many_cases();
    let mut before = digest(&kvam);
    let mut is_whole = false;
    for round in 0..ROUNDS {
        let mut screen = Screen::start(&kvam, &[]);
        // What is saved before a merge is there after it, whenever the program is killed.
        screen.press_to_save("32\r", 1);
        let acted = digest(&kvam);
        assert_ne!(acted, before);
        screen.press_for(":", "Commands");
        screen.press_for("merge\r", "Tab completes");
        screen.press(&format!("{}\r", lom.path("project.nybrott").display()));
        screen.wait_for("Enter merges");
        screen.press("\r");
        // Nothing is waited for: the kill is to come at any moment of the merge.
        thread::sleep(Duration::from_millis(15 * round));
        screen.kill_9();
        drop(screen);
        before = digest(&kvam);
        is_whole = before != acted;
        kvam.run(["doctor"]).assert().success();
        if is_whole {
            break;
        }
    }
    merge(&lom, &kvam, &[]).success();
    if !is_whole {
        merge(&kvam, &lom, &[]).success();
    }
    assert_eq!(digest(&kvam), digest(&lom));
}

/// Later rounds are killed later.
const ROUNDS: u64 = 12;

/// Two copies, of which the second one knows much that is new.
fn with_many_cases() -> (Place, Place) {
    let (kvam, lom) = two_copies();
    lom.write("flere.csv", many_cases());
    lom.run(["import", "flere.csv"]).assert().success();
    classify(&lom, "lom", "all", "long_term");
    (kvam, lom)
}

fn many_cases() -> String {
    let rows = (0..2_000).map(|no| format!("n{no},Sak {no},Teksten om sak {no}.\n"));
    std::iter::once("id,title,text\n".to_owned()).chain(rows).collect()
}

#[test]
fn two_people_of_one_name_are_distinguished_or_joined_before_their_files_become_one() {
    let choices: [&[&str]; 2] = [&["--same", "kvam"], &["--rename", "kvam=kvam fra Hamar"]];
    for (round, choice) in choices.into_iter().enumerate() {
        let (one, other) = two_copies();
        classify(&one, "kvam", "id:1 or id:2", "emergency");
        classify(&other, "kvam", "id:2 or id:3", "long_term");
        let before = digest(&one);
        let said = stderr(&merge(&one, &other, &[]).code(2));
        assert!(said.contains("different reviewers in the two files: kvam"), "{said}");
        assert!(said.contains("--same") && said.contains("--rename"), "{said}");
        assert_eq!(digest(&one), before);

        merge(&one, &other, choice).success();
        let again = stderr(&merge(&one, &other, choice).success());
        assert!(again.contains("nothing that is new here"), "{again}");
        // The other home is asked, too: the file gives its reviewer another name, or another id.
        let said = stderr(&merge(&other, &one, &[]).code(2));
        assert!(said.contains("--yes"), "{said}");
        merge(&other, &one, if round == 0 { choice } else { &["--yes"] }).success();
        assert_eq!(digest(&one), digest(&other));
        assert_eq!(one.answers("2"), other.answers("2"));
        assert_eq!(one.answers("2").len(), round + 1);
        for place in [&one, &other] {
            place.run(["undo"]).assert().success();
            place.run(["doctor"]).assert().success();
        }
    }
}

#[test]
fn a_reviewer_who_is_the_same_in_both_files_is_not_renamed_by_a_merge() {
    let (one, other) = (Place::with_cases(3), Place::new());
    classify(&one, "kvam", "id:1", "emergency");
    let copy = other.path("project.nybrott");
    one.run(["backup".as_ref(), copy.as_os_str()]).assert().success();
    classify(&other, "lom", "id:2", "long_term");
    let said = stderr(&merge(&one, &other, &["--rename", "kvam=lom2"]).code(2));
    assert!(said.contains("with the same id, in both files"), "{said}");
    merge(&one, &other, &[]).success();
}

#[test]
fn a_changed_name_is_shown_everywhere_and_every_name_for_one_run_is_someone_else() {
    let place = Place::with_cases(3);
    std::fs::create_dir_all(place.path("home/config/nybrott")).unwrap();
    let as_set = |name: &str, case: &str| {
        place.write("home/config/nybrott/config.ron", format!("(reviewer: \"{name}\")"));
        let filter = format!("id:{case}");
        let answers = ["--where", &filter, "--category", "emergency", "--new", "yes"];
        let mut command = place.run(["classify"]);
        command.args(answers).args(["--kinds", "service"]).env_remove("NYBROTT_REVIEWER");
        command.assert().success();
    };
    as_set("kvam", "1");
    as_set("Kvam N.", "2");
    assert_eq!(place.status("Kvam N.")["classified"], 2);
    assert!(place.status("kvam").is_null());
    classify(&place, "lom", "id:1", "emergency");
    classify(&place, "lom", "id:2", "emergency");
    assert_eq!(place.status("lom")["classified"], 2);
    assert_eq!(place.read("home/config/nybrott/state.ron").matches("(id: ").count(), 2);
}

#[test]
fn who_comes_with_a_new_home_is_distinguished_until_they_say_who_they_are() {
    let (old, new) = (Place::with_cases(3), Place::new());
    classify(&old, "kvam", "id:1", "emergency");
    let copy = new.path("project.nybrott");
    old.run(["backup".as_ref(), copy.as_os_str()]).assert().success();
    classify(&new, "kvam", "id:2", "long_term");
    assert_eq!(new.status("kvam")["classified"], 1);
    let before = digest(&new);
    let (said, code) = new.remarks(["merge", "--same", "kvam"]);
    assert!(code == 2 && said.contains("--yes"), "{said}");
    for option in ["--dry-run", "--json", "--foreign", "--rename=kvam=lom"] {
        let (said, code) = new.remarks(["merge", "--same", "kvam", "--yes", option]);
        assert!(code == 2, "{option} is of no use without a file: {said}");
    }
    assert_eq!(digest(&new), before);
    let (said, code) = new.remarks(["merge", "--same", "kvam", "--yes"]);
    assert!(code == 0 && said.contains("one reviewer in this project now"), "{said}");
    assert_eq!(new.status("kvam")["classified"], 2);
    assert_eq!(backups_of_merges(&new), 1);
    let (said, _) = new.remarks(["merge", "--same", "kvam", "--yes"]);
    assert!(said.contains("no other reviewer"), "{said}");
    assert_eq!(backups_of_merges(&new), 1);
    new.run(["doctor"]).assert().success();
}

#[test]
fn who_says_that_another_is_the_same_person_keeps_their_own_name() {
    let place = Place::with_cases(3);
    classify(&place, "kvam", "id:1", "emergency");
    classify(&place, "lom", "id:2", "long_term");
    place.run(["merge", "--same", "lom", "--yes", "--reviewer", "kvam"]).assert().success();
    assert_eq!(place.status("kvam")["classified"], 2);
    assert!(place.status("lom").is_null());
}

#[test]
fn a_merge_asks_about_the_work_under_the_name_of_a_home_that_has_not_acted_yet() {
    let (old, new) = (Place::of_schema(4), Place::of_schema(4));
    classify(&old, "ola", "id:A-1", "emergency");
    let file = old.path("project.nybrott");
    let mut merging = new.run(["merge", "--reviewer", "ola"]);
    let said = stderr(&merging.arg(&file).assert().code(2));
    assert!(said.contains("--same") && said.contains("ola"), "{said}");
    assert_eq!(new.status("ola")["classified"], 2);
    new.run(["undo", "--reviewer", "ola"]).assert().success();
}

#[test]
fn a_home_that_cannot_be_written_to_is_no_trouble_to_whom_it_knows() {
    let place = Place::with_cases(3);
    classify(&place, "kvam", "id:1", "emergency");
    // As in a folder that can only be read.
    let lock = place.path("home/config/nybrott/state.ron.lock");
    let _ = std::fs::remove_file(&lock);
    std::fs::create_dir(&lock).unwrap();
    let act = |reviewer| ["classify", "--reviewer", reviewer, "--where", "id:2", "--new", "yes"];
    let (said, code) = place.remarks(act("kvam"));
    assert!(code == 0 && !said.contains("state.ron"), "{said}");
    let (said, code) = place.remarks(act("lom"));
    assert!(code == 0 && said.contains("Your id as reviewer cannot be remembered"), "{said}");
}

#[test]
fn the_screen_merges_a_copy_and_shows_in_a_history_what_came_with_it() {
    let (kvam, lom) = two_copies();
    lom.write("ny.csv", "id,title,text\nny,Ny sak,Ny tekst\n");
    lom.run(["import", "ny.csv"]).assert().success();
    classify(&lom, "lom", "id:2 or id:ny", "long_term");
    lom.run(["erase", "7", "--yes"]).assert().success();
    let before = digest(&kvam);
    for (rows, columns) in [(10, 40), (24, 80)] {
        let mut screen = Screen::start_with(&kvam, &[], &[], rows, columns);
        screen.press_for("gjjjjjj", "Tekst 7");
        screen.press_for(":", "Commands");
        screen.press_for("merge\r", "Tab completes");
        screen.press(&format!("{}\r", lom.path("project.nybrott").display()));
        screen.wait_for("Enter merges");
        if columns == 40 {
            // What cannot be undone is in sight before it is agreed to, also in the smallest window.
            assert!(screen.shows("would go here"), "{}", screen.text());
            screen.press("\u{1b}");
            screen.wait_for_no("Enter merges");
            screen.quit();
            assert_eq!(digest(&kvam), before);
            continue;
        }
        screen.wait_for("would go here too");
        screen.press_for("\r", "Merged: 1 new case, 1 new entry");
        screen.wait_for_no("Tekst 7");
        for (keys, shown) in
            [("Gh", "with merge 2 (project.nybrott)"), ("gjjjjjjh", "The texts were erased")]
        {
            screen.press_for(keys, shown);
            screen.press("q");
            screen.wait_for_no(shown);
        }
        screen.quit();
    }
    assert_eq!(digest(&kvam), digest(&lom));
    assert_eq!(backups_of_merges(&kvam), 1);
    kvam.run(["doctor"]).assert().success();
}

#[cfg(unix)]
#[test]
fn a_merge_can_be_tried_while_the_screen_is_open_and_leaves_nothing() {
    let (kvam, lom) = two_copies();
    classify(&lom, "lom", "id:2", "long_term");
    let mut screen = Screen::start_with(&kvam, &["--reviewer", "kvam"], &[], 24, 80);
    screen.wait_for("Tekst 1");
    let said = stderr(&merge(&kvam, &lom, &["--dry-run"]).success());
    assert!(said.contains("lom: 1 new entry") && said.contains("Nothing was merged"), "{said}");
    merge(&kvam, &lom, &[]).failure();
    screen.press_to_save("111\r", 1);
    screen.quit();
    assert_eq!(backups_of_merges(&kvam), 0);
    let left = kvam.folder().read_dir().unwrap().map(|file| file.unwrap().file_name());
    let drafts = left.filter(|name| name.to_string_lossy().starts_with(".nybrott"));
    assert_eq!(drafts.count(), 0);
    let said = stderr(&kvam.run(["merge", "no-such.nybrott", "--dry-run"]).assert().failure());
    assert!(said.contains("no-such.nybrott"), "{said}");
}

fn backups_of_merges(place: &Place) -> usize {
    let backups = place.path("project.nybrott-backups").read_dir();
    backups.map_or(0, |files| {
        let names = files.map(|file| file.unwrap().file_name());
        names.filter(|name| name.to_string_lossy().contains("merge")).count()
    })
}

#[test]
fn a_merge_of_what_is_not_there_makes_no_project() {
    let place = Place::new();
    std::fs::write(place.path("saker.csv"), "id;tittel\n1;a\n").unwrap();
    for (file, said) in [
        (
            "borte.nybrott",
            "borte.nybrott” to merge. Check its name and folder. Nothing was changed.",
        ),
        (
            "./saker.cvs",
            "Check its name and folder. Did you mean ./saker.csv? Nothing was changed.",
        ),
        ("saker.csv", "“saker.csv” is not a copy of a project."),
        ("home", "“home” is not a copy of a project."),
    ] {
        let refused = place.run(["merge", file]).assert().failure();
        assert!(stderr(&refused).contains(said), "{}", stderr(&refused));
        let whole = format!("no file “{}", place.folder().canonicalize().unwrap().display());
        assert!(!said.contains("to merge") || stderr(&refused).contains(&whole), "{refused:?}");
        assert!(!place.path("project.nybrott").exists(), "{file}");
    }
    let kept = Place::with_cases(2);
    let before = digest(&kept);
    let whole = std::fs::read(kept.path("project.nybrott")).unwrap();
    std::fs::write(kept.path("halv.nybrott"), &whole[..whole.len() / 2]).unwrap();
    for option in ["--foreign", "--dry-run"] {
        let refused = kept.run(["merge", "halv.nybrott", option]).assert().failure();
        let said = stderr(&refused);
        assert!(said.contains("“halv.nybrott” is damaged"), "{said}");
        assert!(said.contains("Ask the one who sent it for a new copy."), "{said}");
    }
    let refused = kept.run(["merge", "borte.nybrott"]).assert().failure();
    assert!(stderr(&refused).contains("borte.nybrott” to merge"), "{}", stderr(&refused));
    assert_eq!(digest(&kept), before);
}

#[test]
fn a_merge_that_is_refused_leaves_no_new_project_behind() {
    let (kvam, other) = two_copies();
    classify(&kvam, "kvam", "id:1", "emergency");
    let source = kvam.path("project.nybrott");
    let (source, place) = (source.to_str().unwrap(), Place::new());
    for (arguments, code, said) in [
        (vec![source], 1, "There is no project file"),
        (vec![source, "--foreign", "--same", "lom"], 2, "No reviewer in this file has the name"),
        (vec![source, "--foreign", "--dry-run"], 1, "There is no project file"),
    ] {
        let refused = place.run([&["merge"][..], &arguments].concat()).assert().code(code);
        assert!(stderr(&refused).contains(said), "{}", stderr(&refused));
        assert!(!place.path("project.nybrott").exists(), "{arguments:?}");
    }
    place.run(["merge", source, "--foreign"]).assert().success();
    assert_eq!(place.answers("1").len(), 1);
    // Nor does what else would make one.
    let place = Place::new();
    for (arguments, code) in [
        (&["rules", "--note", "no.such", "--text", "x"][..], 1),
        (&["team", "init", "folder:."], 1),
        (&["team", "join", "folder:."], 1),
        (&["team", "sync"], 1),
    ] {
        let refused = place.run(arguments).assert().code(code);
        assert!(!place.path("project.nybrott").exists(), "{arguments:?}: {refused}");
    }
    drop(other);
}

#[test]
fn a_name_for_which_something_is_chosen_and_that_no_file_has_is_refused() {
    let (kvam, lom) = two_copies();
    classify(&lom, "lom", "id:2", "emergency");
    let before = digest(&kvam);
    for (choice, option) in [(["--same", "lomm"], "--same"), (["--rename", "lomm=Lom"], "--rename")]
    {
        for more in [&[][..], &["--dry-run"]] {
            let refused = merge(&kvam, &lom, &[&choice[..], more].concat()).code(2);
            let said = format!(
                "No reviewer in this file has the name “lomm” given after {option}. The reviewer \
                 there is called lom. Nothing was changed."
            );
            assert!(stderr(&refused).contains(&said), "{}", stderr(&refused));
        }
    }
    assert_eq!((digest(&kvam), backups_of_merges(&kvam)), (before, 0));
    for _ in 0..2 {
        merge(&kvam, &lom, &["--rename", "lom=Lom"]).success();
    }
    // Also where the new name has arrived in the other file.
    merge(&lom, &kvam, &["--yes"]).success();
    merge(&kvam, &lom, &["--rename", "lom=Lom"]).success();
}
