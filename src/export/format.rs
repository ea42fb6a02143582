//! The formats: a line each, with its writer.

use std::fmt;
use std::io::Write;
use std::path::Path;

use indexmap::IndexSet;

use super::error::ExportError;
use super::set::SetWriter;
use super::{csv, doccano, excel_no, json, jsonl, label_studio, ron, xlsx};

/// Each format with its name, the ending of its files, what it needs, and its writer.
macro_rules! formats {
    ($($(#[$about:meta])* $format:ident $name:literal $ending:literal $needs:ident $writer:path;)+) => {
        /// A format in which the classified set leaves.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum ExportFormat {
            $($(#[$about])* $format),+
        }

        impl ExportFormat {
            /// Every format.
            pub const ALL: [Self; [$($name),+].len()] = [$(Self::$format),+];

            /// Returns its name after `--format`: `json`.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$format => $name),+
                }
            }

            /// Returns the ending of its files, without the full stop: `json`.
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
        pub fn writer<'a>(format: ExportFormat, out: Box<dyn Write + 'a>) -> Box<dyn SetWriter + 'a> {
            match format {
                $(ExportFormat::$format => Box::new($writer(out))),+
            }
        }
    };
}

/// What a format needs to know before the first case.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Needs {
    /// Nothing but what every header has.
    Nothing,
    /// What the cases share.
    Shared,
    /// The words.
    Words,
    /// The words, and the outline of the whole set.
    Outline,
}

// Of several formats with the same ending, the first is meant by it.
formats! {
    /// Rusty Object Notation, read back by the program.
    Ron "ron" "ron" Shared ron::Ron::new;
    /// One JSON object, read back by the program.
    Json "json" "json" Shared json::Json::new;
    /// JSON Lines: what the cases share and then one object a case, read back by the program.
    Jsonl "jsonl" "jsonl" Shared jsonl::Jsonl::new;
    /// A table of codes with one row a case and reviewer; not read back.
    Csv "csv" "csv" Nothing csv::Csv::new;
    /// An Excel workbook, read back by the program.
    Xlsx "xlsx" "xlsx" Outline xlsx::Xlsx::new;
    /// The first sheet of the workbook as CSV for a Norwegian Excel; not read back.
    ExcelNo "excel-no" "csv" Outline excel_no::ExcelNo::new;
    /// Tasks with annotations for Label Studio.
    LabelStudio "label-studio" "json" Nothing label_studio::Tasks::new;
    /// The labelling configuration that belongs to those tasks.
    LabelStudioConfig "label-studio-config" "xml" Words label_studio::LabelConfig::new;
    /// Labelled texts for doccano.
    Doccano "doccano" "jsonl" Nothing doccano::Doccano::new;
}

/// Endings of kinds of files that no format writes: such a name would hide what is in the file.
const OTHER_KINDS: [&str; 10] =
    ["doc", "docx", "gz", "ods", "odt", "pdf", "tsv", "xls", "xlsm", "zip"];

impl ExportFormat {
    /// What the program offers when it is asked for a file, best first.
    pub const OFFERED: [Self; 4] = [Self::Xlsx, Self::ExcelNo, Self::Ron, Self::Json];

    /// Returns whether its header must have words.
    #[must_use]
    pub fn needs_words(self) -> bool {
        matches!(self.needs(), Needs::Words | Needs::Outline)
    }

    /// Returns whether its header must have what the cases share.
    #[must_use]
    pub fn needs_shared(self) -> bool {
        self.needs() == Needs::Shared
    }

    /// Returns whether it has nothing but answers to a report, each by someone.
    #[must_use]
    pub const fn is_of_answers(self) -> bool {
        matches!(self, Self::LabelStudio | Self::Doccano)
    }

    /// Returns whether its header must have the outline of the set.
    #[must_use]
    pub fn needs_outline(self) -> bool {
        self.needs() == Needs::Outline
    }

    /// Returns the format that a file's ending means, in capitals or not.
    ///
    /// # Errors
    /// The ending is that of no format.
    pub fn from_path(path: &Path) -> Result<Self, ExportError> {
        Self::by_ending(ending_of(path)).ok_or_else(|| ExportError::UnknownEnding {
            file: path.to_owned(),
            known: Self::endings(),
        })
    }

    fn by_ending(ending: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.ending().eq_ignore_ascii_case(ending))
    }

    /// Checks that a file which is to have this format is not called like one of another kind. An ending that means
    /// nothing here may be any.
    ///
    /// # Errors
    /// The ending is that of another kind of file.
    pub fn check_ending(self, path: &Path) -> Result<(), ExportError> {
        let ending = ending_of(path);
        if self.ending().eq_ignore_ascii_case(ending) {
            return Ok(());
        }
        let means_format = Self::by_ending(ending).is_some();
        if means_format || OTHER_KINDS.iter().any(|other| other.eq_ignore_ascii_case(ending)) {
            return Err(ExportError::OtherEnding {
                file: path.to_owned(),
                format: self.name(),
                ending: self.ending(),
                means_format,
            });
        }
        Ok(())
    }

    /// Returns the file endings as `.ron, .json`. Several formats may have the same ending; the first of
    /// them is meant by it.
    fn endings() -> String {
        let endings: IndexSet<String> =
            Self::ALL.iter().map(|format| format!(".{}", format.ending())).collect();
        endings.into_iter().collect::<Vec<_>>().join(", ")
    }
}

fn ending_of(path: &Path) -> &str {
    path.extension().and_then(|ending| ending.to_str()).unwrap_or_default()
}

impl fmt::Display for ExportFormat {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}
