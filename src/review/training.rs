//! Practising with worked cases: which one lies open, and what was answered. Nothing of it is kept.

use super::open_case::OpenCaseView;
use crate::domain::{Answers, Question, TrainingCase};

/// Worked cases that are practised with.
#[derive(Debug, Clone)]
pub struct Training {
    /// The cases.
    pub cases: Vec<TrainingCase>,
    /// The place of the one that lies open.
    pub at: usize,
    /// It, with the answers on the panel.
    pub view: OpenCaseView,
}

impl Training {
    /// Lays the first of the cases open; `None` where there is none.
    #[must_use]
    pub fn new(cases: Vec<TrainingCase>) -> Option<Self> {
        let view = OpenCaseView::new(cases.first()?.open.clone(), None);
        Some(Self { cases, at: 0, view })
    }

    /// Lays the next case open; `false` where this was the last.
    pub fn go_on(&mut self) -> bool {
        let Some(next) = self.cases.get(self.at + 1) else { return false };
        self.view = OpenCaseView::new(next.open.clone(), None);
        self.at += 1;
        true
    }

    /// Returns the case that lies open.
    #[must_use]
    pub fn case(&self) -> Option<&TrainingCase> {
        self.cases.get(self.at)
    }

    /// Returns the questions to which was answered otherwise than in the reading.
    #[must_use]
    pub fn differing(&self) -> Vec<Question> {
        let Some(case) = self.case() else { return Vec::new() };
        let differs = |question: &Question| {
            let of = |answers: &Answers| match question {
                Question::Category => format!("{:?}", answers.category),
                Question::New => format!("{:?}", answers.new),
                Question::Kinds => format!("{:?}", answers.kinds),
            };
            of(&self.view.draft.answers) != of(&case.reading)
        };
        Question::ALL.into_iter().filter(differs).collect()
    }
}
