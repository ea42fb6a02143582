//! The options under the three questions, each with the digit that takes it.

use super::classification::{Answers, Question};
use super::scheme::{Answer, Category, CategoryAnswer, ChangeKind, KindSet, KindsAnswer};

/// One option of a question: an answer that a reviewer can give with one digit.
///
/// Question 3 takes several kinds, or one of its other two options.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Choice {
    /// Question 1.
    Category(CategoryAnswer),
    /// Question 2.
    New(Answer),
    /// Question 3: this kind, perhaps beside others.
    Kind(ChangeKind),
    /// Question 3: none of the kinds.
    NoKind,
    /// Question 3: the report does not tell.
    KindsUnclear,
}

impl Choice {
    /// Returns the options of a question, in the order of the screen.
    #[must_use]
    pub const fn options(question: Question) -> &'static [Self] {
        match question {
            Question::Category => &[
                Self::Category(CategoryAnswer::Is(Category::Emergency)),
                Self::Category(CategoryAnswer::Is(Category::Preparedness)),
                Self::Category(CategoryAnswer::Is(Category::LongTerm)),
                Self::Category(CategoryAnswer::Unclear),
            ],
            Question::New => {
                &[Self::New(Answer::Yes), Self::New(Answer::No), Self::New(Answer::Unclear)]
            }
            Question::Kinds => &[
                Self::Kind(ChangeKind::Service),
                Self::Kind(ChangeKind::Product),
                Self::Kind(ChangeKind::Process),
                Self::Kind(ChangeKind::Organisation),
                Self::Kind(ChangeKind::Communication),
                Self::NoKind,
                Self::KindsUnclear,
            ],
        }
    }

    /// Returns the digit that takes it; 0 is unclear in every question.
    #[must_use]
    pub const fn digit(self) -> u8 {
        match self {
            Self::Category(CategoryAnswer::Is(category)) => category as u8 + 1,
            Self::New(Answer::Yes) => 1,
            Self::New(Answer::No) => 2,
            Self::Kind(kind) => kind as u8 + 1,
            Self::NoKind => 6,
            Self::Category(CategoryAnswer::Unclear)
            | Self::New(Answer::Unclear)
            | Self::KindsUnclear => 0,
        }
    }

    /// Returns its word in files.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Category(answer) => answer.as_str(),
            Self::New(answer) => answer.as_str(),
            Self::Kind(kind) => kind.as_str(),
            Self::NoKind => "none",
            Self::KindsUnclear => "unclear",
        }
    }

    /// Returns whether these answers hold this option.
    #[must_use]
    pub fn is_taken(self, answers: &Answers) -> bool {
        match self {
            Self::Category(answer) => answers.category == Some(answer),
            Self::New(answer) => answers.new == Some(answer),
            Self::Kind(kind) => {
                matches!(answers.kinds, Some(KindsAnswer::Are(kinds)) if kinds.contains(kind))
            }
            Self::NoKind => answers.kinds == Some(KindsAnswer::NONE),
            Self::KindsUnclear => answers.kinds == Some(KindsAnswer::Unclear),
        }
    }

    /// Returns the answers with this option taken; a kind is switched on or off.
    #[must_use]
    pub fn taken(self, mut answers: Answers) -> Answers {
        match self {
            Self::Category(answer) => answers.category = Some(answer),
            Self::New(answer) => answers.new = Some(answer),
            Self::NoKind => answers.kinds = Some(KindsAnswer::NONE),
            Self::KindsUnclear => answers.kinds = Some(KindsAnswer::Unclear),
            Self::Kind(kind) => {
                let kinds = match answers.kinds {
                    Some(KindsAnswer::Are(kinds)) => kinds,
                    Some(KindsAnswer::Unclear) | None => KindSet::NONE,
                };
                let kinds = kinds.toggled(kind);
                // Switching off the last kind is no answer; "none of them" has a digit of its own.
                answers.kinds = (!kinds.is_empty()).then_some(KindsAnswer::Are(kinds));
            }
        }
        answers
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn switching_off_the_last_kind_leaves_the_question_open() {
        let service = Choice::Kind(ChangeKind::Service);
        let on = service.taken(Answers::default());
        assert!(service.is_taken(&on));
        assert_eq!(service.taken(on.clone()).kinds, None);
        let none = Choice::NoKind.taken(on);
        assert_eq!(none.kinds, Some(KindsAnswer::NONE));
        assert!(service.is_taken(&service.taken(none)));
    }
}
