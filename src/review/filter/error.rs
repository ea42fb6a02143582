//! Why a filter cannot be read.

use std::fmt;

use super::names::{KEYS, Named, language_of};
use crate::domain::{Language, Message, ToMessage};

/// A filter cannot be read, or not yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FilterError {
    /// The character at which it is the matter, from 0; the number of characters at the end.
    pub at: usize,
    /// Whether nothing is wrong so far: more is to be typed.
    pub is_unfinished: bool,
    /// What is the matter.
    pub why: Why,
}

impl FilterError {
    pub(super) const fn wrong(at: usize, why: Why) -> Self {
        Self { at, is_unfinished: false, why }
    }

    pub(super) const fn unfinished(at: usize, why: Why) -> Self {
        Self { at, is_unfinished: true, why }
    }
}

/// What is the matter with a filter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// A quotation mark is not closed.
    OpenQuote,
    /// An opening parenthesis is not closed.
    OpenGroup,
    /// A closing parenthesis has no opening one.
    UnexpectedClose,
    /// There is nothing before or after an or, within parentheses or after a minus sign.
    MissingTerm,
    /// Nothing follows the colon, or a comma.
    MissingValue {
        /// The name before the colon.
        name: String,
    },
    /// The name of the column is missing, or the colon behind it.
    MissingHeader,
    /// There is no such name before a colon.
    UnknownName {
        /// The name.
        name: String,
        /// A name that is almost the same.
        near: Option<&'static str>,
    },
    /// No value can be looked for under this name, but there is a word like it that is a filter by itself.
    TakesNoValue {
        /// The name.
        name: String,
        /// The word that is almost the same.
        near: &'static str,
    },
    /// The name before the colon does not take this value.
    UnknownValue {
        /// The name before the colon.
        name: String,
        /// The value.
        value: String,
        /// What it takes.
        known: Vec<Named<()>>,
    },
    /// The value is no date and no range of dates.
    NotADate {
        /// The value.
        value: String,
    },
    /// A range of dates ends before it begins.
    EndsBeforeItBegins {
        /// The range.
        value: String,
    },
    /// This is an operator of other languages, and means nothing here.
    Misspelt {
        /// What was typed.
        typed: String,
        /// How it is written here.
        right: String,
    },
    /// There is no letter and no digit to look for.
    Wordless {
        /// What there is.
        text: String,
    },
    /// Two reviewers in one group: whose decisions are meant?
    TwoReviewers,
    /// Too many terms, or too many parentheses within one another.
    TooLong,
}

impl FilterError {
    /// Returns where and why, as one sentence, with values in this language where the name before the colon is in it.
    #[must_use]
    pub fn message_in(&self, language: Language) -> Message {
        Message::new("review-filter-wrong")
            .with("at", self.at.saturating_add(1))
            .with("why", self.why.message_in(language))
    }
}

/// Where and why, as one sentence. `why` alone says only what is the matter.
impl ToMessage for FilterError {
    fn to_message(&self) -> Message {
        self.message_in(Language::English)
    }
}

impl ToMessage for Why {
    fn to_message(&self) -> Message {
        self.message_in(Language::English)
    }
}

impl Why {
    fn message_in(&self, language: Language) -> Message {
        let say = Message::new;
        match self {
            Self::OpenQuote => say("review-filter-open-quote"),
            Self::OpenGroup => say("review-filter-open-group"),
            Self::UnexpectedClose => say("review-filter-unexpected-close"),
            Self::MissingTerm => say("review-filter-missing-term"),
            Self::MissingValue { name } => {
                say("review-filter-missing-value").with("name", name.as_str())
            }
            Self::MissingHeader => say("review-filter-missing-header"),
            Self::UnknownName { name, near: None } => {
                let known: Vec<&str> = KEYS.iter().map(|key| key.name(language)).collect();
                say("review-filter-unknown-name")
                    .with("name", name.as_str())
                    .with("known", known.join(", "))
            }
            Self::TakesNoValue { name, near } => {
                say("review-filter-takes-no-value").with("name", name.as_str()).with("near", *near)
            }
            Self::UnknownName { name, near: Some(near) } => say("review-filter-unknown-name-near")
                .with("name", name.as_str())
                .with("near", *near),
            Self::UnknownValue { name, value, known } => {
                let language = language_of(name, language);
                let known: Vec<&str> = known.iter().map(|one| one.name(language)).collect();
                say("review-filter-unknown-value")
                    .with("name", name.as_str())
                    .with("value", value.as_str())
                    .with("known", known.join(", "))
            }
            Self::NotADate { value } => {
                say("review-filter-not-a-date").with("value", value.as_str())
            }
            Self::EndsBeforeItBegins { value } => {
                say("review-filter-ends-before-it-begins").with("value", value.as_str())
            }
            Self::Misspelt { typed, right } => say("review-filter-misspelt")
                .with("typed", typed.as_str())
                .with("right", right.as_str()),
            Self::Wordless { text } => say("review-filter-wordless").with("text", text.as_str()),
            Self::TwoReviewers => say("review-filter-two-reviewers"),
            Self::TooLong => say("review-filter-too-long"),
        }
    }
}

/// The key and the values, for logs and test failures; people get the catalogue's sentence.
impl fmt::Display for FilterError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.to_message().fmt(f)
    }
}

impl std::error::Error for FilterError {}
