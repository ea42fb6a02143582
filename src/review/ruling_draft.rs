//! What was decided of a difference that is not settled yet.

use super::draft::Draft;
use super::typed_words::{retyped, untyped};
use crate::domain::Answers;
use crate::domain::rulings::{Dispute, HalfRuling, OwnBefore, RuleKey, Ruled, RulingReason};

/// What was done to a case since it was laid open, in order: what `u` takes back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Typed {
    /// An answer.
    Answer,
    /// A reason, instead of this one.
    Reason(Option<RulingReason>),
    /// A rule, beside these or instead of one.
    Rules(Vec<RuleKey>),
    /// A note, instead of this one.
    Note(Option<String>),
    /// All that an earlier run has left, instead of this; `None` as long as it was not looked for. It is one, since what of it was
    /// typed is not known.
    Kept(Option<Box<RulingDraft>>),
}

impl Typed {
    /// Returns whether an earlier run has left it.
    pub(super) const fn is_kept(&self) -> bool {
        matches!(self, Self::Kept(_))
    }

    /// Returns the sentence that it is taken back, with the answers before and after.
    pub(super) fn undone(&self, [before, after]: [&Answers; 2]) -> &'static str {
        match self {
            Self::Answer => untyped(before, after),
            Self::Reason(_) => "settle-reason-undone",
            Self::Rules(_) => "settle-rule-undone",
            Self::Note(_) => "settle-note-undone",
            Self::Kept(_) => "settle-kept-undone",
        }
    }

    /// Returns the sentence that it is done again, with the answers before and after.
    pub(super) fn done_again(&self, [before, after]: [&Answers; 2]) -> &'static str {
        match self {
            Self::Answer => retyped(before, after),
            Self::Reason(_) => "settle-reason-again",
            Self::Rules(_) => "settle-rule-again",
            Self::Note(_) => "settle-note-again",
            Self::Kept(_) => "settle-kept-again",
        }
    }
}

/// What was decided of a case that is not ruled yet. It lies on the case again when that is laid open the next time.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RulingDraft {
    /// Whether the others' answers had been seen.
    pub(super) is_open: bool,
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
        let is_answer = |typed: &Typed| matches!(typed, Typed::Answer | Typed::Kept(_));
        let is_typed = self.typed.iter().any(is_answer);
        let is_blind = self.is_open && !is_typed && blind == Some(&self.draft.answers);
        match dispute.before.answers.clone().filter(|_| is_blind) {
            Some(newest) => Self { draft: Draft::showing(newest), ..self },
            None => self,
        }
    }

    /// Returns whether both decide the same of the case, however it was typed.
    pub(super) fn decides_as(&self, other: &Self) -> bool {
        self.draft.answers == other.draft.answers
            && self.reason == other.reason
            && self.rules == other.rules
            && self.note == other.note
    }

    /// Creates a draft of which nothing is typed.
    fn holding(half: HalfRuling) -> Self {
        let HalfRuling { is_open, answers, reason, rules, note } = half;
        Self { is_open, draft: Draft::showing(answers), typed: Vec::new(), reason, rules, note }
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
    /// Takes up what an earlier run has left, which `u` takes back as one before it comes to what was done before.
    fn from(half: HalfRuling) -> Self {
        Self { typed: vec![Typed::Kept(None)], ..Self::holding(half) }
    }
}

impl From<&Ruled> for RulingDraft {
    /// Returns what a ruling that was taken back leaves.
    fn from(ruled: &Ruled) -> Self {
        Self::holding(ruled.into())
    }
}
