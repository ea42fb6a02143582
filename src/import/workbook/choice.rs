//! Which sheets of a workbook are read: the one that looks most like case reports, and those with the
//! same headers.

use super::grid;
use crate::import::columns;
use crate::import::header_row::header_at;
use crate::import::office::RawRow;

/// What sheets are called that say something about the data, in Norwegian and English: the whole name, or
/// its first words. A choice, made by names that public workbooks have.
const ABOUT: [&str; 40] = [
    "om",
    "about",
    "forside",
    "framside",
    "cover",
    "info",
    "informasjon",
    "information",
    "lesmeg",
    "les meg",
    "readme",
    "read me",
    "metadata",
    "veiledning",
    "rettleiing",
    "guide",
    "instruks",
    "instructions",
    "kodebok",
    "codebook",
    "kodeliste",
    "kodelister",
    "variabler",
    "variablar",
    "variabelliste",
    "variables",
    "data dictionary",
    "datadictionary",
    "dictionary",
    "dataordbok",
    "definisjoner",
    "definisjonar",
    "definitions",
    "forklaring",
    "forklaringer",
    "tegnforklaring",
    "legend",
    "endringslogg",
    "changelog",
    "historikk",
];

/// What the first column of a data dictionary is called.
const DESCRIBED: [&str; 14] = [
    "variabel",
    "variabelnavn",
    "variabelnamn",
    "variable",
    "variable name",
    "felt",
    "feltnavn",
    "feltnamn",
    "field",
    "field name",
    "kolonne",
    "kolonnenavn",
    "column",
    "column name",
];

/// A sheet that has several times the rows and the text of another has the data. A choice.
const SEVERAL: usize = 3;

/// A sheet and its first rows.
pub(super) struct SampledSheet {
    pub(super) name: String,
    pub(super) rows: Vec<RawRow>,
}

/// The sheets that are read, in the workbook's order, and those in sight that are not.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct SheetChoice {
    pub(super) read: Vec<String>,
    pub(super) others: Vec<String>,
}

/// Returns the wanted sheet, or the one that looks most like case reports, with all that have its
/// headers; `None` where there is no sheet.
pub(super) fn choose(samples: &[SampledSheet], wanted: Option<&str>) -> Option<SheetChoice> {
    let best = match wanted {
        Some(wanted) => samples.iter().position(|sheet| sheet.name == wanted)?,
        None => best(samples)?,
    };
    let headers = samples[best].headers();
    let is_read = |at: usize, sheet: &SampledSheet| {
        at == best || (!headers.is_empty() && sheet.headers() == headers)
    };
    let mut choice = SheetChoice { read: Vec::new(), others: Vec::new() };
    for (at, sheet) in samples.iter().enumerate() {
        if is_read(at, sheet) {
            choice.read.push(sheet.name.clone());
        } else if !sheet.rows.is_empty() {
            choice.others.push(sheet.name.clone());
        }
    }
    Some(choice)
}

/// Returns the sheet that looks most like case reports; of equal ones the first. What describes the data
/// comes last, then what is no table; a usual name for the report goes before much to read.
fn best(samples: &[SampledSheet]) -> Option<usize> {
    let all_headers: Vec<Vec<String>> = samples.iter().map(SampledSheet::headers).collect();
    let is_outdone = |sheet: &SampledSheet| {
        let is_larger = |other: &SampledSheet| {
            other.is_table()
                && other.rows.len() >= SEVERAL * sheet.rows.len()
                && other.length() >= SEVERAL * sheet.length()
        };
        samples.iter().any(is_larger)
    };
    let mut best = None;
    for (at, sheet) in samples.iter().enumerate() {
        let others = all_headers.iter().enumerate().filter(|(other, _)| *other != at);
        let is_about =
            sheet.is_about() || others.clone().any(|(_, headers)| sheet.describes(headers));
        let has_rows = sheet.rows.len() > 1;
        let names_text = has_rows && sheet.names_text() && !is_outdone(sheet);
        let score = (has_rows && !is_about, sheet.is_table(), names_text, has_rows, sheet.length());
        if best.as_ref().is_none_or(|(highest, _)| score > *highest) {
            best = Some((score, at));
        }
    }
    best.map(|(_, at)| at)
}

impl SampledSheet {
    fn header(&self) -> Option<&RawRow> {
        let rows: Vec<_> = self.rows.iter().map(grid::filled).collect();
        header_at(&rows).and_then(|at| self.rows.get(at))
    }

    /// Returns the headers as they are compared, in an order of their own: columns may have moved.
    fn headers(&self) -> Vec<String> {
        let cells = self.header().map_or(&[][..], |row| row.cells.as_slice());
        let mut headers: Vec<String> = cells.iter().map(|(_, text)| columns::fold(text)).collect();
        headers.retain(|header| !header.is_empty());
        headers.sort_unstable();
        headers
    }

    fn names_text(&self) -> bool {
        let names =
            |row: &RawRow| columns::recognised(row.cells.iter().map(|(_, text)| text.as_str())).0;
        self.header().is_some_and(names)
    }

    /// Returns whether most of its rows have several cells.
    fn is_table(&self) -> bool {
        let wide = self.rows.iter().filter(|row| row.cells.len() > 1).count();
        self.rows.len() > 1 && wide * 2 > self.rows.len()
    }

    /// Returns how much there is to read in it.
    fn length(&self) -> usize {
        self.rows.iter().flat_map(|row| &row.cells).map(|(_, text)| text.len()).sum()
    }

    /// Returns whether its name or its first column says that it is about the data.
    fn is_about(&self) -> bool {
        let name = columns::fold(&self.name);
        let begins_with = |about: &&str| {
            name.strip_prefix(about).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
        };
        let first = self.header().and_then(|row| row.cells.first());
        ABOUT.iter().any(begins_with)
            || first.is_some_and(|(_, text)| DESCRIBED.contains(&columns::fold(text).as_str()))
    }

    /// Returns whether one of its columns lists most of these headers.
    fn describes(&self, headers: &[String]) -> bool {
        if headers.len() < 2 {
            return false;
        }
        let columns = self.rows.iter().flat_map(|row| &row.cells).map(|(column, _)| *column).max();
        let lists = |wanted: usize| {
            let cells = self.rows.iter().flat_map(|row| &row.cells);
            let of_column = cells.filter(|(column, _)| *column == wanted);
            let listed = of_column.filter(|(_, text)| headers.contains(&columns::fold(text)));
            listed.count() * 2 > headers.len()
        };
        (0..=columns.unwrap_or_default().min(DEEPEST_COLUMN)).any(lists)
    }
}

/// A dictionary lists the headers in one of its first columns.
const DEEPEST_COLUMN: usize = 8;
