//! The sentences of imports.

use crate::domain::{ColumnGuess, ColumnMap, Message, Role, ToMessage as _};
use crate::import::{
    CasePlace, Expected, FileKind, ImportError, ImportErrorKind, ImportFormat, ImportSummary,
    Limit, Remark, RepeatedRow, RepeatedRows, RowRemark, RowRemarkKind, SetError, Spot,
    WorkbookError, places,
};

pub(super) const fn row(row: usize, line: usize) -> CasePlace {
    CasePlace::Row { row, line }
}

pub(super) fn fault(fault: impl Into<ImportErrorKind>) -> Message {
    ImportError { file: "saker.csv".into(), kind: fault.into() }.to_message()
}

pub(super) fn found(headers: &[String], columns: Vec<(Role, Vec<usize>)>) -> ColumnGuess {
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

pub(super) fn import_messages() -> Vec<Message> {
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

pub(super) fn remarks() -> Vec<Remark> {
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
