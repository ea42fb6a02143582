//! How reviewers were prepared for their work, as the log has it.

use std::borrow::Cow;

use super::moment::Moment;

/// The rounds of training and calibration of a project, those that were not declared void.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Preparation {
    /// Rounds of practising with worked cases.
    pub trainings: Vec<PreparingRound>,
    /// Rounds in which all read the same cases, in the order in which they were opened.
    pub calibrations: Vec<Calibration>,
}

/// How many took part in a round, and in how many cases.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PreparingRound {
    /// How many reviewers it was given to.
    pub reviewers: usize,
    /// How many cases it had.
    pub cases: usize,
}

/// A round of calibration.
#[derive(Debug, Clone, PartialEq)]
pub struct Calibration {
    /// Its size.
    pub round: PreparingRound,
    /// When it was closed; `None` as long as it is open.
    pub closed_at: Option<Moment>,
    /// The alpha that was wanted of every question, from the day on which it was opened.
    pub goal: Option<(f64, Moment)>,
    /// The questions that missed the goal, by their ids in files; `None` where that is not known or not shown.
    pub missed: Option<Vec<Cow<'static, str>>>,
}

impl Preparation {
    /// Returns whether there was none.
    #[must_use]
    pub const fn is_none(&self) -> bool {
        self.trainings.is_empty() && self.calibrations.is_empty()
    }
}
