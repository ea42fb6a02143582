//! The words of tables for people. The rooms beside this one speak no language, so the caller
//! brings them along.

use std::borrow::Cow;

use crate::domain::rulings::{RuleKey, RulingReason};
use crate::domain::{
    Answer, AnswerField, ChangeKind, Choice, FacetAnswer, FacetWord, FinalSource, ProposedField,
    Role, Verdict, codes,
};

/// What a table for people says about a decision, a column each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DecisionColumn {
    /// Question 1, in words.
    Category,
    /// Question 2, in words.
    New,
    /// Whether question 3 was answered with this kind: 1 or 0.
    Kind(ChangeKind),
    /// The answer to a facet, in words.
    Facet(FacetWord),
    /// The verdict, in words; where a question is open what the screen calls such a case.
    Verdict,
    /// The note.
    Note,
    /// The flag: yes or no.
    Flag,
    /// Whose answers, note and flag these are.
    By,
    /// When it was answered.
    At,
    /// Whether the report was changed after that: yes or no.
    Changed,
}

impl DecisionColumn {
    /// In the order of the columns; facets come behind the kinds.
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
    pub(super) fn code(self) -> Cow<'static, str> {
        match self {
            Self::Facet(facet) => AnswerField::Facet(facet).word(),
            Self::Category => codes::CATEGORY.into(),
            Self::New => codes::NEW.into(),
            Self::Kind(kind) => kind.as_str().into(),
            Self::Verdict => codes::VERDICT.into(),
            Self::Note => codes::NOTE.into(),
            Self::Flag => codes::FLAGGED.into(),
            Self::By => codes::REVIEWER.into(),
            Self::At => codes::DECIDED_AT.into(),
            Self::Changed => codes::CHANGED_SINCE.into(),
        }
    }
}

/// A facet in the words of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FacetLabels {
    /// Its id.
    pub facet: FacetWord,
    /// What it is called.
    pub name: String,
    /// Whether it takes several values.
    pub takes_several: bool,
    /// What its values are called, unclear last.
    pub values: Vec<(FacetWord, String)>,
}

/// What is between the values of a facet in a cell for people.
pub(super) const BETWEEN_VALUES: &str = "; ";

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
    /// The facets that have columns, in their order.
    pub facets: Vec<FacetLabels>,
    /// What is proposed for cases and has a column, with the header of that.
    pub proposed: Vec<(ProposedField, String)>,
    /// What the options of the questions are called.
    pub names: Vec<(Choice, String)>,
    /// What the verdicts are called.
    pub verdicts: Vec<(Verdict, String)>,
    /// What is in the place of the verdict while a question is open.
    pub partly_saved: String,
    /// The codebook's definitions as rows of cells, the first of which are headers.
    pub definitions: Vec<Vec<String>>,
}

/// The words of what counts of a case, in one language.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FinalLabels {
    /// The headers of the columns, in the order of
    /// [`FINAL_COLUMNS`](crate::domain::final_shape::FINAL_COLUMNS).
    pub headers: Vec<String>,
    /// The headers of the columns of facets behind them: what counts, and how it came about.
    pub facets: Vec<[String; 2]>,
    /// The header of the column of the ruling's note, behind these.
    pub note: String,
    /// How an answer came about.
    pub sources: Vec<(FinalSource, String)>,
    /// Why reviewers differ.
    pub reasons: Vec<(RulingReason, String)>,
    /// What the rules of the codebook in force are called; others have their ids.
    pub rules: Vec<(RuleKey, String)>,
}

impl FinalLabels {
    /// Returns what these rules are called.
    pub(super) fn rules(&self, rules: &[RuleKey]) -> String {
        let name = |rule: &RuleKey| {
            let named = self.rules.iter().find(|(known, _)| known == rule);
            named.map_or_else(|| rule.to_string(), |(_, name)| name.clone())
        };
        rules.iter().map(name).collect::<Vec<_>>().join(BETWEEN_VALUES)
    }
}

impl Labels {
    /// Returns the columns of decisions with their headers, in their order.
    pub(super) fn columns(&self) -> Vec<(DecisionColumn, &str)> {
        let parts = DecisionColumn::ALL.into_iter().zip(self.parts.iter().map(String::as_str));
        let (mut columns, behind): (Vec<_>, Vec<_>) = parts.partition(|(part, _)| {
            matches!(part, DecisionColumn::Category | DecisionColumn::New | DecisionColumn::Kind(_))
        });
        let facets = self.facets.iter();
        columns
            .extend(facets.map(|facet| (DecisionColumn::Facet(facet.facet), facet.name.as_str())));
        columns.extend(behind);
        columns
    }

    /// Returns what the values of an answer to a facet are called.
    pub(super) fn facet_values(&self, facet: FacetWord, answer: &FacetAnswer) -> String {
        let labels = self.facets.iter().find(|labels| labels.facet == facet);
        let name = |value: &FacetWord| {
            let named = labels.and_then(|labels| labels.values.iter().find(|(of, _)| of == value));
            named.map_or_else(|| value.to_string(), |(_, name)| name.clone())
        };
        answer.words().map(name).collect::<Vec<_>>().join(BETWEEN_VALUES)
    }

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
