//! The codebook: what a reviewer decides, and by which rule.
//!
//! Its words lie in the catalogue, as `codebook.ftl` of each language.

mod entry;
pub mod own;
mod rules;
mod text;

pub use entry::{
    Entry, QuestionEntry, VerdictEntry, answer, category, category_letter, cues, entry, kind,
    kind_names, name, option_name, question, short, shortest, test, verdict,
};
pub use rules::{rule_name, rule_text};
pub use text::{CodebookLine, CodebookLineKind, codebook_lines, codebook_sha256, codebook_text};
