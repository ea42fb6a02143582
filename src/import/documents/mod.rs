//! Documents: lists of cases in JSON, JSON Lines or RON.

mod document;
mod json;
mod ron;
mod value;

pub(crate) use document::Document;
pub(crate) use value::{Entries, RawText, Shape};
