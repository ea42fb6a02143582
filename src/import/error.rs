//! What can be wrong with a file, and the message for it.

use super::kinds::FileKind;
use super::messages::{brief, listed, missing_file, whole_path};
use super::options::ImportFormat;
use super::place::{CasePlace, Spot};
use super::repeated::RepeatedRows;
use super::roles;
use super::set_error::SetError;
use super::workbook::WorkbookError;
use crate::domain::{ColumnGuess, Message, Role, ToMessage};
use crate::threads::NoThread;

/// Nothing was imported from this file, and why.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.to_message())]
pub struct ImportError {
    /// The file, as a person knows it.
    pub file: String,
    /// What is the matter with it.
    pub kind: ImportErrorKind,
}

/// What is the matter with a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ImportErrorKind {
    /// There is no such file.
    NotFound {
        /// One that may have been meant.
        meant: Option<String>,
        /// Whether the program runs on another machine than its user sits at.
        is_remote: bool,
    },
    /// It is a folder where a file is wanted.
    Folder,
    /// It is a folder in which no file is a case.
    NoSingleCases {
        /// What lies there.
        left_out: Vec<String>,
    },
    /// A table is among files of which each is to be one case.
    TableAmongSingleCases,
    /// It is one case among several files, and cannot be read; the others may be.
    OneOfSeveral(Box<ImportErrorKind>),
    /// It is packed, and cannot be unpacked.
    Packing {
        /// What is wrong with it.
        cause: String,
    },
    /// It is a device, a pipe or a socket, which may never end.
    NotAFile,
    /// The reader has no right to read it.
    NoAccess,
    /// The computer could not read it.
    Unreadable {
        /// What the operating system says, in its own language.
        cause: String,
    },
    /// The system allows no further thread to read it in.
    NoThread(NoThread),
    /// It is larger than a file of cases can be.
    TooLarge {
        /// The limit in gibibytes.
        limit: u64,
    },
    /// Something in a spreadsheet.
    Workbook(WorkbookError),
    /// A table that this program exported for reading; decisions come back from the other formats.
    ExportedTable,
    /// Prose where a list of answers was wanted.
    NotRows,
    /// A classified set where a list of answers was wanted.
    ClassifiedSet,
    /// Neither its name nor its content is of a known format.
    UnknownFormat,
    /// Its name is that of a text file, and its content is no text.
    NotText,
    /// It is of a kind that is known, and not read here.
    Foreign(FileKind),
    /// It begins with so many zero bytes that there is no text in it.
    Zeros,
    /// No encoding has the name that was chosen.
    UnknownEncoding {
        /// The name.
        label: String,
    },
    /// A byte of it has no meaning in the encoding.
    NotInEncoding {
        /// The encoding.
        encoding: String,
        /// The line of the byte.
        line: usize,
    },
    /// The chosen delimiter cannot be one.
    UnusableDelimiter {
        /// The character.
        delimiter: char,
    },
    /// It has more columns than any file of case reports.
    TooManyColumns {
        /// How many there may be.
        limit: usize,
    },
    /// Its parts are so many, and so small, that they would take far more memory than the file.
    TooManyParts,
    /// It is packed, and what is in it is so much larger that it was made to be.
    PackedTooTightly,
    /// There is nothing in it.
    Empty,
    /// It has headers or a frame, but not one case.
    NoCases,
    /// The row that was chosen for the headers is none in which they are looked for.
    NoHeaderRow {
        /// Its number.
        row: usize,
        /// They are looked for in so many rows.
        most: usize,
    },
    /// Its headers are in the first column, so that each column is a case.
    Transposed,
    /// A quotation mark opens a cell that nothing closes.
    OpenQuote {
        /// The row, as Excel counts.
        row: usize,
        /// The line of the quotation mark.
        line: usize,
        /// The column's letters.
        column: String,
    },
    /// Quotation marks within cells are written with a backslash before them.
    BackslashQuotes {
        /// The first row that cannot be read because of it.
        row: usize,
    },
    /// A row in the table is a comment.
    CommentLine {
        /// The row.
        row: usize,
    },
    /// A row has fewer cells than the header, or more.
    Ragged {
        /// The row.
        place: CasePlace,
        /// The header's number of cells.
        expected: usize,
        /// The row's number of cells.
        found: usize,
    },
    /// The usual names of columns leave open what the report is; what the columns were taken for.
    Unsure(Box<ColumnGuess>),
    /// The column that was chosen is not there.
    UnknownColumn {
        /// What was chosen.
        wanted: String,
        /// What it was chosen for.
        role: Role,
        /// The columns there are.
        columns: Vec<String>,
    },
    /// A case has no id where others have one.
    BlankId {
        /// The case.
        place: CasePlace,
        /// The id column, or key.
        column: String,
    },
    /// Rows have an id that an earlier one has.
    RepeatedIds(Box<RepeatedRows>),
    /// Two cases have the same id.
    DuplicateId {
        /// The id.
        id: String,
        /// The first of them.
        first: CasePlace,
        /// The second.
        second: CasePlace,
    },
    /// Cases without ids have the title and text of an earlier one, so nothing distinguishes them.
    SameContent(Box<RepeatedRows>),
    /// The document does not follow its format's grammar.
    Syntax {
        /// The format.
        format: ImportFormat,
        /// Where reading stopped.
        at: Spot,
        /// Whether the document ends too early.
        ended: bool,
    },
    /// Lists or objects lie too deep within one another.
    TooDeep {
        /// Where the limit was passed.
        at: Spot,
    },
    /// An object has one key twice.
    DuplicateKey {
        /// The key.
        key: String,
        /// Where its second value is.
        at: Spot,
    },
    /// The document is neither a list of cases nor a classified set.
    NotCases,
    /// Several lists in the document may be that of the cases.
    SeveralLists {
        /// The ways to them.
        lists: Vec<String>,
    },
    /// An element of the list is no case.
    NotACase {
        /// Where it is.
        at: Spot,
    },
    /// Something in a classified set.
    Set(SetError),
    /// Rows are to be left out, and several sheets that come together have rows of these numbers.
    RowsOfSeveralSheets {
        /// The sheets.
        sheets: Vec<String>,
    },
    /// Rows are to be left out, and it has none that a person could count.
    NoRowsToSkip,
    /// Something in one sheet of a spreadsheet.
    InSheet {
        /// The sheet's name.
        sheet: String,
        /// What is the matter with it.
        kind: Box<ImportErrorKind>,
    },
}

impl ImportErrorKind {
    /// Returns the error about this file.
    pub(super) fn in_file(self, file: &str) -> ImportError {
        let is_missing = matches!(self, Self::NotFound { .. });
        let file = if is_missing { whole_path(file) } else { file.to_owned() };
        ImportError { file, kind: self }
    }

    /// Returns the error about this sheet, unless it names one.
    pub(crate) fn in_sheet(self, sheet: &str) -> Self {
        match self {
            Self::InSheet { .. } | Self::Unsure(_) | Self::Workbook(_) => self,
            kind => Self::InSheet { sheet: sheet.to_owned(), kind: Box::new(kind) },
        }
    }

    /// Returns the sheet that it is about.
    fn sheet(&self) -> Option<&str> {
        match self {
            Self::InSheet { sheet, .. } => Some(sheet),
            Self::Unsure(found) => found.sheet.as_deref(),
            _ => None,
        }
    }
}

impl From<SetError> for ImportErrorKind {
    fn from(error: SetError) -> Self {
        Self::Set(error)
    }
}

impl From<FileKind> for ImportErrorKind {
    fn from(kind: FileKind) -> Self {
        Self::Foreign(kind)
    }
}

impl From<WorkbookError> for ImportErrorKind {
    fn from(error: WorkbookError) -> Self {
        match error {
            WorkbookError::Foreign(kind) => Self::Foreign(kind),
            error => Self::Workbook(error),
        }
    }
}

/// Returns an encoding to try where that one was refused.
fn other_encoding(refused: &str) -> &'static str {
    if refused == "Windows-1252" { "utf-16" } else { "windows-1252" }
}

impl ToMessage for ImportError {
    fn to_message(&self) -> Message {
        if let ImportErrorKind::OneOfSeveral(kind) = &self.kind {
            let what = Self { file: self.file.clone(), kind: (**kind).clone() };
            return Message::new("import-one-of-several").with("what", what.to_message());
        }
        let message = self.kind.to_message();
        match self.kind.sheet() {
            Some(sheet) => message.with(
                "file",
                Message::new("import-file-and-sheet")
                    .with("file", self.file.as_str())
                    .with("sheet", &*brief(sheet)),
            ),
            None => message.with("file", self.file.as_str()),
        }
    }
}

/// The gap `file` is filled by [`ImportError`].
impl ToMessage for ImportErrorKind {
    fn to_message(&self) -> Message {
        let say = Message::new;
        match self {
            Self::NotFound { meant, is_remote } => missing_file(meant.as_deref(), *is_remote),
            Self::Folder => say("import-folder"),
            Self::NoSingleCases { left_out } if left_out.is_empty() => say("import-empty-folder"),
            Self::NoSingleCases { left_out } => {
                say("import-no-single-cases").with("files", listed(left_out))
            }
            Self::TableAmongSingleCases => say("import-table-among-single-cases"),
            Self::Packing { cause } => say("import-packing").with("cause", cause.as_str()),
            Self::NotAFile => say("import-not-a-file"),
            Self::NoAccess => say("import-no-access"),
            Self::Unreadable { cause } => say("import-unreadable").with("cause", cause.as_str()),
            Self::NoThread(error) => error.to_message(),
            Self::TooLarge { limit } => say("import-too-large").with("limit", *limit),
            Self::Workbook(error) => error.to_message(),
            Self::ExportedTable => say("import-exported-table"),
            Self::NotRows => say("import-not-rows"),
            Self::ClassifiedSet => say("import-classified-set"),
            Self::UnknownFormat => say("import-unknown-format"),
            Self::NotText => say("import-not-text"),
            Self::Foreign(kind) => kind.to_message(),
            Self::Zeros => say("import-zeros"),
            Self::UnknownEncoding { label } => {
                say("import-unknown-encoding").with("label", label.as_str())
            }
            Self::NotInEncoding { encoding, line } => say("import-not-in-encoding")
                .with("encoding", encoding.as_str())
                .with("other", other_encoding(encoding))
                .with("line", *line),
            Self::UnusableDelimiter { delimiter } => {
                say("import-unusable-delimiter").with("delimiter", delimiter.to_string())
            }
            Self::TooManyColumns { limit } => say("import-too-many-columns").with("limit", *limit),
            Self::TooManyParts => say("import-too-many-parts"),
            Self::PackedTooTightly => say("import-packed-too-tightly"),
            Self::Empty => say("import-empty"),
            Self::NoCases => say("import-no-cases"),
            Self::NoHeaderRow { row, most } => {
                say("import-no-header-row").with("row", *row).with("most", *most)
            }
            Self::Transposed => say("import-transposed"),
            Self::OpenQuote { row, line, column } => say("import-open-quote")
                .with("row", *row)
                .with("line", *line)
                .with("column", column.as_str()),
            Self::BackslashQuotes { row } => say("import-backslash-quotes").with("row", *row),
            Self::CommentLine { row } => say("import-comment-line").with("row", *row),
            Self::Ragged { place, expected, found } => say("import-ragged")
                .with("place", place.to_message())
                .with("expected", *expected)
                .with("found", *found),
            Self::Unsure(found) => roles::to_choose(found),
            Self::UnknownColumn { wanted, role, columns } => say("import-unknown-column")
                .with("wanted", wanted.as_str())
                .with("flag", role.flag())
                .with("columns", listed(columns)),
            Self::BlankId { place, column } => say("import-blank-id")
                .with("place", place.to_message())
                .with("column", &*brief(column)),
            Self::DuplicateId { id, first, second } => say("import-duplicate-id")
                .with("id", &*brief(id))
                .with("first", first.to_message())
                .with("second", second.to_message()),
            Self::RepeatedIds(rows) => say("import-repeated-ids")
                .with("count", rows.count)
                .with("all", rows.all)
                .with("column", &*brief(rows.column.as_deref().unwrap_or("id")))
                .with("rows", rows.to_message()),
            Self::SameContent(rows) => {
                say("import-same-content").with("count", rows.count).with("rows", rows.to_message())
            }
            Self::Syntax { format, at, ended } => {
                let key = if *ended { "import-ends-early" } else { "import-syntax" };
                at.fill(say(key)).with("format", format.as_str())
            }
            Self::TooDeep { at } => at.fill(say("import-too-deep")),
            Self::DuplicateKey { key, at } => {
                at.fill(say("import-duplicate-key")).with("key", &*brief(key))
            }
            Self::NotCases => say("import-not-cases"),
            Self::SeveralLists { lists } => {
                say("import-several-lists").with("lists", listed(lists))
            }
            Self::NotACase { at } => at.fill(say("import-not-a-case")),
            Self::Set(error) => error.to_message(),
            Self::RowsOfSeveralSheets { sheets } => say("import-rows-of-several-sheets")
                .with("sheets", listed(sheets))
                .with("example", roles::shell_word(sheets.first().map_or("", String::as_str))),
            Self::NoRowsToSkip => say("import-no-rows-to-skip"),
            Self::InSheet { kind, .. } | Self::OneOfSeveral(kind) => kind.to_message(),
        }
    }
}
