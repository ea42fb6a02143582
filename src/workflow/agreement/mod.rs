//! How far reviewers agree: which answers are compared, and the coefficients of each question, value and pair.

mod collect;
mod overview;
mod rows;

pub use collect::{Collected, ComparedCases};
pub use overview::{agreement_overview, measured};
pub use rows::{AgreementRow, RowLevel, pair_rows, rows};
