//! Worklists: the cases that ask for another look, by what they ask for.

use std::collections::BTreeMap;

use crate::domain::{Filter, Message, Term, Verdict};

/// A list of cases that ask for another look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Worklist {
    /// Classified, with an undetermined verdict.
    Undetermined,
    /// With a flag.
    Flagged,
    /// With a note.
    Noted,
    /// With answers that are not saved.
    Drafts,
    /// Postponed and not classified since.
    Postponed,
    /// Classified on another text than the case has now.
    TextChanged,
    /// Classified otherwise than a report that is nearly the same.
    AnsweredOtherwise,
}

impl Worklist {
    /// Every worklist, in the order of the digits that choose them.
    pub const ALL: [Self; 7] = [
        Self::Undetermined,
        Self::Flagged,
        Self::Noted,
        Self::Drafts,
        Self::Postponed,
        Self::TextChanged,
        Self::AnsweredOtherwise,
    ];

    /// Returns the worklist that this digit chooses.
    #[must_use]
    pub fn from_digit(digit: u8) -> Option<Self> {
        usize::from(digit).checked_sub(1).and_then(|at| Self::ALL.get(at)).copied()
    }

    /// Returns the key of what it is called.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Undetermined => "review-worklist-undetermined",
            Self::Flagged => "review-worklist-flagged",
            Self::Noted => "review-worklist-noted",
            Self::Drafts => "review-worklist-drafts",
            Self::Postponed => "review-worklist-postponed",
            Self::TextChanged => "review-worklist-text-changed",
            Self::AnsweredOtherwise => "review-worklist-answered-otherwise",
        }
    }

    /// Returns what the queue calls it.
    #[must_use]
    pub fn about(self) -> Message {
        Message::new(self.title())
    }

    /// Returns the filter that makes it; `None` where no filter can.
    #[must_use]
    pub fn filter(self) -> Option<Filter> {
        Some(match self {
            Self::Undetermined => Filter::Is(Term::Verdict([Verdict::Undetermined].into())),
            Self::Flagged => Filter::Is(Term::Flagged),
            Self::Noted => Filter::Is(Term::Noted),
            Self::Postponed => Filter::Is(Term::Postponed),
            Self::TextChanged => Filter::Is(Term::Changed),
            Self::Drafts | Self::AnsweredOtherwise => return None,
        })
    }
}

/// What is known of the worklists.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Worklists {
    /// The counts of those that neither the totals nor the desk itself has, as they were read last.
    pub(super) counts: BTreeMap<Worklist, usize>,
}
