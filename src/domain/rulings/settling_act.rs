//! What an adjudicator does while settling.

use super::act::RulingAct;
use super::half_ruling::HalfRuling;
use crate::domain::case::{CaseNo, SeenCase};
use crate::domain::classification::Answers;

/// What is to be written while differences are settled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SettlingAct {
    /// The adjudicator is about to see what reviewers answered.
    Look {
        /// The case.
        seen: SeenCase,
        /// What they answer before; `None` where they look at once.
        blind: Option<Answers>,
    },
    /// They are about to see who answered what.
    Names(SeenCase),
    /// They rule, or note something about a rule.
    Rule(RulingAct),
    /// They rule cases with the same dispute together, all or none of them.
    RuleAll(Vec<RulingAct>),
    /// They take their newest ruling back, with those made together with it.
    TakeBack {
        /// What lay on cases before they were ruled together with another one.
        joined: Vec<(CaseNo, HalfRuling)>,
    },
    /// They have it count again.
    DoAgain,
}
