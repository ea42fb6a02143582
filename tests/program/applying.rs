//! The way back: what the program exported, edited or not, is applied to the project it came from.

use std::fmt::Write as _;
use std::io::Cursor;

use calamine::{Data, Reader as _};
use proptest::prelude::*;
use proptest::test_runner::{Config, FileFailurePersistence, RngAlgorithm, TestRng, TestRunner};
use serde_json::Value;

use crate::place::Place;

/// Columns that reporters have, called as the program calls its own, in its languages.
const NAMES: [&str; 26] = [
    "Merknad",
    "Kategori",
    "Ny for kommunen",
    "id",
    "nummer",
    "Tittel",
    "Konklusjon",
    "Flagg",
    "Tjeneste",
    "Klassifisert av",
    "Note",
    "CATEGORY",
    "New to the municipality",
    "reviewer",
    "Merknad [note]",
    "nr [id]",
    "Kategori (kvam) [category]",
    "Teneste",
    "kjelde",
    "Service",
    "MERKNAD",
    "merknad",
    "Merknad (2)",
    "Tekst endret etterpå",
    "change_kinds",
    "Saksnr",
];

const TEXT: &str = "hva kommunen gjorde";

const TITLE: &str = "hva det heter";

pub const ID: &str = "vårt nummer";

/// A project of three cases, of which the third has no answers, and a fourth with an id of zeros.
pub fn place(own: &[&str]) -> Place {
    let place = Place::new();
    let mut columns = vec![ID, TITLE, TEXT];
    columns.extend(own);
    let mut table = format!("{}\n", columns.join(";"));
    for (row, id) in ["7", "2", "3", "0044"].into_iter().enumerate() {
        write!(table, "{id};Sak {id};Vi gjorde det {row}.").unwrap();
        // What fits no answer, what does, and what looks like an id.
        let cells = ["Næringsliv", "nød", "3", "", "ja", "2"];
        (0..own.len()).for_each(|at| {
            table += ";";
            table += cells[(row + at) % cells.len()];
        });
        table += "\n";
    }
    place.write("saker.csv", table);
    let named = ["--id", ID, "--title", TITLE, "--text", TEXT];
    place.run([&["import", "saker.csv"][..], &named].concat()).assert().success();
    let note = " to linjer\nmed =luft ";
    let answers = ["--category", "emergency", "--new", "yes", "--kinds", "service,process"];
    let first = ["classify", "--where", "id:7", "--flag", "--note", note];
    place.run([&first[..], &answers].concat()).assert().success();
    let second = ["classify", "--where", "id:2 or id:0044", "--category", "unclear", "--new", "no"];
    place.run([&second[..], &["--kinds", "none"]].concat()).assert().success();
    place
}

/// What the project says of each case, without when.
pub fn answers(place: &Place) -> Vec<Value> {
    place.all_cases().into_iter().map(|mut case| case["classifications"].take()).collect()
}

pub fn export(place: &Place, file: &str, lang: &str) {
    let mut line = vec!["export", file, "--all", "--overwrite", "--lang", lang];
    if !file.ends_with("xlsx") {
        line.extend(["--dialect", "excel-no"]);
    }
    place.run(line).assert().success();
}

pub fn sheet(file: &[u8]) -> Vec<Vec<Data>> {
    let mut book = calamine::Xlsx::new(Cursor::new(file)).unwrap();
    let name = book.sheet_names()[0].clone();
    book.worksheet_range(&name).unwrap().rows().map(<[Data]>::to_vec).collect()
}

/// The workbook as a spreadsheet saves it after somebody sorted, moved and removed.
pub fn saved_again(file: &[u8], edit: impl FnOnce(&mut Vec<Vec<Data>>)) -> Vec<u8> {
    let mut book = calamine::Xlsx::new(Cursor::new(file)).unwrap();
    let mut again = rust_xlsxwriter::Workbook::new();
    let mut edit = Some(edit);
    for name in book.sheet_names() {
        let mut rows: Vec<Vec<Data>> =
            book.worksheet_range(&name).unwrap().rows().map(<[Data]>::to_vec).collect();
        if let Some(edit) = edit.take() {
            edit(&mut rows);
        }
        let sheet = again.add_worksheet().set_name(&name).unwrap();
        for (row, cells) in (0_u32..).zip(&rows) {
            for (at, cell) in (0_u16..).zip(cells) {
                match cell {
                    Data::Empty => {}
                    Data::Float(number) => {
                        sheet.write_number(row, at, *number).unwrap();
                    }
                    Data::String(text) => match text.parse::<f64>() {
                        Ok(number) => {
                            sheet.write_number(row, at, number).unwrap();
                        }
                        Err(_) => {
                            sheet.write_string(row, at, text).unwrap();
                        }
                    },
                    other => {
                        sheet.write_string(row, at, other.to_string()).unwrap();
                    }
                }
            }
        }
        let below = u32::try_from(rows.len()).unwrap() + 3;
        sheet.write_blank(below, 0, &rust_xlsxwriter::Format::new().set_bold()).unwrap();
    }
    again.save_to_buffer().unwrap()
}

/// The rows of a CSV as `excel-no` writes it.
pub fn table(file: &str) -> Vec<Vec<String>> {
    let text = file.trim_start_matches('\u{FEFF}');
    let mut reader =
        csv::ReaderBuilder::new().delimiter(b';').has_headers(false).from_reader(text.as_bytes());
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

pub fn written(rows: &[Vec<String>]) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new().delimiter(b';').flexible(true).from_writer(vec![]);
    for row in rows {
        writer.write_record(row).unwrap();
    }
    writer.into_inner().unwrap()
}

/// Where the sheet of codes, or the header itself, says a column is.
pub fn column(headers: &[String], code: &str) -> usize {
    headers.iter().rposition(|header| header.ends_with(&format!("[{code}]"))).unwrap()
}

pub fn nothing_new(place: &Place, file: &str, before: &[Value]) {
    let (remark, code) = place.remarks(["apply", file]);
    assert!(code == 0 && remark.contains("nothing new"), "{file}: {remark}");
    assert_eq!(answers(place), before, "{file}");
}

/// Applies an edited file, in which the note of case 2 is new, and takes it back.
fn one_note(place: &Place, file: &str, before: &[Value]) {
    let (remark, code) = place.remarks(["apply", file]);
    assert!(code == 0 && remark.contains("1 case written"), "{file}: {remark}");
    let after = answers(place);
    assert_eq!(after[1][0]["note"], "ny merknad");
    assert_eq!([&after[0], &after[2], &after[3]], [&before[0], &before[2], &before[3]]);
    for key in ["category", "new_to_municipality", "change_kinds", "flagged"] {
        assert_eq!(after[1][0][key], before[1][0][key]);
    }
    place.run(["undo"]).assert().success();
}

fn comes_back(own: &[&str], lang: &str) {
    let place = place(own);
    let before = answers(&place);
    // The workbook, as it is and as a spreadsheet leaves it.
    export(&place, "ut.xlsx", lang);
    nothing_new(&place, "ut.xlsx", &before);
    let file = std::fs::read(place.path("ut.xlsx")).unwrap();
    let rows = sheet(&file);
    // The note is the fifth last column but one of the decision's thirteen.
    let note = rows[0].len() - 5;
    let reorder = |rows: &mut Vec<Vec<Data>>| {
        rows[1..].reverse();
        for row in rows.iter_mut() {
            row.reverse();
        }
    };
    place.write("igjen.xlsx", saved_again(&file, reorder));
    nothing_new(&place, "igjen.xlsx", &before);
    let edit = |rows: &mut Vec<Vec<Data>>| {
        rows[2][note] = Data::String("ny merknad".to_owned());
        // The reporter's own columns are removed.
        for row in rows.iter_mut() {
            row.drain(3..3 + own.len());
        }
        reorder(rows);
    };
    place.write("endret.xlsx", saved_again(&file, edit));
    one_note(&place, "endret.xlsx", &before);

    // The table of text.
    export(&place, "ut.csv", lang);
    nothing_new(&place, "ut.csv", &before);
    let mut rows = table(&place.read("ut.csv"));
    let note = column(&rows[0], "note");
    rows[1..].reverse();
    for row in &mut rows {
        row.rotate_left(4);
    }
    rows.push(vec![String::new(); rows[0].len()]);
    let id = column(&rows[0], "id");
    for row in &mut rows {
        let short = row[id].trim_start_matches('0').to_owned();
        row[id] = short;
    }
    place.write("igjen.csv", written(&rows));
    nothing_new(&place, "igjen.csv", &before);
    let mut rows = table(&place.read("ut.csv"));
    "ny merknad".clone_into(&mut rows[2][note]);
    for row in &mut rows {
        row.drain(3..3 + own.len());
    }
    place.write("endret.csv", written(&rows));
    one_note(&place, "endret.csv", &before);
}

#[test]
fn an_export_is_applied_for_what_was_edited_in_it_whatever_the_reporters_columns_are_called() {
    let persistence = FileFailurePersistence::Off;
    let mut runner = TestRunner::new_with_rng(
        Config {
            cases: 6,
            failure_persistence: Some(Box::new(persistence)),
            max_shrink_iters: 24,
            ..Config::default()
        },
        TestRng::deterministic_rng(RngAlgorithm::default()),
    );
    let own = prop::collection::vec(prop::sample::select(NAMES.to_vec()), 1..12);
    let lang = prop::sample::select(vec!["en", "nb", "nn"]);
    runner
        .run(&(own, lang), |(own, lang)| {
            comes_back(&own, lang);
            Ok(())
        })
        .unwrap();
}

#[test]
fn kinds_that_are_unclear_are_written_as_such_and_read_back() {
    let place = place(&[]);
    let unclear = [
        "classify",
        "--where",
        "id:3",
        "--category",
        "unclear",
        "--new",
        "yes",
        "--kinds",
        "unclear",
    ];
    place.run(unclear).assert().success();
    let before = answers(&place);
    assert_eq!(before[2][0]["change_kinds"], serde_json::json!(["unclear"]));
    export(&place, "ut.csv", "nb");
    nothing_new(&place, "ut.csv", &before);
    let mut rows = table(&place.read("ut.csv"));
    let service = rows[0].iter().position(|header| header.starts_with("Tjeneste")).unwrap();
    assert_eq!(rows[2][service..service + 5], ["0"; 5], "none of them");
    assert_eq!(rows[3][service..service + 5], ["Uklart"; 5]);
    assert_eq!(rows[4][service..service + 5], ["0"; 5]);
    // Where nothing is answered, the cells are blank.
    place.run(["undo"]).assert().success();
    let (remark, code) = place.remarks(["apply", "ut.csv"]);
    assert!(code == 0 && remark.contains("1 case written"), "{remark}");
    assert_eq!(answers(&place)[2][0]["change_kinds"], before[2][0]["change_kinds"]);
    "1".clone_into(&mut rows[3][service]);
    place.write("endret.csv", written(&rows));
    let (remark, code) = place.remarks(["apply", "endret.csv"]);
    assert!(code != 0 && remark.contains(
        "“Tjeneste [service]” is “1” and “Produkt [product]” is “Uklart”. Write 1 or 0 for each kind"
    ), "{remark}");
}

#[test]
fn the_rows_and_columns_of_other_reviewers_are_left_alone() {
    let place = place(&["Merknad"]);
    let lom = ["--reviewer", "lom", "--where", "id:7", "--category", "long_term", "--note", "lom"];
    place.run([&["classify"][..], &lom].concat()).assert().success();
    let before = answers(&place);
    for file in ["wide.xlsx", "wide.csv", "long.xlsx", "long.csv"] {
        let reviewers = file.split('.').next().unwrap();
        let mut line = vec!["export", file, "--all", "--reviewers", reviewers];
        if file.ends_with("csv") {
            line.extend(["--dialect", "excel-no"]);
        }
        place.run(line).assert().success();
        nothing_new(&place, file, &before);
        let (remark, code) = place.remarks(["apply", file, "--reviewer", "lom"]);
        assert!(code == 0 && remark.contains("nothing new"), "{file}: {remark}");
        assert_eq!(
            remark.contains("3 rows have answers of other reviewers and are left alone: row "),
            reviewers == "long",
            "{file}: {remark}"
        );
    }
    let (remark, code) = place.remarks(["apply", "wide.csv", "--reviewer", "sola"]);
    assert!(code == 1 && remark.contains("no column with answers of sola"), "{remark}");
}

#[test]
fn the_column_with_the_ids_of_a_foreign_table_can_be_named() {
    let place = place(&[]);
    place.write("svar.csv", "nr;-vår id-;kategori\n2;7;beredskap\n");
    let (remark, code) = place.remarks(["apply", "svar.csv", "--id", "-vår id-", "--dry-run"]);
    assert!(code == 0 && remark.contains("1 case would be written"), "{remark}");
    place.run(["apply", "svar.csv", "--id", "-VÅR ID-"]).assert().success();
    assert_eq!(answers(&place)[0][0]["category"], "preparedness");
    let (remark, code) = place.remarks(["apply", "svar.csv", "--id", "sak"]);
    assert!(
        code == 1
            && remark.contains("no column “sak”. Correct --id. The columns are: nr, -vår id-"),
        "{remark}"
    );
}

#[test]
fn a_flag_that_a_row_takes_away_is_said_before_and_after_and_nothing_that_stays() {
    let place = place(&[]);
    export(&place, "ut.csv", "nb");
    let mut rows = table(&place.read("ut.csv"));
    let (note, flag) = (column(&rows[0], "note"), column(&rows[0], "flagged"));
    "ny merknad".clone_into(&mut rows[1][note]);
    "Nei".clone_into(&mut rows[1][flag]);
    place.write("endret.csv", written(&rows));
    for options in [&["--dry-run"][..], &[]] {
        let said = place.says([&["apply", "endret.csv"][..], options].concat());
        let line =
            "row 2, “Sak 7” (7): note “ny merknad”, flag removed (changes a classified case)";
        assert_eq!(said.lines().collect::<Vec<_>>(), [line]);
    }
    assert_eq!(answers(&place)[0][0]["flagged"], false);
    let log = place.says(["log"]);
    assert!(log.lines().last().unwrap().contains("flag removed"), "{log}");
    place.run(["undo"]).assert().success();
    assert_eq!(answers(&place)[0][0]["flagged"], true);
}

#[test]
fn a_note_in_a_row_leaves_when_the_case_was_answered_and_on_which_text() {
    let place = place(&[]);
    let before = answers(&place)[0][0].clone();
    let changed = place.read("saker.csv").replace("Vi gjorde det 0.", "Vi gjorde alt.");
    place.write("saker.csv", changed);
    let named = ["--id", ID, "--title", TITLE, "--text", TEXT];
    place.run([&["import", "saker.csv"][..], &named].concat()).assert().success();
    assert_eq!(answers(&place)[0][0]["text_changed_since"], true);
    export(&place, "ut.csv", "nb");
    let mut rows = table(&place.read("ut.csv"));
    let note = column(&rows[0], "note");
    "må sjekkes".clone_into(&mut rows[1][note]);
    place.write("endret.csv", written(&rows));
    place.run(["apply", "endret.csv"]).assert().success();
    let after = answers(&place)[0][0].clone();
    assert_eq!(
        (&after["note"], &after["text_changed_since"]),
        (&"må sjekkes".into(), &true.into())
    );
    for key in ["decided_at", "text_sha256"] {
        assert_eq!(after[key], before[key], "{key}");
        assert!(!before[key].is_null(), "{key}");
    }
}
