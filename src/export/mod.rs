//! The classified set leaves as a file: rows, formats, and a file that is there whole or not at all.
//!
//! Every format is written case by case, so a set of any size takes the memory of one case. A
//! format is added as one file and one line of `formats!`.

mod atomic;
mod codes;
mod csv;
mod doccano;
mod error;
mod excel_no;
mod json;
mod jsonl;
mod label_studio;
mod labels;
mod list;
mod outline;
mod ron;
mod table;
#[cfg(test)]
mod tests;
mod values;
mod xlsx;

use std::fmt;
use std::io::Write;
use std::path::Path;
use std::str::FromStr;

use jiff::tz::TimeZone;

pub use atomic::{Overwrite, write_atomically};
pub use error::ExportError;
pub use labels::{Labels, Part};
pub use outline::Outline;

use crate::domain::{CaseRecord, Moment};

/// What a classified set says about itself, beside its format and version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Header {
    /// The program that wrote it, with its version: `nybrott 0.1.0`.
    pub program: String,
    /// The fingerprint of the codebook, 64 hexadecimal digits: by which rules was it classified?
    pub codebook_sha256: String,
    /// When it was written.
    pub exported_at: Moment,
    /// What tables need to know of the whole set; [`Format::needs_outline`] says which do.
    pub outline: Outline,
    /// The words of tables.
    pub labels: Labels,
    /// The reviewer's time zone.
    pub zone: TimeZone,
    /// How tables for people show several reviewers.
    pub reviewers: Reviewers,
}

impl Header {
    /// The header of a set that is written in no table.
    #[must_use]
    pub fn new(program: &str, codebook_sha256: String, exported_at: Moment) -> Self {
        Self {
            program: program.to_owned(),
            codebook_sha256,
            exported_at,
            outline: Outline::default(),
            labels: Labels::default(),
            zone: TimeZone::UTC,
            reviewers: Reviewers::Wide,
        }
    }
}

/// How a table for people shows the decisions of several reviewers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Reviewers {
    /// A row a case; reviewers side by side.
    #[default]
    Wide,
    /// A row a case and reviewer.
    Long,
}

/// Writes a classified set in one format: `begin` once, `case` for each case, `end` once.
pub trait SetWriter {
    /// Writes what comes before the first case.
    ///
    /// # Errors
    /// The file or stream takes no more.
    fn begin(&mut self, header: &Header) -> Result<(), ExportError>;

    /// Writes one case.
    ///
    /// # Errors
    /// The file or stream takes no more, or the format cannot hold the case.
    fn case(&mut self, case: &CaseRecord) -> Result<(), ExportError>;

    /// Writes what comes after the last case, and hands everything on to the file or stream.
    ///
    /// # Errors
    /// The file or stream takes no more.
    fn end(&mut self) -> Result<(), ExportError>;
}

/// Each format with its name, the ending of its files, what it needs, and its writer.
macro_rules! formats {
    ($($(#[$about:meta])* $format:ident $name:literal $ending:literal $needs:ident $writer:path;)+) => {
        /// A format in which the classified set leaves.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Format {
            $($(#[$about])* $format),+
        }

        impl Format {
            /// Every format.
            pub const ALL: [Self; [$($name),+].len()] = [$(Self::$format),+];

            /// Its name after `--format`: `json`.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$format => $name),+
                }
            }

            /// The ending of its files, without the full stop: `json`.
            #[must_use]
            pub const fn ending(self) -> &'static str {
                match self {
                    $(Self::$format => $ending),+
                }
            }

            const fn needs(self) -> Needs {
                match self {
                    $(Self::$format => Needs::$needs),+
                }
            }
        }

        /// Writes a classified set in `format` to `out`, which should be buffered.
        #[must_use]
        pub fn writer<'a>(format: Format, out: Box<dyn Write + 'a>) -> Box<dyn SetWriter + 'a> {
            match format {
                $(Format::$format => Box::new($writer(out))),+
            }
        }
    };
}

/// What a format has to be told before the first case.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Needs {
    /// Nothing but what every header has.
    Nothing,
    /// The words.
    Words,
    /// The words, and the outline of the whole set.
    Outline,
}

// Of several formats with the same ending, the first is meant by it.
formats! {
    /// Rusty Object Notation, read back by the program.
    Ron "ron" "ron" Nothing ron::Ron::new;
    /// One JSON object, read back by the program.
    Json "json" "json" Nothing json::Json::new;
    /// JSON Lines: one object a case, read back by the program.
    Jsonl "jsonl" "jsonl" Nothing jsonl::Jsonl::new;
    /// A table of codes with one row a case and reviewer; not read back.
    Csv "csv" "csv" Nothing csv::Csv::new;
    /// An Excel workbook, read back by the program.
    Xlsx "xlsx" "xlsx" Outline xlsx::Xlsx::new;
    /// The first sheet of the workbook as CSV for a Norwegian Excel; not read back.
    ExcelNo "excel-no" "csv" Outline excel_no::ExcelNo::new;
    /// Tasks with annotations for Label Studio.
    LabelStudio "label-studio" "json" Nothing label_studio::Tasks::new;
    /// The labelling configuration that belongs to those tasks.
    LabelStudioConfig "label-studio-config" "xml" Words label_studio::Config::new;
    /// Labelled texts for doccano.
    Doccano "doccano" "jsonl" Nothing doccano::Doccano::new;
}

impl Format {
    /// What the program offers when it is asked for a file, best first.
    pub const OFFERED: [Self; 4] = [Self::Xlsx, Self::ExcelNo, Self::Ron, Self::Json];

    /// Whether its header must have words.
    #[must_use]
    pub fn needs_words(self) -> bool {
        self.needs() != Needs::Nothing
    }

    /// Whether its header must have the outline of the set.
    #[must_use]
    pub fn needs_outline(self) -> bool {
        self.needs() == Needs::Outline
    }

    /// The format that a file's ending stands for, in capitals or not.
    ///
    /// # Errors
    /// The ending is that of no format.
    pub fn from_path(path: &Path) -> Result<Self, ExportError> {
        let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
        Self::ALL
            .into_iter()
            .find(|format| format.ending().eq_ignore_ascii_case(ending))
            .ok_or_else(|| ExportError::UnknownEnding { file: path.to_owned() })
    }
}

impl FromStr for Format {
    type Err = ExportError;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        Self::ALL
            .into_iter()
            .find(|format| format.name().eq_ignore_ascii_case(name))
            .ok_or_else(|| ExportError::UnknownFormat { name: name.to_owned() })
    }
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}
