//! What an import left out of a file, or decided about it without being asked: every such thing is said,
//! with the file, the sheet and the row.

use super::messages::{NAMED, brief, cut_at, plain, quoted};
use super::place::CasePlace;
use super::summary::ImportSummary;
use crate::domain::Message;

/// A remark names at most so many rows; the rest of them is counted.
const NAMED_ROWS: usize = 10;

/// Something that was left out of a file, or decided about it, while it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Remark {
    /// Sheets with the same headers were read as one table.
    SheetsJoined {
        /// Their names, and how many cases each has.
        sheets: Vec<(String, usize)>,
        /// The field that keeps the sheet's name.
        field: String,
    },
    /// Sheets with the headers of the one that was chosen were not read.
    LikeSheets {
        /// Their names, and how many cases each has.
        sheets: Vec<(String, usize)>,
    },
    /// Other sheets in sight have something in them and were not read.
    OtherSheets {
        /// Their names.
        sheets: Vec<String>,
    },
    /// Sheets have the same ids, so each is an id space of its own.
    SheetSources {
        /// The first id that is in two of them.
        id: String,
        /// Its two sheets.
        sheets: [String; 2],
    },
    /// Something about rows.
    Rows(RowRemark),
}

/// Something that was left out of rows, or decided about them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowRemark {
    /// What it is.
    pub kind: RowRemarkKind,
    /// The sheet of a spreadsheet.
    pub sheet: Option<String>,
    /// How many rows.
    pub count: usize,
    /// The first of them, as Excel counts.
    pub rows: Vec<usize>,
    /// What the first of them has.
    pub example: String,
}

/// What a remark about rows says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowRemarkKind {
    /// They are above the header, and left out.
    Heading,
}

impl RowRemarkKind {
    /// All kinds.
    pub const ALL: [Self; 1] = [Self::Heading];

    /// Returns the key of its sentence, which has gaps for the place, the rows, their count and an example.
    const fn key(self) -> &'static str {
        match self {
            Self::Heading => "import-remark-heading",
        }
    }
}

impl Remark {
    /// Returns what is said of it.
    #[must_use]
    pub fn in_file(&self, summary: &ImportSummary) -> Message {
        let file = summary.name.as_str();
        match self {
            Self::SheetsJoined { sheets, field } => Message::new("import-remark-sheets-joined")
                .with("file", file)
                .with("count", sheets.len())
                .with("sheets", counted(sheets))
                .with("field", field.as_str()),
            Self::LikeSheets { sheets } => Message::new("import-remark-like-sheets")
                .with("file", file)
                .with("count", sheets.len())
                .with("sheets", counted(sheets)),
            Self::OtherSheets { sheets } => Message::new("import-remark-other-sheets")
                .with("file", file)
                .with("count", sheets.len())
                .with(
                    "sheets",
                    cut_at(NAMED_ROWS, sheets.len(), sheets.iter().map(|it| quoted(it))),
                ),
            Self::SheetSources { id, sheets: [first, second] } => {
                Message::new("import-remark-sheet-sources")
                    .with("file", file)
                    .with("id", &*brief(id))
                    .with("first", first.as_str())
                    .with("second", second.as_str())
            }
            Self::Rows(remark) => remark.in_file(file),
        }
    }
}

impl RowRemark {
    fn in_file(&self, file: &str) -> Message {
        let at = match &self.sheet {
            Some(sheet) => {
                Message::new("import-at-sheet").with("file", file).with("sheet", sheet.as_str())
            }
            None => Message::new("import-at-file").with("file", file),
        };
        let rows = self.rows.iter().map(|row| plain(&row.to_string()));
        let rows = cut_at(NAMED_ROWS, self.count, rows);
        Message::new(self.kind.key())
            .with("at", at)
            .with("rows", Message::new("import-rows").with("rows", rows))
            .with("count", self.count)
            .with("example", &*brief(&self.example))
    }
}

/// Returns sheets within a sentence: `“Røros” (3), “Oppdal” (12)`.
fn counted(sheets: &[(String, usize)]) -> Message {
    let one = |(sheet, count): &(String, usize)| {
        Message::new("import-sheet-counted").with("sheet", &*brief(sheet)).with("count", *count)
    };
    cut_at(NAMED, sheets.len(), sheets.iter().map(one))
}

/// The remarks of one reading.
#[derive(Debug, Clone, Default)]
pub(super) struct Remarks(Vec<Remark>);

impl Remarks {
    /// Adds a remark that is made once.
    pub(super) fn push(&mut self, remark: Remark) {
        self.0.push(remark);
    }

    /// Adds a row to the remark of this kind about this sheet.
    pub(super) fn row(
        &mut self,
        kind: RowRemarkKind,
        sheet: Option<&str>,
        place: CasePlace,
        example: &str,
    ) {
        let row = place.row();
        let known = self.0.iter_mut().find_map(|remark| match remark {
            Remark::Rows(of_rows) if of_rows.kind == kind && of_rows.sheet.as_deref() == sheet => {
                Some(of_rows)
            }
            _ => None,
        });
        if let Some(known) = known {
            known.count += 1;
            if known.rows.len() < NAMED_ROWS {
                known.rows.push(row);
            }
            return;
        }
        self.0.push(Remark::Rows(RowRemark {
            kind,
            sheet: sheet.map(str::to_owned),
            count: 1,
            rows: vec![row],
            example: brief(example.trim()).into_owned(),
        }));
    }

    /// Adds others, which did not know the sheet they are about.
    pub(super) fn add_all(&mut self, others: &Self, sheet: Option<&str>) {
        self.0.extend(others.0.iter().cloned().map(|remark| match remark {
            Remark::Rows(rows) if rows.sheet.is_none() => {
                Remark::Rows(RowRemark { sheet: sheet.map(str::to_owned), ..rows })
            }
            other => other,
        }));
    }

    /// Returns them in the order in which they were made.
    pub(super) fn to_vec(&self) -> Vec<Remark> {
        self.0.clone()
    }
}
