//! Every sentence of import, export, store and config, in every language, with nothing left out.
//!
//! The rooms return messages and the codebook has the words; here is where both are known.

mod examples_tests;

use std::collections::{BTreeSet, HashSet};
use std::io;
use std::path::PathBuf;

use crate::config::ConfigError;
use crate::domain::message::Value;
use crate::domain::{
    CaseNo, Cause, ColumnGuess, ColumnMap, JournalKind, MergeRefusal, Message, Moment, Role,
    TakeBackRefusal, ToMessage,
};
use crate::export::ExportError;
use crate::import::{
    CasePlace, Expected, FileKind, ImportError, ImportErrorKind, ImportFormat, ImportSummary,
    Limit, Remark, RepeatedRow, RepeatedRows, RowRemark, RowRemarkKind, SetError, Spot,
    WorkbookError, places,
};
use crate::session::SessionError;
use crate::store::{Holder, Oddity, StoreError};
use crate::threads::NoThread;
use crate::tui::keymap::KeymapError;
use crate::words::{Language, UnknownLanguage, Words};

const fn row(row: usize, line: usize) -> CasePlace {
    CasePlace::Row { row, line }
}

fn fault(fault: impl Into<ImportErrorKind>) -> Message {
    ImportError { file: "saker.csv".into(), kind: fault.into() }.to_message()
}

fn found(headers: &[String], columns: Vec<(Role, Vec<usize>)>) -> ColumnGuess {
    ColumnGuess {
        header_row: None,
        chosen_header: None,
        file: "saker.csv".into(),
        sheet: None,
        sheets: Vec::new(),
        count: 1,
        signature: String::new(),
        headers: headers.to_vec(),
        first: Vec::new(),
        columns: columns.into_iter().collect(),
        personal: Vec::new(),
        no_id: false,
        number_equal: false,
        rare_delimiter: None,
        reads_as_prose: false,
        hints: None,
        remarks: Vec::new(),
        alike: Vec::new(),
    }
}

fn repeated() -> RepeatedRows {
    let sheet_row = |sheet, row| CasePlace::SheetRow { sheet, row, order: row };
    let repeat = |first, second, id| RepeatedRow { first, second, id };
    let named = vec![
        repeat(row(2, 2), row(9, 12), None),
        repeat(sheet_row(0, 2), sheet_row(0, 3), Some("7".into())),
    ];
    let column = Some("Kommune".into());
    RepeatedRows { count: 3, named, sheets: vec!["Vår".into()], column, all: 30 }
}

/// What may be another file than was meant.
fn doubtful_files() -> Vec<ImportErrorKind> {
    let prose = |roles| ColumnGuess { reads_as_prose: true, ..found(&["Hei.".to_owned()], roles) };
    vec![
        ImportErrorKind::NotFound { meant: None, is_remote: false },
        ImportErrorKind::NotFound { meant: None, is_remote: true },
        ImportErrorKind::NotFound { meant: Some("saker.csv".to_owned()), is_remote: true },
        ImportErrorKind::Unsure(Box::new(prose(Vec::new()))),
        ImportErrorKind::Unsure(Box::new(prose(vec![(Role::Text, vec![0])]))),
    ]
}

fn import_messages() -> Vec<Message> {
    let text = || "beskrivelse".to_owned();
    let columns: Vec<String> = (1..=40).map(|number| format!("k{number}")).collect();
    let at = Spot { line: 3, column: 7 };
    let place = CasePlace::Case { number: 2, line: 3 };
    let misfit = |expected| SetError::Misfit { key: "id", found: text(), expected, at };
    let mut said: Vec<Message> = [
        ImportErrorKind::Folder,
        ImportErrorKind::NoSingleCases { left_out: columns.clone() },
        ImportErrorKind::NoSingleCases { left_out: Vec::new() },
        ImportErrorKind::TableAmongSingleCases,
        ImportErrorKind::Packing { cause: text() },
        ImportErrorKind::NotRows,
        ImportErrorKind::NotAFile,
        ImportErrorKind::NoAccess,
        ImportErrorKind::Unreadable { cause: text() },
        ImportErrorKind::TooLarge { limit: 4 },
        WorkbookError::NoWorkbook.into(),
        WorkbookError::Damaged { cause: text() }.into(),
        WorkbookError::Locked.into(),
        WorkbookError::NoSheet { wanted: text(), sheets: columns.clone() }.into(),
        WorkbookError::Beyond(Limit::File).into(),
        WorkbookError::Beyond(Limit::Memory).into(),
        WorkbookError::Beyond(Limit::Time).into(),
        WorkbookError::Beyond(Limit::Content).into(),
        WorkbookError::NotStarted { cause: text() }.into(),
        ImportErrorKind::ExportedTable,
        ImportErrorKind::ClassifiedSet,
        ImportErrorKind::UnknownFormat,
        ImportErrorKind::Zeros,
        ImportErrorKind::UnknownEncoding { label: text() },
        ImportErrorKind::NotText,
        ImportErrorKind::NotInEncoding { encoding: text(), line: 1 },
        ImportErrorKind::UnusableDelimiter { delimiter: '§' },
        ImportErrorKind::TooManyColumns { limit: 4_096 },
        ImportErrorKind::TooManyParts,
        ImportErrorKind::PackedTooTightly,
        ImportErrorKind::Empty,
        ImportErrorKind::NoCases,
        ImportErrorKind::NoHeaderRow { row: 99, most: 60 },
        ImportErrorKind::Transposed,
        ImportErrorKind::OpenQuote { row: 213, line: 300, column: "F".into() },
        ImportErrorKind::BackslashQuotes { row: 3 },
        ImportErrorKind::CommentLine { row: 3 },
        ImportErrorKind::Unsure(Box::new(ColumnGuess {
            rare_delimiter: Some(':'),
            ..found(&columns[..1], Vec::new())
        })),
        ImportErrorKind::Ragged { place: row(2, 2), expected: 3, found: 1 },
        ImportErrorKind::Ragged { place: row(2, 4), expected: 3, found: 2 },
        ImportErrorKind::Unsure(Box::new(found(&columns, Vec::new()))),
        ImportErrorKind::Unsure(Box::new(found(&[], Vec::new()))),
        ImportErrorKind::Unsure(Box::new(found(&columns, vec![(Role::Text, vec![1])]))),
        ImportErrorKind::UnknownColumn { wanted: text(), role: Role::Text, columns },
        ImportErrorKind::BlankId { place: row(2, 5), column: text() },
        ImportErrorKind::DuplicateId { id: text(), first: place, second: place },
        ImportErrorKind::RepeatedIds(Box::new(repeated())),
        ImportErrorKind::SameContent(Box::new(repeated())),
        ImportErrorKind::Syntax { format: ImportFormat::Ron, at, ended: false },
        ImportErrorKind::Syntax { format: ImportFormat::Json, at, ended: true },
        ImportErrorKind::TooDeep { at },
        ImportErrorKind::DuplicateKey { key: text(), at },
        ImportErrorKind::NotCases,
        ImportErrorKind::NoRowsToSkip,
        ImportErrorKind::RowsOfSeveralSheets { sheets: vec!["Vår".into(), "Høst".into()] },
        ImportErrorKind::SeveralLists { lists: vec!["a.b".into(), "c".into()] },
        ImportErrorKind::NotACase { at },
        WorkbookError::PieceMissing { text: 3 }.into(),
        ImportErrorKind::OneOfSeveral(Box::new(ImportErrorKind::Zeros)),
        SetError::MixedLines { at }.into(),
        SetError::NoHead { at }.into(),
        SetError::NewerSet { found: text(), known: 1 }.into(),
        SetError::OtherSet { found: text() }.into(),
        SetError::MissingKey { key: "id", at }.into(),
        SetError::TwoDecisions { reviewer: text(), at }.into(),
    ]
    .map(fault)
    .into();
    let expected = [
        Expected::Text,
        Expected::ReviewerId,
        Expected::OtherId,
        Expected::Listed,
        Expected::Row(3),
        Expected::Number,
        Expected::Truth,
        Expected::List,
        Expected::Object,
        Expected::Hash,
        Expected::Time,
        Expected::Words(text()),
    ];
    said.extend(expected.map(|expected| fault(misfit(expected))));
    said.extend(doubtful_files().into_iter().map(fault));
    said.extend(FileKind::ALL.map(fault));
    said.extend(understood_messages());
    said.extend(remark_messages());
    said.push(fault(ImportErrorKind::NoCases.in_sheet("Svar")));
    said
}

/// Returns the messages about a file that was understood.
fn understood_messages() -> Vec<Message> {
    let mut said = Vec::new();
    said.push(places(&[row(2, 2), row(4, 7)], &[]));
    said.push(
        Message::new("import-place-in-sheet")
            .with("sheet", "Vår")
            .with("place", row(2, 2).to_message()),
    );
    said.push(places(&[CasePlace::File { number: 2 }], &[]));
    for (delimiter, others) in
        [(None, 0), (Some(','), 1), (Some(';'), 2), (Some('\t'), 3), (Some('|'), 4), (Some('#'), 5)]
    {
        let summary = ImportSummary {
            name: "saker.csv".into(),
            format: ImportFormat::Csv,
            sha256: None,
            encoding: Some("UTF-8".into()),
            sheet: Some("Svar".into()),
            joined: Vec::new(),
            sheets: Vec::new(),
            delimiter,
            columns: Role::ALL.map(|role| (role, vec!["a".into(), "b".into()])).into(),
            other_columns: vec!["c".into(); others],
            personal: vec!["E-post".into()],
            left_out: vec!["bilde.png".into()],
            classified_set: false,
            chosen_among: None,
            chosen_header: None,
            has_kept_columns: false,
        };
        if others == 0 {
            said.extend(
                [summary.what_is_left_out(), summary.what_is_not_shown()].into_iter().flatten(),
            );
            said.push(
                ImportSummary { format: ImportFormat::Docx, ..summary.clone() }.with_count(1),
            );
        }
        said.push(summary.with_count(1));
        let joined = vec!["Røros".into(), "Oppdal".into()];
        said.push(ImportSummary { joined, ..summary.clone() }.with_count(1));
        said.push(ImportSummary { classified_set: true, ..summary.clone() }.with_count(1));
        said.push(ImportSummary { columns: ColumnMap::default(), ..summary }.with_count(1));
    }
    said
}

/// Returns every remark about rows and sheets.
fn remark_messages() -> Vec<Message> {
    let summary = ImportSummary::of_table("saker.xlsx");
    let remarks = remarks();
    let named = remarks.iter().map(|remark| remark.in_file(&summary));
    let of_rows = |it: &&Remark| matches!(it, Remark::Rows(rows) if rows.sheet.is_none());
    let behind = remarks.iter().find(of_rows).map(|remark| remark.behind_the_file(&summary));
    named.chain(behind).collect()
}

/// So many files that cannot be read.
fn unreadable(count: usize) -> Vec<ImportError> {
    let error =
        |number| ImportError { file: format!("{number}.docx"), kind: ImportErrorKind::Zeros };
    (1..=count).map(error).collect()
}

fn remarks() -> Vec<Remark> {
    let sheets = || vec![("Røros".to_owned(), 1), ("Oppdal".to_owned(), 2)];
    let mut remarks = vec![
        Remark::SheetsJoined { sheets: sheets(), field: "Ark".into() },
        Remark::LikeSheets { sheets: sheets() },
        Remark::LikeSheets { sheets: vec![("Røros".into(), 1)] },
        Remark::OtherSheets { sheets: vec!["Om".into()] },
        Remark::OtherSheets { sheets: vec!["Om".into(), "Kodeliste".into()] },
        Remark::OtherLists { lists: vec![("errors".into(), 1)] },
        Remark::OtherLists { lists: vec![("errors".into(), 1), ("meta.fields".into(), 4)] },
        Remark::Skipped { rows: "2,5-7".into() },
        Remark::NoSheets { sheet: "Svar".into() },
        Remark::Unreadable { errors: unreadable(1) },
        Remark::Unreadable { errors: unreadable(2) },
        Remark::SheetSources { id: "7".into(), sheets: ["Røros".into(), "Oppdal".into()] },
    ];
    for kind in RowRemarkKind::ALL {
        let of_rows = |sheet: Option<&str>, rows: Vec<usize>| RowRemark {
            kind,
            sheet: sheet.map(str::to_owned),
            count: rows.len(),
            rows,
            is_table: sheet.is_some(),
            example: "maks 100 tegn".into(),
        };
        remarks.push(Remark::Rows(of_rows(None, vec![2])));
        remarks.push(Remark::Rows(of_rows(Some("Svar"), vec![2, 9])));
    }
    remarks
}

fn store_messages() -> Vec<Message> {
    let path = || PathBuf::from("/data/demo.nybrott");
    let detail = || "disk I/O error".to_owned();
    let host = || Some("saksbehandler-7".to_owned());
    let since = Moment::from_millis(0);
    let holder = Holder { pid: 4711, user: "kari".into(), reviewer: None, since, host: host() };
    let other_titles = |known, differing| StoreError::OtherTitles {
        path: path(),
        known,
        differing,
        id: "7".into(),
        old: "Håndsprit".into(),
        new: "Matkasser".into(),
    };
    let refused = |why| StoreError::MergeRefused { path: "b.nybrott".into(), why };
    let kept = |why| StoreError::NotTakenBack { path: path(), no: 3, why };
    let cannot_open = |cause| StoreError::CannotOpen { path: path(), cause };
    let errors = [
        StoreError::NotFound { path: path() },
        StoreError::NotAFile { path: path() },
        StoreError::NotAProject { path: path() },
        StoreError::Empty { path: path() },
        StoreError::NewerSchema { path: path(), found: 2, known: 1 },
        StoreError::OlderSchema { path: path(), found: 1, known: 2 },
        StoreError::BackupExists { path: path() },
        StoreError::BackupOfItself { path: path() },
        StoreError::CannotBackUp { path: path(), cause: Cause::DiskFull },
        StoreError::Held { path: path(), holder: Some(holder.clone()) },
        StoreError::Held { path: path(), holder: None },
        StoreError::CannotCreateFolder { path: path(), cause: Cause::NotAFolder },
        StoreError::CannotCreate { path: path(), cause: Cause::ReadOnly },
        StoreError::CannotLock { path: path(), cause: Cause::DiskFull },
        cannot_open(Cause::NoAccess),
        cannot_open(Cause::Other("Is a directory".into())),
        StoreError::DiskFull { path: path() },
        StoreError::ReadOnly { path: path() },
        StoreError::Io { path: path(), detail: detail() },
        StoreError::Unswept { path: path(), detail: detail() },
        kept(TakeBackRefusal::Unknown),
        kept(TakeBackRefusal::NotADelivery(JournalKind::Merge)),
        kept(TakeBackRefusal::NotADelivery(JournalKind::Erasure)),
        kept(TakeBackRefusal::NotADelivery(JournalKind::TakeBack)),
        kept(TakeBackRefusal::TakenBackBefore),
        kept(TakeBackRefusal::HasActs { ids: vec!["A-7".into()], title: "Smittefrakker".into() }),
        kept(TakeBackRefusal::UnknownLater(4)),
        refused(MergeRefusal::Itself),
        refused(MergeRefusal::OtherProject),
        refused(MergeRefusal::SameNames(vec!["ola".into()])),
        refused(MergeRefusal::SameNames((1..13).map(|no| format!("ola{no}")).collect())),
        refused(MergeRefusal::TwoReports(vec!["S-1".into()])),
        refused(MergeRefusal::TwoReports((1..13).map(|no| format!("S-{no}")).collect())),
        refused(MergeRefusal::ErasesTexts(1)),
        refused(MergeRefusal::ErasesTexts(2)),
        StoreError::Damaged { path: path(), detail: detail() },
        StoreError::Busy { path: path() },
        StoreError::ForeignSchema { path: path(), names: "x".into() },
        StoreError::Replaced { path: path() },
        StoreError::Elsewhere { path: path(), holder: holder.clone() },
        StoreError::TakenOver { path: path(), holder: None },
        StoreError::TakenOver { path: path(), holder: Some(holder) },
        StoreError::Planted { path: path(), oddity: Oddity::Link },
        StoreError::Planted { path: path(), oddity: Oddity::OtherKind },
        StoreError::Planted { path: path(), oddity: Oddity::SeveralNames },
        StoreError::Planted { path: path(), oddity: Oddity::Foreign },
        StoreError::SeveralNames { path: path(), names: 2 },
        StoreError::Orphaned { path: path() },
        StoreError::ForeignLog { path: path() },
        StoreError::Unexpected { path: path(), detail: detail() },
        other_titles(1, 1),
        other_titles(800, 650),
        StoreError::NoSuchCase { path: path(), no: CaseNo(9) },
    ];
    errors.iter().map(ToMessage::to_message).collect()
}

fn export_messages() -> Vec<Message> {
    let file = || PathBuf::from("/data/saker.ron");
    let mut errors = vec![
        ExportError::Exists { file: file() },
        ExportError::IsSource { file: file(), cases: 1 },
        ExportError::IsSource { file: file(), cases: 25 },
        ExportError::IsProject { file: file() },
        ExportError::Folder { file: file() },
        ExportError::NotAFile { file: file() },
        ExportError::NoFolder { file: file() },
        ExportError::Locked { file: file() },
        ExportError::Unconfirmed { file: file(), source: io::ErrorKind::StorageFull.into() },
        ExportError::Output(io::ErrorKind::BrokenPipe.into()),
        ExportError::Case { id: "7".into(), reason: "too long".into() },
        ExportError::CellTooLong { column: "Effekt".into(), limit: 32_767 },
        ExportError::SheetFull { rows: 1_048_576, columns: 16_384 },
        ExportError::Temporary(io::ErrorKind::StorageFull.into()),
        ExportError::UnknownEnding { file: "saker.docx".into(), known: ".ron, .json".into() },
    ];
    let causes = [
        io::ErrorKind::StorageFull,
        io::ErrorKind::QuotaExceeded,
        io::ErrorKind::PermissionDenied,
        io::ErrorKind::ReadOnlyFilesystem,
        io::ErrorKind::NotFound,
        io::ErrorKind::InvalidFilename,
        io::ErrorKind::BrokenPipe,
        io::ErrorKind::TimedOut,
    ];
    errors.extend(
        causes.map(|cause| ExportError::Write { file: file(), source: io::Error::from(cause) }),
    );
    errors.iter().map(ToMessage::to_message).collect()
}

fn other_messages() -> Vec<Message> {
    let file = || PathBuf::from("/config/config.ron");
    let misspelt =
        ConfigError::Misspelt { file: file(), line: 2, column: 9, reason: "Expected comma".into() };
    let timed_out = || io::Error::from(io::ErrorKind::TimedOut);
    vec![
        ConfigError::Unreadable { file: file(), source: timed_out() }.to_message(),
        misspelt.to_message(),
        ConfigError::Unwritten { file: file(), source: timed_out() }.to_message(),
        KeymapError::NoSuchCommand { id: "flagg".into() }.to_message(),
        KeymapError::NoSuchKey { key: "Hyper-X".into() }.to_message(),
        KeymapError::Unbindable { key: "Ctrl-H".into() }.to_message(),
        KeymapError::Conflict { key: "m".into(), one: "flag", other: "note" }.to_message(),
        Message::new("config-key")
            .with("file", "innstillinger.ron")
            .with("line", 3_u64)
            .with("what", KeymapError::NoSuchKey { key: "Hyper-Y".into() }.to_message()),
        Message::new("config-written").with("file", "config.ron"),
        Message::new("config-unwritten-yet").with("file", "config.ron"),
        Message::new("config-there").with("file", "config.ron"),
        Message::new("config-state").with("file", "state.ron"),
        Message::new("config-register").with("file", "register.csv"),
        Message::new("config-no-register").with("file", "register.csv"),
        Message::new("config-references").with("file", "references.ron").with("count", 3_usize),
        Message::new("config-no-references").with("file", "references.ron"),
        Message::new("config-fixed").with("what", Message::new("config-columns")),
        Message::new("config-fixes-reviewer"),
        Message::new("config-set-aside")
            .with("file", "state.ron")
            .with("aside", "state-broken-1.ron"),
        UnknownLanguage { asked: "tlh".into() }.to_message(),
        SessionError::Terminal(timed_out()).to_message(),
        NoThread { cause: "EAGAIN".into() }.to_message(),
    ]
}

fn system_messages() -> Vec<Message> {
    let causes = [
        io::ErrorKind::NotFound,
        io::ErrorKind::PermissionDenied,
        io::ErrorKind::IsADirectory,
        io::ErrorKind::NotADirectory,
        io::ErrorKind::InvalidData,
        io::ErrorKind::StorageFull,
        io::ErrorKind::QuotaExceeded,
        io::ErrorKind::ReadOnlyFilesystem,
        io::ErrorKind::InvalidFilename,
        io::ErrorKind::TimedOut,
        io::ErrorKind::ConnectionReset,
    ];
    causes.map(|cause| Cause::from(&io::Error::from(cause)).to_message()).to_vec()
}

fn every_message() -> Vec<Message> {
    [import_messages(), store_messages(), export_messages(), system_messages(), other_messages()]
        .concat()
}

/// The keys of a message and of those within it, and their texts by the names of the gaps.
fn parts(message: &Message) -> (BTreeSet<&'static str>, Vec<(&'static str, &str)>) {
    let mut keys = BTreeSet::from([message.key]);
    let mut texts = Vec::new();
    for (name, value) in &message.args {
        match value {
            Value::Text(text) => texts.push((*name, text.as_str())),
            Value::Message(inner) => {
                let (inner_keys, inner_texts) = parts(inner);
                keys.extend(inner_keys);
                texts.extend(inner_texts);
            }
            Value::Count(_) | Value::Moment(_) => {}
        }
    }
    (keys, texts)
}

/// These are about an option, so that the file is beside the point.
const NAME_NO_FILE: [&str; 2] = ["import-unknown-encoding", "import-unusable-delimiter"];

#[test]
fn every_sentence_is_in_every_language_with_nothing_left_out() {
    for language in Language::ALL {
        let words = Words::new(language);
        let mut different = HashSet::new();
        for message in every_message() {
            let said = words.format(&message);
            let (keys, texts) = parts(&message);
            assert!(!said.contains("{$"), "{language}: a gap is open: {said}");
            for key in keys {
                assert!(!said.contains(key), "{language}: no words for {key}: {said}");
            }
            for (name, text) in texts {
                let beside_the_point = name == "file" && NAME_NO_FILE.contains(&message.key);
                assert!(
                    said.contains(text) || beside_the_point,
                    "{language}: {name} is not said: {said}"
                );
            }
            different.insert(said);
        }
        assert_eq!(different.len(), every_message().len(), "{language}: each says its own");
    }
}

/// Compares the sentences about a damaged project, as they are printed.
#[test]
fn faults_of_the_project_file_look_like_this() {
    for language in Language::ALL {
        let words = Words::new(language);
        let said: Vec<String> =
            store_messages().iter().map(|message| words.format(message)).collect();
        insta::assert_snapshot!(format!("store_{}", language.tag()), said.join("\n"));
    }
}

/// Were a fault forgotten above, its sentence would be tried in no language.
#[test]
fn no_sentence_is_forgotten_above() {
    let spoken: BTreeSet<&str> =
        every_message().iter().flat_map(|message| parts(message).0).collect();
    for file in [
        include_str!("../words/en/import.ftl"),
        include_str!("../words/en/store.ftl"),
        include_str!("../words/en/export.ftl"),
        include_str!("../words/en/config.ftl"),
    ] {
        let keys = file.lines().filter_map(|line| line.split_once(" =")).map(|(key, _)| key);
        for key in keys.filter(|key| key.starts_with(|first: char| first.is_ascii_alphabetic())) {
            // What the screen says instead is held to the same gaps by a test of the catalogue.
            let key = key.strip_suffix("-on-screen").unwrap_or(key);
            // The comments of a new `config.ron` are read in that file.
            assert!(spoken.contains(key) || key.starts_with("config-init-"), "{key}");
        }
    }
}
