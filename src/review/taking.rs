//! What a digit makes of the answers on a panel.

use crate::domain::{Answers, Choice, Question};

/// Returns the answers with this choice taken. Kinds are added to those that are there, or taken out; right after a digit in
/// question 2 they begin from nothing, because who answers a finished case again types what a new case gets.
pub(super) fn taking(
    choice: Choice,
    focus: Question,
    answers: &Answers,
    before: Option<(&Answers, Question)>,
) -> Answers {
    let mut answers = answers.clone();
    if focus == Question::Kinds && follows_new(&answers, before) {
        answers.kinds = None;
    }
    choice.taken(answers)
}

/// Returns whether what was typed last is the answer to question 2.
pub(super) fn follows_new(answers: &Answers, before: Option<(&Answers, Question)>) -> bool {
    before.is_some_and(|(before, focus)| {
        let with_new = Answers { new: answers.new, ..before.clone() };
        focus == Question::New && with_new == *answers
    })
}
