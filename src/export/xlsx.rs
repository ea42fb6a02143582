//! An Excel workbook. The first sheet is for people: the reporter's own columns, and the decisions
//! behind them. The second has the definitions, the third the codes by which the workbook is read back.
//!
//! The sheet of codes contains [`domain::codes`](crate::domain::codes).

use std::io::{self, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};

use jiff::civil::{DateTime, Time};
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, IgnoreError, Workbook, Worksheet,
};

use super::error::ExportError;
use super::set::{CellRemarks, SetHeader, SetWriter};
use super::table::{Cell, Column, PeopleTable};
use crate::domain::CaseRecord;
use crate::domain::codes::{self, FacetColumn, decision_row};
use crate::domain::long_text::{self, LONG_TEXT_COLUMNS, LONG_TEXTS, LONGEST_CELL, PiecedText};
use crate::domain::set_shape::FORMAT;

/// What a sheet takes.
const MOST_ROWS: u32 = 1_048_576;
const MOST_COLUMNS: usize = 16_384;

/// A workbook of so many bytes is packed in memory; a larger one in a temporary file.
const KEPT_IN_MEMORY: usize = 1 << 23;

/// From so many characters on, rows wait in temporary files and not in memory.
const LARGE: usize = 30_000_000;

/// The name of the sheet of codes, which is the same in every language.
const CODES_SHEET: &str = "nybrott";

/// Writes the workbook.
pub(super) struct Xlsx<W> {
    out: W,
    book: Option<WorkbookWriter>,
    remarks: CellRemarks,
}

/// The sheets while they are filled.
struct WorkbookWriter {
    workbook: Workbook,
    cases: SheetWriter,
    definitions: Worksheet,
    codes: SheetWriter,
    long_texts: LongTexts,
    table: PeopleTable,
    /// The facets that have columns in the sheet of codes.
    facets: Vec<FacetColumn>,
    moments: Moments,
}

/// A sheet that grows by rows.
struct SheetWriter {
    worksheet: Worksheet,
    rows: u32,
}

/// The sheet with the pieces of texts that no cell holds.
struct LongTexts {
    sheet: SheetWriter,
    count: usize,
}

impl<W: Write> Xlsx<W> {
    pub(super) fn new(out: W) -> Self {
        Self { out, book: None, remarks: CellRemarks::default() }
    }
}

impl<W: Write> SetWriter for Xlsx<W> {
    fn begin(&mut self, header: &SetHeader) -> Result<(), ExportError> {
        self.book = Some(unpanicked(|| WorkbookWriter::new(header))?);
        Ok(())
    }

    fn case(&mut self, record: &CaseRecord) -> Result<(), ExportError> {
        let Some(book) = &mut self.book else { return Ok(()) };
        unpanicked(|| book.add(record))
    }

    fn end(&mut self) -> Result<(), ExportError> {
        let Some(book) = self.book.take() else { return Ok(()) };
        self.remarks.in_pieces = book.long_texts.count;
        // The workbook's own writer has to be sendable, and ours may not be.
        let mut file = tempfile::spooled_tempfile(KEPT_IN_MEMORY);
        unpanicked(|| book.save(&mut file))?;
        io::Seek::rewind(&mut file).map_err(ExportError::Temporary)?;
        let mut chunk = vec![0; 1 << 16];
        loop {
            let read = io::Read::read(&mut file, &mut chunk).map_err(ExportError::Temporary)?;
            if read == 0 {
                return self.out.flush().map_err(ExportError::Output);
            }
            self.out.write_all(&chunk[..read]).map_err(ExportError::Output)?;
        }
    }

    fn remarks(&self) -> CellRemarks {
        self.remarks
    }
}

/// Runs work of the library, which gives up with a panic where temporary files take no more.
fn unpanicked<T>(work: impl FnOnce() -> Result<T, ExportError>) -> Result<T, ExportError> {
    catch_unwind(AssertUnwindSafe(work))
        .unwrap_or_else(|_| Err(ExportError::Temporary(io::ErrorKind::StorageFull.into())))
}

impl WorkbookWriter {
    fn new(header: &SetHeader) -> Result<Self, ExportError> {
        let table = PeopleTable::new(header);
        if table.columns().len() > MOST_COLUMNS {
            return Err(ExportError::SheetFull { rows: MOST_ROWS, columns: MOST_COLUMNS });
        }
        let labels = &header.labels;
        let mut workbook = Workbook::new();
        if let Some(time) =
            excel_time(header.exported_at.timestamp().to_zoned_datetime(header.zone.clone()))
        {
            workbook.set_properties(&DocProperties::new().set_creation_datetime(&time));
        }
        let is_large = header.outline.characters() > LARGE;
        let mut sheet = |name: &str| {
            let mut worksheet = if is_large {
                workbook.new_worksheet_with_constant_memory()?
            } else {
                Worksheet::new()
            };
            worksheet.set_name(name)?;
            Ok::<_, ExportError>(SheetWriter { worksheet, rows: 0 })
        };
        let (cases, codes) = (sheet(&labels.cases_sheet)?, sheet(CODES_SHEET)?);
        let long_texts = LongTexts { sheet: sheet(&labels.long_texts_sheet)?, count: 0 };
        let definitions = definitions(&labels.definitions_sheet, &labels.definitions)?;
        let moments = Moments::written(&labels.time_format);
        let facets = header.facets.clone();
        let mut book =
            Self { workbook, cases, definitions, codes, long_texts, table, facets, moments };
        book.write_headers()?;
        book.write_codes_head(header)?;
        Ok(book)
    }

    fn write_headers(&mut self) -> Result<(), ExportError> {
        let bold = Format::new().set_bold();
        for (column, at) in self.table.columns().iter().zip(0_u16..) {
            let sheet = &mut self.cases.worksheet;
            sheet.write_string_with_format(
                0,
                at,
                fitting(&column.header, &column.header)?,
                &bold,
            )?;
            sheet.set_column_width(at, width(column))?;
        }
        self.cases.worksheet.set_freeze_panes(1, 0)?;
        self.cases.rows = 1;
        Ok(())
    }

    fn write_codes_head(&mut self, header: &SetHeader) -> Result<(), ExportError> {
        let columns = self.table.columns();
        let row = |name: &str, cell: fn(&Column) -> &str| -> Vec<String> {
            std::iter::once(name).chain(columns.iter().map(cell)).map(str::to_owned).collect()
        };
        let rows = [
            vec![
                FORMAT.to_owned(),
                codes::SHEET_VERSION.to_string(),
                header.program.clone(),
                header.codebook_sha256.clone(),
                header.exported_at.to_string(),
            ],
            row(codes::HEADERS_ROW, |column| &column.header),
            row(codes::COLUMNS_ROW, |column| &column.code),
            row(codes::REVIEWERS_ROW, |column| column.reviewer.as_deref().unwrap_or_default()),
            codes::CASE_COLUMNS
                .iter()
                .chain(&codes::DECISION_COLUMNS)
                .map(|&name| name.to_owned())
                .chain(header.facets.iter().map(ToString::to_string))
                .collect(),
        ];
        for row in rows {
            self.codes.add(row.into_iter().map(Cell::Text), None)?;
        }
        Ok(())
    }

    fn add(&mut self, record: &CaseRecord) -> Result<(), ExportError> {
        let Self { cases, codes, long_texts, table, facets, moments, .. } = self;
        let id = record.case.id.as_str();
        for row in table.rows(record) {
            cases.add(long_texts.fitting(row, id)?, Some(moments))?;
        }
        let source = record.case.source.clone().unwrap_or_default();
        let key = [id.to_owned(), source, record.text_sha256.to_string()];
        if record.classifications.is_empty() {
            return codes.add(long_texts.fitting(key.map(Cell::Text), id)?, None);
        }
        record.classifications.iter().try_for_each(|decision| {
            let row = key.iter().cloned().chain(decision_row(decision, facets)).map(Cell::Text);
            codes.add(long_texts.fitting(row, id)?, None)
        })
    }

    fn save(self, file: impl Write + Send) -> Result<(), ExportError> {
        let Self { mut workbook, mut cases, definitions, codes, long_texts, table, .. } = self;
        let last_row = cases.rows.saturating_sub(1);
        let last_column =
            u16::try_from(table.columns().len().saturating_sub(1)).unwrap_or(u16::MAX);
        cases.worksheet.autofilter(0, 0, last_row, last_column)?;
        // What looks like a number is text on purpose: 0301 is a municipality.
        cases.worksheet.ignore_error_range(
            0,
            0,
            last_row,
            last_column,
            IgnoreError::NumberStoredAsText,
        )?;
        for worksheet in [cases.worksheet, definitions, codes.worksheet] {
            workbook.push_worksheet(worksheet);
        }
        if long_texts.count > 0 {
            workbook.push_worksheet(long_texts.sheet.worksheet);
        }
        workbook.save_to_writer(file)?;
        Ok(())
    }
}

impl LongTexts {
    /// Returns the cells of a row about the case with this id, of texts that no cell holds the beginnings; the
    /// other pieces go onto this sheet.
    fn fitting(
        &mut self,
        cells: impl IntoIterator<Item = Cell>,
        id: &str,
    ) -> Result<Vec<Cell>, ExportError> {
        let fitting = |cell| match cell {
            Cell::Text(text) => self.shortened(text, id).map(Cell::Text),
            cell => Ok(cell),
        };
        cells.into_iter().map(fitting).collect()
    }

    fn shortened(&mut self, text: String, id: &str) -> Result<String, ExportError> {
        let Some(PiecedText { cell, rest }) = long_text::in_pieces(&text, self.count + 1) else {
            return Ok(text);
        };
        if self.count == 0 {
            let heads: [&[&str]; 2] = [&[LONG_TEXTS], &LONG_TEXT_COLUMNS];
            for head in heads {
                self.sheet.add(head.iter().map(|&name| Cell::Text(name.to_owned())), None)?;
            }
        }
        self.count += 1;
        for (piece, number) in rest.into_iter().zip(2_usize..) {
            let numbers = [self.count, number].map(|number| Cell::Number(number.to_string()));
            // An id that is itself too long is known by the text's number.
            let id = Some(id).filter(|id| !long_text::is_too_long(id)).unwrap_or_default();
            let texts = [id, piece].map(|text| Cell::Text(text.to_owned()));
            self.sheet.add(numbers.into_iter().chain(texts), None)?;
        }
        Ok(cell)
    }
}

impl SheetWriter {
    /// Adds a row of cells that fit; `look` shows its days and times.
    fn add(
        &mut self,
        cells: impl IntoIterator<Item = Cell>,
        look: Option<&Moments>,
    ) -> Result<(), ExportError> {
        if self.rows == MOST_ROWS {
            return Err(ExportError::SheetFull { rows: MOST_ROWS, columns: MOST_COLUMNS });
        }
        let row = self.rows;
        self.rows += 1;
        for (cell, at) in cells.into_iter().zip(0_u16..) {
            match cell {
                Cell::Blank => {}
                Cell::Text(text) => {
                    self.worksheet.write_string(row, at, text)?;
                }
                Cell::Number(number) => match number.parse::<f64>() {
                    Ok(value) => {
                        self.worksheet.write_number(row, at, value)?;
                    }
                    Err(_) => {
                        self.worksheet.write_string(row, at, &number)?;
                    }
                },
                Cell::Date(day) => {
                    let moment = day.to_datetime(Time::midnight());
                    self.add_moment(at, row, moment, look.map(|look| &look.day))?;
                }
                Cell::Time(time) => {
                    self.add_moment(at, row, time, look.map(|look| &look.time))?;
                }
            }
        }
        Ok(())
    }

    fn add_moment(
        &mut self,
        column: u16,
        row: u32,
        moment: DateTime,
        look: Option<&Format>,
    ) -> Result<(), ExportError> {
        match (excel_time(moment), look) {
            (Some(value), Some(look)) => {
                self.worksheet.write_datetime_with_format(row, column, &value, look)?;
            }
            // Excel's calendar begins in 1900.
            _ => {
                self.worksheet.write_string(row, column, moment.to_string())?;
            }
        }
        Ok(())
    }
}

/// How days and times are shown.
struct Moments {
    day: Format,
    time: Format,
}

impl Moments {
    /// Times as they are written in a language, `dd.mm.yyyy hh:mm`; days as the first part of that.
    fn written(time: &str) -> Self {
        let day = time.split(' ').next().unwrap_or(time);
        let shown = |code: &str| Format::new().set_num_format(code);
        Self { day: shown(day), time: shown(time) }
    }
}

/// Returns the codebook's definitions, in columns that are read without scrolling sideways.
fn definitions(name: &str, rows: &[Vec<String>]) -> Result<Worksheet, ExportError> {
    const WIDTHS: [f64; 7] = [16.0, 26.0, 16.0, 50.0, 40.0, 40.0, 50.0];
    let mut sheet = Worksheet::new();
    sheet.set_name(name)?;
    let bold = Format::new().set_bold();
    let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    for (row, at) in rows.iter().zip(0_u32..) {
        let format = if at == 0 { &bold } else { &wrapped };
        for (cell, column) in row.iter().zip(0_u16..) {
            sheet.write_string_with_format(at, column, fitting(cell, name)?, format)?;
        }
    }
    for (width, column) in WIDTHS.into_iter().zip(0_u16..) {
        sheet.set_column_width(column, width)?;
    }
    sheet.set_freeze_panes(1, 0)?;
    Ok(sheet)
}

/// Returns a header or a definition, where a cell can hold it.
fn fitting<'t>(text: &'t str, header: &str) -> Result<&'t str, ExportError> {
    if long_text::is_too_long(text) {
        let column = header.chars().take(60).collect();
        return Err(ExportError::CellTooLong { column, limit: LONGEST_CELL });
    }
    Ok(text)
}

/// Returns a width for the content, within what is pleasant to read; the filter's arrow needs room too.
fn width(column: &Column) -> f64 {
    const NARROWEST: usize = 9;
    const WIDEST: usize = 60;
    const ARROW: usize = 4;
    let shown = if column.is_own { column.longest } else { 14 };
    let header = column.header.chars().count().min(40) + ARROW;
    let cells = shown.max(header).clamp(NARROWEST, WIDEST);
    f64::from(u32::try_from(cells).unwrap_or(60))
}

fn excel_time(time: impl Into<DateTime>) -> Option<ExcelDateTime> {
    let time = time.into();
    let year = u16::try_from(time.year()).ok().filter(|year| *year >= 1900)?;
    let part = |part: i8| u8::try_from(part).unwrap_or_default();
    let day = ExcelDateTime::from_ymd(year, part(time.month()), part(time.day())).ok()?;
    let hour = u16::from(part(time.hour()));
    day.and_hms(hour, part(time.minute()), f64::from(time.second())).ok()
}

#[cfg(test)]
mod tests;
