//! What a person may say about a file before it is read; without a word, all of it is detected.

/// How to read a file. The default detects everything.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Options {
    /// The character encoding, by any of its usual names: `utf-8`, `windows-1252`, `latin1`.
    pub encoding: Option<String>,
    /// What stands between two cells of a table: one ASCII character.
    pub delimiter: Option<char>,
    /// The format, whatever the file's name ends in.
    pub format: Option<Format>,
    /// Which columns to take for what. A classified set knows its own and passes over these.
    pub columns: ColumnChoice,
    /// The id space of every case that does not name one itself.
    pub source: Option<String>,
}

/// The columns a person has chosen, by their headers; what is left open is found by usual names.
///
/// Compared as the usual names are: case, surrounding white space and closing punctuation do not
/// matter. An exact match goes before a folded one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ColumnChoice {
    /// The title.
    pub title: Option<String>,
    /// The report; several columns are joined under their headers, in this order.
    pub text: Vec<String>,
    /// The reporter's own id.
    pub id: Option<String>,
    /// The municipality's name.
    pub municipality: Option<String>,
    /// The county's name.
    pub county: Option<String>,
    /// The date.
    pub date: Option<String>,
}

/// The formats that can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// A table as text: comma, semicolon, tab or pipe between the cells.
    Csv,
    /// A list of objects, or a classified set.
    Json,
    /// One object a line; with `format` and `version` on each it is a classified set.
    Jsonl,
    /// A list of structs or maps in Rusty Object Notation, or a classified set.
    Ron,
}

impl Format {
    /// The name, which is the same in every language.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Csv => "CSV",
            Self::Json => "JSON",
            Self::Jsonl => "JSON Lines",
            Self::Ron => "RON",
        }
    }
}
