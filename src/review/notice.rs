//! The notice that the reviewer reads until the next key.

use crate::domain::{Message, OpenCase};

/// How a notice is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Something went as asked.
    Plain,
    /// Something needs a look, or did not happen.
    Warning,
}

/// What a sentence is about, where it matters later that it was in sight.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Topic {
    /// The open case is classified, as its rows show too.
    Classified,
    /// The title or text of the open case has changed since the reviewer answered it.
    TextChanged,
    /// The answer saved last has replaced another.
    AnswersReplaced,
    /// A case is marked, to be settled with another.
    MarkedForSettling,
    /// Marked cases that were not ruled come when no other is left.
    MarkedComeLater,
    /// A ruling was made against what all reviewers had answered.
    Overruled,
    /// The case that was open is postponed.
    Postponed,
    /// No facet comes behind the one in focus.
    LastFacet,
    /// The case that comes after one that was saved.
    NextCase,
    /// Drafts wait on other cases than the open one.
    DraftsWait,
    /// A merge goes on.
    MergeUnderway,
    /// The reviewer has closed a round.
    RoundClosedHere,
    /// A round has come, is over, or was closed elsewhere.
    RoundNews,
    /// Which hit of the search the open case is.
    SearchHit,
    /// Esc shows all cases again, in their order.
    EscShowsAll,
    /// Esc takes answers away which are not saved.
    EscTakesAnswers,
    /// The last digit is none of those that answer what is in focus.
    NoSuchOption,
}

/// A sentence of a notice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// What to say.
    pub message: Message,
    /// What it is about, where that matters later.
    pub topic: Option<Topic>,
}

impl Sentence {
    /// Creates a sentence that later keys or replies can ask for.
    #[must_use]
    pub const fn about(topic: Topic, message: Message) -> Self {
        Self { message, topic: Some(topic) }
    }
}

impl From<Message> for Sentence {
    fn from(message: Message) -> Self {
        Self { message, topic: None }
    }
}

/// Sentences for the reviewer, shown until the next key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// What to say, one sentence after the other.
    pub sentences: Vec<Sentence>,
    /// How it is meant.
    pub tone: Tone,
}

impl Notice {
    /// Creates a notice that something went as asked.
    #[must_use]
    pub fn plain(sentence: impl Into<Sentence>) -> Self {
        Self { sentences: vec![sentence.into()], tone: Tone::Plain }
    }

    /// Creates a notice that something needs a look, or did not happen.
    #[must_use]
    pub fn warning(sentence: impl Into<Sentence>) -> Self {
        Self { sentences: vec![sentence.into()], tone: Tone::Warning }
    }

    /// Creates a notice of several sentences.
    #[must_use]
    pub fn of(messages: Vec<Message>, tone: Tone) -> Self {
        Self { sentences: messages.into_iter().map(Sentence::from).collect(), tone }
    }

    /// Creates the notice of what Enter does with a finished case: nothing, or, where its text has changed since, it
    /// confirms the answers. `None` where the case is not finished.
    #[must_use]
    pub fn about_finished(open: &OpenCase) -> Option<Self> {
        let decided = open.standing.decided.filter(|_| open.standing.is_classified())?;
        let about = |key| Message::new(key).with("at", decided.at);
        Some(if decided.text == open.hash {
            Self::plain(Sentence::about(Topic::Classified, about("review-finished-case")))
        } else {
            Self::warning(Sentence::about(Topic::TextChanged, about("review-text-changed")))
        })
    }

    /// Creates the notice that the draft on a case was given on another title or text.
    #[must_use]
    pub fn about_changed_draft() -> Self {
        let changed = Message::new("review-draft-text-changed");
        Self::warning(Sentence::about(Topic::TextChanged, changed))
    }

    /// Adds a sentence to the notice at this place, which becomes one that something went as asked where there is none.
    pub fn add(place: &mut Option<Self>, sentence: impl Into<Sentence>) {
        match place {
            Some(notice) => notice.sentences.push(sentence.into()),
            None => *place = Some(Self::plain(sentence)),
        }
    }

    /// Returns the same notice with one more sentence.
    #[must_use]
    pub fn and(mut self, sentence: impl Into<Sentence>) -> Self {
        self.sentences.push(sentence.into());
        self
    }

    /// Returns the same notice with the sentences of another behind its own.
    #[must_use]
    pub fn then(mut self, other: Self) -> Self {
        self.sentences.extend(other.sentences);
        self
    }

    /// Returns the same notice with these sentences before its own.
    #[must_use]
    pub fn behind(mut self, before: Vec<Message>) -> Self {
        self.sentences.splice(0..0, before.into_iter().map(Sentence::from));
        self
    }

    /// Returns the same notice without what it says about this; `None` where it says nothing else.
    #[must_use]
    pub fn without(mut self, topic: Topic) -> Option<Self> {
        self.sentences.retain(|sentence| sentence.topic != Some(topic));
        (!self.sentences.is_empty()).then_some(self)
    }

    /// Returns what it says, one sentence after the other.
    pub fn messages(&self) -> impl Iterator<Item = &Message> {
        self.sentences.iter().map(|sentence| &sentence.message)
    }

    /// Returns whether one of its sentences is about this.
    #[must_use]
    pub fn is_about(&self, topic: Topic) -> bool {
        self.sentences.iter().any(|sentence| sentence.topic == Some(topic))
    }

    /// Returns whether it is about nothing else than this.
    #[must_use]
    pub fn is_only_about(&self, topic: Topic) -> bool {
        self.sentences.iter().all(|sentence| sentence.topic == Some(topic))
    }
}
