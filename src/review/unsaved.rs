//! What was sent to the store and is not known to be durable; and when a save has failed, what of it
//! another file can hold, and what not.

use crate::domain::{Answers, CaseChange, CaseNo, Message, Moment, OpenCase, Patch};

/// An act on one case that was sent to the store and is not known to be durable yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnderwayAct {
    /// Its number in this run.
    pub ticket: u64,
    /// What it does.
    pub change: CaseChange,
    /// The case with the act on it.
    pub case: OpenCase,
}

impl UnderwayAct {
    /// Returns whether it gives answers to questions or facets.
    #[must_use]
    pub fn answers(&self) -> bool {
        matches!(&self.change, CaseChange::Answered(patch) if patch.gives_answers())
    }
}

/// One answer for many cases that is on its way to the disk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BatchUnderway {
    /// The act's number in this run.
    pub ticket: u64,
    /// The answers.
    pub answers: Answers,
    /// What is written to each case.
    pub patch: Patch,
    /// The cases, in import order.
    pub cases: Vec<CaseNo>,
    /// When it was given.
    pub at: Moment,
}

/// Which way the store was asked to turn the newest act.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reversing {
    /// To take it back.
    Undo,
    /// To let it count again.
    Redo,
}

/// A failed commit. No more decisions are taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SaveFailure {
    /// Why.
    pub cause: Message,
    /// Where the unsaved decisions were written instead, once they were.
    pub rescued: Option<Message>,
    /// A file was being imported.
    pub importing: bool,
}

/// What a failed save left.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Unsaved {
    /// Cases with answers, notes or flags that are not saved. Another file can hold these.
    pub decided: usize,
    /// The titles of cases that are not postponed, after all.
    pub postponed: Vec<String>,
    /// What was asked for and did not happen.
    pub reversing: Option<Reversing>,
    /// A file of which nothing was imported.
    pub importing: bool,
    /// Cases with typed answers that the project could not keep as drafts.
    pub drafts: usize,
}

impl Unsaved {
    /// Returns whether everything that was sent is durable.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Returns what no file can hold, so that it has to be done again.
    #[must_use]
    pub fn to_do_again(&self) -> Vec<Message> {
        let mut said = Vec::new();
        if let Some(title) = self.postponed.first() {
            let message = Message::new("review-unsaved-postponed").with("title", title.as_str());
            said.push(message.with("count", self.postponed.len()));
        }
        said.extend(self.reversing.map(|reversing| {
            Message::new(match reversing {
                Reversing::Undo => "review-unsaved-undo",
                Reversing::Redo => "review-unsaved-redo",
            })
        }));
        if self.importing {
            said.push(Message::new("review-unsaved-import"));
        }
        if self.drafts > 0 {
            said.push(Message::new("review-unsaved-drafts").with("count", self.drafts));
        }
        said
    }
}
