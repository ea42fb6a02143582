//! Why a file is no codebook.

use ron::error::{Error, SpannedError};

use super::limits::CodebookLimit;
use super::options::option_named;
use crate::domain::{Message, ToMessage};

/// A file cannot be used as a codebook.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.to_message())]
pub enum CodebookError {
    /// It is longer than this many KiB.
    TooLongFile {
        /// The longest, in KiB.
        most: usize,
    },
    /// Something is wrong at a place.
    At {
        /// The row, from 1.
        row: usize,
        /// The character in it, from 1.
        column: usize,
        /// What.
        fault: Fault,
    },
}

/// The word with which a codebook begins.
const CODEBOOK: &str = "Codebook";

/// What is wrong at a place of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// A limit is exceeded.
    Limit(CodebookLimit),
    /// A key has no meaning there; these have.
    UnknownKey {
        /// The key.
        found: String,
        /// Those that are understood.
        known: &'static [&'static str],
    },
    /// A word is not one of these.
    UnknownWord {
        /// The word.
        found: String,
        /// Those that are understood.
        known: &'static [&'static str],
    },
    /// A key is missing.
    MissingKey(&'static str),
    /// A key is there twice.
    TwiceKey(&'static str),
    /// An id speaks of something that the file does not have.
    Unknown(String),
    /// A value that is called otherwise now is still there, so that it would mean two things.
    StillUsed(String),
    /// A value is of another kind than belongs there, as this sentence says.
    OtherKind(&'static str),
    /// It begins as no codebook does.
    NoCodebook,
    /// It is no RON, for this reason in the words of its reader.
    Syntax(String),
}

impl CodebookError {
    /// Returns what the reader of RON did not accept.
    pub(super) fn in_file(text: &str, error: &SpannedError) -> Self {
        let at = error.span.end;
        let fault = match &error.code {
            Error::Message(limit) => serde_json::from_str(limit)
                .map_or_else(|_| Fault::Syntax(limit.clone()), Fault::Limit),
            Error::NoSuchStructField { expected, found, .. } => {
                Fault::UnknownKey { found: found.clone(), known: expected }
            }
            Error::NoSuchEnumVariant { expected, found, .. } => {
                Fault::UnknownWord { found: found.clone(), known: expected }
            }
            Error::MissingStructField { field, .. } => Fault::MissingKey(field),
            Error::DuplicateStructField { field, .. } => Fault::TwiceKey(field),
            Error::ExpectedNamedStructLike(CODEBOOK)
            | Error::ExpectedDifferentStructName { expected: CODEBOOK, .. } => Fault::NoCodebook,
            other => {
                wanted(other).map_or_else(|| Fault::Syntax(other.to_string()), Fault::OtherKind)
            }
        };
        // The place behind which the reader stopped; the word itself is nearer to what is wrong.
        match fault.word().and_then(|word| place_before(text, &word, (at.line, at.col))) {
            Some((row, column)) => Self::At { row, column, fault },
            None => Self::At { row: at.line, column: at.col, fault },
        }
    }

    /// Returns that an id speaks of nothing.
    pub(super) fn unknown(text: &str, id: &str) -> Self {
        let (row, column) = place_before(text, id, (usize::MAX, usize::MAX)).unwrap_or((1, 1));
        Self::At { row, column, fault: Fault::Unknown(id.to_owned()) }
    }

    /// Returns that a value was given up and is still there.
    pub(super) fn still_used(text: &str, id: &str) -> Self {
        let (row, column) = place_before(text, id, (usize::MAX, usize::MAX)).unwrap_or((1, 1));
        Self::At { row, column, fault: Fault::StillUsed(id.to_owned()) }
    }

    /// Returns that an id is reserved.
    pub(super) fn reserved(text: &str, id: &str) -> Self {
        let (row, column) = place_before(text, id, (usize::MAX, usize::MAX)).unwrap_or((1, 1));
        Self::At { row, column, fault: Fault::Limit(CodebookLimit::ReservedId(id.to_owned())) }
    }
}

impl Fault {
    /// Returns the word of the file that is wrong.
    fn word(&self) -> Option<String> {
        match self {
            Self::Limit(
                CodebookLimit::BadId(word)
                | CodebookLimit::ReservedId(word)
                | CodebookLimit::BadRuleId(word)
                | CodebookLimit::Twice(word)
                | CodebookLimit::OtherFormat(word)
                | CodebookLimit::NoOption(word)
                | CodebookLimit::NoPercentage(word)
                | CodebookLimit::NoAddress(word),
            )
            | Self::UnknownKey { found: word, .. }
            | Self::UnknownWord { found: word, .. }
            | Self::Unknown(word)
            | Self::StillUsed(word) => Some(word.clone()),
            Self::Limit(CodebookLimit::NewerVersion(version)) => Some(version.to_string()),
            Self::Limit(_)
            | Self::MissingKey(_)
            | Self::TwiceKey(_)
            | Self::OtherKind(_)
            | Self::NoCodebook
            | Self::Syntax(_) => None,
        }
    }
}

/// Returns the sentence that says which kind of value belongs where the reader of RON stopped.
const fn wanted(error: &Error) -> Option<&'static str> {
    Some(match error {
        Error::ExpectedString => "codebook-file-wants-text",
        Error::ExpectedInteger | Error::ExpectedFloat => "codebook-file-wants-number",
        Error::ExpectedBoolean => "codebook-file-wants-switch",
        Error::ExpectedArray => "codebook-file-wants-list",
        Error::ExpectedMap => "codebook-file-wants-pairs",
        Error::ExpectedStructLike | Error::ExpectedNamedStructLike(_) => {
            "codebook-file-wants-group"
        }
        _ => return None,
    })
}

/// Returns where a word is last written at or before a place, as row and column from 1.
fn place_before(text: &str, word: &str, (row, column): (usize, usize)) -> Option<(usize, usize)> {
    let rows: Vec<(usize, &str)> = text.lines().enumerate().take(row).collect();
    rows.into_iter().rev().find_map(|(before, line)| {
        let most = if before + 1 == row { column } else { usize::MAX };
        let end = line.char_indices().nth(most).map_or(line.len(), |(end, _)| end);
        let at = line.get(..end)?.rfind(word)?;
        Some((before + 1, line.get(..at)?.chars().count() + 1))
    })
}

/// Returns what to write instead of a name that filters and tables have for a facet, or of an answer where a question belongs.
fn by_its_id(name: &str) -> Option<Message> {
    let facet = ["facet.", "fasett."].into_iter().find_map(|before| name.strip_prefix(before));
    let (key, id) = match (facet, name.split_once('.')) {
        (Some(facet), _) => ("codebook-file-facet-by-id", facet),
        (None, Some((question, _))) if option_named(name).is_some() => {
            ("codebook-file-answer-by-question", question)
        }
        _ => return None,
    };
    Some(Message::new(key).with("name", name).with("id", id))
}

impl ToMessage for CodebookError {
    fn to_message(&self) -> Message {
        match self {
            Self::TooLongFile { most } => {
                Message::new("codebook-file-too-long").with("most", *most)
            }
            Self::At { row, column, fault } => Message::new("codebook-file-at")
                .with("row", *row)
                .with("column", *column)
                .with("fault", fault.to_message()),
        }
    }
}

impl ToMessage for Fault {
    fn to_message(&self) -> Message {
        let named = |key, name: &str| Message::new(key).with("name", name);
        match self {
            Self::Limit(limit) => limit.to_message(),
            Self::UnknownKey { found, known } => {
                named("codebook-file-unknown-key", found).with("known", known.join(", "))
            }
            Self::UnknownWord { found, known } => {
                named("codebook-file-unknown-word", found).with("known", known.join(", "))
            }
            Self::MissingKey(key) => named("codebook-file-missing-key", key),
            Self::TwiceKey(key) => named("codebook-file-twice", key),
            Self::Unknown(id) => {
                by_its_id(id).unwrap_or_else(|| named("codebook-file-unknown-id", id))
            }
            Self::StillUsed(id) => named("codebook-file-still-used", id),
            Self::OtherKind(wanted) => Message::new(wanted),
            Self::NoCodebook => Message::new("codebook-file-no-codebook"),
            Self::Syntax(reason) => {
                Message::new("codebook-file-syntax").with("reason", reason.as_str())
            }
        }
    }
}

impl ToMessage for CodebookLimit {
    fn to_message(&self) -> Message {
        let named = |key, name: &str| Message::new(key).with("name", name);
        let most = |key, most: usize| Message::new(key).with("most", most);
        match self {
            Self::BadId(id) => by_its_id(id).unwrap_or_else(|| named("codebook-file-bad-id", id)),
            Self::ReservedId(id) => named("codebook-file-reserved-id", id),
            Self::BadRuleId(id) => named("codebook-file-bad-rule-id", id),
            Self::Twice(id) => named("codebook-file-twice", id),
            Self::TooMany(count) => most("codebook-file-too-many", *count),
            Self::TooLong(count) => most("codebook-file-text-too-long", *count),
            Self::Blank => Message::new("codebook-file-blank"),
            Self::NoLanguage => Message::new("codebook-file-no-language"),
            Self::OtherFormat(found) => named("codebook-file-other-format", found),
            Self::NewerVersion(version) => {
                Message::new("codebook-file-newer").with("version", *version)
            }
            Self::NoOption(option) => named("codebook-file-no-option", option),
            Self::NoPercentage(found) => named("codebook-file-no-percentage", found),
            Self::NoAddress(found) => named("codebook-file-no-address", found),
        }
    }
}
