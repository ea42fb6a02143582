//! Files whose cases are read while they are imported.

use std::fs;
use std::path::PathBuf;

use super::*;
use crate::domain::ToMessage as _;

/// More cases than are handed over at once and lie ready.
const MANY: usize = 3_000;

/// A table with so many cases, and these lines behind them.
fn table(behind: &str) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("saker.csv");
    let rows = (1..=MANY).map(|number| format!("{number},Tekst {number}\n"));
    let lines: Vec<String> = rows.collect();
    fs::write(&path, format!("id,text\n{}{behind}", lines.concat())).unwrap();
    (folder, path)
}

fn open(path: &Path) -> ImportStream {
    ImportStream::open(path, &Options::default()).unwrap()
}

#[test]
fn all_cases_come_in_their_order() {
    let (_folder, path) = table("");
    let incoming = open(&path);
    assert_eq!(incoming.summary.format, ImportFormat::Csv);
    assert_eq!(incoming.last, MANY + 1);
    let cases = incoming.cases.collect::<Result<Vec<_>, _>>().unwrap();
    let ids: Vec<usize> = cases.iter().map(|case| case.record.case.id.parse().unwrap()).collect();
    assert_eq!(ids, (1..=MANY).collect::<Vec<_>>());
    let orders: Vec<usize> = cases.iter().map(|case| case.place.order()).collect();
    assert_eq!(orders, (2..=MANY + 1).collect::<Vec<_>>());
}

#[test]
fn what_is_the_matter_far_down_comes_behind_the_cases_before_it() {
    let last = MANY + 2;
    for (behind, fault) in [
        ("x\n", ImportErrorKind::Ragged { place: row(last, last), expected: 2, found: 1 }),
        (" ,y\n", ImportErrorKind::BlankId { place: row(last, last), column: "id".into() }),
        (
            "7,y\n",
            ImportErrorKind::RepeatedIds(Box::new(repeated(
                (row(8, 8), row(last, last)),
                Some("7"),
                MANY + 1,
            ))),
        ),
    ] {
        let (_folder, path) = table(behind);
        let mut cases = open(&path).cases;
        let sound = cases.by_ref().take_while(Result::is_ok).count();
        assert!(sound >= MANY - 1, "{sound}: {behind}");
        assert!(cases.next().is_none(), "nothing comes behind an error");
        let error = read_file(&path, &Options::default()).unwrap_err();
        assert_eq!(error, fault.in_file("saker.csv"), "{}", error.to_message().key);
    }
}

#[test]
fn ids_that_are_missing_first_and_there_later_are_missing() {
    let (_folder, path) = table("");
    let rows = fs::read_to_string(&path).unwrap().replacen("\n1,", "\n,", 1);
    fs::write(&path, rows).unwrap();
    let error = read_file(&path, &Options::default()).unwrap_err();
    assert_eq!(error.kind, ImportErrorKind::BlankId { place: row(2, 2), column: "id".into() });
}

#[test]
fn blank_texts_are_known_when_the_cases_were_read() {
    let (_folder, path) = table("a, \n\"b\nc\",x\nd,\n");
    let incoming = open(&path);
    let blanks = incoming.cases.blanks();
    assert_eq!(blanks.to_vec(), []);
    assert_eq!(incoming.cases.count(), MANY + 3);
    let blank = |id: &str, place| BlankCase { id: id.into(), place };
    let expected = [blank("a", row(MANY + 2, MANY + 2)), blank("d", row(MANY + 4, MANY + 5))];
    assert_eq!(blanks.to_vec(), expected);
}

#[test]
fn a_receiver_that_has_enough_need_not_get_the_rest() {
    let (_folder, path) = table("");
    let mut cases = open(&path).cases;
    assert_eq!(cases.next().unwrap().unwrap().record.case.id, "1");
    drop(cases);
}
