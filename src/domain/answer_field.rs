//! What an answer is to: one of the three questions, or a facet. What is given of it is written here once, for exports, tables,
//! figures and agreement alike.

use std::borrow::Cow;

use super::choice::Choice;
use super::classification::{Answers, Question};
use super::facet_answers::{FacetAnswer, FacetWord};
use super::facet_scheme::facet_column;

/// A question or a facet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AnswerField {
    /// One of the three.
    Question(Question),
    /// What a codebook of one's own asks beside them.
    Facet(FacetWord),
}

impl AnswerField {
    /// Returns its word in files: `new_to_municipality`, `facet.sector`.
    #[must_use]
    pub fn word(self) -> Cow<'static, str> {
        match self {
            Self::Question(Question::Category) => "category".into(),
            Self::Question(Question::New) => "new_to_municipality".into(),
            Self::Question(Question::Kinds) => "change_kinds".into(),
            Self::Facet(facet) => facet_column(&facet).into(),
        }
    }

    /// Returns its key in filters and labels: `new`, `kind`, `facet.sector`.
    #[must_use]
    pub fn key(self) -> Cow<'static, str> {
        match self {
            Self::Question(Question::New) => "new".into(),
            Self::Question(Question::Kinds) => "kind".into(),
            field => field.word(),
        }
    }

    /// Returns the ids of what is given: `none` and `unclear` too, nothing where it is not answered.
    #[must_use]
    pub fn given(self, answers: &Answers) -> Vec<FacetWord> {
        match self {
            Self::Question(question) => {
                let options = Choice::options(question).iter();
                let taken = options.filter(|choice| choice.is_taken(answers));
                taken.map(|choice| FacetWord::known(choice.code())).collect()
            }
            Self::Facet(facet) => {
                let answer = answers.facets.get(facet.as_str());
                answer.into_iter().flat_map(FacetAnswer::words).copied().collect()
            }
        }
    }

    /// Returns the questions and the facets that are answered, in their order.
    pub fn answered(answers: &Answers) -> impl Iterator<Item = Self> {
        let facets = answers.facets.iter().map(|(facet, _)| Self::Facet(*facet));
        Question::ALL.into_iter().map(Self::Question).chain(facets)
    }
}
