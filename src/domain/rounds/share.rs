//! What the open rounds give to one reviewer.

use super::kind::{RoundId, RoundKind};
use super::status::RoundStatus;
use crate::domain::case::CaseNo;
use crate::domain::reviewer::Reviewer;

/// What an open round gives to a reviewer, in the order in which they read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoundShare {
    /// The round.
    pub round: RoundId,
    /// What reviewers call it.
    pub name: String,
    /// What it is for.
    pub kind: RoundKind,
    /// The cases.
    pub cases: Vec<SharedCase>,
}

/// A case of a share, and how far its reviewer is with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SharedCase {
    /// The case.
    pub no: CaseNo,
    /// Whether they have classified it.
    pub is_classified: bool,
    /// Whether they have postponed it, and not classified it since.
    pub is_postponed: bool,
}

/// The rounds of a project as one reviewer needs to know them.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RoundOverview {
    /// All rounds, in the order in which they were opened.
    pub rounds: Vec<RoundStatus>,
    /// What the open ones give to the reviewer, in the same order.
    pub shares: Vec<RoundShare>,
    /// The reviewers who have answered in the project, by name.
    pub answering: Vec<Reviewer>,
    /// What a server gave to the reviewer of the cases that no round gives out, in import order.
    pub claimed: Vec<SharedCase>,
}

/// So many cases are claimed at once: enough for some time without the server, and few to keep others from.
pub const CLAIMED_AT_ONCE: usize = 20;
