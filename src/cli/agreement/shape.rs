//! How sentences without tables are written.

use serde_json::Value;

use crate::cli::failure::Failure;
use crate::cli::output;
use crate::domain::{Moment, visible_line};
use crate::report::{self, AgreementInWords};
use crate::words::Words;

/// How what is no table is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum SaidAs {
    Lines,
    Json,
    Page,
}

impl SaidAs {
    /// Writes sentences; `json` says the same.
    pub(super) fn write(
        self,
        words: &Words,
        sentences: Vec<String>,
        json: &Value,
    ) -> Result<(), Failure> {
        output::results(|out| match self {
            Self::Lines => {
                sentences.iter().try_for_each(|line| writeln!(out, "{}", visible_line(line)))
            }
            Self::Json => {
                serde_json::to_writer_pretty(&mut *out, json)?;
                writeln!(out)
            }
            Self::Page => {
                let said = AgreementInWords { lead: Vec::new(), tables: Vec::new(), sentences };
                write!(out, "{}", report::agreement_page(words, &said, Moment::now()))
            }
        })
    }
}
