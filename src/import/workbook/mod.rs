//! Spreadsheets: XLSX, XLSB, XLS and ODS.

mod book;
mod cell;
mod error;
pub(crate) mod grid;
mod merged;

pub(crate) use book::read;
pub use error::{Limit, WorkbookError};
