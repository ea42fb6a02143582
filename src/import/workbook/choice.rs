//! Which sheets of a workbook are read: the one that looks most like case reports, and those with the
//! same headers.

use std::collections::HashSet;

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

/// A dictionary lists the headers in one of its first columns.
const DEEPEST_COLUMN: usize = 8;

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
    let looks: Vec<SheetLook> = samples.iter().map(SheetLook::from).collect();
    let best = match wanted {
        Some(wanted) => samples.iter().position(|sheet| sheet.name == wanted)?,
        None => best(&looks)?,
    };
    let headers = &looks[best].headers;
    let is_read = |at: usize| at == best || (!headers.is_empty() && looks[at].headers == *headers);
    let mut choice = SheetChoice { read: Vec::new(), others: Vec::new() };
    for (at, sheet) in samples.iter().enumerate() {
        if is_read(at) {
            choice.read.push(sheet.name.clone());
        } else if !sheet.rows.is_empty() {
            choice.others.push(sheet.name.clone());
        }
    }
    Some(choice)
}

/// Returns the sheet that looks most like case reports; of equal ones the first. What describes the data
/// comes last, then what is no table; a usual name for the report goes before much to read.
fn best(looks: &[SheetLook]) -> Option<usize> {
    let is_outdone = |look: &SheetLook| {
        let is_larger = |other: &SheetLook| {
            other.is_table
                && other.rows >= SEVERAL * look.rows
                && other.length >= SEVERAL * look.length
        };
        looks.iter().any(is_larger)
    };
    let mut best = None;
    for (at, look) in looks.iter().enumerate() {
        let mut others = looks.iter().enumerate().filter(|(other, _)| *other != at);
        let is_about = look.is_about || others.any(|(_, other)| look.describes(&other.headers));
        let has_rows = look.rows > 1;
        let names_text = has_rows && look.names_text && !is_outdone(look);
        let score = (has_rows && !is_about, look.is_table, names_text, has_rows, look.length);
        if best.as_ref().is_none_or(|(highest, _)| score > *highest) {
            best = Some((score, at));
        }
    }
    best.map(|(_, at)| at)
}

/// What is compared of a sheet: found once, since each of many sheets is compared with all others.
struct SheetLook {
    /// The headers as they are compared, in an order of their own: columns may have moved.
    headers: Vec<String>,
    /// Whether a header is a usual name for the report.
    names_text: bool,
    rows: usize,
    /// Whether most of its rows have several cells.
    is_table: bool,
    /// How much there is to read in it.
    length: usize,
    /// Whether its name or its first column says that it is about the data.
    is_about: bool,
    /// What is in each of its first columns, as headers are compared.
    columns: Vec<HashSet<String>>,
}

impl From<&SampledSheet> for SheetLook {
    fn from(sheet: &SampledSheet) -> Self {
        let filled: Vec<_> = sheet.rows.iter().map(grid::filled).collect();
        let header = header_at(&filled).and_then(|at| sheet.rows.get(at));
        let cells = header.map_or(&[][..], |row| row.cells.as_slice());
        let mut headers: Vec<String> = cells.iter().map(|(_, text)| columns::fold(text)).collect();
        headers.retain(|header| !header.is_empty());
        headers.sort_unstable();
        let wide = sheet.rows.iter().filter(|row| row.cells.len() > 1).count();
        let all_cells = || sheet.rows.iter().flat_map(|row| &row.cells);
        let mut columns = vec![HashSet::new(); DEEPEST_COLUMN + 1];
        for (column, text) in all_cells().filter(|(column, _)| *column <= DEEPEST_COLUMN) {
            columns[*column].insert(columns::fold(text));
        }
        Self {
            names_text: columns::recognised(cells.iter().map(|(_, text)| text.as_str())).0,
            rows: sheet.rows.len(),
            is_table: sheet.rows.len() > 1 && wide * 2 > sheet.rows.len(),
            length: all_cells().map(|(_, text)| text.len()).sum(),
            is_about: is_about(&sheet.name, cells.first().map(|(_, text)| text.as_str())),
            headers,
            columns,
        }
    }
}

impl SheetLook {
    /// Returns whether one of its columns lists most of these headers.
    fn describes(&self, headers: &[String]) -> bool {
        let lists = |column: &HashSet<String>| {
            headers.iter().filter(|header| column.contains(*header)).count() * 2 > headers.len()
        };
        headers.len() > 1 && self.columns.iter().any(lists)
    }
}

/// Returns whether a sheet of this name, with this first header, is about the data.
fn is_about(name: &str, first_header: Option<&str>) -> bool {
    let name = columns::fold(name);
    let begins_with = |about: &&str| {
        name.strip_prefix(about).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    };
    ABOUT.iter().any(begins_with)
        || first_header.is_some_and(|header| DESCRIBED.contains(&columns::fold(header).as_str()))
}
