//! What was decided of a difference that is not settled yet.

use super::open_case::Draft;
use crate::domain::HalfRuling;
use crate::domain::rulings::{Dispute, OwnBefore, RuleKey, Ruled, RulingReason};

/// What was typed of a case since it was laid open, in order: what `u` takes back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Typed {
    /// An answer.
    Answer,
    /// A reason, instead of this one.
    Reason(Option<RulingReason>),
}

/// What was decided of a case that is not ruled yet. It lies on the case again when that is laid open the next time.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RulingDraft {
    /// Whether the others' answers had been seen.
    pub(super) is_open: bool,
    /// An earlier run has left it, so that what of it was typed is not known.
    pub(super) is_kept: bool,
    pub(super) draft: Draft,
    pub(super) typed: Vec<Typed>,
    pub(super) reason: Option<RulingReason>,
    pub(super) rules: Vec<RuleKey>,
    pub(super) note: Option<String>,
}

impl RulingDraft {
    /// Returns what lies on a case before anything is typed: nothing before the blind answer, then what its adjudicator
    /// answered last, and why they ruled so and what they noted.
    pub(super) fn before(dispute: &Dispute, is_open: bool) -> Self {
        let OwnBefore { answers, reason, rules, note } =
            if is_open { dispute.before.clone() } else { OwnBefore::default() };
        let draft = Draft::showing(answers.unwrap_or_default());
        Self { is_open, draft, reason, rules, note, ..Self::default() }
    }

    /// Returns it with what the adjudicator answered last, where the blind answer lay in it and no answer was typed.
    pub(super) fn with_newest_of(self, dispute: &Dispute) -> Self {
        let blind = dispute.blind.as_ref().map(|blind| &blind.answers);
        let is_typed = self.is_kept || self.typed.contains(&Typed::Answer);
        let is_blind = self.is_open && !is_typed && blind == Some(&self.draft.answers);
        match dispute.before.answers.clone().filter(|_| is_blind) {
            Some(newest) => Self { draft: Draft::showing(newest), ..self },
            None => self,
        }
    }

    /// Returns it as the project keeps it.
    #[must_use]
    pub fn to_keep(&self) -> HalfRuling {
        HalfRuling {
            is_open: self.is_open,
            answers: self.draft.answers.clone(),
            reason: self.reason,
            rules: self.rules.clone(),
            note: self.note.clone(),
        }
    }
}

impl From<HalfRuling> for RulingDraft {
    /// Takes up what an earlier run has left. `u` takes back what was done before it.
    fn from(half: HalfRuling) -> Self {
        let HalfRuling { is_open, answers, reason, rules, note } = half;
        let draft = Draft::showing(answers);
        Self { is_open, is_kept: true, draft, typed: Vec::new(), reason, rules, note }
    }
}

impl From<&Ruled> for RulingDraft {
    /// Returns what a ruling that was taken back leaves.
    fn from(ruled: &Ruled) -> Self {
        Self {
            is_open: true,
            is_kept: false,
            draft: Draft::showing(ruled.answers.clone()),
            typed: Vec::new(),
            reason: ruled.reason,
            rules: ruled.rules.clone(),
            note: ruled.note.clone(),
        }
    }
}
