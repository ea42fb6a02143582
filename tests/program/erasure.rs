//! Erasing texts: nothing of them is left, even where a run was killed or found no room.

use std::fs;

use serde_json::Value;

use crate::place::Place;

/// What a case says of itself in an export.
fn case(place: &Place, id: &str) -> Value {
    place.all_cases().into_iter().find(|case| case["id"] == id).unwrap()
}

#[test]
fn a_case_is_erased_and_the_same_delivery_does_not_bring_it_back() {
    let place = Place::with_a_decision();
    place.run(["backup", "før.nybrott"]).assert().success();
    place.run(["classify", "--where", "id:A-2", "--category", "emergency"]).assert().success();
    let before = place.answers("A-1");
    let (remark, code) = place.remarks(["erase", "A-1", "--dry-run"]);
    assert!(code == 0 && remark.contains("1 case would lose title"), "{remark}");
    assert!(remark.contains("- “Videotrening”, Bodø (A-1)\n"), "{remark}");
    assert_eq!(case(&place, "A-1")["title"], "Videotrening");
    let (remark, code) = place.remarks(["erase", "A-1"]);
    assert!(code == 2 && remark.contains("Add --yes"), "{remark}");
    let (remark, code) = place.remarks(["erase", "A-1", "--yes"]);
    assert_eq!(code, 0, "{remark}");
    assert!(
        remark.contains("1 case erased: title, report and other columns in 1 version"),
        "{remark}"
    );
    let backup = place.backups().remove(0).canonicalize().unwrap();
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
    let place = Place::with_a_decision();
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

#[cfg(unix)]
mod unix {
    use std::fmt::Write as _;
    use std::path::PathBuf;

    use super::*;
    use crate::place::PROGRAM;
    use crate::screen::Screen;

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

    /// A project with long reports; the first one, and no other, contains `hemmeligzq`.
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

    /// The files, with the project's own beside them, that contain something of the case.
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
            [("en", "unfinished files"), ("nb", "aldri ble ferdige"), ("nn", "aldri vart ferdige")]
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
            ("en", "remnants of erased texts may be"),
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
        let (remark, code) = place.remarks_within(blocks.unwrap(), "erase 1 --yes");
        assert!(code == 1 && remark.contains("may be in free pages"), "{remark}");
        assert!(remark.contains("run the same command again"), "{remark}");
        place.run(["erase", "1", "--yes"]).assert().success();
        place.run(["doctor"]).assert().success();
    }
}
