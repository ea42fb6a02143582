//! Files of prose, each of which is one case: text, Markdown and Word.

pub(crate) mod docx;
mod file;

pub(crate) use file::SingleCaseFile;
