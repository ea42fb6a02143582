//! What is taken for which format, and files on the disk.

use std::fs;

use super::packing::{self, gz};
use super::*;
use crate::domain::ToMessage as _;

#[test]
fn the_ending_tells_the_format_and_else_the_content() {
    for (name, text, format) in [
        ("a.CSV", "title;text\na;b\n", ImportFormat::Csv),
        ("a.tsv", "title\ttext, kort;x\na\tb, c;d\n", ImportFormat::Csv),
        ("a.json", r#"[{"text": "b"}]"#, ImportFormat::Json),
        ("a.json", "{\"text\": \"b\"}\r\n{\"text\": \"c\"}\n", ImportFormat::Jsonl),
        ("a.ndjson", "{\"text\": \"b\"}\n", ImportFormat::Jsonl),
        ("a.ron", r#"[(text: "b")]"#, ImportFormat::Ron),
        ("a.txt", "title;text\na;b\n", ImportFormat::Csv),
        ("a", r#"[{"text": "b"}]"#, ImportFormat::Json),
        ("a.b/c", "{\"text\": \"b\"}\n{\"text\": \"c\"}\n", ImportFormat::Jsonl),
        ("", r#"[(text: "b")]"#, ImportFormat::Ron),
    ] {
        let options = Options {
            columns: if name == "a.tsv" {
                columns(&[(Role::Text, &["text, kort;x"])])
            } else {
                ColumnMap::default()
            },
            ..Options::default()
        };
        let delivery = read_bytes(name, text.as_bytes(), &options).unwrap();
        assert_eq!(delivery.summary.format, format, "{name}");
    }
    let options = Options { format: Some(ImportFormat::Json), ..Options::default() };
    assert!(read_bytes("a.csv", br#"[{"text": "b"}]"#, &options).is_ok());
}

#[test]
fn bytes_that_are_no_text_are_refused_as_such_under_any_name() {
    // Every byte that there is, in no order: some have no meaning in any encoding that would be proposed.
    let noise: Vec<u8> = (0..4096_u32).map(|at| ((at * (at + 7)) >> 3).to_le_bytes()[0]).collect();
    for name in ["svar.csv", "svar.json", "svar.ron", "svar.txt"] {
        assert_eq!(fault(name, &noise), ImportErrorKind::NotText, "{name}");
        let chosen = Options { encoding: Some("latin1".into()), ..Options::default() };
        let fault = read_bytes(name, &noise, &chosen).unwrap_err();
        assert_eq!(fault.kind, ImportErrorKind::NotText, "{name}");
    }
    assert_eq!(fault("svar", &noise), ImportErrorKind::UnknownFormat);
}

#[test]
fn spreadsheets_and_other_binary_files_are_named_for_what_they_are() {
    for (name, bytes) in [
        ("svar.xlsx", b"PK\x03\x04...".as_slice()),
        ("svar.csv", b"PK\x03\x04\x14\0\0\0"),
        ("svar", b"PK\x03\x04\x14\0\0\0"),
    ] {
        let fault = fault(name, bytes);
        assert!(
            matches!(fault, ImportErrorKind::Workbook(WorkbookError::Damaged { .. })),
            "{name}: {fault:?}"
        );
    }
    let cut_off = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
    assert_eq!(fault("svar.XLS", cut_off), FileKind::OldOffice.into());
    assert_eq!(fault("svar.ods", "text"), WorkbookError::NoWorkbook.into());
    assert_eq!(
        fault("a.bin", [[0xFF, 0x00, 0x01, 0x02]; 64].concat()),
        ImportErrorKind::UnknownFormat
    );
}

#[test]
fn a_file_is_read_under_its_own_name_and_refused_under_its_path() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("på øya.csv");
    fs::write(&path, "title;text\na;b\n").unwrap();
    let delivery = read_file(&path, &Options::default()).unwrap();
    assert_eq!(delivery.summary.name, "på øya.csv");
    let missing = folder.path().join("borte.csv");
    let error = read_file(&missing, &Options::default()).unwrap_err();
    assert_eq!(error.file, missing.to_string_lossy());
    assert!(matches!(error.kind, ImportErrorKind::NotFound { meant: None, .. }), "{error:?}");
}

#[test]
fn a_name_that_differs_by_its_case_or_a_letter_is_proposed() {
    let folder = tempfile::tempdir().unwrap();
    for name in ["saker.csv", "sekretariat.csv", "saker 2020.csv"] {
        fs::write(folder.path().join(name), "title;text\na;b\n").unwrap();
    }
    let meant = |typed: &str| {
        let error = read_file(&folder.path().join(typed), &Options::default()).unwrap_err();
        let ImportErrorKind::NotFound { meant, .. } = error.kind else { panic!("{error:?}") };
        meant.map(|meant| meant.rsplit(['/', '\\']).next().unwrap().to_owned())
    };
    // Where the disk takes both for the same name, that is no file to miss.
    if !folder.path().join("SAKER.CSV").exists() {
        assert_eq!(meant("SAKER.CSV").as_deref(), Some("saker.csv"));
    }
    assert_eq!(meant("sakre.csv").as_deref(), Some("saker.csv"));
    assert_eq!(meant("saker2020.csv").as_deref(), Some("saker 2020.csv"));
    assert_eq!(meant("rapport.xlsx"), None);
    assert_eq!(meant("borte/saker.csv"), None);
}

#[test]
fn an_empty_folder_is_called_empty() {
    let folder = tempfile::tempdir().unwrap();
    let said = || read_file(folder.path(), &Options::default()).unwrap_err().to_message();
    assert_eq!(said().key, "import-empty-folder");
    fs::write(folder.path().join("svar.csv"), "title;text\na;b\n").unwrap();
    assert_eq!(said().key, "import-no-single-cases");
}

#[test]
fn a_table_that_was_exported_is_not_taken_for_case_reports() {
    let table = b"id,title,text,change_kinds,verdict,decided_at,text_changed_since,batch_size\n1,a,b,,,,,\n";
    assert_eq!(fault("x.csv", table), ImportErrorKind::ExportedTable);
}

#[test]
fn what_is_packed_is_unpacked_whatever_it_is() {
    let table = gz(b"title;text\na;b\n");
    assert_eq!(titles_and_texts(&delivery("a.csv.gz", &table)), [("a", "b")]);
    let tabbed = gz("title\ttext; kort\na\tb, c\n".as_bytes());
    let columns = columns(&[(Role::Text, &["text; kort"])]);
    let options = Options { columns, ..Options::default() };
    let delivery_of_tabbed = read_bytes("a.TSV.GZ", &tabbed, &options).unwrap();
    assert_eq!(titles_and_texts(&delivery_of_tabbed), [("a", "b, c")]);
    let book = packing::xlsx(&[("Svar", &packing::rows(&[&["tekst"], &["a"]]))]);
    assert_eq!(delivery("a.gz", gz(&book)).summary.format, ImportFormat::Xlsx);
    assert!(matches!(
        fault("a.csv.gz", &table[..table.len() - 9]),
        ImportErrorKind::Packing { .. }
    ));
}

#[test]
fn a_small_file_that_unpacks_to_a_huge_one_is_refused() {
    let packed = gz(&vec![b'a'; 40 << 20]);
    assert!(packed.len() < 300_000);
    assert_eq!(fault("a.csv.gz", packed), ImportErrorKind::PackedTooTightly);
}

#[test]
fn a_file_is_known_by_the_hash_of_its_bytes_however_it_is_read() {
    use sha2::{Digest as _, Sha256};
    let folder = tempfile::tempdir().unwrap();
    let packed = gz(b"id,text\n1,a\n");
    // The first is read in pieces, the others as a whole.
    let files: [(&str, &[u8]); 4] = [
        ("a.csv", "\u{FEFF}id,text\n1,bl\u{e5}\n".as_bytes()),
        ("b.csv", b"id,text\n1,bl\xE5\n"),
        ("c.json", br#"[{"id": "1", "text": "b"}]"#),
        ("d.csv.gz", &packed),
    ];
    for (name, bytes) in files {
        let path = folder.path().join(name);
        fs::write(&path, bytes).unwrap();
        let delivery = read_file(&path, &Options::default()).unwrap();
        let expected = crate::domain::TextHash(Sha256::digest(bytes).into());
        assert_eq!(delivery.summary.sha256, Some(expected), "{name}");
    }
}
