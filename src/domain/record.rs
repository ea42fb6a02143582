//! The classified set: what a project knows of a case, in the shape in which it leaves and comes back.
//! How files have it is in [`set_shape`](super::set_shape).

use super::case::{Case, TextHash};
use super::classification::{Answers, Classification};
use super::codebook_reading::CodebookReading;
use super::facet_answers::{FacetAnswer, FacetAnswers, FacetWord};
use super::final_answers::FinalRecord;
use super::history::Standing;
use super::moment::Moment;
use super::proposals::Proposals;
use super::reviewer::Reviewer;
use super::scheme::Verdict;

/// A case and what every reviewer decided about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseRecord {
    /// The case. Its text is `None` when left out.
    pub case: Case,
    /// The hash of the report as the project has it now: that of title and text where the text is there.
    pub text_sha256: TextHash,
    /// What is proposed for it and decided by no one, where it is asked for.
    pub proposals: Proposals,
    /// One entry for each reviewer with an answer, a note or a flag, by name.
    pub classifications: Vec<Decision>,
    /// What counts of all that; `None` where it was not asked for.
    pub final_record: Option<Box<FinalRecord>>,
}

/// One reviewer's decision on a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// Who decided.
    pub reviewer: Reviewer,
    /// The answers, the note and the flag.
    pub classification: Classification,
    /// Answers to facets as they were given, where they read otherwise under the codebook in force.
    pub facets_as_given: FacetAnswers,
    /// When the case was decided.
    pub decided_at: Moment,
    /// The hash of the text it was decided on.
    pub text_sha256: TextHash,
    /// Whether the report was changed after that.
    pub text_changed_since: bool,
    /// How many cases were decided at once.
    pub batch_size: u32,
}

impl CaseRecord {
    /// Returns the record of a case whose report has this hash.
    #[must_use]
    pub fn new(case: Case, text_sha256: TextHash, classifications: Vec<Decision>) -> Self {
        let proposals = Proposals::default();
        Self { case, text_sha256, proposals, classifications, final_record: None }
    }
}

impl Decision {
    /// Returns what `reviewer` decided about a case whose report now has the hash `current`; `None` where
    /// there is no answer, note or flag.
    #[must_use]
    pub fn from_standing(
        reviewer: &Reviewer,
        standing: &Standing,
        current: TextHash,
    ) -> Option<Self> {
        let stands = !standing.classification.is_blank();
        stands.then(|| Self::from_decided(reviewer, standing, current)).flatten()
    }

    /// Works like [`Decision::from_standing`], but also where an act has left no answer, note or flag; `None`
    /// where there is no act.
    #[must_use]
    pub fn from_decided(
        reviewer: &Reviewer,
        standing: &Standing,
        current: TextHash,
    ) -> Option<Self> {
        let decided = standing.decided?;
        Some(Self {
            reviewer: reviewer.clone(),
            classification: standing.classification.clone(),
            facets_as_given: FacetAnswers::default(),
            decided_at: decided.at,
            text_sha256: decided.text,
            text_changed_since: decided.text != current,
            batch_size: decided.batch_size,
        })
    }

    /// Has the answers to facets read as they do today; `with_gone` keeps those to facets that are not asked any more.
    #[must_use]
    pub fn read(mut self, reading: &CodebookReading, with_gone: bool) -> Self {
        let facets = &mut self.classification.answers.facets;
        let given = std::mem::take(facets);
        for (facet, answer) in
            given.iter().filter(|(facet, _)| with_gone || !reading.is_gone(facet))
        {
            let read = reading.answer(facet, answer);
            if read != *answer {
                self.facets_as_given.set(*facet, Some(answer.clone()));
            }
            facets.set(*facet, Some(read));
        }
        self
    }

    /// Returns the answer to a facet as it was given.
    #[must_use]
    pub fn facet_as_given(&self, facet: &FacetWord) -> Option<&FacetAnswer> {
        let read = || self.classification.answers.facets.get(facet.as_str());
        self.facets_as_given.get(facet.as_str()).or_else(read)
    }

    /// Returns the answers to the three questions.
    #[must_use]
    pub fn answers(&self) -> Answers {
        self.classification.answers.clone()
    }

    /// Returns the verdict that follows from the answers; `None` until the case is classified.
    #[must_use]
    pub fn verdict(&self) -> Option<Verdict> {
        let answers = &self.classification.answers;
        answers.are_complete().then(|| answers.verdict())
    }
}
