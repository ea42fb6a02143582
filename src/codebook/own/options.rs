//! What a file calls the options of the questions.

use crate::domain::{Choice, Question};

/// Returns the option that `category.emergency`, `new.yes` or `kinds.service` names.
pub(super) fn option_named(name: &str) -> Option<Choice> {
    let (question, option) = name.split_once('.')?;
    let question = Question::ALL.into_iter().find(|one| word(*one) == question)?;
    Choice::options(question).iter().copied().find(|choice| choice.code() == option)
}

/// Returns the word for a question in the file.
pub(super) const fn word(question: Question) -> &'static str {
    match question {
        Question::Category => "category",
        Question::New => "new",
        Question::Kinds => "kinds",
    }
}
