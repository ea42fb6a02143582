//! Which format a file is of: by the ending of its name, else by its content.

use serde::de::IgnoredAny;

use super::columns;
use super::error::ImportErrorKind;
use super::kinds::{self, ARCHIVE, OLD_OFFICE};
use super::options::ImportFormat;
use super::tables;
use super::workbook::WorkbookError;

/// Endings of files of office programs.
const OF_OFFICE: [&str; 8] = ["xlsx", "xlsm", "xlsb", "xltx", "xls", "ods", "numbers", "docx"];

/// Returns whether an office program made this, by its first bytes or because a person says so.
///
/// # Errors
/// A name that such a program gives, where the bytes are not its; bytes of a kind that is not read.
pub(super) fn is_of_office(
    name: &str,
    bytes: &[u8],
    chosen: Option<ImportFormat>,
) -> Result<bool, ImportErrorKind> {
    kinds::refuse(bytes)?;
    let is_signed = [ARCHIVE, OLD_OFFICE].iter().any(|signature| bytes.starts_with(signature));
    let is_called_so = match chosen {
        Some(chosen) => chosen.is_workbook() || chosen == ImportFormat::Docx,
        None => OF_OFFICE.contains(&ending(name).as_str()),
    };
    if is_called_so && !is_signed {
        // Programs call a web page a workbook, too.
        kinds::refuse_undecoded(bytes)?;
        return Err(WorkbookError::NoWorkbook.into());
    }
    Ok(is_called_so || (chosen.is_none() && is_signed))
}

/// Returns the format that the ending of the name says.
pub(super) fn by_ending(name: &str) -> Option<ImportFormat> {
    match ending(name).as_str() {
        "csv" | "tsv" | "tab" => Some(ImportFormat::Csv),
        "json" => Some(ImportFormat::Json),
        "jsonl" | "ndjson" => Some(ImportFormat::Jsonl),
        "ron" => Some(ImportFormat::Ron),
        "txt" => Some(ImportFormat::Text),
        "md" | "markdown" => Some(ImportFormat::Markdown),
        _ => None,
    }
}

/// Returns whether the name says that tabs are between the cells.
pub(super) fn is_tabbed(name: &str) -> bool {
    matches!(ending(name).as_str(), "tsv" | "tab")
}

/// Refuses content that is no text: a compressed file, a picture, a program.
pub(super) fn refuse_binary(bytes: &[u8]) -> Result<(), ImportErrorKind> {
    let of_text = |byte: &u8| !matches!(byte, 1..=8 | 11 | 14..=26 | 28..=31);
    let sample = &bytes[..bytes.len().min(4096)];
    let strange = sample.iter().filter(|byte| !of_text(byte)).count();
    if strange * 100 > sample.len() { Err(ImportErrorKind::UnknownFormat) } else { Ok(()) }
}

/// Returns the format of a file that is called one of text: programs give that name to tables too.
pub(super) fn of_text_file(text: &str) -> ImportFormat {
    match by_content(text) {
        ImportFormat::Csv if tables::is_likely(text) => ImportFormat::Csv,
        found @ (ImportFormat::Json | ImportFormat::Jsonl) => found,
        _ => ImportFormat::Text,
    }
}

/// A greeting that is the first line of a letter has at most so many words. A choice.
const LONGEST_GREETING: usize = 5;

/// A line of so many words is one of running text. A choice.
const SENTENCE: usize = 4;

/// Returns whether the text is a letter, whatever its name says: its first line is a greeting with a comma or an
/// exclamation mark and nothing behind it, and the next is a sentence that does not end as a row of the same table would.
pub(super) fn is_letter(text: &str) -> bool {
    let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let (Some(first), Some(second)) = (lines.next(), lines.next()) else { return false };
    let first = first.trim_start_matches('\u{feff}');
    let Some(greeting) = first.strip_suffix([',', '!']) else { return false };
    let is_word = |word: &str| word.chars().all(|letter| letter.is_alphabetic() || letter == '-');
    let words = greeting.split_whitespace().count();
    let is_greeting = (1..=LONGEST_GREETING).contains(&words)
        && greeting.split_whitespace().all(is_word)
        && columns::recognised([greeting]).1 == 0;
    is_greeting && second.split_whitespace().count() >= SENTENCE && !second.ends_with(',')
}

/// Returns the format of this text. A table is what is nothing else.
pub(super) fn by_content(text: &str) -> ImportFormat {
    let text = text.trim_start();
    let after = |opening: char| text.strip_prefix(opening).map(str::trim_start);
    if let Some(inner) = after('[') {
        let of_ron = |c: char| c == '(' || c == '/' || c.is_alphabetic();
        return if inner.starts_with(of_ron) { ImportFormat::Ron } else { ImportFormat::Json };
    }
    if after('{').is_some() {
        return if is_lines(text) { ImportFormat::Jsonl } else { ImportFormat::Json };
    }
    let of_ron = ["(", "#![", "//", "/*"];
    if of_ron.iter().any(|opening| text.starts_with(opening)) {
        ImportFormat::Ron
    } else {
        ImportFormat::Csv
    }
}

/// Returns whether the first line is a whole object and another follows, which no JSON document can have.
pub(super) fn is_lines(text: &str) -> bool {
    let Some((first, rest)) = text.trim_start().split_once('\n') else { return false };
    first.starts_with('{')
        && rest.trim_start().starts_with('{')
        && serde_json::from_str::<IgnoredAny>(first).is_ok()
}

/// Returns what follows the last dot, in lower case.
fn ending(name: &str) -> String {
    name.rsplit_once('.').map_or(String::new(), |(_, ending)| ending.trim().to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn content_tells_the_format_where_the_name_does_not() {
        for (text, format) in [
            ("title;text\na;b", ImportFormat::Csv),
            ("\n [ {\"id\": 1} ]", ImportFormat::Json),
            ("{\n \"format\": 1 }", ImportFormat::Json),
            ("{\"id\": 1}", ImportFormat::Json),
            ("{\"id\": {}\n}\n", ImportFormat::Json),
            ("{\"id\": 1}\n{\"id\": 2}\n", ImportFormat::Jsonl),
            ("[\n (id: \"1\")]", ImportFormat::Ron),
            ("[Case(id: \"1\")]", ImportFormat::Ron),
            ("#![enable(implicit_some)]\n[]", ImportFormat::Ron),
            ("// cases\n[]", ImportFormat::Ron),
            ("(format: \"x\")", ImportFormat::Ron),
        ] {
            assert_eq!(by_content(text), format, "{text}");
        }
    }

    #[test]
    fn what_is_no_text_is_refused() {
        assert_eq!(
            refuse_binary(b"\x1F\x8B\x08\0\0\0\0\0\0\x03\x15\x16"),
            Err(ImportErrorKind::UnknownFormat)
        );
        assert_eq!(refuse_binary("tittel;tekst\r\nå\0;b".as_bytes()), Ok(()));
    }
}
