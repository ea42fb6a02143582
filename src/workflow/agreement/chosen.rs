//! Which of the answers to a case are compared.

use crate::domain::{Judgement, TextHash};

/// Which answers are compared.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ChosenAnswers {
    /// Not those that were given to several cases at once: they are not independent of each other.
    pub without_batches: bool,
    /// Those under all versions of the codebook, not only under the one with most.
    pub all_versions: bool,
    /// Those too that had not come by the time their round was closed.
    pub with_late: bool,
}

pub(super) fn is_answered(one: &Judgement) -> bool {
    !one.independent.classification.answers.is_blank()
}

pub(super) fn is_of_batch(one: &Judgement) -> bool {
    one.independent.decided.is_some_and(|decided| decided.batch_size > 1)
}

pub(super) fn text_of(one: &Judgement) -> Option<TextHash> {
    one.independent.decided.map(|decided| decided.text)
}
