//! What is asked of a round, as it was typed, and what of it does not fit.

use super::kind::RoundKind;
use crate::domain::message::Message;

/// What is asked of a round, in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum RoundPart {
    /// What it is for.
    Kind,
    /// What reviewers call it.
    Name,
    /// Which cases the frame has.
    Cases,
    /// How many cases are drawn.
    Number,
    /// By which column the draw is made in parts.
    Strata,
    /// How many cases several reviewers read.
    Overlap,
    /// Who reads.
    Reviewers,
    /// The agreement to be reached.
    Goal,
}

impl RoundPart {
    /// Every part.
    pub const ALL: [Self; 8] = [
        Self::Kind,
        Self::Name,
        Self::Cases,
        Self::Number,
        Self::Strata,
        Self::Overlap,
        Self::Reviewers,
        Self::Goal,
    ];
}

/// Why a round cannot be drawn as it is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoundRefusal {
    /// What to change.
    pub part: Option<RoundPart>,
    /// Why, with the options of the command line.
    pub message: Message,
    /// The key of the same without them.
    without_options: Option<&'static str>,
}

impl RoundRefusal {
    /// Creates a refusal of one part.
    #[must_use]
    pub const fn of(part: RoundPart, message: Message) -> Self {
        Self { part: Some(part), message, without_options: None }
    }

    /// Returns the same with another sentence for where there are no options.
    #[must_use]
    pub fn without_options_as(self, key: &'static str) -> Self {
        Self { without_options: Some(key), ..self }
    }

    /// Returns why, without the options of the command line.
    #[must_use]
    pub fn without_options(self) -> Message {
        match self.without_options {
            Some(key) => self.message.under(key),
            None => self.message,
        }
    }
}

impl From<Message> for RoundRefusal {
    fn from(message: Message) -> Self {
        Self { part: None, message, without_options: None }
    }
}

/// What is asked of a round before it is drawn, as it was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoundOrder {
    /// What it is for.
    pub kind: RoundKind,
    /// What reviewers are to call it.
    pub name: String,
    /// Which cases the frame has: a filter.
    pub filter: String,
    /// How many cases are drawn: a number, or all.
    pub n: String,
    /// By which column the draw is made in parts; blank is none.
    pub strata: String,
    /// How many cases several reviewers read: a number, a part or all; blank is as usual for the kind.
    pub overlap: String,
    /// Who reads, by name, with commas between.
    pub reviewers: String,
    /// The agreement to be reached; blank is none.
    pub goal: String,
}
