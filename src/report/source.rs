//! What a report is made of.

use super::reference::References;
use crate::domain::preparation::Preparation;
use crate::domain::{Barometer, FacetWord, Moment, ShownCase, TextHash};

/// Everything that a report shows.
#[derive(Debug, Clone)]
pub struct ReportSource {
    /// What the cases say.
    pub barometer: Barometer,
    /// The title, where another than the usual is wanted.
    pub title: Option<String>,
    /// When it is made.
    pub at: Moment,
    /// The filter by which the cases were chosen, as it was typed.
    pub filter: Option<String>,
    /// How many reviewers answered.
    pub reviewers: usize,
    /// Their names; none where they are not published.
    pub names: Vec<String>,
    /// How far they agree, or the key of the sentence that says why that is not shown.
    pub agreement: Result<ReportedAgreement, &'static str>,
    /// How the reviewers were prepared.
    pub preparation: Preparation,
    /// An example of each category, where examples are shown.
    pub examples: Vec<ShownCase>,
    /// How many names of municipalities in its table fit several, so that they stand as they were written.
    pub unclear_places: usize,
    /// For which municipality or county the innovations of others are listed, and these.
    pub of_others: Option<(String, Vec<ShownCase>)>,
    /// Figures of others that are put beside these.
    pub references: References,
    /// What identifies the codebook in force.
    pub codebook: TextHash,
    /// What it is called and its edition, where it is one that the project took.
    pub codebook_name: Option<(String, String)>,
    /// The facets that it asks, with their values.
    pub facets: Vec<(FacetWord, Vec<FacetWord>)>,
    /// What identifies everything that was decided.
    pub digest: TextHash,
}

/// How far reviewers agree, as a table in words.
#[derive(Debug, Clone)]
pub struct ReportedAgreement {
    /// How many cases two or more answered.
    pub cases: usize,
    /// Whether the answers were blind, as an id in files.
    pub blindness: &'static str,
    /// The names of the columns.
    pub header: Vec<String>,
    /// A row for each question.
    pub rows: Vec<Vec<String>>,
    /// What is left out, in words.
    pub left_out: Vec<String>,
}

impl ReportSource {
    /// Returns the version of the program.
    #[must_use]
    pub const fn version() -> &'static str {
        env!("CARGO_PKG_VERSION")
    }
}

/// Returns the beginning of a hash, as people name it.
pub(super) fn short_hash(hash: TextHash) -> String {
    hash.to_string().chars().take(8).collect()
}
