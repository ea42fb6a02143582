//! What a session begins with: the last decision, drafts, a warning, the tour.

use std::collections::BTreeSet;

use super::batch::BatchAnswer;
use super::draft::Draft;
use super::effect::{Effect, StoreEffect, Via};
use super::notice::{Notice, Sentence, Tone, Topic};
use super::saving::LastSaved;
use super::settling::RulingDraft;
use super::state::{Pane, State};
use super::tour::Tour;
use super::typing_order::answers_on;
use crate::domain::{CaseNo, DraftPlace, KeptDraft, Message, OpenCase, Patch, Tally};

impl State {
    /// Begins after the decision made last before this run, which gave these answers: it stays in sight, can be filled in again,
    /// and Backspace goes to it. Where it is the newest act, undo takes it back first.
    #[must_use]
    pub fn after(mut self, decision: &OpenCase, given: &Patch, is_newest_act: bool) -> Self {
        self.walk.trail.push(decision.no);
        let cases = decision.standing.decided.map_or(1, |decided| decided.batch_size.max(1));
        let cases = usize::try_from(cases).unwrap_or(usize::MAX);
        let (title, answers) = if cases == 1 {
            let answers = decision.standing.classification.answers.clone();
            (decision.case.title.clone(), answers)
        } else {
            // The first case may have other answers than the rest, beside those given to all.
            (String::new(), BatchAnswer::holding(given).answers)
        };
        let last = LastSaved { no: decision.no, title, answers, cases };
        self.history.decisions.begin_with(last, is_newest_act);
        self
    }

    /// Begins with the drafts that earlier runs have left.
    #[must_use]
    pub fn with_drafts(mut self, mut kept: Vec<(DraftPlace, KeptDraft)>) -> Self {
        if self.setup.is_line_by_line {
            kept.retain(|(place, _)| *place != DraftPlace::MARKED);
        }
        let drafts = &mut self.drafts;
        for (DraftPlace { case, .. }, draft) in kept.iter().cloned() {
            match draft {
                KeptDraft::Answers(draft) => {
                    drafts.left.insert(case, Draft::kept(&draft));
                }
                KeptDraft::Note(text) => {
                    drafts.notes.insert(case, text);
                }
                KeptDraft::Ruling(half) => {
                    drafts.rulings.insert(case, RulingDraft::from(*half));
                }
                KeptDraft::Marked(kept) => {
                    self.marks.add(kept.cases.iter().copied());
                    self.batch = BatchAnswer::kept(&kept);
                    self.pane = Pane::Queue;
                    let back = Message::new("review-batch-back").with("count", self.marks.len());
                    let back = Sentence::about(Topic::EscTakesAnswers, back);
                    self.opening_notice = Some(Notice::plain(back));
                }
            }
        }
        drafts.kept = kept.into_iter().collect();
        let waiting: BTreeSet<CaseNo> =
            drafts.left.keys().chain(drafts.notes.keys()).copied().collect();
        let waiting = waiting.len();
        if waiting > 0 {
            let waiting = Message::new("review-drafts-wait").with("count", waiting);
            let waiting = Sentence::about(Topic::DraftsWait, waiting);
            self.opening_notice.get_or_insert(Notice::plain(waiting));
        }
        self
    }

    /// Notes the cases on which an earlier run typed answers since the newest act, by when that was: undo takes those back first.
    #[must_use]
    pub fn having_typed_on(mut self, cases: Vec<CaseNo>) -> Self {
        for no in cases {
            self.history.undo.typing.type_in(answers_on(no));
        }
        self
    }

    /// Returns what the session begins with, after that which a reviewer sees at once.
    #[must_use]
    pub fn opening(&self) -> Vec<Effect> {
        if self.is_empty() {
            return Vec::new();
        }
        let marked = self.marks.cases().collect();
        let after = self.last_saved().map(|last| last.no);
        // Answers that wait for marked cases are shown beside one of those.
        let first = match self.marks.cases().next() {
            Some(no) => StoreEffect::Open(no, Via::Step),
            None => StoreEffect::OpenNext { after },
        };
        let opening = [
            (!self.marks.is_empty()).then_some(StoreEffect::ReadMarked(marked)),
            Some(StoreEffect::ReadPostponed),
            Some(StoreEffect::ReadLastDelivery),
            Some(first),
        ];
        opening.into_iter().flatten().map(Effect::Store).chain(self.cues_wanted()).collect()
    }

    /// Returns what reads the cue words of the project, where the reviewer wants them lit.
    #[must_use]
    pub fn cues_wanted(&self) -> Option<Effect> {
        self.setup.lights_cues.then_some(Effect::Store(StoreEffect::ReadCues))
    }

    /// Begins with a warning, which stays until the first key, whichever screen is the first.
    #[must_use]
    pub fn warning(mut self, message: Message) -> Self {
        self.warn_at_the_beginning(message);
        self
    }

    /// Begins with the tour, where the reviewer's setup offers it and nothing is decided yet.
    #[must_use]
    pub fn touring(mut self) -> Self {
        let begins = self.setup.offers_tour && self.tally == Tally::default();
        self.tour = begins.then(Tour::default);
        self
    }

    /// Says what is wrong, if anything is, and with the first case what became of imported files.
    pub(super) fn begin_with(&mut self, warning: Option<Message>, imported: Vec<Message>) {
        if let Some(warning) = warning {
            self.warn_at_the_beginning(warning);
        }
        let mut imported = Notice::of(imported, Tone::Plain);
        if let Some(said) = self.opening_notice.take_if(|_| !imported.sentences.is_empty()) {
            imported = Notice { tone: said.tone, ..imported.then(said) };
        }
        if !imported.sentences.is_empty() {
            self.opening_notice = Some(imported);
        }
    }

    /// Shows a warning now, and again with the first case.
    pub(super) fn warn_at_the_beginning(&mut self, message: Message) {
        let warning = match self.notice.take() {
            Some(before) => Notice { tone: Tone::Warning, ..before.and(message) },
            None => Notice::warning(message),
        };
        self.opening_notice = (!self.is_empty()).then(|| warning.clone());
        self.notice = Some(warning);
    }
}
