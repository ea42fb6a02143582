//! What a reviewer's desk needs to know of a project: rows of the queue, the open case, totals.
//!
//! The store answers with these, the review room keeps them, the screen draws them.

use std::collections::BTreeSet;

use super::case::{Case, CaseNo, TextHash};
use super::classification::Answers;
use super::difference::VersionChange;
use super::event::Reviewer;
use super::history::{CaseChange, Stamp, Standing};
use super::moment::Moment;
use super::scheme::{CategoryAnswer, ChangeKind, Verdict};

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
    /// Whether this reviewer put it off and has not classified it since.
    pub postponed: bool,
}

impl CaseRow {
    /// Shows `standing` instead of what the store knew.
    pub fn update(&mut self, standing: &Standing) {
        self.answers = standing.classification.answers;
        self.flagged = standing.classification.flagged;
        self.postponed = standing.is_postponed();
    }
}

/// A case as it lies open before a reviewer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenCase {
    /// The case.
    pub no: CaseNo,
    /// The report in its newest version.
    pub case: Case,
    /// The hash of that version.
    pub hash: TextHash,
    /// Where the case stands with this reviewer.
    pub standing: Standing,
}

impl OpenCase {
    /// Its line in the queue.
    #[must_use]
    pub fn row(&self) -> CaseRow {
        let Case { id, title, municipality, date, .. } = self.case.clone();
        let answers = Answers::default();
        let (flagged, postponed) = (false, false);
        let mut row =
            CaseRow { no: self.no, id, title, municipality, date, answers, flagged, postponed };
        row.update(&self.standing);
        row
    }
}

/// A reviewer's totals. Only that reviewer's own decisions count.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// Cases classified.
    pub classified: i64,
    /// Cases put off and not classified since.
    pub postponed: i64,
    /// Classified cases whose verdict is undetermined.
    pub undetermined: i64,
    /// Cases flagged, classified or not.
    pub flagged: i64,
}

impl Tally {
    /// The totals when one case goes from `before` to `after`.
    #[must_use]
    pub fn moved(self, before: &Standing, after: &Standing) -> Self {
        let step =
            |counts: fn(&Standing) -> bool| i64::from(counts(after)) - i64::from(counts(before));
        Self {
            classified: self.classified + step(Standing::is_classified),
            postponed: self.postponed + step(Standing::is_postponed),
            undetermined: self.undetermined
                + step(|standing| {
                    standing.is_classified()
                        && standing.classification.answers.verdict() == Verdict::Undetermined
                }),
            flagged: self.flagged + step(|standing| standing.classification.flagged),
        }
    }
}

/// Decisions that are made but perhaps not in the store yet: they count when the next case is chosen.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Underway {
    /// Cases classified.
    pub classified: Vec<CaseNo>,
    /// Cases put off, in the order in which that was done.
    pub postponed: Vec<CaseNo>,
}

/// The case that Enter goes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NextCase {
    /// The next unclassified one in import order, wrapping round.
    Unclassified(CaseNo),
    /// Only postponed ones are left; this is the one put off longest ago.
    Postponed(CaseNo),
    /// Every case is classified.
    None,
}

impl NextCase {
    /// The case, if there is one.
    #[must_use]
    pub const fn case(self) -> Option<CaseNo> {
        match self {
            Self::Unclassified(no) | Self::Postponed(no) => Some(no),
            Self::None => None,
        }
    }
}

/// What an undo or a redo did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reversal {
    /// The act that was taken back or made to count again, as it touched its first case.
    pub change: CaseChange,
    /// The cases of that act, in import order.
    pub cases: Vec<CaseNo>,
    /// How many of them stand as before, because later answers win over the act.
    pub unchanged: usize,
    /// Where the first case stood before.
    pub before: Standing,
    /// Where the first case stands now.
    pub after: Standing,
    /// The reviewer's totals now.
    pub tally: Tally,
}

/// One line of a case's history: an act that touched it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HistoryEntry {
    /// The act's place in the order.
    pub stamp: Stamp,
    /// Whose act it is.
    pub reviewer: Reviewer,
    /// When, by the wall clock.
    pub at: Moment,
    /// What was done to the case.
    pub change: CaseChange,
    /// The hash of the text that was read.
    pub text: TextHash,
    /// How many cases were decided at once.
    pub batch_size: u32,
    /// Came from a file.
    pub imported: bool,
    /// `false` when it is taken back.
    pub live: bool,
}

/// A version of a report, without its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VersionEntry {
    /// From 1.
    pub version: i64,
    /// The hash of title and text.
    pub hash: TextHash,
    /// When it came in.
    pub imported_at: Moment,
}

/// A case's history: its versions and every act that touched it, oldest first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CaseHistory {
    /// The report's versions.
    pub versions: Vec<VersionEntry>,
    /// The acts.
    pub entries: Vec<HistoryEntry>,
    /// What each version changed against the one before.
    pub changes: Vec<VersionChange>,
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

/// One reviewer's counts, for `status`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReviewerStatus {
    /// Who.
    pub reviewer: Reviewer,
    /// The totals.
    pub tally: Tally,
    /// Classified cases by answer to question 1.
    pub categories: Vec<(CategoryAnswer, i64)>,
    /// Classified cases by kind of change; a case with two kinds counts under both.
    pub kinds: Vec<(ChangeKind, i64)>,
    /// Classified cases by verdict.
    pub verdicts: Vec<(Verdict, i64)>,
}

/// How an import treats what the project has already.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ImportRules {
    /// Say what would happen and do nothing.
    pub dry_run: bool,
    /// Accept that more than half of the known ids come with another title.
    pub update: bool,
    /// Let decisions of the file replace a reviewer's own where they differ.
    pub replace: bool,
}

/// Where cases came from, kept so that an export can be put beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// The file as the reviewer named it, made absolute.
    pub file: String,
    /// When it was fetched.
    pub at: Moment,
}

/// A decision of a file that differs from the reviewer's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Differing {
    /// The case's own id.
    pub id: String,
    /// The reviewer.
    pub reviewer: String,
}

/// What an import did, or would do.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Imported {
    /// Cases the project did not have.
    pub new: usize,
    /// Cases that came with another text, title or field.
    pub changed: usize,
    /// The ids of the new ones, in the file's order; none where the project was empty, unless nothing was
    /// taken in.
    pub new_ids: Vec<String>,
    /// The ids of the changed ones, in the file's order.
    pub changed_ids: Vec<String>,
    /// Cases that were there already, just so.
    pub same: usize,
    /// Cases of the file that were erased here: nothing of them is taken in.
    pub erased: usize,
    /// Decisions taken in.
    pub decisions: usize,
    /// Decisions that the project had already.
    pub decisions_same: usize,
    /// Decisions kept out because the reviewer's own differ.
    pub differing: Vec<Differing>,
    /// Decisions of the file that replaced differing ones, because the rules say so.
    pub replaced: Vec<Differing>,
}

impl Imported {
    /// How many cases the file had.
    #[must_use]
    pub const fn cases(&self) -> usize {
        self.new + self.changed + self.same + self.erased
    }
}

/// What erasing cases took out of the project, or would take.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Erased {
    /// Cases that were not erased before.
    pub cases: usize,
    /// Cases that were.
    pub again: usize,
    /// Versions of reports that lost title, text and other columns.
    pub versions: usize,
    /// Notes that are gone.
    pub notes: usize,
    /// Other cases on which notes of these stand, which therefore stay.
    pub shared: BTreeSet<CaseNo>,
    /// Whether nothing of it is left in free pages either. Else somebody is reading the project, or
    /// there is no room to write it anew.
    pub is_swept: bool,
}
