//! Spreadsheets: XLSX, XLSB, XLS and ODS.

mod archive;
mod book;
mod cell;
mod choice;
mod error;
pub(crate) mod grid;
pub(crate) mod joined;
mod merged;

pub(crate) use book::read;
pub use error::{Limit, WorkbookError};
