//! Projects with SQL that is not the program's own: none of it runs when they are opened.

use std::fs;

use rusqlite::Connection;

use crate::place::Place;

/// What somebody may put in, and what it is called.
const PLANTED: [(&str, &str); 9] = [
    (
        "CREATE TRIGGER hjelper AFTER INSERT ON event BEGIN
             UPDATE standing SET category = 'emergency'; END",
        "hjelper",
    ),
    (
        "CREATE TRIGGER navn AFTER INSERT ON reviewer BEGIN
             UPDATE reviewer SET name = 'lom' WHERE no = NEW.no; END",
        "navn",
    ),
    (
        "DROP TABLE tally;
         CREATE VIEW tally AS SELECT no reviewer, 7 classified, 0 postponed, 0 undetermined, 0 flagged
             FROM reviewer;
         CREATE TRIGGER tally_taken INSTEAD OF INSERT ON tally BEGIN SELECT 1; END",
        "tally, tally_taken",
    ),
    (
        "PRAGMA foreign_keys = OFF; DROP TABLE reviewer;
         CREATE VIEW reviewer AS WITH RECURSIVE n (no) AS (SELECT 1 UNION ALL SELECT no + 1 FROM n)
             SELECT no, 'kvam' AS name FROM n WHERE no < 0",
        "reviewer",
    ),
    (
        "PRAGMA foreign_keys = OFF; DROP TABLE project;
         CREATE VIEW project AS WITH RECURSIVE n (no) AS (SELECT 1 UNION ALL SELECT no + 1 FROM n)
             SELECT no, x'00' AS mark, x'00' AS secret FROM n WHERE no < 0",
        "project",
    ),
    ("CREATE INDEX rask ON event (abs(no))", "rask"),
    (
        "PRAGMA writable_schema = ON;
         UPDATE sqlite_schema SET sql = replace(sql, 'CHECK (imported IN (0, 1))',
             'CHECK (length(printf(''%*c'', 900000000, ''x'')) > 0)') WHERE name = 'event'",
        "event",
    ),
    ("CREATE TABLE mitt (x INTEGER)", "mitt"),
    ("CREATE VIRTUAL TABLE soek USING fts5 (ord)", "soek, soek_config"),
];

/// A project with a decision, and with this in it.
fn planted(sql: &str) -> Place {
    let place = Place::with_three_cases();
    place.run(["classify", "--where", "id:A-1", "--category", "long-term"]).assert().success();
    let project = Connection::open(place.path("project.nybrott")).unwrap();
    project.execute_batch(sql).unwrap();
    project.query_row("PRAGMA journal_mode = DELETE", [], |_| Ok(())).unwrap();
    project.close().unwrap();
    fs::remove_dir_all(place.path("project.nybrott-backups")).unwrap();
    place
}

/// What is tried with each project, and what with the first alone.
const SOME: [&[&str]; 3] = [
    &["status"],
    &["review", "--plain"],
    &["classify", "--where", "id:A-2", "--category", "emergency"],
];
const MORE: [&[&str]; 6] = [
    &["list"],
    &["log"],
    &["export", "-", "--format", "json"],
    &["backup", "kopi"],
    &["undo"],
    &["import", "saker.csv"],
];

#[test]
fn what_somebody_put_into_a_project_is_named_and_never_runs() {
    for (sql, name) in PLANTED {
        let place = planted(sql);
        let before = fs::read(place.path("project.nybrott")).unwrap();
        let files = || {
            let entries = fs::read_dir(place.folder()).unwrap();
            let mut names: Vec<_> = entries.map(|entry| entry.unwrap().file_name()).collect();
            names.sort();
            // The writer before may have left its lock file to those after.
            names.retain(|name| name != "project.nybrott.lock");
            names
        };
        let there = files();
        let more = if name == PLANTED[0].1 { &MORE[..] } else { &[] };
        for arguments in SOME.iter().chain(more) {
            let (remark, code) = place.remarks(*arguments);
            assert_eq!(code, 1, "{arguments:?}, {sql}: {remark}");
            let said = format!("things that nybrott did not make: {name}");
            assert!(remark.contains(&said), "{arguments:?}, {sql}: {remark}");
            assert!(remark.contains("nybrott doctor --repair --project"), "{remark}");
        }
        let examined = place.run(["doctor"]).output().unwrap();
        let said = String::from_utf8_lossy(&examined.stdout).into_owned();
        assert!(
            examined.status.code() == Some(1) && said.contains(&format!("did not make: {name}")),
            "{said}"
        );
        assert!(fs::read(place.path("project.nybrott")).unwrap() == before, "{sql}");
        assert_eq!(files(), there, "{sql}");
    }
}

#[test]
fn a_repair_makes_a_clean_project_of_what_is_no_sql() {
    for (sql, name) in PLANTED {
        let place = planted(sql);
        let said = place.says(["doctor", "--repair"]);
        let new = fs::read_dir(place.folder())
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .find(|path| path.to_string_lossy().contains("-repaired-"))
            .unwrap_or_else(|| panic!("{name}: {said}"));
        let project = ["--project", new.to_str().unwrap()];
        let sound = place.run([&["doctor"], &project[..]].concat()).output().unwrap();
        let found = String::from_utf8_lossy(&sound.stdout).into_owned();
        assert_eq!(sound.status.code(), Some(0), "{name}: {found}");
        let list = place.says([&["list", "--where", "category:long-term"], &project[..]].concat());
        let lost = ["reviewer", "tally, tally_taken"].contains(&name);
        assert!(lost || list.contains("Videotrening"), "{name}: {list}");
        assert_eq!(
            said.contains("Something else was in the place of these tables"),
            sql.contains("CREATE VIEW") && name != "tally, tally_taken",
            "{name}: {said}"
        );
    }
}
