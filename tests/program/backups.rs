//! Backups: of the day, on demand, before a new schema, and going back to one.

use std::fs;

use serde_json::Value;

use crate::place::Place;

#[test]
fn a_backup_is_written_once_and_replaced_only_by_force() {
    let place = Place::with_a_decision();
    let (remark, code) = place.remarks(["backup", "kopi.nybrott"]);
    assert_eq!(code, 0);
    assert_eq!(remark, "Backup with 3 cases and all answers written to “kopi.nybrott”.\n");
    assert_eq!(place.acts_in(&place.path("kopi.nybrott")), 1);
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
    let backup = place.backups().remove(0);
    let said = place.says(["status"]);
    assert!(said.contains("Backups: 1 in "), "{said}");
    assert!(said.contains("project.nybrott-backups, the newest from "), "{said}");
    let status: Value = serde_json::from_str(&place.says(["status", "--json"])).unwrap();
    assert_eq!(
        status["backups"][0]["file"],
        backup.canonicalize().unwrap().to_string_lossy().as_ref()
    );
    assert_eq!(place.acts_in(&backup), 1, "at most one a day");
}

#[test]
fn a_backup_that_cannot_be_made_is_reported_and_stops_nothing() {
    let place = Place::with_a_decision();
    place.write("project.nybrott-backups", "a file, not a folder");
    let (remark, code) =
        place.remarks(["classify", "--where", "id:A-2", "--category", "emergency"]);
    assert_eq!(code, 0);
    assert!(remark.contains("There is no backup from today."), "{remark}");
    assert!(remark.contains("Your work is saved all the same."), "{remark}");
    assert_eq!(place.log().len(), 2);
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
        let kept = place.backups();
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

#[cfg(unix)]
mod unix {
    use super::*;
    use crate::screen::Screen;

    #[test]
    fn a_session_backs_up_once_a_day_and_without_delay() {
        let place = Place::with_a_decision();
        let mut screen = Screen::start(&place, &[]);
        screen.wait_for("0 of 3 done");
        screen.press_to_save("212\r", 1);
        // It is made beside everything else, and nothing on the screen says so.
        let is_made = || place.says(["status"]).contains("Backups: 1 in ");
        assert!((0..2_000).any(|_| is_made()), "{:?}", place.backups());
        screen.quit();
        let [backup] = &place.backups()[..] else { panic!("{:?}", place.backups()) };
        assert!(place.acts_in(backup) >= 1);
        let mut screen = Screen::start(&place, &[]);
        screen.wait_for("1 of 3 done");
        screen.quit();
        assert_eq!(place.backups().len(), 1);
    }

    #[test]
    fn a_session_without_a_backup_says_so_and_goes_on() {
        let place = Place::with_a_decision();
        place.write("project.nybrott-backups", "a file, not a folder");
        let mut screen = Screen::start(&place, &[]);
        screen.wait_for("There is no backup from today.");
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
        assert_eq!(place.acts_in(&place.path("kopi.nybrott")), 1);
        assert_eq!(place.log().len(), 2);
    }

    #[test]
    fn a_restored_backup_does_not_take_the_log_of_a_killed_run() {
        let place = Place::with_a_decision();
        place.run(["backup", "kopi.nybrott"]).assert().success();
        let mut screen = Screen::start(&place, &[]);
        screen.wait_for("0 of 3 done");
        screen.press_to_save("212\r", 1);
        // By its mark a log is known; a reader may keep it from its place for a moment.
        let is_marked = || place.read("project.nybrott.lock").contains("\"mark\":\"");
        let wait = || std::thread::sleep(std::time::Duration::from_millis(5));
        assert!((0..2_000).any(|_| is_marked() || (wait(), false).1), "it is never marked");
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
}
