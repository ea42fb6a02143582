//! What reaches `update`: the reviewer's keys, and replies.

use tui_input::InputRequest;

use super::command::Command;
use super::reply::Reply;
use crate::domain::rulings::RuleKey;
use crate::domain::{CaseNo, Choice, Message, Question};

/// What one step of the review state answers to.
#[derive(Debug, Clone, PartialEq)]
pub enum ReviewInput {
    /// The reviewer has done something.
    Action(Action),
    /// An answer to an effect has arrived.
    Reply(Reply),
}

impl From<Action> for ReviewInput {
    fn from(action: Action) -> Self {
        Self::Action(action)
    }
}

impl From<Reply> for ReviewInput {
    fn from(reply: Reply) -> Self {
        Self::Reply(reply)
    }
}

/// Where a key works that means nothing here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyPlace {
    /// In the queue.
    Queue,
    /// While differences are settled.
    Settling,
}

/// What the reviewer does.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    /// The session begins.
    Begin {
        /// What the reviewer has to know first. It stays until the first key, whichever screen is the first.
        warning: Option<Message>,
        /// What became of files that were imported before, for the first case.
        imported: Vec<Message>,
        /// No language was ever chosen, so that it is asked for.
        asks_language: bool,
    },
    /// The notice has been read out, and goes.
    NoticeRead,
    /// A key that has a meaning here.
    Do(Command),
    /// A key that has none; what it is called.
    UnknownKey(String),
    /// A key that has a meaning elsewhere only; what it is called.
    KeyOf(KeyPlace, String),
    /// A change to the text field.
    Edit(InputRequest),
    /// A click on a case of the queue.
    GoTo(CaseNo),
    /// Text pasted or dropped.
    Paste(String),
    /// Whole answers to questions, as one step: from a reviewer who types lines, not keys. Several
    /// options are several kinds.
    Answers(Vec<(Question, Vec<Choice>)>),
    /// What is noted about a rule, as one step.
    NoteRule(RuleKey, String),
    /// The whole content of the text field.
    Fill(String),
}
