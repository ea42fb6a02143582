//! The delimiter of a table, and where its rows begin.
//!
//! The csv crate does not say where a quotation mark was left open (it takes the rest of the file
//! as one cell) nor how a spreadsheet counts rows, so a scanner over the same grammar finds rows
//! and cells. It also tells one delimiter from another. A test compares its cells with what the csv
//! crate reads.

use std::borrow::Cow;

use memchr::{memchr, memchr2, memchr3};

use super::budget::COLUMNS;
use super::causes;
use super::columns;
use super::error::ImportErrorKind;
use super::place::{CasePlace, column_letters, ends_line};

/// What is tried, and preferred in this order where several fit equally well: prose has many
/// commas, and hardly a tab.
const CANDIDATES: [u8; 4] = [b'\t', b';', b'|', b','];

/// More cells are not remembered of a row: many a program writes blank ones at its end, but not without
/// end.
pub(super) const MOST_CELLS: usize = 16 * COLUMNS;

/// So many lines above a header are a heading.
const HEADING: usize = 3;

/// With fewer rows in a thousand that fit, the first line may be no header.
const FEW: usize = 500;

/// Where a heading is passed over, or prose might be meant, so many rows in a thousand must fit.
const NEARLY_ALL: usize = 900;

/// Below a heading, a header without a usual name has so many rows at least. A choice.
const ENOUGH_ROWS: usize = 3;

/// Where as many rows fit, those beyond this number are not looked at.
const SAMPLE: usize = 200;

/// Returns the delimiter under which the most rows have as many cells as the header; `None` where
/// the header has one cell under each.
///
/// Where few rows fit under any, a heading may be above the header: then the rows below it decide.
pub(super) fn detect(text: &str) -> Option<u8> {
    let found = best(text);
    if found.is_some_and(|((share, _), _)| share >= FEW) {
        return found.map(|(_, delimiter)| delimiter);
    }
    let below = below_heading(text).find_map(|below| {
        let ((share, (_, known)), delimiter) = best(below)?;
        let (_, rows) = below.split_once(['\r', '\n'])?;
        let is_header = known > 0 || is_header_of_table(below, delimiter);
        // Cells that are missing at the end of rows make them short; what has commas may be prose.
        let is_known = known > 0 && delimiter != b',';
        let enough = if is_known { FEW } else { NEARLY_ALL };
        (share >= enough && is_header && !rows.trim().is_empty()).then_some(delimiter)
    });
    below.or(found.map(|(_, delimiter)| delimiter))
}

/// Returns whether the first of these rows is hardly prose: it has three cells or more, none begins with a blank as
/// the words behind a comma do, and there are rows below it.
fn is_header_of_table(text: &str, delimiter: u8) -> bool {
    let mut rows = RowScanner::new(text, delimiter, 1);
    if !matches!(rows.next(), Some(Ok(header)) if header.cells > 2) {
        return false;
    }
    let begins_apart = rows.cells().iter().all(|cell| !cell.raw(text).starts_with([' ', '\u{A0}']));
    begins_apart && rows.take(ENOUGH_ROWS).flatten().count() == ENOUGH_ROWS
}

/// Returns the best of the delimiters, with its score.
fn best(text: &str) -> Option<(Score, u8)> {
    let mut best = None;
    for candidate in CANDIDATES {
        if let Some(score) = score(text, candidate)
            && best.is_none_or(|(highest, _)| score > highest)
        {
            best = Some((score, candidate));
        }
    }
    best
}

/// Returns what follows the first line that is not blank, the second, and so on, as far as headings go; lines
/// of comment are passed over at once.
fn below_heading(text: &str) -> impl Iterator<Item = &str> {
    let line = |rest: &str| rest.find('\n').or_else(|| rest.find('\r')).map(|end| end + 1);
    let first = text.split(['\r', '\n']).next().unwrap_or_default();
    // A list of texts has commas in them, too.
    let mut rest = if columns::recognised([first]).1 > 0 { "" } else { text };
    std::iter::from_fn(move || {
        rest = rest.trim_start_matches(['\r', '\n']);
        let is_comment = rest.starts_with('#');
        rest = &rest[line(rest)?..];
        while is_comment && rest.starts_with('#') {
            rest = &rest[line(rest)?..];
        }
        Some(rest)
    })
    .take(HEADING)
}

/// Returns whether nearly all rows have as many cells as a header that hardly begins prose: it names the
/// report or two other roles, is tabbed, has its cells in quotation marks, or has three of them or more
/// between semicolons above two rows or more.
pub(super) fn fits(text: &str, delimiter: u8) -> bool {
    let has_rows = text.trim().contains(['\n', '\r']);
    has_rows
        && score(text, delimiter).is_some_and(|(share, (names_text, known))| {
            let is_named = names_text || known > 1;
            share >= NEARLY_ALL && (is_named || delimiter == b'\t' || has_header(text, delimiter))
        })
}

/// Returns whether the first row has the form of a header, whatever it says.
fn has_header(text: &str, delimiter: u8) -> bool {
    let mut rows = RowScanner::new(text, delimiter, 1).map_while(Result::ok);
    let Some(header) = rows.next() else { return false };
    let written = text[header.at..header.end].trim_start_matches('\u{feff}').trim();
    let between = format!("\"{}\"", char::from(delimiter));
    let is_quoted = written.starts_with('"') && written.contains(&between);
    is_quoted || (delimiter == b';' && header.cells > 2 && rows.take(2).count() == 2)
}

/// How many in a thousand rows fit, whether the header names the report, and how many usual names it has.
type Score = (usize, (bool, usize));

/// Returns how many in a thousand rows have as many cells as the header, whether the header names
/// the report, and how many of its cells have a usual name.
fn score(text: &str, delimiter: u8) -> Option<Score> {
    let mut rows = RowScanner::new(text, delimiter, 1).map_while(Result::ok).take(SAMPLE);
    let header = rows.next().filter(|header| header.cells > 1)?;
    let (mut fitting, mut all) = (0_usize, 0_usize);
    for row in rows {
        all += 1;
        let exactly = row.cells == header.cells;
        // Programs that end each row in a delimiter write one empty cell too many.
        fitting += usize::from(exactly || (row.cells > header.cells && row.filled <= header.cells));
    }
    let share = (fitting * 1000).checked_div(all).unwrap_or(1000);
    let known = columns::recognised(
        text[header.at..header.end].split(char::from(delimiter)).map(|cell| cell.trim_matches('"')),
    );
    Some((share, known))
}

/// Returns a delimiter for a table of one column: one that the text does not have.
pub(super) fn unused(text: &str) -> u8 {
    let unit_separator = 0x1F;
    CANDIDATES
        .into_iter()
        .find(|candidate| !text.as_bytes().contains(candidate))
        .unwrap_or(unit_separator)
}

/// Reads Excel's own line above the header, `sep=;`: its delimiter, and where the table begins.
pub(super) fn named_by_excel(text: &str) -> Option<(u8, usize)> {
    let line = text.split(['\r', '\n']).next()?;
    let inner = line.trim_matches('"');
    let (name, delimiter) = inner.split_at_checked(4)?;
    let &[delimiter] = delimiter.as_bytes() else { return None };
    if !name.eq_ignore_ascii_case("sep=") || !delimiter.is_ascii() {
        return None;
    }
    let ending = if text[line.len()..].starts_with("\r\n") { 2 } else { 1 };
    Some((delimiter, (line.len() + ending).min(text.len())))
}

/// One row of a table.
#[derive(Debug, Clone, Copy)]
pub(super) struct ScannedRow {
    /// Where it begins.
    pub(super) place: CasePlace,
    /// Its first byte.
    pub(super) at: usize,
    /// The byte after its last.
    pub(super) end: usize,
    /// How many cells it has.
    pub(super) cells: usize,
    /// How many of them remain without the empty ones at its end.
    pub(super) filled: usize,
}

/// Where a cell is, with its quotation marks.
#[derive(Debug, Clone, Copy)]
pub(super) struct CellSpan {
    at: usize,
    end: usize,
}

impl CellSpan {
    /// Returns the cell of this text as it is written.
    pub(super) fn raw(self, text: &str) -> &str {
        &text[self.at..self.end]
    }

    /// Returns what the cell of this text holds: within quotation marks two mean one, and what
    /// follows the closing one belongs to the cell too.
    pub(super) fn content(self, text: &str) -> Cow<'_, str> {
        let cell = &text[self.at..self.end];
        let Some(mut rest) = cell.strip_prefix('"') else { return Cow::Borrowed(cell) };
        let mut content = String::new();
        while let Some(mark) = memchr(b'"', rest.as_bytes()) {
            let (before, behind) = (&rest[..mark], &rest[mark + 1..]);
            if content.is_empty() && behind.is_empty() {
                return Cow::Borrowed(before);
            }
            content.push_str(before);
            let Some(next) = behind.strip_prefix('"') else {
                content.push_str(behind);
                break;
            };
            content.push('"');
            rest = next;
        }
        Cow::Owned(content)
    }
}

/// Goes through the rows of a table by the csv crate's grammar: a quotation mark at the beginning
/// of a cell opens it, two within mean one, lines without a character are no rows (but
/// spreadsheets count them).
pub(super) struct RowScanner<'a> {
    bytes: &'a [u8],
    delimiter: u8,
    at: usize,
    row: usize,
    line: usize,
    /// The cells of the row that was passed last.
    cells: Vec<CellSpan>,
}

impl<'a> RowScanner<'a> {
    /// Returns the rows of `text`, whose first line is line `line` of its file.
    pub(super) const fn new(text: &'a str, delimiter: u8, line: usize) -> Self {
        Self::resume(text, delimiter, 1, line)
    }

    /// Returns the rows of `text`, which begins with row `row` and line `line` of its file.
    pub(super) const fn resume(text: &'a str, delimiter: u8, row: usize, line: usize) -> Self {
        Self { bytes: text.as_bytes(), delimiter, at: 0, row, line, cells: Vec::new() }
    }

    /// Returns the byte of the text with which the next row begins, or blank lines before it.
    pub(super) const fn at(&self) -> usize {
        self.at
    }

    /// Returns the number of that row.
    pub(super) const fn row(&self) -> usize {
        self.row
    }

    /// Returns the number of its line.
    pub(super) const fn line(&self) -> usize {
        self.line
    }

    /// Returns the cells of the row that was passed last, at most [`MOST_CELLS`] of them.
    pub(super) fn cells(&self) -> &[CellSpan] {
        &self.cells
    }

    fn now(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn advance(&mut self) {
        self.line += usize::from(ends_line(self.bytes, self.at));
        self.at += 1;
    }

    /// Goes behind the quotation mark that closes this cell.
    fn pass_quoted(&mut self, cell: usize) -> Result<(), ImportErrorKind> {
        let opened = self.line;
        self.at += 1;
        loop {
            let Some(next) = memchr3(b'"', b'\n', b'\r', &self.bytes[self.at..]) else {
                let column = column_letters(cell);
                return Err(ImportErrorKind::OpenQuote { row: self.row, line: opened, column });
            };
            self.at += next;
            match (self.bytes[self.at], self.bytes.get(self.at + 1)) {
                (b'"', Some(b'"')) => self.at += 2,
                (b'"', _) => {
                    self.at += 1;
                    return Ok(());
                }
                _ => self.advance(),
            }
        }
    }

    fn pass_row(&mut self) -> Result<ScannedRow, ImportErrorKind> {
        let mut row = ScannedRow {
            place: CasePlace::Row { row: self.row, line: self.line },
            at: self.at,
            end: self.at,
            cells: 0,
            filled: 0,
        };
        self.cells.clear();
        loop {
            let begin = self.at;
            if self.now() == Some(b'"')
                && let Err(kind) = self.pass_quoted(row.cells)
            {
                let rest = &self.bytes[begin..];
                let line = memchr2(b'\r', b'\n', rest).unwrap_or(rest.len());
                return Err(causes::of_open_quote(kind, &self.bytes[row.at..begin + line]));
            }
            let rest = &self.bytes[self.at..];
            self.at += memchr3(self.delimiter, b'\r', b'\n', rest).unwrap_or(rest.len());
            row.cells += 1;
            if row.cells <= MOST_CELLS {
                self.cells.push(CellSpan { at: begin, end: self.at });
            }
            if self.bytes[begin..self.at].iter().any(|byte| !matches!(byte, b' ' | b'\t' | b'"')) {
                row.filled = row.cells;
            }
            if self.now() != Some(self.delimiter) {
                row.end = self.at;
                return Ok(row);
            }
            self.at += 1;
        }
    }
}

impl Iterator for RowScanner<'_> {
    type Item = Result<ScannedRow, ImportErrorKind>;

    fn next(&mut self) -> Option<Self::Item> {
        while matches!(self.now(), Some(b'\r' | b'\n')) {
            self.row += usize::from(ends_line(self.bytes, self.at));
            self.advance();
        }
        self.now()?;
        let row = self.pass_row();
        match row {
            // The line ending belongs to the row, so that only empty lines are counted above.
            Ok(_) => {
                self.row += 1;
                if self.now() == Some(b'\r') && self.bytes.get(self.at + 1) == Some(&b'\n') {
                    self.at += 1;
                }
                if self.now().is_some() {
                    self.advance();
                }
            }
            Err(_) => self.at = self.bytes.len(),
        }
        Some(row)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_delimiter_is_the_one_that_fits_the_rows() {
        for (text, delimiter) in [
            ("title,text\na,b\n", Some(b',')),
            ("title;text\na, b, c;d\n", Some(b';')),
            ("title\ttext\na;b\tc,d\n", Some(b'\t')),
            ("title|text\na|b\n", Some(b'|')),
            // The header has more commas than semicolons, but the rows have not.
            ("Tittel, kort, presis;Tekst, lang\nA;B\nC, d;E\n", Some(b';')),
            // Decimal commas in every row, and one comma in the header.
            ("tittel;tekst, kort;kroner\na;b;1,5\nc;d;2,5\n", Some(b';')),
            // Delimiters within quotation marks do not count.
            ("title,text\n\"a;b\",\"c;d\"\n\"e;f\",\"g\nh;i\"\n", Some(b',')),
            ("\"a;b\";\"c\"\n\"x,y\nz\";\"d\"\n", Some(b';')),
            // As many rows fit under both: the header that is known decides.
            ("Tittel, tekst;beskrivelse\na, b;c\n", Some(b';')),
            ("title;text;\na;b;\n", Some(b';')),
            ("text\nHei, du; der\n", None),
            ("", None),
        ] {
            assert_eq!(detect(text), delimiter, "{text:?}");
        }
    }

    #[test]
    fn the_line_that_excel_writes_names_the_delimiter() {
        assert_eq!(named_by_excel("sep=;\r\na;b"), Some((b';', 7)));
        assert_eq!(named_by_excel("\"SEP=,\"\na,b"), Some((b',', 8)));
        assert_eq!(named_by_excel("sep=\t\ra\tb"), Some((b'\t', 6)));
        assert_eq!(named_by_excel("sep=;"), Some((b';', 5)));
        for text in ["", "sep", "sep=", "sep=ab\n", "sep=å\n", "separator;b"] {
            assert_eq!(named_by_excel(text), None, "{text}");
        }
    }

    #[test]
    fn rows_are_counted_as_a_spreadsheet_does_and_lines_as_an_editor_does() {
        let text = "a;b\r\n\"x\r\ny\";z\r\n\r\nc;d\r\re;f";
        let places: Vec<_> = RowScanner::new(text, b';', 1).map(|row| row.unwrap().place).collect();
        let expected =
            [(1, 1), (2, 2), (4, 5), (6, 7)].map(|(row, line)| CasePlace::Row { row, line });
        assert_eq!(places, expected);
    }

    proptest! {
        /// The scanner and the csv crate must mean the same by a row and a cell.
        #[test]
        fn the_walk_reads_what_the_csv_crate_reads(text in "[ab \",;\r\n\u{e5}\0]{0,60}") {
            let mut scanner = RowScanner::new(&text, b',', 1);
            let mut scanned = Vec::new();
            while let Some(row) = scanner.next() {
                prop_assume!(row.is_ok());
                let cells = scanner.cells().iter().map(|cell| cell.content(&text).into_owned());
                scanned.push(cells.collect::<Vec<_>>());
                prop_assert_eq!(row.unwrap().cells, scanner.cells().len());
            }
            let mut reader =
                csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
            let read: Vec<Vec<String>> = reader
                .records()
                .map(|record| record.unwrap().iter().map(str::to_owned).collect())
                .collect();
            prop_assert_eq!(scanned, read);
        }
    }
}
