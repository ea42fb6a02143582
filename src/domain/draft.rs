//! What a reviewer has begun on a case and not saved.

use serde::{Deserialize, Serialize};

use super::case::{CaseNo, SeenCase};
use super::classification::{Answers, Classification};
use super::event::Patch;
use super::rulings::HalfRuling;

/// A draft: answers that were given and not saved. It belongs to its reviewer and to the report that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswerDraft {
    /// The case, and its text as it was read.
    pub seen: SeenCase,
    /// The answers.
    pub answers: Answers,
    /// Whether the reviewer has typed any of them; else they are those of a retracted act.
    pub is_typed: bool,
}

/// Answers that were given to all marked cases and not saved.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MarkedDraft {
    /// The marked cases, in import order.
    pub cases: Vec<CaseNo>,
    /// The answers.
    pub answers: Answers,
    /// Whether the reviewer has typed any of them; else they are those of a retracted act.
    pub is_typed: bool,
    /// Whether finished cases that would change are left out.
    pub leaves_out_finished: bool,
}

/// The drafts on the cases of an act, as they were before it: they lie there again once it is retracted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DraftsBefore {
    /// The cases of that act, in import order.
    pub cases: Vec<CaseNo>,
    /// It answered what was marked, be that a single case.
    pub is_for_marked: bool,
    /// The drafts that are to lie there.
    pub drafts: Vec<AnswerDraft>,
    /// What lay on cases that were ruled together with another one, where the act is those rulings.
    pub joined: Vec<(CaseNo, HalfRuling)>,
}

/// The same as it is kept beside the marks.
#[derive(Serialize, Deserialize)]
struct MarkedDraftRecord {
    answers: Patch,
    is_typed: bool,
    #[serde(default)]
    leaves_out_finished: bool,
}

impl MarkedDraft {
    /// Reads what [`MarkedDraft::written`] has written; `None` where it is something else.
    #[must_use]
    pub fn read(cases: Vec<CaseNo>, json: &str) -> Option<Self> {
        let MarkedDraftRecord { answers, is_typed, leaves_out_finished } =
            serde_json::from_str(json).ok()?;
        let mut given = Classification::default();
        answers.apply(&mut given);
        Some(Self { cases, answers: given.answers, is_typed, leaves_out_finished })
    }

    /// Returns all but the cases as JSON.
    #[must_use]
    pub fn written(&self) -> String {
        let record = MarkedDraftRecord {
            answers: Patch::given(&self.answers),
            is_typed: self.is_typed,
            leaves_out_finished: self.leaves_out_finished,
        };
        // Strings and lists of them are always JSON.
        serde_json::to_string(&record).unwrap_or_default()
    }
}

/// What kind of draft: a case may have one of each but the last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum DraftKind {
    /// Answers.
    Answers,
    /// A note.
    Note,
    /// A ruling.
    Ruling,
    /// Answers for all marked cases.
    Marked,
}

/// Where a reviewer's draft lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct DraftPlace {
    /// On which case.
    pub case: CaseNo,
    /// Of what kind it is.
    pub kind: DraftKind,
}

impl DraftPlace {
    /// Where the answers for all marked cases lie: on no case of its own.
    pub const MARKED: Self = Self { case: CaseNo(0), kind: DraftKind::Marked };
}

/// A draft as the project keeps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum KeptDraft {
    /// Answers.
    Answers(AnswerDraft),
    /// A note, as far as it is typed.
    Note(String),
    /// A ruling.
    Ruling(Box<HalfRuling>),
    /// Answers for all marked cases.
    Marked(Box<MarkedDraft>),
}

impl KeptDraft {
    /// Returns what kind it is.
    #[must_use]
    pub const fn kind(&self) -> DraftKind {
        match self {
            Self::Answers(_) => DraftKind::Answers,
            Self::Note(_) => DraftKind::Note,
            Self::Ruling(_) => DraftKind::Ruling,
            Self::Marked(_) => DraftKind::Marked,
        }
    }

    /// Returns the answers where it is some on this case.
    #[must_use]
    pub fn answers_on(&self, case: CaseNo) -> Option<&AnswerDraft> {
        match self {
            Self::Answers(draft) if draft.seen.case == case => Some(draft),
            _ => None,
        }
    }

    /// Returns it on this case.
    #[must_use]
    pub fn on(self, case: CaseNo) -> (DraftPlace, Self) {
        let kind = self.kind();
        let draft = match self {
            Self::Answers(mut draft) => {
                draft.seen.case = case;
                Self::Answers(draft)
            }
            other => other,
        };
        (DraftPlace { case, kind }, draft)
    }
}
