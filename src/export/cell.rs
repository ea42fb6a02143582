//! A cell of a table for people.

use jiff::civil::{Date, DateTime};

/// A cell.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Cell {
    /// Nothing.
    Blank,
    /// Text as it is.
    Text(String),
    /// A number as it is written with a decimal point.
    Number(String),
    /// A day.
    Date(Date),
    /// A time: of the reviewer's clock, or as the reporter wrote it.
    Time(DateTime),
}
