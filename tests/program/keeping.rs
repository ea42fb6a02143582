//! What keeps work safe: backups, and files that nobody else may read.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::place::Place;

/// A project with an act, and with no backup of today.
fn decided() -> Place {
    let place = Place::with_three_cases();
    place.run(["classify", "--where", "id:A-1", "--category", "emergency"]).assert().success();
    let folder = place.path("project.nybrott-backups");
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 1, "a subcommand that writes backs up");
    fs::remove_dir_all(folder).unwrap();
    place
}

fn backups(place: &Place) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(place.path("project.nybrott-backups")) else { return vec![] };
    entries.map(|entry| entry.unwrap().path()).collect()
}

fn acts_in(place: &Place, project: &Path) -> usize {
    let project = project.to_string_lossy();
    place.says(["log", "--json", "--project", project.as_ref()]).lines().count()
}

#[test]
fn a_backup_is_written_once_and_replaced_only_by_force() {
    let place = decided();
    let (remark, code) = place.remarks(["backup", "kopi.nybrott"]);
    assert_eq!(code, 0);
    assert_eq!(remark, "Backup with 3 cases and all answers written to kopi.nybrott.\n");
    assert_eq!(acts_in(&place, &place.path("kopi.nybrott")), 1);
    let (remark, code) = place.remarks(["backup", "kopi.nybrott"]);
    assert!(code == 1 && remark.contains("add --force"), "{remark}");
    place.run(["backup", "kopi.nybrott", "--force"]).assert().success();
    let (remark, code) = place.remarks(["backup", "project.nybrott", "--force"]);
    assert!(code == 1 && remark.contains("is the project itself"), "{remark}");
    assert_eq!(place.log().len(), 1);
}

#[test]
fn status_says_where_the_backups_lie() {
    let place = Place::with_three_cases();
    assert!(place.says(["status"]).contains("Backups: none yet. One a day is made in"));
    place.run(["classify", "--where", "id:A-1", "--category", "emergency"]).assert().success();
    place.run(["classify", "--where", "id:A-2", "--category", "emergency"]).assert().success();
    let backup = backups(&place).remove(0);
    let said = place.says(["status"]);
    assert!(said.contains("Backups: 1 in "), "{said}");
    assert!(said.contains("project.nybrott-backups, the newest from "), "{said}");
    let status: Value = serde_json::from_str(&place.says(["status", "--json"])).unwrap();
    assert_eq!(
        status["backups"][0]["file"],
        backup.canonicalize().unwrap().to_string_lossy().as_ref()
    );
    assert_eq!(acts_in(&place, &backup), 1, "at most one a day");
}

#[test]
fn a_backup_that_cannot_be_made_is_said_and_stops_nothing() {
    let place = decided();
    place.write("project.nybrott-backups", "a file, not a folder");
    let (remark, code) =
        place.remarks(["classify", "--where", "id:A-2", "--category", "emergency"]);
    assert_eq!(code, 0);
    assert!(remark.contains("There is no backup of today."), "{remark}");
    assert!(remark.contains("Your work is saved all the same."), "{remark}");
    assert_eq!(place.log().len(), 2);
}

/// What a case says of itself in an export.
fn case(place: &Place, id: &str) -> Value {
    place.all_cases().into_iter().find(|case| case["id"] == id).unwrap()
}

#[test]
fn a_case_is_erased_and_the_same_delivery_does_not_bring_it_back() {
    let place = decided();
    place.run(["backup", "før.nybrott"]).assert().success();
    place.run(["classify", "--where", "id:A-2", "--category", "emergency"]).assert().success();
    let before = place.answers("A-1");
    let (remark, code) = place.remarks(["erase", "A-1", "--dry-run"]);
    assert!(code == 0 && remark.contains("1 case would lose title"), "{remark}");
    assert_eq!(case(&place, "A-1")["title"], "Videotrening");
    let (remark, code) = place.remarks(["erase", "A-1"]);
    assert!(code == 2 && remark.contains("Add --yes"), "{remark}");
    let (remark, code) = place.remarks(["erase", "A-1", "--yes"]);
    assert_eq!(code, 0, "{remark}");
    assert!(
        remark.contains("1 case erased: title, report and other columns in 1 version"),
        "{remark}"
    );
    let backup = backups(&place).remove(0).canonicalize().unwrap();
    assert!(remark.contains(&format!("Backup: {}", backup.display())), "{remark}");

    let erased = case(&place, "A-1");
    assert_eq!((&erased["title"], &erased["text"]), (&Value::from(""), &Value::Null));
    assert_eq!((&erased["municipality"], place.answers("A-1")), (&Value::from("Bodø"), before));
    let (remark, code) = place.remarks(["import", "saker.csv"]);
    assert_eq!(code, 0);
    assert!(remark.contains("1 case of the file was erased here"), "{remark}");
    assert_eq!(case(&place, "A-1"), erased);

    // An export with an erased case is an import like any other, and a filter passes over it.
    place.run(["export", "ut.json", "--all"]).assert().success();
    let other = place.path("annet.nybrott").to_string_lossy().into_owned();
    place.run(["import", "ut.json", "--project", &other]).assert().success();
    assert_eq!(place.says(["list", "--where", "filmet"]).lines().count(), 0);
    assert_eq!(place.says(["list"]).lines().count(), 3);
}

#[test]
fn an_id_that_is_not_there_erases_nothing() {
    let place = decided();
    let (remark, code) = place.remarks(["erase", "A-1", "A-9", "--yes"]);
    assert!(
        code == 1 && remark.contains("There is no case “A-9”. Nothing was erased."),
        "{remark}"
    );
    assert_eq!(case(&place, "A-1")["title"], "Videotrening");
    place.run(["import", "saker.csv", "--source", "2021"]).assert().success();
    let (remark, code) = place.remarks(["erase", "A-1", "--yes"]);
    assert!(code == 1 && remark.contains("--source NAME"), "{remark}");
    place.run(["erase", "A-1", "--yes", "--source", "2021"]).assert().success();
    let titles = place.all_cases().into_iter().filter(|case| case["title"] == "Videotrening");
    assert_eq!(titles.count(), 1);
}

#[test]
fn names_are_hidden_the_same_way_in_every_export() {
    let place = decided();
    place
        .run(["classify", "--where", "all", "--category", "long_term", "--reviewer", "ola"])
        .assert()
        .success();
    let names = |file: &str, format: &str| {
        let (remark, code) =
            place.remarks(["export", file, "--format", format, "--all", "--pseudonymise"]);
        assert!(code == 0 && remark.contains("Names in notes"), "{remark}");
        let text = place.read(file);
        assert!(!text.contains("kari") && !text.contains("\"ola"), "{text}");
        let mut names: Vec<String> =
            text.match_indices("reviewer-").map(|(at, _)| text[at..at + 19].to_owned()).collect();
        names.sort();
        names.dedup();
        names
    };
    let first = names("ut.json", "json");
    assert_eq!(first.len(), 2);
    assert_eq!(names("ut.csv", "csv"), first);
    assert_eq!(names("ut.ron", "ron"), first);
}

/// A project as the first version would have left it, with one case, `A-1`.
fn of_schema_1(place: &Place) {
    let conn = rusqlite::Connection::open(place.path("project.nybrott")).unwrap();
    conn.execute_batch(include_str!("../../src/store/schema/1.sql")).unwrap();
    conn.pragma_update(None, "application_id", i32::from_be_bytes(*b"nybr")).unwrap();
    conn.pragma_update(None, "user_version", 1).unwrap();
    let hash = nybrott::domain::TextHash::new("Videotrening", "Filmet.").to_string();
    conn.execute_batch(&format!(
        "INSERT INTO case_report VALUES (1, '', 'A-1');
         INSERT INTO case_version VALUES
             (1, 1, unhex('{hash}'), 'Videotrening', NULL, NULL, NULL, 0, '{{}}', 'Filmet.');"
    ))
    .unwrap();
    conn.close().unwrap();
}

#[test]
fn whatever_writes_brings_an_older_project_up_to_date_after_a_backup() {
    for command in [
        &["classify", "--where", "all", "--new", "no"][..],
        &["apply", "svar.csv"],
        &["undo"],
        &["redo"],
        &["erase", "A-1", "--yes"],
        &["import", "flere.csv"],
    ] {
        let place = Place::new();
        of_schema_1(&place);
        place.write("svar.csv", "id,category\nA-1,emergency\n");
        place.write("flere.csv", "id,title,text\nA-2,Matkasser,Mat.\n");
        for look in [&["status"][..], &["classify", "--where", "all", "--new", "no", "--dry-run"]] {
            let (remark, code) = place.remarks(look);
            assert!(code == 1 && remark.contains("older version"), "{look:?}: {remark}");
        }
        let (remark, _) = place.remarks(command);
        assert!(!remark.contains("older version"), "{command:?}: {remark}");
        assert!(place.says(["status"]).contains("-backups"), "{command:?}");
        let kept = backups(&place);
        let names: Vec<_> =
            kept.iter().filter(|path| path.to_string_lossy().contains("-schema-1.")).collect();
        assert_eq!(names.len(), 1, "{command:?}: {kept:?}");
    }
}

#[test]
fn a_backup_of_an_older_project_is_of_its_schema_and_changes_nothing() {
    let place = Place::new();
    of_schema_1(&place);
    let before = fs::read(place.path("project.nybrott")).unwrap();
    let (remark, code) = place.remarks(["backup", "kopi.nybrott"]);
    assert!(code == 0 && remark.contains("Backup with 1 case"), "{remark}");
    assert_eq!(fs::read(place.path("project.nybrott")).unwrap(), before);
    let copy = rusqlite::Connection::open(place.path("kopi.nybrott")).unwrap();
    let version: i64 = copy.pragma_query_value(None, "user_version", |row| row.get(0)).unwrap();
    assert_eq!(version, 1);
}

/// Puts four bytes into the file.
fn overwrite(path: &Path, at: usize, bytes: [u8; 4]) {
    let mut content = fs::read(path).unwrap();
    content[at..at + 4].copy_from_slice(&bytes);
    fs::write(path, content).unwrap();
}

#[test]
fn the_doctor_says_that_a_project_is_sound_and_where_things_are() {
    let place = decided();
    place.run(["backup", "kopi.nybrott"]).assert().success();
    for (language, sound) in [
        ("en", "The project is sound."),
        ("nb", "Prosjektet er i orden."),
        ("nn", "Prosjektet er i orden."),
    ] {
        let done = place
            .run(["--lang", language, "doctor"])
            .assert()
            .success()
            .stderr(format!("{sound}\n"));
        let said = String::from_utf8(done.get_output().stdout.clone()).unwrap();
        for part in ["project.nybrott", "-backups", "config.ron", "xterm-256color", "SQLite 3."] {
            assert!(said.contains(part), "{part}: {said}");
        }
        assert!(said.lines().filter(|line| line.starts_with("ok ")).count() >= 6, "{said}");
    }
}

#[test]
fn the_doctor_takes_a_mistyped_name_for_no_damage() {
    let place = Place::new();
    let (remark, code) = place.remarks(["doctor"]);
    assert_eq!(code, 1);
    assert!(remark.contains("Check the name after --project"), "{remark}");
}

#[test]
fn the_doctor_finds_what_is_damaged_and_saves_the_rest() {
    let place = Place::new();
    let mut cases = String::from("id,title,text\n");
    for number in 1..=60 {
        writeln!(cases, "{number},Sak {number},{}", format!("ord{number} ").repeat(900)).unwrap();
    }
    place.write("saker.csv", cases);
    place.run(["import", "saker.csv"]).assert().success();
    place.run(["classify", "--where", "all", "--category", "emergency"]).assert().success();
    let project = place.path("project.nybrott");
    let whole = fs::read(&project).unwrap();
    fs::write(&project, &whole[..whole.len() / 2]).unwrap();
    let (remark, code) = place.remarks(["doctor"]);
    assert!(code == 1 && remark.contains("The project is not sound."), "{remark}");
    let said = place.says(["doctor", "--repair"]);
    assert!(said.contains("A new project was made:"), "{said}");
    assert!(said.contains("lost"), "{said}");
    assert_eq!(fs::read(&project).unwrap().len(), whole.len() / 2, "the damaged file is untouched");
    let entries = fs::read_dir(place.folder()).unwrap().map(|entry| entry.unwrap().path());
    let repaired =
        entries.into_iter().find(|path| path.to_string_lossy().contains("-repaired-")).unwrap();
    let repaired = repaired.to_string_lossy();
    place.run(["export", "ut.json", "--all", "--project", repaired.as_ref()]).assert().success();
    assert_eq!(place.read_json("ut.json")["cases"].as_array().unwrap().len(), 60);
}

#[test]
fn a_project_at_fault_is_told_in_every_language() {
    let place = decided();
    let project = place.path("project.nybrott");
    let whole = fs::read(&project).unwrap();
    let says = |words: [&str; 3]| {
        for (language, words) in ["en", "nb", "nn"].into_iter().zip(words) {
            for command in [&["status"][..], &["classify", "--where", "all", "--new", "no"]] {
                let (remark, code) = place.remarks(["--lang", language].iter().chain(command));
                assert!(code == 1 && remark.contains(words), "{language}: {remark}");
            }
        }
    };
    // The place of the schema's number in the file.
    overwrite(&project, 60, 99_u32.to_be_bytes());
    says(["newer version of nybrott", "nyere versjon av nybrott", "nyare versjon av nybrott"]);
    fs::write(&project, &whole[..whole.len() / 3]).unwrap();
    says(["is damaged", "er skadet", "er skadd"]);
    fs::write(&project, "min handleliste".repeat(2_000)).unwrap();
    says(["is not a project file", "er ikke en prosjektfil", "er ikkje ei prosjektfil"]);
    fs::write(&project, "").unwrap();
    place.write("project.nybrott-wal", "rest");
    says(["is missing or empty", "mangler eller er tom", "manglar eller er tom"]);
    assert_eq!(place.read("project.nybrott-wal"), "rest");
}

#[cfg(unix)]
mod unix {
    use std::os::unix::fs::PermissionsExt as _;

    use super::*;
    use crate::place::PROGRAM;
    use crate::screen::Screen;

    #[test]
    fn a_session_backs_up_once_a_day_and_without_delay() {
        let place = decided();
        let mut screen = Screen::start(&place, &[]);
        screen.wait_for("0 of 3 done");
        screen.press_to_save("212\r", 1);
        // It is made beside everything else, and nothing on the screen says so.
        let is_made = || place.says(["status"]).contains("Backups: 1 in ");
        assert!((0..2_000).any(|_| is_made()), "{:?}", backups(&place));
        screen.quit();
        let [backup] = &backups(&place)[..] else { panic!("{:?}", backups(&place)) };
        assert!(acts_in(&place, backup) >= 1);
        let mut screen = Screen::start(&place, &[]);
        screen.wait_for("1 of 3 done");
        screen.quit();
        assert_eq!(backups(&place).len(), 1);
    }

    #[test]
    fn a_session_without_a_backup_says_so_and_goes_on() {
        let place = decided();
        place.write("project.nybrott-backups", "a file, not a folder");
        let mut screen = Screen::start(&place, &[]);
        screen.wait_for("There is no backup of today.");
        screen.press_to_save("212\r", 1);
        screen.quit();
        assert_eq!(place.log().len(), 2);
    }

    #[test]
    fn a_backup_is_made_beside_a_session_and_has_what_is_saved() {
        let place = Place::with_three_cases();
        let mut screen = Screen::start(&place, &[]);
        screen.wait_for("0 of 3 done");
        screen.press_to_save("212\r", 1);
        place.run(["backup", "kopi.nybrott"]).assert().success();
        screen.press_to_save("212\r", 2);
        screen.quit();
        assert_eq!(acts_in(&place, &place.path("kopi.nybrott")), 1);
        assert_eq!(place.log().len(), 2);
    }

    #[test]
    fn an_erased_case_is_shown_as_one_without_text_and_can_be_answered() {
        let place = Place::with_three_cases();
        place.run(["erase", "A-1", "--yes"]).assert().success();
        let mut screen = Screen::start(&place, &[]);
        screen.wait_for("(no title)");
        assert!(!screen.shows("filmet"), "{}", screen.text());
        screen.press_to_save("212\r", 1);
        screen.quit();
    }

    #[test]
    fn a_second_writer_is_told_in_every_language() {
        let place = Place::with_three_cases();
        let mut screen = Screen::start(&place, &[]);
        screen.wait_for("0 of 3 done");
        for (language, words) in [
            ("en", "is already working in"),
            ("nb", "arbeider allerede i"),
            ("nn", "arbeider alt i"),
        ] {
            for command in
                [&["erase", "A-1", "--yes"][..], &["import", "saker.csv"], &["doctor", "--repair"]]
            {
                let (remark, code) = place.remarks(["--lang", language].iter().chain(command));
                assert!(code == 1 && remark.contains(words), "{language}: {remark}");
            }
        }
        place.run(["doctor"]).assert().success();
        screen.quit();
    }

    /// The program where no file may get longer than so many blocks.
    fn cramped(place: &Place, blocks: u32, arguments: &str) -> (String, i32) {
        let script = format!("trap '' XFSZ; ulimit -f {blocks}; exec '{PROGRAM}' {arguments}");
        let mut shell = assert_cmd::Command::new("sh");
        shell.env_clear().envs(place.environment()).env("PATH", "/usr/bin:/bin");
        let done = shell.current_dir(place.folder()).args(["-c", &script]).output().unwrap();
        (String::from_utf8(done.stderr).unwrap(), done.status.code().unwrap())
    }

    /// A project with long reports; in the first one, and nowhere else, stands `hemmeligzq`.
    fn voluminous() -> Place {
        let place = Place::new();
        let mut cases = String::from("id,title,text\n");
        for number in 1..=40 {
            let word = if number == 1 { "hemmeligzq" } else { "vanligord" };
            writeln!(cases, "{number},Sak {number},{}", format!("{word} – ").repeat(1_000))
                .unwrap();
        }
        place.write("saker.csv", cases);
        place.run(["import", "saker.csv"]).assert().success();
        fs::remove_file(place.path("saker.csv")).unwrap();
        place
    }

    /// The files, with the project's own beside them, in which something of the case stands.
    fn with_remnants(place: &Place, word: &str) -> Vec<PathBuf> {
        let holds = |path: &PathBuf| {
            let bytes = fs::read(path).unwrap();
            bytes.windows(word.len()).any(|window| window == word.as_bytes())
        };
        let files = fs::read_dir(place.folder()).unwrap().map(|entry| entry.unwrap().path());
        files.filter(|path| path.is_file() && holds(path)).collect()
    }

    /// Runs the program until it writes further than so many blocks; then the system kills it.
    fn killed(place: &Place, blocks: u64, arguments: &str) {
        let script = format!("ulimit -c 0; ulimit -f {blocks}; exec '{PROGRAM}' {arguments}");
        let mut shell = std::process::Command::new("sh");
        shell.env_clear().envs(place.environment()).env("PATH", "/usr/bin:/bin");
        let done = shell.current_dir(place.folder()).args(["-c", &script]).output().unwrap();
        assert_eq!(done.status.code(), None, "killed: {done:?}");
    }

    fn drafts(place: &Place) -> Vec<String> {
        let names = fs::read_dir(place.folder()).unwrap().map(|entry| entry.unwrap().file_name());
        let names = names.map(|name| name.to_string_lossy().into_owned());
        names.filter(|name| name.starts_with('.')).collect()
    }

    #[test]
    fn what_a_killed_run_has_left_is_named_and_removed_by_the_next_that_writes() {
        let place = voluminous();
        killed(&place, 100, "backup kopi.nybrott");
        let left = drafts(&place);
        assert!(!left.is_empty());
        killed(&place, 100, "export ut.json --all");
        assert!(drafts(&place).len() > left.len());
        for (language, words) in
            [("en", "never finished"), ("nb", "aldri ble ferdige"), ("nn", "aldri vart ferdige")]
        {
            let said = place.says(["--lang", language, "doctor"]);
            assert!(said.contains(words) && said.contains(&left[0]), "{said}");
        }
        place.run(["export", "annet.json", "--all"]).assert().success();
        assert!(drafts(&place).len() > left.len(), "who only reads leaves them, but for its own");
        place.run(["export", "ut.json", "--all"]).assert().success();
        assert_eq!(drafts(&place), left);
        place.run(["classify", "--where", "id:1", "--new", "no"]).assert().success();
        assert_eq!(drafts(&place), [] as [&str; 0]);
    }

    #[test]
    fn erasing_removes_what_killed_runs_of_other_projects_have_left_and_names_the_rest() {
        let place = voluminous();
        let other = place.path("annet.nybrott").to_string_lossy().into_owned();
        place.run(["backup", &other]).assert().success();
        killed(&place, 100, "export ut.json --all --project annet.nybrott");
        let [dead] = &drafts(&place)[..] else { panic!("{:?}", drafts(&place)) };
        // One that another machine may be making.
        let parts: Vec<&str> = dead.split('-').collect();
        let elsewhere = dead.replace(parts[4], "00000000");
        fs::copy(place.path(dead), place.path(&elsewhere)).unwrap();
        place.run(["classify", "--where", "id:1", "--new", "no"]).assert().success();
        assert_eq!(drafts(&place).len(), 2, "they are not of this project");
        let (remark, code) = place.remarks(["erase", "1", "--dry-run"]);
        assert!(code == 0 && remark.contains(dead), "{remark}");
        assert_eq!(drafts(&place).len(), 2);
        let (remark, code) = place.remarks(["erase", "1", "--yes"]);
        assert_eq!(code, 0, "{remark}");
        assert!(remark.contains("Removed, left by a run that was killed"), "{remark}");
        assert!(remark.contains(&elsewhere), "{remark}");
        assert_eq!(drafts(&place), [elsewhere]);
    }

    #[test]
    fn an_erasure_that_is_killed_is_finished_by_the_next_subcommand_that_writes() {
        let place = voluminous();
        // The system kills who writes further than to the middle: the sweep does.
        let blocks = fs::metadata(place.path("project.nybrott")).unwrap().len() / 1024;
        killed(&place, blocks, "erase 1 --yes");
        assert_eq!(case(&place, "1")["text"], Value::Null, "it was erased");
        for (language, words) in [
            ("en", "remnants of erased texts may lie"),
            ("nb", "rester av slettede tekster kan ligge"),
            ("nn", "restar av sletta tekstar kan liggje"),
        ] {
            let done = place.run(["--lang", language, "doctor"]).assert().code(1);
            let said = String::from_utf8(done.get_output().stdout.clone()).unwrap();
            assert!(said.contains(words), "{said}");
        }
        let (remark, _) = place.remarks(["undo"]);
        assert!(remark.contains("Nothing to undo"), "{remark}");
        assert_eq!(with_remnants(&place, "hemmeligzq"), [] as [PathBuf; 0]);
        place.run(["doctor"]).assert().success();
    }

    #[test]
    fn an_erasure_that_finds_no_room_says_that_remnants_are_left_and_how_to_go_on() {
        let place = voluminous();
        let blocks =
            u32::try_from(fs::metadata(place.path("project.nybrott")).unwrap().len() / 1024);
        let (remark, code) = cramped(&place, blocks.unwrap(), "erase 1 --yes");
        assert!(code == 1 && remark.contains("may lie in free pages"), "{remark}");
        assert!(remark.contains("say the same once more"), "{remark}");
        place.run(["erase", "1", "--yes"]).assert().success();
        place.run(["doctor"]).assert().success();
    }

    #[test]
    fn what_finds_no_room_leaves_the_old_file_and_nothing_beside_it() {
        let place = decided();
        for (command, file) in [
            ("export ut.json --all --overwrite", "ut.json"),
            ("export ut.csv --all --overwrite", "ut.csv"),
            ("backup kopi.nybrott --force", "kopi.nybrott"),
        ] {
            place.write(file, "den gamle");
            let (remark, code) = cramped(&place, 0, command);
            assert!(code == 1 && remark.contains(file), "{command}: {remark}");
            assert_eq!(place.read(file), "den gamle", "{command}");
        }
        let names = fs::read_dir(place.folder()).unwrap().map(|entry| entry.unwrap().file_name());
        let drafts: Vec<_> = names.filter(|name| name.to_string_lossy().starts_with('.')).collect();
        assert!(drafts.is_empty(), "{drafts:?}");
    }

    #[test]
    fn a_restored_backup_does_not_take_the_log_of_a_killed_run() {
        let place = decided();
        place.run(["backup", "kopi.nybrott"]).assert().success();
        let mut screen = Screen::start(&place, &[]);
        screen.wait_for("0 of 3 done");
        screen.press_to_save("212\r", 1);
        screen.kill_9();
        fs::copy(place.path("kopi.nybrott"), place.path("project.nybrott")).unwrap();
        for (language, words) in [
            ("en", "Another file has been put in the place of"),
            ("nb", "En annen fil er lagt på plassen til"),
            ("nn", "Ei anna fil er lagd på plassen til"),
        ] {
            for command in ["status", "doctor"] {
                let done = place.run(["--lang", language, command]).output().unwrap();
                let said = [done.stdout, done.stderr].concat();
                let said = String::from_utf8(said).unwrap();
                assert!(done.status.code() == Some(1) && said.contains(words), "{said}");
            }
        }
        // As the message says.
        fs::rename(place.path("project.nybrott-wal"), place.path("rest")).unwrap();
        assert_eq!(place.log().len(), 1);
    }

    #[test]
    fn nothing_that_is_made_can_be_read_by_others_whatever_the_umask() {
        let place = Place::new();
        place.write("saker.csv", crate::place::THREE_CASES);
        fs::set_permissions(place.path("saker.csv"), fs::Permissions::from_mode(0o600)).unwrap();
        fs::set_permissions(place.path("home"), fs::Permissions::from_mode(0o700)).unwrap();
        let run = |arguments: &str| {
            let script = format!("umask 000; exec '{PROGRAM}' {arguments}");
            let mut shell = assert_cmd::Command::new("sh");
            shell.env_clear().envs(place.environment()).env("PATH", "/usr/bin:/bin");
            shell.env_remove("NYBROTT_PROJECT").current_dir(place.folder());
            shell.args(["-c", &script]).assert().success();
        };
        run("import saker.csv");
        run("classify --where id:A-1 --category emergency --new no");
        run("export ut.json");
        run("export ut.csv");
        run("backup kopi.nybrott");
        run("config --init");
        let mut found = Vec::new();
        look(place.folder(), &mut found);
        for wanted in ["project.nybrott", "kopi.nybrott", "ut.json", "ut.csv", "config.ron"] {
            assert!(found.iter().any(|path| path.ends_with(wanted)), "{wanted}: {found:?}");
        }
        assert!(found.iter().any(|path| path.to_string_lossy().contains("-backups/project-20")));
    }

    /// Every file must be 0600, every folder 0700.
    fn look(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let meta = fs::metadata(&path).unwrap();
            let mode = meta.permissions().mode() & 0o777;
            assert_eq!(mode, if meta.is_dir() { 0o700 } else { 0o600 }, "{}", path.display());
            if meta.is_dir() {
                look(&path, found);
            }
            found.push(path);
        }
    }
}

/// With a pipe as lock file, every subcommand used to wait for somebody to write into it.
#[cfg(unix)]
#[test]
fn a_link_or_a_pipe_as_lock_file_neither_takes_a_write_nor_holds_anything_up() {
    let place = decided();
    let lock = place.path("project.nybrott.lock");
    place.write("brev.txt", "kjære kommune");
    let _ = fs::remove_file(&lock);
    std::os::unix::fs::symlink(place.path("brev.txt"), &lock).unwrap();
    let classify = ["classify", "--where", "id:A-2", "--category", "emergency"];
    let (said, code) = place.remarks(classify);
    assert!(code == 1 && said.contains("project.nybrott.lock” is a link"), "{said}");
    assert_eq!(place.read("brev.txt"), "kjære kommune");

    fs::remove_file(&lock).unwrap();
    assert!(std::process::Command::new("mkfifo").arg(&lock).status().unwrap().success());
    let (said, code) = place.remarks(classify);
    assert!(code == 1 && said.contains("project.nybrott.lock”"), "{said}");
    for arguments in
        [&["status"][..], &["list"], &["log"], &["export", "ut.json"], &["backup", "b.nybrott"]]
    {
        place.run(arguments).assert().success();
    }
    let done = place.run(["doctor"]).output().unwrap();
    assert_eq!(done.status.code(), Some(1));
    assert!(String::from_utf8(done.stdout).unwrap().contains("project.nybrott.lock”"));
    assert_eq!(place.log().len(), 1);
}
