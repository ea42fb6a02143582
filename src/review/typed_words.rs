//! What is reported of a typed step that is taken back, or done again.

use crate::domain::{Answers, Question};

/// Returns what is reported of a step that was taken back, by the answers before and after: what was cleared is there again.
pub(super) fn untyped(before: &Answers, after: &Answers) -> &'static str {
    let differs =
        [before.category != after.category, before.new != after.new, before.kinds != after.kinds];
    match differs.into_iter().filter(|differs| *differs).count() {
        _ if loses_answer(after, before) => "review-answer-again",
        0 | 1 => "review-answer-undone",
        _ => "review-answers-undone",
    }
}

/// Returns what is reported of a step that was done again, by the answers before and after: what it had cleared is gone again.
pub(super) fn retyped(before: &Answers, after: &Answers) -> &'static str {
    if loses_answer(before, after) && !loses_answer(after, before) {
        "review-answer-cleared"
    } else {
        "review-answer-again"
    }
}

/// Returns whether a question or facet has no answer any more.
fn loses_answer(before: &Answers, after: &Answers) -> bool {
    Question::ALL.into_iter().any(|one| before.has(one) && !after.has(one))
        || before.facets.iter().any(|(facet, _)| after.facets.get(facet.as_str()).is_none())
}
