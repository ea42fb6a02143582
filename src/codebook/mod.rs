//! The codebook: what a reviewer decides and by which rule; and every word the program says.
//!
//! Words stand in Fluent files, one folder a language and one file a room, and are part of the
//! program. A language is added as one line of `languages!` and one folder in `words/`.

mod catalogue;
mod entry;
mod language;
mod text;
mod words;

pub use entry::{Entry, QuestionEntry, VerdictEntry};
pub use language::{Language, UnknownLanguage};
pub use text::{codebook_sha256, codebook_text};
pub use words::Words;

#[cfg(test)]
mod catalogue_tests;
