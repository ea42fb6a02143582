//! The words of tables for people. The rooms beside this one speak no language, so the caller
//! brings them along.

use crate::domain::rulings::RulingReason;
use crate::domain::{Answer, ChangeKind, Choice, FinalSource, Role, Verdict, codes};

/// What a table for people says about a decision, a column each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DecisionColumn {
    /// Question 1, in words.
    Category,
    /// Question 2, in words.
    New,
    /// Whether question 3 was answered with this kind: 1 or 0.
    Kind(ChangeKind),
    /// The verdict, in words.
    Verdict,
    /// The note.
    Note,
    /// The flag: yes or no.
    Flag,
    /// Who decided.
    By,
    /// When.
    At,
    /// Whether the report was changed after that: yes or no.
    Changed,
}

impl DecisionColumn {
    /// In the order of the columns.
    pub const ALL: [Self; 13] = [
        Self::Category,
        Self::New,
        Self::Kind(ChangeKind::Service),
        Self::Kind(ChangeKind::Product),
        Self::Kind(ChangeKind::Process),
        Self::Kind(ChangeKind::Organisation),
        Self::Kind(ChangeKind::Communication),
        Self::Verdict,
        Self::Note,
        Self::Flag,
        Self::By,
        Self::At,
        Self::Changed,
    ];

    /// Returns its name where a program reads: as in the published shape, a kind under its own.
    pub(super) fn code(self) -> &'static str {
        match self {
            Self::Category => codes::CATEGORY,
            Self::New => codes::NEW,
            Self::Kind(kind) => kind.as_str(),
            Self::Verdict => codes::VERDICT,
            Self::Note => codes::NOTE,
            Self::Flag => codes::FLAGGED,
            Self::By => codes::REVIEWER,
            Self::At => codes::DECIDED_AT,
            Self::Changed => codes::CHANGED_SINCE,
        }
    }
}

/// The words of a table in one language.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Labels {
    /// What the sheet of the cases is called.
    pub cases_sheet: String,
    /// What the sheet of the definitions is called.
    pub definitions_sheet: String,
    /// What the sheet with the pieces of long texts is called.
    pub long_texts_sheet: String,
    /// Headers of columns that the reporter's file did not have.
    pub roles: Vec<(Role, String)>,
    /// The header of the id spaces.
    pub source: String,
    /// How Excel shows a time: `yyyy-mm-dd hh:mm`.
    pub time_format: String,
    /// The headers of the decision's columns, in the order of [`DecisionColumn::ALL`].
    pub parts: Vec<String>,
    /// What the options of the questions are called.
    pub names: Vec<(Choice, String)>,
    /// What the verdicts are called.
    pub verdicts: Vec<(Verdict, String)>,
    /// The codebook's definitions as rows of cells, the first of which are headers.
    pub definitions: Vec<Vec<String>>,
}

/// The words of what counts of a case, in one language.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FinalLabels {
    /// The headers of the columns, in the order of
    /// [`FINAL_COLUMNS`](crate::domain::final_shape::FINAL_COLUMNS).
    pub headers: Vec<String>,
    /// How an answer came about.
    pub sources: Vec<(FinalSource, String)>,
    /// Why reviewers differ.
    pub reasons: Vec<(RulingReason, String)>,
}

impl Labels {
    pub(super) fn role(&self, role: Role) -> &str {
        find(&self.roles, role)
    }

    pub(super) fn name(&self, choice: Choice) -> &str {
        find(&self.names, choice)
    }

    pub(super) fn verdict(&self, verdict: Verdict) -> &str {
        find(&self.verdicts, verdict)
    }

    pub(super) fn truth(&self, truth: bool) -> &str {
        self.name(Choice::New(if truth { Answer::Yes } else { Answer::No }))
    }
}

pub(super) fn find<T: PartialEq + Copy>(words: &[(T, String)], wanted: T) -> &str {
    words.iter().find(|(known, _)| *known == wanted).map_or("", |(_, word)| word)
}
