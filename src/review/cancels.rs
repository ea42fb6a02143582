//! What Esc takes away where no dialogue is open: one thing at a time.

use super::notice::{Notice, Topic};
use super::open_case::OpenCaseView;
use super::search::{places, title_places};
use super::state::{Pane, State};

/// What Esc takes away next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cancels {
    /// The message over answers that are not saved, which does not say that Esc takes them away.
    Message,
    /// The answers for all marked cases; the marks stay.
    AnswersForMarked,
    /// What was typed on the open case, else the draft that an undo left there.
    Answers,
    /// Nothing yet: a draft that lay on the case when it was opened goes with the next Esc, as the message says then.
    AsksAboutDraft,
    /// The lit hits of a search; also before answers that lay on the case when it was opened, since Esc ends a search.
    Hits,
    /// A range that every move extends.
    Range,
    /// What the queue is narrowed to, or its other order.
    List,
    /// The marks, after a question.
    Marks,
    /// The queue, for the case.
    Queue,
    /// The tour.
    Tour,
    /// Nothing: there is none of these.
    Nothing,
}

impl State {
    /// Returns what Esc takes away next.
    #[must_use]
    pub fn cancels(&self) -> Cancels {
        self.cancels_under(self.notice())
    }

    /// Returns the same where this message is in sight. Esc is meant for a message, which may lie over the answers, and does what
    /// one says that it does.
    pub(super) fn cancels_under(&self, notice: Option<&Notice>) -> Cancels {
        let is_named = notice.is_some_and(|notice| notice.is_about(Topic::EscTakesAnswers));
        // Answers that are those of the case already are not missed.
        let is_missed = |view: &OpenCaseView| view.has_draft() || view.is_typed_over_found();
        let takes_some = self.open_case.as_ref().is_some_and(is_missed);
        if self.queue.is_narrowed() && notice.is_some_and(|said| said.is_about(Topic::EscShowsAll))
        {
            return Cancels::List;
        }
        match self.takes_away() {
            taken if is_named => taken,
            // Who types lines has read the draft right before.
            Cancels::Answers if self.shows_what_was_found() && !self.setup.is_line_by_line => {
                Cancels::AsksAboutDraft
            }
            Cancels::Answers if notice.is_some() && takes_some => Cancels::Message,
            Cancels::AnswersForMarked if notice.is_some() => Cancels::Message,
            taken => taken,
        }
    }

    /// Returns whether the open case shows a draft as it was found.
    fn shows_what_was_found(&self) -> bool {
        !self.answers_for_all()
            && self.open_case.as_ref().is_some_and(OpenCaseView::shows_what_was_found)
    }

    /// Returns whether something is lit in the open case.
    fn shows_what_was_sought(&self) -> bool {
        let sought = &self.search.sought;
        let is_lit = |text: &str| !places(text, sought).is_empty();
        self.open_case.as_ref().is_some_and(|view| {
            let case = &view.open.case;
            !title_places(&case.title, &case.title, sought).is_empty()
                || case.text.as_deref().is_some_and(is_lit)
                || case.fields.values().any(|value| is_lit(value))
        })
    }

    fn takes_away(&self) -> Cancels {
        let in_queue = self.pane == Pane::Queue;
        let has_answers = |view: &OpenCaseView| view.draft.is_typed() || view.has_draft();
        if self.answers_for_all() && !self.batch.answers.is_blank() {
            Cancels::AnswersForMarked
        } else if !in_queue && self.search.is_lit() && self.shows_what_was_found() {
            Cancels::Hits
        } else if !in_queue && self.open_case.as_ref().is_some_and(has_answers) {
            Cancels::Answers
        } else if !in_queue && self.search.is_lit() && self.shows_what_was_sought() {
            Cancels::Hits
        } else if self.marks.range_from.is_some() {
            Cancels::Range
        } else if self.queue.is_narrowed() {
            Cancels::List
        } else if !self.marks.is_empty() {
            Cancels::Marks
        } else if in_queue {
            Cancels::Queue
        } else if self.tour.is_some() {
            Cancels::Tour
        } else if self.search.is_lit() {
            // Of hits that are not in sight the reviewer hardly thinks: what is goes first.
            Cancels::Hits
        } else {
            Cancels::Nothing
        }
    }
}
