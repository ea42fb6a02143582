//! Rounds: cases that were drawn and given to reviewers, who do not see each other's answers until it is closed.
//!
//! Each kind of act has a file; [`RoundAct`] lists them, and [`Rounds`] is what follows from them.

pub mod act;
pub mod closed;
pub mod fold;
pub mod framed;
pub mod kind;
pub mod opened;
pub mod order;
pub mod planned;
pub mod reassigned;
pub mod seen;
pub mod share;
pub mod status;

pub use act::RoundAct;
pub use closed::{RoundClosed, Unanswered};
pub use fold::Rounds;
pub use framed::{FramedCase, Strata};
pub use kind::{ActPart, RoundActKind, RoundId, RoundKind, RoundSink};
pub use opened::{Assigned, RoundOpened, RoundPlan, SettledHow, StratumPart, WorkedCase};
pub use order::{RoundOrder, RoundPart, RoundRefusal};
pub use planned::PlannedRound;
pub use reassigned::RoundReassigned;
pub use seen::{AnswersSeen, SeenHow, WorkedAnswer};
pub use share::{CLAIMED_AT_ONCE, RoundOverview, RoundShare, SharedCase};
pub use status::{RoundEnd, RoundReader, RoundStatus, SampleProgress, SampledCase};

#[cfg(test)]
pub(crate) mod tests;
