//! How the rules of a codebook fare in rulings.

use std::collections::{BTreeMap, BTreeSet};

use super::reason::RulingReason;
use super::rule::RuleKey;
use crate::domain::case::CaseNo;
use crate::domain::moment::Moment;
use crate::domain::reviewer::Reviewer;

/// What the project says of a rule.
#[derive(Debug, Clone, PartialEq)]
pub struct RuleUsage {
    /// The rule.
    pub rule: RuleKey,
    /// How many cases have an answer that it is about; `None` where it is about no single answer.
    pub decided: Option<usize>,
    /// The cases that were settled by it.
    pub disputes: BTreeSet<CaseNo>,
    /// How often another reviewer gives the answer that it is about where one does; `None` where no one gave it.
    pub specific: Option<f64>,
    /// How often each reason was given.
    pub reasons: BTreeMap<RulingReason, usize>,
    /// What was noted about it, oldest first.
    pub notes: Vec<(Reviewer, Moment, Option<CaseNo>, Option<String>)>,
}

/// How all rules fare.
#[derive(Debug, Clone, PartialEq)]
pub struct RuleOverview {
    /// The rules, those in dispute most often first.
    pub rules: Vec<RuleUsage>,
    /// Whether a round hides answers, rulings or notes of others from who looks, so that not all is counted.
    pub hides_some: bool,
    /// How many cases were settled by no rule at all.
    pub without_rule: usize,
}

impl RuleUsage {
    /// Returns a rule of which nothing is known yet.
    #[must_use]
    pub fn new(rule: RuleKey) -> Self {
        let (disputes, reasons) = (BTreeSet::new(), BTreeMap::new());
        Self { rule, decided: None, disputes, specific: None, reasons, notes: Vec::new() }
    }

    /// Returns the cases that were settled by it, or brought up a note about it, in import order.
    #[must_use]
    pub fn cases(&self) -> Vec<CaseNo> {
        let noted = self.notes.iter().filter_map(|(_, _, case, _)| *case);
        let cases: BTreeSet<CaseNo> = self.disputes.iter().copied().chain(noted).collect();
        cases.into_iter().collect()
    }
}
