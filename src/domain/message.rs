//! Messages to people, before they are sentences of a language.
//!
//! The rooms below the screen do not speak any language: they return a [`Message`], and the word
//! catalogue of `codebook` turns it into a sentence in the reader's language.

use std::fmt;

use super::moment::Moment;

/// A sentence: its key in the word catalogue and the values that fill its gaps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// The key in the word catalogue, for example `import-no-text-column`.
    pub key: &'static str,
    /// The values for the sentence's gaps, by the name the catalogue gives them.
    pub args: Vec<(&'static str, Value)>,
}

/// A value that fills a gap in a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Text as it came, possibly from a stranger: it must be made harmless before it is shown.
    Text(String),
    /// A count; the catalogue chooses singular and plural by it.
    Count(i64),
    /// A time, shown in the reader's time zone and language.
    Moment(Moment),
    /// A sentence within a sentence, such as the cause of an error.
    Message(Box<Message>),
}

impl Message {
    /// Returns a message without gaps, or whose gaps are filled by [`Message::with`].
    #[must_use]
    pub const fn new(key: &'static str) -> Self {
        Self { key, args: Vec::new() }
    }

    /// Fills the gap called `name`.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        self.args.push((name, value.into()));
        self
    }

    /// Returns another sentence with the same values.
    #[must_use]
    pub fn under(self, key: &'static str) -> Self {
        Self { key, ..self }
    }
}

/// The key and the values, for logs and test failures; people get the catalogue's sentence.
impl fmt::Display for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.key)?;
        for (name, value) in &self.args {
            match value {
                Value::Text(text) => write!(f, " {name}={text:?}")?,
                Value::Count(count) => write!(f, " {name}={count}")?,
                Value::Moment(moment) => write!(f, " {name}={moment}")?,
                Value::Message(message) => write!(f, " {name}=({message})")?,
            }
        }
        Ok(())
    }
}

/// Describes itself to people, as each error of the rooms does.
pub trait ToMessage {
    /// Returns what happened, where, and what to do next, as a message of the word catalogue.
    fn to_message(&self) -> Message;
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<Message> for Value {
    fn from(message: Message) -> Self {
        Self::Message(Box::new(message))
    }
}

impl From<Moment> for Value {
    fn from(moment: Moment) -> Self {
        Self::Moment(moment)
    }
}

impl From<i64> for Value {
    fn from(count: i64) -> Self {
        Self::Count(count)
    }
}

impl From<u32> for Value {
    fn from(count: u32) -> Self {
        Self::Count(i64::from(count))
    }
}

impl From<u64> for Value {
    fn from(count: u64) -> Self {
        Self::Count(i64::try_from(count).unwrap_or(i64::MAX))
    }
}

impl From<usize> for Value {
    fn from(count: usize) -> Self {
        Self::Count(i64::try_from(count).unwrap_or(i64::MAX))
    }
}
