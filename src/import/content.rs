//! What a file of text holds: its encoding, its format, and whether its cases are a classified set.

use super::decode::{Decoded, decode};
use super::documents::{Document, RawText, Shape};
use super::error::ImportErrorKind;
use super::options::{ImportFormat, Options};
use super::set_error::SetError;
use super::{format, sets};
use crate::domain::codes::EXPORTED_TABLES;

/// Returns the text of a file, and what it is written in.
pub(super) fn opened<'a>(
    name: &str,
    bytes: &'a [u8],
    options: &Options,
) -> Result<(Decoded<'a>, ImportFormat), ImportErrorKind> {
    let named = options.format.or_else(|| format::by_ending(name));
    let decoded = decode(bytes, options.encoding.as_deref());
    // What is not text at all is refused as such, rather than read in some odd encoding.
    if named.is_none() {
        let text = decoded.as_ref().map_or(bytes, |decoded| decoded.text.as_bytes());
        format::refuse_binary(text)?;
    }
    let decoded = decoded?;
    let text = decoded.text.as_ref();
    // A file of prose without a word is a case without a text.
    if text.trim().is_empty() && !named.is_some_and(ImportFormat::is_single_case) {
        return Err(ImportErrorKind::Empty);
    }
    let format = match named {
        Some(ImportFormat::Text) if options.format.is_none() => format::of_text_file(text),
        // Many a program writes JSON Lines under the name of JSON.
        Some(ImportFormat::Json) if options.format.is_none() && format::is_lines(text) => {
            ImportFormat::Jsonl
        }
        Some(named) => named,
        None => format::by_content(text),
    };
    Ok((decoded, format))
}

/// Refuses a table that was exported: it has a row a reviewer, and cells guarded against formulas: read as
/// case reports it would bring other cases than went out.
pub(super) fn refuse_exported(headers: &[String]) -> Result<(), ImportErrorKind> {
    if is_exported(headers) { Err(ImportErrorKind::ExportedTable) } else { Ok(()) }
}

pub(super) fn is_exported(headers: &[String]) -> bool {
    EXPORTED_TABLES.iter().any(|marks| has_all(headers, marks))
}

/// Returns whether it is a table for people that was exported, and not one of codes.
pub(super) fn is_for_people(headers: &[String]) -> bool {
    EXPORTED_TABLES[1..].iter().any(|marks| has_all(headers, marks))
}

fn has_all(headers: &[String], marks: &[&str]) -> bool {
    marks.iter().all(|mark| headers.iter().any(|header| header.starts_with(mark)))
}

/// The cases of a document.
pub(super) enum Contents<'a> {
    Plain(Vec<RawText<'a>>),
    Set(Vec<RawText<'a>>),
}

pub(super) fn contents<'a>(
    document: &Document<'a>,
    format: ImportFormat,
) -> Result<Contents<'a>, ImportErrorKind> {
    if format == ImportFormat::Jsonl {
        return contents_of_lines(document);
    }
    match document.top()? {
        Shape::List(cases) => Ok(Contents::Plain(cases)),
        Shape::Map(top) => {
            sets::cases_of(document, &top)?.map(Contents::Set).ok_or(ImportErrorKind::NotCases)
        }
        _ => Err(ImportErrorKind::NotCases),
    }
}

fn contents_of_lines<'a>(document: &Document<'a>) -> Result<Contents<'a>, ImportErrorKind> {
    let lines = document.lines()?;
    let mut set = None;
    for line in &lines {
        let Some(entries) = document.entries(*line)? else {
            return Err(ImportErrorKind::NotACase { at: document.spot(*line) });
        };
        let in_set = sets::is_line_of_a_set(document, &entries, *line)?;
        if *set.get_or_insert(in_set) != in_set {
            return Err(SetError::MixedLines { at: document.spot(*line) }.into());
        }
    }
    Ok(if set == Some(true) { Contents::Set(lines) } else { Contents::Plain(lines) })
}
