//! Projects that are sound, and projects that are not: what is found, and what is saved.

use std::fs;
use std::path::Path;

use rusqlite::Connection;

use super::super::{Finding, Grade, Repaired, examine, repair};
use super::*;

const PAGE: usize = 16384;

/// A project with so many cases whose reports fill pages of their own, with acts of all kinds; closed.
fn written(cases: i64) -> (TempDir, PathBuf) {
    let mut desk = TestProject::empty();
    let records: Vec<CaseRecord> = (1..=cases).map(long_record).collect();
    desk.import(&records);
    desk.index();
    for no in 1..=cases {
        let hash = records[usize::try_from(no - 1).unwrap()].text_sha256;
        let seen = SeenCase { case: CaseNo(no), text: hash };
        let patch = Patch::answers(&complete(Category::LongTerm));
        desk.act("kvam", &Act::answered(patch, seen));
    }
    desk.act("lom", &note("Ring dem", 2));
    desk.act("lom", &postpone(3));
    desk.undo("lom").unwrap();
    desk.undo("lom").unwrap();
    desk.redo("lom").unwrap();
    let path = desk.path();
    let TestProject { folder, project } = desk;
    project.close().unwrap();
    (folder, path)
}

fn long_record(no: i64) -> CaseRecord {
    let mut record = record(&no.to_string());
    let text = format!("Rapporten om tiltak {no}. {}", format!("ord{no} ").repeat(900));
    record.text_sha256 = TextHash::new(&record.case.title, &text);
    record.case.text = Some(text);
    record
}

fn faults(path: &Path) -> Vec<String> {
    let faults = examine(path).into_iter().filter(|finding| finding.grade == Grade::Fault);
    faults.map(|Finding { message, .. }| message.to_string()).collect()
}

/// Changes the file by hand, past all safeguards.
fn meddle(path: &Path, sql: &str) {
    let conn = Connection::open(path).unwrap();
    conn.execute_batch(sql).unwrap();
    conn.close().unwrap();
}

/// The repaired project; the damaged file must be as it was.
fn repaired(path: &Path) -> Repaired {
    let before = fs::read(path).unwrap();
    let repaired = repair(path, Moment::from_millis(1_589_272_920_000)).unwrap();
    assert_eq!(fs::read(path).unwrap(), before, "the damaged file is untouched");
    assert_eq!(faults(&repaired.path), Vec::<String>::new(), "{repaired:?}");
    let left = fs::read_dir(path.parent().unwrap()).unwrap().count();
    assert_eq!(left, 2, "the damaged project and the new one");
    repaired
}

fn keys(repaired: &Repaired) -> Vec<&str> {
    repaired.losses.iter().map(|loss| loss.key).collect()
}

#[test]
fn a_sound_project_has_no_faults_and_comes_out_of_a_repair_as_it_was() {
    let (_folder, path) = written(30);
    assert_eq!(faults(&path), Vec::<String>::new());
    let before = Reader::open(&path).unwrap();
    let whole = (records(&before, true, true), events(&before));
    drop(before);
    let repaired = repaired(&path);
    assert_eq!((repaired.cases, repaired.acts, keys(&repaired)), (30, 32, vec![]));
    let after = Reader::open(&repaired.path).unwrap();
    assert_eq!((records(&after, true, true), events(&after)), whole);
    assert_eq!(after.text_hits("ord7", 9).unwrap().0, [CaseNo(7)]);
    let mut project = Project::open(&repaired.path).unwrap();
    project.undo(&reviewer("kvam"), Moment::from_millis(9)).unwrap().unwrap();
}

#[test]
fn it_looks_at_a_project_that_somebody_writes_to_and_changes_nothing() {
    let mut desk = TestProject::with_cases(3);
    desk.act("kvam", &classify(Category::Emergency, &[1, 2]));
    assert_eq!(faults(&desk.path()), Vec::<String>::new());
    desk.index();
    assert_eq!(faults(&desk.path()), Vec::<String>::new());
    desk.act("kvam", &postpone(3));
    assert_eq!(faults(&desk.path()), Vec::<String>::new());
    assert_eq!(desk.events().len(), 2);
}

#[test]
fn what_was_changed_by_hand_is_named() {
    for (sql, key, named) in [
        ("UPDATE standing SET flagged = 1 WHERE case_no = 5", "doctor-log-fault", "id=\"5\""),
        ("DELETE FROM standing WHERE case_no = 6", "doctor-log-fault", "id=\"6\""),
        ("UPDATE tally SET classified = 99", "doctor-log-fault", "tally"),
        ("UPDATE act SET live = 0 WHERE event = 3", "doctor-log-fault", "act"),
        ("DELETE FROM closed_run", "doctor-log-fault", "closed_run"),
        ("DELETE FROM case_text WHERE rowid = 4", "doctor-words-fault", "id=\"4\""),
        ("DROP TRIGGER event_stays", "doctor-schema-fault", "event_stays"),
        ("DROP INDEX act_own; DROP TRIGGER event_stays", "doctor-schema-fault", "act_own, event"),
        ("DROP INDEX act_own; CREATE TABLE mitt (x)", "store-foreign-schema", "\"mitt\""),
        (
            "DROP TRIGGER case_version_is_kept;
             UPDATE case_version SET text = text || '!' WHERE case_no = 7",
            "doctor-texts-fault",
            "id=\"7\"",
        ),
        (
            "PRAGMA foreign_keys = OFF; DROP TRIGGER note_text_stays; DELETE FROM note_text",
            "doctor-references-fault",
            "count=1",
        ),
    ] {
        let (_folder, path) = written(8);
        meddle(&path, sql);
        let faults = faults(&path);
        let found = faults.iter().any(|fault| fault.starts_with(key) && fault.contains(named));
        assert!(found, "{sql}: {faults:?}");
    }
}

#[test]
fn what_follows_from_the_log_is_derived_again() {
    let (_folder, path) = written(8);
    let before = records(&Reader::open(&path).unwrap(), true, true);
    meddle(
        &path,
        "UPDATE standing SET category = 'emergency'; DELETE FROM tally; DELETE FROM closed_run;
         UPDATE act SET live = 0; DELETE FROM case_text; DROP TRIGGER event_stays;",
    );
    assert!(!faults(&path).is_empty());
    let repaired = repaired(&path);
    assert_eq!(keys(&repaired), Vec::<&str>::new());
    assert_eq!(records(&Reader::open(&repaired.path).unwrap(), true, true), before);
}

/// Every page but the first is damaged in turn. Whatever is lost, the new project is sound, everything
/// in it is what was written, and what is missing is reported.
#[test]
fn whichever_page_is_damaged_the_rest_is_saved_and_the_loss_is_reported() {
    let (folder, path) = written(30);
    let whole = fs::read(&path).unwrap();
    let before = records(&Reader::open(&path).unwrap(), true, true);
    drop(folder);
    let mut untouched = 0;
    for page in 1..whole.len() / PAGE {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("demo.nybrott");
        let mut bytes = whole.clone();
        bytes[page * PAGE..(page + 1) * PAGE].fill(0x5a);
        fs::write(&path, bytes).unwrap();
        let repaired = repaired(&path);
        let after = records(&Reader::open(&repaired.path).unwrap(), true, true);
        assert_eq!(after.len(), before.len(), "page {page}: {repaired:?}");
        let same = after.iter().zip(&before).filter(|(after, before)| after == before).count();
        if same == before.len() {
            untouched += 1;
        } else {
            assert!(
                !repaired.losses.is_empty(),
                "page {page}: {same} of {} are left",
                before.len()
            );
        }
    }
    assert!(untouched > 10, "pages of what is made anew: {untouched}");
}

#[test]
fn of_a_file_that_was_cut_short_the_beginning_is_saved() {
    let (_folder, path) = written(60);
    let whole = fs::read(&path).unwrap();
    let before = records(&Reader::open(&path).unwrap(), true, true);
    fs::write(&path, &whole[..whole.len() * 2 / 3]).unwrap();
    assert!(!faults(&path).is_empty());
    let repaired = repaired(&path);
    assert!(!repaired.losses.is_empty());
    let after = records(&Reader::open(&repaired.path).unwrap(), true, true);
    let texts =
        after.iter().zip(&before).filter(|(after, before)| after.case.text == before.case.text);
    assert!(texts.count() > 5, "{repaired:?}");
}

#[test]
fn a_file_that_says_it_has_more_pages_than_any_file_is_saved() {
    let (_folder, path) = written(8);
    let before = records(&Reader::open(&path).unwrap(), true, true);
    let mut bytes = fs::read(&path).unwrap();
    bytes[28..32].copy_from_slice(&u32::MAX.to_be_bytes());
    fs::write(&path, bytes).unwrap();
    assert!(!faults(&path).is_empty());
    let repaired = repaired(&path);
    assert_eq!(records(&Reader::open(&repaired.path).unwrap(), true, true), before);
}

#[test]
fn changed_texts_are_kept_and_named() {
    let (_folder, path) = written(8);
    meddle(
        &path,
        "DROP TRIGGER case_version_is_kept;
         UPDATE case_version SET text = 'Noe annet' WHERE case_no = 7",
    );
    let repaired = repaired(&path);
    assert_eq!(keys(&repaired), ["doctor-lost-texts"]);
    assert!(repaired.losses[0].to_string().contains("id=\"7\""), "{:?}", repaired.losses);
}

/// Flips a bit in the file where these bytes are.
fn flip(path: &Path, bytes: &[u8]) {
    let mut file = fs::read(path).unwrap();
    let places: Vec<usize> = file
        .windows(bytes.len())
        .enumerate()
        .filter(|(_, window)| *window == bytes)
        .map(|(at, _)| at)
        .collect();
    assert!(!places.is_empty(), "the bytes are in the file");
    for at in places {
        file[at + bytes.len() - 1] ^= 1;
    }
    fs::write(path, file).unwrap();
}

fn remarks(path: &Path) -> Vec<String> {
    let remarks = examine(path).into_iter().filter(|finding| finding.grade == Grade::Remark);
    let remarks = remarks.map(|finding| finding.message.to_string());
    remarks.filter(|message| message.starts_with("doctor-lost")).collect()
}

#[test]
fn what_a_flipped_bit_destroyed_is_reported_alike_by_every_further_repair() {
    for (bytes, key, ids) in [
        ("Rapporten om tiltak 7.", "doctor-lost-texts", "id=\"7\""),
        ("Tiltak 7", "doctor-lost-texts", "id=\"7\""),
        ("Ring dem", "doctor-lost-notes", "id=\"2\""),
    ] {
        let (_folder, path) = written(8);
        flip(&path, bytes.as_bytes());
        let first = repaired(&path);
        assert_eq!(keys(&first), [key], "{bytes}");
        assert!(first.losses[0].to_string().contains(ids), "{bytes}: {:?}", first.losses);
        let said: Vec<String> = first.losses.iter().map(ToString::to_string).collect();
        assert_eq!(remarks(&first.path), said, "{bytes}");

        let later = Moment::from_millis(1_589_272_930_000);
        let second = repair(&first.path, later).unwrap();
        assert_eq!(second.losses, first.losses, "{bytes}");
        assert_eq!(faults(&second.path), Vec::<String>::new(), "{bytes}");
        assert_eq!(remarks(&second.path), said, "{bytes}");
    }
}

#[test]
fn the_delivery_brings_back_texts_that_a_repair_lost() {
    for bytes in ["Rapporten om tiltak 7.", "Tiltak 7"] {
        let (_folder, path) = written(8);
        flip(&path, bytes.as_bytes());
        let path = repaired(&path).path;
        let delivery: Vec<CaseRecord> = (1..=8).map(long_record).collect();
        let mut project = Project::open(&path).unwrap();
        let imported = project.import(&delivery, &origin(), ImportRules::default()).unwrap();
        let changed = imported.changed_names.iter().map(|case| case.id.as_deref());
        assert!(changed.eq([Some("7")]), "{bytes}");
        assert_eq!(imported.same, 7, "{bytes}");
        let again = project.import(&delivery, &origin(), ImportRules::default()).unwrap();
        assert_eq!((again.changed, again.same), (0, 8), "{bytes}");
        project.close().unwrap();
        assert_eq!(faults(&path), Vec::<String>::new(), "{bytes}");
        assert_eq!(remarks(&path).len(), 1, "{bytes}");
        assert!(remarks(&path)[0].starts_with("doctor-lost-older-texts"), "{bytes}");
        let reader = Reader::open(&path).unwrap();
        let case = reader.case(CaseNo(7), &reviewer("kvam")).unwrap().unwrap();
        assert_eq!(
            (case.case.title, case.case.text),
            (delivery[6].case.title.clone(), delivery[6].case.text.clone())
        );
        assert!(case.standing.is_classified(), "{bytes}");
    }
}

#[test]
fn a_list_without_texts_does_not_make_a_lost_text_whole() {
    let (_folder, path) = written(8);
    flip(&path, b"Rapporten om tiltak 7.");
    let path = repaired(&path).path;
    let mut list = long_record(7);
    list.case.text = None;
    list.case.municipality = Some("Bodø".into());
    let mut project = Project::open(&path).unwrap();
    let imported = project.import(&[list], &origin(), ImportRules::default()).unwrap();
    assert_eq!(imported.changed, 1);
    project.close().unwrap();
    assert_eq!(faults(&path), Vec::<String>::new());
    assert!(remarks(&path).iter().any(|said| said.starts_with("doctor-lost-texts")));
}

#[test]
fn what_is_known_to_be_lost_is_never_forgotten() {
    let (_folder, path) = written(3);
    meddle(&path, "INSERT INTO lost_version (case_no, version) VALUES (2, 1)");
    let conn = Connection::open(&path).unwrap();
    assert!(conn.execute("DELETE FROM lost_version", []).is_err());
    assert!(conn.execute("UPDATE lost_version SET case_no = 3", []).is_err());
}

#[test]
fn a_stray_number_invents_no_cases() {
    let (_folder, path) = written(8);
    let before = records(&Reader::open(&path).unwrap(), true, true);
    meddle(
        &path,
        "PRAGMA foreign_keys = OFF; DROP TRIGGER case_report_is_kept; DROP TRIGGER case_version_is_kept;
         DROP TRIGGER event_case_is_kept;
         UPDATE case_report SET no = 1000000 WHERE no = 8;
         UPDATE case_version SET case_no = 1000000 WHERE case_no = 8;
         UPDATE event_case SET case_no = 1000000 WHERE case_no = 8;",
    );
    assert!(faults(&path).iter().any(|fault| fault.starts_with("doctor-numbers-fault")));
    let repaired = repaired(&path);
    assert_eq!((repaired.cases, keys(&repaired)), (8, vec![]));
    assert_eq!(records(&Reader::open(&repaired.path).unwrap(), true, true), before);
    // The safeguards are there again.
    let conn = Connection::open(&repaired.path).unwrap();
    assert!(conn.execute("UPDATE case_report SET no = 9 WHERE no = 8", []).is_err());
}

#[test]
fn a_number_that_only_an_act_speaks_of_is_one_case() {
    let (_folder, path) = written(8);
    meddle(
        &path,
        "PRAGMA foreign_keys = OFF; DROP TRIGGER event_case_is_kept;
         UPDATE event_case SET case_no = 4000000000 WHERE event = 5 AND case_no = 5;",
    );
    let repaired = repaired(&path);
    assert_eq!((repaired.cases, keys(&repaired)), (9, vec!["doctor-lost-ids"]));
    let again = repair(&repaired.path, Moment::from_millis(1_589_272_930_000)).unwrap();
    assert_eq!((again.cases, &again.losses), (9, &repaired.losses));
}

#[test]
fn triggers_that_are_not_ours_are_named_and_not_brought_over() {
    let (_folder, path) = written(8);
    let before = records(&Reader::open(&path).unwrap(), true, true);
    meddle(
        &path,
        "CREATE TRIGGER zz AFTER INSERT ON standing BEGIN
             UPDATE standing SET category = 'emergency' WHERE case_no = NEW.case_no; END;
         CREATE TRIGGER zz2 AFTER UPDATE ON tally BEGIN
             UPDATE reviewer SET name = 'lom' WHERE no = 1; END;",
    );
    let found = faults(&path);
    assert!(found.iter().any(|fault| fault.contains("zz, zz2")), "{found:?}");
    let repaired = repaired(&path);
    assert_eq!(records(&Reader::open(&repaired.path).unwrap(), true, true), before);
}

/// The pages of the table of reports that have rows, by their places in the file.
fn leaves(path: &Path) -> Vec<usize> {
    let conn = Connection::open(path).unwrap();
    let root: u32 = conn
        .query_row("SELECT rootpage FROM sqlite_schema WHERE name = 'case_version'", [], |row| {
            row.get(0)
        })
        .unwrap();
    let file = fs::read(path).unwrap();
    let start = (usize::try_from(root).unwrap() - 1) * PAGE;
    let cells = usize::from(u16::from_be_bytes([file[start + 3], file[start + 4]]));
    assert_eq!(file[start], 5, "the root has no rows of its own");
    (0..cells)
        .map(|cell| {
            let pointer = start + 12 + 2 * cell;
            let cell = start + usize::from(u16::from_be_bytes([file[pointer], file[pointer + 1]]));
            let page = u32::from_be_bytes(file[cell..cell + 4].try_into().unwrap());
            (usize::try_from(page).unwrap() - 1) * PAGE
        })
        .collect()
}

/// A page of a table whose rows have these numbers, in this order; of each, nothing but the number can
/// be read, but for the first.
fn crafted(page: &mut [u8], keys: &[i64]) {
    let mut end = page.len();
    for (place, key) in keys.iter().enumerate() {
        // Length of the content, then the key in nine bytes of seven bits, the last of eight.
        let mut cell = vec![if place == 0 { 2 } else { 0x7f }];
        let key = key.cast_unsigned();
        cell.extend((1..9).map(|byte| 0x80 | (key >> (64 - 7 * byte)).to_le_bytes()[0]));
        cell.push(key.to_le_bytes()[0]);
        // A header that has no columns, or that is longer than the content.
        cell.extend(if place == 0 { [1, 0] } else { [0x7e, 0] });
        end -= cell.len();
        page[end..end + cell.len()].copy_from_slice(&cell);
        page[8 + 2 * place..10 + 2 * place]
            .copy_from_slice(&u16::try_from(end).unwrap().to_be_bytes());
    }
    page[0] = 13;
    page[1..3].fill(0);
    page[3..5].copy_from_slice(&u16::try_from(keys.len()).unwrap().to_be_bytes());
    page[5..7].copy_from_slice(&u16::try_from(end).unwrap().to_be_bytes());
    page[7] = 0;
}

#[test]
fn a_repair_ends_whatever_the_keys_of_a_page_are() {
    for keys in [
        &[9, 8, 7, 6, 5, 4, 3, 2, 1][..],
        &[4, 4, 4, 4, 4, 4],
        &[-9, -1, 0, i64::MIN, 12],
        &[1, 2, i64::MAX, i64::MAX - 1, 3],
        &[i64::MAX; 40],
        &[1 << 50, 3, 1 << 49, 2, 1 << 48, 1],
    ] {
        for damaged in 0..2 {
            let (_folder, path) = written(30);
            let leaf = leaves(&path)[damaged * 2];
            let mut file = fs::read(&path).unwrap();
            crafted(&mut file[leaf..leaf + PAGE], keys);
            // A damaged page besides, so that the way on is looked for.
            let other = leaves(&path)[4];
            file[other..other + PAGE].fill(0x5a);
            fs::write(&path, file).unwrap();
            let repaired = repaired(&path);
            assert_eq!(
                (repaired.cases, self::keys(&repaired)),
                (30, vec!["doctor-lost-texts"]),
                "{keys:?}"
            );
            let after = records(&Reader::open(&repaired.path).unwrap(), true, true);
            let whole = after.iter().filter(|record| record.case.text.is_some()).count();
            assert!(whole > 10, "{keys:?}: {whole} texts are left");
        }
    }
}

#[test]
fn what_merges_have_set_aside_is_named_for_as_long_as_it_is_there() {
    let (_folder, path) = written(3);
    let is_named =
        || examine(&path).iter().any(|finding| finding.message.key == "doctor-set-aside");
    assert!(!is_named());
    meddle(&path, "INSERT INTO quarantine (id, why, body, at) VALUES (x'01', 'clock', '{}', 0)");
    assert!(is_named());
}

#[test]
fn of_what_is_no_project_nothing_is_made() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("demo.nybrott");
    fs::write(&path, "min handleliste".repeat(5000)).unwrap();
    assert!(repair(&path, Moment::from_millis(0)).is_err());
    assert!(repair(&folder.path().join("finnes-ikke"), Moment::from_millis(0)).is_err());
    assert_eq!(faults(&path).len(), 1);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn acts_that_are_only_in_the_log_beside_the_file_are_saved() {
    let mut desk = TestProject::with_cases(3);
    desk.act("kvam", &classify(Category::Emergency, &[1, 2, 3]));
    let crashed = tempfile::tempdir().unwrap();
    for ending in ["", "-wal", ".lock"] {
        let name = format!("demo.nybrott{ending}");
        fs::copy(desk.folder.path().join(&name), crashed.path().join(&name)).unwrap();
    }
    let path = crashed.path().join("demo.nybrott");
    let log = fs::read(crashed.path().join("demo.nybrott-wal")).unwrap();
    let repaired = repair(&path, Moment::from_millis(0)).unwrap();
    assert_eq!((repaired.acts, keys(&repaired)), (1, vec![]));
    assert_eq!(fs::read(crashed.path().join("demo.nybrott-wal")).unwrap(), log);
}
