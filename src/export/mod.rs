//! The classified set leaves as a file: rows, formats, and a file that is there whole or not at all.
//!
//! Every format is written case by case, so a set of any size takes the memory of one case. A
//! format is added as one file and one line of `formats!`.

mod atomic;
mod csv;
mod error;
mod json;
mod jsonl;
mod list;
mod ron;
#[cfg(test)]
mod tests;

use std::fmt;
use std::io::Write;
use std::path::Path;
use std::str::FromStr;

pub use atomic::{Overwrite, write_atomically};
pub use error::ExportError;

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

/// Each format with its name, which is also the ending of its files, and its writer.
macro_rules! formats {
    ($($(#[$about:meta])* $format:ident $name:literal $writer:path;)+) => {
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

formats! {
    /// Rusty Object Notation, read back by the program.
    Ron "ron" ron::Ron::new;
    /// One JSON object, read back by the program.
    Json "json" json::Json::new;
    /// JSON Lines: one object a case, read back by the program.
    Jsonl "jsonl" jsonl::Jsonl::new;
    /// A table with one row a case and reviewer; not read back.
    Csv "csv" csv::Csv::new;
}

impl Format {
    /// The ending of its files, without the full stop: `json`.
    #[must_use]
    pub const fn ending(self) -> &'static str {
        self.name()
    }

    /// The format that a file's ending stands for, in capitals or not.
    ///
    /// # Errors
    /// The ending is that of no format.
    pub fn from_path(path: &Path) -> Result<Self, ExportError> {
        path.extension()
            .and_then(|ending| ending.to_str()?.parse().ok())
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
