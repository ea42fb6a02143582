//! What an import left out of a file, or decided about it without being asked: every such thing is reported,
//! with the file, the sheet and the row.

use super::error::ImportError;
use super::messages::{NAMED, brief, cut_at, plain, quoted};
use super::place::CasePlace;
use super::roles::shell_word;
use super::summary::ImportSummary;
use crate::domain::{Message, ToMessage};

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
    /// Other lists of objects were not read.
    OtherLists {
        /// The ways to them, and how many elements each has.
        lists: Vec<(String, usize)>,
    },
    /// Sheets have the same ids, so each is an id space of its own.
    SheetSources {
        /// The first id that is in two of them.
        id: String,
        /// Its two sheets.
        sheets: [String; 2],
    },
    /// Rows are left out because a person says so.
    Skipped {
        /// The rows as they were typed, up to the last one that the file has.
        rows: String,
    },
    /// A sheet was named, and the file has none.
    NoSheets {
        /// The sheet.
        sheet: String,
    },
    /// Files of which each would be one case cannot be read, and are left out because a person says so.
    Unreadable {
        /// What is the matter with each.
        errors: Vec<ImportError>,
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
    /// Whether they are rows of a table; else they are cases of a document.
    pub is_table: bool,
    /// What the first of them has.
    pub example: String,
}

/// What a remark about rows says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowRemarkKind {
    /// They are above the header, and left out.
    Heading,
    /// It is the first case, since the table has no header.
    NoHeader,
    /// Two rows of headers were joined.
    JoinedHeader,
    /// They repeat the headers, and are left out.
    RepeatedHeader,
    /// They are further rows of headers, as survey tools write them, and are left out.
    SecondHeader,
    /// They look like hints for those who fill in the table, and are cases.
    Hints,
    /// They look like that and have no id where others have one, and are left out.
    HintsLeft,
    /// They look like that and are the same in sheets that come together, and are left out.
    HintsAlike,
    /// They are below the table and begin like a sum or a source, and are left out.
    Closing,
    /// They have fewer cells than the headers, and the others are blank.
    Padded,
    /// They have cells with a bare `NA`, which are blank.
    Missing,
    /// Their dates are not understood, and are kept as they are written.
    UnreadDate,
    /// Their dates have the month first, as one date of the column shows.
    MonthFirst,
    /// Their dates are day numbers of Excel.
    DayNumber,
    /// They have text that looks wrongly decoded.
    Garbled,
    /// They have formulas whose values are not stored, so that these cells are blank.
    NoValue,
}

impl RowRemarkKind {
    /// All kinds.
    pub const ALL: [Self; 16] = [
        Self::Heading,
        Self::NoHeader,
        Self::JoinedHeader,
        Self::RepeatedHeader,
        Self::SecondHeader,
        Self::Hints,
        Self::HintsLeft,
        Self::HintsAlike,
        Self::Closing,
        Self::Padded,
        Self::Missing,
        Self::UnreadDate,
        Self::MonthFirst,
        Self::DayNumber,
        Self::Garbled,
        Self::NoValue,
    ];

    /// Returns the key of its sentence, which has gaps for the place, the rows, their count and an example.
    const fn key(self) -> &'static str {
        match self {
            Self::Heading => "import-remark-heading",
            Self::NoHeader => "import-remark-no-header",
            Self::JoinedHeader => "import-remark-joined-header",
            Self::RepeatedHeader => "import-remark-repeated-header",
            Self::SecondHeader => "import-remark-second-header",
            Self::Hints => "import-remark-hints",
            Self::HintsLeft => "import-remark-hints-left",
            Self::HintsAlike => "import-remark-hints-alike",
            Self::Closing => "import-remark-closing",
            Self::Padded => "import-remark-padded",
            Self::Missing => "import-remark-missing",
            Self::UnreadDate => "import-remark-unread-date",
            Self::MonthFirst => "import-remark-month-first",
            Self::DayNumber => "import-remark-day-number",
            Self::Garbled => "import-remark-garbled",
            Self::NoValue => "import-remark-no-value",
        }
    }

    /// Returns whether its sentence shows what the first row has.
    const fn has_example(self) -> bool {
        !matches!(self, Self::RepeatedHeader | Self::Padded | Self::Missing)
    }
}

impl Remark {
    /// Returns the sentence about it.
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
            Self::OtherLists { lists } => Message::new("import-remark-other-lists")
                .with("file", file)
                .with("count", lists.len())
                .with("lists", counted(lists)),
            Self::SheetSources { id, sheets: [first, second] } => {
                Message::new("import-remark-sheet-sources")
                    .with("file", file)
                    .with("id", &*brief(id))
                    .with("first", first.as_str())
                    .with("second", second.as_str())
            }
            Self::Skipped { rows } => {
                let count = if rows.contains([',', '-']) { 2_usize } else { 1 };
                Message::new("import-remark-skipped")
                    .with("file", file)
                    .with("rows", rows.as_str())
                    .with("count", count)
            }
            Self::NoSheets { sheet } => Message::new("import-remark-no-sheets")
                .with("file", file)
                .with("sheet", &*brief(sheet)),
            Self::Unreadable { errors } => {
                let files = errors.iter().map(|error| quoted(&error.file));
                let first = errors.first().map(ToMessage::to_message);
                Message::new("import-remark-unreadable")
                    .with("count", errors.len())
                    .with("files", cut_at(NAMED, errors.len(), files))
                    .with("what", first.unwrap_or(Message::new("import-none")))
            }
            Self::Rows(remark) => remark.in_file(summary),
        }
    }
}

impl Remark {
    /// Returns the sentence about it, where the sentence before it has named the file and its sheet.
    #[must_use]
    pub fn behind_the_file(&self, summary: &ImportSummary) -> Message {
        let mut message = self.in_file(summary);
        let is_of_it = |remark: &RowRemark| {
            remark.sheet.is_none() || remark.sheet.as_deref() == summary.sheet.as_deref()
        };
        if matches!(self, Self::Rows(remark) if is_of_it(remark))
            && let Some((_, at)) = message.args.iter_mut().find(|(name, _)| *name == "at")
        {
            *at = Message::new("import-at-same").into();
        }
        message
    }
}

impl RowRemark {
    fn in_file(&self, summary: &ImportSummary) -> Message {
        let file = summary.name.as_str();
        let at = match &self.sheet {
            Some(sheet) => {
                Message::new("import-at-sheet").with("file", file).with("sheet", sheet.as_str())
            }
            None => Message::new("import-at-file").with("file", file),
        };
        let rows = self.rows.iter().map(|row| plain(&row.to_string()));
        let rows = cut_at(NAMED_ROWS, self.count, rows);
        let key = if self.is_table { "import-rows" } else { "import-cases" };
        let message = Message::new(self.kind.key())
            .with("at", at)
            .with("rows", Message::new(key).with("count", self.count).with("rows", rows))
            .with("count", self.count);
        let message = if self.kind == RowRemarkKind::Hints {
            message.with("skip", self.skip_option(summary))
        } else {
            message
        };
        if self.kind.has_example() {
            message.with("example", &*brief(&self.example))
        } else {
            message
        }
    }

    /// Returns the option that leaves these rows out. Of sheets that come together, one has to be named.
    fn skip_option(&self, summary: &ImportSummary) -> String {
        let rows: Vec<String> = self.rows.iter().map(ToString::to_string).collect();
        let skip = format!("--skip {}", rows.join(","));
        match &self.sheet {
            Some(sheet) if !summary.joined.is_empty() => {
                format!("--sheet {} {skip}", shell_word(sheet))
            }
            _ => skip,
        }
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
            is_table: place.is_in_table(),
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
