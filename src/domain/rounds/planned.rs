//! A round before it is opened.

use super::opened::RoundOpened;
use crate::domain::reviewer::Reviewer;

/// A round that can be opened, and what it would be.
#[derive(Debug, Clone, PartialEq)]
pub struct PlannedRound {
    /// The act.
    pub opened: RoundOpened,
    /// Who reads, with how many cases each, by name.
    pub loads: Vec<(Reviewer, usize)>,
    /// Who alone may settle differences, by name.
    pub adjudicators: Vec<Reviewer>,
    /// Those of all these whom the project does not know.
    pub newcomers: Vec<Reviewer>,
    /// Which draw of this frame it is.
    pub draw: usize,
    /// How many times a case was not given to a reviewer, or was all the same, since they have answered it before.
    pub answered_before: usize,
    /// How many times a case is given to a reviewer that others have answered before: they may have seen those answers.
    pub answered_by_others: usize,
    /// How many cases no one reads for that reason.
    pub unread: usize,
    /// Reports that are nearly the same among those that are read several times: how many groups, and how many cases beyond
    /// one of each; `None` where there are too many to look.
    pub near: Option<(usize, usize)>,
    /// How many cases of earlier calibration rounds are not in the frame.
    pub calibration: usize,
}
