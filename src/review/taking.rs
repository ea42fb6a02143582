//! What a digit makes of the answers on a panel.

use crate::domain::{Answers, Choice, KindsAnswer, Question};

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

/// Returns the answers with these options in the place of what was answered to each question, and the question that
/// comes next.
pub(super) fn taking_all(
    answers: &Answers,
    given: &[(Question, Vec<Choice>)],
) -> (Answers, Question) {
    let answers = given.iter().fold(answers.clone(), |mut answers, (question, choices)| {
        if *question == Question::Kinds {
            answers.kinds = None;
        }
        choices.iter().fold(answers, |answers, choice| choice.taken(answers))
    });
    let last = given.last().map_or(Question::Category, |(question, _)| *question);
    (answers, next_question(last))
}

/// Returns the question that follows an answered one; the last is answered with several digits.
pub(super) const fn next_question(question: Question) -> Question {
    match question {
        Question::Category => Question::New,
        Question::New | Question::Kinds => Question::Kinds,
    }
}

/// Returns whether kinds are chosen that a digit could add to.
pub(super) fn has_kinds(answers: &Answers) -> bool {
    matches!(answers.kinds, Some(KindsAnswer::Are(kinds)) if !kinds.is_empty())
}

/// Returns whether what was typed last is the answer to question 2.
pub(super) fn follows_new(answers: &Answers, before: Option<(&Answers, Question)>) -> bool {
    before.is_some_and(|(before, focus)| {
        let with_new = Answers { new: answers.new, ..before.clone() };
        focus == Question::New && with_new == *answers
    })
}
