//! Files of prose, each of which is one case: text, Markdown and Word.

mod blocks;
pub(crate) mod docx;
mod file;
mod form;

pub(crate) use file::SingleCaseFile;
