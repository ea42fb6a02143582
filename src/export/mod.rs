//! The classified set leaves as a file: rows, formats, and a file that is there whole or not at all.
//!
//! Every format is written case by case, so a set of any size takes the memory of one case. A
//! format is added as one file and one line of `formats!`.

mod atomic;
mod cell;
mod csv;
mod doccano;
mod error;
mod excel_no;
mod final_columns;
mod format;
mod json;
mod jsonl;
mod label_studio;
mod labels;
mod list;
mod outline;
mod ron;
mod set;
mod shape;
mod table;
#[cfg(test)]
mod tests;
mod values;
mod write_behind;
mod xlsx;

pub use atomic::{Overwrite, check_target, write_atomically};
pub use error::ExportError;
pub use format::{ExportFormat, writer};
pub use labels::{DecisionColumn, FacetLabels, FinalLabels, Labels};
pub use outline::Outline;
pub use set::{CellRemarks, Reviewers, SetHeader, SetWriter};
