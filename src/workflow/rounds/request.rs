//! What is asked of a round before it is opened.

use crate::domain::Filter;
use crate::domain::rounds::{RoundKind, SettledHow, WorkedCase};

/// How many cases, or which part of them.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum SampleSize {
    /// All of them.
    All,
    /// So many.
    Cases(usize),
    /// This part, from 0 to 1.
    Part(f64),
}

/// What is asked of a round before it is opened.
#[derive(Debug, Clone, PartialEq)]
pub struct RoundRequest {
    /// What it is for.
    pub kind: RoundKind,
    /// What reviewers call it.
    pub name: String,
    /// Which cases the frame has.
    pub filter: Filter,
    /// The same as typed.
    pub filter_text: String,
    /// How many cases are drawn.
    pub size: SampleSize,
    /// By which column the draw is made in parts.
    pub strata: Option<String>,
    /// How many cases several reviewers read; `None` is as usual for the kind.
    pub overlap: Option<SampleSize>,
    /// How many reviewers read each of these; `None` is as usual for the kind.
    pub times: Option<usize>,
    /// Who reads, by name.
    pub reviewers: Vec<String>,
    /// Who alone may settle differences, by name; anyone where none is named.
    pub adjudicators: Vec<String>,
    /// What adjudicators see before they answer.
    pub settled: SettledHow,
    /// Whether of reports that are nearly the same one alone is read several times.
    pub one_per_group: bool,
    /// What is drawn by; `None` is a number by chance.
    pub seed: Option<String>,
    /// The agreement to be reached.
    pub goal: Option<f64>,
    /// Whether cases go to reviewers, too, who have answered them before.
    pub reuses: bool,
    /// Whether cases of calibration rounds are in the frame.
    pub keeps_calibration: bool,
    /// Of training: the project's own worked cases.
    pub worked: Vec<WorkedCase>,
    /// Of drift: how many days ago a case must have been decided; `None` is as usual.
    pub older_than: Option<u32>,
}
