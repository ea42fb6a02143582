//! A case as a report names it.

use super::classification::Answers;
use super::facet_answers::FacetWord;

/// What a report shows of a case: never its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShownCase {
    /// The reporter's own id.
    pub id: String,
    /// The title.
    pub title: String,
    /// The municipality by its name of today, else as it is written.
    pub municipality: Option<String>,
    /// The sector by its id, where it is known.
    pub sector: Option<FacetWord>,
    /// The final answers.
    pub answers: Answers,
}
