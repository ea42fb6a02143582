//! Reading the file of a register; `docs/register.md` explains its columns.

use std::collections::HashSet;

use csv::{ReaderBuilder, StringRecord};
use jiff::civil::Date;

use super::error::{RegisterError, RegisterFault};
use crate::domain::PlaceNo;

/// The columns, in their order.
const COLUMNS: [&str; 8] =
    ["level", "number", "name", "names", "authority_names", "from", "until", "today"];

/// No register has more rows.
const MOST_ROWS: usize = 20_000;

/// A register as it is written.
#[derive(Debug, Default)]
pub(super) struct RegisterTable {
    /// The day from which on it is right.
    pub(super) as_of: Date,
    /// Where the data come from.
    pub(super) attribution: String,
    /// One for each number and name, today's and earlier ones.
    pub(super) entries: Vec<RegisterEntry>,
}

/// A number with the names that it had for a time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct RegisterEntry {
    /// The number: of a municipality or of a county.
    pub(super) number: PlaceNo,
    /// The Norwegian name.
    pub(super) name: String,
    /// All names in the official order, with ` - ` between them.
    pub(super) full_name: String,
    /// What the authority calls itself in other languages, with its word for municipality or county.
    pub(super) authority_names: Vec<String>,
    /// The first day; `None` is before the register begins.
    pub(super) from: Option<Date>,
    /// The last day; `None` is in force.
    pub(super) until: Option<Date>,
    /// The numbers that its area has today; its own where it is in force.
    pub(super) today: Vec<PlaceNo>,
}

impl RegisterEntry {
    /// Returns whether number and name are those of today.
    pub(super) const fn is_in_force(&self) -> bool {
        self.until.is_none()
    }
}

/// A row being read.
struct RegisterRow<'r> {
    line: u64,
    cells: &'r StringRecord,
}

impl RegisterRow<'_> {
    fn cell(&self, column: usize) -> &str {
        self.cells.get(column).unwrap_or_default().trim()
    }

    fn wrong(&self, column: usize, fault: RegisterFault) -> RegisterError {
        RegisterError { line: self.line, column: COLUMNS[column], fault }
    }

    fn filled(&self, column: usize) -> Result<&str, RegisterError> {
        match self.cell(column) {
            "" => Err(self.wrong(column, RegisterFault::Missing)),
            text => Ok(text),
        }
    }

    fn date(&self, column: usize) -> Result<Option<Date>, RegisterError> {
        let written = self.cell(column);
        if written.is_empty() {
            return Ok(None);
        }
        let date = written
            .parse()
            .map_err(|_| self.wrong(column, RegisterFault::NoDate { found: written.to_owned() }))?;
        Ok(Some(date))
    }

    fn number(&self, column: usize, written: &str, county: bool) -> Result<PlaceNo, RegisterError> {
        let number: Option<PlaceNo> = written.parse().ok();
        number.filter(|number| number.is_county() == county).ok_or_else(|| {
            self.wrong(column, RegisterFault::NoNumber { found: written.to_owned() })
        })
    }

    /// Reads a municipality or a county.
    fn entry(&self, county: bool) -> Result<RegisterEntry, RegisterError> {
        let number = self.number(1, self.filled(1)?, county)?;
        let name = self.filled(2)?.to_owned();
        let full_name = match self.cell(3) {
            "" => name.clone(),
            names => names.to_owned(),
        };
        let (from, until) = (self.date(5)?, self.date(6)?);
        let listed =
            |column| self.cell(column).split(';').map(str::trim).filter(|part| !part.is_empty());
        let mut today = listed(7)
            .map(|written| self.number(7, written, county))
            .collect::<Result<Vec<_>, _>>()?;
        match (until, today.is_empty()) {
            (Some(_), true) => return Err(self.wrong(7, RegisterFault::Missing)),
            (None, false) => return Err(self.wrong(6, RegisterFault::Missing)),
            (None, true) => today.push(number),
            (Some(_), false) => {}
        }
        let authority_names = listed(4).map(str::to_owned).collect();
        Ok(RegisterEntry { number, name, full_name, authority_names, from, until, today })
    }
}

/// Reads a register.
pub(super) fn read(text: &str) -> Result<RegisterTable, RegisterError> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut reader =
        ReaderBuilder::new().comment(Some(b'#')).flexible(true).from_reader(text.as_bytes());
    let at = |error: &csv::Error| error.position().map_or(1, csv::Position::line);
    let unreadable = |error: csv::Error| RegisterError {
        line: at(&error),
        column: COLUMNS[0],
        fault: RegisterFault::Unreadable { reason: error.to_string() },
    };
    let header = reader.headers().map_err(unreadable)?;
    let line = header.position().map_or(1, csv::Position::line);
    for (column, name) in COLUMNS.into_iter().enumerate() {
        let found = header.get(column).unwrap_or_default().trim();
        if found != name {
            let fault = RegisterFault::OtherColumn { found: found.to_owned() };
            return Err(RegisterError { line, column: name, fault });
        }
    }
    let mut table = RegisterTable::default();
    let mut lines = Vec::new();
    for record in reader.records() {
        let cells = record.map_err(unreadable)?;
        let line = cells.position().map_or(1, csv::Position::line);
        let row = RegisterRow { line, cells: &cells };
        if table.entries.len() >= MOST_ROWS {
            return Err(row.wrong(0, RegisterFault::TooLong { most: MOST_ROWS }));
        }
        match row.cell(0) {
            "register" => {
                let missing = || row.wrong(5, RegisterFault::Missing);
                table.as_of = row.date(5)?.ok_or_else(missing)?;
                row.filled(2)?.clone_into(&mut table.attribution);
            }
            "municipality" => {
                table.entries.push(row.entry(false)?);
                lines.push(line);
            }
            "county" => {
                table.entries.push(row.entry(true)?);
                lines.push(line);
            }
            found => {
                let fault = RegisterFault::NoLevel { found: found.to_owned() };
                return Err(row.wrong(0, fault));
            }
        }
    }
    if table.attribution.is_empty() {
        return Err(RegisterError { line, column: COLUMNS[0], fault: RegisterFault::NoFirstRow });
    }
    check(&table, &lines)?;
    Ok(table)
}

/// Returns an error where a number is in force twice, or where a row leads to a number that is not in force.
fn check(table: &RegisterTable, lines: &[u64]) -> Result<(), RegisterError> {
    let mut in_force = HashSet::new();
    let wrong =
        |line: u64, column: usize, fault| RegisterError { line, column: COLUMNS[column], fault };
    for (entry, line) in table.entries.iter().zip(lines) {
        if entry.is_in_force() && !in_force.insert(entry.number) {
            return Err(wrong(*line, 1, RegisterFault::Twice { number: entry.number }));
        }
    }
    for (entry, line) in table.entries.iter().zip(lines) {
        if let Some(gone) = entry.today.iter().find(|number| !in_force.contains(number)) {
            return Err(wrong(*line, 7, RegisterFault::NotInForce { number: *gone }));
        }
        let county = entry.number.county();
        if entry.is_in_force() && !in_force.contains(&county) {
            return Err(wrong(*line, 1, RegisterFault::NotInForce { number: county }));
        }
    }
    Ok(())
}
