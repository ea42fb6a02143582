//! How far reviewers agree: which answers are compared, and the coefficients of each question, value and pair.

mod again;
mod collect;
mod overview;
mod rows;

pub use again::{agreement_windows, answers_again};
pub use collect::{Collected, ComparedCases};
pub use overview::{agreement_overview, compared_round, measured};
pub use rows::{AgreementRow, RowLevel, pair_rows, rows};
