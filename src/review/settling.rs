//! Settling differences between reviewers: which cases, how far the one on top is.

use tui_input::Input;

use super::open_case::OpenCaseView;
use crate::domain::rulings::{Dispute, DisputedCase, RuleKey, Ruled, RulingReason};
use crate::domain::{CaseNo, SeenCase};

/// Differences that are being settled.
#[derive(Debug, Clone, Default)]
pub struct Settling {
    /// The cases that were to be settled, in order; `None` as long as they are looked for.
    pub cases: Option<Vec<DisputedCase>>,
    /// The place of the one on top.
    pub at: usize,
    /// How many were ruled in this run.
    pub ruled: usize,
    /// The case on top; `None` while it is read.
    pub case: Option<SettledCase>,
    /// What is on its way to the disk.
    pub awaited: Option<AwaitedAct>,
}

/// What an adjudicator did that is on its way to the disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AwaitedAct {
    /// They answered blind.
    Look,
    /// They asked who answered what.
    Names,
    /// They ruled.
    Ruling,
    /// They took a ruling back.
    TakeBack,
}

/// A case on top, with what there is to settle.
#[derive(Debug, Clone)]
pub struct SettledCase {
    /// What there is to settle. As long as the adjudicator has not answered, none of it is shown but the case.
    pub dispute: Dispute,
    /// The case with the adjudicator's answers on the panel.
    pub view: OpenCaseView,
    /// What digits answer; `None` before the blind answer.
    pub focus: Option<SettlingFocus>,
    /// Why reviewers differ.
    pub reason: Option<RulingReason>,
    /// The rules that the ruling rests on.
    pub rules: Vec<RuleKey>,
    /// The note, while it is typed and after.
    pub note: Option<Input>,
    /// Whether the note is being typed.
    pub is_noting: bool,
    /// The rule under the cursor, by its place, while rules are chosen.
    pub choosing: Option<usize>,
    /// Whether it is shown who answered what.
    pub shows_names: bool,
}

/// What digits answer when the others' answers are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SettlingFocus {
    /// Why reviewers differ.
    Reason,
    /// The three questions.
    Questions,
}

impl Settling {
    /// Returns the number of the case on top.
    #[must_use]
    pub fn no(&self) -> Option<CaseNo> {
        self.cases.as_ref()?.get(self.at).map(|case| case.no)
    }

    /// Returns whether keys are text.
    #[must_use]
    pub const fn is_typed_in(&self) -> bool {
        matches!(&self.case, Some(case) if case.is_noting)
    }

    /// Returns the text field that is open.
    pub const fn note_field(&mut self) -> Option<&mut Input> {
        match &mut self.case {
            Some(SettledCase { is_noting: true, note: Some(note), .. }) => Some(note),
            _ => None,
        }
    }
}

impl SettledCase {
    /// Lays a case open: blank before the blind answer, with that answer after it.
    #[must_use]
    pub fn new(dispute: Dispute) -> Self {
        let mut open = dispute.open.clone();
        // What they answered as a reviewer would not be blind.
        open.standing = crate::domain::Standing::default();
        let mut view = OpenCaseView::new(open, None);
        if let Some(blind) = &dispute.blind {
            view.draft.answers = blind.answers.clone();
        }
        Self {
            focus: dispute.blind.as_ref().map(|_| SettlingFocus::Reason),
            dispute,
            view,
            reason: None,
            rules: Vec::new(),
            note: None,
            is_noting: false,
            choosing: None,
            shows_names: false,
        }
    }

    /// Returns the case with the text that is read.
    #[must_use]
    pub const fn seen(&self) -> SeenCase {
        SeenCase { case: self.dispute.open.no, text: self.dispute.open.hash }
    }

    /// Returns the ruling as it is now.
    #[must_use]
    pub fn ruled(&self) -> Ruled {
        let note = self.note.as_ref().map(|note| note.value().trim().to_owned());
        Ruled {
            seen: self.seen(),
            answers: self.view.draft.answers.clone(),
            blind: self.dispute.blind.clone().map(|blind| blind.event),
            rules: self.rules.clone(),
            reason: self.reason,
            inputs: self.dispute.inputs,
            note: note.filter(|note| !note.is_empty()),
        }
    }
}
