//! Every sentence that the program writes, in each language it speaks, and how each writes numbers
//! and times.
//!
//! Sentences lie in Fluent files, one folder a language and one file a topic, and are part of the
//! program. A language is added as one line of `languages!` here and in
//! `domain/language.rs`, and one folder here.

mod catalogue;
mod keys;
mod language;
mod program;
mod sentences;

pub use crate::domain::{Language, UnknownLanguage};
pub use keys::NAMED_KEYS;
pub use program::{add_to_commands, call_program_as, command, program};
pub use sentences::Words;

#[cfg(test)]
mod catalogue_tests;
