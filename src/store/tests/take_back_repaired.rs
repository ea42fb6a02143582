//! Taking deliveries back from a project that was repaired, or that an older program has made.

use super::super::schema::STEPS;
use super::take_back::{now, reworded};
use super::*;
use crate::domain::TakeBackRefusal;

#[test]
fn what_a_repair_has_lost_stays_known_under_the_new_numbers() {
    let mut desk = TestProject::empty();
    desk.deliver("a.csv", &[record("A"), record("E")]);
    desk.deliver("b.csv", &[record("B"), reworded("E", "Annet")]);
    desk.deliver("c.csv", &[record("C"), record("D"), reworded("E", "Mer")]);
    desk.deliver("d.csv", &[reworded("E", "Mest")]);
    let lost = |desk: &TestProject| -> Vec<(String, i64)> {
        let conn = desk.project.connection();
        let mut query = conn
            .prepare(
                "SELECT r.id, l.version FROM lost_version l JOIN case_report r ON r.no = l.case_no
                 ORDER BY 1, 2",
            )
            .unwrap();
        query
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
            .unwrap()
            .map(Result::unwrap)
            .collect()
    };
    let conn = desk.project.connection();
    conn.execute_batch(
        "INSERT INTO lost_version (case_no, version)
         SELECT no, version FROM case_report JOIN case_version ON case_no = no
         WHERE id IN ('C', 'D') OR id = 'E' AND version > 2",
    )
    .unwrap();
    desk.take_back(2).unwrap();
    let of = |id: &str, version| (id.to_owned(), version);
    assert_eq!(lost(&desk), [of("C", 1), of("D", 1), of("E", 2), of("E", 3)]);
    assert_eq!(desk.ids(), ["A", "E", "C", "D"]);
}

#[test]
fn where_a_repair_could_not_read_which_cases_came_the_last_delivery_goes_first() {
    let mut desk = TestProject::empty();
    desk.deliver("a.csv", &[record("1"), record("2")]);
    desk.deliver("b.csv", &[record("2"), record("3")]);
    let path = desk.path();
    let TestProject { folder, project } = desk;
    project.close().unwrap();
    let conn = rusqlite::Connection::open(&path).unwrap();
    conn.execute_batch("UPDATE delivered SET last = 0").unwrap();
    conn.close().unwrap();
    let repaired = super::super::repair(&path, now()).unwrap();
    assert_eq!(repaired.losses[0].key, "doctor-lost-deliveries");
    let project = Project::open(&repaired.path).unwrap();
    let mut desk = TestProject { folder, project };
    assert_eq!(desk.refusal(1), TakeBackRefusal::UnknownLater(2));
    assert_eq!(desk.take_back(2).unwrap().cases(), 1);
    assert_eq!(desk.take_back(1).unwrap().cases(), 2);
    desk.verify();
}

#[test]
fn a_repair_keeps_what_is_known_of_deliveries() {
    let mut desk = TestProject::empty();
    desk.deliver("a.csv", &[record("1"), record("2")]);
    desk.deliver("b.csv", &[record("2"), record("3")]);
    let path = desk.path();
    let TestProject { folder, project } = desk;
    project.close().unwrap();
    let repaired = super::super::repair(&path, now()).unwrap();
    let project = Project::open(&repaired.path).unwrap();
    let mut desk = TestProject { folder, project };
    let (taken_back, _) = desk.project.take_back(1, now()).unwrap();
    assert_eq!((taken_back.cases(), desk.ids()), (1, vec!["2".into(), "3".into()]));
}

#[test]
fn of_an_older_project_the_last_delivery_can_be_taken_back_and_then_the_one_before() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("demo.nybrott");
    let older = super::super::file::open_to_write(&path, &STEPS[..5]).unwrap();
    let write = |no: i64, version: i64, at: i64| {
        let record = record(&no.to_string());
        older
            .execute("INSERT OR IGNORE INTO case_report (no, source, id) VALUES (?1, '', ?1)", [no])
            .unwrap();
        older
            .execute(
                "INSERT INTO case_version (case_no, version, sha256, title, imported_at, fields, text)
                 VALUES (?1, ?2, ?3, ?4, ?5, '{}', ?6)",
                rusqlite::params![
                    no, version, record.text_sha256, record.case.title, at, record.case.text
                ],
            )
            .unwrap();
    };
    for (no, version, at) in [(1, 1, 10), (2, 1, 10), (2, 2, 20), (3, 1, 20)] {
        write(no, version, at);
    }
    older
        .execute_batch(
            "INSERT INTO journal (kind, at, file, first_case, new, changed, same)
             VALUES ('import', 10, 'a.csv', 1, 2, 0, 0), ('import', 20, 'b.csv', 3, 1, 1, 1);
             INSERT INTO text_backlog (first, last) VALUES (1, 3)",
        )
        .unwrap();
    older.close().unwrap();
    let mut desk = TestProject { folder, project: Project::open(&path).unwrap() };
    assert_eq!(desk.refusal(1), TakeBackRefusal::UnknownLater(2));
    let last = desk.take_back(2).unwrap();
    assert_eq!((last.cases(), last.versions), (1, 1));
    assert_eq!(desk.take_back(1).unwrap().cases(), 2);
    assert_eq!(desk.ids(), Vec::<String>::new());
    desk.verify();
}
