//! What was written in a case is taken out, and nothing of it is left in any file.

use std::collections::BTreeSet;
use std::fs;

use super::super::file::open_to_write;
use super::super::schema::STEPS;
use super::super::{Grade, erase as sweeping, examine};
use super::*;

/// A word that is nowhere else, in a part of a report.
const WORDS: [&str; 5] =
    ["Tittelordzq", "Rapportordzq", "Feltordzq", "Merknadsordzq", "Gammelordzq"];

/// Two cases, the first with two versions and two notes in which [`WORDS`] are; both classified.
fn written() -> TestProject {
    let mut desk = TestProject::empty();
    let mut first = record("1");
    first.case.title = format!("Tiltak {}", WORDS[0]);
    first.case.text = Some(format!("Før sto det {}.", WORDS[4]));
    first.case.fields.insert("Kontakt".into(), WORDS[2].into());
    desk.import(&[first.clone(), record("2")]);
    first.case.text = Some(format!("Nå står det {} her, flere ganger: {}.", WORDS[1], WORDS[1]));
    desk.import(&[first]);
    desk.index();
    desk.act("kvam", &classify(Category::Emergency, &[1, 2]));
    desk.act("kvam", &note(WORDS[3], 1));
    desk.act("lom", &note(&format!("{} igjen", WORDS[3]), 1));
    desk
}

/// The words that are found in any file of the project, by its bytes.
fn found(desk: &TestProject) -> Vec<(String, &'static str)> {
    found_in(desk.folder.path())
}

fn found_in(folder: &std::path::Path) -> Vec<(String, &'static str)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let bytes = fs::read(&path).unwrap();
        for word in WORDS {
            // The index has the words folded, and cuts off what a word shares with the one before.
            for form in [word.to_owned(), word.to_lowercase(), word[3..].to_lowercase()] {
                if bytes.windows(form.len()).any(|window| window == form.as_bytes()) {
                    found.push((path.file_name().unwrap().to_string_lossy().into_owned(), word));
                }
            }
        }
    }
    found
}

fn erase(desk: &mut TestProject, cases: &[i64]) -> Erased {
    let cases: Vec<CaseNo> = cases.iter().map(|no| CaseNo(*no)).collect();
    desk.project.erase(&cases, Moment::from_millis(9), false).unwrap()
}

#[test]
fn nothing_of_it_is_left_in_any_file_and_decisions_stay() {
    let mut desk = written();
    assert!(!found(&desk).is_empty(), "the search finds what is there");
    let before = desk.records();
    let erased = erase(&mut desk, &[1]);
    assert_eq!((erased.cases, erased.again, erased.versions, erased.notes), (1, 0, 2, 2));
    assert!(erased.is_swept && erased.shared.is_empty());
    assert_eq!(found(&desk), [], "while the project is open");
    let desk = desk.reopened();
    assert_eq!(found(&desk), []);

    let after = desk.records();
    assert_eq!(after[1], before[1], "another case is as it was");
    let (was, is) = (&before[0], &after[0]);
    assert_eq!((is.case.title.as_str(), &is.case.text, is.case.fields.len()), ("", &None, 0));
    assert_eq!(
        (&is.case.id, &is.case.municipality, is.text_sha256),
        (&was.case.id, &was.case.municipality, was.text_sha256)
    );
    let [kvam] = &is.classifications[..] else { panic!("{:?}", is.classifications) };
    assert_eq!(
        (kvam.classification.answers.category, kvam.classification.note.as_ref()),
        (was.classifications[0].classification.answers.category, None)
    );
    assert_eq!(desk.events().len(), 3);
    let (hits, _) = desk.reader().text_hits("rapportordzq", 9).unwrap();
    assert!(hits.is_empty());
}

#[test]
fn what_is_kept_beside_the_log_still_follows_from_it() {
    let mut desk = written();
    erase(&mut desk, &[1]);
    for name in ["kvam", "lom"] {
        let before = desk.standing(name, 1);
        desk.act(name, &postpone(2));
        desk.undo(name).unwrap();
        assert_eq!(desk.standing(name, 1), before);
    }
    // Undoing and redoing the act with the note folds the case again, from the log.
    let noted = desk.standing("lom", 1);
    desk.undo("lom").unwrap();
    desk.redo("lom").unwrap();
    assert_eq!(desk.standing("lom", 1), noted);
    assert_eq!(desk.standing("lom", 1).classification.note, None);
}

#[test]
fn a_note_on_another_case_stays_until_that_one_goes_too() {
    let mut desk = TestProject::with_cases(3);
    let patch = Patch { note: Change::Set("Felles merknad".into()), ..Patch::default() };
    desk.act("kvam", &Act::Answered { changes: vec![(patch, vec![seen(1), seen(2)])] });
    let erased = erase(&mut desk, &[1]);
    assert_eq!((erased.notes, erased.shared), (0, [CaseNo(2)].into()));
    assert_eq!(desk.standing("kvam", 2).classification.note.as_deref(), Some("Felles merknad"));
    let erased = erase(&mut desk, &[2]);
    assert_eq!((erased.notes, erased.shared.len()), (1, 0));
    assert_eq!(desk.standing("kvam", 2).classification.note, None);
}

#[test]
fn a_note_that_was_taken_back_goes_too() {
    let mut desk = TestProject::with_cases(1);
    desk.act("kvam", &note(WORDS[3], 1));
    desk.undo("kvam").unwrap();
    assert_eq!(erase(&mut desk, &[1]).notes, 1);
    assert_eq!(found(&desk), []);
    desk.redo("kvam").unwrap();
    assert_eq!(desk.standing("kvam", 1).classification.note, None);
}

#[test]
fn the_same_delivery_brings_nothing_of_it_back() {
    let mut desk = written();
    let delivery = desk.records();
    erase(&mut desk, &[1]);
    let after = desk.records();
    let imported = desk.import(&delivery);
    assert_eq!((imported.erased, imported.same, imported.changed, imported.new), (1, 1, 0, 0));
    assert_eq!(desk.records(), after);
    assert_eq!(found(&desk), []);
}

#[test]
fn erasing_again_is_allowed_and_a_dry_run_does_nothing() {
    let mut desk = written();
    let before = desk.records();
    let would = desk.project.erase(&[CaseNo(1)], Moment::from_millis(9), true).unwrap();
    assert_eq!((would.cases, would.versions, would.notes, would.is_swept), (1, 2, 2, false));
    assert_eq!(desk.records(), before);
    erase(&mut desk, &[1]);
    let again = erase(&mut desk, &[1]);
    assert_eq!((again.cases, again.again, again.notes, again.is_swept), (0, 1, 0, true));
    desk.act("kvam", &postpone(2));
}

#[test]
fn who_reads_meanwhile_keeps_the_sweep_from_ending_and_the_next_one_ends_it() {
    let mut desk = written();
    let reader = desk.reader();
    desk.project.connection().busy_timeout(std::time::Duration::ZERO).unwrap();
    let mut erased = Erased::default();
    reader
        .records(&anyone(), true, true, &mut |_| {
            erased = erase(&mut desk, &[1]);
            ControlFlow::Break(())
        })
        .unwrap();
    assert_eq!((erased.cases, erased.is_swept), (1, false));
    assert!(erase(&mut desk, &[1]).is_swept);
    assert_eq!(found(&desk), []);
}

/// The project of [`written`], after a run that was killed between the two steps of an erasure.
fn cut_off() -> (TempDir, PathBuf) {
    let desk = written();
    let path = desk.path();
    let TestProject { folder, project } = desk;
    project.erase_and_die(&[CaseNo(1)], Moment::from_millis(9));
    (folder, path)
}

/// The keys of what the doctor finds that is not as it should be.
fn troubles(path: &std::path::Path) -> Vec<(Grade, String)> {
    let findings = examine(path).into_iter();
    let troubles = findings.filter(|finding| {
        let key = finding.message.key;
        key.contains("erasures") || finding.grade == Grade::Fault
    });
    troubles.map(|finding| (finding.grade, finding.message.key.to_owned())).collect()
}

#[test]
fn an_erasure_that_was_cut_off_is_a_fault_until_the_next_opening_finishes_it() {
    let (folder, path) = cut_off();
    let unswept = (Grade::Unfinished, "doctor-erasures-unswept".to_owned());
    assert_eq!(troubles(&path), [unswept]);
    assert_ne!(found_in(folder.path()), []);
    let project = Project::open(&path).unwrap();
    assert!(!project.has_remnants());
    let desk = TestProject { folder, project };
    assert_eq!(found(&desk), [], "before anything else is done");
    assert_eq!(troubles(&path), [(Grade::Sound, "doctor-erasures".to_owned())]);
    let mut desk = desk.reopened();
    desk.act("kvam", &postpone(2));
}

#[test]
fn who_reads_meanwhile_keeps_no_one_from_working_and_the_sweep_from_being_forgotten() {
    let (folder, path) = cut_off();
    let reader = Reader::open(&path).unwrap();
    let mut opened = None;
    let each = &mut |_| {
        opened = Some(Project::open(&path).unwrap());
        ControlFlow::Break(())
    };
    reader.records(&anyone(), true, true, each).unwrap();
    let mut desk = TestProject { folder, project: opened.unwrap() };
    assert!(desk.project.has_remnants());
    desk.act("kvam", &postpone(2));
    assert_eq!(troubles(&path)[0].0, Grade::Unfinished);
    drop(reader);
    let desk = desk.reopened();
    assert!(!desk.project.has_remnants());
    assert_eq!(found(&desk), []);
}

#[test]
fn a_backup_of_what_is_not_swept_has_no_remnants_and_owes_nothing() {
    let (_folder, path) = cut_off();
    let other = tempfile::tempdir().unwrap();
    let copy = other.path().join("demo.nybrott");
    Reader::open(&path).unwrap().back_up(&copy, false).unwrap();
    assert_eq!(troubles(&copy), [(Grade::Sound, "doctor-erasures".to_owned())]);
    let desk = TestProject { folder: other, project: Project::open(&copy).unwrap() };
    assert_eq!(found(&desk), []);
}

#[test]
fn a_project_from_before_that_was_known_is_swept_if_anything_was_erased_in_it() {
    for (erased, is_unswept) in [("", false), ("INSERT INTO erased VALUES (1, 0)", true)] {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("demo.nybrott");
        let conn = open_to_write(&path, &STEPS[..4]).unwrap();
        conn.execute("INSERT INTO case_report (no, source, id) VALUES (1, '', '1')", []).unwrap();
        conn.execute_batch(erased).unwrap();
        assert!(!sweeping::is_unswept(&conn).unwrap());
        conn.close().unwrap();
        let conn = open_to_write(&path, STEPS).unwrap();
        assert_eq!(sweeping::is_unswept(&conn).unwrap(), is_unswept, "{erased}");
    }
}

#[test]
fn reports_that_are_not_erased_are_still_never_changed() {
    let mut desk = written();
    erase(&mut desk, &[1]);
    for statement in [
        "UPDATE case_version SET title = '', fields = '{}', text = NULL WHERE case_no = 2",
        "UPDATE case_version SET title = 'Ny' WHERE case_no = 1",
        "UPDATE case_version SET municipality = 'Ny' WHERE case_no = 1",
        "UPDATE erased SET at = 0",
        "DELETE FROM erased",
    ] {
        assert!(desk.project.connection().execute(statement, []).is_err(), "{statement}");
    }
}

#[test]
fn a_pseudonym_stays_when_the_name_changes_or_gets_an_id() {
    use crate::domain::ReviewerId;
    let mut desk = TestProject::with_cases(3);
    let pseudonym = |desk: &TestProject| {
        let mut shared = desk.reader().shared(&anyone(), true).unwrap();
        desk.reader().pseudonyms().unwrap().hide_reviewers(&mut shared);
        assert_eq!(shared.reviewers.len(), 1);
        shared.reviewers.remove(0)
    };
    let at = Moment::from_millis(1);
    desk.act("kvam", &classify(Category::Emergency, &[1]));
    let by_name = pseudonym(&desk);
    let kvam = reviewer("kvam").with_id(ReviewerId::default());
    desk.project.record(&kvam, &classify(Category::Emergency, &[2]), at).unwrap();
    assert_eq!(pseudonym(&desk), by_name, "the id that she works under now");
    let mut other = TestProject::with_cases(2);
    other.project.record(&kvam, &classify(Category::Emergency, &[1]), at).unwrap();
    let before = pseudonym(&other);
    other = other.reopened();
    let renamed = reviewer("Kvam N.").with_id(kvam.id());
    other.project.record(&renamed, &classify(Category::Emergency, &[2]), at).unwrap();
    assert_eq!(pseudonym(&other), before);
}

#[test]
fn pseudonyms_are_the_same_in_every_export_of_a_project_and_in_no_other() {
    let hidden = |desk: &TestProject| {
        let pseudonyms = desk.reader().pseudonyms().unwrap();
        let mut records = desk.records();
        for record in &mut records {
            pseudonyms.hide(record);
        }
        let names = records.into_iter().flat_map(|record| record.classifications);
        names.map(|decision| decision.reviewer).collect::<Vec<_>>()
    };
    let desk = written();
    let names = hidden(&desk);
    assert_eq!(names.len(), 3);
    let distinct: BTreeSet<&Reviewer> = names.iter().collect();
    assert_eq!(distinct.len(), 2);
    let is_hidden =
        |name: &Reviewer| name.as_str().starts_with("reviewer-") && name.as_str().len() == 19;
    assert!(names.iter().all(is_hidden), "{names:?}");
    let shared = |all| {
        let mut shared = desk.reader().shared(&anyone(), all).unwrap();
        let ids: BTreeSet<_> = shared.reviewers.iter().map(Reviewer::id).collect();
        desk.reader().pseudonyms().unwrap().hide_reviewers(&mut shared);
        assert!(shared.reviewers.iter().all(|hidden| !ids.contains(&hidden.id())));
        shared.reviewers
    };
    assert_eq!(shared(true), distinct.into_iter().cloned().collect::<Vec<_>>());
    let copy = desk.folder.path().join("kopi.nybrott");
    desk.reader().back_up(&copy, false).unwrap();
    let desk = desk.reopened();
    assert_eq!(hidden(&desk), names, "in the next run");
    let secret = |reader: Reader| format!("{:?}", reader.pseudonyms().unwrap());
    assert_eq!(secret(Reader::open(&copy).unwrap()), secret(desk.reader()), "in a backup");
    assert_ne!(hidden(&written()), names, "in another project");
}
