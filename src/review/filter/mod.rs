//! The filter language: what a reviewer types to say which cases are meant.
//!
//! ```text
//! kommune:Røros -flagged (kind:service or "smart by") field.sector:health hjemmekont
//! ```
//!
//! Terms follow one another and must all hold; between terms of which one is enough, write
//! `or`, `eller` or `|`; `-`, `!` or `not` before a term or a parenthesis negates it. A bare word is the
//! beginning of a word in title or text, a quoted one is found literally. Names and values can be
//! written in any of the languages of [`names`]. What the terms mean is
//! written at [`Filter`](crate::domain::Filter).

mod complete;
mod error;
mod facets;
mod misspelt;
pub mod names;
mod parser;
mod print;
mod ready;
mod scan;
#[cfg(test)]
mod tests;
mod values;

pub use complete::{Completion, TypedMeans, complete};
pub use error::{FilterError, Why};
pub use facets::refuse_facets;
pub use names::LANGUAGES;
pub use parser::parse;
pub use print::print;
pub use ready::{READY_FILTERS, ReadyFilter};
