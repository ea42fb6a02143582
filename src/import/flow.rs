//! A table that is read piece by piece, so that it takes no more memory than its longest row.
//!
//! This is the way of nearly every large file: a CSV file in UTF-8, as most programs write it. What is
//! written in another encoding, is packed, has one column only, or columns without a name at the end of
//! its header, is read as a whole by [`tables`](super::tables::read).

use std::fs::File;
use std::io::{Read as _, Seek as _, SeekFrom};
use std::vec;

use encoding_rs::{Encoding, UTF_8};
use sha2::{Digest as _, Sha256};

use super::delimiter::{self, RowScanner};
use super::error::ImportErrorKind;
use super::format;
use super::kinds::{ARCHIVE, OLD_OFFICE};
use super::options::{ImportFormat, Options};
use super::row_ranges::SkippedRows;
use super::sheet::{Sheet, SheetRow};
use super::tables::{self, HeaderRow, RowReading, TextTable};
use super::text_layout::TextLayout;
use super::{decode, file, kinds, packed};
use crate::domain::TextHash;

/// So many bytes are read at once; a row that is longer makes the piece grow. Inputs that are made by
/// fuzzing are short, and are to be cut into pieces too.
const PIECE: usize = if cfg!(fuzzing) { 16 } else { 1 << 16 };

/// How many bytes of the beginning are looked at for the delimiter.
const HEAD: usize = 1 << 20;

/// What UTF-8 begins with in many a file.
const MARK: &[u8] = b"\xEF\xBB\xBF";

/// Returns the table in this file, and what a look at all of it says; `None` where it has to be read
/// as a whole.
///
/// # Errors
/// As [`tables::read`].
pub(super) fn read(
    file: &File,
    name: &str,
    options: &Options,
) -> Result<Option<(TextTable<'static>, Survey)>, ImportErrorKind> {
    read_in_pieces(file, name, options, PIECE)
}

fn read_in_pieces(
    file: &File,
    name: &str,
    options: &Options,
    size: usize,
) -> Result<Option<(TextTable<'static>, Survey)>, ImportErrorKind> {
    let is_table = options.format.or_else(|| format::by_ending(name)) == Some(ImportFormat::Csv);
    if !is_table || options.encoding.is_some() {
        return Ok(None);
    }
    let Some(survey) = Survey::read(file, size)? else { return Ok(None) };
    kinds::refuse(&survey.head)?;
    let Some(head) = survey.head() else { return Ok(None) };
    if options.format.is_none() {
        kinds::refuse_text(head)?;
        if format::is_letter(head) {
            return Ok(None);
        }
    }
    let named = delimiter::named_by_excel(head);
    let begin = named.map_or(0, |(_, begin)| begin);
    let skipped = SkippedRows::new(&options.skip);
    let tabbed = format::is_tabbed(name);
    let delimiter = tables::delimiter_of(head, options.delimiter, tabbed, &skipped)?;
    let Some(delimiter) = delimiter else { return Ok(None) };
    let first_line = if named.is_some() { 2 } else { 1 };
    let Some(layout) =
        TextLayout::of(&head[begin..], delimiter, first_line, (&skipped, options.header))?
    else {
        return Ok(None);
    };
    let header = HeaderRow::new(&layout.header);
    if header.has_blanks() {
        return Ok(None);
    }
    let names = header.names().to_vec();
    let (remarks, header_row) = (layout.remarks.clone(), layout.header_row);
    let rows = FlowingRows {
        file: again(file, survey.mark + begin)?,
        size,
        delimiter,
        piece: Vec::new(),
        is_last: false,
        row: 1,
        line: first_line,
        header,
        reading: RowReading { layout, skipped: skipped.clone() },
        ready: Vec::new().into_iter(),
        error: None,
    };
    let mut sheet = Sheet::new(names, rows)?;
    (sheet.remarks, sheet.skipped) = (remarks, skipped);
    sheet.header_row = Some(header_row);
    Ok(Some((TextTable { sheet, delimiter: Some(char::from(delimiter)) }, survey)))
}

/// Returns a handle on the same file, from this byte on.
fn again(file: &File, at: usize) -> Result<File, ImportErrorKind> {
    let mut file = file.try_clone().map_err(|error| file::kind_of(&error))?;
    file.seek(SeekFrom::Start(at as u64)).map_err(|error| file::kind_of(&error))?;
    Ok(file)
}

/// What a look at all bytes of a file says, where they are UTF-8.
pub(super) struct Survey {
    /// The first bytes, behind the mark.
    head: Vec<u8>,
    /// Whether that is all of it.
    is_whole: bool,
    /// How many bytes the byte order mark takes.
    mark: usize,
    /// How many lines there are.
    pub(super) lines: usize,
    /// The SHA-256 of all bytes.
    pub(super) sha256: TextHash,
}

impl Survey {
    fn read(file: &File, size: usize) -> Result<Option<Self>, ImportErrorKind> {
        let mut file = again(file, 0)?;
        let mut survey =
            Self { head: Vec::new(), is_whole: true, mark: 0, lines: 0, sha256: TextHash([0; 32]) };
        let mut hasher = Sha256::new();
        let mut piece = Vec::with_capacity(2 * size);
        loop {
            let is_last = read_on(&mut file, &mut piece, size)?;
            let valid = Encoding::utf8_valid_up_to(&piece);
            let is_cut = piece.len() - valid < 4 && !is_last;
            if valid < piece.len() && !is_cut {
                return Ok(None);
            }
            survey.lines += memchr::memchr_iter(b'\n', &piece[..valid]).count();
            let wanted = HEAD.saturating_sub(survey.head.len()).min(valid);
            survey.head.extend_from_slice(&piece[..wanted]);
            survey.is_whole &= wanted == valid;
            hasher.update(&piece[..valid]);
            piece.drain(..valid);
            if is_last {
                break;
            }
        }
        survey.sha256 = TextHash(hasher.finalize().into());
        let other = [ARCHIVE, OLD_OFFICE, packed::SIGNATURE];
        if other.iter().any(|signature| survey.head.starts_with(signature))
            || decode::utf_16_without_mark(&survey.head).is_some()
        {
            return Ok(None);
        }
        if survey.head.starts_with(MARK) {
            survey.mark = MARK.len();
            survey.head.drain(..MARK.len());
        }
        Ok(Some(survey))
    }

    /// Returns the beginning of the file, in whole lines; `None` where it is blank or has none.
    fn head(&self) -> Option<&str> {
        let end = if self.is_whole {
            self.head.len()
        } else {
            memchr::memrchr2(b'\n', b'\r', &self.head)?
        };
        let head = std::str::from_utf8(&self.head[..end]).ok()?;
        (!head.trim().is_empty()).then_some(head)
    }
}

/// Reads so many bytes more, or up to the end; `true` where that is reached.
fn read_on(file: &mut File, piece: &mut Vec<u8>, more: usize) -> Result<bool, ImportErrorKind> {
    let read = file.take(more as u64).read_to_end(piece).map_err(|error| file::kind_of(&error))?;
    Ok(read < more)
}

/// The rows of a table below its header.
struct FlowingRows {
    file: File,
    /// So many bytes are read at once.
    size: usize,
    delimiter: u8,
    /// What was read and not yet handed on.
    piece: Vec<u8>,
    /// Whether there is nothing behind it.
    is_last: bool,
    /// The number of the row with which the piece begins.
    row: usize,
    /// The number of its line.
    line: usize,
    header: HeaderRow,
    reading: RowReading,
    ready: vec::IntoIter<SheetRow>,
    /// What is the matter behind the rows that are ready.
    error: Option<ImportErrorKind>,
}

impl FlowingRows {
    /// Makes rows ready, unless there are no more.
    fn fill(&mut self) -> Result<(), ImportErrorKind> {
        let mut more = self.size;
        while !self.is_last {
            self.is_last = read_on(&mut self.file, &mut self.piece, more)?;
            let rows = self.whole_rows()?;
            if !rows.is_empty() || self.error.is_some() {
                self.ready = rows.into_iter();
                return Ok(());
            }
            // A row that is longer than the piece is looked at again when there is as much again.
            more = self.size.max(self.piece.len());
        }
        Ok(())
    }

    /// Takes the rows off the piece that end in it.
    fn whole_rows(&mut self) -> Result<Vec<SheetRow>, ImportErrorKind> {
        let valid = Encoding::utf8_valid_up_to(&self.piece);
        if valid < self.piece.len() && (self.is_last || self.piece.len() - valid >= 4) {
            // It was UTF-8 when it was looked at, so somebody has changed it since.
            let line = self.line + memchr::memchr_iter(b'\n', &self.piece[..valid]).count();
            return Err(decode::not_in(UTF_8, line));
        }
        let text = UTF_8.decode_without_bom_handling_and_without_replacement(&self.piece[..valid]);
        let text = text.unwrap_or_default();
        let mut scanner = RowScanner::resume(&text, self.delimiter, self.row, self.line);
        let mut rows = Vec::new();
        let mut passed = 0;
        while let Some(found) = scanner.next() {
            // What ends where the piece ends may go on behind it.
            if scanner.at() == text.len() && !self.is_last {
                break;
            }
            let row = found
                .and_then(|row| self.reading.row(&text, &scanner, row))
                .and_then(|row| row.map(|row| self.header.row(row)).transpose());
            match row {
                Ok(row) => rows.extend(row),
                Err(error) => {
                    self.error = Some(error);
                    self.is_last = true;
                    break;
                }
            }
            (passed, self.row, self.line) = (scanner.at(), scanner.row(), scanner.line());
        }
        drop(text);
        self.piece.drain(..passed);
        // What one long row needed is not kept for the short ones behind it.
        self.piece.shrink_to(self.piece.len() + self.size);
        Ok(rows)
    }
}

impl Iterator for FlowingRows {
    type Item = Result<SheetRow, ImportErrorKind>;

    fn next(&mut self) -> Option<Self::Item> {
        if let Some(row) = self.ready.next() {
            return Some(Ok(row));
        }
        if self.error.is_none()
            && let Err(error) = self.fill()
        {
            self.is_last = true;
            return Some(Err(error));
        }
        self.ready.next().map(Ok).or_else(|| self.error.take().map(Err))
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use proptest::prelude::*;

    use super::*;

    fn rows_of(sheet: Sheet<'_>) -> Result<(Vec<String>, Vec<SheetRow>), ImportErrorKind> {
        let headers = sheet.headers.clone();
        Ok((headers, sheet.into_rows().collect::<Result<_, _>>()?))
    }

    fn file_of(text: &str) -> File {
        let mut file = tempfile::tempfile().unwrap();
        file.write_all(text.as_bytes()).unwrap();
        file
    }

    #[test]
    fn what_is_no_plain_table_is_left_to_be_read_as_a_whole() {
        let usual = Options::default();
        for (name, text) in [
            ("a.json", "[]"),
            ("a.csv", ""),
            ("a.csv", " \n"),
            ("a.csv", "text\na\n"),
            ("a.csv", "id,text,,\n1,a,,\n"),
            ("a.csv", "PK\u{3}\u{4},\n"),
        ] {
            let read = read(&file_of(text), name, &usual).unwrap();
            assert!(read.is_none(), "{text:?}");
        }
        let mut file = tempfile::tempfile().unwrap();
        file.write_all(b"id,text\n1,\xE5\n").unwrap();
        assert!(read(&file, "a.csv", &usual).unwrap().is_none(), "another encoding");
    }

    #[test]
    fn a_file_that_is_changed_meanwhile_is_no_utf_8_at_its_line() {
        // More rows than are looked at to guess what the columns are.
        let rows: Vec<String> = (1..=300).map(|number| format!("{number},a\n")).collect();
        let file = file_of(&format!("id,text\n{}", rows.concat()));
        let table = read_in_pieces(&file, "a.csv", &Options::default(), 16).unwrap();
        let (table, survey) = table.unwrap();
        assert_eq!(survey.lines, 301);
        // A file's place is one for all who have it open.
        let mut writer = file.try_clone().unwrap();
        let at = writer.stream_position().unwrap();
        writer.seek(SeekFrom::End(0)).unwrap();
        writer.write_all(b"4,\xE5\n").unwrap();
        writer.seek(SeekFrom::Start(at)).unwrap();
        assert_eq!(rows_of(table.sheet).unwrap_err(), decode::not_in(UTF_8, 302));
    }

    proptest! {
        /// However it is cut into pieces, a table is what it is as a whole.
        #[test]
        fn pieces_make_the_table(
            body in "[ab \",;\r\n\u{e5}\u{1F600}]{0,80}",
            begin in prop::sample::select(vec!["", "\u{FEFF}", "sep=,\r\n"]),
            size in 1_usize..40,
        ) {
            let text = format!("{begin}x,y\n{body}");
            let flowing = read_in_pieces(&file_of(&text), "a.csv", &Options::default(), size);
            let whole = text.strip_prefix('\u{FEFF}').unwrap_or(&text);
            let whole = tables::read(whole, &Options::default(), false);
            let delimiter = |table: &TextTable<'_>| table.delimiter;
            match (flowing, whole) {
                (Ok(Some((flowing, _))), Ok(whole)) => {
                    prop_assert_eq!(delimiter(&flowing), delimiter(&whole));
                    prop_assert_eq!(rows_of(flowing.sheet), rows_of(whole.sheet));
                }
                (Ok(None), _) => {}
                (flowing, whole) => {
                    prop_assert_eq!(flowing.map(|_| ()).err(), whole.map(|_| ()).err());
                }
            }
        }
    }
}
