//! Rulings: how differences between reviewers are settled, and what is noted about the rules in dispute.
//!
//! A ruling never changes what a reviewer answered. What counts of a case follows from the answers and the live
//! rulings together ([`FinalAnswers`](super::FinalAnswers)).

pub mod act;
pub mod built_in;
pub mod difference;
pub mod dispute;
pub mod half_ruling;
pub mod inputs;
pub mod reason;
pub mod rule;
pub mod rule_noted;
pub mod ruled;
pub mod ruling;
pub mod settling_act;
pub mod turned;
pub mod usage;

pub use act::RulingAct;
pub use built_in::{BuiltInRule, built_in_rules};
pub use difference::{Differences, DisputeState, Disputed, DisputedCase};
pub use dispute::{AnswersOrder, BlindAnswer, Dispute, NumberedAnswers, Overruled, OwnBefore};
pub use half_ruling::HalfRuling;
pub use inputs::{Inputs, ReviewerInput};
pub use reason::RulingReason;
pub use rule::{InvalidRule, RuleKey};
pub use rule_noted::RuleNoted;
pub use ruled::Ruled;
pub use ruling::{Ruling, RulingState, Settlement, track_of};
pub use settling_act::SettlingAct;
pub use turned::{LapsedRulings, ReversedSettling, RuledByOthers, TurnedRulings, WrittenRulings};
pub use usage::{RuleOverview, RuleUsage};

#[cfg(test)]
mod tests;
