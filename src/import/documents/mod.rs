//! Documents: lists of cases in JSON, JSON Lines or RON.

mod cells;
mod document;
mod json;
mod layout;
mod ron;
mod value;

pub(crate) use document::Document;
pub(crate) use json::without_words;
pub(crate) use layout::{CaseLayout, LeftLists};
pub(crate) use value::{Entries, RawText, Shape};
