//! What a file of text holds: its encoding, its format, and whether its cases are a classified set.

use std::borrow::Cow;

use super::decode::{Decoded, decode};
use super::documents::{CaseLayout, Document, LeftLists, Shape, without_words};
use super::error::ImportErrorKind;
use super::options::{ImportFormat, Options};
use super::set_error::SetError;
use super::sets::{SetCases, SetLine};
use super::{format, kinds, sets};
use crate::domain::codes::{EXPORTED_LINE, EXPORTED_TABLES, EXPORTED_TASK};

/// Returns the text of a file, and what it is written in.
pub(super) fn opened<'a>(
    name: &str,
    bytes: &'a [u8],
    options: &Options,
) -> Result<(Decoded<'a>, ImportFormat), ImportErrorKind> {
    let named = options.format.or_else(|| format::by_ending(name));
    let decoded = decode(bytes, options.encoding.as_deref());
    // What is not text at all is refused as such, rather than read in some odd encoding.
    if options.format.is_none() {
        let text = decoded.as_ref().map_or(bytes, |decoded| decoded.text.as_bytes());
        let strange = format::refuse_binary(text);
        match named {
            None => strange?,
            // Valid Unicode is text, whatever characters are in it.
            Some(_) if decoded.as_ref().is_ok_and(Decoded::is_unicode) => {}
            Some(_) => strange.map_err(|_| ImportErrorKind::NotText)?,
        }
    }
    let mut decoded = decoded?;
    // What Python writes for a missing number is in no JSON.
    let may_be_json = matches!(named, None | Some(ImportFormat::Json | ImportFormat::Jsonl))
        && decoded.text.trim_start().starts_with(['[', '{']);
    if may_be_json && let Some(text) = without_words(&decoded.text) {
        decoded.text = Cow::Owned(text);
    }
    let text = decoded.text.as_ref();
    if options.format.is_none() {
        kinds::refuse_text(text)?;
    }
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
        Some(ImportFormat::Csv) | None if options.format.is_none() && format::is_letter(text) => {
            ImportFormat::Text
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

/// Refuses what was exported for other programs: `doccano` and Label Studio. Their answers do not come back,
/// and read as case reports they would put labels in the place of the cases' own columns.
pub(super) fn refuse_exported_cases<'a>(
    document: &Document<'a>,
    cases: &CaseLayout<'a>,
) -> Result<(), ImportErrorKind> {
    let marks = match cases {
        CaseLayout::Objects(_) => EXPORTED_LINE.as_slice(),
        CaseLayout::Tasks(_) => EXPORTED_TASK.as_slice(),
        CaseLayout::Columns(_) | CaseLayout::Rows(..) => return Ok(()),
    };
    if cases.len() == 0 {
        return Ok(());
    }
    let first = cases.entries(document, 0)?;
    let is_there = |mark: &&str| first.iter().any(|(key, _)| key == mark);
    if marks.iter().all(is_there) { Err(ImportErrorKind::ExportedTable) } else { Ok(()) }
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
    /// What the program has not written itself, and what of it is left out.
    Plain(CaseLayout<'a>, LeftLists),
    Set(SetCases<'a>),
}

pub(super) fn contents<'a>(
    document: &Document<'a>,
    format: ImportFormat,
) -> Result<Contents<'a>, ImportErrorKind> {
    if format == ImportFormat::Jsonl {
        return contents_of_lines(document);
    }
    match document.top()? {
        Shape::List(cases) => {
            Ok(Contents::Plain(CaseLayout::of_list(document, cases)?, LeftLists::new()))
        }
        Shape::Map(top) => match sets::cases_of(document, &top)? {
            Some(cases) => Ok(Contents::Set(cases)),
            None => CaseLayout::of_object(document, &top)
                .map(|(cases, left)| Contents::Plain(cases, left)),
        },
        _ => Err(ImportErrorKind::NotCases),
    }
}

/// Returns the cases of JSON Lines. The first line says whether they are a set; the others of a set are looked at when
/// their turn comes, while the store writes those before them.
fn contents_of_lines<'a>(document: &Document<'a>) -> Result<Contents<'a>, ImportErrorKind> {
    let lines = document.lines()?;
    for (place, line) in lines.iter().enumerate() {
        let entries = sets::entries(document, *line)?;
        let of_set = !matches!(sets::line(document, &entries, *line)?, SetLine::Other);
        match place {
            0 if of_set => return Ok(Contents::Set(SetCases::Lines(lines))),
            0 if sets::is_torn_off(&entries) => {
                return Err(SetError::NoHead { at: document.spot(*line) }.into());
            }
            _ if of_set => return Err(SetError::MixedLines { at: document.spot(*line) }.into()),
            _ => {}
        }
    }
    Ok(Contents::Plain(CaseLayout::of_list(document, lines)?, LeftLists::new()))
}
