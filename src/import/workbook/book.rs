//! Spreadsheets: XLSX, XLSB, XLS and ODS become rows of cells as text. Where the library lets one, the
//! cells are read one by one, never as the rectangle that a sheet declares.

use std::io::Cursor;
use std::ops::ControlFlow;

use calamine::{Data, DataRef, Ods, Range, Reader, SheetType, SheetVisible, Xls, Xlsb, Xlsx};
use zip::ZipArchive;

use super::archive::{ODS_CONTENT, has_formulas, is_locked, text_of};
use super::cell::{self, Drawn};
use super::choice::{self, SampledSheet, SheetChoice};
use super::error::WorkbookError;
use super::merged::Merged;
use crate::domain::long_text::LONG_TEXTS;
use crate::domain::set_shape::FORMAT;
use crate::import::header_row::SAMPLE;
use crate::import::kinds::{self, FileKind, OLD_OFFICE};
use crate::import::office::{OfficeItem, RawRow};
use crate::import::options::ImportFormat;
use crate::import::{columns, exported};

/// Reads the wanted sheet (by its name, or its number from 1), or the one whose content looks most
/// like case reports, and those with the same headers. `emit` may stop the reading.
///
/// # Errors
/// What is no spreadsheet, or damaged, or locked; a sheet that is not there.
pub(crate) fn read(
    bytes: &[u8],
    wanted: Option<&str>,
    emit: &mut dyn FnMut(OfficeItem) -> ControlFlow<()>,
) -> Result<(), WorkbookError> {
    let mut book = WorkbookReader::open(bytes)?;
    let chosen = wanted.map(|wanted| book.named(wanted)).transpose()?;
    let mut choice = SheetChoice { read: Vec::new(), others: Vec::new() };
    if let Some((codes, rows)) = if chosen.is_none() { book.own_sheet(FORMAT)? } else { None } {
        choice.read.push(book.beside(&codes, &rows)?);
        let pieces = book.own_sheet(LONG_TEXTS)?.map_or(Vec::new(), |(_, rows)| rows);
        let items = rows.into_iter().map(OfficeItem::Code);
        for item in items.chain(pieces.into_iter().map(OfficeItem::Piece)) {
            if emit(item).is_break() {
                return Ok(());
            }
        }
    } else {
        choice = book.choice(chosen.as_deref())?;
    }
    let (format, sheets, others) = (book.format(), book.names(), choice.others);
    if emit(OfficeItem::Book { format, sheets, chosen, others }).is_break() {
        return Ok(());
    }
    for name in choice.read {
        if emit(OfficeItem::Sheet(name.clone())).is_break() {
            return Ok(());
        }
        let has_blanks = book.rows(&name, &mut |row| emit(OfficeItem::Row(row)))?;
        if has_blanks {
            let mut cells = book.without_value(&name).unwrap_or_default();
            // One cell of a row is enough to find the others.
            cells.dedup_by_key(|(row, _)| *row);
            for (row, column) in cells {
                if emit(OfficeItem::NoValue(row as usize + 1, column as usize)).is_break() {
                    return Ok(());
                }
            }
        }
    }
    Ok(())
}

type Bytes<'a> = Cursor<&'a [u8]>;

/// A workbook of any of the formats.
enum WorkbookReader<'a> {
    Xlsx(Box<Xlsx<Bytes<'a>>>),
    Xlsb(Box<Xlsb<Bytes<'a>>>),
    Xls(Box<Xls<Bytes<'a>>>),
    /// With whether there are formulas in it.
    Ods(Box<Ods<Bytes<'a>>>, bool),
}

impl<'a> WorkbookReader<'a> {
    /// Opens a workbook by what is in it; its name may say anything.
    fn open(bytes: &'a [u8]) -> Result<Self, WorkbookError> {
        if bytes.starts_with(OLD_OFFICE) {
            if has_stream(bytes, "EncryptedPackage") {
                return Err(WorkbookError::Locked);
            }
            if let Some(kind) = OLD_KINDS.iter().find(|(part, _)| has_stream(bytes, part)) {
                return Err(WorkbookError::Foreign(kind.1));
            }
            if !["Workbook", "Book"].iter().any(|part| has_stream(bytes, part)) {
                return Err(WorkbookError::Foreign(FileKind::OldOffice));
            }
            return Ok(Self::Xls(Box::new(Xls::new(Cursor::new(bytes))?)));
        }
        let mut archive = ZipArchive::new(Cursor::new(bytes))
            .map_err(|error| WorkbookError::Damaged { cause: error.to_string() })?;
        if is_locked(&mut archive) {
            return Err(WorkbookError::Locked);
        }
        let mimetype = text_of(&mut archive, "mimetype").unwrap_or_default();
        let has = |part: &str| archive.index_for_name(part).is_some();
        if has("xl/workbook.bin") {
            Ok(Self::Xlsb(Box::new(Xlsb::new(Cursor::new(bytes))?)))
        } else if mimetype.contains("opendocument.spreadsheet") && has(ODS_CONTENT) {
            let has_formulas = has_formulas(&mut archive)?;
            Ok(Self::Ods(Box::new(Ods::new(Cursor::new(bytes))?), has_formulas))
        } else if has("[Content_Types].xml") && !has("ppt/presentation.xml") {
            Ok(Self::Xlsx(Box::new(Xlsx::new(Cursor::new(bytes))?)))
        } else {
            Err(WorkbookError::Foreign(kinds::of_archive(has, &mimetype)))
        }
    }

    const fn format(&self) -> ImportFormat {
        match self {
            Self::Xlsx(_) => ImportFormat::Xlsx,
            Self::Xlsb(_) => ImportFormat::Xlsb,
            Self::Xls(_) => ImportFormat::Xls,
            Self::Ods(..) => ImportFormat::Ods,
        }
    }

    /// Returns the sheets with cells, by their names, and whether each is in sight.
    fn sheets(&self) -> Vec<(String, bool)> {
        let sheets = match self {
            Self::Xlsx(book) => book.sheets_metadata(),
            Self::Xlsb(book) => book.sheets_metadata(),
            Self::Xls(book) => book.sheets_metadata(),
            Self::Ods(book, _) => book.sheets_metadata(),
        };
        let of_cells = sheets.iter().filter(|sheet| sheet.typ == SheetType::WorkSheet);
        of_cells.map(|sheet| (sheet.name.clone(), sheet.visible == SheetVisible::Visible)).collect()
    }

    fn names(&self) -> Vec<String> {
        self.sheets().into_iter().map(|(name, _)| name).collect()
    }

    /// Returns the sheet of this name, however it is written, or of this number.
    fn named(&self, wanted: &str) -> Result<String, WorkbookError> {
        let names = self.names();
        let folded = columns::fold(wanted);
        let number = wanted.trim().parse::<usize>().ok().and_then(|number| number.checked_sub(1));
        let by_number = || number.and_then(|number| names.get(number));
        let found = names
            .iter()
            .find(|name| *name == wanted)
            .or_else(|| names.iter().find(|name| columns::fold(name) == folded))
            .or_else(by_number)
            .cloned();
        found.ok_or_else(|| WorkbookError::NoSheet { wanted: wanted.to_owned(), sheets: names })
    }

    /// Returns which sheets are read: the wanted one, or the one whose first rows look most like case
    /// reports, and those with its headers. What is hidden is looked at only where nothing else is there,
    /// or where it is wanted.
    fn choice(&mut self, wanted: Option<&str>) -> Result<SheetChoice, WorkbookError> {
        let mut sheets = self.sheets();
        if sheets.iter().any(|(_, visible)| *visible) {
            sheets.retain(|(name, visible)| *visible || wanted == Some(name));
        }
        let mut samples = Vec::new();
        for (name, _) in sheets {
            samples.push(self.sample(name)?);
        }
        choice::choose(&samples, wanted).ok_or(WorkbookError::NoWorkbook)
    }

    fn sample(&mut self, name: String) -> Result<SampledSheet, WorkbookError> {
        let mut rows = Vec::new();
        self.rows(&name, &mut |row| {
            rows.push(row);
            if rows.len() < SAMPLE { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
        })?;
        Ok(SampledSheet { name, rows })
    }

    /// Returns the sheet with this in its first cell, by which a workbook of the program comes back, and its rows.
    fn own_sheet(&mut self, mark: &str) -> Result<Option<(String, Vec<RawRow>)>, WorkbookError> {
        for (name, _) in self.sheets() {
            let mut rows = Vec::new();
            self.rows(&name, &mut |row| {
                let is_first = rows.is_empty();
                let says_so = row.cells.first().is_some_and(|(_, text)| text == mark);
                if is_first && !says_so {
                    return ControlFlow::Break(());
                }
                rows.push(row);
                ControlFlow::Continue(())
            })?;
            if !rows.is_empty() {
                return Ok(Some((name, rows)));
            }
        }
        Ok(None)
    }

    /// Returns the sheet that these codes are about: the one with most of the headers they name.
    fn beside(&mut self, codes: &str, rows: &[RawRow]) -> Result<String, WorkbookError> {
        let headers = exported::headers(rows);
        let mut best = None;
        for (name, _) in self.sheets().into_iter().filter(|(name, _)| name != codes) {
            let mut most = 0;
            let mut looked_at = 0;
            self.rows(&name, &mut |row| {
                let known = row.cells.iter().filter(|(_, text)| headers.contains(text.as_str()));
                most = most.max(known.count());
                looked_at += 1;
                if looked_at < SAMPLE { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
            })?;
            if best.as_ref().is_none_or(|(highest, _)| most > *highest) {
                best = Some((most, name));
            }
        }
        best.map(|(_, name)| name).ok_or(WorkbookError::NoWorkbook)
    }

    /// Reads the rows of this sheet that have something in them, from the top, until `each` stops it. Returns
    /// whether there are cells without a value.
    fn rows(
        &mut self,
        name: &str,
        each: &mut dyn FnMut(RawRow) -> ControlFlow<()>,
    ) -> Result<bool, WorkbookError> {
        let merged = match self {
            // Without a list of them there are none.
            Self::Xlsx(book) => book.merge_cells_by_sheet_name(name).unwrap_or_default(),
            Self::Xls(book) => book.merge_cells_by_sheet_name(name).unwrap_or_default(),
            Self::Xlsb(_) | Self::Ods(..) => Vec::new(),
        };
        let mut rows = Gathering {
            row: None,
            has_blanks: matches!(self, Self::Ods(_, true)),
            merged: Merged::new(merged),
            each,
        };
        match self {
            Self::Xlsx(book) => {
                let mut cells = book.worksheet_cells_reader(name)?;
                let drawn: Vec<Drawn> = cells.styles().iter().map(Drawn::from_style).collect();
                while let Some((cell, style)) = cells.next_cell_with_style_id()? {
                    let drawn = drawn.get(style).copied().unwrap_or_default();
                    if rows.take(cell.get_position(), cell.get_value(), drawn).is_break() {
                        return Ok(rows.has_blanks);
                    }
                }
            }
            Self::Xlsb(book) => {
                let mut cells = book.worksheet_cells_reader(name)?;
                while let Some(cell) = cells.next_cell()? {
                    if rows.take(cell.get_position(), cell.get_value(), Drawn::default()).is_break()
                    {
                        return Ok(rows.has_blanks);
                    }
                }
            }
            Self::Xls(book) => rows.take_all(&book.worksheet_range(name)?),
            Self::Ods(book, _) => rows.take_all(&book.worksheet_range(name)?),
        }
        // The last row is whole when no more cells come.
        let _ = rows.end();
        Ok(rows.has_blanks)
    }

    /// Returns the cells of this sheet with a formula and no value. Only programs that do not calculate write
    /// such, and only in these two formats.
    fn without_value(&mut self, name: &str) -> Result<Vec<(u32, u32)>, WorkbookError> {
        let mut found = Vec::new();
        match self {
            Self::Xlsx(book) => {
                let mut cells = book.worksheet_cells_reader(name)?;
                while let Some(cell) = cells.next_cell_with_formula_metadata()? {
                    if cell.formula.is_some() && cell.value == DataRef::Empty {
                        found.push(cell.pos);
                    }
                }
            }
            Self::Ods(book, _) => {
                let (values, formulas) =
                    (book.worksheet_range(name)?, book.worksheet_formula(name)?);
                let (top, left) = formulas.start().unwrap_or_default();
                for (row, column, formula) in formulas.used_cells() {
                    let at = (top.saturating_add(to_u32(row)), left.saturating_add(to_u32(column)));
                    if !formula.is_empty()
                        && values.get_value(at).is_none_or(|it| *it == Data::Empty)
                    {
                        found.push(at);
                    }
                }
            }
            Self::Xlsb(_) | Self::Xls(_) => {}
        }
        Ok(found)
    }
}

/// Returns the number, which stays within what the format can number.
fn to_u32(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// Cells on their way into rows.
struct Gathering<'a> {
    row: Option<RawRow>,
    /// Whether a cell without a value came.
    has_blanks: bool,
    merged: Merged,
    each: &'a mut dyn FnMut(RawRow) -> ControlFlow<()>,
}

impl Gathering<'_> {
    fn take(
        &mut self,
        (row, column): (u32, u32),
        value: &DataRef<'_>,
        drawn: Drawn,
    ) -> ControlFlow<()> {
        let Some(text) = cell::text(value, drawn) else {
            self.has_blanks = true;
            return ControlFlow::Continue(());
        };
        let number = row as usize + 1;
        if self.row.as_ref().is_some_and(|known| known.number != number) {
            self.end()?;
        }
        let row = self.row.get_or_insert_with(|| RawRow { number, cells: Vec::new() });
        row.cells.push((column as usize, text));
        ControlFlow::Continue(())
    }

    fn take_all(&mut self, range: &Range<Data>) {
        let (top, left) = range.start().unwrap_or_default();
        for (row, column, value) in range.used_cells() {
            let row = to_u32(row).saturating_add(top);
            let column = to_u32(column).saturating_add(left);
            let value = cell::borrowed(value);
            if self.take((row, column), &value, Drawn::default()).is_break() {
                // What is left is not wanted.
                self.row = None;
                return;
            }
        }
    }

    /// Hands the row on unless it is blank.
    fn end(&mut self) -> ControlFlow<()> {
        match self.row.take() {
            Some(mut row) if row.cells.iter().any(|(_, text)| !text.trim().is_empty()) => {
                self.merged.fill(&mut row);
                (self.each)(row)
            }
            _ => ControlFlow::Continue(()),
        }
    }
}

/// Parts of files of the older Office that are no spreadsheets, and what these are.
const OLD_KINDS: [(&str, FileKind); 3] = [
    ("WordDocument", FileKind::Doc),
    ("PowerPoint Document", FileKind::Slides),
    ("__properties_version1.0", FileKind::Mail),
];

/// Returns whether a file of the older Office has a part of this name.
fn has_stream(bytes: &[u8], name: &str) -> bool {
    let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
    bytes.windows(name.len()).any(|window| window == name)
}
