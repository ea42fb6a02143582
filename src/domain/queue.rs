//! What the queue of a project holds: its cases as lines and headings, and which one comes next.

use super::case::CaseNo;
use super::classification::Answers;
use super::history::Standing;

/// A case in the queue: enough for one line of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseRow {
    /// The case.
    pub no: CaseNo,
    /// The reporter's own id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The municipality that reports.
    pub municipality: Option<String>,
    /// The date as it was found.
    pub date: Option<String>,
    /// This reviewer's answers.
    pub answers: Answers,
    /// Whether this reviewer flagged it.
    pub flagged: bool,
    /// Whether this reviewer wrote a note about it.
    pub has_note: bool,
    /// Whether this reviewer postponed it and has not classified it since.
    pub postponed: bool,
    /// What was decided by the ruling that counts on it; `None` without one, or where this reviewer may not know.
    pub ruled: Option<Answers>,
    /// Whether two adjudicators ruled it differently, so that it is to be settled again; never where this reviewer may not know.
    pub is_contested: bool,
}

impl CaseRow {
    /// Shows `standing` instead of what the store knew.
    pub fn update(&mut self, standing: &Standing) {
        self.answers = standing.classification.answers.clone();
        self.flagged = standing.classification.flagged;
        self.has_note = standing.classification.note.is_some();
        self.postponed = standing.is_postponed();
    }
}

/// What can be searched without reading a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// The case.
    pub no: CaseNo,
    /// The reporter's own id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The municipality that reports.
    pub municipality: Option<String>,
}

/// Decisions that are made but perhaps not in the store yet: they count when the next case is chosen.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Underway {
    /// Cases classified.
    pub classified: Vec<CaseNo>,
    /// Cases postponed, in the order in which that was done.
    pub postponed: Vec<CaseNo>,
}

/// The case that Enter goes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NextCase {
    /// The next unclassified one in import order, wrapping round.
    Unclassified(CaseNo),
    /// Only postponed ones are left; this is the one that was postponed first.
    Postponed(CaseNo),
    /// Every case is classified.
    None,
}

impl NextCase {
    /// Returns the case, if there is one.
    #[must_use]
    pub const fn case(self) -> Option<CaseNo> {
        match self {
            Self::Unclassified(no) | Self::Postponed(no) => Some(no),
            Self::None => None,
        }
    }
}
