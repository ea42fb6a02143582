//! How far reviewers agree: which answers are compared, and the coefficients of each question, value and pair.

mod again;
mod chosen;
mod collect;
mod measured;
mod overview;
mod rows;
mod summary;
mod versions;
mod written;

pub use again::{agreement_windows, answers_again};
pub use chosen::ChosenAnswers;
pub use collect::{Collected, ComparedCases};
pub use measured::{alphas, measured};
pub use overview::{agreement_overview, agreement_table, compared_now, compared_round};
pub use rows::{AgreementRow, RowLevel, pair_rows, rows};
pub use summary::{AgreementSummary, headlines};
pub use written::{in_csv, in_json};
