//! What one reviewer has entered for a case.

use super::history::Standing;
use super::reviewer::Reviewer;

/// What counts now of what a reviewer has entered for a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    /// Who.
    pub reviewer: Reviewer,
    /// What.
    pub standing: Standing,
}
