//! What a reviewer thought of a case by themselves.

use super::history::Standing;
use super::replay::Independence;
use super::reviewer::Reviewer;

/// What one reviewer decided about a case, with what they decided before they saw what others did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judgement {
    /// Who.
    pub reviewer: Reviewer,
    /// The standing before the first look at others; agreement uses it and nothing else.
    pub independent: Standing,
    /// Whether a round kept from them what others decided.
    pub independence: Independence,
    /// Whether it had not come by the time a round was closed that gave the case to them, as far as was known there.
    pub is_late: bool,
    /// Whether there is an answer now and was none before the first look.
    pub is_after_look: bool,
}
