//! One reviewer's classification of one case: the three answers, a note, a flag.

use serde::Deserialize;

use super::facet_answers::FacetAnswers;
use super::scheme::{Answer, CategoryAnswer, KindsAnswer, Verdict};

/// The three questions, in the order they are asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Question {
    /// Which of Timmermans' categories is it?
    Category,
    /// Is it new to the municipality?
    New,
    /// What is new or substantially changed?
    Kinds,
}

impl Question {
    /// In the order they are asked.
    pub const ALL: [Self; 3] = [Self::Category, Self::New, Self::Kinds];

    /// Returns 1, 2 or 3, as people count them.
    #[must_use]
    pub const fn number(self) -> u8 {
        self as u8 + 1
    }
}

/// Answers to the three questions and to facets; `None` is not answered yet.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Answers {
    /// Question 1.
    pub category: Option<CategoryAnswer>,
    /// Question 2.
    pub new: Option<Answer>,
    /// Question 3.
    pub kinds: Option<KindsAnswer>,
    /// What a codebook of one's own asks beside them; no verdict rests on it, and no case is unclassified without it.
    pub facets: FacetAnswers,
}

impl Answers {
    /// Returns whether no question and no facet is answered.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        *self == Self::default()
    }

    /// Returns whether this question is answered.
    #[must_use]
    pub const fn has(&self, question: Question) -> bool {
        match question {
            Question::Category => self.category.is_some(),
            Question::New => self.new.is_some(),
            Question::Kinds => self.kinds.is_some(),
        }
    }

    /// Returns the first question that must still be answered before the case counts as classified. What is
    /// not new needs no kinds.
    #[must_use]
    pub fn first_missing(&self) -> Option<Question> {
        Question::ALL.into_iter().find(|question| {
            let needless = *question == Question::Kinds && self.new == Some(Answer::No);
            !needless && !self.has(*question)
        })
    }

    /// Returns whether the case is classified: category answered, and new is no, or new and kinds are
    /// answered.
    #[must_use]
    pub fn are_complete(&self) -> bool {
        self.first_missing().is_none()
    }

    /// Returns the verdict by definition (newsletter of Trøndelag, May 2020): innovation when new to the
    /// municipality and of at least one kind; none when not new, or when no kind fits.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        match (self.new, self.kinds) {
            (Some(Answer::No), _) | (_, Some(KindsAnswer::NONE)) => Verdict::NotInnovation,
            (Some(Answer::Yes), Some(KindsAnswer::Are(_))) => Verdict::Innovation,
            _ => Verdict::Undetermined,
        }
    }
}

/// Answers that a reviewer keeps under a name, to give them to other cases.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(from = "KeptInFile")]
pub struct KeptAnswers {
    /// What the reviewer calls them.
    pub name: String,
    /// The answers.
    pub answers: Answers,
}

/// Kept answers as the settings file has them.
#[derive(Deserialize)]
#[serde(rename = "Kept", deny_unknown_fields)]
struct KeptInFile {
    name: String,
    #[serde(default)]
    category: Option<CategoryAnswer>,
    #[serde(default)]
    new: Option<Answer>,
    #[serde(default)]
    kinds: Option<KindsAnswer>,
    #[serde(default)]
    facets: FacetAnswers,
}

impl From<KeptInFile> for KeptAnswers {
    fn from(kept: KeptInFile) -> Self {
        let KeptInFile { name, category, new, kinds, facets } = kept;
        Self { name, answers: Answers { category, new, kinds, facets } }
    }
}

/// Everything that one reviewer has decided about one case.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Classification {
    /// The answers to the three questions.
    pub answers: Answers,
    /// A remark in the reviewer's own words.
    pub note: Option<String>,
    /// Put aside to be looked at again.
    pub flagged: bool,
}

impl Classification {
    /// Returns whether there is neither an answer, nor a note, nor a flag.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        *self == Self::default()
    }
}

#[cfg(test)]
mod tests {
    use super::super::scheme::{Category, ChangeKind, KindSet};
    use super::*;

    fn answers(new: Option<Answer>, kinds: Option<KindsAnswer>) -> Answers {
        Answers {
            category: Some(CategoryAnswer::Is(Category::Emergency)),
            new,
            kinds,
            ..Answers::default()
        }
    }

    #[test]
    fn the_verdict_follows_the_definition() {
        let service = Some(KindsAnswer::Are(KindSet::from_iter([ChangeKind::Service])));
        let none = Some(KindsAnswer::NONE);
        let unclear = Some(KindsAnswer::Unclear);
        for (new, kinds, verdict) in [
            (Some(Answer::Yes), service, Verdict::Innovation),
            (Some(Answer::Yes), none, Verdict::NotInnovation),
            (Some(Answer::Yes), unclear, Verdict::Undetermined),
            (Some(Answer::Yes), None, Verdict::Undetermined),
            (Some(Answer::No), None, Verdict::NotInnovation),
            (Some(Answer::No), service, Verdict::NotInnovation),
            (Some(Answer::Unclear), service, Verdict::Undetermined),
            (Some(Answer::Unclear), none, Verdict::NotInnovation),
            (None, None, Verdict::Undetermined),
        ] {
            assert_eq!(answers(new, kinds).verdict(), verdict, "{new:?} {kinds:?}");
        }
    }

    #[test]
    fn what_is_not_new_is_complete_without_kinds() {
        assert!(answers(Some(Answer::No), None).are_complete());
        assert_eq!(answers(Some(Answer::Unclear), None).first_missing(), Some(Question::Kinds));
        assert_eq!(Answers::default().first_missing(), Some(Question::Category));
    }
}
